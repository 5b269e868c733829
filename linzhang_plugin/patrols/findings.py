"""What is remarkable about a track beside others (疑点): facts for a person to look at, never a verdict by themselves.

- ``same_way``: place by place the way of another track, at another time or in the other direction. Two walks are never
  alike to a decimetre: one is a copy of the other.
- ``beside``: somebody else was within a few metres all along, second by second. Two may have gone together, or one of
  them carried both phones.
- ``ridden``: metres and seconds at the speed of a vehicle.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .groups import Bools, Ints
from .times import Floats

SAME_WAY, BESIDE, RIDDEN = "same_way", "beside", "ridden"

FEWEST_PLACES = 20
"""A shorter way is no proof: a phone that lies on a table sends the same place again and again."""
EVERY = 300.0
"""Seconds between the moments at which places are compared first."""
NEAR = 30.0
"""Metres: two receivers in one pocket are that far apart at most, nearly always."""
LEAST_SHARE = 0.9
"""Of the time that both were out."""
LEAST_SECONDS = 1800.0
_CELL = 4 * NEAR
_MOST_IN_A_CELL = 40


def way_of(lon: Floats, lat: Floats) -> str | None:
    """A key of the places in their order, whatever their times, the same in both directions; None where too few.

    Degrees to a millionth; a place that repeats itself counts once.
    """
    places = np.column_stack([np.rint(lon * 1e6), np.rint(lat * 1e6)]).astype("<i8")
    moved = np.ones(len(places), dtype=bool)
    moved[1:] = (places[1:] != places[:-1]).any(axis=1)
    places = places[moved]
    if len(places) < FEWEST_PLACES:
        return None
    forward, backward = places.tobytes(), np.ascontiguousarray(places[::-1]).tobytes()
    return hashlib.sha256(min(forward, backward)).hexdigest()[:32]


@dataclass(frozen=True)
class Beside:
    """Two tracks of two people: ``share`` of the ``seconds`` both were out they were within NEAR, ``metres`` apart."""

    one: str
    other: str
    share: float
    seconds: float
    metres: float


class Company:
    """Who was beside whom. Tracks are handed in one by one, in any order."""

    def __init__(self) -> None:
        self._uids: list[str] = []
        self._people: list[str] = []
        self._slots: list[Ints] = []
        self._x: list[Floats] = []
        self._y: list[Floats] = []

    def add(self, uid: str, person: str, t: Floats, x: Floats, y: Floats) -> None:
        """A track of a person; ``t`` Unix seconds, non-decreasing; ``x``, ``y`` metres."""
        if len(t) < 2 or t[-1] - t[0] < LEAST_SECONDS:
            return
        slots = np.arange(np.ceil(t[0] / EVERY), np.floor(t[-1] / EVERY) + 1)
        self._uids.append(uid)
        self._people.append(person)
        self._slots.append(slots.astype(np.int64))
        self._x.append(np.interp(slots * EVERY, t, x))
        self._y.append(np.interp(slots * EVERY, t, y))

    def pairs(self) -> Iterator[Beside]:
        """The pairs that were beside one another, as far as every fifth minute tells; ``together`` looks closer."""
        if len(self._uids) < 2:
            return
        for one, other in self._candidates():
            if self._people[one] == self._people[other]:
                continue
            both, at, there = np.intersect1d(
                self._slots[one], self._slots[other], assume_unique=True, return_indices=True
            )
            if (len(both) - 1) * EVERY < LEAST_SECONDS:
                continue
            apart = np.hypot(self._x[one][at] - self._x[other][there], self._y[one][at] - self._y[other][there])
            share = float((apart <= NEAR).mean())
            if share >= LEAST_SHARE:
                seconds = float(both[-1] - both[0]) * EVERY
                yield Beside(self._uids[one], self._uids[other], share, seconds, float(np.median(apart)))

    def _candidates(self) -> list[tuple[int, int]]:
        """Pairs that were at least twice in one cell in one moment."""
        track = np.repeat(np.arange(len(self._uids)), [len(s) for s in self._slots])
        slot, x, y = (np.concatenate(v) for v in (self._slots, self._x, self._y))
        finite = np.isfinite(x) & np.isfinite(y)
        track, slot, x, y = track[finite], slot[finite], x[finite], y[finite]
        column, row = np.floor(x / _CELL).astype(np.int64), np.floor(y / _CELL).astype(np.int64)
        order = np.lexsort((row, column, slot))
        track, slot, column, row = track[order], slot[order], column[order], row[order]
        found: list[NDArray[np.int64]] = []
        for distance in range(1, min(_MOST_IN_A_CELL, len(track))):
            same: Bools = slot[distance:] == slot[:-distance]
            same &= (column[distance:] == column[:-distance]) & (row[distance:] == row[:-distance])
            if not same.any():
                break
            pair = np.sort(np.column_stack([track[:-distance][same], track[distance:][same]]), axis=1)
            found.append(pair[pair[:, 0] != pair[:, 1]])
        if not found:
            return []
        pairs, times = np.unique(np.concatenate(found), axis=0, return_counts=True)
        return [(int(a), int(b)) for a, b in pairs[times >= 2]]


def together(one: tuple[Floats, Floats, Floats], other: tuple[Floats, Floats, Floats]) -> tuple[float, float, float]:
    """(share within NEAR, seconds both were out, metres apart as a rule) of two tracks (x, y, t), every 10 seconds."""
    start, end = max(one[2][0], other[2][0]), min(one[2][-1], other[2][-1])
    if end <= start:
        return 0.0, 0.0, float("inf")
    at = np.arange(start, end + 1, 10.0)
    (ax, ay), (bx, by) = ((np.interp(at, t, x), np.interp(at, t, y)) for x, y, t in (one, other))
    apart = np.hypot(ax - bx, ay - by)
    return float((apart <= NEAR).mean()), float(end - start), float(np.median(apart))
