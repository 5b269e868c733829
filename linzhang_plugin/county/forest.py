"""Which 地类 are forest land (林地): one list in the profile (``areas.forest_land``), read here alone.

Several code systems live side by side and one code may mean different things in two of them, so the profile says
which are in use; nothing is guessed. A code is judged by the longest head that the lists know, a Chinese class by its
exact name (非林地 is none). What no list knows is not forest land and is counted. Where the code system of a data set
is known (it was asked at the import and stands with each row), its lists alone are asked: ``ForestJudge``.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from .errors import LinzhangError
from .profile import Profile

_KEY = "areas.forest_land"
# 三调 marks some classes with a letter behind the digits: 0301K 可调整乔木林地, 05H1 商业服务业设施用地
_MARKED = re.compile(r"^(\d+)[A-Z]\d?$")
# 0111乔木林, 0111-乔木林: code and name in one field
_BOTH = re.compile(r"^(\d{2,6}[A-Z]?)[-—_:：、.（(]*([一-鿿].*?)[)）]?$")
EMPTY = "（空白）"  # how an empty class is named where unknown ones are listed
SYSTEM_KEY = "代码体系"
"""Under this name ``compartment.attributes`` keeps the code system of the row's 地类."""


def code_part(text: str) -> str:
    """``0111`` of ``0111乔木林``; any other text as it is."""
    both = _BOTH.match(text)
    return both[1] if both else text


def system_of(attributes: str | None) -> str:
    """The code system that a 小班 keeps among its original attributes (JSON); '' where it was not asked."""
    if not attributes:
        return ""
    try:
        found = json.loads(attributes)
    except ValueError:
        return ""
    return str(found.get(SYSTEM_KEY) or "") if isinstance(found, dict) else ""


def text_of(land_class: object) -> str:
    """A class as the lists have it; '' for none."""
    return "" if land_class is None or land_class != land_class else str(land_class).strip()  # noqa: PLR0124  NaN


@dataclass(frozen=True)
class ForestLand:
    """``heads`` of codes and exact ``names``, each with whether it is forest land.

    ``padded``: the heads are those of one system, so 111 can only be 0111 that lost its zero in a column of numbers.
    """

    heads: Mapping[str, bool]
    names: Mapping[str, bool]
    padded: bool = False

    def kind(self, land_class: object) -> bool | None:
        """Whether a class is forest land; None for a class that no list knows, and for none at all."""
        text = text_of(land_class)
        if text in self.names:
            return self.names[text]
        code = code_part(text)
        marked = _MARKED.match(code)
        digits = marked[1] if marked else code
        if not digits.isdigit():
            return None
        found = self._headed(digits)
        return self._headed(f"0{digits}") if found is None and self.padded and len(digits) % 2 else found

    def _headed(self, digits: str) -> bool | None:
        for length in range(len(digits), 0, -1):
            if digits[:length] in self.heads:
                return self.heads[digits[:length]]
        return None


def forest_land(profile: Profile, system: str | None = None) -> ForestLand:
    """The county's list; that of the shipped profile for a county whose own profile has none yet.

    ``system``: the code system of one data set; its lists alone are used, also where ``use`` does not name it. A name
    that the profile does not have, and none, mean all systems in use.

    LinzhangError ``county.profile_damaged`` for a list of another shape, or a system in use that it does not have.
    """
    section: Any = profile.get(_KEY) or Profile.preset("three_levels").get(_KEY)
    heads: dict[str, bool] = {}
    try:
        alone = system if system in section["systems"] else None
        for name in [alone] if alone else section["use"]:
            lists = section["systems"][name]
            # the same head in two systems: the one named first in "use" decides
            for key, forest in (("forest", True), ("other", False)):
                for head in lists.get(key, ()):
                    heads.setdefault(str(head), forest)
        names = dict.fromkeys(map(str, section.get("other_names", ())), False)
        names |= dict.fromkeys(map(str, section["names"]), True)
    except (KeyError, TypeError, AttributeError) as error:
        raise LinzhangError("county.profile_damaged", f"{_KEY}: {error!r}") from error
    return ForestLand(heads, names, padded=alone is not None)


@dataclass(frozen=True)
class ForestJudge:
    """Judges 小班 of one county, each by the code system of its own data set: 0501 is forest land in one of them alone.

    ``lists``: by name of the system; '' for rows of which it is not known (all systems in use).
    """

    lists: Mapping[str, ForestLand]

    @classmethod
    def of(cls, profile: Profile) -> ForestJudge:
        """From the profile, what it lacks from the shipped one; LinzhangError ``county.profile_damaged``."""
        section: Any = profile.get(_KEY) or Profile.preset("three_levels").get(_KEY)
        names = section.get("systems", {}) if isinstance(section, Mapping) else {}
        return cls({name: forest_land(profile, name or None) for name in ("", *names)})

    def kind(self, land_class: object, system: object = "") -> bool | None:
        """Whether a class is forest land; None for a class that no list knows, and for none at all."""
        return self.lists.get(text_of(system), self.lists[""]).kind(land_class)

    def kinds(self, classes: Iterable[object], systems: Iterable[object]) -> list[bool | None]:
        """``kind`` of each row."""
        rows = [(text_of(c), text_of(s)) for c, s in zip(classes, systems, strict=True)]
        found = {row: self.kind(*row) for row in set(rows)}
        return [found[row] for row in rows]

    def judge(
        self, classes: Iterable[object], systems: Iterable[object]
    ) -> tuple[npt.NDArray[np.bool_], dict[str, int]]:
        """(bool array of what is forest land, how often each unknown class occurs, the most frequent first)."""
        texts = [text_of(c) for c in classes]
        kinds = self.kinds(texts, systems)
        unknown = Counter(text or EMPTY for text, kind in zip(texts, kinds, strict=True) if kind is None)
        return np.array([kind is True for kind in kinds], dtype=bool), dict(unknown.most_common())


def forest_of(
    profile: Profile, classes: Iterable[object], systems: Iterable[object]
) -> tuple[npt.NDArray[np.bool_], dict[str, int]]:
    """(which 小班 are forest land, how often each class that no list knows).

    ``classes`` are the 地类, ``systems`` the code system of each row ('' or None: it was not asked yet).
    """
    return ForestJudge.of(profile).judge(classes, systems)


def listed(unknown: Mapping[str, int], most: int = 12) -> str:
    """``9999×2、（空白）×1`` for a sentence; the rest of a long list as …"""
    shown = [f"{name}×{count}" for name, count in list(unknown.items())[:most]]
    return "、".join([*shown, "…"] if len(unknown) > most else shown)
