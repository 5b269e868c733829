"""Progress of the current task: its units with their latest reports, and the dialog that reports or closes."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..desktop.translate import translate
from . import task_progress
from .algorithms.progress import state_names
from .panel_tree import COLORS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .task_progress import Duty, Report

NO_PERCENT = -1.0


class ProgressPane(QWidget):
    """A row a unit; ``asked`` (units, closing) when a report is to be made, ``opened`` (document uid) for evidence."""

    asked = pyqtSignal(list, bool)
    opened = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.table = QTableWidget(0, 6)
        self.table.setHorizontalHeaderLabels(
            [
                translate("Linzhang", "Unit"),
                translate("Linzhang", "Progress"),
                "%",
                translate("Linzhang", "Day"),
                translate("Linzhang", "Evidence"),
                translate("Linzhang", "What was done"),
            ]
        )
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(22)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        for column, width in enumerate((116, 62, 34, 86, 72, 120)):
            self.table.setColumnWidth(column, width)
        # in a narrow dock the words keep their width and the table scrolls
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.cellDoubleClicked.connect(self._double)
        self.hint = QLabel()
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.report = QPushButton(translate("Linzhang", "Report…"))
        self.report.setToolTip(
            translate("Linzhang", "How far the selected units are; all units where none is selected.")
        )
        self.report.clicked.connect(lambda _checked=False: self.asked.emit(self.selected(), False))
        self.close_task = QPushButton(translate("Linzhang", "Close (销号)…"))
        self.close_task.setToolTip(translate("Linzhang", "Needs a day and evidence."))
        self.close_task.clicked.connect(lambda _checked=False: self.asked.emit(self.selected(), True))
        row = QHBoxLayout()
        row.addWidget(self.hint, 1)
        row.addWidget(self.report)
        row.addWidget(self.close_task)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.table, 1)
        column.addLayout(row)

    def show_units(self, duties: Sequence[Duty], reports: Mapping[str, Report], unknown: Sequence[str]) -> None:
        """The units of the task with the latest report of each."""
        names = dict(zip(task_progress.STATES, (named() for named in state_names()), strict=True))
        self.table.setRowCount(len(duties))
        for row, duty in enumerate(duties):
            report = reports.get(duty.unit)
            texts = [f"{duty.unit}（{task_progress.ROLE_WORDS[duty.role]}）", *["—"] * 1, "", "", "", ""]
            if report is not None:
                closed = translate("Linzhang", "Closed {day}").format(day=report.closed) if report.closed else ""
                percent = "" if report.percent is None else f"{report.percent:g}"
                texts[1:] = [closed or names[report.state], percent, report.day, report.evidence, report.note]
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if column == 0:
                    item.setData(Qt.ItemDataRole.UserRole, duty.unit)
                if column == 4 and report is not None:
                    item.setData(Qt.ItemDataRole.UserRole, report.document_uid)
                if column == 1 and report is not None and report.state in COLORS:
                    item.setForeground(QBrush(QColor(COLORS[report.state])))
                self.table.setItem(row, column, item)
        self.report.setEnabled(bool(duties))
        self.close_task.setEnabled(bool(duties))
        text = ""
        if unknown:
            text = translate("Linzhang", "Members not known yet: {groups}").format(groups="、".join(unknown))
        elif not duties:
            text = translate("Linzhang", "No unit is assigned to this task.")
        self.hint.setText(text)
        self.hint.setToolTip(text)

    def selected(self) -> list[str]:
        """The selected units."""
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        return [str(self.table.item(row, 0).data(Qt.ItemDataRole.UserRole)) for row in rows]

    def _double(self, row: int, column: int) -> None:
        document = self.table.item(row, 4).data(Qt.ItemDataRole.UserRole)
        if column == 4 and document:
            self.opened.emit(str(document))
        else:
            self.asked.emit(self.selected(), False)


class ReportDialog(QDialog):
    """State, percentage, words, day and evidence; for closing a day and evidence besides."""

    def __init__(
        self, task: str, units: Sequence[str], last: Report | None, *, closing: bool, folder: Path,
        today: datetime.date, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._folder, self._closing, self._units = folder, closing, list(units)
        self.setWindowTitle(
            translate("Linzhang", "Close the task (销号)") if closing else translate("Linzhang", "Report progress")
        )
        self.resize(460, 330)
        about = QLabel(f"{task}\n{'、'.join(units)}")
        about.setWordWrap(True)
        self.state = QComboBox()
        for key, named in zip(task_progress.STATES, state_names(), strict=True):
            self.state.addItem(named(), key)
        self.percent = QDoubleSpinBox()
        self.percent.setRange(NO_PERCENT, 100)
        self.percent.setDecimals(0)
        self.percent.setSuffix(" %")
        self.percent.setSpecialValueText("—")
        self.percent.setValue(NO_PERCENT)
        self.note = QPlainTextEdit()
        self.note.setMaximumHeight(70)
        self.note.setTabChangesFocus(True)
        self.day = _day_field(today)
        self.evidence = QLineEdit()
        self.evidence.setPlaceholderText(translate("Linzhang", "A file, or number and name of a document"))
        choosing = QToolButton()
        choosing.setText("…")
        choosing.clicked.connect(lambda _checked=False: self._choose())
        self.closed = _day_field(today)
        self.closes = QCheckBox(translate("Linzhang", "Close (销号) on"))
        self.closes.setChecked(closing)
        self.closed.setEnabled(closing)
        self.closes.toggled.connect(self.closed.setEnabled)
        self.closes.toggled.connect(self._close_toggled)
        row = QHBoxLayout()
        row.addWidget(self.evidence, 1)
        row.addWidget(choosing)
        form = QFormLayout(self)
        form.addRow(about)
        form.addRow(translate("Linzhang", "Progress"), self.state)
        form.addRow(translate("Linzhang", "Percent"), self.percent)
        form.addRow(translate("Linzhang", "What was done"), self.note)
        form.addRow(translate("Linzhang", "Day of the report"), self.day)
        form.addRow(translate("Linzhang", "Evidence"), row)
        form.addRow(self.closes, self.closed)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
        self.state.currentIndexChanged.connect(lambda _index: self._state_chosen())
        if last is not None:
            self.state.setCurrentIndex(self.state.findData(last.state))
            self.percent.setValue(NO_PERCENT if last.percent is None else last.percent)
            self.note.setPlainText(last.note)
        else:
            self.state.setCurrentIndex(1)
        if closing:
            self._close_toggled(True)

    def _state_chosen(self) -> None:
        state = self.state.currentData()
        if state == task_progress.DONE:
            self.percent.setValue(100)
        elif state == task_progress.NONE:
            self.percent.setValue(0)
        elif self.percent.value() >= 100:
            self.percent.setValue(NO_PERCENT)

    def _close_toggled(self, on: bool) -> None:
        if on:
            self.state.setCurrentIndex(self.state.findData(task_progress.DONE))

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, translate("Linzhang", "Evidence"), str(self._folder))
        if name:
            self.evidence.setText(name)

    def parameters(self) -> dict[str, Any]:
        """As ``linzhang:reporttask`` takes them; without task and units."""
        text = self.evidence.text().strip()
        file = Path(text) if text and Path(text).is_file() else None
        percent = self.percent.value()
        return {
            "UNITS": "、".join(self._units),
            "STATE": self.state.currentIndex(),
            "PERCENT": "" if percent == NO_PERCENT else f"{percent:g}",
            "NOTE": self.note.toPlainText().strip(),
            "DATE": self.day.date().toString("yyyy-MM-dd"),
            "EVIDENCE": str(file) if file is not None else "",
            "EVIDENCE_TITLE": "" if file is not None else text,
            "CLOSED": self.closed.date().toString("yyyy-MM-dd") if self.closes.isChecked() else "",
        }


def _day_field(today: datetime.date) -> QDateEdit:
    field = QDateEdit(QDate(today.year, today.month, today.day))
    field.setCalendarPopup(True)
    field.setDisplayFormat("yyyy-MM-dd")
    return field
