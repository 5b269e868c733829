"""What the county knows already and a reader may lean on: places, codes, roles."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

# 月亮河彝族乡 is 月亮河 in short
_PEOPLES = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|"
    "柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|"
    "塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺"
)
KIND = re.compile(
    "(街道办事处|办事处|村民委员会|村委会|社区居委会|居民委员会|居委会|街道|社区|镇|"
    f"(?:(?:{_PEOPLES})族)*(?:自治)?乡|村)$"
)

_BETWEEN = "、,，;；/\\-—－·.| 的>→"
_OF_TOWNS = re.compile("(?:街道|街道办事处|镇|乡)$")
_OF_VILLAGES = re.compile("(?:村|社区|村委会|居委会|村民委员会|居民委员会)$")


@dataclass(frozen=True, eq=False)
class Known:
    """Names of places by level (with and without 镇, 村 …), codes, and the names of roles and levels."""

    places: dict[str, frozenset[str]] = field(default_factory=dict)
    codes: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    levels: frozenset[str] = frozenset()

    @cached_property
    def prefixes(self) -> frozenset[str]:
        """The first six digits of the codes: those of the county."""
        return frozenset(code[:6] for code in self.codes)

    def is_place(self, level: str, name: str) -> bool:
        """Whether the level has a place of that name."""
        names = self.places.get(level, frozenset())
        if name in names:
            return True
        # 茶山村 is no short form of 茶山乡
        other = _OF_TOWNS if level == "village" else _OF_VILLAGES
        return len(name) > 1 and KIND.sub("", name) in names and not other.search(name)

    def parted(self, text: str) -> tuple[str, dict[str, str]]:
        """石桥镇上河村1号网格 → 上河村1号网格 with town and village; the text and {} where no town begins it."""
        rest = text
        said: dict[str, str] = {}
        for county in self.places.get("county", ()):
            if rest.startswith(county) and len(rest) > len(county):
                rest = rest.removeprefix(county).lstrip(_BETWEEN)
                break
        for level in ("town", "village"):
            names = [n for n in self.places.get(level, ()) if len(n) > 1 and rest.startswith(n)]
            # 石桥 may begin the name of a village: the whole name, or what leaves a known village
            name = max(names, key=len, default="")
            inner = rest.removeprefix(name).lstrip(_BETWEEN)
            if not name or (level == "town" and not KIND.search(name) and not self.is_place("village", inner)):
                continue
            if level == "village" and not said and inner:
                continue
            said[level] = name
            if level == "town" or not inner:
                rest = inner
        return (rest, said) if said else (text, {})

    def level_of(self, name: str) -> str:
        """The level of the only place with the name, towns before villages; '' where there is none."""
        return next((level for level in ("county", "town", "village", "grid") if self.is_place(level, name)), "")


def known_places(areas: list[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """(level, name) of all areas → names by level, bare ones included where at least two characters stay."""
    found: dict[str, set[str]] = {}
    for level, name in areas:
        names = found.setdefault(level, set())
        names.add(name)
        bare = KIND.sub("", name)
        if len(bare) > 1:
            names.add(bare)
    return {level: frozenset(names) for level, names in found.items()}
