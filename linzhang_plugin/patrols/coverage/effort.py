"""Effort maps: time, way and visits of each cell in a span of days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import shapely

from ..groups import Ints, changes
from ..times import Floats
from .cells import cut, packed, unpacked
from .ways import Ways

_COMPACT = 3_000_000
"""Rows that are kept before they are summed up."""


@dataclass(frozen=True)
class Effort:
    """Cells of ``cell`` metres that somebody was in, row by row from the south; all arrays of one length.

    ``seconds``, ``metres``: what was spent and walked there. ``visits``: persons' days (人日): somebody who comes
    through a cell five times on one day has visited it once. ``last``: the last day (proleptic ordinal).
    """

    cell: float
    column: Ints
    row: Ints
    seconds: Floats
    metres: Floats
    visits: Ints
    last: Ints

    def __len__(self) -> int:
        return len(self.column)

    def chosen(self, inside: shapely.Geometry | None) -> Effort:
        """The cells whose middle lies in the polygon; all where there is none."""
        if inside is None:
            return self
        shapely.prepare(inside)
        keep = shapely.contains_xy(inside, (self.column + 0.5) * self.cell, (self.row + 0.5) * self.cell)
        parts = (self.column, self.row, self.seconds, self.metres, self.visits, self.last)
        return Effort(self.cell, *(part[keep] for part in parts))


def measure(chunks: Iterable[Ways], cell: float) -> Effort:
    """Sums all steps by cell; chunks hold whole days of persons, so that visits may be added."""
    rows: list[tuple[Ints, Floats, Floats, Ints, Ints]] = []
    count = 0
    for chunk in chunks:
        rows.append(_of_chunk(chunk, cell))
        count += len(rows[-1][0])
        if count > _COMPACT:
            rows = [_summed(rows)]
            count = len(rows[0][0])
    key, seconds, metres, visits, last = _summed(rows)
    return Effort(cell, *unpacked(key), seconds, metres, visits, last)


def added(one: Effort, other: Effort) -> Effort:
    """Two spans of different days together; ValueError where their cells are not the same."""
    if one.cell != other.cell:
        raise ValueError("cells of different size")
    rows = [(packed(e.column, e.row), e.seconds, e.metres, e.visits, e.last) for e in (one, other)]
    key, seconds, metres, visits, last = _summed(rows)
    return Effort(one.cell, *unpacked(key), seconds, metres, visits, last)


def _of_chunk(ways: Ways, cell: float) -> tuple[Ints, Floats, Floats, Ints, Ints]:
    pieces = cut(ways.x0, ways.y0, ways.x1, ways.y1, cell)
    key, outing = packed(pieces.column, pieces.row), ways.outing[pieces.step]
    # most steps stay in the cell of the one before: one row for the stay
    first = np.flatnonzero(changes(key) | changes(outing))
    seconds = np.add.reduceat(pieces.share * ways.seconds[pieces.step], first)
    metres = np.add.reduceat(pieces.share * ways.metres[pieces.step], first)
    key, outing = key[first], outing[first]
    day = np.array([o.day.toordinal() for o in ways.outings], dtype=np.int64)
    order = np.lexsort((outing, key))
    key, outing, seconds, metres = key[order], outing[order], seconds[order], metres[order]
    visit = changes(key) | changes(outing)
    first = np.flatnonzero(changes(key))
    return (
        key[first],
        np.add.reduceat(seconds, first),
        np.add.reduceat(metres, first),
        np.add.reduceat(visit.astype(np.int64), first),
        np.maximum.reduceat(day[outing], first),
    )


def _summed(rows: list[tuple[Ints, Floats, Floats, Ints, Ints]]) -> tuple[Ints, Floats, Floats, Ints, Ints]:
    if not rows:
        none = np.empty(0, dtype=np.int64)
        return none, np.empty(0), np.empty(0), none, none
    key, seconds, metres, visits, last = (np.concatenate(parts) for parts in zip(*rows, strict=True))
    order = np.argsort(key, kind="stable")
    key, seconds, metres, visits, last = (part[order] for part in (key, seconds, metres, visits, last))
    first = np.flatnonzero(changes(key))
    if not len(first):
        return key, seconds, metres, visits, last
    return (
        key[first],
        np.add.reduceat(seconds, first),
        np.add.reduceat(metres, first),
        np.add.reduceat(visits, first),
        np.maximum.reduceat(last, first),
    )
