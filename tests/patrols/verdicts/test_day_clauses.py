"""The verdict on a day, clause by clause and at the edges."""

from __future__ import annotations

import datetime
from fractions import Fraction

import pytest

from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.profile import Profile
from linzhang_plugin.patrols.rules import cleaning_of
from linzhang_plugin.patrols.verdicts.choosing import profile_rule
from linzhang_plugin.patrols.verdicts.counting import PostDay, half_up, target
from linzhang_plugin.patrols.verdicts.days import Around, Said, judge_day
from linzhang_plugin.patrols.verdicts.definition import Conditions, Rule
from linzhang_plugin.patrols.verdicts.figures import Figures, Part, View
from linzhang_plugin.patrols.verdicts.results import Month
from linzhang_plugin.patrols.verdicts.windows import Window, window_of

RULE = Rule(day=Conditions(1000, 3600))
HOME = Around(own=("a",))


def day(metres=3000.0, seconds=5000.0, inside=None, inside_seconds=None, foot=None, foot_seconds=None, **more):
    """Figures of a day in area a."""
    inside = metres if inside is None else inside
    inside_seconds = seconds if inside_seconds is None else inside_seconds
    own = Part(
        inside,
        inside_seconds,
        inside if foot is None else foot,
        inside_seconds if foot_seconds is None else foot_seconds,
    )
    whole = Part(metres, seconds, metres - inside + own.foot_metres, seconds - inside_seconds + own.foot_seconds)
    return Figures({"clean": View(whole, {"a": own})}, **more)


@pytest.mark.parametrize(
    ("measured", "around", "reasons"),
    [
        (day(1000.0, 3600.0), HOME, []),
        (day(999.9, 3600.0), HOME, ["too_short"]),
        (day(1000.0, 3599.0), HOME, ["too_little_time"]),
        (day(999.9, 3599.0), HOME, ["too_short", "too_little_time"]),
        (day(3000, 5000, inside=900), HOME, ["outside"]),
        (day(3000, 5000, inside_seconds=3599), HOME, ["outside"]),
        (day(3000, 5000, inside=0, inside_seconds=0), HOME, ["outside"]),
        (day(900, 5000, inside=100), HOME, ["too_short"]),
        (day(3000, 3000, gap_seconds=700), HOME, ["too_little_time", "gap"]),
        (day(3000, 3000, gap_seconds=500), HOME, ["too_little_time"]),
        (day(9000, 5000, foot=900), HOME, ["speed"]),
        (day(9000, 5000, foot_seconds=600), HOME, ["speed"]),
        (day(copied=True), HOME, ["copied"]),
        (day(0, 0, copied=True), HOME, ["too_short", "too_little_time", "copied"]),
        (day(), Around(in_post=False), ["no_post"]),
        (day(500, 5000), Around(own=("a",), exempt="leave"), ["too_short", "leave"]),
        (day(), Around(own=("a",), exempt="leave"), []),
        (None, Around(own=("a",), exempt="weather"), ["weather"]),
        (None, HOME, ["no_track"]),
    ],
)
def test_verdict(measured, around, reasons):
    found = judge_day(measured, RULE, around)
    assert (found.valid, found.reasons) == (not reasons, reasons)
    failed = {clause.code for clause in found.clauses if not clause.met}
    assert bool(failed) == bool([r for r in reasons if r not in ("no_track", "leave", "weather")])


def test_vehicle_counts_where_the_rule_says_so():
    ridden = day(9000, 5000, foot=0, foot_seconds=0)
    assert judge_day(ridden, RULE, HOME).reasons == ["speed"]
    assert judge_day(ridden, Rule(day=Conditions(1000, 3600), counts=("track", "vehicle")), HOME).valid


def asked(**more):
    return Rule(day=Conditions(1000, 3600, **more))


