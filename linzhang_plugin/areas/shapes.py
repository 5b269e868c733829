"""Makes foreign outlines fit for the county file: in its CRS, valid, multipolygons; and measures them.

Nothing is repaired silently: every outline that had to be changed says so, every one that cannot be used says why.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

from ..county import crs
from ..county.gateway import County
from .reader import Home, ObjectArray, SourceLayer, check_place

# GRS80 as CGCS2000 uses it: equal areas, so that plane area there is area on the ellipsoid
_EQUAL_AREA = "+proj=cea +lon_0={lon} +lat_ts=0 +a=6378137 +rf=298.257222101 +units=m +no_defs +type=crs"
# metres: outlines this near are the same outline (transformations differ by less between versions of PROJ)
SAME_METRES = 1e-4
_PLACE = re.compile(r"\[(-?[\d.eE+]+) (-?[\d.eE+]+)\]")


@dataclass
class Shapes:
    """Outlines of one layer in the county's CRS, all arrays of shape (rows,).

    ``refused`` holds the message code where a row cannot be used, else ''; ``repaired`` the place ``x, y`` (county
    CRS) where a row had to be repaired, else ''; ``repair_m2`` by how much that changed its area. ``duplicates`` counts
    the vertices that stand twice in a row, ``parts`` the separate parts; ``duplicate_place`` is where the first is.
    """

    geometries: ObjectArray
    refused: npt.NDArray[np.object_]
    repaired: npt.NDArray[np.object_]
    repair_m2: npt.NDArray[np.float64]
    duplicates: npt.NDArray[np.int64]
    duplicate_place: npt.NDArray[np.object_]

    @property
    def parts(self) -> npt.NDArray[np.int64]:
        """The number of parts of each usable outline, 0 for the others."""
        return np.where(shapely.is_missing(self.geometries), 0, shapely.get_num_geometries(self.geometries))


def decode(wkb: Sequence[bytes | None]) -> ObjectArray:
    """A shapely array; None where there is no geometry or it cannot be decoded."""
    return np.asarray(shapely.from_wkb(np.array(list(wkb), dtype=object), on_invalid="ignore"), dtype=object)


def place_of(x: float, y: float) -> str:
    """A place in the county's CRS as ledgers say it."""
    return f"{x:.0f}, {y:.0f}"


def shapes_of(layer: SourceLayer, county: County, override: str | None, *, once: bool = False) -> Shapes:
    """Decodes, places, repairs; ``once`` also leaves away vertices that stand twice in a row.

    LinzhangError as ``reader.check_place`` where the whole layer is in the wrong place.
    """
    raw = decode(layer.wkb)
    count = len(raw)
    refused = np.full(count, "", dtype=object)
    repaired = np.full(count, "", dtype=object)
    change = np.zeros(count)
    twice, twice_at = np.zeros(count, dtype=np.int64), np.full(count, "", dtype=object)
    absent = np.array([w is None for w in layer.wkb], dtype=bool)
    missing = shapely.is_missing(raw)
    refused[missing & ~absent] = "areas.geometry_broken"
    refused[absent] = "areas.geometry_missing"
    refused[~missing & shapely.is_empty(raw)] = "areas.geometry_empty"
    polygonal = np.isin(shapely.get_type_id(raw), (3, 6, 7))
    refused[(refused == "") & ~polygonal] = "areas.geometry_not_polygon"
    if not (refused == "").any():
        return Shapes(raw, refused, repaired, change, twice, twice_at)
    home = Home.of(county)
    source = check_place(layer, raw[refused == ""], home, override)
    usable = np.flatnonzero(refused == "")
    if once:
        raw, twice, where = without_duplicates(raw, usable)
        for index, (x, y) in where.items():
            x_there, y_there = crs.transformer(source, county.epsg)(np.array([x]), np.array([y]))
            twice_at[index] = place_of(float(x_there[0]), float(y_there[0]))
    moved = crs.transform_geometries(raw[usable], source, county.epsg)
    coordinates, owner = shapely.get_coordinates(moved, return_index=True)
    lost = np.unique(owner[~np.isfinite(coordinates).all(axis=1)])
    refused[usable[lost]] = "areas.geometry_coordinates"
    near = np.flatnonzero(refused == "")
    box = shapely.bounds(moved[np.isin(usable, near)])
    degrees = crs.transformer(county.epsg, crs.CGCS2000)((box[:, 0] + box[:, 2]) / 2, (box[:, 1] + box[:, 3]) / 2)
    refused[near[home.far(*degrees)]] = "areas.geometry_coordinates"
    out = raw.copy()
    out[usable] = moved
    usable = np.flatnonzero(refused == "")
    valid = shapely.is_valid(out[usable])
    single = np.isin(shapely.get_type_id(out[usable]), (3, 6))
    for index in usable[~(valid & single)]:
        before = float(shapely.area(out[index]))
        fixed = polygons_only(shapely.make_valid(out[index]))
        if fixed is None:
            refused[index] = "areas.geometry_broken"
            continue
        place = _PLACE.search(shapely.is_valid_reason(out[index]))
        point = shapely.point_on_surface(fixed)
        repaired[index] = place_of(float(place[1]), float(place[2])) if place else place_of(point.x, point.y)
        change[index] = float(shapely.area(fixed)) - before
        out[index] = fixed
    out[refused != ""] = None
    alone = shapely.get_type_id(out) == 3
    if alone.any():
        out[alone] = [shapely.multipolygons([g]) for g in out[alone]]
    return Shapes(out, refused, repaired, change, twice, twice_at)


