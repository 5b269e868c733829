"""The tab 覆盖 through its widgets, in a real QGIS with a stored project."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
import shapely

from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.geom import to_wkb
from tests.made import once
from tests.patrols.coverage.known_ground import area_of, person_of, store_track
from tests.patrols.walks import ORIGIN_X, ORIGIN_Y, county

pytestmark = pytest.mark.matrix

PEOPLE = [
    {"name": "张三", "grid": "01", "start": "2020-01-01"},
    {"name": "李四", "grid": "02", "start": "2020-01-01"},
]


@pytest.fixture
def dock(qgis_app, chinese_tmp):
    """The dock on a county with two wooded grids; a way through each, a road beside the one of the east."""
    from qgis.core import QgsProject, QgsSettings

    from linzhang_plugin.desktop.session import CountySession
    from linzhang_plugin.patrols.panel import Panel

    QgsSettings().remove("linzhang/linzhang_patrols")
    file = once(chinese_tmp / "县库.gpkg", "two wooded grids", walked)
    session = CountySession()
    session.start()
    session.open(file)
    made = Panel(session, None)
    made.choose_month("2024-05")
    yield made
    made.unload()
    made.deleteLater()
    session.stop()
    QgsProject.instance().clear()


def walked(file: Path) -> None:
    from linzhang_plugin.desktop import project

    with county(file, PEOPLE) as made, made.batch("x") as batch:
        wood = shapely.box(ORIGIN_X, ORIGIN_Y, ORIGIN_X + 4000, ORIGIN_Y + 2000)
        batch.insert("compartment", [{"code": "1", "land_class": "0111", "geom": to_wkb([wood])[0]}])
        for day in (6, 7, 31):
            store_track(
                batch, person_of(made, "张三"), datetime.date(2024, 5, day), [(0, 950 + day), (2000, 950 + day)]
            )
        store_track(batch, person_of(made, "李四"), datetime.date(2024, 5, 30), [(2000, 450), (4000, 450)])
        store_track(batch, person_of(made, "李四"), datetime.date(2024, 4, 30), [(2000, 1450), (4000, 1450)])
        road = shapely.multilinestrings([[(ORIGIN_X + 3000, ORIGIN_Y + 1790), (ORIGIN_X + 3900, ORIGIN_Y + 1790)]])
        batch.insert("road", [{"name": "S205", "hash": "a", "geom": shapely.to_wkb(road)}])
    project.store(file)


def finish(dock, qtbot) -> None:
    qtbot.waitUntil(lambda: not dock.is_working, timeout=300_000)


def cells(table) -> list[list[str]]:
    return [
        [table.item(row, column).text() for column in range(table.columnCount())] for row in range(table.rowCount())
    ]


def select(table, text: str, column: int) -> None:
    row = next(r for r in range(table.rowCount()) if table.item(r, column).text() == text)
    table.selectRow(row)


def computed(dock, qtbot):
    dock.coverage.compute()
    finish(dock, qtbot)
    return dock.coverage


def test_computing_fills_both_tables_and_shows_the_layer(dock, qtbot):
    from qgis.core import QgsProject

    tab = dock.coverage
    assert dock.tabs.tabText(dock.tabs.indexOf(tab)) == tab.title()
    assert tab.areas.rowCount() == tab.list.rowCount() == 0
    assert "2024年5月" in tab.summary.text()
    node = QgsProject.instance().layerTreeRoot().findLayer(dock.session.layer("blind_spot").id())
    assert not node.isVisible()
    computed(dock, qtbot)
    assert node.isVisible()
    assert dock.session.layer("blind_spot").featureCount() == tab.list.rowCount() > 2
    tab.level.setCurrentIndex(tab.level.findData("grid"))
    listed = cells(tab.areas)
    assert [row[0] for row in listed] == ["小塘村02网格", "小塘村01网格"]
    assert [row[1] for row in listed] == ["5.1%", "6.1%"]
    assert listed[0][2] == "6000"
    assert "5.6%" in tab.summary.text()
    # the most urgent first: beside the road, and never visited before those of last month
    first = cells(tab.list)[0]
    assert first[0] == "4"
    assert "S205" in first[4]
    assert [row[0] for row in cells(tab.list)] == sorted((row[0] for row in cells(tab.list)), reverse=True)
    assert any(row[3] == "2024-04-30" for row in cells(tab.list))


@pytest.mark.once
def test_a_click_selects_the_spot_and_the_area(dock, qtbot):
    tab = computed(dock, qtbot)
    tab.level.setCurrentIndex(tab.level.findData("grid"))
    select(tab.areas, "小塘村02网格", 0)
    with dock.session.county() as made:
        assert dock.session.area_uid == area_of(made, "520999101201-02")
    tab.list.selectRow(0)
    layer = dock.session.layer("blind_spot")
    [chosen] = list(layer.selectedFeatures())
    assert "S205" in chosen["words"]
    assert chosen["risk"] == 4.0


@pytest.mark.once
def test_quarter_and_year_are_spans_of_their_own_and_remembered(dock, qtbot):
    from linzhang_plugin.patrols.panel import Panel

    tab = computed(dock, qtbot)
    tab.span.setCurrentIndex(tab.span.findData("quarter"))
    assert tab.areas.rowCount() == 0
    assert "2024年第2季度" in tab.summary.text()
    tab.compute()
    finish(dock, qtbot)
    tab.level.setCurrentIndex(tab.level.findData("grid"))
    assert [row[1] for row in cells(tab.areas)] == ["6.2%", "10.1%"]
    tab.span.setCurrentIndex(tab.span.findData("month"))
    assert [row[1] for row in cells(tab.areas)] == ["5.1%", "6.1%"]
    tab.span.setCurrentIndex(tab.span.findData("year"))
    assert tab.period.name == "2024年"
    other = Panel(dock.session, None)
    assert other.coverage.span.currentData() == "year"
    other.unload()
    other.deleteLater()


def test_a_project_older_than_the_layer_gets_it(dock, qtbot):
    from qgis.core import QgsProject

    QgsProject.instance().removeMapLayer(dock.session.layer("blind_spot").id())
    assert dock.session.layer("blind_spot") is None
    computed(dock, qtbot)
    layer = dock.session.layer("blind_spot")
    assert layer.featureCount() > 0
    assert layer.readOnly()
    assert {child.label() for child in layer.renderer().rootRule().children()} == {
        "盲区（风险高）",
        "盲区（风险中）",
        "盲区（风险低）",
    }
    assert "words" in layer.mapTipTemplate()


@pytest.mark.parametrize("known", [True, False])
def test_a_key_place_is_drawn_and_saved_as_any_feature(dock, known):
    """As somebody draws it: also in a project older than the layer."""
    from qgis.core import QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayerUtils

    if not known:
        QgsProject.instance().removeMapLayer(dock.session.layer("key_place").id())
    dock.coverage.places.draw("key_place", "重点部位")
    layer = dock.session.layer("key_place")
    assert layer.startEditing()
    place = QgsGeometry.fromPointXY(QgsPointXY(ORIGIN_X + 1000, ORIGIN_Y + 970))
    feature = QgsVectorLayerUtils.createFeature(layer, place)
    feature["name"] = "古树"
    assert layer.addFeature(feature)
    assert layer.commitChanges(), layer.commitErrors()
    with dock.session.county() as made:
        from linzhang_plugin.patrols.coverage.places import visits

        found = visits(made, datetime.date(2024, 5, 1), datetime.date(2024, 5, 31))
    assert [visit.day.day for visit in found] == [6, 7, 31]


def test_effort_map_is_made_beside_the_county_and_made_anew(dock, qtbot):
    from qgis.core import QgsProject

    from linzhang_plugin.patrols.coverage.panel_effort import EffortDialog

    def maps() -> list:
        return [
            layer for layer in QgsProject.instance().mapLayers().values() if layer.customProperty("linzhang/effort")
        ]

    dialog = EffortDialog(dock, dock.coverage.period)
    assert dialog.cell.value() == 100
    dialog.cell.setValue(50)
    dialog.shown.setCurrentIndex(dialog.shown.findData("visits"))
    for _ in range(2):
        dialog.start()
        finish(dock, qtbot)
        [layer] = maps()
        assert layer.name() == "2024年5月 巡护强度 人日 50米"
        assert layer.renderer().classAttribute() == "visits"
        assert layer.featureCount() == 80
    assert (dock.session.path.parent / "巡护图" / f"{layer.name()}.gpkg").is_file()
    again = EffortDialog(dock, dock.coverage.period)
    assert again.cell.value() == 50
    assert again.shown.currentData() == "visits"
    dock.session.select_person(person_of_dock(dock, "李四"))
    only = EffortDialog(dock, dock.coverage.period)
    only.person.setChecked(True)
    only.start()
    finish(dock, qtbot)
    assert sorted(layer.featureCount() for layer in maps()) == [40, 80]
    for made in (dialog, again, only):
        made.deleteLater()


def person_of_dock(dock, name: str) -> str:
    with dock.session.county() as made:
        return person_of(made, name)


@pytest.mark.once
def test_table_and_map_sheet_are_saved_where_the_user_says(dock, qtbot, monkeypatch, chinese_tmp):
    import openpyxl

    tab = dock.coverage
    monkeypatch.setattr(dock, "choose_save", lambda key, title, name, kinds: chinese_tmp / name)
    tab.save_table()
    finish(dock, qtbot)
    book = chinese_tmp / "2024年5月巡护覆盖率和盲区.xlsx"
    assert "盲区清单" in openpyxl.load_workbook(book).sheetnames
    assert str(book) in dock._state.text()
    tab.save_map()
    finish(dock, qtbot)
    assert (chinese_tmp / "2024年5月巡护盲区图.pdf").read_bytes().startswith(b"%PDF")
    # without a key place the sentence says what to do
    tab.places.save_visits()
    finish(dock, qtbot)
    assert "重点部位" in dock._state.text()


@pytest.mark.once
def test_layers_dropped_on_the_tab_are_key_places_and_other_files_are_tracks(dock, qtbot, chinese_tmp):
    import json

    path = chinese_tmp / "部位.geojson"
    place = {"type": "Point", "coordinates": [107.99, 26.48]}
    feature = {"type": "Feature", "properties": {"名称": "卡口"}, "geometry": place}
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
    dock.tabs.setCurrentWidget(dock.coverage)
    dock.dropped([path])
    finish(dock, qtbot)
    with dock.session.county() as made:
        assert made.scalar("SELECT name FROM key_place") == "卡口"
    assert not dock.coverage.dropped([path, chinese_tmp / "轨迹.gpx"])
    assert not dock.coverage.dropped([chinese_tmp])


@pytest.mark.once
def test_cancelled_in_the_middle_the_county_is_as_it_was(dock):
    import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    class Impatient(QgsProcessingFeedback):
        def setProgress(self, progress: float) -> None:
            self.cancel()

    file = str(dock.session.path)
    for name, more in (("patrolcoverage", {}), ("effortmap", {"OUTPUT": "memory:"})):
        with pytest.raises(QgsProcessingException):
            processing.run(f"linzhang:{name}", {"COUNTY": file, "PERIOD": "2024-05", **more}, feedback=Impatient(False))
    with County.open(dock.session.path, read_only=True) as made:
        assert made.scalar("SELECT count(*) FROM coverage") == 0
        assert made.scalar("SELECT count(*) FROM blind_spot") == 0


@pytest.mark.once
def test_a_month_without_tracks_says_so_and_keeps_nothing(dock, qtbot):
    with County.open(dock.session.path) as made, made.batch("x") as batch:
        batch.execute("DELETE FROM track", table="track")
    dock.coverage.compute()
    finish(dock, qtbot)
    assert "2024年5月" in dock._state.text()
    with dock.session.county() as made:
        assert made.scalar("SELECT count(*) FROM coverage") == 0


@pytest.mark.parametrize(("shown", "suffix"), [("blind", ".png"), ("hours", ".pdf"), ("visits", ".png")])
def test_map_sheets(dock, qtbot, chinese_tmp, shown, suffix):
    import processing
    from qgis.core import QgsProcessingException
    from qgis.PyQt.QtGui import QImage

    file, output = str(dock.session.path), chinese_tmp / f"图{suffix}"
    if shown == "blind":
        with pytest.raises(QgsProcessingException):
            processing.run(
                "linzhang:patrolmap", {"COUNTY": file, "PERIOD": "2024-05", "SHOW": shown, "OUTPUT": str(output)}
            )
        computed(dock, qtbot)
    made = processing.run(
        "linzhang:patrolmap",
        {"COUNTY": file, "PERIOD": "2024-05", "SHOW": shown, "PAPER": "A4", "OUTPUT": str(output)},
    )
    assert made["SHOWN"] > 0
    if suffix == ".pdf":
        assert output.read_bytes().startswith(b"%PDF")
        return
    picture = QImage(str(output))
    assert 2336 <= picture.width() <= 2340
    assert 1651 <= picture.height() <= 1655
    colours = {picture.pixelColor(x, y).name() for x in range(80, 1800, 3) for y in range(160, 1480, 3)}
    assert len(colours & {"#a6a6a6", "#fd8d3c"} if shown == "blind" else colours - {"#ffffff", "#f4f8f1"}) >= 2


@pytest.mark.parametrize("style", ["decimal", "hm"])
@pytest.mark.once
def test_the_effort_map_prints_hours_in_the_county_s_style(dock, chinese_tmp, style):
    import re

    import processing

    from tests.patrols.sheets.office import pdf_text

    dock.session.set_profile({"units": {"hours": style}})
    output = chinese_tmp / "强度.pdf"
    parameters = {"COUNTY": str(dock.session.path), "PERIOD": "2024-05", "SHOW": "hours", "OUTPUT": str(output)}
    processing.run("linzhang:patrolmap", {**parameters, "PAPER": "A4"})
    said = pdf_text(output)
    decimal = re.search(r"图内共[\d,]+\.\d小时|时长（小时）", said)
    clock = re.search(r"图内共\d+小时\d+分", said)
    assert (bool(decimal), bool(clock)) == (style == "decimal", style == "hm"), said
    # the classes of the legend too
    assert bool(re.search(r"\d小时\d+分.\d+小时\d+分", said)) == (style == "hm"), said


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.once
def test_the_help_names_the_defaults_that_the_software_has(qgis_app, language):
    """A figure that is changed in the software or the profile must be changed in the help too."""
    from linzhang_plugin.county.profile import Profile
    from linzhang_plugin.county.resources import resource
    from linzhang_plugin.patrols.coverage.settings import Settings

    how = Settings.of(Profile.preset("three_levels"))
    assert how == Settings() == Settings.of(Profile.preset("four_levels"))
    text = resource("help", f"coverage.{language}.md").read_text(encoding="utf-8").replace("1 km", "1000 m")
    text = text.replace("1 公里", "1000 米")
    for metres, points in (
        (how.risk.road.metres, how.risk.road.points),
        (how.risk.settlement.metres, how.risk.settlement.points),
        (how.risk.problem.metres, how.risk.problem.points),
        (how.risk.fire.metres, how.risk.fire.points),
    ):
        rows = [row for row in text.splitlines() if row.startswith("|") and f"{metres:g} " in row]
        assert any(row.rstrip(" |").endswith(f"{points:g}") for row in rows), metres
    for figure in (how.swath_metres, how.cell_metres, how.unseen_days, how.radius_metres, 100 * how.line_share):
        assert f"{figure:g} " in text or f"{figure:g}%" in text, figure
    assert resource("help", "coverage.png").is_file()


def test_cells_of_one_county_are_not_those_of_the_next(dock, qtbot):
    from linzhang_plugin.patrols.coverage.panel_effort import EffortDialog

    def opened(cell_metres: int) -> EffortDialog:
        with County.open(dock.session.path) as made:
            made.set_profile({"patrols": {**made.profile.get("patrols"), "coverage": {"cell_metres": cell_metres}}})
        dialog = EffortDialog(dock, dock.coverage.period)
        qtbot.addWidget(dialog)
        return dialog

    first = opened(100)
    first.start()
    finish(dock, qtbot)
    second = opened(50)
    assert (first.cell.value(), second.cell.value()) == (100, 50)
    second.cell.setValue(25)
    second.start()
    finish(dock, qtbot)
    assert opened(200).cell.value() == 25


@pytest.mark.parametrize(("crs", "width"), [("EPSG:4545", 2200.0), ("EPSG:4326", 0.0198)])
def test_a_place_is_shown_with_the_same_margin_on_a_map_in_degrees(qgis_app, crs, width):
    from qgis.core import QgsCoordinateReferenceSystem
    from qgis.gui import QgsMapCanvas

    from linzhang_plugin.patrols.coverage import panel_layers

    class Window:
        """What of QGIS's window is asked."""

        def __init__(self) -> None:
            self.canvas = QgsMapCanvas()
            self.canvas.resize(400, 400)
            self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))

        def mapCanvas(self) -> QgsMapCanvas:
            return self.canvas

    window = Window()
    panel_layers.go_to(window, 4545, (500_000.0, 2_930_000.0, 501_000.0, 2_931_000.0))
    extent = window.canvas.extent()
    assert min(extent.width(), extent.height()) == pytest.approx(width, rel=0.05)
