"""The preview of a roster: the recognised table, doubtful cells coloured, corrected in place; then what it changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QBrush, QColor, QCursor, QGuiApplication, QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QShortcut,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ..county.errors import LinzhangError
from ..county.sheets import Sheet
from ..desktop.dock import RoomDock
from ..desktop.messages import in_words, sentence
from ..desktop.translate import translate
from . import cells
from .panel_proposals import ProposalsPage
from .preview import Preview, preview
from .proposals import Proposal, ids_text
from .recognise.model import SourceRow, Table
from .recognise.parameters import corrections_text, mappings_text
from .recognise.reader import Correction
from .recognise.values import WRONG, plain

WRONG_COLOR, DOUBT_COLOR, PASSED_COLOR = "#f6c6c0", "#fff1b8", "#ececec"
State = tuple[list[Correction], dict[str, dict[str, str]]]


def meanings() -> dict[str, str]:
    """Key → what a column means, in the interface language."""
    return {
        "": translate("Linzhang", "(not used)"),
        "name": translate("Linzhang", "Name"),
        "role": translate("Linzhang", "Role"),
        "title": translate("Linzhang", "Title"),
        "phone": translate("Linzhang", "Phone"),
        "level": translate("Linzhang", "Level"),
        "town": translate("Linzhang", "Town"),
        "village": translate("Linzhang", "Village"),
        "place": translate("Linzhang", "Town and village"),
        "group": translate("Linzhang", "Group of villagers"),
        "code": translate("Linzhang", "Code of area"),
        "area": translate("Linzhang", "Area"),
        "unit": translate("Linzhang", "Unit"),
        "liaison": translate("Linzhang", "Liaison unit"),
        "start": translate("Linzhang", "From"),
        "end": translate("Linzhang", "Until (exclusive)"),
        "span": translate("Linzhang", "From – to"),
        "phone2": translate("Linzhang", "Second phone"),
        "note": translate("Linzhang", "Note"),
        "kind": translate("Linzhang", "Kind of ranger"),
        "fund": translate("Linzhang", "Fund"),
        "contract_start": translate("Linzhang", "Contract from"),
        "contract_end": translate("Linzhang", "Contract until"),
        "training": translate("Linzhang", "Training"),
        "equipment": translate("Linzhang", "Equipment"),
        "id": translate("Linzhang", "ID number"),
    }


class PreviewDialog(QDialog):
    """Shows what ``preview`` makes of a file; every change is read anew, and undone one by one."""

    def __init__(
        self,
        dock: RoomDock,
        path: Path,
        parent: QWidget | None = None,
        *,
        waiting: int = 0,
        start: Callable[[dict[str, Any]], None] | None = None,
    ) -> None:
        """``waiting``: how many files come after this one; ``start`` imports with the dialog's parameters."""
        super().__init__(parent or dock)
        self.stopped = False
        self._start = start or (lambda parameters: dock.run_job("linzhang:importroster", parameters))
        self.dock = dock
        self.path = path
        self.state: State = ([], {})
        self.error = ""
        self.shown: Preview | None = None
        self._history: list[State] = []
        self._sheets: list[Sheet] | None = None
        self._filling = False
        self.setWindowTitle(translate("Linzhang", "Preview: {file}").format(file=path.name))
        self.resize(1060, 640)
        self.tabs = QTabWidget()
        self.count = QLabel()
        self.count.setWordWrap(True)
        self.date = QLineEdit()
        self.date.setPlaceholderText("2024-01-01")
        self.date.setMaximumWidth(110)
        self.date.setToolTip(
            translate(
                "Linzhang",
                "Changes count from this day: of rows without a date of their own, and of those who are missing.",
            )
        )
        self.date.editingFinished.connect(self._date_edited)
        self.doubtful = QCheckBox(translate("Linzhang", "Coloured rows only"))
        self.doubtful.toggled.connect(lambda _on: self._hide_rows())
        self.undo_button = QPushButton(translate("Linzhang", "Undo"))
        self.undo_button.clicked.connect(lambda _checked=False: self.undo())
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self.undo)
        self.silently = QCheckBox(translate("Linzhang", "Import forms that are known and without doubt at once"))
        self.silently.setChecked(dock.remembered("silently") == "1")
        self.silently.toggled.connect(lambda on: dock.remember("silently", "1" if on else "0"))
        self.proposals = ProposalsPage(self._answer)
        self.proposals.ticked.connect(self._renew_buttons)
        self.proposals.asked_anew.connect(self.read)
        self.pages = QStackedWidget()
        self.skipping = QPushButton(
            translate("Linzhang", "Skip this file") if waiting else translate("Linzhang", "Cancel")
        )
        self.skipping.clicked.connect(lambda _checked=False: self.reject())
        self.stopping = QPushButton(translate("Linzhang", "Skip this and {count} more").format(count=waiting))
        self.stopping.clicked.connect(lambda _checked=False: self._stop())
        self.stopping.setVisible(waiting > 0)
        self.back = QPushButton(translate("Linzhang", "Back"))
        self.back.clicked.connect(lambda _checked=False: self.turn(0))
        self.next = QPushButton(translate("Linzhang", "What changes…"))
        self.next.clicked.connect(lambda _checked=False: self.turn(1))
        self.importing = QPushButton(translate("Linzhang", "Import as ticked"))
        self.importing.clicked.connect(lambda _checked=False: self.run_import())
        self._lay_out()
        self.turn(0)
        self.read()

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.addWidget(QLabel(translate("Linzhang", "Changes count from")))
        above.addWidget(self.date)
        above.addStretch(1)
        above.addWidget(self.doubtful)
        above.addWidget(self.undo_button)
        first = QWidget()
        inner = QVBoxLayout(first)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.tabs, 1)
        inner.addWidget(self.count)
        self.pages.addWidget(first)
        self.pages.addWidget(self.proposals)
        column = QVBoxLayout(self)
        column.addLayout(above)
        column.addWidget(self.pages, 1)
        column.addWidget(self.silently)
        below = QHBoxLayout()
        below.addWidget(self.skipping)
        below.addWidget(self.stopping)
        below.addStretch(1)
        below.addWidget(self.back)
        below.addWidget(self.next)
        below.addWidget(self.importing)
        column.addLayout(below)

    def turn(self, page: int) -> None:
        """Shows the preview (0) or the proposals (1)."""
        self.pages.setCurrentIndex(page)
        self.doubtful.setVisible(page == 0)
        self._renew_buttons()

    def _renew_buttons(self) -> None:
        second = self.pages.currentIndex() == 1
        readable = self.shown is not None
        self.back.setVisible(second)
        self.next.setVisible(not second)
        self.next.setEnabled(readable)
        self.importing.setVisible(second)
        self.importing.setEnabled(readable and bool(self.proposals.accepted()))
        default = self.importing if second else self.next
        default.setDefault(True)

    def _stop(self) -> None:
        self.stopped = True
        self.reject()

    # ---- reading ------------------------------------------------------------------------------------------

    def read(self) -> None:
        """Recognises the file with what has been corrected so far, and shows it."""
        try:
            start = cells.date_of(self.date.text())[0]
        except ValueError:
            self._say_unreadable(sentence("people.date_unreadable", text=self.date.text()[:30]))
            return
        corrections, mapping = self.state
        QGuiApplication.setOverrideCursor(QCursor(Qt.CursorShape.WaitCursor))
        try:
            with self.dock.session.county() as county:
                self.shown = preview(
                    county,
                    self.path,
                    sheets=self._sheets,
                    default_start=start,
                    today=self.dock.session.day,
                    dates_rows=True,
                    full=self.proposals.full.isChecked(),
                    mappings=mapping,
                    corrections=corrections,
                )
        except LinzhangError as error:
            self.error = in_words(error)
            self._say_unreadable(self.error)
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._sheets = self.shown.sheets
        self.date.setText(self.shown.comparison.day)
        self.undo_button.setEnabled(bool(self._history))
        self._fill()
        self.proposals.show_preview(self.shown)
        self._renew_buttons()

    def _say_unreadable(self, text: str) -> None:
        self.shown = None
        self.count.setText(text)
        self.turn(0)

    def _date_edited(self) -> None:
        if self.shown is None or self.date.text().strip() != self.shown.comparison.day:
            self.read()

    def _fill(self) -> None:
        found = self.shown
        if found is None:
            return
        current, self._filling = self.tabs.currentIndex(), True
        places: list[_Place] = []
        while self.tabs.count():
            page: Any = self.tabs.widget(0)
            places.append(_Place.of(page))
            self.tabs.removeTab(0)
            page.deleteLater()
        for table in found.found.tables:
            self.tabs.addTab(self._page(table, found), table.sheet or self.path.stem)
        self.tabs.setCurrentIndex(max(0, current))
        self._filling = False
        wrong = len({place[:2] for place, mark in found.marks.items() if mark.state == WRONG})
        self.count.setText(
            translate(
                "Linzhang", "{persons} persons and posts; {cells} cells coloured, {wrong} rows will be refused."
            ).format(persons=len(found.entries), cells=len(found.marks), wrong=wrong)
            + self._passed_over(found)
            + "".join(" " + sentence(code, **values) for code, values in found.remarks)
        )
        self._hide_rows()
        # whoever corrects the three thousandth row goes on there
        for page, place in zip(map(self.tabs.widget, range(self.tabs.count())), places, strict=False):
            place.restore(page)

    @staticmethod
    def _passed_over(found: Preview) -> str:
        sheets = "、".join(name for name, _ in found.found.passed_over)
        said = translate("Linzhang", "Sheets without a table of people: {sheets}.")
        return " " + said.format(sheets=sheets) if sheets else ""

    def _page(self, table: Table, found: Preview) -> QTableWidget:
        columns = [c for c in table.header.columns if c.header or c.key or table.header.fingerprint == "prose"]
        page = QTableWidget(len(table.rows) + 1, len(columns))
        several = len(table.header.groups) > 1  # 姓名 below 林长, 姓名 below 护林员
        above = [c.parent if several and c.parent != c.header else "" for c in columns]
        page.setHorizontalHeaderLabels([f"{a}\n{c.header}".strip() for a, c in zip(above, columns, strict=True)])
        page.setVerticalHeaderLabels(["", *[str(row.number) for row in table.rows]])
        page.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        page.setProperty("columns", [c.index for c in columns])
        words = meanings()
        for position, column in enumerate(columns):
            combo = QComboBox()
            for key, text in words.items():
                combo.addItem(text, key)
            combo.setCurrentIndex(max(0, combo.findData(column.key)))
            combo.setEnabled(table.header.fingerprint != "prose")
            fingerprint, index = table.header.fingerprint, column.index
            combo.activated.connect(lambda _i, f=fingerprint, i=index, c=combo: self.set_meaning(f, i, c.currentData()))
            page.setCellWidget(0, position, combo)
        for number, row in enumerate(table.rows, 1):
            for position, column in enumerate(columns):
                page.setItem(number, position, self._item(table, row, column.index, found))
        page.verticalHeader().setDefaultSectionSize(24)
        page.setRowHeight(0, 30)
        page.horizontalHeader().setResizeContentsPrecision(100)
        page.resizeColumnsToContents()
        for position in range(len(columns)):
            page.setColumnWidth(position, min(260, max(92, page.columnWidth(position) + 8)))
        page.cellChanged.connect(lambda r, c, p=page, t=table: self._edited(p, t, r, c))
        page.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        page.customContextMenuRequested.connect(lambda point, p=page, t=table: self._menu(p, t, point))
        return page

    def _item(self, table: Table, row: SourceRow, column: int, found: Preview) -> QTableWidgetItem:
        value = row.cells[column] if column < len(row.cells) else None
        item = QTableWidgetItem(plain(value))
        mark = found.marks.get((table.sheet, row.number, column))
        if mark is not None:
            item.setBackground(QBrush(QColor(WRONG_COLOR if mark.state == WRONG else DOUBT_COLOR)))
            item.setForeground(QBrush(QColor("#202020")))
            item.setToolTip(sentence(mark.code, **mark.values))
        elif row.kind:
            item.setBackground(QBrush(QColor(PASSED_COLOR)))
            item.setForeground(QBrush(QColor("#707070")))
            item.setToolTip(sentence(row.kind))
        if table.header.fingerprint == "prose":
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
        return item

    def _hide_rows(self) -> None:
        for number in range(self.tabs.count()):
            page: Any = self.tabs.widget(number)
            for row in range(1, page.rowCount()):
                coloured = any(
                    (item := page.item(row, c)) is not None
                    and item.background().color().name() in (WRONG_COLOR, DOUBT_COLOR)
                    for c in range(page.columnCount())
                )
                page.setRowHidden(row, self.doubtful.isChecked() and not coloured)

    # ---- changing -----------------------------------------------------------------------------------------

    def _remember(self) -> None:
        corrections, mapping = self.state
        self._history.append((list(corrections), {key: dict(value) for key, value in mapping.items()}))

    def undo(self) -> None:
        """Takes back the last correction or meaning."""
        if self._history:
            self.state = self._history.pop()
            self.read()

    def set_meaning(self, fingerprint: str, column: int, key: str) -> None:
        """The user says what a column means."""
        self._remember()
        self.state[1].setdefault(fingerprint, {})[str(column)] = key
        self.read()

    def correct(self, correction: Correction) -> None:
        """A cell, a row or a person as the user says it is."""
        self._remember()
        kept = [c for c in self.state[0] if not _same(c, correction)]
        self.state = ([*kept, correction], self.state[1])
        self.read()

    def _edited(self, page: QTableWidget, table: Table, row: int, column: int) -> None:
        item = page.item(row, column)
        if self._filling or row == 0 or item is None:
            return
        index = page.property("columns")[column]
        self.correct(Correction(table.sheet, table.rows[row - 1].number, index, item.text()))

    def _menu(self, page: QTableWidget, table: Table, point: Any) -> None:
        item = page.itemAt(point)
        if item is None or item.row() == 0:
            return
        row = table.rows[item.row() - 1]
        menu = QMenu(self)
        leave = menu.addAction(translate("Linzhang", "Leave this row out"))
        leave.triggered.connect(lambda: self.correct(Correction(table.sheet, row.number, left_out=True)))
        for line in row.lines:
            name = line.text("name")
            if not name:
                continue
            for uid, text in self._known(name):
                action = menu.addAction(text)
                choice = Correction(table.sheet, row.number, part=line.part, person=uid)
                action.triggered.connect(lambda _checked=False, c=choice: self.correct(c))
        menu.exec(page.viewport().mapToGlobal(point))

    def _known(self, name: str) -> list[tuple[str, str]]:
        """Known persons whom the name may mean, and the choice of a new one."""
        from .records import alike

        found = [("new", translate("Linzhang", "{name} is a person of his own").format(name=name))]
        with self.dock.session.county() as county:
            rows = county.rows("SELECT uid, name FROM person")
        same = translate("Linzhang", "{name} is {other}, who is known")
        found += [(r["uid"], same.format(name=name, other=r["name"])) for r in rows if r["name"] == name]
        found += [(r["uid"], same.format(name=name, other=r["name"])) for r in rows if alike(r["name"], name)]
        return found[:12]

    # ---- importing ----------------------------------------------------------------------------------------

    def parameters(self) -> dict[str, Any]:
        """What the algorithm needs to import exactly what is shown."""
        corrections, mapping = self.state
        tables = self.shown.found.tables if self.shown is not None else []
        # a form that was looked at and imported is known from now on, with or without other meanings
        seen: dict[str, dict[str, str]] = {t.header.fingerprint: {} for t in tables if t.header.fingerprint != "prose"}
        return {
            "INPUT": str(self.path),
            "DATE": self.date.text().strip(),
            "MAPPING": mappings_text({**seen, **mapping}),
            "CORRECTIONS": corrections_text(corrections),
            "FULL": self.proposals.full.isChecked(),
            "ACCEPT": ids_text(self.proposals.accepted()),
        }

    def run_import(self) -> None:
        """Imports what is ticked, in the dock's background job."""
        parameters = self.parameters()
        self.accept()
        self._start(parameters)

    def _answer(self, proposal: Proposal, person: str) -> None:
        """The user has said who somebody is."""
        self.correct(Correction(proposal.sheet, proposal.row, part=proposal.part, person=person))


@dataclass(frozen=True)
class _Place:
    """Where the user is in a page: current cell, scroll bars, whether the keys go there."""

    row: int
    column: int
    down: int
    right: int
    has_focus: bool

    @classmethod
    def of(cls, page: QTableWidget) -> _Place:
        bars = page.verticalScrollBar().value(), page.horizontalScrollBar().value()
        focus = QApplication.focusWidget()
        has_focus = focus is not None and (focus is page or page.isAncestorOf(focus))
        return cls(page.currentRow(), page.currentColumn(), *bars, has_focus)

    def restore(self, page: QTableWidget) -> None:
        page.setCurrentCell(self.row, self.column)
        page.verticalScrollBar().setValue(self.down)
        page.horizontalScrollBar().setValue(self.right)
        if self.has_focus:
            page.setFocus()


def _same(one: Correction, other: Correction) -> bool:
    return (one.sheet, one.row, one.column, one.part, one.left_out, bool(one.person)) == (
        other.sheet, other.row, other.column, other.part, other.left_out, bool(other.person),
    )  # fmt: skip
