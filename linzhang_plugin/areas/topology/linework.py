"""Outlines as directed segments between numbered vertices, and the chains that are left when equal ones cancel."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

from .model import Coverage, FloatArray, IntArray, ObjectArray

_MIX = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F))


@dataclass(frozen=True)
class Linework:
    """``xy`` (v, 2) distinct vertices; a row of ``start``, ``end``, ``owner`` (s,) a segment with its inside left."""

    xy: FloatArray
    start: IntArray
    end: IntArray
    owner: IntArray

    @property
    def low(self) -> IntArray:
        """The smaller vertex of each segment."""
        return np.minimum(self.start, self.end)

    @property
    def high(self) -> IntArray:
        """The greater vertex of each segment."""
        return np.maximum(self.start, self.end)

    @property
    def sign(self) -> npt.NDArray[np.int8]:
        """+1 where a segment runs from its smaller to its greater vertex."""
        return np.where(self.start < self.end, 1, -1).astype(np.int8)


def vertex_ids(xy: FloatArray) -> tuple[FloatArray, IntArray]:
    """(distinct coordinates (v, 2), the number of each row's coordinate in them); equal means equal in every bit."""
    xy = np.ascontiguousarray(xy + 0.0)  # -0.0 becomes 0.0
    bits = xy.view(np.uint64).reshape(-1, 2)
    with np.errstate(over="ignore"):
        mixed = bits[:, 0] * _MIX[0]
        mixed ^= mixed >> np.uint64(29)
        mixed = (mixed + bits[:, 1]) * _MIX[1]
        mixed ^= mixed >> np.uint64(32)
    _, first, inverse = np.unique(mixed, return_index=True, return_inverse=True)
    inverse = inverse.reshape(-1)
    distinct = xy[first]
    if not np.array_equal(distinct[inverse], xy):
        # two coordinates with one hash: once in millions of counties, and then slowly
        distinct, inverse = np.unique(xy, axis=0, return_inverse=True)
        inverse = inverse.reshape(-1)
    return distinct, inverse.astype(np.int64)


def linework(polygons: ObjectArray) -> Linework:
    """All segments of polygons and multipolygons (None has none) but those of no length."""
    parts, part_owner = shapely.get_parts(polygons, return_index=True)
    rings, ring_part = shapely.get_rings(parts, return_index=True)
    outer = np.ones(len(rings), dtype=bool)
    outer[1:] = ring_part[1:] != ring_part[:-1]
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    if not len(xy):
        none = np.empty(0, dtype=np.int64)
        return Linework(np.empty((0, 2)), none, none, none)
    distinct, ids = vertex_ids(xy)
    keep = (ring[1:] == ring[:-1]) & (ids[1:] != ids[:-1])
    start, end, ring_of = ids[:-1][keep], ids[1:][keep], ring[:-1][keep]
    origin = xy[np.searchsorted(ring, np.arange(len(rings)))]
    a, b = distinct[start] - origin[ring_of], distinct[end] - origin[ring_of]
    doubled = np.bincount(ring_of, weights=a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0], minlength=len(rings))
    turned = ((doubled > 0) != outer)[ring_of]
    return Linework(
        distinct,
        np.where(turned, end, start),
        np.where(turned, start, end),
        part_owner[ring_part[ring_of]].astype(np.int64),
    )


@dataclass(frozen=True)
class Chains:
    """Segments that nothing cancelled: ``group`` (c,) sorted, ``low`` and ``high`` (c,) vertices."""

    group: IntArray
    low: IntArray
    high: IntArray

    def of(self, group: int) -> slice:
        """The rows of a group."""
        return slice(int(np.searchsorted(self.group, group)), int(np.searchsorted(self.group, group, side="right")))

    @property
    def groups(self) -> IntArray:
        """The groups that have any."""
        return np.unique(self.group)


class Edges:
    """The segments of a coverage numbered as undirected edges, once for all questions."""

    def __init__(self, lines: Linework) -> None:
        self.lines = lines
        count = np.int64(max(len(lines.xy), 1))
        self.key, inverse = np.unique(lines.low * count + lines.high, return_inverse=True)
        self.edge = inverse.reshape(-1)
        self.low, self.high = self.key // count, self.key % count

    def left_over(
        self, which: npt.NDArray[np.intp], group: IntArray, weight: npt.NDArray[np.int8] | IntArray
    ) -> Chains:
        """What remains of segments ``which`` (k,) in each ``group`` (k,) when they are summed with ``weight`` (k,)."""
        count = np.int64(max(len(self.key), 1))
        signed = self.lines.sign[which].astype(np.float64) * weight
        keys, inverse = np.unique(group * count + self.edge[which], return_inverse=True)
        net = np.bincount(inverse.reshape(-1), weights=signed, minlength=len(keys))
        keys = keys[net != 0]
        edge = keys % count
        return Chains(keys // count, self.low[edge], self.high[edge])

    def by_level(self, coverage: Coverage) -> Chains:
        """Per level the boundary of the number of areas."""
        which = np.arange(len(self.edge))
        return self.left_over(which, coverage.level[self.lines.owner], np.ones(len(which), dtype=np.int8))

    def by_parent(self, coverage: Coverage) -> Chains:
        """Per parent the boundary of (number of its children − itself); parents without children have none."""
        owner = self.lines.owner
        parent = coverage.parent[owner]
        children = np.flatnonzero(parent >= 0)
        has_children = np.zeros(len(coverage.level), dtype=bool)
        has_children[coverage.parent[coverage.parent >= 0]] = True
        parents = np.flatnonzero(has_children[owner])
        which = np.concatenate([children, parents])
        group = np.concatenate([parent[children], owner[parents]])
        weight = np.concatenate([np.ones(len(children), np.int8), np.full(len(parents), -1, np.int8)])
        return self.left_over(which, group, weight)
