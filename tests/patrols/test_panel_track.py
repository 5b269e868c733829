"""One track in the dock and on the map, through the widgets, in a real QGIS with a stored project."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import numpy as np
import pytest

from linzhang_plugin.county.gateway import County
from linzhang_plugin.patrols.importing import import_tracks
from linzhang_plugin.patrols.verdicts import months
from linzhang_plugin.patrols.verdicts.results import Month
from tests.made import once
from tests.patrols.walks import MONDAY, county, degrees, gpx, patrol

pytestmark = pytest.mark.matrix

PEOPLE = [
    {"name": "张山", "grid": "01", "start": "2024-01-01"},
    {"name": "李林", "grid": "02", "start": "2024-01-01"},
]
LEAP = 400.0


def with_leap_rest_and_gap(file) -> None:
    """An hour at 1 m/s along y = 500 in grid 01, with a leap of LEAP m, ten minutes of rest and a gap of 20 minutes."""
    t = np.concatenate([np.arange(0, 1200, 10.0), np.arange(1200, 1800, 10.0), np.arange(3000, 4200, 10.0)])
    moving = np.concatenate([np.full(120, 10.0), np.zeros(60), np.full(120, 10.0)])
    x = 200 + np.cumsum(moving) * 0.6
    y = np.full(len(t), 500.0)
    y[50] += LEAP
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(gpx(*degrees(x, y), MONDAY + t))


@pytest.fixture
def opened(qgis_app, chinese_tmp):
    """(dock, track layer) of a county that is judged and open as a project."""
    from qgis.core import QgsProject, QgsSettings

    from linzhang_plugin.desktop.session import CountySession
    from linzhang_plugin.patrols.panel import Panel

    QgsSettings().remove("linzhang/linzhang_patrols")
    file = once(chinese_tmp / "县库.gpkg", "four tracks", judged)
    session = CountySession()
    session.start()
    session.open(file)
    dock = Panel(session, None)
    yield dock, session.layer("track")
    dock.unload()
    dock.deleteLater()
    session.stop()
    QgsProject.instance().clear()


def judged(file) -> None:
    from linzhang_plugin.desktop import project

    folder = file.parent / "轨迹"
    with county(file, PEOPLE) as made:
        with_leap_rest_and_gap(folder / "张山" / "a.gpx")
        patrol(folder / "张山" / "b.gpx", "", seconds=4000, day=7)
        patrol(folder / "李林" / "c.gpx", "", seconds=600, left=2200.0, metres=400)
        patrol(folder / "不明" / "d.gpx", "", seconds=4000, left=2600.0, day=8)
        import_tracks(made, [folder])
        months.store(made, *months.judge_month(made, Month.of("2024-05")))
    project.store(file)


def row_of(table, text: str) -> int:
    return next(row for row in range(table.rowCount()) if table.item(row, 0).text() == text)


def choose(dock, person: str, day: str) -> None:
    dock.tracks.people.selectRow(row_of(dock.tracks.people, person))
    dock.tracks.days.selectRow(row_of(dock.tracks.days, day))


def colours_of(layer) -> dict[str, str]:
    """Source → colour in which it is drawn."""
    from qgis.core import QgsExpressionContext, QgsExpressionContextUtils, QgsRenderContext

    context = QgsRenderContext()
    scopes = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setExpressionContext(scopes)
    renderer = layer.renderer().clone()
    renderer.startRender(context, layer.fields())
    out = {}
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        # what is drawn for everything else comes last
        out[feature["source"].rsplit("/", 1)[-1]] = renderer.symbolsForFeature(feature, context)[0].color().name()
    renderer.stopRender(context)
    return out


def test_tracks_are_green_where_the_day_is_valid_and_red_where_it_is_not(opened):
    from linzhang_plugin.patrols import panel_style

    dock, layer = opened
    assert dock.tracks.colors.currentData() == panel_style.VERDICT
    with County.open(dock.session.path, read_only=True) as made:
        valid = {
            row["day"]: row["valid"] for row in made.rows("SELECT day, valid FROM patrol_day WHERE source='track'")
        }
    assert valid["2024-05-07"] == 1
    assert colours_of(layer) == {
        "a.gpx": panel_style.NOT_VALID,
        "b.gpx": panel_style.VALID,
        "c.gpx": panel_style.NOT_VALID,
        "d.gpx": panel_style.NOBODY,
    }


def test_colours_are_a_choice_that_is_remembered_and_keeps_the_replay(opened):
    from linzhang_plugin.patrols import panel_style

    dock, layer = opened
    tip, start = layer.mapTipTemplate(), layer.temporalProperties().startExpression()
    for key, labels in (
        (panel_style.SOURCE, ["HuLin", "其他来源"]),
        (panel_style.PERSON, ["无归属", "有疑点", "按人员着色"]),
        (panel_style.VERDICT, ["无归属", "当天有效", "当天无效", "未判定"]),
    ):
        at = dock.tracks.colors.findData(key)
        dock.tracks.colors.setCurrentIndex(at)
        dock.tracks.colors.activated.emit(at)
        rules = layer.renderer().rootRule().children()
        assert len(rules) == len(labels)
        assert dock.remembered("colors") == key
        assert all(rule.symbol().symbolLayerCount() >= 2 for rule in rules), "the walker of the replay is gone"
        assert layer.mapTipTemplate() == tip
        assert layer.temporalProperties().isActive()
        assert layer.temporalProperties().startExpression() == start


@pytest.mark.once
def test_a_new_verdict_gives_a_new_colour(opened):
    from linzhang_plugin.patrols import panel_style

    dock, layer = opened
    with dock.session.writing() as made, made.batch("test") as batch:
        (uid,) = [row["uid"] for row in made.rows("SELECT uid FROM patrol_day WHERE valid = 1")]
        batch.update_many("patrol_day", [{"uid": uid, "valid": 0}])
    assert colours_of(layer)["b.gpx"] == panel_style.NOT_VALID


@pytest.mark.once
def test_tracks_that_were_never_judged_make_a_month_large_too(opened, qtbot, monkeypatch):
    from linzhang_plugin.patrols.verdicts import panel_reading

    dock, layer = opened
    with closing(sqlite3.connect(dock.session.path)) as connection, connection:
        connection.execute("DELETE FROM patrol_day")
        held = connection.execute("SELECT count(*) FROM tenure").fetchone()[0]
    tracks = layer.featureCount()
    assert tracks > 0
    monkeypatch.setattr(panel_reading, "MANY", tracks + held)
    dock.tracks.month_chosen()
    assert dock.tracks.readings.current is None
    monkeypatch.setattr(panel_reading, "MANY", tracks + held - 1)
    dock.tracks.month_chosen()
    assert dock.tracks.readings.current is not None
    qtbot.waitUntil(lambda: dock.tracks.readings.current is None, timeout=300_000)
    assert dock.tracks.people.item(0, 0).text() in ("张山", "李林")


@pytest.mark.once
def test_a_look_given_in_qgis_outlives_an_import(opened, chinese_tmp, qtbot):
    """The renderer is not made anew after each write: that took long, and took the user's own colours away."""
    import processing
    from qgis.PyQt.QtGui import QColor

    dock, layer = opened
    valid = layer.renderer().rootRule().children()[1]
    valid.symbol().symbolLayer(0).setColor(QColor("#123456"))
    assert colours_of(layer)["b.gpx"] == "#123456"
    patrol(chinese_tmp / "新" / "张山" / "e.gpx", "", seconds=4000, day=9)
    processing.run("linzhang:importtracks", {"COUNTY": str(dock.session.path), "INPUT": [str(chinese_tmp / "新")]})
    processing.run("linzhang:patrolmonth", {"COUNTY": str(dock.session.path), "MONTH": "2024-05"})
    qtbot.waitUntil(lambda: colours_of(layer).get("e.gpx") == "#123456", timeout=300_000)
    assert colours_of(layer)["b.gpx"] == "#123456"


