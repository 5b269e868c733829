"""Filling a template for one board after the other and exporting each to PDF at its real size."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsLayoutExporter, QgsProject
from qgis.PyQt.QtCore import QRectF, QSize
from qgis.PyQt.QtGui import QColor, QFont, QImage, QImageReader

from ...county.errors import LinzhangError
from ...county.files import atomic_save
from ...desktop import fonts
from ..column import Column, Composition, Rectangle
from ..contents import BoardContent
from ..facts import Facts
from ..qr import qr_svg
from ..shop import bleed_of
from ..typeset import Placed, Style, break_lines, fit_size, fit_title
from .back import STYLE as BACK_STYLE
from .back import BackSide
from .board_map import BoardMap, Remark
from .items import Items
from .map_names import plates
from .maps import BoardMaps
from .sheet import Sheet, enlarge
from .template import BLOCKS, SAMPLES, STYLES, Template
from .writing import DPI, Output, write

MODULE_MM = 1.5  # the smallest QR module at 150 × 100 cm, read from a metre away
_LINE_HEIGHT = 1.3
_CHUNK = 60  # boards whose maps are prepared together


@dataclass
class Exported:
    """What one export gave: the file, and what the user should know (codes with values)."""

    path: Path
    remarks: list[Remark] = field(default_factory=list)


class BoardPrinter:
    """Prints boards of one level from one template. Use it on the main thread and ``close`` it.

    ``positions`` are the areas that will be printed, in their order; all without.

    LinzhangError at the start for a bad template or where no Chinese font is installed; per board for text that does
    not fit, an area without geometry, a file that cannot be written.
    """

    def __init__(
        self,
        facts: Facts,
        template: Path,
        logo: Path | None = None,
        output: Output | None = None,
        positions: Sequence[int] | None = None,
    ) -> None:
        section = facts.section
        wishes = section.values.get("fonts") or {}
        self.serif = fonts.choose(fonts.SERIF, wishes.get("title") or ())
        self.sans = fonts.choose(fonts.SANS, wishes.get("text") or ())
        self.facts = facts
        self.project = QgsProject()
        self.project.setCrs(QgsCoordinateReferenceSystem.fromEpsgId(facts.epsg))
        self.template = Template(template, self.project)
        self.output = output or Output()
        # what there was to say about the board that is on the layout now
        self.remarks: list[Remark] = []
        self.sheet = self._sheet()
        enlarge(self.template, self.sheet)
        self.styles = self.template.styles({kind: section.minimum_mm(kind) for kind in ("title", "names", "text")})
        self.unit = self.template.unit
        self._fonts = {name: self._font(name) for name in self.template.fonts}
        ground = self.template.map.backgroundColor().name()
        self.items = Items(self.template, self._label_font, plates(ground, self.unit))
        self.back = (
            BackSide(self.template, self.sheet, self.items, self.styles, self._measure)
            if section.back(facts.level)
            else None
        )
        self._positions = list(range(len(facts.areas))) if positions is None else list(positions)
        self._mapped: frozenset[int] = frozenset()
        self.maps: BoardMaps
        self.map: BoardMap
        self._coarse: list[Remark] = []
        self._set_logo(logo)
        for block in BLOCKS:
            self.template.item(block).setVisibility(False)
            self.template.item(f"{block}_mark").setVisibility(False)
            self.template.item(f"{block}_heading").setVisibility(False)
        samples = (
            *STYLES,
            "people_band",
            "map_name",
            "map_grid",
            "notice",
            *(n for n in SAMPLES if self.template.has(n)),
        )
        for name in samples:
            self.template.item(name).setVisibility(False)

    def _sheet(self) -> Sheet:
        if not (self.output.bleed or self.output.marks):
            return Sheet()
        return Sheet(bleed_of(self.facts.section.values, *self.template.page_mm()), self.output.marks)

    def close(self) -> None:
        """Frees the layout and the layers; the printer is of no use afterwards.

        Its parts know each other: left to the collector, the layout may outlive the application, which then crashes.
        """
        if hasattr(self, "project"):
            self.project.clear()
            if self._mapped:
                del self.map, self.maps
            del self.back, self.items, self.template, self.project

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

    def _label_font(self, style: str, size: float) -> tuple[QFont, QColor]:
        family, bold, colour = self._fonts[style]
        return fonts.font(family, size, bold), colour

    # ---- one board ----------------------------------------------------------------------------------------

    def export(
        self, content: BoardContent, index: int, path: Path, before_replacing: Callable[[], object] = lambda: None
    ) -> Exported:
        """Fills the layout for the area at ``index`` of the facts and writes ``path``.

        ``before_replacing`` is called when the new PDF is complete, before it takes the place of an older one.
        """
        remarks = self.fill(content, index)

        def put(temporary: Path) -> None:
            outlined = write(self.template.layout, temporary, self.output)
            if self.output.outlines and not outlined:
                remarks.append(("signboards.not_outlined", {"file": path.name}))
            before_replacing()

        atomic_save(path, put)
        return Exported(path, remarks)

    def export_back(self, path: Path) -> None:
        """Writes the back of the board that is on the layout as a picture of its own; a PDF has it as second page."""
        atomic_save(path, lambda temporary: write(self.template.layout, temporary, self.output, page=1))

    def fill(self, content: BoardContent, index: int) -> list[Remark]:
        """Fills the layout; returns the remarks."""
        self.items.clear()
        self.remarks = []
        self._prepare(index)
        bounds = self.maps.show(index)
        if bounds is None:
            raise LinzhangError("signboards.no_geometry", area=content.area_name)
        remarks: list[Remark] = list(self._coarse)
        remarks += self._title(content)
        remarks += self._column(content)
        remarks += self._footer(content)
        remarks += self._back(content)
        remarks += self.map.show(content, index, bounds)
        self.items.finish()
        metadata = self.project.metadata()
        metadata.setTitle(content.titles[0])
        metadata.setAuthor(content.imprint.split("　", maxsplit=1)[0])
        self.project.setMetadata(metadata)
        self.remarks = remarks
        return remarks

    def _prepare(self, index: int) -> None:
        """Makes the maps of the areas printed next: those of a whole county would keep the window waiting."""
        if index in self._mapped:
            return
        there = self._positions.index(index) if index in self._positions else None
        chunk = [index] if there is None else self._positions[there : there + _CHUNK]
        if self._mapped:
            self.maps.remove()
        self.maps = BoardMaps(self.facts, self.project, self.unit, chunk)
        self.map = BoardMap(self.facts, self.template, self.maps, self.items, self.styles, self._measure)
        self._mapped = frozenset(chunk)

    def try_text(self, content: BoardContent) -> None:
        """Sets the text without the map and writes nothing; LinzhangError where it does not fit."""
        self.items.clear()
        for part in (self._title, self._column, self._footer, self._back):
            part(content)

    def picture(self, content: BoardContent, index: int, width: int, page: int = 0) -> QImage:
        """A picture of the board ``width`` pixels wide, for the preview; ``page`` 1 is the back."""
        self.fill(content, index)
        margin = 2 * self.sheet.margin
        wide, high = (side + margin for side in self.template.page_mm())
        height = round(width * high / wide)
        # with a resolution that is not that of the picture QGIS makes a picture of the whole board, 17,716 pixels wide
        exporter = QgsLayoutExporter(self.template.layout)
        return exporter.renderPageToImage(page, QSize(width, height), width / wide * 25.4)

    # ---- items --------------------------------------------------------------------------------------------

    def _one_line(self, name: str, text: str) -> None:
        """A label of the template that holds one line; LinzhangError ``signboards.text_too_long``."""
        size = fit_size(text, self.template.rects[name].width(), self.styles[name], name, self._measure)
        if size is None:
            raise LinzhangError("signboards.text_too_long", text=text)
        self.items.text(name, text, size)

    # ---- the parts of the board ---------------------------------------------------------------------------

    def _set_logo(self, logo: Path | None) -> None:
        item = self.template.picture("logo")
        item.setVisibility(logo is not None)
        if logo is not None:
            item.setPicturePath(str(logo))
            item.refreshPicture()
            if item.isMissingImage():
                raise LinzhangError("signboards.logo_not_picture", file=logo.name)
            self._coarse = coarse_logo(logo, self.template.rects["logo"])

    def _title(self, content: BoardContent) -> list[Remark]:
        rect = self.template.rects["title"]
        width, x = rect.width(), rect.x()
        if self.template.item("logo").isVisible():
            logo = self.template.rects["logo"]
            taken = logo.x() + logo.width() + 24 * self.unit - x
            x, width = x + taken, width - 2 * taken
        text, size = fit_title(content.titles, width, self.styles["title"], self._measure)
        self.template.label("title").setVisibility(False)
        self.items.line(Placed("title", text, x, rect.y(), width, rect.height(), size, "centre"))
        if text != content.titles[0]:
            return [("signboards.title_shortened", {"title": text})]
        return []

    def _column(self, content: BoardContent) -> list[Remark]:
        styles = {name: self.styles[name] for name in STYLES}
        column = Column(self.template.blocks(), styles, self._measure, self.unit)
        made = column.compose(content)
        for band in made.bands:
            self.items.shape("people_band", *band)
        for line in made.lines:
            self.items.line(line)
        titles = {name: title for name, title, _ in content.extra} | dict(content.headings)
        for name, rectangle in made.headings.items():
            self._heading(titles.get(name) or self.template.label(f"{name}_heading").text(), rectangle)
        return self._shrunk(made, styles)

    def _heading(self, text: str, rectangle: Rectangle) -> None:
        """Mark and words of a heading, in the look of the template's first."""
        x, y, width, height = rectangle
        mark, sample = self.template.rects["people_mark"], self.template.rects["people_heading"]
        style = self.styles["people_heading"]
        size = max(style.minimum, style.size * height / sample.height())
        indent = sample.x() - mark.x()
        self.items.shape("people_mark", x, y, mark.width(), height)
        self.items.line(Placed("people_heading", text, x + indent, y, width - indent, height, size))

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

    def _back(self, content: BoardContent) -> list[Remark]:
        if self.back is None or not content.back:
            return []
        texts = {"phone_label": self.template.label("phone_label").text(), "phone": content.supervision_phone}
        size = self.back.fill(content, lambda name: texts.get(name, content.imprint))
        if size >= self.styles[BACK_STYLE].size - 1e-9:
            return []
        return [("signboards.back_shrunk", {"text": _millimetres(size)})]

    def _paragraphs(self, name: str, paragraphs: Sequence[str]) -> None:
        """Lines of text in the box of a sample label, as large as they fit; ``signboards.text_too_long`` else."""
        rect, style = self.template.rects[name], self.styles[name]
        scale = 1.0
        while True:
            size = style.scaled(scale)
            try:
                lines = [
                    line
                    for text in paragraphs
                    for line in break_lines(text, rect.width(), size, name, self._measure, whole=True)
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
            self.items.line(Placed(name, line, rect.x(), top + i * step, rect.width(), step, size))


def _millimetres(size: float) -> str:
    """A size for the ledger: whole mm on boards, tenths on paper."""
    return f"{size:.0f}" if size >= 10 else f"{size:.1f}"


def coarse_logo(logo: Path, rect: QRectF) -> list[Remark]:
    """A remark where a picture of dots has fewer than 150 an inch at its size on the board (mm)."""
    reader = QImageReader(str(logo))
    size = reader.size()
    if bytes(reader.format()).lower() in (b"svg", b"svgz") or not size.isValid():
        return []
    # the picture keeps its shape inside its box
    inches = min(rect.width() / size.width(), rect.height() / size.height()) / 25.4
    dots = round(1 / inches)
    return [] if dots >= DPI else [("signboards.logo_coarse", {"file": logo.name, "dots": dots, "wanted": DPI})]
