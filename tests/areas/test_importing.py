"""Importing again: what changed since, other codes, other datum; what is asked and what is remembered."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
import shapely

from linzhang_plugin.areas.divisions import Options, compare_divisions, import_divisions
from linzhang_plugin.areas.importing import answers, datum, matching, tables
from linzhang_plugin.areas.importing.answers import Answer
from linzhang_plugin.areas.importing.differences import Difference
from linzhang_plugin.areas.importing.names import core
from linzhang_plugin.areas.tree import Tree
from linzhang_plugin.county import crs, gcj02, geom
from linzhang_plugin.county.errors import Cancelled, LinzhangError
from linzhang_plugin.county.gateway import County

from .conftest import EPSG, MakeLayer, box
from .test_divisions import everything, parents, sizes


def kinds(found: Sequence[Difference]) -> list[tuple[str, str]]:
    return [(d.kind, d.code) for d in found]


def shifted(wkt: str, kind: str = "gcj02") -> str:
    """A rectangle of the test country in degrees as a web map has it."""
    outline = shapely.segmentize(shapely.from_wkt(wkt), 200.0)
    xy = shapely.get_coordinates(outline)
    lon, lat = gcj02.wgs84_to_gcj02(*crs.transformer(EPSG, crs.CGCS2000)(xy[:, 0], xy[:, 1]))
    if kind == "bd09":
        lon, lat = gcj02.gcj02_to_bd09(lon, lat)
    return str(shapely.to_wkt(shapely.set_coordinates(outline, np.column_stack([lon, lat])), 12))


def holder(county: County, code: str) -> str:
    """A chief in an area, so that something depends on it; the uid of the area."""
    uid = str(county.scalar("SELECT uid FROM area WHERE code = ?", (code,)))
    with county.batch("test") as batch:
        person = batch.insert("person", [{"name": "张三"}])[0]
        post = batch.insert("post", [{"area_uid": uid, "role": "chief"}])[0]
        batch.insert("tenure", [{"post_uid": post, "person_uid": person, "start": "2024-01-01"}])
    return uid


# ---- differences ----------------------------------------------------------------------------------------------

NEXT_YEAR = [
    # renamed and reshaped, 100 m less to the north
    (box(0, 0, 1000, 900), {"XZQDM": "520999101201", "XZQMC": "上村社区"}),
    # another code, the same place
    (box(0, 1000, 1000, 1000), {"XZQDM": "520999101301", "XZQMC": "下村"}),
    # 100 m more to the east
    (box(1000, 0, 1100, 1500), {"XZQDM": "520999102201", "XZQMC": "东村"}),
    (box(2200, 0, 100, 100), {"XZQDM": "520999102209", "XZQMC": "新村"}),
]


def test_differences_are_listed_and_nothing_is_written(
    county: County, country: dict[str, Path], make_layer: MakeLayer
) -> None:
    import_divisions(county, list(country.values()))
    before = everything(county)
    found = compare_divisions(county, [make_layer("明年.gpkg", NEXT_YEAR)])
    assert everything(county) == before
    assert kinds(found.differences) == [
        ("new", "520999102209"),
        ("reshaped", "520999101201"),
        ("reshaped", "520999102201"),
        ("renamed", "520999101201"),
        ("recoded", "520999101301"),
        ("gone", "520999102202"),
    ]
    by_id = {(d.kind, d.code): d for d in found.differences}
    assert (by_id["reshaped", "520999101201"].gained_m2, by_id["reshaped", "520999101201"].lost_m2) == (0, 100_000)
    assert (by_id["reshaped", "520999102201"].gained_m2, by_id["reshaped", "520999102201"].lost_m2) == (150_000, 0)
    recoded = by_id["recoded", "520999101301"]
    assert (recoded.old_code, recoded.certain, recoded.proposed) == ("520999101202", True, True)
    assert not by_id["gone", "520999102202"].proposed
    assert by_id["gone", "520999102202"].possible


def test_accepted_rows_are_done_and_no_others(county: County, country: dict[str, Path], make_layer: MakeLayer) -> None:
    import_divisions(county, list(country.values()))
    chief_of = holder(county, "520999101202")
    path = make_layer("明年.gpkg", NEXT_YEAR)
    found = {(d.kind, d.code): d.id for d in compare_divisions(county, [path]).differences}
    wanted = [("renamed", "520999101201"), ("recoded", "520999101301"), ("gone", "520999102202")]
    ledger, _ = import_divisions(county, [path], Options(accept=frozenset(found[w] for w in wanted)))
    rows = {r["code"]: r for r in county.rows("SELECT code, uid, name, area_m2 FROM area WHERE level = 'village'")}
    assert set(rows) == {"520999101201", "520999101301", "520999102201"}
    assert (rows["520999101201"]["name"], rows["520999101201"]["area_m2"]) == ("上村社区", 1_000_000)
    assert rows["520999101301"]["uid"] == chief_of
    assert rows["520999102201"]["area_m2"] == 1_500_000
    assert county.scalar("SELECT count(*) FROM tenure WHERE post_uid IN (SELECT uid FROM post)") == 1
    assert {r[0] for r in county.rows("SELECT code FROM division WHERE level = 'village'")} == set(rows)
    declined = [(e.row, e.code) for e in ledger.entries if e.status == "refused"]
    assert declined == [(3, "areas.declined"), (4, "areas.declined")]
    # the change log keeps what was deleted
    assert county.scalar("SELECT count(*) FROM change WHERE action = 'delete' AND table_name = 'area'") == 1


def test_what_something_depends_on_cannot_be_deleted(
    county: County, country: dict[str, Path], make_layer: MakeLayer
) -> None:
    import_divisions(county, list(country.values()))
    holder(county, "520999102202")
    before = everything(county)
    path = make_layer("明年.gpkg", NEXT_YEAR)
    gone = next(d for d in compare_divisions(county, [path]).differences if d.kind == "gone")
    assert (gone.dependants, gone.possible) == ((("post", 1),), False)
    with pytest.raises(LinzhangError) as caught:
        import_divisions(county, [path], Options(accept=frozenset([gone.id])))
    assert (caught.value.code, caught.value.values["what"]) == ("areas.gone_depends", "岗位 1")
    assert everything(county) == before


def test_a_list_that_is_out_of_date_is_refused(county: County, country: dict[str, Path], make_layer: MakeLayer) -> None:
    import_divisions(county, list(country.values()))
    path = make_layer("明年.gpkg", NEXT_YEAR)
    ids = frozenset(d.id for d in compare_divisions(county, [path]).differences if d.proposed)
    import_divisions(county, [path], Options(accept=ids))
    before = everything(county)
    with pytest.raises(LinzhangError) as caught:
        import_divisions(county, [path], Options(accept=ids))
    assert caught.value.code == "areas.list_outdated"
    assert everything(county) == before


def test_the_list_of_the_same_file_is_empty_afterwards(
    county: County, country: dict[str, Path], make_layer: MakeLayer
) -> None:
    import_divisions(county, list(country.values()))
    path = make_layer("明年.gpkg", NEXT_YEAR)
    import_divisions(county, [path])
    found = compare_divisions(county, [path])
    assert kinds(found.differences) == [("gone", "520999102202")]
    assert found.unchanged == 4
    before = everything(county)
    import_divisions(county, [path])
    assert everything(county) == before


def test_a_file_of_one_town_says_nothing_about_the_villages_of_another(
    county: County, country: dict[str, Path], make_layer: MakeLayer
) -> None:
    import_divisions(county, list(country.values()))
    found = compare_divisions(county, [make_layer("一镇.gpkg", NEXT_YEAR[2:3])])
    assert ("gone", "520999102202") in kinds(found.differences)
    assert not any(code.startswith("520999101") for _, code in kinds(found.differences))


def test_cancel_while_comparing_and_importing_leaves_the_file_as_it_was(
    county: County, country: dict[str, Path], make_layer: MakeLayer
) -> None:
    import_divisions(county, list(country.values()))
    before = everything(county)
    path = make_layer("明年.gpkg", NEXT_YEAR)
    for limit in (0.0, 0.65, 0.8, 0.9):

        def stop(fraction: float, limit: float = limit) -> None:
            if fraction >= limit:
                raise Cancelled

        with pytest.raises(Cancelled):
            import_divisions(county, [path], progress=stop)
    assert everything(county) == before


# ---- codes ----------------------------------------------------------------------------------------------------


def test_another_code_for_the_same_place_keeps_uid_posts_and_children(
    county: County, country: dict[str, Path], make_layer: MakeLayer
) -> None:
    import_divisions(county, list(country.values()))
    town, village = holder(county, "520999101000"), holder(county, "520999101201")
    rows = [
        (box(0, 0, 1000, 2000), {"XZQDM": "520999001", "XZQMC": "石桥街道"}),
        (box(1000, 0, 1000, 2000), {"XZQDM": "520999102", "XZQMC": "云岭镇"}),
        (box(0, 0, 1000, 1000), {"XZQDM": "520999001001", "XZQMC": "上村"}),
        (box(0, 1000, 1000, 1000), {"XZQDM": "520999001002", "XZQMC": "下村"}),
    ]
    ledger, _ = import_divisions(county, [make_layer("新码.gpkg", rows)])
    found = {r["code"]: r["uid"] for r in county.rows("SELECT code, uid FROM area")}
    assert (found["520999001000"], found["520999001001"]) == (town, village)
    assert "520999101000" not in found
    assert len(found) == 9
    above = parents(county)
    assert above["520999001001"] == "520999001000"
    # the number of a grid is printed on boards: it stays
    assert above["520999101201-01"] == "520999001001"
    assert [e.code for e in ledger.entries].count("areas.recoded") == 3
    assert county.scalar("SELECT count(*) FROM post") == 2
    again, _ = import_divisions(county, [make_layer("新码二.gpkg", rows)])
    assert again.unchanged_count == 4


def test_two_villages_that_exchange_their_codes(
    county: County, country: dict[str, Path], make_layer: MakeLayer
) -> None:
    import_divisions(county, [country["towns"], country["villages"]])
    uids = {r["name"]: r["uid"] for r in county.rows("SELECT name, uid FROM area")}
    rows = [
        (box(0, 0, 1000, 1000), {"XZQDM": "520999101202", "XZQMC": "上村"}),
        (box(0, 1000, 1000, 1000), {"XZQDM": "520999101201", "XZQMC": "下村"}),
    ]
    import_divisions(county, [make_layer("对调.gpkg", rows)])
    found = {r["uid"]: (r["code"], r["name"]) for r in county.rows("SELECT uid, code, name FROM area")}
    assert found[uids["上村"]] == ("520999101202", "上村")
    assert found[uids["下村"]] == ("520999101201", "下村")
    assert sizes(county)["520999101202"] == 1_000_000


def test_a_place_under_another_name_and_code_is_not_taken_over_without_asking(
    county: County, country: dict[str, Path], make_layer: MakeLayer
) -> None:
    import_divisions(county, [country["towns"], country["villages"]])
    path = make_layer("改名.gpkg", [(box(0, 0, 1000, 1000), {"XZQDM": "520999101299", "XZQMC": "幸福社区"})])
    found = compare_divisions(county, [path]).differences
    recoded = next(d for d in found if d.kind == "recoded")
    assert (recoded.old_code, recoded.certain, recoded.proposed) == ("520999101201", False, False)
    accept = frozenset(d.id for d in found if d.kind in ("recoded", "renamed"))
    uid = county.scalar("SELECT uid FROM area WHERE code = '520999101201'")
    import_divisions(county, [path], Options(accept=accept))
    assert county.scalar("SELECT uid FROM area WHERE code = '520999101299' AND name = '幸福社区'") == uid


def test_a_place_matched_by_place_alone_comes_in_beside_the_old_one_and_says_so(
    county: County, country: dict[str, Path], make_layer: MakeLayer
) -> None:
    import_divisions(county, [country["towns"], country["villages"]])
    path = make_layer("改名.gpkg", [(box(0, 0, 1000, 1000), {"XZQDM": "520999101299", "XZQMC": "幸福社区"})])
    ledger, _ = import_divisions(county, [path])
    assert "areas.recode_suspected" in {e.code for e in ledger.entries}
    assert {"520999101201", "520999101299"} <= set(sizes(county))


@pytest.mark.parametrize(
    ("name", "kernel"),
    [
        ("白石乡", "白石"), ("白石镇", "白石"), ("城东街道办事处", "城东"), ("贵筑社区服务中心", "贵筑"),
        ("黄金岭街道办事处（赣州经济技术开发区）", "黄金岭"), ("孟关苗族布依族乡", "孟关"),
        ("羊艾农场", "羊艾农场"), ("文汇居委会", "文汇"), ("镇", "镇"),
    ],
)  # fmt: skip
def test_what_stays_of_a_name(name: str, kernel: str) -> None:
    assert core(name) == kernel


REAL = {
    "500114": {"recoded": 6, "renamed": 6, "unchanged": 18},
    "520111": {"recoded": 7, "new": 2, "gone": 13, "unchanged": 10},
    "360702": {"recoded": 1, "renamed": 9, "new": 1, "unchanged": 6},
}


@pytest.mark.parametrize("county_code", sorted(REAL))
def test_codes_of_2016_and_2023(shared: Path, county_code: str) -> None:
    folder = shared / "data" / "codes"
    old = [entry for _, entry in tables.read_list(folder / f"adcode2016_{county_code}.csv")]
    found = tables.changes(old, tables.read_list(folder / "streets2023_4areas.csv", county_code))
    counts = {kind: sum(1 for c in found if c.kind == kind) for kind in {c.kind for c in found}}
    assert counts == REAL[county_code]
    if county_code == "500114":
        raised = {(c.old_name, c.name) for c in found if c.kind == "recoded"}
        assert raised == {(f"{n}乡", f"{n}镇") for n in ("白石", "中塘", "沙坝", "太极", "五里", "水市")}


def test_a_newer_list_of_codes_updates_the_county(county: County, shared: Path) -> None:
    county.set_profile({"county": {**county.profile.get("county"), "name": "黔江区", "code": "500114"}})
    derived, codes = shared / "data" / "derived", shared / "data" / "codes"
    import_divisions(county, [derived / f"qianjiang500114_{k}_SYNTHETIC_wgs84.geojson" for k in ("towns", "villages")])
    uid = county.scalar("SELECT uid FROM area WHERE name = '中塘乡'")
    below = county.scalar("SELECT count(*) FROM area WHERE parent_uid = ?", (uid,))
    ledger, _ = tables.update_codes(county, codes / "streets2023_4areas.csv")
    assert county.scalar("SELECT code || name FROM area WHERE uid = ?", (uid,)) == "500114121000中塘镇"
    assert county.scalar("SELECT code FROM division WHERE name = '中塘镇'") == "500114121000"
    assert county.scalar("SELECT count(*) FROM area WHERE parent_uid = ?", (uid,)) == below > 0
    assert ledger.refused == 0
    before = everything(county)
    tables.update_codes(county, codes / "streets2023_4areas.csv")
    assert everything(county) == before


def test_matching_without_outlines_asks_the_parent() -> None:
    old = [matching.Entry("1", "新华村", "village", "甲镇"), matching.Entry("2", "新华村", "village", "乙镇")]
    new = [matching.Entry("9", "新华社区", "village", "乙街道")]
    assert [(p.old, p.new, p.how) for p in matching.match(old, new)] == [(1, 0, "name"), (0, None, "")]


# ---- datum ----------------------------------------------------------------------------------------------------

WEB = [("520999101", "石桥镇", box(0, 0, 1000, 2000)), ("520999102", "云岭镇", box(1000, 0, 1000, 2000))]


@pytest.mark.parametrize("kind", ["gcj02", "bd09"])
def test_boundaries_of_a_web_map_are_proposed_and_never_converted_silently(
    county: County, country: dict[str, Path], make_layer: MakeLayer, kind: str
) -> None:
    import_divisions(county, [country["towns"]])
    before = everything(county)
    rows = [(shifted(wkt, kind), {"adcode": code, "name": name}) for code, name, wkt in WEB]
    path = make_layer("网图.geojson", rows, epsg=4326)
    with pytest.raises(LinzhangError) as caught:
        import_divisions(county, [path])
    values = caught.value.values
    assert (caught.value.code, values["proposal"], values["count"]) == ("areas.datum_proposed", kind, 2)
    assert int(str(values["offset"])) > 200
    assert int(str(values["left"])) < 5
    assert everything(county) == before
    report = compare_divisions(county, [path]).reports[0]
    assert report.question is not None
    assert report.question[0] == "areas.datum_proposed"
    ledger, _ = import_divisions(county, [path], Options(datum=kind))
    assert "areas.datum_converted" in {e.code for e in ledger.entries}
    outline = geom.geometries([county.scalar("SELECT geom FROM area WHERE code = '520999101000'")])[0]
    assert shapely.hausdorff_distance(outline, shapely.from_wkt(WEB[0][2])) < 2.0
    import_divisions(county, [path], Options(datum="as_is"))
    outline = geom.geometries([county.scalar("SELECT geom FROM area WHERE code = '520999101000'")])[0]
    assert shapely.hausdorff_distance(outline, shapely.from_wkt(WEB[0][2])) > 200


def test_villages_of_a_web_map_are_compared_with_their_town(
    county: County, country: dict[str, Path], make_layer: MakeLayer
) -> None:
    import_divisions(county, [country["towns"]])
    rows = [
        (shifted(box(0, 0, 1000, 1000)), {"XZQDM": "520999101201", "XZQMC": "上村"}),
        (shifted(box(0, 1000, 1000, 1000)), {"XZQDM": "520999101202", "XZQMC": "下村"}),
    ]
    with pytest.raises(LinzhangError) as caught:
        import_divisions(county, [make_layer("网图.geojson", rows, epsg=4326)])
    assert (caught.value.code, caught.value.values["count"]) == ("areas.datum_proposed", 1)


def test_a_county_that_came_from_a_web_map_is_told_so(county: County, make_layer: MakeLayer) -> None:
    rows = [(shifted(wkt), {"adcode": code, "name": name}) for code, name, wkt in WEB]
    ledger, _ = import_divisions(county, [make_layer("网图.geojson", rows, epsg=4326)])
    assert "areas.datum_unchecked" in {e.code for e in ledger.entries}
    true = make_layer("真.gpkg", [(wkt, {"XZQDM": code, "XZQMC": name}) for code, name, wkt in WEB])
    with pytest.raises(LinzhangError) as caught:
        import_divisions(county, [true])
    assert caught.value.code == "areas.datum_of_county"
    assert import_divisions(county, [true], Options(datum="as_is"))[0].accepted == 2


def test_a_survey_that_moved_everything_a_little_is_no_web_map(county: County, country: dict[str, Path]) -> None:
    import_divisions(county, [country["towns"]])
    tree = Tree.of(county)
    rng = np.random.default_rng(7)
    for _ in range(40):
        east, north = rng.uniform(-700, 700, 2)
        rows = []
        for code, name, wkt in WEB:
            outline = shapely.transform(shapely.from_wkt(wkt), lambda xy, move=(east, north): xy + np.array(move))
            rows.append((f"{code}000", name, "town", outline))
        found = datum.detect(rows, tree)
        one = datum.unshift(np.array([rows[0][3]], dtype=object), EPSG, "gcj02")[0]
        two = datum.unshift(np.array([rows[0][3]], dtype=object), EPSG, "bd09")[0]
        home = shapely.from_wkt(WEB[0][2])
        near = min(float(shapely.distance(o.centroid, home.centroid)) for o in (one, two))
        assert found is None or found.kind == "county_gcj02" or near <= 0.25 * np.hypot(east, north)


def test_the_real_fences_are_found_out(county: County, shared: Path) -> None:
    county.set_profile({"county": {**county.profile.get("county"), "name": "黔江区", "code": "500114"}})
    derived = shared / "data" / "derived"
    import_divisions(county, [derived / "counties10_wgs84.geojson"])
    with pytest.raises(LinzhangError) as caught:
        import_divisions(county, [derived / "counties10_gcj02_asis.geojson"])
    assert (caught.value.code, caught.value.values["proposal"]) == ("areas.datum_proposed", "gcj02")
    assert 400 < int(str(caught.value.values["offset"])) < 700
    ledger, _ = import_divisions(county, [derived / "counties10_gcj02_asis.geojson"], Options(datum="gcj02"))
    assert ledger.accepted == 1


def test_real_fences_against_synthetic_towns(county: County, shared: Path) -> None:
    """The county's own outline is made of its towns; the fence of the web map is found out by that alone."""
    county.set_profile({"county": {**county.profile.get("county"), "name": "黔江区", "code": "500114"}})
    derived = shared / "data" / "derived"
    import_divisions(county, [derived / "qianjiang500114_towns_SYNTHETIC_wgs84.geojson"])
    with pytest.raises(LinzhangError) as caught:
        import_divisions(county, [derived / "counties10_gcj02_asis.geojson"])
    assert (caught.value.code, caught.value.values["proposal"]) == ("areas.datum_proposed", "gcj02")


