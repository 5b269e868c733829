"""What is handed in about chiefs' patrols as Excel annexes: 巡林登记表, and who has to go yet (提示清单)."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ...county import office, schema
from ...county.office import Col, Formula
from .judging import DONE, LATE, NOTHING, RUNNING, SOON, STATES, ChiefWindow, Judged, rates
from .places import Places
from .seats import Chiefs, Seat
from .visits import Visit
from .wording import area_words, done_words, left_words, not_counted_words, rules_words, unused_words

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

    from ...county.gateway import County

REGISTER = (
    Col("序号", 5),
    Col("日期", 12),
    Col("林长", 9),
    Col("级别、职务", 16, "left"),
    Col("地点", 18, "left"),
    Col("责任区", 14, "left"),
    Col("天气", 7),
    Col("方式", 10),
    Col("时长\n（分钟）", 8),
    Col("参加人员", 16, "left"),
    Col("巡林内容", 26, "left"),
    Col("发现问题", 22, "left"),
    Col("处理意见", 18, "left"),
    Col("整改情况", 18, "left"),
    Col("记录人", 9),
)
REMINDERS = (
    Col("序号", 5),
    Col("级别", 8),
    Col("乡镇", 11),
    Col("责任区", 16, "left"),
    Col("林长", 9),
    Col("职务", 18, "left"),
    Col("考核期", 15),
    Col("应巡\n（次）", 7),
    Col("已巡\n（次）", 7),
    Col("还差\n（次）", 7),
    Col("截止日期", 12),
    Col("剩余天数", 11),
    Col("状态", 8),
    Col("已巡日期", 18, "left"),
    Col("未计次的记录", 22, "left"),
)
SUMMARY = (
    Col("级别", 12),
    Col("应完成（人·期）", 16),
    Col("已完成", 12),
    Col("进行中", 12),
    Col("临期", 12),
    Col("逾期", 12),
    Col("上期未完成", 12),
    Col("完成率", 12, "right", "0.00%"),
)
TO_REMIND = (LATE, SOON, RUNNING)


def to_remind(judged: Judged, *, soon_only: bool = False) -> list[ChiefWindow]:
    """What is to be done yet, by urgency; ``soon_only``: late ones and those whose window or part ends soon.

    Whoever does not hold the post any more cannot go; he is only in the list of all.
    """
    wanted = (LATE, SOON) if soon_only else TO_REMIND
    return [window for window in judged.due if window.state in wanted and window.in_post]


def write_reminders(county: County, judged: Judged, path: Path) -> Path:
    """履职跟踪提示: who has to go yet; all chiefs; sums by level. LinzhangError where it cannot be written."""
    profile = county.profile
    workbook = office.new_workbook(profile)
    day = judged.as_of
    left = f"填报单位：{county.name}{profile.get('office.name', '林长制办公室')}"
    right = f"截至{day.year}年{day.month}月{day.day}日"
    waiting = to_remind(judged)
    title = f"{county.name}林长巡林履职跟踪提示清单"
    _chiefs(workbook, county, "履职跟踪提示", title, waiting, judged, left, right)
    title = f"{county.name}林长巡林履职情况表"
    shown = [row for window in sorted(judged.windows, key=_in_order(county)) for row in (window, *window.open_parts)]
    _chiefs(workbook, county, "全部林长", title, shown, judged, left, right)
    _summary(workbook, county, judged, left, right)
    return office.save(workbook, path)


def _in_order(county: County) -> Callable[[ChiefWindow], tuple[int, str, datetime.date]]:
    """Sort key: level, area, due."""
    levels = {level.key: i for i, level in enumerate(county.profile.levels)}
    return lambda window: (levels.get(window.level, 99), window.seats[0].area_code, window.due)


def _chiefs(
    workbook: Workbook,
    county: County,
    name: str,
    title: str,
    windows: Sequence[ChiefWindow],
    judged: Judged,
    left: str,
    right: str,
) -> None:
    levels = county.profile.code_list("levels")
    sheet = office.new_sheet(workbook, name, title, REMINDERS, county.profile, left=left, right=right)
    fills = {LATE: "F6D5D0", SOON: "FBF0D0"}
    for number, window in enumerate(windows, start=1):
        seat = window.seats[0]
        verdict = window.verdict
        days = "" if window.state in (DONE, NOTHING) else left_words(window).removeprefix("距截止")
        sheet.add(
            [
                number,
                levels.get(window.level, window.level),
                _town(seat),
                _inside(area_words(window), _town(seat)),
                window.name if window.in_post else f"{window.name}\n（离任）",
                seat.title or seat.role_name,
                verdict.span.name(),
                verdict.target,
                verdict.valid,
                window.missing,
                f"{window.due:%Y-%m-%d}",
                days,
                STATES[window.state],
                done_words(window),
                not_counted_words(window),
            ],
            fill=fills.get(window.state) if name == "履职跟踪提示" else None,
        )
    if not windows:
        sheet.add_note("截至当日，没有需要提示的林长。")
    notes = [f"{'；'.join(rules_words(judged.rules, county.profile))}。"] if judged.rules else []
    sources = list(dict.fromkeys(rule.source for rule in judged.rules if rule.source))
    if sources:
        notes.append(f"规则出处：{'；'.join(sources)}。")
    notes += unused_words(judged)
    if any(window.parts for window in judged.windows):
        notes.append("要求分段完成的，已开始而次数不足的各段分别列出，一段一个截止日期；错过的一段补巡不能抵算。")
    notes.append("应巡次数按当期在任天数占全期的比例折算，四舍五入；请假等免巡日不计入；一天内多次巡林计一次。")
    notes += [
        f"{levels.get(level, level)}{county.profile.role(role).name}{count}人没有适用的巡林规则，未列入。"
        for (level, role), count in judged.without_rule.items()
    ]
    for number, note in enumerate(notes, start=1):
        sheet.add_note(f"{'注：' if number == 1 else ''}{number}.{note}")
    sheet.finish()


def _inside(areas: str, town: str) -> str:
    """Areas without the town that stands in the column before."""
    parts = [part.removeprefix(town) or part for part in areas.split("、")]
    return "、".join(parts)


def _town(seat: Seat) -> str:
    return seat.town or (seat.area_name if seat.area_name.endswith(("镇", "乡", "街道")) else "")


def _summary(workbook: Workbook, county: County, judged: Judged, left: str, right: str) -> None:
    levels = county.profile.code_list("levels")
    title = f"{county.name}林长巡林履职统计"
    sheet = office.new_sheet(workbook, "统计", title, SUMMARY, county.profile, left=left, right=right)
    first = sheet.row
    order = {level: place for place, level in enumerate(levels)}
    for level, asked, done in sorted(rates(judged.windows), key=lambda one: order.get(one[0], len(order))):
        here = [w.overall for w in judged.windows if w.level == level and not w.is_past]
        past = sum(w.is_past for w in judged.windows if w.level == level)
        counts = [here.count(RUNNING), here.count(SOON), here.count(LATE), past]
        sheet.add([levels.get(level, level), asked, done, *counts, _rate(sheet.row)])
    if sheet.row > first:
        last = sheet.row - 1
        sums = [f"=SUM({column}{first}:{column}{last})" for column in "BCDEFG"]
        sheet.add(["合计", *sums, _rate(sheet.row)], bold=True)
    sheet.add_note(
        "注：一名林长一个考核期为一项，只计当期；其中任一段逾期的计入逾期；完成率＝已完成÷应完成。“上期未完成”为不久前结束、仍有差额的上一期。"
    )
    sheet.finish(landscape=False)


def _rate(row: int) -> Formula:
    return Formula(f"=IF(B{row}=0,0,ROUND(C{row}/B{row},4))")


def write_register(
    county: County, visits: Sequence[Visit], first: datetime.date | None, last: datetime.date | None, path: Path
) -> Path:
    """巡林登记表 of the days ``first`` … ``last``; LinzhangError where it cannot be written."""
    profile = county.profile
    workbook = office.new_workbook(profile)
    chiefs, places = Chiefs(county), Places(county)
    kinds, levels = schema.CODE_LISTS["chief_patrol_kind"], profile.code_list("levels")
    left = f"填报单位：{county.name}{profile.get('office.name', '林长制办公室')}"
    sheet = office.new_sheet(
        workbook, "巡林登记表", f"{county.name}林长巡林登记表", REGISTER, profile, left=left, right=_span(first, last)
    )
    for number, visit in enumerate(visits, start=1):
        held = chiefs.of(visit.person_uid, visit.day)
        seat = held[0] if held else None
        office_of = f"{levels.get(seat.level, '')}{seat.role_name}\n{seat.title}".strip() if seat else "（当日不在任）"
        sheet.add(
            [
                number,
                f"{visit.day:%Y-%m-%d}",
                visit.name,
                office_of,
                visit.place,
                places.label(visit.area_uid),
                visit.weather,
                kinds.get(visit.kind, visit.kind),
                visit.minutes if visit.minutes is not None else "",
                visit.people + (f"\n（受托人：{visit.delegate}）" if visit.delegate else ""),
                visit.content,
                visit.findings,
                visit.opinion,
                visit.outcome,
                visit.recorder,
            ]
        )
    people, days = len({v.person_uid for v in visits}), len({(v.person_uid, v.day) for v in visits})
    found = sum(bool(v.problems) for v in visits)
    sheet.add_note(f"注：共{len(visits)}条记录，{people}名林长巡林{days}人次（同一人一天计一次），{found}条发现问题。")
    sheet.finish()
    return office.save(workbook, path)


def _span(first: datetime.date | None, last: datetime.date | None) -> str:
    if first is None and last is None:
        return ""
    words = [f"{day.year}年{day.month}月{day.day}日" if day else "" for day in (first, last)]
    return f"{words[0]}至{words[1]}" if all(words) else f"{words[0]}起" if words[0] else f"截至{words[1]}"
