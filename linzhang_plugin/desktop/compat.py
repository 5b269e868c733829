"""The differences between QGIS 3.22 and 4.x, in one place."""

from __future__ import annotations

from qgis.core import QgsAttributeEditorContainer, QgsAttributeEditorElement
from qgis.PyQt.QtWidgets import QAction, QDockWidget


def tab_container(name: str, root: QgsAttributeEditorElement) -> QgsAttributeEditorContainer:
    """A tab of an attribute form; by default a container is a group box."""
    container = QgsAttributeEditorContainer(name, root)
    if hasattr(container, "setType"):
        # from 3.32 on
        from qgis.core import Qgis

        container.setType(Qgis.AttributeEditorContainerType.Tab)
    else:
        container.setIsGroupBox(False)
    return container


def toggled_dock(dock: QDockWidget) -> QAction:
    """The action that shows and hides a dock, with the dock's title."""
    action = dock.toggleViewAction()
    action.setText(dock.windowTitle())
    return action
