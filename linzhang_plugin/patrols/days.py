"""From what a file holds to the tracks that are stored: one for each local day.

Decided: a stored track is what one file holds of one person on one day of the county's time zone. Several recordings
in a file (``<trk>``, ``<trkseg>``) are joined in the order of their times; nothing is counted across a longer gap, so
joining them invents no way. A track over midnight becomes two. Points with coordinates that are no place are counted
in the ledger and not stored, for there is nowhere to draw them.

Points without time: between timed points of the same segment their time is interpolated; at the ends of a segment
and in segments without any time they get the time of the nearest timed point and prove no time. A file without any
usable time belongs to the day in its name, if there is one, and its M values are the midnight that begins that day.
"""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from .groups import Bools
from .reading.model import Note, ReadTrack
from .times import Floats

EPOCH = datetime.date(1970, 1, 1)


@dataclass(frozen=True)
class DayTrack:
    """The points of one file on one day, in the order of time; float64 arrays of one length.

    ``t`` has no NaN; ``timed`` is False where the receiver gave no time. ``day`` is None where no day is known.
    """

    lon: Floats
    lat: Floats
    ele: Floats
    t: Floats
    timed: Bools
    day: datetime.date | None
    name: str
    raw: Floats | None = None
    """(n, 2) projected coordinates that the file has; None where it has degrees."""

    @property
    def start(self) -> int | None:
        """First instant, Unix seconds; None where no point has a time."""
        return int(self.t[self.timed].min()) if self.timed.any() else None

    @property
    def end(self) -> int | None:
        """Last instant, Unix seconds; None where no point has a time."""
        return int(self.t[self.timed].max()) if self.timed.any() else None

    def content_hash(self) -> str:
        """The same for the same points at the same times, whatever the file is called and written in.

        The points are normalised: in the order of time, coordinates as the file has them (no shift undone) to a
        millionth of a degree (0.1 m), times to the second, no elevation. Formats that keep fewer decimals still give
        another hash: ``known.Known`` then compares the places themselves.
        """
        digest = hashlib.sha256()
        for values in (np.rint(self.lon * 1e6), np.rint(self.lat * 1e6)):
            digest.update(values.astype("<i8").tobytes())
        digest.update(np.where(self.timed, np.floor(self.t), -1.0).astype("<i8").tobytes())
        return digest.hexdigest()


def upright(recording: ReadTrack) -> ReadTrack:
    """The recording with latitude and longitude the right way round; some exporters write them crosswise."""
    with np.errstate(invalid="ignore"):
        crosswise = (np.abs(recording.lat) > 90) & (np.abs(recording.lat) <= 180) & (np.abs(recording.lon) <= 90)
    if crosswise.mean() < 0.5:
        return recording
    notes: tuple[Note, ...] = (*recording.notes, ("patrols_reading.swapped", {}))
    return replace(recording, lon=recording.lat, lat=recording.lon, notes=notes)


def split_by_name(recording: ReadTrack) -> list[ReadTrack]:
    """One recording for each name of a ``<trk>`` in the file; the recording itself where there are not two names."""
    names = sorted({name for name in recording.names if name})
    if len(names) < 2:
        return [recording]
    number = {name: index for index, name in enumerate(dict.fromkeys(recording.names))}
    of_track = np.array([number[name] for name in recording.names], dtype=np.int32)
    of_point = of_track[recording.point_tracks]
    out = []
    for name, index in number.items():
        chosen = of_point == index
        if chosen.any():
            out.append(_chosen(recording, chosen, name))
    return out


def _chosen(recording: ReadTrack, chosen: Bools, name: str) -> ReadTrack:
    return replace(
        recording,
        lon=recording.lon[chosen],
        lat=recording.lat[chosen],
        ele=recording.ele[chosen],
        t=recording.t[chosen],
        raw_x=None if recording.raw_x is None else recording.raw_x[chosen],
        raw_y=None if recording.raw_y is None else recording.raw_y[chosen],
        segment=recording.segment[chosen],
        track=np.zeros(len(recording.track), dtype=np.int32),
        names=(name,),
    )


