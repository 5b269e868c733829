"""The window in which one record of a chief's patrol is typed in or changed."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapely
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ....county import schema
from ....county.dates import today_in
from ....desktop.messages import sentence
from ....desktop.translate import translate
from ..places import Places, Said
from ..seats import Chiefs
from ..visits import DELEGATED, KINDS, Visit
from .widgets import PickPoint, date_edit, day_of

if TYPE_CHECKING:
    from ...panel import Panel
    from .judged import Shown

WEATHER = ("晴", "多云", "阴", "小雨", "中雨", "大雨", "雪", "雾", "大风")
LINES = 3


class VisitForm(QDialog):
    """Not modal: the point can be picked on the map meanwhile. ``parameters`` is what ``recordchiefpatrol`` gets."""

    def __init__(
        self,
        dock: Panel,
        day: datetime.date,
        person_uid: str = "",
        visit: Visit | None = None,
        known: Shown | None = None,
    ) -> None:
        """``known``: chiefs and places, where the tab has them already."""
        super().__init__(dock)
        self.dock, self.visit = dock, visit
        self.setWindowTitle(
            translate("Linzhang", "Change record") if visit else translate("Linzhang", "Record a chief’s patrol")
        )
        with dock.session.county() as county:
            self.chiefs = Chiefs(county) if known is None else known.chiefs
            self.places = Places(county).load() if known is None else known.places
            self.today = today_in(county.profile.time_zone_seconds)
            self._epsg = county.epsg
        self.point: tuple[float, float] | None = None
        self._is_picked = False
        self.evidence = ""
        self._build(min(day, self.today), person_uid)
        self.pick = PickPoint(dock.iface, self, self._epsg, self._picked)
        self.picker.setEnabled(self.pick.is_possible)
        if visit is not None:
            self._show(visit)
        self._check()

    def _build(self, day: datetime.date, person_uid: str) -> None:
        self.day = date_edit(day, self.today)
        self.day.dateChanged.connect(self._day_changed)
        self.person = QComboBox()
        self.person.setEditable(True)
        self.person.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.person.completer().setFilterMode(Qt.MatchFlag.MatchContains)
        self.person.completer().setCompletionMode(self.person.completer().CompletionMode.PopupCompletion)
        self.kind = QComboBox()
        for kind in KINDS:
            self.kind.addItem(schema.CODE_LISTS["chief_patrol_kind"][kind], kind)
        self.kind.currentIndexChanged.connect(self._kind_changed)
        self.minutes = QSpinBox()
        self.minutes.setRange(0, 1440)
        self.minutes.setSpecialValueText(translate("Linzhang", "not said"))
        self.weather = QComboBox()
        self.weather.setEditable(True)
        self.weather.addItems(["", *WEATHER])
        self.place, self.people, self.recorder, self.delegate = (QLineEdit() for _ in range(4))
        self.place.setPlaceholderText(translate("Linzhang", "As 石桥镇东山村龙头坡"))
        self.place.textChanged.connect(self._place_changed)
        self.recorder.setText(self.dock.remembered("recorder"))
        self.picker = QPushButton(translate("Linzhang", "On the map…"))
        self.picker.setToolTip(translate("Linzhang", "Click where it was; a right click goes back."))
        self.picker.clicked.connect(lambda _checked=False: self.pick.start())
        self.where = QLabel()
        self.where.setWordWrap(True)
        self.content, self.findings, self.opinion, self.outcome = (QPlainTextEdit() for _ in range(4))
        height = self.content.fontMetrics().lineSpacing() * LINES + 12
        for text in (self.content, self.findings, self.opinion, self.outcome):
            text.setTabChangesFocus(True)
            text.setFixedHeight(height)
        self.findings.setPlaceholderText(
            translate("Linzhang", "Each thing on a line of its own, or 1. 2. 3.; each becomes a problem.")
        )
        self.file = QPushButton(translate("Linzhang", "Evidence…"))
        self.file.clicked.connect(lambda _checked=False: self._choose_file())
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self._fill_people(person_uid)
        self.person.currentIndexChanged.connect(self._check)
        self.person.editTextChanged.connect(self._check)
        self._kind_changed()

    def _lay_out(self) -> None:
        top = QGridLayout()
        pairs: tuple[tuple[str, QWidget], ...] = (
            (translate("Linzhang", "Day"), self.day),
            (translate("Linzhang", "Chief"), self.person),
            (translate("Linzhang", "Way of patrolling"), self.kind),
            (translate("Linzhang", "Weather"), self.weather),
            (translate("Linzhang", "Minutes"), self.minutes),
            (translate("Linzhang", "People who came along"), self.people),
            (translate("Linzhang", "Recorded by"), self.recorder),
            (translate("Linzhang", "Deputed"), self.delegate),
        )
        for number, (words, widget) in enumerate(pairs):
            top.addWidget(QLabel(words), number // 2, 2 * (number % 2))
            top.addWidget(widget, number // 2, 2 * (number % 2) + 1)
        top.setColumnStretch(1, 2)
        top.setColumnStretch(3, 3)
        place = QHBoxLayout()
        place.addWidget(self.place, 1)
        place.addWidget(self.picker)
        form = QFormLayout()
        form.addRow(translate("Linzhang", "Where"), place)
        form.addRow("", self.where)
        form.addRow(translate("Linzhang", "What was looked at"), self.content)
        form.addRow(translate("Linzhang", "What was found"), self.findings)
        form.addRow(translate("Linzhang", "Decision on it"), self.opinion)
        form.addRow(translate("Linzhang", "What was done about it"), self.outcome)
        form.addRow("", self.file)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addLayout(form)
        column.addWidget(self.state)
        column.addWidget(self.buttons)
        self.resize(640, self.sizeHint().height())

    # ---- who ----------------------------------------------------------------------------------------------

    def _fill_people(self, wanted: str) -> None:
        day = day_of(self.day)
        self.person.blockSignals(True)
        self.person.clear()
        seen = set()
        for seat in self.chiefs.on(day):
            if seat.person_uid not in seen:
                seen.add(seat.person_uid)
                self.person.addItem(self.chiefs.label(seat.person_uid, day), seat.person_uid)
        at = self.person.findData(wanted) if wanted else -1
        if at < 0 and wanted and self.chiefs.of(wanted):
            self.person.addItem(self.chiefs.label(wanted), wanted)
            at = self.person.count() - 1
        self.person.setCurrentIndex(at)
        if at < 0:
            self.person.setEditText("")
        self.person.blockSignals(False)

    def _day_changed(self, *_: object) -> None:
        self._fill_people(self.person_uid)
        self._check()

    @property
    def person_uid(self) -> str:
        """The chosen chief; "" where none of the list is chosen."""
        at = self.person.currentIndex()
        fits = at >= 0 and self.person.currentText() == self.person.itemText(at)
        return str(self.person.currentData()) if fits else ""

    def _kind_changed(self, *_: object) -> None:
        self.delegate.setEnabled(self.kind.currentData() == DELEGATED)

    # ---- where --------------------------------------------------------------------------------------------

    def _picked(self, x: float, y: float) -> None:
        self.point, self._is_picked = (x, y), True
        if not self.place.text().strip():
            self.place.setText(self.places.label(self.places.at(shapely.Point(x, y), day_of(self.day))))
        self._check()

    def _place_changed(self, *_: object) -> None:
        """A point says nothing of another place: the record's goes, a picked one where the text names another area."""
        text = self.place.text().strip()
        if not self._is_picked:
            kept = self.visit.point if self.visit is not None and text == self.visit.place else None
            self.point = None if kept is None else (kept.x, kept.y)
        elif self.point is not None:
            area = self.places.find(Said(text=text), day_of(self.day)).area_uid
            if area and not self.places.covers(area, shapely.Point(*self.point)):
                self.point, self._is_picked = None, False
        self._check()

    def _check(self, *_: object) -> None:
        """Says at once what area it is, and what is missing."""
        day = day_of(self.day)
        person = self.person_uid
        own = [seat.area_uid for seat in self.chiefs.of(person, day)] if person else []
        found = self.places.find(Said(text=self.place.text().strip()), day, own)
        kept = self.visit is not None and self.place.text().strip() == self.visit.place
        area, words = (self.visit.area_uid if kept and self.visit else "") or found.area_uid, ""
        if self.point is not None:
            area = area or self.places.at(shapely.Point(*self.point), day)
            words = f"X {self.point[0]:.0f}, Y {self.point[1]:.0f}　"
            if not self.places.at(shapely.Point(*self.point), day):
                area, words = "", sentence("patrols_chiefs.outside_county", place=words.strip())
        if area:
            words += translate("Linzhang", "Area: {area}").format(area=self.places.label(area))
            if own and not any(self.places.lies_in(area, uid) for uid in own):
                words += "　" + sentence("patrols_chiefs.elsewhere", place=self.places.label(area))
        elif self.place.text().strip() and not words:
            words = translate(
                "Linzhang", "No area of the county is named in it. Pick it on the map; else the record does not count."
            )
        self.where.setText(words)
        problem = ""
        if not person and self.person.currentText().strip():
            problem = translate("Linzhang", "Choose the chief from the list; only chiefs of that day are in it.")
        elif not person:
            problem = translate("Linzhang", "Choose the chief.")
        self.state.setText(problem)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(bool(person))

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, translate("Linzhang", "Evidence"), str(Path(self.dock.remembered("evidence")))
        )
        if name:
            self.dock.remember("evidence", Path(name).parent)
            self.evidence = name
            self.file.setText(Path(name).name)

    # ---- the record ---------------------------------------------------------------------------------------

    def _show(self, visit: Visit) -> None:
        self.day.setDate(date_edit(visit.day).date())
        self._fill_people(visit.person_uid)
        self.kind.setCurrentIndex(max(self.kind.findData(visit.kind), 0))
        self.minutes.setValue(visit.minutes or 0)
        self.weather.setEditText(visit.weather)
        self.place.setText(visit.place)
        self.people.setText(visit.people)
        self.recorder.setText(visit.recorder)
        self.delegate.setText(visit.delegate)
        self.content.setPlainText(visit.content)
        self.findings.setPlainText(visit.findings)
        self.opinion.setPlainText(visit.opinion)
        self.outcome.setPlainText(visit.outcome)
        self._place_changed()

    def parameters(self) -> dict[str, Any]:
        """What ``recordchiefpatrol`` gets."""
        found: dict[str, Any] = {
            "UID": self.visit.uid if self.visit else "",
            "PERSON": self.person_uid,
            "DATE": day_of(self.day).isoformat(),
            "KIND": str(self.kind.currentData()),
            "PLACE": self.place.text().strip(),
            "AREA": self.visit.area_uid if self.visit and self.place.text().strip() == self.visit.place else "",
            "POINT": f"{self.point[0]:.2f}, {self.point[1]:.2f}" if self.point else "",
            "WEATHER": self.weather.currentText().strip(),
            "PEOPLE": self.people.text().strip(),
            "CONTENT": self.content.toPlainText().strip(),
            "FINDINGS": self.findings.toPlainText().strip(),
            "OPINION": self.opinion.toPlainText().strip(),
            "OUTCOME": self.outcome.toPlainText().strip(),
            "RECORDER": self.recorder.text().strip(),
            "DELEGATE": self.delegate.text().strip() if self.delegate.isEnabled() else "",
            "EVIDENCE": self.evidence,
        }
        if self.minutes.value():
            found["MINUTES"] = self.minutes.value()
        return found

    def save(self) -> None:
        """Writes it; the window stays open where it is refused, and the reason is at the bottom of the dock."""
        self.dock.remember("recorder", self.recorder.text().strip())
        self.dock.run_job("linzhang:recordchiefpatrol", self.parameters(), self._saved)

    def _saved(self, outputs: dict[str, Any]) -> None:
        parts = [translate("Linzhang", "The record is kept.")]
        if outputs.get("PROBLEMS"):
            parts.append(translate("Linzhang", "New problems: {numbers}.").format(numbers=outputs["PROBLEMS"]))
        if outputs.get("REMARKS"):
            parts.append(str(outputs["REMARKS"]))
        self.dock.say(" ".join(parts))
        self.accept()

    def done(self, result: int) -> None:
        self.pick.stop()
        super().done(result)
