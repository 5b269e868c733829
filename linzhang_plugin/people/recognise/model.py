"""What the reader hands on: rows of the source, each with its persons or the reason why it has none."""

from __future__ import annotations

from dataclasses import dataclass, field

from .headers import Header
from .values import SURE, Field

# what a row is besides persons: codes of the ledger
TOTAL, NOTE, HEADER, SECTION, EMPTY, LEFT_OUT, PART = (
    "people.total_row",
    "people.note_row",
    "people.header_row",
    "people.section_row",
    "people.empty_row",
    "people.left_out",
    "people.part_row",
)


@dataclass
class Line:
    """One person (or vacant post) of a row: key → field; ``columns`` says where each stood (key → column).

    ``rows``: key → row, where a person has several.
    """

    row: int
    part: int
    fields: dict[str, Field]
    columns: dict[str, int] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)

    def text(self, key: str) -> str:
        """The value under a key; '' where the row has none."""
        found = self.fields.get(key)
        return found.text if found else ""

    @property
    def doubts(self) -> list[tuple[str, Field]]:
        """Key and field of whatever is not sure."""
        return [(key, value) for key, value in self.fields.items() if value.state != SURE]


@dataclass
class SourceRow:
    """A row of the source: persons, or ``kind`` (a code) where it is none; ``cells`` as they stand there."""

    number: int
    cells: list[object]
    lines: list[Line] = field(default_factory=list)
    kind: str = ""


@dataclass
class Table:
    """A recognised table; ``titles`` and header rows are the source's rows above ``rows``."""

    sheet: str
    header: Header
    rows: list[SourceRow]
    titles: list[int] = field(default_factory=list)

    @property
    def lines(self) -> list[Line]:
        """All persons, in the order of the source."""
        return [line for row in self.rows for line in row.lines]


@dataclass
class Recognised:
    """All tables of a file, and the sheets without any: (name, number of rows that are not empty)."""

    file: str
    tables: list[Table]
    passed_over: list[tuple[str, int]] = field(default_factory=list)

    @property
    def lines(self) -> list[Line]:
        """All persons of all tables."""
        return [line for table in self.tables for line in table.lines]
