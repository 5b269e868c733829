"""QGIS's own aids in our tools, with a real mouse: snapping, tracing and the constraints of the CAD dock."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
import shapely
from qgis.core import QgsProject, QgsSettings, QgsSnappingConfig
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QLineEdit

from .drawings import areas, level, select, tiles

if TYPE_CHECKING:
    from linzhang_plugin.areas.panel import Panel

    from .windows import Window

pytestmark = pytest.mark.matrix


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    """No choice of an earlier test."""
    QgsSettings().remove("linzhang/areas_drawing")
    yield
    QgsSettings().remove("linzhang/areas_drawing")


def constrain(window: Window, **values: float) -> None:
    """Types values into the CAD dock and locks them, as one does with the keyboard."""
    for name, value in values.items():
        edit = window.cad.findChild(QLineEdit, f"m{name.capitalize()}LineEdit")
        assert edit is not None, name
        edit.setText(str(value))
        QTest.keyClick(edit, Qt.Key.Key_Return)


def cad_action(window: Window) -> QAction:
    found = window.cad.enableAction()
    assert found is not None
    return found


def test_snapping_takes_the_corner_that_is_near(panel: Panel, window: Window) -> None:
    window.show(window.canvas.layers(), -100, 900, 1200)
    panel.tools.actions["new"].trigger()
    assert QgsProject.instance().snappingConfig().enabled()
    # 12 pixels are about 20 m here: beside three corners of 下村, and one point in the open
    window.draw((9, 1008), (991, 1009), (985, 1500), (8, 1994))
    outline = areas(panel)["下村1号网格"]
    corners = {tuple(xy) for xy in shapely.get_coordinates(outline)}
    assert {(0.0, 1000.0), (1000.0, 1000.0), (0.0, 2000.0)} <= corners
    # to the edge, where no corner is near
    assert any(x == 1000.0 and abs(y - 1500) < 3 for x, y in corners)


@pytest.mark.once
def test_without_snapping_the_place_of_the_click_counts(panel: Panel, window: Window) -> None:
    QgsSettings().setValue("linzhang/areas_drawing/snapping", False)
    window.show(window.canvas.layers(), -100, 900, 1200)
    panel.tools.actions["new"].trigger()
    window.draw((309, 1308), (691, 1309), (685, 1600))
    corners = shapely.get_coordinates(areas(panel)["下村1号网格"])
    assert shapely.distance(shapely.Point(309, 1308), shapely.multipoints(corners)) < 2
    assert not QgsProject.instance().snappingConfig().enabled()


def test_the_users_settings_come_back(panel: Panel, window: Window) -> None:
    project = QgsProject.instance()
    project.setTopologicalEditing(False)
    before = QgsSnappingConfig(project.snappingConfig())
    window.tracing.trigger()
    panel.tools.actions["new"].trigger()
    assert project.snappingConfig().enabled()
    assert project.topologicalEditing()
    assert not window.tracing.isChecked(), "what is drawn goes straight until it is chosen otherwise"
    panel.tools.put_away()
    assert not project.snappingConfig().enabled()
    assert project.snappingConfig() == before
    assert window.tracing.isChecked()
    window.tracing.trigger()
    panel.edits.layer.rollBack()
    assert not project.topologicalEditing()


@pytest.mark.once
def test_the_users_own_snapping_is_left_alone(panel: Panel, window: Window) -> None:
    own = QgsSnappingConfig(QgsProject.instance().snappingConfig())
    own.setEnabled(True)
    own.setTolerance(3)
    own.setMode(QgsSnappingConfig.SnappingMode.ActiveLayer)
    QgsProject.instance().setSnappingConfig(own)
    panel.tools.actions["new"].trigger()
    assert QgsProject.instance().snappingConfig() == own
    panel.tools.put_away()
    assert QgsProject.instance().snappingConfig() == own


@pytest.mark.once
def test_what_is_switched_while_drawing_is_remembered_for_the_tool(panel: Panel, window: Window) -> None:
    panel.tools.actions["new"].trigger()
    window.tracing.trigger()
    panel.tools.actions["split"].trigger()
    assert not window.tracing.isChecked()
    panel.tools.put_away()
    assert not window.tracing.isChecked()
    panel.tools.actions["new"].trigger()
    assert window.tracing.isChecked()
    panel.tools.actions["split"].trigger()
    assert not window.tracing.isChecked()


@pytest.mark.once
def test_another_project_is_no_choice(panel: Panel, window: Window) -> None:
    """The county is closed with a tool in hand: the project's settings are gone, and nobody has switched them off."""
    panel.tools.actions["new"].trigger()
    QgsProject.instance().clear()
    panel.tools.put_away()
    assert QgsSettings().value("linzhang/areas_drawing/snapping") is None


