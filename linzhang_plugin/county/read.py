"""Reads that several rooms share: areas of a level, holders on a day, places."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from . import geom

if TYPE_CHECKING:
    import sqlite3

    import pandas as pd

    from .gateway import County

_AREA_COLUMNS = "uid, code, name, level, kind, parent_uid, area_m2, east, south, west, north"
_AREA_WHERE = """kind = ? AND (? IS NULL OR level = ?) AND ("end" IS NULL OR "end" > ?)"""
_NO_DAY = "9999-12-31"
EVER = "0001-01-01"
"""As the ``day`` of ``areas``: those that have ended too."""


def areas(
    county: County, level: str | None = None, *, kind: str = "base", day: datetime.date | str | None = None
) -> pd.DataFrame:
    """Areas without geometry, by code: uid, code, name, level, kind, parent_uid, area_m2, east … north.

    Those that have not ended; with ``day`` those that had not ended on that day.
    """
    return county.frame(
        f"SELECT {_AREA_COLUMNS} FROM area WHERE {_AREA_WHERE} ORDER BY code",  # noqa: S608  # nosec B608
        (kind, level, level, str(day or _NO_DAY)),
    )


def area_geometries(
    county: County, level: str | None = None, *, kind: str = "base", day: datetime.date | str | None = None
) -> tuple[pd.DataFrame, npt.NDArray[np.object_]]:
    """(frame as ``areas`` gives it, shapely polygons in the county's CRS of the same order).

    An area that ended keeps the outline that it had; those that it was merged into have theirs of today.
    """
    frame = areas(county, level, kind=kind, day=day)
    rows = county.rows(
        f"SELECT geom FROM area WHERE {_AREA_WHERE} ORDER BY code",  # noqa: S608  # nosec B608
        (kind, level, level, str(day or _NO_DAY)),
    )
    return frame, geom.geometries([row["geom"] for row in rows])


def compartments(county: County, columns: Sequence[str] = ("code", "land_class", "area_m2")) -> pd.DataFrame:
    """小班 with the named columns and ``geom`` as shapely polygons."""
    from . import schema
    from .ddl import quoted

    names = [quoted(schema.table("compartment").column(c).name) for c in columns]
    frame = county.frame(f"SELECT {', '.join(names)}, geom FROM compartment ORDER BY code")  # noqa: S608  # nosec B608
    frame["geom"] = geom.geometries(frame["geom"])
    return frame


def holders(
    county: County,
    day: datetime.date | str,
    *,
    areas: Sequence[str] | None = None,
    roles: Sequence[str] | None = None,
) -> pd.DataFrame:
    """Who holds what on ``day``: a row a post and holder; a vacant post has a row without person.

    Tenures and posts are half-open [start, end): the day of change is the successor's, and a post that is not made yet
    or ended has no row. Order: level of the area as in the
    profile, code, rank of the role, rank of the tenure (of the post, where the tenure has none). Title and unit are
    the holder's own where the tenure has them, else the post's; ``office_level`` is the level of the holder's office
    (a county leader may be chief of a town's area), else that of the area; ``stand_in`` is the unit (责任单位) that
    stands in for a vacant post where the profile says so. Columns: post_uid, area_uid, area_code, area_name, level,
    role, role_name, title, unit, liaison_unit, tenure_uid, person_uid, name, phone, start, end, office_level, stand_in.
    ``areas`` (uids) and ``roles`` (keys) restrict the rows.
    """
    frame = county.frame(
        """
        SELECT post.uid AS post_uid, post.area_uid, area.code AS area_code, area.name AS area_name, area.level,
               post.role, coalesce(held.title, post.title) AS title, unit.name AS unit,
               liaison.name AS liaison_unit,
               held.tenure_uid, held.person_uid, held.name, held.phone, held."start", held."end",
               coalesce(held.level, area.level) AS office_level,
               coalesce(held.rank, post.rank, 9999999) AS place
        FROM post
        LEFT JOIN area ON area.uid = post.area_uid
        LEFT JOIN unit AS liaison ON liaison.uid = post.liaison_unit_uid
        LEFT JOIN (
            SELECT tenure.uid AS tenure_uid, tenure.post_uid, tenure.person_uid, tenure."start", tenure."end",
                   tenure.rank, tenure.title, tenure.unit_uid, tenure.level, person.name, person.phone
            FROM tenure JOIN person ON person.uid = tenure.person_uid
            WHERE tenure."start" <= :day AND (tenure."end" IS NULL OR tenure."end" > :day)
        ) AS held ON held.post_uid = post.uid
        LEFT JOIN unit ON unit.uid = coalesce(held.unit_uid, post.unit_uid)
        WHERE held.tenure_uid IS NOT NULL
           OR ((post."start" IS NULL OR post."start" <= :day) AND (post."end" IS NULL OR post."end" > :day))
        """,
        {"day": day if isinstance(day, str) else day.isoformat()},
    )
    if areas is not None:
        frame = frame[frame["area_uid"].isin(list(areas))]
    if roles is not None:
        frame = frame[frame["role"].isin(list(roles))]
    profile = county.profile
    level_rank = {level.key: i for i, level in enumerate(profile.levels)}
    role_rank = {role.key: role.rank for role in profile.roles}
    names = {role.key: role.name for role in profile.roles}
    frame = frame.assign(
        role_name=frame["role"].map(lambda key: names.get(key, key)),
        level_rank=frame["level"].map(level_rank).fillna(99),
        role_rank=frame["role"].map(role_rank).fillna(999),
    )
    frame = frame.sort_values(
        ["level_rank", "area_code", "role_rank", "place", "name"], kind="stable", ignore_index=True
    )
    frame = frame.astype(object).where(frame.notna(), None)
    frame["stand_in"] = [
        unit if name is None and unit and profile.unit_stands_in(role, level) else None
        for name, unit, role, level in zip(*(frame[c] for c in ("name", "unit", "role", "level")), strict=True)
    ]
    return frame.drop(columns=["level_rank", "role_rank", "place"])


def tenures(county: County, first: datetime.date | str, last: datetime.date | str) -> pd.DataFrame:
    """Every tenure that touches the days ``first`` … ``last`` (both included), with post, area and person.

    Columns: tenure_uid, post_uid, role, title, unit, area_uid, area_code, area_name, level, person_uid, name, phone,
    start, end; title and unit as in ``holders``.
    """
    day = [d if isinstance(d, str) else d.isoformat() for d in (first, last)]
    frame = county.frame(
        """
        SELECT tenure.uid AS tenure_uid, post.uid AS post_uid, post.role,
               coalesce(tenure.title, post.title) AS title, unit.name AS unit, post.area_uid,
               area.code AS area_code, area.name AS area_name, area.level,
               person.uid AS person_uid, person.name, person.phone, tenure."start", tenure."end"
        FROM tenure
        JOIN post ON post.uid = tenure.post_uid
        JOIN person ON person.uid = tenure.person_uid
        LEFT JOIN area ON area.uid = post.area_uid
        LEFT JOIN unit ON unit.uid = coalesce(tenure.unit_uid, post.unit_uid)
        WHERE tenure."start" <= ? AND (tenure."end" IS NULL OR tenure."end" > ?)
        ORDER BY area.code, post.rank, tenure."start"
        """,
        (day[1], day[0]),
    )
    return frame.astype(object).where(frame.notna(), None)


def ancestors(county: County) -> dict[str, dict[str, str]]:
    """For each area uid the names of its ancestors and itself by level, as ``{'town': '石桥镇', 'village': …}``."""
    rows = county.rows("SELECT uid, name, level, parent_uid FROM area")
    by_uid = {row["uid"]: row for row in rows}
    out: dict[str, dict[str, str]] = {}
    for row in rows:
        names: dict[str, str] = {}
        current: sqlite3.Row | None = row
        seen: set[str] = set()
        while current is not None and current["uid"] not in seen:
            seen.add(current["uid"])
            names.setdefault(current["level"], current["name"])
            current = by_uid.get(current["parent_uid"])
        out[row["uid"]] = names
    return out


def coverage(county: County) -> dict[str, sqlite3.Row]:
    """For each area uid the coverage (巡护覆盖) of the span that ended last; of two that end together the shorter.

    Columns: area_uid, first, last, basis, ground_m2, seen_m2, share, swath_m, unseen_days, blind_cells, blind_m2.
    """
    rows = county.rows(
        'SELECT area_uid, "first", "last", basis, ground_m2, seen_m2, share, swath_m, unseen_days, blind_cells, '
        'blind_m2 FROM coverage ORDER BY "last", "first"'
    )
    return {row["area_uid"]: row for row in rows}


def blind_spots(county: County) -> tuple[list[sqlite3.Row], npt.NDArray[np.object_]]:
    """(blind spots, the most urgent first, their outlines in the county's CRS).

    Columns: area_uid (the smallest area), day (on which they were blind), risk, level, m2, last_day, words.
    """
    rows = county.rows("SELECT area_uid, day, risk, level, m2, last_day, words, geom FROM blind_spot ORDER BY number")
    return rows, geom.geometries([row["geom"] for row in rows])
