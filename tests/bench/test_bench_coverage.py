"""A year of the demo county as effort map, coverage and blind spots, beside QGIS's own grid + sum of line lengths.

60 rangers, 18 days a month, 12 months, 430 points a day: 12,960 tracks, 5.6 million points, over 300 grids of 2 km.
A smaller one through the environment: ``BENCH_RANGERS=6 make bench``. Nothing is asserted about the clock.
"""

from __future__ import annotations

import datetime
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest

from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.geom import line_m_wkb, to_wkb
from linzhang_plugin.patrols.clean import clean
from linzhang_plugin.patrols.coverage import store
from linzhang_plugin.patrols.coverage.effort import Effort, measure
from linzhang_plugin.patrols.coverage.period import Period
from linzhang_plugin.patrols.coverage.places import visits
from linzhang_plugin.patrols.coverage.repeats import same_way
from linzhang_plugin.patrols.coverage.ways import select, ways
from tests.bench import county_month

pytestmark = pytest.mark.bench

YEAR = Period.of("2024")
TODAY = datetime.date(2025, 1, 1)
DAYS, POINTS, EVERY = 18, 430, 12.0
CELL = 100.0
SAMPLE = 60
"""Every so many tracks QGIS's own algorithms get one: they would take an hour for all."""


def chosen(name: str, default: int) -> int:
    return int(os.environ.get(f"BENCH_{name}", default))


class Seconds(NamedTuple):
    """On the wall, and of this process's work: on a machine that has other work the wall says little."""

    wall: float
    work: float


def timed(work: Callable[[], Any]) -> tuple[Seconds, Any]:
    started, cpu = time.perf_counter(), time.process_time()
    result = work()
    return Seconds(time.perf_counter() - started, time.process_time() - cpu), result


@pytest.fixture(scope="module")
def file(tmp_path_factory) -> Path:
    """The county file with a year of tracks, cleaned as the import cleans them."""
    path = tmp_path_factory.mktemp("coverage") / "青峰县.gpkg"
    rangers = chosen("RANGERS", 60)
    with county_month.county(path, rangers) as county:
        grids, _ = county_month.polygons()
        people = [row["uid"] for row in county.rows("SELECT uid FROM person ORDER BY id")]
        with county.batch("bench") as batch:
            woods = [{"code": str(k), "land_class": "0111", "geom": wkb} for k, wkb in enumerate(to_wkb(grids))]
            batch.insert("compartment", woods)
            # every ranger has five grids, as the 300 of the county are shared out to 60
            for ranger, person in enumerate(people):
                batch.insert("track", list(_year(ranger, person)))
        tracks, points = county.rows("SELECT count(*), sum(points) FROM track")[0]
        print(f"\n{tracks:,} tracks, {points:,} points")
    return path


