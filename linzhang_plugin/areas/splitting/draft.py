"""A proposal of grids while it is adjusted by hand: pieces painted from one grid to another, with their figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from .assignment import Assignment
from .contacts import FloatArray, IntArray, graph
from .plane import joined
from .proposal import Pieces

# metres between pieces that count as neighbours, as while 小班 are painted between areas
_TOLERANCE = 1.0


@dataclass(frozen=True)
class DraftGrid:
    """Code and name of a proposed grid."""

    code: str
    name: str


@dataclass(frozen=True)
class GridFigures:
    """One grid as it is now: ``number`` from 1, ``deviation`` of its weight from the mean (0.05: 5 % above).

    ``compartments`` is how many 小班 it has a part of, ``pieces`` in how many parts it lies.
    """

    number: int
    code: str
    name: str
    weight: float
    deviation: float
    compartments: int
    pieces: int


class Draft:
    """Which grid each piece belongs to; a stroke begins in the grid that is to grow."""

    def __init__(self, pieces: Pieces, grids: Sequence[DraftGrid]) -> None:
        self.pieces = pieces
        self.grids = list(grids)
        self._graph = graph(pieces.outlines, _TOLERANCE)
        self._index = shapely.STRtree(pieces.outlines)
        self._assign(pieces.grid)
        self.target = -1
        self.stroke: list[int] = []
        self._touches = 0

    def _assign(self, labels: IntArray) -> None:
        self.assignment = Assignment(self._graph, self.pieces.weight, labels, len(self.grids))

    @property
    def labels(self) -> IntArray:
        """The grid of each piece, shape (p,)."""
        return np.array(self.assignment.area, dtype=np.int64)

    def restore(self, labels: IntArray) -> list[int]:
        """Takes up an earlier state of ``labels``; the grids that are other ones by it."""
        before = self.labels
        self._assign(labels)
        self.release()
        moved = before != labels
        return np.union1d(before[moved], labels[moved]).astype(int).tolist()

    # ---- painting -----------------------------------------------------------------------------------------

    def begin(self, place: shapely.Point) -> bool:
        """A stroke begins at a place, for the grid that is there; False outside of all grids."""
        self.cancel()
        hits = self._index.query(place, predicate="intersects")
        self.target = self.assignment.area[int(hits[0])] if len(hits) else -1
        return self.target >= 0

    def touch(self, line: shapely.Geometry) -> list[int]:
        """The brush runs along a line: the pieces that it newly gives to the grid of the stroke."""
        if self.target < 0:
            return []
        under = sorted(self._index.query(line, predicate="intersects").tolist())
        fresh = [u for u in under if u not in self.stroke and self.assignment.area[u] != self.target]
        if fresh:
            self.stroke += fresh
            self._touches += 1
            self.assignment.paint(fresh, self.target)
        return fresh

    def emptied(self) -> int | None:
        """A grid that has no piece any more by this stroke; None where each has one."""
        counts = np.bincount(self.labels, minlength=len(self.grids))
        empty = np.flatnonzero(counts == 0)
        return int(empty[0]) if len(empty) else None

    def release(self) -> None:
        """The stroke is over and stays."""
        self.stroke, self.target, self._touches = [], -1, 0

    def cancel(self) -> None:
        """Takes the present stroke back."""
        for _ in range(self._touches):
            self.assignment.undo()
        self.release()

    # ---- figures ------------------------------------------------------------------------------------------

    def outline(self, grid: int) -> shapely.Geometry:
        """The union of a grid's pieces."""
        members = self.pieces.outlines[self.labels == grid]
        return joined(members, np.zeros(len(members), dtype=np.int64), 1)[0]

    @property
    def weights(self) -> FloatArray:
        """The weight of each grid, shape (n,)."""
        return np.asarray(np.bincount(self.labels, self.pieces.weight, minlength=len(self.grids)), dtype=float)

    @property
    def ratio(self) -> float:
        """Largest over smallest weight; inf where a grid has none."""
        weights = self.weights
        return float(weights.max() / weights.min()) if weights.min() > 0 else float("inf")

    def figures(self) -> list[GridFigures]:
        """The figures of all grids, in their order."""
        weights, labels = self.weights, self.labels
        mean = max(float(weights.mean()), 1e-9)
        codes = np.array(self.pieces.codes, dtype=object)
        found = []
        for k, grid in enumerate(self.grids):
            count = len({code for code in codes[labels == k] if code})
            parts = self.assignment.figures(k).pieces
            weight = float(weights[k])
            found.append(GridFigures(k + 1, grid.code, grid.name, weight, weight / mean - 1, count, parts))
        return found
