"""Tracks on the map: a colour for each person, a tip with what cleaning took away, and the replay of a day."""

from __future__ import annotations

import datetime

import numpy as np
import pytest

from linzhang_plugin.patrols.importing import import_tracks
from tests.made import once
from tests.patrols.walks import MONDAY, county, patrol

pytestmark = pytest.mark.matrix

PEOPLE = [
    {"name": "张山", "grid": "01", "start": "2024-01-01"},
    {"name": "李林", "grid": "02", "start": "2024-01-01"},
]


@pytest.fixture
def layer(qgis_app, chinese_tmp):
    """The layer of tracks of a stored project, as a user opens it."""
    from qgis.core import QgsProject

    from linzhang_plugin.desktop import project

    def walked(file) -> None:
        folder = file.parent / "轨迹"
        with county(file, PEOPLE) as opened:
            patrol(folder / "张山" / "a.gpx", "", seconds=4000)
            patrol(folder / "李林" / "b.gpx", "", seconds=4000, left=1200.0)
            patrol(folder / "不明" / "c.gpx", "", seconds=4000, left=2600.0)
            import_tracks(opened, [folder])
        project.store(file)

    file = once(chinese_tmp / "县库.gpkg", "three tracks", walked)
    assert QgsProject.instance().read(project.uri(file))
    (found,) = [v for v in QgsProject.instance().mapLayers().values() if v.customProperty("linzhang/table") == "track"]
    yield found
    QgsProject.instance().clear()


def clock(second: float):
    """What the county's clock shows so many seconds after the start of the day, as the temporal controller has it."""
    from qgis.PyQt.QtCore import QDate, QDateTime, QTime

    shown = datetime.datetime.fromtimestamp(MONDAY + second, datetime.timezone(datetime.timedelta(hours=8)))
    return QDateTime(QDate(shown.year, shown.month, shown.day), QTime(shown.hour, shown.minute, shown.second))


def frame(begin: float, end: float):
    """A frame of the temporal controller, in seconds after the start of the day."""
    from qgis.core import QgsDateTimeRange

    return QgsDateTimeRange(clock(begin), clock(end))


def picture(layer, shown=None) -> np.ndarray:
    """The map of the layer alone as an array, while the temporal controller shows a range of time or is off."""
    from qgis.core import QgsMapRendererSequentialJob, QgsMapSettings
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor

    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    extent = layer.extent()
    extent.grow(100)
    settings.setExtent(extent)
    settings.setOutputSize(QSize(600, 400))
    settings.setBackgroundColor(QColor("white"))
    if shown is not None:
        settings.setIsTemporal(True)
        settings.setTemporalRange(shown)
        settings.setExpressionContext(context(shown.end()))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage().convertToFormat(4)  # RGB32
    data = image.constBits()
    data.setsize(image.sizeInBytes())
    return np.frombuffer(bytes(data), dtype=np.uint8).reshape(400, 600, 4)[:, :, :3].copy()


def context(end):
    from qgis.core import QgsExpressionContext, QgsExpressionContextScope, QgsExpressionContextUtils, QgsProject

    made = QgsExpressionContext()
    made.appendScope(QgsExpressionContextUtils.globalScope())
    made.appendScope(QgsExpressionContextUtils.projectScope(QgsProject.instance()))
    scope = QgsExpressionContextScope()
    scope.setVariable("map_end_time", end)
    made.appendScope(scope)
    return made


def colours(image: np.ndarray) -> int:
    """How many colours fill more than a few pixels, the white ground not counted."""
    packed = image.astype(np.int64) @ np.array([1, 256, 65536])
    values, counts = np.unique(packed, return_counts=True)
    return int(((counts > 25) & (values != 0xFFFFFF)).sum())


