"""The names on the map of one board: of grids, settlements, water, roads and neighbours, clear of what is drawn."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np
import shapely
from qgis.core import QgsFillSymbol
from qgis.PyQt.QtCore import QRectF

from .. import placing
from ..contents import grid_label
from ..ink import Ink
from ..placing import Spot
from ..typeset import Placed, Style
from .maps import MAP_FILL, ROAD

if TYPE_CHECKING:
    from .board_map import View
    from .items import Items
    from .maps import BoardMaps

ROAD_PLATE, GROUND, AREA = "road_plate", "plate_ground", "plate_area"
_CELL = 2.0  # mm at 150 × 100 cm
_LINE = 1.25  # height of a name's box in its size
_AREA = (1.0, 0.86, 0.74)  # shares of the designed size at which names of areas are tried
_PLACE = (0.75, 0.66)
_WATER = (0.84, 0.72, 0.62)
_PLATE = 0.7
_INSIDE = 0.9  # of a name's box that must lie in its grid, else all grids are named by number alone
_MOST_PLACES, _MOST_LINES = 10, 3  # names of settlements, and of roads and rivers each
_SPACED = 1.3  # characters of a name along a line stand so far apart
_MOST_UNDER = 0.6  # of its height that lines may run under a name along a line
_MASKED = 0.12  # of its height of lines under a name: more of them end before and go on behind it
_SHORT = 150.0  # mm at 150 × 100 cm: a shorter road or river has no name
_CODE = re.compile(r"[A-Z]{1,2}\d{1,4}")


def plates(ground: str, unit: float) -> dict[str, QgsFillSymbol | None]:
    """Symbols of what stands behind names: the plate of a road's number, and the ground outside and inside the area."""
    road = {"color": "#FFFFFF", "outline_color": ROAD, "outline_width": f"{1.6 * unit}", "outline_width_unit": "MM"}
    looks = {ROAD_PLATE: road, GROUND: {"color": ground}, AREA: {"color": MAP_FILL}}
    return {
        name: QgsFillSymbol.createSimple(look if name == ROAD_PLATE else {**look, "outline_style": "no"})
        for name, look in looks.items()
    }