# ---- fields and overlays --------------------------------------------------------------------------------------

ODD = {"XZQDM": "520999101299", "甲": "520999101201", "乙": "上村", "丙": "下村"}


def test_fields_named_once_are_remembered_for_layers_like_it(county: County, make_layer: MakeLayer) -> None:
    one = make_layer("今年.gpkg", [(box(0, 0, 9, 9), ODD)])
    import_divisions(county, [one], Options(answers={"": Answer(code="甲", name="丙")}))
    assert county.scalar("SELECT name FROM area WHERE code = '520999101201'") == "下村"
    later = make_layer("明年.gpkg", [(box(9, 0, 9, 9), {**ODD, "甲": "520999101202", "丙": "中村"})])
    report = compare_divisions(county, [later]).reports[0]
    assert (report.answer.code, report.answer.name, report.remembered) == ("甲", "丙", True)
    import_divisions(county, [later])
    assert county.scalar("SELECT name FROM area WHERE code = '520999101202'") == "中村"
    # what is said now counts more than what was said then, and twice the same writes nothing
    before = everything(county)
    import_divisions(county, [later], Options(answers={"": Answer(code="甲", name="丙")}))
    assert everything(county) == before
    assert county.profile.get("areas.area_method") == "planar"


def test_answers_are_read_and_mistakes_named() -> None:
    assert answers.parse('{"code": "甲"}') == {"": Answer(code="甲")}
    assert answers.parse('{"村.shp": {"crs": "EPSG:4545", "datum": "gcj02"}}') == {
        "村.shp": Answer(crs="EPSG:4545", datum="gcj02")
    }
    assert answers.parse(" ") == {}
    for text in ("{", "[]", '{"codes": "甲"}', '{"datum": "wgs"}', '{"code": 3}'):
        with pytest.raises(LinzhangError) as caught:
            answers.parse(text)
        assert caught.value.code == "areas.mapping_unreadable"


