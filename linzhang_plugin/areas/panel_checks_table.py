"""The table of faults: its columns, its cells, and how they sort."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsFeature
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QTableWidget, QTableWidgetItem

KIND, LEVEL, AREAS, SIZE, EXPLANATION, REMEDY = range(6)
ROW = int(Qt.ItemDataRole.UserRole)
BY_HAND = "#8a8a8a"


class Number(QTableWidgetItem):
    """A cell that sorts by its number."""

    def __lt__(self, other: QTableWidgetItem) -> bool:
        return float(self.data(ROW) or 0.0) < float(other.data(ROW) or 0.0)


def fill_table(table: QTableWidget, faults: Sequence[QgsFeature]) -> None:
    """Shows the faults; those that a person must mend are grey."""
    table.clearSelection()
    table.setSortingEnabled(False)
    table.setRowCount(len(faults))
    for row, fault in enumerate(faults):
        size = fault["size_m2"]
        number = float(size) if isinstance(size, int | float) else 0.0
        shown = "" if not isinstance(size, int | float) else f"{number:,.3f}" if number < 100 else f"{number:,.0f}"
        for column, text in (
            (KIND, str(fault["kind_name"])),
            (LEVEL, str(fault["level_name"] or "")),
            (AREAS, str(fault["names"] or "")),
            (SIZE, shown),
            (EXPLANATION, str(fault["explanation"])),
            (REMEDY, str(fault["remedy"])),
        ):
            item = Number(text) if column == SIZE else QTableWidgetItem(text)
            item.setToolTip(str(fault["codes"] or text) if column == AREAS else text)
            item.setData(ROW, number if column == SIZE else row)
            if column == SIZE:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if not (fault["mendable"] or fault["action"]):
                item.setForeground(QColor(BY_HAND))
            table.setItem(row, column, item)
    table.setSortingEnabled(True)
