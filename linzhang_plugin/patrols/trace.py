"""One track looked at closely: the cleaned line beside the received points, what was taken away where and why, and
speed, rests, gaps, rides and stays in the own area along its time.

The cleaning is done again from the stored points, as for the month: the same figures come out.
"""

from __future__ import annotations

import datetime
import itertools
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..county import crs, geom, read
from ..county.dates import day_of
from ..county.errors import LinzhangError
from . import mask as codes
from .again import read_cleaned
from .attribute import AreaIndex
from .clean import Cleaned
from .datum import UNDO
from .groups import Bools, changes
from .rules import buffer_of, cleaning_of
from .sources import degrees_of
from .times import Floats
from .verdicts.choosing import ranger_roles

if TYPE_CHECKING:
    from ..county.gateway import County

JITTER = -1
"""Not a code of the mask: what the receiver's noise added between points that were all kept."""
LEAST_METRES = 1.0
"""A shorter stretch is not worth a line: a point that repeats an instant a step away."""


@dataclass(frozen=True)
class Stretch:
    """A stretch that the cleaning took away: ``code`` of mask.py, from point ``first`` to point ``last`` (inclusive,
    those before and behind it that stayed), ``metres`` by which the line became shorter, Unix seconds.
    """

    code: int
    first: int
    last: int
    metres: float
    start: float
    end: float


@dataclass(frozen=True)
class Span:
    """A span of time in Unix seconds, with the metres gone in it."""

    start: float
    end: float
    metres: float = 0.0


@dataclass(frozen=True)
class Trace:
    """Points as received: ``x``, ``y`` metres in the county's CRS, ``t`` Unix seconds, ``mask``; ``raw`` (n, 2) degrees
    where the track was aligned, else None. ``cleaned``: this track alone.

    ``inside``: stays in the own areas of ``person`` on ``day``. ``is_timed`` is False where no point has a time.
    """

    uid: str
    person_uid: str
    person: str
    source: str
    day: str
    datum: str
    x: Floats
    y: Floats
    t: Floats
    mask: NDArray[np.uint8]
    raw: Floats | None
    is_timed: bool
    cleaned: Cleaned
    stretches: list[Stretch]
    rests: list[Span]
    gaps: list[Span]
    rides: list[Span]
    inside: list[Span]
    findings: list[dict[str, Any]] = field(default_factory=list)

    @property
    def raw_metres(self) -> float:
        """All points joined."""
        return float(self.cleaned.raw_metres.sum())

    @property
    def metres(self) -> float:
        """The cleaned length."""
        return float(self.cleaned.track_metres.sum())

    @property
    def seconds(self) -> float:
        """The time that counts: without gaps."""
        return float(self.cleaned.track_seconds.sum())

    def removed(self) -> dict[int, float]:
        """Code → metres taken away; what is left over is JITTER. They add up to ``raw_metres`` − ``metres``."""
        out: dict[int, float] = {}
        for stretch in self.stretches:
            out[stretch.code] = out.get(stretch.code, 0.0) + stretch.metres
        out[JITTER] = self.raw_metres - self.metres - sum(out.values())
        return out

    def speeds(self) -> tuple[Floats, Floats, Floats]:
        """(start, end, km/h) of each step of the cleaned line; broken steps are left out."""
        c = self.cleaned
        good = ~c.broken & (c.seconds > 0)
        return c.t[:-1][good], c.t[1:][good], c.metres[good] / c.seconds[good] * 3.6

    def cleaned_lines(self) -> list[tuple[Floats, Floats]]:
        """x, y of the cleaned line, in pieces where it is broken."""
        cuts = [0, *(np.flatnonzero(self.cleaned.broken) + 1).tolist(), len(self.cleaned.x)]
        pieces = [slice(a, b) for a, b in itertools.pairwise(cuts) if b - a > 1]
        return [(self.cleaned.x[piece], self.cleaned.y[piece]) for piece in pieces]

    def line_of(self, stretch: Stretch) -> tuple[Floats, Floats]:
        """x, y of the received points of a stretch."""
        here = slice(stretch.first, stretch.last + 1)
        return self.x[here], self.y[here]

    def place_at(self, second: float) -> tuple[float, float] | None:
        """Where the person was, on the cleaned line; None where there is none."""
        if not len(self.cleaned.t):
            return None
        c = self.cleaned
        return float(np.interp(second, c.t, c.x)), float(np.interp(second, c.t, c.y))


