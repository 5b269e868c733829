"""Records and problems that are typed in, changed or deleted by hand: each gesture is one batch that can be undone."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapely

from ...county import attachments, schema, undo
from ...county.dates import day_of, today_in
from ...county.errors import LinzhangError
from ...county.ledger import Ledger
from . import problem_rows, visits
from .places import Place, Places, Said
from .problem_rows import DAYS, Making, Owners
from .seats import Chiefs
from .visits import FIELDS, KINDS, VISIT, digest_of, key_of, wkb_of

if TYPE_CHECKING:
    from ...county.gateway import Batch, County

UNDOABLE = (visits.KIND, visits.EDIT, problem_rows.IMPORT, problem_rows.EDIT)
WORKED_ON = (
    "closed", "reported", "document_uid", "closed_by", "compartment", "note", "reported_note", "closed_note", "kind",
)  # fmt: skip
"""What a problem that was made of a record does not say by itself."""
TABLES = tuple(dict.fromkeys((*visits.TABLES, *problem_rows.TABLES)))


NAME_LENGTH = 12


@dataclass(frozen=True)
class Outcome:
    """What a gesture did: uids of the rows, numbers of new problems, and remarks (code, values) to be said."""

    uids: tuple[str, ...]
    numbers: tuple[str, ...] = ()
    remarks: tuple[tuple[str, dict[str, object]], ...] = ()


@contextmanager
def _gesture(county: County, kind: str, source: str, who: str | None, code: str, **values: object) -> Iterator[Batch]:
    """One batch that undo finds by its row in ``import``."""
    with county.batch(kind, who) as batch:
        yield batch
        ledger = Ledger(kind, source)
        ledger.accept(source, 1, code, **values)
        batch.record_import(kind, source, ledger)


def undo_last(county: County, who: str | None) -> tuple[str, int]:
    """Undoes the latest import or gesture of records and problems; (what it was, entries of the log undone).

    LinzhangError ``patrols_chiefs.nothing_to_undo``, or as ``county.undo.revert``.
    """
    last = undo.last_done(county, UNDOABLE)
    if last is None:
        raise LinzhangError("patrols_chiefs.nothing_to_undo")
    _, count = undo.revert(county, last.batch, TABLES, who)
    return last.source, count


# ---- records --------------------------------------------------------------------------------------------------


def record_visit(
    county: County,
    values: Mapping[str, Any],
    who: str | None,
    *,
    uid: str = "",
    said: Said | None = None,
    point: shapely.Point | None = None,
    evidence: Path | None = None,
    today: datetime.date | None = None,
) -> Outcome:
    """Adds a record, or changes the one of ``uid``. ``values``: person_uid (or ``name``), day, and texts of FIELDS.

    The area comes from ``area_uid``, else from ``point``, else from what the place says. Where the place or the area
    of a known record changes without a new point, its old point goes: it would still say the place before.
    LinzhangError
    ``patrols_chiefs.person_unknown`` …, ``no_day``, ``future``, ``outside_county``, ``record_gone``; another
    record of the same person, day, way and place is ``patrols_chiefs.there_already``.
    """
    today = today or today_in(county.profile.time_zone_seconds)
    day = _day(values.get("day"), today)
    chiefs, places = Chiefs(county), Places(county)
    person, name, remarks = _person(county, chiefs, values, day)
    own = [seat.area_uid for seat in chiefs.of(person, day)]
    kind = str(values.get("kind") or VISIT)
    if kind not in KINDS:
        raise LinzhangError("patrols_chiefs.kind_wrong", kind=kind)
    place = _place(places, values, said, point, day, own)
    row = {field: values.get(field) or None for field in FIELDS}
    row |= {"person_uid": person, "day": day.isoformat(), "kind": kind, "area_uid": place.area_uid or None}
    if said is not None and said.words and not row["place"]:
        row["place"] = said.words
    row["place"] = row["place"] or places.label(place.area_uid) or None
    remarks += place.notes
    if place.area_uid and own and not any(places.lies_in(place.area_uid, one) for one in own):
        remarks.append(("patrols_chiefs.elsewhere", {"place": places.label(place.area_uid)}))
    source = f"{name} {day.isoformat()}"
    with (
        attachments.attached(county, evidence) as attachment,
        _gesture(
            county, visits.EDIT, source, who, "patrols_chiefs.accepted", name=name, day=day, place=row["place"] or ""
        ) as batch,
    ):
        document = attachments.record(batch, "", attachment, "evidence", by_title=False) if attachment else None
        making = Making(county, batch, places)
        if document:
            row["document_uid"] = document
        if uid:
            before = batch.rows("SELECT person_uid, day, kind, place, area_uid FROM chief_patrol WHERE uid = ?", (uid,))
            if not before:
                raise LinzhangError("patrols_chiefs.record_gone")
            if key_of(row) != key_of({**dict(before[0]), "day": str(before[0]["day"])}):
                _refuse_twin(batch, row, name, uid)
            moved = (row["place"] or "") != (before[0]["place"] or "")
            moved = moved or (row["area_uid"] or before[0]["area_uid"]) != before[0]["area_uid"]
            changes = {**row, "geom": wkb_of(place.point)} if moved or place.point is not None else row
            batch.update("chief_patrol", uid, **changes)
            if gone := making.follow(uid, dict(before[0]), row, place.point):
                remarks.append(("patrols_chiefs.problems_moved", {"numbers": "、".join(gone)}))
        else:
            _refuse_twin(batch, row, name)
            new = {**row, "hash": _free_key(batch, row), "digest": digest_of(row, place.point)}
            if place.point is not None:
                new["geom"] = wkb_of(place.point)
            uid = batch.insert("chief_patrol", [new])[0]
        numbers = making.of_visit(uid, row, name, place.point)
    return Outcome((uid,), tuple(numbers), tuple(remarks))


def _refuse_twin(batch: Batch, row: Mapping[str, Any], name: str, uid: str = "") -> None:
    """LinzhangError where another record says the same person, day, way and place, wherever it came from."""
    for other in batch.rows(
        "SELECT uid, person_uid, day, kind, place FROM chief_patrol WHERE person_uid = ? AND day = ?",
        (row["person_uid"], row["day"]),
    ):
        if other["uid"] != uid and key_of({**dict(other), "day": str(other["day"])}) == key_of(row):
            raise LinzhangError("patrols_chiefs.there_already", name=name, day=str(row["day"]))


def _free_key(batch: Batch, row: Mapping[str, Any]) -> str:
    """The key of a new record; a record that was moved to another day or place keeps that of where it came from."""
    keys = (key_of(row, number) for number in itertools.count())
    return next(key for key in keys if not batch.rows("SELECT 1 FROM chief_patrol WHERE hash = ?", (key,)))


def delete_visits(county: County, uids: Sequence[str], who: str | None, *, problems: bool = False) -> Outcome:
    """Deletes records. Their problems stay (without the record); ``problems``: those nobody has worked on go too."""
    found = [visit for visit in visits.visits(county) if visit.uid in set(uids)]
    if not found or len(found) != len(set(uids)):
        raise LinzhangError("patrols_chiefs.record_gone")
    source = "、".join(f"{visit.name} {visit.day.isoformat()}" for visit in found[:5])
    gone = 0
    with _gesture(county, visits.EDIT, source, who, "patrols_chiefs.deleted", count=len(found)) as batch:
        for visit in found:
            for row in batch.rows("SELECT * FROM problem WHERE chief_patrol_uid = ?", (visit.uid,)):
                touched = any(row[name] for name in WORKED_ON)
                made = (row["progress"] or "", row["measures"] or "") == (visit.outcome, visit.opinion)
                if problems and made and not touched:
                    batch.delete("problem", row["uid"])
                    gone += 1
                else:
                    batch.update("problem", row["uid"], chief_patrol_uid=None)
            batch.delete("chief_patrol", visit.uid)
    return Outcome(
        tuple(visit.uid for visit in found), (), (("patrols_chiefs.problems_gone", {"count": gone}),) if gone else ()
    )


def _day(value: object, today: datetime.date) -> datetime.date:
    try:
        day = value if isinstance(value, datetime.date) else day_of(value)
    except ValueError as error:
        raise LinzhangError("patrols_chiefs.day_wrong", day=str(value)) from error
    if day is None:
        raise LinzhangError("patrols_chiefs.no_day")
    if day > today:
        raise LinzhangError("patrols_chiefs.future", day=day.isoformat())
    return day


def _person(
    county: County, chiefs: Chiefs, values: Mapping[str, Any], day: datetime.date
) -> tuple[str, str, list[tuple[str, dict[str, object]]]]:
    uid = str(values.get("person_uid") or "")
    if not uid:
        name = str(values.get("name") or "").strip()
        if not name:
            raise LinzhangError("patrols_chiefs.no_name")
        found = chiefs.find(name, day, tuple(str(hint) for hint in values.get("hints") or ()))
        if not found.person_uid:
            raise LinzhangError(found.code, "", **found.values)
        return found.person_uid, name, [(found.code, found.values)] if found.code else []
    rows = county.rows("SELECT name FROM person WHERE uid = ?", (uid,))
    if not rows:
        raise LinzhangError("patrols_chiefs.person_unknown", name=uid)
    name = str(rows[0]["name"])
    if chiefs.of(uid, day):
        return uid, name, []
    if not chiefs.of(uid):
        raise LinzhangError("patrols_chiefs.no_chief", name=name)
    return uid, name, [("patrols_chiefs.not_in_post", {"name": name, "day": day.isoformat()})]


def _place(
    places: Places,
    values: Mapping[str, Any],
    said: Said | None,
    point: shapely.Point | None,
    day: datetime.date | None,
    own: Sequence[str],
) -> Place:
    """The area and point of a form: what was chosen counts before what was typed."""
    chosen = str(values.get("area_uid") or "")
    if chosen and chosen not in places.areas:
        raise LinzhangError("patrols_chiefs.code_unknown", code=chosen)
    found = places.find(said or Said(text=str(values.get("place") or "")), day, own)
    if found.refused is not None:
        raise LinzhangError(found.refused[0], "", **found.refused[1])
    if point is not None:
        there = places.at(point, day)
        if not there:
            raise LinzhangError("patrols_chiefs.outside_county", place=f"{point.x:.0f}, {point.y:.0f}")
        found.point = point
        found.area_uid = there if not chosen and not found.area_uid else found.area_uid
    if chosen:
        found.area_uid = chosen
    if found.area_uid:
        found.notes = [note for note in found.notes if note[0] == "patrols_chiefs.point_elsewhere"]
        if point is not None and not places.covers(found.area_uid, point):
            there = places.label(places.at(point, day))
            found.notes = [
                ("patrols_chiefs.point_elsewhere", {"place": places.label(found.area_uid), "there": there or "—"})
            ]
    return found


# ---- problems -------------------------------------------------------------------------------------------------


def record_problem(
    county: County,
    values: Mapping[str, Any],
    who: str | None,
    *,
    uid: str = "",
    point: shapely.Point | None = None,
    evidence: Path | None = None,
    today: datetime.date | None = None,
) -> Outcome:
    """Adds a problem, or changes the one of ``uid``; only what ``values`` names is changed.

    A new one gets its number, its owner (by place and day) and the profile's deadline where none is named. A known one
    whose place or area changes without a new point loses its old point.
    LinzhangError ``patrols_chiefs.no_content``, ``future``, ``deadline_before``, ``closed_before``, ``number_taken``.
    """
    today = today or today_in(county.profile.time_zone_seconds)
    places = Places(county)
    row = _problem_row(values)
    before = _problem(county, uid)
    if not uid and not row.get("content"):
        raise LinzhangError("patrols_chiefs.no_content")
    if "content" in row and not row["content"]:
        raise LinzhangError("patrols_chiefs.no_content")
    days = problem_rows.days_of(before) | {name: row[name] for name in DAYS if name in row}
    if not uid:
        row["source"] = row.get("source") or "other"
        days["day"] = row["day"] = days["day"] or today
    check_days(days, today, _named(before, row))
    _check_words(county, row, before)
    remarks: list[tuple[str, dict[str, object]]] = []
    moved = False
    if not uid or point is not None or "area_uid" in row or "place" in row:
        kept = row.get("area_uid") or (before.area_uid if before and "place" not in row and point is None else "")
        words = row.get("place", before.place if before else "")
        found = _place(places, {"area_uid": kept, "place": words}, None, point, days["day"], ())
        row["area_uid"] = found.area_uid or None
        remarks = found.notes
        renamed = before is not None and (words or "") != before.place
        moved = before is not None and (renamed or found.area_uid != before.area_uid)
        if found.point is not None and (point is not None or not uid or renamed):
            point = found.point
    source = str(row.get("number") or (before.number if before else "")) or str(row.get("content"))[:20]
    with (
        attachments.attached(county, evidence) as attachment,
        _gesture(county, problem_rows.EDIT, source, who, "patrols_chiefs.problem_kept", number=source) as batch,
    ):
        if attachment is not None:
            row["document_uid"] = attachments.record(batch, "", attachment, "evidence", by_title=False)
        number = row.get("number")
        if number and batch.rows("SELECT 1 FROM problem WHERE number = ? AND uid <> ?", (number, uid)):
            raise LinzhangError("patrols_chiefs.number_taken", number=number)
        if before is None:
            number = Making(county, batch, places).insert(row, point)
            uid = batch.rows("SELECT uid FROM problem WHERE number = ?", (number,))[0]["uid"]
        else:
            owners, now = Owners(county, places), (str(row.get("area_uid", before.area_uid) or ""), days["day"])
            if "owner_uid" in row and not row["owner_uid"]:
                row["owner_uid"] = owners.of(*now).person_uid or None
            elif "owner_uid" not in row:
                row = {**owners.after(before.owner_uid, (before.area_uid, before.day), now), **row}
            batch.update("problem", uid, **row, **({"geom": wkb_of(point)} if moved or point is not None else {}))
            number = row.get("number") or before.number
    return Outcome((uid,), (str(number),), tuple(remarks))


def change_problems(
    county: County,
    uids: Sequence[str],
    values: Mapping[str, Any],
    who: str | None,
    *,
    evidence: Path | None = None,
    today: datetime.date | None = None,
) -> Outcome:
    """The same change of several problems: reporting them up (上报), closing them (销号), opening them again.

    LinzhangError as ``record_problem``; closing needs a day and a name, reporting a level and a day.
    """
    today = today or today_in(county.profile.time_zone_seconds)
    row = _problem_row(values)
    found = problem_rows.problems(county, uids=uids)
    if not found or len(found) != len(set(uids)):
        raise LinzhangError("patrols_chiefs.problem_gone")
    if row.get("closed") and not row.get("closed_by"):
        raise LinzhangError("patrols_chiefs.closed_by_missing")
    if row.get("reported") and row.get("reported_level") not in {level.key for level in county.profile.levels}:
        raise LinzhangError("patrols_chiefs.level_missing")
    for problem in found:
        days = problem_rows.days_of(problem) | {name: row[name] for name in DAYS if name in row}
        check_days(days, today, problem.number)
    numbers = "、".join(problem.number for problem in found)
    with (
        attachments.attached(county, evidence) as attachment,
        _gesture(county, problem_rows.EDIT, numbers, who, "patrols_chiefs.problem_kept", number=numbers) as batch,
    ):
        if attachment is not None:
            row["document_uid"] = attachments.record(batch, "", attachment, "evidence", by_title=False)
        for problem in found:
            batch.update("problem", problem.uid, **row)
    return Outcome(tuple(problem.uid for problem in found), tuple(problem.number for problem in found))


def delete_problems(county: County, uids: Sequence[str], who: str | None) -> Outcome:
    """Deletes problems; their numbers are never given again."""
    found = problem_rows.problems(county, uids=uids)
    if not found or len(found) != len(set(uids)):
        raise LinzhangError("patrols_chiefs.problem_gone")
    numbers = "、".join(problem.number for problem in found)
    with _gesture(county, problem_rows.EDIT, numbers, who, "patrols_chiefs.problem_deleted", number=numbers) as batch:
        for problem in found:
            batch.delete("problem", problem.uid)
    return Outcome(tuple(uids), tuple(problem.number for problem in found))


def check_days(days: Mapping[str, datetime.date | None], today: datetime.date, number: str = "") -> None:
    """LinzhangError where the days of a problem contradict one another or lie ahead."""
    found = days.get("day")
    for name, code in (("day", "future"), ("closed", "closed_ahead"), ("reported", "reported_ahead")):
        day = days.get(name)
        if day is not None and day > today:
            raise LinzhangError(f"patrols_chiefs.{code}", day=day.isoformat(), number=number)
    for name, code in (("deadline", "deadline_before"), ("closed", "closed_before"), ("reported", "reported_before")):
        day = days.get(name)
        if found is not None and day is not None and day < found:
            raise LinzhangError(f"patrols_chiefs.{code}", day=day.isoformat(), found=found.isoformat(), number=number)


def _named(problem: problem_rows.Problem | None, row: Mapping[str, Any]) -> str:
    """How a problem is called in a sentence: by its number, a new one by what it is about."""
    return problem.number if problem is not None else str(row.get("content") or "")[:NAME_LENGTH]


def _check_words(county: County, row: Mapping[str, Any], before: problem_rows.Problem | None) -> None:
    """LinzhangError where it is closed by nobody, reported to no level, or a word or person is not known."""
    profile = county.profile

    def after(name: str) -> Any:
        return row[name] if name in row else getattr(before, name, None)

    if {"closed", "closed_by"} & row.keys() and after("closed") and not after("closed_by"):
        raise LinzhangError("patrols_chiefs.closed_by_missing")
    levels = {level.key for level in profile.levels}
    if {"reported", "reported_level"} & row.keys() and after("reported") and after("reported_level") not in levels:
        raise LinzhangError("patrols_chiefs.level_missing")
    known = {"kind": profile.code_list("problem_kinds"), "source": schema.CODE_LISTS["problem_source"]}
    for name, words in known.items():
        if row.get(name) and row[name] not in words:
            column = schema.table("problem").column(name).alias
            raise LinzhangError("patrols_chiefs.word_refused", word=row[name], column=column)
    owner = row.get("owner_uid")
    if owner and not county.rows("SELECT 1 FROM person WHERE uid = ?", (owner,)):
        raise LinzhangError("patrols_chiefs.person_unknown", name=owner)


def _problem(county: County, uid: str) -> problem_rows.Problem | None:
    if not uid:
        return None
    found = problem_rows.problems(county, uids=[uid])
    if not found:
        raise LinzhangError("patrols_chiefs.problem_gone")
    return found[0]


def _problem_row(values: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of a form, days as days; LinzhangError ``patrols_chiefs.day_wrong``."""
    row: dict[str, Any] = {}
    for name in problem_rows.FIELDS:
        if name not in values:
            continue
        value = values[name]
        if name in DAYS and not isinstance(value, datetime.date):
            try:
                value = day_of(value)
            except ValueError as error:
                raise LinzhangError("patrols_chiefs.day_wrong", day=str(value)) from error
        row[name] = value if value not in ("", None) else None
    return row
