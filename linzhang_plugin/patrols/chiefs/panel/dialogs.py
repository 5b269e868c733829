"""Small windows of the tab 巡林: who is meant, to whom letters go, which preset."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ....desktop.translate import translate
from .. import adopting, letters
from ..wording import rules_words_without_roles
from .widgets import date_edit, day_of


def _buttons(dialog: QDialog, word: str = "") -> QDialogButtonBox:
    made = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    if word:
        made.button(QDialogButtonBox.StandardButton.Ok).setText(word)
    made.accepted.connect(dialog.accept)
    made.rejected.connect(dialog.reject)
    dialog.setMinimumWidth(360)
    return made


class WhoDialog(QDialog):
    """Names that may be several chiefs; nobody is chosen beforehand, and what is left open stays refused."""

    def __init__(
        self, doubts: Mapping[str, tuple[str, Sequence[Sequence[str]]]], parent: QWidget | None = None
    ) -> None:
        """``doubts``: key → (name, (person, how he is shown) …)."""
        super().__init__(parent)
        self.setWindowTitle(translate("Linzhang", "Who is meant?"))
        form = QFormLayout()
        self.choices: dict[str, QComboBox] = {}
        for key, (name, candidates) in doubts.items():
            choice = QComboBox()
            choice.addItem(translate("Linzhang", "(leave out)"), "")
            for uid, label in candidates:
                choice.addItem(label, uid)
            self.choices[key] = choice
            where = "　".join(part for part in key.split("/")[1:] if part)
            form.addRow(f"{name}　{where}".strip(), choice)
        hint = QLabel(translate("Linzhang", "The answer is remembered for every row with the same name and place."))
        hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(hint)
        column.addLayout(form)
        column.addWidget(_buttons(self))
        self.resize(520, self.sizeHint().height())

    def answers(self) -> dict[str, str]:
        """Key → person, of those that were answered."""
        return {key: str(choice.currentData()) for key, choice in self.choices.items() if choice.currentData()}


class LettersDialog(QDialog):
    """To whom reminders go, from which number on, in one document or in several."""

    def __init__(self, chosen: str, parent: QWidget | None = None) -> None:
        """``chosen``: the name of the chief of the list, "" for none."""
        super().__init__(parent)
        self.setWindowTitle(translate("Linzhang", "Letters to chiefs who have to patrol yet"))
        self.kind = QComboBox()
        self.kind.addItem(translate("Linzhang", "a slip (提示单) to each chief"), letters.PERSON)
        self.kind.addItem(translate("Linzhang", "a letter (提示函) to each unit"), letters.UNIT)
        self.whom = QComboBox()
        self.whom.addItem(translate("Linzhang", "late and due soon"), "soon")
        self.whom.addItem(translate("Linzhang", "all who have to go yet"), "all")
        if chosen:
            self.whom.addItem(translate("Linzhang", "only {name}").format(name=chosen), "one")
        self.number = QSpinBox()
        self.number.setRange(1, 99_999)
        self.together = QCheckBox(translate("Linzhang", "All in one document"))
        self.together.setChecked(True)
        form = QFormLayout(self)
        form.addRow(translate("Linzhang", "What"), self.kind)
        form.addRow(translate("Linzhang", "To whom"), self.whom)
        form.addRow(translate("Linzhang", "First number"), self.number)
        form.addRow("", self.together)
        form.addRow(_buttons(self, translate("Linzhang", "Choose folder…")))

    def choice(self) -> dict[str, Any]:
        """Parameters of ``chiefreminders``, with ONE: only the chosen chief."""
        return {
            "KIND": str(self.kind.currentData()),
            "SOON": self.whom.currentData() == "soon",
            "ONE": self.whom.currentData() == "one",
            "NUMBER": self.number.value(),
            "TOGETHER": self.together.isChecked(),
        }


class PresetDialog(QDialog):
    """A preset in words with its source, and the day from which it holds."""

    def __init__(self, day: datetime.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Linzhang", "Use a preset of chiefs’ rules"))
        self.presets = {preset.key: preset for preset in adopting.chief_presets()}
        self.key = QComboBox()
        for key, preset in self.presets.items():
            self.key.addItem(preset.name, key)
        self.key.currentIndexChanged.connect(self._show)
        self.start = date_edit(day.replace(month=1, day=1))
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setOpenExternalLinks(True)
        self.words.setMinimumWidth(460)
        form = QFormLayout(self)
        form.addRow(translate("Linzhang", "Preset"), self.key)
        form.addRow(translate("Linzhang", "In force from"), self.start)
        form.addRow(self.words)
        form.addRow(_buttons(self, translate("Linzhang", "Use")))
        self._show()

    def _show(self, *_: object) -> None:
        preset = self.presets[str(self.key.currentData())]
        asked = "；".join(rules_words_without_roles(preset.rules))
        address = QUrl(preset.address).toDisplayString()
        parts = (asked, preset.source, f'<a href="{address}">{address}</a>', preset.note)
        self.words.setText("<br><br>".join(part for part in parts if part))

    def choice(self) -> dict[str, str]:
        """Parameters of ``usechiefrules``."""
        return {"PRESET": str(self.key.currentData()), "START": day_of(self.start).isoformat()}
