"""``linzhang:patrolmap``: blind spots or effort as a sheet to print (巡护盲区图、巡护强度图), PDF or picture."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from qgis.core import (
    Qgis,
    QgsBasicNumericFormat,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLayoutExporter,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPalLayerSettings,
    QgsPrintLayout,
    QgsProcessingAlgorithm,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProject,
    QgsRectangle,
    QgsRendererRange,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...county import geom, units
from ...county.dates import day_of, today_in
from ...county.errors import LinzhangError
from ...county.files import atomic_save
from ...county.gateway import County
from ...desktop import fonts
from ...desktop.compat import number_field, text_field
from ...desktop.translate import translate
from . import algorithms_styles as styles
from .algorithms import CoverageAlgorithm
from .choosing import area_named
from .effort import Effort, measure
from .ground import Areas, areas_on
from .period import Period
from .settings import Settings
from .ways import select, ways

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

BLIND = "blind"
PAPERS = {"A3": (420.0, 297.0), "A4": (297.0, 210.0)}
MM = fonts.UNITS.LayoutUnit.LayoutMillimeters
DPI = 200
GROUND, INNER, OUTLINE, BLACK = "#f4f8f1", "#9bb49f", "#2f5d3a", QColor("#000000")
SPOTS = (("high", "风险高", "#cb181d"), ("middle", "风险中", "#fd8d3c"), ("low", "风险低", "#a6a6a6"))
OFFICE = {styles.HOURS: "时长（小时）", styles.KILOMETRES: "里程（公里）", styles.VISITS: "人日"}
_MARGIN, _SIDE = 10.0, 0.17
_NICE = (1, 2, 2.5, 5)


@dataclass(frozen=True)
class _Sheet:
    """What is on the sheet: its title, the layer with its legend (words, colour), and the notes below."""

    title: str
    layer: QgsVectorLayer
    heading: str
    legend: Sequence[tuple[str, str]]
    notes: Sequence[str]


class PatrolMap(CoverageAlgorithm):
    """``linzhang:patrolmap``."""

    NAME = "patrolmap"
    WRITES = False

    def flags(self) -> Any:
        # layouts belong to the main thread
        flag: Any = QgsProcessingAlgorithm.Flag
        return super().flags() | flag.FlagNoThreading

    def title(self) -> str:
        return translate("Linzhang", "Map sheet of patrols (巡护盲区图、巡护强度图)")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Prints the blind spots as they were computed last, or the effort of a period by hours, kilometres or "
            "visits, with the borders of the areas, a legend and how the figures are made, to PDF or PNG.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_period()
        shown = [BLIND, *styles.SHOWN]
        self.add(
            QgsProcessingParameterEnum(
                "SHOW", translate("Linzhang", "Shown"), shown, defaultValue=BLIND, usesStaticStrings=True
            ),
            translate("Linzhang", "blind: the blind spots; hours, km or visits: the effort map."),
        )
        self.add(
            QgsProcessingParameterString("AREA", translate("Linzhang", "Area"), optional=True),
            translate("Linzhang", "Code or name of a town, village or grid; empty: the whole county."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "PAPER", translate("Linzhang", "Paper"), list(PAPERS), defaultValue="A3", usesStaticStrings=True
            ),
            translate("Linzhang", "A3 or A4, broadside."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT", translate("Linzhang", "Map sheet"), translate("Linzhang", "PDF (*.pdf);;Picture (*.png)")
            ),
            translate("Linzhang", "A PDF, or a picture where the name ends in .png."),
        )
        self.addOutput(QgsProcessingOutputNumber("SHOWN", translate("Linzhang", "Cells or blind spots shown")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        report = self.progress(feedback)
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        if output.suffix.lower() not in (".pdf", ".png"):
            output = output.with_suffix(".pdf")
        shown = self.parameterAsEnumString(parameters, "SHOW", context)
        project = QgsProject()
        try:
            with County.open(self.county_path(parameters, context), read_only=True) as county:
                project.setCrs(QgsCoordinateReferenceSystem.fromEpsgId(county.epsg))
                today = today_in(county.profile.time_zone_seconds)
                period = self.period(parameters, context, today)
                name, inside = area_named(county, self.parameterAsString(parameters, "AREA", context))
                where = name or county.name
                areas = areas_on(county, min(period.last, today))
                if shown == BLIND:
                    sheet = _blind(county, where, inside, period, min(period.last, today))
                else:
                    chosen = select(county, period.first, period.last)
                    if not chosen.rows:
                        raise LinzhangError("patrols_coverage.no_tracks", period=period.name)
                    how = Settings.of(county.profile)
                    steps = ways(county, chosen, vehicle=how.vehicle, report=lambda done: report(0.7 * done))
                    made = measure(steps, how.cell_metres).chosen(inside)
                    time = str(county.profile.get("units.hours", "decimal"))
                    sheet = _effort(county.epsg, f"{where}{period.name}", made, shown, time, ridden=how.vehicle)
                paper = PAPERS[self.parameterAsEnumString(parameters, "PAPER", context)]
                office = f"{county.name}{county.profile.get('office.name', '林长制办公室')}"
                layout = _Layout(project, county, areas, inside, paper, office).made(sheet)
            report(0.8)
            _export(layout, output)
            count = sheet.layer.featureCount()
        finally:
            project.clear()
        return {"OUTPUT": str(output), "SHOWN": count}


def _export(layout: QgsPrintLayout, output: Path) -> None:
    exporter = QgsLayoutExporter(layout)

    def write(temporary: Path) -> None:
        if output.suffix.lower() == ".png":
            # not exportToImage: GDAL cannot add the place to a PNG and says so on the screen
            if not exporter.renderPageToImage(0, dpi=DPI).save(str(temporary), "PNG"):
                raise LinzhangError("county.file_not_writable", file=output.name)
            return
        pdf = QgsLayoutExporter.PdfExportSettings()
        pdf.dpi = DPI
        # words that can be searched, in every version: 3.44 draws them as outlines otherwise
        pdf.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
        done = exporter.exportToPdf(str(temporary), pdf)
        if done != QgsLayoutExporter.ExportResult.Success:
            raise LinzhangError("county.file_not_writable", str(done), file=output.name)

    atomic_save(output, write)


# ---- what is shown ----------------------------------------------------------------------------------------


def _blind(county: County, where: str, inside: shapely.Geometry | None, period: Period, last: datetime.date) -> _Sheet:
    day = day_of(county.scalar("SELECT max(day) FROM blind_spot"))
    if day is None:
        span = (period.first.isoformat(), period.last.isoformat())
        if not county.scalar('SELECT 1 FROM coverage WHERE "first" = ? AND "last" = ? LIMIT 1', span):
            raise LinzhangError("patrols_coverage.no_blind_spots")
        day = last  # computed, and none were found
    how = _computed_with(county, day)
    rows = county.rows("SELECT level, m2, geom FROM blind_spot ORDER BY number")
    shapes = geom.geometries([row["geom"] for row in rows])
    if inside is not None:
        shapely.prepare(inside)
        keep = shapely.intersects(inside, shapely.point_on_surface(shapes))
    else:
        keep = np.ones(len(rows), dtype=bool)
    layer = QgsVectorLayer(f"MultiPolygon?crs=EPSG:{county.epsg}", "盲区", "memory")
    layer.dataProvider().addAttributes([text_field("level")])
    layer.updateFields()
    _add(layer, ((shapes[k], [rows[k]["level"]]) for k in np.flatnonzero(keep)))
    renderer = styles.categories("level", [(key, name, color) for key, name, color in SPOTS])
    layer.setRenderer(renderer)
    m2 = {key: sum(rows[k]["m2"] for k in np.flatnonzero(keep) if rows[k]["level"] == key) for key, _, _ in SPOTS}
    legend = [(f"{name}　{m2[key] * 3 / 2000:,.0f}亩", color) for key, name, color in SPOTS]
    note = (
        f"盲区：截至{_day(day)}连续{how.unseen_days}天及以上无人到达的林地格（{how.cell_metres:g}米见方，"
        f"格中心{how.swath_metres:g}米内无轨迹{'' if how.vehicle else '，乘车路段不计'}）；"
        f"风险按县情参数计分，{how.risk.high:g}分及以上为高，{how.risk.middle:g}分及以上为中。"
    )
    notes = [note] if len(rows) else ["没有盲区。", note]
    return _Sheet(f"{where}巡护盲区图", layer, f"截至{_day(day)}", legend, notes)


def _computed_with(county: County, day: datetime.date) -> Settings:
    """The settings that the blind spots of the day were found with, whatever the profile says by now."""
    how = Settings.of(county.profile)
    rows = county.rows(
        'SELECT swath_m, unseen_days FROM coverage WHERE "last" >= ? ORDER BY id DESC LIMIT 1', (day.isoformat(),)
    )
    if not rows or rows[0]["swath_m"] is None or rows[0]["unseen_days"] is None:
        return how
    return dataclasses.replace(how, swath_metres=rows[0]["swath_m"], unseen_days=rows[0]["unseen_days"])


def _effort(epsg: int, title: str, made: Effort, shown: str, time: str, *, ridden: bool) -> _Sheet:
    """``time``: the county's style of hours."""
    if not len(made):
        raise LinzhangError("patrols_coverage.nothing_walked")
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:{epsg}", "强度", "memory")
    layer.dataProvider().addAttributes([number_field(name) for name in styles.SHOWN])
    layer.updateFields()
    x, y = made.column * made.cell, made.row * made.cell
    boxes = shapely.box(x, y, x + made.cell, y + made.cell)
    values = zip((made.seconds / 3600).tolist(), (made.metres / 1000).tolist(), made.visits.tolist(), strict=True)
    _add(layer, ((box, [hours, km, float(count)]) for box, (hours, km, count) in zip(boxes, values, strict=True)))
    styles.style(layer, shown)
    ranges: list[QgsRendererRange] = layer.renderer().ranges()
    heading = OFFICE[shown]
    legend = [(item.label(), item.symbol().color().name()) for item in ranges]
    if shown == styles.HOURS and time == "hm":
        # the classes in the county's own style, as every other time
        heading = "时长"
        edges = [[units.format_hours(3600 * v, time) for v in (r.lowerValue(), r.upperValue())] for r in ranges]
        legend = [(f"{low}–{high}", color) for (low, high), (_, color) in zip(edges, legend, strict=True)]
    seconds, kilometres = float(made.seconds.sum()), made.metres.sum() / 1000
    total = units.format_hours(seconds, time) if time == "hm" else f"{seconds / 3600:,.1f}小时"
    note = (
        f"按清洗后轨迹逐段统计，{made.cell:g}米格网{'' if ridden else '，乘车路段不计'}；"
        f"图内共{total}、{kilometres:,.1f}公里；人日：一人一天到过一格计一次。"
    )
    return _Sheet(f"{title}巡护强度图", layer, heading, legend, [note])


