"""What is seen from a way: the cells whose middle lies within the swath, exactly, row by row.

The ground within r metres of a step is a stadium: two half discs and the strip between them. It is convex, so a row
of cell middles meets it in one interval, which is computed in closed form.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..groups import Ints
from ..times import Floats
from .ways import Ways

_PAIRS = 30_000
"""Rows of stadiums at a time: what fits into the processor's own memory is computed three times as fast."""
_MARKED = 2_000_000
"""Intervals that are marked together."""
_BAND = 4_000_000
_SAME = 1e-12


@dataclass(frozen=True)
class Intervals:
    """Cells from ``first`` to ``last`` (both included) of a ``row``, each within the swath of ``step``."""

    step: Ints
    row: Ints
    first: Ints
    last: Ints


def intervals(x0: Floats, y0: Floats, x1: Floats, y1: Floats, swath: float, cell: float) -> Iterator[Intervals]:
    """The cells whose middle is within ``swath`` metres of each step, in parts of bounded size."""
    low = np.ceil((np.minimum(y0, y1) - swath) / cell - 0.5).astype(np.int64)
    high = np.floor((np.maximum(y0, y1) + swath) / cell - 0.5).astype(np.int64)
    count = np.maximum(high - low + 1, 0)
    ends = np.cumsum(count)
    begin = 0
    while begin < len(x0):
        before = int(ends[begin - 1]) if begin else 0
        stop = max(int(np.searchsorted(ends, before + _PAIRS, side="right")), begin + 1)
        part = np.arange(begin, stop)
        yield _rows(x0, y0, x1, y1, swath, cell, np.repeat(part, count[part]), low, count)
        begin = stop


def _rows(
    x0: Floats, y0: Floats, x1: Floats, y1: Floats, r: float, cell: float, step: Ints, low: Ints, count: Ints
) -> Intervals:
    begins = np.flatnonzero(np.append(True, step[1:] != step[:-1])) if len(step) else step
    size = count[step[begins]] if len(step) else step
    row = low[step] + np.arange(len(step)) - np.repeat(begins, size)
    y = (row + 0.5) * cell
    ax, ay, bx, by = x0[step], y0[step], x1[step], y1[step]
    left, right = np.full(len(step), np.inf), np.full(len(step), -np.inf)
    for px, py in ((ax, ay), (bx, by)):
        half = r * r - (y - py) ** 2
        inside = half >= 0
        half = np.sqrt(np.where(inside, half, 0.0))
        left = np.where(inside, np.minimum(left, px - half), left)
        right = np.where(inside, np.maximum(right, px + half), right)
    dx, dy = bx - ax, by - ay
    length = np.hypot(dx, dy)
    # the strip: 0 <= along <= length² and |across| <= r·length, both linear in x
    one_low, one_high = _between(ax * dx - (y - ay) * dy, dx, np.zeros(len(step)), length * length)
    two_low, two_high = _between(ax * dy + (y - ay) * dx, dy, -r * length, r * length)
    strip_low, strip_high = np.maximum(one_low, two_low), np.minimum(one_high, two_high)
    some = (strip_low <= strip_high) & (length > 0)
    left = np.where(some, np.minimum(left, strip_low), left)
    right = np.where(some, np.maximum(right, strip_high), right)
    met = left <= right
    first = np.ceil(left[met] / cell - 0.5).astype(np.int64)
    last = np.floor(right[met] / cell - 0.5).astype(np.int64)
    any_ = first <= last
    return Intervals(step[met][any_], row[met][any_], first[any_], last[any_])


