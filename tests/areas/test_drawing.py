"""What gestures do to areas, without a map: ground, vertices, parents, square metres."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import shapely

from linzhang_plugin.areas.drawing import commands, sizes
from linzhang_plugin.areas.drawing.ground import OVERLAY, AreaRow, Change, Ground
from linzhang_plugin.areas.drawing.painting import Painting
from linzhang_plugin.areas.splitting.plane import as_array
from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.profile import Profile


def row(number: int, name: str, level: str, parent: str | None, outline: Any, **more: Any) -> AreaRow:
    m2 = more.pop("area_m2", round(outline.area) if outline is not None else 0)
    return AreaRow(number, name, f"C{number}", name, level, parent_uid=parent, area_m2=m2, outline=outline, **more)


@pytest.fixture
def ground() -> Ground:
    """One town of two villages; the western one has two grids of 1000.4 m², drawn as 1000 and 1001."""
    return Ground(
        [
            row(1, "镇", "town", None, shapely.box(0, 0, 200, 40.016), area_m2=8003),
            row(2, "上村", "village", "镇", shapely.box(0, 0, 50.02, 40.016), area_m2=2001),
            row(3, "下村", "village", "镇", shapely.box(50.02, 0, 200, 40.016), area_m2=6002),
            row(4, "一组", "grid", "上村", shapely.box(0, 0, 25, 40.016), area_m2=1000),
            row(5, "二组", "grid", "上村", shapely.box(25, 0, 50.02, 40.016), area_m2=1001),
        ],
        Profile.preset("three_levels"),
    )


def measured(ground: Ground, change: Change) -> Change:
    sizes.fill_in(ground, change, lambda outlines: np.asarray(shapely.area(outlines), dtype=float))
    return change


def refused(code: str, call: Any, *args: Any, **more: Any) -> LinzhangError:
    with pytest.raises(LinzhangError) as caught:
        call(*args, **more)
    assert caught.value.code == code
    return caught.value


def test_figures_of_a_split_sum_to_what_stood_there(ground: Ground) -> None:
    change = measured(ground, commands.split(ground, "grid", [], shapely.LineString([(12, -5), (12.7, 50)])))
    assert list(change.outlines) == ["一组"]
    assert change.values["一组"]["area_m2"] + change.new[0].area_m2 == 1000
    assert "上村" not in change.values
    assert change.new[0].parent_uid == "上村"


def test_a_merge_is_the_sum_and_children_move_along(ground: Ground) -> None:
    change = measured(ground, commands.merge(ground, [ground.rows["上村"], ground.rows["下村"]], ground.rows["下村"]))
    assert change.gone == ["上村"]
    assert {uid: change.values[uid]["parent_uid"] for uid in ("一组", "二组")} == {"一组": "下村", "二组": "下村"}
    assert change.values["下村"]["area_m2"] == 8003


def test_areas_of_other_levels_or_parents_are_not_merged(ground: Ground) -> None:
    rows = ground.rows
    refused("areas_drawing.merge_levels", commands.merge, ground, [rows["上村"], rows["一组"]], rows["一组"])
    other = Ground([*rows.values(), row(6, "三组", "grid", "下村", shapely.box(50.02, 0, 80, 40.016))], ground.profile)
    listed = [other.rows["二组"], other.rows["三组"]]
    refused("areas_drawing.merge_parents", commands.merge, other, listed, listed[0])


def test_moving_ground_between_villages_moves_the_towns_figure_not_at_all(ground: Ground) -> None:
    line = shapely.LineString([(50.02, 10), (60, 20), (50.02, 30)])
    change = commands.reshape(ground, "village", [], line)
    ground.outside_parents(change)
    measured(ground, change)
    assert change.values["上村"]["area_m2"] + change.values["下村"]["area_m2"] == 8003
    assert "镇" not in change.values
    assert change.values["上村"]["area_m2"] == pytest.approx(2001 + 9.98 * 20 / 2, abs=1)


def test_a_change_that_leaves_a_child_outside_is_refused(ground: Ground) -> None:
    change = Change({"上村": shapely.box(0, 0, 40, 40.016)})
    error = refused("areas_drawing.children_outside", ground.outside_parents, change)
    assert error.values["area"] == "二组"


def test_an_island_in_a_village_is_cut_out_of_its_grids_too(ground: Ground) -> None:
    change = commands.hole(ground, "village", [], shapely.box(20, 10, 30, 20), island=True)
    assert set(change.outlines) == {"上村", "一组", "二组"}
    assert change.new[0].parent_uid == "镇"
    for name in ("上村", "一组", "二组"):
        assert shapely.intersection(change.outlines[name], change.new[0].outline).area == 0


def test_taking_all_of_an_area_is_refused(ground: Ground) -> None:
    refused("areas_drawing.emptied", commands.take, ground, "grid", as_array([shapely.box(0, 0, 30, 40.016)]))


def test_a_drawn_area_that_crosses_itself_or_has_no_room_is_refused(ground: Ground) -> None:
    bow = shapely.Polygon([(60, 0), (90, 30), (90, 0), (60, 30)])
    refused("areas_drawing.crosses_itself", commands.add, ground, "grid", bow)
    refused("areas_drawing.covered", commands.add, ground, "grid", shapely.box(5, 5, 20, 20))
    refused("areas_drawing.too_small", commands.add, ground, "grid", shapely.Polygon([(0, 0), (1, 1), (2, 2)]))


def test_an_overlay_is_taken_as_it_was_drawn(ground: Ground) -> None:
    drawn = shapely.box(-10, 5, 120, 20)
    change = commands.add(ground, "county", drawn, kind=OVERLAY)
    assert change.new[0].outline.equals(drawn)
    assert not change.outlines
    assert not change.touched


def test_a_gap_is_given_to_the_longest_neighbour_or_the_chosen_one(ground: Ground) -> None:
    rows = [r for r in ground.rows.values() if r.uid != "二组"]
    rows.append(row(5, "二组", "grid", "上村", shapely.box(30, 0, 50.02, 40.016)))
    with_gap = Ground(rows, ground.profile)
    place = shapely.Point(27, 20)
    chosen = commands.fill(with_gap, "grid", place, with_gap.rows["二组"])
    assert chosen.outlines["二组"].area == pytest.approx(25.02 * 40.016)
    refused("areas_splitting.gap_filled", commands.fill, ground, "grid", place)
    refused("areas_drawing.no_gap", commands.fill, with_gap, "grid", shapely.Point(-100, -100))


def test_painting_counts_what_the_others_have_of_a_stand(ground: Ground) -> None:
    # the second 小班 lies across the boundary of the grids, mostly in the first one
    stands = as_array([shapely.box(0, 0, 10, 40), shapely.box(10, 0, 30, 40), shapely.box(30, 0, 50, 40)])
    painting = Painting(stands, np.array([400.0, 800.0, 0.0]), {"一组": 1}, 0.1)
    painting.look(ground, ground.rows["一组"])
    assert [load.area.uid for load in painting.loads()] == ["一组", "二组"]
    assert painting.loads()[0].too_much
    assert painting.loads()[1].mu_per_ranger is None
    assert painting.touch(shapely.Point(5, 5)) == []
    assert painting.touch(shapely.Point(20, 5)) == [1]
    first, second = painting.loads()
    assert (first.m2, second.m2) == (pytest.approx(1000 + 200), pytest.approx(1001 - 200))
    change = measured(ground, commands.paint(ground, ground.rows["一组"], painting.painted()))
    assert change.values["一组"]["area_m2"] == 1200
    assert change.values["二组"]["area_m2"] == 801
    painting.cancel()
    assert painting.loads()[0].m2 == 1000


def test_an_area_with_areas_below_is_not_painted(ground: Ground) -> None:
    refused(
        "areas_drawing.paint_lowest", commands.paint, ground, ground.rows["上村"], as_array([shapely.box(60, 0, 70, 9)])
    )
