"""The replay of a day through the dock: the temporal controller has the chosen day, on the county's clock."""

from __future__ import annotations

import os
import time
from types import SimpleNamespace

import pytest

from linzhang_plugin.county.gateway import County
from linzhang_plugin.patrols.importing import import_tracks
from linzhang_plugin.patrols.verdicts import months
from linzhang_plugin.patrols.verdicts.results import Month
from tests.patrols.test_map import frame, picture
from tests.patrols.test_panel_track import choose
from tests.patrols.walks import county, patrol

pytestmark = pytest.mark.matrix

PEOPLE = [
    {"name": "张山", "grid": "01", "start": "2024-01-01"},
    {"name": "李林", "grid": "02", "start": "2024-01-01"},
]


@pytest.fixture
def elsewhere():
    """A computer whose clock is set to another zone than the county's."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "America/New_York"
    time.tzset()
    yield
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


@pytest.fixture
def window(qgis_app):
    """A map with a temporal controller, as QGIS's window has them."""
    from qgis.core import QgsTemporalNavigationObject
    from qgis.gui import QgsMapCanvas
    from qgis.PyQt import sip
    from qgis.PyQt.QtWidgets import QAction

    canvas, controller, tips = QgsMapCanvas(), QgsTemporalNavigationObject(), QAction("tips")
    tips.setCheckable(True)
    canvas.setTemporalController(controller)
    yield SimpleNamespace(
        mapCanvas=lambda: canvas,
        activeLayer=lambda: None,
        setActiveLayer=lambda _layer: True,
        actionMapTips=lambda: tips,
        controller=controller,
    )
    controller.pause()
    # at once: it knows the controller, which goes with this function
    sip.delete(canvas)


@pytest.fixture
def dock(window, elsewhere, chinese_tmp):
    """The dock of a county with tracks from 08:00 on the 6th and 7th of May; those of the 6th came last."""
    from qgis.core import QgsProject, QgsSettings
    from qgis.PyQt.QtTest import QTest

    from linzhang_plugin.desktop import project
    from linzhang_plugin.desktop.session import CountySession
    from linzhang_plugin.patrols.panel import Panel

    QgsSettings().remove("linzhang/linzhang_patrols")
    file = chinese_tmp / "县库.gpkg"
    with county(file, PEOPLE) as made:
        patrol(chinese_tmp / "一" / "张山" / "b.gpx", "", seconds=4000, day=7)
        import_tracks(made, [chinese_tmp / "一"])
        patrol(chinese_tmp / "二" / "李林" / "c.gpx", "", seconds=12_000, left=2200.0, metres=400)
        patrol(chinese_tmp / "二" / "张山" / "a.gpx", "", seconds=4000)
        import_tracks(made, [chinese_tmp / "二"])
        months.store(made, *months.judge_month(made, Month.of("2024-05")))
    project.store(file)
    session = CountySession()
    session.start()
    session.open(file)
    made = Panel(session, window)
    QTest.qWait(0)  # what stands in the window after it has opened
    yield made
    made.unload()
    made.deleteLater()
    session.stop()
    QgsProject.instance().clear()


def text(shown) -> tuple[str, str]:
    return tuple(at.toString("yyyy-MM-dd HH:mm") for at in (shown.begin(), shown.end()))


def test_without_a_choice_it_is_the_last_day_of_the_last_import(dock, window):
    from qgis.core import QgsProject

    expected = ("2024-05-06 08:00", "2024-05-06 11:20")
    assert text(QgsProject.instance().timeSettings().temporalRange()) == expected
    assert text(window.controller.temporalExtents()) == expected
    assert not QgsProject.instance().isDirty()


@pytest.mark.once
def test_another_import_brings_its_last_day(dock, window, chinese_tmp, qtbot):
    import processing

    patrol(chinese_tmp / "三" / "张山" / "d.gpx", "", seconds=1000, day=9)
    processing.run("linzhang:importtracks", {"COUNTY": str(dock.session.path), "INPUT": [str(chinese_tmp / "三")]})
    expected = ("2024-05-09 08:00", "2024-05-09 08:20")
    qtbot.waitUntil(lambda: text(window.controller.temporalExtents()) == expected, timeout=300_000)


