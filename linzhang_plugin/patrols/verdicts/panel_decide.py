"""The dialog 人工认定: a person decides about a day, with a reason and a name; it can be taken back."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ...desktop.translate import translate
from .results import PersonDay

USUAL = (
    "手机没电或无信号，有证明",
    "参加联合巡护，有记录",
    "设备故障，已核实",
    "代他人携带手机",
    "轨迹与事实不符，已核实",
)


class DecideDialog(QDialog):
    """After ``exec``: ``parameters`` of linzhang:overruleday; with ``back`` the decision is taken back."""

    def __init__(self, name: str, day: PersonDay, machine: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Linzhang", "Decide about a day"))
        self.day = day
        self.back = False
        known = day.override
        head = QLabel(
            translate("Linzhang", "{name}, {day}. By the rule: {verdict}.").format(
                name=name, day=day.day.isoformat(), verdict=machine
            )
        )
        head.setWordWrap(True)
        self.valid = QRadioButton(translate("Linzhang", "The day counts"))
        self.invalid = QRadioButton(translate("Linzhang", "The day does not count"))
        chosen = known.valid if known is not None else not day.machine_valid
        (self.valid if chosen else self.invalid).setChecked(True)
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self.reason.addItems(USUAL)
        self.reason.setCurrentText("" if known is None else known.reason)
        settings = QgsSettings()
        usual = settings.value("linzhang/linzhang_patrols/decided_by", "") or settings.value("linzhang/who", "")
        self.by_name = QLineEdit(str(usual or "") if known is None else known.by_name)
        form = QFormLayout()
        form.addRow(self.valid)
        form.addRow(self.invalid)
        form.addRow(translate("Linzhang", "Reason"), self.reason)
        form.addRow(translate("Linzhang", "Decided by"), self.by_name)
        note = QLabel(translate("Linzhang", "The verdict of the rule stays; both are printed."))
        note.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        if known is not None:
            back = self.buttons.addButton(
                translate("Linzhang", "Withdraw the decision"), QDialogButtonBox.ButtonRole.DestructiveRole
            )
            back.clicked.connect(lambda _checked=False: self._take_back())
        layout = QVBoxLayout(self)
        layout.addWidget(head)
        layout.addLayout(form)
        layout.addWidget(note)
        layout.addWidget(self.buttons)
        for signal in (self.reason.editTextChanged, self.by_name.textChanged):
            signal.connect(lambda _text: self._check())
        self.setMinimumWidth(420)
        self._check()

    def _check(self) -> None:
        whole = bool(self.reason.currentText().strip() and self.by_name.text().strip())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(whole)

    def _take_back(self) -> None:
        self.back = True
        self.accept()

    def accept(self) -> None:
        QgsSettings().setValue("linzhang/linzhang_patrols/decided_by", self.by_name.text().strip())
        super().accept()

    def parameters(self) -> dict[str, object]:
        """What the algorithm is run with."""
        return {
            "PERSON": self.day.person_uid,
            "DAY": self.day.day.isoformat(),
            "VALID": self.valid.isChecked(),
            "REASON": self.reason.currentText().strip(),
            "BY": self.by_name.text().strip(),
            "BACK": self.back,
        }
