"""A table that comes back: its rows by hidden key, whatever was done to sheets, columns and rows meanwhile."""

from __future__ import annotations

import datetime
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ...county.errors import LinzhangError
from ...county.sheets import SUFFIXES, Lost, Sheet, filled, read_sheets
from .. import tables
from ..layout import Layout
from ..model import Remark
from ..task_sheet import KEY_HEAD

__all__ = ["SUFFIXES", "Returned", "Row", "read_returned"]

_UID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_UNIT = re.compile(r"填报(?:单位|部门)\s*[：:]\s*([^\s：:（(]+)")
_DAY = re.compile(r"填报(?:日期|时间)\s*[：:]\s*(.+)")
# heads that units write instead of ours, besides those that the plan reader knows
_SYNONYMS = {
    "state": ("进度", "完成进度", "状态", "工作进度", "是否完成"),
    "percent": ("完成比例", "完成率", "完成百分比", "进度比例"),
    "day": ("日期", "填报日期", "完成日期"),
    "report": ("进展情况", "完成情况", "工作进展", "落实情况", "工作进展情况"),
    "evidence": ("佐证材料", "佐证", "证明材料"),
    "role": ("职责", "本单位职责"),
}
_HEADS = 3


@dataclass
class Row:
    """One row: ``key`` is the uid of its task (empty where that is lost); ``values`` field → cell."""

    sheet: str
    number: int
    key: str
    values: dict[str, object]

    def text(self, name: str) -> str:
        """A cell as text; '' where it is empty, absent or unreadable."""
        return cell_text(self.values.get(name))


