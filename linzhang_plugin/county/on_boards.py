"""Whom a signboard names: the profile's choice among the holders of a day, shared by boards and changes of posts.

The profile's section ``signboards.boards.<level>.people`` lists which roles of which levels a board names. A board
reaches the areas above its own, its own, and the grids below.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import read

if TYPE_CHECKING:
    import pandas as pd

    from .gateway import County


@dataclass(frozen=True)
class Holder:
    """Who holds a post on the day; ``name`` '' is a vacant post, ``position`` its place in the order of rank.

    ``stand_in`` is the unit that is printed for a vacant post, where the profile says so.
    """

    position: int
    area_uid: str
    area_name: str
    level: str
    role: str
    title: str
    person_uid: str
    name: str
    phone: str
    stand_in: str = ""

    @property
    def printed(self) -> str:
        """The name, of a vacant post the unit that stands in, or ''."""
        return self.name or self.stand_in


def _text(value: object) -> str:
    return "" if value is None or (isinstance(value, float) and math.isnan(value)) else str(value).strip()


def by_area(holders: pd.DataFrame) -> dict[str, list[Holder]]:
    """The frame of ``county.read.holders``, whose order is the order of rank, by area uid; units' posts left out."""
    out: dict[str, list[Holder]] = {}
    if "stand_in" not in holders:
        holders = holders.assign(stand_in=None)
    columns = ("area_uid", "area_name", "level", "role", "title", "person_uid", "name", "phone", "unit", "stand_in")
    for i, values in enumerate(zip(*(holders[c] for c in columns), strict=True)):
        uid, place, level, role, title, person, name, phone, unit, stand_in = (_text(v) for v in values)
        if uid:
            # the unit that stands where the name would need not be the title as well
            title = title or ("" if stand_in else unit)
            holder = Holder(i, uid, place, level, role, title, person, name, phone, stand_in)
            out.setdefault(uid, []).append(holder)
    return out


def named(
    section: Mapping[str, Any], level: str, uids: Iterable[str], holders: Mapping[str, Sequence[Holder]]
) -> list[tuple[Mapping[str, Any], list[Holder]]]:
    """What a board of ``level`` that reaches the areas ``uids`` names: each line of the profile with its holders.

    Of a line's alternatives (林长, where there is none 总林长) the first that anybody holds, or that has a post.
    """
    board = (section.get("boards") or {}).get(level) or {}
    own = sorted((h for uid in dict.fromkeys(uids) for h in holders.get(uid, ())), key=lambda h: h.position)
    spoken = [(_spoken_level(section, h), h) for h in own]
    lines = []
    for spec in board.get("people", ()):
        there = [h for of_level, h in spoken if of_level == spec["level"]]
        for alternative in spec.get("roles", ()):
            found = [h for h in there if h.role in alternative]
            if found:
                lines.append((spec, found))
                break
    return lines


def _spoken_level(section: Mapping[str, Any], holder: Holder) -> str:
    """The level that a chief is called by.

    A county leader who is chief of one town (县委常委, 石桥镇责任区) is a 县级林长 on the boards of that town; the
    titles that tell it are in the profile. Only ``chief`` is looked at: every board has a row for chiefs of all
    levels above it, so nobody is lost.
    """
    if holder.role != "chief":
        return holder.level
    words = section.get("title_levels") or {}
    for higher in ("county", "town"):
        if higher == holder.level:
            break
        if any(word in holder.title for word in words.get(higher, ())):
            return higher
    return holder.level


@dataclass(frozen=True)
class StandingBoard:
    """A board that is printed or stands outside, and the areas it reaches.

    ``printed`` is the day (ISO) whose people the last print names, '' for a board without a print of ours;
    ``people`` are the rows of that print: name, role, level, title.
    """

    number: str
    area_uid: str
    area_code: str
    area_name: str
    level: str
    place: str
    printed: str
    uids: tuple[str, ...]
    people: tuple[tuple[str, str, str, str], ...]


def standing_boards(county: County) -> list[StandingBoard]:
    """Every board with a print, or that is registered as standing, by code of its area; planned ones are left out."""
    areas = read.areas(county)
    rows = {row.uid: row for row in areas.itertuples(index=False)}
    grids: dict[str, list[str]] = {}
    for row in areas[areas["level"] == "grid"].itertuples(index=False):
        grids.setdefault(str(row.parent_uid), []).append(str(row.uid))
    boards = county.rows(
        """
        SELECT board.number, board.area_uid, board.place, area.code, area.name, area.level,
               print.as_of, print.content
        FROM board JOIN area ON area.uid = board.area_uid
        LEFT JOIN (
            SELECT board_uid, as_of, content,
                   row_number() OVER (PARTITION BY board_uid ORDER BY printed DESC, id DESC) AS latest
            FROM board_print
        ) AS print ON print.board_uid = board.uid AND print.latest = 1
        WHERE print.as_of IS NOT NULL OR board.installed IS NOT NULL OR board.state IN ('good', 'damaged', 'stale')
        ORDER BY area.code, board.number
        """
    )
    out = []
    for board in boards:
        uids, current = [], rows.get(board["area_uid"])
        while current is not None and current.uid not in uids:
            uids.append(current.uid)
            current = rows.get(current.parent_uid)
        uids += grids.get(board["area_uid"], []) if board["level"] != "grid" else []
        people = json.loads(board["content"]).get("people", ()) if board["content"] else ()
        out.append(
            StandingBoard(
                board["number"],
                board["area_uid"],
                board["code"],
                board["name"],
                board["level"],
                board["place"] or "",
                board["as_of"] or "",
                tuple(uids),
                tuple(tuple(str(p.get(k) or "") for k in ("name", "role", "level", "title")) for p in people),  # type: ignore[misc]
            )
        )
    return out
