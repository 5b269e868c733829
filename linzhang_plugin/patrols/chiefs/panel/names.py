"""States of windows and reasons of records, in the interface language."""

from __future__ import annotations

from ....desktop.translate import translate
from ..judging import DONE, LATE, NOTHING, REASONS, RUNNING, SOON


def state_names() -> dict[str, str]:
    """State → its word in the interface language."""
    return {
        LATE: translate("Linzhang", "Past due"),
        SOON: translate("Linzhang", "Due soon"),
        RUNNING: translate("Linzhang", "Running"),
        DONE: translate("Linzhang", "Done"),
        NOTHING: translate("Linzhang", "Nothing asked"),
    }


def reason_names() -> dict[str, str]:
    """Why a record does not count → its words in the interface language."""
    names = {
        "kind": translate("Linzhang", "this way does not count"),
        "nowhere": translate("Linzhang", "place fits no area"),
        "elsewhere": translate("Linzhang", "not in the own area"),
        "coarse": translate("Linzhang", "place says only the area above"),
        "short": translate("Linzhang", "too little time"),
        "spacing": translate("Linzhang", "too soon after the last one"),
        "overruled": translate("Linzhang", "overruled"),
        "out_of_season": translate("Linzhang", "not within the days asked"),
    }
    return {key: names[key] for key in REASONS}
