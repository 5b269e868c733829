"""Track files: true walks seen through a telephone's receiver, with its drift, spikes and gaps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely

from . import paths, schedule
from .geography import Geography, to_degrees
from .mesh import Floats, Ints
from .paths import Trails, Walk
from .people import Staff
from .schedule import Outing
from .size import Size

RHO = 0.8  # correlation of the error between fixes
SPIKE_SHARE = 0.003
SPIKE_M = 800.0
VALID_METRES, VALID_SECONDS = 1000.0, 3600.0


@dataclass(frozen=True)
class Recording:
    """One track file. ``degrees`` (n, 2) longitude, latitude; ``unix`` (n,) seconds; ``metres`` etc. are the truth."""

    ranger: int
    outing: Outing
    part: int
    degrees: Floats
    elevation: Floats
    unix: Ints
    metres: float
    metres_inside: float
    seconds_inside: float
    seconds: float


def make(size: Size, geography: Geography, staff: Staff, outings: list[Outing]) -> Iterator[Recording]:
    """The recordings of all outings in their order (one, or two for a split day)."""
    trails = Trails(geography)
    own = [shapely.union_all([geography.grids[g].polygon for g in r.grids]) for r in staff.rangers]
    for area in own:
        shapely.prepare(area)
    by_outing: dict[int, Recording] = {}
    originals = {o.copied_from for o in outings}
    pending: list[tuple[int, Outing]] = []
    for k, outing in enumerate(outings):
        if outing.kind == "copy":
            pending.append((k, outing))
            continue
        ranger = staff.rangers[outing.ranger]
        inside = own[outing.ranger] if ranger.on_duty(outing.day) else None
        chance = size.chance(30, k)
        start = schedule.midnight(outing.day) + int(chance.integers(6 * 3600 + 1200, 10 * 3600))
        for part, walk in enumerate(_walks(size, geography, trails, staff, outing, chance)):
            begin = start + part * 6 * 3600
            recording = _recorded(size, geography, outing, part, walk, begin, inside, chance)
            if k in originals:
                by_outing[k] = recording
            yield recording
    for _, outing in pending:
        source = by_outing[outing.copied_from if outing.copied_from is not None else -1]
        yield Recording(
            outing.ranger, outing, 0, source.degrees, source.elevation, source.unix, 0.0, 0.0, 0.0, 0.0
        )  # nobody walked


def _walks(
    size: Size, geography: Geography, trails: Trails, staff: Staff, outing: Outing, chance: np.random.Generator
) -> list[Walk]:
    """The true walks of a day."""
    grids = staff.rangers[outing.ranger].grids
    seconds = float(chance.uniform(68, 125) * 60)
    if size.points:
        seconds = size.points * 15.0
    if outing.kind == "split":
        return [
            paths.walk(trails.path(grids, 1.2 * s, chance), s, chance, rest=0.08)
            for s in (float(chance.uniform(36, 50) * 60) for _ in range(2))
        ]
    if outing.kind == "car":
        village = staff.rangers[outing.ranger].village
        count = len(geography.grids)
        far = [(grids[0] + step) % count for step in (count // 3, count // 2)]
        road = trails.straight([grids[0], *far, *geography.grids_of(village)[:1]])
        return [paths.walk(road, min(len(road) * paths.PATH_STEP / 11.0, 5400.0), chance, pace=11.0, rest=0.0)]
    if outing.kind == "short_time":
        seconds = float(chance.uniform(14, 48) * 60)
    rest = 0.15
    if outing.kind == "short_way":
        rest = 1 - float(chance.uniform(280, 620)) / (1.1 * seconds)
    if outing.kind in ("outside", "partial"):
        grids = _neighbours(geography, grids, chance) + (grids if outing.kind == "partial" else [])
    metres = 1.15 * seconds * (1 - rest) + 300
    if outing.kind == "partial":
        first = trails.path(grids[:1], 0.35 * metres, chance)
        second = trails.path(grids[1:], 0.8 * metres, chance)
        return [paths.walk(paths.joined([first, second]), seconds * 1.25, chance, rest=rest)]
    return [paths.walk(trails.path(grids, metres, chance), seconds, chance, rest=rest)]


def _neighbours(geography: Geography, grids: list[int], chance: np.random.Generator) -> list[int]:
    """One grid that touches these and is none of them."""
    mine = shapely.union_all([geography.grids[g].polygon for g in grids])
    touching = shapely.intersects(mine, [g.polygon for g in geography.grids])
    others = [k for k in np.flatnonzero(touching).tolist() if k not in grids]
    return [int(chance.choice(others))]


def _recorded(
    size: Size,
    geography: Geography,
    outing: Outing,
    part: int,
    walk: Walk,
    begin: int,
    inside: shapely.Geometry | None,
    chance: np.random.Generator,
) -> Recording:
    """What the telephone wrote: fixes each 10 to 15 seconds with correlated drift, spikes and gaps."""
    length = float(walk.seconds[-1])
    period = 15 if size.points else int(chance.choice([10, 12, 15, 15]))
    ticks = np.arange(0, length, period)
    ticks[1:] = np.round(ticks[1:] + chance.integers(-1, 2, len(ticks) - 1))
    if not size.points:
        ticks = _with_gaps(ticks, length, chance)
    n = len(ticks)
    white = chance.normal(size=(n + 40, 2))
    kernel = RHO ** np.arange(40) * np.sqrt(1 - RHO**2)
    drift = np.column_stack([np.convolve(white[:, k], kernel, mode="full")[40 : 40 + n] for k in (0, 1)])
    xy = walk.at(ticks) + drift * chance.uniform(3, 8)
    spikes = np.flatnonzero(chance.random(n) < SPIKE_SHARE)
    angles = chance.uniform(0, 2 * np.pi, len(spikes))
    xy[spikes] += np.column_stack([np.cos(angles), np.sin(angles)]) * chance.uniform(80, SPIKE_M, len(spikes))[:, None]
    if outing.kind == "far_point":
        xy[n // 2] += (61_000.0, 23_000.0)
    height = geography.terrain.height(xy - np.asarray(geography.origin))
    metres, metres_inside, seconds_inside = walk.measure(inside)
    return Recording(
        outing.ranger,
        outing,
        part,
        to_degrees(xy),
        height,
        (begin + ticks).astype(np.int64),
        metres,
        metres_inside,
        seconds_inside,
        length,
    )


def _with_gaps(ticks: Floats, length: float, chance: np.random.Generator) -> Floats:
    """The moments without those where the telephone slept: one track in eight has a hole of 3 to 15 minutes."""
    if chance.random() > 1 / 8:
        return ticks
    hole = chance.uniform(180, 900)
    start = chance.uniform(0.1, 0.8) * length
    return ticks[(ticks < start) | (ticks > start + hole)]


def is_valid(metres_inside: float, seconds_inside: float) -> bool:
    """The rule of the preset: at least 1 km and at least 1 hour inside the own area on that day."""
    return metres_inside >= VALID_METRES and seconds_inside >= VALID_SECONDS
