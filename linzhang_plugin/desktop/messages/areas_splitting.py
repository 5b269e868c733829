"""Sentences of fair split, grids and 四至 in the room areas."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        "areas_splitting.area_missing": translate(
            "Linzhang",
            "Nothing says what to split. Give the code of a village, or a layer with the chosen compartments.",
        ),
        "areas_splitting.area_ambiguous": translate(
            "Linzhang", "Several areas are called {area}: {codes}. Give the code of one of them."
        ),
        "areas_splitting.area_unknown": translate(
            "Linzhang",
            "There is no area “{area}” in the county file. Check the code in the tree of areas.",
        ),
        "areas_splitting.area_without_outline": translate(
            "Linzhang",
            "{area} has no outline yet. Draw or import it, then split it.",
        ),
        "areas_splitting.area_of_other_level": translate(
            "Linzhang",
            "{area} cannot be split into grids: only an area of the level “{wanted}” can. Choose such a one.",
        ),
        "areas_splitting.nothing_chosen": translate(
            "Linzhang",
            "No usable compartment was chosen. Select compartments with an outline and run it again.",
        ),
        "areas_splitting.chosen_nowhere": translate(
            "Linzhang",
            "The chosen compartments do not lie in one village for the greater part. Name the village, or choose "
            "those of one village.",
        ),
        "areas_splitting.no_compartments": translate(
            "Linzhang",
            "There is no compartment (小班) in {area}. Import the compartments first; grids follow their boundaries.",
        ),
        "areas_splitting.no_weight": translate(
            "Linzhang",
            "None of the {compartments} compartments has the weight by which to split. Choose “area” under “Equal by”, "
            "or check the land classes.",
        ),
        "areas_splitting.no_land_class": translate(
            "Linzhang",
            "The compartments have no land class (地类), so that forest land cannot be told. Choose “area” under "
            "“Equal by”, or import them with their land class.",
        ),
        "areas_splitting.weight_unknown": translate(
            "Linzhang",
            "“{weight}” is no weight. Choose forest, area, count, land or field.",
        ),
        "areas_splitting.field_unknown": translate(
            "Linzhang",
            "No compartment has a field “{field}”. The fields are: {fields}. Choose one of them.",
        ),
        "areas_splitting.values_unread": translate(
            "Linzhang",
            "{count} values of “{field}” are no numbers or negative and count as 0; the first is that of {first}. "
            "Correct them and propose again.",
        ),
        "areas_splitting.classes_unknown": translate(
            "Linzhang",
            "Land classes that no list knows do not count as forest land: {classes}. Add them to the profile if they "
            "are.",
        ),
        "areas_splitting.too_many": translate(
            "Linzhang",
            "{number} grids cannot be made of {compartments} compartments. Choose a smaller number.",
        ),
        "areas_splitting.repaired": translate(
            "Linzhang",
            "The outlines of {count} compartments cross themselves and were repaired for this split; the first is "
            "{first}. Correct them in the layer.",
        ),
        "areas_splitting.without_area": translate(
            "Linzhang",
            "{count} compartments have no outline with an area and were left out; the first is {first}. Draw them "
            "anew.",
        ),
        "areas_splitting.parts_joined": translate(
            "Linzhang",
            "The ground lies in separate parts; {count} of them are too light for a grid of their own and were put to "
            "the nearest grid, which is therefore not contiguous.",
        ),
        "areas_splitting.parts_uneven": translate(
            "Linzhang",
            "The ground lies in {count} separate parts, and whole grids cannot share them out evenly. Another number "
            "of grids may fit better.",
        ),
        "areas_splitting.part_without": translate(
            "Linzhang",
            "{count} pieces of the village ({m2} m²) cannot be reached from any compartment; they were put to the "
            "nearest grid, which may therefore lie in several pieces.",
        ),
        "areas_splitting.compartment_too_large": translate(
            "Linzhang",
            "The grids cannot be even: the compartment {compartment} alone is {times} times a fair share ({count} are "
            "too large). Divide it along a ridge or a road, or choose fewer grids.",
        ),
        "areas_splitting.few_compartments": translate(
            "Linzhang",
            "The grids cannot be even: there are only {count} compartments with weight for {number} grids. Choose "
            "fewer grids, or adjust by hand.",
        ),
        "areas_splitting.few_with_weight": translate(
            "Linzhang",
            "Only {count} compartments have weight, fewer than the {number} grids, so that some grids have none. "
            "Choose fewer grids or another weight.",
        ),
        "areas_splitting.no_better": translate(
            "Linzhang",
            "No contiguous split that is more even was found: the compartments hang together by narrow necks. Adjust "
            "by hand, or try one grid more or less.",
        ),
        "areas_splitting.grids_exist": translate(
            "Linzhang",
            "The village has {count} grids already; {kept} of the proposed ones continue them under their codes.",
        ),
        "areas_splitting.pattern_unusable": translate(
            "Linzhang",
            "The pattern “{pattern}” in the section “areas” of the profile gives no codes. It needs the number, as in "
            "{example}, and may use {fields}.",
        ),
        "areas_splitting.numbers_exhausted": translate(
            "Linzhang",
            "All {most} numbers under {parent} were given once, and none is given twice. Change “code_pattern” in the "
            "section “areas” of the profile.",
        ),
        "areas_splitting.output_unusable": translate(
            "Linzhang",
            "The proposal cannot be written. Choose another place for the layer.",
        ),
        "areas_splitting.nothing_to_apply": translate(
            "Linzhang",
            "“{file}” has no grids. Choose the layer with the proposal.",
        ),
        "areas_splitting.no_parent": translate(
            "Linzhang",
            "{name} lies in no village of the county. Check its place, or fill in the field “parent” with the code of "
            "the village.",
        ),
        "areas_splitting.code_twice": translate(
            "Linzhang",
            "The code {area_code} occurs twice. Empty one of them; it will get the next free number.",
        ),
        "areas_splitting.code_taken": translate(
            "Linzhang",
            "The code {area_code} belongs to another area. Empty it; the grid will get the next free number.",
        ),
        "areas_splitting.number_used_before": translate(
            "Linzhang",
            "The number {old} was given before and may stand on printed boards; the grid got {area_code}.",
        ),
        "areas_splitting.replace_incomplete": translate(
            "Linzhang",
            "Row {row} of “{file}” cannot be used, and existing grids are not replaced by an incomplete set. Correct "
            "the row (an outline, or a code that is taken) and apply again.",
        ),
        "areas_splitting.grids_in_the_way": translate(
            "Linzhang",
            "{area} has grids already where the new ones lie ({count}, the first is {first}; {held} have posts, boards "
            "or figures). Nothing was written. To give them the new outlines choose “Replace existing grids”.",
        ),
        "areas_splitting.grid_held": translate(
            "Linzhang",
            "{name} ({area_code}) would vanish, but things belong to it ({what}). Give one of the new grids its code, "
            "or move what belongs to it first. Nothing was written.",
        ),
        "areas_splitting.grid_added": translate(
            "Linzhang",
            "{name} ({area_code}) was added in {parent}.",
        ),
        "areas_splitting.grid_continued": translate(
            "Linzhang",
            "{name} ({area_code}) was brought up to date; its posts, boards and history stay.",
        ),
        "areas_splitting.bounds_differ": translate(
            "Linzhang",
            "{name} ({area_code}): 四至 that were written stay ({old}); by the new outline they would be {new}. Check "
            "them.",
        ),
        "areas_splitting.grid_ended": translate(
            "Linzhang",
            "{name} ({area_code}) ended on {day}; what belongs to it stays with it. Posts that go on are listed by "
            "“Check…”, which ends them.",
        ),
        "areas_splitting.ends_too_early": translate(
            "Linzhang",
            "{areas} cannot end on {day}: something in them began on {began}. Choose a later day. Nothing was written.",
        ),
        "areas_splitting.grid_removed": translate(
            "Linzhang",
            "{name} ({area_code}) was replaced and deleted; nothing belonged to it. Its outline is kept in the change "
            "log.",
        ),
        "areas_splitting.bounds_written": translate(
            "Linzhang",
            "{name} ({area_code}): {bounds}.",
        ),
        "areas_splitting.bounds_open": translate(
            "Linzhang",
            "{name} ({area_code}): {bounds}. Nothing is known for {missing}; fill it in by hand.",
        ),
        "areas_splitting.features_unnamed": translate(
            "Linzhang",
            "The layer “{layer}” has no field “{field}”. Its fields are: {fields}. Name the right one under “Field of "
            "the name”.",
        ),
        "areas_splitting.line_misses": translate(
            "Linzhang",
            "The line changes nothing: it must cross the area, or leave its boundary and come back to it. Draw it "
            "anew.",
        ),
        "areas_splitting.merge_needs_two": translate(
            "Linzhang",
            "Merging needs two areas at least. Select them and try again.",
        ),
        "areas_splitting.merge_apart": translate(
            "Linzhang",
            "The areas do not touch each other. Select neighbours, or fill the gap between them first.",
        ),
        "areas_splitting.gap_apart": translate(
            "Linzhang",
            "No area that may take the gap touches it. Choose a neighbour of the gap.",
        ),
        "areas_splitting.gap_filled": translate(
            "Linzhang",
            "There is no gap: all this ground belongs to an area already. Click into a gap.",
        ),
        "areas_splitting.nothing_to_renumber": translate(
            "Linzhang",
            "The codes of all grids begin with those of their villages: there is nothing to renumber.",
        ),
        "areas_splitting.renumbered": translate(
            "Linzhang",
            "{name} ({parent}): {area_code} became {new}.",
        ),
        "areas_splitting.number_printed": translate(
            "Linzhang",
            "{name} ({parent}) keeps {area_code}: it is printed on {boards}. Give it a new number by hand (right "
            "button, Renumber) when that board is replaced.",
        ),
    }
