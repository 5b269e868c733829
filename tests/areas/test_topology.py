"""The topology engine against a plain overlay of everything with everything, and what it mends."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely

from linzhang_plugin.areas.topology.find import find_faults
from linzhang_plugin.areas.topology.fix import fix, fix_all
from linzhang_plugin.areas.topology.linework import linework, vertex_ids
from linzhang_plugin.areas.topology.model import Coverage, Fault, Limits

from .coverages import Nested, brute, nested

LIMITS = Limits(tolerance_m=0.001, sliver_m=0.5, tiny_m2=20.0)


def coverage(made: Nested, **changed: Any) -> Coverage:
    return Coverage(made.outlines.copy(), made.level, made.parent, **changed)


def found_by_key(faults: list[Fault]) -> dict[tuple[Any, ...], float]:
    """Faults as ``brute`` names them."""
    out: dict[tuple[Any, ...], float] = {}
    gaps: dict[tuple[int, int], list[float]] = {}
    for f in faults:
        if f.kind == "gap":
            gaps.setdefault((f.level, f.areas[0]), []).append(f.size)
        elif f.kind in ("overlap", "outside"):
            key = (f.kind, f.level, *f.areas)
            assert key not in out, f"{key} is listed twice"
            out[key] = f.size
    for (level, parent), sizes in gaps.items():
        for number, size in enumerate(sorted(sizes, reverse=True)):
            out["gap", level, parent, number] = size
    return out


def moved(outline: Any, rng: Any, scale: float) -> Any:
    """An outline with one vertex somewhere else."""
    xy = shapely.get_coordinates(outline)
    row = int(rng.integers(1, len(xy) - 1))
    xy[row] += rng.uniform(-scale, scale, 2)
    return shapely.polygons(xy)


def assert_whole(made: Nested, after: Any) -> None:
    """Each level covers what the towns covered, once."""
    total = shapely.area(made.outlines[made.level == 0]).sum()
    for rank in range(3):
        assert shapely.area(after[made.level == rank]).sum() == pytest.approx(total, rel=1e-6)


def test_nothing_is_found_where_nothing_is_wrong() -> None:
    made = nested(8, 8, 6)
    assert find_faults(coverage(made), LIMITS) == []


@pytest.mark.parametrize("seed", range(12))
def test_random_faults_are_those_of_a_plain_overlay_and_all_can_be_mended(seed: int) -> None:
    rng = np.random.default_rng(seed)
    made = nested(6, 6, 4, village=3, town=2, seed=seed)
    given = coverage(made)
    outlines = {int(i): moved(made.outlines[i], rng, 12.0) for i in rng.choice(len(made.level), 5, replace=False)}
    given = given.with_outlines(outlines)
    if given.broken.any():
        pytest.skip("this seed made an outline that crosses itself")
    expected = brute(given.geometry, made.level, made.parent)
    found = find_faults(given, LIMITS)
    assert found_by_key(found) == pytest.approx(expected, rel=1e-6, abs=1e-4)
    assert expected

    fixed = fix_all(given, LIMITS, lambda _: True)
    after = given.with_outlines(fixed.outlines)
    assert find_faults(after, LIMITS) == []
    assert brute(after.geometry, made.level, made.parent) == {}
    assert fixed.left == []
    assert shapely.is_valid(after.given).all()
    for index in range(len(made.level)):
        change = after.given[index].symmetric_difference(given.geometry[index]).area
        near = sum(f.size for f in found if f.geometry.intersects(given.geometry[index]))
        assert change <= near + 1e-3, f"area {index} changed by {change} m², its faults amount to {near}"
    for rank in (1, 2):
        total = shapely.area(after.given[made.level == 0]).sum()
        assert shapely.area(after.given[made.level == rank]).sum() == pytest.approx(total, rel=1e-9)


def test_after_mending_all_levels_have_the_very_same_vertices() -> None:
    made = nested(4, 4, 4)
    rng = np.random.default_rng(3)
    given = coverage(made).with_outlines({made.grid(1, 1): moved(made.outlines[made.grid(1, 1)], rng, 15.0)})
    fixed = fix_all(given, LIMITS, lambda _: True)
    assert fixed.outlines
    after = given.with_outlines(fixed.outlines)
    lines = linework(after.geometry)
    edges: dict[tuple[int, int], int] = {}
    for a, b, owner in zip(lines.start.tolist(), lines.end.tolist(), lines.owner.tolist(), strict=True):
        key = (min(a, b), max(a, b))
        sign = 1 if a < b else -1
        rank = made.level[owner]
        edges[key] = edges.get(key, 0) + sign * {0: 1, 1: 1000, 2: 1_000_000}[int(rank)]
    # on every edge what the grids leave over is what the villages and the towns leave over: the same borders, exactly
    for net in edges.values():
        assert net in (0, 1_001_001, -1_001_001)


def one(faults: list[Fault], kind: str) -> Fault:
    of_kind = [f for f in faults if f.kind == kind]
    assert len(of_kind) == 1, [(f.kind, f.level, f.areas, f.size) for f in faults]
    return of_kind[0]


def square(x: float, y: float, width: float, height: float) -> Any:
    return shapely.box(480_000 + x, 3_270_000 + y, 480_000 + x + width, 3_270_000 + y + height)


def parted(*pieces: Any) -> Coverage:
    """A parent of 100 × 100 m with these children."""
    count = len(pieces)
    return Coverage(
        np.array([square(0, 0, 100, 100), *pieces], dtype=object),
        np.array([0] + [1] * count),
        np.array([-1] + [0] * count),
    )


def test_each_kind_is_found_once_with_its_size() -> None:
    left, right = square(0, 0, 50, 100), square(50, 0, 50, 100)
    assert find_faults(parted(left, right), LIMITS) == []
    assert one(find_faults(parted(square(0, 0, 53, 100), right), LIMITS), "overlap").size == pytest.approx(300)
    assert one(find_faults(parted(square(0, 0, 48, 100), right), LIMITS), "gap").size == pytest.approx(200)
    hole = left.difference(square(10, 10, 5, 5))
    assert one(find_faults(parted(hole, right), LIMITS), "gap").size == pytest.approx(25)
    beyond = find_faults(parted(left, square(50, 0, 53, 100)), LIMITS)
    assert (one(beyond, "outside").size, len(beyond)) == (pytest.approx(300), 1)
    bow = shapely.Polygon([(480050, 3270000), (480100, 3270100), (480100, 3270000), (480050, 3270100)])
    assert one(find_faults(parted(left, bow), LIMITS), "invalid").areas == (2,)
    strip = square(50, 0, 0.4, 100)
    slim = find_faults(
        parted(shapely.union_all([square(0, 0, 20, 100), strip]), square(20, 0, 30, 100), square(50.4, 0, 49.6, 100)),
        LIMITS,
    )
    assert (one(slim, "sliver").size, len(slim)) == (pytest.approx(40), 1)
    speck = square(96, 96, 4, 4)
    tiny = find_faults(parted(shapely.union_all([left, speck]), right.difference(speck)), LIMITS)
    assert (one(tiny, "tiny").size, len(tiny)) == (pytest.approx(16), 1)


def test_common_borders_with_different_vertices_are_no_faults_and_hide_none() -> None:
    """Neighbours drawn with different vertices on the same line, some a hair beside it, at every level."""
    rng = np.random.default_rng(5)
    y = np.sort(rng.uniform(1, 99, 40))
    hair = rng.uniform(-2e-4, 2e-4, 40)
    border = np.column_stack([480_050 + hair, 3_270_000 + y])
    left = shapely.Polygon([(480000, 3270000), (480050, 3270000), *border[::2], (480050, 3270100), (480000, 3270100)])
    right = shapely.Polygon(
        [(480050, 3270000), (480100, 3270000), (480100, 3270100), (480050, 3270100), *border[1::2][::-1]]
    )
    assert find_faults(parted(left, right), LIMITS) == []
    bitten = right.difference(shapely.box(480_049, 3_270_040, 480_050.5, 3_270_041))
    hidden = find_faults(parted(left, bitten), LIMITS)
    assert (one(hidden, "gap").size, len(hidden)) == (pytest.approx(0.5, abs=2e-3), 1)
    fixed = fix_all(parted(left, bitten), LIMITS, lambda _: True)
    assert find_faults(parted(left, bitten).with_outlines(fixed.outlines), LIMITS) == []


def test_an_area_drawn_twice_is_left_to_a_person() -> None:
    twice = parted(square(0, 0, 50, 100), square(50, 0, 50, 100), square(50, 0, 50, 100))
    fault = one(find_faults(twice, LIMITS), "overlap")
    assert fault.size == pytest.approx(5000)
    fixed = fix(twice, [fault], LIMITS)
    assert (fixed.outlines, fixed.mended) == ({}, [])
    assert fixed.left == [(fault, "too_much")]


def test_an_enclave_keeps_its_ground() -> None:
    """A village drawn inside another without a hole there: the one around gives way, not the one that would vanish."""
    inner = square(20, 20, 10, 10)
    given = parted(square(0, 0, 100, 100), inner)
    fixed = fix(given, find_faults(given, LIMITS), LIMITS)
    assert set(fixed.outlines) == {1}
    assert shapely.area(fixed.outlines[1]) == pytest.approx(9900)


def test_one_fault_alone_is_mended_and_the_others_stay() -> None:
    given = parted(square(0, 0, 48, 50), square(0, 50, 53, 50), square(50, 0, 50, 100))
    faults = find_faults(given, LIMITS)
    assert sorted(f.kind for f in faults) == ["gap", "overlap"]
    overlap = one(faults, "overlap")
    fixed = fix(given, [overlap], LIMITS)
    left = find_faults(given.with_outlines(fixed.outlines), LIMITS)
    assert [f.kind for f in left] == ["gap"]
    assert left[0].size == pytest.approx(100)


def test_a_level_that_need_not_fill_its_parents_has_no_gaps() -> None:
    given = parted(square(0, 0, 48, 100))
    assert one(find_faults(given, LIMITS), "gap").size == pytest.approx(5200)
    spare = Coverage(given.given, given.level, given.parent, full=(True, False))
    assert find_faults(spare, LIMITS) == []


def test_overlap_across_towns_is_mended_at_all_levels_at_once() -> None:
    """A town reaches into its neighbour, and its village and grid with it."""
    made = nested(8, 4, 4)
    xy = shapely.get_coordinates(made.outlines[made.grid(3, 0)])
    corner = xy[np.isin(xy.view("f8,f8").ravel(), shapely.get_coordinates(made.outlines[0]).view("f8,f8").ravel())]
    spot = corner[np.argmax(corner[:, 0])]

    # the same vertex of the town, village and grid on the west, moved into the east
    def pulled(outline: Any) -> Any:
        return shapely.transform(
            outline, lambda c: np.where((c == spot).all(axis=1)[:, None], c + np.array([9.0, 2.0]), c)
        )

    chain = [made.grid(3, 0)]
    while made.parent[chain[-1]] >= 0:
        chain.append(int(made.parent[chain[-1]]))
    given = coverage(made).with_outlines({i: pulled(made.outlines[i]) for i in chain})
    faults = find_faults(given, LIMITS)
    assert {f.level for f in faults if f.kind == "overlap"} == {0, 1, 2}
    fixed = fix_all(given, LIMITS, lambda _: True)
    after = given.with_outlines(fixed.outlines)
    assert find_faults(after, LIMITS) == []
    assert_whole(made, after.given)


def test_holes_points_of_contact_and_multiparts_are_no_faults() -> None:
    lake = square(40, 40, 20, 20)
    around = square(0, 0, 100, 100).difference(lake)
    assert find_faults(parted(around, lake), LIMITS) == []
    checker = [
        shapely.union_all([square(0, 0, 50, 50), square(50, 50, 50, 50)]),
        shapely.union_all([square(50, 0, 50, 50), square(0, 50, 50, 50)]),
    ]
    assert find_faults(parted(*checker), LIMITS) == []


def test_vertices_are_numbered_by_every_bit() -> None:
    xy = np.array([[1.0, 2.0], [1.0, np.nextafter(2.0, 3)], [1.0, 2.0], [0.0, 1.0], [-0.0, 1.0]])
    distinct, number = vertex_ids(xy)
    assert len(distinct) == 3
    assert number[0] == number[2] != number[1]
    assert number[3] == number[4]


def test_the_finnish_stands_have_their_known_faults(shared: Path) -> None:
    """2 pairs that overlap by 22.12 m² in all and 33 gaps inside, the smallest 0.945 m² (counted by hand before)."""
    ogr = pytest.importorskip("osgeo.ogr")
    source = ogr.Open(str(shared / "data" / "stands" / "forest_stands_2012.shp"))
    assert source is not None
    outlines = shapely.from_wkb([bytes(f.GetGeometryRef().ExportToWkb()) for f in source.GetLayer(0)])
    faults = find_faults(Coverage.flat(outlines), LIMITS)
    overlaps = [f for f in faults if f.kind == "overlap"]
    gaps = sorted(f.size for f in faults if f.kind == "gap")
    assert len(overlaps) == 2
    assert sum(f.size for f in overlaps) == pytest.approx(22.12, abs=0.005)
    assert len(gaps) == 33
    assert gaps[0] == pytest.approx(0.945, abs=0.0005)


def test_slivers_tiny_parts_and_crossed_outlines_are_mended_with_what_is_below_them() -> None:
    """The parts go to the neighbour, at the level of the fault and below; the levels stay nested."""
    speck, strip = square(96, 96, 4, 4), square(50, 0, 0.4, 100)
    west = shapely.union_all([square(0, 0, 20, 100), strip, speck])
    middle, east = square(20, 0, 30, 100), square(50.4, 0, 49.6, 100).difference(speck)
    outlines = [square(0, 0, 100, 100), west, middle, east, west, middle, east]
    given = Coverage(
        np.array(outlines, dtype=object), np.array([0, 1, 1, 1, 2, 2, 2]), np.array([-1, 0, 0, 0, 1, 2, 3])
    )
    assert {(f.kind, f.level) for f in find_faults(given, LIMITS)} == {
        ("sliver", 1),
        ("sliver", 2),
        ("tiny", 1),
        ("tiny", 2),
    }
    fixed = fix_all(given, LIMITS, lambda _: True)
    after = given.with_outlines(fixed.outlines)
    assert find_faults(after, LIMITS) == []
    sizes = shapely.area(after.given)
    assert sizes[1] == sizes[4] == pytest.approx(2000)
    assert sizes[3] == sizes[6] == pytest.approx(shapely.area(east) + 16, abs=41)
    assert sizes[1:4].sum() == pytest.approx(10_000)


def test_a_crossed_outline_is_repaired_and_what_this_opens_is_closed() -> None:
    left = square(0, 0, 50, 100)
    crossed = shapely.Polygon(
        [
            (480050, 3270000),
            (480100, 3270000),
            (480100, 3270100),
            (480050, 3270100),
            (480052, 3270040),
            (480052, 3270060),
        ]
    )
    given = parted(left, crossed)
    assert given.broken.tolist() == [False, False, True]
    fixed = fix_all(given, LIMITS, lambda _: True)
    after = given.with_outlines(fixed.outlines)
    assert not after.broken.any()
    assert find_faults(after, LIMITS) == []
    assert shapely.area(after.given[1:]).sum() == pytest.approx(10_000)


def test_what_reaches_beyond_the_county_is_cut_back() -> None:
    given = parted(square(0, 0, 50, 100), square(50, 0, 52, 100))
    fixed = fix_all(given, LIMITS, lambda _: True)
    assert set(fixed.outlines) >= {2}
    assert shapely.area(fixed.outlines[2]) == pytest.approx(5000)


@pytest.mark.parametrize("seed", range(4))
def test_levels_drawn_apart_are_brought_together(seed: int) -> None:
    """Whole outlines drawn anew with other vertices: hundreds of hairs, slips and T-junctions at every level."""
    rng = np.random.default_rng(seed)
    made = nested(4, 4, 4, seed=seed)
    outlines = {int(i): shapely.simplify(made.outlines[i], 2.0) for i in rng.choice(len(made.level), 6, replace=False)}
    given = coverage(made).with_outlines(outlines)
    assert find_faults(given, LIMITS)
    fixed = fix_all(given, LIMITS, lambda _: True)
    after = given.with_outlines(fixed.outlines)
    assert find_faults(after, LIMITS) == []
    assert brute(after.geometry, made.level, made.parent) == {}


def test_what_is_cut_off_leaves_its_vertices_on_the_parent() -> None:
    """A bulge over one long side of the parent: where it was cut off, both have the same vertices, and no T remains."""
    bulge = shapely.union_all([square(50, 0, 50, 100), square(100, 20, 5, 30)])
    given = parted(square(0, 0, 50, 100), bulge)
    fixed = fix_all(given, LIMITS, lambda _: True)
    after = given.with_outlines(fixed.outlines)
    assert find_faults(after, LIMITS) == []
    parent, child = ({tuple(xy) for xy in shapely.get_coordinates(after.given[i]).tolist()} for i in (0, 2))
    on_the_side = {xy for xy in child if xy[0] == 480_100}
    assert len(on_the_side) == 4
    assert on_the_side <= parent


def test_a_hair_beside_an_overlap_is_not_another_overlap() -> None:
    """A and B overlap; C only touches the place, drawn a fifth of a millimetre over it."""
    given = parted(
        square(0, 0, 51, 100),
        square(50, 50, 50, 50),
        shapely.union_all([square(51, 0, 49, 50), square(50.5, 49, 1, 1.0002)]),
    )
    overlaps = [f for f in find_faults(given, LIMITS) if f.kind == "overlap"]
    assert [f.areas for f in overlaps] == [(1, 2), (1, 3)]
    assert [f.size for f in overlaps] == pytest.approx([50, 0.5], abs=1e-3)
