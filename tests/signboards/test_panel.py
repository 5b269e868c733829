"""The dock: states, selection both ways, export by timer, cancel, remembered choices, unloading."""

from __future__ import annotations

import openpyxl
import pytest

from linzhang_plugin.county.gateway import County
from linzhang_plugin.signboards.shop import ORDER_LIST
from tests.made import once

pytestmark = pytest.mark.matrix


@pytest.fixture
def dock(qgis_app, qtbot, make_county):
    from qgis.core import QgsProject, QgsSettings

    from linzhang_plugin.desktop import project
    from linzhang_plugin.desktop.session import CountySession
    from linzhang_plugin.signboards.panel import Panel

    for key in ("level", "folder"):
        QgsSettings().remove(f"linzhang/{Panel.OBJECT_NAME}/{key}")
    path = once(make_county(), "boards with a project", project.store)
    session = CountySession()
    session.start()
    session.open(path)
    panel = Panel(session, None)
    qtbot.waitUntil(lambda: not panel.is_reading, timeout=300_000)
    yield panel
    panel.unload()
    panel.deleteLater()
    session.stop()
    QgsProject.instance().clear()


def finished(qtbot, dock, timeout=300_000):
    qtbot.waitUntil(lambda: not (dock.is_working or dock.is_reading), timeout=timeout)


def printing(qtbot, dock):
    """Waits until the check before a run is over and its first board is being printed."""
    from linzhang_plugin.signboards.algorithms.run import BoardRun

    qtbot.waitUntil(lambda: isinstance(dock._run, BoardRun), timeout=300_000)


def cancel_after_a_board(qtbot, dock, level="village"):
    """Presses 取消 when the first board of the level is written, and waits for the end."""
    from linzhang_plugin.signboards.algorithms.run import BoardRun

    def look(value):
        if value == 1 and isinstance(dock._run, BoardRun) and dock._run.order.level == level:
            dock.cancel_job()

    dock._bar.valueChanged.connect(look)
    finished(qtbot, dock)
    dock._bar.valueChanged.disconnect(look)


def listed(qtbot, dock):
    """Reads the list that is in sight anew and waits for it."""
    dock.reload()
    qtbot.waitUntil(lambda: not dock.is_reading, timeout=300_000)


def texts(dock, column=2):
    return [item.text(column) for item in dock.making.items()]


def test_boards_are_listed_exported_and_then_up_to_date(dock, qtbot):
    assert len(dock.making.items()) == 3
    assert dock.making.checked_codes() == []
    dock.making.check(lambda state: state == "never")
    assert len(dock.making.checked_codes()) == 3
    dock.making.items()[2].setCheckState(0, dock.making.items()[0].checkState(0).__class__(0))
    dock.start()
    assert dock.is_working
    finished(qtbot, dock)
    folder = dock.session.path.parent / "公示牌"
    assert len(list(folder.glob("*.pdf"))) == 2
    with County.open(dock.session.path, read_only=True) as county:
        assert county.scalar("SELECT count(*) FROM board") == 2
    states = [item.data(2, 256) for item in dock.making.items()]
    assert sorted(states) == ["current", "current", "never"]


@pytest.mark.once
def test_nothing_checked_is_said(dock):
    dock.start()
    assert not dock.is_working
    assert dock._state.text()


@pytest.mark.once
def test_cancel_after_a_board_leaves_the_register_as_it_was(dock, qtbot):
    dock.making.check(lambda _state: True)
    dock.start()
    cancel_after_a_board(qtbot, dock)
    with County.open(dock.session.path, read_only=True) as county:
        assert county.scalar("SELECT count(*) FROM board") == 0
    assert dock._body.isEnabled()


def test_the_selection_goes_both_ways(dock):
    first, second = dock.making.items()[:2]
    dock.making.tree.setCurrentItem(first)
    assert dock.session.area_uid == first.data(0, 256)
    dock.session.select_area(second.data(0, 256))
    assert dock.making.tree.currentItem() is second


def test_a_picture_of_the_board(dock):
    from qgis.PyQt.QtWidgets import QDialog, QLabel

    dock.making.tree.setCurrentItem(dock.making.items()[0])
    dock._preview()
    dialogs = dock.findChildren(QDialog)
    assert dialogs
    picture = dialogs[0].findChild(QLabel).pixmap()
    assert (picture.width(), picture.height()) == (900, 600)
    dialogs[0].close()


