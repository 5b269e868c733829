"""The hand-checked days: tracks through the importer, the month through the algorithm, each verdict and each reason.

``hand_days.csv`` says what was done, what the verdict must be, and why (in Chinese, worked out by hand);
``hand_windows.csv`` the targets. ``plain`` has to agree with the hand too.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from linzhang_plugin.county.gateway import County
from tests.patrols.verdicts import drawn, made, plain
from tests.patrols.verdicts import hand_counties as hand
from tests.patrols.verdicts.walking import gpx

KEYS = list(hand.RULES)
SMALL = "癸"
WORDS = {"": None, "请假": "leave", "备勤": "standby", "恶劣天气": "weather"}


def expected_days(rows) -> dict:
    """What the table says, as {(person, day): (machine, counted, reasons, exemption)}."""
    return {
        (row["人"], row["日期"]): (
            row["判定"],
            row["计入"] or row["判定"],
            tuple(sorted(word for word in row["原因"].split("、") if word)),
            WORDS[row["免除"]],
        )
        for row in rows
    }


def found_days(verdicts, rows) -> dict:
    """The same of what was judged."""
    out = {}
    for row in rows:
        day = verdicts.get(row["人"], {"days": {}})["days"].get(hand.date(row["日期"]))
        out[row["人"], row["日期"]] = day and (
            "有效" if day["machine"] else "无效",
            "有效" if day["valid"] else "无效",
            tuple(sorted(day["reasons"])),
            day["exempt"],
        )
    return out


def expected_windows(rows) -> dict:
    """{(person, first, last, area): (target, valid, shortfall, exempt days, missing in 旬)}."""
    return {
        (row["人"], row["窗口起"], row["窗口止"], row["区"]): (
            *(int(row[name]) for name in ("应巡", "有效", "差额", "免除")),
            tuple(int(c) for c in row["旬差额"] if c.isdigit()),
        )
        for row in rows
    }


def found_windows(verdicts, rows) -> dict:
    """The same of what was judged, for the windows that the table names."""
    out = {}
    for person, verdict in verdicts.items():
        for w in verdict["windows"]:
            spread = w["spread"]
            missing = tuple(spread[name] for name in sorted(spread)) if isinstance(spread, dict) else tuple(spread)
            key = (person, f"{w['first']}", f"{w['last']}", w["area"] or "")
            out[key] = (w["target"], w["valid"], w["shortfall"], w["exempt"], missing)
    return {key: out.get(key) for key in expected_windows(rows)}


def check(expected: dict, found: dict, remarks: dict | None = None) -> None:
    """Fails with a line for each that is not as expected."""
    wrong = [
        f"{key}: {value} expected, {found.get(key)} found  {(remarks or {}).get(key, '')}"
        for key, value in expected.items()
        if found.get(key) != value
    ]
    if wrong:
        pytest.fail("\n".join(wrong), pytrace=False)


def of_month(rows, month: str, name: str):
    """The rows of a month."""
    return [row for row in rows if row[name].startswith(month)]


def test_there_are_two_hundred_days_and_every_reason():
    rows = hand.days_table()
    assert len(rows) >= 200
    words = Counter(word for row in rows for word in row["原因"].split("、") if word)
    from linzhang_plugin.patrols.verdicts.reasons import REASONS

    assert set(words) == set(REASONS.values())
    assert all(row["说明"] for row in rows)


@pytest.mark.parametrize("key", KEYS)
def test_plain_rules_agree_with_the_hand(key):
    county = hand.HandCounty(key)
    for month in county.months:
        first, last = made.month_ends(month)
        verdicts = plain.judge(county.model, first, last)
        rows = of_month(county.rows, month, "日期")
        remarks = {(row["人"], row["日期"]): f"{row['轨迹']} {row['说明']}" for row in rows}
        check(expected_days(rows), found_days(verdicts, rows), remarks)
        windows = of_month(county.windows, month, "月")
        check(expected_windows(windows), found_windows(verdicts, windows))


RATES = {
    # 5 in post; online 安一, 安二, 安四; days with a track 3 + 1 + 1 of 31 + 10 + (31 - 10) + 31 + 1 in post and not on
    # leave; 安一 and 安二 have done what was asked, of 安五 nothing was asked
    "青峰县": (5, (3, 5), (5, 94), (2, 4)),
    "石桥镇": (3, (2, 3), (4, 62), (2, 3)),
    "茶山乡": (2, (1, 2), (1, 32), (0, 1)),
}


def test_rates_of_a_month_worked_out_by_hand(chinese_tmp):
    from linzhang_plugin.patrols.importing import import_tracks
    from linzhang_plugin.patrols.verdicts.months import judge_month
    from linzhang_plugin.patrols.verdicts.results import Month

    county = hand.HandCounty("亥")
    folder = written(county, chinese_tmp / "轨迹")
    with made.write_county(chinese_tmp / "亥县.gpkg", {**county.model, "tracks": []}) as opened:
        import_tracks(opened, [folder])
        result, _ = judge_month(opened, Month.of("2024-05"))
    found = {rates.name: (rates.people, rates.online, rates.patrolled, rates.met) for rates in result.rates}
    check(RATES, found)
    assert [rates.rank for rates in result.rates] == [None, 1, 2]
    assert {p.name: p.rank for p in result.people} == {"安一": 1, "安二": 1, "安三": 3, "安四": 3, "安五": None}


def test_what_was_seen_of_the_areas_begins_anew_with_each_month_of_a_span(chinese_tmp):
    """Both months judged at once: all that was seen in May gives no leave to repeat a route in June."""
    from linzhang_plugin.patrols.importing import import_tracks
    from linzhang_plugin.patrols.verdicts.months import judge_span

    county = hand.HandCounty("戌")
    folder = written(county, chinese_tmp / "轨迹")
    with made.write_county(chinese_tmp / "戌县.gpkg", {**county.model, "tracks": []}, county.model["swath"]) as opened:
        import_tracks(opened, [folder])
        span = judge_span(opened, hand.date("2024-05-01"), hand.date("2024-06-30"))
    days = {day.day: day for month in span.months for day in month.days}
    repeated = [f"{day}" for day, found in sorted(days.items()) if "repeated" in found.reasons]
    assert repeated == [row["日期"] for row in county.rows if "路线重复" in row["原因"]]


@pytest.mark.parametrize(("until", "over"), [("2024-12-14", False), ("2024-12-15", True)])
def test_a_window_is_over_with_its_last_day(chinese_tmp, until, over):
    """On the Sunday that ends the week what is missing is late; the day before it is only still to be done."""
    from linzhang_plugin.patrols.verdicts.months import judge_month
    from linzhang_plugin.patrols.verdicts.results import Month

    county = hand.HandCounty("戊")
    with made.write_county(chinese_tmp / "戊县.gpkg", {**county.model, "tracks": [], "overrides": {}}) as opened:
        result, _ = judge_month(opened, Month.of("2024-12", hand.date(until)))
    (person,) = (p for p in result.people if p.name == "梁一")
    (week,) = (w for w in person.windows if w.span.due == hand.date("2024-12-15"))
    assert (week.target, week.shortfall, week.is_over, week.late) == (2, 2, over, over)


def test_a_day_decided_twice_is_as_it_was_decided_last(qgis_app, chinese_tmp):
    import processing

    file = chinese_tmp / "盈县.gpkg"
    made.write_county(file, {**hand.HandCounty("盈").model, "tracks": []}).close()

    def decide(valid: bool, why: str, who: str) -> bool:
        asked = {"COUNTY": str(file), "PERSON": "方一", "DAY": "2024-05-07", "VALID": valid, "REASON": why, "BY": who}
        return processing.run("linzhang:overruleday", asked)["CHANGED"]

    assert decide(True, "手机没电", "钱主任")
    assert decide(False, "查无此事", "孙局长")
    assert not decide(False, "查无此事", "孙局长")
    with County.open(file, read_only=True) as opened:
        day = made.judged(opened, 2024, 5)["方一"]["days"][hand.date("2024-05-07")]
        assert opened.scalar("SELECT count(*) FROM override") == 1
    assert (day["machine"], day["valid"], day["object"].override.by_name) == (False, False, "孙局长")
    assert decide(True, "补交了轨迹", "孙局长")
    with County.open(file, read_only=True) as opened:
        windows = made.judged(opened, 2024, 5)["方一"]["windows"]
    assert {w["area"]: w["valid"] for w in windows} == {"东": 1, "西": 1}


def written(county: hand.HandCounty, folder: Path) -> Path:
    """The folder with the tracks of the county, a folder a person."""
    for person, source, walk in county.walks:
        (folder / person).mkdir(parents=True, exist_ok=True)
        (folder / person / f"{source}.gpx").write_bytes(gpx(walk, person))
    return folder


# one small county on every QGIS; what the others add is arithmetic that no QGIS takes part in
@pytest.mark.parametrize("key", [pytest.param(k, marks=pytest.mark.matrix) if k == SMALL else k for k in KEYS])
def test_hand_checked_days(qgis_app, chinese_tmp, key):
    import processing

    county = hand.HandCounty(key)
    file = chinese_tmp / f"{key}县.gpkg"
    made.write_county(file, {**county.model, "tracks": []}, county.model["swath"]).close()
    folder = written(county, chinese_tmp / "轨迹")
    if county.walks:
        done = processing.run("linzhang:importtracks", {"COUNTY": str(file), "INPUT": str(folder)})
        assert (done["TRACKS"], done["UNASSIGNED"]) == (len(county.model["tracks"]), 0)
    for month in county.months:
        done = processing.run("linzhang:patrolmonth", {"COUNTY": str(file), "MONTH": month})
        rows = of_month(county.rows, month, "日期")
        with County.open(file, read_only=True) as opened:
            year, number = (int(part) for part in month.split("-"))
            verdicts = made.judged(opened, year, number)
            again = made.judged(opened, year, number, from_stored=True)
            stored = made.stored_days(opened)
            # and what is drawn of each day is as long as what judged it
            wrong = drawn.wrong_pieces(opened, verdicts, *made.month_ends(month))
            assert not wrong, "\n".join(wrong)
        remarks = {(row["人"], row["日期"]): f"{row['轨迹']} {row['说明']}" for row in rows}
        check(expected_days(rows), found_days(verdicts, rows), remarks)
        windows = of_month(county.windows, month, "月")
        check(expected_windows(windows), found_windows(verdicts, windows))
        # the same from the figures that were stored, and what the algorithm stored is what it judged
        check(expected_days(rows), found_days(again, rows), remarks)
        check(expected_windows(windows), found_windows(again, windows))
        with_track = {(t["person"], f"{t['day']}") for t in county.model["tracks"]}
        kept = {k: v for k, v in expected_days(rows).items() if k in with_track}
        check({k: (v[0], v[2]) for k, v in kept.items()}, stored)
        people = [v["month"] for v in verdicts.values() if v["month"]]
        assert done["PEOPLE"] == len(people)