def without_duplicates(
    geometries: ObjectArray, usable: npt.NDArray[np.int64]
) -> tuple[ObjectArray, npt.NDArray[np.int64], dict[int, tuple[float, float]]]:
    """Polygons without vertices that repeat the one before: (geometries, how many in each, where the first was)."""
    counts = np.zeros(len(geometries), dtype=np.int64)
    where: dict[int, tuple[float, float]] = {}
    polygonal = usable[np.isin(shapely.get_type_id(geometries[usable]), (3, 6))]
    parts, owner = shapely.get_parts(geometries[polygonal], return_index=True)
    rings, part = shapely.get_rings(parts, return_index=True)
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    again = np.zeros(len(xy), dtype=bool)
    again[1:] = (ring[1:] == ring[:-1]) & (xy[1:] == xy[:-1]).all(axis=1)
    if not again.any():
        return geometries, counts, where
    rows = polygonal[owner[part[ring[again]]]]
    np.add.at(counts, rows, 1)
    for row, (x, y) in zip(rows, xy[again], strict=True):
        where.setdefault(int(row), (float(x), float(y)))
    out = geometries.copy()
    for row in np.unique(rows):
        pieces = [_ring_by_ring(p) for p in shapely.get_parts(geometries[row])]
        pieces = [p for p in pieces if p is not None]
        # nothing left: as it was, so that the check for validity finds and names it
        out[row] = shapely.multipolygons(pieces) if pieces else geometries[row]
    return out, counts, where


def _ring_by_ring(polygon: shapely.Polygon) -> shapely.Polygon | None:
    rings = []
    for ring in shapely.get_rings(polygon):
        xy = shapely.get_coordinates(ring)
        keep = np.ones(len(xy), dtype=bool)
        keep[1:] = (xy[1:] != xy[:-1]).any(axis=1)
        rings.append(xy[keep] if keep.sum() >= 4 else None)
    if rings[0] is None:
        return None
    return shapely.polygons(rings[0], [shapely.linearrings(r) for r in rings[1:] if r is not None] or None)


def polygons_only(geometry: shapely.Geometry) -> shapely.Geometry | None:
    """The polygons of any geometry as one MultiPolygon; None where there are none with an area."""
    parts = shapely.get_parts(shapely.get_parts(np.array([geometry], dtype=object)))
    parts = parts[(shapely.get_type_id(parts) == 3) & (shapely.area(parts) > 0)]
    return shapely.multipolygons(parts) if len(parts) else None


def areas_of(geometries: ObjectArray, county: County, method: str | None = None) -> npt.NDArray[np.float64]:
    """Square metres, unrounded: on the plane of the county's zone, or on the ellipsoid where the profile says so.

    ``method``: ``planar`` or ``ellipsoidal`` instead of what the profile says.
    On the ellipsoid edges are straight in an equal-area projection; the difference to straight in degrees (三调) is far
    below a square metre for edges of less than a kilometre.
    """
    method = method or county.profile.get("areas.area_method", "planar")
    if method != "ellipsoidal" or not len(geometries):
        return np.asarray(shapely.area(geometries), dtype=float)
    box = shapely.total_bounds(geometries)
    centre = np.array([(box[0] + box[2]) / 2]), np.array([(box[1] + box[3]) / 2])
    lon = float(crs.transformer(county.epsg, crs.CGCS2000)(*centre)[0][0])
    equal = crs.transform_geometries(geometries, county.epsg, _EQUAL_AREA.format(lon=round(lon, 2)))
    return np.asarray(shapely.area(equal), dtype=float)


def same(one: ObjectArray, two: ObjectArray) -> npt.NDArray[np.bool_]:
    """Whether outlines are the same, vertex by vertex, to a tenth of a millimetre; arrays of one shape.

    Where a ring begins and which way round it runs does not matter: every format has its own way.
    """
    equal = np.asarray(shapely.equals_exact(one, two, tolerance=SAME_METRES), dtype=bool)
    doubtful = ~equal & (shapely.get_num_coordinates(one) == shapely.get_num_coordinates(two))
    if doubtful.any():
        pairs = shapely.normalize(one[doubtful]), shapely.normalize(two[doubtful])
        equal[doubtful] = shapely.equals_exact(*pairs, tolerance=SAME_METRES)
    return equal
