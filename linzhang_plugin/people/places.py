"""Finds the area that a roster row means: by its code, else by the names of town and village."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ..county.codes import full_code, normalise_code
from ..county.gateway import County
from ..county.profile import Role
from .recognise.known import KIND as _KIND
from .recognise.known import Known, known_places

Problem = tuple[str, dict[str, object]]


@dataclass(frozen=True)
class Area:
    """One area of the county file; ``above`` its ancestors' uids by level, itself included."""

    uid: str
    code: str
    name: str
    level: str
    above: dict[str, str]


_GRID_NUMBER = re.compile(
    "^第?0*(\\d{1,3}|[一二三四五六七八九十]{1,2})[号#]?(?:网?格|片区?|责任区|管护区|村民小组|村民组|小组|组|社)?$|^网格0*(\\d{1,3})号?$"
)
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")}


def grid_number(text: str) -> int:
    """The number of a grid inside its village, from 1号网格, 第一网格, 网格3, 02; 0 where the text is no such thing."""
    match = _GRID_NUMBER.match(text)
    if not match:
        return 0
    digits = match[1] or match[2]
    if digits.isdigit():
        return int(digits)
    tens, ten, ones = digits.rpartition("十")
    return (10 * _DIGITS.get(tens, 1) if ten else 0) + _DIGITS.get(ones, 0)


def numbered(code: str, *names: str) -> str:
    """The text by which a row says a grid inside its village (5组, 03); '' where it says none so."""
    if code:
        return code if re.fullmatch(r"\d{1,3}", code) else ""
    return next((name for name in names if grid_number(name)), "")


