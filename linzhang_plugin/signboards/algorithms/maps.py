"""The map of a board: memory layers of our own in a private project, refilled for each board."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import shapely
from qgis.core import (
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
)

from ...county.errors import LinzhangError
from .. import schematic
from ..facts import Facts
from ..surroundings import Named

Geometries = npt.NDArray[np.object_]
Box = tuple[float, float, float, float]
MAP_LINE, MAP_GRID, MAP_FILL, MAP_BORDER = "#14532D", "#3F8F5F", "#CFE6CF", "#BCC5BC"
MAP_HALO, MAP_CASING = "#DFEADB", "#FFFFFF"
ROAD, MINOR_ROAD, WATER, LAKE, PLACE, SEAT = "#C98A45", "#D9B98C", "#7FB2DB", "#CFE3F2", "#8A8F86", "#C0392B"
INSET_FILL, INSET_LINE = "#EEF2EA", "#A9B8AB"

# how wide lines are drawn in mm at 150 × 100 cm, casings included
OUTLINE_MM, HALO_MM, GRID_MM, BORDER_MM, RIVER_MM, SHORE_MM = 5.0, 16.0, 2.0, 1.8, 5.0, 1.5
ROAD_MM, CASED_ROAD_MM, MINOR_MM, CASED_MINOR_MM = 4.5, 8.0, 2.6, 5.2
SEAT_MM, PLACE_MM = 13.0, 9.0
# what a name costs that lies on a line of its own height
_WEIGHT = {"outline": 4.0, "road": 3.0, "river": 3.0, "minor": 2.0, "shore": 1.5, "grid": 1.5, "border": 1.0}
_COARSE = 0.001  # of its size by which the overview is simplified: less than its lines are wide
_REACH = 2.0  # a map shows its area and at most so many times its size around it
# levels of boards whose maps are large enough in scale; a profile may say otherwise
SHOWN_AT = {
    "minor_roads": ("town", "village", "grid"),
    "settlements": ("town", "village", "grid"),
    "settlement_names": ("village", "grid"),
}


def _around(shapes: Geometries, positions: Sequence[int] | None) -> Geometries:
    """The outlines that maps of the areas at ``positions`` can show, None for the others; all where none are named."""
    if positions is None or 2 * len(positions) > len(shapes):
        return shapes
    boxes = shapely.bounds(shapes[list(positions)])
    wide = _REACH * np.maximum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1])
    windows = shapely.box(boxes[:, 0] - wide, boxes[:, 1] - wide, boxes[:, 2] + wide, boxes[:, 3] + wide)
    near = np.unique(shapely.STRtree(shapes).query(windows)[1])
    out = np.full(len(shapes), None, dtype=object)
    out[near] = shapes[near]
    return out


def _geometry(shape: shapely.Geometry) -> QgsGeometry:
    made = QgsGeometry()
    made.fromWkb(shapely.to_wkb(shape))
    return made


def _line(colour: str, width: float, dash: str = "") -> QgsSymbol | None:
    look = {"color": colour, "width": f"{width}", "width_unit": "MM", "joinstyle": "round", "capstyle": "round"}
    if dash:
        look |= {"use_custom_dash": "1", "customdash": dash, "customdash_unit": "MM", "capstyle": "flat"}
    return QgsLineSymbol.createSimple(look)


def _dot(colour: str, size: float) -> QgsSymbol | None:
    look = {"name": "circle", "color": colour, "size": f"{size}", "size_unit": "MM", "outline_color": MAP_CASING}
    return QgsMarkerSymbol.createSimple(look | {"outline_width": f"{size / 5}", "outline_width_unit": "MM"})


class BoardMaps:
    """Layers of the schematic map; ``show`` fills them for one area.

    With ``positions`` only for the areas at these places of the facts. The layers belong to ``project``; the map item
    of the layout is given ``layers`` once, the overview ``inset``.
    """

    def __init__(
        self, facts: Facts, project: QgsProject, unit: float = 1.0, positions: Sequence[int] | None = None
    ) -> None:
        self.facts = facts
        self._project, self._crs, self._unit = project, f"?crs=EPSG:{facts.epsg}", unit
        self._inner: Geometries = np.array([], dtype=object)
        self._tree_of_places = shapely.STRtree(self.settlements.shapes)
        self.seen_places = np.zeros(len(self.settlements.shapes), dtype=bool)
        tolerance = float(facts.section.values.get("simplify_m", 8) or 0)
        self.outlines = schematic.simplify(_around(facts.shapes, positions), tolerance)
        self.tolerance = tolerance
        self._tree = shapely.STRtree(self.outlines.areas)
        self._grids_of: dict[str, list[int]] = {}
        for i, parent in enumerate(facts.grids["parent_uid"]):
            self._grids_of.setdefault(str(parent), []).append(i)
        self._fill = self._layer("Polygon", QgsFillSymbol.createSimple({"color": MAP_FILL, "outline_style": "no"}))
        self._grid_lines = self._layer("LineString", _line(MAP_GRID, GRID_MM * unit))
        self._borders = self._layer("LineString", _line(MAP_BORDER, BORDER_MM * unit, f"{14 * unit};{7 * unit}"))
        self._halo = self._layer("LineString", _line(MAP_HALO, HALO_MM * unit))
        self._outline = self._layer("LineString", _line(MAP_LINE, OUTLINE_MM * unit))
        self._fill_layer(self._borders, shapely.get_parts(self.outlines.borders))
        # the first layer of a map item is drawn on top
        self.layers = [
            *self._places(unit),
            self._outline,
            *self._roads(unit),
            *self._water(unit),
            self._borders,
            self._grid_lines,
            self._fill,
            self._halo,
        ]
        self._own = self._layer("Polygon", QgsFillSymbol.createSimple({"color": MAP_LINE, "outline_style": "no"}))
        self.inset = self._overview(unit)

    def _layer(self, kind: str, symbol: QgsSymbol | None) -> QgsVectorLayer:
        layer = QgsVectorLayer(f"{kind}{self._crs}", "", "memory")
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
        self._project.addMapLayer(layer, False)
        return layer

    def remove(self) -> None:
        """Takes the layers out of their project."""
        self._project.removeMapLayers([layer.id() for layer in (*self.layers, *self.inset)])

    def _fixed(self, kind: str, symbol: QgsSymbol | None, shapes: Geometries) -> list[QgsVectorLayer]:
        """A layer that stays as it is for all boards, with a spatial index; none where there is nothing to draw."""
        if not len(shapes):
            return []
        layer = self._layer(kind, symbol)
        self._fill_layer(layer, shapely.get_parts(shapes))
        layer.dataProvider().createSpatialIndex()
        return [layer]

    def shows(self, what: str) -> bool:
        """Whether the maps of this level show it; ``signboards.map.<what>`` of the profile lists the levels."""
        levels = (self.facts.section.values.get("map") or {}).get(what, SHOWN_AT[what])
        return self.facts.level in levels

    @property
    def settlements(self) -> Named:
        """The settlements that the maps of this level show."""
        return self.facts.surroundings.settlements if self.shows("settlements") else Named()

    def _roads(self, unit: float) -> list[QgsVectorLayer]:
        around = self.facts.surroundings
        main = around.main_roads.shapes
        minor = around.roads.shapes if self.shows("minor_roads") else Named().shapes
        return [
            *self._fixed("LineString", _line(ROAD, ROAD_MM * unit), main),
            *self._fixed("LineString", _line(MINOR_ROAD, MINOR_MM * unit), minor),
            *self._fixed("LineString", _line(MAP_CASING, CASED_ROAD_MM * unit), main),
            *self._fixed("LineString", _line(MAP_CASING, CASED_MINOR_MM * unit), minor),
        ]

    def _water(self, unit: float) -> list[QgsVectorLayer]:
        around = self.facts.surroundings
        look = {
            "color": LAKE,
            "outline_color": WATER,
            "outline_width": f"{SHORE_MM * unit}",
            "outline_width_unit": "MM",
        }
        return [
            *self._fixed("LineString", _line(WATER, RIVER_MM * unit), around.rivers.shapes),
            *self._fixed("Polygon", QgsFillSymbol.createSimple(look), around.lakes.shapes),
        ]

    def _places(self, unit: float) -> list[QgsVectorLayer]:
        if not len(self.settlements.shapes):
            return []
        self._seats = self._layer("Point", _dot(SEAT, SEAT_MM * unit))
        self._others = self._layer("Point", _dot(PLACE, PLACE_MM * unit))
        return [self._seats, self._others]

    def show_places(self, window: shapely.Geometry, covered: Sequence[shapely.Geometry]) -> None:
        """Shows the settlements in the window that no part of the map's furniture would cover."""
        points = self.settlements.shapes
        self.seen_places = np.zeros(len(points), dtype=bool)
        if not len(points):
            return
        near = self._tree_of_places.query(window, predicate="intersects")
        hidden = shapely.intersects(points[near], shapely.union_all(list(covered)))
        self.seen_places[near[~hidden]] = True
        seats = self.facts.surroundings.seats
        self._fill_layer(self._seats, points[self.seen_places & seats])
        self._fill_layer(self._others, points[self.seen_places & ~seats])

    @property
    def visible_places(self) -> Geometries:
        """The settlements that ``show_places`` shows."""
        return self.settlements.shapes[self.seen_places]

    def drawn(self, index: int, extent: Box) -> list[tuple[Geometries, float, float]]:
        """(lines inside ``extent``, how wide they are drawn in mm, what crossing them costs a name)."""
        around, unit = self.facts.surroundings, self._unit
        minor = around.roads.shapes if self.shows("minor_roads") else Named().shapes
        kinds = (
            (around.main_roads.shapes, CASED_ROAD_MM, "road"),
            (minor, CASED_MINOR_MM, "minor"),
            (around.rivers.shapes, RIVER_MM, "river"),
            (shapely.boundary(around.lakes.shapes), SHORE_MM, "shore"),
            (np.array([shapely.boundary(self.outlines.areas[index])], dtype=object), OUTLINE_MM, "outline"),
            (self._inner, GRID_MM, "grid"),
            (self.outlines.borders, BORDER_MM, "border"),
        )
        window = shapely.box(*extent)
        out = []
        for shapes, width, kind in kinds:
            inside = shapes[shapely.intersects(shapes, window)] if len(shapes) else shapes
            if len(inside):
                out.append((shapely.clip_by_rect(inside, *extent), width * unit, _WEIGHT[kind]))
        return out

    def road_strokes(self) -> list[tuple[float, float]]:
        """(width in mm, cost) of a main road, as ``drawn`` gives them."""
        return [(CASED_ROAD_MM * self._unit, _WEIGHT["road"])]

    def _overview(self, unit: float) -> list[QgsVectorLayer]:
        """The county with its towns, and the area of the board in it."""
        shapes = self.facts.overview_shapes
        if not len(shapes):
            return []
        x0, y0, x1, y1 = shapely.total_bounds(shapes)
        towns = shapely.simplify(shapes, max(self.tolerance, max(x1 - x0, y1 - y0) * _COARSE))
        look = {"color": INSET_FILL, "outline_color": INSET_LINE, "outline_width": f"{0.9 * unit}"}
        symbol = QgsFillSymbol.createSimple({**look, "outline_width_unit": "MM"})
        return [self._own, *self._fixed("Polygon", symbol, towns)]

    @staticmethod
    def _fill_layer(layer: QgsVectorLayer, shapes: Sequence[shapely.Geometry] | Geometries) -> None:
        provider = layer.dataProvider()
        if provider is None:
            raise LinzhangError("signboards.nothing_to_print", "a memory layer without provider")
        provider.truncate()
        features = []
        for shape in shapes:
            feature = QgsFeature()
            feature.setGeometry(_geometry(shape))
            features.append(feature)
        provider.addFeatures(features)
        layer.updateExtents()

    def show(self, index: int) -> Box | None:
        """Fills the layers for the area at ``index`` of the facts; its bounds, None where it has no geometry."""
        shape = self.outlines.areas[index]
        if shape is None:
            return None
        parts = shapely.get_parts([shape])
        self._fill_layer(self._fill, parts)
        if self.inset:
            self._fill_layer(self._own, parts)
        rings = shapely.get_parts([shapely.boundary(shape)])
        self._fill_layer(self._outline, rings)
        self._fill_layer(self._halo, rings)
        self._inner = self._inner_lines(index, shape)
        self._fill_layer(self._grid_lines, self._inner)
        bounds: Box = tuple(float(v) for v in shapely.bounds(shape))  # type: ignore[assignment]
        return bounds

    def _inner_lines(self, index: int, shape: shapely.Geometry) -> Geometries:
        """Borders between the grids of the area; what runs along its own outline is left to the outline."""
        own = self._grids_of.get(self.facts.areas[index].uid, [])
        shapes = self.facts.grid_shapes[own]
        shapes = shapes[[s is not None for s in shapes]] if len(shapes) else shapes
        if len(shapes) < 2:
            return np.array([], dtype=object)
        borders = schematic.simplify(shapes, self.tolerance).borders
        inner = shapely.intersection(borders, shape)
        outside = shapely.length(shapely.difference(inner, shapely.buffer(shapely.boundary(shape), 2 * self.tolerance)))
        return shapely.get_parts(inner[outside > self.tolerance])

    def grids(self, index: int) -> list[tuple[str, str, shapely.Geometry]]:
        """(code, name, polygon) of the grids of the area."""
        own = self._grids_of.get(self.facts.areas[index].uid, [])
        frame, shapes = self.facts.grids, self.facts.grid_shapes
        return [(frame["code"].iat[i], frame["name"].iat[i], shapes[i]) for i in own if shapes[i] is not None]

    def neighbours(self, index: int, extent: Box) -> list[tuple[str, shapely.Geometry]]:
        """(name, polygon) of the other areas of the level inside ``extent``, the largest visible part first."""
        window = shapely.box(*extent)
        found = [i for i in self._tree.query(window, predicate="intersects") if i != index]
        shapes = self.outlines.areas
        found.sort(key=lambda i: -shapely.area(shapely.intersection(shapes[i], window)))
        return [(self.facts.areas[i].name, shapes[i]) for i in found]
