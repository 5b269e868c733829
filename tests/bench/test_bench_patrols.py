"""How true and how fast tracks are cleaned, attributed and imported, beside floors and peers measured in the same run.

Nothing is asserted about the clock. ``make bench`` takes a county's month: 400 rangers × 22 days × 1,440 points; a
smaller one through the environment: ``BENCH_RANGERS=40 BENCH_DAYS=22 make bench``.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from xml.parsers import expat

import numpy as np
import pytest
import shapely

from linzhang_plugin.county import crs, gcj02
from linzhang_plugin.patrols.attribute import AreaIndex
from linzhang_plugin.patrols.clean import clean
from tests.bench import county_month, known_patrols, peers

pytestmark = pytest.mark.bench

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = 24
"""Files that MovingPandas gets: one every so often, it would take hours for all."""


class Month(NamedTuple):
    folder: Path
    files: list[Path]
    points: int
    size: county_month.Size


def chosen(name: str, default: int) -> int:
    return int(os.environ.get(f"BENCH_{name}", default))


def timed(work: Callable[[], Any]) -> tuple[float, float, Any]:
    """(seconds on the wall, seconds of this process's work, result)."""
    started, cpu = time.perf_counter(), time.process_time()
    result = work()
    return time.perf_counter() - started, time.process_time() - cpu, result


def line(what: str, points: float, seconds: float, note: str = "") -> None:
    print(f"  {what:<52}{points / seconds / 1e6:8.3f} M points/s {seconds:8.2f} s   {note}", flush=True)


@pytest.fixture(scope="module")
def month(tmp_path_factory) -> Iterator[Month]:
    folder = tmp_path_factory.mktemp("bench") / "轨迹"
    size = county_month.Size(chosen("RANGERS", 400), chosen("DAYS", 22), chosen("POINTS", 1440))
    seconds, _, files = timed(lambda: county_month.write(folder, size))
    points = size.rangers * size.days * size.points
    print(f"\n{len(files):,} files, {points:,} points, written in {seconds:.0f} s")
    yield Month(folder, files, points, size)
    shutil.rmtree(folder)  # more than a gigabyte, and pytest would keep it


# ---- how true ---------------------------------------------------------------------------------------------


def joined(patrols: list[known_patrols.Patrol]) -> dict[str, np.ndarray]:
    """The points of all patrols as arrays x, y, t, track, on the county's plane."""
    return {
        "x": np.concatenate([p.x for p in patrols]) + 500_000.0,
        "y": np.concatenate([p.y for p in patrols]) + 2_930_000.0,
        "t": np.concatenate([p.t for p in patrols]),
        "track": np.repeat(np.arange(len(patrols)), [len(p.x) for p in patrols]),
    }


def error_line(what: str, metres: np.ndarray, truth: np.ndarray, sigma: np.ndarray) -> None:
    ratio = metres / truth - 1
    parts = [
        f"σ {s:.0f} m {np.abs(ratio[sigma == s]).mean():6.1%} ({ratio[sigma == s].mean():+6.1%})" for s in (3, 6, 10)
    ]
    print(f"  {what:<56}{'   '.join(parts)}   bias of all {ratio.mean():+6.1%}", flush=True)


def test_mileage_against_truth(tmp_path):
    patrols = known_patrols.patrols()
    data = joined(patrols)
    truth = np.array([p.metres for p in patrols])
    sigma = np.array([p.kind.sigma for p in patrols])
    print(f"\nMileage of {len(patrols)} patrols of known length: mean absolute error (bias) by noise")
    cleaned = clean(**data)
    error_line("Linzhang", cleaned.track_metres, truth, sigma)
    error_line("all points joined", cleaned.raw_metres, truth, sigma)
    ratio = cleaned.track_metres / truth - 1
    for rho in known_patrols.RHOS:
        for path in known_patrols.PATHS:
            for ground in known_patrols.GROUNDS:
                here = np.array([(p.kind.rho, p.kind.path, p.kind.ground) == (rho, path, ground) for p in patrols])
                name = f"    {path}, {ground}, {'independent' if rho == 0 else 'correlated'} noise"
                error_line(name, cleaned.track_metres[here], truth[here], sigma[here])
    print("  the five worst under-counts (metres taken from the ranger):")
    for number in np.argsort(ratio)[:5]:
        lost = truth[number] - cleaned.track_metres[number]
        print(f"    {patrols[number].kind}: {ratio[number]:+.1%}, {lost:.0f} m of {truth[number]:.0f} m")
    quiet = known_patrols.clean_patrols()
    result = clean(**joined(quiet))
    change = np.abs(result.track_metres / result.raw_metres - 1)
    print(
        f"  clean input ({len(quiet)} patrols): changed by {change.mean():.2%} on average, {change.max():.2%} at most"
    )
    file = tmp_path / "patrols.npz"
    np.savez(file, **data)
    for name, metres in peers.run("lengths", str(file)).items():
        error_line(name, np.array(metres), truth, sigma)
    assert len(ratio) == known_patrols.COUNT


# ---- how fast: the stages ---------------------------------------------------------------------------------


def test_stages():
    """Each stage alone, on a million and a half points in memory."""
    rangers = min(chosen("RANGERS", 400), 50)
    chance = np.random.default_rng(3)
    outings = [county_month.outing(chance, 1440) for _ in range(rangers * 22)]
    home = np.array([[n % 20 + 0.5, n // 20 % 15 + 0.5] for n in range(len(outings))]) * county_month.SIZE
    x = np.concatenate([o[0] + h[0] for o, h in zip(outings, home, strict=True)]) + county_month.LEFT
    y = np.concatenate([o[1] + h[1] for o, h in zip(outings, home, strict=True)]) + county_month.BOTTOM
    t = np.tile(known_patrols.START + np.arange(1440) * 15.0, len(outings))
    track = np.repeat(np.arange(len(outings)), 1440)
    print(f"\nThe stages apart, {len(x):,} points")
    to_degrees, to_plane = (crs.transformer(*pair) for pair in ((4545, 4326), (4326, 4545)))
    lon, lat = gcj02.wgs84_to_gcj02(*to_degrees(x, y))
    seconds, _, (lon, lat) = timed(lambda: gcj02.gcj02_to_wgs84(lon, lat))
    line("GCJ-02 to WGS 84", len(x), seconds)
    seconds, _, (px, py) = timed(lambda: to_plane(lon, lat))
    line("degrees to the county's plane", len(x), seconds)
    assert max(np.abs(px - x).max(), np.abs(py - y).max()) < 0.001

    def by_chunks(work: Callable[[slice], Any]) -> list[Any]:
        size = 144 * 1440
        return [work(slice(begin, begin + size)) for begin in range(0, len(x), size)]

    seconds, _, cleaned = timed(lambda: by_chunks(lambda s: clean(x[s], y[s], t[s], track[s] - track[s][0])))
    line("cleaning", len(x), seconds)
    grids, villages = county_month.polygons()
    areas = np.array([*grids, *villages], dtype=object)
    seconds, _, index = timed(lambda: AreaIndex(areas))
    seconds_more, _, _ = timed(index._prepared)
    vertices = int(shapely.get_num_coordinates(areas).sum())
    print(f"  {len(areas)} areas with {vertices:,} vertices prepared in {seconds + seconds_more:.2f} s")
    seconds, _, shares = timed(lambda: [index.attribute(c) for c in cleaned])
    line("attribution to 300 grids and 60 villages", len(x), seconds)
    cut = sum(int(s.visits.sum()) for s in shares)
    print(f"  {cut:,} visits of areas")
    total = sum(s.metres[s.area < len(grids)].sum() for s in shares)
    assert total == pytest.approx(sum(c.track_metres.sum() for c in cleaned), rel=1e-6)


# ---- how fast: the month ----------------------------------------------------------------------------------


def expat_floor(files: list[Path]) -> int:
    """The 20-line floor: an expat pass whose handlers fill arrays of lat, lon and time."""
    points = 0
    for path in files:
        lat: list[float] = []
        lon: list[float] = []
        when: list[str] = []
        inside = [False]

        def start(name: str, attributes: dict[str, str], lat=lat, lon=lon, inside=inside) -> None:
            if name == "trkpt":
                lat.append(float(attributes["lat"]))
                lon.append(float(attributes["lon"]))
            inside[0] = name == "time"

        def text(data: str, when=when, inside=inside) -> None:
            if inside[0]:
                when.append(data)

        def end(_name: str, inside=inside) -> None:
            inside[0] = False

        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler, parser.CharacterDataHandler, parser.EndElementHandler = start, text, end
        parser.Parse(path.read_bytes(), True)
        arrays = np.array(lat), np.array(lon), np.array(when, dtype=np.bytes_)
        points += len(arrays[0])
    return points


def test_a_countys_month(month, tmp_path):
    size = month.size
    file = tmp_path / "青峰县.gpkg"
    county_month.county(file, size.rangers).close()
    print(f"\nA county's month: {len(month.files):,} files, {month.points:,} points")
    # before and after, because a machine is not always as quick
    wall, work, points = timed(lambda: expat_floor(month.files))
    assert points == month.points
    report = import_month(file, month.folder, tmp_path)
    wall_after, work_after, _ = timed(lambda: expat_floor(month.files))
    floor, floor_work = (wall + wall_after) / 2, (work + work_after) / 2
    line("expat with handlers that fill arrays (floor)", month.points, floor, f"{floor_work:.1f} s of work")
    whole = report["importtracks"] + report["patrolmonth"]
    whole_work = report["importtracks cpu"] + report["patrolmonth cpu"]
    for name in ("importtracks", "patrolmonth"):
        line(f"linzhang:{name}", month.points, report[name], f"{report[f'{name} cpu']:.1f} s of work")
    note = f"{whole / floor:.2f} × the floor ({whole_work / floor_work:.2f} × its work)"
    line("read, cleaned, attributed, stored, day table", month.points, whole, note)
    print(f"  peak memory {report['peak']:.0f} MB, of it QGIS and libraries {report['before']:.0f} MB")
    print(f"  county file {file.stat().st_size / 1e6:.0f} MB, {file.stat().st_size / month.points:.0f} bytes a point")
    assert report["tracks"] == len(month.files)
    one_more_day(file, month, tmp_path)
    file.unlink()
    beside_the_peers(month, tmp_path, month.points / whole)


def import_month(file: Path, folder: Path, tmp_path: Path) -> dict[str, float]:
    """The algorithms in a process of their own."""
    profile = tmp_path / "profile"
    profile.mkdir(exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.month_worker", str(file), str(folder), "2024-05", str(profile)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout.splitlines()[-1])


def one_more_day(file: Path, month: Month, tmp_path: Path) -> None:
    size = month.size
    day = county_month.Size(size.rangers, 1, size.points)
    files = county_month.write(tmp_path / "又一天", day, first_day=size.days)
    report = import_month(file, tmp_path / "又一天", tmp_path)
    note = f"{report['importtracks cpu']:.1f} s of work"
    line(f"one more day: {len(files)} files", len(files) * size.points, report["importtracks"], note)
    assert report["tracks"] == len(files)


def beside_the_peers(month: Month, tmp_path: Path, ours: float) -> None:
    sample = month.files[:: max(len(month.files) // SAMPLE, 1)][:SAMPLE]
    grids, villages = county_month.polygons()
    request = {
        "files": [str(path) for path in sample],
        "areas": shapely.to_wkt(np.array([*grids, *villages], dtype=object), rounding_precision=-1).tolist(),
        "target": str(tmp_path / "peers.gpkg"),
    }
    listed = tmp_path / "request.json"
    listed.write_text(json.dumps(request), encoding="utf-8")
    took = peers.run("import", str(listed))
    points = took.pop("points")
    took.pop("stops")
    for name, seconds in took.items():
        line(f"MovingPandas and geopandas: {name}", points, max(seconds, 1e-9))
    total = sum(took.values())
    line("MovingPandas and geopandas, all steps", points, total, f"Linzhang is {ours / (points / total):.0f} × as fast")
