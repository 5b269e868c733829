"""Edits on outlines: areas against sums computed apart, vertices against sets of coordinates."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from shapely import LineString, MultiPolygon, Point, Polygon, box

from linzhang_plugin.areas.splitting import edits
from linzhang_plugin.areas.splitting.edits import SLIVER
from linzhang_plugin.areas.splitting.vertices import with_vertices
from linzhang_plugin.county.errors import LinzhangError


def array(*geometries) -> np.ndarray:
    out = np.empty(len(geometries), dtype=object)
    out[:] = geometries
    return out


def shoelace(polygon) -> float:
    """Area by the surveyor's formula, to check without GEOS."""
    total = 0.0
    for part in getattr(polygon, "geoms", [polygon]):
        for k, ring in enumerate([part.exterior, *part.interiors]):
            x, y = np.array(ring.coords).T
            size = abs(np.dot(x[:-1], y[1:]) - np.dot(x[1:], y[:-1])) / 2
            total += -size if k else size
    return total


def corners(geometry) -> set[tuple[float, float]]:
    return {tuple(p) for p in shapely.get_coordinates(geometry).tolist()}


def after(geoms: np.ndarray, changed) -> np.ndarray:
    out = geoms.copy()
    for index, outline in changed.items():
        out[index] = outline
    return out


def assert_exact_neighbours(outlines) -> None:
    """Where two outlines run along each other, both have every vertex of either, to the last bit."""
    listed = [o for o in outlines if o is not None]
    for one in listed:
        for other in listed:
            if one is not other and one.distance(other) == 0:
                beside = {p for p in corners(one) if other.boundary.distance(Point(p)) < 1e-7}
                assert beside <= corners(other)


# two villages side by side, the western one with two grids, and a village to the north; all vertices are shared
VILLAGES = (
    Polygon([(0, 0), (100, 0), (100, 50), (100, 100), (0, 100), (0, 50)]),
    Polygon([(100, 0), (200, 0), (200, 100), (100, 100), (100, 50)]),
    Polygon([(0, 100), (100, 100), (200, 100), (200, 150), (0, 150)]),
)
GRIDS = (box(0, 0, 100, 50), box(0, 50, 100, 100))
ALL = array(*VILLAGES, *GRIDS)


def test_split_gives_neighbours_of_all_levels_the_same_vertices() -> None:
    line = LineString([(37.3, -10), (41.7, 33), (60.1, 120)])
    found = edits.split_by_line(ALL, [0, 3, 4], line)
    assert set(found.pieces) == {0, 3, 4}
    for target, pieces in found.pieces.items():
        assert len(pieces) == 2
        assert sum(shoelace(p) for p in pieces) == pytest.approx(shoelace(ALL[target]), abs=1e-6)
        assert pieces[0].area >= pieces[1].area
    assert set(found.touched) == {2}
    assert shoelace(found.touched[2]) == pytest.approx(10_000, abs=1e-6)
    assert_exact_neighbours([*found.pieces[0], ALL[1], found.touched[2]])
    assert_exact_neighbours([*found.pieces[3], *found.pieces[4], ALL[1], found.touched[2]])
    # the village's pieces and the grids' pieces are cut at the same places
    assert corners(found.pieces[0][0]) | corners(found.pieces[0][1]) <= set.union(
        *(corners(p) for k in (3, 4) for p in found.pieces[k])
    )


def test_split_by_a_line_that_starts_on_the_boundary() -> None:
    # drawn with snapping: both ends lie on the outline, up to what rounding makes of it
    start, end = (100 / 3, 0.0), (100.0, 200 / 3)
    found = edits.split_by_line(array(VILLAGES[0], VILLAGES[1]), [0], LineString([start, (30, 70), end]))
    assert len(found.pieces[0]) == 2
    assert end in corners(found.touched[1])


def test_line_that_misses_or_ends_inside_changes_nothing() -> None:
    for line in (LineString([(300, 0), (400, 0)]), LineString([(-10, 50), (50, 50)]), LineString()):
        with pytest.raises(LinzhangError) as caught:
            edits.split_by_line(array(VILLAGES[0]), [0], line)
        assert caught.value.code == "areas_splitting.line_misses"


