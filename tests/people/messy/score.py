"""How well a reader read a roster: compares what it found with the truth.

A reader's test turns what the reader made into plain ``Found`` records and the coloured cells into (sheet, row,
column), and asks ``score(roster, found, coloured)``. Sheets of html, csv and tab files are not named in the file: their
sheet is not compared. In Word files the paragraphs are the sheet 正文 (row: place in
``document.paragraphs``, from 1) and the n-th table is 表n.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from .truth import Holder, Roster, Row

Place = tuple[str, int, int]
NAMELESS = ("html", "csv", "tab")  # formats without names of sheets
NEEDED = ("name", "role", "area", "phone")
"""What has to be right for a holder to count as right: the person, the post (role at an area), the phone."""
ALSO = ("title", "unit", "start", "end")
_CELLS = {"area": ("grid", "village", "town", "place"), "name": ("name", "post"), "title": ("title", "post", "name")}


@dataclass(frozen=True)
class Found:
    """A holder of a post as a reader read it; a vacant post has no name. Sheet and row are those of the source."""

    sheet: str
    row: int
    name: str | None
    role: str | None
    area: str | None
    phone: str | None = None
    title: str | None = None
    unit: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass
class Score:
    """Counts of one roster or of several. ``silent``: what is wrong or doubtful and not among the coloured cells."""

    holders: int = 0
    right: int = 0
    extra: int = 0
    fields: Counter[str] = field(default_factory=Counter)
    silent: list[str] = field(default_factory=list)
    unaccounted: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """Share of persons with post and phone right; somebody who is not in the source counts against it."""
        return self.right / (self.holders + self.extra) if self.holders + self.extra else 1.0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.holders + other.holders,
            self.right + other.right,
            self.extra + other.extra,
            self.fields + other.fields,
            self.silent + other.silent,
            self.unaccounted + other.unaccounted,
        )


def total(scores: Iterable[Score]) -> Score:
    """The sum of scores."""
    return sum(scores, Score())


def perfect(roster: Roster) -> tuple[list[Found], set[Place]]:
    """What a reader without fault finds and colours."""
    found = [
        Found(row.sheet, row.row, h.name, h.role, h.area, h.phone, h.title, h.unit, h.start, h.end)
        for row, h in roster.holders
    ]
    return found, set(doubtful(roster))


def doubtful(roster: Roster) -> list[Place]:
    """Cells that a reader must colour."""
    return [
        (row.sheet, row.row, column)
        for row in roster.rows
        for column, cell in row.cells.items()
        if cell.quality == "doubtful" and cell.field not in {"text", "extra"}
    ]


def score(
    roster: Roster,
    found: Sequence[Found],
    coloured: Collection[Place],
    accounted: Collection[tuple[str, int]] | None = None,
) -> Score:
    """Compares. ``accounted``: rows (sheet, row) that the reader accepted or listed; all rows of data must be there."""

    def key(sheet: str) -> str:
        return "" if roster.format in NAMELESS else sheet

    marked = {(key(sheet), row, column) for sheet, row, column in coloured}
    by_row: dict[tuple[str, int], list[Found]] = {}
    for record in found:
        by_row.setdefault((key(record.sheet), record.row), []).append(record)
    result = Score()
    for place in doubtful(roster):
        if (key(place[0]), *place[1:]) not in marked:
            result.silent.append(f"{roster.file_name} {place[0]} {place[1]}:{place[2]}: doubtful and not coloured")
    for row in roster.rows:
        there = by_row.pop((key(row.sheet), row.row), [])
        for holder, one in _pairs(row.holders, there):
            _compare(roster, row, holder, one, marked, key(row.sheet), result)
        _extra(roster, row.sheet, row.row, there, result)
    for (sheet, number), left in by_row.items():
        _extra(roster, sheet, number, left, result)
    if accounted is not None:
        rows = {(key(sheet), number) for sheet, number in accounted}
        lost = [row for row in roster.rows if row.kind == "data" and (key(row.sheet), row.row) not in rows]
        result.unaccounted += [f"{roster.file_name} {row.sheet} {row.row}" for row in lost]
    return result


def _extra(roster: Roster, sheet: str, row: int, left: Sequence[Found], result: Score) -> None:
    result.extra += len(left)
    result.silent += [f"{roster.file_name} {sheet} {row}: {one.name} is not in the source" for one in left]


def _pairs(holders: Sequence[Holder], there: list[Found]) -> list[tuple[Holder, Found | None]]:
    """Each holder of a row with the record that means him: by name, then by post. What is paired leaves the list."""
    paired: dict[int, Found] = {}
    for agree in (_same_person, _same_name, _same_post):
        for i, holder in enumerate(holders):
            match = next((one for one in there if i not in paired and agree(holder, one)), None)
            if match is not None:
                paired[i] = match
                there.remove(match)
    return [(holder, paired.get(i)) for i, holder in enumerate(holders)]


def _same_person(holder: Holder, one: Found) -> bool:
    return (one.name, one.role, one.phone) == (holder.name, holder.role, holder.phone)


def _same_name(holder: Holder, one: Found) -> bool:
    return one.name == holder.name and (one.name is not None or one.role == holder.role)


def _same_post(holder: Holder, one: Found) -> bool:
    return (one.role, one.area) == (holder.role, holder.area)


def _compare(
    roster: Roster, row: Row, holder: Holder, one: Found | None, marked: set[Place], sheet: str, result: Score
) -> None:
    result.holders += 1
    if one is None:
        if not any((sheet, row.row, column) in marked for column in row.cells):
            result.silent.append(f"{roster.file_name} {row.sheet} {row.row}: {holder.name or 'vacant post'} not found")
        return
    wrong = [name for name in (*NEEDED, *ALSO) if getattr(one, name) != getattr(holder, name)]
    for name in (*NEEDED, *ALSO):
        result.fields[name] += name not in wrong
    result.right += not set(wrong) & set(NEEDED)
    for name in wrong:
        cells = [holder.cells[cell] for cell in _CELLS.get(name, (name,)) if cell in holder.cells]
        places = [(sheet, *cell) for cell in cells] or [(sheet, row.row, column) for column in row.cells]
        if not any(place in marked for place in places):
            told = f"{name} is {getattr(one, name)!r}, not {getattr(holder, name)!r}"
            result.silent.append(f"{roster.file_name} {row.sheet} {row.row}: {holder.name}: {told}, and not coloured")
