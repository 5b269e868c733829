"""What the codes of 小班 say, in the words of the tables: names where a table knows the code, else the code itself.

Nothing is mapped to 其他: an unknown code is shown as ``代码 9999``, an empty one as ``未填``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ...county.errors import LinzhangError
from ...county.forest import ForestJudge, code_part
from ...county.profile import Profile
from .systems import BASIC, Systems, is_code, setting

ObjectArray = npt.NDArray[np.object_]

DIMENSIONS: dict[str, str] = {
    "land_class": "地类",
    "land_tenure": "土地权属",
    "forest_category": "森林类别",
    "origin": "起源",
    "forest_type": "林种",
    "protection": "林地保护等级",
    "species": "优势树种",
}
BLANK = "未填"
UNKNOWN = "代码 "
YES, NO, UNCLEAR = 1, 0, -1


@dataclass(frozen=True)
class Reader:
    """Reads codes with the profile's tables; one for all 小班 of a county."""

    systems: Systems
    groups: Mapping[str, Mapping[str, str]]
    covering: frozenset[str]
    land: ForestJudge

    @classmethod
    def of(cls, profile: Profile) -> Reader:
        """From the profile, what it lacks from the shipped one; LinzhangError ``county.profile_damaged``."""
        systems = Systems.of(profile)
        try:
            groups = {
                str(column): {str(label): str(group["name"]) for group in listed for label in group["labels"]}
                for column, listed in dict(setting(profile, "groups")).items()
            }
        except (TypeError, KeyError, ValueError) as error:
            raise LinzhangError("county.profile_damaged", f"areas.resources.groups: {error!r}") from error
        return cls(systems, groups, frozenset(map(str, setting(profile, "coverage.classes"))), ForestJudge.of(profile))

    def label(self, column: str, value: str, system: str = "") -> str:
        """The name of one value of a column."""
        if not value:
            return BLANK
        code = code_part(value)
        if not is_code(code):
            return self.systems.same_names.get(value, value) if column == "land_class" else value
        if system or column != "land_class":
            names = {self.systems.name_of(system or BASIC, column, code)}
        else:
            # rows that came in before the system was asked: a name only where all systems in use agree
            names = {self.systems.meaning(s, code) for s in self.systems.use} - {None}
        if len(names) != 1 or None in names:
            return f"{UNKNOWN}{code}" if column != "species" else code
        name = str(names.pop())
        return self.systems.same_names.get(name, name) if column == "land_class" else name

    def labels(self, column: str, values: Sequence[str], systems: Sequence[str]) -> ObjectArray:
        """``label`` of many rows, shape (n,)."""
        pairs = list(zip(values, systems, strict=True))
        found = {pair: self.label(column, *pair) for pair in set(pairs)}
        out = np.empty(len(pairs), dtype=object)
        out[:] = [found[pair] for pair in pairs]
        return out

    def grouped(self, column: str, labels: ObjectArray) -> ObjectArray:
        """公益林 of 重点公益林 …; labels without a group stay as they are."""
        groups = self.groups.get(column, {})
        out = np.empty(len(labels), dtype=object)
        out[:] = [groups.get(label, label) for label in labels]
        return out

    def forest_land(self, values: Sequence[str], systems: Sequence[str]) -> npt.NDArray[np.int8]:
        """``YES``, ``NO`` or ``UNCLEAR`` (no list knows the class, or it is empty) for each row, shape (n,)."""
        codes = {None: UNCLEAR, True: YES, False: NO}
        return np.array([codes[kind] for kind in self.land.kinds(values, systems)], dtype=np.int8)

    def order(self, column: str, labels: Iterable[str]) -> list[str]:
        """Labels as tables list them: as the profile names them, then unknown codes, then ``未填``."""
        listed: dict[str, int] = {}
        for name in self.groups.get(column, {}).values():
            listed.setdefault(name, len(listed))
        for system in (BASIC, *self.systems.use):
            for name in self.systems.tables.get(system, {}).get(column, {}).values():
                listed.setdefault(self.systems.same_names.get(name, name), len(listed))
        present = set(labels)
        return sorted(present, key=lambda n: (n == BLANK, n.startswith(UNKNOWN), listed.get(n, len(listed)), n))
