"""The window that asks what the columns of a table mean, with its first rows below."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..desktop.translate import translate
from .look import Table
from .reading import columns
from .reading.cells import plain

SHOWN_ROWS = 12


def meanings() -> dict[str, str]:
    """Key → what a column means, in the interface language."""
    return {
        "": translate("Linzhang", "(not used)"),
        columns.NAME: translate("Linzhang", "Name"),
        columns.PHONE: translate("Linzhang", "Phone"),
        columns.UNIT: translate("Linzhang", "Town or village"),
        columns.GRID: translate("Linzhang", "Grid"),
        columns.DEVICE: translate("Linzhang", "Device"),
        columns.TRACK: translate("Linzhang", "Number or name of track"),
        columns.LON: translate("Linzhang", "Longitude"),
        columns.LAT: translate("Linzhang", "Latitude"),
        columns.X: translate("Linzhang", "X or Y (metres)"),
        columns.Y: translate("Linzhang", "Y or X (metres)"),
        columns.GEOMETRY: translate("Linzhang", "Whole track in the cell"),
        columns.ELE: translate("Linzhang", "Elevation"),
        columns.TIME: translate("Linzhang", "Time of the point"),
        columns.DATE: translate("Linzhang", "Day"),
        columns.CLOCK: translate("Linzhang", "Time of day"),
        columns.START: translate("Linzhang", "Begins"),
        columns.END: translate("Linzhang", "Ends"),
        columns.METRES: translate("Linzhang", "Mileage"),
        columns.SECONDS: translate("Linzhang", "Duration"),
        columns.VALID_DAYS: translate("Linzhang", "Valid days"),
        columns.MONTH: translate("Linzhang", "Month"),
        columns.FRAME: translate("Linzhang", "Frame (g, b)"),
    }


class ColumnsDialog(QDialog):
    """One table; ``mapping`` is what was chosen."""

    def __init__(self, table: Table, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.setWindowTitle(translate("Linzhang", "Columns of {file}").format(file=table.shown))
        self.resize(900, 420)
        hint = QLabel(
            translate(
                "Linzhang",
                "Say what the columns are: places (longitude and latitude, or X and Y) or a whole track in a cell; or "
                "a name with mileage, duration or days. It is remembered for every table with these headers.",
            )
        )
        hint.setWordWrap(True)
        self.grid = self._grid(table)
        self.state = QLabel()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(translate("Linzhang", "Apply"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(translate("Linzhang", "Cancel"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout()
        for widget in (hint, self.grid, self.state, self.buttons):
            column.addWidget(widget, int(widget is self.grid))
        self.setLayout(column)
        self._changed()

    def _grid(self, table: Table) -> QTableWidget:
        width = max((len(row) for row in table.rows), default=len(table.header.names))
        width = max(width, len(table.header.names))
        rows = table.rows[:SHOWN_ROWS]
        grid = QTableWidget(len(rows) + 1, width)
        grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        grid.verticalHeader().hide()
        names = table.header.names
        grid.setHorizontalHeaderLabels([names[i] if i < len(names) and names[i] else str(i + 1) for i in range(width)])
        for at in range(width):
            choice = QComboBox()
            for key, word in meanings().items():
                choice.addItem(word, key)
            choice.setCurrentIndex(max(choice.findData(table.header.meanings.get(at, "")), 0))
            choice.currentIndexChanged.connect(self._changed)
            grid.setCellWidget(0, at, choice)
        for number, row in enumerate(rows, start=1):
            for at, cell in enumerate(row):
                grid.setItem(number, at, QTableWidgetItem(plain(cell)[:80]))
        grid.resizeColumnsToContents()
        return grid

    def mapping(self) -> dict[int, str]:
        """Column → meaning, of those that are used."""
        out = {}
        for at in range(self.grid.columnCount()):
            choice = self.grid.cellWidget(0, at)
            key = str(choice.currentData() or "") if isinstance(choice, QComboBox) else ""
            if key:
                out[at] = key
        return out

    def _changed(self) -> None:
        if not hasattr(self, "buttons"):
            return
        problem = problem_of(list(self.mapping().values()))
        self.state.setText(problem)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not problem)


def problem_of(chosen: Sequence[str]) -> str:
    """What is still missing or said twice; "" where the table can be imported so."""
    twice = {key for key in chosen if chosen.count(key) > 1 and key != columns.UNIT}
    if twice:
        words = "、".join(word for key, word in meanings().items() if key in twice)
        return translate("Linzhang", "Chosen twice: {columns}").format(columns=words)
    found = set(chosen)
    places = {columns.LON, columns.LAT} <= found or {columns.X, columns.Y} <= found or columns.GEOMETRY in found
    figures = found & {columns.METRES, columns.SECONDS, columns.VALID_DAYS}
    if places or (figures and found & {columns.NAME, columns.PHONE, columns.GRID}):
        return ""
    return translate("Linzhang", "Places or a person with figures are still missing.")
