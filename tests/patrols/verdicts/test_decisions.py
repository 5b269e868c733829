"""Rules tried out, saved and dated, days overruled, leave entered: through the algorithms and through the dock."""

from __future__ import annotations

import dataclasses
import json

import numpy as np
import pytest
import shapely

from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.geom import geometries, to_wkb
from linzhang_plugin.patrols.verdicts import checks, months, saving
from linzhang_plugin.patrols.verdicts.choosing import stored_rules
from linzhang_plugin.patrols.verdicts.definition import Conditions, PlaceCount, Rule
from linzhang_plugin.patrols.verdicts.results import Month
from linzhang_plugin.patrols.verdicts.whatif import Trial, what_if
from linzhang_plugin.patrols.verdicts.windows import Window
from tests.patrols.verdicts.decided import LONG, MAY, D, choose, rule, run, standing
from tests.patrols.walks import patrol

# ---- trying out and saving --------------------------------------------------------------------------------


def test_what_a_what_if_says_is_what_comes_true(file):
    run("saverule", file, RULE=json.dumps(rule(2).to_json()), NAME="旧", START="2024-01-01")
    stricter = rule(2, 1.5)
    said = run("rulewhatif", file, RULE=json.dumps(stricter.to_json()), MONTH="2024-05")
    assert (said["PEOPLE"], said["GAINED"], said["LOST"]) == (3, 0, 1)
    change = json.loads(said["CHANGES"])["lost"][0]
    assert (change["name"], change["before"], change["after"]) == ("李林", [2, 2], [0, 2])
    with County.open(file) as opened:
        assert standing(months.stored(opened, MAY)) == {
            "张山": (3, 2, True),
            "李林": (2, 2, True),
            "王松": (1, 1, True),
        }
        tried = Trial(opened, MAY).try_rule(opened, stricter)
        assert [c.name for c in tried.lost] == ["李林"]
        assert not tried.lacks
        assert tried.concerned == 3
        # a rule for a level at which nobody is judged changes nothing, and that is said
        assert Trial(opened, MAY).try_rule(opened, dataclasses.replace(stricter, levels=("county",))).concerned == 0
        assert opened.scalar("SELECT count(*) FROM rule") == 1
    out = run("saverule", file, RULE=json.dumps(stricter.to_json()), NAME="新", START="2024-04-01")
    assert (out["CLOSED"], out["CHANGED"]) == ("旧", True)
    assert "1.5小时" in out["WORDS"]
    done = run("patrolmonth", file, MONTH="2024-05")
    assert done["PASSED"] == 2
    with County.open(file) as opened:
        assert standing(months.stored(opened, MAY))["李林"] == (0, 2, False)


def test_a_what_if_says_what_it_has_to_read(file):
    with County.open(file) as opened:
        trial = Trial(opened, MAY)
        for more, lacks in (
            ({"basis": "raw"}, {"raw"}),
            ({"day": Conditions(100, 3600, buffer_metres=50)}, {"buffer"}),
            ({"day": Conditions(100, 3600, begin="08:30")}, {"hours"}),
            ({"day": Conditions(100, 3600, begin="06:00", until="20:00")}, set()),
            ({"day": Conditions(100, 3600, no_repeat=True)}, {"repeats"}),
        ):
            tried = Rule(**{"name": "规则", "count": 1, **more})
            assert trial.try_rule(opened, tried).lacks == lacks, more
        # from half past eight on half an hour is gone: the days of 4,000 s are too brief, those of two hours are not
        late = Rule(name="规则", count=1, day=Conditions(100, 3600, begin="08:30"))
        found = what_if(opened, MAY, late)
        assert {c.name: c.after for c in found.gained} == {"张山": (3, 1), "王松": (1, 0)}
        assert (found.people, found.met_after, found.days_after) == (3, 2, 4)


def test_a_month_with_two_rules_is_one_window_of_both(file):
    run("saverule", file, RULE=json.dumps(rule(10).to_json()), NAME="上半月", START="2024-01-01")
    run("saverule", file, RULE=json.dumps(rule(20).to_json()), NAME="下半月", START="2024-05-16")
    with County.open(file) as opened:
        person = next(p for p in months.judge_month(opened, MAY)[0].people if p.name == "张山")
    # 15 days at 10 and 16 days at 20, of 31
    assert [w.target for w in person.windows] == [round((15 * 10 + 16 * 20) / 31)]
    assert person.windows[0].exact == (470, 31)


