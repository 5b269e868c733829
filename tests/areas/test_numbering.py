"""Codes of new areas: by pattern, and never one that was given before."""

from __future__ import annotations

import json

import numpy as np
import pytest
from shapely import box

from linzhang_plugin.areas import numbering
from linzhang_plugin.county import geom
from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.profile import Profile

VILLAGE = "520999101201"


def add_grid(county: County, code: str) -> str:
    with county.batch("test") as batch:
        row = {"code": code, "name": code, "level": "grid", "kind": "base", "area_m2": 1}
        return batch.insert("area", [row | {"geom": geom.to_wkb([box(0, 0, 1, 1)])[0]}])[0]


def test_default_pattern_counts_on_behind_the_highest(county: County) -> None:
    assert numbering.next_code(county, VILLAGE) == f"{VILLAGE}-01"
    add_grid(county, f"{VILLAGE}-01")
    add_grid(county, f"{VILLAGE}-05")
    add_grid(county, "520999101202-09")
    assert numbering.next_code(county, VILLAGE) == f"{VILLAGE}-06"
    numbers = numbering.Numbers.of(county)
    assert numbers.next_codes(VILLAGE, 2) == [f"{VILLAGE}-06", f"{VILLAGE}-07"]
    assert numbers.next_codes(VILLAGE) == [f"{VILLAGE}-08"]


def test_a_deleted_and_a_renamed_number_are_not_given_again(county: County) -> None:
    uid = add_grid(county, f"{VILLAGE}-03")
    with county.batch("test") as batch:
        batch.delete("area", uid)
    assert numbering.next_code(county, VILLAGE) == f"{VILLAGE}-04"
    uid = add_grid(county, f"{VILLAGE}-07")
    with county.batch("test") as batch:
        batch.update("area", uid, code=f"{VILLAGE}-02")
    assert numbering.next_code(county, VILLAGE) == f"{VILLAGE}-08"


def test_a_printed_number_is_not_given_again_even_if_no_area_has_it(county: County) -> None:
    uid = add_grid(county, f"{VILLAGE}-01")
    with county.batch("test") as batch:
        board = batch.insert("board", [{"number": f"{VILLAGE}-04-G01", "area_uid": uid}])[0]
        content = json.dumps({"title": "公示牌", "number": f"编号 {VILLAGE}-011"}, ensure_ascii=False)
        batch.insert("board_print", [{"board_uid": board, "printed": 0, "as_of": "2024-01-01", "content": content}])
    assert numbering.next_code(county, VILLAGE) == f"{VILLAGE}-12"


def test_two_and_three_digits_are_the_same_number(county: County) -> None:
    add_grid(county, f"{VILLAGE}-099")
    assert numbering.next_code(county, VILLAGE) == f"{VILLAGE}-100"


def test_a_countys_own_pattern(county: County) -> None:
    areas = {**county.profile.get("areas"), "code_pattern": "{town}W{number:03d}"}
    county.set_profile({"areas": areas})
    assert numbering.next_code(county, VILLAGE) == "520999101W001"
    add_grid(county, "520999101W001")
    numbers = numbering.Numbers.of(county)
    assert numbers.next_codes("520999101202") == ["520999101W002"]
    assert numbers.number_of(VILLAGE, "520999101W002") == 2


@pytest.mark.parametrize("pattern", ["{parent}", "{parent}-{serial}", "{number", "{number:zz}", "{number.real}"])
def test_a_pattern_that_gives_no_codes_is_refused_in_words(county: County, pattern: str) -> None:
    county.set_profile({"areas": {**county.profile.get("areas"), "code_pattern": pattern}})
    with pytest.raises(LinzhangError) as caught:
        numbering.Numbers.of(county)
    assert caught.value.code == "areas_splitting.pattern_unusable"


def test_numbers_run_out_in_words(county: County) -> None:
    add_grid(county, f"{VILLAGE}-999")
    with pytest.raises(LinzhangError) as caught:
        numbering.next_code(county, VILLAGE)
    assert caught.value.code == "areas_splitting.numbers_exhausted"


def test_the_parent_is_the_area_with_the_larger_share() -> None:
    villages = np.array([box(0, 0, 100, 100), box(100, 0, 200, 100)], dtype=object)
    outlines = np.array([box(60, 0, 120, 10), box(90, 0, 160, 10), box(150, 0, 290, 10), box(900, 0, 910, 1)])
    index, share = numbering.containing(outlines, villages)
    assert index.tolist() == [0, 1, -1, -1]
    assert share.tolist() == pytest.approx([40 / 60, 60 / 70, 50 / 140, 0])


def test_areas_are_numbered_in_rows_from_the_north_west() -> None:
    outlines = [box(0, 0, 10, 10), box(10, 0, 20, 10), box(0, 10, 10, 20), box(10, 10, 20, 20)]
    assert numbering.in_reading_order(outlines) == [2, 3, 0, 1]


def test_levels_of_grids_come_from_the_profile() -> None:
    for preset in ("three_levels", "four_levels"):
        profile = Profile.preset(preset)
        assert numbering.grid_level(profile) == "grid"
        assert numbering.level_above(profile, "grid") == "village"
    assert numbering.level_above(Profile.preset("three_levels"), "county") is None
