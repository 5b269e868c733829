"""Draws composed sheets with QGIS's layouts and writes them to PDF, one page after the other."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsBasicNumericFormat,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsLayoutExporter,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLayoutRenderContext,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMarginsF, QSizeF, Qt
from qgis.PyQt.QtGui import QColor, QPageSize, QPainter, QPdfWriter

from ...county.errors import LinzhangError
from ...county.files import atomic_save
from ...desktop import fonts
from ..sheet.blocks import STYLES
from ..sheet.compose import PAPERS, Box, Line, Sheet, compose
from ..sheet.content import Words
from ..sheet.facts import Facts, Reader
from .page_maps import BLIND, Extent, PageMaps, fitted

DPI = 300
MM = fonts.UNITS.LayoutUnit.LayoutMillimeters
_TAIL = 1024  # bytes at the end of a PDF within which %%EOF stands
BLACK = QColor("#000000")
_SERIF = ("title", "value", "note", "subtitle", "foot")
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "centre": Qt.AlignmentFlag.AlignHCenter,
}
_NICE = (1, 2, 2.5, 5)


class Book:
    """A PDF that pages are added to; what is drawn is text and lines, not pictures."""

    def __init__(self, path: Path, width: float, height: float, title: str) -> None:
        self._writer = QPdfWriter(str(path))
        self._writer.setResolution(DPI)
        self._writer.setPageSize(QPageSize(QSizeF(width, height), QPageSize.Unit.Millimeter))
        self._writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        self._writer.setTitle(title)
        self._writer.setCreator("林长制")
        self._painter = QPainter()
        if not self._painter.begin(self._writer):
            raise LinzhangError("county.file_not_writable", "no painter", file=path.name)
        self.pages = 0

    def add(self, layout: QgsPrintLayout) -> None:
        """Draws every page of the layout."""
        context = layout.renderContext()
        context.setDpi(DPI)
        context.setFlag(QgsLayoutRenderContext.Flag.FlagForceVectorOutput, True)
        context.setFlag(QgsLayoutRenderContext.Flag.FlagAntialiasing, True)
        context.setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
        exporter = QgsLayoutExporter(layout)
        for number in range(layout.pageCollection().pageCount()):
            if self.pages:
                self._writer.newPage()
            exporter.renderPage(self._painter, number)
            self.pages += 1

    def close(self) -> None:
        """Writes the end of the file."""
        if self._painter.isActive():
            self._painter.end()


def print_book(path: Path, printer: PagePrinter, uids: Iterable[str], title: str) -> int:
    """Writes the pages of the areas into one PDF; returns how many sheets it has.

    LinzhangError where it cannot be written; an older file is then still there. ``uids`` may raise ``Cancelled``.
    """
    sheets = 0

    def write(temporary: Path) -> None:
        nonlocal sheets
        paper = PAPERS[printer.reader.settings.paper]
        made = Book(temporary, paper.width, paper.height, title)
        try:
            for uid in uids:
                made.add(printer.layout(printer.reader.of(uid)))
        finally:
            made.close()
        sheets = made.pages
        # Qt reports success also where the disk was full
        with temporary.open("rb") as file:
            file.seek(0, os.SEEK_END)
            file.seek(max(0, file.tell() - _TAIL))
            if b"%%EOF" not in file.read():
                raise LinzhangError("county.disk_full", "the PDF has no end", file=path.name)

    atomic_save(path, write)
    return sheets


class PagePrinter:
    """Lays out the page of one area after the other. Use it on the main thread and ``close`` it."""

    def __init__(self, reader: Reader, words: Words) -> None:
        self.reader, self.words = reader, words
        wishes = reader.settings.fonts
        office = reader.county.profile.get("office.fonts", {}) or {}
        serif, sans = wishes.get("text") or (), wishes.get("heading") or ()
        self.families = {
            "title": fonts.choose(fonts.SERIF, _wish(wishes.get("title"), office.get("title"))),
            "text": fonts.choose(fonts.SERIF, _wish(serif, office.get("body"))),
            "heading": fonts.choose(fonts.SANS, _wish(sans, office.get("heading"))),
        }
        self.project = QgsProject()
        self.project.setCrs(QgsCoordinateReferenceSystem.fromEpsgId(reader.county.epsg))
        self.maps = PageMaps(reader, self.project, self.families["heading"].family)

    def close(self) -> None:
        """Frees the layers."""
        self.project.clear()

    def substituted(self) -> list[tuple[str, str]]:
        """(wished, used) for every font that is not installed."""
        return sorted({(f.wanted, f.family) for f in self.families.values() if f.substituted})

    def _font(self, style: str) -> tuple[str, bool]:
        if style == "title":
            return self.families["title"].family, not self._is_heavy()
        return self.families["text" if style in _SERIF else "heading"].family, False

    def _is_heavy(self) -> bool:
        """小标宋 is heavy by itself; what stands for it is set bold."""
        return "标宋" in self.families["title"].family

    def _measure(self, style: str, text: str) -> float:
        family, bold = self._font(style)
        return fonts.em_width(family, bold, text)

    # ---- one page -----------------------------------------------------------------------------------------

    def layout(self, facts: Facts) -> QgsPrintLayout:
        """The sheets of the area; they are drawn before the next is laid out, which fills the same layers."""
        uid = facts.place.uid
        has_map = uid in self.reader.shapes
        paper = PAPERS[self.reader.settings.paper]
        foot = self.reader.settings.office.format(county=self.reader.county.name)
        sheets = compose(self.words.blocks(facts, has_map=has_map), paper, self._measure, foot)
        layout = QgsPrintLayout(self.project)
        for _ in sheets:
            page = QgsLayoutItemPage(layout)
            page.setPageSize(QgsLayoutSize(paper.width, paper.height, MM))
            layout.pageCollection().addPage(page)
        for number, sheet in enumerate(sheets):
            self._draw(layout, number, sheet, uid)
        return layout

    def _draw(self, layout: QgsPrintLayout, page: int, sheet: Sheet, uid: str) -> None:
        for box in sheet.boxes:
            self._box(layout, page, box)
        if sheet.main is not None:
            extent = self.maps.extent(uid, sheet.main.width, sheet.main.height)
            self.maps.show(uid, extent, sheet.main.width)
            item = self._map(layout, page, sheet.main, self.maps.main, extent)
            self._furniture(layout, page, sheet.main, extent, item)
        if sheet.overview is not None:
            self._overview(layout, page, sheet.overview, blind=bool(self.reader.blind(uid)))
        for line in sheet.lines:
            self._line(layout, page, line)

    def _place(self, layout: QgsPrintLayout, item: QgsLayoutItem, page: int, box: Box) -> None:
        layout.addLayoutItem(item)
        # in this order: 3.22 shrinks a map that is moved first
        item.attemptResize(QgsLayoutSize(box.width, box.height, MM))
        item.attemptMove(QgsLayoutPoint(box.x, box.y, MM), True, False, page)

    def _box(self, layout: QgsPrintLayout, page: int, box: Box, colour: str = "#FFFFFF") -> None:
        item = QgsLayoutItemShape(layout)
        item.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        fill = "#EEF2EC" if box.filled else colour
        item.setSymbol(
            QgsFillSymbol.createSimple(
                {"color": fill, "outline_color": "#000000", "outline_width": "0.15", "outline_width_unit": "MM"}
            )
        )
        self._place(layout, item, page, box)

    def _line(self, layout: QgsPrintLayout, page: int, line: Line) -> None:
        """A label of one line; its box is wider and higher than the text, so that no QGIS wraps or clips it."""
        if not line.text:
            return
        family, bold = self._font(line.style)
        label = QgsLayoutItemLabel(layout)
        label.setMarginX(0)
        label.setMarginY(0)
        label.setVAlign(Qt.AlignmentFlag.AlignVCenter)
        label.setHAlign(_ALIGN[line.align])
        label.setText(line.text)
        fonts.set_label_font(label, fonts.font(family, line.size, bold), BLACK)
        spare = 2 * line.size
        left = {"left": 0.0, "centre": spare / 2, "right": spare}[line.align]
        height = max(line.height, 1.7 * line.size)
        box = Box(line.x - left, line.y + (line.height - height) / 2, line.width + spare, height)
        self._place(layout, label, page, box)

    # ---- maps ---------------------------------------------------------------------------------------------

    def _map(
        self, layout: QgsPrintLayout, page: int, box: Box, layers: list[QgsVectorLayer], extent: Extent
    ) -> QgsLayoutItemMap:
        item = QgsLayoutItemMap(layout)
        item.setKeepLayerSet(True)
        item.setLayers(layers)
        item.setCrs(self.project.crs())
        item.setBackgroundColor(QColor("#FFFFFF"))
        item.setFrameEnabled(True)
        self._place(layout, item, page, box)
        item.zoomToExtent(QgsRectangle(*extent))
        return item

    def _furniture(self, layout: QgsPrintLayout, page: int, box: Box, extent: Extent, item: QgsLayoutItemMap) -> None:
        """North and the scale bar in corners of the map, which names keep clear of."""
        small = STYLES["note"][0]
        self._line(layout, page, Line("北", "label", box.x + box.width - 9, box.y + 1.5, 7, 4.5, small, "centre"))
        arrow = QgsLayoutItemShape(layout)
        arrow.setShapeType(QgsLayoutItemShape.Shape.Triangle)
        arrow.setSymbol(QgsFillSymbol.createSimple({"color": "#000000", "outline_style": "no"}))
        self._place(layout, arrow, page, Box(box.x + box.width - 7.1, box.y + 6.2, 3.2, 6.0))
        per_mm = (extent[2] - extent[0]) / box.width
        metres = _round_length(per_mm * box.width * 0.22)
        bar = QgsLayoutItemScaleBar(layout)
        bar.setLinkedMap(item)
        bar.setStyle("Single Box")
        units = fonts.UNITS.DistanceUnit
        far = metres >= 1000
        bar.setUnits(units.DistanceKilometers if far else units.DistanceMeters)
        bar.setUnitLabel("公里" if far else "米")
        bar.setNumberOfSegments(1)
        bar.setNumberOfSegmentsLeft(0)
        bar.setUnitsPerSegment(metres / 1000 if far else metres)
        bar.setHeight(1.2)
        bar.setTextFormat(fonts.text_format(self.families["heading"].family, small, BLACK))
        number = QgsBasicNumericFormat()
        number.setShowThousandsSeparator(False)
        bar.setNumericFormat(number)
        bar.update()
        layout.addLayoutItem(bar)
        bar.attemptMove(QgsLayoutPoint(box.x + 2, box.y + box.height - 10, MM), True, False, page)
        for other in (arrow, bar):
            item.addLabelBlockingItem(other)

    def _overview(self, layout: QgsPrintLayout, page: int, box: Box, *, blind: bool = False) -> None:
        """The county with the area in it, and the legend below."""
        legend = 33.2 if blind else 27.0
        small = STYLES["note"][0]
        self._box(layout, page, box)
        name = self.reader.county.name
        self._line(layout, page, Line(f"{name}位置图", "label", box.x, box.y + 1, box.width, 5, small, "centre"))
        inner = Box(box.x + 1, box.y + 6.5, box.width - 2, box.height - legend - 7.5)
        if self.maps.county is not None:
            extent = fitted(self.maps.county, inner.width, inner.height, 0.04)
            self._map(layout, page, inner, self.maps.overview, extent).setFrameEnabled(False)
        y = box.y + box.height - legend + 1
        for text, look in (
            ("本责任区界", {"outline_color": "#14532D", "outline_width": "0.7"}),
            ("下级责任区界", {"outline_color": "#3F8F5F", "outline_width": "0.25"}),
            ("相邻责任区界", {"outline_color": "#8A968A", "outline_width": "0.25", "outline_style": "dash"}),
            ("位置图中的本责任区", {"color": "#D9480F", "outline_style": "no"}),
        ):
            key = QgsLayoutItemShape(layout)
            key.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
            fill = "#CFE6CF" if text == "本责任区界" else "#FFFFFF"
            key.setSymbol(QgsFillSymbol.createSimple({"color": fill, "outline_width_unit": "MM", **look}))
            self._place(layout, key, page, Box(box.x + 4, y + 1.4, 7, 3.2))
            self._line(layout, page, Line(text, "note", box.x + 13.5, y, box.width - 14, 6, small))
            y += 6.2
        if blind:
            self._blind_key(layout, page, box, y)

    def _blind_key(self, layout: QgsPrintLayout, page: int, box: Box, y: float) -> None:
        """The three colours of blind spots side by side."""
        wide = 7 / len(BLIND)
        for number, (_, colour) in enumerate(BLIND):
            key = QgsLayoutItemShape(layout)
            key.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
            key.setSymbol(QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"}))
            self._place(layout, key, page, Box(box.x + 4 + number * wide, y + 1.4, wide, 3.2))
        text = "盲区（风险高、中、低）"
        self._line(layout, page, Line(text, "note", box.x + 13.5, y, box.width - 14, 6, STYLES["note"][0]))


def _round_length(metres: float) -> float:
    """The largest of 1, 2, 2.5, 5 times a power of ten that is not above ``metres``."""
    power = 10.0 ** (len(str(int(max(metres, 1)))) - 1)
    return max((n * power for n in _NICE if n * power <= metres), default=power)


def _wish(*wishes: str | Sequence[str] | None) -> tuple[str, ...]:
    """Names of fonts in the order in which they are wished for."""
    out: list[str] = []
    for wish in wishes:
        out += [wish] if isinstance(wish, str) else [str(name) for name in wish or ()]
    return tuple(out)
