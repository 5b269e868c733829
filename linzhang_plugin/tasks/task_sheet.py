"""The task breakdown table (任务分解表) in Excel, in the layout of 黔江 2023–2027 (domain facts 5.2).

Everything printed is Chinese, whatever the interface speaks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..county import office
from ..county.heights import HIGHEST, pieces, text_height
from .model import Remark
from .store import StoredTask

if TYPE_CHECKING:
    from ..county.profile import Profile

Say = Callable[..., str]

# Doubts that a reader of the table must know of; the others stand in the second sheet only.
PRINTED_REMARKS = ("tasks.row_unreadable", "tasks.row_absent", "tasks.columns_interleaved", "tasks.tail_garbled")
UNREADABLE = "（原文此处无法辨认，请对照原件补填）"


@dataclass(frozen=True)
class Column:
    """One column: the field it shows, its head, its width in characters and its alignment."""

    field: str
    header: str
    width: float
    align: str = "left"


DEFAULT_COLUMNS = (
    Column("number", "序号", 6, "center"),
    Column("title", "重点任务", 20, "center"),
    Column("content", "主要内容", 68),
    Column("units", "责任单位", 32),
    Column("contact", "联系人", 11, "center"),
)


def columns_of(profile: Profile) -> tuple[Column, ...]:
    """The columns of the county's profile (``tasks.columns``), else those of 黔江."""
    listed = profile.get("tasks.columns", [])
    found = tuple(
        Column(c["field"], c["header"], float(c["width"]), c.get("align", "left"))
        for c in listed
        if c.get("field") in FIELDS
    )
    return found or DEFAULT_COLUMNS


FIELDS = ("number", "title", "content", "lead", "units", "cooperating", "contact", "deadline", "note")


def write_task_sheet(
    path: Path, title: str, tasks: Sequence[StoredTask], profile: Profile, say: Say, annex: str | None = None
) -> Path:
    """Writes the table and, on a second sheet, the source sentence and the doubts of every row."""
    workbook = office.new_workbook(profile)
    columns = columns_of(profile)
    numbers = printed_numbers(tasks)
    mark = profile.get("tasks.annex", "附件1") if annex is None else annex
    cols = [office.Col(c.header, c.width, c.align) for c in columns]
    sheet = office.new_sheet(workbook, "任务分解表", table_title(title), cols, profile, annex=mark)
    section = ""
    for task, number in zip(tasks, numbers, strict=True):
        if task.section != section:
            section = task.section
            if section:
                _section_row(sheet, section)
        _task_rows(sheet, columns, task, number)
    notes = printed_notes(tasks, numbers, say)
    for index, note in enumerate(notes):
        _note_row(sheet, ("注：" if index == 0 else "　　") + note)
    sheet.finish(landscape=True)
    _source_sheet(workbook, tasks, numbers, profile, say)
    return office.save(workbook, path)


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


def cell_text(task: StoredTask, field: str, fields: Sequence[str]) -> str:
    """What stands in a cell. Units that have no column of their own are named in the column 责任单位."""
    if field == "units":
        parts = [("责任单位", task.units)]
        if "lead" not in fields:
            parts.insert(0, ("牵头单位", task.lead))
        if "cooperating" not in fields:
            parts.append(("配合单位", task.cooperating))
        present = [(label, text) for label, text in parts if text]
        if len(present) == 1 and present[0][0] == "责任单位":
            return present[0][1]
        return "\n".join(f"{label}：{text}" for label, text in present)
    if field == "content":
        if any(remark.code == "tasks.row_unreadable" for remark in task.remarks):
            return UNREADABLE
        return task.content or task.title
    if field == "contact":
        return task.contact.replace("、", "\n")  # a name is not broken in its middle
    if field == "title":
        return task.title
    if field == "note":
        return ""
    return str(getattr(task, field))


def _task_rows(sheet: office.Sheet, columns: Sequence[Column], task: StoredTask, number: str) -> None:
    """One task; where its text needs more than a row may be high, it goes on in further rows."""
    fields = [c.field for c in columns]
    texts = [number if c.field == "number" else cell_text(task, c.field, fields) for c in columns]
    cut = [pieces(text, c.width, office.BODY_SIZE) for text, c in zip(texts, columns, strict=True)]
    first = sheet.row
    for part in range(max(len(p) for p in cut)):
        values = [p[part] if part < len(p) else "" for p in cut]
        height = max(text_height(v, c.width, office.BODY_SIZE) for v, c in zip(values, columns, strict=True))
        numeric = [int(v) if c.field == "number" and v.isdigit() else v for v, c in zip(values, columns, strict=True)]
        row = sheet.add(numeric, min_height=min(max(height, 30.0), HIGHEST + 8))
        # the floor's own estimate may be lower or higher; the room's is made for long wrapped texts
        sheet.ws.row_dimensions[row].height = min(max(height, 30.0), HIGHEST + 8)
    last = sheet.row - 1
    if last > first:
        for index, parts in enumerate(cut, 1):
            if len(parts) == 1:
                sheet.ws.merge_cells(start_row=first, start_column=index, end_row=last, end_column=index)


def _section_row(sheet: office.Sheet, text: str) -> None:
    row = sheet.add_section(text)
    width = sum(c.width for c in sheet.columns)
    sheet.ws.row_dimensions[row].height = max(26.0, text_height(text, width, office.HEADER_SIZE))


def _note_row(sheet: office.Sheet, text: str) -> None:
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
