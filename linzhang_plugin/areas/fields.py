"""Which column of a foreign layer holds the code and which the name: by name first, by content always.

A column is believed by its name only where its content agrees, so that a constant ``county`` column or a column of
other numbers is never taken for the code of the row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..county.codes import full_code, normalise_code
from ..county.errors import LinzhangError
from .reader import SourceLayer

# 三调 writes 19 digits (12 and seven zeros) into ZLDWDM and QSDWDM
_LONG_CODE = re.compile(r"^(\d{12})0{7}$")
_CODE = re.compile(r"^(\d{6}|\d{9}|\d{12}|\d{12}-\d{2,3})$")
_SERIAL = re.compile(r"^\d{1,4}$")
_HAN = re.compile("[一-鿿]")

CODE_ALIASES = (
    "WGDM", "WGBH", "网格编号", "网格代码", "网格编码", "责任区编码", "责任区编号", "XZQDM", "XZQHDM", "XZDM",
    "QHDM", "区划代码", "行政区划代码", "行政区代码", "统计用区划代码", "统计代码", "CODE12", "CODE", "ADCODE",
    "ZLDWDM", "代码", "编码", "CUN_DM", "CUNDM", "村代码", "XIANG_DM", "乡镇代码", "CODE9", "DM", "BM", "ID_CODE",
)  # fmt: skip
NAME_ALIASES = (
    "WGMC", "网格名称", "责任区名称", "XZQMC", "XZQHMC", "XZMC", "QHMC", "区划名称", "行政区名称", "行政区划名称",
    "NAME", "名称", "ZLDWMC", "MC", "CUN_MC", "CUNMC", "村名", "村名称", "村", "CUN", "XIANG_MC", "乡镇名称",
    "乡镇", "镇名", "XIANG",
)  # fmt: skip


def clean_code(value: object) -> str:
    """A code as text, without the zeros that 三调 adds."""
    text = normalise_code(value)
    long = _LONG_CODE.match(text)
    return long[1] if long else text


def division_code(value: object) -> str:
    """A code as text, 6- and 9-digit ones padded to 12; anything else as it is."""
    code = clean_code(value)
    return full_code(code) if len(code) in (6, 9) else code


def is_serial(code: str) -> bool:
    """Whether it is a bare number of up to four digits, as grids have inside their village."""
    return bool(_SERIAL.match(code))


def clean_name(value: object) -> str:
    """A name without the spaces and line breaks around and inside it; '' for nothing."""
    return "" if value is None else re.sub(r"\s+", "", str(value))


def _chosen(layer: SourceLayer, wanted: str) -> str:
    for name in layer.fields:
        if name.casefold() == wanted.strip().casefold():
            return name
    raise LinzhangError("areas.field_absent", file=layer.source, field=wanted, fields="、".join(layer.fields))


def code_field(layer: SourceLayer, wanted: str | None = None, *, serials: bool = False) -> str:
    """The column of codes; ``serials`` accepts bare numbers (grids numbered inside their village).

    LinzhangError ``areas.field_absent`` where ``wanted`` is not a column, ``areas.no_code_field`` where none fits.
    """
    if wanted:
        return _chosen(layer, wanted)
    best: tuple[float, str] | None = None
    for name in layer.fields:
        values = [clean_code(v) for v in layer.columns[name] if v is not None and v != ""]
        if not values:
            continue
        alias = _alias(name, CODE_ALIASES)
        fitting = {v for v in values if _CODE.match(v) or (serials and alias is not None and _SERIAL.match(v))}
        share = sum(1 for v in values if v in fitting) / len(layer)
        distinct = len(fitting) / len(layer)
        # without a telling name it must be codes throughout and tell the rows apart: XIAN of 小班 does not
        if share < 0.5 or (alias is None and (share < 0.9 or distinct < 0.5)):
            continue
        length = max(len(v) for v in fitting)
        score = 10 * distinct + (2 - alias / 100 if alias is not None else 0) + length / 100
        if best is None or score > best[0]:
            best = (score, name)
    if best is None:
        raise LinzhangError("areas.no_code_field", file=layer.source, fields="、".join(layer.fields))
    return best[1]


def name_field(layer: SourceLayer, wanted: str | None = None, *, other_than: str = "") -> str | None:
    """The column of names, None where no column looks like one; LinzhangError as for ``code_field``."""
    if wanted:
        return _chosen(layer, wanted)
    best: tuple[float, str] | None = None
    for name in layer.fields:
        values = [str(v) for v in layer.columns[name] if v not in (None, "")]
        if name == other_than or not values:
            continue
        han = sum(1 for v in values if _HAN.search(v) and len(v) <= 40) / len(layer)
        alias = _alias(name, NAME_ALIASES)
        if han < 0.5 or (alias is None and han < 0.9):
            continue
        score = 2 * len(set(values)) / len(layer) + (2 - alias / 100 if alias is not None else 0)
        if best is None or score > best[0]:
            best = (score, name)
    return best[1] if best else None


def parent_field(layer: SourceLayer, wanted: str | None) -> str | None:
    """The column of parents, only where the user names it."""
    return _chosen(layer, wanted) if wanted else None


def _alias(name: str, aliases: Sequence[str]) -> int | None:
    upper = name.upper().strip()
    return aliases.index(upper) if upper in aliases else None
