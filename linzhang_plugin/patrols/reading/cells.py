"""What cells of tables mean: angles in any spelling, durations, distances."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Sequence

import numpy as np

from ..times import Floats

_ANGLE = re.compile(
    r"^\s*([NSEWnsew东西南北])?[纬经]?\s*(-?\d{1,3}(?:\.\d+)?)\s*(?:°|度|d|\s|º)\s*"
    r"(?:(\d{1,2}(?:\.\d+)?)\s*(?:'|′|分|m|\s|’)?\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*(?:\"|′′|″|秒|s|''|”)?\s*)?([NSEWnsew])?\s*$"
)
_PLAIN = re.compile(r"^\s*([NSEW东西南北])?[纬经]?\s*(-?\d{1,3}(?:\.\d+)?)\s*(?:°|度)?\s*([NSEW])?\s*$", re.IGNORECASE)
_NEGATIVE = frozenset("SWsw西南")
_HOURS = re.compile(r"(\d+(?:\.\d+)?)\s*(?:个)?\s*(?:小时|时|h|hours?|hrs?)", re.IGNORECASE)
_MINUTES = re.compile(r"(\d+(?:\.\d+)?)\s*(?:分钟|分|min(?:utes?)?|m(?![a-z]))", re.IGNORECASE)
_SECONDS = re.compile(r"(\d+(?:\.\d+)?)\s*(?:秒|s|sec)", re.IGNORECASE)
_COLONS = re.compile(r"^(\d{1,4})[:：](\d{1,2})(?:[:：](\d{1,2})(?:\.\d+)?)?$")
_NUMBER = re.compile(r"^-?\d+(?:\.\d+)?$")
_LENGTH = re.compile(r"^(-?\d+(?:\.\d+)?)\s*(公里|千米|km|米|m|里)?$", re.IGNORECASE)

UNIT_SECONDS = {"小时": 3600.0, "分钟": 60.0, "秒": 1.0}
UNIT_METRES = {"公里": 1000.0, "米": 1.0, "里": 500.0}


def plain(cell: object) -> str:
    """A cell as text: full-width characters made plain, blanks around it gone, whole numbers without ``.0``."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        cell = int(cell)
    return unicodedata.normalize("NFKC", str(cell)).strip()


def angle(cell: object) -> float:
    """Degrees of ``108.5``, ``108°30'15.5"E``, ``N29 31.5``, ``东经108度30分``; NaN for anything else."""
    if isinstance(cell, bool) or cell is None:
        return float("nan")
    if isinstance(cell, int | float):
        return float(cell)
    text = unicodedata.normalize("NFKC", str(cell)).strip()
    try:
        value = float(text)
    except ValueError:
        pass
    else:
        return value if "_" not in text and np.isfinite(value) else float("nan")
    found = _PLAIN.match(text)
    if found:
        first, degrees, last = found.groups()
        minutes = seconds = "0"
    else:
        found = _ANGLE.match(text)
        if not found:
            return float("nan")
        first, degrees, minutes, seconds, last = found.groups()
    if float(minutes or 0) >= 60 or float(seconds or 0) >= 60:
        return float("nan")
    value = abs(float(degrees)) + float(minutes or 0) / 60 + float(seconds or 0) / 3600
    negative = degrees.startswith("-") or bool({first, last} & _NEGATIVE)
    return -value if negative else value


def numbers(cells: Sequence[object]) -> Floats:
    """Numbers or angles of cells as an array, NaN where a cell holds none."""
    try:
        values = np.fromiter(map(float, cells), dtype=np.float64, count=len(cells))  # type: ignore[arg-type]
    except (ValueError, TypeError):
        return np.fromiter(map(angle, cells), dtype=np.float64, count=len(cells))
    return np.where(np.abs(values) < 1e12, values, np.nan)


def is_number(text: str) -> bool:
    """Whether a text is a plain number, without unit."""
    return bool(_NUMBER.match(text))


def duration(cell: object, unit: str) -> float:
    """Seconds of ``6.36`` (``unit`` 小时, 分钟 or 秒), ``6:22``, ``6:22:10``, ``382 分``, ``6小时22分``; else NaN.

    A decimal hour is no clock: 6.36 小时 are 6 h 21.6 min.
    """
    if isinstance(cell, datetime.timedelta):
        return cell.total_seconds()
    if isinstance(cell, datetime.datetime):  # Excel's [h]:mm beyond a day, counted from 1899-12-30
        return (cell.replace(tzinfo=None) - datetime.datetime(1899, 12, 30)).total_seconds()  # noqa: DTZ001
    if isinstance(cell, datetime.time):
        return float(cell.hour * 3600 + cell.minute * 60 + cell.second)
    text = plain(cell)
    if _NUMBER.match(text):
        value = float(text) * UNIT_SECONDS.get(unit, float("nan"))
        return value if value >= 0 else float("nan")
    colons = _COLONS.match(text)
    if colons:
        hours, minutes, seconds = (int(part or 0) for part in colons.groups())
        return float(hours * 3600 + minutes * 60 + seconds) if minutes < 60 and seconds < 60 else float("nan")
    found = [
        (float(match.group(1)), scale)
        for pattern, scale in ((_HOURS, 3600.0), (_MINUTES, 60.0), (_SECONDS, 1.0))
        if (match := pattern.search(text))
    ]
    rest = _SECONDS.sub("", _MINUTES.sub("", _HOURS.sub("", text))).strip()
    return sum(value * scale for value, scale in found) if found and not rest else float("nan")


def distance(cell: object, unit: str) -> float:
    """Metres of ``24.72`` (``unit`` 公里 or 米), ``24.72公里``, ``2400 m``; NaN for anything else or below zero."""
    found = _LENGTH.match(plain(cell).replace(",", ""))
    if not found:
        return float("nan")
    named = {"千米": "公里", "km": "公里", "m": "米"}.get((found.group(2) or "").lower(), found.group(2) or unit)
    value = float(found.group(1)) * UNIT_METRES.get(named, float("nan"))
    return value if value >= 0 else float("nan")
