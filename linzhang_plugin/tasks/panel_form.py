"""The fields of the current task: each that is left changed is one step, with lists that complete what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QEvent, QObject, QStringListModel, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QToolButton, QWidget

from ..desktop.translate import translate
from .panel_choose import ListCompleter, Names

if TYPE_CHECKING:
    from .store import StoredTask

LISTS = ("lead_unit", "units", "cooperating_units", "leader", "contact")


class TaskForm(QWidget):
    """``edited`` (column, text) when a field was changed and left; ``choose`` (column) for the lists."""

    edited = pyqtSignal(str, str)
    choose = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self._uid = ""
        self._shown: dict[str, str] = {}
        self.content = QPlainTextEdit()
        self.content.setTabChangesFocus(True)
        self.content.installEventFilter(self)
        self.content.setMinimumHeight(54)
        self.fields: dict[str, QLineEdit] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setVerticalSpacing(3)
        grid.addWidget(QLabel(translate("Linzhang", "Content")), 0, 0)
        grid.addWidget(self.content, 0, 1, 1, 3)
        grid.setRowStretch(0, 1)
        names = {
            "lead_unit": translate("Linzhang", "Leading unit"),
            "units": translate("Linzhang", "Responsible units"),
            "cooperating_units": translate("Linzhang", "Cooperating units"),
            "leader": translate("Linzhang", "Leader in charge"),
            "contact": translate("Linzhang", "Contact"),
            "deadline": translate("Linzhang", "Deadline"),
        }
        for row, column in enumerate(("lead_unit", "units", "cooperating_units"), 1):
            grid.addWidget(QLabel(names[column]), row, 0)
            grid.addLayout(self._field(column), row, 1, 1, 3)
        for place, column in enumerate(("leader", "contact")):
            grid.addWidget(QLabel(names[column]), 4, 2 * place)
            grid.addLayout(self._field(column), 4, 2 * place + 1)
        grid.addWidget(QLabel(names["deadline"]), 5, 0)
        grid.addLayout(self._field("deadline"), 5, 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.setEnabled(False)

    def _field(self, column: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        field = QLineEdit()
        field.editingFinished.connect(lambda: self._left(column))
        self.fields[column] = field
        row.addWidget(field, 1)
        if column in LISTS:
            field.setCompleter(ListCompleter(field))
            button = QToolButton()
            button.setText("…")
            button.setToolTip(translate("Linzhang", "Choose from the lists"))
            button.clicked.connect(lambda _checked=False: self.choose.emit(column))
            row.addWidget(button)
        return row

    def offer(self, names: Names) -> None:
        """What the fields complete: units and groups, or persons."""
        for column, field in self.fields.items():
            if column in LISTS:
                listed = names.persons if column in ("leader", "contact") else [*names.units, *names.groups]
                field.completer().setModel(QStringListModel(listed, field))

    def show_task(self, task: StoredTask | None) -> None:
        """Shows a task; what is being typed about the same task stays, though the county was read anew meanwhile."""
        texts = {} if task is None else texts_of(task)
        uid = "" if task is None else task.uid
        typing = {column for column in self._shown if self._typed(column) != self._shown[column]}
        kept = typing if uid == self._uid else set()
        self._uid, self._shown = uid, texts
        self.setEnabled(task is not None)
        if "content" not in kept and self.content.toPlainText() != texts.get("content", ""):
            self.content.setPlainText(texts.get("content", ""))
        for column, field in self.fields.items():
            if column not in kept:
                field.setText(texts.get(column, ""))
                field.setCursorPosition(0)
            field.setToolTip(texts.get(column, ""))

    def _typed(self, column: str) -> str:
        return self.content.toPlainText() if column == "content" else self.fields[column].text()

    def finish(self) -> None:
        """Takes what is being typed as left: before another task is shown."""
        for column in self.fields:
            self._left(column)
        self._left("content")

    def _left(self, column: str) -> None:
        text = self._typed(column)
        if self._shown and text.strip() != self._shown.get(column, "").strip():
            self._shown[column] = text
            self.edited.emit(column, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.content and event.type() == QEvent.Type.FocusOut:
            self._left("content")
        return super().eventFilter(watched, event)


def texts_of(task: StoredTask) -> dict[str, str]:
    """Column of the county file → text."""
    return {
        "content": task.content,
        "lead_unit": task.lead,
        "units": task.units,
        "cooperating_units": task.cooperating,
        "leader": task.leader,
        "contact": task.contact,
        "deadline": task.deadline,
    }
