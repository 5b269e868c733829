"""Progress of a task at a unit: dated reports, of which the latest counts, and closing (销号) with its evidence."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..county.errors import LinzhangError
from .groups import Groups
from .notes import split_units

if TYPE_CHECKING:
    import sqlite3

    from ..county.gateway import Batch, County
    from .store import StoredTask

NONE, ONGOING, DONE, LATE = "none", "ongoing", "done", "late"
STATES = (NONE, ONGOING, DONE, LATE)
LEAD, RESPONSIBLE, COOPERATING = "lead", "units", "cooperating"
# how a table prints the part of a unit in a task
ROLE_WORDS = {LEAD: "牵头", RESPONSIBLE: "责任", COOPERATING: "配合"}


@dataclass(frozen=True)
class Duty:
    """One unit of a task and its part in it."""

    unit: str
    role: str


@dataclass(frozen=True)
class Report:
    """What a unit reports of a task on a day; ``percent`` 0…100. ``evidence`` is the title of the document."""

    task_uid: str
    unit: str
    day: str
    state: str
    percent: float | None = None
    note: str = ""
    evidence: str = ""
    document_uid: str = ""
    closed: str = ""
    uid: str = ""


def duties(task: StoredTask, groups: Groups) -> tuple[list[Duty], list[str]]:
    """(units of a task with their parts, unknown group words); a unit that leads is not listed again."""
    found: dict[str, Duty] = {}
    unknown: dict[str, None] = {}
    for role, text in ((LEAD, task.lead), (RESPONSIBLE, task.units), (COOPERATING, task.cooperating)):
        expanded = groups.expand(split_units(text))
        unknown |= dict.fromkeys(expanded.unknown)
        for unit in expanded.units:
            found.setdefault(unit, Duty(unit, role))
    return list(found.values()), list(unknown)


def latest(county: County, document_hash: str) -> dict[tuple[str, str], Report]:
    """(task, unit) → the latest report."""
    found: dict[tuple[str, str], Report] = {}
    for row in county.rows(
        "SELECT task_progress.*, document.title AS evidence FROM task_progress"
        " JOIN task ON task.uid = task_progress.task_uid"
        " LEFT JOIN document ON document.uid = task_progress.document_uid"
        " WHERE task.document_hash = ? ORDER BY task_progress.day, task_progress.id",
        (document_hash,),
    ):
        found[str(row["task_uid"]), str(row["unit"])] = _report(row)
    return found


def history(county: County, task_uid: str, unit: str) -> list[Report]:
    """All reports of a unit about a task, the latest first."""
    rows = county.rows(
        "SELECT task_progress.*, document.title AS evidence FROM task_progress"
        " LEFT JOIN document ON document.uid = task_progress.document_uid"
        " WHERE task_uid = ? AND unit = ? ORDER BY task_progress.day DESC, task_progress.id DESC",
        (task_uid, unit),
    )
    return [_report(row) for row in rows]


def _report(row: sqlite3.Row) -> Report:
    return Report(
        task_uid=str(row["task_uid"]),
        unit=str(row["unit"]),
        day=str(row["day"]),
        state=str(row["state"]),
        percent=row["percent"],
        note=str(row["note"] or ""),
        evidence=str(row["evidence"] or ""),
        document_uid=str(row["document_uid"] or ""),
        closed=str(row["closed"] or ""),
        uid=str(row["uid"]),
    )


def check(report: Report, today: str = "") -> Report:
    """The report as it may be written; LinzhangError where it contradicts itself.

    Done without a percentage is 100, and closing needs a done task and evidence: 销号 is what is examined later.
    """
    if report.state not in STATES:
        raise LinzhangError("tasks_table.state_unknown", state=report.state, unit=report.unit)
    if report.percent is not None and not 0 <= report.percent <= 100:
        raise LinzhangError("tasks_table.percent_outside", percent=f"{report.percent:g}", unit=report.unit)
    for day in (report.day, report.closed):
        if day and not _is_day(day):
            raise LinzhangError("tasks_table.day_unreadable", text=day)
    if report.closed:
        if report.state != DONE:
            raise LinzhangError("tasks_table.close_not_done", unit=report.unit)
        if not report.document_uid and not report.evidence:
            raise LinzhangError("tasks_table.close_without_evidence", unit=report.unit)
        if today and report.closed > today:
            raise LinzhangError("tasks_table.close_in_future", day=report.closed, unit=report.unit)
    if report.state == DONE and report.percent is None:
        return replace(report, percent=100.0)
    return report


def with_document(report: Report, uid: str) -> Report:
    """The report with the document that proves it."""
    return replace(report, document_uid=uid)


def _is_day(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def write(batch: Batch, reports: Iterable[Report]) -> int:
    """Writes reports, one a task, unit and day; returns how many are new or other than before.

    A report of the same day is changed, one of another day is added: what was reported before stays to be seen.
    """
    changed = 0
    touched: set[str] = set()
    for report in reports:
        values: dict[str, object] = {
            "state": report.state,
            "percent": report.percent,
            "note": report.note or None,
            "document_uid": report.document_uid or None,
            "closed": report.closed or None,
        }
        key = (report.task_uid, report.unit, report.day)
        rows = batch.rows("SELECT * FROM task_progress WHERE task_uid = ? AND unit = ? AND day = ?", key)
        if not rows:
            row = {"task_uid": report.task_uid, "unit": report.unit, "day": report.day}
            batch.insert("task_progress", [row | values])
        elif any(rows[0][name] != value for name, value in values.items()):
            batch.update("task_progress", rows[0]["uid"], **values)
        else:
            continue
        changed += 1
        touched.add(report.task_uid)
    for uid in touched:
        _renew_state(batch, uid)
    return changed


def _renew_state(batch: Batch, task_uid: str) -> None:
    """``task.state`` is done where the latest report of every unit that has reported is closed."""
    rows = batch.rows("SELECT unit, closed FROM task_progress WHERE task_uid = ? ORDER BY day, id", (task_uid,))
    last = {row["unit"]: row["closed"] for row in rows}
    state = "done" if last and all(last.values()) else "open"
    if batch.rows("SELECT 1 FROM task WHERE uid = ? AND state IS NOT ?", (task_uid, state)):
        batch.update("task", task_uid, state=state)


@dataclass(frozen=True)
class Standing:
    """How a task stands over its units."""

    units: int
    counts: Mapping[str, int]
    closed: int
    reported: int
    overdue: int

    @property
    def state(self) -> str:
        """Late where one is, done where all are, not begun where nobody has, else going on."""
        if self.counts.get(LATE):
            return LATE
        if self.units and self.counts.get(DONE, 0) == self.units:
            return DONE
        return ONGOING if self.counts.get(ONGOING) or self.counts.get(DONE) else NONE


def standing(
    task: StoredTask, units: Sequence[str], reports: Mapping[tuple[str, str], Report], today: str = ""
) -> Standing:
    """How the task stands; whoever has not reported has not begun. ``overdue``: not done after the deadline."""
    found = [reports.get((task.uid, unit)) for unit in units]
    counts = Counter(r.state if r else NONE for r in found)
    late = bool(today and task.deadline_end and task.deadline_end < today)
    return Standing(
        units=len(units),
        counts=counts,
        closed=sum(1 for r in found if r and r.closed),
        reported=sum(1 for r in found if r),
        overdue=sum(1 for r in found if (r.state if r else NONE) != DONE) if late else 0,
    )
