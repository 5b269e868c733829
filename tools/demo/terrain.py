"""Invented terrain: a smooth field of heights that forests, ridges and the elevations of tracks follow."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .mesh import Floats
from .size import Size


@dataclass(frozen=True)
class Terrain:
    """A sum of plane waves: ``waves`` (k, 2) wave vectors in radians a metre, ``phases`` and ``heights`` (k,)."""

    waves: Floats
    phases: Floats
    heights: Floats

    def height(self, xy: Floats) -> Floats:
        """Metres above sea level at points (n, 2) in metres from the county's centre."""
        return 1250.0 + np.sin(xy @ self.waves.T + self.phases) @ self.heights


def make(size: Size) -> Terrain:
    """The terrain of that seed, between about 800 and 1,700 metres."""
    chance = size.chance(1)
    lengths = chance.uniform(1500, 9000, 14)
    angles = chance.uniform(0, 2 * np.pi, 14)
    waves = np.column_stack([np.cos(angles), np.sin(angles)]) * (2 * np.pi / lengths)[:, None]
    return Terrain(waves, chance.uniform(0, 2 * np.pi, 14), lengths / 9000 * 110)
