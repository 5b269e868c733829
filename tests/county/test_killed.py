"""A process that is killed in the middle of an import leaves a consistent county file."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.profile import Profile

ROOT = Path(__file__).resolve().parents[2]
KILLS = 10

IMPORT = """
import sys
from linzhang_plugin.county.gateway import County
number = 0
print("ready", flush=True)
with County.open(sys.argv[1]) as county:
    while True:
        number += 1
        with county.batch(f"import {number}") as batch:
            batch.insert("person", [{"name": f"批{number}", "note": "注" * 40} for _ in range(400)])
            batch.insert("unit", [{"name": f"单位{number}"}])
"""


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_killed_at_random_moments_the_file_is_consistent(chinese_tmp: Path, mode: str) -> None:
    path = chinese_tmp / "县库.gpkg"
    with County.create(
        path, name="青峰县", code6="520999", epsg=4544, profile=Profile.preset("three_levels")
    ) as county:
        # QGIS itself uses WAL while it holds the file open
        county.rows(f"PRAGMA journal_mode = {mode}")
    moments = random.Random(20240506)
    seen = turn = 0
    while turn < KILLS or not seen:
        turn += 1
        assert turn < 10 * KILLS, "no import got through: the moments are too early to prove anything"
        with County.open(path) as county:
            offset = county.scalar("SELECT count(*) FROM unit")
        script = IMPORT.replace("number = 0", f"number = {offset}")
        worker = subprocess.Popen(
            [sys.executable, "-c", script, str(path)], cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8"
        )
        assert worker.stdout is not None
        assert worker.stdout.readline() == "ready\n"
        try:
            worker.wait(moments.uniform(0.02, 0.4) * (1 + turn // KILLS))  # later on a slow machine
        except subprocess.TimeoutExpired:
            worker.send_signal(signal.SIGKILL)
        assert worker.wait() == -signal.SIGKILL
        with County.open(path) as county:
            assert county.scalar("PRAGMA integrity_check") == "ok"
            assert county.rows("PRAGMA foreign_key_check") == []
            counts = {row[0] for row in county.rows("SELECT count(*) FROM person GROUP BY name")}
            assert counts <= {400}, "half an import was left"
            batches = county.scalar("SELECT count(*) FROM unit")
            assert county.scalar("SELECT count(*) FROM person") == 400 * batches
            assert county.scalar("SELECT count(*) FROM change WHERE table_name = 'person'") == 400 * batches
            assert county.scalar("SELECT count(*) FROM rtree_area_geom") == 0
            assert county.scalar("SELECT batch FROM session") is None
            seen = batches
