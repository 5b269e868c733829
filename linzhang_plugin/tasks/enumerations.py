"""Figures that belong to lists: 分别 lists, 均, 各, and figures that take over the words of the one before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation

_LIST_MARK = re.compile(r"[、]|以及|(?<=[\u4e00-\u9fff])(?:和|及|与)(?=[\u4e00-\u9fff])")
_RESPECTIVELY = re.compile(r"分别|依次")
_LEVELS = re.compile(
    r"(?P<levels>(?:[省市州县区乡镇村](?:[、和及]|(?=[二两三四五]级))){2,5})[二两三四五]级(?P<who>林长)?"
)
_THINGS = re.compile(r"等?[二两三四五六七八\d]+[项类个种大](?:重点)?(?:任务|指标|工程|工作|内容)?$")
_ALL = re.compile(r"(?:均|都|皆|全部|双双|同时)(?=[^，,。；;]{0,8}$)")
_EACH = re.compile(r"各(?:不少于|不低于|至少|达到|完成|建成|建设|有)?$")
_CHANGED = re.compile(r"恢复|压缩|回升|调整|控制|提高|提升|上升|增加|增长|扩大|下降|降低|减少|压减|增至|降至|提至|升至")
_BASIS = re.compile(r"^(?:的)?基础上$")
_YEAR = re.compile(r"20\d\d\s*年?")
_OF_TIME = re.compile(
    r"(?:其中)?[：:，,]?(?:到|至|在)?(?:20\d\d\s*年?|今年|明年|当年|本年|第[一二三四五]年|[上下]半年|[一二三四]季度|\d{1,2}月(?:份|上旬|中旬|下旬|\d{1,2}日)?)(?:底|末|度|之?前)*"
    r"(?:全[省市县区乡镇])?(?:力争|确保|计划|再|需|应|要)*(?:完成|达到|为|实现|新增|实施|建成|新建|安排|下达)?(?:不少于|不低于|达到)?"
)
_ON_AVERAGE = re.compile(r"年均(?:完成|达到)?|平均每年|每年平均")
_ALTOGETHER = re.compile(r"(?:[一两二三四五]年(?:内|间)?(?:累计|共|总共|共计|合计)(?:完成|达到|实现)?|共)")
_EMPTY = frozenset(("召开", "组织", "开展", "举办", "进行", "实施", "举行", "组织开展", "组织实施", "集中开展"))
_TOTAL = re.compile(r"(?:共计|合计|总计|总共)[^，,。；;\d]{0,6}$")
_PLACE_END = re.compile(r"(?:乡|镇|街道|村|社区|县|区|市|林场|局|站|中心)$")
_COMMON_END = re.compile(
    r"(?:种植面积|面积|产值|产量|数量|覆盖率|保护率|防治率|成活率|受害率|成灾率|率|任务|蓄积量|保有量)$"
)


@dataclass
class Item:
    """A figure that is a target, while its sentence is being read."""

    start: int
    end: int
    lead: str
    tail: str
    noun: str
    verb: str
    scope: str
    frequency: str
    comparison: str
    after: str
    value: str
    value_to: str
    unit: str
    bracket: bool
    total: Item | None = None
    carried: Item | None = None
    each: bool = False
    years: tuple[int | None, int | None] | None = field(default=None)

    def verb_in(self, verbs: tuple[str, ...]) -> bool:
        """True where the verb before the figure is one of ``verbs``."""
        return self.verb in verbs


def spread(
    items: list[Item], plain: str, previous: Sequence[Item] = (), nameless: list[Item] | None = None
) -> list[Item]:
    """The items with the words of their lists given to each of them; lists with one figure become several items.

    ``previous`` are the figures of the sentence before, whose name a figure of a year takes over; ``nameless`` takes
    those that nothing names.
    """
    result: list[Item] = []
    index = 0
    for item in items:
        item.noun = "" if _BASIS.match(item.noun) else item.noun
    while index < len(items):
        item = items[index]
        group = _group(items, index)
        if len(group) > 1 and _RESPECTIVELY.search(item.lead) and _respectively(group, plain):
            for one in group:  # 其中2024年、2025年分别为2万亩、3万亩
                one.noun = one.noun or (result[-1].noun if result else "")
            result.extend(one for one in group if one.noun)
            index += len(group)
            continue
        same = result and item.noun and item.noun == item.verb and not item.tail and not item.frequency
        if same and _follows(item, result[-1], plain):
            done = result[-1].verb  # 新建防火道10公里、维修20公里; 其中新建20公里、改建30公里
            item.noun += result[-1].noun.removeprefix(done) or done
        names = [name.strip() for name in _LIST_MARK.split(item.noun) if name.strip()]
        if len(group) > 1 and len(names) == len(group) and all(len(name) >= 3 for name in names):
            for one, name in zip(group, _completed(names), strict=True):  # 甲率和乙率保持在60%、98%以上
                one.noun = name
            _one_comparison(group)
            result.extend(group)
            index += len(group)
            continue
        if item.noun in _EMPTY and not item.tail and item.frequency:
            item = _taken_over(replace(item, noun=""), result, plain) or item  # 县级林长会议由…召集，每年召开2次
        several = _shared(item)
        if several:
            result.extend(several)
        elif item.noun:
            result.append(item)
        else:
            taken = _taken_over(item, result, plain) or (None if result else _carried(item, previous))
            if taken:
                result.append(taken)
            elif nameless is not None:
                nameless.append(item)
        index += 1
    return result


def _group(items: list[Item], index: int) -> list[Item]:
    """The figure at ``index`` and those that follow it with nothing but marks and words of comparison between."""
    group = [items[index]]
    for item in items[index + 1 :]:
        if item.noun or len(item.lead) > 12 or item.bracket != group[0].bracket:
            break
        group.append(item)
    return group


def _respectively(group: list[Item], plain: str) -> bool:
    """Gives each figure of a 分别 list its own name, year or place; False where the list cannot be matched."""
    first = group[0]
    start = first.start - len(first.lead)
    mark = _RESPECTIVELY.search(first.lead)
    if mark is None:
        return False
    at = start + mark.start()
    clause = re.split(r"[，,。；;：:]", plain[:at])
    count = len(group)
    verb_noun = re.sub(r"^.*(?:分别|依次)", "", first.lead)
    for text in (clause[-1], clause[-2] if len(clause) > 1 else ""):
        years = [int(y[:4]) for y in _YEAR.findall(text)]
        if len(years) == 2 < count == years[1] - years[0] + 1 and re.search(
            r"20\d\d\s*年?\s*(?:[-—–~～至]|到)+\s*20", text
        ):
            years = list(range(years[0], years[1] + 1))  # 2024年至2026年分别完成20座、30座、37座
        if len(years) == count:
            name = first.noun if text is not clause[-1] else _name_behind(text, first)
            for item, year in zip(group, years, strict=True):
                item.years, item.noun = (year, None), name
            _one_comparison(group)
            return True
        levels = _LEVELS.search(text)
        if levels and text is clause[-1] and len(said := re.findall(r"[省市州县区乡镇村]", levels["levels"])) == count:
            for item, level in zip(group, said, strict=True):  # 县、乡、村三级林长每年巡林分别不少于2次、4次、12次
                item.scope = f"{level}级{levels['who'] or ''}"
                item.noun = re.sub(r"^每(?:年|季度|月|半年|周)(?:开展)?", "", text[levels.end() :]) or item.noun
            _one_comparison(group)
            return True
        head = _THINGS.sub("", _without_head(text))
        names = [name.strip(" “”") for name in _LIST_MARK.split(head) if name.strip()]
        if len(names) == count and text is clause[-1]:
            if all(_PLACE_END.search(name) for name in names) and _noun_of(verb_noun):
                for item, name in zip(group, names, strict=True):
                    item.scope, item.noun = name, _noun_of(verb_noun)
            else:
                for item, name in zip(group, _completed(names), strict=True):
                    item.noun = name
            _one_comparison(group)
            return True
    return False


def _without_head(text: str) -> str:
    """The list without time, place and verb before it: 2024年全县森林覆盖率、… → 森林覆盖率、…."""
    text = re.sub(r"^.*?(?:20\d\d年(?:底|末|前)*|年内|全年)", "", text)
    return re.sub(r"^(?:[，,、]|全[省市州县区镇乡]|我[省市县区]|使|将|把|确保|力争|实现|完成|推动|做到)+", "", text)


def _noun_of(text: str) -> str:
    return re.sub(
        r"^(?:完成|新建|建成|建设|实施|开展|达到|不少于|不低于|新增|创建|打造|为|安排|下达)+", "", text
    ).strip()


def _name_behind(text: str, first: Item) -> str:
    """The indicator between the years and 分别: 2025年、2035年森林覆盖率|分别达到."""
    return re.sub(r"^.*20\d\d\s*年?(?:底|末|前)*", "", text).strip("，, ") or first.noun


def _completed(names: list[str]) -> list[str]:
    """油茶、核桃种植面积 → 油茶种植面积、核桃种植面积."""
    end = _COMMON_END.search(names[-1])
    if end is None or any(_COMMON_END.search(name) for name in names[:-1]):
        return names
    return [*(name + end.group() for name in names[:-1]), names[-1]]


def _one_comparison(group: list[Item]) -> None:
    """A word of comparison before the first or behind the last figure holds for all of them."""
    before = group[0].comparison.split("…")[0] if group[0].comparison != group[0].after else ""
    after = next((item.after for item in group if item.after), "")
    only_last = not any(item.after for item in group[:-1])
    for item in group:
        item.each = False
        own = item.after or (after if only_last else "")
        item.comparison = f"{before}…{own}" if before and own else before or own
        item.scope = item.scope or group[0].scope
        item.frequency = item.frequency or group[0].frequency


def _shared(item: Item) -> list[Item]:
    """One figure for several things: A、B均达到100%; A、B、C各1个."""
    each = _EACH.search(item.lead) is not None and not re.search(r"[每各](?:级|个|乡|镇|村|县)", item.lead)
    if not (_ALL.search(item.lead) or each) or not item.noun:
        return []
    names = [name.strip() for name in _LIST_MARK.split(item.noun) if name.strip()]
    if len(names) < 2 or any(len(name) < 2 for name in names):
        item.each = item.each or each
        return []
    return [replace(item, noun=name) for name in _completed(names)]


def _follows(item: Item, last: Item, plain: str) -> bool:
    between = plain[last.end : item.start]
    return item.unit == last.unit and re.fullmatch(r"[、，,和及]+", between.removesuffix(item.lead)) is not None


def _subject(lead: str) -> str:
    """The subject of the clause before the last one: what stands before its word of comparison."""
    clauses = re.split(r"[，,；;。：:]", lead)
    found = re.match(
        r"([\u4e00-\u9fff]{2,14}?)(?:不低于|不少于|不高于|达到|按|实行|为)", clauses[-2] if len(clauses) > 1 else ""
    )
    return _without_head(found.group(1)) if found else ""


def _carried(item: Item, previous: Sequence[Item]) -> Item | None:
    """A figure of a year or other time, or of 其中, that begins a sentence: named as the one before it is."""
    names = {old.noun for old in previous if old.total is None and old.unit == item.unit}
    others = {old.noun for old in previous if old.total is None and old.unit != item.unit}
    if len(names) != 1 or (others and not names) or not _OF_TIME.fullmatch(item.lead.strip()):
        return None
    last = next(old for old in previous if old.noun in names and old.total is None)
    return replace(item, noun=last.noun, scope=item.scope or last.scope, carried=last.carried or last)


def tie_carried(items: Sequence[Item], plain: str) -> None:
    """Ties figures of the sentence before's total to it: those of 其中, and years that make it up exactly."""
    for total in {id(item.carried): item.carried for item in items if item.carried is not None}.values():
        members = [item for item in items if item.carried is total]
        marked = "其中" in plain[: members[0].start]
        try:
            exact = len(members) >= 2 and sum(Decimal(item.value) for item in members) == Decimal(total.value)
        except InvalidOperation:
            exact = False
        for item in members if marked or exact else ():
            item.total = item.total or total


