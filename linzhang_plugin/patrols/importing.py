"""Importing a folder of track files: everything is worked out outside the county file, then written at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from ..county import crs, geom, read
from ..county.dates import date_in
from ..county.errors import Cancelled, LinzhangError
from ..county.gateway import new_uid
from ..county.ledger import Ledger
from . import mask as codes
from .attribute import OUTSIDE, AreaIndex, Share
from .clean import Cleaned, clean
from .days import DayTrack, Note, day_tracks, split_by_name
from .matching import Evidence, Match, without_phones
from .people import roster
from .reading.gpx import read_gpx
from .rules import buffer_of, cleaning_of, rule_of
from .times import Floats

if TYPE_CHECKING:
    from ..county.gateway import County

KIND = "tracks"
TRACK_SUFFIXES = (".gpx",)
LATER_SUFFIXES = (".kml", ".kmz", ".ovkml", ".ovkmz", ".plt", ".zip", ".geojson", ".csv", ".tcx", ".fit")
CHUNK_POINTS = 200_000
FAR_METRES = 300_000.0

Progress = Callable[[float], None]


@dataclass
class _Pending:
    """A day's track that is to be stored, with its projected coordinates."""

    row: dict[str, Any]
    track: DayTrack
    x: Floats
    y: Floats


@dataclass
class _Stored:
    """A track that is in the county file (``uid``), or that this import will put there (``row``).

    ``source`` is masked where it was read from the county file, and the path itself in this import: two paths that
    differ only in the masked part of a number are not the same file.
    """

    hash: str
    owner: str | None
    source: str
    name: str | None
    uid: str = ""
    row: dict[str, Any] = field(default_factory=dict)

    def is_of(self, path: str, name: str | None) -> bool:
        """Whether it came from this file, and from the recording of this name in it."""
        return self.source == (without_phones(path) if self.uid else path) and self.name == name


@dataclass
class Staged:
    """What will be written."""

    ledger: Ledger
    tracks: list[dict[str, Any]] = field(default_factory=list)
    shares: list[dict[str, Any]] = field(default_factory=list)
    assigned: list[dict[str, Any]] = field(default_factory=list)
    sources: dict[str, None] = field(default_factory=dict)
    points: int = 0
    others: int = 0
    """Files that are no tracks at all (photos, documents), left alone."""


def track_files(where: Path) -> tuple[list[Path], list[Path], int]:
    """(GPX files, track files of kinds not read yet, number of other files) in a folder or of one file, by path.

    LinzhangError ``patrols.input_missing`` where nothing is there.
    """
    if where.is_file():
        return ([where], [], 0) if where.suffix.lower() not in LATER_SUFFIXES else ([], [where], 0)
    if not where.is_dir():
        raise LinzhangError("patrols.input_missing", input=where.name)
    files = sorted(path for path in where.rglob("*") if path.is_file() and not path.name.startswith((".", "~$")))
    good = [path for path in files if path.suffix.lower() in TRACK_SUFFIXES]
    later = [path for path in files if path.suffix.lower() in LATER_SUFFIXES]
    if not good and not later:
        raise LinzhangError("patrols.no_files", input=where.name)
    return good, later, len(files) - len(good) - len(later)


