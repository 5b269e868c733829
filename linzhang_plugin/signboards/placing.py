"""Where names stand on the schematic map: in their areas, beside their dots, on and along their lines.

Every function looks at many places at once and takes the one that costs least: lines of the map under the name cost,
what is blocked is no place (``Ink``). All places and lengths are mm on the page; numpy and shapely only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

from .ink import Ink

_STEPS = 24  # candidates per side of an area's box
_COARSE = 0.12  # of a label's height: finer turns of an outline decide nothing about where it stands
_ENOUGH = 1.6  # clearance, in half label heights, above which nearness to the centre decides
_LEAST = 0.6
_CENTRE = 0.8  # what the distance from the middle of its area costs, against lines of one height of the name
_SMALLER = 2.0  # what a name loses that is set at half its size
_NOTHING = 0.1  # of its height of lines under a name: it need not be smaller
_TURN = 24.0  # degrees between two characters of a name along a line
_STEEP = 50.0  # a line steeper than this has its name set downwards
# places beside a dot: (x, y) in half widths and heights of the name, (x, y) in gaps, and what each costs
_BESIDE = (
    (1, 0, 1, 0, 0.0), (-1, 0, -1, 0, 0.35),
    (1, -0.8, 0.8, 0, 0.2), (1, 0.8, 0.8, 0, 0.25), (-1, -0.8, -0.8, 0, 0.5), (-1, 0.8, -0.8, 0, 0.55),
    (1, -1, 0.6, -0.6, 0.4), (1, 1, 0.6, 0.6, 0.45), (-1, -1, -0.6, -0.6, 0.6), (-1, 1, -0.6, 0.6, 0.65),
    (0, -1, 0, -1, 0.4), (0, 1, 0, 1, 0.45),
    (0.5, -1, 0, -1, 0.5), (0.5, 1, 0, 1, 0.5), (-0.5, -1, 0, -1, 0.6), (-0.5, 1, 0, 1, 0.6),
)  # fmt: skip

Floats = npt.NDArray[np.float64]
Geometries = npt.NDArray[np.object_]


@dataclass(frozen=True)
class Spot:
    """A place of a name: its centre, its size as a share of the designed one, the lines under it in its heights."""

    x: float
    y: float
    width: float
    height: float
    share: float
    crossed: float
    value: float

    def box(self) -> Floats:
        """(x0, y0, x1, y1)."""
        return _boxes(np.array([[self.x, self.y]]), self.width, self.height)[0]


@dataclass(frozen=True)
class Bend:
    """A name along a line: centre (n, 2) and angle (n,) in degrees clockwise of each character, and its size."""

    centres: Floats
    angles: Floats
    share: float
    crossed: float


def in_area(
    width: float, height: float, region: shapely.Geometry, ink: Ink, shares: Sequence[float], inside: float = 0.0
) -> Spot | None:
    """The best place in a region for a name ``width`` × ``height``, at one of the ``shares`` of that size.

    The name is compared with its region in a space where its box is a square, so that wide names get wide places.
    ``inside`` is the share of the name's box that must lie in the region.
    """
    found: list[Spot] = []
    for share in shares:
        spot = _in_area(width * share, height * share, region, ink, share, inside)
        if spot is not None:
            found.append(spot)
            if spot.crossed < _NOTHING:
                break
    return max(found, key=lambda spot: spot.value, default=None)


def _in_area(
    width: float, height: float, region: shapely.Geometry, ink: Ink, share: float, inside: float
) -> Spot | None:
    region = shapely.simplify(region, _COARSE * height, preserve_topology=True)
    if shapely.is_empty(region) or shapely.area(region) < width * height * 0.6:
        return None
    stretch = np.array([width / 2, height / 2])
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
    xy = shapely.get_coordinates(points) * stretch
    crossed = ink.cost(_boxes(xy, width, height)) / height
    value = np.minimum(clearance, _ENOUGH) - _CENTRE * from_centre - crossed - _SMALLER * (1 - share)
    value[clearance < _LEAST] = -np.inf
    for best in np.argsort(-value):
        if not np.isfinite(value[best]):
            return None
        spot = Spot(float(xy[best, 0]), float(xy[best, 1]), width, height, share, crossed[best], value[best])
        within = shapely.area(shapely.intersection(shapely.box(*spot.box()), region)) if inside else np.inf
        if within >= inside * width * height:
            return spot
    return None


def beside(
    x: float, y: float, gap: float, width: float, height: float, ink: Ink, shares: Sequence[float]
) -> Spot | None:
    """The best place beside the dot at (x, y), ``gap`` mm from its middle: right of it where nothing speaks against."""
    found = []
    table = np.array(_BESIDE)
    sides, away, dear = table[:, :2], table[:, 2:4] * gap, table[:, 4]
    for share in shares:
        wide, high = width * share, height * share
        xy = np.array([x, y]) + sides * np.array([wide, high]) / 2 + away
        crossed = ink.cost(_boxes(xy, wide, high)) / high
        value = -dear - crossed - _SMALLER * (1 - share)
        best = int(np.argmax(value))
        if np.isfinite(value[best]):
            a, b = (float(v) for v in xy[best])
            found.append(Spot(a, b, wide, high, share, float(crossed[best]), float(value[best])))
    return max(found, key=lambda spot: spot.value, default=None)


def on_line(line: shapely.Geometry, width: float, height: float, ink: Ink, own: Ink) -> Spot | None:
    """The best place for a plate on the line itself; ``own`` has that line alone, which the plate may cover."""
    xy = np.concatenate([_along(part, height / 2)[0] for part in parts_of(line, height)] or [np.zeros((0, 2))])
    if not len(xy):
        return None
    boxes = _boxes(xy, width, height)
    with np.errstate(invalid="ignore"):
        crossed = (ink.cost(boxes) - own.cost(boxes)) / height
    crossed[np.isnan(crossed)] = np.inf
    middle = (np.array(ink.frame[:2]) + np.array(ink.frame[2:])) / 2
    away = np.hypot(*(xy - middle).T) / np.hypot(ink.frame[2] - ink.frame[0], ink.frame[3] - ink.frame[1])
    value = -np.maximum(crossed, 0) - away
    best = int(np.argmax(value))
    if not np.isfinite(value[best]):
        return None
    return Spot(float(xy[best, 0]), float(xy[best, 1]), width, height, 1.0, 0.0, float(value[best]))


def along(
    line: shapely.Geometry, advances: Floats, size: float, gap: float, ink: Ink, shares: Sequence[float], most: float
) -> Bend | None:
    """The best place for a name that follows its line ``gap`` mm beside it; None where it would bend too much.

    ``advances`` (n,) are the widths of its characters in units of ``size``, with the space behind each. Along a flat
    line the name reads from left to right, along a steep one downwards. ``most`` is what may lie under it.
    """
    found: list[tuple[float, Bend]] = []
    for share in shares:
        for part in parts_of(line, size * share * float(advances.sum()) * 1.2):
            for side in (1.0, -1.0):
                best = _bend(part, advances, size * share, gap * side, ink, share)
                if best is not None and best[1].crossed <= most:
                    found.append(best)
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _bend(
    part: shapely.Geometry, advances: Floats, size: float, gap: float, ink: Ink, share: float
) -> tuple[float, Bend] | None:
    step = size / 4
    track, tangent = _along(part, step, smooth=8)
    before = (np.cumsum(advances) - advances / 2) * size / step
    last = len(track) - 1 - float(advances.sum()) * size / step
    if last < 0:
        return None
    starts = np.arange(0.0, last + 1e-9, 2.0)
    at = starts[:, None] + before[None, :]
    index = np.arange(len(track))
    xy = np.stack([np.interp(at, index, track[:, i]) for i in (0, 1)], axis=-1)
    way = np.stack([np.interp(at, index, tangent[:, i]) for i in (0, 1)], axis=-1)
    way /= np.maximum(np.hypot(way[..., 0], way[..., 1]), 1e-9)[..., None]
    mean = way.mean(axis=1)
    steep = np.abs(np.degrees(np.arctan2(mean[:, 1], mean[:, 0]))) % 180
    steep = (steep > _STEEP) & (steep < 180 - _STEEP)
    backwards = np.where(steep, mean[:, 1] < 0, mean[:, 0] < 0)
    xy[backwards], way[backwards] = xy[backwards][:, ::-1], -way[backwards][:, ::-1]
    centres = xy + np.stack([-way[..., 1], way[..., 0]], axis=-1) * (gap + np.sign(gap) * size / 2)
    angles = np.degrees(np.arctan2(way[..., 1], way[..., 0])) - np.where(steep, 90.0, 0.0)[:, None]
    angles = (angles + 180) % 360 - 180
    turn = np.abs(np.diff(angles, axis=1)).max(axis=1, initial=0.0)
    boxes = _boxes(centres.reshape(-1, 2), size * 1.04, size * 1.04)
    crossed = ink.cost(boxes).reshape(len(starts), -1).sum(axis=1) / size
    middle = (np.array(ink.frame[:2]) + np.array(ink.frame[2:])) / 2
    away = np.hypot(*(centres.mean(axis=1) - middle).T) / np.hypot(*(middle - np.array(ink.frame[:2])))
    tilt = np.abs(angles).max(axis=1) / 90
    value = -turn / _TURN - crossed - 0.6 * away - tilt - _SMALLER * (1 - share)
    value[(turn > _TURN) | ~np.isfinite(crossed)] = -np.inf
    best = int(np.argmax(value))
    if not np.isfinite(value[best]):
        return None
    return float(value[best]), Bend(centres[best], angles[best], share, float(crossed[best]))


def parts_of(line: shapely.Geometry, least: float) -> list[shapely.Geometry]:
    """The connected pieces of a line that are at least so long, the longest first; rings of polygons are lines."""
    if shapely.get_dimensions(line) == 2:
        line = shapely.boundary(line)
    pieces = [p for p in shapely.get_parts(line) if shapely.get_type_id(p) in (1, 2)]
    if not pieces:
        return []
    merged = shapely.get_parts(shapely.line_merge(shapely.multilinestrings(pieces)))
    return sorted((p for p in merged if shapely.length(p) >= least), key=lambda p: -shapely.length(p))


def _along(part: shapely.Geometry, step: float, smooth: int = 0) -> tuple[Floats, Floats]:
    """Points every ``step`` mm of a line (n, 2) and its direction there, averaged over ``smooth`` on both sides."""
    length = float(shapely.length(part))
    at = np.arange(0.0, length + 1e-9, step)
    xy = shapely.get_coordinates(shapely.line_interpolate_point(part, at))
    if smooth and len(xy) > 2:
        reach = min(smooth, (len(xy) - 1) // 2)
        padded = np.pad(xy, ((reach, reach), (0, 0)), mode="reflect", reflect_type="odd")
        sums = np.vstack([np.zeros(2), padded.cumsum(axis=0)])
        xy = (sums[2 * reach + 1 :] - sums[: -2 * reach - 1]) / (2 * reach + 1)
    way = np.gradient(xy, axis=0) if len(xy) > 1 else np.zeros_like(xy)
    return xy, way


def _boxes(xy: Floats, width: float, height: float) -> Floats:
    half = np.array([width / 2, height / 2])
    return np.hstack([xy - half, xy + half])