def day_tracks(
    recording: ReadTrack, zone_seconds: int, named_day: datetime.date | None = None
) -> tuple[list[DayTrack], list[Note]]:
    """The tracks to store, in the order of their days, and what the ledger should say about points left out.

    ``zone_seconds``: the county's time zone; ``named_day``: the day in the file name, for files without times.
    """
    notes: list[Note] = []
    good = _is_place(recording.lon, recording.lat)
    if not good.all():
        notes.append(("patrols.no_place", {"points": int((~good).sum())}))
    order = _time_order(recording.segment, recording.t, good)
    t, timed = _filled(recording.t[order], recording.segment[order])
    lon, lat, ele = recording.lon[order], recording.lat[order], recording.ele[order]
    raw = None
    if recording.raw_x is not None and recording.raw_y is not None:
        raw = np.column_stack([recording.raw_x[order], recording.raw_y[order]])
    name = " ".join(dict.fromkeys(name for name in recording.names if name))[:200]
    if not timed.any():
        midnight = (named_day - EPOCH).days * 86400 - zone_seconds if named_day else 0
        t = np.full(len(t), float(midnight))
        notes.append(("patrols.day_from_name", {"day": named_day}) if named_day else ("patrols.no_day", {}))
        number = np.zeros(len(t), dtype=np.int64)
    else:
        number = np.floor((t + zone_seconds) / 86400).astype(np.int64)
    out = []
    for value in np.unique(number):
        here = number == value
        day = EPOCH + datetime.timedelta(days=int(value)) if timed.any() else named_day
        if here.sum() < 2:
            notes.append(("patrols.single_point", {"day": day or ""}))
            continue
        own = None if raw is None else raw[here]
        out.append(DayTrack(lon[here], lat[here], ele[here], t[here], timed[here], day, name, own))
    return out, notes


def _is_place(lon: Floats, lat: Floats) -> Bools:
    """False for what is no coordinate: not a number, beyond the globe, or the 0/0 of a receiver without a fix."""
    with np.errstate(invalid="ignore"):
        return (np.abs(lat) <= 90) & (np.abs(lon) <= 180) & ((np.abs(lat) > 1e-9) | (np.abs(lon) > 1e-9))


def _time_order(segment: NDArray[np.int32], t: Floats, good: Bools) -> NDArray[np.int64]:
    """Indices of the good points, segments in the order of their first times; segments without time stay in place."""
    index = np.flatnonzero(good)
    timed = index[np.isfinite(t[index])]
    if not len(timed):
        return index
    count = int(segment.max()) + 1
    first = np.full(count, np.nan)
    segments, at = np.unique(segment[timed], return_index=True)
    first[segments] = t[timed[at]]
    known = np.maximum.accumulate(np.where(np.isfinite(first), np.arange(count), -1))
    first = np.where(known >= 0, first[np.maximum(known, 0)], -np.inf)
    if (first[1:] >= first[:-1]).all():
        return index
    rank = np.empty(count, dtype=np.int64)
    rank[np.argsort(first, kind="stable")] = np.arange(count)
    return index[np.argsort(rank[segment[index]], kind="stable")]


def _filled(t: Floats, segment: NDArray[np.int32]) -> tuple[Floats, Bools]:
    """Times without NaN, and which of them say something (given, or between two given ones of the segment)."""
    given = np.isfinite(t)
    if given.all() or not given.any():
        return t, given
    index = np.arange(len(t))
    before = np.maximum.accumulate(np.where(given, index, -1))
    after = np.minimum.accumulate(np.where(given, index, len(t))[::-1])[::-1]
    left, right = np.maximum(before, 0), np.minimum(after, len(t) - 1)
    has_left = (before >= 0) & (segment[left] == segment)
    has_right = (after < len(t)) & (segment[right] == segment)
    between = has_left & has_right
    along = np.interp(index, index[given], t[given])
    held = np.where(has_left | ~has_right & (before >= 0), t[left], t[right])
    return np.where(between, along, held), given | between
