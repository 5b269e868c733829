"""From a document's text to the plan: which paragraphs are tasks, under which section, done by whom and by when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from .deadlines import days_of, document_day, find_deadlines
from .flattened import is_flattened, read_flattened
from .lexicon import Lexicon, default_lexicon
from .markers import marker
from .model import GOAL, TASK, Block, Plan, PlanText, Remark, Task
from .notes import named_in_text
from .plan_checks import check_plan
from .rows import Rows
from .structure import outline
from .tables import read_tables
from .targets import find_targets
from .traditional import AsWritten, is_traditional, simplified
from .units import UnitSplitter
from .words import FACTS

_TITLE = re.compile(
    r"方案|意见|要点|计划|分解表|通知|办法|清单|细则|台账|规划(?!局|和|委|自然)|安排|一览表|责任表|任务表|工作表|责任书|责任状|任务书|承诺书|打算|思路|部署|总林长令|林长令|公约|制度|措施|预案|行动|建议|提示|纪要|函"
)
_YEAR = re.compile(r"(20\d\d)\s*年?")
_OF_A_DAY = re.compile(r"纪要|林长令|督办|交办|通报")  # what is asked there is asked in the year of its day
_DAY = re.compile(r"(20\d\d)\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日")
_SPAN = re.compile(r"(20\d\d)\s*年?\s*[-—–至~～到]+\s*(20\d\d)\s*年?")


def read_plan(
    document: PlanText,
    known_names: Iterable[str] = (),
    known_units: Iterable[str] = (),
    lexicon: Lexicon | None = None,
) -> Plan:
    """All tasks of a document with their targets; what became no task is in ``left_out``, each with its reason.

    ``known_names`` and ``known_units`` are people and units of the county: they settle how joined names are cut.
    """
    if is_traditional(document.blocks):
        plan = read_plan(simplified(document), known_names, known_units, lexicon)
        AsWritten(document.blocks).plan(plan)
        plan.remarks.append(Remark("tasks.traditional_characters"))
        return plan
    lexicon = lexicon or default_lexicon()
    names = frozenset(known_names)
    splitter = UnitSplitter(lexicon, known_units, names)
    blocks = document.blocks
    plan = Plan("", document.source, document.hash, remarks=list(document.remarks))
    plan.day = document_day("\n".join(b.text for b in blocks if len(b.text) <= 60))
    if is_flattened(blocks):
        plan.title, plan.tasks, plan.left_out = read_flattened(blocks, names)
        plan.day = plan.day or document_day(blocks[-1].text[-40:])
    else:
        _read_structure(plan, blocks, splitter)
    plan.year, plan.year_to = _years(plan.title)
    if plan.year is None:
        plan.year, plan.year_to = _year_of_head(blocks)
    if plan.year is None and _OF_A_DAY.search(plan.title):
        day = next((found for block in blocks[:8] if (found := _DAY.search(block.text))), None)
        plan.year = int(day.group(1)) if day else None
    for task in plan.tasks:
        told = task.kind == GOAL and any(FACTS.search(words) for words in (*task.path[-1:], task.section, task.title))
        if not told and not any(remark.code == "tasks.row_unreadable" for remark in task.remarks):
            year = _heading_year(task)
            years = (year, None) if year else (plan.year, plan.year_to)
            task.targets = find_targets(_target_text(task), years[0], lexicon, years[1], task.remarks)
        if task.kind == TASK:
            _time(task, plan)
            _units_of_text(task, splitter)
    check_plan(plan)
    plan.tasks = [task for task in plan.tasks if task.kind != GOAL or task.targets]
    if plan.tasks and not any(task.targets for task in plan.tasks):
        plan.remarks.append(Remark("tasks.no_figures"))
    return plan


def _read_structure(plan: Plan, blocks: tuple[Block, ...], splitter: UnitSplitter) -> None:
    tasks, left_out, tables, heads = read_tables(blocks, splitter)
    rest = tuple(block for block in blocks if block.table not in tables)
    tree = outline([_as_text(block) for block in rest])
    plan.title = (
        _title(tree.head) or _title(heads) or _title([(b.place, b.text) for b in blocks[:6]]) or document_name(plan)
    )
    plan.left_out = left_out + tree.left_out
    plan.remarks += tree.remarks
    rows = Rows(splitter)
    rows.read(tree)
    if not tasks and not rows.tasks:
        rows.read_anything([line for line in tree.head if line[1] != plan.title])
    if len(tasks) >= max(1, len(rows.tasks) // 3):
        plan.tasks = tasks
        rows.read_as_passages(tree, rows.tasks)
    else:
        plan.tasks = sorted([*rows.tasks, *tasks], key=lambda task: task.place)
    plan.tasks = sorted([*plan.tasks, *rows.passages], key=lambda task: task.place)
    plan.remarks += rows.remarks
    plan.left_out += rows.left_out


def document_name(plan: Plan) -> str:
    """The file's name without its ending, where the document has no title."""
    return re.sub(r"\.\w{2,5}$", "", plan.source)


