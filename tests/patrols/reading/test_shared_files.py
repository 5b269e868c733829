"""Every real file that lies beside the checkout, and what has to come of it.

The expectations were taken from the files themselves: elements counted in the text, times read with the eye.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

import numpy as np
import pytest

from linzhang_plugin.patrols import reading
from linzhang_plugin.patrols.days import day_tracks
from linzhang_plugin.patrols.reading.model import Options, ReadTrack, Refusal

FOLDERS = ("tracks", "antivectors", "derived")
SIDECARS = (".dbf", ".shx", ".prj")


@dataclass(frozen=True)
class Read:
    """``pieces``: pieces that have points; ``first`` and ``last`` times in the file in UTC to the second.

    ``refused``: the code with which the import refuses it all the same, since nothing in it can be placed.
    """

    points: int
    timed: int
    pieces: int = 1
    first: str = ""
    last: str = ""
    names: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    kind: str = "gpx"
    refused: str = ""
    naive: bool = False


NO_TIMES, CLOCK, CUT = "patrols.untimed_points", "patrols.clock_fault", "patrols.truncated"
TOO_FEW = "patrols.too_few_points"
HIKE = Read(726, 726, 1, "2023-09-26T04:47:05", "2023-09-26T06:50:26", ("合肥市 徒步",))

EXPECTED: dict[str, Read | str] = {
    "tracks/si_Mojstrovka.gpx": Read(184, 0, notes=(CLOCK,)),
    "tracks/si_cerknicko-jezero.gpx": Read(296, 296, 7, "2010-08-05T14:23:59", "2010-08-05T16:23:49"),
    "tracks/si_korita-zbevnica.gpx": Read(871, 513, 3, "2010-10-03T09:36:30", "2010-10-03T13:19:31", notes=(NO_TIMES,)),
    "tracks/us_blue_hills.gpx": Read(
        1243, 1243, 14, "2001-06-24T15:09:09", "2001-05-26T20:44:11", ("BIG LOOP", "BUCK HILL", "SHORT LOOP")
    ),
    "antivectors/gpxgo_gpx-without-root-attributes.gpx": Read(1, 0, notes=(CLOCK,), refused=TOO_FEW),
    "antivectors/gpxgo_gpx-without-xml-declaration.gpx": Read(1, 0, notes=(CLOCK,), refused=TOO_FEW),
    "antivectors/gpxgo_iso8859-1encoded.gpx": "patrols.waypoints_only",
    "antivectors/gpxpy_cerknicko-without-times.gpx": Read(
        296, 5, 7, "2010-08-05T16:22:52", "2010-08-05T16:23:49", notes=(NO_TIMES,)
    ),
    "antivectors/gpxpy_first_and_last_elevation.gpx": Read(10, 10, 1, "2013-05-18T08:23:04", "2013-05-18T09:23:04"),
    "antivectors/gpxpy_gpx-with-node-with-comments.gpx": Read(
        1, 1, 1, "2014-05-06T12:29:33", "2014-05-06T12:29:33", ("2014-05-06_132925",), refused=TOO_FEW
    ),
    # 12:00:04 without a zone is Beijing time here
    "antivectors/gpxpy_gpx1.0_with_all_fields.gpx": Read(
        1, 1, 1, "2013-01-01T04:00:04", "2013-01-01T04:00:04", refused=TOO_FEW, naive=True
    ),
    "antivectors/gpxpy_gpx1.1_with_all_fields.gpx": Read(
        1, 1, 1, "2013-01-01T04:00:04", "2013-01-01T04:00:04", refused=TOO_FEW, naive=True
    ),
    "antivectors/gpxpy_route.gpx": "patrols.route_only",
    "antivectors/gpxpy_track-with-empty-segment.gpx": Read(9, 9, 1, "2013-07-06T17:26:26", "2013-07-06T17:27:42"),
    "antivectors/gpxpy_track-with-extremes.gpx": Read(25, 0, notes=(NO_TIMES,)),
    "antivectors/gpxpy_track-with-less-sec-time.gpx": Read(2, 2, 1, "2015-12-11T14:43:13", "2015-12-11T14:43:13"),
    "antivectors/gpxpy_track-with-small-floats.gpx": Read(3, 0, notes=(NO_TIMES,)),
    "antivectors/gpxpy_unicode.gpx": "patrols.waypoints_only",
    "antivectors/gpxpy_unicode_with_bom.gpx": "patrols.waypoints_only",
    "antivectors/gpxpy_unicode_with_bom_noencoding.gpx": "patrols.waypoints_only",
    "antivectors/togeojson_bad.gpx": Read(2, 2, 1, "2007-05-11T15:22:06", "2007-05-11T15:22:06", refused=TOO_FEW),
    "antivectors/togeojson_bad.kml": Read(2, 0, kind="kml", names=("unextruded",), notes=(NO_TIMES,), refused=TOO_FEW),
    "antivectors/togeojson_cdata.kml": "patrols.waypoints_only",
    "antivectors/togeojson_empty_ele.gpx": Read(2, 2, 1, "2007-05-11T15:22:06", "2007-05-11T15:22:06"),
    "antivectors/togeojson_empty_trk.gpx": "patrols.no_points",
    "antivectors/togeojson_gxmultitrack.kml": Read(
        26, 26, 2, "2014-04-12T14:26:16", "2014-04-12T14:27:24", ("12/04/2014 11:24 AM",), kind="kml"
    ),
    "antivectors/togeojson_gxtrack.kml": Read(7, 7, 1, "2010-05-28T02:02:09", "2010-05-28T02:02:56", kind="kml"),
    "antivectors/togeojson_multitrack.kml": Read(
        16, 16, 1, "2013-08-08T15:24:47", "2013-08-08T15:25:03", ("8/8/2013 17:20",), kind="kml"
    ),
    "antivectors/togeojson_multitrackgpx.gpx": Read(
        117, 117, 3, "2008-07-12T09:58:23", "2008-07-14T07:09:43", ("Tag 1", "Tag 2", "Tag 3")
    ),
    "antivectors/togeojson_nogeomplacemark.kml": "patrols.no_points",
    "antivectors/togeojson_non_gx_multitrack.kml": Read(
        16, 16, 1, "2013-08-08T15:24:47", "2013-08-08T15:25:03", ("8/8/2013 17:20",), kind="kml"
    ),
    "antivectors/togeojson_null_geometry.kml": "patrols.no_points",
    "antivectors/togeojson_osm.gpx": Read(420, 175, 3, "2007-05-11T15:23:00", "2009-09-13T09:54:03", notes=(NO_TIMES,)),
    "antivectors/togeojson_point_extra_coordinates.kml": "patrols.waypoints_only",
    "antivectors/togeojson_selfclosing.kml": "patrols.no_points",
    "antivectors/togeojson_trek_no_rtept.gpx": "patrols.no_points",
    "antivectors/togeojson_unique_trkpt.gpx": Read(
        1, 1, 1, "2014-06-17T15:47:32", "2014-06-17T15:47:32", refused=TOO_FEW
    ),
    "antivectors/togeojson_zero_elevation.gpx": Read(
        3, 3, 1, "2001-06-24T15:09:09", "2001-06-24T15:16:04", ("BIG LOOP",)
    ),
    "derived/2bulu_like_coords_before_when.kml": Read(
        694, 694, 1, "2023-07-27T07:18:48", "2023-07-27T09:51:29", ("2023-07-27 15:18 徒步 芜湖",), kind="kml"
    ),
    "derived/counties10_gbk_LDID4D.shp": "patrols_reading.polygons_only",
    "derived/counties10_gbk_nodecl.shp": "patrols_reading.polygons_only",
    "derived/counties10_gcj02_asis.geojson": "patrols_reading.polygons_only",
    "derived/counties10_wgs84.geojson": "patrols_reading.polygons_only",
    "derived/drift_spike_301ms_shifted.gpx": Read(
        1610, 1610, 1, "2020-06-25T10:28:12", "2020-06-25T10:55:02", ("某市 步行",)
    ),
    "derived/driving_61ms_shifted.gpx": Read(827, 827, 1, "2020-01-20T03:57:15", "2020-01-20T04:11:15", ("某市 开车",)),
    "derived/gb2312_declared.gpx": HIKE,
    "derived/gbk_bytes_declared_gbk.gpx": HIKE,
    "derived/gbk_bytes_declared_utf8.gpx": HIKE,
    "derived/gbk_bytes_no_declaration.gpx": HIKE,
    "derived/qianjiang500114_towns_SYNTHETIC_wgs84.geojson": "patrols_reading.polygons_only",
    "derived/qianjiang500114_villages_SYNTHETIC_wgs84.geojson": "patrols_reading.polygons_only",
    "derived/truncated_mid_trkpt.gpx": Read(
        361, 361, 1, "2023-09-26T04:47:05", "2023-09-26T06:40:31", ("合肥市 徒步",), notes=(CUT,)
    ),
    "derived/two_sessions_34h_gap_shifted.gpx": Read(642, 642, 1, "2022-04-03T12:36:20", "2022-04-04T22:46:34"),
    "derived/utf16le_bom.gpx": HIKE,
    "derived/zero_length.gpx": "patrols.file_empty",
}


def test_every_file_is_listed(shared):
    there = {
        path.relative_to(shared / "data").as_posix()
        for folder in FOLDERS
        for path in (shared / "data" / folder).iterdir()
        if path.suffix not in SIDECARS
    }
    assert there == set(EXPECTED)


def utc(t: float) -> str:
    return datetime.datetime.fromtimestamp(int(t), datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S")


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_file_is_read_or_refused_as_it_should(shared, name):
    from linzhang_plugin.desktop.messages import sentence

    expected = EXPECTED[name]
    (found,) = reading.read_source(shared / "data" / name, Options())
    if isinstance(expected, str):
        assert isinstance(found, Refusal)
        assert found.code == expected
        assert len(sentence(found.code, **found.values)) > 20
        return
    assert isinstance(found, ReadTrack)
    timed = found.t[np.isfinite(found.t)]
    assert (len(found.lon), len(timed), len(np.unique(found.segment))) == (
        expected.points,
        expected.timed,
        expected.pieces,
    )
    assert (utc(timed[0]) if len(timed) else "", utc(timed[-1]) if len(timed) else "") == (
        expected.first,
        expected.last,
    )
    assert (found.kind, found.naive) == (expected.kind, expected.naive)
    assert {code for code, _ in found.notes} == set(expected.notes)
    if expected.names:
        assert found.names == expected.names
    tracks, _ = day_tracks(found, 8 * 3600, datetime.date(2024, 5, 6))
    assert bool(tracks) != bool(expected.refused)
