"""The dock of the room people: who holds what on the date, and a person's posts over time."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QDate, QModelIndex, QSignalBlocker, Qt
from qgis.PyQt.QtGui import QBrush, QColor
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..county import read
from ..county.errors import LinzhangError
from ..county.sheets import SUFFIXES
from ..desktop.dock import RoomDock
from ..desktop.translate import translate
from .panel_buttons import ChangeButtons
from .panel_import import Rosters
from .panel_lists import ListsButton
from .panel_timeline import TimelineDialog

KEYS = ("area_name", "role_name", "name", "title", "level_name", "unit", "start", "phone")
NAME_COLUMN, PHONE_COLUMN = KEYS.index("name"), KEYS.index("phone")
VACANT_COLOR = "#fbe3c8"
Record = dict[str, Any]


class HoldersModel(QAbstractTableModel):
    """Rows of ``read.holders``; ``show`` the indexes into them that pass the filter. Phones only on request."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.records: list[Record] = []
        self.shown: list[Record] = []
        self.phones = False

    def set_records(self, records: list[Record]) -> None:
        """Replaces all rows; none are shown until ``show``."""
        self.records = records
        self.show(records)

    def show(self, records: list[Record]) -> None:
        """Shows these of the rows."""
        self.beginResetModel()
        self.shown = records
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.shown)

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(KEYS) - (0 if self.phones else 1)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("Linzhang", "Area"),
            translate("Linzhang", "Role"),
            translate("Linzhang", "Name"),
            translate("Linzhang", "Title"),
            translate("Linzhang", "Level"),
            translate("Linzhang", "Unit"),
            translate("Linzhang", "Since"),
            translate("Linzhang", "Phone"),
        )[section]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        record = self.shown[index.row()]
        vacant = record["name"] is None
        if role == Qt.ItemDataRole.DisplayRole:
            if vacant and index.column() == NAME_COLUMN:
                return f"{translate('Linzhang', '(vacant)')}{record['stand_in'] or ''}"
            return record[KEYS[index.column()]] or ""
        if role == Qt.ItemDataRole.BackgroundRole and vacant:
            return QBrush(QColor(VACANT_COLOR))
        if role == Qt.ItemDataRole.ForegroundRole and vacant:
            return QBrush(QColor("#202020"))
        return None


