"""What lies beside areas and 小班 in the invented county: roads, rivers, settlements; wetlands, reserves, old trees."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
import shapely

from .geography import Geography
from .mesh import Floats
from .size import Size

RIVERS = ("清水河", "黄泥河", "石桥河", "龙溪", "白岩河")
_TRIES, _STEPS = 80, 600
_STEP = 60.0  # metres between the vertices of rivers and roads


@dataclass(frozen=True)
class Features:
    """Lines and points in county metres, each with its name and kind."""

    roads: list[tuple[str, str, shapely.LineString]]
    rivers: list[tuple[str, str, shapely.LineString]]
    settlements: list[tuple[str, str, shapely.Point]]
    wetlands: list[tuple[str, str, shapely.Polygon]]
    reserves: list[tuple[str, str, shapely.Polygon]]
    old_trees: list[tuple[str, str, shapely.Point]]
    key_places: list[tuple[str, str, shapely.Point]]
    key_lines: list[tuple[str, str, shapely.LineString]]


def make(size: Size, land: Geography) -> Features:
    """The features of that size and seed."""
    county = shapely.union_all([town.polygon for town in land.towns])
    seats = [shapely.point_on_surface(village.polygon) for village in land.villages]
    centres = {t: seats[land.villages_of(t)[0]] for t in range(len(land.towns)) if land.villages_of(t)}
    roads = _main_roads(size, centres)
    roads += _village_roads(size, seats, centres)
    settlements = [
        (
            f"{village.name}{'居委会' if village.name.endswith('社区') else '村委会'}".replace("村村", "村"),
            "村委会",
            seat,
        )
        for village, seat in zip(land.villages, seats, strict=True)
    ]
    rivers = _rivers(size, land, county)
    resources = _wetlands(rivers, county), _reserves(size, land), _old_trees(size, seats)
    return Features(roads, rivers, settlements, *resources, _key_places(size, land, centres), _key_lines(land))


def _key_places(size: Size, land: Geography, centres: dict[int, shapely.Point]) -> list[tuple[str, str, shapely.Point]]:
    """重点部位: in each town a checkpoint at the seat, graves and a water tank in the woods of two of its grids."""
    chance = size.chance(9, 4)
    out = []
    for t, seat in centres.items():
        x, y = shapely.get_coordinates(seat)[0] + chance.uniform(-120, 120, 2)
        name = land.towns[t].name
        out.append((f"{name}防火检查站", "检查站", shapely.points(round(float(x), 2), round(float(y), 2))))
        grids = [g for v in land.villages_of(t) for g in land.grids_of(v)]
        for kind, word in (("坟山", "坟山"), ("蓄水池", "防火蓄水池")):
            grid = land.grids[grids[int(chance.integers(len(grids)))]]
            ring = shapely.get_coordinates(grid.polygon)
            middle = shapely.get_coordinates(shapely.point_on_surface(grid.polygon))[0]
            place = middle + (ring[int(chance.integers(len(ring)))] - middle) * chance.uniform(0.3, 0.9)
            out.append((f"{grid.name}{word}", kind, shapely.points(*np.round(place, 2))))
    return out


def _key_lines(land: Geography) -> list[tuple[str, str, shapely.LineString]]:
    """重点线路: firebreaks along a part of the border of every tenth grid."""
    out = []
    for grid in land.grids[::10]:
        ring = shapely.get_exterior_ring(grid.polygon)
        part = shapely.get_coordinates(ring)[: max(len(shapely.get_coordinates(ring)) // 4, 2)]
        out.append((f"{grid.name}防火线", "防火隔离带", shapely.linestrings(np.round(part, 2))))
    return out


def _wetlands(
    rivers: list[tuple[str, str, shapely.LineString]], county: shapely.Geometry
) -> list[tuple[str, str, shapely.Polygon]]:
    """河流湿地: the middle of every other river with its banks."""
    out = []
    for name, _, line in rivers[::2]:
        inside = shapely.intersection(line, county)
        longest = max(shapely.get_parts(inside), key=shapely.length, default=None)
        if longest is None or longest.is_empty:
            continue
        middle = shapely.line_merge(longest).segmentize(_STEP)
        xy = shapely.get_coordinates(middle)
        part = shapely.linestrings(xy[len(xy) // 3 : 2 * len(xy) // 3 + 2])
        out.append((f"{name}湿地", "河流湿地", shapely.set_precision(shapely.buffer(part, 45.0), 0.01)))
    return out


def _reserves(size: Size, land: Geography) -> list[tuple[str, str, shapely.Polygon]]:
    """Two nature parks that cross the borders of villages."""
    chance = size.chance(9, 2)
    out = []
    for name, kind in (("白岩山自然保护区", "自然保护区"), ("青峰森林公园", "森林公园")):
        village = land.villages[int(chance.integers(len(land.villages)))]
        x, y = shapely.get_coordinates(shapely.point_on_surface(village.polygon))[0]
        t = np.linspace(0, 2 * np.pi, 181)[:-1]
        radius = 900 + 180 * np.sin(3 * t + chance.uniform(0, 6)) + 90 * np.sin(7 * t + chance.uniform(0, 6))
        ring = np.column_stack([x + radius * np.cos(t), y + radius * np.sin(t)])
        out.append((name, kind, shapely.polygons(np.round(ring, 2))))
    return out


def _old_trees(size: Size, seats: list[shapely.Point]) -> list[tuple[str, str, shapely.Point]]:
    """古树 near the seats of some villages."""
    chance = size.chance(9, 3)
    out = []
    for number, seat in enumerate(seats):
        if number % 3:
            continue
        x, y = shapely.get_coordinates(seat)[0] + chance.uniform(-60, 60, 2)
        kind = ("银杏", "香樟", "枫香", "楠木")[int(chance.integers(4))]
        out.append((kind, "三级古树", shapely.points(round(float(x), 2), round(float(y), 2))))
    return out


def _winding(size: Size, ends: Floats, share: float, key: int) -> shapely.LineString:
    """A line from end to end, pushed aside by a few slow waves that vanish at its vertices."""
    chance = size.chance(9, key)
    pieces = []
    for start, end in itertools.pairwise(ends):
        length = float(np.hypot(*(end - start)))
        t = np.linspace(0.0, 1.0, max(3, round(length / _STEP)))
        aside = sum(chance.uniform(-1, 1) * np.sin(np.pi * k * t) / k for k in range(1, 6)) * (share * length)
        normal = np.array([-(end - start)[1], (end - start)[0]]) / max(length, 1.0)
        pieces.append(start + t[:, None] * (end - start) + aside[:, None] * normal)
    return shapely.linestrings(np.round(np.concatenate(pieces), 2))


def _main_roads(size: Size, centres: dict[int, shapely.Point]) -> list[tuple[str, str, shapely.LineString]]:
    """县道 from each town's seat to that of the nearest town that is joined already."""
    joined, out = [next(iter(centres))], []
    while len(joined) < len(centres):
        pairs = [(shapely.distance(centres[a], centres[b]), a, b) for a in joined for b in centres if b not in joined]
        _, a, b = min(pairs)
        ends = shapely.get_coordinates([centres[a], centres[b]])
        out.append((f"X{301 + len(out)}", "县道", _winding(size, ends, 0.09, len(out))))
        joined.append(b)
    return out