@pytest.mark.once
def test_a_chosen_day_is_what_the_controller_plays(dock, window):
    from qgis.core import QgsProject, QgsTemporalNavigationObject

    mode = window.controller.navigationMode()
    choose(dock, "张山", "2024-05-07")
    assert text(window.controller.temporalExtents()) == ("2024-05-07 08:00", "2024-05-07 09:10")
    assert window.controller.frameDuration().seconds() == 60
    assert window.controller.totalFrameCount() in (70, 71)
    # to look at a day does not hide the tracks of the others
    assert window.controller.navigationMode() == mode
    choose(dock, "李林", "2024-05-06")
    assert text(window.controller.temporalExtents()) == ("2024-05-06 08:00", "2024-05-06 11:20")
    settings = QgsProject.instance().timeSettings()
    assert (text(settings.temporalRange()), settings.timeStep()) == (("2024-05-06 08:00", "2024-05-06 11:20"), 1.0)
    assert not QgsProject.instance().isDirty()
    window.controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.Animated)
    window.controller.setCurrentFrameNumber(30)
    shown = window.mapCanvas().temporalRange()
    assert text(shown)[0] == "2024-05-06 08:30"


def test_one_button_plays_the_day_and_shows_all_tracks_again(dock, window, qtbot):
    from qgis.core import QgsTemporalNavigationObject

    choose(dock, "李林", "2024-05-06")
    button = dock.tracks.track.replay
    group = dock.tracks.track.layers._group()
    assert group.itemVisibilityChecked()
    button.click()
    assert window.controller.navigationMode() == QgsTemporalNavigationObject.NavigationMode.Animated
    qtbot.waitUntil(lambda: window.controller.currentFrameNumber() >= 2, timeout=300_000)
    assert not group.itemVisibilityChecked(), "the lines lie on the dots"
    button.click()
    assert window.controller.navigationMode() == QgsTemporalNavigationObject.NavigationMode.NavigationOff
    assert group.itemVisibilityChecked()
    button.click()
    dock.tracks.people.selectRow(1 - dock.tracks.people.currentRow())
    assert not button.isChecked()
    assert window.controller.navigationMode() == QgsTemporalNavigationObject.NavigationMode.NavigationOff


@pytest.mark.parametrize("zone", ["+08:00", "+06:00"])
def test_the_map_follows_the_countys_clock_whatever_that_of_the_computer(dock, window, zone):
    layer = dock.session.layer("track")
    dock.session.set_profile({"time_zone": zone})
    choose(dock, "李林", "2024-05-06")
    begin = window.controller.temporalExtents().begin()
    assert begin.toString("HH:mm") == ("08:00" if zone == "+08:00" else "06:00")
    shown = picture(layer, window.controller.dateTimeRangeForFrameNumber(20))
    night = picture(layer, frame(50_000, 50_060))
    yellow = (shown[:, :, 2] > 220) & (shown[:, :, 1] > 180) & (shown[:, :, 0] < 110)
    assert yellow.sum() > 20, "nobody is where he was"
    assert not (night < 250).any()


def test_a_project_stored_by_an_older_version_follows_the_countys_clock_too(dock):
    layer = dock.session.layer("track")
    wanted = layer.temporalProperties().startExpression()
    layer.temporalProperties().setStartExpression('datetime_from_epoch("start" * 1000)')
    layer.temporalProperties().setEndExpression('datetime_from_epoch("end" * 1000)')
    dock.tracks.refresh(None)
    assert layer.temporalProperties().startExpression() == wanted
    assert "datetime_from_epoch" not in layer.temporalProperties().endExpression()


@pytest.mark.once
def test_tracks_without_times_are_a_whole_day(dock, window):
    from linzhang_plugin.patrols.panel_replay import hours_of, last_day, step_of

    with County.open(dock.session.path, read_only=True) as made:
        day = last_day(made)
        assert hours_of(made, day.replace(day=20)) == (0, 86400)
        assert hours_of(made, day) == (8 * 3600, 8 * 3600 + 12_000)
    assert [step_of(seconds) for seconds in (600, 12_000, 12_001, 36_000, 86_400)] == [1, 1, 2, 5, 10]
