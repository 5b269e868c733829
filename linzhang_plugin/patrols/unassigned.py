"""Tracks that match nobody: kept, and listed until somebody says whose they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .matching import without_phones

if TYPE_CHECKING:
    from ..county.gateway import County
    from .verdicts.results import Month


@dataclass(frozen=True)
class Track:
    """A track without a person; ``source`` is its file with phone numbers masked, ``day`` as text."""

    uid: str
    source: str
    day: str
    metres: float
    seconds: int


def tracks(county: County, month: Month) -> list[Track]:
    """The tracks of the month that belong to nobody, by day."""
    rows = county.rows(
        "SELECT uid, source, day, metres, seconds FROM track WHERE person_uid IS NULL AND day BETWEEN ? AND ? "
        "ORDER BY day, source",
        (month.first.isoformat(), month.last.isoformat()),
    )
    return [
        Track(r["uid"], without_phones(r["source"]), str(r["day"]), r["metres"] or 0.0, r["seconds"] or 0) for r in rows
    ]


def of_day(county: County, person_uid: str, day: str) -> list[Any]:
    """uid, source, metres, person_uid, day of the tracks of a person on a day (as text), in the order of time."""
    return county.rows(
        'SELECT uid, source, metres, person_uid, day FROM track WHERE person_uid = ? AND day = ? ORDER BY "start", id',
        (person_uid, day),
    )


def of_uid(county: County, uid: str) -> list[Any]:
    """The same of one track; empty where there is none."""
    return county.rows("SELECT uid, source, metres, person_uid, day FROM track WHERE uid = ?", (uid,))