def _add(layer: QgsVectorLayer, rows: Iterable[tuple[shapely.Geometry, list[object]]]) -> None:
    features = []
    for shape, attributes in rows:
        feature = QgsFeature(layer.fields())
        made = QgsGeometry()
        made.fromWkb(shapely.to_wkb(shape))
        feature.setGeometry(made)
        feature.setAttributes(attributes)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()


def _day(day: datetime.date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


# ---- the sheet --------------------------------------------------------------------------------------------


class _Layout:
    """One sheet: title, map, legend at its right, notes below."""

    def __init__(
        self,
        project: QgsProject,
        county: County,
        areas: Areas,
        inside: shapely.Geometry | None,
        paper: tuple[float, float],
        office: str,
    ) -> None:
        wishes = county.profile.get("office.fonts", {}) or {}
        self.serif = fonts.choose(fonts.SERIF, (str(wishes.get("title", "")), str(wishes.get("body", "")))).family
        self.sans = fonts.choose(fonts.SANS, (str(wishes.get("heading", "")),)).family
        self.project, self.areas, self.inside, self.office = project, areas, inside, office
        self.paper = paper
        self.scale = paper[0] / 420.0
        self.layout = QgsPrintLayout(project)
        self.layout.initializeDefaults()
        self.layout.pageCollection().page(0).setPageSize(QgsLayoutSize(*paper, MM))

    def made(self, sheet: _Sheet) -> QgsPrintLayout:
        """The sheet laid out."""
        k = self.scale
        width, height = self.paper
        left, right = _MARGIN, width - _MARGIN
        self._label(sheet.title, left, 8 * k, right - left, 14 * k, 9 * k, serif=True, bold=True)
        side = width * _SIDE
        top, bottom = 26 * k, height - 24 * k
        self._map(sheet, left, top, right - left - side - 3, bottom - top)
        self._legend(sheet, right - side, top, side)
        for number, note in enumerate(sheet.notes):
            self._label(note, left, bottom + (2 + 9 * number) * k, right - left - side, 12 * k, 3.4 * k, align="left")
        self._label(self.office, right - side, height - 16 * k, side, 6 * k, 3.8 * k)
        return self.layout

    def _map(self, sheet: _Sheet, x: float, y: float, width: float, height: float) -> None:
        layers = self._borders()
        self.project.addMapLayers([sheet.layer, *layers], False)
        item = QgsLayoutItemMap(self.layout)
        item.setKeepLayerSet(True)
        item.setLayers([*layers[:-1], sheet.layer, layers[-1]])
        item.setCrs(self.project.crs())
        item.setBackgroundColor(QColor("#ffffff"))
        item.setFrameEnabled(True)
        self._place(item, x, y, width, height)
        box = shapely.total_bounds(self.areas.polygons) if self.inside is None else shapely.bounds(self.inside)
        extent = QgsRectangle(*(float(v) for v in box))
        extent.scale(1.06)
        item.zoomToExtent(extent)
        self._furniture(item, x, y, width, height)

    def _borders(self) -> list[QgsVectorLayer]:
        """From the top: outlines of the largest areas with names, those of the smaller ones, the ground."""
        top = self._level(0)
        first = top if len(top) > 1 else self._level(1)
        if self.inside is not None:
            middles = shapely.point_on_surface(self.areas.polygons)
            within = [
                k
                for number in range(len(np.unique(self.areas.order[self.areas.base])))
                if len(kept := [k for k in self._level(number) if shapely.intersects(self.inside, middles[k])]) > 1
                for k in kept
            ]
            orders = sorted({int(self.areas.order[k]) for k in within})
            first = [k for k in within if self.areas.order[k] == orders[0]] if orders else []
        next_order = min(
            (int(o) for o in self.areas.order[self.areas.base] if first and o > self.areas.order[first[0]]), default=-1
        )
        second = [k for k in range(len(self.areas)) if self.areas.base[k] and self.areas.order[k] == next_order]
        named = self._outlines(first, OUTLINE, 0.5 * self.scale, names=True)
        ground = self._outlines(first or self._level(0), GROUND, 0.1, fill=GROUND)
        if self.inside is not None:
            ground = self._shapes([self.inside], [""], GROUND, 0.1, GROUND)
            frame = self._shapes([self.inside], [""], OUTLINE, 0.8 * self.scale, None)
            return [frame, named, self._outlines(second, INNER, 0.18), ground]
        return [named, self._outlines(second, INNER, 0.18), ground]

    def _level(self, number: int) -> list[int]:
        """The base areas of the n-th level that there is."""
        orders = np.unique(self.areas.order[self.areas.base])
        if number >= len(orders):
            return []
        return [int(k) for k in np.flatnonzero(self.areas.base & (self.areas.order == orders[number]))]

    def _outlines(
        self, chosen: list[int], color: str, width: float, *, fill: str | None = None, names: bool = False
    ) -> QgsVectorLayer:
        layer = self._shapes(
            [self.areas.polygons[k] for k in chosen], [self.areas.names[k] for k in chosen], color, width, fill
        )
        if names:
            settings = QgsPalLayerSettings()
            settings.fieldName = "name"
            text = fonts.text_format(self.sans, 3.6 * self.scale, QColor("#1d3b26"))
            buffer = QgsTextBufferSettings()
            buffer.setEnabled(True)
            buffer.setSize(0.7)
            buffer.setColor(QColor(255, 255, 255, 220))
            text.setBuffer(buffer)
            settings.setFormat(text)
            settings.placement = QgsPalLayerSettings.Placement.OverPoint
            settings.centroidInside = True
            layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
            layer.setLabelsEnabled(True)
        return layer

    def _shapes(
        self, shapes: list[shapely.Geometry], names: list[str], color: str, width: float, fill: str | None
    ) -> QgsVectorLayer:
        layer = QgsVectorLayer(f"MultiPolygon?crs={self.project.crs().authid()}", "", "memory")
        layer.dataProvider().addAttributes([text_field("name")])
        layer.updateFields()
        _add(layer, zip(shapes, ([name] for name in names), strict=True))
        look = {"outline_color": color, "outline_width": f"{width:.2f}", "joinstyle": "round"}
        look |= {"color": fill} if fill else {"style": "no"}
        layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(look)))
        return layer

    def _legend(self, sheet: _Sheet, x: float, y: float, width: float) -> None:
        k = self.scale
        self._label("图　例", x, y, width, 8 * k, 5 * k, serif=True, bold=True)
        self._label(sheet.heading, x, y + 9 * k, width, 7 * k, 4 * k)
        at = y + 19 * k
        lines: list[tuple[str, dict[str, str]]] = [
            (text, {"color": color, "outline_style": "no"}) for text, color in sheet.legend
        ]
        lines.append(("责任区界", {"style": "no", "outline_color": OUTLINE, "outline_width": "0.5"}))
        lines.append(("下级责任区界", {"style": "no", "outline_color": INNER, "outline_width": "0.2"}))
        for text, look in lines:
            key = QgsLayoutItemShape(self.layout)
            key.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
            key.setSymbol(QgsFillSymbol.createSimple(look))
            self._place(key, x + 4 * k, at + 1.2 * k, 9 * k, 5 * k)
            self._label(text, x + 16 * k, at, width - 16 * k, 7.4 * k, 4 * k, align="left")
            at += 9 * k

    def _furniture(self, item: QgsLayoutItemMap, x: float, y: float, width: float, height: float) -> None:
        k = self.scale
        self._label("北", x + width - 16 * k, y + 2 * k, 12 * k, 7 * k, 5 * k, serif=True)
        arrow = QgsLayoutItemShape(self.layout)
        arrow.setShapeType(QgsLayoutItemShape.Shape.Triangle)
        arrow.setSymbol(QgsFillSymbol.createSimple({"color": "#000000", "outline_style": "no"}))
        self._place(arrow, x + width - 12.5 * k, y + 10 * k, 5 * k, 9 * k)
        metres = item.extent().width() * 0.16
        power = 10.0 ** (len(str(int(max(metres, 1)))) - 1)
        length = max((n * power for n in _NICE if n * power <= metres), default=power)
        bar = QgsLayoutItemScaleBar(self.layout)
        bar.setLinkedMap(item)
        bar.setStyle("Single Box")
        distance = fonts.UNITS.DistanceUnit
        far = length >= 1000
        bar.setUnits(distance.DistanceKilometers if far else distance.DistanceMeters)
        bar.setUnitLabel("公里" if far else "米")
        bar.setNumberOfSegments(2)
        bar.setNumberOfSegmentsLeft(0)
        bar.setUnitsPerSegment((length / 1000 if far else length) / 2)
        bar.setHeight(1.8 * k)
        bar.setTextFormat(fonts.text_format(self.sans, 3.2 * k, BLACK))
        number = QgsBasicNumericFormat()
        number.setShowThousandsSeparator(False)
        bar.setNumericFormat(number)
        bar.update()
        self.layout.addLayoutItem(bar)
        bar.attemptMove(QgsLayoutPoint(x + 4 * k, y + height - 14 * k, MM))
        for other in (arrow, bar):
            item.addLabelBlockingItem(other)

    def _label(
        self,
        text: str,
        x: float,
        y: float,
        width: float,
        height: float,
        size: float,
        *,
        serif: bool = False,
        bold: bool = False,
        align: str = "centre",
    ) -> None:
        label = QgsLayoutItemLabel(self.layout)
        label.setMarginX(0)
        label.setMarginY(0)
        label.setText(text)
        label.setHAlign(Qt.AlignmentFlag.AlignLeft if align == "left" else Qt.AlignmentFlag.AlignHCenter)
        label.setVAlign(Qt.AlignmentFlag.AlignVCenter if height < 3 * size else Qt.AlignmentFlag.AlignTop)
        fonts.set_label_font(label, fonts.font(self.serif if serif else self.sans, size, bold), BLACK)
        self._place(label, x, y, width, height)

    def _place(self, item: QgsLayoutItem, x: float, y: float, width: float, height: float) -> None:
        self.layout.addLayoutItem(item)
        # in this order: 3.22 shrinks a map that is moved first
        item.attemptResize(QgsLayoutSize(width, height, MM))
        item.attemptMove(QgsLayoutPoint(x, y, MM))


MAP_ALGORITHMS = (PatrolMap,)