def test_the_chosen_track_is_drawn_cleaned_and_raw_with_what_was_taken_away(opened):
    from qgis.core import QgsExpression, QgsExpressionContext, QgsProject

    dock, layer = opened
    QgsProject.instance().setDirty(False)
    choose(dock, "张山", "2024-05-06")
    assert [found.featureCount() for found in dock.tracks.track.layers.layers()] == [2, 1, 2, 2]
    removed, raw, uncounted, _ = dock.tracks.track.layers.layers()
    # 1,440 m in 40 minutes: nothing of the day counts, and the map says why
    assert {feature["reason"] for feature in uncounted.getFeatures()} <= {
        "the day does not count（too little time、track interrupted）",
        "当日不计（时间不足、轨迹中断）",
    }
    tips = []
    for feature in removed.getFeatures():
        context = QgsExpressionContext()
        context.setFeature(feature)
        tips.append((feature["metres"], QgsExpression.replaceExpressionText(removed.mapTipTemplate(), context)))
    leap = [metres for metres, text in tips if "drift" in text or "漂移" in text]
    # there and back, less the 12 m between its neighbours
    assert leap == [pytest.approx(2 * np.hypot(LEAP, 6) - 12, abs=1)]
    assert any("20" in text and ("interrupted" in text or "中断" in text) for _, text in tips)
    (line,) = raw.getFeatures()
    assert line.geometry().length() == pytest.approx(dock.tracks.track.trace.raw_metres, rel=1e-6)
    assert not QgsProject.instance().isDirty(), "to look is no change"
    # selected on the map; another day replaces the group; nothing is left after it
    assert [f["source"].rsplit("/", 1)[-1] for f in layer.getSelectedFeatures()] == ["a.gpx"]
    choose(dock, "张山", "2024-05-07")
    assert (
        len([g for g in QgsProject.instance().layerTreeRoot().findGroups() if g.customProperty("linzhang/trace")]) == 1
    )
    dock.tracks.people.selectRow(row_of(dock.tracks.people, "李林"))
    assert dock.tracks.track.layers.layers() == []
    assert not dock.tracks.track.isVisibleTo(dock)
    assert layer.selectedFeatureCount() == 0


