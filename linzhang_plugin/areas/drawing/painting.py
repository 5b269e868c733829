"""Painting 小班 from one area to another: what is under the brush, and the figures while it moves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import shapely

from ...county.errors import LinzhangError
from ...county.forest import SYSTEM_KEY, forest_of
from ...county.gateway import County
from ...county.units import mu
from ..checking_people import ranger_limit
from ..numbering import containing
from ..reader import ObjectArray
from ..shapes import polygons_only
from ..splitting.assignment import Assignment
from ..splitting.contacts import FloatArray, graph
from ..splitting.plane import as_array
from ..splitting.proposal import stands_in
from .ground import BASE, AreaRow, Ground

# metres between 小班 that count as neighbours, and the share from which a 小班 lies wholly in an area
_TOLERANCE, _WHOLE = 1.0, 0.9999


@dataclass(frozen=True)
class Load:
    """One area while it is painted: m² of ground and forest, 亩 of forest for each ranger (None without rangers)."""

    area: AreaRow
    m2: float
    forest_m2: float
    mu_per_ranger: float | None
    too_much: bool
    pieces: int


class Painting:
    """The 小班 of one parent and which of its areas each belongs to; one stroke at a time."""

    def __init__(
        self, stands: ObjectArray, forest: FloatArray, rangers: Mapping[str, int], most_mu: float | None
    ) -> None:
        """``stands`` valid polygons (c,), ``forest`` m² of each (c,), ``rangers`` of each area by uid."""
        self.stands = stands
        self.forest = forest
        self.rangers = rangers
        self.most_mu = most_mu
        self.areas: list[AreaRow] = []
        self.stroke: list[int] = []
        self._graph = graph(stands, _TOLERANCE)
        self._index = shapely.STRtree(stands)
        self._common = np.zeros((len(stands), 0))
        self._share = np.zeros(len(stands))

    @classmethod
    def of(cls, county: County, ground: Ground, target: AreaRow, rangers: Mapping[str, int]) -> Painting:
        """LinzhangError ``areas_splitting.no_compartments`` where there is nothing to paint."""
        parent = ground.rows.get(target.parent_uid or "")
        around = parent if parent is not None and parent.outline is not None else target
        if around.outline is None:
            raise LinzhangError("areas_drawing.no_outline", area=around.name)
        found = stands_in(county, around.outline)
        if not len(found.outlines):
            raise LinzhangError("areas_splitting.no_compartments", area=around.name)
        outlines = as_array(g if shapely.is_valid(g) else polygons_only(shapely.make_valid(g)) for g in found.outlines)
        systems = [attributes.get(SYSTEM_KEY) for attributes in found.attributes]
        is_forest, _ = forest_of(county.profile, [a.get("land_class") for a in found.attributes], systems)
        forest = np.where(is_forest, shapely.area(outlines), 0.0)
        painting = cls(outlines, forest, rangers, ranger_limit(county.profile))
        painting.look(ground, target)
        return painting

    def look(self, ground: Ground, target: AreaRow) -> None:
        """Reads which area each 小班 belongs to now: at the start, after a stroke, after an undo."""
        target = ground.row(target.uid)
        rows = ground.children.get(target.parent_uid or "", ground.of_level(target.level))
        self.areas = [r for r in rows if r.level == target.level and r.kind == BASE and r.outline is not None]
        outlines = as_array(row.outline for row in self.areas)
        best, self._share = containing(self.stands, outlines)
        self._common = common_m2(self.stands, outlines)
        rangers = [self.rangers.get(row.uid, 0) for row in self.areas]
        self.assignment = Assignment(self._graph, self.forest, best, len(self.areas), rangers)
        self.target = next(i for i, row in enumerate(self.areas) if row.uid == target.uid)
        self._before = list(self.assignment.area)
        self.stroke = []

    def touch(self, line: shapely.Geometry) -> list[int]:
        """The brush runs along a line (or stands at a point): the 小班 that it newly paints."""
        under = self._index.query(line, predicate="intersects").tolist()
        whole = self._share >= _WHOLE
        fresh = [u for u in sorted(under) if u not in self.stroke and not (self._before[u] == self.target and whole[u])]
        if fresh:
            self.stroke += fresh
            self.assignment.paint(fresh, self.target)
        return fresh

    def cancel(self) -> None:
        """Takes the present stroke back."""
        while self.assignment.undo():
            pass
        self.stroke = []

    def painted(self) -> ObjectArray:
        """The outlines of the 小班 of the present stroke."""
        return self.stands[self.stroke]

    def loads(self) -> list[Load]:
        """The figures of the target and of all areas that the stroke changes, then of the others, by code."""
        changed = {self.target} | {self._before[u] for u in self.stroke if self._before[u] >= 0}
        order = sorted(range(len(self.areas)), key=lambda i: (i != self.target, i not in changed, self.areas[i].code))
        return [self._load(i) for i in order]

    def _load(self, index: int) -> Load:
        row = self.areas[index]
        figures = self.assignment.figures(index)
        # a 小班 that straddles a boundary gives only what the others have of it
        painted = self._common[self.stroke]
        others = float(painted.sum() - painted[:, self.target].sum())
        m2 = row.area_m2 + (others if index == self.target else -float(painted[:, index].sum()))
        rangers = self.rangers.get(row.uid, 0)
        load = float(mu(round(figures.load))) if rangers else None
        too_much = load is not None and self.most_mu is not None and load > self.most_mu
        return Load(row, m2, figures.weight, load, too_much, figures.pieces)


def common_m2(stands: ObjectArray, areas: ObjectArray) -> FloatArray:
    """m² that each 小班 (c,) has in common with each area (n,), shape (c, n)."""
    out = np.zeros((len(stands), len(areas)))
    if len(areas):
        which, where = shapely.STRtree(areas).query(stands, predicate="intersects")
        out[which, where] = shapely.area(shapely.intersection(stands[which], areas[where]))
    return out
