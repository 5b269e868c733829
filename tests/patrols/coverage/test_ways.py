"""The steps that maps are made from: what counts, what does not, and that the kilometres are those of the tracks."""

from __future__ import annotations

import datetime

import numpy as np
import pytest

from linzhang_plugin.county.gateway import County
from linzhang_plugin.patrols import mask as codes
from linzhang_plugin.patrols.coverage import ways as module
from linzhang_plugin.patrols.coverage.effort import measure
from linzhang_plugin.patrols.coverage.ways import select, ways
from linzhang_plugin.patrols.importing import import_tracks
from tests.patrols.coverage.known_ground import FIRST, LAST, area_of, person_of, store_track
from tests.patrols.walks import county, patrol

PEOPLE = [
    {"name": "张三", "grid": "01", "start": "2020-01-01"},
    {"name": "李四", "grid": "02", "start": "2020-01-01"},
]
DAY = datetime.date(2024, 5, 6)


@pytest.fixture
def opened(chinese_tmp):
    with county(chinese_tmp / "青峰县.gpkg", PEOPLE) as made:
        yield made


def all_of(opened: County, **more) -> tuple[float, float]:
    """(metres, seconds) of all steps of the month."""
    parts = list(ways(opened, select(opened, FIRST, LAST), **more))
    return sum(p.metres.sum() for p in parts), sum(p.seconds.sum() for p in parts)


def test_real_tracks_sum_to_their_cleaned_mileage_and_time(opened, chinese_tmp):
    folder = chinese_tmp / "轨迹"
    for day in range(1, 9):
        patrol(folder / "张三" / f"张三_202405{day:02d}.gpx", "张三", day=day)
    patrol(folder / "李四" / "李四_20240507.gpx", "李四", left=2200, day=7)
    import_tracks(opened, [folder])
    row = opened.rows("SELECT sum(metres) AS metres, sum(seconds) AS seconds, count(*) AS n FROM track")[0]
    assert row["n"] == 9
    metres, seconds = all_of(opened)
    assert metres == pytest.approx(row["metres"], rel=1e-9)
    assert seconds == pytest.approx(row["seconds"], abs=9)  # stored in whole seconds
    made = measure(ways(opened, select(opened, FIRST, LAST)), 50.0)
    assert made.metres.sum() == pytest.approx(row["metres"], rel=1e-9)
    assert made.visits.max() == 8


def test_nothing_is_counted_across_a_gap_and_a_rest_has_time_without_way(opened):
    with opened.batch("x") as batch:
        store_track(
            batch,
            person_of(opened, "张三"),
            DAY,
            [(0, 500), (1000, 500)],
            mask=[(40, 40, codes.AFTER_GAP), (60, 69, codes.REST), (80, 80, codes.SPIKE)],
            shorten=0.5,
        )
    part = next(ways(opened, select(opened, FIRST, LAST)))
    assert len(part.x0) == 100 - 1 - 1  # the step into point 40, and one for the point left out
    assert part.seconds.sum() == 1000 - 10
    assert part.metres.sum() == pytest.approx(500.0)
    here = (part.x0 - 500_000 > 595) & (part.x1 - 500_000 < 695)
    assert part.metres[here].sum() == 0
    assert part.seconds[here].sum() > 80


def test_rides_count_only_where_it_is_chosen(opened):
    with opened.batch("x") as batch:
        store_track(
            batch, person_of(opened, "张三"), DAY, [(0, 500), (2000, 500)], speed=10, mask=[(10, 15, codes.VEHICLE)]
        )
    assert all_of(opened, vehicle=True)[0] == pytest.approx(2000)
    assert all_of(opened)[0] == pytest.approx(1500)


