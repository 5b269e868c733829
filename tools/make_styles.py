"""Writes resources/styles/*.qml: run it with QGIS 3.22 after changing a style here, and commit the result.

QT_QPA_PLATFORM=offscreen .venv/bin/python -m tools.make_styles
"""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCentroidFillSymbolLayer,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRuleBasedLabeling,
    QgsRuleBasedRenderer,
    QgsSimpleLineSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerTemporalProperties,
)
from qgis.PyQt.QtGui import QColor, QFont

STYLES = Path(__file__).resolve().parent.parent / "resources" / "styles"
KINDS = {"compartment": "MultiPolygon", "area": "MultiPolygon", "division": "MultiPolygon"}
FIELDS = (
    "field=uid:string&field=level:string&field=kind:string&field=name:string&field=number:string&field=end:date"
    "&field=overlay_kind:string"
)
# the plugin sets the variable while a day of the past is looked at; without it only what has not ended is drawn
STANDS = '("end" IS NULL OR to_string("end") > coalesce(@linzhang_day, \'9999-12-31\'))'
# levels from the smallest, drawn first: (key, name, outline, width mm, fill, dash, label size pt, label from scale)
LEVELS = (
    ("grid", "网格", "#5fa56b", 0.26, "223,240,221,150", "solid", 8.0, 70_000),
    ("village", "村级", "#2f7d46", 0.46, "0,0,0,0", "solid", 9.5, 220_000),
    ("town", "镇级", "#16532e", 0.8, "0,0,0,0", "dash", 12.0, 0),
    ("county", "县级", "#0e3a20", 1.2, "0,0,0,0", "solid", 0.0, 0),
)
FAULTS = (
    ("重叠", "'overlap'", "#c0392b"),
    ("超出上级", "'outside'", "#8e44ad"),
    ("空隙", "'gap'", "#2471a3"),
    ("图形错误", "'invalid','no_outline'", "#000000"),
    ("碎条、碎小部分", "'sliver','tiny'", "#d68910"),
    ("林地未落入网格", "'no_grid'", "#a04000"),
    ("面积不符", "'figure','stated'", "#117864"),
    ("编号、上级", "'duplicate_code','malformed_code','no_parent'", "#5d6d7e"),
    ("责任人", "'no_holder','ranger_mu'", "#b7950b"),
)
# a colour that stays the same for a person: from the first two digits of the hash of the uid
PERSON_COLOR = (
    "color_hsl((strpos('0123456789abcdef', left(md5(\"person_uid\"), 1)) - 1) * 22.5"
    " + strpos('0123456789abcdef', substr(md5(\"person_uid\"), 2, 1)), 70, 42)"
)
# lines of a pixel are drawn eight times as fast as wider ones: a month has thousands of tracks
TRACK_WIDTH = "if(@map_scale > 10000, 0.2, 0.5)"
# seconds from UTC to the clock of the county; the plugin sets the variable where it is not that of China
ZONE = "coalesce(@linzhang_zone, 28800)"


def _clock(column: str) -> str:
    """Seconds of UTC as date and time on the county's clock, whatever the clock of the computer is.

    QGIS compares dates and times by what a clock shows, and shows them in the temporal controller as they are.
    """
    utc = f"to_datetime('1970-01-01T00:00:00Z') + to_interval(to_string(\"{column}\" + {ZONE}) || ' seconds')"
    return f"to_datetime(format_date({utc}, 'yyyy-MM-dd HH:mm:ss'))"


# the last vertex before the end of the frame: every fortieth vertex first, then those between
WHERE_NOW = f"""if(@map_end_time IS NULL OR "start" IS NULL, NULL,
 with_variable('now', epoch(to_datetime(format_date(@map_end_time, 'yyyy-MM-ddTHH:mm:ss') || 'Z')) / 1000 - {ZONE},
 with_variable('i', coalesce(array_last(array_filter(generate_series(1, num_points($geometry), 40),
   m(point_n($geometry, @element)) <= @now)), 1),
 with_variable('j', coalesce(array_last(array_filter(generate_series(@i, min(@i + 40, num_points($geometry))),
   m(point_n($geometry, @element)) <= @now)), @i),
 point_n($geometry, @j)))))"""
