"""Writes the print templates of the signboards (resources/templates/*.qpt).

Run with the oldest QGIS that is supported (3.22), so that all later ones open the result:
``QT_QPA_PLATFORM=offscreen python tools/make_templates.py``. The committed .qpt is what the plugin loads; a county
may open it in QGIS's layout designer, move and recolour its items and keep it as its own.
"""

from __future__ import annotations

import base64
import sys
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsFillSymbol,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
SERIF, SANS = "Noto Serif CJK SC", "Noto Sans CJK SC"
GREEN, GOLD, INK, GREY = "#14532D", "#B8862B", "#1E2A22", "#5C6B61"
PAPER, MIST, LINE, MAP = "#FCFBF7", "#EAF3E6", "#3F8F5F", "#F4F6EF"
BLUE, EDGE = "#4A86B8", 50
LEFT, CENTRE, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
POINTS_PER_MM = 72 / 25.4

NORTH = """<svg xmlns="http://www.w3.org/2000/svg" width="40" height="60" viewBox="0 0 40 60">
<path d="M20 2 L34 56 L20 44 Z" fill="#1E2A22"/><path d="M20 2 L6 56 L20 44 Z" fill="#FFFFFF" stroke="#1E2A22"
stroke-width="2" stroke-linejoin="round"/></svg>"""