class Places:
    """All areas, by code and by name inside their parents."""

    def __init__(self, county: County) -> None:
        rows = county.rows('SELECT uid, code, name, level, parent_uid FROM area WHERE "end" IS NULL')
        parents = {row["uid"]: row for row in rows}
        self.profile = county.profile
        self.top = full_code(county.code)
        self.by_uid: dict[str, Area] = {}
        for row in rows:
            above: dict[str, str] = {}
            current: Any = row
            while current is not None and current["uid"] not in above.values():
                above[current["level"]] = current["uid"]
                current = parents.get(current["parent_uid"])
            self.by_uid[row["uid"]] = Area(row["uid"], row["code"], row["name"], row["level"], above)
        self.by_code = {area.code: area for area in self.by_uid.values()}
        self._levels = {area.level for area in self.by_uid.values()}
        self._by_name: dict[tuple[str, str], list[Area]] = {}
        for area in self.by_uid.values():
            for name in {area.name, _KIND.sub("", area.name)}:
                self._by_name.setdefault((area.level, name), []).append(area)

    def known(self) -> Known:
        """What the reader of rosters may lean on."""
        levels = [n for lv in self.profile.levels for n in (lv.name, lv.place, *lv.aliases)]
        return Known(
            known_places([(area.level, area.name) for area in self.by_uid.values()]),
            frozenset(self.by_code),
            frozenset(n for role in self.profile.roles for n in (role.name, *role.aliases)),
            frozenset(levels),
        )

    def names_one(self, key: str, text: str) -> bool:
        """Whether a cell's text, as it stands, is the code (or name) of one area."""
        if key == "code":
            return normalise_code(text) in self.by_code or full_code(normalise_code(text)) in self.by_code
        return any((level, text) in self._by_name for level in self._levels)

    def locate_line(
        self, code: str, level: str, town: str, village: str, area: str, place: str, group: str, *, role: Role
    ) -> Area | Problem:
        """``locate`` for a row that may name town and village in one cell, or a grid as 一组 of its village."""
        if place and not code:
            within, inner, rest = self._parted(place, "")
            town, village, area = within or town, inner or village, area or rest
        if area and not code and (parted := self._parted(area, ""))[0] and not parted[2]:
            town, village, area = parted[0], parted[1] or village, ""
        if "grid" not in role.levels and not code:
            return self.locate(code, level, town, village, area)
        if not area and group and not code:
            area = group
        if not code and village and (number := grid_number(area)):
            inside = self.locate("", "", town, village, "")
            if not isinstance(inside, tuple) and (grid := self.by_code.get(f"{inside.code}-{number:02d}")):
                return grid
        found = self.locate(code, level, town, village, area)
        if not isinstance(found, tuple) or not village:
            return found
        if found[0] == "people.place_unknown" and area and not code:
            for name in (village + area, _KIND.sub("", village) + area):
                nearer = self.locate("", "", town, village, name)
                if not isinstance(nearer, tuple):
                    return nearer
        if numbered(code, area) and "village" in role.levels:
            # the village is sure, its 5组 is none of the county's grids; who asks is told by ``numbered``
            return self.locate("", "", town, village, "")
        return found

    def _parted(self, place: str, area: str) -> tuple[str, str, str]:
        """石桥镇上村 as town and village; what fits neither is the area."""
        rest = place.removeprefix(self.by_code[self.top].name) if self.top in self.by_code else place
        if not rest:
            return "", "", area
        towns = [a.name for a in self.by_uid.values() if a.level == "town" and rest.startswith(a.name)]
        town = max(towns, key=len, default="")
        rest = rest.removeprefix(town)
        if not town and self.named("town", rest) and not self.named("village", rest):
            return rest, "", area
        if not rest or self.named("village", rest):
            return town, rest, area
        return town, "", area or rest

    def inside(self, area: Area, level: str) -> list[Area]:
        """The areas of a level inside another one (or itself), by code."""
        found = [a for a in self.by_uid.values() if a.level == level and area.uid in a.above.values()]
        return sorted(found, key=lambda a: a.code)

    def named(self, level: str, name: str, inside: Area | None = None) -> list[Area]:
        """Areas of a level with that name (石桥 for 石桥镇 too), inside another area where one is given."""
        found = self._by_name.get((level, name)) or self._by_name.get((level, _KIND.sub("", name))) or []
        return [a for a in found if inside is None or inside.uid in a.above.values()]

    def locate(self, code: str, level: str, town: str, village: str, area: str) -> Area | Problem:
        """The area of a row; all arguments '' where the cell is empty, ``level`` as the roster says it.

        A code that is given must be known and must lie where the town and village say, else the row is refused.
        """
        inside: Area | None = None
        for key, name in (("town", town), ("village", village)):
            if not name:
                continue
            found = self.named(key, name, inside)
            if not found:
                return "people.place_unknown", {"place": name}
            if len(found) > 1 and code:
                # 新民村 of two towns: the code says which
                text = normalise_code(code)
                coded = self.by_code.get(text) or self.by_code.get(full_code(text))
                found = [a for a in found if coded and a.uid in coded.above.values()] or found
            if len(found) > 1:
                return "people.place_ambiguous", {"place": name}
            inside = found[0]
        if code:
            return self._coded(code, inside)
        if area:
            keys = [level.key for level in self.profile.levels]
            found = [a for key in keys for a in self.named(key, area, inside) if a.name == area]
            found = found or [a for key in keys for a in self.named(key, area, inside)]
            if len(found) == 1:
                return found[0]
            return ("people.place_ambiguous" if found else "people.place_unknown"), {"place": area}
        wanted = self.profile.level_named(level) if level else None
        if wanted is not None and inside is not None and inside.level != wanted.key:
            if wanted.key in inside.above:
                return self.by_uid[inside.above[wanted.key]]
            return "people.place_incomplete", {"level": wanted.name}
        if inside is not None:
            return inside
        if wanted is None or self.top not in self.by_code or wanted.key != self.by_code[self.top].level:
            return "people.place_missing", {}
        return self.by_code[self.top]

    def _coded(self, code: str, inside: Area | None) -> Area | Problem:
        text = normalise_code(code)
        found = self.by_code.get(text) or self.by_code.get(full_code(text))
        if found is None and inside is not None and text.isdigit() and len(text) <= 3:
            # a grid numbered inside its village
            found = self.by_code.get(f"{inside.code}-{int(text):02d}")
        if found is None:
            return "people.area_unknown", {"area_code": text}
        if inside is not None and inside.uid not in found.above.values():
            return "people.place_contradicts", {"area_code": found.code, "place": inside.name}
        return found
