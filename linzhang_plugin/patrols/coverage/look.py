"""Coverage and blind spots as they were computed last, for the dock: quick enough for the main thread."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...county import geom
from ...county.dates import day_of
from .risk import Reason, Reasons

if TYPE_CHECKING:
    from ...county.gateway import County

MOST = 1000
"""Blind spots that are listed; all are on the map and in the workbook."""
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class AreaCoverage:
    """One area; ``share`` None where there is no ground to patrol."""

    uid: str
    name: str
    level: str
    is_base: bool
    basis: str
    ground_m2: int
    share: float | None
    blind_cells: int
    blind_m2: int


@dataclass(frozen=True)
class SpotRow:
    """One blind spot; ``box`` min x, min y, max x, max y in the county's CRS."""

    uid: str
    number: int
    area_uid: str
    area: str
    risk: float
    level: str
    m2: int
    last: datetime.date | None
    reasons: Reasons
    box: Box


def coverage(county: County, first: datetime.date, last: datetime.date) -> list[AreaCoverage]:
    """The coverage of all areas in a span, the smallest share first; [] where it was not computed."""
    rows = county.rows(
        "SELECT area.uid, area.name, area.level, area.kind, basis, ground_m2, share, blind_cells, blind_m2 "
        "FROM coverage JOIN area ON area.uid = coverage.area_uid "
        'WHERE "first" = ? AND "last" = ? ORDER BY share IS NULL, share, area.code',
        (first.isoformat(), last.isoformat()),
    )
    return [
        AreaCoverage(
            row["uid"],
            row["name"],
            row["level"],
            row["kind"] == "base",
            row["basis"],
            row["ground_m2"],
            row["share"],
            row["blind_cells"],
            row["blind_m2"],
        )
        for row in rows
    ]


def spots(county: County, area_uid: str = "") -> tuple[list[SpotRow], int, datetime.date | None]:
    """(the most urgent blind spots, those of an area alone where one is given; how many there are; on which day)."""
    given = (area_uid, area_uid)
    rows = county.rows(
        "SELECT blind_spot.uid, number, area_uid, area.name, risk, blind_spot.level, m2, last_day, reasons, "
        "blind_spot.geom FROM blind_spot LEFT JOIN area ON area.uid = area_uid "
        "WHERE ? = '' OR blind_spot.area_uid = ? ORDER BY number LIMIT ?",
        (*given, MOST),
    )
    count = county.scalar("SELECT count(*) FROM blind_spot WHERE ? = '' OR area_uid = ?", given)
    out = []
    for row in rows:
        box = geom.envelope(row["geom"])
        if box is not None:
            out.append(
                SpotRow(
                    row["uid"],
                    row["number"],
                    row["area_uid"] or "",
                    row["name"] or "",
                    row["risk"],
                    row["level"],
                    row["m2"],
                    day_of(row["last_day"]),
                    tuple(Reason(*parts) for parts in json.loads(row["reasons"] or "[]")),
                    (box[0], box[2], box[1], box[3]),
                )
            )
    return out, int(count or 0), day_of(county.scalar("SELECT max(day) FROM blind_spot"))
