"""Tables of points (a row a point), of tracks (a row a track), and of a platform's days (no geometry)."""

from __future__ import annotations

import datetime
import itertools
import sys
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ...county.errors import LinzhangError
from ..times import Floats, clock_seconds, parse_cells
from . import columns, day_sheet, geometries, platform
from .cells import angle, plain
from .columns import Header
from .coordinates import Coordinates, interpret
from .files import Member
from .gather import Pieces
from .model import BD09, GCJ02, WGS84, Options, Read, Refusal, frame_key
from .rows import Row, sheets_of
from .shapes import two_columns

_LOOKED_AT = 60
_FRAMES = {
    "g": GCJ02, "gcj02": GCJ02, "gcj-02": GCJ02, "火星坐标": GCJ02, "国测局": GCJ02, "高德": GCJ02,
    "b": BD09, "bd09": BD09,
    "bd-09": BD09, "百度": BD09, "w": WGS84, "wgs84": WGS84, "wgs-84": WGS84, "cgcs2000": WGS84,
}  # fmt: skip
_NUMERIC = frozenset({columns.LON, columns.LAT, columns.X, columns.Y, columns.ELE})
_POINT_COLUMNS = (
    columns.LON, columns.LAT, columns.X, columns.Y, columns.TIME, columns.DATE, columns.CLOCK, columns.ELE,
    columns.FRAME, columns.TRACK, *columns.WHO,
)  # fmt: skip


def read(member: Member, options: Options) -> Iterator[Read]:
    """Everything in a table file; a sheet that holds nothing of ours is refused with its name."""
    refusals: list[Refusal] = []
    any_read = False
    for sheet in sheets_of(member):
        try:
            for item in read_rows(sheet.rows, _kind(member), sheet.name, options, sheet.encoding):
                any_read = True
                yield item
        except LinzhangError as error:
            refusals.append(Refusal.of(error, sheet.name))
    # a workbook's sheets of remarks are nothing to complain of where another sheet was read
    if not any_read:
        yield from refusals or [Refusal("patrols.file_empty")]
    else:
        yield from (refusal for refusal in refusals if refusal.code != "patrols_reading.no_columns")


def _kind(member: Member) -> str:
    suffix = member.suffix.lstrip(".")
    return {"xlsm": "xlsx", "et": "xls", "html": "htm", "tsv": "csv"}.get(suffix, suffix) or "table"


def read_rows(rows: Iterator[Row], kind: str, part: str, options: Options, encoding: str = "") -> Iterator[Read]:
    """What the rows of one sheet are, by their header.

    LinzhangError ``patrols_reading.no_columns`` where nothing is found in them.
    """
    head: list[Row] = []
    rest: Iterator[Row] = rows
    try:
        head.extend(itertools.islice(rows, _LOOKED_AT))  # keeps what came before an error
    except LinzhangError as error:
        if not head:
            raise
        rest = _breaks_off(error)
    days = day_sheet.find(head)
    if days is not None:
        yield day_sheet.read(days, head, itertools.chain(head[days.row + 1 :], rest), part)
        return
    header = columns.find(head, options.mappings)
    data: Iterator[Row] = itertools.chain(head[header.first :], rest)
    if header.fingerprint not in options.mappings:
        header, data = two_columns(header, head, data)
    if header.has(columns.LON, columns.LAT) or header.has(columns.X, columns.Y):
        yield from _points(data, header, kind, part, options, encoding)
    elif header.has(columns.GEOMETRY):
        yield from _row_a_track(data, header, kind, part, options, encoding)
    elif platform.is_platform(header):
        yield platform.read(data, header, part)
    else:
        names = header.names or [plain(cell) for _, cells in head[:5] for cell in cells if isinstance(cell, str)]
        columns_shown = "、".join(dict.fromkeys(name for name in names if name))[:120]
        raise LinzhangError("patrols_reading.no_columns", columns=columns_shown or "?")


def _breaks_off(error: LinzhangError) -> Iterator[Row]:
    """No more rows: what was read before is used before the error is said."""
    raise error
    yield


def _value(cell: object) -> float:
    """The number or angle in a cell; NaN where there is none. A million texts would be a hundred megabytes."""
    try:
        value = float(cell)  # type: ignore[arg-type]
    except (ValueError, TypeError):
        return angle(cell)
    return value if abs(value) < 1e12 and not (isinstance(cell, str) and "_" in cell) else float("nan")


@dataclass
class _Rows:
    """The cells of one person's points, column by column."""

    numbers: array[int] = field(default_factory=lambda: array("q"))
    cells: dict[str, Any] = field(default_factory=dict)
    """Meaning → list of cells, or array of numbers where the column holds numbers."""


