"""Months in which areas end: tracks belong to the areas of their day, whenever they are imported or judged."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from linzhang_plugin.patrols import realign
from linzhang_plugin.patrols.importing import import_tracks
from linzhang_plugin.patrols.verdicts import months as month
from linzhang_plugin.patrols.verdicts.results import Month
from tests.patrols.walks import county, patrol

MAY = Month.of("2024-05")
MERGED = "2024-05-16"


@pytest.fixture
def opened(chinese_tmp):
    """Grid 01 ended on 16 May, and its ranger with it; another holds grid 02 beside it."""
    people = [
        {"name": "张三", "grid": "01", "start": "2020-01-01", "end": MERGED},
        {"name": "李四", "grid": "02", "start": "2020-01-01"},
    ]
    with county(chinese_tmp / "青峰县.gpkg", people) as value:
        grid = value.scalar("SELECT uid FROM area WHERE code = '520999101201-01'")
        with value.batch("test") as batch:
            batch.update("area", grid, end=MERGED)
        yield value


@pytest.fixture
def folder(chinese_tmp) -> Path:
    for day in (15, 16):
        patrol(chinese_tmp / "轨迹" / f"张三_202405{day}.gpx", "张三", day=day, metres=3000 + 31 * day)
    return chinese_tmp / "轨迹"


def walked(opened) -> dict[tuple[str, str], float]:
    """(code, day) → metres."""
    rows = opened.rows("SELECT area.code, day, metres FROM track_area JOIN area ON area.uid = area_uid")
    return {(row["code"], str(row["day"])[-2:]): row["metres"] for row in rows}


def check(opened) -> None:
    found = walked(opened)
    assert ("520999101201-01", "15") in found
    assert ("520999101201-01", "16") not in found
    # both days lie whole in the village, and the last one of the grid whole in it
    assert found["520999101201", "16"] > 3000
    assert found["520999101201-01", "15"] == pytest.approx(found["520999101201", "15"], abs=0.01)


def test_tracks_that_are_imported_after_a_merger_are_in_the_area_that_was_there(opened, folder):
    import_tracks(opened, [folder])
    check(opened)
    result, _ = month.judge_month(opened, MAY)
    days = {(p.name, d.day.day): d for p in result.people for d in p.days}
    assert days["张三", 15].valid
    assert days["张三", 16].reasons == ["no_post"]


def test_judging_again_keeps_the_areas_of_the_day(opened, folder):
    import_tracks(opened, [folder])
    before = walked(opened)
    result, renewed = month.judge_month(opened, MAY, again=True)
    assert month.store(opened, result, renewed)
    assert walked(opened) == pytest.approx(before)
    assert {d.day.day for p in result.people if p.name == "张三" for d in p.days if d.valid} == {15}


def test_moving_a_clock_keeps_the_areas_of_the_day(opened, chinese_tmp):
    patrol(chinese_tmp / "轨迹" / "张三_20240515.gpx", "张三", day=15, zone="")
    import_tracks(opened, [chinese_tmp / "轨迹"])
    frame = opened.scalar("SELECT frame FROM track")
    # read as UTC, eight o'clock is four in the afternoon of the same day
    assert realign.set_clock(opened, frame, "+00:00", lambda _fraction: None) == 1
    assert ("520999101201-01", "15") in walked(opened)
    start = opened.scalar('SELECT "start" FROM track')
    zone = datetime.timezone(datetime.timedelta(hours=8))
    assert datetime.datetime.fromtimestamp(start, zone).hour == 16


def test_overlaps_are_looked_at_in_the_areas_of_the_day(opened, folder):
    """The same morning exported twice: the closer look counts it once, and in the grid that was there."""
    patrol(folder / "张三_20240515_2.gpx", "张三", day=15, metres=4000, seconds=5000)
    import_tracks(opened, [folder])
    result, _ = month.judge_month(opened, MAY)
    day = next(d for p in result.people if p.name == "张三" for d in p.days if d.day.day == 15)
    assert day.valid
    assert day.measured.inside_metres == pytest.approx(day.measured.metres, rel=0.02)
