"""Reading GPX: encodings, times, and everything that can be wrong with a file."""

from __future__ import annotations

import datetime

import numpy as np
import pytest

from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.patrols.encodings import to_utf8
from linzhang_plugin.patrols.reading.gpx import read_bytes, read_gpx
from linzhang_plugin.patrols.times import parse_times

CHINA = 8 * 3600


def text(
    points: str, name: str = "张三", head: str = '<?xml version="1.0" encoding="UTF-8"?>', tag: str = "gpx"
) -> str:
    return f'{head}<{tag} version="1.1"><trk><name>{name}</name><trkseg>{points}</trkseg></trk></{tag}>'


POINT = '<trkpt lat="29.5" lon="108.25"><ele>812.5</ele><time>2024-05-06T01:02:03Z</time></trkpt>'


def refusal(data: bytes) -> str:
    with pytest.raises(LinzhangError) as caught:
        read_bytes(data, CHINA)
    return caught.value.code


def test_point_name_time_and_elevation():
    read = read_bytes(text(POINT * 2).encode(), CHINA)
    assert read.lat.tolist() == [29.5, 29.5]
    assert read.lon.tolist() == [108.25, 108.25]
    assert read.ele.tolist() == [812.5, 812.5]
    assert read.t[0] == datetime.datetime(2024, 5, 6, 1, 2, 3, tzinfo=datetime.UTC).timestamp()
    assert read.names == ("张三",)


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<?xml version="1.0" encoding="UTF-8"?>', "utf-8"),
        ("", "utf-8"),
        ('<?xml version="1.0" encoding="UTF-8"?>', "utf-8-sig"),
        ('<?xml version="1.0" encoding="UTF-16"?>', "utf-16"),
        ('<?xml version="1.0" encoding="UTF-16"?>', "utf-16-le"),
        ('<?xml version="1.0" encoding="UTF-16"?>', "utf-16-be"),
        ('<?xml version="1.0" encoding="GBK"?>', "gbk"),
        ('<?xml version="1.0" encoding="GB2312"?>', "gb18030"),
        ('<?xml version="1.0" encoding="UTF-8"?>', "gbk"),
        ("", "gbk"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?>', "gbk"),
        ('<?xml version="1.0" encoding="no-such"?>', "gbk"),
        ('<?xml version="1.0" encoding="GBK"?>', "utf-8"),
    ],
)
def test_name_survives_every_encoding_and_wrong_declaration(head, encoding):
    data = text(POINT * 2, "石桥镇 李秀兰", head).encode(encoding)
    assert read_bytes(data, CHINA).names == ("石桥镇 李秀兰",)


def test_latin_stays_latin():
    data = text(POINT, "Café de la forêt", '<?xml version="1.0" encoding="ISO-8859-1"?>').encode("iso-8859-1")
    assert read_bytes(data, CHINA).names == ("Café de la forêt",)
    assert to_utf8(data)[1] == "iso8859-1"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024-05-06T08:00:00+08:00", "2024-05-06T00:00:00"),
        ("2024-05-06T00:00:00Z", "2024-05-06T00:00:00"),
        ("2024-05-06T08:00:00", "2024-05-06T00:00:00"),
        ("2024-05-06 08:00:00", "2024-05-06T00:00:00"),
        ("2024-05-06T08:00:00+0800", "2024-05-06T00:00:00"),
        ("2024-05-05T19:30:00-04:30", "2024-05-06T00:00:00"),
        ("2024/5/6 8:0:0", "2024-05-06T00:00:00"),
        ("2024-05-06T00:00:00.25Z", "2024-05-06T00:00:00.250000"),
        ("2024-02-29T00:00:00Z", "2024-02-29T00:00:00"),
    ],
)
def test_times_of_all_spellings(written, expected):
    value = parse_times([written, "2024-05-06T00:00:00Z"], CHINA)[0]
    assert value == pytest.approx(datetime.datetime.fromisoformat(expected + "+00:00").timestamp(), abs=1e-6)


@pytest.mark.parametrize(
    "written", ["", "gestern", "2023-02-29T00:00:00Z", "2024-13-01T00:00:00Z", "2024-05-06T25:00:00Z"]
)
def test_no_time_is_no_time(written):
    assert np.isnan(parse_times([written], CHINA)[0])


