"""Which 地类 are forest land (林地): one list in the profile (``areas.forest_land``), read here alone.

Several code systems live side by side and one code may mean different things in two of them, so the profile says
which are in use; nothing is guessed. A code is judged by the longest head that the lists know, a Chinese class by its
exact name (非林地 is none). What no list knows is not forest land and is counted. Where the code system of a data set
is known (it was asked at the import), its lists alone are asked: ``forest_land(profile, system)``.
"""

from __future__ import annotations

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
EMPTY = "（空白）"  # how an empty class is named where unknown ones are listed


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
        text = "" if land_class is None or land_class != land_class else str(land_class).strip()  # noqa: PLR0124  NaN
        if text in self.names:
            return self.names[text]
        marked = _MARKED.match(text)
        digits = marked[1] if marked else text
        if not digits.isdigit():
            return None
        found = self._headed(digits)
        return self._headed(f"0{digits}") if found is None and self.padded and len(digits) % 2 else found

    def _headed(self, digits: str) -> bool | None:
        for length in range(len(digits), 0, -1):
            if digits[:length] in self.heads:
                return self.heads[digits[:length]]
        return None

    def judge(self, classes: Iterable[object]) -> tuple[npt.NDArray[np.bool_], dict[str, int]]:
        """(bool array of what is forest land, how often each unknown class occurs, the most frequent first)."""
        texts = ["" if c is None or c != c else str(c).strip() for c in classes]  # noqa: PLR0124  NaN
        kinds = {text: self.kind(text) for text in set(texts)}
        unknown = Counter(text or EMPTY for text in texts if kinds[text] is None)
        return np.array([kinds[text] is True for text in texts], dtype=bool), dict(unknown.most_common())


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


def listed(unknown: Mapping[str, int], most: int = 12) -> str:
    """``9999×2、（空白）×1`` for a sentence; the rest of a long list as …"""
    shown = [f"{name}×{count}" for name, count in list(unknown.items())[:most]]
    return "、".join([*shown, "…"] if len(unknown) > most else shown)
