"""The schematic map of a board: outlines simplified once, shared borders identical on both sides; shapely only.

A board is a public map: the outlines are generalised by the profile's tolerance before anything is drawn.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

Geometries = npt.NDArray[np.object_]

_LARGEST_CHANGE = 0.03  # of an area's size; a simplification that changes more is not used
_NICE = (1, 2, 5)


@dataclass(frozen=True)
class Outlines:
    """``areas`` are the simplified polygons in the order of the input (None where empty), ``borders`` their lines."""

    areas: Geometries
    borders: Geometries


def simplify(polygons: Geometries, tolerance: float) -> Outlines:
    """Simplifies a layer of polygons by ``tolerance`` metres so that neighbours keep one common border.

    Every border between two nodes is simplified alone and the polygons are put together again from these lines; a
    polygon that cannot be put together (or changes by more than 3 %) is simplified on its own.
    """
    areas = np.full(len(polygons), None, dtype=object)
    filled = np.array([g is not None and not shapely.is_empty(g) for g in polygons], dtype=bool)
    if not filled.any():
        return Outlines(areas, np.array([], dtype=object))
    rings = shapely.boundary(polygons[filled])
    lines = shapely.get_parts(shapely.line_merge(shapely.union_all(rings)))
    thin = shapely.simplify(lines, tolerance, preserve_topology=True)
    middle = shapely.line_interpolate_point(lines, 0.5, normalized=True)
    tree = shapely.STRtree(middle)
    near = tree.query(rings, predicate="dwithin", distance=1e-6)
    for position, index in enumerate(np.flatnonzero(filled)):
        own = thin[near[1][near[0] == position]]
        areas[index] = _assembled(own, polygons[index], tolerance)
    return Outlines(areas, thin)


def _assembled(lines: Geometries, original: shapely.Geometry, tolerance: float) -> shapely.Geometry:
    size = shapely.area(original)
    if len(lines):
        faces = shapely.get_parts(shapely.polygonize(lines))
        inside = faces[shapely.intersects(original, shapely.point_on_surface(faces))] if len(faces) else faces
        if len(inside):
            joined = shapely.union_all(inside)
            if abs(shapely.area(joined) - size) <= _LARGEST_CHANGE * size:
                return joined
    alone = shapely.simplify(original, tolerance, preserve_topology=True)
    return original if shapely.is_empty(alone) else alone


def map_extent(
    bounds: tuple[float, float, float, float],
    width_mm: float,
    height_mm: float,
    margins_mm: tuple[float, float, float, float],
) -> tuple[float, float, float, float]:
    """(min x, min y, max x, max y) in map units of a map item so that ``bounds`` lies inside its margins.

    ``margins_mm`` are left, top, right, bottom: room for neighbours' names, north arrow and scale bar.
    """
    left, top, right, bottom = margins_mm
    wide, high = max(bounds[2] - bounds[0], 1.0), max(bounds[3] - bounds[1], 1.0)
    per_mm = max(wide / (width_mm - left - right), high / (height_mm - top - bottom))
    centre_x = (bounds[0] + bounds[2]) / 2 + (right - left) / 2 * per_mm
    centre_y = (bounds[1] + bounds[3]) / 2 + (top - bottom) / 2 * per_mm
    half_x, half_y = width_mm * per_mm / 2, height_mm * per_mm / 2
    return (centre_x - half_x, centre_y - half_y, centre_x + half_x, centre_y + half_y)


def scale_segment(metres_per_mm: float, widest_mm: float) -> int:
    """The longest 1-2-5 segment in metres of which two fit into ``widest_mm`` on the board."""
    best, power = 1, 1
    while power <= 1_000_000:
        for step in _NICE:
            if 2 * step * power / metres_per_mm <= widest_mm:
                best = step * power
        power *= 10
    return best


def scale_bar(metres_per_mm: float, widest_mm: float, least_mm: float) -> tuple[int, int]:
    """(segments, metres of each) of a scale bar up to ``widest_mm``.

    Two segments, or one where two would be shorter than ``least_mm`` each: their figures would run into each other.
    """
    metres = scale_segment(metres_per_mm, widest_mm)
    if metres / metres_per_mm >= least_mm:
        return 2, metres
    return 1, scale_segment(metres_per_mm, 2 * widest_mm)


def digest(blobs: Iterable[bytes | None]) -> str:
    """A short hash of stored geometries, to tell whether the map on a printed board is still true."""
    total = hashlib.sha256()
    for blob in blobs:
        total.update(b"|" if blob is None else blob)
    return total.hexdigest()[:16]
