"""The tab of the tasks: the editor with the source sentence beside each row, and the table in Excel and Word."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QInputDialog,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
)

from ..desktop.dock import run_dialog
from ..desktop.messages import speaker
from ..desktop.translate import translate
from . import editing, layout, store, task_progress
from .groups import Groups
from .panel_choose import ChooseDialog, Names, names_in
from .panel_form import TaskForm, texts_of
from .panel_layout import ColumnSetDialog
from .panel_progress import ProgressPane, ReportDialog
from .panel_tab import Tab
from .panel_tree import TaskTree
from .panel_undo import History

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..county.gateway import County
    from .panel import Panel
    from .store import StoredTask
    from .task_progress import Duty, Report


class TableTab(Tab):
    """The tasks of the chosen plan; every gesture is a batch with a name and can be undone."""

    TABLES = frozenset({"task", "task_progress", "unit", "unit_group", "person", "document", "profile", "target"})

    def __init__(self, dock: Panel) -> None:
        super().__init__(dock)
        self.history = History(dock)
        self._tasks: dict[str, StoredTask] = {}
        self._duties: dict[str, list[Duty]] = {}
        self._unknown: dict[str, list[str]] = {}
        self._reports: dict[tuple[str, str], Report] = {}
        self.names = Names()
        self._formed = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._toolbar())
        self.tree = TaskTree()
        self.tree.currentItemChanged.connect(lambda *_: self._show_task())
        self.tree.edited.connect(lambda uid, name, text: self.change([uid], {name: text}))
        self.tree.renamed.connect(lambda old, new: self._do(editing.rename_section, self.dock.document, old, new))
        self.tree.moved.connect(lambda uids, before, section: self._do(editing.move, uids, before, section))
        self.tree.section_moved.connect(
            lambda section, before: self._do(editing.move_section, self.dock.document, section, before)
        )
        self.tree.customContextMenuRequested.connect(self._menu)
        self.sentence = QPlainTextEdit()
        self.sentence.setReadOnly(True)
        self.sentence.setPlaceholderText(translate("Linzhang", "The sentence in the plan that the task came from."))
        self.form = TaskForm()
        self.form.edited.connect(lambda name, text: self.change([self._formed], {name: text}))
        self.form.choose.connect(self.assign)
        self.progress = ProgressPane()
        self.progress.asked.connect(self.report)
        self.progress.opened.connect(self.dock.open_document)
        below = QTabWidget()
        below.setDocumentMode(True)
        # on a low screen the fields scroll, and the tree keeps its rows
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
        scrolled.setWidget(self.form)
        below.addTab(scrolled, translate("Linzhang", "Edit"))
        below.addTab(self.progress, translate("Linzhang", "Progress"))
        self.below = below
        splitter = QSplitter(Qt.Orientation.Vertical)
        for widget in (self.tree, self.sentence, below):
            splitter.addWidget(widget)
            widget.setMinimumHeight(48)
        splitter.setSizes([200, 66, 150])
        splitter.setChildrenCollapsible(False)
        column.addWidget(splitter, 1)
        column.addLayout(self._export_row())

    def title(self) -> str:
        return translate("Linzhang", "Tasks")

    # ---- widgets ------------------------------------------------------------------------------------------

    def _toolbar(self) -> QToolBar:
        bar = QToolBar()
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        undo, redo = self.history.actions(self)
        undo.setIconText(translate("Linzhang", "Undo"))
        redo.setIconText(translate("Linzhang", "Redo"))
        bar.addAction(undo)
        bar.addAction(redo)
        bar.addSeparator()
        for text, hint, slot in self._commands():
            action = bar.addAction(text)
            action.setToolTip(hint)
            action.triggered.connect(lambda _checked=False, run=slot: run())
        # Qt names undo after its step at every change; on a narrow bar the word alone must do
        for action, word in ((undo, undo.iconText()), (redo, redo.iconText())):
            button = bar.widgetForAction(action)
            if isinstance(button, QToolButton):
                action.changed.connect(partial(button.setText, word))
                button.setText(word)
        return bar

    def _commands(self) -> tuple[tuple[str, str, Callable[[], object]], ...]:
        return (
            (
                translate("Linzhang", "Split task"),
                translate("Linzhang", "Cuts the task where the cursor stands in its content: the rest is a new task."),
                self.split,
            ),
            (
                translate("Linzhang", "Merge"),
                translate("Linzhang", "Makes one task of those selected; units, targets and progress go along."),
                self.merge,
            ),
            (translate("Linzhang", "Add"), translate("Linzhang", "A task that the plan does not have."), self.add),
            (
                translate("Linzhang", "Leave out"),
                translate("Linzhang", "The selected rows are no tasks; they can be taken back."),
                self.leave_out,
            ),
            (
                translate("Linzhang", "Assign…"),
                translate("Linzhang", "Units or people for all selected tasks, from lists."),
                lambda: self.assign(""),
            ),
            (
                translate("Linzhang", "Renumber"),
                translate("Linzhang", "Numbers 1, 2, 3 … through the whole table, or anew in every section."),
                self.renumber,
            ),
            (
                translate("Linzhang", "History…"),
                translate("Linzhang", "All changes of tasks; going back to one of them."),
                self.history.show,
            ),
        )

    def _export_row(self) -> QHBoxLayout:
        self.sets = QComboBox()
        self.sets.setToolTip(translate("Linzhang", "Which columns the table has"))
        self.sets.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sets.activated.connect(lambda _index: self.dock.remember("column_set", self.sets.currentText()))
        compose = QToolButton()
        compose.setText("…")
        compose.setToolTip(translate("Linzhang", "Compose and save column sets"))
        compose.clicked.connect(lambda _checked=False: self.compose())
        excel = QPushButton(translate("Linzhang", "To Excel…"))
        excel.clicked.connect(lambda _checked=False: self.export())
        word = QPushButton(translate("Linzhang", "To Word…"))
        word.clicked.connect(lambda _checked=False: self.export_word())
        row = QHBoxLayout()
        row.addWidget(self.sets, 1)
        for widget in (compose, excel, word):
            row.addWidget(widget)
        return row

    # ---- showing ------------------------------------------------------------------------------------------

    def show_plan(self, county: County | None, document: str) -> None:
        keep = self.tree.current_uid()
        self.history.refresh(county)
        self._tasks, self._duties, self._unknown, self._reports = {}, {}, {}, {}
        self.names = Names(county)
        self.form.offer(self.names)
        self._offer_sets(county)
        stands = {}
        if county is not None and document:
            self._tasks = {task.uid: task for task in store.tasks(county, document)}
            self._reports = task_progress.latest(county, document)
            known, today = Groups.of(county), self.dock.session.day.isoformat()
            for uid, task in self._tasks.items():
                self._duties[uid], self._unknown[uid] = task_progress.duties(task, known)
                units = [duty.unit for duty in self._duties[uid]]
                stands[uid] = task_progress.standing(task, units, self._reports, today)
        self.tree.fill(list(self._tasks.values()), stands, keep)
        self._show_task()

    def _offer_sets(self, county: County | None) -> None:
        chosen = self.sets.currentText() or self.dock.remembered("column_set")
        self.sets.clear()
        if county is not None:
            self.sets.addItems([one.name for one in layout.layouts(county.profile)])
            self.sets.setCurrentIndex(max(0, self.sets.findText(chosen)))

    def _show_task(self) -> None:
        uid = self.tree.current_uid()
        if uid != self._formed and self._formed in self._tasks:
            self.form.finish()
        task = self._tasks.get(uid)
        self._formed = uid
        self.form.show_task(task)
        if task is None:
            self.sentence.clear()
            self.progress.show_units([], {}, [])
            return
        say = speaker()
        place = _place(task)
        doubts = [f"? {say(remark.code, **remark.values)}" for remark in task.remarks]
        self.sentence.setPlainText("\n".join([task.sentence, *([f"［{place}］"] if place else []), *doubts]))
        reports = {unit: report for (owner, unit), report in self._reports.items() if owner == uid}
        self.progress.show_units(self._duties[uid], reports, self._unknown[uid])

    def selected(self) -> str:
        """The uid of the current task; empty where none is."""
        return self.tree.current_uid()

    # ---- gestures -----------------------------------------------------------------------------------------

    def _do(self, gesture: Callable[..., Any], *arguments: Any, **options: Any) -> None:
        if self.dock.document:
            self.history.do(lambda county, name: gesture(county, *arguments, who=name, **options))

    def _chosen(self) -> list[str]:
        uids = self.tree.selected_uids()
        if not uids:
            self.dock.say(translate("Linzhang", "Select a task first."))
        return uids

    def change(self, uids: list[str], values: dict[str, str]) -> None:
        """Writes texts into the tasks."""
        if all(uid in self._tasks for uid in uids):
            self._do(editing.change, uids, values)

    def split(self) -> None:
        """Cuts the current task at the cursor of its content."""
        task = self._tasks.get(self.selected())
        if task is None:
            self._chosen()
            return
        self.form.finish()
        task = self._tasks.get(self.selected(), task)
        at = self.form.content.textCursor().position()
        self.below.setCurrentIndex(0)
        self._do(editing.split, task.uid, at)

    def merge(self) -> None:
        """Makes one task of the selected ones."""
        uids = self._chosen()
        if uids:
            self._do(editing.merge, uids)

    def add(self) -> None:
        """Asks for the title of a task that the plan does not have."""
        if not self.dock.document:
            return
        title, done = QInputDialog.getText(
            self, translate("Linzhang", "New task"), translate("Linzhang", "What the task is called:")
        )
        if done:
            section = self.tree.current_section()
            self._do(editing.add, self.dock.document, self.selected(), title, section)

    def leave_out(self) -> None:
        """Takes the selected rows out of the table."""
        uids = self._chosen()
        if uids:
            self._do(editing.leave_out, uids)

    def take_back(self) -> None:
        """Asks which of the rows that were left out come back."""
        with self.dock.session.county() as county:
            rows = [t for t in store.tasks(county, self.dock.document, all_rows=True) if t.left_out]
        if not rows:
            self.dock.say(translate("Linzhang", "No row was left out."))
            return
        names = [f"{index}. {task.title}" for index, task in enumerate(rows, 1)]
        text, done = QInputDialog.getItem(
            self, translate("Linzhang", "Take back"), translate("Linzhang", "Row that was left out:"), names, 0, False
        )
        if done:
            self._do(editing.leave_out, [rows[names.index(text)].uid], out=False)

    def renumber(self) -> None:
        """Asks how, and numbers the tasks."""
        box = QMessageBox(self)
        box.setWindowTitle(translate("Linzhang", "Renumber"))
        box.setText(translate("Linzhang", "How shall the tasks be numbered?"))
        through = box.addButton(translate("Linzhang", "Through the whole table"), QMessageBox.ButtonRole.AcceptRole)
        anew = box.addButton(translate("Linzhang", "Anew in every section"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() in (through, anew):
            self._do(editing.renumber, self.dock.document, by_section=box.clickedButton() is anew)

    def assign(self, column: str) -> None:
        """Units or people from lists: for a field of the current task, or for all selected tasks."""
        uids = [self.selected()] if column else self._chosen()
        if not uids or uids[0] not in self._tasks:
            return
        present = names_in(texts_of(self._tasks[uids[0]]).get(column, "")) if column else []
        dialog = ChooseDialog(self.names, column or "units", present, several=not column, parent=self)
        if run_dialog(dialog):
            self._do(editing.assign, uids, str(dialog.column.currentData()), dialog.chosen(), add=dialog.adds)
        dialog.deleteLater()

    def confirm(self) -> None:
        """The selected rows have been compared with the original."""
        self._do(editing.confirm, self._chosen())

    def step_rows(self, by: int) -> None:
        """Moves the current task one row up or down, over the border of its section too."""
        uid, uids = self.selected(), self.tree.all_uids()
        if uid not in uids:
            return
        place = uids.index(uid) + by
        if not 0 <= place < len(uids):
            return
        other = self._tasks[uids[place]]
        before = other.uid if by < 0 else (uids[place + 1] if place + 1 < len(uids) else "")
        if by > 0 and before and self._tasks[before].section != other.section:
            before = ""
        self._do(editing.move, [uid], before, other.section)

    def _menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        for text, _hint, slot in self._commands()[:5]:
            menu.addAction(text).triggered.connect(lambda _checked=False, run=slot: run())
        menu.addSeparator()
        for text, slot in (
            (translate("Linzhang", "Up"), lambda: self.step_rows(-1)),
            (translate("Linzhang", "Down"), lambda: self.step_rows(1)),
            (translate("Linzhang", "Doubts are settled"), self.confirm),
            (translate("Linzhang", "Take back a row that was left out…"), self.take_back),
        ):
            menu.addAction(text).triggered.connect(lambda _checked=False, run=slot: run())
        menu.exec(self.tree.viewport().mapToGlobal(place))
        menu.deleteLater()

    # ---- progress -----------------------------------------------------------------------------------------

    def report(self, units: list[str], closing: bool) -> None:
        """Asks how far the units are with the current task, and writes it through the algorithm."""
        task = self._tasks.get(self.selected())
        path = self.dock.session.path
        if task is None or path is None:
            return
        named = units or [duty.unit for duty in self._duties[task.uid]]
        last = self._reports.get((task.uid, named[0])) if named else None
        today = self.dock.session.today
        dialog = ReportDialog(task.title, named, last, closing=closing, folder=path.parent, today=today, parent=self)
        if run_dialog(dialog):
            parameters = {"TASK": task.uid, **dialog.parameters()}
            self.dock.run_job("linzhang:reporttask", parameters)
        dialog.deleteLater()

    # ---- tables -------------------------------------------------------------------------------------------

    def compose(self) -> None:
        """Opens the dialog of column sets."""
        if not self.dock.session.is_open:
            return
        dialog = ColumnSetDialog(self.dock.session, self.sets.currentText(), self)
        if run_dialog(dialog) and dialog.saved:
            self.sets.setCurrentIndex(max(0, self.sets.findText(dialog.saved)))
            self.dock.remember("column_set", dialog.saved)
        dialog.deleteLater()

    def export(self) -> None:
        """Asks where to save and writes the task table to Excel."""
        self._export("linzhang:exporttasktable", ".xlsx", translate("Linzhang", "Excel table (*.xlsx)"))

    def export_word(self) -> None:
        """Asks where to save and writes the task table to Word."""
        self._export("linzhang:exporttaskword", ".docx", translate("Linzhang", "Word document (*.docx)"))

    def _export(self, algorithm: str, suffix: str, kind: str) -> None:
        if not self.dock.document:
            return
        path = self.dock.save_table(translate("Linzhang", "Task table"), "任务分解表", suffix, kind)
        if path:
            parameters = {"DOCUMENT": self.dock.document, "COLUMNS": self.sets.currentText(), "OUTPUT": str(path)}
            self.dock.run_job(algorithm, parameters, self.dock.say_written)

    def unload(self) -> None:
        """Closes what the tab opened."""
        self.history.unload()


def _place(task: StoredTask) -> str:
    """Where the sentence stands in the document."""
    if task.table and task.table_row:
        return translate("Linzhang", "Table {table}, row {row}").format(table=task.table, row=task.table_row)
    return translate("Linzhang", "Paragraph {number}").format(number=task.paragraph) if task.paragraph else ""
