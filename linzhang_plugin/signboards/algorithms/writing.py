"""Writing a filled layout: PDF, TIFF, JPG and PNG at real size, SVG."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from qgis.core import Qgis, QgsLayoutExporter, QgsPrintLayout
from qgis.PyQt.QtCore import QSize

from ...county.errors import LinzhangError

_TAIL = 1024  # bytes at the end of a PDF within which %%EOF stands
DPI = 150
PHONE_PIXELS = 1080
"""The shorter side of a picture for phones."""
_IMAGE_DPI = {"tiff", "jpg"}
_FONT = re.compile(rb"/Type\s*/Font\b|/FontFile")


@dataclass(frozen=True)
class Output:
    """What is written: ``format`` of ``shop.FORMATS``; ``bleed`` and ``marks`` around the page; text as ``outlines``.

    ``proof``: for looking at, not for the shop.
    """

    format: str = "pdf"
    bleed: bool = False
    marks: bool = False
    outlines: bool = False
    dpi: int = DPI
    proof: bool = False


def write(layout: QgsPrintLayout, path: Path, output: Output, page: int = 0) -> bool:
    """Writes the layout to ``path``; whether its text is outlines (PDF and SVG: no font is in the file).

    A PDF holds all pages, the other formats the one of that number (0: the front).

    LinzhangError ``signboards.export_failed``, ``county.disk_full``.
    """
    exporter = QgsLayoutExporter(layout)
    if output.format == "pdf":
        result = exporter.exportToPdf(str(path), _pdf_settings(output))
    elif output.format == "svg":
        result = exporter.exportToSvg(str(path), _svg_settings(output))
    else:
        settings = _image_settings(layout, output)
        settings.pages = [page]
        result = exporter.exportToImage(str(path), settings)
    if result != QgsLayoutExporter.ExportResult.Success:
        raise LinzhangError("signboards.export_failed", f"{result} {exporter.errorFile()}", file=path.name)
    if output.format != "pdf":
        _keep_page(path, page)
    if not path.is_file() or not path.stat().st_size:
        raise LinzhangError("county.disk_full", "nothing was written", file=path.name)
    return _check_pdf(path) if output.format == "pdf" else output.outlines and output.format == "svg"


def _keep_page(path: Path, page: int) -> None:
    """QGIS writes the second page beside the first, as ``name_2.jpg``."""
    second = path.with_name(f"{path.stem}_2{path.suffix}")
    if page:
        os.replace(second, path)
    else:
        second.unlink(missing_ok=True)


def _check_pdf(path: Path) -> bool:
    """Whether the PDF holds no font; Qt reports success also where the disk was full."""
    with path.open("rb") as file:
        file.seek(0, os.SEEK_END)
        file.seek(max(0, file.tell() - _TAIL))
        if b"%%EOF" not in file.read():
            raise LinzhangError("county.disk_full", "the PDF has no end", file=path.name)
        file.seek(0)
        return _FONT.search(file.read()) is None


def _text_format(output: Output) -> Qgis.TextRenderFormat:
    formats = Qgis.TextRenderFormat
    return formats.AlwaysOutlines if output.outlines else formats.AlwaysText


def _pdf_settings(output: Output) -> QgsLayoutExporter.PdfExportSettings:
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = output.dpi
    settings.forceVectorOutput = True
    settings.simplifyGeometries = True
    settings.appendGeoreference = False
    settings.exportMetadata = True
    settings.textRenderFormat = _text_format(output)
    return settings


def _svg_settings(output: Output) -> QgsLayoutExporter.SvgExportSettings:
    settings = QgsLayoutExporter.SvgExportSettings()
    settings.dpi = output.dpi
    settings.forceVectorOutput = True
    settings.exportMetadata = False
    settings.textRenderFormat = _text_format(output)
    return settings


def _image_settings(layout: QgsPrintLayout, output: Output) -> QgsLayoutExporter.ImageExportSettings:
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.exportMetadata = False
    settings.generateWorldFile = False
    if output.format in _IMAGE_DPI:
        settings.dpi = output.dpi
        return settings
    pages = layout.pageCollection()
    page = pages.page(0) if pages is not None else None
    width, height = (page.pageSize().width(), page.pageSize().height()) if page is not None else (1500.0, 1000.0)
    share = PHONE_PIXELS / min(width, height)
    # with a resolution that is not that of the picture QGIS makes a picture of the whole board, 17,716 pixels wide
    settings.dpi = share * 25.4
    settings.imageSize = QSize(round(width * share), round(height * share))
    return settings
