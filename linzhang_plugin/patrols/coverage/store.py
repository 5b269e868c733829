"""Coverage and blind spots computed, and kept in the county file for the dock, the map and the pages of areas."""

from __future__ import annotations

import datetime
import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from ...county import geom
from ...county.errors import LinzhangError
from ..groups import Ints
from . import blind as blinds
from . import covered, fill, risk
from .cells import packed
from .ground import Areas, areas_on, forest_in
from .period import Period
from .settings import Settings
from .spots import Spot, spots
from .ways import Report, select, ways

if TYPE_CHECKING:
    from ...county.gateway import County

Say = Callable[..., str]
MOST_CELLS, MOST_FINE = 2_000_000, 400_000_000
"""Cells of blind spots (about 600 bytes each) and of the swath (a byte each)."""


@dataclass
class Result:
    """``shares`` and ``blind_cells``, ``blind_m2`` are of the areas in their order; ``day`` is the one on which the
    blind spots are (the last of the period, today where that is still to come). ``looked_at``: cells of forest;
    ``looked_back``: days from the first track that was looked at.
    """

    period: Period
    day: datetime.date
    how: Settings
    areas: Areas
    shares: list[covered.Share]
    blind_cells: list[int]
    blind_m2: list[int]
    spots: list[Spot]
    looked_at: int
    blind_total: int
    looked_back: int
    tracks: int
    copies: int
    unknown: dict[str, int]

    @property
    def county_share(self) -> covered.Share:
        """That of the base areas of the highest level together."""
        top = self.areas.order[self.areas.base].min() if self.areas.base.any() else 0
        own = [
            s
            for s, base, order in zip(self.shares, self.areas.base, self.areas.order, strict=True)
            if base and order == top
        ]
        basis = covered.FOREST if any(s.basis == covered.FOREST for s in own) else covered.WHOLE
        return covered.Share(basis, sum(s.ground_m2 for s in own), sum(s.seen_m2 for s in own))


def compute(
    county: County,
    period: Period,
    today: datetime.date,
    how: Settings | None = None,
    report: Report = lambda _fraction: None,
) -> Result:
    """The coverage of every area in the period, and the blind spots on its last day.

    LinzhangError ``patrols_coverage.no_tracks`` where nobody walked in the period, ``no_areas`` without areas.
    """
    how = how or Settings.of(county.profile)
    day = min(period.last, today)
    chosen = select(county, period.first, period.last)
    if not chosen.rows:
        raise LinzhangError("patrols_coverage.no_tracks", period=period.name)
    areas, forest = areas_on(county, day), forest_in(county)
    _fits(areas, how)
    seen = covered.seen_from(
        ways(county, chosen, vehicle=how.vehicle, report=_part(report, 0.0, 0.4)),
        areas,
        how.swath_metres,
        how.fine_metres,
    )
    shares = covered.shares(seen, areas, forest, _part(report, 0.4, 0.5))
    back = select(county, day - datetime.timedelta(days=how.lookback_days - 1), day)
    blind = blinds.find(
        ways(county, back, vehicle=how.vehicle, report=_part(report, 0.5, 0.9)), areas, forest, day, how
    )
    reasons = risk.reasons(county, blind, areas, how, _part(report, 0.9, 0.96))
    cells, m2 = _of_areas(areas, blind)
    return Result(
        period,
        day,
        how,
        areas,
        shares,
        cells,
        m2,
        spots(blind, reasons),
        blind.ground,
        len(blind),
        blind.looked_back,
        len(chosen.rows),
        chosen.copies,
        forest.unknown,
    )


def _fits(areas: Areas, how: Settings) -> None:
    """LinzhangError ``patrols_coverage.cells_many`` where the cells of the profile are so small that this machine would
    have to hold more of them than it can.
    """
    west, south, east, north = shapely.total_bounds(areas.polygons)
    sizes, order = shapely.area(areas.polygons[areas.base]), areas.order[areas.base]
    ground = max((float(sizes[order == level].sum()) for level in np.unique(order)), default=0.0)
    for key, value, size, cell, most in (
        ("cell_metres", how.cell_metres, ground, how.cell_metres, MOST_CELLS),
        ("swath_metres", how.swath_metres, float((east - west) * (north - south)), how.fine_metres, MOST_FINE),
    ):
        if size > most * cell * cell:
            least = math.ceil(value / cell * math.sqrt(size / most))
            key = f"patrols.coverage.{key}"
            raise LinzhangError("patrols_coverage.cells_many", key=key, value=f"{value:g}", least=least)


def _part(report: Report, low: float, high: float) -> Report:
    return lambda fraction: report(low + fraction * (high - low))


