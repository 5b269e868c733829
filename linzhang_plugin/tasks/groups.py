"""Group words (各乡镇街道, 成员单位): printed as written, and expanded to units for whatever is done per unit.

A word for places stands for the areas of a level; any other is looked up in the county's 单位组, whose members may be
groups themselves. What words mean places and which are groups at all is data of the profile (``tasks.place_words``,
``tasks.group_words``).
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..county import read
from ..county.errors import LinzhangError
from .notes import split_units

if TYPE_CHECKING:
    from ..county.gateway import Batch, County

PLACE_WORDS = {
    "town": "(?:民族|片区)?(?:乡|镇|街道?(?:办事处|办)?|人民政府|政府|党委|党工委)+",
    "village": "(?:行政村|村民委员会|村委会|村|社区|居委会|居)+",
}
GROUP_WORDS = "各|有关|相关|成员单位|联系单位|等(?:部门|单位)|(?<!主管)(?:部门|单位)$"
# what says “every”: 各, 所有, 9个, 十二个, and the level above (全县各…)
_EVERY = r"(?:全?(?:县|区|市|旗))?(?:范围内)?(?:各个?|所有|全部|全体|\d+个?|[一二三四五六七八九十]+个)?"
_SEPARATORS = re.compile(r"[\s、，,/（）()]+")
# what a town's unit is called besides the town
_TAILS = ("人民政府", "党委政府", "党委", "党工委", "政府", "林长办", "林长制办公室")


@dataclass(frozen=True)
class Expanded:
    """Units in the order written, no unit twice, and the group words that nobody has explained yet."""

    units: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass
class Groups:
    """The county's groups of units. ``groups``: name → members; ``places``: level → names of its areas."""

    groups: dict[str, tuple[str, ...]]
    places: dict[str, tuple[str, ...]]
    known: frozenset[str]
    place_words: Mapping[str, str] = field(default_factory=lambda: dict(PLACE_WORDS))
    group_words: str = GROUP_WORDS

    @classmethod
    def of(cls, county: County) -> Groups:
        """As the county file has them now."""
        words = {**PLACE_WORDS, **county.profile.get("tasks.place_words", {})}
        levels = {level.key for level in county.profile.levels}
        places = {key: tuple(str(name) for name in read.areas(county, key)["name"]) for key in words if key in levels}
        groups = {
            bare(str(row["name"])): tuple(str(m) for m in json.loads(row["members"] or "[]"))
            for row in county.rows("SELECT name, members FROM unit_group ORDER BY id")
        }
        known = frozenset(str(row["name"]) for row in county.rows("SELECT name FROM unit"))
        return cls(groups, places, known, words, str(county.profile.get("tasks.group_words", GROUP_WORDS)))

    def is_group(self, word: str) -> bool:
        """Whether the word means several units."""
        key = bare(word)
        if key in self.groups:
            return True
        if word in self.known:
            return False
        return self._level(key) is not None or re.search(self.group_words, key) is not None

    def _level(self, key: str) -> str | None:
        for level, words in self.place_words.items():
            if re.fullmatch(_EVERY + words, key):
                return level
        return None

    def members(self, word: str) -> tuple[str, ...] | None:
        """What the group word stands for; None where nobody has said so yet."""
        key = bare(word)
        if key in self.groups:
            return self.groups[key]
        level = self._level(key)
        return self.places.get(level or "") or None

    def expand(self, units: Iterable[str]) -> Expanded:
        """Every unit that is meant; groups inside groups too, a group that contains itself once."""
        found: dict[str, None] = {}
        unknown: dict[str, None] = {}

        def take(words: Iterable[str], inside: frozenset[str]) -> None:
            for word in words:
                key = bare(word)
                if key in inside or not key:
                    continue
                if not self.is_group(word):
                    found[self.unit(word)] = None
                    continue
                members = self.members(word)
                if members is None:
                    unknown[word] = None
                else:
                    take(members, inside | {key})

        take(units, frozenset())
        return Expanded(tuple(found), tuple(unknown))

    def unit(self, name: str) -> str:
        """One name for one unit: 石桥镇人民政府 is 石桥镇, 清水街道办事处 is 清水街道."""
        name = name.strip()
        towns = self.places.get("town", ())
        if name in towns:
            return name
        for tail in ("办事处", *_TAILS):
            if name.endswith(tail) and name.removesuffix(tail) in towns:
                return name.removesuffix(tail)
        return name


def bare(word: str) -> str:
    """A group word without brackets, separators and widths: 各乡（镇、街道） and 各乡镇街道 are one."""
    return _SEPARATORS.sub("", unicodedata.normalize("NFKC", word))


def remember(batch: Batch, given: Mapping[str, Sequence[str]]) -> int:
    """Writes groups into 单位组; returns how many are new or other than before."""
    changed = 0
    for name, members in given.items():
        rows = [r for r in batch.rows("SELECT uid, name, members FROM unit_group") if bare(r["name"]) == bare(name)]
        text = json.dumps(list(members), ensure_ascii=False)
        if not rows:
            batch.insert("unit_group", [{"name": name, "members": text}])
        elif rows[0]["members"] != text:
            batch.update("unit_group", rows[0]["uid"], members=text)
        else:
            continue
        changed += 1
    return changed


def given_groups(text: str) -> dict[str, list[str]]:
    """Groups written as “成员单位=县公安局、县财政局”, one a line; LinzhangError where a line is none."""
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        if not line.strip():
            continue
        name, sign, members = re.sub("[＝：:]", "=", line, count=1).partition("=")
        listed = split_units(members)
        if not sign or not name.strip() or not listed:
            raise LinzhangError("tasks_table.group_unreadable", text=line.strip()[:60])
        found[name.strip()] = listed
    return found


def known_units(county: County) -> list[str]:
    """What can be chosen as a unit: units, towns, and whatever the county's tasks name, without group words."""
    groups = Groups.of(county)
    names: dict[str, None] = dict.fromkeys(sorted(groups.known))
    names |= dict.fromkeys(groups.places.get("town", ()))
    for row in county.rows("SELECT lead_unit, units, cooperating_units FROM task"):
        for text in row:
            names |= dict.fromkeys(u for u in split_units(str(text or "")) if not groups.is_group(u))
    for members in groups.groups.values():
        names |= dict.fromkeys(m for m in members if not groups.is_group(m))
    return list(names)


def known_groups(county: County) -> list[str]:
    """Group words: those of the county's 单位组 and those that its tasks use."""
    groups = Groups.of(county)
    every_town = str(county.profile.get("tasks.every_town", "各乡（镇、街道）"))
    names = {bare(every_town): every_town}
    names |= {bare(str(r["name"])): str(r["name"]) for r in county.rows("SELECT name FROM unit_group ORDER BY name")}
    for row in county.rows("SELECT lead_unit, units, cooperating_units FROM task"):
        for text in row:
            for unit in split_units(str(text or "")):
                if groups.is_group(unit):
                    names.setdefault(bare(unit), unit)
    return list(names.values())
