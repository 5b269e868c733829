"""Key places and lines (重点区域、重点线路) that a rule asks visits of: whose they are, and who was there."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
import shapely

from ...county import geom
from ..coverage.places import AREA, key_places, visits
from .choosing import Rules
from .figures import Figures
from .judging import Places

if TYPE_CHECKING:
    from ...county.gateway import County
    from .ground import Ground

Key = tuple[str, datetime.date]
_PART = 0.01
"""Of the smaller of a key area and somebody's area: with less in common they are neighbours; 本软件默认."""


def note_places(
    county: County,
    figures: Mapping[Key, Figures],
    asked: Collection[str],
    report: Callable[[float], None] = lambda _fraction: None,
) -> None:
    """Adds to the figures of every day whether the person was at the key places ``asked`` (uids)."""
    wanted = sorted(asked)
    if not wanted or not figures:
        return
    first, last = min(day for _, day in figures), max(day for _, day in figures)
    for own in figures.values():
        own.places = dict.fromkeys(wanted, False)
    for visit in visits(county, first, last, places=wanted, report=report):
        found = figures.get((visit.person_uid, visit.day))
        if found is not None and visit.visited:
            found.places[visit.place_uid] = True


def places_of(county: County, ground: Ground, figures: Mapping[Key, Figures], rules: Rules) -> Places:
    """The visits of the places that the rules ask for; a place is asked of those whose areas it touches.

    A key area is asked of those in whose areas a part of it lies, not of the neighbours beyond its border.
    """
    wanted = {place.place_uid for rule in rules.rules for place in rule.places}
    if not wanted:
        return Places()
    listed = [place for place in key_places(county, since=ground.first) if place.uid in wanted]
    seen: dict[tuple[str, str], list[datetime.date]] = {}
    for (person, day), own in figures.items():
        for uid, was_there in own.places.items():
            if was_there and uid in wanted:
                seen.setdefault((person, uid), []).append(day)
    held = sorted({area for holder in ground.holders.values() for h in holder.held.values() for area in h.areas})
    shapes = _outlines(county, held)
    tree = shapely.STRtree(list(shapes.values()))
    names = np.array(list(shapes), dtype=object)
    lies_in: dict[str, dict[str, datetime.date]] = {}
    for place in listed:
        for area in names[tree.query(place.geometry, predicate="intersects")]:
            if place.kind != AREA or _is_part(place.geometry, shapes[area]):
                lies_in.setdefault(place.uid, {})[area] = place.end or datetime.date.max
    return Places(seen, {place.uid: place.name for place in listed}, lies_in)


def _is_part(place: shapely.Geometry, area: shapely.Geometry) -> bool:
    """Whether more than a sliver of digitising is common to both."""
    one, two = (shapely.make_valid(shape) for shape in (place, area))
    return bool(shapely.intersection(one, two).area >= _PART * min(one.area, two.area) > 0)


def _outlines(county: County, uids: Sequence[str]) -> dict[str, shapely.Geometry]:
    wanted = set(uids)
    rows = [row for row in county.rows("SELECT uid, geom FROM area WHERE geom IS NOT NULL") if row["uid"] in wanted]
    shapes = geom.geometries([row["geom"] for row in rows])
    return {row["uid"]: shape for row, shape in zip(rows, shapes, strict=True) if shape is not None}
