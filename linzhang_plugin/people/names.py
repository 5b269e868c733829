"""Names as offices print them."""

from __future__ import annotations

import re
from collections.abc import Iterable

# what the full name of a county, town, village or group ends with
_PLACE = ("县", "市", "区", "旗", "镇", "乡", "街道", "苏木", "村", "嘎查", "场", "园", "组", "社", "队")
_TWO_HAN = re.compile(r"^([\u3400-\u9fff])([\u3400-\u9fff])$")


def full_place(names: Iterable[str]) -> str:
    """石桥镇小湾村01网格 for 石桥镇, 小湾村, 小湾村01网格: what a name repeats of those above it is said once.

    Only whole names of places are taken for a repetition: 石桥村 in 石桥 keeps both.
    """
    parts: list[str] = []
    for name in names:
        # the longest tail of what stands already that the name begins with
        tails = (("".join(parts[i:]), i) for i in range(len(parts)))
        repeated = next((i for tail, i in tails if name.startswith(tail) and tail.endswith(_PLACE)), len(parts))
        parts[repeated:] = [name]
    return "".join(parts)


def spaced(name: str) -> str:
    """A name of two characters spaced to three (李　明), so that columns align; any other as it is."""
    return _TWO_HAN.sub("\\1\u3000\\2", name)
