"""Tracks that are there already: the same file, the same bytes, or the same points in another format."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from ..county import geom
from .datum import UNDO
from .days import DayTrack
from .matching import without_phones
from .times import Floats

if TYPE_CHECKING:
    from ..county.gateway import County

SAME_METRES = 1.0
"""Formats keep five to fifteen decimals, and who undoes a shift leaves decimetres; no two walkers are that alike."""
SAME_SECONDS = 1
CELL = 10 * SAME_METRES
NOWHERE = (1 << 62, 0)
Corner = tuple[float, float]


@dataclass
class Stored:
    """A track that is in the county file (``uid``), or that this import will put there (``row``).

    ``source`` is masked where it was read from the county file, and the path itself in this import: two paths that
    differ only in the masked part of a number are not the same file. ``x``, ``y``: its places, while it waits.
    """

    hash: str
    owner: str | None
    source: str
    name: str | None
    start: int | None
    points: int
    uid: str = ""
    row: dict[str, Any] = field(default_factory=dict)
    x: Floats | None = None
    y: Floats | None = None
    corner: Corner | None = None
    """The least x and y of its places."""
    datum: str = ""
    """What they were read in: gcj02 or bd09 where such a shift was undone."""

    def is_of(self, path: str, name: str | None) -> bool:
        """Whether it came from this file, and from the recording of this name in it."""
        return self.source == (without_phones(path) if self.uid else path) and self.name == name


class Known:
    """All tracks of a county and of the running import, by what their points are.

    The key is the hash of the normalised points (``DayTrack.content_hash``); the same points may be there for several
    people. Where no hash is the same, tracks of as many points that begin in the same second are compared place by
    place: another format has rounded the coordinates otherwise.
    """

    def __init__(self, county: County) -> None:
        self._county = county
        self._by_hash: dict[str, list[Stored]] = {}
        # a whole town may set out in the same second: where it did is looked at first
        self._by_begin: dict[tuple[int | None, int], list[list[Stored]]] = {}
        self._by_place: dict[tuple[int | None, int, str, int, int], list[list[Stored]]] = {}
        self._datums: set[str] = set()
        for row in county.rows(
            'SELECT hash, uid, person_uid, source, name, "start", points, datum, substr(geom, 1, 72) AS head '
            "FROM track ORDER BY id"
        ):
            source, name = without_phones(row["source"]), without_phones(row["name"] or "") or None
            box = geom.envelope(row["head"])
            corner = None if box is None else (box[0], box[2])
            self.add(
                Stored(
                    *(row["hash"], row["person_uid"], source, name, row["start"], row["points"], row["uid"]),
                    corner=corner,
                    datum=_shift(row["datum"]),
                )
            )

    def add(self, entry: Stored, same: list[Stored] | None = None) -> None:
        """Puts a track in; ``same`` is what ``alike`` gave for it."""
        if entry.corner is None and entry.x is not None and entry.y is not None:
            entry.corner = _corner(entry.x, entry.y)
        group = self._by_hash.setdefault(entry.hash.split(":")[0], []) if same is None else same
        group.append(entry)
        self._by_hash.setdefault(entry.hash.split(":")[0], group)
        begin = entry.start, entry.points
        if any((other.start, other.points) == begin for other in group if other is not entry):
            return
        first = group[0]
        self._datums.add(first.datum)
        self._by_begin.setdefault(begin, []).append(group)
        self._by_place.setdefault((*begin, first.datum, *_cell(first.corner)), []).append(group)

    def alike(self, content: str, track: DayTrack, places: Callable[[str], tuple[Floats, Floats]]) -> list[Stored]:
        """The tracks with these points; a new empty list, to be filled by ``add``, where there is none.

        ``places`` gives x and y of the track read in a frame ("": as the project's): whose shift was undone is
        compared with the same shift undone.
        """
        same = self._by_hash.get(content)
        if same is not None:
            return same
        start = track.start
        begins = [start] if start is None else range(start - SAME_SECONDS, start + SAME_SECONDS + 1)
        corner_of = functools.cache(lambda datum: _corner(*places(datum)))
        for begin in begins:
            for group in self._beside(begin, len(track.lon), corner_of):
                first = group[0]
                if _may_be(first.corner, corner_of(first.datum)) and self._is_same(first, *places(first.datum)):
                    return group
        return []

    def _beside(self, begin: int | None, points: int, corner_of: Callable[[str], Corner | None]) -> list[list[Stored]]:
        """The groups that begin then and may lie there, in the order in which they came."""
        groups = self._by_begin.get((begin, points))
        if groups is None:
            return []
        found: list[list[Stored]] = []
        for datum in self._datums:
            corner = corner_of(datum)
            if corner is None:
                return groups
            x, y = _cell(corner)
            cells = [NOWHERE, *((x + across, y + up) for across in (-1, 0, 1) for up in (-1, 0, 1))]
            for cell in cells:
                found += self._by_place.get((begin, points, datum, *cell), ())
        return found if len(found) < 2 else [group for group in groups if any(group is other for other in found)]

    def _is_same(self, entry: Stored, x: Floats, y: Floats) -> bool:
        if entry.uid:
            there_x, there_y, _ = geom.line_m(self._county.scalar("SELECT geom FROM track WHERE uid = ?", (entry.uid,)))
        elif entry.x is not None and entry.y is not None:
            there_x, there_y = entry.x, entry.y
        elif "geom" in entry.row:
            there_x, there_y, _ = geom.line_m(entry.row["geom"])
        else:
            return False
        if len(there_x) != len(x):
            return False
        return bool(np.nanmax(np.hypot(there_x - x, there_y - y), initial=0.0) <= SAME_METRES)


def _shift(datum: str | None) -> str:
    return datum if datum is not None and datum in UNDO else ""


def _cell(corner: Corner | None) -> tuple[int, int]:
    """A square of the plane that is wider than what SAME_METRES allows for."""
    return NOWHERE if corner is None else (math.floor(corner[0] / CELL), math.floor(corner[1] / CELL))


def _corner(x: Floats, y: Floats) -> Corner | None:
    """The least x and y; None where one is no number, as far outside the plane."""
    low_x, low_y = float(np.min(x, initial=np.inf)), float(np.min(y, initial=np.inf))
    return (low_x, low_y) if np.isfinite(low_x) and np.isfinite(low_y) else None


def _may_be(one: Corner | None, two: Corner | None) -> bool:
    if one is None or two is None:
        return True
    return abs(one[0] - two[0]) <= SAME_METRES and abs(one[1] - two[1]) <= SAME_METRES


def which_of(same: list[Stored], person: str | None, path: str, name: str | None) -> Stored | None:
    """Which of the tracks with the same points this one is; None: none, it is new, or a copy for somebody else.

    A file that was imported before is that track whoever it is given to now. Another file with these points is the
    track of its person, or the one without a person.
    """
    own = [entry for entry in same if entry.owner == person]
    here = [entry for entry in same if entry.is_of(path, name)]
    free = [entry for entry in same if entry.owner is None]
    found = [entry for entry in here if entry in own] or here or own or free or (same if person is None else [])
    return found[0] if found else None


def hash_for(person: str | None, same: list[Stored]) -> str:
    """A key for a copy: the points' own, the person's uid, and a number where that is taken (tracks change hands)."""
    taken = {entry.hash for entry in same}
    key = f"{same[0].hash.split(':')[0]}:{person}"
    return next(k for k in (key, *(f"{key}:{n}" for n in range(2, len(taken) + 3))) if k not in taken)
