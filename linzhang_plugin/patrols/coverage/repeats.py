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
    cell, days = swath / FINE, len(part.outings)
    pieces = cut(part.x0, part.y0, part.x1, part.y1, cell)
    cells, at = np.unique(packed(pieces.column, pieces.row), return_inverse=True)
    places = at.ravel() * days + part.outing[pieces.step]
    walked = np.bincount(places, weights=pieces.share * part.metres[pieces.step], minlength=len(cells) * days)
    way = walked.reshape(len(cells), days).T
    seen = _seen(part, swath, cell, cells).reshape(len(cells), days).T
    total = way.sum(axis=1)
    shares = np.divide(way @ seen.T, total[:, None], out=np.zeros((days, days)), where=total[:, None] > 0)
    when = [outing.day for outing in part.outings]
    for day in range(1, days):
        found = [(when[before], float(shares[day, before])) for before in range(day) if shares[day, before] >= LEAST]
        if found:
            out[part.outings[day].person_uid, when[day]] = sorted(found, key=lambda pair: (-pair[1], pair[0]))


def _seen(part: Ways, swath: float, cell: float, cells: Ints) -> Floats:
    """1 for each pair of the (sorted) cells and days where the day's way came within the swath of the middle, else 0;
    of shape (cells · days,).
    """
    days = len(part.outings)
    out = np.zeros(len(cells) * days)
    for found in intervals(part.x0, part.y0, part.x1, part.y1, swath, cell):
        low = np.searchsorted(cells, packed(found.first, found.row), side="left")
        high = np.searchsorted(cells, packed(found.last, found.row), side="right")
        count = high - low
        which = np.repeat(np.arange(len(count)), count)
        at = low[which] + np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)
        out[at * days + part.outing[found.step[which]]] = 1.0
    return out
