"""Text with separators: csv, tsv, txt in UTF-8 (with or without BOM), UTF-16 or GB18030."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

from ..errors import LinzhangError
from . import COLUMNS, Sheet, filled

_SEPARATORS = (",", "\t", ";", "|", "，", "；", "、")
# what Excel writes to keep a number as text: ="13800000001"
_AS_TEXT = re.compile(r'^="?(.*?)"?$', re.DOTALL)


def is_utf16(head: bytes) -> bool:
    """Whether bytes without BOM are UTF-16: separators and line ends have a zero beside them."""
    return any(mark in head for mark in (b"\r\0\n\0", b"\0\r\0\n", b",\0", b"\0,", b"\t\0", b"\0\t"))


def decoded(data: bytes, name: str) -> str:
    """The text; LinzhangError ``county.sheet_encoding`` where no encoding fits."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif b"\0" in data[:4096]:
        even = sum(1 for byte in data[:4096:2] if byte == 0)
        odd = sum(1 for byte in data[1:4096:2] if byte == 0)
        encodings = ["utf-16-be" if even > odd else "utf-16-le"]
    else:
        encodings = ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    # a single broken byte (a file cut in the middle of a character) must not lose the whole roster
    text = data.decode("gb18030", errors="replace")
    if encodings[0].startswith("utf-16") or text.count("\ufffd") > max(3, len(text) // 200):
        raise LinzhangError("county.sheet_encoding", file=name)
    return text


def separator_of(text: str) -> str:
    """The separator that parts most lines into equally many cells."""
    best, best_score = ",", 0.0
    sample = text[:60_000]
    for separator in _SEPARATORS:
        if separator not in sample:
            continue
        lines = csv.reader(io.StringIO(sample, newline=""), delimiter=separator)
        try:
            widths = [len(row) for row in lines if any(map(str.strip, row))]
        except csv.Error:  # a cell without end: this is not the separator
            continue
        wide = [width for width in widths if width > 1]
        if not wide:
            continue
        common = max(set(wide), key=wide.count)
        score = wide.count(common) / len(widths) * min(common, 8)
        if separator in "，；、":
            score *= 0.5
        if score > best_score:
            best, best_score = separator, score
    return best


def read_text(path: Path) -> list[Sheet]:
    """One sheet without a name."""
    text = decoded(path.read_bytes(), path.name).replace("\0", "")
    match = re.match(r"sep=(.)\r?\n", text)
    separator = match[1] if match else separator_of(text)
    if match:
        text = "\n" + text[match.end() :]
    if separator == "," and not any(s in text for s in ",\t") and re.search(r"\S {2,}\S", text):
        # columns that are kept apart by spaces
        rows = [(n, list(re.split(r" {2,}|\u3000+", line.strip()))) for n, line in enumerate(text.splitlines(), 1)]
        return [Sheet("", [(n, [*c]) for n, c in rows if any(map(filled, c))], keeps_merges=False)]
    csv.field_size_limit(10_000_000)
    found: list[tuple[int, list[object]]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    number = 0
    try:
        for cells in reader:
            number += 1
            row: list[object] = [_plain(cell) for cell in cells[:COLUMNS]]
            if any(map(filled, row)):
                found.append((number, row))
    except csv.Error as error:
        raise LinzhangError("county.sheet_corrupted", str(error), file=path.name) from error
    prose = sum(len(row) for _, row in found) < 1.3 * len(found)
    return [Sheet("", found, keeps_merges=False, prose=prose)]


def _plain(cell: str) -> str:
    text = cell.strip("\ufeff")
    if text.startswith('="') and (match := _AS_TEXT.match(text)):
        return match[1].replace('""', '"')
    return text.removeprefix("\t")
