"""The dock's questions about sources, through its widgets, in a real QGIS."""

from __future__ import annotations

import difflib
from pathlib import Path

import numpy as np
import pytest
from qgis.PyQt.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import QApplication

from linzhang_plugin.county.gateway import County
from linzhang_plugin.patrols import panel_import
from linzhang_plugin.patrols.panel_sources import PersonChoice
from linzhang_plugin.patrols.reading.model import GCJ02
from linzhang_plugin.patrols.sources import Alike
from tests.made import once
from tests.patrols.reading import samples
from tests.patrols.test_mixed import SHIFTED, half_shifted
from tests.patrols.test_sources import NAMES, month, walk
from tests.patrols.walks import MONDAY, county, gpx

pytestmark = pytest.mark.matrix


@pytest.fixture
def file(chinese_tmp) -> Path:
    path = chinese_tmp / "青峰县.gpkg"
    people = [
        {"name": name, "grid": ("01", "02")[index % 2], "start": "2024-01-01"} for index, name in enumerate(NAMES)
    ]
    county(path, people).close()
    return path


@pytest.fixture
def dock(qapp, file):
    from linzhang_plugin.desktop.session import CountySession
    from linzhang_plugin.patrols.panel import Panel

    session = CountySession()
    session.path = file
    panel = Panel(session, None)
    yield panel
    panel.unload()
    panel.deleteLater()


def answered(monkeypatch, answer) -> list:
    """Windows are not shown; ``answer`` gets each and says whether it is accepted."""
    shown: list = []

    def run(dialog) -> bool:
        shown.append(type(dialog).__name__)
        accepted = answer(dialog)
        dialog.done(int(accepted))
        return accepted

    monkeypatch.setattr(panel_import, "run_dialog", run)
    return shown


def test_shifted_tracks_are_asked_about_once_aligned_and_taken_back(dock, file, qtbot, chinese_tmp, monkeypatch):
    def align(dialog) -> bool:
        assert dialog.frames[0]["proposed"] == GCJ02
        assert "GCJ-02" in dialog.evidence.text()
        assert "%" in dialog.evidence.text()
        # before and after lie on the map, four hundred metres and more apart
        after, before = dialog.canvas.layers()[:2]
        assert after.featureCount() == before.featureCount() > 3
        moved = after.extent().center().x() - before.extent().center().x()
        assert 0.002 < abs(moved) < 0.01
        choice = dialog.programs.cellWidget(0, 2)
        assert choice.currentData() == "", "nothing is chosen for the user"
        choice.setCurrentIndex(choice.findData(GCJ02))
        return True

    shown = answered(monkeypatch, align)
    dock.dropped([month(chinese_tmp / "平移", GCJ02)])
    qtbot.waitUntil(lambda: not dock.is_working and bool(shown), timeout=300_000)
    qtbot.waitUntil(lambda: not dock.is_working, timeout=300_000)
    with County.open(file, read_only=True) as opened:
        assert opened.scalar("SELECT count(*) FROM track WHERE datum = 'gcj02' AND raw IS NOT NULL") == 18
    # the same program again: nothing is asked
    shown.clear()
    dock.dropped([month(chinese_tmp / "又一月", GCJ02, days=4)])
    qtbot.waitUntil(lambda: not dock.is_working, timeout=300_000)
    assert shown == []

    def back(dialog) -> bool:
        choice = dialog.programs.cellWidget(0, 2)
        assert choice.currentData() == GCJ02
        choice.setCurrentIndex(choice.findData("wgs84"))
        return True

    shown = answered(monkeypatch, back)
    dock.tracks.importing.look()
    qtbot.waitUntil(lambda: bool(shown) and not dock.is_working, timeout=300_000)
    with County.open(file, read_only=True) as opened:
        assert opened.scalar("SELECT count(*) FROM track WHERE datum IS NOT NULL") == 0


@pytest.mark.once
def test_cancelled_question_changes_nothing(dock, file, qtbot, chinese_tmp, monkeypatch):
    shown = answered(monkeypatch, lambda _dialog: False)
    dock.dropped([month(chinese_tmp / "平移", GCJ02)])
    qtbot.waitUntil(lambda: bool(shown) and not dock.is_working, timeout=300_000)
    with County.open(file, read_only=True) as opened:
        assert opened.scalar("SELECT count(*) FROM track WHERE datum IS NOT NULL") == 0


