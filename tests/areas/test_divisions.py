"""Importing divisions: levels, parents, figures, ledger, and the second time."""

from __future__ import annotations

from pathlib import Path

import pytest

from linzhang_plugin.areas.divisions import Options, import_divisions
from linzhang_plugin.county import geom
from linzhang_plugin.county.errors import Cancelled, LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.ledger import Ledger

from .conftest import MakeLayer, box

TABLES = ("area", "division")


def everything(county: County) -> dict[str, list[tuple[object, ...]]]:
    return {t: [tuple(r) for r in county.rows(f"SELECT * FROM {t} ORDER BY uid")] for t in (*TABLES, "change")}


def parents(county: County) -> dict[str, str | None]:
    rows = county.rows("SELECT a.code, b.code AS above FROM area a LEFT JOIN area b ON b.uid = a.parent_uid")
    return {row["code"]: row["above"] for row in rows}


def sizes(county: County) -> dict[str, int]:
    return {row["code"]: row["area_m2"] for row in county.rows("SELECT code, area_m2 FROM area")}


def codes(ledger: Ledger, status: str) -> list[tuple[int | None, str]]:
    return [(e.row, e.code) for e in ledger.entries if e.status == status]


def test_tree_levels_parents_and_figures(county: County, country: dict[str, Path]) -> None:
    ledger, uid = import_divisions(county, [country["grids"], country["villages"], country["towns"]])
    assert (ledger.accepted, ledger.refused) == (8, 0)
    assert county.scalar('SELECT accepted FROM "import" WHERE uid = ?', (uid,)) == 8
    assert parents(county) == {
        "520999000000": None,
        "520999101000": "520999000000",
        "520999102000": "520999000000",
        "520999101201": "520999101000",
        "520999101202": "520999101000",
        "520999102201": "520999102000",
        "520999102202": "520999102000",
        "520999101201-01": "520999101201",
        "520999101201-02": "520999101201",
    }
    found = sizes(county)
    assert found["520999000000"] == 4_000_000
    assert found["520999102201"] == 1_500_000
    assert found["520999101201-02"] == 500_000
    # grids are no divisions; the county, made of its towns, is one
    assert county.scalar("SELECT count(*) FROM division") == 7
    assert county.scalar("SELECT name FROM division WHERE code = '520999101000'") == "石桥镇"
    assert "areas.top_derived" in {e.code for e in ledger.entries}
    assert county.scalar("SELECT note FROM area WHERE level = 'county'")


def test_the_second_time_changes_nothing(county: County, country: dict[str, Path]) -> None:
    folder = country["towns"].parent
    import_divisions(county, [folder])
    before = everything(county)
    ledger, _ = import_divisions(county, [folder])
    assert everything(county) == before
    assert (ledger.unchanged_count, ledger.refused, ledger.noted) == (8, 0, 0)


def test_files_in_any_order_give_the_same_tree(county: County, country: dict[str, Path]) -> None:
    above = []
    for name in ("grids", "towns", "villages"):
        import_divisions(county, [country[name]])
        above.append(parents(county)["520999101201-01"])
    # the next best until the right one is there
    assert above == [None, "520999101000", "520999101201"]
    assert parents(county)["520999101201-01"] == "520999101201"
    assert parents(county)["520999101201"] == "520999101000"
    assert sizes(county)["520999000000"] == 4_000_000


def test_a_changed_outline_and_name_keep_the_uid_and_are_told(
    county: County, country: dict[str, Path], make_layer: MakeLayer
) -> None:
    import_divisions(county, list(country.values()))
    uid = county.scalar("SELECT uid FROM area WHERE code = '520999101202'")
    again = make_layer("新村.shp", [(box(0, 1000, 1000, 900), {"XZQDM": "520999101202", "XZQMC": "下村社区"})])
    ledger, _ = import_divisions(county, [again])
    row = county.rows("SELECT uid, name, area_m2, geom FROM area WHERE code = '520999101202'")[0]
    assert (row["uid"], row["name"], row["area_m2"]) == (uid, "下村社区", 900_000)
    assert geom.geometries([row["geom"]])[0].area == pytest.approx(900_000)
    assert {e.code for e in ledger.entries} == {"areas.renamed", "areas.reshaped"}
    assert ledger.accepted == 1
    assert county.scalar("SELECT area_m2 FROM division WHERE code = '520999101202'") == 900_000
    logged = county.rows("SELECT old FROM change WHERE row_uid = ? AND action = 'update'", (uid,))
    assert '"name":"下村"' in logged[0]["old"]


def test_a_town_that_is_not_tiled_keeps_its_own_size(county: County, country: dict[str, Path]) -> None:
    import_divisions(county, list(country.values()))
    assert sizes(county)["520999101000"] == 2_000_000
    with county.batch("test") as batch:
        for row in batch.rows("SELECT uid FROM area WHERE code = '520999101202'"):
            batch.update("area", row["uid"], area_m2=1)
    import_divisions(county, [country["towns"]])
    assert sizes(county)["520999101000"] == 2_000_000