@pytest.mark.once
def test_a_picture_needs_no_review_of_the_map(dock, qtbot):
    """What is only looked at on the screen is no printed map."""
    from qgis.PyQt.QtWidgets import QDialog

    with County.open(dock.session.path, read_only=True) as county:
        section = dict(county.profile.get("signboards"))
    dock.session.set_profile({"signboards": {**section, "map": {}}})
    listed(qtbot, dock)
    dock.making.tree.setCurrentItem(dock.making.items()[0])
    dock._preview()
    (dialog,) = dock.findChildren(QDialog)
    dialog.close()


@pytest.mark.once
def test_choices_are_remembered(dock, qtbot):
    from linzhang_plugin.signboards.panel import Panel

    dock.making.level_box.setCurrentIndex(dock.making.level_box.findData("town"))
    dock.making._level_changed()
    other = Panel(dock.session, None)
    try:
        assert other.making.level == "town"
        listed(qtbot, other)
        assert len(other.making.items()) == 1
    finally:
        other.unload()
        other.deleteLater()


@pytest.mark.once
def test_the_supervision_phone_is_kept_in_the_county_file(dock, qtbot):
    listed(qtbot, dock)
    dock.making.phone.setText("0855-222 2222")
    dock.making.phone.editingFinished.emit()
    with dock.session.county() as county:
        assert county.profile.get("signboards.supervision_phone") == "0855-222 2222"
        assert county.profile.get("signboards.boards.village.duties"), "the rest of the section was lost"
    dock.making.phone.setText("")
    listed(qtbot, dock)
    assert dock.making.phone.text() == "0855-222 2222"


@pytest.mark.parametrize("trouble", [KeyError("yaer"), ValueError("bad"), OSError(5, "no")])
@pytest.mark.parametrize("where", ["step", "finish"])
@pytest.mark.once
def test_the_dock_ends_its_run_whatever_goes_wrong(dock, qtbot, monkeypatch, where, trouble):
    from linzhang_plugin.signboards.algorithms.run import BoardRun

    def broken(_self, **_options):
        raise trouble

    monkeypatch.setattr(BoardRun, where, broken)
    dock.making.check(lambda _state: True)
    dock.start()
    assert dock.is_working
    finished(qtbot, dock)
    assert dock._body.isEnabled()
    assert not dock._working.isVisibleTo(dock)
    assert dock._state.text()


@pytest.mark.once
def test_a_wrong_pattern_is_said_by_the_dock(dock, qtbot):
    with dock.session.county() as county:
        section = dict(county.profile.get("signboards"))
    dock.session.set_profile({"signboards": {**section, "imprint": "{office} {yaer}"}})
    listed(qtbot, dock)
    assert "{yaer}" in dock._state.text()
    shown = []
    dock.ask_anyway = lambda found: bool(shown.append(found))
    dock.making.check(lambda _state: True)
    dock.start()
    finished(qtbot, dock)
    assert [entry.code for entry in shown[0][0].entries] == ["signboards.pattern_wrong"]
    assert not list(dock.making.folder.glob("*.pdf"))
    dock.session.set_profile({"signboards": section})
    listed(qtbot, dock)
    assert len(dock.making.items()) == 3


@pytest.mark.once
def test_boards_stand_in_the_order_of_codes(dock, qtbot):
    dock.reload()
    listed(qtbot, dock)
    codes = [item.data(1, 256) for item in dock.making.items()]
    assert len(codes) == 3
    assert codes == sorted(codes)


@pytest.mark.once
def test_the_output_options_are_remembered_and_ordered(dock):
    from linzhang_plugin.signboards.panel import Panel

    options = dock.making.options
    options.format.setCurrentIndex(options.format.findData("jpg"))
    options.switches["marks"].setChecked(True)
    try:
        output = dock.order(["520999102201"]).output
        assert (output.format, output.bleed, output.marks, output.outlines) == ("jpg", True, True, False)
        other = Panel(dock.session, None)
        assert other.making.options.output() == output
        other.unload()
        other.deleteLater()
    finally:
        options.format.setCurrentIndex(0)
        options.switches["marks"].setChecked(False)