@pytest.mark.once
def test_person_is_chosen_and_remembered(dock, file, qtbot, chinese_tmp, monkeypatch):
    folder = chinese_tmp / "轨迹"
    folder.mkdir()
    (folder / "张山.gpx").write_bytes(samples.gpx().replace("张三".encode(), b""))
    answered(monkeypatch, lambda _dialog: False)
    dock.dropped([folder])
    qtbot.waitUntil(lambda: not dock.is_working, timeout=300_000)

    def choose(dialog) -> bool:
        assert dialog.tabs.currentIndex() == 1
        assert dialog.persons.item(0, 0).text().endswith("张山")
        choice = dialog.persons.cellWidget(0, 3)
        assert choice.currentData() == ""
        assert choice.itemText(1).startswith("张三"), "the name that is alike comes first"
        choice.setCurrentIndex(1)
        return True

    shown = answered(monkeypatch, choose)
    dock.tracks.importing.look()
    qtbot.waitUntil(lambda: bool(shown) and not dock.is_working, timeout=300_000)
    with County.open(file, read_only=True) as opened:
        assert opened.scalar("SELECT name FROM person WHERE uid = (SELECT person_uid FROM track)") == "张三"


@pytest.mark.once
def test_a_choice_among_thousands_is_filled_when_somebody_looks(qtbot):
    roster = [(f"u{i}", f"人{i}") for i in range(3000)]
    choice = PersonChoice(roster, dict(roster), ["u7"], "u2999")
    qtbot.addWidget(choice)
    assert [choice.itemData(i) for i in range(choice.count())] == ["", "u7", "u2999"]
    assert choice.currentData() == "u2999"
    choice.fill()
    choice.fill()
    assert choice.count() == 3001
    assert choice.currentData() == "u2999"
    assert {choice.itemData(i) for i in range(1, 3001)} == {uid for uid, _ in roster}


@pytest.mark.once
def test_names_that_are_alike_are_those_of_a_comparison_with_all():
    surnames, given = "张王李赵陈", "安宁康泰和顺福祥瑞嘉"
    names = {surnames[i % 5] + given[i % 10] + given[i // 7 % 10] for i in range(200)}
    alike = Alike({name: name for name in names})
    for key in ("石桥镇/张安康", "李祥_小塘村", "GPS-07", "陈"):
        pieces = key.replace("/", " ").replace("_", " ").replace("-", " ").split()
        wanted = dict.fromkeys(n for p in reversed(pieces) for n in difflib.get_close_matches(p, sorted(names), 3, 0.5))
        assert [name for _, name in alike.of(key)] == list(wanted)[:5]
    assert alike.of("石桥镇/张安康")


def test_columns_that_nobody_knows_are_asked_about_and_the_import_goes_on(dock, file, qtbot, chinese_tmp, monkeypatch):
    rows = [["甲", "乙", "丙"], ["张三", "2024-05-06", 3.2], ["李四", "2024-05-06", 4.4]]
    path = chinese_tmp / "平台.xlsx"
    path.write_bytes(samples.workbook({"表": rows}))

    def answer(dialog) -> bool:
        ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
        assert not ok.isEnabled()
        for at, meaning in enumerate(("name", "date", "metres")):
            choice = dialog.grid.cellWidget(0, at)
            choice.setCurrentIndex(choice.findData(meaning))
        assert ok.isEnabled()
        return True

    shown = answered(monkeypatch, answer)
    dock.dropped([path])
    qtbot.waitUntil(lambda: bool(shown) and not dock.is_working, timeout=300_000)
    qtbot.waitUntil(lambda: not dock.is_working, timeout=300_000)
    assert shown == ["ColumnsDialog"]
    with County.open(file, read_only=True) as opened:
        rows = opened.rows("SELECT metres FROM patrol_day WHERE source = 'platform' ORDER BY metres")
    assert [row["metres"] for row in rows] == [3200.0, 4400.0]


@pytest.mark.once
def test_after_the_question_about_columns_comes_that_about_frames(dock, file, qtbot, chinese_tmp, monkeypatch):
    folder = month(chinese_tmp / "一起", GCJ02)
    table = samples.workbook({"表": [["甲", "乙", "丙"], ["张三", "2024-05-06", 3.2]]})
    (folder / "平台.xlsx").write_bytes(table)

    def answer(dialog) -> bool:
        if type(dialog).__name__ == "ColumnsDialog":
            for at, meaning in enumerate(("name", "date", "metres")):
                choice = dialog.grid.cellWidget(0, at)
                choice.setCurrentIndex(choice.findData(meaning))
            return True
        return False

    shown = answered(monkeypatch, answer)
    dock.dropped([folder])
    qtbot.waitUntil(lambda: len(shown) == 2 and not dock.is_working, timeout=300_000)
    assert shown == ["ColumnsDialog", "SourcesDialog"]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.once
def test_help_opens_with_its_pictures(dock, language):
    import re

    from linzhang_plugin.county.resources import resource
    from linzhang_plugin.desktop.help import HelpDialog, help_text

    text = help_text("patrols", language)
    assert ("无法判断" if language == "zh_CN" else "Cannot tell") in text
    pictures = re.findall(r"\]\((\w+\.png)\)", text)
    assert len(pictures) == 5
    assert all(resource("help", name).is_file() for name in pictures)
    dock.help()
    (dialog,) = dock.findChildren(HelpDialog)
    assert dialog.sections.count() >= 6
    # what a day is judged by, and what is printed, are explained behind the same button
    shown = dialog.browser.document().toPlainText()
    for page in ("patrols", "verdicts", "patrols_sheets"):
        assert help_text(page, "zh_CN" if "怎样" in shown else "en").splitlines()[0].lstrip("# ") in shown
    dialog.close()


@pytest.mark.once
def test_every_kind_of_file_may_be_dropped_and_nothing_else(dock, chinese_tmp):
    names = ["一.gpx", "二.OVKML", "三.kmz", "四.zip", "五.xlsx", "六.shp", "七.plt", "照片.jpg", "县情.docx"]
    for name in names:
        (chinese_tmp / name).write_bytes(b"x")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(chinese_tmp / name)) for name in [*names, ""]])

    started: list = []
    dock.tracks.importing.start = started.extend
    dock.resize(440, 600)
    dock.show()
    # on a table inside the dock: it does not want them, the dock around it does
    target = dock.tracks.days.viewport()
    where, how, buttons = QPoint(20, 20), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(where, how, mime, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, entering)
    assert entering.isAccepted()
    dropping = QDropEvent(QPointF(where), how, mime, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, dropping)
    assert [path.name for path in started] == [*names[:7], chinese_tmp.name]
    nothing = QMimeData()
    nothing.setUrls([QUrl.fromLocalFile(str(chinese_tmp / "照片.jpg"))])
    refused = QDragEnterEvent(where, how, nothing, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, refused)
    assert not refused.isAccepted()


