"""Five hundred invented patrols whose way is known to the metre, as a phone's receiver would have seen them.

Nothing here knows how the cleaning works. The true way is laid out metre by metre, walked at a changing pace with
rests, and only then looked at through a receiver: every combination of

- fixes every 10 or 15 s;
- an error of 3, 6 or 10 m per axis, independent from fix to fix or carried along (AR(1), 0.8 from one fix to the next);
- a straight, a winding or a hairpin path;
- on a ridge (open sky, an even pace of 1.1 m/s) or in the forest (0.8 m/s, weaving between the trees, an uneven pace,
  an error that is larger under some trees than under others, and one fix in fifty missing);

with 17 % of the time at rest and 0.3 % of the fixes leaping hundreds of metres away.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

COUNT = 500
SEED = 20240506
START = 1_714_953_600.0  # 6 May 2024, 08:00 in China
SIGMAS = (3.0, 6.0, 10.0)
RHOS = (0.0, 0.8)
PATHS = ("straight", "winding", "hairpin")
GROUNDS = ("ridge", "forest")
EVERY = (10.0, 15.0)
REST = 0.17
SPIKES = 0.003


@dataclass(frozen=True)
class Kind:
    """What kind of patrol it is."""

    path: str
    ground: str
    sigma: float
    rho: float
    every: float

    def __str__(self) -> str:
        noise = "white" if self.rho == 0 else f"ρ={self.rho}"
        return f"{self.path:<8} {self.ground:<6} σ={self.sigma:<4.0f} {noise:<6} {self.every:.0f} s"


@dataclass(frozen=True)
class Patrol:
    """Received ``x``, ``y`` (metres) and ``t`` (Unix seconds); ``metres`` were really walked."""

    kind: Kind
    x: Floats
    y: Floats
    t: Floats
    metres: float


def kinds() -> list[Kind]:
    """Every combination once."""
    return [Kind(*parts) for parts in itertools.product(PATHS, GROUNDS, SIGMAS, RHOS, EVERY)]


def patrols(count: int = COUNT, seed: int = SEED) -> list[Patrol]:
    """``count`` patrols of 60 to 240 minutes, the combinations in turn."""
    chance = np.random.default_rng(seed)
    every_kind = kinds()
    return [patrol(chance, every_kind[number % len(every_kind)]) for number in range(count)]


def clean_patrols(count: int = 60, seed: int = SEED) -> list[Patrol]:
    """Patrols as a receiver without any error would have seen them: no noise, no leaps."""
    chance = np.random.default_rng(seed)
    quiet = [Kind(p, g, 0.0, 0.0, e) for p, g, e in itertools.product(PATHS, GROUNDS, EVERY)]
    return [patrol(chance, quiet[number % len(quiet)], spikes=0.0) for number in range(count)]


def patrol(chance: np.random.Generator, kind: Kind, spikes: float = SPIKES) -> Patrol:
    """One patrol of the kind."""
    seconds = chance.uniform(60, 240) * 60
    forest = kind.ground == "forest"
    pace = 0.8 if forest else 1.1
    way = _walked(chance, seconds, pace, 0.35 if forest else 0.12)
    px, py = _path(chance, kind, int(way[-1]) + 5)
    count = int(seconds / kind.every)
    at = np.minimum(np.arange(count) * kind.every, len(way) - 1)
    s = np.interp(at, np.arange(len(way)), way)
    x, y = np.interp(s, np.arange(len(px)), px), np.interp(s, np.arange(len(py)), py)
    metres = float(np.hypot(np.diff(px), np.diff(py))[: int(s[-1])].sum())
    error = _error(chance, count, kind.rho)
    if forest:  # the root mean square over the patrol stays what the kind says
        under_trees = np.exp(0.35 * _carried(chance, count, 0.97))
        error = error * under_trees / np.sqrt(np.mean(under_trees**2))
    x, y = x + kind.sigma * error[0], y + kind.sigma * error[1]
    leap = chance.random(count) < spikes
    direction, far = chance.uniform(0, 2 * np.pi, count), chance.uniform(150, 1200, count)
    x, y = x + leap * far * np.cos(direction), y + leap * far * np.sin(direction)
    received = np.ones(count, dtype=bool)
    if forest and kind.sigma:
        received = chance.random(count) > 0.02
        received[[0, -1]] = True
    return Patrol(kind, x[received], y[received], START + np.arange(count)[received] * kind.every, metres)


def _walked(chance: np.random.Generator, seconds: float, pace: float, uneven: float) -> Floats:
    """Metres of way at every second: an uneven pace, and rests of one to ten minutes that make up REST of the time."""
    count = int(seconds) + 1
    speed = pace * np.clip(1 + uneven * _carried(chance, count, 0.98), 0.3, 1.8)
    left = REST * seconds
    while left > 1:
        lasts = min(left, chance.uniform(60, 600))
        if left - lasts < 60:
            lasts = left
        begin = int(chance.uniform(0, max(count - lasts - 1, 1)))
        here = speed[begin : begin + int(lasts)]
        left -= min(np.count_nonzero(here), lasts) or 0
        here[:] = 0.0
    return np.concatenate([[0.0], np.cumsum(speed[:-1])])


def _path(chance: np.random.Generator, kind: Kind, metres: int) -> tuple[Floats, Floats]:
    """A way with a point every metre."""
    s = np.arange(metres, dtype=np.float64)
    if kind.path == "straight":
        heading = 0.3 * np.sin(s / 800 + chance.uniform(0, 6.28))
    elif kind.path == "winding":
        heading = sum(
            size * np.sin(2 * np.pi * s / length + chance.uniform(0, 6.28))
            for size, length in ((0.5, chance.uniform(140, 240)), (0.7, chance.uniform(350, 600)))
        )
    else:
        heading = _hairpins(chance, metres)
    if kind.ground == "forest":
        heading = heading + sum(
            size * np.sin(2 * np.pi * s / length + chance.uniform(0, 6.28))
            for size, length in ((0.20, chance.uniform(35, 60)), (0.15, chance.uniform(60, 110)))
        )
    heading = heading + chance.uniform(0, 2 * np.pi)
    return np.cumsum(np.cos(heading)), np.cumsum(np.sin(heading))


def _hairpins(chance: np.random.Generator, metres: int) -> Floats:
    """The heading along legs of 80 to 200 m, with turns by 160 to 180 degrees of 6 to 12 m radius between them."""
    parts: list[Floats] = []
    total, heading, side = 0, 0.0, 1.0
    while total < metres:
        leg = int(chance.uniform(80, 200))
        angle, radius = np.radians(chance.uniform(160, 180)), chance.uniform(6, 12)
        turn = max(int(angle * radius), 2)
        parts += [np.full(leg, heading), heading + side * angle * np.arange(1, turn + 1) / turn]
        heading += side * angle
        side = -side
        total += leg + turn
    return np.concatenate(parts)[:metres]


def _error(chance: np.random.Generator, count: int, rho: float) -> Floats:
    """The receiver's error, two rows of unit variance."""
    return np.stack([_carried(chance, count, rho), _carried(chance, count, rho)])


def _carried(chance: np.random.Generator, count: int, rho: float) -> Floats:
    """AR(1) of unit variance: each value carries ``rho`` of the one before."""
    values = chance.normal(0, 1, count)
    if rho:
        fresh = np.sqrt(1 - rho**2)
        for i in range(1, count):
            values[i] = rho * values[i - 1] + fresh * values[i]
    return values
