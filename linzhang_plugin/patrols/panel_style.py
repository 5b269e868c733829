"""How the layer of tracks is coloured: by person, by the verdict on the day, by the program that recorded it.

Only colours change: map tips, the replay of a day and the places of people in it stay as the shipped style has them.
"""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsExpression,
    QgsExpressionContextUtils,
    QgsField,
    QgsProject,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)
from qgis.PyQt.QtGui import QColor

from ..county.resources import resource
from ..desktop.compat import text_field
from ..desktop.translate import translate

PERSON, VERDICT, SOURCE = "person", "verdict", "source"
STYLE_PROPERTY = "linzhang/track_style"
KEY = "verdict_key"
ZONE_VARIABLE, CHINA = "linzhang_zone", 28800
OLD_TIME = "datetime_from_epoch("
PREFIX = "verdict_"
VALID, NOT_VALID, UNJUDGED, NOBODY = "#1a9850", "#d7301f", "#7b6fa8", "#8a8f8c"
# told apart also by colour-blind people
SOURCE_COLORS = ("#1f78b4", "#e08214", "#33806b", "#8e44ad", "#b15928", "#2c3e50", "#c51b7d", "#7f9c1b")

# plain joining of texts: for each day of a year's table it is worked out on the main thread
_TRACK_KEY = '"person_uid" || "day" || \'track\''
# with the source, because the platform's figures of a day are no verdict on its tracks
_DAY_KEY = '"person_uid" || "day" || "source"'


def names() -> dict[str, str]:
    """How tracks can be coloured, in the order in which it is offered."""
    return {
        VERDICT: translate("Linzhang", "by verdict"),
        PERSON: translate("Linzhang", "by person"),
        SOURCE: translate("Linzhang", "by source"),
    }


def make_visible(layer: QgsVectorLayer) -> None:
    """Switches the layer on in the legend, and the groups it is in."""
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    if node is not None:
        node.setItemVisibilityCheckedParentRecursive(True)


def apply(layer: QgsVectorLayer, how: str, days: QgsVectorLayer | None, sources: Sequence[str]) -> None:
    """Colours the tracks; ``days``: the layer of patrol_day, ``sources``: the programs, the most frequent first."""
    project = QgsProject.instance()
    before = project.isDirty()
    shipped = _shipped()
    if how == VERDICT and days is not None:
        _join(layer, days)
        layer.setRenderer(_by_verdict(shipped))
    elif how == SOURCE:
        layer.setRenderer(_by_source(shipped, sources))
    else:
        layer.setRenderer(shipped.clone())
    layer.setCustomProperty(STYLE_PROPERTY, how)
    layer.triggerRepaint()
    # the legend follows
    layer.emitStyleChanged()
    project.setDirty(before)


def keep_clock(layer: QgsVectorLayer, zone_seconds: int) -> None:
    """The replay in the times of the county's clock; QGIS's own are those of the computer's."""
    if zone_seconds != CHINA or layer.customProperty("variableNames"):
        QgsExpressionContextUtils.setLayerVariable(layer, ZONE_VARIABLE, zone_seconds)
    scratch, replay = _scratch(), layer.temporalProperties()
    if OLD_TIME in replay.startExpression():
        replay.setStartExpression(scratch.temporalProperties().startExpression())
        replay.setEndExpression(scratch.temporalProperties().endExpression())


def is_applied(layer: QgsVectorLayer, how: str) -> bool:
    """Whether the tracks are coloured so already."""
    return bool(layer.customProperty(STYLE_PROPERTY) == how)


def join_verdicts(layer: QgsVectorLayer, days: QgsVectorLayer) -> None:
    """After the days were judged: the colours stay, what they are chosen by is read anew."""
    project = QgsProject.instance()
    before = project.isDirty()
    _join(layer, days)
    layer.triggerRepaint()
    project.setDirty(before)


def _scratch() -> QgsVectorLayer:
    """An empty layer in the shipped style."""
    scratch = QgsVectorLayer("LineString?field=person_uid:string&field=findings:string", "track", "memory")
    scratch.loadNamedStyle(str(resource("styles", "track.qml")))
    return scratch


def _shipped() -> QgsRuleBasedRenderer:
    """The renderer of the shipped style."""
    scratch = _scratch()
    renderer = scratch.renderer()
    if not isinstance(renderer, QgsRuleBasedRenderer):
        raise TypeError("track.qml")
    clone = renderer.clone()
    if not isinstance(clone, QgsRuleBasedRenderer):
        raise TypeError("track.qml")
    return clone


def _join(layer: QgsVectorLayer, days: QgsVectorLayer) -> None:
    """The verdict on the day as a field of the track; joined anew, because the cache does not see a write."""
    for target, expression in ((layer, _TRACK_KEY), (days, _DAY_KEY)):
        if target.fields().lookupField(KEY) < 0:
            field: QgsField = text_field(KEY)
            target.addExpressionField(expression, field)
            setup = target.attributeTableConfig()
            for column in (columns := setup.columns()):
                if column.name == KEY:
                    column.hidden = True
            setup.setColumns(columns)
            target.setAttributeTableConfig(setup)
    layer.removeJoin(days.id())
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(days)
    join.setJoinFieldName(KEY)
    join.setTargetFieldName(KEY)
    join.setJoinFieldNamesSubset(["valid"])
    join.setPrefix(PREFIX)
    join.setUsingMemoryCache(True)
    layer.addJoin(join)


def _rule(plain: QgsSymbol, condition: str, label: str, color: str) -> QgsRuleBasedRenderer.Rule:
    """``plain``: the line with its walker, as the shipped style draws it."""
    symbol = plain.clone()
    stroke = symbol.symbolLayer(0)
    stroke.setDataDefinedProperty(stroke.Property.PropertyStrokeColor, QgsProperty())
    stroke.setColor(QColor(color))
    rule = QgsRuleBasedRenderer.Rule(symbol, filterExp=condition, label=label)
    if condition == "ELSE":
        rule.setIsElse(True)
    return rule


def _with_rules(shipped: QgsRuleBasedRenderer, rules: Sequence[tuple[str, str, str]]) -> QgsRuleBasedRenderer:
    plain = shipped.rootRule().children()[-1].symbol()
    root = QgsRuleBasedRenderer.Rule(None)
    if plain is not None:
        for condition, label, color in rules:
            root.appendChild(_rule(plain, condition, label, color))
    return QgsRuleBasedRenderer(root)


def _by_verdict(shipped: QgsRuleBasedRenderer) -> QgsRuleBasedRenderer:
    valid = f'"{PREFIX}valid"'
    return _with_rules(
        shipped,
        [
            ('"person_uid" IS NULL', translate("Linzhang", "nobody"), NOBODY),
            (valid, translate("Linzhang", "day is valid"), VALID),
            (f"NOT {valid}", translate("Linzhang", "day is not valid"), NOT_VALID),
            ("ELSE", translate("Linzhang", "not judged"), UNJUDGED),
        ],
    )


def _by_source(shipped: QgsRuleBasedRenderer, sources: Sequence[str]) -> QgsRuleBasedRenderer:
    rules = [
        (f'"frame" = {QgsExpression.quotedString(name)}', name, color)
        for name, color in zip(sources, SOURCE_COLORS, strict=False)
    ]
    return _with_rules(shipped, [*rules, ("ELSE", translate("Linzhang", "other sources"), NOBODY)])
