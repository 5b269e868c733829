"""The small form after an area was drawn: code, name, level, parent, 四至, all proposed and all to be changed."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ..county import units
from ..desktop.messages import in_words
from ..desktop.translate import translate
from .drawing import commands
from .drawing.ground import NO_LIMITS, OVERLAY, AreaRow, NewArea
from .drawing.proposals import OVERLAY_TYPES, Proposer, fault


class AreaForm(QDialog):
    """Proposes what an area is called; ``area`` has what the user left or typed once the form is accepted.

    ``others``: the other new areas of the same gesture, one of which may be the parent.
    """

    def __init__(
        self,
        area: NewArea,
        proposer: Proposer,
        others: list[NewArea],
        parent: QWidget | None = None,
        *,
        free_level: bool = True,
    ) -> None:
        super().__init__(parent)
        self.area = area
        self.proposer = proposer
        self.ground = proposer.ground
        self.others = [new for new in others if new.uid != area.uid]
        self.proposed = area.code
        self.setWindowTitle(
            translate("Linzhang", "New overlay area") if area.kind == OVERLAY else translate("Linzhang", "New area")
        )
        self.setMinimumWidth(430)
        self._build(free_level)
        self._show_parents()
        self.check()

    def _build(self, free_level: bool) -> None:
        area = self.area
        self.level = QComboBox()
        for level in self.ground.profile.levels:
            self.level.addItem(level.name, level.key)
        self.level.setCurrentIndex(self.level.findData(area.level))
        self.level.setEnabled(free_level)
        self.level.currentIndexChanged.connect(lambda _: self._level_chosen())
        self.above = QComboBox()
        self.above.setEnabled(area.kind != OVERLAY)
        self.above.currentIndexChanged.connect(lambda _: self._parent_chosen())
        self.code = QLineEdit(area.code)
        self.name = QLineEdit(area.name)
        self.type = QComboBox()
        self.type.setEditable(True)
        self.type.addItems([str(t) for t in self.ground.profile.get("areas.overlay_types", None) or OVERLAY_TYPES])
        self.size = QLabel()
        self.size.setText(
            translate("Linzhang", "{hectares} ha, {mu} mu").format(
                hectares=units.format_hectares(area.area_m2), mu=units.format_mu(area.area_m2)
            )
        )
        self.limits = [QLineEdit(text) for text in area.limits]
        for edit in self.limits:
            edit.setCursorPosition(0)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self.problem.setStyleSheet("color: #b00020")
        rows = QFormLayout()
        rows.addRow(translate("Linzhang", "Name of the area"), self.name)
        rows.addRow(translate("Linzhang", "Code"), self.code)
        if area.kind == OVERLAY:
            rows.addRow(translate("Linzhang", "Kind"), self.type)
        rows.addRow(translate("Linzhang", "Level"), self.level)
        if area.kind != OVERLAY:
            rows.addRow(translate("Linzhang", "Parent"), self.above)
        rows.addRow(translate("Linzhang", "Size"), self.size)
        sides = QGridLayout()
        words = (
            translate("Linzhang", "East to"),
            translate("Linzhang", "South to"),
            translate("Linzhang", "West to"),
            translate("Linzhang", "North to"),
        )
        for place, (word, edit) in enumerate(zip(words, self.limits, strict=True)):
            line, column = divmod(place, 2)
            sides.addWidget(QLabel(word), line, 2 * column)
            sides.addWidget(edit, line, 2 * column + 1)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column_box = QVBoxLayout(self)
        column_box.addLayout(rows)
        column_box.addLayout(sides)
        column_box.addWidget(self.problem)
        column_box.addWidget(self.buttons)
        for edit in (self.code, self.name):
            edit.textChanged.connect(lambda _: self.check())
        self.name.setFocus()

    # ---- what follows what --------------------------------------------------------------------------------

    def _candidates(self) -> list[AreaRow | NewArea]:
        level = self.ground.above(self.area.level)
        listed: list[AreaRow | NewArea] = [
            r for r in self.ground.rows.values() if r.level == level and r.kind == "base"
        ]
        return [*listed, *(new for new in self.others if new.level == level)]

    def _show_parents(self) -> None:
        self.above.blockSignals(True)
        self.above.clear()
        self.above.addItem("—", None)
        for row in self._candidates():
            self.above.addItem(f"{row.name}  {row.code}", row.uid)
        self.above.setCurrentIndex(max(0, self.above.findData(self.area.parent_uid)))
        self.above.blockSignals(False)

    def _level_chosen(self) -> None:
        self.area.level = str(self.level.currentData())
        if self.area.kind != OVERLAY:
            parent = commands.parent_of(self.ground, self.area.level, self.area.outline)
            self.area.parent_uid = parent.uid if parent else None
            self._show_parents()
        self._propose()

    def _parent_chosen(self) -> None:
        self.area.parent_uid = self.above.currentData()
        self._propose()

    def _propose(self) -> None:
        """Proposes anew what nobody typed over."""
        if self.area.kind != OVERLAY and not self.code.isModified():
            self.area.code = ""
            kept, self.area.name = self.area.name, "" if not self.name.isModified() else self.area.name
            self.area.limits = NO_LIMITS if not any(edit.isModified() for edit in self.limits) else self.area.limits
            self.proposer.fill_in(self.area, self.others)
            self.proposed = self.area.code
            self.code.setText(self.area.code)
            if self.name.isModified():
                self.area.name = kept
            else:
                self.name.setText(self.area.name)
            for edit, text in zip(self.limits, self.area.limits, strict=True):
                edit.setText(text)
        self.check()

    def _take(self) -> None:
        area = self.area
        area.code, area.name = self.code.text().strip(), self.name.text().strip()
        east, south, west, north = (edit.text().strip() for edit in self.limits)
        area.limits = east, south, west, north
        if area.kind == OVERLAY:
            area.note = self.type.currentText().strip()

    def check(self) -> bool:
        """Says below the fields what is wrong; True where nothing is."""
        self._take()
        error = fault(self.area, self.ground, self.proposer.numbers, self.proposed)
        if error is None and any(new.code == self.area.code for new in self.others):
            error = fault(self.area, self.ground, self.proposer.numbers, "")
        self.problem.setText("" if error is None else in_words(error))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(error is None)
        return error is None

    def accept(self) -> None:
        if self.check():
            super().accept()
