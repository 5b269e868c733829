"""Mending faults: faces change hands, and the outlines are put together again from numbered edges."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
import shapely

from .assign import Assigner, Refused, groups_of
from .cells import Edge, Window, window_of
from .find import Progress, find_faults
from .linework import Linework, linework
from .model import INVALID, SLIVER, TINY, Coverage, Fault, Limits

_ROUNDS = 6
# what rounding may add to a change, in m² and as a share of the area
_ROUNDING = (1e-3, 1e-9)

Choose = Callable[[Fault], bool]


@dataclass
class Fixed:
    """What mending comes to: new outlines by area, the faults mended, those left with the reason (a code)."""

    outlines: dict[int, shapely.Geometry] = field(default_factory=dict)
    mended: list[Fault] = field(default_factory=list)
    left: list[tuple[Fault, str]] = field(default_factory=list)


def mendable(fault: Fault) -> bool:
    """Whether the engine has a remedy: a sliver that is a whole area needs a person."""
    return not (fault.kind in (SLIVER, TINY) and fault.whole)


def fix(coverage: Coverage, faults: Sequence[Fault], limits: Limits) -> Fixed:
    """Mends these faults of a coverage, each area by no more than the size of its own faults.

    Hairs within the tolerance along the mended border go with them and are not counted.
    """
    out = Fixed(left=[(f, "by_hand") for f in faults if not mendable(f)])
    chosen = [f for f in faults if mendable(f)]
    lines = linework(coverage.geometry)
    while chosen:
        outlines, refused = _mend(coverage, lines, chosen, limits.tolerance_m)
        too_much = _too_much(coverage, outlines, chosen, limits.tolerance_m)
        refused |= {i for i, f in enumerate(chosen) if too_much & set(f.areas)}
        if too_much and not refused:
            # it follows from another fault's remedy: none of them then
            refused = set(range(len(chosen)))
        if not refused:
            out.outlines, out.mended = outlines, chosen
            break
        out.left += [(chosen[i], "too_much") for i in sorted(refused)]
        chosen = [f for i, f in enumerate(chosen) if i not in refused]
    return out


def fix_all(coverage: Coverage, limits: Limits, choose: Choose, progress: Progress = lambda _: None) -> Fixed:
    """Mends what ``choose`` admits, round by round until nothing more can be mended: a remedy may bring another up.

    The outlines are those of the last round, the faults mended those of all.
    """
    out = Fixed()
    current = coverage
    for number in range(_ROUNDS):
        progress(number / _ROUNDS)
        found = find_faults(current, limits)
        left = {(f.kind, f.level, f.areas) for f, _ in out.left}
        chosen = [f for f in found if mendable(f) and choose(f) and (f.kind, f.level, f.areas) not in left]
        if not chosen:
            break
        step = fix(current, chosen, limits)
        out.left += step.left
        if not step.mended:
            continue
        out.mended += step.mended
        out.outlines |= step.outlines
        current = current.with_outlines(step.outlines)
    return out


def _mend(
    coverage: Coverage, lines: Linework, faults: list[Fault], tolerance: float
) -> tuple[dict[int, shapely.Geometry], set[int]]:
    """(new outlines of all areas that change or get a vertex, the numbers of faults that cannot be mended)."""
    window = window_of(coverage, lines, faults, tolerance)
    assigner = Assigner(coverage, faults, window)
    refused: set[int] = set()
    gained: dict[int, list[Edge]] = defaultdict(list)
    lost: dict[int, list[Edge]] = defaultdict(list)
    for group in groups_of(window):
        try:
            winners = assigner.decide(group)
        except Refused:
            refused |= group.faults
            continue
        edges = [edge for i in group.faces for edge in window.faces[i].edges]
        for area in winners - group.owners:
            gained[area] += edges
        for area in group.owners - winners:
            lost[area] += edges
    touched = {a for edge in _split_edges(window) for a in window.sides.get(edge, ())}
    repaired = {f.areas[0] for f in faults if f.kind == INVALID}
    order = np.argsort(lines.owner, kind="stable")
    ends = np.searchsorted(lines.owner[order], np.arange(len(coverage.level) + 1))
    outlines: dict[int, shapely.Geometry] = {}
    for area in sorted(touched | repaired | set(gained) | set(lost)):
        rows = order[ends[area] : ends[area + 1]]
        outlines[area] = _rebuilt(lines, rows, window, gained[area], lost[area])
    return outlines, refused


def _split_edges(window: Window) -> list[Edge]:
    """The directed edges of segments that got a vertex."""
    return [
        edge
        for chain in window.chains.values()
        if len(chain) > 2
        for a, b in itertools.pairwise(chain)
        for edge in ((a, b), (b, a))
    ]


def _rebuilt(
    lines: Linework, rows: np.ndarray, window: Window, gained: list[Edge], lost: list[Edge]
) -> shapely.Geometry:
    """An outline from its segments, noded, with the edges of faces added and taken away."""
    net: dict[Edge, int] = defaultdict(int)

    def put(a: int, b: int, weight: int) -> None:
        net[min(a, b), max(a, b)] += weight if a < b else -weight

    for a, b in zip(lines.start[rows].tolist(), lines.end[rows].tolist(), strict=True):
        chain = window.chains.get((min(a, b), max(a, b)), [min(a, b), max(a, b)])
        ordered = chain if a < b else chain[::-1]
        for c, d in itertools.pairwise(ordered):
            put(c, d, 1)
    for weight, edges in ((1, gained), (-1, lost)):
        for a, b in edges:
            put(a, b, weight)
    kept = {key: weight for key, weight in net.items() if weight}
    if not kept:
        return shapely.MultiPolygon()
    keys = np.array(list(kept))
    cells = shapely.get_parts(shapely.polygonize(shapely.linestrings(window.xy[keys])))
    directed = {
        (*window.xy[a if w > 0 else b].tolist(), *window.xy[b if w > 0 else a].tolist()) for (a, b), w in kept.items()
    }
    inside = [cell for cell in cells if _is_inside(cell, directed)]
    return shapely.MultiPolygon(inside)


def _is_inside(cell: shapely.Polygon, directed: set[tuple[float, float, float, float]]) -> bool:
    """Whether the outline runs with the face on its left."""
    ring = shapely.get_exterior_ring(cell)
    xy = shapely.get_coordinates(ring)
    if not shapely.is_ccw(ring):
        xy = xy[::-1]
    return (*xy[0].tolist(), *xy[1].tolist()) in directed


def _too_much(
    coverage: Coverage, outlines: dict[int, shapely.Geometry], faults: list[Fault], tolerance: float
) -> set[int]:
    """The areas that would change by more than the faults in them amount to, or vanish."""
    if not outlines:
        return set()
    index = np.array(sorted(outlines), dtype=np.int64)
    after = np.array([outlines[int(i)] for i in index], dtype=object)
    before = coverage.geometry[index]
    size = shapely.area(before)
    change = np.abs(shapely.area(after) - size)
    regions = np.array([f.geometry for f in faults], dtype=object)
    sizes = np.array([f.size if f.kind != INVALID else 0.0 for f in faults])
    row, fault = shapely.STRtree(regions).query(before, predicate="intersects")
    allowed = np.bincount(row, weights=sizes[fault], minlength=len(index))
    allowed += tolerance * shapely.length(regions).sum()
    bad = (change > allowed + _ROUNDING[0] + _ROUNDING[1] * size) | shapely.is_empty(after) | ~shapely.is_valid(after)
    return {int(i) for i in index[bad]}
