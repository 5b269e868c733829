"""Rows of tables as they come: a text file line by line, a workbook sheet by sheet."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...county import sheets
from ...county.errors import LinzhangError
from ...county.sheets import delimited, markup
from ..encodings import to_utf8
from .files import Member

Row = tuple[int, Sequence[object]]

TEXT_SUFFIXES = (".csv", ".tsv", ".txt")
_BINARY = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
_SAMPLE = 60_000
_LINE_END = re.compile("\r\n|\r|\n")
NUMBER = re.compile(r"^\s*-?\d+(?:\.\d+)?\s*$")


@dataclass(frozen=True)
class Sheet:
    """``name`` is "" for a text file; ``rows`` are (row number as the user sees it, cells), lazily for texts."""

    name: str
    rows: Iterator[Row]
    encoding: str = ""


def sheets_of(member: Member) -> Iterator[Sheet]:
    """The visible sheets of a table; what it is is seen from its first bytes, not from its suffix.

    LinzhangError of county.sheets (``county.sheet_…``) or ``patrols.file_empty``.
    """
    data = member.read_bytes()
    if not data.strip(b"\0 \r\n\t\xef\xbb\xbf\xff\xfe"):
        raise LinzhangError("patrols.file_empty")
    if member.suffix in TEXT_SUFFIXES and not data.startswith(_BINARY) and not markup.looks_like_html(data[:4096]):
        text, encoding = to_utf8(data)
        if b"\0" in text[:4096]:
            raise LinzhangError("county.sheet_not_excel", file=member.name)
        yield Sheet("", _lines(text.decode("utf-8", "replace")), encoding)
        return
    del data
    with member.on_disk() as path:
        try:
            found = sheets.read_sheets(path)
        except LinzhangError as error:
            if "file" in error.values:
                raise LinzhangError(error.code, error.details, **{**error.values, "file": member.name}) from error
            raise
    for sheet in found:
        if not sheet.hidden and not sheet.prose:
            yield Sheet(sheet.name, iter(_merged_down(sheet)))


def _merged_down(sheet: sheets.Sheet) -> list[Row]:
    """The rows with what a merged cell says in each of its rows: a name beside five days stands for all of them.

    Numbers are not repeated: a sum that is merged over two rows would count twice.
    """
    rows: list[Row] = list(sheet.rows)
    if not sheet.merges:
        return rows
    at = {number: list(cells) for number, cells in rows}
    for top, left, bottom, _ in sheet.merges:
        value = at[top][left] if top in at and left < len(at[top]) else None
        if bottom == top or value is None or isinstance(value, int | float) or NUMBER.match(str(value)):
            continue
        for number in range(top + 1, bottom + 1):
            if number in at:
                at[number] += [None] * (left + 1 - len(at[number]))
                at[number][left] = value
    return list(at.items())


def _lines(text: str) -> Iterator[Row]:
    """Cells of the lines of a text; columns may be kept apart by commas, tabs, semicolons, bars or blanks."""
    match = re.match(r"sep=(.)\r?\n", text)
    separator = match[1] if match else delimited.separator_of(text[:_SAMPLE])
    sample = text[:_SAMPLE]
    if separator == "," and "," not in sample:
        for number, line in enumerate(text.splitlines(), start=1):
            cells = line.split()
            if cells:
                yield number, cells
        return
    csv.field_size_limit(50_000_000)
    # a quotation mark without its other would swallow all rows behind it
    uneven = text.count('"') % 2 == 1
    reader = csv.reader(_pieces(text), delimiter=separator, quoting=csv.QUOTE_NONE if uneven else csv.QUOTE_MINIMAL)
    number, lines = 0, text.count("\n")
    lengths: list[tuple[int, int]] = []
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise LinzhangError("patrols_reading.broken_row", str(error), row=number + 1) from error
        number += 1
        if number == 1 and match:
            continue
        if uneven:
            cells = [cell.strip('"') for cell in cells]
        if any(cell.strip() for cell in cells):
            if _is_cut(cells, lengths) and reader.line_num >= lines and not text.endswith(("\n", "\r")):
                raise LinzhangError("patrols_reading.broken_row", row=number)
            lengths = [*lengths[-4:], (len(cells), len(cells[-1]))]
            yield number, cells


def _pieces(text: str) -> Iterator[str]:
    """The lines with their ends; ``io.StringIO`` would hold four bytes a character once more."""
    at = 0
    while at < len(text):
        found = _LINE_END.search(text, at)
        end = found.end() if found else len(text)
        yield text[at:end]
        at = end


def _is_cut(cells: list[str], before: list[tuple[int, int]]) -> bool:
    """Whether a row has fewer cells than those before it, or a shorter last one where they were all of one length."""
    if len(before) < 3:
        return False
    width, length = before[-1]
    return len(cells) < width or (len(set(before)) == 1 and len(cells) == width and len(cells[-1]) < length)
