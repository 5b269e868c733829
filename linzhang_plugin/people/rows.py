"""Posts with their holders on a day, and what lists print of their areas."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from ..county import read
from ..county.gateway import County
from ..county.profile import Profile

Row = dict[str, Any]


def posts(
    county: County, day: datetime.date, roles: Sequence[str], levels: Sequence[str] = (), town: str = ""
) -> list[Row]:
    """Posts of areas and their holders as ``read.holders`` gives them; ``levels`` keys, ``town`` an area's uid.

    Added are ``above`` (names of the areas above and the area's own, by level), ``area`` (parent_uid, area_m2, east …
    north) and ``village_uid``. LinzhangError ``county.level_unknown``.
    """
    for level in levels:
        county.profile.level(level)
    rows: list[Row] = read.holders(county, day, roles=roles).to_dict("records")
    names = read.ancestors(county)
    inside = below(county, town) if town else None
    facts = {r["uid"]: r for r in county.rows("SELECT uid, parent_uid, area_m2, east, south, west, north FROM area")}
    kept = []
    for row in rows:
        uid = row["area_uid"]
        if uid is None or (inside is not None and uid not in inside):
            continue
        if levels and row["level"] not in levels and row["office_level"] not in levels:
            continue
        row["above"] = names.get(uid, {})
        row["area"] = facts[uid]
        row["village_uid"] = uid if row["level"] == "village" else facts[uid]["parent_uid"]
        kept.append(row)
    return kept


def of_office(county: County, day: datetime.date, roles: Sequence[str]) -> list[Row]:
    """Posts of units that belong to no area, with their holders."""
    rows: list[Row] = read.holders(county, day, roles=roles).to_dict("records")
    return [row for row in rows if row["area_uid"] is None]


def below(county: County, top: str) -> set[str]:
    """The uids of the area and of all below it."""
    children: dict[str, list[str]] = {}
    for row in county.rows("SELECT uid, parent_uid FROM area WHERE parent_uid IS NOT NULL"):
        children.setdefault(row["parent_uid"], []).append(row["uid"])
    found, waiting = {top}, [top]
    while waiting:
        for uid in children.get(waiting.pop(), ()):
            if uid not in found:
                found.add(uid)
                waiting.append(uid)
    return found


def chief_roles(profile: Profile) -> list[str]:
    """The roles that answer for an area, the profile's ``people.organisation.chief_roles``."""
    return [str(r) for r in profile.get("people.organisation.chief_roles", ["general_chief", "chief"])]


def chiefs_of_villages(county: County, day: datetime.date) -> dict[str, list[Row]]:
    """The chiefs of every village on the day, by the village's uid; the unit where the profile has it stand in."""
    found: dict[str, list[Row]] = {}
    for row in read.holders(county, day, roles=chief_roles(county.profile)).to_dict("records"):
        if row["name"] is None and row["stand_in"]:
            row = {**row, "name": row["stand_in"], "phone": None}
        if row["level"] == "village" and row["name"] is not None:
            found.setdefault(row["area_uid"], []).append(row)
    return found
