"""Tasks and targets into the county file, and out of it again."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol

from ..county.errors import LinzhangError
from ..county.gateway import new_uid
from ..county.ledger import Ledger
from .model import AMOUNT, GOAL, TASK, LeftOut, Plan, Remark, Task
from .scopes import is_place
from .targets import splittable

if TYPE_CHECKING:
    from ..county.gateway import Batch, County

KIND = "plan"
PART = "其中："
_PHONE = re.compile(r"1\d{10}|\d{3,4}-\d{7,8}")


@dataclass(frozen=True)
class StoredTask:
    """A task as the county file holds it."""

    uid: str
    position: int
    document_title: str
    section: str
    number: str
    title: str
    content: str
    lead: str
    units: str
    cooperating: str
    contact: str
    deadline: str
    sentence: str
    remarks: tuple[Remark, ...] = field(default=())
    kind: str = TASK
    path: tuple[str, ...] = ()
    leader: str = ""
    deadline_start: str = ""
    deadline_end: str = ""
    frequency: str = ""
    doubtful: tuple[str, ...] = ()
    paragraph: int = 0
    table: int = 0
    table_row: int = 0
    sort_order: int = 0
    merged_into: str = ""
    left_out: bool = False


@dataclass(frozen=True)
class StoredTarget:
    """A target as the county file holds it; ``part_of`` is the uid of the total that a 其中 part belongs to."""

    uid: str
    task_uid: str
    indicator: str
    comparison: str
    value: str
    unit: str
    year: int | None
    sentence: str
    task_content: str
    value_to: str = ""
    kind: str = ""
    scope: str = ""
    year_to: int | None = None
    frequency: str = ""
    part_of: str = ""
    remarks: tuple[Remark, ...] = ()

    @property
    def part(self) -> bool:
        """True for a 其中 part."""
        return bool(self.part_of)

    @property
    def label(self) -> str:
        """The indicator as tables print it: a part with 其中 before it."""
        return PART + self.indicator if self.part else self.indicator

    @property
    def figure(self) -> str:
        """The figure as it is read aloud: 每季度 不少于 1次, 控制在0.6‰以内, 3-4个."""
        number = f"{self.value}-{self.value_to}{self.unit}" if self.value_to else f"{self.value}{self.unit}"
        compared = self.comparison.replace("…", number) if "…" in self.comparison else f"{self.comparison} {number}"
        whole = self.scope.startswith(("全", "我", "本")) or re.fullmatch(r"[^每各、]{2,4}[市县区州盟旗]", self.scope)
        whom = "" if whole or self.scope in self.indicator else self.scope
        return " ".join(f"{self.frequency} {whom} {compared}".split())

    @property
    def splittable(self) -> bool:
        """True for an amount that the towns share out between them."""
        return splittable(self.kind, self.value_to)

    def of_a_place(self, total: StoredTarget | None) -> bool:
        """True for the part of ``total`` that one place does (其中青峰镇2万亩)."""
        return total is not None and self.splittable and _of_a_place(self, total)


class _Figured(Protocol):
    """What a target names, as read or as stored."""

    @property
    def indicator(self) -> str: ...
    @property
    def scope(self) -> str: ...


def _of_a_place(part: _Figured, total: _Figured) -> bool:
    return part.indicator == total.indicator and part.scope != total.scope and is_place(part.scope)


def known_names(county: County) -> list[str]:
    """Names of people in the county file: they settle how joined contacts are cut."""
    return [str(row["name"]) for row in county.rows("SELECT DISTINCT name FROM person")]


def known_units(county: County) -> list[str]:
    """Names of units in the county file: they settle how joined units are cut."""
    return [str(row["name"]) for row in county.rows("SELECT DISTINCT name FROM unit WHERE name IS NOT NULL")]


def store(
    county: County, plan: Plan, who: str | None = None, progress: Callable[[float], None] | None = None
) -> tuple[Ledger, str]:
    """Writes a plan in one transaction; (ledger, uid of the import).

    A task is known by the document's hash and its position. One that is there already stays as it is, with whatever was
    edited since. The ledger's rows count the tasks; what became no task is noted by its paragraphs.
    """
    ledger = Ledger(KIND, plan.source)
    source = plan.source
    if not plan.tasks:
        _note_left_out(ledger, plan)
        raise LinzhangError("tasks.no_tasks", file=source, paragraphs=len(plan.left_out))
    with county.batch("read plan", who) as batch:
        present = {
            int(row["position"])
            for row in batch.rows("SELECT position FROM task WHERE document_hash = ?", (plan.hash,))
        }
        new: list[dict[str, object]] = []
        targets: list[tuple[int, dict[str, object]]] = []
        added: list[tuple[Task, list[str]]] = []
        for position, task in enumerate(plan.tasks, 1):
            _enter(ledger, source, position, task, position in present)
            if position in present:
                continue
            names = [new_uid() for _target in task.targets]
            targets += [(len(new), row) for row in _target_rows(task, names)]
            added.append((task, names))
            new.append(_task_row(plan, position, task))
        uids = batch.insert("task", new)
        batch.insert("target", [{**row, "task_uid": uids[index]} for index, row in targets])
        _lock_places(batch, [task for task, _names in added], [names for _task, names in added])
        _note_left_out(ledger, plan)
        if progress:
            progress(0.95)
        import_uid = _record(batch, source, ledger)
    return ledger, import_uid


def _lock_places(batch: Batch, tasks: Sequence[Task], uids: Sequence[Sequence[str]]) -> None:
    """造林5万亩，其中青峰镇2万亩: what the plan gives to one town is locked there; the user may lift it."""
    areas: dict[str, list[str]] = {}
    for row in batch.rows("SELECT uid, name FROM area WHERE kind = 'base' AND \"end\" IS NULL"):
        areas.setdefault(str(row["name"]), []).append(str(row["uid"]))
    locks = {}
    for task, names in zip(tasks, uids, strict=True):
        for target in task.targets:
            total = None if target.part_of is None else task.targets[target.part_of]
            where = areas.get(target.scope, [])
            if total is None or len(where) != 1 or target.kind != AMOUNT or not _of_a_place(target, total):
                continue
            value = _in_unit(target.value, target.unit, total.unit)
            if value is not None and target.part_of is not None:
                locks[names[target.part_of], where[0]] = value
    batch.insert(
        "share_limit", [{"target_uid": uid, "area_uid": area, "fixed": value} for (uid, area), value in locks.items()]
    )


def _in_unit(value: str, unit: str, wanted: str) -> str | None:
    """A figure in another multiple of its unit (亩 in 万亩); None where the units differ otherwise."""
    if unit == wanted:
        return value
    factors = {"亿": 10**8, "万": 10**4, "": 1}
    given, asked = (re.fullmatch(r"(亿|万|)(.+)", text) for text in (unit, wanted))
    if given is None or asked is None or given.group(2) != asked.group(2):
        return None
    return f"{(Decimal(value) * factors[given.group(1)] / factors[asked.group(1)]).normalize():f}"


def _record(batch: Batch, source: str, ledger: Ledger) -> str:
    return batch.record_import(KIND, source, ledger)


def _task_row(plan: Plan, position: int, task: Task) -> dict[str, object]:
    return {
        "document_hash": plan.hash,
        "position": position,
        "document_title": plan.title,
        "kind": task.kind,
        "sort_order": position,
        "section_path": json.dumps(task.path, ensure_ascii=False) if task.path else None,
        "section": task.section or None,
        "number": task.number or None,
        "title": task.title,
        "content": task.content or None,
        "lead_unit": "、".join(task.lead) or None,
        "units": join_units(task.units) or None,
        "cooperating_units": join_units(task.cooperating) or None,
        "leader": task.leader or None,
        "contact": task.contact or None,
        "deadline": task.deadline or None,
        "deadline_start": task.deadline_start or None,
        "deadline_end": task.deadline_end or None,
        "frequency": task.frequency or None,
        "doubtful": json.dumps(task.doubtful, ensure_ascii=False) if task.doubtful else None,
        "paragraph": task.place,
        "table_number": task.table or None,
        "table_row": task.table_row or None,
        "sentence": task.sentence,
        "remarks": _remarks_json(task.remarks),
        "state": "open",
    }


def _target_rows(task: Task, uids: Sequence[str]) -> list[dict[str, object]]:
    totals_first = sorted(range(len(uids)), key=lambda index: task.targets[index].part_of is not None)
    return [
        {
            "uid": uids[index],
            "position": index + 1,
            "indicator": target.indicator,
            "comparison": target.comparison or None,
            "value": target.value,
            "value_to": target.value_to or None,
            "unit": target.unit or None,
            "kind": target.kind,
            "scope": target.scope or None,
            "year": target.year,
            "year_to": target.year_to,
            "frequency": target.frequency or None,
            "part_of": None if target.part_of is None else uids[target.part_of],
            "sentence": target.sentence,
            "remarks": _remarks_json(target.remarks),
        }
        for index in totals_first
        for target in [task.targets[index]]
    ]


def _remarks_json(remarks: Sequence[Remark]) -> str | None:
    return json.dumps([r.as_json() for r in remarks], ensure_ascii=False) if remarks else None


def _remarks(text: str | None) -> tuple[Remark, ...]:
    return tuple(Remark(r["code"], r["values"]) for r in json.loads(text or "[]"))


def join_units(units: list[str]) -> str:
    """Units as offices join them: 、 between, ， before 各乡镇 and the like."""
    text = ""
    for unit in units:
        text += ("" if not text else "，" if unit.startswith("各") else "、") + unit
    return text


def _enter(ledger: Ledger, source: str, position: int, task: Task, known: bool) -> None:
    values: dict[str, object] = {"number": task.number or "—", "title": _masked(task.title), "place": task.place}
    if known:
        ledger.unchanged(source, position, "tasks.unchanged", **values)
        return
    ledger.accept(
        source, position, "tasks.goal_read" if task.kind == GOAL else "tasks.read", **values, targets=len(task.targets)
    )
    for remark in task.remarks:
        _note(ledger, source, position, remark)
    for target in task.targets:
        for remark in target.remarks:
            _note(ledger, source, position, remark)


def _note(ledger: Ledger, source: str, position: int, remark: Remark) -> None:
    masked = {key: _masked(str(value)) for key, value in remark.values.items()}
    ledger.note(source, position, remark.code, **masked)


def _masked(text: str) -> str:
    return _PHONE.sub("…", text)


def _note_left_out(ledger: Ledger, plan: Plan) -> None:
    for remark in plan.remarks:
        ledger.note(plan.source, None, remark.code, **remark.values)
    groups: dict[str, tuple[LeftOut, list[int]]] = {}
    for item in plan.left_out:
        key = json.dumps(item.remark.as_json(), ensure_ascii=False, sort_keys=True)
        groups.setdefault(key, (item, []))[1].append(item.place)
    for item, places in groups.values():
        ledger.note(plan.source, None, item.remark.code, **item.remark.values, places=ranges(places))


def ranges(places: list[int]) -> str:
    """Paragraph numbers as offices write them: 3–5、8."""
    numbers = sorted(set(places))
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return "、".join(str(a) if a == b else f"{a}–{b}" for a, b in runs)


# ---- reading back ---------------------------------------------------------------------------------------------


def documents(county: County) -> list[tuple[str, str]]:
    """(hash, title) of the plans in the county file, the one read last first."""
    rows = county.rows(
        "SELECT document_hash, max(document_title) AS title, max(id) AS last FROM task"
        " GROUP BY document_hash ORDER BY last DESC"
    )
    return [(str(row["document_hash"]), str(row["title"] or "")) for row in rows]


def find_document(county: County, wanted: str = "") -> tuple[str, str]:
    """(hash, title) of the plan named by title or hash, the one read last where nothing is named."""
    known = documents(county)
    if not known:
        raise LinzhangError("tasks.none_read")
    if not wanted.strip():
        return known[0]
    for found in known:
        if wanted.strip() in found:
            return found
    raise LinzhangError("tasks.document_unknown", document=wanted)


def tasks(county: County, document_hash: str, *, all_rows: bool = False) -> list[StoredTask]:
    """The tasks of one plan in their order; with ``all_rows`` those too that were merged into others or left out."""
    rows = county.rows(
        "SELECT * FROM task WHERE document_hash = ? AND (? OR (merged_into_uid IS NULL AND left_out IS NOT 1))"
        " ORDER BY coalesce(sort_order, position), position",
        (document_hash, all_rows),
    )
    return [
        StoredTask(
            uid=str(row["uid"]),
            position=int(row["position"]),
            document_title=str(row["document_title"] or ""),
            section=str(row["section"] or ""),
            number=str(row["number"] or ""),
            title=str(row["title"] or ""),
            content=str(row["content"] or ""),
            lead=str(row["lead_unit"] or ""),
            units=str(row["units"] or ""),
            cooperating=str(row["cooperating_units"] or ""),
            contact=str(row["contact"] or ""),
            deadline=str(row["deadline"] or ""),
            sentence=str(row["sentence"] or ""),
            remarks=_remarks(row["remarks"]),
            kind=str(row["kind"] or TASK),
            path=tuple(json.loads(row["section_path"] or "[]")),
            leader=str(row["leader"] or ""),
            deadline_start=str(row["deadline_start"] or ""),
            deadline_end=str(row["deadline_end"] or ""),
            frequency=str(row["frequency"] or ""),
            doubtful=tuple(json.loads(row["doubtful"] or "[]")),
            paragraph=int(row["paragraph"] or 0),
            table=int(row["table_number"] or 0),
            table_row=int(row["table_row"] or 0),
            sort_order=int(row["sort_order"] or row["position"]),
            merged_into=str(row["merged_into_uid"] or ""),
            left_out=bool(row["left_out"]),
        )
        for row in rows
    ]


def targets(county: County, document_hash: str) -> list[StoredTarget]:
    """The targets of one plan in their order, without those of rows that were left out."""
    rows = county.rows(
        "SELECT target.*, task.content AS task_content FROM target JOIN task ON task.uid = target.task_uid"
        " WHERE document_hash = ? AND task.left_out IS NOT 1"
        " ORDER BY coalesce(task.sort_order, task.position), task.position, target.position",
        (document_hash,),
    )
    return [_target(row) for row in rows]


def target(county: County, uid: str) -> StoredTarget:
    """One target; LinzhangError where there is none of that uid."""
    rows = county.rows(
        "SELECT target.*, task.content AS task_content FROM target JOIN task ON task.uid = target.task_uid"
        " WHERE target.uid = ?",
        (uid,),
    )
    if not rows:
        raise LinzhangError("tasks.target_unknown", target=uid)
    return _target(rows[0])


def _target(row: sqlite3.Row) -> StoredTarget:
    return StoredTarget(
        uid=str(row["uid"]),
        task_uid=str(row["task_uid"]),
        indicator=str(row["indicator"]),
        comparison=str(row["comparison"] or ""),
        value=str(row["value"]),
        unit=str(row["unit"] or ""),
        year=row["year"],
        sentence=str(row["sentence"] or ""),
        task_content=str(row["task_content"] or ""),
        value_to=str(row["value_to"] or ""),
        kind=str(row["kind"] or AMOUNT),
        scope=str(row["scope"] or ""),
        year_to=row["year_to"],
        frequency=str(row["frequency"] or ""),
        part_of=str(row["part_of"] or ""),
        remarks=_remarks(row["remarks"]),
    )


def title_of(county: County, task_uid: str) -> str:
    """The title of the plan that a task belongs to."""
    return str(county.scalar("SELECT document_title FROM task WHERE uid = ?", (task_uid,)) or "")
