"""The sheet that a template is printed on: bleed (出血) around the page, and crop marks (裁切线) on demand."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsFillSymbol, QgsLayoutItemShape, QgsLayoutPoint, QgsLayoutSize
from qgis.PyQt.QtCore import QRectF

from .items import place
from .template import MM, Template

MARK_MM, OFF_MM, HAIR_MM = 8.0, 2.0, 0.25
_TOUCHES = 0.6  # mm from the page's edge within which an item is meant to reach it


@dataclass(frozen=True)
class Sheet:
    """How far the printed sheet reaches beyond the finished page (成品), in mm."""

    bleed: float = 0.0
    marks: bool = False

    @property
    def margin(self) -> float:
        """From the edge of the sheet to the finished page."""
        return self.bleed + (OFF_MM + MARK_MM if self.marks else 0.0)


def enlarge(template: Template, sheet: Sheet) -> None:
    """Makes the page larger by the margin: everything moves with it, what touches the edge runs into the bleed.

    To be called before anything is filled in; ``template.rects`` are then those on the sheet.
    """
    margin = sheet.margin
    if margin <= 0:
        return
    width, height = template.page_mm()
    pages = template.layout.pageCollection()
    page = pages.page(0) if pages is not None else None
    if page is None:
        return
    page.setPageSize(QgsLayoutSize(width + 2 * margin, height + 2 * margin, MM))
    if pages is not None:
        pages.reflow()
    for item in template.items():
        rect = template.rect_now(item)
        left, top = rect.x() + margin, rect.y() + margin
        right, bottom = left + rect.width(), top + rect.height()
        if rect.x() <= _TOUCHES:
            left -= sheet.bleed
        if rect.y() <= _TOUCHES:
            top -= sheet.bleed
        if rect.right() >= width - _TOUCHES:
            right += sheet.bleed
        if rect.bottom() >= height - _TOUCHES:
            bottom += sheet.bleed
        if right - left != rect.width() or bottom - top != rect.height():
            item.attemptResize(QgsLayoutSize(right - left, bottom - top, MM))
        item.attemptMove(QgsLayoutPoint(left, top, MM))
    template.read_places()
    if sheet.marks:
        crop_marks(template, QRectF(margin, margin, width, height), sheet.bleed)


def crop_marks(template: Template, page: QRectF, bleed: float) -> None:
    """Lines outside the corners of the finished ``page`` (mm of the layout)."""
    symbol = QgsFillSymbol.createSimple({"color": "#000000", "outline_style": "no"})
    away = bleed + OFF_MM
    for x, outward in ((page.left(), -1.0), (page.right(), 1.0)):
        for y, upward in ((page.top(), -1.0), (page.bottom(), 1.0)):
            start_x = x - away - MARK_MM if outward < 0 else x + away
            start_y = y - away - MARK_MM if upward < 0 else y + away
            for rect in (
                (start_x, y - HAIR_MM / 2, MARK_MM, HAIR_MM),
                (x - HAIR_MM / 2, start_y, HAIR_MM, MARK_MM),
            ):
                mark = QgsLayoutItemShape(template.layout)
                mark.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
                mark.setSymbol(symbol.clone())
                template.layout.addLayoutItem(mark)
                place(mark, *rect)
