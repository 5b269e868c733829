"""What is drawn on areas, as geometry: split, merge, reshape, fill, take, cut. Pure functions, index → new outline.

``geoms`` are the outlines of areas, of all levels if the caller wants them to stay exact neighbours: where an edit puts
a new vertex on a boundary, every outline that runs there gets the same vertex, to the last bit. Nothing narrower than
``SLIVER`` metres is left over. All outlines are valid polygons or multipolygons in metres.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import shapely

from ...county.errors import LinzhangError
from ..reader import ObjectArray
from .contacts import FloatArray, Graph, IntArray, contacts, graph_of
from .plane import as_array, faces_of, inside_points, together
from .vertices import SNAP, snapped, with_vertices

# metres: what is narrower (twice the area over the perimeter) is a slip of the hand, no ground
SLIVER = 0.2


@dataclass(frozen=True)
class Split:
    """``pieces`` of each area that was split, the largest first; ``touched`` outlines that only got vertices."""

    pieces: dict[int, list[shapely.Geometry]]
    touched: dict[int, shapely.Geometry] = field(default_factory=dict)


@dataclass(frozen=True)
class Taken:
    """The ``new`` outline, and what is left of the others; None where nothing is left."""

    new: shapely.Geometry
    changed: dict[int, shapely.Geometry | None]


def split_by_line(geoms: ObjectArray, targets: Sequence[int], line: shapely.Geometry) -> Split:
    """Splits the targets along a line; the others get the vertices where it meets their boundaries.

    Parts that the line does not reach stay with the largest piece. LinzhangError ``line_misses`` where nothing is
    split.
    """
    line, prepared = _prepared(geoms, targets, line)
    faces, inside = _faces(prepared, [line])
    pieces: dict[int, list[shapely.Geometry]] = {}
    for target, mask in zip(targets, inside, strict=True):
        own = np.flatnonzero(mask)
        part = _graph(faces[own], without=line).components()
        whole = _graph(faces[own]).components()
        cut = [k for k in np.unique(whole) if len(np.unique(part[whole == k])) > 1]
        if not cut:
            continue
        groups = [own[part == k] for k in np.unique(part[np.isin(whole, cut)])]
        groups = _without_slivers(faces, groups)
        groups.sort(key=lambda g: -float(shapely.area(faces[g]).sum()))
        apart = own[~np.isin(whole, cut)]
        groups[0] = np.concatenate((groups[0], apart))
        if len(groups) > 1:
            pieces[target] = [together(faces[g]) for g in groups]
    if not pieces:
        raise LinzhangError("areas_splitting.line_misses")
    return Split(pieces, _touched(geoms, pieces))


def merge(geoms: ObjectArray, chosen: Sequence[int], *, apart: bool = False) -> dict[int, shapely.Geometry]:
    """One outline of several areas under the first index. LinzhangError where they do not touch, unless ``apart``.

    Hairline gaps inside, narrower than SLIVER, are closed.
    """
    listed = geoms[list(dict.fromkeys(chosen))]
    if len(listed) < 2:
        raise LinzhangError("areas_splitting.merge_needs_two")
    found = contacts(listed, tolerance=SNAP)
    if not apart and graph_of(found.one, found.other, found.length, len(listed)).components().max() > 0:
        raise LinzhangError("areas_splitting.merge_apart")
    outline = shapely.union_all(listed)
    parts = [_without_hairlines(part) for part in shapely.get_parts(outline)]
    return {int(chosen[0]): parts[0] if len(parts) == 1 else shapely.multipolygons(parts)}


def reshape_shared(
    geoms: ObjectArray, pairs: Sequence[tuple[int, int]], line: shapely.Geometry
) -> dict[int, shapely.Geometry]:
    """Moves the boundary between two areas onto a line; both move, nothing is lost.

    ``pairs``: the two areas, and the pairs of other levels whose common boundary is the same one (grids and their
    villages). The line runs across both, or leaves the old boundary and comes back to it. LinzhangError
    ``line_misses`` where it changes nothing.
    """
    targets = list(dict.fromkeys(i for pair in pairs for i in pair))
    line, prepared = _prepared(geoms, targets, line)
    faces, inside = _faces(prepared, [line])
    rows = {target: inside[k].copy() for k, target in enumerate(targets)}
    changed: set[int] = set()
    for a, b in pairs:
        moved = _sides(faces, rows[a], rows[b], line)
        if moved is not None and (moved != rows[a]).any():
            both = rows[a] | rows[b]
            rows[a], rows[b] = moved, both & ~moved
            changed |= {a, b}
    if not changed:
        raise LinzhangError("areas_splitting.line_misses")
    new = {i: together(faces[rows[i]]) for i in sorted(changed)}
    return new | _touched(geoms, {i: [g] for i, g in new.items()})


def fill_gap(
    geoms: ObjectArray, level: Sequence[int], gap: shapely.Geometry, into: int | None = None
) -> dict[int, shapely.Geometry]:
    """Gives the ground of ``gap`` that no area of ``level`` (indices) has to ``into``, or to the longest neighbour.

    LinzhangError ``gap_filled`` where there is none, ``gap_apart`` where no area touches it.
    """
    index = shapely.STRtree(geoms[list(level)]).query(gap, predicate="dwithin", distance=SNAP)
    near = [int(level[k]) for k in sorted(index.tolist())]
    if not near or (into is not None and into not in near):
        raise LinzhangError("areas_splitting.gap_apart")
    faces, inside = _faces(geoms[near], [shapely.boundary(gap)])
    shapely.prepare(gap)
    free = np.flatnonzero(~inside.any(axis=0) & shapely.contains(gap, inside_points(faces)))
    if not len(free):
        raise LinzhangError("areas_splitting.gap_filled")
    label = np.where(inside.any(axis=0), inside.argmax(axis=0), -1)
    found = contacts(faces)
    changed: set[int] = set()
    while len(free):
        metres = np.zeros((len(faces), len(near)))
        known = np.isin(found.one, free) & (label[found.other] >= 0)
        np.add.at(metres, (found.one[known], label[found.other[known]]), found.length[known])
        if into is not None:
            metres[:, [k for k, i in enumerate(near) if i != into]] = 0
        reached = free[metres[free].max(axis=1) > 0]
        if not len(reached):
            break
        label[reached] = metres[reached].argmax(axis=1)
        changed |= {near[k] for k in np.unique(label[reached]).tolist()}
        inside[label[reached], reached] = True
        free = free[label[free] < 0]
    if not changed:
        raise LinzhangError("areas_splitting.gap_apart")
    new = {i: together(faces[inside[near.index(i)]]) for i in sorted(changed)}
    return new | _touched(geoms, {i: [g] for i, g in new.items()})


def take(
    geoms: ObjectArray,
    level: Sequence[int],
    chosen: ObjectArray,
    *,
    within: shapely.Geometry | None = None,
) -> Taken:
    """Makes a new area of the ``chosen`` outlines (小班), which the areas of ``level`` (indices) give up.

    ``within``: only ground inside it (the parent). Strips narrower than SLIVER between the drawn areas and the 小班 go
    with the larger neighbour. LinzhangError ``nothing_chosen`` where no ground is left.
    """
    wanted = shapely.union_all(chosen)
    lines = [shapely.boundary(wanted)]
    if within is not None:
        lines.append(shapely.boundary(within))
    near = [int(level[k]) for k in sorted(shapely.STRtree(geoms[list(level)]).query(wanted).tolist())] if level else []
    faces, inside = _faces(geoms[near], lines)
    points = inside_points(faces)
    shapely.prepare(wanted)
    new = np.asarray(shapely.contains(wanted, points), dtype=bool)
    if within is not None:
        shapely.prepare(within)
        new &= np.asarray(shapely.contains(within, points), dtype=bool)
    _smooth(faces, inside, new)
    if not new.any():
        raise LinzhangError("areas_splitting.nothing_chosen")
    changed: dict[int, shapely.Geometry | None] = {}
    for row, index in zip(inside, near, strict=True):
        if (row & new).any():
            left = row & ~new
            changed[index] = together(faces[left]) if left.any() else None
    outline = together(faces[new])
    rest = {i: [] if g is None else [g] for i, g in changed.items()}
    return Taken(outline, changed | _touched(geoms, rest, [outline]))


def cut_hole(geoms: ObjectArray, targets: Sequence[int], hole: shapely.Geometry) -> Taken:
    """Cuts a polygon out of the targets; ``new`` is what was cut out, an island if it is to be an area of its own."""
    return take(geoms, targets, as_array([hole]))


# ---- how -------------------------------------------------------------------------------------------------------


def _prepared(
    geoms: ObjectArray, targets: Sequence[int], line: shapely.Geometry
) -> tuple[shapely.Geometry, ObjectArray]:
    """The line with its vertices on those of the targets where they are meant, and the targets with its vertices."""
    if shapely.is_empty(line) or shapely.length(line) == 0:
        raise LinzhangError("areas_splitting.line_misses")
    line, points = snapped(line, geoms[list(targets)])
    return line, as_array(with_vertices(g, points) for g in geoms[list(targets)])


def _faces(geoms: ObjectArray, lines: Sequence[shapely.Geometry]) -> tuple[ObjectArray, np.ndarray]:
    """(faces of all outlines and lines together, which of them lie in each outline: bool (geoms, faces))."""
    faces = faces_of([*shapely.boundary(geoms), *lines])
    inside = np.zeros((len(geoms), len(faces)), dtype=bool)
    if len(faces) and len(geoms):
        which, where = shapely.STRtree(inside_points(faces)).query(geoms, predicate="contains")
        inside[which, where] = True
    return faces, inside


def _graph(faces: ObjectArray, without: shapely.Geometry | None = None) -> Graph:
    """Which faces touch; not across the line ``without``."""
    found = contacts(faces)
    keep = np.ones(len(found.one), dtype=bool)
    if without is not None and len(keep):
        middle = shapely.points((found.start + found.end) / 2)
        keep = np.asarray(shapely.distance(middle, without)) > 1e-6
    return graph_of(found.one[keep], found.other[keep], found.length[keep], len(faces))


def _width(faces: ObjectArray) -> FloatArray:
    return np.asarray(2 * shapely.area(faces) / np.maximum(shapely.length(faces), 1e-12), dtype=float)


def _without_slivers(faces: ObjectArray, groups: list[IntArray]) -> list[IntArray]:
    """Joins groups of faces that are narrower than SLIVER to the neighbour with the longest shared boundary."""
    groups = list(groups)
    while len(groups) > 1:
        outlines = as_array(together(faces[g]) for g in groups)
        narrow = int(np.argmin(_width(outlines)))
        if _width(outlines)[narrow] >= SLIVER:
            break
        found = contacts(outlines)
        mine = found.one == narrow
        if not mine.any():
            break
        metres = np.bincount(found.other[mine], found.length[mine], minlength=len(groups))
        best = int(np.argmax(metres))
        groups[best] = np.concatenate((groups[best], groups[narrow]))
        del groups[narrow]
    return groups


def _sides(faces: ObjectArray, a: np.ndarray, b: np.ndarray, line: shapely.Geometry) -> np.ndarray | None:
    """The faces (bool) that belong to the first area once the boundary runs along the line; None where it cannot."""
    both = np.flatnonzero(a | b)
    size = np.asarray(shapely.area(faces), dtype=float)
    part = _graph(faces[both], without=line).components()
    out = np.zeros(len(a), dtype=bool)
    groups = [both[part == k] for k in np.unique(part)]
    first = [g for g in groups if size[g[a[g]]].sum() > size[g[b[g]]].sum()]
    if len(groups) > 1 and 0 < len(first) < len(groups):
        out[np.concatenate(first)] = True
        return out
    # the line leaves the old boundary and comes back: what it cuts off changes sides
    out |= a
    moved = False
    for own in (a, b):
        nodes = np.flatnonzero(own)
        pieces = _graph(faces[nodes], without=line).components()
        sums = np.bincount(pieces, size[nodes])
        for k in np.flatnonzero(np.arange(len(sums)) != np.argmax(sums)):
            out[nodes[pieces == k]] = own is b
            moved = True
    return out if moved and out.any() and not (out == (a | b)).all() else None


def _smooth(faces: ObjectArray, inside: np.ndarray, new: np.ndarray) -> None:
    """Strips narrower than SLIVER change sides, where the new outline and an old one run nearly together."""
    found = contacts(faces)
    for _ in range(4):
        changed = False
        for side in (False, True):
            for row in inside if len(inside) else [np.ones(len(faces), dtype=bool)]:
                nodes = np.flatnonzero(row & (new == side))
                if not len(nodes) or not (row & new).any():
                    continue
                part = _graph(faces[nodes]).components()
                for k in np.unique(part):
                    strip = nodes[part == k]
                    if _width(as_array([together(faces[strip])]))[0] >= SLIVER:
                        continue
                    beside = np.isin(found.one, strip) & (new[found.other] != side)
                    if beside.any():
                        new[strip] = not side
                        changed = True
        if not changed:
            break


def _without_hairlines(polygon: shapely.Geometry) -> shapely.Geometry:
    rings = shapely.get_rings(polygon)
    holes = [r for r in rings[1:] if _width(as_array([shapely.polygons(r)]))[0] >= SLIVER]
    return shapely.polygons(rings[0], holes or None) if len(holes) < len(rings) - 1 else polygon


def _touched(
    geoms: ObjectArray, changed: Mapping[int, Sequence[shapely.Geometry]], new: Sequence[shapely.Geometry] = ()
) -> dict[int, shapely.Geometry]:
    """The other outlines that run where changed ones have new vertices, with these vertices.

    ``changed``: what became of each index. A village that is split with its grids gets their vertices too: new is what
    that outline itself did not have before. ``new``: outlines that were none before.
    """
    pairs = [(list(after), [i]) for i, after in changed.items()] + [(list(new), sorted(changed))]
    fresh = np.unique(np.concatenate([_new_vertices(as_array(after), geoms[own]) for after, own in pairs]), axis=0)
    if not len(fresh):
        return {}
    others = np.array([i for i in range(len(geoms)) if i not in changed and geoms[i] is not None], dtype=np.int64)
    reach = shapely.box(*(fresh.min(axis=0) - SNAP), *(fresh.max(axis=0) + SNAP))
    near = others[shapely.STRtree(geoms[others]).query(reach)] if len(others) else others
    out: dict[int, shapely.Geometry] = {}
    for i in sorted(near.tolist()):
        outline = with_vertices(geoms[i], fresh)
        if outline is not geoms[i]:
            out[i] = outline
    return out


def _new_vertices(after: ObjectArray, before: ObjectArray) -> FloatArray:
    """The vertices (v, 2) of the one that the other does not have."""
    now, old = (np.unique(shapely.get_coordinates(g), axis=0) for g in (after, before))
    stacked, count = np.unique(np.concatenate((now, old, old)), axis=0, return_counts=True)
    return np.asarray(stacked[count == 1])
