"""Everything that the boards of one level need, read from the county file in a few queries."""

from __future__ import annotations

import datetime
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import shapely

from ..county import geom, read
from ..county.duties import texts
from ..county.errors import LinzhangError
from ..county.forest import SYSTEM_KEY, ForestJudge
from ..county.gateway import County
from ..county.on_boards import Holder, by_area
from ..county.profile import Profile
from . import patterns, schematic
from .contents import Area, BoardContent, Section, board_number, compose
from .overview import Overview, summarise
from .surroundings import Surroundings, read_surroundings

if TYPE_CHECKING:
    import pandas as pd

_MOST_BOARDS = 1000  # that one area may have had one after the other
_SIDES = ("east", "south", "west", "north")


@dataclass
class Facts:
    """Areas of the level in the order of their codes, and the geometries that their maps show.

    ``shapes`` are the polygons of ``areas`` (None where an area has no geometry), ``grid_shapes`` those of
    ``grids`` (columns uid, code, name, parent_uid); all in the county's CRS.
    """

    section: Section
    level: str
    epsg: int
    county_name: str
    areas: list[Area]
    shapes: npt.NDArray[np.object_]
    grids: pd.DataFrame
    grid_shapes: npt.NDArray[np.object_]
    holders: dict[str, list[Holder]]
    overviews: dict[str, Overview] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    tasks: dict[str, list[str]] = field(default_factory=dict)
    surroundings: Surroundings = field(default_factory=Surroundings)
    # outlines of the level above the areas (towns of the county), for the overview beside the map
    overview_shapes: npt.NDArray[np.object_] = field(default_factory=lambda: np.array([], dtype=object))

    def looks(self) -> str:
        """A hash of all that the maps of the level show: outlines, roads, water, settlements, and the profile's looks.

        When the review of the map was confirmed shows on no board.
        """
        around = self.surroundings
        kinds = (around.main_roads, around.roads, around.rivers, around.lakes, around.settlements)
        values = {**self.section.values, "map": {**(self.section.values.get("map") or {}), "reviewed_on": ""}}
        texts = [*self.digests.values(), *(name for kind in kinds for name in kind.names), json.dumps(values)]
        lines = [wkb for kind in kinds for wkb in shapely.to_wkb(kind.shapes)]
        towns = list(shapely.to_wkb(self.overview_shapes))
        return schematic.digest([*(text.encode("utf-8") for text in texts), *lines, *towns])

    def content(self, area: Area, day: datetime.date, supervision_phone: str = "") -> BoardContent:
        """The content of the board of ``area``; a board that exists keeps its number."""
        return compose(
            self.section,
            area,
            self.holders,
            self.overviews.get(area.code, Overview()),
            day,
            number=self.numbers.get(area.uid, ""),
            supervision_phone=supervision_phone,
            map_digest=self.digests.get(area.uid, ""),
            tasks=self.tasks.get(area.uid, ()),
        )


def section_of(county: County) -> Section:
    """The profile's section ``signboards`` with the names of roles and levels.

    LinzhangError ``signboards.no_profile``, ``signboards.pattern_wrong`` for a pattern that cannot be filled, and as
    ``county.duties.filled``.
    """
    values = county.profile.get("signboards") or {}
    if not isinstance(values, dict) or not values.get("boards"):
        raise LinzhangError("signboards.no_profile")
    patterns.check(values)
    profile = county.profile
    section = Section(
        values,
        {role.key: role.name for role in profile.roles},
        {level.key: level.name for level in profile.levels},
        {str(level): _role_duties(profile, str(level), board) for level, board in values["boards"].items()},
        int(profile.get("units.area_decimals", 1)),
    )
    for level in values["boards"]:
        # a wrong placeholder is said before the first board is set
        section.duties(str(level), "", None)
    return section


def _role_duties(profile: Profile, level: str, board: object) -> tuple[str, tuple[str, ...]]:
    """(name, duties at the level) of the role that ``duties`` of the board names as {"role": …}, else of the chief."""
    named = board.get("duties") if isinstance(board, Mapping) else None
    key = str(named.get("role", "chief")) if isinstance(named, Mapping) else "chief"
    name = next((role.name for role in profile.roles if role.key == key), key)
    return name, tuple(texts(profile, key, level))


def gather(county: County, level: str, day: datetime.date) -> Facts:
    """Reads the facts of all boards of ``level`` with the people of ``day``.

    LinzhangError ``signboards.no_boards_of_level`` where the profile has none, ``signboards.no_areas`` where the
    county has no area of the level.
    """
    section = section_of(county)
    if section.board(level) is None:
        raise LinzhangError("signboards.no_boards_of_level", level=county.profile.level(level).name)
    everything = read.areas(county)
    own = everything[everything["level"] == level]
    if own.empty:
        raise LinzhangError("signboards.no_areas", level=county.profile.level(level).name)
    below = everything[everything["parent_uid"].isin(list(own["uid"])) & (everything["level"] != level)]
    areas = _areas(everything, own, below, county.name)
    blobs = {row["uid"]: row["geom"] for row in county.rows("SELECT uid, geom FROM area WHERE kind = 'base'")}
    return Facts(
        section=section,
        level=level,
        epsg=county.epsg,
        county_name=county.name,
        areas=areas,
        shapes=geom.geometries([blobs[uid] for uid in own["uid"]]),
        grids=below[["uid", "code", "name", "parent_uid"]].reset_index(drop=True),
        grid_shapes=geom.geometries([blobs[uid] for uid in below["uid"]]),
        holders=by_area(read.holders(county, day)),
        overviews=_overviews(county, section) if level == "village" else {},
        digests=_digests(own, below, blobs),
        numbers=_numbers(county, section, areas),
        tasks=_tasks(county, day.year),
        surroundings=read_surroundings(county, section.values),
        overview_shapes=_overview_shapes(county, everything, level, blobs),
    )


