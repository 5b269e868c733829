"""By when and how often: the phrases of time in a task's text, and the days they mean where that is certain."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

_YEAR = r"(?:20\d\d\s*年|今年|本年|当年|次年|明年|每年|翌年)?"
_DAY = r"\d{1,2}\s*(?:日|号)"
_PART = r"(?:上旬|中旬|下旬|底|末|初|中)"
_MONTH = rf"\d{{1,2}}\s*月(?:\s*{_DAY}|{_PART})?"
_DASH = r"\s*起?\s*(?:[-—–~～至到]|——)+\s*"
_WHEN = re.compile(
    rf"(?P<span>{_YEAR}\s*\d{{1,2}}\s*月(?:\s*份|\s*{_DAY}|{_PART})?{_DASH}{_YEAR}\s*{_MONTH}(?:之?前|止|结束)?)"
    rf"|(?P<before>{_YEAR}\s*{_MONTH}(?:之?前|以前))"
    rf"|(?P<yearend>(?:20\d\d\s*年|今年|本年|当年|每年|次年|明年)?\s*年?(?:年底|年末)(?:之?前)?(?!收入))"
    rf"|(?P<end>(?:20\d\d\s*年)(?:底|末)(?:之?前)?)"
    rf"|(?P<quarter>(?:20\d\d\s*年|今年|每年)?(?:第?[一二三四1-4]季度|[上下]半年)(?:(?:末|底)(?:之?前)?|之?前|内))"
    rf"|(?P<feast>(?:20\d\d\s*年|今年|每年)?(?:元旦|春节|元宵节?|清明节?|“?五一”?(?:劳动节|假期)?|端午节?|中秋节?|“?国庆”?节?|植树节|重阳节?|主?汛期|(?:春|秋|冬)?季?防火期|入冬|入汛|雨季)(?:来临|到来|结束|开始)?(?:之?前|后))"
    rf"|(?P<from>(?:20\d\d\s*年)?\d{{1,2}}\s*月(?:{_DAY})?(?:起|开始))"
    rf"|(?P<within>(?:本年度(?![^，,。；;]{{0,12}}(?:情况|总结|工作|计划|目标|清单|报告))|年度内|年内))"
    rf"|(?P<seasons>[春夏秋冬](?:[、和]?[春夏秋冬])*[、和]?[春夏秋冬]?[两二三四]季)"
    rf"|(?P<often>每(?:\d+个?(?:天|日|周|月|年)|周[一二三四五六日天]|半月|半年|[两二三五双]?个?(?:季度?|月|旬|周|年|日|天|工作日))(?!度(?:目标|任务|考核)))"
)
_END = re.compile(r"年底|年末|底|末")
_NAMES = re.compile(r"《[^》]*》|“[^”]{0,20}”|〔[^〕]*〕")
_MONTHS = re.compile(r"(?:(20\d\d)\s*年)?\s*(\d{1,2})\s*月\s*(?:(\d{1,2})\s*(?:日|号)|(上旬|中旬|下旬|底|末|初|中))?")
OFTEN = ("每", "春", "夏", "秋", "冬")


@dataclass(frozen=True)
class Span:
    """Days that a deadline means, as ISO days; "" where it does not say."""

    start: str = ""
    end: str = ""


def find_deadlines(text: str) -> tuple[list[str], list[str]]:
    """(deadlines, frequencies) of a text as written, each wording once, in order."""
    when: list[str] = []
    often: list[str] = []
    plain = _NAMES.sub(lambda found: "＿" * len(found.group()), text)
    for found in _WHEN.finditer(plain):
        phrase = text[found.start() : found.end()].strip()
        kind = found.lastgroup
        if kind == "often" and re.match(r"(?:个|名|亩|户|人)", text[found.end() :]):
            continue
        target = often if kind in ("often", "seasons") else when
        if phrase and phrase not in target:
            target.append(phrase)
    return when, often


def stage_deadline(title: str) -> list[str]:
    """The time that a stage's heading states in brackets: 指导推进阶段（6月—11月底前）, 前期准备阶段（2021年8月）."""
    found = re.search(r"[（(]([^（）()]*\d{1,2}\s*月[^（）()]*)[）)]", title)
    if found is None:
        return []
    return [found.group(1).strip()]


def days_of(deadline: str, plan_year: int | None) -> Span:
    """The days that a deadline means. Only what is written counts: without a year that of the plan, else none."""
    text = deadline.split("；", maxsplit=1)[0]
    if text.startswith("每"):
        return Span()
    months = list(_MONTHS.finditer(text))
    if not months:
        year = re.search(r"20\d\d", text)
        whole = int(year.group()) if year else plan_year
        quarter = _quarter(text, whole)
        if quarter.end:
            return quarter
        if whole and (_END.search(text) or re.search(r"年度内|本年度|年内|全年", text)):
            return Span("", f"{whole}-12-31")
        if whole and re.fullmatch(r"20\d\d\s*年?", text.strip()):
            return Span("", f"{whole}-12-31")
        return Span()
    last_year = next((int(m[1]) for m in months if m[1]), plan_year)
    if last_year is None:
        return Span()
    first = months[0]
    ends = months[-1]
    start_year = int(first[1]) if first[1] else last_year
    end_year = int(ends[1]) if ends[1] else start_year + (1 if "次年" in text or "翌年" in text else 0)
    if len(months) == 1:
        if re.search(r"起|开始", text):
            return Span(_day(start_year, first, last=False), "")
        return Span("", _day(end_year, ends, last=True))
    return Span(_day(start_year, first, last=False), _day(end_year, ends, last=True))


def _quarter(text: str, year: int | None) -> Span:
    found = re.search(r"([一二三四1-4])季度|([上下])半年", text)
    if found is None or year is None:
        return Span()
    if found.group(2):
        return Span("", f"{year}-06-30" if found.group(2) == "上" else f"{year}-12-31")
    number = "一二三四".find(found.group(1)) + 1 or int(found.group(1))
    return Span("", f"{year}-{number * 3:02d}-{calendar.monthrange(year, number * 3)[1]:02d}")


def _day(year: int, found: re.Match[str], *, last: bool) -> str:
    month = int(found[2])
    if not 1 <= month <= 12:
        return ""
    longest = calendar.monthrange(year, month)[1]
    if found[3]:
        day = int(found[3])
        return f"{year}-{month:02d}-{day:02d}" if 1 <= day <= longest else ""
    tens = {"上旬": (1, 10), "初": (1, 10), "中旬": (11, 20), "中": (11, 20), "下旬": (21, longest)}
    first_day, last_day = tens.get(found[4] or "", (longest if found[4] in ("底", "末") else 1, longest))
    return f"{year}-{month:02d}-{last_day if last else first_day:02d}"


def document_day(text: str) -> str:
    """The day at the end of an imprint as an ISO day; "" where there is none."""
    found = list(re.finditer(r"(20\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日", text))
    if not found:
        return ""
    year, month, day = (int(part) for part in found[-1].groups())
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return ""
    return f"{year}-{month:02d}-{day:02d}"