def _village_roads(
    size: Size, seats: list[shapely.Point], centres: dict[int, shapely.Point]
) -> list[tuple[str, str, shapely.LineString]]:
    """村道 from each village to the nearest seat that has a road already."""
    reached, out = list(centres.values()), []
    waiting = [seat for seat in seats if seat not in reached]
    while waiting:
        distances = np.array([[shapely.distance(seat, there) for there in reached] for seat in waiting])
        i, j = np.unravel_index(int(distances.argmin()), distances.shape)
        seat = waiting.pop(int(i))
        ends = shapely.get_coordinates([reached[int(j)], seat])
        out.append(("", "村道", _winding(size, ends, 0.12, 100 + len(out))))
        reached.append(seat)
    return out


def _rivers(size: Size, land: Geography, county: shapely.Geometry) -> list[tuple[str, str, shapely.LineString]]:
    """Lines of fall of the terrain through low places, upstream and downstream, as far as the county reaches."""
    chance = size.chance(9, 1)
    x0, y0, x1, y1 = shapely.bounds(county)
    starts = np.column_stack([chance.uniform(x0, x1, _TRIES), chance.uniform(y0, y1, _TRIES)])
    angles = chance.uniform(0, 2 * np.pi, _TRIES)
    upstream, downstream = (_valleys(land, starts, angles + turn) for turn in (np.pi, 0.0))
    window = shapely.box(x0 - 1500, y0 - 1500, x1 + 1500, y1 + 1500)
    shapely.prepare(window)
    out: list[tuple[str, str, shapely.LineString]] = []
    for k in range(_TRIES):
        parts = [_until(window, points[:, k]) for points in (upstream, downstream)]
        line = shapely.linestrings(np.round(np.concatenate([parts[0][:0:-1], parts[1]]), 2))
        apart = all(shapely.distance(line, other) > 2500 for _, _, other in out)
        if apart and shapely.length(shapely.intersection(line, county)) > 8000 and shapely.is_simple(line):
            out.append((RIVERS[len(out)], "河流", line))
        if len(out) == len(RIVERS):
            break
    return out


_KEEP = 9.0  # metres of height that a turn of one radian off the first direction is worth


def _valleys(land: Geography, starts: Floats, angles: Floats) -> Floats:
    """(steps, tries, 2) points of lines that bend at each step towards the lower side."""
    points, angle = [starts], angles.copy()
    turns = np.linspace(-0.16, 0.16, 9)
    for _ in range(_STEPS):
        ways = angle[:, None] + turns
        ahead = points[-1][:, None] + 5 * _STEP * np.stack([np.cos(ways), np.sin(ways)], axis=-1)
        heights = land.terrain.height((ahead - np.asarray(land.origin)).reshape(-1, 2)).reshape(ways.shape)
        # a river that only fell would turn round in the first hollow: it also keeps to where it was going
        toil = heights + _KEEP * (ways - angles[:, None]) ** 2
        angle = np.take_along_axis(ways, toil.argmin(axis=1)[:, None], axis=1)[:, 0]
        points.append(points[-1] + _STEP * np.column_stack([np.cos(angle), np.sin(angle)]))
    return np.array(points)


def _until(window: shapely.Geometry, points: Floats) -> Floats:
    """The points up to the first that lies outside the window."""
    outside = np.flatnonzero(~shapely.contains_xy(window, points[:, 0], points[:, 1]))
    return points[: outside[0] + 1] if len(outside) else points
