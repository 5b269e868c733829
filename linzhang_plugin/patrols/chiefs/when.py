"""Days and times as registers write them."""

from __future__ import annotations

import datetime
import math
import re

from ...county.dates import date_in
from ..reading.cells import duration, plain

_YEAR = re.compile(r"(?<!\d)(20\d\d)\s*(?:年|[-./]|$)")
_MONTH_DAY = re.compile(r"(?<![\d.])(1[0-2]|0?[1-9])\s*[-./月]\s*(3[01]|[12]\d|0?[1-9])\s*日?(?![\d.])")
_CLOCK = re.compile(r"(?<!\d)([01]?\d|2[0-3])\s*[:：时点]\s*([0-5]?\d)?")
# days since 1899-12-30, as Excel counts: 2000-01-01 to 2099-12-31
_SERIAL = (36526, 73050)


def day_in(cell: object, year: int | None = None) -> datetime.date | None:
    """The day of a cell; ``year`` is that of the table's title, for 4月12日. None where the cell says no day."""
    if isinstance(cell, datetime.datetime):
        return cell.date()
    if isinstance(cell, datetime.date):
        return cell
    text = plain(cell)
    if re.fullmatch(r"\d{5}(?:\.\d+)?", text) and _SERIAL[0] <= float(text) <= _SERIAL[1]:
        return datetime.date(1899, 12, 30) + datetime.timedelta(days=int(float(text)))
    found = date_in(text)
    if found is not None:
        return found
    match = _MONTH_DAY.search(text)
    if match is None or year is None or _YEAR.search(text):
        return None
    try:
        return datetime.date(year, int(match.group(1)), int(match.group(2)))
    except ValueError:
        return None


def year_in(*texts: str) -> int | None:
    """The year that the first of the texts names (2024年第二季度巡林登记表); None where none does."""
    for text in texts:
        match = _YEAR.search(text)
        if match:
            return int(match.group(1))
    return None


def minutes_of(cell: object, scale: float) -> int | None:
    """Minutes of 90, 1.5小时, 1:30; ``scale`` is what one is of a bare number (0: hours up to 12, else minutes)."""
    text = plain(cell)
    if not text:
        return None
    if scale <= 0 and re.fullmatch(r"\d+(?:\.\d+)?", text):
        scale = 60.0 if float(text) <= 12 else 1.0
    seconds = duration(cell, "小时" if scale == 60.0 else "分钟")
    return None if math.isnan(seconds) else round(seconds / 60)


def minutes_between(begin: object, end: object) -> int | None:
    """Minutes from 9:00 to 11:30; None where one of them is no time or the end comes first."""
    first, last = _clock(begin), _clock(end)
    return last - first if first is not None and last is not None and last > first else None


def span_minutes(cell: object) -> int | None:
    """Minutes of 9:00-11:30 in one cell; None where it is no such span."""
    found = _CLOCK.findall(plain(cell))
    if len(found) != 2:
        return None
    first, last = (int(h) * 60 + int(m or 0) for h, m in found)
    return last - first if last > first else None


def _clock(cell: object) -> int | None:
    if isinstance(cell, datetime.datetime | datetime.time):
        return cell.hour * 60 + cell.minute
    match = _CLOCK.search(plain(cell))
    return int(match.group(1)) * 60 + int(match.group(2) or 0) if match else None
