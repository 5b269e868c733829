"""Polygons on a grid of square cells: which middles lie inside, by rows between crossings of the edges (even-odd)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from ..groups import Ints, changes
from ..times import Floats

Counts = NDArray[np.int64]


@dataclass(frozen=True)
class Stretches:
    """Cells from ``first`` to ``last`` (both included) of a ``row`` whose middles lie in the polygon ``owner``."""

    owner: Ints
    row: Ints
    first: Ints
    last: Ints

    def rows(self, low: int, high: int) -> Stretches:
        """Those of the rows ``low`` … ``high`` - 1; the stretches are sorted by row."""
        a, b = np.searchsorted(self.row, [low, high])
        here = slice(int(a), int(b))
        return Stretches(self.owner[here], self.row[here], self.first[here], self.last[here])


def stretches(polygons: NDArray[np.object_], cell: float) -> Stretches:
    """The cells of each polygon (valid or not; None has none), sorted by row."""
    parts, owner = shapely.get_parts(polygons, return_index=True)
    flat = shapely.get_type_id(parts) == shapely.GeometryType.POLYGON
    parts, owner = parts[flat], owner[flat]
    rings, part = shapely.get_rings(parts, return_index=True)
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    same = ring[1:] == ring[:-1]
    of = owner[part[ring[:-1][same]]].astype(np.int64)
    x0, y0 = xy[:-1][same].T
    x1, y1 = xy[1:][same].T
    low = np.ceil(np.minimum(y0, y1) / cell - 0.5).astype(np.int64)
    high = np.ceil(np.maximum(y0, y1) / cell - 0.5).astype(np.int64)
    count = high - low
    which = np.repeat(np.arange(len(of)), count)
    row = low[which] + np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)
    y = (row + 0.5) * cell
    x = x0[which] + (y - y0[which]) * ((x1 - x0)[which] / (y1 - y0)[which])
    order = np.lexsort((x, row, of[which]))
    owners, row, x = of[which][order], row[order], x[order]
    # closed rings cross every row an even number of times
    into, out = x[0::2], x[1::2]
    first = np.ceil(into / cell - 0.5).astype(np.int64)
    last = np.ceil(out / cell - 0.5).astype(np.int64) - 1
    some = first <= last
    owners, row, first, last = owners[0::2][some], row[0::2][some], first[some], last[some]
    order = np.argsort(row, kind="stable")
    return Stretches(owners[order], row[order], first[order], last[order])


def mask(found: Stretches, window: Window) -> NDArray[np.bool_]:
    """The cells of the window that lie in any of the polygons."""
    row = found.row - window.row
    first = np.maximum(found.first - window.column, 0)
    last = np.minimum(found.last - window.column, window.width - 1)
    inside = (row >= 0) & (row < window.height) & (first <= last)
    wide = window.width + 1
    at = row[inside] * wide
    turns = np.bincount(at + first[inside], minlength=window.height * wide)
    turns -= np.bincount(at + last[inside] + 1, minlength=window.height * wide)
    return np.asarray(np.cumsum(turns.reshape(window.height, wide), axis=1)[:, :-1] > 0)


def counts(cells: NDArray[np.bool_], window: Window, found: Stretches, owners: int) -> Counts:
    """How many of the marked cells of the window lie in each polygon; polygons may overlap."""
    sums = np.zeros((window.height, window.width + 1), dtype=np.int32)
    np.cumsum(cells, axis=1, out=sums[:, 1:])
    row = found.row - window.row
    first = np.clip(found.first - window.column, 0, window.width)
    last = np.clip(found.last + 1 - window.column, 0, window.width)
    inside = (row >= 0) & (row < window.height) & (first < last)
    row, first, last = row[inside], first[inside], last[inside]
    marked = sums[row, last] - sums[row, first]
    return np.bincount(found.owner[inside], weights=marked, minlength=owners).astype(np.int64)


@dataclass(frozen=True)
class Window:
    """A part of the endless grid: ``height`` × ``width`` cells from (``column``, ``row``) on."""

    column: int
    row: int
    width: int
    height: int

    def bands(self, cells: int) -> Iterator[Window]:
        """The window in strips of whole rows of about that many cells."""
        deep = max(cells // max(self.width, 1), 1)
        for low in range(0, self.height, deep):
            yield Window(self.column, self.row + low, self.width, min(deep, self.height - low))


def cells_of(found: Stretches) -> tuple[Ints, Ints, Ints]:
    """(owner, column, row) of every cell."""
    count = found.last - found.first + 1
    which = np.repeat(np.arange(len(count)), count)
    column = found.first[which] + np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)
    return found.owner[which], column, found.row[which]


def coarse_sums(cells: NDArray[np.bool_], window: Window, fine: float, coarse: float) -> tuple[Ints, Ints, Counts]:
    """(column, row, number) of the marked cells whose middle lies in each larger cell; those with none are left out."""
    column = np.floor((window.column + np.arange(window.width) + 0.5) * fine / coarse).astype(np.int64)
    row = np.floor((window.row + np.arange(window.height) + 0.5) * fine / coarse).astype(np.int64)
    first_column, first_row = np.flatnonzero(changes(column)), np.flatnonzero(changes(row))
    sums = np.add.reduceat(np.add.reduceat(cells, first_column, axis=1, dtype=np.int64), first_row, axis=0)
    some_row, some_column = np.nonzero(sums)
    return column[first_column][some_column], row[first_row][some_row], sums[some_row, some_column]


def window_of(boxes: Floats, cell: float) -> Window:
    """The window around (min x, min y, max x, max y)."""
    column, row = int(np.floor(boxes[0] / cell)), int(np.floor(boxes[1] / cell))
    return Window(column, row, int(np.floor(boxes[2] / cell)) - column + 1, int(np.floor(boxes[3] / cell)) - row + 1)
