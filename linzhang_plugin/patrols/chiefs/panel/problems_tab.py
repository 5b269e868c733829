"""The tab 问题: every problem, overdue ones first; reporting up, closing, the list in Excel and taking it in again."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QSignalBlocker, Qt
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QMessageBox, QVBoxLayout

from ....county.dates import today_in
from ....county.files import safe_name
from ....desktop.algorithm import any_file
from ....desktop.dock import run_dialog
from ....desktop.ledger_dialog import ledger_of
from ....desktop.translate import translate
from ...panel_tab import Tab
from .. import importing, problem_import, problem_rows
from ..places import Places
from ..problem_rows import CLOSED, OPEN, OVERDUE, REPORTED, Problem
from . import widgets
from .mapping import ask_columns
from .problem_form import CloseDialog, ProblemForm, ReportDialog
from .rows import Line, RowList

if TYPE_CHECKING:
    from ...panel import Panel

NOT_CLOSED, ALL = "not_closed", "all"


class ProblemsTab(Tab):
    """A plain list with a filter."""

    TABLES = frozenset({"problem", "person", "area", "profile", "chief_patrol", "document"})

    HELP = ("chiefs",)

    def __init__(self, dock: Panel) -> None:
        super().__init__(dock)
        self.problems: list[Problem] = []
        self.shown: list[Problem] = []
        self.labels: dict[str, str] = {}
        self.today = datetime.date.min
        self.form: ProblemForm | None = None
        self._stale = True
        self._inputs: list[Path] = []
        self._asked: set[str] = set()
        self.filter = QComboBox()
        for key, words in (
            (NOT_CLOSED, translate("Linzhang", "Not closed")),
            (OVERDUE, translate("Linzhang", "Overdue")),
            (REPORTED, translate("Linzhang", "Reported up")),
            (CLOSED, translate("Linzhang", "Closed")),
            (ALL, translate("Linzhang", "All problems")),
        ):
            self.filter.addItem(words, key)
        self.filter.setCurrentIndex(max(self.filter.findData(dock.remembered("problems", NOT_CLOSED)), 0))
        self.filter.activated.connect(self._filter_chosen)
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("Linzhang", "Town, name, word …"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self._fill())
        self.list = RowList(
            [
                translate("Linzhang", "State"),
                translate("Linzhang", "Number of the problem"),
                translate("Linzhang", "Problem"),
                translate("Linzhang", "To be solved by"),
                translate("Linzhang", "Answers for it"),
                translate("Linzhang", "Where"),
            ],
            several=True,
        )
        self.list.chosen_changed.connect(self._chosen)
        self.list.opened.connect(self._opened)
        self.detail = QLabel()
        self.detail.setWordWrap(True)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        upper, _ = widgets.buttons(
            (
                (translate("Linzhang", "Record…"), translate("Linzhang", "Types in a problem."), self.record),
                (
                    translate("Linzhang", "Take in…"),
                    translate(
                        "Linzhang", "问题台账 that the towns have filled in, or new problems; they can be dropped here."
                    ),
                    self.choose_files,
                ),
                (
                    translate("Linzhang", "List…"),
                    translate("Linzhang", "问题台账 as an Excel table."),
                    self.save_list,
                ),
                (
                    translate("Linzhang", "Undo"),
                    translate("Linzhang", "Undoes the last import or change of records and problems."),
                    self.undo,
                ),
            )
        )
        lower, _ = widgets.buttons(
            (
                (translate("Linzhang", "Change…"), translate("Linzhang", "A double click does too."), self.change),
                (
                    translate("Linzhang", "Report up…"),
                    translate("Linzhang", "Notes that the chosen problems were reported to a higher level."),
                    self.report,
                ),
                (
                    translate("Linzhang", "Close…"),
                    translate("Linzhang", "Closes the chosen problems (销号), with day, name and evidence."),
                    self.close_problems,
                ),
                (
                    translate("Linzhang", "Open again"),
                    translate("Linzhang", "Takes the closing of the chosen problems back."),
                    self.open_again,
                ),
                (translate("Linzhang", "Delete"), translate("Linzhang", "Deletes the chosen problems."), self.delete),
            ),
            columns=5,
        )
        head = QHBoxLayout()
        head.addWidget(self.filter)
        head.addWidget(self.search, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addLayout(upper)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.detail)
        column.addLayout(lower)
        column.addWidget(self.summary)

    def title(self) -> str:
        return translate("Linzhang", "Problems")

    def unload(self) -> None:
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

    def reload(self) -> None:
        """Reads the problems anew."""
        self._stale = False
        self.problems, self.labels = [], {}
        if self.dock.session.is_open:
            with self.dock.session.county() as county:
                self.today = today_in(county.profile.time_zone_seconds)
                self.problems = problem_rows.by_urgency(problem_rows.problems(county), self.today)
                known = self.dock.chiefs.known()
                places = Places(county) if known is None else known.places
                self.labels = {p.uid: places.label(p.area_uid) for p in self.problems}
        self._fill()

    def _filter_chosen(self, _index: int) -> None:
        self.dock.remember("problems", self.filter.currentData())
        self._fill()

    def _is_shown(self, problem: Problem) -> bool:
        key, state = self.filter.currentData(), problem.state(self.today)
        if key == NOT_CLOSED and state == CLOSED:
            return False
        if key == REPORTED and (problem.reported is None or state == CLOSED):
            return False
        if key in (OVERDUE, CLOSED) and state != key:
            return False
        text = " ".join(
            (
                problem.number,
                problem.content,
                problem.place,
                self.labels.get(problem.uid, ""),
                problem.owner,
                problem.unit,
            )
        )
        return all(word in text for word in self.search.text().split())

    def _fill(self) -> None:
        self.shown = [problem for problem in self.problems if self._is_shown(problem)]
        names = {
            OPEN: translate("Linzhang", "Not closed"),
            REPORTED: translate("Linzhang", "Reported up"),
            CLOSED: translate("Linzhang", "Closed"),
        }
        colors = {OVERDUE: widgets.LATE_COLOR, REPORTED: widgets.SOON_COLOR, CLOSED: widgets.GREY_COLOR}
        before = self.list.chosen()

        def line(row: int) -> Line:
            problem = self.shown[row]
            state = problem.state(self.today)
            days = problem.days_late(self.today)
            word = names.get(state) or translate("Linzhang", "{days} days over").format(days=days)
            cells = (
                word,
                problem.number,
                problem.content,
                problem.deadline.isoformat() if problem.deadline else "",
                problem.owner,
                self.labels.get(problem.uid, "") or problem.place,
            )
            return Line(cells, problem.uid, colors.get(state, ""))

        with QSignalBlocker(self.list):
            self.list.show_lines(len(self.shown), line)
            if len(before) == 1:
                self.list.choose(before[0])
        states = [problem.state(self.today) for problem in self.problems]
        self.summary.setText(
            translate("Linzhang", "{count} problems: {overdue} overdue, {closed} closed.").format(
                count=len(states), overdue=states.count(OVERDUE), closed=states.count(CLOSED)
            )
            if self.dock.session.is_open
            else ""
        )
        self._chosen()

    def _picked(self) -> list[Problem]:
        wanted = self.list.chosen()
        by_uid = {problem.uid: problem for problem in self.shown}
        return [by_uid[uid] for uid in wanted if uid in by_uid]

    def _chosen(self) -> None:
        found = self._picked()
        problem = found[0] if len(found) == 1 else None
        parts = []
        if problem is not None:
            for words, value in (
                (translate("Linzhang", "Problem"), problem.content),
                (translate("Linzhang", "Found on, by"), f"{problem.day or ''} {problem.finder}".strip()),
                (translate("Linzhang", "Measures"), problem.measures),
                (translate("Linzhang", "Progress"), problem.progress),
                (translate("Linzhang", "Reported up"), f"{problem.reported or ''} {problem.reported_note}".strip()),
                (
                    translate("Linzhang", "Closed"),
                    f"{problem.closed or ''} {problem.closed_by} {problem.closed_note}".strip(),
                ),
            ):
                if value:
                    parts.append(f"{words}：{value}")
            layer = self.dock.session.layer("problem")
            if layer is not None:
                layer.selectByExpression(f"\"uid\" = '{problem.uid}'")
        self.detail.setText("\n".join(parts))

    def _opened(self) -> None:
        self.zoom()
        self.change()

    def zoom(self) -> None:
        """Moves the map to the chosen problem, where it has a place."""
        found = self._picked()
        layer, iface = self.dock.session.layer("problem"), self.dock.iface
        if iface is not None and layer is not None and len(found) == 1 and found[0].point is not None:
            iface.mapCanvas().panToSelected(layer)

    # ---- doing --------------------------------------------------------------------------------------------

    def record(self) -> None:
        """Opens an empty form."""
        self._open(None)

    def change(self) -> None:
        """Opens the chosen problem."""
        found = self._picked()
        if len(found) != 1:
            self.dock.say(translate("Linzhang", "Choose one problem in the list first."))
            return
        self._open(found[0])

    def _open(self, problem: Problem | None) -> None:
        if self.form is not None:
            self.form.close()
        self.form = ProblemForm(self.dock, self.dock.session.day, problem)
        self.form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form.destroyed.connect(self._form_gone)
        self.form.show()

    def _form_gone(self, *_: object) -> None:
        self.form = None

    def _several(self) -> list[Problem]:
        found = self._picked()
        if not found:
            self.dock.say(translate("Linzhang", "Choose problems in the list first."))
        return found

    def _run(self, algorithm: str, found: list[Problem], more: dict[str, Any]) -> None:
        uids = ",".join(problem.uid for problem in found)
        self.dock.run_job(f"linzhang:{algorithm}", {"PROBLEMS": uids, **more}, self._changed)

    def _changed(self, outputs: dict[str, Any]) -> None:
        self.dock.say(translate("Linzhang", "{count} problems changed.").format(count=outputs.get("CHANGED", 0)))

    def report(self) -> None:
        """Asks to which level, and notes it."""
        found = self._several()
        if found:
            dialog = ReportDialog(self.dock, len(found), self.today)
            if run_dialog(dialog):
                self._run("reportproblems", found, dialog.choice())
            dialog.deleteLater()

    def close_problems(self) -> None:
        """Asks who closes them, and closes them."""
        found = self._several()
        if found:
            dialog = CloseDialog(self.dock, len(found), self.today)
            if run_dialog(dialog):
                self._run("closeproblems", found, dialog.choice())
            dialog.deleteLater()

    def open_again(self) -> None:
        """Takes the closing back."""
        found = [problem for problem in self._several() if problem.closed is not None]
        if found:
            self._run("closeproblems", found, {"OPEN": True})

    def delete(self) -> None:
        """Deletes them after a question."""
        found = self._several()
        if not found:
            return
        text = translate(
            "Linzhang",
            "Delete {count} problems? Those that were solved are better closed. Their numbers are not given again; it "
            "can be undone.",
        ).format(count=len(found))
        answer = QMessageBox.question(self.dock, translate("Linzhang", "Delete"), text)
        if answer == QMessageBox.StandardButton.Yes:
            self._run("deleteproblems", found, {})

    def undo(self) -> None:
        """Undoes the last gesture."""
        self.dock.run_job("linzhang:undochiefs", {}, self._undone)

    def _undone(self, outputs: dict[str, Any]) -> None:
        self.dock.say(translate("Linzhang", "Undone: {what}").format(what=outputs.get("UNDONE", "")))

    # ---- Excel --------------------------------------------------------------------------------------------

    def save_list(self) -> None:
        """问题台账: of all problems, or of those not closed where only they are shown."""
        with self.dock.session.county() as county:
            name = safe_name(f"{county.name}问题台账{self.today:%Y%m%d}") + ".xlsx"
        title, kind = translate("Linzhang", "List of problems"), translate("Linzhang", "Excel table (*.xlsx)")
        path = self.dock.choose_save("problem_list", title, name, kind)
        if path is not None:
            only_open = self.filter.currentData() == NOT_CLOSED
            self.dock.run_job("linzhang:exportproblems", {"OPEN": only_open, "OUTPUT": str(path)}, self._saved)

    def _saved(self, outputs: dict[str, Any]) -> None:
        self.dock.say(translate("Linzhang", "Saved: {file}").format(file=outputs.get("OUTPUT", "")))

    def choose_files(self) -> None:
        """Asks for lists and takes them in."""
        patterns = " ".join(f"*{suffix}" for suffix in importing.SUFFIXES)
        title = translate("Linzhang", "Import problems")
        files = self.dock.choose_files(
            "problem_files", title, any_file(f"{translate('Linzhang', 'Tables')} ({patterns})")
        )
        if files:
            self.start(files)

    def dropped(self, paths: list[Path]) -> bool:
        taken = [path for path in paths if path.is_dir() or path.suffix.lower() in importing.SUFFIXES]
        if taken:
            self.start(taken)
        return bool(taken)

    def start(self, paths: list[Path]) -> None:
        """Takes lists in; columns that nobody understands are asked."""
        self._inputs, self._asked = list(paths), set()
        self._take_in({})

    def _take_in(self, more: dict[str, Any]) -> None:
        parameters = {"INPUT": [str(path) for path in self._inputs], **more}
        self.dock.run_job("linzhang:importproblems", parameters, self._taken)

    def _taken(self, outputs: dict[str, Any]) -> None:
        with self.dock.session.county() as county:
            ledger = ledger_of(county, str(outputs.get("IMPORT", "")))
        unknown = ledger is not None and any(e.code == "patrols_chiefs.columns_unknown" for e in ledger.entries)
        if unknown:
            mapping = ask_columns(self.dock, self._inputs, problem_import.PROBLEMS, self._asked)
            if mapping:
                self._take_in({"MAPPING": json.dumps(mapping)})
                return
        self.dock.say(
            translate("Linzhang", "{new} new problems, {changed} changed, {refused} rows refused.").format(
                new=outputs.get("NEW", 0), changed=outputs.get("CHANGED", 0), refused=outputs.get("REFUSED", 0)
            )
        )
