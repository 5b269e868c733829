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


def shapes() -> list[shapely.Geometry]:
    """A star with a hole, an area of two parts, a box that overlaps both, neighbours that share a bent boundary."""
    angle = np.linspace(0, 2 * np.pi, 300, endpoint=False)
    star = shapely.Polygon(np.column_stack([(500 + 150 * np.sin(9 * angle)) * f(angle) for f in (np.cos, np.sin)]))
    hole = shapely.Point(100, 100).buffer(120)
    bend = [(700 + 40 * np.sin(y / 37), y) for y in np.arange(-3000, 3001, 10.0)]
    return [
        star - hole,
        shapely.union(shapely.box(-3000, 200, -600, 900), shapely.Point(-900, -900).buffer(300)),
        shapely.box(-1000, -1000, 200, 300),
        shapely.Polygon([(-3000, -3000), *bend, (-3000, 3000)]),
        shapely.Polygon([(3000, -3000), *bend, (3000, 3000)]),
        shapely.box(-50_000, -50_000, -49_000, -49_000),
    ]


def exact(cleaned, polygon) -> tuple[np.ndarray, np.ndarray]:
    """Metres and seconds of each track inside the polygon, from the intersection of each single segment."""
    step = np.flatnonzero(~cleaned.broken)
    ends = np.empty((len(step), 2, 2))
    for side in (0, 1):
        ends[:, side, 0], ends[:, side, 1] = cleaned.x[step + side], cleaned.y[step + side]
    still = (ends[:, 0] == ends[:, 1]).all(axis=1)
    lines = shapely.linestrings(ends)
    share = np.where(still, 0.0, shapely.length(shapely.intersection(lines, polygon)))
    share = np.divide(share, shapely.length(lines), out=np.zeros(len(step)), where=~still)
    share[still] = shapely.intersects(shapely.points(ends[still, 0]), polygon)
    track = cleaned.track[step]
    return tuple(np.bincount(track, weights=share * values[step]) for values in (cleaned.metres, cleaned.seconds))


def test_equals_shapely_segment_by_segment():
    chance = np.random.default_rng(21)
    kinds = ("straight", "winding", "hairpin")
    walks = [walk(chance, kinds[n % 3], sigma=n % 7, rho=0.5, speed=1.0 + (n % 20 == 0) * 15) for n in range(200)]
    track = np.repeat(np.arange(len(walks)), [len(w.x) for w in walks])
    x, y, t = (np.concatenate([getattr(w, name) for w in walks]) for name in "xyt")
    x, y = (values + np.repeat(chance.uniform(-900, 900, len(walks)), 360) for values in (x, y))
    cleaned = clean(x, y, t, track)
    polygons = shapes()
    share = AreaIndex(polygons).attribute(cleaned)
    crossed = 0
    for number, polygon in enumerate([*polygons, None]):
        if polygon is None:
            whole, union = (
                exact(cleaned, shapely.box(-1e6, -1e6, 1e6, 1e6)),
                exact(cleaned, shapely.union_all(polygons)),
            )
            wanted, area = [a - b for a, b in zip(whole, union, strict=True)], OUTSIDE
        else:
            wanted, area = exact(cleaned, polygon), number
        here = share.area == area
        for values, expected in ((share.metres, wanted[0]), (share.seconds, wanted[1])):
            found = np.zeros(len(walks))
            found[share.track[here]] = values[here]
            np.testing.assert_allclose(found, expected, rtol=1e-6, atol=2e-6)
        crossed += int(share.visits[here].sum())
    assert crossed > 1000, "hardly any boundary was crossed: nothing was compared"


def test_times_of_entering_and_leaving():
    x = [600.0, 1400.0, 600.0, 1400.0]  # over the boundary at 1000 and back, three times
    index = AreaIndex([WEST, EAST])
    visits = index.visits(straight(x))
    west = visits.area == 0
    assert visits.entered[west] - MONDAY == pytest.approx([0, 1200], abs=1.5)
    assert visits.left[west] - MONDAY == pytest.approx([400, 2000], abs=1.5)
    assert visits.entered[~west] - MONDAY == pytest.approx([400, 2000], abs=1.5)
    share = index.attribute(straight(x))
    assert share.visits.tolist() == [2, 2]
    assert share.entered - MONDAY == pytest.approx([0, 400], abs=1.5)
    assert share.left - MONDAY == pytest.approx([2000, 2400], abs=1.5)


def test_along_the_boundary_and_through_a_corner():
    """What is not plain to cut: the boundary itself belongs to both, a corner is crossed once."""
    found = by_area(AreaIndex([WEST, EAST]).attribute(straight([0.0, 2000.0], y=1000.0)))
    assert found[0] == pytest.approx((1000, 1000), abs=0.1)
    assert found[1] == pytest.approx((1000, 1000), abs=0.1)
    t = MONDAY + np.arange(141) * 10.0
    diagonal = np.arange(141) * 10.0 - 200.0
    crossing = clean(diagonal, diagonal, t, np.zeros(141, dtype=np.int64))
    found = by_area(AreaIndex([WEST]).attribute(crossing))
    assert found[0] == pytest.approx((np.sqrt(2) * 1000, 1000), rel=0.001)


def test_a_buffer_lets_neighbours_share_the_way_along_their_boundary():
    near = [shapely.buffer(polygon, 30.0) for polygon in (WEST, EAST)]
    found = by_area(AreaIndex(near).attribute(straight([405.0, 1605.0])))
    assert found[0][0] == pytest.approx(625, abs=0.1)
    assert found[1][0] == pytest.approx(635, abs=0.1)
    assert OUTSIDE not in found


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
