"""Importing a folder of track files: everything is worked out outside the county file, then written at once."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..county import crs, geom
from ..county.dates import date_in
from ..county.errors import LinzhangError
from ..county.gateway import new_uid
from ..county.ledger import Ledger
from . import mask as codes
from .answers import FRAME, answers, options
from .attribute import OUTSIDE, Share
from .beside import Beside
from .clean import Cleaned, clean
from .datum import NAMES, UNDO, undone
from .days import DayTrack, Note, day_tracks, split_by_name, upright
from .findings import way_of
from .known import Known, Stored, hash_for, which_of
from .matching import Evidence, Match, without_phones
from .people import roster
from .platform_days import PlatformDays
from .reading import Member, PlatformTable, ReadTrack, Refusal, read_source
from .reading.files import close_archives, find
from .reading.model import BD09, GCJ02
from .rules import cleaning_of
from .standing import StandingAreas
from .times import Floats

if TYPE_CHECKING:
    from ..county.gateway import County

KIND = "tracks"
CHUNK_POINTS = 200_000
FAR_METRES = 300_000.0

Progress = Callable[[float], None]


@dataclass
class Pending:
    """A day's track that is to be stored, with its projected coordinates."""

    row: dict[str, Any]
    track: DayTrack
    x: Floats
    y: Floats
    entry: Stored


@dataclass
class Staged:
    """What will be written."""

    ledger: Ledger
    tracks: list[dict[str, Any]] = field(default_factory=list)
    shares: list[dict[str, Any]] = field(default_factory=list)
    assigned: list[dict[str, Any]] = field(default_factory=list)
    remarked: list[dict[str, Any]] = field(default_factory=list)
    """Tracks that are in the county file, with what is remarkable about them now."""
    sources: dict[str, dict[str, Any]] = field(default_factory=dict)
    platform: PlatformDays | None = None
    points: int = 0
    others: int = 0
    """Files that are no tracks at all (photos, documents), left alone."""

    @property
    def months(self) -> list[str]:
        """The months ("2024-05") of the new tracks and of the platform's figures."""
        days = [row["day"] for row in self.tracks if row["day"]]
        days += [day for _, day, _ in self.platform.found] if self.platform is not None else []
        return sorted({str(day)[:7] for day in days})


