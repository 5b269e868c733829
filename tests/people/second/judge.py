"""Runs the reader over the second set and scores it with the score of the first set."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.profile import Profile
from linzhang_plugin.people.places import Places
from linzhang_plugin.people.preview import preview

from ..messy.places import AREAS, BY_CODE, COUNTY_CODE, COUNTY_NAME
from ..messy.score import ALSO, NAMELESS, NEEDED, Found, Place, Score, _pairs, score
from ..messy.truth import Holder
from ..test_messy_rosters import found_in
from .book import Second

_PLACES = {area.name for area in BY_CODE.values()}


@dataclass
class Reading:
    """What the reader made of a file, in the rows of the truth. ``error``: the code with which it refused the file."""

    found: list[Found]
    coloured: set[Place]
    accounted: set[tuple[str, int]]
    error: str = ""


def make_county(path: Path) -> County:
    """The county of the first set as a county file."""
    county = County.create(
        path, name=COUNTY_NAME, code6=COUNTY_CODE[:6], epsg=4545, profile=Profile.preset("three_levels")
    )
    uids: dict[str | None, str | None] = {None: None}
    with county.batch("areas") as batch:
        for area in AREAS:
            row = {"code": area.code, "name": area.name, "level": area.level, "kind": "base"}
            uids[area.code] = batch.insert("area", [row | {"parent_uid": uids[area.parent]}])[0]
    return county


def read(roster: Second, county: County) -> Reading:
    """The reader's work on one file."""
    if roster.path is None:
        raise ValueError(roster.skipped)
    try:
        shown = preview(county, roster.path)
    except LinzhangError as error:
        return Reading([], set(), set(), error.code)
    rows = {(table.sheet, row.number) for table in shown.found.tables for row in table.rows}
    marks = {(sheet, row, column + 1) for sheet, row, column in shown.marks}
    found = [_settled(one, roster) for one in found_in(shown, Places(county))]
    ends = {(row.row, h.name): h for row, h in roster.holders if h.end}
    found = [_ended(one, ends.get((one.row, one.name))) for one in found]
    return Reading(found, marks, {anchored(roster, *row) for row in rows})


def judged(roster: Second, reading: Reading) -> Score:
    """The score of a file."""
    return score(roster, reading.found, reading.coloured, reading.accounted)


def anchored(roster: Second, sheet: str, row: int) -> tuple[str, int]:
    """The row at which the truth of this row's persons stands."""
    for name, bands in roster.bands.items():
        if name == sheet or roster.format in NAMELESS:
            for first, last, anchor in bands:
                if first <= row <= last:
                    return sheet, anchor
    return sheet, row


def _settled(one: Found, roster: Second) -> Found:
    """In the rows of the truth; a town or village in 单位 is an area and says nothing of the unit."""
    _, row = anchored(roster, one.sheet, one.row)
    return replace(one, row=row, unit=None if one.unit in _PLACES else one.unit)


def _ended(one: Found, holder: Holder | None) -> Found:
    """至2024.3.31 may mean the last day or the day after; 至2024.3 the month's first day, last day or the day after."""
    if holder is None or holder.end is None or one.end is None:
        return one
    end, told = date.fromisoformat(holder.end), date.fromisoformat(one.end)
    month = (end.replace(day=28) + timedelta(days=4)).replace(day=1)
    same = told in {end, end + timedelta(days=1)} or (end.day == 1 and told in {month, month - timedelta(days=1)})
    return replace(one, end=holder.end) if same else one


def mistakes(roster: Second, reading: Reading) -> list[str]:
    """A line for every wrong field, missing and invented person."""
    lines = [f"refused: {reading.error}"] if reading.error else []

    def key(sheet: str) -> str:
        return "" if roster.format in NAMELESS else sheet

    by_row: dict[tuple[str, int], list[Found]] = {}
    for one in reading.found:
        by_row.setdefault((key(one.sheet), one.row), []).append(one)
    for row in roster.rows:
        there = by_row.pop((key(row.sheet), row.row), [])
        where = f"{row.sheet} {row.row}"
        for holder, match in _pairs(row.holders, there):
            if match is None:
                lines.append(f"{where}: missing {holder.role} {holder.name} at {holder.area}")
                continue
            for name in (*NEEDED, *ALSO):
                wanted, got = getattr(holder, name), getattr(match, name)
                if wanted != got:
                    lines.append(f"{where}: {holder.name} {name}: expected {wanted!r}, found {got!r}")
        lines += [f"{where}: invented {one.role} {one.name} at {one.area}" for one in there]
    lines += [f"{s} {n}: invented {one.role} {one.name}" for (s, n), left in by_row.items() for one in left]
    return lines
