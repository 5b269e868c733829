"""The roster of the county as the matching of tracks needs it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from ..county import read
from ..county.dates import day_of
from .matching import Person, Roster

if TYPE_CHECKING:
    from ..county.gateway import County


def roster(county: County) -> Roster:
    """Everybody in the county file with his posts, and the sources that somebody has confirmed."""
    places = {uid: frozenset(names.values()) for uid, names in read.ancestors(county).items()}
    terms: dict[str, list[tuple[datetime.date, datetime.date | None, frozenset[str]]]] = {}
    for row in county.rows(
        'SELECT tenure.person_uid, tenure."start", tenure."end", post.area_uid '
        "FROM tenure JOIN post ON post.uid = tenure.post_uid"
    ):
        start = day_of(row["start"])
        if start is not None:
            terms.setdefault(row["person_uid"], []).append(
                (start, day_of(row["end"]), places.get(row["area_uid"], frozenset()))
            )
    people = [
        Person(row["uid"], row["name"], row["phone"] or "", tuple(terms.get(row["uid"], ())))
        for row in county.rows("SELECT uid, name, phone FROM person ORDER BY name, uid")
    ]
    remembered = {
        row["source_key"]: row["person_uid"]
        for row in county.rows("SELECT source_key, person_uid FROM source_map WHERE person_uid IS NOT NULL")
    }
    return Roster(people, remembered)
