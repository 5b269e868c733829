"""The tab of the returns: tables to the units, what comes back row by row, and who is missing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QBrush, QColor
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..desktop.dock import run_dialog
from ..desktop.messages import speaker
from ..desktop.translate import translate
from .panel_choose import GroupsDialog, Names
from .panel_tab import Tab
from .returns import books, summary
from .returns.comparing import CHANGE, CONFLICT, DOUBTFUL, NEW
from .returns.reading import SUFFIXES

if TYPE_CHECKING:
    from ..county.gateway import County
    from .panel import Panel

ID = Qt.ItemDataRole.UserRole
COLORS = {CONFLICT: "#f6d5d0", DOUBTFUL: "#fbf0d0", NEW: "#e4ecf7"}
UNIT, TASK, FIELD, KIND, RETURNED = range(5)


def kind_names() -> dict[str, str]:
    """Kind of a difference → its name."""
    return {
        CHANGE: translate("Linzhang", "Correction"),
        CONFLICT: translate("Linzhang", "Conflict"),
        DOUBTFUL: translate("Linzhang", "In doubt"),
        NEW: translate("Linzhang", "New row"),
    }


def field_words() -> dict[str, str]:
    """Field of a difference → its name."""
    from .panel_layout import field_names

    return {
        **field_names(),
        "progress": translate("Linzhang", "Progress"),
        "new": translate("Linzhang", "Whole row"),
    }


class ReturnsTab(Tab):
    """Who was sent a table and who has answered; differences with a tick each."""

    TABLES = frozenset({"task", "task_progress", "task_book", "unit_group", "profile"})

    def __init__(self, dock: Panel) -> None:
        super().__init__(dock)
        self._files: list[str] = []
        self._listed: dict[str, dict[str, Any]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        row = QHBoxLayout()
        for text, hint, slot in (
            (
                translate("Linzhang", "Tables for the units…"),
                translate("Linzhang", "One workbook for every unit and town with its own tasks, in one go."),
                self.send,
            ),
            (
                translate("Linzhang", "Take in returns…"),
                translate("Linzhang", "Tables that came back; they may also be dropped here."),
                self.choose,
            ),
            (
                translate("Linzhang", "Summary…"),
                translate("Linzhang", "Who has answered, who is missing, and how every task stands; Excel."),
                self.summarise,
            ),
        ):
            button = QPushButton(text)
            button.setToolTip(hint)
            button.clicked.connect(lambda _checked=False, run=slot: run())
            row.addWidget(button)
        column.addLayout(row)
        self.state = QLabel()
        # a label that wraps would make the whole dock as high as it likes to be, and scroll
        self.state.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column.addWidget(self.state)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self._units_tree())
        splitter.addWidget(self._differences_tree())
        self.detail = QPlainTextEdit()
        self.detail.setReadOnly(True)
        self.detail.setPlaceholderText(translate("Linzhang", "As sent, as it is now, as it came back."))
        splitter.addWidget(self.detail)
        for widget in (self.units, self.differences, self.detail):
            widget.setMinimumHeight(48)
        splitter.setSizes([120, 150, 90])
        splitter.setChildrenCollapsible(False)
        column.addWidget(splitter, 1)
        # lists that are empty leave their room to the units
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        column.addWidget(self.hint)
        self.answer = QWidget()
        self.answer.setLayout(self._accept_row())
        column.addWidget(self.answer)
        self._show_differences("[]")

    def _units_tree(self) -> QTreeWidget:
        self.units = QTreeWidget()
        self.units.setRootIsDecorated(False)
        self.units.setHeaderLabels(
            [
                translate("Linzhang", "Unit"),
                translate("Linzhang", "Tasks"),
                translate("Linzhang", "Sent"),
                translate("Linzhang", "Came back"),
                translate("Linzhang", "Done"),
            ]
        )
        for place, width in enumerate((116, 44, 86, 86, 44)):
            self.units.setColumnWidth(place, width)
        self.units.setSortingEnabled(False)
        return self.units

    def _differences_tree(self) -> QTreeWidget:
        self.differences = QTreeWidget()
        self.differences.setRootIsDecorated(False)
        self.differences.setHeaderLabels(
            [
                translate("Linzhang", "Unit"),
                translate("Linzhang", "Task"),
                translate("Linzhang", "Field"),
                translate("Linzhang", "Kind"),
                translate("Linzhang", "Came back"),
            ]
        )
        for place, width in enumerate((110, 110, 66, 50)):
            self.differences.setColumnWidth(place, width)
        self.differences.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.differences.currentItemChanged.connect(lambda *_: self._show_detail())
        self.differences.itemChanged.connect(lambda *_: self._count())
        return self.differences

    def _accept_row(self) -> QHBoxLayout:
        every = QPushButton(translate("Linzhang", "All"))
        every.clicked.connect(lambda _checked=False: self.tick(lambda _one: True))
        safe = QPushButton(translate("Linzhang", "Without conflict"))
        safe.clicked.connect(lambda _checked=False: self.tick(lambda one: bool(one["safe"])))
        none = QPushButton(translate("Linzhang", "None"))
        none.clicked.connect(lambda _checked=False: self.tick(lambda _one: False))
        self.accept = QPushButton(translate("Linzhang", "Accept ticked"))
        self.accept.clicked.connect(lambda _checked=False: self.take_in())
        self.ticking = (every, safe, none)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        for button in self.ticking:
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.accept)
        return row

    def title(self) -> str:
        return translate("Linzhang", "Returns")

    # ---- units --------------------------------------------------------------------------------------------

    def show_plan(self, county: County | None, document: str) -> None:
        self.units.clear()
        self.state.clear()
        if county is None or not document:
            self._files = []
            self._show_differences("[]")
            return
        overview = summary.Overview(county, document)
        for one in overview.rows:
            done = one.counts["done"]
            row = QTreeWidgetItem([one.unit, str(one.tasks), one.sent, one.returned, f"{done}/{one.tasks}"])
            row.setToolTip(3, one.source)
            if one.state == summary.MISSING:
                row.setForeground(0, QBrush(QColor("#b3261e")))
                row.setToolTip(0, translate("Linzhang", "The table was sent and has not come back."))
            self.units.addTopLevelItem(row)
        sent = sum(1 for one in overview.rows if one.sent)
        texts = [
            translate("Linzhang", "{units} units, {sent} tables sent, {missing} missing.").format(
                units=len(overview.rows), sent=sent, missing=len(overview.missing)
            )
        ]
        if overview.unknown:
            words = "、".join(overview.unknown)
            texts.append(translate("Linzhang", "Members not known yet: {groups}").format(groups=words))
        self.state.setText(" ".join(texts))
        self.state.setToolTip("\n".join(texts))

    def send(self) -> None:
        """Asks for groups that nobody has explained and for a folder, and writes the tables."""
        if not self.dock.document:
            return
        with self.dock.session.county() as county:
            unknown = books.unknown_groups(county, self.dock.document)
            names = Names(county)
        given, skips = "", False
        if unknown:
            dialog = GroupsDialog(names, unknown, self)
            if not run_dialog(dialog):
                dialog.deleteLater()
                return
            given, skips = dialog.as_text(), bool(dialog.left)
            dialog.deleteLater()
        folder = self.dock.choose_folder("unit_tables", translate("Linzhang", "Folder for the units’ tables"))
        if folder is not None:
            parameters = {"DOCUMENT": self.dock.document, "GROUPS": given, "SKIP_UNKNOWN": skips}
            self.dock.run_job("linzhang:exportunittables", {**parameters, "OUTPUT": str(folder)}, self._sent)

    def _sent(self, outputs: dict[str, Any]) -> None:
        self.dock.say(
            translate("Linzhang", "{count} tables written to {folder}").format(
                count=outputs.get("WORKBOOKS", 0), folder=outputs.get("OUTPUT", "")
            )
        )

    def summarise(self) -> None:
        """Asks where to save and writes the summary."""
        if not self.dock.document:
            return
        path = self.dock.save_table(translate("Linzhang", "Summary"), "任务表回收汇总")
        if path:
            parameters = {"DOCUMENT": self.dock.document, "OUTPUT": str(path)}
            self.dock.run_job("linzhang:exportreturns", parameters, self.dock.say_written)

    # ---- returns ------------------------------------------------------------------------------------------

    def choose(self) -> None:
        """Asks for returned tables."""
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        words = translate("Linzhang", "Returned tables")
        paths = self.dock.choose_files(
            "returns", words, f"{words} ({patterns});;{translate('Linzhang', 'All files')} (*)"
        )
        self.compare(paths)

    def compare(self, paths: list[Path]) -> None:
        """Compares the tables with the county and lists what differs; nothing is written yet."""
        if not paths or not self.dock.document:
            return
        self._files = [str(path) for path in paths]
        parameters = {"INPUT": self._files, "ACCEPT": "none", "DOCUMENT": self.dock.document}
        self.dock.run_job("linzhang:takeinreturns", parameters, self._compared)

    def _compared(self, outputs: dict[str, Any]) -> None:
        self._show_differences(str(outputs.get("LIST", "[]")))
        refused = int(outputs.get("REFUSED", 0))
        text = translate("Linzhang", "{count} differences, {conflicts} of them conflicts. Tick what goes in.").format(
            count=outputs.get("DIFFERENCES", 0), conflicts=outputs.get("CONFLICTS", 0)
        )
        if refused:
            text += " " + translate("Linzhang", "{count} files could not be read.").format(count=refused)
        notes = str(outputs.get("NOTES", ""))
        self.dock.say(f"{text}\n{notes}".strip())

    def _show_differences(self, text: str) -> None:
        self._listed = {str(one["id"]): one for one in json.loads(text)}
        self.differences.blockSignals(True)
        self.differences.clear()
        kinds, fields = kind_names(), field_words()
        for one in self._listed.values():
            row = QTreeWidgetItem(
                [one["unit"] or one["file"], one["task"], fields.get(one["field"], one["field"]), kinds[one["kind"]],
                 one["returned"]]
            )  # fmt: skip
            row.setData(0, ID, one["id"])
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(0, Qt.CheckState.Checked if one["safe"] else Qt.CheckState.Unchecked)
            color = COLORS.get(one["kind"])
            for column in range(5):
                row.setToolTip(column, row.text(column))
                if color:
                    row.setBackground(column, QBrush(QColor(color)))
                    row.setForeground(column, QBrush(QColor("#202020")))
            self.differences.addTopLevelItem(row)
        self.differences.blockSignals(False)
        self.detail.clear()
        listed, compared = bool(self._listed), bool(self._files)
        for widget in (self.differences, self.detail, *self.ticking):
            widget.setVisible(listed)
        self.answer.setVisible(compared)
        self.hint.setVisible(not listed)
        self.hint.setText(
            translate(
                "Linzhang", "The tables that came back differ in nothing. Accept them, and they count as returned."
            )
            if compared
            else translate("Linzhang", "Drop tables that came back here, or a folder of them: what differs is listed.")
        )
        self._count()

    def _rows(self) -> list[QTreeWidgetItem]:
        return [self.differences.topLevelItem(i) for i in range(self.differences.topLevelItemCount())]

    def _show_detail(self) -> None:
        row = self.differences.currentItem()
        one = self._listed.get(str(row.data(0, ID))) if row is not None else None
        if one is None:
            self.detail.clear()
            return
        say = speaker()
        lines = [
            translate("Linzhang", "As sent: {text}").format(text=one["sent"] or "—"),
            translate("Linzhang", "Now: {text}").format(text=one["now"] or "—"),
            translate("Linzhang", "Came back: {text}").format(text=one["returned"] or "—"),
            *(f"? {say(doubt['code'], **doubt['values'])}" for doubt in one["doubts"]),
            translate("Linzhang", "File {file}, row {row}").format(file=one["file"], row=one["row"]),
        ]
        self.detail.setPlainText("\n".join(lines))

    def tick(self, wanted: Any) -> None:
        """Ticks the differences for which ``wanted`` says so, of several the selected ones."""
        chosen = self.differences.selectedItems()
        rows = chosen if len(chosen) > 1 else self._rows()
        for row in rows:
            on = wanted(self._listed[str(row.data(0, ID))])
            row.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def ticked(self) -> list[str]:
        """The ids of the ticked differences."""
        return [str(row.data(0, ID)) for row in self._rows() if row.checkState(0) == Qt.CheckState.Checked]

    def _count(self) -> None:
        count = len(self.ticked())
        words = translate("Linzhang", "Accept ticked ({count})").format(count=count)
        self.accept.setText(words if self._listed else translate("Linzhang", "Accept"))
        self.accept.setEnabled(bool(self._files))

    def take_in(self) -> None:
        """Writes what is ticked; with nothing ticked the tables count as returned all the same."""
        if not self._files:
            return
        parameters = {"INPUT": self._files, "ACCEPT": json.dumps(self.ticked()), "DOCUMENT": self.dock.document}
        self.dock.run_job("linzhang:takeinreturns", parameters, self._taken)

    def _taken(self, outputs: dict[str, Any]) -> None:
        left = [row for row in self._rows() if row.checkState(0) != Qt.CheckState.Checked]
        listed = [self._listed[str(row.data(0, ID))] for row in left]
        if not listed:
            self._files = []
        self._show_differences(json.dumps(listed))
        self.dock.say(
            translate("Linzhang", "{taken} differences taken in, {left} left.").format(
                taken=outputs.get("TAKEN", 0), left=len(listed)
            )
        )
