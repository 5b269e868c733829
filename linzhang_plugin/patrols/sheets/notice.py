"""The notice (通报) of a month: its sentences and tables as data; ``notice_files`` writes them to Word and Excel.

What differs between counties is the profile's ``patrols.notice``: recipient, whether people are named, requests.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ...county import units
from ..verdicts.rates import FORMULAS
from ..verdicts.results import PersonMonth, Rates
from ..verdicts.words import listed
from . import explaining
from .figures import kilometres, percent
from .paper import Paper, town_of, town_words
from .trend import Point

RECIPIENT = "各乡镇（街道）林长制办公室"
REQUESTS = (
    "各乡镇（街道）要对照名单逐人核实天数不足的原因，督促护林员按要求补足巡护，核实情况及时报县林长制办公室。",
    "因手机故障、没有信号等未能留下轨迹的，请提供说明和佐证，经县林长制办公室核实后予以人工认定。",
    "护林员巡护时要保持手机定位开启、程序在后台运行，在本人责任区内开展巡护；请假、备勤要事先报备。",
)
"""本软件默认文字; the profile's ``patrols.notice.requests`` takes their place."""
TOWN_HEADS = ("名次", "乡镇", "在岗\n人数", "月上线率", "平均上线\n巡护率", "出巡\n达标率", "达标\n人数", "缺口\n天数")
_PERSON_HEADS = ("序号", "乡镇", "村", "姓名", "应巡\n天数", "有效\n天数", "差额", "原因")
_NUMERALS = "一二三四五六七八九十"


@dataclass(frozen=True)
class Notice:
    """A notice. ``sections``: (heading without number, paragraphs); the towns' table stands in the second one."""

    title: str
    number: str
    recipient: str
    opening: str
    sections: list[tuple[str, list[str]]]
    towns: list[list[str]]
    people: list[list[str]]
    named: bool
    office: str
    day: datetime.date
    notes: list[str]
    people_title: str
    done_head: str = "有效\n天数"
    """The head of the days that stand against the targets."""

    @property
    def people_heads(self) -> tuple[str, ...]:
        """The heads of the people's table."""
        return (*_PERSON_HEADS[:5], self.done_head, *_PERSON_HEADS[6:])

    def heading(self, index: int) -> str:
        """一、总体情况."""
        return f"{_NUMERALS[index]}、{self.sections[index][0]}"


def notice(
    paper: Paper, day: datetime.date, *, number: str = "", named: bool | None = None, trend: Sequence[Point] = ()
) -> Notice:
    """The notice of the month. ``named``: whether people below the target are named; None: as the profile says."""
    how = paper.profile.get("patrols.notice", {}) or {}
    by_name = bool(how.get("names_people", True)) if named is None else named
    short = [person for person in paper.people if not person.met]
    requests = how.get("requests") or REQUESTS
    requests = [requests] if isinstance(requests, str) else [str(text) for text in requests]
    title = str(how.get("title") or "关于{month}护林员巡护情况的通报")
    title = title.replace("{month}", paper.when).replace("{county}", paper.county)
    sections = [
        ("总体情况", [_whole(paper, short, trend)]),
        ("各乡镇情况", _towns(paper)),
        ("未完成人员情况" if _goes_on(short) else "未达标人员情况", [_short(short, by_name, paper.people)]),
        ("有关要求", [f"（{_numeral(i)}）{text}" for i, text in enumerate(requests, start=1)]),
    ]
    opening = (
        f"现将{paper.when}全县护林员巡护情况通报如下（数据截至{paper.month.until.month}月{paper.month.until.day}日）。"
    )
    return Notice(
        title,
        number,
        str(how.get("recipient") or RECIPIENT),
        opening,
        sections,
        [_town_row(paper, rates) for rates in sorted(paper.towns(), key=lambda r: (r.rank is None, r.rank or 0))],
        [_person_row(i, person) for i, person in enumerate(short, start=1)] if by_name else [],
        by_name,
        f"{paper.county}{paper.office}",
        day,
        _notes(paper),
        f"{paper.when}{'尚未完成应巡天数的' if _goes_on(short) else '巡护未达标'}护林员名单",
        paper.done_head,
    )


def _numeral(number: int) -> str:
    """一 … 九十九."""
    tens, ones = divmod(number, 10)
    ten = "" if not tens else f"{_NUMERALS[tens - 1] if tens > 1 else ''}十"
    return ten + (_NUMERALS[ones - 1] if ones else "")


