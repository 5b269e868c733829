"""The workbook of the matrix (目标任务分解表): shares, years, progress, ranking, and a sheet that checks them all.

Every sum, difference, rate and rank is a living formula. Everything printed is Chinese, whatever the interface speaks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..county import office
from ..county.heights import text_height
from .bases import METHOD_NAMES, Place
from .matrix import TargetSplit
from .split import places_of, plain
from .target_cells import balanced, formula, letter, number_format, total_row

if TYPE_CHECKING:
    from ..county.profile import Profile
    from .matrix_read import Matrix

Say = Callable[..., str]
PER_SHEET = 10  # more columns are not legible on A4 landscape
NOTED = 4  # of more targets the notes would fill a page of their own; they stand on the sheet of checks
CHECKED, CHECKS = "核对", "核对与办法"
RIGHT, WRONG = "√", "×"


@dataclass
class Cells:
    """Where the shares of each target stand: target uid → (sheet, column letter, first row, last row)."""

    at: dict[str, tuple[str, str, int, int]] = field(default_factory=dict)

    def span(self, uid: str) -> str:
        """The cells of one target, as other sheets name them."""
        sheet, column, first, last = self.at[uid]
        return f"'{sheet}'!${column}${first}:${column}${last}"

    def cell(self, uid: str, index: int) -> str:
        """The cell of one place."""
        sheet, column, first, _last = self.at[uid]
        return f"'{sheet}'!${column}${first + index}"


def write_target_sheet(
    path: Path,
    title: str,
    where: Sequence[Place],
    splits: Sequence[TargetSplit],
    place_word: str,
    profile: Profile,
    say: Say,
    matrix: Matrix | None = None,
) -> Path:
    """Writes the workbook; with many targets the shares go on several sheets, ten a sheet.

    ``matrix`` has the progress; sheets of progress and ranking are made where anything has been reported.
    """
    from . import progress_sheet

    workbook = office.new_workbook(profile)
    groups = balanced(splits, PER_SHEET)
    cells = Cells()
    for index, group in enumerate(groups, 1):
        name = "目标分解表" if len(groups) == 1 else f"目标分解表{index}"
        _shares(workbook, name, title, where, group, place_word, profile, say, cells)
    for number, item in enumerate([i for i in splits if i.years], 1):
        _years(workbook, f"分年度{number}", title, where, item, place_word, profile, cells)
    _checks(workbook, title, splits, profile, say, cells)
    if matrix is not None and matrix.done:
        progress_sheet.write(workbook, title, matrix, [s for s in splits if not s.carried], place_word, profile, cells)
    return office.save(workbook, path)


def table_title(plan_title: str) -> str:
    """The plan's title with 目标任务分解表 behind it."""
    return f"{plan_title}目标任务分解表"


def place_label(place: Place, where: Sequence[Place]) -> str:
    """The place's name; with the upper place before it where two places bear one name."""
    return place.name if sum(p.name == place.name for p in where) == 1 else f"{place.above}{place.name}"


def place_labels(where: Sequence[Place]) -> list[str]:
    """``place_label`` of all places."""
    count: dict[str, int] = {}
    for place in where:
        count[place.name] = count.get(place.name, 0) + 1
    return [p.name if count[p.name] == 1 else f"{p.above}{p.name}" for p in where]


# ---- the shares -----------------------------------------------------------------------------------------------