def _points(
    data: Iterator[Row], header: Header, kind: str, part: str, options: Options, encoding: str
) -> Iterator[Read]:
    wanted = {meaning: header.column(meaning) for meaning in _POINT_COLUMNS if header.has(meaning)}
    by_person: dict[tuple[tuple[str, str], ...], _Rows] = {}
    who_columns = [(meaning, header.column(meaning)) for meaning in columns.WHO if header.has(meaning)]
    names: dict[tuple[object, ...], tuple[tuple[str, str], ...]] = {}
    broken: Refusal | None = None
    try:
        for number, cells in data:
            width = len(cells)
            raw = tuple(cells[c] if c is not None and c < width else None for _, c in who_columns)
            who = names.get(raw)
            if who is None:
                who = names[raw] = tuple((m, plain(v)) for (m, _), v in zip(who_columns, raw, strict=True) if plain(v))
            group = by_person.get(who)
            if group is None:
                group = by_person[who] = _Rows(
                    cells={meaning: array("d") if meaning in _NUMERIC else [] for meaning in wanted}
                )
            group.numbers.append(number)
            for meaning, column in wanted.items():
                cell = cells[column] if column is not None and column < width else None
                group.cells[meaning].append(_value(cell) if meaning in _NUMERIC else cell)
    except LinzhangError as error:
        broken = Refusal.of(error, part)
    if not by_person:
        raise LinzhangError("patrols.no_points")
    for who, group in by_person.items():
        try:
            yield from _person(who, group, header, kind, part, options, encoding)
        except LinzhangError as error:
            yield Refusal.of(error, part, group.numbers[0])
    if broken is not None:
        yield broken


def _person(
    who: tuple[tuple[str, str], ...],
    group: _Rows,
    header: Header,
    kind: str,
    part: str,
    options: Options,
    encoding: str,
) -> Iterator[Read]:
    first, second = (columns.LON, columns.LAT) if columns.LON in group.cells else (columns.X, columns.Y)
    place = interpret(
        np.array(group.cells[first], dtype=np.float64),
        np.array(group.cells[second], dtype=np.float64),
        options.place,
        named=first == columns.LON,
    )
    offset = options.offset_of(frame_key(kind, columns=header.fingerprint))
    t, naive = _times(group.cells, len(group.numbers), offset)
    ele = np.array(group.cells.get(columns.ELE, [np.nan] * len(t)), dtype=np.float64)
    tracks = [sys.intern(plain(cell)) for cell in group.cells.get(columns.TRACK, ())] or [""] * len(t)
    notes = list(place.notes)
    if header.swapped:
        notes.append(("patrols_reading.swapped", {}))
    frames = {_FRAMES.get(plain(cell).lower(), "") for cell in group.cells.get(columns.FRAME, ())} - {""}
    days = _days_alone(group.cells, t, offset)
    order, moved = _order(t, tracks)
    if moved:
        notes.append(("patrols_reading.sorted", {"rows": moved}))
    frame = frames.pop() if len(frames) == 1 else ""
    for day, chosen in _by_day(days, order):
        pieces = Pieces(naive=naive, notes=notes)
        notes = []
        named = [tracks[i] for i in chosen]
        starts = [0, *(i for i in range(1, len(named)) if named[i] != named[i - 1]), len(named)]
        for begin, end in itertools.pairwise(starts):
            here = chosen[begin:end]
            pieces.begin_track(named[begin] or part)
            pieces.add(place.lon[here], place.lat[here], ele[here], t[here])
        yield pieces.track(
            kind,
            part=part,
            row=group.numbers[chosen.min()],
            who=who,
            device=dict(who).get(columns.DEVICE, ""),
            encoding=encoding,
            columns=header.fingerprint,
            datum_hint=frame,
            day=day,
            **raw_of(place, chosen),
        )


def _days_alone(cells: Mapping[str, Sequence[object]], t: Floats, offset: int) -> Floats | None:
    """Days since 1970 of rows that have a date and no time of day; None where there is a time, or no date."""
    if columns.DATE not in cells or np.isfinite(t).any():
        return None
    days = np.floor((parse_cells(cells[columns.DATE], offset)[0] + offset) / 86400.0)
    return days if np.isfinite(days).any() else None


def _by_day(days: Floats | None, order: np.ndarray) -> Iterator[tuple[datetime.date | None, np.ndarray]]:
    """(day, rows in their order): one for each day where there are days and no times, else all rows."""
    if days is None:
        yield None, order
        return
    for day in np.unique(days[order]):  # what has no date comes last
        here = order[np.isnan(days[order])] if np.isnan(day) else order[days[order] == day]
        yield (None if np.isnan(day) else datetime.date(1970, 1, 1) + datetime.timedelta(days=int(day))), here


def raw_of(place: Coordinates, order: np.ndarray | slice) -> dict[str, object]:
    """The fields of a ReadTrack that keep projected coordinates."""
    if place.raw_x is None or place.raw_y is None:
        return {}
    return {"raw_x": place.raw_x[order], "raw_y": place.raw_y[order], "raw_crs": place.raw_crs}