def test_column_wise_parsing_equals_one_by_one():
    chance = np.random.default_rng(3)
    instants = chance.integers(631152000, 2_000_000_000, 500)
    texts = [f"{datetime.datetime.fromtimestamp(int(i), datetime.UTC):%Y-%m-%dT%H:%M:%S}Z" for i in instants]
    assert parse_times(texts, CHINA).tolist() == instants.astype(float).tolist()


def test_clock_faults_are_no_times_and_said():
    points = POINT.replace("2024", "1901") + POINT.replace("2024", "1970") + POINT
    read = read_bytes(text(points).encode(), CHINA)
    assert np.isnan(read.t).tolist() == [True, True, False]
    assert ("patrols.clock_fault", {"points": 2}) in read.notes


def test_time_inside_extensions_or_waypoints_is_not_the_points():
    trap = (
        '<trkpt lat="29.5" lon="108.2"><extensions><x:time xmlns:x="u">2001-01-01T00:00:00Z</x:time>'
        "<ele>1</ele></extensions><time>2024-05-06T01:02:03Z</time></trkpt>"
    )
    after = '</trkseg></trk><wpt lat="1" lon="2"><time>1999-01-01T00:00:00Z</time><ele>5</ele><name>W</name></wpt>'
    data = text(trap).replace("</trkseg></trk>", after).encode()
    read = read_bytes(data, CHINA)
    assert read.t.tolist() == parse_times(["2024-05-06T01:02:03Z"], CHINA).tolist()
    assert np.isnan(read.ele).all()
    assert read.names == ("张三",)


def test_prefixed_and_unknown_namespaces_and_versions():
    data = (
        '<?xml version="1.0"?><g:gpx xmlns:g="http://www.topografix.com/GPX/1/0" version="1.0"><g:trk><g:trkseg>'
        '<g:trkpt lon="108" lat="29"><g:time>2024-05-06T01:02:03Z</g:time></g:trkpt></g:trkseg></g:trk></g:gpx>'
    )
    read = read_bytes(data.encode(), CHINA)
    assert (read.lon[0], read.lat[0]) == (108, 29)
    assert np.isfinite(read.t[0])


@pytest.mark.parametrize("cut", range(1, 140, 3))
def test_truncated_anywhere_keeps_whole_points_only(cut):
    whole = text(POINT * 5)
    data = whole[: -len("</trkseg></trk></gpx>") - cut].encode()
    read = read_bytes(data, CHINA)
    complete = data.decode().count("</trkpt>")
    assert len(read.lon) == complete
    assert np.isfinite(read.t).all()
    assert read.notes[0][0] == "patrols.truncated"


def test_ampersand_in_a_name_is_mended():
    assert read_bytes(text(POINT, "A&B 巡护").encode(), CHINA).names == ("A&B 巡护",)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "patrols.file_empty"),
        (b"\0\0\0\0", "patrols.file_empty"),
        (b"PK\x03\x04 zip", "patrols.not_xml"),
        ("这不是轨迹".encode("gbk"), "patrols.not_xml"),
        (b"<html><body/></html>", "patrols.not_gpx"),
        (b"<gpx><rte><rtept lat='1' lon='2'/></rte></gpx>", "patrols.route_only"),
        (b"<gpx><wpt lat='1' lon='2'/></gpx>", "patrols.waypoints_only"),
        (b"<gpx><trk><trkseg/></trk></gpx>", "patrols.no_points"),
        (b"<gpx><trk><trkseg>", "patrols.broken"),
        (b"<!DOCTYPE gpx [<!ENTITY a 'aaaa'>]><gpx>&a;</gpx>", "patrols.entities_refused"),
        (b"<!DOCTYPE gpx [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><gpx>&a;</gpx>", "patrols.entities_refused"),
        (b"<gpx><extensions>" + b"<a>" * 200 + b"</a>" * 200 + b"</extensions></gpx>", "patrols.too_deep"),
    ],
)
def test_refusals(data, code):
    assert refusal(data) == code


def test_coordinates_that_are_no_numbers_become_nan():
    read = read_bytes(text('<trkpt lat="undefined" lon="x"/>' + POINT).encode(), CHINA)
    assert np.isnan(read.lat).tolist() == [True, False]


def test_unreadable_path(tmp_path):
    with pytest.raises(LinzhangError) as caught:
        read_gpx(tmp_path / "没有.gpx", CHINA)
    assert caught.value.code == "patrols.unreadable"


