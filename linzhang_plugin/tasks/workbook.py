"""Task tables in Excel as blocks: one block a row, merged cells as Word's (across at their column, down repeated)."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import Any

from ..county.errors import LinzhangError
from ..county.libraries import require
from ..county.packed import MOST_XML, is_bomb
from .model import Block, Remark
from .word import clean

_MOST_COLUMNS = 60


def workbook_blocks(file: str, data: bytes) -> tuple[list[Block], tuple[Remark, ...]]:
    """(blocks of all visible sheets, what is said about the workbook); LinzhangError where it cannot be opened."""
    openpyxl = require("openpyxl")
    try:
        if is_bomb(io.BytesIO(data)):
            raise LinzhangError("tasks.file_too_large", file=file, megabytes=MOST_XML // 10**6)
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, OSError) as error:
        raise LinzhangError("tasks.xlsx_damaged", repr(error), file=file) from error
    blocks: list[Block] = []
    hidden = []
    for number, sheet in enumerate(book.worksheets, 1):
        if sheet.sheet_state != "visible":
            hidden.append(sheet.title)
            continue
        _sheet(sheet, number, blocks)
    book.close()
    return blocks, (Remark("tasks.sheets_hidden", {"sheets": "、".join(hidden)}),) if hidden else ()


def _sheet(sheet: Any, number: int, blocks: list[Block]) -> None:
    width = min(sheet.max_column or 0, _MOST_COLUMNS)
    rows = [[_text(value) for value in row[:width]] for row in sheet.iter_rows(values_only=True)]
    wide: set[int] = set()
    for merged in sheet.merged_cells.ranges:
        top, left = merged.min_row - 1, merged.min_col - 1
        if top >= len(rows) or left >= width:
            continue
        for row in range(top + 1, min(merged.max_row, len(rows))):
            rows[row][left] = rows[top][left]
        filled = sum(1 for cell in rows[top] if cell)
        if merged.max_row == merged.min_row and filled == 1 and merged.max_col - merged.min_col >= 1 and left == 0:
            wide.add(top)
    for index, cells in enumerate(rows):
        text = " ".join(cell for cell in cells if cell)
        blocks.append(
            Block(len(blocks) + 1, text.replace("\n", " "), tuple(cells), index in wide, table=number, row=index + 1)
        )


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, dt.datetime | dt.date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(round(value, 10))
    return "\n".join(line for line in map(clean, str(value).replace("\r", "").split("\n")) if line)
