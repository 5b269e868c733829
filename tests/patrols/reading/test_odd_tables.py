"""What bureaus send besides the formats' own ways: packed twice, one cell for a place, three for an angle, no clock."""

from __future__ import annotations

import io
import zipfile

import numpy as np
import openpyxl
import pytest

from linzhang_plugin.county import geom
from linzhang_plugin.patrols import reading
from linzhang_plugin.patrols.importing import import_tracks
from linzhang_plugin.patrols.reading.files import find
from tests.patrols.reading import samples
from tests.patrols.reading.test_formats import OPTIONS, put, read
from tests.patrols.walks import county


def test_an_archive_inside_an_archive_is_read_and_one_deeper_is_refused(chinese_tmp):
    def packed(name: str, data: bytes) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr(name, data)
        return out.getvalue()

    town = packed("张三/0506.gpx", samples.gpx())
    found = find(put(chinese_tmp, "全县.zip", packed("青峰镇.zip", town)))
    assert found.refused == []
    (member,) = found.members
    assert member.parts == ("全县", "青峰镇", "张三", "0506.gpx")
    (track,) = reading.read_source(member, OPTIONS)
    assert track.t.tolist() == samples.T.tolist()
    deep = find(put(chinese_tmp, "更深.zip", packed("县.zip", packed("镇.zip", town))))
    assert next((shown, refusal.code) for shown, refusal in deep.refused) == (
        "更深/县/镇.zip",
        "patrols_reading.unpack_first",
    )
    assert deep.members == []


def test_a_place_in_one_cell_of_each_row(chinese_tmp):
    rows = [f'张三,"{x},{y}",{samples.local(t)}' for x, y, t in zip(samples.LON, samples.LAT, samples.T, strict=True)]
    (track,) = read(put(chinese_tmp, "导出.csv", "\n".join(["姓名,坐标,采集时间", *rows])))
    assert np.abs(track.lon - samples.LON).max() < 1e-9
    assert track.t.tolist() == samples.T.tolist()


def angle_of(value: float) -> tuple[int, int, float]:
    minutes = value % 1 * 60
    return int(value), int(minutes), round(minutes % 1 * 60, 4)


@pytest.mark.parametrize("under", [True, False])
def test_degrees_minutes_and_seconds_in_columns_of_their_own(under, chinese_tmp):
    book = openpyxl.Workbook()
    sheet = book.active
    if under:
        sheet.append(["姓名", "时间", "经度", None, None, "纬度", None, None])
        sheet.append([None, None, "度", "分", "秒", "度", "分", "秒"])
    else:
        sheet.append(["姓名", "时间", "经度(度)", "经度(分)", "经度(秒)", "北纬度", "北纬分", "北纬秒"])
    for x, y, t in zip(samples.LON, samples.LAT, samples.T, strict=True):
        sheet.append(["张三", samples.local(t), *angle_of(x), *angle_of(y)])
    book.save(chinese_tmp / "度分秒.xlsx")
    (track,) = read(chinese_tmp / "度分秒.xlsx")
    assert len(track.lon) == samples.COUNT
    assert np.abs(track.lon - samples.LON).max() < 1e-7
    assert np.abs(track.lat - samples.LAT).max() < 1e-7


def test_whole_degrees_are_refused_and_are_no_place(chinese_tmp):
    (refusal,) = read(put(chinese_tmp, "缺分秒.csv", "姓名,经度,纬度\n" + "张三,108,26\n" * 5))
    assert (refusal.code, refusal.values) == ("patrols_reading.no_coordinates", {"example": "108, 26"})


def test_date_and_time_of_day_in_digits_alone(chinese_tmp):
    stamps = [samples.local(t, "%Y%m%d,%H%M%S") for t in samples.T]
    rows = [f"张三,{x},{y},{stamp}" for x, y, stamp in zip(samples.LON, samples.LAT, stamps, strict=True)]
    (track,) = read(put(chinese_tmp, "数字.csv", "\n".join(["姓名,经度,纬度,日期,时间", *rows])))
    assert track.t.tolist() == samples.T.tolist()


def test_days_without_times_are_kept_apart(chinese_tmp):
    days = ["2024-05-06"] * 20 + ["2024-05-07"] * 20
    rows = [f"张三,{x},{y},{day}" for x, y, day in zip(samples.LON, samples.LAT, days, strict=True)]
    first, second = read(put(chinese_tmp, "逐点.csv", "\n".join(["姓名,经度,纬度,日期", *rows])))
    assert [str(first.day), str(second.day)] == ["2024-05-06", "2024-05-07"]
    assert [len(first.lon), len(second.lon)] == [20, 20]
    line = "LINESTRING(" + ", ".join(f"{x} {y}" for x, y in zip(samples.LON, samples.LAT, strict=True)) + ")"
    (track,) = read(put(chinese_tmp, "逐条.csv", f'人员,日期,轨迹\n张三,2024-05-08,"{line}"\n'))
    assert str(track.day) == "2024-05-08"


def test_latitude_and_longitude_crosswise_are_put_right_and_said(chinese_tmp):
    folder = chinese_tmp / "轨迹"
    folder.mkdir()
    lon, lat = 108.1 + 0.0002 * np.arange(30), 26.4 + 0.0001 * np.arange(30)
    points = "".join(
        f'<trkpt lat="{x:.6f}" lon="{y:.6f}"><time>2024-05-06T00:{i:02}:00Z</time></trkpt>'
        for i, (x, y) in enumerate(zip(lon, lat, strict=True))
    )
    (folder / "张三.gpx").write_text(f'<gpx version="1.1"><trk><trkseg>{points}</trkseg></trk></gpx>', encoding="utf-8")
    with county(chinese_tmp / "青峰县.gpkg", [{"name": "张三", "grid": "01", "start": "2020-01-01"}]) as opened:
        staged, _ = import_tracks(opened, [folder])
        x, y, _ = geom.line_m(opened.rows("SELECT geom FROM track")[0][0])
    assert "patrols_reading.swapped" in [entry.code for entry in staged.ledger.entries]
    assert abs(x.mean() - 509_900) < 10_000
    assert abs(y.mean() - 2_920_000) < 10_000
