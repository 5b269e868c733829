"""The sheets of progress (计划/完成/完成率) and of the ranking, with living formulas.

Everything printed is Chinese, whatever the interface speaks.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ..county import office
from ..county.heights import text_height
from .progress import standings
from .split import places_of
from .target_cells import balanced, formula, letter, number_format, total_row

if TYPE_CHECKING:
    from ..county.profile import Profile
    from .matrix import TargetSplit
    from .matrix_read import Matrix
    from .target_sheet import Cells

PER_SHEET = 4  # targets, with three columns each
NOTHING = "—"


def write(
    workbook: Any,
    title: str,
    matrix: Matrix,
    splits: Sequence[TargetSplit],
    place_word: str,
    profile: Profile,
    cells: Cells,
) -> None:
    """The sheets 进度 and 排名 for the targets that anything was reported on."""
    asked = [s for s in splits if any((s.target.uid, p.uid) in matrix.done for p in matrix.where)]
    rates: dict[str, tuple[str, str, int]] = {}
    groups = balanced(asked, PER_SHEET)
    for number, group in enumerate(groups, 1):
        name = "进度表" if len(groups) == 1 else f"进度表{number}"
        _progress(workbook, name, title, matrix, group, place_word, profile, cells, rates)
    _ranking(workbook, title, matrix, [s for s in asked if not s.target.part_of], place_word, profile, rates)


def _latest(matrix: Matrix, splits: Sequence[TargetSplit]) -> str:
    uids = {s.target.uid for s in splits}
    days = [done.day for (uid, _), done in matrix.done.items() if uid in uids]
    year, month, day = (int(part) for part in max(days).split("-"))
    return f"截至{year}年{month}月{day}日"


def _progress(
    workbook: Any,
    name: str,
    title: str,
    matrix: Matrix,
    splits: Sequence[TargetSplit],
    place_word: str,
    profile: Profile,
    cells: Cells,
    rates: dict[str, tuple[str, str, int]],
) -> None:
    from .target_sheet import place_labels

    columns = [office.Col("序号", 6), office.Col(place_word, 16)]
    shown = []
    for item in splits:
        values = [d.value for (uid, _), d in matrix.done.items() if uid == item.target.uid]
        shown.append(number_format(max([item.split.decimals, *map(places_of, values)])))
        label, width = item.target.label, max(11.0, 30.0 / len(splits))
        columns += [
            office.Col(f"{label}\n计划（{item.unit}）", width, "center", shown[-1]),
            office.Col(f"{label}\n完成（{item.unit}）", width, "center", shown[-1]),
            office.Col("完成率", 10, "center", "0.00%"),
        ]
    sheet = office.new_sheet(
        workbook, name, f"{title.removesuffix('分解表')}完成情况表", columns, profile, right=_latest(matrix, splits)
    )
    sheet.ws.row_dimensions[sheet.header_row].height = max(
        30.0, *(text_height(c.header, c.width, office.HEADER_SIZE) for c in columns)
    )
    first = sheet.row
    for index, (place, label) in enumerate(zip(matrix.where, place_labels(matrix.where), strict=True)):
        row = sheet.add([index + 1, label, *[""] * (3 * len(splits))], min_height=22)
        for number, item in enumerate(splits):
            plan, done = f"{letter(3 + 3 * number)}{row}", f"{letter(4 + 3 * number)}{row}"
            formula(sheet.ws[plan], f"={cells.cell(item.target.uid, index)}", shown[number])
            found = matrix.done.get((item.target.uid, place.uid))
            if found is not None:
                sheet.ws[done].value = found.value
                sheet.ws[done].number_format = shown[number]
            formula(sheet.ws[f"{letter(5 + 3 * number)}{row}"], rate_formula(plan, done), "0.00%")
    last = sheet.row - 1
    row = total_row(sheet, "合计", [""] * (3 * len(splits)), bold=True)
    for number, item in enumerate(splits):
        plan, done, share = (letter(k + 3 * number) for k in (3, 4, 5))
        for column in (plan, done):
            formula(sheet.ws[f"{column}{row}"], f"=SUM({column}{first}:{column}{last})", shown[number])
        formula(sheet.ws[f"{share}{row}"], rate_formula(f"{plan}{row}", f"{done}{row}"), "0.00%")
        rates[item.target.uid] = (name, share, first)
    sheet.add_note("注：完成率＝完成数÷计划数，可以超过100%；没有任务的不计，以“—”表示；空白为未报。")
    sheet.finish(landscape=True)


def rate_formula(plan: str, done: str) -> str:
    """完成率, rounded as it is printed; — where there is no plan."""
    return f'=IF(N({plan})=0,"{NOTHING}",ROUND(N({done})/{plan},4))'


def _ranking(
    workbook: Any,
    title: str,
    matrix: Matrix,
    splits: Sequence[TargetSplit],
    place_word: str,
    profile: Profile,
    rates: dict[str, tuple[str, str, int]],
) -> None:
    from .target_sheet import place_labels

    if not splits:
        return
    cap = profile.get("tasks.ranking_cap")
    width = max(10.0, min(40.0, 80.0 / len(splits)))
    columns = [
        office.Col("名次", 10),
        office.Col(place_word, 20),
        *(office.Col(f"{item.target.indicator}\n完成率", width, "center", "0.00%") for item in splits),
        office.Col("平均\n完成率", 20, "center", "0.00%"),
    ]
    sheet = office.new_sheet(
        workbook, "排名", f"{title.removesuffix('分解表')}完成率排名表", columns, profile, right=_latest(matrix, splits)
    )
    sheet.ws.row_dimensions[sheet.header_row].height = max(
        30.0, *(text_height(c.header, c.width, office.HEADER_SIZE) for c in columns)
    )
    at = {place.uid: index for index, place in enumerate(matrix.where)}
    labels = place_labels(matrix.where)
    first, mean = sheet.row, letter(3 + len(splits))
    last = first + len(matrix.where) - 1
    for standing in standings(matrix, None if cap is None else Decimal(str(cap))):
        index = at[standing.place.uid]
        row = sheet.add(["", labels[index], *[""] * (len(splits) + 1)], min_height=22)
        for number, item in enumerate(splits):
            name, column, start = rates[item.target.uid]
            formula(sheet.ws.cell(row, 3 + number), f"='{name}'!{column}{start + index}", "0.00%")
        span = f"{letter(3)}{row}:{letter(2 + len(splits))}{row}"
        formula(sheet.ws[f"{mean}{row}"], _mean(span, cap), "0.00%")
        rank = f"RANK({mean}{row},{mean}${first}:{mean}${last})"
        formula(sheet.ws[f"A{row}"], f'=IF(ISNUMBER({mean}{row}),{rank},"{NOTHING}")')
    words = "" if cap is None else f"，单项超过{cap}%的按{cap}%计"
    sheet.add_note(f"注：名次按平均完成率（各项完成率的平均数{words}，保留两位小数）从高到低排列，相同的名次并列。")
    sheet.finish(landscape=True)


def _mean(span: str, cap: object) -> str:
    """The mean of the rates that are numbers."""
    if cap is None:
        return f'=IF(COUNT({span})=0,"{NOTHING}",ROUND(AVERAGE({span}),4))'
    most = f"{Decimal(str(cap)) / 100:f}"
    counted = f'SUMIF({span},"<={most}")+COUNTIF({span},">{most}")*{most}'
    return f'=IF(COUNT({span})=0,"{NOTHING}",ROUND(({counted})/COUNT({span}),4))'
