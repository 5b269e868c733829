"""Sentences of the register of boards: photos and checks."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        "signboards_register.photos_none": translate(
            "Linzhang", "There are no photos there. Choose photos (JPG, PNG, TIFF) or a folder with photos in it."
        ),
        "signboards_register.photo_not_picture": translate(
            "Linzhang",
            "{file} is not a picture that QGIS can read. Save it as JPG (phones: “most compatible”) and add it again.",
        ),
        "signboards_register.photo_unknown": translate(
            "Linzhang",
            "No number of a board is in the file's name and the photo has no place. Put the board's number into the "
            "name and add it again.",
        ),
        "signboards_register.photo_no_places": translate(
            "Linzhang",
            "No board has a place yet, so the photo's place tells nothing. Put the board's number into the file's "
            "name, or give boards their places first.",
        ),
        "signboards_register.photo_too_far": translate(
            "Linzhang",
            "The nearest board {number} is {metres} m away, more than {limit} m. Put the board's number into the "
            "file's name and add it again.",
        ),
        "signboards_register.photo_by_name": translate("Linzhang", "Kept with {number} (by the file's name)."),
        "signboards_register.photo_by_place": translate("Linzhang", "Kept with {number} (by the photo's place)."),
        "signboards_register.photo_known": translate("Linzhang", "Kept with {number} already."),
        "signboards_register.photo_off": translate(
            "Linzhang",
            "Kept with {number}, but taken {metres} m from its planned place (more than {limit} m). See whether the "
            "board stands elsewhere, and drag its point there.",
        ),
        "signboards_register.photo_place_proposed": translate(
            "Linzhang",
            "Kept with {number}, which has no place yet; the photo was taken at {place}. Add it again with “Boards "
            "without a place get that of the photo” to take it.",
        ),
        "signboards_register.photo_place_taken": translate(
            "Linzhang", "Kept with {number}; the board stands where the photo was taken now ({place})."
        ),
        "signboards_register.overdue": translate("Linzhang", "overdue since {due} (changed on {since})"),
        "signboards_register.near": translate("Linzhang", "{metres} m from {number}"),
        "signboards_register.missing": translate("Linzhang", "no board yet"),
        "signboards_register.check_nothing": translate(
            "Linzhang", "Say which boards were checked: choose them in the list, or give their numbers."
        ),
        "signboards_register.check_state_unknown": translate(
            "Linzhang", "“{state}” is not a state of a board. It may be 完好, 损毁, 老化 or 信息变化."
        ),
        "signboards_register.check_in_future": translate(
            "Linzhang", "{day} is still to come. Give the day on which the boards were looked at."
        ),
        "signboards_register.board_unknown": translate(
            "Linzhang", "There is no board {number} in the register. Check the number."
        ),
        "signboards_register.check_older": translate(
            "Linzhang", "Kept for {day}; the state stays that of the later check of {latest}."
        ),
        "signboards_register.check_known": translate("Linzhang", "The same check of {day} is there already."),
        "signboards_register.check_recorded": translate("Linzhang", "Recorded: {state}."),
    }
