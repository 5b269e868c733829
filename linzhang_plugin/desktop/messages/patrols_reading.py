"""Sentences of the room patrols about files that are read."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        "patrols_reading.kind_unknown": translate(
            "Linzhang",
            "Files of the kind {suffix} cannot be read. Export the track as GPX, KML or a table and import that.",
        ),
        "patrols_reading.zip_damaged": translate(
            "Linzhang", "The archive is damaged or incomplete. Pack the files again, or import them unpacked."
        ),
        "patrols_reading.zip_password": translate(
            "Linzhang", "The archive has a password. Unpack it and import the folder."
        ),
        "patrols_reading.zip_path": translate(
            "Linzhang",
            "The archive holds a path that leads out of its folder, which no honest program writes; it was left out.",
        ),
        "patrols_reading.zip_bomb": translate(
            "Linzhang",
            "What is packed here unpacks to more than 500 times its size; that is no track and was left out.",
        ),
        "patrols_reading.zip_too_many": translate(
            "Linzhang", "The archive holds {members} files or more than 8 GB. Unpack it and import the parts."
        ),
        "patrols_reading.zip_without_tracks": translate(
            "Linzhang", "There is no file in the archive that could hold tracks."
        ),
    }
