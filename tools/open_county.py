"""Read by ``qgis --code``: opens the county file in LINZHANG_COUNTY once QGIS has started.

Where LINZHANG_SHOTS is set, it also takes a picture of the window with each dock in front, into that folder, and leaves
QGIS: that is what tools/screenshot.py does on a screen that nobody sees.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

import qgis.utils
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDockWidget
from qgis.utils import iface

COUNTY = Path(os.environ["LINZHANG_COUNTY"])
SHOTS = os.environ.get("LINZHANG_SHOTS", "")
DOCK_WIDTH = 440  # pixels, as somebody would pull it on a screen of 1366


def failed(kind: type, value: BaseException, trace: object) -> None:
    """Instead of QGIS's modal error dialog, on a screen that nobody sees."""
    traceback.print_exception(kind, value, trace)
    QCoreApplication.exit(3)


def work() -> Iterator[int]:
    """Step by step; each step yields how many milliseconds QGIS may go on by itself."""
    plugin = qgis.utils.plugins["linzhang_plugin"]
    plugin.open_county(COUNTY)
    if not SHOTS:
        return
    window = iface.mainWindow()
    window.resize(QApplication.primaryScreen().size())
    window.move(0, 0)
    yield 1000
    for dock in window.findChildren(QDockWidget, "Browser"):
        dock.hide()
    window.resizeDocks(plugin.docks, [DOCK_WIDTH] * len(plugin.docks), Qt.Orientation.Horizontal)
    yield 1000
    plugin._show_whole_county()
    iface.messageBar().clearWidgets()
    for dock in plugin.docks:
        dock.show()
        dock.raise_()
        yield 2500
        window.grab().save(str(Path(SHOTS) / f"{dock.objectName()}.png"))
    QgsSettings().setValue("app/askToSaveMemoryLayers", False)  # QGIS asks where the county lies under /tmp
    QgsProject.instance().setDirty(False)
    QTimer.singleShot(0, iface.actionExit().trigger)


def step() -> None:
    """The next step of ``work``."""
    pause = next(steps, None)
    if pause is not None:
        QTimer.singleShot(pause, step)


def close_dialogs() -> None:
    """A dialog would hang a run that nobody looks at."""
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            print(f"closed: {dialog.windowTitle()}")
            dialog.reject()


def begin() -> None:
    """Once, when QGIS has started: --code is read before or after that, depending on the version."""
    if not begun:
        begun.append(True)
        QTimer.singleShot(500, step)


if SHOTS:
    qgis.utils.uninstallErrorHook()
    sys.excepthook = failed
    watch = QTimer()
    watch.timeout.connect(close_dialogs)
    watch.start(500)
steps = work()
begun: list[bool] = []
iface.initializationCompleted.connect(begin)
QTimer.singleShot(4000, begin)
