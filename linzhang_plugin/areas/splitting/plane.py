"""Outlines cut up into faces that share their vertices exactly, and put together again.

Everything that is drawn goes through here: edges are noded once, together, so that two neighbours never get two
versions of the same corner.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import shapely

from ..reader import ObjectArray
from .contacts import IntArray


def as_array(geometries: Iterable[shapely.Geometry | None]) -> ObjectArray:
    """An object array of shape (n,), whatever numpy would make of the geometries."""
    listed = list(geometries)
    array = np.empty(len(listed), dtype=object)
    array[:] = listed
    return array


def faces_of(lines: Sequence[shapely.Geometry] | ObjectArray) -> ObjectArray:
    """The faces into which lines cut the plane, as polygons that share their vertices exactly."""
    noded = shapely.union_all(as_array(lines))
    return as_array(shapely.get_parts(shapely.polygonize(shapely.get_parts(as_array([noded])))))


def inside_points(faces: ObjectArray) -> ObjectArray:
    """A point inside each face, shape (n,)."""
    return np.asarray(shapely.point_on_surface(faces), dtype=object)


def first_container(points: ObjectArray, polygons: ObjectArray) -> IntArray:
    """For each point the lowest index of the polygons that contain it; -1 where none does."""
    found = np.full(len(points), len(polygons), dtype=np.int64)
    # polygons as the query are prepared once each, which a wide one with thousands of vertices repays
    where, which = shapely.STRtree(points).query(polygons, predicate="contains")
    np.minimum.at(found, which, where)
    found[found == len(polygons)] = -1
    return found


def joined(faces: ObjectArray, label: IntArray, count: int) -> ObjectArray:
    """For each label 0 … count-1 its faces as one polygon or multipolygon; None where it has none. Vertices stay."""
    out = np.empty(count, dtype=object)
    order = np.argsort(label, kind="stable")
    ends = np.searchsorted(label[order], np.arange(count + 1))
    for i in range(count):
        chosen = faces[order[ends[i] : ends[i + 1]]]
        if len(chosen):
            out[i] = together(chosen)
    return out


def together(faces: ObjectArray) -> shapely.Geometry:
    """Faces that share their vertices exactly, as one polygon or multipolygon."""
    return shapely.coverage_union_all(faces) if len(faces) > 1 else faces[0]
