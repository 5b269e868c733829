"""The cleaned ways of a span of days as arrays of steps, chunk by chunk: what every map of the room is made from.

A step joins two received points that the cleaning left on the line (``track.mask``), never across a gap. The line
through such points is longer than the cleaned mileage by what noise adds, so the steps of each track are shortened in
proportion until they sum to ``track.metres``: maps, month tables and sheets show the same kilometres. Jitter while
resting has time and no way.

What is no way of its own is left out: the same points stored for a second person, a way that place by place repeats
an earlier track, and time during which another track of the same person was running.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from ...county import geom
from .. import mask as codes
from ..again import Tracks, overlaps
from ..groups import Bools, Ints
from ..times import Floats

if TYPE_CHECKING:
    from ...county.gateway import County

Report = Callable[[float], None]
POINTS = 400_000
"""Points of a chunk, about: 60 MB at work."""


@dataclass(frozen=True)
class Outing:
    """A person's day (人日): what visits are counted in. ``person_uid`` is '' for a track that is nobody's."""

    person_uid: str
    day: datetime.date


@dataclass(frozen=True)
class Ways:
    """Steps from (x0, y0) to (x1, y1) in metres, in the order of ``outing``, the index of the person's day.

    ``metres`` and ``seconds`` are those that count. All arrays of one length.
    """

    x0: Floats
    y0: Floats
    x1: Floats
    y1: Floats
    metres: Floats
    seconds: Floats
    outing: Ints
    outings: list[Outing]

    def part(self, chosen: slice | Bools, outing: Ints, outings: list[Outing]) -> Ways:
        """The chosen steps, with the outings as given."""
        return Ways(
            self.x0[chosen],
            self.y0[chosen],
            self.x1[chosen],
            self.y1[chosen],
            self.metres[chosen],
            self.seconds[chosen],
            outing,
            outings,
        )

    def joined(self, other: Ways) -> Ways:
        """These steps and then those of another."""
        return Ways(
            np.concatenate([self.x0, other.x0]),
            np.concatenate([self.y0, other.y0]),
            np.concatenate([self.x1, other.x1]),
            np.concatenate([self.y1, other.y1]),
            np.concatenate([self.metres, other.metres]),
            np.concatenate([self.seconds, other.seconds]),
            np.concatenate([self.outing, other.outing + len(self.outings)]),
            [*self.outings, *other.outings],
        )

    @property
    def days(self) -> Ints:
        """The day (proleptic ordinal) of each step."""
        return np.array([outing.day.toordinal() for outing in self.outings], dtype=np.int64)[self.outing]


@dataclass
class Selection:
    """The tracks of a span, by person and day; ``hidden``: spans of time of a track that do not count.

    ``copies``: how many tracks were left out because another one has the same points or the same way.
    """

    rows: list[dict[str, Any]]
    hidden: dict[str, list[tuple[float, float]]]
    copies: int

    @property
    def days(self) -> tuple[datetime.date, datetime.date] | None:
        """The first and the last day with a track; None where there is none."""
        texts = [str(row["day"])[:10] for row in self.rows]
        return (datetime.date.fromisoformat(min(texts)), datetime.date.fromisoformat(max(texts))) if texts else None


def select(
    county: County, first: datetime.date, last: datetime.date, people: Collection[str] | None = None
) -> Selection:
    """The tracks of the days ``first`` … ``last`` (both included), those of ``people`` (uids) alone where given."""
    rows = [
        dict(row)
        for row in county.rows(
            'SELECT id, uid, hash, person_uid, day, "start", "end", metres, points, way FROM track '
            "WHERE day BETWEEN ? AND ? AND geom IS NOT NULL "
            'ORDER BY person_uid, day, "start", hash',
            (first.isoformat(), last.isoformat()),
        )
    ]
    repeated = _repeated(county, rows)
    kept = [row for row in rows if row["uid"] not in repeated]
    hidden = overlaps(Tracks(kept, {}))
    if people is not None:
        wanted = set(people)
        kept = [row for row in kept if row["person_uid"] in wanted]
    return Selection(kept, hidden, len(repeated))


def _repeated(county: County, rows: list[dict[str, Any]]) -> set[str]:
    """Tracks that are another one again; of the same points stays the track of the one in whose areas more of it lies.

    As in the verdicts; where it is nobody's more than another's, the one stored first.
    """
    out: set[str] = set()
    same: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        same.setdefault(str(row["hash"]).split(":")[0], []).append(row)
    for group in same.values():
        if len(group) > 1:
            stays = min(group, key=lambda r: (r["person_uid"] is None, -_own_metres(county, r), r["id"]))
            out.update(row["uid"] for row in group if row is not stays)
    ways = {row["way"] for row in rows if row["way"] is not None}
    if ways:
        first: dict[str, tuple[str, str]] = {}
        for found in county.rows(
            'SELECT way, uid, hash FROM track WHERE way IN (SELECT value FROM json_each(?)) AND "start" IS NOT NULL '
            'ORDER BY "start", id',
            (json.dumps(sorted(ways)),),
        ):
            first.setdefault(found["way"], (found["uid"], str(found["hash"]).split(":")[0]))
        for row in rows:
            uid, points = first.get(row["way"], (row["uid"], ""))
            if uid != row["uid"] and points != str(row["hash"]).split(":")[0]:
                out.add(row["uid"])
    return out


def _own_metres(county: County, row: dict[str, Any]) -> float:
    """What of a track lies in areas that its person held on its day."""
    return float(
        county.scalar(
            "SELECT coalesce(sum(metres), 0) FROM track_area WHERE track_uid = ? AND area_uid IN ("
            "SELECT post.area_uid FROM tenure JOIN post ON post.uid = tenure.post_uid WHERE tenure.person_uid = ? "
            'AND tenure."start" <= ? AND (tenure."end" IS NULL OR tenure."end" > ?))',
            (row["uid"], row["person_uid"], row["day"], row["day"]),
        )
    )


def ways(
    county: County,
    selection: Selection,
    *,
    vehicle: bool = False,
    by_day: bool = False,
    report: Report = lambda _fraction: None,
) -> Iterator[Ways]:
    """The steps of the selected tracks; a person's day is never split between two chunks.

    ``vehicle``: with the way at vehicle speed. ``by_day``: in the order of days and not of persons. ``report`` gets
    the share done before each chunk; what it raises (Cancelled) ends the work.
    """
    rows = selection.rows
    if by_day:
        rows = sorted(rows, key=lambda row: (str(row["day"]), row["person_uid"] or "", row["uid"]))
    done, total = 0, max(sum(row["points"] for row in rows), 1)
    for chunk in _chunks(rows):
        report(done / total)
        done += sum(row["points"] for row in chunk)
        made = _steps(county, chunk, selection.hidden, vehicle)
        if len(made.x0):
            yield made
    report(1.0)


def _key(row: dict[str, Any]) -> tuple[str, str]:
    """A track that is nobody's is an outing of its own."""
    return row["person_uid"] or f":{row['uid']}", str(row["day"])[:10]


