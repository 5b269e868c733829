"""Tables without geometry, as platforms export them: a row a person and day, or a person and month."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

import numpy as np

from ...county.dates import date_in
from ...county.errors import LinzhangError
from ..times import parse_cells
from . import columns
from .cells import distance, distance_unit, duration, duration_unit, plain
from .columns import Header
from .model import PlatformDay, PlatformTable, Refusal
from .rows import Row

_MONTH = re.compile(r"(20\d\d)\s*[-./年]?\s*(0?[1-9]|1[0-2])(?!\d)\s*月?")
_MONTH_ONLY = re.compile(r"^(0?[1-9]|1[0-2])\s*月?$")
_TOTALS = ("合计", "总计", "小计", "共计", "平均", "填表", "制表", "审核")
_EPOCH = datetime.date(1970, 1, 1)


def is_platform(header: Header) -> bool:
    """Whether a table says who, and how far, how long or how many days."""
    return (header.has(columns.NAME) or header.has(columns.PHONE) or header.has(columns.GRID)) and (
        header.has(columns.METRES) or header.has(columns.SECONDS) or header.has(columns.VALID_DAYS)
    )


def read(data: Iterator[Row], header: Header, part: str) -> PlatformTable:
    """The days of a platform's table. A day comes from its column, a month from its column or from the title above.

    LinzhangError ``patrols_reading.no_days`` where no row says when, ``patrols.no_points`` where there is no row.
    """
    meanings = header.meanings.items()
    rows = [(number, {m: cells[c] if c < len(cells) else None for c, m in meanings}) for number, cells in data]
    rows = [(number, values) for number, values in rows if any(plain(value) for value in values.values())]
    if not rows:
        raise LinzhangError("patrols.no_points")
    of_metres, of_seconds = header.column(columns.METRES), header.column(columns.SECONDS)
    metres_unit = header.units.get(of_metres, "") if of_metres is not None else ""
    seconds_unit = header.units.get(of_seconds, "") if of_seconds is not None else ""
    metres_unit = metres_unit or distance_unit([values.get(columns.METRES) for _, values in rows])
    seconds_unit = seconds_unit or duration_unit([values.get(columns.SECONDS) for _, values in rows])
    title = " ".join((*header.titles, part))
    days: list[PlatformDay] = []
    refused: list[Refusal] = []
    for number, values in rows:
        who = tuple((m, plain(values.get(m))) for m in columns.WHO if plain(values.get(m)))
        first = next((text for _, text in who), plain(next(iter(values.values()), "")))
        if first.startswith(_TOTALS) or not who:
            continue
        found = _when(values, title, monthly=header.has(columns.VALID_DAYS))
        if found is None:
            refused.append(Refusal("patrols_reading.row_without_day", {}, part, number))
            continue
        metres = _figure(distance(values.get(columns.METRES), metres_unit))
        seconds = _figure(duration(values.get(columns.SECONDS), seconds_unit))
        if seconds is None and header.has(columns.START, columns.END):
            (begin, end), _ = parse_cells([values.get(columns.START), values.get(columns.END)], 0)
            seconds = _figure(end - begin) if end >= begin else None
        valid = _figure(duration(values.get(columns.VALID_DAYS), "秒"))
        if metres is None and seconds is None and valid is None:
            refused.append(Refusal("patrols_reading.row_without_figure", {}, part, number))
            continue
        day, month = found
        days.append(PlatformDay(number, who, day, month, metres, seconds, None if valid is None else int(valid)))
    if not days and refused:
        raise LinzhangError(refused[0].code)
    return PlatformTable(part, header.fingerprint, tuple(days), tuple(refused))


def _figure(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None


def _when(values: dict[str, object], title: str, *, monthly: bool) -> tuple[datetime.date, bool] | None:
    """(day, False) or (first of the month, True); None where neither the row nor the title says it."""
    for meaning in (columns.DATE, columns.TIME, columns.START):
        day = _day(values.get(meaning))
        if day is not None:
            return day, False
    for text in (plain(values.get(columns.MONTH)), plain(values.get(columns.DATE))):
        month = _month(text, title)
        if month is not None:
            return month, True
    if monthly or not any(meaning in values for meaning in (columns.DATE, columns.TIME)):
        day = date_in(title)
        if day is not None and not monthly:
            return day, False
        month = _month("", title)
        return (month, True) if month is not None else None
    return None


def _day(cell: object) -> datetime.date | None:
    if isinstance(cell, datetime.datetime):
        return cell.date()
    if isinstance(cell, datetime.date):
        return cell
    t, _ = parse_cells([cell], 0)
    if np.isfinite(t[0]) and 0 <= t[0] < 4e9:
        return _EPOCH + datetime.timedelta(days=int(t[0] // 86400))
    return date_in(plain(cell))


def _month(text: str, title: str) -> datetime.date | None:
    found = _MONTH.search(text) or (None if text else _MONTH.search(title))
    if found:
        return datetime.date(int(found.group(1)), int(found.group(2)), 1)
    only = _MONTH_ONLY.match(text)
    year = re.search(r"(20\d\d)", title)
    if only and year:
        return datetime.date(int(year.group(1)), int(only.group(1)), 1)
    return None
