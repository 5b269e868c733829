"""Generated sources of tracks in a known frame, in square areas of a known size, anywhere in China."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import shapely

from linzhang_plugin.county import crs, gcj02
from linzhang_plugin.patrols.datum import Sample
from linzhang_plugin.patrols.reading.model import BD09, GCJ02, WGS84

DO = {
    WGS84: lambda lon, lat: (lon, lat),
    GCJ02: gcj02.wgs84_to_gcj02,
    BD09: lambda lon, lat: gcj02.gcj02_to_bd09(*gcj02.wgs84_to_gcj02(lon, lat)),
}
Plane = Callable[[np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray]]


def patrol(chance: np.random.Generator, size: float, *, strays: bool, comes_from: np.ndarray | None) -> np.ndarray:
    """Points (n, 2) of a patrol of 2 to 6 km, a fix every 20 m with 5 m of noise, in a square of ``size`` at 0, 0.

    The walker turns at the boundary, unless he ``strays``: then he turns only 400 m beyond it. ``comes_from``: a home
    outside, from which he walks to the area and back.
    """
    beyond = 400.0 if strays else 0.0
    at = chance.uniform(0.1 * size, 0.9 * size, 2)
    heading = chance.uniform(0, 2 * np.pi)
    points = []
    for _ in range(int(chance.uniform(2000, 6000) / 20)):
        heading += chance.normal(0, 0.25)
        to = at + 20 * np.array([np.cos(heading), np.sin(heading)])
        if ((to < -beyond) | (to > size + beyond)).any():
            heading += np.pi * chance.uniform(0.6, 1.4)
            continue
        at = to
        points.append(at)
    way = np.array(points)
    if comes_from is not None:
        steps = max(2, int(np.hypot(*(way[0] - comes_from)) / 20))
        way = np.concatenate([np.linspace(comes_from, way[0], steps), way])
    return way + chance.normal(0, 5, way.shape)


def source(
    chance: np.random.Generator, kind: str, size: float, people: int, patrols: int, *, ways: bool, boards: bool
) -> tuple[list[Sample], Plane]:
    """Tracks of some people in one frame; a fifth of the people stray, a third live outside their areas."""
    lon0, lat0 = chance.uniform(99, 120), chance.uniform(23, 40)
    epsg = crs.zone_epsg(lon0)
    origin = np.array(crs.transformer(crs.WGS84, epsg)(np.array([lon0]), np.array([lat0])))[:, 0]
    back = crs.transformer(epsg, crs.WGS84)
    samples = []
    for person in range(people):
        corner = origin + size * np.array([person % 4, person // 4])
        strays, lives_out = chance.random() < 0.2, chance.random() < 1 / 3
        home = chance.choice([-1.0, 1.0], 2) * chance.uniform(100, 600, 2) + size * chance.integers(0, 2, 2)
        tracks = [
            patrol(chance, size, strays=strays, comes_from=home if lives_out else None)
            for _ in range(patrols + 3 * ways)
        ]
        known = np.concatenate(tracks[patrols:])[::2] + corner if ways else np.zeros((0, 2))
        # boards stand where people pass: at two points of way
        standing = chance.choice(np.concatenate(tracks), 2) + corner + chance.normal(0, 10, (2, 2))
        for way in tracks[:patrols]:
            lon, lat = DO[kind](*back(way[:, 0] + corner[0], way[:, 1] + corner[1]))
            own = shapely.box(*corner, *(corner + size))
            places = standing if boards else np.zeros((0, 2))
            samples.append(Sample(f"{person}", lon, lat, own, known, places))
    return samples, crs.transformer(crs.WGS84, epsg)
