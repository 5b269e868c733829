"""The verdict on a day, clause by clause and at the edges."""

from __future__ import annotations

import datetime

import pytest

from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.profile import Profile
from linzhang_plugin.patrols.rules import cleaning_of
from linzhang_plugin.patrols.verdicts.choosing import profile_rule
from linzhang_plugin.patrols.verdicts.days import judge, share_of_target
from linzhang_plugin.patrols.verdicts.definition import Conditions, Rule
from linzhang_plugin.patrols.verdicts.results import Day, Month

RULE = Rule(day=Conditions(1000, 3600))


def day(metres=3000.0, seconds=5000.0, inside=None, inside_seconds=None, foot=None, foot_seconds=None, **more) -> Day:
    inside = metres if inside is None else inside
    inside_seconds = seconds if inside_seconds is None else inside_seconds
    return Day(
        metres,
        seconds,
        inside,
        inside_seconds,
        inside if foot is None else foot,
        inside_seconds if foot_seconds is None else foot_seconds,
        **more,
    )


@pytest.mark.parametrize(
    ("measured", "reasons"),
    [
        (day(1000.0, 3600.0), []),
        (day(999.9, 3600.0), ["too_short"]),
        (day(1000.0, 3599.0), ["too_little_time"]),
        (day(999.9, 3599.0), ["too_short", "too_little_time"]),
        (day(3000, 5000, inside=900), ["outside"]),
        (day(3000, 5000, inside_seconds=3599), ["outside"]),
        (day(3000, 5000, inside=0, inside_seconds=0), ["outside"]),
        (day(900, 5000, inside=100), ["too_short"]),
        (day(3000, 3000, gap_seconds=700), ["too_little_time", "gap"]),
        (day(3000, 3000, gap_seconds=500), ["too_little_time"]),
        (day(9000, 5000, foot=900), ["speed"]),
        (day(9000, 5000, foot_seconds=600), ["speed"]),
        (day(copied=True), ["copied"]),
        (day(0, 0, copied=True), ["too_short", "too_little_time", "copied"]),
        (day(in_post=False), ["no_post"]),
        (day(500, 5000, on_leave=True), ["too_short", "leave"]),
        (day(on_leave=True), []),
    ],
)
def test_verdict(measured, reasons):
    assert judge(measured, RULE) == (not reasons, reasons)


def test_vehicle_counts_where_the_profile_says_so():
    ridden = day(9000, 5000, foot=0, foot_seconds=0)
    assert judge(ridden, RULE) == (False, ["speed"])
    assert judge(ridden, Rule(day=Conditions(1000, 3600), counts=("track", "vehicle"))) == (True, [])


@pytest.mark.parametrize(
    ("held", "length", "expected"), [(31, 31, 15), (15, 31, 7), (16, 31, 8), (15, 30, 8), (1, 31, 0), (28, 28, 15)]
)
def test_target_is_shared_pro_rata_and_rounded_half_up(held, length, expected):
    assert share_of_target(15, held, length) == expected


def test_month():
    assert Month.of("2024-02").length == 29
    assert Month.of("2024年5月").first == datetime.date(2024, 5, 1)
    running = Month.of("2024-05", datetime.date(2024, 5, 10))
    assert (len(running.days()), running.length) == (10, 31)
    for text in ("", "2024", "2024-13", "May"):
        with pytest.raises(LinzhangError, match="month_wrong"):
            Month.of(text)
    with pytest.raises(LinzhangError, match="month_ahead"):
        Month.of("2024-06", datetime.date(2024, 5, 31))


def test_profile_gives_rule_and_cleaning():
    profile = Profile({"patrols": {"rule": {"min_metres": 3000, "source": "x"}, "cleaning": {"gap_seconds": 120}}})
    assert profile_rule(profile).day.metres == 3000
    assert profile_rule(profile).day.seconds == 3600
    assert cleaning_of(profile).gap_seconds == 120


@pytest.mark.parametrize("section", [{"rule": {"min_metres": "viel"}}, {"rule": {"days_per_month": 40}}, {"rule": []}])
def test_senseless_rule_is_said(section):
    with pytest.raises(LinzhangError, match="rule_wrong"):
        profile_rule(Profile({"patrols": section}))
    with pytest.raises(LinzhangError, match="rule_wrong"):
        cleaning_of(Profile({"patrols": {"cleaning": {"gap_seconds": -1}}}))
