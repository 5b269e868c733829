"""The ledger of an import as a table on the screen, with a button that saves it to Excel."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QMessageBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..county.errors import LinzhangError
from ..county.gateway import County
from ..county.ledger import ACCEPTED, LEFT, NOTED, PASSED, REFUSED, UNCHANGED, Ledger
from . import ledger_excel, ledger_words
from .messages import in_words, speaker
from .translate import translate

COLORS = {REFUSED: "#f6d5d0", LEFT: "#e4ecf7", NOTED: "#fbf0d0", PASSED: "#ececec"}


def ledger_of(county: County, import_uid: str) -> Ledger | None:
    """The ledger of an import as it was recorded; None where there is none."""
    rows = county.rows('SELECT kind, ledger FROM "import" WHERE uid = ?', (import_uid,))
    return Ledger.from_json(rows[0]["kind"], rows[0]["ledger"]) if rows and rows[0]["ledger"] else None


class LedgerDialog(QDialog):
    """Refused lines first, then those with a remark, then what is no row; the others are only counted."""

    def __init__(self, ledger: Ledger, parent: QWidget | None = None, *, folder: Path | None = None) -> None:
        """``folder``: where saving begins, the county file's for example."""
        super().__init__(parent)
        self.folder = folder or Path()
        self.ledger = ledger
        self.setWindowTitle(translate("Linzhang", "Ledger of the import"))
        self.resize(1000, 460)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(self.headline()))
        self.table = QTableWidget(0, 4)
        self.table.setHorizontalHeaderLabels(
            [
                translate("Linzhang", "Source"),
                translate("Linzhang", "Row"),
                translate("Linzhang", "Result"),
                translate("Linzhang", "Explanation"),
            ]
        )
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.verticalHeader().hide()
        self._fill()
        layout.addWidget(self.table)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        save = buttons.addButton(translate("Linzhang", "Save to Excel…"), QDialogButtonBox.ButtonRole.ActionRole)
        save.clicked.connect(self._save)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def headline(self) -> str:
        """What stands above the table."""
        return ledger_words.counts(self.ledger)

    def results(self) -> dict[str, str]:
        """Status → its words."""
        return {
            REFUSED: translate("Linzhang", "Refused"),
            NOTED: translate("Linzhang", "Accepted, see explanation"),
            ACCEPTED: translate("Linzhang", "Accepted"),
            UNCHANGED: translate("Linzhang", "Unchanged"),
            LEFT: translate("Linzhang", "Not chosen"),
            PASSED: translate("Linzhang", "Passed over"),
        }

    def _fill(self) -> None:
        say = speaker()
        names = self.results()
        entries = [e for s in (REFUSED, LEFT, NOTED, PASSED) for e in self.ledger.entries if e.status == s]
        self.table.setRowCount(len(entries))
        for row, entry in enumerate(entries):
            cells = (
                entry.source,
                "" if entry.row is None else str(entry.row),
                names[entry.status],
                entry.said(say),
            )
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                item.setBackground(QColor(COLORS[entry.status]))
                item.setForeground(QColor("#202020"))
                if column == 1:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.table.setItem(row, column, item)
        self.table.resizeColumnsToContents()
        self.table.setColumnWidth(0, min(self.table.columnWidth(0), 260))

    def _save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self,
            translate("Linzhang", "Save the ledger"),
            str(self.folder / "导入台账.xlsx"),
            translate("Linzhang", "Excel table (*.xlsx)"),
        )
        if not name:
            return
        path = Path(name if name.lower().endswith(".xlsx") else f"{name}.xlsx")
        try:
            ledger_excel.save(self.ledger, path)
        except LinzhangError as error:
            QMessageBox.warning(self, self.windowTitle(), in_words(error))
