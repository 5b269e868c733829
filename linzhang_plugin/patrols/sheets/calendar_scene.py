"""The calendar of a month as items of a scene: on the pages of an evidence pack and in the dock."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from .marks import AHEAD, SHORT, VALID, Mark
from .scene import HEADING, Box, Item, Text

WEEKDAYS = ("一", "二", "三", "四", "五", "六", "日")
_LINE, _WEEKEND_INK, _INK, _HUMAN = "#9AA39A", "#8A6D3B", "#222222", "#7A3E9D"
_SIGNS = {VALID: "#1B6B36", SHORT: "#B33A2B"}


@dataclass(frozen=True)
class Cell:
    """Where a day stands in the calendar."""

    day: datetime.date
    x: float
    y: float
    w: float
    h: float


def weeks(first: datetime.date, length: int) -> int:
    """Rows that a month takes, Monday first."""
    return (first.weekday() + length + 6) // 7


def cells(first: datetime.date, length: int, x: float, y: float, w: float, h: float) -> list[Cell]:
    """The cells of the days in the rectangle below the line of weekdays."""
    rows = weeks(first, length)
    wide, high = w / 7, h / rows
    out = []
    for number in range(length):
        place = first.weekday() + number
        day = first + datetime.timedelta(days=number)
        out.append(Cell(day, x + place % 7 * wide, y + place // 7 * high, wide, high))
    return out


def calendar_items(
    marks: Sequence[Mark],
    x: float,
    y: float,
    w: float,
    h: float,
    size: float,
    *,
    weekdays: Sequence[str] = WEEKDAYS,
    chosen: datetime.date | None = None,
) -> list[Item]:
    """The calendar of the marks of one whole month; ``size`` is that of the day's number, ``chosen`` is framed."""
    head = 1.5 * size
    items: list[Item] = []
    for number, name in enumerate(weekdays):
        colour = _WEEKEND_INK if number >= 5 else _INK
        items.append(Text(x + number * w / 7, y, w / 7, head, name, size, align="center", colour=colour))
    for cell, mark in zip(cells(marks[0].day, len(marks), x, y + head, w, h - head), marks, strict=True):
        items.append(Box(cell.x, cell.y, cell.w, cell.h, f"#{mark.fill}", _LINE, size * 0.05))
        faint = "#A0A0A0" if mark.state == AHEAD else _WEEKEND_INK if cell.day.weekday() >= 5 else _INK
        number_box = (cell.x + 0.25 * size, cell.y + 0.1 * size, cell.w, 1.2 * size)
        items.append(Text(*number_box, str(cell.day.day), size * 0.9, colour=faint))
        if mark.text:
            sign = _HUMAN if mark.human else _SIGNS.get(mark.state, _INK)
            room = cell.w - 0.3 * size if cell.h < 2.4 * size else cell.w
            top = 0.0 if cell.h < 2.4 * size else 0.7 * size
            align = "right" if cell.h < 2.4 * size else "center"
            big = min(size * 1.35, cell.h * 0.55)
            items.append(Text(cell.x, cell.y + top, room, cell.h - top, mark.text, big, HEADING, align, sign))
        if chosen == cell.day:
            items.append(Box(cell.x, cell.y, cell.w, cell.h, "", "#1A4FA3", size * 0.2))
    return items
