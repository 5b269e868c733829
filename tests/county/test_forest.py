"""Which 地类 are forest land: exact names, heads of codes by system, unknown ones counted."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.forest import EMPTY, ForestJudge, forest_land, forest_of, listed, system_of
from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.profile import PRESETS, Profile

FOREST = ["0111", "0112", "0180", "1632", "030100", "030301", "0304", "0307", "050101", "0502", "乔木林地", " 林地 "]
OTHER = ["0200", "0254", "0210", "0103", "0503", "非林地", "耕地"]
UNKNOWN = ["9999", "0199", "111", "园林绿化用地", "林场场部", "", None, float("nan")]


@pytest.mark.parametrize("preset", PRESETS)
def test_classes_are_judged_by_exact_names_and_the_longest_head(preset: str):
    land = forest_land(Profile.preset(preset))
    assert [c for c in FOREST if land.kind(c) is not True] == []
    assert [c for c in OTHER if land.kind(c) is not False] == []
    assert [c for c in UNKNOWN if land.kind(c) is not None] == []


def test_every_code_of_the_profile_is_known():
    """The list of codes that forms show and the list of forest land do not drift apart."""
    profile = Profile.preset("three_levels")
    land = forest_land(profile)
    codes = profile.get("areas.codes.land_class")
    assert [c for c in codes if land.kind(c) is None] == []
    # their names say the same as their codes
    assert [(c, n) for c, n in codes.items() if land.kind(n) != land.kind(c)] == []


def test_unknown_classes_are_counted_the_most_frequent_first():
    classes = ["0111", None, "9999", "非林地", "9999", ""]
    is_forest, unknown = forest_of(Profile.preset("three_levels"), classes, [None] * 6)
    assert is_forest.dtype == np.bool_
    assert is_forest.tolist() == [True, False, False, False, False, False]
    assert unknown == {EMPTY: 2, "9999": 2}
    assert listed({"9999": 2, EMPTY: 1}) == "9999×2、（空白）×1"
    assert listed({str(i): 1 for i in range(20)}).endswith("…")


def test_the_county_chooses_its_systems_and_the_first_decides():
    profile = Profile.preset("three_levels")
    profile.data["areas"]["forest_land"]["use"] = ["省级二调", "三调"]
    land = forest_land(profile)
    assert (land.kind("111"), land.kind("1310"), land.kind("0301"), land.kind("0111")) == (True, True, True, None)


def test_a_county_of_before_has_the_shipped_list_and_a_broken_one_is_said():
    profile = Profile.preset("three_levels")
    del profile.data["areas"]["forest_land"]
    assert forest_land(profile).kind("0111") is True
    profile.data["areas"]["forest_land"] = {"use": ["没有的"], "systems": {}, "names": []}
    with pytest.raises(LinzhangError) as error:
        forest_land(profile)
    assert error.value.code == "county.profile_damaged"


def put_stands(county: County, rows: Sequence[tuple[str, str, int]]) -> None:
    """One town with one village and one grid, and 小班 (class, code system, m²) that fill it in strips."""
    import shapely

    from linzhang_plugin.county.geom import to_wkb

    square = to_wkb([shapely.box(500_000, 3_000_000, 501_000, 3_001_000)])[0]
    strip = 1000 / len(rows)
    strips = to_wkb(
        [shapely.box(500_000 + i * strip, 3_000_000, 500_000 + (i + 1) * strip, 3_001_000) for i in range(len(rows))]
    )
    with county.batch("test") as batch:
        area = {"kind": "base", "geom": square, "area_m2": 1_000_000}
        town = batch.insert("area", [{**area, "code": "520999101000", "name": "石桥镇", "level": "town"}])[0]
        village = {**area, "code": "520999101201", "name": "上村", "level": "village", "parent_uid": town}
        batch.insert("area", [village])
        batch.insert(
            "compartment",
            [
                {
                    "code": f"c{i}",
                    "land_class": land_class,
                    "area_m2": m2,
                    "stated_ha": m2 / 10_000,
                    "village_code": "520999101201",
                    "attributes": f'{{"代码体系": "{system}"}}' if system else None,
                    "geom": strips[i],
                }
                for i, (land_class, system, m2) in enumerate(rows)
            ],
        )


def test_all_rooms_count_the_same_forest(chinese_tmp: Path, caplog: pytest.LogCaptureFixture):
    """Boards, shares, archive and checks of one county: each row by the code system of its own data set."""
    from linzhang_plugin.areas.checking import check_county
    from linzhang_plugin.areas.resources import archive
    from linzhang_plugin.signboards import facts
    from linzhang_plugin.tasks import bases

    rows = [
        ("0111", "林地一张图", 30_000),
        ("非林地", "", 500_000),
        ("竹林地", "", 20_000),
        ("9999", "林地一张图", 7_000),
        ("0200", "林地一张图", 90_000),
        # 商业服务业用地 of 三调 has the code of 森林沼泽 in 用地用海
        ("0501", "三调", 60_000),
        ("0501", "用地用海", 4_000),
        # known to the archive, though the county's own list does not use this system
        ("111", "省级二调", 2_000),
    ]
    profile = Profile.preset("three_levels")
    with County.create(chinese_tmp / "县库.gpkg", name="青峰县", code6="520999", epsg=4544, profile=profile) as county:
        put_stands(county, rows)
        with caplog.at_level(logging.WARNING, "linzhang"):
            weights = bases._forest(county, "town", bases.places(county, "town"))
        overview = facts.gather(county, "village", datetime.date(2026, 1, 1)).overviews["520999101201"]
        built = archive.build(county)
        checked = check_county(county, day="2026-01-01", levels=["village"])
    assert weights == [56_000]
    assert overview.forest_m2 == 56_000
    assert built.roots[0].total["land"] == 56_000
    assert dict(overview.by_class) == {"乔木林": 30_000, "竹林地": 20_000, "森林沼泽": 4_000, "其他林地": 2_000}
    assert overview.unknown == (("9999", 1),)
    assert "9999×1" in caplog.text
    # four strips of forest, 125 m × 1000 m each, lie in no grid
    (missing,) = [fault for fault in checked.faults if fault.kind == "no_grid"]
    assert (missing.values["count"], missing.size) == (4, pytest.approx(500_000))


def test_the_code_system_of_a_row():
    assert system_of('{"代码体系": "三调", "XIAN": "520999"}') == "三调"
    assert [system_of(text) for text in (None, "", "{}", "[1]", "坏的", '{"代码体系": null}')] == [""] * 6
    judge = ForestJudge.of(Profile.preset("three_levels"))
    assert judge.kinds(["0501", "0501", "0501", "0111乔木林"], ["三调", "用地用海", None, "没有这一套"]) == [
        False,
        True,
        True,
        True,
    ]


def test_the_lists_of_one_system_alone_judge_its_data():
    profile = Profile.preset("three_levels")
    third, sea, basic = (forest_land(profile, name) for name in ("三调", "用地用海", "林地一张图"))
    # 三调 has 商业用地 under 05, 用地用海 森林沼泽
    assert (third.kind("0501"), sea.kind("0501")) == (False, True)
    assert (third.kind("0305"), sea.kind("0305")) == (True, None)
    assert (third.kind("0301K"), third.kind("05H1")) == (True, False)
    # a column of numbers has lost the zero; only where the system is known is 111 surely 0111
    assert (basic.kind("111"), forest_land(profile).kind("111")) == (True, None)
    # 省级二调 is not in use, but asked for by name it is there
    assert forest_land(profile, "省级二调").kind("1110") is True
    assert forest_land(profile, "没有这一套").heads == forest_land(profile).heads
