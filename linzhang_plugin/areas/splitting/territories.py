"""What is shared out between grids: each 小班 with the open land that is nearest to it, so that grids tile the village.

The village is cut into faces along 小班 boundaries. Land without 小班 goes to the 小班 that is nearest (wide open land
is cut along the middle between its neighbours) or that shares the longest boundary (gaps and slivers). A 小班 in
several parts makes several territories: a grid that takes one part need not be able to reach the other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from heapq import heappop, heappush

import numpy as np
import numpy.typing as npt
import shapely

from ..reader import ObjectArray
from . import contacts as touching
from .contacts import FloatArray, Graph, IntArray
from .plane import as_array, faces_of, first_container, inside_points, joined

Progress = Callable[[float], None]

# open land wider than this is cut between its neighbours, narrower is given away whole (metres, twice area / perimeter)
_WIDE = 10.0
# points on the edges of open land from which the middle lines are found
_SAMPLES, _STEP = 30_000, 15.0
# a part of a 小班 below this share of it is a splinter of the village boundary, no part to be patrolled
_SPLINTER = 0.02


@dataclass(frozen=True)
class Territories:
    """The village in pieces that go to one grid or another as a whole.

    ``faces`` (f,) share their vertices exactly and tile the village; ``of_face`` (f,) is the territory of each, -1
    where no 小班 can be reached (a part of the village without any). Per territory (t,): ``compartment`` its index,
    ``share`` the part of that 小班 in it (0 … 1), ``m2`` and ``centre`` (t, 2). ``graph`` says which touch.
    """

    faces: ObjectArray
    of_face: IntArray
    compartment: IntArray
    share: FloatArray
    m2: FloatArray
    centre: FloatArray
    graph: Graph

    def __len__(self) -> int:
        return len(self.compartment)

    def outlines(self, label: IntArray, count: int) -> ObjectArray:
        """The union of each label's territories, shape (count,); None for a label without any."""
        of_face = np.where(self.of_face >= 0, label[self.of_face], -1)
        return joined(self.faces[of_face >= 0], of_face[of_face >= 0], count)


def territories(
    domain: shapely.Geometry,
    compartments: ObjectArray,
    *,
    tolerance: float = 0.0,
    progress: Progress | None = None,
) -> Territories:
    """Cuts ``domain`` (a valid polygon or multipolygon) along ``compartments`` (c,), valid and in the same CRS, metres.

    ``tolerance`` > 0 also counts territories as neighbours that lie so near each other without touching.
    """
    lines = [shapely.boundary(domain), *shapely.boundary(compartments)]
    faces, owner = _faces(lines, domain, compartments)
    if progress is not None:
        progress(0.3)
    forest = owner >= 0
    wide = faces[~forest & _wide(faces)]
    middle = _middle_lines(faces, owner, domain)
    if middle is not None:
        faces, owner = _faces([*lines, middle], domain, compartments)
        forest = owner >= 0
        points = inside_points(faces)
        # gaps and slivers stay without owner: they go by the longest boundary
        chosen = np.flatnonzero(~forest & (first_container(points, wide) >= 0))
        owner[chosen] = shapely.STRtree(compartments).nearest(points[chosen])
    if progress is not None:
        progress(0.7)
    return _assemble(faces, owner, forest, compartments, tolerance)


def _faces(
    lines: list[shapely.Geometry], domain: shapely.Geometry, compartments: ObjectArray
) -> tuple[ObjectArray, IntArray]:
    """The faces inside the domain, and the 小班 in which each lies (-1: in none)."""
    faces = faces_of(lines)
    points = inside_points(faces)
    shapely.prepare(domain)
    inside = shapely.contains(domain, points)
    return faces[inside], first_container(points[inside], compartments)


def _wide(faces: ObjectArray) -> npt.NDArray[np.bool_]:
    return np.asarray(2 * shapely.area(faces) / np.maximum(shapely.length(faces), 1e-9) > _WIDE, dtype=bool)


