"""Rules as data: presets, windows on the calendar, faults in words, sentences, dates of rules, decisions and undo."""

from __future__ import annotations

import dataclasses
import datetime
import json
from pathlib import Path

import pytest

from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.profile import PRESETS, Profile
from linzhang_plugin.patrols.verdicts import presets, saving
from linzhang_plugin.patrols.verdicts.checks import conflicts, faults
from linzhang_plugin.patrols.verdicts.choosing import Post, Rules, profile_rule, stored_rules
from linzhang_plugin.patrols.verdicts.definition import Conditions, PlaceCount, Rule, Season, Spread
from linzhang_plugin.patrols.verdicts.windows import Window, window_of, windows
from linzhang_plugin.patrols.verdicts.words import months_words, rule_words

D = datetime.date
PROFILE = Profile.preset(PRESETS[0])


def rule(**more) -> Rule:
    return Rule(**{"name": "规则", "day": Conditions(1000, 3600), **more})


# ---- windows ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("window", "day", "first", "last", "length", "name"),
    [
        (Window("year"), D(2024, 2, 29), D(2024, 1, 1), D(2024, 12, 31), 366, "2024年"),
        (Window("half"), D(2024, 7, 1), D(2024, 7, 1), D(2024, 12, 31), 184, "2024年下半年"),
        (Window("quarter"), D(2023, 3, 31), D(2023, 1, 1), D(2023, 3, 31), 90, "2023年第1季度"),
        (Window("month"), D(2024, 2, 1), D(2024, 2, 1), D(2024, 2, 29), 29, "2024年2月"),
        (Window("ten_days"), D(2024, 5, 31), D(2024, 5, 21), D(2024, 5, 31), 11, "2024年5月下旬"),
        (Window("ten_days"), D(2023, 2, 21), D(2023, 2, 21), D(2023, 2, 28), 8, "2023年2月下旬"),
        (Window("week"), D(2024, 12, 30), D(2024, 12, 30), D(2025, 1, 5), 7, "2025年第1周"),
        (Window("month", (1, 10)), D(2024, 5, 25), D(2024, 5, 1), D(2024, 5, 31), 10, "2024年5月"),
        (Window("quarter", None, (10, 11)), D(2024, 12, 5), D(2024, 10, 1), D(2024, 12, 31), 61, "2024年第4季度"),
    ],
)
def test_window_of_a_day(window, day, first, last, length, name):
    span = window_of(window, day)
    assert (span.first, span.last, span.length, span.name()) == (first, last, length, name)


def test_windows_are_whole_and_those_without_days_are_none():
    found = windows(Window("week"), D(2024, 5, 1), D(2024, 5, 31))
    assert (found[0].first, found[-1].last, len(found)) == (D(2024, 4, 29), D(2024, 6, 2), 5)
    season = windows(Window("month", None, (12, 1)), D(2024, 1, 1), D(2024, 12, 31))
    assert [span.first.month for span in season] == [1, 12]
    assert windows(Window("month", (1, 10)), D(2024, 5, 11), D(2024, 5, 31))[0].due == D(2024, 5, 10)


# ---- words and JSON ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("preset", presets.presets(), ids=lambda p: p.key)
def test_presets_are_sound_say_their_source_and_survive_json(preset):
    assert preset.source
    assert preset.address
    four = Profile.preset("four_levels")
    for item in preset.rules:
        assert not list(faults(item, four))
        assert preset.source in item.source
        again = Rule.from_json(json.loads(json.dumps(item.to_json())), name=item.name, source=item.source)
        assert again == item
        assert rule_words(item, four).endswith("。")


