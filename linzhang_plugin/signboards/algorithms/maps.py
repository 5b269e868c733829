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
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
)

from ...county.errors import LinzhangError
from .. import schematic
from ..facts import Facts

Geometries = npt.NDArray[np.object_]
Box = tuple[float, float, float, float]
MAP_LINE, MAP_GRID, MAP_FILL, MAP_BORDER = "#14532D", "#3F8F5F", "#CFE6CF", "#BCC5BC"
MAP_HALO = "#DFEADB"


def _geometry(shape: shapely.Geometry) -> QgsGeometry:
    made = QgsGeometry()
    made.fromWkb(shapely.to_wkb(shape))
    return made


def _line(colour: str, width: float, dash: str = "") -> QgsSymbol | None:
    look = {"color": colour, "width": f"{width}", "width_unit": "MM", "joinstyle": "round", "capstyle": "round"}
    if dash:
        look |= {"use_custom_dash": "1", "customdash": dash, "customdash_unit": "MM", "capstyle": "flat"}
    return QgsLineSymbol.createSimple(look)


class BoardMaps:
    """Layers of the schematic map; ``show`` fills them for one area.

    The layers belong to ``project``; the map item of the layout is given ``layers`` once.
    """

    def __init__(self, facts: Facts, project: QgsProject, unit: float = 1.0) -> None:
        self.facts = facts
        tolerance = float(facts.section.values.get("simplify_m", 8) or 0)
        self.outlines = schematic.simplify(facts.shapes, tolerance)
        self.tolerance = tolerance
        self._tree = shapely.STRtree(self.outlines.areas)
        self._grids_of: dict[str, list[int]] = {}
        for i, parent in enumerate(facts.grids["parent_uid"]):
            self._grids_of.setdefault(str(parent), []).append(i)
        crs = f"?crs=EPSG:{facts.epsg}"
        self._fill = self._layer(
            project, f"Polygon{crs}", QgsFillSymbol.createSimple({"color": MAP_FILL, "outline_style": "no"})
        )
        self._grid_lines = self._layer(project, f"LineString{crs}", _line(MAP_GRID, 2.0 * unit))
        self._borders = self._layer(
            project, f"LineString{crs}", _line(MAP_BORDER, 1.8 * unit, f"{14 * unit};{7 * unit}")
        )
        self._halo = self._layer(project, f"LineString{crs}", _line(MAP_HALO, 16.0 * unit))
        self._outline = self._layer(project, f"LineString{crs}", _line(MAP_LINE, 5.0 * unit))
        self._fill_layer(self._borders, shapely.get_parts(self.outlines.borders))
        # the first layer of a map item is drawn on top
        self.layers = [self._outline, self._borders, self._grid_lines, self._fill, self._halo]

    @staticmethod
    def _layer(project: QgsProject, source: str, symbol: QgsSymbol | None) -> QgsVectorLayer:
        layer = QgsVectorLayer(source, "", "memory")
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
        project.addMapLayer(layer, False)
        return layer

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
        self._fill_layer(self._fill, shapely.get_parts([shape]))
        rings = shapely.get_parts([shapely.boundary(shape)])
        self._fill_layer(self._outline, rings)
        self._fill_layer(self._halo, rings)
        self._fill_layer(self._grid_lines, self._inner_lines(index, shape))
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
