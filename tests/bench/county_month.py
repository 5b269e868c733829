"""A county's month of tracks, as large as the plugin has to bear, written quickly.

60 villages of five grids each, 300 grids, 100,000 vertices in all; 400 rangers on 22 days with 1,440 points each
(six hours, a fix every 15 s) in 8,800 GPX files of two common layouts.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely
from numpy.typing import NDArray

from linzhang_plugin.county import crs
from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.geom import to_wkb
from linzhang_plugin.county.profile import Profile

EPSG = 4545
LEFT, BOTTOM = 480_000.0, 2_930_000.0
COLUMNS, ROWS = 20, 15
SIZE = 2000.0
"""Metres of a grid: 6,000 亩."""
BETWEEN = 52
"""Vertices along each side between two corners."""
FIRST_DAY = datetime.date(2024, 5, 6)
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="HuLin" xmlns="http://www.topografix.com/GPX/1/1">\n'
LAYOUTS = (
    '<trkpt lat="%.7f" lon="%.7f"><ele>%.1f</ele><time>%s</time></trkpt>\n',
    '      <trkpt lat="%.6f" lon="%.6f">\n        <ele>%.2f</ele>\n        <time>%s</time>\n      </trkpt>\n',
)
_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"
_GIVEN = "山林松柏青峰石泉田树海云江川岭原野坪溪谷"


@dataclass(frozen=True)
class Size:
    """How much is written."""

    rangers: int = 400
    days: int = 22
    points: int = 1440


def name_of(ranger: int) -> str:
    """An invented name, of its own for each of 400 rangers."""
    return _SURNAMES[ranger // 20 % 20] + _GIVEN[ranger % 20] + ("" if ranger < 400 else str(ranger // 400))


def polygons(seed: int = 7) -> tuple[list[shapely.Polygon], list[shapely.Polygon]]:
    """(grids row by row, villages of five grids side by side); neighbours have the very same vertices."""
    chance = np.random.default_rng(seed)
    corner = np.stack(np.meshgrid(np.arange(COLUMNS + 1.0), np.arange(ROWS + 1.0)), axis=-1) * SIZE
    corner += chance.uniform(-300, 300, corner.shape) + np.array([LEFT, BOTTOM])

    def side(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
        """From a to b without b, bent at random."""
        along = np.arange(BETWEEN + 1) / (BETWEEN + 1)
        bow = sum(chance.normal(0, 60 / k) * np.sin(np.pi * k * along) for k in (1, 2, 3, 5, 8, 13))
        across = np.array([-(b - a)[1], (b - a)[0]]) / np.hypot(*(b - a))
        return a + along[:, None] * (b - a) + bow[:, None] * across

    level = [[side(corner[r, c], corner[r, c + 1]) for c in range(COLUMNS)] for r in range(ROWS + 1)]
    upright = [[side(corner[r, c], corner[r + 1, c]) for c in range(COLUMNS + 1)] for r in range(ROWS)]

    def back(line: NDArray[np.float64], end: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.vstack([end, line[:0:-1]])

    def block(r: int, c: int, width: int) -> shapely.Polygon:
        parts = [*(level[r][c + k] for k in range(width)), upright[r][c + width]]
        parts += [back(level[r + 1][c + k], corner[r + 1, c + k + 1]) for k in reversed(range(width))]
        parts.append(back(upright[r][c], corner[r + 1, c]))
        return shapely.Polygon(np.vstack(parts))

    grids = [block(r, c, 1) for r in range(ROWS) for c in range(COLUMNS)]
    villages = [block(r, c, 5) for r in range(ROWS) for c in range(0, COLUMNS, 5)]
    return grids, villages


def county(file: Path, rangers: int) -> County:
    """The county file with its areas and rangers, one grid after another."""
    grids, villages = polygons()
    opened = County.create(file, name="青峰县", code6="520999", epsg=EPSG, profile=Profile.preset("three_levels"))
    with opened.batch("bench") as batch:
        rows = [
            {"code": f"520999{number:06d}", "name": f"第{number}村", "level": "village", "kind": "base", "geom": wkb}
            for number, wkb in enumerate(to_wkb(villages))
        ]
        village_uids = batch.insert("area", rows)
        rows = [
            {
                "code": f"520999{number // 5:06d}-{number % 5}",
                "name": f"第{number}网格",
                "level": "grid",
                "kind": "base",
                "parent_uid": village_uids[number // 5],
                "geom": wkb,
            }
            for number, wkb in enumerate(to_wkb(grids))
        ]
        grid_uids = batch.insert("area", rows)
        people = batch.insert("person", [{"name": name_of(number)} for number in range(rangers)])
        posts = batch.insert(
            "post",
            [
                {"area_uid": grid_uids[number % len(grids)], "role": "ranger", "title": "护林员"}
                for number in range(rangers)
            ],
        )
        batch.insert(
            "tenure",
            [
                {"post_uid": post, "person_uid": person, "start": "2024-01-01"}
                for post, person in zip(posts, people, strict=True)
            ],
        )
    return opened


def write(folder: Path, size: Size, first_day: int = 0) -> list[Path]:
    """The files of ``size.days`` days from ``first_day`` on, a folder a ranger."""
    to_degrees = crs.transformer(EPSG, crs.WGS84)
    files = []
    for ranger in range(size.rangers):
        chance = np.random.default_rng([1, ranger, first_day])
        grid = ranger % (ROWS * COLUMNS)
        home = np.array([grid % COLUMNS + 0.5, grid // COLUMNS + 0.5]) * SIZE + np.array([LEFT, BOTTOM])
        where = folder / name_of(ranger)
        where.mkdir(parents=True, exist_ok=True)
        for day in range(first_day, first_day + size.days):
            x, y = outing(chance, size.points)
            lon, lat = to_degrees(x + home[0], y + home[1])
            ele = 800 + 60 * np.sin(np.arange(size.points) / 90) + chance.normal(0, 2, size.points)
            date = FIRST_DAY + datetime.timedelta(days=day)
            values = np.empty((size.points, 4), dtype=object)
            values[:, 0], values[:, 1], values[:, 2] = lat, lon, ele
            values[:, 3] = _times(date, size.points)
            layout = LAYOUTS[ranger % 2]
            text = (layout * size.points) % tuple(values.ravel().tolist())
            path = where / f"{date.isoformat()}.gpx"
            path.write_text(
                f"{HEAD}<trk><name>{name_of(ranger)} {date}</name><trkseg>\n{text}</trkseg></trk>\n</gpx>\n",
                encoding="utf-8",
            )
            files.append(path)
    return files


def outing(chance: np.random.Generator, points: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Metres about the middle of the grid: mostly inside it, now and then over the boundary; rests and leaps."""
    turn = np.cumsum(chance.normal(0, 0.25, points))
    step = np.full(points, 15.0 * chance.uniform(0.6, 1.1))
    for begin in chance.integers(0, points - 60, 4):
        step[begin : begin + 60] = 0.0
    x, y = np.cumsum(step * np.cos(turn)), np.cumsum(step * np.sin(turn))
    # folded back where it would lead too far away
    far = SIZE * 0.62
    x, y = (np.abs((v + far) % (4 * far) - 2 * far) - far for v in (x, y))
    leap = chance.random(points) < 0.003
    angle = chance.uniform(0, 6.28, points)
    x = x + chance.normal(0, 5, points) + leap * 700 * np.cos(angle)
    y = y + chance.normal(0, 5, points) + leap * 700 * np.sin(angle)
    return x, y


def _times(date: datetime.date, points: int) -> list[str]:
    """From eight in the morning in China, every 15 s."""
    seconds = np.arange(points) * 15
    return [f"{date}T{s // 3600:02d}:{s // 60 % 60:02d}:{s % 60:02d}Z" for s in seconds.tolist()]
