"""What the cells of a roster mean: names, dates as offices write them, phones that Excel took for numbers."""

from __future__ import annotations

import datetime
import re
import unicodedata

_DATE = re.compile(r"^(\d{4})\s*[年./\-]\s*(\d{1,2})\s*[月./\-]\s*(\d{1,2})\s*日?(?:[ T].*)?$")
_MONTH = re.compile(r"^(\d{4})\s*[年./\-]\s*(\d{1,2})\s*月?$")
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})$")
_SERIAL = re.compile(r"^\d{5}(?:\.\d+)?$")
_EPOCH = datetime.date(1899, 12, 30)
# Excel serials of 1954 to 2118: other numbers in a date column are no dates
_SERIAL_RANGE = (20_000, 80_000)
_MOBILE = re.compile(r"^1[3-9]\d{9}$")
_LANDLINE = re.compile(r"^(0\d{2,3}-?)?[2-9]\d{6,7}(-\d{1,5})?$")
_NOBODY = {"空缺", "暂缺", "缺", "待定", "暂无", "无", "/", "-", "—", "——", "空"}
_STILL = {"至今", "现任", "在任", "在职", "在岗", "长期", "/", "-", "—", "——", "无", "今"}
_TOTALS = ("合计", "总计", "小计", "共计")
_SEVERAL = re.compile(r"[、,,;;/\n]")


def text_of(value: object) -> str:
    """A cell as text: full-width digits made plain, spaces around it gone; numbers without ``.0``."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return unicodedata.normalize("NFKC", str(value)).strip()


def header_of(value: object) -> str:
    """A header without spaces, line breaks and what stands in brackets behind it."""
    text = re.sub(r"\s+", "", text_of(value))
    return re.sub(r"[*::]", "", text)


def name_of(value: object) -> str:
    """A person's name without the spaces that align two characters to three; '' for nobody (空缺, 待定, …)."""
    text = re.sub(r"\s+", "", text_of(value)) if not _several_lines(value) else text_of(value)
    return "" if text in _NOBODY else text


def _several_lines(value: object) -> bool:
    return isinstance(value, str) and "\n" in value.strip()


def holds_several(name: str) -> bool:
    """Whether a cell holds more than one name."""
    return bool(_SEVERAL.search(name))


def is_total(cells: list[object]) -> bool:
    """Whether the row is a total or a signature line and no person."""
    first = next((text_of(c) for c in cells if text_of(c)), "")
    return re.sub(r"\s+", "", first).startswith(_TOTALS)


def date_of(value: object) -> tuple[datetime.date | None, bool]:
    """(date, whether its day was missing and taken as the 1st); (None, False) for an empty cell or 至今.

    ValueError for anything else. Known: Excel dates and serials, 2024年5月16日, 2024.5.16, 2024-05-16, 2024/5/16,
    20240516, 2024年5月.
    """
    if isinstance(value, datetime.datetime):
        return value.date(), False
    if isinstance(value, datetime.date):
        return value, False
    text = text_of(value)
    if not text or text in _STILL:
        return None, False
    if match := _DATE.match(text) or _COMPACT.match(text):
        return datetime.date(int(match[1]), int(match[2]), int(match[3])), False
    if match := _MONTH.match(text):
        return datetime.date(int(match[1]), int(match[2]), 1), True
    if _SERIAL.match(text) and _SERIAL_RANGE[0] <= float(text) <= _SERIAL_RANGE[1]:
        return _EPOCH + datetime.timedelta(days=int(float(text))), False
    raise ValueError("not a date")


def phone_of(value: object) -> tuple[str, bool]:
    """(phone, whether it is well formed); ('', True) for an empty cell; a malformed one is kept as it was written."""
    written = text_of(value)
    text = re.sub(r"[\s\-()]", "", written)
    if not text:
        return "", True
    if text.startswith(("+86", "0086")):
        text = text.removeprefix("+86").removeprefix("0086")
    if _MOBILE.match(text):
        return text, True
    plain = re.sub(r"\s", "", written)
    return (plain, True) if _LANDLINE.match(plain) else (written, False)
