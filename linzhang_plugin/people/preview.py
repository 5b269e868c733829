"""What an import of a roster would take in, before it does: every row, and each cell that the user should look at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ..county.gateway import County
from ..county.sheets import Progress, Sheet
from .comparison import Comparison, Taken, is_refused, roster_date
from .places import Problem
from .proposals import Proposed
from .recognise.model import Line, Recognised, SourceRow, Table
from .recognise.reader import Correction
from .recognise.values import DOUBTFUL, WRONG
from .records import Entry
from .roster import Mappings, propose

CellPlace = tuple[str, int, int]
_PLACES = ("village", "town", "place", "area", "code", "group", "level")
_KEYS: dict[str, tuple[str, ...]] = {
    "people.role_unknown": ("role",),
    "people.role_missing": ("role",),
    "people.role_level": ("role", *_PLACES),
    "people.area_unknown": ("code",),
    "people.level_unknown": ("level",),
    "people.date_unreadable": ("start", "end", "span"),
    "people.end_before_start": ("end", "span"),
    "people.start_missing": ("start", "span"),
    "people.start_differs": ("start", "span"),
    "people.end_differs": ("end", "span"),
    "people.phone_differs": ("phone",),
    "people.phone_shared": ("phone",),
    "people.phone_added": ("phone",),
    "people.same_post_maybe": ("title", "name"),
    "people.id_differs": ("id",),
    "people.pairing_unclear": (*_PLACES, "name"),
    "people.whole_where": _PLACES,
    "people.whole_without_grids": _PLACES,
}
_FILE_KEYS: dict[str, tuple[str, ...]] = {
    "people.kind_unknown": ("kind",),
    "people.contract_unreadable": ("contract_start", "contract_end"),
    "people.contract_backwards": ("contract_end",),
    "people.id_damaged": ("id",),
    "people.id_malformed": ("id",),
    "people.paired": (*_PLACES, "name"),
    "people.whole_area": _PLACES,
    "people.role_guessed": ("role",),
    "people.grid_unknown": ("group", "area", "code", "place"),
}
_ASKED = {
    "people.same_post_maybe",
    "people.same_name",
    "people.phone_shared",
    "people.vacant_but_held",
    "people.two_holders",
}


@dataclass(frozen=True)
class Mark:
    """Why a cell is coloured: ``state`` doubtful or wrong, the code of a sentence and its values."""

    state: str
    code: str
    values: dict[str, object]


@dataclass
class Preview:
    """``marks``: (sheet, row, column from 0) → why; ``entries``: a person of a row and what goes in first for it."""

    sheets: list[Sheet]
    found: Recognised
    marks: dict[CellPlace, Mark]
    entries: list[tuple[Table, SourceRow, Line, Entry | None]]
    comparison: Comparison
    # the roster's own date, as its title or file names it
    date: date | None = None
    # what holds for the file as a whole: code of a sentence and its values
    remarks: list[Problem] = field(default_factory=list)

    @property
    def proposed(self) -> Proposed:
        """What the roster would change."""
        return self.comparison.proposed

    @property
    def refused(self) -> int:
        """How many rows hold somebody who cannot go in, and whom no answer mends."""
        return len({id(t.row) for t in self.comparison.taken if is_refused(t)})

    @property
    def is_plain(self) -> bool:
        """Whether nothing is coloured, nothing asked and nobody missing: it can go in without a look."""
        return not self.marks and not self.refused and all(p.safe for p in self.proposed.proposals)


def preview(
    county: County,
    path: Path,
    *,
    sheets: list[Sheet] | None = None,
    default_start: date | None = None,
    today: date | None = None,
    dates_rows: bool = False,
    full: bool = False,
    mappings: Mappings | None = None,
    corrections: Iterable[Correction] = (),
    progress: Progress | None = None,
) -> Preview:
    """Nothing is written. ``sheets`` spares reading the file again. LinzhangError as ``roster.propose``."""
    comparison, sheets = propose(
        county, path, sheets=sheets, default_start=default_start, today=today, dates_rows=dates_rows, mappings=mappings,
        corrections=corrections, full=full, progress=progress,
    )  # fmt: skip
    result = Preview(sheets, comparison.found, {}, [], comparison)
    result.date = roster_date(path.name, comparison.found, sheets)
    undated = _undated(result)
    lines: set[int] = set()
    for one in comparison.taken:
        if id(one.line) not in lines:
            lines.add(id(one.line))
            result.entries.append((one.table, one.row, one.line, one.entry))
            _mark_doubts(result, one.table.sheet, one.line)
        _mark_taken(result, one, undated)
    return result


def _undated(result: Preview) -> set[int]:
    """The tables (by id) that give nobody's start: one remark on the file, for the day of change counts for all."""
    tables = [t for t in result.found.tables if t.lines and not any("start" in line.fields for line in t.lines)]
    if tables:
        result.remarks.append(("people.undated", {"count": sum(len(t.lines) for t in tables)}))
    return {id(table) for table in tables}


def _mark_taken(result: Preview, one: Taken, undated: set[int]) -> None:
    """Colours what cannot be taken in, what is asked, and what the register remarks on."""
    sheet, line = one.table.sheet, one.line
    if one.problem is not None:
        code = one.problem[0]
        _mark(result, sheet, line, _KEYS.get(code, _keys(code)), Mark(WRONG, *one.problem))
    for note in one.notes:
        if note[0] in _FILE_KEYS:
            _mark(result, sheet, line, _FILE_KEYS[note[0]], Mark(DOUBTFUL, *note))
    outcome = one.result
    if outcome is None:
        return
    if outcome.problem is not None:
        code = outcome.problem[0]
        if code == "people.start_missing" and id(one.table) in undated:
            return
        _mark(result, sheet, line, _KEYS.get(code, ("name",)), Mark(WRONG, *outcome.problem))
    for note in outcome.notes:
        if note[0] in _ASKED:
            _mark(result, sheet, line, _KEYS.get(note[0], ("name",)), Mark(DOUBTFUL, *note))


def _keys(code: str) -> tuple[str, ...]:
    return _PLACES if code.startswith(("people.place", "people.area")) else ("name",)


def _mark_doubts(result: Preview, sheet: str, line: Line) -> None:
    name = line.text("name")
    for key, value in line.doubts:
        keys = {"start": ("start", "span"), "end": ("end", "span"), "phone": ("phone", "phone2", "name")}.get(
            key, (key,)
        )
        mark = Mark(value.state, value.reason, {"name": name, "text": value.text, **value.values})
        _mark(result, sheet, line, keys, mark, first=True)


def _mark(result: Preview, sheet: str, line: Line, keys: tuple[str, ...], mark: Mark, *, first: bool = False) -> None:
    """Colours the columns of these meanings, else the name's; a wrong cell stays wrong."""
    there = [key for key in keys if key in line.columns] or ["name"]
    stated = [key for key in there if key in line.fields]
    there = there if first else stated or there
    for key in there[:1] if first else there:
        place = (sheet, line.rows.get(key, line.row), line.columns.get(key, 0))
        if place not in result.marks or (result.marks[place].state != WRONG and mark.state == WRONG):
            result.marks[place] = mark