class Import:
    """One import into one county; ``stage`` works it out, ``write`` writes it in one transaction."""

    def __init__(self, county: County) -> None:
        self.county = county
        self.zone = county.profile.time_zone_seconds
        self.cleaning = cleaning_of(county.profile)
        self.roster = roster(county)
        self.areas, self.area_uids = area_index(county)
        self.transform = crs.transformer(crs.WGS84, county.epsg)
        # by what the points are; the same points may be there for several people
        self._stored: dict[str, list[_Stored]] = {}
        for row in county.rows("SELECT hash, uid, person_uid, source, name FROM track ORDER BY id"):
            source, name = without_phones(row["source"]), without_phones(row["name"] or "") or None
            entry = _Stored(row["hash"], row["person_uid"], source, name, row["uid"])
            self._stored.setdefault(entry.hash.split(":")[0], []).append(entry)
        self._names = {person.uid: person.name for person in self.roster.people}
        self._known_sources = {row["source_key"] for row in county.rows("SELECT source_key FROM source_map")}

    # ---- working it out -----------------------------------------------------------------------------------

    def stage(self, inputs: Sequence[Path], report: Progress = lambda _fraction: None) -> Staged:
        """Reads, matches, cleans and attributes everything in ``inputs``; the county file is only read."""
        names = "、".join(path.name for path in inputs[:3]) + ("…" if len(inputs) > 3 else "")
        staged = Staged(Ledger(KIND, without_phones(names)))
        good: list[tuple[Path, Path]] = []
        for where in inputs:
            root = where if where.is_dir() else where.parent
            files, later, others = track_files(where)
            good += [(path, root) for path in files]
            staged.others += others
            for path in later:
                staged.ledger.refuse(_shown(path, root), None, "patrols.kind_later", suffix=path.suffix)
        pending: list[_Pending] = []
        size = 0
        for number, (path, root) in enumerate(good):
            report(0.95 * number / len(good))
            source = _shown(path, root)
            try:
                for item in self._file(path, root, source, staged):
                    pending.append(item)
                    size += len(item.x)
            except (Cancelled, MemoryError):
                raise
            except LinzhangError as error:
                staged.ledger.refuse(source, None, error.code, **error.values)
            if size >= CHUNK_POINTS:
                self._finish(pending, staged)
                pending, size = [], 0
        self._finish(pending, staged)
        report(0.95)
        return staged

    def _file(self, path: Path, root: Path, source: str, staged: Staged) -> Iterator[_Pending]:
        """The tracks of one file that are new; everything else is said in the ledger."""
        recording = read_gpx(path, self.zone)
        relative = path.relative_to(root)
        folders = tuple(relative.parts[:-1]) or (root.name,)
        named_day = date_in(path.stem) or date_in(" ".join(recording.names)) or date_in(" ".join(folders))
        file_notes = list(recording.notes)
        found: list[tuple[DayTrack, Match, Evidence]] = []
        whole = Evidence(folders, path.stem, " ".join(dict.fromkeys(recording.names)).strip(), recording.device)
        for part in split_by_name(recording) if self._several_people(recording.names, folders, path) else [recording]:
            tracks, notes = day_tracks(part, self.zone, named_day)
            file_notes += notes
            evidence = whole if part is recording else Evidence(folders, path.stem, part.names[0], part.device)
            found += [(track, self.roster.match(evidence, track.day), evidence) for track in tracks]
        if not found:
            raise LinzhangError("patrols.too_few_points", points=len(recording.lon))
        for number, (track, match, evidence) in enumerate(found, start=1):
            row = None if len(found) == 1 else number
            notes = file_notes if number == 1 else []
            item = self._track(track, match, evidence, "/".join((*folders, path.name)), (source, row), notes, staged)
            if item is not None:
                yield item

    def _several_people(self, names: tuple[str, ...], folders: tuple[str, ...], path: Path) -> bool:
        """Whether the recordings in one file carry the names of different people (a collected export)."""
        distinct = {name for name in names if name}
        if len(distinct) < 2 or self.roster.match(Evidence(folders, path.stem), None).person is not None:
            return False
        people = {self.roster.match(Evidence((), "", name), None).person for name in distinct}
        return len(people - {None}) > 1

    def _track(
        self,
        track: DayTrack,
        match: Match,
        evidence: Evidence,
        path: str,
        place: tuple[str, int | None],
        notes: list[Note],
        staged: Staged,
    ) -> _Pending | None:
        person = match.person.uid if match.person else None
        content = track.content_hash()
        name = without_phones(track.name) or None
        same = self._stored.setdefault(content, [])
        known = _which(same, person, path, name)
        if known is not None:
            self._known(known, person, path, name, place, staged)
            return None
        if same:
            content = _hash_for(person, same)  # the same points under another name are kept: that is a finding
            notes = [*notes, ("patrols.copied_from", {"other": without_phones(same[0].source)})]
        x, y = self.transform(track.lon, track.lat)
        near = self._near(x, y)
        if near.sum() < 2:
            staged.ledger.refuse(*place, "patrols.far_from_county")
            return None
        if not near.all():
            notes = [*notes, ("patrols.far_points", {"points": int((~near).sum())})]
            track = _of(track, near)
            x, y = x[near], y[near]
        if match.code:
            notes = [*notes, (match.code, match.values)]
        if person is None and evidence.source_key and evidence.source_key not in self._known_sources:
            staged.sources[evidence.source_key] = None
        for code, values in notes:
            staged.ledger.note(*place, code, **values)
        if not notes:
            staged.ledger.accept(*place, "patrols.accepted", person=match.person.name if match.person else "")
        row: dict[str, Any] = {"hash": content, "person_uid": person, "source": without_phones(path), "day": track.day}
        row.update(name=name, start=track.start, end=track.end)
        same.append(_Stored(content, person, path, name, row=row))
        return _Pending(row, track, x, y)

    def _known(
        self,
        known: _Stored,
        person: str | None,
        path: str,
        name: str | None,
        place: tuple[str, int | None],
        staged: Staged,
    ) -> None:
        """The points are stored already: nothing, unless the roster says only now, or otherwise now, whose they are."""
        if person is not None and known.owner != person:
            before, known.owner = known.owner, person
            if known.uid:
                staged.assigned.append({"uid": known.uid, "person_uid": person})
            else:
                known.row["person_uid"] = person
            if before is None:
                staged.ledger.note(*place, "patrols.assigned_now")
            else:
                values = {"person": self._names.get(person, ""), "before": self._names.get(before, "")}
                staged.ledger.note(*place, "patrols.reassigned", **values)
        elif not known.is_of(path, name):
            staged.ledger.unchanged(*place, "patrols.same_points", other=without_phones(known.source))
        else:
            staged.ledger.unchanged(*place)

    def _near(self, x: Floats, y: Floats) -> np.ndarray[Any, np.dtype[np.bool_]]:
        """False for points so far from the county that its plane means nothing there."""
        finite = np.isfinite(x) & np.isfinite(y)
        box = self.areas.bounds()
        if box is None:
            return finite
        with np.errstate(invalid="ignore"):
            return (
                finite
                & (x > box[0] - FAR_METRES)
                & (y > box[1] - FAR_METRES)
                & (x < box[2] + FAR_METRES)
                & (y < box[3] + FAR_METRES)
            )

    def _finish(self, pending: list[_Pending], staged: Staged) -> None:
        """Cleans and attributes a chunk of tracks and makes their rows."""
        if not pending:
            return
        sizes = [len(item.x) for item in pending]
        x, y = np.concatenate([p.x for p in pending]), np.concatenate([p.y for p in pending])
        t = np.concatenate([p.track.t for p in pending])
        timed = np.concatenate([p.track.timed for p in pending])
        number = np.repeat(np.arange(len(pending)), sizes)
        cleaned = clean(x, y, t, number, timed, self.cleaning)
        ends = np.cumsum(sizes)
        for index, item in enumerate(pending):
            here = slice(ends[index] - sizes[index], ends[index])
            mask = cleaned.mask[here]
            item.row.update(
                uid=new_uid(),
                points=sizes[index],
                kept_points=int(((mask == codes.KEPT) | (mask >= codes.FLAGS)).sum()),
                raw_metres=round(float(cleaned.raw_metres[index]), 3),
                metres=round(float(cleaned.track_metres[index]), 3),
                seconds=round(float(cleaned.track_seconds[index])),
                mask=mask.tobytes(),
                ele=item.track.ele.astype("<f4").tobytes() if np.isfinite(item.track.ele).any() else None,
                geom=geom.line_m_wkb(item.x, item.y, item.track.t),
            )
            staged.tracks.append(item.row)
            staged.points += sizes[index]
        staged.shares += self._share_rows(cleaned, [item.row for item in pending])

    def _share_rows(self, cleaned: Cleaned, rows: list[dict[str, Any]]) -> Iterable[dict[str, Any]]:
        return share_rows(self.areas.attribute(cleaned), rows, self.area_uids)

    # ---- writing ------------------------------------------------------------------------------------------

    def write(self, staged: Staged, who: str | None = None, report: Progress = lambda _fraction: None) -> str:
        """Writes everything in one transaction; returns the uid of the import. Cancelled leaves the file as it was."""
        written = 0

        def tick() -> None:
            nonlocal written
            written += 1
            if written % 50 == 1:
                report(0.95 + 0.05 * min(written / (len(staged.tracks) + 1), 1.0))

        with self.county.batch("import tracks", who) as batch:
            import_uid = batch.record_import(KIND, staged.ledger.source, staged.ledger)
            for row in staged.tracks:
                row["import_uid"] = import_uid
            batch.insert("track", staged.tracks, tick)
            batch.insert("track_area", staged.shares, tick)
            batch.update_many("track", staged.assigned)
            batch.insert("source_map", [{"source_key": key} for key in staged.sources])
        return import_uid


