"""The profile (县情参数): whatever differs between counties, as data in the county file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .errors import LinzhangError
from .resources import resource

PRESETS = ("three_levels", "four_levels")
# code lists that are not in the section of people
CODE_LIST_SECTIONS = {"overlay_kinds": "areas", "problem_kinds": "patrols"}


@dataclass(frozen=True)
class Level:
    """One level (级): ``digits`` of its division codes (0 for grids), ``place`` its places as tables head them.

    ``aliases`` are what rosters and layers write for it besides.
    """

    key: str
    name: str
    place: str
    digits: int
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Role:
    """One role (角色): the levels where it occurs, how many hold it in one area at a time, its place in lists.

    ``holders`` are (level, number) pairs; see ``holders_at``.
    """

    key: str
    name: str
    levels: tuple[str, ...]
    holders: tuple[tuple[str, int], ...]
    rank: int
    aliases: tuple[str, ...] = ()

    def holders_at(self, level: str) -> int:
        """How many persons hold the role in one area of that level at a time; 0 = any number."""
        return dict(self.holders).get(level, 0)


def _holders(value: Any, levels: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    """From JSON: a number for all levels, or ``{"grid": 1, "village": 0}``; a level left out admits any number."""
    if isinstance(value, Mapping):
        return tuple((str(level), int(number)) for level, number in value.items())
    return tuple((level, int(value)) for level in levels)


class Profile:
    """A county's parameters; ``data`` is plain JSON with one section per room."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data: dict[str, Any] = dict(data)
        self.levels = [
            Level(d["key"], d["name"], d["place"], int(d["digits"]), tuple(d.get("aliases", ())))
            for d in self.data.get("levels", [])
        ]
        self.roles = [
            Role(
                d["key"],
                d["name"],
                tuple(d["levels"]),
                _holders(d.get("holders", 1), tuple(d["levels"])),
                int(d["rank"]),
                tuple(d.get("aliases", ())),
            )
            for d in self.data.get("roles", [])
        ]

    @classmethod
    def preset(cls, name: str) -> Profile:
        """A shipped preset; LinzhangError ``county.profile_unknown`` for any other name."""
        if name not in PRESETS:
            raise LinzhangError("county.profile_unknown", profile=name)
        return cls(json.loads(resource("profiles", f"{name}.json").read_text(encoding="utf-8")))

    @classmethod
    def from_file(cls, path: str) -> Profile:
        """A profile that another county saved as JSON; LinzhangError where it is not one."""
        try:
            with open(path, encoding="utf-8-sig") as file:
                return cls.checked(json.load(file))
        except (OSError, ValueError) as error:
            raise LinzhangError("county.profile_damaged", str(error)) from error

    @classmethod
    def checked(cls, data: Mapping[str, Any]) -> Profile:
        """The profile of ``data``; LinzhangError ``county.profile_damaged`` where it lacks what every county needs."""
        try:
            profile = cls(data)
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            raise LinzhangError("county.profile_damaged", repr(error)) from error
        if not profile.levels or not profile.roles:
            raise LinzhangError("county.profile_damaged", "no levels or roles")
        return profile

    @classmethod
    def from_rows(cls, rows: Iterable[Any]) -> Profile:
        """The profile of a county file, from the rows (key, value) of its table."""
        return cls({row["key"]: json.loads(row["value"]) for row in rows})

    def get(self, path: str, default: Any = None) -> Any:
        """The value at a dotted path, as ``patrols.rule.min_metres``; ``default`` where it is absent."""
        value: Any = self.data
        for part in path.split("."):
            if not isinstance(value, Mapping) or part not in value:
                return default
            value = value[part]
        return value

    def unit_stands_in(self, role: str, level: str | None) -> bool:
        """Whether the 责任单位 is printed in the place of a name where the post is vacant; by default it is not.

        ``people.vacant.stand_in``: true or false for all, or by role; for a role again true, false or by level, as
        ``{"chief": {"village": true}}``. What is left out has no unit standing in; posts of the office have level "".
        """
        rule = self.get("people.vacant.stand_in", False)
        for key in (role, level or ""):
            if isinstance(rule, Mapping):
                rule = rule.get(key, False)
        return rule is True

    def level(self, key: str) -> Level:
        """The level of that key; LinzhangError ``county.level_unknown``."""
        for level in self.levels:
            if level.key == key:
                return level
        raise LinzhangError("county.level_unknown", level=key)

    def level_named(self, text: str) -> Level | None:
        """The level that a roster calls ``村级``, ``村``, ``乡镇`` …; None where no level fits."""
        wanted = text.strip().removesuffix("级")
        for level in self.levels:
            if wanted in {level.key, level.name.removesuffix("级"), level.place, *level.aliases}:
                return level
        return None

    def role(self, key_or_name: str) -> Role:
        """The role of that key, name or alias; LinzhangError ``county.role_unknown``."""
        for role in self.roles:
            if key_or_name in (role.key, role.name, *role.aliases):
                return role
        raise LinzhangError("county.role_unknown", role=key_or_name)

    def code_list(self, name: str) -> dict[str, str]:
        """value → label of a code list that lives in the profile: ``levels``, ``roles`` or one of a room's section.

        A profile that was made before a list has that of the first preset.
        """
        if name not in ("levels", "roles"):
            path = f"{CODE_LIST_SECTIONS.get(name, 'people')}.{name}"
            found = self.get(path)
            shipped = Profile.preset(PRESETS[0]).get(path, {})
            listed = found if isinstance(found, Mapping) else shipped
            # the county file keeps keys by the alphabet; the usual ones come first
            keys = [*(key for key in shipped if key in listed), *(key for key in listed if key not in shipped)]
            return {str(key): str(listed[key]) for key in keys}
        items: Iterable[Level | Role] = self.levels if name == "levels" else self.roles
        return {item.key: item.name for item in items}

    @property
    def time_zone_seconds(self) -> int:
        """Offset of the county's time zone from UTC; China has one, +08:00."""
        text = str(self.get("time_zone", "+08:00"))
        sign = -1 if text.startswith("-") else 1
        hours, minutes = text.lstrip("+-").split(":")
        return sign * (int(hours) * 3600 + int(minutes) * 60)
