"""From received points to the way that was walked: honest mileage, in array passes over many tracks at once.

What happens, in words for the office:

1. points whose time runs backwards or repeats are left out;
2. a leap away and back that nobody can have walked is left out, also at the start of a recording; the good points
   on both sides stay, because a leap is judged from both sides and never from a single point taken as true;
3. nothing is counted across a gap in the recording or across a leap that stays;
4. dense recordings are averaged to one position in ten seconds;
5. standing still is recognised from where the person was half a minute before and after: time counts, way does not,
   and what drifts about between two rests without leaving their place belongs to them;
6. the positions are averaged with their neighbours, over more of them the noisier the track is, and the length that
   noise still adds (it always adds, it never takes away) is taken off;
7. riding is flagged, not taken away.

Sources: that noise lengthens a track and corners cut shorten it, and that one has to be traded against the other:
Ranacher et al. 2016, "Why GPS makes distances bigger than they are", IJGIS 30(2). The noise is measured on each track
from the second differences (the scatter of each fix about the line between its neighbours) at three spacings, so that
bends are not taken for noise; and where the person stood still, where there are no bends at all.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from . import mask as codes
from .groups import Bools, Ints, blocks_at_least, bounds, changes, medians, numbered, sums
from .noise import Noise, measure, still, widths
from .spikes import find_spikes
from .times import Floats

REST_NOISE = 3.5
"""Metres of noise per axis up to which half a minute is enough to tell standing from walking."""
WANDER = 3.0
"""How many times its noise per axis a receiver at rest shows itself away from where it is."""
WANDER_RESTS = 4.0
"""Times ``rest_seconds`` that such an episode lasts at most."""


@dataclass(frozen=True)
class Cleaning:
    """What the cleaning goes by; the profile's section ``patrols.cleaning`` has the same names."""

    gap_seconds: float = 600.0
    """No way and no time is counted across a longer silence."""
    leap_speed: float = 6.0
    """m/s, there and back: faster is a leap."""
    leap_metres: float = 40.0
    """A leap is at least this long."""
    impossible_speed: float = 55.0
    """m/s: faster is no ride either, the line is broken there."""
    vehicle_speed: float = 5.0
    """m/s, kept up for ``vehicle_seconds``: a ride."""
    vehicle_seconds: float = 30.0
    rest_speed: float = 0.25
    """m/s over about a minute: slower is standing still."""
    rest_seconds: float = 60.0
    spacing_seconds: float = 10.0
    """Denser recordings are averaged to this spacing."""


@dataclass(frozen=True)
class Cleaned:
    """The result for all points and tracks given.

    Points: ``mask`` uint8. Nodes of the cleaned lines (averaged positions): ``x``, ``y`` metres, ``t`` Unix seconds,
    ``track``. Steps, one per node but the last, from node i to i + 1: ``metres``, ``seconds`` (0 where the line is
    broken), ``ridden`` (vehicle), ``broken``. Per track: ``raw_metres`` (all points joined), ``track_metres``,
    ``track_seconds``, ``noise`` (metres per axis).
    """

    mask: NDArray[np.uint8]
    x: Floats
    y: Floats
    t: Floats
    track: Ints
    metres: Floats
    seconds: Floats
    ridden: Bools
    broken: Bools
    raw_metres: Floats
    track_metres: Floats
    track_seconds: Floats
    noise: Floats


