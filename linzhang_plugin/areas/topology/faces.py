"""Faces between lines, and which of them are nowhere wider than the tolerance."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import shapely

from .model import FloatArray, IntArray, ObjectArray

# mean width in tolerances from which a polygon need not be measured by shrinking it
_SURELY = 8.0


def faces(xy: FloatArray, low: IntArray, high: IntArray, tolerance: float) -> ObjectArray:
    """The faces (k,) that the segments low → high enclose, without those narrower than the tolerance."""
    if len(low) < 3:
        return np.empty(0, dtype=object)
    lines = shapely.linestrings(np.stack([xy[low], xy[high]], axis=1))
    try:
        noded = shapely.union_all(lines)
    except shapely.GEOSException:
        # lines that cross each other at hardly any angle: on a grid, which cannot fail
        noded = shapely.union_all(lines, grid_size=tolerance / 10)
    found = shapely.get_parts(shapely.polygonize(shapely.get_parts(noded)))
    return np.asarray(found[wide(found, tolerance)], dtype=object)


def wide(polygons: ObjectArray, tolerance: float) -> npt.NDArray[np.bool_]:
    """Whether polygons (k,) are anywhere wider than the tolerance."""
    area, length = shapely.area(polygons), shapely.length(polygons)
    mean = np.divide(2 * area, length, out=np.zeros_like(area), where=length > 0)
    out = np.asarray(mean > _SURELY * tolerance, dtype=bool)
    doubtful = np.flatnonzero(~out & (2 * area > tolerance * tolerance))
    if len(doubtful):
        shrunk = shapely.buffer(polygons[doubtful], -tolerance / 2)
        out[doubtful] = ~shapely.is_empty(shrunk)
    return out


def wide_parts(geometries: ObjectArray, tolerance: float) -> tuple[ObjectArray, IntArray]:
    """(polygons wider than the tolerance, the row of ``geometries`` that each is of)."""
    parts, row = shapely.get_parts(geometries, return_index=True)
    inner, again = shapely.get_parts(parts, return_index=True)
    row = row[again]
    is_polygon = shapely.get_type_id(inner) == 3
    inner, row = inner[is_polygon], row[is_polygon]
    keep = wide(inner, tolerance)
    return np.asarray(inner[keep], dtype=object), row[keep].astype(np.int64)
