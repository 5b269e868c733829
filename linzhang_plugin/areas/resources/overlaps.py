"""Where 小班 lie over one another: that ground is in the figures of both."""

from __future__ import annotations

from dataclasses import dataclass

import shapely

from ..shapes import ObjectArray
from ..topology.find import find_faults
from ..topology.model import OVERLAP, Coverage, Limits

# metres: as thin as this is the same border, digitised twice
_TOLERANCE = 0.001


@dataclass(frozen=True)
class Overlap:
    """``one`` and ``other`` are rows, ``geometry`` what both have, ``m2`` its size on the plane."""

    one: int
    other: int
    geometry: shapely.Geometry
    m2: float


def overlaps(outlines: ObjectArray) -> list[Overlap]:
    """All pairs of outlines (shape (n,), None and empty ones left out) that overlap, the greatest first."""
    rows = (~(shapely.is_missing(outlines) | shapely.is_empty(outlines))).nonzero()[0]
    if len(rows) < 2:
        return []
    found = find_faults(Coverage.flat(outlines[rows]), Limits(_TOLERANCE, 0.0, 0.0))
    pairs = [
        Overlap(int(rows[fault.areas[0]]), int(rows[fault.areas[1]]), fault.geometry, fault.size)
        for fault in found
        if fault.kind == OVERLAP
    ]
    return sorted(pairs, key=lambda pair: -pair.m2)