def _shares(
    workbook: Any,
    name: str,
    title: str,
    where: Sequence[Place],
    splits: Sequence[TargetSplit],
    place_word: str,
    profile: Profile,
    say: Say,
    cells: Cells,
) -> None:
    units = list(dict.fromkeys(item.unit for item in splits))
    one_unit = len(units) == 1
    width = max(11.0, min(24.0, 104.0 / len(splits)))
    columns = [
        office.Col("序号", 6),
        office.Col(place_word, 16),
        *(office.Col(_head(item, one_unit), width, "center", _format(item)) for item in splits),
    ]
    sheet = office.new_sheet(
        workbook,
        name,
        title,
        columns,
        profile,
        annex=profile.get("tasks.annex_targets", "附件2"),
        right=f"单位：{'、'.join(units)}",
    )
    sheet.ws.row_dimensions[sheet.header_row].height = max(
        30.0, *(text_height(c.header, c.width, office.HEADER_SIZE) for c in columns)
    )
    first = sheet.row
    for index, label in enumerate(place_labels(where)):
        sheet.add([index + 1, label, *(_value(item, index) for item in splits)], min_height=22)
    last = sheet.row - 1
    letters = [letter(column) for column in range(3, 3 + len(splits))]
    for column, item in zip(letters, splits, strict=True):
        cells.at[item.target.uid] = (name, column, first, last)
    sums = ["—" if i.carried else f"=SUM({c}{first}:{c}{last})" for c, i in zip(letters, splits, strict=True)]
    total = total_row(sheet, "合计", sums, bold=True)
    asked = total_row(sheet, "方案任务数", [i.target.figure if i.carried else i.split.total for i in splits])
    checks = total_row(sheet, CHECKED, ["—"] * len(splits))
    for column, item in zip(letters, splits, strict=True):
        if not item.carried:
            formula(sheet.ws[f"{column}{checks}"], _same(f"{column}{total}", f"{column}{asked}", _decimals(item)))
        sheet.ws[f"{column}{total}"].number_format = _format(item)  # the floor formats no formulas
        sheet.ws[f"{column}{asked}"].number_format = _format(item)
    for index, note in enumerate(notes_of(splits, say, brief=len(splits) > NOTED)):
        row = sheet.add_note(("注：" if index == 0 else "　　") + note)
        sheet.ws.row_dimensions[row].height = text_height(note, sum(c.width for c in columns) - 4, office.NOTE_SIZE)
    sheet.finish(landscape=len(splits) > 3)


def _value(item: TargetSplit, index: int) -> object:
    if not item.carried:
        return item.split.shares[index]
    return item.target.figure


def _same(left: str, right: str, decimals: int) -> str:
    """√ where two cells agree, else the difference in words."""
    difference = f"ROUND({left}-{right},{decimals})"
    return f'=IF({difference}=0,"{RIGHT}",IF({difference}>0,"多","少")&ABS({difference}))'


def _head(item: TargetSplit, one_unit: bool) -> str:
    return item.target.label if one_unit else f"{item.target.label}\n（{item.unit}）"


def _decimals(item: TargetSplit) -> int:
    """As many as the shares and the total need, at least those asked for."""
    return max([item.split.decimals, places_of(item.split.total), *(places_of(s) for s in item.split.shares[:1])])


def _format(item: TargetSplit) -> str:
    return "General" if item.carried else number_format(_decimals(item))


# ---- years ----------------------------------------------------------------------------------------------------


def _years(
    workbook: Any,
    name: str,
    title: str,
    where: Sequence[Place],
    item: TargetSplit,
    place_word: str,
    profile: Profile,
    cells: Cells,
) -> None:
    """One target over several years: towns by years, sums both ways, and a column that checks them."""
    decimals = max(_decimals(item), *(places_of(v) for _, values in item.years for v in values))
    shown = number_format(decimals)
    width = max(11.0, min(16.0, 70.0 / len(item.years)))
    columns = [
        office.Col("序号", 6),
        office.Col(place_word, 16),
        *(office.Col(f"{year}年", width, "center", shown) for year, _ in item.years),
        office.Col("合计", 14, "center", shown),
        office.Col("分解数", 14, "center", shown),
        office.Col(CHECKED, 9),
    ]
    head = f"{title}（{item.target.label}分年度）"
    sheet = office.new_sheet(workbook, name, head, columns, profile, right=f"单位：{item.unit}")
    first, number = sheet.row, len(item.years)
    opening, closing = letter(3), letter(2 + number)
    sums, shares, checks = letter(3 + number), letter(4 + number), letter(5 + number)
    for index, label in enumerate(place_labels(where)):
        values = [values[index] for _, values in item.years]
        row = sheet.add([index + 1, label, *values, "", "", ""], min_height=22)
        _across(
            sheet.ws,
            row,
            (opening, closing, sums, shares, checks),
            f"={cells.cell(item.target.uid, index)}",
            decimals,
            shown,
        )
    last = sheet.row - 1
    row = total_row(
        sheet,
        "合计",
        [*(f"=SUM({letter(c)}{first}:{letter(c)}{last})" for c in range(3, 3 + number)), "", "", ""],
        bold=True,
    )
    _across(
        sheet.ws,
        row,
        (opening, closing, sums, shares, checks),
        f"=SUM({shares}{first}:{shares}{last})",
        decimals,
        shown,
    )
    for column in range(3, 3 + number):
        sheet.ws.cell(row, column).number_format = shown
    sheet.add_note("注：各年度按任务总数的年度比例分解，余数大的先进位，同时保证各年度合计与各地合计都与任务数一致。")
    sheet.finish(landscape=True)


