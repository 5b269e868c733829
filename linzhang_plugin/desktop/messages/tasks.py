"""Sentences of the room tasks; those about reading a plan are in ``tasks_reading``."""

from __future__ import annotations

from collections.abc import Callable

from . import tasks_reading


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        **tasks_reading.sentences(translate),
        # ---- the county's tasks and targets
        "tasks.none_read": translate("Linzhang", "No plan has been read yet. Read one first."),
        "tasks.document_unknown": translate(
            "Linzhang", "No plan “{document}” has been read. Read it first, or choose one of the list."
        ),
        "tasks.target_unknown": translate("Linzhang", "There is no target {target} in the county file."),
        "tasks.no_targets": translate(
            "Linzhang", "The plan “{document}” has no figure that adds up over places; rates and limits are not split."
        ),
        "tasks.not_splittable": translate(
            "Linzhang",
            "“{indicator}” ({value}{unit}) is a rate, a limit, a range or a figure per place; it is not split.",
        ),
        "tasks.value_not_number": translate("Linzhang", "“{value}” is no number."),
        "tasks.value_negative": translate("Linzhang", "{value} is negative and cannot be split."),
        "tasks.value_not_whole": translate(
            "Linzhang", "“{indicator}” is {value} {unit} and can only be split in whole numbers. Correct the target."
        ),
        "tasks.no_places": translate("Linzhang", "There is no place to split to."),
        "tasks.no_areas": translate(
            "Linzhang", "The county file has no areas of the level {level}. Import divisions first."
        ),
        "tasks.areas_unknown": translate(
            "Linzhang", "The areas have no size. Import divisions with their boundaries, or split equally."
        ),
        "tasks.forest_unknown": translate(
            "Linzhang", "No forest land was found inside the areas. Import the compartments (小班), or split by area."
        ),
        "tasks.method_unknown": translate("Linzhang", "There is no method “{method}”."),
        "tasks.weights_missing": translate(
            "Linzhang", "No weight is given for {places}. Every place needs one; 0 is allowed."
        ),
        "tasks.weight_negative": translate("Linzhang", "A weight is negative. Weights are 0 or more."),
        "tasks.weights_zero": translate("Linzhang", "All weights are 0; nothing can be split by them."),
        "tasks.split_as_stated": translate("Linzhang", "the plan itself says {each} {unit} for each"),
        "tasks.decimals_raised": translate("Linzhang", "the total needs {decimals} decimals"),
        "tasks.remainder": translate(
            "Linzhang", "rounded by the largest remainder, {step} {unit} more each for {places}"
        ),
    }
