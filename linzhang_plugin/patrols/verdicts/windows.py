"""Windows (考核期) of a rule: year, half-year, quarter, month, 旬, ISO week; the days of them that count, and when due.

Pure dates: rangers' rules and chiefs' rules use the same ones.
"""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

YEAR, HALF, QUARTER, MONTH, TEN_DAYS, WEEK = "year", "half", "quarter", "month", "ten_days", "week"
KINDS: dict[str, str] = {
    YEAR: "年",
    HALF: "半年",
    QUARTER: "季度",
    MONTH: "月",
    TEN_DAYS: "旬",
    WEEK: "周",
}
"""Kind → its word. A week is the ISO week (Monday to Sunday); 旬 is 1–10, 11–20, 21–end of a month."""
_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Window:
    """The window of a rule. ``days`` (first, last): only these days of each month (每月1—10日).

    ``months``: only days in these months (season); a window without such a day does not exist.
    """

    kind: str = MONTH
    days: tuple[int, int] | None = None
    months: tuple[int, ...] | None = None


@dataclass(frozen=True)
class Span:
    """One window on the calendar: its days that count, ascending; ``first`` … ``last`` is the whole window."""

    kind: str
    first: datetime.date
    last: datetime.date
    days: tuple[datetime.date, ...]

    @property
    def begins(self) -> datetime.date:
        """The first day on which a patrol counts."""
        return self.days[0]

    @property
    def due(self) -> datetime.date:
        """The last day on which a patrol counts: whoever has not done enough by its end is late."""
        return self.days[-1]

    @property
    def length(self) -> int:
        """Days that count."""
        return len(self.days)

    def __contains__(self, day: object) -> bool:
        return day in _as_set(self)

    def name(self) -> str:
        """As it is printed: 2024年5月、2024年第2季度、2024年上半年、2024年5月上旬、2024年第18周."""
        year, month = self.first.year, self.first.month
        if self.kind == YEAR:
            return f"{year}年"
        if self.kind == HALF:
            return f"{year}年{'上' if month == 1 else '下'}半年"
        if self.kind == QUARTER:
            return f"{year}年第{(month + 2) // 3}季度"
        if self.kind == TEN_DAYS:
            return f"{year}年{month}月{part_of_month(self.first)}"
        if self.kind == WEEK:
            iso = self.first.isocalendar()
            return f"{iso[0]}年第{iso[1]}周"
        return f"{year}年{month}月"


@lru_cache(maxsize=4096)
def _as_set(span: Span) -> frozenset[datetime.date]:
    return frozenset(span.days)


def part_of_month(day: datetime.date) -> str:
    """上旬、中旬 or 下旬."""
    return ("上旬", "中旬", "下旬")[ten_days_of(day)]


def ten_days_of(day: datetime.date) -> int:
    """0, 1 or 2 for 上旬 (1–10), 中旬 (11–20), 下旬 (21–end)."""
    return min((day.day - 1) // 10, 2)


def _whole(kind: str, day: datetime.date) -> tuple[datetime.date, datetime.date]:
    """First and last day of the window of that kind around ``day``; ValueError for an unknown kind."""
    year, month = day.year, day.month
    if kind == WEEK:
        first = day - datetime.timedelta(days=day.weekday())
        return first, first + 6 * _DAY
    if kind == TEN_DAYS:
        part = ten_days_of(day)
        last = _last_of(year, month) if part == 2 else datetime.date(year, month, 10 * part + 10)
        return datetime.date(year, month, 10 * part + 1), last
    months = {YEAR: 12, HALF: 6, QUARTER: 3, MONTH: 1}.get(kind)
    if months is None:
        raise ValueError(kind)
    begin = (month - 1) // months * months + 1
    return datetime.date(year, begin, 1), _last_of(year, begin + months - 1)


def _last_of(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def days_between(first: datetime.date, last: datetime.date) -> Iterator[datetime.date]:
    """Every day from ``first`` to ``last``, both included."""
    return (first + n * _DAY for n in range((last - first).days + 1))


@lru_cache(maxsize=4096)
def _span(window: Window, first: datetime.date, last: datetime.date) -> Span | None:
    low, high = window.days or (1, 31)
    days = tuple(
        day
        for day in days_between(first, last)
        if low <= day.day <= high and (window.months is None or day.month in window.months)
    )
    return Span(window.kind, first, last, days) if days else None


@lru_cache(maxsize=65536)
def window_of(window: Window, day: datetime.date) -> Span | None:
    """The window that ``day`` lies in (whether or not a patrol on it counts); None where that window has no days."""
    return _span(window, *_whole(window.kind, day))


def windows(window: Window, first: datetime.date, last: datetime.date) -> list[Span]:
    """Every window that touches ``first`` … ``last`` (both included), in order; each is whole, not cut."""
    out = []
    day = first
    while day <= last:
        begin, end = _whole(window.kind, day)
        found = _span(window, begin, end)
        if found is not None:
            out.append(found)
        day = end + _DAY
    return out


def can_be_empty(window: Window) -> bool:
    """Whether ``days`` and ``months`` leave no window of any year a single day."""
    return not any(windows(window, datetime.date(2023, 1, 1), datetime.date(2024, 12, 31)))


def least_length(window: Window) -> int:
    """Days of the shortest window in two years (a leap year among them); 0 where there is none."""
    found = windows(window, datetime.date(2023, 1, 1), datetime.date(2024, 12, 31))
    return min((span.length for span in found), default=0)
