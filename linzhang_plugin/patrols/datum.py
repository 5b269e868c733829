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
or more, more than a seventh of the tracks speak so for one other frame, or what all tracks together say for it is less
than half of what they say for it and against it: then two programs write under one name. Such a source is parted: each
person is weighed alone (4 is enough here: that there are two frames is known), and where his own tracks contradict each
other, those that speak clearly for a frame together.
The figures are our own; the test over generated sources in areas of 1, 3 and 5 km shows how often they are right.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

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

ENOUGH, MORE_FOR_ONE, FOR_PART = 5.0, 3.0, 4.0
LEAST_SHARE = 0.55
"""Where fewer points than this lie inside under the best hypothesis, something else is wrong: roster, areas, people."""
_PER_TRACK = 3.0
_TRACKS_OF_ONE = 3
_INSIDE, _KNOWN_WAY, _PLACE, _HINT = math.log(9.0), math.log(25.0), math.log(3.0), 3.0
WAY_METRES, PLACE_METRES = 30.0, 40.0
POINTS_OF_TRACK = 120
_MOST_PLACES = 4
_CLEARLY, _MIXED, _MIXED_TRACKS, _AGREEMENT = 3.0, 0.1, 0.15, 0.5


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
    """People for whom another hypothesis fits clearly better."""
    contrary: int = 0
    """Tracks that speak clearly for one other hypothesis."""

    agreement: float = 1.0
    """Of all that the tracks say for the best and against it the balance, 1 where all say the same."""

    @property
    def is_mixed(self) -> bool:
        """Whether too many of the people or of the tracks speak for another frame than the rest."""
        by_people = self.differing > _MIXED * self.people
        return by_people or self.contrary > max(_MIXED_TRACKS * self.tracks, 1) or self.agreement < _AGREEMENT

    @property
    def best(self) -> str:
        """The hypothesis that weighs most, proposed or not."""
        return _best(self.scores)


def undone(kind: str, lon: Floats, lat: Floats) -> tuple[Floats, Floats]:
    """Degrees in the project's frame of degrees in a frame; as they are for WGS84 and ""."""
    function = UNDO.get(kind)
    return (lon, lat) if function is None else function(lon, lat)


def weigh(
    samples: Sequence[Sample], to_plane: Callable[[Floats, Floats], tuple[Floats, Floats]], hint: str = ""
) -> Verdict:
    """What the tracks of one source are most likely in. ``to_plane``: WGS 84 degrees to the county's plane."""
    scores = dict.fromkeys(KINDS, 0.0)
    by_person = _by_person(samples)
    seen = [[_looks(samples[index], to_plane) for index in own] for own in by_person.values()]
    each = [_scores(own) for own in seen]
    for own in each:
        for kind in KINDS:
            scores[kind] += own[kind]
    if hint in scores:
        scores[hint] += _HINT
    ordered = sorted(KINDS, key=lambda kind: -scores[kind])
    best = ordered[0]
    lead = scores[best] - scores[ordered[1]]
    inside = {k: _mean([_mean([t[k].inside for t in own]) for own in seen]) for k in KINDS}
    on_ways = {k: _mean([_mean([t[k].on_ways for t in own]) for own in seen]) for k in KINDS}
    tracks = [track for own in seen for track in own]
    alone = [_scores([track]) for track in tracks]
    moved = [track[best].metres for track in tracks]
    verdict = Verdict(
        best,
        lead,
        scores,
        inside,
        on_ways,
        {k: sum(len(_places(own, k)) for own in seen) for k in KINDS},
        hint,
        len(tracks),
        len(by_person),
        float(np.median(moved)) if moved else 0.0,
        sum(max(own.values()) - own[best] >= _CLEARLY for own in each),
        _contrary(alone, best),
        min((_agreement(alone, best, other) for other in KINDS if other != best), default=1.0),
    )
    sound = math.isnan(inside[best]) or inside[best] >= LEAST_SHARE
    enough = bool(by_person) and lead >= ENOUGH + MORE_FOR_ONE / len(by_person)
    return verdict if enough and sound and not verdict.is_mixed else replace(verdict, kind="")


