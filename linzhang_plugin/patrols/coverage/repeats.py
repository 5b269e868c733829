"""How much of a day's way lies where an earlier day's way was: the same round again and again (路线重复)."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

import numpy as np

from .cells import cut, packed
from .settings import Settings
from .swath import intervals
from .ways import Report, Ways, select, ways

if TYPE_CHECKING:
    from ...county.gateway import County
    from ..groups import Ints
    from ..times import Floats

LEAST = 0.5
"""Smaller shares are not listed."""
FINE = 4
"""Cells of a quarter of the swath: the way of a day is off the place of its cell by an eighth of it at most."""

Repeats = dict[tuple[str, datetime.date], list[tuple[datetime.date, float]]]


def same_way(
    county: County,
    first: datetime.date,
    last: datetime.date,
    *,
    people: Collection[str] | None = None,
    swath: float | None = None,
    report: Report = lambda _fraction: None,
) -> Repeats:
    """For each person and day the earlier days of the span with the share (0 … 1) of the way that lies within
    ``swath`` metres (the profile's, where none is given) of the way of that earlier day, the largest share first.

    Shares below ``LEAST`` are not listed. The way is weighed by its metres, at vehicle speed too.
    """
    metres = Settings.of(county.profile).swath_metres if swath is None else swath
    out: Repeats = {}
    held: Ways | None = None
    for chunk in ways(county, select(county, first, last, people), vehicle=True, report=report):
        held = chunk if held is None else held.joined(chunk)
        # a person's days may go on in the next chunk: the last person waits for it
        for person, part in _people(held):
            if person != held.outings[-1].person_uid:
                _compare(part, metres, out)
        held = dict(_people(held))[held.outings[-1].person_uid]
    if held is not None:
        _compare(held, metres, out)
    return {key: found for key, found in out.items() if key[0]}


def _people(held: Ways) -> Iterator[tuple[str, Ways]]:
    """The steps of each person, whose days follow each other."""
    who = [outing.person_uid for outing in held.outings]
    for person in dict.fromkeys(who):
        numbers = np.array([number for number, name in enumerate(who) if name == person])
        low, high = np.searchsorted(held.outing, [numbers[0], numbers[-1] + 1])
        here = slice(int(low), int(high))
        outings = held.outings[numbers[0] : numbers[-1] + 1]
        yield person, held.part(here, held.outing[here] - numbers[0], outings)


def _compare(part: Ways, swath: float, out: Repeats) -> None:
    """Two tables of days × cells, metres walked and whether seen; their product is all pairs of days at once."""
    if len(part.outings) < 2 or not part.outings[0].person_uid or not len(part.x0):
        return
    cell = swath / FINE
    walked_key, walked_day, metres = _walked(part, cell)
    seen_key, seen_day = _seen(part, swath, cell, walked_key)
    cells = np.unique(walked_key)
    days = len(part.outings)
    way = np.zeros((days, len(cells)))
    way[walked_day, np.searchsorted(cells, walked_key)] = metres
    seen = np.zeros((days, len(cells)))
    seen[seen_day, np.searchsorted(cells, seen_key)] = 1.0
    total = way.sum(axis=1)
    shares = np.divide(way @ seen.T, total[:, None], out=np.zeros((days, days)), where=total[:, None] > 0)
    when = [outing.day for outing in part.outings]
    for day in range(1, days):
        found = [(when[before], float(shares[day, before])) for before in range(day) if shares[day, before] >= LEAST]
        if found:
            out[part.outings[day].person_uid, when[day]] = sorted(found, key=lambda pair: (-pair[1], pair[0]))


def _walked(part: Ways, cell: float) -> tuple[Ints, Ints, Floats]:
    """(cell, day, metres), each pair of cell and day once."""
    pieces = cut(part.x0, part.y0, part.x1, part.y1, cell)
    key, day = packed(pieces.column, pieces.row), part.outing[pieces.step]
    pairs, where = np.unique(np.stack([key, day]), axis=1, return_inverse=True)
    metres = np.bincount(where.ravel(), weights=pieces.share * part.metres[pieces.step], minlength=pairs.shape[1])
    return pairs[0], pairs[1], metres.astype(np.float64)


def _seen(part: Ways, swath: float, cell: float, wanted: Ints) -> tuple[Ints, Ints]:
    """(cell, day) of the ``wanted`` cells whose middle each day's way came within the swath of."""
    known = np.unique(wanted)
    out: list[Ints] = []
    for found in intervals(part.x0, part.y0, part.x1, part.y1, swath, cell):
        low = np.searchsorted(known, packed(found.first, found.row), side="left")
        high = np.searchsorted(known, packed(found.last, found.row), side="right")
        count = high - low
        which = np.repeat(np.arange(len(count)), count)
        at = low[which] + np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)
        out.append(np.unique(np.stack([known[at], part.outing[found.step[which]]]), axis=1))
    pairs = np.unique(np.concatenate(out, axis=1), axis=1)
    return pairs[0], pairs[1]