def test_split_of_an_area_in_parts_with_a_hole() -> None:
    ring = Polygon([(0, 0), (90, 0), (90, 90), (0, 90)], [[(30, 30), (60, 30), (60, 60), (30, 60)]])
    area = MultiPolygon([ring, box(200, 0, 210, 10)])
    found = edits.split_by_line(array(area), [0], LineString([(45, -5), (45, 95)]))
    assert [round(shoelace(p)) for p in found.pieces[0]] == [3600 + 100, 3600]
    # around the hole on one side only nothing falls apart
    with pytest.raises(LinzhangError):
        edits.split_by_line(array(area), [0], LineString([(45, -5), (45, 40)]))


def test_slivers_of_a_line_that_traces_an_edge_are_not_made() -> None:
    line = LineString([(-5, 50), (30, 50), (60, 0.05), (99, 0.02), (105, 0.05)])
    found = edits.split_by_line(array(VILLAGES[0]), [0], line)
    assert len(found.pieces[0]) == 2
    for piece in found.pieces[0]:
        assert 2 * piece.area / piece.length > SLIVER


def test_merge() -> None:
    found = edits.merge(ALL, [4, 3])
    assert set(found) == {4}
    assert shoelace(found[4]) == pytest.approx(10_000)
    assert found[4].geom_type == "Polygon"
    assert_exact_neighbours([found[4], ALL[1]])


def test_merge_closes_hairlines_and_refuses_what_does_not_touch() -> None:
    low = Polygon([(0, 0), (100, 0), (100, 50), (70, 50), (50, 49.99), (30, 50), (0, 50)])
    merged = edits.merge(array(low, box(0, 50, 100, 100)), [0, 1])[0]
    assert len(merged.interiors) == 0
    assert shoelace(merged) == pytest.approx(10_000)
    distant = array(ALL[0], box(500, 0, 600, 10))
    for chosen, code in (([0, 1], "merge_apart"), ([1, 1], "merge_needs_two")):
        with pytest.raises(LinzhangError) as caught:
            edits.merge(distant, chosen)
        assert caught.value.code == f"areas_splitting.{code}"
    apart = edits.merge(distant, [0, 1], apart=True)
    assert apart[0].geom_type == "MultiPolygon"


def test_merge_of_areas_that_touch_in_a_corner_is_refused() -> None:
    with pytest.raises(LinzhangError) as caught:
        edits.merge(array(box(0, 0, 10, 10), box(10, 10, 20, 20)), [0, 1])
    assert caught.value.code == "areas_splitting.merge_apart"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        # from edge to edge across both
        (LineString([(110, -10), (110, 110)]), 11_000),
        # leaves the old boundary and comes back: a bulge of 20 by 40
        (LineString([(100, 30), (120, 30), (120, 70), (100, 70)]), 10_800),
        # to the other side
        (LineString([(100, 30), (80, 30), (80, 70), (100, 70)]), 9_200),
        # from the southern edge to the old boundary: a triangle
        (LineString([(120, -5), (120, 0), (100, 40)]), 10_400),
    ],
)
def test_reshape_moves_both_neighbours(line: LineString, expected: float) -> None:
    geoms = array(*VILLAGES)
    changed = edits.reshape_shared(geoms, [(0, 1)], line)
    new = after(geoms, changed)
    assert shoelace(new[0]) == pytest.approx(expected, abs=1e-6)
    assert shoelace(new[0]) + shoelace(new[1]) == pytest.approx(20_000, abs=1e-6)
    assert new[0].intersection(new[1]).area < 1e-9
    assert_exact_neighbours(new)


def test_reshape_moves_both_levels() -> None:
    geoms = array(*VILLAGES, *GRIDS, VILLAGES[1])
    line = LineString([(100, 10), (115, 10), (115, 40), (100, 40)])
    changed = edits.reshape_shared(geoms, [(3, 5), (0, 1)], line)
    new = after(geoms, changed)
    assert shoelace(new[0]) == pytest.approx(10_450)
    assert shoelace(new[3]) == pytest.approx(5_450)
    assert shoelace(new[5]) == pytest.approx(9_550)
    assert new[1].symmetric_difference(new[5]).area < 1e-9
    assert_exact_neighbours([new[0], new[1], new[2]])
    assert_exact_neighbours([new[3], new[4], new[5]])


