"""The ground that is to be patrolled: the areas that stand, and the forest land (林地) in them by the 小班."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import shapely
from numpy.typing import NDArray

from ...county import geom, read
from ...county.errors import LinzhangError
from ...county.forest import forest_of, system_of

if TYPE_CHECKING:
    from ...county.gateway import County


@dataclass(frozen=True)
class Areas:
    """Areas with an outline: ``base`` tells those of the tree from overlays; arrays and lists of one length.

    ``order``: place of the level in the profile, 0 the county's.
    """

    uids: list[str]
    codes: list[str]
    names: list[str]
    levels: list[str]
    base: NDArray[np.bool_]
    order: NDArray[np.int64]
    polygons: NDArray[np.object_]

    def __len__(self) -> int:
        return len(self.uids)


@dataclass(frozen=True)
class Forest:
    """``forest``: 小班 that are forest land as the resource archive decides, ``other``: all others.

    ``unknown``: how often each class that no list of the profile knows.
    """

    forest: NDArray[np.object_]
    other: NDArray[np.object_]
    unknown: dict[str, int]


def areas_on(county: County, day: datetime.date) -> Areas:
    """The areas that stood on ``day``, base areas from the county down, then overlays; LinzhangError where none has
    an outline.
    """
    order = {level.key: number for number, level in enumerate(county.profile.levels)}
    rows: list[tuple[int, bool, str, str, str, str, object]] = []
    for kind in ("base", "overlay"):
        frame, polygons = read.area_geometries(county, kind=kind, day=day)
        for row, polygon in zip(frame.itertuples(index=False), polygons, strict=True):
            if polygon is not None and not shapely.is_empty(polygon):
                rows.append((order.get(row.level, 99), kind == "base", row.uid, row.code, row.name, row.level, polygon))
    if not rows:
        raise LinzhangError("patrols_coverage.no_areas")
    rows.sort(key=lambda row: (not row[1], row[0], row[3]))
    shapes = np.empty(len(rows), dtype=object)
    shapes[:] = [row[6] for row in rows]
    return Areas(
        [row[2] for row in rows],
        [row[3] for row in rows],
        [row[4] for row in rows],
        [row[5] for row in rows],
        np.array([row[1] for row in rows], dtype=bool),
        np.array([row[0] for row in rows], dtype=np.int64),
        shapes,
    )


def forest_in(county: County) -> Forest:
    """All 小班 of the county, told apart."""
    rows = county.rows("SELECT land_class, attributes, geom FROM compartment WHERE geom IS NOT NULL")
    shapes = geom.geometries([row["geom"] for row in rows])
    known, unknown = forest_of(
        county.profile, [row["land_class"] for row in rows], [system_of(row["attributes"]) for row in rows]
    )
    return Forest(shapes[known], shapes[~known], unknown)
