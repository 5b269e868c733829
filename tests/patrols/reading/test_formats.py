"""One walk in every format comes out the same; and what each format has of its own."""

from __future__ import annotations

import datetime
import zipfile
from pathlib import Path

import numpy as np
import pytest

from linzhang_plugin.county import crs
from linzhang_plugin.patrols import reading
from linzhang_plugin.patrols.reading import cells
from linzhang_plugin.patrols.reading.files import find
from linzhang_plugin.patrols.reading.model import BD09, GCJ02, Options, Place, PlatformTable, ReadTrack, Refusal
from tests.patrols.reading import samples

OPTIONS = Options(place=Place(samples.EPSG))
TIMED = {"gpx.gpx", "track.kml", "track_coords_first.kml", "multitrack.kml", "packed.kmz", "line.geojson"}
TIMED |= {"points.geojson", "points.csv", "ovital.txt", "projected.csv", "points.xlsx", "ozi.plt", "points.gpkg"}
SPANNED = {"line.kml", "ovital.ovkml", "ovital.ovkmz", "line.gpkg"}


def read(path: Path, options: Options = OPTIONS) -> list:
    return list(reading.read_source(path, options))


def put(folder: Path, name: str, data: bytes | str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode(encoding))
    return path


@pytest.mark.parametrize("name", sorted(TIMED | SPANNED))
def test_same_walk_from_every_format(name, chinese_tmp):
    (track,) = read(put(chinese_tmp, f"巡护{Path(name).suffix}", samples.FILES[name]()))
    assert isinstance(track, ReadTrack)
    assert np.abs(track.lon - samples.LON).max() < 2e-8
    assert np.abs(track.lat - samples.LAT).max() < 2e-8
    if name in TIMED:
        assert track.t.tolist() == samples.T.tolist()
    else:
        assert [track.t[0], track.t[-1]] == [samples.T[0], samples.T[-1]]
        assert np.isnan(track.t[1:-1]).all()
    assert "张三" in (*track.names, *dict(track.who).values()) or name == "ovital.txt"
    if "ovital" in name:
        assert track.datum_hint == GCJ02
    pieces = 2 if name == "multitrack.kml" else 1
    assert len(np.unique(track.segment)) == pieces


@pytest.mark.parametrize("points", [True, False])
def test_shapefile_in_gbk_from_a_folder_and_from_a_zip(points, chinese_tmp):
    parts = samples.vector("ESRI Shapefile", ".shp", points=points)
    for suffix, data in parts.items():
        put(chinese_tmp, f"轨迹{suffix}", data)
    with zipfile.ZipFile(chinese_tmp / "打包.zip", "w") as archive:
        for suffix, data in parts.items():
            archive.writestr(f"石桥镇/轨迹{suffix}", data)
    found = find(chinese_tmp)
    assert [member.shown for member in found.members] == ["打包/石桥镇/轨迹.shp", "轨迹.shp"]
    assert found.others == 0
    for member in found.members:
        (track,) = reading.read_source(member, OPTIONS)
        assert np.abs(track.lon - samples.LON).max() < 1e-8
        assert dict(track.who)["name"] == "张三"
        assert (track.t[0], track.t[-1]) == (samples.T[0], samples.T[-1])


def test_names_that_a_shapefile_in_utf_8_cuts_after_ten_bytes_are_no_error(chinese_tmp):
    for suffix, data in samples.vector("ESRI Shapefile", ".shp", points=True, encoding="UTF-8").items():
        put(chinese_tmp, f"轨迹{suffix}", data)
    (track,) = read(chinese_tmp / "轨迹.shp")
    assert (track.t[0], track.t[-1]) == (samples.T[0], samples.T[-1])


def test_a_zip_from_a_chinese_windows_and_what_is_unsafe_in_it(chinese_tmp):
    path = chinese_tmp / "五月.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        gbk = zipfile.ZipInfo("石桥镇/张三.gpx".encode("gbk").decode("cp437"))
        archive.writestr(gbk, samples.gpx())
        archive.writestr("../../外面.gpx", samples.gpx())
        archive.writestr("C:/windows/x.gpx", samples.gpx())
        archive.writestr("炸弹.gpx", b" " * 60_000_000)
        archive.writestr("照片.jpg", b"x")
        archive.writestr("里面.zip", b"x")
    found = find(path)
    assert {refusal.code for _, refusal in found.refused} == {
        "patrols_reading.zip_path",
        "patrols_reading.zip_bomb",
        "patrols_reading.zip_damaged",
    }
    assert sum(refusal.code == "patrols_reading.zip_path" for _, refusal in found.refused) == 2
    assert found.others == 1
    (track,) = reading.read_source(found.members[0], OPTIONS)
    assert len(track.lon) == samples.COUNT