def test_the_rule_before_goes_on_after_one_that_has_an_end(file):
    run("saverule", file, RULE=json.dumps(rule(10).to_json()), NAME="常", SOURCE="文", START="2024-01-01")
    done = run("saverule", file, RULE=json.dumps(rule(20).to_json()), NAME="节", START="2024-05-01", END="2024-05-31")
    assert (done["CLOSED"], done["RESUMED"]) == ("常", "2024-06-01")

    def kept() -> list[tuple[object, ...]]:
        with County.open(file, read_only=True) as opened:
            return [(r.name, r.count, r.source, r.start, r.end) for r in stored_rules(opened)]

    assert kept() == [
        ("常", 10, "文", D(2024, 1, 1), D(2024, 5, 1)),
        ("节", 20, "", D(2024, 5, 1), D(2024, 6, 1)),
        ("常", 10, "文", D(2024, 6, 1), None),
    ]
    run("undoverdict", file)
    town = json.dumps({**rule(5).to_json(), "whom": {"role": "ranger", "levels": [], "towns": ["520999101"]}})
    run("saverule", file, RULE=town, NAME="常", START="2024-06-01")
    run("saverule", file, RULE=json.dumps(rule(20).to_json()), NAME="节", START="2024-05-01", END="2024-05-31")
    assert ("常（续）", 10, "文", D(2024, 6, 1), None) in kept()
    for _ in range(2):
        run("undoverdict", file)
    assert kept() == [("常", 10, "文", D(2024, 1, 1), None)]


def test_what_is_kept_of_a_quarter_is_what_was_judged(file, chinese_tmp):
    """May was never judged by itself, June's window is of both; a week that reaches into May makes no month of it."""
    by_quarter = Rule(name="季", count=6, window=Window("quarter"), day=Conditions(100, 3600))
    run("saverule", file, RULE=json.dumps(by_quarter.to_json()), NAME="季", START="2024-01-01")
    with County.open(file) as opened, opened.batch("never judged") as batch:
        for row in batch.rows("SELECT uid FROM patrol_day"):
            batch.delete("patrol_day", row["uid"])
    patrol(chinese_tmp / "六月" / "张山" / "1.gpx", "", seconds=LONG, day=6 + 26)
    run("importtracks", file, INPUT=str(chinese_tmp / "六月"))
    june = Month.of("2024-06")
    by_week = Rule(name="周", count=1, window=Window("week"), day=Conditions(100, 3600))
    with County.open(file) as opened:
        opened.set_profile({"patrols": opened.profile.get("patrols")})
        judged, renewed = months.judge_month(opened, june)
        months.store(opened, judged, renewed)
        kept = months.stored(opened, june)
        assert [standing(result)["张山"] for result in (judged, kept)] == [(1, 6, False)] * 2
        for result in (judged, kept):
            assert [w.valid for p in result.people for w in p.windows if p.name == "张山"] == [4]
        assert not months.store(opened, *months.judge_month(opened, june))
        with opened.batch("by the week") as batch:
            for row in batch.rows("SELECT uid FROM patrol_day"):
                batch.delete("patrol_day", row["uid"])
            batch.delete("rule", opened.scalar("SELECT uid FROM rule"))
        saving.save_rule(opened, by_week.dated(D(2024, 1, 1)))
        months.store(opened, *months.judge_month(opened, june))
        assert [row["day"] for row in opened.rows("SELECT day FROM patrol_day")] == ["2024-06-01"]


def test_a_rule_of_years_ago_makes_no_month_read_a_year(file):
    old = Rule(name="旧", count=6, window=Window("year"), day=Conditions(100, 3600))
    with County.open(file) as opened:
        saving.save_rule(opened, old.dated(D(2019, 1, 1), D(2020, 1, 1)))
        assert months.judge_month(opened, MAY)[0].since == MAY.first
        saving.save_rule(opened, dataclasses.replace(old, name="新").dated(D(2024, 1, 1), D(2024, 3, 1)))
        assert months.judge_month(opened, MAY)[0].since == D(2024, 1, 1)


