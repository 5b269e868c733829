"""What returned tables would change: every difference with what was sent, what is now, and what came back.

A unit has changed a cell where it differs from what was sent. Where the county's own text has changed since as well,
or two units want different things, it is a conflict, and nobody decides it but the office.
"""

from __future__ import annotations

import datetime
import difflib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...county.dates import today_in
from ...county.errors import LinzhangError
from ...county.ledger import Ledger
from .. import editing, extras, store, task_progress
from ..groups import Groups
from ..layout import layouts, unit_layout
from ..model import Remark
from ..store import StoredTask
from ..task_progress import Report
from ..task_sheet import cell_text
from .filled_in import FIELDS as REPORTED
from .filled_in import Filled, filled_in
from .reading import Returned, Row, read_returned

if TYPE_CHECKING:
    from ...county.gateway import County

CHANGE, CONFLICT, DOUBTFUL, NEW = "change", "conflict", "doubtful", "new"
KINDS = (CONFLICT, DOUBTFUL, NEW, CHANGE)
PROGRESS = "progress"
# printed field → what it may correct; numbers and parts are the office's own
CORRECTED = ("title", "content", "whole", "lead", "units", "cooperating", "leader", "contact", "deadline")
# how like a row without its key must be to a task, and by how much liker than to any other
LIKE, CLEARLY = 0.72, 0.08


@dataclass(frozen=True)
class Difference:
    """One thing that a returned row would change. ``id`` names it in the parameter ACCEPT."""

    id: str
    file: str
    row: int
    unit: str
    task_uid: str
    task: str
    field: str
    kind: str
    sent: str
    now: str
    returned: str
    doubts: tuple[Remark, ...] = ()
    report: Report | None = None
    path: Path = Path()

    @property
    def safe(self) -> bool:
        """Whether it goes in where nobody has looked at it."""
        return self.kind == CHANGE


@dataclass
class Book:
    """A returned file with what is known of it: the sending it answers, and the plan."""

    returned: Returned
    document: str
    unit: str
    uid: str = ""
    base: dict[str, Any] = field(default_factory=dict)
    sent: str = ""
    filled: int = 0


@dataclass
class Compared:
    """All differences of the files, and the ledger of their rows so far."""

    differences: list[Difference] = field(default_factory=list)
    books: list[Book] = field(default_factory=list)
    ledger: Ledger = field(default_factory=lambda: Ledger(editing.RETURN))


def compare(
    county: County,
    files: Sequence[Path],
    *,
    document: str = "",
    today: datetime.date | None = None,
    report: Callable[[float], None] = lambda _part: None,
) -> Compared:
    """Compares the files with the county; a file that cannot be read is refused in the ledger, the others go on."""
    compared = Compared()
    today = today or today_in(county.profile.time_zone_seconds)
    shown = [unit_layout(county.profile), *layouts(county.profile)]
    plans = _Plans(county)
    for index, path in enumerate(files):
        try:
            returned = read_returned(path, shown)
            book = _book(county, returned, document, plans.groups)
            _compare(compared, book, plans, today)
        except LinzhangError as error:
            compared.ledger.refuse(path.name, None, error.code, **error.values)
        report((index + 1) / len(files))
    compared.differences = _told_apart(_contested(compared.differences))
    return compared


def _told_apart(found: Sequence[Difference]) -> list[Difference]:
    """Each has an id of its own, also in files of one name in two folders and in the sheets of one file."""
    seen: Counter[str] = Counter()
    result = []
    for one in found:
        seen[one.id] += 1
        result.append(one if seen[one.id] == 1 else replace(one, id=f"{one.id}#{seen[one.id]}"))
    return result


class _Plans:
    """Tasks, numbers, units and progress of the plans that are asked for, read once each."""

    def __init__(self, county: County) -> None:
        self.county = county
        self.groups = Groups.of(county)
        self._tasks: dict[str, dict[str, StoredTask]] = {}
        self._gone: dict[str, dict[str, str]] = {}
        self._reports: dict[str, dict[tuple[str, str], Report]] = {}
        self._targets: dict[str, dict[str, dict[str, object]]] = {}

    def tasks(self, document: str) -> dict[str, StoredTask]:
        """uid → task of the table, in its order."""
        if document not in self._tasks:
            self._tasks[document] = {t.uid: t for t in store.tasks(self.county, document)}
            hidden = [t for t in store.tasks(self.county, document, all_rows=True) if t.merged_into or t.left_out]
            self._gone[document] = {t.uid: t.merged_into for t in hidden}
        return self._tasks[document]

    def alive(self, document: str, uid: str) -> str:
        """The task that a key means now: one that was merged is the one that it went into; '' for none."""
        tasks = self.tasks(document)
        for _step in range(20):
            if uid in tasks:
                return uid
            uid = self._gone[document].get(uid, "")
        return ""

    def reports(self, document: str) -> dict[tuple[str, str], Report]:
        """(task, unit) → its latest report."""
        if document not in self._reports:
            self._reports[document] = task_progress.latest(self.county, document)
        return self._reports[document]


