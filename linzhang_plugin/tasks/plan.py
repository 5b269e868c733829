"""From a document's text to the plan: which paragraphs are tasks, under which section, done by whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .flattened import is_flattened, read_flattened
from .model import Block, LeftOut, Plan, PlanText, Remark, Task
from .notes import UnitNote, take_note
from .structure import Node, Outline, outline, plain_number
from .tables import read_tables
from .targets import find_targets
from .words import GOAL_SECTION, OTHER_SECTION, TASK_SECTION

_TITLE = re.compile(r"方案|意见|要点|计划|分解表|通知|办法|清单|规划(?!局|和|委|自然)|安排")
_YEAR = re.compile(r"(20\d\d)\s*年")
_SPAN = re.compile(r"20\d\d\s*[-—–至~～]+\s*(20\d\d)\s*年")
_DEADLINE = re.compile(
    r"(?:到|于|在)?(?:(?:20\d\d|当|每|本)年)?\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?(?:底|末|上旬|中旬|下旬)?(?:之?前)|(?:到|于)?20\d\d年(?:底|末)前?|年底前"
)


def read_plan(document: PlanText, known_names: Iterable[str] = ()) -> Plan:
    """All tasks of a document with their targets; what became no task is in ``left_out``, each with its reason."""
    blocks = document.blocks
    plan = Plan("", document.source, document.hash, remarks=list(document.remarks))
    if is_flattened(blocks):
        plan.title, plan.tasks, plan.left_out = read_flattened(blocks, frozenset(known_names))
    else:
        tasks, left_out, tables = read_tables(blocks)
        rest = tuple(block for block in blocks if block.table not in tables)
        tree = outline(tuple(Block(b.place, _row_text(b), outline=b.outline) for b in rest))
        plan.title = _title(tree.head) or _title([(b.place, b.text) for b in blocks[:6]]) or document.source
        plan.left_out = left_out + tree.left_out
        if tasks:
            plan.tasks = tasks
            plan.left_out += [LeftOut(b.place, Remark("tasks.outside_table")) for b in rest]
        else:
            _from_tree(plan, tree)
    plan.year = _plan_year(plan.title)
    for task in plan.tasks:
        if not any(remark.code == "tasks.row_unreadable" for remark in task.remarks):
            task.targets = find_targets(_target_text(task), plan.year)
        task.deadline = task.deadline or _deadline(task.content)
    return plan


def _row_text(block: Block) -> str:
    return " ".join(cell.replace("\n", " ") for cell in block.cells if cell) if block.is_row else block.text


def _target_text(task: Task) -> str:
    """Title and content, the title not twice."""
    title = "" if task.content.startswith(task.title) else task.title + "\n"
    return title + task.content


def _plan_year(title: str) -> int | None:
    span = _SPAN.search(title)
    found = span or _YEAR.search(title)
    return int(found.group(1)) if found else None


def _deadline(text: str) -> str:
    found = _DEADLINE.search(text)
    return found.group().strip() if found else ""


def _title(head: list[tuple[int, str]]) -> str:
    """The document's title: the line that names its kind, with the broken lines before it."""
    lines = [text for _place, text in head]
    for index, line in enumerate(lines):
        if len(line) <= 60 and _TITLE.search(line) and not re.search(r"[。；]$|^附件|^目", line):
            start = index
            while (
                start
                and len(lines[start - 1]) <= 40
                and not re.search(r"[。：:；]$|^附\s*件|号$|^（|^目", lines[start - 1])
            ):
                start -= 1
            title = "".join(lines[start : index + 1])
            issued = re.search(r"印发.{0,4}《([^》]+)》.{0,4}的?通知", title)
            return issued.group(1) if issued else title
    if lines and len(lines[0]) > 60:  # title and preface in one paragraph
        found = re.match(r"[^，,。；;]{4,40}?(?:方案|意见|要点|计划|办法)", lines[0])
        return found.group() if found else ""
    return ""


# ---- which nodes are tasks ------------------------------------------------------------------------------------


