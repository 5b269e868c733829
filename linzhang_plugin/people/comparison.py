"""A roster against the county as of now: each person of each row with what it would do, and who is missing in it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from ..county.dates import date_in
from ..county.gateway import County
from ..county.sheets import Sheet
from .absent import Absent, absent
from .places import Places, Problem
from .proposals import ABSENT, ASKED, QUESTIONS, Proposal, Proposed, id_of, kind_of, role_name
from .reading import entry_of, role_of_sheet
from .recognise.model import Line, Recognised, SourceRow, Table
from .recognise.reader import Correction
from .recognise.values import plain
from .records import Entry, Result, Step
from .register import Register

Progress = Callable[[float], None]
# rows of the second sheet come after all rows of the first
_SHEET_RANKS = 100_000
_MONTH = re.compile(r"(?<!\d)(20\d\d)\s*[-_.年/]?\s*(0[1-9]|1[0-2]|[1-9](?=\s*月))(?:\s*月|(?!\d))")
_YEAR = re.compile(r"(?<!\d)(20\d\d)\s*年")


@dataclass
class Taken:
    """A person of a row at one area: the entry, or the reason why there is none; ``result`` what it would do."""

    table: Table
    row: SourceRow
    line: Line
    key: str
    entry: Entry | None = None
    problem: Problem | None = None
    notes: list[Problem] = field(default_factory=list)
    result: Result | None = None


@dataclass
class Comparison:
    """``register`` has everything entered; ``day`` is the date of change of whoever is missing."""

    found: Recognised
    taken: list[Taken]
    register: Register
    day: str
    absent: dict[str, Absent] = field(default_factory=dict)
    proposed: Proposed = field(default_factory=Proposed)
    ids: dict[str, str] = field(default_factory=dict)


def taken_from(
    found: Recognised, places: Places, default_start: date | None, corrections: Iterable[Correction] = ()
) -> list[Taken]:
    """Every person of every row at every area that it names, in the order of the source."""
    persons = {(c.sheet, c.row, c.part): c.person for c in corrections if c.person}
    listed: list[Taken] = []
    for position, table in enumerate(found.tables):
        fallback = role_of_sheet(places.profile, table.sheet)
        extra = 0
        for row in table.rows:
            for line in row.lines:
                first = line is row.lines[0]
                rank = position * _SHEET_RANKS + row.number + extra + (not first)
                extra += not first
                key = f"{table.sheet}!{row.number}.{line.part}"
                entries = entry_of(line, places, fallback, default_start, rank, lines=row.lines, cells=row.cells)
                for number, (entry, problem, notes) in enumerate(entries):
                    one = Taken(table, row, line, key if len(entries) == 1 else f"{key}@{number + 1}")
                    one.entry, one.problem, one.notes = entry, problem, notes
                    if entry is not None:
                        entry.person = persons.get((table.sheet, row.number, line.part), "")
                    listed.append(one)
    return listed


def entered(register: Register, taken: Sequence[Taken], wanted: Callable[[Taken], bool]) -> dict[int, Result]:
    """Enters the rows that are wanted; all are expected. Returns what each did, by its identity.

    A predecessor may stand below his successor: posts are filled in the order of time, ranks keep that of the rows.
    """
    dated = [(one.entry, one) for one in taken if one.entry is not None]
    dated.sort(key=lambda item: item[0].start or "")
    register.expect(entry for entry, _ in dated)
    return {id(one): register.enter(entry) for entry, one in dated if wanted(one)}


def compare(
    county: County,
    places: Places,
    found: Recognised,
    *,
    default_start: date | None,
    day: date,
    posts_from: date | None = None,
    corrections: Sequence[Correction] = (),
    full: bool = False,
    progress: Progress | None = None,
) -> Comparison:
    """Nothing is written. ``full``: whoever is missing in the roster has left.

    Vacant posts that the county does not have begin on ``posts_from``; None: they were always there.
    """
    taken = taken_from(found, places, default_start, corrections)
    if progress is not None:
        progress(0.4)
    register = Register(county, places, posts_from.isoformat() if posts_from else None)
    results = entered(register, taken, lambda _one: True)
    for one in taken:
        one.result = results.get(id(one))
    comparison = Comparison(found, taken, register, day.isoformat())
    if progress is not None:
        progress(0.8)
    for one in taken:
        proposal = _proposal(one, county)
        if proposal is not None:
            comparison.proposed.proposals.append(proposal)
            comparison.ids[one.key] = proposal.id
    # a person at an area is one line of the proposals, of the unchanged and of the ledger alike
    comparison.proposed.unchanged = sum(map(is_unchanged, taken))
    _absent(comparison, county, full)
    if progress is not None:
        progress(1.0)
    return comparison


def _problem(one: Taken) -> Problem | None:
    return one.problem or (one.result.problem if one.result is not None else None)


def is_unchanged(one: Taken) -> bool:
    """Whether the county has it all already."""
    return one.result is not None and not one.result.steps and one.result.problem is None


def is_refused(one: Taken) -> bool:
    """Whether somebody cannot go in, for a reason that no answer of the user mends."""
    problem = _problem(one)
    return problem is not None and problem[0] not in QUESTIONS


def _proposal(one: Taken, county: County) -> Proposal | None:
    """None for a row that changes nothing, or cannot be taken in for a reason that no answer mends."""
    entry, result = one.entry, one.result
    if entry is None or result is None:
        return None
    asked = result.problem is not None and result.problem[0] in QUESTIONS
    if not asked and (result.problem is not None or not result.steps):
        return None
    doubt = entry.doubt or result.doubt
    return Proposal(
        id_of(one.key, result.steps),
        ASKED if asked else kind_of(result.steps),
        not asked and doubt is None,
        one.table.sheet,
        one.row.number,
        one.line.part,
        entry.name,
        entry.area.name,
        entry.area.code,
        role_name(county.profile, entry.role.key),
        tuple(result.steps),
        result.problem,
        tuple(result.candidates),
        doubt,
    )


def _absent(comparison: Comparison, county: County, full: bool) -> None:
    named = {one.line.text("name") for one in comparison.taken if _problem(one) is not None}
    asked = {uid for one in comparison.taken if one.result is not None for uid, _ in one.result.candidates}
    missing = absent(comparison.register, comparison.day, full=full, named=named, asked=asked)
    sources = _sources(county) if missing else {}
    for one in missing:
        values: dict[str, object] = {"who": f"{one.name}（{one.title}）" if one.title else one.name, "day": one.start}
        source = sources.get(one.uid)
        before: Problem = (
            ("people.held_listed", values | {"source": source}) if source else ("people.held_since", values)
        )
        steps = (Step(ABSENT, before, ("people.missing_ends", {"day": comparison.day})),)
        key = f"end:{one.uid}"
        comparison.absent[key] = one
        comparison.ids[key] = id_of(key, steps)
        comparison.proposed.proposals.append(
            Proposal(
                comparison.ids[key], ABSENT, full, "", 0, 0, one.name, one.area.name, one.area.code,
                role_name(county.profile, one.role), steps,
            )
        )  # fmt: skip


def _sources(county: County) -> dict[str, str]:
    """uid of a tenure → the roster that brought it."""
    rows = county.rows(
        """
        SELECT change.row_uid, "import".source FROM change JOIN "import" ON "import".batch = change.batch
        WHERE change.table_name = 'tenure' AND change.action = 'insert' AND "import".kind = 'roster'
        """
    )
    return {row["row_uid"]: row["source"] for row in rows}


# ---- the date of a roster -----------------------------------------------------------------------------------


def roster_date(file: str, found: Recognised, sheets: Sequence[Sheet]) -> date | None:
    """The first day of the month (or year) that a roster's title, sheet or file names; None where none does."""
    titles: list[str] = []
    rows = {sheet.name: dict(sheet.rows) for sheet in sheets}
    for table in found.tables:
        above = rows.get(table.sheet, {})
        titles += [plain(cell) for number in table.titles for cell in above.get(number, ())]
        titles.append(table.sheet)
    for text in [*titles, file]:
        if day := _first_day(text):
            return day
    return None


def _first_day(text: str) -> date | None:
    if day := date_in(text):
        return day.replace(day=1)
    if match := _MONTH.search(text):
        return datetime.date(int(match[1]), int(match[2]), 1)
    if match := _YEAR.search(text):
        return datetime.date(int(match[1]), 1, 1)
    return None