def _book(county: County, returned: Returned, document: str, groups: Groups) -> Book:
    """The sending that a file answers: by its key, else by unit; the latest where there are several."""
    rows = county.rows("SELECT * FROM task_book WHERE uid = ?", (returned.book,)) if returned.book else []
    unit = groups.unit(returned.unit) if returned.unit else ""
    if not rows:
        keys = [row.key for row in returned.rows if row.key]
        found = [county.scalar("SELECT document_hash FROM task WHERE uid = ?", (key,)) for key in keys[:50]]
        plan = next((str(f) for f in found if f), "") or store.find_document(county, document)[0]
        unit = unit or _unit_of_name(county, plan, returned.path)
        rows = county.rows(
            "SELECT * FROM task_book WHERE document_hash = ? AND unit = ? ORDER BY sent DESC LIMIT 1", (plan, unit)
        )
        if not rows:
            return Book(returned, plan, unit)
        if not returned.book:
            returned.remarks.append(Remark("tasks_returns.book_by_unit", {"unit": unit}))
    row = rows[0]
    return Book(
        returned, row["document_hash"], row["unit"], row["uid"], json.loads(row["base"] or "{}"), str(row["sent"])
    )


def _unit_of_name(county: County, document: str, path: Path) -> str:
    """The unit whose name begins the file's name, of those that a table was sent to."""
    units = [
        str(r["unit"]) for r in county.rows("SELECT DISTINCT unit FROM task_book WHERE document_hash = ?", (document,))
    ]
    return max((u for u in units if path.stem.startswith(u)), key=len, default="")


def _compare(compared: Compared, book: Book, plans: _Plans, today: datetime.date) -> None:
    returned, name, ledger = book.returned, book.returned.path.name, compared.ledger
    tasks = plans.tasks(book.document)
    known = {uid: tasks[uid] for uid in (book.base.get("tasks") or tasks) if uid in tasks}
    for remark in returned.remarks:
        ledger.note(name, None, remark.code, **remark.values)
    missing = [f for f in book.base.get("fields", ()) if f not in returned.fields and f in (*CORRECTED, *REPORTED)]
    if missing:
        headers = {c.field: c.header for c in unit_layout(plans.county.profile).columns}
        words = "、".join(headers.get(f, f) for f in missing)
        ledger.note(name, None, "tasks_returns.columns_missing", columns=words)
    if not book.unit and any(f in returned.fields for f in REPORTED):
        ledger.note(name, None, "tasks_returns.unit_unknown")
    taken: set[str] = set()
    compared.books.append(book)
    for row in returned.rows:
        uid, doubts = _task_of(row, book, plans, known, taken)
        if not uid:
            _new_row(compared, book, row, doubts, today)
            continue
        taken.add(uid)
        found = [*_texts(book, row, tasks[uid], doubts), *_progress(book, row, tasks[uid], plans, today, doubts)]
        compared.differences += found
        if not found:
            ledger.unchanged(name, row.number, "tasks_returns.row_unchanged", task=tasks[uid].title)
    for uid, task in known.items():
        if book.base and uid not in taken:
            ledger.note(name, None, "tasks_returns.row_missing", task=task.title)
    sections = {re.sub(r"\s+", "", t.section) for t in tasks.values()}
    notes = plans.county.profile.get("tasks.unit_note", [])
    plain = sections | {re.sub(r"\s+", "", str(n)) for n in (notes if isinstance(notes, list) else [notes])}
    for _sheet, number, text in returned.loose:
        if re.sub(r"\s+", "", text) not in plain and not text.startswith(("注：", "注:")):
            ledger.leave(name, number, "tasks_returns.loose_text", text=text[:200])


