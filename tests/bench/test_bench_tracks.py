"""How fast tracks are read, cleaned and imported, beside floors measured in the same run.

Nothing is asserted about the clock. ``make bench`` takes 60 rangers × 4 days × 1,440 points; another size through the
environment, for example a county's month of 400 rangers: ``BENCH_RANGERS=400 BENCH_DAYS=22 make bench``.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple
from xml.parsers import expat

import numpy as np
import pytest

from linzhang_plugin.patrols.clean import clean
from linzhang_plugin.patrols.reading.gpx import read_gpx
from linzhang_plugin.patrols.reading.model import ReadTrack
from tools.demo import generate
from tools.demo.size import EPSG, sized
from tools.demo.stages import stages

pytestmark = pytest.mark.bench


class Inputs(NamedTuple):
    folder: Path
    files: list[Path]
    points: int
    seconds: float


def chosen(name: str, default: int) -> int:
    return int(os.environ.get(f"BENCH_{name}", default))


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    started = time.perf_counter()
    result = work()
    return time.perf_counter() - started, result


def line(what: str, points: int, seconds: float, floor: float | None = None) -> None:
    ratio = f"{seconds / floor:8.1f} × the floor" if floor else "   (floor)"
    print(f"  {what:<44}{points / seconds / 1e6:8.2f} M points/s {seconds:8.2f} s {ratio}")


@pytest.fixture(scope="module")
def inputs(tmp_path_factory) -> Inputs:
    folder = tmp_path_factory.mktemp("bench") / "资料"
    size = sized("bench", rangers=chosen("RANGERS", 60), days=chosen("DAYS", 4), points=chosen("POINTS", 1440))
    seconds, truth = timed(lambda: generate.generate(folder, size))
    files = [
        folder / path for path, t in truth["tracks"].items() if t["kind"] not in ("not_gpx", "no_time", "truncated")
    ]
    points = sum(t["points"] for t in truth["tracks"].values())
    print(f"\n{len(files)} files, {points:,} points; generated in {seconds:.1f} s")
    return Inputs(folder, files, points, seconds)


def expat_pass(files: list[Path]) -> None:
    """The floor of reading: the parser without handlers."""
    for path in files:
        expat.ParserCreate().Parse(path.read_bytes(), True)


def haversine_pass(lon: np.ndarray, lat: np.ndarray, t: np.ndarray) -> np.ndarray:
    """The floor of cleaning: one distance and one speed a point."""
    a, b = np.radians(lat), np.radians(lon)
    h = np.sin(np.diff(a) / 2) ** 2 + np.cos(a[1:]) * np.cos(a[:-1]) * np.sin(np.diff(b) / 2) ** 2
    with np.errstate(divide="ignore", invalid="ignore"):
        return 2 * 6_371_000 * np.arcsin(np.sqrt(h)) / np.diff(t)


def test_reading_and_cleaning(inputs):
    from linzhang_plugin.county import crs

    floor, _ = timed(lambda: expat_pass(inputs.files))
    line("expat without handlers", inputs.points, floor)
    seconds, recordings = timed(lambda: [read_gpx(path, 8 * 3600) for path in inputs.files])
    line("read_gpx: coordinates, times, names", inputs.points, seconds, floor)

    def joined(name: str) -> np.ndarray:
        return np.concatenate([getattr(r, name) for r in recordings])

    lon, lat, t = joined("lon"), joined("lat"), joined("t")
    assert len(lon) == sum(map(points_of, recordings))
    floor, _ = timed(lambda: haversine_pass(lon, lat, t))
    line("numpy: haversine and speed", len(lon), floor)
    seconds, (x, y) = timed(lambda: crs.transformer(4326, EPSG)(lon, lat))
    line("to metres of the county's zone", len(lon), seconds, floor)
    track = np.repeat(np.arange(len(recordings)), [points_of(r) for r in recordings])
    seconds, cleaned = timed(lambda: clean(x, y, t, track))
    line("clean: spikes, rests, noise, mileage", len(lon), seconds, floor)
    raw, ours = cleaned.raw_metres.sum(), cleaned.track_metres.sum()
    print(f"  mileage: {raw / 1000:,.0f} km as received, {ours / 1000:,.0f} km cleaned")


def points_of(recording: ReadTrack) -> int:
    return len(recording.lon)


def test_import_into_a_county(inputs, qgis_app, tmp_path):
    """The algorithms themselves, with everything a user has to wait for."""
    import processing
    from qgis.core import QgsProcessingFeedback

    (tmp_path / "导入台账").mkdir()
    floor, _ = timed(lambda: expat_pass(inputs.files))
    for stage in stages(inputs.folder, tmp_path):
        if stage.name == "plan":
            break
        seconds, _ = timed(
            lambda stage=stage: processing.run(stage.algorithm, stage.parameters, feedback=QgsProcessingFeedback(False))
        )
        if stage.name in ("tracks", "month"):
            line(f"linzhang:{stage.algorithm.partition(':')[2]}", inputs.points, seconds, floor)
        else:
            print(f"  {stage.algorithm:<44}{'':23}{seconds:8.2f} s")
    size = (tmp_path / "county.gpkg").stat().st_size
    print(f"  county file: {size / 1e6:.1f} MB, {size / inputs.points:.0f} bytes a point")
