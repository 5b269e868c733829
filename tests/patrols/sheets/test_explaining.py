"""Words and marks of a day: no printed figure contradicts the verdict that stands behind it."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from linzhang_plugin.patrols.sheets.algorithms_notice import letter_day
from linzhang_plugin.patrols.sheets.cards import simple_reason
from linzhang_plugin.patrols.sheets.explaining import clause_words
from linzhang_plugin.patrols.sheets.figures import Hours
from linzhang_plugin.patrols.sheets.marks import SHORT, state_of
from linzhang_plugin.patrols.sheets.subsidy import Terms, pay
from linzhang_plugin.patrols.verdicts import reasons
from linzhang_plugin.patrols.verdicts.figures import Figures
from linzhang_plugin.patrols.verdicts.rates import by_town
from linzhang_plugin.patrols.verdicts.results import Clause, Day, Month, PersonDay, PersonMonth

NONE = Day(0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


@pytest.mark.parametrize(
    ("code", "asked", "measured", "met", "decimal", "hm"),
    [
        ("metres", 1000, 999.99, False, "里程999.9米（应≥1公里）×", "里程999.9米（应≥1公里）×"),
        ("metres", 1000, 850.0, False, "里程0.85公里（应≥1公里）×", "里程0.85公里（应≥1公里）×"),
        ("metres", 1000, 1000.0, True, "里程1.00公里（应≥1公里）√", "里程1.00公里（应≥1公里）√"),
        ("seconds", 3600, 3599.9, False, "时长59分59秒（应≥1小时）×", "时长59分59秒（应≥1小时）×"),
        ("seconds", 5400, 5390.0, False, "时长1小时29分50秒（应≥1.5小时）×", "时长1小时29分50秒（应≥1小时30分）×"),
        ("inside_share", 0.8, 0.79996, False, "区内占比79.996%（应≥80%）×", "区内占比79.996%（应≥80%）×"),
        ("spacing", 24.0, 23.999, False, "距上次23.99小时（应≥24小时）×", "距上次23.99小时（应≥24小时）×"),
        ("no_repeat", 0.9, 0.89999, True, "与前次路线重复89.999%（应＜90%）√", "与前次路线重复89.999%（应＜90%）√"),
        (
            "no_repeat",
            0.9,
            0.95,
            True,
            "与前次路线重复95%（应＜90%，区域已走遍）√",
            "与前次路线重复95%（应＜90%，区域已走遍）√",
        ),
    ],
)
def test_a_figure_is_not_rounded_up_to_what_it_does_not_reach(code, asked, measured, met, decimal, hm):
    clause = Clause(code, asked, measured, met, "clean")
    assert clause_words(clause, Hours("decimal")) == decimal
    assert clause_words(clause, Hours("hm")) == hm


def test_the_picture_for_the_phone_does_not_either():
    clauses = [Clause("metres", 1000, 999.9, False, "clean"), Clause("seconds", 3600, 3599.0, False, "clean")]
    measured = Day(999.9, 3599.0, 999.9, 3599.0, 999.9, 3599.0)
    day = PersonDay("p", datetime.date(2024, 5, 6), measured, False, ["too_short", "too_little_time"], clauses=clauses)
    words = [simple_reason(code, day, Hours("decimal")) for code in (reasons.TOO_SHORT, reasons.TOO_LITTLE_TIME)]
    assert words == ["路走短了：999.9米，要1公里", "时间短了：59分59秒，要1小时"]


def test_a_day_that_the_platform_refused_or_a_track_of_no_length_is_no_empty_day():
    refused = Day(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, platform_valid=False)
    on = datetime.date(2024, 5, 6)
    assert state_of(PersonDay("p", on, refused, False, [reasons.PLATFORM])) == SHORT
    assert state_of(PersonDay("p", on, NONE, False, [reasons.TOO_SHORT], figures=Figures())) == SHORT
    assert state_of(PersonDay("p", on, NONE, False, [reasons.NO_TRACK])) != SHORT


@pytest.mark.parametrize("text", ["2024-06-05", "2024年6月5日", "2024/6/5", " "])
def test_the_day_of_a_letter_is_read_as_people_write_it(text):
    assert letter_day(text, datetime.date(2024, 6, 5)) == datetime.date(2024, 6, 5)


def test_half_a_yuan_of_a_share_of_a_month_is_not_lost():
    """795 元 × 1 ÷ 30 天 = 26.5 元, and 15 天 × 1 ÷ 30 天 = half a day: both round up, as in the table's formulas."""
    person = PersonMonth("p", "张三", ["石桥镇"], [], [], [], 1, 1)
    june = Month.of("2024-06")
    assert pay(person, june, Terms(Decimal(795), decimals=0)).due == 27
    terms = Terms(Decimal(795), decimals=0, nothing_below_days=Decimal(15))
    assert (pay(person, june, terms).payable, pay(person, june, terms).reason[-4:]) == (0, "在岗1天")


def test_a_town_of_which_nothing_was_asked_is_not_the_last_one():
    def person(name: str, town: str, target: int) -> PersonMonth:
        return PersonMonth(name, name, [town], [], [], [], 31, target)

    listed = by_town("县", [person("甲", "东镇", 4), person("乙", "西镇", 0), person("丙", "南镇", 0)])
    assert [(rates.name, rates.rank) for rates in listed[1:]] == [("东镇", 1), ("西镇", None), ("南镇", None)]