def test_tracing_goes_round_the_corner(panel: Panel, window: Window) -> None:
    panel.tools.actions["new"].trigger()
    window.tracing.trigger()
    # straight, the three places lie on one line; traced, the way goes round a corner of the village
    window.draw((0, 1000), (1000, 2000), (500, 1500))
    outline = areas(panel)["下村1号网格"]
    assert outline.area == pytest.approx(500_000, rel=0.01)


@pytest.mark.parametrize("tool", ["new", "island"])
def test_lengths_and_angles_of_the_cad_dock_are_exact(panel: Panel, window: Window, tool: str) -> None:
    select(panel, "上村一组")
    base = 1200 if tool == "new" else 200
    panel.tools.actions[tool].trigger()
    cad_action(window).trigger()
    assert window.cad.cadEnabled()
    window.click(120, base)
    # 200 m east, 300 m north, 200 m west: the mouse is only roughly there
    before = 0
    for angle, place in ((0, (290, base + 30)), (90, (340, base + 280)), (180, (100, base + 320))):
        window.move(*place)
        relative = window.cad.constraintAngle().relative()
        constrain(window, distance=300 if angle == 90 else 200, angle=angle - before if relative else angle)
        window.click(*place)
        before = angle
    window.click(100, base + 320, right=True)
    new = next(name for name in areas(panel) if name not in BEFORE)
    outline = areas(panel)[new]
    assert outline.area == pytest.approx(60_000, abs=0.01)
    x0, y0, x1, y1 = outline.bounds
    assert (x1 - x0, y1 - y0) == pytest.approx((200, 300), abs=1e-6)
    cad_action(window).trigger()


BEFORE = {"青峰县", "石桥镇", "云岭镇", "上村", "下村", "东村", "西村", "上村一组", "上村二组"}


def test_a_cad_line_splits_at_a_right_angle(panel: Panel, window: Window) -> None:
    select(panel, "上村一组")
    panel.tools.actions["split"].trigger()
    cad_action(window).trigger()
    window.click(-50, 400)
    window.move(530, 450)
    constrain(window, angle=0, distance=700)
    window.click(530, 450)
    window.click(530, 450, right=True)
    tiles(panel, "上村", "上村一组", "上村二组", "上村3号网格")
    parts = sorted(areas(panel)[name].area for name in ("上村一组", "上村3号网格"))
    # a horizontal line at the height of the first click, to a pixel
    assert parts[0] == pytest.approx(500 * 400, abs=500 * 4)
    lower = min((areas(panel)[n] for n in ("上村一组", "上村3号网格")), key=lambda g: g.centroid.y)
    assert lower.area == pytest.approx(shapely.box(*lower.bounds).area, abs=1e-3)
    cad_action(window).trigger()


def test_overlap_with_other_layers_that_qgis_avoids_is_cut_off(panel: Panel, window: Window) -> None:
    """Within our own layer areas of the level give way; layers of the user give way as QGIS has it."""
    from qgis.core import Qgis, QgsFeature, QgsGeometry, QgsVectorLayer

    from .conftest import EPSG, box

    lake = QgsVectorLayer(f"Polygon?crs=EPSG:{EPSG}", "水库", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt(box(400, 1200, 200, 200)))
    lake.dataProvider().addFeature(feature)
    project: Any = QgsProject.instance()
    project.addMapLayer(lake)
    if hasattr(project, "setAvoidIntersectionsMode") and hasattr(Qgis, "AvoidIntersectionsMode"):
        project.setAvoidIntersectionsMode(Qgis.AvoidIntersectionsMode.AvoidIntersectionsLayers)
    project.setAvoidIntersectionsLayers([lake])
    panel.tools.actions["new"].trigger()
    window.draw((300, 1150), (700, 1150), (700, 1450), (300, 1450))
    outline = areas(panel)["下村1号网格"]
    assert outline.area == pytest.approx(400 * 300 - 200 * 200, rel=0.02)
    project.setAvoidIntersectionsLayers([])
    level(panel, "grid")