def _taken_over(item: Item, before: list[Item], plain: str) -> Item | None:
    """A figure without a name of its own: what the clause before names, else a change of the figure before."""
    lead = plain[: item.start - len(item.lead)].rstrip("，,：: 、")
    clause = re.split(r"[，,；;。：:]", lead)[-1]
    held = re.search(r"([\u4e00-\u9fff]{2,20})[（(]$", lead)
    if item.bracket and held and not item.scope:  # 湿地保护率（62.5%以上）
        return replace(item, noun=_without_head(re.sub(r"^[和及与]", "", held.group(1))))
    if re.match(r"(?:由|从)", clause) and (subject := _subject(lead)):
        return replace(item, noun=subject)  # 护林员工资不低于最低标准，由1200元提高到1500元
    risen = re.match(r"(.{2,24}?)(?:由|从|在)[^，,\d]{0,6}(?:20\d\d年(?:底|末)?的?)?\s*[\d.]+", clause)
    if risen and (_CHANGED.match(item.comparison) or _CHANGED.search(item.lead)):  # 保护率由60%提高到65%
        return replace(item, noun=_without_head(risen.group(1)))
    if before and _OF_TIME.fullmatch(item.lead.strip()):
        last = next(
            (old for old in reversed(before) if old.unit == item.unit), before[-1]
        )  # 其中2025年3万亩、2026年2万亩
        return replace(item, noun=last.noun, scope=item.scope or last.scope, carried=last.carried)
    if before and _ON_AVERAGE.fullmatch(item.lead.strip()) and item.unit == before[-1].unit:
        return replace(
            item, noun=before[-1].noun, scope=before[-1].scope, each=True, frequency=item.frequency or "年均"
        )
    if before and _ALTOGETHER.fullmatch(item.lead.strip()):
        last = next((old for old in reversed(before) if old.unit == item.unit), before[-1])
        return replace(item, noun=last.noun, scope=item.scope or last.scope)
    if before and _TOTAL.search(item.lead):
        alike = before[-1].unit.lstrip("亿万千百") == item.unit.lstrip("亿万千百")
        return replace(item, noun="合计" if alike else before[-1].noun)
    if before and before[-1].end > len(lead) - len(clause):  # the clause before has a figure of its own
        last = before[-1]
        if item.bracket or item.scope:  # 18个项目（每个乡镇2个）
            sized = item.comparison != "" or item.unit == last.unit  # 3个示范基地（每个不少于500亩）
            explains = item.bracket and (item.scope.startswith(("每", "各")) or item.frequency != "") and sized
            return replace(item, noun=last.noun, each=True) if explains else None
        if item.comparison and plain[last.end : last.end + 1] in ("，", ",", "、"):  # 达到65%，确保不低于63.5%
            return replace(item, noun=last.noun, scope=last.scope)
        if item.unit == last.unit and item.verb and re.search(r"[、，,]", plain[last.end : item.start]):
            return replace(item, noun=item.verb + last.noun if item.verb not in last.noun else last.noun)
        return None
    name = _without_head(re.sub(r"^[（(].*?[）)]", "", clause)).strip("“” ")
    name = re.sub(r"零的突破$", "", re.sub(r"^其中", "", name))
    name = re.sub(
        r"由[^由]{2,14}?(?:召集|主持|牵头|组织|负责)[\u4e00-\u9fff]{0,4}$", "", name
    )  # 会议|由县长召集，每年2次
    name = re.sub(r"(?:保持|持续|稳步|逐步|进一步)?(?:稳定|提升|提高|增长|下降|推进|扩大)+$", "", name)
    if 2 <= len(name) <= 20 and not re.search(r"\d", name):
        return replace(item, noun=name)
    return None
