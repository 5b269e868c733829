"""Checking and mending the areas of a county through the algorithms and the dialog."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import shapely

from linzhang_plugin.county import geom
from linzhang_plugin.county.gateway import County

from .checked import LEVELS, changed, check, good, kinds, outlines, put, rect, rows_of, run
from .conftest import X0, Y0
from .coverages import Nested, brute, nested

if TYPE_CHECKING:
    from linzhang_plugin.areas.panel_checks import ChecksDock

pytestmark = pytest.mark.matrix


def test_a_good_county_has_no_faults(qgis_app: object, county: County) -> None:
    put(county, good())
    assert check(county) == []
    assert run("checkareas", county, FAULTS="TEMPORARY_OUTPUT")["COUNT"] == 0


def test_every_kind_is_listed_with_size_place_and_remedy(qgis_app: object, county: County) -> None:
    rows = changed(
        上村一号网格=rect(0, 0, 203, 400),
        下村一号网格=rect(401, 0, 199, 400),
        下村二号网格=shapely.union_all([rect(600, 0, 200, 400), rect(800, 100, 2, 50)]),
    )
    bow = shapely.Polygon([(X0, Y0), (X0 + 50, Y0 + 50), (X0 + 50, Y0), (X0, Y0 + 50)])
    rows += [
        ("5209991012AB-01", "乱码网格", "grid", None, rect(2000, 0, 50, 50)),
        ("520999101201-3 ", "空格网格", "grid", "520999101201", None),
        ("520999999000", "孤镇", "town", None, rect(5000, 0, 100, 100)),
    ]
    uids = put(county, rows)
    with county.batch("test") as batch:
        overlay = {"code": "ZD-01", "name": "重点区", "level": "grid", "kind": "overlay", "geom": geom.to_wkb([bow])[0]}
        batch.insert("area", [overlay])
        stands = [
            ("小班1", "0111", rect(401, 0, 300, 10)),
            ("小班2", "0111", rect(-100, 0, 50, 50)),
            ("小班3", "0250", rect(-200, 0, 9, 90)),
        ]
        batch.insert("compartment", [{"code": c, "land_class": k, "geom": geom.to_wkb([g])[0]} for c, k, g in stands])
        person = batch.insert("person", [{"name": "张三"}])[0]
        for code in ("520999101202-01", "520999101202-02"):
            post = batch.insert("post", [{"area_uid": uids[code], "role": "ranger"}])[0]
            batch.insert("tenure", [{"post_uid": post, "person_uid": person, "start": "2024-01-01"}])
    checks = {**county.profile.get("areas"), "checks": {**county.profile.get("areas.checks"), "ranger_mu_max": 200}}
    county.set_profile({"areas": checks})
    found = check(county)
    by_kind: dict[str, list[dict[str, Any]]] = {}
    for row in found:
        by_kind.setdefault(row["kind"], []).append(row)
    sizes = {kind: sorted(row["size_m2"] for row in rows if row["size_m2"]) for kind, rows in by_kind.items()}
    assert sizes["overlap"] == pytest.approx([1200])
    assert sizes["gap"] == pytest.approx([400])
    assert sizes["outside"] == pytest.approx([100])
    assert by_kind["invalid"][0]["names"] == "重点区"
    assert [row["names"] for row in by_kind["no_outline"]] == ["空格网格"]
    assert {row["names"] for row in by_kind["malformed_code"]} >= {"乱码网格", "空格网格"}
    assert {row["names"] for row in by_kind["no_parent"]} == {"乱码网格", "孤镇"}
    assert sizes["no_grid"] == pytest.approx([2500])
    assert "小班2" in by_kind["no_grid"][0]["explanation"]
    missing = {(row["names"], row["level"]) for row in by_kind["no_holder"]}
    assert ("上村一号网格", "grid") in missing
    assert ("下村一号网格", "grid") not in missing
    assert "张三" in by_kind["ranger_mu"][0]["explanation"]
    for row in found:
        assert row["explanation"] != "areas_checks.x"
        assert not row["explanation"].startswith("areas_checks."), row
        assert not row["remedy"].startswith("areas_checks."), row
        if row["size_m2"] and row["geom"] is not None:
            assert shapely.intersects(row["geom"], shapely.points(row["x"], row["y"]))
    assert kinds(check(county, LEVELS="town")) == ["malformed_code", "no_holder", "no_holder", "no_parent"][1:]


@pytest.mark.once
def test_duplicates_by_another_spelling_are_found_and_spelling_alone_is_mended(
    qgis_app: object, county: County
) -> None:
    rows = good()
    rows[4] = ("５２０９９９１０１２０１-01", *rows[4][1:])
    put(county, rows)
    assert kinds(check(county)) == ["malformed_code"]
    assert run("fixareas", county)["MENDED"] == 1
    assert county.scalar("SELECT count(*) FROM area WHERE code = '520999101201-01'") == 1
    put(county, [("520999101 201-01", "又一个", "grid", None, None)])
    assert "duplicate_code" in kinds(check(county))


@pytest.mark.once
def test_a_ranger_of_the_village_is_ranger_of_its_grids_also_without_a_section_in_the_profile(
    qgis_app: object, county: County
) -> None:
    uids = put(county, good())
    with county.batch("test") as batch:
        person = batch.insert("person", [{"name": "张三"}])[0]
        post = batch.insert("post", [{"area_uid": uids["520999101201"], "role": "ranger"}])[0]
        batch.insert("tenure", [{"post_uid": post, "person_uid": person, "start": "2024-01-01", "end": "2025-07-01"}])

    def without_ranger(**parameters: Any) -> set[str]:
        return {row["names"] for row in check(county, **parameters) if row["level"] == "grid"}

    assert without_ranger() == {"下村一号网格", "下村二号网格"}
    assert len(without_ranger(DATE="2025-07-01")) == 4
    areas = {key: value for key, value in county.profile.get("areas").items() if key != "checks"}
    county.set_profile({"areas": areas})
    assert without_ranger() == {"下村一号网格", "下村二号网格"}


@pytest.mark.once
def test_forest_of_a_village_without_grids_is_one_fault(qgis_app: object, county: County) -> None:
    put(county, [row for row in good() if not row[0].startswith("520999101202-")])
    with county.batch("test") as batch:
        stands = [("小班1", rect(410, 10, 50, 50)), ("小班2", rect(500, 10, 50, 50)), ("小班3", rect(10, 10, 50, 50))]
        rows = [{"code": code, "land_class": "0111", "geom": geom.to_wkb([shape])[0]} for code, shape in stands]
        batch.insert("compartment", rows)
    (row,) = [row for row in check(county) if row["kind"] == "no_grid"]
    assert (row["names"], row["size_m2"], row["mendable"]) == ("下村", pytest.approx(5000), 0)


@pytest.mark.once
def test_every_fault_and_remedy_has_its_sentence() -> None:
    pytest.importorskip("qgis.core")
    from linzhang_plugin.areas.faults import BY_HAND, KINDS
    from linzhang_plugin.areas.topology.model import KINDS as ENGINE
    from linzhang_plugin.desktop.messages import catalogue

    known = catalogue(lambda _context, source: source)
    for kind in KINDS:
        assert f"areas_checks.kind_{kind}" in known
        assert f"areas_checks.remedy_{kind}" in known
        if kind not in BY_HAND and kind not in ("overlap", "gap", "outside"):
            assert f"areas_checks.remedy_{kind}_by_hand" in known
    for kind in (*ENGINE, "malformed_code", "no_parent", "figure"):
        assert f"areas_checks.mended_{kind}" in known


def test_mending_all_is_one_step_that_can_be_taken_back(qgis_app: object, county: County) -> None:
    from qgis.core import QgsProcessingException

    put(county, changed(上村一号网格=rect(0, 0, 201, 400), 下村一号网格=rect(401, 0, 199, 400)))
    before = outlines(county)
    found = check(county)
    assert kinds(found) == ["gap", "overlap"]
    done = run("fixareas", county)
    assert (done["MENDED"], done["REFUSED"]) == (2, 0)
    assert check(county) == []
    after = outlines(county)
    for code, outline in after.items():
        assert outline.symmetric_difference(before[code]).area <= 400 + 1e-6
    assert (
        county.scalar("SELECT count(DISTINCT batch) FROM change WHERE table_name = 'area' AND action = 'update'") == 1
    )
    assert run("fixareas", county)["MENDED"] == 0
    run("undofixareas", county)
    assert {code: outline.wkt for code, outline in outlines(county).items()} == {c: o.wkt for c, o in before.items()}
    assert kinds(check(county)) == ["gap", "overlap"]
    with pytest.raises(QgsProcessingException):
        run("undofixareas", county)


@pytest.mark.once
def test_a_mending_is_not_taken_back_over_a_later_change(qgis_app: object, county: County) -> None:
    from qgis.core import QgsProcessingException

    put(county, changed(上村一号网格=rect(0, 0, 201, 400)))
    run("fixareas", county)
    uid = county.scalar("SELECT row_uid FROM change WHERE action = 'update' AND old_geom IS NOT NULL")
    with county.batch("later") as batch:
        batch.update("area", uid, name="改名网格")
    before = {c: o.wkt for c, o in outlines(county).items()}
    with pytest.raises(QgsProcessingException):
        run("undofixareas", county)
    assert {c: o.wkt for c, o in outlines(county).items()} == before


def test_greater_faults_wait_for_a_person(qgis_app: object, county: County) -> None:
    put(county, changed(上村一号网格=rect(0, 0, 210, 400), 下村一号网格=rect(401, 0, 199, 400)))
    assert {row["kind"]: row["safe"] for row in check(county)} == {"overlap": 0, "gap": 1}
    done = run("fixareas", county)
    assert (done["MENDED"], done["REFUSED"]) == (1, 1)
    (left,) = check(county)
    assert (left["kind"], left["size_m2"]) == ("overlap", pytest.approx(4000))
    refused = run("fixareas", county, FAULTS=left["id"])
    assert (refused["MENDED"], refused["REFUSED"]) == (0, 1)
    assert run("fixareas", county, FAULTS=left["id"], MAX_CHANGE=5000)["MENDED"] == 1
    assert check(county) == []


@pytest.mark.once
def test_one_fault_and_one_kind_can_be_mended_alone(qgis_app: object, county: County) -> None:
    put(county, changed(上村一号网格=rect(0, 0, 201, 400), 下村一号网格=rect(401, 0, 199, 400)))
    gap = next(row for row in check(county) if row["kind"] == "gap")
    assert run("fixareas", county, FAULTS=gap["id"])["MENDED"] == 1
    assert kinds(check(county)) == ["overlap"]
    assert run("fixareas", county, KINDS=["gap"])["MENDED"] == 0
    gone = run("fixareas", county, FAULTS=gap["id"])
    assert (gone["MENDED"], gone["REFUSED"]) == (0, 1)
    assert run("fixareas", county, KINDS=["overlap"])["MENDED"] == 1
    assert check(county) == []


@pytest.mark.parametrize("seed", [0, *(pytest.param(n, marks=pytest.mark.once) for n in range(1, 3))])
def test_a_ragged_county_is_mended_to_the_square_metre(qgis_app: object, county: County, seed: int) -> None:
    made = ragged(county, seed)
    rows = [row for row in check(county) if row["kind"] in ("overlap", "gap", "outside")]
    assert rows
    run("fixareas", county, MAX_CHANGE=1e6)
    assert [row for row in check(county) if row["kind"] != "no_holder"] == []
    after = list(outlines(county).values())
    order = np.array(after, dtype=object)
    assert brute(order, made.level, made.parent) == {}
    figures = county.rows("SELECT level, sum(area_m2) AS m2 FROM area GROUP BY level")
    assert len({row["m2"] for row in figures}) == 1, "printed totals do not add up"


def ragged(county: County, seed: int) -> Nested:
    """A random county of three levels with some vertices moved; codes sort as the rows do."""
    made = nested(4, 4, 3, seed=seed)
    rng = np.random.default_rng(seed)
    codes: list[str] = []
    rows = []
    for index, level in enumerate(made.level):
        parent = int(made.parent[index])
        above = codes[parent] if parent >= 0 else None
        number = 1 + sum(p == parent for p in made.parent[:index])
        code = (
            f"5209991{number:02d}000"
            if above is None
            else f"{above[:9]}{200 + number}"
            if level == 1
            else f"{above}-{number:02d}"
        )
        codes.append(code)
        rows.append((code, f"区{index}", LEVELS[level], above, made.outlines[index]))
    for index in rng.choice(len(rows), 5, replace=False):
        xy = shapely.get_coordinates(rows[index][4])
        xy[3] += rng.uniform(-6, 6, 2)
        rows[index] = (*rows[index][:4], shapely.polygons(xy))
    put(county, rows)
    order = np.argsort(np.array(codes), kind="stable")
    back = np.argsort(order)
    parents = np.array([back[p] if p >= 0 else -1 for p in made.parent[order]])
    return Nested(made.outlines[order], made.level[order], parents, {})


def test_the_excel_list_is_written(qgis_app: object, county: County, chinese_tmp: Path) -> None:
    import openpyxl

    put(county, changed(上村一号网格=rect(0, 0, 201, 400)))
    path = chinese_tmp / "问题清单.xlsx"
    run("checkareas", county, OUTPUT=str(path))
    sheet = openpyxl.load_workbook(path).active
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert "青峰县责任区核查问题清单" in texts
    assert "重叠" in texts
    assert 400 in [cell.value for row in sheet.iter_rows() for cell in row]


def test_any_layer_can_be_checked(qgis_app: object, shared: Path, county: County) -> None:
    import processing

    layer = processing.run(
        "linzhang:checkareas",
        {"LAYER": str(shared / "data" / "stands" / "forest_stands_2012.shp"), "FAULTS": "TEMPORARY_OUTPUT"},
    )["FAULTS"]
    rows = rows_of(layer)
    assert sum(row["size_m2"] for row in rows if row["kind"] == "overlap") == pytest.approx(22.12, abs=0.005)
    gaps = sorted(row["size_m2"] for row in rows if row["kind"] == "gap")
    assert (len(gaps), gaps[0]) == (33, pytest.approx(0.945, abs=0.0005))


@pytest.mark.once
def test_what_cannot_be_checked_is_a_sentence(qgis_app: object, county: County, shared: Path) -> None:
    import processing
    from qgis.core import QgsProcessingException, QgsVectorLayer

    with pytest.raises(QgsProcessingException):
        processing.run("linzhang:checkareas", {"FAULTS": "TEMPORARY_OUTPUT"})
    with pytest.raises(QgsProcessingException):
        run("checkareas", county, FAULTS="TEMPORARY_OUTPUT")
    put(county, good())
    for value in (str(county.path), f"ogr:dbname='{county.path}' table=\"faults\" (geom)"):
        with pytest.raises(QgsProcessingException):
            run("checkareas", county, FAULTS=value)
    assert len(outlines(county)) == 8
    with pytest.raises(QgsProcessingException):
        run("checkareas", county, LEVELS="组团", FAULTS="TEMPORARY_OUTPUT")
    degrees = QgsVectorLayer("MultiPolygon?crs=EPSG:4490", "经纬度", "memory")
    with pytest.raises(QgsProcessingException, match="经纬度"):
        processing.run("linzhang:checkareas", {"LAYER": degrees, "FAULTS": "TEMPORARY_OUTPUT"})
    areas = {**county.profile.get("areas"), "checks": {"sliver_m": "宽"}}
    county.set_profile({"areas": areas})
    with pytest.raises(QgsProcessingException, match="sliver_m"):
        run("checkareas", county, FAULTS="TEMPORARY_OUTPUT")


# ---- the dialog -------------------------------------------------------------------------------------------------


@pytest.fixture
def dialog(qgis_app: Any, qtbot: Any, county: County) -> Iterator[ChecksDock]:
    from linzhang_plugin.areas.panel_checks import ChecksDock
    from linzhang_plugin.desktop.session import CountySession

    put(
        county,
        changed(
            上村一号网格=rect(0, 0, 201, 400), 下村一号网格=rect(401, 0, 199, 400), 上村二号网格=rect(200, 0, 200, 390)
        ),
    )
    session = CountySession()
    session.start()
    session.open(county.path)
    made = ChecksDock(session, None)
    made.ask = lambda _question: True  # type: ignore[method-assign]
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    session.close()
    session.stop()


def wait(qtbot: Any, dialog: ChecksDock) -> None:
    qtbot.waitUntil(lambda: not dialog.is_working, timeout=300_000)


def visible(dialog: ChecksDock) -> int:
    return sum(not dialog.table.isRowHidden(row) for row in range(dialog.table.rowCount()))


def test_selected_faults_that_are_gone_leave_a_shorter_list(dialog: ChecksDock, qtbot: Any) -> None:
    dialog.again.click()
    wait(qtbot, dialog)
    dialog.table.selectAll()
    assert len(dialog.selected()) == 3
    row = next(r for r in range(3) if dialog._fault(r)["kind"] == "overlap")
    dialog._fix({"FAULTS": str(dialog._fault(row)["id"])})
    wait(qtbot, dialog)
    wait(qtbot, dialog)
    assert dialog.table.rowCount() == 2
    assert dialog.selected() == []
    # what was mended stays to be read beside what is left
    assert "1 faults mended" in dialog.state.text()
    assert "2 faults" in dialog.state.text()


def test_the_dialog_lists_filters_mends_and_takes_back(
    dialog: ChecksDock, qtbot: Any, county: County, chinese_tmp: Path
) -> None:
    from qgis.core import QgsProject

    dialog.again.click()
    wait(qtbot, dialog)
    assert visible(dialog) == 3
    assert dialog.layer_id() in QgsProject.instance().mapLayers()
    dialog.kind.setCurrentIndex(dialog.kind.findData("gap"))
    assert visible(dialog) == 2
    dialog.search.setText("上村")
    assert visible(dialog) == 1
    dialog.search.clear()
    dialog.kind.setCurrentIndex(0)
    row = next(r for r in range(3) if dialog._fault(r)["kind"] == "overlap")
    dialog.table.selectRow(row)
    dialog.fix_one.click()
    wait(qtbot, dialog)
    wait(qtbot, dialog)
    assert {f["kind"] for f in dialog.faults} == {"gap"}
    dialog.save_to(chinese_tmp / "清单.xlsx")
    wait(qtbot, dialog)
    assert (chinese_tmp / "清单.xlsx").exists()
    dialog.table.selectRow(0)
    dialog.fix_all.click()
    wait(qtbot, dialog)
    wait(qtbot, dialog)
    dialog.undo.click()
    wait(qtbot, dialog)
    wait(qtbot, dialog)
    dialog.close()
    assert [k for k in QgsProject.instance().mapLayers() if "faults" in k.lower()] == []
