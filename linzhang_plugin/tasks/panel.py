"""The tasks dock: read a plan, see its tasks with their sentences, split its figures, write the tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..county.files import safe_name
from ..desktop.dock import RoomDock, run_dialog
from ..desktop.messages import speaker
from ..desktop.translate import translate
from . import shares, store
from .algorithms import method_names
from .targets import splittable

UID = Qt.ItemDataRole.UserRole
TABLES = {"task", "target", "target_share"}


class Panel(RoomDock):
    """Plans, tasks and targets of the open county."""

    OBJECT_NAME = "linzhang_tasks"
    DROPPED = (".docx", ".txt", ".doc", ".wps", ".pdf")  # the last three get a sentence that says what to do

    def title(self) -> str:
        return translate("Linzhang", "Tasks")

    # ---- widgets ------------------------------------------------------------------------------------------

    def build(self) -> QWidget:
        self._tasks: dict[str, store.StoredTask] = {}
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._reading_row())
        self.documents = QComboBox()
        self.documents.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.documents.currentIndexChanged.connect(lambda _index: self._show_document())
        column.addWidget(self.documents)
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
        self.targets = QTreeWidget()
        self.targets.setRootIsDecorated(False)
        self.targets.setHeaderLabels(
            [
                translate("Linzhang", "Target"),
                translate("Linzhang", "Value"),
                translate("Linzhang", "Split to"),
            ]
        )
        self.targets.setColumnWidth(0, 170)
        self.targets.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        splitter.addWidget(self.targets)
        splitter.setSizes([240, 90, 120])
        column.addWidget(splitter, 1)
        column.addLayout(self._splitting_row())
        column.addWidget(self.weights)
        column.addLayout(self._export_row())
        return body

    def _reading_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        read = QPushButton(translate("Linzhang", "Read plan…"))
        read.setToolTip(translate("Linzhang", "A Word document or text file; it may also be dropped here."))
        read.clicked.connect(lambda _checked=False: self.choose_plan())
        paste = QPushButton(translate("Linzhang", "Paste text…"))
        paste.clicked.connect(lambda _checked=False: self.paste_plan())
        row.addWidget(read, 1)
        row.addWidget(paste)
        return row

    def _splitting_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.method = QComboBox()
        for key, name in zip(shares.METHODS, method_names(), strict=True):
            self.method.addItem(name(), key)
        self.method.setCurrentIndex(max(0, self.method.findData(self.remembered("method", "area"))))
        self.method.currentIndexChanged.connect(lambda _index: self._method_chosen())
        self.decimals = QSpinBox()
        self.decimals.setRange(0, 6)
        self.decimals.setValue(int(self.remembered("decimals", "0")))
        self.decimals.setToolTip(translate("Linzhang", "Decimals of the printed shares"))
        self.decimals.valueChanged.connect(lambda value: self.remember("decimals", value))
        split = QPushButton(translate("Linzhang", "Split target"))
        split.setToolTip(translate("Linzhang", "Splits the selected target, or all where none is selected."))
        split.clicked.connect(lambda _checked=False: self.split_selected())
        row.addWidget(QLabel(translate("Linzhang", "Method")))
        row.addWidget(self.method, 1)
        row.addWidget(self.decimals)
        row.addWidget(split)
        self.weights = QLineEdit(self.remembered("weights"))
        self.weights.setPlaceholderText(translate("Linzhang", "For example 石桥镇=3; 青山镇=2"))
        self.weights.editingFinished.connect(lambda: self.remember("weights", self.weights.text()))
        self._method_chosen()
        return row

    def _export_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        tasks = QPushButton(translate("Linzhang", "Task table to Excel…"))
        tasks.clicked.connect(lambda _checked=False: self.export_tasks())
        targets = QPushButton(translate("Linzhang", "Target table to Excel…"))
        targets.clicked.connect(lambda _checked=False: self.export_targets())
        row.addWidget(tasks)
        row.addWidget(targets)
        return row

    def _method_chosen(self) -> None:
        key = self.method.currentData()
        self.remember("method", key)
        self.weights.setVisible(key == "weights")

    # ---- showing ------------------------------------------------------------------------------------------

    def refresh(self, tables: set[str] | None) -> None:
        if tables is not None and not tables & TABLES:
            return
        chosen = self.documents.currentData()
        self.documents.blockSignals(True)
        self.documents.clear()
        if self.session.is_open:
            with self.session.county() as county:
                for document, title in store.documents(county):
                    self.documents.addItem(title or document[:8], document)
        index = self.documents.findData(chosen) if chosen else -1
        self.documents.setCurrentIndex(max(index, 0 if self.documents.count() else -1))
        self.documents.blockSignals(False)
        self._show_document()

    def _show_document(self) -> None:
        selected = self._selected(self.tree)
        target = self._selected(self.targets)
        self._tasks = {}
        self.tree.clear()
        self.targets.clear()
        self.sentence.clear()
        document = self.documents.currentData()
        if not document or not self.session.is_open:
            return
        with self.session.county() as county:
            self._tasks = {task.uid: task for task in store.tasks(county, document)}
            targets = store.targets(county, document)
            counts = {
                row["target_uid"]: row["places"]
                for row in county.rows("SELECT target_uid, count(*) AS places FROM target_share GROUP BY target_uid")
            }
        self._fill_tree(selected)
        for item in targets:
            value = f"{item.comparison} {item.value}{item.unit}".strip()
            if "…" in item.comparison:
                value = item.comparison.replace("…", f"{item.value}{item.unit}")
            places = counts.get(item.uid, 0)
            row = QTreeWidgetItem([item.indicator, value, str(places) if places else ""])
            row.setData(0, UID, item.uid)
            row.setToolTip(0, item.sentence)
            if not splittable(item.indicator, item.comparison, item.value, item.unit):
                row.setDisabled(True)
                row.setToolTip(2, translate("Linzhang", "A rate, a limit or a figure per place is not split."))
            self.targets.addTopLevelItem(row)
            if item.uid == target:
                self.targets.setCurrentItem(row)

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
        task = self._tasks.get(self._selected(self.tree))
        if task is None:
            self.sentence.clear()
            return
        say = speaker()
        doubts = [f"? {say(remark.code, **remark.values)}" for remark in task.remarks]
        self.sentence.setPlainText("\n".join([task.sentence, *doubts]))

    @staticmethod
    def _selected(tree: QTreeWidget) -> str:
        item = tree.currentItem()
        return str(item.data(0, UID) or "") if item is not None else ""

    # ---- doing --------------------------------------------------------------------------------------------

    def choose_plan(self) -> None:
        """Asks for a plan file and reads it."""
        file_filter = translate("Linzhang", "Plans (*.docx *.txt);;All files (*)")
        for path in self.choose_files("plans", translate("Linzhang", "Read plan"), file_filter)[:1]:
            self.read(path)

    def dropped(self, paths: list[Path]) -> None:
        files = [path for path in paths if path.is_file()]
        if files:
            self.read(files[0])

    def read(self, path: Path) -> None:
        """Reads a plan file in the background."""
        self.run_job("linzhang:readplan", {"INPUT": str(path)}, self._plan_read)

    def paste_plan(self) -> None:
        """Asks for a plan's text and reads it."""
        dialog = PasteDialog(self)
        if run_dialog(dialog) and dialog.text.toPlainText().strip():
            self.run_job("linzhang:readplan", {"TEXT": dialog.text.toPlainText()}, self._plan_read)

    def _plan_read(self, outputs: dict[str, Any]) -> None:
        self.documents.setCurrentIndex(max(0, self.documents.findData(outputs.get("DOCUMENT"))))
        self.say(
            translate("Linzhang", "{tasks} tasks and {targets} targets read.").format(
                tasks=outputs.get("TASKS", 0), targets=outputs.get("TARGETS", 0)
            )
        )

    def _split_parameters(self) -> dict[str, Any]:
        return {
            "METHOD": self.method.currentIndex(),
            "DECIMALS": self.decimals.value(),
            "WEIGHTS": self.weights.text(),
            "DOCUMENT": self.documents.currentData() or "",
        }

    def split_selected(self) -> None:
        """Splits the selected target, or all."""
        self.run_job(
            "linzhang:splittargets",
            {**self._split_parameters(), "TARGET": self._selected(self.targets)},
            self._split_done,
        )

    def _split_done(self, outputs: dict[str, Any]) -> None:
        self.say(
            translate("Linzhang", "{targets} targets split: {written} shares written, {unchanged} unchanged.").format(
                targets=outputs.get("TARGETS", 0),
                written=outputs.get("WRITTEN", 0),
                unchanged=outputs.get("UNCHANGED", 0),
            )
        )
        if outputs.get("OUTPUT"):
            self._exported(outputs)

    def export_tasks(self) -> None:
        """Asks where to save and writes the task table."""
        path = self._save_as(translate("Linzhang", "Task table"), "任务分解表")
        if path:
            parameters = {"DOCUMENT": self.documents.currentData() or "", "OUTPUT": str(path)}
            self.run_job("linzhang:exporttasktable", parameters, self._exported)

    def export_targets(self) -> None:
        """Asks where to save, splits all targets with the chosen method and writes their table."""
        path = self._save_as(translate("Linzhang", "Target table"), "目标分解表")
        if path:
            parameters = {**self._split_parameters(), "OUTPUT": str(path)}
            self.run_job("linzhang:splittargets", parameters, self._split_done)

    def _save_as(self, title: str, name: str) -> Path | None:
        proposed = safe_name(f"{self.documents.currentText()}{name}") + ".xlsx"
        return self.choose_save("tables", title, proposed, translate("Linzhang", "Excel table (*.xlsx)"))

    def _exported(self, outputs: dict[str, Any]) -> None:
        name = Path(str(outputs.get("OUTPUT", ""))).name
        self.say(translate("Linzhang", "Written: {file}").format(file=name))


class PasteDialog(QDialog):
    """A large field for a plan's text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Linzhang", "Paste a plan’s text"))
        self.resize(640, 480)
        column = QVBoxLayout(self)
        self.text = QPlainTextEdit()
        column.addWidget(self.text)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
