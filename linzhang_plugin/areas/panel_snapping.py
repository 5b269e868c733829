"""Snapping, tracing and topological editing while areas are drawn; afterwards the project is as the user had it.

The user's own snapping is kept where it is on. Tracing is chosen for each tool and remembered. It is off at first: a
new area is cut along its neighbours and its parent anyhow, however roughly it is drawn over them, and with tracing a
line from one boundary to another would run round the area instead of through it.
"""

from __future__ import annotations

from qgis.core import QgsProject, QgsSettings, QgsSnappingConfig, QgsTolerance, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapCanvasTracer
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QAction

from ..desktop.compat import vertices_and_edges

SNAP_PIXELS = 12.0
KEY = "linzhang/areas_drawing"


class DrawingSettings:
    """``begin`` when a tool of ours is put on the map, ``end`` when the last one is taken off it."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self.canvas = canvas
        self._tool = ""
        self._layer = ""
        self._before: QgsSnappingConfig | None = None
        self._ours: QgsSnappingConfig | None = None
        self._traced_before: bool | None = None

    @property
    def tracing(self) -> QAction | None:
        """QGIS's own switch; None where the canvas has no tracer."""
        tracer = QgsMapCanvasTracer.tracerForCanvas(self.canvas)
        action = tracer.actionEnableTracing() if tracer is not None else None
        return None if action is None or sip.isdeleted(action) else action

    def begin(self, tool: str, area: QgsVectorLayer, stands: QgsVectorLayer | None) -> None:
        """Snaps to the vertices and edges of areas and 小班 where the project snaps to nothing, and traces."""
        self._remember()
        project = QgsProject.instance()
        if self._before is None:
            self._before = QgsSnappingConfig(project.snappingConfig())
            wanted = QgsSettings().value(f"{KEY}/snapping", True, type=bool)
            if not self._before.enabled() and wanted:
                self._ours = snapping(area, stands)
                self._layer = area.id()
                project.setSnappingConfig(self._ours)
        action = self.tracing
        if action is None:
            return
        if self._traced_before is None:
            self._traced_before = action.isChecked()
        self._tool = tool
        self._set(action, bool(QgsSettings().value(f"{KEY}/trace_{tool}", False, type=bool)))

    def end(self) -> None:
        """Gives back what the user had; what he changed while drawing is remembered for the next time."""
        self._remember()
        project = QgsProject.instance()
        now = project.snappingConfig()
        # where another project was opened the settings are that one's, and nobody's choice
        if self._before is not None and self._ours is not None and self._is_ours(now):
            if now.enabled() != self._ours.enabled():
                QgsSettings().setValue(f"{KEY}/snapping", now.enabled())
            if now == self._ours or not now.enabled():
                project.setSnappingConfig(self._before)
        action = self.tracing
        if action is not None and self._traced_before is not None:
            self._set(action, self._traced_before)
        self.forget()

    def _is_ours(self, config: QgsSnappingConfig) -> bool:
        return self._layer in {layer.id() for layer in config.individualLayerSettings()}

    def forget(self) -> None:
        """The project is another one: there is nothing to give back."""
        self._tool = ""
        self._before = self._ours = self._traced_before = None

    def _remember(self) -> None:
        action = self.tracing
        if self._tool and action is not None:
            QgsSettings().setValue(f"{KEY}/trace_{self._tool}", action.isChecked())

    @staticmethod
    def _set(action: QAction, on: bool) -> None:
        # QGIS listens to the trigger and to the toggle, of which only one is emitted by setChecked
        if action.isChecked() != on:
            action.trigger()


def snapping(area: QgsVectorLayer, stands: QgsVectorLayer | None) -> QgsSnappingConfig:
    """To vertices and edges of areas and 小班."""
    config = QgsSnappingConfig(QgsProject.instance().snappingConfig())
    config.setEnabled(True)
    config.setMode(QgsSnappingConfig.SnappingMode.AdvancedConfiguration)
    both = vertices_and_edges()
    for layer in (area, stands):
        if layer is not None:
            settings = QgsSnappingConfig.IndividualLayerSettings(True, both, SNAP_PIXELS, QgsTolerance.UnitType.Pixels)
            config.setIndividualLayerSettings(layer, settings)
    return config
