"""Numeric targets in a plan's sentences: indicator, comparison, value, unit, year.

A number is a target where it has a unit of the trade; counts (个, 处, 次, 名 …) only beside a verb of doing or a word
of comparison, for “9个乡镇” and “三个方面” are no targets. What is a condition (“10亩以上的地块”), a share of a method
or a date is none either. Nothing is computed or corrected: value and unit are as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from .model import AMOUNT, EACH, LIMIT, PERIOD, RATIO, STOCK, Target

_LAND = "万公顷|公顷|平方公里|平方千米|万平方米|平方米|万亩|亿亩|亩"
_AMOUNTS = "亿株|万株|株|万立方米|亿立方米|立方米|亿元|万元|元|公里|千米|吨"
MEASURES = f"{_LAND}|{_AMOUNTS}|米|%|％|‰|个百分点"
COUNTS = "小时|天|万个|个|处|次|座|块|支|名|人次|万人|人|家|条|套|件|场|期|项|户|片|台|辆|所|例|起|本|份|宗"
_NUMBER = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
_BEFORE = (
    "不得低于|不低于|不少于|不小于|不得少于|不高于|不超过|不大于|不突破|控制在|稳定在|保持在|提高到|提升到|增加到|达到|达|超过|突破"
    "|高于|低于|至少|最低|力争"
)
_AFTER = r"及?以上|及?以下|以内|之内|左右"
_PATTERN = re.compile(
    rf"(?P<before>{_BEFORE})?\s*(?P<value>{_NUMBER}(?:\s*[-—–~～至]\s*{_NUMBER})?)\s*"
    rf"(?P<unit>{MEASURES}|{COUNTS})(?P<after>{_AFTER})?"
)
_LIMITED = re.compile(r"(?:控制|稳定|保持|维持)在?")
_VERB = re.compile(
    "完成|建成|建设|创建|打造|新建|改建|新增|实施|开展|培育|组织|举办|设立|设置|配备|选聘|聘用|安装|种植|栽植|补植|修复|改造|抚育|申报|扶持"
    "|发展|签发|召开|报告|巡林|巡护|督查|督察|检查|达到|实现|争取|命名|培训|查处|整改|新修|修建|更新"
)
# Counts of places, parties and times that describe the plan and ask for nothing.
_NO_TARGET_NOUN = re.compile(
    r"乡|镇|街道|村|社区|县|市|区(?!域性)|省|部门|单位|方面|阶段|环节|类型|层面|月|小时|工作日|季度|类别|层级|级别|班子|领域|百分点"
)
_CLAUSE = re.compile(r"[。！？!?；;\n]")
_STOP = re.compile(r"[，,。；;：:！？!?\n（(]|(?:其中)")
_PART = re.compile(r"其中[：:，,]?")
_EACH = re.compile(
    r"(?P<each>每(?:个|名)?(?:年|季度?|月|周|半年|两年|天|日|亩|公顷|户|村|乡镇|镇|乡)|各|分别)(?:[^各，,。；;]{0,24})$"
)
# A text without punctuation must not cost time: no indicator is longer, no clause needs more.
_LONGEST_LEAD, _WINDOW = 80, 240
_PERIOD = re.compile(r"每(?:半年|季度?|个?月|周|年|两年|天|日)")
_YEAR = re.compile(r"(20\d\d)\s*年")
_LEADING = re.compile(
    r"^(?:\s|[、和及与的并也将要应])*(?:到?20\d\d年(?:度|底|末|前)*|年内|本年度|今年|全年|当年|年度|到|至|年底前?|预计|计划|确保|力争|努力|争取|积极"
    r"|继续|全面|重点|共|共计|总计|累计|约|使|实现|完成|新增|建成|新建|开展|实施|组织|全[国省市区县乡镇]|我[省市区县]|[\u4e00-\u9fff]{0,3}[省市区县](?=森林|林业)|区域内|辖区内?"
    r"|其中[：:，,]?|达到|严格|坚持|把|对|在[^，,。]{0,20}(?:乡|镇|街道|村|区|县)[）)]?|（[^）]*）$|\([^)]*\)$)+"
)
_TRAILING = re.compile(
    r"(?:、|和|及|与|\s|要|应|须|必须|均|总?共|共计|合计|约|力争|确保|达|达到|完成|任务|目标|原则上|严格|继续|坚持"
    r"|分别|稳定|保持|维持|控制|提高|提升|增加|降低|下降|增长|在|到|至|为|是)+$"
)


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, each with its full stop."""
    start = 0
    for found in _CLAUSE.finditer(text):
        piece = text[start : found.end()].strip()
        if piece:
            yield piece
        start = found.end()
    if text[start:].strip():
        yield text[start:].strip()


