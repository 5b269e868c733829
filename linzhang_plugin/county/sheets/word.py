"""Word annexes: tables, and chief lists as lines (林长：姓名 职务)."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

from ..errors import LinzhangError
from ..libraries import require
from ..packed import is_bomb
from . import COLUMNS, Sheet, filled


def is_docx(path: Path) -> bool:
    """Whether a zip is a Word document."""
    try:
        with zipfile.ZipFile(path) as archive:
            return "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False


def read_docx(path: Path) -> list[Sheet]:
    """Tables as sheets 表1, 表2 … with the paragraphs above as heading; all paragraphs together as the sheet 正文."""
    docx = require("docx")
    try:
        if is_bomb(path):
            raise LinzhangError("county.sheet_too_large", file=path.name)
        document = docx.Document(str(path))
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, SyntaxError, docx.opc.exceptions.OpcError) as error:
        raise LinzhangError("county.sheet_corrupted", repr(error), file=path.name) from error
    sheets: list[Sheet] = []
    paragraphs: list[tuple[int, list[object]]] = []
    heading: list[str] = []
    number = 0
    for element in document.element.body.iterchildren():
        kind = element.tag.rsplit("}", 1)[-1]
        if kind == "p":
            number += 1
            text = _text(element)
            if filled(text):
                paragraphs.append((number, [text]))
                heading.append(text)
        elif kind == "tbl":
            sheets.append(_table(element, f"表{len(sheets) + 1}", heading[-3:]))
            heading = []
    if paragraphs:
        sheets.append(Sheet("正文", paragraphs, prose=True))
    return sheets


def _text(element: Any) -> str:
    """The text of a paragraph; tabs and line breaks kept."""
    parts: list[str] = []
    for node in element.iter():
        tag = node.tag.rsplit("}", 1)[-1] if isinstance(node.tag, str) else ""
        if tag == "t":
            parts.append(node.text or "")
        elif tag in ("tab", "br") and node.getparent().tag.endswith("}r"):
            parts.append("\t" if tag == "tab" else "\n")
    return "".join(parts)


def _table(element: Any, name: str, heading: list[str]) -> Sheet:
    rows: list[tuple[int, list[object]]] = []
    merges: list[tuple[int, int, int, int]] = []
    # column → the vertical merge that runs there: (first row, last column)
    running: dict[int, tuple[int, int]] = {}
    number = 0

    def close(column: int, last: int) -> None:
        first, right = running.pop(column)
        if last > first or right > column:
            merges.append((first, column, last, right))

    for tr in element.tr_lst:
        number += 1
        cells: list[object] = [None] * min(tr.grid_before, COLUMNS)
        for tc in tr.tc_lst:
            column, span = len(cells), max(1, tc.grid_span)
            if column >= COLUMNS:
                break
            if tc.vMerge == "continue" and column in running:
                cells += [None] * span
                continue
            if column in running:
                close(column, number - 1)
            text = "\n".join(line for p in tc.p_lst if (line := _text(p)))
            cells += [text or None, *[None] * (span - 1)]
            running[column] = (number, column + span - 1)
            if tc.vMerge != "restart":
                close(column, number)
        for column in [c for c in running if c >= len(cells)]:
            close(column, number - 1)
        if any(map(filled, cells)):
            rows.append((number, cells))
    for column in list(running):
        close(column, number)
    return Sheet(name, rows, merges, heading=heading)