def test_what_counts_of_a_valid_day_is_drawn_as_far_as_it_lies_in_the_own_area(qgis_app, opened, chinese_tmp):
    """A walk to and fro across the border of the grids: what is drawn is as long as what was judged."""
    dock, _layer = opened
    patrol(chinese_tmp / "跨界" / "张山" / "e.gpx", "", seconds=9000, metres=4000, left=1400.0, day=9)
    with County.open(chinese_tmp / "县库.gpkg") as made:
        import_tracks(made, [chinese_tmp / "跨界"])
        months.store(made, *months.judge_month(made, Month.of("2024-05")))
    dock.session.changed.emit({"track", "patrol_day"})
    choose(dock, "张山", "2024-05-09")
    day = next(d for d in dock.tracks.result.days if d.day.isoformat() == "2024-05-09")
    assert day.valid
    assert 1000 < day.measured.foot_metres < 0.9 * day.measured.metres
    names = {layer.name(): layer for layer in dock.tracks.track.layers.layers()}
    (counted,) = [layer for name, layer in names.items() if name in ("Counts for the day", "计入当日有效的路段")]
    drawn = sum(feature.geometry().length() for feature in counted.getFeatures())
    assert drawn == pytest.approx(day.measured.foot_metres, rel=0.02)
    (rest,) = [layer for name, layer in names.items() if name in ("Does not count", "不计入的路段")]
    parts = list(rest.getFeatures())
    assert sum(part.geometry().length() for part in parts) == pytest.approx(day.measured.metres - drawn, rel=0.02)
    assert {part["reason"] for part in parts} <= {"outside the own area", "区外"}
    # a day that does not count shows nothing that does
    choose(dock, "张山", "2024-05-06")
    assert not {layer.name() for layer in dock.tracks.track.layers.layers()} & {
        "Counts for the day",
        "计入当日有效的路段",
    }


@pytest.mark.once
def test_what_was_taken_away_adds_up(opened):
    dock, _ = opened
    choose(dock, "张山", "2024-05-06")
    shown = dock.tracks.track.trace
    removed = shown.removed()
    assert sum(removed.values()) == pytest.approx(shown.raw_metres - shown.metres)
    assert removed[4] == pytest.approx(2 * np.hypot(LEAP, 6) - 12, abs=1)
    with County.open(dock.session.path, read_only=True) as made:
        stored = made.rows("SELECT uid, metres, raw_metres FROM track WHERE uid = ?", (shown.uid,))
        inside = made.scalar(
            "SELECT inside_metres FROM patrol_day WHERE day = '2024-05-06' AND person_uid = ?", (shown.person_uid,)
        )
    assert shown.metres == pytest.approx(stored[0]["metres"], abs=0.1)
    assert shown.raw_metres == pytest.approx(stored[0]["raw_metres"], abs=0.1)
    assert sum(s.end - s.start for s in shown.gaps) == pytest.approx(1210, abs=20)
    assert sum(s.metres for s in shown.inside) == pytest.approx(inside, abs=0.2)


