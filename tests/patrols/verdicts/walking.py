"""Walks written in words, as ``08:00:00 东1000m/3600s``, as points in the county's plane, as GPX, and as stretches.

A walk is a time of the county's day and its legs: a place (东, 西, 南 the grids; 外 beyond 东, outside everything) with
metres and seconds; ``停600s`` standing; ``断1200s`` or ``断1200s/500m`` without reception. A place follows its
neighbour across their common boundary, so that the metres of each are exact. Before the time: ``Z`` (stamps in UTC, as
without anything), ``+08`` (stamps with offset) or ``无区`` (local stamps without zone); ``每10s`` another interval of
recording; ``道7`` a lane, nine metres beside 道8, so that two walks share their way (``纵30``: at y = 30); without it
each has its own. Walks of one day are separated by ``；``.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field

import numpy as np

from linzhang_plugin.county import crs
from tests.patrols.verdicts.made import EPSG, ORIGIN_X, ORIGIN_Y, digest

ZONE = 8 * 3600
LENGTH = 20_000
"""The grids are so long (metres); 东 lies from x = 0 eastward, 西 westward, 南 south of 东."""
BORDER = {frozenset("东外"): LENGTH, frozenset("东西"): 0, frozenset("南外"): LENGTH}
INTO = {"东": {0: 1, LENGTH: -1}, "西": {0: -1}, "外": {LENGTH: 1}, "南": {0: 1, LENGTH: -1}}
SILENCE = 600
_LEG = re.compile(r"(东|西|外|南|小)(\d+(?:\.\d+)?)m/(\d+)s|停(\d+)s|断(\d+)s(?:/(\d+)m)?")


@dataclass
class Walk:
    """Points (x, y in metres from the origin, t in Unix seconds); a longer silence than SILENCE is a gap.

    ``leg``: for each point the straight leg that led to it.
    """

    x: list[float] = field(default_factory=list)
    t: list[int] = field(default_factory=list)
    y: float = 0.0
    stamps: str = "Z"
    leg: list[tuple[int, bool]] = field(default_factory=list)

    def stretches(self, day: datetime.date) -> list[dict]:
        """The stretches of one local day, in ``plain``'s form."""
        begin = midnight(day)
        out = []
        for i in range(1, len(self.t)):
            if self.t[i - 1] >= begin and self.t[i] < begin + 86400:
                ends = {"t0": self.t[i - 1], "t1": self.t[i], "x0": exact(self.x[i - 1]), "x1": exact(self.x[i])}
                gap = self.t[i] - self.t[i - 1] > SILENCE
                if out and self.leg[i] == self.leg[i - 1] and not gap and not out[-1]["gap"]:
                    out[-1].update(t1=ends["t1"], x1=ends["x1"])
                else:
                    out.append({**ends, "y": exact(self.y), "gap": gap})
        return out

    def days(self) -> list[datetime.date]:
        """The local days of its points."""
        epoch = datetime.date(1970, 1, 1)
        return sorted({epoch + datetime.timedelta(days=(t + ZONE) // 86400) for t in self.t})


def exact(value: float):
    """Thousandths, so that sums of metres are the metres that were written."""
    from fractions import Fraction

    return Fraction(round(value * 1000), 1000)


def midnight(day: datetime.date) -> int:
    """Unix seconds of the local midnight that begins the day."""
    return int(datetime.datetime.combine(day, datetime.time(), datetime.UTC).timestamp()) - ZONE


def walk(text: str, day: datetime.date, lane: int) -> Walk:
    """The walk that is written, begun on ``day``."""
    head = re.match(r"(?:(Z|\+08|无区)\s*)?(?:每(\d+)s\s*)?(?:([道纵])(\d+)\s*)?(\d\d):(\d\d):(\d\d)\s+", text)
    if not head:
        raise ValueError(text)
    every = int(head[2] or 30)
    aside = 50.0 + 6.0 * lane
    if head[3]:
        aside = float(head[4]) if head[3] == "纵" else 50.0 + 9.0 * int(head[4])
    start = midnight(day) + int(head[5]) * 3600 + int(head[6]) * 60 + int(head[7])
    legs = []
    for word in text[head.end() :].split():
        found = _LEG.fullmatch(word)
        if not found:
            raise ValueError(word)
        before = legs[-1][0] if legs else None
        if found[1]:
            legs.append((found[1], float(found[2]), int(found[3]), False))
        elif found[4]:
            legs.append((before, 0.0, int(found[4]), False))
        else:
            legs.append((before, float(found[6] or 0), int(found[5]), True))
    if legs[0][0] is None:
        legs = [(next(leg[0] for leg in legs if leg[0]) if leg[0] is None else leg[0], *leg[1:]) for leg in legs]
    out = Walk(y=(-1 if any(leg[0] == "南" for leg in legs) else 1) * aside, stamps=head[1] or "Z")
    t, number = start, 0
    for group, position in _placed(legs):
        done = 0.0
        for _, metres, seconds, gap in group:
            number += 1
            turn = position.turn
            at = sorted({0, seconds} | (set() if gap else set(range(0, seconds, every))))
            if turn and done < turn < done + metres and metres:
                at = sorted({*at, (turn - done) / metres * seconds})
            for s in at:
                if s == 0 and out.t:
                    continue
                out.x.append(position(done + metres * s / seconds))
                out.t.append(t + s)
                out.leg.append((number, done + metres * s / seconds > turn > 0))
            done += metres
            t += seconds
    return out


class _Position:
    """Where somebody is after some metres in one place that he entered and leaves over given boundaries."""

    def __init__(self, place: str, length: float, come: int | None, go: int | None) -> None:
        self.turn = length / 2 if come is not None and go == come else 0.0
        if come is not None and go is not None and come != go:
            raise ValueError("in at one end, out at the other")
        self.border = come if come is not None else go
        self.into = INTO[place][self.border] if self.border is not None else 1
        self.place, self.length, self.come, self.go = place, length, come, go

    def __call__(self, metres: float) -> float:
        if self.border is None:
            begin = {"西": -1000.0, "外": LENGTH + 1000.0, "小": 30_020.0}.get(self.place, 1000.0)
            return begin - metres if self.place == "西" else begin + metres
        if self.turn:
            metres = min(metres, self.length - metres)
        elif self.come is None:
            metres = self.length - metres
        return self.border + self.into * metres


def _placed(legs):
    """Legs of one place together, with where they run."""
    groups = []
    for leg in legs:
        if groups and groups[-1][0][0] == leg[0]:
            groups[-1].append(leg)
        else:
            groups.append([leg])
    for number, group in enumerate(groups):
        place = group[0][0]
        come = BORDER[frozenset(groups[number - 1][0][0] + place)] if number else None
        go = BORDER[frozenset(place + groups[number + 1][0][0])] if number + 1 < len(groups) else None
        yield group, _Position(place, sum(leg[1] for leg in group), come, go)


def gpx(made: Walk, name: str) -> bytes:
    """As a phone writes it; twelve decimals, so that a metre is a metre."""
    lon, lat = crs.transformer(EPSG, crs.WGS84)(np.array(made.x) + ORIGIN_X, np.full(len(made.x), made.y) + ORIGIN_Y)
    shift, zone = {"Z": (0, "Z"), "+08": (ZONE, "+08:00"), "无区": (ZONE, "")}[made.stamps]
    points = []
    for i, t in enumerate(made.t):
        at = datetime.datetime.fromtimestamp(t + shift, datetime.UTC)
        time = f"<time>{at:%Y-%m-%dT%H:%M:%S}{zone}</time>"
        points.append(f'<trkpt lat="{lat[i]:.12f}" lon="{lon[i]:.12f}">{time}</trkpt>')
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<gpx version="1.1" creator="巡护" '
        f'xmlns="http://www.topografix.com/GPX/1/1"><trk><name>{name}</name><trkseg>\n'
        + "\n".join(points)
        + "\n</trkseg></trk></gpx>\n"
    ).encode()


def track(made: Walk, person: str, day: datetime.date, source: str) -> dict | None:
    """A day of the walk in ``plain``'s form; None where it has no two points that day."""
    begin = midnight(day)
    here = [t for t in made.t if begin <= t < begin + 86400]
    if len(here) < 2:
        return None
    places = [(x, made.y) for x, t in zip(made.x, made.t, strict=True) if begin <= t < begin + 86400]
    moved = [p for i, p in enumerate(places) if not i or p != places[i - 1]]
    return {
        "person": person,
        "day": day,
        "hash": digest(places, here),
        "way": digest(min(moved, moved[::-1])) if len(moved) >= 20 else None,
        "start": here[0],
        "end": here[-1],
        "stretches": made.stretches(day),
        "source": source,
    }
