"""The change log of people in the dock: who changed what when, filtered, undone and saved."""

from __future__ import annotations

import datetime
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QDate, QModelIndex, Qt
from qgis.PyQt.QtGui import QBrush, QColor
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDateEdit,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ..county.dates import today_in
from ..county.errors import LinzhangError
from ..desktop.dock import RoomDock
from ..desktop.translate import translate
from .changes import log
from .changes.log import Entry

# what a window can show at once; the Excel table has them all
SHOWN = 2000
_WIDTHS = (165, 80, 220, 60, 60, 260, 360)
_FIELDS = ("when", "who", "what", "action", "table", "subject", "content")
DAYS_SHOWN = 365
# a uid that nothing has: where nobody is selected, nothing is shown
NOBODY = "—"


class LogModel(QAbstractTableModel):
    """One row an entry of the log; what was undone is grey."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show(self, entries: list[Entry]) -> None:
        """Replaces all rows."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(_FIELDS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("Linzhang", "Time"),
            translate("Linzhang", "Who"),
            translate("Linzhang", "What happened"),
            translate("Linzhang", "Action"),
            translate("Linzhang", "Table"),
            translate("Linzhang", "Of whom or what"),
            translate("Linzhang", "What changed"),
        )[section]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.ForegroundRole and entry.undone:
            return QBrush(QColor("#909090"))
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        text = getattr(entry, _FIELDS[index.column()])
        if entry.undone and _FIELDS[index.column()] == "what":
            return translate("Linzhang", "{what} (undone)").format(what=text)
        return text


class ChangeLogDialog(QDialog):
    """Stays open beside the work and follows it; person and area are those selected in the docks."""

    def __init__(self, dock: RoomDock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dock, self.session = dock, dock.session
        self.setWindowTitle(translate("Linzhang", "Change log of people"))
        self.resize(1100, 520)
        with self.session.county() as county:
            # the log's days are the county's; an office elsewhere would not see what was done last night
            today = today_in(county.profile.time_zone_seconds)
        self.scope = QComboBox()
        self.scope.addItem(translate("Linzhang", "Everybody"), "")
        self.scope.addItem(translate("Linzhang", "The selected person"), "person")
        self.scope.addItem(translate("Linzhang", "The selected area"), "area")
        self.scope.currentIndexChanged.connect(lambda _index: self.refresh())
        self.first, self.last = self._date(today - datetime.timedelta(days=DAYS_SHOWN)), self._date(today)
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("Linzhang", "Name, area, who changed it"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self.filter())
        self.model = LogModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setStretchLastSection(True)
        for column, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(column, width)
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._show_undo())
        self.count = QLabel()
        self.undoing = QPushButton(translate("Linzhang", "Undo this change"))
        self.undoing.clicked.connect(lambda _checked=False: self.undo())
        saving = QPushButton(translate("Linzhang", "Save as Excel…"))
        saving.clicked.connect(lambda _checked=False: self.save())
        top, bottom = QHBoxLayout(), QHBoxLayout()
        for widget in (self.scope, QLabel(translate("Linzhang", "From")), self.first):
            top.addWidget(widget)
        for widget in (QLabel(translate("Linzhang", "Until")), self.last):
            top.addWidget(widget)
        top.addWidget(self.search, 1)
        bottom.addWidget(self.count, 1)
        bottom.addWidget(self.undoing)
        bottom.addWidget(saving)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addLayout(bottom)
        self._found: list[Entry] = []
        self.session.changed.connect(self._changed)
        self.session.person_selected.connect(self._selected)
        self.session.area_selected.connect(self._selected)
        self.session.closed.connect(self.close)
        self.refresh()

    def _date(self, day: datetime.date) -> QDateEdit:
        field = QDateEdit(QDate(day.year, day.month, day.day))
        field.setCalendarPopup(True)
        field.setDisplayFormat("yyyy-MM-dd")
        field.dateChanged.connect(lambda _day: self.refresh())
        return field

    def _changed(self, _tables: object) -> None:
        if self.isVisible():
            self.refresh()

    def _selected(self, _uid: str) -> None:
        if self.isVisible() and self.scope.currentData():
            self.refresh()

    def _wanted(self) -> log.Wanted:
        first, last = (datetime.date(d.year(), d.month(), d.day()) for d in (self.first.date(), self.last.date()))
        scope = self.scope.currentData()
        persons = frozenset({self.session.person_uid or NOBODY} if scope == "person" else ())
        areas = frozenset({self.session.area_uid or NOBODY} if scope == "area" else ())
        return log.Wanted(persons, areas, first, last)

    def refresh(self) -> None:
        """Reads the log anew."""
        self._found = []
        if self.session.is_open:
            try:
                with self.session.county() as county:
                    self._found = log.entries(county, self._wanted(), SHOWN)
            except LinzhangError as error:
                self.dock.say_error(error)
        self.filter()

    def filter(self) -> None:
        """Shows the entries in which the search text stands."""
        wanted = self.search.text().strip().casefold()
        shown = [e for e in self._found if wanted in f"{e.who} {e.what} {e.subject} {e.content}".casefold()]
        self.model.show(shown)
        text = translate("Linzhang", "{count} entries, the latest first. Phones are not shown.").format(
            count=len(shown)
        )
        if len(self._found) == SHOWN:
            text += translate("Linzhang", " Only the latest {count}; the Excel table has all.").format(count=SHOWN)
        self.count.setText(text)
        self._show_undo()

    @property
    def current(self) -> Entry | None:
        """The entry that is current in the table."""
        row = self.table.currentIndex().row()
        return self.model.entries[row] if 0 <= row < len(self.model.entries) else None

    def _show_undo(self) -> None:
        entry = self.current
        self.undoing.setEnabled(entry is not None and bool(entry.batch) and not entry.undone)

    def undo(self) -> None:
        """Undoes the whole action that the current entry belongs to, after asking."""
        from .panel_buttons import confirmed

        entry = self.current
        if entry is None or not entry.batch:
            return
        text = translate("Linzhang", "Undo “{what}” wholly, with everything that it changed?").format(
            what=entry.what or entry.subject
        )
        if confirmed(self, translate("Linzhang", "Undo this change"), text):
            self.dock.run_job("linzhang:undochange", {"BATCH": entry.batch})

    def save(self) -> None:
        """Writes the entries of the days to Excel, through the algorithm."""
        title, kind = translate("Linzhang", "Save as Excel…"), translate("Linzhang", "Excel table (*.xlsx)")
        path = self.dock.choose_save("log", title, "人员变更记录.xlsx", kind)
        if path is None:
            return
        wanted = self._wanted()
        days = {"SINCE": str(wanted.first), "UNTIL": str(wanted.last)}
        whom = {"PERSON": "".join(wanted.persons), "AREA": "".join(wanted.areas)}
        self.dock.run_job("linzhang:exportchangelog", {**days, **whom, "OUTPUT": str(path)})
