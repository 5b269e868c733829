"""Runs inside the QGIS desktop: an import of tracks with a heartbeat beside it, then another one that is cancelled.

LINZHANG_REPORT is the JSON file to write, LINZHANG_COUNTY the county file, LINZHANG_TRACKS two folders of tracks
separated by ``|``. No test by itself.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import qgis.utils
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer
from qgis.utils import iface

REPORT: dict = {"errors": []}
TARGET = Path(os.environ["LINZHANG_REPORT"])
COUNTY = Path(os.environ["LINZHANG_COUNTY"])
FOLDERS = os.environ["LINZHANG_TRACKS"].split("|")
BEAT = 10  # milliseconds
CANCEL_AT = 30.0  # per cent


def failed(kind: type, value: BaseException, trace: object) -> None:
    REPORT["errors"].append("".join(traceback.format_exception(kind, value, trace)))
    end(3)


def end(code: int) -> None:
    TARGET.write_text(json.dumps(REPORT, ensure_ascii=False, indent=1), encoding="utf-8")
    QgsSettings().setValue("app/askToSaveMemoryLayers", False)
    QgsProject.instance().setDirty(False)
    QTimer.singleShot(0, iface.actionExit().trigger if code == 0 else lambda: QCoreApplication.exit(code))


class Heart:
    """Beats every 10 ms on the main thread and keeps the longest pauses between two beats, and what it worked in them.

    The work of the thread is told apart because a pause also grows with whatever else the machine does.
    """

    def __init__(self) -> None:
        self.pauses: list[tuple[float, float, float]] = []
        self.timer = QTimer()
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.beat)
        self.started = self.last = time.perf_counter()
        self.worked = time.thread_time()
        self.timer.start(BEAT)

    def beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.pauses.append((now - self.last, worked - self.worked, now - self.started))
        self.last, self.worked = now, worked

    def stop(self) -> dict:
        self.timer.stop()
        longest = sorted(self.pauses, reverse=True)[:5]
        return {
            "beats": len(self.pauses),
            "longest": [[round(p * 1000), round(w * 1000), round(at, 2)] for p, w, at in longest],
        }


def rows() -> list[int]:
    with sqlite3.connect(f"file:{COUNTY}?mode=ro", uri=True) as connection:
        return [
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("track", "track_area", "patrol_day", '"import"', "source_map")
        ]


def until(done: Callable[[], bool], seconds: float) -> Iterator[int]:
    stop = time.perf_counter() + seconds
    while not done():
        if time.perf_counter() > stop:
            raise TimeoutError("the job did not end")
        yield 20


def work() -> Iterator[int]:
    plugin = qgis.utils.plugins["linzhang_plugin"]
    plugin.open_county(COUNTY)
    yield 3000
    panel = next(dock for dock in plugin.docks if dock.objectName() == "linzhang_patrols")
    panel.show()
    panel.raise_()
    layer = plugin.session.layer("track")
    iface.mapCanvas().setExtent(plugin.session.layer("area").extent())
    iface.mapCanvas().refresh()
    yield 2000
    heart = Heart()
    yield 2000
    REPORT["idle"] = heart.stop()
    heart, started = Heart(), time.perf_counter()
    panel.run_job("linzhang:importtracks", {"INPUT": [FOLDERS[0]]})
    yield from until(lambda: panel._job is None, 300)
    REPORT["seconds"] = time.perf_counter() - started
    yield 3000  # the map is drawn anew
    REPORT["import"] = heart.stop()
    REPORT["rows"], REPORT["layer"] = rows(), layer.featureCount()
    heart = Heart()
    panel.judge()
    yield from until(lambda: panel._job is None, 300)
    yield from until(lambda: panel.tracks.readings.current is None, 60)
    yield 500
    REPORT["judge"] = heart.stop()
    heart = Heart()
    for row in range(3):
        panel.tracks.people.selectRow(row)
        yield 300
        panel.tracks.days.selectRow(0)
        yield 500
    REPORT["choose"] = heart.stop()
    REPORT["rows"] = rows()
    heart = Heart()
    panel.run_job("linzhang:importtracks", {"INPUT": [FOLDERS[1]]})
    yield from until(lambda: panel._bar.value() >= CANCEL_AT and panel._bar.maximum() == 100, 300)
    asked = time.perf_counter()
    panel.cancel_job()
    while panel._job is not None:
        yield 5
    REPORT["cancel"] = time.perf_counter() - asked
    REPORT["cancelled"] = heart.stop()
    REPORT["rows after cancel"] = rows()
    panel.run_job("linzhang:importtracks", {"INPUT": [FOLDERS[1]]})
    yield from until(lambda: (panel._bar.value() >= 96 and panel._bar.maximum() == 100) or panel._job is None, 300)
    asked = time.perf_counter()
    panel.cancel_job()
    while panel._job is not None:
        yield 5
    REPORT["cancel while writing"] = time.perf_counter() - asked
    REPORT["rows after second cancel"] = rows()
    end(0)


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


qgis.utils.uninstallErrorHook()
sys.excepthook = failed
steps = work()
begun: list[bool] = []
iface.initializationCompleted.connect(begin)
QTimer.singleShot(4000, begin)
