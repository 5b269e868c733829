"""Blind spots (盲区): forest where nobody has been for N days, as cells, with when it was visited last."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import shapely

from ..groups import Ints
from ..times import Floats
from . import fill
from .cells import packed, unpacked
from .ground import Areas, Forest
from .settings import Settings
from .swath import LastSeen
from .ways import Report, Ways

NEVER = 0
_BAND = 4_000_000


@dataclass(frozen=True)
class Blind:
    """Blind cells of ``cell`` metres, row by row from the south; all arrays of one length.

    ``last``: the last day (proleptic ordinal) on which a way came within the swath of the middle, ``NEVER`` for none in
    the time looked back. ``m2``: forest in the cell. ``area``: index of the smallest base area the middle lies in.
    ``ground``: how many cells were looked at. ``looked_back``: days from the first track that was looked at.
    """

    cell: float
    column: Ints
    row: Ints
    last: Ints
    m2: Ints
    area: Ints
    day: datetime.date
    ground: int
    looked_back: int

    def __len__(self) -> int:
        return len(self.column)

    @property
    def middles(self) -> tuple[Floats, Floats]:
        """x, y of the middles."""
        return (self.column + 0.5) * self.cell, (self.row + 0.5) * self.cell


def find(
    chunks: Iterable[Ways],
    areas: Areas,
    forest: Forest,
    day: datetime.date,
    how: Settings,
    report: Report = lambda _fraction: None,
) -> Blind:
    """The cells of forest not visited in the ``unseen_days`` up to ``day``; ``chunks`` are the ways looked back at.

    A cell is one of forest where at least ``forest_share`` of it is, and its middle lies in a base area; where the
    county has no 小班 all cells are.
    """
    column, row, area = _owned(areas, how.cell_metres)
    m2 = _forest_m2(areas, forest, packed(column, row), how)
    wooded = m2 >= how.forest_share * how.cell_metres**2
    column, row, area, m2 = column[wooded], row[wooded], area[wooded], m2[wooded]
    report(0.3)
    box = shapely.total_bounds(areas.polygons)
    seen = LastSeen(how.cell_metres, (float(box[0]), float(box[1]), float(box[2]), float(box[3])))
    first = day.toordinal()
    for chunk in chunks:
        seen.add(chunk, how.swath_metres)
        first = min(first, *(outing.day.toordinal() for outing in chunk.outings))
    last = seen.days[row - seen.row, column - seen.column].astype(np.int64)
    unseen = (last == NEVER) | (day.toordinal() - last >= how.unseen_days)
    return Blind(
        how.cell_metres,
        column[unseen],
        row[unseen],
        last[unseen],
        np.rint(m2[unseen]).astype(np.int64),
        area[unseen],
        day,
        len(column),
        day.toordinal() - first + 1,
    )


def _owned(areas: Areas, cell: float) -> tuple[Ints, Ints, Ints]:
    """(column, row, area) of the cells in base areas: of the smallest area, where one lies in another."""
    base = np.flatnonzero(areas.base)
    owner, column, row = fill.cells_of(fill.stretches(areas.polygons[base], cell))
    area = base[owner]
    # the finest level last, so that it wins
    key = packed(column, row)
    order = np.lexsort((area, areas.order[area], key))
    key, area = key[order], area[order]
    wins = np.append(key[1:] != key[:-1], True) if len(key) else np.zeros(0, dtype=bool)
    return *unpacked(key[wins]), area[wins]


def _forest_m2(areas: Areas, forest: Forest, keys: Ints, how: Settings) -> Floats:
    """The forest in each of the (sorted) cells; whole cells where the county has no 小班 at all."""
    if not len(forest.forest) and not len(forest.other):
        return np.full(len(keys), how.cell_metres**2)
    fine = min(how.fine_metres, how.cell_metres / 4)
    out = np.zeros(len(keys))
    woods = fill.stretches(forest.forest, fine)
    whole = fill.window_of(shapely.total_bounds(areas.polygons), fine)
    for band in whole.bands(_BAND):
        cells = fill.mask(woods.rows(band.row, band.row + band.height), band)
        column, row, number = fill.coarse_sums(cells, band, fine, how.cell_metres)
        key = packed(column, row)
        at = np.searchsorted(keys, key)
        known = at < len(keys)
        known[known] = keys[at[known]] == key[known]
        # two bands may share a row of cells, one band never has a cell twice
        out[at[known]] += number[known] * fine * fine
    return np.minimum(out, how.cell_metres**2)
