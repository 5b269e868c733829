"""Tables without geometry, as platforms export them: a row a person and day, or a person and month."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from ...county.dates import date_in
from ...county.errors import LinzhangError
from ..times import parse_cells
from . import columns, units
from .cells import distance, duration, plain
from .columns import Header
from .model import PlatformDay, PlatformTable, Refusal
from .rows import Row

_MONTH = re.compile(r"(20\d\d)\s*[-./年]?\s*(0?[1-9]|1[0-2])(?!\d)\s*月?")
_MONTH_CELL = re.compile(r"(20\d\d)\s*[-./年]?\s*(0?[1-9]|1[0-2])\s*月?份?")
_MONTH_ONLY = re.compile(r"^(0?[1-9]|1[0-2])\s*月?份?$")
_DAY_ONLY = re.compile(r"^(1[0-2]|0?[1-9])\s*[月.\-/]\s*(3[01]|[12]\d|0?[1-9])\s*[日号]?$")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_PERIOD = re.compile(
    r"(20\d\d\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2})\s*日?\s*(?:-|~|—|–|至|到)+\s*"
    r"((?:20\d\d\s*[-./年]\s*)?\d{1,2}\s*[-./月]\s*\d{1,2})"
)
TOTALS = ("合计", "总计", "小计", "共计", "平均", "填表", "制表", "审核", "备注", "注:", "说明", "单位负责人")
_NOTHING = frozenset({"", "-", "--", "—", "——", "/", "\\", "无", "空", "暂无", "*"})
_YES = frozenset({"是", "有效", "合格", "达标", "√", "✓", "✔", "y", "yes", "true", "已达标"})
_NO = frozenset({"否", "无效", "不合格", "未达标", "不达标", "×", "✗", "✘", "x", "n", "no", "false"})
_EPOCH = datetime.date(1970, 1, 1)

DAY_METRES, DAY_SECONDS = 100_000.0, 86_400.0
"""More than this a day is no patrol on foot: it is taken as it stands, and remarked on."""


def is_platform(header: Header) -> bool:
    """Whether a table says who, and how far, how long or how many days."""
    return (header.has(columns.NAME) or header.has(columns.PHONE) or header.has(columns.GRID)) and (
        header.has(columns.METRES) or header.has(columns.SECONDS) or header.has(columns.VALID_DAYS)
    )


def read(data: Iterator[Row], header: Header, part: str) -> PlatformTable:
    """The days of a platform's table. A day comes from its column, a month from its column or from the title above.

    Every row is a day, or among ``refused`` or ``passed`` (totals, remarks) with the reason; a cell that nobody can
    read is among ``notes``. LinzhangError with the reason where all rows are refused for one,
    ``patrols_reading.part_of_month`` where the title names a period that is neither a day nor a month,
    ``patrols.no_points`` where there is no row.
    """
    meanings = header.meanings.items()
    rows = [(number, {m: cells[c] if c < len(cells) else None for c, m in meanings}) for number, cells in data]
    rows = [(number, values) for number, values in rows if any(plain(value) for value in values.values())]
    if not rows:
        raise LinzhangError("patrols.no_points")
    when = When(" ".join((*header.titles, part)), [values for _, values in rows])
    table = _Table(part, header, units.of_figures(header, rows, monthly=when.monthly))
    for number, values in rows:
        table.row(number, values, when)
    if not table.days and len({refusal.code for refusal in table.refused}) == 1:
        raise LinzhangError(table.refused[0].code)
    return PlatformTable(
        part, header.fingerprint, tuple(table.days), tuple(table.refused), tuple(table.passed), tuple(table.notes)
    )


class _Table:
    """The rows of a table, sorted into days, refused and passed."""

    def __init__(self, part: str, header: Header, unit: units.Units) -> None:
        self.part, self.header, self.unit = part, header, unit
        self.days: list[PlatformDay] = []
        self.refused: list[Refusal] = []
        self.passed: list[Refusal] = []
        self.notes: list[Refusal] = [Refusal(code, dict(values), part) for code, values in unit.notes]

    def row(self, number: int, values: Mapping[str, object], when: When) -> None:
        who = tuple((m, plain(values.get(m))) for m in columns.WHO if plain(values.get(m)))
        if any(plain(value).replace(" ", "").startswith(TOTALS) for value in values.values()):
            self.passed.append(Refusal("patrols_reading.row_of_totals", {}, self.part, number))
            return
        found = when.of(values)
        metres, seconds, valid = self._figures(values, number)
        if not who:
            code = "row_without_figure" if metres is seconds is valid is None else "row_without_person"
            self.refused.append(Refusal(f"patrols_reading.{code}", {}, self.part, number))
        elif found is None:
            self.refused.append(Refusal("patrols_reading.row_without_day", {}, self.part, number))
        elif metres is seconds is valid is None:
            self.refused.append(Refusal("patrols_reading.row_without_figure", {}, self.part, number))
        else:
            day, month = found
            if not month and ((metres or 0) > DAY_METRES or (seconds or 0) > DAY_SECONDS):
                values = {"km": f"{(metres or 0) / 1000:g}", "hours": f"{(seconds or 0) / 3600:g}"}
                self.notes.append(Refusal("patrols_reading.too_much_for_a_day", dict(values), self.part, number))
            self.days.append(PlatformDay(number, who, day, month, metres, seconds, valid))

    def _figures(self, values: Mapping[str, object], number: int) -> tuple[float | None, float | None, int | None]:
        metres = self._figure(values, columns.METRES, number, distance(values.get(columns.METRES), self.unit.metres))
        seconds = self._figure(
            values, columns.SECONDS, number, duration(values.get(columns.SECONDS), self.unit.seconds)
        )
        if seconds is None and self.header.has(columns.START, columns.END):
            (begin, end), _ = parse_cells([values.get(columns.START), values.get(columns.END)], 0)
            seconds = float(end - begin) if end >= begin else None
        said = plain(values.get(columns.VALID_DAYS)).lower()
        told = flag(said)
        days = duration(said.removesuffix("天"), "秒") if told is None else float(told)
        valid = self._figure(values, columns.VALID_DAYS, number, days)
        return metres, seconds, None if valid is None else int(valid)

    def _figure(self, values: Mapping[str, object], meaning: str, number: int, value: float) -> float | None:
        if np.isfinite(value):
            return float(value)
        text = plain(values.get(meaning))
        if text not in _NOTHING:
            column = self.header.column(meaning)
            name = self.header.names[column] if column is not None and column < len(self.header.names) else ""
            self.notes.append(
                Refusal("patrols_reading.cell_unread", {"column": name, "text": text[:30]}, self.part, number)
            )
        return None


class When:
    """The day or month of a row, from its cells, from the title, and the year from either.

    ``monthly``: whether the rows without a day of their own are about whole months.
    """

    def __init__(self, title: str, rows: Sequence[Mapping[str, object]]) -> None:
        self.title = title
        self.first, self.last = period_of(title)
        has_day = any(_day(values.get(m), None) for values in rows for m in (columns.DATE, columns.TIME, columns.START))
        texts = [title, *(plain(values.get(m)) for values in rows for m in (columns.DATE, columns.MONTH))]
        years = {int(year) for text in texts for year in _YEAR.findall(text)}
        years |= {
            value.year
            for values in rows
            for value in (values.get(columns.DATE), values.get(columns.MONTH))
            if isinstance(value, datetime.date)
        }
        self.year = years.pop() if len(years) == 1 else None
        own_days = any(_DAY_ONLY.match(plain(values.get(columns.DATE))) for values in rows)
        self.monthly = not has_day and not own_days and not (self.first is not None and self.first == self.last)

    def of(self, values: Mapping[str, object]) -> tuple[datetime.date, bool] | None:
        """(day, False) or (first of the month, True); None where neither the row nor the title says it."""
        for meaning in (columns.DATE, columns.TIME, columns.START):
            day = _day(values.get(meaning), self.year)
            if day is not None:
                return day, False
        for meaning in (columns.MONTH, columns.DATE):
            month = self._month(values.get(meaning))
            if month is not None:
                return month, True
        if any(plain(values.get(m)) for m in (columns.DATE, columns.TIME, columns.MONTH)):
            return None  # what stands there cannot be read, and the title is about all rows
        if self.first is None or self.last is None:
            return None
        if self.first == self.last:
            return self.first, False
        if self.first.day == 1 and self.last == _end(self.first):
            return self.first, True
        raise LinzhangError("patrols_reading.part_of_month", first=self.first, last=self.last)

    def _month(self, cell: object) -> datetime.date | None:
        if isinstance(cell, datetime.date):
            return datetime.date(cell.year, cell.month, 1)
        text = plain(cell)
        found = _MONTH_CELL.fullmatch(text)
        if found:
            return datetime.date(int(found[1]), int(found[2]), 1)
        only = _MONTH_ONLY.match(text)
        return datetime.date(self.year, int(only[1]), 1) if only and self.year else None


def period_of(title: str) -> tuple[datetime.date | None, datetime.date | None]:
    """First and last day that a title names: a period, one day, or a month; None where it names none."""
    found = _PERIOD.search(title)
    if found:
        first = date_in(found[1])
        last = date_in(found[2]) or (_short(found[2], first.year) if first else None)
        if first and last and first <= last:
            return first, last
    day = date_in(title)
    if day is not None:
        return day, day
    month = _MONTH.search(title)
    if month is None:
        return None, None
    first = datetime.date(int(month[1]), int(month[2]), 1)
    return first, _end(first)


def flag(text: str) -> int | None:
    """1 where a cell says that a day counts, 0 where it says that it does not, None for anything else."""
    text = text.lower()
    return 1 if text in _YES else 0 if text in _NO else None


def _end(day: datetime.date) -> datetime.date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _short(text: str, year: int | None) -> datetime.date | None:
    """The day of ``5月7日`` or ``5.7`` in a year that something else names."""
    found = _DAY_ONLY.match(text)
    if not found or year is None:
        return None
    try:
        return datetime.date(year, int(found[1]), int(found[2]))
    except ValueError:
        return None


def _day(cell: object, year: int | None) -> datetime.date | None:
    if isinstance(cell, datetime.datetime):
        return cell.date()
    if isinstance(cell, datetime.date):
        return cell
    text = plain(cell)
    if isinstance(cell, str) and _DAY_ONLY.match(text):
        return _short(text, year)
    if _MONTH_CELL.fullmatch(text):
        return None
    t, _ = parse_cells([cell], 0)
    if np.isfinite(t[0]) and 0 <= t[0] < 4e9:
        return _EPOCH + datetime.timedelta(days=int(t[0] // 86400))
    return date_in(text)