TRACK_TIP = f"""<b>[% coalesce(attribute(get_feature('人员', 'uid', "person_uid"), 'name'), '无归属') %]</b>
[% coalesce(to_string("day"), '日期不明') %]
[% coalesce(format_date({_clock("start")}, 'HH:mm') || '至'
 || format_date({_clock("end")}, 'HH:mm'), '') %]<br>
里程 [% format_number("metres" / 1000, 2) %] 公里，时长 [% format_number("seconds" / 3600, 2) %] 小时<br>
原始点连线 [% format_number("raw_metres" / 1000, 2) %] 公里，清洗去掉
[% format_number(max("raw_metres" - "metres", 0) / 1000, 2) %] 公里（漂移、停留抖动、定位误差）<br>
[% CASE WHEN "findings" LIKE '%same_way%' THEN '疑点：路线与另一条轨迹逐点相同<br>' ELSE '' END
|| CASE WHEN "findings" LIKE '%beside%' THEN '疑点：与另一人全程同行<br>' ELSE '' END
|| CASE WHEN "findings" LIKE '%ridden%' THEN '有乘车路段<br>' ELSE '' END %]
<small>[% "source" %]</small>"""
BLIND = (
    ("盲区（风险高）", "high", "#a50f15", "203,24,29,150"),
    ("盲区（风险中）", "middle", "#d2790f", "253,141,60,140"),
    ("盲区（风险低）", "low", "#8a8a8a", "150,150,150,110"),
)
LAND_CLASSES = (
    ("乔木林", "'0111','0110','030100','0301'", "#a9d08e"),
    ("竹林", "'0113','030200','0302'", "#c6e0a0"),
    ("灌木林", "'0131','0132','030301','030302','0305'", "#d8e4a8"),
    (
        "疏林、未成林、迹地、苗圃",
        "'0120','0141','0142','0150','0161','0162','0163','030401','030402','030403'",
        "#ece6b6",
    ),
    ("宜林地", "'0171','0172','0173'", "#f2ddb0"),
    ("非林地", "'0200','0210','0220','0230','0240','0250','0254'", "#eeeeee"),
)


def layer(table: str) -> QgsVectorLayer:
    kind = KINDS.get(table, "LineString" if table == "track" else "Point")
    return QgsVectorLayer(f"{kind}?crs=EPSG:4544&{FIELDS}&field=land_class:string&field=state:string", table, "memory")


def text_format(size: float, color: str, *, bold: bool = False) -> QgsTextFormat:
    font = QFont("Noto Sans CJK SC")
    font.setBold(bold)
    text = QgsTextFormat()
    text.setFont(font)
    text.setSize(size)
    text.setColor(QColor(color))
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setSize(0.8)
    buffer.setColor(QColor(255, 255, 255, 220))
    text.setBuffer(buffer)
    return text


def label(expression: str, size: float, color: str, *, bold: bool, priority: int) -> QgsPalLayerSettings:
    settings = QgsPalLayerSettings()
    settings.fieldName = expression
    settings.isExpression = True
    settings.setFormat(text_format(size, color, bold=bold))
    settings.centroidInside = True
    settings.priority = min(10, priority)
    return settings


def fill(outline: str, width: float, inside: str, dash: str = "solid") -> QgsFillSymbol:
    return QgsFillSymbol.createSimple(
        {"color": inside, "outline_color": outline, "outline_width": str(width), "outline_style": dash}
    )


def area() -> QgsVectorLayer:
    made = layer("area")
    root = QgsRuleBasedRenderer.Rule(None)
    labels = QgsRuleBasedLabeling.Rule(None)
    for order, (key, name, outline, width, inside, dash, size, scale) in enumerate(LEVELS):
        where = f"\"level\" = '{key}' AND \"kind\" = 'base' AND {STANDS}"
        symbol = fill(outline, width, inside, dash)
        symbol.symbolLayer(0).setRenderingPass(order)
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, where, name))
        if size:
            short = "regexp_substr(\"name\", '(\\\\d+(?:号)?网格)$')" if key == "grid" else '"name"'
            text = f"coalesce(nullif({short}, ''), \"name\")" if key == "grid" else short
            words = label(text, size, outline, bold=key == "town", priority=order * 3)
            rule = QgsRuleBasedLabeling.Rule(words, 0, scale, where)
            labels.appendChild(rule)
    overlay = fill("#b5651d", 0.6, "240,200,120,60", "dot")
    overlay.symbolLayer(0).setRenderingPass(len(LEVELS))
    root.appendChild(QgsRuleBasedRenderer.Rule(overlay, 0, 0, f"\"kind\" = 'overlay' AND {STANDS}", "重点区域"))
    words = label('"name"', 9.0, "#8a4a14", bold=False, priority=10)
    labels.appendChild(QgsRuleBasedLabeling.Rule(words, 0, 220_000, f"\"kind\" = 'overlay' AND {STANDS}"))
    renderer = QgsRuleBasedRenderer(root)
    renderer.setUsingSymbolLevels(True)
    made.setRenderer(renderer)
    made.setLabeling(QgsRuleBasedLabeling(labels))
    made.setLabelsEnabled(True)
    return made


