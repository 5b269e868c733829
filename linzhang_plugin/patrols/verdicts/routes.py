"""The same round again and again (路线重复): looked at only where a rule asks for no repeats, from the tracks."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..coverage.repeats import same_way
from .definition import Rule
from .figures import Figures

if TYPE_CHECKING:
    from ...county.gateway import County

Key = tuple[str, datetime.date]


def note_routes(county: County, figures: Mapping[Key, Figures], asked: Mapping[Key, Rule]) -> int:
    """Adds to the figures of the days ``asked`` which earlier days their way repeats; returns the number of them."""
    if not asked:
        return 0
    first, last = min(day for _, day in asked), max(day for _, day in asked)
    people = sorted({person for person, _ in asked})
    repeats = same_way(county, first, last, people=people)
    for key in asked:
        own = figures[key]
        own.repeats = {day.isoformat(): round(share, 6) for day, share in repeats.get(key, ())}
    return len(asked)
