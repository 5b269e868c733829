"""A report of progress by hand, and closing (销号): in one batch, with its evidence among the documents."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..county import attachments
from ..county.dates import today_in
from ..county.errors import LinzhangError
from . import editing, store, task_progress
from .groups import Groups
from .task_progress import Report

if TYPE_CHECKING:
    from ..county.gateway import County
    from .store import StoredTask


@dataclass(frozen=True)
class Given:
    """What is reported. ``file`` or the words of ``evidence`` prove it; ``closed`` is the day of 销号."""

    state: str
    day: datetime.date
    percent: float | None = None
    note: str = ""
    file: Path | None = None
    evidence: str = ""
    closed: datetime.date | None = None


def percent_of(text: str) -> float | None:
    """A percentage that was typed; LinzhangError ``tasks_table.percent_unreadable``."""
    bare = text.strip().rstrip("%％").strip()
    if not bare:
        return None
    try:
        return float(bare)
    except ValueError as error:
        raise LinzhangError("tasks_table.percent_unreadable", text=text[:30]) from error


def find_task(county: County, wanted: str, document: str = "") -> StoredTask:
    """The task of that uid, title or number; LinzhangError where there is none, or more than one."""
    rows = county.rows("SELECT document_hash FROM task WHERE uid = ?", (wanted,))
    plan = rows[0]["document_hash"] if rows else store.find_document(county, document)[0]
    tasks = store.tasks(county, plan)
    found = [t for t in tasks if wanted in (t.uid, t.title)] or [t for t in tasks if t.number == wanted]
    if len(found) != 1:
        code = "tasks_table.task_unknown" if not found else "tasks_table.task_ambiguous"
        raise LinzhangError(code, task=wanted)
    return found[0]


def report(
    county: County, task: StoredTask, units: Sequence[str], given: Given, who: str | None = None
) -> tuple[int, str]:
    """Writes the report for the units (all of the task where none is named); (reports written, id of the batch).

    Note and evidence of the report before stay where nothing new is given. LinzhangError as ``check``, and
    ``tasks_table.unit_not_of_task``.
    """
    known = Groups.of(county)
    listed = [duty.unit for duty in task_progress.duties(task, known)[0]]
    named = [known.unit(unit) for unit in units] or listed
    strangers = [unit for unit in named if unit not in listed]
    if strangers or not named:
        raise LinzhangError("tasks_table.unit_not_of_task", units="、".join(strangers), task=task.title)
    today = today_in(county.profile.time_zone_seconds).isoformat()
    plan = str(county.scalar("SELECT document_hash FROM task WHERE uid = ?", (task.uid,)))
    before = task_progress.latest(county, plan)
    values: dict[str, object] = {"task": task.title, "units": "、".join(named)}
    code = "tasks_table.did_close" if given.closed else "tasks_table.did_report"
    with attachments.attached(county, given.file) as attachment:
        evidence = given.evidence or (attachment.title if attachment else "")
        reports = [_report(task, unit, given, before.get((task.uid, unit)), evidence) for unit in named]
        checked = [task_progress.check(one, today) for one in reports]
        with editing.gesture(county, code, who, **values) as (batch, steps):
            document = None
            if evidence or attachment:
                document = attachments.record(batch, evidence, attachment, "evidence", by_title=attachment is None)
            if document:
                checked = [task_progress.with_document(one, document) for one in checked]
            count = task_progress.write(batch, checked)
    return count, steps[0].batch


def _report(task: StoredTask, unit: str, given: Given, last: Report | None, evidence: str) -> Report:
    keeps = last is not None and not evidence
    return Report(
        task_uid=task.uid,
        unit=unit,
        day=given.day.isoformat(),
        state=given.state,
        percent=given.percent,
        note=given.note or (last.note if last is not None else ""),
        evidence=last.evidence if keeps and last is not None else evidence,
        document_uid=last.document_uid if keeps and last is not None else "",
        closed=given.closed.isoformat() if given.closed else "",
    )
