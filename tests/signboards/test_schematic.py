"""The schematic map: common borders, extents, scale bars, places of names."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from linzhang_plugin.signboards.schematic import digest, map_extent, scale_bar, scale_segment, simplify
from tests.signboards.conftest import faces


def test_neighbours_keep_one_border_and_nearly_their_size():
    cells = np.array(faces(4, 4, 900), dtype=object)
    made = simplify(cells, 8.0)
    before, after = shapely.area(cells), shapely.area(made.areas)
    assert np.abs(after - before).max() / before.min() < 0.03
    assert shapely.area(shapely.union_all(made.areas)) == pytest.approx(after.sum(), rel=1e-9)
    count = shapely.get_num_coordinates
    assert count(made.areas).sum() < 0.6 * count(cells).sum()
    whole = shapely.union_all(shapely.boundary(made.areas))
    assert shapely.length(shapely.union_all(made.borders)) == pytest.approx(shapely.length(whole), rel=1e-9)


def test_islands_holes_parts_and_missing_shapes():
    island = shapely.box(0, 0, 1000, 1000)
    ring = shapely.difference(shapely.box(2000, 0, 5000, 3000), shapely.box(3000, 1000, 4000, 2000))
    hole = shapely.box(3000, 1000, 4000, 2000)
    two = shapely.multipolygons([shapely.box(6000, 0, 7000, 1000), shapely.box(8000, 0, 9000, 1000)])
    cells = np.array([island, None, ring, hole, two], dtype=object)
    made = simplify(cells, 5.0)
    assert made.areas[1] is None
    for i in (0, 2, 3, 4):
        assert shapely.area(made.areas[i]) == pytest.approx(shapely.area(cells[i]))
    assert simplify(np.array([None], dtype=object), 5.0).areas[0] is None


def test_the_extent_has_the_shape_of_the_map_and_room_around():
    box = map_extent((0, 0, 1000, 3000), 740, 596, (100, 80, 100, 92))
    assert (box[2] - box[0]) / (box[3] - box[1]) == pytest.approx(740 / 596)
    per_mm = (box[2] - box[0]) / 740
    assert -box[1] >= 92 * per_mm - 1e-6
    assert box[3] - 3000 >= 80 * per_mm - 1e-6
    assert -box[0] >= 100 * per_mm - 1e-6


@pytest.mark.parametrize(
    ("metres_per_mm", "widest", "segment"), [(5, 200, 500), (1, 200, 100), (10, 199, 500), (40, 190, 2000)]
)
def test_scale_bars_are_round(metres_per_mm: float, widest: float, segment: int):
    assert scale_segment(metres_per_mm, widest) == segment


@pytest.mark.parametrize(
    ("metres_per_mm", "widest", "least", "bar"),
    [(5, 200, 50, (2, 500)), (5, 150, 50, (1, 500)), (5, 199, 40, (2, 200))],
)
def test_a_scale_bar_has_one_segment_where_two_would_be_too_short(metres_per_mm, widest, least, bar):
    assert scale_bar(metres_per_mm, widest, least) == bar


def test_digest_sees_every_geometry():
    assert digest([b"a", None]) != digest([b"a"])
    assert digest([b"a"]) != digest([b"b"])
    assert len(digest([])) == 16
