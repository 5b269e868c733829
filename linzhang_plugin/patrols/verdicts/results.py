"""What a judged month or span is made of: days with their clauses, people with their windows, rates, ranks."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass, field
from typing import NamedTuple

from ...county.errors import LinzhangError
from .definition import Rule
from .figures import Figures
from .reasons import reason_words
from .windows import MONTH, Span, days_between, ten_days_of

__all__ = [
    "Clause",
    "Day",
    "Month",
    "Override",
    "PersonDay",
    "PersonMonth",
    "PersonSpan",
    "PlaceVerdict",
    "Rates",
    "Result",
    "SpanResult",
    "WindowVerdict",
    "in_short",
    "reason_words",
]

_NUMERALS = "0-9０-９一二三四五六七八九十百"
_NUMBERED = re.compile(rf"^(?P<head>.*?)(?P<number>[{_NUMERALS}]+)(?P<tail>[^{_NUMERALS}]*)$")
_MONTH = re.compile(r"^\s*(20\d\d)\s*[-./年]?\s*(0?[1-9]|1[0-2])\s*月?\s*$")


@dataclass(frozen=True)
class Month:
    """A calendar month, with the last day that is judged (today, in a month that is not over)."""

    year: int
    month: int
    until: datetime.date

    @classmethod
    def of(cls, text: str, today: datetime.date | None = None) -> Month:
        """From ``2024-05`` (also ``2024年5月``); LinzhangError ``patrols.month_wrong`` or ``patrols.month_ahead``."""
        found = _MONTH.match(text)
        if not found:
            raise LinzhangError("patrols.month_wrong", month=text)
        year, month = int(found.group(1)), int(found.group(2))
        last = datetime.date(year, month, calendar.monthrange(year, month)[1])
        if today is not None and datetime.date(year, month, 1) > today:
            raise LinzhangError("patrols.month_ahead", month=text)
        return cls(year, month, min(last, today) if today else last)

    @classmethod
    def seen(cls, text: str, today: datetime.date) -> Month:
        """As ``of``; a month to come, which a recorder with a wrong clock makes, is seen whole."""
        month = cls.of(text)
        return month if month.first > today else cls.of(text, today)

    @property
    def first(self) -> datetime.date:
        """The first of the month."""
        return datetime.date(self.year, self.month, 1)

    @property
    def last(self) -> datetime.date:
        """The last of the month."""
        return datetime.date(self.year, self.month, calendar.monthrange(self.year, self.month)[1])

    @property
    def length(self) -> int:
        """Days of the month."""
        return self.last.day

    def days(self) -> list[datetime.date]:
        """The days that are judged."""
        return list(days_between(self.first, self.until))


@dataclass(slots=True)
class Day:
    """What was measured on one day of one person: the whole, the part in the own areas, of it what was not ridden.

    Cleaned figures in metres and seconds. ``raw_*``: the line through all received points (``raw_inside_*`` None: not
    read). ``platform_*``: what the platform says, None where it says nothing. ``first``, ``last``: Unix seconds.
    """

    metres: float
    seconds: float
    inside_metres: float
    inside_seconds: float
    foot_metres: float
    foot_seconds: float
    gap_seconds: float = 0.0
    copied: bool = False
    on_leave: bool = False
    in_post: bool = True
    first: int | None = None
    last: int | None = None
    raw_metres: float | None = None
    raw_seconds: float | None = None
    raw_inside_metres: float | None = None
    raw_inside_seconds: float | None = None
    platform_metres: float | None = None
    platform_seconds: float | None = None
    platform_valid: bool | None = None

    @property
    def is_empty(self) -> bool:
        """Whether no track says anything about the day."""
        return not (self.metres or self.seconds)


class Clause(NamedTuple):
    """One clause (条款) of the verdict on a day: what is asked, what was measured, whether it is met.

    ``code``: metres, seconds, inside, inside_share, time_of_day, spacing, no_repeat, copied, gap, speed, in_post,
    platform, record. ``required`` and ``measured`` are metres, seconds, a share 0…1, hours (spacing), or None where the
    clause has no figure. ``basis``: platform, raw or clean.
    """

    code: str
    required: float | None
    measured: float | None
    met: bool
    basis: str


@dataclass(frozen=True)
class Override:
    """A person's decision about a day (人工认定); the machine's verdict stays beside it."""

    valid: bool
    reason: str
    by_name: str
    at: int | None = None
    uid: str = ""


@dataclass(slots=True)
class PersonDay:
    """One day of one person. ``valid`` is the verdict that counts: the human's where there is one, else the machine's.

    ``reasons`` are the machine's (codes of reasons.REASONS, empty where it finds the day valid). ``exempt``: leave,
    standby or weather where the day lowers the target (a valid day never does). ``notes``: codes of messages.
    """

    person_uid: str
    day: datetime.date
    measured: Day
    valid: bool
    reasons: list[str]
    judged: bool = True
    """False for people whose role has no rule: their tracks are shown, not judged."""
    machine_valid: bool = False
    clauses: list[Clause] = field(default_factory=list)
    exempt: str | None = None
    override: Override | None = None
    notes: list[str] = field(default_factory=list)
    rule_uid: str = ""
    """The rule that judged the day (``Rule.uid``, as in ``Result.rules``; empty: that of the profile)."""
    area_valid: dict[str, bool] = field(default_factory=dict)
    """Rules that count per area: area held that day → whether the day is valid there."""
    machine_areas: dict[str, bool] = field(default_factory=dict)
    """The same as the machine finds it, without a person's decision."""
    figures: Figures | None = field(default=None, repr=False, compare=False)
    """What the verdict stands on; None: no track."""
    online: bool = False
    """Whether there is a track or a day of the platform, valid or not."""