class Builder:
    """Adds items to one layout by id; positions and sizes in mm of the 150 × 100 cm design, times ``k`` on the page."""

    def __init__(self, name: str, width: float, height: float, k: float = 1.0) -> None:
        self.k = k
        self.layout = QgsPrintLayout(QgsProject.instance())
        self.layout.initializeDefaults()
        self.layout.setName(name)
        self.layout.pageCollection().page(0).setPageSize(QgsLayoutSize(width * k, height * k, MM))

    def place(self, item, name: str, x: float, y: float, width: float, height: float):
        item.setId(name)
        self.layout.addLayoutItem(item)
        item.attemptResize(QgsLayoutSize(width * self.k, height * self.k, MM))
        item.attemptMove(QgsLayoutPoint(x * self.k, y * self.k, MM))
        return item

    def box(self, name: str, x: float, y: float, width: float, height: float, fill: str = "", line: str = "") -> None:
        shape = QgsLayoutItemShape(self.layout)
        shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        shape.setSymbol(
            QgsFillSymbol.createSimple(
                {
                    "color": fill or "0,0,0,0",
                    "style": "solid" if fill else "no",
                    "outline_style": "solid" if line else "no",
                    "outline_color": line or "0,0,0,0",
                    "outline_width": f"{1.5 * self.k}",
                    "outline_width_unit": "MM",
                }
            )
        )
        self.place(shape, name, x, y, width, height)

    def label(
        self,
        name: str,
        text: str,
        rect: tuple[float, float, float, float],
        size: float,
        colour: str,
        *,
        family: str = SANS,
        bold: bool = False,
        align=LEFT,
    ) -> None:
        label = QgsLayoutItemLabel(self.layout)
        font = QFont(family)
        font.setPointSizeF(size * self.k * POINTS_PER_MM)
        font.setBold(bold)
        label.setFont(font)
        label.setFontColor(QColor(colour))
        label.setText(text)
        label.setHAlign(align)
        label.setVAlign(Qt.AlignmentFlag.AlignVCenter)
        label.setMarginX(0)
        label.setMarginY(0)
        self.place(label, name, *rect)

    def backed(self, name: str, colour: str) -> None:
        """Gives an item a background, so that lines of the map do not cross its text."""
        item = self.layout.itemById(name)
        item.setBackgroundEnabled(True)
        item.setBackgroundColor(QColor(colour))

    def picture(self, name: str, x: float, y: float, width: float, height: float, svg: str = "") -> None:
        picture = QgsLayoutItemPicture(self.layout)
        picture.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
        if svg:
            picture.setPicturePath("base64:" + base64.b64encode(svg.encode()).decode())
        self.place(picture, name, x, y, width, height)

    def heading(self, name: str, text: str, x: float, y: float, width: float) -> None:
        self.box(f"{name}_mark", x, y, 8, 36, GOLD)
        self.label(f"{name}_heading", text, (x + 22, y, width - 22, 36), 33, GREEN, bold=True)

    def save(self, path: Path) -> None:
        if not self.layout.saveAsTemplate(str(path), QgsReadWriteContext()):
            raise SystemExit(f"could not write {path}")

    # ---- parts that all boards have -----------------------------------------------------------------------

    def ground(self, width: float, height: float, head: float, foot: float, title: float) -> None:
        """Paper, the band of the title with its line, and the band of the foot; ``head`` and ``foot`` are heights."""
        self.box("background", 0, 0, width, height, PAPER)
        self.box("band_top", 0, 0, width, head, GREEN)
        self.box("band_line", 0, head, width, 6, GOLD)
        logo = head - 68
        self.picture("logo", EDGE, 34, logo, logo)
        rect = (EDGE, 34, width - 2 * EDGE, head - 64)
        self.label("title", "××县××镇××村林长公示牌", rect, title, "#FFFFFF", family=SERIF, bold=True, align=CENTRE)
        self.box("band_bottom", 0, height - foot, width, foot, MIST)
        self.box("line_bottom", 0, height - foot - 3, width, 3, LINE)

    def map(self, x: float, y: float, width: float, height: float, inset: tuple[float, float]) -> None:
        """The map with its furniture, samples of its names, and the overview of the county."""
        k = self.k
        area = QgsLayoutItemMap(self.layout)
        area.setFrameEnabled(True)
        area.setFrameStrokeColor(QColor("#BFD0C3"))
        area.setFrameStrokeWidth(QgsLayoutMeasurement(2 * k, MM))
        area.setBackgroundEnabled(True)
        area.setBackgroundColor(QColor(MAP))
        self.place(area, "map", x, y, width, height)
        # a map without an extent comes back from the file without a size
        area.zoomToExtent(QgsRectangle(0, 0, 10 * width, 10 * height))
        right, bottom = x + width, y + height
        self.label("map_name", "大坪村", (x + 30, y + height * 0.42, 160, 36), 27, GREY)
        self.label("map_grid", "01 网格", (x + width * 0.4, y + height * 0.4, 160, 36), 25, GREEN, align=CENTRE)
        self.label("map_place", "村委会", (x + width * 0.5, y + height * 0.5, 120, 32), 24, INK)
        self.label("map_water", "清水河", (x + width * 0.3, y + height * 0.75, 120, 32), 25, BLUE)
        self.picture("north", right - 56, y + 18, 30, 45, NORTH)
        self.label("north_text", "北", (right - 58, y + 64, 34, 28), 22, INK, align=CENTRE)
        self.backed("north_text", MAP)
        self._scale_bar(area, x + 22, bottom - 50)
        self.label("disclaimer", "示意图，不作为划界依据", (right - 250, bottom - 46, 234, 44.5), 19, GREY, align=RIGHT)
        self.backed("disclaimer", MAP)
        self.label("map_source", "", (right - 466, bottom - 66, 450, 22), 15, GREY, align=RIGHT)
        wide, high = inset
        overview = QgsLayoutItemMap(self.layout)
        overview.setFrameEnabled(True)
        overview.setFrameStrokeColor(QColor("#BFD0C3"))
        overview.setFrameStrokeWidth(QgsLayoutMeasurement(1.2 * k, MM))
        overview.setBackgroundEnabled(True)
        overview.setBackgroundColor(QColor(PAPER))
        self.place(overview, "inset", x + 14, y + 14, wide, high)
        overview.zoomToExtent(QgsRectangle(0, 0, 100 * wide, 100 * high))

    def _scale_bar(self, area: QgsLayoutItemMap, x: float, y: float) -> None:
        k = self.k
        bar = QgsLayoutItemScaleBar(self.layout)
        bar.setStyle("Single Box")
        bar.setLinkedMap(area)
        bar.setFillColor(QColor(INK))
        bar.setFillColor2(QColor("#FFFFFF"))
        bar.setLineColor(QColor(INK))
        bar.setLineWidth(1 * k)
        bar.setHeight(7 * k)
        bar.setLabelBarSpace(4 * k)
        bar.setBoxContentSpace(0)
        scale_text = QgsTextFormat()
        font = QFont(SANS)
        font.setPointSizeF(19 * k * POINTS_PER_MM)
        scale_text.setFont(font)
        scale_text.setSize(19 * k * POINTS_PER_MM)
        scale_text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
        scale_text.setColor(QColor(INK))
        bar.setTextFormat(scale_text)
        self.place(bar, "scale_bar", x, y, 260, 36)
        self.backed("scale_bar", MAP)

    def people(self, x: float, y: float, width: float, height: float) -> None:
        """The table of people: heading, room, and one sample row."""
        self.heading("people", "林长与护林员", x, y, width)
        self.box("people", x, y + 46, width, height - 46)
        self.box("people_band", x, y + 46, width, 38, MIST)
        self.label("people_role", "村级林长", (x + 12, y + 46, 110, 38), 23, GREY)
        self.label("people_name", "×××", (x + 140, y + 46, 100, 38), 24, INK, bold=True)
        self.label("people_title", "村党支部书记", (x + 240, y + 46, 180, 38), 22, INK)
        self.label("people_phone", "138 0000 0000", (x + width - 180, y + 46, 168, 38), 23, INK, align=RIGHT)

    def overview(self, x: float, y: float, width: float, height: float) -> None:
        """Area, limits and forest."""
        self.heading("overview", "责任区概况", x, y, width)
        self.box("overview", x, y + 46, width, height - 46)
        self.label("overview_label", "面积", (x + 12, y + 46, 60, 30), 22, GREY)
        self.label("overview_text", "412.36 公顷（6185.4 亩）", (x + 84, y + 46, width - 96, 30), 22, INK)

    def duties(self, x: float, y: float, width: float, height: float) -> None:
        """Duties; what a profile adds flows above them."""
        self.heading("duties", "林长职责", x, y, width)
        self.box("duties", x, y + 46, width, height - 46)
        rect = (x + 12, y + 46, width - 24, 28)
        self.label("duties_text", "一、组织本区域森林资源保护发展，落实目标责任；", rect, 21, INK)

    def qr(self, x: float, y: float, side: float) -> None:
        """The QR code on white; the quiet zone is part of the picture."""
        self.box("qr_box", x, y, side, side, "#FFFFFF")
        self.picture("qr", x, y, side, side)


