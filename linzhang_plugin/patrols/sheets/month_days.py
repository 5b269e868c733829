"""The sheets of days: 逐日标记 with a mark a day and the reasons below, and 逐日明细 with all figures."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ...county import office
from ...county.office import Col, Formula, letter
from .. import remarks
from ..verdicts.results import PersonDay, PersonMonth
from . import explaining
from .figures import KM, kilometres
from .marks import LEGEND, VALID, exemption, is_plain_absence, marks
from .paper import Paper, town_words

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

MARKS, DETAILS = "逐日标记", "逐日明细"
DAYS_FROM = 5
"""Column of the first of the month in 逐日标记."""
_HEAD_WEEKEND = "E2E2E2"
_COUNTED = 10
"""Column 是否有效 of 逐日明细."""
_VALID, _DECIDED, _DECIDED_NOT, _SHORT, _EXEMPT = "有效", "认定有效", "认定不计", "未计", "免巡"
_TOLD = (_SHORT, _EXEMPT, _DECIDED, _DECIDED_NOT)
"""Days that there is something to say of."""


def add_marks(workbook: Workbook, paper: Paper) -> tuple[int, int]:
    """Adds 逐日标记: people by days, weekends shaded, the sums counted live from the marks, reasons below.

    Returns the first and the last row of the people.
    """
    from openpyxl.styles import PatternFill

    month = paper.month
    columns = [
        Col("序号", 5),
        Col("乡镇", 9),
        Col("村", 9),
        Col("姓名", 8),
        *(Col(str(day), 4.7) for day in range(1, month.length + 1)),
        Col("有效", 5.5),
        Col("应巡", 5.5),
        *([Col(paper.done_head, 6.5)] if paper.by_windows else []),
        Col("差额", 5.5),
    ]
    title = f"{paper.place}{paper.when}护林员逐日巡护情况"
    sheet = office.new_sheet(workbook, MARKS, title, columns, paper.profile, left=paper.left, right=paper.right)
    for number in range(1, month.length + 1):
        if month.first.replace(day=number).weekday() >= 5:
            cell = sheet.ws.cell(sheet.header_row, DAYS_FROM + number - 1)
            cell.fill = PatternFill("solid", fgColor=_HEAD_WEEKEND)
    first_day, last_day = (letter(DAYS_FROM + n) for n in (0, month.length - 1))
    valid_column = letter(DAYS_FROM + month.length)
    target_column = letter(DAYS_FROM + month.length + 1)
    done_column = letter(DAYS_FROM + month.length + 2) if paper.by_windows else valid_column
    first_row = sheet.row
    for number, person in enumerate(paper.people, start=1):
        row = sheet.row
        found = marks(person, month)
        fills = {DAYS_FROM + i: mark.fill for i, mark in enumerate(found)}
        counted: object = Formula(f'=COUNTIF({first_day}{row}:{last_day}{row},"*√")')
        missing: object = Formula(f"=MAX({target_column}{row}-{done_column}{row},0)")
        if person.valid_days != sum(mark.state == VALID for mark in found):
            counted = person.valid_days  # the platform's own number of the month
        if person.shortfall != max(person.target - person.done_days, 0):
            missing = person.shortfall  # several windows, each with a shortfall of its own
        who = [number, town_words(person), "、".join(person.villages), person.name]
        sums = [counted, person.target, *([person.done_days] if paper.by_windows else []), missing]
        sheet.add([*who, *(mark.text for mark in found), *sums], fills=fills)
    last_row = sheet.row - 1
    sheet.add_note(f"图例：{LEGEND}；灰底为周末。")
    _reasons(sheet, paper)
    sheet.finish(landscape=True)
    return first_row, last_row


def _reasons(sheet: office.Sheet, paper: Paper) -> None:
    explained = [(person, text) for person in paper.people if (text := explaining.day_by_day(person))]
    if not explained:
        return
    sheet.add_section("未计及人工认定日期的原因")
    for person, text in explained:
        place = "".join((*person.towns[:1], *person.villages[:1]))
        sheet.add_note(f"{person.name}（{place}）：{text}。")


def add_details(workbook: Workbook, paper: Paper, report: Callable[[float], None] = lambda _fraction: None) -> None:
    """Adds 逐日明细: a row for every day of which there is something to say, total and inside side by side."""
    hours = paper.hours
    columns = [
        Col("序号", 5),
        Col("乡镇", 10),
        Col("村", 10),
        Col("姓名", 8),
        Col("日期", 9),
        Col("总里程\n(公里)", 8, "right", KM),
        Col("区内里程\n(公里)", 8, "right", KM),
        Col(hours.header("总时长"), 8.5, "right", hours.number_format),
        Col(hours.header("区内时长"), 8.5, "right", hours.number_format),
        Col("是否\n有效", 7),
        Col("机器判定", 14, "left"),
        Col("人工认定", 16, "left"),
        # two lines for what three clauses ask: narrower it made every day four lines high
        Col("逐条核对", 56, "left"),
        Col("疑点", 16, "left"),
    ]
    title = f"{paper.place}{paper.when}护林员逐日巡护明细"
    sheet = office.new_sheet(workbook, DETAILS, title, columns, paper.profile, left=paper.left, right=paper.right)
    number, first = 0, sheet.row
    for place, person in enumerate(paper.people):
        report(place / len(paper.people))
        for day in person.days:
            if is_plain_absence(day):
                continue
            number += 1
            found = paper.found.get((person.person_uid, day.day.isoformat()), ())
            sheet.add([*_day_row(number, person, day, paper), remarks.in_chinese(found)])
    rows = range(first, sheet.row)
    hidden = sheet.show_only(_COUNTED, _TOLD, rows) if paper.is_short else 0
    sheet.add_note("注：1.在岗而未列出的日期均无轨迹。")
    sheet.add_note("　　2.“机器判定”列为按规则自动判定的结果及未计原因；有人工认定的，“是否有效”以人工认定为准。")
    sheet.add_note("　　3.区外里程、时长仅供参考；“逐条核对”为规则逐条的实测值、应达值和是否达到（√达到，×未达到）。")
    if hidden:
        sheet.add_note(
            f"　　4.本表已筛选，只显示、打印未计入、免巡和人工认定的{len(rows) - hidden}天；有效的{hidden}天也在表中，"
            "在“是否有效”列的筛选里选“全选”即可看到。"
        )
    sheet.finish(landscape=True)


def _counted(day: PersonDay) -> str:
    """Whether the day counts, in a word to filter by."""
    if day.override is not None:
        return _DECIDED if day.valid else _DECIDED_NOT
    return _VALID if day.valid else _EXEMPT if exemption(day) else _SHORT


def _day_row(number: int, person: PersonMonth, day: PersonDay, paper: Paper) -> list[object]:
    measured, hours = day.measured, paper.hours
    figures: list[object] = (
        ["", "", "", ""]
        if measured.is_empty
        else [
            kilometres(measured.metres),
            kilometres(measured.inside_metres),
            hours.cell(measured.seconds),
            hours.cell(measured.inside_seconds),
        ]
    )
    return [
        number,
        town_words(person),
        "、".join(person.villages),
        person.name,
        f"{day.day.month}月{day.day.day}日",
        *figures,
        _counted(day),
        explaining.machine_words(day),
        explaining.override_words(day),
        explaining.clauses_words(day, hours),
    ]
