"""Way and time to areas, against an exact computation segment by segment."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from linzhang_plugin.patrols.attribute import OUTSIDE, AreaIndex
from linzhang_plugin.patrols.clean import clean
from tests.patrols.walks import MONDAY, walk

WEST, EAST = shapely.box(0, 0, 1000, 1000), shapely.box(1000, 0, 2000, 1000)


def straight(xs: list[float], y: float = 500.0, every: float = 10.0, speed: float = 1.0):
    """A noiseless walk through the given x positions at ``speed``, a fix every ``every`` seconds."""
    way = np.concatenate([[0], np.cumsum(np.abs(np.diff(xs)))])
    s = np.arange(0, way[-1] + 1e-9, speed * every)
    x = np.interp(s, way, xs)
    return clean(x, np.full(len(x), y), MONDAY + np.arange(len(x)) * every, np.zeros(len(x), dtype=np.int64))


def by_area(share) -> dict[int, tuple[float, float]]:
    return {int(a): (m, s) for a, m, s in zip(share.area, share.metres, share.seconds, strict=True)}


def test_step_across_a_boundary_is_split():
    found = by_area(AreaIndex([WEST, EAST]).attribute(straight([405.0, 1605.0])))
    assert found[0] == pytest.approx((595, 595), abs=0.01)
    assert found[1] == pytest.approx((605, 605), abs=0.01)
    assert OUTSIDE not in found


def test_doubling_back_counts_every_crossing():
    found = by_area(AreaIndex([WEST]).attribute(straight([600.0, 1400.0, 600.0, 1400.0])))
    total = sum(m for m, _ in found.values())
    assert found[0][0] == pytest.approx(1200, rel=0.02)
    assert found[OUTSIDE][0] == pytest.approx(1200, rel=0.02)
    assert total == pytest.approx(2400, rel=0.01)


def test_time_at_rest_belongs_to_the_area_too():
    t = MONDAY + np.arange(100) * 10.0
    still = clean(np.full(100, 300.0), np.full(100, 300.0), t, np.zeros(100, dtype=np.int64))
    assert by_area(AreaIndex([WEST, EAST]).attribute(still)) == {0: (0.0, 990.0)}


def test_two_levels_overlap_and_outside_is_counted_once():
    whole = shapely.box(0, 0, 2000, 1000)
    found = by_area(AreaIndex([WEST, whole]).attribute(straight([505.0, 2505.0])))
    assert found[0][0] == pytest.approx(495, abs=0.1)
    assert found[1][0] == pytest.approx(1495, abs=0.1)
    assert found[OUTSIDE][0] == pytest.approx(505, abs=0.1)


def test_without_areas_everything_is_outside():
    found = by_area(AreaIndex([]).attribute(straight([0.0, 500.0])))
    assert list(found) == [OUTSIDE]


def test_equals_shapely_segment_by_segment():
    chance = np.random.default_rng(21)
    walks = [walk(chance, "winding", sigma=5, rho=0.5) for _ in range(40)]
    x = np.concatenate([w.x for w in walks])
    y = np.concatenate([w.y for w in walks])
    t = np.concatenate([w.t for w in walks])
    track = np.repeat(np.arange(len(walks)), [len(w.x) for w in walks])
    angle = np.linspace(0, 2 * np.pi, 300, endpoint=False)
    star = shapely.Polygon(np.column_stack([(500 + 150 * np.sin(9 * angle)) * f(angle) for f in (np.cos, np.sin)]))
    cleaned = clean(x, y, t, track)
    share = AreaIndex([star]).attribute(cleaned)
    for number in range(len(walks)):
        metres = seconds = 0.0
        for i in np.flatnonzero((cleaned.track[:-1] == number) & ~cleaned.broken):
            a, b = (cleaned.x[i], cleaned.y[i]), (cleaned.x[i + 1], cleaned.y[i + 1])
            part = (
                shapely.length(shapely.intersection(shapely.LineString([a, b]), star))
                / np.hypot(b[0] - a[0], b[1] - a[1])
                if a != b
                else float(star.intersects(shapely.Point(a)))
            )
            metres += part * cleaned.metres[i]
            seconds += part * cleaned.seconds[i]
        here = (share.track == number) & (share.area == 0)
        assert share.metres[here].sum() == pytest.approx(metres, abs=1e-6)
        assert share.seconds[here].sum() == pytest.approx(seconds, abs=1e-6)


def test_nothing_is_lost_between_tiling_areas():
    chance = np.random.default_rng(22)
    w = walk(chance, "winding", sigma=6, rho=0.8)
    cleaned = clean(w.x, w.y, w.t, np.zeros(len(w.x), dtype=np.int64))
    edges = np.arange(-5000, 5000, 250)
    tiles = [shapely.box(a, b, a + 250, b + 250) for a in edges for b in edges]
    share = AreaIndex(tiles).attribute(cleaned)
    assert share.metres.sum() == pytest.approx(cleaned.track_metres[0], rel=1e-6)
    assert share.seconds.sum() == pytest.approx(cleaned.track_seconds[0], rel=1e-6)
    assert OUTSIDE not in share.area


def test_leaving_two_levels_at_the_same_boundary_is_outside_from_there():
    found = by_area(AreaIndex([WEST, WEST]).attribute(straight([805.0, 1205.0])))
    assert found[0] == found[1] == pytest.approx((195, 195), abs=0.1)
    assert found[OUTSIDE] == pytest.approx((205, 205), abs=0.1)
