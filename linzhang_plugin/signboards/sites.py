"""Proposed sites of boards: near junctions, roads and settlements inside the area, ranked; shapely and numpy only.

Boards belong where people pass (主要路口、人员密集处); one place has one board, and boards are not clustered: as the
notice of Guangdong and 天水 have it (lyj.gd.gov.cn content/post_3518680; co.zgjrw.com 2022/0711/36955).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

from .surroundings import Surroundings

Floats = npt.NDArray[np.float64]
# what a place is worth; a county may think otherwise, these only rank proposals that somebody moves by hand
WORTH = {"junction": 3.0, "entrance": 2.0, "settlement": 2.5, "road": 1.0, "middle": 0.2}
_NEAR_M = 300.0  # within which a settlement makes a place on a road better
_INSIDE_M = 15.0  # from the outline inwards: a board stands in its own area
_STEP_M = 400.0  # between candidates along a road


@dataclass(frozen=True)
class Site:
    """A proposed place (county's CRS) with its worth and why: junction, entrance, settlement, road or middle."""

    x: float
    y: float
    worth: float
    why: str
    name: str = ""


def propose(
    area: shapely.Geometry,
    around: Surroundings,
    taken: Sequence[shapely.Geometry] = (),
    *,
    most: int = 3,
    apart: float = 500.0,
) -> list[Site]:
    """The best places in ``area``, the best first, at least ``apart`` metres from each other and from ``taken``."""
    inside = shapely.buffer(area, -_INSIDE_M)
    if shapely.is_empty(inside):
        inside = area
    found = [*_on_roads(area, inside, around), *_settlements(inside, around)]
    if not found:
        point = shapely.point_on_surface(area)
        found = [Site(point.x, point.y, WORTH["middle"], "middle")]
    found.sort(key=lambda site: -site.worth)
    places = [tuple(shapely.get_coordinates(shapely.centroid(t))[0]) for t in taken]
    chosen: list[Site] = []
    for site in found:
        near = any(np.hypot(site.x - x, site.y - y) < apart for x, y in places)
        if not near:
            chosen.append(site)
            places.append((site.x, site.y))
        if len(chosen) == most:
            break
    return chosen


def _on_roads(area: shapely.Geometry, inside: shapely.Geometry, around: Surroundings) -> list[Site]:
    roads = np.concatenate([around.main_roads.shapes, around.roads.shapes])
    main = np.arange(len(roads)) < len(around.main_roads.shapes)
    near = np.flatnonzero(shapely.intersects(roads, area)) if len(roads) else np.array([], dtype=int)
    if not len(near):
        return []
    parts = shapely.intersection(roads[near], inside)
    seats = around.settlements.shapes
    out: list[Site] = []

    def add(points: Sequence[shapely.Geometry], why: str, bonus: float) -> None:
        for point in points:
            close = len(seats) and shapely.distance(seats, point).min() <= _NEAR_M
            worth = WORTH[why] + bonus + (1.0 if close else 0.0)
            out.append(Site(float(shapely.get_x(point)), float(shapely.get_y(point)), worth, why))

    crossings = [shapely.intersection(roads[i], roads[j]) for i in near for j in near if i < j]
    for crossing in crossings:
        points = list(shapely.points(shapely.get_coordinates(crossing)))
        add([p for p in points if shapely.contains(inside, p)], "junction", 0.5)
    borders = shapely.boundary(inside)
    for position, index in enumerate(near):
        bonus = 0.8 if main[index] else 0.0
        edge = shapely.get_coordinates(shapely.intersection(roads[index], borders))
        add(list(shapely.points(edge)), "entrance", bonus)
        line = parts[position]
        length = float(shapely.length(line))
        if length > 0:
            steps = np.arange(_STEP_M / 2, length, _STEP_M)
            merged = shapely.line_merge(line) if shapely.get_type_id(line) == 5 else line
            for piece in shapely.get_parts(merged):
                own = steps[steps < shapely.length(piece)]
                add(list(shapely.line_interpolate_point(piece, own)), "road", bonus)
    return out


def _settlements(inside: shapely.Geometry, around: Surroundings) -> list[Site]:
    points = around.settlements.shapes
    if not len(points):
        return []
    out = []
    for i in np.flatnonzero(shapely.contains(inside, points)):
        worth = WORTH["settlement"] + (0.7 if around.seats[i] else 0.0)
        x, y = float(shapely.get_x(points[i])), float(shapely.get_y(points[i]))
        out.append(Site(x, y, worth, "settlement", around.settlements.names[i]))
    return out
