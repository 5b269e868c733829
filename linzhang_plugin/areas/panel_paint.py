"""The live figures while 小班 are painted from one area to another."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..county import units
from ..desktop.translate import translate
from .drawing.painting import Load

AREA, HECTARES, FOREST, PER_RANGER, WHOLE = range(5)
BAD = "#b00020"
# pixels of a row, and rows shown at a time: a dock on a screen of 768 has no room for more
ROW_HEIGHT, MOST_ROWS = 24, 5


class PaintPanel(QWidget):
    """A table of the areas that take part; what is too much or torn apart is red."""

    finished = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = QLabel()
        self.head.setWordWrap(True)
        self.table = QTableWidget(0, 5)
        self.table.setHorizontalHeaderLabels(
            [
                translate("Linzhang", "Area"),
                translate("Linzhang", "Hectares"),
                translate("Linzhang", "Forest, mu"),
                translate("Linzhang", "Mu per ranger"),
                translate("Linzhang", "Contiguous"),
            ]
        )
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(AREA, QHeaderView.ResizeMode.Stretch)
        self.done = QPushButton(translate("Linzhang", "Finish painting"))
        self.done.clicked.connect(lambda _checked=False: self.finished.emit())
        top = QHBoxLayout()
        top.addWidget(self.head, 1)
        top.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self.table)
        self.hide()

    def show_loads(self, loads: list[Load], painted: int, most_mu: float | None) -> None:
        """Shows the figures; the first is the area that is painted."""
        if not loads:
            return
        words = translate("Linzhang", "Painting for {area}: {count} 小班 in this stroke.").format(
            area=loads[0].area.name, count=painted
        )
        if most_mu is not None:
            words += " " + translate("Linzhang", "At most {mu} mu per ranger.").format(mu=f"{most_mu:g}")
        self.head.setText(words)
        self.table.setRowCount(len(loads))
        shown = min(len(loads), MOST_ROWS)
        self.table.setFixedHeight(self.table.horizontalHeader().height() + shown * ROW_HEIGHT + 4)
        for row, load in enumerate(loads):
            ranger = "—" if load.mu_per_ranger is None else f"{load.mu_per_ranger:,.1f}"
            whole = (
                translate("Linzhang", "yes")
                if load.pieces <= 1
                else translate("Linzhang", "in {count} pieces").format(count=load.pieces)
            )
            texts = (
                load.area.name,
                units.format_hectares(round(load.m2)),
                units.format_mu(round(load.forest_m2)),
                ranger,
                whole,
            )
            bad = {PER_RANGER: load.too_much, WHOLE: load.pieces > 1}
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if column != AREA:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                if bad.get(column):
                    item.setForeground(QBrush(QColor(BAD)))
                if row == 0:
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                self.table.setItem(row, column, item)
