"""The tasks dock: read a plan, then its tasks, its targets and what the units send back, a tab each."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..county import attachments
from ..county.files import safe_name
from ..desktop.dock import RoomDock, run_dialog
from ..desktop.help import HelpDialog
from ..desktop.translate import translate
from . import store
from .algorithms.rounds import tables_in
from .panel_matrix import MatrixTab
from .panel_returns import ReturnsTab
from .panel_tab import Tab
from .panel_table import TableTab
from .returns.reading import SUFFIXES


class Panel(RoomDock):
    """The plans of the open county; one of them is chosen above the tabs."""

    OBJECT_NAME = "linzhang_tasks"
    # what cannot be converted or read gets a sentence that says what to do
    DROPPED = (*dict.fromkeys((*SUFFIXES, ".docx", ".doc", ".wps", ".et", ".rtf", ".odt", ".ods", ".txt", ".pdf")),)

    def title(self) -> str:
        return translate("Linzhang", "Tasks")

    # ---- widgets ------------------------------------------------------------------------------------------

    def build(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        self.documents = QComboBox()
        self.documents.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.documents.setToolTip(translate("Linzhang", "The plan that the tabs show"))
        self.documents.currentIndexChanged.connect(lambda _index: self.show_plan())
        column.addLayout(self._reading_row())
        self.table = TableTab(self)
        self.matrix = MatrixTab(self)
        self.returns = ReturnsTab(self)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for tab in self.all_tabs:
            self.tabs.addTab(tab, tab.title())
        column.addWidget(self.tabs, 1)
        return body

    @property
    def all_tabs(self) -> tuple[Tab, ...]:
        """The tabs from left to right."""
        return (self.table, self.matrix, self.returns)

    def _reading_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        read = QPushButton(translate("Linzhang", "Read plan…"))
        read.setToolTip(translate("Linzhang", "A Word document or text file; it may also be dropped here."))
        read.clicked.connect(lambda _checked=False: self.choose_plan())
        paste = QPushButton(translate("Linzhang", "Paste text…"))
        paste.clicked.connect(lambda _checked=False: self.paste_plan())
        guide = QToolButton()
        guide.setText("?")
        guide.setToolTip(translate("Linzhang", "Help"))
        guide.clicked.connect(lambda _checked=False: self.show_help())
        row.addWidget(self.documents, 1)
        row.addWidget(read)
        row.addWidget(paste)
        row.addWidget(guide)
        return row

    # ---- showing ------------------------------------------------------------------------------------------

    @property
    def document(self) -> str:
        """The hash of the chosen plan; empty where none is."""
        return str(self.documents.currentData() or "")

    def refresh(self, tables: set[str] | None) -> None:
        if tables is not None and not tables & {"task"}:
            self.show_plan([tab for tab in self.all_tabs if tables & tab.TABLES])
            return
        chosen = self.document
        self.documents.blockSignals(True)
        self.documents.clear()
        if self.session.is_open:
            with self.session.county() as county:
                for document, title in store.documents(county):
                    self.documents.addItem(title or document[:8], document)
        index = self.documents.findData(chosen) if chosen else -1
        self.documents.setCurrentIndex(max(index, 0 if self.documents.count() else -1))
        self.documents.blockSignals(False)
        self.show_plan()

    def show_plan(self, tabs: list[Tab] | None = None) -> None:
        """Shows the chosen plan in the tabs, in all where ``tabs`` is None."""
        shown = self.all_tabs if tabs is None else tabs
        if not self.session.is_open:
            for tab in shown:
                tab.show_plan(None, "")
            return
        if shown:
            with self.session.county() as county:
                for tab in shown:
                    tab.show_plan(county, self.document)

    # ---- reading ------------------------------------------------------------------------------------------

    def choose_plan(self) -> None:
        """Asks for a plan file and reads it."""
        file_filter = translate("Linzhang", "Plans (*.docx *.doc *.wps *.txt *.xlsx *.xls *.et);;All files (*)")
        for path in self.choose_files("plans", translate("Linzhang", "Read plan"), file_filter)[:1]:
            self.read(path)

    def dropped(self, paths: list[Path]) -> None:
        """A plan; on the tab of the returns tables that came back, or a folder of them."""
        if self.tabs.currentWidget() is self.returns and self.document:
            self.returns.compare([f for path in paths for f in (tables_in(path) if path.is_dir() else [path])])
            return
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

    # ---- what the tabs use --------------------------------------------------------------------------------

    def save_table(self, title: str, name: str, suffix: str = ".xlsx", kind: str = "") -> Path | None:
        """Asks where to save a table of the chosen plan; None when cancelled."""
        proposed = safe_name(f"{self.documents.currentText()}{name}") + suffix
        return self.choose_save("tables", title, proposed, kind or translate("Linzhang", "Excel table (*.xlsx)"))

    def open_document(self, uid: str) -> None:
        """Opens a document of the county with the program that the system has for it."""
        with self.session.county() as county:
            file = attachments.file_of(county, uid)
        if file is None:
            self.say(translate("Linzhang", "The document has no file, or it is not there any more."))
            return
        # what would run is shown in its folder instead
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent if attachments.runs(file) else file)))

    def show_help(self) -> None:
        """Opens the help page of the room."""
        dialog = HelpDialog("tasks", translate("Linzhang", "Help: tasks"), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def unload(self) -> None:
        self.table.unload()
        super().unload()

    def say_written(self, outputs: dict[str, Any]) -> None:
        """Says which file has been written."""
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
