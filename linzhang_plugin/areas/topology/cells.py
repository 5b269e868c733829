"""The faces around faults with the areas that cover them, and who is on the other side of each of their edges."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
import shapely

from .faces import wide
from .linework import Linework
from .model import Coverage, Fault, FloatArray, IntArray, ObjectArray
from .noding import NEAR, Chain, node

# metres around a fault within which lines get common nodes
REACH = 0.01

Edge = tuple[int, int]


@dataclass
class Face:
    """One face: its edges with the face on their left, the areas that cover it, the faults that it belongs to."""

    edges: list[Edge]
    area: float
    owners: frozenset[int]
    faults: frozenset[int]


@dataclass
class Window:
    """The noded surroundings of faults.

    ``xy`` numbers all vertices (those of the linework first), ``chains`` the noded segments by their (low, high) ends,
    ``sides`` for each directed edge the areas that have their inside on its left. ``closed`` are the edges of which it
    is sure that no line outside the window crosses them.
    """

    xy: FloatArray
    chains: dict[Edge, Chain]
    sides: dict[Edge, list[int]]
    faces: list[Face] = field(default_factory=list)
    closed: set[Edge] = field(default_factory=set)

    def across(self, owners: Iterable[int], edge: Edge) -> set[int]:
        """The areas on the right of an edge on whose left are ``owners``."""
        here = list(self.sides.get(edge, ()))
        there = list(self.sides.get((edge[1], edge[0]), ()))
        return (set(owners) - (set(here) - set(there))) | (set(there) - set(here))

    def length(self, edge: Edge) -> float:
        """Metres."""
        return float(np.hypot(*(self.xy[edge[1]] - self.xy[edge[0]])))


def window_of(coverage: Coverage, lines: Linework, faults: Sequence[Fault], tolerance: float) -> Window:
    """Nodes the lines around faults and finds the faces that the faults consist of."""
    first, rows = _segments_near(lines, faults)
    low, high = lines.low[rows], lines.high[rows]
    pairs, inverse = np.unique(np.stack([low, high], axis=1), axis=0, return_inverse=True)
    inverse = inverse.reshape(-1)
    used, local = np.unique(pairs, return_inverse=True)
    local = local.reshape(pairs.shape)
    xy, chains = node(lines.xy[used], local[:, 0], local[:, 1])
    fresh = np.arange(len(lines.xy), len(lines.xy) + len(xy) - len(used), dtype=np.int64)
    number = np.concatenate([used, fresh])
    window = Window(np.concatenate([lines.xy, xy[len(used) :]]), {}, defaultdict(list))
    for (a, b), chain in zip(pairs, chains, strict=True):
        window.chains[int(a), int(b)] = [int(number[v]) for v in chain]
    for row, pair in zip(rows, inverse, strict=True):
        chain = window.chains[int(pairs[pair, 0]), int(pairs[pair, 1])]
        forward = lines.start[row] == pairs[pair, 0]
        owner = int(lines.owner[row])
        for a, b in itertools.pairwise(chain):
            window.sides[(a, b) if forward else (b, a)].append(owner)
    window.sides = dict(window.sides)
    for a, b in zip(lines.low[first].tolist(), lines.high[first].tolist(), strict=True):
        window.closed.update(map(_undirected, itertools.pairwise(window.chains[a, b])))
    window.faces = _faces(window, coverage, faults, tolerance)
    return window


def _segments_near(lines: Linework, faults: Sequence[Fault]) -> tuple[IntArray, IntArray]:
    """(segments within reach of any fault, these and all that cross or touch them anywhere)."""
    regions = shapely.buffer(np.array([f.geometry for f in faults], dtype=object), REACH, quad_segs=2)
    first = _meeting(lines, regions, 0.0)
    drawn = shapely.linestrings(np.stack([lines.xy[lines.start[first]], lines.xy[lines.end[first]]], axis=1))
    return first, np.union1d(first, _meeting(lines, drawn, NEAR))


def _meeting(lines: Linework, geometries: ObjectArray, distance: float) -> IntArray:
    """The segments within a distance of any of the geometries."""
    if not len(geometries):
        return np.empty(0, dtype=np.int64)
    box = shapely.total_bounds(geometries)
    a, b = lines.xy[lines.start], lines.xy[lines.end]
    inside = (np.maximum(a, b) >= box[:2] - distance) & (np.minimum(a, b) <= box[2:] + distance)
    near = np.flatnonzero(inside.all(axis=1))
    drawn = shapely.linestrings(np.stack([a[near], b[near]], axis=1))
    _, found = shapely.STRtree(drawn).query(geometries, predicate="dwithin", distance=distance)
    return near[np.unique(found)]


def _faces(window: Window, coverage: Coverage, faults: Sequence[Fault], tolerance: float) -> list[Face]:
    undirected = sorted({(min(e), max(e)) for e in window.sides})
    if not undirected:
        return []
    drawn = shapely.linestrings(window.xy[np.array(undirected)])
    cells = shapely.get_parts(shapely.polygonize(drawn))
    points = shapely.point_on_surface(cells)
    regions = np.array([f.geometry for f in faults], dtype=object)
    inside: dict[int, set[int]] = defaultdict(set)
    row, fault = shapely.STRtree(regions).query(points, predicate="intersects")
    for r, f in zip(row, fault, strict=True):
        inside[int(r)].add(int(f))
    if not inside:
        return []
    number = {tuple(window.xy[v].tolist()): int(v) for v in np.unique(np.array(undirected))}
    # hairs beside a fault, too thin to be faults themselves, go with it, so that nothing is left
    for i in np.flatnonzero(~wide(cells, tolerance)):
        if all(_undirected(edge) in window.closed for edge in _edges(cells[i], number)):
            inside.setdefault(int(i), set())
    chosen = np.array(sorted(inside), dtype=np.int64)
    owners: dict[int, set[int]] = defaultdict(set)
    shapely.prepare(coverage.geometry)
    row, area = shapely.STRtree(coverage.geometry).query(points[chosen], predicate="intersects")
    for r, a in zip(row, area, strict=True):
        owners[int(chosen[r])].add(int(a))
    return [
        Face(
            _edges(cells[i], number),
            float(shapely.area(cells[i])),
            frozenset(owners[int(i)]),
            frozenset(inside[int(i)]),
        )
        for i in chosen
    ]


def _undirected(edge: Edge) -> Edge:
    return (min(edge), max(edge))


def _edges(cell: shapely.Polygon, number: dict[tuple[float, ...], int]) -> list[Edge]:
    out: list[Edge] = []
    rings: ObjectArray = shapely.get_rings(cell)
    for place, ring in enumerate(rings):
        ids = [int(number[tuple(xy)]) for xy in shapely.get_coordinates(ring)]
        if shapely.is_ccw(ring) != (place == 0):
            ids.reverse()
        out += list(itertools.pairwise(ids))
    return out