def test_a_key_area_is_asked_for_as_long_as_it_stands(file):
    with County.open(file) as opened:
        with opened.batch("a key area in the west") as batch:
            outline = opened.scalar("SELECT geom FROM area WHERE code = '520999101201-01'")
            shape = to_wkb(geometries([outline]))[0]
            row = {"code": "520999-Z1", "name": "水源地", "level": "county", "kind": "overlay", "geom": shape}
            area = batch.insert("area", [row])[0]
        asked = Rule(name="规则", count=1, day=Conditions(100, 3600), places=(PlaceCount(area, 4),))
        saving.save_rule(opened, asked.dated(D(2024, 1, 1)))

        def places(month: Month) -> dict[str, list[tuple[int, int]]]:
            people = months.judge_month(opened, month)[0].people
            return {p.name: [(x.target, len(x.visits)) for w in p.windows for x in w.places] for p in people}

        before = places(MAY)
        assert before == {"张山": [(4, 0)], "李林": [], "王松": [(1, 0)]}
        with opened.batch("it ends in June") as batch:
            batch.update("area", area, end="2024-06-16")
        assert places(MAY) == before
        assert places(Month.of("2024-06")) == {"张山": [(2, 0)], "李林": []}
        assert places(Month.of("2024-07")) == {"张山": [], "李林": []}


def test_a_cancel_is_answered_while_places_and_routes_are_looked_at(file):
    with County.open(file) as opened:
        with opened.batch("a key place") as batch:
            place = batch.insert(
                "key_place", [{"name": "卡口", "geom": to_wkb([shapely.Point(500_700, 2_930_500)])[0]}]
            )[0]
        old = Rule(name="旧", count=1, places=(PlaceCount(place, 1),))
        saving.save_rule(opened, old.dated(D(2020, 1, 1), D(2021, 1, 1)))

        def shares() -> list[float]:
            found: list[float] = []
            months.judge_month(opened, MAY, report=found.append)
            assert found == sorted(found)
            return [round((share - 0.7) / 0.15, 3) for share in found if 0.7 < share < 0.85]

        assert not shares()  # the place of a rule that judges no day of the month is not looked at
        asked = Rule(name="新", count=1, day=Conditions(100, 3600, no_repeat=True), places=(PlaceCount(place, 1),))
        saving.save_rule(opened, asked.dated(D(2024, 1, 1)))
        assert {0.4, 0.7, 1.0} & set(shares()) == {0.4, 0.7}
        result, _ = months.judge_month(opened, MAY)
        assert {p.name: [len(x.visits) for w in p.windows for x in w.places] for p in result.people}["张山"] == [3]


def test_people_whom_no_rule_is_for_are_named(file):
    with County.open(file) as opened:
        role = next(role.key for role in opened.profile.roles if role.key != "ranger")
        opened.set_profile({"patrols": {**opened.profile.get("patrols"), "ranger_roles": ["ranger", role]}})
        with opened.batch("another role") as batch:
            grid = opened.scalar("SELECT uid FROM area WHERE code = '520999101201-01'")
            post = batch.insert("post", [{"area_uid": grid, "role": role, "title": "巡查员"}])[0]
            person = batch.insert("person", [{"name": "周全"}])[0]
            batch.insert("tenure", [{"post_uid": post, "person_uid": person, "start": "2024-05-20"}])
        notes = dict(months.judge_month(opened, MAY)[0].notes)
        assert notes["patrols_verdicts.without_rule"] == {"count": 1, "names": "周全"}
        saving.save_rule(opened, dataclasses.replace(rule(1), role=role).dated(D(2024, 1, 1)))
        assert "patrols_verdicts.without_rule" not in dict(months.judge_month(opened, MAY)[0].notes)


def test_another_reason_of_the_same_leave_is_saved(file):
    days = {"PERSON": "李林", "FIRST": "2024-05-01", "LAST": "2024-05-02"}
    assert [run("saveleave", file, **days, REASON=why)["CHANGED"] for why in ("病", "婚", "婚", "")] == [1, 1, 0, 0]
    with County.open(file, read_only=True) as opened:
        assert [row["reason"] for row in opened.rows('SELECT reason FROM "leave"')] == ["婚"]


def test_contradicting_rules_are_said_before_anything_is_printed(file, tmp_path):
    with County.open(file) as opened, opened.batch("outside") as batch:
        for name in ("甲", "乙"):
            row = {"name": name, "role": "ranger", "start": "2024-01-01", "definition": json.dumps(rule(5).to_json())}
            batch.insert("rule", [row])
    target = tmp_path / "月表.xlsx"
    with pytest.raises(Exception, match="甲"):
        run("patrolmonth", file, MONTH="2024-05", OUTPUT=str(target))
    assert not target.exists()


