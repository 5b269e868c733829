"""Finding the faults of a coverage."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable

import numpy as np
import shapely

from .faces import faces, wide_parts
from .linework import Edges, linework
from .model import (
    GAP,
    INVALID,
    OUTSIDE,
    OVERLAP,
    SLIVER,
    TINY,
    Coverage,
    Fault,
    IntArray,
    Limits,
    ObjectArray,
)

Progress = Callable[[float], None]
_PLACE = re.compile(r"\[(-?[\d.eE+]+) (-?[\d.eE+]+)\]")
# metres around the place of an invalid outline that the fault layer shows
_MARK = 0.5


def _quiet(_: float) -> None:
    return None


def find_faults(
    coverage: Coverage, limits: Limits, progress: Progress = _quiet, levels: frozenset[int] | None = None
) -> list[Fault]:
    """All faults, by level and kind; ``levels`` restricts them to these ranks."""
    lines = linework(coverage.geometry)
    progress(0.2)
    edges = Edges(lines)
    progress(0.3)
    trees = {level: _Tree(coverage, level) for level in range(coverage.levels) if levels is None or level in levels}
    found = invalid(coverage) + narrow_parts(coverage, limits)
    progress(0.4)
    found += _overlaps_and_root_gaps(coverage, edges, trees, limits)
    progress(0.7)
    found += _gaps_and_outside(coverage, edges, trees, limits)
    progress(1.0)
    order = {kind: i for i, kind in enumerate((INVALID, OVERLAP, OUTSIDE, GAP, SLIVER, TINY))}
    found = [f for f in found if f.level in trees]
    return sorted(found, key=lambda f: (f.level, order[f.kind], f.areas, f.size))


def find_overlaps(coverage: Coverage, limits: Limits) -> list[Fault]:
    """Only the overlaps within each level; faster than all faults."""
    edges = Edges(linework(coverage.geometry))
    trees = {level: _Tree(coverage, level) for level in range(coverage.levels)}
    return [f for f in _overlaps_and_root_gaps(coverage, edges, trees, limits) if f.kind == OVERLAP]


class _Tree:
    """The areas of one level, to be looked up by place."""

    def __init__(self, coverage: Coverage, level: int) -> None:
        self.index = np.flatnonzero((coverage.level == level) & ~shapely.is_missing(coverage.geometry))
        self.polygons = coverage.geometry[self.index]
        shapely.prepare(self.polygons)
        self.tree = shapely.STRtree(self.polygons)

    def at(self, geometries: ObjectArray) -> tuple[IntArray, IntArray]:
        """(rows of ``geometries``, areas of the level that meet them)."""
        row, area = self.tree.query(geometries, predicate="intersects")
        return row.astype(np.int64), self.index[area]


def invalid(coverage: Coverage) -> list[Fault]:
    """Outlines that cross themselves; the size is what the repair changes of the area."""
    out = []
    for index in np.flatnonzero(coverage.broken):
        given, repaired = coverage.given[index], coverage.geometry[index]
        place = _PLACE.search(shapely.is_valid_reason(given))
        if place:
            mark = shapely.buffer(shapely.points(float(place[1]), float(place[2])), _MARK)
        else:
            mark = shapely.buffer(shapely.point_on_surface(repaired), _MARK)
        size = abs(float(shapely.area(repaired)) - abs(float(shapely.area(given))))
        out.append(Fault(INVALID, int(coverage.level[index]), (int(index),), size, mark))
    return out


def narrow_parts(coverage: Coverage, limits: Limits) -> list[Fault]:
    """Parts that are tiny, or on the average narrower than a sliver."""
    parts, owner = shapely.get_parts(coverage.geometry, return_index=True)
    area, length = shapely.area(parts), shapely.length(parts)
    many = np.bincount(owner, minlength=len(coverage.level))[owner] > 1
    width = np.divide(2 * area, length, out=np.zeros_like(area), where=length > 0)
    tiny = area < limits.tiny_m2
    out = []
    for row in np.flatnonzero(tiny | (width < limits.sliver_m)):
        index = int(owner[row])
        kind = TINY if tiny[row] else SLIVER
        out.append(Fault(kind, int(coverage.level[index]), (index,), float(area[row]), parts[row], whole=not many[row]))
    return out


def _overlaps_and_root_gaps(coverage: Coverage, edges: Edges, trees: dict[int, _Tree], limits: Limits) -> list[Fault]:
    chains = edges.by_level(coverage)
    out: list[Fault] = []
    for level, tree in trees.items():
        rows = chains.of(level)
        cells = faces(edges.lines.xy, chains.low[rows], chains.high[rows], limits.tolerance_m)
        if not len(cells):
            continue
        row, _ = tree.at(shapely.point_on_surface(cells))
        number = np.bincount(row, minlength=len(cells))
        out += _pairs(level, cells[number >= 2], tree, limits)
        if coverage.full[level] and (coverage.parent[tree.index] < 0).all():
            for hole in _joined(cells[number == 0]):
                out.append(Fault(GAP, level, (), float(hole.area), hole))
    return out


def _pairs(level: int, cells: ObjectArray, tree: _Tree, limits: Limits) -> list[Fault]:
    """The overlaps in faces that more than one area covers: each pair of areas once."""
    regions: dict[tuple[int, int], list[shapely.Geometry]] = defaultdict(list)
    for cell in cells:
        _, near = tree.at(np.array([cell], dtype=object))
        pieces, row = wide_parts(_inside(cell, tree, near), limits.tolerance_m)
        one, two = shapely.STRtree(pieces).query(pieces, predicate="intersects")
        keep = row[one] < row[two]
        one, two = one[keep], two[keep]
        common, which = wide_parts(shapely.intersection(pieces[one], pieces[two]), limits.tolerance_m)
        for region, pair in zip(common, which, strict=True):
            a, b = int(near[row[one[pair]]]), int(near[row[two[pair]]])
            regions[min(a, b), max(a, b)].append(region)
    return [
        Fault(OVERLAP, level, pair, float(region.area), region)
        for pair, parts in sorted(regions.items())
        for region in [_whole(parts)]
    ]


def _inside(cell: shapely.Geometry, tree: _Tree, near: IntArray) -> ObjectArray:
    """The areas ``near`` cut to a face; those that lie in it as they are."""
    shapely.prepare(cell)
    outlines = tree.polygons[np.searchsorted(tree.index, near)]
    pieces = outlines.copy()
    cut = ~shapely.covers(cell, outlines)
    pieces[cut] = shapely.intersection(outlines[cut], cell)
    return pieces


def _gaps_and_outside(coverage: Coverage, edges: Edges, trees: dict[int, _Tree], limits: Limits) -> list[Fault]:
    chains = edges.by_parent(coverage)
    out: list[Fault] = []
    cells: list[ObjectArray] = []
    of: list[IntArray] = []
    for parent in chains.groups:
        rows = chains.of(int(parent))
        found = faces(edges.lines.xy, chains.low[rows], chains.high[rows], limits.tolerance_m)
        cells.append(found)
        of.append(np.full(len(found), parent, dtype=np.int64))
    if not cells:
        return out
    face, group = np.concatenate(cells), np.concatenate(of)
    points = shapely.point_on_surface(face)
    shapely.prepare(coverage.geometry[np.unique(group)])
    within = shapely.intersects(coverage.geometry[group], points)
    number = np.zeros(len(face), dtype=np.int64)
    level_of_children = _level_of_children(coverage)
    for tree in (_Tree(coverage, level) if level not in trees else trees[level] for level in range(coverage.levels)):
        row, area = tree.at(points)
        mine = coverage.parent[area] == group[row]
        number += np.bincount(row[mine], minlength=len(face))
    for level, tree in trees.items():
        spilt = number > within
        out += _outside(coverage, level, face[spilt], group[spilt], tree, limits)
    empty = within & (number == 0)
    for parent in np.unique(group[empty]):
        level = int(level_of_children[parent])
        if level in trees and coverage.full[level]:
            for hole in _joined(face[empty & (group == parent)]):
                out.append(Fault(GAP, level, (int(parent),), float(hole.area), hole))
    return out


def _level_of_children(coverage: Coverage) -> IntArray:
    """For each area the lowest level that its children are of; -1 where it has none."""
    out = np.full(len(coverage.level), -1, dtype=np.int64)
    child = np.flatnonzero(coverage.parent >= 0)
    np.maximum.at(out, coverage.parent[child], coverage.level[child])
    return out


def _outside(
    coverage: Coverage, level: int, cells: ObjectArray, group: IntArray, tree: _Tree, limits: Limits
) -> list[Fault]:
    """Of faces with too many children of ``group``: what lies outside the parent, each child once."""
    regions: dict[int, list[shapely.Geometry]] = defaultdict(list)
    for cell, parent in zip(cells, group, strict=True):
        _, near = tree.at(np.array([cell], dtype=object))
        near = near[coverage.parent[near] == parent]
        beyond = shapely.difference(cell, coverage.geometry[parent])
        if shapely.is_empty(beyond):
            continue
        pieces, row = wide_parts(_inside(beyond, tree, near), limits.tolerance_m)
        for piece, which in zip(pieces, row, strict=True):
            regions[int(near[which])].append(piece)
    return [
        Fault(OUTSIDE, level, (child, int(coverage.parent[child])), float(region.area), region)
        for child, parts in sorted(regions.items())
        for region in [_whole(parts)]
    ]


def _joined(cells: ObjectArray) -> list[shapely.Geometry]:
    """Faces that share an edge as one."""
    if len(cells) < 2:
        return list(cells)
    return list(shapely.get_parts(shapely.union_all(cells)))


def _whole(parts: list[shapely.Geometry]) -> shapely.Geometry:
    return polygon_union(parts) if len(parts) > 1 else parts[0]


def polygon_union(parts: list[shapely.Geometry]) -> shapely.Geometry:
    """The union of polygons, a MultiPolygon where they lie apart."""
    return shapely.union_all(np.array(parts, dtype=object))
