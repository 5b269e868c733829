"""Runs inside the QGIS desktop (``qgis --code inside.py``): loads, opens, unloads, and writes down what is there.

LINZHANG_REPORT is the JSON file to write, LINZHANG_COUNTY the county file to make. No test by itself.
"""

from __future__ import annotations

import gc
import io
import json
import logging
import os
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import qgis.utils
from qgis.core import Qgis, QgsApplication, QgsProject, QgsSettings
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, QTimer, qInstallMessageHandler
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QDockWidget, QMenu, QMessageBox, QToolBar
from qgis.utils import iface

PLUGIN = "linzhang_plugin"
REPORT: dict = {"errors": [], "dialogs": [], "log": [], "steps": []}
TARGET = Path(os.environ["LINZHANG_REPORT"])
COUNTY = Path(os.environ["LINZHANG_COUNTY"])


def failed(kind: type, value: BaseException, trace: object) -> None:
    """Instead of QGIS's modal error dialog, which nobody would close here."""
    REPORT["errors"].append("".join(traceback.format_exception(kind, value, trace)))
    end(3)


def end(code: int) -> None:
    """Writes the report and leaves QGIS: through its menu where all went well, which unloads the plugins."""
    REPORT["ending"] = True
    save()
    # pytest works in the folder for temporary files, where QGIS takes every layer for a temporary one and asks
    QgsSettings().setValue("app/askToSaveMemoryLayers", False)
    QgsProject.instance().setDirty(False)
    QTimer.singleShot(0, iface.actionExit().trigger if code == 0 else lambda: QCoreApplication.exit(code))


def save() -> None:
    TARGET.write_text(json.dumps(REPORT, ensure_ascii=False, indent=1), encoding="utf-8")


def close_dialogs() -> None:
    """A dialog that waits for somebody would hang the run: it is closed and told of."""
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            text = dialog.text() if isinstance(dialog, QMessageBox) else ""
            REPORT["dialogs"].append([type(dialog).__name__, dialog.windowTitle(), text])
            if "ending" in REPORT:
                save()
                QCoreApplication.exit(4)
            dialog.reject()


def connections(thing: QObject) -> list[str]:
    """The connections of a QGIS object to Python, as Qt prints them: ``receivers()`` is closed to Python."""
    lines: list[str] = []
    previous = qInstallMessageHandler(lambda _kind, _context, message: lines.append(message))
    thing.dumpObjectInfo()
    qInstallMessageHandler(previous)
    found, signal = [], ""
    for line in lines:
        if "signal:" in line:
            signal = line.split("signal:")[1].strip()
        elif "-->" in line and "PyQtSlotProxy" in line:
            found.append(signal)
    REPORT["connection lines"] = max(REPORT.get("connection lines", 0), len(lines))
    return sorted(found)


def watched() -> dict[str, QObject]:
    """The long-lived objects of QGIS that a plugin may connect to."""
    return {
        "iface": iface,
        "window": iface.mainWindow(),
        "canvas": iface.mapCanvas(),
        "layer tree": iface.layerTreeView(),
        "project": QgsProject.instance(),
        "application": QgsApplication.instance(),
        "tasks": QgsApplication.taskManager(),
        "registry": QgsApplication.processingRegistry(),
        "log": QgsApplication.messageLog(),
    }