def test_time_of_day_counts_only_what_lies_between():
    hours = asked(begin="06:00", until="20:00")
    midnight = 1_000_000
    early = day(first=midnight + 5 * 3600, last=midnight + 8 * 3600)
    early.views["clean 21600-72000"] = View(Part(900, 3600, 900, 3600), {"a": Part(900, 3600, 900, 3600)})
    around = Around(midnight, ("a",))
    assert judge_day(early, hours, around).reasons == ["hours"]
    inside = day(first=midnight + 6 * 3600, last=midnight + 8 * 3600)
    assert judge_day(inside, hours, around).valid
    unread = day(first=midnight + 5 * 3600, last=midnight + 8 * 3600)
    assert judge_day(unread, hours, around).notes == ["patrols_verdicts.not_read"]
    assert unread.lacks(hours, midnight, 0.0) == {"hours"}


def test_share_inside():
    assert judge_day(day(4000, inside=2000), asked(inside_share=0.5), HOME).valid
    assert judge_day(day(4000, inside=1999.9), asked(inside_share=0.5), HOME).reasons == ["inside_share"]


def test_spacing_is_met_exactly_at_the_limit():
    rule = asked(spacing_hours=48)
    before = 1_000_000
    for apart, reasons in ((48 * 3600, []), (48 * 3600 - 1, ["spacing"])):
        found = judge_day(
            day(first=before + apart, last=before + apart + 4000), rule, Around(0, ("a",), previous=before)
        )
        assert found.reasons == reasons
    assert judge_day(day(first=5, last=9), rule, HOME).valid


def test_a_route_repeats_only_days_that_counted():
    rule = asked(no_repeat=True)
    same = day(repeats={"2024-05-02": 0.9, "2024-05-01": 0.95})
    assert judge_day(same, rule, Around(0, ("a",), earlier=["2024-05-02"])).reasons == ["repeated"]
    assert judge_day(same, rule, Around(0, ("a",), earlier=["2024-05-03"])).valid
    assert judge_day(day(repeats={"2024-05-02": 0.899}), rule, Around(0, ("a",), earlier=["2024-05-02"])).valid
    everywhere = day(repeats={"2024-05-02": 1.0}, covered=0.9)
    assert judge_day(everywhere, rule, Around(0, ("a",), earlier=["2024-05-02"], enough=0.9)).valid


@pytest.mark.parametrize(
    ("said", "reasons", "basis"),
    [
        (Said(valid=True), [], "platform"),
        (Said(9999, 9999, False), ["platform"], "platform"),
        (Said(1000, 3600), [], "platform"),
        (Said(999.9, None), ["too_short"], "platform"),
        (None, ["outside"], "clean"),
        (Said(), ["outside"], "clean"),
    ],
)
def test_a_rule_of_the_platform_is_judged_on_its_figures(said, reasons, basis):
    rule = Rule(day=Conditions(1000, 3600), basis="platform")
    found = judge_day(day(3000, 5000, inside=10), rule, Around(own=("a",), said=said))
    assert found.reasons == reasons
    assert found.clauses[0].basis == basis


def test_raw_figures_know_no_rides():
    raw = day(900, 3500, gap_seconds=5000)
    raw.views["raw"] = View(Part(1200, 3600, 1200, 3600), {"a": Part(1000, 3600, 1000, 3600)})
    assert judge_day(raw, Rule(day=Conditions(1000, 3600), basis="raw"), HOME).valid


def test_a_record_counts_where_the_rule_says_so():
    rule = Rule(day=Conditions(1000, 3600), counts=("track", "record"))
    assert judge_day(None, rule, Around(own=("a",), record=True)).valid
    assert judge_day(None, RULE, Around(own=("a",), record=True)).reasons == ["no_track"]


@pytest.mark.parametrize(
    ("held", "length", "expected"), [(31, 31, 15), (15, 31, 7), (16, 31, 8), (15, 30, 8), (1, 31, 0), (28, 28, 15)]
)
def test_target_is_shared_pro_rata_and_rounded_half_up(held, length, expected):
    span = window_of(
        Window(), {31: datetime.date(2024, 5, 1), 30: datetime.date(2024, 4, 1)}.get(length, datetime.date(2023, 2, 1))
    )
    days = {on: PostDay(RULE, ("a",), Fraction(1)) for on in span.days[:held]}
    assert half_up(target(days, (), span)) == expected


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
