"""The mark of a day (√ ○ 假 …) as it stands in calendars: on paper, in Excel and in the dock."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from ..verdicts.reasons import LEAVE, NO_POST, NO_TRACK, STANDBY, WEATHER
from ..verdicts.results import Month, PersonDay, PersonMonth

VALID, SHORT, AWAY, NOTHING, AHEAD = "valid", "short", "no_post", "none", "ahead"
TEXTS: dict[str, str] = {
    VALID: "√",
    SHORT: "○",
    LEAVE: "假",
    STANDBY: "备",
    WEATHER: "停",
    AWAY: "—",
    NOTHING: "",
    AHEAD: "",
}
"""State of a day → its mark. ``short``: there is a track (or a figure of the platform) that does not count."""
HUMAN = "☆"
"""In front of the mark that a person decided (人工认定): ☆√ counts, ☆× does not."""
HUMAN_VALID, HUMAN_SHORT = f"{HUMAN}√", f"{HUMAN}×"
FILLS: dict[str, str] = {
    VALID: "C8E6C9",
    SHORT: "F9D0C8",
    LEAVE: "D6E4F5",
    STANDBY: "D6E4F5",
    WEATHER: "D6E4F5",
    AWAY: "E4E4E4",
    NOTHING: "FFFFFF",
    AHEAD: "FFFFFF",
}
"""State → colour of its cell (RRGGBB)."""
WEEKEND = "F1F1F1"
LEGEND = (
    "√ 有效；○ 有轨迹不计；空白 无轨迹；假 请假；备 备勤；停 恶劣天气停巡；— 不在岗；☆√ 人工认定有效；☆× 人工认定不计"
)


@dataclass(frozen=True)
class Mark:
    """The mark of one calendar day; ``found`` is what was judged there, None where nothing was."""

    day: datetime.date
    state: str
    human: bool = False
    found: PersonDay | None = None

    @property
    def text(self) -> str:
        """As it is printed."""
        if self.human:
            return HUMAN_VALID if self.state == VALID else HUMAN_SHORT
        return TEXTS[self.state]

    @property
    def fill(self) -> str:
        """The colour of its cell; an empty day of a weekend is shaded lightly."""
        if self.state in (NOTHING, AHEAD) and self.day.weekday() >= 5:
            return WEEKEND
        return FILLS[self.state]


def has_track(day: PersonDay) -> bool:
    """Whether a track or a figure of the platform says anything about the day."""
    platform = day.measured.platform_metres or day.measured.platform_seconds
    told = bool(platform) or day.measured.platform_valid is not None
    return day.figures is not None or not day.measured.is_empty or told or day.measured.copied


def exemption(day: PersonDay) -> str | None:
    """Leave, standby or weather where the day is exempt."""
    if day.exempt:
        return day.exempt
    return next((code for code in day.reasons if code in (LEAVE, STANDBY, WEATHER)), None) if not day.valid else None


def state_of(day: PersonDay) -> str:
    """The state of a judged day."""
    if day.valid:
        return VALID
    if day.override is None:
        exempt = exemption(day)
        if exempt:
            return exempt
    if has_track(day) or day.override is not None:
        return SHORT
    return AWAY if NO_POST in day.reasons else NOTHING


def marks(person: PersonMonth, month: Month) -> list[Mark]:
    """A mark for every day of the calendar month; days after the last one judged are AHEAD."""
    found = {day.day: day for day in person.days}
    out = []
    for number in range(month.length):
        day = month.first + datetime.timedelta(days=number)
        judged = found.get(day)
        if judged is not None:
            out.append(Mark(day, state_of(judged), judged.override is not None, judged))
        else:
            out.append(Mark(day, AHEAD if day > month.until else AWAY))
    return out


def is_plain_absence(day: PersonDay) -> bool:
    """A day of which nothing is to be said: no track, and nobody decided anything."""
    return day.reasons in ([NO_TRACK], []) and not day.valid and day.override is None and not has_track(day)