def parted(
    samples: Sequence[Sample], to_plane: Callable[[Floats, Floats], tuple[Floats, Floats]]
) -> dict[str, list[int]]:
    """The tracks of a mixed source by what they are in: hypothesis → indices, "" for those of which nothing is known.

    A person whose tracks agree is weighed as one; of another those tracks go together that speak clearly for the same.
    """
    out: dict[str, list[int]] = {kind: [] for kind in (*KINDS, "")}
    for own in _by_person(samples).values():
        looks = {index: _looks(samples[index], to_plane) for index in own}
        alone = {index: _scores([look]) for index, look in looks.items()}
        whole = _scores(list(looks.values()))
        best = _best(whole)
        if any(max(score.values()) - score[best] >= _CLEARLY for score in alone.values()):
            for index, score in alone.items():
                out[_best(score) if _lead(score) >= _CLEARLY else ""].append(index)
            for kind in KINDS:
                clear = [index for index in own if index in out[kind]]
                if clear and _lead(_scores([looks[index] for index in clear])) < FOR_PART:
                    out[kind] = [index for index in out[kind] if index not in clear]
                    out[""] += clear
        else:
            share = _mean([look[best].inside for look in looks.values()])
            sound = math.isnan(share) or share >= LEAST_SHARE
            out[best if sound and _lead(whole) >= FOR_PART else ""] += own
    return out


def _contrary(alone: Sequence[dict[str, float]], best: str) -> int:
    """The tracks that speak clearly for one frame that is not the best of all; of several such frames the most."""
    others = [_best(score) for score in alone if max(score.values()) - score[best] >= _CLEARLY]
    return max((others.count(kind) for kind in KINDS), default=0)


def _agreement(alone: Sequence[dict[str, float]], best: str, other: str) -> float:
    """Of what each track says for ``best`` against ``other`` the sum, as a share of the sum of its sizes."""
    gains = [score[best] - score[other] for score in alone]
    size = sum(abs(gain) for gain in gains)
    return sum(gains) / size if size >= ENOUGH and len(gains) > 1 else 1.0


def _by_person(samples: Sequence[Sample]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for index, sample in enumerate(samples):
        if len(sample.lon):
            found.setdefault(sample.person, []).append(index)
    return found


def _best(scores: dict[str, float]) -> str:
    return max(KINDS, key=lambda kind: scores[kind])


def _lead(scores: dict[str, float]) -> float:
    first, second, *_ = sorted(scores.values(), reverse=True)
    return first - second


def _mean(values: Sequence[float | None]) -> float:
    """The mean of what is known; NaN where nothing is."""
    known = [value for value in values if value is not None and not math.isnan(value)]
    return float(np.mean(known)) if known else math.nan


def _places(tracks: Sequence[dict[str, _Look]], kind: str) -> frozenset[int]:
    return frozenset().union(*(track[kind].places for track in tracks))


def _scores(tracks: Sequence[dict[str, _Look]]) -> dict[str, float]:
    """What the tracks of one person weigh under each hypothesis."""
    weight = _PER_TRACK * min(len(tracks), _TRACKS_OF_ONE)
    out = {}
    for kind in KINDS:
        share, ways = _mean([t[kind].inside for t in tracks]), _mean([t[kind].on_ways for t in tracks])
        out[kind] = weight * (_INSIDE * np.nan_to_num(share) + _KNOWN_WAY * np.nan_to_num(ways))
        out[kind] += _PLACE * min(len(_places(tracks, kind)), _MOST_PLACES)
    return out


def _looks(sample: Sample, to_plane: Callable[[Floats, Floats], tuple[Floats, Floats]]) -> dict[str, _Look]:
    return {kind: _look(sample, kind, to_plane) for kind in KINDS}


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