def _middle_lines(faces: ObjectArray, owner: IntArray, domain: shapely.Geometry) -> shapely.Geometry | None:
    """Lines through wide open land, midway between the 小班 around it; None where there is nothing to cut.

    The edges of the Voronoi cells of points along the 小班 boundaries, where the cells belong to two 小班.
    """
    open_land = (owner < 0) & _wide(faces)
    if not open_land.any():
        return None
    found = touching.contacts(faces)
    rim = open_land[found.one] & (owner[found.other] >= 0)
    whose = owner[found.other[rim]]
    if len(np.unique(whose)) < 2:
        return None
    start, along, length = found.start[rim], found.end[rim] - found.start[rim], found.length[rim]
    step = max(_STEP, float(length.sum()) / _SAMPLES)
    pieces = np.maximum(1, np.ceil(length / step)).astype(np.int64)
    row = np.repeat(np.arange(len(pieces)), pieces)
    place = np.arange(len(row)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    samples = start[row] + along[row] * ((place + 0.5) / pieces[row])[:, None]
    samples, first = np.unique(np.round(samples, 3), axis=0, return_index=True)
    whose = whose[row][first]
    cells = as_array(
        shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(samples), extend_to=shapely.envelope(domain)))
    )
    which, where = shapely.STRtree(cells).query(shapely.points(samples), predicate="intersects")
    of_cell = np.full(len(cells), -1, dtype=np.int64)
    of_cell[where] = whose[which]
    shared = touching.contacts(cells)
    between = (shared.one < shared.other) & (of_cell[shared.one] != of_cell[shared.other])
    edges = shapely.linestrings(np.stack((shared.start[between], shared.end[between]), axis=1))
    hits = np.unique(shapely.STRtree(edges).query(faces[open_land], predicate="intersects")[1])
    if not len(hits):
        return None
    merged = shapely.line_merge(shapely.union_all(edges[hits]))
    return shapely.simplify(merged, step / 3)


def _assemble(
    faces: ObjectArray, owner: IntArray, forest: npt.NDArray[np.bool_], compartments: ObjectArray, tolerance: float
) -> Territories:
    """Makes territories of connected faces with one owner, and gives away what hangs on no 小班."""
    found = touching.contacts(faces)
    areas = np.asarray(shapely.area(faces), dtype=float)
    whole = np.maximum(shapely.area(compartments), 1e-9)
    same = (owner[found.one] == owner[found.other]) & (owner[found.one] >= 0)
    parts = touching.graph_of(found.one[same], found.other[same], found.length[same], len(faces)).components()
    count = int(parts.max(initial=-1)) + 1
    in_forest = np.bincount(parts, np.where(forest, areas, 0.0), minlength=count)
    owner_of_part = np.full(count, -1, dtype=np.int64)
    owner_of_part[parts] = owner
    share = np.where(owner_of_part >= 0, in_forest / whole[owner_of_part], 0.0)
    best = np.zeros(len(compartments))
    np.maximum.at(best, owner_of_part[owner_of_part >= 0], share[owner_of_part >= 0])
    real = (owner_of_part >= 0) & (share > 0) & (share >= _SPLINTER * best[owner_of_part])
    number = np.cumsum(real) - 1
    of_face = np.where(real[parts], number[parts], -1)
    count = int(real.sum())
    of_face = _given_away(of_face, found, len(faces))
    # a splinter's share stays with its 小班: with the largest of its parts
    share = share[real]
    compartment = owner_of_part[real]
    kept = np.bincount(compartment, share, minlength=len(compartments))
    inside = np.zeros(len(compartments))
    np.add.at(inside, owner[forest], areas[forest] / whole[owner[forest]])
    share = share * np.divide(inside, kept, out=np.ones_like(kept), where=kept > 0)[compartment]
    placed = of_face >= 0
    m2: FloatArray = np.bincount(of_face[placed], areas[placed], minlength=count).astype(float)
    xy = shapely.get_coordinates(shapely.centroid(faces))
    weight = np.where(forest, areas, 1e-6 * areas)[placed]
    mass = np.bincount(of_face[placed], weight, minlength=count)
    centre = np.column_stack(
        [np.bincount(of_face[placed], xy[placed, k] * weight, minlength=count) / mass for k in (0, 1)]
    ).reshape(count, 2)
    one, other, length = of_face[found.one], of_face[found.other], found.length
    if tolerance > 0 and count > 1:
        near = touching.contacts(joined(faces[placed], of_face[placed], count), tolerance)
        one, other = np.concatenate((one, near.one)), np.concatenate((other, near.other))
        length = np.concatenate((length, near.length))
    graph = touching.graph_of(one, other, length, count)
    return Territories(faces, of_face, compartment, share, m2, centre, graph)


def _given_away(label: IntArray, found: touching.Contacts, count: int) -> IntArray:
    """Gives each face without label that of the neighbour with the longest shared boundary, from the rim inward."""
    label = label.copy()
    near = touching.graph_of(found.one, found.other, found.length, count).lists()
    waiting: list[tuple[float, int, int]] = []

    def offer(face: int) -> None:
        metres: dict[int, float] = {}
        for other, length in near[face]:
            if label[other] >= 0:
                metres[int(label[other])] = metres.get(int(label[other]), 0.0) + length
        if metres:
            best = min(metres, key=lambda k: (-metres[k], k))
            heappush(waiting, (-metres[best], face, best))

    for face in np.flatnonzero(label < 0).tolist():
        offer(face)
    while waiting:
        _, face, best = heappop(waiting)
        if label[face] >= 0:
            continue
        label[face] = best
        for other, _ in near[face]:
            if label[other] < 0:
                offer(other)
    return label
