"""Where names stand on the schematic map: inside their areas, clear of each other; numpy and shapely only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

_STEPS = 20  # candidates per side of an area's box
_COARSE = 0.12  # of a label's height: finer turns of an outline decide nothing about where it stands
_ENOUGH = 1.6  # clearance, in half label heights, above which nearness to the centre decides
_LEAST = 0.6

Geometries = npt.NDArray[np.object_]


@dataclass(frozen=True)
class Name:
    """One name: its text and its size on the map, in map units, and the centre once it has been placed."""

    text: str
    width: float
    height: float
    x: float = 0.0
    y: float = 0.0

    def box(self) -> shapely.Geometry:
        """The rectangle of the placed name."""
        return shapely.box(
            self.x - self.width / 2, self.y - self.height / 2, self.x + self.width / 2, self.y + self.height / 2
        )


def place_names(
    names: Sequence[Name], regions: Geometries, frame: shapely.Geometry, blocked: Sequence[shapely.Geometry]
) -> tuple[list[Name], list[str]]:
    """The placed names, and the texts that found no room.

    Each name goes into the visible part of its region (``regions[i]`` within ``frame``), off the ``blocked``
    rectangles and off the names placed before. The box of a name is compared with its region in a space where the
    box is a square, so that wide names get wide places.
    """
    placed: list[Name] = []
    homeless: list[str] = []
    taken = list(blocked)
    for name, region in zip(names, regions, strict=True):
        spot = _spot(name, shapely.intersection(region, frame), taken)
        if spot is None:
            homeless.append(name.text)
            continue
        done = Name(name.text, name.width, name.height, *spot)
        placed.append(done)
        taken.append(done.box())
    return placed, homeless


def _spot(name: Name, region: shapely.Geometry, taken: Sequence[shapely.Geometry]) -> tuple[float, float] | None:
    region = shapely.simplify(region, _COARSE * name.height, preserve_topology=True)
    if taken:
        near = np.asarray(taken, dtype=object)
        near = near[shapely.intersects(near, region)]
        if len(near):
            region = shapely.difference(region, shapely.union_all(near))
    if shapely.is_empty(region) or shapely.area(region) < name.width * name.height * 0.6:
        return None
    stretch = np.array([name.width / 2, name.height / 2])
    scaled = shapely.transform(region, lambda xy: xy / stretch)
    x0, y0, x1, y1 = shapely.bounds(scaled)
    grid_x, grid_y = np.meshgrid(np.linspace(x0, x1, _STEPS + 2)[1:-1], np.linspace(y0, y1, _STEPS + 2)[1:-1])
    points = shapely.points(grid_x.ravel(), grid_y.ravel())
    shapely.prepare(scaled)
    points = points[shapely.contains(scaled, points)]
    if not len(points):
        return None
    clearance = shapely.distance(points, shapely.boundary(scaled))
    centre = shapely.centroid(max(shapely.get_parts(scaled), key=shapely.area))
    from_centre = shapely.distance(points, centre) / (1.0 + np.hypot(x1 - x0, y1 - y0))
    score = np.minimum(clearance, _ENOUGH) - 0.8 * from_centre
    best = int(np.argmax(score))
    if clearance[best] < _LEAST:
        return None
    return float(shapely.get_x(points[best]) * stretch[0]), float(shapely.get_y(points[best]) * stretch[1])
