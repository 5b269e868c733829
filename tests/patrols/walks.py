"""Walks whose length is known, seen through a receiver whose noise is known; and small counties to walk in."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.geom import to_wkb
from tests.made import empty

MONDAY = int(datetime.datetime(2024, 5, 6, 8, 0, tzinfo=datetime.timezone(datetime.timedelta(hours=8))).timestamp())


@dataclass(frozen=True)
class Walk:
    """Received x, y in metres and t in Unix seconds; ``metres`` really walked."""

    x: np.ndarray
    y: np.ndarray
    t: np.ndarray
    metres: float
    true_x: np.ndarray
    true_y: np.ndarray


def path(kind: str, metres: float, chance: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """A line with a point every metre of way."""
    s = np.arange(int(metres) + 2)
    if kind == "straight":
        heading = 0.3 * np.sin(s / 800) + chance.uniform(0, 6.28)
    elif kind == "winding":
        heading = chance.uniform(0, 6.28) + sum(
            a * np.sin(2 * np.pi * s / length + chance.uniform(0, 6.28)) for a, length in ((0.5, 180), (0.7, 400))
        )
    elif kind == "hairpin":
        leg, turn = 120.0, np.pi * 8
        k = np.floor(s / (leg + turn))
        u = s - k * (leg + turn)
        side = np.where(k % 2 == 0, 1, -1)
        heading = np.where(k % 2 == 0, 0, np.pi) + np.where(u > leg, side * (u - leg) / 8, 0)
    else:
        raise ValueError(kind)
    return np.concatenate([[0], np.cumsum(np.cos(heading[:-1]))]), np.concatenate(
        [[0], np.cumsum(np.sin(heading[:-1]))]
    )


def walk(
    chance: np.random.Generator,
    kind: str = "winding",
    *,
    sigma: float = 0.0,
    rho: float = 0.0,
    every: float = 10.0,
    minutes: float = 60.0,
    rest: float = 0.17,
    spikes: float = 0.003,
    speed: float = 1.0,
) -> Walk:
    """A walk at about ``speed`` m/s with two rests, noise of ``sigma`` m per axis (AR(1) with ``rho``), and leaps."""
    count = int(minutes * 60 / every)
    moving = np.ones(count - 1, dtype=bool)
    resting = int(rest * (count - 1)) // 2
    for share in (0.3, 0.7):
        begin = int(share * count)
        moving[begin : begin + resting] = False
    pace = speed * np.clip(1 + 0.15 * chance.normal(0, 1, count - 1), 0.5, 1.6)
    s = np.concatenate([[0], np.cumsum(np.where(moving, pace * every, 0.0))])
    px, py = path(kind, s[-1] + 5, chance)
    x, y = np.interp(s, np.arange(len(px)), px), np.interp(s, np.arange(len(py)), py)
    noise = chance.normal(0, 1, (2, count))
    for i in range(1, count):
        noise[:, i] = rho * noise[:, i - 1] + np.sqrt(1 - rho**2) * noise[:, i]
    gx, gy = x + sigma * noise[0], y + sigma * noise[1]
    leap = chance.random(count) < spikes
    angle = chance.uniform(0, 6.28, count)
    gx, gy = gx + leap * 800 * np.cos(angle), gy + leap * 800 * np.sin(angle)
    return Walk(gx, gy, MONDAY + np.arange(count) * every, float(s[-1]), x, y)


def gpx(
    lon: np.ndarray, lat: np.ndarray, t: np.ndarray | None, name: str = "", zone: str = "Z", encoding: str = "utf-8"
) -> bytes:
    """A GPX 1.1 file; ``zone`` is "Z", "+08:00" or "" (naive local time)."""
    shift = 0 if zone == "Z" else 8 * 3600
    points = []
    for index in range(len(lon)):
        time = ""
        if t is not None:
            at = datetime.datetime.fromtimestamp(float(t[index]) + shift, datetime.UTC)
            time = f"<time>{at:%Y-%m-%dT%H:%M:%S}{zone}</time>"
        points.append(f'<trkpt lat="{lat[index]:.7f}" lon="{lon[index]:.7f}"><ele>800.5</ele>{time}</trkpt>')
    return (
        f'<?xml version="1.0" encoding="{encoding}"?>\n'
        '<gpx version="1.1" creator="HuLin" xmlns="http://www.topografix.com/GPX/1/1">\n'
        f"<trk><name>{name}</name><trkseg>\n" + "\n".join(points) + "\n</trkseg></trk></gpx>\n"
    ).encode(encoding)


ORIGIN_X, ORIGIN_Y = 500_000.0, 2_930_000.0
EPSG = 4545  # CGCS2000 / 3-degree Gauss-Kruger CM 108E
GRID = 2000.0


def degrees(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Longitude and latitude of positions relative to the corner of grid 01."""
    from linzhang_plugin.county import crs

    return crs.transformer(EPSG, crs.WGS84)(np.asarray(x) + ORIGIN_X, np.asarray(y) + ORIGIN_Y)


def county(file: Path, people: list[dict]) -> County:
    """石桥镇 with 小塘村 and two square grids of 2 km, 01 west and 02 east of x = 2000; rangers as given.

    ``people``: dicts with name, grid ("01"/"02"), start, and optionally end, phone.
    """
    opened = empty(file, EPSG)
    opened.set_profile({"patrols": {"rule": {"role": "ranger", "min_metres": 1000, "min_seconds": 3600}}})

    def square(left: float, right: float) -> bytes:
        return to_wkb([shapely.box(ORIGIN_X + left, ORIGIN_Y, ORIGIN_X + right, ORIGIN_Y + GRID)])[0]

    with opened.batch("test") as batch:

        def area(code: str, name: str, level: str, parent: str | None, geom: bytes) -> str:
            row = {"code": code, "name": name, "level": level, "kind": "base", "parent_uid": parent, "geom": geom}
            return batch.insert("area", [row])[0]

        town = area("520999101", "石桥镇", "town", None, square(0, 2 * GRID))
        village = area("520999101201", "小塘村", "village", town, square(0, 2 * GRID))
        posts = {}
        for number, left in (("01", 0.0), ("02", GRID)):
            code = f"520999101201-{number}"
            uid = area(code, f"小塘村{number}网格", "grid", village, square(left, left + GRID))
            posts[number] = batch.insert("post", [{"area_uid": uid, "role": "ranger", "title": "护林员"}])[0]
        known: dict[str, str] = {}
        for person in people:
            key = person["name"] + person.get("phone", "")
            if key not in known:
                known[key] = batch.insert("person", [{"name": person["name"], "phone": person.get("phone")}])[0]
            term = {"start": person["start"], "end": person.get("end")}
            batch.insert("tenure", [{"post_uid": posts[person["grid"]], "person_uid": known[key], **term}])
    return opened


def patrol(
    file: Path, name: str, *, metres: float = 3000.0, seconds: float = 4000.0, left: float = 200.0, day: int = 6, **more
) -> Path:
    """A file with a walk to and fro of known length inside a strip of 1 km that begins at x = ``left``."""
    t = np.arange(0, seconds + 1, 10.0)
    s = t / seconds * metres
    there = np.abs((s / 1000.0 + 1) % 2 - 1) * 1000.0
    # nobody walks twice over the very same places
    lon, lat = degrees(left + there, 500 + 20 * (np.floor(s / 1000.0) % 5) + 0.7 * day)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(gpx(lon, lat, MONDAY + (day - 6) * 86400 + t, name, **more))
    return file
