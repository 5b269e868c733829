"""The zip on a server without a screen: ``qgis_process`` finds the provider and runs an algorithm."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tools import desktop

# Debian 12's wrapper passes an option that the program does not know.
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
pytestmark = [pytest.mark.matrix, pytest.mark.skipif(PROGRAM is None, reason="needs qgis_process")]
NAMES = {
    "createcounty",
    "importdivisions",
    "importcompartments",
    "importroster",
    "importtracks",
    "patrolmonth",
    "readplan",
    "exporttasktable",
    "splittargets",
    "exportboards",
}


@pytest.fixture(scope="module")
def profile(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("命令行 测试")
    desktop.make_profile(folder, archive)
    return folder


def qgis_process(profile: Path, *arguments: str, seconds: float = 120) -> subprocess.CompletedProcess[str]:
    env = desktop.environment(QT_QPA_PLATFORM="offscreen", QGIS_CUSTOM_CONFIG_PATH=str(profile))
    return subprocess.run(
        [str(PROGRAM), *arguments], env=env, capture_output=True, text=True, timeout=seconds, check=False
    )


def test_lists_the_algorithms_by_their_lasting_names(profile: Path) -> None:
    result = qgis_process(profile, "list", "--json")
    assert result.returncode == 0, result.stderr
    provider = json.loads(result.stdout)["providers"]["linzhang"]
    assert set(provider["algorithms"]) >= {f"linzhang:{name}" for name in NAMES}


def test_creates_a_county(profile: Path, chinese_tmp: Path) -> None:
    target = chinese_tmp / "县库.gpkg"
    arguments = ["NAME=青峰县", "CODE=520999", "LONGITUDE=106.5", f"OUTPUT={target}"]
    result = qgis_process(profile, "run", "linzhang:createcounty", "--", *arguments)
    assert result.returncode == 0, result.stdout + result.stderr
    assert target.stat().st_size > 0
