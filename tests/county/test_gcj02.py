"""The shifts of web maps against the published vectors, and back again."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from linzhang_plugin.county import gcj02

FUNCTIONS = {
    "wgs84->gcj02": (gcj02.wgs84_to_gcj02, 1e-9),
    "gcj02->wgs84 exact": (gcj02.gcj02_to_wgs84, 1e-9),
    "gcj02->bd09": (gcj02.gcj02_to_bd09, 1e-9),
    # published by the single way back, which is wrong by up to 0.23 m
    "bd09->gcj02": (gcj02.bd09_to_gcj02, 3e-6),
    # published rounded and by another single step: tens of metres
    "bd09->wgs84": (gcj02.bd09_to_wgs84, 5e-4),
}


def test_published_vectors(shared: Path) -> None:
    with (shared / "data" / "coords" / "gcj02_vectors.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["op"] in FUNCTIONS]
    assert len(rows) >= 18
    for row in rows:
        function, tolerance = FUNCTIONS[row["op"]]
        lon, lat = function(np.array([float(row["in_lng"])]), np.array([float(row["in_lat"])]))
        assert lon[0] == pytest.approx(float(row["out_lng"]), abs=tolerance), row
        assert lat[0] == pytest.approx(float(row["out_lat"]), abs=tolerance), row


def test_there_and_back_over_all_of_china() -> None:
    lon, lat = (a.ravel() for a in np.meshgrid(np.linspace(75, 134, 60), np.linspace(4, 53, 50)))
    x, y = gcj02.gcj02_to_wgs84(*gcj02.wgs84_to_gcj02(lon, lat))
    assert max(np.abs(x - lon).max(), np.abs(y - lat).max()) < 1e-9
    x, y = gcj02.bd09_to_gcj02(*gcj02.gcj02_to_bd09(lon, lat))
    assert max(np.abs(x - lon).max(), np.abs(y - lat).max()) < 1e-9


def test_inverse_is_exact_to_a_millimetre_where_the_single_step_is_metres_off() -> None:
    chance = np.random.default_rng(20240506)
    lon, lat = chance.uniform(73.5, 135, 200_000), chance.uniform(18, 53.5, 200_000)

    def metres(x: np.ndarray, y: np.ndarray) -> float:
        return float(np.hypot((x - lon) * 111_320 * np.cos(np.radians(lat)), (y - lat) * 111_320).max())

    g = gcj02.wgs84_to_gcj02(lon, lat)
    east, north = gcj02.wgs84_to_gcj02(*g)
    assert metres(2 * g[0] - east, 2 * g[1] - north) > 4  # what many libraries do
    assert metres(*gcj02.gcj02_to_wgs84(*g)) < 0.001
    assert metres(*gcj02.bd09_to_wgs84(*gcj02.gcj02_to_bd09(*g))) < 0.001


def test_nothing_is_shifted_outside_china() -> None:
    lon, lat = gcj02.wgs84_to_gcj02(np.array([-104.9903, 2.35]), np.array([39.7392, 48.86]))
    assert lon.tolist() == [-104.9903, 2.35]
    assert lat.tolist() == [39.7392, 48.86]