def compartment() -> QgsVectorLayer:
    made = layer("compartment")
    root = QgsRuleBasedRenderer.Rule(None)
    for name, codes, color in LAND_CLASSES:
        symbol = fill("#b7c4b1", 0.1, color)
        where = f'"land_class" IN ({codes})'
        if name == "灌木林":
            # 0303 is 红树林地 in 三调 and 灌木林地 in 用地用海: the row says which system its codes are of
            where += " OR \"land_class\" = '0303' AND \"attributes\" LIKE '%用地用海%'"
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, where, name))
    other = QgsRuleBasedRenderer.Rule(fill("#b7c4b1", 0.1, "#d9d9d9"), 0, 0, "", "其他地类(按原代码)")
    other.setIsElse(True)
    root.appendChild(other)
    made.setRenderer(QgsRuleBasedRenderer(root))
    made.setOpacity(0.75)
    return made


def division() -> QgsVectorLayer:
    made = layer("division")
    made.setRenderer(QgsSingleSymbolRenderer(fill("#8a8a8a", 0.3, "0,0,0,0", "dash")))
    return made


def track() -> QgsVectorLayer:
    """Tracks in a colour for each person; grey where nobody is known, edged in red where something is remarkable."""
    fields = "person_uid:string,day:date,start:int8,end:int8,source:string,metres:double,raw_metres:double"
    uri = "&".join(f"field={field}" for field in f"{fields},seconds:int8,findings:string".split(","))
    made = QgsVectorLayer(f"LineString?crs=EPSG:4544&{uri}", "track", "memory")
    root = QgsRuleBasedRenderer.Rule(None)
    for name, condition, color, edge in (
        ("无归属", '"person_uid" IS NULL', "#8a8f8c", None),
        ("有疑点", '"findings" IS NOT NULL', PERSON_COLOR, "#c0392b"),
        ("按人员着色", "ELSE", PERSON_COLOR, None),
    ):
        look = {"color": "#2c6fbb", "width": "0.5", "capstyle": "round", "joinstyle": "round"}
        symbol = QgsLineSymbol.createSimple(look if color == PERSON_COLOR else {**look, "color": color})
        _width_by_scale(symbol.symbolLayer(0), TRACK_WIDTH)
        if color == PERSON_COLOR:
            stroke = symbol.symbolLayer(0)
            stroke.setDataDefinedProperty(stroke.Property.PropertyStrokeColor, QgsProperty.fromExpression(color))
        if edge:
            symbol.insertSymbolLayer(0, QgsSimpleLineSymbolLayer(QColor(edge), 1.1))
            _width_by_scale(symbol.symbolLayer(0), "if(@map_scale > 10000, 0.8, 1.1)")
        symbol.appendSymbolLayer(_walker())
        rule = QgsRuleBasedRenderer.Rule(symbol, filterExp=condition, label=name)
        if condition == "ELSE":
            rule.setIsElse(True)  # with False it becomes one too
        root.appendChild(rule)
    made.setRenderer(QgsRuleBasedRenderer(root))
    made.setOpacity(0.85)
    made.setMapTipTemplate(TRACK_TIP)
    replay = made.temporalProperties()
    replay.setMode(QgsVectorLayerTemporalProperties.TemporalMode.FeatureDateTimeStartAndEndFromExpressions)
    replay.setStartExpression(_clock("start"))
    replay.setEndExpression(_clock("end"))
    replay.setIsActive(True)
    return made


