"""The page of one area in the dock (责任区档案): its facts, its holders over time, its documents, and printing it."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QDropEvent, QShowEvent
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QMessageBox,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..county import attachments, read
from ..county.errors import LinzhangError
from ..desktop.dock import RoomDock
from ..desktop.help import HelpDialog
from ..desktop.jobs import Job
from ..desktop.translate import translate
from . import documents, panel_page_text
from .sheet.facts import Facts, Reader, Settings

UID = int(Qt.ItemDataRole.UserRole)
TITLE, KIND, FILE = range(3)
_ALWAYS = "1900-01-01", "2999-12-31"
_FACTS = {"area", "post", "tenure", "person", "unit", "document", "area_document", "profile"}
_RESOURCES = {"area", "compartment", "profile"}


class AreaPage(RoomDock):
    """Follows the selected area while it is visible; files dropped on it are attached to the area."""

    OBJECT_NAME = "linzhang_area_page"
    DROPPED = ("*",)

    def title(self) -> str:
        return translate("Linzhang", "Area page")

    def build(self) -> QWidget:
        self.uid = ""
        self.facts: Facts | None = None
        self.files: list[documents.Document] = []
        self._reader: Reader | None = None
        # None: not read yet; {} where the county has no 小班
        self._resources: dict[str, Any] | None = None
        self._reading: Job | None = None
        self.open_url = QDesktopServices.openUrl
        self.browser = QTextBrowser()
        self.browser.setOpenLinks(False)
        self.browser.anchorClicked.connect(self.follow)
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setHeaderLabels(
            [translate("Linzhang", "Document title"), translate("Linzhang", "Kind"), translate("Linzhang", "File")]
        )
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        for column in (KIND, FILE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setToolTip(translate("Linzhang", "Double-click to open; drop files on this page to attach them."))
        self.list.itemDoubleClicked.connect(lambda _item, _column: self.open_document())
        self.list.currentItemChanged.connect(lambda *_: self._enable())
        lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addLayout(self._document_buttons())
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.browser)
        split.addWidget(lower)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        # the dock scrolls as a whole before its parts become too small to read
        self.browser.setMinimumHeight(200)
        self.list.setMinimumHeight(110)
        body = QWidget()
        whole = QVBoxLayout(body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split, 1)
        whole.addLayout(self._page_buttons())
        self.session.area_selected.connect(self._selected)
        self.session.date_changed.connect(self._day_changed)
        return body

    def _document_buttons(self) -> QHBoxLayout:
        self.mode = QComboBox()
        self.mode.addItem(translate("Linzhang", "Copy into 附件"), documents.COPY)
        self.mode.addItem(translate("Linzhang", "Link only"), documents.LINK)
        self.mode.setToolTip(
            translate(
                "Linzhang",
                "A copy goes with the county to other computers. A link leaves the file where it is and follows its "
                "changes.",
            )
        )
        self.mode.setCurrentIndex(max(0, self.mode.findData(self.remembered("mode", documents.COPY))))
        self.mode.activated.connect(lambda _index: self.remember("mode", self.mode.currentData()))
        self.attach_button = QPushButton(translate("Linzhang", "Attach…"))
        self.attach_button.clicked.connect(lambda _checked=False: self.choose())
        self.open_button = QPushButton(translate("Linzhang", "Open"))
        self.open_button.clicked.connect(lambda _checked=False: self.open_document())
        self.detach_button = QPushButton(translate("Linzhang", "Detach…"))
        self.detach_button.clicked.connect(lambda _checked=False: self.detach())
        row = QHBoxLayout()
        for widget in (self.attach_button, self.mode, self.open_button, self.detach_button):
            row.addWidget(widget)
        row.addStretch(1)
        return row

    def _page_buttons(self) -> QHBoxLayout:
        self.print_button = QPushButton(translate("Linzhang", "Print to PDF…"))
        self.print_button.setToolTip(translate("Linzhang", "The page of this area (责任区档案)."))
        self.print_button.clicked.connect(lambda _checked=False: self.print_page())
        several = QPushButton(translate("Linzhang", "Several areas…"))
        several.setToolTip(translate("Linzhang", "Pages of all areas of a level: one PDF each, or all in one."))
        several.clicked.connect(lambda _checked=False: self.print_several())
        help_button = QPushButton(translate("Linzhang", "Help"))
        help_button.clicked.connect(lambda _checked=False: self.show_help())
        row = QHBoxLayout()
        row.addWidget(self.print_button)
        row.addWidget(several)
        row.addStretch(1)
        row.addWidget(help_button)
        return row

    def unload(self) -> None:
        self.session.area_selected.disconnect(self._selected)
        self.session.date_changed.disconnect(self._day_changed)
        self._stop_reading()
        super().unload()

    def _stop_reading(self) -> None:
        if self._reading is not None:
            self._reading.stop()
            self._reading.deleteLater()
            self._reading = None

    # ---- showing ------------------------------------------------------------------------------------------

    def open_page(self, uid: str) -> None:
        """Shows the page of an area; it is selected everywhere."""
        self.uid = uid
        self.show()
        self.raise_()
        self.session.select_area(uid)
        self._show()

    def refresh(self, tables: set[str] | None) -> None:
        if tables is None or tables & _RESOURCES:
            self._stop_reading()
            self._resources = None
        if tables is None or tables & _FACTS:
            self._reader = None
        if tables is None:
            self.uid = self.session.area_uid
        if self.isVisible():
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.uid = self.session.area_uid or self.uid
        self._show()

    def _selected(self, uid: str) -> None:
        self.uid = uid
        if self.isVisible():
            self._show()

    def _day_changed(self, _day: object) -> None:
        self._reader = None
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        """Shows the area anew, or says that none is selected."""
        self.facts, self.files = None, []
        html = ""
        if self.session.is_open and self.uid:
            try:
                html = self._text()
            except LinzhangError as error:
                self.say_error(error)
        self.browser.setHtml(html or f"<p>{escape(translate('Linzhang', 'Select an area in the tree or on the map.'))}")
        self._list_documents()
        if self.facts is not None and self._resources is None and self._reading is None:
            self._read_resources()

    def _text(self) -> str:
        with self.session.county() as county:
            if not county.rows("SELECT 1 FROM area WHERE uid = ?", (self.uid,)):
                return ""
            if self._reader is None:
                settings = Settings.of(county.profile)
                self._reader = Reader(county, self.session.day, settings, given={})
            self.facts = self._reader.of(self.uid)
            self.files = list(self.facts.documents)
            tenures = read.tenures(county, *_ALWAYS)
            roles = {role.key: role.name for role in county.profile.roles}
        own = tenures[tenures["area_uid"] == self.uid].assign(role_name=lambda frame: frame["role"].replace(roles))
        resources = None if self._resources is None else self._resources.get("areas", {}).get(self.uid, {})
        return panel_page_text.page(self.facts, own.to_dict("records"), resources, self._reader, self.session.day)

    def follow(self, url: QUrl) -> None:
        """A link of the page: to an area, or to a person, whom the dock of the people then shows."""
        if url.scheme() == "area":
            self.open_page(url.path())
        elif url.scheme() == "person":
            self.session.select_person(url.path())

    # ---- resources ----------------------------------------------------------------------------------------

    def _read_resources(self) -> None:
        """In the background, once for all areas; the page can be used meanwhile."""
        job = Job("linzhang:readresources", {"COUNTY": str(self.session.path)}, self)
        self._reading = job
        job.finished.connect(self._resources_read)
        job.start()

    def _resources_read(self, successful: bool, outputs: dict[str, Any], _error: str) -> None:
        job, self._reading = self._reading, None
        if job is not None:
            job.deleteLater()
        self._resources = json.loads(outputs["ARCHIVE"]) if successful else {"areas": {}}
        if self.isVisible():
            self._show()

    # ---- documents ----------------------------------------------------------------------------------------

    def _list_documents(self) -> None:
        before = self._current()
        self.list.clear()
        names = documents.kinds()
        for document in self.files:
            where = translate("Linzhang", "link") if document.linked else translate("Linzhang", "copy")
            state = where if document.file else translate("Linzhang", "missing")
            item = QTreeWidgetItem([document.title, names[document.kind], state])
            item.setData(TITLE, UID, document.uid)
            for column in (TITLE, KIND, FILE):
                item.setToolTip(column, document.path)
                if document.file is None:
                    item.setForeground(column, self.palette().brush(self.palette().ColorRole.PlaceholderText))
            self.list.addTopLevelItem(item)
            if before is not None and before.uid == document.uid:
                self.list.setCurrentItem(item)
        self._enable()

    def _enable(self) -> None:
        chosen = self._current()
        self.open_button.setEnabled(chosen is not None)
        self.detach_button.setEnabled(chosen is not None)
        for button in (self.attach_button, self.print_button):
            button.setEnabled(self.facts is not None)

    def _current(self) -> documents.Document | None:
        item = self.list.currentItem()
        uid = item.data(TITLE, UID) if item is not None else None
        return next((d for d in self.files if d.uid == uid), None)

    def choose(self) -> None:
        """Asks for files and attaches them."""
        names, _ = QFileDialog.getOpenFileNames(
            self, translate("Linzhang", "Attach documents"), self.remembered("documents")
        )
        if names:
            self.remember("documents", Path(names[0]).parent)
            self.attach([Path(name) for name in names])

    def attach(self, paths: list[Path]) -> None:
        """Attaches files to the area that is shown, by copy or link as chosen."""
        if self.facts is None:
            self.say(translate("Linzhang", "Select an area in the tree or on the map."))
            return
        self.run_job(
            "linzhang:attachdocument",
            {"AREA": self.uid, "FILES": [str(path) for path in paths], "MODE": self.mode.currentData()},
        )

    def _dropped_paths(self, event: QDropEvent) -> list[Path]:
        """Any file can be attached; a folder is said to be one by the algorithm."""
        return [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]

    def dropped(self, paths: list[Path]) -> None:
        self.attach(paths)

    def open_document(self) -> None:
        """Opens the chosen document in its own program; of what would run, the folder is shown."""
        chosen = self._current()
        if chosen is None:
            return
        if chosen.file is None:
            self.say(
                translate("Linzhang", "The file is missing: {path}. Put it there again, or attach another.").format(
                    path=chosen.path
                )
            )
        elif attachments.runs(chosen.file):
            self.say(
                translate("Linzhang", "“{file}” is a program and is not opened from here; its folder is shown.").format(
                    file=chosen.file.name
                )
            )
            self.open_url(QUrl.fromLocalFile(str(chosen.file.parent)))
        else:
            self.open_url(QUrl.fromLocalFile(str(chosen.file)))

    def detach(self) -> None:
        """Takes the chosen document off the area, after asking."""
        chosen = self._current()
        if chosen is None:
            return
        remove = self.ask_detach(chosen)
        if remove is None:
            return
        self.run_job(
            "linzhang:detachdocument",
            {"AREA": self.uid, "DOCUMENT": chosen.uid, "REMOVE": remove},
            lambda outputs: self.say(str(outputs["MESSAGE"])),
        )

    def ask_detach(self, document: documents.Document) -> bool | None:
        """Whether the copy goes too; None when cancelled."""
        box = QMessageBox(self)
        box.setWindowTitle(self.windowTitle())
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(translate("Linzhang", "Detach “{title}” from this area?").format(title=document.title))
        box.setStandardButtons(QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel)
        also = QCheckBox(translate("Linzhang", "Delete the copy in 附件 too, where nothing else uses it"))
        also.setVisible(not document.linked)
        box.setCheckBox(also)
        if box.exec() != QMessageBox.StandardButton.Ok:
            return None
        return also.isChecked() and not document.linked

    # ---- printing -----------------------------------------------------------------------------------------

    def print_page(self) -> None:
        """Asks where to save and prints the page of the area."""
        if self.facts is None:
            return
        place = self.facts.place
        path = self.choose_save(
            "pages",
            translate("Linzhang", "Print the page of the area"),
            f"{place.code} {place.name} 责任区档案.pdf",
            translate("Linzhang", "PDF (*.pdf)"),
        )
        if path is not None:
            self.print_to(path)

    def print_to(self, path: Path) -> None:
        """Prints the page into a PDF and opens it."""
        known = self._resources if self.facts is not None and self.facts.place.kind == "base" else None
        given = {} if known is None else {"areas": {self.uid: known.get("areas", {}).get(self.uid)}}
        parameters = {"AREAS": self.uid, "DATE": self.session.day.isoformat(), "BOOK": str(path)}
        if given and given["areas"][self.uid] is not None:
            parameters["RESOURCES"] = json.dumps(given, ensure_ascii=False)
        saved = translate("Linzhang", "Saved as {file}.").format(file=path.name)

        def done(_outputs: dict[str, Any]) -> None:
            self.say(saved)
            self.open_url(QUrl.fromLocalFile(str(path)))

        self.run_job("linzhang:exportareapages", parameters, done)

    def print_several(self) -> None:
        """Opens the dialog of the algorithm, with every parameter."""
        import processing

        level = self.facts.place.level if self.facts is not None else ""
        given = {"COUNTY": str(self.session.path), "LEVEL": level, "DATE": self.session.day.isoformat()}
        processing.execAlgorithmDialog("linzhang:exportareapages", given)

    def show_help(self) -> None:
        """Opens the help pages of the room."""
        dialog = HelpDialog("areas", translate("Linzhang", "Help: responsibility areas"), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