def _from_tree(plan: Plan, tree: Outline) -> None:
    plan.left_out += [LeftOut(place, Remark("tasks.head_dropped")) for place, _text in tree.head]
    roots = tree.roots
    has_task_section = any(TASK_SECTION.search(root.title) for root in roots)
    with_notes = any(_noted(node) for root in roots for node in _all(root))
    for root in roots:
        kind = _kind(root.title, has_task_section)
        generic = TASK_SECTION.search(root.title) is not None
        for node, parents in _walk(root, ()):
            path = (*parents, node)
            section = path[min(1, len(path) - 1)].heading if generic and len(path) > 1 else root.heading
            noted = _noted(node)
            if noted or (kind == "tasks" and not node.children):
                _add_tasks(plan, node, section, with_notes)
            elif kind == "goals":
                _add_goals(plan, node, section)
            else:
                code = "tasks.section_text" if kind == "tasks" else "tasks.not_a_task"
                plan.left_out += [
                    LeftOut(place, Remark(code, {"section": root.heading})) for place in sorted(_places(node))
                ]


def _kind(title: str, has_task_section: bool) -> str:
    if TASK_SECTION.search(title):
        return "tasks"
    if OTHER_SECTION.search(title):
        return "other"
    if GOAL_SECTION.search(title):
        return "goals"
    return "other" if has_task_section else "tasks"


def _walk(node: Node, parents: tuple[Node, ...]) -> Iterator[tuple[Node, tuple[Node, ...]]]:
    yield node, parents
    for child in node.children:
        yield from _walk(child, (*parents, node))


def _all(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from _all(child)


def _places(node: Node) -> set[int]:
    return {node.place, *(place for place, _text in node.texts)}


def _noted(node: Node) -> bool:
    return take_note(node.title)[1] is not None or any(take_note(text)[1] is not None for _place, text in node.texts)


def _add_tasks(plan: Plan, node: Node, section: str, with_notes: bool) -> None:
    """One task a node; where several paragraphs under one heading have a note each, one task a paragraph."""
    texts = [(place, *take_note(text)) for place, text in node.texts]
    title, title_note = take_note(node.title)
    closing = [index for index, (_place, _text, note) in enumerate(texts) if note is not None]
    number = plain_number(node.number)
    if len(closing) < 2:
        task = Task(node.place, section, number, title, "\n".join(t for _p, t, _n in texts if t), _written(node))
        task.remarks = list(node.remarks)
        for note in (title_note, *(note for _p, _t, note in texts)):
            _apply(task, note)
        _check(task, with_notes)
        plan.tasks.append(task)
        return
    start = 0
    for index, stop in enumerate(closing):
        group = texts[start : stop + 1]
        text = "\n".join(t for _p, t, _n in group if t)
        first = re.split(r"[。，,；;]", text, maxsplit=1)[0]
        part = Task(group[0][0], section, f"{number}-{index + 1}", first or title, text, "")
        part.sentence = "\n".join(text for _p, text in node.texts[start : stop + 1])
        part.remarks = [*node.remarks, Remark("tasks.heading_shared", {"heading": node.heading})]
        _apply(part, group[-1][2])
        _check(part, with_notes)
        plan.tasks.append(part)
        start = stop + 1
    for place, _text in node.texts[start:]:
        plan.left_out.append(LeftOut(place, Remark("tasks.section_text", {"section": node.heading})))


def _written(node: Node) -> str:
    """The node as it stands in the document: its own paragraph, then those below it."""
    return "\n".join([node.written, *(text for place, text in node.texts if not node.written.endswith(text))])


def _apply(task: Task, note: UnitNote | None) -> None:
    if note is None:
        return
    task.lead += [unit for unit in note.lead if unit not in task.lead]
    task.units += [unit for unit in note.units if unit not in task.units]
    task.cooperating += [unit for unit in note.cooperating if unit not in task.cooperating]
    task.contact = "、".join(filter(None, [task.contact, note.contact]))
    task.deadline = task.deadline or note.deadline


def _check(task: Task, with_notes: bool) -> None:
    if not task.title:
        task.title = re.split(r"[。，,；;]", task.content)[0][:30] or "—"
        task.remarks.append(Remark("tasks.title_not_found"))
    if with_notes and not (task.lead or task.units):
        task.remarks.append(Remark("tasks.units_missing"))


def _add_goals(plan: Plan, node: Node, section: str) -> None:
    """Paragraphs of a goals section that hold figures are kept as rows of their own; the others are left out."""
    texts = node.texts or [(node.place, node.title)]
    kept: list[str] = []
    for place, text in texts:
        if find_targets(text):
            kept.append(text)
        else:
            plan.left_out.append(LeftOut(place, Remark("tasks.not_a_task", {"section": section})))
    if kept:
        task = Task(node.place, section, plain_number(node.number), node.title, "\n".join(kept), _written(node))
        task.remarks.append(Remark("tasks.from_goals"))
        plan.tasks.append(task)