# file → number of points, of points with a time, or the code it is refused with
REAL = {
    "tracks/si_Mojstrovka.gpx": (184, 0),
    "tracks/si_cerknicko-jezero.gpx": (296, 296),
    "tracks/si_korita-zbevnica.gpx": (871, 513),
    "tracks/us_blue_hills.gpx": (1243, 1243),
    "derived/driving_61ms_shifted.gpx": (827, 827),
    "derived/drift_spike_301ms_shifted.gpx": (1610, 1610),
    "derived/two_sessions_34h_gap_shifted.gpx": (642, 642),
    "derived/gb2312_declared.gpx": (726, 726),
    "derived/gbk_bytes_declared_gbk.gpx": (726, 726),
    "derived/gbk_bytes_declared_utf8.gpx": (726, 726),
    "derived/gbk_bytes_no_declaration.gpx": (726, 726),
    "derived/utf16le_bom.gpx": (726, 726),
    "derived/truncated_mid_trkpt.gpx": (361, 361),
    "derived/zero_length.gpx": "patrols.file_empty",
    "antivectors/gpxgo_gpx-without-root-attributes.gpx": (1, 0),
    "antivectors/gpxgo_gpx-without-xml-declaration.gpx": (1, 0),
    "antivectors/gpxgo_iso8859-1encoded.gpx": "patrols.waypoints_only",
    "antivectors/gpxpy_cerknicko-without-times.gpx": (296, 5),
    "antivectors/gpxpy_first_and_last_elevation.gpx": (10, 10),
    "antivectors/gpxpy_gpx-with-node-with-comments.gpx": (1, 1),
    "antivectors/gpxpy_gpx1.0_with_all_fields.gpx": (1, 1),
    "antivectors/gpxpy_gpx1.1_with_all_fields.gpx": (1, 1),
    "antivectors/gpxpy_route.gpx": "patrols.route_only",
    "antivectors/gpxpy_track-with-empty-segment.gpx": (9, 9),
    "antivectors/gpxpy_track-with-extremes.gpx": (25, 0),
    "antivectors/gpxpy_track-with-less-sec-time.gpx": (2, 2),
    "antivectors/gpxpy_track-with-small-floats.gpx": (3, 0),
    "antivectors/gpxpy_unicode.gpx": "patrols.waypoints_only",
    "antivectors/gpxpy_unicode_with_bom.gpx": "patrols.waypoints_only",
    "antivectors/gpxpy_unicode_with_bom_noencoding.gpx": "patrols.waypoints_only",
    "antivectors/togeojson_bad.gpx": (2, 2),
    "antivectors/togeojson_empty_ele.gpx": (2, 2),
    "antivectors/togeojson_empty_trk.gpx": "patrols.no_points",
    "antivectors/togeojson_multitrackgpx.gpx": (117, 117),
    "antivectors/togeojson_osm.gpx": (420, 175),
    "antivectors/togeojson_trek_no_rtept.gpx": "patrols.no_points",
    "antivectors/togeojson_unique_trkpt.gpx": (1, 1),
    "antivectors/togeojson_zero_elevation.gpx": (3, 3),
}


@pytest.mark.parametrize("name", sorted(REAL))
def test_real_file(shared, name):
    expected = REAL[name]
    if isinstance(expected, str):
        with pytest.raises(LinzhangError) as caught:
            read_gpx(shared / "data" / name, CHINA)
        assert caught.value.code == expected
    else:
        read = read_gpx(shared / "data" / name, CHINA)
        assert (len(read.lon), int(np.isfinite(read.t).sum())) == expected


def test_no_real_file_is_forgotten(shared):
    found = {
        path.relative_to(shared / "data").as_posix()
        for folder in ("tracks", "antivectors", "derived")
        for path in (shared / "data" / folder).glob("*.gpx")
    }
    assert found == set(REAL)


def test_real_names_in_every_encoding(shared):
    for name in (
        "gb2312_declared",
        "gbk_bytes_declared_gbk",
        "gbk_bytes_declared_utf8",
        "gbk_bytes_no_declaration",
        "utf16le_bom",
    ):
        assert read_gpx(shared / "data" / "derived" / f"{name}.gpx", CHINA).names == ("合肥市 徒步",)
