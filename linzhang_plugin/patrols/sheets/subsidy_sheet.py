"""The subsidy table (补助核算表) in Excel: everything is computed live from the terms on their own sheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ...county import office
from ...county.office import Col, Formula
from .paper import Paper, town_of, town_words
from .subsidy import Terms, missing_days, pay

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

MAIN, TOWNS, TERMS = "补助核算表", "分乡镇汇总", "核算办法"
MONEY = {0: "#,##0", 1: "#,##0.0", 2: "#,##0.00"}
_PARAMETERS = (
    ("补助标准（元/月）", "base"),
    ("不满全月按在岗天数折算", "pro_rata"),
    ("每少1天扣减（元）", "per_missing_day"),
    ("每少1天扣减补助标准的比例", "share_per_missing_day"),
    ("有效不足几天当月不发", "nothing_below_days"),
    ("按天扣减最多（元）", "most_deducted"),
    ("按天扣减最多占应发基数的比例", "most_deducted_share"),
)


def write(paper: Paper, terms: Terms, path: Path) -> Path:
    """Writes the table, the sums of the towns and the terms; LinzhangError where it cannot be written."""
    workbook = office.new_workbook(paper.profile)
    rows = _main(workbook, paper, terms)
    towns = list(dict.fromkeys(town_of(person) for person in paper.people))
    if len(towns) > 1:
        _towns(workbook, paper, terms, towns, rows)
    _terms(workbook, paper, terms)
    return office.save(workbook, path)


def _cells(first_row: int) -> dict[str, str]:
    """Parameter → the cell of the sheet of terms that holds it."""
    return {key: f"{TERMS}!$B${first_row + number}" for number, (_, key) in enumerate(_PARAMETERS)}


_FIRST_TERM = 4
"""The row of the first parameter: title, line and header stand above."""


def _main(workbook: Workbook, paper: Paper, terms: Terms) -> tuple[int, int]:
    money, at = MONEY[terms.decimals], _cells(_FIRST_TERM)
    columns = [
        Col("序号", 5),
        Col("乡镇", 10),
        Col("村", 10),
        Col("姓名", 9),
        Col("补助标准\n(元/月)", 9.5, "right", money),
        Col("当月\n天数", 6),
        Col("在岗\n天数", 6),
        Col("免巡\n天数", 6),
        Col("应巡\n天数", 6),
        Col(paper.done_head, 6.5 if paper.by_windows else 6),
        Col("差额", 6),
        Col("应发基数\n(元)", 10, "right", money),
        Col("扣减\n(元)", 9, "right", money),
        Col("扣减原因", 30, "left"),
        Col("实发\n(元)", 10, "right", money),
        Col("签字", 12),
    ]
    title = f"{paper.place}{paper.when}护林员补助核算表"
    sheet = office.new_sheet(workbook, MAIN, title, columns, paper.profile, left=paper.left, right="单位：元")
    first = sheet.row
    for number, person in enumerate(paper.people, start=1):
        r = sheet.row
        base: object = terms.base_of(person)
        if base == terms.base:
            base = Formula(f"={at['base']}")
        whole = f"N({at['nothing_below_days']})"
        least = f'ROUND(IF({at["pro_rata"]}="是",{whole}*(G{r}-H{r})/F{r},{whole}),0)'
        by_days = f"ROUND(K{r}*(N({at['per_missing_day']})+E{r}*N({at['share_per_missing_day']})),{terms.decimals})"
        most = f"IF(N({at['most_deducted']})>0,{at['most_deducted']},L{r})"
        share = at["most_deducted_share"]
        most_share = f"IF(N({share})>0,ROUND(L{r}*{share},{terms.decimals}),L{r})"
        shortfall: object = Formula(f"=MAX(I{r}-J{r},0)")
        missing = missing_days(person)
        if missing != max(person.target - person.done_days, 0):
            shortfall = missing  # several windows, each with a shortfall of its own, or one that goes on
        sheet.add(
            [
                number,
                town_words(person),
                "、".join(person.villages),
                person.name,
                base,
                paper.month.length,
                person.days_in_post,
                person.exempt_days,
                person.target,
                person.done_days,
                shortfall,
                Formula(f'=ROUND(IF({at["pro_rata"]}="是",E{r}*G{r}/F{r},E{r}),{terms.decimals})'),
                Formula(f"=IF(AND(K{r}>0,J{r}<{least}),L{r},MIN(L{r},{by_days},{most},{most_share}))"),
                pay(person, paper.month, terms).reason,
                Formula(f"=L{r}-M{r}"),
                "",
            ],
            min_height=24,
        )
    last = sheet.row - 1
    sums = {i: Formula(f"=SUM({office.letter(i)}{first}:{office.letter(i)}{last})") for i in (9, 10, 11, 12, 13, 15)}
    cells: list[object] = ["", "合计", "", f"{len(paper.people)}人", *(sums.get(i, "") for i in range(5, 17))]
    sheet.add(cells, bold=True, min_height=24)
    for number, text in enumerate(terms.words(), start=1):
        sheet.add_note(f"{'注：' if number == 1 else '　　'}{number}.{text}")
    sheet.add_note("　　天数取自巡护月报；应发基数、扣减、实发为公式，随“核算办法”中的参数变化。")
    row = sheet.add_note(
        "制表人：　　　　　　　　　　审核人：　　　　　　　　　　单位负责人：　　　　　　　　　　（盖章）"
    )
    sheet.ws.row_dimensions[row].height = 36
    sheet.finish(landscape=True)
    return first, last


def _towns(workbook: Workbook, paper: Paper, terms: Terms, towns: list[str], rows: tuple[int, int]) -> None:
    money = MONEY[terms.decimals]
    columns = [
        Col("序号", 6),
        Col("乡镇", 18),
        Col("人数", 10),
        Col("应发基数\n(元)", 16, "right", money),
        Col("扣减\n(元)", 16, "right", money),
        Col("实发\n(元)", 16, "right", money),
    ]
    title = f"{paper.place}{paper.when}护林员补助分乡镇汇总表"
    sheet = office.new_sheet(workbook, TOWNS, title, columns, paper.profile, left=paper.left, right="单位：元")

    def column(letter: str) -> str:
        return f"{MAIN}!${letter}${rows[0]}:${letter}${rows[1]}"

    first = sheet.row
    for number, town in enumerate(towns, start=1):
        # people with areas in two towns are paid by the first: their line begins with its name and a comma
        keys = f"B{sheet.row}", f'B{sheet.row}&"、*"'
        counts: list[object] = [Formula("=" + "+".join(f"COUNTIF({column('B')},{key})" for key in keys))]
        counts += [
            Formula("=" + "+".join(f"SUMIF({column('B')},{key},{column(letter)})" for key in keys)) for letter in "LMO"
        ]
        sheet.add([number, town, *counts], min_height=24)
    last = sheet.row - 1
    total = [Formula(f"=SUM({office.letter(i)}{first}:{office.letter(i)}{last})") for i in range(3, 7)]
    sheet.add(["", "合计", *total], bold=True, min_height=24)
    sheet.finish(landscape=False)


def _terms(workbook: Workbook, paper: Paper, terms: Terms) -> None:
    columns = [Col("参数", 40, "left"), Col("值", 16), Col("说明", 40, "left")]
    title = f"{paper.place}护林员补助核算办法"
    sheet = office.new_sheet(workbook, TERMS, title, columns, paper.profile, left=paper.left, right=paper.when)
    for name, key in _PARAMETERS:
        value = getattr(terms, key)
        shown: object = ("是" if value else "否") if isinstance(value, bool) else value
        sheet.add([name, "" if shown is None else shown, "空为不适用" if shown is None else ""], min_height=24)
    sheet.add_note("注：参数取自县情参数“巡护—补助核算”；在此改动只影响本表。")
    sheet.finish(landscape=False)