def test_presets_that_the_work_begins_with_ask_what_their_sources_say():
    by_key = {preset.key: preset for preset in presets.presets()}
    national = by_key["national"].rules[0]
    assert (national.count, national.day.metres, national.day.seconds, national.basis) == (15, 1000, 3600, "platform")
    fire = by_key["fire_season"].rules[0]
    assert [fire.count_in(month) for month in (5, 6, 9, 10)] == [20, 10, 10, 20]
    assert (fire.day.metres, fire.day.no_repeat) == (3000, True)
    counts = {
        key: [(item.levels[0], item.count, item.window.kind) for item in by_key[key].rules]
        for key in ("zhanggong", "wuxi", "linxia", "guizhou", "tieling")
    }
    assert counts == {
        "zhanggong": [("county", 1, "quarter"), ("town", 1, "month"), ("village", 1, "month")],
        "wuxi": [("city", 2, "year"), ("county", 2, "year"), ("town", 1, "quarter"), ("village", 1, "month")],
        "linxia": [("city", 1, "year"), ("county", 1, "quarter"), ("town", 1, "month"), ("village", 1, "week")],
        "guizhou": [("city", 2, "year"), ("county", 4, "year"), ("town", 6, "year"), ("village", 12, "year")],
        "tieling": [("county", 1, "quarter"), ("town", 2, "quarter"), ("village", 2, "month")],
    }


@pytest.mark.parametrize(("style", "words"), [("decimal", "1.5小时"), ("hm", "1小时30分")])
def test_hours_of_a_rule_are_of_the_county_s_style(style, words):
    profile = Profile({**PROFILE.data, "units": {**PROFILE.get("units"), "hours": style}})
    assert f"不少于1公里、{words}，" in rule_words(rule(day=Conditions(1000, 5400)), profile)
    assert "1公里、1小时，" in rule_words(rule(), profile)


def test_a_rule_in_words():
    assert rule_words(rule(exempt=())) == "每月不少于15天，每天不少于1公里、1小时，在本人责任区内；车速路段不计。"
    full = rule(
        count=10,
        seasons=(Season((10, 11, 12, 1, 2, 3, 4, 5), 20),),
        spread=Spread("ten_days", 3),
        day=Conditions(3000, 5400, True, 0.8, 20, 24, "06:00", "20:00"),
        counts=("track", "vehicle", "drone"),
        exempt=("leave",),
        warnings=(("orange", 1.5),),
    )
    assert rule_words(full, PROFILE) == (
        "护林员每月不少于10天（其中10月至次年5月20天），每天不少于3公里、1.5小时，在本人责任区内（边界外放20米），"
        "区内里程不低于全程的80%，只计06:00—20:00，两次之间相隔不少于24小时；每旬不少于3天；橙色预警期间按1.5倍；"
        "车辆巡护、无人机巡护也计入；请假当天免巡。"
    )
    assert [months_words(m) for m in ((3, 4, 5), (11, 12, 1), (1, 3, 4), range(1, 13))] == [
        "3—5月",
        "11月至次年1月",
        "1、3—4月",
        "全年",
    ]


# ---- faults -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"name": " "}, "name_missing"),
        ({"role": "king"}, "role_unknown"),
        ({"levels": ("moon",)}, "level_unknown"),
        ({"levels": ("county",)}, "level_without_role"),
        ({"towns": ("999999999",)}, "town_unknown"),
        ({"window": Window("moon")}, "window_unknown"),
        ({"window": Window("month", (10, 1))}, "days_wrong"),
        ({"window": Window("week", (1, 10))}, "days_of_short"),
        ({"window": Window("month", None, (13,))}, "months_wrong"),
        ({"window": Window("month", (30, 31), (2,))}, "window_empty"),
        ({"count": -1}, "count_negative"),
        ({"count": 29}, "count_too_many"),
        ({"count": 8, "window": Window("week")}, "count_too_many"),
        ({"seasons": (Season((1, 2), 5), Season((2, 3), 6))}, "season_twice"),
        ({"spread": Spread("quarter", 1)}, "spread_longer"),
        ({"spread": Spread("ten_days", 6)}, "spread_more"),
        ({"day": Conditions(1000, 3600, spacing_hours=96)}, "spacing_impossible"),
        ({"day": Conditions(-1, 3600)}, "figure_negative"),
        ({"day": Conditions(inside_share=1.2)}, "share_wrong"),
        ({"day": Conditions(buffer_metres=5000)}, "buffer_wrong"),
        ({"day": Conditions(1000, 3600, begin="20:00", until="06:00")}, "hours_wrong"),
        ({"day": Conditions(1000, 3600, begin="06:00", until="06:30")}, "hours_too_few"),
        ({"basis": "platform", "day": Conditions(1000, 3600, no_repeat=True)}, "platform_cannot"),
        ({"counts": ("dream",)}, "value_unknown"),
        ({"warnings": (("orange", 11.0),)}, "factor_wrong"),
        ({"start": D(2024, 5, 1), "end": D(2024, 5, 1)}, "ends_before"),
    ],
)
def test_contradictions_are_said(more, code):
    assert f"patrols_verdicts.{code}" in [fault.code for fault in faults(rule(**more), PROFILE, ["520999102000"])]
    assert not list(faults(rule(), PROFILE, ["520999102000"]))


