"""HTML tables (platforms export them as .xls), read with the standard library: nothing is fetched or expanded."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from ..errors import LinzhangError
from . import COLUMNS, Sheet, filled
from .delimited import decoded

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_ROWS = 200_000
_SPAN = 20_000
_BREAKS = frozenset({"br", "p", "div", "li"})


def looks_like_html(head: bytes) -> bool:
    """Whether the first bytes of a file are HTML, in whatever encoding."""
    plain = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t").lower()
    if plain.startswith((b"<html", b"<!doctype html", b"<table", b"<meta", b"<head", b"<style", b"<body", b"<div")):
        return True
    return plain.startswith(b"<") and (b"<table" in plain or b"<html" in plain)


class _Tables(HTMLParser):
    """Collects the cells of all tables; a table inside a cell stands for itself."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.done: list[Sheet] = []
        self._open: list[_Table] = []
        self._hidden = 0
        self.above: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style", "xml"):
            self._hidden += 1
        elif tag == "table":
            self._open.append(_Table(self.above[-3:]))
            self.above = []
        elif self._open:
            table = self._open[-1]
            if tag == "tr":
                table.new_row()
            elif tag in ("td", "th"):
                table.new_cell(dict(attrs))
            elif tag in _BREAKS:
                table.text("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BREAKS and self._open:
            self._open[-1].text("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style", "xml"):
            self._hidden = max(0, self._hidden - 1)
        elif self._open and tag in ("td", "th", "tr"):
            self._open[-1].close_cell()
        elif self._open and tag == "table":
            self._finish()

    def handle_data(self, data: str) -> None:
        if self._hidden:
            return
        if self._open:
            self._open[-1].text(re.sub(r"\s*[\r\n]+\s*", " ", data) if data.strip() else "")
        elif data.strip():
            self.above.append(data.strip())

    def close(self) -> None:
        super().close()
        while self._open:
            self._finish()

    def _finish(self) -> None:
        table = self._open.pop()
        table.close_cell()
        rows = [(n, cells) for n, cells in sorted(table.rows.items()) if any(map(filled, cells))]
        if rows:
            self.done.append(Sheet(f"表{len(self.done) + 1}", rows, table.merges, heading=table.heading))


class _Table:
    def __init__(self, heading: list[str]) -> None:
        self.rows: dict[int, list[object]] = {}
        self.merges: list[tuple[int, int, int, int]] = []
        self.heading = heading
        self._number = 0
        self._taken: dict[int, int] = {}
        self._parts: list[str] | None = None
        self._column = 0

    def new_row(self) -> None:
        self.close_cell()
        self._number += 1
        self._column = 0
        if self._number > _ROWS:
            raise LinzhangError("county.sheet_too_large", file="")
        self.rows[self._number] = []

    def new_cell(self, attrs: dict[str, str | None]) -> None:
        self.close_cell()
        if not self._number:
            self.new_row()
        while self._taken.get(self._column, 0) >= self._number:
            self._column += 1
        down, across = _span(attrs.get("rowspan")), min(_span(attrs.get("colspan")), COLUMNS)
        if down > 1 or across > 1:
            self.merges.append((self._number, self._column, self._number + down - 1, self._column + across - 1))
        for column in range(self._column, self._column + across):
            self._taken[column] = self._number + down - 1
        self._start, self._column = self._column, self._column + across
        self._parts = []

    def text(self, data: str) -> None:
        if self._parts is not None:
            self._parts.append(data)

    def close_cell(self) -> None:
        if self._parts is None:
            return
        text = re.sub(r" *\n+ *", "\n", "".join(self._parts).replace("\xa0", " ")).strip()
        self._parts = None
        if self._start < COLUMNS:
            row = self.rows[self._number]
            row += [None] * (self._start + 1 - len(row))
            row[self._start] = text or None


def _span(text: str | None) -> int:
    return min(max(1, int(text)), _SPAN) if text and text.strip().isdigit() else 1


def read_html(path: Path) -> list[Sheet]:
    """The tables of an HTML file, each as a sheet 表1, 表2 …"""
    data = path.read_bytes()
    declared = _CHARSET.search(data[:4096].replace(b"\0", b""))
    text = ""
    if declared and b"\0" not in data[:4096]:
        name = declared[1].decode("ascii").lower()
        try:
            text = data.decode("gb18030" if name in ("gb2312", "gbk") else name)
        except (LookupError, UnicodeDecodeError):
            text = ""
    parser = _Tables()
    try:
        parser.feed((text or decoded(data, path.name)).removeprefix("\ufeff"))
        parser.close()
    except LinzhangError as error:
        raise LinzhangError(error.code, file=path.name) from error
    if not parser.done:
        raise LinzhangError("county.sheet_empty", file=path.name)
    return parser.done
