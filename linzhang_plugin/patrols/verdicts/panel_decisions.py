"""What the tab of tracks shows and does about verdicts: the day explained, rules, leave, decisions about days."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QWidget

from ...county import units
from ...county.errors import LinzhangError
from ...desktop.dock import run_dialog
from ...desktop.translate import translate
from .panel_day import DayExplanation
from .panel_decide import DecideDialog
from .panel_leaves import LeavesDialog
from .panel_rules import RulesDialog
from .results import PersonDay, PersonMonth, Result

if TYPE_CHECKING:
    from ..panel_tracks import TracksTab


class Decisions:
    """Belongs to the tab; ``explanation`` is the widget under the days, with the track in it."""

    def __init__(self, tab: TracksTab) -> None:
        self.tab = tab
        self.explanation: DayExplanation | None = None

    def around(self, track: QWidget) -> DayExplanation:
        """Makes the widget that explains the chosen day, or shows its track."""
        dock = self.tab.dock
        self.explanation = DayExplanation(track, reasons_first=dock.remembered("why", "1") == "1")
        self.explanation.decide.connect(self.decide)
        self.explanation.switched.connect(lambda on: dock.remember("why", int(on)))
        return self.explanation

    def _person(self) -> PersonMonth | None:
        result, uid = self.tab.result, self.tab.session.person_uid
        return next((p for p in result.people if p.person_uid == uid), None) if result is not None else None

    def show_row(self, row: int) -> None:
        """Explains the day in that row of the days table; -1: none."""
        person = self._person()
        day: PersonDay | None = None
        if person is not None and 0 <= row < len(person.days) and self.tab.days.rowCount() == len(person.days):
            day = person.days[row]
        if self.explanation is not None:
            self.explanation.show_day(day, reason_names(), self.tab.hours_style())

    def decide(self) -> None:
        """Asks for a decision about the shown day, and saves it."""
        person, day = self._person(), None if self.explanation is None else self.explanation.day
        if person is None or day is None:
            return
        words = reason_names()
        machine = "、".join(words.get(code, code) for code in day.reasons) or translate("Linzhang", "valid")
        dialog = DecideDialog(person.name, day, machine, self.tab)
        if run_dialog(dialog):
            self.tab.dock.run_job("linzhang:overruleday", dialog.parameters())

    def rules(self) -> None:
        """Opens the dialog of rules."""
        if self.tab.session.is_open:
            try:
                dialog = RulesDialog(self.tab.dock, self.tab)
            except LinzhangError as error:
                self.tab.dock.say_error(error)
                return
            run_dialog(dialog)

    def leaves(self) -> None:
        """Opens the dialog of leave, exempt days and warnings, on the chosen person."""
        if self.tab.session.is_open:
            run_dialog(LeavesDialog(self.tab.dock, self.tab.session.person_uid, self.tab))


def reason_names() -> dict[str, str]:
    """Reason → its word in the interface language."""
    return {
        "too_short": translate("Linzhang", "too short"),
        "too_little_time": translate("Linzhang", "too little time"),
        "outside": translate("Linzhang", "outside the own area"),
        "gap": translate("Linzhang", "track interrupted"),
        "speed": translate("Linzhang", "speed of a vehicle"),
        "hours": translate("Linzhang", "not at the set hours"),
        "spacing": translate("Linzhang", "too soon after the last"),
        "repeated": translate("Linzhang", "same route again"),
        "inside_share": translate("Linzhang", "too small a share inside"),
        "copied": translate("Linzhang", "suspected copy"),
        "platform": translate("Linzhang", "not counted by the platform"),
        "no_post": translate("Linzhang", "not in post that day"),
        "leave": translate("Linzhang", "on leave"),
        "standby": translate("Linzhang", "on standby"),
        "weather": translate("Linzhang", "severe weather"),
        "no_track": translate("Linzhang", "no track"),
    }


def done_head(result: Result | None) -> str:
    """What the days are called that stand against the targets."""
    if result is None or not result.by_windows:
        return translate("Linzhang", "Valid")
    if any(person.by_areas for person in result.people) and not any(person.by_periods for person in result.people):
        return translate("Linzhang", "Valid by area")
    return translate("Linzhang", "Valid in the window")


def standing_words(person: PersonMonth) -> str:
    """旬 by 旬, every target where there are several, exempt days and rank of a person, for a tooltip."""
    first, second, third = person.by_ten_days
    lines = [
        translate("Linzhang", "Valid days: {first} + {second} + {third} (上旬, 中旬, 下旬)").format(
            first=first, second=second, third=third
        )
    ]
    if person.by_windows or len(person.windows) > 1:
        at_once = len({window.span for window in person.windows}) == 1
        lines += [
            translate("Linzhang", "{window}: {valid} of {target} days").format(
                window=window.words(at_once=at_once), valid=window.valid, target=window.target
            )
            for window in person.windows
        ]
    if person.exempt_days:
        lines.append(translate("Linzhang", "Exempt days: {days}").format(days=person.exempt_days))
    if person.rank is not None:
        lines.append(translate("Linzhang", "Rank by completion: {rank}").format(rank=person.rank))
    return "\n".join(lines)


def rates_words(result: Result | None) -> str:
    """The three rates of the county in a line of their own; empty where there is nothing to divide by."""
    if result is None or not result.rates:
        return ""
    county = result.rates[0]
    names = (("月上线率", county.online), ("平均上线巡护率", county.patrolled), ("出巡达标率", county.met))
    parts = [f"{name} {units.rounded(float(100 * Fraction(*ratio)), 1)}%" for name, ratio in names if ratio[1]]
    return "\n" + "　".join(parts) if parts else ""