def find_targets(text: str, plan_year: int | None = None) -> list[Target]:
    """All numeric targets of a task's text, in order."""
    result: list[Target] = []
    for sentence in sentences(text):
        total: int | None = None
        for target, part in _of_sentence(sentence, plan_year):
            total = total if part else len(result)
            result.append(replace(target, part_of=total) if part else target)
    return result


def _of_sentence(sentence: str, plan_year: int | None) -> Iterator[tuple[Target, bool]]:
    plain = _same_length(sentence)
    part_from = _PART.search(plain)
    year = plan_year
    last_end = 0
    years = [(item.end(), int(item.group(1))) for item in _YEAR.finditer(plain)]
    for found in _PATTERN.finditer(plain):
        while years and years[0][0] <= found.start():
            year = years.pop(0)[1]
        begin = max(0, found.start() - _WINDOW)
        before, after = plain[begin : found.start()], plain[found.end() : found.end() + _WINDOW]
        if not _wanted(found, before, after):
            continue
        clause_start = max(
            [last_end, *(begin + m.end() for m in _STOP.finditer(before) if not _bracket_kept(before, m.start()))]
        )
        lead = plain[max(clause_start, found.start() - _LONGEST_LEAD) : found.start()]
        listed = re.search(r"^.*\d[^、]*、", lead)  # “每天不少于1小时、里程不少于1公里”: the second has its own name
        lead = lead[listed.end() :] if listed else lead
        clause = re.split(r"[，,。；;（(]", before)[-1]
        each = _EACH.search(clause)
        indicator = _indicator(lead, after, found["unit"])
        if not indicator and re.match(r"(?:的)?[\u4e00-\u9fff]{2}", after):
            indicator = _noun(after)
        if not indicator:  # “森林覆盖率稳定，达到60%”: the clause before names it
            earlier = re.split(r"[，,、；;：:]", plain[begin:clause_start].rstrip("，,、；;：: "))[-1]
            indicator = _indicator(earlier, "", found["unit"]) if not re.search(rf"{_NUMBER}", earlier) else ""
        if not indicator:
            continue
        period = _PERIOD.search(clause)
        last_end = found.end()
        value, _dash, value_to = re.sub(r"[\s,]", "", found["value"]).translate(_RANGE).partition("-")
        unit, comparison = found["unit"].replace("％", "%"), _comparison(lead, found)
        scope = each.group("each") if each and not period else ""
        target = Target(
            indicator,
            comparison,
            value,
            unit,
            year,
            sentence,
            value_to=value_to,
            kind=PERIOD if period else EACH if each else _kind(indicator, comparison, unit),
            scope=scope,
            frequency=period.group() if period else "",
        )
        yield target, part_from is not None and found.start() >= part_from.end()


_RANGE = str.maketrans("—–~～至", "-----")


def _same_length(text: str) -> str:
    """Full-width digits, points and commas between digits as ASCII; every other character and the length stay."""
    wide = {0xFF10 + d: str(d) for d in range(10)} | {0xFF0E: ".", 0x2030: "‰"}
    return text.translate(wide)


def _bracket_kept(text: str, at: int) -> bool:
    """True where the bracket at ``at`` is closed again before the number: “退耕还林（补植抚育）0.34万亩”."""
    return text[at] in "（(" and re.search(r"[）)]", text[at:]) is not None


