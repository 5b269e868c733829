"""Times as track files write them, to Unix seconds, thousands at once."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

EARLIEST = 631152000.0  # 1990-01-01: before it no GPS receiver was sold; 1901, 1970 and 1980 are clock faults
LATEST = 4102444800.0  # 2100-01-01

_LOOSE = re.compile(
    r"^\s*(\d{4})\D(\d{1,2})\D(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d+))?)?)?\s*(\S*)\s*$"
)
_CHINESE = re.compile(r"(\d+)\s*年\s*(\d+)\s*月\s*(\d+)\s*日?")
_CLOCK_CHINESE = re.compile(r"(\d{1,2})\s*[时点]\s*(?:(\d{1,2})\s*分?)?\s*(?:(\d{1,2})\s*秒)?")
_COMPACT = re.compile(r"^(\d{4})(\d\d)(\d\d)[T ]?(?:(\d\d)(\d\d)(\d\d)?)?(Z?)$")
_HALF_DAY = re.compile(r"\s*(上午|下午|中午|凌晨|早上|晚上|AM|PM)\s*", re.IGNORECASE)
_NUMBER = re.compile(r"^\d+(?:\.\d+)?$")
_CLOCK = re.compile(r"^\s*(\d{1,2})[:：](\d{1,2})(?:[:：](\d{1,2})(?:\.(\d+))?)?\s*$")
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
    """One time in any of the looser spellings (``2024/5/1 8:3:0``, ``2024年5月1日 下午3时5分``, numbers); else NaN."""
    text = unicodedata.normalize("NFKC", text).strip()
    compact = _COMPACT.match(text)
    if compact:
        numbers = [int(part or 0) for part in compact.groups()[:6]]
        whole = float(_seconds(np.array([numbers], dtype=np.int64))[0])
        if np.isfinite(whole):
            return whole - (0 if compact.group(7) else naive_offset)
    if _NUMBER.match(text):
        return float(from_numbers(np.array([float(text)]), naive_offset)[0])
    half = _HALF_DAY.search(text)
    if half:
        text = _HALF_DAY.sub(" ", text)
    text = _CLOCK_CHINESE.sub(r"\1:\2:\3", _CHINESE.sub(r"\1-\2-\3 ", text)).replace("::", ":00:").rstrip(":")
    found = _LOOSE.match(text)
    if not found:
        return float("nan")
    numbers = [int(part or 0) for part in found.groups()[:6]]
    if half and half.group(1).upper() in ("下午", "晚上", "PM") and numbers[3] < 12:
        numbers[3] += 12
    elif half and half.group(1).upper() in ("上午", "凌晨", "AM") and numbers[3] == 12:
        numbers[3] = 0
    fraction = float("0." + found.group(7)) if found.group(7) else 0.0
    whole = float(_seconds(np.array([numbers], dtype=np.int64))[0])
    return whole + fraction - _zone_offset(found.group(8), naive_offset)


SERIALS = (20000.0, 80000.0)
"""Excel's days since 1899-12-30 that are taken for times: 1954 to 2119."""
_EXCEL_EPOCH = -2209161600.0


