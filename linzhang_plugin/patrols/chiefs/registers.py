"""Tables as offices keep them (巡林登记表, 问题台账): which column is what, and the rows below.

A register has a header row, or it is a form (one patrol a page, with labels beside what was filled in).
"""

from __future__ import annotations

import dataclasses
import hashlib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ...county.errors import LinzhangError
from ...county.sheets import Lost, Sheet, read_sheets
from ..reading.cells import plain

_BRACKET = re.compile(r"[(\[【<]([^)\]】>]*)[)\]】>]")
_NOISE = re.compile(r"[\s_\-:：*#./、,]+")
# 合计, 填表人：李记, 注：1.…; but not 说明牌损坏
_TOTALS = re.compile(
    r"(?:合计|总计|小计|共计)(?:[:：(（\d].*)?$|(?:填表|制表|审核|填报|说明|备注)[^，。；]{0,4}[:：]|注\s*(?:\d+\s*[.、．])?[:：]|注\d"
)
HEADER_ROWS = 20
LEAST_KNOWN = 2
# labels of a form that must be known before a sheet without a header is taken for one
LEAST_LABELS = 3
_MINUTES = {"小时": 60.0, "时": 60.0, "h": 60.0, "分钟": 1.0, "分": 1.0, "min": 1.0}


@dataclass(frozen=True)
class Vocabulary:
    """The columns of one kind of register: meaning → its usual headers. ``must`` are meanings that make a table one.

    ``key`` names remembered columns in the table 来源对照.
    """

    key: str
    headers: Mapping[str, str]
    must: tuple[tuple[str, ...], ...]

    def by_header(self) -> dict[str, str]:
        """Header without blanks and brackets → meaning."""
        return {name: meaning for meaning, names in self.headers.items() for name in names.split()}

    def fits(self, found: Sequence[str]) -> bool:
        """Whether the meanings are enough for a table of this kind."""
        return all(any(one in found for one in group) for group in self.must)


@dataclass(frozen=True)
class Header:
    """``meanings``: column → meaning. ``units``: column → what stands in brackets, as 小时.

    ``names`` are the headers as they stand there, ``titles`` what stands above them.
    """

    meanings: dict[int, str]
    names: tuple[str, ...]
    units: dict[int, str] = field(default_factory=dict)
    titles: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    """Headers of columns with texts that nothing was taken of: unknown, or a second one of the same meaning."""

    @property
    def fingerprint(self) -> str:
        """The same for tables with the same headers."""
        return hashlib.sha256("|".join(self.names).encode("utf-8")).hexdigest()[:16]


@dataclass(frozen=True)
class Row:
    """One row: its number as the user sees it, and meaning → cell."""

    number: int
    cells: dict[str, object]
    minutes: float = 1.0
    """How many minutes the unit of a duration has, where the header names one; 0 where it does not."""
    lost: tuple[str, ...] = ()
    """Headers of cells that have something in them which cannot be read (formulas that were never computed)."""

    def text(self, meaning: str) -> str:
        """A cell as text: "" where there is none. Line breaks stay."""
        cell = self.cells.get(meaning)
        if isinstance(cell, Lost):
            return ""
        if isinstance(cell, str):
            lines = (" ".join(line.split()) for line in unicodedata.normalize("NFC", cell).splitlines())
            return "\n".join(line for line in lines if line).strip()
        return plain(cell)


@dataclass(frozen=True)
class Register:
    """One table of a file. ``shown`` is the file with its sheet; ``sample`` are first rows, to be looked at."""

    path: Path
    shown: str
    header: Header
    rows: tuple[Row, ...]
    sample: tuple[tuple[object, ...], ...]
    understood: bool


def named(header: object, known: Mapping[str, str]) -> tuple[str, str]:
    """(meaning, what stands in brackets) of a header such as 时长（小时）; ("", "") where nobody knows it."""
    text = unicodedata.normalize("NFKC", plain(header)).lower()
    inside = [_NOISE.sub("", part) for part in _BRACKET.findall(text)]
    whole = _NOISE.sub("", text)
    bare = _NOISE.sub("", _BRACKET.sub("", text))
    return known.get(whole) or known.get(bare, ""), inside[0] if inside else ""


def read(path: Path, vocabulary: Vocabulary, mappings: Mapping[str, Mapping[int, str]]) -> list[Register]:
    """The tables of a file, understood or not; LinzhangError where it cannot be read or has no table.

    ``mappings``: fingerprint of the header → column → meaning, as somebody has said once.
    """
    known = vocabulary.by_header()
    found: list[Register] = []
    for sheet in read_sheets(path):
        if sheet.hidden or sheet.prose or not sheet.rows:
            continue
        register = _register(path, sheet, vocabulary, known, mappings)
        if register is not None:
            found.append(register)
    if not found:
        raise LinzhangError("patrols_chiefs.no_table", file=path.name)
    # notes and cover sheets beside the table that was meant
    return [r for r in found if r.understood] or found


