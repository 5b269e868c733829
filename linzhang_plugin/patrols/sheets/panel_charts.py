"""The charts of the month in the dock: who met the target by town, and valid days over the last twelve months."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QWidget

from ...desktop.translate import translate
from ..verdicts.results import Result
from . import chart_scene
from .chart_scene import Bar
from .figures import percent
from .panel_painted import Painted
from .scene import Item, Text

if TYPE_CHECKING:
    from ...county.gateway import County

MONTHS = 12
_EDGE, _COLUMNS = 6.0, 7.0


def valid_days(county: County, until: str) -> list[tuple[str, int]]:
    """(2024-05, valid days with what was decided by hand) of the last judged months up to ``until``, oldest first."""
    rows = county.rows(
        "SELECT substr(d.day, 1, 7) AS month, sum(coalesce(o.valid, d.valid)) AS valid FROM patrol_day AS d "
        "LEFT JOIN override AS o ON o.person_uid = d.person_uid AND substr(o.day, 1, 10) = substr(d.day, 1, 10) "
        "WHERE d.source = 'track' AND d.valid IS NOT NULL AND substr(d.day, 1, 7) <= ? "
        "GROUP BY 1 ORDER BY 1 DESC LIMIT ?",
        (until, MONTHS),
    )
    return [(str(row["month"]), int(row["valid"] or 0)) for row in reversed(rows)]


class MonthCharts(Painted):
    """Two small charts below one another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.towns: list[Bar] = []
        self.months: list[Bar] = []

    def show_month(self, result: Result | None, county: County | None) -> None:
        """Shows the judged month; None empties the charts."""
        self.towns, self.months = [], []
        if result is not None and county is not None and result.is_judged:
            self.towns = [
                Bar(rates.name, rates.met[0] / rates.met[1], f"{percent(rates.met, 0)} ({rates.met[0]}/{rates.met[1]})")
                for rates in result.rates[1:]
                if rates.met[1]
            ]
            name = f"{result.month.year}-{result.month.month:02d}"
            points = valid_days(county, name)
            if not points or points[-1][0] != name:
                # a month that the platform alone tells of has no verdicts on tracks
                points = [*points, (name, sum(person.valid_days for person in result.people))][-MONTHS:]
            most = max((days for _, days in points), default=0)
            self.months = [
                Bar(month[2:], days / most if most else 0.0, str(days), month == name) for month, days in points
            ]
        self.setMinimumSize(self.minimumSizeHint())
        self.update()

    def minimumSizeHint(self) -> QSize:
        towns = getattr(self, "towns", [])
        size = self.letters
        return QSize(220, round(2 * _EDGE + (1.7 * max(len(towns), 1) + 3.6 + _COLUMNS) * size))

    def scene(self) -> list[Item]:
        size, measure = self.letters, self.measure
        if not self.towns and not self.months:
            text = translate("Linzhang", "This month has not been judged yet.")
            return [Text(0, 0, self.width(), self.height(), text, size, align="center", colour="#666666")]
        w = self.width() - 2 * _EDGE
        title = translate("Linzhang", "Rangers with enough days, by town")
        items = chart_scene.heading(title, _EDGE, _EDGE, w, size, measure)
        bars, height = chart_scene.lying(self.towns, _EDGE, _EDGE + 1.8 * size, w, size, measure)
        items += bars
        y = _EDGE + 1.8 * size + height
        items += chart_scene.heading(translate("Linzhang", "Valid days by month"), _EDGE, y, w, size, measure)
        y += 1.6 * size
        items += chart_scene.standing(self.months, _EDGE, y, w, self.height() - y - _EDGE, size, measure)
        return items
