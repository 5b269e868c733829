"""Keeps the user from saving edits while a job writes: QGIS would wait, and then fail with a message in English.

The edits themselves stay as they are; they can be saved as soon as the job has ended.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QAction

if TYPE_CHECKING:
    from qgis.gui import QgisInterface


class SavingGuard:
    """Disables QGIS's own actions that save or leave edits, between ``hold`` and ``release``."""

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface
        self._before: list[tuple[QAction, bool]] = []

    def _actions(self) -> list[QAction]:
        iface = self._iface
        return [
            iface.actionSaveActiveLayerEdits(),
            iface.actionSaveEdits(),
            iface.actionSaveAllEdits(),
            iface.actionToggleEditing(),
            iface.actionCancelEdits(),
        ]

    def hold(self) -> None:
        """Disables the actions, and again whenever QGIS enables them because another layer becomes the current one."""
        if self._before:
            return
        self._before = [(action, action.isEnabled()) for action in self._actions() if action is not None]
        self._disable()
        self._iface.currentLayerChanged.connect(self._disable)

    def _disable(self, *_: object) -> None:
        for action, _was_enabled in self._before:
            action.setEnabled(False)

    def release(self) -> None:
        """Gives the actions back as they were."""
        if not self._before:
            return
        self._iface.currentLayerChanged.disconnect(self._disable)
        for action, enabled in self._before:
            action.setEnabled(enabled)
        self._before = []
        # the states were those of the layer that was the current one at the time: QGIS itself knows those of now
        layer = self._iface.activeLayer()
        if layer is not None:
            self._iface.currentLayerChanged.emit(layer)
