"""The month table (巡护月表) as an Excel annex: one line a ranger, and a second sheet day by day with the reasons."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from ..county import office, units
from ..county.office import Col
from . import platform_sheet, remarks
from .remarks import Remark
from .verdicts.definition import Rule
from .verdicts.reasons import NO_TRACK, REASONS, reason_words
from .verdicts.results import PersonDay, PersonMonth, Result, in_short

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

    from ..county.gateway import County

KM, HOURS = "0.00", "0.00"


def _kilometres(metres: float) -> Decimal:
    return Decimal(units.format_kilometres(metres))


def _ten_days(person: PersonMonth) -> tuple[int, int, int]:
    """Valid days of 上旬, 中旬 and 下旬."""
    counts = [0, 0, 0]
    for day in person.days:
        counts[min((day.day.day - 1) // 10, 2)] += day.valid
    return counts[0], counts[1], counts[2]


def _grids(person: PersonMonth) -> str:
    """The grids, shortly, and without the name of the village that stands in the column before."""
    village = person.villages[0] if len(person.villages) == 1 else ""
    return in_short([grid.removeprefix(village) or grid for grid in person.grids])


def explanation(person: PersonMonth) -> str:
    """Days that do not count, with their reasons: ``3天:区外2、太短1;无轨迹12天``."""
    tried = [day for day in person.days if not day.valid and day.reasons and day.reasons[0] != NO_TRACK]
    counts = Counter(code for day in tried for code in day.reasons)
    parts = []
    if tried:
        listed = "、".join(f"{word}{counts[code]}" for code, word in REASONS.items() if counts[code])
        parts.append(f"{len(tried)}天：{listed}")
    without = sum(day.reasons == [NO_TRACK] for day in person.days)
    if without and person.shortfall:
        parts.append(f"无轨迹{without}天")
    return "；".join(parts)


def rule_in_words(rule: Rule) -> str:
    """The rule as it is printed under the table."""
    ridden = "" if rule.vehicle_counts else "，车速路段不计"
    kilometres, hours = (
        text.rstrip("0").rstrip(".")
        for text in (units.format_kilometres(rule.day.metres or 0), units.format_hours(rule.day.seconds or 0))
    )
    return (
        f"有效巡护日：当日在本人责任区内巡护不少于{kilometres}公里、{hours}小时{ridden}；每月应不少于{rule.count}天，"
        "月中任免的按在岗天数占当月天数折算、四舍五入。"
    )


def write(county: County, result: Result, path: Path) -> Path:
    """Writes both sheets to ``path``; LinzhangError where it cannot be written."""
    style = str(county.profile.get("units.hours", "decimal"))
    workbook = office.new_workbook()
    month = result.month
    title = f"{county.name}{month.year}年{month.month}月护林员巡护月表"
    office_name = str(county.profile.get("office.name", "林长制办公室"))
    left, right = (
        f"填报单位：{county.name}{office_name}",
        f"截至{month.until.year}年{month.until.month}月{month.until.day}日",
    )
    found = remarks.of_month(county, month)
    _people(workbook, county, result, title, left, right, style, found)
    _days(
        workbook, county, result, f"{county.name}{month.year}年{month.month}月逐日巡护情况", left, right, style, found
    )
    platform_sheet.add(workbook, county, result, left, right, style)
    return office.save(workbook, path)


def _time(seconds: float, style: str) -> object:
    text = units.format_hours(seconds, style)
    return text if style == "hm" else Decimal(text)


def _people(
    workbook: Workbook,
    county: County,
    result: Result,
    title: str,
    left: str,
    right: str,
    style: str,
    found: dict[tuple[str, str], list[Remark]],
) -> None:
    hours = "时长" if style == "hm" else "时长\n(小时)"
    columns = [
        Col("序号", 5),
        Col("乡镇", 10),
        Col("村", 10),
        Col("网格", 18, "left"),
        Col("姓名", 9),
        Col("上旬", 6),
        Col("中旬", 6),
        Col("下旬", 6),
        Col("有效\n天数", 7),
        Col("应巡\n天数", 7),
        Col("差额", 6),
        Col("总里程\n(公里)", 9, "right", KM),
        Col("区内里程\n(公里)", 9, "right", KM),
        Col(f"总{hours}", 9, "right", HOURS),
        Col(f"区内{hours}", 9, "right", HOURS),
        Col("结论", 8),
        Col("未计天数及原因", 30, "left"),
        Col("疑点", 16, "left"),
    ]
    sheet = office.new_sheet(workbook, "巡护月表", title, columns, county.profile, left=left, right=right)
    first = sheet.row
    for number, person in enumerate(result.people, start=1):
        walked = [day.measured for day in person.days]
        # sums of the printed figures of the second sheet, so that nobody finds a total that does not add up
        row = [
            number,
            "、".join(person.towns),
            "、".join(person.villages),
            _grids(person),
            person.name,
            *_ten_days(person),
            person.valid_days,
            person.target,
            person.shortfall,
            sum((_kilometres(day.metres) for day in walked), Decimal(0)),
            sum((_kilometres(day.inside_metres) for day in walked), Decimal(0)),
            _total_time([day.seconds for day in walked], style),
            _total_time([day.inside_seconds for day in walked], style),
            "未达标" if person.shortfall else "达标",
            explanation(person),
            remarks.counted(_found_of(person, found)),
        ]
        sheet.add(row)
    if result.people:
        from openpyxl.utils import get_column_letter

        last = sheet.row - 1
        sums = {
            index: f"=SUM({get_column_letter(index)}{first}:{get_column_letter(index)}{last})"
            for index in (6, 7, 8, 9, 10, 11, 12, 13, *(() if style == "hm" else (14, 15)))
        }
        met = sum(not person.shortfall for person in result.people)
        cells: list[object] = ["", "合计", "", "", f"{len(result.people)}人", *(sums.get(i, "") for i in range(6, 16))]
        sheet.add([*cells, f"达标{met}人", "", ""], bold=True)
    sheet.add_note("注：1." + rule_in_words(result.rule))
    if result.rule.source:
        sheet.add_note(f"2.标准出处：{result.rule.source}")
    sheet.add_note(
        "3.里程为清洗后里程（剔除漂移、静止抖动和重复点，间断处不连线）；区外里程、时长仅供参考，不计入有效巡护。"
    )
    sheet.add_note("4.疑点仅提请核实，不影响判定；每日情况见“逐日明细”。")
    if result.unassigned_tracks:
        sheet.add_note(f"5.另有{result.unassigned_tracks}条轨迹未能对应到人，未计入本表。")
    sheet.finish(landscape=True)


def _found_of(person: PersonMonth, found: dict[tuple[str, str], list[Remark]]) -> list[list[Remark]]:
    """What was found on the person's days; days without anything are left out."""
    return [noted for day in person.days if (noted := found.get((person.person_uid, day.day.isoformat())))]