@dataclass
class Returned:
    """One file as it came back. ``fields`` are the columns that are there, ``remarks`` what is odd about the file."""

    path: Path
    book: str = ""
    unit: str = ""
    day: datetime.date | None = None
    fields: tuple[str, ...] = ()
    rows: list[Row] = field(default_factory=list)
    loose: list[tuple[str, int, str]] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def cell_text(value: object) -> str:
    """A cell as text: days as ISO, numbers without ``.0``."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime | datetime.date):
        return value.isoformat()[:10]
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip()


def bare_head(text: object) -> str:
    """A head without spaces and line breaks, and without what stands in brackets behind it."""
    plain = re.sub(r"\s+", "", unicodedata.normalize("NFKC", str(text or "")))
    return re.sub(r"[（(][^）)]*[）)]$", "", plain)


def heads(layouts: Iterable[Layout]) -> dict[str, str]:
    """Head → field: as the county prints them first, then what the trade writes besides."""
    found: dict[str, str] = {}
    for layout in layouts:
        for column in layout.columns:
            found.setdefault(bare_head(column.header), column.field)
    for name, words in (*_SYNONYMS.items(), *tables.COLUMNS.items()):
        for word in words:
            found.setdefault(bare_head(word), name)
    return found


def read_returned(path: Path, layouts: Sequence[Layout]) -> Returned:
    """Reads all sheets that hold such a table.

    LinzhangError as ``county.sheets.read_sheets``, and ``tasks_returns.no_table`` where no sheet has one.
    """
    known = heads(layouts)
    found = Returned(path)
    fields: dict[str, None] = {}
    seen = 0
    for sheet in read_sheets(path):
        if sheet.hidden or sheet.prose:
            continue
        if _read_sheet(sheet, known, found, fields):
            seen += 1
    if not seen:
        raise LinzhangError("tasks_returns.no_table", file=path.name)
    found.fields = tuple(fields)
    found.remarks += _protections(path)
    return found


def _read_sheet(sheet: Sheet, known: dict[str, str], found: Returned, fields: dict[str, None]) -> bool:
    columns: dict[int, str] = {}
    key_column = -1
    for number, cells in sheet.rows:
        if not columns:
            _above(cells, found)
            columns, key_column = _header(cells, known, found)
            if columns and sheet.name == "原文对照":
                return False
            fields |= dict.fromkeys(columns.values())
            continue
        again, _column = _header(cells, known, found)
        if again == columns:
            continue  # the head, repeated on a page
        _row(sheet.name, number, cells, columns, key_column, found)
    return bool(columns)


def _above(cells: Sequence[object], found: Returned) -> None:
    """Unit and day from the line under the title."""
    for cell in cells:
        text = cell_text(cell)
        if unit := _UNIT.search(text):
            found.unit = found.unit or unit[1]
        if day := _DAY.search(text):
            found.day = found.day or day_from(day[1])


def _header(cells: Sequence[object], known: dict[str, str], found: Returned) -> tuple[dict[int, str], int]:
    """(column → field, column of the keys); ({}, -1) where the row is not the head of such a table."""
    columns: dict[int, str] = {}
    key_column, strangers = -1, []
    for index, cell in enumerate(cells):
        if not filled(cell) or isinstance(cell, Lost):
            continue
        text = str(cell)
        if text.startswith(KEY_HEAD):
            key_column = index
            continue
        name = known.get(bare_head(text))
        if name is None:
            strangers.append(bare_head(text)[:12])
        elif name not in columns.values():
            columns[index] = name
    if len(columns) < _HEADS or not {"title", "content", "whole"} & set(columns.values()):
        return {}, -1
    if key_column >= 0 and not found.book:
        book = _UID.search(str(cells[key_column]))
        found.book = book[0] if book else ""
    if strangers and not any(r.code == "tasks_returns.column_unknown" for r in found.remarks):
        found.remarks.append(Remark("tasks_returns.column_unknown", {"columns": "、".join(strangers)}))
    return columns, key_column


def _row(
    sheet: str, number: int, cells: Sequence[object], columns: dict[int, str], key_column: int, found: Returned
) -> None:
    key = ""
    if 0 <= key_column < len(cells) and (match := _UID.search(str(cells[key_column] or ""))):
        key = match[0]
    if not key:  # the column of keys may have been moved, or its head deleted
        key = next((m[0] for c in cells if isinstance(c, str) and (m := _UID.fullmatch(c.strip()))), "")
    values = {name: cells[index] for index, name in columns.items() if index < len(cells) and filled(cells[index])}
    texts = {name: cell_text(value) for name, value in values.items()}
    if not values:
        return
    if not key and len(values) == 1:
        # a section, a note, or something that the unit wrote in a line of its own
        found.loose.append((sheet, number, next(iter(texts.values()))))
        return
    last = found.rows[-1] if found.rows else None
    follows = key and last is not None and last.key == key and last.sheet == sheet and not texts.get("number")
    if follows and last is not None and texts.get("title", "") in ("", last.text("title")):
        _continue(last, texts)
        return
    found.rows.append(Row(sheet, number, key, values))


def _continue(row: Row, texts: dict[str, str]) -> None:
    """A row that was cut because no row may be that high: its texts go on."""
    for name, text in texts.items():
        if name == "title":
            continue
        row.values[name] = f"{row.text(name)}{text}"


def _protections(path: Path) -> list[Remark]:
    """What is said about protected sheets and filtered rows: they are read all the same."""
    if not zipfile.is_zipfile(path):
        return []
    remarks = []
    with zipfile.ZipFile(path) as archive:
        sheets = [n for n in archive.namelist() if n.startswith("xl/worksheets/") and n.endswith(".xml")]
        data = b"".join(archive.read(name) for name in sheets)
    if b"<sheetProtection" in data:
        remarks.append(Remark("tasks_returns.protected"))
    hidden = len(re.findall(rb'<row [^>]*hidden="(?:1|true)"', data))
    if hidden:
        remarks.append(Remark("tasks_returns.rows_hidden", {"count": hidden}))
    return remarks


_DATE = re.compile(r"(\d{4})\s*[年./\-]\s*(\d{1,2})\s*[月./\-]\s*(\d{1,2})\s*[日号]?")
_COMPACT = re.compile(r"(20\d\d)(\d\d)(\d\d)")
_SHORT = re.compile(r"(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]")
_EPOCH = datetime.date(1899, 12, 30)
_SERIALS = (36_526, 73_050)  # 2000 to 2099


def day_from(value: object, year: int = 0) -> datetime.date | None:
    """A day as Excel or people write it; without a year it is that of ``year``; None where it is none."""
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    text = unicodedata.normalize("NFKC", cell_text(value)).strip("。;；")
    if re.fullmatch(r"\d{5}", text) and _SERIALS[0] <= int(text) <= _SERIALS[1]:
        return _EPOCH + datetime.timedelta(days=int(text))
    parts: tuple[int, ...] = ()
    if match := _DATE.fullmatch(text) or _COMPACT.fullmatch(text):
        parts = tuple(int(g) for g in match.groups())
    elif year and (match := _SHORT.fullmatch(text)):
        parts = (year, int(match[1]), int(match[2]))
    try:
        return datetime.date(*parts) if parts else None
    except ValueError:
        return None