def _walker() -> QgsGeometryGeneratorSymbolLayer:
    """Where the person was at the end of the frame that the temporal controller shows; nothing without it."""
    marker = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": WHERE_NOW})
    marker.setSymbolType(QgsSymbol.SymbolType.Marker)
    dot = {"name": "circle", "color": "#f4d03f", "outline_color": "#16532e", "outline_width": "0.4", "size": "2.8"}
    marker.setSubSymbol(QgsMarkerSymbol.createSimple(dot))
    # else every track is handed to the generator whole, although there is nothing to mark
    enabled = QgsProperty.fromExpression("@map_end_time IS NOT NULL")
    marker.setDataDefinedProperty(marker.Property.PropertyLayerEnabled, enabled)
    return marker


def _width_by_scale(line: QgsSimpleLineSymbolLayer, expression: str) -> None:
    line.setDataDefinedProperty(line.Property.PropertyStrokeWidth, QgsProperty.fromExpression(expression))


def board() -> QgsVectorLayer:
    made = layer("board")
    symbol = QgsMarkerSymbol.createSimple(
        {"name": "square", "color": "#c8963e", "outline_color": "#16532e", "outline_width": "0.4", "size": "3"}
    )
    colors = "CASE WHEN \"state\" = 'damaged' THEN '#c0392b' WHEN \"state\" = 'stale' THEN '#e67e22' ELSE '#c8963e' END"
    symbol.symbolLayer(0).setDataDefinedProperty(
        symbol.symbolLayer(0).Property.PropertyFillColor, QgsProperty.fromExpression(colors)
    )
    made.setRenderer(QgsSingleSymbolRenderer(symbol))
    return made


# by its days, as chiefs/problem_rows.py has it; the plugin sets the variable while a day of the past is looked at
TODAY = "to_date(coalesce(@linzhang_day, to_string(to_date(now()))))"
PROBLEMS = (
    ("逾期", f'"closed" IS NULL AND "deadline" < {TODAY}', "#c0392b", "4"),
    (
        "已上报",
        f'"closed" IS NULL AND "reported" IS NOT NULL AND NOT coalesce("deadline" < {TODAY}, FALSE)',
        "#e67e22",
        "3.4",
    ),
    (
        "未销号",
        f'"closed" IS NULL AND "reported" IS NULL AND NOT coalesce("deadline" < {TODAY}, FALSE)',
        "#f1c40f",
        "3.4",
    ),
    ("已销号", '"closed" IS NOT NULL', "#8a8f8c", "2.6"),
)


def problem() -> QgsVectorLayer:
    """Problems by state; the number beside the point where the map is large enough."""
    fields = "field=number:string&field=deadline:date&field=closed:date&field=reported:date&field=content:string"
    made = QgsVectorLayer(f"Point?crs=EPSG:4544&{fields}", "problem", "memory")
    root = QgsRuleBasedRenderer.Rule(None)
    for name, where, color, size in PROBLEMS:
        look = {"name": "triangle", "color": color, "outline_color": "#ffffff", "outline_width": "0.3", "size": size}
        root.appendChild(QgsRuleBasedRenderer.Rule(QgsMarkerSymbol.createSimple(look), 0, 0, where, name))
    made.setRenderer(QgsRuleBasedRenderer(root))
    labels = QgsRuleBasedLabeling.Rule(None)
    words = label('"number"', 8.0, "#7b241c", bold=False, priority=5)
    labels.appendChild(QgsRuleBasedLabeling.Rule(words, 0, 30_000, '"closed" IS NULL'))
    made.setLabeling(QgsRuleBasedLabeling(labels))
    made.setLabelsEnabled(True)
    return made


def line(table: str, color: str, width: float) -> QgsVectorLayer:
    made = QgsVectorLayer("MultiLineString?crs=EPSG:4544&field=name:string&field=kind:string", table, "memory")
    look = {"color": color, "width": str(width), "capstyle": "round", "joinstyle": "round"}
    made.setRenderer(QgsSingleSymbolRenderer(QgsLineSymbol.createSimple(look)))
    return made


def lake() -> QgsVectorLayer:
    made = QgsVectorLayer("MultiPolygon?crs=EPSG:4544&field=name:string", "lake", "memory")
    made.setRenderer(QgsSingleSymbolRenderer(fill("#7fb2d9", 0.2, "#cfe3f2")))
    return made


def fill_of(table: str, border: str, color: str) -> QgsVectorLayer:
    made = QgsVectorLayer("MultiPolygon?crs=EPSG:4544&field=name:string", table, "memory")
    made.setRenderer(QgsSingleSymbolRenderer(fill(border, 0.4, color)))
    return made


