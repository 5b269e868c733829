"""Where steps cross the boundaries of areas: between which shares of its length a step lies inside."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from .groups import Bools, Ints, changes
from .raster import AreaRaster
from .times import Floats

Stretches = tuple[Ints, Floats, Floats]
"""(pair, low, high): the pair of step and polygon, and between which shares of the step's length it is inside."""

_CLOSE = 1e-9
"""Shares of a length: nearer to the end of a step or an edge a crossing is not plain."""


def inside(raster: AreaRaster, polygons: NDArray[np.object_], ends: Floats, area: Ints) -> Stretches:
    """The stretches of steps inside polygons.

    ``ends``: (n, 2, 2), the two ends of each step; ``area``: index of the polygon to each. Computed from the edges in
    the step's own cells. What is not plain (a step along an edge, through a corner, over many cells) is left to GEOS,
    which takes a hundred times as long.
    """
    if not len(area):
        nothing = np.empty(0)
        return np.empty(0, dtype=np.int64), nothing, nothing
    (pair, low, high), plain = _from_edges(raster, ends, area)
    left = np.flatnonzero(~plain)
    other, other_low, other_high = _from_geos(ends[left], polygons[area[left]])
    keep = plain[pair]
    return (
        np.concatenate([pair[keep], left[other]]),
        np.concatenate([low[keep], other_low]),
        np.concatenate([high[keep], other_high]),
    )


def _from_edges(raster: AreaRaster, ends: Floats, area: Ints) -> tuple[Stretches, Bools]:
    """The stretches, and for which pairs they are sure."""
    count = len(area)
    column, row = raster.cells(ends[:, :, 0].ravel(), ends[:, :, 1].ravel())
    columns: Ints = column.reshape(-1, 2).astype(np.int64)
    rows: Ints = row.reshape(-1, 2).astype(np.int64)
    plain = (np.abs(columns[:, 1] - columns[:, 0]) <= 1) & (np.abs(rows[:, 1] - rows[:, 0]) <= 1)
    number = np.arange(count)
    found = [raster.edges_near(area, columns[:, c], rows[:, r]) for c, r in ((0, 0), (1, 1), (0, 1), (1, 0))]
    edge_count = max(len(raster.edges), 1)
    key = np.unique(np.concatenate([question * edge_count + edge for question, edge in found]))
    pair, edge = number[key // edge_count], key % edge_count
    ax, ay = ends[pair, 0, 0], ends[pair, 0, 1]
    dx, dy = ends[pair, 1, 0] - ax, ends[pair, 1, 1] - ay
    x0, y0, x1, y1 = raster.edges[edge].T
    ex, ey = x1 - x0, y1 - y0
    turn = dx * ey - dy * ex
    flat = np.abs(turn) <= _CLOSE * np.hypot(dx, dy) * np.hypot(ex, ey)
    divisor = np.where(flat, 1.0, turn)
    on_step = ((x0 - ax) * ey - (y0 - ay) * ex) / divisor
    on_edge = ((x0 - ax) * dy - (y0 - ay) * dx) / divisor
    # parallel ones matter only where they lie in the step's own line
    beside = np.abs((x0 - ax) * dy - (y0 - ay) * dx) <= 1e-6 * np.maximum(np.hypot(dx, dy), 1e-6)
    reached = (on_step >= -_CLOSE) & (on_step <= 1 + _CLOSE) & (on_edge >= -_CLOSE) & (on_edge <= 1 + _CLOSE)
    at_end = np.minimum(
        np.minimum(np.abs(on_step), np.abs(1 - on_step)), np.minimum(np.abs(on_edge), np.abs(1 - on_edge))
    )
    plain[pair[np.where(flat, beside, reached & (at_end <= _CLOSE))]] = False
    crossing = ~flat & reached
    pair, place, leaves = pair[crossing], on_step[crossing], turn[crossing] > 0
    order = np.lexsort((place, pair))
    pair, place, leaves = pair[order], place[order], leaves[order]
    plain[np.bincount(pair, minlength=count) == 0] = False
    # in and out in turn, or something about it is not plain
    first = changes(pair)
    follows = np.flatnonzero(~first)
    plain[pair[follows[leaves[follows] == leaves[follows - 1]]]] = False
    last = np.append(first[1:], True)
    starts_inside, ends_inside = first & leaves, last & ~leaves
    closed = follows[leaves[follows]]  # the crossing before it led in
    return (
        np.concatenate([pair[closed], pair[starts_inside], pair[ends_inside]]),
        np.concatenate([place[closed - 1], np.zeros(int(starts_inside.sum())), place[ends_inside]]),
        np.concatenate([place[closed], place[starts_inside], np.ones(int(ends_inside.sum()))]),
    ), plain


def _from_geos(ends: Floats, polygons: NDArray[np.object_]) -> Stretches:
    pieces, pair = shapely.get_parts(shapely.intersection(shapely.linestrings(ends), polygons), return_index=True)
    straight = shapely.get_type_id(pieces) == shapely.GeometryType.LINESTRING
    pieces, pair = pieces[straight], pair[straight]
    start = ends[pair, 0]
    along = ends[pair, 1] - start
    squared = (along**2).sum(axis=1)
    places = [
        ((shapely.get_coordinates(shapely.get_point(pieces, index)) - start) * along).sum(axis=1) / squared
        for index in (0, -1)
    ]
    return pair, np.clip(np.minimum(*places), 0.0, 1.0), np.clip(np.maximum(*places), 0.0, 1.0)