def test_reshape_by_a_line_elsewhere_is_refused() -> None:
    with pytest.raises(LinzhangError):
        edits.reshape_shared(array(*VILLAGES), [(0, 1)], LineString([(300, 0), (300, 100)]))


def test_gap_goes_to_the_longest_neighbour_or_the_chosen_one() -> None:
    # a gap 10 by 30 between two areas of which the left has the longer boundary
    left = Polygon([(0, 0), (100, 0), (100, 35), (90, 35), (90, 65), (100, 65), (100, 100), (0, 100)])
    geoms = array(left, VILLAGES[1])
    gap = box(85, 30, 105, 70)  # drawn roughly
    found = edits.fill_gap(geoms, [0, 1], gap)
    assert set(found) >= {0}
    assert shoelace(found[0]) == pytest.approx(10_000)
    found = edits.fill_gap(geoms, [0, 1], gap, into=1)
    assert shoelace(found[1]) == pytest.approx(10_300)
    assert_exact_neighbours(after(geoms, found))
    with pytest.raises(LinzhangError) as caught:
        edits.fill_gap(array(*VILLAGES), [0, 1, 2], box(40, 40, 60, 60))
    assert caught.value.code == "areas_splitting.gap_filled"
    with pytest.raises(LinzhangError) as caught:
        edits.fill_gap(array(*VILLAGES), [0, 1, 2], box(400, 40, 460, 60))
    assert caught.value.code == "areas_splitting.gap_apart"


def test_taken_compartments_leave_the_areas_they_were_in() -> None:
    chosen = array(box(80, 20, 100, 60), box(100, 20, 130, 60))
    found = edits.take(ALL, [3, 4, 1], chosen)
    assert shoelace(found.new) == pytest.approx(2_000)
    assert {k: round(shoelace(v)) for k, v in found.changed.items() if k in (1, 3, 4)} == {1: 8800, 3: 4400, 4: 4800}
    assert_exact_neighbours([found.new, *(found.changed[k] for k in (1, 3, 4)), ALL[2]])
    # the village that keeps its ground gets the corners of the new area on its boundary
    assert {(100.0, 20.0), (100.0, 60.0)} <= corners(found.changed[0])


def test_taking_a_whole_area_leaves_nothing_of_it() -> None:
    found = edits.take(array(*GRIDS), [0, 1], array(GRIDS[0]))
    assert found.changed[0] is None
    assert shoelace(found.new) == pytest.approx(5_000)


def test_taking_leaves_no_strips_where_outlines_run_nearly_together() -> None:
    # the 小班 were digitised 5 cm off the grid's edge, inside on one side and outside on the other
    chosen = array(box(0.05, 0.05, 60, 50.05))
    found = edits.take(array(*GRIDS), [0, 1], chosen)
    outlines = [found.new, *(g for g in found.changed.values() if g is not None)]
    assert sum(map(shoelace, [found.new, found.changed[0]])) == pytest.approx(5_000, abs=0.01)
    for outline in outlines:
        for part in getattr(outline, "geoms", [outline]):
            assert 2 * part.area / part.length > SLIVER


def test_taking_within_the_parent_only() -> None:
    found = edits.take(array(VILLAGES[0]), [0], array(box(80, 20, 130, 60)), within=VILLAGES[0])
    assert shoelace(found.new) == pytest.approx(800)
    with pytest.raises(LinzhangError):
        edits.take(array(VILLAGES[0]), [0], array(box(180, 20, 190, 60)), within=VILLAGES[0])


def test_hole_and_island() -> None:
    hole = box(20, 20, 40, 30)
    found = edits.cut_hole(array(*VILLAGES), [0], hole)
    assert shoelace(found.changed[0]) == pytest.approx(9_800)
    assert len(found.changed[0].interiors) == 1
    assert shoelace(found.new) == pytest.approx(200)
    assert corners(found.new) <= corners(found.changed[0])


def test_vertices_are_put_in_to_the_last_bit_and_nothing_moves() -> None:
    point = (100 / 3, 0.0)
    outline = with_vertices(VILLAGES[0], np.array([point, (50.0, 50.0), (0.0, 0.0)]))
    assert point in corners(outline)
    assert len(corners(outline)) == 7
    assert corners(VILLAGES[0]) <= corners(outline)
    assert with_vertices(VILLAGES[0], np.array([(50.0, 50.0)])) is VILLAGES[0]
