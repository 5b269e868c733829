"""The sheet 个人月历: the month of one ranger as a calendar, chosen in the sheet itself; formulas over 逐日标记."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...county import office
from ...county.office import Col, Formula, letter
from . import explaining, month_days
from .calendar_scene import WEEKDAYS, weeks
from .marks import AWAY, FILLS, HUMAN_SHORT, LEAVE, LEGEND, SHORT, STANDBY, TEXTS, VALID, WEATHER, WEEKEND
from .paper import Paper

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

NAME = "个人月历"
_CHOICE, _NUMBER = "$D$2", "$I$2"
_LABELS, _REASONS = "I", "J"
"""Hidden columns: who can be chosen, and why which of his days do not count; the number of the chosen one above."""


def add(workbook: Workbook, paper: Paper, rows: tuple[int, int]) -> None:
    """Adds the sheet; ``rows``: the first and the last row of the people in 逐日标记. Nothing where there is nobody."""
    people, month = paper.people, paper.month
    if not people:
        return
    columns = [Col(name, 11.5) for name in WEEKDAYS]
    title = f"{paper.place}{paper.when}护林员个人月历"
    left = "护林员（单击右边的格子，从列表中选择）："
    sheet = office.new_sheet(workbook, NAME, title, columns, paper.profile, left=left, right=_label(paper, 0))
    first = sheet.row
    _hidden(sheet.ws, paper, first)
    begin = month.first.weekday()
    for week in range(weeks(month.first, month.length)):
        days = [7 * week + number - begin + 1 for number in range(7)]
        cells = [_day(day, rows) if 1 <= day <= month.length else "" for day in days]
        sheet.add(cells, min_height=46, fills={6: WEEKEND, 7: WEEKEND})
    _colours(sheet.ws, f"A{first}:G{sheet.row - 1}", first)
    _below(sheet, paper, first, rows)
    sheet.finish(landscape=False)
    sheet.ws.freeze_panes = None


def _label(paper: Paper, index: int) -> str:
    person = paper.people[index]
    return f"{index + 1} {person.name}（{''.join((*person.towns[:1], *person.villages[:1]))}）"


def _of_person(column: int, rows: tuple[int, int]) -> str:
    """What stands in a column of 逐日标记 for the chosen one."""
    return f"INDEX({month_days.MARKS}!${letter(column)}${rows[0]}:${letter(column)}${rows[1]},{_NUMBER})"


def _day(day: int, rows: tuple[int, int]) -> Formula:
    return Formula(f"={day}&CHAR(10)&T({_of_person(month_days.DAYS_FROM + day - 1, rows)})")


def _hidden(ws: Worksheet, paper: Paper, first: int) -> None:
    """The list that is chosen from, and the number of the chosen one."""
    from openpyxl.worksheet.datavalidation import DataValidation

    for index, person in enumerate(paper.people):
        ws[f"{_LABELS}{first + index}"] = _label(paper, index)
        # an imported name or reason must never become a formula
        ws[f"{_REASONS}{first + index}"] = explaining.day_by_day(person) or "无。"
        for column in (_LABELS, _REASONS):
            ws[f"{column}{first + index}"].data_type = "s"
    last = first + len(paper.people) - 1
    ws[_NUMBER.replace("$", "")] = f"=MATCH({_CHOICE},${_LABELS}${first}:${_LABELS}${last},0)"
    for column in (_LABELS, _REASONS):
        ws.column_dimensions[column].hidden = True
    validation = DataValidation(type="list", formula1=f"=${_LABELS}${first}:${_LABELS}${last}", allow_blank=False)
    validation.error, validation.errorTitle = "请从列表中选择。", "护林员"
    validation.showErrorMessage = True
    ws.add_data_validation(validation)
    validation.add(_CHOICE.replace("$", ""))
    choice = ws[_CHOICE.replace("$", "")]
    choice.border = office.thin_border()


def _colours(ws: Worksheet, cells: str, first: int) -> None:
    """The colours of the days follow their marks, as in 逐日标记."""
    from openpyxl.formatting.rule import FormulaRule
    from openpyxl.styles import PatternFill

    for state, texts in (
        (VALID, (TEXTS[VALID],)),
        (SHORT, (TEXTS[SHORT], HUMAN_SHORT[-1])),
        (LEAVE, (TEXTS[LEAVE], TEXTS[STANDBY], TEXTS[WEATHER])),
        (AWAY, (TEXTS[AWAY],)),
    ):
        signs = ",".join(f'RIGHT(A{first},1)="{text}"' for text in texts)
        fill = PatternFill("solid", bgColor=FILLS[state])
        ws.conditional_formatting.add(cells, FormulaRule(formula=[f"OR({signs})"], fill=fill))


def _below(sheet: office.Sheet, paper: Paper, first: int, rows: tuple[int, int]) -> None:
    """The sums of the chosen one, the legend, and why which days do not count."""
    after = month_days.DAYS_FROM + paper.month.length
    parts = [("有效", after), ("应巡", after + 1)]
    parts += [(paper.done_words.removesuffix("天数"), after + 2)] if paper.by_windows else []
    parts += [("差额", after + 2 + paper.by_windows)]
    said = '&"，'.join(f'{name}"&{_of_person(column, rows)}&"天"' for name, column in parts)
    row = sheet.add_note("")
    sheet.ws.cell(row, 1).value = f'="{said}&"。"'
    last = first + len(paper.people) - 1
    row = sheet.add_note("")
    sheet.ws.cell(row, 1).value = f'="不计及人工认定的日期："&INDEX(${_REASONS}${first}:${_REASONS}${last},{_NUMBER})'
    sheet.ws.row_dimensions[row].height = 90
    sheet.add_note(f"图例：{LEGEND}；灰底为周末。")
