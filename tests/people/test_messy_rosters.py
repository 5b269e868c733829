"""The reader against sixty messy rosters whose truth is known; those of withheld words or layouts apart."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.profile import Profile
from linzhang_plugin.people.places import Places
from linzhang_plugin.people.preview import Preview, preview
from linzhang_plugin.people.recognise.model import Line
from linzhang_plugin.people.recognise.values import Field
from linzhang_plugin.people.roster import RefusedError, post_of, role_of_cell, role_of_sheet

from .messy.places import AREAS, COUNTY_CODE, COUNTY_NAME
from .messy.score import Found, Score, score, total
from .messy.truth import Roster


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Iterator[County]:
    path = tmp_path_factory.mktemp("县库 杂") / "青峰县.gpkg"
    with County.create(
        path, name=COUNTY_NAME, code6=COUNTY_CODE[:6], epsg=4545, profile=Profile.preset("three_levels")
    ) as county:
        uids: dict[str | None, str | None] = {None: None}
        with county.batch("areas") as batch:
            for area in AREAS:
                row = {"code": area.code, "name": area.name, "level": area.level, "kind": "base"}
                uids[area.code] = batch.insert("area", [row | {"parent_uid": uids[area.parent]}])[0]
        yield county


def judged(roster: Roster, county: County) -> Score:
    assert roster.path is not None
    try:
        shown = preview(county, roster.path)
    except LinzhangError as error:
        print(roster.file_name, error.code)
        return score(roster, [], set(), set())
    rows = {(table.sheet, row.number) for table in shown.found.tables for row in table.rows}
    marks = {(sheet, row, column + 1) for sheet, row, column in shown.marks}
    return score(roster, found_in(shown, Places(county)), marks, rows)


def taken(line: Line, key: str, fine: str) -> str | None:
    """A value that is sure, or doubtful in a way that leaves it as it is; a guess counts as none."""
    value = line.fields.get(key)
    return (value.text or None) if value is not None and (value.state == "sure" or value.reason == fine) else None


def found_in(shown: Preview, places: Places) -> list[Found]:
    found = []
    for table, row, line, _ in shown.entries:
        if line.fields.get("name", Field()).state == "wrong":
            continue
        text = line.text
        role = area = None
        try:
            role, area = post_of(line, places, role_of_sheet(places.profile, table.sheet))
        except RefusedError:
            role = role_of_cell(places.profile, text("role")) if text("role") else None
        found.append(
            Found(
                table.sheet,
                row.number,
                text("name") or None,
                role.key if role else None,
                area.code if area else None,
                taken(line, "phone", "people.doubt_phones"),
                text("title") or None,
                text("unit") or None,
                taken(line, "start", "people.day_assumed"),
                taken(line, "end", "people.day_assumed"),
            )
        )
    return found


def told(name: str, scores: list[Score]) -> Score:
    summed = total(scores)
    print(
        f"{name}: {len(scores)} files, {summed.holders} persons and posts, {summed.share:.2%} right, "
        f"{summed.extra} extra, "
        f"{len(summed.silent)} silent, {len(summed.unaccounted)} rows lost; fields right: "
        + ", ".join(f"{k} {v / max(1, summed.holders):.2%}" for k, v in summed.fields.items())
    )
    return summed


def test_open_and_withheld_rosters(county: County, messy_rosters: list[Roster]) -> None:
    written = [r for r in messy_rosters if r.path is not None]
    print(f"{len(written)} of {len(messy_rosters)} written")
    opened = [(r, judged(r, county)) for r in written if not r.withheld]
    withheld = [judged(r, county) for r in written if r.withheld]
    if os.environ.get("MESSY"):
        for roster, one in opened:
            if one.share < 1 or one.silent or one.unaccounted:
                print(roster.number, roster.format, roster.layout, f"{one.share:.1%}", one.extra, one.unaccounted[:2])
                for line in one.silent[:4]:
                    print("     ", line)
    first, second = told("open", [s for _, s in opened]), told("withheld", withheld)
    for one in (first, second):
        assert one.share >= 0.98
        assert not one.silent
        assert not one.unaccounted
