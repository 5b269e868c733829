"""Each metre and each second to the area it was spent in.

Step by step and never by the line as a whole: cutting a whole line gives wrong lengths where the walker doubles back
(SMART #1798). A step inside an area goes to it whole; a step across a boundary is split in proportion to its length on
each side, and so is its time. Which steps lie whole in an area a raster answers (``raster.py``), exactly; only the few
near a boundary are cut.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from . import crossings
from .clean import Cleaned
from .groups import Bools, Ints, changes
from .raster import MIXED, AreaRaster
from .times import Floats

OUTSIDE = -1
_NOTHING = 1e-9
"""Share of a step that is not worth a row."""


@dataclass(frozen=True)
class Visits:
    """One row for each unbroken stay of a track in an area (or OUTSIDE), by track, area and time.

    ``entered``, ``left``: Unix seconds; ``metres``, ``seconds`` on the cleaned line between them. ``begin``, ``until``:
    where on the line, as number of the step and share of it (2.5 is the middle of the step from node 2 to 3).
    """

    track: Ints
    area: Ints
    entered: Floats
    left: Floats
    metres: Floats
    seconds: Floats
    begin: Floats
    until: Floats


@dataclass(frozen=True)
class Share:
    """One row for each track and area (or OUTSIDE): the sums of its visits.

    ``entered`` and ``left`` are the first time in and the last time out (Unix seconds), ``visits`` how often.
    """

    track: Ints
    area: Ints
    metres: Floats
    seconds: Floats
    entered: Floats
    left: Floats
    visits: Ints


@dataclass(frozen=True)
class _Pieces:
    """Stretches of steps: from the share ``low`` to the share ``high`` of ``step`` in ``area``."""

    area: Ints
    step: Ints
    low: Floats
    high: Floats


class AreaIndex:
    """The polygons of the areas, prepared once and used for many chunks of tracks.

    ``polygons``: shapely array in the county's CRS, of any levels; they may overlap. What lies in none of them is
    outside.
    """

    def __init__(self, polygons: NDArray[np.object_] | Sequence[object]) -> None:
        self.polygons = np.asarray(polygons, dtype=object)
        self._raster: AreaRaster | None = None
        if len(self.polygons):
            invalid = ~shapely.is_valid(self.polygons)
            if invalid.any():
                self.polygons = self.polygons.copy()
                self.polygons[invalid] = shapely.make_valid(self.polygons[invalid])
            shapely.prepare(self.polygons)
        box = shapely.total_bounds(self.polygons) if len(self.polygons) else np.full(4, np.nan)
        known = not np.isnan(box).any()
        self._bounds = (float(box[0]), float(box[1]), float(box[2]), float(box[3])) if known else None

    def bounds(self) -> tuple[float, float, float, float] | None:
        """(min x, min y, max x, max y) of all areas; None where there are none."""
        return self._bounds

    def attribute(self, cleaned: Cleaned, chosen: Bools | None = None) -> Share:
        """Metres and seconds per track and area; ``chosen`` restricts the steps (for example to those ridden)."""
        visits = self.visits(cleaned, chosen)
        if not len(visits.track):
            none = np.empty(0)
            return Share(visits.track, visits.area, none, none, none, none, np.empty(0, dtype=np.int64))
        first = np.flatnonzero(changes(visits.track) | changes(visits.area))
        metres, seconds = (np.add.reduceat(v, first) for v in (visits.metres, visits.seconds))
        some = (metres > 1e-6) | (seconds > 1e-6)
        last = np.append(first[1:], len(visits.track)) - 1
        return Share(
            visits.track[first][some],
            visits.area[first][some],
            metres[some],
            seconds[some],
            visits.entered[first][some],
            visits.left[last][some],
            (last - first + 1)[some],
        )

    def visits(self, cleaned: Cleaned, chosen: Bools | None = None) -> Visits:
        """Every stay in every area and outside, with its times."""
        use = ~cleaned.broken & ((cleaned.seconds > 0) | (cleaned.metres > 0))
        if chosen is not None:
            use &= chosen
        runs: list[tuple[Ints, Ints, Ints]] = []  # (area, first step, last step): whole steps
        if not use.any():
            nothing = np.empty(0, dtype=np.int64)
            return _merged(cleaned, runs, _Pieces(nothing, nothing, np.empty(0), np.empty(0)))
        raster = self._prepared()
        if raster is None:
            runs.append(_runs(np.full(len(use), OUTSIDE), use, cleaned.track))
            nothing = np.empty(0, dtype=np.int64)
            return _merged(cleaned, runs, _Pieces(nothing, nothing, np.empty(0), np.empty(0)))
        column, row = raster.cells(cleaned.x, cleaned.y)
        nowhere = use.copy()
        doubtful = np.zeros(len(use), dtype=bool)
        labels = [raster.of_steps(layer, column, row) for layer in raster.layers]
        for label in labels:
            nowhere &= label == OUTSIDE
            doubtful |= label == MIXED
        doubtful &= use
        whole = use & ~doubtful
        runs += [_runs(label, whole & (label >= 0), cleaned.track) for label in labels]
        runs.append(_runs(np.full(len(use), OUTSIDE), nowhere, cleaned.track))
        return _merged(cleaned, runs, self._cut(raster, cleaned.x, cleaned.y, np.flatnonzero(doubtful)))

    def _prepared(self) -> AreaRaster | None:
        box = self.bounds()
        if self._raster is None and box is not None:
            self._raster = AreaRaster(self.polygons, box)
        return self._raster

    def _cut(self, raster: AreaRaster, x: Floats, y: Floats, step: Ints) -> _Pieces:
        """The stretches of the given steps in every area and outside, cut at the boundaries."""
        ends = np.empty((len(step), 2, 2))
        ends[:, 0, 0], ends[:, 0, 1] = x[step], y[step]
        ends[:, 1, 0], ends[:, 1, 1] = x[step + 1], y[step + 1]
        still = (ends[:, 0] == ends[:, 1]).all(axis=1)
        ends[still, 1, 0] += 1e-6  # a step on the spot has a place too, but GEOS knows no line without length
        lines = shapely.linestrings(ends)
        tree = shapely.STRtree(lines)
        area, at = tree.query(self.polygons, predicate="intersects")
        inner_area, inner_at = tree.query(self.polygons, predicate="contains_properly")
        crossing = ~np.isin(area * len(step) + at, inner_area * len(step) + inner_at, assume_unique=True)
        cut_area, cut_at = area[crossing], at[crossing]
        pair, cut_low, cut_high = crossings.inside(raster, self.polygons, ends[cut_at], cut_area)
        low = np.concatenate([np.zeros(len(inner_at)), cut_low])
        high = np.concatenate([np.ones(len(inner_at)), cut_high])
        at = np.concatenate([inner_at, cut_at[pair]])
        area = np.concatenate([inner_area, cut_area[pair]])
        rest_at, rest_low, rest_high = _uncovered(at, low, high, len(step))
        return _Pieces(
            np.concatenate([area, np.full(len(rest_at), OUTSIDE)]),
            step[np.concatenate([at, rest_at])],
            np.concatenate([low, rest_low]),
            np.concatenate([high, rest_high]),
        )


def _uncovered(at: Ints, low: Floats, high: Floats, count: int) -> tuple[Ints, Floats, Floats]:
    """The stretches of the steps 0 … ``count`` - 1 that none of the given stretches covers."""
    # a stretch of no length at both ends of each step, so that every step has a first and a last one
    number = np.arange(count)
    at = np.concatenate([at, number, number])
    low = np.concatenate([low, np.zeros(count), np.ones(count)])
    high = np.concatenate([high, np.zeros(count), np.ones(count)])
    order = np.lexsort((low, at))
    at, low, high = at[order], low[order], high[order]
    reached = np.maximum.accumulate(high + 2.0 * at) - 2.0 * at
    gap = (at[1:] == at[:-1]) & (low[1:] - reached[:-1] > _NOTHING)
    return at[1:][gap], reached[:-1][gap], low[1:][gap]


def _runs(label: NDArray[np.signedinteger], chosen: Bools, track: Ints) -> tuple[Ints, Ints, Ints]:
    """(label, first step, last step) of the longest stretches of chosen steps of one label in one track."""
    step = np.flatnonzero(chosen)
    if not len(step):
        return step, step, step
    begins = np.ones(len(step), dtype=bool)
    begins[1:] = (np.diff(step) > 1) | changes(label[step])[1:] | changes(track[step])[1:]
    first = np.flatnonzero(begins)
    last = np.append(first[1:], len(step)) - 1
    return label[step[first]].astype(np.int64), step[first], step[last]


def _merged(cleaned: Cleaned, runs: list[tuple[Ints, Ints, Ints]], pieces: _Pieces) -> Visits:
    """Stretches that follow one another in one area without a pause become one visit."""
    area = np.concatenate([r[0] for r in runs] + [pieces.area]).astype(np.int64)
    first = np.concatenate([r[1] for r in runs] + [pieces.step]).astype(np.int64)
    last = np.concatenate([r[2] for r in runs] + [pieces.step]).astype(np.int64)
    whole = len(area) - len(pieces.area)
    low = np.concatenate([np.zeros(whole), pieces.low])
    high = np.concatenate([np.ones(whole), pieces.high])
    # cumulated, so that a run of a thousand steps costs no more than one
    metres = np.concatenate([[0.0], np.cumsum(cleaned.metres)])
    seconds = np.concatenate([[0.0], np.cumsum(cleaned.seconds)])
    share = high - low
    piece = np.arange(len(area)) >= whole
    length = np.where(piece, share * cleaned.metres[first], metres[last + 1] - metres[first]) if len(area) else share
    lasts = np.where(piece, share * cleaned.seconds[first], seconds[last + 1] - seconds[first]) if len(area) else share
    track = cleaned.track[first]
    start, end = cleaned.t[first], cleaned.t[last + 1]
    entered = np.where(piece, start + low * (end - start), start)
    left = np.where(piece, start + high * (end - start), end)
    order = np.lexsort((first + low, area, track))
    track, area, first, last, low, high = (v[order] for v in (track, area, first, last, low, high))
    begins = changes(track) | changes(area)
    begins[1:] |= (first[1:] + low[1:]) - (last[:-1] + high[:-1]) > _NOTHING
    begin = np.flatnonzero(begins)
    end_at = np.append(begin[1:], len(area)) - 1
    if not len(area):
        return Visits(track, area, entered, left, length, lasts, low, high)
    return Visits(
        track[begin],
        area[begin],
        entered[order][begin],
        left[order][end_at],
        np.add.reduceat(length[order], begin),
        np.add.reduceat(lasts[order], begin),
        (first + low)[begin],
        (last + high)[end_at],
    )