def _whole(paper: Paper, short: list[PersonMonth], trend: Sequence[Point]) -> str:
    measured = [day.measured for person in paper.people for day in person.days]
    valid, target = (sum(values) for values in ([p.done_days for p in paper.people], [p.target for p in paper.people]))
    missing = sum(person.shortfall for person in paper.people)
    done, below = ("已完成应巡天数", "尚未完成") if _goes_on(short) else ("达标", "未达标")
    free = sum(person.met and not person.target for person in paper.people)
    enough = len(paper.people) - len(short) - free
    parts = [
        f"全县在岗护林员{len(paper.people)}人，{done}{enough}人，{below}{len(short)}人"
        + (f"，免考核{free}人。" if free else "。")
    ]
    rates = paper.whole()
    if rates is not None:
        asked = dict(paper.result.rule.rates)
        words = [
            f"{FORMULAS[code].partition('=')[0].partition('（')[0]}{percent(share)}{_asked(asked.get(code))}"
            for code, share in (("online", rates.online), ("patrolled", rates.patrolled), ("met", rates.met))
            if share[1]
        ]
        parts.append("，".join(words) + _change(rates, trend) + "。")
    within = {"考核期有效天数": "考核期内", "分区有效天数": "各责任区"}.get(paper.done_words, "")
    parts.append(f"{within}有效巡护{valid}人日，应巡{target}人日，缺口{missing}人日（各人差额之和）。")
    inside = sum((kilometres(day.inside_metres) for day in measured), Decimal(0))
    time = paper.hours.total_text([day.inside_seconds for day in measured])
    parts.append(f"在责任区内巡护{inside}公里、{time}。")
    return "".join(parts)


def _goes_on(short: list[PersonMonth]) -> bool:
    """Whether nobody is late yet: the month, or the quarter that is asked for, is not over."""
    return bool(short) and all(person.is_running for person in short)


def _asked(share: float | None) -> str:
    return "" if share is None else f"（要求不低于{units.rounded(100 * share, 0)}%）"


def _change(rates: Rates, trend: Sequence[Point]) -> str:
    if not trend or not trend[-1].met[1] or not rates.met[1]:
        return ""
    last = trend[-1]
    now, before = (Decimal(100 * part) / Decimal(whole) for part, whole in (rates.met, last.met))
    points = units.rounded(now, 2) - units.rounded(before, 2)
    word = "上升" if points > 0 else "下降" if points < 0 else "持平"
    size = f"{abs(points)}个百分点" if points else ""
    return f"，出巡达标率比{last.month.month}月{word}{size}"


def _towns(paper: Paper) -> list[str]:
    towns = [rates for rates in paper.towns() if rates.met[1]]
    if len(towns) < 2:
        return ["各乡镇情况见下表。"]
    best = min(rates.rank or 0 for rates in towns)
    worst = max(rates.rank or 0 for rates in towns)
    if best == worst:
        return ["各乡镇出巡达标率相同，情况见下表。"]
    first = "、".join(f"{r.name}（{percent(r.met)}）" for r in towns if r.rank == best)
    last = "、".join(f"{r.name}（{percent(r.met)}）" for r in towns if r.rank == worst)
    return [f"出巡达标率最高的是{first}，最低的是{last}。各乡镇情况见下表（按出巡达标率、再按平均上线巡护率排列）。"]


def _short(short: list[PersonMonth], named: bool, people: Sequence[PersonMonth]) -> str:
    if not short:
        return "没有未达标人员。" if any(not p.target for p in people) else "全县护林员均已达标。"
    none = [person for person in short if not person.done_days]
    text = f"全县未达标{len(short)}人"
    if _goes_on(short):
        text = f"考核期尚未结束，还有{len(short)}人未完成应巡天数"
    if none:
        who = f"（{listed(person.name for person in none)}）" if named else ""
        text += f"，其中{'考核期内' if any(p.by_periods for p in none) else '全月'}没有有效巡护的{len(none)}人{who}"
    by_town = "、".join(
        f"{town}{count}人"
        for town in dict.fromkeys(town_of(person) for person in short)
        if (count := sum(town_of(person) == town for person in short))
    )
    ending = "名单及原因见附件。" if named else "具体名单和原因由县林长制办公室另行反馈各乡镇。"
    return f"{text}。分乡镇为：{by_town}。{ending}"


def _town_row(paper: Paper, rates: Rates) -> list[str]:
    missing = sum(person.shortfall for person in paper.people if town_of(person) == rates.name)
    return [
        "—" if rates.rank is None else str(rates.rank),
        rates.name,
        str(rates.people),
        percent(rates.online),
        percent(rates.patrolled),
        percent(rates.met),
        f"{rates.met[0]}/{rates.met[1]}",
        str(missing),
    ]


def _person_row(number: int, person: PersonMonth) -> list[str]:
    return [
        str(number),
        town_words(person),
        "、".join(person.villages),
        person.name,
        str(person.target),
        str(person.done_days),
        str(person.shortfall),
        explaining.in_words(person),
    ]


def _notes(paper: Paper) -> list[str]:
    notes = paper.rule_notes("考核规则：")
    notes.append(f"{'；'.join(FORMULAS.values())}。")
    return notes