@dataclass
class PlaceVerdict:
    """Visits of a key place in one window of its own."""

    place_uid: str
    name: str
    span: Span
    target: int
    visits: list[datetime.date]

    @property
    def shortfall(self) -> int:
        """Visits that are missing."""
        return max(self.target - len(self.visits), 0)


@dataclass
class WindowVerdict:
    """One window of one person (of one area, where the rule counts per area): what was asked and what was done."""

    span: Span
    rule: Rule
    target: int
    valid: int
    exempt_days: int
    days_in_post: int
    exact: tuple[int, int]
    """The target before rounding, as (numerator, denominator)."""
    area_uid: str | None = None
    is_over: bool = True
    spread: list[tuple[Span, int, int]] = field(default_factory=list)
    """Parts of the window with too few valid days: (part, required, valid)."""
    places: list[PlaceVerdict] = field(default_factory=list)
    from_platform: bool = False
    """``valid`` is the platform's own number of the month, which came without days."""
    machine_valid: int | None = None
    """Days of the window (and the area) that the machine finds valid; None where no days were looked at."""
    area_name: str = ""

    @property
    def shortfall(self) -> int:
        """Days that are missing to the target; 0 where there are enough."""
        return max(self.target - self.valid, 0)

    @property
    def met(self) -> bool:
        """Whether everything that the window asks was done: count, spread and key places."""
        return not (self.shortfall or self.spread or any(place.shortfall for place in self.places))

    def words(self, *, at_once: bool) -> str:
        """2024年第19周, 2024年第19周（东山村）; ``at_once``: the area alone, where all targets are of one time."""
        if not self.area_name:
            return self.span.name()
        return self.area_name if at_once else f"{self.span.name()}（{self.area_name}）"

    @property
    def late(self) -> bool:
        """Whether it is over and not met; before its end what is missing is only 还差."""
        return self.is_over and not self.met


