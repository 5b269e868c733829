"""The map tools of drawing: capturing a polygon or a line, clicking into the map, painting.

Capturing is QGIS's own: snapping, tracing, the CAD dock, Backspace for the last vertex and Escape come with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import shapely
from qgis.core import QgsGeometry, QgsPointXY, QgsVectorLayer, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsMapToolCapture, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QKeyEvent

from ..desktop.compat import CAPTURES_ITSELF
from .panel_edits import geometry_of

if TYPE_CHECKING:
    from qgis.core import QgsAbstractGeometry
    from qgis.gui import QgisInterface, QgsAdvancedDigitizingDockWidget

POLYGON = QgsMapToolCapture.CaptureMode.CapturePolygon
LINE = QgsMapToolCapture.CaptureMode.CaptureLine

SHOWN = QColor(220, 40, 40, 90)

Captured = Callable[[shapely.Geometry], object]
Layer = Callable[[], "QgsVectorLayer | None"]


@contextmanager
def shown(iface: QgisInterface | None, outline: shapely.Geometry, layer: QgsVectorLayer) -> Iterator[None]:
    """The outline stands out on the map, as long as it is asked about."""
    canvas = None if iface is None else iface.mapCanvas()
    if canvas is None:
        yield
        return
    band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
    try:
        band.setColor(SHOWN)
        band.setWidth(3)
        band.setToGeometry(geometry_of(outline), layer)
        yield
    finally:
        canvas.scene().removeItem(band)


class CaptureTool(QgsMapToolCapture):
    """Hands over the polygon or line that was drawn, in the layer's CRS and without arcs."""

    def __init__(
        self,
        canvas: QgsMapCanvas,
        cad: QgsAdvancedDigitizingDockWidget,
        mode: QgsMapToolCapture.CaptureMode,
        captured: Captured,
    ) -> None:
        super().__init__(canvas, cad, mode)
        self._captured = captured
        self._mode = mode

    def polygonCaptured(self, polygon: QgsAbstractGeometry) -> None:
        self._hand_over(polygon)

    def lineCaptured(self, line: QgsAbstractGeometry) -> None:
        self._hand_over(line)

    def supportsTechnique(self, technique: object) -> bool:
        return True

    def _hand_over(self, shape: QgsAbstractGeometry) -> None:
        plain = QgsGeometry(shape.segmentize())
        found = shapely.from_wkb(bytes(plain.asWkb()), on_invalid="ignore")
        if found is not None:
            self._captured(shapely.force_2d(found))

    def forget(self) -> None:
        """Throws away what was drawn so far: it belongs to a county that is closed, or to another layer's CRS."""
        self.stopCapturing()

    if not CAPTURES_ITSELF:

        def cadCanvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
            if event.button() == Qt.MouseButton.LeftButton:
                self.addVertex(event.mapPoint(), event.mapPointMatch())
                self.startCapturing()
            elif event.button() == Qt.MouseButton.RightButton:
                self.deleteTempRubberBand()
                polygon = self._mode == POLYGON
                enough = self.size() >= (3 if polygon else 2)
                captured = self.captureCurve()
                curve = captured.clone() if captured is not None else None
                self.stopCapturing()
                if not enough or curve is None:
                    return
                if polygon:
                    curve.close()
                    drawn = QgsGeometry(curve.curveToLine())
                    found = shapely.from_wkb(bytes(drawn.asWkb()))
                    self._captured(shapely.polygons(shapely.get_coordinates(found)))
                else:
                    self._hand_over(curve)


class PickTool(QgsMapTool):
    """Hands over a clicked place in the layer's CRS."""

    def __init__(self, canvas: QgsMapCanvas, layer: Layer, picked: Callable[[shapely.Point], object]) -> None:
        super().__init__(canvas)
        self._layer = layer
        self._picked = picked
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        layer = self._layer()
        if event.button() == Qt.MouseButton.LeftButton and layer is not None:
            place = self.toLayerCoordinates(layer, event.mapPoint())
            self._picked(shapely.Point(place.x(), place.y()))


class PaintTool(QgsMapTool):
    """A brush: ``touched`` gets each stretch while the button is down, ``released`` its end, ``cancelled`` Escape."""

    def __init__(
        self,
        canvas: QgsMapCanvas,
        layer: Layer,
        touched: Captured,
        released: Callable[[], None],
        cancelled: Callable[[], None],
    ) -> None:
        super().__init__(canvas)
        self._layer = layer
        self._touched = touched
        self._released = released
        self._cancelled = cancelled
        self._last: QgsPointXY | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._last = self._place(event)
            if self._last is not None:
                self._touched(shapely.Point(self._last.x(), self._last.y()))

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        if self._last is None:
            return
        if not event.buttons() & Qt.MouseButton.LeftButton:
            # the button was let go where no event of it came here
            self._last = None
            self._cancelled()
            return
        place = self._place(event)
        if place is None or place == self._last:
            return
        ends = [(self._last.x(), self._last.y()), (place.x(), place.y())]
        self._last = place
        self._touched(shapely.LineString(ends))

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._last is not None:
            self._last = None
            self._released()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._last is not None:
            self._last = None
            self._cancelled()
            event.accept()

    def deactivate(self) -> None:
        # another tool in the middle of a stroke: the next stroke must not begin where this one was left
        self._last = None
        super().deactivate()

    def _place(self, event: QgsMapMouseEvent) -> QgsPointXY | None:
        layer = self._layer()
        return None if layer is None else self.toLayerCoordinates(layer, event.mapPoint())
