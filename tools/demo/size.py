"""How large a generated county is, and the streams of chance that it is made from."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

NAME = "青峰县"
CODE = "520999"
BUREAU = "青峰县林业局"
YEAR, MONTH = 2024, 5
DAYS_IN_MONTH = 31
CHANGE_DAY = 16
"""The day of May on which one grid's ranger is replaced; it is the successor's day."""

EPSG = 4545
"""CGCS2000 / 3-degree Gauss-Krüger, central meridian 108° E, without zone prefix: zone 36."""
CENTRE_LON, CENTRE_LAT = 106.82, 26.52

GRID_M2 = 4_000_000.0
"""Mean area of a grid: 6,000 亩, as published grids have (3,000 to 8,000)."""
FOREST_SHARE = 0.72


@dataclass(frozen=True)
class Size:
    """Counts of everything that is generated.

    ``days`` is the usual number of patrol days a ranger has in the month; ``points`` the fixes in each track, or 0
    for tracks of natural length (about 240 to 500).
    """

    towns: int
    villages: int
    grids: int
    compartments: int
    rangers: int
    days: int
    points: int = 0
    seed: int = 520999

    def __post_init__(self) -> None:
        if not 1 <= self.towns <= self.villages <= self.grids:
            raise ValueError("A county needs towns <= villages <= grids, and at least one of each.")
        if not self.villages <= self.rangers <= self.grids:
            raise ValueError("There must be at least one ranger a village and at most one a grid.")
        if self.compartments < self.grids or self.days > DAYS_IN_MONTH - 3:
            raise ValueError("There must be at least one compartment a grid, and at most 28 patrol days.")

    def chance(self, *stream: int) -> np.random.Generator:
        """A generator of its own for each purpose, so that a change in one leaves the others as they were."""
        return np.random.default_rng([self.seed, *stream])


SIZES = {
    "small": Size(towns=2, villages=6, grids=12, compartments=240, rangers=8, days=5),
    "demo": Size(towns=8, villages=60, grids=150, compartments=3000, rangers=60, days=18),
    "bench": Size(towns=8, villages=60, grids=400, compartments=3000, rangers=400, days=22, points=1440),
}


def sized(
    name: str,
    *,
    seed: int | None = None,
    rangers: int | None = None,
    days: int | None = None,
    points: int | None = None,
) -> Size:
    """The size of that name with some of its counts replaced; grids grow with the rangers. KeyError if unknown."""
    size = SIZES[name]
    rangers = size.rangers if rangers is None else rangers
    return replace(
        size,
        seed=size.seed if seed is None else seed,
        rangers=rangers,
        grids=max(size.grids, rangers),
        compartments=max(size.compartments, 6 * max(size.grids, rangers)),
        days=size.days if days is None else days,
        points=size.points if points is None else points,
    )
