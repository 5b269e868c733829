"""Times as track files write them, to Unix seconds, thousands at once."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

EARLIEST = 631152000.0  # 1990-01-01: before it no GPS receiver was sold; 1901, 1970 and 1980 are clock faults
LATEST = 4102444800.0  # 2100-01-01

_LOOSE = re.compile(
    r"^\s*(\d{4})\D(\d{1,2})\D(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d+))?)?)?\s*(\S*)\s*$"
)
_ZONE = re.compile(r"^([+-])(\d{1,2}):?(\d{2})?$")
_TAIL = re.compile(r"^(?:[.,](\d+))?\s*(Z|z|[+-]\d{1,2}(?::?\d{2})?)?\s*$")


def epoch_days(year: NDArray[np.int64], month: NDArray[np.int64], day: NDArray[np.int64]) -> NDArray[np.int64]:
    """Days from 1970-01-01 of dates of the Gregorian calendar (Howard Hinnant's days_from_civil)."""
    y = year - (month <= 2)
    era = y // 400
    yoe = y - era * 400
    doy = (153 * (month + np.where(month > 2, -3, 9)) + 2) // 5 + day - 1
    return era * 146097 + yoe * 365 + yoe // 4 - yoe // 100 + doy - 719468


def _days_in_month(year: NDArray[np.int64], month: NDArray[np.int64]) -> NDArray[np.int64]:
    lengths = np.array([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31], dtype=np.int64)
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    return lengths[np.clip(month, 1, 12) - 1] + (leap & (month == 2))


def _seconds(parts: NDArray[np.int64]) -> Floats:
    """Unix seconds, zone not yet applied, of rows (year, month, day, hour, minute, second); NaN where no such time."""
    year, month, day, hour, minute, second = parts.T
    good = (month >= 1) & (month <= 12) & (day >= 1) & (day <= _days_in_month(year, month))
    good &= (hour <= 24) & (minute <= 59) & (second <= 60)
    value = epoch_days(year, month, day) * 86400 + hour * 3600 + minute * 60 + second
    return np.where(good, value.astype(np.float64), np.nan)


def _zone_offset(text: str, naive_offset: int) -> float:
    """Seconds east of Greenwich of ``Z``, ``+08:00``, ``+0800``, ``+08`` or nothing; NaN for anything else."""
    if not text:
        return float(naive_offset)
    if text in "Zz":
        return 0.0
    found = _ZONE.match(text)
    if not found:
        return float("nan")
    seconds = int(found.group(2)) * 3600 + int(found.group(3) or 0) * 60
    return float(-seconds if found.group(1) == "-" else seconds)


def _parse_one(text: str, naive_offset: int) -> float:
    """One time in any of the looser spellings (``2024/5/1 8:3:0``); NaN where it is none."""
    found = _LOOSE.match(text)
    if not found:
        return float("nan")
    numbers = [int(part or 0) for part in found.groups()[:6]]
    fraction = float("0." + found.group(7)) if found.group(7) else 0.0
    whole = float(_seconds(np.array([numbers], dtype=np.int64))[0])
    return whole + fraction - _zone_offset(found.group(8), naive_offset)


def parse_times(texts: Sequence[str], naive_offset: int) -> Floats:
    """Unix seconds UTC of each text, NaN where it is empty or no time.

    ``naive_offset``: seconds east of Greenwich of the zone that times without one are in (the county's).
    Texts of the common form ``2024-05-06T01:02:03…`` are read column-wise with numpy, others one by one.
    """
    out = np.full(len(texts), np.nan)
    if not texts:
        return out
    try:
        cells = np.array(texts, dtype=np.bytes_)
    except UnicodeEncodeError:
        cells = np.array([text if text.isascii() else "?" for text in texts], dtype=np.bytes_)
    width = cells.dtype.itemsize
    common = np.zeros(len(texts), dtype=bool)
    if width >= 19:
        table = cells.view(np.uint8).reshape(len(texts), width)
        digits = table[:, [0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18]].astype(np.int64) - 48
        common = ((digits >= 0) & (digits <= 9)).all(axis=1)
        common &= (table[:, 4] == 45) & (table[:, 7] == 45) & (table[:, 13] == 58) & (table[:, 16] == 58)
        common &= (table[:, 10] == 84) | (table[:, 10] == 32)
    if common.any():
        d = digits[common]
        pairs = d[:, 4::2] * 10 + d[:, 5::2]
        year = ((d[:, 0] * 10 + d[:, 1]) * 10 + d[:, 2]) * 10 + d[:, 3]
        value = _seconds(np.column_stack([year, pairs]))
        if width > 19:
            tails = np.ascontiguousarray(table[common, 19:]).view(f"S{width - 19}").ravel()
            value += _tail_seconds(tails, naive_offset)
        else:
            value -= naive_offset
        out[common] = value
    for index in np.flatnonzero(~common & (cells != b"")):
        out[index] = _parse_one(texts[index], naive_offset)
    return out


def _tail_seconds(tails: NDArray[np.bytes_], naive_offset: int) -> Floats:
    """Fraction minus zone offset of what follows the seconds; a file has few different ones, each is read once."""
    first = tails[0]
    if (tails == first).all():
        kinds, which = tails[:1], np.zeros(len(tails), dtype=np.intp)
    else:
        kinds, which = np.unique(tails, return_inverse=True)
    values = np.full(len(kinds), np.nan)
    for index, kind in enumerate(kinds):
        found = _TAIL.match(kind.decode("ascii", "replace"))
        if found:
            fraction = float("0." + found.group(1)) if found.group(1) else 0.0
            values[index] = fraction - _zone_offset(found.group(2) or "", naive_offset)
    return values[which]


def without_clock_faults(t: Floats) -> tuple[Floats, int]:
    """The times with impossible ones (1901, 1970, after 2100) as NaN, and how many those were."""
    with np.errstate(invalid="ignore"):
        wrong = (t < EARLIEST) | (t >= LATEST)
    return np.where(wrong, np.nan, t), int(wrong.sum())
