"""The map on a board: its extent, scale bar, overview, and the names that stand on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from qgis.core import QgsBasicNumericFormat, QgsRectangle
from qgis.PyQt.QtCore import QRectF

from ...desktop import fonts
from .. import schematic
from ..contents import BoardContent, grid_label
from ..facts import Facts
from ..placing import Name, place_names
from ..typeset import Placed, Style, break_lines
from .items import Items, place
from .maps import BoardMaps, Box
from .template import Template

# room on the map around the area, in mm: left, top, right, bottom (names of neighbours, north arrow, scale bar)
MAP_MARGINS = (100.0, 80.0, 100.0, 92.0)
ALONE_MARGINS = (44.0, 40.0, 44.0, 80.0)  # of an area without neighbours: the county
FURNITURE = ("north", "north_text", "scale_bar", "disclaimer")
_SMALLER = 0.75  # a name on the map that finds no room is tried once more at this size
_COVERED = 0.01  # of the overview's size that the area may reach into it
_WIDER, _ATTEMPTS = 1.1, 4  # so much wider the map gets, so often, until the overview has a corner
_INSIDE = 0.9  # of a name's box that must lie in its grid, else all grids are named by number alone
_MOST_PLACES, _MOST_LINES = 8, 3  # names of settlements, and of roads and rivers each
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

    def on_page(self, x: float, y: float) -> tuple[float, float]:
        """A place on the map as mm on the page."""
        return (
            self.rect.x() + (x - self.extent[0]) / self.per_mm,
            self.rect.y() + (self.extent[3] - y) / self.per_mm,
        )


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
        source = self._source(content.map_source)
        return self._names(index, view, corner, [view.around(rect, 2 * self.unit) for rect in source])

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
        """Two segments of a round length, about a third of the map wide, in 米 or 公里."""
        bar = self.template.scale_bar
        segment = schematic.scale_segment(per_mm, self.template.rects["map"].width() * 0.26)
        kilometres = segment >= 1000
        units = fonts.UNITS.DistanceUnit
        bar.setUnits(units.DistanceKilometers if kilometres else units.DistanceMeters)
        bar.setUnitLabel("公里" if kilometres else "米")
        bar.setNumberOfSegments(2)
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

    def _names(
        self, index: int, view: View, corner: QRectF | None, written: Sequence[shapely.Geometry]
    ) -> list[Remark]:
        """Names of grids inside the area, of settlements, roads and water, and of the neighbours around it."""
        rect, unit = view.rect, self.unit
        edge, near = 12 * unit, 6 * unit
        frame = view.on_map(rect.x() + edge, rect.y() + edge, rect.width() - 2 * edge, rect.height() - 2 * edge)
        taken = [*written, *(view.around(self._furniture(name), near) for name in FURNITURE)]
        if corner is not None:
            taken.append(view.around(corner, near))
        own = self.maps.outlines.areas[index]
        taken += self._dots(view)
        lost, grids = self._grid_names(index, view, frame, taken)
        taken += grids
        taken += self._settlement_names(own, view, frame, taken)
        around = [
            (name, shapely.difference(shape, shapely.buffer(own, near * view.per_mm)))
            for name, shape in self.maps.neighbours(index, view.extent)
        ]
        for name, shape in around:
            taken += self._put("map_name", name, shape, frame, taken, view)
        edges = shapely.buffer(shapely.boundary(own), 5 * unit * view.per_mm)
        self._line_names(view, frame, [*taken, edges])
        return [("signboards.map_names_without_room", {"names": "、".join(lost)})] if lost else []

    def _grid_names(
        self, index: int, view: View, frame: shapely.Geometry, taken: Sequence[shapely.Geometry]
    ) -> tuple[list[str], list[shapely.Geometry]]:
        """All grids by their whole name, else all by their number alone: (names without room, boxes)."""
        pattern = self.facts.section.text("grid_text", "{numbers} 网格")
        grids = self.maps.grids(index)
        briefs = [grid_label(code, name) for code, name, _ in grids]
        wholes = [
            pattern.format(numbers=brief) if brief.isdigit() else name
            for brief, (_, name, _) in zip(briefs, grids, strict=True)
        ]
        shapes = [shape for *_, shape in grids]
        found = self._places("map_grid", wholes, shapes, frame, taken, view, inside=_INSIDE)
        texts = wholes
        if any(spot is None for spot in found) and briefs != wholes:
            texts = briefs
            found = self._places("map_grid", briefs, shapes, frame, taken, view)
        boxes = []
        for text, spot in zip(texts, found, strict=True):
            if spot is not None:
                boxes.append(self._write("map_grid", text, spot, view))
        return [whole for whole, spot in zip(wholes, found, strict=True) if spot is None], boxes

    def _places(
        self,
        style: str,
        texts: Sequence[str],
        shapes: Sequence[shapely.Geometry],
        frame: shapely.Geometry,
        taken: Sequence[shapely.Geometry],
        view: View,
        inside: float = 0.0,
    ) -> list[tuple[Name, float] | None]:
        """A place and a size for each name in its shape, off the others; None where there is none."""
        boxes: list[shapely.Geometry] = []
        out: list[tuple[Name, float] | None] = []
        for text, shape in zip(texts, shapes, strict=True):
            spot = self._spot(style, text, shape, frame, [*taken, *boxes], view, (1.0, _SMALLER), inside)
            out.append(spot)
            if spot is not None:
                boxes.append(spot[0].box())
        return out

    def _dots(self, view: View) -> list[shapely.Geometry]:
        points = self.maps.settlements.shapes
        inside = points[shapely.intersects(points, shapely.box(*view.extent))] if len(points) else points
        return list(shapely.buffer(inside, 9 * self.unit * view.per_mm))

    def _settlement_names(
        self, own: shapely.Geometry, view: View, frame: shapely.Geometry, taken: Sequence[shapely.Geometry]
    ) -> list[shapely.Geometry]:
        """Beside their dots: those of the area first, seats before others."""
        around = self.facts.surroundings
        points = self.maps.settlements.shapes
        if not len(points) or not self.maps.shows("settlement_names"):
            return []
        visible = np.flatnonzero(shapely.intersects(points, frame))
        inside = shapely.intersects(points[visible], own)
        order = np.lexsort((~around.seats[visible], ~inside))
        done: list[shapely.Geometry] = []
        for i in visible[order][:_MOST_PLACES]:
            text = around.settlements.names[i]
            if text:
                done += self._beside("map_place", text, points[i], frame, [*taken, *done], view)
        return done

    def _beside(
        self,
        style: str,
        text: str,
        point: shapely.Geometry,
        frame: shapely.Geometry,
        taken: Sequence[shapely.Geometry],
        view: View,
    ) -> list[shapely.Geometry]:
        """The name right, left, above or below the dot, where nothing else stands."""
        x, y = view.on_page(shapely.get_x(point), shapely.get_y(point))
        size = self.styles[style].size * _SMALLER
        width, height, gap = self.measure(style, text) * size, size * 1.25, 11 * self.unit
        blocked = shapely.union_all(list(taken)) if taken else None
        dot = shapely.buffer(point, 9.5 * self.unit * view.per_mm)
        for left, top in (
            (x + gap, y - height / 2),
            (x - gap - width, y - height / 2),
            (x - width / 2, y - gap - height),
            (x - width / 2, y + gap),
        ):
            box = view.on_map(left, top, width, height)
            free = blocked is None or not shapely.intersects(box, shapely.difference(blocked, dot))
            if free and shapely.contains(frame, box):
                self.items.line(Placed(style, text, left, top, width, height, size, "centre"))
                return [box]
        return []

    def _line_names(self, view: View, frame: shapely.Geometry, taken: list[shapely.Geometry]) -> None:
        around = self.facts.surroundings
        for style, kind in (
            ("map_water", around.rivers),
            ("map_water", around.lakes),
            ("map_place", around.main_roads),
        ):
            for name, shape in kind.within(frame)[:_MOST_LINES]:
                if shapely.length(shape) < 150 * self.unit * view.per_mm:
                    continue
                beside = self.measure(style, name) * self.styles[style].size * _SMALLER + 10 * self.unit
                room = shapely.buffer(shape, beside * view.per_mm)
                if int(shapely.get_dimensions(shape)) == 1:
                    room = shapely.difference(room, shapely.buffer(shape, 3 * self.unit * view.per_mm))
                taken += self._put(style, name, room, frame, taken, view, sizes=(_SMALLER, 0.6))

    def _furniture(self, name: str) -> QRectF:
        """Where an item of the map's furniture is now: a scale bar changes its width with every map."""
        return self.template.rects[name] if name != "scale_bar" else self.template.rect_now(self.template.item(name))

    def _put(
        self,
        style: str,
        text: str,
        shape: shapely.Geometry,
        frame: shapely.Geometry,
        taken: Sequence[shapely.Geometry],
        view: View,
        sizes: Sequence[float] = (1.0, _SMALLER),
    ) -> list[shapely.Geometry]:
        """Sets a name into its shape, at the largest of the sizes at which it finds room; [] where at none."""
        spot = self._spot(style, text, shape, frame, taken, view, sizes)
        return [] if spot is None else [self._write(style, text, spot, view)]

    def _spot(
        self,
        style: str,
        text: str,
        shape: shapely.Geometry,
        frame: shapely.Geometry,
        taken: Sequence[shapely.Geometry],
        view: View,
        sizes: Sequence[float],
        inside: float = 0.0,
    ) -> tuple[Name, float] | None:
        """(place, size in mm); ``inside`` is the share of the name's box that must lie in its shape."""
        design = self.styles[style]
        for share in sizes:
            size = max(design.minimum if share == 1.0 else 0.0, design.size * share)
            width, height = self.measure(style, text) * size, size * 1.25
            name = Name(text, (width + size * 0.5) * view.per_mm, height * view.per_mm)
            placed, _ = place_names([name], np.array([shape], dtype=object), frame, taken)
            if placed:
                box = placed[0].box()
                if not inside or shapely.area(shapely.intersection(box, shape)) >= inside * shapely.area(box):
                    return placed[0], size
        return None

    def _write(self, style: str, text: str, spot: tuple[Name, float], view: View) -> shapely.Geometry:
        name, size = spot
        x, y = view.on_page(name.x, name.y)
        width, height = self.measure(style, text) * size, size * 1.25
        self.items.line(Placed(style, text, x - width / 2, y - height / 2, width, height, size, "centre"))
        return name.box()


def _widened(view: View) -> View:
    x0, y0, x1, y1 = view.extent
    more_x, more_y = (x1 - x0) * (_WIDER - 1) / 2, (y1 - y0) * (_WIDER - 1) / 2
    return View((x0 - more_x, y0 - more_y, x1 + more_x, y1 + more_y), view.per_mm * _WIDER, view.rect)
