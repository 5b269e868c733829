"""Where somebody walked in a span of days, and which of it counted: lines for maps, in the county's CRS (metres)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import shapely

from ...county import geom, read
from ..again import read_cleaned
from ..clean import Cleaned
from ..rules import buffer_of, cleaning_of
from ..verdicts.definition import Rule
from ..verdicts.ground import Ground, read_ground
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


class Walks:
    """Reads areas, roads and settlements once, then ``of`` one person after the other."""

    def __init__(self, county: County, first: datetime.date, last: datetime.date, rules: Iterable[Rule] = ()) -> None:
        self._county = county
        self._first, self._last = first, last
        self._ground: Ground = read_ground(county, first, last)
        self._how = cleaning_of(county.profile)
        self._buffer = buffer_of(county.profile)
        self._rules = {rule.uid: rule for rule in rules}
        self._shapes: dict[str, object] = {}
        self._widened: dict[tuple[tuple[str, ...], float], object] = {}
        base: list[object] = []
        for kind in ("base", "overlay"):
            frame, polygons = read.area_geometries(county, kind=kind, day=read.EVER)
            for uid, level, polygon in zip(frame["uid"], frame["level"], polygons, strict=True):
                if polygon is not None:
                    self._shapes[uid] = polygon
                    if kind == "base" and level not in ("county", "city", "town"):
                        base.append(shapely.boundary(shapely.simplify(polygon, SIMPLIFIED)))
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
        holder = self._ground.holders.get(person_uid)
        if holder is None:
            return set()
        days = [holding for day, holding in holder.held.items() if self._first <= day <= self._last]
        return {uid for holding in days for uid in holding.areas}

    def of(self, person_uid: str, days: Iterable[PersonDay]) -> Walked:
        """The person's own areas and his tracks of the span, parted into what counted and what did not."""
        shapes = [self._shapes[uid] for uid in sorted(self.held(person_uid)) if uid in self._shapes]
        own = shapely.union_all(shapes) if shapes else shapely.Polygon()
        out = Walked(own)
        judged = {day.day.isoformat(): day for day in days}
        rows = self._county.rows(
            "SELECT uid, day FROM track WHERE person_uid = ? AND day BETWEEN ? AND ? ORDER BY day, id",
            (person_uid, self._first.isoformat(), self._last.isoformat()),
        )
        for row in rows:
            found = judged.get(str(row["day"])[:10])
            line = read_cleaned(self._county, [row["uid"]], self._how, {})
            self._add(out, line, found)
        around = shapely.box(*shapely.buffer(own, _FAR).bounds) if shapes else own
        if shapes:
            out.neighbours = self._near(self._neighbours, around)
            out.roads, out.rivers = (self._near(self._lines[table], around) for table in ("road", "river"))
            out.places = [(name, point.x, point.y) for name, point in self._places if around.contains(point)]
        return out

    @staticmethod
    def _near(tree: shapely.STRtree, around: object) -> list[object]:
        return [tree.geometries.take(i) for i in tree.query(around, "intersects")]

    def _add(self, out: Walked, line: Cleaned, day: PersonDay | None) -> None:
        rule = None if day is None else self._rules.get(day.rule_uid)
        vehicle = rule is not None and rule.vehicle_counts
        afoot, ridden = (_pieces(line, chosen) for chosen in (~line.ridden | vehicle, line.ridden & (not vehicle)))
        if day is None or not day.valid:
            out.uncounted += [*afoot, *ridden]
            return
        out.uncounted += ridden
        if rule is not None and not rule.day.inside:
            out.counted += afoot
            return
        area = self._area_of(day)
        for piece in afoot:
            out.counted += _lines(shapely.intersection(piece, area))
            out.uncounted += _lines(shapely.difference(piece, area))

    def _area_of(self, day: PersonDay) -> object:
        """The own areas of the day, widened as in the judging."""
        holder = self._ground.holders.get(day.person_uid)
        holding = None if holder is None else holder.held.get(day.day)
        areas = () if holding is None else holding.areas
        rule = self._rules.get(day.rule_uid)
        buffer = self._buffer if rule is None or rule.day.buffer_metres is None else rule.day.buffer_metres
        key = (tuple(sorted(areas)), buffer)
        if key not in self._widened:
            whole = shapely.union_all([self._shapes[uid] for uid in areas if uid in self._shapes])
            self._widened[key] = shapely.buffer(whole, buffer) if buffer else whole
        return self._widened[key]


def _pieces(line: Cleaned, chosen: np.ndarray) -> list[object]:
    """The cleaned line in pieces of steps that are chosen and not broken."""
    steps = chosen & ~line.broken
    edges = np.diff(np.concatenate([[0], steps.astype(np.int8), [0]]))
    out: list[object] = []
    for first, last in zip(np.flatnonzero(edges == 1), np.flatnonzero(edges == -1), strict=True):
        points = np.column_stack([line.x[first : last + 1], line.y[first : last + 1]])
        if len(points) > 1:
            out.append(shapely.simplify(shapely.linestrings(points), SIMPLIFIED))
    return out


def _lines(geometry: object) -> list[object]:
    return [part for part in shapely.get_parts(geometry) if shapely.get_type_id(part) == 1]