def _task_of(
    row: Row, book: Book, plans: _Plans, known: Mapping[str, StoredTask], taken: set[str]
) -> tuple[str, list[Remark]]:
    """(uid of the row's task, what is doubtful about it); '' for a row that is none of them."""
    if row.key:
        uid = plans.alive(book.document, row.key)
        if uid and uid not in taken:
            merged = uid != row.key
            return uid, [Remark("tasks_returns.task_merged")] if merged else []
        if uid and _like(row, known.get(uid)) > 0.98:
            return "", [Remark("tasks_returns.row_twice")]
        if uid:
            return "", [Remark("tasks_returns.row_copied")]
    # first among the tasks that were sent to the unit, then in the whole plan
    for where in (known, plans.tasks(book.document)):
        near = _nearest(row, {uid: task for uid, task in where.items() if uid not in taken})
        best = sorted(((_like(row, where[uid]), uid) for uid in near), reverse=True)
        if not best or best[0][0] < LIKE:
            continue
        if len(best) == 1 or best[0][0] - best[1][0] >= CLEARLY:
            return best[0][1], [Remark("tasks_returns.by_content")]
        return "", [Remark("tasks_returns.row_ambiguous")]
    return "", []


def _nearest(row: Row, tasks: Mapping[str, StoredTask], count: int = 4) -> list[str]:
    """The few tasks that share most pairs of characters with the row: only these are compared letter by letter."""
    mine = _pairs(row.text("whole") or row.text("title") + row.text("content"))
    scores = {}
    for uid, task in tasks.items():
        theirs = _pairs(task.title + (task.content or task.title))
        scores[uid] = 2 * len(mine & theirs) / max(1, len(mine) + len(theirs))
    return sorted(scores, key=lambda uid: scores[uid], reverse=True)[:count]


@lru_cache(maxsize=2000)
def _pairs(text: str) -> frozenset[str]:
    tight = _tight(text)
    return frozenset(tight[i : i + 2] for i in range(len(tight) - 1)) or frozenset([tight])


def _like(row: Row, task: StoredTask | None) -> float:
    """How like a row is to a task, 0…1: by title and content."""
    if task is None:
        return 0.0
    mine = _tight(row.text("whole") or row.text("title") + row.text("content"))
    theirs = _tight(task.title + (task.content or task.title))
    if not mine or not theirs:
        return 0.0
    if mine == theirs:
        return 1.0
    match = difflib.SequenceMatcher(None, mine, theirs, autojunk=False)
    if match.quick_ratio() < LIKE - 0.1:
        return 0.0
    same_title = bool(row.text("title")) and _tight(row.text("title")) == _tight(task.title)
    return min(1.0, match.ratio() + (0.15 if same_title else 0.0))