def _areas(everything: pd.DataFrame, own: pd.DataFrame, below: pd.DataFrame, county_name: str) -> list[Area]:
    by_uid = {row.uid: row for row in everything.itertuples(index=False)}
    grids: dict[str, list[tuple[str, str, str]]] = {}
    for row in below[below["level"] == "grid"].itertuples(index=False):
        grids.setdefault(str(row.parent_uid), []).append((str(row.uid), str(row.code), str(row.name)))
    out = []
    for row in own.itertuples(index=False):
        lineage: dict[str, tuple[str, str]] = {}
        current, seen = row, set()
        while current is not None and current.uid not in seen:
            seen.add(current.uid)
            lineage.setdefault(str(current.level), (str(current.uid), str(current.name)))
            current = by_uid.get(current.parent_uid)
        lineage.setdefault("county", ("", county_name))
        limits = {side: str(getattr(row, side)).strip() for side in _SIDES if getattr(row, side)}
        size = None if row.area_m2 is None or math.isnan(row.area_m2) else int(row.area_m2)
        own_grids = tuple(grids.get(str(row.uid), ()))
        out.append(Area(str(row.uid), str(row.code), str(row.name), str(row.level), size, lineage, limits, own_grids))
    return out


def _tasks(county: County, year: int) -> dict[str, list[str]]:
    """area uid → 指标 with the figure that the county has split to it, of the year or without one."""
    rows = county.rows(
        """
        SELECT target_share.area_uid, target.indicator, target_share.value, target.unit
        FROM target_share JOIN target ON target.uid = target_share.target_uid
        WHERE target.year IS NULL OR target.year = ?
        ORDER BY target.id
        """,
        (year,),
    )
    out: dict[str, list[str]] = {}
    for row in rows:
        out.setdefault(row["area_uid"], []).append(f"{row['indicator']} {row['value']} {row['unit'] or ''}".strip())
    return out


def _overview_shapes(
    county: County, everything: pd.DataFrame, level: str, blobs: dict[str, bytes | None]
) -> npt.NDArray[np.object_]:
    """The towns of the county; none for the boards of the county itself and above."""
    keys = [item.key for item in county.profile.levels]
    if level not in keys or "town" not in keys or keys.index(level) < keys.index("town"):
        return np.array([], dtype=object)
    own = everything[everything["level"] == "town"]
    return geom.geometries([blobs[uid] for uid in own["uid"] if blobs[uid] is not None])


def _overviews(county: County, section: Section) -> dict[str, Overview]:
    rows = county.frame(
        """
        SELECT CASE WHEN length(village_code) >= 12 THEN substr(village_code, 1, 12)
                    ELSE coalesce(substr(county_code, 1, 6), '') || coalesce(substr(town_code, -3), '')
                         || coalesce(village_code, '') END AS village_code,
               land_class, forest_category,
               CASE WHEN json_valid(attributes) THEN json_extract(attributes, ?) END AS system,
               sum(coalesce(area_m2, round(stated_ha * 10000))) AS m2, count(*) AS n
        FROM compartment
        WHERE village_code IS NOT NULL
        GROUP BY 1, 2, 3, 4
        """,
        (f'$."{SYSTEM_KEY}"',),
    )
    judge = ForestJudge.of(county.profile)
    return summarise(rows.dropna(subset=["m2"]), section.values, judge) if len(rows) else {}


def _digests(own: pd.DataFrame, below: pd.DataFrame, blobs: dict[str, bytes | None]) -> dict[str, str]:
    children: dict[str, list[str]] = {}
    for uid, parent in zip(below["uid"], below["parent_uid"], strict=True):
        children.setdefault(str(parent), []).append(str(uid))
    # the bare geometry: QGIS writes another header (with or without an envelope) in front of the same outline
    wkb = {uid: None if blob is None else geom.wkb_of(blob) for uid, blob in blobs.items()}
    return {uid: schematic.digest(wkb[u] for u in (uid, *children.get(uid, ()))) for uid in own["uid"]}


def _numbers(county: County, section: Section, areas: Sequence[Area]) -> dict[str, str]:
    """Number of the first board that stands in every area that has one.

    The number of a board that was taken down (已撤除) is never used again: the next board of the area has the next one.
    """
    rows = county.rows("SELECT area_uid, number, state FROM board ORDER BY number DESC")
    used = {row["number"] for row in rows}
    out = {row["area_uid"]: row["number"] for row in rows if row["state"] != "removed"}
    again = {row["area_uid"] for row in rows} - set(out)
    for area in areas:
        sequence = 2
        while area.uid in again and sequence < _MOST_BOARDS:
            number = board_number(section, area, sequence)
            sequence += 1
            if number not in used:
                out[area.uid] = number
                used.add(number)
                break
    return out


def chosen(facts: Facts, codes: Sequence[str]) -> tuple[list[int], list[str]]:
    """Positions in ``facts.areas`` of the wanted codes (all for none), and the codes that no area has."""
    if not codes:
        return list(range(len(facts.areas))), []
    by_code = {area.code: i for i, area in enumerate(facts.areas)}
    return [by_code[c] for c in dict.fromkeys(codes) if c in by_code], [c for c in codes if c not in by_code]