def clean(
    x: Floats,
    y: Floats,
    t: Floats,
    track: Ints,
    timed: Bools | None = None,
    how: Cleaning | None = None,
    drop: Bools | None = None,
) -> Cleaned:
    """Clean the points of many tracks at once.

    ``x``, ``y`` in metres, ``t`` Unix seconds, ``track`` 0, 1, 2 … non-decreasing: all of one length. ``timed``:
    False where the receiver gave no time (``t`` is then filled in and proves nothing). ``drop``: True for points
    whose coordinates are known to be no place. Nothing is changed in place.
    """
    how = how or Cleaning()
    timed = np.ones(len(x), dtype=bool) if timed is None else timed
    count = int(track[-1]) + 1 if len(track) else 0
    mask = np.zeros(len(x), dtype=np.uint8)
    if drop is not None:
        mask[drop] = codes.COORDINATE
    raw = _raw_metres(x, y, track, mask == 0, count)
    _drop_wrong_times(mask, t, track, timed)
    find_spikes(mask, x, y, t, track, timed, how.leap_speed, how.leap_metres, how.gap_seconds)
    kept = np.flatnonzero(mask == codes.KEPT)
    if not len(kept):
        nothing, none = np.empty(0), np.empty(0, dtype=bool)
        zeros = np.zeros(count)
        return Cleaned(mask, nothing, nothing, nothing, kept, nothing, nothing, none, none, raw, zeros, zeros, zeros)
    px, py, pt, ptrack, ptimed = x[kept], y[kept], t[kept], track[kept].astype(np.int64), timed[kept]
    after_gap = _breaks(px, py, pt, ptrack, ptimed, how)
    mask[kept[after_gap & ~changes(ptrack)]] = codes.AFTER_GAP
    node, nx, ny, mean_t, nt, nrun, ntrack = _nodes(px, py, pt, ptrack, numbered(after_gap), how.spacing_seconds)
    broken = nrun[1:] != nrun[:-1]
    noise = measure(nx, ny, mean_t, nrun, ntrack, count)
    resting, block = _rests(nx, ny, nt, nrun, noise.metres[ntrack], how)
    noise = still(noise, nx, ny, mean_t, nrun, ntrack, resting)
    sx, sy, width = _smoothed(nx, ny, nrun, ntrack, noise)
    metres = _lengths(sx, sy, mean_t, nt, noise.step_variance(width[1:], ntrack[1:]), broken)
    metres = _credit_drift(metres, sx, sy, resting, block, noise.metres[ntrack[1:]])
    seconds = np.where(broken, 0.0, np.diff(nt))
    with np.errstate(divide="ignore", invalid="ignore"):
        fast = ~broken & (seconds > 0) & (metres / np.where(seconds > 0, seconds, 1.0) > how.vehicle_speed)
    ridden, _ = blocks_at_least(fast, _starts(broken), seconds, how.vehicle_seconds)
    _mark(mask, kept, node, resting, ridden)
    step_track = ntrack[:-1]
    return Cleaned(
        mask=mask,
        x=sx,
        y=sy,
        t=nt,
        track=ntrack,
        metres=metres,
        seconds=seconds,
        ridden=ridden,
        broken=broken,
        raw_metres=raw,
        track_metres=sums(metres, step_track, count),
        track_seconds=sums(seconds, step_track, count),
        noise=noise.metres,
    )


def _raw_metres(x: Floats, y: Floats, track: Ints, good: Bools, count: int) -> Floats:
    """The length of the line through all points that are places, per track: what other programs report."""
    x, y, track = x[good], y[good], track[good]
    same = track[1:] == track[:-1]
    return sums(np.where(same, np.hypot(np.diff(x), np.diff(y)), 0.0), track[1:], count)


def _drop_wrong_times(mask: NDArray[np.uint8], t: Floats, track: Ints, timed: Bools) -> None:
    """Mask points that go back in time or repeat an instant, and single ones whose clock ran ahead."""
    index = np.flatnonzero((mask == 0) & timed)
    if len(index) < 2:
        return
    when, of = t[index], track[index]
    if len(index) > 2:
        inner = (of[:-2] == of[2:]) & (when[1:-1] > when[2:]) & (when[:-2] <= when[2:]) & (when[:-2] < when[1:-1])
        ahead = index[1:-1][inner]
        mask[ahead] = codes.BACKWARD
        index = np.setdiff1d(index, ahead, assume_unique=True)
        when, of = t[index], track[index]
    # one running maximum for all tracks: each track is moved above everything before it
    first = np.flatnonzero(changes(of))
    sizes = np.diff(np.append(first, len(of)))
    span = float(when.max() - when.min()) + 1.0
    ladder = when - when.min() + np.repeat(np.arange(len(first)), sizes) * span
    highest = np.maximum.accumulate(ladder)
    back = np.zeros(len(index), dtype=bool)
    back[1:] = ladder[1:] < highest[:-1]
    same = np.zeros(len(index), dtype=bool)
    same[1:] = (ladder[1:] == highest[:-1]) & (of[1:] == of[:-1])
    mask[index[back]] = codes.BACKWARD
    mask[index[same]] = codes.DUPLICATE


def _breaks(x: Floats, y: Floats, t: Floats, track: Ints, timed: Bools, how: Cleaning) -> Bools:
    """True for points to which no line leads: the first of a track, after a gap, after an impossible leap."""
    out = changes(track)
    dt = np.diff(t)
    far = np.hypot(np.diff(x), np.diff(y))
    both = timed[1:] & timed[:-1]
    out[1:] |= dt > how.gap_seconds
    out[1:] |= both & (far > np.maximum(how.impossible_speed * dt, 4 * how.leap_metres))
    out[1:] |= (timed[1:] != timed[:-1]) & (far > 500.0)
    return out


