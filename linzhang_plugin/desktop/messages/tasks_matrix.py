"""Sentences of the room tasks: the matrix of targets, its limits, columns, progress."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        # ---- limits that admit no split
        "tasks_matrix.locked_above_total": translate(
            "Linzhang",
            "“{indicator}”: the locked shares ({places}) are {short} {unit} more than the total. Lower or unlock one "
            "of them.",
        ),
        "tasks_matrix.locked_below_total": translate(
            "Linzhang",
            "“{indicator}”: every place is locked ({places}) and {short} {unit} of the total are left over. "
            "Unlock one.",
        ),
        "tasks_matrix.minimum_above_total": translate(
            "Linzhang",
            "“{indicator}”: what must be given at least ({places}) is {short} {unit} more than there is to share out. "
            "Lower a minimum.",
        ),
        "tasks_matrix.maximum_below_total": translate(
            "Linzhang",
            "“{indicator}”: {short} {unit} are left over, because no place may get more ({places} are at most what "
            "they may have, places with weight 0 get nothing). Raise a maximum or choose another method.",
        ),
        "tasks_matrix.minimum_above_maximum": translate(
            "Linzhang",
            "“{indicator}”: between minimum and maximum of {places} lies no whole step. Change one of the two, or the "
            "step.",
        ),
        "tasks_matrix.limits_infeasible": translate("Linzhang", "The limits admit no split (missed by {atoms})."),
        "tasks_matrix.parts_do_not_fit": translate(
            "Linzhang",
            "The parts {parts} of “{total}” do not fit into its shares: {lacking} {unit} find no place because "
            "{places} are full. Raise a maximum of the parts, or the share of the total there.",
        ),
        "tasks_matrix.step_not_positive": translate("Linzhang", "The step is {step}; it must be more than 0."),
        # ---- how a figure was rounded
        "tasks_matrix.odd_rest": translate(
            "Linzhang", "the total is no multiple of {step} {unit}; the rest is with {places}"
        ),
        "tasks_matrix.locked_places": translate("Linzhang", "locked: {places}"),
        "tasks_matrix.held_places": translate(
            "Linzhang", "held at the minimum, the maximum or the share of the total: {places}"
        ),
        "tasks_matrix.parts_fitted": translate(
            "Linzhang",
            "fitted with the other parts into the shares of “{total}”, the largest remainders first",
        ),
        "tasks_matrix.parts_overlap": translate(
            "Linzhang", "the parts of “{total}” are together more than it: each stays within it, they are not added"
        ),
        "tasks_matrix.part_above_total": translate(
            "Linzhang", "larger than its own total in the plan; split by itself"
        ),
        "tasks_matrix.year_parts_exceed": translate(
            "Linzhang", "in single years the shares could not be kept within those of “{total}”"
        ),
        # ---- years
        "tasks_matrix.years_do_not_sum": translate(
            "Linzhang",
            "The years of “{indicator}” do not add up to {total} {unit} (difference {side}{difference}). Correct one "
            "of them, or leave one year without a figure.",
        ),
        "tasks_matrix.years_unreadable": translate(
            "Linzhang", "“{text}” names no years. Write 2023-2027, or 2023=6000;2024=7000."
        ),
        "tasks_matrix.day_unreadable": translate("Linzhang", "“{text}” is no day. Write it as 2024-06-30."),
        # ---- columns of figures
        "tasks_matrix.place_unknown": translate("Linzhang", "There is no place “{place}” at this level; not taken."),
        "tasks_matrix.place_ambiguous": translate(
            "Linzhang", "Several places are called “{place}”; write the town before it, or its code."
        ),
        "tasks_matrix.place_twice": translate("Linzhang", "“{place}” stands twice; the first figure was taken."),
        "tasks_matrix.value_not_number": translate("Linzhang", "{place}: “{value}” is no number; not taken."),
        "tasks_matrix.value_negative": translate("Linzhang", "{place}: {value} is negative; not taken."),
        "tasks_matrix.cell_empty": translate("Linzhang", "{place}: the cell is empty; not taken."),
        "tasks_matrix.column_length": translate(
            "Linzhang",
            "The column has {lines} figures and there are {places} places. Copy the names along with the figures.",
        ),
        "tasks_matrix.column_lacks": translate(
            "Linzhang", "The column “{column}” has no figure for {places}. Give them one; 0 is allowed."
        ),
        "tasks_matrix.column_unknown": translate(
            "Linzhang", "There is no column “{column}”. Paste it from Excel first. Known: {known}."
        ),
        "tasks_matrix.column_without_name": translate("Linzhang", "Give the column a name, for example 2023年末人口."),
        "tasks_matrix.figure_taken": translate("Linzhang", "{place}: {value}"),
        "tasks_matrix.archive_needed": translate("Linzhang", "The resource archive cannot be read here."),
        "tasks_matrix.figure_unknown": translate(
            "Linzhang",
            "The resource archive has nothing of “{figure}” in these areas. Write 林地, 森林, 土地, 蓄积量, or words "
            "of a class as it stands in the forest resource list.",
        ),
        "tasks_matrix.no_last_year": translate(
            "Linzhang",
            "No earlier year of “{indicator}” is in the county file. Read and split last year’s plan, or paste last "
            "year’s figures as a column.",
        ),
        # ---- progress, tables, undo
        "tasks_matrix.no_share": translate("Linzhang", "{place} has no share of this target yet; split it first."),
        "tasks_matrix.reported": translate("Linzhang", "{place}: {value} done"),
        "tasks_matrix.nothing_split": translate(
            "Linzhang", "Nothing of “{document}” has been split to the level {level} yet. Split its targets first."
        ),
        "tasks_matrix.split_done": translate("Linzhang", "{count} shares written"),
        "tasks_matrix.limits_set": translate("Linzhang", "“{indicator}”: {count} locks or limits changed"),
        "tasks_matrix.nothing_to_undo": translate("Linzhang", "There is no change of the shares that could be undone."),
    }
