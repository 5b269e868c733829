"""Reading a plan's text out of Word files, text files and pasted text.

Word: paragraphs and tables in document order, with the numbers that Word itself puts before list paragraphs;
the final text counts where changes were tracked (inserted text in, deleted text out). Headers, footers and text
boxes are left out.
"""

from __future__ import annotations

import codecs
import hashlib
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..county.errors import LinzhangError
from ..county.libraries import require
from .model import Block, PlanText
from .numbering import Numbering

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # .doc, .wps and password-protected .docx
_INVISIBLE = dict.fromkeys([0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD])
_SPACES = re.compile(r"[ \u00a0\u2002-\u200a\u3000]+")
_LARGEST = 64 * 1024 * 1024


def read_document(path: Path) -> PlanText:
    """The text of a plan file; LinzhangError with a code that says what to do where it cannot be read."""
    if not path.is_file():
        raise LinzhangError("tasks.file_missing", file=path.name)
    if path.stat().st_size > _LARGEST:
        raise LinzhangError("tasks.file_too_large", file=path.name, megabytes=_LARGEST // 2**20)
    suffix = path.suffix.lower()
    try:
        data = path.read_bytes()
    except OSError as error:
        raise LinzhangError("tasks.file_unreadable", str(error), file=path.name) from error
    if suffix in (".doc", ".wps", ".rtf") or (suffix == ".docx" and data.startswith(_OLE)):
        raise LinzhangError("tasks.old_word", file=path.name)
    if suffix == ".pdf" or data.startswith(b"%PDF"):
        raise LinzhangError("tasks.pdf", file=path.name)
    if suffix == ".docx":
        return _finish(path.name, _docx_blocks(path, data))
    if suffix in (".txt", ".text", ".md", ""):
        return read_text(decode(data, path.name), path.name)
    raise LinzhangError("tasks.format_unknown", file=path.name)


def read_text(text: str, source: str = "") -> PlanText:
    """Pasted text, or the text of a file: one block a line."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").replace("\f", "\n").split("\n")
    return _finish(source, [Block(place, clean(line)) for place, line in enumerate(lines, 1)])


def decode(data: bytes, file: str) -> str:
    """Bytes of a text file as text: byte order marks, then UTF-8, UTF-16 without a mark, GB18030."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return _decoded(data, (encoding,), file)
    if b"\x00" in data[:4000]:
        # UTF-16 without a mark: neither UTF-8 nor GB18030 text ever holds a zero byte. The right byte order is the one
        # that makes lines of Chinese (一 is 4E 00, so zeros alone mislead).
        likely = [e for e in ("utf-16-le", "utf-16-be") if _common(data[:4000], e)]
        return _decoded(data, tuple(sorted(likely, key=lambda e: -_common(data[:4000], e))), file)
    return _decoded(data, ("utf-8", "gb18030"), file)


def _common(data: bytes, encoding: str) -> int:
    """How many line ends, Chinese marks and common characters the bytes hold in this encoding."""
    text = data.decode(encoding, errors="replace")
    return sum(char in "\r\n 、，。：；（）的一林任务工作" for char in text)


def _decoded(data: bytes, encodings: tuple[str, ...], file: str) -> str:
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise LinzhangError("tasks.text_unreadable", file=file)


def clean(text: str) -> str:
    """One line without invisible characters and with runs of spaces made one; the words stay as written."""
    return _SPACES.sub(" ", text.translate(_INVISIBLE)).strip(" ")


def _finish(source: str, blocks: list[Block]) -> PlanText:
    blocks = [block for block in blocks if block.text.strip()]
    if not any(unicodedata.category(char)[0] in "LN" for block in blocks for char in block.text):
        raise LinzhangError("tasks.document_empty", file=source)
    digest = hashlib.sha256()
    for block in blocks:
        digest.update(re.sub(r"\s+", "", block.text).encode("utf-8"))
        digest.update(b"\n")
    return PlanText(source, tuple(blocks), digest.hexdigest())


# ---- Word ---------------------------------------------------------------------------------------------------


def _docx_blocks(path: Path, data: bytes) -> list[Block]:
    docx = require("docx")
    from lxml.etree import LxmlError  # python-docx cannot be there without lxml

    if not data.startswith(b"PK"):
        raise LinzhangError("tasks.docx_damaged", file=path.name)
    try:
        with path.open("rb") as stream:
            document = docx.Document(stream)
        return list(_walk(document))
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
        raise LinzhangError("tasks.docx_damaged", repr(error), file=path.name) from error
    except docx.exceptions.PythonDocxError as error:
        raise LinzhangError("tasks.docx_damaged", repr(error), file=path.name) from error


def _walk(document: Any) -> Iterator[Block]:
    numbering = Numbering(document)
    place, tables = 0, 0
    for element in _blocks_of(document.element.body):
        if element.tag == WORD + "p":
            number = numbering.next(element)
            for index, line in enumerate(paragraph_text(element).split("\n")):
                place += 1
                text = clean(line)
                if index == 0 and number and text:
                    text = number + text
                yield Block(place, text, outline=numbering.outline(element) if index == 0 else 0)
        else:
            tables += 1
            for cells, merged in table_rows(element, numbering):
                place += 1
                yield Block(place, " ".join(c for c in cells if c), tuple(cells), merged, table=tables)


def _blocks_of(body: Any) -> Iterator[Any]:
    """Paragraphs and tables of a body in order, also inside content controls and tracked insertions."""
    for child in body:
        if child.tag in (WORD + "p", WORD + "tbl"):
            yield child
        elif child.tag == WORD + "sdt":
            for content in child.findall(WORD + "sdtContent"):
                yield from _blocks_of(content)
        elif child.tag in (WORD + "ins", WORD + "customXml", WORD + "smartTag"):
            yield from _blocks_of(child)


def paragraph_text(paragraph: Any) -> str:
    """The final text of a ``w:p``: tabs and line breaks kept, deleted text, text boxes and field codes left out."""
    parts: list[str] = []

    def collect(element: Any) -> None:
        for child in element:
            tag = child.tag
            if tag == WORD + "t":
                parts.append(child.text or "")
            elif tag == WORD + "tab":
                parts.append("\t")
            elif tag in (WORD + "br", WORD + "cr"):
                parts.append("\n")
            elif tag == WORD + "noBreakHyphen":
                parts.append("-")
            elif tag in (WORD + "pPr", WORD + "rPr", WORD + "del", WORD + "moveFrom", WORD + "pict", WORD + "drawing"):
                continue
            elif isinstance(tag, str) and tag.endswith("}AlternateContent"):
                continue  # pictures and text boxes
            else:
                collect(child)

    collect(paragraph)
    return "".join(parts)


def table_rows(table: Any, numbering: Numbering) -> Iterator[tuple[list[str], bool]]:
    """Rows of a ``w:tbl`` as (cell texts by grid column, one cell spans the row).

    A cell that spans columns stands at its first column; one that spans rows is repeated in each of its rows, for a
    task under a merged section cell belongs to that section.
    """
    above: dict[int, str] = {}
    for row in _children(table, "tr"):
        cells: list[str] = []
        filled = 0
        for cell in _children(row, "tc"):
            properties = cell.find(WORD + "tcPr")
            span, merge = 1, None
            if properties is not None:
                grid = properties.find(WORD + "gridSpan")
                span = int(grid.get(WORD + "val", "1")) if grid is not None else 1
                vertical = properties.find(WORD + "vMerge")
                merge = vertical.get(WORD + "val", "continue") if vertical is not None else None
            column = len(cells)
            if merge == "continue":
                text = above.get(column, "")
            else:
                lines = []
                for paragraph in cell.iter(WORD + "p"):
                    number = numbering.next(paragraph)
                    line = clean(paragraph_text(paragraph).replace("\n", " "))
                    if line or number:
                        lines.append(number + line)
                text = "\n".join(lines)
            if merge is None:
                above.pop(column, None)
            else:
                above[column] = text
            cells.append(text)
            cells.extend([""] * (span - 1))
            filled += 1
        yield cells, filled == 1 and len(cells) > 1


def _children(parent: Any, tag: str) -> Iterator[Any]:
    """Rows of a table or cells of a row, also inside content controls, but not those of a table within a cell."""
    for child in parent:
        if child.tag == WORD + tag:
            yield child
        elif child.tag in (WORD + "sdt", WORD + "sdtContent", WORD + "ins", WORD + "customXml"):
            yield from _children(child, tag)