@pytest.mark.once
def test_after_a_cancel_the_run_goes_on_where_it_stopped(dock, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(dock, "ask_resume", lambda done: bool(asked.append(done)) or True)
    dock.making.check(lambda _state: True)
    dock.start()
    cancel_after_a_board(qtbot, dock)
    assert asked == []
    (first,) = dock.making.folder.glob("*.pdf")
    moment = first.stat().st_mtime_ns
    dock._preview()
    dock.start()
    finished(qtbot, dock)
    assert asked == [1]
    assert len(list(dock.making.folder.glob("*.pdf"))) == 3
    assert first.stat().st_mtime_ns == moment
    with County.open(dock.session.path, read_only=True) as county:
        assert county.scalar("SELECT count(*) FROM board_print") == 3


@pytest.mark.once
def test_what_stands_against_the_run_is_shown_before_it(dock, qtbot, monkeypatch):
    with County.open(dock.session.path) as county, county.batch("outline") as batch:
        uid = county.scalar("SELECT uid FROM area WHERE code = '520999102202'")
        batch.update("area", uid, geom=None)
    shown = []
    monkeypatch.setattr(dock, "ask_anyway", lambda found: bool(shown.append(found)))
    dock.making.check(lambda _state: True)
    dock.start()
    finished(qtbot, dock)
    assert [e.code for ledger in shown[0] for e in ledger.entries] == ["signboards.no_geometry"]
    assert not list(dock.making.folder.glob("*.pdf"))
    monkeypatch.setattr(dock, "ask_anyway", lambda _found: True)
    dock.start()
    finished(qtbot, dock)
    assert len(list(dock.making.folder.glob("*.pdf"))) == 2


def test_stale_boards_are_printed_with_one_button(dock, qtbot):
    from .test_register import succeed

    dock.making.check(lambda _state: True)
    dock.start()
    finished(qtbot, dock)
    dock.start_stale()
    finished(qtbot, dock)
    assert dock._state.text() == "No board is out of date."
    day = dock.session.day.isoformat()
    succeed(dock.session.path, "chief", "520999102202", "郑新任", "13800008888", day)
    dock.making.check(lambda _state: False)
    dock.start_stale()
    printing(qtbot, dock)
    assert dock._run.total == 1
    finished(qtbot, dock)
    with County.open(dock.session.path, read_only=True) as county:
        rows = county.rows(
            "SELECT area.code FROM board_print JOIN board ON board.uid = board_uid JOIN area ON area.uid"
            " = board.area_uid ORDER BY board_print.id"
        )
    assert [row["code"] for row in rows][3:] == ["520999102202"]


@pytest.mark.once
def test_boards_of_several_levels_in_one_go_have_one_order_list(dock, qtbot):
    with County.open(dock.session.path, read_only=True) as county:
        codes = {
            level: county.scalar("SELECT code FROM area WHERE level = ?", (level,)) for level in ("town", "village")
        }
    dock.ask_anyway = lambda _found: True
    dock._begin([dock.order([code], level) for level, code in codes.items()])
    finished(qtbot, dock)
    folder = dock.session.path.parent / "公示牌"
    files = {path.name for path in folder.glob("*.pdf")}
    assert len(files) == 2
    sheet = openpyxl.load_workbook(folder / ORDER_LIST).worksheets[0]
    assert {cell.value for row in sheet.iter_rows() for cell in row if str(cell.value).endswith(".pdf")} == files


@pytest.mark.once
def test_a_cancel_at_the_second_level_says_what_stays_and_the_order_list_forgets_no_board(dock, qtbot):
    """The first level is registered; going on finishes the second, and the 制作清单 has the boards of both."""
    with County.open(dock.session.path, read_only=True) as county:
        codes = {
            level: [r["code"] for r in county.rows("SELECT code FROM area WHERE level = ? ORDER BY code", (level,))]
            for level in ("town", "village")
        }
    dock.ask_anyway = lambda _found: True
    dock.ask_resume = lambda _done: True
    dock._begin([dock.order(found, level) for level, found in codes.items()])
    cancel_after_a_board(qtbot, dock)
    assert "1 boards of the levels before are registered" in dock._state.text()
    assert "in the folder but not registered" in dock._state.text()
    folder = dock.session.path.parent / "公示牌"
    there = {path.name for path in folder.glob("*.pdf")}
    assert len(there) == 2
    with County.open(dock.session.path, read_only=True) as county:
        assert county.scalar("SELECT count(*) FROM board_print") == 1
    dock.start_stale()
    finished(qtbot, dock)
    assert {path.name for path in folder.glob("*.pdf")} == there, "the village boards are not registered yet"
    dock._begin([dock.order(codes["village"], "village")])
    finished(qtbot, dock)
    files = {path.name for path in folder.glob("*.pdf")}
    assert len(files) == 4
    sheet = openpyxl.load_workbook(folder / ORDER_LIST).worksheets[0]
    named = [cell.value for row in sheet.iter_rows() for cell in row if str(cell.value).endswith(".pdf")]
    assert sorted(named) == sorted(files)
    with County.open(dock.session.path, read_only=True) as county:
        assert county.scalar("SELECT count(*) FROM board_print") == 4


@pytest.mark.once
def test_a_check_goes_board_by_board_and_can_be_cancelled(dock, qtbot):
    from linzhang_plugin.signboards.panel_findings import FindingsDialog

    dock.check()
    assert dock.is_working
    assert dock._working.isVisibleTo(dock)
    dock.cancel_job()
    finished(qtbot, dock)
    assert dock._state.text() == "Cancelled. Nothing was printed."
    dock.check()
    finished(qtbot, dock)
    assert dock._bar.maximum() == 3
    assert dock._state.text() == "Nothing stands against printing these boards."
    with County.open(dock.session.path) as county, county.batch("outline") as batch:
        uid = county.scalar("SELECT uid FROM area WHERE code = '520999102202'")
        batch.update("area", uid, geom=None)
    dock.check()
    finished(qtbot, dock)
    (dialog,) = dock.findChildren(FindingsDialog)
    dialog.close()


def test_proofs_are_drawn_board_by_board_and_cancelled_without_a_rest(dock, qtbot):
    target = dock.session.path.parent / "校对样.pdf"
    dock.start_proofs(target)
    dock._next()
    dock.cancel_job()
    finished(qtbot, dock)
    assert not list(target.parent.glob("*校对样*"))
    dock.start_proofs(target)
    finished(qtbot, dock)
    assert target.read_bytes().startswith(b"%PDF")
    with County.open(dock.session.path, read_only=True) as county:
        assert county.scalar("SELECT count(*) FROM board") == 0


@pytest.mark.once
def test_time_left_follows_the_pace_so_far():
    from linzhang_plugin.signboards.panel_words import progress_text

    assert progress_text(10, 40, 20.0) == "Board 10 of 40, about 60 s left"
    assert progress_text(10, 310, 20.0) == "Board 10 of 310, about 10 min left"
    assert progress_text(40, 40, 80.0) == "Board 40 of 40"


def test_a_shipped_template_is_copied_for_the_county_and_what_is_designed_is_kept(dock, qtbot):
    from qgis.core import QgsProject

    choice = dock.making.template
    listed(qtbot, dock)
    choice.box.setCurrentIndex(choice.box.findText("公示 A3"))
    path = choice.open_designer()
    assert path == dock.session.path.parent / "版式" / "公示 A3.qpt"
    assert dock.order(["520999102201"]).template == path
    layout = QgsProject.instance().layoutManager().layoutByName("公示 A3")
    layout.itemById("imprint").setText("改过的落款")
    choice._editor.keep(layout)
    assert "改过的落款" in path.read_text(encoding="utf-8")
    qtbot.waitUntil(lambda: not QgsProject.instance().layoutManager().layouts(), timeout=300_000)
    second = choice.open_designer()
    assert second == path, "an own template is opened itself"
    dock.remember("template", "")


@pytest.mark.once
def test_the_help_shows_its_pictures_in_both_languages(dock):
    import re

    from linzhang_plugin.county.resources import resource
    from linzhang_plugin.desktop.help import HelpDialog, help_text

    for language in ("zh_CN", "en_US"):
        text = help_text("signboards", language)
        for name in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", text):
            assert resource("help", name).stat().st_size > 1000
        assert text.count("![") >= 4
    dock.show_help()
    (dialog,) = dock.findChildren(HelpDialog)
    assert dialog.sections.count() >= 5
    dialog.close()
