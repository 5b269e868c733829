"""What a plan is made of once it has been read: blocks of text, tasks, targets, doubts."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Remark:
    """A doubt about something read: a code with values, the words are in ``desktop/messages``."""

    code: str
    values: dict[str, str | int] = field(default_factory=dict)

    def as_json(self) -> dict[str, object]:
        """``{"code": ..., "values": {...}}``, the form kept in ``task.remarks``."""
        return {"code": self.code, "values": dict(self.values)}


@dataclass(frozen=True)
class Block:
    """One paragraph or one table row of a document.

    ``place`` counts from 1 in document order, so that the ledger can name it. ``cells`` is filled for table rows
    (merged cells once, at their column, empty elsewhere); ``merged`` says that one cell spans the whole row.
    ``outline`` is Word's outline level (1 = heading 1), 0 for body text; ``contents`` marks lines that Word itself
    knows as its table of contents. ``row`` counts the rows of its table from 1; an ``indented``
    line began with blanks.
    """

    place: int
    text: str
    cells: tuple[str, ...] = ()
    merged: bool = False
    outline: int = 0
    table: int = 0
    row: int = 0
    contents: bool = False
    indented: bool = False

    @property
    def is_row(self) -> bool:
        """True for a row of a table."""
        return self.table > 0


@dataclass(frozen=True)
class PlanText:
    """A document as text: the blocks in order and a hash of what they say (not of the file's bytes).

    ``remarks`` say what was done to get at the text: conversion, tracked changes, comments, hidden sheets.
    """

    source: str
    blocks: tuple[Block, ...]
    hash: str
    remarks: tuple[Remark, ...] = ()


AMOUNT, STOCK, RATIO, LIMIT, EACH, PERIOD = "amount", "stock", "ratio", "limit", "each", "period"
"""Kinds of targets: what adds up over places; what is kept at a level; %, ‰; an upper bound; a figure for every place
or person (每个乡镇2个); times in a period (每季度不少于1次). Only amounts are ever split."""


@dataclass(frozen=True)
class Target:
    """One numeric target. ``value`` is exact decimal text in ``unit``; ``value_to`` the upper end of a range (3-4个).

    ``comparison`` is as the plan words it, the number's place as … (控制在…以内). ``scope`` is where or for whom it
    holds (全县, 每个乡镇, 镇级林长), ``frequency`` the period it is counted in (每季度). ``year_to`` is the last year
    where the figure holds for several. ``part_of`` is the index, in the task's targets, of the total that this 其中
    part belongs to.
    """

    indicator: str
    comparison: str
    value: str
    unit: str
    year: int | None
    sentence: str
    value_to: str = ""
    kind: str = AMOUNT
    scope: str = ""
    year_to: int | None = None
    frequency: str = ""
    part_of: int | None = None
    remarks: tuple[Remark, ...] = ()

    @property
    def part(self) -> bool:
        """True for a 其中 part, which is never added to its total."""
        return self.part_of is not None

    @property
    def period(self) -> str:
        """The period that a figure is counted in; another name of ``frequency``."""
        return self.frequency

    @property
    def each(self) -> bool:
        """True for a figure of every place or person (每个乡镇2个) or of every period (每季度)."""
        return self.kind == EACH or bool(self.frequency)


TASK, GOAL, LOST = "task", "goal", "lost"
"""Kinds of rows: a task; figures of a goals section; a row of which the document keeps only unreadable remains."""


@dataclass
class Task:
    """One task as the plan has it; every text is as written, doubts are in ``remarks``.

    ``path`` are the headings above it from the plan's first level down, ``section`` the one it is printed under.
    ``place`` counts paragraphs and table rows of the document; ``table`` and ``table_row`` count from 1 (0 outside
    tables). ``doubtful`` holds units and names of this task whose separation is a guess. Dates are ISO days.
    """

    place: int
    section: str
    number: str
    title: str
    content: str
    sentence: str
    lead: list[str] = field(default_factory=list)
    units: list[str] = field(default_factory=list)
    cooperating: list[str] = field(default_factory=list)
    leader: str = ""
    contact: str = ""
    deadline: str = ""
    remarks: list[Remark] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    kind: str = TASK
    path: tuple[str, ...] = ()
    deadline_start: str = ""
    deadline_end: str = ""
    frequency: str = ""
    doubtful: list[str] = field(default_factory=list)
    table: int = 0
    table_row: int = 0


@dataclass(frozen=True)
class LeftOut:
    """A block that became no task, and why (a code with values)."""

    place: int
    remark: Remark


@dataclass
class Plan:
    """A read plan: its title, its rows in document order, and what was left out of them.

    ``tasks`` are tasks and, of the kind ``goal``, passages that are none but state figures (主要目标, 保障措施).
    ``day`` is the plan's own date as an ISO day ("" where it has none).
    """

    title: str
    source: str
    hash: str
    tasks: list[Task] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    year: int | None = None
    year_to: int | None = None
    remarks: list[Remark] = field(default_factory=list)
    day: str = ""

    @property
    def goals(self) -> list[Task]:
        """The passages that are no tasks but state figures."""
        return [task for task in self.tasks if task.kind == GOAL]
