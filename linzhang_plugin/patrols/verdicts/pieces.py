"""The tracks of judged days cut into pieces: which counted, and why the others did not.

The same tracks, bases, buffers, hours and areas as in ``measuring``: the metres of the counted pieces are those
that the day was judged by. Everything that is drawn of a day (dock, pictures, evidence packs) is made of these pieces.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ...county import geom, read
from ..again import Tracks, read_cleaned, read_points
from ..attribute import AreaIndex
from ..clean import Cleaned, Cleaning, clean
from ..groups import Bools, Ints
from ..rules import buffer_of, cleaning_of
from ..times import Floats
from . import reasons as why
from .definition import AREA, PLATFORM, RAW, Rule
from .ground import Ground, read_ground
from .measuring import Key, left_out, read_tracks
from .reading import raw_line
from .results import PersonDay

if TYPE_CHECKING:
    from ...county.gateway import County

COUNTED = ""
OVERLAP, DAY, UNJUDGED = "overlap", "day", "unjudged"
"""Why a piece does not count, besides the reasons of days: covered by another track of the same person; what would
count of a day (or an area) that does not; a role without a rule."""
_PLATFORM_CLAUSES = ("platform", "metres", "seconds")
_UNWANTED = "-"
_DUST = 9
"""Decimals of a step to which places on a line are told apart."""


@dataclass(frozen=True)
class Piece:
    """A piece of a track: ``x``, ``y`` metres in the county's CRS, its way (``metres``) and ``seconds`` as measured.

    ``reason``: COUNTED, a code of ``reasons.REASONS``, OVERLAP, DAY or UNJUDGED.
    """

    track_uid: str
    day: datetime.date
    x: Floats
    y: Floats
    metres: float
    seconds: float
    reason: str = COUNTED

    @property
    def counts(self) -> bool:
        """Whether it counts."""
        return self.reason == COUNTED


@dataclass
class _Asked:
    """A track and what decides about its pieces. ``own``: the areas that count, ``held``: all that the person holds."""

    row: dict[str, Any]
    day: PersonDay
    counts: bool
    rule: Rule
    held: tuple[str, ...]
    own: tuple[str, ...]
    midnight: int

    @property
    def whole(self) -> bool:
        """Whether nothing was asked of the line: a person counted the day, or the platform measured it."""
        said = self.rule.basis == PLATFORM and any(
            clause.basis == PLATFORM and clause.code in _PLATFORM_CLAUSES for clause in self.day.clauses
        )
        return said or (self.day.override is not None and self.day.valid)

    @property
    def inside(self) -> bool:
        """Whether the own areas are asked for."""
        return self.rule.day.inside and not self.whole


class Pieces:
    """Reads the tracks of ``first`` … ``last`` and what is left out of them once, then ``of`` some days."""

    def __init__(self, county: County, first: datetime.date, last: datetime.date, rules: Iterable[Rule] = ()) -> None:
        """``rules``: those that judged the days (``Result.rules``)."""
        self._county = county
        self.ground: Ground = read_ground(county, first, last)
        tracks: Tracks = read_tracks(county, first, last)
        self._copies, self._hidden = left_out(county, tracks, self.ground)
        self._tracks: dict[Key, list[dict[str, Any]]] = {}
        for row in tracks.rows:
            if row["person_uid"] is not None:
                key = (row["person_uid"], datetime.date.fromisoformat(str(row["day"])[:10]))
                self._tracks.setdefault(key, []).append(row)
        self._rules = {rule.uid: rule for rule in rules}
        self._how: Cleaning = cleaning_of(county.profile)
        self._buffer = buffer_of(county.profile)
        self._shapes: dict[str, object] | None = None
        self._indexes: dict[tuple[tuple[str, ...], float], AreaIndex | None] = {}

    @property
    def shapes(self) -> dict[str, object]:
        """The geometries of all areas that stand or stood, by uid."""
        if self._shapes is None:
            self._shapes = {}
            for kind in ("base", "overlay"):
                frame, polygons = read.area_geometries(self._county, kind=kind, day=read.EVER)
                self._shapes |= {u: p for u, p in zip(frame["uid"], polygons, strict=True) if p is not None}
        return self._shapes

    def of(self, days: Iterable[PersonDay], counts: Callable[[PersonDay], bool] | None = None) -> list[Piece]:
        """The pieces of all tracks of the days, in the order of tracks. ``counts``: whether a day is among those that
        count (``PersonMonth.counts``: of the days of its window); None where every valid one is.
        """
        out: list[Piece] = []
        groups: dict[tuple[bool, float, tuple[str, ...], tuple[str, ...]], list[_Asked]] = {}
        for day in days:
            held = self._held(day)
            rule = self._rules.get(day.rule_uid) if day.judged else None
            counted = day.valid and (counts is None or counts(day))
            for row in self._tracks.get((day.person_uid, day.day), ()):
                uid = row["uid"]
                if uid in self._copies:
                    out += self._plain(uid, day.day, why.COPIED)
                elif rule is None:
                    out += self._plain(uid, day.day, UNJUDGED)
                else:
                    midnight = self.ground.midnight(day.day)
                    asked = _Asked(row, day, counted, rule, held, _counting(day, rule, held), midnight)
                    buffer = self._buffer if rule.day.buffer_metres is None else rule.day.buffer_metres
                    # the raw line is read where the rule of the post asks for it: out of post there is none
                    key = (rule.basis == RAW and day.measured.in_post, buffer, asked.held, asked.own)
                    groups.setdefault(key, []).append(asked)
                    out += self._overlapped(uid, day.day)
        for (raw, buffer, held, own), some in groups.items():
            out += self._judged(some, raw, buffer, held, own)
        order = {row["uid"]: n for n, row in enumerate(r for rows in self._tracks.values() for r in rows)}
        return sorted(out, key=lambda piece: order[piece.track_uid])

    def _held(self, day: PersonDay) -> tuple[str, ...]:
        holder = self.ground.holders.get(day.person_uid)
        holding = None if holder is None else holder.held.get(day.day)
        return () if holding is None else holding.areas

    # ---- what is left out whole -----------------------------------------------------------------------------

    def _plain(self, uid: str, day: datetime.date, reason: str) -> list[Piece]:
        line = read_cleaned(self._county, [uid], self._how, {})
        return _pieces(line, [uid], [day], np.empty(0), lambda mid, _: np.full(len(mid), reason, dtype=object))

    def _overlapped(self, uid: str, day: datetime.date) -> list[Piece]:
        """What another track of the person covers in time."""
        spans = self._hidden.get(uid)
        if not spans:
            return []
        line = read_cleaned(self._county, [uid], self._how, {})
        cuts = np.concatenate([_places_at(line, np.full(len(line.x), at)) for span in spans for at in span])

        def reasons(mid: Floats, _step: Ints) -> NDArray[np.object_]:
            when = np.interp(mid, np.arange(len(line.t)), line.t)
            covered = np.zeros(len(mid), dtype=bool)
            for low, high in spans:
                covered |= (when >= low) & (when <= high)
            out = np.full(len(mid), _UNWANTED, dtype=object)
            out[covered] = OVERLAP
            return out

        return _pieces(line, [uid], [day], cuts, reasons)

    # ---- what is judged ---------------------------------------------------------------------------------------

    def _judged(
        self, tracks: list[_Asked], raw: bool, buffer: float, held: tuple[str, ...], own: tuple[str, ...]
    ) -> list[Piece]:
        uids = [asked.row["uid"] for asked in tracks]
        points = read_points(self._county, uids, self._hidden)
        timed = np.array([asked.row["start"] is not None for asked in tracks])
        if raw:
            line = raw_line(points, len(tracks), timed)
        else:
            line = clean(points.x, points.y, points.t, points.track, points.timed, self._how, points.drop)
        if len(line.x) < 2:
            return []
        in_held = self._stays(line, held, buffer)
        in_own = in_held if own == held else self._stays(line, own, buffer)
        whole_day = (0, 86_400)
        hours = [asked.rule.day.hours or whole_day for asked in tracks]
        low, high = (np.array([a.midnight + h[at] for a, h in zip(tracks, hours, strict=True)]) for at in (0, 1))
        has_hours = np.array([a.rule.day.hours is not None and not a.whole for a in tracks])
        cuts = [*in_held, *in_own]
        if has_hours.any():
            cuts += [_places_at(line, limit[line.track], has_hours[line.track]) for limit in (low, high)]
        asks_inside = np.array([asked.inside for asked in tracks])
        on_foot = np.array([not (asked.rule.vehicle_counts or asked.whole) for asked in tracks])
        passing = [_passing(asked) for asked in tracks]

        def reasons(mid: Floats, step: Ints) -> NDArray[np.object_]:
            of = line.track[step]
            outside = asks_inside[of] & ~_lies_in(mid, *in_held)
            elsewhere = asks_inside[of] & ~_lies_in(mid, *in_own)
            ridden = on_foot[of] & line.ridden[step]
            when = np.interp(mid, np.arange(len(line.t)), line.t)
            late = has_hours[of] & ((when < low[of]) | (when > high[of]) | ~timed[of])
            out = np.array(passing, dtype=object)[of]
            settled = np.array([reason in (why.NO_POST, why.PLATFORM) for reason in passing])[of]
            for chosen, reason in ((elsewhere, DAY), (late, why.HOURS), (ridden, why.SPEED), (outside, why.OUTSIDE)):
                out[chosen & ~settled] = reason
            return out

        return _pieces(line, uids, [asked.day.day for asked in tracks], np.concatenate(cuts), reasons)

    def _stays(self, line: Cleaned, areas: tuple[str, ...], buffer: float) -> tuple[Floats, Floats]:
        """(begin, until) of the stays of the line in any of the areas, widened by the buffer, along the line."""
        index = self._index(areas, buffer)
        if index is None:
            return np.empty(0), np.empty(0)
        visits = index.visits(line)
        here = visits.area == 0
        order = np.argsort(visits.begin[here], kind="stable")
        return visits.begin[here][order], visits.until[here][order]

    def _shapes_of(self, areas: tuple[str, ...]) -> list[object]:
        if self._shapes is not None:
            return [self._shapes[uid] for uid in areas if uid in self._shapes]
        # of a single day a few areas are wanted, and the county has hundreds
        blobs = [
            row["geom"]
            for row in self._county.rows(
                "SELECT geom FROM area WHERE uid IN (SELECT value FROM json_each(?)) AND geom IS NOT NULL",
                (json.dumps(areas),),
            )
        ]
        return [shape for shape in geom.geometries(blobs) if shape is not None] if blobs else []

    def _index(self, areas: tuple[str, ...], buffer: float) -> AreaIndex | None:
        key = (areas, buffer)
        if key not in self._indexes:
            shapes = np.array(self._shapes_of(areas), dtype=object)
            whole = shapely.union_all(shapely.buffer(shapes, buffer) if buffer else shapes) if len(shapes) else None
            self._indexes[key] = None if whole is None else AreaIndex(np.array([whole], dtype=object))
        return self._indexes[key]


def _counting(day: PersonDay, rule: Rule, held: tuple[str, ...]) -> tuple[str, ...]:
    """The areas in which the day counts: those that are enough for themselves where the rule counts per area."""
    if rule.per != AREA or not day.area_valid or not day.valid:
        return held
    return tuple(uid for uid in held if day.area_valid.get(uid, False))


def _passing(asked: _Asked) -> str:
    """The reason of a piece that every clause lets pass."""
    if asked.counts:
        return COUNTED
    day = asked.day
    if not day.measured.in_post and not day.valid:
        return why.NO_POST
    return why.PLATFORM if why.PLATFORM in day.reasons and not day.valid and day.override is None else DAY


# ---- lines in pieces ------------------------------------------------------------------------------------------


def _places_at(line: Cleaned, when: Floats, chosen: Bools | None = None) -> Floats:
    """Where on the line an instant (Unix seconds, one a node) lies in a step; ``chosen``: the nodes it is asked of."""
    start, end, at = line.t[:-1], line.t[1:], when[:-1]
    within = (start < at) & (at < end) & ~line.broken
    if chosen is not None:
        within &= chosen[:-1]
    step = np.flatnonzero(within)
    return np.asarray(step + (at[step] - start[step]) / (end[step] - start[step]))


def _lies_in(places: Floats, begin: Floats, until: Floats) -> Bools:
    """Which places on a line lie in one of the stretches, which are in order and do not overlap."""
    if not len(begin):
        return np.zeros(len(places), dtype=bool)
    before = np.searchsorted(begin, places, side="right") - 1
    return np.asarray((before >= 0) & (places < until[np.maximum(before, 0)]))


def _pieces(
    line: Cleaned,
    uids: Sequence[str],
    days: Sequence[datetime.date],
    cuts: Floats,
    reasons: Callable[[Floats, Ints], NDArray[np.object_]],
) -> list[Piece]:
    """The line cut at its breaks, at ``cuts`` (places on it) and wherever the reason changes.

    ``reasons``: of places and the steps they lie in; _UNWANTED: no piece of it.
    """
    nodes = np.arange(len(line.x), dtype=float)
    places = np.unique(np.round(np.concatenate([nodes, cuts]), _DUST))
    if len(places) < 2:
        return []
    low, high = places[:-1], places[1:]
    mid = (low + high) / 2
    step = np.floor(mid).astype(np.int64)
    kept = ~line.broken[step] & (line.track[step] == line.track[step + 1])
    low, high, mid, step = (values[kept] for values in (low, high, mid, step))
    said = reasons(mid, step)
    wanted = np.flatnonzero(said != _UNWANTED)
    if not len(wanted):
        return []
    said, low, high, step = (values[wanted] for values in (said, low, high, step))
    begins = np.append(True, (said[1:] != said[:-1]) | (low[1:] != high[:-1]))
    first = np.flatnonzero(begins)
    after = np.append(first[1:], len(said))
    share = high - low
    metres, seconds = (np.add.reduceat(values[step] * share, first) for values in (line.metres, line.seconds))
    out: list[Piece] = []
    for begin, end, way, time in zip(first.tolist(), after.tolist(), metres.tolist(), seconds.tolist(), strict=True):
        at = np.append(low[begin:end], high[end - 1])
        x, y = (np.interp(at, nodes, values) for values in (line.x, line.y))
        of = int(line.track[step[begin]])
        out.append(Piece(uids[of], days[of], x, y, way, time, str(said[begin])))
    return out
