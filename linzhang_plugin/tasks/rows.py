"""Which items of a plan's tree are its tasks, and what of the rest states figures.

The lowest numbered or titled item is a task; what has items below it is a heading. No tasks come from sections that
speak of background, thought, principles, goals, requirements, effects or safeguards, unless an item there names
who does it; their figures are kept as passages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .deadlines import stage_deadline
from .markers import plain_number
from .model import GOAL, LeftOut, Remark, Task
from .notes import UnitNote, take_note
from .structure import Node, Outline, duty
from .targets import find_targets
from .units import UnitSplitter
from .words import NO_TASKS, NO_TASKS_ALONE, NO_TASKS_EXACT, TASK_SECTION

_DUTIES = re.compile(r"职责|分工")
_GLOBAL = re.compile(
    r"(?:以下|上述|以上|各项)[^。；;]{0,16}?(?:均需|均由|均须|都需|都由|需)(?P<units>[^。；;]{2,50}?)"
    r"(?:参与|配合|负责|落实|抓好|共同)[^。；;]{0,16}不再[^。；;]{0,6}列"
)


class Rows:
    """Reads an outline into tasks and passages."""

    def __init__(self, splitter: UnitSplitter) -> None:
        self.splitter = splitter
        self.tasks: list[Task] = []
        self.passages: list[Task] = []
        self.left_out: list[LeftOut] = []
        self.remarks: list[Remark] = []
        self._noted = False

    def read(self, tree: Outline) -> None:
        """Fills ``tasks``, ``passages`` and ``left_out``."""
        self._noted = any(self._has_note(node) for root in tree.roots for node in _all(root))
        if tree.head:
            self._passage(tree.head, (), "tasks.head_dropped", {})
        for root in tree.roots:
            self._node(root, (), True, None, [])
        self._everywhere(tree)

    def read_anything(self, paragraphs: list[tuple[int, str]]) -> None:
        """Where no structure was found: a task for each paragraph that names who does it or holds a figure."""
        for place, text in paragraphs:
            bare, note = take_note(text, self.splitter)
            if len(text) < 12 or (note is None and not find_targets(bare)):
                continue
            if not bare and self.tasks:
                _apply(self.tasks[-1], note)
                continue
            first = re.split(r"[。，,；;：:]", bare, maxsplit=1)[0][:40]
            task = Task(place, "", "", first or bare[:30], bare, text, remarks=[Remark("tasks.without_structure")])
            _apply(task, note)
            self.tasks.append(task)
        taken = {task.place for task in self.tasks}
        self.left_out = [item for item in self.left_out if item.place not in taken]

    def read_as_passages(self, _tree: Outline, tasks: list[Task]) -> None:
        """Where a table holds the tasks, the text beside it is left out and only its figures are kept."""
        for task in tasks:
            self.left_out.append(LeftOut(task.place, Remark("tasks.outside_table")))
        self.tasks = []

    # ---- the tree -------------------------------------------------------------------------------------------

    def _node(
        self, node: Node, parents: tuple[Node, ...], allowed: bool, inherited: UnitNote | None, times: list[str]
    ) -> None:
        allowed = allowed and not _excluded(node, parents)
        times = [*times, *(time for time in stage_deadline(node.title) if time not in times)]
        duties = [(place, found) for place, text in node.texts if (found := duty(text)) is not None]
        if not node.children and len(duties) >= (1 if _DUTIES.search(node.title) else 3) and allowed:
            self._duties(node, parents)
            return
        if not node.children:
            if allowed or self._has_note(node):
                self._leaf(node, parents, inherited, times)
            else:
                texts = node.texts or [(node.place, node.title)]
                self._passage(texts, (*parents, node), "tasks.not_a_task", {"section": _top(node, parents).heading})
            return
        own, note = self._heading_note(node)
        if note is None and len(node.title) <= 24 and self.splitter.surely_units(node.title):
            note = UnitNote()  # 责任清单: a heading that is a unit, and what it has to do below
            note.add("units", node.title, self.splitter)
        note = note or inherited
        trailing = self._trailing_note(node)
        self._passage(
            own or [(node.place, node.written)],
            (*parents, node),
            "tasks.section_text" if allowed else "tasks.not_a_task",
            {"section": _top(node, parents).heading},
        )
        for child in node.children:
            self._node(child, (*parents, node), allowed, trailing or note, times)

    def _heading_note(self, node: Node) -> tuple[list[tuple[int, str]], UnitNote | None]:
        """(texts of a heading without its unit note, the note that holds for its items)."""
        texts, found = [], None
        for place, text in node.texts:
            bare, note = take_note(text, self.splitter)
            found = found or note
            if bare:
                texts.append((place, bare))
        return texts, found

    def _trailing_note(self, node: Node) -> UnitNote | None:
        """The note on a line of its own behind the last of several items none of which has one."""
        if len(node.children) < 2 or any(child.children for child in node.children):
            return None
        *others, last = node.children
        if any(self._has_note(child) for child in others) or len(last.texts) < 1:
            return None
        bare, note = take_note(last.texts[-1][1], self.splitter)
        own_line = last.texts[-1][0] != last.place
        return note if note is not None and not bare and own_line else None

    def _has_note(self, node: Node) -> bool:
        return take_note(node.title, self.splitter)[1] is not None or any(
            take_note(text, self.splitter)[1] is not None for _place, text in node.texts
        )

    # ---- tasks ----------------------------------------------------------------------------------------------

    def _leaf(self, node: Node, parents: tuple[Node, ...], inherited: UnitNote | None, times: list[str]) -> None:
        """One task an item; where several paragraphs under one heading have a note each, one task a paragraph."""
        texts = [(place, *take_note(text, self.splitter)) for place, text in node.texts]
        title, title_note = take_note(node.title, self.splitter)
        closing = [index for index, (_place, _text, note) in enumerate(texts) if note is not None]
        bodied = [index for index in closing if texts[index][1]]
        if len(bodied) >= 2:
            self._several(node, parents, texts, bodied, times)
            return
        content = "\n".join(text for _place, text, _note in texts if text)
        task = self._task(node, parents, title, content, times)
        for note in (title_note, *(note for _p, _t, note in texts)):
            _apply(task, note)
        if not (task.lead or task.units or task.cooperating) and inherited is not None:
            _apply(task, inherited)
            task.remarks.append(Remark("tasks.units_of_heading", {"heading": parents[-1].heading if parents else ""}))
        self._finish(task)

    def _task(self, node: Node, parents: tuple[Node, ...], title: str, content: str, times: list[str]) -> Task:
        task = Task(
            node.place,
            parents[-1].heading if parents else "",
            plain_number(node.number),
            title,
            content,
            _written(node),
            path=tuple(parent.heading for parent in parents),
            deadline="；".join(times),
            remarks=list(node.remarks),
        )
        if node.untitled:
            task.remarks.append(Remark("tasks.title_guessed"))
        return task

    def _several(
        self,
        node: Node,
        parents: tuple[Node, ...],
        texts: list[tuple[int, str, UnitNote | None]],
        closing: list[int],
        times: list[str],
    ) -> None:
        start = 0
        for count, stop in enumerate(closing, 1):
            group = texts[start : stop + 1]
            text = "\n".join(t for _p, t, _n in group if t)
            first = re.split(r"[。，,；;]", text, maxsplit=1)[0]
            part = self._task(node, (*parents, node), first, text, times)
            part.place, part.number = group[0][0], f"{part.number}-{count}"
            part.sentence = "\n".join(text for _p, text in node.texts[start : stop + 1])
            part.remarks.append(Remark("tasks.heading_shared", {"heading": node.heading}))
            for _place, _text, note in group:
                _apply(part, note)
            self._finish(part)
            start = stop + 1
        rest = [(place, text) for place, text, _note in texts[start:] if text]
        if rest:
            self._passage(rest, (*parents, node), "tasks.section_text", {"section": node.heading})

    def _duties(self, node: Node, parents: tuple[Node, ...]) -> None:
        """Lines “单位：负责…”: each a task of that unit."""
        self._passage(
            [(place, text) for place, text in node.texts if duty(text) is None] or [(node.place, node.written)],
            (*parents, node),
            "tasks.section_text",
            {"section": node.heading},
        )
        for place, text in node.texts:
            found = duty(text)
            if found is None:
                continue
            unit, words = found
            title = re.split(r"[。，,；;]", words, maxsplit=1)[0][:40]
            path = (*parents, node)
            task = Task(
                place, node.heading, "", title, words, text, path=tuple(parent.heading for parent in path), units=[unit]
            )
            task.remarks.append(Remark("tasks.duty_of_unit", {"unit": unit}))
            self.tasks.append(task)

    def _finish(self, task: Task) -> None:
        if not task.title:
            task.title = re.split(r"[。，,；;]", task.content)[0][:30] or "—"
            task.remarks.append(Remark("tasks.title_not_found"))
        if self._noted and not (task.lead or task.units or task.cooperating):
            task.remarks.append(Remark("tasks.units_missing"))
        if task.doubtful:
            task.remarks.append(Remark("tasks.units_separated", {"text": "、".join(task.doubtful)}))
        self.tasks.append(task)

    # ---- the rest -------------------------------------------------------------------------------------------

    def _passage(
        self, texts: list[tuple[int, str]], parents: tuple[Node, ...], code: str, values: dict[str, str | int]
    ) -> None:
        """Text that is no task: kept for its figures, and listed as left out with its heading."""
        places = {place for place, _text in texts} | ({parents[-1].place} if parents else set())
        for place in sorted(places):
            self.left_out.append(LeftOut(place, Remark(code, values)))
        if not texts or code == "tasks.head_dropped":
            return
        heading = parents[-1] if parents else None
        self.passages.append(
            Task(
                texts[0][0],
                parents[-1].heading if parents else "",
                plain_number(heading.number) if heading else "",
                heading.title if heading else texts[0][1][:30],
                "\n".join(text for _place, text in texts),
                "\n".join(text for _place, text in texts),
                kind=GOAL,
                path=tuple(parent.heading for parent in parents),
                remarks=[Remark("tasks.from_goals")],
            )
        )

    def _everywhere(self, tree: Outline) -> None:
        """“以下各项均需各乡镇配合，不再列出”: units that hold for every task."""
        texts = [text for _place, text in tree.head]
        texts += [text for root in tree.roots for node in _all(root) for _place, text in node.texts]
        for text in texts:
            found = _GLOBAL.search(text)
            if found is None or not self.splitter.all_units(found.group("units")):
                continue
            names, _doubtful = self.splitter.split(found.group("units"))
            self.remarks.append(Remark("tasks.units_everywhere", {"units": "、".join(names), "text": found.group()}))
            for task in self.tasks:
                task.cooperating += [n for n in names if n not in [*task.lead, *task.units, *task.cooperating]]


def _excluded(node: Node, parents: tuple[Node, ...]) -> bool:
    """True for headings whose items are no tasks."""
    title = re.sub(r"[（(].*?[）)]$", "", node.title)
    if not node.children and NO_TASKS_ALONE.fullmatch(title):
        return True
    if TASK_SECTION.search(title):
        return False
    if not parents and (node.children or len(title) <= 12):
        return NO_TASKS.search(title) is not None
    return NO_TASKS_EXACT.fullmatch(title) is not None


def _top(node: Node, parents: tuple[Node, ...]) -> Node:
    return parents[0] if parents else node


def _all(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from _all(child)


def _written(node: Node) -> str:
    """The node as it stands in the document: its own paragraph, then those below it."""
    return "\n".join([node.written, *(text for _place, text in node.texts if not node.written.endswith(text))])


def _apply(task: Task, note: UnitNote | None) -> None:
    if note is None:
        return
    task.lead += [unit for unit in note.lead if unit not in task.lead]
    task.units += [unit for unit in note.units if unit not in task.units]
    task.cooperating += [unit for unit in note.cooperating if unit not in task.cooperating]
    task.doubtful += note.doubtful
    task.leader = "、".join(filter(None, [task.leader, note.leader]))
    task.contact = "、".join(filter(None, [task.contact, note.contact]))
    task.deadline = "；".join(filter(None, [task.deadline, note.deadline]))
