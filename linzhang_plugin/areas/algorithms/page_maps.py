"""The maps of a page: memory layers of our own in a private project, filled anew for each area."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
import shapely
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLineSymbol,
    QgsPalLayerSettings,
    QgsProject,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsTextBufferSettings,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from ...county.errors import LinzhangError
from ...desktop import fonts
from ..sheet.facts import Reader

Extent = tuple[float, float, float, float]
FILL, INNER, OUTLINE, BESIDE, HALO = "#CFE6CF", "#3F8F5F", "#14532D", "#8A968A", "#E6EFE2"
GROUND, HERE = "#F3F5F0", "#D9480F"
BLIND = (("high", "#E0564B"), ("middle", "#F4A85E"), ("low", "#BDBDBD"))
"""Colours of blind spots by their level of risk."""
_MARGIN = 0.14
_NAME, _BESIDE_NAME = 2.8, 2.6
_NAME_LINE = 10  # characters of a name in a line: QGIS wraps at spaces only
_TOLERANCE_MM = 0.12  # what is smaller on paper is not drawn


def _line(colour: str, width: float, dash: str = "") -> QgsSymbol | None:
    look = {"color": colour, "width": f"{width}", "width_unit": "MM", "joinstyle": "round", "capstyle": "round"}
    if dash:
        look |= {"use_custom_dash": "1", "customdash": dash, "customdash_unit": "MM", "capstyle": "flat"}
    return QgsLineSymbol.createSimple(look)


class PageMaps:
    """``show`` fills the layers for one area; they belong to ``project``."""

    def __init__(self, reader: Reader, project: QgsProject, family: str) -> None:
        self.reader = reader
        self._beside_of: dict[str, tuple[list[str], npt.NDArray[np.object_], shapely.STRtree]] = {}
        crs = f"?crs=EPSG:{reader.county.epsg}"
        named = f"Polygon{crs}&field=name:string(250)"
        plain = f"LineString{crs}"

        def fill(colour: str) -> QgsSymbol | None:
            return QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"})

        self._own = self._layer(project, f"Polygon{crs}", fill(FILL))
        self._parts = self._layer(project, named, fill("0,0,0,0"))
        self._beside = self._layer(project, named, fill("0,0,0,0"))
        self._blind = self._layer(project, f"MultiPolygon{crs}&field=level:string(20)", fill(GROUND))
        self._blind.setRenderer(
            QgsCategorizedSymbolRenderer("level", [QgsRendererCategory(k, fill(colour), k) for k, colour in BLIND])
        )
        self._inner = self._layer(project, plain, _line(INNER, 0.25))
        self._borders = self._layer(project, plain, _line(BESIDE, 0.25, "1.6;0.8"))
        self._halo = self._layer(project, plain, _line(HALO, 2.2))
        self._outline = self._layer(project, plain, _line(OUTLINE, 0.7))
        _label(self._parts, family, _NAME, OUTLINE)
        _label(self._beside, family, _BESIDE_NAME, "#5A645A")
        self.main = [
            self._outline,
            self._borders,
            self._inner,
            self._parts,
            self._beside,
            self._blind,
            self._own,
            self._halo,
        ]
        self._ground = self._layer(project, f"Polygon{crs}", fill(GROUND))
        self._ground_lines = self._layer(project, plain, _line(BESIDE, 0.2))
        self._here = self._layer(
            project,
            f"Polygon{crs}",
            QgsFillSymbol.createSimple({"color": HERE, "outline_color": HERE, "outline_width": "0.8"}),
        )
        self.overview = [self._here, self._ground_lines, self._ground]
        whole = reader.whole()
        self.county: Extent | None = None
        if len(whole):
            west, south, east, north = (float(v) for v in shapely.total_bounds(whole))
            self.county = (west, south, east, north)
            coarse = shapely.simplify(whole, max(east - west, north - south) / 1500)
            _fill(self._ground, ((part, "") for part in shapely.get_parts(coarse)))
            _fill(self._ground_lines, ((part, "") for part in shapely.get_parts(shapely.boundary(coarse))))

    @staticmethod
    def _layer(project: QgsProject, source: str, symbol: QgsSymbol | None) -> QgsVectorLayer:
        layer = QgsVectorLayer(source, "", "memory")
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
        project.addMapLayer(layer, False)
        return layer

    def extent(self, uid: str, width: float, height: float) -> Extent:
        """What a map of that shape shows around the area."""
        bounds: Extent = tuple(float(v) for v in shapely.bounds(self.reader.shapes[uid]))  # type: ignore[assignment]
        return fitted(bounds, width, height, _MARGIN)

    def show(self, uid: str, extent: Extent, width: float) -> None:
        """Fills the layers for an area on a map that shows ``extent`` and is ``width`` mm wide."""
        shape = self.reader.shapes[uid]
        window = shapely.box(*extent)
        fine = (extent[2] - extent[0]) / width * _TOLERANCE_MM
        own = shapely.simplify(shape, fine)
        _fill(self._own, ((part, "") for part in shapely.get_parts(own)))
        rings = list(shapely.get_parts(shapely.boundary(own)))
        _fill(self._outline, ((ring, "") for ring in rings))
        _fill(self._halo, ((ring, "") for ring in rings))
        parts = [u for u in self.reader.children.get(uid, ()) if u in self.reader.shapes]
        outlines = [shapely.simplify(self.reader.shapes[u], fine) for u in parts]
        _fill(self._parts, _named(zip(outlines, map(self.reader.name, parts), strict=True), window))
        _fill(self._inner, ((line, "") for part in outlines for line in shapely.get_parts(shapely.boundary(part))))
        around = self._around(uid, window)
        shapes = [shapely.simplify(self.reader.shapes[u], fine) for u in around]
        outside = shapely.difference(window, shapely.buffer(shape, 0))
        cut = [(shapely.intersection(s, outside), self.reader.name(u)) for s, u in zip(shapes, around, strict=True)]
        _fill(self._beside, _named(cut, window))
        _fill(self._borders, ((line, "") for s in shapes for line in shapely.get_parts(shapely.boundary(s))))
        _fill(self._here, ((part, "") for part in shapely.get_parts(own)))
        _fill(self._blind, self.reader.blind(uid))

    def _around(self, uid: str, window: shapely.Geometry) -> list[str]:
        place = self.reader.place(uid)
        key = place.level if place.kind == "base" else f"beside:{place.level}"
        if key not in self._beside_of:
            uids = [u for u in (*self.reader.beside(uid), uid) if u in self.reader.shapes]
            shapes = np.empty(len(uids), dtype=object)
            shapes[:] = [self.reader.shapes[u] for u in uids]
            self._beside_of[key] = (uids, shapes, shapely.STRtree(shapes))
        uids, _, tree = self._beside_of[key]
        return sorted(u for u in (uids[i] for i in tree.query(window, predicate="intersects")) if u != uid)


def fitted(bounds: Extent, width: float, height: float, margin: float) -> Extent:
    """An extent of the shape width : height around the bounds, with a margin (a share of the larger side)."""
    wide, high = bounds[2] - bounds[0], bounds[3] - bounds[1]
    space = max(wide, high, 1.0) * margin
    wide, high = wide + 2 * space, high + 2 * space
    if wide / high < width / height:
        wide = high * width / height
    else:
        high = wide * height / width
    x, y = (bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2
    return x - wide / 2, y - high / 2, x + wide / 2, y + high / 2


def _named(
    shapes: Iterable[tuple[shapely.Geometry, str]], window: shapely.Geometry
) -> Iterable[tuple[shapely.Geometry, str]]:
    """The largest visible part of each with its name: a name stands once, where there is most room."""
    for shape, name in shapes:
        visible = [p for p in shapely.get_parts(shapely.intersection(shape, window)) if p.geom_type == "Polygon"]
        if visible:
            lines = [name[i : i + _NAME_LINE] for i in range(0, len(name), _NAME_LINE)]
            yield max(visible, key=shapely.area), "\n".join(lines)


def _fill(layer: QgsVectorLayer, shapes: Iterable[tuple[shapely.Geometry, str]]) -> None:
    provider = layer.dataProvider()
    if provider is None:
        raise LinzhangError("areas_page.export_failed", "a memory layer without provider", file="")
    provider.truncate()
    features: list[QgsFeature] = []
    for shape, name in shapes:
        if shapely.is_empty(shape):
            continue
        made = QgsGeometry()
        made.fromWkb(shapely.to_wkb(shape))
        feature = QgsFeature(layer.fields())
        feature.setGeometry(made)
        if name:
            feature.setAttribute(0, name)
        features.append(feature)
    provider.addFeatures(features)
    layer.updateExtents()


def _label(layer: QgsVectorLayer, family: str, size: float, colour: str) -> None:
    made = QgsPalLayerSettings()
    made.fieldName = "name"
    made.placement = QgsPalLayerSettings.Placement.Horizontal
    made.centroidWhole = False
    text = fonts.text_format(family, size, QColor(colour))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.5)
    halo.setColor(QColor("#FFFFFF"))
    text.setBuffer(halo)
    made.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(made))
    layer.setLabelsEnabled(True)
