"""A look at tables before they are imported: their headers, what each column is taken for, and the first rows."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..county.errors import LinzhangError
from .reading import Member, columns
from .reading.cells import plain
from .reading.columns import Header
from .reading.files import close_archives, find
from .reading.platform import is_platform
from .reading.rows import sheets_of

TABLE_SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".et", ".htm", ".html")
ROWS = 60
LEAST_COLUMNS = 2


@dataclass(frozen=True)
class Table:
    """One sheet: ``rows`` are the first ones behind the header; ``shown`` is the file and sheet."""

    member: Member
    shown: str
    header: Header
    rows: tuple[tuple[object, ...], ...]

    @property
    def is_understood(self) -> bool:
        """Whether it can be imported as it is understood now."""
        places = self.header.has(columns.LON, columns.LAT) or self.header.has(columns.X, columns.Y)
        return places or self.header.has(columns.GEOMETRY) or is_platform(self.header)


def tables(path: Path | Member, mappings: Mapping[str, Mapping[int, str]] | None = None) -> list[Table]:
    """The sheets of a file that have rows. LinzhangError where it cannot be read."""
    member = path if isinstance(path, Member) else Member(path, path.parent)
    out = []
    for sheet in sheets_of(member):
        head = list(itertools.islice(sheet.rows, ROWS))
        if not head:
            continue
        header = columns.find(head, mappings or {})
        rows = tuple(tuple(cells) for _, cells in head[header.first :])
        if rows:
            out.append(Table(member, f"{member.name}/{sheet.name}" if sheet.name else member.name, header, rows))
    if not out:
        raise LinzhangError("patrols.file_empty")
    return out


def _is_table(table: Table) -> bool:
    """Whether it has columns at all: notes and letters are texts too."""
    wide = sum(sum(bool(plain(cell)) for cell in row) >= LEAST_COLUMNS for row in table.rows)
    return wide * 2 > len(table.rows)


def unknown_tables(inputs: Sequence[Path], mappings: Mapping[str, Mapping[int, str]], most: int = 200) -> list[Table]:
    """Of the tables in folders and files one for each header that nobody understands; broken files are left out.

    The import says of those what is wrong. ``most``: tables that are looked at; a folder has few kinds of them.
    """
    found: dict[str, Table] = {}
    looked = 0
    for where in inputs:
        try:
            members = find(where).members
        except LinzhangError:
            continue
        for member in members:
            if member.suffix not in TABLE_SUFFIXES or looked >= most:
                continue
            looked += 1
            try:
                sheets = tables(member, mappings)
            except LinzhangError:
                continue
            sheets = [table for table in sheets if _is_table(table)]
            if any(table.is_understood for table in sheets):
                continue
            for table in sheets[:1]:
                found.setdefault(table.header.fingerprint, table)
    close_archives()
    return list(found.values())
