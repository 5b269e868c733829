"""Known ways in the small county of ``tests.patrols.walks``: stored as they are, without noise."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import numpy as np

from linzhang_plugin.county.gateway import Batch, County
from linzhang_plugin.county.geom import line_m_wkb
from tests.patrols.walks import MONDAY, ORIGIN_X, ORIGIN_Y

FIRST, LAST = datetime.date(2024, 5, 1), datetime.date(2024, 5, 31)


def person_of(county: County, name: str) -> str:
    return str(county.scalar("SELECT uid FROM person WHERE name = ?", (name,)))


def area_of(county: County, code: str) -> str:
    return str(county.scalar("SELECT uid FROM area WHERE code = ?", (code,)))


def store_track(
    batch: Batch,
    person: str | None,
    day: datetime.date,
    places: Sequence[tuple[float, float]],
    *,
    speed: float = 1.0,
    every: float = 10.0,
    shorten: float = 1.0,
    mask: Sequence[tuple[int, int, int]] = (),
    hour: float = 8.0,
    key: str = "",
) -> str:
    """A track along ``places`` (metres from the corner of grid 01) at ``speed`` m/s with a point each ``every`` s.

    ``mask``: (first, last, code) of points; ``shorten``: the cleaned mileage is that share of the way.
    """
    corners = np.array(places, dtype=float)
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(corners, axis=0).T))])
    s = np.arange(0, along[-1] + 1e-9, speed * every)
    x, y = (np.interp(s, along, corners[:, k]) for k in (0, 1))
    start = MONDAY + (day - datetime.date(2024, 5, 6)).days * 86_400 + (hour - 8.0) * 3600
    t = start + np.arange(len(s)) * every
    codes = np.zeros(len(s), dtype=np.uint8)
    for first, last, code in mask:
        codes[first : last + 1] = code
    row = {
        "hash": key or f"{person}{day}{hour}{places}",
        "person_uid": person,
        "source": "x.gpx",
        "day": day,
        "start": int(start),
        "end": int(t[-1]),
        "points": len(s),
        "metres": float(np.hypot(np.diff(x), np.diff(y)).sum() * shorten),
        "seconds": int(t[-1] - t[0]),
        "mask": codes.tobytes(),
        "geom": line_m_wkb(x + ORIGIN_X, y + ORIGIN_Y, t),
    }
    return batch.insert("track", [row])[0]
