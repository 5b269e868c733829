"""A mesh of small wiggly cells that share their edges exactly: the clay that every polygon is made of.

The cells are Voronoi cells. Each edge between two cells is stored once and displaced once, so both neighbours get
the same vertices. The displacement is a graph over the edge and stays inside the kite spanned by the edge and the
two generators; kites of different edges are disjoint, so no displaced edge crosses another or itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

STEPS = 8  # pieces of a displaced edge: about 30 m each, as in 1:10,000 survey work
SHORTEST_STEP_M = 2.0
ROUGHNESS = 0.13  # displacement of the middle, as a share of the edge's length


@dataclass(frozen=True)
class Mesh:
    """``centres`` (n, 2) metres, ``polygons`` (n,) shapely polygons, ``pairs`` (m, 2) cells that share an edge."""

    centres: Floats
    polygons: NDArray[np.object_]
    pairs: Ints


def lattice(radius: float, spacing: float, chance: np.random.Generator) -> Floats:
    """Jittered hexagonal lattice points (n, 2) around the origin that cover a disc of that radius and a margin."""
    reach = radius + 4 * spacing
    rows = np.arange(-reach, reach, spacing * np.sqrt(3) / 2)
    columns = np.arange(-reach, reach, spacing)
    x, y = np.meshgrid(columns, rows)
    x = x + (np.arange(len(rows)) % 2)[:, None] * spacing / 2
    points = np.column_stack([x.ravel(), y.ravel()])
    return points + chance.uniform(-0.36, 0.36, points.shape) * spacing


def build(points: Floats, keep: Callable[[Floats], NDArray[np.bool_]], chance: np.random.Generator) -> Mesh:
    """The mesh of the Voronoi cells whose generators ``keep`` chooses; those must not lie at the rim of ``points``."""
    triangles = _triangles(points)
    nodes = np.round(_circumcentres(points, triangles), 3)
    pairs, ends = _edges(triangles)
    kept = keep(points)
    used = kept[pairs].any(axis=1)
    pairs, ends = pairs[used], ends[used]
    curves, real = _displaced(nodes[ends], points[pairs[:, 0]], chance)
    polygons = _polygons(points, kept, pairs, curves, real)
    number = np.cumsum(kept) - 1
    inner = pairs[kept[pairs].all(axis=1)]
    return Mesh(points[kept], polygons, number[inner])


def _triangles(points: Floats) -> Ints:
    """Delaunay triangles (t, 3) as indices of ``points``."""
    parts = shapely.get_parts(shapely.delaunay_triangles(shapely.multipoints(points)))
    corners = shapely.get_coordinates(parts).reshape(-1, 4, 2)[:, :3].reshape(-1, 2)
    order = np.lexsort((points[:, 1], points[:, 0]))
    keys = points[order].copy().view([("x", float), ("y", float)]).ravel()
    found = np.searchsorted(keys, np.ascontiguousarray(corners).view(keys.dtype).ravel())
    return np.asarray(order[found].reshape(-1, 3), dtype=np.int64)


def _circumcentres(points: Floats, triangles: Ints) -> Floats:
    a, b, c = (points[triangles[:, k]] for k in range(3))
    u, v = b - a, c - a
    twice = 2.0 * (u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0])
    u2, v2 = (u**2).sum(axis=1), (v**2).sum(axis=1)
    dx = (v[:, 1] * u2 - u[:, 1] * v2) / twice
    dy = (u[:, 0] * v2 - v[:, 0] * u2) / twice
    return a + np.column_stack([dx, dy])


def _edges(triangles: Ints) -> tuple[Ints, Ints]:
    """Pairs of generators (e, 2), and for each the two triangles (e, 2) whose centres end their common edge."""
    sides = np.sort(triangles[:, [[0, 1], [1, 2], [2, 0]]].reshape(-1, 2), axis=1)
    owner = np.repeat(np.arange(len(triangles)), 3)
    order = np.lexsort((owner, sides[:, 1], sides[:, 0]))
    sides, owner = sides[order], owner[order]
    first = np.flatnonzero((sides[1:] == sides[:-1]).all(axis=1))
    return sides[first], np.column_stack([owner[first], owner[first + 1]])


def _displaced(ends: Floats, generator: Floats, chance: np.random.Generator) -> tuple[Floats, NDArray[np.bool_]]:
    """Edges (e, 2, 2) as curves (e, STEPS+1, 2) rounded to mm, and which points count: short edges stay straight."""
    start, end = ends[:, 0], ends[:, 1]
    along = end - start
    length = np.hypot(along[:, 0], along[:, 1])
    safe = np.where(length > 0, length, 1.0)
    unit = along / safe[:, None]
    normal = np.column_stack([-unit[:, 1], unit[:, 0]])
    to_apex = generator - start
    foot = (to_apex * unit).sum(axis=1) / safe
    height = np.abs((to_apex * normal).sum(axis=1))

    offset = np.zeros((len(ends), STEPS + 1))
    step, scale = STEPS // 2, ROUGHNESS
    while step:
        middle = np.arange(step, STEPS, 2 * step)
        mean = (offset[:, middle - step] + offset[:, middle + step]) / 2
        offset[:, middle] = mean + chance.normal(size=mean.shape) * scale * length[:, None]
        step, scale = step // 2, scale * 0.55

    t = np.linspace(0.0, 1.0, STEPS + 1)
    rising = height[:, None] * t / np.maximum(foot, 1e-9)[:, None]
    falling = height[:, None] * (1 - t) / np.maximum(1 - foot, 1e-9)[:, None]
    bound = 0.7 * np.minimum(rising, falling)
    bound[:, [0, -1]] = 1.0
    offset = bound * np.tanh(offset / np.maximum(bound, 1e-9))
    curves = start[:, None] + t[:, None] * along[:, None] + offset[:, :, None] * normal[:, None]
    curves[:, 0], curves[:, -1] = start, end
    real = np.ones(curves.shape[:2], dtype=bool)
    real[length < SHORTEST_STEP_M * STEPS, 1:-1] = False
    return np.round(curves, 3), real


def _polygons(
    points: Floats, kept: NDArray[np.bool_], pairs: Ints, curves: Floats, real: NDArray[np.bool_]
) -> NDArray[np.object_]:
    """The kept cells as polygons, counter-clockwise, from their edges sorted by direction."""
    cell = pairs.T.ravel()
    edge = np.tile(np.arange(len(pairs)), 2)
    mine = kept[cell]
    cell, edge = cell[mine], edge[mine]
    a, b, centre = curves[edge, 0], curves[edge, -1], points[cell]
    turn = (a[:, 0] - centre[:, 0]) * (b[:, 1] - centre[:, 1]) - (a[:, 1] - centre[:, 1]) * (b[:, 0] - centre[:, 0])
    middle = (a + b) / 2 - centre
    order = np.lexsort((np.arctan2(middle[:, 1], middle[:, 0]), cell))
    cell, edge, backward = cell[order], edge[order], turn[order] < 0
    pieces, counted = curves[edge], real[edge]
    pieces[backward], counted[backward] = pieces[backward, ::-1], counted[backward, ::-1]
    counted[:, -1] = False  # the next edge begins with it
    owner = np.repeat(cell, counted.sum(axis=1))
    number = np.cumsum(kept) - 1
    rings = shapely.linearrings(pieces[counted], indices=number[owner])
    return np.asarray(shapely.remove_repeated_points(shapely.polygons(rings)))
