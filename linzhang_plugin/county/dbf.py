"""Which encoding the texts of a shapefile's .dbf are in, judged from what it declares and from its bytes.

Chinese shapefiles are GBK more often than not; many declare it (language id 0x4D or a .cpg), many declare nothing and
many declare something wrong (ISO-8859-1 is what older writers put there). Bytes decide wherever they contradict.
"""

from __future__ import annotations

import codecs
import re
import struct
from dataclasses import dataclass
from pathlib import Path

GBK, UTF8 = "GBK", "UTF-8"
_LANGUAGE_IDS = {0x4D: GBK, 0x03: "CP1252", 0x57: "ISO-8859-1", 0x58: "ISO-8859-1", 0x78: "BIG5"}
# Han in UTF-8 that is valid GBK too: likely for one name, not for several
_FEW = 3
_SAMPLE_BYTES = 2_000_000
_HAN = re.compile("[一-鿿]")


@dataclass(frozen=True)
class Encoding:
    """``used`` GBK, UTF-8 or what is declared (None: leave it to the driver); ``declared`` '' where nothing is said."""

    used: str | None
    declared: str
    contradicted: bool = False

    @property
    def guessed(self) -> bool:
        """Whether the user should be told: nothing was declared, or the bytes say otherwise."""
        return self.used in (GBK, UTF8) and (not self.declared or self.contradicted)

    @property
    def ogr_option(self) -> str | None:
        """The value of OGR's open option ENCODING; CP936 is the name of GBK that every build knows."""
        return {GBK: "CP936", UTF8: "UTF-8"}.get(self.used or "")


def _decodes(values: list[bytes], encoding: str, *, whole: bool = False) -> str | None:
    """The joined text, or None where a value is not of the encoding.

    A value cut inside its last character passes, unless ``whole``.
    """
    out = []
    for value in values:
        decoder = codecs.getincrementaldecoder(encoding)("strict")
        try:
            out.append(decoder.decode(value, final=whole))
        except UnicodeDecodeError:
            return None
    return "".join(out)


def texts_of_dbf(path: Path) -> list[bytes]:
    """The distinct values with bytes above 127 (and such field names) in the first two megabytes of a .dbf."""
    with path.open("rb") as file:
        head = file.read(32)
        if len(head) < 32:
            return []
        header_length, record_length = struct.unpack_from("<HH", head, 8)
        fields = file.read(max(header_length - 32, 0))
        data = file.read(_SAMPLE_BYTES)
    spans: list[tuple[int, int]] = []
    offset = 1
    values: set[bytes] = set()
    for start in range(0, len(fields) - 31, 32):
        if fields[start] == 0x0D:
            break
        values.add(fields[start : start + 11].split(b"\0")[0])
        length = fields[start + 16]
        if fields[start + 11 : start + 12] in (b"C", b"M"):
            spans.append((offset, offset + length))
        offset += length
    if record_length:
        for record in range(0, len(data) - record_length + 1, record_length):
            for first, last in spans:
                values.add(data[record + first : record + last].rstrip(b" \0"))
    return [v for v in values if any(byte > 127 for byte in v)]


def encoding_of_bytes(values: list[bytes], declared: str = "") -> Encoding:
    """Judges from the values; a declaration of GBK wins only over a handful of values that would do as both."""
    known = {"936": GBK, "CP936": GBK, "GB2312": GBK, "GB18030": GBK, "UTF8": UTF8, "65001": UTF8, "ANSI 936": GBK}
    name = known.get(declared.upper(), declared.upper())
    if not values:
        return Encoding(name if name in (GBK, UTF8) else None, name)
    as_utf8, as_gbk = _decodes(values, "utf-8"), _decodes(values, "gb18030")
    fits = {UTF8: as_utf8, GBK: as_gbk}
    few = len(values) < _FEW and _decodes(values, "gb18030", whole=True) is not None
    believed = name == UTF8 or (name == GBK and (few or as_utf8 is None or not _HAN.search(as_utf8)))
    if believed and _HAN.search(fits[name] or ""):
        return Encoding(name, name)
    # GBK pairs can be valid two-byte UTF-8, but those are never Han; UTF-8 Han is often "valid" GBK as well
    if as_utf8 is not None and _HAN.search(as_utf8):
        best = UTF8
    elif as_gbk is not None and _HAN.search(as_gbk):
        best = GBK
    else:
        return Encoding(name if name in (GBK, UTF8) else None, name)
    return Encoding(best, name, contradicted=bool(name) and name != best)


def shapefile_encoding(path: Path) -> Encoding:
    """The encoding of the .dbf beside a .shp; nothing known where there is no .dbf."""
    dbf = next((p for p in (path.with_suffix(".dbf"), path.with_suffix(".DBF")) if p.is_file()), None)
    if dbf is None:
        return Encoding(None, "")
    with dbf.open("rb") as file:
        head = file.read(32)
    declared = _LANGUAGE_IDS.get(head[29], "") if len(head) == 32 else ""
    cpg = next((p for p in (path.with_suffix(".cpg"), path.with_suffix(".CPG")) if p.is_file()), None)
    if cpg is not None:
        declared = cpg.read_text(encoding="ascii", errors="ignore").strip() or declared
    return encoding_of_bytes(texts_of_dbf(dbf), declared)