def test_copies_and_time_covered_by_another_track_of_the_same_person_count_once(opened):
    zhang, li = person_of(opened, "张三"), person_of(opened, "李四")
    with opened.batch("x") as batch:
        store_track(batch, li, DAY, [(0, 500), (1000, 500)], key="abc")
        own = store_track(batch, zhang, DAY, [(0, 500), (1000, 500)], key="abc:2")
        grid = area_of(opened, "520999101201-01")
        batch.insert(
            "track_area", [{"track_uid": own, "area_uid": grid, "day": DAY, "metres": 1000.0, "seconds": 1000.0}]
        )
        # the same morning exported again at noon, half of it
        store_track(batch, zhang, DAY, [(0, 500), (500, 500)], key="def")
    found = select(opened, FIRST, LAST)
    assert found.copies == 1
    assert {row["person_uid"] for row in found.rows} == {zhang}
    assert all_of(opened) == (pytest.approx(1000), pytest.approx(1000))
    made = measure(ways(opened, found), 100.0)
    assert made.visits.tolist() == [1] * len(made)


def test_a_step_into_the_time_of_another_track_does_not_count_twice(opened):
    """1,000 s, and 600 s of a second track with points between those of the first, 195 s beside it."""
    with opened.batch("test") as batch:
        who = person_of(opened, "张三")
        store_track(batch, who, DAY, [(100, 100), (1100, 100)])
        store_track(batch, who, DAY, [(100, 500), (700, 500)], hour=8.0 + 805 / 3600, key="second")
    _, seconds = all_of(opened)
    # one recording interval may be lost where they part, and nothing is counted that both have
    assert 1400 - 10 <= seconds <= 1405


def test_the_same_way_with_other_times_is_a_copy_also_of_a_month_before(opened):
    zhang, li = person_of(opened, "张三"), person_of(opened, "李四")
    with opened.batch("x") as batch:
        first = store_track(batch, zhang, datetime.date(2024, 4, 30), [(0, 500), (1000, 500)])
        second = store_track(batch, li, DAY, [(0, 500), (1000, 500)])
        batch.update_many("track", [{"uid": uid, "way": "same"} for uid in (first, second)])
    assert select(opened, FIRST, LAST).copies == 1
    assert select(opened, FIRST, LAST).rows == []
    assert len(select(opened, datetime.date(2024, 4, 1), LAST).rows) == 1


def test_people_days_and_chunks(opened, monkeypatch):
    zhang, li = person_of(opened, "张三"), person_of(opened, "李四")
    with opened.batch("x") as batch:
        for day in range(1, 11):
            for who, y in ((zhang, 300), (li, 700), (None, 900)):
                store_track(batch, who, datetime.date(2024, 5, day), [(0, y + day), (990, y + day)])
    whole = measure(ways(opened, select(opened, FIRST, LAST)), 100.0)
    monkeypatch.setattr(module, "POINTS", 150)
    parts = list(ways(opened, select(opened, FIRST, LAST)))
    assert len(parts) > 5
    assert len({(o.person_uid, o.day) for p in parts for o in p.outings if o.person_uid}) == 20
    assert sum(len(p.outings) for p in parts) == 30
    pieces = measure(iter(parts), 100.0)
    for name in ("column", "row", "seconds", "visits", "last"):
        assert (getattr(whole, name) == getattr(pieces, name)).all()
    only = measure(ways(opened, select(opened, FIRST, LAST, [zhang])), 100.0)
    assert only.metres.sum() == pytest.approx(9900)
    by_day = [o.day for p in ways(opened, select(opened, FIRST, LAST), by_day=True) for o in p.outings]
    assert by_day == sorted(by_day)


def test_cancel_ends_the_work(opened):
    with opened.batch("x") as batch:
        store_track(batch, person_of(opened, "张三"), DAY, [(0, 500), (1000, 500)])

    def cancel(_fraction: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        list(ways(opened, select(opened, FIRST, LAST), report=cancel))


def test_a_track_without_times_has_way_and_no_time(opened):
    with opened.batch("x") as batch:
        uid = store_track(batch, person_of(opened, "张三"), DAY, [(0, 500), (1000, 500)])
        batch.update("track", uid, start=None, end=None)
    metres, seconds = all_of(opened)
    assert (metres, seconds) == (pytest.approx(1000), 0.0)
    assert not np.isnan(metres)
