"""OziExplorer's .plt, and GeoLife's, which is the same: six lines of head, then a line a point."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...county.errors import LinzhangError
from ..encodings import to_utf8
from ..times import Floats, parse_times
from .files import Member
from .gather import Pieces
from .kml import number
from .model import Options, Read

_HEAD = 6
_FEET = 0.3048
_NO_ALTITUDE = -777.0
# Delphi's days since 1899-12-30, in UTC (OziExplorer help, "Track File Format"; GeoLife user guide: GMT)
_DELPHI_EPOCH = -2209161600.0


def read(member: Member, _options: Options) -> Iterator[Read]:
    """The track of a .plt file."""
    yield read_bytes(member.read_bytes())


def read_bytes(data: bytes) -> Read:
    """latitude, longitude, 1 where a new piece begins, feet (-777: none), days since 1899-12-30, date, time.

    LinzhangError ``patrols_reading.not_plt``; of a file that is cut the whole lines are taken.
    """
    text, encoding = to_utf8(data)
    lines = text.decode("utf-8", "replace").splitlines()
    if not lines:
        raise LinzhangError("patrols.file_empty")
    if len(lines) < _HEAD or not any(word in lines[0].lower() for word in ("track", "geolife", "ozi")):
        raise LinzhangError("patrols_reading.not_plt")
    head = lines[4].split(",")
    name = head[3].strip() if len(head) > 3 else ""
    rows = [[cell.strip() for cell in line.split(",")] for line in lines[_HEAD:] if line.strip()]
    cut = [row for row in rows if len(row) < 5]
    rows = [row for row in rows if len(row) >= 5]
    if not rows:
        raise LinzhangError("patrols.no_points")
    lat, lon, feet = (np.array([number(row[column]) for row in rows]) for column in (0, 1, 3))
    ele = np.where(feet == _NO_ALTITUDE, np.nan, feet * _FEET)
    starts = [i for i, row in enumerate(rows) if row[2] == "1"] or [0]
    pieces = Pieces()
    pieces.begin_track("" if name.lower() == "my track" else name)
    t = _times(rows)
    for begin, end in zip([0, *(s for s in starts if s)], [*(s for s in starts if s), len(rows)], strict=True):
        pieces.add(lon[begin:end], lat[begin:end], ele[begin:end], t[begin:end])
    if cut:
        pieces.note("patrols_reading.rows_left_out", rows=len(cut))
    if lines[1].strip() and "WGS" not in lines[1].upper():
        pieces.note("patrols_reading.other_datum", datum=lines[1].strip()[:40])
    return pieces.track("plt", creator=lines[0].strip()[:60], encoding=encoding)


def _times(rows: list[list[str]]) -> Floats:
    serial = np.array([number(row[4]) for row in rows])
    with np.errstate(invalid="ignore"):
        t = np.where((serial > 20000) & (serial < 80000), np.rint(serial * 86400.0) + _DELPHI_EPOCH, np.nan)
    missing = np.flatnonzero(np.isnan(t))
    if len(missing):
        texts = [f"{rows[i][5]} {rows[i][6]}" if len(rows[i]) > 6 else "" for i in missing]
        t[missing] = parse_times(texts, 0)
    return t
