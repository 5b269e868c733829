"""Reading a print template (.qpt): its items by id, and the styles that its sample labels give."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import cast

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
)
from qgis.PyQt.QtCore import QFile, QIODevice, QRectF
from qgis.PyQt.QtXml import QDomDocument

from ...county.errors import LinzhangError
from ...desktop import fonts
from ..column import Block
from ..typeset import Style

MM = fonts.UNITS.LayoutUnit.LayoutMillimeters
BLOCKS = ("people", "overview", "duties")
TITLE, NAMES = ("title",), ("people_name", "people_phone", "phone")
LABELS = (
    *("title", "number", "north_text", "disclaimer", "map_name", "map_grid", "qr_label"),
    *("people_heading", "people_role", "people_name", "people_title", "people_phone"),
    *("overview_heading", "overview_label", "overview_text", "duties_heading", "duties_text"),
    *("phone_label", "phone", "notice", "imprint"),
)
SHAPES = ("people", "people_mark", "people_band", "overview", "overview_mark", "duties", "duties_mark")
PICTURES = ("qr", "north", "logo")
# a county's own template may leave these out; the board then has none
OPTIONAL: dict[str, type[QgsLayoutItem]] = {
    "inset": QgsLayoutItemMap,
    "map_source": QgsLayoutItemLabel,
    "map_place": QgsLayoutItemLabel,
    "map_water": QgsLayoutItemLabel,
}
SAMPLES = ("map_place", "map_water")
# where a template has no sample of these names on the map, they look like those of the neighbours
SUBSTITUTES = {"map_place": "map_name", "map_water": "map_name", "map_source": "disclaimer"}
STYLES = (
    *("people_role", "people_name", "people_title", "people_phone", "overview_label", "overview_text", "duties_text"),
)


class Template:
    """A loaded template. LinzhangError names what it lacks: not a layout, a missing item, two items of one id."""

    def __init__(self, path: Path, project: QgsProject) -> None:
        self.path = path
        self.layout = QgsPrintLayout(project)
        undo = self.layout.undoStack()
        if undo is not None:
            undo.blockCommands(True)
        self._load()
        items = [i for i in self.layout.items() if isinstance(i, QgsLayoutItem)]
        twice = [name for name, count in Counter(i.id() for i in items if i.id()).items() if count > 1]
        if twice:
            raise LinzhangError("signboards.template_item_twice", file=path.name, items="、".join(sorted(twice)))
        self._items = {i.id(): i for i in items if i.id()}
        wanted = {
            **dict.fromkeys(LABELS, QgsLayoutItemLabel),
            **dict.fromkeys(SHAPES, QgsLayoutItemShape),
            **dict.fromkeys(PICTURES, QgsLayoutItemPicture),
            "map": QgsLayoutItemMap,
            "scale_bar": QgsLayoutItemScaleBar,
        }
        wanted |= {name: kind for name, kind in OPTIONAL.items() if name in self._items}
        lacking = [name for name, kind in wanted.items() if not isinstance(self._items.get(name), kind)]
        if lacking:
            raise LinzhangError("signboards.template_item_missing", file=path.name, items="、".join(lacking))
        self._page = self._page_size()
        # items may have been grouped or locked to each other by hand: positions are read as they are on the page
        self.rects: dict[str, QRectF] = {}
        self.read_places()
        self.fonts = {name: fonts.label_font(self.label(name)) for name in LABELS}
        for name, substitute in SUBSTITUTES.items():
            self.fonts[name] = fonts.label_font(self.label(name)) if self.has(name) else self.fonts[substitute]

    def _load(self) -> None:
        file = QFile(str(self.path))
        document = QDomDocument()
        if not file.open(QIODevice.OpenModeFlag.ReadOnly):
            raise LinzhangError("signboards.template_unreadable", file.errorString(), file=self.path.name)
        try:
            parsed = document.setContent(file)
        finally:
            file.close()
        understood = parsed[0] if isinstance(parsed, tuple) else bool(parsed)
        if not understood or document.documentElement().tagName() not in ("Layout", "Composer"):
            raise LinzhangError("signboards.template_not_layout", file=self.path.name)
        _, loaded = self.layout.loadFromTemplate(document, QgsReadWriteContext())
        pages = self.layout.pageCollection()
        if not loaded or pages is None or pages.pageCount() != 1:
            raise LinzhangError("signboards.template_not_layout", file=self.path.name)

    def items(self) -> list[QgsLayoutItem]:
        """Every item but the page itself, with an id or without."""
        found = [i for i in self.layout.items() if isinstance(i, QgsLayoutItem)]
        return [i for i in found if not isinstance(i, QgsLayoutItemPage)]

    def read_places(self) -> None:
        """Reads where the items are now into ``rects``."""
        self.rects = {name: self.rect_now(item) for name, item in self._items.items()}

    def rect_now(self, item: QgsLayoutItem) -> QRectF:
        """The rectangle of an item on the page in mm, as it is now."""
        position, size = item.pagePositionWithUnits(), item.sizeWithUnits()
        converter = self.layout.renderContext().measurementConverter()
        corner = converter.convert(position, MM)
        extent = converter.convert(size, MM)
        return QRectF(corner.x(), corner.y(), extent.width(), extent.height())

    def _page_size(self) -> tuple[float, float]:
        pages = self.layout.pageCollection()
        page = pages.page(0) if pages is not None else None
        if page is None:
            raise LinzhangError("signboards.template_not_layout", file=self.path.name)
        size = self.layout.renderContext().measurementConverter().convert(page.pageSize(), MM)
        return float(size.width()), float(size.height())

    def has(self, name: str) -> bool:
        """Whether the template has that optional item."""
        return name in self._items

    def item(self, name: str) -> QgsLayoutItem:
        """The item of that id; KeyError for an id that is not part of a template."""
        return self._items[name]

    def label(self, name: str) -> QgsLayoutItemLabel:
        """The label of that id."""
        return cast(QgsLayoutItemLabel, self._items[name])

    def picture(self, name: str) -> QgsLayoutItemPicture:
        """The picture of that id."""
        return cast(QgsLayoutItemPicture, self._items[name])

    def shape(self, name: str) -> QgsLayoutItemShape:
        """The rectangle of that id."""
        return cast(QgsLayoutItemShape, self._items[name])

    @property
    def map(self) -> QgsLayoutItemMap:
        """The map."""
        return cast(QgsLayoutItemMap, self._items["map"])

    @property
    def inset(self) -> QgsLayoutItemMap | None:
        """The overview map; None in a template without one."""
        return cast("QgsLayoutItemMap | None", self._items.get("inset"))

    @property
    def scale_bar(self) -> QgsLayoutItemScaleBar:
        """The scale bar."""
        return cast(QgsLayoutItemScaleBar, self._items["scale_bar"])

    @property
    def name(self) -> str:
        """What the layout is called, as 公示牌 150×100 厘米; the file's name where it has none."""
        return str(self.layout.name() or self.path.stem)

    def page_mm(self) -> tuple[float, float]:
        """Width and height of the finished page (成品), without bleed."""
        return self._page

    def size_mm(self, name: str) -> float:
        """The designed size (em square) of a sample label."""
        return float(self.fonts[name][0].pointSizeF()) / fonts.POINTS_PER_MM

    def blocks(self) -> list[Block]:
        """The three blocks of the text column."""
        out = []
        for name in BLOCKS:
            body, heading = self.rects[name], self.rects[f"{name}_heading"]
            out.append(
                Block(name, body.x(), body.width(), heading.y(), heading.height(), body.y(), body.y() + body.height())
            )
        return out

    @property
    def unit(self) -> float:
        """The size of the page against 150 × 100 cm: 0.8 for 120 × 80, 0.29 for A3; scales all fixed lengths."""
        width, height = self.page_mm()
        return float((width * height / 1_500_000.0) ** 0.5)

    def styles(self, minimum_mm: dict[str, float]) -> dict[str, Style]:
        """Style of every label: its designed size, and the profile's minimum of its kind, never above the design.

        The profile's minimums are those at 150 × 100 cm; they grow and shrink with the page.
        """
        out = {}
        for name in self.fonts:
            size = self.size_mm(name)
            kind = "title" if name in TITLE else "names" if name in NAMES else "text"
            out[name] = Style(size, min(size, minimum_mm[kind] * self.unit))
        return out
