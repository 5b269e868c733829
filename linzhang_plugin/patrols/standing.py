"""The areas that stood on the day of a track: those of today, and those that ended after that day.

A month is often imported and judged after grids were merged: until the day of the merger the metres are those of the
areas that were there.
"""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import shapely

from ..county import read
from .attribute import AreaIndex, Share
from .clean import Cleaned
from .groups import Bools
from .rules import buffer_of

if TYPE_CHECKING:
    from ..county.gateway import County


class StandingAreas:
    """The areas that tracks are attributed to: those of every level, and the overlays (重点区域) that cross them.

    Widened by the buffer of the profile (``patrols.attribution.buffer_metres``): who walks along the boundary is still
    in the own area, and in the neighbour's too. ``uids`` are what the areas of a ``Share`` count in.
    """

    def __init__(self, county: County, buffer_metres: float | None = None) -> None:
        """``buffer_metres``: another buffer than the profile's, where a rule has its own."""
        ends = {row["uid"]: str(row["end"]) for row in county.rows('SELECT uid, "end" FROM area WHERE "end" NOT NULL')}
        self.uids: list[str] = []
        shapes: list[object] = []
        for kind in ("base", "overlay"):
            frame, polygons = read.area_geometries(county, kind=kind, day=read.EVER)
            for uid, polygon in zip(frame["uid"], polygons, strict=True):
                if polygon is not None:
                    self.uids.append(uid)
                    shapes.append(polygon)
        array = np.array(shapes, dtype=object)
        buffer = buffer_of(county.profile) if buffer_metres is None else buffer_metres
        self._shapes = shapely.buffer(array, buffer) if buffer else array
        self._ends = [ends.get(uid, "") for uid in self.uids]
        self._days = sorted(set(self._ends) - {""})
        self._indexes: dict[int, tuple[AreaIndex, np.ndarray]] = {}

    def together(self, uids: Sequence[str]) -> AreaIndex | None:
        """An index of one area: all of ``uids`` joined, widened like the others; None where none has a shape."""
        wanted = set(uids)
        shapes = [shape for uid, shape in zip(self.uids, self._shapes, strict=True) if uid in wanted]
        return AreaIndex(np.array([shapely.union_all(shapes)], dtype=object)) if shapes else None

    @functools.cached_property
    def bounds(self) -> tuple[float, float, float, float] | None:
        """(min x, min y, max x, max y) of all areas that stand or stood; None where there are none."""
        if not self.uids:
            return None
        box = shapely.total_bounds(self._shapes)
        return None if np.isnan(box).any() else (float(box[0]), float(box[1]), float(box[2]), float(box[3]))

    def attribute(self, cleaned: Cleaned, days: Sequence[object], chosen: Bools | None = None) -> Share:
        """As ``AreaIndex.attribute``, each track by the areas of its day (``days``: one a track, None as of today)."""
        eras = np.array([self._era(day) for day in days], dtype=np.int64)
        found = []
        for era in np.unique(eras):
            index, places = self._index(int(era))
            own = chosen
            if (eras != era).any():
                own = (eras == era)[cleaned.track[:-1]]
                own = own if chosen is None else own & chosen
            share = index.attribute(cleaned, own)
            # the last place is that of what is outside: -1
            area = places[share.area]
            columns = (share.metres, share.seconds, share.entered, share.left, share.visits)
            found.append((share.track, area, *columns))
        if len(found) == 1:
            return Share(*found[0])
        merged = [np.concatenate(parts) for parts in zip(*found, strict=True)]
        order = np.argsort(merged[0], kind="stable")
        return Share(*(column[order] for column in merged))

    def _era(self, day: object) -> int:
        """How many of the days on which areas ended are past on ``day``; the area stands no more on its own last."""
        return len(self._days) if day is None else bisect_right(self._days, str(day)[:10])

    def _index(self, era: int) -> tuple[AreaIndex, np.ndarray]:
        """The areas of an era, and where each of them (and what is outside) stands among all."""
        if era not in self._indexes:
            gone = set(self._days[:era])
            standing = [i for i, end in enumerate(self._ends) if end not in gone]
            places = np.array([*standing, -1], dtype=np.int64)
            self._indexes[era] = AreaIndex(self._shapes[standing]), places
        return self._indexes[era]