def test_a_layer_with_names_only_is_matched_by_them(
    county: County, country: dict[str, Path], make_layer: MakeLayer
) -> None:
    import_divisions(county, [country["towns"]])
    rows = [
        (box(0, 0, 1000, 2100), {"名称": "石桥镇"}),
        (box(1000, 0, 1000, 2100), {"名称": "云岭镇"}),
        (box(3000, 0, 9, 9), {"名称": "无名镇"}),
    ]
    ledger, _ = import_divisions(county, [make_layer("只有名称.gpkg", rows)])
    assert sizes(county)["520999101000"] == 2_100_000
    assert [(e.row, e.code) for e in ledger.entries if e.status == "refused"] == [(3, "areas.code_missing")]


def test_the_kind_of_an_overlay_is_said_or_read_and_never_guessed(county: County, make_layer: MakeLayer) -> None:
    rows = [
        (box(0, 0, 10, 10), {"名称": "大山", "类型": "古树群"}),
        (box(20, 0, 10, 10), {"名称": "清水湿地公园", "类型": "甲"}),
        (box(40, 0, 10, 10), {"名称": "无名地", "类型": None}),
    ]
    import_divisions(county, [make_layer("片区.gpkg", rows)], Options(overlay=True))
    kinds = {r["name"]: r["overlay_kind"] for r in county.rows("SELECT name, overlay_kind FROM area")}
    assert kinds == {"大山": "old_trees", "清水湿地公园": "reserve", "无名地": None}
    # said for all: what has one already keeps it
    import_divisions(county, [make_layer("片区.gpkg", rows)], Options(overlay=True, overlay_kind="国有林场"))
    kinds = {r["name"]: r["overlay_kind"] for r in county.rows("SELECT name, overlay_kind FROM area")}
    assert kinds == {"大山": "old_trees", "清水湿地公园": "reserve", "无名地": "forest_farm"}


