"""Imports a roster (花名册): persons, posts and tenures, with a line in the ledger for every row of the source."""

from __future__ import annotations

import logging
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ..county.dates import today_in
from ..county.errors import LinzhangError
from ..county.gateway import Batch, County
from ..county.ledger import Ledger
from ..county.phones import masked
from ..county.profile import Profile
from ..county.sheets import Sheet, filled, read_sheets
from .comparison import Comparison, Taken, compare, entered, roster_date
from .places import Places
from .proposals import Proposed, role_name
from .reading import RefusedError, entry_of, post_of, role_of_cell, role_of_sheet
from .recognise.known import Known
from .recognise.model import Recognised, SourceRow
from .recognise.reader import Correction, recognised
from .records import Result
from .register import Register

__all__ = [
    "KIND", "Imported", "RefusedError", "entry_of", "import_roster", "known_of", "post_of", "propose",
    "remembered_mappings", "role_of_cell", "role_of_sheet", "take_in",
]  # fmt: skip

LOG = logging.getLogger("linzhang")
KIND = "roster"
Progress = Callable[[float], None]
Mappings = Mapping[str, Mapping[str, str]]
Results = Mapping[int, Result]
# what a roster is compared with; every program's edits are in the log
_LAST_CHANGE = "SELECT max(id) FROM change WHERE table_name IN ('area', 'unit', 'person', 'post', 'tenure')"
_ID = re.compile(r"(?<!\d)\d{14,17}[\dXx](?!\d)")


@dataclass
class Imported:
    """What an import did: its ledger, the uid of its row in ``import``, the batch for undoing, what was proposed."""

    ledger: Ledger
    uid: str
    batch: str
    proposed: Proposed


def propose(
    county: County,
    path: Path,
    *,
    sheet: str | None = None,
    sheets: list[Sheet] | None = None,
    default_start: date | None = None,
    today: date | None = None,
    dates_rows: bool = False,
    mappings: Mappings | None = None,
    corrections: Iterable[Correction] = (),
    full: bool = False,
    progress: Progress | None = None,
) -> tuple[Comparison, list[Sheet]]:
    """What the roster would change; nothing is written. ``sheets`` spares reading the file again.

    Whoever is missing in the roster leaves on ``default_start``, else on the roster's own date, else ``today``; with
    ``dates_rows`` rows without a date begin then too.
    LinzhangError as ``reader.recognise``, and ``people.no_areas``.
    """
    places = Places(county)
    # a file that cannot be read is said first: it is what the user has just chosen
    sheets = read_sheets(path, _part(progress, 0.0, 0.4)) if sheets is None else sheets
    corrections = list(corrections)
    known = _together(remembered_mappings(county.profile), mappings or {})
    found = recognised(sheets, path.name, places.known(), sheet, known, corrections, _part(progress, 0.4, 0.2))
    if not places.by_uid:
        raise LinzhangError("people.no_areas")
    dated = default_start or roster_date(path.name, found, sheets)
    day = dated or today or today_in(county.profile.time_zone_seconds)
    default_start = day if dates_rows else default_start
    comparison = compare(
        county, places, found, default_start=default_start, day=day, posts_from=default_start or dated,
        corrections=corrections, full=full, progress=_part(progress, 0.6, 0.4),
    )  # fmt: skip
    return comparison, sheets


def import_roster(county: County, path: Path, **options: Any) -> tuple[Ledger, str]:
    """``take_in``; returns (ledger, uid of the row in the table ``import``)."""
    done = take_in(county, path, **options)
    return done.ledger, done.uid


