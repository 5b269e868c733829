"""The tab of the tasks: their tree with the sentence that each came from, and the task table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QPlainTextEdit, QPushButton, QSplitter, QTreeWidget, QTreeWidgetItem, QVBoxLayout

from ..desktop.messages import speaker
from ..desktop.translate import translate
from . import store
from .panel_tab import Tab

if TYPE_CHECKING:
    from ..county.gateway import County
    from .panel import Panel

UID = Qt.ItemDataRole.UserRole


class TableTab(Tab):
    """The tasks of the chosen plan."""

    TABLES = frozenset({"task"})

    def __init__(self, dock: Panel) -> None:
        super().__init__(dock)
        self._tasks: dict[str, store.StoredTask] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        splitter = QSplitter(Qt.Orientation.Vertical)
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels(
            [translate("Linzhang", "No."), translate("Linzhang", "Task"), translate("Linzhang", "Responsible units")]
        )
        self.tree.setColumnWidth(0, 70)
        self.tree.setColumnWidth(1, 170)
        self.tree.currentItemChanged.connect(lambda *_: self._show_task())
        splitter.addWidget(self.tree)
        self.sentence = QPlainTextEdit()
        self.sentence.setReadOnly(True)
        self.sentence.setPlaceholderText(translate("Linzhang", "The sentence in the plan that the task came from."))
        splitter.addWidget(self.sentence)
        splitter.setSizes([300, 100])
        column.addWidget(splitter, 1)
        export = QPushButton(translate("Linzhang", "Task table to Excel…"))
        export.clicked.connect(lambda _checked=False: self.export())
        column.addWidget(export)

    def title(self) -> str:
        return translate("Linzhang", "Tasks")

    def show_plan(self, county: County | None, document: str) -> None:
        selected = self.selected()
        self._tasks = {}
        self.tree.clear()
        self.sentence.clear()
        if county is None or not document:
            return
        self._tasks = {task.uid: task for task in store.tasks(county, document)}
        self._fill_tree(selected)

    def _fill_tree(self, selected: str) -> None:
        section: QTreeWidgetItem | None = None
        name = None
        doubtful = translate("Linzhang", "Something is in doubt here; select the task to see what.")
        for task in self._tasks.values():
            if task.section != name or section is None:
                name = task.section
                section = QTreeWidgetItem([task.section or "—"])
                self.tree.addTopLevelItem(section)
                section.setFirstColumnSpanned(True)
                section.setExpanded(True)
            mark = "? " if task.remarks else ""
            row = QTreeWidgetItem([task.number, mark + task.title, task.units or task.lead])
            row.setData(0, UID, task.uid)
            row.setToolTip(1, doubtful if task.remarks else task.title)
            section.addChild(row)
            if task.uid == selected:
                self.tree.setCurrentItem(row)

    def _show_task(self) -> None:
        task = self._tasks.get(self.selected())
        if task is None:
            self.sentence.clear()
            return
        say = speaker()
        doubts = [f"? {say(remark.code, **remark.values)}" for remark in task.remarks]
        self.sentence.setPlainText("\n".join([task.sentence, *doubts]))

    def selected(self) -> str:
        """The uid of the current task; empty where none is."""
        item = self.tree.currentItem()
        return str(item.data(0, UID) or "") if item is not None else ""

    def export(self) -> None:
        """Asks where to save and writes the task table."""
        path = self.dock.save_table(translate("Linzhang", "Task table"), "任务分解表")
        if path:
            parameters = {"DOCUMENT": self.dock.document, "OUTPUT": str(path)}
            self.dock.run_job("linzhang:exporttasktable", parameters, self.dock.say_written)
