"""The tab 巡林: what each chief has to do and has done, urgent ones first; below it the records of the chosen one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QDate, QSignalBlocker, Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
)

from ....county import schema
from ....county.errors import LinzhangError
from ....county.files import safe_name
from ....desktop.dock import run_dialog
from ....desktop.messages import sentence
from ....desktop.translate import translate
from ...panel_tab import Tab
from .. import importing, visits
from ..judging import DONE, LATE, NOTHING, OVERRULED, RUNNING, SOON, ChiefWindow, Judged, judge_chiefs
from ..visits import Visit
from ..wording import area_words, decision_words, done_words, left_words
from . import widgets
from .dialogs import LettersDialog, PresetDialog
from .names import reason_names, state_names
from .taking_in import RegisterImport
from .visit_form import VisitForm

if TYPE_CHECKING:
    from ...panel import Panel

TO_REMIND, ALL = "to_remind", "all"


class ChiefsTab(Tab):
    """Judged as of a day; the day is that of the docks until another one is chosen."""

    TABLES = frozenset(
        {"chief_patrol", "person", "tenure", "post", "area", "rule", "leave", "exempt_day", "warning", "override"}
        | {"profile", "problem", "track"}
    )

    HELP = "chiefs"

    def __init__(self, dock: Panel) -> None:
        super().__init__(dock)
        self._levels: dict[str, str] = {}
        self.judged: Judged | None = None
        self.windows: list[ChiefWindow] = []
        self.records: list[Visit] = []
        self.form: VisitForm | None = None
        self._stale = True
        self.importing = RegisterImport(self.dock)
        self._build()
        dock.session.date_changed.connect(self._date_changed)

    def title(self) -> str:
        return translate("Linzhang", "Chiefs’ patrols")

    def _build(self) -> None:
        self.day = widgets.date_edit(self.dock.session.day)
        self.day.setToolTip(translate("Linzhang", "The windows of this day, with what was done by then."))
        self.day.dateChanged.connect(lambda _date: self.reload())
        self.filter = QComboBox()
        for key, words in (
            (TO_REMIND, translate("Linzhang", "Have to go yet")),
            (LATE, translate("Linzhang", "Late (逾期)")),
            (SOON, translate("Linzhang", "Due soon")),
            (DONE, translate("Linzhang", "Done")),
            (ALL, translate("Linzhang", "All chiefs")),
        ):
            self.filter.addItem(words, key)
        self.filter.setCurrentIndex(max(self.filter.findData(self.dock.remembered("chiefs", TO_REMIND)), 0))
        self.filter.activated.connect(self._filter_chosen)
        self.level = QComboBox()
        self.level.activated.connect(lambda _index: self._fill())
        head = QHBoxLayout()
        head.addWidget(QLabel(translate("Linzhang", "As of")))
        head.addWidget(self.day)
        head.addWidget(self.filter, 1)
        head.addWidget(self.level, 1)
        self.chiefs = widgets.table(
            [
                translate("Linzhang", "State"),
                translate("Linzhang", "Name"),
                translate("Linzhang", "Done / asked"),
                translate("Linzhang", "Last day"),
                translate("Linzhang", "Area"),
                translate("Linzhang", "Window"),
            ]
        )
        self.chiefs.itemSelectionChanged.connect(self._chief_chosen)
        self.list = widgets.table(
            [
                translate("Linzhang", "Day"),
                translate("Linzhang", "Name"),
                translate("Linzhang", "Where"),
                translate("Linzhang", "Counts"),
                translate("Linzhang", "Problems"),
                translate("Linzhang", "Way of patrolling"),
            ],
            several=True,
        )
        self.list.itemDoubleClicked.connect(lambda _item: self.change())
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        splitter.addWidget(self.chiefs)
        splitter.addWidget(self.list)
        for index, share in enumerate((3, 2)):
            splitter.setStretchFactor(index, share)
        splitter.setMinimumHeight(splitter.minimumSizeHint().height())
        upper, _ = widgets.buttons(
            (
                (
                    translate("Linzhang", "Import…"),
                    translate(
                        "Linzhang", "Registers of chiefs’ patrols (Excel, CSV, Word); they can be dropped here too."
                    ),
                    self.importing.choose_files,
                ),
                (
                    translate("Linzhang", "Reminders…"),
                    translate("Linzhang", "Who has to go yet (履职跟踪提示), as an Excel table."),
                    self.save_list,
                ),
                (
                    translate("Linzhang", "Letters…"),
                    translate("Linzhang", "提示单 to chiefs or 提示函 to units, as Word documents."),
                    self.letters,
                ),
                (
                    translate("Linzhang", "Preset…"),
                    translate("Linzhang", "Puts the rules of a real place in force for the chiefs."),
                    self.preset,
                ),
            )
        )
        lower, _ = widgets.buttons(
            (
                (translate("Linzhang", "Record…"), translate("Linzhang", "Types in one patrol."), self.record),
                (
                    translate("Linzhang", "Change…"),
                    translate("Linzhang", "Changes the chosen record; a double click does too."),
                    self.change,
                ),
                (translate("Linzhang", "Delete"), translate("Linzhang", "Deletes the chosen records."), self.delete),
                (
                    translate("Linzhang", "Undo"),
                    translate("Linzhang", "Undoes the last import or change of records and problems."),
                    self.undo,
                ),
                (
                    translate("Linzhang", "Register…"),
                    translate("Linzhang", "巡林登记表 of the records shown, as an Excel table."),
                    self.save_register,
                ),
            ),
            columns=5,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addLayout(upper)
        column.addLayout(head)
        column.addWidget(splitter, 1)
        column.addLayout(lower)
        column.addWidget(self.summary)

    def unload(self) -> None:
        self.dock.session.date_changed.disconnect(self._date_changed)
        if self.form is not None:
            self.form.close()

    # ---- showing ------------------------------------------------------------------------------------------

    def refresh(self, tables: set[str] | None) -> None:
        self._stale = True
        if tables is None and self.form is not None:
            self.form.close()
        if self.isVisible() or not self.dock.session.is_open:
            self.reload()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()

    def _date_changed(self, day: Any) -> None:
        with QSignalBlocker(self.day):
            self.day.setDate(QDate(day.year, day.month, day.day))
        self.refresh({"chief_patrol"})

    def reload(self) -> None:
        """Judges the day anew."""
        self._stale = False
        self.judged, levels = None, {}
        if self.dock.session.is_open:
            try:
                with self.dock.session.county() as county:
                    self.judged = judge_chiefs(county, widgets.day_of(self.day))
                    levels = county.profile.code_list("levels")
            except LinzhangError as error:
                self.dock.say_error(error)
        there = {window.level for window in self.judged.windows} if self.judged else set()
        wanted = self.level.currentData()
        with QSignalBlocker(self.level):
            self.level.clear()
            self.level.addItem(translate("Linzhang", "All levels"), "")
            for key, name in levels.items():
                if key in there:
                    self.level.addItem(name, key)
            self.level.setCurrentIndex(max(self.level.findData(wanted), 0))
        self._levels = levels
        self._fill()

    def _filter_chosen(self, _index: int) -> None:
        self.dock.remember("chiefs", self.filter.currentData())
        self._fill()

    def _is_shown(self, window: ChiefWindow) -> bool:
        level, key = self.level.currentData(), self.filter.currentData()
        if level and window.level != level:
            return False
        if key == TO_REMIND:
            return window.in_post and window.state in (LATE, SOON, RUNNING)
        return key in (ALL, window.state)

    def _rows(self) -> list[ChiefWindow]:
        """What is due, and under “all” the windows that are explained by their parts too."""
        if self.judged is None:
            return []
        if self.filter.currentData() != ALL:
            return self.judged.due()
        return [row for window in self.judged.windows for row in (window, *window.open_parts)]

    def _fill(self) -> None:
        self.windows = [w for w in self._rows() if self._is_shown(w)]
        colors = {
            LATE: widgets.LATE_COLOR,
            SOON: widgets.SOON_COLOR,
            DONE: widgets.DONE_COLOR,
            NOTHING: widgets.GREY_COLOR,
        }
        before = widgets.chosen(self.chiefs)
        names = state_names()
        with QSignalBlocker(self.chiefs):
            self.chiefs.setRowCount(0)
            self.chiefs.setRowCount(len(self.windows))
            for row, window in enumerate(self.windows):
                verdict = window.verdict
                late = window.state in (DONE, NOTHING)
                cells = [
                    names[window.state],
                    window.name,
                    f"{verdict.valid} / {verdict.target}",
                    f"{window.due:%m-%d}" if late else f"{window.due:%m-%d} {_left(window)}",
                    area_words(window),
                    verdict.span.name(),
                ]
                seat = window.seats[0]
                level = self._levels.get(window.level, "")
                tip = f"{level}{seat.role_name} {seat.title}\n{left_words(window)}\n{done_words(window)}".strip()
                widgets.put(self.chiefs, row, cells, str(row), colors.get(window.state, ""), [tip] * 4)
            widgets.fit(self.chiefs)
            if before and before[0].isdigit() and int(before[0]) < len(self.windows):
                self.chiefs.selectRow(int(before[0]))
        self._say_summary()
        self._chief_chosen()

    def _say_summary(self) -> None:
        if self.judged is None:
            self.summary.clear()
            return
        states = [window.overall for window in self.judged.windows if not window.is_past]
        late = sum(window.overall == LATE and window.in_post for window in self.judged.windows)
        words = ""
        if states:
            words = translate("Linzhang", "{asked} windows: {done} done, {late} late, {soon} due soon.").format(
                asked=len(states) - states.count(NOTHING),
                done=states.count(DONE),
                late=late,
                soon=states.count(SOON),
            )
        missing = sum(self.judged.without_rule.values())
        if missing:
            words += " " + translate(
                "Linzhang", "{count} chiefs have no rule: choose a preset with “Preset…”, or edit the rules."
            ).format(count=missing)
        for rule, clauses in self.judged.unused():
            words += "\n" + sentence("patrols_chiefs.clauses_unused", rule=rule, clauses="、".join(clauses))
        self.summary.setText(words.strip())

    @property
    def window(self) -> ChiefWindow | None:
        """The chosen line of the upper list."""
        found = widgets.chosen(self.chiefs)
        return self.windows[int(found[0])] if found and int(found[0]) < len(self.windows) else None

    def _chief_chosen(self) -> None:
        window = self.window
        reasons: dict[str, str] = {}
        self.records = []
        if self.dock.session.is_open:
            with self.dock.session.county() as county:
                if window is not None:
                    span = window.verdict.span
                    self.records = visits.visits(county, span.first, span.last, person_uid=window.person_uid)
                else:
                    self.records = visits.visits(county, None, widgets.day_of(self.day))[-MOST:]
        if window is not None:
            words = reason_names()
            reasons = {
                visit.uid: words.get(reason, reason)
                + (decision_words(window, visit.day) if reason == OVERRULED else "")
                for visit, reason in window.not_counted
            }
            counted = {visit.uid for one in window.done for visit in one.visits}
            self.dock.session.select_person(window.person_uid)
        others = self._without_record(window)
        kinds = schema.CODE_LISTS["chief_patrol_kind"]
        with QSignalBlocker(self.list):
            self.list.setRowCount(0)
            self.list.setRowCount(len(self.records) + len(others))
            for row, visit in enumerate(reversed(self.records)):
                counts = ""
                if window is not None:
                    counts = translate("Linzhang", "yes") if visit.uid in counted else reasons.get(visit.uid, "")
                cells = [visit.day.isoformat(), visit.name, visit.place, counts, str(visit.problems or "")]
                color = widgets.LATE_COLOR if visit.uid in reasons else ""
                widgets.put(self.list, row, [*cells, kinds.get(visit.kind, visit.kind)], visit.uid, color)
            for row, cells in enumerate(others, start=len(self.records)):
                widgets.put(self.list, row, cells, "")
            widgets.fit(self.list)

    @staticmethod
    def _without_record(window: ChiefWindow | None) -> list[list[str]]:
        """Days that count by tracks alone, or because somebody decided so: they have no record to be changed."""
        rows: list[list[str]] = []
        if window is None:
            return rows
        for one in window.done:
            if not one.visits:
                words = translate("Linzhang", "decided by hand") + decision_words(window, one.day)
                if one.tracks:
                    words = translate("Linzhang", "{count} tracks").format(count=one.tracks)
                yes = translate("Linzhang", "yes")
                rows.append([one.day.isoformat(), window.name, words, yes, "", ""])
        return rows

    def dropped(self, paths: list[Path]) -> bool:
        taken = [path for path in paths if path.is_dir() or path.suffix.lower() in importing.SUFFIXES]
        if taken:
            self.importing.start(taken)
        return bool(taken)

    # ---- records ------------------------------------------------------------------------------------------

    def record(self) -> None:
        """Opens an empty form, for the chosen chief where one is chosen."""
        window = self.window
        self._open(VisitForm(self.dock, widgets.day_of(self.day), window.person_uid if window else ""))

    def change(self) -> None:
        """Opens the chosen record."""
        found = widgets.chosen(self.list)
        visit = next((one for one in self.records if found and one.uid == found[0]), None)
        if visit is None:
            self.dock.say(translate("Linzhang", "Choose a record in the lower list first."))
            return
        self._open(VisitForm(self.dock, visit.day, visit.person_uid, visit))

    def _open(self, form: VisitForm) -> None:
        if self.form is not None:
            self.form.close()
        self.form = form
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.destroyed.connect(self._form_gone)
        form.show()

    def _form_gone(self, *_: object) -> None:
        self.form = None

    def delete(self) -> None:
        """Deletes the chosen records after a question."""
        uids = [uid for uid in widgets.chosen(self.list) if uid]
        if not uids:
            self.dock.say(translate("Linzhang", "Choose a record in the lower list first."))
            return
        problems = sum(visit.problems for visit in self.records if visit.uid in uids)
        text = translate("Linzhang", "Delete {count} records? It can be undone.").format(count=len(uids))
        box = QMessageBox(QMessageBox.Icon.Question, translate("Linzhang", "Delete"), text, parent=self.dock)
        only = box.addButton(translate("Linzhang", "Delete"), QMessageBox.ButtonRole.AcceptRole)
        too = None
        if problems:
            words = translate("Linzhang", "Delete, with their untouched problems")
            too = box.addButton(words, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() in (only, too):
            self.delete_now(uids, problems=box.clickedButton() is too and too is not None)

    def delete_now(self, uids: list[str], *, problems: bool) -> None:
        """Deletes records."""
        self.dock.run_job("linzhang:deletechiefpatrols", {"UIDS": ",".join(uids), "PROBLEMS": problems})

    def undo(self) -> None:
        """Undoes the last gesture."""
        self.dock.run_job("linzhang:undochiefs", {}, self._undone)

    def _undone(self, outputs: dict[str, Any]) -> None:
        self.dock.say(translate("Linzhang", "Undone: {what}").format(what=outputs.get("UNDONE", "")))

    # ---- what is handed in --------------------------------------------------------------------------------

    def _name(self, what: str) -> str:
        with self.dock.session.county() as county:
            return safe_name(f"{county.name}{what}{widgets.day_of(self.day):%Y%m%d}") + ".xlsx"

    def _save(self, key: str, title: str, what: str, algorithm: str, more: dict[str, Any]) -> None:
        path = self.dock.choose_save(key, title, self._name(what), translate("Linzhang", "Excel table (*.xlsx)"))
        if path is not None:
            self.dock.run_job(f"linzhang:{algorithm}", {**more, "OUTPUT": str(path)}, self._saved)

    def _saved(self, outputs: dict[str, Any]) -> None:
        self.dock.say(translate("Linzhang", "Saved: {file}").format(file=outputs.get("OUTPUT", "")))

    def save_list(self) -> None:
        """履职跟踪提示 as Excel."""
        title = translate("Linzhang", "List of reminders (Excel)")
        day = widgets.day_of(self.day).isoformat()
        self._save("reminders", title, "林长履职跟踪提示", "chiefpatrols", {"DATE": day})

    def save_register(self) -> None:
        """巡林登记表 of the year up to the day, or of the chosen chief's window."""
        window, day = self.window, widgets.day_of(self.day)
        span = window.verdict.span if window is not None else None
        more = {
            "FROM": (span.first if span else day.replace(month=1, day=1)).isoformat(),
            "TO": (span.last if span else day).isoformat(),
        }
        self._save("register", translate("Linzhang", "Register (Excel)"), "林长巡林登记表", "exportchiefpatrols", more)

    def letters(self) -> None:
        """Asks to whom, and writes the letters."""
        window = self.window
        dialog = LettersDialog(window.name if window else "", self.dock)
        accepted, choice = run_dialog(dialog), dialog.choice()
        dialog.deleteLater()
        if not accepted:
            return
        folder = self.dock.choose_folder("letters", translate("Linzhang", "Folder for the letters"))
        if folder is None:
            return
        people = window.person_uid if window is not None and choice.pop("ONE") else ""
        choice.pop("ONE", None)
        parameters = {**choice, "DATE": widgets.day_of(self.day).isoformat(), "PEOPLE": people, "OUTPUT": str(folder)}
        self.dock.run_job("linzhang:chiefreminders", parameters, self._written)

    def _written(self, outputs: dict[str, Any]) -> None:
        files = json.loads(str(outputs.get("FILES", "[]")))
        self.dock.say(
            translate("Linzhang", "{count} letters: {file}").format(
                count=outputs.get("LETTERS", 0), file=files[0] if len(files) == 1 else outputs.get("OUTPUT", "")
            )
        )

    def preset(self) -> None:
        """Asks which preset, and puts it in force."""
        dialog = PresetDialog(widgets.day_of(self.day), self.dock)
        if run_dialog(dialog):
            self.dock.run_job("linzhang:usechiefrules", dialog.choice(), self._adopted)
        dialog.deleteLater()

    def _adopted(self, outputs: dict[str, Any]) -> None:
        self.dock.say(str(outputs.get("WORDS", "")))


MOST = 300
"""Records that are listed where no chief is chosen."""


def _left(window: ChiefWindow) -> str:
    days = window.days_left
    if days < 0:
        return translate("Linzhang", "{days} days late").format(days=-days)
    return translate("Linzhang", "{days} days left").format(days=days)
