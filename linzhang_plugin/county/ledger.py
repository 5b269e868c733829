"""The ledger (台账) that every import returns: each file or row, accepted or not, and why."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

# ``PASSED``: what a source holds besides its rows (titles, totals, remarks) or was left out on purpose
ACCEPTED, UNCHANGED, NOTED, REFUSED, PASSED = "accepted", "unchanged", "noted", "refused", "passed"
# a row that could go in and was not chosen
LEFT = "left"


@dataclass(frozen=True)
class Entry:
    """One line: ``source`` a file, sheet or layer, ``row`` its row number as the user sees it (1-based) or None."""

    source: str
    row: int | None
    status: str
    code: str
    values: dict[str, object] = field(default_factory=dict)

    @property
    def placeholders(self) -> dict[str, object]:
        """What may stand in the sentence: the values, and ``source`` and ``row``."""
        return {"source": self.source, "row": "" if self.row is None else self.row, **self.values}

    @property
    def about(self) -> tuple[str, int | None, object]:
        """What the line is about: a row, or one of several persons (``part``) of a row."""
        return self.source, self.row, self.values.get("part")

    def said(self, say: Callable[..., str]) -> str:
        """The sentence; of a row with several persons it begins with the one (``whom``) of whom it speaks."""
        text = say(self.code, **self.placeholders)
        whom = str(self.values.get("whom") or "")
        return f"{whom}：{text}" if whom else text


class Ledger:
    """Collects entries; reasons are codes with values, the words are in ``desktop/messages``.

    Values must never hold phone numbers: ledgers are shown, stored and saved to Excel.
    """

    def __init__(self, kind: str, source: str = "") -> None:
        self.kind = kind
        self.source = source
        self.entries: list[Entry] = []

    def accept(self, source: str, row: int | None, code: str = "county.accepted", /, **values: object) -> None:
        """The row went in as it is."""
        self.entries.append(Entry(source, row, ACCEPTED, code, values))

    def unchanged(self, source: str, row: int | None, code: str = "county.unchanged", /, **values: object) -> None:
        """The row was in the county file already and changed nothing."""
        self.entries.append(Entry(source, row, UNCHANGED, code, values))

    def note(self, source: str, row: int | None, code: str, /, **values: object) -> None:
        """The row went in, and the user should know something about it."""
        self.entries.append(Entry(source, row, NOTED, code, values))

    def refuse(self, source: str, row: int | None, code: str, /, **values: object) -> None:
        """The row did not go in."""
        self.entries.append(Entry(source, row, REFUSED, code, values))

    def pass_over(self, source: str, row: int | None, code: str, /, **values: object) -> None:
        """The row is nothing to take in (a title, a total, a remark), or the user has left it out."""
        self.entries.append(Entry(source, row, PASSED, code, values))

    def leave(self, source: str, row: int | None, code: str, /, **values: object) -> None:
        """The row could go in, and was not chosen."""
        self.entries.append(Entry(source, row, LEFT, code, values))

    def count(self, status: str) -> int:
        """How many entries have the status."""
        return Counter(entry.status for entry in self.entries)[status]

    @property
    def accepted(self) -> int:
        """Rows (or files) that are in the county file now: accepted, noted or unchanged.

        A row with two remarks counts once, each of several persons of a row for itself, and a remark about a whole file
        counts only where no row of it is listed.
        """
        out = {e.about for e in self.entries if e.status in (REFUSED, PASSED, LEFT)}
        rows = {e.about for e in self.entries} - out
        with_rows = {source for source, row, _ in rows | out if row is not None}
        return sum(1 for source, row, _ in rows if row is not None or source not in with_rows)

    @property
    def refused(self) -> int:
        """Entries that did not go in."""
        return self.count(REFUSED)

    @property
    def passed(self) -> int:
        """Entries that are nothing to take in, or were left out by the user."""
        return self.count(PASSED)

    @property
    def left(self) -> int:
        """Entries that could go in and were not chosen."""
        return self.count(LEFT)

    @property
    def noted(self) -> int:
        """Entries that went in with a remark."""
        return self.count(NOTED)

    @property
    def unchanged_count(self) -> int:
        """Entries that were there already."""
        return self.count(UNCHANGED)

    def to_json(self) -> str:
        """All entries as JSON, for the ``import`` table."""
        rows = [[e.source, e.row, e.status, e.code, e.values] for e in self.entries]
        return json.dumps(rows, ensure_ascii=False, default=str)

    @classmethod
    def from_json(cls, kind: str, text: str) -> Ledger:
        """The ledger that ``to_json`` wrote."""
        ledger = cls(kind)
        ledger.entries = [Entry(s, r, status, code, values) for s, r, status, code, values in json.loads(text)]
        return ledger
