"""The differences between QGIS 3.22 and 4.x, in one place."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsAttributeEditorContainer, QgsAttributeEditorElement, QgsField, QgsSnappingConfig
from qgis.PyQt import QtGui, QtWidgets
from qgis.PyQt.QtCore import QMetaType, QVariant
from qgis.PyQt.QtWidgets import QAction, QDockWidget

METATYPE_FIELDS = 33800
# Qt 6 has undo in QtGui, Qt 5 among the widgets
_UNDO: Any = QtGui if hasattr(QtGui, "QUndoStack") else QtWidgets
QUndoCommand: Any = _UNDO.QUndoCommand
QUndoStack: Any = _UNDO.QUndoStack
# from 3.44 on a capture tool made in Python is handed what was drawn; before, nothing calls it
CAPTURES_ITSELF = Qgis.QGIS_VERSION_INT >= 34400


def text_field(name: str) -> QgsField:
    """A text field; from 3.38 on QGIS prefers QMetaType, before it takes only QVariant."""
    if Qgis.QGIS_VERSION_INT >= METATYPE_FIELDS:
        return QgsField(name, QMetaType.Type.QString)
    return QgsField(name, QVariant.String)


def number_field(name: str) -> QgsField:
    """A field of decimal numbers; see ``text_field``."""
    if Qgis.QGIS_VERSION_INT >= METATYPE_FIELDS:
        return QgsField(name, QMetaType.Type.Double)
    return QgsField(name, QVariant.Double)


def vertices_and_edges() -> Any:
    """Snapping to both; from 3.26 on the flags are an enumeration that takes no second wrapping."""
    both = QgsSnappingConfig.SnappingTypes.VertexFlag | QgsSnappingConfig.SnappingTypes.SegmentFlag
    return both if Qgis.QGIS_VERSION_INT >= 32600 else QgsSnappingConfig.SnappingTypes(both)


def tab_container(name: str, root: QgsAttributeEditorElement | None) -> QgsAttributeEditorContainer:
    """A tab of an attribute form; by default a container is a group box."""
    container = QgsAttributeEditorContainer(name, root)
    if hasattr(container, "setType"):
        # from 3.32 on
        container.setType(Qgis.AttributeEditorContainerType.Tab)
    else:
        container.setIsGroupBox(False)
    return container


def toggled_dock(dock: QDockWidget) -> QAction:
    """The action that shows and hides a dock, with the dock's title."""
    action = dock.toggleViewAction()
    action.setText(dock.windowTitle())
    return action
