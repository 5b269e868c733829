"""A Python of their own for the programs that the benchmarks compare with, made by the first benchmark that needs it.

It lies in ``build/peers`` and has nothing to do with the project's own environment: pandas 3 and shapely 2.2 would
break QGIS 3.22 in there.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "peers"
PACKAGES = ("movingpandas==0.23.0", "trackintel==1.4.2", "geopandas==1.2.0")


def python() -> Path:
    """The peers' Python; skips the test where it is not there and PyPI cannot be reached."""
    made = FOLDER / "bin" / "python"
    ready = FOLDER / "ready"
    if not ready.is_file() or ready.read_text(encoding="utf-8") != repr(PACKAGES):
        print(f"\n  installing {', '.join(PACKAGES)} into {FOLDER.relative_to(ROOT)}", flush=True)
        base = sys.base_prefix + "/bin/python3"
        for command in (
            [base, "-m", "venv", "--clear", str(FOLDER)],
            [str(made), "-m", "pip", "install", "--quiet", *PACKAGES],
        ):
            done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
            if done.returncode:
                last = (done.stderr.strip().splitlines() or ["no word"])[-1]
                pytest.skip(f"the peers cannot be installed: {last}")
        ready.write_text(repr(PACKAGES), encoding="utf-8")
    return made


def run(*arguments: str) -> Any:
    """What ``peers_tracks.py`` prints for the arguments, read as JSON."""
    script = Path(__file__).with_name("peers_tracks.py")
    done = subprocess.run([str(python()), str(script), *arguments], capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        pytest.skip(f"the peers failed: {done.stderr.strip().splitlines()[-1]}")
    return json.loads(done.stdout.splitlines()[-1])
