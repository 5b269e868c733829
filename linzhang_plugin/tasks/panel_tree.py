"""The tree of sections and tasks: edited in place, rows dragged to where they belong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor, QDropEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from ..desktop.translate import translate
from . import task_progress
from .algorithms.progress import state_names

if TYPE_CHECKING:
    from .store import StoredTask
    from .task_progress import Standing

UID = Qt.ItemDataRole.UserRole
SECTION = UID + 1
NUMBER, TITLE, UNITS, DEADLINE, PROGRESS = range(5)
WIDTHS = (46, 128, 92, 62, 66)
COLORS = {task_progress.LATE: "#b3261e", task_progress.DONE: "#2e7d32"}


class _Editable(QStyledItemDelegate):
    """Numbers, titles and headings of sections are edited in the tree; the other columns below it."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> QWidget | None:
        section = not index.parent().isValid()
        if index.column() > TITLE or (section and index.column() != NUMBER):
            return None
        return super().createEditor(parent, option, index)


class TaskTree(QTreeWidget):
    """``moved`` tasks (uids, uid before or "", section); ``section_moved`` (section, section before or "").

    ``edited`` (uid, column of the county file, text); ``renamed`` (section, text).
    """

    moved = pyqtSignal(list, str, str)
    section_moved = pyqtSignal(str, str)
    edited = pyqtSignal(str, str, str)
    renamed = pyqtSignal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderLabels(
            [
                translate("Linzhang", "No."),
                translate("Linzhang", "Task"),
                translate("Linzhang", "Responsible units"),
                translate("Linzhang", "Deadline"),
                translate("Linzhang", "Progress"),
            ]
        )
        for column, width in enumerate(WIDTHS):
            self.setColumnWidth(column, width)
        self.setIndentation(12)
        self.setItemDelegate(_Editable(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._filling = False
        self.itemChanged.connect(self._changed)

    # ---- filling ------------------------------------------------------------------------------------------

    def fill(self, tasks: Sequence[StoredTask], stands: Mapping[str, Standing], keep: str) -> None:
        """Shows the tasks; ``keep`` becomes the current one, what was folded stays folded."""
        folded = {self._section_of(i) for i in range(self.topLevelItemCount()) if not self._top(i).isExpanded()}
        place = self.verticalScrollBar().value()
        self._filling = True
        self.clear()
        section: QTreeWidgetItem | None = None
        name: str | None = None
        warning = self.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning)
        words = [named() for named in state_names()]
        for task in tasks:
            if section is None or task.section != name:
                name = task.section
                section = self._add_section(name, name not in folded)
            row = QTreeWidgetItem([task.number, task.title, "；".join(filter(None, (task.lead, task.units)))])
            row.setData(0, UID, task.uid)
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsEditable)
            row.setFlags(row.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            row.setText(DEADLINE, task.deadline)
            for column in (TITLE, UNITS, DEADLINE):
                row.setToolTip(column, row.text(column))
            if task.remarks or task.doubtful:
                row.setIcon(TITLE, warning)
                row.setToolTip(TITLE, translate("Linzhang", "Something is in doubt here; select the task to see what."))
            self._show_progress(row, stands.get(task.uid), words)
            if task.left_out or task.merged_into:
                grey = QBrush(QColor("#909090"))
                for column in range(len(WIDTHS)):
                    row.setForeground(column, grey)
            section.addChild(row)
            if task.uid == keep:
                self.setCurrentItem(row)
        self._filling = False
        self.verticalScrollBar().setValue(place)

    def _add_section(self, name: str, expanded: bool) -> QTreeWidgetItem:
        section = QTreeWidgetItem([name or "—"])
        section.setData(0, SECTION, name)
        section.setFlags(section.flags() | Qt.ItemFlag.ItemIsEditable)
        self.addTopLevelItem(section)
        section.setFirstColumnSpanned(True)
        section.setExpanded(expanded)
        section.setToolTip(0, name)
        return section

    @staticmethod
    def _show_progress(row: QTreeWidgetItem, stands: Standing | None, words: Sequence[str]) -> None:
        if stands is None or not stands.units:
            return
        done = stands.counts.get(task_progress.DONE, 0)
        text = words[task_progress.STATES.index(stands.state)]
        row.setText(PROGRESS, f"{text} {done}/{stands.units}" if stands.reported else text)
        if stands.closed == stands.units:
            row.setText(PROGRESS, translate("Linzhang", "Closed"))
        color = COLORS.get(task_progress.LATE if stands.overdue else stands.state)
        if color:
            row.setForeground(PROGRESS, QBrush(QColor(color)))
        if stands.overdue:
            row.setToolTip(
                PROGRESS,
                translate("Linzhang", "{count} units are not done after the deadline.").format(count=stands.overdue),
            )

    # ---- what is chosen -----------------------------------------------------------------------------------

    def _top(self, index: int) -> QTreeWidgetItem:
        return self.topLevelItem(index)

    def _section_of(self, index: int) -> str:
        return str(self._top(index).data(0, SECTION) or "")

    def current_uid(self) -> str:
        """The current task; '' where a section or nothing is current."""
        item = self.currentItem()
        return str(item.data(0, UID) or "") if item is not None else ""

    def current_section(self) -> str:
        """The section of the current row."""
        item = self.currentItem()
        if item is None:
            return ""
        return str((item.parent() or item).data(0, SECTION) or "")

    def selected_uids(self) -> list[str]:
        """The selected tasks from top to bottom."""
        chosen = {str(item.data(0, UID)) for item in self.selectedItems() if item.data(0, UID)}
        return [uid for uid in self.all_uids() if uid in chosen]

    def all_uids(self) -> list[str]:
        """All tasks from top to bottom."""
        return [str(item.data(0, UID)) for top in self._tops() for item in self._children(top)]

    def _tops(self) -> list[QTreeWidgetItem]:
        return [self._top(i) for i in range(self.topLevelItemCount())]

    @staticmethod
    def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
        return [item.child(i) for i in range(item.childCount())]

    # ---- editing ------------------------------------------------------------------------------------------

    def _changed(self, item: QTreeWidgetItem, column: int) -> None:
        if self._filling:
            return
        uid = str(item.data(0, UID) or "")
        if not uid:
            self.renamed.emit(str(item.data(0, SECTION) or ""), item.text(0))
        elif column in (NUMBER, TITLE):
            self.edited.emit(uid, "number" if column == NUMBER else "title", item.text(column))

    def dropEvent(self, event: QDropEvent) -> None:
        """Nothing is moved in the tree itself: the county file is written, and the tree shows what it says then."""
        place = event.position().toPoint() if hasattr(event, "position") else event.pos()
        target = self.itemAt(place)
        indicator = self.dropIndicatorPosition()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.drop(target, below=indicator != QAbstractItemView.DropIndicatorPosition.AboveItem)

    def drop(self, target: QTreeWidgetItem | None, *, below: bool) -> None:
        """The selected rows are dropped above or below ``target`` (at the end where it is None)."""
        uids = self.selected_uids()
        if not uids:
            self._drop_section(target, below)
            return
        if target is None:
            last = self._top(self.topLevelItemCount() - 1)
            self.moved.emit(uids, "", str(last.data(0, SECTION) or ""))
            return
        parent = target.parent()
        if parent is None:  # on a heading: the first of its section
            first = target.child(0)
            self.moved.emit(uids, str(first.data(0, UID)) if first else "", str(target.data(0, SECTION) or ""))
            return
        section = str(parent.data(0, SECTION) or "")
        if not below:
            self.moved.emit(uids, str(target.data(0, UID)), section)
            return
        after = [str(c.data(0, UID)) for c in self._children(parent)]
        rest = [uid for uid in after[after.index(str(target.data(0, UID))) + 1 :] if uid not in uids]
        self.moved.emit(uids, rest[0] if rest else "", section)

    def _drop_section(self, target: QTreeWidgetItem | None, below: bool) -> None:
        item = self.currentItem()
        if item is None or item.parent() is not None:
            return
        section = str(item.data(0, SECTION) or "")
        top = (target.parent() or target) if target is not None else None
        tops = self._tops()
        place = len(tops) if top is None else self.indexOfTopLevelItem(top) + (1 if below or top is not target else 0)
        before = str(tops[place].data(0, SECTION) or "") if place < len(tops) else ""
        if before != section:
            self.section_moved.emit(section, before)
