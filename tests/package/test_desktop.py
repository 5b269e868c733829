"""The zip in the real QGIS desktop: an empty profile, load, open a county, unload, exit."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tools import desktop

pytestmark = [
    pytest.mark.matrix,
    pytest.mark.desktop,
    pytest.mark.skipif(not shutil.which("qgis") or not shutil.which("Xvfb"), reason="needs qgis and Xvfb"),
]
INSIDE = Path(__file__).with_name("inside.py")
ROOMS = 5
SECONDS = 400
# QGIS shows errors of loading in a modal dialog, before inside.py is read: end with the traceback instead.
STARTUP = """
import os, sys, traceback
import qgis.utils
def show(kind, value, trace, *_, **__):
    traceback.print_exception(kind, value, trace)
    sys.stderr.flush()
    os._exit(5)
qgis.utils.showException = show
"""


@pytest.fixture(scope="module")
def visit(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What inside.py wrote down during one run of QGIS; its exit code is in ``code``."""
    folder = tmp_path_factory.mktemp("桌面 测试")
    profile = folder / "配置"
    report = folder / "report.json"
    plugin = desktop.make_profile(profile, archive)
    (plugin.parent.parent / "startup.py").write_text(STARTUP, encoding="utf-8")
    code, output = desktop.run_desktop(
        profile, INSIDE, SECONDS, LINZHANG_REPORT=str(report), LINZHANG_COUNTY=str(folder / "青峰县" / "县库.gpkg")
    )
    if not report.exists():
        pytest.fail(f"QGIS ended with {code} and without a report:\n{output[-4000:]}")
    return json.loads(report.read_text(encoding="utf-8")) | {"code": code, "output": output}


def test_nothing_goes_wrong(visit: dict[str, Any]) -> None:
    assert visit["errors"] == []
    assert visit["dialogs"] == []
    assert [entry for entry in visit["log"] if entry[1] == 2 or entry[0] == "Linzhang"] == []
    assert all(done for _, done in visit["steps"])
    assert visit["code"] == 0, visit["output"][-4000:]


def test_loads_from_the_profile_with_all_panels(visit: dict[str, Any]) -> None:
    start = visit["at start"]
    assert visit["active at start"]
    assert "linzhang" in start["providers"]
    assert "linzhang_toolbar" in start["toolbars"]
    added = set(start["docks"]) - set(visit["never opened"]["docks"])
    assert len(added) == ROOMS


def test_opens_a_county_with_its_layers(visit: dict[str, Any]) -> None:
    assert visit["open"]["path"].endswith("青峰县/县库.gpkg")
    assert visit["open"]["invalid"] == []
    assert "责任区" in visit["open"]["layers"]


def test_the_libraries_work_inside_the_program(visit: dict[str, Any]) -> None:
    assert all(size > 0 for size in visit["libraries"])


def test_an_import_shows_on_the_open_map(visit: dict[str, Any]) -> None:
    """The second import of the same file changes nothing."""
    for turn in ("first", "second"):
        assert visit[f"{turn} import"]["REFUSED"] == 0
        assert visit[f"{turn} areas"] == visit["first areas"] > 0


def test_fits_a_small_screen(visit: dict[str, Any]) -> None:
    """The window with all docks can be made as small as the offices' screens are."""
    width, height = visit["open"]["smallest"]
    assert 0 < width <= 1366
    assert 0 < height <= 768


@pytest.mark.parametrize("what", ["docks", "toolbars", "menus", "actions", "providers", "threads", "connections"])
def test_unloading_leaves_nothing(visit: dict[str, Any], what: str) -> None:
    """Two rounds of load, open and unload: the second must find QGIS as the first left it."""
    assert visit["second unload"][what] == visit["first unload"][what]


@pytest.mark.parametrize("what", ["docks", "toolbars", "providers", "threads", "connections"])
def test_opening_a_county_leaves_nothing(visit: dict[str, Any], what: str) -> None:
    assert visit["first unload"][what] == visit["never opened"][what]


def test_nothing_of_ours_survives_unloading(visit: dict[str, Any]) -> None:
    for moment in ("never opened", "first unload", "second unload"):
        left = visit[moment]
        assert (left["alive"], left["handlers"], left["path"], left["tasks"]) == ([], [], [], 0), moment
        names = [*left["docks"], *left["toolbars"], *left["menus"], *left["actions"], *left["providers"]]
        assert [name for name in names if "linzhang" in name.lower() or "林长" in name] == [], moment


def test_connections_are_seen_at_all(visit: dict[str, Any]) -> None:
    """Guards the guard: with the plugin loaded its session listens to the project."""
    assert len(visit["at start"]["connections"]["project"]) > len(visit["never opened"]["connections"]["project"])
