"""How noisy a track is, measured on the track itself, and what noise adds to its length.

Two kinds of noise lengthen a track: fixes that scatter independently (reflections, cheap receivers) and an error that
drifts along from fix to fix (the sky's and the filter's in the phone; here AR(1) with 0.8 from one fix to the next).
Both leave the scatter of a fix about the line between its neighbours, and so do bends of the way; they differ in how
that scatter grows when the neighbours are 1, 2 and 4 fixes away. Three measurements, three unknowns.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .groups import Bools, Ints, medians
from .times import Floats

MAX_WIDTH = 8

SILENT = 0.1
"""Share of the noise of the whole track under which a rest is silent."""
BENDS_LOOK_LIKE = (2.0, 3.0)
"""Metres of noise per axis that bends can look like at most; from the second on it is noise whatever the rests say."""

# Scatter at 1, 2 and 4 fixes' distance, per unit of variance, of independent noise (1, 1, 1), of drifting noise
# ((6 - 8 r^k + 2 r^2k) / 6 with r = 0.8) and of bends (measured on winding paths; a circle would give 1, 16, 256).
_DRIFT = (0.1467, 0.2832, 0.5098)
_BEND = (1.0, 7.6, 55.0)

# Variance left in a step between positions averaged by a triangle of m = 0 … 8 neighbours on each side.
STEP_WHITE = np.array([2.0 / (m + 1) ** 3 for m in range(MAX_WIDTH + 1)])
STEP_DRIFT = np.array([0.4, 0.126, 0.0671, 0.0423, 0.029, 0.021, 0.0157, 0.0121, 0.0096])


@dataclass(frozen=True)
class Noise:
    """Variance per axis in m² of each track: ``white`` from fix to fix, ``drift`` carried along."""

    white: Floats
    drift: Floats

    @property
    def metres(self) -> Floats:
        """One figure for the noise of a track: the standard deviation per axis in metres."""
        return np.sqrt(self.white + self.drift)

    def step_variance(self, width: NDArray[np.int64], track: Ints) -> Floats:
        """Variance in m² per axis that is left in a step after averaging over ``width`` neighbours."""
        return self.white[track] * STEP_WHITE[width] + self.drift[track] * STEP_DRIFT[width]


def scatter(x: Floats, y: Floats, t: Floats, run: Ints, lag: int) -> tuple[Floats, Ints]:
    """Squared scatter about the line between the fixes ``lag`` before and after, and the indices it is of.

    Scaled so that independent noise of variance s² per axis gives 2 s² on average, whatever the spacing in time.
    """
    if len(x) <= 2 * lag:
        return np.empty(0), np.empty(0, dtype=np.int64)
    a, b, c = slice(None, -2 * lag), slice(lag, -lag), slice(2 * lag, None)
    whole = (run[a] == run[c]) & (t[c] > t[a])
    share = np.where(whole, (t[b] - t[a]) / np.where(whole, t[c] - t[a], 1.0), 0.5)
    even = whole & (share > 0.3) & (share < 0.7)
    rx = x[b] - (x[a] * (1 - share) + x[c] * share)
    ry = y[b] - (y[a] * (1 - share) + y[c] * share)
    value = (rx**2 + ry**2) / (1 + share**2 + (1 - share) ** 2)
    return value[even], np.flatnonzero(even) + lag


def measure(x: Floats, y: Floats, t: Floats, run: Ints, track: Ints, count: int) -> Noise:
    """The noise of each of ``count`` tracks; zero for tracks too short to tell. Medians: turns must not count."""
    found = []
    enough = np.ones(count, dtype=bool)
    for lag in (1, 2, 4):
        value, at = scatter(x, y, t, run, lag)
        found.append(np.nan_to_num(medians(value, track[at], count)) / (2 * np.log(2)))
        enough &= np.bincount(track[at], minlength=count) >= 8
    one, two, _ = found
    matrix = np.array([[1.0, d, b] for d, b in zip(_DRIFT, _BEND, strict=True)])
    white, drift, bend = np.linalg.solve(matrix, np.array(found))
    # where a kind comes out negative it is absent: the others are found from the shorter two distances
    (_, d2, _), (_, b2, _) = _DRIFT, _BEND
    d1 = _DRIFT[0]
    flat = bend < 0
    white = np.where(flat, (d2 * one - d1 * two) / (d2 - d1), white)
    drift = np.where(flat, (two - one) / (d2 - d1), drift)
    no_drift = drift < 0
    white = np.where(no_drift, (b2 * one - two) / (b2 - 1.0), white)
    drift = np.where(no_drift, 0.0, drift)
    no_white = white < 0
    drift = np.where(no_white, np.where(no_drift, 0.0, (b2 * one - two) / (b2 * d1 - d2)), drift)
    return Noise(
        np.where(enough, np.maximum(np.where(no_white, 0.0, white), 0.0), 0.0),
        np.where(enough, np.maximum(drift, 0.0), 0.0),
    )


def still(noise: Noise, x: Floats, y: Floats, t: Floats, run: Ints, track: Ints, resting: Bools) -> Noise:
    """The noise again, now that it is known where the person stood: a place at rest has no bends.

    A way that weaves between trees at the pace of the fixes looks like a noise of up to two metres. Where the fixes of
    all rests lie on one another the receiver was not that bad, and it was the way. More noise than ``BENDS_LOOK_LIKE``
    is none of the way's doing: a phone that holds its place while it rests (static navigation) keeps its noise.
    ``resting``: a step a value.
    """
    inside = np.zeros(len(x), dtype=bool)
    inside[1:-1] = resting[1:] & resting[:-1]
    value, at = scatter(x, y, t, run, 1)
    here = inside[at]
    count = len(noise.white)
    at_rest = np.sqrt(medians(value[here], track[at[here]], count) / (2 * np.log(2)))
    few = np.bincount(track[at[here]], minlength=count) < 8
    silent = ~few & (np.nan_to_num(at_rest, nan=np.inf) < SILENT * noise.metres)
    low, high = BENDS_LOOK_LIKE
    share = np.where(silent, np.clip((noise.metres - low) / (high - low), 0.0, 1.0), 1.0)
    return Noise(noise.white * share, noise.drift * share)


def widths(noise: Noise, typical_step: Floats, allowed: float = 0.25) -> NDArray[np.int64]:
    """For each track the fewest neighbours that keep what noise adds to a step under ``allowed`` of the step.

    What is left is taken off by its known size afterwards; averaging over more would cut the bends of the way.
    """
    usual = np.nan_to_num(typical_step)
    raw = noise.white * STEP_WHITE[0] + noise.drift * STEP_DRIFT[0]
    honest = np.maximum(usual**2 - raw, (0.4 * usual) ** 2)  # the step as it would be without noise
    left = noise.white[:, None] * STEP_WHITE + noise.drift[:, None] * STEP_DRIFT
    fine = left <= 2 * allowed * honest[:, None]
    return np.where(fine.any(axis=1), fine.argmax(axis=1), MAX_WIDTH).astype(np.int64)
