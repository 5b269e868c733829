"""Key places, lines and areas (重点部位、重点线路、重点区域), and who visited which on what day."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import shapely

from ...county import geom
from ...county.dates import day_of, today_in
from .. import mask as codes
from ..groups import Bools, Ints, changes
from ..rules import buffer_of
from ..times import Floats
from .settings import Settings
from .ways import Report, Selection, Ways, select, ways

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...county.gateway import County

POINT, LINE, AREA = "point", "line", "area"
SAMPLE = 5.0
"""Metres: a key line is looked at in pieces no longer than this."""
_POINTS = "SELECT uid, name, radius_m AS metres, NULL AS gone, geom FROM key_place ORDER BY name, uid"
_LINES = "SELECT uid, name, width_m AS metres, NULL AS gone, geom FROM key_line ORDER BY name, uid"
_OVERLAYS = (
    'SELECT uid, name, 0 AS metres, "end" AS gone, geom FROM area '
    'WHERE kind = \'overlay\' AND ("end" IS NULL OR "end" > ?) ORDER BY code'
)


@dataclass(frozen=True)
class Place:
    """``metres``: radius of a key place, width to each side of a key line, 0 for an area.

    ``end``: the first day on which an area stands no more; None: it stands.
    """

    uid: str
    kind: str
    name: str
    metres: float
    geometry: shapely.Geometry
    end: datetime.date | None = None


@dataclass(frozen=True)
class Visit:
    """What a person's day had to do with a key place; without contact there is none.

    ``share``: of the length of a line that lies within its width of the day's way; 1 for a place that was reached;
    0 for areas, of which it is not measured. ``seconds``, ``metres``: spent and walked there.
    """

    place_uid: str
    person_uid: str
    day: datetime.date
    visited: bool
    share: float
    seconds: float
    metres: float


def key_places(county: County, settings: Settings | None = None, *, since: datetime.date | None = None) -> list[Place]:
    """All key places and lines and the overlay areas that stood on ``since`` or later (None: today), by kind and name.

    A month that is past is judged by the areas that stood then, whatever has become of them.
    """
    how = settings or Settings.of(county.profile)
    day = since or today_in(county.profile.time_zone_seconds)
    out: list[Place] = []
    for kind, sql, usual, values in (
        (POINT, _POINTS, how.radius_metres, ()),
        (LINE, _LINES, how.line_metres, ()),
        (AREA, _OVERLAYS, 0.0, (day.isoformat(),)),
    ):
        rows = county.rows(sql, values)
        shapes = geom.geometries([row["geom"] for row in rows])
        for row, shape in zip(rows, shapes, strict=True):
            if shape is not None and not shapely.is_empty(shape):
                metres = float(row["metres"] or usual)
                out.append(Place(row["uid"], kind, row["name"] or "", metres, shape, day_of(row["gone"])))
    return out


@dataclass(frozen=True)
class _Targets:
    """Points to come near: of which place, how near, and what part (of a line) each stands for."""

    x: Floats
    y: Floats
    place: Ints
    metres: Floats
    weight: Floats

    @classmethod
    def of(cls, places: list[Place]) -> _Targets:
        xy: list[NDArray[np.float64]] = []
        place: list[Ints] = []
        weight: list[Floats] = []
        for number, item in enumerate(places):
            points, share = _points(item)
            xy.append(points)
            place.append(np.full(len(points), number, dtype=np.int64))
            weight.append(share)
        all_xy = np.concatenate(xy) if xy else np.empty((0, 2))
        which = np.concatenate(place) if place else np.empty(0, dtype=np.int64)
        metres = np.array([item.metres for item in places])[which] if places else np.empty(0)
        return cls(all_xy[:, 0], all_xy[:, 1], which, metres, np.concatenate(weight) if weight else np.empty(0))


def _points(place: Place) -> tuple[NDArray[np.float64], Floats]:
    """(points, weight of each): the middles of equal pieces of a line, the place itself."""
    if place.kind == POINT:
        points = shapely.get_coordinates(place.geometry)
        return points, np.ones(len(points)) / max(len(points), 1)
    parts = shapely.get_parts(place.geometry)
    lengths = shapely.length(parts)
    found, weights = [], []
    for part, length in zip(parts, lengths.tolist(), strict=True):
        count = max(int(np.ceil(length / SAMPLE)), 1)
        middles = (np.arange(count) + 0.5) * (length / count)
        found.append(shapely.get_coordinates(shapely.line_interpolate_point(part, middles)))
        weights.append(np.full(count, length / count))
    weight = np.concatenate(weights)
    total = weight.sum()
    return np.concatenate(found), weight / total if total else np.full(len(weight), 1 / len(weight))


def visits(
    county: County,
    first: datetime.date,
    last: datetime.date,
    *,
    places: Collection[str] | None = None,
    people: Collection[str] | None = None,
    report: Report = lambda _fraction: None,
) -> list[Visit]:
    """Who was at which key place on what day, by place, day and person; ``places`` and ``people`` are uids.

    A place is visited where the cleaned way came within its radius, a line from ``line_share`` of its length on, an
    area from ``area_seconds`` in it on. Tracks that are nobody's are no visit.
    """
    how = Settings.of(county.profile)
    wanted = None if places is None else set(places)
    listed = [place for place in key_places(county, how, since=first) if wanted is None or place.uid in wanted]
    spots = [place for place in listed if place.kind != AREA]
    chosen = select(county, first, last, people)
    out = _in_areas(county, first, last, [place for place in listed if place.kind == AREA], chosen, how)
    if spots:
        targets = _Targets.of(spots)
        for chunk in ways(county, chosen, vehicle=how.vehicle, report=report):
            out += _near(chunk, targets, spots, how)
    order = {place.uid: number for number, place in enumerate(listed)}
    return sorted(out, key=lambda visit: (order[visit.place_uid], visit.day, visit.person_uid))


def _in_areas(
    county: County, first: datetime.date, last: datetime.date, areas: list[Place], chosen: Selection, how: Settings
) -> list[Visit]:
    """From what is stored of each track; tracks with rides, or beside another one of the person, from their ways."""
    if not areas:
        return []
    uids = {area.uid for area in areas}
    again = set(chosen.hidden) | (set() if how.vehicle else _ridden(county, first, last))
    counted = {row["uid"]: row for row in chosen.rows if row["person_uid"] is not None}
    sums: dict[tuple[str, str, datetime.date], list[float]] = {}
    for row in county.rows(
        "SELECT track_uid, area_uid, metres, seconds FROM track_area WHERE day BETWEEN ? AND ?",
        (first.isoformat(), last.isoformat()),
    ):
        track = counted.get(row["track_uid"])
        if row["area_uid"] in uids and track is not None and track["uid"] not in again:
            day = datetime.date.fromisoformat(str(track["day"])[:10])
            _add(sums, (row["area_uid"], track["person_uid"], day), row["metres"], row["seconds"])
    rows = [row for uid, row in counted.items() if uid in again]
    _add_ways(
        ways(county, Selection(rows, chosen.hidden, 0), vehicle=how.vehicle), areas, buffer_of(county.profile), sums
    )
    return [
        Visit(area, person, day, seconds >= how.area_seconds, 0.0, seconds, metres)
        for (area, person, day), (metres, seconds) in sums.items()
    ]


def _ridden(county: County, first: datetime.date, last: datetime.date) -> set[str]:
    """The tracks with way at vehicle speed."""
    rows = county.rows(
        "SELECT uid FROM track WHERE day BETWEEN ? AND ? AND instr(mask, ?) > 0",
        (first.isoformat(), last.isoformat(), bytes([codes.VEHICLE])),
    )
    return {row["uid"] for row in rows}


def _add(
    sums: dict[tuple[str, str, datetime.date], list[float]],
    key: tuple[str, str, datetime.date],
    metres: float,
    seconds: float,
) -> None:
    have = sums.setdefault(key, [0.0, 0.0])
    have[0] += metres
    have[1] += seconds


def _add_ways(
    chunks: Iterable[Ways],
    areas: list[Place],
    buffer: float,
    sums: dict[tuple[str, str, datetime.date], list[float]],
) -> None:
    """What of the ways lies in each area, widened by ``buffer`` metres as at the import of tracks."""
    shapes = [shapely.buffer(area.geometry, buffer) if buffer else area.geometry for area in areas]
    shapely.prepare(shapes)
    for chunk in chunks:
        x, y = (chunk.x0 + chunk.x1) / 2, (chunk.y0 + chunk.y1) / 2
        for area, shape in zip(areas, shapes, strict=True):
            west, south, east, north = shapely.bounds(shape)
            steps = np.flatnonzero((x >= west) & (x <= east) & (y >= south) & (y <= north))
            steps = steps[shapely.contains_xy(shape, x[steps], y[steps])]
            outing = chunk.outing[steps]
            for number in np.unique(outing).tolist():
                own = steps[outing == number]
                who = chunk.outings[number]
                key = area.uid, who.person_uid, who.day
                _add(sums, key, float(chunk.metres[own].sum()), float(chunk.seconds[own].sum()))


def _near(chunk: Ways, targets: _Targets, places: list[Place], how: Settings) -> list[Visit]:
    """The visits of one chunk: which steps come near which targets, exactly, after a coarse look."""
    step, target = _candidates(chunk, targets)
    inside = _within(chunk, targets, step, target)
    step, target, low, high = step[inside[0]], target[inside[0]], inside[1], inside[2]
    named = np.array([bool(outing.person_uid) for outing in chunk.outings], dtype=bool)
    keep = named[chunk.outing[step]]
    step, target, low, high = step[keep], target[keep], low[keep], high[keep]
    if not len(step):
        return []
    outing, place = chunk.outing[step], targets.place[target]
    shares = _once(outing, place, target, targets.weight[target])
    spent = _time_there(step, outing, place, low, high, chunk)
    out = []
    for (day, where), share in shares.items():
        reached = share > 0 if places[where].kind == POINT else share >= how.line_share
        seconds, metres = spent[day, where]
        who = chunk.outings[day]
        out.append(Visit(places[where].uid, who.person_uid, who.day, reached, min(share, 1.0), seconds, metres))
    return out


def _candidates(chunk: Ways, targets: _Targets) -> tuple[Ints, Ints]:
    """Pairs of steps and targets whose boxes meet; most steps are far from everything and out at once."""
    nothing = np.empty(0, dtype=np.int64)
    reach = float(targets.metres.max()) if len(targets.metres) else 0.0
    cell = max(2 * reach, 200.0)
    left, bottom = float(targets.x.min()) - 2 * cell, float(targets.y.min()) - 2 * cell
    columns = int((float(targets.x.max()) - left) / cell) + 3
    rows = int((float(targets.y.max()) - bottom) / cell) + 3
    near = np.zeros((rows, columns), dtype=bool)
    column = ((targets.x - left) / cell).astype(np.int64)
    row = ((targets.y - bottom) / cell).astype(np.int64)
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            near[row + down, column + right] = True
    x, y = (chunk.x0 + chunk.x1) / 2, (chunk.y0 + chunk.y1) / 2
    c, r = np.floor((x - left) / cell), np.floor((y - bottom) / cell)
    inside = (c >= 0) & (c < columns) & (r >= 0) & (r < rows)
    # a step longer than half a cell is asked in any case
    asked = np.maximum(np.abs(chunk.x1 - chunk.x0), np.abs(chunk.y1 - chunk.y0)) > cell / 2
    asked[inside] |= near[r[inside].astype(np.int64), c[inside].astype(np.int64)]
    steps = np.flatnonzero(asked)
    if not len(steps):
        return nothing, nothing
    boxes = shapely.box(
        np.minimum(chunk.x0, chunk.x1)[steps] - reach,
        np.minimum(chunk.y0, chunk.y1)[steps] - reach,
        np.maximum(chunk.x0, chunk.x1)[steps] + reach,
        np.maximum(chunk.y0, chunk.y1)[steps] + reach,
    )
    tree = shapely.STRtree(shapely.points(targets.x, targets.y))
    found = tree.query(boxes)
    return steps[found[0]], found[1].astype(np.int64)


def _within(chunk: Ways, targets: _Targets, step: Ints, target: Ints) -> tuple[Bools, Floats, Floats]:
    """(which pairs meet, and from which to which share of the step it is within reach of the target)."""
    px, py, r = targets.x[target], targets.y[target], targets.metres[target]
    ax, ay = chunk.x0[step] - px, chunk.y0[step] - py
    dx, dy = (chunk.x1 - chunk.x0)[step], (chunk.y1 - chunk.y0)[step]
    squared = dx * dx + dy * dy
    half: Floats = ax * dx + ay * dy
    rest: Floats = ax * ax + ay * ay - r * r
    root = half * half - squared * rest
    moving = squared > 0
    divisor = np.where(moving, squared, 1.0)
    with np.errstate(invalid="ignore"):
        reach = np.sqrt(np.maximum(root, 0.0))
    low = np.where(moving, np.clip((-half - reach) / divisor, 0.0, 1.0), 0.0)
    high = np.where(moving, np.clip((-half + reach) / divisor, 0.0, 1.0), 1.0)
    met = np.where(moving, (root >= 0) & ((-half - reach) <= squared) & ((-half + reach) >= 0), rest <= 0)
    return met, low[met], high[met]


def _once(outing: Ints, place: Ints, target: Ints, weight: Floats) -> dict[tuple[int, int], float]:
    """(outing, place) → the weights of the targets reached, each once."""
    order = np.lexsort((target, place, outing))
    outing, place, target, weight = outing[order], place[order], target[order], weight[order]
    group = changes(outing) | changes(place)
    fresh = group | changes(target)
    first = np.flatnonzero(group)
    sums = np.add.reduceat(np.where(fresh, weight, 0.0), first)
    keys = zip(outing[first].tolist(), place[first].tolist(), strict=True)
    return {key: float(total) for key, total in zip(keys, sums.tolist(), strict=True)}


def _time_there(
    step: Ints, outing: Ints, place: Ints, low: Floats, high: Floats, chunk: Ways
) -> dict[tuple[int, int], tuple[float, float]]:
    """(outing, place) → (seconds, metres) within reach; what is near two points of a line counts once."""
    order = np.lexsort((low, step, place, outing))
    step, outing, place, low, high = step[order], outing[order], place[order], low[order], high[order]
    new = changes(outing) | changes(place) | changes(step)
    # the farthest end so far within each step: each step is lifted above the one before
    lift = 2.0 * np.cumsum(new)
    ends = np.maximum.accumulate(high + lift) - lift
    before = np.where(new, 0.0, np.append(0.0, ends[:-1]))
    part = np.maximum(high - np.maximum(low, before), 0.0)
    group = np.flatnonzero(changes(outing) | changes(place))
    seconds = np.add.reduceat(part * chunk.seconds[step], group)
    metres = np.add.reduceat(part * chunk.metres[step], group)
    keys = zip(outing[group].tolist(), place[group].tolist(), strict=True)
    return dict(zip(keys, zip(seconds.tolist(), metres.tolist(), strict=True), strict=True))
