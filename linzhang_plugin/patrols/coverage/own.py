"""How much of the own areas a person has seen himself: a rule may allow the same round once all is covered."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from typing import TYPE_CHECKING

import numpy as np
import shapely

from ...county import geom, read
from . import covered
from .ground import Areas, Forest, forest_in
from .settings import Settings
from .ways import Report, Ways, select, ways

if TYPE_CHECKING:
    from ...county.gateway import County


def own_covered(
    county: County,
    first: datetime.date,
    last: datetime.date,
    *,
    people: Collection[str] | None = None,
    report: Report = lambda _fraction: None,
) -> dict[str, float]:
    """Person uid → share (0 … 1) of the forest of all areas held in the span that the person has seen in it himself.

    As the coverage of areas: within the swath, all of the area where no 小班 is in it. People without an area with an
    outline, and areas without ground to patrol, are left out.
    """
    how = Settings.of(county.profile)
    held = _held(county, first, last, people)
    forest = forest_in(county)
    trees = shapely.STRtree(forest.forest), shapely.STRtree(forest.other)
    out: dict[str, float] = {}
    of_person: dict[str, list[Ways]] = {}
    for chunk in ways(county, select(county, first, last, list(held)), vehicle=how.vehicle, report=report):
        for person, part in _parts(chunk):
            of_person.setdefault(person, []).append(part)
    for person, shape in held.items():
        areas = _one(shape)
        seen = covered.seen_from(of_person.get(person, ()), areas, how.swath_metres, how.fine_metres)
        own = Forest(forest.forest[trees[0].query(shape)], forest.other[trees[1].query(shape)], {})
        share = covered.shares(seen, areas, own)[0].share
        if share is not None:
            out[person] = share
    return out


def _held(
    county: County, first: datetime.date, last: datetime.date, people: Collection[str] | None
) -> dict[str, shapely.Geometry]:
    """Person → union of the areas held on any day of the span."""
    shapes = {row["uid"]: row["geom"] for row in county.rows("SELECT uid, geom FROM area WHERE geom IS NOT NULL")}
    own: dict[str, set[str]] = {}
    for row in read.tenures(county, first, last).to_dict("records"):
        if row["area_uid"] in shapes and (people is None or row["person_uid"] in people):
            own.setdefault(row["person_uid"], set()).add(row["area_uid"])
    return {
        person: shapely.union_all(shapely.make_valid(geom.geometries([shapes[uid] for uid in sorted(uids)])))
        for person, uids in own.items()
    }


def _parts(chunk: Ways) -> list[tuple[str, Ways]]:
    who = [outing.person_uid for outing in chunk.outings]
    numbers = {person: number for number, person in enumerate(dict.fromkeys(who))}
    of_step = np.array([numbers[person] for person in who], dtype=np.int64)[chunk.outing]
    return [
        (person, chunk.part(of_step == number, chunk.outing[of_step == number], chunk.outings))
        for person, number in numbers.items()
    ]


def _one(shape: shapely.Geometry) -> Areas:
    polygons = np.empty(1, dtype=object)
    polygons[0] = shape
    return Areas([""], [""], [""], [""], np.ones(1, dtype=bool), np.zeros(1, dtype=np.int64), polygons)
