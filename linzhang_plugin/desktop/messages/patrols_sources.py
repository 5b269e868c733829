"""Sentences of the room patrols about whose tracks are and in which frame."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        "patrols_sources.answer_wrong": translate(
            "Linzhang",
            "“{answer}” is no answer about a source. Choose one of those offered.",
        ),
        "patrols_sources.platform_nobody": translate(
            "Linzhang",
            "Nobody in the roster of that time is certainly “{who}”; the row was not taken. Check "
            "the name, or add the village or phone number.",
        ),
        "patrols_sources.platform_day": translate(
            "Linzhang",
            "Figures of the platform for {person}, {day}.",
        ),
        "patrols_sources.naive": translate(
            "Linzhang",
            "The times of this source ({kind}) name no time zone; they were taken as the county’s "
            "(Beijing time). If they are UTC, say so under “Sources”.",
        ),
        "patrols_sources.hint": translate(
            "Linzhang",
            "The file names {datum} as its frame. Nothing was moved; look at “Sources” to align it to the project.",
        ),
    }