@pytest.mark.once
def test_the_group_is_never_stored(opened):
    from qgis.core import QgsProject

    dock, _ = opened
    choose(dock, "张山", "2024-05-06")
    names = [layer.name() for layer in dock.tracks.track.layers.layers()]
    project = QgsProject.instance()
    assert project.write()
    assert [layer.name() for layer in dock.tracks.track.layers.layers()] == names, "it is on the map again"
    assert not project.isDirty()
    fresh = QgsProject()
    assert fresh.read(project.fileName())
    assert not [layer for layer in fresh.mapLayers().values() if layer.providerType() == "memory"]
    assert not [g for g in fresh.layerTreeRoot().findGroups() if g.customProperty("linzhang/trace")]
    assert fresh.layerTreeRoot().findGroup("巡护") is not None
    assert all(node.layer() is not None for node in fresh.layerTreeRoot().findLayers())
    fresh.clear()


def test_a_track_chosen_on_the_map_is_shown_in_the_dock(opened):
    dock, layer = opened
    for source, person, day in (("b.gpx", "张山", "2024-05-07"), ("c.gpx", "李林", "2024-05-06")):
        layer.selectByExpression(f"\"source\" LIKE '%{source}'")
        assert dock.tracks.track.trace.source.endswith(source)
        assert dock.tracks.people.selectedItems()[0].text() == person
        assert dock.tracks.days.selectedItems()[0].text() == day
    layer.selectByExpression("\"source\" LIKE '%d.gpx'")
    assert dock.tracks.track.trace.person == ""
    assert dock.tracks.people.selectedItems()[0].data(256) == ""
    assert "d.gpx" in dock.tracks.days.selectedItems()[1].text()


def test_the_profile_shows_speed_rests_gaps_and_the_mouse_tells(opened, qtbot):
    from qgis.PyQt.QtCore import QEvent, QPointF, Qt
    from qgis.PyQt.QtGui import QMouseEvent

    from linzhang_plugin.patrols import panel_profile

    dock, _ = opened
    choose(dock, "张山", "2024-05-06")
    dock.tracks.verdicts.explanation.why.setChecked(False)
    profile = dock.tracks.track.profile
    profile.resize(420, 140)
    image = profile.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, 420, 2) for y in range(0, 140, 2)}
    assert {panel_profile.REST, panel_profile.GAP, panel_profile.INSIDE} <= colours
    heard: list[float] = []
    profile.hovered.connect(heard.append)

    def words(second: float) -> str:
        x = profile.x_of(MONDAY + second)
        no = Qt.MouseButton.NoButton
        event = QMouseEvent(QEvent.Type.MouseMove, QPointF(x, 40), no, no, Qt.KeyboardModifier.NoModifier)
        profile.mouseMoveEvent(event)
        return profile.toolTip()

    # a pixel is some seconds wide
    assert "08:05" in words(310)
    # 6 m in 10 s
    assert "2.2" in words(300) or "2.1" in words(300)
    assert abs(heard[-1] - (MONDAY + 300)) < 15
    assert profile.words_at(MONDAY + 1500).count("\n") >= 2
    x, y = dock.tracks.track.trace.place_at(MONDAY + 300)
    assert np.hypot(x - 500_000 - 200 - 31 * 6, y - 2_930_000 - 500) < 12
    profile.leaveEvent(None)
    assert np.isnan(heard[-1])


@pytest.mark.once
def test_the_lines_of_a_track_come_from_the_toolbox_too(opened):
    import processing
    from qgis.core import QgsVectorLayer

    dock, _ = opened
    choose(dock, "张山", "2024-05-06")
    uid = dock.tracks.track.trace.uid
    folder = dock.session.path.parent
    names = {name: str(folder / f"{name}.gpkg") for name in ("CLEANED", "RAW", "REMOVED")}
    out = processing.run("linzhang:tracklines", {"COUNTY": str(dock.session.path), "TRACK": uid, **names})
    assert out["METRES"] == pytest.approx(dock.tracks.track.trace.metres)
    counts = {name: QgsVectorLayer(out[name], name, "ogr").featureCount() for name in names}
    assert counts == {"CLEANED": 2, "RAW": 1, "REMOVED": 2}
    removed = [feature["metres"] for feature in QgsVectorLayer(out["REMOVED"], "r", "ogr").getFeatures()]
    assert max(removed) == pytest.approx(2 * np.hypot(LEAP, 6) - 12, abs=1)
    with pytest.raises(Exception, match=r"轨迹|track"):
        processing.run("linzhang:tracklines", {"COUNTY": str(dock.session.path), "TRACK": "none", **names})
