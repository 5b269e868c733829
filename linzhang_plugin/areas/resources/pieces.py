"""Splits shapes by the base tree of areas: every part of a 小班 lies in exactly one cell.

A cell is what an area has outside all areas below it: a whole grid, or what no grid of the village covers; one more is
what lies outside the county. So the cells never overlap, children sum to their parent, and nothing is lost.

Most 小班 lie wholly in one area: prepared areas find those first, and only what a border cuts is intersected.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

ObjectArray = npt.NDArray[np.object_]
IntArray = npt.NDArray[np.int64]
FloatArray = npt.NDArray[np.float64]
Progress = Callable[[float], None]

OUTSIDE = -1
# m²: parts below it come from borders that were digitised twice; they never reach a whole square metre
SLIVER_M2 = 0.01


@dataclass(frozen=True)
class Pieces:
    """``shape`` and ``cell`` are indices of what was given (cell ``OUTSIDE``: in no area), ``geometry`` the parts.

    All of shape (n,), sorted by shape, then finest level first. ``overlapping``: shapes that lie in two areas of one
    level at once; the part counts once, in the area that holds the whole shape, else in the earlier one.
    """

    shape: IntArray
    cell: IntArray
    geometry: ObjectArray
    overlapping: IntArray


def split(
    shapes: ObjectArray, areas: ObjectArray, levels: Sequence[Iterable[int]], progress: Progress | None = None
) -> Pieces:
    """Splits valid polygons by valid areas; ``levels`` are indices of ``areas``, the finest level first.

    Shapes without geometry (None or empty) are one piece ``OUTSIDE``. Areas without geometry hold nothing.
    """
    left = shapes.copy()
    open_ = ~(shapely.is_missing(left) | shapely.is_empty(left))
    found: list[tuple[IntArray, IntArray, ObjectArray]] = []
    blank = np.flatnonzero(~open_)
    found.append((blank, np.full(len(blank), OUTSIDE), left[blank]))
    overlapping: list[IntArray] = []
    for number, level in enumerate(levels):
        indices = np.array([i for i in level if areas[i] is not None and not areas[i].is_empty], dtype=np.int64)
        if len(indices):
            overlapping.append(_one_level(left, open_, areas, indices, found))
        if progress is not None:
            progress((number + 1) / len(levels))
    rest = np.flatnonzero(open_)
    found.append((rest, np.full(len(rest), OUTSIDE), left[rest]))
    shape = np.concatenate([f[0] for f in found]).astype(np.int64)
    order = np.argsort(shape, kind="stable")
    twice = np.unique(np.concatenate(overlapping)) if overlapping else np.zeros(0, dtype=np.int64)
    return Pieces(
        shape[order],
        np.concatenate([f[1] for f in found]).astype(np.int64)[order],
        np.concatenate([f[2] for f in found])[order],
        twice.astype(np.int64),
    )


def _one_level(
    left: ObjectArray,
    open_: npt.NDArray[np.bool_],
    areas: ObjectArray,
    indices: IntArray,
    found: list[tuple[IntArray, IntArray, ObjectArray]],
) -> IntArray:
    """Takes out of ``left`` and ``open_`` what the areas of one level hold; returns shapes that two of them hold."""
    candidates = np.flatnonzero(open_)
    if not len(candidates):
        return candidates
    tree = shapely.STRtree(left[candidates])
    shapely.prepare(areas[indices])
    whole = tree.query(areas[indices], predicate="covers")
    area, shape = indices[whole[0]], candidates[whole[1]]
    order = np.lexsort((area, shape))
    area, shape = area[order], shape[order]
    first = np.append(True, shape[1:] != shape[:-1]) if len(shape) else np.zeros(0, dtype=bool)
    doubly = np.unique(shape[~first])
    found.append((shape[first], area[first], left[shape[first]]))
    open_[shape[first]] = False
    # all that only touches a border is inside its own area and not asked again
    touched = tree.query(areas[indices], predicate="intersects")
    area, shape = indices[touched[0]], candidates[touched[1]]
    cut = open_[shape]
    area, shape = area[cut], shape[cut]
    order = np.lexsort((area, shape))
    area, shape = area[order], shape[order]
    if not len(shape):
        return doubly
    parts = shapely.intersection(left[shape], areas[area])
    sizes = shapely.area(parts)
    real = sizes > SLIVER_M2
    area, shape, parts, sizes = area[real], shape[real], parts[real], sizes[real]
    twice = _overlapping(shape, parts)
    parts = _once(shape, parts, twice)
    real = shapely.area(parts) > SLIVER_M2
    area, shape, parts = area[real], shape[real], parts[real]
    found.append((shape, area, parts))
    _take_out(left, open_, areas, shape, area, parts)
    return np.union1d(doubly, twice)


def _overlapping(shape: IntArray, parts: ObjectArray) -> IntArray:
    """The shapes of which two parts (sorted by shape) overlap."""
    number = np.bincount(shape) if len(shape) else np.zeros(0, dtype=np.int64)
    bad: list[IntArray] = []
    for step in range(1, int(number.max()) if len(number) else 0):
        one = np.flatnonzero(shape[step:] == shape[:-step])
        common = shapely.area(shapely.intersection(parts[one], parts[one + step]))
        bad.append(shape[one[common > SLIVER_M2]])
    return np.unique(np.concatenate(bad)) if bad else np.zeros(0, dtype=np.int64)


def _once(shape: IntArray, parts: ObjectArray, twice: IntArray) -> ObjectArray:
    """The parts of the shapes ``twice`` without what an earlier part of the same shape has already."""
    parts = parts.copy()
    for index in twice:
        own = np.flatnonzero(shape == index)
        for place, later in enumerate(own[1:], start=1):
            taken = shapely.union_all(parts[own[:place]])
            parts[later] = shapely.difference(parts[later], taken)
    return parts


def _take_out(
    left: ObjectArray,
    open_: npt.NDArray[np.bool_],
    areas: ObjectArray,
    shape: IntArray,
    area: IntArray,
    parts: ObjectArray,
) -> None:
    """Leaves in ``left`` what the parts (sorted by shape) do not hold, and closes the shapes of which nothing is left.

    A shape that is cut by one area alone loses the area itself; the union of several parts would be slower and leaves
    slivers along their borders.
    """
    if not len(shape):
        return
    who = np.unique(shape)
    held = np.bincount(shape, weights=shapely.area(parts), minlength=len(left))[who]
    gone = shapely.area(left[who]) - held <= SLIVER_M2
    open_[who[gone]] = False
    stay = who[~gone]
    remaining = np.isin(shape, stay)
    for index, cutter in zip(shape[remaining], area[remaining], strict=True):
        left[index] = shapely.difference(left[index], areas[cutter])
    if len(stay):
        left[stay] = polygonal(left[stay])
        open_[stay[shapely.area(left[stay]) <= SLIVER_M2]] = False


def polygonal(geometries: ObjectArray) -> ObjectArray:
    """Without the lines and points that a difference or repair may leave; collections become multipolygons."""
    mixed = np.flatnonzero(shapely.get_type_id(geometries) == 7)
    out = geometries.copy()
    for index in mixed:
        parts = shapely.get_parts(shapely.get_parts(out[index]))
        out[index] = shapely.multipolygons(parts[shapely.get_type_id(parts) == 3])
    return out


def valid(geometries: ObjectArray) -> tuple[ObjectArray, IntArray]:
    """(geometries of which none crosses itself, indices of those that were repaired)."""
    bad = np.flatnonzero(~shapely.is_missing(geometries) & ~shapely.is_valid(geometries))
    out = geometries.copy()
    if len(bad):
        out[bad] = polygonal(np.asarray(shapely.make_valid(out[bad]), dtype=object))
    return out, bad
