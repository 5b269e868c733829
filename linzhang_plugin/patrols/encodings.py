"""Bytes of a track file to UTF-8, whatever the file says about itself.

Phones and old desktop programs write GBK and declare UTF-8, or declare GB2312, which expat does not know, or
declare nothing. What the bytes are is therefore decided by the bytes; the declaration only breaks ties.
"""

from __future__ import annotations

import codecs
import re

_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._\-]{1,40})["']""")
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that of UTF-16 LE
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LATIN = ("iso8859", "cp125", "latin", "ascii")


def declared_encoding(data: bytes) -> str:
    """The name in the XML declaration as Python's codec name; "" where there is none or nobody knows it."""
    found = _DECLARED.match(data[:300])
    if not found:
        return ""
    try:
        return codecs.lookup(found.group(1).decode("ascii")).name
    except LookupError:
        return ""


def _looks_like_gb2312(data: bytes) -> bool:
    """Whether every run of high bytes is pairs of the GB2312 plane (Latin text has single ones among letters)."""
    runs = _HIGH_RUN.findall(data)
    return bool(runs) and all(len(run) % 2 == 0 and min(run) >= 0xA1 for run in runs)


def _bytes_encoding(data: bytes) -> str:
    """The encoding of bytes without a mark that are not UTF-8."""
    declared = declared_encoding(data)
    foreign = declared and not declared.startswith(("utf", "gb"))
    if foreign and declared.replace("-", "").startswith(_LATIN) and _looks_like_gb2312(data):
        return "gb18030"  # OziExplorer on a Chinese Windows declares ISO-8859-1
    for name in (declared,) if foreign else ("gb18030", declared):
        if name:
            try:
                data.decode(name)
            except UnicodeDecodeError:
                continue
            return name
    return ""


def to_utf8(data: bytes) -> tuple[bytes, str]:
    """The same text in UTF-8 without mark, surrounding blanks and trailing NULs, and the encoding it had.

    Bytes that fit nowhere are replaced one by one (encoding ``"unknown"``): the numbers of a track are ASCII, so
    a name that is lost is no reason to lose the track. The XML declaration is left as it stands; the parser is
    told that the text is UTF-8.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            if name == "utf-8":
                data = data[len(mark) :]
                break
            return data[len(mark) :].decode(name, "replace").strip("\0\ufeff \t\r\n").encode("utf-8"), name
    head = data[:2]
    if head in (b"<\0", b"\0<"):
        name = "utf-16-le" if head == b"<\0" else "utf-16-be"
        return data.decode(name, "replace").strip("\0 \t\r\n").encode("utf-8"), name
    data = data.strip(b"\0 \t\r\n")
    if data.isascii():
        return data, "ascii"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return data, "utf-8"
    name = _bytes_encoding(data)
    if name:
        return data.decode(name).encode("utf-8"), name
    return data.decode("utf-8", "replace").encode("utf-8"), "unknown"
