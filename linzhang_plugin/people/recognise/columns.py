"""Columns of a table with their meanings, and which of them tell of one person."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .values import tight


@dataclass
class Column:
    """One column of a table: its header, its meaning ('' where it has none) and how that was found.

    ``role`` is what the header says of the person in it (林长姓名); ``by``: header, content, chosen. ``ticked``: the
    cells are ticks under a role (林长 √).
    """

    index: int
    header: str
    key: str = ""
    role: str = ""
    by: str = "header"
    parent: str = ""
    ticked: bool = False


@dataclass
class Group:
    """The columns of one person in a row: key → column; ``role`` where the header names it."""

    role: str = ""
    columns: dict[str, int] = field(default_factory=dict)


@dataclass
class Header:
    """``first`` and ``last`` are positions in the grid's rows; -1 for a table without header."""

    first: int
    last: int
    columns: list[Column]
    groups: list[Group]
    fingerprint: str

    def key_of(self, index: int) -> str:
        """The meaning of a column."""
        return next((c.key for c in self.columns if c.index == index), "")


def header_text(value: object) -> str:
    """A header without spaces, line breaks, colons and asterisks."""
    return re.sub(r"[*:：★]", "", tight(value))
