"""From a file to stored tracks, and from a file's names to a person."""

from __future__ import annotations

import datetime

import numpy as np
import pytest

from linzhang_plugin.county.dates import date_in
from linzhang_plugin.patrols.days import day_tracks, split_by_name
from linzhang_plugin.patrols.matching import Evidence, Person, Roster, shown, without_phones
from linzhang_plugin.patrols.reading.gpx import read_bytes, read_gpx
from linzhang_plugin.patrols.reading.model import ReadTrack
from tests.patrols.walks import MONDAY, gpx

CHINA = 8 * 3600
DAY = datetime.date(2024, 5, 6)


def recording(t: list[float], segment: list[int] | None = None, names: tuple[str, ...] = ("",)) -> ReadTrack:
    count = len(t)
    numbers = np.array(segment or [0] * count, dtype=np.int32)
    return ReadTrack(
        lon=108 + np.arange(count) * 1e-4,
        lat=29 + np.zeros(count),
        ele=np.full(count, np.nan),
        t=np.array(t, dtype=float),
        segment=numbers,
        track=np.minimum(np.arange(numbers.max() + 1), len(names) - 1).astype(np.int32),
        names=names,
    )


def test_local_midnight_divides_not_utc():
    midnight = datetime.datetime(2024, 5, 6, 16, 0, tzinfo=datetime.UTC).timestamp()
    tracks, _ = day_tracks(recording([midnight - 20, midnight - 10, midnight, midnight + 10]), CHINA)
    assert [track.day for track in tracks] == [datetime.date(2024, 5, 6), datetime.date(2024, 5, 7)]
    assert [len(track.t) for track in tracks] == [2, 2]


def test_segments_out_of_order_are_put_in_order():
    (track,), _ = day_tracks(recording([MONDAY + 100, MONDAY + 110, MONDAY, MONDAY + 10], [0, 0, 1, 1]), CHINA)
    assert (np.diff(track.t) > 0).all()


def test_points_without_time_between_timed_ones_are_interpolated():
    (track,), _ = day_tracks(recording([MONDAY, np.nan, np.nan, MONDAY + 30]), CHINA)
    assert (track.t - MONDAY).tolist() == [0, 10, 20, 30]
    assert track.timed.all()


def test_points_without_time_at_the_end_prove_no_time():
    (track,), _ = day_tracks(recording([MONDAY, MONDAY + 10, np.nan, np.nan], [0, 0, 0, 1]), CHINA)
    assert (track.t - MONDAY).tolist() == [0, 10, 10, 10]
    assert track.timed.tolist() == [True, True, False, False]
    assert (track.start, track.end) == (MONDAY, MONDAY + 10)


def test_file_without_any_time_belongs_to_the_day_in_its_name():
    (track,), notes = day_tracks(recording([np.nan] * 3), CHINA, DAY)
    assert track.day == DAY
    assert (track.start, track.end) == (None, None)
    assert np.isfinite(track.t).all()
    assert notes == [("patrols.day_from_name", {"day": DAY})]
    (track,), notes = day_tracks(recording([np.nan] * 3), CHINA, None)
    assert (track.day, notes) == (None, [("patrols.no_day", {})])


def test_points_that_are_no_place_are_left_out_and_said():
    base = recording([MONDAY + 10 * i for i in range(6)])
    lon, lat = base.lon.copy(), base.lat.copy()
    lon[1], lat[1] = 0.0, 0.0
    lat[2], lon[3] = 95.0, np.nan
    (track,), notes = day_tracks(ReadTrack(**{**base.__dict__, "lon": lon, "lat": lat}), CHINA)
    assert len(track.t) == 3
    assert notes == [("patrols.no_place", {"points": 3})]


def test_single_point_of_a_day_is_said():
    tracks, notes = day_tracks(recording([MONDAY, MONDAY + 10, MONDAY + 86400]), CHINA)
    assert len(tracks) == 1
    assert notes[0][0] == "patrols.single_point"


def test_hash_is_of_points_and_times_alone():
    lon, lat, t = 108 + np.arange(5) * 1e-4, np.full(5, 29.0), MONDAY + np.arange(5) * 10.0
    hashes = set()
    for zone, name in (("Z", "张三"), ("+08:00", "李四"), ("", "")):
        (track,), _ = day_tracks(read_bytes(gpx(lon, lat, t, name, zone), CHINA), CHINA)
        hashes.add(track.content_hash())
    assert len(hashes) == 1
    (other,), _ = day_tracks(read_bytes(gpx(lon, lat, t + 1, "张三"), CHINA), CHINA)
    assert other.content_hash() not in hashes


def test_real_file_of_two_sessions_is_two_days(shared):
    tracks, _ = day_tracks(read_gpx(shared / "data" / "derived" / "two_sessions_34h_gap_shifted.gpx", CHINA), CHINA)
    assert len(tracks) == 2
    assert sum(len(track.t) for track in tracks) == 642


