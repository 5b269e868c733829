"""Filling a template for one board after the other and exporting each to PDF at its real size."""

from __future__ import annotations

import base64
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import shapely
from qgis.core import (
    Qgis,
    QgsBasicNumericFormat,
    QgsCoordinateReferenceSystem,
    QgsLayoutExporter,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage

from ...county.errors import LinzhangError
from ...county.files import atomic_save
from ...desktop import fonts
from .. import schematic
from ..contents import BoardContent, grid_label
from ..facts import Facts
from ..placing import Name, place_names
from ..qr import qr_svg
from ..typeset import Column, Composition, Placed, Style, break_lines, fit_size, fit_title
from .maps import BoardMaps, Box
from .template import MM, STYLES, Template

_TAIL = 1024  # bytes at the end of a PDF within which %%EOF stands
DPI = 150
MODULE_MM = 1.5  # the smallest QR module at 150 × 100 cm, read from a metre away
MOST_BANDS = 40  # more rows than the smallest text allows
# room on the map around the area, in mm: left, top, right, bottom (names of neighbours, north arrow, scale bar)
MAP_MARGINS = (100.0, 80.0, 100.0, 92.0)
FURNITURE = ("north", "north_text", "scale_bar", "disclaimer")
_LINE_HEIGHT = 1.3
_SMALLER = 0.75  # a name on the map that finds no room is tried once more at this size
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "centre": Qt.AlignmentFlag.AlignHCenter,
}
Remark = tuple[str, dict[str, object]]


@dataclass
class Exported:
    """What one export gave: the file, and what the user should know (codes with values)."""

    path: Path
    remarks: list[Remark] = field(default_factory=list)


