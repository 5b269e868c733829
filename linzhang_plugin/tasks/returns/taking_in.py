"""Taking in what came back: the differences that are chosen, in one batch, with every row accounted for."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...county import attachments
from ...county.dates import today_in
from ...county.errors import LinzhangError
from ...county.phones import masked
from .. import editing, store, task_progress
from ..notes import parse_note, split_units
from ..store import join_units
from ..task_sheet import LABELS
from .comparing import CONFLICT, NEW, PROGRESS, Compared, Difference, compare

if TYPE_CHECKING:
    from ...county.gateway import Batch, County
    from ...county.ledger import Ledger
    from ..task_progress import Report

COLUMNS = {
    "title": "title",
    "content": "content",
    "whole": "content",
    "lead": "lead_unit",
    "units": "units",
    "cooperating": "cooperating_units",
    "leader": "leader",
    "contact": "contact",
    "deadline": "deadline",
}
SAFE, ALL, NOTHING = "safe", "all", "none"
# where units put what they send along
FOLDERS = ("", "佐证材料", "佐证", "附件")


def chosen(compared: Compared, accept: str | Collection[str]) -> list[Difference]:
    """The differences that go in: ``safe`` those without conflict or doubt, ``all``, ``none``, or the ids given.

    Of two that want different things in one place only one can go in: LinzhangError ``tasks_returns.accepted_both``.
    """
    if accept == NOTHING:
        return []
    if accept == SAFE:
        return [d for d in compared.differences if d.safe]
    if accept == ALL:
        taken: dict[tuple[str, str, str], Difference] = {}
        rest = []
        for one in compared.differences:
            if one.field == NEW:
                rest.append(one)
            else:
                # of two returns the later file stands
                taken[_place(one)] = one
        return [*taken.values(), *rest]
    wanted = set(accept)
    found = [d for d in compared.differences if d.id in wanted]
    places: dict[tuple[str, str, str], Difference] = {}
    for one in found:
        if one.field == NEW:
            continue
        other = places.setdefault(_place(one), one)
        if other.returned != one.returned:
            raise LinzhangError("tasks_returns.accepted_both", task=one.task, one=other.file, other=one.file)
    unknown = wanted - {d.id for d in found}
    if unknown:
        raise LinzhangError("tasks_returns.accepted_unknown", ids="、".join(sorted(unknown)[:5]))
    return found


def _place(one: Difference) -> tuple[str, str, str]:
    return one.task_uid, one.field, one.unit if one.field == PROGRESS else ""


def take_in(
    county: County,
    files: Sequence[Path],
    accept: str | Collection[str],
    *,
    document: str = "",
    today: datetime.date | None = None,
    who: str | None = None,
    report: Callable[[float], None] = lambda _part: None,
) -> tuple[Compared, list[Difference], str]:
    """Compares and writes what is chosen; (all that was found, what went in, uid of the import).

    LinzhangError where the only file cannot be read; of several those that cannot be are refused in the ledger.
    """
    today = today or today_in(county.profile.time_zone_seconds)
    position = county.position()
    compared = compare(county, files, document=document, today=today, report=lambda part: report(0.7 * part))
    if not compared.books and len(files) == 1:
        refused = compared.ledger.entries[0]
        values: dict[str, Any] = refused.values
        raise LinzhangError(refused.code, **values)
    wanted = chosen(compared, accept)
    by_file = {book.returned.path: book for book in compared.books}
    with ExitStack() as stack, county.batch(editing.RETURN, who) as batch:
        batch.refuse_changes_since(position, "task")
        batch.refuse_changes_since(position, "task_progress")
        texts = [d for d in wanted if d.field not in (PROGRESS, NEW)]
        for one in texts:
            batch.update("task", one.task_uid, **columns_of(one))
        for one in wanted:
            if one.field == NEW:
                book = by_file[one.path]
                uid = _add(batch, county, book.document, one)
                if one.report is not None:
                    _report(batch, county, stack, replace(one.report, task_uid=uid), book.returned.path)
            elif one.report is not None:
                _report(batch, county, stack, one.report, one.path)
        for book in compared.books:
            _came_back(batch, book.uid, book.returned.path.name, today)
        account(compared.ledger, compared.differences, wanted)
        report(0.95)
        source = "、".join(masked(path.name) for path in files[:3]) + (
            f" 等{len(files)}个文件" if len(files) > 3 else ""
        )
        import_uid = batch.record_import(editing.RETURN, source, compared.ledger)
    return compared, wanted, import_uid


def columns_of(one: Difference) -> dict[str, str | None]:
    """The columns that a corrected cell writes; 责任单位 may name the leading and cooperating units too."""
    text = one.returned
    if one.field == "units" and any(f"{label}：" in text or f"{label}:" in text for label in LABELS.values()):
        note = parse_note(text)
        listed = {"lead_unit": note.lead, "units": note.units, "cooperating_units": note.cooperating}
        return {column: join_units(names) or None for column, names in listed.items()}
    if one.field in ("lead", "units", "cooperating"):
        text = join_units(split_units(text))
    elif one.field in ("contact", "leader"):
        text = "、".join(split_units(text))
    elif one.field == "whole" and one.task and text.startswith(one.task):
        text = text.removeprefix(one.task).lstrip("。：:")
    return {COLUMNS[one.field]: text or None} if one.field != "title" or text else {"title": one.now}


def _add(batch: Batch, county: County, document: str, one: Difference) -> str:
    """A row that the unit has added becomes a task of the unit, at the end of the table."""
    tasks = store.tasks(county, document)
    head, _sign, rest = one.returned.partition("：")
    title = head if rest and len(head) <= 40 else editing.first_clause(one.returned)
    content = rest if rest and len(head) <= 40 else one.returned
    row = editing.new_row(batch, document, tasks[-1], title.strip(), tasks[-1].section)
    last = batch.rows("SELECT max(sort_order) FROM task WHERE document_hash = ?", (document,))[0][0]
    row |= {"content": content.strip() or None, "units": one.unit or None, "sort_order": int(last or 0) + 1}
    return batch.insert("task", [row])[0]


def _report(batch: Batch, county: County, stack: ExitStack, report: Report, book: Path) -> None:
    """Writes a report; evidence that lies beside the table is copied to the county's documents."""
    if report.evidence and not report.document_uid:
        file = evidence_file(book, report.evidence)
        attachment = stack.enter_context(attachments.attached(county, file)) if file is not None else None
        title = file.stem if file is not None else report.evidence
        uid = attachments.record(batch, title, attachment, "evidence", by_title=attachment is None)
        report = replace(report, document_uid=uid or "")
    task_progress.write(batch, [task_progress.check(report)])


