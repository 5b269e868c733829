"""Word documents as blocks of text: paragraphs, text boxes and tables in document order.

The numbers that Word itself puts before list paragraphs are computed; the final text counts where changes were tracked
(inserted text in, deleted text out), and comments stay out; both are said. Headers, footers, footnotes, hidden text and
field codes are left out.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from ..county.errors import LinzhangError
from ..county.libraries import require
from ..county.packed import MOST_XML, is_bomb
from .model import Block, Remark
from .numbering import Numbering

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_INVISIBLE = dict.fromkeys([0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD])
_SPACES = re.compile(r"[ \u00a0\u2002-\u200a\u3000]+")
_SKIPPED = frozenset(
    WORD + name for name in ("pPr", "rPr", "del", "moveFrom", "instrText", "delText", "rt", "sdtPr", "txbxContent")
)
_DRAWN = frozenset({WORD + "pict", WORD + "drawing", WORD + "object", _COMPATIBLE + "AlternateContent"})
_BREAKS = {WORD + "tab": "\t", WORD + "br": "\n", WORD + "cr": "\n", WORD + "noBreakHyphen": "-"}


def clean(text: str) -> str:
    """One line without invisible characters and with runs of spaces made one; the words stay as written."""
    return _SPACES.sub(" ", text.translate(_INVISIBLE)).strip(" ")


def docx_blocks(file: str, data: bytes) -> tuple[list[Block], tuple[Remark, ...]]:
    """(blocks, what is said about the document); LinzhangError where it is damaged or no Word document."""
    docx = require("docx")
    from lxml.etree import LxmlError  # python-docx cannot be there without lxml

    if not data.startswith(b"PK"):
        raise LinzhangError("tasks.docx_damaged", file=file)
    try:
        if is_bomb(io.BytesIO(data)):
            raise LinzhangError("tasks.file_too_large", file=file, megabytes=MOST_XML // 10**6)
        document = docx.Document(io.BytesIO(data))
        return list(_walk(document)), _remarks(document)
    except (
        zipfile.BadZipFile,
        LxmlError,
        KeyError,
        ValueError,
        IndexError,
        AttributeError,
        EOFError,
        OSError,
    ) as error:
        raise LinzhangError("tasks.docx_damaged", repr(error), file=file) from error
    except docx.exceptions.PythonDocxError as error:
        raise LinzhangError("tasks.docx_damaged", repr(error), file=file) from error


def _remarks(document: Any) -> tuple[Remark, ...]:
    body = document.element.body
    changes = sum(1 for name in ("ins", "del", "moveFrom", "moveTo") for _element in body.iter(WORD + name))
    comments = sum(1 for _element in body.iter(WORD + "commentReference"))
    found = []
    if changes:
        found.append(Remark("tasks.changes_tracked", {"count": changes}))
    if comments:
        found.append(Remark("tasks.comments_left_out", {"count": comments}))
    return tuple(found)


def _walk(document: Any) -> Iterator[Block]:
    numbering = Numbering(document)
    place, tables = 0, 0
    carried = ""  # the text of a paragraph whose end mark was deleted: it runs on in the next one
    for element in _blocks_of(document.element.body):
        if element.tag == WORD + "p":
            number = "" if carried else numbering.next(element)
            whole = carried + paragraph_text(element)
            carried = whole if _end_deleted(element) else ""
            if carried:
                continue
            contents, outline = numbering.is_contents(element), numbering.outline(element)
            for index, line in enumerate(whole.split("\n")):
                place += 1
                text = clean(line)
                if index == 0 and number and text:
                    text = number + text
                yield Block(place, text, outline=outline if index == 0 else 0, contents=contents)
            for box in _boxes(element):
                for paragraph in box.iter(WORD + "p"):
                    number = numbering.next(paragraph)
                    for line in paragraph_text(paragraph).split("\n"):
                        place += 1
                        yield Block(place, number + clean(line) if clean(line) else "")
                        number = ""
        else:
            tables += 1
            for row, (cells, merged) in enumerate(table_rows(element, numbering), 1):
                place += 1
                text = " ".join(c for c in cells if c)
                yield Block(place, text, tuple(cells), merged, table=tables, row=row)
    if carried:
        yield Block(place + 1, clean(carried.replace("\n", " ")))


def _blocks_of(body: Any) -> Iterator[Any]:
    """Paragraphs and tables of a body in order, also inside content controls and tracked insertions."""
    for child in body:
        if child.tag in (WORD + "p", WORD + "tbl"):
            yield child
        elif child.tag == WORD + "sdt":
            for content in child.findall(WORD + "sdtContent"):
                yield from _blocks_of(content)
        elif child.tag in (WORD + "ins", WORD + "moveTo", WORD + "customXml", WORD + "smartTag"):
            yield from _blocks_of(child)


def _end_deleted(paragraph: Any) -> bool:
    """True where the paragraph's end mark was deleted with changes tracked."""
    properties = paragraph.find(f"{WORD}pPr/{WORD}rPr")
    return properties is not None and any(properties.find(WORD + name) is not None for name in ("del", "moveFrom"))


