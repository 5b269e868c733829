"""Each metre and each second to the area it was spent in.

Step by step and never by the line as a whole: cutting a whole line gives wrong lengths where the walker doubles back
(SMART #1798). A step inside an area goes to it whole; a step across a boundary is split in proportion to its length on
each side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from .clean import Cleaned
from .groups import Bools, Ints, sums
from .times import Floats

OUTSIDE = -1


@dataclass(frozen=True)
class Share:
    """Rows (track, area, metres, seconds) of one length; ``area`` is an index into the polygons or OUTSIDE."""

    track: Ints
    area: Ints
    metres: Floats
    seconds: Floats


class AreaIndex:
    """The polygons of the areas, prepared once and used for many chunks of tracks.

    ``polygons``: shapely array in the county's CRS; ``levels``: for each its level. Areas of one level do not overlap;
    areas of different levels may. What lies in no area of any level is outside.
    """

    def __init__(self, polygons: NDArray[np.object_] | Sequence[object], levels: Sequence[str]) -> None:
        self.polygons = np.asarray(polygons, dtype=object)
        names = {name: index for index, name in enumerate(dict.fromkeys(levels))}
        self.level = np.array([names[name] for name in levels], dtype=np.int64)
        self.level_count = len(names)
        if len(self.polygons):
            shapely.prepare(self.polygons)

    def bounds(self) -> tuple[float, float, float, float] | None:
        """(min x, min y, max x, max y) of all areas; None where there are none."""
        if not len(self.polygons):
            return None
        box = shapely.total_bounds(self.polygons)
        return None if np.isnan(box).any() else (float(box[0]), float(box[1]), float(box[2]), float(box[3]))

    def attribute(self, cleaned: Cleaned, chosen: Bools | None = None) -> Share:
        """Metres and seconds per track and area; ``chosen`` restricts the steps (for example to those ridden)."""
        use = ~cleaned.broken & ((cleaned.seconds > 0) | (cleaned.metres > 0))
        if chosen is not None:
            use &= chosen
        step = np.flatnonzero(use)
        track = cleaned.track[step]
        metres, seconds = cleaned.metres[step], cleaned.seconds[step]
        area, at, share = self._shares(cleaned.x, cleaned.y, step)
        inside = np.zeros((max(self.level_count, 1), len(step)))
        if len(at):
            np.add.at(inside, (self.level[area], at), share)
        left = np.clip(1.0 - inside.max(axis=0), 0.0, 1.0)
        left[left < 1e-9] = 0.0
        return _summed(
            np.concatenate([track[at], track]),
            np.concatenate([area, np.full(len(step), OUTSIDE, dtype=np.int64)]),
            np.concatenate([metres[at] * share, metres * left]),
            np.concatenate([seconds[at] * share, seconds * left]),
        )

    def _shares(self, x: Floats, y: Floats, step: Ints) -> tuple[Ints, Ints, Floats]:
        """(area, position in ``step``, share of the step's length inside) for every pair that touches."""
        none = np.empty(0, dtype=np.int64)
        if not len(step) or not len(self.polygons):
            return none, none, np.empty(0)
        ends = np.empty((len(step), 2, 2))
        ends[:, 0, 0], ends[:, 0, 1] = x[step], y[step]
        ends[:, 1, 0], ends[:, 1, 1] = x[step + 1], y[step + 1]
        still = (ends[:, 0] == ends[:, 1]).all(axis=1)
        ends[still, 1, 0] += 1e-6  # a step on the spot has a place too, but GEOS knows no line without length
        lines = shapely.linestrings(ends)
        tree = shapely.STRtree(lines)
        area, at = tree.query(self.polygons, predicate="intersects")
        within_area, within_at = tree.query(self.polygons, predicate="contains_properly")
        key, within_key = area * len(step) + at, within_area * len(step) + within_at
        crossing = ~np.isin(key, within_key)
        share = np.ones(len(at))
        pieces = shapely.intersection(lines[at[crossing]], self.polygons[area[crossing]])
        share[crossing] = shapely.length(pieces) / shapely.length(lines[at[crossing]])
        some = share > 0
        return area[some].astype(np.int64), at[some].astype(np.int64), share[some]


def _summed(track: Ints, area: Ints, metres: Floats, seconds: Floats) -> Share:
    """One row per track and area, without empty ones."""
    if not len(track):
        return Share(track, area, metres, seconds)
    span = int(area.max()) + 2
    keys, which = np.unique(track * span + area + 1, return_inverse=True)
    total_metres = sums(metres, which, len(keys))
    total_seconds = sums(seconds, which, len(keys))
    some = (total_metres > 1e-6) | (total_seconds > 1e-6)
    keys = keys[some]
    return Share(keys // span, keys % span - 1, total_metres[some], total_seconds[some])
