"""Sentences of drawing and editing areas on the map."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        "areas_drawing.layer_missing": translate(
            "Linzhang",
            "The layer of areas (责任区) is not in the project. Open the county again to get it back.",
        ),
        "areas_drawing.not_editable": translate(
            "Linzhang",
            "The layer of areas cannot be edited: the county file may be write-protected. Copy it to a folder where "
            "you may write, and open the copy.",
        ),
        "areas_drawing.not_written": translate(
            "Linzhang",
            "The layer of areas did not take the change; nothing was changed. Save your edits and try again.",
        ),
        "areas_drawing.save_failed": translate(
            "Linzhang",
            "The edits could not be saved; they are still there. The details are in the QGIS log; close other programs "
            "that use the county file and save again.",
        ),
        "areas_drawing.parents_not_saved": translate(
            "Linzhang",
            "Your edits were saved, but {count} areas kept their former parent. Run the check of areas, it lists them.",
        ),
        "areas_drawing.area_gone": translate(
            "Linzhang",
            "This area is not there any more. Choose another one in the tree.",
        ),
        "areas_drawing.no_outline": translate(
            "Linzhang",
            "{area} has no outline yet. Draw or import it first.",
        ),
        "areas_drawing.outline_broken": translate(
            "Linzhang",
            "An outline near this place crosses itself, so that nothing can be computed with it. Run the check of "
            "areas and mend it first.",
        ),
        "areas_drawing.children_outside": translate(
            "Linzhang",
            "{area} would lie outside {parent} by {m2} m². Change {area} first, or do it at the lowest level; the "
            "boundaries above move along.",
        ),
        "areas_drawing.covered": translate(
            "Linzhang",
            "There is no free ground of the level “{level}” inside what you drew. Choose another level, or split an "
            "area that is there.",
        ),
        "areas_drawing.too_small": translate(
            "Linzhang",
            "What you drew has no area. Click three corners at least, then finish with the right button.",
        ),
        "areas_drawing.crosses_itself": translate(
            "Linzhang",
            "The outline that you drew crosses itself. Draw it again without a loop.",
        ),
        "areas_drawing.choose_areas": translate(
            "Linzhang",
            "Select two areas of the level “{level}” at least, on the map with Ctrl or in the tree, then try again.",
        ),
        "areas_drawing.choose_target": translate(
            "Linzhang",
            "Select the area that is to get the 小班 in the tree first.",
        ),
        "areas_drawing.choose_stands": translate(
            "Linzhang",
            "Select the 小班 on the map first (layer 小班, QGIS’s selection tool), then try again.",
        ),
        "areas_drawing.merge_levels": translate(
            "Linzhang",
            "Areas of different levels or kinds cannot be merged. Select areas of one level.",
        ),
        "areas_drawing.merge_parents": translate(
            "Linzhang",
            "{one} and {other} belong to different parents. Move one of them to the same parent first, or reshape the "
            "boundary between the parents.",
        ),
        "areas_drawing.begun_today": translate(
            "Linzhang",
            "{areas} cannot end yet: a tenure there began only on {day}. Merge them a day later, or correct that day "
            "first.",
        ),
        "areas_drawing.posts_left_open": translate(
            "Linzhang",
            "{count} posts of areas that ended on {day} are still open: the tool for changes of posts is not there. "
            "Switch the plugin on again and save once more.",
        ),
        "areas_drawing.delete_held": translate(
            "Linzhang",
            "{area} cannot be deleted: {what} belong to it. Merge it with its neighbour instead: it then ends on a day "
            "and its history stays.",
        ),
        "areas_drawing.emptied": translate(
            "Linzhang",
            "{area} would have no ground left. Merge it with its neighbour instead, or leave a part of it.",
        ),
        "areas_drawing.no_gap": translate(
            "Linzhang",
            "There is no gap at this place. Click into ground that no area of this level has, inside its parent.",
        ),
        "areas_drawing.no_boundary": translate(
            "Linzhang",
            "The line runs along no boundary between two areas. Begin and end it on the boundary that is to move, or "
            "select the two areas first.",
        ),
        "areas_drawing.hole_outside": translate(
            "Linzhang",
            "What you drew lies in no area of this level. Draw it inside the area.",
        ),
        "areas_drawing.paint_lowest": translate(
            "Linzhang",
            "{area} has areas below it. Paint at the lowest level, then nothing is left between the two.",
        ),
        "areas_drawing.name_missing": translate(
            "Linzhang",
            "The name is missing. Type one.",
        ),
        "areas_drawing.code_missing": translate(
            "Linzhang",
            "The code is missing. Towns and villages have statutory codes: type it from the list of divisions.",
        ),
        "areas_drawing.code_taken": translate(
            "Linzhang",
            "The code {area_code} belongs to {name}. Type another one.",
        ),
        "areas_drawing.code_used_before": translate(
            "Linzhang",
            "The number {area_code} was given before and may stand on printed boards; it is not given again. Type "
            "another one.",
        ),
        "areas_drawing.code_digits": translate(
            "Linzhang",
            "{area_code} is no code of the level “{level}”: it has {digits} digits. Correct it.",
        ),
    }
