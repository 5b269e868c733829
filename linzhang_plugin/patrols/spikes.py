"""Leaps away and back (漂移), found from both sides."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from . import mask as codes
from .groups import Bools, Ints, bounds, changes, medians, numbered
from .times import Floats

MAX_PASSES = 12
MAX_ISLAND_SECONDS = 300.0
COLD_START_POINTS = 5
SILENCE_SECONDS = 60.0


def find_spikes(
    mask: NDArray[np.uint8],
    x: Floats,
    y: Floats,
    t: Floats,
    track: Ints,
    timed: Bools,
    speed: float,
    metres: float,
    gap_seconds: float,
) -> None:
    """Write SPIKE into ``mask`` for points that lie off the way of the points around them.

    The chain of points is cut at every step faster than ``speed`` and longer than ``metres``; what lies between two
    cuts is an island. A short island is a spike where its two neighbours can be joined without it at less than
    ``speed``: a ride has many islands too, but leaving one out does not bring its neighbours together. At the ends
    of a run (the start of a recording, after a gap) a few points cut off from a longer island are a spike. Of
    neighbouring islands the one that costs the greater detour goes first; the rest is judged again.
    """
    for _ in range(MAX_PASSES):
        index = np.flatnonzero(mask == codes.KEPT)
        if len(index) < 3:
            return
        for together in (1, 2, 3):
            off = _off_islands(
                x[index], y[index], t[index], track[index], timed[index], speed, metres, gap_seconds, together
            )
            if off.any():
                break
        else:
            return
        mask[index[off]] = codes.SPIKE


def _reach(far: Floats, dt: Floats, timed: Bools, track: Ints, speed: float, metres: float) -> Floats:
    """How far one can get along each step; where no time is known, eight usual steps of the track."""
    out = np.maximum(speed * dt, metres)
    untimed = ~(timed[1:] & timed[:-1])
    if untimed.any():
        usual = medians(far[untimed], track[1:][untimed], int(track[-1]) + 1)
        out = np.where(untimed, np.maximum(8 * np.nan_to_num(usual)[track[1:]], 1.5 * metres), out)
    return out


def _off_islands(
    x: Floats,
    y: Floats,
    t: Floats,
    track: Ints,
    timed: Bools,
    speed: float,
    metres: float,
    gap_seconds: float,
    together: int,
) -> Bools:
    """True for the points to leave out in this pass; ``together`` islands in a row are judged as one."""
    off = np.zeros(len(x), dtype=bool)
    dt, far = np.diff(t), np.hypot(np.diff(x), np.diff(y))
    reach = _reach(far, dt, timed, track, speed, metres)
    new_run = changes(track)
    new_run[1:] |= dt > gap_seconds
    leap = far > reach
    if not (leap & ~new_run[1:]).any():
        return off
    cut = new_run.copy()
    cut[1:] |= leap | (dt > SILENCE_SECONDS)
    islands = _Islands(cut, new_run, together)
    if not islands.count:
        return off
    first, last = islands.first, islands.last
    into, out_of = np.maximum(first - 1, 0), np.minimum(last + 1, len(x) - 1)
    bridge = np.hypot(x[out_of] - x[into], y[out_of] - y[into])
    way_in, way_out = far[np.minimum(into, len(far) - 1)], far[np.minimum(last, len(far) - 1)]
    allowed = np.where(
        timed[first], np.maximum(speed * (t[out_of] - t[into]), metres), reach[np.minimum(into, len(far) - 1)]
    )
    short = (t[last] - t[first] <= MAX_ISLAND_SECONDS) & (islands.size < islands.size_left + islands.size_right)
    short |= islands.size == 1
    between = islands.before & islands.after & short & (bridge <= allowed)
    few = islands.size <= COLD_START_POINTS
    at_start = ~islands.before & islands.after & few & (islands.size < islands.size_right)
    at_end = islands.before & ~islands.after & few & (islands.size < islands.size_left)
    # after a silence a leap needs no speed: such a step cuts too, but at least one side has to be a leap
    leaps = leap[np.minimum(into, len(far) - 1)] & islands.before
    leaps |= leap[np.minimum(last, len(far) - 1)] & islands.after
    candidate = (between | at_start | at_end) & islands.one_run & leaps
    detour = np.where(between, way_in + way_out - bridge, np.where(at_start, way_out, way_in))
    best = candidate & _greatest(np.where(candidate, detour, -1.0), together)
    for begin, end in zip(first[best], last[best], strict=True):  # spikes are few: three in a thousand points
        off[begin : end + 1] = True
    return off


class _Islands:
    """Points between two cuts, ``together`` neighbouring ones at a time: where they begin and end, and how long.

    ``before``/``after``: there is an island before/after in the same run, of ``size_left``/``size_right`` points.
    """

    def __init__(self, cut: Bools, new_run: Bools, together: int) -> None:
        first, last = bounds(numbered(cut))
        run, size = numbered(new_run)[first], last - first + 1
        self.count = max(len(first) - together + 1, 0)
        if not self.count:
            return
        here, end = slice(0, self.count), slice(together - 1, None)
        self.first, self.last = first[here], last[end]
        totals = np.concatenate([[0], np.cumsum(size)])
        self.size = totals[together:] - totals[:-together]
        same_as_next = np.append(run[1:] == run[:-1], False)
        self.one_run = run[here] == run[end]
        self.before = np.append(False, same_as_next[:-1])[here]
        self.after = same_as_next[end]
        self.size_left = np.append(0, size[:-1])[here]
        self.size_right = np.append(size[1:], 0)[end]


def _greatest(score: Floats, reach: int) -> Bools:
    """True where no score within ``reach`` places is greater (of equal ones the last stays)."""
    out = np.ones(len(score), dtype=bool)
    for offset in range(1, min(reach, len(score) - 1) + 1):
        out[offset:] &= score[offset:] >= score[:-offset]
        out[:-offset] &= score[:-offset] > score[offset:]
    return out