def landscape(name: str, k: float = 1.0) -> Builder:
    """Title band, map left, three blocks of text right, foot with phone and QR code: 1500 × 1000 before ``k``."""
    b = Builder(name, 1500, 1000, k)
    b.ground(1500, 1000, 172, 170, 84)
    b.map(EDGE, 206, 740, 596, (158, 128))
    x, width = 830, 620
    b.people(x, 202, width, 286)
    b.overview(x, 500, width, 156)
    b.duties(x, 668, width, 134)
    b.label("phone_label", "监督电话", (EDGE, 846, 420, 34), 26, GREY)
    b.label("phone", "0000-000 0000", (EDGE, 884, 440, 74), 58, GREEN, bold=True)
    b.label("notice", "发现乱砍滥伐，请拨打监督电话。", (530, 844, 560, 78), 26, INK)
    b.label("imprint", "××县林长制办公室　2024 年 5 月", (530, 926, 520, 30), 23, GREY)
    b.qr(1324, 834, 126)
    b.label("qr_label", "一林一码", (1110, 884, 196, 30), 24, GREEN, bold=True, align=RIGHT)
    b.label("number", "编号 000000000000-V01", (1070, 926, 236, 30), 19, GREY, align=RIGHT)
    return b


def portrait(name: str, k: float = 1.0, more: float = 0.0) -> Builder:
    """Title band, map above, text below in one frame: 1000 × 1500 before ``k``, ``more`` mm higher or lower."""
    b = Builder(name, 1000, 1500 + more, k)
    b.ground(1000, 1500 + more, 172, 190, 66)
    b.map(EDGE, 208, 900, 520 + more * 0.4, (158, 128))
    top = 762 + more * 0.4
    b.people(EDGE, top, 900, 250)
    b.overview(EDGE, top + 262 + more * 0.3, 900, 130)
    b.duties(EDGE, top + 404 + more * 0.6, 900, 122)
    y = 1500 + more - 190
    b.label("phone_label", "监督电话", (EDGE, y + 20, 330, 32), 25, GREY)
    b.label("phone", "0000-000 0000", (EDGE, y + 52, 380, 66), 49, GREEN, bold=True)
    b.label("imprint", "××县林长制办公室　2024 年 5 月", (EDGE, y + 120, 390, 30), 20, GREY)
    b.label("notice", "发现乱砍滥伐，请拨打监督电话。", (450, y + 18, 356, 94), 23, INK)
    b.qr(820, y + 20, 130)
    b.label("qr_label", "一林一码", (676, y + 120, 126, 28), 21, GREEN, bold=True, align=RIGHT)
    b.label("number", "编号 000000000000-V01", (460, y + 122, 210, 28), 16, GREY)
    return b


