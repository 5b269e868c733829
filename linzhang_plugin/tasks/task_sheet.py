"""The task breakdown table (任务分解表) in Excel: the county's column set, official typography, a hidden key.

Everything printed is Chinese, whatever the interface speaks. Behind the last column stands a hidden one with the uid
of each row's task, outside the print area: by it a table that comes back is recognised.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..county import office
from ..county.heights import HIGHEST, pieces, text_height
from .layout import Column, Layout, layout
from .model import Remark
from .store import StoredTask

if TYPE_CHECKING:
    from ..county.profile import Profile

Say = Callable[..., str]
Extra = Mapping[str, Mapping[str, object]]

# Doubts that a reader of the table must know of; the others stand in the second sheet only.
PRINTED_REMARKS = ("tasks.row_unreadable", "tasks.row_absent", "tasks.columns_interleaved", "tasks.tail_garbled")
UNREADABLE = "（原文此处无法辨认，请对照原件补填）"
SHEET = "任务分解表"
KEY_HEAD = "编码（请勿删除）"
LABELS = {"lead": "牵头单位", "units": "责任单位", "cooperating": "配合单位"}


def write_task_sheet(
    path: Path,
    title: str,
    tasks: Sequence[StoredTask],
    profile: Profile,
    say: Say,
    annex: str | None = None,
    *,
    columns: Layout | None = None,
    extra: Extra | None = None,
    head: tuple[str, str] = ("", ""),
) -> Path:
    """Writes the table and, on a second sheet, the source sentence and the doubts of every row.

    ``extra`` gives what is no column of the task: uid → field → text; ``head`` the texts left and right under the
    title.
    """
    workbook = office.new_workbook(profile)
    chosen = columns or layout(profile)
    numbers = printed_numbers(tasks)
    mark = profile.get("tasks.annex", "附件1") if annex is None else annex
    cols = [office.Col(c.header, c.width, c.align) for c in chosen.columns]
    sheet = office.new_sheet(
        workbook, SHEET, table_title(title), cols, profile, annex=mark, left=head[0], right=head[1]
    )
    write_rows(sheet, chosen.columns, tasks, numbers, extra or {})
    notes = printed_notes(tasks, numbers, say)
    for index, note in enumerate(notes):
        note_row(sheet, ("注：" if index == 0 else "　　") + note)
    sheet.finish(landscape=True)
    _source_sheet(workbook, tasks, numbers, profile, say)
    return office.save(workbook, path)


def write_rows(
    sheet: office.Sheet, columns: Sequence[Column], tasks: Sequence[StoredTask], numbers: Sequence[str], extra: Extra
) -> None:
    """The rows with their sections and, behind the last column, their hidden keys."""
    hide_keys(sheet)
    section = ""
    for task, number in zip(tasks, numbers, strict=True):
        if task.section != section:
            section = task.section
            if section:
                _section_row(sheet, section)
        _task_rows(sheet, columns, task, number, extra.get(task.uid, {}))


def hide_keys(sheet: office.Sheet, text: str = KEY_HEAD) -> None:
    """Begins the hidden column of keys; ``text`` stands in the row of the heads."""
    from openpyxl.utils import get_column_letter

    column = len(sheet.columns) + 1
    sheet.ws.cell(sheet.header_row, column, text)
    sheet.ws.column_dimensions[get_column_letter(column)].hidden = True


def table_title(title: str) -> str:
    """The plan's title with 任务分解表 behind it, once."""
    return title if title.endswith("分解表") else f"{title}任务分解表"


def printed_numbers(tasks: Sequence[StoredTask]) -> list[str]:
    """The plan's own numbers where they run through the whole table, else 1, 2, 3 …

    A row whose number is lost keeps an empty cell where the others keep the plan's numbers.
    """
    own = [task.number for task in tasks if task.number]
    digits = [int(number) for number in own if re.fullmatch(r"\d{1,4}", number)]
    if len(digits) == len(own) and digits == sorted(set(digits)) and len(own) > 1:
        return [task.number for task in tasks]
    return [str(index) for index in range(1, len(tasks) + 1)]


def cell_text(task: StoredTask, field: str, fields: Sequence[str], extra: Mapping[str, object] | None = None) -> str:
    """What stands in a cell. Units that have no column of their own are named in the column 责任单位."""
    if extra and field in extra:
        return str(extra[field])
    if field == "units":
        parts = [("units", task.units)]
        if "lead" not in fields:
            parts.insert(0, ("lead", task.lead))
        if "cooperating" not in fields:
            parts.append(("cooperating", task.cooperating))
        present = [(key, text) for key, text in parts if text]
        if len(present) == 1 and present[0][0] == "units":
            return present[0][1]
        return "\n".join(f"{LABELS[key]}：{text}" for key, text in present)
    if field == "content":
        return UNREADABLE if is_unreadable(task) else task.content or task.title
    if field == "whole":
        if is_unreadable(task):
            return UNREADABLE
        apart = bool(task.content) and not task.content.startswith(task.title)
        return f"{task.title}。{task.content}" if apart and task.title else task.content or task.title
    if field in ("contact", "leader"):
        return str(getattr(task, field)).replace("、", "\n")  # a name is not broken in its middle
    return str(getattr(task, field, "") or "")


