"""Copies under another name or at another time, and two people on one path second by second."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import numpy as np
import openpyxl
import pytest

from linzhang_plugin.patrols import remarks
from linzhang_plugin.patrols.findings import Company, together, way_of
from linzhang_plugin.patrols.importing import import_tracks
from linzhang_plugin.patrols.sheets import month_book
from linzhang_plugin.patrols.verdicts import months as month
from linzhang_plugin.patrols.verdicts.results import Month
from tests.patrols.walks import MONDAY, county, degrees, gpx, walk

PEOPLE = [
    {"name": "张山", "grid": "01", "start": "2024-01-01"},
    {"name": "李林", "grid": "02", "start": "2024-01-01"},
    {"name": "王松", "grid": "01", "start": "2024-01-01"},
]
DAY = 86400


@pytest.fixture
def opened(chinese_tmp):
    with county(chinese_tmp / "县库.gpkg", PEOPLE) as found:
        yield found


def write(file: Path, x: np.ndarray, y: np.ndarray, t: np.ndarray) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(gpx(*degrees(x, y), t))
    return file


def outing(seed: int, sigma: float = 4.0):
    w = walk(np.random.default_rng(seed), "winding", sigma=sigma, rho=0.8, minutes=90, spikes=0)
    return w.x - w.x.min() + 300, w.y - w.y.min() + 300, w.t


def findings(opened) -> dict[str, list[dict]]:
    rows = opened.rows("SELECT source, findings FROM track ORDER BY id")
    return {row["source"].split("/")[-2]: json.loads(row["findings"] or "[]") for row in rows}


def judged(opened) -> dict[tuple[str, str], list[str]]:
    result, _ = month.judge_month(opened, Month(2024, 5, datetime.date(2024, 5, 31)))
    names = {row["uid"]: row["name"] for row in opened.rows("SELECT uid, name FROM person")}
    return {(names[day.person_uid], day.day.isoformat()): day.reasons for day in result.days}


def test_the_way_of_another_day_is_a_copy_also_backwards(opened, chinese_tmp):
    x, y, t = outing(1)
    folder = chinese_tmp / "轨迹"
    write(folder / "张山" / "a.gpx", x, y, t)
    write(folder / "李林" / "b.gpx", x, y, t + 3 * DAY)
    write(folder / "王松" / "c.gpx", x[::-1], y[::-1], t + 4 * DAY)
    staged, _ = import_tracks(opened, [folder])
    assert [entry.code for entry in staged.ledger.entries].count("patrols.same_way") == 2
    found = findings(opened)
    assert [f["code"] for f in found["李林"]] == ["same_way"]
    assert [f["code"] for f in found["王松"]] == ["same_way"]
    assert found["张山"] == []
    reasons = judged(opened)
    assert "copied" not in reasons["张山", "2024-05-06"]
    assert "copied" in reasons["李林", "2024-05-09"]
    assert "copied" in reasons["王松", "2024-05-10"]


def test_a_copy_of_what_was_imported_before_is_known(opened, chinese_tmp):
    x, y, t = outing(2)
    import_tracks(opened, [write(chinese_tmp / "一" / "张山" / "a.gpx", x, y, t)])
    staged, _ = import_tracks(opened, [write(chinese_tmp / "二" / "李林" / "b.gpx", x, y, t + DAY).parent])
    assert [entry.code for entry in staged.ledger.entries] == ["patrols.same_way"]
    assert "copied" in judged(opened)["李林", "2024-05-07"]


def test_the_same_path_walked_twice_is_no_copy(opened, chinese_tmp):
    folder = chinese_tmp / "轨迹"
    for day in range(3):
        w = walk(np.random.default_rng(7), "winding", minutes=90, spikes=0)
        noise = np.random.default_rng(day).normal(0, 3, (2, len(w.x)))
        write(folder / "张山" / f"{day}.gpx", w.x - w.x.min() + 300 + noise[0], w.y + noise[1], w.t + day * DAY)
    staged, _ = import_tracks(opened, [folder])
    assert "patrols.same_way" not in [entry.code for entry in staged.ledger.entries]


@pytest.mark.parametrize("together_in_one_import", [True, False])
def test_two_people_second_by_second_on_one_path(opened, chinese_tmp, together_in_one_import):
    w = walk(np.random.default_rng(3), "winding", minutes=120, spikes=0)
    x, y = w.true_x - w.true_x.min() + 300, w.true_y - w.true_y.min() + 300
    folder = chinese_tmp / "轨迹"
    for number, name in enumerate(("张山", "李林")):
        noise = np.random.default_rng(number).normal(0, 4, (2, len(x)))
        write(folder / name / "a.gpx", x + noise[0], y + noise[1], w.t + number)
    write(folder / "王松" / "a.gpx", x, y, w.t + 3600)  # an hour later on the same path: not together
    if together_in_one_import:
        import_tracks(opened, [folder])
    else:
        for name in ("张山", "李林", "王松"):
            import_tracks(opened, [folder / name / "a.gpx"])
    rows = {r["uid"]: json.loads(r["findings"] or "[]") for r in opened.rows("SELECT uid, findings FROM track")}
    beside = {uid: [f for f in found if f["code"] == "beside"] for uid, found in rows.items()}
    assert sorted(len(found) for found in beside.values()) == [0, 1, 1]
    one, other = (uid for uid, found in beside.items() if found)
    assert beside[one][0]["track"] == other
    assert beside[other][0]["track"] == one
    assert beside[one][0]["share"] > 0.95
    assert beside[one][0]["metres"] < 15


def test_meeting_on_the_way_is_not_being_together():
    t = MONDAY + np.arange(0, 7200, 10.0)
    company = Company()
    company.add("a", "A", t, (t - t[0]), np.zeros(len(t)))
    company.add("b", "B", t, 7200 - (t - t[0]), np.zeros(len(t)))
    # half an hour side by side, then apart
    company.add("c", "C", t, (t - t[0]), np.maximum(t - t[0] - 1800, 0.0))
    assert list(company.pairs()) == []


def test_a_phone_on_the_table_has_no_way():
    assert way_of(np.full(500, 106.5), np.full(500, 26.5)) is None
    lon = 106.5 + np.arange(30) * 1e-5
    assert way_of(lon, lon) == way_of(np.repeat(lon, 2), np.repeat(lon, 2)) == way_of(lon[::-1], lon[::-1])
    assert way_of(lon, lon) != way_of(lon + 2e-6, lon)


def test_together_looks_at_the_common_time_only():
    t = MONDAY + np.arange(0, 3600, 10.0)
    one = (t - t[0], np.zeros(len(t)), t)
    other = (t - t[0], np.full(len(t), 5.0), t)
    share, seconds, metres = together(one, tuple(v[100:] for v in other))
    assert (share, seconds, metres) == (1.0, 2590.0, 5.0)
    assert together(one, tuple(v + 9000 for v in other))[0] == 0.0


def test_a_ride_is_a_finding(opened, chinese_tmp):
    t = MONDAY + np.arange(0, 3600, 10.0)
    x = np.where(t - t[0] < 1800, t - t[0], 1800 + 0.0) * 0.3
    x[180:240] += np.arange(60) * 20.0
    x[240:] = x[239]
    file = write(chinese_tmp / "轨迹" / "张山" / "a.gpx", x * 5, np.full(len(x), 500.0), t)
    import_tracks(opened, [file.parent])
    (found,) = findings(opened).values()
    assert [f["code"] for f in found] == ["ridden"]
    assert found[0]["metres"] == pytest.approx(5900, rel=0.1)


def test_findings_stand_in_the_month_table_and_change_no_verdict(opened, chinese_tmp):
    w = walk(np.random.default_rng(3), "winding", minutes=120, spikes=0)
    x, y = w.true_x - w.true_x.min() + 300, w.true_y - w.true_y.min() + 300
    folder = chinese_tmp / "轨迹"
    for number, name in enumerate(("张山", "李林")):
        noise = np.random.default_rng(number).normal(0, 4, (2, len(x)))
        write(folder / name / "a.gpx", x + noise[0], y + noise[1], w.t + number)
    import_tracks(opened, [folder])
    result, _ = month.judge_month(opened, Month.of("2024-05"))
    book = openpyxl.load_workbook(month_book.write(opened, result, chinese_tmp / "月表.xlsx"))
    people = {row[4].value: row[20].value for row in book["巡护月表"].iter_rows() if row[4].value in ("张山", "李林")}
    assert people == {"张山": "同行1天", "李林": "同行1天"}
    days = {row[3].value: row[13].value for row in book["逐日明细"].iter_rows() if row[3].value in ("张山", "李林")}
    assert days["张山"].startswith("与李林全程同行（相距约")
    assert days["李林"].startswith("与张山全程同行（相距约")
    assert "copied" not in judged(opened)["张山", "2024-05-06"]


@pytest.mark.parametrize(("metres", "noted"), [(190, []), (5900, ["ridden"])])
def test_nobody_is_asked_about_half_a_minute_of_speed(opened, chinese_tmp, metres, noted):
    x, y, t = outing(5)
    import_tracks(opened, [write(chinese_tmp / "轨迹" / "张山" / "a.gpx", x, y, t).parent])
    (uid,) = [row["uid"] for row in opened.rows("SELECT uid FROM track")]
    with opened.batch("test") as batch:
        finding = {"code": "ridden", "metres": metres, "seconds": 31}
        batch.update_many("track", [{"uid": uid, "findings": json.dumps([finding])}])
    assert [remark.code for remark in remarks.of_track(opened, uid)] == noted
