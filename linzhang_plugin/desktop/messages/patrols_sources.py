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
        "patrols_sources.unknown": translate(
            "Linzhang",
            "There is no source “{source}” in this county. Open “Sources” again to see those that there are.",
        ),
        "patrols_sources.person_unknown": translate(
            "Linzhang",
            "This person is not in the roster. Choose somebody of the list.",
        ),
        "patrols_sources.cannot_tell": translate(
            "Linzhang",
            "Cannot tell: nothing known fits clearly better one way than another. Leave it as it "
            "is, or look at the map.",
        ),
        "patrols_sources.as_project": translate(
            "Linzhang",
            "Lies as the project does; nothing to do.",
        ),
        "patrols_sources.proposed": translate(
            "Linzhang",
            "Looks like {datum}: aligned to the project, the tracks would move by about {metres} m.",
        ),
        "patrols_sources.inside": translate(
            "Linzhang",
            "Inside the own areas: {before} of the points as they are, {after} after undoing {datum}.",
        ),
        "patrols_sources.ways": translate(
            "Linzhang",
            "On ways walked before: {before} of the points as they are, {after} after undoing {datum}.",
        ),
        "patrols_sources.boards": translate(
            "Linzhang",
            "Signboards passed within 40 m: {before} as they are, {after} after undoing {datum}.",
        ),
        "patrols_sources.file_says": translate(
            "Linzhang",
            "The file itself names {datum}.",
        ),
        "patrols_sources.looked_at": translate(
            "Linzhang",
            "Looked at {tracks} tracks of {people} people.",
        ),
        "patrols_sources.nobody_known": translate(
            "Linzhang",
            "It is not known whose these tracks are, so that nothing can be compared. Say whose they are first.",
        ),
        "patrols_sources.clock": translate(
            "Linzhang",
            "The times name no time zone: {night} of {tracks} tracks begin at night (21 to 4 "
            "o’clock) as read, {night_utc} if they were UTC.",
        ),
        "patrols_sources.part": translate(
            "Linzhang",
            "Two programs write under this name. This line is about {tracks} of its tracks only; the answer is given "
            "for the files that are ticked below, and remembered for the people who walked them.",
        ),
        "patrols_sources.contradict": translate(
            "Linzhang",
            "The tracks contradict each other: perhaps two programs write under one name, and it cannot be told which "
            "tracks are which. Look at the map, and untick the files below that an answer is not for.",
        ),
        "patrols_sources.track_unknown": translate(
            "Linzhang",
            "There is no track “{track}” in this source. Open “Sources” again to see those that there are.",
        ),
    }
