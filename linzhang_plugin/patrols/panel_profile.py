"""Speed over the time of one track, drawn: rests, gaps, rides, what was taken away, and the stays in the own area."""

from __future__ import annotations

import bisect

import numpy as np
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ..desktop.translate import translate
from . import mask as codes
from .algorithms_words import sentence_of
from .trace import Span, Trace

REST, GAP, RIDE, REMOVED, INSIDE = "#d9d4c7", "#b9c3cc", "#f0c98a", "#c0392b", "#3f9b5c"
LINE, OUTLINE, GROUND = "#1f5fa8", "#8a8f8c", "#ffffff"
BAND = 6  # pixels of the strip that shows the own area
MARK = 5  # pixels of a mark of something taken away
LEAST_TOP = 6.0  # km/h: a walk does not look like a race
TICKS = (600, 900, 1800, 3600, 7200, 14400)


class ProfileWidget(QWidget):
    """``hovered`` carries Unix seconds under the mouse; NaN when the mouse leaves."""

    hovered = pyqtSignal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trace: Trace | None = None
        self._zone = 0
        self._low, self._high, self._top = 0.0, 1.0, LEAST_TOP
        self._start, self._end, self._speed = np.empty(0), np.empty(0), np.empty(0)
        self._at: float | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        """As high as six lines of text."""
        return QSize(240, 6 * self.fontMetrics().height() + BAND)

    def show_trace(self, shown: Trace | None, zone_seconds: int) -> None:
        """Draws a track; None, or one without times, empties the picture."""
        self._trace, self._zone, self._at = shown, zone_seconds, None
        self._start = self._end = self._speed = np.empty(0)
        if shown is not None and shown.is_timed:
            self._start, self._end, self._speed = shown.speeds()
            self._low, self._high = float(shown.t.min()), float(shown.t.max())
            if len(self._speed):
                # one wild step must not press the rest flat
                self._top = max(LEAST_TOP, 1.15 * float(np.percentile(self._speed, 99)))
        self.update()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not len(self._speed) or self._high <= self._low

    # ---- places -------------------------------------------------------------------------------------------

    def _area(self) -> QRectF:
        line = self.fontMetrics().height()
        left = self.fontMetrics().horizontalAdvance("00.0") + 6
        return QRectF(
            left, line / 2 + 2, max(self.width() - left - 6, 10), max(self.height() - 2 * line - BAND - 4, 10)
        )

    def x_of(self, second: float) -> float:
        """The pixel column of an instant."""
        area = self._area()
        return area.left() + (second - self._low) / (self._high - self._low) * area.width()

    def second_at(self, x: float) -> float:
        """The instant of a pixel column, within the track."""
        area = self._area()
        return self._low + min(max((x - area.left()) / area.width(), 0.0), 1.0) * (self._high - self._low)

    def _y_of(self, speed: float) -> float:
        area = self._area()
        return area.bottom() - min(speed / self._top, 1.0) * area.height()

    # ---- drawing ------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(GROUND))
        if self._trace is None or self.is_empty:
            painter.setPen(QColor(OUTLINE))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._nothing())
            painter.end()
            return
        area = self._area()
        for spans, color in ((self._trace.rests, REST), (self._trace.rides, RIDE), (self._trace.gaps, GAP)):
            for span in spans:
                painter.fillRect(self._column(span, area.top(), area.height()), QColor(color))
        self._axes(painter, area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(LINE), 1.2))
        for run in self._lines():
            painter.drawPolyline(run)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for stretch in self._trace.stretches:
            if stretch.code not in (codes.REST, codes.AFTER_GAP):
                column = self._column(Span(stretch.start, stretch.end), area.top(), MARK)
                painter.fillRect(column, QColor(REMOVED))
        for span in self._trace.inside:
            painter.fillRect(self._column(span, area.bottom() + 2, BAND - 2), QColor(INSIDE))
        if self._at is not None:
            painter.setPen(QPen(QColor("#202020"), 1, Qt.PenStyle.DotLine))
            x = self.x_of(self._at)
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom() + BAND))
        painter.end()

    def _nothing(self) -> str:
        if self._trace is None:
            return translate("Linzhang", "Choose a day: speed and time of its track are drawn here.")
        return translate("Linzhang", "This track has no times, so there is no speed.")

    def _column(self, span: Span, top: float, height: float) -> QRectF:
        left, right = self.x_of(span.start), self.x_of(span.end)
        return QRectF(left, top, max(right - left, 2.0), height)

    def _axes(self, painter: QPainter, area: QRectF) -> None:
        metrics = self.fontMetrics()
        painter.setPen(QColor(OUTLINE))
        painter.drawRect(area)
        step = next((s for s in (2, 5, 10, 20, 50) if self._top / s <= 4), 100)
        for value in range(0, int(self._top) + 1, step):
            y = self._y_of(value)
            painter.setPen(QColor("#dfe3e0"))
            painter.drawLine(QPointF(area.left() + 1, y), QPointF(area.right() - 1, y))
            painter.setPen(QColor("#404040"))
            text = f"{value}"
            painter.drawText(
                QPointF(area.left() - metrics.horizontalAdvance(text) - 3, y + metrics.ascent() / 2 - 1), text
            )
        width = metrics.horizontalAdvance("00:00") + 12
        room = max(int(area.width() // width), 1)
        span = self._high - self._low
        every = next((s for s in TICKS if span / s <= room), 6 * 3600)
        first = (np.floor((self._low + self._zone) / every) + 1) * every - self._zone
        base = area.bottom() + BAND + metrics.ascent() + 1
        for second in np.arange(first, self._high, every).tolist():
            x = self.x_of(second)
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 3))
            text = self.clock(second)[:5]
            at = min(max(x - metrics.horizontalAdvance(text) / 2, 0.0), self.width() - metrics.horizontalAdvance(text))
            painter.drawText(QPointF(at, base), text)
        unit = translate("Linzhang", "km/h")
        painter.setPen(QColor("#707070"))
        painter.drawText(
            QPointF(area.right() - metrics.horizontalAdvance(unit) - 3, area.top() + metrics.ascent()), unit
        )

    def _lines(self) -> list[QPolygonF]:
        """The speed as lines, broken where the track is; of many steps in one column of pixels their mean."""
        column = np.floor(np.array([self.x_of(s) for s in (self._start + self._end) / 2])).astype(np.int64)
        gap = np.concatenate([[False], self._start[1:] - self._end[:-1] > 1e-6])
        runs: list[QPolygonF] = []
        begins = np.flatnonzero(np.concatenate([[True], np.diff(column) != 0]) | gap)
        seconds = self._end - self._start
        total = np.add.reduceat(self._speed * seconds, begins) / np.add.reduceat(seconds, begins)
        for at, value, broken in zip(column[begins].tolist(), total.tolist(), gap[begins].tolist(), strict=True):
            if broken or not runs:
                runs.append(QPolygonF())
            runs[-1].append(QPointF(at + 0.5, self._y_of(value)))
        return runs

    # ---- the mouse ----------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._trace is None or self.is_empty:
            return
        self._at = self.second_at(event.pos().x())
        self.update()
        self.setToolTip(self.words_at(self._at))
        QToolTip.showText(self.mapToGlobal(event.pos()), self.toolTip(), self)
        self.hovered.emit(self._at)

    def leaveEvent(self, event: object) -> None:
        self._at = None
        self.setToolTip("")
        self.update()
        self.hovered.emit(float("nan"))

    def clock(self, second: float) -> str:
        """The time of day of an instant in the county's zone."""
        of_day = int(second + self._zone) % 86400
        return f"{of_day // 3600:02d}:{of_day // 60 % 60:02d}:{of_day % 60:02d}"

    def words_at(self, second: float) -> str:
        """Time, speed, and what is special about an instant."""
        if self._trace is None or self.is_empty:
            return ""
        lines = [self.clock(second)]
        step = bisect.bisect_right(self._start.tolist(), second) - 1
        if step >= 0 and second <= self._end[step]:
            lines[0] += "　" + translate("Linzhang", "{speed} km/h").format(speed=f"{self._speed[step]:.1f}")
        reach = (self._high - self._low) / self._area().width()
        lines += [
            sentence_of(stretch)
            for stretch in self._trace.stretches
            if stretch.start - reach <= second <= stretch.end + reach
        ]
        lines += [word for spans, word in self._kinds() if any(span.start <= second <= span.end for span in spans)]
        return "\n".join(lines)

    def _kinds(self) -> list[tuple[list[Span], str]]:
        if self._trace is None:
            return []
        return [
            (self._trace.rests, translate("Linzhang", "resting: the time counts, the way does not")),
            (self._trace.rides, translate("Linzhang", "at the speed of a vehicle")),
            (self._trace.inside, translate("Linzhang", "in the own area")),
        ]