@pytest.mark.parametrize(
    ("more", "clause"),
    [
        ({"places": (PlaceCount("p", 1, Window("quarter")),)}, "重点部位"),
        ({"day": Conditions(begin="06:00", until="20:00")}, "时段"),
        ({"day": Conditions(inside_share=0.8)}, "区内里程占比"),
        ({"day": Conditions(no_repeat=True)}, "路线不得重复"),
        ({"day": Conditions(buffer_metres=20)}, "边界外放"),
        ({"day": Conditions(metres=1000.0)}, "里程"),
        ({"basis": "platform"}, "数据口径（平台、原始）"),
        ({"basis": "raw"}, "数据口径（平台、原始）"),
        ({"rates": (("online", 0.9),)}, "上线率、达标率"),
    ],
)
def test_clauses_that_chiefs_are_not_judged_by_are_refused_in_their_rules(more, clause):
    for_chiefs = dataclasses.replace(
        rule(), role="chief", levels=(), window=Window("quarter"), count=4, counts=("record",), day=Conditions()
    )
    spread = dataclasses.replace(for_chiefs, window=Window("year"), spread=Spread("quarter", 1))
    assert not list(faults(for_chiefs, PROFILE))
    assert not list(faults(spread, PROFILE))
    (found,) = faults(dataclasses.replace(for_chiefs, **more), PROFILE)
    assert (found.code, found.values["clauses"]) == ("patrols_verdicts.chiefs_not_judged", clause)
    # of tracks the way is known
    by_track = dataclasses.replace(for_chiefs, counts=("track", "record"), day=Conditions(metres=1000.0))
    assert not list(faults(by_track, PROFILE))
    of_rangers = dataclasses.replace(for_chiefs, role="ranger", **more)
    assert "patrols_verdicts.chiefs_not_judged" not in [fault.code for fault in faults(of_rangers, PROFILE)]


@pytest.mark.parametrize(
    "change",
    [
        {"count": "many"},
        {"count": 2.5},
        {"count": float("inf")},
        {"day": {"metres": "1000"}},
        {"day": {"from": "25:00"}},
        {"day": {"inside": 1}},
        {"day": {"metres": float("nan")}},
        {"window": {"days": [1]}},
        {"seasons": [{"months": [1]}]},
        {"counts": "track"},
        [],
    ],
)
def test_a_definition_that_is_none_is_refused(change):
    with pytest.raises(LinzhangError, match="rule_unreadable"):
        Rule.from_json(change if isinstance(change, list) else {**rule().to_json(), **change}, name="规则")