class Panel(RoomDock):
    """Posts and holders as of the session's date; the selected area and person are shared with the other docks."""

    OBJECT_NAME = "linzhang_people"
    DROPPED = SUFFIXES

    def title(self) -> str:
        return translate("Linzhang", "People")

    def build(self) -> QWidget:
        self.date = QDateEdit(QDate(self.session.day.year, self.session.day.month, self.session.day.day))
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.dateChanged.connect(self._date_chosen)
        self.role = QComboBox()
        # the longest role of a profile must not widen the dock
        self.role.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.role.setMinimumContentsLength(6)
        self.role.currentIndexChanged.connect(lambda _index: self.filter())
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("Linzhang", "Name, area, title or unit"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(60)
        self.search.textChanged.connect(lambda _text: self.filter())
        self.vacant = QCheckBox(translate("Linzhang", "Vacant only"))
        self.vacant.toggled.connect(lambda _on: self.filter())
        self.phones = QCheckBox(translate("Linzhang", "Phones"))
        self.phones.setToolTip(translate("Linzhang", "Shows phone numbers in this dock; exports are not affected."))
        self.model = HoldersModel(self)
        self.model.phones = self.remembered("phones") == "1"
        self.phones.setChecked(self.model.phones)
        self.phones.toggled.connect(self._show_phones)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(22)
        # widths from the first rows only: thousands of rows would be measured at each refresh
        self.table.horizontalHeader().setResizeContentsPrecision(100)
        self.table.setWordWrap(False)
        self.table.selectionModel().currentRowChanged.connect(self._chosen)
        self.table.doubleClicked.connect(self.open_timeline)
        self.table.setToolTip(
            translate("Linzhang", "Double-click a name for the person’s posts over time, a row for the area’s holders.")
        )
        self.count = QLabel()
        self.history = QTreeWidget()
        self.history.setRootIsDecorated(False)
        self.history.setHeaderLabels(
            [
                translate("Linzhang", "Person"),
                translate("Linzhang", "Role"),
                translate("Linzhang", "Area"),
                translate("Linzhang", "From"),
                translate("Linzhang", "Until (exclusive)"),
            ]
        )
        self._following = False
        self.rosters = Rosters(self)
        self._tables = {"person", "post", "tenure", "unit", "area"}
        body = self._arranged()
        self.session.area_selected.connect(self._show_area)
        self.session.person_selected.connect(self._show_person)
        self.session.date_changed.connect(self._show_date)
        return body

    def _arranged(self) -> QWidget:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(QLabel(translate("Linzhang", "As of")))
        first.addWidget(self.date)
        first.addWidget(self.role, 1)
        second.addWidget(self.search, 1)
        second.addWidget(self.vacant)
        second.addWidget(self.phones)
        importing = QPushButton(translate("Linzhang", "Import roster…"))
        importing.setToolTip(translate("Linzhang", "Rosters and folders of them can be dropped here too."))
        importing.clicked.connect(lambda _checked=False: self.import_roster())
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(self.history)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        last = QHBoxLayout()
        self.changes = ChangeButtons(self)
        self.lists = ListsButton(self)
        last.addWidget(importing)
        last.addWidget(self.lists)
        last.addStretch(1)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(split, 1)
        column.addWidget(self.count)
        column.addLayout(last)
        column.addWidget(self.changes)
        body = QWidget()
        body.setLayout(column)
        return body

    def unload(self) -> None:
        self.lists.close_windows()
        self.changes.unload()
        self.rosters.close()
        self.session.area_selected.disconnect(self._show_area)
        self.session.person_selected.disconnect(self._show_person)
        self.session.date_changed.disconnect(self._show_date)
        super().unload()

    # ---- showing ------------------------------------------------------------------------------------------

    def refresh(self, tables: set[str] | None) -> None:
        if tables is not None and not tables & self._tables:
            return
        records: list[Record] = []
        if self.session.is_open:
            with self.session.county() as county:
                frame = read.holders(county, self.session.day)
                levels = {level.key: level.name for level in county.profile.levels}
                roles = [(role.key, role.name) for role in sorted(county.profile.roles, key=lambda r: r.rank)]
            records = frame.to_dict("records")
            for record in records:
                record["level_name"] = levels.get(record["level"], record["level"])
                words = (record["name"], record["area_name"], record["area_code"], record["title"], record["unit"])
                record["searched"] = " ".join(word for word in words if word).casefold()
            self._offer_roles(roles)
        self.model.set_records(records)
        self.filter()
        self.table.resizeColumnsToContents()
        self._show_person(self.session.person_uid)
        self.changes.refresh()

    def _offer_roles(self, roles: list[tuple[str, str]]) -> None:
        chosen = self.role.currentData()
        with QSignalBlocker(self.role):
            self.role.clear()
            self.role.addItem(translate("Linzhang", "All roles"), None)
            for key, name in roles:
                self.role.addItem(name, key)
            self.role.setCurrentIndex(max(0, self.role.findData(chosen)) if chosen else 0)

    def filter(self) -> None:
        """Shows the rows that fit role, search text and the box for vacant posts."""
        wanted, role = self.search.text().strip().casefold(), self.role.currentData()
        records = [
            r
            for r in self.model.records
            if (role is None or r["role"] == role)
            and (not self.vacant.isChecked() or r["name"] is None)
            and wanted in r["searched"]
        ]
        self._following = True
        try:
            self.model.show(records)
        finally:
            self._following = False
        vacant = sum(1 for r in records if r["name"] is None)
        self.count.setText(
            translate("Linzhang", "{count} rows, {vacant} posts vacant").format(count=len(records), vacant=vacant)
        )

    def _show_phones(self, shown: bool) -> None:
        self.remember("phones", "1" if shown else "0")
        self.model.phones = shown
        self.filter()

    # ---- date and selection -------------------------------------------------------------------------------

    def _date_chosen(self, day: QDate) -> None:
        self.session.set_date(datetime.date(day.year(), day.month(), day.day()))

    def _show_date(self, day: datetime.date) -> None:
        with QSignalBlocker(self.date):
            self.date.setDate(QDate(day.year, day.month, day.day))
        try:
            self.refresh(None)
        except LinzhangError as error:
            self.say_error(error)

    def _chosen(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        if self._following or not index.isValid() or index.row() >= len(self.model.shown):
            return
        record = self.model.shown[index.row()]
        self._following = True
        try:
            if record["area_uid"]:
                self.session.select_area(record["area_uid"])
            self.session.select_person(record["person_uid"] or "")
        finally:
            self._following = False

    def _show_area(self, uid: str) -> None:
        """The area was selected elsewhere: its first post is made current, without selecting back."""
        if self._following:
            return
        row = next((i for i, record in enumerate(self.model.shown) if record["area_uid"] == uid), None)
        if row is None:
            return
        self._following = True
        try:
            self.table.selectRow(row)
            self.table.scrollTo(self.model.index(row, 0))
        finally:
            self._following = False
        self.session.select_person(self.model.shown[row]["person_uid"] or "")

    def _show_person(self, uid: str) -> None:
        """A person's posts over time, the latest first."""
        self.history.clear()
        if not uid or not self.session.is_open:
            return
        try:
            with self.session.county() as county:
                rows = county.rows(
                    """
                    SELECT person.name, post.role, coalesce(tenure.title, post.title) AS title, area.name AS area,
                           tenure."start", tenure."end"
                    FROM tenure
                    JOIN person ON person.uid = tenure.person_uid
                    JOIN post ON post.uid = tenure.post_uid
                    LEFT JOIN area ON area.uid = post.area_uid
                    WHERE person.uid = ? ORDER BY tenure."start" DESC
                    """,
                    (uid,),
                )
                roles = county.profile.code_list("roles")
        except LinzhangError as error:
            self.say_error(error)
            return
        for row in rows:
            role = " ".join(part for part in (roles.get(row["role"], row["role"]), row["title"]) if part)
            end = row["end"] or translate("Linzhang", "to date")
            item = QTreeWidgetItem([row["name"], role, row["area"] or "", row["start"], end])
            self.history.addTopLevelItem(item)
        for column in range(self.history.columnCount()):
            self.history.resizeColumnToContents(column)

    @property
    def current(self) -> Record | None:
        """The row that is current in the table; None for none."""
        row = self.table.currentIndex().row()
        return self.model.shown[row] if 0 <= row < len(self.model.shown) else None

    # ---- over time ----------------------------------------------------------------------------------------

    def open_timeline(self, index: QModelIndex) -> TimelineDialog | None:
        """The page of the person in the column of names, elsewhere that of the area."""
        if not index.isValid() or index.row() >= len(self.model.shown):
            return None
        record = self.model.shown[index.row()]
        dialog = TimelineDialog(self.session, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if index.column() == NAME_COLUMN and record["person_uid"]:
            dialog.show_person(record["person_uid"])
        elif record["area_uid"]:
            dialog.show_area(record["area_uid"])
        else:
            dialog.deleteLater()
            return None
        dialog.show()
        return dialog

    # ---- importing ----------------------------------------------------------------------------------------

    def import_roster(self) -> None:
        """Asks for rosters and takes them through their previews one after another."""
        self.rosters.choose()

    def dropped(self, paths: list[Path]) -> None:
        self.rosters.dropped(paths)

    @property
    def is_importing(self) -> bool:
        """Whether a roster is imported or waits for it."""
        return self.is_working or bool(self.rosters.files.waiting)

    def cancel_job(self) -> None:
        """Stops the running import and leaves out the files after it."""
        self.rosters.stop()
        super().cancel_job()

    def _on_finished(self, successful: bool, outputs: dict[str, Any], error: str) -> None:
        super()._on_finished(successful, outputs, error)
        self.rosters.finished(successful, outputs, error)
