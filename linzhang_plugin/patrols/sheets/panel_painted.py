"""The base of the painted widgets of the dock: a scene in pixels, in the widget's own font."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from .algorithms_paint import Families, draw, measure_of
from .scene import BODY, HEADING, TITLE, Item, Measure

PAPER = "#FFFFFF"


class Painted(QWidget):
    """Subclasses give ``scene``: the items for the widget's present size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(self.minimumSizeHint())

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 5 * self.fontMetrics().height())

    def sizeHint(self) -> QSize:
        return QSize(320, 10 * self.fontMetrics().height())

    @property
    def letters(self) -> float:
        """The size of the widget's letters in pixels."""
        return 0.75 * self.fontMetrics().height()

    @property
    def families(self) -> Families:
        """The widget's own font for everything."""
        name = self.font().family()
        return {TITLE: name, HEADING: name, BODY: name}

    @property
    def measure(self) -> Measure:
        """Widths in that font."""
        return measure_of(self.families)

    def scene(self) -> list[Item]:
        """What is drawn."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(PAPER))
        draw(painter, self.scene(), self.families)
        painter.end()
