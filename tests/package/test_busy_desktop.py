"""QGIS stays usable while tracks are imported: a heartbeat in the real desktop, and what a cancel leaves behind."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.bench import county_month
from tools import desktop

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.skipif(not shutil.which("qgis") or not shutil.which("Xvfb"), reason="needs qgis and Xvfb"),
]
INSIDE = Path(__file__).with_name("inside_import.py")
# a county of the real size: BENCH_RANGERS=400 BENCH_DAYS=10
SIZE = county_month.Size(int(os.environ.get("BENCH_RANGERS", "60")), int(os.environ.get("BENCH_DAYS", "4")))
SECONDS = 400


@pytest.fixture(scope="module")
def visit(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What inside_import.py measured during one run of QGIS."""
    folder = tmp_path_factory.mktemp("忙碌 测试")
    desktop.make_profile(folder / "配置", archive)
    county = folder / "青峰县" / "县库.gpkg"
    county.parent.mkdir()
    county_month.county(county, SIZE.rangers).close()
    tracks = [folder / "轨迹一", folder / "轨迹二"]
    for number, where in enumerate(tracks):
        county_month.write(where, SIZE, first_day=number * SIZE.days)
    report = folder / "report.json"
    code, output = desktop.run_desktop(
        folder / "配置",
        INSIDE,
        SECONDS,
        LINZHANG_REPORT=str(report),
        LINZHANG_COUNTY=str(county),
        LINZHANG_TRACKS="|".join(map(str, tracks)),
    )
    if not report.exists():
        pytest.fail(f"QGIS ended with {code} and without a report:\n{output[-4000:]}")
    found = json.loads(report.read_text(encoding="utf-8"))
    assert found["errors"] == [], found["errors"]
    return found


def test_the_window_answers_while_tracks_are_imported(visit: dict[str, Any]) -> None:
    """The pauses are printed, not asserted: a test must not depend on how busy the machine is."""
    print(f"\nimport of {SIZE.rangers * SIZE.days} files in {visit['seconds']:.1f} s; longest pauses of the main loop:")
    for moment in ("idle", "import", "judge", "choose", "cancelled"):
        pauses = ", ".join(f"{pause} ms ({work} of work) at {at} s" for pause, work, at in visit[moment]["longest"])
        print(f"  {moment}: {pauses} ({visit[moment]['beats']} beats)")
    assert visit["rows"][0] == visit["layer"] == SIZE.rangers * SIZE.days
    # had the job blocked the loop, one pause would be as long as the job: a share of the same run, not a time
    assert visit["import"]["longest"][0][0] / 1000 < visit["seconds"] / 2


def test_a_cancel_leaves_the_file_as_it_was(visit: dict[str, Any]) -> None:
    print(
        f"\n  cancel answered after {visit['cancel']:.2f} s, while writing after {visit['cancel while writing']:.2f} s"
    )
    assert visit["rows after cancel"] == visit["rows"]
    tracks, imports = visit["rows after second cancel"][0], visit["rows after second cancel"][3]
    # whole or not at all: the cancel may have come after the last row
    assert (tracks, imports) in ((visit["rows"][0], visit["rows"][3]), (2 * visit["rows"][0], visit["rows"][3] + 1))
