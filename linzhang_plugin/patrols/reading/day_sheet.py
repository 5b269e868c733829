"""Tables with a row a person and a column a day: 1日 … 31日, with kilometres, hours or marks in them."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...county.errors import LinzhangError
from . import columns, platform
from .cells import UNIT_METRES, UNIT_SECONDS, distance, duration, is_number, plain
from .model import PlatformDay, PlatformTable, Refusal
from .rows import Row

_FEWEST = 7
_DAY = re.compile(r"^(?:\d{1,2}[月./-])?(\d{1,2})[日号]?$")
_HOURS = re.compile(r"时长|小时|分钟")
_METRES = re.compile(r"里程|公里|千米|km|路程|距离", re.IGNORECASE)
_NO_MARK = frozenset({"", "-", "--", "—", "——", "/", "\\", "0"})


@dataclass(frozen=True)
class DaySheet:
    """``row``: index of the header among the first rows; ``days``: column → day of the month."""

    row: int
    days: dict[int, int]


def find(head: Sequence[Row]) -> DaySheet | None:
    """The header whose columns are days in a row, at least ``_FEWEST`` of them; None where there is none."""
    for index, (_, cells) in enumerate(head[:20]):
        days = {column: day for column, cell in enumerate(cells) if (day := _day_of(cell)) is not None}
        run = _run(days)
        if len(run) >= _FEWEST and any(
            columns.named(cell)[0] in columns.WHO for cell in cells if isinstance(cell, str)
        ):
            return DaySheet(index, run)
    return None


def _day_of(cell: object) -> int | None:
    if isinstance(cell, datetime.date):
        return cell.day
    found = _DAY.match(plain(cell))
    day = int(found[1]) if found else 0
    return day if 1 <= day <= 31 else None


def _run(days: dict[int, int]) -> dict[int, int]:
    """The longest row of neighbouring columns whose days count up by one."""
    best: dict[int, int] = {}
    run: dict[int, int] = {}
    for column in sorted(days):
        follows = column - 1 in run and days[column] == run[column - 1] + 1
        run = {**run, column: days[column]} if follows else {column: days[column]}
        best = max(best, run, key=len)
    return best


def read(sheet: DaySheet, head: Sequence[Row], data: Iterator[Row], part: str) -> PlatformTable:
    """The days of the table; every row is in it, in ``refused`` or in ``passed``.

    LinzhangError ``patrols_reading.no_month`` where the title names no month, ``patrols_reading.no_quantity`` where
    nothing says what the numbers are.
    """
    names = [plain(cell) for cell in head[sheet.row][1]]
    title = " ".join(plain(cell) for _, cells in head[: sheet.row] for cell in cells if plain(cell)) + " " + part
    month, _ = platform.period_of(title)
    if month is None:
        raise LinzhangError("patrols_reading.no_month")
    who_columns = [(columns.named(name)[0], column) for column, name in enumerate(names) if column not in sheet.days]
    who_columns = [(meaning, column) for meaning, column in who_columns if meaning in columns.WHO]
    quantity = _quantity(title, [name for column, name in enumerate(names) if column not in sheet.days])
    days: list[PlatformDay] = []
    refused: list[Refusal] = []
    passed: list[Refusal] = []
    notes: list[Refusal] = []
    for number, cells in data:
        texts = [plain(cell) for cell in cells]
        who = tuple((m, texts[c]) for m, c in who_columns if c < len(texts) and texts[c])
        if not any(texts):
            continue
        if any(text.replace(" ", "").startswith(platform.TOTALS) for text in texts):
            passed.append(Refusal("patrols_reading.row_of_totals", {}, part, number))
            continue
        if not who:
            refused.append(Refusal("patrols_reading.row_without_person", {}, part, number))
            continue
        before = len(days)
        for column, day in sheet.days.items():
            cell = cells[column] if column < len(cells) else None
            if plain(cell) in _NO_MARK:
                continue
            try:
                found = _figures(cell, quantity)
                date = month.replace(day=day)
            except ValueError:
                values = {"column": names[column], "text": plain(cell)[:30]}
                notes.append(Refusal("patrols_reading.cell_unread", dict(values), part, number))
                continue
            days.append(PlatformDay(number, who, date, False, *found))
        if len(days) == before:
            refused.append(Refusal("patrols_reading.row_without_figure", {}, part, number))
    return PlatformTable(part, columns.fingerprint(names), tuple(days), tuple(refused), tuple(passed), tuple(notes))


def _quantity(title: str, names: Sequence[str]) -> str:
    """公里, 米, 小时 or 分钟 of the numbers, by the title (or the head of the sums); "" where nothing names it."""
    for text in (title, *names):
        bracket = next((unit for unit in (*UNIT_METRES, *UNIT_SECONDS, "千米", "km") if f"({unit})" in text), "")
        if bracket:
            return {"千米": "公里", "km": "公里"}.get(bracket, bracket)
    for text in (title, *names):
        if _METRES.search(text):
            return "公里"
        if _HOURS.search(text):
            return "分钟" if "分钟" in text else "小时"
    return ""


def _figures(cell: object, quantity: str) -> tuple[float | None, float | None, int | None]:
    """(metres, seconds, counted) of a cell. ValueError where it is neither number, clock nor mark."""
    text = plain(cell)
    flag = platform.flag(text)
    if flag is not None and not (is_number(text) and quantity):
        return None, None, flag
    if isinstance(cell, datetime.time | datetime.timedelta) or ":" in text or quantity in UNIT_SECONDS:
        seconds = duration(cell, quantity if quantity in UNIT_SECONDS else "")
        if math.isfinite(seconds):
            return None, seconds, None
    metres = distance(cell, quantity if quantity in UNIT_METRES else "")
    if math.isfinite(metres):
        return metres, None, None
    if is_number(text) and not quantity:
        raise LinzhangError("patrols_reading.no_quantity")
    raise ValueError(text)