def _boxes(paragraph: Any) -> Iterator[Any]:
    """The text boxes anchored in a paragraph, each once: Word writes them twice, for itself and for older programs."""
    for box in paragraph.iter(WORD + "txbxContent"):
        if next(box.iterancestors(_COMPATIBLE + "Fallback"), None) is None:
            yield box


def paragraph_text(paragraph: Any) -> str:
    """The final text of a ``w:p``: tabs and line breaks kept, deleted and hidden text and text boxes left out."""
    parts: list[str] = []

    def collect(element: Any) -> None:
        for child in element:
            tag = child.tag
            if tag in (WORD + "t", _MATH + "t"):
                parts.append(child.text or "")
            elif tag in _BREAKS:
                parts.append(_BREAKS[tag])
            elif tag == WORD + "sym":
                code = child.get(WORD + "char", "")
                parts.append(chr(int(code, 16)) if code and not code.upper().startswith("F0") else "")
            elif tag in _SKIPPED or tag in _DRAWN or (tag == WORD + "r" and _hidden(child)):
                continue
            else:
                collect(child)

    collect(paragraph)
    return "".join(parts)


def _hidden(run: Any) -> bool:
    mark = run.find(f"{WORD}rPr/{WORD}vanish")
    return mark is not None and mark.get(WORD + "val", "1") not in ("0", "false", "off")


def table_rows(table: Any, numbering: Numbering) -> Iterator[tuple[list[str], bool]]:
    """Rows of a ``w:tbl`` as (cell texts by grid column, one cell spans the row); deleted rows are left out.

    A cell that spans columns stands at its first column; one that spans rows is repeated in each of its rows, for a
    task under a merged section cell belongs to that section.
    """
    above: dict[int, str] = {}
    for row in _children(table, "tr"):
        properties = row.find(WORD + "trPr")
        if properties is not None and properties.find(WORD + "del") is not None:
            continue
        before = properties.find(WORD + "gridBefore") if properties is not None else None
        cells: list[str] = [""] * (int(before.get(WORD + "val", "0")) if before is not None else 0)
        filled = 0
        for cell in _children(row, "tc"):
            span, merge = _spans(cell)
            column = len(cells)
            text = above.get(column, "") if merge == "continue" else "\n".join(_cell_lines(cell, numbering))
            if merge is None:
                above.pop(column, None)
            else:
                above[column] = text
            cells.append(text)
            cells.extend([""] * (span - 1))
            filled += 1
        yield cells, filled == 1 and len(cells) > 1


def _spans(cell: Any) -> tuple[int, str | None]:
    properties = cell.find(WORD + "tcPr")
    if properties is None:
        return 1, None
    grid = properties.find(WORD + "gridSpan")
    vertical = properties.find(WORD + "vMerge")
    span = int(grid.get(WORD + "val", "1")) if grid is not None else 1
    return span, vertical.get(WORD + "val", "continue") if vertical is not None else None


def _cell_lines(cell: Any, numbering: Numbering) -> Iterator[str]:
    for paragraph in cell.iter(WORD + "p"):
        number = numbering.next(paragraph)
        line = clean(paragraph_text(paragraph).replace("\n", " "))
        if line or number:
            yield number + line


def _children(parent: Any, tag: str) -> Iterator[Any]:
    """Rows of a table or cells of a row, also inside content controls, but not those of a table within a cell."""
    for child in parent:
        if child.tag == WORD + tag:
            yield child
        elif child.tag in (WORD + "sdt", WORD + "sdtContent", WORD + "ins", WORD + "customXml"):
            yield from _children(child, tag)