def evidence_file(book: Path, text: str) -> Path | None:
    """The file beside the table that its cell names; None where there is none (the name is kept all the same)."""
    name = text.strip()
    if not name or "/" in name or "\\" in name or len(name) > 200:
        return None
    for folder in FOLDERS:
        place = book.parent / folder
        if not place.is_dir():
            continue
        found = [p for p in sorted(place.iterdir()) if p.is_file() and name in (p.name, p.stem) and p != book]
        if found:
            return found[0]
    return None


def _came_back(batch: Batch, uid: str, name: str, today: datetime.date) -> None:
    rows = batch.rows("SELECT returned, source FROM task_book WHERE uid = ?", (uid,)) if uid else []
    if rows and (rows[0]["returned"] is None or rows[0]["source"] != name):
        batch.update("task_book", uid, returned=today.isoformat(), source=name)


def account(ledger: Ledger, differences: Sequence[Difference], wanted: Sequence[Difference]) -> None:
    """Enters every difference: taken in, or left and why. No phone of a cell stays in the ledger."""
    taken = {d.id for d in wanted}
    for one in differences:
        values = {"task": one.task, "field": one.field, "text": one.returned[:60], "part": one.field}
        if one.id in taken:
            ledger.accept(one.file, one.row, f"tasks_returns.took_{'new' if one.field == NEW else 'in'}", **values)
        elif one.kind == CONFLICT:
            ledger.leave(one.file, one.row, "tasks_returns.left_conflict", now=one.now[:60], **values)
        else:
            ledger.leave(one.file, one.row, "tasks_returns.left_out", **values)
        enter = ledger.note if one.id in taken else ledger.leave
        for doubt in one.doubts:
            enter(one.file, one.row, doubt.code, **{**doubt.values, "part": one.field})
    ledger.entries = [
        replace(
            entry,
            source=masked(entry.source),
            values={key: masked(value) if isinstance(value, str) else value for key, value in entry.values.items()},
        )
        for entry in ledger.entries
    ]