def _across(ws: Any, row: int, at: tuple[str, str, str, str, str], share: str, decimals: int, shown: str) -> None:
    opening, closing, sums, shares, checks = at
    formula(ws[f"{sums}{row}"], f"=SUM({opening}{row}:{closing}{row})", shown)
    formula(ws[f"{shares}{row}"], share, shown)
    formula(ws[f"{checks}{row}"], _same(f"{sums}{row}", f"{shares}{row}", decimals))


# ---- the checks -----------------------------------------------------------------------------------------------


def _checks(workbook: Any, title: str, splits: Sequence[TargetSplit], profile: Profile, say: Say, cells: Cells) -> None:
    """A row an indicator: the plan's figure, the sum of the shares, whether they agree, and how it was split."""
    columns = [
        office.Col("序号", 6),
        office.Col("指标", 24, "left"),
        office.Col("单位", 9),
        office.Col("方案任务数", 14),
        office.Col("分解合计", 14),
        office.Col("总数\n核对", 10),
        office.Col("其中项\n不超总数", 10),
        office.Col("分解办法", 52, "left"),
    ]
    sheet = office.new_sheet(workbook, CHECKS, f"{title}核对与分解办法", columns, profile)
    by_uid = {item.target.uid: item for item in splits}
    for number, item in enumerate(splits, 1):
        how = method_text(item, say)
        asked: object = item.target.figure if item.carried else item.split.total
        row = sheet.add([number, item.target.label, item.unit, asked, "—", "—", "—", how], min_height=24)
        if item.carried:
            continue
        shown, span = number_format(_decimals(item)), cells.span(item.target.uid)
        sheet.ws[f"D{row}"].number_format = shown
        formula(sheet.ws[f"E{row}"], f"=SUM({span})", shown)
        formula(sheet.ws[f"F{row}"], _same(f"E{row}", f"D{row}", _decimals(item)))
        above = by_uid.get(item.target.part_of)
        if above is not None and not above.carried and above.unit == item.unit:
            more = f"SUMPRODUCT(--(ROUND({span}-{cells.span(above.target.uid)},{_decimals(item)})>0))"
            formula(sheet.ws[f"G{row}"], f'=IF({more}=0,"{RIGHT}","{WRONG}"&{more}&"处")')
    sheet.add_note(f"注：{RULE}")
    sheet.finish(landscape=True)


RULE = (
    "分解采用最大余数法：各地应得数按权重计算，先舍去取整单位以下的余数，剩余的单位依余数从大到小每地加一个，余数相同的按编号先后。"
    "有下限、上限或锁定的，先定这些地方，其余按权重分配。"
)


def method_text(item: TargetSplit, say: Say) -> str:
    """How one figure came about: method, step, rounding, limits, and where the plan itself decides."""
    if item.carried:
        return f"{METHOD_NAMES['carried']}。"
    basis = {"column": f"按“{item.basis}”", "figure": f"按资源档案“{item.basis or '林地'}”"}
    text = basis.get(item.method, METHOD_NAMES[item.method])
    # the step is worth a word only where it is no decimal of the table
    if item.split.step != Decimal(1).scaleb(-item.split.decimals):
        text += f"，以{plain(item.split.step)}{item.unit}为单位取整"
    words = [say(remark.code, **remark.values).rstrip("。") for remark in item.remarks]
    return "；".join([text, *words]) + "。"


def notes_of(splits: Sequence[TargetSplit], say: Say, *, brief: bool = False) -> list[str]:
    """The notes under a table: one for each figure, or where they stand."""
    notes = []
    if any(item.target.part for item in splits):
        notes.append("标有“其中”的指标包含在其总数之内，不另行相加。")
    if brief:
        notes.append(f"各项指标的分解办法、取整和锁定情况见“{CHECKS}”。")
    for item in splits:
        if not (brief or item.carried):
            text = method_text(item, say)
            notes.append(f"“{item.target.indicator}”{plain(item.split.total)}{item.unit}，{_divided(text)}")
    held = [item.target.indicator for item in splits if item.carried]
    if held:
        notes.append(f"{'、'.join(held)}为存量、比率或限额指标，不分解，各地同数。")
    return [f"{number}.{note}" for number, note in enumerate(notes, 1)] if len(notes) > 1 else notes


def _divided(text: str) -> str:
    """“按责任区面积；…” → “按责任区面积分解；…”."""
    head, mark, rest = text.partition("；")
    if not mark:
        return f"{text.rstrip('。')}分解。" if not text.rstrip("。").endswith("分配") else text
    return f"{head}{'' if head.endswith('分配') else '分解'}；{rest}"