def wide(name: str, k: float = 1.0) -> Builder:
    """A plain board for the county: narrow map, people in the middle, overview and duties right: 1800 × 900."""
    b = Builder(name, 1800, 900, k)
    b.ground(1800, 900, 150, 140, 78)
    b.map(EDGE, 184, 600, 546, (140, 112))
    b.people(690, 180, 560, 550)
    b.overview(1290, 180, 460, 200)
    b.duties(1290, 400, 460, 330)
    b.label("phone_label", "监督电话", (EDGE, 774, 420, 30), 24, GREY)
    b.label("phone", "0000-000 0000", (EDGE, 804, 460, 66), 52, GREEN, bold=True)
    b.label("notice", "发现乱砍滥伐，请拨打监督电话。", (620, 774, 700, 62), 25, INK)
    b.label("imprint", "××县林长制办公室　2024 年 5 月", (620, 840, 700, 28), 21, GREY)
    b.qr(1640, 766, 110)
    b.label("qr_label", "一林一码", (1430, 800, 190, 30), 24, GREEN, bold=True, align=RIGHT)
    b.label("number", "编号 000000000000-V01", (1390, 838, 230, 30), 18, GREY, align=RIGHT)
    return b


TEMPLATES = {
    "board_150x100": lambda: landscape("公示牌 150×100 厘米"),
    "board_120x80": lambda: landscape("公示牌 120×80 厘米", k=0.8),
    "board_80x120": lambda: portrait("公示牌 80×120 厘米", k=0.8),
    "board_240x120": lambda: wide("公示牌 240×120 厘米", k=4 / 3),
    # paper of 1 : √2 is lower than 1 : 1.5
    "notice_a3": lambda: portrait("公示 A3", k=0.297, more=420 / 0.297 - 1500),
    "notice_a4": lambda: portrait("公示 A4", k=0.21, more=297 / 0.21 - 1500),
}


def main() -> None:
    """Writes every template."""
    QgsApplication.setOrganizationName(QgsApplication.QGIS_ORGANIZATION_NAME)
    QgsApplication.setApplicationName(QgsApplication.QGIS_APPLICATION_NAME)
    app = QgsApplication([], False)
    app.initQgis()
    folder = Path(__file__).resolve().parent.parent / "resources" / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in TEMPLATES.items():
        make().save(folder / f"{name}.qpt")
    sys.stdout.write(f"{folder}\n")


if __name__ == "__main__":
    main()
