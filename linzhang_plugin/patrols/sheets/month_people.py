"""The sheet 巡护月表: one line a ranger, with what the machine found and what people decided, and the sums."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ...county import office
from ...county.office import Col, letter
from .. import remarks
from ..remarks import Remark
from ..verdicts.results import PersonMonth, in_short
from . import explaining
from .figures import KM, total_kilometres
from .paper import Paper, town_words

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

NAME = "巡护月表"
(TOWN, PERSON, FIRST_TEN, MACHINE, VALID, EXEMPT, TARGET, MISSING, KM_ALL, KM_IN, TIME_ALL, TIME_IN, VERDICT, RANK) = (
    *(2, 5, 6, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19),
)
"""Columns, from 1; where somebody is asked by other windows than the month, one more stands behind TARGET."""
_SHORT_FILL = "FBEBE8"


class Rows:
    """Where the people stand in the sheet, for the sums of others: rows ``first`` … ``last``, sums in ``total``."""

    def __init__(self, first: int, last: int, total: int, *, by_windows: bool = False) -> None:
        self.first, self.last, self.total, self.by_windows = first, last, total, by_windows

    def column(self, number: int) -> str:
        """The cells of a column of the people, for formulas of other sheets."""
        column = letter(number + (self.by_windows and number > TARGET))
        return f"{NAME}!${column}${self.first}:${column}${self.last}"


def grids(person: PersonMonth) -> str:
    """The grids, shortly, and without the name of the village that stands in the column before."""
    village = person.villages[0] if len(person.villages) == 1 else ""
    return in_short([grid.removeprefix(village) or grid for grid in person.grids])


def add(workbook: Workbook, paper: Paper) -> Rows:
    """Adds the sheet."""
    by_windows = paper.by_windows
    columns = [
        Col("序号", 5),
        Col("乡镇", 9),
        Col("村", 9),
        Col("网格", 14, "left"),
        Col("姓名", 8),
        Col("上旬", 5.5),
        Col("中旬", 5.5),
        Col("下旬", 5.5),
        Col("机器\n判定", 6),
        Col("有效\n天数", 6),
        Col("免巡\n天数", 6),
        Col("应巡\n天数", 6),
        *([Col(paper.done_head, 6.5)] if by_windows else []),
        Col("差额", 5.5),
        Col("总里程\n(公里)", 9, "right", KM),
        Col("区内里程\n(公里)", 9, "right", KM),
        Col(paper.hours.header("总时长"), 9.5, "right", paper.hours.number_format),
        Col(paper.hours.header("区内时长"), 9.5, "right", paper.hours.number_format),
        Col("结论", 8),
        Col("名次", 5.5),
        Col("未计天数及原因", 28, "left"),
        Col("疑点", 14, "left"),
    ]
    title = f"{paper.place}{paper.when}护林员巡护月表"
    sheet = office.new_sheet(workbook, NAME, title, columns, paper.profile, left=paper.left, right=paper.right)
    first = sheet.row
    for number, person in enumerate(paper.people, start=1):
        sheet.add(_row(paper, number, person), fill=None if person.met or person.is_running else _SHORT_FILL)
    last = sheet.row - 1
    total = last
    if paper.people:
        sums = {i: f"=SUM({letter(i)}{first}:{letter(i)}{last})" for i in range(FIRST_TEN, TIME_IN + 1 + by_windows)}
        met = sum(person.met and person.target > 0 for person in paper.people)
        cells: list[object] = ["", "合计", "", "", f"{len(paper.people)}人", *sums.values()]
        total = sheet.add([*cells, f"达标{met}人", "", "", ""], bold=True)
    _notes(sheet.add_note, paper)
    sheet.finish(landscape=True)
    return Rows(first, last, total, by_windows=by_windows)


def _row(paper: Paper, number: int, person: PersonMonth) -> list[object]:
    walked = [day.measured for day in person.days]
    hours = paper.hours
    # sums of the printed figures of the sheet of days, so that nobody finds a total that does not add up
    return [
        number,
        town_words(person),
        "、".join(person.villages),
        grids(person),
        person.name,
        *person.by_ten_days,
        sum(day.machine_valid for day in person.days),
        person.valid_days,
        person.exempt_days,
        person.target,
        *([person.done_days] if paper.by_windows else []),
        person.shortfall,
        total_kilometres(day.metres for day in walked),
        total_kilometres(day.inside_metres for day in walked),
        hours.total(day.seconds for day in walked),
        hours.total(day.inside_seconds for day in walked),
        explaining.verdict_words(person),
        person.rank if person.rank is not None else "—",
        explaining.in_short(person),
        remarks.counted(_found_of(person, paper.found)),
    ]


def _found_of(person: PersonMonth, found: dict[tuple[str, str], list[Remark]]) -> list[list[Remark]]:
    """What was found on the person's days; days without anything are left out."""
    return [noted for day in person.days if (noted := found.get((person.person_uid, day.day.isoformat())))]


def _notes(add_note: Callable[[str], object], paper: Paper) -> None:
    result = paper.result
    texts = paper.rule_notes()
    texts.append(
        "里程为清洗后里程（剔除漂移、静止抖动和重复点，间断处不连线）；区外里程、时长仅供参考，不计入有效巡护。"
    )
    texts.append("“机器判定”为按规则自动判定的有效天数，“有效天数”以人工认定为准（有人工认定的日期见“逐日标记”）。")
    done = paper.done_words
    if any(person.by_periods for person in paper.people):
        texts.append("“有效天数”为当月的；“考核期有效”为应巡天数所属考核期（如季度、旬、周）内的有效天数，可能跨月。")
    if any(person.by_areas for person in paper.people):
        texts.append(
            f"按责任区分别考核的，“应巡天数”“{done.removesuffix('天数')}”“差额”为各责任区之和：同一天在几个责任区都有效的，"
            "在各责任区各计一天；“有效天数”按日历天计。"
        )
    texts.append(f"{paper.missing_words}；免巡天数（请假、备勤、恶劣天气停巡）已从应巡天数中扣减。")
    texts.append(f"名次按完成率（{done}÷应巡天数）在全县排列，相同的并列；疑点仅提请核实，不影响判定。")
    if result.unassigned_tracks:
        texts.append(f"另有{result.unassigned_tracks}条轨迹未能对应到人，未计入本表。")
    for number, text in enumerate(texts, start=1):
        add_note(f"{'注：' if number == 1 else '　　'}{number}.{text}")
