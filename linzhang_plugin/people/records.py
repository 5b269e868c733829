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


@dataclass
class Result:
    """What a row did: a ``problem`` (nothing was changed) or ``changed`` and ``notes``."""

    changed: bool = False
    problem: Problem | None = None
    notes: list[Problem] = field(default_factory=list)


def match_of(entry: Entry, own: list[Record]) -> Record | None:
    """The tenure that the row is about: of the same start, or the open one where the row gives none."""
    match = next((t for t in own if t.data["start"] == entry.start), None)
    if match is None and own and not entry.start_given:
        match = next((t for t in own if t.data["end"] is None), own[-1])
    return match


def records(county: County, sql: str) -> list[Record]:
    """The rows of a SELECT with a column ``uid``."""
    return [Record(row["uid"], {key: row[key] for key in row.keys() if key != "uid"}) for row in county.rows(sql)]  # noqa: SIM118
