"""``linzhang:exportorganisation``: the chart of the organisation as a PDF on A3."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputNumber
from qgis.PyQt.QtCore import QMarginsF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from ...county.errors import LinzhangError
from ...county.files import atomic_save
from ...county.gateway import County
from ...county.office import fonts_of
from ...county.profile import Profile
from ...desktop import fonts
from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.translate import translate
from .. import organisation
from ..organisation_chart import pages
from ..organisation_page import Page, Rect, Rule, Text
from .common import add_date, day_of

# 100 units a millimetre: font sizes and coordinates are whole numbers
_PER_MM = 100
_RESOLUTION = 2540
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


class ExportOrganisation(LinzhangAlgorithm):
    """The whole system on a day as a chart."""

    NAME = "exportorganisation"
    GROUP = "people"
    WRITES = False

    def title(self) -> str:
        return translate("Linzhang", "Export organisation chart")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Prints the organisation as of a day to a PDF on A3: a page for the county with its leaders and towns, a "
            "page for every town with its villages, grids and rangers, and a table of posts per level and role. "
            "Vacant posts are printed without a name; phones only where the profile says so.",
        )

    def declare(self) -> None:
        self.add_county()
        add_date(self)
        self.add_output_file(
            "OUTPUT",
            translate("Linzhang", "Organisation chart"),
            translate("Linzhang", "PDF file (*.pdf)"),
            translate("Linzhang", "The PDF file that is written."),
        )
        self.addOutput(QgsProcessingOutputNumber("PAGES", translate("Linzhang", "Pages")))
        self.addOutput(QgsProcessingOutputNumber("POSTS", translate("Linzhang", "Posts")))
        self.addOutput(QgsProcessingOutputNumber("VACANT", translate("Linzhang", "Vacant posts")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        progress = self.progress(feedback)
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        day = day_of(self.day_text(parameters, context))
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            system = organisation.organisation(county, day)
            profile = county.profile
        if not system.roots:
            raise LinzhangError("lists.no_areas")
        progress(0.2)
        families = chosen_fonts(profile, feedback)
        made = pages(system, profile, lambda font, text: fonts.em_width(families[font], False, text))
        progress(0.5)
        atomic_save(output, lambda path: draw(path, made, families, made[0].title))
        return {
            "OUTPUT": str(output),
            "PAGES": len(made),
            "POSTS": sum(c.posts for c in system.counts),
            "VACANT": sum(c.vacant for c in system.counts),
        }


def chosen_fonts(profile: Profile, feedback: QgsProcessingFeedback) -> dict[str, str]:
    """The families of title, heading and body; says which of the profile's are not installed."""
    wished = fonts_of(profile)
    found: dict[str, str] = {}
    for key, candidates in (("title", fonts.SERIF), ("heading", fonts.SANS), ("body", fonts.SERIF)):
        choice = fonts.choose(candidates, [wished[key]])
        found[key] = choice.family
        if choice.substituted:
            feedback.pushInfo(
                translate("Linzhang", "The font {wanted} is not installed; {used} is used instead.").format(
                    wanted=choice.wanted, used=choice.family
                )
            )
    return found


def draw(path: Path, made: list[Page], families: dict[str, str], title: str) -> None:
    """Writes the pages to a PDF of A3 landscape; LinzhangError ``lists.pdf_not_written``."""
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A3))
    writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(_RESOLUTION)
    writer.setTitle(title)
    painter = QPainter()
    if not painter.begin(writer):
        raise LinzhangError("lists.pdf_not_written", file=path.name)
    try:
        for number, page in enumerate(made):
            if number and not writer.newPage():
                raise LinzhangError("lists.pdf_not_written", file=path.name)
            for item in page.items:
                _draw_item(painter, item, families)
    finally:
        painter.end()


def _draw_item(painter: QPainter, item: Text | Rect | Rule, families: dict[str, str]) -> None:
    if isinstance(item, Text):
        font = QFont(families[item.font])
        font.setPixelSize(max(1, round(item.size * _PER_MM)))
        painter.setFont(font)
        painter.setPen(QPen(QColor("#000000")))
        box = QRectF(item.x * _PER_MM, item.y * _PER_MM, item.w * _PER_MM, item.h * _PER_MM)
        flags = int(_ALIGN[item.align]) | int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextDontClip)
        painter.drawText(box, flags | int(Qt.TextFlag.TextSingleLine), item.text)
    elif isinstance(item, Rect):
        painter.setPen(QPen(QColor("#222222"), item.stroke * _PER_MM))
        painter.setBrush(QColor(item.fill))
        painter.drawRect(QRectF(item.x * _PER_MM, item.y * _PER_MM, item.w * _PER_MM, item.h * _PER_MM))
    else:
        painter.setPen(QPen(QColor("#222222"), item.stroke * _PER_MM))
        painter.drawLine(
            round(item.x1 * _PER_MM), round(item.y1 * _PER_MM), round(item.x2 * _PER_MM), round(item.y2 * _PER_MM)
        )
