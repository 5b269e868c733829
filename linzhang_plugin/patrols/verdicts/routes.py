"""The same round again and again (路线重复): looked at only where a rule asks for no repeats, from the tracks.

A route may be walked again once the person has seen enough of his areas in the period: looked at only for the days that
would fail by it.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from ..coverage import covered
from ..coverage.ground import Areas, Forest, areas_on, forest_in
from ..coverage.repeats import same_way
from ..coverage.settings import Settings
from ..coverage.swath import Seen
from ..coverage.ways import Report, Selection, Ways, select, ways
from .days import REPEAT_SHARE
from .definition import Rule
from .figures import Figures
from .windows import window_of

if TYPE_CHECKING:
    from ...county.gateway import County

Key = tuple[str, datetime.date]


@dataclass(frozen=True)
class Asked:
    """A day whose rule asks for no repeats, and the areas held that day."""

    rule: Rule
    own: tuple[str, ...]


def note_routes(
    county: County,
    figures: Mapping[Key, Figures],
    asked: Mapping[Key, Asked],
    report: Report = lambda _fraction: None,
) -> int:
    """Adds to the figures of the days ``asked`` which earlier days their way repeats, and where that is one, how much
    of the own areas the person had seen; returns the number of days asked.
    """
    if not asked:
        return 0
    first, last = min(day for _, day in asked), max(day for _, day in asked)
    people = sorted({person for person, _ in asked})
    repeats = same_way(county, first, last, people=people, report=lambda done: report(0.6 * done))
    doubtful: dict[str, list[datetime.date]] = {}
    for key in sorted(asked):
        own = figures[key]
        own.repeats = {day.isoformat(): round(share, 6) for day, share in repeats.get(key, ())}
        if any(share >= REPEAT_SHARE for share in own.repeats.values()):
            doubtful.setdefault(key[0], []).append(key[1])
    if doubtful:
        _note_covered(county, figures, asked, doubtful, lambda done: report(0.6 + 0.4 * done))
    return len(asked)


def _note_covered(
    county: County,
    figures: Mapping[Key, Figures],
    asked: Mapping[Key, Asked],
    doubtful: Mapping[str, Sequence[datetime.date]],
    report: Report,
) -> None:
    spans = {
        (person, day): span
        for person, days in doubtful.items()
        for day in days
        if (span := window_of(asked[person, day].rule.window, day)) is not None
    }
    if not spans:
        return
    how = Settings.of(county.profile)
    ground = _Ground(areas_on(county, max(day for _, day in spans)), forest_in(county))
    last = max(day for _, day in spans)
    chosen = select(county, min(span.first for span in spans.values()), last, doubtful)
    rows: dict[str, list[dict[str, Any]]] = {}
    for row in chosen.rows:
        rows.setdefault(row["person_uid"], []).append(row)
    for number, (person, days) in enumerate(doubtful.items()):
        report(number / len(doubtful))
        walked = list(ways(county, Selection(rows.get(person, []), chosen.hidden, 0), vehicle=how.vehicle))
        held: tuple[datetime.date, tuple[str, ...]] | None = None
        for day in days:
            span = spans.get((person, day))
            own = ground.known(asked[person, day].own)
            if span is None or not own:
                continue
            if held != (span.first, own):
                held, since = (span.first, own), span.first
                seen, cells = Seen(how.fine_metres, ground.box(own)), -1
            for chunk in walked:
                _add(seen, chunk, since, day, how.swath_metres)
            since = day + datetime.timedelta(days=1)
            before, cells = cells, int(np.count_nonzero(seen.cells))
            if cells != before:  # who walks the same way again sees nothing new
                share = ground.covered(seen, own)
            figures[person, day].covered = share


def _add(seen: Seen, chunk: Ways, first: datetime.date, last: datetime.date, swath: float) -> None:
    """Marks what was seen from the ways of the days ``first`` … ``last``."""
    days = chunk.days
    here = (days >= first.toordinal()) & (days <= last.toordinal())
    if here.any():
        seen.add(chunk.part(here, chunk.outing[here], chunk.outings), swath)


class _Ground:
    """The areas of a county by their uids, and the forest near them."""

    def __init__(self, areas: Areas, forest: Forest) -> None:
        self._areas, self._forest = areas, forest
        self._place = {uid: number for number, uid in enumerate(areas.uids)}
        self._trees = shapely.STRtree(forest.forest), shapely.STRtree(forest.other)
        self._near: dict[tuple[str, ...], tuple[Areas, Forest]] = {}

    def known(self, uids: Sequence[str]) -> tuple[str, ...]:
        """Those that have an outline."""
        return tuple(uid for uid in uids if uid in self._place)

    def box(self, own: tuple[str, ...]) -> tuple[float, float, float, float]:
        """Around the areas."""
        west, south, east, north = shapely.total_bounds(self._of(own)[0].polygons)
        return float(west), float(south), float(east), float(north)

    def covered(self, seen: Seen, own: tuple[str, ...]) -> float:
        """The share (0 … 1) of the areas together that was seen."""
        shares = covered.shares(seen, *self._of(own))
        ground = sum(share.ground_m2 for share in shares)
        return round(sum(share.seen_m2 for share in shares) / ground, 6) if ground else 0.0

    def _of(self, own: tuple[str, ...]) -> tuple[Areas, Forest]:
        if own not in self._near:
            ours = _chosen(self._areas, np.array([self._place[uid] for uid in own]))
            box = shapely.box(*shapely.total_bounds(ours.polygons))
            near = [np.sort(tree.query(box)) for tree in self._trees]
            self._near[own] = ours, Forest(self._forest.forest[near[0]], self._forest.other[near[1]], {})
        return self._near[own]


def _chosen(areas: Areas, which: np.ndarray) -> Areas:
    listed = which.tolist()
    return Areas(
        [areas.uids[i] for i in listed],
        [areas.codes[i] for i in listed],
        [areas.names[i] for i in listed],
        [areas.levels[i] for i in listed],
        areas.base[which],
        areas.order[which],
        areas.polygons[which],
    )