def test_rounding_never_breaks_a_total(county: County, make_layer: MakeLayer) -> None:
    # three villages of 333.33 m2 in a town of 1000 m2: each prints 333, so the town prints 999
    width = 100 / 3
    villages = [(box(i * width, 0, width, 10), {"XZQDM": f"52099910120{i}", "XZQMC": f"村{i}"}) for i in range(3)]
    town = (box(0, 0, 100, 10), {"XZQDM": "520999101", "XZQMC": "小镇"})
    import_divisions(county, [make_layer("全部.gpkg", [town, *villages])])
    found = sizes(county)
    assert [found[f"52099910120{i}"] for i in range(3)] == [333, 333, 333]
    assert found["520999101000"] == found["520999000000"] == 999


def test_every_bad_row_is_in_the_ledger_and_the_good_ones_go_in(county: County, make_layer: MakeLayer) -> None:
    w, s = 480_000, 3_270_000
    bow = f"POLYGON(({w} {s},{w + 100} {s + 100},{w + 100} {s},{w} {s + 100},{w} {s}))"
    flat = f"POLYGON(({w} {s},{w + 10} {s},{w + 20} {s},{w} {s}))"
    rows = [
        (box(0, 0, 10, 10), {"XZQDM": "520999101201", "XZQMC": "一村"}),
        (None, {"XZQDM": "520999101202", "XZQMC": "二村"}),
        ("POLYGON EMPTY", {"XZQDM": "520999101203", "XZQMC": "三村"}),
        (bow, {"XZQDM": "520999101204", "XZQMC": "四村"}),
        (flat, {"XZQDM": "520999101205", "XZQMC": "五村"}),
        ("LINESTRING(480000 3270000,480001 3270001)", {"XZQDM": "520999101206", "XZQMC": "六村"}),
        (box(10, 0, 10, 10), {"XZQDM": "", "XZQMC": "七村"}),
        (box(20, 0, 10, 10), {"XZQDM": "52099910", "XZQMC": "八村"}),
        (box(30, 0, 10, 10), {"XZQDM": "520998101201", "XZQMC": "九村"}),
        (box(40, 0, 10, 10), {"XZQDM": "520999101201", "XZQMC": "十村"}),
        (box(50, 0, 10, 10), {"XZQDM": "520999101211", "XZQMC": None}),
        (box(60, 0, 10, 10), {"XZQDM": "520999101201", "XZQMC": "一村"}),
    ]
    path = make_layer("坏行.gpkg", rows)
    ledger, _ = import_divisions(county, [path])
    assert sorted(codes(ledger, "refused")) == [
        (2, "areas.geometry_missing"),
        (3, "areas.geometry_empty"),
        (5, "areas.geometry_broken"),
        (6, "areas.geometry_not_polygon"),
        (7, "areas.code_missing"),
        (8, "areas.code_unreadable"),
        (9, "areas.other_county"),
        (10, "areas.code_twice"),
    ]
    noted = dict(codes(ledger, "noted"))
    assert noted[4] == "areas.geometry_repaired"
    assert noted[11] == "areas.name_missing"
    assert noted[12] == "areas.piece_joined"
    assert ledger.accepted + ledger.refused == len(rows)
    found = sizes(county)
    assert found == {"520999101201": 200, "520999101204": 5000, "520999101211": 100}
    # the same file again: what went in is unchanged, what was refused is refused again
    before = everything(county)
    again, _ = import_divisions(county, [path])
    assert everything(county) == before
    assert (again.unchanged_count, again.refused) == (4, 8)


def test_grids_with_bare_numbers_get_the_code_of_their_village(
    county: County, country: dict[str, Path], make_layer: MakeLayer
) -> None:
    rows = [
        (box(1000, 0, 500, 1500), {"网格编号": "1", "名称": "一号"}),
        (box(1500, 0, 500, 1500), {"网格编号": "32", "名称": "二号"}),
        (box(9000, 9000, 5, 5), {"网格编号": "7", "名称": "界外"}),
    ]
    ledger, _ = import_divisions(county, [country["villages"]])
    ledger, _ = import_divisions(county, [make_layer("号.gpkg", rows)], Options(level="grid"))
    assert parents(county)["520999102201-32"] == "520999102201"
    assert "520999102201-01" in parents(county)
    assert codes(ledger, "refused") == [(3, "areas.code_unreadable")]


def test_level_that_is_not_what_the_codes_say_is_refused(county: County, country: dict[str, Path]) -> None:
    ledger, _ = import_divisions(county, [country["towns"]], Options(level="village"))
    assert {code for _, code in codes(ledger, "refused")} == {"areas.level_differs"}
    assert county.scalar("SELECT count(*) FROM area") == 0


