"""Invented landscapes of 小班, and checks of a split that share no code with the splitting."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import shapely


def regular(rows: int, columns: int, size: float = 200.0) -> np.ndarray:
    """Squares in rows, the first in the south-west."""
    return np.array(
        [shapely.box(c * size, r * size, (c + 1) * size, (r + 1) * size) for r in range(rows) for c in range(columns)],
        dtype=object,
    )


def voronoi(count: int, *, side: float = 10_000.0, seed: int = 0, open_land: float = 0.0) -> np.ndarray:
    """Irregular cells that fill a square, a share ``open_land`` of them taken out."""
    rng = np.random.default_rng(seed)
    points = rng.random((count, 2)) * side
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(points)))
    cells = shapely.intersection(cells, shapely.box(0, 0, side, side))
    return cells[(shapely.area(cells) > 0) & (rng.random(len(cells)) >= open_land)]


def winding(cells: np.ndarray, step: float = 12.0, swing: float = 3.0) -> np.ndarray:
    """The same cells with edges that wind as 小班 along ridges and brooks do; neighbours keep their common vertices."""

    def moved(xy: np.ndarray) -> np.ndarray:
        x, y = xy.T
        return np.column_stack((x + swing * np.sin(y / 23 + x / 71), y + swing * np.sin(x / 19 - y / 57)))

    # the same vertices on both sides: every edge is cut in its own direction, so cut it from its lower end
    out = []
    for cell in cells:
        xy = shapely.get_coordinates(cell)
        ring = []
        for a, b in pairwise(xy):
            flip = tuple(a) > tuple(b)
            low, high = (b, a) if flip else (a, b)
            parts = max(1, int(np.hypot(*(high - low)) // step))
            cut = low + (high - low) * (np.arange(parts + 1) / parts)[:, None]
            ring.append((cut[::-1] if flip else cut)[:-1])
        out.append(shapely.polygons(moved(np.concatenate(ring))))
    return np.array(out, dtype=object)


def in_one_piece(outlines: Sequence[shapely.Geometry]) -> bool:
    """Whether polygons hang together by boundaries with a length: a walk over pairs by shapely alone."""
    listed = list(outlines)
    seen, waiting = {0}, [0]
    while waiting:
        own = listed[waiting.pop()]
        for k, other in enumerate(listed):
            if k not in seen and own.intersects(other) and own.intersection(other).length > 1e-6:
                seen.add(k)
                waiting.append(k)
    return len(seen) == len(listed)


def roundness(outlines: Sequence[shapely.Geometry]) -> float:
    """Mean of 4πA/P²: 1 for circles, 0.785 for squares."""
    return float(np.mean([4 * np.pi * o.area / o.length**2 for o in outlines]))
