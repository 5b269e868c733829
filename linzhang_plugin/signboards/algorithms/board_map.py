"""The map on a board: its extent, scale bar, overview, and the names that stand on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from qgis.core import QgsBasicNumericFormat, QgsRectangle
from qgis.PyQt.QtCore import QRectF

from ...desktop import fonts
from .. import schematic
from ..contents import BoardContent
from ..facts import Facts
from ..typeset import Placed, Style, break_lines
from .items import Items, place
from .map_names import GROUND, MapNames
from .maps import BoardMaps, Box
from .template import Template

# room on the map around the area, in mm: left, top, right, bottom (names of neighbours, north arrow, scale bar)
MAP_MARGINS = (100.0, 80.0, 100.0, 92.0)
ALONE_MARGINS = (44.0, 40.0, 44.0, 80.0)  # of an area without neighbours: the county
FURNITURE = ("north", "north_text", "scale_bar", "disclaimer")
_SCALE_FIGURES = 2.6  # a segment of the scale bar is so many heights of its figures long
_COVERED = 0.01  # of the overview's size that the area may reach into it
_WIDER, _ATTEMPTS = 1.1, 4  # so much wider the map gets, so often, until the overview has a corner
Remark = tuple[str, dict[str, object]]


@dataclass(frozen=True)
class View:
    """What the map shows (county's CRS), how many metres a mm of paper is, and where it lies on the page (mm)."""

    extent: Box
    per_mm: float
    rect: QRectF

    def on_map(self, x: float, y: float, width: float, height: float) -> shapely.Geometry:
        """A rectangle of the page (mm) as a polygon on the map."""
        left = self.extent[0] + (x - self.rect.x()) * self.per_mm
        top = self.extent[3] - (y - self.rect.y()) * self.per_mm
        return shapely.box(left, top - height * self.per_mm, left + width * self.per_mm, top)

    def around(self, rect: QRectF, near: float) -> shapely.Geometry:
        """A rectangle of the page with ``near`` mm around it, on the map."""
        return self.on_map(rect.x() - near, rect.y() - near, rect.width() + 2 * near, rect.height() + 2 * near)

    def paper(self, shapes: Any) -> Any:
        """A geometry of the map, or an array of them, on the page (mm, y down)."""
        corner, origin = np.array([self.extent[0], self.extent[3]]), np.array([self.rect.x(), self.rect.y()])
        return shapely.transform(shapes, lambda xy: (xy - corner) * np.array([1.0, -1.0]) / self.per_mm + origin)


class BoardMap:
    """Draws the map of one board after the other into the template's map item."""

    def __init__(
        self,
        facts: Facts,
        template: Template,
        maps: BoardMaps,
        items: Items,
        styles: dict[str, Style],
        measure: Callable[[str, str], float],
    ) -> None:
        self.facts, self.template, self.maps, self.items = facts, template, maps, items
        self.styles, self.measure, self.unit = styles, measure, template.unit
        template.map.setLayers(maps.layers)
        self._inset = template.inset
        if self._inset is not None:
            self._inset.setVisibility(bool(maps.inset))
            self._inset.setLayers(maps.inset)
            if maps.inset:
                self._show_county()

    def _show_county(self) -> None:
        """The overview shows the whole county; its place on the page is chosen for each board."""
        bounds = shapely.total_bounds(self.facts.overview_shapes)
        rect = self.template.rects["inset"]
        edge = 5 * self.unit
        extent = schematic.map_extent(
            (bounds[0], bounds[1], bounds[2], bounds[3]), rect.width(), rect.height(), (edge, edge, edge, edge)
        )
        if self._inset is not None:
            self._inset.zoomToExtent(QgsRectangle(*extent))

    def show(self, content: BoardContent, index: int, bounds: Box) -> list[Remark]:
        """Sets map, scale bar, overview and names; returns what the user should know."""
        view, corner = self._view(index, bounds)
        self.template.map.zoomToExtent(QgsRectangle(*view.extent))
        self.template.map.invalidateCache()
        if self._inset is not None and corner is not None:
            place(self._inset, corner.x(), corner.y(), corner.width(), corner.height())
            self._inset.invalidateCache()
        self._scale_bar(view.per_mm)
        self.items.text("disclaimer", content.disclaimer, self.styles["disclaimer"].size)
        covered = [*self._source(content.map_source), *(self._furniture(name) for name in FURNITURE)]
        covered += [corner] if corner is not None else []
        edge = 8 * self.unit
        rect = view.rect
        window = view.on_map(rect.x() + edge, rect.y() + edge, rect.width() - 2 * edge, rect.height() - 2 * edge)
        self.maps.show_places(window, [view.around(r, edge) for r in covered])
        return self._names(index, view, covered)

    def _source(self, text: str) -> list[QRectF]:
        """Where the map comes from and its 审图号, in lines that end where the template has its sample."""
        if not self.template.has("map_source"):
            return []
        self.template.item("map_source").setVisibility(False)
        rect, size = self.template.rects["map_source"], self.styles["map_source"].size
        out = []
        lines = break_lines(text, rect.width(), size, "map_source", self.measure) if text else []
        for i, line in enumerate(reversed(lines)):
            step = size * 1.3
            top = rect.y() + rect.height() - (i + 1) * step
            width = self.measure("map_source", line) * size
            left = rect.x() + rect.width() - width
            self.items.shape(GROUND, left - size * 0.3, top, width + size * 0.6, step)
            self.items.line(Placed("map_source", line, left, top, width, step, size, "right"))
            out.append(QRectF(left, top, width, step))
        return out

    def _view(self, index: int, bounds: Box) -> tuple[View, QRectF | None]:
        """The view, and the corner of the overview: that which the area reaches into least."""
        rect = self.template.rects["map"]
        alone = len(self.facts.areas) == 1
        margins: Box = tuple(m * self.unit for m in (ALONE_MARGINS if alone else MAP_MARGINS))  # type: ignore[assignment]
        first = schematic.map_extent(bounds, rect.width(), rect.height(), margins)
        view = View(first, (first[2] - first[0]) / rect.width(), rect)
        if self._inset is None or not self.maps.inset:
            return view, None
        own = self.maps.outlines.areas[index]
        corners = self._corners(rect)
        for _ in range(_ATTEMPTS):
            reached = [shapely.area(shapely.intersection(own, view.around(c, 8 * self.unit))) for c in corners]
            best = int(np.argmin(reached))
            if reached[best] <= _COVERED * corners[best].width() * corners[best].height() * view.per_mm**2:
                break
            view = _widened(view)
        return view, corners[best]

    def _corners(self, rect: QRectF) -> list[QRectF]:
        """Where the overview may stand: the corners of the map, clear of north arrow, scale bar and the line below."""
        own, edge = self.template.rects["inset"], 14 * self.unit
        width, height = own.width(), own.height()
        left, right = rect.x() + edge, rect.x() + rect.width() - edge - width
        top, bottom = rect.y() + edge, rect.y() + rect.height() - edge - height
        north = self.template.rects["north_text"]
        below_north = north.y() + north.height() + edge
        above = min(self.template.rects[name].y() for name in ("scale_bar", "disclaimer")) - edge - height
        return [
            QRectF(left, top, width, height),
            QRectF(right, above, width, height),
            QRectF(left, min(above, bottom), width, height),
            QRectF(right, below_north, width, height),
        ]

    def _scale_bar(self, per_mm: float) -> None:
        """One or two segments of a round length, at most a quarter of the map wide, in 米 or 公里."""
        bar = self.template.scale_bar
        least = _SCALE_FIGURES * bar.textFormat().size() / fonts.POINTS_PER_MM
        segments, segment = schematic.scale_bar(per_mm, self.template.rects["map"].width() * 0.26, least)
        kilometres = segment >= 1000
        units = fonts.UNITS.DistanceUnit
        bar.setUnits(units.DistanceKilometers if kilometres else units.DistanceMeters)
        bar.setUnitLabel("公里" if kilometres else "米")
        bar.setNumberOfSegments(segments)
        bar.setNumberOfSegmentsLeft(0)
        bar.setUnitsPerSegment(segment / 1000 if kilometres else segment)
        made = bar.textFormat()
        made.setFont(self.items._font("disclaimer", made.size() / fonts.POINTS_PER_MM)[0])
        bar.setTextFormat(made)
        number = QgsBasicNumericFormat()
        number.setShowThousandsSeparator(False)
        bar.setNumericFormat(number)
        bar.refresh()

    # ---- names --------------------------------------------------------------------------------------------

    def _names(self, index: int, view: View, covered: Sequence[QRectF]) -> list[Remark]:
        """Names of grids inside the area, of settlements, water and roads, and of the neighbours around it."""
        names = MapNames(self.maps, self.items, self.styles, self.measure, view, self.unit, index)
        names.block(covered, 6 * self.unit)
        names.write_all(self.facts.section.text("grid_text", "{numbers} 网格"))
        return [("signboards.map_names_without_room", {"names": "、".join(names.lost)})] if names.lost else []

    def _furniture(self, name: str) -> QRectF:
        """Where an item of the map's furniture is now: a scale bar changes its width with every map."""
        return self.template.rects[name] if name != "scale_bar" else self.template.rect_now(self.template.item(name))


def _widened(view: View) -> View:
    x0, y0, x1, y1 = view.extent
    more_x, more_y = (x1 - x0) * (_WIDER - 1) / 2, (y1 - y0) * (_WIDER - 1) / 2
    return View((x0 - more_x, y0 - more_y, x1 + more_x, y1 + more_y), view.per_mm * _WIDER, view.rect)
