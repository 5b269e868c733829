"""Small charts as items of a scene, for the dock: bars lying (towns), bars standing and lines (months)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .scene import HEADING, Box, Item, Measure, Shape, Text, shortened

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
        if measure("body", bar.name) * size <= wide * 1.05 or (len(bars) - 1 - number) % 2 == 0:
            items.append(Text(left, y + h - foot, wide, foot, bar.name, size * 0.9, align="center", colour=_GREY))
    items.append(Box(x, y + h - foot, w, 0.06 * size, _LINE))
    return items


@dataclass(frozen=True)
class Line:
    """One line over the months: shares 0…1, None where there is nothing to divide by."""

    name: str
    shares: Sequence[float | None]
    colour: str


def lines(drawn: Sequence[Line], x: float, y: float, w: float, h: float, size: float, measure: Measure) -> list[Item]:
    """Lines between 0 % and 100 % over the same columns as ``standing``, their names above; a lone month is a dot."""
    items: list[Item] = []
    left = x
    for line in drawn:
        items.append(Box(left, y + 0.45 * size, 0.9 * size, 0.5 * size, line.colour))
        width = measure("body", line.name) * size
        items.append(Text(left + 1.2 * size, y, width, 1.4 * size, line.name, size * 0.9, colour=_INK))
        left += 1.9 * size + width
    top, room = y + 2.6 * size, max(h - 3.1 * size, size)
    for level, text in ((1.0, "100%"), (0.5, "50%"), (0.0, "0%")):
        at = top + room * (1 - level)
        items.append(Box(x, at, w, 0.06 * size, _LIGHT if level else _LINE))
        items.append(Text(x, at - size, 3 * size, size, text, size * 0.75, colour=_GREY))
    for line in drawn:
        wide = w / max(len(line.shares), 1)
        stretch: list[tuple[float, float]] = []
        for number, share in enumerate([*line.shares, None]):
            if share is not None:
                stretch.append((x + (number + 0.5) * wide, top + room * (1 - share)))
                continue
            if len(stretch) > 1:
                items.append(Shape((np.array(stretch),), line.colour, 0.16 * size))
            dot = 0.5 * size
            items += [Box(a - dot / 2, b - dot / 2, dot, dot, line.colour, radius=dot / 2) for a, b in stretch]
            stretch = []
    return items


def heading(text: str, x: float, y: float, w: float, size: float, measure: Measure) -> list[Item]:
    """The line above a chart."""
    return [Text(x, y, w, 1.6 * size, shortened(text, w, size, measure, HEADING), size, HEADING, colour=_INK)]
