"""True paths: what a ranger really walked, before a satellite receiver looked at it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from .geography import Geography
from .mesh import Floats

PATH_STEP = 5.0  # metres between vertices of a path
TIME_STEP = 5.0  # seconds between the moments at which the truth is summed
OFFSETS = (70.0, 130.0, 220.0, 340.0, 520.0)  # metres from the grid's border: paths that follow its ridges and valleys
EARTH_M = 6_371_000.0


@dataclass(frozen=True)
class Walk:
    """The truth of one walk: position (n, 2) in county metres at ``seconds`` (n,) since its start."""

    seconds: Floats
    xy: Floats

    def at(self, seconds: Floats) -> Floats:
        """Positions at those moments (clamped to the walk)."""
        return np.column_stack([np.interp(seconds, self.seconds, self.xy[:, k]) for k in (0, 1)])

    def measure(self, inside: shapely.Geometry | None) -> tuple[float, float, float]:
        """Metres on the ellipsoid, and metres and seconds inside the (prepared) geometry."""
        step = np.diff(self.xy, axis=0)
        middle = (self.xy[1:] + self.xy[:-1]) / 2
        # Gauss-Krüger enlarges lengths by 1 + y²/2R², where y is the distance from the central meridian
        metres = np.hypot(step[:, 0], step[:, 1]) / (1 + (middle[:, 0] - 500_000) ** 2 / (2 * EARTH_M**2))
        if inside is None:
            return float(metres.sum()), 0.0, 0.0
        within = shapely.contains_xy(inside, middle[:, 0], middle[:, 1])
        return float(metres.sum()), float(metres[within].sum()), float(np.diff(self.seconds)[within].sum())


class Trails:
    """The trails of each grid: rings at several distances inside its border, made when first asked for."""

    def __init__(self, geography: Geography) -> None:
        self._geography = geography
        self._rings: dict[int, list[Floats]] = {}

    def rings(self, grid: int) -> list[Floats]:
        """Closed lines (n, 2) with a vertex each PATH_STEP metres, longest first."""
        if grid not in self._rings:
            polygon = self._geography.grids[grid].polygon
            found = []
            for offset in OFFSETS:
                parts = shapely.get_parts(shapely.buffer(polygon, -offset))
                if len(parts) and (largest := parts[np.argmax(shapely.area(parts))]).length > 400:
                    found.append(_smooth(_resampled(shapely.get_coordinates(largest.exterior))))
            if not found:
                circle = shapely.buffer(shapely.centroid(polygon), 150)
                found.append(_resampled(shapely.get_coordinates(circle)))
            self._rings[grid] = found
        return self._rings[grid]

    def path(self, grids: list[int], metres: float, chance: np.random.Generator) -> Floats:
        """A path (n, 2) of at least that length over the trails of the grids, one after the other."""
        pieces: list[Floats] = []
        length, here = 0.0, None
        order = chance.permutation(len(grids))
        turn = 0
        while length < metres:
            rings = self.rings(grids[order[(turn // 2) % len(order)]])
            ring = rings[int(chance.integers(len(rings)))]
            nearest = chance.integers(len(ring)) if here is None else ((ring - here) ** 2).sum(axis=1).argmin()
            start = int(nearest)
            count = int(min(chance.uniform(0.45, 1.0) * len(ring), (metres - length) / PATH_STEP + 2))
            direction = 1 if chance.random() < 0.5 else -1
            pieces.append(ring[(start + direction * np.arange(count)) % len(ring)])
            here = pieces[-1][-1]
            length += count * PATH_STEP
            turn += 1
        return wobbled(_resampled(np.concatenate(pieces)), chance)

    def straight(self, grids: list[int]) -> Floats:
        """A path (n, 2) along a road that joins the middles of those grids."""
        middles = shapely.get_coordinates(shapely.centroid([self._geography.grids[g].polygon for g in grids]))
        return _resampled(middles)


def joined(pieces: list[Floats]) -> Floats:
    """One path from several, straight from the end of each to the start of the next."""
    return _resampled(np.concatenate(pieces))


def _resampled(xy: Floats) -> Floats:
    """The same line with a vertex each PATH_STEP metres."""
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(xy, axis=0).T))])
    at = np.arange(0.0, along[-1], PATH_STEP)
    return np.column_stack([np.interp(at, along, xy[:, k]) for k in (0, 1)])


def _smooth(ring: Floats, width: int = 9) -> Floats:
    """A closed line without its corners: the running mean over ``width`` vertices."""
    padded = np.concatenate([ring[-(width // 2) :], ring, ring[: width // 2]])
    return np.column_stack([np.convolve(padded[:, k], np.full(width, 1 / width), mode="valid") for k in (0, 1)])


def wobbled(path: Floats, chance: np.random.Generator) -> Floats:
    """The path as feet take it: some metres to the left and to the right, never twice the same."""
    kernel = np.hanning(17)
    kernel /= np.sqrt((kernel**2).sum())
    return path + np.column_stack([np.convolve(chance.normal(0, 2.5, len(path)), kernel, mode="same") for _ in (0, 1)])


def walk(path: Floats, seconds: float, chance: np.random.Generator, *, pace: float = 1.1, rest: float = 0.15) -> Walk:
    """Someone going along ``path`` for that long: pace ±25 %, standing still for a share ``rest`` of the time."""
    times = np.arange(0.0, seconds + TIME_STEP / 2, TIME_STEP)
    n = len(times)
    drift = np.convolve(chance.normal(size=n + 60), np.full(60, 1 / np.sqrt(60)), mode="valid")[:n]
    speed = pace * np.clip(1 + 0.14 * drift, 0.73, 1.27)
    if rest > 0:
        for _ in range(breaks := int(chance.integers(2, 5))):
            length = int(n * rest / breaks)
            start = int(chance.integers(n // 20, max(n // 20 + 1, n - length)))
            speed[start : start + length] = 0.0
    gone = np.concatenate([[0.0], np.cumsum((speed[1:] + speed[:-1]) / 2 * TIME_STEP)])
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(path, axis=0).T))])
    gone = np.minimum(gone, along[-1])
    return Walk(times, np.column_stack([np.interp(gone, along, path[:, k]) for k in (0, 1)]))
