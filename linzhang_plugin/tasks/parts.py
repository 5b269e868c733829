"""Parts of totals: 其中 lists, parts in brackets, and parts before their 合计."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .enumerations import Item
from .lexicon import Lexicon

_PART = re.compile(r"其中|(?:包括|包含|含)(?=[^，,。；;]{0,30}$)")
_TOTAL = re.compile(r"(?:共计|合计|总计|总共|共)(?:[^，,。；;\d]{0,8})$")


def tie_parts(items: list[Item], plain: str, lexicon: Lexicon, previous: Sequence[Item] = ()) -> None:
    """Ties 其中 parts, parts in brackets, and parts before their 合计 to their totals.

    ``previous`` are the figures of the sentence before: a sentence that begins with 其中 has its total there.
    """
    total: Item | None = None
    colon = False
    last = 0
    before: list[Item] = list(previous) if re.match(r"[；\s]*其中", plain) else []
    for item in items:
        between = plain[last : item.start]
        marked = _PART.search(between)
        if marked and before:
            total = next((old for old in reversed(before) if old.total is None and _same(old, item, lexicon)), None)
            colon = re.match(r"[：:]", between[marked.end() :]) is not None
        elif (
            item.bracket
            and not item.each
            and before
            and between.lstrip("任务目标").startswith(("（", "("))
            and _same(before[-1], item, lexicon)
        ):
            total = before[-1]
        elif total is not None and _ends_part(item, between, total, colon, lexicon):
            total = None
        if _TOTAL.search(item.lead) and before:
            earlier = [old for old in before if old.total is None and _same(old, item, lexicon)]
            if len(earlier) >= 2 and not item.verb_in(("完成", "实现")):
                for old in earlier:
                    old.total = item
        elif total is not None and _same(total, item, lexicon):
            item.total = total
        before.append(item)
        last = item.end


def _ends_part(item: Item, between: str, total: Item, colon: bool, lexicon: Lexicon) -> bool:
    """True where a figure no longer belongs to the parts that 其中 began."""
    if not _same(total, item, lexicon):
        return not re.fullmatch(r"[^，,；;。]*", between)
    if not total.bracket and not item.bracket and "其中" not in between and re.match(r"[^（(]*[）)]", between):
        return True
    if re.search(r"[；;]", between):
        return not colon
    return re.search(r"[，,]", between) is not None and item.verb in (
        "完成",
        "实现",
        "新建",
        "建成",
        "新增",
        "实施",
        "开展",
        "创建",
        "打造",
    )


def _same(one: Item, other: Item, lexicon: Lexicon) -> bool:
    """True where two figures can be part and total: of one dimension."""
    return _dimension(one.unit, lexicon) == _dimension(other.unit, lexicon)


def _dimension(unit: str, lexicon: Lexicon) -> str:
    base = re.sub(r"^(?:亿|千万|百万|十万|万|千|百)(?=.)", "", unit)
    return lexicon.dimension.get(base, base)
