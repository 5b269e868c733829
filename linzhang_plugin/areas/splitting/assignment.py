"""Painting 小班 from one area to another: figures and contiguity that follow each stroke, and can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...county.errors import LinzhangError
from ..reader import ObjectArray
from .contacts import FloatArray, Graph, IntArray, graph

UNASSIGNED = -1


@dataclass(frozen=True)
class Figures:
    """The state of one area: ``weight`` (m² of forest, or what is painted by) and number of 小班.

    ``load`` is the weight per ranger (inf without rangers and with forest), ``pieces`` in how many parts it lies.
    """

    area: int
    weight: float
    compartments: int
    load: float
    pieces: int

    @property
    def contiguous(self) -> bool:
        """Whether the area is in one piece; one without 小班 is."""
        return self.pieces <= 1


class Assignment:
    """Which area each 小班 belongs to; areas are 0 … n-1, UNASSIGNED is none."""

    def __init__(
        self, near: Graph, weight: FloatArray, area: IntArray, count: int, rangers: Sequence[int] | None = None
    ) -> None:
        """``near`` over c 小班, ``weight`` and ``area`` (c,), ``count`` areas, ``rangers`` of each (default one)."""
        if not len(near) == len(weight) == len(area):
            raise ValueError("one weight and one area for each 小班")
        self._near = [near.neighbours(i).tolist() for i in range(len(near))]
        self._weight: list[float] = [float(w) for w in weight]
        self.area: list[int] = [int(a) for a in area]
        self.rangers = list(rangers) if rangers is not None else [1] * count
        self._members: list[set[int]] = [set() for _ in range(count)]
        for unit, own in enumerate(self.area):
            if own >= 0:
                self._members[own].add(unit)
        self._sums = [sum(self._weight[u] for u in sorted(m)) for m in self._members]
        self._done: list[list[tuple[int, int, int]]] = []
        self._undone: list[list[tuple[int, int, int]]] = []

    @classmethod
    def of(
        cls, outlines: ObjectArray, weight: FloatArray, area: IntArray, count: int, *, tolerance: float = 1.0
    ) -> Assignment:
        """From the outlines of the 小班 (c,); those within ``tolerance`` metres of each other are neighbours."""
        return cls(graph(outlines, tolerance), weight, area, count)

    def __len__(self) -> int:
        return len(self._members)

    def figures(self, area: int) -> Figures:
        """The present figures of an area; LinzhangError for one that is not there."""
        members = self._members[self._known(area)]
        weight = self._sums[area] if members else 0.0
        rangers = self.rangers[area]
        load = weight / rangers if rangers else (float("inf") if weight > 0 else 0.0)
        return Figures(area, weight, len(members), load, self._pieces(members))

    def unassigned(self) -> int:
        """How many 小班 belong to no area."""
        return len(self.area) - sum(len(m) for m in self._members)

    def move(self, compartment: int, area: int) -> list[Figures]:
        """Gives one 小班 to an area (UNASSIGNED: to none); the figures of the areas that changed."""
        return self.paint([compartment], area)

    def paint(self, compartments: Sequence[int], area: int) -> list[Figures]:
        """One stroke: gives several 小班 to an area; one undo step. The figures of the areas that changed."""
        if area != UNASSIGNED:
            self._known(area)
        stroke = [(u, self.area[u], area) for u in dict.fromkeys(compartments) if self.area[u] != area]
        if not stroke:
            return []
        self._done.append(stroke)
        self._undone.clear()
        return self._run(stroke, forward=True)

    def undo(self) -> list[Figures]:
        """Takes the last stroke back; the figures of the areas that changed, none where there is nothing to undo."""
        if not self._done:
            return []
        self._undone.append(self._done.pop())
        return self._run(self._undone[-1], forward=False)

    def redo(self) -> list[Figures]:
        """Does the last stroke again that was taken back."""
        if not self._undone:
            return []
        self._done.append(self._undone.pop())
        return self._run(self._done[-1], forward=True)

    def would_break(self, compartment: int) -> bool:
        """Whether its area would fall into more pieces without this 小班: to warn before the stroke."""
        own = self.area[compartment]
        if own < 0:
            return False
        members = self._members[own]
        return self._pieces(members - {compartment}) > max(1, self._pieces(members))

    def _known(self, area: int) -> int:
        if not 0 <= area < len(self._members):
            raise LinzhangError("areas_splitting.area_unknown", area=area)
        return area

    def _run(self, stroke: Sequence[tuple[int, int, int]], *, forward: bool) -> list[Figures]:
        changed: dict[int, None] = {}
        for unit, before, after in stroke if forward else [*reversed(stroke)]:
            source, target = (before, after) if forward else (after, before)
            self.area[unit] = target
            if source >= 0:
                self._members[source].discard(unit)
                self._sums[source] -= self._weight[unit]
                changed[source] = None
            if target >= 0:
                self._members[target].add(unit)
                self._sums[target] += self._weight[unit]
                changed[target] = None
        return [self.figures(area) for area in changed]

    def _pieces(self, members: set[int]) -> int:
        left = set(members)
        count = 0
        while left:
            waiting = [left.pop()]
            count += 1
            while waiting:
                for v in self._near[waiting.pop()]:
                    if v in left:
                        left.discard(v)
                        waiting.append(v)
        return count


def areas_of(compartments: ObjectArray, areas: ObjectArray) -> IntArray:
    """The area with the largest share of each 小班 (c,); UNASSIGNED where less than half of it lies in any."""
    from ..numbering import containing

    best, _ = containing(compartments, areas)
    return np.asarray(best, dtype=np.int64)
