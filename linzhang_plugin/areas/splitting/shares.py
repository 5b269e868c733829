"""Shares a village out into grids: how many for each of its parts, and why a split is not as even as it should be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import shapely

from ...county.errors import LinzhangError
from . import partition
from .contacts import FloatArray, Graph, IntArray, graph_of
from .territories import Territories

Note = tuple[str, dict[str, object]]
Progress = Callable[[float], None]

# the largest grid may weigh this many times the smallest before it must be explained
FAIR_RATIO = 1.25
# a part of the village with less than this of a fair share gets no grid of its own
_OWN_GRID = 0.5


@dataclass(frozen=True)
class Division:
    """The grid of each territory ``label`` (t,), the ``weight`` of each grid (k,), and whether it is in one piece.

    ``ratio`` is largest over smallest weight (inf where a grid has none), ``reasons`` say why it exceeds FAIR_RATIO
    or why a grid is not contiguous.
    """

    label: IntArray
    weight: FloatArray
    contiguous: list[bool]
    ratio: float
    reasons: list[Note] = field(default_factory=list)


def divide(land: Territories, weight: FloatArray, number: int, *, progress: Progress | None = None) -> Division:
    """Shares ``land`` out into ``number`` grids; ``weight`` (t,) ≥ 0 is that of each territory.

    LinzhangError where there is nothing to weigh, or more grids than territories.
    """
    if number < 1 or number > len(land):
        raise LinzhangError("areas_splitting.too_many", number=number, compartments=len(land))
    total = float(weight.sum())
    if total <= 0:
        raise LinzhangError("areas_splitting.no_weight", compartments=len(land))
    part, linked, joins = _parts(land, weight, number)
    names = np.unique(part)
    quota = _quotas(
        np.array([weight[part == name].sum() for name in names]),
        np.array([(part == name).sum() for name in names]),
        number,
    )
    label = np.full(len(land), -1, dtype=np.int64)
    at = 0
    for index, (name, count) in enumerate(zip(names, quota, strict=True)):
        nodes = np.flatnonzero(part == name)
        inner = weight[nodes] if weight[nodes].sum() > 0 else np.ones(len(nodes))
        label[nodes] = at + partition.partition(
            _induced(linked, nodes),
            inner,
            land.centre[nodes],
            int(count),
            progress=_part_of(progress, index, len(names)),
        )
        at += int(count)
    sums: FloatArray = np.bincount(label, weight, minlength=number).astype(float)
    pieces = np.bincount(label[[p[0] for p in partition.pieces(land.graph.lists(), label)]], minlength=number)
    ratio = partition.ratio_of(weight, label, number)
    reasons = _reasons(land, weight, ratio, part, quota, joins)
    return Division(label, sums, (pieces == 1).tolist(), ratio, reasons)


def _part_of(progress: Progress | None, index: int, count: int) -> Progress | None:
    if progress is None:
        return None
    return lambda fraction: progress((index + fraction) / count)


def _induced(graph: Graph, nodes: IntArray) -> Graph:
    """The part of a graph between the given nodes, numbered in their order."""
    number = np.full(len(graph), -1, dtype=np.int64)
    number[nodes] = np.arange(len(nodes))
    one = np.repeat(np.arange(len(graph)), np.diff(graph.indptr))
    return graph_of(number[one], number[graph.indices], graph.lengths, len(nodes))


def _parts(land: Territories, weight: FloatArray, number: int) -> tuple[IntArray, Graph, int]:
    """(part of each territory, the graph with links of no length where parts were joined, number of such links).

    Parts too light for a grid of their own are joined to the nearest; so are the lightest while there are more parts
    than grids.
    """
    graph = land.graph
    part = graph.components()
    if part.max() == 0:
        return part, graph, 0
    outlines = land.outlines(np.arange(len(land)), len(land))
    one = np.repeat(np.arange(len(graph)), np.diff(graph.indptr))
    links: list[tuple[int, int]] = []
    while True:
        names, where = np.unique(part, return_inverse=True)
        sums = np.bincount(where, weight)
        lightest = int(np.argmin(sums))
        enough = sums[lightest] >= _OWN_GRID * weight.sum() / number and len(names) <= number
        if len(names) == 1 or enough:
            break
        inside = np.flatnonzero(where == lightest)
        beyond = np.flatnonzero(where != lightest)
        near, metres = shapely.STRtree(outlines[beyond]).query_nearest(
            outlines[inside], return_distance=True, all_matches=False
        )
        best = int(np.argmin(metres))
        a, b = int(inside[near[0][best]]), int(beyond[near[1][best]])
        links.append((a, b))
        part[inside] = part[b]
    if not links:
        return part, graph, 0
    ends = np.array(links, dtype=np.int64)
    linked = graph_of(
        np.concatenate((one, ends[:, 0])),
        np.concatenate((graph.indices, ends[:, 1])),
        np.concatenate((graph.lengths, np.zeros(len(ends)))),
        len(graph),
    )
    return part, linked, len(links)


def _quotas(sums: FloatArray, sizes: IntArray, number: int) -> IntArray:
    """How many grids each part gets: at least one, so that the weights per grid differ least."""
    quota = np.ones(len(sums), dtype=np.int64)
    while quota.sum() < number:
        # Sainte-Laguë's divisors, but never more grids than territories
        claim = np.where(quota < sizes, sums / (2 * quota + 1), -1.0)
        quota[int(np.argmax(claim))] += 1
    while True:
        each = sums / quota
        high, low = (
            int(np.argmax(np.where(quota < sizes, each, -1.0))),
            int(np.argmin(np.where(quota > 1, each, np.inf))),
        )
        trial = quota.copy()
        trial[high] += 1
        trial[low] -= 1
        if (
            high == low
            or trial.min() < 1
            or np.ptp(np.log(np.maximum(sums / trial, 1e-12))) >= np.ptp(np.log(np.maximum(each, 1e-12)))
        ):
            return quota
        quota = trial


def _reasons(
    land: Territories, weight: FloatArray, ratio: float, part: IntArray, quota: IntArray, joins: int
) -> list[Note]:
    """Why the ratio exceeds FAIR_RATIO, and which grids could not be in one piece."""
    number = int(quota.sum())
    reasons: list[Note] = []
    if joins:
        reasons.append(("areas_splitting.parts_joined", {"count": joins}))
    if ratio <= FAIR_RATIO:
        return reasons
    fair = float(weight.sum()) / number
    largest = int(np.argmax(weight))
    heavy = weight > fair * 2 * FAIR_RATIO / (1 + FAIR_RATIO)
    if heavy.any():
        values: dict[str, object] = {
            "compartment": int(land.compartment[largest]),
            "times": f"{weight[largest] / fair:.2f}",
        }
        reasons.append(("areas_splitting.compartment_too_large", values | {"count": int(heavy.sum())}))
    names = np.unique(part)
    each = np.array([weight[part == name].sum() for name in names]) / quota
    if len(names) > 1 and (each.min() <= 0 or each.max() / each.min() > FAIR_RATIO):
        reasons.append(("areas_splitting.parts_uneven", {"count": len(names)}))
    weighty = int((weight > 0).sum())
    if weighty < number:
        reasons.append(("areas_splitting.few_with_weight", {"count": weighty, "number": number}))
    elif not heavy.any() and weighty < 8 * number:
        reasons.append(("areas_splitting.few_compartments", {"count": weighty, "number": number}))
    if len(reasons) == (1 if joins else 0):
        reasons.append(("areas_splitting.no_better", {}))
    return reasons
