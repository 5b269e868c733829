"""Comparing, accepting and being asked: through the algorithms, and through the dock with its dialogs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from linzhang_plugin.county.gateway import County

from .conftest import EPSG, MakeLayer, box
from .test_areas_qgis import run
from .test_divisions import everything
from .test_importing import NEXT_YEAR, ODD, WEB, shifted

if TYPE_CHECKING:
    from linzhang_plugin.areas.panel import Panel

pytestmark = pytest.mark.matrix


# ---- algorithms -----------------------------------------------------------------------------------------------


def test_comparing_gives_a_list_a_layer_and_a_table_and_writes_nothing(
    qgis_app: object, county: County, country: dict[str, Path], make_layer: MakeLayer, chinese_tmp: Path
) -> None:
    import openpyxl
    from qgis.core import QgsVectorLayer

    run("importdivisions", county.path, INPUT=[str(p) for p in country.values()])
    before = everything(county)
    path = make_layer("明年.gpkg", NEXT_YEAR)
    layer_path, table = chinese_tmp / "差异.gpkg", chinese_tmp / "差异.xlsx"
    outputs = run("comparedivisions", county.path, INPUT=[str(path)], OUTPUT=str(layer_path), TABLE=str(table))
    assert everything(county) == before
    counts = {k: outputs[k] for k in ("NEW", "RESHAPED", "RENAMED", "RECODED", "GONE", "UNCHANGED")}
    assert counts == {"NEW": 1, "RESHAPED": 2, "RENAMED": 1, "RECODED": 1, "GONE": 1, "UNCHANGED": 0}
    layer = QgsVectorLayer(str(layer_path), "", "ogr")
    assert layer.crs().authid() == f"EPSG:{EPSG}"
    found = {f["id"]: f for f in layer.getFeatures()}
    rows = json.loads(outputs["DIFFERENCES"])
    assert set(found) == {row["id"] for row in rows}
    east = next(f for f in found.values() if f["kind"] == "reshaped" and f["name"] == "东村")
    assert (east["gained_m2"], east["lost_m2"], round(east.geometry().area())) == (150_000, 0, 1_650_000)
    cells = [[c.value for c in row] for row in openpyxl.load_workbook(table).worksheets[0].iter_rows()]
    assert any("代码变化" in row and "520999101202" in row and "520999101301" in row for row in cells)
    del layer, found, east


@pytest.mark.once
def test_accepted_ids_are_done_and_none_is_none(
    qgis_app: object, county: County, country: dict[str, Path], make_layer: MakeLayer
) -> None:
    run("importdivisions", county.path, INPUT=[str(p) for p in country.values()])
    path = make_layer("明年.gpkg", NEXT_YEAR)
    areas = [tuple(r) for r in county.rows("SELECT uid, code, name, area_m2 FROM area ORDER BY uid")]
    outputs = run("importdivisions", county.path, INPUT=[str(path)], ACCEPT="none")
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (0, 4)
    assert [tuple(r) for r in county.rows("SELECT uid, code, name, area_m2 FROM area ORDER BY uid")] == areas
    rows = json.loads(run("comparedivisions", county.path, INPUT=[str(path)])["DIFFERENCES"])
    ids = [row["id"] for row in rows if row["kind"] in ("recoded", "gone")]
    run("importdivisions", county.path, INPUT=[str(path)], ACCEPT=",".join(ids))
    codes = {r[0] for r in county.rows("SELECT code FROM area WHERE level = 'village'")}
    assert codes == {"520999101201", "520999101301", "520999102201"}


@pytest.mark.once
def test_questions_come_as_words_and_are_answered_by_a_mapping(
    qgis_app: object, county: County, country: dict[str, Path], make_layer: MakeLayer
) -> None:
    from qgis.core import QgsProcessingException

    run("importdivisions", county.path, INPUT=[str(country["towns"])])
    web = make_layer("网图.geojson", [(shifted(w), {"adcode": c, "name": n}) for c, n, w in WEB], epsg=4326)
    bare = make_layer("村.shp", [(box(0, 0, 9, 9), {"XZQDM": "520999101201", "XZQMC": "上村"})], epsg=None)
    layers = json.loads(run("comparedivisions", county.path, INPUT=[str(web), str(bare)])["QUESTIONS"])
    asked = {layer["source"]: layer["question"] for layer in layers}
    assert asked["网图.geojson"]["values"]["proposal"] == "gcj02"
    assert "GCJ-02" in asked["网图.geojson"]["text"]
    assert asked["村.shp"]["values"]["proposal"] == f"EPSG:{EPSG}"
    with pytest.raises(QgsProcessingException, match="GCJ-02"):
        run("importdivisions", county.path, INPUT=[str(web)])
    mapping = {"网图.geojson": {"datum": "gcj02"}, "村.shp": {"crs": f"EPSG:{EPSG}"}}
    outputs = run("importdivisions", county.path, INPUT=[str(web), str(bare)], MAPPING=json.dumps(mapping))
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (3, 0)


@pytest.mark.once
def test_codes_of_two_years_and_the_county(qgis_app: object, county: County, shared: Path, chinese_tmp: Path) -> None:
    county.set_profile({"county": {**county.profile.get("county"), "name": "黔江区", "code": "500114"}})
    codes = shared / "data" / "codes"
    new, old = str(codes / "streets2023_4areas.csv"), str(codes / "adcode2016_500114.csv")
    table = chinese_tmp / "变化.xlsx"
    outputs = run("comparecodes", county.path, INPUT=new, OLD=old, OUTPUT=str(table))
    assert (outputs["RECODED"], outputs["RENAMED"], outputs["NEW"], outputs["GONE"]) == (6, 6, 0, 0)
    assert table.stat().st_size > 1000
    towns = shared / "data" / "derived" / "qianjiang500114_towns_SYNTHETIC_wgs84.geojson"
    run("importdivisions", county.path, INPUT=[str(towns)])
    outputs = run("comparecodes", county.path, INPUT=new)
    assert outputs["RECODED"] == 6
    one = next(c["id"] for c in json.loads(outputs["CHANGES"]) if c["name"] == "中塘镇")
    run("updatecodes", county.path, INPUT=new, ACCEPT=one)
    assert run("comparecodes", county.path, INPUT=new)["RECODED"] == 5


@pytest.mark.once
def test_overlays_by_the_algorithm(qgis_app: object, county: County, make_layer: MakeLayer) -> None:
    path = make_layer("林场.gpkg", [(box(500, 500, 1000, 1000), {"名称": "青峰国有林场"})])
    assert run("importdivisions", county.path, INPUT=[str(path)], KIND="overlay", LEVEL="town")["ACCEPTED"] == 1
    found = county.rows("SELECT code, level, kind FROM area")
    assert [tuple(r) for r in found] == [("520999-Z001", "town", "overlay")]


# ---- the dock -------------------------------------------------------------------------------------------------


@pytest.fixture
def panel(asking_panel: Panel) -> Panel:
    return asking_panel


def dialog_of(panel: Panel) -> Any:
    assert panel.imports.current is not None
    assert panel.imports.current.dialog is not None, panel._state.text()
    return panel.imports.current.dialog


def algorithms(panel: Panel) -> list[str]:
    return [name.split(":")[1] for name, _ in panel.started]  # type: ignore[attr-defined]


def test_an_import_shows_what_changes_and_does_what_is_ticked(panel: Panel, make_layer: MakeLayer) -> None:
    from qgis.PyQt.QtCore import Qt

    panel.dropped([make_layer("明年.gpkg", NEXT_YEAR)])
    dialog = dialog_of(panel)
    assert algorithms(panel) == ["comparedivisions"]
    shown = {(dialog.row(n)["kind"], dialog.row(n)["code"]): n for n in range(dialog.table.rowCount())}
    assert len(shown) == 6
    assert "5" in dialog.state.text()
    # what is gone is not ticked by itself
    gone = shown["gone", "520999102202"]
    assert dialog.table.item(gone, 0).checkState() == Qt.CheckState.Unchecked
    dialog.kind.setCurrentIndex(dialog.kind.findData("reshaped"))
    assert [n for n in range(6) if not dialog.table.isRowHidden(n)] == sorted(
        n for (kind, _), n in shown.items() if kind == "reshaped"
    )
    dialog.tick(False)
    dialog.kind.setCurrentIndex(0)
    dialog.search.setText("新村")
    dialog.tick(False)
    dialog.search.setText("")
    assert len(dialog.accepted_ids()) == 2
    dialog.accept()
    assert algorithms(panel) == ["comparedivisions", "importdivisions"]
    with panel.session.county() as county:
        found = {r["code"]: (r["name"], r["area_m2"]) for r in county.rows("SELECT code, name, area_m2 FROM area")}
    assert found["520999101201"] == ("上村社区", 1_000_000)
    assert found["520999101301"] == ("下村", 1_000_000)
    assert found["520999102201"] == ("东村", 1_500_000)
    assert "520999102202" in found
    assert "520999102209" not in found


def test_the_old_and_the_new_outline_are_on_the_map(panel: Panel, make_layer: MakeLayer) -> None:
    panel.dropped([make_layer("明年.gpkg", NEXT_YEAR)])
    dialog = dialog_of(panel)
    rows = {(dialog.row(n)["kind"], dialog.row(n)["code"]): n for n in range(dialog.table.rowCount())}
    dialog.table.selectRow(rows["reshaped", "520999102201"])
    sizes = [round(band.asGeometry().area()) for band in dialog._bands]
    assert sizes == [1_500_000, 1_650_000]
    dialog.zoom()
    canvas = dialog.canvas
    # asGeometry is in the CRS of the canvas
    assert canvas.extent().contains(dialog._bands[1].asGeometry().boundingBox())
    dialog.table.selectRow(rows["new", "520999102209"])
    assert len(dialog._bands) == 1
    dialog.table.selectRow(rows["gone", "520999102202"])
    assert len(dialog._bands) == 1
    before = len(canvas.scene().items())
    dialog.reject()
    assert len(canvas.scene().items()) == before - 1
    assert algorithms(panel) == ["comparedivisions"]


def test_a_web_map_is_asked_about_and_converted_as_answered(panel: Panel, make_layer: MakeLayer) -> None:
    rows = [(shifted(w), {"adcode": c, "name": n}) for c, n, w in [WEB[0], (*WEB[1][:2], box(1000, 0, 1010, 2000))]]
    panel.dropped([make_layer("网图.geojson", rows, epsg=4326)])
    dialog = dialog_of(panel)
    page = dialog.pages[0]
    assert "GCJ-02" in page._words()
    assert page.datum.currentData() == "gcj02"
    dialog.accept()
    # the town that only has vertices in between is the same; the other is ten metres wider
    differences = dialog_of(panel)
    listed = [differences.row(n) for n in range(differences.table.rowCount())]
    assert [(row["kind"], row["name"]) for row in listed] == [("reshaped", "云岭镇")]
    assert abs(listed[0]["gained_m2"] - 20_000) < 100
    differences.reject()
    assert algorithms(panel) == ["comparedivisions", "comparedivisions"]


@pytest.mark.once
def test_a_missing_crs_is_asked_and_the_answer_goes_on(panel: Panel, make_layer: MakeLayer) -> None:
    rows = [(box(3000, 0, 9, 9), {"XZQDM": "520999102301", "XZQMC": "远村"})]
    panel.dropped([make_layer("远村.shp", rows, epsg=None)])
    page = dialog_of(panel).pages[0]
    assert page.crs.crs().authid() == f"EPSG:{EPSG}"
    dialog_of(panel).accept()
    assert panel.imports.current is not None
    assert panel.imports.current.dialog is None
    assert algorithms(panel) == ["comparedivisions", "comparedivisions", "importdivisions"]
    with panel.session.county() as county:
        assert county.scalar("SELECT name FROM area WHERE code = '520999102301'") == "远村"


@pytest.mark.once
def test_fields_are_corrected_by_samples_and_remembered(panel: Panel, make_layer: MakeLayer) -> None:
    row = {**ODD, "XZQDM": "520999102399", "甲": "520999102301"}
    panel.dropped([make_layer("字段.gpkg", [(box(3000, 0, 9, 9), row)])])
    page = dialog_of(panel).pages[0]
    assert page.fields["code"].currentData() == "XZQDM"
    assert any("520999102301" in page.fields["code"].itemText(i) for i in range(page.fields["code"].count()))
    page.fields["code"].setCurrentIndex(page.fields["code"].findData("甲"))
    page.fields["name"].setCurrentIndex(page.fields["name"].findData("丙"))
    dialog_of(panel).accept()
    with panel.session.county() as county:
        assert county.scalar("SELECT name FROM area WHERE code = '520999102301'") == "下村"
    panel.dropped([make_layer("字段二.gpkg", [(box(3010, 0, 9, 9), {**row, "甲": "520999102302"})])])
    page = dialog_of(panel).pages[0]
    assert (page.fields["code"].currentData(), page.fields["name"].currentData()) == ("甲", "丙")
    dialog_of(panel).reject()


@pytest.mark.once
def test_a_layer_that_stays_unanswered_is_not_asked_twice(panel: Panel, make_layer: MakeLayer) -> None:
    good = make_layer("好.gpkg", [(box(3000, 0, 9, 9), {"XZQDM": "520999102301", "XZQMC": "远村"})])
    bad = make_layer("无码.gpkg", [(box(0, 0, 9, 9), {"甲": "一", "乙": "二"})])
    panel.dropped([good, bad])
    dialog = dialog_of(panel)
    assert dialog.pages[0].layer["source"] == "无码.gpkg"
    dialog.accept()
    assert algorithms(panel)[-1] == "importdivisions"
    with panel.session.county() as county:
        assert county.scalar("SELECT count(*) FROM area WHERE code = '520999102301'") == 1


def test_in_the_background_too(panel: Panel, make_layer: MakeLayer, qtbot: Any) -> None:
    from qgis.core import QgsApplication

    del panel.run_job  # the dock's own, with real tasks
    panel.dropped([make_layer("明年.gpkg", NEXT_YEAR)])
    assert panel.is_working
    qtbot.waitUntil(lambda: not panel.is_working, timeout=300_000)
    dialog_of(panel).accept()
    qtbot.waitUntil(lambda: not panel.is_working, timeout=300_000)
    assert QgsApplication.taskManager().countActiveTasks() == 0
    with panel.session.county() as county:
        assert county.scalar("SELECT name FROM area WHERE code = '520999101301'") == "下村"


@pytest.mark.once
def test_the_same_file_again_asks_nothing(panel: Panel, country: dict[str, Path]) -> None:
    panel.dropped([country["villages"]])
    assert panel.imports.current is not None
    assert panel.imports.current.dialog is None
    assert algorithms(panel) == ["comparedivisions", "importdivisions"]


@pytest.mark.once
def test_questions_end_with_the_county_and_never_reach_another(
    panel: Panel, make_layer: MakeLayer, chinese_tmp: Path
) -> None:
    import processing

    other = chinese_tmp / "另一个县库.gpkg"
    processing.run(
        "linzhang:createcounty", {"NAME": "青峰县", "CODE": "520999", "CRS": f"EPSG:{EPSG}", "OUTPUT": str(other)}
    )
    path = make_layer("远村.shp", [(box(3000, 0, 9, 9), {"XZQDM": "520999102301", "XZQMC": "远村"})], epsg=None)
    panel.dropped([path])
    conversation = panel.imports.current
    assert conversation is not None
    assert conversation.dialog is not None
    panel.session.open(other)
    assert conversation.dialog is None
    # a job that was still reading for the first county
    begun = len(algorithms(panel))
    conversation._compared({"QUESTIONS": "[]", "DIFFERENCES": "[]"})
    conversation.start()
    assert len(algorithms(panel)) == begun
    assert panel._state.text() == "Nothing was imported."


@pytest.mark.once
def test_the_code_system_is_asked_in_the_dock(panel: Panel, make_layer: MakeLayer) -> None:
    rows = [
        (box(i * 100, 0, 100, 100), {"TBBH": f"{i}", "DI_LEI": "", "DLBM": "0303" if i % 2 else "0304"})
        for i in range(4)
    ]
    path = make_layer("小班_歧义.shp", rows)
    panel.dropped([path])
    dialog = dialog_of(panel)
    with panel.session.county() as county:
        assert county.scalar("SELECT count(*) FROM compartment") == 0
    assert all(word in dialog.findChild(type(panel.summary)).text() for word in ("0303", "三调", "用地用海"))
    assert {dialog.system.itemData(i) for i in range(dialog.system.count())} == {"", "三调", "用地用海"}
    assert not dialog.go_on.isEnabled()
    dialog.system.setCurrentIndex(dialog.system.findData("三调"))
    assert dialog.go_on.isEnabled()
    dialog.go_on.click()
    assert panel.imports.current is not None
    assert panel.imports.current.dialog is None
    with panel.session.county() as county:
        found = {r[0] for r in county.rows("SELECT json_extract(attributes, '$.\"代码体系\"') FROM compartment")}
        assert (found, county.scalar("SELECT count(*) FROM compartment")) == ({"三调"}, 4)
    panel.dropped([path])
    assert panel.imports.current.dialog is None


@pytest.mark.once
def test_cancelling_the_question_imports_nothing(panel: Panel, make_layer: MakeLayer) -> None:
    clear = make_layer("清楚.shp", [(box(0, 300, 100, 100), {"XIAO_BAN": "1", "DI_LEI": "0111", "LIN_BAN": "1"})])
    vague = make_layer("歧义.shp", [(box(0, 0, 100, 100), {"TBBH": "7", "DLBM": "0303"})])
    panel.dropped([clear, vague])
    dialog_of(panel).reject()
    with panel.session.county() as county:
        assert county.scalar("SELECT count(*) FROM compartment") == 0
    assert panel._state.text() == "Nothing was imported."
    panel.dropped([clear, vague])
    dialog = dialog_of(panel)
    dialog.system.setCurrentIndex(dialog.system.findData("三调"))
    dialog.go_on.click()
    # the answer is for the column that asked, and not for the other file
    with panel.session.county() as county:
        rows = county.rows("SELECT number, json_extract(attributes, '$.\"代码体系\"') FROM compartment ORDER BY number")
        assert [tuple(row) for row in rows] == [("1", "林地一张图"), ("7", "三调")]


@pytest.mark.once
def test_an_outline_without_fields_gets_its_code_in_the_dock(panel: Panel, make_layer: MakeLayer) -> None:
    (_, _, wkt), *_ = WEB
    path = make_layer("边界_520999101.geojson", [(shifted(wkt), {})], epsg=4326)
    panel.dropped([path])
    page = dialog_of(panel).pages[0]
    assert page.fixed["code"].text() == "520999101"
    page.fixed["name"].setText("石桥街道")
    dialog_of(panel).accept()
    page = dialog_of(panel).pages[0]
    assert page.question["code"] == "areas.datum_proposed"
    assert (page.fixed["code"].text(), page.fixed["name"].text()) == ("520999101", "石桥街道")
    dialog_of(panel).accept()
    dialog_of(panel).accept()
    with panel.session.county() as county:
        assert county.scalar("SELECT name FROM area WHERE code = '520999101000'") == "石桥街道"