def _nodes(
    x: Floats, y: Floats, t: Floats, track: Ints, run: Ints, spacing: float
) -> tuple[Ints, Floats, Floats, Floats, Floats, Ints, Ints]:
    """Positions averaged to ``spacing`` seconds where a run is denser than half of it.

    Returns for each point its node, and for each node x, y, mean time, time, run and track. The time of the first
    and the last node of a run is that of its first and last point, so that no second is lost by averaging.
    """
    first, last = bounds(run)
    size = last - first + 1
    mean_dt = (t[last] - t[first]) / np.maximum(size - 1, 1)
    dense = (mean_dt > 0) & (mean_dt < spacing / 2) & (size > 2)
    begins = changes(run)
    if dense.any():
        slot = np.floor((t - t[first][run]) / spacing)
        begins[1:] |= ~dense[run[1:]] | (slot[1:] != slot[:-1])
    else:
        begins[:] = True
    node = numbered(begins)
    start, end = bounds(node)
    weight = (end - start + 1).astype(np.float64)
    ox, oy, ot = x[0], y[0], t[0]
    nx = np.add.reduceat(x - ox, start) / weight + ox
    ny = np.add.reduceat(y - oy, start) / weight + oy
    mean_t = np.add.reduceat(t - ot, start) / weight + ot
    nt = mean_t.copy()
    nrun, ntrack = run[start], track[start]
    run_first, run_last = bounds(nrun)
    several = run_last > run_first
    nt[run_first[several]] = t[first][several]
    nt[run_last[several]] = t[last][several]
    return node, nx, ny, mean_t, nt, nrun, ntrack


def _rests(x: Floats, y: Floats, t: Floats, run: Ints, noise: Floats, how: Cleaning) -> tuple[Bools, Ints]:
    """Steps during which the person stood still, and the number of the block each step is in.

    The speed of a step is taken between the mean position of the half minute before and that of the half minute
    after it, which noise hardly touches; on noisy tracks (``noise`` in metres, a value a node) the means are taken
    over a longer time. Turning back on the spot looks like standing still for a moment only, not for a minute.
    """
    count = len(x) - 1
    if count < 1:
        return np.zeros(0, dtype=bool), np.zeros(0, dtype=np.int64)
    half = how.rest_seconds / 2 * np.clip(noise / REST_NOISE, 1.0, 2.5)
    first, last = bounds(run)
    ladder = t - t.min() + run * (float(t.max() - t.min()) + 10 * how.rest_seconds)
    low = np.maximum(np.searchsorted(ladder, ladder[:-1] - half[:-1], side="left"), first[run[:-1]])
    high = np.minimum(np.searchsorted(ladder, ladder[1:] + half[1:], side="right") - 1, last[run[1:]])
    here = np.arange(count)

    def means(values: Floats) -> tuple[Floats, Floats]:
        total = np.concatenate([[0.0], np.cumsum(values - values[0])])
        before = (total[here + 1] - total[low]) / (here + 1 - low)
        after = (total[high + 1] - total[here + 1]) / np.maximum(high - here, 1)
        return before, after

    same = run[1:] == run[:-1]
    (bx, ax), (by, ay), (bt, at) = means(x), means(y), means(t)
    apart = at - bt
    still = same & (apart > 0) & (np.hypot(ax - bx, ay - by) < how.rest_speed * apart)
    seconds = np.where(same, np.diff(t), 0.0)
    resting, _ = blocks_at_least(still, _starts(~same), seconds, how.rest_seconds)
    return blocks_at_least(
        _wandering(x, y, resting, same, seconds, noise, how), _starts(~same), seconds, how.rest_seconds
    )


def _wandering(
    x: Floats, y: Floats, resting: Bools, same: Bools, seconds: Floats, noise: Floats, how: Cleaning
) -> Bools:
    """The resting steps, and those between rests that never leave the cloud of fixes about the place of the rest.

    An error that drifts along looks like a slow walk for a minute. Somebody who went away is soon farther off than the
    error ever takes him: where no fix of a short episode is, it was the error. A long one was work on a small plot.
    """
    if not resting.any():
        return resting
    _, block = blocks_at_least(resting, _starts(~same), np.zeros(len(resting)), 0.0)
    first, last = bounds(block)
    rest = resting[first]
    count = np.where(rest, last - first + 2, 0)
    sum_x = np.where(rest, _between(x, first, last + 1), 0.0)
    sum_y = np.where(rest, _between(y, first, last + 1), 0.0)
    joined = np.zeros(len(first), dtype=bool)  # to the block before
    joined[1:] = same[first[1:]] & same[last[:-1]]

    def beside(values: NDArray[np.float64] | Ints) -> Floats:
        out = np.zeros(len(values))
        out[1:] += np.where(joined[1:], values[:-1], 0)
        out[:-1] += np.where(joined[1:], values[1:], 0)
        return out

    weight = beside(count)
    brief = sums(seconds, block, len(first)) <= WANDER_RESTS * how.rest_seconds
    known = ~rest & brief & (weight > 0)
    divisor = np.where(known, weight, 1.0)
    cx, cy = (beside(sum_x) / divisor)[block], (beside(sum_y) / divisor)[block]
    away = np.maximum(np.hypot(x[:-1] - cx, y[:-1] - cy), np.hypot(x[1:] - cx, y[1:] - cy))
    inside = known & (np.maximum.reduceat(away, first) < np.maximum(12.0, WANDER * noise[first]))
    return resting | (inside[block] & same)