def test_a_rule_that_is_no_rule_is_said_before_anything_is_printed(file, tmp_path):
    broken = {**rule(5).to_json(), "window": {"kind": "month", "days": [30, 31], "months": [2]}}
    with County.open(file) as opened, opened.batch("outside") as batch:
        row = {"name": "坏", "role": "ranger", "start": "2024-01-01", "definition": json.dumps(broken)}
        batch.insert("rule", [row])
    with pytest.raises(Exception, match=r"No day is left|一天也没有"):
        run("patrolmonth", file, MONTH="2024-05", OUTPUT=str(tmp_path / "月表.xlsx"))
    with pytest.raises(Exception, match=r"cannot be read|无法读取"):
        run("saverule", file, RULE="{", NAME="坏", START="2024-01-01")


# ---- decisions and exemptions -----------------------------------------------------------------------------


def test_an_overrule_counts_and_the_verdict_of_the_rule_stays(file):
    done = run("overruleday", file, PERSON="李林", DAY="2024-05-09", VALID=True, REASON="联合巡护", BY="钱站长")
    assert done["CHANGED"]
    with County.open(file) as opened:
        day = next(d for p in months.stored(opened, MAY).people if p.name == "李林" for d in p.days if d.day.day == 9)
        assert (day.valid, day.machine_valid, day.reasons) == (True, False, ["no_track"])
        assert (day.override.reason, day.override.by_name) == ("联合巡护", "钱站长")
    run("overruleday", file, PERSON="李林", DAY="2024-05-09", BACK=True)
    with County.open(file) as opened:
        assert opened.scalar("SELECT count(*) FROM override") == 0
    run("undoverdict", file)
    with County.open(file) as opened:
        assert opened.scalar("SELECT by_name FROM override") == "钱站长"


def test_leave_lowers_the_target_and_a_valid_day_on_leave_does_not(file):
    run("saverule", file, RULE=json.dumps(rule(15).to_json()), NAME="规则", START="2024-01-01")
    # of these ten days he went on three: seven lower the target
    run("saveleave", file, PERSON="张山", KIND=0, FIRST="2024-05-06", LAST="2024-05-15", REASON="病假")
    run("saveexemptdays", file, KIND=2, FIRST="2024-05-15", LAST="2024-05-17")
    run("savewarning", file, LEVEL=2, FIRST="2024-05-01", LAST="2024-05-01")
    with County.open(file) as opened:
        found = {p.name: p for p in months.judge_month(opened, MAY)[0].people}
    zhang = found["张山"]
    assert zhang.exempt_days == 7 + 2
    assert zhang.windows[0].exact == (15 * (31 - 9), 31)
    assert zhang.target == 11
    assert {d.day.day: d.exempt for d in zhang.days if d.day.day in (6, 9, 16)} == {6: None, 9: "leave", 16: "weather"}
    # three days of weather for him who had ten days in post
    assert found["王松"].exempt_days == 3


def test_what_should_be_known_before_printing_is_said(file):
    with County.open(file) as opened:
        wang = opened.scalar("SELECT uid FROM person WHERE name = '王松'")
        saving.save_leave(opened, wang, "leave", D(2024, 5, 19), D(2024, 5, 25))
        found = checks.remarks(opened, D(2024, 5, 1), D(2024, 6, 30), ("ranger",))
    assert [code.split(".")[1] for code, _ in found] == ["leave_beyond", "month_empty"]
    assert found[0][1]["person"] == "王松"
    assert found[1][1]["month"] == "2024-06"


def test_a_span_is_its_months_and_its_windows(file):
    out = run("judgespan", file, FIRST="2024-04", LAST="2024-06")
    rows = {row["name"]: row for row in json.loads(out["RESULT"])}
    assert [w[0] for w in rows["张山"]["windows"]] == ["2024年4月", "2024年5月", "2024年6月"]
    assert rows["张山"]["valid_days"] == 3
    assert [w[0] for w in rows["王松"]["windows"]] == ["2024年5月"]
    with County.open(file) as opened:
        span = months.judge_span(opened, D(2024, 4, 1), D(2024, 6, 30))
        assert standing(span.months[1]) == standing(months.judge_month(opened, MAY)[0])
        # 上线率 of May: three people in post, all with a track
        assert span.months[1].rates[0].online == (3, 3)
        # six days with tracks of 31 + 31 + 10 days in post
        assert span.months[1].rates[0].patrolled == (6, 72)
        # three, two and one valid day of 15, 15 and 5
        assert {p.name: p.rank for p in span.months[1].people} == {"张山": 1, "王松": 1, "李林": 3}