def _wanted(found: re.Match[str], before: str, after: str) -> bool:
    unit, clause = found["unit"], re.split(r"[，,。；;]", before)[-1]
    if before.endswith(("第", "〔", "[", "．", ".")) or re.search(r"[A-Za-z]$", before):
        return False
    if found["after"] and re.match(r"的(?!目标|任务|要求)", after):
        return False  # a condition: 10亩以上的地块
    if unit in ("小时", "天"):
        return bool(found["before"] or found["after"])
    if unit in COUNTS.split("|"):
        if re.match(r"[（(]?(?:" + _NO_TARGET_NOUN.pattern + ")", after) and not found["before"]:
            return False
        if unit in ("项", "件") and re.match(r"(?:制度|规定|措施|内容|工作)", after):
            return False
        return bool(found["before"] or found["after"] or _VERB.search(clause) or _PERIOD.search(clause))
    small = unit in ("元", "米") and not (found["before"] or _VERB.search(clause))
    return unit != "个百分点" and not small


def _comparison(lead: str, found: re.Match[str]) -> str:
    """The comparison as the plan words it, the number's place as …: 控制在…以内, 不低于, 力争, ''."""
    before, after = found["before"] or "", found["after"] or ""
    if not before:
        limited = _LIMITED.search(lead[-6:])
        before = limited.group() if limited else ""
    if before != "力争" and re.search(r"力争|争取", lead):
        before = "力争" + before
    return f"{before}…{after}" if before and after else before or after


def _indicator(lead: str, after: str, unit: str) -> str:
    """What is counted: the words before the number, or for counts the noun after it."""
    text = _PERIOD.sub("", lead)
    previous = None
    while previous != text:
        previous = text
        text = _TRAILING.sub("", _LEADING.sub("", text)).strip(" \t、，,“”")
    if unit in COUNTS.split("|") and unit not in ("次", "人次", "小时", "天"):
        noun = _noun(after)
        if noun:
            return noun
    if text.endswith("各") and "的" in text:
        text = text[:-1].rsplit("的", 1)[1]
    if re.fullmatch(r"(?:每|各).{0,6}", text):
        return ""  # “每个乡镇2个” explains the figure before it
    return text if re.search(r"[\u4e00-\u9fff]{2,}|[A-Za-z]{2,}", text) else ""


def _noun(after: str) -> str:
    """The noun after a number: 18个→林下经济项目."""
    noun = re.match(r"(?:以上|以内|以下)?(?:的)?([^，,。；;：:、（()）！？\d]{2,24})", after)
    if noun is None:
        return ""
    words = re.split(r"(?<=[\u4e00-\u9fff]{2})(?:任务|要|应|须|力争|全部|均)", noun.group(1))[0]
    return (re.sub(r"(?:的?(?:建设|创建|任务|工作))+$", "", words) or words).strip()


# ---- splitting ------------------------------------------------------------------------------------------------

# Amounts that add up over places. Rates, limits and stocks (覆盖率, 保有量) are carried, never split.
_AMOUNTS = (
    "万公顷|公顷|平方公里|平方千米|万平方米|平方米|万亩|亿亩|亩|亿株|万株|株|万立方米|立方米|亿元|万元|元|公里|千米|吨"
)
SPLITTABLE_UNITS = frozenset([*f"{_LAND}|{_AMOUNTS}".split("|"), *"个处座块支名人家条套片台场期"])
_STOCK = re.compile(r"率$|覆盖|保有|蓄积|总量|存量|红线|限额|面积保持|稳定|密度|占比|比例|成灾|受害")
_LIMIT = re.compile(r"控制|不超过|不高于|不大于|不突破|低于|以内|以下|稳定|保持")


def _kind(indicator: str, comparison: str, unit: str) -> str:
    """What a figure is that stands for the whole plan: amount, stock, ratio or limit."""
    if unit in ("%", "‰", "个百分点"):
        return RATIO
    if _STOCK.search(indicator):
        return STOCK
    if _LIMIT.search(comparison) is not None and not comparison.startswith(("不低于", "不得低于")):
        return LIMIT
    return AMOUNT if unit in SPLITTABLE_UNITS else PERIOD if unit in ("次", "人次") else EACH


def splittable(kind: str, value_to: str = "") -> bool:
    """True for an amount that the towns share out between them."""
    return kind == AMOUNT and not value_to
