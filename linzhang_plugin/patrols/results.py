"""A judged month: what the month table, the dock and the stored days are made of."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass, field

from ..county.errors import LinzhangError
from .rules import REASONS, Day, Rule

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
        return [self.first + datetime.timedelta(days=n) for n in range((self.until - self.first).days + 1)]


@dataclass
class PersonDay:
    """One day of one person; ``reasons`` are codes of rules.REASONS, empty where the day counts."""

    person_uid: str
    day: datetime.date
    measured: Day
    valid: bool
    reasons: list[str]
    judged: bool = True
    """False for people whose role the rule does not name: their tracks are shown, not judged."""


@dataclass
class PersonMonth:
    """One line of the month table. ``days`` has every day in post up to the last judged, with or without track."""

    person_uid: str
    name: str
    towns: list[str]
    villages: list[str]
    grids: list[str]
    codes: list[str]
    days_in_post: int
    target: int
    days: list[PersonDay] = field(default_factory=list)

    @property
    def valid_days(self) -> int:
        """Days that count."""
        return sum(day.valid for day in self.days)

    @property
    def shortfall(self) -> int:
        """Days that are missing to the target; 0 where there are enough."""
        return max(self.target - self.valid_days, 0)


@dataclass
class Result:
    """A judged month: the people whose role the rule names, and all days with tracks."""

    month: Month
    rule: Rule
    people: list[PersonMonth]
    days: list[PersonDay]
    unassigned_tracks: int
    undated_tracks: int


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


def reason_words(reasons: list[str]) -> str:
    """The reasons in Chinese, as they are printed."""
    return "、".join(REASONS.get(code, code) for code in reasons)
