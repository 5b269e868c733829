"""The back of a double-sided board: a second page of the same size, in the palette and the fonts of the front."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.core import QgsLayoutItemPage, QgsLayoutItemShape
from qgis.PyQt.QtCore import QRectF

from ...county.errors import LinzhangError
from ..contents import BoardContent
from ..typeset import ORDINAL, Measure, Placed, Style, break_lines, fit_size, fit_title
from .items import Items, place
from .sheet import Sheet, crop_marks
from .template import SHAPES, Template

_WIDE = 0.6  # mm by which a band may miss the edge of the page
_LARGEST, _STEP = 2.4, 0.04
_LINE, _BETWEEN = 1.45, 0.55
_EDGE = 0.06  # of the page's height above and below the text
STYLE = "duties_text"
FOOT = ("phone_label", "phone", "imprint")


class BackSide:
    """Adds the second page and its ground once, then writes the text of one board after the other.

    To be made before the first label is: what lies below the text must be on the layout first.
    """

    def __init__(
        self, template: Template, sheet: Sheet, items: Items, styles: Mapping[str, Style], measure: Measure
    ) -> None:
        self.template, self.items, self.styles, self.measure = template, items, styles, measure
        width, height = template.page_mm()
        margin = sheet.margin
        page = QgsLayoutItemPage(template.layout)
        front = template.layout.pageCollection().page(0)
        page.setPageSize(front.pageSize())
        template.layout.pageCollection().addPage(page)
        self.top = float(page.pos().y())
        self.finished = QRectF(margin, margin, width, height)
        bands = self._bands()
        for shape in bands:
            self._copy(shape)
        self.room = self._room([template.rect_now(shape) for shape in bands])
        if sheet.marks:
            crop_marks(template, self.finished.translated(0, self.top), sheet.bleed)

    def _bands(self) -> list[QgsLayoutItemShape]:
        """The front's ground: rectangles from edge to edge, the lowest first."""
        found = []
        for item in self.template.items():
            rect = self.template.rect_now(item)
            whole = rect.left() <= self.finished.left() + _WIDE and rect.right() >= self.finished.right() - _WIDE
            if isinstance(item, QgsLayoutItemShape) and item.id() and item.id() not in SHAPES and whole:
                found.append(item)
        return sorted(found, key=lambda item: item.zValue())

    def _copy(self, shape: QgsLayoutItemShape) -> None:
        rect = self.template.rect_now(shape)
        made = QgsLayoutItemShape(self.template.layout)
        made.setShapeType(shape.shapeType())
        symbol = shape.symbol()
        # a clone: a symbol that two items share crashes QGIS
        made.setSymbol(symbol.clone() if symbol is not None else None)
        self.template.layout.addLayoutItem(made)
        place(made, rect.x(), rect.y() + self.top, rect.width(), rect.height())

    def _room(self, bands: list[QRectF]) -> QRectF:
        """Where the text stands: between the bands of the title and of the foot, as wide as the title."""
        title, page = self.template.rects["title"], self.finished
        middle = page.top() + page.height() / 2
        ground = 0.8 * page.height()
        top = max((b.bottom() for b in bands if b.height() < ground and b.bottom() < middle), default=title.bottom())
        lower = [b.top() for b in bands if b.height() < ground and b.top() > middle]
        bottom = min([*lower, *(self.template.rects[name].top() for name in FOOT)])
        air = _EDGE * page.height()
        return QRectF(title.x(), top + air, title.width(), bottom - top - 2 * air)

    def fill(self, content: BoardContent, foot: Callable[[str], str]) -> float:
        """Writes title, text and foot; how large the text is (mm).

        ``foot`` gives the text of a label of the front's foot. LinzhangError ``signboards.back_too_long`` for text
        that does not fit at the smallest size, ``signboards.title_too_long``.
        """
        rect = self.template.rects["title"]
        text, size = fit_title((content.back_title,), rect.width(), self.styles["title"], self.measure)
        self._line(Placed("title", text, rect.x(), rect.y(), rect.width(), rect.height(), size, "centre"))
        for name in FOOT:
            place_on, words = self.template.rects[name], foot(name)
            fitted = fit_size(words, place_on.width(), self.styles[name], name, self.measure)
            if fitted is None:
                raise LinzhangError("signboards.text_too_long", text=words)
            self._line(Placed(name, words, place_on.x(), place_on.y(), place_on.width(), place_on.height(), fitted))
        return self._text(content)

    def _line(self, line: Placed) -> None:
        moved = (line.style, line.text, line.x, line.y + self.top, line.width, line.height, line.size, line.align)
        self.items.line(Placed(*moved))

    def _text(self, content: BoardContent) -> float:
        style, scale = self.styles[STYLE], _LARGEST
        while True:
            size = style.scaled(scale)
            lines = self._broken(content, size)
            if lines is not None:
                break
            if size <= style.minimum:
                raise LinzhangError("signboards.back_too_long", title=content.back_title, minimum=f"{size:.0f}")
            scale -= _STEP
        step = size * _LINE
        gaps = max(1, len(content.back) - 1)
        height = step * len(lines) + size * _BETWEEN * (len(content.back) - 1)
        # what is left stands between the paragraphs first, then above and below
        between = size * _BETWEEN + min((self.room.height() - height) / gaps, 1.2 * size)
        height = step * len(lines) + between * (len(content.back) - 1)
        y = self.room.top() + (self.room.height() - height) / 2
        widest = max(shift + self.measure(STYLE, text) * size for text, shift, _ in lines)
        left = self.room.left() + max(0.0, (self.room.width() - widest) / 2)
        for number, (text, shift, first) in enumerate(lines):
            y += between if first and number else 0.0
            self._line(Placed(STYLE, text, left + shift, y, self.room.width() - shift, step, size))
            y += step
        return size

    def _broken(self, content: BoardContent, size: float) -> list[tuple[str, float, bool]] | None:
        """(line, shift, begins a paragraph) of all lines at the size; None where they do not fit the room."""
        out: list[tuple[str, float, bool]] = []
        for paragraph in content.back:
            ordinal = ORDINAL.match(paragraph)
            indent = self.measure(STYLE, ordinal.group(0)) * size if ordinal else 0.0
            try:
                lines = break_lines(paragraph, self.room.width(), size, STYLE, self.measure, indent)
            except LinzhangError:
                return None
            out += [(line, indent if i else 0.0, not i) for i, line in enumerate(lines)]
        height = size * (_LINE * len(out) + _BETWEEN * (len(content.back) - 1))
        return out if height <= self.room.height() + 1e-6 else None
