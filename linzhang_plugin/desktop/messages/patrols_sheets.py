"""Sentences of everything that is printed of the verdicts."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        "patrols_sheets.month_empty": translate(
            "Linzhang",
            "There is neither a track nor a figure of a platform in {month}: nothing is printed, or everybody would be "
            "named as not having patrolled. Import the tracks of the month first.",
        ),
        "patrols_sheets.unassigned": translate(
            "Linzhang",
            "{count} tracks of the month belong to nobody and count for nobody. Tell whose they are under “Sources…” "
            "and judge again before anything is handed out.",
        ),
        "patrols_sheets.month_running": translate(
            "Linzhang",
            "The month is not over: everything is as of {day}, targets are those of the whole month.",
        ),
        "patrols_sheets.subsidy_no_base": translate(
            "Linzhang",
            "The profile has no base amount of the subsidy. Open “County profile”, section Patrols, Subsidy, and fill "
            "in the base (yuan a month) and how missing days are deducted, as your county’s document has it.",
        ),
        "patrols_sheets.subsidy_value": translate(
            "Linzhang",
            "In the profile, Patrols, Subsidy: “{key}” is “{value}”, but must be a number not below 0, or empty.",
        ),
        "patrols_sheets.subsidy_share": translate(
            "Linzhang",
            "In the profile, Patrols, Subsidy: the share “{key}” is {value}. Write it between 0 and 1: 0.05 is 5 %.",
        ),
        "patrols_sheets.subsidy_both": translate(
            "Linzhang",
            "In the profile, Patrols, Subsidy: “{one}” and “{two}” contradict each other. Fill in one of them.",
        ),
        "patrols_sheets.subsidy_no_deduction": translate(
            "Linzhang",
            "The profile has no terms for missing days: nothing is deducted from anybody.",
        ),
        "patrols_sheets.subsidy_town": translate(
            "Linzhang",
            "The profile has a base of its own for {towns}, where no ranger is in post this month: check the spelling.",
        ),
        "patrols_sheets.town_unknown": translate(
            "Linzhang", "No ranger is in post in a town “{town}” this month. There are: {towns}."
        ),
        "patrols_sheets.person_unknown": translate(
            "Linzhang", "“{person}” is not among the rangers of this month. Write the name as in the roster."
        ),
        "patrols_sheets.date_unreadable": translate(
            "Linzhang", "“{date}” is not a date. Write it as 2024-06-05, or leave it empty for today."
        ),
        "patrols_sheets.nobody_below": translate(
            "Linzhang", "Nobody is below the target: there is no picture to send."
        ),
        "patrols_sheets.period_wrong": translate(
            "Linzhang", "“{period}” is neither a quarter nor a month. Write it as 2024Q2, 2024年第2季度 or 2024-05."
        ),
        "patrols_sheets.period_ahead": translate("Linzhang", "“{period}” has not begun yet."),
        "patrols_sheets.months_empty": translate(
            "Linzhang",
            "There is neither a track nor a figure of a platform in {months}: they are shown empty and not judged.",
        ),
        "patrols_sheets.no_output": translate(
            "Linzhang", "Say where to write: a file for the county, or a folder for the towns."
        ),
    }
