"""The days of a ranger in the dock as a list or a calendar, and the charts of the month beside them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QScrollArea, QTableWidget, QTabWidget

from ...county.gateway import County
from ...desktop.messages import in_words
from ...desktop.translate import translate
from ..verdicts.panel_reading import Reading, Readings
from ..verdicts.results import Month, PersonMonth, Result
from . import trend
from .panel_calendar import MonthCalendar
from .panel_charts import MonthCharts
from .trend import Point

CALENDAR, CHARTS = 1, 2  # the places of the tabs


class DayViews(QTabWidget):
    """Tabs around the table of days; ``day_clicked`` carries a day that was clicked in the calendar."""

    day_clicked = pyqtSignal(str)

    def __init__(self, table: QTableWidget) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self.setTabPosition(QTabWidget.TabPosition.South)
        self.calendar, self.charts = MonthCalendar(), MonthCharts()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self.charts)
        self.addTab(table, translate("Linzhang", "Day list"))
        self.addTab(self.calendar, translate("Linzhang", "Calendar"))
        self.addTab(area, translate("Linzhang", "Charts"))
        self.setTabToolTip(CALENDAR, translate("Linzhang", "The month of the chosen ranger, coloured by verdict."))
        self.setTabToolTip(
            CHARTS, translate("Linzhang", "Towns of the month; rates and valid days over the last twelve months.")
        )
        self.calendar.day_clicked.connect(self.day_clicked)
        # every month before has to be judged: in the background, and only where somebody looks
        self.readings = Readings(translate("Linzhang", "Reading the months before…"), _before)
        self._wanted: tuple[Path, str] | None = None
        self._known: dict[tuple[Path, str], list[Point]] = {}
        self.currentChanged.connect(lambda _index: self._read())

    def show_result(self, result: Result | None, path: Path | None) -> None:
        """Shows another month of the county in ``path``."""
        self.readings.drop()
        self._wanted = None
        self.charts.show_month(result)
        if result is not None and result.is_judged and path is not None:
            self._wanted = path, f"{result.month.year}-{result.month.month:02d}"
            self._read()

    def forget(self) -> None:
        """The county was changed: what was read of other months may not be true any more."""
        self._known.clear()

    def stop(self) -> None:
        """Ends what is being read."""
        self.readings.stop()

    def _read(self) -> None:
        """The months before, where the charts are in front."""
        if self._wanted is None or self.currentIndex() != CHARTS or self.readings.current is not None:
            return
        known = self._known.get(self._wanted)
        if known is not None:
            self.charts.show_before(known)
            return
        self.charts.show_before([], translate("Linzhang", "Reading the months before…"))
        self.readings.start(*self._wanted, self._read_done)

    def _read_done(self, reading: Reading) -> None:
        if reading is not self.readings.current:
            return
        self.readings.current = None
        if reading.error is not None:
            self.charts.show_before([], in_words(reading.error))
        elif (reading.path, reading.text) == self._wanted:
            self._known[self._wanted] = reading.found
            self.charts.show_before(reading.found)

    def show_person(self, person: PersonMonth | None, result: Result | None, hours: str) -> None:
        """Shows the days of another person."""
        self.calendar.show_person(person, result.month if result is not None else None, hours)


def _before(county: County, text: str, report: Callable[[float], None]) -> list[Point]:
    return trend.before(county, Month.of(text), report=report)