# ---- the dock ---------------------------------------------------------------------------------------------


@pytest.mark.matrix
def test_the_dock_explains_a_day_clause_by_clause(dock):
    choose(dock, "李林", "2024-05-06")
    explained = dock.tracks.verdicts.explanation
    text = explained.text.text()
    assert explained.why.isChecked()
    assert "1.00 km" in text
    assert "1.11 h" in text
    choose(dock, "李林", "2024-05-09")
    assert not explained.isHidden()
    # nothing was measured: the head alone, the height goes to the tables, and no track of another day is shown
    assert dock.tracks.track.isHidden()
    assert explained.head.isVisibleTo(explained)
    assert not explained.area.isVisibleTo(explained)
    assert explained.maximumHeight() < 100
    assert explained.day.reasons == ["no_track"]


@pytest.mark.matrix
def test_a_large_month_is_read_in_the_background(dock, qtbot, monkeypatch):
    from linzhang_plugin.patrols.verdicts import panel_reading

    before = [dock.tracks.people.item(row, 0).text() for row in range(dock.tracks.people.rowCount())]
    monkeypatch.setattr(panel_reading, "MANY", 2)
    dock.tracks._show_month(None)
    assert dock.tracks.people.rowCount() == 0
    dock.tracks.month_chosen()
    assert dock.tracks.readings.current is not None
    assert dock.tracks.people.rowCount() == 0
    qtbot.waitUntil(lambda: dock.tracks.readings.current is None, timeout=300_000)
    assert [dock.tracks.people.item(row, 0).text() for row in range(dock.tracks.people.rowCount())] == before
    # a second wish before the first came true: one list in the end, and nothing of the dropped one
    dock.tracks.month_chosen()
    dock.tracks.month_chosen()
    qtbot.waitUntil(lambda: dock.tracks.readings.current is None, timeout=300_000)
    assert dock.tracks.people.rowCount() == len(before)


def colors(dock) -> dict[str, str]:
    """Name → colour of the line of people; "" where it has none."""
    from qgis.PyQt.QtCore import Qt

    cells = [dock.tracks.people.item(row, 0) for row in range(dock.tracks.people.rowCount())]
    painted = [(c.text(), c.background()) for c in cells]
    return {name: b.color().name() if b.style() != Qt.BrushStyle.NoBrush else "" for name, b in painted}


@pytest.mark.matrix
def test_a_month_that_is_not_over_is_judged_to_today_and_nobody_is_late(dock, file, monkeypatch):
    from linzhang_plugin.patrols.panel_tracks import MET_COLOR, SHORT_COLOR
    from linzhang_plugin.patrols.verdicts import panel_reading

    run("saverule", file, RULE=json.dumps(rule(3).to_json()), NAME="规则", START="2024-01-01")
    dock.tracks.month_chosen()
    assert colors(dock) == {"张山": MET_COLOR, "李林": SHORT_COLOR, "王松": MET_COLOR}
    monkeypatch.setattr(panel_reading, "today_in", lambda _zone: D(2024, 5, 20))
    dock.tracks.month_chosen()
    assert colors(dock) == {"张山": MET_COLOR, "李林": "", "王松": MET_COLOR}
    choose(dock, "李林", "2024-05-20")
    assert dock.tracks.days.rowCount() == 20
    # days with tracks of days in post until then: six of 20 + 20 + 10
    assert dock.tracks.result.rates[0].patrolled == (6, 50)
    monkeypatch.setattr(panel_reading, "today_in", lambda _zone: D(2024, 4, 30))
    dock.tracks.month_chosen()
    assert colors(dock)["李林"] == SHORT_COLOR


def only_platform(file, **figures) -> None:
    """Takes the tracks away; the platform says the same of each of the first three days, or a number of the month."""
    source = "platform_month" if "valid_days" in figures else "platform"
    with County.open(file) as opened, opened.batch("platform") as batch:
        batch.execute("DELETE FROM track_area", (), table="track_area")
        for table in ("track", "patrol_day"):
            for row in batch.rows(f"SELECT uid FROM {table}"):
                batch.delete(table, row["uid"])
        people = batch.rows("SELECT uid FROM person")
        days = ("2024-05-01",) if source == "platform_month" else ("2024-05-01", "2024-05-02", "2024-05-03")
        rows = [{"person_uid": p["uid"], "day": day, "source": source, **figures} for p in people for day in days]
        batch.insert("patrol_day", rows)


