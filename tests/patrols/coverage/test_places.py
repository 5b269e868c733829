"""Visits of key places, lines and areas, and days that repeat an earlier day's way: against what was walked."""

from __future__ import annotations

import datetime

import pytest
import shapely
from shapely import affinity

from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.geom import to_wkb
from linzhang_plugin.patrols import mask as codes
from linzhang_plugin.patrols.coverage.places import key_places, visits
from linzhang_plugin.patrols.coverage.repeats import same_way
from tests.patrols.coverage.known_ground import FIRST, LAST, person_of, store_track
from tests.patrols.walks import ORIGIN_X, ORIGIN_Y, county

PEOPLE = [
    {"name": "张三", "grid": "01", "start": "2020-01-01"},
    {"name": "李四", "grid": "02", "start": "2020-01-01"},
]
DAY = datetime.date(2024, 5, 6)


def wkb(shape) -> bytes:
    return to_wkb([affinity.translate(shape, ORIGIN_X, ORIGIN_Y)])[0]


@pytest.fixture
def opened(chinese_tmp):
    with county(chinese_tmp / "青峰县.gpkg", PEOPLE) as made:
        yield made


@pytest.fixture
def places(opened) -> dict[str, str]:
    with opened.batch("x") as batch:
        near, far = batch.insert(
            "key_place",
            [
                {"name": "古树", "radius_m": 30, "geom": wkb(shapely.Point(500, 520))},
                {"name": "卡口", "geom": wkb(shapely.Point(500, 551))},
            ],
        )
        line = batch.insert(
            "key_line",
            [{"name": "防火线", "width_m": 20, "geom": wkb(shapely.MultiLineString([[(200, 510), (1200, 510)]]))}],
        )[0]
        area = batch.insert(
            "area",
            [
                {
                    "code": "520999-Z001",
                    "name": "水源地",
                    "level": "county",
                    "kind": "overlay",
                    "geom": wkb(shapely.box(300, 400, 700, 600)),
                }
            ],
        )[0]
    return {"near": near, "far": far, "line": line, "area": area}


def rows(opened: County, **more) -> dict[tuple[str, datetime.date], object]:
    return {(v.place_uid, v.day): v for v in visits(opened, FIRST, LAST, **more)}


def test_points_lines_and_areas_of_a_straight_walk(opened, places):
    zhang = person_of(opened, "张三")
    with opened.batch("x") as batch:
        track = store_track(batch, zhang, DAY, [(0, 500), (1000, 500)])
        batch.insert(
            "track_area",
            [{"track_uid": track, "area_uid": places["area"], "day": DAY, "metres": 400.0, "seconds": 400.0}],
        )
    assert [(p.kind, p.name, p.metres) for p in key_places(opened)] == [
        ("point", "卡口", 50.0),
        ("point", "古树", 30.0),
        ("line", "防火线", 20.0),
        ("area", "水源地", 0.0),
    ]
    found = rows(opened)
    assert set(found) == {(places[name], DAY) for name in ("near", "line", "area")}
    near = found[places["near"], DAY]
    # the chord of a circle of 30 m at a distance of 20 m, walked at 1 m/s
    chord = 2 * (30**2 - 20**2) ** 0.5
    assert near.visited
    assert (near.seconds, near.metres, near.share) == (pytest.approx(chord), pytest.approx(chord), 1.0)
    line = found[places["line"], DAY]
    # 800 of 1000 m lie beside the way, and a circle's end of 17 m
    assert line.share == pytest.approx(0.8 + (20**2 - 10**2) ** 0.5 / 1000, abs=0.003)
    assert line.visited
    assert line.seconds == pytest.approx(800 + (20**2 - 10**2) ** 0.5, abs=3)
    area = found[places["area"], DAY]
    assert (area.visited, area.seconds, area.metres) == (True, 400.0, 400.0)


def test_a_line_walked_for_less_than_its_share_is_not_visited_and_says_how_much(opened, places):
    with opened.batch("x") as batch:
        store_track(batch, person_of(opened, "张三"), DAY, [(200, 510), (700, 510), (200, 512)])
    found = rows(opened, places=[places["line"]])
    assert list(found) == [(places["line"], DAY)]
    visit = found[places["line"], DAY]
    assert not visit.visited
    assert visit.share == pytest.approx(0.52, abs=0.005)  # there and back is walked once
    assert visit.seconds == pytest.approx(1000, abs=11)


def test_a_minute_of_seconds_of_an_area_is_the_least(opened, places):
    with opened.batch("x") as batch:
        for day, seconds in ((6, 59.0), (7, 60.0)):
            when = datetime.date(2024, 5, day)
            track = store_track(batch, person_of(opened, "张三"), when, [(0, 1500 + day), (100, 1500 + day)])
            batch.insert(
                "track_area",
                [{"track_uid": track, "area_uid": places["area"], "day": when, "metres": 1.0, "seconds": seconds}],
            )
    assert [(v.day.day, v.visited) for v in visits(opened, FIRST, LAST)] == [(6, False), (7, True)]


def test_rides_past_a_place_and_tracks_of_nobody_are_no_visit(opened, places):
    with opened.batch("x") as batch:
        store_track(
            batch, person_of(opened, "张三"), DAY, [(0, 500), (1000, 500)], speed=10, mask=[(0, 10, codes.VEHICLE)]
        )
        store_track(batch, None, DAY, [(0, 501), (1000, 501)])
    assert rows(opened) == {}
    opened.set_profile({"patrols": {"coverage": {"vehicle": True}}})
    assert {key[0] for key in rows(opened)} == {places["near"], places["line"]}


