"""The import of tracks, killed with SIGKILL at random moments: all of a folder is in the county file or nothing."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.profile import Profile

ROOT = Path(__file__).resolve().parents[2]
KILLS = 10
FILES = 40
POINT = (
    '<trkpt lat="{lat:.6f}" lon="{lon:.6f}"><time>2024-05-{day:02d}T0{hour}:{minute:02d}:{second:02d}Z</time></trkpt>'
)

WORKER = """
import sys
from pathlib import Path
from linzhang_plugin.county.gateway import County
from linzhang_plugin.patrols.importing import import_tracks
print("ready", flush=True)
for folder in sys.argv[2:]:
    with County.open(sys.argv[1]) as county:
        import_tracks(county, [Path(folder)])
"""


def write_folders(where: Path) -> list[Path]:
    folders = []
    for number in range(KILLS):
        folder = where / f"轨迹{number}"
        folder.mkdir()
        for file in range(FILES):
            points = "".join(
                POINT.format(
                    lat=26.5 + i * 1e-4 + number * 1e-3,
                    lon=106.7 + file * 1e-3,
                    day=number + 1,
                    hour=1 + i // 240,
                    minute=i // 4 % 60,
                    second=i % 4 * 15,
                )
                for i in range(300)
            )
            text = f'<gpx version="1.1"><trk><trkseg>{points}</trkseg></trk></gpx>'
            (folder / f"{file}.gpx").write_text(text, encoding="utf-8")
        folders.append(folder)
    return folders


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_killed_at_random_moments_of_an_import(chinese_tmp: Path, mode: str) -> None:
    path = chinese_tmp / "县库.gpkg"
    with County.create(
        path, name="青峰县", code6="520999", epsg=4545, profile=Profile.preset("three_levels")
    ) as county:
        # QGIS itself uses WAL while it holds the file open
        county.rows(f"PRAGMA journal_mode = {mode}")
    folders = [str(folder) for folder in write_folders(chinese_tmp)]
    moments = random.Random(20240516)
    whole = seconds_of_one_import(path, folders[0])
    killed = rounds = 0
    while killed < KILLS:
        rounds += 1
        assert rounds < 5 * KILLS, "hardly any import was killed: the moments prove nothing"
        worker = start(path, folders)
        try:
            worker.wait(moments.uniform(0.05, 1.5) * whole)
            whole *= 0.8  # the machine was busier when it was measured
        except subprocess.TimeoutExpired:
            worker.send_signal(signal.SIGKILL)
        killed += worker.wait() == -signal.SIGKILL
        check(path)
    worker = start(path, folders)
    assert worker.wait() == 0
    assert check(path) == len(folders), "the import could not be run again"


def start(path: Path, folders: list[str]) -> subprocess.Popen[str]:
    """An import of the folders one after another, ready to begin."""
    command = [sys.executable, "-c", WORKER, str(path), *folders]
    worker = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8")
    assert worker.stdout is not None
    assert worker.stdout.readline() == "ready\n"
    worker.stdout.close()
    return worker


def seconds_of_one_import(path: Path, folder: str) -> float:
    """How long an import takes today, on a copy of the county."""
    copy = path.with_name("另一份.gpkg")
    with County.open(path) as county:
        county.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(path, copy)
    worker = start(copy, [folder])
    started = time.perf_counter()
    assert worker.wait() == 0
    return time.perf_counter() - started


def check(path: Path) -> int:
    """The county file opens and holds whole imports; how many."""
    with County.open(path) as county:
        assert county.scalar("PRAGMA integrity_check") == "ok"
        assert county.rows("PRAGMA foreign_key_check") == []
        imports = int(county.scalar('SELECT count(DISTINCT source) FROM "import"'))
        assert county.scalar("SELECT count(*) FROM track") == FILES * imports, "half an import was left"
        assert county.scalar("SELECT count(*) FROM rtree_track_geom") == FILES * imports
    return imports