def _which(same: list[_Stored], person: str | None, path: str, name: str | None) -> _Stored | None:
    """Which of the tracks with the same points this one is; None: none, it is new, or a copy for somebody else.

    A file that was imported before is that track whoever it is given to now. Another file with these points is the
    track of its person, or the one without a person.
    """
    own = [entry for entry in same if entry.owner == person]
    here = [entry for entry in same if entry.is_of(path, name)]
    free = [entry for entry in same if entry.owner is None]
    found = [entry for entry in here if entry in own] or here or own or free or (same if person is None else [])
    return found[0] if found else None


def _hash_for(person: str | None, same: list[_Stored]) -> str:
    """A key for a copy: the points' own, the person's uid, and a number where that is taken (tracks change hands)."""
    taken = {entry.hash for entry in same}
    key = f"{same[0].hash.split(':')[0]}:{person}"
    return next(k for k in (key, *(f"{key}:{n}" for n in range(2, len(taken) + 3))) if k not in taken)


def _shown(path: Path, root: Path) -> str:
    """The path as the ledger shows it: below the folder, with forward slashes, phone numbers masked."""
    return without_phones(path.relative_to(root).as_posix())


def _of(track: DayTrack, chosen: np.ndarray[Any, np.dtype[np.bool_]]) -> DayTrack:
    return DayTrack(
        track.lon[chosen],
        track.lat[chosen],
        track.ele[chosen],
        track.t[chosen],
        track.timed[chosen],
        track.day,
        track.name,
    )