def snapshot() -> dict:
    """All that a plugin could leave behind."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    window = iface.mainWindow()
    alive = [
        type(thing).__module__ + "." + type(thing).__qualname__
        for thing in gc.get_objects()
        if isinstance(thing, QObject) and type(thing).__module__.startswith(PLUGIN) and not sip.isdeleted(thing)
    ]
    return {
        "docks": sorted(d.objectName() for d in window.findChildren(QDockWidget)),
        "toolbars": sorted(t.objectName() for t in window.findChildren(QToolBar)),
        "menus": sorted(m.title() for m in window.findChildren(QMenu)),
        "actions": dict(Counter(f"{a.objectName()}|{a.text()}" for a in window.findChildren(QAction))),
        "providers": sorted(p.id() for p in QgsApplication.processingRegistry().providers()),
        "threads": sorted(t.name for t in threading.enumerate()),
        "tasks": QgsApplication.taskManager().countActiveTasks(),
        "handlers": [repr(h) for h in logging.getLogger("linzhang").handlers],
        "path": [p for p in sys.path if PLUGIN in p],
        "alive": sorted(alive),
        "connections": {name: connections(thing) for name, thing in watched().items()},
    }


def load() -> None:
    REPORT["steps"].append(["load", qgis.utils.loadPlugin(PLUGIN) and qgis.utils.startPlugin(PLUGIN)])


def unload() -> None:
    REPORT["steps"].append(["unload", qgis.utils.unloadPlugin(PLUGIN)])


def open_county() -> None:
    plugin = qgis.utils.plugins[PLUGIN]
    REPORT["steps"].append(["open", plugin.open_county(COUNTY)])


def use_libraries() -> list[int]:
    """Each library does a little: in this program, wheels may meet another GEOS or XML library than in plain Python."""
    import docx
    import numpy
    import openpyxl
    import pandas
    import segno
    import shapely

    streams = [io.BytesIO() for _ in range(3)]
    docx.Document().save(streams[0])
    docx.Document(streams[0])
    openpyxl.Workbook().save(streams[1])
    openpyxl.load_workbook(streams[1])
    segno.make("青峰县").save(streams[2], kind="svg")
    wkb = shapely.to_wkb(shapely.polygons([[(0, 0), (0, 9), (9, 9)]]), output_dimension=2)
    frame = pandas.DataFrame({"a": numpy.arange(3)}).groupby("a").sum()
    return [*(stream.tell() for stream in streams), len(wkb[0]), len(frame)]


def import_towns() -> dict:
    """Runs an import on the open county: towns from a GeoJSON file."""
    import processing

    corners = [[106.4, 29.4], [106.5, 29.4], [106.5, 29.5], [106.4, 29.5], [106.4, 29.4]]
    feature = {
        "type": "Feature",
        "properties": {"XZQDM": "520999101", "XZQMC": "青峰街道"},
        "geometry": {"type": "Polygon", "coordinates": [corners]},
    }
    path = COUNTY.parent / "乡镇.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
    return processing.run("linzhang:importdivisions", {"COUNTY": str(COUNTY), "INPUT": [str(path)]})


def work() -> Iterator[int]:
    """The visit, step by step; each step yields how many milliseconds QGIS may go on by itself."""
    REPORT["qgis"] = Qgis.QGIS_VERSION
    REPORT["active at start"] = PLUGIN in qgis.utils.active_plugins
    REPORT["at start"] = snapshot()
    unload()
    yield 500
    REPORT["never opened"] = snapshot()
    load()
    yield 300
    import processing

    parameters = {"NAME": "青峰县", "CODE": "520999", "LONGITUDE": 106.5, "OUTPUT": str(COUNTY)}
    REPORT["libraries"] = use_libraries()
    REPORT["created"] = processing.run("linzhang:createcounty", parameters)
    for turn in ("first", "second"):
        open_county()
        yield 1500
        plugin = qgis.utils.plugins[PLUGIN]
        hint = iface.mainWindow().minimumSizeHint()
        REPORT["open"] = {
            "path": str(plugin.session.path),
            "layers": sorted(layer.name() for layer in QgsProject.instance().mapLayers().values()),
            "invalid": [layer.name() for layer in QgsProject.instance().mapLayers().values() if not layer.isValid()],
            "smallest": [hint.width(), hint.height()],
        }
        REPORT[f"{turn} import"] = import_towns()
        REPORT[f"{turn} areas"] = plugin.session.layer("area").featureCount()
        plugin = None
        unload()  # while the county is open
        yield 300
        QgsProject.instance().clear()
        yield 500
        REPORT[f"{turn} unload"] = snapshot()
        load()
        yield 300
    open_county()
    yield 1500
    end(0)  # QGIS is left with the county open


def step() -> None:
    try:
        pause = next(steps)
    except StopIteration:
        return
    except Exception:  # noqa: BLE001 - whatever it is, it is written down
        failed(*sys.exc_info())
    else:
        QTimer.singleShot(pause, step)


def begin() -> None:
    if not begun:
        begun.append(True)
        QTimer.singleShot(500, step)


def note(message: str, tag: str, level: Qgis.MessageLevel) -> None:
    if (
        tag in {"Python", "Plugins", "Linzhang", "Python warning", "Python error"}
        or level == Qgis.MessageLevel.Critical
    ):
        REPORT["log"].append([tag, int(level), message])


qgis.utils.uninstallErrorHook()
sys.excepthook = failed
steps = work()
begun: list[bool] = []
QgsApplication.messageLog().messageReceived.connect(note)
watch = QTimer()
watch.timeout.connect(close_dialogs)
watch.start(500)
# --code may be read before or after the start-up has ended
iface.initializationCompleted.connect(begin)
QTimer.singleShot(4000, begin)
