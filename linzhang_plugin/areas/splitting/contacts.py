"""Who touches whom, along how many metres and on which side: shared boundaries of polygons, in bulk.

Segments that two outlines have in common are found by hashing their ends; what is left over (neighbours that were
digitised apart, or that have other vertices on the same line) is compared segment by segment within a tolerance.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import shapely

from ..reader import ObjectArray

IntArray = npt.NDArray[np.int64]
FloatArray = npt.NDArray[np.float64]

# metres: ends of segments that are this near are one point
_GRID = 1e-4
# candidates of the slow comparison that are held in memory at a time
_CHUNK = 200_000


@dataclass(frozen=True)
class Segments:
    """All edges of polygons: ``owner`` (n,) index of the polygon, ``start`` and ``end`` (n, 2) in metres.

    The inside of the owner lies to the right of start → end, so that the left normal points outward.
    """

    owner: IntArray
    start: FloatArray
    end: FloatArray

    @property
    def length(self) -> FloatArray:
        """Metres, shape (n,)."""
        delta = self.end - self.start
        return np.asarray(np.hypot(delta[:, 0], delta[:, 1]))

    @property
    def outward(self) -> FloatArray:
        """Outward normals times length, shape (n, 2)."""
        delta = self.end - self.start
        return np.column_stack((-delta[:, 1], delta[:, 0]))


@dataclass(frozen=True)
class Contacts:
    """Stretches of the outline of ``one`` along which it touches ``other``; every stretch is listed from both sides.

    ``start`` and ``end`` (n, 2) run as in ``Segments``; ``length`` metres (n,). ``outside`` (n,): the other lies
    beyond the stretch; False where both lie on the same side of it, as a village does that contains ``one``.
    """

    one: IntArray
    other: IntArray
    start: FloatArray
    end: FloatArray
    outside: npt.NDArray[np.bool_]

    @property
    def length(self) -> FloatArray:
        """Metres, shape (n,)."""
        delta = self.end - self.start
        return np.asarray(np.hypot(delta[:, 0], delta[:, 1]))


@dataclass(frozen=True)
class Graph:
    """Neighbourhood as compressed rows: row i is ``indptr[i]:indptr[i + 1]`` of ``indices``, ``lengths`` (metres)."""

    indptr: IntArray
    indices: IntArray
    lengths: FloatArray

    def __len__(self) -> int:
        return len(self.indptr) - 1

    def neighbours(self, i: int) -> IntArray:
        """Indices of the neighbours of i."""
        return self.indices[self.indptr[i] : self.indptr[i + 1]]

    def lists(self) -> list[list[tuple[int, float]]]:
        """For each node its (neighbour, metres) pairs, for loops that go node by node."""
        indices, lengths = self.indices.tolist(), self.lengths.tolist()
        ends = self.indptr.tolist()
        return [list(zip(indices[a:b], lengths[a:b], strict=True)) for a, b in pairwise(ends)]

    def components(self) -> IntArray:
        """The number of the connected component of each node, numbered by their first node; shape (n,)."""
        found = np.full(len(self), -1, dtype=np.int64)
        number = 0
        for first in range(len(self)):
            if found[first] >= 0:
                continue
            found[first] = number
            waiting = [first]
            while waiting:
                near = self.neighbours(waiting.pop())
                fresh = near[found[near] < 0]
                found[fresh] = number
                waiting.extend(fresh.tolist())
            number += 1
        return found


def segments(polygons: ObjectArray) -> Segments:
    """The edges of polygons and multipolygons (n,); missing and empty ones have none."""
    parts, part_owner = shapely.get_parts(np.asarray(polygons, dtype=object), return_index=True)
    parts, part_owner = parts[shapely.get_type_id(parts) == 3], part_owner[shapely.get_type_id(parts) == 3]
    rings, ring_part = shapely.get_rings(parts, return_index=True)
    if not len(rings):
        return Segments(np.zeros(0, dtype=np.int64), np.zeros((0, 2)), np.zeros((0, 2)))
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    same = ring[:-1] == ring[1:]
    start, end, of_ring = xy[:-1][same], xy[1:][same], ring[:-1][same]
    origin = xy.mean(axis=0)
    a, b = start - origin, end - origin
    twice = np.bincount(of_ring, a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0], minlength=len(rings))
    shell = np.ones(len(rings), dtype=bool)
    shell[1:] = ring_part[1:] != ring_part[:-1]
    # shells clockwise and holes counter-clockwise have the inside on the right
    turn = (twice > 0) == shell
    flip = turn[of_ring]
    start, end = np.where(flip[:, None], end, start), np.where(flip[:, None], start, end)
    keep = (start != end).any(axis=1)
    owner = part_owner[ring_part][of_ring].astype(np.int64)
    return Segments(owner[keep], start[keep], end[keep])


def contacts(polygons: ObjectArray, tolerance: float = 0.0) -> Contacts:
    """Where polygons share their outlines; ``tolerance`` metres 0 takes common segments only.

    Touching in a point is no contact.
    """
    edges = segments(polygons)
    first, second = _common(edges)
    one, other = edges.owner[first], edges.owner[second]
    start, end = edges.start[first], edges.end[first]
    outside = _opposite(edges, first, second)
    if tolerance > 0:
        alone = np.ones(len(edges.owner), dtype=bool)
        alone[first] = False
        near = _near(edges, np.flatnonzero(alone), tolerance)
        one, other = np.concatenate((one, near.one)), np.concatenate((other, near.other))
        start, end = np.concatenate((start, near.start)), np.concatenate((end, near.end))
        outside = np.concatenate((outside, near.outside))
    return Contacts(one, other, start, end, outside)


def _opposite(edges: Segments, a: IntArray, b: IntArray) -> npt.NDArray[np.bool_]:
    """Whether edges run against each other, which means that their owners lie on different sides."""
    return np.asarray(((edges.end[a] - edges.start[a]) * (edges.end[b] - edges.start[b])).sum(axis=1) < 0, dtype=bool)


def _common(edges: Segments) -> tuple[IntArray, IntArray]:
    """Pairs of edges (both ways round) of different owners that have the same two ends."""
    if not len(edges.owner):
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    origin = np.minimum(edges.start.min(axis=0), edges.end.min(axis=0))
    ends = [np.rint((p - origin) / _GRID).astype(np.int64) for p in (edges.start, edges.end)]
    swap = (ends[0][:, 0] > ends[1][:, 0]) | ((ends[0][:, 0] == ends[1][:, 0]) & (ends[0][:, 1] > ends[1][:, 1]))
    low = np.where(swap[:, None], ends[1], ends[0])
    high = np.where(swap[:, None], ends[0], ends[1])
    order = np.lexsort((edges.owner, high[:, 1], high[:, 0], low[:, 1], low[:, 0]))
    key = np.column_stack((low, high))[order]
    pairs: list[tuple[IntArray, IntArray]] = []
    step = 1
    while step < len(order):
        equal = np.flatnonzero((key[step:] == key[:-step]).all(axis=1))
        if not len(equal):
            break
        a, b = order[equal], order[equal + step]
        differ = edges.owner[a] != edges.owner[b]
        pairs += [(a[differ], b[differ]), (b[differ], a[differ])]
        step += 1
    if not pairs:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    return np.concatenate([p[0] for p in pairs]), np.concatenate([p[1] for p in pairs])


def _near(edges: Segments, chosen: IntArray, tolerance: float) -> Contacts:
    """Stretches of the chosen edges that run within ``tolerance`` of an edge of another owner."""
    if len(chosen) < 2:
        nothing = np.zeros(0, dtype=np.int64)
        return Contacts(nothing, nothing, np.zeros((0, 2)), np.zeros((0, 2)), np.zeros(0, dtype=bool))
    low = np.minimum(edges.start[chosen], edges.end[chosen])
    high = np.maximum(edges.start[chosen], edges.end[chosen])
    boxes = shapely.box(low[:, 0], low[:, 1], high[:, 0], high[:, 1])
    wide = shapely.box(*(low - tolerance).T, *(high + tolerance).T)
    tree = shapely.STRtree(boxes)
    found: list[Contacts] = []
    for at in range(0, len(chosen), _CHUNK):
        which, where = tree.query(wide[at : at + _CHUNK])
        a, b = chosen[which + at], chosen[where]
        differ = edges.owner[a] != edges.owner[b]
        found.append(_stretches(edges, a[differ], b[differ], tolerance))
    return Contacts(
        np.concatenate([f.one for f in found]),
        np.concatenate([f.other for f in found]),
        np.concatenate([f.start for f in found]),
        np.concatenate([f.end for f in found]),
        np.concatenate([f.outside for f in found]),
    )


def _stretches(edges: Segments, a: IntArray, b: IntArray, tolerance: float) -> Contacts:
    """The stretch of each edge ``a`` that lies beside its edge ``b``, in the direction of ``a``."""
    base, along = edges.start[a], edges.end[a] - edges.start[a]
    length = np.hypot(along[:, 0], along[:, 1])
    along = along / length[:, None]
    across = np.column_stack((-along[:, 1], along[:, 0]))
    positions, offsets = [], []
    for ends in (edges.start[b], edges.end[b]):
        delta = ends - base
        positions.append((delta * along).sum(axis=1))
        offsets.append((delta * across).sum(axis=1))
    # where b runs along a, as positions on a, cut to where it is near enough
    span = positions[1] - positions[0]
    slope = np.divide(offsets[1] - offsets[0], span, out=np.full(len(a), np.inf), where=np.abs(span) > 1e-9)
    low = np.clip(np.minimum(*positions), 0.0, length)
    high = np.clip(np.maximum(*positions), 0.0, length)
    with np.errstate(invalid="ignore"):
        at_low = offsets[0] + slope * (low - positions[0])
        at_high = offsets[0] + slope * (high - positions[0])
        beside = (
            (high - low > 1e-6) & (np.abs(slope) < 1.0) & (np.minimum(np.abs(at_low), np.abs(at_high)) <= tolerance)
        )
        beside &= np.maximum(np.abs(at_low), np.abs(at_high)) <= 2 * tolerance
    a, b, low, high = a[beside], b[beside], low[beside], high[beside]
    base, along = base[beside], along[beside]
    start, end = base + along * low[:, None], base + along * high[:, None]
    return Contacts(edges.owner[a], edges.owner[b], start, end, _opposite(edges, a, b))


def graph_of(one: IntArray, other: IntArray, length: FloatArray, count: int) -> Graph:
    """The graph of ``count`` nodes from contacts in either or both directions; a contact of a node with itself is none.

    The metres of a pair are the larger of what both sides say.
    """
    keep = (one != other) & (one >= 0) & (other >= 0)
    key, where = np.unique(one[keep] * count + other[keep], return_inverse=True)
    metres = np.bincount(where, length[keep], minlength=len(key))
    a, b = key // count, key % count
    both = np.concatenate((key, b * count + a))
    order = np.lexsort((np.concatenate((metres, metres)), both))
    sorted_key = both[order]
    last = np.ones(len(sorted_key), dtype=bool)
    last[:-1] = sorted_key[1:] != sorted_key[:-1]
    key, metres = sorted_key[last], np.concatenate((metres, metres))[order][last]
    indptr = np.searchsorted(key, np.arange(count + 1) * count)
    return Graph(indptr.astype(np.int64), key % count, metres)


def graph(polygons: ObjectArray, tolerance: float = 0.0) -> Graph:
    """Which polygons are neighbours, and along how many metres."""
    found = contacts(polygons, tolerance)
    return graph_of(found.one, found.other, found.length, len(polygons))
