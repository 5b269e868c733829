"""Forest (小班 that are 林地) that no grid covers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import shapely

from ..county import read
from ..county.forest import forest_of, system_of
from ..county.gateway import County
from .faults import NO_GRID, Area, Found, fault, named, sized
from .topology.faces import wide_parts
from .topology.model import Coverage, Limits, polygons_of

Note = tuple[str, dict[str, object]]


def without_grid(
    county: County, members: Sequence[Area], coverage: Coverage, least_m2: float, limits: Limits
) -> tuple[list[Found], list[Note]]:
    """(one fault for each 小班 with more than ``least_m2`` outside all grids, notes).

    Where the area around a 小班 has no grids at all, one fault stands for all its 小班.
    """
    stands = read.compartments(county, ("code", "land_class", "attributes"))
    if stands.empty:
        return [], [("areas_checks.no_compartments", {})]
    forest, _ = forest_of(county.profile, stands["land_class"], map(system_of, stands["attributes"]))
    stands = stands[forest & ~shapely.is_missing(stands["geom"].to_numpy())]
    if stands.empty:
        return [], [("areas_checks.no_forest", {})]
    outlines = stands["geom"].to_numpy(dtype=object)
    invalid = np.flatnonzero(~shapely.is_valid(outlines))
    for i in invalid:
        outlines[i] = polygons_of(shapely.make_valid(outlines[i]))
    codes = stands["code"].to_numpy()
    lowest = len(county.profile.levels) - 1
    grids = np.flatnonzero(coverage.level == lowest)
    rest, row = _uncovered(outlines, coverage.geometry[grids], limits.tolerance_m)
    size = shapely.area(rest)
    keep = size > least_m2
    rest, row, size = rest[keep], row[keep], size[keep]
    above = _above(rest, coverage, lowest)
    empty = set(np.unique(above).tolist()) - set(coverage.parent[grids].tolist())
    out: list[Found] = []
    together: dict[int, list[int]] = defaultdict(list)
    for i, area in enumerate(above):
        place = [members[area]] if area >= 0 else []
        if area >= 0 and area in empty:
            together[int(area)].append(i)
            continue
        code = str(codes[row[i]])
        where = named(place) or "—"
        out.append(
            fault(
                NO_GRID,
                place,
                float(size[i]),
                rest[i],
                "areas_checks.no_grid",
                {"code": code, "m2": sized(size[i]), "area": where},
            )
        )
    for area, rows in sorted(together.items()):
        total = float(size[rows].sum())
        place = [members[area]]
        out.append(
            fault(
                NO_GRID,
                place,
                total,
                coverage.geometry[area],
                "areas_checks.no_grid_at_all",
                {"count": len(rows), "m2": sized(total), "area": named(place)},
            )
        )
    return out, []


def _uncovered(outlines: np.ndarray, grids: np.ndarray, tolerance: float) -> tuple[np.ndarray, np.ndarray]:
    """(what of each outline lies in no grid, the row of the outline)."""
    row = np.arange(len(outlines))
    if not len(grids):
        return outlines, row
    shapely.prepare(grids)
    tree = shapely.STRtree(grids)
    covered, _ = tree.query(outlines, predicate="covered_by")
    open_ = np.setdiff1d(row, covered)
    stand, grid = tree.query(outlines[open_], predicate="intersects")
    near: dict[int, list[int]] = defaultdict(list)
    for s, g in zip(stand, grid, strict=True):
        near[int(s)].append(int(g))
    rest = outlines[open_].copy()
    for s, found in near.items():
        rest[s] = shapely.difference(rest[s], shapely.union_all(shapely.intersection(grids[found], rest[s])))
    parts, of = wide_parts(rest, tolerance)
    out = [polygons_of(shapely.multipolygons(parts[of == i])) for i in np.unique(of)]
    return np.array(out, dtype=object), open_[np.unique(of)]


def _above(geometries: np.ndarray, coverage: Coverage, lowest: int) -> np.ndarray:
    """The area of the lowest level above the grids in which each geometry lies; -1 where none."""
    out = np.full(len(geometries), -1, dtype=np.int64)
    points = shapely.point_on_surface(geometries)
    for rank in range(lowest):
        rows = np.flatnonzero(coverage.level == rank)
        if len(rows):
            point, area = shapely.STRtree(coverage.geometry[rows]).query(points, predicate="intersects")
            out[point] = rows[area]
    return out