def test_overlay_areas_cross_the_base_tree_and_change_no_figure_of_it(
    county: County, country: dict[str, Path], make_layer: MakeLayer
) -> None:
    import_divisions(county, list(country.values()))
    before = sizes(county)
    rows = [
        (box(500, 500, 1000, 1000), {"名称": "青峰国有林场"}),
        (box(1900, 0, 500, 500), {"名称": "云岭自然保护地"}),
        (box(2500, 0, 100, 100), {"名称": "云岭自然保护地"}),
        (box(10, 10, 5, 5), {"名称": None}),
    ]
    path = make_layer("林场.gpkg", rows)
    ledger, _ = import_divisions(county, [path], Options(overlay=True))
    found = county.rows("SELECT code, name, level, overlay_kind, parent_uid, area_m2 FROM area WHERE kind = 'overlay'")
    assert [tuple(r) for r in found] == [
        ("520999-Z001", "青峰国有林场", "county", "forest_farm", None, 1_000_000),
        ("520999-Z002", "云岭自然保护地", "county", "reserve", None, 260_000),
    ]
    assert {code: size for code, size in sizes(county).items() if "Z" not in code} == before
    assert [(e.row, e.code) for e in ledger.entries if e.status == "refused"] == [(4, "areas.overlay_nameless")]
    holder(county, "520999-Z001")
    everything_before = everything(county)
    again, _ = import_divisions(county, [path], Options(overlay=True))
    assert everything(county) == everything_before
    assert again.unchanged_count == 3
    # the base tree does not take overlays for areas of its own
    import_divisions(county, list(country.values()))
    assert everything(county) == everything_before
