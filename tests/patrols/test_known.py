"""A track that is there already is found among hundreds that set out in the same second, as by comparing with each."""

from __future__ import annotations

import numpy as np

from linzhang_plugin.patrols.days import DayTrack
from linzhang_plugin.patrols.known import CELL, SAME_METRES, SAME_SECONDS, Known, Stored
from tests.patrols.walks import MONDAY, county

POINTS = 30
STEPS = np.cumsum(np.full(POINTS, 7.0))


def track(begin: float) -> DayTrack:
    t = begin + np.arange(POINTS) * 10.0
    nothing = np.full(POINTS, np.nan)
    return DayTrack(np.zeros(POINTS), np.zeros(POINTS), nothing, t, np.ones(POINTS, dtype=bool), None, "")


def test_the_same_as_by_comparing_each_with_each(chinese_tmp):
    """Around the corner of a cell too, where a metre leads into the next one."""
    chance = np.random.default_rng(11)
    with county(chinese_tmp / "县库.gpkg", []) as opened:
        known = Known(opened)
        stored: list[Stored] = []
        found = {True: 0, False: 0}
        for number in range(400):
            shift = chance.uniform(-1.5, 1.5, 2) * SAME_METRES + CELL * chance.integers(0, 3, 2)
            x, y = 1000 * CELL + shift[0] + STEPS, 2000 * CELL + shift[1] - STEPS
            if number % 40 == 0:
                x = np.where(np.arange(POINTS) == 3, np.nan, x)
            begin = MONDAY + int(chance.integers(0, 4))
            near = [
                other
                for second in range(-SAME_SECONDS, SAME_SECONDS + 1)
                for other in stored
                if other.start == begin + second
                and np.nanmax(np.hypot(other.x - x, other.y - y), initial=0.0) <= SAME_METRES
            ]
            same = known.alike(f"{number}", track(begin), lambda _datum, x=x, y=y: (x, y))
            found[bool(near)] += 1
            if near:
                assert same, number
                assert same[0] is near[0] or any(near[0] is other for other in same)
            else:
                assert same == [], number
                entry = Stored(f"{number}", None, f"{number}.gpx", None, begin, POINTS, x=x, y=y)
                stored.append(entry)
                known.add(entry, same)
        assert min(found.values()) > 40, found
