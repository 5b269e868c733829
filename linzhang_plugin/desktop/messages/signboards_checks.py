"""Sentences of the look at boards before they are printed."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        "signboards_checks.font_substituted": translate(
            "Linzhang",
            "The font {wished} is not installed; {used} is used instead. Install it where the office asks for it.",
        ),
        "signboards_checks.disk_small": translate(
            "Linzhang",
            "{count} boards may need {needed} MB, and the disk has {free} MB left. Make room or choose another disk.",
        ),
        "signboards_checks.file_held": translate(
            "Linzhang", "{file} is open in another program or write-protected. Close it there before printing."
        ),
    }
