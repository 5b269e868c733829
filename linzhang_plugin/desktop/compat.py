"""The differences between QGIS 3.22 and 4.x, in one place."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QAction, QDockWidget


def toggled_dock(dock: QDockWidget) -> QAction:
    """The action that shows and hides a dock, with the dock's title."""
    action = dock.toggleViewAction()
    action.setText(dock.windowTitle())
    return action
