"""The page of proposals: what a roster would change, before and after, with a tick for each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..desktop.messages import sentence, speaker
from ..desktop.translate import translate
from .comparison import is_unchanged
from .preview import Preview
from .proposals import ABSENT, ASKED, KINDS, Proposal
from .records import ENDED, FILE, NEW, PHONE, POST, SUCCESSOR, TITLE, UNIT, VACANT

TICK, KIND, AREA, ROLE, NAME, BEFORE, AFTER, ROW = range(8)
WIDTHS = (30, 84, 110, 72, 72, 270, 250, 46)
COLORS = {ASKED: "#fff1b8", ABSENT: "#f1e4f3"}
UNCHANGED = "unchanged"


def kind_names() -> dict[str, str]:
    """Kind → what it is called, in the interface language."""
    return {
        ASKED: translate("Linzhang", "To be answered"),
        SUCCESSOR: translate("Linzhang", "Successor"),
        NEW: translate("Linzhang", "New person"),
        POST: translate("Linzhang", "New post"),
        ENDED: translate("Linzhang", "Leaves"),
        ABSENT: translate("Linzhang", "Not in the roster"),
        TITLE: translate("Linzhang", "Other title"),
        UNIT: translate("Linzhang", "Other unit"),
        PHONE: translate("Linzhang", "Other phone"),
        FILE: translate("Linzhang", "Ranger’s file"),
        VACANT: translate("Linzhang", "Vacant post"),
    }


class ProposalsPage(QWidget):
    """``answer`` is called with a proposal and the uid of the person (or ``new``) whom the user has chosen."""

    ticked = pyqtSignal()
    asked_anew = pyqtSignal()

    def __init__(self, answer: Callable[[Proposal, str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer = answer
        self._shown: Preview | None = None
        self._rows: list[Proposal | None] = []
        self._chosen: dict[str, bool] = {}
        self._filling = False
        self.kind = QComboBox()
        self.kind.currentIndexChanged.connect(lambda _index: self._filter())
        self.full = QCheckBox(translate("Linzhang", "The roster is complete: who is not in it has left"))
        self.full.toggled.connect(self._say_full)
        self.unchanged = QCheckBox(translate("Linzhang", "Unchanged rows too"))
        self.unchanged.toggled.connect(lambda _on: self._filter())
        every = QPushButton(translate("Linzhang", "All"))
        every.clicked.connect(lambda _checked=False: self.tick_all(True))
        none = QPushButton(translate("Linzhang", "None"))
        none.clicked.connect(lambda _checked=False: self.tick_all(False))
        self.table = QTableWidget(0, len(WIDTHS))
        self.table.setHorizontalHeaderLabels(
            [
                "",
                translate("Linzhang", "Kind"),
                translate("Linzhang", "Area"),
                translate("Linzhang", "Role"),
                translate("Linzhang", "Name"),
                translate("Linzhang", "Now"),
                translate("Linzhang", "Will be"),
                translate("Linzhang", "Row"),
            ]
        )
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(24)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setWordWrap(False)
        for column, width in enumerate(WIDTHS):
            self.table.setColumnWidth(column, width)
        self.table.horizontalHeader().setSectionResizeMode(AFTER, QHeaderView.ResizeMode.Stretch)
        self.table.itemChanged.connect(self._changed)
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        above = QHBoxLayout()
        above.addWidget(self.kind)
        above.addWidget(every)
        above.addWidget(none)
        above.addWidget(self.unchanged)
        above.addStretch(1)
        above.addWidget(self.full)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(above)
        column.addWidget(self.table, 1)
        column.addWidget(self.summary)

    # ---- filling ------------------------------------------------------------------------------------------

    def show_preview(self, shown: Preview) -> None:
        """Lists the proposals anew; what the user has ticked so far stays."""
        self._shown = shown
        listed = sorted(shown.proposed.proposals, key=lambda p: KINDS.index(p.kind))
        same = [t for t in shown.comparison.taken if t.entry and is_unchanged(t)]
        self._filling = True
        self.table.setUpdatesEnabled(False)
        self.table.clearContents()
        self.table.setRowCount(len(listed) + len(same))
        self._rows = [*listed, *[None] * len(same)]
        say, names = speaker(), kind_names()
        for row, one in enumerate(listed):
            texts = (names[one.kind], one.area, one.role, one.name, one.before(say) or "—", one.after(say))
            self._fill(row, one, texts, str(one.row) if one.row else "")
        for row, taken in enumerate(same, len(listed)):
            entry = taken.entry
            if entry is not None:
                word = translate("Linzhang", "Unchanged")
                texts = (word, entry.area.name, entry.role.name, entry.name, "", "")
                self._fill(row, None, texts, str(taken.row.number))
        self.table.setUpdatesEnabled(True)
        self._offer_kinds({p.kind for p in listed}, names)
        self._filling = False
        self._filter()
        self._sum_up()

    def _fill(self, row: int, one: Proposal | None, texts: tuple[str, ...], number: str) -> None:
        tick = QTableWidgetItem()
        tick.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        if one is not None and one.kind != ASKED:
            tick.setFlags(tick.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            on = self._chosen.get(_key(one), one.safe)
            tick.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.table.setItem(row, TICK, tick)
        for column, text in zip(range(KIND, ROW + 1), (*texts, number), strict=True):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            if one is None:
                item.setForeground(QBrush(QColor("#808080")))
            elif one.kind in COLORS:
                item.setBackground(QBrush(QColor(COLORS[one.kind])))
                item.setForeground(QBrush(QColor("#202020")))
            self.table.setItem(row, column, item)
        if one is not None and one.kind == ASKED:
            self.table.setCellWidget(row, BEFORE, self._choices(one))

    def _choices(self, one: Proposal) -> QComboBox:
        combo = QComboBox()
        combo.addItem(translate("Linzhang", "(leave out)"), "")
        for uid, name in one.candidates:
            combo.addItem(translate("Linzhang", "Is {other}, who is known").format(other=name), uid)
        combo.addItem(translate("Linzhang", "Is a person of his own"), "new")
        combo.activated.connect(
            lambda _index, c=combo, p=one: self._answer(p, c.currentData()) if c.currentData() else None
        )
        return combo

    def _offer_kinds(self, kinds: set[str], names: dict[str, str]) -> None:
        chosen = self.kind.currentData()
        self.kind.clear()
        self.kind.addItem(translate("Linzhang", "All kinds"), "")
        for kind in KINDS:
            if kind in kinds:
                self.kind.addItem(names[kind], kind)
        self.kind.setCurrentIndex(max(0, self.kind.findData(chosen)))

    def _filter(self) -> None:
        if self._filling:
            return
        kind = self.kind.currentData() or ""
        for row, one in enumerate(self._rows):
            hidden = not self.unchanged.isChecked() if one is None else bool(kind) and one.kind != kind
            self.table.setRowHidden(row, hidden)

    # ---- ticking ------------------------------------------------------------------------------------------

    def _changed(self, item: QTableWidgetItem) -> None:
        one = self._rows[item.row()] if item.column() == TICK else None
        if self._filling or one is None:
            return
        self._chosen[_key(one)] = item.checkState() == Qt.CheckState.Checked
        self._sum_up()

    def _set(self, row: int, on: bool) -> None:
        one, item = self._rows[row], self.table.item(row, TICK)
        if one is not None and one.kind != ASKED and item is not None:
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            self._chosen[_key(one)] = on

    def tick_all(self, on: bool) -> None:
        """Ticks or unticks the rows that are shown."""
        self._filling = True
        for row in range(len(self._rows)):
            if not self.table.isRowHidden(row):
                self._set(row, on)
        self._filling = False
        self._sum_up()

    def _say_full(self, _on: bool) -> None:
        # the list decides about those who are missing, not the ticks that they had before
        self._chosen = {key: on for key, on in self._chosen.items() if not key.startswith("end:")}
        self.asked_anew.emit()

    def accepted(self) -> list[str]:
        """The ids of the proposals that are ticked."""
        return [
            one.id
            for row, one in enumerate(self._rows)
            if one is not None
            and one.kind != ASKED
            and (item := self.table.item(row, TICK)) is not None
            and item.checkState() == Qt.CheckState.Checked
        ]

    def _sum_up(self) -> None:
        shown: Any = self._shown
        if shown is None:
            return
        proposed = shown.proposed
        if not proposed.proposals:
            text = sentence("people.nothing_proposed", unchanged=proposed.unchanged)
        else:
            text = translate(
                "Linzhang", "{count} proposals, {ticked} ticked; {asked} to be answered; {unchanged} rows unchanged."
            ).format(
                count=len(proposed.proposals),
                ticked=len(self.accepted()),
                asked=sum(p.kind == ASKED for p in proposed.proposals),
                unchanged=proposed.unchanged,
            )
        refused = shown.refused
        if refused:
            said = translate("Linzhang", "{count} rows cannot go in; the preview says why.")
            text += " " + said.format(count=refused)
        self.summary.setText(text)
        self.ticked.emit()


def _key(one: Proposal) -> str:
    """The place of a proposal, whatever it does: a tick stays when the date is changed."""
    return one.id.rpartition("#")[0]
