"""Composing a column set of the task table and keeping it in the county's profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..county.errors import LinzhangError
from ..desktop.messages import in_words
from ..desktop.translate import translate
from .layout import Column, Layout, layouts, with_layout, without_layout

if TYPE_CHECKING:
    from ..county.profile import Profile
    from ..desktop.session import CountySession

FIELD, HEADER, WIDTH, ALIGN = range(4)
# head and width that a new column is proposed with
PROPOSED = {
    "number": ("序号", 6.0, "center"),
    "title": ("重点任务", 20.0, "center"),
    "content": ("主要内容", 60.0, "left"),
    "whole": ("任务", 80.0, "left"),
    "lead": ("牵头单位", 22.0, "left"),
    "units": ("责任单位", 28.0, "left"),
    "cooperating": ("配合单位", 20.0, "left"),
    "leader": ("责任领导", 11.0, "center"),
    "contact": ("联系人", 11.0, "center"),
    "deadline": ("完成时限", 12.0, "center"),
    "targets": ("目标指标", 28.0, "left"),
    "state": ("进度", 12.0, "center"),
    "percent": ("完成比例（%）", 10.0, "center"),
    "day": ("填报日期", 12.0, "center"),
    "report": ("进展情况", 30.0, "left"),
    "evidence": ("佐证材料", 18.0, "left"),
    "closed": ("销号日期", 12.0, "center"),
    "note": ("备注", 14.0, "left"),
}


def field_names() -> dict[str, str]:
    """Field → its name in the interface language."""
    return {
        "number": translate("Linzhang", "Number"),
        "title": translate("Linzhang", "Task title"),
        "content": translate("Linzhang", "Content"),
        "whole": translate("Linzhang", "Title and content"),
        "lead": translate("Linzhang", "Leading unit"),
        "units": translate("Linzhang", "Responsible units"),
        "cooperating": translate("Linzhang", "Cooperating units"),
        "leader": translate("Linzhang", "Leader in charge"),
        "contact": translate("Linzhang", "Contact"),
        "deadline": translate("Linzhang", "Deadline"),
        "targets": translate("Linzhang", "Targets"),
        "state": translate("Linzhang", "Progress"),
        "percent": translate("Linzhang", "Percent"),
        "day": translate("Linzhang", "Day of the report"),
        "report": translate("Linzhang", "What was done"),
        "evidence": translate("Linzhang", "Evidence"),
        "closed": translate("Linzhang", "Closed on (销号)"),
        "note": translate("Linzhang", "Empty column for notes"),
    }


class ColumnSetDialog(QDialog):
    """Choose a set, change its columns, save it under its name or another."""

    def __init__(self, session: CountySession, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.saved = ""
        self.setWindowTitle(translate("Linzhang", "Column sets of the task table"))
        self.resize(560, 470)
        with session.county() as county:
            self._profile: Profile = county.profile
        self.sets = QComboBox()
        self.sets.currentIndexChanged.connect(lambda _index: self._show())
        self.name = QLineEdit()
        self.left, self.right = QLineEdit(), QLineEdit()
        for line in (self.left, self.right):
            line.setToolTip(translate("Linzhang", "{office}, {county} and {date} are filled in."))
        self.table = QTableWidget(0, 4)
        self.table.setHorizontalHeaderLabels(
            [
                translate("Linzhang", "Shows"),
                translate("Linzhang", "Heading"),
                translate("Linzhang", "Width"),
                translate("Linzhang", "Alignment"),
            ]
        )
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().setDefaultSectionSize(24)
        for column, width in enumerate((170, 150, 60, 90)):
            self.table.setColumnWidth(column, width)
        self.default = QCheckBox(translate("Linzhang", "The county’s own set, used where none is named"))
        form = QFormLayout()
        form.addRow(translate("Linzhang", "Column set"), self.sets)
        form.addRow(translate("Linzhang", "Name of the set"), self.name)
        form.addRow(translate("Linzhang", "Left under the title"), self.left)
        form.addRow(translate("Linzhang", "Right under the title"), self.right)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.save)
        buttons.rejected.connect(self.reject)
        removing = buttons.addButton(
            translate("Linzhang", "Delete this set"), QDialogButtonBox.ButtonRole.DestructiveRole
        )
        removing.clicked.connect(lambda _checked=False: self.remove())
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addLayout(self._row_buttons())
        column.addWidget(self.table, 1)
        column.addWidget(QLabel(translate("Linzhang", "Widths are in characters; the table always fills one page.")))
        column.addWidget(self.default)
        column.addWidget(buttons)
        self._list(name)

    def _row_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.adding = QComboBox()
        for key, text in field_names().items():
            self.adding.addItem(text, key)
        add = QPushButton(translate("Linzhang", "Add column"))
        add.clicked.connect(lambda _checked=False: self.add(str(self.adding.currentData())))
        up, down = QPushButton("↑"), QPushButton("↓")
        up.clicked.connect(lambda _checked=False: self.shift(-1))
        down.clicked.connect(lambda _checked=False: self.shift(1))
        remove = QPushButton(translate("Linzhang", "Remove column"))
        remove.clicked.connect(lambda _checked=False: self._drop())
        row.addWidget(self.adding, 1)
        for button in (add, up, down, remove):
            row.addWidget(button)
        return row

    def _list(self, name: str) -> None:
        self._layouts = layouts(self._profile)
        self.sets.blockSignals(True)
        self.sets.clear()
        self.sets.addItems([one.name for one in self._layouts])
        self.sets.setCurrentIndex(max(0, self.sets.findText(name)))
        self.sets.blockSignals(False)
        self._show()

    def _show(self) -> None:
        one = self._layouts[max(0, self.sets.currentIndex())]
        self.name.setText(one.name)
        self.left.setText(one.left)
        self.right.setText(one.right)
        self.default.setChecked(one.name == self._layouts[0].name)
        self._fill(one.columns)

    def _fill(self, columns: tuple[Column, ...]) -> None:
        self.table.setRowCount(0)
        for column in columns:
            self._put(column)

    def _put(self, column: Column) -> None:
        names = field_names()
        row = self.table.rowCount()
        self.table.insertRow(row)
        field = QTableWidgetItem(names.get(column.field, column.field))
        field.setData(Qt.ItemDataRole.UserRole, column.field)
        field.setFlags(field.flags() & ~Qt.ItemFlag.ItemIsEditable)
        self.table.setItem(row, FIELD, field)
        self.table.setItem(row, HEADER, QTableWidgetItem(column.header.replace("\n", "")))
        self.table.setItem(row, WIDTH, QTableWidgetItem(f"{column.width:g}"))
        align = QComboBox()
        for key, text in (
            ("left", translate("Linzhang", "Left")),
            ("center", translate("Linzhang", "Centred")),
            ("right", translate("Linzhang", "Right")),
        ):
            align.addItem(text, key)
        align.setCurrentIndex(max(0, align.findData(column.align)))
        self.table.setCellWidget(row, ALIGN, align)

    def add(self, field: str) -> None:
        """Adds a column behind the others."""
        header, width, align = PROPOSED[field]
        self._put(Column(field, header, width, align))
        self.table.setCurrentCell(self.table.rowCount() - 1, HEADER)

    def shift(self, by: int) -> None:
        """Moves the current column up or down."""
        columns, row = list(self.columns()), self.table.currentRow()
        if not 0 <= row < len(columns) or not 0 <= row + by < len(columns):
            return
        columns.insert(row + by, columns.pop(row))
        self._fill(tuple(columns))
        self.table.setCurrentCell(row + by, HEADER)

    def _drop(self) -> None:
        if self.table.currentRow() >= 0:
            self.table.removeRow(self.table.currentRow())

    def columns(self) -> tuple[Column, ...]:
        """The columns as they stand; a width that is no number is that which is proposed."""
        found = []
        for row in range(self.table.rowCount()):
            field = str(self.table.item(row, FIELD).data(Qt.ItemDataRole.UserRole))
            proposed = PROPOSED.get(field, (field, 16.0, "left"))
            align = self.table.cellWidget(row, ALIGN)
            try:
                width = min(120.0, max(3.0, float(self.table.item(row, WIDTH).text())))
            except ValueError:
                width = proposed[1]
            header = self.table.item(row, HEADER).text().strip() or proposed[0]
            key = str(align.currentData()) if isinstance(align, QComboBox) else "left"
            found.append(Column(field, header, width, key))
        return tuple(found)

    def save(self) -> None:
        """Keeps the set in the profile."""
        one = Layout(self.name.text().strip(), self.columns(), self.left.text().strip(), self.right.text().strip())
        try:
            section = with_layout(self._profile, one, default=self.default.isChecked())
            self.session.set_profile({"tasks": section})
        except LinzhangError as error:
            QMessageBox.warning(self, self.windowTitle(), in_words(error))
            return
        self.saved = one.name
        self.accept()

    def remove(self) -> None:
        """Takes the chosen set out of the profile."""
        try:
            self.session.set_profile({"tasks": without_layout(self._profile, self.sets.currentText())})
            with self.session.county() as county:
                self._profile = county.profile
        except LinzhangError as error:
            QMessageBox.warning(self, self.windowTitle(), in_words(error))
            return
        self._list("")
