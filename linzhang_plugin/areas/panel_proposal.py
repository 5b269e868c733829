"""A proposal of grids on the map: a styled layer whose grids are painted larger and smaller, a stroke an undo step."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import shapely
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsFillSymbol,
    QgsPalLayerSettings,
    QgsProject,
    QgsRendererCategory,
    QgsSimpleFillSymbolLayer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QColor, QFont

from ..county import units
from ..county.errors import LinzhangError
from ..desktop.compat import number_field, text_field
from ..desktop.translate import translate
from .neighbours import SIDES
from .panel_edits import geometry_of, outline_of
from .splitting.contacts import IntArray
from .splitting.draft import Draft, DraftGrid, GridFigures
from .splitting.plane import as_array
from .splitting.proposal import Pieces
from .splitting.weights import AREAS

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

# ten colours that are told apart, also in black and white by their numbers
COLORS = ("#8dd3c7", "#ffffb3", "#bebada", "#fb8072", "#80b1d3", "#fdb462", "#b3de69", "#fccde5", "#d9d9d9", "#bc80bd")
TEXTS = ("code", "name", "parent", "label", *SIDES)
RATIO = 1.25


class ProposalLayer(QObject):
    """Owns the layer of one proposal. ``changed``: a stroke, an undo, a redo; ``gone``: the user took it away."""

    changed = pyqtSignal()
    gone = pyqtSignal()

    def __init__(self, draft: Draft, parent_code: str, weight: str, epsg: int, iface: QgisInterface | None) -> None:
        super().__init__()
        self.draft = draft
        self.parent_code = parent_code
        self.weight = weight
        self.iface = iface
        layer = QgsVectorLayer("MultiPolygon", translate("Linzhang", "Proposed grids"), "memory")
        layer.setCrs(QgsCoordinateReferenceSystem.fromEpsgId(epsg))
        # nothing is lost with it: the proposal can be made again
        layer.setCustomProperty("skipMemoryLayersCheck", 1)
        fields = [number_field("number"), *(text_field(name) for name in TEXTS), number_field("weight")]
        layer.dataProvider().addAttributes(fields)
        layer.updateFields()
        self.layer: QgsVectorLayer | None = layer
        self._fids: list[int] = []
        self._states: list[IntArray] = [draft.labels]
        self._own = False
        self._fill(layer)
        self._style(layer)
        layer.startEditing()
        layer.undoStack().indexChanged.connect(self._index_changed)
        layer.willBeDeleted.connect(self._deleted)
        project = QgsProject.instance()
        project.addMapLayer(layer, False)
        project.layerTreeRoot().insertLayer(0, layer)

    @classmethod
    def read(cls, grids: Path, pieces: Path, weight: str, epsg: int, iface: QgisInterface | None) -> ProposalLayer:
        """From the files of ``linzhang:proposegrids``; LinzhangError where they cannot be read."""
        found = QgsVectorLayer(str(grids), "grids", "ogr")
        parts = QgsVectorLayer(str(pieces), "pieces", "ogr")
        if not found.isValid() or not parts.isValid():
            raise LinzhangError("areas_splitting.output_unusable")
        rows = list(found.getFeatures())
        place = {str(row["code"]): i for i, row in enumerate(rows)}
        features = list(parts.getFeatures())
        made = Pieces(
            as_array(outline_of(f.geometry()) for f in features),
            [str(f["compartment"] or "") for f in features],
            np.array([float(f["weight"] or 0.0) for f in features]),
            np.array([place[str(f["grid"])] for f in features], dtype=np.int64),
        )
        draft = Draft(made, [DraftGrid(str(row["code"]), str(row["name"])) for row in rows])
        return cls(draft, str(rows[0]["parent"]) if rows else "", weight, epsg, iface)

    # ---- showing ------------------------------------------------------------------------------------------

    def amount(self, weight: float) -> str:
        """A weight in words: 亩 where it is an area."""
        if self.weight in AREAS:
            return translate("Linzhang", "{mu} mu").format(mu=units.format_mu(round(weight)))
        return f"{weight:,.1f}".removesuffix(".0")

    def label(self, grid: GridFigures) -> str:
        """What stands in a grid on the map: number, amount, difference from the mean, and whether it is torn apart."""
        lines = [f"{grid.number}", self.amount(grid.weight), f"{100 * grid.deviation:+.1f}%"]
        if grid.pieces > 1:
            lines.append(translate("Linzhang", "in {count} pieces").format(count=grid.pieces))
        return "\n".join(lines)

    def _fill(self, layer: QgsVectorLayer) -> None:
        features = []
        fields: QgsFields = layer.fields()
        for k, grid in enumerate(self.draft.figures()):
            feature = QgsFeature(fields)
            feature.setGeometry(geometry_of(self.draft.outline(k)))
            values = {"number": grid.number, "code": grid.code, "name": grid.name, "parent": self.parent_code}
            for name, value in {**values, "label": self.label(grid), "weight": grid.weight}.items():
                feature[name] = value
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        layer.updateExtents()
        self._fids = [f.id() for f in sorted(layer.getFeatures(), key=lambda f: f["number"])]

    def _style(self, layer: QgsVectorLayer) -> None:
        categories = []
        for number in range(1, len(self.draft.grids) + 1):
            color = QColor(COLORS[(number - 1) % len(COLORS)])
            color.setAlpha(150)
            symbol = QgsFillSymbol()
            inside = QgsSimpleFillSymbolLayer(color)
            inside.setStrokeColor(QColor("#c0392b"))
            inside.setStrokeWidth(0.7)
            symbol.changeSymbolLayer(0, inside)
            categories.append(QgsRendererCategory(number, symbol, str(number)))
        layer.setRenderer(QgsCategorizedSymbolRenderer("number", categories))
        text = QgsTextFormat()
        font = QFont("Noto Sans CJK SC")
        font.setBold(True)
        text.setFont(font)
        text.setSize(9.0)
        buffer = QgsTextBufferSettings()
        buffer.setEnabled(True)
        buffer.setSize(0.8)
        text.setBuffer(buffer)
        settings = QgsPalLayerSettings()
        settings.fieldName = "label"
        settings.centroidInside = True
        settings.setFormat(text)
        layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
        layer.setLabelsEnabled(True)

    # ---- painting -----------------------------------------------------------------------------------------

    def touch(self, line: shapely.Geometry) -> list[shapely.Geometry]:
        """The brush moves; the outlines of what it newly paints. The first touch says for which grid."""
        if line.geom_type == "Point" and not self.draft.begin(line):
            return []
        fresh = self.draft.touch(line)
        return list(self.draft.pieces.outlines[fresh])

    def release(self) -> None:
        """The end of a stroke: one undo step. LinzhangError ``areas_drawing.emptied``, and nothing changed, where a
        grid would be left without ground.
        """
        draft, layer = self.draft, self.layer
        if layer is None or not draft.stroke:
            draft.cancel()
            return
        empty = draft.emptied()
        if empty is not None:
            draft.cancel()
            raise LinzhangError("areas_drawing.emptied", area=draft.grids[empty].name)
        at = layer.undoStack().index()
        changed = {draft.target, *self._states[at][draft.stroke].tolist()}
        target = draft.target + 1
        draft.release()
        del self._states[at + 1 :]
        self._states.append(draft.labels)
        self._own = True
        try:
            layer.beginEditCommand(translate("Linzhang", "Paint for grid {number}").format(number=target))
            self._write(layer, changed)
            layer.endEditCommand()
        finally:
            self._own = False
        layer.triggerRepaint()
        self.changed.emit()

    def _write(self, layer: QgsVectorLayer, changed: Iterable[int]) -> None:
        names = layer.fields().names()
        for k in changed:
            layer.changeGeometry(self._fids[k], geometry_of(self.draft.outline(k)))
        for k, grid in enumerate(self.draft.figures()):
            for name, value in (("label", self.label(grid)), ("weight", grid.weight)):
                layer.changeAttributeValue(self._fids[k], names.index(name), value)

    def _index_changed(self, index: int) -> None:
        """Undo and redo by QGIS: the pieces follow. A step that QGIS's own tools made moves no piece."""
        if self._own:
            return
        if index == len(self._states):
            self._states.append(self.draft.labels)
        if 0 <= index < len(self._states):
            self.draft.restore(self._states[index])
            self.changed.emit()

    # ---- the end ------------------------------------------------------------------------------------------

    def outlines(self) -> list[tuple[str, str, shapely.Geometry]]:
        """(code, name, outline) of each grid as it is on the map now, also after QGIS's own tools."""
        layer = self.layer
        if layer is None:
            raise LinzhangError("areas_splitting.output_unusable")
        rows = sorted(layer.getFeatures(), key=lambda f: f["number"])
        return [(str(row["code"]), str(row["name"]), outline_of(row.geometry())) for row in rows]

    def save(self, path: Path, limits: list[tuple[str, str, str, str]]) -> Path:
        """Writes the grids as they are now to a file for ``linzhang:applygrids``."""
        fields = QgsFields()
        for name in ("code", "name", "parent", *SIDES):
            fields.append(text_field(name))
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = "GPKG"
        options.layerName = translate("Linzhang", "Proposed grids")
        project = QgsProject.instance()
        layer = self.layer
        if layer is None:
            raise LinzhangError("areas_splitting.output_unusable")
        writer = QgsVectorFileWriter.create(
            str(path), fields, QgsWkbTypes.Type.MultiPolygon, layer.crs(), project.transformContext(), options
        )
        for (code, name, outline), sides in zip(self.outlines(), limits, strict=True):
            feature = QgsFeature(fields)
            feature.setAttributes([code, name, self.parent_code, *(side or None for side in sides)])
            feature.setGeometry(geometry_of(outline))
            writer.addFeature(feature)
        del writer
        return path

    def remove(self) -> None:
        """Takes the layer away; what was painted is not kept."""
        layer, self.layer = self.layer, None
        if layer is None:
            return
        layer.willBeDeleted.disconnect(self._deleted)
        layer.undoStack().indexChanged.disconnect(self._index_changed)
        layer.rollBack()
        QgsProject.instance().removeMapLayer(layer.id())

    def _deleted(self) -> None:
        self.layer = None
        self.gone.emit()
