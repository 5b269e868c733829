"""Stored tracks looked at again from their points: those that overlap in time, and all after areas were redrawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from ..county import geom
from . import mask as codes
from .clean import Cleaned, Cleaning, clean
from .groups import Bools, Ints
from .importing import share_rows
from .standing import StandingAreas
from .times import Floats

if TYPE_CHECKING:
    from ..county.gateway import County


@dataclass
class Tracks:
    """The tracks of the month as lists of one length, and the rows of track_area by track."""

    rows: list[dict[str, Any]]
    shares: dict[str, list[tuple[str | None, float, float]]]


@dataclass
class Renewed:
    """Tracks that were attributed again, and the rows of ``track_area`` that take the place of all they had."""

    tracks: list[str]
    shares: list[dict[str, Any]]


def key_of(row: dict[str, Any]) -> tuple[str, str]:
    """(person, day as text) of a row of ``track``."""
    return row["person_uid"], str(row["day"])


@dataclass(frozen=True)
class Points:
    """The stored points of some tracks, in their order: metres, Unix seconds, number of the track (0, 1, 2 …).

    ``timed``: False where the receiver gave no time. ``drop``: True for what must not be counted (again).
    """

    x: Floats
    y: Floats
    t: Floats
    track: Ints
    timed: Bools
    drop: Bools
    mask: NDArray[np.uint8]


def read_points(county: County, uids: list[str], hidden: dict[str, list[tuple[float, float]]]) -> Points:
    """The points of the tracks; those in the ``hidden`` intervals of a track are to be left out."""
    parts = []
    for uid in uids:
        row = county.rows('SELECT geom, mask, "start" FROM track WHERE uid = ?', (uid,))[0]
        x, y, t = geom.line_m(row["geom"])
        # a point that repeats an instant and was not dropped for it had no time of its own
        stored = np.frombuffer(row["mask"] or bytes(len(x)), dtype=np.uint8)
        repeats = np.append(False, np.diff(t) == 0) & ~np.isin(stored, (codes.DUPLICATE, codes.BACKWARD))
        timed = ~repeats if row["start"] is not None else np.zeros(len(x), dtype=bool)
        drop = np.zeros(len(x), dtype=bool)
        for start, end in hidden.get(uid, []):
            drop |= (t >= start) & (t <= end)
        parts.append((x, y, t, timed, drop, stored))
    number = np.repeat(np.arange(len(parts)), [len(part[0]) for part in parts])
    x, y, t, timed, drop, mask = (np.concatenate(values) for values in zip(*parts, strict=True))
    return Points(x, y, t, number, timed, drop, mask)


def read_cleaned(
    county: County, uids: list[str], how: Cleaning, hidden: dict[str, list[tuple[float, float]]]
) -> Cleaned:
    """The tracks cleaned again from their stored points."""
    p = read_points(county, uids, hidden)
    return clean(p.x, p.y, p.t, p.track, p.timed, how, p.drop)


def attributed_again(county: County, tracks: Tracks, how: Cleaning, report: Callable[[float], None]) -> Renewed:
    """All shares of ``tracks`` from the stored points and the areas of their days; ``tracks`` gets them too."""
    areas = StandingAreas(county)
    rows: list[dict[str, Any]] = []
    size = 500
    for begin in range(0, len(tracks.rows), size):
        report(0.1 + 0.6 * begin / len(tracks.rows))
        some = tracks.rows[begin : begin + size]
        cleaned = read_cleaned(county, [row["uid"] for row in some], how, {})
        rows += share_rows(areas.attribute(cleaned, [row["day"] for row in some]), some, areas.uids)
    tracks.shares = {}
    for row in rows:
        tracks.shares.setdefault(row["track_uid"], []).append((row["area_uid"], row["metres"], row["seconds"]))
    return Renewed([row["uid"] for row in tracks.rows], rows)


def overlaps(tracks: Tracks) -> dict[str, list[tuple[float, float]]]:
    """For tracks during which another track of the same person was running (counted already): those spans of time.

    The longer track counts whole; of the other only what lies outside it. A morning exported at noon and again with
    the afternoon would otherwise be counted twice.
    """
    of_day: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in tracks.rows:
        if row["person_uid"] is not None and row["start"] is not None:
            of_day.setdefault(key_of(row), []).append(row)
    out: dict[str, list[tuple[float, float]]] = {}
    for rows in of_day.values():
        if len(rows) < 2:
            continue
        counted: list[dict[str, Any]] = []
        for row in sorted(rows, key=lambda r: (r["start"] - r["end"], r["start"], r["hash"])):
            spans = [(o["start"], o["end"]) for o in counted if o["start"] < row["end"] and row["start"] < o["end"]]
            if spans:
                out[row["uid"]] = spans
            counted.append(row)
    return out
