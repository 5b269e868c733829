"""The dock of people with a county of its own, and algorithms by name, for tests of changes."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linzhang_plugin.county import read
from linzhang_plugin.county.gateway import County

from .filled import DAY, Filled

if TYPE_CHECKING:
    from linzhang_plugin.people.panel import Panel

LEAVE, SUCCEED, SWAP, REDRAW, JOIN, NEW_POST, END_POST, REORDER = range(8)
POST = "SELECT post.uid FROM post JOIN area ON area.uid = area_uid WHERE area.code = ? AND role = 'chief'"


def run(algorithm: str, path: Path, feedback: Any = None, **parameters: Any) -> dict[str, Any]:
    import processing

    found: dict[str, Any] = processing.run(
        f"linzhang:{algorithm}", {"COUNTY": str(path), **parameters}, feedback=feedback
    )
    return found


def open_panel(path: Path) -> Iterator[Panel]:
    """The dock with the county of ``path``, which has areas and gets the people of ``Filled``."""
    from qgis.core import QgsProject

    from linzhang_plugin.desktop.session import CountySession
    from linzhang_plugin.people.panel import Panel

    with County.open(path) as county:
        Filled(county)
    session = CountySession()
    session.start()
    session.set_date(datetime.date(2024, 6, 1))
    dock = Panel(session, None)
    session.open(path)
    yield dock
    dock.unload()
    session.stop()
    QgsProject.instance().clear()
    dock.deleteLater()


def wait(panel: Panel) -> None:
    from qgis.PyQt.QtCore import QCoreApplication, QEventLoop

    while panel.is_working:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def uid(panel: Panel, sql: str, *values: str) -> str:
    with panel.session.county() as county:
        return str(county.scalar(sql, values))


def holder(panel: Panel, code: str, day: str = DAY) -> list[str | None]:
    with panel.session.county() as county:
        area = county.scalar("SELECT uid FROM area WHERE code = ?", (code,))
        return list(read.holders(county, day, areas=[area], roles=["chief"])["name"])