def _tight(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _same(one: str, other: str) -> bool:
    """Whether two cells say the same: spaces, line breaks and the mark between names do not count."""
    return re.sub(r"[\s、]+", "", one) == re.sub(r"[\s、]+", "", other)


def _texts(book: Book, row: Row, task: StoredTask, doubts: list[Remark]) -> list[Difference]:
    base = (book.base.get("tasks") or {}).get(task.uid)
    fields = book.base["fields"] if base is not None else book.returned.fields
    found = []
    for name in CORRECTED:
        if name not in book.returned.fields or (base is not None and name not in base):
            continue
        now, back = cell_text(task, name, fields), row.text(name)
        sent = str(base[name]) if base is not None else now
        if _same(back, sent) or _same(back, now):
            continue
        kind = CHANGE if _same(sent, now) else CONFLICT
        if not back:
            doubts = [*doubts, Remark("tasks_returns.cell_emptied")]
        if kind == CHANGE and (doubts or base is None):
            kind = DOUBTFUL
        found.append(_difference(book, row, task, name, kind, (sent, now, back), doubts))
    return found


def _difference(
    book: Book,
    row: Row,
    task: StoredTask | None,
    name: str,
    kind: str,
    texts: tuple[str, str, str],
    doubts: Sequence[Remark],
    report: Report | None = None,
) -> Difference:
    file = book.returned.path.name
    return Difference(
        id=f"{file}:{row.number}:{name}",
        file=file,
        row=row.number,
        unit=book.unit,
        task_uid=task.uid if task else "",
        task=(task.title or task.content[:30]) if task else row.text("title") or row.text("content")[:30],
        field=name,
        kind=kind,
        sent=texts[0],
        now=texts[1],
        returned=texts[2],
        doubts=tuple(doubts),
        report=report,
        path=book.returned.path,
    )


def _progress(
    book: Book, row: Row, task: StoredTask, plans: _Plans, today: datetime.date, doubts: list[Remark]
) -> list[Difference]:
    """What the unit reports, where it differs from what was sent and from what is known."""
    filled = filled_in(row, (book.returned.day or today).year)
    if not filled.present or not book.unit:
        return []
    book.filled += 1
    now = plans.reports(book.document).get((task.uid, book.unit))
    base = (book.base.get("tasks") or {}).get(task.uid)
    sent = _sent_words(base, task, book.unit) if base else said(now)
    report = _report(filled, book, task, now, today)
    if report is None or said(report) in (said(now), sent):
        return []
    changed = said(now) != sent
    kind = CONFLICT if changed else CHANGE
    hints = [*doubts, *filled.remarks]
    if kind == CHANGE and doubts:
        kind = DOUBTFUL
    return [_difference(book, row, task, PROGRESS, kind, (sent, said(now), said(report)), hints, report)]


def _report(filled: Filled, book: Book, task: StoredTask, now: Report | None, today: datetime.date) -> Report | None:
    day = filled.day or book.returned.day or today
    same_evidence = now is not None and now.evidence == filled.evidence
    return Report(
        task_uid=task.uid,
        unit=book.unit,
        day=day.isoformat(),
        state=filled.state,
        percent=filled.percent,
        note=filled.note,
        evidence=filled.evidence,
        document_uid=now.document_uid if now is not None and same_evidence else "",
        closed=now.closed if now is not None and filled.state == task_progress.DONE else "",
    )


def _sent_words(base: Mapping[str, object], task: StoredTask, unit: str) -> str:
    """The progress as it stood in the table that was sent, in the words of ``said``."""
    values = {name: base.get(name) for name in REPORTED if base.get(name) not in (None, "")}
    if not values:
        return said(None)
    filled = filled_in(Row("", 0, task.uid, values), 0)
    day = filled.day.isoformat() if filled.day else ""
    return said(Report(task.uid, unit, day, filled.state, filled.percent, filled.note, filled.evidence))


def said(report: Report | None) -> str:
    """A report in one line, without its day: 进行中 60% 已完成整地 〔佐证：照片〕."""
    if report is None:
        return ""
    parts = [extras.state_words().get(report.state, report.state)]
    if report.percent is not None:
        parts.append(f"{report.percent:g}%")
    if report.note:
        parts.append(report.note)
    if report.evidence:
        parts.append(f"〔佐证：{report.evidence}〕")
    return " ".join(parts)


def _new_row(compared: Compared, book: Book, row: Row, doubts: list[Remark], today: datetime.date) -> None:
    """A row that no task has: it may become one, never by itself."""
    if any(r.code == "tasks_returns.row_twice" for r in doubts):
        compared.ledger.pass_over(book.returned.path.name, row.number, "tasks_returns.row_twice")
        return
    text = row.text("whole") or "：".join(t for t in (row.text("title"), row.text("content")) if t)
    if not text:
        shown = "；".join(row.text(name) for name in row.values)
        compared.ledger.leave(book.returned.path.name, row.number, "tasks_returns.loose_text", text=shown[:200])
        return
    filled = filled_in(row, (book.returned.day or today).year)
    report = None
    if filled.present and book.unit:
        stand_in = StoredTask("", 0, "", "", "", "", "", "", "", "", "", "", "")
        report = _report(filled, book, stand_in, None, today)
    values = ("", "", text)
    compared.differences.append(_difference(book, row, None, NEW, NEW, values, doubts, report))


def _contested(found: list[Difference]) -> list[Difference]:
    """Two files that want different texts in one cell, or different progress of one unit, are in conflict."""
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, one in enumerate(found):
        if one.task_uid:
            unit = one.unit if one.field == PROGRESS else ""
            groups[one.task_uid, one.field, unit].append(index)
    result = list(found)
    for indices in groups.values():
        if len({re.sub(r"\s+", "", found[i].returned) for i in indices}) < 2:
            continue
        for i in indices:
            others = "；".join(f"{found[j].unit or found[j].file}：{found[j].returned[:60]}" for j in indices if j != i)
            doubts = (*found[i].doubts, Remark("tasks_returns.contested", {"others": others}))
            result[i] = replace(found[i], kind=CONFLICT, doubts=doubts)
    return result


def to_json(compared: Compared) -> str:
    """The differences as the panel shows them, in the order of ``KINDS``."""
    listed = sorted(compared.differences, key=lambda d: KINDS.index(d.kind))
    rows = []
    for one in listed:
        row = {key: getattr(one, key) for key in ("id", "file", "row", "unit", "task_uid", "task", "field", "kind")}
        row |= {"sent": one.sent, "now": one.now, "returned": one.returned, "safe": one.safe}
        rows.append(row | {"doubts": [doubt.as_json() for doubt in one.doubts]})
    return json.dumps(rows, ensure_ascii=False)
