"""Widgets that both tabs use: lists, buttons, days, a point picked on the map."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject
from qgis.gui import QgsMapToolEmitPoint
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDateEdit,
    QGridLayout,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

UID = int(Qt.ItemDataRole.UserRole)
ROW_AIR = 6  # pixels of a row beside its text
LATE_COLOR, SOON_COLOR, DONE_COLOR, GREY_COLOR = "#f6d5d0", "#fbf0d0", "#dcefdc", "#ececec"


def table(headers: Sequence[str], *, several: bool = False) -> QTableWidget:
    """A list whose rows are chosen whole and carry a uid."""
    made = QTableWidget(0, len(headers))
    made.setHorizontalHeaderLabels(list(headers))
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    mode = QAbstractItemView.SelectionMode
    made.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
    made.verticalHeader().hide()
    made.verticalHeader().setDefaultSectionSize(made.fontMetrics().height() + ROW_AIR)
    made.horizontalHeader().setStretchLastSection(True)
    made.setMinimumHeight(4 * made.verticalHeader().defaultSectionSize())
    made.setWordWrap(False)
    return made


def put(
    made: QTableWidget, row: int, cells: Sequence[str], uid: str, color: str = "", tips: Sequence[str] = ()
) -> None:
    """Fills one row; the tooltip is the whole text, or that of ``tips``."""
    for column, text in enumerate(cells):
        item = QTableWidgetItem(text.replace("\n", " "))
        item.setToolTip(tips[column] if column < len(tips) and tips[column] else text)
        item.setData(UID, uid)
        if color:
            item.setBackground(QColor(color))
            item.setForeground(QColor("#202020"))
        made.setItem(row, column, item)


def chosen(made: QTableWidget) -> list[str]:
    """The uids of the chosen rows, in the order of the list."""
    rows = sorted({index.row() for index in made.selectionModel().selectedRows()})
    return [str(made.item(row, 0).data(UID)) for row in rows if made.item(row, 0) is not None]


def fit(made: QTableWidget, widest: int = 170) -> None:
    """Columns as wide as their texts, none wider than ``widest``."""
    made.resizeColumnsToContents()
    for column in range(made.columnCount() - 1):
        made.setColumnWidth(column, min(made.columnWidth(column), widest))


def buttons(
    listed: Sequence[tuple[str, str, Callable[[], object]]], columns: int = 4
) -> tuple[QGridLayout, list[QPushButton]]:
    """(text, hint, slot) as a grid of buttons."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    made = []
    for place, (text, hint, slot) in enumerate(listed):
        button = QPushButton(text)
        button.setToolTip(hint)
        button.clicked.connect(lambda _checked=False, run=slot: run())
        # four in a row of a narrow dock
        button.setMinimumWidth(40)
        grid.addWidget(button, place // columns, place % columns)
        made.append(button)
    return grid, made


def date_edit(day: datetime.date, latest: datetime.date | None = None) -> QDateEdit:
    """A day with a calendar."""
    made = QDateEdit(QDate(day.year, day.month, day.day))
    made.setCalendarPopup(True)
    made.setDisplayFormat("yyyy-MM-dd")
    if latest is not None:
        made.setMaximumDate(QDate(latest.year, latest.month, latest.day))
    return made


def day_of(edit: QDateEdit) -> datetime.date:
    """The day that it shows."""
    date = edit.date()
    return datetime.date(date.year(), date.month(), date.day())


class PickPoint:
    """Lets the user click into the map: ``window`` hides meanwhile; a right click comes back without a point."""

    def __init__(
        self, iface: QgisInterface | None, window: QWidget, epsg: int, picked: Callable[[float, float], object]
    ) -> None:
        self._iface, self._window, self._epsg, self._picked = iface, window, epsg, picked
        self._tool: QgsMapToolEmitPoint | None = None

    @property
    def is_possible(self) -> bool:
        """Whether there is a map."""
        return self._iface is not None

    def start(self) -> None:
        """Hides the window and waits for a click."""
        if self._iface is None:
            return
        canvas = self._iface.mapCanvas()
        self._tool = QgsMapToolEmitPoint(canvas)
        self._tool.canvasClicked.connect(self._clicked)
        self._tool.deactivated.connect(self._back)
        canvas.setMapTool(self._tool)
        self._window.hide()

    def _clicked(self, point: QgsPointXY, button: Qt.MouseButton) -> None:
        if button == Qt.MouseButton.LeftButton and self._iface is not None:
            source = self._iface.mapCanvas().mapSettings().destinationCrs()
            target = QgsCoordinateReferenceSystem(f"EPSG:{self._epsg}")
            there = QgsCoordinateTransform(source, target, QgsProject.instance()).transform(point)
            self._picked(there.x(), there.y())
        self.stop()

    def _back(self) -> None:
        self._window.show()
        self._window.raise_()

    def stop(self) -> None:
        """Gives the map back to the tool of before."""
        tool, self._tool = self._tool, None
        if tool is not None and self._iface is not None:
            tool.canvasClicked.disconnect(self._clicked)
            self._iface.mapCanvas().unsetMapTool(tool)
            tool.deleteLater()