class BoardPrinter:
    """Prints boards of one level from one template. Use it on the main thread and ``close`` it.

    LinzhangError at the start for a bad template or where no Chinese font is installed; per board for text that does
    not fit, an area without geometry, a file that cannot be written.
    """

    def __init__(self, facts: Facts, template: Path, logo: Path | None = None) -> None:
        section = facts.section
        wishes = section.values.get("fonts") or {}
        self.serif = fonts.choose(fonts.SERIF, wishes.get("title") or ())
        self.sans = fonts.choose(fonts.SANS, wishes.get("text") or ())
        self.facts = facts
        self.project = QgsProject()
        self.project.setCrs(QgsCoordinateReferenceSystem.fromEpsgId(facts.epsg))
        self.template = Template(template, self.project)
        self.styles = self.template.styles({kind: section.minimum_mm(kind) for kind in ("title", "names", "text")})
        self.unit = self.template.unit
        self.maps = BoardMaps(facts, self.project, self.unit)
        self._map = self.template.map
        self._map.setLayers(self.maps.layers)
        # items are used again for every board: Qt frees deleted ones only in an event loop, which the algorithm has not
        self._bands: list[QgsLayoutItemShape] = []
        self._labels: list[QgsLayoutItemLabel] = []
        self._bands_used = self._labels_used = 0
        self._fonts = {name: self._font(name) for name in self.template.fonts}
        self._set_logo(logo)
        for block in ("people", "overview", "duties"):
            self.template.item(block).setVisibility(False)
        for name in (*STYLES, "people_band", "map_name", "map_grid", "notice"):
            self.template.item(name).setVisibility(False)
        self._make_bands()
        self._settings = self._pdf_settings()

    def close(self) -> None:
        """Frees the layout and the layers."""
        self.project.clear()

    # ---- fonts --------------------------------------------------------------------------------------------

    def _font(self, name: str) -> tuple[str, bool, QColor]:
        """(family, bold, colour) of a label: the template's family where it is installed, else the chosen one."""
        designed, colour = self.template.fonts[name]
        serif = designed.family().casefold() in {f.casefold() for f in fonts.SERIF} or name == "title"
        wish = self.serif if serif else self.sans
        keep = not wish.wanted and designed.family().casefold() in fonts.installed()
        return (designed.family() if keep else wish.family), bool(designed.bold()), colour

    def used_fonts(self) -> list[str]:
        """The families on the boards."""
        return sorted({family for family, _, _ in self._fonts.values()})

    def _measure(self, style: str, text: str) -> float:
        family, bold, _ = self._fonts[style]
        return fonts.em_width(family, bold, text)

    def _qfont(self, style: str, size: float) -> QFont:
        family, bold, _ = self._fonts[style]
        return fonts.font(family, size, bold)

    # ---- one board ----------------------------------------------------------------------------------------

    def export(
        self, content: BoardContent, index: int, path: Path, before_replacing: Callable[[], object] = lambda: None
    ) -> Exported:
        """Fills the layout for the area at ``index`` of the facts and writes ``path``.

        ``before_replacing`` is called when the new PDF is complete, before it takes the place of an older one.
        """
        remarks = self.fill(content, index)

        def write(temporary: Path) -> None:
            self._write(temporary)
            before_replacing()

        atomic_save(path, write)
        return Exported(path, remarks)

    def fill(self, content: BoardContent, index: int) -> list[Remark]:
        """Fills the layout; returns the remarks."""
        self._clear()
        bounds = self.maps.show(index)
        if bounds is None:
            raise LinzhangError("signboards.no_geometry", area=content.area_name)
        remarks: list[Remark] = []
        remarks += self._title(content)
        remarks += self._column(content)
        remarks += self._footer(content)
        remarks += self._show_map(content, index, bounds)
        metadata = self.project.metadata()
        metadata.setTitle(content.titles[0])
        metadata.setAuthor(content.imprint.split("　", maxsplit=1)[0])
        self.project.setMetadata(metadata)
        return remarks

    def picture(self, content: BoardContent, index: int, width: int) -> QImage:
        """A picture of the board ``width`` pixels wide, for the preview."""
        self.fill(content, index)
        page = self.template.page_mm()
        height = round(width * page[1] / page[0])
        # with a resolution that is not that of the picture QGIS makes a picture of the whole board, 17,716 pixels wide
        exporter = QgsLayoutExporter(self.template.layout)
        return exporter.renderPageToImage(0, QSize(width, height), width / page[0] * 25.4)

    def _write(self, path: Path) -> None:
        exporter = QgsLayoutExporter(self.template.layout)
        result = exporter.exportToPdf(str(path), self._settings)
        if result != QgsLayoutExporter.ExportResult.Success:
            raise LinzhangError("signboards.export_failed", f"{result} {exporter.errorFile()}", file=path.name)
        # Qt reports success also where the disk was full
        with path.open("rb") as file:
            file.seek(0, os.SEEK_END)
            file.seek(max(0, file.tell() - _TAIL))
            if b"%%EOF" not in file.read():
                raise LinzhangError("county.disk_full", "the PDF has no end", file=path.name)

    @staticmethod
    def _pdf_settings() -> QgsLayoutExporter.PdfExportSettings:
        settings = QgsLayoutExporter.PdfExportSettings()
        settings.dpi = DPI
        settings.forceVectorOutput = True
        settings.simplifyGeometries = True
        settings.appendGeoreference = False
        settings.exportMetadata = True
        settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
        return settings

    # ---- items --------------------------------------------------------------------------------------------

    def _clear(self) -> None:
        """Hides what the last board put on the layout."""
        for item in (*self._bands[: self._bands_used], *self._labels[: self._labels_used]):
            item.setVisibility(False)
        self._bands_used = self._labels_used = 0

    def _make_bands(self) -> None:
        """Bands of the table, before any label, so that they lie below the text."""
        symbol = self.template.shape("people_band").symbol()
        for _ in range(MOST_BANDS):
            band = QgsLayoutItemShape(self.template.layout)
            band.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
            # a clone: a symbol that two items share crashes QGIS
            band.setSymbol(symbol.clone() if symbol is not None else None)
            band.setVisibility(False)
            self.template.layout.addLayoutItem(band)
            self._bands.append(band)

    def _next_label(self) -> QgsLayoutItemLabel:
        if self._labels_used == len(self._labels):
            label = QgsLayoutItemLabel(self.template.layout)
            label.setMarginX(0)
            label.setMarginY(0)
            label.setVAlign(Qt.AlignmentFlag.AlignVCenter)
            self.template.layout.addLayoutItem(label)
            self._labels.append(label)
        self._labels_used += 1
        return self._labels[self._labels_used - 1]

    @staticmethod
    def _show(item: QgsLayoutItem, x: float, y: float, width: float, height: float) -> None:
        item.setVisibility(True)
        item.attemptResize(QgsLayoutSize(width, height, MM))
        item.attemptMove(QgsLayoutPoint(x, y, MM))

    def _line(self, line: Placed) -> None:
        """A label of one line; its box is wider and higher than the text, so that no QGIS wraps or clips it."""
        label = self._next_label()
        fonts.set_label_font(label, self._qfont(line.style, line.size), self._fonts[line.style][2])
        label.setText(line.text)
        label.setHAlign(_ALIGN[line.align])
        spare = 2 * line.size
        left = {"left": 0.0, "centre": spare / 2, "right": spare}[line.align]
        height = max(line.height, 1.7 * line.size)
        self._show(label, line.x - left, line.y + (line.height - height) / 2, line.width + spare, height)

    def _band(self, x: float, y: float, width: float, height: float) -> None:
        if self._bands_used < len(self._bands):
            self._show(self._bands[self._bands_used], x, y, width, height)
            self._bands_used += 1

    def _set_text(self, name: str, text: str, size: float) -> None:
        label = self.template.label(name)
        fonts.set_label_font(label, self._qfont(name, size), self._fonts[name][2])
        label.setText(text)

    def _one_line(self, name: str, text: str) -> None:
        """A label of the template that holds one line; LinzhangError ``signboards.text_too_long``."""
        size = fit_size(text, self.template.rects[name].width(), self.styles[name], name, self._measure)
        if size is None:
            raise LinzhangError("signboards.text_too_long", text=text)
        self._set_text(name, text, size)

    # ---- the parts of the board ---------------------------------------------------------------------------

    def _set_logo(self, logo: Path | None) -> None:
        item = self.template.picture("logo")
        item.setVisibility(logo is not None)
        if logo is not None:
            item.setPicturePath(str(logo))
            item.refreshPicture()
            if item.isMissingImage():
                raise LinzhangError("signboards.logo_not_picture", file=logo.name)

    def _title(self, content: BoardContent) -> list[Remark]:
        rect = self.template.rects["title"]
        width, x = rect.width(), rect.x()
        if self.template.item("logo").isVisible():
            logo = self.template.rects["logo"]
            taken = logo.x() + logo.width() + 24 * self.unit - x
            x, width = x + taken, width - 2 * taken
        text, size = fit_title(content.titles, width, self.styles["title"], self._measure)
        self.template.label("title").setVisibility(False)
        self._line(Placed("title", text, x, rect.y(), width, rect.height(), size, "centre"))
        if text != content.titles[0]:
            return [("signboards.title_shortened", {"title": text})]
        return []

    def _column(self, content: BoardContent) -> list[Remark]:
        styles = {name: self.styles[name] for name in STYLES}
        column = Column(self.template.blocks(), styles, self._measure, self.unit)
        made = column.compose(content)
        for band in made.bands:
            self._band(*band)
        for line in made.lines:
            self._line(line)
        for name in ("people", "overview", "duties"):
            self._heading(name, made)
        return self._shrunk(made, styles)

    def _heading(self, name: str, made: Composition) -> None:
        mark, label = self.template.item(f"{name}_mark"), self.template.label(f"{name}_heading")
        there = name in made.headings
        mark.setVisibility(there)
        label.setVisibility(there)
        if not there:
            return
        y, height = made.headings[name]
        for item, rect in (
            (mark, self.template.rects[f"{name}_mark"]),
            (label, self.template.rects[f"{name}_heading"]),
        ):
            item.attemptResize(QgsLayoutSize(rect.width(), height, MM))
            item.attemptMove(QgsLayoutPoint(rect.x(), y, MM))
        designed = self.template.rects[f"{name}_heading"].height()
        size = max(self.styles[f"{name}_heading"].minimum, self.styles[f"{name}_heading"].size * height / designed)
        self._set_text(f"{name}_heading", label.text(), size)

    def _shrunk(self, made: Composition, styles: dict[str, Style]) -> list[Remark]:
        out: list[Remark] = []
        if made.scale < 1 - 1e-9:
            out.append(
                (
                    "signboards.shrunk",
                    {
                        "names": _millimetres(styles["people_name"].scaled(made.scale)),
                        "text": _millimetres(styles["overview_text"].scaled(made.scale)),
                    },
                )
            )
        if made.two_columns:
            out.append(("signboards.two_columns", {}))
        return out

    def _footer(self, content: BoardContent) -> list[Remark]:
        self._one_line("phone", content.supervision_phone)
        self._one_line("imprint", content.imprint)
        self._one_line("number", content.number_text)
        self._one_line("qr_label", content.qr_label)
        self._one_line("phone_label", self.template.label("phone_label").text())
        self._paragraphs("notice", content.notice)
        rect = self.template.rects["qr"]
        svg = qr_svg(content.qr_text, min(rect.width(), rect.height()), MODULE_MM * self.unit)
        picture = self.template.picture("qr")
        picture.setPicturePath("base64:" + base64.b64encode(svg.encode("utf-8")).decode("ascii"))
        return []

    def _paragraphs(self, name: str, paragraphs: Sequence[str]) -> None:
        """Lines of text in the box of a sample label, as large as they fit; ``signboards.text_too_long`` else."""
        rect, style = self.template.rects[name], self.styles[name]
        scale = 1.0
        while True:
            size = style.scaled(scale)
            try:
                lines = [
                    line for text in paragraphs for line in break_lines(text, rect.width(), size, name, self._measure)
                ]
            except LinzhangError:
                lines = []
            step = size * _LINE_HEIGHT
            if lines and len(lines) * step <= rect.height() + 1e-6:
                break
            if not paragraphs:
                return
            if size <= style.minimum:
                raise LinzhangError("signboards.text_too_long", text="".join(paragraphs))
            scale -= 0.03
        top = rect.y() + (rect.height() - step * len(lines)) / 2
        for i, line in enumerate(lines):
            self._line(Placed(name, line, rect.x(), top + i * step, rect.width(), step, size))

    # ---- the map ------------------------------------------------------------------------------------------

    def _show_map(self, content: BoardContent, index: int, bounds: Box) -> list[Remark]:
        rect = self.template.rects["map"]
        extent = schematic.map_extent(bounds, rect.width(), rect.height(), _scaled(MAP_MARGINS, self.unit))
        self._map.zoomToExtent(QgsRectangle(*extent))
        self._map.invalidateCache()
        per_mm = (extent[2] - extent[0]) / rect.width()
        self._scale_bar(per_mm)
        self._set_text("disclaimer", content.disclaimer, self.styles["disclaimer"].size)
        return self._map_names(index, extent, per_mm)

    def _scale_bar(self, per_mm: float) -> None:
        """Two segments of a round length, about a third of the map wide, in 米 or 公里."""
        bar = self.template.scale_bar
        segment = schematic.scale_segment(per_mm, self.template.rects["map"].width() * 0.26)
        kilometres = segment >= 1000
        units = fonts.UNITS.DistanceUnit
        bar.setUnits(units.DistanceKilometers if kilometres else units.DistanceMeters)
        bar.setUnitLabel("公里" if kilometres else "米")
        bar.setNumberOfSegments(2)
        bar.setNumberOfSegmentsLeft(0)
        bar.setUnitsPerSegment(segment / 1000 if kilometres else segment)
        family, bold, _ = self._fonts["disclaimer"]
        made = bar.textFormat()
        made.setFont(fonts.font(family, made.size() / fonts.POINTS_PER_MM, bold))
        bar.setTextFormat(made)
        number = QgsBasicNumericFormat()
        number.setShowThousandsSeparator(False)
        bar.setNumericFormat(number)
        bar.refresh()

    def _map_names(self, index: int, extent: Box, per_mm: float) -> list[Remark]:
        """Names of grids inside the area and of its neighbours around it, as labels over the map."""
        rect = self.template.rects["map"]

        def on_map(x: float, y: float, width: float, height: float) -> shapely.Geometry:
            left = extent[0] + (x - rect.x()) * per_mm
            top = extent[3] - (y - rect.y()) * per_mm
            return shapely.box(left, top - height * per_mm, left + width * per_mm, top)

        edge, near = 12 * self.unit, 6 * self.unit
        frame = on_map(rect.x() + edge, rect.y() + edge, rect.width() - 2 * edge, rect.height() - 2 * edge)
        blocked = [
            on_map(r.x() - near, r.y() - near, r.width() + 2 * near, r.height() + 2 * near)
            for r in (self._furniture(name) for name in FURNITURE)
        ]
        pattern = self.facts.section.text("grid_text", "{numbers} 网格")
        inner = [(grid_label(code, name), name, shape) for code, name, shape in self.maps.grids(index)]
        texts = [pattern.format(numbers=label) if label.isdigit() else name for label, name, _ in inner]
        short = [label for label, _, _ in inner]
        lost: list[str] = []
        shapes = [shape for _, _, shape in inner]
        taken = list(blocked)
        for text, brief, shape in zip(texts, short, shapes, strict=True):
            for attempt in dict.fromkeys((text, brief)):
                box = self._put_names("map_grid", [attempt], [shape], frame, taken, (extent, per_mm))
                if box:
                    taken += box
                    break
            else:
                lost.append(text)
        own = self.maps.outlines.areas[index]
        around = [
            (name, shapely.difference(shape, shapely.buffer(own, near * per_mm)))
            for name, shape in self.maps.neighbours(index, extent)
        ]
        for name, shape in around:
            taken += self._put_names("map_name", [name], [shape], frame, taken, (extent, per_mm))
        return [("signboards.map_names_without_room", {"names": "、".join(lost)})] if lost else []

    def _furniture(self, name: str) -> QRectF:
        """Where an item of the map's furniture is now: a scale bar changes its width with every map."""
        return self.template.rects[name] if name != "scale_bar" else self.template.rect_now(self.template.item(name))

    def _put_names(
        self,
        style: str,
        texts: Sequence[str],
        shapes: Sequence[shapely.Geometry],
        frame: shapely.Geometry,
        taken: Sequence[shapely.Geometry],
        view: tuple[Box, float],
    ) -> list[shapely.Geometry]:
        extent, per_mm = view
        rect = self.template.rects["map"]
        design = self.styles[style]
        out = []
        for text, shape in zip(texts, shapes, strict=True):
            for size in (design.size, max(design.minimum, design.size * _SMALLER)):
                width, height = self._measure(style, text) * size, size * 1.25
                names = [Name(text, (width + size * 0.5) * per_mm, height * per_mm)]
                placed, _ = place_names(names, np.array([shape], dtype=object), frame, taken)
                if placed:
                    x = rect.x() + (placed[0].x - extent[0]) / per_mm
                    y = rect.y() + (extent[3] - placed[0].y) / per_mm
                    self._line(Placed(style, text, x - width / 2, y - height / 2, width, height, size, "centre"))
                    out.append(placed[0].box())
                    break
        return out


def _scaled(margins: Box, unit: float) -> Box:
    return (margins[0] * unit, margins[1] * unit, margins[2] * unit, margins[3] * unit)


def _millimetres(size: float) -> str:
    """A size for the ledger: whole mm on boards, tenths on paper."""
    return f"{size:.0f}" if size >= 10 else f"{size:.1f}"