def is_unreadable(task: StoredTask) -> bool:
    """Whether the document keeps only remains of the row."""
    return any(remark.code == "tasks.row_unreadable" for remark in task.remarks)


def _task_rows(
    sheet: office.Sheet, columns: Sequence[Column], task: StoredTask, number: str, extra: Mapping[str, object]
) -> None:
    """One task; where its text needs more than a row may be high, it goes on in further rows."""
    fields = [c.field for c in columns]
    texts = [number if c.field == "number" else cell_text(task, c.field, fields, extra) for c in columns]
    cut = [pieces(text, c.width, office.BODY_SIZE) for text, c in zip(texts, columns, strict=True)]
    first = sheet.row
    for part in range(max(len(p) for p in cut)):
        values = [p[part] if part < len(p) else "" for p in cut]
        height = max(text_height(v, c.width, office.BODY_SIZE) for v, c in zip(values, columns, strict=True))
        row = sheet.add([_cell(c, v, extra) for c, v in zip(columns, values, strict=True)])
        sheet.ws.cell(row, len(columns) + 1, task.uid)
        # the floor's own estimate may be lower or higher; the room's is made for long wrapped texts
        sheet.ws.row_dimensions[row].height = min(max(height, 30.0), HIGHEST + 8)
    last = sheet.row - 1
    if last > first:
        for index, parts in enumerate(cut, 1):
            if len(parts) == 1:
                sheet.ws.merge_cells(start_row=first, start_column=index, end_row=last, end_column=index)


def _cell(column: Column, text: str, extra: Mapping[str, object]) -> object:
    """Numbers as numbers, so that they can be sorted and added up in Excel; empty cells stay empty."""
    if column.field == "number" and text.isdigit():
        return int(text)
    value = extra.get(column.field)
    if isinstance(value, int | float) and text:
        return value
    return text or None


def _section_row(sheet: office.Sheet, text: str) -> None:
    row = sheet.add_section(text)
    width = sum(c.width for c in sheet.columns)
    sheet.ws.row_dimensions[row].height = max(26.0, text_height(text, width, office.HEADER_SIZE))


def note_row(sheet: office.Sheet, text: str) -> None:
    """A line under the table, high enough for its text."""
    row = sheet.add_note(text)
    width = sum(c.width for c in sheet.columns)
    sheet.ws.row_dimensions[row].height = text_height(text, width, office.NOTE_SIZE)


def printed_notes(tasks: Sequence[StoredTask], numbers: Sequence[str], say: Say) -> list[str]:
    """What the printed table must say about rows that the source has lost."""
    notes = []
    for task, number in zip(tasks, numbers, strict=True):
        for remark in task.remarks:
            if remark.code in PRINTED_REMARKS:
                row = f"第{number}项：" if number else ""
                notes.append(f"{row}{sentence_of(remark, say)}")
    return notes


def sentence_of(remark: Remark, say: Say) -> str:
    """The remark in words."""
    return say(remark.code, **remark.values)


def _source_sheet(
    workbook: object, tasks: Sequence[StoredTask], numbers: Sequence[str], profile: Profile, say: Say
) -> None:
    """Every row traceable to its sentence: the text it came from and what is in doubt."""
    cols = [
        office.Col("序号", 6, "center"),
        office.Col("重点任务", 22, "left"),
        office.Col("方案原文", 74, "left"),
        office.Col("存疑与说明", 34, "left"),
    ]
    sheet = office.new_sheet(workbook, "原文对照", "任务分解表原文对照", cols, profile)
    for task, number in zip(tasks, numbers, strict=True):
        doubts = "\n".join(sentence_of(remark, say) for remark in task.remarks)
        texts = [number, task.title, task.sentence, doubts]
        cut = [pieces(text, c.width, office.BODY_SIZE) for text, c in zip(texts, cols, strict=True)]
        for part in range(max(len(p) for p in cut)):
            values = [p[part] if part < len(p) else "" for p in cut]
            height = max(text_height(v, c.width, office.BODY_SIZE) for v, c in zip(values, cols, strict=True))
            row = sheet.add([int(v) if i == 0 and v.isdigit() else v for i, v in enumerate(values)])
            sheet.ws.row_dimensions[row].height = min(height, HIGHEST + 8)
    sheet.finish(landscape=True)
