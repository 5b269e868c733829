"""The dock on an open county: read a plan, see its sentence, split, export; choices are remembered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from qgis.PyQt.QtCore import Qt

from tests.made import once
from tests.tasks.waiting import wait

pytestmark = pytest.mark.matrix


@pytest.fixture
def panel(qgis_app: object, county_path: Path) -> Iterator[Any]:
    from qgis.core import QgsProject, QgsSettings

    from linzhang_plugin.desktop import project
    from linzhang_plugin.desktop.session import CountySession
    from linzhang_plugin.tasks.panel import Panel

    QgsSettings().remove("linzhang/linzhang_tasks")
    session = CountySession()
    session.start()
    session.open(once(county_path, "towns with a project", project.store))
    dock = Panel(session, None)
    yield dock
    dock.unload()
    dock.deleteLater()
    session.stop()
    QgsProject.instance().clear()


def titles(panel: Any) -> list[str]:
    sections = [panel.table.tree.topLevelItem(i) for i in range(panel.table.tree.topLevelItemCount())]
    return [section.child(i).text(1) for section in sections for i in range(section.childCount())]


def test_read_see_split_export(panel: Any, plan_file: Path, chinese_tmp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert titles(panel) == []
    panel.dropped([plan_file])
    wait(panel)
    assert titles(panel) == ["推进国土绿化", "建设项目", "森林防火"]
    assert panel.documents.currentText() == "青峰县2024年林长制工作方案"
    panel.table.tree.setCurrentItem(panel.table.tree.topLevelItem(0).child(0))
    assert panel.table.sentence.toPlainText().startswith("1.推进国土绿化。全县完成营造林3.3万亩")
    heads = [panel.matrix.model.headerData(i, Qt.Orientation.Horizontal).split("\n")[:2] for i in range(1, 5)]
    assert heads == [
        ["营造林", "33,000亩"],
        ["其中：退耕还林", "3,400亩"],
        ["林下经济项目", "8个"],
        ["森林火灾受害率", "控制在0.6‰以内"],
    ]
    panel.matrix.view.setCurrentIndex(panel.matrix.model.index(0, 1))
    panel.matrix.split_selected()
    wait(panel)
    shown = [panel.matrix.model.index(0, column).data() for column in range(1, 5)]
    assert shown == ["5,913", "", "", "控制在0.6‰以内"]

    out = chinese_tmp / "任务.xlsx"
    monkeypatch.setattr(panel, "choose_save", lambda *_args: out)
    panel.table.export()
    wait(panel)
    assert openpyxl.load_workbook(out).worksheets


@pytest.mark.once
def test_a_file_that_cannot_be_read_is_said_in_the_dock(panel: Any, chinese_tmp: Path) -> None:
    scan = chinese_tmp / "扫描.pdf"
    scan.write_bytes(b"%PDF-1.7")
    panel.dropped([scan])
    wait(panel)
    assert "扫描.pdf" in panel._state.text()
    assert titles(panel) == []


@pytest.mark.once
def test_choices_are_remembered(panel: Any) -> None:
    from linzhang_plugin.tasks.panel import Panel

    panel.matrix.method.setCurrentIndex(panel.matrix.method.findData("weights"))
    panel.matrix.decimals.setValue(2)
    panel.matrix.weights.setText("石桥镇=3")
    panel.matrix.weights.editingFinished.emit()
    other = Panel(panel.session, None)
    assert other.matrix.method.currentData() == "weights"
    assert other.matrix.decimals.value() == 2
    assert other.matrix.weights.text() == "石桥镇=3"
    assert not other.matrix.weights.isHidden()
    other.unload()
    other.deleteLater()


def test_an_empty_panel_after_closing(panel: Any, plan_file: Path) -> None:
    panel.read(plan_file)
    wait(panel)
    assert titles(panel)
    panel.session.close()
    assert titles(panel) == []
    assert panel.documents.count() == 0
