"""The window that asks what the columns of a register mean, with its first rows below."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

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

from ....county.errors import LinzhangError
from ....desktop.dock import run_dialog
from ....desktop.translate import translate
from ...reading.cells import plain
from .. import registers, remembered
from ..registers import Register, Vocabulary

if TYPE_CHECKING:
    from ...panel import Panel


class RegisterColumns(QDialog):
    """One table: a drop-down above each column; every meaning is called by its most usual header."""

    def __init__(self, register: Register, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.vocabulary = vocabulary
        self.setWindowTitle(translate("Linzhang", "Columns of {file}").format(file=register.shown))
        self.resize(900, 420)
        hint = QLabel(
            translate("Linzhang", "Say what the columns are. It is remembered for every table with these headers.")
        )
        hint.setWordWrap(True)
        names = register.header.names
        width = max([len(names), *(len(row) for row in register.sample)], default=0)
        self.grid = QTableWidget(len(register.sample) + 1, width)
        self.grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.grid.verticalHeader().hide()
        self.grid.setHorizontalHeaderLabels(
            [names[i] if i < len(names) and names[i] else str(i + 1) for i in range(width)]
        )
        for column in range(width):
            choice = QComboBox()
            choice.addItem(translate("Linzhang", "(not used)"), "")
            for meaning, words in vocabulary.headers.items():
                choice.addItem(words.split()[0], meaning)
            choice.setCurrentIndex(max(choice.findData(register.header.meanings.get(column, "")), 0))
            choice.currentIndexChanged.connect(self._check)
            self.grid.setCellWidget(0, column, choice)
        for number, row in enumerate(register.sample, start=1):
            for column, cell in enumerate(row):
                self.grid.setItem(number, column, QTableWidgetItem(plain(cell)[:80]))
        self.grid.resizeColumnsToContents()
        self.state = QLabel()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column_ = QVBoxLayout(self)
        for widget in (hint, self.grid, self.state, self.buttons):
            column_.addWidget(widget, int(widget is self.grid))
        self._check()

    def mapping(self) -> dict[str, str]:
        """Column → meaning, of those that are used."""
        out = {}
        for column in range(self.grid.columnCount()):
            choice = self.grid.cellWidget(0, column)
            if isinstance(choice, QComboBox) and choice.currentData():
                out[str(column)] = str(choice.currentData())
        return out

    def _check(self, *_: object) -> None:
        if not hasattr(self, "buttons"):
            return
        chosen = list(self.mapping().values())
        twice = sorted({meaning for meaning in chosen if chosen.count(meaning) > 1})
        missing = [group[0] for group in self.vocabulary.must if not any(one in chosen for one in group)]
        words = ""
        if twice:
            words = translate("Linzhang", "Chosen twice: {columns}").format(columns=self._named(twice))
        elif missing:
            words = translate("Linzhang", "Still missing: {columns}").format(columns=self._named(missing))
        self.state.setText(words)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not words)

    def _named(self, meanings: Sequence[str]) -> str:
        return "、".join(self.vocabulary.headers[meaning].split()[0] for meaning in meanings)


def ask_columns(
    dock: Panel, inputs: Sequence[Path], vocabulary: Vocabulary, asked: set[str]
) -> dict[str, dict[str, str]]:
    """Fingerprint → columns, of the tables that are not understood and were not asked about yet."""
    answers: dict[str, dict[str, str]] = {}
    with dock.session.county() as county:
        known = remembered.mappings(county, vocabulary.key)
    files = [p for path in inputs for p in (sorted(path.rglob("*")) if path.is_dir() else [path]) if p.is_file()]
    for path in files:
        try:
            found = registers.read(path, vocabulary, known)
        except LinzhangError:
            continue
        for register in found:
            if register.understood or register.header.fingerprint in asked:
                continue
            asked.add(register.header.fingerprint)
            dialog = RegisterColumns(register, vocabulary, dock)
            mapping = dialog.mapping() if run_dialog(dialog) else {}
            dialog.deleteLater()
            if mapping:
                answers[register.header.fingerprint] = mapping
    return answers
