"""Where somebody walked in a span of days, and which of it counted: lines for maps, in the county's CRS (metres)."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import shapely

from ...county import geom, read
from ..verdicts.definition import Rule
from ..verdicts.pieces import Piece, Pieces
from ..verdicts.results import PersonDay

if TYPE_CHECKING:
    from ...county.gateway import County

SIMPLIFIED = 3.0
"""Metres by which lines and outlines may be moved when they are drawn."""
_FAR = 3000.0
"""Metres around the own areas within which roads and neighbours are drawn."""


@dataclass
class Walked:
    """What the map of one person shows; shapely geometries. ``own``: the areas held on any day of the span."""

    own: object
    counted: list[object] = field(default_factory=list)
    uncounted: list[object] = field(default_factory=list)
    neighbours: list[object] = field(default_factory=list)
    """Boundaries of villages and grids around, as lines."""
    roads: list[object] = field(default_factory=list)
    rivers: list[object] = field(default_factory=list)
    places: list[tuple[str, float, float]] = field(default_factory=list)
    """Settlements (name, x, y)."""
    pieces: list[Piece] = field(default_factory=list)
    """What the lines are drawn of: with their metres, and the reason of each that does not count."""


class Walks:
    """Reads areas, tracks, roads and settlements once, then ``of`` one person after the other."""

    def __init__(self, county: County, first: datetime.date, last: datetime.date, rules: Iterable[Rule] = ()) -> None:
        self._county = county
        self._first, self._last = first, last
        self._pieces = Pieces(county, first, last, rules)
        self._shapes = self._pieces.shapes
        frame, polygons = read.area_geometries(county, kind="base", day=read.EVER)
        base = [
            shapely.boundary(shapely.simplify(polygon, SIMPLIFIED))
            for level, polygon in zip(frame["level"], polygons, strict=True)
            if polygon is not None and level not in ("county", "city", "town")
        ]
        self._neighbours = shapely.STRtree(base)
        self._lines = {table: shapely.STRtree(self._geometries(table)) for table in ("road", "river")}
        self._places = [
            (str(row["name"]), shapely.from_wkb(geom.wkb_of(row["geom"])))
            for row in county.rows("SELECT name, geom FROM settlement WHERE name IS NOT NULL AND geom IS NOT NULL")
        ]

    def _geometries(self, table: str) -> list[object]:
        statements = {"road": "SELECT geom FROM road", "river": "SELECT geom FROM river"}
        blobs = [row["geom"] for row in self._county.rows(statements[table])]
        lines = [line for line in geom.geometries(blobs) if line is not None] if blobs else []
        return [shapely.simplify(line, SIMPLIFIED) for line in lines]

    def held(self, person_uid: str) -> set[str]:
        """The areas that the person held on any day of the span."""
        holder = self._pieces.ground.holders.get(person_uid)
        if holder is None:
            return set()
        days = [holding for day, holding in holder.held.items() if self._first <= day <= self._last]
        return {uid for holding in days for uid in holding.areas}

    def of(
        self, person_uid: str, days: Iterable[PersonDay], counts: Callable[[PersonDay], bool] | None = None
    ) -> Walked:
        """The person's own areas and his tracks of the days, parted into what counted and what did not.

        ``counts``: as for ``Pieces.of``.
        """
        shapes = [self._shapes[uid] for uid in sorted(self.held(person_uid)) if uid in self._shapes]
        own = shapely.union_all(shapes) if shapes else shapely.Polygon()
        out = Walked(own, pieces=self._pieces.of(days, counts))
        for piece in out.pieces:
            line = shapely.simplify(shapely.linestrings(np.column_stack([piece.x, piece.y])), SIMPLIFIED)
            (out.counted if piece.counts else out.uncounted).append(line)
        around = shapely.box(*shapely.buffer(own, _FAR).bounds) if shapes else own
        if shapes:
            out.neighbours = self._near(self._neighbours, around)
            out.roads, out.rivers = (self._near(self._lines[table], around) for table in ("road", "river"))
            out.places = [(name, point.x, point.y) for name, point in self._places if around.contains(point)]
        return out

    @staticmethod
    def _near(tree: shapely.STRtree, around: object) -> list[object]:
        return [tree.geometries.take(i) for i in tree.query(around, "intersects")]