def _year(ranger: int, person: str) -> list[dict[str, Any]]:
    chance = np.random.default_rng([5, ranger])
    rows = []
    for month in range(1, 13):
        for day in range(1, DAYS + 1):
            grid = (5 * ranger + int(chance.integers(5))) % (county_month.ROWS * county_month.COLUMNS)
            home = np.array([grid % county_month.COLUMNS + 0.5, grid // county_month.COLUMNS + 0.5])
            x, y = county_month.outing(chance, POINTS)
            x, y = x + home[0] * county_month.SIZE, y + home[1] * county_month.SIZE
            x, y = x + county_month.LEFT, y + county_month.BOTTOM
            when = datetime.datetime(2024, month, day, 1, tzinfo=datetime.UTC).timestamp()
            t = when + np.arange(POINTS) * EVERY
            made = clean(x, y, t, np.zeros(POINTS, dtype=np.int64))
            rows.append(
                {
                    "hash": f"{ranger}-{month}-{day}",
                    "person_uid": person,
                    "source": "x.gpx",
                    "day": f"2024-{month:02d}-{day:02d}",
                    "start": int(t[0]),
                    "end": int(t[-1]),
                    "points": POINTS,
                    "metres": float(made.track_metres[0]),
                    "seconds": int(made.track_seconds[0]),
                    "mask": made.mask.tobytes(),
                    "geom": line_m_wkb(x, y, t),
                }
            )
    return rows


def effort_of(county: County, part: Period, every: int = 1) -> Effort:
    found = select(county, part.first, part.last)
    found.rows = found.rows[::every]
    return measure(ways(county, found, vehicle=True), CELL)


def line(what: str, seconds: Seconds, note: str = "") -> None:
    print(f"  {what:<64}{seconds.wall:8.2f} s (work {seconds.work:7.2f} s)   {note}", flush=True)


def test_effort_map_of_a_year(qgis_app, file, tmp_path):
    import processing

    print("\nEffort map of a year, cells of 100 m")
    with County.open(file, read_only=True) as county:
        seconds, made = timed(lambda: effort_of(county, YEAR))
        metres = county.scalar("SELECT sum(metres) FROM track")
        line("read, cut and summed", seconds, f"{len(made):,} cells")
    assert made.metres.sum() == pytest.approx(metres, rel=1e-6)
    output = tmp_path / "强度.gpkg"
    seconds, outputs = timed(
        lambda: processing.run("linzhang:effortmap", {"COUNTY": str(file), "PERIOD": "2024", "OUTPUT": str(output)})
    )
    line("linzhang:effortmap, with the layer written to a GeoPackage", seconds, f"{outputs['CELLS']:,} cells")


def test_effort_map_beside_qgis(qgis_app, file, tmp_path):
    """The same tracks and cells: grid + sum of line lengths (length and count of lines), in this very run.

    QGIS sums lengths and counts lines; of time it knows nothing. Ours does all of it.
    """
    import processing
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsRectangle, QgsVectorLayer

    with County.open(file, read_only=True) as county:
        rows = select(county, YEAR.first, YEAR.last).rows[::SAMPLE]
        seconds, ours = timed(lambda: effort_of(county, YEAR, SAMPLE))
        lines = QgsVectorLayer(f"LineString?crs=EPSG:{county.epsg}", "ways", "memory")
        features = []
        picked = select(county, YEAR.first, YEAR.last)
        picked.rows = rows
        # the very steps, each track a line in pieces
        for chunk in ways(county, picked, vehicle=True):
            for outing in range(len(chunk.outings)):
                own = np.flatnonzero(chunk.outing == outing)
                broken = np.flatnonzero(chunk.x0[own][1:] != chunk.x1[own][:-1]) + 1
                parts = []
                for piece in np.split(own, broken):
                    x = np.append(chunk.x0[piece], chunk.x1[piece[-1]])
                    y = np.append(chunk.y0[piece], chunk.y1[piece[-1]])
                    parts.append([QgsPointXY(a, b) for a, b in zip(x.tolist(), y.tolist(), strict=True)])
                feature = QgsFeature()
                feature.setGeometry(QgsGeometry.fromMultiPolylineXY(parts))
                features.append(feature)
        lines = QgsVectorLayer(f"MultiLineString?crs=EPSG:{county.epsg}", "ways", "memory")
        lines.dataProvider().addFeatures(features)
    left, right = float(ours.column.min()) * CELL, float(ours.column.max() + 1) * CELL
    bottom, top = float(ours.row.min()) * CELL, float(ours.row.max() + 1) * CELL
    print(f"\nThe same work: {len(rows)} tracks (one in {SAMPLE}), cells of 100 m over the county")
    line("Linzhang: time, way and visits of each cell", seconds, f"{len(ours):,} cells")
    crs = lines.crs().authid()
    extent = QgsRectangle(left, bottom, right, top)
    grid_seconds, grid = timed(
        lambda: processing.run(
            "native:creategrid",
            {
                "TYPE": 2,
                "EXTENT": extent,
                "HSPACING": CELL,
                "VSPACING": CELL,
                "CRS": crs,
                "OUTPUT": str(tmp_path / "grid.gpkg"),
            },
        )["OUTPUT"]
    )
    peer_seconds, peer = timed(
        lambda: processing.run(
            "native:sumlinelengths",
            {"POLYGONS": grid, "LINES": lines, "LEN_FIELD": "m", "COUNT_FIELD": "n", "OUTPUT": "memory:"},
        )["OUTPUT"]
    )
    line("QGIS: create grid", grid_seconds)
    line("QGIS: sum line lengths", peer_seconds, f"{peer.featureCount():,} cells")
    theirs_wall, theirs_work = grid_seconds.wall + peer_seconds.wall, grid_seconds.work + peer_seconds.work
    print(f"  Linzhang is {theirs_wall / seconds.wall:.0f} times as fast (by work {theirs_work / seconds.work:.0f})")
    theirs = sum(f["n"] for f in peer.getFeatures())
    # they see the same: as many lines in cells as we count visits, but for lines that only touch a border
    assert theirs == pytest.approx(int(ours.visits.sum()), rel=0.01)


def test_coverage_and_blind_spots_of_a_year(file):
    print("\nCoverage of a year and blind spots on its last day")
    with County.open(file) as county:
        for period in ("2024-05", "2024-Q2", "2024"):
            seconds, result = timed(lambda period=period: store.compute(county, Period.of(period), TODAY))
            line(f"{period}: coverage of {len(result.areas)} areas and blind spots", seconds, f"{len(result.spots):,}")
            assert 0 < result.county_share.seen_m2 < result.county_share.ground_m2
        with county.batch("bench") as batch:
            chance = np.random.default_rng(3)
            x = county_month.LEFT + chance.uniform(0, county_month.COLUMNS * county_month.SIZE, 200)
            y = county_month.BOTTOM + chance.uniform(0, county_month.ROWS * county_month.SIZE, 200)
            import shapely

            points = [
                {"name": f"部位{k}", "geom": shapely.to_wkb(shape)} for k, shape in enumerate(shapely.points(x, y))
            ]
            batch.insert("key_place", points)
        seconds, found = timed(lambda: visits(county, datetime.date(2024, 5, 1), datetime.date(2024, 5, 31)))
        line("a month's visits of 200 key places", seconds, f"{len(found)} visits")
        seconds, repeats = timed(lambda: same_way(county, datetime.date(2024, 5, 1), datetime.date(2024, 5, 31)))
        line("a month's days compared with the earlier ones of each ranger", seconds, f"{len(repeats)} days")
