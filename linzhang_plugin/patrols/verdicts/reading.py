"""Tracks read again for what is not stored with them: rides, overlaps, the raw line, hours, other buffers."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from .. import mask as codes
from ..again import Points, read_points
from ..attribute import OUTSIDE, AreaIndex, Share
from ..clean import Cleaned, Cleaning, clean
from ..groups import Bools, Ints, sums
from ..standing import StandingAreas
from ..times import Floats
from .definition import CLEAN, RAW
from .figures import DECIMALS, Part, View, joined, view_key

if TYPE_CHECKING:
    from ...county.gateway import County

Hours = tuple[int, int]


@dataclass
class Wanted:
    """What is wanted of a track: on which bases, and within which hours of the day besides the whole of it."""

    bases: set[str] = field(default_factory=set)
    hours: set[Hours] = field(default_factory=set)
    together: tuple[str, ...] = ()
    """Areas of which the share is wanted together, because they overlap."""

    def __bool__(self) -> bool:
        return bool(self.bases)


def read_views(
    county: County,
    rows: list[dict[str, Any]],
    wanted: dict[str, Wanted],
    midnights: list[int],
    areas: StandingAreas,
    how: Cleaning,
    hidden: dict[str, list[tuple[float, float]]],
) -> tuple[list[dict[str, View]], list[float]]:
    """(the views of each of ``rows`` of ``track``, by ``view_key``; the seconds of its gaps).

    ``midnights``: Unix seconds of the beginning of each track's day. Tracks without times have no hours: within any
    hours there is nothing of them.
    """
    points = read_points(county, [row["uid"] for row in rows], hidden)
    days = [row["day"] for row in rows]
    out: list[dict[str, View]] = [{} for _ in rows]
    cleaned = clean(points.x, points.y, points.t, points.track, points.timed, how, points.drop)
    timed = np.array([row["start"] is not None for row in rows])
    lines = {CLEAN: cleaned}
    if any(RAW in wanted[row["uid"]].bases for row in rows):
        lines[RAW] = raw_line(points, len(rows), timed)
    joints = _joints(rows, wanted, areas)
    for basis, line in lines.items():
        for index, view in enumerate(_views(line, days, areas, len(rows), joints)):
            out[index][view_key(basis, None)] = view
        for hours in sorted({h for row in rows for h in wanted[row["uid"]].hours}):
            cut = between_hours(line, np.array(midnights), hours, timed)
            for index, view in enumerate(_views(cut, days, areas, len(rows), joints)):
                out[index][view_key(basis, hours)] = view
    return out, _gaps(cleaned, len(rows), how.gap_seconds)


@dataclass(frozen=True)
class _Joint:
    """Areas that are measured together, and the tracks (numbers) whose share of them is wanted."""

    key: str
    index: AreaIndex
    tracks: list[int]


def _joints(rows: list[dict[str, Any]], wanted: dict[str, Wanted], areas: StandingAreas) -> list[_Joint]:
    tracks: dict[tuple[str, ...], list[int]] = {}
    for number, row in enumerate(rows):
        if wanted[row["uid"]].together:
            tracks.setdefault(wanted[row["uid"]].together, []).append(number)
    found = ((uids, areas.together(uids), numbers) for uids, numbers in tracks.items())
    return [_Joint(joined(uids), index, numbers) for uids, index, numbers in found if index is not None]


def _gaps(cleaned: Cleaned, count: int, least: float) -> list[float]:
    """Seconds of each track during which nothing was received for longer than ``least``."""
    lasts = np.diff(cleaned.t)
    silence = cleaned.broken & (cleaned.track[1:] == cleaned.track[:-1]) & (lasts > least)
    silent = sums(np.where(silence, lasts, 0.0), cleaned.track[:-1], count)
    return [round(value, DECIMALS) for value in silent.tolist()]


def _views(
    line: Cleaned, days: list[object], areas: StandingAreas, count: int, joints: Sequence[_Joint] = ()
) -> list[View]:
    """A view a track: the whole line and its share of every area, with what of it was not ridden."""
    step = line.track[:-1]
    ridden_metres = sums(np.where(line.ridden, line.metres, 0.0), step, count)
    ridden_seconds = sums(np.where(line.ridden, line.seconds, 0.0), step, count)
    shares: list[dict[str, list[float]]] = [{} for _ in range(count)]
    if len(line.metres):
        _add(shares, areas.attribute(line, days), areas.uids, 0)
        if line.ridden.any():
            _add(shares, areas.attribute(line, days, line.ridden), areas.uids, 2)
        for joint in joints:
            theirs = np.isin(step, joint.tracks)
            _add(shares, joint.index.attribute(line, theirs), [joint.key], 0)
            if (line.ridden & theirs).any():
                _add(shares, joint.index.attribute(line, theirs & line.ridden), [joint.key], 2)
    return [
        View(
            Part(m, s, m - rm, s - rs),
            {uid: Part(v[0], v[1], max(v[0] - v[2], 0.0), max(v[1] - v[3], 0.0)) for uid, v in found.items()},
        )
        for m, s, rm, rs, found in zip(
            line.track_metres.tolist(),
            line.track_seconds.tolist(),
            ridden_metres.tolist(),
            ridden_seconds.tolist(),
            shares,
            strict=True,
        )
    ]


def _add(shares: list[dict[str, list[float]]], share: Share, uids: list[str], at: int) -> None:
    for track, area, metres, seconds in zip(
        share.track.tolist(), share.area.tolist(), share.metres.tolist(), share.seconds.tolist(), strict=True
    ):
        if area != OUTSIDE:
            values = shares[track].setdefault(uids[area], [0.0, 0.0, 0.0, 0.0])
            values[at] += metres
            values[at + 1] += seconds


def raw_line(points: Points, count: int, timed: Bools) -> Cleaned:
    """The line through all received points that are places, as other programs and platforms measure it.

    Its time is that between the points, a time that runs backwards adds none; a track without times has none.
    """
    good = (points.mask != codes.COORDINATE) & ~points.drop
    x, y, t, track = points.x[good], points.y[good], points.t[good], points.track[good]
    # no line leads across what was left out because another track of the person covers it
    hole = np.cumsum(points.drop)[good]
    broken = (track[1:] != track[:-1]) | (hole[1:] != hole[:-1])
    metres = np.where(broken, 0.0, np.hypot(np.diff(x), np.diff(y)))
    span = float(t.max() - t.min()) + 1.0 if len(t) else 1.0
    highest = np.maximum.accumulate(t + track * span) - track * span if len(t) else t
    seconds = np.where(broken | ~timed[track[1:]], 0.0, np.diff(highest))
    return _line(x, y, highest, track, metres, seconds, np.zeros(len(metres), dtype=bool), broken, count)


def between_hours(line: Cleaned, midnights: Ints, hours: Hours, timed: Bools) -> Cleaned:
    """Of the line what was walked between two clock times; a step across one of them is divided in proportion."""
    low, high = (midnights[line.track] + second for second in hours)
    step = line.track[:-1]
    start, end = line.t[:-1], line.t[1:]
    length = np.where(end > start, end - start, 1.0)
    begin = np.clip((low[:-1] - start) / length, 0.0, 1.0)
    until = np.clip((high[:-1] - start) / length, 0.0, 1.0)
    # a step without duration lies where its instant lies
    still = (end <= start) & (start >= low[:-1]) & (start <= high[:-1])
    begin = np.where(end <= start, 0.0, begin)
    until = np.where(end <= start, np.where(still, 1.0, 0.0), until)
    share = np.where(timed[step], np.maximum(until - begin, 0.0), 0.0)
    partial = (share > 0) & (share < 1)
    if partial.any():
        line, share = _divided(line, begin, until, share, partial)
    return _line(
        line.x,
        line.y,
        line.t,
        line.track,
        line.metres * share,
        line.seconds * share,
        line.ridden,
        line.broken,
        len(midnights),
    )


def _divided(line: Cleaned, begin: Floats, until: Floats, share: Floats, partial: Bools) -> tuple[Cleaned, Floats]:
    """The line with nodes at the clock times inside a step, and the share of each new step that counts (0 or 1)."""
    at = np.flatnonzero(partial)
    cuts = [(i, f) for i in at.tolist() for f in (float(begin[i]), float(until[i])) if 0.0 < f < 1.0]
    where = np.array([i for i, _ in cuts], dtype=np.int64)
    fraction = np.array([f for _, f in cuts])

    def between(values: Floats) -> Floats:
        new = values[where] + fraction * (values[where + 1] - values[where])
        return np.asarray(np.insert(values, where + 1, new))

    x, y, t = between(line.x), between(line.y), between(line.t)
    track = np.insert(line.track, where + 1, line.track[where])
    # each old step in as many pieces as it has cuts, and one more
    pieces = np.ones(len(line.metres), dtype=np.int64)
    np.add.at(pieces, where, 1)
    old = np.repeat(np.arange(len(pieces)), pieces)
    part = np.ones(len(old))
    place = np.cumsum(pieces) - pieces
    for i in np.unique(where).tolist():
        inner = [f for f in (float(begin[i]), float(until[i])) if 0.0 < f < 1.0]
        part[place[i] : place[i] + pieces[i]] = np.diff([0.0, *inner, 1.0])
    middle = np.concatenate([[0.0], np.cumsum(part)])[:-1] - old + part / 2
    inside = np.where(partial[old], (middle > begin[old]) & (middle < until[old]), share[old] > 0).astype(float)
    made = dataclasses.replace(
        line,
        x=x,
        y=y,
        t=t,
        track=track,
        metres=line.metres[old] * part,
        seconds=line.seconds[old] * part,
        ridden=line.ridden[old],
        broken=line.broken[old],
    )
    return made, inside


def _line(
    x: Floats,
    y: Floats,
    t: Floats,
    track: Ints,
    metres: Floats,
    seconds: Floats,
    ridden: Bools,
    broken: Bools,
    count: int,
) -> Cleaned:
    step = track[:-1]
    zeros = np.zeros(count)
    total = sums(metres, step, count)
    return Cleaned(
        np.empty(0, dtype=np.uint8),
        *(x, y, t, track, metres, seconds, ridden, broken),
        total,
        total,
        sums(seconds, step, count),
        zeros,
    )
