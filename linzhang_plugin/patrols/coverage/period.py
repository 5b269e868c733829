"""The span of days of a map or a coverage: a month, quarter, half-year, year, or from one day to another."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from ...county.dates import date_in
from ...county.errors import LinzhangError
from ..verdicts.windows import HALF, MONTH, QUARTER, YEAR, Window, window_of

_BETWEEN = re.compile(r"\s*(?:\.\.+|…+|至|到|~|～|—+|–|-|/)\s*")
_YEAR = re.compile(r"^(20\d\d)\s*年?$")
_MONTH = re.compile(r"^(20\d\d)\s*[-./年]\s*(0?[1-9]|1[0-2])\s*月?$")
_QUARTER = re.compile(
    r"^(20\d\d)\s*[-./年]?\s*(?:[Qq第]\s*)?([1-4一二三四])\s*(?:季度?)$|^(20\d\d)\s*[-./年]?\s*[Qq]([1-4])$"
)
_HALF = re.compile(r"^(20\d\d)\s*年?\s*([上下])半年$|^(20\d\d)\s*-?\s*[Hh]([12])$")
_DAY = re.compile(r"^20\d\d\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?$|^20\d{6}$")
_NUMBERS = {"一": 1, "二": 2, "三": 3, "四": 4, "上": 1, "下": 2}


@dataclass(frozen=True)
class Period:
    """``first`` … ``last``, both included; ``name`` as it is printed (2024年第2季度)."""

    first: datetime.date
    last: datetime.date
    name: str

    @classmethod
    def of(cls, text: str, today: datetime.date | None = None) -> Period:
        """From 2024-05, 2024-Q2, 2024年上半年, 2024, or 2024-05-01..2024-05-31.

        LinzhangError ``patrols_coverage.period_wrong``, ``period_backwards``, or ``period_ahead`` where it begins
        after ``today``.
        """
        wanted = text.strip()
        made = cls._window(wanted) or cls._from_to(wanted)
        if made is None:
            raise LinzhangError("patrols_coverage.period_wrong", period=text)
        if made.last < made.first:
            raise LinzhangError("patrols_coverage.period_backwards", first=made.first, last=made.last)
        if today is not None and made.first > today:
            raise LinzhangError("patrols_coverage.period_ahead", period=made.name)
        return made

    @classmethod
    def between(cls, first: datetime.date, last: datetime.date) -> Period:
        """From one day to another, named as a month, quarter or year where it is one."""
        for kind in (MONTH, QUARTER, HALF, YEAR):
            span = window_of(Window(kind), first)
            if span is not None and (span.first, span.last) == (first, last):
                return cls(first, last, span.name())
        days = [f"{day.year}年{day.month}月{day.day}日" for day in (first, last)]
        return cls(first, last, days[0] if first == last else "至".join(days))

    @classmethod
    def _window(cls, text: str) -> Period | None:
        for kind, pattern, months in ((YEAR, _YEAR, 12), (MONTH, _MONTH, 1), (QUARTER, _QUARTER, 3), (HALF, _HALF, 6)):
            found = pattern.match(text)
            if found:
                parts = [part for part in found.groups() if part]
                number = int(_NUMBERS.get(parts[1], parts[1])) if len(parts) > 1 else 1
                day = datetime.date(int(parts[0]), (number - 1) * months + 1, 1)
                span = window_of(Window(kind), day)
                return None if span is None else cls(span.first, span.last, span.name())
        return None

    @classmethod
    def _from_to(cls, text: str) -> Period | None:
        if _DAY.match(text):
            day = date_in(text)
            return None if day is None else cls.between(day, day)
        # a day may be written with the sign that stands between two: the place where both sides are days counts
        for sign in _BETWEEN.finditer(text):
            parts = text[: sign.start()], text[sign.end() :]
            if all(_DAY.match(part) for part in parts):
                days = [date_in(part) for part in parts]
                return None if days[0] is None or days[1] is None else cls.between(days[0], days[1])
        return None
