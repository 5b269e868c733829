"""Files as sheets of raw cells: which reader a file needs is seen from its first bytes, not from its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import LinzhangError

Progress = Callable[[float], None]
SUFFIXES = (".xlsx", ".xlsm", ".xls", ".et", ".csv", ".tsv", ".txt", ".htm", ".html", ".docx")
# beyond these columns a sheet has only formats
COLUMNS = 120
# a roster of a whole county with pictures is smaller; what is larger is no roster or a bomb
BYTES = 300_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# the first record of Excel files older than OLE containers
_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class Lost:
    """A cell that has something in it which cannot be read: ``reason`` is a code."""

    def __init__(self, reason: str, text: str = "") -> None:
        self.reason = reason
        self.text = text

    def __str__(self) -> str:
        return self.text


@dataclass
class Sheet:
    """``rows``: (row number as the user sees it, cells) of rows that are not empty.

    ``merges``: (first row, first column, last row, last column), rows as the user sees them, columns from 0.
    ``hidden`` sheets hold drop-down lists and last year's rosters. ``prose`` where the rows are paragraphs of a text;
    ``heading`` is what stands above the table in the document.
    """

    name: str
    rows: list[tuple[int, list[object]]]
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    keeps_merges: bool = True
    prose: bool = False
    heading: list[str] = field(default_factory=list)
    hidden: bool = False


def read_sheets(path: Path, progress: Progress | None = None) -> list[Sheet]:
    """The sheets of a file: .xlsx, .xls, HTML under any name, text with separators, .docx.

    LinzhangError: ``county.sheet_file_missing``, ``county.sheet_empty``, ``county.sheet_password``,
    ``county.sheet_old_word``, ``county.sheet_too_large``, ``county.sheet_not_excel``, ``county.sheet_corrupted``.
    """
    from . import delimited, excel, markup, word

    if not path.is_file():
        raise LinzhangError("county.sheet_file_missing", file=path.name)
    if path.stat().st_size > BYTES:
        raise LinzhangError("county.sheet_too_large", file=path.name)
    head = _head(path)
    suffix = path.suffix.lower()
    if not head.strip(b"\0 \r\n\t"):
        raise LinzhangError("county.sheet_empty", file=path.name)
    if head.startswith(b"PK"):
        return word.read_docx(path) if word.is_docx(path) else excel.read_xlsx(path, progress)
    if head.startswith(_OLE):
        if _holds(path, _ENCRYPTED):
            raise LinzhangError("county.sheet_password", file=path.name)
        if suffix in (".doc", ".wps"):
            raise LinzhangError("county.sheet_old_word", file=path.name)
        return excel.read_xls(path)
    if head.startswith(_BIFF):
        return excel.read_xls(path)
    if markup.looks_like_html(head):
        return markup.read_html(path)
    if b"\0" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")) and not delimited.is_utf16(head):
        raise LinzhangError("county.sheet_not_excel", file=path.name)
    if suffix in (".xlsx", ".xlsm", ".docx"):
        raise LinzhangError("county.sheet_not_excel", file=path.name)
    return delimited.read_text(path)


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(4096)


def _holds(path: Path, wanted: bytes) -> bool:
    return wanted in path.read_bytes()


def filled(cell: object) -> bool:
    """Whether a cell has anything in it but spaces."""
    if cell is None:
        return False
    return bool(cell.strip(" \t\r\n\u3000\xa0\ufeff\u200b")) if isinstance(cell, str) else True
