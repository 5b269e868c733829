"""Places that stand in one cell (``108.1,26.4``) or in six (度, 分, 秒 of each): made two columns before reading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

import numpy as np

from . import columns
from .cells import numbers, plain
from .columns import Header
from .rows import Row

_PAIR = re.compile(
    r"^\s*(?:POINT\s*Z?)?\s*[\[(]?\s*(-?\d+(?:\.\d+)?)\s*[,;\s]\s*(-?\d+(?:\.\d+)?)(?:\s*[,;\s]\s*-?\d+(?:\.\d+)?)?\s*[\])]?\s*$",
    re.IGNORECASE,
)
_UNITS = {"度": 0, "°": 0, "分": 1, "′": 1, "'": 1, "秒": 2, "″": 2, '"': 2}
_PART = re.compile(r"([经纬])度?\s*[(_\-]?\s*([度分秒°′″'\"])\)?$")
_SIDE = re.compile(r"[经纬]")


def two_columns(header: Header, head: Sequence[Row], data: Iterator[Row]) -> tuple[Header, Iterator[Row]]:
    """The header with columns of longitude and latitude, and the rows with them added; as they came otherwise.

    ``head``: the first rows of the sheet, those above the data among them.
    """
    below = [cells for _, cells in head[header.first :]]
    geometry = header.column(columns.GEOMETRY)
    if geometry is not None and not header.has(columns.LON) and not header.has(columns.X):
        texts = [plain(cells[geometry]) for cells in below if geometry < len(cells)]
        if any(texts) and all(_PAIR.match(text) for text in texts if text):
            return _with(header, head, {geometry}), _pairs(data, geometry, _width(head))
    above = head[header.first - 1][1] if 0 < header.first <= len(head) else ()
    parts, under = _parts(above, below[0] if below else ())
    if set(parts) != {"经", "纬"}:
        return header, data
    used = {column for side in parts.values() for column in side if column is not None}
    if under:
        next(data, None)
    return _with(header, head, used), _angles(data, parts, _width(head))


def _width(head: Sequence[Row]) -> int:
    return max(len(cells) for _, cells in head)


def _with(header: Header, head: Sequence[Row], used: set[int]) -> Header:
    """The header with longitude and latitude behind the last column, and nothing else in the columns ``used``."""
    width = _width(head)
    kept = {
        column: meaning
        for column, meaning in header.meanings.items()
        if column not in used and meaning not in (columns.LON, columns.LAT)
    }
    return replace(header, meanings={**kept, width: columns.LON, width + 1: columns.LAT}, swapped=False)


def _pairs(data: Iterator[Row], column: int, width: int) -> Iterator[Row]:
    for number, cells in data:
        found = _PAIR.match(plain(cells[column])) if column < len(cells) else None
        yield number, [*_padded(cells, width), *((found[1], found[2]) if found else (None, None))]


def _parts(above: Sequence[object], below: Sequence[object]) -> tuple[dict[str, list[int | None]], bool]:
    """经 and 纬 → the columns of degrees, minutes and seconds; and whether the row below the header names them."""
    names = [plain(cell) for cell in above]
    units = [plain(cell) for cell in below]
    merged = [unit in ("", name) for unit, name in zip_longest(units, names, fillvalue="")]
    under = sum(unit in _UNITS for unit in units) >= 4 and all(
        same or unit in _UNITS for same, unit in zip(merged, units, strict=False)
    )
    found: dict[str, list[int | None]] = {}
    side = ""
    for column in range(max(len(names), len(units) if under else 0)):
        name = names[column] if column < len(names) else ""
        if under:
            match = _SIDE.search(name)
            side = match[0] if match else "" if name else side
            unit = units[column] if column < len(units) else ""
        else:
            one = _PART.search(name)
            side, unit = (one[1], one[2]) if one else ("", "")
        if side and unit in _UNITS:
            found.setdefault(side, [None, None, None])[_UNITS[unit]] = column
    return {side: places for side, places in found.items() if None not in places[:2]}, under


def _angles(data: Iterator[Row], parts: dict[str, list[int | None]], width: int) -> Iterator[Row]:
    for number, cells in data:
        out = []
        for side in "经纬":
            values = [0.0 if c is None else _number(cells, c) for c in parts[side]]
            sound = 0 <= values[1] < 60 and 0 <= values[2] <= 60  # 59.9996 is written 60.000
            out.append(values[0] + values[1] / 60 + values[2] / 3600 if sound else float("nan"))
        yield number, [*_padded(cells, width), *(value if np.isfinite(value) else None for value in out)]


def _number(cells: Sequence[object], column: int) -> float:
    return float(numbers([cells[column]])[0]) if column < len(cells) else float("nan")


def _padded(cells: Sequence[object], width: int) -> list[object]:
    return [*cells[:width], *[None] * (width - len(cells))]
