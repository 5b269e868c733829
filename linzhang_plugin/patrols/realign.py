"""Answers about sources applied to the tracks that are stored: to whom, in which frame, by which clock.

Each can be taken back: raw coordinates are kept, and a clock is moved by whole hours.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ..county import crs, geom
from ..county.errors import LinzhangError
from ..county.gateway import new_uid
from ..county.ledger import Ledger
from . import mask as codes
from .answers import COLUMNS, DATUMS, FRAME, MIXED, ZONES, answers, remember
from .datum import UNDO, undone
from .days import EPOCH, DayTrack
from .findings import way_of
from .importing import CHUNK_POINTS, KIND, Import, Pending, Staged
from .known import Stored
from .reading.columns import MEANINGS
from .reading.model import WGS84
from .sources import degrees_of

if TYPE_CHECKING:
    from ..county.gateway import Batch, County

Progress = Callable[[float], None]
_KEPT = ("uid", "hash", "person_uid", "source", "name", "import_uid", "frame", "naive", "source_key", "way", "findings")


def assign(county: County, key: str, person_uid: str, who: str | None = None) -> int:
    """Gives all tracks of a source to a person ("": to nobody), and remembers it; the number of tracks that changed.

    LinzhangError ``patrols_sources.unknown``, ``patrols_sources.person_unknown``.
    """
    if person_uid and not county.rows("SELECT 1 FROM person WHERE uid = ?", (person_uid,)):
        raise LinzhangError("patrols_sources.person_unknown")
    rows = county.rows("SELECT uid, person_uid FROM track WHERE source_key = ?", (key,))
    if not rows and not county.rows("SELECT 1 FROM source_map WHERE source_key = ?", (key,)):
        raise LinzhangError("patrols_sources.unknown", source=key)
    wanted = person_uid or None
    changed = [{"uid": row["uid"], "person_uid": wanted} for row in rows if row["person_uid"] != wanted]
    with county.batch("assign tracks", who) as batch:
        remember(batch, key, person_uid=wanted)
        batch.update_many("track", changed)
    return len(changed)


def map_columns(county: County, fingerprint: str, mapping: dict[int, str], who: str | None = None) -> None:
    """Remembers what the columns of tables with this header mean; an empty mapping forgets it."""
    wrong = [meaning for meaning in mapping.values() if meaning not in MEANINGS]
    if wrong:
        raise LinzhangError("patrols_sources.answer_wrong", answer=wrong[0])
    with county.batch("map columns", who) as batch:
        remember(batch, COLUMNS + fingerprint, mapping=json.dumps(mapping) if mapping else None)


def align(
    county: County,
    frame: str,
    datum: str,
    report: Progress,
    who: str | None = None,
    only: Sequence[str] | None = None,
) -> int:
    """Aligns the tracks of a source to the project from ``datum`` (wgs84: as the files have them), and remembers it.

    ``only``: uids, or files as the tracks name them; the answer is then one for these tracks and not for the source.
    Cleaned and attributed again; the number of tracks that moved. LinzhangError ``patrols_sources.unknown``,
    ``patrols_sources.track_unknown``, ``patrols_sources.answer_wrong``.
    """
    if datum not in DATUMS:
        raise LinzhangError("patrols_sources.answer_wrong", answer=datum)
    every = _rows(county, frame)
    rows = every if only is None else _chosen(every, only)
    job = Import(county)
    back = crs.transformer(county.epsg, crs.WGS84)
    staged = Staged(Ledger(KIND))
    moving = [row["uid"] for row in rows if (row["datum"] or WGS84) != datum]
    _restage(job, county, moving, staged, report, lambda track: [_moved(track, datum, job, back)])
    with county.batch("align tracks", who) as batch:
        _replace(batch, moving, staged, report)
        if only is None:
            remember(batch, FRAME + frame, datum=datum)
        else:
            chosen = {row["uid"] for row in rows}
            said = dict.fromkeys(chosen, datum)
            if frame in job.answers.datums:  # the answer that the whole source had stays that of the others
                said.update({row["uid"]: WGS84 for row in every if row["uid"] not in chosen and not row["datum"]})
            batch.update_many("track", [{"uid": uid, "datum": value} for uid, value in said.items()])
            remember(batch, FRAME + frame, datum=MIXED)
    return len(moving)


def _chosen(rows: list[Any], only: Sequence[str]) -> list[Any]:
    wanted = set(only)
    unknown = wanted - {row["uid"] for row in rows} - {row["source"] for row in rows}
    if unknown or not wanted:
        raise LinzhangError("patrols_sources.track_unknown", track=min(unknown, default=""))
    return [row for row in rows if row["uid"] in wanted or row["source"] in wanted]


def set_clock(county: County, frame: str, zone: str, report: Progress, who: str | None = None) -> int:
    """Reads the naive times of a source by another clock (+08:00 or +00:00), and remembers it; the tracks that moved.

    Tracks whose times named their zone stay.

    A track that comes to lie over midnight is parted again at it.
    """
    if zone not in ZONES:
        raise LinzhangError("patrols_sources.answer_wrong", answer=zone)
    rows = _rows(county, frame)
    known = answers(county)
    delta = known.offsets.get(frame, county.profile.time_zone_seconds) - ZONES[zone]
    job = Import(county)
    back = crs.transformer(county.epsg, crs.WGS84)
    staged = Staged(Ledger(KIND))
    # tracks of an earlier version do not say it: they follow, as they did
    moving = [row["uid"] for row in rows if row["start"] is not None and row["naive"] != 0] if delta else []
    _restage(job, county, moving, staged, report, lambda track: _shifted(track, delta, job, back))
    with county.batch("set the clock of tracks", who) as batch:
        _replace(batch, moving, staged, report)
        remember(batch, FRAME + frame, time_zone=zone)
    return len(moving)


def _rows(county: County, frame: str) -> list[Any]:
    rows = county.rows('SELECT uid, source, datum, "start", naive FROM track WHERE frame = ? ORDER BY id', (frame,))
    if not rows and not county.rows("SELECT 1 FROM source_map WHERE source_key = ?", (FRAME + frame,)):
        raise LinzhangError("patrols_sources.unknown", source=frame)
    return rows


def _restage(
    job: Import,
    county: County,
    uids: list[str],
    staged: Staged,
    report: Progress,
    change: Callable[[Any], list[Pending]],
) -> None:
    pending: list[Pending] = []
    for number, uid in enumerate(uids):
        if number % 20 == 0:
            report(0.9 * number / len(uids))
        pending += change(county.rows("SELECT * FROM track WHERE uid = ?", (uid,))[0])
        if sum(len(item.x) for item in pending) >= CHUNK_POINTS:
            job.finish(pending, staged)
            pending = []
    job.finish(pending, staged)
    report(0.9)


def _replace(batch: Batch, uids: list[str], staged: Staged, report: Progress) -> None:
    for number, uid in enumerate(uids):
        if number % 50 == 0:
            report(0.9 + 0.05 * number / len(uids))
        batch.execute("DELETE FROM track_area WHERE track_uid = ?", (uid,), table="track_area")
        batch.delete("track", uid)
    batch.insert("track", staged.tracks)
    batch.insert("track_area", staged.shares)


def _track_of(row: Any) -> tuple[DayTrack, np.ndarray, np.ndarray]:
    """The track as it is stored: times, which of them are proven, elevations; and its places on the plane."""
    x, y, t = geom.line_m(row["geom"])
    stored = np.frombuffer(row["mask"] or bytes(len(x)), dtype=np.uint8)
    # a point that repeats an instant and was not dropped for it had no time of its own
    repeats = np.append(False, np.diff(t) == 0) & ~np.isin(stored, (codes.DUPLICATE, codes.BACKWARD))
    timed = ~repeats if row["start"] is not None else np.zeros(len(x), dtype=bool)
    ele = np.full(len(x), np.nan) if row["ele"] is None else np.frombuffer(row["ele"], dtype="<f4").astype(np.float64)
    day = datetime.date.fromisoformat(str(row["day"])[:10]) if row["day"] else None
    raw = None if row["raw"] is None else np.frombuffer(row["raw"], dtype="<f8").reshape(-1, 2)
    return DayTrack(x, y, ele, t, timed, day, row["name"] or "", raw), x, y


def _waiting(row: Any, track: DayTrack, x: np.ndarray, y: np.ndarray, **changes: Any) -> Pending:
    values = {name: row[name] for name in (*_KEPT, "raw", "raw_crs", "datum")}
    values.update(day=track.day, start=track.start, end=track.end)
    values.update(changes)
    entry = Stored(values["hash"], values["person_uid"], values["source"], values["name"], track.start, len(x))
    return Pending(values, track, x, y, entry)


def _moved(row: Any, datum: str, job: Import, back: crs.Transform) -> Pending:
    track, _, _ = _track_of(row)
    lon, lat = degrees_of(row["geom"], row["raw"], row["raw_crs"], back)
    x, y = job.transform(*undone(datum, lon, lat))
    raw, raw_crs = row["raw"], row["raw_crs"]
    if raw is None and datum in UNDO:
        raw, raw_crs = np.column_stack([lon, lat]).astype("<f8").tobytes(), f"EPSG:{crs.WGS84}"
    return _waiting(row, track, x, y, raw=raw, raw_crs=raw_crs, datum=datum if datum in UNDO else None)


def _shifted(row: Any, delta: int, job: Import, back: crs.Transform) -> list[Pending]:
    track, x, y = _track_of(row)
    lon, lat = degrees_of(row["geom"], row["raw"], row["raw_crs"], back)
    t = track.t + delta
    number = np.floor((t + job.zone) / 86400).astype(np.int64)
    _, first, counts = np.unique(number, return_index=True, return_counts=True)
    for at in first[counts == 1]:  # a lone point stays with the day of its neighbour: moving a clock loses nothing
        number[at] = number[at - 1] if at else number[min(1, len(number) - 1)]
    copy_of = str(row["hash"]).partition(":")[2]
    out: list[Pending] = []
    for value in np.unique(number):
        here = number == value
        day = EPOCH + datetime.timedelta(days=int(value))
        raw = None if track.raw is None else track.raw[here]
        values_of = (track.ele[here], t[here], track.timed[here], day, track.name, raw)
        content = DayTrack(lon[here], lat[here], *values_of).content_hash()
        out.append(
            _waiting(
                row,
                DayTrack(x[here], y[here], *values_of),
                x[here],
                y[here],
                uid=new_uid() if out else row["uid"],
                hash=f"{content}:{copy_of}" if copy_of else content,
                way=way_of(lon[here], lat[here]),
                raw=None if raw is None else raw.astype("<f8").tobytes(),
            )
        )
    return out
