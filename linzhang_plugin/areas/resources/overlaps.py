"""Where 小班 lie over one another: that ground is in the figures of both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from ...county import geom
from ..shapes import ObjectArray
from ..topology.find import find_overlaps
from ..topology.model import Coverage, Limits
from . import pieces

if TYPE_CHECKING:
    from ...county.gateway import County
    from ...county.ledger import Ledger

# metres: as thin as this is the same border, digitised twice
_TOLERANCE = 0.001
# pairs that a ledger names one by one
_MOST_OVERLAPS = 50


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
    found = find_overlaps(Coverage.flat(outlines[rows]), Limits(_TOLERANCE, 0.0, 0.0))
    pairs = [
        Overlap(int(rows[fault.areas[0]]), int(rows[fault.areas[1]]), fault.geometry, fault.size) for fault in found
    ]
    return sorted(pairs, key=lambda pair: -pair.m2)


def note_overlaps(county: County, rows: Mapping[str, dict[str, Any]], ledger: Ledger) -> None:
    """Notes which of the imported 小班 lie over one another or over others of the county, the greatest first.

    ``rows`` by code, with geometry, ``_source`` and ``_row``.
    """
    others = [r for r in county.rows("SELECT code, geom FROM compartment ORDER BY code") if r["code"] not in rows]
    codes = [*rows, *(row["code"] for row in others)]
    outlines = np.empty(len(codes), dtype=object)
    outlines[: len(rows)] = [row["geom"] for row in rows.values()]
    outlines[len(rows) :] = geom.geometries([row["geom"] for row in others])
    outlines, _ = pieces.valid(outlines)
    found = [pair for pair in overlaps(outlines) if min(pair.one, pair.other) < len(rows)]
    if not found:
        return
    total = f"{sum(pair.m2 for pair in found):.2f}"
    ledger.note(ledger.source, None, "areas_resources.stands_overlap_imported", count=len(found), m2=total)
    for pair in found[:_MOST_OVERLAPS]:
        row = rows[codes[min(pair.one, pair.other)]]
        facts = {"one": codes[pair.one], "other": codes[pair.other], "m2": f"{pair.m2:.2f}"}
        ledger.note(row["_source"], row["_row"], "areas_resources.stands_overlap_pair", **facts)
