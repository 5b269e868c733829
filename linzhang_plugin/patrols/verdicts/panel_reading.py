"""Months read and judged in the background, so that the window answers while a county of hundreds is shown."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QTimer

from ...county.dates import today_in
from ...county.errors import Cancelled, LinzhangError
from ...county.gateway import County
from ...desktop import garbage
from .. import unassigned
from ..panel_people import Line, lines_of
from ..platform_days import Figures, days_of
from . import months
from .results import Month, Result

LOG = logging.getLogger("linzhang")
MANY = 60
"""Tracks, judged days and posts held from which on a month is read in the background."""
LATER = 100  # milliseconds before a reading begins
WAIT = 5000  # milliseconds that the end of a reading is waited for
Read = Callable[[County, str, Callable[[float], None]], Any]
"""Reads a month (2024-05) of the county; its last argument is called now and then with the share that is done."""


@dataclass
class Shown:
    """What the tab shows of a month."""

    result: Result
    unassigned: list[unassigned.Track]
    platform: dict[tuple[str, datetime.date], Figures]
    lines: list[Line]


def read_month(county: County, text: str, report: Callable[[float], None] = lambda _fraction: None) -> Shown:
    """The month as it was measured last, judged by the rules of now: to today where it is not over."""
    report(0.0)
    month = Month.seen(text, today_in(county.profile.time_zone_seconds))
    result = months.stored(county, month)
    platform = days_of(county, month.first, month.last)
    return Shown(result, unassigned.tracks(county, month), platform, lines_of(result))


def is_large(county: County, text: str) -> bool:
    """Whether the month is so large that reading it would be felt: what was imported and who is in post count too."""
    sql = (
        "SELECT (SELECT count(*) FROM track WHERE substr(day, 1, 7) = :month) "
        "+ (SELECT count(*) FROM patrol_day WHERE substr(day, 1, 7) = :month) + (SELECT count(*) FROM tenure)"
    )
    return int(county.scalar(sql, {"month": text}) or 0) > MANY


class Reading(QgsTask):
    """One reading; ``done`` is called on the main thread with it, after a failure too (``error``), not after a cancel.

    ``read`` gets the county, the month and ``report``, which raises Cancelled where nobody waits any more. The county
    is opened anew in the thread: a connection belongs to the thread that made it.
    """

    def __init__(self, title: str, path: Path, text: str, read: Read, done: Callable[[Reading], None]) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self.path, self.text = path, text
        self.found: Any = None
        self.error: LinzhangError | None = None
        self._read, self._done = read, done
        # QGIS deletes a task that is over: from then on only what Python knows of it may be asked
        self.is_over = False

    def start(self) -> None:
        """Hands it to QGIS; whoever starts it keeps it."""
        manager = QgsApplication.taskManager()
        if manager is not None:
            manager.addTask(self)

    def run(self) -> bool:
        try:
            with garbage.left_alone(), County.open(self.path, read_only=True) as county:
                self.found = self._read(county, self.text, self._report)
        except LinzhangError as error:
            self.error = error
        except (OSError, ValueError, KeyError) as error:
            LOG.warning("month %s: %r", self.text, error)
            self.error = LinzhangError("county.unexpected", repr(error))
        return self.error is None

    def _report(self, _fraction: float) -> None:
        if self.isCanceled():
            raise Cancelled

    def finished(self, _successful: bool) -> None:
        self.is_over = True
        if not self.isCanceled():
            self._done(self)

    def forget(self) -> None:
        """Nothing of it comes back any more."""
        self._done = lambda _reading: None
        if not self.is_over:
            self.cancel()

    def stop(self) -> None:
        """As ``forget``; returns when it has ended."""
        self.forget()
        if not self.is_over:
            self.waitForFinished(WAIT)


class Readings:
    """The readings of one kind: the last one counts, those before end by themselves and are kept until then."""

    def __init__(self, title: str, read: Read) -> None:
        self.current: Reading | None = None
        self._title, self._read = title, read
        self._older: list[Reading] = []
        # two threads of Python hinder one another: first the window shows what else has changed
        self._begin = QTimer()
        self._begin.setSingleShot(True)
        self._begin.timeout.connect(self._begun)

    def start(self, path: Path, text: str, done: Callable[[Reading], None]) -> None:
        """Begins to read a month; a reading that runs is forgotten."""
        self.drop()
        self.current = Reading(self._title, path, text, self._read, done)
        self._begin.start(LATER)

    def _begun(self) -> None:
        if self.current is not None:
            self.current.start()

    def drop(self) -> None:
        """What runs is not wanted any more."""
        self._older = [reading for reading in self._older if not reading.is_over]
        if self.current is not None:
            self.current.forget()
            if not self._begin.isActive():
                self._older.append(self.current)
            self._begin.stop()
            self.current = None

    def stop(self) -> None:
        """Ends everything and waits for it."""
        self.drop()
        for reading in self._older:
            reading.stop()
        self._older = []
