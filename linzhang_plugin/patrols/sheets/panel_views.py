"""The days of a ranger in the dock as a list or a calendar, and the charts of the month beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QScrollArea, QTableWidget, QTabWidget

from ...desktop.translate import translate
from ..verdicts.results import PersonMonth, Result
from .panel_calendar import MonthCalendar
from .panel_charts import MonthCharts

if TYPE_CHECKING:
    from ...county.gateway import County


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
        self.setTabToolTip(1, translate("Linzhang", "The month of the chosen ranger, coloured by verdict."))
        self.setTabToolTip(2, translate("Linzhang", "Towns of the month, and valid days over the last twelve months."))
        self.calendar.day_clicked.connect(self.day_clicked)

    def show_result(self, result: Result | None, county: County | None) -> None:
        """Shows another month."""
        self.charts.show_month(result, county)

    def show_person(self, person: PersonMonth | None, result: Result | None, hours: str) -> None:
        """Shows the days of another person."""
        self.calendar.show_person(person, result.month if result is not None else None, hours)
