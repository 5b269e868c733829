"""Rows of the county's tables in memory, roster rows in the register's terms, and what a row did."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..county.gateway import County
from ..county.profile import Role
from .places import Area, Problem

Group = tuple[str, str]


@dataclass
class Record:
    """A row of a table; ``fresh`` while it is not in the county file, ``changes`` what is to be written otherwise."""

    uid: str
    data: dict[str, Any]
    fresh: bool = False
    changes: dict[str, Any] = field(default_factory=dict)

    def change(self, column: str, value: Any) -> None:
        """Sets a column and remembers that it must be written."""
        if self.data.get(column) != value:
            self.data[column] = value
            self.changes[column] = value


@dataclass
class Entry:
    """A roster row in the register's terms: dates are ISO texts or None, texts '' where empty."""

    area: Area
    role: Role
    name: str
    title: str
    phone: str
    unit: str
    liaison: str
    start: str | None
    start_given: bool
    end: str | None
    rank: int
    note: str
    # uid of the known person that the user has said it is, ``new`` for one of his own
    person: str = ""
    # column of the ranger's file (kind, fund, contract_start …) → value; ``id_number`` only where the office keeps it
    file: dict[str, str] = field(default_factory=dict)
    # key of the level of the office where the roster says another one than the area's (县级林长 of a town)
    level: str = ""
    # why the user must tick it himself
    doubt: Problem | None = None

    @property
    def group(self) -> Group:
        """Area and role: all posts among which the seat is found."""
        return self.area.uid, self.role.key

    @property
    def limit(self) -> int:
        """How many hold the role in the area at a time; 0 = any number."""
        return self.role.holders_at(self.area.level)

    @property
    def seat(self) -> str:
        """What tells the seat from others of the group: the title, or nothing where there is one holder."""
        return "" if self.limit == 1 else self.title


# kinds of steps, the weightiest first: a row is of the weightiest kind among its steps
SUCCESSOR, NEW, POST, ENDED, TITLE, UNIT, PHONE, FILE, VACANT = (
    "successor", "new", "post", "ended", "title", "unit", "phone", "file", "vacant",
)  # fmt: skip


@dataclass(frozen=True)
class Step:
    """One change of a row: ``before`` and ``after`` are codes of sentences with values."""

    kind: str
    before: Problem | None
    after: Problem | None


@dataclass
class Result:
    """What a row did: a ``problem`` (nothing was changed) or ``changed`` and ``notes``.

    ``steps`` say each change as before and after; ``candidates`` (uid, name) are whom a problem asks about.
    """

    changed: bool = False
    problem: Problem | None = None
    notes: list[Problem] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    candidates: list[tuple[str, str]] = field(default_factory=list)
    # why the user must tick it himself
    doubt: Problem | None = None

    def step(self, kind: str, before: Problem | None, after: Problem | None) -> None:
        """One change, in words before and after; None where there was or is nothing."""
        self.steps.append(Step(kind, before, after))
        self.changed = True


def alike(name: str, other: str) -> bool:
    """Whether a slip of the pen makes one name the other: one character changed, or left out of three or more."""
    if name == other:
        return False
    if len(name) == len(other):
        return len(name) > 1 and sum(a != b for a, b in zip(name, other, strict=True)) == 1
    short, long = sorted((name, other), key=len)
    return (
        len(long) - len(short) == 1
        and len(short) > 1
        and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
    )


def match_of(entry: Entry, own: list[Record]) -> Record | None:
    """The tenure that the row is about: of the same start, or the open one where the row gives none."""
    match = next((t for t in own if t.data["start"] == entry.start), None)
    if match is None and own and not entry.start_given:
        match = next((t for t in own if t.data["end"] is None), own[-1])
    return match


def records(county: County, sql: str) -> list[Record]:
    """The rows of a SELECT with a column ``uid``."""
    return [Record(row["uid"], {key: row[key] for key in row.keys() if key != "uid"}) for row in county.rows(sql)]  # noqa: SIM118