def test_a_key_area_is_seen_in_its_own_time_whatever_becomes_of_it(opened, places):
    with opened.batch("x") as batch:
        track = store_track(batch, person_of(opened, "张三"), DAY, [(0, 1500), (1000, 1500)])
        row = {"track_uid": track, "area_uid": places["area"], "day": DAY, "metres": 400.0, "seconds": 400.0}
        batch.insert("track_area", [row])
    before = visits(opened, FIRST, LAST)
    assert [(v.place_uid, v.visited) for v in before] == [(places["area"], True)]
    with opened.batch("it ends") as batch:
        batch.update("area", places["area"], end="2024-06-10")
    assert visits(opened, FIRST, LAST) == before
    assert places["area"] not in {place.uid for place in key_places(opened)}
    with opened.batch("it will end") as batch:
        batch.update("area", places["area"], end="2999-01-01")
    assert places["area"] in {place.uid for place in key_places(opened)}


def test_time_in_a_key_area_counts_once_and_not_on_wheels(opened, places):
    """Two recorders at once, and a ride: 400 m of each lie in the area."""
    zhang = person_of(opened, "张三")
    with opened.batch("x") as batch:
        for day, more in (
            (6, {}),
            (6, {"key": "the other recorder"}),
            (7, {"speed": 10, "mask": [(0, 10, codes.VEHICLE)]}),
        ):
            when = datetime.date(2024, 5, day)
            track = store_track(batch, zhang, when, [(0, 590), (1000, 590)], **more)
            row = {"track_uid": track, "area_uid": places["area"], "day": when, "metres": 400.0, "seconds": 400.0}
            batch.insert("track_area", [row])
    [found] = visits(opened, FIRST, LAST, places=[places["area"]])
    assert (found.day, found.visited) == (DAY, True)
    assert (found.metres, found.seconds) == (pytest.approx(400, abs=11), pytest.approx(400, abs=11))
    opened.set_profile({"patrols": {"coverage": {"vehicle": True}}})
    assert [v.day.day for v in visits(opened, FIRST, LAST, places=[places["area"]])] == [6, 7]


def test_people_are_chosen_and_days_sorted(opened, places):
    zhang, li = person_of(opened, "张三"), person_of(opened, "李四")
    with opened.batch("x") as batch:
        for day in (9, 7):
            for who in (zhang, li):
                y = 500 + day + 0.3 * (who == li)
                store_track(batch, who, datetime.date(2024, 5, day), [(0, y), (1000, y)])
    found = [(v.person_uid, v.day.day) for v in visits(opened, FIRST, LAST, places=[places["near"]])]
    assert sorted(found[:2]) == sorted([(zhang, 7), (li, 7)])
    assert [day for _, day in found] == [7, 7, 9, 9]
    assert {v.person_uid for v in visits(opened, FIRST, LAST, people=[li])} == {li}


# ---- the same way again -----------------------------------------------------------------------------------


def test_share_of_a_way_that_lies_within_the_swath_of_an_earlier_one(opened):
    zhang, li = person_of(opened, "张三"), person_of(opened, "李四")
    with opened.batch("x") as batch:
        for who in (zhang, li):
            shift = 1000.0 if who == li else 0.0
            for day, places in (
                (6, [(0, 500), (1000, 500)]),
                (7, [(1000, 520), (0, 520)]),  # back, twenty metres beside
                (8, [(0, 500), (700, 500), (700, 1000)]),  # 700 of 1200, and 50 more near it
                (9, [(0, 1600), (1000, 1600)]),  # elsewhere
            ):
                moved = [(x + shift, y) for x, y in places]
                store_track(batch, who, datetime.date(2024, 5, day), moved)
    found = same_way(opened, FIRST, LAST, swath=50.0)
    assert set(found) == {(who, datetime.date(2024, 5, day)) for who in (zhang, li) for day in (7, 8)}
    for who in (zhang, li):
        [(earlier, share)] = found[who, datetime.date(2024, 5, 7)]
        assert (earlier.day, share) == (6, pytest.approx(1.0))
        shares = {earlier.day: share for earlier, share in found[who, datetime.date(2024, 5, 8)]}
        assert shares[6] == pytest.approx(750 / 1200, abs=0.02)
        assert shares[7] == pytest.approx(770 / 1200, abs=0.02)
    assert set(same_way(opened, FIRST, LAST, people=[li])) == {key for key in found if key[0] == li}


def test_chunks_do_not_part_the_days_of_a_person(opened, monkeypatch):
    from linzhang_plugin.patrols.coverage import ways as module

    with opened.batch("x") as batch:
        for who in (person_of(opened, "张三"), person_of(opened, "李四"), None):
            for day in range(1, 8):
                y = 500 + day + 0.1 * (who is None)
                store_track(batch, who, datetime.date(2024, 5, day), [(0, y), (1000, y)], key=f"{who}{day}")
    whole = same_way(opened, FIRST, LAST)
    assert len(whole) == 12
    monkeypatch.setattr(module, "POINTS", 150)
    assert same_way(opened, FIRST, LAST) == whole