def _chunks(rows: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    chunk: list[dict[str, Any]] = []
    points = 0
    for row in rows:
        if points >= POINTS and _key(row) != _key(chunk[-1]):
            yield chunk
            chunk, points = [], 0
        chunk.append(row)
        points += row["points"]
    if chunk:
        yield chunk


def _steps(
    county: County, rows: list[dict[str, Any]], hidden: dict[str, list[tuple[float, float]]], vehicle: bool
) -> Ways:
    stored = {
        row["uid"]: row
        for row in county.rows(
            "SELECT uid, geom, mask FROM track WHERE uid IN (SELECT value FROM json_each(?))",
            (json.dumps([row["uid"] for row in rows]),),
        )
    }
    lines, masks, off = [], [], []
    for row in rows:
        x, y, t = geom.line_m(stored[row["uid"]]["geom"])
        mask = np.frombuffer(stored[row["uid"]]["mask"] or b"", dtype=np.uint8)
        lines.append((x, y, t))
        masks.append(mask if len(mask) == len(x) else np.zeros(len(x), dtype=np.uint8))
        beside = np.zeros(len(x), dtype=bool)
        for start, end in hidden.get(row["uid"], []):
            beside |= (t >= start) & (t <= end)
        off.append(beside)
    x, y, t = (np.concatenate(part) for part in zip(*lines, strict=True))
    mask, beside = np.concatenate(masks), np.concatenate(off)
    track = np.repeat(np.arange(len(rows)), [len(line[0]) for line in lines])
    run = np.cumsum(mask == codes.AFTER_GAP)
    here = np.flatnonzero((mask == codes.KEPT) | (mask >= codes.FLAGS) | (mask == codes.REST))
    a, b = here[:-1], here[1:]
    joined = (track[a] == track[b]) & (run[a] == run[b])
    a, b = a[joined], b[joined]
    metres = _shortened(
        np.hypot(x[b] - x[a], y[b] - y[a]),
        (mask[a] == codes.REST) | (mask[b] == codes.REST),
        track[a],
        np.array([row["metres"] or 0.0 for row in rows]),
    )
    timed = np.array([row["start"] is not None for row in rows])
    seconds = np.where(timed[track[a]], np.maximum(t[b] - t[a], 0.0), 0.0)
    use = ~(beside[a] | beside[b])
    if not vehicle:
        # the first point of a ride that follows a gap is marked for the gap
        use &= ~((mask[b] == codes.VEHICLE) & ((mask[a] == codes.VEHICLE) | (mask[a] == codes.AFTER_GAP)))
    numbers: dict[tuple[str, str], int] = {}
    outing = np.array([numbers.setdefault(_key(row), len(numbers)) for row in rows], dtype=np.int64)
    outings = [Outing("" if who.startswith(":") else who, datetime.date.fromisoformat(day)) for who, day in numbers]
    a, b = a[use], b[use]
    return Ways(x[a], y[a], x[b], y[b], metres[use], seconds[use], outing[track[a]], outings)


def _shortened(length: Floats, resting: Bools, track: Ints, wanted: Floats) -> Floats:
    """The lengths of steps in proportion, summing to ``wanted`` for each track; nothing while resting.

    A track that was all rest and yet has a mileage (a rest that ended elsewhere) has it along all its steps.
    """
    moving = np.where(resting, 0.0, length)
    total = np.bincount(track, weights=moving, minlength=len(wanted))
    still = total <= 0
    if still.any():
        moving = np.where(still[track], length, moving)
        total = np.bincount(track, weights=moving, minlength=len(wanted))
    share = np.divide(wanted, total, out=np.zeros(len(wanted)), where=total > 0)
    return np.asarray(moving * share[track])


def polygon_of(county: County, uids: Collection[str]) -> shapely.Geometry | None:
    """The union of the outlines of areas; None where none has one."""
    rows = county.rows("SELECT geom FROM area WHERE uid IN (SELECT value FROM json_each(?))", (json.dumps([*uids]),))
    shapes = geom.geometries([row["geom"] for row in rows])
    shapes = shapes[~shapely.is_missing(shapes)]
    return shapely.union_all(shapely.make_valid(shapes)) if len(shapes) else None