def from_numbers(values: Floats, naive_offset: int) -> Floats:
    """Unix seconds of numbers that stand for times: epoch in s or ms, Excel serials (local), 20240501080300 (local).

    NaN for what is none of them. An Excel serial is rounded to the second, which is what its 1e-10 days hold.
    """
    out = np.full(len(values), np.nan)
    with np.errstate(invalid="ignore"):
        serial = (values >= SERIALS[0]) & (values < SERIALS[1])
        seconds = (values >= 1e8) & (values < 1e10)
        millis = (values >= 1e11) & (values < 1e13)
        compact = (values >= 19000101000000.0) & (values < 21000101000000.0)
        dates = (values >= 19000101.0) & (values < 21000101.0)
    out[serial] = np.rint(values[serial] * 86400.0) + _EXCEL_EPOCH - naive_offset
    out[seconds] = values[seconds]
    out[millis] = values[millis] / 1000.0
    for chosen, scale in ((compact, 1), (dates, 1_000_000)):
        if chosen.any():
            v = values[chosen].astype(np.int64) * scale
            parts = [v // 10**10, v // 10**8 % 100, v // 10**6 % 100, v // 10**4 % 100, v // 100 % 100, v % 100]
            out[chosen] = _seconds(np.column_stack(parts)) - naive_offset
    return out


def is_naive(text: str) -> bool:
    """Whether a time names neither a zone nor is counted from 1970: then somebody has to say which clock it is."""
    text = text.strip()
    if not text:
        return False
    if _NUMBER.match(text):
        return not (1e8 <= float(text) < 1e10 or 1e11 <= float(text) < 1e13)
    return not re.search(r"(?:[Zz]|[+-]\d{1,2}(?::?\d{2})?)$", text[10:])


_AT_A_TIME = 50_000


def parse_cells(cells: Sequence[object], naive_offset: int) -> tuple[Floats, bool]:
    """Unix seconds of cells of a table (texts, numbers, dates of Excel), NaN where none; and whether one was naive."""
    out = np.full(len(cells), np.nan)
    texts: list[int] = []
    numbers: list[int] = []
    naive = False
    for index, cell in enumerate(cells):
        if isinstance(cell, datetime.datetime):
            zone = cell.utcoffset()
            naive |= zone is None
            offset = naive_offset if zone is None else zone.total_seconds()
            out[index] = (cell.replace(tzinfo=datetime.UTC)).timestamp() - offset
        elif isinstance(cell, datetime.date):
            midnight = datetime.datetime(cell.year, cell.month, cell.day, tzinfo=datetime.UTC)
            out[index] = midnight.timestamp() - naive_offset
            naive = True
        elif isinstance(cell, int | float) and not isinstance(cell, bool):
            numbers.append(index)
        elif isinstance(cell, str) and cell.strip():
            texts.append(index)
    if numbers:
        values = np.array([float(str(cells[index])) for index in numbers])
        out[numbers] = from_numbers(values, naive_offset)
        naive |= bool(((values < 1e8) | (values >= 1e13)).any())
    if texts:
        # some at a time: a million texts side by side in columns of numbers would be hundreds of megabytes
        for begin in range(0, len(texts), _AT_A_TIME):
            some = texts[begin : begin + _AT_A_TIME]
            out[some] = parse_times([str(cells[index]).strip() for index in some], naive_offset)
        naive |= any(is_naive(str(cells[texts[at]])) for at in (0, len(texts) // 2, -1))
    return out, naive


def clock_seconds(cell: object) -> float:
    """Seconds since midnight of a time of day (``8:03``, Excel's fraction of a day); NaN where it is none."""
    if isinstance(cell, datetime.datetime | datetime.date):
        return float("nan")
    if isinstance(cell, datetime.time):
        return float(cell.hour * 3600 + cell.minute * 60 + cell.second)
    if isinstance(cell, datetime.timedelta):
        return cell.total_seconds()
    if isinstance(cell, int | float):
        return float(round(cell * 86400)) if 0 <= cell < 1 else float("nan")
    found = _CLOCK.match(str(cell or ""))
    if not found:
        return float("nan")
    hour, minute, second = (int(part or 0) for part in found.groups()[:3])
    if hour > 24 or minute > 59 or second > 60:
        return float("nan")
    return float(hour * 3600 + minute * 60 + second)


def parse_times(texts: Sequence[str] | NDArray[np.bytes_], naive_offset: int) -> Floats:
    """Unix seconds UTC of each text (str, or ASCII bytes in an array), NaN where it is empty or no time.

    ``naive_offset``: seconds east of Greenwich of the zone that times without one are in (the county's).
    Texts of the common form ``2024-05-06T01:02:03…`` are read column-wise with numpy, others one by one.
    """
    out = np.full(len(texts), np.nan)
    if not len(texts):
        return out
    if isinstance(texts, np.ndarray):
        cells = texts
    else:
        try:
            cells = np.array(texts, dtype=np.bytes_)
        except UnicodeEncodeError:
            cells = np.array([text if text.isascii() else "?" for text in texts], dtype=np.bytes_)
    width = cells.dtype.itemsize
    common = np.zeros(len(texts), dtype=bool)
    if width >= 19:
        table = cells.view(np.uint8).reshape(len(texts), width)
        one_day = _of_one_day(table, naive_offset)
        if one_day is not None:
            return one_day
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
        text = texts[index]
        out[index] = _parse_one(text.decode("ascii", "replace") if isinstance(text, bytes) else text, naive_offset)
    return out


def _of_one_day(table: NDArray[np.uint8], naive_offset: int) -> Floats | None:
    """Unix seconds where all rows are ``2024-05-06T01:02:03…`` with one date and one ending, as a track has them."""
    count, first = len(table), table[0].tobytes()
    if first[10:11] not in (b"T", b" ") or first[4:5] != b"-" or first[7:8] != b"-" or first[13:14] != b":":
        return None
    for part in (slice(0, 11), slice(13, 14), slice(16, 17), slice(19, None)):
        if table[:, part].tobytes() != first[part] * count:
            return None
    date = table[:1, [0, 1, 2, 3, 5, 6, 8, 9]] - 48
    digits = table[:, [11, 12, 14, 15, 17, 18]] - 48  # what is less than "0" becomes more than 9
    if first[16:17] != b":" or date.max() > 9 or digits.max() > 9:
        return None
    hour, minute, second = (digits[:, i] * np.uint8(10) + digits[:, i + 1] for i in (0, 2, 4))
    if hour.max() > 24 or minute.max() > 59 or second.max() > 60:
        return None
    year, month, day = (int("".join(map(str, date[0, part]))) for part in (slice(0, 4), slice(4, 6), slice(6, 8)))
    midnight = _seconds(np.array([[year, month, day, 0, 0, 0]], dtype=np.int64))
    value = midnight + (hour * 3600.0 + minute * 60.0 + second)
    if len(first) > 19:
        return value + _tail_seconds(
            np.ascontiguousarray(table[:1, 19:]).view(f"S{len(first) - 19}").ravel(), naive_offset
        )
    return value - naive_offset


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