def test_two_rules_for_the_same_people_contradict_each_other():
    whole, town = rule(start=D(2024, 1, 1)), rule(name="乡镇", towns=("520999102",), start=D(2024, 1, 1))
    assert not list(conflicts([whole, town]))
    other = rule(name="另一条", start=D(2024, 3, 1))
    assert [fault.values["day"] for fault in conflicts([whole, other])] == [D(2024, 3, 1)]
    assert not list(conflicts([dataclasses.replace(whole, end=D(2024, 3, 1)), other]))
    post = Post("ranger", "grid", "520999102001-01")
    assert Rules([whole, town]).on(post, D(2024, 5, 1)).name == "乡镇"
    with pytest.raises(LinzhangError, match="rules_contradict"):
        Rules([whole, other]).on(post, D(2024, 5, 1))


# ---- saving -----------------------------------------------------------------------------------------------


@pytest.fixture
def county(tmp_path: Path):
    with County.create(tmp_path / "县库.gpkg", name="某县", code6="520999", epsg=4546, profile=PROFILE) as opened:
        with opened.batch("people", "test") as batch:
            batch.insert("person", [{"uid": "p", "name": "张三"}, {"uid": "q", "name": "李四"}])
        yield opened


def test_a_rule_ends_the_one_before_and_last_year_keeps_its_own(county):
    first = saving.save_rule(county, rule(name="旧", count=15, start=D(2023, 1, 1)))
    assert (first.changed, first.closed) == (True, "")
    second = saving.save_rule(county, rule(name="新", count=10, start=D(2024, 3, 1)), "王")
    assert second.closed == "旧"
    post = Post("ranger", "grid", "520999102001-01")
    rules = Rules.of(county)
    assert [rules.on(post, day).count for day in (D(2023, 5, 1), D(2024, 2, 29), D(2024, 3, 1))] == [15, 15, 10]
    assert rules.on(post, D(2022, 12, 31)).name == profile_rule(county.profile).name
    assert not saving.save_rule(county, rule(name="新", count=10, start=D(2024, 3, 1))).changed
    between = saving.save_rule(county, rule(name="间", count=12, start=D(2024, 1, 1)))
    assert between.rule.end == D(2024, 3, 1)
    assert [r.end for r in stored_rules(county)] == [D(2024, 1, 1), D(2024, 3, 1), None]


def test_what_was_decided_can_be_undone(county):
    saving.save_rule(county, rule(name="旧", start=D(2023, 1, 1)))
    saving.save_rule(county, rule(name="新", count=10, start=D(2024, 3, 1)))
    saving.undo_last(county)
    assert [(r.name, r.end) for r in stored_rules(county)] == [("旧", None)]
    assert saving.overrule(county, "p", D(2024, 5, 6), True, "手机没电，村支书证明", "李站长")
    assert not saving.overrule(county, "p", D(2024, 5, 6), True, "手机没电，村支书证明", "李站长")
    saving.undo_last(county)
    assert county.scalar("SELECT count(*) FROM override") == 0
    saving.undo_last(county)
    assert not stored_rules(county)
    with pytest.raises(LinzhangError, match="nothing_to_undo"):
        saving.undo_last(county)


def test_a_decision_names_its_reason_and_who_answers_for_it(county):
    for reason, name, code in ((" ", "李", "override_reason"), ("雨", "", "override_name")):
        with pytest.raises(LinzhangError, match=code):
            saving.overrule(county, "p", D(2024, 5, 6), True, reason, name)
    with pytest.raises(LinzhangError, match="person_gone"):
        saving.overrule(county, "nobody", D(2024, 5, 6), True, "雨", "李")
    saving.overrule(county, "p", D(2024, 5, 6), False, "代巡", "李站长")
    assert saving.take_back(county, "p", D(2024, 5, 6))
    assert not saving.take_back(county, "p", D(2024, 5, 6))