def test_real_file_over_141_days(shared):
    tracks, _ = day_tracks(read_gpx(shared / "data" / "tracks" / "us_blue_hills.gpx", CHINA), CHINA)
    assert len(tracks) > 3
    assert all(track.end - track.start < 86400 for track in tracks)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("张三_20240506", DAY),
        ("张三2024-5-6巡护", DAY),
        ("2024年5月6日", DAY),
        ("track 2024.05.06 08.30", DAY),
        ("20240506083000", DAY),
        ("13800000001", None),
        ("张三", None),
        ("20241306", None),
    ],
)
def test_date_in_names(text, expected):
    assert date_in(text) == expected


def person(
    uid: str, name: str, phone: str = "", start: str = "2020-01-01", end: str | None = None, *places: str
) -> Person:
    term = (datetime.date.fromisoformat(start), datetime.date.fromisoformat(end) if end else None, frozenset(places))
    return Person(uid, name, phone, (term,))


ROSTER = Roster(
    [
        person("a", "张三", "13800000001", "2020-01-01", None, "石桥镇", "小塘村"),
        person("b", "张三丰", "13800000002"),
        person("c", "李四", "13800000003", "2020-01-01", None, "石桥镇"),
        person("d", "李四", "13800000004", "2020-01-01", None, "茶山乡"),
        person("e", "王  五", "13800000005", "2024-05-16"),
        person("f", "王五", "13800000006", "2020-01-01", "2024-05-16"),
    ],
    {"旧手机": "c"},
)


@pytest.mark.parametrize(
    ("folders", "stem", "name", "uid", "code"),
    [
        (("石桥镇", "张三"), "20240506", "", "a", ""),
        (("石桥镇",), "张三_20240506", "", "a", ""),
        (("石桥镇",), "张三丰20240506巡护", "", "b", ""),
        (("轨迹",), "巡护轨迹张三丰", "", "b", ""),
        (("轨迹",), "track", "张三", "a", ""),
        (("轨迹",), "13800000001_20240506", "", "a", "patrols.by_phone"),
        (("轨迹",), "李四_20240506", "", None, "patrols.ambiguous"),
        (("茶山乡",), "李四_20240506", "", "d", ""),
        (("轨迹",), "李四13800000003", "", "c", ""),
        (("轨迹",), "旧手机_20240506", "", "c", ""),
        (("轨迹",), "20240506", "", None, "patrols.nobody"),
        (("张三",), "20240506", "李四", "a", "patrols.names_differ"),
    ],
)
def test_whose_track(folders, stem, name, uid, code):
    remembered = Evidence((), "旧手机").source_key
    assert remembered == "旧手机"
    evidence = Evidence(folders if stem != "旧手机_20240506" else (), stem, name)
    match = ROSTER.match(evidence, DAY)
    assert (match.person.uid if match.person else None, match.code) == (uid, code)


def test_namesakes_are_told_apart_by_who_is_in_office_that_day():
    evidence = Evidence(("轨迹",), "王五_20240510")
    assert ROSTER.match(evidence, datetime.date(2024, 5, 15)).person.uid == "f"
    assert ROSTER.match(evidence, datetime.date(2024, 5, 16)).person.uid == "e"


def test_somebody_who_left_keeps_his_track_and_it_is_said():
    roster = Roster([person("x", "赵六", "", "2020-01-01", "2024-05-01")])
    match = roster.match(Evidence(("赵六",), "a"), DAY)
    assert (match.person.uid, match.code) == ("x", "patrols.not_in_office")


def test_source_key_stays_the_same_from_day_to_day():
    keys = {Evidence(("石桥镇",), f"手机A_202405{day:02d}", "", "").source_key for day in range(1, 28)}
    assert keys == {"石桥镇/手机A"}


def test_source_key_tells_phones_apart_and_shows_none():
    """Phones that a platform names its folders after: what is said of one is not said of the others."""
    one, two = (Evidence(("手机", f"138{middle}0001"), "20240506").source_key for middle in ("1234", "5678"))
    assert one != two
    assert "13812340001" not in one
    assert shown(one) == shown(two) == "手机/138****0001"
    known = Roster([person("x", "赵六", "", "2020-01-01")], {one: "x"})
    assert known.match(Evidence(("手机", "13812340001"), "20240507"), DAY).person.uid == "x"
    assert known.match(Evidence(("手机", "13856780001"), "20240507"), DAY).person is None


def test_phones_are_masked():
    assert without_phones("轨迹/13800000001_20240506.gpx") == "轨迹/138****0001_20240506.gpx"


def test_file_of_several_people_is_divided_by_name():
    both = recording([MONDAY, MONDAY + 10, MONDAY + 20, MONDAY + 30], [0, 0, 1, 1], ("张三", "李四"))
    parts = split_by_name(both)
    assert [part.names for part in parts] == [("张三",), ("李四",)]
    assert [len(part.t) for part in parts] == [2, 2]