def _between(values: Floats, first: Ints, last: Ints) -> Floats:
    """The sums of ``values`` from ``first`` to ``last``, both inclusive."""
    total = np.concatenate([[0.0], np.cumsum(values)])
    return np.asarray(total[last + 1] - total[first])


def _starts(broken: Bools) -> Bools:
    """Breaks between steps: true at 0, at each broken step and after it."""
    out = broken.copy()
    if len(out):
        out[0] = True
        out[1:] |= broken[:-1]
    return out


def _smoothed(x: Floats, y: Floats, run: Ints, track: Ints, noise: Noise) -> tuple[Floats, Floats, NDArray[np.int64]]:
    """Positions averaged with a triangle of neighbours on each side, by the noise of the track, and how many."""
    sx, sy = x.copy(), y.copy()
    width = np.zeros(len(x), dtype=np.int64)
    if len(x) < 3:
        return sx, sy, width
    step = np.hypot(np.diff(x), np.diff(y))
    inside = run[1:] == run[:-1]
    per_track = widths(noise, medians(step[inside], track[1:][inside], len(noise.white)))
    first, last = bounds(run)
    length = (last - first + 1)[run]
    width = np.minimum(per_track[track], np.maximum((length - 1) // 2, 0))
    low, high = first[run], last[run]
    for m in np.unique(width[width > 0]):
        at = np.flatnonzero(width == m)
        total_x, total_y = np.zeros(len(at)), np.zeros(len(at))
        for offset in range(-int(m), int(m) + 1):
            weight = (m + 1 - abs(offset)) / (m + 1) ** 2
            j = at + offset
            # beyond the ends the track is continued by its mirror image through the end point
            turned = np.where(j < low[at], 2 * low[at] - j, np.where(j > high[at], 2 * high[at] - j, j))
            end = np.where(j < low[at], low[at], high[at])
            out = turned != j
            total_x += weight * np.where(out, 2 * x[end] - x[turned], x[turned])
            total_y += weight * np.where(out, 2 * y[end] - y[turned], y[turned])
        sx[at], sy[at] = total_x, total_y
    return sx, sy, width


def _lengths(x: Floats, y: Floats, mean_t: Floats, t: Floats, variance: Floats, broken: Bools) -> Floats:
    """Length of each step with what noise adds taken off; steps at averaged ends are stretched to their time.

    Of the noise in a step only the part across it lengthens it: variance once, not twice.
    """
    metres = np.sqrt(np.maximum(np.diff(x) ** 2 + np.diff(y) ** 2 - variance, 0.0))
    mean_dt, dt = np.diff(mean_t), np.diff(t)
    stretch = np.where(mean_dt > 0, dt / np.where(mean_dt > 0, mean_dt, 1.0), 1.0)
    return np.where(broken, 0.0, metres * np.clip(stretch, 1.0, 2.0))


def _credit_drift(metres: Floats, x: Floats, y: Floats, resting: Bools, block: Ints, noise: Floats) -> Floats:
    """No way while resting, except where a rest ends clearly elsewhere than it began: that way was made, slowly."""
    if not resting.any():
        return metres
    out = np.where(resting, 0.0, metres)
    first, last = bounds(block)
    chord = np.hypot(x[last + 1] - x[first], y[last + 1] - y[first])
    moved = resting[first] & (chord > np.maximum(12.0, 3.0 * noise[first]))
    total = sums(metres, block, len(first))
    share = np.where(moved & (total > 0), np.minimum(chord / np.where(total > 0, total, 1.0), 1.0), 0.0)
    return np.where(resting, metres * share[block], out)


def _mark(mask: NDArray[np.uint8], kept: Ints, node: Ints, resting: Bools, ridden: Bools) -> None:
    """Write REST and VEHICLE to the points of the nodes between whose steps all are so."""
    for steps, code in ((resting, codes.REST), (ridden, codes.VEHICLE)):
        if steps.any():
            at_node = np.zeros(len(steps) + 1, dtype=bool)
            if code == codes.VEHICLE:
                at_node[1:] |= steps
                at_node[:-1] |= steps
            else:
                at_node[1:-1] = steps[1:] & steps[:-1]
            points = kept[at_node[node]]
            mask[points[mask[points] == codes.KEPT]] = code