class MapNames:
    """Places the names of one board after the most important; ``lost`` are those of the area itself without room."""

    def __init__(
        self,
        maps: BoardMaps,
        items: Items,
        styles: dict[str, Style],
        measure: Callable[[str, str], float],
        view: View,
        unit: float,
        index: int,
    ) -> None:
        self.maps, self.items, self.styles, self.measure = maps, items, styles, measure
        self.view, self.unit, self.index = view, unit, index
        self.lost: list[str] = []
        rect, edge = view.rect, 10 * unit
        self._frame = (rect.x() + edge, rect.y() + edge, rect.right() - edge, rect.bottom() - edge)
        self._window = view.on_map(rect.x() + edge, rect.y() + edge, rect.width() - 2 * edge, rect.height() - 2 * edge)
        self.ink = Ink(self._frame, _CELL * unit)
        self._own = maps.outlines.areas[index]
        self._own_on_page = view.paper(self._own)
        for shapes, width, weight in maps.drawn(index, view.extent):
            self.ink.draw(view.paper(shapes), width, weight)

    def block(self, rects: Sequence[QRectF], near: float) -> None:
        """Keeps names off these rectangles with ``near`` mm around them."""
        for r in rects:
            self.ink.block(np.array([[r.x() - near, r.y() - near, r.right() + near, r.bottom() + near]]))

    def write_all(self, grid_pattern: str) -> None:
        """Writes all names."""
        self._dots()
        self._grids(grid_pattern)
        points, names, order = self._settlements()
        inside = [i for i in order if shapely.intersects(self._own, points[i])]
        self._beside(inside[:_MOST_PLACES], points, names, own=True)
        self._water()
        self._roads()
        self._neighbours()
        around = [i for i in order if i not in set(inside)]
        self._beside(around[: max(0, _MOST_PLACES - len(inside))], points, names, own=False)

    # ---- areas --------------------------------------------------------------------------------------------

    def _grids(self, pattern: str) -> None:
        """All grids by their whole name, else all by their number alone."""
        grids = self.maps.grids(self.index)
        briefs = [grid_label(code, name) for code, name, _ in grids]
        wholes = [
            pattern.format(numbers=brief) if brief.isdigit() else name
            for brief, (_, name, _) in zip(briefs, grids, strict=True)
        ]
        shapes = [shapely.intersection(shape, self._own) for *_, shape in grids]
        texts, found = wholes, self._tried(wholes, shapes, _INSIDE)
        if any(spot is None for spot in found) and briefs != wholes:
            texts, found = briefs, self._tried(briefs, shapes, 0.0)
        for text, whole, spot in zip(texts, wholes, found, strict=True):
            if spot is None:
                self.lost.append(whole)
            else:
                self._write("map_grid", text, spot)

    def _tried(self, texts: Sequence[str], shapes: Sequence[shapely.Geometry], inside: float) -> list[Spot | None]:
        """A place for each name in its grid; grids do not overlap, but a name may reach over the border of its own."""
        out: list[Spot | None] = []
        before = self.ink.state()
        for text, shape in zip(texts, shapes, strict=True):
            spot = self._in_area("map_grid", text, shape, inside)
            out.append(spot)
            if spot is not None:
                self.ink.block(spot.box()[None, :])
        self.ink.restore(before)
        return out

    def _in_area(self, style: str, text: str, shape: shapely.Geometry, inside: float = 0.0) -> Spot | None:
        size = self.styles[style].size
        visible = self.view.paper(shapely.intersection(shape, self._window))
        width = (self.measure(style, text) + 0.5) * size
        return placing.in_area(width, size * _LINE, visible, self.ink, _AREA, inside)

    def _neighbours(self) -> None:
        """Around the area, not on its outline."""
        apart = shapely.buffer(self._own, 8 * self.unit * self.view.per_mm)
        for name, shape in self.maps.neighbours(self.index, self.view.extent):
            spot = self._in_area("map_name", name, shapely.difference(shape, apart))
            if spot is not None:
                self._write("map_name", name, spot)

    # ---- settlements --------------------------------------------------------------------------------------

    def _dots(self) -> None:
        points = self.maps.visible_places
        if len(points):
            xy = shapely.get_coordinates(self.view.paper(points))
            half = 9 * self.unit
            self.ink.block(np.hstack([xy - half, xy + half]))

    def _settlements(self) -> tuple[np.ndarray, Sequence[str], list[int]]:
        """Points, names, and which of them are to be named: seats before others."""
        around = self.maps.facts.surroundings
        points, names = self.maps.settlements.shapes, self.maps.settlements.names
        if not len(points) or not self.maps.shows("settlement_names"):
            return points, names, []
        seen = np.flatnonzero(self.maps.seen_places & shapely.intersects(points, self._window))
        order = seen[np.argsort(~around.seats[seen], kind="stable")]
        return points, names, [int(i) for i in order if names[i]]

    def _beside(self, which: Sequence[int], points: np.ndarray, names: Sequence[str], *, own: bool) -> None:
        size = self.styles["map_place"].size
        for i in which:
            x, y = shapely.get_coordinates(self.view.paper(points[i : i + 1]))[0]
            width = (self.measure("map_place", names[i]) + 0.3) * size
            spot = placing.beside(x, y, 11 * self.unit, width, size * _LINE, self.ink, _PLACE)
            if spot is not None:
                self._write("map_place", names[i], spot)
            elif own:
                self.lost.append(names[i])

    # ---- lines --------------------------------------------------------------------------------------------

    def _water(self) -> None:
        around = self.maps.facts.surroundings
        for name, shape in around.lakes.within(self._window)[:_MOST_LINES]:
            spot = self._in_area("map_water", name, shape)
            if spot is not None:
                self._write("map_water", name, spot)
            else:
                self._follow("map_water", name, shape)
        for name, shape in around.rivers.within(self._window)[:_MOST_LINES]:
            self._follow("map_water", name, shape)

    def _roads(self) -> None:
        """Numbered roads carry their number on a plate, others their name along them."""
        for name, shape in self.maps.facts.surroundings.main_roads.within(self._window)[:_MOST_LINES]:
            if shapely.length(shape) < _SHORT * self.unit * self.view.per_mm:
                continue
            if not _CODE.fullmatch(name):
                self._follow("map_place", name, shape)
                continue
            size = self.styles["map_place"].size * _PLATE
            line = self.view.paper(shape)
            own = Ink(self._frame, self.ink.cell)
            for width, weight in self.maps.road_strokes():
                own.draw(np.array([line], dtype=object), width, weight)
            width, height = (self.measure("map_place", name) + 0.7) * size, size * 1.35
            spot = placing.on_line(line, width, height, self.ink, own)
            if spot is not None:
                self.items.shape(ROAD_PLATE, spot.x - width / 2, spot.y - height / 2, width, height)
                self._text("map_place", name, spot, size)
                self.ink.block(spot.box()[None, :])

    def _follow(self, style: str, name: str, shape: shapely.Geometry) -> None:
        """The name along its line, character by character (屈曲字列)."""
        if shapely.length(shape) < _SHORT * self.unit * self.view.per_mm:
            return
        size = self.styles[style].size
        advances = np.array([self.measure(style, c) * _SPACED for c in name])
        line = self.view.paper(shape)
        bend = placing.along(line, advances, size, 4.5 * self.unit, self.ink, _WATER, _MOST_UNDER)
        if bend is None:
            return
        size *= bend.share
        for char, (x, y), angle in zip(name, bend.centres, bend.angles, strict=True):
            width = self.measure(style, char) * size
            box = (x - width / 2, y - size * _LINE / 2, width, size * _LINE)
            self.items.line(Placed(style, char, *box, size, "centre", float(angle)))
        half = size * 0.6
        self.ink.block(np.hstack([bend.centres - half, bend.centres + half]))

    # ---- writing ------------------------------------------------------------------------------------------

    def _write(self, style: str, text: str, spot: Spot) -> None:
        """Writes the name; lines that it cannot help crossing end before it and go on behind it."""
        size = self.styles[style].size * spot.share
        if spot.crossed > _MASKED:
            wide, high = (self.measure(style, text) + 0.24) * size, size * 1.12
            box = shapely.box(spot.x - wide / 2, spot.y - high / 2, spot.x + wide / 2, spot.y + high / 2)
            ground = ""
            if shapely.contains(self._own_on_page, box):
                ground = AREA
            elif not shapely.intersects(self._own_on_page, box):
                ground = GROUND
            if ground:
                self.items.shape(ground, spot.x - wide / 2, spot.y - high / 2, wide, high)
        self._text(style, text, spot, size)
        self.ink.block(spot.box()[None, :])

    def _text(self, style: str, text: str, spot: Spot, size: float) -> None:
        width, height = self.measure(style, text) * size, size * _LINE
        self.items.line(Placed(style, text, spot.x - width / 2, spot.y - height / 2, width, height, size, "centre"))