def test_leave_meets_no_other_leave_and_runs_forward(county):
    assert saving.save_leave(county, "p", "leave", D(2024, 5, 6), D(2024, 5, 8))
    assert not saving.save_leave(county, "p", "leave", D(2024, 5, 6), D(2024, 5, 8))
    with pytest.raises(LinzhangError, match="leave_meets"):
        saving.save_leave(county, "p", "standby", D(2024, 5, 8), D(2024, 5, 9))
    assert saving.save_leave(county, "p", "standby", D(2024, 5, 9), D(2024, 5, 9))
    with pytest.raises(LinzhangError, match="days_backwards"):
        saving.save_leave(county, "q", "leave", D(2024, 5, 8), D(2024, 5, 6))
    assert saving.save_exempt(county, "weather", D(2024, 5, 20), None)
    assert not saving.save_exempt(county, "weather", D(2024, 5, 20), None)
    assert saving.save_warning(county, "orange", D(2024, 5, 1), D(2024, 5, 3), source="县防火办")
    assert county.scalar('SELECT "end" FROM warning') == "2024-05-04"
    uid = county.scalar('SELECT uid FROM "leave" WHERE kind = ?', ("standby",))
    saving.delete_entry(county, "leave", uid)
    with pytest.raises(LinzhangError, match="entry_gone"):
        saving.delete_entry(county, "leave", uid)


def test_a_rule_that_contradicts_another_is_not_saved(county):
    saving.save_rule(county, rule(name="乡甲", towns=(), levels=("grid",), start=D(2024, 1, 1)))
    with pytest.raises(LinzhangError, match="rules_contradict"):
        saving.save_rule(county, rule(name="乡乙", levels=("grid", "village"), start=D(2024, 2, 1)))
    assert len(stored_rules(county)) == 1


def test_a_changed_end_or_source_is_a_change(county):
    kept = rule(name="规则", source="旧文号", start=D(2024, 1, 1))
    first = saving.save_rule(county, kept).rule
    assert not saving.save_rule(county, dataclasses.replace(kept, start=D(2024, 3, 1))).changed
    assert saving.save_rule(county, dataclasses.replace(kept, source="新文号", start=D(2024, 3, 1))).closed == "规则"
    assert saving.save_rule(
        county, dataclasses.replace(kept, source="新文号", start=D(2024, 5, 1), end=D(2024, 9, 1))
    ).changed
    assert [(r.source, r.start, r.end) for r in stored_rules(county)] == [
        ("旧文号", D(2024, 1, 1), D(2024, 3, 1)),
        ("新文号", D(2024, 3, 1), D(2024, 5, 1)),
        ("新文号", D(2024, 5, 1), D(2024, 9, 1)),
        # the one before goes on where the new one ends
        ("新文号", D(2024, 9, 1), None),
    ]
    assert stored_rules(county)[0].uid == first.uid


def test_a_rule_that_is_ended_never_judges_longer_than_before(county):
    old = saving.save_rule(county, rule(name="旧", start=D(2023, 1, 1))).rule
    saving.save_rule(county, rule(name="新", count=10, start=D(2024, 3, 1)))
    with pytest.raises(LinzhangError, match="rule_ended_before"):
        saving.end_rule(county, old.uid, D(2024, 6, 1))
    assert [r.end for r in stored_rules(county)] == [D(2024, 3, 1), None]
    saving.end_rule(county, old.uid, D(2024, 2, 1))
    assert [r.end for r in stored_rules(county)] == [D(2024, 2, 1), None]


def test_ending_a_rule_while_it_still_contradicts_another_is_refused(county):
    with county.batch("outside") as batch:
        for name, start in (("甲", "2024-01-01"), ("乙", "2024-03-01")):
            row = {"uid": name, "name": name, "role": "ranger", "start": start}
            batch.insert("rule", [{**row, "definition": json.dumps(rule(count=5).to_json())}])
    with pytest.raises(LinzhangError, match="rules_contradict"):
        saving.end_rule(county, "甲", D(2024, 4, 1))
    saving.end_rule(county, "甲", D(2024, 3, 1))
    assert not list(conflicts(stored_rules(county)))
    saving.end_rule(county, "乙", D(2024, 3, 1))
    assert [r.name for r in stored_rules(county)] == ["甲"]
