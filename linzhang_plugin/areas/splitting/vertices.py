"""Vertices that neighbours share to the last bit: put into an outline, and taken over by a line that is drawn."""

from __future__ import annotations

import numpy as np
import shapely

from ..reader import ObjectArray
from .contacts import FloatArray

# metres: a point this near a boundary is on it
SNAP = 0.01
# metres: a point this near a vertex is that vertex
_SAME = 1e-6


def with_vertices(geometry: shapely.Geometry, points: FloatArray, tolerance: float = SNAP) -> shapely.Geometry:
    """The polygon or multipolygon with ``points`` (p, 2) as vertices where they lie on its edges.

    The same object where none does. Vertices that are there are not moved.
    """
    box = shapely.bounds(geometry)
    near = points[(points >= box[:2] - tolerance).all(axis=1) & (points <= box[2:] + tolerance).all(axis=1)]
    if not len(near):
        return geometry
    parts, any_new = [], False
    for part in shapely.get_parts(geometry):
        rings = []
        for ring in shapely.get_rings(part):
            xy = shapely.get_coordinates(ring)
            fuller = _ring_with(xy, near, tolerance)
            any_new |= len(fuller) > len(xy)
            rings.append(fuller)
        holes = [shapely.linearrings(ring) for ring in rings[1:]]
        parts.append(shapely.polygons(shapely.linearrings(rings[0]), holes or None))
    if not any_new:
        return geometry
    return parts[0] if shapely.get_type_id(geometry) == 3 else shapely.multipolygons(parts)


def _ring_with(xy: FloatArray, points: FloatArray, tolerance: float) -> FloatArray:
    distance, place = _to_segments(xy[:-1], xy[1:], points)
    segment = distance.argmin(axis=1)
    rows = np.arange(len(points))
    at_vertex = np.hypot(*(points[:, None, :] - xy[None, :, :]).transpose(2, 0, 1)).min(axis=1) <= _SAME
    chosen = np.flatnonzero((distance[rows, segment] <= tolerance) & ~at_vertex)
    if not len(chosen):
        return xy
    order = chosen[np.lexsort((place[chosen, segment[chosen]], segment[chosen]))]
    return np.insert(xy, segment[order] + 1, points[order], axis=0)


def _to_segments(start: FloatArray, end: FloatArray, points: FloatArray) -> tuple[FloatArray, FloatArray]:
    """(distance, place 0 … 1 on the segment) of each point and segment, shapes (points, segments)."""
    along = end - start
    square = np.maximum((along**2).sum(axis=1), 1e-18)
    delta = points[:, None, :] - start[None, :, :]
    place = np.clip((delta * along).sum(axis=2) / square, 0.0, 1.0)
    off = delta - place[:, :, None] * along
    return np.hypot(off[:, :, 0], off[:, :, 1]), place


def snapped(line: shapely.Geometry, geoms: ObjectArray, tolerance: float = SNAP) -> tuple[shapely.Geometry, FloatArray]:
    """(the line with vertices moved onto vertices and edges of ``geoms`` within ``tolerance``, points on edges (p, 2)).

    The points are to be put into the outlines, so that line and outline are noded in them.
    """
    rims = shapely.get_coordinates(geoms)
    segments = [
        (ring[:-1], ring[1:])
        for ring in (shapely.get_coordinates(r) for r in shapely.get_rings(shapely.get_parts(geoms)))
    ]
    start, end = np.concatenate([s for s, _ in segments]), np.concatenate([e for _, e in segments])
    on_edges: list[FloatArray] = []

    def moved(xy: FloatArray) -> FloatArray:
        out = xy.copy()
        for k, point in enumerate(xy):
            gaps = np.hypot(*(rims - point).T)
            if gaps.min() <= tolerance:
                out[k] = rims[int(gaps.argmin())]
                continue
            distance, place = _to_segments(start, end, point[None, :])
            nearest = int(distance[0].argmin())
            if distance[0, nearest] <= tolerance:
                out[k] = start[nearest] + place[0, nearest] * (end[nearest] - start[nearest])
                on_edges.append(out[k])
        return out

    return shapely.transform(line, moved), np.unique(np.array(on_edges).reshape(-1, 2), axis=0)
