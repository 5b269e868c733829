"""Random nested coverages with ragged common borders, and faults put into them on purpose.

Every border is drawn once and used by all who have it, so the coverage is without faults by construction.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

ORIGIN = (480_000.0, 3_270_000.0)


@dataclass
class Nested:
    """Towns, villages and grids: arrays of shape (n,); ``parent`` -1 for towns."""

    outlines: Any
    level: Any
    parent: Any
    _cell: dict[tuple[int, int], int]

    def grid(self, i: int, j: int) -> int:
        """The index of the grid in column i and row j."""
        return self._cell[i, j]


def nested(
    columns: int, rows: int, pieces: int = 4, *, village: int = 2, town: int = 2, seed: int = 0, size: float = 300.0
) -> Nested:
    """Grids with ``pieces`` segments a side; ``village``² grids make a village, ``town``² villages a town."""
    rng = np.random.default_rng(seed)
    corner = np.stack(np.meshgrid(np.arange(columns + 1), np.arange(rows + 1), indexing="ij"), axis=-1) * size
    corner = corner + rng.uniform(-0.1, 0.1, corner.shape) * size + ORIGIN

    def side(a: Any, b: Any) -> Any:
        t = np.linspace(0, 1, pieces + 1)[1:-1, None]
        across = np.array([a[1] - b[1], b[0] - a[0]])
        return a + t * (b - a) + rng.uniform(-0.03, 0.03, (pieces - 1, 1)) * across

    flat = {(i, j): side(corner[i, j], corner[i + 1, j]) for i in range(columns) for j in range(rows + 1)}
    tall = {(i, j): side(corner[i, j], corner[i, j + 1]) for i in range(columns + 1) for j in range(rows)}

    def block(left: int, right: int, low: int, high: int) -> shapely.Polygon:
        ring = []
        for i in range(left, right):
            ring += [corner[i, low][None], flat[i, low]]
        for j in range(low, high):
            ring += [corner[right, j][None], tall[right, j]]
        for i in range(right - 1, left - 1, -1):
            ring += [corner[i + 1, high][None], flat[i, high][::-1]]
        for j in range(high - 1, low - 1, -1):
            ring += [corner[left, j + 1][None], tall[left, j][::-1]]
        return shapely.polygons(np.concatenate(ring))

    outlines: list[Any] = []
    level: list[int] = []
    parent: list[int] = []
    above: dict[tuple[int, int], int] = {}
    for rank, step in enumerate((village * town, village, 1)):
        cell: dict[tuple[int, int], int] = {}
        wider = (0, village * town, village)[rank]
        for i in range(0, columns, step):
            for j in range(0, rows, step):
                cell[i // step, j // step] = len(outlines)
                outlines.append(block(i, min(i + step, columns), j, min(j + step, rows)))
                level.append(rank)
                parent.append(above[i // wider, j // wider] if rank else -1)
        above = cell
    return Nested(np.array(outlines, dtype=object), np.array(level), np.array(parent), above)


def brute(outlines: Any, level: Any, parent: Any, least: float = 1e-4) -> dict[tuple[Any, ...], float]:
    """Faults by overlaying everything with everything, one pair after the other: key → m². The slow, plain way."""
    found: dict[tuple[Any, ...], float] = {}
    for rank in np.unique(level):
        rows = np.flatnonzero(level == rank)
        for place, a in enumerate(rows):
            for b in rows[place + 1 :]:
                common = outlines[a].intersection(outlines[b]).area
                if common > least:
                    found["overlap", int(rank), int(a), int(b)] = common
    for p in sorted(set(parent[parent >= 0].tolist())):
        children = np.flatnonzero(parent == p)
        rest = outlines[p]
        for c in children:
            beyond = outlines[c].difference(outlines[p]).area
            if beyond > least:
                found["outside", int(level[c]), int(c), int(p)] = beyond
            rest = rest.difference(outlines[c])
        holes = sorted((part.area for part in getattr(rest, "geoms", [rest]) if part.area > least), reverse=True)
        for number, hole in enumerate(holes):
            found["gap", int(level[children[0]]), int(p), number] = hole
    return found
