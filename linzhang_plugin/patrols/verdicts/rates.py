"""The rates of a month and the ranks of people and towns.

The names are those of the monthly notice of 新晃 (月上线率 must be 100 %, 平均上线巡护率 and 出巡达标率 at least 90 %).
The notice gives no formulas. Those here are 本软件口径, and are printed with the figures.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Hashable, Sequence
from fractions import Fraction
from typing import TypeVar

from .results import PersonMonth, PersonSpan, Rates

T = TypeVar("T")

FORMULAS: dict[str, str] = {
    "online": "月上线率（推广率）=当月有轨迹或平台巡护日的人数÷当月在岗人数",
    "patrolled": "平均上线巡护率=有轨迹或平台巡护日的人日数÷在岗且未免巡的人日数",
    "met": "出巡达标率=达标人数÷有应巡天数的人数",
}
"""Rate → its formula in words, as it is printed."""


def ranked(items: Sequence[T], key: Callable[[T], Hashable]) -> list[int]:
    """The place of each item, the largest ``key`` first; equal ones share a place (1, 1, 3)."""
    keys = [key(item) for item in items]
    order = sorted(keys, reverse=True)  # type: ignore[type-var]
    first: dict[Hashable, int] = {}
    for place, value in enumerate(order, start=1):
        first.setdefault(value, place)
    return [first[value] for value in keys]


def rank_people(people: Sequence[PersonMonth] | Sequence[PersonSpan]) -> None:
    """Sets ``rank`` by 完成率, the valid days of the windows ÷ their targets; who had no target has none."""
    asked = [person for person in people if sum(w.target for w in person.windows)]
    places = ranked(asked, lambda p: Fraction(sum(w.valid for w in p.windows), sum(w.target for w in p.windows)))
    for person, place in zip(asked, places, strict=True):
        person.rank = place


def rates_of(name: str, people: Sequence[PersonMonth]) -> Rates:
    """The rates of some people of one month."""
    in_post = [person for person in people if person.days_in_post]
    asked = [person for person in in_post if person.target]
    days = [day for person in in_post for day in person.days if day.judged and day.measured.in_post and not day.exempt]
    online = sum(any(day.online for day in person.days) or _by_platform(person) for person in in_post)
    return Rates(
        name,
        len(in_post),
        (online, len(in_post)),
        (sum(day.online for day in days), len(days)),
        (sum(person.met for person in asked), len(asked)),
        sum(person.done_days for person in in_post),
        sum(person.target for person in in_post),
    )


def _by_platform(person: PersonMonth) -> bool:
    return any(window.from_platform and window.valid for window in person.windows)


def by_town(county: str, people: Sequence[PersonMonth]) -> list[Rates]:
    """The county, then its towns in the order of the people; each person counts in the town of the first area.

    A town of which nobody was asked anything has no rank: it is not the last one.
    """
    towns: dict[str, list[PersonMonth]] = {}
    for person in people:
        towns.setdefault(person.towns[0] if person.towns else "", []).append(person)
    listed = [rates_of(town, members) for town, members in towns.items()]
    asked = [rates for rates in listed if rates.met[1]]
    places = dict(
        zip((r.name for r in asked), ranked(asked, lambda r: (_share(r.met), _share(r.patrolled))), strict=True)
    )
    return [rates_of(county, people), *(dataclasses.replace(r, rank=places.get(r.name)) for r in listed)]


def _share(ratio: tuple[int, int]) -> Fraction:
    return Fraction(*ratio) if ratio[1] else Fraction(0)