@pytest.mark.once
def test_a_colour_for_each_person(layer):
    image = picture(layer)
    assert colours(image) >= 3
    rules = {rule.label(): rule.filterExpression() for rule in layer.renderer().rootRule().children()}
    assert rules == {"无归属": '"person_uid" IS NULL', "有疑点": '"findings" IS NOT NULL', "按人员着色": "ELSE"}
    grey = np.abs(image.astype(int) - image.mean(axis=2, keepdims=True)).max(axis=2) < 8
    assert (grey & (image.max(axis=2) < 200)).sum() > 25, "the track of nobody is not grey"
    symbols = [item.label() for item in layer.renderer().legendSymbolItems()]
    assert symbols == ["无归属", "有疑点", "按人员着色"]


def test_the_temporal_controller_needs_no_set_up(layer):
    assert layer.temporalProperties().isActive()
    during = picture(layer, frame(1800, 1860))
    later = picture(layer, frame(9000, 9060))
    assert (during < 250).any()
    assert not (later < 250).any()
    yellow = (during[:, :, 2] > 220) & (during[:, :, 1] > 180) & (during[:, :, 0] < 110)
    assert yellow.sum() > 20, "the place of the person is not marked"
    still = picture(layer)
    assert ((still[:, :, 2] > 220) & (still[:, :, 1] > 180) & (still[:, :, 0] < 110)).sum() == 0


@pytest.mark.once
def test_the_marker_is_where_the_person_was(layer):
    from qgis.core import QgsExpression

    generator = layer.renderer().rootRule().children()[2].symbol().symbolLayer(1)
    expression = QgsExpression(generator.geometryExpression())
    assert not expression.hasParserError(), expression.parserErrorString()
    for second in (15.0, 1234.0, 4000.0, 90_000.0):
        made = context(clock(second))
        for feature in layer.getFeatures():
            made.setFeature(feature)
            made.setGeometry(feature.geometry())
            point = expression.evaluate(made)
            assert not expression.hasEvalError(), expression.evalErrorString()
            vertices = list(feature.geometry().vertices())
            wanted = [v for v in vertices if v.m() <= MONDAY + second][-1]
            assert point.constGet().m() == wanted.m()


@pytest.mark.parametrize("how", ["person", "verdict", "source"])
def test_a_whole_county_of_tracks_is_drawn_in_hairlines(layer, how):
    """Wider lines take eight times as long; so does handing whole tracks to a marker that shows nothing."""
    from qgis.core import QgsProject, QgsSymbolLayer

    from linzhang_plugin.patrols import panel_style

    days = next(
        v for v in QgsProject.instance().mapLayers().values() if v.customProperty("linzhang/table") == "patrol_day"
    )
    panel_style.apply(layer, how, days, ["gpx:HuLin"])
    widths = QgsSymbolLayer.Property.PropertyStrokeWidth
    for rule in layer.renderer().rootRule().children():
        *_, line, walker = rule.symbol().symbolLayers()
        found = []
        for scale in (200_000, 5_000):
            made = context(clock(60.0))
            made.lastScope().setVariable("map_scale", scale)
            found.append(line.dataDefinedProperties().property(widths).valueAsDouble(made, -1.0)[0])
        assert found == [0.2, 0.5]
        enabled = walker.dataDefinedProperties().property(QgsSymbolLayer.Property.PropertyLayerEnabled)
        assert enabled.valueAsBool(context(60.0), False)[0]
        still = context(60.0)
        still.lastScope().removeVariable("map_end_time")
        assert not enabled.valueAsBool(still, True)[0]


def test_the_tip_says_who_when_and_what_was_taken_away(layer):
    from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsProject

    texts = []
    for feature in layer.getFeatures():
        made = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        made.appendScope(QgsExpressionContextUtils.projectScope(QgsProject.instance()))
        made.setFeature(feature)
        texts.append(QgsExpression.replaceExpressionText(layer.mapTipTemplate(), made))
    joined = "\n".join(texts)
    assert "张山" in joined
    assert "李林" in joined
    assert "无归属" in joined
    assert "公里，清洗去掉" in joined
    day = datetime.date(2024, 5, 6).isoformat()
    assert all(day in text for text in texts)
    assert "[%" not in joined
