"""Windows about problems: typing one in or changing it, reporting several up, closing several."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapely
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ....county import schema
from ....county.dates import today_in
from ....desktop.translate import translate
from ..places import Places, Said
from ..problem_rows import CHIEF, Owners, Problem
from .widgets import PickPoint, date_edit, day_of

if TYPE_CHECKING:
    from ...panel import Panel

LINES = 3


class OptionalDay(QWidget):
    """A day that may be left open."""

    def __init__(self, day: datetime.date | None, proposed: datetime.date, latest: datetime.date | None = None) -> None:
        super().__init__()
        self.known = QCheckBox()
        self.edit: QDateEdit = date_edit(day or proposed, latest)
        self.known.setChecked(day is not None)
        self.edit.setEnabled(day is not None)
        self.known.toggled.connect(self.edit.setEnabled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.known)
        row.addWidget(self.edit, 1)

    def text(self) -> str:
        """The day as 2024-05-31; "" where it is open."""
        return day_of(self.edit).isoformat() if self.known.isChecked() else ""


class ProblemForm(QDialog):
    """Not modal: the place can be picked on the map meanwhile."""

    def __init__(self, dock: Panel, day: datetime.date, problem: Problem | None = None) -> None:
        super().__init__(dock)
        self.dock, self.problem = dock, problem
        title = translate("Linzhang", "Problem {number}").format(number=problem.number) if problem else ""
        self.setWindowTitle(title or translate("Linzhang", "Record a problem"))
        with dock.session.county() as county:
            known = dock.chiefs.known()
            self.places = Places(county).load() if known is None else known.places
            self.owners = Owners(county, self.places) if known is None else known.owners
            self.today = today_in(county.profile.time_zone_seconds)
            self._epsg = county.epsg
            self._kinds = county.profile.code_list("problem_kinds")
            rows = county.rows(
                "SELECT person.uid, person.name, unit.name AS unit FROM person "
                "LEFT JOIN unit ON unit.uid = person.unit_uid ORDER BY person.name, unit.name"
            )
            namesakes = Counter(row["name"] for row in rows)
            self._people = [
                (row["uid"], row["name"] + (f"（{row['unit']}）" if namesakes[row["name"]] > 1 and row["unit"] else ""))
                for row in rows
            ]
        self.point: tuple[float, float] | None = None
        self._is_picked = False
        self.evidence = ""
        self._build(min(day, self.today))
        self.pick = PickPoint(dock.iface, self, self._epsg, self._picked)
        self.picker.setEnabled(self.pick.is_possible)
        if problem is not None:
            self._show(problem)
        self._check()

    def _build(self, day: datetime.date) -> None:
        self.content, self.measures, self.progress = (QPlainTextEdit() for _ in range(3))
        height = self.content.fontMetrics().lineSpacing() * LINES + 12
        for text in (self.content, self.measures, self.progress):
            text.setTabChangesFocus(True)
            text.setFixedHeight(height)
        self.content.textChanged.connect(self._check)
        self.kind, self.source, self.owner = QComboBox(), QComboBox(), QComboBox()
        self.kind.addItem("", "")
        for key, name in self._kinds.items():
            self.kind.addItem(name, key)
        for key, name in schema.CODE_LISTS["problem_source"].items():
            self.source.addItem(name, key)
        self.source.setCurrentIndex(max(self.source.findData(self.dock.remembered("problem_source", CHIEF)), 0))
        self.owner.addItem(translate("Linzhang", "(the chief of the place on that day)"), "")
        for uid, name in self._people:
            self.owner.addItem(name, uid)
        self.found = date_edit(self.problem.day if self.problem and self.problem.day else day, self.today)
        self.found.dateChanged.connect(self._check)
        deadline = self.problem.deadline if self.problem else None
        self.deadline = OptionalDay(deadline, day + datetime.timedelta(days=30))
        self.finder, self.unit, self.compartment, self.place, self.note = (QLineEdit() for _ in range(5))
        self.place.setPlaceholderText(translate("Linzhang", "As 石桥镇东山村龙头坡"))
        self.place.textChanged.connect(self._place_changed)
        self.picker = QPushButton(translate("Linzhang", "On the map…"))
        self.picker.setToolTip(translate("Linzhang", "Click where it is; a right click goes back."))
        self.picker.clicked.connect(lambda _checked=False: self.pick.start())
        self.where = QLabel()
        self.where.setWordWrap(True)
        self.file = QPushButton(translate("Linzhang", "Evidence…"))
        self.file.clicked.connect(lambda _checked=False: self._choose_file())
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)
        place = QHBoxLayout()
        place.addWidget(self.place, 1)
        place.addWidget(self.picker)
        form = QFormLayout()
        form.addRow(translate("Linzhang", "Problem"), self.content)
        form.addRow(translate("Linzhang", "Where"), place)
        form.addRow("", self.where)
        form.addRow(translate("Linzhang", "Kind and source"), _beside(self.kind, self.source))
        form.addRow(translate("Linzhang", "Found on, by"), _beside(self.found, self.finder))
        form.addRow(translate("Linzhang", "Answers for it, unit"), _beside(self.owner, self.unit))
        form.addRow(translate("Linzhang", "Measures"), self.measures)
        form.addRow(translate("Linzhang", "To be solved by"), self.deadline)
        form.addRow(translate("Linzhang", "Progress"), self.progress)
        form.addRow(translate("Linzhang", "Number of 小班 or 图斑"), self.compartment)
        form.addRow(translate("Linzhang", "Note"), _beside(self.note, self.file))
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.buttons)
        self.resize(600, self.sizeHint().height())

    def _picked(self, x: float, y: float) -> None:
        self.point, self._is_picked = (x, y), True
        if not self.place.text().strip():
            self.place.setText(self.places.label(self.places.at(shapely.Point(x, y), day_of(self.found))))
        self._check()

    def _place_changed(self, *_: object) -> None:
        """A point says nothing of another place: the problem's goes, a picked one where the text names another area."""
        text = self.place.text().strip()
        if not self._is_picked:
            kept = self.problem.point if self.problem is not None and text == self.problem.place else None
            self.point = None if kept is None else (kept.x, kept.y)
        elif self.point is not None:
            area = self.places.find(Said(text=text), day_of(self.found)).area_uid
            if area and not self.places.covers(area, shapely.Point(*self.point)):
                self.point, self._is_picked = None, False
        self._check()

    def _check(self, *_: object) -> None:
        """Says at once what area it is and who answers for it."""
        day, text = day_of(self.found), self.place.text().strip()
        area = self.places.find(Said(text=text), day).area_uid
        if self.point is not None:
            there = self.places.at(shapely.Point(*self.point), day)
            area = area or there
        words = ""
        if area:
            owner = self.owners.of(area, day)
            name = owner.name or translate("Linzhang", "nobody in post that day")
            words = translate("Linzhang", "Area: {area}. Answers for it: {name}.").format(
                area=self.places.label(area), name=name
            )
        elif text:
            words = translate("Linzhang", "No area of the county is named in it. Pick it on the map.")
        self.where.setText(words)
        save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setEnabled(bool(self.content.toPlainText().strip()))

    def _choose_file(self) -> None:
        name = choose_evidence(self.dock, self)
        if name:
            self.evidence = name
            self.file.setText(Path(name).name)

    def _show(self, problem: Problem) -> None:
        self.content.setPlainText(problem.content)
        self.measures.setPlainText(problem.measures)
        self.progress.setPlainText(problem.progress)
        for box, value in ((self.kind, problem.kind), (self.source, problem.source), (self.owner, problem.owner_uid)):
            box.setCurrentIndex(max(box.findData(value), 0))
        for line, text in (
            (self.finder, problem.finder),
            (self.unit, problem.unit),
            (self.compartment, problem.compartment),
            (self.place, problem.place),
            (self.note, problem.note),
        ):
            line.setText(text)
        self._place_changed()

    def values(self) -> dict[str, Any]:
        """The values of ``recordproblem``; of a known problem only those that differ."""
        found: dict[str, Any] = {
            "content": self.content.toPlainText().strip(),
            "kind": str(self.kind.currentData()),
            "source": str(self.source.currentData()),
            "day": day_of(self.found).isoformat(),
            "deadline": self.deadline.text(),
            "place": self.place.text().strip(),
            "finder": self.finder.text().strip(),
            "owner_uid": str(self.owner.currentData()),
            "unit": self.unit.text().strip(),
            "measures": self.measures.toPlainText().strip(),
            "progress": self.progress.toPlainText().strip(),
            "compartment": self.compartment.text().strip(),
            "note": self.note.text().strip(),
        }
        before = self.problem
        if before is None:
            return {name: value for name, value in found.items() if value}
        return {name: value for name, value in found.items() if value != _text(getattr(before, name))}

    def parameters(self) -> dict[str, Any]:
        """What ``recordproblem`` gets."""
        before = self.problem.point if self.problem else None
        moved = self.point is not None and (before is None or (before.x, before.y) != self.point)
        point = f"{self.point[0]:.2f}, {self.point[1]:.2f}" if moved and self.point else ""
        return {
            "PROBLEM": self.problem.uid if self.problem else "",
            "VALUES": json.dumps(self.values(), ensure_ascii=False),
            "POINT": point,
            "EVIDENCE": self.evidence,
        }

    def save(self) -> None:
        """Writes it; the window stays open where it is refused."""
        self.dock.remember("problem_source", self.source.currentData())
        self.dock.run_job("linzhang:recordproblem", self.parameters(), self._saved)

    def _saved(self, outputs: dict[str, Any]) -> None:
        words = translate("Linzhang", "Problem {number} is kept.").format(number=outputs.get("NUMBER", ""))
        self.dock.say(f"{words} {outputs.get('REMARKS', '')}".strip())
        self.accept()

    def done(self, result: int) -> None:
        self.pick.stop()
        super().done(result)


