"""The table of targets by town (目标分解表) in Excel: rows towns, columns targets, a living 合计.

Everything printed is Chinese, whatever the interface speaks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..county import office
from ..county.heights import text_height
from .shares import METHOD_NAMES, Place, TargetSplit
from .split import plain

if TYPE_CHECKING:
    from ..county.profile import Profile

Say = Callable[..., str]
PER_SHEET = 10  # more columns are not legible on A4 landscape


def write_target_sheet(
    path: Path,
    title: str,
    where: Sequence[Place],
    splits: Sequence[TargetSplit],
    place_word: str,
    profile: Profile,
    say: Say,
) -> Path:
    """Writes the shares of the splits; with many targets on several sheets, ten a sheet."""
    workbook = office.new_workbook(profile)
    groups = [splits[start : start + PER_SHEET] for start in range(0, len(splits), PER_SHEET)]
    for index, group in enumerate(groups, 1):
        name = "目标分解表" if len(groups) == 1 else f"目标分解表{index}"
        _sheet(workbook, name, title, where, group, place_word, profile, say)
    return office.save(workbook, path)


def table_title(plan_title: str) -> str:
    """The plan's title with 目标任务分解表 behind it."""
    return f"{plan_title}目标任务分解表"


def _sheet(
    workbook: object,
    name: str,
    title: str,
    where: Sequence[Place],
    splits: Sequence[TargetSplit],
    place_word: str,
    profile: Profile,
    say: Say,
) -> None:
    units = list(dict.fromkeys(item.unit for item in splits))
    one_unit = len(units) == 1
    width = max(11.0, min(24.0, 104.0 / len(splits)))
    columns = [
        office.Col("序号", 6),
        office.Col(place_word, 16),
        *(office.Col(_head(item, one_unit), width, "center", _format(item.split.decimals)) for item in splits),
    ]
    right = f"单位：{'、'.join(units)}" if not one_unit else f"单位：{units[0]}"
    sheet = office.new_sheet(
        workbook,
        name,
        title,
        columns,
        profile,
        annex=profile.get("tasks.annex_targets", "附件2"),
        right=right,
    )
    sheet.ws.row_dimensions[sheet.header_row].height = max(
        30.0, *(text_height(c.header, c.width, office.HEADER_SIZE) for c in columns)
    )
    first = sheet.row
    for index, place in enumerate(where):
        sheet.add([index + 1, place.name, *(item.split.shares[index] for item in splits)], min_height=22)
    last = sheet.row - 1
    letters = [_letter(column) for column in range(3, 3 + len(splits))]
    total = sheet.add(["合计", "", *(f"=SUM({letter}{first}:{letter}{last})" for letter in letters)], bold=True)
    planned = sheet.add(["方案任务数", "", *(item.split.total for item in splits)])
    for row in (total, planned):
        sheet.ws.merge_cells(start_row=row, start_column=1, end_row=row, end_column=2)
        sheet.ws.row_dimensions[row].height = 24
    for letter, item in zip(letters, splits, strict=True):  # the floor formats no formulas
        sheet.ws[f"{letter}{total}"].number_format = _format(item.split.decimals)
    for index, note in enumerate(notes_of(splits, say)):
        row = sheet.add_note(("注：" if index == 0 else "　　") + note)
        sheet.ws.row_dimensions[row].height = text_height(note, sum(c.width for c in columns) - 4, office.NOTE_SIZE)
    sheet.finish(landscape=len(splits) > 3)


def _head(item: TargetSplit, one_unit: bool) -> str:
    return item.target.label if one_unit else f"{item.target.label}\n（{item.unit}）"


def _format(decimals: int) -> str:
    return "#,##0" + ("." + "0" * decimals if decimals else "")


def _letter(column: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(column))


def notes_of(splits: Sequence[TargetSplit], say: Say) -> list[str]:
    """How each figure came about: method, rounding, and where the plan itself decides."""
    notes = []
    if any(item.target.part for item in splits):
        notes.append("标有“其中”的指标包含在其总数之内，不另行相加。")
    for item in splits:
        name = item.target.indicator
        text = f"“{name}”{plain(item.split.total)}{item.unit}，{METHOD_NAMES[item.method]}分解"
        words = [say(remark.code, **remark.values).rstrip("。") for remark in item.remarks]
        notes.append("；".join([text, *words]) + "。")
    return [f"{number}.{note}" for number, note in enumerate(notes, 1)] if len(notes) > 1 else notes