@dataclass
class PersonMonth:
    """One line of the month table. ``days`` has every day in post up to the last judged, with or without track.

    ``windows``: those that end in the month; where none does (a quarter's rule in April), the running one.
    """

    person_uid: str
    name: str
    towns: list[str]
    villages: list[str]
    grids: list[str]
    codes: list[str]
    days_in_post: int
    target: int
    days: list[PersonDay] = field(default_factory=list)
    windows: list[WindowVerdict] = field(default_factory=list)
    rank: int | None = None
    """Place by 完成率 (valid ÷ target) in the county; equal ones share it. None where nothing was asked."""
    notes: list[str] = field(default_factory=list)

    @property
    def valid_days(self) -> int:
        """Days of the month that count; the platform's own number where the rule goes by it and it gave no days."""
        for window in self.windows:
            if window.from_platform:
                return window.valid
        return sum(self.counts(day) for day in self.days)

    @property
    def done_days(self) -> int:
        """The valid days that stand against ``target``: of the windows, which may reach beyond the month; a day that
        counts in several areas counts in the target of each.
        """
        return sum(window.valid for window in self.windows) if self.windows else self.valid_days

    @property
    def by_periods(self) -> bool:
        """Whether the target is of another time than the calendar month: a quarter, weeks, 旬."""
        return any(window.span.kind != MONTH for window in self.windows)

    @property
    def by_areas(self) -> bool:
        """Whether there is a target for each of several areas."""
        return len({window.area_uid for window in self.windows}) > 1

    @property
    def by_windows(self) -> bool:
        """Whether other days stand against the target than the valid days of the month (``done_days``)."""
        return self.by_periods or self.done_days != self.valid_days

    @property
    def short_windows(self) -> list[tuple[str, int]]:
        """Where the days are missing if there are several targets: (area or window in words, days)."""
        if len(self.windows) < 2:
            return []
        at_once = len({window.span for window in self.windows}) == 1
        return [(window.words(at_once=at_once), window.shortfall) for window in self.windows if window.shortfall]

    def counts(self, day: PersonDay) -> bool:
        """Whether the day is among the valid ones: a valid 11th does not count where the rule is for days 1–10."""
        if not day.valid:
            return False
        around = [w.span for w in self.windows if w.span.first <= day.day <= w.span.last]
        return not around or any(day.day in span for span in around)

    @property
    def shortfall(self) -> int:
        """Days that are missing to the targets of the windows; 0 where there are enough."""
        if not self.windows:
            return max(self.target - self.valid_days, 0)
        return sum(window.shortfall for window in self.windows)

    @property
    def met(self) -> bool:
        """达标: every window met, with its spread and its key places."""
        return all(window.met for window in self.windows) if self.windows else not self.shortfall

    @property
    def is_running(self) -> bool:
        """Whether what is missing can still be done: every window that is not met goes on."""
        return not self.met and bool(self.windows) and not any(window.late for window in self.windows)

    @property
    def exempt_days(self) -> int:
        """Days that lowered the target: leave, standby, weather."""
        return sum(day.exempt is not None for day in self.days)

    @property
    def by_ten_days(self) -> tuple[int, int, int]:
        """Valid days of 上旬, 中旬 and 下旬."""
        counts = [0, 0, 0]
        for day in self.days:
            counts[ten_days_of(day.day)] += self.counts(day)
        return counts[0], counts[1], counts[2]

    @property
    def rule(self) -> Rule | None:
        """The rule of the last window; None where there is none."""
        return self.windows[-1].rule if self.windows else None


@dataclass(frozen=True)
class Rates:
    """The rates of a town or the county, exact as (numerator, denominator); a denominator of 0: nothing to divide by.

    ``online`` 月上线率 (推广率): people with a track or platform day in the month ÷ people in post. ``patrolled``
    平均上线巡护率: days with a track or platform day ÷ days in post that are not exempt, over all people.
    ``met`` 出巡达标率: people who reached their target ÷ people who had one.
    """

    name: str
    people: int
    online: tuple[int, int]
    patrolled: tuple[int, int]
    met: tuple[int, int]
    valid_days: int
    """Those that stand against ``target``."""
    target: int
    rank: int | None = None
    """Place of the town by 出巡达标率, then 平均上线巡护率; equal ones share it. None for the county."""