def trace(county: County, uid: str, buffer_metres: float | None = None) -> Trace:
    """The track ``uid``; LinzhangError ``patrols.track_gone`` where there is none.

    ``buffer_metres``: by which the rule of its day widens the own areas; None: the profile's.
    """
    rows = county.rows(
        "SELECT track.*, person.name AS person FROM track LEFT JOIN person ON person.uid = track.person_uid "
        "WHERE track.uid = ?",
        (uid,),
    )
    if not rows:
        raise LinzhangError("patrols.track_gone")
    row = rows[0]
    x, y, t = geom.line_m(row["geom"])
    cleaned = read_cleaned(county, [uid], cleaning_of(county.profile), {})
    mask = cleaned.mask
    timed = row["start"] is not None
    raw = None
    if row["datum"] in UNDO and row["raw"] is not None:
        raw = np.column_stack(
            degrees_of(row["geom"], row["raw"], row["raw_crs"], crs.transformer(county.epsg, crs.WGS84))
        )
    ridden = _spans(cleaned.ridden, cleaned)
    return Trace(
        uid=uid,
        person_uid=row["person_uid"] or "",
        person=row["person"] or "",
        source=row["source"],
        day=str(row["day"] or "")[:10],
        datum=row["datum"] if row["datum"] in UNDO else "",
        x=x,
        y=y,
        t=t,
        mask=mask,
        raw=raw,
        is_timed=timed,
        cleaned=cleaned,
        stretches=_stretches(x, y, t, mask),
        rests=_point_spans(mask == codes.REST, t),
        gaps=[Span(float(cleaned.t[i]), float(cleaned.t[i + 1])) for i in np.flatnonzero(cleaned.broken).tolist()],
        rides=ridden,
        inside=_inside(county, row, cleaned, buffer_metres) if timed else [],
        findings=json.loads(row["findings"]) if row["findings"] else [],
    )


def _runs(chosen: Bools) -> list[tuple[int, int]]:
    """(first, last) of each unbroken run of chosen elements."""
    edges = np.diff(np.concatenate([[0], chosen.astype(np.int8), [0]]))
    return list(zip(np.flatnonzero(edges == 1).tolist(), (np.flatnonzero(edges == -1) - 1).tolist(), strict=True))


def _point_spans(chosen: Bools, t: Floats) -> list[Span]:
    return [Span(float(t[first]), float(t[last])) for first, last in _runs(chosen) if t[last] > t[first]]


def _spans(steps: Bools, cleaned: Cleaned) -> list[Span]:
    return [
        Span(float(cleaned.t[first]), float(cleaned.t[last + 1]), float(cleaned.metres[first : last + 1].sum()))
        for first, last in _runs(steps)
    ]


def _stretches(x: Floats, y: Floats, t: Floats, mask: NDArray[np.uint8]) -> list[Stretch]:
    """Runs of points of one removed kind between those that stayed, and the steps across gaps.

    The metres of a leap are those of the way there and back less the direct one; those of a rest the whole jitter.
    """
    step = np.concatenate([[0.0], np.cumsum(np.hypot(np.diff(x), np.diff(y)))])
    out: list[Stretch] = []
    removed = (mask > codes.KEPT) & (mask < codes.FLAGS)
    begins = changes(mask)
    for first, last in _runs(removed):
        cuts = [first, *(i for i in range(first + 1, last + 1) if begins[i]), last + 1]
        for low, after in itertools.pairwise(cuts):
            code, before, behind = int(mask[low]), max(low - 1, 0), min(after, len(x) - 1)
            if code == codes.REST:
                before, behind = low, after - 1
            direct = np.hypot(x[behind] - x[before], y[behind] - y[before])
            if low == 0 or after == len(x) or code == codes.REST:
                direct = 0.0
            metres = float(step[behind] - step[before] - direct)
            if metres >= LEAST_METRES:
                out.append(Stretch(code, before, behind, metres, float(t[before]), float(t[behind])))
    for at in np.flatnonzero(mask == codes.AFTER_GAP).tolist():
        before = at - 1
        while before > 0 and removed[before] and mask[before] != codes.REST:
            before -= 1
        metres = float(np.hypot(x[at] - x[before], y[at] - y[before]))
        out.append(Stretch(codes.AFTER_GAP, before, at, metres, float(t[before]), float(t[at])))
    return sorted(out, key=lambda stretch: stretch.first)


def _inside(county: County, row: Any, cleaned: Cleaned, buffer_metres: float | None) -> list[Span]:
    """The stays in the areas that the person held on the day, joined over areas that touch."""
    if row["person_uid"] is None or not row["day"] or not len(cleaned.t):
        return []
    day = datetime.date.fromisoformat(str(row["day"])[:10])
    held = read.tenures(county, day, day)
    held = held[(held["person_uid"] == row["person_uid"]) & held["area_uid"].notna()]
    own = held[held["role"].isin(ranger_roles(county.profile))]
    wanted = {
        item["area_uid"]
        for item in (own if len(own) else held).to_dict("records")
        if (end := day_of(item["end"])) is None or end > day
    }
    shapes: list[object] = []
    for kind in ("base", "overlay"):
        frame, polygons = read.area_geometries(county, kind=kind, day=day)
        shapes += [p for uid, p in zip(frame["uid"], polygons, strict=True) if uid in wanted and p is not None]
    if not shapes:
        return []
    buffer = buffer_of(county.profile) if buffer_metres is None else buffer_metres
    whole = shapely.union_all(shapely.buffer(np.array(shapes, dtype=object), buffer))
    visits = AreaIndex(np.array([whole], dtype=object)).visits(cleaned)
    return [
        Span(*values)
        for where, *values in zip(
            visits.area.tolist(), visits.entered.tolist(), visits.left.tolist(), visits.metres.tolist(), strict=True
        )
        if where == 0
    ]
