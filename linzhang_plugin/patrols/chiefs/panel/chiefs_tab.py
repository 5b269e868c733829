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

from ....county.errors import LinzhangError
from ....county.files import safe_name
from ....desktop.dock import run_dialog
from ....desktop.messages import sentence
from ....desktop.translate import translate
from ...panel_tab import Tab
from ...verdicts.panel_reading import Reading, Readings
from .. import importing, visits
from ..judging import DONE, LATE, NOTHING, RUNNING, SOON, ChiefWindow, Judged
from ..visits import Visit
from . import judged, lines, widgets
from .dialogs import LettersDialog, PresetDialog
from .names import state_names
from .rows import RowList
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

    HELP = ("chiefs",)

    def __init__(self, dock: Panel) -> None:
        super().__init__(dock)
        self.shown: judged.Shown | None = None
        self._shown_of: Path | None = None
        self.judged: Judged | None = None
        self.readings = Readings(translate("Linzhang", "Judging the chiefs…"), judged.read)
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
            (LATE, translate("Linzhang", "Past due")),
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
        self.chiefs = RowList(
            [
                translate("Linzhang", "State"),
                translate("Linzhang", "Name"),
                translate("Linzhang", "Window"),
                translate("Linzhang", "Done / asked"),
                translate("Linzhang", "Last day"),
                translate("Linzhang", "Area"),
            ]
        )
        self.chiefs.chosen_changed.connect(self._chief_chosen)
        self.list = RowList(
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
        self.list.opened.connect(self.change)
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
        self.readings.stop()
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
        """Judges the day anew; in the background where that would be felt."""
        self._stale = False
        self.readings.drop()
        path, day = self.dock.session.path, widgets.day_of(self.day)
        if not self.dock.session.is_open or path is None:
            self._show(None)
            return
        try:
            with self.dock.session.county() as county:
                large = judged.is_large(county)
                found = None if large else judged.read_day(county, day)
        except LinzhangError as error:
            self._show(None)
            self.dock.say_error(error)
            return
        if not large:
            self._show(found)
            return
        if self._shown_of != path:
            self._show(None)
        self.summary.setText(translate("Linzhang", "Judging the chiefs…"))
        self.readings.start(path, day.isoformat(), self._read_done)

    def _read_done(self, reading: Reading) -> None:
        if reading is not self.readings.current:
            return
        self.readings.current = None
        if reading.error is not None:
            self._show(None)
            self.dock.say_error(reading.error)
        elif self.dock.session.is_open and self.dock.session.path == reading.path:
            self._show(reading.found)

    def _show(self, found: judged.Shown | None) -> None:
        """Shows what was judged; None: nothing."""
        self.shown = found
        self._shown_of = None if found is None else self.dock.session.path
        self.judged = None if found is None else found.judged
        wanted = self.level.currentData()
        with QSignalBlocker(self.level):
            self.level.clear()
            self.level.addItem(translate("Linzhang", "All levels"), "")
            for key, name in () if found is None else found.levels.items():
                if key in found.levels_there:
                    self.level.addItem(name, key)
            self.level.setCurrentIndex(max(self.level.findData(wanted), 0))
        self._fill()

    def _filter_chosen(self, _index: int) -> None:
        self.dock.remember("chiefs", self.filter.currentData())
        self._fill()

    def _rows(self) -> list[ChiefWindow]:
        """What is due, by filter and level; under “all” the windows that are explained by their parts too."""
        if self.shown is None:
            return []
        level, key = self.level.currentData(), self.filter.currentData()
        rows = self.shown.everything if key == ALL else self.shown.judged.due
        if key == TO_REMIND:
            rows = [row for row in rows if row.in_post and row.state in (LATE, SOON, RUNNING)]
        elif key != ALL:
            rows = [row for row in rows if row.state == key]
        return [row for row in rows if row.level == level] if level else list(rows)

    def _fill(self) -> None:
        before = self.window
        self.windows = self._rows()
        names, levels = state_names(), {} if self.shown is None else self.shown.levels
        with QSignalBlocker(self.chiefs):
            self.chiefs.show_lines(len(self.windows), lambda row: lines.window_line(self.windows[row], names, levels))
            if before is not None:
                same = lines.key_of(before)
                row = next((row for row, window in enumerate(self.windows) if lines.key_of(window) == same), -1)
                if row >= 0:
                    self.chiefs.selectRow(row)
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
        found = self.chiefs.chosen_rows()
        return self.windows[found[0]] if found and found[0] < len(self.windows) else None

    def _chief_chosen(self) -> None:
        window = self.window
        self.records = [] if self.shown is None else self.shown.records
        if window is not None and self.dock.session.is_open:
            span = window.verdict.span
            with self.dock.session.county() as county:
                self.records = visits.visits(county, span.first, span.last, person_uid=window.person_uid)
            self.dock.session.select_person(window.person_uid)
        listed = lines.record_lines(self.records, window)
        with QSignalBlocker(self.list):
            self.list.show_lines(len(listed), lambda row: listed[row])

    def dropped(self, paths: list[Path]) -> bool:
        taken = [path for path in paths if path.is_dir() or path.suffix.lower() in importing.SUFFIXES]
        if taken:
            self.importing.start(taken)
        return bool(taken)

    # ---- records ------------------------------------------------------------------------------------------

    def record(self) -> None:
        """Opens an empty form, for the chosen chief where one is chosen."""
        window = self.window
        self._open(
            VisitForm(self.dock, widgets.day_of(self.day), window.person_uid if window else "", known=self.known())
        )

    def change(self) -> None:
        """Opens the chosen record."""
        found = self.list.chosen()
        visit = next((one for one in self.records if found and one.uid == found[0]), None)
        if visit is None:
            self.dock.say(translate("Linzhang", "Choose a record in the lower list first."))
            return
        self._open(VisitForm(self.dock, visit.day, visit.person_uid, visit, self.known()))

    def known(self) -> judged.Shown | None:
        """What a form looks up, where it was read since the last change."""
        fresh = not self._stale and self.readings.current is None and self._shown_of == self.dock.session.path
        return self.shown if fresh else None

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
        uids = [uid for uid in self.list.chosen() if uid]
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
            "PERSON": window.person_uid if window is not None else "",
        }
        what = f"{window.name if window is not None else ''}林长巡林登记表"
        self._save("register", translate("Linzhang", "Register (Excel)"), what, "exportchiefpatrols", more)

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
