"""The replay of a day: QGIS's temporal controller has the day that is looked at, and one button plays it.

Times are those of the county's clock, whatever the clock of the computer is: the style of the tracks has them so.
"""

from __future__ import annotations

import datetime
import logging
from typing import TYPE_CHECKING

from qgis.core import (
    QgsApplication,
    QgsDateTimeRange,
    QgsInterval,
    QgsProject,
    QgsTemporalNavigationObject,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QSignalBlocker, QTime, QTimer
from qgis.PyQt.QtWidgets import QToolButton

from ..county.errors import LinzhangError
from ..desktop.translate import translate
from .days import EPOCH
from .panel_style import keep_clock, make_visible
from .panel_trace import as_clean_as_before

if TYPE_CHECKING:
    from collections.abc import Callable

    from qgis.gui import QgisInterface

    from ..county.gateway import County
    from ..desktop.session import CountySession

LOG = logging.getLogger("linzhang")
DAY = 86400
ROUND = 600  # a day begins and ends on a mark of ten minutes
STEPS = (1, 2, 5, 10, 15, 30, 60)  # minutes
FRAMES = 200
PER_SECOND = 5.0
MINUTES = QgsUnitTypes.TemporalUnit.TemporalMinutes


def hours_of(county: County, day: datetime.date) -> tuple[int, int]:
    """When the tracks of a day begin and end, in whole ten minutes as seconds after its midnight in the county."""
    (row,) = county.rows(
        'SELECT min("start") AS first, max("end") AS last FROM track WHERE day = ?', (day.isoformat(),)
    )
    if row["first"] is None or row["last"] is None:
        return 0, DAY
    midnight = (day - EPOCH).days * DAY - county.profile.time_zone_seconds
    first = max((int(row["first"]) - midnight) // ROUND * ROUND, 0)
    last = min(-(-(int(row["last"]) - midnight) // ROUND) * ROUND, DAY)
    return first, max(last, first + ROUND)


def last_day(county: County) -> datetime.date | None:
    """The last day of the tracks that were imported last; None where there are none."""
    last = county.scalar(
        'SELECT uid FROM "import" AS i WHERE EXISTS (SELECT 1 FROM track WHERE import_uid = i.uid) '
        "ORDER BY id DESC LIMIT 1"
    )
    # with the plus both are found in indexes alone: the rows are as large as the tracks
    day = county.scalar(
        "SELECT day FROM track WHERE day IS NOT NULL AND +id IN (SELECT id FROM track WHERE import_uid = ?) "
        "ORDER BY day DESC LIMIT 1",
        (last,),
    )
    return None if day is None else datetime.date.fromisoformat(str(day)[:10])


def step_of(seconds: int) -> int:
    """Minutes of a frame, so that the replay has at most FRAMES of them."""
    return next((minutes for minutes in STEPS if seconds <= FRAMES * 60 * minutes), STEPS[-1])


class Replay(QToolButton):
    """The button beside the chosen track; ``show_day`` hands another day to the controller, played or not."""

    def __init__(self, session: CountySession, iface: QgisInterface | None, hide_lines: Callable[[bool], None]) -> None:
        super().__init__()
        self.session, self.iface = session, iface
        self.day: datetime.date | None = None
        self._hide_lines = hide_lines
        self.setCheckable(True)
        self.setIcon(QgsApplication.getThemeIcon("/mActionPlay.svg"))
        self.setToolTip(
            translate("Linzhang", "Plays the day on the map: the dot is where each person was. Again: all tracks.")
        )
        self.toggled.connect(self._toggled)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._show_last)

    def controller(self) -> QgsTemporalNavigationObject | None:
        """The temporal controller of the map; None where there is no window."""
        canvas = None if self.iface is None else self.iface.mapCanvas()
        found = None if canvas is None else canvas.temporalController()
        return found if isinstance(found, QgsTemporalNavigationObject) else None

    def keep_clock(self) -> None:
        """The layer of tracks follows the clock of the county, also in a project that an older version has stored."""
        layer = self.session.layer("track")
        if layer is not None:
            with self.session.county() as county, as_clean_as_before():
                keep_clock(layer, county.profile.time_zone_seconds)

    def show_last(self) -> None:
        """The last day of the last import, as soon as the window has answered; not where a track is chosen by then."""
        self._later.start(0)

    def _show_last(self) -> None:
        if not self.session.is_open or self.session.track_uid:
            return
        try:
            with self.session.county() as county:
                day = last_day(county)
                if day is not None:
                    self.show_day(day)
        except LinzhangError as error:
            LOG.info("replay: %s", error.code)

    def show_day(self, day: datetime.date) -> None:
        """Gives the day to the project and to the controller; whether it plays or filters the map is left as it is."""
        with self.session.county() as county:
            first, last = hours_of(county, day)
        midnight = QDate(day.year, day.month, day.day)
        begin = QDateTime(midnight, QTime(0, 0).addSecs(first))
        end = (
            QDateTime(midnight.addDays(1), QTime(0, 0))
            if last == DAY
            else QDateTime(midnight, QTime(0, 0).addSecs(last))
        )
        shown, minutes = QgsDateTimeRange(begin, end), step_of(last - first)
        is_new, self.day = day != self.day, day
        # to look at a day is no change of the project that the user would have to save
        with as_clean_as_before():
            settings = QgsProject.instance().timeSettings()
            if settings.temporalRange() != shown:
                settings.setTemporalRange(shown)
            if (settings.timeStep(), settings.timeStepUnit()) != (float(minutes), MINUTES):
                settings.setTimeStepUnit(MINUTES)
                settings.setTimeStep(float(minutes))
            controller = self.controller()
            if controller is None or controller.temporalExtents() == shown:
                return
            controller.setFrameDuration(QgsInterval(float(minutes), MINUTES))
            controller.setTemporalExtents(shown)
            if is_new:
                controller.rewindToStart()
            if self.isChecked():
                controller.playForward()

    def stop(self) -> None:
        """No track is chosen any more: all are shown again."""
        self.setChecked(False)

    def unload(self) -> None:
        """Nothing of it happens later."""
        self._later.stop()
        self.stop()

    def _toggled(self, on: bool) -> None:
        controller = self.controller()
        if controller is None:
            with QSignalBlocker(self):
                self.setChecked(False)
            return
        self._hide_lines(on)
        with as_clean_as_before():
            if on:
                layer = self.session.layer("track")
                if layer is not None:
                    make_visible(layer)
                controller.setFramesPerSecond(max(controller.framesPerSecond(), PER_SECOND))
                controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.Animated)
                controller.rewindToStart()
                controller.playForward()
            else:
                controller.pause()
                controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.NavigationOff)
