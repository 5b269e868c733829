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
        "patrols_sheets.town_unknown": translate(
            "Linzhang", "No ranger is in post in a town “{town}” this month. There are: {towns}."
        ),
        "patrols_sheets.person_unknown": translate(
            "Linzhang", "“{person}” is not among the rangers of this month. Write the name as in the roster."
        ),
        "patrols_sheets.date_unreadable": translate(
            "Linzhang", "“{date}” is not a date. Write it as 2024-06-05, or leave it empty for today."
        ),
        "patrols_sheets.no_output": translate(
            "Linzhang", "Say where to write: a file for the county, or a folder for the towns."
        ),
    }
