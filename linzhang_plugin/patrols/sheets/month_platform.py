"""The sheet 轨迹与平台 of the month table: what the tracks say and what the platform says, side by side."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ...county import office
from ...county.office import Col
from ..platform_days import Figures, days_of, months_of
from ..verdicts.results import PersonDay, PersonMonth
from .figures import KM, Hours, kilometres, total_kilometres
from .paper import Paper, town_words

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

    from ...county.gateway import County

NAME = "轨迹与平台"
_BOTH, _TRACKS, _PLATFORM, _WHOLE = "双方都有", "仅轨迹有", "仅平台有", "全月"
_TOLD = (_TRACKS, _PLATFORM, _WHOLE)


def add(workbook: Workbook, county: County, paper: Paper) -> bool:
    """Adds the sheet where the platform has figures of the month; whether there are any.

    Neither figure is corrected by the other.
    """
    month, hours = paper.month, paper.hours
    uids = {person.person_uid for person in paper.people}
    days = {key: said for key, said in days_of(county, month.first, month.last).items() if key[0] in uids}
    months = {key: said for key, said in months_of(county, month.first, month.last).items() if key[0] in uids}
    if not days and not months:
        return False
    columns = [
        Col("序号", 6),
        Col("乡镇", 12),
        Col("村", 12),
        Col("姓名", 10),
        Col("日期", 11),
        Col("轨迹里程\n(公里)", 11, "right", KM),
        Col("平台里程\n(公里)", 11, "right", KM),
        Col("相差\n(公里)", 10, "right", KM),
        Col(hours.header("轨迹时长"), 11, "right", hours.number_format),
        Col(hours.header("平台时长"), 11, "right", hours.number_format),
        Col("轨迹\n有效天数", 9),
        Col("平台\n有效天数", 9),
        Col("说明", 12),
    ]
    title = f"{paper.place}{paper.when}轨迹与平台数据对照"
    sheet = office.new_sheet(workbook, NAME, title, columns, paper.profile, left=paper.left, right=paper.right)
    number, first = 0, sheet.row
    for person in paper.people:
        own = {day.day: day for day in person.days}
        said = {day: figures for (uid, day), figures in days.items() if uid == person.person_uid}
        for day in sorted({*said, *(on for on, found in own.items() if _walked(found))}):
            number += 1
            tracks, platform = own.get(day), said.get(day)
            sheet.add(_row(number, person, f"{day.month}月{day.day}日", tracks, platform, hours))
        whole = months.get((person.person_uid, month.first))
        if whole is not None:
            number += 1
            sheet.add(_month_row(number, person, whole, hours))
    rows = range(first, sheet.row)
    hidden = sheet.show_only(len(columns), _TOLD, rows) if paper.is_short else 0
    sheet.add_note(
        "注：1.平台数据按导入的平台表照录，未作修改；有效天数按规则的口径（平台、原始或清洗）判定，两列并列供核对。"
    )
    sheet.add_note("　　2.轨迹里程为清洗后里程（剔除漂移、静止抖动和重复点），一般小于平台里程。")
    if hidden:
        sheet.add_note(
            f"　　3.本表已筛选，只显示、打印仅一方有数据的日期和全月数；双方都有的{hidden}行也在表中，"
            "在“说明”列的筛选里选“全选”即可看到。"
        )
    sheet.finish(landscape=True)
    return True


def _walked(day: PersonDay) -> bool:
    return bool(day.measured.metres or day.measured.seconds)


def _km(metres: float | None) -> Decimal | str:
    return "" if metres is None else kilometres(metres)


def _time(seconds: float | None, hours: Hours) -> object:
    return "" if seconds is None else hours.cell(seconds)


def _row(
    number: int, person: PersonMonth, day: str, tracks: PersonDay | None, platform: Figures | None, hours: Hours
) -> list[object]:
    walked = tracks is not None and _walked(tracks)
    own = _km(tracks.measured.metres) if tracks is not None and walked else ""
    said = _km(platform.metres) if platform is not None else ""
    word = _BOTH if walked and platform is not None else _TRACKS if walked else _PLATFORM
    return [
        number,
        town_words(person),
        "、".join(person.villages),
        person.name,
        day,
        own,
        said,
        said - own if isinstance(own, Decimal) and isinstance(said, Decimal) else "",
        _time(tracks.measured.seconds, hours) if tracks is not None and walked else "",
        _time(platform.seconds, hours) if platform is not None else "",
        "",
        "",
        word,
    ]


def _month_row(number: int, person: PersonMonth, whole: Figures, hours: Hours) -> list[object]:
    walked = [day.measured for day in person.days]
    own = total_kilometres(day.metres for day in walked)
    said = _km(whole.metres)
    return [
        number,
        town_words(person),
        "、".join(person.villages),
        person.name,
        "全月",
        own,
        said,
        said - own if isinstance(said, Decimal) else "",
        hours.total(day.seconds for day in walked),
        _time(whole.seconds, hours),
        person.valid_days,
        "" if whole.valid_days is None else whole.valid_days,
        _WHOLE,
    ]
