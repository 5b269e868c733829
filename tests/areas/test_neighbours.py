"""四至 of outlines, in the order east, south, west, north."""

from __future__ import annotations

import numpy as np
import shapely
from shapely import LineString, Polygon, box

from linzhang_plugin.areas.neighbours import SIDES, Features, Neighbours, four_limits

from .landscapes import voronoi


def array(*geometries) -> np.ndarray:
    out = np.empty(len(geometries), dtype=object)
    out[:] = geometries
    return out


def named(*names: str):
    return lambda _i, j: names[j]


def test_the_order_is_east_south_west_north() -> None:
    assert SIDES == ("east", "south", "west", "north")
    middle = box(0, 0, 100, 100)
    around = [box(100, 0, 200, 100), box(0, -50, 100, 0), box(-80, 0, 0, 100), box(0, 100, 100, 130)]
    found = four_limits(array(middle, *around), named("中", "东村", "南村", "西村", "北村"))
    assert found[0] == ("东村", "南村", "西村", "北村")
    assert found[1] == ("", "", "中", "")
    assert found[4] == ("", "中", "", "")


def test_two_neighbours_on_a_side_are_both_named_the_longer_first_and_a_corner_is_not() -> None:
    found = four_limits(
        array(box(0, 0, 100, 100), box(100, 0, 200, 60), box(100, 60, 200, 95), box(100, 95, 200, 200)),
        named("中", "甲", "乙", "丙"),
    )
    assert found[0][0] == "甲、乙"


def test_a_winding_border_belongs_to_the_side_it_faces_on_the_whole() -> None:
    # teeth 20 deep and 10 wide: two thirds of the border face north or south
    teeth = [(100 + 20 * (k % 2), y) for k, y in enumerate(range(0, 101, 10))]
    west = Polygon([(0, 0), *teeth, (0, 100)])
    east = Polygon([*teeth, (300, 100), (300, 0)])
    assert four_limits(array(west, east), named("西", "东")) == [("东", "", "", ""), ("", "", "西", "")]


def test_one_neighbour_all_around_is_named_on_all_sides() -> None:
    ring = box(-50, -50, 150, 150).difference(box(0, 0, 100, 100))
    found = four_limits(array(box(0, 0, 100, 100), ring), named("岛", "湖"))
    assert found == [("湖",) * 4, ("",) * 4]


def test_neighbours_digitised_apart_are_neighbours() -> None:
    assert four_limits(array(box(0, 0, 100, 100), box(100.6, 10, 200, 90)), named("甲", "乙"))[0][0] == "乙"


def test_what_lies_outside_answers_where_no_area_of_the_level_does() -> None:
    grids = array(box(0, 0, 50, 100), box(50, 0, 100, 100))
    villages = array(box(0, 0, 100, 100), box(100, -100, 300, 300), box(-300, -300, 0, 300))
    outer = Neighbours(villages, lambda _i, j: ("", "东山村", "西山村")[j])
    found = four_limits(grids, named("一号", "二号"), outer=[outer])
    assert found == [("二号", "", "西山村", ""), ("东山村", "", "一号", "")]


def test_a_named_river_along_the_border_comes_before_the_neighbour_and_a_crossing_road_does_not_count() -> None:
    areas = array(box(0, 0, 1000, 1000), box(1000, 0, 2000, 1000))
    river = LineString([(1010, -100), (990, 300), (1008, 700), (995, 1100)])
    road = LineString([(-100, 500), (2100, 500)])
    features = Features(array(river, road), ["清水河", "村道"])
    found = four_limits(areas, named("甲", "乙"), features=[features])
    assert found == [("清水河", "", "", ""), ("", "", "清水河", "")]


def test_a_feature_without_name_is_not_named() -> None:
    areas = array(box(0, 0, 1000, 1000))
    assert four_limits(areas, named("甲"), features=[Features(array(LineString([(1005, 0), (1005, 1000)])), [""])]) == [
        ("", "", "", "")
    ]


def test_a_lake_beside_an_area_is_a_feature_too() -> None:
    lake = Polygon([(0, -300), (1000, -300), (1000, -5), (0, -5)])
    found = four_limits(array(box(0, 0, 1000, 1000)), named("甲"), features=[Features(array(lake), ["平湖"])])
    assert found == [("", "平湖", "", "")]


def test_sides_agree_with_the_direction_to_the_neighbour() -> None:
    cells = voronoi(80, seed=11)
    names = [str(k) for k in range(len(cells))]
    found = four_limits(cells, lambda _i, j: names[j])
    directions = np.array([(1, 0), (0, -1), (-1, 0), (0, 1)], dtype=float)
    for i, limits in enumerate(found):
        for side, text in enumerate(limits):
            for label in filter(None, text.split("、")):
                common = shapely.line_merge(cells[i].intersection(cells[int(label)]))
                (x0, y0), (x1, y1) = common.coords[0], common.coords[-1]
                normal = np.array([y0 - y1, x1 - x0])
                towards = np.array(common.centroid.coords[0]) - np.array(cells[i].centroid.coords[0])
                assert (normal * np.sign(normal @ towards)) @ directions[side] > 0
    # and nobody on a side with a long straight neighbour stays empty, except at the edge of the map
    box_of_all = shapely.total_bounds(cells)
    inner = [i for i, c in enumerate(cells) if (np.abs(np.array(c.bounds) - box_of_all) > 1).all()]
    assert all(all(found[i]) for i in inner)


def test_no_areas() -> None:
    assert four_limits(array(), named()) == []
