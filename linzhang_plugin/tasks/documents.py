"""Reading a plan's text out of Word files, Excel tables, text files and pasted text.

What python-docx and openpyxl cannot open (.doc, .wps, .rtf, .xls …) goes through ``convert``, which the caller
provides where an office program is found.
"""

from __future__ import annotations

import codecs
import hashlib
import re
import tempfile
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from ..county.errors import LinzhangError
from .markers import marker
from .model import Block, PlanText, Remark
from .tables import header_of
from .word import clean, docx_blocks
from .workbook import workbook_blocks

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # .doc, .wps and password-protected .docx
_OLD_TEXTS = (".doc", ".wps", ".rtf", ".odt", ".dot", ".wpt", ".docm", ".htm", ".html", ".mht")
_OLD_TABLES = (".xls", ".et", ".ods", ".xlsb")
_PICTURES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".ofd", ".gif")
Convert = Callable[[Path, Path, str], Path | None]
_INDENT = re.compile(r"(?:\u3000| {2,}|\t|\u00a0{2})\s*\S")
_LARGEST = 64 * 1024 * 1024


def read_document(path: Path, convert: Convert | None = None) -> PlanText:
    """The text of a plan file; LinzhangError with a code that says what to do where it cannot be read.

    ``convert`` makes a .docx or .xlsx of an older format and returns its path, None where no program was found.
    """
    if not path.is_file():
        raise LinzhangError("tasks.file_missing", file=path.name)
    if path.stat().st_size > _LARGEST:
        raise LinzhangError("tasks.file_too_large", file=path.name, megabytes=_LARGEST // 2**20)
    suffix = path.suffix.lower()
    try:
        data = path.read_bytes()
    except OSError as error:
        raise LinzhangError("tasks.file_unreadable", str(error), file=path.name) from error
    if suffix == ".pdf" or data.startswith(b"%PDF"):
        raise LinzhangError("tasks.pdf", file=path.name)
    if suffix in _PICTURES or data.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n")):
        raise LinzhangError("tasks.picture", file=path.name)
    zipped = data.startswith(b"PK")  # a .doc is often a .docx that somebody renamed
    if suffix in (".xlsx", ".xlsm") or (suffix in _OLD_TABLES and zipped and b"xl/workbook.xml" in data):
        if data.startswith(_OLE):
            raise LinzhangError("tasks.old_table", file=path.name)
        return _finish(path.name, *workbook_blocks(path.name, data))
    if suffix == ".docx" or (suffix in _OLD_TEXTS and zipped and b"word/document.xml" in data):
        if data.startswith(_OLE):
            raise LinzhangError("tasks.old_word", file=path.name)
        return _finish(path.name, *docx_blocks(path.name, data))
    if suffix in _OLD_TEXTS or suffix in _OLD_TABLES:
        return _converted(path, convert, ".xlsx" if suffix in _OLD_TABLES else ".docx")
    if suffix in (".txt", ".text", ".md", ".csv", ""):
        return read_text(decode(data, path.name), path.name)
    raise LinzhangError("tasks.format_unknown", file=path.name)


def _converted(path: Path, convert: Convert | None, suffix: str) -> PlanText:
    code = "tasks.old_table" if suffix == ".xlsx" else "tasks.old_word"
    with tempfile.TemporaryDirectory(prefix="linzhang-") as folder:
        try:
            made = convert(path, Path(folder), suffix) if convert else None
        except OSError as error:
            raise LinzhangError(code, str(error), file=path.name) from error
        if made is None or not made.is_file():
            raise LinzhangError(code, file=path.name)
        text = read_document(made)
    return replace(text, source=path.name, remarks=(Remark("tasks.converted", {"file": path.name}), *text.remarks))


def read_text(text: str, source: str = "") -> PlanText:
    """Pasted text, or the text of a file: one block a line."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").replace("\f", "\n").split("\n")
    return _finish(source, list(_line_blocks(lines)))


def _line_blocks(lines: list[str]) -> Iterator[Block]:
    """One block a line; a table copied from Word or Excel (cells between tabs) as rows of a table."""
    table = row = width = 0
    for place, line in enumerate(lines, 1):
        cells = [clean(cell).strip('"') for cell in line.split("\t")]
        filled = sum(1 for cell in cells if cell)
        if filled >= 3 and (width or header_of(cells)):
            if not width:
                table, row, width = table + 1, 0, len(cells)
            row += 1
            text = " ".join(cell for cell in cells if cell)
            yield Block(place, text, tuple(cells), table=table, row=row)
        elif width and filled == 1 and len(clean(line)) <= 60 and marker(clean(line)) is not None:
            row += 1
            yield Block(place, clean(line), (clean(line), *[""] * (width - 1)), True, table=table, row=row)
        else:
            width = width if not clean(line) else 0
            yield Block(place, clean(line), indented=_INDENT.match(line) is not None)


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
    # Big5 text often is GB18030 too, but makes no Chinese there
    likely = sorted(("gb18030", "big5hkscs"), key=lambda e: -_common(data[:4000], e))
    return _decoded(data, ("utf-8", *likely), file)


def _common(data: bytes, encoding: str) -> int:
    """How many line ends, Chinese marks and common characters the bytes hold in this encoding."""
    text = data.decode(encoding, errors="replace")
    return sum(char in "\r\n 、，。：；（）的一林任务工作務縣護責單位" for char in text)


def _decoded(data: bytes, encodings: tuple[str, ...], file: str) -> str:
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise LinzhangError("tasks.text_unreadable", file=file)


def _finish(source: str, blocks: list[Block], remarks: tuple[Remark, ...] = ()) -> PlanText:
    blocks = [block for block in blocks if block.text.strip()]
    if not any(unicodedata.category(char)[0] in "LN" for block in blocks for char in block.text):
        raise LinzhangError("tasks.document_empty", file=source)
    digest = hashlib.sha256()
    for block in blocks:
        digest.update(re.sub(r"\s+", "", block.text).encode("utf-8"))
        digest.update(b"\n")
    return PlanText(source, tuple(blocks), digest.hexdigest(), remarks)
