"""The plugin where QGIS's Python lacks libraries: what can work is there, and the message names library and panel.

Each case runs in a process of its own, in which the libraries cannot be imported.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.matrix

ROOT = Path(__file__).resolve().parents[2]
ROOMS = {"areas", "people", "patrols", "tasks", "signboards"}
# what stands for QGIS's window: takes every call, and keeps the messages
PROGRAM = """
import json, logging, sys, types
from pathlib import Path
from unittest import mock

ROOT, target, hidden, old = sys.argv[1], Path(sys.argv[2]), sys.argv[3].split(), sys.argv[4]
for name in hidden:
    sys.modules[name] = None
sys.path.insert(0, ROOT)
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow

app = QgsApplication([], True)
app.initQgis()
if old:
    import shapely
    del shapely.from_wkb
from linzhang_plugin import classFactory

window = QMainWindow()
said = []
iface = mock.MagicMock()
iface.mapCanvas.return_value = None  # a mock is no canvas for tools
iface.mainWindow.return_value = window
iface.addToolBar.side_effect = window.addToolBar
iface.firstRightStandardMenu.return_value = window.menuBar().addMenu("help")
iface.addDockWidget.side_effect = window.addDockWidget
iface.messageBar.return_value.pushMessage.side_effect = lambda _title, text, *_: said.append(text)
plugin = classFactory(iface)
plugin.initGui()
provider = QgsApplication.processingRegistry().providerById("linzhang")
report = {
    "groups": sorted({a.groupId() for a in provider.algorithms()}),
    "docks": len(window.findChildren(QDockWidget)),
    "said": said,
    "made": "",
}
create = provider.algorithm("createcounty")
if create is not None and not old:
    parameters = {"NAME": "青峰县", "CODE": "520999", "LONGITUDE": 106.5, "OUTPUT": str(target.with_suffix(".gpkg"))}
    _, done = create.create().run(parameters, QgsProcessingContext(), QgsProcessingFeedback())
    report["made"] = done
    boards = provider.algorithm("exportboards")
    if boards is not None:
        errors = []
        class Feedback(QgsProcessingFeedback):
            def reportError(self, error, fatal=False):
                errors.append(error)
        parameters = {"COUNTY": str(target.with_suffix(".gpkg")), "OUTPUT": str(target.parent / "boards")}
        boards.create().run(parameters, QgsProcessingContext(), Feedback())
        report["errors"] = errors
plugin.unload()
target.write_text(json.dumps(report), encoding="utf-8")
"""


def without(tmp_path: Path, *hidden: str, old: str = "") -> dict[str, Any]:
    """What a plugin finds whose Python cannot import ``hidden``; ``old`` takes shapely 2's functions away."""
    target = tmp_path / "report.json"
    command = [sys.executable, "-c", PROGRAM, str(ROOT), str(target), " ".join(hidden), old]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=400)
    assert target.is_file(), result.stdout + result.stderr
    return json.loads(target.read_text(encoding="utf-8"))


def test_with_all_libraries_nothing_is_said(tmp_path: Path) -> None:
    report = without(tmp_path)
    assert (set(report["groups"]), report["docks"], report["said"]) == ({"county", *ROOMS}, len(ROOMS), [])


@pytest.mark.once
def test_without_pandas(tmp_path: Path) -> None:
    report = without(tmp_path, "pandas")
    assert {"county", "areas", "people", "tasks", "signboards"} <= set(report["groups"])
    assert report["docks"] >= len(ROOMS) - 1
    assert report["made"]
    assert [("pandas" in text, "公示牌" in text or "Signboards" in text) for text in report["said"]] == [(True, True)]
    assert any("pandas" in text for text in report["errors"]), report["errors"]


def test_without_what_travels_in_the_zip(tmp_path: Path) -> None:
    report = without(tmp_path, "docx", "lxml", "segno")
    assert (set(report["groups"]), report["docks"]) == ({"county", *ROOMS}, len(ROOMS))
    assert report["made"]
    (text,) = report["said"]
    for library, room in (
        ("python-docx", ("任务", "Tasks")),
        ("lxml", ("任务", "Tasks")),
        ("segno", ("公示牌", "Signboards")),
    ):
        named = text.split(library)[1].split("）")[0]
        assert any(title in named for title in room), (library, text)


@pytest.mark.parametrize("hidden", [("numpy", "shapely"), ("shapely",)])
@pytest.mark.once
def test_without_what_everything_needs_qgis_starts_and_the_reason_is_said(
    tmp_path: Path, hidden: tuple[str, ...]
) -> None:
    """Where numpy is missing, shapely cannot be there: newer QGIS imports shapely itself and would not start."""
    report = without(tmp_path, *hidden)
    assert (report["groups"], report["docks"]) == ([], 0)
    assert len(report["said"]) == 1
    assert all(library in report["said"][0] for library in hidden)


@pytest.mark.once
def test_an_old_shapely_counts_as_missing(tmp_path: Path) -> None:
    """Version 1.8 imports without an error and has no ``from_wkb``."""
    report = without(tmp_path, old="1.8")
    assert len(report["said"]) == 1
    assert "shapely ≥ 2.0" in report["said"][0]


@pytest.mark.once
def test_a_word_file_without_lxml_blames_lxml(monkeypatch: pytest.MonkeyPatch) -> None:
    from linzhang_plugin.county import libraries
    from linzhang_plugin.county.errors import LinzhangError

    for name in [name for name in sys.modules if name.split(".")[0] in ("docx", "lxml")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "lxml", None)
    assert libraries.missing() == ["lxml"]
    with pytest.raises(LinzhangError) as error:
        libraries.require("docx")
    assert error.value.values == {"library": "lxml"}
