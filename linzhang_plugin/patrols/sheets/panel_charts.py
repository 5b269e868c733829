"""The charts of the month in the dock: who met the target by town, rates and valid days over the last twelve months."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QEvent, QPointF, QSize
from qgis.PyQt.QtWidgets import QToolTip, QWidget

from ...desktop.translate import translate
from ..verdicts.results import Result
from . import chart_scene
from .chart_scene import Bar, Line
from .figures import percent
from .panel_painted import Painted
from .paper import NO_TOWN
from .scene import Item, Text
from .trend import RATE_COLOURS, RATES, Point, point

_EDGE, _LINES, _COLUMNS = 6.0, 9.0, 6.5
"""Pixels around everything; the heights of the two charts of months in letters."""


class MonthCharts(Painted):
    """Charts below one another, of the same figures as the sheets 乡镇汇总 and 图表 of the report."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.towns: list[Bar] = []
        self.points: list[Point] = []
        self.state = ""

    def show_month(self, result: Result | None) -> None:
        """Shows the judged month; None empties the charts. The months before come by ``show_before``."""
        self.towns, self.points, self.state = [], [], ""
        if result is not None and result.is_judged:
            self.towns = [
                Bar(
                    rates.name or NO_TOWN,
                    rates.met[0] / rates.met[1],
                    f"{percent(rates.met, 0)} ({rates.met[0]}/{rates.met[1]})",
                )
                for rates in result.rates[1:]
                if rates.met[1]
            ]
            self.points = [point(result)]
        self._sized()

    def show_before(self, points: Sequence[Point], state: str = "") -> None:
        """Shows the months before the chosen one; ``state`` says why they are not there (yet)."""
        self.points, self.state = [*points, *self.points[-1:]], state
        self._sized()

    @property
    def months(self) -> list[Bar]:
        """The bars of the valid days."""
        most = max((found.valid_days for found in self.points), default=0)
        return [
            Bar(found.name[2:], found.valid_days / most if most else 0.0, str(found.valid_days), found is self.chosen)
            for found in self.points
        ]

    @property
    def chosen(self) -> Point | None:
        """The month that is chosen above."""
        return self.points[-1] if self.points else None

    @property
    def rates(self) -> list[Line]:
        """The lines of the three rates."""
        shares = [(found.online, found.patrolled, found.met) for found in self.points]
        return [
            Line(name, [part[number][0] / part[number][1] if part[number][1] else None for part in shares], colour)
            for number, (name, colour) in enumerate(zip(RATES, RATE_COLOURS, strict=True))
        ]

    def _sized(self) -> None:
        self.setMinimumSize(self.minimumSizeHint())
        self.update()

    def minimumSizeHint(self) -> QSize:
        towns = getattr(self, "towns", [])
        rows = 1.7 * max(len(towns), 1) + 5.4 + _LINES + _COLUMNS
        return QSize(220, round(2 * _EDGE + rows * self.letters))

    def _top(self) -> float:
        """Where the charts of months begin."""
        return _EDGE + (1.8 + 1.7 * max(len(self.towns), 1)) * self.letters

    def scene(self) -> list[Item]:
        size, measure = self.letters, self.measure
        if not self.points:
            text = translate("Linzhang", "This month has not been judged yet.")
            return [Text(0, 0, self.width(), self.height(), text, size, align="center", colour="#666666")]
        w = self.width() - 2 * _EDGE
        title = translate("Linzhang", "Rangers with enough days, by town")
        items = chart_scene.heading(title, _EDGE, _EDGE, w, size, measure)
        items += chart_scene.lying(self.towns, _EDGE, _EDGE + 1.8 * size, w, size, measure)[0]
        y = self._top()
        title = translate("Linzhang", "Rates by month")
        items += chart_scene.heading(f"{title}　{self.state}" if self.state else title, _EDGE, y, w, size, measure)
        y += 1.8 * size
        items += chart_scene.lines(self.rates, _EDGE, y, w, _LINES * size, size, measure)
        y += _LINES * size
        items += chart_scene.heading(translate("Linzhang", "Valid days by month"), _EDGE, y, w, size, measure)
        y += 1.6 * size
        items += chart_scene.standing(self.months, _EDGE, y, w, self.height() - y - _EDGE, size, measure)
        return items

    # ---- under the mouse ----------------------------------------------------------------------------------

    def point_at(self, place: QPointF) -> Point | None:
        """The month in whose column a place of the widget lies; None beside the charts of months."""
        if not self.points or place.y() < self._top() or not _EDGE <= place.x() < self.width() - _EDGE:
            return None
        return self.points[int((place.x() - _EDGE) / (self.width() - 2 * _EDGE) * len(self.points))]

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            found = self.point_at(QPointF(event.pos()))
            text = self.state if found is None else words(found)
            if text:
                QToolTip.showText(event.globalPos(), text, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)


def words(found: Point) -> str:
    """A month as its tooltip says it."""
    shares = zip(RATES, (found.online, found.patrolled, found.met), strict=True)
    lines = [f"{name} {percent(share)} ({share[0]}/{share[1]})" for name, share in shares if share[1]]
    valid = translate("Linzhang", "{days} valid days of {people} people").format(
        days=found.valid_days, people=found.people
    )
    return "\n".join([found.name, *lines, valid])