def test_name_in_gbk_inside_a_zip_is_readable():
    from linzhang_plugin.patrols.reading.files import readable_name

    info = zipfile.ZipInfo("x")
    info.filename, info.flag_bits = "石桥镇/张三.gpx".encode("gbk").decode("cp437"), 0
    assert readable_name(info) == "石桥镇/张三.gpx"
    info.filename, info.flag_bits = "石桥镇/张三.gpx", 0x800
    assert readable_name(info) == "石桥镇/张三.gpx"


ORDERS = {
    "latitude first": (["纬度", "经度"], lambda x, y: (y, x)),
    "names the wrong way round": (["经度", "纬度"], lambda x, y: (y, x)),
    "no header": ([], lambda x, y: (x, y)),
    "no header, latitude first": ([], lambda x, y: (y, x)),
    "X is north": (["X", "Y"], lambda x, y: (y, x)),
}


@pytest.mark.parametrize("order", sorted(ORDERS))
def test_longitude_and_latitude_in_either_order(order, chinese_tmp):
    header, pair = ORDERS[order]
    rows = [[*pair(x, y), samples.local(t)] for x, y, t in zip(samples.LON, samples.LAT, samples.T, strict=True)]
    text = samples.table([*header, "时间"], rows) if header else samples.table([], rows).lstrip("\n")
    (track,) = read(put(chinese_tmp, "点.csv", text))
    assert track.lon.tolist() == samples.LON.tolist()
    assert track.lat.tolist() == samples.LAT.tolist()
    assert track.t.tolist() == samples.T.tolist()
    assert any(code == "patrols_reading.swapped" for code, _ in track.notes) == ("wrong" in order)


def projected_rows(epsg: int) -> tuple[np.ndarray, np.ndarray]:
    return crs.transformer(crs.CGCS2000, epsg)(samples.LON, samples.LAT)


@pytest.mark.parametrize("north_first", [True, False])
@pytest.mark.parametrize(
    ("epsg", "with_zone"),
    [(4524, True), (4545, False), (4496, True), (4546, False), (4525, True)],
    ids=["3 degrees zone 36", "3 degrees CM 108", "6 degrees zone 18", "the zone beside, CM 111", "zone 37"],
)
def test_projected_coordinates_of_any_zone(epsg, with_zone, north_first, chinese_tmp):
    east, north = projected_rows(epsg)
    pair = (north, east) if north_first else (east, north)
    rows = [[f"{a:.3f}", f"{b:.3f}", samples.local(t)] for a, b, t in zip(*pair, samples.T, strict=True)]
    home = crs.transformer(crs.CGCS2000, 4545)(np.array([108.0, 108.3]), np.array([26.3, 26.6]))
    place = Place(4545, (home[0][0], home[1][0], home[0][1], home[1][1]))
    (track,) = read(put(chinese_tmp, "点.csv", samples.table(["X", "Y", "时间"], rows)), Options(place=place))
    assert np.abs(track.lon - samples.LON).max() < 2e-8
    assert np.abs(track.lat - samples.LAT).max() < 2e-8
    assert track.raw_crs == f"EPSG:{epsg}" or not with_zone
    assert np.abs(track.raw_x - np.round(east, 3)).max() < 1e-9


def test_projected_without_zone_and_county_is_refused_with_the_remedy(chinese_tmp):
    east, north = projected_rows(4545)
    rows = [[f"{a:.3f}", f"{b:.3f}"] for a, b in zip(north, east, strict=True)]
    (refusal,) = read(put(chinese_tmp, "点.csv", samples.table(["X", "Y"], rows)), Options())
    assert refusal.code == "patrols_reading.no_zone"


@pytest.mark.parametrize(
    ("written", "degrees"),
    [
        ("108°30′15.5″", 108 + 30 / 60 + 15.5 / 3600),
        ("108°30'15.5\"E", 108 + 30 / 60 + 15.5 / 3600),
        ("E108 30.25", 108 + 30.25 / 60),
        ("东经108度30分15秒", 108 + 30 / 60 + 15 / 3600),
        ("108.5042°", 108.5042),
        ("S26°15'", -26.25),
        ("-26.25", -26.25),
        ("１０８．５", 108.5),
        ("108°75'", np.nan),
        ("abc", np.nan),
        ("1_0", np.nan),
        (None, np.nan),
    ],
)
def test_angles(written, degrees):
    assert cells.angle(written) == pytest.approx(degrees, abs=1e-9, nan_ok=True)


