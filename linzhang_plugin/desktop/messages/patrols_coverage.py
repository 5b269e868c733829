"""Sentences of the room patrols about coverage, blind spots, effort maps and key places."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        "patrols_coverage.settings_wrong": translate(
            "Linzhang",
            "The settings “{key}” of the profile hold a value that makes no sense. Set them right under "
            "“County settings” (cells and swath in metres, days, shares between 0 and 1).",
        ),
    }
