"""The dialog of leave, exempt days and warnings: what is entered, and a line to enter more."""

from __future__ import annotations

import datetime
from collections import Counter
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ...county import read
from ...county.dates import day_of, today_in
from ...desktop.jobs import Job
from ...desktop.translate import translate
from .algorithms_decisions import kind_names, level_names
from .checks import LEVELS
from .choosing import ranger_roles
from .reasons import EXEMPT, LEAVE
from .results import Month

if TYPE_CHECKING:
    from ..panel import Panel

UID = int(Qt.ItemDataRole.UserRole)


class LeavesDialog(QDialog):
    """Three tabs: leave and standby of persons, days on which nobody need go, warnings."""

    def __init__(self, dock: Panel, person_uid: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dock = dock
        self._job: Job | None = None
        self.setWindowTitle(translate("Linzhang", "Leave, weather, warnings"))
        self.resize(720, 480)
        text = dock.month_text
        with dock.session.county() as county:
            today = today_in(county.profile.time_zone_seconds)
        self.first = Month.of(text).first if text else today.replace(day=1)
        self.person, self.area, self.warned = QComboBox(), QComboBox(), QComboBox()
        self._fill_choices(person_uid)
        self.tabs = QTabWidget()
        self.leave = self._tab(
            translate("Linzhang", "Leave and standby"),
            "leave",
            [
                translate("Linzhang", "Name"),
                translate("Linzhang", "Kind"),
                translate("Linzhang", "First day"),
                translate("Linzhang", "Last day"),
                translate("Linzhang", "Reason"),
            ],
            self.person,
            kind_names(),
            self._save_leave,
        )
        self.exempt = self._tab(
            translate("Linzhang", "Nobody need go"),
            "exempt_day",
            [
                translate("Linzhang", "Area"),
                translate("Linzhang", "Kind"),
                translate("Linzhang", "First day"),
                translate("Linzhang", "Last day"),
                translate("Linzhang", "Reason"),
            ],
            self.area,
            kind_names(),
            self._save_exempt,
        )
        self.exempt.kind.setCurrentIndex(EXEMPT.index("weather"))
        self.warning = self._tab(
            translate("Linzhang", "Warnings"),
            "warning",
            [
                translate("Linzhang", "Area"),
                translate("Linzhang", "Level"),
                translate("Linzhang", "First day"),
                translate("Linzhang", "Last day"),
                translate("Linzhang", "Issued by"),
            ],
            self.warned,
            level_names(),
            self._save_warning,
        )
        self.warning.kind.setCurrentIndex(LEVELS.index("orange"))
        self.state = QLabel()
        self.state.setWordWrap(True)
        undo = QPushButton(translate("Linzhang", "Undo"))
        undo.setToolTip(translate("Linzhang", "Undoes the last rule, overrule, leave or warning that was saved."))
        undo.clicked.connect(lambda _checked=False: self.run("linzhang:undoverdict", {}))
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(undo)
        foot.addWidget(self.state, 1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(foot)
        self.fill()

    # ---- layout -------------------------------------------------------------------------------------------

    def _tab(
        self, title: str, table: str, headers: list[str], whom: QComboBox, kinds: list[str], save: Any
    ) -> _Entries:
        tab = _Entries(table, headers, whom, kinds, self.first)
        tab.save.clicked.connect(lambda _checked=False: save())
        tab.delete.clicked.connect(lambda _checked=False: self._delete(tab))
        self.tabs.addTab(tab, title)
        return tab

    def _fill_choices(self, person_uid: str) -> None:
        whole = translate("Linzhang", "Whole county")
        for combo in (self.area, self.warned):
            combo.addItem(whole, "")
        with self.dock.session.county() as county:
            roles = ranger_roles(county.profile)
            tenures = read.tenures(county, self.first - datetime.timedelta(days=366), datetime.date.max)
            places = read.ancestors(county)
            people: dict[str, str] = {}
            held: dict[str, str] = {}
            for row in tenures.to_dict("records"):
                if row["role"] in roles:
                    village = places.get(row["area_uid"], {}).get("village", "")
                    people.setdefault(row["person_uid"], f"{row['name']}（{village}）" if village else row["name"])
                    held.setdefault(row["person_uid"], row["area_name"] or "")
            areas = read.areas(county)
            for uid, name, level in zip(areas["uid"], areas["name"], areas["level"], strict=True):
                if level in ("town", "village"):
                    names = places.get(uid, {})
                    text = name if level == "town" else f"{names.get('town', '')}{name}"
                    for combo in (self.area, self.warned):
                        combo.addItem(text, uid)
        for uid, text in sorted(told_apart(people, held).items(), key=lambda item: item[1]):
            self.person.addItem(text, uid)
        for combo in (self.person, self.area, self.warned):
            combo.setEditable(True)
            combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            combo.completer().setFilterMode(Qt.MatchFlag.MatchContains)
            combo.completer().setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        at = self.person.findData(person_uid)
        if at >= 0:
            self.person.setCurrentIndex(at)

    # ---- showing ------------------------------------------------------------------------------------------

    def fill(self) -> None:
        """Reads what is entered: the newest first."""
        kinds = dict(zip(EXEMPT, kind_names(), strict=True))
        levels = dict(zip(LEVELS, level_names(), strict=True))
        whole = translate("Linzhang", "Whole county")
        with self.dock.session.county() as county:
            leaves = county.rows(
                'SELECT "leave".uid, person.name AS whom, "leave".kind, "leave"."start", "leave"."end", '
                '"leave".reason FROM "leave" JOIN person ON person.uid = "leave".person_uid '
                'ORDER BY "leave"."start" DESC, person.name'
            )
            exempt = county.rows(
                'SELECT e.uid, area.name AS whom, e.kind, e."start", e."end", e.reason FROM exempt_day AS e '
                'LEFT JOIN area ON area.uid = e.area_uid ORDER BY e."start" DESC'
            )
            warnings = county.rows(
                'SELECT w.uid, area.name AS whom, w.level AS kind, w."start", w."end", w.source AS reason '
                'FROM warning AS w LEFT JOIN area ON area.uid = w.area_uid ORDER BY w."start" DESC'
            )
        self.leave.show_rows([(r["uid"], r["whom"], kinds.get(r["kind"] or LEAVE, r["kind"]), r) for r in leaves])
        self.exempt.show_rows([(r["uid"], r["whom"] or whole, kinds.get(r["kind"], r["kind"]), r) for r in exempt])
        self.warning.show_rows([(r["uid"], r["whom"] or whole, levels.get(r["kind"], r["kind"]), r) for r in warnings])

    # ---- doing --------------------------------------------------------------------------------------------

    def _save_leave(self) -> None:
        uid = self._chosen(self.person)
        if not uid:
            self.state.setText(translate("Linzhang", "Choose the person from the list first."))
            return
        self.run("linzhang:saveleave", {"PERSON": uid, "KIND": self.leave.kind.currentIndex(), **self.leave.values()})

    def _save_exempt(self) -> None:
        area = self._chosen(self.area)
        if area is None:
            self.state.setText(translate("Linzhang", "Choose the area from the list first."))
            return
        values = {"KIND": self.exempt.kind.currentIndex(), "AREA": area, **self.exempt.values()}
        self.run("linzhang:saveexemptdays", values)

    def _save_warning(self) -> None:
        area = self._chosen(self.warned)
        if area is None:
            self.state.setText(translate("Linzhang", "Choose the area from the list first."))
            return
        values = self.warning.values()
        values["SOURCE"] = values.pop("REASON")
        values |= {"LEVEL": self.warning.kind.currentIndex(), "AREA": area}
        self.run("linzhang:savewarning", values)

    @staticmethod
    def _chosen(combo: QComboBox) -> str | None:
        """The uid of the entry whose text stands in the combo ("" for the whole county); None where it is none."""
        at = combo.currentIndex()
        if combo.itemText(at) != combo.currentText():
            at = combo.findText(combo.currentText())
        return str(combo.itemData(at) or "") if at >= 0 else None

    def _delete(self, tab: _Entries) -> None:
        uid = tab.chosen()
        if uid:
            self.run("linzhang:deleteexemption", {"TABLE": tab.table, "UID": uid})

    def run(self, algorithm: str, parameters: dict[str, Any]) -> None:
        """Runs an algorithm in the background and shows what is entered then."""
        if self._job is not None:
            return
        job = Job(algorithm, {"COUNTY": str(self.dock.session.path), **parameters}, self)
        self._job = job

        def finished(successful: bool, outputs: dict[str, Any], error: str) -> None:
            self._job = None
            job.deleteLater()
            if not successful:
                self.state.setText(error or translate("Linzhang", "It did not work; the details are in the QGIS log."))
                return
            known = translate("Linzhang", "It was entered already.")
            done = translate("Linzhang", "Saved.")
            said = [known if outputs.get("CHANGED") is False else done, str(outputs.get("REMARK") or "")]
            self.state.setText("".join(said))
            self.fill()

        job.finished.connect(finished)
        job.start()

    def done(self, result: int) -> None:
        if self._job is not None:
            self._job.stop()
            self._job = None
        super().done(result)


def told_apart(people: dict[str, str], areas: dict[str, str]) -> dict[str, str]:
    """Person → text; namesakes of a village with the name of their area, and a number where that is the same too."""
    alike, same = Counter(people.values()), Counter((text, areas.get(uid, "")) for uid, text in people.items())
    seen: Counter[tuple[str, str]] = Counter()
    out: dict[str, str] = {}
    for uid, text in people.items():
        key = text, areas.get(uid, "")
        seen[key] += 1
        parts = [text, *([key[1]] if alike[text] > 1 else []), *([str(seen[key])] if same[key] > 1 else [])]
        out[uid] = " ".join(part for part in parts if part)
    return out


class _Entries(QWidget):
    """A table of entries, and the line for a new one."""

    def __init__(self, table: str, headers: list[str], whom: QComboBox, kinds: list[str], first: datetime.date) -> None:
        super().__init__()
        self.table = table
        self.rows = QTableWidget(0, len(headers))
        self.rows.setHorizontalHeaderLabels(headers)
        self.rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.rows.verticalHeader().hide()
        self.rows.horizontalHeader().setStretchLastSection(True)
        self.kind = QComboBox()
        self.kind.addItems(kinds)
        self.start, self.end = QDateEdit(), QDateEdit()
        for edit in (self.start, self.end):
            edit.setCalendarPopup(True)
            edit.setDisplayFormat("yyyy-MM-dd")
            edit.setDate(QDate(first.year, first.month, first.day))
        # the last day follows the first one, which is entered before it
        self.start.dateChanged.connect(lambda date: self.end.setDate(date) if self.end.date() < date else None)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(headers[-1])
        self.save = QPushButton(translate("Linzhang", "Enter"))
        self.delete = QPushButton(translate("Linzhang", "Delete"))
        self.delete.setToolTip(translate("Linzhang", "Takes the chosen entry out; it can be undone."))
        grid = QGridLayout()
        for column, widget in enumerate((whom, self.kind, self.start, self.end)):
            grid.addWidget(widget, 0, column)
        grid.addWidget(self.reason, 1, 0, 1, 2)
        grid.addWidget(self.save, 1, 2)
        grid.addWidget(self.delete, 1, 3)
        grid.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.addWidget(self.rows, 1)
        column.addLayout(grid)

    def values(self) -> dict[str, Any]:
        """First and last day and the reason, as the algorithms take them."""
        return {
            "FIRST": self.start.date().toString("yyyy-MM-dd"),
            "LAST": self.end.date().toString("yyyy-MM-dd"),
            "REASON": self.reason.text().strip(),
        }

    def show_rows(self, rows: list[tuple[str, str, str, Any]]) -> None:
        """Shows (uid, whom, kind, row with start, end and reason); the last day is included."""
        self.rows.setRowCount(len(rows))
        for number, (uid, whom, kind, row) in enumerate(rows):
            end = day_of(row["end"])
            last = "" if end is None else (end - datetime.timedelta(days=1)).isoformat()
            for column, text in enumerate((whom, kind, str(row["start"])[:10], last, row["reason"] or "")):
                item = QTableWidgetItem(text)
                item.setData(UID, uid)
                self.rows.setItem(number, column, item)
        self.rows.resizeColumnsToContents()

    def chosen(self) -> str:
        """The uid of the chosen entry; empty where none is."""
        items = self.rows.selectedItems()
        return str(items[0].data(UID)) if items else ""
