"""A window of QGIS without QGIS: canvas, CAD dock, message bar and toolbars, and a mouse on the canvas."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRectangle
from qgis.gui import QgsAdvancedDigitizingDockWidget, QgsMapCanvas, QgsMapCanvasTracer, QgsMessageBar
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QMainWindow, QToolBar

from .conftest import EPSG, X0, Y0


class Window:
    """What the docks ask of ``iface``."""

    def __init__(self) -> None:
        self.window = QMainWindow()
        self.canvas = QgsMapCanvas()
        self.canvas.enableAntiAliasing(False)
        self.canvas.setCachingEnabled(False)
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem(f"EPSG:{EPSG}"))
        self.window.setCentralWidget(self.canvas)
        self.window.resize(700, 700)
        self.cad = QgsAdvancedDigitizingDockWidget(self.canvas)
        self.window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.cad)
        self.cad.hide()
        self.tracer = QgsMapCanvasTracer(self.canvas)
        self.tracing = QAction("Trace")
        self.tracing.setCheckable(True)
        self.tracer.setActionEnableTracing(self.tracing)
        self.bar = QgsMessageBar()
        # as the window of QGIS does
        QgsProject.instance().snappingConfigChanged.connect(self.canvas.snappingUtils().setConfig)
        self.active: Any = None

    def mapCanvas(self) -> QgsMapCanvas:
        return self.canvas

    def cadDockWidget(self) -> QgsAdvancedDigitizingDockWidget:
        return self.cad

    def mainWindow(self) -> QMainWindow:
        return self.window

    def messageBar(self) -> QgsMessageBar:
        return self.bar

    def addToolBar(self, toolbar: QToolBar) -> None:
        self.window.addToolBar(toolbar)

    def addDockWidget(self, area: Any, dock: Any) -> None:
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock: Any) -> None:
        self.window.removeDockWidget(dock)

    def setActiveLayer(self, layer: Any) -> None:
        self.active = layer

    def show(self, layers: list[Any], x: float, y: float, size: float) -> None:
        """Shows a square of the test country and waits until the canvas has its size."""
        QgsProject.instance().setCrs(QgsCoordinateReferenceSystem(f"EPSG:{EPSG}"))
        self.window.show()
        QApplication.processEvents()
        self.canvas.setLayers(layers)
        self.canvas.setExtent(QgsRectangle(X0 + x, Y0 + y, X0 + x + size, Y0 + y + size))
        QApplication.processEvents()

    def pixel(self, x: float, y: float) -> QPoint:
        """Where a place of the test country is on the canvas."""
        found = self.canvas.getCoordinateTransform().transform(X0 + x, Y0 + y)
        return QPoint(round(found.x()), round(found.y()))

    def _send(self, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton, buttons: Any) -> None:
        view = self.canvas.viewport()
        place = QPointF(at)
        event = QMouseEvent(kind, place, QPointF(view.mapToGlobal(at)), button, buttons, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view, event)

    def move(self, x: float, y: float, *, held: bool = False) -> None:
        left = Qt.MouseButton.LeftButton if held else Qt.MouseButton.NoButton
        self._send(QEvent.Type.MouseMove, self.pixel(x, y), Qt.MouseButton.NoButton, left)

    def click(self, x: float, y: float, *, right: bool = False) -> None:
        """A real click: move, press, release."""
        button = Qt.MouseButton.RightButton if right else Qt.MouseButton.LeftButton
        # the index of snapping is built in the background otherwise, and a test clicks faster than any hand
        self.canvas.snappingUtils().snapToMap(QgsPointXY(X0 + x, Y0 + y))
        self.move(x, y)
        QTest.mouseClick(self.canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, self.pixel(x, y))

    def draw(self, *places: tuple[float, float]) -> None:
        """Clicks the places and ends with the right button."""
        for place in places:
            self.click(*place)
        self.click(*places[-1], right=True)

    def drag(self, *places: tuple[float, float]) -> None:
        """Presses at the first place, moves over the others, releases at the last."""
        view, none = self.canvas.viewport(), Qt.KeyboardModifier.NoModifier
        self.move(*places[0])
        QTest.mousePress(view, Qt.MouseButton.LeftButton, none, self.pixel(*places[0]))
        for place in places[1:]:
            self.move(*place, held=True)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, none, self.pixel(*places[-1]))

    def close(self) -> None:
        """Ends with nothing left that could crash the process."""
        QgsProject.instance().snappingConfigChanged.disconnect(self.canvas.snappingUtils().setConfig)
        self.canvas.unsetMapTool(self.canvas.mapTool())
        self.canvas.setLayers([])
        self.canvas.stopRendering()
        self.window.close()
        self.window.deleteLater()
        self.bar.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