@dataclass
class Result:
    """A judged month: the people whose role has a rule, and all days with tracks."""

    month: Month
    rule: Rule
    """The rule of the month's last day that most people are under: for headings; ``rules`` has them all."""
    people: list[PersonMonth]
    days: list[PersonDay]
    unassigned_tracks: int
    undated_tracks: int
    rules: list[Rule] = field(default_factory=list)
    rates: list[Rates] = field(default_factory=list)
    """The county first, then the towns in their order."""
    notes: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    """What was missing, as (code, values) of messages."""
    before: list[PersonDay] = field(default_factory=list)
    """Days with tracks before the month, from ``since`` on: its windows (a quarter's) reach back to them."""
    since: datetime.date | None = None
    tracks_unread: bool = False
    """There are tracks of people in the month and none of them was measured: it has not been judged yet."""

    @property
    def by_windows(self) -> bool:
        """Whether the days of somebody's month say too little of his target."""
        return any(person.by_windows for person in self.people)

    @property
    def is_judged(self) -> bool:
        """Whether the verdicts stand on something: on tracks, or on figures of a platform where there are none."""
        if self.days or self.tracks_unread:
            return bool(self.days)
        return any(
            any(day.online for day in person.days) or any(window.from_platform for window in person.windows)
            for person in self.people
        )


@dataclass
class PersonSpan:
    """One person over several months: his months in order, and every window that ends in the span."""

    person_uid: str
    name: str
    towns: list[str]
    villages: list[str]
    grids: list[str]
    codes: list[str]
    months: list[PersonMonth]
    windows: list[WindowVerdict]
    rank: int | None = None

    @property
    def valid_days(self) -> int:
        """Valid days of all months."""
        return sum(month.valid_days for month in self.months)

    def counts(self, day: PersonDay) -> bool:
        """Whether the day is among the valid ones of its month."""
        return any(month.counts(day) for month in self.months if any(day is found for found in month.days))

    @property
    def done_days(self) -> int:
        """The valid days that stand against ``target``."""
        return sum(window.valid for window in self.windows) if self.windows else self.valid_days

    @property
    def target(self) -> int:
        """The targets of all windows."""
        return sum(window.target for window in self.windows)

    @property
    def shortfall(self) -> int:
        """Days missing to the targets of the windows; more in one window helps no other."""
        return sum(window.shortfall for window in self.windows)

    @property
    def met(self) -> bool:
        """Whether every window was met."""
        return all(window.met for window in self.windows)


@dataclass
class SpanResult:
    """A quarter, half-year or year: its months as they are judged alone, and everybody over all of it."""

    first: datetime.date
    last: datetime.date
    until: datetime.date
    months: list[Result]
    people: list[PersonSpan]
    rules: list[Rule]
    rates: list[Rates]
    notes: list[tuple[str, dict[str, object]]] = field(default_factory=list)


def in_short(names: list[str]) -> str:
    """Names joined as offices write them: 东山村01、02、03网格 where they differ only in their numbers.

    Names that follow one another and share what stands before and behind the number are joined; others stay whole.
    """
    groups: list[tuple[tuple[str, str] | None, list[str]]] = []
    for name in names:
        found = _NUMBERED.match(name)
        shared = (found["head"], found["tail"]) if found else None
        if shared is not None and groups and groups[-1][0] == shared and found is not None:
            groups[-1][1].append(found["number"])
        else:
            groups.append((shared, [found["number"] if found else name]))
    return "、".join(
        "、".join(numbers) if shared is None else f"{shared[0]}{'、'.join(numbers)}{shared[1]}"
        for shared, numbers in groups
    )
