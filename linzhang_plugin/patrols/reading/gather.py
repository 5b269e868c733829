"""Collecting the pieces of a source into one ReadTrack."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ..times import Floats, without_clock_faults
from .model import Note, ReadTrack


@dataclass
class Pieces:
    """Recordings and their pieces in the order of the file; ``track`` makes the ReadTrack of them all."""

    names: list[str] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    naive: bool = False
    count: int = 0
    _parts: list[tuple[Floats, Floats, Floats, Floats]] = field(default_factory=list)
    _tracks: list[int] = field(default_factory=list)

    def begin_track(self, name: str) -> None:
        """What is added from now on belongs to the recording of this name."""
        self.names.append(name.strip()[:200])

    def add(self, lon: Floats, lat: Floats, ele: Floats, t: Floats) -> None:
        """A piece; arrays of one length."""
        if not self.names:
            self.names.append("")
        self._parts.append((lon, lat, ele, t))
        self._tracks.append(len(self.names) - 1)
        self.count += len(lon)

    def note(self, code: str, /, **values: object) -> None:
        """A remark for the ledger."""
        self.notes.append((code, values))

    def track(self, kind: str, **more: Any) -> ReadTrack:
        """The ReadTrack, with remarks about impossible and missing times."""
        lon, lat, ele, t = (np.concatenate(values).astype(np.float64) for values in zip(*self._parts, strict=True))
        t, faults = without_clock_faults(t)
        if faults:
            self.note("patrols.clock_fault", points=faults)
        untimed = int(np.isnan(t).sum()) - faults
        if untimed:
            self.note("patrols.untimed_points", points=untimed, total=len(t))
        segment = np.repeat(np.arange(len(self._parts)), [len(part[0]) for part in self._parts]).astype(np.int32)
        return ReadTrack(
            lon,
            lat,
            ele,
            t,
            segment,
            np.array(self._tracks, dtype=np.int32),
            tuple(self.names),
            notes=tuple(self.notes),
            kind=kind,
            naive=self.naive,
            **more,
        )
