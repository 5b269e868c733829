"""Tables that do not have a person a row: fields downwards, forms of label and value, two rows a person.

Each is written anew as rows of one person, which the usual reader reads; ``Source`` says where every cell came from.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from ...county.sheets import Sheet, filled
from .columns import header_text
from .content import kinds_of
from .grid import Grid, GridRow
from .known import Known
from .lexicon import meaning_of, meanings_of
from .values import looks_like_name, tight
from .words import LEVELS, NOBODY, ROLE_CELL

_STRONG = 0.8
Place = tuple[int, int]


@dataclass
class Form:
    """``sheet`` with a person a row below one header; (row, column) there → (row, column) of the source.

    ``parts``: all rows of the source that belong to persons; ``above``: the texts that stand above the first of them.
    """

    sheet: Sheet
    source: dict[Place, Place] = field(default_factory=dict)
    parts: set[int] = field(default_factory=set)
    above: list[str] = field(default_factory=list)


@dataclass
class _Record:
    cells: dict[str, tuple[object, Place]] = field(default_factory=dict)

    def add(self, label: str, value: object, place: Place) -> None:
        """A field; a label that comes again in the same record is a field of its own."""
        name, number = label, 1
        while name in self.cells:
            number += 1
            name = f"{label}\0{number}"
        self.cells[name] = (value, place)


def _key(value: object, known: Known) -> str:
    """The meaning of a cell that is a label; '' for any other."""
    if not isinstance(value, str):
        return ""
    text = header_text(value)
    if not 1 <= len(text) <= 14 or text in NOBODY or re.search(r"\d{3}", text) or known.level_of(text):
        return ""
    found, role = meanings_of(text)
    if ROLE_CELL.match(text):
        return f"name:{text}"
    if LEVELS.match(text) and text.endswith("级"):
        return ""
    if not found or found[0][1] < _STRONG or (looks_like_name(text) and found[0][1] < 0.95):
        return ""
    return found[0][0] + (f":{role}" if role else "")


def _label(value: object, known: Known) -> str:
    """``_key``, or a weaker meaning where another label below confirms it."""
    found, _, strength = meaning_of(header_text(value))
    return _key(value, known) or (found if isinstance(value, str) and strength >= 0.6 else "")


def form_of(sheet: Sheet, grid: Grid, known: Known) -> Form | None:
    """The sheet as rows of one person each, where it is a form or has its fields downwards; None for any other."""
    records, parts = _labelled(grid, known)
    if not records:
        return None
    return _written(sheet, grid, records, parts)


def _labelled(grid: Grid, known: Known) -> tuple[list[_Record], set[int]]:
    records: list[_Record] = []
    parts: set[int] = set()
    headed = next((row.number for row in grid.rows if _is_header(row, known)), 0)
    for block in _blocks(grid, known):
        if headed and not records and block[0].number > headed:
            break  # rows of a table that begin with a role
        keys = [_key(row.value(first), known) for row in block if (first := _first(row)) >= 0]
        bare = {key.split(":")[0] for key in keys if key}
        pairs = sum(bool(_labels_behind(row, known)) for row in block) >= 0.4 * len(block)
        telling = bare | {k for row in block for k in _labels_behind(row, known)}
        if "name" not in telling or len(telling - {"serial"}) < 3:
            continue
        if sum(map(bool, keys)) < 0.5 * len(block) or not (pairs or _names_across(block, known)):
            continue
        records += _card(block, known) if pairs else _sideways(block)
        parts |= {row.number for row in block}
    return [r for r in records if r.cells], parts


def _names_across(block: list[GridRow], known: Known) -> bool:
    """Whether the row of the names holds names, and no row of the block is a header."""
    if any(_is_header(row, known) for row in block):
        return False
    for row in block:
        if _key(row.value(_first(row)), known).split(":")[0] == "name":
            values = [v for _, v in row.own()[1:] if tight(v) not in NOBODY]
            named = sum("name" in kinds_of(v, known) for v in values)
            return bool(values) and named >= 0.6 * len(values)
    return False


def _is_header(row: GridRow, known: Known) -> bool:
    """Whether labels stand beside each other: three meanings or more, in most of the row's cells."""
    labels = [k if ":" not in (k := _key(v, known)) else "" for _, v in row.own()]
    beside = any(a and b for a, b in pairwise(labels))
    return beside and len(set(labels) - {""}) > 2 and sum(map(bool, labels)) > 0.5 * len(labels)


def _first(row: GridRow) -> int:
    return next((c for c, _ in row.own()), -1)


def _labels_behind(row: GridRow, known: Known) -> set[str]:
    """Meanings of labels that stand right of a row's first cell, with a value before them: 姓名 | 张三 | 性别 | 男."""
    own = [(c, v) for c, v in row.own()]
    if len(own) < 3 or not _key(own[0][1], known) or _key(own[1][1], known):
        return set()
    return {key.split(":")[0] for _, v in own[2:] if (key := _key(v, known)) and ":" not in key}