@pytest.fixture
def open_dock(qapp, file):
    """The dock of a county that is open as a project: it hears what is written."""
    from qgis.core import QgsProject, QgsSettings

    from linzhang_plugin.desktop import project
    from linzhang_plugin.desktop.session import CountySession
    from linzhang_plugin.patrols.panel import Panel

    QgsSettings().remove("linzhang/linzhang_patrols")
    once(file, "people of the sources", project.store)
    session = CountySession()
    session.start()
    session.open(file)
    panel = Panel(session, None)
    yield panel
    panel.unload()
    panel.deleteLater()
    session.stop()
    QgsProject.instance().clear()


def test_the_months_that_were_imported_are_judged_and_shown(open_dock, file, qtbot, chinese_tmp):
    dock = open_dock
    dock.dropped([month(chinese_tmp / "五月", "wgs84")])
    qtbot.waitUntil(lambda: not dock.is_working, timeout=300_000)
    assert dock.month_text == "2024-05"
    folder = chinese_tmp / "七月"
    folder.mkdir()
    lon, lat = walk(3, 0)
    for name, days in (("张三", 30), ("李四", 60)):
        t = MONDAY + days * 86400 + 15 * np.arange(len(lon))
        (folder / f"{name}.gpx").write_bytes(gpx(lon, lat, t, name))
    dock.dropped([folder])
    qtbot.waitUntil(lambda: not dock.is_working, timeout=300_000)
    assert dock.month_text == "2024-07"
    assert dock._state.text().startswith(("2 accepted", "接受 2"))
    with County.open(file, read_only=True) as opened:
        judged = opened.rows("SELECT DISTINCT substr(day, 1, 7) AS m FROM patrol_day WHERE source = 'track' ORDER BY m")
    assert [row["m"] for row in judged] == ["2024-05", "2024-06", "2024-07"]


@pytest.mark.once
def test_a_source_of_two_programs_is_answered_for_the_files_that_are_ticked(
    dock, file, qtbot, chinese_tmp, monkeypatch
):
    def align(dialog) -> bool:
        kinds = [frame["proposed"] for frame in dialog.frames]
        assert sorted(kinds) == [GCJ02, "wgs84"]
        row = kinds.index(GCJ02)
        dialog.programs.selectRow(row)
        assert "12" in dialog.evidence.text()
        assert dialog.files.count() == 12
        assert {dialog.files.item(n).text()[-8:-6] for n in range(12)} == set(SHIFTED)
        choice = dialog.programs.cellWidget(row, 2)
        choice.setCurrentIndex(choice.findData(GCJ02))
        dialog.files.item(0).setCheckState(Qt.CheckState.Unchecked)
        other = 1 - row
        dialog.programs.selectRow(other)
        dialog.programs.selectRow(row)
        assert dialog.files.item(0).checkState() == Qt.CheckState.Unchecked, "it is kept while one looks elsewhere"
        return True

    shown = answered(monkeypatch, align)
    dock.dropped([half_shifted(chinese_tmp / "混合")])
    qtbot.waitUntil(lambda: bool(shown) and not dock.is_working, timeout=300_000)
    with County.open(file, read_only=True) as opened:
        assert opened.scalar("SELECT count(*) FROM track WHERE datum = 'gcj02'") == 11
        assert opened.scalar("SELECT count(*) FROM track WHERE datum IS NULL") == 13