def settlement() -> QgsVectorLayer:
    made = point("settlement", "#7a5c3e", "circle")
    made.renderer().symbol().setSize(1.8)
    made.setLabeling(
        QgsRuleBasedLabeling(
            QgsRuleBasedLabeling.Rule(label('"name"', 7.5, "#5c4a3a", bold=False, priority=1), 0, 90_000)
        )
    )
    made.setLabelsEnabled(True)
    return made


def fault() -> QgsVectorLayer:
    """Faults of a check: seen at any scale, so each also has a mark; what is no outline's fault is only outlined."""
    made = QgsVectorLayer("MultiPolygon?crs=EPSG:4544&field=kind:string", "fault", "memory")
    root = QgsRuleBasedRenderer.Rule(None)
    for name, kinds, color in FAULTS:
        symbol = fill(color, 0.5, "0,0,0,0")
        mark = QgsCentroidFillSymbolLayer()
        mark.setPointOnSurface(True)
        mark.setPointOnAllParts(False)
        mark.setSubSymbol(
            QgsMarkerSymbol.createSimple(
                {"name": "circle", "color": color, "outline_color": "white", "outline_width": "0.3", "size": "2.6"}
            )
        )
        symbol.appendSymbolLayer(mark)
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, f'"kind" IN ({kinds})', name))
    made.setRenderer(QgsRuleBasedRenderer(root))
    return made


def point(table: str, color: str, shape: str) -> QgsVectorLayer:
    made = layer(table)
    made.setRenderer(
        QgsSingleSymbolRenderer(
            QgsMarkerSymbol.createSimple({"name": shape, "color": color, "outline_color": "white", "size": "3"})
        )
    )
    return made


def key_place() -> QgsVectorLayer:
    """重点部位: a star with its name."""
    made = point("key_place", "#8e44ad", "star")
    made.renderer().symbol().setSize(4.2)
    made.setLabeling(
        QgsRuleBasedLabeling(
            QgsRuleBasedLabeling.Rule(label('"name"', 8.0, "#5b2c6f", bold=False, priority=4), 0, 120_000)
        )
    )
    made.setLabelsEnabled(True)
    return made


def blind_spot() -> QgsVectorLayer:
    """巡护盲区 by level of risk; the reasons stand under the mouse."""
    made = QgsVectorLayer("MultiPolygon?crs=EPSG:4544&field=level:string&field=words:string", "blind_spot", "memory")
    root = QgsRuleBasedRenderer.Rule(None)
    for name, level, border, color in BLIND:
        root.appendChild(QgsRuleBasedRenderer.Rule(fill(border, 0.15, color), 0, 0, f"\"level\" = '{level}'", name))
    made.setRenderer(QgsRuleBasedRenderer(root))
    made.setMapTipTemplate('[% "words" %]')
    return made


def main() -> int:
    QgsApplication.setOrganizationName("QGIS")
    QgsApplication.setApplicationName("QGIS3")
    app = QgsApplication([], True)
    app.initQgis()
    STYLES.mkdir(parents=True, exist_ok=True)
    categories = (
        QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling | QgsMapLayer.StyleCategory.Rendering
    )
    of_tracks = categories | QgsMapLayer.StyleCategory.MapTips | QgsMapLayer.StyleCategory.Temporal
    made = [
        area(),
        compartment(),
        division(),
        track(),
        board(),
        fault(),
        line("road", "#c98a4b", 0.45),
        line("river", "#6fa8dc", 0.6),
        lake(),
        settlement(),
        fill_of("wetland", "#4a9a9a", "#cfe9e6"),
        fill_of("reserve", "#2e7d32", "0,0,0,0"),
        point("old_tree", "#1b7f3b", "diamond"),
        problem(),
        point("chief_patrol", "#2c6fbb", "circle"),
        key_place(),
        line("key_line", "#8e44ad", 0.8),
        blind_spot(),
    ]
    for styled in made:
        message, ok = styled.saveNamedStyle(
            str(STYLES / f"{styled.name()}.qml"), of_tracks if styled.name() in ("track", "blind_spot") else categories
        )
        print(styled.name(), "written" if ok else message)
    del made
    app.exitQgis()
    return 0


if __name__ == "__main__":
    sys.exit(main())
