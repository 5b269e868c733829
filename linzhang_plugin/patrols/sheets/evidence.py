"""The evidence pack (巡护佐证材料) of one person and period in words: verdict, rules, days, decisions.

Machine and human are both shown: what the rules found, and what somebody decided with which reason.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...county.errors import LinzhangError
from ..verdicts.definition import Rule
from ..verdicts.pieces import DAY, OVERLAP, UNJUDGED, Piece
from ..verdicts.reasons import REASONS
from ..verdicts.results import Day, Month, PersonDay, PersonSpan, Result, WindowVerdict
from ..verdicts.windows import MONTH, QUARTER, Window, window_of
from ..verdicts.words import rule_words
from . import explaining
from .figures import Hours, kilometres, total_kilometres
from .marks import is_plain_absence
from .paper import date_words

if TYPE_CHECKING:
    from ...county.profile import Profile

_QUARTER = re.compile(
    r"^\s*(20\d\d)\s*[-./年]?\s*(?:(?:第|Q|q)\s*([1-4一二三四])\s*季?度?|([1-4一二三四])\s*季度?)\s*$"
)
_NUMERALS = {"一": 1, "二": 2, "三": 3, "四": 4}
THIN = 0.2
"""Share of the people with data below which a month was probably not imported whole (本软件默认)."""
_PIECES = {OVERLAP: "与本人另一轨迹时间重叠", DAY: "当日不计", UNJUDGED: "不考核"}
"""Why a piece of a track does not count, besides the reasons of days."""


@dataclass(frozen=True)
class Period:
    """A quarter or a month, judged up to ``until``."""

    name: str
    first: datetime.date
    last: datetime.date
    until: datetime.date

    @classmethod
    def of(cls, text: str, today: datetime.date) -> Period:
        """From 2024Q2, 2024年第2季度 or 2024-05; LinzhangError ``patrols_sheets.period_wrong`` or ``…_ahead``."""
        found = _QUARTER.match(text)
        if found:
            word = found.group(2) or found.group(3)
            number = _NUMERALS.get(word) or int(word)
            span = window_of(Window(QUARTER), datetime.date(int(found.group(1)), 3 * number - 2, 1))
        else:
            try:
                span = window_of(Window(MONTH), Month.of(text).first)
            except LinzhangError as error:
                raise LinzhangError("patrols_sheets.period_wrong", period=text) from error
        if span is None or span.first > today:
            raise LinzhangError("patrols_sheets.period_ahead", period=text)
        return cls(span.name(), span.first, span.last, min(span.last, today))

    def months(self) -> list[Month]:
        """The months of the period that have begun."""
        out = []
        first = self.first
        while first <= self.until:
            whole = Month.of(f"{first.year}-{first.month:02d}")
            out.append(Month(whole.year, whole.month, min(whole.last, self.until)))
            first = whole.last + datetime.timedelta(days=1)
        return out


@dataclass(frozen=True)
class Pack:
    """What stands in the pack of one person, in words."""

    county: str
    office: str
    period: Period
    person: PersonSpan
    facts: list[tuple[str, str]]
    windows: list[list[str]]
    verdict: str
    verdict_met: bool
    rules: list[tuple[str, list[str]]]
    days: list[list[str]]
    overrides: list[str]
    remarks: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The title of the pack."""
        return f"{self.person.name}{self.period.name}巡护佐证材料"


WINDOW_HEADS = ("考核期", "应巡天数", "有效天数", "其中机器判定", "免巡天数", "差额", "结论")
DAY_HEADS = ("日期", "总/区内\n（公里）", "总/区内\n时长", "机器判定", "逐条核对（实测／应达）", "人工认定", "计入")


def pack(
    person: PersonSpan,
    period: Period,
    rules: Sequence[Rule],
    names: dict[str, str],
    place: tuple[str, str],
    hours: Hours,
    empty_months: Sequence[str] = (),
    profile: Profile | None = None,
    remarks: Sequence[str] = (),
) -> Pack:
    """The pack of one person. ``names``: of areas by uid, and as rules name them. ``place``: county and office.

    ``empty_months``: those without any data. ``remarks``: more that stands below the verdict.
    """
    days = [day for month in person.months for day in month.days]
    counted = [window for window in person.windows if not _empty(window, empty_months)]
    met = all(window.met for window in counted)
    missing = sum(window.shortfall for window in counted)
    running = any(not window.is_over for window in counted)
    verdict = "达标" if met else f"未达标，差{missing}天" if missing else "未达标"
    if not counted:
        verdict = "没有可考核的数据"
    elif running and not met:
        verdict = f"考核期未结束，还差{missing}天"
    uids = {day.rule_uid for day in days}
    used = [rule for rule in rules if rule.uid in uids] or list(rules)
    return Pack(
        place[0],
        place[1],
        period,
        person,
        _facts(person, period, days, hours),
        [
            _window_row(window, names, empty=_empty(window, empty_months))
            for window in sorted(person.windows, key=lambda w: (w.span.begins, w.span.due, w.area_name))
        ],
        verdict,
        met and bool(counted),
        [(rule.name or "巡护规则", _rule_lines(rule, names, profile)) for rule in used],
        [_day_row(day, hours) for day in days if not is_plain_absence(day)],
        [
            f"{date_words(day.day)}：{explaining.override_words(day)}；机器判定：{explaining.machine_words(day) or '—'}"
            for day in days
            if day.override is not None
        ],
        [*([f"{'、'.join(empty_months)}全县没有轨迹和平台数据，该期不作结论。"] if empty_months else []), *remarks],
    )


