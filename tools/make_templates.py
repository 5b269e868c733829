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


def landscape(name: str, k: float = 1.0, more: float = 0.0) -> Builder:
    """Title band, map left, three blocks of text right, footer with phone and QR code.

    ``more`` makes the middle higher than in the 150 × 100 cm design, for pages of another shape; in mm before ``k``.
    """
    b = Builder(name, 1500, 1000 + more, k)
    b.box("background", 0, 0, 1500, 1000 + more, PAPER)
    b.box("band_top", 0, 0, 1500, 172, GREEN)
    b.box("band_line", 0, 172, 1500, 6, GOLD)
    b.picture("logo", 50, 34, 104, 104)
    b.label(
        "title", "××县××镇××村林长公示牌", (50, 34, 1400, 108), 84, "#FFFFFF", family=SERIF, bold=True, align=CENTRE
    )

    area = QgsLayoutItemMap(b.layout)
    area.setFrameEnabled(True)
    area.setFrameStrokeColor(QColor("#BFD0C3"))
    area.setFrameStrokeWidth(QgsLayoutMeasurement(2 * k, MM))
    area.setBackgroundEnabled(True)
    area.setBackgroundColor(QColor(MAP))
    b.place(area, "map", 50, 206, 740, 596 + more)
    # a map without an extent comes back from the file without a size
    area.zoomToExtent(QgsRectangle(0, 0, 7400, 10 * (596 + more)))
    b.label("map_name", "大坪村", (80, 250, 160, 36), 27, GREY)
    b.label("map_grid", "01 网格", (330, 420, 160, 36), 25, GREEN, align=CENTRE)
    b.picture("north", 734, 224, 30, 45, NORTH)
    b.label("north_text", "北", (724, 270, 50, 28), 22, INK, align=CENTRE)
    bar = QgsLayoutItemScaleBar(b.layout)
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
    b.place(bar, "scale_bar", 72, 752 + more, 260, 36)
    b.label("disclaimer", "示意图，不作为划界依据", (540, 762 + more, 234, 26), 19, GREY, align=RIGHT)
    b.backed("disclaimer", MAP)

    x, width = 830, 620
    b.heading("people", "林长与护林员", x, 202, width)
    b.box("people", x, 248, width, 240)
    b.box("people_band", x, 248, width, 38, MIST)
    b.label("people_role", "村级林长", (x + 12, 248, 110, 38), 23, GREY)
    b.label("people_name", "×××", (x + 140, 248, 100, 38), 24, INK, bold=True)
    b.label("people_title", "村党支部书记", (x + 240, 248, 200, 38), 22, INK)
    b.label("people_phone", "138 0000 0000", (x + 440, 248, 168, 38), 23, INK, align=RIGHT)
    b.heading("overview", "责任区概况", x, 500 + more / 2, width)
    b.box("overview", x, 546 + more / 2, width, 110)
    b.label("overview_label", "面积", (x + 12, 546 + more / 2, 60, 30), 22, GREY)
    b.label("overview_text", "412.36 公顷（6185.4 亩）", (x + 84, 546 + more / 2, width - 96, 30), 22, INK)
    b.heading("duties", "林长职责", x, 668 + more, width)
    b.box("duties", x, 714 + more, width, 88)
    b.label(
        "duties_text", "一、组织本区域森林资源保护发展，落实目标责任；", (x + 12, 714 + more, width - 24, 28), 21, INK
    )

    b.box("band_bottom", 0, 830 + more, 1500, 170, MIST)
    b.box("line_bottom", 0, 827 + more, 1500, 3, LINE)
    b.label("phone_label", "监督电话", (50, 846 + more, 420, 34), 26, GREY)
    b.label("phone", "0000-000 0000", (50, 884 + more, 440, 74), 58, GREEN, bold=True)
    b.label("notice", "发现乱砍滥伐，请拨打监督电话。", (530, 844 + more, 560, 78), 26, INK)
    b.label("imprint", "××县林长制办公室　2024 年 5 月", (530, 928 + more, 560, 30), 23, GREY)
    b.box("qr_box", 1318, 838 + more, 132, 132, "#FFFFFF")
    b.picture("qr", 1318, 838 + more, 132, 132)
    b.label("qr_label", "一林一码", (1110, 884 + more, 190, 30), 24, GREEN, bold=True, align=RIGHT)
    b.label("number", "编号 000000000000-V01", (1070, 928 + more, 230, 30), 19, GREY, align=RIGHT)
    return b


def main() -> None:
    """Writes every template."""
    QgsApplication.setOrganizationName(QgsApplication.QGIS_ORGANIZATION_NAME)
    QgsApplication.setApplicationName(QgsApplication.QGIS_APPLICATION_NAME)
    app = QgsApplication([], False)
    app.initQgis()
    folder = Path(__file__).resolve().parent.parent / "resources" / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    landscape("公示牌 150×100 厘米").save(folder / "board_150x100.qpt")
    landscape("公示 A3", k=0.28, more=297 / 0.28 - 1000).save(folder / "notice_a3.qpt")
    sys.stdout.write(f"{folder}\n")


if __name__ == "__main__":
    main()
