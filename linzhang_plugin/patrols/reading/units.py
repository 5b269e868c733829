"""The units of mileage and duration in a platform's table: named by the header, or the pair that people can walk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from . import columns
from .cells import UNIT_METRES, UNIT_SECONDS, is_number, plain
from .columns import Header

_WALKING = 2.5 / 3.6
"""Metres a second, rests included: the pace that a guess is measured by."""
_MOST_METRES = {False: 100_000.0, True: 1_500_000.0}
_MOST_SECONDS = {False: 86_400.0, True: 31 * 86_400.0}
_USUAL_METRES = {False: 5_000.0, True: 75_000.0}
_USUAL_SECONDS = {False: 7_200.0, True: 108_000.0}


@dataclass(frozen=True)
class Units:
    """公里 or 米, 小时, 分钟 or 秒; ``notes`` say of each that it was guessed."""

    metres: str
    seconds: str
    notes: tuple[tuple[str, dict[str, object]], ...] = ()


def of_figures(header: Header, rows: Sequence[tuple[int, Mapping[str, object]]], *, monthly: bool) -> Units:
    """The units of plain numbers: as the header names them, else the likeliest of those that are possible.

    ``monthly``: the figures are sums of a month. Likeliest is the pair whose speed is next to that of a patrol; with
    one figure alone the one next to a usual day or month.
    """
    metres, seconds = _numbers(rows, columns.METRES), _numbers(rows, columns.SECONDS)
    named_metres, named_seconds = (_named(header, meaning) for meaning in (columns.METRES, columns.SECONDS))
    tried = [
        (_doubt(metres, UNIT_METRES[m], seconds, UNIT_SECONDS[s], monthly), m, s)
        for m in ([named_metres] if named_metres else ["公里", "米"])
        for s in ([named_seconds] if named_seconds else ["小时", "分钟", "秒"])
    ]
    _, best_metres, best_seconds = min(tried, key=lambda one: one[0])
    notes: list[tuple[str, dict[str, object]]] = [
        ("patrols_reading.unit_guessed", {"column": header.names[column], "unit": unit})
        for meaning, named, unit, values in (
            (columns.METRES, named_metres, best_metres, metres),
            (columns.SECONDS, named_seconds, best_seconds, seconds),
        )
        if not named and np.isfinite(values).any() and (column := header.column(meaning)) is not None
        if column < len(header.names)
    ]
    return Units(best_metres, best_seconds, tuple(notes))


def _named(header: Header, meaning: str) -> str:
    column = header.column(meaning)
    return header.units.get(column, "") if column is not None else ""


def _numbers(rows: Sequence[tuple[int, Mapping[str, object]]], meaning: str) -> np.ndarray:
    """Plain numbers above zero of a column, NaN for all else; one for each row."""
    texts = [plain(values.get(meaning)) for _, values in rows]
    values = np.array([float(text) if is_number(text) else np.nan for text in texts])
    return np.where(values > 0, values, np.nan)


def _doubt(metres: np.ndarray, m: float, seconds: np.ndarray, s: float, monthly: bool) -> float:
    """0 for usual figures, 1 for a tenth or ten times of them, 100 more where they are beyond what can be."""
    doubt = 0.0
    for values, scale, most, usual in (
        (metres, m, _MOST_METRES[monthly], _USUAL_METRES[monthly]),
        (seconds, s, _MOST_SECONDS[monthly], _USUAL_SECONDS[monthly]),
    ):
        sound = values[np.isfinite(values)] * scale
        if len(sound):
            doubt += 100.0 * float(np.median(sound) > most) + 0.5 * abs(np.log10(np.median(sound) / usual))
    speed = metres * m / (seconds * s)
    if np.isfinite(speed).any():
        doubt += 2.0 * abs(np.log10(float(np.nanmedian(speed)) / _WALKING))
    return doubt
