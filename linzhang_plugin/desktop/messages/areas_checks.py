"""Sentences of the checks of areas: what is wrong (``…``), what is done about it (``remedy_…``), what was done."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return _kinds(translate) | _faults(translate) | _remedies(translate) | _done(translate) | _errors(translate)


def _kinds(translate: Callable[..., str]) -> dict[str, str]:
    return {
        "areas_checks.kind_invalid": translate("Linzhang", "Invalid outline"),
        "areas_checks.kind_no_outline": translate("Linzhang", "No outline"),
        "areas_checks.kind_overlap": translate("Linzhang", "Overlap"),
        "areas_checks.kind_outside": translate("Linzhang", "Outside its parent"),
        "areas_checks.kind_gap": translate("Linzhang", "Gap"),
        "areas_checks.kind_sliver": translate("Linzhang", "Sliver"),
        "areas_checks.kind_tiny": translate("Linzhang", "Tiny part"),
        "areas_checks.kind_duplicate_code": translate("Linzhang", "Duplicate code"),
        "areas_checks.kind_malformed_code": translate("Linzhang", "Malformed code"),
        "areas_checks.kind_no_parent": translate("Linzhang", "No parent"),
        "areas_checks.kind_figure": translate("Linzhang", "Figure is not the outline’s"),
        "areas_checks.kind_stated": translate("Linzhang", "Recorded area is not the outline’s"),
        "areas_checks.kind_no_grid": translate("Linzhang", "Forest without grid"),
        "areas_checks.kind_no_holder": translate("Linzhang", "Holder missing"),
        "areas_checks.kind_ranger_mu": translate("Linzhang", "Too many mu"),
        "areas_checks.kind_ended_held": translate("Linzhang", "Ended area still has holders"),
        "areas_checks.kind_ended_board": translate("Linzhang", "Board of an ended area"),
    }


def _faults(translate: Callable[..., str]) -> dict[str, str]:
    return {
        "areas_checks.overlap": translate("Linzhang", "{area} and {other} overlap by {m2} m²."),
        "areas_checks.gap": translate("Linzhang", "{m2} m² of {area} belong to none of its parts."),
        "areas_checks.gap_between": translate("Linzhang", "A gap of {m2} m² between the areas."),
        "areas_checks.outside": translate("Linzhang", "{area} reaches {m2} m² beyond {other}, to which it belongs."),
        "areas_checks.invalid": translate(
            "Linzhang", "The outline of {area} crosses itself; the repair changes its area by {m2} m²."
        ),
        "areas_checks.sliver": translate("Linzhang", "{area} has a sliver of {m2} m²."),
        "areas_checks.tiny": translate("Linzhang", "{area} has a tiny part of {m2} m²."),
        "areas_checks.no_outline": translate("Linzhang", "{area} has no outline."),
        "areas_checks.duplicate_code": translate("Linzhang", "The code {code} belongs to several areas: {areas}."),
        "areas_checks.malformed_code": translate("Linzhang", "The code of {area} is none of its level."),
        "areas_checks.level_unknown": translate(
            "Linzhang", "{area} is of the level “{level}”, which the county’s profile does not have."
        ),
        "areas_checks.code_written": translate(
            "Linzhang", "The code of {area} is written with blanks or full-width digits; it should read {code}."
        ),
        "areas_checks.code_of_other_parent": translate(
            "Linzhang", "The code of {area} does not begin with that of {parent}, to which it belongs."
        ),
        "areas_checks.no_parent": translate("Linzhang", "{area} belongs to no area of a higher level."),
        "areas_checks.no_parent_but": translate(
            "Linzhang", "{area} belongs to no area of a higher level, though it lies in {parent}."
        ),
        "areas_checks.figure": translate(
            "Linzhang",
            "{area}: its stored area is {recorded} m², its outline has {measured} m². They differ by {m2} m²: the "
            "outline was changed elsewhere, or the way of measuring in the profile.",
        ),
        "areas_checks.figure_missing": translate(
            "Linzhang", "{area} has no stored area; its outline has {measured} m²."
        ),
        "areas_checks.stated": translate(
            "Linzhang",
            "Compartment {code} in {area}: recorded {recorded} ha, outline {measured} ha ({percent} %, {m2} m²).",
        ),
        "areas_checks.stated_unit": translate(
            "Linzhang",
            "Compartment {code} in {area}: recorded {recorded} ha, outline {measured} ha; the recorded figure looks "
            "like one in {unit}.",
        ),
        "areas_checks.stated_many": translate(
            "Linzhang",
            "{area}: the recorded areas of {count} of {all} compartments are not those of their outlines, in the "
            "middle {times} times. Their cause is probably one: the unit, the coordinate system, or outlines of "
            "another year.",
        ),
        "areas_checks.no_grid": translate(
            "Linzhang", "{m2} m² of forest in the compartment {code} lie in no grid ({area})."
        ),
        "areas_checks.no_grid_at_all": translate(
            "Linzhang", "{area} has no grids, and in it {count} compartments with {m2} m² of forest."
        ),
        "areas_checks.no_holder": translate("Linzhang", "{area} has no {roles}."),
        "areas_checks.ranger_mu": translate(
            "Linzhang", "The ranger {name} has {mu} mu, more than the {most} mu that one may have: {areas}."
        ),
        "areas_checks.ended_held": translate(
            "Linzhang", "{area} ended on {day}, but {count} of its posts go on (holders: {names})."
        ),
        "areas_checks.ended_board": translate(
            "Linzhang", "{area} ended on {day}, but its board {board} is not noted as taken down (place: {place})."
        ),
    }


def _remedies(translate: Callable[..., str]) -> dict[str, str]:
    return {
        "areas_checks.remedy_overlap": translate(
            "Linzhang", "Give it to the one with the longer border to it; the other gives way."
        ),
        "areas_checks.remedy_gap": translate("Linzhang", "Give it to the neighbour with the longest common border."),
        "areas_checks.remedy_outside": translate("Linzhang", "Cut back to the outline of the area above."),
        "areas_checks.remedy_invalid": translate("Linzhang", "Repair the outline."),
        "areas_checks.remedy_invalid_by_hand": translate("Linzhang", "Draw the outline anew."),
        "areas_checks.remedy_sliver": translate("Linzhang", "Give it to the neighbour with the longest common border."),
        "areas_checks.remedy_sliver_by_hand": translate(
            "Linzhang", "It is the whole area: merge it with a neighbour, or draw it anew."
        ),
        "areas_checks.remedy_tiny": translate("Linzhang", "Give it to the neighbour with the longest common border."),
        "areas_checks.remedy_tiny_by_hand": translate(
            "Linzhang", "It is the whole area: merge it with a neighbour, or draw it anew."
        ),
        "areas_checks.remedy_no_outline": translate("Linzhang", "Draw the outline, or delete the area."),
        "areas_checks.remedy_duplicate_code": translate("Linzhang", "Give all but one another code."),
        "areas_checks.remedy_malformed_code": translate("Linzhang", "Write the code in its plain form."),
        "areas_checks.remedy_malformed_code_by_hand": translate(
            "Linzhang",
            "Correct the code or the level. Grids of a village whose code changed still begin with the old one: give "
            "them numbers of the new code with “Renumber” unless they are printed on boards, else leave them.",
        ),
        "areas_checks.remedy_no_parent": translate("Linzhang", "Enter the area in which it lies as its parent."),
        "areas_checks.remedy_no_parent_by_hand": translate("Linzhang", "Choose the area to which it belongs."),
        "areas_checks.remedy_figure": translate(
            "Linzhang", "Measure the outline anew; the areas above follow. Look first whether the outline is right."
        ),
        "areas_checks.remedy_figure_by_hand": translate("Linzhang", "Look whether the outline is right."),
        "areas_checks.remedy_stated": translate(
            "Linzhang",
            "Look at the survey record: correct the outline where it was drawn wrong, else the recorded area, and "
            "import again. The archive counts as the profile says (areas.resources.basis).",
        ),
        "areas_checks.remedy_no_grid": translate(
            "Linzhang", "Draw a grid there or enlarge one; or correct the land class of the compartment."
        ),
        "areas_checks.remedy_no_holder": translate("Linzhang", "Fill the post, in the dock People."),
        "areas_checks.remedy_ranger_mu": translate(
            "Linzhang", "Give a grid to somebody else, split it, or change the limit in the profile."
        ),
        "areas_checks.remedy_malformed_code_elsewhere": translate(
            "Linzhang",
            "“Mend selected” gives the grids of this village numbers of its code; those that are printed on boards "
            "keep theirs.",
        ),
        "areas_checks.remedy_ended_held": translate(
            "Linzhang", "“Mend selected” ends the posts and their tenures on the day on which the area ended."
        ),
        "areas_checks.remedy_ended_board": translate(
            "Linzhang", "Take the board down, and enter 已撤除 as its state in the layer of boards."
        ),
    }


def _done(translate: Callable[..., str]) -> dict[str, str]:
    return {
        "areas_checks.mended_overlap": translate(
            "Linzhang", "Overlap of {area} and {other}, {m2} m²: given to one of them."
        ),
        "areas_checks.mended_gap": translate("Linzhang", "Gap in {area}, {m2} m²: given to a neighbour."),
        "areas_checks.mended_outside": translate("Linzhang", "{area}: {m2} m² outside {other} cut off."),
        "areas_checks.mended_invalid": translate("Linzhang", "{area}: outline repaired ({m2} m²)."),
        "areas_checks.mended_sliver": translate("Linzhang", "{area}: sliver of {m2} m² given to a neighbour."),
        "areas_checks.mended_tiny": translate("Linzhang", "{area}: part of {m2} m² given to a neighbour."),
        "areas_checks.mended_malformed_code": translate("Linzhang", "{area}: the code now reads {code}."),
        "areas_checks.mended_no_parent": translate("Linzhang", "{area}: now belongs to {parent}."),
        "areas_checks.mended_figure": translate("Linzhang", "{area}: the stored area is now {measured} m²."),
        "areas_checks.left_by_hand": translate(
            "Linzhang", "{area}: the plugin has no remedy for this; the list of faults says what to do."
        ),
        "areas_checks.left_too_large": translate(
            "Linzhang",
            "{area}: {m2} m² are more than the {most} m² that are changed without asking. Look at it and mend it by "
            "itself, or allow more.",
        ),
        "areas_checks.left_too_much": translate(
            "Linzhang",
            "{area}: mending {m2} m² would take most of an area away, or nobody is beside it to take it. Correct the "
            "outline by hand.",
        ),
        "areas_checks.fault_gone": translate(
            "Linzhang", "This fault is no longer there. Check again to see what is left."
        ),
    }


def _errors(translate: Callable[..., str]) -> dict[str, str]:
    return {
        "areas_checks.no_areas": translate(
            "Linzhang", "The county has no areas yet. Import or draw towns, villages and grids, then check."
        ),
        "areas_checks.nothing_given": translate("Linzhang", "Choose a county file or a polygon layer to check."),
        "areas_checks.layer_in_degrees": translate(
            "Linzhang",
            "The layer “{layer}” is in degrees, where areas and distances cannot be measured. Reproject it to the "
            "county’s zone and check that.",
        ),
        "areas_checks.layer_empty": translate(
            "Linzhang", "The layer “{layer}” has no polygons. Choose a polygon layer with rows."
        ),
        "areas_checks.output_is_county": translate(
            "Linzhang", "The faults cannot be written into the county file “{file}”. Choose another file."
        ),
        "areas_checks.threshold": translate(
            "Linzhang",
            "“{value}” cannot be used for {key} in the section “areas.checks” of the profile. Enter a number there.",
        ),
        "areas_checks.demands": translate(
            "Linzhang",
            "The list “holders” in the section “areas.checks” of the profile cannot be read. For each level it holds "
            "lists of roles of which one is enough.",
        ),
        "areas_checks.day": translate("Linzhang", "“{value}” is no date. Write it as 2025-06-30."),
        "areas_checks.nothing_to_undo": translate("Linzhang", "No mending of areas is left to take back."),
        "areas_checks.no_posts": translate(
            "Linzhang", "The county has no posts yet; whether every area has its holders was not checked."
        ),
        "areas_checks.no_compartments": translate(
            "Linzhang", "No compartments are imported; whether all forest lies in a grid was not checked."
        ),
        "areas_checks.no_forest": translate(
            "Linzhang",
            "None of the compartments is forest land by the list “forest_land” of the profile; whether all forest "
            "lies in a grid was not checked.",
        ),
    }
