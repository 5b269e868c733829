"""The toolbar of drawing: which tool is on, and the map tools that it puts on the canvas."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from qgis.core import QgsMapLayer, QgsVectorLayer, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QColor, QIcon
from qgis.PyQt.QtWidgets import QAction, QComboBox, QLabel, QToolBar, QWidget

from ..county.errors import LinzhangError
from ..county.resources import resource
from ..desktop.messages import in_words
from ..desktop.translate import translate
from .panel_capture import LINE, POLYGON, CaptureTool, PaintTool, PickTool
from .panel_edits import geometry_of
from .panel_snapping import DrawingSettings

if TYPE_CHECKING:
    import shapely
    from qgis.gui import QgisInterface, QgsAdvancedDigitizingDockWidget

    from .panel_draw import Drawing

BRUSH = QColor(255, 140, 0, 110)


class DrawingTools(QObject):
    """Actions by name: new, overlay, split, merge, reshape, gap, take, hole, island, paint, save."""

    def __init__(
        self,
        drawing: Drawing,
        canvas: QgsMapCanvas,
        cad: QgsAdvancedDigitizingDockWidget,
        iface: QgisInterface | None,
        window: QWidget | None,
    ) -> None:
        super().__init__(drawing)
        self.drawing = drawing
        self.session = drawing.session
        self.canvas = canvas
        self.iface = iface
        self.toolbar = QToolBar(translate("Linzhang", "Drawing areas"), window)
        self.toolbar.setObjectName("linzhang_areas_toolbar")
        self.actions: dict[str, QAction] = {}
        self.tools: dict[str, QgsMapTool] = {}
        self._before: QgsMapTool | None = None
        self.settings = DrawingSettings(canvas)
        self._band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self._band.setColor(BRUSH)
        self.level = QComboBox()
        self.level.setToolTip(translate("Linzhang", "The level that the drawing tools work on"))
        self.level.currentIndexChanged.connect(lambda _: self._level_chosen())
        self._add_tools(cad)
        self._build()
        canvas.mapToolSet.connect(self._tool_set)
        canvas.currentLayerChanged.connect(self._layer_chosen)
        self.session.busy_changed.connect(self._busy)
        drawing.edits.layer_gone.connect(self._drop)
        self.enable(self.session.is_open)

    def _add_tools(self, cad: QgsAdvancedDigitizingDockWidget) -> None:
        draw = self.drawing

        def layer() -> QgsVectorLayer | None:
            return self.session.layer("area")

        for name, mode, slot in (
            ("new", POLYGON, draw.new_area),
            ("overlay", POLYGON, draw.new_overlay),
            ("split", LINE, draw.split),
            ("reshape", LINE, draw.reshape),
            ("hole", POLYGON, draw.hole),
            ("island", POLYGON, draw.island),
        ):
            self.tools[name] = CaptureTool(self.canvas, cad, mode, slot)
        self.tools["gap"] = PickTool(self.canvas, layer, draw.fill_gap)
        self.tools["paint"] = PaintTool(self.canvas, layer, self._touch, self._release, self._cancel)

    def _build(self) -> None:
        self.toolbar.addWidget(QLabel(translate("Linzhang", "Level:") + " "))
        self.toolbar.addWidget(self.level)
        texts = (
            ("new", translate("Linzhang", "Draw a new area of the chosen level"), None),
            ("overlay", translate("Linzhang", "Draw an overlay area; it may cross the others"), None),
            ("split", translate("Linzhang", "Split by a line"), None),
            ("merge", translate("Linzhang", "Merge the selected areas"), self.drawing.merge_selected),
            ("reshape", translate("Linzhang", "Reshape a shared boundary: both neighbours move"), None),
            ("gap", translate("Linzhang", "Fill a gap: click into it"), None),
            ("take", translate("Linzhang", "The selected 小班 as a new area"), self.drawing.take_selected),
            ("hole", translate("Linzhang", "Cut a hole"), None),
            ("island", translate("Linzhang", "Cut out an island as an area of its own"), None),
            ("paint", translate("Linzhang", "Paint 小班 into the area selected in the tree"), None),
            ("save", translate("Linzhang", "Save the edits of the areas"), self.drawing.save),
        )
        for name, text, slot in texts:
            if name in ("split", "gap", "paint", "save"):
                self.toolbar.addSeparator()
            action = QAction(QIcon(str(resource("icons", f"area_{name}.svg"))), text, self)
            action.setObjectName(f"linzhang_area_{name}")
            if name in self.tools:
                action.setCheckable(True)
                self.tools[name].setAction(action)
                action.triggered.connect(lambda _checked=False, key=name: self.use(key))
            else:
                action.triggered.connect(lambda _checked=False, run=slot: self._prepared(run))
            self.actions[name] = action
            self.toolbar.addAction(action)
        # QGIS's own switch, where the tools are that it belongs to
        tracing = self.settings.tracing
        if tracing is not None:
            self.toolbar.insertAction(self.actions["merge"], tracing)

    # ---- life ---------------------------------------------------------------------------------------------

    def opened(self) -> None:
        """Shows the levels of the county that was opened, the grids first."""
        with self.session.county() as county:
            levels = county.profile.levels
        self.settings.forget()
        self.level.blockSignals(True)
        self.level.clear()
        for level in levels:
            self.level.addItem(level.name, level.key)
        self.level.setCurrentIndex(self.level.findData(self.drawing.level))
        self.level.blockSignals(False)
        self.enable(True)

    def enable(self, on: bool) -> None:
        """Only where a county is open and no job writes."""
        self.toolbar.setEnabled(on and self.session.busy == 0)
        if not on:
            self._drop()

    def _busy(self, busy: bool) -> None:
        self.enable(self.session.is_open and not busy)

    def unload(self) -> None:
        """Takes tools, rubber band and toolbar away."""
        self.put_away()
        self.canvas.mapToolSet.disconnect(self._tool_set)
        self.canvas.currentLayerChanged.disconnect(self._layer_chosen)
        self.session.busy_changed.disconnect(self._busy)
        self.drawing.edits.layer_gone.disconnect(self._drop)
        self.canvas.scene().removeItem(self._band)
        for tool in self.tools.values():
            # tools belong to the canvas, which lives on
            tool.deleteLater()
        self.tools.clear()
        self.actions.clear()
        self.toolbar.setParent(None)
        self.toolbar.deleteLater()

    def _level_chosen(self) -> None:
        self.drawing.level = str(self.level.currentData() or self.drawing.level)

    # ---- tools --------------------------------------------------------------------------------------------

    def use(self, name: str) -> None:
        """Puts a tool on the map; the layer of areas becomes the current one and is edited from now on."""
        tool = self.tools[name]
        if not self._prepared(lambda: True) or (name == "paint" and not self.drawing.begin_painting()):
            self.actions[name].setChecked(False)
            return
        if self.canvas.mapTool() not in self.tools.values():
            self._before = self.canvas.mapTool()
        if isinstance(tool, CaptureTool):
            self.settings.begin(name, self.drawing.edits.layer, self.session.layer("compartment"))
        self.canvas.setMapTool(tool)
        self.actions[name].setChecked(True)

    def put_away(self) -> None:
        """Gives the map back to the tool that was there before."""
        if self.canvas.mapTool() in self.tools.values():
            # the tool of another plugin may be gone since
            if self._before is not None and not sip.isdeleted(self._before):
                self.canvas.setMapTool(self._before)
            else:
                self.canvas.unsetMapTool(self.canvas.mapTool())
        self._before = None
        for action in self.actions.values():
            action.setChecked(False)

    def _prepared(self, run: Callable[[], Any]) -> bool:
        """Opens an edit session and does something then; False where that is not possible."""
        try:
            layer = self.drawing.edits.layer
            self.drawing.edits.start()
        except LinzhangError as error:
            self.drawing.refused.emit(in_words(error))
            return False
        if self.iface is not None:
            self.iface.setActiveLayer(layer)
        self.canvas.setCurrentLayer(layer)
        self.drawing.edits.prepare_project()
        return bool(run())

    def _layer_chosen(self, layer: QgsMapLayer | None) -> None:
        """QGIS hands over what is drawn in the CRS of the current layer, which has to be that of the areas."""
        drawing = [tool for tool in self.tools.values() if isinstance(tool, CaptureTool)]
        if self.canvas.mapTool() in drawing and (layer is None or layer is not self.session.layer("area")):
            self._drop()

    def _drop(self) -> None:
        """Puts the tool away with what it has drawn so far."""
        self.put_away()
        for tool in self.tools.values():
            if isinstance(tool, CaptureTool):
                tool.forget()

    def _tool_set(self, new: QgsMapTool | None, old: QgsMapTool | None = None) -> None:
        if old is self.tools.get("paint") and new is not old:
            self._clear_band()
            self.drawing.end_painting()
        if not isinstance(new, CaptureTool) or new not in self.tools.values():
            self.settings.end()
        if new not in self.tools.values():
            for action in self.actions.values():
                action.setChecked(False)

    # ---- painting -----------------------------------------------------------------------------------------

    def _touch(self, line: shapely.Geometry) -> None:
        layer = self.session.layer("area")
        for outline in self.drawing.touch(line):
            self._band.addGeometry(geometry_of(outline), layer)

    def _release(self) -> None:
        self.drawing.release()
        self._clear_band()

    def _cancel(self) -> None:
        self.drawing.cancel_stroke()
        self._clear_band()

    def _clear_band(self) -> None:
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