def take_in(
    county: County,
    path: Path,
    *,
    sheet: str | None = None,
    default_start: date | None = None,
    who: str | None = None,
    progress: Progress | None = None,
    mappings: Mappings | None = None,
    corrections: Iterable[Correction] = (),
    accept: Sequence[str] | None = None,
    full: bool = False,
) -> Imported:
    """One transaction. ``accept``: ids of proposals; None for all that are safe (everything but who is missing).

    ``default_start`` begins the tenures of rows without a date. ``mappings`` (fingerprint of a header → column →
    meaning) are kept in the county's profile for next time. LinzhangError as ``propose``, and
    ``people.proposals_outdated`` where the county has changed since, ``people.county_changed`` where another program
    writes meanwhile; Cancelled through ``progress``. Phones never
    appear in the ledger, those in names of files and sheets neither.
    """
    corrections = list(corrections)
    last = county.scalar(_LAST_CHANGE)
    comparison, sheets = propose(
        county, path, sheet=sheet, default_start=default_start, mappings=mappings, corrections=corrections, full=full,
        progress=_part(progress, 0.0, 0.7),
    )  # fmt: skip
    chosen = set(comparison.proposed.safe()) if accept is None else set(accept)
    gone = chosen - {p.id for p in comparison.proposed.proposals}
    if gone:
        raise LinzhangError("people.proposals_outdated", count=len(gone))
    register, results = _accepted(county, comparison, chosen, accept is None)
    ledger = Ledger(KIND, masked(path.name))
    _rows(ledger, comparison, results, sheets)
    _missing(ledger, comparison, register, chosen, county.profile)
    if progress is not None:
        progress(0.8)
    with county.batch("import roster", who) as batch:
        if batch.rows(_LAST_CHANGE)[0][0] != last:
            # another program has written since the county was read: the rows might undo what it did
            raise LinzhangError("people.county_changed", file=county.path.name)
        register.write(batch)
        uid = batch.record_import(KIND, masked(path.name), ledger)
        if progress is not None:
            progress(0.95)
    if mappings:
        # a choice for next time and no part of the import: undoing this one must not forget it
        try:
            _remember(county, mappings, who)
        except LinzhangError as error:
            # the rows are in: a choice that could not be kept must not look like an import that failed
            LOG.warning("meanings of columns not kept: %s", error.code)
    return Imported(ledger, uid, batch.id, comparison.proposed)


def _accepted(
    county: County, comparison: Comparison, chosen: set[str], everything: bool
) -> tuple[Register, dict[int, Result]]:
    """The register with what was chosen; rows that change nothing only keep the order of the roster.

    A row that only changes nothing, or is only refused, because of another one goes in with that one or not at all.
    """
    if everything and all(p.doubt is None for p in comparison.proposed.proposals):
        return comparison.register, {id(o): o.result for o in comparison.taken if o.result is not None}
    ids = comparison.ids
    alone = [one for one in comparison.taken if one.key not in ids and one.result is not None]
    refused = {id(one): one.result for one in alone if one.result is not None and one.result.problem is not None}
    barred = set(refused)

    def wanted(one: Taken) -> bool:
        return ids[one.key] in chosen if one.key in ids else id(one) not in barred

    while True:
        register = Register(county, comparison.register.places, comparison.register.posts_from)
        results = entered(register, comparison.taken, wanted)
        more = {id(one) for one in alone if (result := results.get(id(one))) is not None and result.steps}
        if not more:
            # what was asked and not answered keeps its question as the reason
            asked = {id(o): o.result for o in comparison.taken if o.result is not None and o.result.problem is not None}
            return register, asked | results | refused
        barred |= more


def _part(progress: Progress | None, start: float, share: float) -> Progress | None:
    return None if progress is None else lambda fraction: progress(start + share * fraction)


def known_of(places: Places) -> Known:
    """What the reader may lean on in this county."""
    return places.known()


# ---- remembering --------------------------------------------------------------------------------------------


def remembered_mappings(profile: Profile) -> dict[str, dict[str, str]]:
    """The meanings of columns that were chosen at former imports: fingerprint → column → meaning."""
    found = profile.get("people.mappings", {})
    return {str(k): dict(v) for k, v in found.items() if isinstance(v, Mapping)} if isinstance(found, Mapping) else {}


def _together(before: Mappings, chosen: Mappings) -> dict[str, dict[str, str]]:
    """Column by column: a form that was only looked at, or one column that was changed, leaves the others known."""
    return {form: {**before.get(form, {}), **chosen.get(form, {})} for form in {**before, **chosen}}


def _remember(county: County, mappings: Mappings, who: str | None) -> None:
    before = remembered_mappings(county.profile)
    after = _together(before, mappings)
    if after != before:
        with county.batch("mappings", who) as batch:
            _keep(batch, county.profile, after)


