"""Finds the area that a roster row means: by its code, else by the names of town and village."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ..county.codes import full_code, normalise_code
from ..county.gateway import County

_KIND = re.compile("(街道办事处|办事处|村民委员会|村委会|社区居委会|居民委员会|居委会|街道|社区|镇|乡|村)$")

Problem = tuple[str, dict[str, object]]


@dataclass(frozen=True)
class Area:
    """One area of the county file; ``above`` its ancestors' uids by level, itself included."""

    uid: str
    code: str
    name: str
    level: str
    above: dict[str, str]


class Places:
    """All areas, by code and by name inside their parents."""

    def __init__(self, county: County) -> None:
        rows = county.rows("SELECT uid, code, name, level, parent_uid FROM area")
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
        self._by_name: dict[tuple[str, str], list[Area]] = {}
        for area in self.by_uid.values():
            for name in {area.name, _KIND.sub("", area.name)}:
                self._by_name.setdefault((area.level, name), []).append(area)

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
            if len(found) > 1:
                return "people.place_ambiguous", {"place": name}
            inside = found[0]
        if code:
            return self._coded(code, inside)
        if area:
            found = [a for key in (lv.key for lv in self.profile.levels) for a in self.named(key, area, inside)]
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
