"""Levels nest exactly, neighbours share their border vertex by vertex, and no place is named twice."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import numpy as np
import pytest
import shapely

from tools.demo import geography, size

ORIGIN = (382_000.0, 2_934_000.0)


@pytest.fixture(scope="module", params=["small", "demo"])
def land(request):
    return geography.make(size.SIZES[request.param], ORIGIN)


def segments(places) -> Counter:
    """Each border piece as (smaller point, larger point) with the number of polygons that have it."""
    found: Counter = Counter()
    for place in places:
        for ring in [place.polygon.exterior, *place.polygon.interiors]:
            xy = [tuple(p) for p in shapely.get_coordinates(ring)]
            found.update((min(a, b), max(a, b)) for a, b in pairwise(xy))
    return found


@pytest.mark.parametrize("level", ["towns", "villages", "grids"])
def test_level_has_no_overlap_and_no_gap(land, level):
    places = getattr(land, level)
    polygons = [p.polygon for p in places]
    assert shapely.is_valid(polygons).all()
    county = shapely.union_all([p.polygon for p in land.grids])
    assert shapely.get_num_interior_rings(county) == 0
    assert shapely.area(polygons).sum() == pytest.approx(shapely.area(county), abs=1e-4)
    counts = segments(places)
    assert set(counts.values()) == {1, 2}  # a border piece belongs to one place at the rim, else to exactly two
    rim = {piece for piece, n in counts.items() if n == 1}
    assert rim == {piece for piece, n in segments(land.towns).items() if n == 1}


@pytest.mark.parametrize(("lower", "upper"), [("villages", "towns"), ("grids", "villages")])
def test_levels_nest(land, lower, upper):
    for k, parent in enumerate(getattr(land, upper)):
        children = [p for p in getattr(land, lower) if p.parent == k]
        assert children
        assert all(child.code.startswith(parent.code) for child in children)
        together = shapely.coverage_union_all([child.polygon for child in children])
        assert shapely.normalize(shapely.get_parts(together)[0]) == shapely.normalize(parent.polygon)
        assert sum(child.m2 for child in children) == pytest.approx(parent.m2, abs=1e-5)


def test_counts_and_names(land):
    chosen = next(s for s in size.SIZES.values() if s.grids == len(land.grids) and s.towns == len(land.towns))
    assert (len(land.towns), len(land.villages), len(land.stands)) == (
        chosen.towns,
        chosen.villages,
        chosen.compartments,
    )
    for level in (land.towns, land.villages, land.grids):
        assert len({p.code for p in level}) == len({p.name for p in level}) == len(level)


def test_compartments_do_not_overlap_and_stay_in_their_village(land):
    polygons = np.array([s.polygon for s in land.stands])
    assert shapely.is_valid(polygons).all()
    assert shapely.area(shapely.union_all(polygons)) == pytest.approx(shapely.area(polygons).sum(), abs=1e-3)
    by_code = {v.code: v.polygon for v in land.villages}
    keys = set()
    for stand in land.stands:
        row = stand.row
        village = by_code[row["XIAN"] + row["XIANG"] + row["CUN"]]
        assert shapely.covers(village, shapely.point_on_surface(stand.polygon))
        assert row["MIAN_JI"] == pytest.approx(shapely.area(stand.polygon) / 10_000, abs=5e-5)
        keys.add((village.wkb, row["LIN_BAN"], row["XIAO_BAN"]))
    assert len(keys) == len(land.stands)


def test_boundaries_are_wiggly(land):
    """A border is clearly longer than its course: real ones are, straight Voronoi edges are not."""
    border = shapely.boundary(land.towns[0].polygon)
    assert shapely.length(border) > 1.12 * shapely.length(shapely.simplify(border, 150))


def test_county_lies_in_its_zone(land):
    xy = np.array([shapely.bounds(p.polygon) for p in land.towns]).reshape(-1, 2)
    degrees = geography.to_degrees(xy)
    assert degrees[:, 0].min() > 106.5
    assert degrees[:, 0].max() < 107.2
    assert 26.2 < degrees[:, 1].min() < degrees[:, 1].max() < 26.8