def _keep(batch: Batch, profile: Profile, mappings: Mappings) -> None:
    batch.set_profile("people", {**profile.data.get("people", {}), "mappings": mappings})


# ---- the ledger ---------------------------------------------------------------------------------------------


def _source(found: Recognised, sheet: str) -> str:
    return masked(f"{found.file}[{sheet}]" if sheet else found.file)


def _rows(ledger: Ledger, comparison: Comparison, results: Mapping[int, Result], sheets: Sequence[Sheet]) -> None:
    """Every filled row of every sheet stands in the ledger, in the order of the source."""
    found = comparison.found
    taken: dict[int, list[Taken]] = defaultdict(list)
    for one in comparison.taken:
        taken[id(one.row)].append(one)
    tables = defaultdict(list)
    for table in found.tables:
        tables[table.sheet].append(table)
    for sheet in sheets:
        if sheet.name not in tables:
            continue
        source = _source(found, sheet.name)
        rows = {row.number: row for table in tables[sheet.name] for row in table.rows}
        titles = {number for table in tables[sheet.name] for number in table.titles}
        numbers = {number for number, cells in sheet.rows if any(map(filled, cells))} | set(rows)
        for number in sorted(numbers):
            row = rows.get(number)
            if row is not None:
                _account(ledger, source, row, taken.get(id(row), []), comparison, results)
            else:
                ledger.pass_over(source, number, "people.title_row" if number in titles else "people.table_header")
    for name, count in found.passed_over:
        ledger.pass_over(_source(found, name), None, "people.sheet_passed_over", count=count)


def _account(
    ledger: Ledger, source: str, row: SourceRow, taken: list[Taken], comparison: Comparison, results: Results
) -> None:
    """One line for each person of the row at each area: accepted, unchanged, not chosen or refused, and its own reason.

    Only remarks on whoever went in are further lines of the same person.
    """
    if row.kind or not taken:
        ledger.pass_over(source, row.number, row.kind or "people.empty_row")
        return
    profile = comparison.register.places.profile
    for number, one in enumerate(taken, 1):
        whose = {"part": number, "whom": _whom(one, profile)} if len(taken) > 1 else {}
        result = results.get(id(one))
        problem = one.problem or (result.problem if result else None)
        if problem is None and result is not None and result.changed:
            notes = one.notes + result.notes
            for code, values in notes:
                ledger.note(source, row.number, code, **_without_numbers(values | whose))
            if not notes:
                ledger.accept(source, row.number, **_without_numbers(whose))
        elif problem is None and result is not None:
            ledger.unchanged(source, row.number, **_without_numbers(whose))
        elif problem is not None:
            ledger.refuse(source, row.number, problem[0], **_without_numbers(problem[1] | whose))
        else:
            # why it was not ticked, where it was not the user who took the tick away
            doubt = (one.entry.doubt if one.entry else None) or (one.result.doubt if one.result else None)
            code, values = doubt or ("people.not_chosen", {})
            ledger.leave(source, row.number, code, **_without_numbers(values | whose))


def _whom(one: Taken, profile: Profile) -> str:
    """Of whom a line of a row with several speaks: 李四（护林员，上村一组）."""
    entry = one.entry
    about = [role_name(profile, entry.role.key), entry.area.name] if entry else [one.line.text("role")]
    name = (entry.name if entry else one.line.text("name")) or "—"
    said = "，".join(filter(None, about))
    return f"{name}（{said}）" if said else name


def _missing(ledger: Ledger, comparison: Comparison, register: Register, chosen: set[str], profile: Profile) -> None:
    """Ends the tenures of those who are missing, where that was accepted, and says so."""
    source = masked(comparison.found.file)
    for key, one in comparison.absent.items():
        if comparison.ids[key] not in chosen:
            continue
        if register.end(one.uid, comparison.day):
            values = {"name": one.name, "role": role_name(profile, one.role), "area": one.area.name}
            ledger.note(source, None, "people.missing_ended", **values, day=comparison.day)


def _without_numbers(values: Mapping[str, object]) -> dict[str, object]:
    """Values for the ledger; a phone or ID number in a wrong column (of roles, places, dates) is masked there too."""
    return {key: _ID.sub("…", masked(v)) if isinstance(v, str) else v for key, v in values.items()}