def _total_time(seconds: list[float], style: str) -> object:
    if style == "hm":
        minutes = sum(int(units.rounded(value / 60, 0)) for value in seconds)
        return units.format_hours(minutes * 60, style)
    return sum((Decimal(units.format_hours(value)) for value in seconds), Decimal(0))


def _days(
    workbook: Workbook,
    county: County,
    result: Result,
    title: str,
    left: str,
    right: str,
    style: str,
    found: dict[tuple[str, str], list[Remark]],
) -> None:
    hours = "时长" if style == "hm" else "时长\n(小时)"
    columns = [
        Col("序号", 6),
        Col("乡镇", 12),
        Col("村", 12),
        Col("姓名", 10),
        Col("日期", 13),
        Col("总里程\n(公里)", 11, "right", KM),
        Col("区内里程\n(公里)", 11, "right", KM),
        Col(f"总{hours}", 11, "right", HOURS),
        Col(f"区内{hours}", 11, "right", HOURS),
        Col("是否有效", 10),
        Col("未计原因", 24, "left"),
        Col("疑点", 30, "left"),
    ]
    sheet = office.new_sheet(workbook, "逐日明细", title, columns, county.profile, left=left, right=right)
    number = 0
    for person in result.people:
        for day in person.days:
            if day.reasons != [NO_TRACK]:
                number += 1
                words = remarks.in_chinese(found.get((person.person_uid, day.day.isoformat()), ()))
                sheet.add([*_day_row(number, person, day, style), words])
    sheet.add_note("注：1." + rule_in_words(result.rule))
    sheet.add_note("2.在岗而未列出的日期均无轨迹。")
    sheet.finish(landscape=True)


def _day_row(number: int, person: PersonMonth, day: PersonDay, style: str) -> list[object]:
    empty = day.measured.metres == 0 and day.measured.seconds == 0
    figures: list[object] = (
        ["", "", "", ""]
        if empty
        else [
            _kilometres(day.measured.metres),
            _kilometres(day.measured.inside_metres),
            _time(day.measured.seconds, style),
            _time(day.measured.inside_seconds, style),
        ]
    )
    return [
        number,
        "、".join(person.towns),
        "、".join(person.villages),
        person.name,
        f"{day.day.month}月{day.day.day}日",
        *figures,
        "有效" if day.valid else "",
        reason_words(day.reasons),
    ]
