"""County, towns, villages, grids and compartments: regions of one mesh, so that levels nest exactly."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import shapely
from numpy.typing import NDArray
from osgeo import osr

from . import mesh, names, terrain
from .mesh import Floats, Ints, Mesh
from .size import CODE, EPSG, FOREST_SHARE, GRID_M2, Size
from .stands import Stand, stands_of

Graph = list[list[tuple[int, float]]]
"""For each cell its neighbours, with the toil of going there."""

CROSSING_SHARE = 0.02  # compartments that lie in two grids of their village, as older surveys do


@dataclass(frozen=True)
class Place:
    """One division or grid. ``parent`` is an index into the level above, ``polygon`` in county metres."""

    code: str
    name: str
    parent: int
    polygon: shapely.Geometry

    @property
    def m2(self) -> float:
        """Planar area in square metres."""
        return float(shapely.area(self.polygon))


@dataclass(frozen=True)
class Geography:
    """Everything that lies on the map; ``origin`` is the county's centre in metres of EPSG 4545."""

    origin: tuple[float, float]
    terrain: terrain.Terrain
    towns: list[Place] = field(default_factory=list)
    villages: list[Place] = field(default_factory=list)
    grids: list[Place] = field(default_factory=list)
    stands: list[Stand] = field(default_factory=list)

    def grids_of(self, village: int) -> list[int]:
        """Indices of the grids of that village."""
        return [k for k, grid in enumerate(self.grids) if grid.parent == village]

    def villages_of(self, town: int) -> list[int]:
        """Indices of the villages of that town."""
        return [k for k, village in enumerate(self.villages) if village.parent == town]


def make(size: Size, origin: tuple[float, float]) -> Geography:
    """The geography of that size and seed, around ``origin`` (metres)."""
    ground = terrain.make(size)
    cells = _cells(size)
    heights = ground.height(cells.centres)
    graph = _graph(cells, heights)
    town_of = _grow(cells, graph, np.zeros(len(cells.centres), dtype=np.int64), [size.towns], size.chance(3, 1))
    village_counts = _shares(np.bincount(town_of), size.villages)
    village_of = _grow(cells, graph, town_of, village_counts, size.chance(3, 2))
    grid_counts = _shares(np.bincount(village_of), size.grids)
    grid_of = _grow(cells, graph, village_of, grid_counts, size.chance(3, 3))

    moved = shapely.transform(cells.polygons, lambda xy: np.round(xy + np.asarray(origin), 3))
    geography = Geography(origin, ground)
    for k, polygon in enumerate(_dissolved(moved, town_of, size.towns)):
        code, name = names.TOWNS[k]
        geography.towns.append(Place(CODE + code, name, 0, polygon))
    town_of_village = np.repeat(np.arange(size.towns), village_counts)
    village_of_grid = np.repeat(np.arange(size.villages), grid_counts)
    _name_villages(size, geography, _dissolved(moved, village_of, size.villages), town_of_village)
    _name_grids(geography, _dissolved(moved, grid_of, size.grids), village_of_grid)
    _place_stands(size, geography, cells, moved, heights, village_of, grid_of)
    return geography


def _cells(size: Size) -> Mesh:
    """A wobbly blob of cells, enough for the forest and what is not forest."""
    wanted = size.compartments * (1 + CROSSING_SHARE) / FOREST_SHARE
    area = GRID_M2 * size.grids
    spacing = float(np.sqrt(area / wanted / (np.sqrt(3) / 2)))
    radius = float(np.sqrt(area / np.pi))
    chance = size.chance(2)
    waves = np.arange(2, 9)
    swing = chance.normal(size=len(waves)) * 0.22 / waves
    phase = chance.uniform(0, 2 * np.pi, len(waves))

    def inside(xy: Floats) -> NDArray[np.bool_]:
        angle = np.arctan2(xy[:, 1], xy[:, 0])
        rim = 1 + np.cos(np.outer(angle, waves) + phase) @ swing
        return np.hypot(xy[:, 0], xy[:, 1]) < radius * rim / np.sqrt(1 + (swing**2).sum() / 2)

    return mesh.build(mesh.lattice(1.7 * radius, spacing, chance), inside, chance)


def _graph(cells: Mesh, heights: Floats) -> Graph:
    """Neighbours of each cell with the toil of going there; climbing is dear, so borders settle on ridges."""
    graph: Graph = [[] for _ in cells.centres]
    step = cells.centres[cells.pairs[:, 0]] - cells.centres[cells.pairs[:, 1]]
    climb = np.abs(heights[cells.pairs[:, 0]] - heights[cells.pairs[:, 1]])
    toil = np.hypot(step[:, 0], step[:, 1]) + 2.0 * climb
    for (a, b), cost in zip(cells.pairs.tolist(), toil.tolist(), strict=True):
        graph[a].append((b, cost))
        graph[b].append((a, cost))
    return graph


def _shares(weights: Ints, total: int) -> list[int]:
    """``total`` given out in proportion to ``weights``, at least one each, by largest remainder."""
    exact = (total - len(weights)) * weights / weights.sum()
    whole = np.floor(exact).astype(int)
    rest = np.argsort(-(exact - whole), kind="stable")[: total - len(weights) - whole.sum()]
    whole[rest] += 1
    return [int(n) + 1 for n in whole]


