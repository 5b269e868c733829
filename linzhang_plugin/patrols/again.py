"""Stored tracks looked at again: those that overlap in time, those with rides, all after areas were redrawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..county import geom
from . import mask as codes
from .attribute import OUTSIDE, Share
from .clean import Cleaned, Cleaning, clean
from .importing import share_rows
from .standing import StandingAreas

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


def read_cleaned(
    county: County, uids: list[str], how: Cleaning, hidden: dict[str, list[tuple[float, float]]]
) -> Cleaned:
    """The tracks cleaned again from their stored points; points in the ``hidden`` intervals of a track are left out."""
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
        parts.append((x, y, t, timed, drop))
    number = np.repeat(np.arange(len(parts)), [len(part[0]) for part in parts])
    x, y, t, timed, drop = (np.concatenate(values) for values in zip(*parts, strict=True))
    return clean(x, y, t, number, timed, how, drop)


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


@dataclass
class Detail:
    """What a closer look found at one track; shares by area uid (None: outside) as (metres, seconds).

    Areas of several levels lie in each other, so that the shares do not add up to ``metres`` and ``seconds``.
    """

    metres: float
    seconds: float
    shares: dict[str | None, tuple[float, float]]
    ridden: dict[str | None, tuple[float, float]]


def closer_look(county: County, tracks: Tracks, how: Cleaning) -> dict[str, Detail]:
    """Tracks with rides, and those that overlap in time with another one of the same person."""
    hidden = overlaps(tracks)
    uids = [row["uid"] for row in tracks.rows if row["uid"] in hidden or (row["ridden"] and row["person_uid"])]
    if not uids:
        return {}
    areas = StandingAreas(county)
    cleaned = read_cleaned(county, uids, how, hidden)
    day = {row["uid"]: row["day"] for row in tracks.rows}
    days = [day[uid] for uid in uids]
    whole, ridden = areas.attribute(cleaned, days), areas.attribute(cleaned, days, cleaned.ridden)
    out = {
        uid: Detail(float(metres), float(seconds), {}, {})
        for uid, metres, seconds in zip(uids, cleaned.track_metres, cleaned.track_seconds, strict=True)
    }
    for share, name in ((whole, "shares"), (ridden, "ridden")):
        for uid, area, metres, seconds in _share_tuples(share, uids, areas.uids):
            getattr(out[uid], name)[area] = (metres, seconds)
    return out


def _share_tuples(share: Share, uids: list[str], area_uids: list[str]) -> list[tuple[str, str | None, float, float]]:
    return [
        (uids[track], None if area == OUTSIDE else area_uids[area], metres, seconds)
        for track, area, metres, seconds in zip(
            share.track.tolist(), share.area.tolist(), share.metres.tolist(), share.seconds.tolist(), strict=True
        )
    ]


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
