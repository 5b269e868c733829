"""The small form after an area was drawn: code, name, level, parent, 四至, all proposed and all to be changed."""

from __future__ import annotations

import datetime

from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
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
from .drawing.proposals import Proposer, fault
from .importing.overlay_kinds import KindReader


class EndForm(QDialog):
    """Asks for the day on which areas with a history end because they are merged into ``keep``.

    ``lines``: one for each of them, with what it has. ``day`` is the chosen day as 2026-03-01.
    """

    def __init__(
        self, keep: str, lines: list[str], began: str, today: datetime.date, parent: QWidget | None = None
    ) -> None:
        """``began``: the day on which the last of their tenures began ('' for none), which lasts a day at least.

        ``keep`` is '' where new grids take their ground, none of which goes on with them.
        """
        super().__init__(parent)
        title, done = translate("Linzhang", "Merge areas"), translate("Linzhang", "Merge and end")
        if not keep:
            title, done = translate("Linzhang", "Grids that end"), translate("Linzhang", "Adopt and end")
        self.setWindowTitle(title)
        self.setMinimumWidth(430)
        text = translate(
            "Linzhang",
            "These areas have a history. They end on the day below and become part of {keep}; their posts and tenures "
            "are closed with that day when you save. What they had stays with them: a past date shows it, and their "
            "codes are never given again.",
        ).format(keep=keep)
        if not keep:
            text = translate(
                "Linzhang",
                "These grids have a history, and none of the new ones goes on with them. They end on the day below; "
                "their posts and tenures are closed with that day. What they had stays with them: a past date shows "
                "it, and their codes are never given again.",
            )
        words = QLabel(text)
        words.setWordWrap(True)
        self.lines = QLabel("\n".join(f"· {line}" for line in lines))
        self.lines.setWordWrap(True)
        last = QDate(today.year, today.month, today.day)
        self.date = QDateEdit(last)
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setCalendarPopup(True)
        # the outlines are those of now: what ends in days to come is merged then
        self.date.setMaximumDate(last)
        if began:
            self.date.setMinimumDate(QDate.fromString(began, "yyyy-MM-dd").addDays(1))
        row = QFormLayout()
        row.addRow(translate("Linzhang", "First day on which they are no more"), self.date)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(done)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (words, self.lines):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(buttons)

    @property
    def day(self) -> str:
        return str(self.date.date().toString("yyyy-MM-dd"))


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
        for key, label in self.ground.profile.code_list("overlay_kinds").items():
            self.type.addItem(label, key)
        self.type.setCurrentIndex(max(0, self.type.findData(area.overlay_kind)))
        self.kinds = KindReader(self.ground.profile)
        self._kind_chosen = bool(area.overlay_kind)
        self.type.activated.connect(lambda _: self._choose_kind())
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
        words = (
            translate("Linzhang", "East to"),
            translate("Linzhang", "South to"),
            translate("Linzhang", "West to"),
            translate("Linzhang", "North to"),
        )
        for word, edit in zip(words, self.limits, strict=True):
            rows.addRow(word, edit)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column_box = QVBoxLayout(self)
        column_box.addLayout(rows)
        column_box.addWidget(self.problem)
        column_box.addWidget(self.buttons)
        for edit in (self.code, self.name):
            edit.textChanged.connect(lambda _: self.check())
        self.name.textEdited.connect(self._name_typed)
        self.name.setFocus()

    def _choose_kind(self) -> None:
        self._kind_chosen = True
        self.check()

    def _name_typed(self, text: str) -> None:
        """清水国有林场 is a 国有林场, unless somebody has chosen otherwise."""
        kind = self.kinds.kind((), text, "")
        if kind and not self._kind_chosen:
            self.type.setCurrentIndex(self.type.findData(kind))
            self.check()

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
            area.overlay_kind = str(self.type.currentData() or "")

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
