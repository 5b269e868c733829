"""The sheet 轨迹与平台 of the month table: what the tracks say and what the platform says, side by side."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ..county import office, units
from ..county.office import Col
from .platform_days import Figures, days_of, months_of
from .verdicts.results import PersonDay, PersonMonth, Result

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

    from ..county.gateway import County

NAME = "轨迹与平台"
KM, HOURS = "0.00", "0.00"


def add(workbook: Workbook, county: County, result: Result, left: str, right: str, style: str) -> bool:
    """Adds the sheet where the platform has figures of the month; whether there are any.

    Neither figure is corrected by the other: the valid days of the month table stand on the tracks.
    """
    month = result.month
    days = days_of(county, month.first, month.last)
    months = months_of(county, month.first, month.last)
    if not days and not months:
        return False
    hours = "时长" if style == "hm" else "时长\n(小时)"
    columns = [
        Col("序号", 6),
        Col("乡镇", 12),
        Col("村", 12),
        Col("姓名", 10),
        Col("日期", 11),
        Col("轨迹里程\n(公里)", 11, "right", KM),
        Col("平台里程\n(公里)", 11, "right", KM),
        Col("相差\n(公里)", 10, "right", KM),
        Col(f"轨迹{hours}", 11, "right", HOURS),
        Col(f"平台{hours}", 11, "right", HOURS),
        Col("轨迹\n有效天数", 9),
        Col("平台\n有效天数", 9),
        Col("说明", 12),
    ]
    title = f"{county.name}{month.year}年{month.month}月轨迹与平台数据对照"
    sheet = office.new_sheet(workbook, NAME, title, columns, county.profile, left=left, right=right)
    number = 0
    for person in result.people:
        own = {day.day: day for day in person.days}
        said = {day: figures for (uid, day), figures in days.items() if uid == person.person_uid}
        for day in sorted({*said, *(on for on, found in own.items() if _walked(found))}):
            number += 1
            tracks, platform = own.get(day), said.get(day)
            sheet.add(_row(number, person, f"{day.month}月{day.day}日", tracks, platform, style))
        whole = months.get((person.person_uid, month.first))
        if whole is not None:
            number += 1
            sheet.add(_month_row(number, person, whole, style))
    sheet.add_note("注：1.平台数据按导入的平台表照录，未作修改；有效天数以轨迹判定为准，平台数据供核对。")
    sheet.add_note("2.轨迹里程为清洗后里程（剔除漂移、静止抖动和重复点），一般小于平台里程。")
    sheet.finish(landscape=True)
    return True


def _walked(day: PersonDay) -> bool:
    return bool(day.measured.metres or day.measured.seconds)


def _km(metres: float | None) -> Decimal | str:
    return "" if metres is None else Decimal(units.format_kilometres(metres))


def _time(seconds: float | None, style: str) -> object:
    if seconds is None:
        return ""
    text = units.format_hours(seconds, style)
    return text if style == "hm" else Decimal(text)


def _row(
    number: int, person: PersonMonth, day: str, tracks: PersonDay | None, platform: Figures | None, style: str
) -> list[object]:
    walked = tracks is not None and _walked(tracks)
    own = _km(tracks.measured.metres) if tracks is not None and walked else ""
    said = _km(platform.metres) if platform is not None else ""
    word = "" if walked and platform is not None else "仅轨迹有" if walked else "仅平台有"
    return [
        number,
        "、".join(person.towns),
        "、".join(person.villages),
        person.name,
        day,
        own,
        said,
        said - own if isinstance(own, Decimal) and isinstance(said, Decimal) else "",
        _time(tracks.measured.seconds, style) if tracks is not None and walked else "",
        _time(platform.seconds, style) if platform is not None else "",
        "",
        "",
        word,
    ]


def _month_row(number: int, person: PersonMonth, whole: Figures, style: str) -> list[object]:
    walked = [day.measured for day in person.days]
    own = sum((Decimal(units.format_kilometres(day.metres)) for day in walked), Decimal(0))
    said = _km(whole.metres)
    seconds = sum(day.seconds for day in walked)
    return [
        number,
        "、".join(person.towns),
        "、".join(person.villages),
        person.name,
        "全月",
        own,
        said,
        said - own if isinstance(said, Decimal) else "",
        _time(seconds, style),
        _time(whole.seconds, style),
        person.valid_days,
        "" if whole.valid_days is None else whole.valid_days,
        "",
    ]
