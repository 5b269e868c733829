"""The lines of the table of rangers in the dock: worked out wherever the month is read, also in the background."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from ..county import units
from .verdicts.panel_decisions import standing_words
from .verdicts.results import PersonMonth, Result, in_short

SHORT_COLOR, MET_COLOR, NOTE_COLOR = "#f6d5d0", "#dcefdc", "#fbf0d0"


class Line(NamedTuple):
    """A ranger: name, days against the target, target, missing, km inside, area; ``places``, ``standing`` are tips."""

    uid: str
    cells: list[str]
    color: str | None
    places: str
    standing: str


def lines_of(result: Result) -> list[Line]:
    """The lines of a month in the order of its people."""
    judged = result.is_judged
    return [_line(person, judged=judged) for person in result.people]


def _line(person: PersonMonth, *, judged: bool) -> Line:
    # the sum of the printed figures, as in the month table
    inside = sum(
        (Decimal(units.format_kilometres(day.measured.inside_metres)) for day in person.days), start=Decimal(0)
    )
    places = person.grids or person.villages or person.towns
    shortfall = person.shortfall
    cells = [
        person.name,
        str(person.done_days),
        str(person.target),
        str(shortfall) if shortfall else "",
        f"{inside:.2f}",
        in_short(places),
    ]
    color = None
    if judged:
        color = MET_COLOR if person.met else None if person.is_running else SHORT_COLOR
    return Line(person.person_uid, cells, color, "、".join(places), standing_words(person))
