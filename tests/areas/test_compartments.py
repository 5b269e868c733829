"""Importing 小班: aliases, keys, units, codes as they are, the second time, and the speed."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from linzhang_plugin.areas.compartments import Options, import_compartments, looks_like, short_code
from linzhang_plugin.areas.reader import read_layers
from linzhang_plugin.county.errors import Cancelled, LinzhangError
from linzhang_plugin.county.gateway import County

from .conftest import X0, Y0, MakeLayer, box


def stand(number: int, **changes: Any) -> tuple[str, dict[str, Any]]:
    values: dict[str, Any] = {
        "XIAN": "520999",
        "XIANG": "101",
        "CUN": "201",
        "LIN_BAN": "0001",
        "XIAO_BAN": f"{number:05d}",
        "MIAN_JI": 1.0,
        "DI_LEI": "0111",
        "YU_BI_DU": "0.7",
    }
    return box(number * 100, 0, 100, 100), values | changes


def all_rows(county: County) -> list[tuple[object, ...]]:
    return [tuple(r) for t in ("compartment", "change") for r in county.rows(f"SELECT * FROM {t} ORDER BY uid")]


def test_fields_go_where_they_belong_and_the_rest_is_kept(county: County, make_layer: MakeLayer) -> None:
    ledger, _ = import_compartments(county, [make_layer("小班.shp", [stand(1), stand(2, DI_LEI="9999")])])
    assert (ledger.accepted, ledger.refused) == (2, 0)
    row = county.rows("SELECT * FROM compartment ORDER BY code")[0]
    assert row["code"] == "520999101201-0001-00001"
    assert (row["town_code"], row["village_code"], row["land_class"]) == ("101", "201", "0111")
    assert (row["stated_ha"], row["area_m2"]) == (1.0, 10_000)
    assert json.loads(row["attributes"]) == {"YU_BI_DU": "0.7", "代码体系": "林地一张图"}
    # a code that no list knows is kept as it is
    assert county.scalar("SELECT land_class FROM compartment WHERE number = '00002'") == "9999"


def test_unknown_codes_are_counted_where_the_profile_has_lists(county: County, make_layer: MakeLayer) -> None:
    county.set_profile({"areas": {"codes": {"land_class": {"0111": "乔木林"}}}})
    rows = [stand(1), stand(2, DI_LEI="9999"), stand(3, DI_LEI="9999"), stand(4, DI_LEI="乔木林")]
    ledger, _ = import_compartments(county, [make_layer("小班.gpkg", rows)])
    notes = [e for e in ledger.entries if e.code == "areas.codes_unknown"]
    assert [(e.values["field"], e.values["values"]) for e in notes] == [("DI_LEI", "9999×2")]
    assert ledger.accepted == 4


def test_the_second_time_changes_nothing_and_a_change_is_told(county: County, make_layer: MakeLayer) -> None:
    path = make_layer("小班.gpkg", [stand(1), stand(2)])
    import_compartments(county, [path])
    before = all_rows(county)
    ledger, _ = import_compartments(county, [path])
    assert all_rows(county) == before
    assert (ledger.unchanged_count, ledger.accepted) == (2, 2)
    uid = county.scalar("SELECT uid FROM compartment WHERE number = '00002'")
    ledger, _ = import_compartments(county, [make_layer("新.gpkg", [stand(1), stand(2, DI_LEI="0113")])])
    assert [(e.row, e.code) for e in ledger.entries if e.row] == [
        (1, "county.unchanged"),
        (2, "areas.compartment_updated"),
    ]
    assert county.rows("SELECT uid, land_class FROM compartment WHERE number = '00002'")[0][:] == (uid, "0113")


def test_an_outline_that_only_moved_is_an_update(county: County, make_layer: MakeLayer) -> None:
    import_compartments(county, [make_layer("小班.gpkg", [stand(1)])])
    moved = (box(100, 0.5, 100, 100), stand(1)[1])
    ledger, _ = import_compartments(county, [make_layer("移.gpkg", [moved])])
    assert [e.code for e in ledger.entries if e.row] == ["areas.compartment_updated"]


def test_full_codes_in_xiang_and_cun_are_the_same_compartment(county: County, make_layer: MakeLayer) -> None:
    import_compartments(county, [make_layer("短.gpkg", [stand(1)])])
    full = make_layer("全.gpkg", [stand(1, XIANG="520999101", CUN="520999101201")])
    import_compartments(county, [full])
    assert county.scalar("SELECT count(*) FROM compartment") == 1
    assert short_code("520999101201", "520999101") == "201"
    assert short_code("201", "520999101") == "201"
    assert short_code("620999101", "520999") == "620999101"


@pytest.mark.parametrize(("stated", "unit"), [(15.0, "亩"), (10_000.0, "平方米")])
def test_the_unit_of_the_recorded_area_is_judged_and_told(
    county: County, make_layer: MakeLayer, stated: float, unit: str
) -> None:
    rows = [stand(i, MIAN_JI=stated) for i in range(3)]
    ledger, _ = import_compartments(county, [make_layer("小班.gpkg", rows)])
    assert [e.values["unit"] for e in ledger.entries if e.code == "areas.stated_unit"] == [unit]
    assert county.scalar("SELECT stated_ha FROM compartment LIMIT 1") == pytest.approx(1.0)


def test_figures_in_mu_keep_their_original(county: County, make_layer: MakeLayer) -> None:
    import_compartments(county, [make_layer("小班.gpkg", [stand(i, MIAN_JI="1,5.00") for i in range(3)])])
    row = county.rows("SELECT stated_ha, attributes FROM compartment LIMIT 1")[0]
    assert row["stated_ha"] == pytest.approx(1.0)
    assert json.loads(row["attributes"])["MIAN_JI"] == "1,5.00"


@pytest.mark.parametrize(("unit", "stated"), [("auto", 400.0), ("mu", 1.0)])
def test_figures_in_no_known_unit_are_told(county: County, make_layer: MakeLayer, unit: str, stated: float) -> None:
    rows = [stand(i, MIAN_JI=stated) for i in range(3)]
    ledger, _ = import_compartments(county, [make_layer("小班.gpkg", rows)], Options(unit=unit))
    assert [e.code for e in ledger.entries if e.code.endswith("doubtful")] == ["areas_resources.unit_doubtful"]


def third_survey(number: int, **changes: Any) -> tuple[str, dict[str, Any]]:
    """A row of 变更调查: 图斑 with square metres, 坐落单位代码 of 19 digits and 权属性质."""
    values: dict[str, Any] = {
        "BSM": f"5209991{number}",
        "TBBH": f"{number}",
        "DLBM": "0305",
        "QSXZ": "20",
        "TBMJ": 10_000.0,
        "ZLDWDM": "5209991012010000000",
    }
    return box(number * 100, 0, 100, 100), values | changes


def test_rows_of_the_land_survey_come_in_with_their_own_names(county: County, make_layer: MakeLayer) -> None:
    rows = [third_survey(i) for i in range(4)] + [third_survey(9, DLBM="0301K")]
    ledger, _ = import_compartments(county, [make_layer("DLTB.shp", rows)])
    assert (ledger.accepted, ledger.refused) == (5, 0)
    row = county.rows("SELECT * FROM compartment ORDER BY code")[0]
    assert row["code"] == "520999101201-0"
    assert (row["town_code"], row["village_code"], row["land_class"]) == ("101", "201", "0305")
    assert row["stated_ha"] == pytest.approx(1.0)
    kept = json.loads(row["attributes"])
    assert kept == {
        "BSM": "52099910",
        "TBMJ": 10_000.0,
        "ZLDWDM": "5209991012010000000",
        "代码体系": "三调",
        "权属代码体系": "三调",
    }
    assert not [e for e in ledger.entries if e.code == "areas.codes_unknown"]


def test_an_ambiguous_column_is_asked_once(county: County, make_layer: MakeLayer) -> None:
    path = make_layer("不明.shp", [third_survey(i, DLBM="0303") for i in range(4)])
    with pytest.raises(LinzhangError) as caught:
        import_compartments(county, [path])
    assert caught.value.code == "areas_resources.code_system_ambiguous"
    assert caught.value.values["codes"] == "0303×4"
    assert county.scalar("SELECT count(*) FROM compartment") == 0
    import_compartments(county, [path], Options(code_system="用地用海"))
    before = all_rows(county)
    # it is known now, and the same import twice changes nothing
    ledger, _ = import_compartments(county, [path])
    assert all_rows(county) == before
    assert "areas_resources.code_system_again" in [e.code for e in ledger.entries]
    with pytest.raises(LinzhangError) as caught:
        import_compartments(county, [path], Options(code_system="没有"))
    assert caught.value.code == "areas_resources.code_system_unknown"


def test_an_empty_column_never_hides_a_filled_one(county: County, make_layer: MakeLayer) -> None:
    rows = [third_survey(i, DI_LEI=None, LIN_ZHONG=None, DLBM="0303" if i % 2 else "0304") for i in range(4)]
    rows[0][1]["DI_LEI"] = rows[0][1]["LIN_ZHONG"] = ""
    path = make_layer("空列.shp", rows)
    with pytest.raises(LinzhangError) as caught:
        import_compartments(county, [path])
    assert caught.value.code == "areas_resources.code_system_ambiguous"
    ledger, _ = import_compartments(county, [path], Options(code_system="三调"))
    assert {r[0] for r in county.rows("SELECT land_class FROM compartment")} == {"0303", "0304"}
    told = {e.code: e.values for e in ledger.entries if "column_empty" in e.code}
    assert told["areas_resources.column_empty_but"] == {"field": "DI_LEI", "title": "地类", "other": "DLBM"}
    assert told["areas_resources.column_empty"] == {"field": "LIN_ZHONG", "title": "林种"}


def test_the_proposal_says_its_evidence(county: County, make_layer: MakeLayer) -> None:
    rows = [third_survey(i, DLBM="0303" if i < 2 else "0307") for i in range(8)]
    ledger, _ = import_compartments(county, [make_layer("三调.shp", rows)])
    note = next(e for e in ledger.entries if e.code == "areas_resources.code_system_proposed")
    assert (note.values["system"], note.values["telling"], note.values["known"]) == ("三调", "0307×6", 8)


def test_numbers_for_codes_lose_nothing(county: County, make_layer: MakeLayer) -> None:
    """A column of numbers: 111.0 for 0111, 11.0 for 11."""
    rows = [stand(i, DI_LEI=111.0, SEN_LIN_LB=11.0) for i in range(4)]
    ledger, _ = import_compartments(county, [make_layer("数字.shp", rows)])
    row = county.rows("SELECT land_class, forest_category, attributes FROM compartment LIMIT 1")[0]
    assert tuple(row)[:2] == ("111", "11")
    assert json.loads(row["attributes"])["代码体系"] == "林地一张图"
    assert not [e for e in ledger.entries if e.code == "areas.codes_unknown"]


def test_stated_and_measured_area_are_compared(county: County, make_layer: MakeLayer) -> None:
    rows = [stand(1), stand(2, MIAN_JI=1.2), stand(3)]
    ledger, _ = import_compartments(county, [make_layer("小班.gpkg", rows)])
    summary = next(e for e in ledger.entries if e.code == "areas.stated_summary")
    assert (summary.values["stated"], summary.values["measured"], summary.values["count"]) == ("3.2000", "3.0000", 1)


def test_alias_fields_and_a_field_that_the_user_names(county: County, make_layer: MakeLayer) -> None:
    values = {"小班": "7", "林班": "3", "地类": "0113", "GIS面": 1.0}
    ledger, _ = import_compartments(
        county, [make_layer("别名.gpkg", [(box(0, 0, 100, 100), values)])], Options(field_area="gis面")
    )
    row = county.rows("SELECT code, land_class, stated_ha FROM compartment")[0]
    assert tuple(row) == ("520999-3-7", "0113", 1.0)
    assert ledger.accepted == 1


def test_bad_rows_are_listed(county: County, make_layer: MakeLayer) -> None:
    rows = [stand(1), stand(1, DI_LEI="0120"), stand(2, XIAO_BAN=None), stand(3, XIAN="110101"), (None, stand(4)[1])]
    ledger, _ = import_compartments(county, [make_layer("小班.gpkg", rows)])
    assert [(e.row, e.code) for e in ledger.entries if e.status == "refused"] == [
        (2, "areas.compartment_twice"),
        (3, "areas.compartment_number_missing"),
        (4, "areas.other_county"),
        (5, "areas.geometry_missing"),
    ]
    assert ledger.accepted + ledger.refused == len(rows)


def test_outlines_that_are_mended_are_said_with_row_and_place(county: County, make_layer: MakeLayer) -> None:
    """As for areas: each bad outline has its line, the good one between them comes in as it is."""

    def polygon(*rings: list[tuple[int, int]]) -> str:
        return "(" + ",".join("(" + ",".join(f"{X0 + x} {Y0 + y}" for x, y in ring) + ")" for ring in rings) + ")"

    crossed = polygon([(0, 0), (100, 100), (100, 0), (0, 100), (0, 0)])
    twice = polygon([(200, 0), (300, 0), (300, 0), (300, 100), (200, 100), (200, 0)])
    parts = [polygon([(x, 0), (x + 100, 0), (x + 100, y), (x, y), (x, 0)]) for x, y in ((400, 100), (600, 20))]
    path = make_layer(
        "小班.gpkg",
        [
            (f"POLYGON{crossed}", {"XIAO_BAN": "1", "DI_LEI": "0111"}),
            (box(800, 0, 50, 50), {"XIAO_BAN": "2", "DI_LEI": "0111"}),
            (f"POLYGON{twice}", {"XIAO_BAN": "3", "DI_LEI": "0111"}),
            (f"MULTIPOLYGON({','.join(parts)})", {"XIAO_BAN": "4", "DI_LEI": "0111"}),
        ],
    )
    ledger, _ = import_compartments(county, [path])
    found = {e.row: (e.code.split(".")[-1], e.values["place"]) for e in ledger.entries if e.row and e.values}
    assert found == {
        1: ("geometry_repaired", f"{X0 + 50:.0f}, {Y0 + 50:.0f}"),
        3: ("duplicate_vertices", f"{X0 + 300:.0f}, {Y0:.0f}"),
        4: ("several_parts", f"{X0 + 650:.0f}, {Y0 + 10:.0f}"),
    }
    assert county.scalar("SELECT count(*) FROM compartment") == 4
    before = all_rows(county)
    import_compartments(county, [path])
    assert all_rows(county) == before


def test_layers_that_are_no_compartments_or_lie_elsewhere_are_refused(
    county: County, country: dict[str, Path], shared: Path
) -> None:
    with pytest.raises(LinzhangError) as caught:
        import_compartments(county, [country["villages"]])
    assert caught.value.code == "areas.compartment_field_missing"
    with pytest.raises(LinzhangError) as caught:
        import_compartments(county, [shared / "data" / "stands" / "forest_stands_2012.shp"])
    assert caught.value.code == "areas.compartment_field_missing"
    assert county.scalar("SELECT count(*) FROM compartment") == 0


def test_finnish_stands_with_compartment_fields_are_refused_for_their_place(
    county: County, shared: Path, chinese_tmp: Path
) -> None:
    from osgeo import gdal

    target = chinese_tmp / "林班小班.gpkg"
    sql = "SELECT idcalc AS XIAO_BAN, idcalc AS LIN_BAN, geometry FROM forest_stands_2012"
    gdal.VectorTranslate(
        str(target),
        str(shared / "data" / "stands" / "forest_stands_2012.shp"),
        SQLStatement=sql,
        SQLDialect="SQLite",
        format="GPKG",
    )
    with pytest.raises(LinzhangError) as caught:
        import_compartments(county, [target])
    assert caught.value.code == "areas.far_outside"


def test_dropped_files_are_told_apart(country: dict[str, Path], make_layer: MakeLayer) -> None:
    assert looks_like(make_layer("小班.shp", [stand(1)]))
    assert not looks_like(country["villages"])


def test_cancel_leaves_the_file_as_it_was(county: County, make_layer: MakeLayer) -> None:
    def stop(fraction: float) -> None:
        if fraction > 0.9:
            raise Cancelled

    with pytest.raises(Cancelled):
        import_compartments(county, [make_layer("小班.gpkg", [stand(1)])], progress=stop)
    assert county.scalar("SELECT count(*) FROM compartment") == 0


@pytest.mark.bench
@pytest.mark.parametrize("count", [3_000, 50_000])
def test_speed(county: County, make_layer: MakeLayer, count: int) -> None:
    """Printed, not asserted, beside a plain pass over the same file."""
    rows = [
        (box(i % 300 * 100, i // 300 * 100, 100, 100), stand(i, LIN_BAN=f"{i // 500:04d}")[1]) for i in range(count)
    ]
    path = make_layer("小班.shp", rows)
    started = time.perf_counter()
    read_layers(path)
    floor = time.perf_counter() - started
    started = time.perf_counter()
    ledger, _ = import_compartments(county, [path])
    took = time.perf_counter() - started
    print(f"{count} 小班: {took:.2f} s, {took / floor:.1f} × reading the file alone")
    assert ledger.accepted == count


def test_overlapping_stands_are_named_with_their_m2(county: County, make_layer: MakeLayer) -> None:
    wide = (box(100, 0, 150, 100), stand(1)[1])
    import_compartments(county, [make_layer("去年.gpkg", [wide])])
    ledger, _ = import_compartments(county, [make_layer("小班.gpkg", [stand(2), stand(3), stand(4)])])
    said = {e.code: e for e in ledger.entries if "overlap" in e.code}
    total = said["areas_resources.stands_overlap_imported"].values
    assert (total["count"], total["m2"]) == (1, "5000.00")
    pair = said["areas_resources.stands_overlap_pair"]
    assert {pair.values["one"], pair.values["other"]} == {"520999101201-0001-00001", "520999101201-0001-00002"}
    assert (pair.source, pair.row) == ("小班.gpkg", 1)
    assert county.scalar("SELECT count(*) FROM compartment") == 4
    clear, _ = import_compartments(county, [make_layer("旁边.gpkg", [stand(9)])])
    assert not [e for e in clear.entries if "overlap" in e.code]
