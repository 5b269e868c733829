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
    ``outline`` is Word's outline level (1 = heading 1), 0 for body text. ``cell_columns`` is the column count.
    """

    place: int
    text: str
    cells: tuple[str, ...] = ()
    merged: bool = False
    outline: int = 0
    table: int = 0

    @property
    def is_row(self) -> bool:
        """True for a row of a table."""
        return self.table > 0


@dataclass(frozen=True)
class PlanText:
    """A document as text: the blocks in order and a hash of what they say (not of the file's bytes)."""

    source: str
    blocks: tuple[Block, ...]
    hash: str


@dataclass(frozen=True)
class Target:
    """One numeric target. ``value`` is the exact decimal text (or a range ``1-2``) in ``unit``.

    ``part`` marks a 其中 part, which is never added to its total; ``each`` a figure for every place (每个乡镇2个)
    or period (每季度), which is never split.
    """

    indicator: str
    comparison: str
    value: str
    unit: str
    year: int | None
    sentence: str
    part: bool = False
    each: bool = False


@dataclass
class Task:
    """One task as the plan has it; every text is as written, doubts are in ``remarks``."""

    place: int
    section: str
    number: str
    title: str
    content: str
    sentence: str
    lead: list[str] = field(default_factory=list)
    units: list[str] = field(default_factory=list)
    cooperating: list[str] = field(default_factory=list)
    contact: str = ""
    deadline: str = ""
    remarks: list[Remark] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)


@dataclass(frozen=True)
class LeftOut:
    """A block that became no task, and why (a code with values)."""

    place: int
    remark: Remark


@dataclass
class Plan:
    """A read plan: its title, its tasks in document order, and what was left out of them."""

    title: str
    source: str
    hash: str
    tasks: list[Task] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    year: int | None = None
