"""Sources: whose they are, their frame, their clock; asked once, remembered, applied, taken back."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import numpy as np
import pytest
import shapely

from linzhang_plugin.county import crs, geom
from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.patrols import realign, sources
from linzhang_plugin.patrols.importing import import_tracks
from linzhang_plugin.patrols.reading.model import BD09, GCJ02, WGS84
from tests.patrols.reading import samples
from tests.patrols.sources import DO
from tests.patrols.walks import EPSG, MONDAY, county, degrees, gpx

NAMES = ("张三", "李四", "王五", "赵六", "钱七", "孙八")


def report(_fraction: float) -> None:
    pass


@pytest.fixture
def opened(chinese_tmp):
    people = [
        {"name": name, "grid": ("01", "02")[index % 2], "start": "2024-01-01"} for index, name in enumerate(NAMES)
    ]
    with county(chinese_tmp / "青峰县.gpkg", people) as found:
        yield found


def walk(seed: int, grid: int) -> tuple[np.ndarray, np.ndarray]:
    """Longitude and latitude of a walk that fills a grid of 2 km."""
    chance = np.random.default_rng(seed)
    corners = chance.uniform(60, 1940, (12, 2))
    at = np.arange(0, 11.0001, 0.02)
    x = np.interp(at, np.arange(12), corners[:, 0]) + 2000 * grid
    y = np.interp(at, np.arange(12), corners[:, 1])
    return degrees(x, y)


def month(folder: Path, kind: str, *, days: int = 3, zone: str = "Z", hour: int = 0) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for index, name in enumerate(NAMES):
        for day in range(days):
            lon, lat = DO[kind](*walk(10 * index + day, index % 2))
            t = MONDAY + day * 86400 + hour * 3600 + 15 * np.arange(len(lon))
            (folder / f"{name}_{day}.gpx").write_bytes(gpx(lon, lat, t, name, zone=zone))
    return folder


def stored(opened: County) -> dict[str, tuple]:
    return {
        row["hash"]: (*geom.line_m(row["geom"]), row["metres"], row["person_uid"], row["raw"], row["datum"])
        for row in opened.rows("SELECT * FROM track")
    }


@pytest.mark.parametrize("kind", [GCJ02, BD09])
def test_shifted_source_is_proposed_aligned_remembered_and_taken_back(kind, opened, chinese_tmp):
    import_tracks(opened, [month(chinese_tmp / "平移", kind)])
    before = stored(opened)
    (found,) = sources.frame_sources(opened)
    assert (found.key, found.tracks, found.people) == ("gpx:HuLin", 18, 6)
    assert found.verdict.kind == kind
    assert found.is_open
    assert found.verdict.inside[kind] > 0.99
    assert found.verdict.inside[WGS84] < 0.9
    assert 300 < found.verdict.metres < 1600
    assert stored(opened).keys() == before.keys(), "asking moves nothing"

    inside = "SELECT sum(metres) FROM track_area JOIN area ON area.uid = area_uid WHERE level = 'grid'"
    inside_before = opened.scalar(inside)
    known = {row["uid"]: (row["way"], row["findings"]) for row in opened.rows("SELECT uid, way, findings FROM track")}
    assert all(way for way, _ in known.values())
    assert realign.align(opened, found.key, kind, report) == 18
    now = {row["uid"]: (row["way"], row["findings"]) for row in opened.rows("SELECT uid, way, findings FROM track")}
    assert now.keys() == known.keys()
    assert [way for way, _ in now.values()] == [known[uid][0] for uid in now]
    assert all(now[uid][1] for uid, (_, findings) in known.items() if findings)
    truth = {}
    for index in range(6):
        for day in range(3):
            truth[NAMES[index], day] = crs.transformer(crs.WGS84, EPSG)(*walk(10 * index + day, index % 2))
    for row in opened.rows("SELECT track.*, person.name AS who FROM track JOIN person ON person.uid = person_uid"):
        x, y, _ = geom.line_m(row["geom"])
        day = (datetime.date.fromisoformat(row["day"]) - datetime.date(2024, 5, 6)).days
        true_x, true_y = truth[row["who"], day]
        assert np.hypot(x - true_x, y - true_y).max() < 0.02  # seven decimals in the file
        assert row["datum"] == kind
    assert opened.scalar(inside) > inside_before
    (found,) = sources.frame_sources(opened)
    assert (found.datum, found.is_open) == (kind, False)

    # remembered: the next month's files of the program come in aligned, and the same files change nothing
    staged, _ = import_tracks(opened, [chinese_tmp / "平移"])
    assert staged.tracks == []
    lon, lat = DO[kind](*walk(99, 0))
    (chinese_tmp / "六月.gpx").write_bytes(gpx(lon, lat, MONDAY + 40 * 86400 + 15 * np.arange(len(lon)), "张三"))
    staged, _ = import_tracks(opened, [chinese_tmp / "六月.gpx"])
    x, y, _ = geom.line_m(staged.tracks[0]["geom"])
    true_x, true_y = crs.transformer(crs.WGS84, EPSG)(*walk(99, 0))
    assert np.hypot(x - true_x, y - true_y).max() < 0.02

    # logged, and taken back to where it was
    (logged,) = opened.rows("SELECT new FROM change WHERE table_name = 'source_map' AND action = 'update'")
    assert json.loads(logged["new"])["datum"] == kind
    assert realign.align(opened, found.key, WGS84, report) == 19
    after = stored(opened)
    for key, (x, y, t, metres, person, _, _) in before.items():
        assert np.hypot(after[key][0] - x, after[key][1] - y).max() < 1e-3
        assert np.array_equal(after[key][2], t)
        assert after[key][3] == pytest.approx(metres, abs=0.1)
        assert after[key][4] == person
        assert after[key][6] is None
    assert sources.frame_sources(opened)[0].datum == WGS84


def test_sound_source_asks_nothing(opened, chinese_tmp):
    import_tracks(opened, [month(chinese_tmp / "原样", WGS84)])
    (found,) = sources.frame_sources(opened)
    assert found.verdict.kind == WGS84
    assert not found.is_open


def test_other_programs_are_not_moved(opened, chinese_tmp):
    import_tracks(opened, [month(chinese_tmp / "平移", GCJ02)])
    (chinese_tmp / "张三.kml").write_bytes(samples.kml_track())
    import_tracks(opened, [chinese_tmp / "张三.kml"])
    kml = opened.rows("SELECT geom FROM track WHERE frame = 'kml'")[0]["geom"]
    realign.align(opened, "gpx:HuLin", GCJ02, report)
    assert opened.rows("SELECT geom FROM track WHERE frame = 'kml'")[0]["geom"] == kml
    with pytest.raises(LinzhangError, match="unknown"):
        realign.align(opened, "gpx:Other", GCJ02, report)
    with pytest.raises(LinzhangError, match="answer_wrong"):
        realign.align(opened, "gpx:HuLin", "mars", report)


def test_same_points_in_another_format_are_known(opened, chinese_tmp):
    for name in ("gpx.gpx", "track.kml", "points.csv", "ozi.plt", "points.gpkg", "projected.csv", "points.xlsx"):
        path = chinese_tmp / name
        path.write_bytes(samples.FILES[name]())
        staged, _ = import_tracks(opened, [path])
        assert (len(staged.tracks), name) == (int(name == "gpx.gpx"), name)
        if name != "gpx.gpx":
            (entry,) = [e for e in staged.ledger.entries if e.status == "unchanged"]
            assert entry.code == "patrols.same_points"
    # six decimals less: the hash is another one, the places are the same
    rows = [
        ["张三", f"{x:.5f}", f"{y:.5f}", samples.local(t)]
        for x, y, t in zip(samples.LON + 2e-6, samples.LAT - 2e-6, samples.T, strict=True)
    ]
    (chinese_tmp / "五位.csv").write_text(samples.table(["姓名", "经度", "纬度", "时间"], rows), encoding="utf-8")
    staged, _ = import_tracks(opened, [chinese_tmp / "五位.csv"])
    assert staged.tracks == []
    # in one import too, and somebody else's walk is another one
    other = samples.csv().decode("gb18030").replace("张三", "李四").replace("08:", "09:").encode("gb18030")
    (chinese_tmp / "李四.csv").write_bytes(other)
    staged, _ = import_tracks(opened, [chinese_tmp / "李四.csv"])
    assert len(staged.tracks) == 1


def test_clock_of_a_source_is_asked_shown_moved_and_remembered(opened, chinese_tmp):
    folder = chinese_tmp / "无时区"
    folder.mkdir()
    # rangers walk from 8 o'clock; the program writes UTC without saying so: 0 o'clock
    for index, name in enumerate(NAMES):
        lon, lat = walk(index, index % 2)
        t = MONDAY - 8 * 3600 + 15 * np.arange(len(lon))
        (folder / f"{name}.gpx").write_bytes(gpx(lon, lat, t, name, zone=""))
    staged, _ = import_tracks(opened, [folder])
    assert any(entry.code == "patrols_sources.naive" for entry in staged.ledger.entries)
    (found,) = sources.frame_sources(opened)
    assert (found.naive, found.night, found.night_as_utc, found.is_open) == (True, 6, 0, True)
    assert realign.set_clock(opened, found.key, "+00:00", report) == 6
    starts = {row["start"] for row in opened.rows('SELECT "start" FROM track')}
    assert starts == {MONDAY}
    assert {row["day"] for row in opened.rows("SELECT day FROM track")} == {"2024-05-06"}
    staged, _ = import_tracks(opened, [folder])
    assert staged.tracks == []
    assert realign.set_clock(opened, found.key, "+08:00", report) == 6
    assert {row["start"] for row in opened.rows('SELECT "start" FROM track')} == {MONDAY - 8 * 3600}


def test_only_tracks_whose_times_name_no_zone_follow_the_clock_of_their_source(opened, chinese_tmp):
    folder = chinese_tmp / "有的有时区"
    folder.mkdir()
    for index, (name, zone) in enumerate(zip(NAMES[:2], ("", "Z"), strict=True)):
        lon, lat = walk(index, 0)
        t = MONDAY - 8 * 3600 + 15 * np.arange(len(lon))
        (folder / f"{name}.gpx").write_bytes(gpx(lon, lat, t, name, zone=zone))
    import_tracks(opened, [folder])
    before = {row["name"]: row["start"] for row in opened.rows('SELECT source AS name, "start" FROM track')}
    assert realign.set_clock(opened, "gpx:HuLin", "+00:00", report) == 1
    after = {row["name"]: row["start"] for row in opened.rows('SELECT source AS name, "start" FROM track')}
    moved = {name: after[name] - before[name] for name in before}
    assert sorted(moved.values()) == [0, 8 * 3600]


def test_moving_a_clock_over_midnight_parts_the_day_and_loses_nothing(opened, chinese_tmp):
    lon, lat = walk(1, 0)
    t = MONDAY + 14 * 3600 + 15 * np.arange(len(lon))
    t[-1] = MONDAY + 16 * 3600 + 60  # eight hours later all lie on one day, as they stand on two
    (chinese_tmp / "张三.gpx").write_bytes(gpx(lon, lat, t, "张三", zone=""))
    import_tracks(opened, [chinese_tmp / "张三.gpx"])
    points = opened.scalar("SELECT sum(points) FROM track")
    realign.set_clock(opened, "gpx:HuLin", "+00:00", report)
    assert opened.scalar("SELECT sum(points) FROM track") == points
    assert opened.scalar("SELECT count(DISTINCT day) FROM track") >= 1


def test_source_of_a_person_is_confirmed_once(opened, chinese_tmp):
    folder = chinese_tmp / "轨迹"
    folder.mkdir()
    lon, lat = walk(1, 0)
    t = MONDAY + 15 * np.arange(len(lon))
    (folder / "张山_20240506.gpx").write_bytes(gpx(lon, lat, t, ""))
    import_tracks(opened, [folder])
    (program,) = sources.frame_sources(opened)
    assert program.verdict.kind == ""
    assert len(program.lines) == 1, "whose it is nobody knows, where it lies can be seen"
    (found,) = [source for source in sources.people_sources(opened) if not source.person_uid]
    assert (found.tracks, found.first) == (1, "2024-05-06")
    assert found.suggested[0][1] == "张三"
    uid = found.suggested[0][0]
    assert realign.assign(opened, found.key, uid) == 1
    (folder / "张山_20240507.gpx").write_bytes(gpx(lon, lat, t + 86400, ""))
    staged, _ = import_tracks(opened, [folder])
    assert [row["person_uid"] for row in staged.tracks] == [uid]
    assert realign.assign(opened, found.key, "") == 2
    assert opened.scalar("SELECT count(*) FROM track WHERE person_uid IS NULL") == 2
    with pytest.raises(LinzhangError, match="person_unknown"):
        realign.assign(opened, found.key, "niemand")


def test_columns_grids_and_phones_name_people(chinese_tmp):
    people = [
        {"name": "张三", "grid": "01", "start": "2024-01-01", "phone": "13900000001"},
        {"name": "张三", "grid": "02", "start": "2024-01-01", "phone": "13900000002"},
        {"name": "李四", "grid": "02", "start": "2023-01-01", "end": "2024-01-01"},
    ]
    with county(chinese_tmp / "青峰县.gpkg", people) as opened:
        phones = {row["phone"]: row["uid"] for row in opened.rows("SELECT uid, phone FROM person")}
        for header, cells, expected in (
            (["姓名", "手机号"], ["张三", "13900000002"], phones["13900000002"]),
            (["姓名", "网格"], ["张三", "小塘村01网格"], phones["13900000001"]),
            (["网格号"], ["02"], phones["13900000002"]),
            (["网格号", "村"], ["1号", "小塘村"], phones["13900000001"]),
            (["姓名"], ["张三"], None),
            (["姓名"], ["无名氏"], None),
        ):
            rows = [
                [*cells, x, y, samples.local(t)] for x, y, t in zip(samples.LON, samples.LAT, samples.T, strict=True)
            ]
            path = chinese_tmp / "点.csv"
            path.write_text(samples.table([*header, "经度", "纬度", "时间"], rows), encoding="utf-8")
            with opened.batch("test") as batch:
                batch.execute("DELETE FROM track_area", table="track_area")
                batch.execute("DELETE FROM track", table="track")
            staged, _ = import_tracks(opened, [path])
            assert [row["person_uid"] for row in staged.tracks] == [expected], (header, cells)


def test_platform_days_stand_beside_the_tracks_and_twice_changes_nothing(opened, chinese_tmp):
    path = chinese_tmp / "统计.xlsx"
    path.write_bytes(samples.platform_xlsx())
    staged, _ = import_tracks(opened, [path])
    rows = opened.rows(
        "SELECT person.name, day, source, metres, seconds FROM patrol_day JOIN person ON person.uid = person_uid "
        "ORDER BY day, person.name"
    )
    assert [tuple(row) for row in rows] == [
        ("张三", "2024-05-06", "platform", 24720.0, 22896),
        ("张三", "2024-05-07", "platform", 3100.0, 22920),
        ("李四", "2024-05-07", "platform", 2400.0, 22920),
    ]
    assert [entry.code for entry in staged.ledger.entries] == [
        "patrols_reading.row_of_totals",
        *["patrols_sources.platform_day"] * 3,
    ]
    changes = opened.scalar("SELECT count(*) FROM patrol_day")
    import_tracks(opened, [path])
    assert opened.scalar("SELECT count(*) FROM patrol_day") == changes


def test_platform_row_of_nobody_is_refused_and_a_month_is_a_month(opened, chinese_tmp):
    rows = [["2024年5月"], ["姓名", "有效天数", "里程(公里)"], ["张三", 16, 60], ["陌生人", 3, 9]]
    (chinese_tmp / "月报.xlsx").write_bytes(samples.workbook({"表": rows}))
    staged, _ = import_tracks(opened, [chinese_tmp / "月报.xlsx"])
    assert [(e.status, e.code, e.row) for e in staged.ledger.entries] == [
        ("accepted", "patrols_sources.platform_day", 3),
        ("refused", "patrols_sources.platform_nobody", 4),
    ]
    (row,) = opened.rows("SELECT day, source, metres, valid_days FROM patrol_day")
    assert tuple(row) == ("2024-05-01", "platform_month", 60000.0, 16)


def test_mapping_of_columns_is_remembered_in_the_county(opened, chinese_tmp):
    from linzhang_plugin.patrols.answers import answers, options
    from linzhang_plugin.patrols.reading import read_source

    rows = [["甲", "乙", "丙", "丁"]]
    rows += [[x, y, "张三", samples.local(t)] for x, y, t in zip(samples.LON, samples.LAT, samples.T, strict=True)]
    path = chinese_tmp / "怪.xlsx"
    path.write_bytes(samples.workbook({"表": rows}))
    (track,) = read_source(path, options(opened, answers(opened)))
    realign.map_columns(opened, track.columns, {0: "lon", 1: "lat", 2: "name", 3: "time"})
    assert json.loads(opened.scalar("SELECT mapping FROM source_map WHERE mapping IS NOT NULL"))["2"] == "name"
    staged, _ = import_tracks(opened, [path])
    assert [row["person_uid"] is not None for row in staged.tracks] == [True]
    with pytest.raises(LinzhangError, match="answer_wrong"):
        realign.map_columns(opened, track.columns, {0: "unsinn"})


def test_stations_among_the_settlements_are_evidence_and_village_offices_are_not(opened):
    from linzhang_plugin.county.geom import to_wkb

    points = shapely.points([(1000.0, 2000.0), (3000.0, 4000.0)])
    with opened.batch("map") as batch:
        batch.insert(
            "settlement",
            [
                {"name": name, "hash": name, "geom": wkb}
                for name, wkb in zip(("红坳护林站", "红坳村委会"), to_wkb(points), strict=True)
            ],
        )
    assert sources._places(opened).tolist() == [[1000.0, 2000.0]]


def test_a_clock_that_nobody_named_is_asked_once(opened, chinese_tmp):
    lon, lat = walk(1, 0)
    t = MONDAY + 3600 + 15 * np.arange(len(lon))
    (chinese_tmp / "张三.gpx").write_bytes(gpx(lon, lat, t, "张三", zone=""))
    import_tracks(opened, [chinese_tmp / "张三.gpx"])
    (found,) = sources.frame_sources(opened)
    assert (found.is_open, found.utc_likely) == (True, False)
    realign.set_clock(opened, found.key, "+08:00", report)
    assert not sources.frame_sources(opened)[0].is_open