class ReportDialog(QDialog):
    """To which level problems are reported (上报), when and why."""

    def __init__(self, dock: Panel, count: int, today: datetime.date) -> None:
        super().__init__(dock)
        self.setWindowTitle(translate("Linzhang", "Report {count} problems up").format(count=count))
        with dock.session.county() as county:
            levels = [(level.key, level.name) for level in county.profile.levels if level.digits]
        self.level = QComboBox()
        for key, name in levels:
            self.level.addItem(name, key)
        self.level.setCurrentIndex(max(self.level.findData("county"), 0))
        self.day = date_edit(today, today)
        self.note = QLineEdit()
        form = QFormLayout(self)
        form.addRow(translate("Linzhang", "Reported to"), self.level)
        form.addRow(translate("Linzhang", "Day"), self.day)
        form.addRow(translate("Linzhang", "Reason"), self.note)
        form.addRow(_ok(self))

    def choice(self) -> dict[str, str]:
        """Parameters of ``reportproblems``."""
        day = day_of(self.day).isoformat()
        return {"LEVEL": str(self.level.currentData()), "DATE": day, "NOTE": self.note.text().strip()}


class CloseDialog(QDialog):
    """Who closes problems (销号) when, with what evidence."""

    def __init__(self, dock: Panel, count: int, today: datetime.date) -> None:
        super().__init__(dock)
        self.dock = dock
        self.setWindowTitle(translate("Linzhang", "Close {count} problems").format(count=count))
        self.day = date_edit(today, today)
        self.by = QLineEdit(dock.remembered("closed_by"))
        self.by.textChanged.connect(self._check)
        self.note = QLineEdit()
        self.evidence = ""
        self.file = QPushButton(translate("Linzhang", "Evidence…"))
        self.file.clicked.connect(lambda _checked=False: self._choose_file())
        self.buttons = _ok(self)
        form = QFormLayout(self)
        form.addRow(translate("Linzhang", "Day"), self.day)
        form.addRow(translate("Linzhang", "Closed by"), self.by)
        form.addRow(translate("Linzhang", "Outcome"), self.note)
        form.addRow("", self.file)
        form.addRow(self.buttons)
        self._check()

    def _check(self, *_: object) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.by.text().strip()))

    def _choose_file(self) -> None:
        name = choose_evidence(self.dock, self)
        if name:
            self.evidence = name
            self.file.setText(Path(name).name)

    def choice(self) -> dict[str, str]:
        """Parameters of ``closeproblems``."""
        by = self.by.text().strip()
        self.dock.remember("closed_by", by)
        day = day_of(self.day).isoformat()
        return {"DATE": day, "BY": by, "NOTE": self.note.text().strip(), "EVIDENCE": self.evidence}


def choose_evidence(dock: Panel, parent: QWidget) -> str:
    """Asks for a file, beginning in the folder of last time; "" when cancelled."""
    name, _ = QFileDialog.getOpenFileName(parent, translate("Linzhang", "Evidence"), dock.remembered("evidence"))
    if name:
        dock.remember("evidence", Path(name).parent)
    return str(name)


def _ok(dialog: QDialog) -> QDialogButtonBox:
    made = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    made.accepted.connect(dialog.accept)
    made.rejected.connect(dialog.reject)
    dialog.setMinimumWidth(360)
    return made


def _beside(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget, 1)
    return row


def _text(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime.date) else str(value or "")
