"""Draws scenes with Qt: on pictures, pages of a PDF and widgets. Works on worker threads too."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import (
    QBrush,
    QColor,
    QFont,
    QImage,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QPen,
    QPolygonF,
)

from ...county.errors import LinzhangError
from ...county.files import atomic_save
from ...county.office import fonts_of
from ...county.profile import Profile
from ...desktop import fonts
from ...desktop.translate import translate
from .scene import BODY, HEADING, TITLE, Box, Item, Measure, Page, Shape, Text

# 100 units a millimetre: font sizes and coordinates are whole numbers
PER_MM = 100
_RESOLUTION = 2540
_TAIL = 1024  # bytes at the end of a PDF within which %%EOF stands
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}
Families = dict[str, str]


def families(profile: Profile, feedback: QgsProcessingFeedback | None = None, *, sans: bool = False) -> Families:
    """Font of titles, headings and text; says which of the profile's are not installed.

    ``sans``: all in a font without serifs, for pictures that are read on phones.
    """
    wished = fonts_of(profile)
    found: Families = {}
    for key, candidates in ((TITLE, fonts.SERIF), (HEADING, fonts.SANS), (BODY, fonts.SERIF)):
        if sans:
            found[key] = fonts.choose(fonts.SANS).family
            continue
        choice = fonts.choose(candidates, [wished[key]])
        found[key] = choice.family
        if choice.substituted and feedback is not None:
            feedback.pushInfo(
                translate("Linzhang", "The font {wanted} is not installed; {used} is used instead.").format(
                    wanted=choice.wanted, used=choice.family
                )
            )
    return found


def measure_of(used: Families) -> Measure:
    """Measures texts in those fonts; headings and titles are set bold."""
    return lambda font, text: fonts.em_width(used[font], font != BODY, text)


def draw(painter: QPainter, items: Iterable[Item], used: Families, per_unit: float = 1.0) -> None:
    """Draws the items; ``per_unit``: units of the painter in one unit of the scene."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for item in items:
        if isinstance(item, Text):
            _text(painter, item, used, per_unit)
        elif isinstance(item, Box):
            _box(painter, item, per_unit)
        else:
            _shape(painter, item, per_unit)
    painter.restore()


def _text(painter: QPainter, item: Text, used: Families, k: float) -> None:
    font = QFont(used[item.font])
    font.setPixelSize(max(1, round(item.size * k)))
    font.setBold(item.font != BODY)
    painter.setFont(font)
    box = QRectF(item.x * k, item.y * k, item.w * k, item.h * k)
    flags = int(_ALIGN[item.align]) | int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextDontClip)
    flags |= int(Qt.TextFlag.TextSingleLine)
    if item.halo:
        painter.setPen(QPen(QColor(item.halo)))
        step = max(item.size * k * 0.07, 1.0)
        for dx, dy in ((-1, -1), (-1, 1), (1, -1), (1, 1), (0, -1.4), (0, 1.4), (-1.4, 0), (1.4, 0)):
            painter.drawText(box.translated(dx * step, dy * step), flags, item.text)
    painter.setPen(QPen(QColor(item.colour)))
    painter.drawText(box, flags, item.text)


def _box(painter: QPainter, item: Box, k: float) -> None:
    painter.setPen(QPen(QColor(item.stroke), item.width * k) if item.stroke else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QBrush(QColor(item.fill)) if item.fill else QBrush(Qt.BrushStyle.NoBrush))
    rectangle = QRectF(item.x * k, item.y * k, item.w * k, item.h * k)
    if item.radius:
        painter.drawRoundedRect(rectangle, item.radius * k, item.radius * k)
    else:
        painter.drawRect(rectangle)


def _shape(painter: QPainter, item: Shape, k: float) -> None:
    painter.save()
    if item.clip is not None:
        x, y, w, h = (value * k for value in item.clip)
        painter.setClipRect(QRectF(x, y, w, h))
    if item.stroke:
        pen = QPen(QColor(item.stroke), item.width * k)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if item.dash else Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if item.dash:
            pen.setDashPattern([part / item.width for part in item.dash])
        painter.setPen(pen)
    else:
        painter.setPen(QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QBrush(QColor(item.fill)) if item.fill else QBrush(Qt.BrushStyle.NoBrush))
    if item.closed:
        path = QPainterPath()
        for part in item.parts:
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in (part * k).tolist()]))
            path.closeSubpath()
        painter.drawPath(path)
    else:
        for part in item.parts:
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in (part * k).tolist()]))
    painter.restore()


# ---- pictures and PDF -------------------------------------------------------------------------------------


def save_picture(path: Path, page: Page, used: Families) -> Path:
    """A PNG of the page, a pixel a unit; LinzhangError where it cannot be written."""
    image = QImage(round(page.width), round(page.height), QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    try:
        draw(painter, page.items, used)
    finally:
        painter.end()

    def write(temporary: Path) -> None:
        if not image.save(str(temporary), "PNG"):
            raise LinzhangError("county.disk_full", "QImage.save failed", file=path.name)

    return atomic_save(path, write)


def save_pdf(path: Path, pages: Iterator[Page], used: Families, title: str) -> int:
    """Writes pages in millimetres to a PDF; returns how many. LinzhangError where it cannot be written."""
    made = 0

    def write(temporary: Path) -> None:
        nonlocal made
        made = _write_pdf(temporary, pages, used, title, path.name)

    atomic_save(path, write)
    return made


def _write_pdf(temporary: Path, pages: Iterator[Page], used: Families, title: str, name: str) -> int:
    writer = QPdfWriter(str(temporary))
    writer.setResolution(_RESOLUTION)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(title)
    writer.setCreator("林长制")
    painter = QPainter()
    made = 0
    try:
        for page in pages:
            writer.setPageSize(QPageSize(QSizeF(page.width, page.height), QPageSize.Unit.Millimeter))
            begun = painter.isActive()
            if (begun and not writer.newPage()) or (not begun and not painter.begin(writer)):
                raise LinzhangError("county.file_not_writable", "no painter", file=name)
            draw(painter, page.items, used, PER_MM)
            made += 1
    finally:
        if painter.isActive():
            painter.end()
    # Qt reports success also where the disk was full
    with temporary.open("rb") as file:
        file.seek(0, os.SEEK_END)
        file.seek(max(0, file.tell() - _TAIL))
        if b"%%EOF" not in file.read():
            raise LinzhangError("county.disk_full", "the PDF has no end", file=name)
    return made


Report = Callable[[float], None]