def test_parents_by_place_and_by_named_field(county: County, country: dict[str, Path], make_layer: MakeLayer) -> None:
    import_divisions(county, [country["towns"]])
    # the town's code is not in the village's code: by place; the second names its town although it lies elsewhere
    by_place = make_layer("林场村.gpkg", [(box(1200, 100, 50, 50), {"XZQDM": "520999050201", "XZQMC": "林场"})])
    import_divisions(county, [by_place])
    rows = [(box(1300, 100, 50, 50), {"XZQDM": "520999050202", "XZQMC": "分场", "所属": "石桥镇"})]
    import_divisions(county, [make_layer("分场.gpkg", rows)], Options(field_parent="所属"))
    # by code both would hang on the county only, which is not one level up
    assert parents(county)["520999050201"] == "520999102000"
    assert parents(county)["520999050202"] == "520999101000"


def test_a_real_county_outline_replaces_the_derived_one(
    county: County, country: dict[str, Path], make_layer: MakeLayer
) -> None:
    import_divisions(county, [country["towns"]])
    uid = county.scalar("SELECT uid FROM area WHERE level = 'county'")
    outline = make_layer("县界.gpkg", [(box(-100, -100, 2200, 2200), {"XZQDM": "520999", "XZQMC": "青峰县"})])
    import_divisions(county, [outline])
    row = county.rows("SELECT uid, area_m2, note FROM area WHERE level = 'county'")[0]
    assert (row["uid"], row["area_m2"], row["note"]) == (uid, 4_840_000, None)


def test_other_layers_in_the_folder_are_listed_and_the_county_file_is_no_input(
    county: County, country: dict[str, Path], make_layer: MakeLayer
) -> None:
    stands = [(box(i * 10, 0, 10, 10), {"XIAN": "520999", "XIAO_BAN": str(i), "DI_LEI": "0111"}) for i in range(5)]
    make_layer("小班.shp", stands)
    ledger, _ = import_divisions(county, [county.path.parent])
    assert codes(ledger, "refused") == [(None, "areas.no_code_field")]
    assert ledger.accepted == 8
    assert county.path.name not in ledger.source


def test_one_broken_file_among_good_ones_is_listed(county: County, country: dict[str, Path]) -> None:
    broken = country["towns"].with_name("坏.gpkg")
    broken.write_bytes(b"no GeoPackage at all")
    ledger, _ = import_divisions(county, [broken, country["towns"]])
    assert codes(ledger, "refused") == [(None, "areas.unreadable")]
    assert ledger.accepted == 2
    with pytest.raises(LinzhangError) as caught:
        import_divisions(county, [broken])
    assert caught.value.code == "areas.unreadable"


def test_cancel_leaves_the_file_as_it_was(county: County, country: dict[str, Path]) -> None:
    import_divisions(county, [country["towns"]])
    before = everything(county)

    def stop_late(fraction: float) -> None:
        if fraction > 0.9:
            raise Cancelled

    with pytest.raises(Cancelled):
        import_divisions(county, [country["villages"]], progress=stop_late)
    assert everything(county) == before


def test_ellipsoidal_areas_where_the_profile_says_so(county: County, country: dict[str, Path]) -> None:
    county.set_profile({"areas": {"area_method": "ellipsoidal"}})
    import_divisions(county, [country["towns"]])
    # 20 km west of the central meridian the plane is 2 * (20/6371)^2 / 2 = 9.9 ppm too large
    assert sizes(county)["520999101000"] == pytest.approx(2_000_000 * (1 - (20_000 / 6_371_000) ** 2), abs=1.5)


def test_real_county_of_the_ten_goes_in_and_the_others_are_named(county: County, shared: Path) -> None:
    county.set_profile({"county": {**county.profile.get("county"), "name": "黔江区", "code": "500114"}})
    derived = shared / "data" / "derived"
    ledger, _ = import_divisions(county, [derived / "counties10_gbk_nodecl.shp"])
    assert (ledger.accepted, ledger.refused) == (1, 9)
    assert {e.code for e in ledger.entries if e.status == "refused"} == {"areas.other_county"}
    assert county.scalar("SELECT name FROM area WHERE code = '500114000000'") == "黔江区"
    # 2,402 km2 by the district's own account; planar in its zone
    assert 2.38e9 < sizes(county)["500114000000"] < 2.42e9
    again, _ = import_divisions(county, [derived / "counties10_gbk_LDID4D.shp"])
    assert again.unchanged_count == 1


def test_real_towns_and_villages(county: County, shared: Path) -> None:
    county.set_profile({"county": {**county.profile.get("county"), "name": "黔江区", "code": "500114"}})
    derived = shared / "data" / "derived"
    files = [derived / f"qianjiang500114_{kind}_SYNTHETIC_wgs84.geojson" for kind in ("villages", "towns")]
    ledger, _ = import_divisions(county, files)
    assert (ledger.accepted, ledger.refused) == (248, 0)
    above = parents(county)
    assert all(above[code] == code[:9] + "000" for code in above if code[9:] != "000")
    assert county.scalar("SELECT name FROM area WHERE code = '500114001001'") == "文汇居委会"