def _of_areas(areas: Areas, blind: blinds.Blind) -> tuple[list[int], list[int]]:
    """(number, m²) of the blind cells whose middle lies in each area, overlays too."""
    found = fill.stretches(areas.polygons, blind.cell)
    owner, column, row = fill.cells_of(found)
    keys = packed(blind.column, blind.row)
    wanted = packed(column, row)
    if not len(keys):
        return [0] * len(areas), [0] * len(areas)
    at: Ints = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    hit = keys[at] == wanted
    cells = np.bincount(owner[hit], minlength=len(areas))
    m2 = np.bincount(owner[hit], weights=blind.m2[at[hit]], minlength=len(areas))
    return cells.tolist(), np.rint(m2).astype(np.int64).tolist()


def reason_words(listed: risk.Reasons, how_say: Say) -> list[str]:
    """Each reason with its points, as a sentence part."""
    return [
        how_say(f"patrols_coverage.reason_{r.code}", points=f"{r.points:g}", name=r.name, number=r.number)
        for r in listed
    ]


def spot_words(spot: Spot, day: datetime.date, say: Say) -> str:
    """One line on a spot: its points, when it was visited last, the reasons."""
    parts = [say("patrols_coverage.points", points=f"{spot.risk:g}")]
    if spot.last:
        parts.append(say("patrols_coverage.last_visit", day=spot.last.isoformat(), days=(day - spot.last).days))
    elif not any(reason.code == risk.UNSEEN for reason in spot.reasons):
        parts.append(say("patrols_coverage.never_visited"))
    return "；".join([*parts, *reason_words(spot.reasons, say)])


def write(
    county: County,
    result: Result,
    office: Say,
    who: str | None = None,
    before_commit: Callable[[], None] = lambda: None,
) -> bool:
    """Keeps the coverage of the period and, instead of those there were, the blind spots; in one transaction.

    False where the county has the very same already; nothing is written then.
    """
    rows = _coverage_rows(result)
    marks = _spot_rows(result, office)
    if _same(county, result, rows, marks):
        before_commit()
        return False
    with county.batch("coverage", who) as batch:
        batch.execute(
            'DELETE FROM coverage WHERE "first" = ? AND "last" = ?',
            (result.period.first.isoformat(), result.period.last.isoformat()),
            table="coverage",
        )
        batch.insert("coverage", rows)
        batch.execute("DELETE FROM blind_spot", table="blind_spot")
        batch.insert("blind_spot", marks)
        before_commit()
    return True


def _coverage_rows(result: Result) -> list[dict[str, Any]]:
    return [
        {
            "area_uid": uid,
            "area": name,
            "first": result.period.first,
            "last": result.period.last,
            "basis": share.basis,
            "ground_m2": share.ground_m2,
            "seen_m2": share.seen_m2,
            "share": None if share.share is None else round(share.share, 4),
            "swath_m": result.how.swath_metres,
            "unseen_days": result.how.unseen_days,
            "blind_cells": cells,
            "blind_m2": m2,
        }
        for uid, name, share, cells, m2 in zip(
            result.areas.uids, result.areas.names, result.shares, result.blind_cells, result.blind_m2, strict=True
        )
    ]


def _spot_rows(result: Result, office: Say) -> list[dict[str, Any]]:
    shapes = shapely.to_wkb(np.array([spot.geometry for spot in result.spots], dtype=object))
    return [
        {
            "area_uid": result.areas.uids[spot.area],
            "area": result.areas.names[spot.area],
            "day": result.day,
            "number": number,
            "risk": spot.risk,
            "level": risk.level_of(spot.risk, result.how.risk),
            "cells": spot.cells,
            "m2": spot.m2,
            "last_day": spot.last,
            "reasons": json.dumps([[r.code, r.points, r.name, r.number] for r in spot.reasons], ensure_ascii=False),
            "words": f"{result.areas.names[spot.area]}：{spot_words(spot, result.day, office)}",
            "geom": shape,
        }
        for number, (spot, shape) in enumerate(zip(result.spots, shapes, strict=True), start=1)
    ]


def _same(county: County, result: Result, rows: list[dict[str, Any]], marks: list[dict[str, Any]]) -> bool:
    names = ("area_uid", "basis", "ground_m2", "seen_m2", "share", "swath_m", "unseen_days", "blind_cells", "blind_m2")
    have = county.rows(
        "SELECT area_uid, basis, ground_m2, seen_m2, share, swath_m, unseen_days, blind_cells, blind_m2 FROM coverage "
        'WHERE "first" = ? AND "last" = ?',
        (result.period.first.isoformat(), result.period.last.isoformat()),
    )
    if {tuple(row) for row in have} != {tuple(row[name] for name in names) for row in rows}:
        return False
    stored = county.rows("SELECT number, day, area_uid, level, words, m2, cells, geom FROM blind_spot ORDER BY number")
    told = ("number", "area_uid", "level", "words", "m2", "cells")
    wanted = [(m["day"].isoformat(), *(m[name] for name in told)) for m in marks]
    if [(row["day"], *(row[name] for name in told)) for row in stored] != wanted:
        return False
    shapes = geom.geometries([row["geom"] for row in stored])
    return bool(shapely.equals_exact(shapes, shapely.from_wkb([m["geom"] for m in marks])).all())