@pytest.mark.matrix
@pytest.mark.parametrize("figures", [{"metres": 2000.0, "seconds": 4000}, {"valid_days": 3}], ids=["days", "month"])
@pytest.mark.once
def test_a_county_that_has_the_platform_alone_is_judged(dock, file, figures):
    asked = json.dumps(rule(3, basis="platform").to_json())
    with County.open(file) as opened, opened.batch("nothing measured") as batch:
        for row in batch.rows("SELECT uid FROM patrol_day"):
            batch.delete("patrol_day", row["uid"])
    run("saverule", file, RULE=asked, NAME="规则", START="2024-01-01")
    dock.tracks.month_chosen()
    assert "出巡达标率" not in dock.tracks.summary.text()
    only_platform(file, **figures)
    dock.tracks.month_chosen()
    assert "出巡达标率" in dock.tracks.summary.text()
    assert all(colors(dock)[name] for name in ("张山", "李林"))
    charts = dock.tracks.views.charts
    assert [bar.name for bar in charts.towns] == ["石桥镇"]
    assert [(bar.name, bar.text) for bar in charts.months] == [("24-05", str(dock.tracks.result.rates[0].valid_days))]
    with County.open(file, read_only=True) as opened:
        assert Trial(opened, MAY).is_judged


def test_only_rules_that_judged_the_month_are_named_with_it(file):
    quarter = rule(9, window=Window("quarter"))
    run("saverule", file, RULE=json.dumps(rule(3).to_json()), NAME="四月", START="2024-01-01")
    run("saverule", file, RULE=json.dumps(quarter.to_json()), NAME="五月起", START="2024-05-01")
    with County.open(file) as opened:
        assert [r.name for r in months.stored(opened, MAY).rules] == ["五月起"]
        assert [r.name for r in months.judge_month(opened, MAY)[0].rules] == ["五月起"]
        span = months.judge_span(opened, D(2024, 4, 1), D(2024, 5, 31))
    assert {r.name for r in span.rules} == {"四月", "五月起"}
    assert [[r.name for r in month.rules] for month in span.months] == [["四月"], ["五月起"]]


def test_way_in_two_widened_areas_counts_once(qgis_app, chinese_tmp):
    """700 m along the border of both own grids, each widened by 100 m, and 500 m beyond them: 700 m inside, not 1,200.

    What is drawn as counted on a day with enough of it is as long as what was judged.
    """
    from linzhang_plugin.patrols.importing import import_tracks
    from linzhang_plugin.patrols.verdicts.months import judge_month
    from linzhang_plugin.patrols.verdicts.pieces import Pieces
    from tests.patrols import walks

    people = [{"name": "张山", "grid": grid, "start": "2024-01-01"} for grid in ("01", "02")]
    with walks.county(chinese_tmp / "两格.gpkg", people) as county:
        for day, first in ((6, 1400.0), (7, 1000.0)):
            t = np.arange(0, 1201, 10.0)
            lon, lat = walks.degrees(np.full(len(t), 2000.0), first + t * (2600 - first) / 1200)
            file = chinese_tmp / "轨迹" / "张山" / f"{day}.gpx"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(walks.gpx(lon, lat, walks.MONDAY + (day - 6) * 86400 + t, "张山"))
        import_tracks(county, [chinese_tmp / "轨迹"])
        definition = {
            "window": {"kind": "month"},
            "count": 1,
            "day": {"metres": 1000, "inside": True, "buffer_metres": 100},
        }
        row = {"name": "缓冲", "role": "ranger", "start": "2024-01-01", "definition": json.dumps(definition)}
        with county.batch("rule") as batch:
            batch.insert("rule", [row])
        result, _ = judge_month(county, Month.of("2024-05"))
        days = {day.day.day: day for day in result.days}
        pieces = Pieces(county, result.month.first, result.month.last, result.rules)
        drawn = {number: pieces.of([day]) for number, day in days.items()}
    judged = {n: next(c.measured for c in day.clauses if c.code == "metres") for n, day in days.items()}
    assert judged == {6: pytest.approx(700, abs=2), 7: pytest.approx(1100, abs=2)}
    assert {n: (day.valid, day.reasons) for n, day in days.items()} == {6: (False, ["outside"]), 7: (True, [])}
    assert sum(piece.metres for piece in drawn[7] if piece.counts) == pytest.approx(judged[7], abs=0.01)