def test_degrees_and_minutes_of_a_receiver(chinese_tmp):
    def nmea(value: float) -> str:
        return f"{int(value) * 100 + (value - int(value)) * 60:.5f}"

    rows = [[nmea(x), nmea(y), samples.local(t)] for x, y, t in zip(samples.LON, samples.LAT, samples.T, strict=True)]
    (track,) = read(put(chinese_tmp, "点.csv", samples.table(["经度", "纬度", "时间"], rows)))
    assert np.abs(track.lon - samples.LON).max() < 1e-6
    assert ("patrols_reading.minutes", {}) in track.notes


TIMES = {
    "slashes without zeros": lambda t: samples.local(t, "%Y/%-m/%-d %-H:%-M:%-S"),
    "Z": samples.zulu,
    "+08:00": lambda t: samples.local(t, "%Y-%m-%dT%H:%M:%S+08:00"),
    "epoch seconds": lambda t: str(int(t)),
    "epoch milliseconds": lambda t: str(int(t) * 1000),
    "Excel serial": lambda t: f"{(t + 8 * 3600) / 86400 + 25569:.10f}",
    "compact": lambda t: samples.local(t, "%Y%m%d%H%M%S"),
    "Chinese": lambda t: samples.local(t, "%Y年%m月%d日 %H时%M分%S秒"),
}


@pytest.mark.parametrize("spelling", sorted(TIMES))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_times_and_encodings_of_tables(spelling, encoding, chinese_tmp):
    write = TIMES[spelling]
    rows = [["张三", x, y, write(t)] for x, y, t in zip(samples.LON, samples.LAT, samples.T, strict=True)]
    path = put(chinese_tmp, "点.csv", samples.table(["姓名", "经度", "纬度", "时间"], rows), encoding)
    (track,) = read(path)
    assert track.t.tolist() == samples.T.tolist()
    assert dict(track.who) == {"name": "张三"}
    assert track.naive == (spelling not in ("Z", "+08:00", "epoch seconds", "epoch milliseconds"))
    if track.naive:
        (utc,) = read(path, Options(place=OPTIONS.place, offsets={track.frame_key: 0}))
        assert (utc.t - samples.T).tolist() == [8 * 3600.0] * samples.COUNT


