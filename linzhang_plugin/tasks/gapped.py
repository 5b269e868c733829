"""What later clauses of a sentence leave unsaid: period and place of the clause before, the thing that towns share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from .enumerations import Item
from .lexicon import Lexicon
from .phrases import Phrases
from .scopes import is_place

_TIME = re.compile(r"每|全年|年内|年度|年底|年末|季度|半年|\d月|汛期|防火期|期间|同期|今年|本年|当年")
_LEVEL = re.compile(r"(行政村|自然村|村民小组|村级|村|乡镇级?|乡级|镇级|镇街|县级)(?=[\u4e00-\u9fff]{3})(?!级|林长)")
_ONE_LEVEL = re.compile(r"(?:[省市州县区乡镇村]|乡镇|镇街)级(?:(?:总|副总)?林长)?")
_OF_LEVEL = re.compile(r"(?:国家|[省市州县区乡镇村])级(?:及?以上)?(?=[\u4e00-\u9fff]{2})")
_WHEN = re.compile(r"[\u4e00-\u9fff]{2,8}(?:时段|期间|时期|天气|季节)")
_KIND = re.compile(r"[\u4e00-\u9fff]{1,3}级|[\u4e00-\u9fff]{2,4}")


def name_places(items: Sequence[Item], plain: str, phrases: Phrases) -> None:
    """甲乡3株、乙镇5株，合计8株: named by the clause before the list, each for its place or level."""
    start = 0
    while start < len(items):
        stop = start
        while stop < len(items) and (is_place(items[stop].noun) or _ONE_LEVEL.fullmatch(items[stop].noun)):
            stop += 1
        if stop - start >= 2:
            first = items[start]
            before = re.split(r"[；;。]", plain[: first.start - len(first.lead)])[-1]
            clause = re.split(r"[，,：:]", re.sub(r"[，,：:]?(?:其中)?[，,：:\s]*$", "", before))[-1]
            name = phrases.before(clause).noun
            if re.search(r"\d", name) and clause.endswith("任务"):
                name = "任务"  # 按人均3株下达任务：甲镇12万株，乙镇15万株
            inside = name != "任务" and start > 0 and items[start - 1].end > plain.rfind(clause)
            if name and not inside and not re.search(r"\d", name):
                for item in items[start:stop]:
                    item.scope, item.noun = item.noun, name
                if stop < len(items) and items[stop].noun == "合计":
                    items[stop].noun = name
        start = max(stop, start + 1)


def carry_over(items: Sequence[Item], plain: str, lexicon: Lexicon) -> None:
    """Gives a figure the period, place or thing of the one before it where its own clause is silent."""
    repeated = lexicon.times | lexicon.durations
    roots: dict[int, str] = {}
    for last, item in pairwise(items):
        between = plain[last.end : item.start]
        if re.search(r"[。；;：:（(]", between):
            continue
        placed = last.scope.startswith(("每", "各"))
        silent = not item.frequency and not _TIME.search(between) and not re.search(r"林长|护林员|各|由", between)
        if silent and placed and last.frequency and item.unit in repeated and last.unit in repeated:
            item.frequency, item.scope = last.frequency, item.scope or last.scope
        level = _LEVEL.match(item.noun)
        if level and placed and not item.scope.startswith(("每", "各")):
            # 各乡镇半专业队伍…，行政村应急小分队…
            item.scope, item.noun, item.each = level.group(1), item.noun[level.end() :], True
        if item.unit == last.unit and _WHEN.fullmatch(item.noun) and not item.verb:
            item.scope, item.noun = item.scope or item.noun, last.noun  # 观察1次，高火险时段每15分钟1次
        if item.unit == last.unit and _ONE_LEVEL.fullmatch(item.noun) and _OF_LEVEL.match(last.noun):
            item.noun += _OF_LEVEL.sub("", last.noun)  # 省级以上龙头企业3家、市级5家
        bare = item.lead.strip("，,、和及 ")
        alone = bare == item.noun and _KIND.fullmatch(bare) and not (item.verb or item.tail or item.comparison)
        if alone and (last.frequency or last.scope.startswith("每")) and item.unit == last.unit and item.total is None:
            root = roots.get(id(last), last.noun)  # 一级古树每株补助1500元，二级800元
            item.noun = re.sub(r"^[一二三四五甲乙丙]级", bare, root) if bare[-1:] == "级" else bare + root
            roots[id(item)] = root
            item.scope, item.frequency, item.each = item.scope or last.scope, last.frequency, last.each
