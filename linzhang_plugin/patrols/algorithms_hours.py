"""Hours in docks and messages, in the county's one style: 6.36 小时 or 6小时22分, never both."""

from __future__ import annotations

from ..county import units
from ..desktop.translate import translate


def hours_words(seconds: float, style: str) -> str:
    """A time with its unit. ``style``: ``units.hours`` of the profile."""
    text = units.format_hours(seconds, style)
    return text if style == "hm" else translate("Linzhang", "{value} h").format(value=text)


def hours_heads(style: str) -> tuple[str, str, str]:
    """The heads of the columns of hours inside, in all and of the platform; the cells of ``hm`` say their units."""
    if style == "hm":
        return (
            translate("Linzhang", "Time inside"),
            translate("Linzhang", "Time in all"),
            translate("Linzhang", "Time of the platform"),
        )
    return (
        translate("Linzhang", "Hours inside"),
        translate("Linzhang", "Hours in all"),
        translate("Linzhang", "Hours of the platform"),
    )
