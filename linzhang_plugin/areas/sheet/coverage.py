"""What the page of an area says about patrols: its coverage, and where nobody has been for long."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from ...county import read

if TYPE_CHECKING:
    import numpy.typing as npt

    from ...county.gateway import County

FOREST = "forest"


@dataclass(frozen=True)
class Spot:
    """A blind spot: level high, middle or low; ``last`` the day of the last visit or ''; ``words`` its reasons."""

    level: str
    area_uid: str
    m2: int
    last: str
    words: str


@dataclass(frozen=True)
class Coverage:
    """Of the days ``first`` … ``last`` (ISO); ``share`` 0 … 1, None where there is no ground to patrol.

    ``forest``: the ground is the forest land, else all of the area. ``spots``: the most urgent of ``count``.
    """

    first: str
    last: str
    forest: bool
    ground_m2: int
    seen_m2: int
    share: float | None
    swath: float
    unseen_days: int
    blind_m2: int
    spots: tuple[Spot, ...]
    count: int


class CoverageReader:
    """The coverage that was computed last, for any area; ``most``: as many blind spots are named."""

    def __init__(self, county: County, most: int) -> None:
        self.most = most
        self._rows = read.coverage(county)
        self._shapes: npt.NDArray[np.object_] = np.empty(0, dtype=object)
        spots: list[Any] = []
        if self._rows:
            spots, self._shapes = read.blind_spots(county)
        self._spots = [
            Spot(
                str(row["level"]),
                str(row["area_uid"] or ""),
                int(row["m2"] or 0),
                str(row["last_day"] or "")[:10],
                str(row["words"] or ""),
            )
            for row in spots
        ]

    def of(self, uid: str, below: Collection[str]) -> Coverage | None:
        """The coverage of an area; None where it was never computed. ``below``: the areas in it."""
        row = self._rows.get(uid)
        if row is None:
            return None
        found = [spot for spot in self._spots if spot.area_uid in {uid, *below}]
        return Coverage(
            str(row["first"])[:10],
            str(row["last"])[:10],
            row["basis"] == FOREST,
            int(row["ground_m2"] or 0),
            int(row["seen_m2"] or 0),
            None if row["share"] is None else float(row["share"]),
            float(row["swath_m"] or 0),
            int(row["unseen_days"] or 0),
            int(row["blind_m2"] or 0),
            tuple(found[: self.most]),
            len(found),
        )

    def shapes(self, uid: str, below: Collection[str]) -> list[tuple[shapely.Geometry, str]]:
        """(outline, level) of the blind spots in an area."""
        wanted = {uid, *below}
        return [
            (shape, spot.level)
            for spot, shape in zip(self._spots, self._shapes, strict=True)
            if spot.area_uid in wanted and shape is not None
        ]