def _as_text(block: Block) -> Block:
    text = " ".join(cell.replace("\n", " ") for cell in block.cells if cell) if block.is_row else block.text
    return Block(block.place, text, outline=block.outline, contents=block.contents)


def _target_text(task: Task) -> str:
    """Title and content, the title not twice."""
    title = "" if task.content.startswith(task.title) else task.title + "\n"
    return title + task.content


def _years(title: str) -> tuple[int | None, int | None]:
    span = _SPAN.search(title)
    if span and int(span.group(2)) > int(span.group(1)):
        return int(span.group(1)), int(span.group(2))
    found = _YEAR.search(title)
    return (int(found.group(1)) if found else None), None


def _year_of_head(blocks: Sequence[Block]) -> tuple[int | None, int | None]:
    """The year that a line above the first heading names, where the title has none: 关于做好2025年…工作的通知."""
    for block in blocks[:12]:
        if marker(block.text) is not None or len(block.text) > 60:
            return None, None
        if re.search(r"20\d\d\s*年(?!\s*\d{1,2}\s*月)", block.text) and not re.search(r"[〔\[（(]20\d\d", block.text):
            return _years(block.text)
    return None, None


def _heading_year(task: Task) -> int | None:
    """The year that a heading above a task names: 2024年任务."""
    for heading in reversed([*task.path, task.title]):
        found = re.search(r"(?<![〔\[])(20\d\d)\s*年(?:度|任务|目标|工作|重点|计划)", heading)
        if found and len(heading) <= 24:
            return int(found.group(1))
    return None


def _time(task: Task, plan: Plan) -> None:
    """Deadlines and frequencies of a task: those of its note or column first, then those of its text."""
    when, often = find_deadlines(f"{task.title}。{task.content}")
    written = [part for part in re.split(r"[；;\n]", task.deadline) if part.strip()]
    mine = [phrase for phrase in when if not any(phrase in part for part in written)]
    task.deadline = "；".join([*written, *mine])
    task.frequency = "；".join(part for part in often if part not in written)
    days = days_of(task.deadline, plan.year if plan.year_to is None else None) if task.deadline else None
    if days:
        task.deadline_start, task.deadline_end = days.start, days.end


def _units_of_text(task: Task, splitter: UnitSplitter) -> None:
    """Where no note names them, the units of “由…负责”."""
    if task.lead or task.units or task.cooperating:
        return
    task.lead, task.units, task.cooperating = named_in_text(task.content, splitter)


def _title(head: list[tuple[int, str]]) -> str:
    """The document's title: the line that names its kind, with the broken lines before it."""
    lines = [text for _place, text in head]
    for index, line in enumerate(lines):
        if len(line) <= 60 and _TITLE.search(line) and not re.search(r"[。；]$|^附件|^目|[：:]$", line):
            start = index
            while (
                start
                and len(lines[start - 1]) <= 40
                and not re.search(r"[。：:；]$|^附\s*件|号$|^（|^目|日$|月$|^\d+$", lines[start - 1])
                and not _TITLE.search(lines[start - 1])
            ):
                start -= 1
            title = "".join(lines[start : index + 1])
            issued = re.search(r"印发.{0,4}《([^》]+)》.{0,4}的?通知", title)
            return issued.group(1) if issued else title
    if lines and len(lines[0]) > 60:  # title and preface in one paragraph
        found = re.match(r"[^，,。；;]{4,40}?(?:方案|意见|要点|计划|办法|细则)", lines[0]) or re.match(
            r"[^，,。；;]{4,44}?(?:清单|通知|安排|措施|责任书|任务书|分解表|台账|打算|思路|纪要|规划|制度)(?=为|根据|现|按照|依据|贯彻|今年|各|一、)",
            lines[0],
        )
        return found.group() if found else ""
    first = next((line for line in lines if not re.search(r"^附\s*件|号$|^[〔（(]|日$", line)), "")
    return first if 4 <= len(first) <= 40 and not re.search(r"[。；，：:;]$", first) else ""
