"""Small charts as items of a scene, for the dock: bars lying (towns) and bars standing (months)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .scene import HEADING, Box, Item, Measure, Text, shortened

_BAR, _LIGHT, _LINE, _INK, _GREY = "#4C9A6A", "#E3EDE6", "#9AA39A", "#222222", "#666666"
_CHOSEN = "#1F5C3A"


@dataclass(frozen=True)
class Bar:
    """One bar: ``share`` 0…1 of the longest possible, ``text`` at its end, ``chosen`` is drawn darker."""

    name: str
    share: float
    text: str
    chosen: bool = False


def lying(bars: Sequence[Bar], x: float, y: float, w: float, size: float, measure: Measure) -> tuple[list[Item], float]:
    """Bars below one another with their names to the left; returns the items and the height."""
    row = 1.7 * size
    label = min(max((measure("body", bar.name) for bar in bars), default=0) * size + 0.6 * size, 0.4 * w)
    text = max((measure("body", bar.text) for bar in bars), default=0) * size + 0.5 * size
    room = max(w - label - text, size)
    items: list[Item] = []
    for number, bar in enumerate(bars):
        top = y + number * row
        name = shortened(bar.name, label - 0.4 * size, size, measure)
        items.append(Text(x, top, label - 0.5 * size, row, name, size, align="right", colour=_INK))
        items.append(Box(x + label, top + 0.25 * size, room, row - 0.5 * size, _LIGHT))
        items.append(
            Box(x + label, top + 0.25 * size, room * bar.share, row - 0.5 * size, _CHOSEN if bar.chosen else _BAR)
        )
        items.append(Text(x + label + room + 0.3 * size, top, text, row, bar.text, size, colour=_INK))
    return items, len(bars) * row


def standing(bars: Sequence[Bar], x: float, y: float, w: float, h: float, size: float, measure: Measure) -> list[Item]:
    """Bars beside one another with their names below and their figures above."""
    items: list[Item] = []
    if not bars:
        return items
    wide = w / len(bars)
    foot, head = 1.5 * size, 1.4 * size
    room = max(h - foot - head, size)
    for number, bar in enumerate(bars):
        left, high = x + number * wide, room * bar.share
        top = y + head + room - high
        thick = min(0.7 * wide, 3 * size)
        items.append(Box(left + (wide - thick) / 2, top, thick, high, _CHOSEN if bar.chosen else _BAR))
        if measure("body", bar.text) * size <= wide:
            items.append(Text(left, top - head, wide, head, bar.text, size * 0.9, align="center", colour=_INK))
        if measure("body", bar.name) * size <= wide * 1.05 or number % 2 == 0:
            items.append(Text(left, y + h - foot, wide, foot, bar.name, size * 0.9, align="center", colour=_GREY))
    items.append(Box(x, y + h - foot, w, 0.06 * size, _LINE))
    return items


def heading(text: str, x: float, y: float, w: float, size: float, measure: Measure) -> list[Item]:
    """The line above a chart."""
    return [Text(x, y, w, 1.6 * size, shortened(text, w, size, measure, HEADING), size, HEADING, colour=_INK)]
