"""More gestures with a real mouse: merging, reshaping, gaps, islands, overlays, painting; and the tools' own life."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import shapely

from linzhang_plugin.county.gateway import County

from .conftest import X0, Y0, box
from .drawings import areas, figures, level, select, tiles, undo

if TYPE_CHECKING:
    from linzhang_plugin.areas.panel import Panel

    from .windows import Window

pytestmark = pytest.mark.matrix


def test_merging_keeps_the_chosen_code(panel: Panel) -> None:
    panel.drawing.choose = lambda question, rows, labels: rows[0]
    select(panel, "上村一组", "上村二组")
    panel.tools.actions["merge"].trigger()
    found = areas(panel)
    assert found["上村一组"].area == pytest.approx(1_000_000)
    # nothing is known of it: there is no history that would have to stay
    assert "上村二组" not in found
    assert figures(panel)["上村一组"] == 1_000_000
    undo(panel)
    assert figures(panel)["上村二组"] == 500_000


@pytest.mark.once
def test_merged_villages_are_saved_with_their_grids(panel: Panel) -> None:
    panel.drawing.choose = lambda question, rows, labels: next(row for row in rows if row.name == "下村")
    level(panel, "village")
    select(panel, "上村", "下村")
    panel.tools.actions["merge"].trigger()
    assert panel.drawing.save(), panel._state.text()
    assert panel.session.path is not None
    with County.open(panel.session.path, read_only=True) as county:
        rows = county.rows("SELECT p.name FROM area a JOIN area p ON p.uid = a.parent_uid WHERE a.level = 'grid'")
        assert [row["name"] for row in rows] == ["下村", "下村"]
        assert county.scalar("SELECT area_m2 FROM area WHERE name = '下村'") == 2_000_000
        assert county.scalar("SELECT count(*) FROM area WHERE name = '上村'") == 0


def test_reshape_moves_both_neighbours(panel: Panel, window: Window) -> None:
    panel.tools.actions["reshape"].trigger()
    window.draw((500, 200), (650, 550), (500, 800))
    found = areas(panel)
    assert found["上村一组"].area == pytest.approx(500_000 + 150 * 600 / 2, rel=0.005)
    tiles(panel, "上村", "上村一组", "上村二组")
    now = figures(panel)
    assert now["上村一组"] + now["上村二组"] == 1_000_000
    undo(panel)
    assert figures(panel)["上村一组"] == 500_000


@pytest.mark.once
def test_reshape_of_villages_moves_the_grids_along(panel: Panel, window: Window) -> None:
    panel.tools.actions["new"].trigger()
    window.draw((0, 1000), (1000, 1000), (1000, 2000), (0, 2000))
    level(panel, "village")
    panel.tools.actions["reshape"].trigger()
    window.draw((100, 1000), (250, 880), (400, 1000))
    found = areas(panel)
    assert found["上村"].area == pytest.approx(1_000_000 - 300 * 120 / 2, rel=0.005)
    tiles(panel, "上村", "上村一组", "上村二组")
    tiles(panel, "下村", "下村1号网格")


def test_a_gap_is_filled_by_a_click(panel: Panel, window: Window) -> None:
    fid = next(f.id() for f in panel.edits.layer.getFeatures() if f["name"] == "上村二组")
    from qgis.core import QgsGeometry

    from linzhang_plugin.desktop.messages import sentence

    panel.edits.start()
    panel.edits.layer.changeGeometry(
        fid, QgsGeometry.fromWkt(box(600, 0, 400, 1000).replace("POLYGON((", "MULTIPOLYGON(((") + ")")
    )
    panel.tools.actions["gap"].trigger()
    window.click(550, 500)
    tiles(panel, "上村", "上村一组", "上村二组")
    assert areas(panel)["上村一组"].area == pytest.approx(600_000)
    steps = panel.edits.layer.undoStack().count()
    window.click(300, 500)
    assert panel.edits.layer.undoStack().count() == steps
    assert panel._state.text() == sentence("areas_splitting.gap_filled")


def test_selected_stands_become_an_area(panel: Panel) -> None:
    layer = panel.session.layer("compartment")
    assert layer is not None
    panel.tools.actions["take"].trigger()
    assert "小班" in panel._state.text()
    layer.selectByExpression("\"code\" in ('X44', 'X45', 'X54', 'X55')")
    panel.tools.actions["take"].trigger()
    assert areas(panel)["上村3号网格"].area == pytest.approx(40_000)
    tiles(panel, "上村", "上村一组", "上村二组", "上村3号网格")
    assert sum(figures(panel)[n] for n in ("上村一组", "上村二组", "上村3号网格")) == 1_000_000
    undo(panel)
    assert figures(panel)["上村一组"] == 500_000


@pytest.mark.once
def test_island_and_hole(panel: Panel, window: Window) -> None:
    panel.tools.actions["island"].trigger()
    window.draw((200, 300), (300, 300), (300, 400), (200, 400))
    tiles(panel, "上村", "上村一组", "上村二组", "上村3号网格")
    assert len(shapely.get_rings(shapely.get_parts(areas(panel)["上村一组"]))) == 2
    undo(panel)
    panel.tools.actions["hole"].trigger()
    window.draw((200, 300), (300, 300), (300, 400), (200, 400))
    assert areas(panel)["上村一组"].area == pytest.approx(490_000, rel=0.01)
    assert len(areas(panel)) == 9


def test_an_overlay_crosses_the_tree_and_changes_nobody(panel: Panel, window: Window) -> None:
    before = areas(panel)
    seen: list[str] = []

    def ask(form: Any) -> bool:
        # as an input method enters it: QTest types no Chinese
        form.name.setText("清水国有林场")
        form.name.textEdited.emit(form.name.text())
        # its name says what it is
        seen.append(form.type.currentText())
        return bool(form.check())

    panel.drawing.ask = ask
    panel.tools.actions["overlay"].trigger()
    window.draw((300, 800), (1300, 800), (1300, 1600), (300, 1600))
    found = areas(panel)
    assert found["清水国有林场"].area == pytest.approx(800_000, rel=0.01)
    feature = next(f for f in panel.edits.layer.getFeatures() if f["name"] == "清水国有林场")
    assert (feature["kind"], feature["overlay_kind"], feature["code"]) == ("overlay", "forest_farm", "520999-Z001")
    assert seen == ["国有林场"]
    for name, outline in before.items():
        assert outline.equals(found[name])
    assert panel.drawing.save()


@pytest.mark.once
def test_a_named_river_is_the_limit_before_the_neighbour(panel: Panel, window: Window) -> None:
    from linzhang_plugin.county import geom

    assert panel.session.path is not None
    line = shapely.MultiLineString([[(X0 + 800, Y0 + 900), (X0 + 803, Y0 + 2100)]])
    with County.open(panel.session.path) as county, county.batch("river") as batch:
        batch.insert("river", [{"name": "清水河", "hash": "h", "geom": geom.to_wkb([line])[0]}])
    panel.tools.actions["new"].trigger()
    window.draw((300, 1200), (800, 1200), (800, 1700), (300, 1700))
    feature = next(f for f in panel.edits.layer.getFeatures() if f["name"] == "下村1号网格")
    assert feature["east"] == "清水河"
    assert feature["west"] != "清水河"


def test_painting_moves_stands_live_and_each_stroke_is_one_step(panel: Panel, window: Window, qgis_app: Any) -> None:
    item = next(i for i in panel.tree.items.values() if i.text(0) == "上村一组")
    panel.tree.setCurrentItem(item)
    window.show(window.canvas.layers(), -100, -100, 1200)
    panel.tools.actions["paint"].trigger()
    assert not panel.paint_panel.isHidden()
    table = panel.paint_panel.table
    assert [table.item(0, c).text() for c in range(3)] == ["上村一组", "50.0000", "675.0"]
    seen: list[Any] = []
    panel.drawing.painted.connect(lambda loads, count, most: seen.append((count, loads[0].pieces, loads[0].m2)))
    steps = panel.edits.layer.undoStack().count()
    # over two 小班 that lie one column away from the area, then back to it
    window.drag((650, 550), (650, 650), (550, 650))
    assert seen[0] == (1, 2, 510_000.0)
    assert seen[2][:2] == (3, 1)
    assert panel.edits.layer.undoStack().count() == steps + 1
    assert areas(panel)["上村一组"].area == pytest.approx(530_000)
    tiles(panel, "上村", "上村一组", "上村二组")
    assert figures(panel)["上村一组"] == 530_000
    assert table.item(0, 1).text() == "53.0000"
    undo(panel)
    assert areas(panel)["上村一组"].area == pytest.approx(500_000)
    assert table.item(0, 1).text() == "50.0000"
    panel.edits.layer.undoStack().redo()
    # another target: the first one gives back
    panel.session.select_area(next(f["uid"] for f in panel.edits.layer.getFeatures() if f["name"] == "上村二组"))
    assert table.item(0, 0).text() == "上村二组"
    window.drag((550, 650), (650, 650))
    assert areas(panel)["上村一组"].area == pytest.approx(510_000)
    panel.paint_panel.done.click()
    assert panel.paint_panel.isHidden()
    assert window.canvas.mapTool() is None or window.canvas.mapTool() not in panel.tools.tools.values()


@pytest.mark.once
def test_painting_never_empties_an_area(panel: Panel, window: Window) -> None:
    item = next(i for i in panel.tree.items.values() if i.text(0) == "上村一组")
    panel.tree.setCurrentItem(item)
    window.show(window.canvas.layers(), -100, -100, 1200)
    panel.tools.actions["paint"].trigger()
    places = []
    for column in range(5, 10):
        places += [(50 + 100 * column, 50), (50 + 100 * column, 950)][:: 1 if column % 2 else -1]
    window.drag(*places)
    assert areas(panel)["上村二组"].area == pytest.approx(500_000)
    assert "上村二组" in panel._state.text()


def test_one_tool_is_on_at_a_time(panel: Panel, window: Window) -> None:
    def on() -> list[str]:
        return [name for name, action in panel.tools.actions.items() if action.isChecked()]

    panel.tools.actions["new"].trigger()
    assert on() == ["new"]
    panel.tools.actions["split"].trigger()
    assert on() == ["split"]
    # nothing is selected: painting does not begin, and says what to do
    panel.tools.actions["paint"].trigger()
    assert "paint" not in on()
    assert panel._state.text()
    panel.tools.put_away()
    assert on() == []


@pytest.mark.once
def test_jobs_and_closing_put_the_tools_away(panel: Panel, window: Window) -> None:
    panel.tools.actions["new"].trigger()
    assert window.canvas.mapTool() is panel.tools.tools["new"]
    panel.edits.layer.rollBack()
    panel.session.close()
    assert not panel.tools.toolbar.isEnabled()
    assert window.canvas.mapTool() is not panel.tools.tools["new"]


def test_the_real_form_is_shown_and_accepted(panel: Panel, window: Window) -> None:
    from qgis.PyQt.QtCore import QTimer
    from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox

    from linzhang_plugin.areas.panel_form import AreaForm

    del panel.drawing.ask
    seen: list[str] = []

    def press() -> None:
        if not seen:
            QTimer.singleShot(100, press)  # the form may be long in coming
        for form in QApplication.topLevelWidgets():
            if isinstance(form, AreaForm) and form.isVisible():
                seen.append(form.name.text())
                # another level: the parent follows, and a code has to be typed
                form.level.setCurrentIndex(form.level.findData("village"))
                assert form.above.currentText().startswith("石桥镇")
                assert not form.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
                form.level.setCurrentIndex(form.level.findData("grid"))
                form.buttons.button(QDialogButtonBox.StandardButton.Ok).click()

    panel.tools.actions["new"].trigger()
    QTimer.singleShot(100, press)
    window.draw((300, 1200), (700, 1200), (700, 1600))
    assert seen == ["下村1号网格"]
    assert "下村1号网格" in areas(panel)


@pytest.mark.once
def test_the_wizard_for_persons_is_offered_where_it_is_there(panel: Panel, window: Window, qgis_app: Any) -> None:
    from qgis.core import QgsApplication

    there = QgsApplication.processingRegistry().algorithmById("linzhang:changeperson") is not None
    select(panel, "上村一组")
    panel.tools.actions["split"].trigger()
    window.draw((-60, 430), (250, 470), (560, 410))
    assert (window.bar.currentItem() is not None) is there


def test_unloading_takes_toolbar_and_tools_away(window: Window, qgis_app: Any) -> None:
    from qgis.PyQt.QtCore import QEvent
    from qgis.PyQt.QtWidgets import QApplication, QToolBar

    from linzhang_plugin.areas.panel import Panel
    from linzhang_plugin.desktop.session import CountySession

    session = CountySession()
    session.start()
    before = len(window.canvas.scene().items())
    dock = Panel(session, window)
    assert window.window.findChild(QToolBar, "linzhang_areas_toolbar") is not None
    dock.unload()
    session.stop()
    dock.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.window.findChild(QToolBar, "linzhang_areas_toolbar") is None
    assert len(window.canvas.scene().items()) == before
    assert window.canvas.mapTool() is None


@pytest.mark.once
def test_without_the_layer_every_gesture_says_so(panel: Panel, window: Window) -> None:
    from qgis.core import QgsProject

    panel.tools.actions["split"].trigger()
    panel.edits.layer.rollBack()
    QgsProject.instance().removeMapLayer(panel.edits.layer.id())
    assert window.canvas.mapTool() is not panel.tools.tools["split"]
    line, ring = shapely.LineString([(0, 0), (9, 9)]), shapely.box(0, 0, 9, 9)
    draw = panel.drawing
    gestures = [lambda: draw.split(line), lambda: draw.reshape(line), draw.merge_selected, lambda: draw.hole(ring)]
    gestures += [lambda: draw.fill_gap(shapely.Point(1, 1)), lambda: draw.new_area(ring), draw.take_selected]
    for gesture in gestures:
        panel.say("")
        assert not gesture()
        assert panel._state.text()


@pytest.mark.once
def test_a_stroke_that_another_tool_broke_off_does_not_go_on(panel: Panel, window: Window) -> None:
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    item = next(i for i in panel.tree.items.values() if i.text(0) == "上村一组")
    panel.tree.setCurrentItem(item)
    window.show(window.canvas.layers(), -100, -100, 1200)
    panel.tools.actions["paint"].trigger()
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(window.canvas.viewport(), button, none, window.pixel(550, 650))
    panel.tools.actions["split"].trigger()
    QTest.mouseRelease(window.canvas.viewport(), button, none, window.pixel(950, 950))
    panel.tools.put_away()
    panel.tools.actions["paint"].trigger()
    window.move(950, 50)
    window.move(950, 250)
    assert panel.drawing.painting is not None
    assert panel.drawing.painting.stroke == []


def test_drawing_ends_where_another_layer_becomes_the_current_one(panel: Panel, window: Window) -> None:
    panel.tools.actions["new"].trigger()
    window.click(100, 1100)
    window.click(900, 1100)
    # what is drawn comes in the CRS of the current layer
    window.canvas.setCurrentLayer(panel.session.layer("compartment"))
    assert window.canvas.mapTool() is None
    assert not panel.tools.actions["new"].isChecked()
    panel.tools.actions["new"].trigger()
    window.draw((300, 1200), (700, 1200), (700, 1600))
    assert areas(panel)["下村1号网格"].area == pytest.approx(80_000, rel=0.02)


@pytest.mark.once
def test_the_piece_that_is_named_stands_out_and_the_selection_hides_nothing(panel: Panel, window: Window) -> None:
    from qgis.core import QgsProject
    from qgis.gui import QgsRubberBand

    seen: list[tuple[float, str]] = []

    def ask(form: Any) -> bool:
        bands = [item for item in window.canvas.scene().items() if isinstance(item, QgsRubberBand)]
        seen.append((max(band.asGeometry().area() for band in bands), form.area.name))
        return False

    panel.drawing.ask = ask
    panel.tools.actions["new"].trigger()
    window.draw((0, 1000), (1000, 1000), (1000, 2000), (0, 2000))
    assert len(seen) == 1
    assert seen[0][0] == pytest.approx(1_000_000, rel=0.05)
    assert QgsProject.instance().selectionColor().alpha() < 128