def _times(cells: Mapping[str, Sequence[object]], count: int, offset: int) -> tuple[Floats, bool]:
    """Times of rows: one column, or a date and a time of day in two."""
    times, dates = cells.get(columns.TIME), cells.get(columns.DATE)
    clocks = cells.get(columns.CLOCK)
    if times is not None and dates is not None and clocks is None:
        sample = [cell for cell in times if plain(cell)][:20]
        if sample and all(np.isfinite(clock_seconds(cell)) for cell in sample):
            clocks = times
    clocks = _of_digits(clocks if clocks is not None or dates is None else times) or clocks
    if dates is not None and clocks is not None:
        days, _ = parse_cells(dates, offset)
        midnight = np.floor((days + offset) / 86400.0) * 86400.0 - offset
        return midnight + np.fromiter(map(clock_seconds, clocks), dtype=np.float64, count=len(clocks)), True
    if times is not None:
        return parse_cells(times, offset)
    if dates is not None:
        t, naive = parse_cells(dates, offset)
        # a column called 日期 may hold the time of day as well; days alone prove no time
        return (t if (np.nan_to_num(t + offset) % 86400 != 0).any() else np.full(count, np.nan)), naive
    return np.full(count, np.nan), False


def _of_digits(clocks: Sequence[object] | None) -> list[datetime.time | None] | None:
    """Times of day of a column that writes them 080300 (or 80300, where Excel took the nought); None for any other.

    Five digits alone may be days of Excel; they are taken for times where one of the cells has six.
    """
    texts = [plain(cell) for cell in clocks or ()]
    told = [text for text in texts if text]
    if not told or not all(text.isdigit() and len(text) <= 6 for text in told) or all(len(t) < 6 for t in told):
        return None
    parts = [(int(t[:-4] or 0), int(t[-4:-2] or 0), int(t[-2:])) if t else None for t in texts]
    if not all(p is None or (p[0] < 24 and p[1] < 60 and p[2] < 60) for p in parts):
        return None
    return [None if part is None else datetime.time(*part) for part in parts]


def _order(t: Floats, tracks: Sequence[str]) -> tuple[np.ndarray, int]:
    """The order of time within each track, and how many rows were not in it: platforms list the newest first."""
    order = np.arange(len(t))
    timed = np.isfinite(t)
    if not timed.all():
        return order, 0
    number = {name: index for index, name in enumerate(dict.fromkeys(tracks))}
    of_row = np.array([number[name] for name in tracks])
    order = np.lexsort((order, t, of_row))
    return order, int((order != np.arange(len(t))).sum())


def _row_a_track(
    data: Iterator[Row], header: Header, kind: str, part: str, options: Options, encoding: str
) -> Iterator[Read]:
    offset = options.offset_of(frame_key(kind, columns=header.fingerprint))
    any_row = False
    for number, cells in data:
        values = {m: cells[c] if c < len(cells) else None for c, m in header.meanings.items()}
        if not plain(values.get(columns.GEOMETRY)):
            continue
        any_row = True
        try:
            yield _track_of_row(values, header, kind, part, number, options, offset, encoding)
        except LinzhangError as error:
            yield Refusal.of(error, part, number)
    if not any_row:
        raise LinzhangError("patrols.no_points")


def _track_of_row(
    values: dict[str, object],
    header: Header,
    kind: str,
    part: str,
    number: int,
    options: Options,
    offset: int,
    encoding: str,
) -> Read:
    lines = geometries.lines_of_text(plain(values[columns.GEOMETRY]), offset)
    place = interpret(
        np.concatenate([line.first for line in lines]),
        np.concatenate([line.second for line in lines]),
        options.place,
        named=False,
    )
    pieces = Pieces(notes=list(place.notes))
    pieces.begin_track(plain(values.get(columns.TRACK)))
    begin, end, pieces.naive = span(values, offset)
    at = 0
    for index, line in enumerate(lines):
        t = line.t.copy()
        if np.isnan(t).all() and len(t) > 1:
            if index == 0:
                t[0] = begin
            if index == len(lines) - 1:
                t[-1] = end
        here = slice(at, at + len(t))
        pieces.add(place.lon[here], place.lat[here], line.ele, t)
        at += len(t)
    who = tuple((meaning, plain(values.get(meaning))) for meaning in columns.WHO if plain(values.get(meaning)))
    days = _days_alone({columns.DATE: [values.get(columns.DATE)]}, np.array([begin, end]), offset)
    return pieces.track(
        kind,
        part=part,
        row=number,
        who=who,
        device=dict(who).get(columns.DEVICE, ""),
        encoding=encoding,
        columns=header.fingerprint,
        datum_hint=_FRAMES.get(plain(values.get(columns.FRAME)).lower(), ""),
        day=None if days is None else next(day for day, _ in _by_day(days, np.array([0]))),
        **raw_of(place, slice(None)),
    )


def span(values: dict[str, object], offset: int) -> tuple[float, float, bool]:
    """Begin and end of a row's track from its columns of times (NaN where absent), and whether they are naive."""
    start, stop = values.get(columns.START, values.get(columns.TIME)), values.get(columns.END)
    day = values.get(columns.DATE)
    out = []
    naive = False
    for cell in (start, stop):
        clock = clock_seconds(cell)
        if np.isfinite(clock) and plain(day):
            midnight, _ = parse_cells([day], offset)
            out.append(float(np.floor((midnight[0] + offset) / 86400.0) * 86400.0 - offset + clock))
            naive = True
        else:
            value, one_naive = parse_cells([cell], offset)
            out.append(float(value[0]))
            naive |= one_naive
    return out[0], out[1], naive
