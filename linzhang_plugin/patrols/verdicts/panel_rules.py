"""The dialog of rules (规则): the dated list on the left, one rule on the right with its sentence and its effect."""

from __future__ import annotations

import dataclasses
import datetime
import json
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QDate, Qt, QTimer
from qgis.PyQt.QtGui import QBrush, QColor
from qgis.PyQt.QtWidgets import (
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QTextBrowser,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...county.dates import today_in
from ...county.errors import LinzhangError
from ...desktop.help import HelpDialog
from ...desktop.jobs import Job
from ...desktop.messages import in_words
from ...desktop.translate import translate
from . import presets
from .checks import faults
from .choosing import ranger_roles, sound_profile_rule, stored_rules
from .definition import Rule
from .panel_choices import ask_day, profile_item
from .panel_rule_form import Known, RuleForm, correcting, dates_of, in_force
from .results import Month
from .whatif import Trial, WhatIf, is_long
from .words import rule_words

if TYPE_CHECKING:
    from ...county.gateway import County
    from ..panel import Panel

UID = int(Qt.ItemDataRole.UserRole)
PAUSE = 250  # milliseconds after the last edit before it is tried out
FAULT_COLOR, OVER_COLOR = "#b3261e", "#8a8a8a"


class RulesDialog(QDialog):
    """Opened by the button 规则… of the dock; each change is an algorithm that runs in the background."""

    def __init__(self, dock: Panel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dock = dock
        self.trial: Trial | None = None
        self.long = False
        self.found: WhatIf | None = None
        self._job: Job | None = None
        self.setWindowTitle(translate("Linzhang", "Patrol rules"))
        self.resize(1250, 680)
        self.rules: list[Rule] = []
        self.broken: list[Rule] = []
        self.error: LinzhangError | None = None
        with dock.session.county() as county:
            self.known = Known.of(county)
            self.fallback, self.fallback_error = sound_profile_rule(county.profile)
        self.role = ranger_roles(self.known.profile)[0] if self.fallback is None else self.fallback.role
        self.form = RuleForm(self.known)
        self.form.changed.connect(self._edited)
        self.words, self.wrong = QLabel(), QLabel()
        for label in (self.words, self.wrong):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setStyleSheet("font-weight: bold")
        self.wrong.setStyleSheet(f"color: {FAULT_COLOR}")
        self.start = QDateEdit()
        self.start.setCalendarPopup(True)
        self.start.setDisplayFormat("yyyy-MM-dd")
        self.start.dateChanged.connect(lambda _date: self._edited())
        self.effect = QTextBrowser()
        self.effect.setFixedHeight(7 * self.fontMetrics().lineSpacing())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.try_out)
        self._lay_out()
        self.fill()

    # ---- layout -------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setWidget(self.form)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        column.addWidget(self.wrong)
        column.addWidget(area, 1)
        column.addWidget(self.effect)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self._left())
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([300, 920])
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.addWidget(splitter, 1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        guide = close.addButton(QDialogButtonBox.StandardButton.Help)
        guide.clicked.connect(lambda _checked=False: self.help())
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setMaximumWidth(160)
        self.stop = QPushButton(translate("Linzhang", "Cancel"))
        self.stop.clicked.connect(lambda _checked=False: self.stop_job())
        foot = QHBoxLayout()
        foot.addWidget(self.state, 1)
        for widget in (self.bar, self.stop):
            widget.hide()
            foot.addWidget(widget)
        foot.addLayout(self._saving_row())
        foot.addWidget(close)
        layout.addLayout(foot)

    def help(self) -> None:
        """Opens the page on rules and verdicts."""
        dialog = HelpDialog("verdicts", translate("Linzhang", "Help: rules and verdicts"), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def _left(self) -> QWidget:
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels([translate("Linzhang", "Rule"), translate("Linzhang", "In force")])
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.setIndentation(14)
        self.tree.currentItemChanged.connect(lambda item, _before: self._chosen(item))
        self.new = QToolButton()
        self.new.setText(translate("Linzhang", "New from preset"))
        self.new.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.new)
        for preset in presets.presets():
            # one with several rules opens to the side: all in one menu would be higher than the screen
            inner = menu if len(preset.rules) == 1 else menu.addMenu(preset.name)
            inner.setToolTipsVisible(True)
            for rule in preset.rules:
                action = inner.addAction(preset.name if inner is menu else rule.name)
                action.setToolTip(f"{preset.source}\n{preset.note}")
                action.triggered.connect(lambda _checked=False, r=rule, note=preset.note: self.begin(r, note))
        self.new.setMenu(menu)
        self.end = QPushButton(translate("Linzhang", "End…"))
        self.end.setToolTip(translate("Linzhang", "The rule judges no more from a day on; the days before it stay."))
        self.end.clicked.connect(lambda _checked=False: self.end_rule())
        self.undo = QPushButton(translate("Linzhang", "Undo"))
        self.undo.setToolTip(translate("Linzhang", "Undoes the last rule, overrule, leave or warning that was saved."))
        self.undo.clicked.connect(lambda _checked=False: self.run("linzhang:undoverdict", {}))
        self.new.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        for button in (self.end, self.undo):
            row.addWidget(button)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tree, 1)
        column.addWidget(self.new)
        column.addLayout(row)
        return left

    def _saving_row(self) -> QHBoxLayout:
        self.read = QPushButton(translate("Linzhang", "Read tracks and try out"))
        self.read.setToolTip(
            translate(
                "Linzhang", "This rule asks for figures that are not stored: tracks are read, which takes a while."
            )
        )
        self.read.clicked.connect(lambda _checked=False: self.read_tracks())
        self.read.hide()
        self.save = QPushButton(translate("Linzhang", "Save, in force from"))
        self.save.setToolTip(
            translate(
                "Linzhang", "The rule that judged the same people until now ends that day; months before it stay."
            )
        )
        self.save.clicked.connect(lambda _checked=False: self.save_rule())
        row = QHBoxLayout()
        for widget in (self.read, self.save, self.start):
            row.addWidget(widget)
        return row

    # ---- the list -----------------------------------------------------------------------------------------

    def fill(self, uid: str = "") -> None:
        """Reads the rules anew and shows one of them; what is wrong with them is said below."""
        self.rules, self.trial, self.error, self.long = [], None, None, False
        try:
            with self.dock.session.county() as county:
                self.broken = []
                self.rules = stored_rules(county, broken=self.broken)
                self.rules += self.broken
                self.trial = self._trial(county)
        except LinzhangError as error:
            # rules that cannot judge are mended here: the list is shown all the same
            self.error = error
        self.tree.clear()
        roles = {role.key: role.name for role in self.known.profile.roles}
        shown: QTreeWidgetItem | None = None
        by_role: dict[str, list[Rule]] = {self.role: []}
        for rule in self.rules:
            by_role.setdefault(rule.role, []).append(rule)
        for role, rules in by_role.items():
            top = QTreeWidgetItem([roles.get(role, role), ""])
            self.tree.addTopLevelItem(top)
            for rule in sorted(rules, key=lambda r: r.start, reverse=True):
                item = QTreeWidgetItem([rule.name, in_force(rule)])
                item.setData(0, UID, rule.uid)
                item.setToolTip(0, f"{rule.name}\n{rule_words(rule, self.known.profile, self.known.names)}")
                item.setToolTip(1, dates_of(rule))
                if rule in self.broken:
                    item.setForeground(0, QBrush(QColor(FAULT_COLOR)))
                    item.setToolTip(0, in_words(LinzhangError("patrols_verdicts.rule_unreadable", rule=rule.name)))
                if rule.end is not None and rule.end <= self._today():
                    for column in (0, 1):
                        item.setForeground(column, QBrush(QColor(OVER_COLOR)))
                top.addChild(item)
                if shown is None or rule.uid == uid:
                    shown = item
            if role == self.role:
                item = profile_item(self.fallback, self.fallback_error, FAULT_COLOR)
                top.addChild(item)
                shown = shown or item
            top.setExpanded(True)
        if shown is not None:
            self.tree.setCurrentItem(shown)
        if self.error is not None:
            self.state.setText(in_words(self.error))

    def _chosen(self, item: QTreeWidgetItem | None) -> None:
        if item is None or item.parent() is None:
            return
        uid = str(item.data(0, UID) or "")
        rule = next((rule for rule in self.rules if rule.uid == uid), self.fallback) or Rule(role=self.role)
        self.end.setEnabled(bool(uid))
        self.form.show_rule(rule)
        self._show_start(rule.start if uid else self._next_month())
        self._edited()

    def begin(self, rule: Rule, note: str = "") -> None:
        """Shows a new rule that begins from a preset."""
        self.end.setEnabled(False)
        self.tree.setCurrentItem(None)
        self.form.show_rule(dataclasses.replace(rule, uid=""))
        self._show_start(self._next_month())
        self._edited()
        self.state.setText(note)

    def _show_start(self, day: datetime.date) -> None:
        self.start.blockSignals(True)
        self.start.setDate(QDate(day.year, day.month, day.day))
        self.start.blockSignals(False)

    # ---- trying out ---------------------------------------------------------------------------------------

    def _trial(self, county: County) -> Trial | None:
        text = self.dock.month_text
        month = Month.of(text, self._today()) if text else None
        self.long = month is not None and is_long(county, month)
        return Trial(county, month) if month is not None and not self.long else None

    def _edited(self) -> None:
        """The sentence at once, the faults with it, and a moment later what the rule would do."""
        rule = self.edited()
        self.words.setText(rule_words(rule, self.known.profile, self.known.names))
        found = list(faults(rule, self.known.profile, list(self.known.towns), list(self.known.places)))
        self.wrong.setText("\n".join(in_words(fault) for fault in found))
        self.wrong.setVisible(bool(found))
        self.save.setEnabled(not found and self._job is None)
        self.state.setText(correcting(rule, self.rules, self._today()))
        self.read.hide()
        if found:
            self._timer.stop()
            self.effect.clear()
        else:
            self._timer.start()

    def edited(self) -> Rule:
        """The rule in the form, in force from the chosen day."""
        rule = self.form.rule()
        day = self.start.date()
        start = datetime.date(day.year(), day.month(), day.day())
        return dataclasses.replace(rule, start=start, end=rule.end if rule.end and rule.end > start else None)

    def try_out(self) -> None:
        """Says what the rule would make of the month of the dock."""
        if self.error is not None:
            self.effect.setText(in_words(self.error))
            return
        if not self.long and (self.trial is None or not self.trial.is_judged):
            self.effect.setText(
                translate("Linzhang", "Judge a month first: then it is said here what the rule would change in it.")
            )
            return
        rule = self.edited()
        if rule.role not in {self.role, *ranger_roles(self.known.profile)}:
            self.effect.setText(
                translate("Linzhang", "Rules of this role are not judged by tracks; see the tab of chiefs.")
            )
            return
        try:
            with self.dock.session.county() as county:
                month = Month.of(self.dock.month_text, self._today())
                if self.trial is None or is_long(county, month, rule):
                    self.effect.setText(
                        translate(
                            "Linzhang", "The months of this window are tried out in the background: press the button."
                        )
                    )
                    self.read.show()
                    return
                self.found = self.trial.try_rule(county, rule)
        except LinzhangError as error:
            self.effect.setText(in_words(error))
            return
        self.read.setVisible(bool(self.found.lacks))
        if not self.found.concerned:
            text = translate("Linzhang", "Nobody is judged by this rule in {month}: check role, levels and towns.")
            self.effect.setPlainText(text.format(month=self.dock.month_text))
            return
        self._show_effect(
            translate("Linzhang", "{month}: {before} of {people} reach the target, by the new rule {after}.").format(
                month=self.dock.month_text,
                before=self.found.met_before,
                after=self.found.met_after,
                people=self.found.people,
            ),
            [dataclasses.asdict(change) for change in self.found.gained],
            [dataclasses.asdict(change) for change in self.found.lost],
            roughly=bool(self.found.lacks),
        )

    def _show_effect(
        self, head: str, gained: list[dict[str, Any]], lost: list[dict[str, Any]], *, roughly: bool = False
    ) -> None:
        """The counts, then the names of everybody whose verdict would change, in both directions."""
        lines = [head]
        if roughly:
            text = translate(
                "Linzhang", "Only roughly: the rule asks for figures that have to be read from the tracks."
            )
            lines.append(text)
        for changes, text in (
            (lost, translate("Linzhang", "{count} would not reach it any more: {names}")),
            (gained, translate("Linzhang", "{count} would reach it: {names}")),
        ):
            if changes:
                names = "、".join(
                    "{} {}/{}→{}/{}".format(change["name"], *change["before"], *change["after"]) for change in changes
                )
                lines.append(text.format(count=len(changes), names=names))
        if not gained and not lost:
            lines.append(translate("Linzhang", "Nobody’s verdict would change."))
        self.effect.setPlainText("\n".join(lines))

    def read_tracks(self) -> None:
        """Tries the rule out with the tracks read again, in the background."""
        rule = self.edited()
        parameters = {"RULE": json.dumps(rule.to_json()), "NAME": rule.name, "MONTH": self.dock.month_text}
        self.run("linzhang:rulewhatif", parameters, self._tried)

    def _tried(self, outputs: dict[str, Any]) -> None:
        changes = json.loads(outputs["CHANGES"])
        self.read.hide()
        head = translate("Linzhang", "{month}: {before} of {people} reach the target, by the new rule {after}.")
        self._show_effect(
            translate("Linzhang", "With the tracks of {month} read:").format(month=self.dock.month_text)
            + "\n"
            + head.format(
                month=self.dock.month_text,
                before=changes["before"],
                after=changes["after"],
                people=int(outputs["PEOPLE"]),
            ),
            changes["gained"],
            changes["lost"],
        )

    # ---- doing --------------------------------------------------------------------------------------------

    def save_rule(self) -> None:
        """Puts the rule in force from the chosen day on."""
        rule = self.edited()
        parameters = {
            "RULE": json.dumps(rule.to_json(), ensure_ascii=False),
            "NAME": rule.name,
            "SOURCE": rule.source,
            "START": rule.start.isoformat(),
            "END": "" if rule.end is None else (rule.end - datetime.timedelta(days=1)).isoformat(),
        }
        self.run("linzhang:saverule", parameters, self._saved)

    def _saved(self, outputs: dict[str, Any]) -> None:
        self.fill(str(outputs["UID"]))
        if self.error is not None:
            return
        if not outputs["CHANGED"]:
            self.state.setText(translate("Linzhang", "Nothing to save: this rule is in force already, just so."))
        elif outputs["RESUMED"]:
            text = translate(
                "Linzhang", "Saved. “{rule}” ends that day and goes on from {day} on. Judge the months anew."
            )
            self.state.setText(text.format(rule=outputs["CLOSED"], day=outputs["RESUMED"]))
        elif outputs["CLOSED"]:
            text = translate("Linzhang", "Saved. “{rule}” ends that day. Judge the months from then on again.")
            self.state.setText(text.format(rule=outputs["CLOSED"]))
        else:
            self.state.setText(translate("Linzhang", "Saved. Judge the months from then on again."))

    def end_rule(self) -> None:
        """Asks from which day on the chosen rule does not judge any more."""
        item = self.tree.currentItem()
        uid = str(item.data(0, UID) or "") if item is not None else ""
        if not uid:
            return
        day = ask_day(
            self,
            translate("Linzhang", "End rule"),
            translate("Linzhang", "The first day that it does not judge any more:"),
            self._next_month(),
        )
        if day is not None:
            self.run("linzhang:endrule", {"UID": uid, "DAY": day.isoformat()})

    def run(self, algorithm: str, parameters: dict[str, Any], done: Any = None) -> None:
        """Runs an algorithm in the background; afterwards the list is read anew, or ``done`` gets the outputs."""
        if self._job is not None:
            return
        job = Job(algorithm, {"COUNTY": str(self.dock.session.path), **parameters}, self)
        self._job = job
        self.bar.setRange(0, 0)
        self.bar.show()
        self.stop.show()
        self.save.setEnabled(False)

        def finished(successful: bool, outputs: dict[str, Any], error: str) -> None:
            self._job = None
            self.bar.hide()
            self.stop.hide()
            self.save.setEnabled(True)
            job.deleteLater()
            if not successful:
                self.state.setText(error or translate("Linzhang", "It did not work; the details are in the QGIS log."))
            elif done is not None:
                done(outputs)
            else:
                self.fill()

        job.progress.connect(self._on_progress)
        job.finished.connect(finished)
        job.start()

    def _on_progress(self, percent: float) -> None:
        self.bar.setRange(0, 100)
        self.bar.setValue(int(percent))

    def stop_job(self) -> None:
        """Gives up what is being done; the rule in the form stays."""
        if self._job is not None:
            self._job.cancel()

    def done(self, result: int) -> None:
        self._timer.stop()
        if self._job is not None:
            self._job.stop()
            self._job = None
        super().done(result)

    def _today(self) -> datetime.date:
        return today_in(self.known.profile.time_zone_seconds)

    def _next_month(self) -> datetime.date:
        today = self._today()
        return (today.replace(day=28) + datetime.timedelta(days=4)).replace(day=1)
