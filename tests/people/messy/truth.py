"""What a roster really says: rows, cells, holders. Everything here turns into JSON with ``to_json``.

Qualities of a cell:

- ``clean``: the usual form; nothing to think about (also an empty cell where nothing is known).
- ``recoverable``: written in a mess, but one meaning only: a reader must get it right (it may colour the cell).
- ``doubtful``: the meaning is lost or open (1.38E+10, a village nobody knows): a reader must colour the cell, and the
  truth of the field is None.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

QUALITIES = ("clean", "recoverable", "doubtful")
KINDS = (
    "title", "unit_line", "header", "header_repeat", "page_mark", "section", "data", "subtotal", "total", "note",
    "blank",
    "list",  # a row of a hidden sheet with the choices of a drop-down
    "stale",  # a row of last year's roster on a hidden sheet: never a person of today
)  # fmt: skip


@dataclass(frozen=True)
class Cell:
    """A cell as it will be written: str, int, float, date, or a formula (a str with ``formula`` true)."""

    value: Any
    field: str = "text"
    quality: str = "clean"
    messes: tuple[str, ...] = ()
    meaning: str | None = None
    number_format: str | None = None
    formula: bool = False

    def raw(self) -> Any:
        """The value as JSON has it; a date as 2024-03-01."""
        return self.value.isoformat() if isinstance(self.value, date) else self.value


@dataclass
class Holder:
    """A person in a post, or a vacant post, as one row tells it. None: the source does not say it, or it is doubtful.

    ``area`` is the code of the smallest area the row names. ``start`` and ``end`` are days; a month stands for its
    first day (``precision["start"] == "month"``). ``cells`` says where each field stands: field → (row, column) on the
    row's sheet; a field that comes from the sheet's name, a title or a section has no cell.
    """

    name: str | None
    role: str
    area: str | None
    phone: str | None = None
    second_phone: str | None = None
    title: str | None = None
    unit: str | None = None
    start: str | None = None
    end: str | None = None
    vacant: bool = False
    quality: dict[str, str] = field(default_factory=dict)
    precision: dict[str, str] = field(default_factory=dict)
    cells: dict[str, tuple[int, int]] = field(default_factory=dict)


@dataclass
class Row:
    """A row of the source. ``error``: no_name, unknown_village or None."""

    sheet: str
    row: int
    kind: str
    cells: dict[int, Cell] = field(default_factory=dict)
    holders: list[Holder] = field(default_factory=list)
    error: str | None = None


@dataclass
class Header:
    """A header cell: which field, which word of which set, and how it is written."""

    sheet: str
    row: int
    column: int
    field: str
    word: str
    words: str


@dataclass
class Sheet:
    """A sheet (or a Word table, or the paragraphs of a Word file) as drafted. ``state``: visible or hidden.

    ``kind``: table, text (paragraphs), note, empty, hidden. Rows and columns count from 1.
    """

    name: str
    state: str = "visible"
    kind: str = "table"
    rows: list[Row] = field(default_factory=list)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    headers: list[Header] = field(default_factory=list)
    empty_tail: int = 0

    @property
    def next_row(self) -> int:
        """The number of the row that ``add`` makes next."""
        return len(self.rows) + 1

    def add(self, kind: str, cells: dict[int, Cell] | None = None, **more: Any) -> Row:
        """Adds a row below the last."""
        row = Row(self.name, self.next_row, kind, cells or {}, **more)
        self.rows.append(row)
        return row

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        """Merges a rectangle; only its top left cell carries a value."""
        if (top, left) != (bottom, right):
            self.merges.append((top, left, bottom, right))


@dataclass
class Roster:
    """One file with its truth. ``words``, ``layout_set``: open or withheld; ``path`` is None until it is written."""

    number: int
    file_name: str
    format: str
    layout: str
    layout_set: str
    words: str
    habits: tuple[str, ...]
    sheets: list[Sheet]
    encoding: str | None = None
    path: Path | None = None
    skipped: str = ""

    @property
    def withheld(self) -> bool:
        """Whether anything in the file comes from the withheld sets; such files are scored apart."""
        return "withheld" in {self.words, self.layout_set}

    @property
    def rows(self) -> list[Row]:
        """Every row of every sheet, hidden ones too."""
        return [row for sheet in self.sheets for row in sheet.rows]

    @property
    def holders(self) -> list[tuple[Row, Holder]]:
        """Everything a reader should find, with its row."""
        return [(row, holder) for row in self.rows for holder in row.holders]

    def messes(self) -> set[str]:
        """Messes that really occur in the file: of cells, and of the file as a whole."""
        found = {mess for row in self.rows for cell in row.cells.values() for mess in cell.messes}
        return found | {habit for habit in self.habits if habit.startswith("file:")}

    def to_json(self) -> dict[str, Any]:
        """The truth as JSON; everything but the path, which differs from run to run."""
        return {
            "number": self.number,
            "file": self.file_name,
            "format": self.format,
            "encoding": self.encoding,
            "layout": self.layout,
            "layout_set": self.layout_set,
            "words": self.words,
            "messes": sorted(self.messes()),
            "sheets": [_sheet_json(sheet) for sheet in self.sheets],
        }


def _sheet_json(sheet: Sheet) -> dict[str, Any]:
    return {
        "name": sheet.name,
        "state": sheet.state,
        "kind": sheet.kind,
        "merges": [list(merge) for merge in sheet.merges],
        "headers": [asdict(header) for header in sheet.headers],
        "rows": [
            {
                "row": row.row,
                "kind": row.kind,
                "error": row.error,
                "cells": [
                    {
                        "column": column,
                        "field": cell.field,
                        "raw": cell.raw(),
                        "quality": cell.quality,
                        "messes": list(cell.messes),
                    }
                    for column, cell in sorted(row.cells.items())
                ],
                "holders": [
                    asdict(holder) | {"cells": {k: list(v) for k, v in holder.cells.items()}} for holder in row.holders
                ],
            }
            for row in sheet.rows
        ],
    }
