"""Opens a roster's workbook and finds its tables: the header row under the titles, the columns by their names."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..county.errors import LinzhangError
from ..county.libraries import require
from .cells import header_of, text_of

# what openpyxl lets pass of zipfile, zlib and whichever XML parser it found (both parsers raise SyntaxErrors)
_BROKEN = (
    zipfile.BadZipFile, zlib.error, SyntaxError, KeyError, ValueError, TypeError, IndexError, AttributeError, EOFError,
    OSError,
)  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK"
_HEADER_ROWS = 15

COLUMNS: dict[str, tuple[str, ...]] = {
    "name": ("姓名", "林长姓名", "护林员姓名", "人员姓名", "名字", "护林员", "林长"),
    "role": ("角色", "人员类别", "类别", "林长类别", "人员类型", "岗位类别", "身份"),
    "title": ("职务", "行政职务", "现任职务", "担任职务", "职位"),
    "level": ("级别", "层级", "林长级别"),
    "town": ("乡镇", "镇街", "镇", "乡(镇)", "乡镇(街道)", "乡(镇、街道)", "镇(街道)", "所属乡镇", "街道", "所在乡镇"),
    "village": ("村", "村居", "村(居)", "村(社区)", "行政村", "所属村", "社区", "所在村", "村名"),
    "code": (
        "责任区编码",
        "责任区编号",
        "责任区代码",
        "网格编号",
        "网格编码",
        "网格代码",
        "网格号",
        "区划代码",
        "编码",
    ),
    "area": ("责任区", "责任区名称", "网格名称", "责任网格", "责任区域", "网格"),
    "unit": ("单位", "责任单位", "工作单位", "所在单位", "单位名称"),
    "liaison": ("联系单位", "对口联系单位"),
    "phone": ("联系电话", "电话", "手机", "手机号", "手机号码", "电话号码", "联系方式", "移动电话"),
    "start": ("任职时间", "任职日期", "任职起", "起始时间", "开始时间", "上岗时间", "到岗时间", "聘用时间", "开始日期"),
    "end": ("离任时间", "离任日期", "离职时间", "免职时间", "任职止", "离岗时间", "结束时间", "结束日期"),
    "note": ("备注", "说明"),
}
# a table is recognised by a name column and two more
_NEEDED = 3


@dataclass
class Row:
    """A row under a header: ``number`` as Excel shows it, ``values`` by column key, ``cells`` all of it."""

    number: int
    values: Mapping[str, Any]
    cells: list[object]

    def get(self, key: str) -> Any:
        """The cell of that column; None where the table has no such column."""
        return self.values.get(key)


@dataclass
class Table:
    """One recognised table: ``source`` as the ledger names it, ``columns`` the keys found."""

    source: str
    sheet: str
    columns: list[str]
    rows: list[Row]


def read_tables(path: Path, sheet: str | None = None) -> list[Table]:
    """The tables of a workbook (or of the named sheet).

    LinzhangError: ``people.file_missing``, ``people.old_excel`` (.xls or a password), ``people.not_excel``,
    ``people.corrupted``, ``people.sheet_missing``, ``people.no_table`` (no header found), ``people.empty``.
    """
    if not path.is_file():
        raise LinzhangError("people.file_missing", file=path.name)
    with path.open("rb") as file:
        magic = file.read(8)
    if magic.startswith(_OLE) or path.suffix.lower() == ".xls":
        raise LinzhangError("people.old_excel", file=path.name)
    if not magic:
        raise LinzhangError("people.empty", file=path.name)
    if not magic.startswith(_ZIP):
        raise LinzhangError("people.not_excel", file=path.name)
    sheets = _sheets(path)
    if sheet:
        if sheet not in sheets:
            raise LinzhangError("people.sheet_missing", file=path.name, sheet=sheet, sheets="、".join(sheets))
        sheets = {sheet: sheets[sheet]}
    tables = [table for name, rows in sheets.items() if (table := _table(path.name, name, rows)) is not None]
    if not tables:
        any_cell = any(text_of(cell) for rows in sheets.values() for _, cells in rows for cell in cells)
        raise LinzhangError("people.no_table" if any_cell else "people.empty", file=path.name)
    if not any(table.rows for table in tables):
        raise LinzhangError("people.empty", file=path.name)
    return tables


def _sheets(path: Path) -> dict[str, list[tuple[int, list[object]]]]:
    """Sheet name → (row number, cells) of its rows that are not empty."""
    openpyxl = require("openpyxl")
    try:
        workbook = openpyxl.load_workbook(path, read_only=True, data_only=True)
        try:
            return {sheet.title: list(_filled(sheet)) for sheet in workbook.worksheets}
        finally:
            workbook.close()
    except _BROKEN as error:
        raise LinzhangError("people.corrupted", repr(error), file=path.name) from error


def _filled(sheet: Any) -> Iterator[tuple[int, list[object]]]:
    sheet.reset_dimensions()
    for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
        if any(cell is not None and cell != "" and text_of(cell) for cell in cells):
            yield number, list(cells)


def columns_of(cells: Sequence[object]) -> dict[str, int]:
    """Column key → position for a header row; the first of two equal headers wins."""
    found: dict[str, int] = {}
    headers = [header_of(cell) for cell in cells]
    bare = [re.sub(r"\(.*\)$", "", header) for header in headers]
    for key, aliases in COLUMNS.items():
        # earlier aliases are the surer ones: 姓名 before 护林员; 任职时间(年月日) is 任职时间
        for alias in map(header_of, aliases):
            where = next((names.index(alias) for names in (headers, bare) if alias in names), None)
            if where is not None and where not in found.values():
                found[key] = where
                break
    return found


def _table(file: str, sheet: str, rows: list[tuple[int, list[object]]]) -> Table | None:
    for position, (_, cells) in enumerate(rows[:_HEADER_ROWS]):
        columns = columns_of(cells)
        if "name" in columns and len(columns) >= _NEEDED:
            body = [
                Row(n, {k: c[i] if i < len(c) else None for k, i in columns.items()}, c)
                for n, c in rows[position + 1 :]
            ]
            # a header that is printed again on the next page is no row
            body = [row for row in body if columns_of(row.cells) != columns]
            return Table(f"{file}[{sheet}]", sheet, list(columns), body)
    return None
