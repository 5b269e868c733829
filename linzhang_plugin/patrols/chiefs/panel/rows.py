"""A list of any length: a line is made when it is first seen, so that thousands of chiefs are shown at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QItemSelection, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableView

ROW_AIR = 6  # pixels of a row beside its text
TEXT_COLOR = "#202020"
LOOKED_AT = 50
"""Lines that the widths of the columns are taken from."""


@dataclass(frozen=True)
class Line:
    """One line: the texts of its columns, its key, its colour, and the hint where it is not the text itself."""

    cells: Sequence[str]
    key: str
    color: str = ""
    tip: str = ""


class _Model(QAbstractTableModel):
    def __init__(self, headers: Sequence[str]) -> None:
        super().__init__()
        self._headers = list(headers)
        self._make: Callable[[int], Line] | None = None
        self._count = 0
        self._made: dict[int, Line] = {}

    def show(self, count: int, make: Callable[[int], Line]) -> None:
        self.beginResetModel()
        self._count, self._make, self._made = count, make, {}
        self.endResetModel()

    def line(self, row: int) -> Line:
        found = self._made.get(row)
        if found is None and self._make is not None:
            found = self._made[row] = self._make(row)
        return found if found is not None else Line((), "")

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._count

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.line(index.row())
        text = line.cells[index.column()] if index.column() < len(line.cells) else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return text.replace("\n", " ")
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.tip or text
        if role == Qt.ItemDataRole.BackgroundRole and line.color:
            return QColor(line.color)
        if role == Qt.ItemDataRole.ForegroundRole and line.color:
            return QColor(TEXT_COLOR)
        return None


class RowList(QTableView):
    """Rows are chosen whole and carry a key."""

    chosen_changed = pyqtSignal()
    opened = pyqtSignal()
    """A double click on a line."""

    def __init__(self, headers: Sequence[str], *, several: bool = False) -> None:
        super().__init__()
        self._lines = _Model(headers)
        self.setModel(self._lines)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + ROW_AIR)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setResizeContentsPrecision(LOOKED_AT)
        self.setMinimumHeight(4 * self.verticalHeader().defaultSectionSize())
        self.setWordWrap(False)
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen_changed.emit()

    def show_lines(self, count: int, make: Callable[[int], Line], widest: int = 170) -> None:
        """Shows other lines; columns as wide as their texts, none wider than ``widest``. Nothing is chosen then."""
        self._lines.show(count, make)
        self.resizeColumnsToContents()
        for column in range(self._lines.columnCount() - 1):
            self.setColumnWidth(column, min(self.columnWidth(column), widest))

    def rowCount(self) -> int:
        """Lines that are shown."""
        return self._lines.rowCount()

    def text(self, row: int, column: int) -> str:
        """What stands in a cell."""
        return str(self._lines.index(row, column).data() or "")

    def chosen_rows(self) -> list[int]:
        """The chosen lines, from the top."""
        return sorted({index.row() for index in self.selectionModel().selectedRows()})

    def chosen(self) -> list[str]:
        """The keys of the chosen lines, from the top."""
        return [self._lines.line(row).key for row in self.chosen_rows()]

    def choose(self, key: str) -> bool:
        """Chooses the line of a key; whether there is one. Every line is made for it."""
        row = next((row for row in range(self.rowCount()) if self._lines.line(row).key == key), -1)
        if row >= 0:
            self.selectRow(row)
        return row >= 0