def thin_months(months: Sequence[Result]) -> list[str]:
    """A sentence for each month of which hardly anybody has data: it was probably not imported whole."""
    out = []
    for result in months:
        online, people = result.rates[0].online if result.rates else (0, 0)
        if 0 < online < THIN * people:
            when = f"{result.month.year}年{result.month.month}月"
            out.append(f"{when}全县{people}人中只有{online}人有轨迹或平台数据，请先核对当月数据是否已全部导入。")
    return out


def pieces_words(pieces: Sequence[Piece]) -> str:
    """How long what counted is, and what did not by its reason: ``计入52.10公里；不计入：区外9.10公里…``."""
    if not pieces:
        return "本期没有轨迹。"
    metres: dict[str, float] = {}
    for piece in pieces:
        metres[piece.reason] = metres.get(piece.reason, 0.0) + piece.metres
    counted = metres.pop("", 0.0)
    parts = [
        f"{word}{kilometres(metres[code])}公里"
        for code, word in (REASONS | _PIECES).items()
        if kilometres(metres.get(code, 0.0))
    ]
    return f"计入{kilometres(counted)}公里" + (f"；不计入：{'、'.join(parts)}。" if parts else "。")


def _empty(window: WindowVerdict, empty_months: Sequence[str]) -> bool:
    span = window.span
    months = {f"{day.year}年{day.month}月" for day in span.days}
    return bool(months) and months <= set(empty_months)


def _facts(person: PersonSpan, period: Period, days: Sequence[PersonDay], hours: Hours) -> list[tuple[str, str]]:
    in_post = sum(month.days_in_post for month in person.months)
    decided = [day for day in days if day.override is not None]
    measured = [day.measured for day in days]
    return [
        ("姓名", person.name),
        ("乡镇、村", "".join((*person.towns[:1], "、".join(person.villages)))),
        ("责任区", "、".join(person.grids) or "、".join(person.villages)),
        ("考核期间", f"{date_words(period.first)}至{date_words(period.last)}（数据截至{date_words(period.until)}）"),
        ("在岗天数", f"{in_post}天"),
        ("有效巡护", f"{person.valid_days}天，其中机器判定有效{sum(day.machine_valid for day in days)}天"),
        ("人工认定", f"{len(decided)}天" if decided else "无"),
        *_ways(measured, hours),
    ]


def _ways(measured: Sequence[Day], hours: Hours) -> list[tuple[str, str]]:
    """Kilometres and hours of the tracks; those of the platform where there are no tracks."""
    if all(m.is_empty for m in measured) and any(m.platform_metres or m.platform_seconds for m in measured):
        way = total_kilometres(m.platform_metres or 0.0 for m in measured)
        time = hours.total_text([m.platform_seconds or 0.0 for m in measured])
        return [("里程", f"平台记录{way}公里（没有轨迹）"), ("时长", f"平台记录{time}（没有轨迹）")]
    whole, inside = (
        total_kilometres(values) for values in ([m.metres for m in measured], [m.inside_metres for m in measured])
    )
    time, time_inside = (
        hours.total_text(values) for values in ([m.seconds for m in measured], [m.inside_seconds for m in measured])
    )
    return [("里程", f"总{whole}公里，区内{inside}公里"), ("时长", f"总{time}，区内{time_inside}")]


def _window_row(window: WindowVerdict, names: dict[str, str], *, empty: bool) -> list[str]:
    """The row of a window; of the platform's own number nobody knows what a machine would have found."""
    area = names.get(window.area_uid or "", "")
    machine = "" if window.machine_valid is None else window.machine_valid
    verdict = "无数据" if empty else "达标" if window.met else "未达标" if window.is_over else "未结束"
    numbers = (window.target, window.valid, machine, window.exempt_days, window.shortfall)
    return [f"{window.span.name()}{f'（{area}）' if area else ''}", *(str(number) for number in numbers), verdict]


def _rule_lines(rule: Rule, names: dict[str, str], profile: Profile | None) -> list[str]:
    lines = [rule_words(rule, profile, names)]
    if rule.start > datetime.date(1900, 1, 1):
        until = f"，{date_words(rule.end)}起停用" if rule.end else "起执行"
        lines.append(f"执行时间：{date_words(rule.start)}{until}。")
    lines.append(f"出处：{rule.source}" if rule.source else "出处：未填写。")
    return lines


def _day_row(day: PersonDay, hours: Hours) -> list[str]:
    measured = day.measured
    walked = not measured.is_empty
    return [
        f"{day.day.month}月{day.day.day}日",
        f"{kilometres(measured.metres)}/{kilometres(measured.inside_metres)}" if walked else "",
        f"{hours.text(measured.seconds)}/\n{hours.text(measured.inside_seconds)}" if walked else "",
        explaining.machine_words(day),
        explaining.clauses_words(day, hours),
        explaining.override_words(day),
        "√" if day.valid else "",
    ]
