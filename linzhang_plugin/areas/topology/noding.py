"""Nodes where lines cross or touch, put into every line that passes: the vertices of all areas around a fault.

Unlike an overlay it knows of each piece which segments it came from, so that areas can be put together again from
numbered edges, exactly.
"""

from __future__ import annotations

import itertools

import numpy as np
import shapely

from .model import FloatArray, IntArray

# metres: what lies nearer to a line lies on it (coordinates of millions of metres are exact to a billionth)
NEAR = 1e-6
# each pass splits lines at most a micrometre beside their course, so that what crosses anew is settled in the next
_PASSES = 5

Chain = list[int]


def node(xy: FloatArray, start: IntArray, end: IntArray) -> tuple[FloatArray, list[Chain]]:
    """Nodes segments with each other.

    ``xy`` (v, 2) vertices, ``start`` and ``end`` (s,) distinct undirected segments between them. Returns the vertices
    with new ones behind them, and for each segment the vertices that it runs through, its own ends included.
    """
    chains: list[Chain] = [[int(a), int(b)] for a, b in zip(start, end, strict=True)]
    for _ in range(_PASSES):
        pairs = sorted({(min(a, b), max(a, b)) for chain in chains for a, b in itertools.pairwise(chain)})
        ends = np.array(pairs, dtype=np.int64).reshape(-1, 2)
        xy, splits = _splits(xy, ends)
        if not splits:
            break
        between = {pairs[row]: inner for row, inner in splits.items()}
        chains = [_through(chain, between) for chain in chains]
    return xy, chains


def _through(chain: Chain, between: dict[tuple[int, int], Chain]) -> Chain:
    out = chain[:1]
    for a, b in itertools.pairwise(chain):
        inner = between.get((min(a, b), max(a, b)), [])
        out += inner if a < b else inner[::-1]
        out.append(b)
    return out


def _splits(xy: FloatArray, ends: IntArray) -> tuple[FloatArray, dict[int, Chain]]:
    """(vertices with the new ones, per row of ``ends`` (e, 2) the vertices inside it, from its first end on)."""
    lines = shapely.linestrings(xy[ends])
    one, two = shapely.STRtree(lines).query(lines, predicate="dwithin", distance=NEAR)
    keep = one < two
    one, two = one[keep], two[keep]
    seg, vertex, along = _touching(xy, ends, one, two)
    xy, at, number, first, second = _crossing(xy, ends, one, two)
    seg = np.concatenate([seg, first, second])
    vertex = np.concatenate([vertex, number, number])
    along = np.concatenate([along, at[0], at[1]])
    order = np.lexsort((along, seg))
    out: dict[int, Chain] = {}
    for row in order:
        s, v = int(seg[row]), int(vertex[row])
        inner = out.setdefault(s, [])
        if v not in inner and v not in ends[s]:
            inner.append(v)
    return xy, {s: inner for s, inner in out.items() if inner}


def _touching(xy: FloatArray, ends: IntArray, one: IntArray, two: IntArray) -> tuple[IntArray, IntArray, FloatArray]:
    """(segment, vertex of another segment that lies inside it, its place 0…1 on it)."""
    seg = np.concatenate([one, one, two, two])
    vertex = np.concatenate([ends[two, 0], ends[two, 1], ends[one, 0], ends[one, 1]])
    a, b, p = xy[ends[seg, 0]], xy[ends[seg, 1]], xy[vertex]
    d = b - a
    length = np.hypot(d[:, 0], d[:, 1])
    along = ((p - a) * d).sum(axis=1) / length**2
    beside = np.abs(d[:, 0] * (p - a)[:, 1] - d[:, 1] * (p - a)[:, 0]) / length
    own = (vertex == ends[seg, 0]) | (vertex == ends[seg, 1])
    inside = ~own & (beside < NEAR) & (along * length > NEAR) & ((1 - along) * length > NEAR)
    return seg[inside], vertex[inside], along[inside]


def _crossing(
    xy: FloatArray, ends: IntArray, one: IntArray, two: IntArray
) -> tuple[FloatArray, tuple[FloatArray, FloatArray], IntArray, IntArray, IntArray]:
    """(vertices, places 0…1 on both segments, numbers of the vertices where they cross, the two segments)."""
    a, r = xy[ends[one, 0]], xy[ends[one, 1]] - xy[ends[one, 0]]
    c, s = xy[ends[two, 0]], xy[ends[two, 1]] - xy[ends[two, 0]]
    cross = r[:, 0] * s[:, 1] - r[:, 1] * s[:, 0]
    with np.errstate(divide="ignore", invalid="ignore"):
        t = ((c - a)[:, 0] * s[:, 1] - (c - a)[:, 1] * s[:, 0]) / cross
        u = ((c - a)[:, 0] * r[:, 1] - (c - a)[:, 1] * r[:, 0]) / cross
    length_r, length_s = np.hypot(r[:, 0], r[:, 1]), np.hypot(s[:, 0], s[:, 1])
    proper = (
        (cross != 0)
        & (t * length_r > NEAR)
        & ((1 - t) * length_r > NEAR)
        & (u * length_s > NEAR)
        & ((1 - u) * length_s > NEAR)
    )
    # segments with a common end meet there and nowhere else
    common = (ends[one][:, :, None] == ends[two][:, None, :]).any(axis=(1, 2))
    rows = np.flatnonzero(proper & ~common)
    points = a[rows] + t[rows, None] * r[rows]
    xy, number = _numbered(xy, points)
    return xy, (t[rows], u[rows]), number, one[rows], two[rows]


def _numbered(xy: FloatArray, points: FloatArray) -> tuple[FloatArray, IntArray]:
    """Adds points to the vertices; one that lies on a vertex or on an earlier point is that one."""
    if not len(points):
        return xy, np.empty(0, dtype=np.int64)
    both = np.concatenate([xy, points])
    geometry = shapely.points(both)
    row, near = shapely.STRtree(geometry).query(geometry[len(xy) :], predicate="dwithin", distance=NEAR)
    first = np.arange(len(xy), len(both), dtype=np.int64)
    np.minimum.at(first, row, near.astype(np.int64))
    fresh = np.unique(first[first >= len(xy)])
    # a point that was taken for an earlier one which was itself taken for another
    known = np.searchsorted(fresh, first)
    number = np.where(first < len(xy), first, len(xy) + known)
    return np.concatenate([xy, both[fresh]]), number
