"""The calendar of a ranger's month in the dock: 31 cells coloured by verdict, with the reason under the mouse."""

from __future__ import annotations

import datetime

from qgis.PyQt.QtCore import QEvent, QPointF, pyqtSignal
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtWidgets import QToolTip, QWidget

from ...county import units
from ...desktop.translate import translate
from ..algorithms_hours import hours_words
from ..verdicts.panel_decisions import reason_names
from ..verdicts.results import Month, PersonMonth
from .calendar_scene import calendar_items, cells, weeks
from .marks import AHEAD, AWAY, Mark, exemption, marks
from .panel_painted import Painted
from .scene import Item, Text

_EDGE = 4.0


class MonthCalendar(Painted):
    """``day_clicked`` carries the day as text (2024-05-31)."""

    day_clicked = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.hours = "decimal"
        self._marks: list[Mark] = []
        self._chosen: datetime.date | None = None

    def show_person(self, person: PersonMonth | None, month: Month | None, hours: str) -> None:
        """Shows the month of a person; None empties it. ``hours``: the county's style of hours."""
        self._marks = marks(person, month) if person is not None and month is not None else []
        self._chosen, self.hours = None, hours
        self.update()

    def choose(self, day: str) -> None:
        """Frames a day; "" frames none."""
        self._chosen = datetime.date.fromisoformat(day[:10]) if day else None
        self.update()

    @property
    def texts(self) -> dict[int, str]:
        """Day of the month → its mark."""
        return {mark.day.day: mark.text for mark in self._marks}

    def scene(self) -> list[Item]:
        if not self._marks:
            text = translate("Linzhang", "Choose a ranger above.")
            return [Text(0, 0, self.width(), self.height(), text, self.letters, align="center", colour="#666666")]
        x, y, w, h, size = self._geometry()
        names = [
            translate("Linzhang", "Mo"),
            translate("Linzhang", "Tu"),
            translate("Linzhang", "We"),
            translate("Linzhang", "Th"),
            translate("Linzhang", "Fr"),
            translate("Linzhang", "Sa"),
            translate("Linzhang", "Su"),
        ]
        return calendar_items(self._marks, x, y, w, h, size, weekdays=names, chosen=self._chosen)

    def _geometry(self) -> tuple[float, float, float, float, float]:
        """x, y, width, height, and the size of the letters, which is smaller in a low dock."""
        h = self.height() - 2 * _EDGE
        rows = weeks(self._marks[0].day, len(self._marks))
        return _EDGE, _EDGE, self.width() - 2 * _EDGE, h, min(self.letters, h / (1.5 + 1.35 * rows))

    def mark_at(self, place: QPointF) -> Mark | None:
        """The mark of the day at a place of the widget; None beside the days."""
        if not self._marks:
            return None
        x, y, w, h, size = self._geometry()
        head = 1.5 * size
        for cell, mark in zip(
            cells(self._marks[0].day, len(self._marks), x, y + head, w, h - head), self._marks, strict=True
        ):
            if cell.x <= place.x() < cell.x + cell.w and cell.y <= place.y() < cell.y + cell.h:
                return mark
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        mark = self.mark_at(QPointF(event.pos()))
        if mark is not None:
            self.choose(mark.day.isoformat())
            self.day_clicked.emit(mark.day.isoformat())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            mark = self.mark_at(QPointF(event.pos()))
            if mark is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self.words(mark), self)
            return True
        return super().event(event)

    def words(self, mark: Mark) -> str:
        """A day as its tooltip says it."""
        lines = [mark.day.isoformat()]
        found = mark.found
        if found is None:
            lines += {
                AHEAD: [translate("Linzhang", "not judged yet")],
                AWAY: [translate("Linzhang", "not in post that day")],
            }.get(mark.state, [])
            return "\n".join(lines)
        names = reason_names()
        reasons = "、".join(names.get(code, code) for code in found.reasons)
        away = exemption(found)
        machine = translate("Linzhang", "valid") if found.machine_valid else reasons
        if found.override is not None:
            decided = translate("Linzhang", "valid") if found.override.valid else translate("Linzhang", "not valid")
            lines.append(
                translate("Linzhang", "decided by {name}: {verdict} ({reason})").format(
                    name=found.override.by_name, verdict=decided, reason=found.override.reason
                )
            )
            machine = translate("Linzhang", "by the rule: {verdict}").format(verdict=machine)
        lines.append(machine or (names.get(away, away) if away else ""))
        if not found.measured.is_empty:
            lines.append(
                translate("Linzhang", "{inside} of {whole} km, {time} inside the own area").format(
                    inside=units.format_kilometres(found.measured.inside_metres),
                    whole=units.format_kilometres(found.measured.metres),
                    time=hours_words(found.measured.inside_seconds, self.hours),
                )
            )
        return "\n".join(line for line in lines if line)