def area_index(county: County) -> tuple[AreaIndex, list[str]]:
    """The areas that tracks are attributed to, of every level at which the role of the rule may have a post.

    Widened by the buffer of the profile (``patrols.attribution.buffer_metres``): who walks along the boundary is still
    in the own area, and in the neighbour's too.
    """
    levels = set(county.profile.role(rule_of(county.profile).role).levels)
    frame, polygons = read.area_geometries(county)
    chosen = [
        index
        for index, (level, polygon) in enumerate(zip(frame["level"], polygons, strict=True))
        if level in levels and polygon is not None
    ]
    frame = frame.iloc[chosen]
    shapes, buffer = polygons[chosen], buffer_of(county.profile)
    return AreaIndex(shapely.buffer(shapes, buffer) if buffer else shapes), frame["uid"].tolist()


def share_rows(share: Share, rows: list[dict[str, Any]], area_uids: list[str]) -> list[dict[str, Any]]:
    """Rows of ``track_area``; a track without a day cannot have any, it is counted on no day.

    The times are those of entering and leaving an area; outside has none, and neither has a track without times.
    """
    columns = (share.track, share.area, share.metres, share.seconds, share.entered, share.left, share.visits)
    out = []
    for which, where, metres, seconds, entered, left, visits in zip(*(c.tolist() for c in columns), strict=True):
        row = rows[which]
        if row["day"]:
            known = where != OUTSIDE and row["start"] is not None
            out.append(
                {
                    "track_uid": row["uid"],
                    "area_uid": None if where == OUTSIDE else area_uids[where],
                    "day": row["day"],
                    "metres": round(metres, 3),
                    "seconds": round(seconds, 3),
                    "first_in": round(entered) if known else None,
                    "last_out": round(left) if known else None,
                    "visits": visits if known else None,
                }
            )
    return out


def import_tracks(
    county: County, inputs: Sequence[Path], report: Progress = lambda _fraction: None, who: str | None = None
) -> tuple[Staged, str]:
    """Imports folders or files of tracks; (what was staged, uid of the import). Cancelled leaves all as it was."""
    job = Import(county)
    staged = job.stage(inputs, report)
    return staged, job.write(staged, who, report)
