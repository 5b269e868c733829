"""Fair split on invented landscapes, against checks that share no code with it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import shapely

from linzhang_plugin.areas.splitting import contacts, partition
from linzhang_plugin.areas.splitting.shares import FAIR_RATIO, Division, divide
from linzhang_plugin.areas.splitting.territories import Territories, territories
from linzhang_plugin.county.errors import LinzhangError

from .landscapes import in_one_piece, regular, roundness, voronoi, winding


def split(domain, cells, number: int, weight=None) -> tuple[Territories, Division, np.ndarray]:
    land = territories(domain, cells)
    weights = np.asarray(shapely.area(cells) if weight is None else weight, dtype=float)
    found = divide(land, weights[land.compartment] * land.share, number)
    return land, found, land.outlines(found.label, number)


def assert_tiles(outlines, domain) -> None:
    assert sum(o.area for o in outlines) == pytest.approx(domain.area, rel=1e-12)
    assert shapely.union_all(outlines).symmetric_difference(domain).area < 1e-6 * domain.area
    for i, one in enumerate(outlines):
        assert one.is_valid
        for other in outlines[i + 1 :]:
            assert one.intersection(other).area < 1e-6


@pytest.mark.parametrize("name", ["regular", "irregular", "open_land", "winding"])
def test_grids_are_even_contiguous_and_tile(name: str) -> None:
    cells = {
        "regular": lambda: regular(20, 20),
        "irregular": lambda: voronoi(400),
        "open_land": lambda: voronoi(400, open_land=0.35),
        "winding": lambda: winding(voronoi(300, open_land=0.1)),
    }[name]()
    domain = shapely.envelope(shapely.union_all(cells))
    _, found, outlines = split(domain, cells, 8)
    assert_tiles(outlines, domain)
    assert all(o.geom_type == "Polygon" for o in outlines)
    assert found.contiguous == [True] * 8
    # the weight counted anew: the ground of 小班 in each outline
    forest = [shapely.area(shapely.intersection(o, cells)).sum() for o in outlines]
    assert forest == pytest.approx(list(found.weight), rel=1e-6)
    assert max(forest) / min(forest) <= FAIR_RATIO
    assert found.ratio == pytest.approx(max(forest) / min(forest), rel=1e-6)
    assert found.reasons == []
    assert roundness(outlines) > 0.4


def test_compartments_are_never_cut() -> None:
    cells = voronoi(200, open_land=0.3, seed=3)
    _, _, outlines = split(shapely.box(0, 0, 10_000, 10_000), cells, 6)
    for cell in cells:
        shares = [o.intersection(cell).area / cell.area for o in outlines]
        assert max(shares) == pytest.approx(1.0, abs=1e-9)


def test_neighbouring_grids_share_vertices_exactly() -> None:
    cells = voronoi(200, open_land=0.3, seed=5)
    _, _, outlines = split(shapely.box(0, 0, 10_000, 10_000), cells, 5)
    vertices = [{tuple(p) for p in shapely.get_coordinates(o)} for o in outlines]
    for i, one in enumerate(outlines):
        for j, other in enumerate(outlines):
            common = one.intersection(other)
            if i == j or common.length == 0:
                continue
            near = {p for p in vertices[i] if other.boundary.distance(shapely.Point(p)) < 1e-6}
            assert near <= vertices[j]


def test_the_same_input_gives_the_same_grids() -> None:
    cells = voronoi(150, seed=9)
    first = split(shapely.box(0, 0, 10_000, 10_000), cells, 5)[2]
    second = split(shapely.box(0, 0, 10_000, 10_000), cells, 5)[2]
    assert [shapely.to_wkb(o) for o in first] == [shapely.to_wkb(o) for o in second]


def test_a_compartment_larger_than_a_share_is_named_as_the_reason() -> None:
    cells = np.array([*regular(5, 5), shapely.box(1000, 0, 5000, 1000)], dtype=object)
    _, found, outlines = split(shapely.union_all(cells), cells, 5)
    assert found.ratio > FAIR_RATIO
    (code, values), *_ = found.reasons
    assert code == "areas_splitting.compartment_too_large"
    assert values["compartment"] == 25
    assert float(str(values["times"])) == pytest.approx(4_000_000 / 1_000_000, abs=0.01)
    assert all(o.geom_type == "Polygon" for o in outlines)


def test_separate_parts_get_grids_of_their_own_by_weight() -> None:
    west, east = regular(6, 6), shapely.transform(regular(6, 3), lambda xy: xy + np.array([5000, 0]))
    cells = np.concatenate((west, east))
    _, found, outlines = split(shapely.union_all(cells), cells, 6)
    assert found.contiguous == [True] * 6
    assert sum(o.centroid.x < 3000 for o in outlines) == 4
    assert found.ratio <= FAIR_RATIO


def test_a_small_island_joins_the_nearest_grid_and_it_is_said() -> None:
    cells = np.concatenate((regular(6, 6), [shapely.box(1500, 0, 1600, 100)]))
    _, found, outlines = split(shapely.union_all(cells), cells, 4)
    assert found.contiguous.count(False) == 1
    assert [code for code, _ in found.reasons] == ["areas_splitting.parts_joined"]
    with_island = next(o for o in outlines if o.geom_type == "MultiPolygon")
    assert with_island.centroid.x > 600
    assert with_island.centroid.y < 600


def test_parts_that_cannot_be_even_say_so() -> None:
    west, east = regular(3, 5), shapely.transform(regular(2, 5), lambda xy: xy + np.array([5000, 0]))
    cells = np.concatenate((west, east))
    _, found, _ = split(shapely.union_all(cells), cells, 2)
    assert found.ratio == pytest.approx(1.5)
    assert [code for code, _ in found.reasons] == ["areas_splitting.parts_uneven"]


def test_more_grids_than_compartments_and_no_weight_are_refused() -> None:
    cells = regular(2, 2)
    with pytest.raises(LinzhangError) as caught:
        split(shapely.union_all(cells), cells, 5)
    assert caught.value.code == "areas_splitting.too_many"
    with pytest.raises(LinzhangError) as caught:
        split(shapely.union_all(cells), cells, 2, weight=[0, 0, 0, 0])
    assert caught.value.code == "areas_splitting.no_weight"


def test_as_many_grids_as_compartments_and_one_grid() -> None:
    cells = voronoi(30, seed=2)
    for number in (1, 30):
        _, found, outlines = split(shapely.box(0, 0, 10_000, 10_000), cells, number)
        assert len(set(found.label.tolist())) == number
        assert_tiles(outlines, shapely.box(0, 0, 10_000, 10_000))


def test_weight_of_a_few_compartments_only() -> None:
    cells = regular(4, 4)
    weight = np.zeros(16)
    weight[[0, 15]] = 5.0
    _, found, _ = split(shapely.union_all(cells), cells, 3, weight=weight)
    assert found.ratio == float("inf")
    assert "areas_splitting.few_with_weight" in [code for code, _ in found.reasons]


def test_real_stands_with_overlaps_and_gaps(shared: Path) -> None:
    from osgeo import ogr

    source = ogr.Open(str(shared / "data" / "stands" / "forest_stands_2012.shp"))
    cells = shapely.from_wkb([bytes(f.GetGeometryRef().ExportToWkb()) for f in source.GetLayer(0)])
    domain = shapely.convex_hull(shapely.union_all(cells))
    land, found, outlines = split(domain, cells, 6)
    assert_tiles(outlines, domain)
    assert found.ratio <= FAIR_RATIO
    assert all(o.geom_type == "Polygon" for o in outlines)
    # ground under two stands counts once
    assert found.weight.sum() == pytest.approx(shapely.area(shapely.union_all(cells)), abs=0.1)
    for k in range(6):
        chosen = [land.faces[f] for f in np.flatnonzero(land.of_face >= 0) if found.label[land.of_face[f]] == k]
        assert in_one_piece(chosen)


def test_graph_of_neighbours_against_shapely() -> None:
    cells = voronoi(60, seed=4)
    near = contacts.graph(cells)
    for i in range(len(cells)):
        expected = {
            j: cells[i].intersection(cells[j]).length
            for j in range(len(cells))
            if j != i and cells[i].intersection(cells[j]).length > 1e-3
        }
        assert {int(j) for j in near.neighbours(i)} == set(expected)
        for j, metres in zip(near.neighbours(i).tolist(), near.lengths[near.indptr[i] :].tolist(), strict=False):
            assert metres == pytest.approx(expected[j], rel=1e-6)


def test_neighbours_digitised_apart_need_the_tolerance() -> None:
    left, right = shapely.box(0, 0, 100, 100), shapely.box(100.4, 20, 200, 90)
    cells = np.array([left, right], dtype=object)
    assert len(contacts.graph(cells).indices) == 0
    near = contacts.graph(cells, 0.5)
    assert near.neighbours(0).tolist() == [1]
    assert near.lengths[0] == pytest.approx(70.0)


def test_other_vertices_on_the_same_line_are_found_with_a_tolerance() -> None:
    left = shapely.box(0, 0, 100, 100)
    right = shapely.Polygon([(100, 10), (200, 10), (200, 80), (100, 80), (100, 33.3)])
    near = contacts.graph(np.array([left, right], dtype=object), 0.1)
    assert near.lengths.tolist() == pytest.approx([70.0, 70.0])


def test_pieces_are_found_by_hand() -> None:
    near = [[(1, 1.0)], [(0, 1.0), (2, 1.0)], [(1, 1.0)], []]
    assert sorted(map(sorted, partition.pieces(near, np.array([0, 1, 0, 0])))) == [[0], [1], [2], [3]]
