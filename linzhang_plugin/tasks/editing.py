"""What the office does to the rows of a task table: each gesture is one batch with a name, and can be undone.

A row that goes into another or is no task stays in the county file, marked: the plan would otherwise bring it back when
it is read again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..county import undo
from ..county.errors import LinzhangError
from ..county.ledger import Ledger
from ..county.phones import masked
from . import store
from .notes import split_units
from .store import StoredTask, join_units

if TYPE_CHECKING:
    from ..county.gateway import Batch, County

KIND = "task_edit"
RETURN, SENT, PROGRESS = "task_return", "task_books", "task_progress"
KINDS = (KIND, RETURN, SENT, PROGRESS)
# what these batches write, and what can be undone with them
TABLES = ("task", "target", "task_progress", "task_book", "document", "unit_group", "profile")
# positions of the plan's own rows count from 1: rows made by hand never get in their way
BY_HAND = 100_001
UNITS = ("lead_unit", "units", "cooperating_units")
COLUMNS = ("number", "title", "content", *UNITS, "leader", "contact", "deadline", "section")
# what a field is called in the change log, which is Chinese like all that the office keeps
_WORDS = {
    "number": "序号",
    "title": "重点任务",
    "content": "主要内容",
    "lead_unit": "牵头单位",
    "units": "责任单位",
    "cooperating_units": "配合单位",
    "leader": "责任领导",
    "contact": "联系人",
    "deadline": "完成时限",
    "section": "部分",
}
_NAMED = 20


@dataclass(frozen=True)
class Step:
    """One gesture as the change log knows it: the batch, and the code with values that names it."""

    batch: str
    code: str
    values: dict[str, Any]


@contextmanager
def gesture(county: County, code: str, who: str | None, **values: object) -> Iterator[tuple[Batch, list[Step]]]:
    """One batch with its name in the change log; the list gets the step when the batch is done."""
    steps: list[Step] = []
    values = {key: masked(value) if isinstance(value, str) else value for key, value in values.items()}
    with county.batch(code, who) as batch:
        yield batch, steps
        ledger = Ledger(KIND, code)
        ledger.accept(code, 1, code, **values)
        batch.record_import(KIND, "；".join(str(v) for v in values.values()) or code, ledger)
    steps.append(Step(batch.id, code, dict(values)))


def steps(county: County, limit: int = 30) -> list[Step]:
    """The gestures in effect, the oldest first: what can be undone, also after the county was closed between."""
    _gone, without = undo.undone(county)
    found: list[Step] = []
    marks = ", ".join("?" * len(KINDS))
    for row in county.rows(
        f'SELECT kind, batch, source, ledger FROM "import" WHERE kind IN ({marks}) ORDER BY id DESC',  # noqa: S608  # nosec B608
        KINDS,
    ):
        if row["batch"] in without:
            continue
        entries = json.loads(row["ledger"] or "[]")
        named = row["kind"] == KIND and entries
        code, values = (entries[0][3], entries[0][4]) if named else (f"tasks_table.did_{row['kind']}", {})
        found.append(Step(str(row["batch"]), code, {"source": row["source"], **values}))
        if len(found) == limit:
            break
    return found[::-1]


def revert(county: County, batch: str, who: str | None) -> str:
    """Undoes a batch of this room (or redoes, where the batch is itself an undoing); the id of the new batch."""
    return undo.revert(county, batch, TABLES, who)[0]


# ---- finding --------------------------------------------------------------------------------------------------


def _rows(county: County, uids: Sequence[str]) -> list[StoredTask]:
    """The tasks in the order of the table; LinzhangError where one is gone or they are of two plans."""
    documents = {str(county.scalar("SELECT document_hash FROM task WHERE uid = ?", (uid,)) or "") for uid in uids}
    if not uids or len(documents) != 1 or "" in documents:
        raise LinzhangError("tasks_table.task_gone")
    wanted = set(uids)
    found = [t for t in store.tasks(county, documents.pop(), all_rows=True) if t.uid in wanted]
    if len(found) != len(wanted):
        raise LinzhangError("tasks_table.task_gone")
    return found


def _document(county: County, uid: str) -> str:
    return str(county.scalar("SELECT document_hash FROM task WHERE uid = ?", (uid,)))


def named(tasks: Sequence[StoredTask]) -> str:
    """A task or several as the change log names them."""
    first = (tasks[0].title or tasks[0].content)[:_NAMED] if tasks else ""
    return f"{first}等{len(tasks)}项" if len(tasks) > 1 else first


# ---- gestures -------------------------------------------------------------------------------------------------


def change(county: County, uids: Sequence[str], values: Mapping[str, str], who: str | None = None) -> Step | None:
    """Writes texts into columns of tasks; None where nothing differs. A title is never empty."""
    found = _rows(county, uids)
    for column in values:
        if column not in COLUMNS:
            raise KeyError(column)
    texts = {column: text.strip() for column, text in values.items()}
    if "title" in texts and not texts["title"]:
        raise LinzhangError("tasks_table.title_empty")
    old = {uid: county.rows("SELECT * FROM task WHERE uid = ?", (uid,))[0] for uid in uids}
    changed = [t for t in found if any((old[t.uid][c] or "") != text for c, text in texts.items())]
    if not changed:
        return None
    words = "、".join(_WORDS[column] for column in texts)
    with gesture(county, "tasks_table.did_change", who, field=words, task=named(changed)) as (batch, done):
        batch.update_many("task", [{"uid": t.uid, **{c: text or None for c, text in texts.items()}} for t in changed])
    return done[0]


def assign(
    county: County, uids: Sequence[str], column: str, names: Sequence[str], *, add: bool, who: str | None = None
) -> Step | None:
    """Gives tasks units or persons: instead of those they have, or (``add``) behind them."""
    found = _rows(county, uids)
    texts = {}
    for task in found:
        old = county.scalar(f'SELECT "{column}" FROM task WHERE uid = ?', (task.uid,)) if column in COLUMNS else ""  # noqa: S608  # nosec B608
        listed = list(dict.fromkeys([*(split_units(str(old or "")) if add else []), *names]))
        text = join_units(listed) if column in UNITS else "、".join(listed)
        if text != (old or ""):
            texts[task.uid] = text
    if not texts:
        return None
    changed = [t for t in found if t.uid in texts]
    with gesture(county, "tasks_table.did_assign", who, field=_WORDS[column], task=named(changed)) as (batch, done):
        batch.update_many("task", [{"uid": uid, column: text or None} for uid, text in texts.items()])
    return done[0]


def split(county: County, uid: str, at: int, who: str | None = None) -> Step:
    """Cuts a task's content at ``at`` characters: what follows becomes a task of its own behind it.

    Units, dates and the source sentence stay with both; a target goes where its figure stands. LinzhangError
    ``tasks_table.split_where`` where one half would be empty.
    """
    task = _rows(county, [uid])[0]
    head, tail = task.content[:at].rstrip("；;，, \n"), task.content[at:].lstrip("；;，,。 \n")
    if not head or not tail:
        raise LinzhangError("tasks_table.split_where")
    document = _document(county, uid)
    columns = county.rows("SELECT * FROM task WHERE uid = ?", (uid,))[0]
    kept = set(columns.keys()) - {"id", "uid", "remarks", "number", "state"}
    with gesture(county, "tasks_table.did_split", who, task=named([task])) as (batch, done):
        row = {name: columns[name] for name in kept}
        row |= {"position": _free_position(batch, document), "title": first_clause(tail), "content": tail}
        row["state"] = "open"
        new = batch.insert("task", [row])[0]
        batch.update("task", uid, content=head)
        _give_targets(batch, uid, new, head, tail)
        order = [t.uid for t in store.tasks(county, document, all_rows=True) if t.uid != new]
        order.insert(order.index(uid) + 1, new)
        _put_order(batch, order)
    return done[0]


def first_clause(text: str) -> str:
    """What a row without a title of its own is called: its first clause."""
    return re.split(r"[，,。；;：:\n]", text.strip(), maxsplit=1)[0][:30] or text.strip()[:30]


def _give_targets(batch: Batch, old: str, new: str, head: str, tail: str) -> None:
    """Targets whose figure stands only in the second half go to it."""
    place = 0
    for row in batch.rows("SELECT * FROM target WHERE task_uid = ? ORDER BY position", (old,)):
        figure = f"{row['value']}{row['unit'] or ''}"
        if figure in tail and (figure not in head or (row["indicator"] in tail and row["indicator"] not in head)):
            place += 1
            batch.update("target", row["uid"], task_uid=new, position=place)


def merge(county: County, uids: Sequence[str], who: str | None = None) -> Step:
    """Makes one task of several: the first of the table takes the texts, units, targets and progress of the others."""
    tasks = _rows(county, uids)
    if len(tasks) < 2:
        raise LinzhangError("tasks_table.merge_several")
    first, others = tasks[0], tasks[1:]
    contents = [first.content or first.title]
    contents += [t.content if t.content.startswith(t.title) else f"{t.title}。{t.content}".rstrip("。") for t in others]
    columns: dict[str, Any] = {
        "content": "\n".join(contents),
        "sentence": "\n".join(dict.fromkeys(t.sentence for t in tasks if t.sentence)) or None,
        "contact": "、".join(_union(t.contact for t in tasks)) or None,
        "leader": "、".join(_union(t.leader for t in tasks)) or None,
        "deadline": "；".join(dict.fromkeys(t.deadline for t in tasks if t.deadline)) or None,
        "deadline_end": max((t.deadline_end for t in tasks), default="") or None,
        "remarks": json.dumps([r.as_json() for t in tasks for r in t.remarks], ensure_ascii=False)
        if any(t.remarks for t in tasks)
        else None,
    }
    for column, texts in zip(UNITS, zip(*((t.lead, t.units, t.cooperating) for t in tasks), strict=True), strict=True):
        columns[column] = join_units(_union(texts)) or None
    with gesture(county, "tasks_table.did_merge", who, task=named(tasks), first=first.title[:_NAMED]) as (batch, done):
        batch.update("task", first.uid, **columns)
        place = int(batch.rows("SELECT coalesce(max(position), 0) FROM target WHERE task_uid = ?", (first.uid,))[0][0])
        for task in others:
            for row in batch.rows("SELECT uid FROM target WHERE task_uid = ? ORDER BY position", (task.uid,)):
                place += 1
                batch.update("target", row["uid"], task_uid=first.uid, position=place)
            _move_progress(batch, task.uid, first.uid)
        batch.update_many("task", [{"uid": t.uid, "merged_into_uid": first.uid} for t in others])
    return done[0]


def _union(texts: Any) -> list[str]:
    return list(dict.fromkeys(name for text in texts for name in split_units(str(text or ""))))


def _move_progress(batch: Batch, old: str, new: str) -> None:
    """Reports go along; one whose unit and day are taken stays with the row that was merged."""
    taken = {
        (r["unit"], r["day"]) for r in batch.rows("SELECT unit, day FROM task_progress WHERE task_uid = ?", (new,))
    }
    for row in batch.rows("SELECT uid, unit, day FROM task_progress WHERE task_uid = ? ORDER BY id", (old,)):
        if (row["unit"], row["day"]) not in taken:
            batch.update("task_progress", row["uid"], task_uid=new)


def move(county: County, uids: Sequence[str], before: str, section: str, who: str | None = None) -> Step | None:
    """Puts tasks before another task (at the end of ``section`` where ``before`` is empty) and into the section."""
    tasks = _rows(county, uids)
    document = _document(county, tasks[0].uid)
    everything = store.tasks(county, document, all_rows=True)
    moved = {t.uid for t in tasks}
    if before in moved:
        return None
    rest = [t for t in everything if t.uid not in moved]
    if before:
        place = next((i for i, t in enumerate(rest) if t.uid == before), len(rest))
    else:
        inside = [i for i, t in enumerate(rest) if t.section == section and not t.merged_into]
        place = inside[-1] + 1 if inside else len(rest)
    order = [*(t.uid for t in rest[:place]), *(t.uid for t in tasks), *(t.uid for t in rest[place:])]
    if order == [t.uid for t in everything] and all(t.section == section for t in tasks):
        return None
    path = next((t.path for t in rest if t.section == section), ())
    with gesture(county, "tasks_table.did_move", who, task=named(tasks)) as (batch, done):
        entering = [t for t in tasks if t.section != section]
        text = json.dumps(path, ensure_ascii=False) if path else None
        batch.update_many("task", [{"uid": t.uid, "section": section or None, "section_path": text} for t in entering])
        _put_order(batch, order)
    return done[0]


def move_section(county: County, document: str, section: str, before: str, who: str | None = None) -> Step | None:
    """Puts all tasks of a section before those of another, at the end where ``before`` is empty."""
    everything = store.tasks(county, document, all_rows=True)
    if section == before:
        return None
    tasks = [t for t in everything if t.section == section]
    rest = [t for t in everything if t.section != section]
    place = next((i for i, t in enumerate(rest) if before and t.section == before), len(rest))
    order = [*(t.uid for t in rest[:place]), *(t.uid for t in tasks), *(t.uid for t in rest[place:])]
    if order == [t.uid for t in everything]:
        return None
    with gesture(county, "tasks_table.did_move_section", who, section=section) as (batch, done):
        _put_order(batch, order)
    return done[0]


def rename_section(county: County, document: str, old: str, new: str, who: str | None = None) -> Step | None:
    """Gives a section another heading."""
    new = " ".join(new.split())
    tasks = [t for t in store.tasks(county, document, all_rows=True) if t.section == old]
    if not tasks or new == old:
        return None
    with gesture(county, "tasks_table.did_rename_section", who, section=old, name=new) as (batch, done):
        batch.update_many("task", [{"uid": t.uid, "section": new or None} for t in tasks])
    return done[0]


def renumber(county: County, document: str, *, by_section: bool, who: str | None = None) -> Step | None:
    """Numbers 1, 2, 3 … through the whole table, or anew in every section; None where they are so already."""
    numbers: list[tuple[StoredTask, str]] = []
    count, section = 0, None
    for task in store.tasks(county, document):
        if by_section and task.section != section:
            count, section = 0, task.section
        count += 1
        numbers.append((task, str(count)))
    changed = [(task, number) for task, number in numbers if task.number != number]
    if not changed:
        return None
    with gesture(county, "tasks_table.did_renumber", who, count=len(numbers)) as (batch, done):
        batch.update_many("task", [{"uid": task.uid, "number": number} for task, number in changed])
    return done[0]


def add(county: County, document: str, after: str, title: str, section: str = "", who: str | None = None) -> Step:
    """A task that the plan does not have, behind ``after`` (at the end where that is empty)."""
    if not title.strip():
        raise LinzhangError("tasks_table.title_empty")
    everything = store.tasks(county, document, all_rows=True)
    model = next((t for t in everything if t.uid == after), everything[-1] if everything else None)
    if model is None:
        raise LinzhangError("tasks_table.task_gone")
    with gesture(county, "tasks_table.did_add", who, task=title.strip()[:_NAMED]) as (batch, done):
        new = batch.insert("task", [new_row(batch, document, model, title.strip(), section or model.section)])[0]
        order = [t.uid for t in everything]
        order.insert(order.index(after) + 1 if after in order else len(order), new)
        _put_order(batch, order)
    return done[0]


def new_row(batch: Batch, document: str, model: StoredTask, title: str, section: str) -> dict[str, object]:
    """The row of a task that no plan has, in the plan and (where it fits) the section of ``model``."""
    path = json.dumps(model.path, ensure_ascii=False) if model.path and model.section == section else None
    return {
        "document_hash": document,
        "position": _free_position(batch, document),
        "document_title": model.document_title or None,
        "kind": "task",
        "section": section or None,
        "section_path": path,
        "title": title,
        "state": "open",
    }


def leave_out(county: County, uids: Sequence[str], *, out: bool = True, who: str | None = None) -> Step:
    """Takes rows that are no tasks out of the table, or back into it."""
    tasks = _rows(county, uids)
    code = "tasks_table.did_leave_out" if out else "tasks_table.did_take_back"
    with gesture(county, code, who, task=named(tasks)) as (batch, done):
        batch.update_many("task", [{"uid": t.uid, "left_out": 1 if out else None} for t in tasks])
    return done[0]


def confirm(county: County, uids: Sequence[str], who: str | None = None) -> Step | None:
    """Says that what was in doubt about the rows has been compared with the original."""
    tasks = [t for t in _rows(county, uids) if t.remarks or t.doubtful]
    if not tasks:
        return None
    with gesture(county, "tasks_table.did_confirm", who, task=named(tasks)) as (batch, done):
        batch.update_many("task", [{"uid": t.uid, "remarks": None, "doubtful": None} for t in tasks])
    return done[0]


def _free_position(batch: Batch, document: str) -> int:
    last = batch.rows("SELECT max(position) FROM task WHERE document_hash = ?", (document,))[0][0]
    return max(int(last or 0) + 1, BY_HAND)


def _put_order(batch: Batch, order: Sequence[str]) -> None:
    known = {row["uid"]: row["sort_order"] for row in batch.rows("SELECT uid, sort_order FROM task")}
    rows = [{"uid": uid, "sort_order": place} for place, uid in enumerate(order, 1) if known[uid] != place]
    batch.update_many("task", rows)
