"""The same round again and again (路线重复): looked at only where a rule asks for no repeats, from the tracks.

A route may be walked again once the person has seen enough of his areas in the period: looked at only for the days that
would fail by it.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import shapely

from ..coverage import covered
from ..coverage.ground import Areas, Forest, areas_on, forest_in
from ..coverage.repeats import same_way
from ..coverage.settings import Settings
from ..coverage.swath import Seen
from ..coverage.ways import select, ways
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


def note_routes(county: County, figures: Mapping[Key, Figures], asked: Mapping[Key, Asked]) -> int:
    """Adds to the figures of the days ``asked`` which earlier days their way repeats, and where that is one, how much
    of the own areas the person had seen; returns the number of days asked.
    """
    if not asked:
        return 0
    first, last = min(day for _, day in asked), max(day for _, day in asked)
    people = sorted({person for person, _ in asked})
    repeats = same_way(county, first, last, people=people)
    doubtful: dict[str, list[datetime.date]] = {}
    for key in sorted(asked):
        own = figures[key]
        own.repeats = {day.isoformat(): round(share, 6) for day, share in repeats.get(key, ())}
        if any(share >= REPEAT_SHARE for share in own.repeats.values()):
            doubtful.setdefault(key[0], []).append(key[1])
    if doubtful:
        _note_covered(county, figures, asked, doubtful)
    return len(asked)


def _note_covered(
    county: County,
    figures: Mapping[Key, Figures],
    asked: Mapping[Key, Asked],
    doubtful: Mapping[str, Sequence[datetime.date]],
) -> None:
    how = Settings.of(county.profile)
    areas, forest = areas_on(county, max(max(days) for days in doubtful.values())), forest_in(county)
    place = {uid: number for number, uid in enumerate(areas.uids)}
    trees = shapely.STRtree(forest.forest), shapely.STRtree(forest.other)
    for person, days in doubtful.items():
        for day in days:
            found = asked[person, day]
            held = [place[uid] for uid in found.own if uid in place]
            span = window_of(found.rule.window, day)
            if not held or span is None:
                continue
            ours = _chosen(areas, np.array(held))
            box = shapely.total_bounds(ours.polygons)
            seen = Seen(how.fine_metres, (float(box[0]), float(box[1]), float(box[2]), float(box[3])))
            for chunk in ways(county, select(county, span.first, day, [person]), vehicle=how.vehicle):
                seen.add(chunk, how.swath_metres)
            near = [np.sort(tree.query(shapely.box(*box))) for tree in trees]
            woods = Forest(forest.forest[near[0]], forest.other[near[1]], {})
            shares = covered.shares(seen, ours, woods)
            ground = sum(share.ground_m2 for share in shares)
            figures[person, day].covered = round(sum(s.seen_m2 for s in shares) / ground, 6) if ground else 0.0


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
