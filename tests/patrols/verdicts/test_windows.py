"""Windows against the calendar: every day of 2020 to 2032, against ISO 8601, and against the plain rules."""

from __future__ import annotations

import calendar
import datetime
import itertools
import random
from collections import Counter

import pytest

from linzhang_plugin.patrols.verdicts.counting import spread_parts, whole_windows
from linzhang_plugin.patrols.verdicts.definition import PlaceCount, Rule, Spread
from linzhang_plugin.patrols.verdicts.windows import KINDS, Window, can_be_empty, least_length, window_of, windows
from tests.patrols.verdicts import plain

FIRST, LAST = datetime.date(2020, 1, 1), datetime.date(2032, 12, 31)
DAYS = plain.span(FIRST, LAST)
LENGTHS = {
    "year": {365, 366},
    "half": {181, 182, 184},
    "quarter": {90, 91, 92},
    "month": {28, 29, 30, 31},
    "ten_days": {8, 9, 10, 11},
    "week": {7},
}


def test_kinds_are_all_there():
    assert set(KINDS) == set(LENGTHS)


@pytest.mark.parametrize("kind", LENGTHS)
def test_every_day_is_in_exactly_one_window(kind):
    spans = windows(Window(kind), FIRST, LAST)
    count = Counter(day for span in spans for day in span.days)
    assert all(count[day] == 1 for day in DAYS)
    assert max(count.values()) == 1
    assert {span.length for span in spans} == LENGTHS[kind]
    for span, following in itertools.pairwise(spans):
        assert following.begins - span.due == datetime.timedelta(days=1)
    for span in spans:
        assert list(span.days) == plain.span(span.begins, span.due)
        assert {window_of(Window(kind), day) for day in span.days} == {span}
        assert all(day in span for day in span.days)
        assert span.due + datetime.timedelta(days=1) not in span


@pytest.mark.parametrize(
    ("kind", "number"), [("year", 1), ("half", 2), ("quarter", 4), ("month", 12), ("ten_days", 36)]
)
def test_windows_of_a_year(kind, number):
    for year in range(2020, 2033):
        first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
        spans = windows(Window(kind), first, last)
        assert len(spans) == number
        assert (spans[0].begins, spans[-1].due) == (first, last)
        assert sum(span.length for span in spans) == (366 if calendar.isleap(year) else 365)


def test_weeks_are_those_of_iso_8601():
    for day in DAYS:
        span = window_of(Window("week"), day)
        assert span.begins.isoweekday() == 1
        assert span.due.isoweekday() == 7
        assert {d.isocalendar()[:2] for d in span.days} == {day.isocalendar()[:2]}
    for year in range(2020, 2033):
        monday = datetime.date.fromisocalendar(year, 1, 1)
        sunday = datetime.date.fromisocalendar(year + 1, 1, 1) - datetime.timedelta(days=1)
        # the 28th of December is always in the last week
        assert len(windows(Window("week"), monday, sunday)) == datetime.date(year, 12, 28).isocalendar()[1]


def test_week_across_the_years():
    span = window_of(Window("week"), datetime.date(2025, 1, 1))
    assert (span.begins, span.due) == (datetime.date(2024, 12, 30), datetime.date(2025, 1, 5))
    assert windows(Window("week"), datetime.date(2024, 12, 31), datetime.date(2024, 12, 31)) == [span]
    span = window_of(Window("week"), datetime.date(2021, 1, 3))
    assert (span.begins, span.due) == (datetime.date(2020, 12, 28), datetime.date(2021, 1, 3))


def test_ten_days_of_every_length_of_month():
    for year, month, ends in (
        (2024, 2, (10, 20, 29)),
        (2023, 2, (10, 20, 28)),
        (2024, 4, (10, 20, 30)),
        (2024, 5, (10, 20, 31)),
    ):
        first, last = datetime.date(year, month, 1), datetime.date(year, month, ends[2])
        spans = windows(Window("ten_days"), first, last)
        assert tuple(span.due.day for span in spans) == ends
        assert [span.begins.day for span in spans] == [1, 11, 21]


