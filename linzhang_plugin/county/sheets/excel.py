"""Workbooks: .xlsx through openpyxl, .xls through xlrd, with their merged cells."""

from __future__ import annotations

import datetime
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..errors import LinzhangError
from ..libraries import require
from . import BYTES, COLUMNS, Lost, Progress, Sheet, filled

# what openpyxl lets pass of zipfile, zlib and whichever XML parser it found (both parsers raise SyntaxErrors)
_BROKEN = (
    zipfile.BadZipFile, zlib.error, SyntaxError, KeyError, ValueError, TypeError, IndexError, AttributeError, EOFError,
    OSError, NotImplementedError,
)  # fmt: skip
_EMPTY_CELL = re.compile(rb'<c r="[A-Z]{1,3}\d+"(?: [a-z]+="[^"<>]*")*\s*(?:/>|></c>)')
_EMPTY_ROW = re.compile(rb'<row r="\d+"[^<>]*(?<!/)>\s*</row>|<row r="\d+"[^<>]*/>')
_MERGE = re.compile(rb'<(?:\w+:)?mergeCell [^<>]*ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
# a formula that was never calculated: programs write it without a value, Excel would show one
_FORMULA = re.compile(
    rb'<c r="([A-Z]{1,3})(\d+)"[^<>]*>\s*<f(?:[^<>]*/>|[^<>]*>[^<>]*</f>)\s*(?:<v\s*/>|<v></v>)?\s*</c>'
)
_EVERY = 500
Cell = tuple[int, int]


def column_index(letters: str) -> int:
    """``A`` → 0, ``AB`` → 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def read_xlsx(path: Path, progress: Progress | None = None) -> list[Sheet]:
    """The visible worksheets of an .xlsx workbook."""
    openpyxl = require("openpyxl")
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(info.file_size for info in archive.infolist()) > 10 * BYTES:
                raise LinzhangError("county.sheet_too_large", file=path.name)
        workbook = openpyxl.load_workbook(path, read_only=True, data_only=True)
        try:
            found = workbook.worksheets
            return [_sheet(sheet, progress, i / len(found), 1 / len(found)) for i, sheet in enumerate(found)]
        finally:
            workbook.close()
    except _BROKEN as error:
        raise LinzhangError("county.sheet_corrupted", repr(error), file=path.name) from error


def _sheet(sheet: Any, progress: Progress | None, start: float, share: float) -> Sheet:
    merges: list[tuple[int, int, int, int]] = []
    formulas: set[Cell] = set()
    source = getattr(sheet, "_get_source", None)
    if source is not None:
        with source() as stream:
            data = stream.read(BYTES + 1)
        tail = data[max(0, data.rfind(b"sheetData>")) :]
        for match in _MERGE.finditer(tail):
            first, last = column_index(match[1].decode()), column_index(match[3].decode())
            if first < COLUMNS:
                merges.append((int(match[2]), first, int(match[4]), min(last, COLUMNS - 1)))
        for match in _FORMULA.finditer(data):
            formulas.add((int(match[2]), column_index(match[1].decode())))
        # rows and cells that are only formatted: openpyxl would build each of them
        slim = _EMPTY_ROW.sub(b"", _EMPTY_CELL.sub(b"", data))
        sheet._get_source = lambda: io.BytesIO(slim)
    sheet.reset_dimensions()
    rows = list(_filled(sheet, formulas, progress, start, share))
    return Sheet(sheet.title, rows, merges, hidden=sheet.sheet_state != "visible")


def _filled(
    sheet: Any, formulas: set[Cell], progress: Progress | None, start: float, share: float
) -> Iterator[tuple[int, list[object]]]:
    for number, cells in enumerate(sheet.iter_rows(values_only=True, max_col=COLUMNS), start=1):
        if progress is not None and number % _EVERY == 0:
            progress(start + share * min(0.99, number / 20_000))
        listed: list[object] = list(cells)
        while listed and listed[-1] is None:
            listed.pop()
        for column in range(COLUMNS) if formulas else ():
            if (number, column) in formulas:
                listed += [None] * (column + 1 - len(listed))
                listed[column] = Lost("county.doubt_formula")
        if any(filled(cell) for cell in listed):
            yield number, listed


def read_xls(path: Path) -> list[Sheet]:
    """The worksheets of an old .xls workbook."""
    xlrd = require("xlrd")
    try:
        book = xlrd.open_workbook(str(path), formatting_info=True, logfile=io.StringIO())
    except xlrd.XLRDError as error:
        code = "county.sheet_password" if "ncrypted" in str(error) else "county.sheet_corrupted"
        raise LinzhangError(code, str(error), file=path.name) from error
    except (*_BROKEN, struct.error, AssertionError, xlrd.compdoc.CompDocError) as error:
        raise LinzhangError("county.sheet_corrupted", repr(error), file=path.name) from error
    return [_old_sheet(xlrd, book, sheet) for sheet in book.sheets()]


def _old_sheet(xlrd: Any, book: Any, sheet: Any) -> Sheet:
    rows: list[tuple[int, list[object]]] = []
    for index in range(sheet.nrows):
        cells = [_old_cell(xlrd, book, cell) for cell in sheet.row(index)[:COLUMNS]]
        if any(filled(cell) for cell in cells):
            rows.append((index + 1, cells))
    merges = [
        (r1 + 1, c1, r2, min(c2, COLUMNS) - 1) for r1, r2, c1, c2 in getattr(sheet, "merged_cells", []) if c1 < COLUMNS
    ]
    return Sheet(sheet.name, rows, merges, hidden=bool(getattr(sheet, "visibility", 0)))


def _old_cell(xlrd: Any, book: Any, cell: Any) -> object:
    if cell.ctype == xlrd.XL_CELL_DATE:
        try:
            value: datetime.datetime = xlrd.xldate_as_datetime(cell.value, book.datemode)
        except (ValueError, OverflowError):
            return cell.value
        return value
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return Lost("county.doubt_error", xlrd.error_text_from_code.get(cell.value, "#"))
    if cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
        return None
    return cell.value
