"""Parts of totals: 其中 lists, parts in brackets, and parts before their 合计."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from .enumerations import Item
from .lexicon import Lexicon

_PART = re.compile(r"其中|(?:包括|包含|含)(?=[^，,。；;]{0,30}$)")
_AFTER_COLON = re.compile(r"(?:任务|目标)?[：:]|[，,](?:具体为|分别为|即)[：:]?")
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
        if _AFTER_COLON.fullmatch(between.removesuffix(item.lead)) and before and _same(before[-1], item, lexicon):
            listed = _made_up(before[-1], items[items.index(item) :], plain)
            for one in listed:  # 完成营造林3万亩：人工造林1万亩、封山育林2万亩
                one.total = before[-1]
        if item.total is not None:
            pass
        elif _TOTAL.search(item.lead) and before:
            earlier = [old for old in before if old.total is None and _same(old, item, lexicon)]
            if len(earlier) >= 2 and not item.verb_in(("完成", "实现")):
                for old in _summed(earlier, item, plain):
                    old.total = item
        elif total is not None and _same(total, item, lexicon):
            item.total = total
        before.append(item)
        last = item.end


def _made_up(total: Item, following: Sequence[Item], plain: str) -> list[Item]:
    """The figures behind a total and its colon that make it up exactly; none where they do not."""
    stop = re.search(r"[；;。]", plain[total.end :])
    end = total.end + stop.start() if stop else len(plain)
    wanted, added = _number(total), Decimal(0)
    for index, item in enumerate(following):
        value = _number(item)
        if item.start >= end or value is None or wanted is None:
            break
        added += value
        if added == wanted and index:
            return list(following[: index + 1])
    return []


def _summed(earlier: list[Item], total: Item, plain: str) -> list[Item]:
    """Which of the figures before a 合计 it adds up: those that make it up exactly, else those of its own list."""
    values = [_number(item) for item in earlier]
    wanted = _number(total)
    for first in range(len(earlier) - 1):
        if None not in (wanted, *values[first:]) and sum(value or 0 for value in values[first:]) == wanted:
            return earlier[first:]
    colon = max(plain.rfind("：", 0, total.start), plain.rfind(":", 0, total.start))
    listed = [item for item in earlier if item.start > colon]
    return listed if len(listed) >= 2 else earlier


def _number(item: Item) -> Decimal | None:
    factor = {"亿": 10**8, "万": 10**4, "千": 1000, "百": 100}.get(item.unit[:1], 1) if len(item.unit) > 1 else 1
    try:
        return Decimal(item.value) * factor
    except InvalidOperation:
        return None


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
