"""Importing registers of chiefs' patrols: each row to a record, or refused with the reason.

What came before is known by person, day, way and place. A row that says the same as last time changes nothing; one that
says more changes its record. Of what was found problems are made.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapely

from ...county import geom
from ...county.dates import today_in
from ...county.errors import LinzhangError
from ...county.gateway import new_uid
from ...county.ledger import Ledger
from . import registers, remembered
from .places import Place, Places
from .problem_rows import Making
from .registers import Register, Row
from .seats import Chiefs, bare
from .visit_columns import VISITS, Parsed, parse
from .visits import FIELDS, JOINT, KIND, VISIT, WORDS, digest_of, key_of, wkb_of
from .when import year_in

if TYPE_CHECKING:
    from ...county.gateway import Batch, County

Progress = Callable[[float], None]
SUFFIXES = (".xlsx", ".xlsm", ".xls", ".et", ".csv", ".tsv", ".txt", ".htm", ".html", ".docx")
OLDEST = datetime.date(2000, 1, 1)
REFUSE = "refuse"
SAME_POINT = 0.01  # metres


@dataclass
class Pending:
    """A record that is to be written, with its line of the ledger."""

    shown: str
    number: int
    name: str
    values: dict[str, Any]
    point: shapely.Point | None
    key: str
    digest: str
    notes: list[tuple[str, dict[str, object]]]
    part: dict[str, object]


@dataclass
class Staged:
    """What files hold: rows to be written, and the ledger of the others. ``unknown`` are tables nobody understands."""

    ledger: Ledger
    rows: list[Pending] = field(default_factory=list)
    unknown: list[Register] = field(default_factory=list)
    asked: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    """Key of a name that may be several chiefs → (person, how he is shown)."""
    mapped: dict[str, dict[int, str]] = field(default_factory=dict)
    new: int = 0
    changed: int = 0
    problems: int = 0


class Staging:
    """Reads registers against one county."""

    def __init__(
        self,
        county: County,
        mapping: Mapping[str, Any] | None = None,
        people: Mapping[str, str] | None = None,
        today: datetime.date | None = None,
    ) -> None:
        """``mapping``: the columns of tables that nobody understands; ``people``: key of a name → person."""
        self.places = Places(county)
        self.answers = dict(people or {})
        self.chiefs = Chiefs(county, {**remembered.people(county), **self.answers})
        self.mappings = remembered.mappings(county, VISITS.key)
        self.mapping = dict(mapping or {})
        self.today = today or today_in(county.profile.time_zone_seconds)
        self.refuses_unknown = county.profile.get("patrols.chiefs.unknown_place") == REFUSE
        self.staged = Staged(Ledger(KIND))
        self._seen: dict[str, list[tuple[str, int]]] = {}

    def file(self, path: Path, progress: Progress = lambda _fraction: None) -> None:
        """Stages the rows of a file; ``progress`` (0…1) may raise ``Cancelled``."""
        ledger = self.staged.ledger
        try:
            found = registers.read(path, VISITS, self.mappings)
            learnt = {
                register.header.fingerprint: columns
                for register in found
                if not register.understood
                and (columns := remembered.mapping_for(self.mapping, register.header.fingerprint))
            }
            if learnt:
                self.mappings.update(learnt)
                self.staged.mapped.update(learnt)
                found = registers.read(path, VISITS, self.mappings)
        except LinzhangError as error:
            ledger.refuse(path.name, None, error.code, **error.values)
            return
        for register in found:
            if not register.understood:
                heads = "、".join(name for name in register.header.names if name)
                ledger.refuse(register.shown, None, "patrols_chiefs.columns_unknown", columns=heads)
                self.staged.unknown.append(register)
                continue
            if left := "、".join(register.header.left):
                ledger.note(register.shown, None, "patrols_chiefs.columns_left", columns=left)
            year = year_in(*reversed(register.header.titles), register.shown)
            for number, row in enumerate(register.rows):
                self._row(register, row, year)
                progress(number / len(register.rows))

    def _row(self, register: Register, row: Row, year: int | None) -> None:
        ledger, shown = self.staged.ledger, register.shown
        parsed = parse(row, year)
        if parsed.day is None:
            code = "patrols_chiefs.day_wrong" if row.text("day") else "patrols_chiefs.no_day"
            ledger.refuse(shown, row.number, code, day=row.text("day"))
            return
        if parsed.day > self.today:
            ledger.refuse(shown, row.number, "patrols_chiefs.future", day=parsed.day.isoformat())
            return
        if parsed.day < OLDEST:
            ledger.refuse(shown, row.number, "patrols_chiefs.day_wrong", day=row.text("day"))
            return
        if not parsed.names:
            ledger.refuse(shown, row.number, "patrols_chiefs.no_name")
            return
        names = list(dict.fromkeys(one for name in parsed.names for one in self.chiefs.apart(name)))
        several = len(names) > 1
        if several and parsed.values["kind"] == VISIT and not row.text("kind"):
            parsed.values["kind"] = JOINT
        for number, name in enumerate(names, start=1):
            part: dict[str, object] = {"part": number, "whom": name} if several else {}
            self._person(shown, row.number, parsed, name, part)

    def _person(self, shown: str, number: int, parsed: Parsed, name: str, part: dict[str, object]) -> None:
        ledger = self.staged.ledger
        day = parsed.day or self.today
        key = "/".join([bare(name), *(bare(hint) for hint in parsed.hints[:6] if hint)])
        found = self.chiefs.find(name, day, parsed.hints, key)
        if not found.person_uid:
            values = dict(found.values)
            if found.candidates:
                self.staged.asked[key] = [(one.person_uid, one.label) for one in found.candidates]
                values["key"] = key
                values["candidates"] = [[one.person_uid, one.label] for one in found.candidates]
            ledger.refuse(shown, number, found.code, **values, **part)
            return
        own = [seat.area_uid for seat in self.chiefs.of(found.person_uid, day)]
        place = self.places.find(parsed.said, day, own)
        if place.refused is not None:
            ledger.refuse(shown, number, place.refused[0], **place.refused[1], **part)
            return
        if not place.area_uid and self.refuses_unknown:
            code, values = place.notes[-1]
            ledger.refuse(shown, number, f"{code}_refused", **values, **part)
            return
        notes = [(found.code, found.values)] if found.code else []
        notes += place.notes + self._other_notes(parsed, place, own)
        values = {**parsed.values, "person_uid": found.person_uid, "day": day.isoformat()}
        values["area_uid"] = place.area_uid
        values = {field_: values.get(field_) or None for field_ in FIELDS}
        digest = digest_of(values, place.point)
        ordinal = self._ordinal(key_of(values), digest, number)
        if ordinal is None:
            same = next(row for mark, row in self._seen[key_of(values)] if mark == digest)
            ledger.pass_over(
                shown, number, "patrols_chiefs.double", name=name, day=values["day"], row_before=same, **part
            )
            return
        if ordinal:
            notes.append(("patrols_chiefs.twice_a_day", {"name": name, "day": values["day"]}))
        self.staged.rows.append(
            Pending(shown, number, name, values, place.point, key_of(values, ordinal), digest, notes, part)
        )

    def _ordinal(self, key: str, digest: str, row: int) -> int | None:
        """Which of several records of one person, day and place it is; None where it was there already."""
        seen = self._seen.setdefault(key, [])
        if any(mark == digest for mark, _ in seen):
            return None
        seen.append((digest, row))
        return len(seen) - 1

    def _other_notes(self, parsed: Parsed, place: Place, own: Sequence[str]) -> list[tuple[str, dict[str, object]]]:
        notes: list[tuple[str, dict[str, object]]] = []
        if parsed.kind_unknown:
            notes.append(("patrols_chiefs.kind_unknown", {"kind": parsed.kind_unknown}))
        if parsed.cells_lost:
            notes.append(("patrols_chiefs.cells_unreadable", {"cells": "、".join(parsed.cells_lost)}))
        if parsed.numbers_wrong:
            named = {"lon": "经度", "lat": "纬度", "x": "X", "y": "Y", "minutes": "时长"}
            cells = "、".join(named[name] for name in parsed.numbers_wrong)
            notes.append(("patrols_chiefs.cells_unreadable", {"cells": cells}))
        if place.area_uid and own and not any(self.places.lies_in(place.area_uid, uid) for uid in own):
            overlays = self.places.overlays(place.point) if place.point is not None else []
            if not set(overlays) & set(own):
                notes.append(("patrols_chiefs.elsewhere", {"place": self.places.label(place.area_uid)}))
        return notes


def import_visits(
    county: County,
    paths: Sequence[Path],
    progress: Progress,
    who: str | None,
    *,
    mapping: Mapping[str, Any] | None = None,
    people: Mapping[str, str] | None = None,
    today: datetime.date | None = None,
) -> tuple[Staged, str]:
    """Reads the files, writes what is new or changed in one batch; (what was staged, uid of the row in ``import``)."""
    staging = Staging(county, mapping, people, today)
    for number, path in enumerate(paths):
        staging.file(path, lambda part, done=number: progress(0.9 * (done + part) / len(paths)))  # type: ignore[misc]
    staged = staging.staged
    staged.ledger.source = "、".join(path.name for path in paths)
    with county.batch(KIND, who) as batch:
        writing = Writing(county, batch, staging.places)
        # numbers of problems follow the days, not the files
        writing.rows(sorted(staged.rows, key=lambda row: str(row.values["day"])), staged)
        for fingerprint, columns in staged.mapped.items():
            remembered.keep_mapping(batch, VISITS.key, fingerprint, columns)
        for key, person in staging.answers.items():
            remembered.keep_person(batch, key, person)
        uid = batch.record_import(KIND, staged.ledger.source, staged.ledger)
    return staged, uid


class Writing:
    """Writes staged rows: new ones all at once, what changed in known ones, then the problems of what they found."""

    def __init__(self, county: County, batch: Batch, places: Places) -> None:
        self._batch = batch
        self._making = Making(county, batch, places)
        self._known = {
            row["hash"]: (row["uid"], row["digest"])
            for row in batch.rows("SELECT uid, hash, digest FROM chief_patrol WHERE hash IS NOT NULL")
        }
        self._others: dict[tuple[str, str], list[str]] = {}
        for record in batch.rows("SELECT person_uid, day, place FROM chief_patrol"):
            self._others.setdefault((record["person_uid"], str(record["day"])), []).append(record["place"] or "—")
        self._new: list[dict[str, Any]] = []
        self._found: list[tuple[Pending, str]] = []
        self._beside: dict[tuple[str, int], list[str]] = {}
        """Row of a table → its records: what several chiefs found together is one problem."""

    def rows(self, rows: Sequence[Pending], staged: Staged) -> None:
        """All rows, with their lines of the ledger."""
        for row in rows:
            self._row(row, staged)
        # points only where there are some: rows with and without one are inserted apart
        for with_point in (False, True):
            self._batch.insert("chief_patrol", [new for new in self._new if ("geom" in new) is with_point])
        for row, uid in self._found:
            numbers = self._making.of_visit(uid, row.values, row.name, row.point, self._beside[row.shown, row.number])
            staged.problems += len(numbers)
            if numbers:
                said = {"name": row.name, "day": row.values["day"], "numbers": "、".join(numbers), **row.part}
                staged.ledger.accept(row.shown, row.number, "patrols_chiefs.problems_made", **said)

    def _row(self, row: Pending, staged: Staged) -> None:
        known, digest = self._known.get(row.key, ("", ""))
        ledger = staged.ledger
        said = {"name": row.name, "day": row.values["day"], "place": row.values["place"] or "", **row.part}
        beside = self._beside.setdefault((row.shown, row.number), [])
        if known:
            beside.append(known)
        if known and digest == row.digest:
            ledger.unchanged(row.shown, row.number, "patrols_chiefs.unchanged", **said)
            return
        changes: dict[str, Any] = {**row.values, "digest": row.digest}
        if known:
            before = dict(self._batch.rows("SELECT * FROM chief_patrol WHERE uid = ?", (known,))[0])
            fields = [WORDS[name] for name in FIELDS if row.values.get(name) and before[name] != row.values[name]]
            # what the table leaves empty may have been filled in here since
            changes = {name: value for name, value in changes.items() if value is not None}
            if self._moves(row, before):
                changes["geom"] = wkb_of(row.point)
                fields.append(WORDS["geom"])
            if not fields:
                # said in other columns, or by our own register
                ledger.unchanged(row.shown, row.number, "patrols_chiefs.unchanged", **said)
                return
            self._batch.update("chief_patrol", known, **changes)
            staged.changed += 1
            ledger.note(row.shown, row.number, "patrols_chiefs.changed", fields="、".join(fields), **said)
            if moved := self._making.follow(known, before, changes, row.point):
                numbers = "、".join(moved)
                ledger.note(row.shown, row.number, "patrols_chiefs.problems_moved", numbers=numbers, **said)
        else:
            known = new_uid()
            beside.append(known)
            self._new.append({**changes, "uid": known, "hash": row.key, "source": row.shown})
            if row.point is not None:
                self._new[-1]["geom"] = wkb_of(row.point)
            staged.new += 1
            others = self._others.get((str(row.values["person_uid"]), str(row.values["day"])), ())
            if others:
                row.notes.append(("patrols_chiefs.other_record", {"others": "、".join(others)}))
            if not row.notes:
                ledger.accept(row.shown, row.number, "patrols_chiefs.accepted", **said)
        for code, values in row.notes:
            ledger.note(row.shown, row.number, code, **{**said, **values})
        self._found.append((row, known))

    @staticmethod
    def _moves(row: Pending, before: Mapping[str, Any]) -> bool:
        """Whether the point changes: the row has another one, or its area is another and it has none any more."""
        known = geom.geometries([before["geom"]])[0]
        if row.point is not None:
            return known is None or row.point.distance(known) > SAME_POINT
        area = row.values["area_uid"]
        return known is not None and area is not None and area != before["area_uid"]