def _grow(cells: Mesh, graph: Graph, parent_of: Ints, counts: Sequence[int], chance: np.random.Generator) -> Ints:
    """Labels (n,) of connected regions that fill their parents; region numbers follow the parents' order."""
    seeds: list[int] = []
    for parent, count in enumerate(counts):
        seeds.extend(_spread(np.flatnonzero(parent_of == parent), cells.centres, count, chance))
    label = np.full(len(cells.centres), -1, dtype=np.int64)
    queue = [(0.0, cell, region) for region, cell in enumerate(seeds)]
    heapq.heapify(queue)
    while queue:
        cost, cell, region = heapq.heappop(queue)
        if label[cell] >= 0:
            continue
        label[cell] = region
        for other, toil in graph[cell]:
            if label[other] < 0 and parent_of[other] == parent_of[cell]:
                heapq.heappush(queue, (cost + toil, other, region))
    return label


def _spread(members: Ints, centres: Floats, count: int, chance: np.random.Generator) -> list[int]:
    """``count`` distinct cells spread evenly over ``members``: k-means, then the nearest cell of each mean."""
    xy = centres[members]
    means = xy[chance.choice(len(xy), count, replace=False)]
    for _ in range(12):
        nearest = ((xy[:, None] - means[None]) ** 2).sum(axis=2).argmin(axis=1)
        for k in range(count):
            if (nearest == k).any():
                means[k] = xy[nearest == k].mean(axis=0)
    chosen: list[int] = []
    for mean in means[np.lexsort((means[:, 0], -means[:, 1]))]:
        order = ((xy - mean) ** 2).sum(axis=1).argsort(kind="stable")
        chosen.append(next(int(members[k]) for k in order if int(members[k]) not in chosen))
    return chosen


def _dissolved(polygons: NDArray[np.object_], label: Ints, count: int) -> list[shapely.Geometry]:
    return [_tidy(shapely.coverage_union_all(polygons[label == k])) for k in range(count)]


def _tidy(polygon: shapely.Geometry) -> shapely.Geometry:
    """One polygon where the union is one part; rings as a shapefile wants them."""
    parts = shapely.get_parts(polygon)
    return parts[0] if len(parts) == 1 else polygon


def _name_villages(size: Size, geography: Geography, polygons: list[shapely.Geometry], town_of: Ints) -> None:
    given = names.villages(size.villages, size.chance(4))
    for k, polygon in enumerate(polygons):
        town = int(town_of[k])
        number = int((town_of[:k] == town).sum()) + 1
        urban = geography.towns[town].name.endswith("街道")
        code = geography.towns[town].code + f"{number if urban else 200 + number:03d}"
        geography.villages.append(Place(code, given[k] + ("社区" if urban else "村"), town, polygon))


def _name_grids(geography: Geography, polygons: list[shapely.Geometry], village_of: Ints) -> None:
    for k, polygon in enumerate(polygons):
        village = geography.villages[int(village_of[k])]
        number = int((village_of[:k] == village_of[k]).sum()) + 1
        geography.grids.append(
            Place(f"{village.code}-{number:02d}", f"{village.name}{number:02d}网格", int(village_of[k]), polygon)
        )


def _place_stands(
    size: Size,
    geography: Geography,
    cells: Mesh,
    polygons: NDArray[np.object_],
    heights: Floats,
    village_of: Ints,
    grid_of: Ints,
) -> None:
    """Forest on the higher cells; some compartments are two cells on both sides of a grid's border."""
    chance = size.chance(5)
    merged = int(size.compartments * CROSSING_SHARE)
    wood = heights + chance.normal(scale=60, size=len(heights))
    forest = np.zeros(len(heights), dtype=bool)
    forest[np.argsort(-wood, kind="stable")[: size.compartments + merged]] = True
    a, b = cells.pairs.T
    crossing = forest[a] & forest[b] & (village_of[a] == village_of[b]) & (grid_of[a] != grid_of[b])
    with_other: dict[int, int] = {}
    for one, other in chance.permutation(cells.pairs[crossing]).tolist():
        if len(with_other) < merged and not {one, other} & (with_other.keys() | set(with_other.values())):
            with_other[one] = other
    swallowed = set(with_other.values())
    members = [k for k in np.flatnonzero(forest).tolist() if k not in swallowed][: size.compartments]
    shapes = [
        _tidy(shapely.coverage_union_all(polygons[[k, with_other[k]]])) if k in with_other else polygons[k]
        for k in members
    ]
    village_codes = [geography.villages[int(village_of[k])].code for k in members]
    block = [int(geography.grids[int(grid_of[k])].code[-2:]) for k in members]
    geography.stands.extend(stands_of(shapes, village_codes, block, heights[members], size.chance(6)))


def to_degrees(xy: Floats) -> Floats:
    """County metres (n, 2) to longitude and latitude (n, 2) in degrees; CGCS2000 and WGS 84 are taken as equal."""
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(EPSG)
    target.ImportFromEPSG(4490)
    for crs in (source, target):
        crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return np.asarray(osr.CoordinateTransformation(source, target).TransformPoints(xy.tolist()), dtype=float)[:, :2]