def _register(
    path: Path,
    sheet: Sheet,
    vocabulary: Vocabulary,
    known: Mapping[str, str],
    mappings: Mapping[str, Mapping[int, str]],
) -> Register | None:
    shown = f"{path.name}/{sheet.name}" if sheet.name else path.name
    header, first = _header(sheet, known, mappings)
    form = _form(sheet, vocabulary, known)
    if form is not None and (header is None or len(form.cells) > len(header.meanings)):
        heads = Header({}, tuple(form.cells))
        return Register(path, shown, heads, (form,), (), understood=True)
    if header is None:
        return None
    data = _spread(sheet, first)
    scale = next((header.units.get(column, "") for column, m in header.meanings.items() if m == "minutes"), "")
    rows = []
    for number, cells in data:
        texts = [plain(cell) for cell in cells if plain(cell)]
        if not texts or _TOTALS.match("".join(texts[0].split())):
            continue
        picked = {meaning: cells[column] for column, meaning in header.meanings.items() if column < len(cells)}
        lost = tuple(header.names[c] for c in header.meanings if c < len(cells) and isinstance(cells[c], Lost))
        row = Row(number, picked, _MINUTES.get(scale, 0.0), lost)
        if any(row.text(meaning) for meaning in picked if meaning not in ("seq", "number")):
            rows.append(row)
    understood = vocabulary.fits(list(header.meanings.values()))
    left = tuple(
        name
        for column, name in enumerate(header.names)
        if name and column not in header.meanings and any(plain(c[column]) for _, c in data if column < len(c))
    )
    header = dataclasses.replace(header, left=left)
    return Register(path, shown, header, tuple(rows), tuple(tuple(cells) for _, cells in data[:12]), understood)


def _spread(sheet: Sheet, first: int) -> list[tuple[int, list[object]]]:
    """The rows of data; a cell merged over several rows (the same chief, the same day) stands in each of them."""
    rows = [(number, list(cells)) for number, cells in sheet.rows[first:]]
    at = dict(rows)
    for top, left, bottom, _right in sheet.merges:
        value = at[top][left] if top in at and left < len(at[top]) else None
        for number in range(top + 1, bottom + 1):
            cells = at.get(number)
            if cells is not None and value is not None:
                cells += [None] * (left + 1 - len(cells))
                cells[left] = value if cells[left] is None else cells[left]
    return rows


def _header(
    sheet: Sheet, known: Mapping[str, str], mappings: Mapping[str, Mapping[int, str]]
) -> tuple[Header | None, int]:
    """(header, index of the first row of data): the row with the most known headers, else the first with texts."""
    best, most = -1, LEAST_KNOWN - 1
    for index, (_, cells) in enumerate(sheet.rows[:HEADER_ROWS]):
        count = len({named(cell, known)[0] for cell in cells if isinstance(cell, str)} - {""})
        if count > most:
            best, most = index, count
    if best < 0:
        wide = [i for i, (_, cells) in enumerate(sheet.rows[:HEADER_ROWS]) if _is_heads(cells)]
        if not wide:
            return None, 0
        best = wide[0]
    head = [plain(cell) for cell in sheet.rows[best][1]]
    first = best + 1
    if best + 1 < len(sheet.rows):
        below = sheet.rows[best + 1][1]
        # 坐标 above 经度 and 纬度
        under = {
            i: cell
            for i, cell in enumerate(below)
            if isinstance(cell, str) and named(cell, known)[0] and (i >= len(head) or not named(head[i], known)[0])
        }
        if under and all(not plain(cell) or i in under for i, cell in enumerate(below)):
            head += [""] * (max(under) + 1 - len(head))
            for i, cell in under.items():
                head[i] = plain(cell)
            first += 1
    meanings: dict[int, str] = {}
    units: dict[int, str] = {}
    for column, text in enumerate(head):
        meaning, unit = named(text, known)
        if meaning and meaning not in meanings.values():
            meanings[column] = meaning
            units[column] = unit
    titles = [" ".join(plain(cell) for cell in cells if plain(cell)) for _, cells in sheet.rows[:best]]
    header = Header(meanings, tuple(head), units, (*sheet.heading, *titles))
    chosen = mappings.get(header.fingerprint)
    if chosen is not None:
        allowed = set(known.values())
        header = Header(
            {int(c): m for c, m in chosen.items() if m in allowed}, header.names, header.units, header.titles
        )
    return header, first


def _is_heads(cells: Sequence[object]) -> bool:
    texts = [plain(cell) for cell in cells if plain(cell)]
    return len(texts) > LEAST_KNOWN and not any(re.search(r"\d", text) for text in texts)


def _form(sheet: Sheet, vocabulary: Vocabulary, known: Mapping[str, str]) -> Row | None:
    """A sheet that is one record: labels with what was filled in beside them. None where it is no such form."""
    cells: dict[str, object] = {}
    for _, row in sheet.rows:
        filled = [(i, cell) for i, cell in enumerate(row) if plain(cell)]
        for place, (_, cell) in enumerate(filled):
            meaning = named(cell, known)[0] if isinstance(cell, str) else ""
            if not meaning or meaning in cells or place + 1 >= len(filled):
                continue
            value = filled[place + 1][1]
            if not (isinstance(value, str) and named(value, known)[0]):
                cells[meaning] = value
    if len(cells) < LEAST_LABELS or not vocabulary.fits(list(cells)):
        return None
    return Row(sheet.rows[0][0], cells, 0.0)