def _between(offset: Floats, slope: Floats, low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """The x with low <= x·slope - offset <= high; everything or nothing where the slope is 0."""
    flat = np.abs(slope) <= _SAME
    divisor = np.where(flat, 1.0, slope)
    one, two = (low + offset) / divisor, (high + offset) / divisor
    holds = (low <= -offset) & (-offset <= high)
    out_low = np.where(flat, np.where(holds, -np.inf, np.inf), np.minimum(one, two))
    out_high = np.where(flat, np.where(holds, np.inf, -np.inf), np.maximum(one, two))
    return out_low, out_high


class Seen:
    """Which cells of a window were seen: ``cells`` (rows, columns) from (``column``, ``row``) on, south first."""

    def __init__(self, cell: float, box: tuple[float, float, float, float]) -> None:
        self.cell = cell
        self.column, self.row = int(np.floor(box[0] / cell)), int(np.floor(box[1] / cell))
        width = int(np.floor(box[2] / cell)) - self.column + 1
        height = int(np.floor(box[3] / cell)) - self.row + 1
        self.cells: NDArray[np.bool_] = np.zeros((height, width), dtype=bool)

    def add(self, ways: Ways, swath: float) -> None:
        """Marks what lies within ``swath`` metres of the ways."""
        reach = swath + self.cell
        height, width = self.cells.shape
        west, south = self.column * self.cell - reach, self.row * self.cell - reach
        east, north = west + 2 * reach + width * self.cell, south + 2 * reach + height * self.cell
        near = (
            (np.maximum(ways.x0, ways.x1) >= west)
            & (np.minimum(ways.x0, ways.x1) <= east)
            & (np.maximum(ways.y0, ways.y1) >= south)
            & (np.minimum(ways.y0, ways.y1) <= north)
        )
        held: list[Intervals] = []
        count = 0
        for part in intervals(ways.x0[near], ways.y0[near], ways.x1[near], ways.y1[near], swath, self.cell):
            held.append(part)
            count += len(part.row)
            if count > _MARKED:
                self._mark(held)
                held, count = [], 0
        self._mark(held)

    def _mark(self, parts: list[Intervals]) -> None:
        if not parts:
            return
        height, width = self.cells.shape
        row = np.concatenate([part.row for part in parts]) - self.row
        first = np.maximum(np.concatenate([part.first for part in parts]) - self.column, 0)
        last = np.minimum(np.concatenate([part.last for part in parts]) - self.column, width - 1)
        inside = (row >= 0) & (row < height) & (first <= last)
        row, first, last = row[inside], first[inside], last[inside]
        if not len(row):
            return
        left, right, bottom, top = int(first.min()), int(last.max()) + 1, int(row.min()), int(row.max()) + 1
        wide = right - left + 1
        deep = max(_BAND // wide, 1)
        for low in range(bottom, top, deep):
            rows = min(deep, top - low)
            here = (row >= low) & (row < low + rows)
            at = (row[here] - low) * wide - left
            turns = np.bincount(at + first[here], minlength=rows * wide)
            turns -= np.bincount(at + last[here] + 1, minlength=rows * wide)
            marked = np.cumsum(turns.reshape(rows, wide), axis=1)[:, :-1] > 0
            self.cells[low : low + rows, left:right] |= marked


class LastSeen(Seen):
    """The last day (proleptic ordinal, 0: never) on which each cell's middle was within the swath."""

    def __init__(self, cell: float, box: tuple[float, float, float, float]) -> None:
        super().__init__(cell, box)
        self.days: NDArray[np.int32] = np.zeros(self.cells.shape, dtype=np.int32)

    def add(self, ways: Ways, swath: float) -> None:
        """As ``Seen.add``, and when."""
        height, width = self.cells.shape
        day = ways.days
        for part in intervals(ways.x0, ways.y0, ways.x1, ways.y1, swath, self.cell):
            count = part.last - part.first + 1
            which = np.repeat(np.arange(len(count)), count)
            column = part.first[which] + np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)
            column, row = column - self.column, part.row[which] - self.row
            inside = (row >= 0) & (row < height) & (column >= 0) & (column < width)
            cell, when = row[inside] * width + column[inside], day[part.step[which[inside]]]
            if not len(cell):
                continue
            order = np.lexsort((when, cell))
            cell, when = cell[order], when[order]
            latest = np.append(cell[1:] != cell[:-1], True)
            days = self.days.ravel()
            days[cell[latest]] = np.maximum(days[cell[latest]], when[latest])
        self.cells = self.days > 0