def _blocks(grid: Grid, known: Known) -> list[list[GridRow]]:
    """Runs of rows that begin with a label; a new one begins where the label of the name comes again."""
    blocks: list[list[GridRow]] = []
    current: list[GridRow] = []
    seen: set[str] = set()
    previous = -2
    for row in grid.rows:
        first = _first(row)
        label = header_text(row.value(first)) if first >= 0 else ""
        key = _key(row.value(first), known) if first >= 0 else ""
        if not key and not current:
            previous = row.number
            continue
        alone = len(row.own()) < 2
        if _is_header(row, known):
            key, alone = "", True  # a header
        fits = first >= 0 and (bool(key) or (bool(current) and not alone and len(label) <= 12))
        if (not fits or label in seen or row.number > previous + 1) and current:
            blocks.append(current)
            current, seen = [], set()
        if fits and ((key and not alone) or current):
            current.append(row)
            seen.add(label)
        previous = row.number
    return [b for b in [*blocks, current] if len(b) >= 3]


def _card(block: list[GridRow], known: Known) -> list[_Record]:
    record = _Record()
    for row in block:
        label = ""
        for column, value in row.own():
            key = _key(value, known)
            if key and not (label and ":" in key):
                label = header_text(value)
            elif label:
                record.add(label, value, (row.number, column))
                label = ""
    return [record]


def _sideways(block: list[GridRow]) -> list[_Record]:
    start = min(_first(row) for row in block) + 1
    width = max(len(row.cells) for row in block)
    records = []
    for column in range(start, width):
        record = _Record()
        for row in block:
            value = row.value(column)
            if not filled(value) and column in row.across:
                # 石桥镇 over three of its villages
                value = row.across[column] if row.across[column] != row.value(_first(row)) else None
            record.add(header_text(row.value(_first(row))), value, (row.number, column))
        if any(filled(value) for value, _ in record.cells.values()):
            records.append(record)
    return records


def _written(sheet: Sheet, grid: Grid, records: list[_Record], parts: set[int]) -> Form:
    labels = list(dict.fromkeys(label for record in records for label in record.cells))
    rows: list[tuple[int, list[object]]] = [(1, [label.split("\0")[0] for label in labels])]
    form = Form(Sheet(sheet.name, rows, [], sheet.keeps_merges, heading=sheet.heading), parts=parts)
    for number, record in enumerate(records, 2):
        cells: list[object] = [None] * len(labels)
        for label, (value, place) in record.cells.items():
            cells[labels.index(label)] = value
            form.source[number, labels.index(label)] = place
        rows.append((number, cells))
    top = min(parts)
    form.above = [tight(v) for row in grid.rows if row.number < top for _, v in row.own()]
    return form


def paired(sheet: Sheet, grid: Grid, known: Known) -> Form | None:
    """The sheet with the two rows of each person side by side; None where a person has one row.

    Both lines of the header name fields of their own (姓名 above 电话), and nothing is merged across.
    """
    for position in range(min(len(grid.rows) - 3, 12)):
        above, below = grid.rows[position], grid.rows[position + 1]
        if above.across or below.across or below.number != above.number + 1:
            continue
        both = [
            c
            for c, value in below.own()
            if (a := _label(above.value(c), known)) and (b := _key(value, known)) and a != b and "span" not in (a, b)
        ]
        if len(both) < 2 or not _alternates(grid, position + 2):
            continue
        return _joined(sheet, grid, position)
    return None


def _alternates(grid: Grid, start: int) -> bool:
    """Whether every second row begins with a number and the one between without."""
    rows = [row for row in grid.rows[start:] if len(row.own()) > 1]
    if len(rows) < 2:
        return False
    numbered = [_numbered(row) for row in rows]
    return sum(numbered[::2]) >= 0.8 * len(numbered[::2]) and sum(numbered[1::2]) <= 0.2 * len(numbered[1::2])


def _numbered(row: GridRow) -> bool:
    return 0 not in row.inherited and bool(re.fullmatch(r"\d{1,4}", tight(row.value(0))))


def _joined(sheet: Sheet, grid: Grid, position: int) -> Form:
    width = grid.width
    head = [*_wide(grid.rows[position], width), *_wide(grid.rows[position + 1], width)]
    rows: list[tuple[int, list[object]]] = [(1, head)]
    form = Form(Sheet(sheet.name, rows, [], sheet.keeps_merges, heading=sheet.heading))
    body = [row for row in grid.rows[position + 2 :] if row.own()]
    index = 0
    while index < len(body):
        first = body[index]
        second = body[index + 1] if index + 1 < len(body) else None
        pair = second is not None and not _numbered(second) and len(first.own()) > 1
        number = len(rows) + 1
        cells = [*_wide(first, width), *(_wide(second, width) if pair and second else [])]
        rows.append((number, cells))
        for column in range(len(cells)):
            source = first if column < width or second is None else second
            form.source[number, column] = (source.number, column % width)
        form.parts |= {first.number} | ({second.number} if pair and second else set())
        index += 2 if pair else 1
    form.above = [tight(v) for row in grid.rows[:position] for _, v in row.own()]
    return form


def _wide(row: GridRow, width: int) -> list[object]:
    return [None if column in row.inherited else row.value(column) for column in range(width)]
