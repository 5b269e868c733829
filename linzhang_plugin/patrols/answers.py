"""What somebody has answered about sources, once: whose they are, their frame, their clock, their columns.

All of it stands in the table 来源对照, by kind of question: the key of a person's source is what its names have in
common, that of a program is ``frame:`` and the frame key, that of a table ``columns:`` and its header's fingerprint.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..county.errors import LinzhangError
from .reading.columns import MEANINGS
from .reading.model import BD09, GCJ02, WGS84, Options, Place

if TYPE_CHECKING:
    from ..county.gateway import Batch, County

FRAME, COLUMNS = "frame:", "columns:"
DATUMS = (WGS84, GCJ02, BD09)
MIXED = "mixed"
"""The answer for a source that was answered track by track: which track is in which frame stands with the track."""
ZONES = {"+08:00": 8 * 3600, "+00:00": 0}
"""The clocks a naive time may be in: Beijing's, or UTC as receivers have it."""


@dataclass(frozen=True)
class Answers:
    """``datums`` by frame key (only answered ones), ``offsets`` of naive times by frame key, ``mappings`` of tables.

    ``asked`` are all frame keys that are in the table already, answered or not. ``mixed`` are those that were answered
    track by track; ``of_person`` has the frame of a person's tracks in such a source, by (frame key, person), where all
    that were answered are in one.
    """

    datums: dict[str, str] = field(default_factory=dict)
    offsets: dict[str, int] = field(default_factory=dict)
    mappings: dict[str, dict[int, str]] = field(default_factory=dict)
    asked: frozenset[str] = frozenset()
    mixed: frozenset[str] = frozenset()
    of_person: dict[tuple[str, str], str] = field(default_factory=dict)

    def datum_of(self, frame: str, person: str | None) -> str:
        """The frame in which a track of a source is to be read; "" where nobody has said."""
        return self.datums.get(frame) or self.of_person.get((frame, person or ""), "")


def answers(county: County) -> Answers:
    """Everything that was answered in a county."""
    out = Answers()
    asked: set[str] = set()
    mixed: set[str] = set()
    for row in county.rows("SELECT source_key, datum, time_zone, mapping FROM source_map"):
        key = str(row["source_key"])
        if key.startswith(FRAME):
            frame = key.removeprefix(FRAME)
            asked.add(frame)
            if row["datum"] in DATUMS:
                out.datums[frame] = row["datum"]
            elif row["datum"] == MIXED:
                mixed.add(frame)
            if row["time_zone"] in ZONES:
                out.offsets[frame] = ZONES[row["time_zone"]]
        elif key.startswith(COLUMNS) and row["mapping"]:
            out.mappings[key.removeprefix(COLUMNS)] = _mapping(row["mapping"])
    return Answers(out.datums, out.offsets, out.mappings, frozenset(asked), frozenset(mixed), _of_person(county, mixed))


def _of_person(county: County, mixed: set[str]) -> dict[tuple[str, str], str]:
    return {
        (frame, row["person_uid"]): row["datum"]
        for frame in mixed
        for row in county.rows(
            "SELECT person_uid, min(datum) AS datum FROM track WHERE frame = ? AND person_uid IS NOT NULL "
            "AND datum IS NOT NULL GROUP BY person_uid HAVING count(DISTINCT datum) = 1",
            (frame,),
        )
    }


def _mapping(text: str) -> dict[int, str]:
    try:
        value = json.loads(text)
        return {int(column): str(meaning) for column, meaning in value.items() if meaning in MEANINGS}
    except (ValueError, AttributeError):
        return {}


def options(county: County, answered: Answers) -> Options:
    """How files are read for a county."""
    bounds = county.rows("SELECT min(minx) AS a, min(miny) AS b, max(maxx) AS c, max(maxy) AS d FROM rtree_area_geom")[
        0
    ]
    box = None if bounds["a"] is None else (bounds["a"], bounds["b"], bounds["c"], bounds["d"])
    place = Place(county.epsg, box)
    return Options(county.profile.time_zone_seconds, place, answered.offsets, answered.mappings)


def remember(batch: Batch, key: str, **values: Any) -> None:
    """Puts an answer into the table 来源对照. LinzhangError ``patrols_sources.answer_wrong`` for one that is none."""
    if values.get("datum", WGS84) not in (*DATUMS, MIXED, None) or values.get("time_zone", "+08:00") not in (
        *ZONES,
        None,
    ):
        raise LinzhangError("patrols_sources.answer_wrong", answer=str(values))
    found = batch.rows("SELECT uid FROM source_map WHERE source_key = ?", (key,))
    if found:
        batch.update("source_map", found[0]["uid"], **values)
    else:
        batch.insert("source_map", [{"source_key": key, **values}])
