"""What every reader gives: tracks in one form whatever the file was, days without geometry, and refusals."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ...county.errors import LinzhangError
from ..times import Floats

Note = tuple[str, dict[str, object]]

MAX_BYTES = 256 * 1024 * 1024
"""A member larger than this is refused: a million points of GPX with extensions are 200 MB."""

WGS84, GCJ02, BD09 = "wgs84", "gcj02", "bd09"
"""The frames (坐标基准) that Chinese programs write degrees in."""


@dataclass(frozen=True)
class Place:
    """Where the county is, to read coordinates that do not say what they are.

    ``epsg`` of the county's plane; ``bounds`` of what it has on that plane (min x, min y, max x, max y), None where
    it has nothing yet.
    """

    epsg: int
    bounds: tuple[float, float, float, float] | None = None


@dataclass(frozen=True)
class Options:
    """How the sources of one county are read.

    ``naive_offset``: seconds east of Greenwich for times that name no zone; ``offsets`` are those that were answered
    for single sources, by ``ReadTrack.frame_key``. ``mappings``: for tables whose columns somebody has confirmed,
    fingerprint of the header → {index of the column: meaning}. ``place``: the county, where coordinates are doubtful.
    """

    naive_offset: int = 8 * 3600
    place: Place | None = None
    offsets: dict[str, int] = field(default_factory=dict)
    mappings: dict[str, dict[int, str]] = field(default_factory=dict)

    def offset_of(self, frame_key: str) -> int:
        """Seconds east of Greenwich for naive times of a source."""
        return self.offsets.get(frame_key, self.naive_offset)


@dataclass(frozen=True)
class ReadTrack:
    """One recording, or several of one source: every point in the order of the file.

    ``lon``, ``lat`` in degrees as the file has them, no datum undone (NaN where not a number), ``ele`` in metres (NaN
    where absent), ``t`` Unix seconds (NaN where absent or impossible); all float64 of one length. ``segment`` counts
    pieces through the whole source, ``track`` says for each segment in which named recording it is, ``names`` is the
    name of each recording. ``notes`` are codes with values for the ledger.

    ``part`` and ``row`` say where in the file it is (sheet, layer or name; row as the user sees it). ``who`` is what
    columns say about the person: keys name, phone, grid, unit, device. ``raw_x``, ``raw_y`` with ``raw_crs`` are the
    projected coordinates that ``lon`` and ``lat`` were worked out from (EPSG:n), empty where the file has degrees.
    ``datum_hint`` is the frame that the file itself names (WGS84, GCJ02, BD09), "" where it says nothing. ``naive``:
    its times name no zone.
    """

    lon: Floats
    lat: Floats
    ele: Floats
    t: Floats
    segment: NDArray[np.int32]
    track: NDArray[np.int32]
    names: tuple[str, ...] = ()
    creator: str = ""
    device: str = ""
    encoding: str = ""
    notes: tuple[Note, ...] = ()
    kind: str = "gpx"
    part: str = ""
    row: int | None = None
    who: tuple[tuple[str, str], ...] = ()
    raw_x: Floats | None = None
    raw_y: Floats | None = None
    raw_crs: str = ""
    datum_hint: str = ""
    naive: bool = False
    columns: str = ""
    """Fingerprint of the header of a table, "" otherwise."""
    day: datetime.date | None = None
    """The day that a column of dates names, for a track without times."""

    @property
    def point_tracks(self) -> NDArray[np.int32]:
        """For each point the number of its recording."""
        return self.track[self.segment]

    @property
    def frame_key(self) -> str:
        """The source as far as frame and time zone go: the same program always writes the same ones.

        Kind of file, program that wrote it without its version, device, header of the table.
        """
        return frame_key(self.kind, self.creator, self.device, self.columns)


def frame_key(kind: str, creator: str = "", device: str = "", columns: str = "") -> str:
    """See ``ReadTrack.frame_key``; digits go, for versions and phone numbers are no part of a program's name."""
    plain = ("".join(c for c in text if not c.isdigit()).strip(" .-_v/") for text in (creator, device, columns))
    return ":".join([kind, *(text for text in plain if text)])[:200]


@dataclass(frozen=True)
class PlatformDay:
    """A row of a platform's table: one person on one day, or in one month (``month`` True: ``day`` is its first).

    ``metres``, ``seconds`` and ``valid_days`` are None where the table has no such column.
    """

    row: int
    who: tuple[tuple[str, str], ...]
    day: datetime.date
    month: bool
    metres: float | None = None
    seconds: float | None = None
    valid_days: int | None = None


@dataclass(frozen=True)
class PlatformTable:
    """A table without geometry, as platforms export it.

    ``refused`` are rows that could not be read, ``passed`` those that are no person's (totals, signatures), ``notes``
    what the user should know of rows that were taken, or of the whole table (row None).
    """

    part: str
    columns: str
    days: tuple[PlatformDay, ...]
    refused: tuple[Refusal, ...] = ()
    passed: tuple[Refusal, ...] = ()
    notes: tuple[Refusal, ...] = ()


@dataclass(frozen=True)
class Refusal:
    """Something that was not read: ``code`` with ``values`` say why; ``part`` and ``row`` where in the file."""

    code: str
    values: dict[str, object] = field(default_factory=dict)
    part: str = ""
    row: int | None = None

    @classmethod
    def of(cls, error: LinzhangError, part: str = "", row: int | None = None) -> Refusal:
        """The refusal that an error means."""
        return cls(error.code, dict(error.values), part, row)


Read = ReadTrack | PlatformTable | Refusal
