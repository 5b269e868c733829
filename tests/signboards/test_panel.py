"""The dock: states, selection both ways, export by timer, cancel, remembered choices, unloading."""

from __future__ import annotations

import pytest

from linzhang_plugin.county.gateway import County

pytestmark = pytest.mark.matrix


@pytest.fixture
def dock(qgis_app, make_county):
    from qgis.core import QgsProject, QgsSettings

    from linzhang_plugin.desktop.session import CountySession
    from linzhang_plugin.signboards.panel import Panel

    for key in ("level", "folder"):
        QgsSettings().remove(f"linzhang/{Panel.OBJECT_NAME}/{key}")
    path = make_county()
    session = CountySession()
    session.start()
    session.open(path)
    panel = Panel(session, None)
    panel.reload()
    yield panel
    panel.unload()
    panel.deleteLater()
    session.stop()
    QgsProject.instance().clear()


def finished(qtbot, dock, timeout=20_000):
    qtbot.waitUntil(lambda: not dock.is_working, timeout=timeout)


def texts(dock, column=2):
    return [item.text(column) for item in dock._items()]


def test_boards_are_listed_exported_and_then_up_to_date(dock, qtbot):
    assert len(dock._items()) == 3
    assert dock.checked_codes() == []
    dock._check(lambda state: state == "never")
    assert len(dock.checked_codes()) == 3
    dock._items()[2].setCheckState(0, dock._items()[0].checkState(0).__class__(0))
    dock.start()
    assert dock.is_working
    finished(qtbot, dock)
    folder = dock.session.path.parent / "公示牌"
    assert len(list(folder.glob("*.pdf"))) == 2
    with County.open(dock.session.path, read_only=True) as county:
        assert county.scalar("SELECT count(*) FROM board") == 2
    states = [item.data(2, 256) for item in dock._items()]
    assert sorted(states) == ["current", "current", "never"]


def test_nothing_checked_is_said(dock):
    dock.start()
    assert not dock.is_working
    assert dock._state.text()


def test_cancel_after_a_board_leaves_the_register_as_it_was(dock, qtbot):
    dock._check(lambda _state: True)
    dock.start()
    dock._next()
    dock.cancel_job()
    finished(qtbot, dock)
    with County.open(dock.session.path, read_only=True) as county:
        assert county.scalar("SELECT count(*) FROM board") == 0
    assert dock._body.isEnabled()


def test_the_selection_goes_both_ways(dock):
    first, second = dock._items()[:2]
    dock._tree.setCurrentItem(first)
    assert dock.session.area_uid == first.data(0, 256)
    dock.session.select_area(second.data(0, 256))
    assert dock._tree.currentItem() is second


def test_a_picture_of_the_board(dock):
    from qgis.PyQt.QtWidgets import QDialog, QLabel

    dock._tree.setCurrentItem(dock._items()[0])
    dock._preview()
    dialogs = dock.findChildren(QDialog)
    assert dialogs
    picture = dialogs[0].findChild(QLabel).pixmap()
    assert (picture.width(), picture.height()) == (900, 600)
    dialogs[0].close()


def test_a_picture_needs_no_review_of_the_map(dock):
    """What is only looked at on the screen is no printed map."""
    from qgis.PyQt.QtWidgets import QDialog

    with County.open(dock.session.path, read_only=True) as county:
        section = dict(county.profile.get("signboards"))
    dock.session.set_profile({"signboards": {**section, "map": {}}})
    dock.reload()
    dock._tree.setCurrentItem(dock._items()[0])
    dock._preview()
    (dialog,) = dock.findChildren(QDialog)
    dialog.close()


def test_choices_are_remembered(dock):
    from linzhang_plugin.signboards.panel import Panel

    dock._level.setCurrentIndex(dock._level.findData("town"))
    dock._choice_changed()
    other = Panel(dock.session, None)
    try:
        assert other.level == "town"
        other.reload()
        assert len(other._items()) == 1
    finally:
        other.unload()
        other.deleteLater()


def test_the_supervision_phone_is_kept_in_the_county_file(dock):
    dock.reload()
    dock._phone.setText("0855-222 2222")
    dock._phone.editingFinished.emit()
    with dock.session.county() as county:
        assert county.profile.get("signboards.supervision_phone") == "0855-222 2222"
        assert county.profile.get("signboards.boards.village.duties"), "the rest of the section was lost"
    dock._phone.setText("")
    dock.reload()
    assert dock._phone.text() == "0855-222 2222"


@pytest.mark.parametrize("trouble", [KeyError("yaer"), ValueError("bad"), OSError(5, "no")])
@pytest.mark.parametrize("where", ["step", "finish"])
def test_the_dock_ends_its_run_whatever_goes_wrong(dock, qtbot, monkeypatch, where, trouble):
    from linzhang_plugin.signboards.algorithms.run import BoardRun

    def broken(_self):
        raise trouble

    monkeypatch.setattr(BoardRun, where, broken)
    dock._check(lambda _state: True)
    dock.start()
    assert dock.is_working
    finished(qtbot, dock)
    assert dock._body.isEnabled()
    assert not dock._working.isVisibleTo(dock)
    assert dock._state.text()


def test_a_wrong_pattern_is_said_by_the_dock(dock):
    with dock.session.county() as county:
        section = dict(county.profile.get("signboards"))
    dock.session.set_profile({"signboards": {**section, "imprint": "{office} {yaer}"}})
    dock._late.stop()
    dock._reload_safely()
    assert "{yaer}" in dock._state.text()
    dock.start()
    assert not dock.is_working
    dock.session.set_profile({"signboards": section})
    dock._reload_safely()
    assert len(dock._items()) == 3


def test_boards_stand_in_the_order_of_codes(dock):
    dock.reload()
    dock.reload()
    codes = [item.data(1, 256) for item in dock._items()]
    assert len(codes) == 3
    assert codes == sorted(codes)
