"""The datum detective: are the tracks of a source as the project's frame is, or shifted to GCJ-02 or BD-09?

No file says it for certain, and a wrong guess moves everybody by half a kilometre. So the three hypotheses are weighed
by what is known of the people: they walk mostly inside their own areas, on ways that they walked before, past boards.
Each undone shift is tried; what fits clearly better than both others is proposed with its evidence, anything less is
"cannot tell". Nothing is moved without somebody's word, and what is moved is aligned to the project: of the accuracy
of a survey nothing is claimed (the formula itself is good to about 0.75 m).

How it is weighed. For every person the share of points inside the own area is taken under each hypothesis, as the mean
of his tracks. A track says no more than about three independent things (points follow each other), and the tracks of
one person repeat his habits, so that no more than three of them count. With 90 % of a right track inside and 10 %
outside, a difference d of shares is worth 3·d·ln 9 for each track. Points within 30 m of earlier tracks whose frame is
settled are worth 3·d·ln 25 in the same way; a board or station passed within 40 m, of which four count, is worth ln 3;
a frame that the file names is worth 3. What leads over the next best by 5 (150 : 1) is proposed, by 8 where all tracks
are of one person, whose habits may deceive; unless for more than a tenth of the people another frame fits better by 3
or more: then two programs write under one name. The figures are our own; the test over generated sources in areas of
1, 3 and 5 km shows how often they are right.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
import shapely

from ..county import gcj02
from .reading.model import BD09, GCJ02, WGS84
from .times import Floats

KINDS = (WGS84, GCJ02, BD09)
NAMES = {WGS84: "WGS 84", GCJ02: "GCJ-02", BD09: "BD-09"}
UNDO: dict[str, Callable[[Floats, Floats], tuple[Floats, Floats]]] = {
    GCJ02: gcj02.gcj02_to_wgs84,
    BD09: gcj02.bd09_to_wgs84,
}

ENOUGH, MORE_FOR_ONE = 5.0, 3.0
LEAST_SHARE = 0.55
"""Where fewer points than this lie inside under the best hypothesis, something else is wrong: roster, areas, people."""
_PER_TRACK = 3.0
_TRACKS_OF_ONE = 3
_INSIDE, _KNOWN_WAY, _PLACE, _HINT = math.log(9.0), math.log(25.0), math.log(3.0), 3.0
WAY_METRES, PLACE_METRES = 30.0, 40.0
POINTS_OF_TRACK = 120
_MOST_PLACES = 4
_CLEARLY, _MIXED = 3.0, 0.1


@dataclass(frozen=True)
class Sample:
    """A track as its file has it (degrees), and what is known on the county's plane about its person on that day.

    ``own``: the own area, None where there is none. ``ways``: points (n, 2) of earlier tracks in a settled frame.
    ``places``: points (n, 2) of boards and stations.
    """

    person: str
    lon: Floats
    lat: Floats
    own: shapely.Geometry | None = None
    ways: Floats = field(default_factory=lambda: np.zeros((0, 2)))
    places: Floats = field(default_factory=lambda: np.zeros((0, 2)))


@dataclass(frozen=True)
class Verdict:
    """``kind``: what the source is (WGS84: as the project is), "" where nobody can tell.

    ``inside``, ``on_ways`` are mean shares by hypothesis (NaN where nothing is known), ``passed`` numbers of places,
    ``scores`` what they weigh together; ``lead`` over the next best; ``metres`` by which the best would move them.
    """

    kind: str
    lead: float
    scores: dict[str, float]
    inside: dict[str, float]
    on_ways: dict[str, float]
    passed: dict[str, int]
    hint: str
    tracks: int
    people: int
    metres: float
    differing: int = 0
    """People for whom another hypothesis fits clearly better: from a tenth of them on the source is mixed."""

    @property
    def best(self) -> str:
        """The hypothesis that weighs most, proposed or not."""
        return max(KINDS, key=lambda kind: self.scores[kind])


def undone(kind: str, lon: Floats, lat: Floats) -> tuple[Floats, Floats]:
    """Degrees in the project's frame of degrees in a frame; as they are for WGS84 and ""."""
    function = UNDO.get(kind)
    return (lon, lat) if function is None else function(lon, lat)


