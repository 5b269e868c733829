"""The register of boards looked at as a whole (一牌一档): where one is missing, which stand too near each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from ..county import crs, geom, read

if TYPE_CHECKING:
    from ..county.gateway import County

NEAR_M = 100.0
"""Boards nearer to each other than this are told of; profile: signboards.near_metres."""
REMOVED = "removed"
"""The state of a board that was taken down (已撤除)."""
LEVELS = ("county", "town", "village")


@dataclass(frozen=True)
class Entry:
    """One board of the register; ``lon`` and ``lat`` in degrees (CGCS2000), None where it has no place yet."""

    uid: str
    number: str
    area_uid: str
    area_code: str
    area: str
    level: str
    place: str
    lon: float | None
    lat: float | None
    material: str
    size: str
    installed: str
    state: str
    checked: str
    photos: int
    printed: str
    file: str
    note: str


@dataclass(frozen=True)
class Inspection:
    """The register, areas without a board (code, name, level), pairs that stand too near (number, number, metres)."""

    entries: tuple[Entry, ...]
    missing: tuple[tuple[str, str, str], ...]
    near: tuple[tuple[str, str, float], ...]


def inspect(county: County, levels: Sequence[str] = ()) -> Inspection:
    """Every board of the county with what the register knows of it; ``levels`` ought to have one board an area.

    Without ``levels`` those for which the profile has boards and that are not grids.
    """
    section = county.profile.get("signboards") or {}
    rows = county.rows(
        """
        SELECT board.*, area.code AS area_code, area.name AS area_name, area.level,
               (SELECT count(*) FROM board_photo WHERE board_uid = board.uid) AS photos,
               print.as_of, print.file
        FROM board JOIN area ON area.uid = board.area_uid
        LEFT JOIN (
            SELECT board_uid, as_of, file,
                   row_number() OVER (PARTITION BY board_uid ORDER BY printed DESC, id DESC) AS latest
            FROM board_print
        ) AS print ON print.board_uid = board.uid AND print.latest = 1
        ORDER BY area.code, board.number
        """
    )
    shapes = geom.geometries([row["geom"] for row in rows])
    placed = [i for i, shape in enumerate(shapes) if shape is not None and not shapely.is_empty(shape)]
    standing = [i for i in placed if rows[i]["state"] != REMOVED]
    xy = shapely.get_coordinates([shapes[i] for i in placed]) if placed else np.empty((0, 2))
    lon, lat = crs.transformer(county.epsg, crs.CGCS2000)(xy[:, 0], xy[:, 1]) if placed else (xy[:, 0], xy[:, 1])
    where = {i: (round(float(a), 6), round(float(b), 6)) for i, a, b in zip(placed, lon, lat, strict=True)}
    entries = tuple(_entry(dict(row), where.get(i, (None, None))) for i, row in enumerate(rows))
    limit = float(section.get("near_metres", NEAR_M) or 0)
    wanted = levels or [level for level in LEVELS if level in (section.get("boards") or {})]
    return Inspection(entries, _missing(county, entries, wanted), _near(entries, shapes, standing, limit))


def _entry(row: Mapping[str, Any], place: tuple[float | None, float | None]) -> Entry:
    return Entry(
        uid=row["uid"],
        number=row["number"],
        area_uid=row["area_uid"],
        area_code=row["area_code"],
        area=row["area_name"],
        level=row["level"],
        place=row["place"] or "",
        lon=place[0],
        lat=place[1],
        material=row["material"] or "",
        size=row["size"] or "",
        installed=row["installed"] or "",
        state=row["state"] or "",
        checked=row["checked"] or "",
        photos=int(row["photos"]),
        printed=row["as_of"] or "",
        file=row["file"] or "",
        note=row["note"] or "",
    )


def _missing(county: County, entries: Sequence[Entry], levels: Sequence[str]) -> tuple[tuple[str, str, str], ...]:
    have = {entry.area_uid for entry in entries if entry.state != REMOVED}
    out = []
    for level in levels:
        frame = read.areas(county, level)
        found = zip(frame["uid"], frame["code"], frame["name"], strict=True)
        out += [(str(code), str(name), level) for uid, code, name in found if uid not in have]
    return tuple(out)


def _near(
    entries: Sequence[Entry], shapes: np.ndarray, placed: Sequence[int], limit: float
) -> tuple[tuple[str, str, float], ...]:
    if len(placed) < 2 or limit <= 0:
        return ()
    points = np.asarray([shapes[i] for i in placed], dtype=object)
    tree = shapely.STRtree(points)
    one, two = tree.query(points, predicate="dwithin", distance=limit)
    pairs = [
        (entries[placed[i]].number, entries[placed[j]].number, round(float(shapely.distance(points[i], points[j])), 1))
        for i, j in zip(one, two, strict=True)
        if i < j
    ]
    return tuple(sorted(pairs))
