"""Widgets that both tabs use: buttons, days, a point picked on the map."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject
from qgis.gui import QgsMapToolEmitPoint
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import QDateEdit, QGridLayout, QPushButton, QWidget

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

LATE_COLOR, SOON_COLOR, DONE_COLOR, GREY_COLOR = "#f6d5d0", "#fbf0d0", "#dcefdc", "#ececec"


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
