"""The months before this one, as they were judged last: for the trend in the workbook and in the dock."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...county.dates import today_in
from ..verdicts import months
from ..verdicts.results import Month, Rates, Result

if TYPE_CHECKING:
    from ...county.gateway import County

MONTHS = 12
RATES = ("月上线率", "平均上线巡护率", "出巡达标率")
RATE_COLOURS = ("#9DC3A0", "#4C9A6A", "#1F5C3A")
"""The three rates of a month, and what they are drawn in: in the workbook and in the dock."""


@dataclass(frozen=True)
class Point:
    """One month: its rates, exact as (numerator, denominator)."""

    month: Month
    people: int
    valid_days: int
    online: tuple[int, int]
    patrolled: tuple[int, int]
    met: tuple[int, int]

    @property
    def name(self) -> str:
        """2024-05."""
        return f"{self.month.year}-{self.month.month:02d}"


def point(result: Result) -> Point:
    """The point of a judged month."""
    whole = result.rates[0] if result.rates else _counted(result)
    valid = sum(person.valid_days for person in result.people)
    return Point(result.month, len(result.people), valid, whole.online, whole.patrolled, whole.met)


def _counted(result: Result) -> Rates:
    """The rate of people with enough days where the result has no rates."""
    met = sum(person.met for person in result.people)
    return Rates("", len(result.people), (0, 0), (0, 0), (met, len(result.people)), 0, 0)


def before(
    county: County, month: Month, *, count: int = MONTHS, report: Callable[[float], None] = lambda _fraction: None
) -> list[Point]:
    """The judged ones of the ``count`` − 1 months before ``month``, oldest first; ``report`` may raise Cancelled."""
    first = _months_before(month.first, count - 1)
    # months of the platform alone have no verdicts of their own in the table: the result says whether it was judged
    rows = county.rows(
        "SELECT DISTINCT substr(day, 1, 7) AS m FROM patrol_day WHERE day >= ? AND day < ? ORDER BY m",
        (first.isoformat(), month.first.isoformat()),
    )
    today = today_in(county.profile.time_zone_seconds)
    out = []
    for number, row in enumerate(rows):
        report(number / len(rows))
        result = months.stored(county, Month.seen(str(row["m"]), today))
        if result.is_judged and result.people:
            out.append(point(result))
    return out


def _months_before(first: datetime.date, number: int) -> datetime.date:
    index = first.year * 12 + first.month - 1 - number
    return datetime.date(index // 12, index % 12 + 1, 1)
