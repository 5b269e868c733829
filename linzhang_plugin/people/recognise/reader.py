"""Recognises all tables of a file, with the user's corrections and column meanings applied."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...county.errors import LinzhangError
from ...county.sheets import Progress, Sheet, filled, read_sheets
from .body import Body
from .context import Context, context_of
from .forms import Form, form_of, paired
from .grid import Grid, grid_of
from .headers import Column, Header, find_header, header_at, is_sure
from .known import Known
from .model import EMPTY, LEFT_OUT, NOTE, PART, Line, Recognised, SourceRow, Table
from .prose import prose_line
from .values import plain

Mapped = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Correction:
    """A cell that the user has set, a row that he leaves out, or who somebody is; row and column as in the source.

    ``part`` counts the persons of a row; ``person`` is the uid of a known person, or ``new``.
    """

    sheet: str
    row: int
    column: int = -1
    value: str = ""
    left_out: bool = False
    part: int = 0
    person: str = ""


def recognise(
    path: Path,
    known: Known | None = None,
    *,
    sheet: str | None = None,
    mappings: Mapped | None = None,
    corrections: Iterable[Correction] = (),
    progress: Progress | None = None,
) -> Recognised:
    """Every row of the file's tables, in the order of the source.

    ``mappings``: fingerprint of a header → column → meaning. LinzhangError as ``sheets.read_sheets``, and
    ``people.sheet_missing``, ``people.no_table``, ``county.sheet_empty``.
    """
    return recognised(read_sheets(path, progress), path.name, known, sheet, mappings, corrections, progress)


def recognised(
    sheets: Sequence[Sheet],
    file: str,
    known: Known | None = None,
    sheet: str | None = None,
    mappings: Mapped | None = None,
    corrections: Iterable[Correction] = (),
    progress: Progress | None = None,
) -> Recognised:
    """``recognise`` for sheets that are read already; they stay as they are."""
    known = known or Known()
    if sheet:
        names = [s.name for s in sheets]
        if sheet not in names:
            raise LinzhangError("people.sheet_missing", file=file, sheet=sheet, sheets="、".join(names))
        sheets = [s for s in sheets if s.name == sheet]
    listed = list(corrections)
    result = Recognised(file, [])
    for position, one in enumerate(sheets):
        mine = [c for c in listed if c.sheet == one.name]
        if one.hidden and not sheet:
            result.passed_over += [(one.name, len(one.rows))] if one.rows else []
            continue
        tables = _prose(one, known) if one.prose else _tables(one, known, mappings or {}, mine)
        result.tables += tables
        if not tables and one.rows and not one.prose:
            result.passed_over.append((one.name, len(one.rows)))
        if progress is not None:
            progress((position + 1) / len(sheets))
    if not result.tables:
        raise LinzhangError("people.no_table" if any(s.rows for s in sheets) else "county.sheet_empty", file=file)
    if not any(table.rows for table in result.tables):
        raise LinzhangError("county.sheet_empty", file=file)
    return result


def _corrected(sheet: Sheet, corrections: Sequence[Correction]) -> Sheet:
    cells = [c for c in corrections if c.column >= 0 and not c.left_out]
    if not cells:
        return sheet
    rows = {number: list(row) for number, row in sheet.rows}
    for one in cells:
        row = rows.setdefault(one.row, [])
        row += [None] * (one.column + 1 - len(row))
        row[one.column] = one.value or None
    return Sheet(sheet.name, sorted(rows.items()), sheet.merges, sheet.keeps_merges, sheet.prose, sheet.heading)


def _tables(sheet: Sheet, known: Known, mappings: Mapped, corrections: Sequence[Correction]) -> list[Table]:
    sheet = _corrected(sheet, corrections)
    grid = grid_of(sheet)
    left_out = {c.row for c in corrections if c.left_out}
    confirmed = {(c.row, c.column) for c in corrections if not c.left_out}
    if (form := form_of(sheet, grid, known) or paired(sheet, grid, known)) is not None:
        table = _formed(sheet, form, known, mappings, confirmed)
        if table is not None:
            _leave_out(table.rows, left_out)
            return [table]
    header = find_header(grid, 0, known, mappings)
    if header is None:
        return []
    tables: list[Table] = []
    above = [*sheet.heading, *_texts(grid, 0, header.first)]
    base = context_of([sheet.name, *above], known)
    titles = [row.number for row in grid.rows[: header.first]]
    while header is not None:
        following, stop = _next_header(grid, header, known, mappings)
        body = Body(grid, header, known, base, sheet.keeps_merges)
        body.confirmed = confirmed
        rows = body.read(range(header.last + 1, stop))
        _leave_out(rows, left_out)
        tables.append(Table(sheet.name, header, rows, titles))
        titles = []
        if following is not None:
            # a section or title between two tables speaks for the second one
            base = body.context
        header = following
    return tables


def _leave_out(rows: Sequence[SourceRow], left_out: set[int]) -> None:
    for row in rows:
        if row.number in left_out:
            row.kind, row.lines = LEFT_OUT, []


def _formed(sheet: Sheet, form: Form, known: Known, mappings: Mapped, confirmed: set[tuple[int, int]]) -> Table | None:
    """The persons of a form, each in the row of the source that has the name; its other rows are parts of it."""
    grid = grid_of(form.sheet)
    header = header_at(grid, 0, known, mappings)
    if header is None:
        return None
    body = Body(grid, header, known, context_of([sheet.name, *sheet.heading, *form.above], known), sheet.keeps_merges)
    body.confirmed = {place for place, source in form.source.items() if source in confirmed}
    lines: dict[int, list[Line]] = {}
    notes: dict[int, str] = {}
    for read in body.read(range(1, len(grid.rows))):
        cells = [(read.number, c) for c in range(grid.width)]
        origins = [form.source[cell] for cell in cells if cell in form.source]
        for line in read.lines:
            places = {
                k: form.source[read.number, c] for k, c in line.columns.items() if (read.number, c) in form.source
            }
            row = places.get("name", min(origins))[0]
            line.columns = {k: column for k, (_, column) in places.items()}
            line.rows = {k: number for k, (number, _) in places.items() if number != row}
            line.row, line.part = row, len(lines.setdefault(row, []))
            lines[row].append(line)
        if not read.lines and origins:
            notes[min(origins)[0]] = read.kind
    rows = [
        SourceRow(number, list(cells), lines.get(number, []), "" if number in lines else notes.get(number, PART))
        for number, cells in sheet.rows
        if number >= min(form.parts)
    ]
    for one in rows:
        if not one.lines and one.number not in form.parts:
            one.kind = NOTE
    titles = [number for number, _ in sheet.rows if number < min(form.parts)]
    return Table(sheet.name, header, rows, titles) if lines else None


def _next_header(grid: Grid, header: Header, known: Known, mappings: Mapped) -> tuple[Header | None, int]:
    """The next header with other columns, and where the rows of this table end."""
    texts = {c.header for c in header.columns if c.header}
    position = header.last + 1
    while position < len(grid.rows):
        own = grid.rows[position].own()
        if len(own) >= 3:
            found = header_at(grid, position, known, mappings)
            if found is not None:
                mine = {c.header for c in found.columns if c.header}
                if is_sure(found, known) and found.fingerprint != header.fingerprint and mine != texts:
                    return found, position
                position = max(found.last, position)
        position += 1
    return None, len(grid.rows)


def _texts(grid: Grid, first: int, last: int) -> list[str]:
    return [plain(v) for row in grid.rows[first:last] for _, v in row.own() if filled(v)]


def _prose(sheet: Sheet, known: Known) -> list[Table]:
    context = Context()
    rows: list[SourceRow] = []
    for number, cells in sheet.rows:
        text = plain(cells[0]) if cells else ""
        lines, context, kind = prose_line(text, number, known, context)
        rows.append(SourceRow(number, list(cells), lines, kind or ("" if lines else EMPTY)))
    if not any(row.lines for row in rows):
        return []
    for row in rows:
        for line in row.lines:
            _judge_places(line, known)
    column = Column(0, "正文")
    return [Table(sheet.name, Header(0, -1, [column], [], "prose"), rows)]


def _judge_places(line: Line, known: Known) -> None:
    for key in ("town", "village"):
        value = line.fields.get(key)
        if value and known.places.get(key) and not known.is_place(key, value.text):
            line.fields[key] = value.worse("people.doubt_place", place=value.text)
