"""Steps cut at a grid of square cells whose corner is always the origin of the county's CRS.

The origin is fixed, so that maps of different months lie on the same cells and can be added cell by cell.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..groups import Ints
from ..times import Floats

_HALF = 1 << 31
_ROW = 1 << 32


@dataclass(frozen=True)
class Pieces:
    """The pieces of steps, all arrays of one length: ``step`` its index, ``column`` and ``row`` of the cell, ``share``
    of the step's length (0 … 1). Of each step the shares sum to 1.
    """

    step: Ints
    column: Ints
    row: Ints
    share: Floats


def cut(x0: Floats, y0: Floats, x1: Floats, y1: Floats, cell: float) -> Pieces:
    """Cut steps at the lines x = n·cell and y = n·cell; in the order of the steps and along each.

    Step by step, never the line as a whole: that gives wrong lengths where the walker doubles back (SMART #1798).
    """
    u0, v0, u1, v1 = x0 / cell, y0 / cell, x1 / cell, y1 / cell
    c0, r0, c1, r1 = (np.floor(values).astype(np.int64) for values in (u0, v0, u1, v1))
    columns, rows = np.abs(c1 - c0), np.abs(r1 - r0)
    crossing = np.flatnonzero(columns + rows)
    whole = np.flatnonzero(columns + rows == 0)
    if not len(crossing):
        return Pieces(whole, c0, r0, np.ones(len(whole)))
    across = [
        _crossings(crossing, start[crossing], end[crossing], first[crossing], last[crossing])
        for start, end, first, last in ((u0, u1, c0, c1), (v0, v1, r0, r1))
    ]
    step = np.concatenate([crossing, crossing, *(part[0] for part in across)])
    place = np.concatenate([np.zeros(len(crossing)), np.ones(len(crossing)), *(part[1] for part in across)])
    order = np.lexsort((place, step))
    step, place = step[order], place[order]
    same = step[1:] == step[:-1]
    of, low, high = step[:-1][same], place[:-1][same], place[1:][same]
    some = high > low
    of, low, high = of[some], low[some], high[some]
    middle = (low + high) / 2
    column = np.floor(u0[of] + middle * (u1 - u0)[of]).astype(np.int64)
    row = np.floor(v0[of] + middle * (v1 - v0)[of]).astype(np.int64)
    step = np.concatenate([whole, of])
    order = np.argsort(step, kind="stable")
    return Pieces(
        step[order],
        np.concatenate([c0[whole], column])[order],
        np.concatenate([r0[whole], row])[order],
        np.concatenate([np.ones(len(whole)), high - low])[order],
    )


def _crossings(step: Ints, start: Floats, end: Floats, first: Ints, last: Ints) -> tuple[Ints, Floats]:
    """(step, place along it 0 … 1) of every line between the cells ``first`` and ``last`` of each step."""
    count = np.abs(last - first)
    which = np.repeat(np.arange(len(step)), count)
    number = np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)
    up = (last > first)[which]
    line = np.where(up, first[which] + 1 + number, first[which] - number)
    place = (line - start[which]) / (end - start)[which]
    return step[which], np.clip(place, 0.0, 1.0)


def packed(column: Ints, row: Ints) -> Ints:
    """One number for each cell; sorted, the numbers go row by row from the south."""
    return np.asarray(row * _ROW + (column + _HALF))


def unpacked(key: Ints) -> tuple[Ints, Ints]:
    """(column, row) of ``packed``."""
    return np.asarray(key % _ROW - _HALF), np.asarray(key // _ROW)
