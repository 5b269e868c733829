"""How urgent a blind cell is: points for what is in it and near it, each with its reason."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import shapely

from ...county import geom
from .blind import NEVER, Blind
from .ground import Areas
from .places import AREA, key_places
from .settings import Near, Risk, Settings
from .ways import Report

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...county.gateway import County

OVERLAY, PLACE, ROAD, SETTLEMENT, PROBLEM, FIRE, AGAIN, UNSEEN = (
    "overlay",
    "place",
    "road",
    "settlement",
    "problem",
    "fire",
    "again",
    "never",
)
CODES = (OVERLAY, PLACE, FIRE, PROBLEM, ROAD, SETTLEMENT, UNSEEN, AGAIN)
"""In the order in which reasons are said."""


@dataclass(frozen=True, order=True)
class Reason:
    """``points`` for ``code``; ``name`` of what it is, ``number`` how many (problems, days)."""

    code: str
    points: float
    name: str = ""
    number: int = 0


Reasons = tuple[Reason, ...]


def reasons(
    county: County, blind: Blind, areas: Areas, how: Settings, report: Report = lambda _fraction: None
) -> list[Reasons]:
    """For each blind cell why it is urgent, in the order of CODES; () where nothing speaks for it."""
    found: list[list[Reason]] = [[] for _ in range(len(blind))]
    if not len(blind):
        return []
    x, y = blind.middles
    points = shapely.points(x, y)
    tree = shapely.STRtree(points)
    risk = how.risk
    _in_overlays(county, areas, risk, tree, found)
    report(0.1)
    _at_places(county, how, blind, tree, found)
    for code, near in ((ROAD, risk.road), (SETTLEMENT, risk.settlement)):
        report(0.2 if code == ROAD else 0.4)
        _nearest(county, code, near, points, found)
    report(0.6)
    _history(county, blind, risk, tree, found)
    report(0.7)
    _unseen(blind, how, found)
    report(0.8)
    place = {code: number for number, code in enumerate(CODES)}
    return [tuple(sorted((r for r in row if r.points), key=lambda r: (place[r.code], r.name))) for row in found]


def score(listed: Reasons) -> float:
    """The sum of the points."""
    return sum(reason.points for reason in listed)


def level_of(points: float, risk: Risk) -> str:
    """high, middle or low (高、中、低)."""
    return "high" if points >= risk.high else "middle" if points >= risk.middle else "low"


def _in_overlays(county: County, areas: Areas, risk: Risk, tree: shapely.STRtree, found: list[list[Reason]]) -> None:
    kinds = {row["uid"]: row["overlay_kind"] for row in county.rows("SELECT uid, overlay_kind FROM area")}
    for number in np.flatnonzero(~areas.base).tolist():
        kind = kinds.get(areas.uids[number])
        points = float(risk.overlay.get(str(kind), risk.overlay_other))
        for cell in tree.query(areas.polygons[number], predicate="intersects").tolist():
            found[cell].append(Reason(OVERLAY, points, areas.names[number]))


def _at_places(county: County, how: Settings, blind: Blind, tree: shapely.STRtree, found: list[list[Reason]]) -> None:
    """A place smaller than a cell is in the cell all the same."""
    for place in key_places(county, how, since=blind.day):
        if place.kind == AREA:
            continue
        reach = max(place.metres, blind.cell * np.sqrt(0.5))
        for cell in tree.query(shapely.buffer(place.geometry, reach), predicate="intersects").tolist():
            found[cell].append(Reason(PLACE, how.risk.place, place.name))


def _nearest(county: County, table: str, near: Near, points: NDArray[np.object_], found: list[list[Reason]]) -> None:
    """The nearest road (settlement) within the distance."""
    if not near.points or near.metres <= 0:
        return
    sql = {
        ROAD: "SELECT name, geom FROM road WHERE geom IS NOT NULL",
        SETTLEMENT: "SELECT name, geom FROM settlement WHERE geom IS NOT NULL",
    }[table]
    rows = county.rows(sql)
    if not rows:
        return
    tree = shapely.STRtree(geom.geometries([row["geom"] for row in rows]))
    cells, nearest = tree.query_nearest(points, max_distance=near.metres, all_matches=False)
    for cell, which in zip(cells.tolist(), nearest.tolist(), strict=True):
        found[cell].append(Reason(table, near.points, str(rows[which]["name"] or ""), round(near.metres)))


def _history(county: County, blind: Blind, risk: Risk, tree: shapely.STRtree, found: list[list[Reason]]) -> None:
    """Problems and fires of the last years near the cell, closed or not: what happened once happens again."""
    since = blind.day - datetime.timedelta(days=risk.history_days)
    rows = county.rows(
        "SELECT content, kind, geom FROM problem WHERE geom IS NOT NULL AND day BETWEEN ? AND ?",
        (since.isoformat(), blind.day.isoformat()),
    )
    shapes = geom.geometries([row["geom"] for row in rows])
    x, y = blind.middles
    counted: dict[int, dict[str, int]] = {}
    for row, shape in zip(rows, shapes, strict=True):
        by_words = any(word in str(row["content"]) for word in risk.fire_words)
        fire = row["kind"] in risk.fire_kinds if row["kind"] else by_words
        near = risk.fire if fire else risk.problem
        px, py = shapely.get_x(shape), shapely.get_y(shape)
        box = shapely.box(px - near.metres, py - near.metres, px + near.metres, py + near.metres)
        for cell in tree.query(box).tolist():
            if np.hypot(x[cell] - px, y[cell] - py) <= near.metres:
                kinds = counted.setdefault(cell, {})
                code = FIRE if fire else PROBLEM
                kinds[code] = kinds.get(code, 0) + 1
    for cell, kinds in counted.items():
        left = risk.problem_most
        for code, near in ((FIRE, risk.fire), (PROBLEM, risk.problem)):
            points = min(kinds.get(code, 0) * near.points, left)
            left -= points
            if kinds.get(code):
                found[cell].append(Reason(code, points, "", kinds[code]))


def _unseen(blind: Blind, how: Settings, found: list[list[Reason]]) -> None:
    days = blind.day.toordinal() - blind.last
    for cell, (last, unseen) in enumerate(zip(blind.last.tolist(), days.tolist(), strict=True)):
        if last == NEVER:
            found[cell].append(Reason(UNSEEN, how.risk.never, "", blind.looked_back))
        else:
            further = unseen // how.unseen_days - 1
            points = min(further * how.risk.again, how.risk.again_most)
            # as many spans as it takes for the points: days apart do not part a blind spot
            if points > 0:
                spans = further + 1 if points < how.risk.again_most else round(how.risk.again_most / how.risk.again) + 1
                found[cell].append(Reason(AGAIN, points, "", spans * how.unseen_days))