def test_first_ten_days_of_the_month():
    chosen = Window("month", days=(1, 10))
    spans = windows(chosen, FIRST, LAST)
    assert len(spans) == 13 * 12
    assert all((span.begins.day, span.due.day, span.length) == (1, 10, 10) for span in spans)
    (only,) = windows(chosen, datetime.date(2024, 5, 20), datetime.date(2024, 5, 25))
    assert only.due == datetime.date(2024, 5, 10)
    assert datetime.date(2024, 5, 11) not in only


def test_last_days_of_short_months():
    spans = windows(Window("month", days=(29, 31)), datetime.date(2023, 1, 1), datetime.date(2024, 12, 31))
    assert [(s.begins.year, s.begins.month) for s in spans if s.begins.month == 2] == [(2024, 2)]
    assert {s.length for s in spans} == {1, 2, 3}


def test_season_months():
    season = (10, 11, 12, 1, 2, 3, 4, 5)
    months = {s.begins.month for s in windows(Window("month", months=season), FIRST, LAST)}
    assert months == set(season)
    (year,) = windows(Window("year", months=season), datetime.date(2024, 1, 1), datetime.date(2024, 12, 31))
    assert year.length == 366 - 30 - 31 - 31 - 30
    assert window_of(Window("month", months=season), datetime.date(2024, 7, 1)) is None


def test_random_windows_are_those_of_the_plain_rules():
    chance = random.Random(8)
    for _ in range(150):
        kind = chance.choice(list(LENGTHS))
        low = chance.randint(1, 31)
        days = chance.choice([None, (low, chance.randint(low, 31))])
        months = chance.choice([None, tuple(sorted(chance.sample(range(1, 13), chance.randint(1, 8))))])
        mine = {"kind": kind, "days": days, "months": months}
        for day in chance.sample(DAYS, 6):
            theirs = window_of(Window(kind, days, months), day)
            inside = theirs is not None and day in theirs
            assert (list(theirs.days) if inside else []) == plain.window_around(mine, day), (mine, day)


def test_windows_of_a_span_are_those_of_its_days():
    chance = random.Random(9)
    for kind in LENGTHS:
        for _ in range(10):
            first = chance.choice(DAYS)
            last = first + datetime.timedelta(days=chance.randint(0, 200))
            wanted = dict.fromkeys(window_of(Window(kind), day) for day in plain.span(first, last))
            assert windows(Window(kind), first, last) == list(wanted)


def test_windows_that_never_have_a_day_are_known():
    assert can_be_empty(Window("month", days=(30, 31), months=(2,)))
    assert not can_be_empty(Window("month", days=(29, 29), months=(2,)))
    assert least_length(Window("month")) == 28
    assert least_length(Window("ten_days")) == 8
    assert least_length(Window("month", days=(1, 10))) == 10


def test_a_part_of_which_the_season_leaves_few_days_still_asks_its_least():
    """One in each quarter of March to May: of the first quarter 31 days count, and on them it is asked whole."""
    season = Window("year", months=(3, 4, 5))
    rule = Rule(window=season, spread=Spread("quarter", 1))
    (year,) = windows(season, datetime.date(2024, 3, 1), datetime.date(2024, 5, 31))
    went = {datetime.date(2024, 3, 31)}
    parts = [(part.name(), *asked) for part, *asked in spread_parts(rule, year.days, set(), went, year)]
    assert parts == [("2024年第1季度", 1, 1), ("2024年第2季度", 1, 0)]
    # who is there for 15 of the 31 days in March is not asked any more: 0.48
    late = [day for day in year.days if day > datetime.date(2024, 3, 16)]
    parts = [(part.name(), *asked) for part, *asked in spread_parts(rule, late, set(), went, year)]
    assert parts == [("2024年第2季度", 1, 0)]


def test_a_month_is_read_from_the_week_on_that_a_visit_was_asked_in():
    """1 June 2024 is a Saturday: the week of a key place that ends in June began on 27 May."""
    june = datetime.date(2024, 6, 1), datetime.date(2024, 6, 30)
    weekly = Rule(start=datetime.date(2024, 1, 1), places=(PlaceCount("塔", 1, Window("week")),))
    assert whole_windows([weekly], *june) == (datetime.date(2024, 5, 27), june[1])
    assert whole_windows([Rule(start=datetime.date(2024, 1, 1))], *june) == june
    ended = Rule(start=datetime.date(2024, 1, 1), end=datetime.date(2024, 5, 27), places=weekly.places)
    assert whole_windows([ended], *june) == june