def test_seconds_missing_and_date_apart_from_clock(chinese_tmp):
    rows = [
        [x, y, samples.local(t, "%Y-%m-%d %H:%M")] for x, y, t in zip(samples.LON, samples.LAT, samples.T, strict=True)
    ]
    (track,) = read(put(chinese_tmp, "分.csv", samples.table(["经度", "纬度", "时间"], rows)))
    assert track.t.tolist() == (samples.T // 60 * 60).tolist()
    rows = [
        [x, y, samples.local(t, "%Y.%m.%d"), samples.local(t, "%H:%M:%S")]
        for x, y, t in zip(samples.LON, samples.LAT, samples.T, strict=True)
    ]
    (track,) = read(put(chinese_tmp, "日.csv", samples.table(["经度", "纬度", "日期", "时间"], rows)))
    assert track.t.tolist() == samples.T.tolist()


def test_newest_first_faults_duplicates_and_half_without_time(chinese_tmp):
    rows = [[x, y, samples.local(t)] for x, y, t in zip(samples.LON, samples.LAT, samples.T, strict=True)]
    (track,) = read(put(chinese_tmp, "倒.csv", samples.table(["经度", "纬度", "时间"], rows[::-1])))
    assert track.t.tolist() == samples.T.tolist()
    assert track.lon.tolist() == samples.LON.tolist()
    assert ("patrols_reading.sorted", {"rows": samples.COUNT}) in track.notes
    rows[3][2], rows[4][2] = "1901-12-13 20:45:52", "1970-01-01 08:00:00"
    for row in rows[20:]:
        row[2] = ""
    (track,) = read(put(chinese_tmp, "坏.csv", samples.table(["经度", "纬度", "时间"], rows)))
    assert int(np.isfinite(track.t).sum()) == 18
    codes = dict(track.notes)
    assert codes["patrols.clock_fault"] == {"points": 2}
    assert codes["patrols.untimed_points"] == {"points": 20, "total": 40}


def test_people_of_one_table_are_told_apart(chinese_tmp):
    rows = []
    for index, (x, y, t) in enumerate(zip(samples.LON, samples.LAT, samples.T, strict=True)):
        rows.append([("张三", "李四")[index % 2], ("13900000001", "13900000002")[index % 2], x, y, samples.local(t)])
    tracks = read(
        put(chinese_tmp, "点.txt", samples.table(["姓名", "手机号", "经度", "纬度", "时间"], rows, "\t"), "gbk")
    )
    assert [dict(track.who) for track in tracks] == [
        {"name": "张三", "phone": "13900000001"},
        {"name": "李四", "phone": "13900000002"},
    ]
    assert [len(track.lon) for track in tracks] == [20, 20]


def test_a_row_a_track(chinese_tmp):
    one, two = read(put(chinese_tmp, "行.xlsx", samples.xlsx_row_a_track()))
    assert dict(one.who)["name"] == "张三"
    assert one.lon.tolist() == samples.LON.tolist()
    assert (one.t[0], one.t[-1]) == (samples.T[0], samples.T[-1])
    assert (two.row, len(two.lon)) == (3, 2)


@pytest.mark.parametrize(
    "cell",
    [
        "108.1,26.4;108.2,26.5",
        "26.4,108.1;26.5,108.2",
        "108.1,26.4|108.2,26.5",
        "108.1 26.4;108.2 26.5",
        "LINESTRING (108.1 26.4, 108.2 26.5)",
        "MULTILINESTRING ((108.1 26.4, 108.2 26.5))",
        "[[108.1,26.4],[108.2,26.5]]",
        '[{"lng":108.1,"lat":26.4},{"lng":108.2,"lat":26.5}]',
        '{"type":"LineString","coordinates":[[108.1,26.4],[108.2,26.5]]}',
    ],
)
def test_lines_in_a_cell(cell, chinese_tmp):
    data = samples.workbook({"表": [["护林员", "日期", "轨迹"], ["张三", "2024-05-06", cell]]})
    (track,) = read(put(chinese_tmp, "行.xlsx", data))
    assert track.lon.tolist() == [108.1, 108.2]
    assert track.lat.tolist() == [26.4, 26.5]


@pytest.mark.parametrize(("mark", "hint"), [("g", GCJ02), ("b", BD09), ("", "")])
def test_first_column_of_ovital_is_the_frame(mark, hint, chinese_tmp):
    lines = [f"{mark},{x},{y},800" if mark else f"{x},{y},800" for x, y in zip(samples.LON, samples.LAT, strict=True)]
    (track,) = read(put(chinese_tmp, "奥维.txt", "\n".join(lines), "gbk"))
    assert track.datum_hint == hint
    assert track.lon.tolist() == samples.LON.tolist()


@pytest.mark.parametrize("name", ["platform.xlsx", "platform_html.xls"])
def test_platform_tables(name, chinese_tmp):
    (table,) = read(put(chinese_tmp, f"统计{Path(name).suffix}", samples.FILES[name]()))
    assert isinstance(table, PlatformTable)
    found = [(dict(day.who)["name"], day.day, day.metres, day.seconds, day.month) for day in table.days]
    assert [(who, day.isoformat(), month) for who, day, _, _, month in found] == [
        ("张三", "2024-05-06", False),
        ("张三", "2024-05-07", False),
        ("李四", "2024-05-07", False),
    ]
    assert [metres for _, _, metres, _, _ in found] == [24720.0, 3100.0, 2400.0]
    # 6.36 小时 is a decimal, 6:22 a clock
    assert [seconds for *_, seconds, _ in found] == pytest.approx([6.36 * 3600, 6 * 3600 + 22 * 60, 382 * 60])


def test_platform_table_by_month_and_units_that_nobody_names(chinese_tmp):
    rows = [
        ["2024年5月巡护情况"],
        ["姓名", "巡护里程", "巡护时长", "有效天数"],
        ["张三", 55.5, 22.5, 16],
        ["李四", 31.2, 12, 9],
    ]
    (table,) = read(put(chinese_tmp, "月报.xlsx", samples.workbook({"Sheet1": rows})))
    assert [(d.day, d.month, d.metres, d.seconds, d.valid_days) for d in table.days] == [
        (datetime.date(2024, 5, 1), True, 55500.0, 81000.0, 16),
        (datetime.date(2024, 5, 1), True, 31200.0, 43200.0, 9),
    ]


def test_row_without_a_day_is_refused_alone(chinese_tmp):
    rows = [
        ["姓名", "日期", "里程(km)"],
        ["张三", "2024-05-06", 3.2],
        ["李四", "不详", 3.3],
        ["王五", "2024-05-06", "很多"],
    ]
    (table,) = read(put(chinese_tmp, "统计.xlsx", samples.workbook({"表": rows})))
    assert len(table.days) == 1
    assert [(refusal.row, refusal.code) for refusal in table.refused] == [
        (3, "patrols_reading.row_without_day"),
        (4, "patrols_reading.row_without_figure"),
    ]


def test_a_confirmed_mapping_decides(chinese_tmp):
    rows = [["甲", "乙", "丙", "丁"], *([x, "x", y, "张三"] for x, y in zip(samples.LON, samples.LAT, strict=True))]
    path = put(chinese_tmp, "怪.xlsx", samples.workbook({"表": rows}))
    (track,) = read(path)
    assert not track.who
    mapping = {0: "lon", 2: "lat", 3: "name"}
    (track,) = read(path, Options(place=OPTIONS.place, mappings={track.columns: mapping}))
    assert dict(track.who) == {"name": "张三"}


def test_unknown_table_and_county_file_are_refused_with_a_sentence(chinese_tmp):
    from tests.patrols.walks import county

    (refusal,) = read(put(chinese_tmp, "别的.csv", "甲,乙\na,b\n"))
    assert refusal == Refusal("patrols_reading.no_columns", {"columns": "甲、乙"})
    county(chinese_tmp / "县库.gpkg", []).close()
    (refusal,) = read(chinese_tmp / "县库.gpkg")
    assert refusal.code == "patrols_reading.county_file"


def test_truncated_files_give_what_is_sound(chinese_tmp):
    for name, least in (("multitrack.kml", 15), ("line.kml", 15), ("ozi.plt", 15), ("points.csv", 15)):
        whole = samples.FILES[name]()
        items = read(put(chinese_tmp, f"断{Path(name).suffix}", whole[: len(whole) * 6 // 10]))
        track = next(item for item in items if isinstance(item, ReadTrack))
        assert least <= len(track.lon) < samples.COUNT, name
        assert track.lon[:least].tolist() == samples.LON[:least].tolist()
    points = samples.geojson_points()
    *tracks, refusal = read(put(chinese_tmp, "断.geojson", points[: len(points) * 6 // 10]))
    assert len(tracks[0].lon) >= 15
    assert refusal.code == "patrols_reading.json_broken"


def test_entities_are_refused_in_kml_too(chinese_tmp):
    bomb = samples.kml_line().replace(b"<kml", b'<!DOCTYPE k [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><kml')
    (refusal,) = read(put(chinese_tmp, "炸.kml", bomb))
    assert refusal.code == "patrols.entities_refused"


def test_only_tables_are_asked_about_and_one_for_each_header(chinese_tmp):
    from linzhang_plugin.patrols.look import unknown_tables

    put(chinese_tmp, "说明.txt", "巡护记录\n今天下雨，没有信号\n沿山脊走了一圈\n")
    put(chinese_tmp, "点.csv", samples.csv())
    put(chinese_tmp, "断.xlsx", samples.xlsx()[:500])
    for name in ("一.xlsx", "二.xlsx"):
        put(chinese_tmp, name, samples.workbook({"表": [["甲", "乙"], ["a", "b"], ["c", "d"]]}))
    found = unknown_tables([chinese_tmp], {})
    assert [table.member.name for table in found] == ["一.xlsx"]
    assert unknown_tables([chinese_tmp], {found[0].header.fingerprint: {0: "name", 1: "metres"}}) == []


def test_list_of_a_large_archive_is_read_once_and_let_go(chinese_tmp, monkeypatch):
    from linzhang_plugin.patrols.reading import files

    path = chinese_tmp / "五月.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(300):
            archive.writestr(f"轨迹/{number:03d}.gpx", samples.gpx())
    opened: list[zipfile.ZipFile] = []
    real = zipfile.ZipFile

    def counted(*arguments, **more):
        opened.append(real(*arguments, **more))
        return opened[-1]

    monkeypatch.setattr(files.zipfile, "ZipFile", counted)
    found = find(path)
    assert (
        sum(isinstance(item, ReadTrack) for member in found.members for item in reading.read_source(member, OPTIONS))
        == 300
    )
    assert len(opened) == 1
    files.close_archives()
    assert opened[0].fp is None


def test_an_archive_that_was_replaced_is_read_anew(chinese_tmp):
    from linzhang_plugin.patrols.reading.files import close_archives

    path = chinese_tmp / "五月.zip"
    for name in ("一.gpx", "二二.gpx"):
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr(name, samples.gpx())
        assert [member.name for member in find(path).members] == [name]
        assert len(list(reading.read_source(find(path).members[0], OPTIONS))) == 1
    close_archives()
