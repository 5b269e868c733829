"""A task table that is a real table in Word: header row, merged section rows, one task a row."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from .model import Block, LeftOut, Remark, Task
from .notes import UnitNote
from .units import UnitSplitter

COLUMNS: dict[str, tuple[str, ...]] = {
    "number": ("序号", "编号", "序 号"),
    "title": (
        "重点任务",
        "主要任务",
        "工作任务",
        "目标任务",
        "重点工作",
        "年度重点工作",
        "任务",
        "工作事项",
        "任务名称",
        "重点工作任务",
    ),
    "content": (
        "主要内容",
        "工作内容",
        "具体内容",
        "工作措施",
        "工作要求",
        "年度考核目标",
        "主要措施",
        "任务内容",
        "具体措施",
        "工作举措",
    ),
    "lead": ("牵头单位", "牵头部门", "牵头责任单位"),
    "units": ("责任单位", "责任部门", "实施单位", "承办单位", "落实单位"),
    "cooperating": ("配合单位", "配合部门", "协办单位"),
    "leader": ("责任领导", "牵头领导", "分管领导", "包抓领导"),
    "contact": ("联系人", "责任人", "联络员"),
    "deadline": ("完成时限", "完成时间", "时限", "工作时限"),
}
# Headers of other wording, by what they contain; the first that fits counts.
_FUZZY: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("number", re.compile(r"序\s*号|编号|^No\.?$")),
    ("deadline", re.compile(r"时限|期限|完成时间|时间节点|时间要求|进度要求|完成日期")),
    ("leader", re.compile(r"(?:责任|牵头|分管|包抓|包保|挂点)(?:县|区|市)?领导")),
    ("lead", re.compile(r"牵头|主办|主责|主管单位")),
    ("cooperating", re.compile(r"配合|协办|协同|协助|参与|参加单位")),
    ("contact", re.compile(r"联系人|责任人|联络员|经办人")),
    ("units", re.compile(r"(?:责任|实施|承办|落实|执行|承担)(?:主体|单位|部门|科室|乡镇)")),
    ("group", re.compile(r"类别|类型|板块|分类|所属|一级指标|工作领域|模块")),
    ("content", re.compile(r"内容|措施|举措|要求|标准|考核目标|具体任务|目标任务|任务目标|工作目标|任务要求|做法")),
    ("title", re.compile(r"任务|工作|事项|项目|指标|要点")),
)
_FIELD = {word.replace(" ", ""): name for name, words in COLUMNS.items() for word in words}


def header_of(cells: Sequence[str]) -> dict[str, int] | None:
    """Column of each field where the row is the head of a task table; None where it is not."""
    columns: dict[str, int] = {}
    for index, cell in enumerate(cells):
        field = _FIELD.get(re.sub(r"[\s（(].*$", "", re.sub(r"\s+", "", unicodedata.normalize("NFKC", cell))))
        if field is None and 2 <= len(cell) <= 16:
            field = next((name for name, words in _FUZZY if words.search(re.sub(r"\s", "", cell))), None)
        if field == "content" and field in columns and not re.search(r"分", cell):
            columns[f"content{index}"] = index  # 基本措施 and 目标要求: both say what is to be done
        elif field and field not in columns:
            columns[field] = index
    if "title" not in columns and "content" in columns and "group" in columns:
        columns["title"] = columns.pop("group")
    has_text = "title" in columns or "content" in columns
    fields = [name for name in columns if not re.search(r"\d$", name)]
    return columns if has_text and len(fields) >= 3 else None


def read_tables(
    blocks: Sequence[Block], splitter: UnitSplitter
) -> tuple[list[Task], list[LeftOut], set[int], list[tuple[int, str]]]:
    """(tasks, rows left out, numbers of the tables read, lines above their heads) of the task tables."""
    above: list[tuple[int, str]] = []
    tasks: list[Task] = []
    left_out: list[LeftOut] = []
    read: set[int] = set()
    columns: dict[str, int] | None = None
    table, section = 0, ""
    for block in blocks:
        if not block.is_row:
            continue
        if block.table != table:
            table, section, columns = block.table, "", None
        if columns is None or header_of(block.cells) == columns:  # the head may be repeated on a new page
            columns = columns or header_of(block.cells)
            if columns:
                read.add(table)
            elif block.text.strip():
                above.append((block.place, block.text))
            continue
        if not any(block.cells):
            continue
        if block.merged:
            section = block.text.strip()
            continue
        task = _row(block, columns, section, splitter)
        if task is None:
            left_out.append(LeftOut(block.place, Remark("tasks.row_without_task")))
        elif tasks and _is_continuation(task, tasks[-1]):
            tasks[-1].content += "\n" + task.content
            tasks[-1].sentence += "\n" + task.sentence
        else:
            tasks.append(task)
    return (
        tasks,
        left_out,
        read,
        [line for line in above if line[0] not in {b.place for b in blocks if b.table not in read}],
    )


def _is_continuation(task: Task, above: Task) -> bool:
    """A row that Word cut at a page's end: no number, no units, no title of its own."""
    return not task.number and not task.units and not task.lead and task.title == "" and bool(above.content)


def _row(block: Block, columns: dict[str, int], section: str, splitter: UnitSplitter) -> Task | None:
    def cell(name: str) -> str:
        index = columns.get(name)
        return block.cells[index].strip() if index is not None and index < len(block.cells) else ""

    title = cell("title").replace("\n", "")
    content = "\n".join(filter(None, (cell(name) for name in columns if name.startswith("content"))))
    if not title and not content:
        return None
    section = cell("group").replace("\n", "") or section
    task = Task(block.place, section, cell("number"), title, content, " | ".join(c for c in block.cells if c))
    task.table, task.table_row = block.table, block.row
    note = UnitNote()
    for name in ("lead", "units", "cooperating", "leader", "contact"):
        if cell(name):
            note.add(name, cell(name), splitter)
    task.lead, task.units, task.cooperating = note.lead, note.units, note.cooperating
    task.leader, task.contact, task.doubtful = note.leader, note.contact, note.doubtful
    task.deadline = cell("deadline").replace("\n", "")
    task.path = (section,) if section else ()
    if task.doubtful:
        task.remarks.append(Remark("tasks.units_separated", {"text": "、".join(task.doubtful)}))
    if not title and (task.number or task.units):
        task.title = re.split(r"[，,。；;\n]", content)[0][:30]
        task.remarks.append(Remark("tasks.title_guessed"))
    if ("units" in columns or "lead" in columns) and not (task.units or task.lead):
        task.remarks.append(Remark("tasks.units_missing"))
    return task
