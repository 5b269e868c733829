"""四至: what an area borders on to the east, south, west and north (in that order), as a proposal to edit.

A neighbour lies to the east of an area if the stretch of the outline that they share faces east, seen net over its
windings and in the eastern half of the area. Order and content after management contracts (管护合同 “东至、南至、西至、
北至”), which name villages, groups, roads and rivers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

from .reader import ObjectArray
from .splitting.contacts import Contacts, FloatArray, IntArray, Segments, contacts, segments
from .splitting.plane import as_array

SIDES = ("east", "south", "west", "north")
# a neighbour is named if it takes this share of a side; the only one from the smaller share on, if it is not mainly on
# another side
_NAMED, _ALONE = 0.25, 0.08
# with this share of a side named, what lies further out is not asked any more
_ENOUGH = 0.7
_MOST_NAMES = 3
# metres: outlines digitised apart by less than this are neighbours; features as near as this are followed
TOLERANCE, FEATURE_DISTANCE = 1.0, 25.0
_STEP = 20.0

Namer = Callable[[int, int], str]
# (area, side) → (neighbour, share of the side), the largest first
Ranked = dict[tuple[int, int], list[tuple[int, float]]]


@dataclass(frozen=True)
class Neighbours:
    """Polygons (m,) that lie beside or around the areas; ``name(i, j)`` is what area i calls polygon j ('' nothing).

    What lies just outside an outline is its neighbour, whether or not the two share vertices.
    """

    polygons: ObjectArray
    name: Namer


@dataclass(frozen=True)
class Features:
    """Named lines or polygons (roads, rivers, lakes): (m,) each; what an outline follows is named before neighbours."""

    geometries: ObjectArray
    names: Sequence[str]
    distance: float = FEATURE_DISTANCE


def four_limits(
    areas: ObjectArray,
    name: Namer,
    *,
    outer: Sequence[Neighbours] = (),
    features: Sequence[Features] = (),
    tolerance: float = TOLERANCE,
) -> list[tuple[str, str, str, str]]:
    """(east, south, west, north) of each area (n,); '' where nothing is known.

    ``areas`` are valid polygons of one level; ``name(i, j)`` is what area i calls area j. ``outer`` is asked, in its
    order, where areas of the same level leave a side open.
    """
    if not len(areas):
        return []
    edges = segments(areas)
    box = shapely.bounds(areas)
    centre = np.column_stack(((box[:, 0] + box[:, 2]) / 2, (box[:, 1] + box[:, 3]) / 2))
    whole = np.zeros((len(areas), 4))
    own = _facing(edges.start, edges.end, centre[edges.owner])
    for side in range(4):
        whole[:, side] = np.bincount(edges.owner, own[:, side], minlength=len(areas))
    whole = np.maximum(whole, 1e-9)
    sources: list[tuple[Ranked, Namer]] = [
        (_followed(areas, found, centre, whole), _fixed(found.names)) for found in features
    ]
    sources.append((_shares(contacts(areas, tolerance), centre, whole), name))
    if outer:
        covered = np.zeros((len(areas), 4))
        for ranked, _ in sources:
            for (i, side), listed in ranked.items():
                covered[i, side] += sum(share for _, share in listed)
        # what lies further out is looked up only where a side is open
        rim = (covered < _ENOUGH).any(axis=1)[edges.owner]
        rims = Segments(edges.owner[rim], edges.start[rim], edges.end[rim])
        sources += [(_outside(rims, further.polygons, 3 * tolerance, centre, whole), further.name) for further in outer]
    limits = [[_side(i, side, sources) for side in range(4)] for i in range(len(areas))]
    return [(east, south, west, north) for east, south, west, north in limits]


def _fixed(names: Sequence[str]) -> Namer:
    return lambda _i, j: names[j]


def _facing(start: FloatArray, end: FloatArray, centre: FloatArray) -> FloatArray:
    """(n, 4): how many metres of each stretch face east, south, west and north; 0 in the opposite half of the area."""
    delta = end - start
    east, north = -delta[:, 1], delta[:, 0]
    right, above = ((start + end) / 2 - centre).T
    facing = np.zeros((len(delta), 4))
    for side, (place, outward) in enumerate(((right, east), (-above, -north), (-right, -east), (above, north))):
        np.copyto(facing[:, side], outward, where=place > 0)
    return facing


def _shares(found: Contacts, centre: FloatArray, whole: FloatArray) -> Ranked:
    """(area, side) → (neighbour, share of the side), the largest first."""
    keep = found.outside
    facing = _facing(found.start[keep], found.end[keep], centre[found.one[keep]])
    return _ranked(found.one[keep], found.other[keep], facing, whole)


def _outside(edges: Segments, polygons: ObjectArray, distance: float, centre: FloatArray, whole: FloatArray) -> Ranked:
    """As ``_shares``, for polygons in which the ground just outside an outline lies."""
    if not len(polygons):
        return {}
    normal = edges.outward / edges.length[:, None]
    points = shapely.points((edges.start + edges.end) / 2 + distance * normal)
    # polygons as the query are prepared once each
    polygon, at = shapely.STRtree(points).query(polygons, predicate="contains")
    facing = _facing(edges.start[at], edges.end[at], centre[edges.owner[at]])
    return _ranked(edges.owner[at], polygon.astype(np.int64), facing, whole)


def _ranked(one: IntArray, other: IntArray, facing: FloatArray, whole: FloatArray) -> Ranked:
    if not len(one):
        return {}
    width = int(other.max()) + 1
    key, where = np.unique(one * width + other, return_inverse=True)
    ranked: Ranked = {}
    for side in range(4):
        share = np.bincount(where, facing[:, side], minlength=len(key)) / whole[key // width, side]
        for at in np.flatnonzero(share > 0.5 * _ALONE):
            ranked.setdefault((int(key[at]) // width, side), []).append((int(key[at]) % width, float(share[at])))
    for listed in ranked.values():
        listed.sort(key=lambda item: (-item[1], item[0]))
    return ranked


def _followed(areas: ObjectArray, found: Features, centre: FloatArray, whole: FloatArray) -> Ranked:
    """As ``_shares``, for features that run along an outline within their distance."""
    named: npt.NDArray[np.bool_] = np.array([bool(n) for n in found.names], dtype=bool)
    lines = as_array(shapely.boundary(g) if shapely.get_type_id(g) in (3, 6) else g for g in found.geometries)
    pieces, of_piece = _pieces(lines)
    if not len(pieces):
        return {}
    tree = shapely.STRtree(pieces)
    close = np.unique(tree.query(areas, predicate="dwithin", distance=found.distance)[0])
    edges = segments(as_array(shapely.segmentize(areas[close], _STEP)))
    middle = shapely.points((edges.start + edges.end) / 2)
    which, where = tree.query(middle, predicate="dwithin", distance=found.distance)
    pairs = np.unique(np.column_stack((which, of_piece[where])), axis=0)
    at, feature = pairs[named[pairs[:, 1]]].T
    owner = close[edges.owner]
    facing = _facing(edges.start[at], edges.end[at], centre[owner[at]])
    return _ranked(owner[at], feature, facing, whole)


def _pieces(lines: ObjectArray) -> tuple[ObjectArray, IntArray]:
    """(lines cut into single edges, the line of each): a long river is no good in an index."""
    parts, of_part = shapely.get_parts(lines, return_index=True)
    linear = np.isin(shapely.get_type_id(parts), (1, 2))
    xy, part = shapely.get_coordinates(parts[linear], return_index=True)
    same = part[:-1] == part[1:]
    edges = shapely.linestrings(np.stack((xy[:-1][same], xy[1:][same]), axis=1))
    points = shapely.get_type_id(parts) == 0
    owner = np.concatenate((of_part[linear][part[:-1][same]], of_part[points])).astype(np.int64)
    return np.concatenate((edges, parts[points])), owner


def _side(area: int, side: int, sources: Sequence[tuple[Ranked, Namer]]) -> str:
    """The names for one side: whoever takes a good share of it, from the first source that knows."""
    covered, names = 0.0, list[str]()
    spare = ""
    for ranked, namer in sources:
        sides: list[dict[str, float]] = [{} for _ in SIDES]
        for k, shares in enumerate(sides):
            for other, share in ranked.get((area, k), []):
                label = namer(area, other)
                if label:
                    shares[label] = shares.get(label, 0.0) + share
        together = sides[side]
        largest = {label: max(shares.get(label, 0.0) for shares in sides) for label in together}
        for label, share in sorted(together.items(), key=lambda item: -item[1]):
            if share >= _NAMED and label not in names and len(names) < _MOST_NAMES:
                names.append(label)
                covered += share
            elif share >= max(_ALONE, largest[label] / 2) and not spare:
                spare = label
        if covered >= _ENOUGH:
            break
    return "、".join(names) or spare
