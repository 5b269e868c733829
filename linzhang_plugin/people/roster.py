"""Imports a roster (花名册) from Excel: persons, posts and tenures, with a line in the ledger for every row."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..county.errors import LinzhangError
from ..county.gateway import County
from ..county.ledger import Ledger
from ..county.phones import masked
from ..county.profile import Profile, Role
from .cells import date_of, holds_several, is_total, name_of, phone_of, text_of
from .places import Places, Problem
from .records import Entry
from .register import Register
from .workbook import Row, Table, read_tables

Progress = Callable[[float], None]
# rows of the second sheet come after all rows of the first
_SHEET_RANKS = 100_000


@dataclass
class _Line:
    """A row with its entry, or with the reason why it has none."""

    table: Table
    number: int
    entry: Entry | None
    notes: list[Problem]
    problem: Problem | None = None


def import_roster(
    county: County,
    path: Path,
    *,
    sheet: str | None = None,
    default_start: date | None = None,
    who: str | None = None,
    progress: Progress | None = None,
) -> tuple[Ledger, str]:
    """Returns (ledger, uid of the row in the table ``import``). One transaction.

    ``default_start`` begins the tenures of rows without a date. LinzhangError as ``workbook.read_tables``; Cancelled
    through ``progress``. Phones never appear in the ledger, those in names of files and sheets neither.
    """
    tables = read_tables(path, sheet)
    ledger = Ledger("roster", masked(path.name))
    places = Places(county)
    if not places.by_uid:
        raise LinzhangError("people.no_areas")
    register = Register(county, places)
    lines: list[_Line] = []
    for position, table in enumerate(tables):
        fallback = role_of_sheet(county.profile, table.sheet)
        for row in table.rows:
            rank = position * _SHEET_RANKS + row.number
            lines.append(_line(table, row, places, fallback, default_start, rank))
        if progress is not None:
            progress(0.5 * (position + 1) / len(tables))
    # a predecessor may stand below his successor: posts are filled in the order of time, ranks keep the order of rows
    dated = [(line.entry, id(line)) for line in lines if line.entry is not None]
    dated.sort(key=lambda item: item[0].start or "")
    register.expect(entry for entry, _ in dated)
    outcome = {key: register.enter(entry) for entry, key in dated}
    for line in lines:
        result = outcome.get(id(line))
        source, number = masked(line.table.source), line.number
        problem = line.problem or (result.problem if result else None)
        if problem is not None:
            ledger.refuse(source, number, problem[0], **_without_phones(problem[1]))
        elif result is None or not result.changed:
            ledger.unchanged(source, number)
        else:
            for code, values in line.notes + result.notes:
                ledger.note(source, number, code, **_without_phones(values))
            if not (line.notes or result.notes):
                ledger.accept(source, number)
    if progress is not None:
        progress(0.8)
    with county.batch("import roster", who) as batch:
        register.write(batch)
        uid = batch.record_import("roster", masked(path.name), ledger)
        if progress is not None:
            progress(0.95)
    return ledger, uid


def role_of_sheet(profile: Profile, sheet: str) -> Role | None:
    """The role that a sheet's name holds (the longest that fits: 副总林长 before 林长); None where none does."""
    found: list[tuple[int, Role]] = []
    for role in profile.roles:
        found += [(len(name), role) for name in (role.name, *role.aliases) if name in sheet]
    return max(found, key=lambda item: item[0])[1] if found else None


def role_of_cell(profile: Profile, text: str) -> Role | None:
    """The role of a cell, without what stands in brackets; None where the profile has no such role."""
    for name in (text, re.sub(r"\(.*?\)", "", text)):
        try:
            return profile.role(name)
        except LinzhangError:
            continue
    return None


def _line(
    table: Table, row: Row, places: Places, fallback: Role | None, default_start: date | None, rank: int
) -> _Line:
    line = _Line(table, row.number, None, [])
    try:
        line.entry = _entry(row, places, fallback, default_start, rank, line.notes)
    except _RefusedError as refusal:
        line.problem = refusal.problem
    return line


def _without_phones(values: dict[str, object]) -> dict[str, object]:
    """Values for the ledger; a phone that stands in a wrong column (of roles, places, dates) is masked there too."""
    return {key: masked(v) if isinstance(v, str) else v for key, v in values.items()}


class _RefusedError(Exception):
    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.problem: Problem = (code, values)


def _entry(
    row: Row, places: Places, fallback: Role | None, default_start: date | None, rank: int, notes: list[Problem]
) -> Entry:
    """The row in the register's terms; raises ``_RefusedError`` with the reason."""
    profile = places.profile
    if is_total(row.cells):
        raise _RefusedError("people.total_row")
    name = name_of(row.get("name"))
    if holds_several(name):
        raise _RefusedError("people.several_names")
    if re.search(r"\d{7,}", name):
        raise _RefusedError("people.name_with_phone")
    role_text = re.sub(r"\s+", "", text_of(row.get("role")))
    role = role_of_cell(profile, role_text) if role_text else fallback
    if role is None:
        if role_text:
            raise _RefusedError("people.role_unknown", role=role_text)
        raise _RefusedError("people.role_missing")
    if not name and role.key in profile.get("people.never_vacant", ["ranger"]):
        raise _RefusedError("people.name_missing")
    texts = {key: re.sub(r"\s+", "", text_of(row.get(key))) for key in ("code", "level", "town", "village", "area")}
    level = texts["level"]
    if level and profile.level_named(level) is None:
        raise _RefusedError("people.level_unknown", level=level)
    area = places.locate(texts["code"], level, texts["town"], texts["village"], texts["area"])
    if isinstance(area, tuple):
        raise _RefusedError(area[0], **area[1])
    if area.level not in role.levels:
        raise _RefusedError("people.role_level", role=role.name, area=area.name, level=profile.level(area.level).name)
    start, end = _dates(row, notes)
    phone, well_formed = phone_of(row.get("phone"))
    if not well_formed:
        notes.append(("people.phone_malformed", {"name": name}))
    return Entry(
        area=area,
        role=role,
        name=name,
        title=text_of(row.get("title")),
        phone=phone,
        unit=text_of(row.get("unit")),
        liaison=text_of(row.get("liaison")),
        start=(start or default_start or date.min).isoformat() if start or default_start else None,
        start_given=start is not None,
        end=end.isoformat() if end else None,
        rank=rank,
        note=text_of(row.get("note")),
    )


def _dates(row: Row, notes: list[Problem]) -> tuple[date | None, date | None]:
    found: list[date | None] = []
    for key in ("start", "end"):
        try:
            day, assumed = date_of(row.get(key))
        except ValueError as error:
            raise _RefusedError("people.date_unreadable", text=text_of(row.get(key))[:30]) from error
        if assumed and day is not None:
            notes.append(("people.day_assumed", {"day": day.isoformat()}))
        found.append(day)
    start, end = found
    if start is not None and end is not None and end <= start:
        raise _RefusedError("people.end_before_start", start=start.isoformat(), end=end.isoformat())
    return start, end