def weigh(
    samples: Sequence[Sample], to_plane: Callable[[Floats, Floats], tuple[Floats, Floats]], hint: str = ""
) -> Verdict:
    """What the tracks of one source are most likely in. ``to_plane``: WGS 84 degrees to the county's plane."""
    scores = dict.fromkeys(KINDS, 0.0)
    inside: dict[str, list[float]] = {kind: [] for kind in KINDS}
    on_ways: dict[str, list[float]] = {kind: [] for kind in KINDS}
    passed = dict.fromkeys(KINDS, 0)
    moved: dict[str, list[float]] = {kind: [] for kind in KINDS}
    by_person: dict[str, list[Sample]] = {}
    for sample in samples:
        if len(sample.lon):
            by_person.setdefault(sample.person, []).append(sample)
    each: list[dict[str, float]] = []
    for own in by_person.values():
        weight = _PER_TRACK * min(len(own), _TRACKS_OF_ONE)
        before = dict(scores)
        for kind in KINDS:
            seen = [_look(sample, kind, to_plane) for sample in own]
            shares = [look.inside for look in seen if look.inside is not None]
            ways = [look.on_ways for look in seen if look.on_ways is not None]
            places = set().union(*(look.places for look in seen))
            if shares:
                inside[kind].append(float(np.mean(shares)))
                scores[kind] += weight * _INSIDE * float(np.mean(shares))
            if ways:
                on_ways[kind].append(float(np.mean(ways)))
                scores[kind] += weight * _KNOWN_WAY * float(np.mean(ways))
            passed[kind] += len(places)
            scores[kind] += _PLACE * min(len(places), _MOST_PLACES)
            moved[kind] += [look.metres for look in seen]
        each.append({kind: scores[kind] - before[kind] for kind in KINDS})
    if hint in scores:
        scores[hint] += _HINT
    ordered = sorted(KINDS, key=lambda kind: -scores[kind])
    best = ordered[0]
    lead = scores[best] - scores[ordered[1]]
    shares_known = {kind: float(np.mean(values)) if values else float("nan") for kind, values in inside.items()}
    sound = not inside[best] or shares_known[best] >= LEAST_SHARE
    differing = sum(max(own.values()) - own[best] >= _CLEARLY for own in each)
    sound &= differing <= _MIXED * len(each)
    return Verdict(
        best if by_person and sound and lead >= ENOUGH + MORE_FOR_ONE / len(by_person) else "",
        lead,
        scores,
        shares_known,
        {kind: float(np.mean(values)) if values else float("nan") for kind, values in on_ways.items()},
        passed,
        hint,
        sum(len(own) for own in by_person.values()),
        len(by_person),
        float(np.median(moved[best])) if moved[best] else 0.0,
        differing,
    )


@dataclass(frozen=True)
class _Look:
    inside: float | None
    on_ways: float | None
    places: frozenset[int]
    metres: float


def _look(sample: Sample, kind: str, to_plane: Callable[[Floats, Floats], tuple[Floats, Floats]]) -> _Look:
    """A track under one hypothesis."""
    step = max(1, len(sample.lon) // POINTS_OF_TRACK)
    lon, lat = sample.lon[::step], sample.lat[::step]
    x, y = to_plane(*undone(kind, lon, lat))
    x0, y0 = to_plane(lon, lat)
    good = np.isfinite(x) & np.isfinite(y)
    if not good.any():
        return _Look(None, None, frozenset(), 0.0)
    points = shapely.points(x[good], y[good])
    inside = None
    if sample.own is not None:
        shapely.prepare(sample.own)
        inside = float(shapely.contains(sample.own, points).mean())
    on_ways = None
    if len(sample.ways):
        tree = shapely.STRtree(shapely.points(sample.ways))
        near = np.unique(tree.query(points, predicate="dwithin", distance=WAY_METRES)[0])
        on_ways = len(near) / len(points)
    places: frozenset[int] = frozenset()
    if len(sample.places):
        # the whole track, not the sample of it: a board is passed in a minute
        every_x, every_y = to_plane(*undone(kind, sample.lon, sample.lat))
        line = shapely.points(every_x[np.isfinite(every_x)], every_y[np.isfinite(every_x)])
        tree = shapely.STRtree(line)
        found = tree.query(shapely.points(sample.places), predicate="dwithin", distance=PLACE_METRES)[0]
        places = frozenset(found.tolist())
    return _Look(inside, on_ways, places, float(np.median(np.hypot(x[good] - x0[good], y[good] - y0[good]))))