class Import:
    """One import into one county; ``stage`` works it out, ``write`` writes it in one transaction."""

    def __init__(self, county: County) -> None:
        self.county = county
        self.zone = county.profile.time_zone_seconds
        self.cleaning = cleaning_of(county.profile)
        self.roster = roster(county)
        self.areas = StandingAreas(county)
        self.transform = crs.transformer(crs.WGS84, county.epsg)
        self.known = Known(county)
        self.beside = Beside(county)
        self.answers = answers(county)
        self.options = options(county, self.answers)
        self._names = {person.uid: person.name for person in self.roster.people}
        self._known_sources = {row["source_key"] for row in county.rows("SELECT source_key FROM source_map")}

    # ---- working it out -----------------------------------------------------------------------------------

    def stage(self, inputs: Sequence[Path], report: Progress = lambda _fraction: None) -> Staged:
        """Reads, matches, cleans and attributes everything in ``inputs``; the county file is only read."""
        names = "、".join(path.name for path in inputs[:3]) + ("…" if len(inputs) > 3 else "")
        staged = Staged(Ledger(KIND, without_phones(names)), platform=PlatformDays(self.county, self.roster))
        members: list[Member] = []
        for where in inputs:
            found = find(where)
            members += found.members
            staged.others += found.others
            for shown, refusal in found.refused:
                staged.ledger.refuse(without_phones(shown), None, refusal.code, **refusal.values)
        pending: list[Pending] = []
        size = 0
        for number, member in enumerate(members):
            report(0.95 * number / len(members))
            for item in self._member(member, staged):
                pending.append(item)
                size += len(item.x)
                if size >= CHUNK_POINTS:
                    self.finish(pending, staged)
                    pending, size = [], 0
                    report(0.95 * number / len(members))
        self.finish(pending, staged)
        report(0.95)
        staged.remarked = self.beside.remark(staged.tracks)
        return staged

    def _member(self, member: Member, staged: Staged) -> Iterator[Pending]:
        """The tracks of one file that are new; everything else is said in the ledger."""
        source = without_phones(member.shown)
        number = 0
        for item in read_source(member, self.options):
            try:
                if isinstance(item, Refusal):
                    staged.ledger.refuse(_part(source, item.part), item.row, item.code, **item.values)
                elif isinstance(item, PlatformTable):
                    if staged.platform is not None:
                        staged.platform.stage(item, Evidence(member.folders, member.stem), source, staged.ledger)
                else:
                    for pending in self._read_track(member, item, _part(source, item.part), number, staged):
                        number += 1
                        yield pending
            except LinzhangError as error:
                row = None if isinstance(item, PlatformTable) else item.row
                staged.ledger.refuse(_part(source, item.part), row, error.code, **error.values)

    def _read_track(
        self, member: Member, read: ReadTrack, source: str, before: int, staged: Staged
    ) -> Iterator[Pending]:
        read = upright(read)
        folders = member.folders
        named_day = date_in(member.stem) or date_in(" ".join(read.names)) or date_in(" ".join(folders))
        file_notes = [*read.notes, *self._about_frame(read, staged)]
        found: list[tuple[DayTrack, Match, Evidence]] = []
        whole = Evidence(folders, member.stem, " ".join(dict.fromkeys(read.names)).strip(), read.device, read.who)
        parts = (
            split_by_name(read) if not read.who and self._several_people(read.names, folders, member.stem) else [read]
        )
        for part in parts:
            tracks, notes = day_tracks(part, self.zone, part.day or named_day)
            file_notes += notes
            evidence = whole if part is read else Evidence(folders, member.stem, part.names[0], part.device, part.who)
            found += [(track, self.roster.match(evidence, track.day), evidence) for track in tracks]
        if not found:
            raise LinzhangError("patrols.too_few_points", points=len(read.lon))
        path = "/".join((*folders, member.name))
        for number, (track, match, evidence) in enumerate(found, start=1):
            row = read.row if read.row is not None else None if len(found) == 1 and not before else before + number
            notes = file_notes if number == 1 else []
            datum = self.answers.datum_of(read.frame_key, match.person.uid if match.person else None)
            item = self._track(track, match, evidence, path, (source, row), notes, staged, datum, read.raw_crs)
            if item is not None:
                item.row.update(frame=read.frame_key, naive=read.naive, source_key=evidence.source_key or None)
                yield item

    def _about_frame(self, read: ReadTrack, staged: Staged) -> list[Note]:
        """What should be said about the frame and the clock of a source, once for each; and its line in 来源对照."""
        key = read.frame_key
        if FRAME + key in staged.sources or key in self.answers.asked:
            return []
        staged.sources[FRAME + key] = {"naive": read.naive, "hint": read.datum_hint or None}
        notes: list[Note] = []
        if read.naive and key not in self.answers.offsets:
            notes.append(("patrols_sources.naive", {"kind": key}))
        if read.datum_hint in (GCJ02, BD09) and key not in self.answers.datums and key not in self.answers.mixed:
            notes.append(("patrols_sources.hint", {"datum": NAMES[read.datum_hint]}))
        return notes

    def _several_people(self, names: tuple[str, ...], folders: tuple[str, ...], stem: str) -> bool:
        """Whether the recordings in one file carry the names of different people (a collected export)."""
        distinct = {name for name in names if name}
        if len(distinct) < 2 or self.roster.match(Evidence(folders, stem), None).person is not None:
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
        datum: str,
        raw_crs: str,
    ) -> Pending | None:
        person = match.person.uid if match.person else None
        content = track.content_hash()
        name = without_phones(track.name) or None
        raw = track.raw
        if datum in UNDO and raw is None:
            raw = np.column_stack([track.lon, track.lat])

        @functools.cache
        def places(kind: str) -> tuple[Floats, Floats]:
            return self.transform(*undone(kind, track.lon, track.lat))

        x, y = places(datum if datum in UNDO else "")
        same = self.known.alike(content, track, places)
        known = which_of(same, person, path, name)
        if known is not None:
            self._known(known, person, path, name, place, staged)
            return None
        if same:
            content = hash_for(person, same)  # the same points under another name are kept: that is a finding
            notes = [*notes, ("patrols.copied_from", {"other": without_phones(same[0].source)})]
        near = self._near(x, y)
        if near.sum() < 2:
            staged.ledger.refuse(*place, "patrols.far_from_county")
            return None
        if not near.all():
            notes = [*notes, ("patrols.far_points", {"points": int((~near).sum())})]
            track = _of(track, near)
            x, y = x[near], y[near]
            raw = None if raw is None else raw[near]
        if match.code:
            notes = [*notes, (match.code, match.values)]
        way = way_of(track.lon, track.lat)
        elsewhere = None if way is None or same else self.beside.same_way(way)
        if elsewhere is not None:
            notes = [*notes, ("patrols.same_way", {"other": elsewhere.source, "day": elsewhere.day})]
        if person is None and evidence.source_key and evidence.source_key not in self._known_sources:
            staged.sources[evidence.source_key] = {}
        for code, values in notes:
            staged.ledger.note(*place, code, **values)
        if not notes:
            staged.ledger.accept(*place, "patrols.accepted", person=match.person.name if match.person else "")
        row: dict[str, Any] = {"hash": content, "person_uid": person, "source": without_phones(path), "day": track.day}
        row.update(name=name, start=track.start, end=track.end, uid=new_uid(), way=way)
        self.beside.walked(row, elsewhere)
        row.update(
            raw=None if raw is None else raw.astype("<f8").tobytes(),
            raw_crs=None if raw is None else raw_crs or f"EPSG:{crs.WGS84}",
            datum=datum or None,
        )
        entry = Stored(content, person, path, name, track.start, len(x), row=row, x=x, y=y)
        entry.datum = datum if datum in UNDO else ""
        self.known.add(entry, same)
        return Pending(row, track, x, y, entry)

    def _known(
        self,
        known: Stored,
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
        box = self.areas.bounds
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

    def finish(self, pending: list[Pending], staged: Staged) -> None:
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
        self.beside.ridden(cleaned, [item.row for item in pending])
        for index, item in enumerate(pending):
            here = slice(ends[index] - sizes[index], ends[index])
            mask = cleaned.mask[here]
            item.row.update(
                points=sizes[index],
                kept_points=int(((mask == codes.KEPT) | (mask >= codes.FLAGS)).sum()),
                raw_metres=round(float(cleaned.raw_metres[index]), 3),
                metres=round(float(cleaned.track_metres[index]), 3),
                seconds=round(float(cleaned.track_seconds[index])),
                mask=mask.tobytes(),
                ele=item.track.ele.astype("<f4").tobytes() if np.isfinite(item.track.ele).any() else None,
                geom=geom.line_m_wkb(item.x, item.y, item.track.t),
            )
            item.entry.x = item.entry.y = None
            staged.tracks.append(item.row)
            staged.points += sizes[index]
        staged.shares += self._share_rows(cleaned, [item.row for item in pending])

    def _share_rows(self, cleaned: Cleaned, rows: list[dict[str, Any]]) -> Iterable[dict[str, Any]]:
        return share_rows(self.areas.attribute(cleaned, [row["day"] for row in rows]), rows, self.areas.uids)

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
            batch.update_many("track", staged.remarked)
            batch.insert("source_map", [{"source_key": key, **values} for key, values in staged.sources.items()])
            if staged.platform is not None:
                staged.platform.write(batch)
        return import_uid


def _part(source: str, part: str) -> str:
    """A sheet or layer of a file as the ledger shows it."""
    return f"{source}/{without_phones(part)}" if part else source


def _of(track: DayTrack, chosen: np.ndarray[Any, np.dtype[np.bool_]]) -> DayTrack:
    return DayTrack(
        track.lon[chosen],
        track.lat[chosen],
        track.ele[chosen],
        track.t[chosen],
        track.timed[chosen],
        track.day,
        track.name,
        None if track.raw is None else track.raw[chosen],
    )


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
    try:
        staged = job.stage(inputs, report)
    finally:
        close_archives()
    return staged, job.write(staged, who, report)
