"""Doing a planned change: one batch, tenures closed with a date and new ones opened, nothing overwritten."""

from __future__ import annotations

from pathlib import Path

from ...county import undo
from ...county.ddl import quoted
from ...county.errors import LinzhangError
from ...county.gateway import Batch, County
from ...county.ledger import Ledger
from . import documents
from .model import Change, EndPost, Join, Leave, NewPost, Plan, Redraw, Reorder, Succeed, Swap
from .staff import Staff
from .words import order_words

KIND = "changeperson"
# what a batch of this room writes, and what can be undone with it
TABLES = ("unit", "unit_group", "person", "post", "tenure", "leave", "document")


def apply_change(county: County, plan: Plan, who: str | None, file: Path | None = None) -> str:
    """Does what the plan says in one batch and returns its id; ``file`` is the document that made the change.

    LinzhangError with the first of the plan's conflicts, ``changes.plan_outdated`` where a tenure is not any more as
    it was when the plan was made, or what is wrong with the file; nothing is changed then.
    """
    if plan.conflicts:
        raise LinzhangError(plan.conflicts[0].code, **plan.conflicts[0].values)
    with documents.attached(county, file) as attachment, county.batch(KIND, who) as batch:
        _check(batch, plan)
        document = documents.record(batch, plan.change.document.strip(), attachment)
        batch.insert("unit", [{"uid": uid, "name": name} for uid, name in plan.new_units.items()])
        _persons(batch, plan)
        batch.insert("post", [_post_row(p) for p in plan.new_posts])
        batch.update_many("post", [{"uid": p.uid, "end": plan.day} for p in plan.ended_posts])
        batch.update_many(
            "tenure",
            [{"uid": c.tenure.uid, "end": plan.day, "end_document_uid": document} for c in plan.closings],
        )
        for withdrawn in plan.withdrawn:
            batch.delete("tenure", withdrawn.tenure.uid)
        for table in ("post", "tenure"):
            ranks = [{"uid": r.uid, "rank": r.rank} for r in plan.ranks if r.table == table]
            batch.update_many(table, ranks)
        batch.insert(
            "tenure",
            [
                {
                    "post_uid": o.post.uid,
                    "person_uid": o.person_uid,
                    "start": plan.day,
                    "end": o.end,
                    "title": o.title,
                    "unit_uid": o.unit_uid,
                    "rank": o.rank,
                    "document_uid": document,
                }
                for o in plan.openings
            ],
        )
        batch.record_import(KIND, _summary(plan), _ledger(plan))
        return batch.id


def undo_change(county: County, batch_id: str, who: str | None) -> tuple[str, int]:
    """Undoes a change (without a batch the last one in effect); returns (id of the new batch, entries undone).

    LinzhangError ``changes.nothing_to_undo``, or why it cannot be undone any more.
    """
    if not batch_id:
        last = undo.last_done(county, (KIND,))
        if last is None:
            raise LinzhangError("changes.nothing_to_undo")
        batch_id = last.batch
    return undo.revert(county, batch_id, TABLES, who, beside=_same_seats(county, batch_id))


def _same_seats(county: County, batch_id: str) -> set[tuple[str, str]]:
    """All tenures of the seats that the batch touched, where the profile limits how many hold them.

    Whoever came to such a seat later touched no row of the batch, but undoing it would seat two.
    """
    staff = Staff(county)
    rows = county.rows("SELECT row_uid FROM change WHERE batch = ? AND table_name = 'tenure'", (batch_id,))
    touched = {row["row_uid"] for row in rows}
    posts = {staff.posts[t.post_uid] for t in staff.tenures if t.uid in touched}
    rows = county.rows("SELECT row_uid FROM change WHERE batch = ? AND table_name = 'post'", (batch_id,))
    posts |= {staff.posts[row["row_uid"]] for row in rows if row["row_uid"] in staff.posts}
    groups = {post.group for post in posts if staff.limit(post)}
    beside = {("tenure", t.uid) for group in groups for t in staff.of_group(group)}
    return beside | {("post", post.uid) for post in staff.posts.values() if post.group in groups}


def _check(batch: Batch, plan: Plan) -> None:
    for post in plan.ended_posts:
        rows = batch.rows('SELECT "end" FROM post WHERE uid = ?', (post.uid,))
        if not rows or rows[0]["end"] != post.end:
            raise LinzhangError("changes.plan_outdated", name="—", post=post.label)
    for ranking in plan.ranks:
        sql = f"SELECT rank FROM {quoted(ranking.table)} WHERE uid = ?"  # noqa: S608  # nosec B608
        rows = batch.rows(sql, (ranking.uid,))
        if not rows or rows[0]["rank"] != ranking.before:
            raise LinzhangError("changes.plan_outdated", name="—", post=plan.order[0][0].label)
    for closing in (*plan.closings, *plan.withdrawn):
        rows = batch.rows('SELECT "start", "end" FROM tenure WHERE uid = ?', (closing.tenure.uid,))
        if not rows or (rows[0]["start"], rows[0]["end"]) != (closing.tenure.start, closing.tenure.end):
            raise LinzhangError("changes.plan_outdated", name=closing.name, post=closing.post.label)


def _persons(batch: Batch, plan: Plan) -> None:
    rows = []
    for uid, someone in plan.new_persons.items():
        unit = someone.unit.strip()
        unit_uid = None
        if unit:
            found = batch.rows("SELECT uid FROM unit WHERE name = ?", (unit,))
            unit_uid = found[0]["uid"] if found else batch.insert("unit", [{"name": unit}])[0]
        phone = someone.phone.strip() or None
        rows.append({"uid": uid, "name": someone.name.strip(), "phone": phone, "unit_uid": unit_uid})
    batch.insert("person", rows)


def _post_row(post: object) -> dict[str, object]:
    names = ("uid", "area_uid", "unit_uid", "liaison_unit_uid", "role", "title", "rank", "start")
    return {name: getattr(post, name) for name in names}


_KINDS: dict[type[Change], str] = {
    Leave: "离任",
    Succeed: "接任",
    Swap: "对调",
    Redraw: "责任区分合",
    Join: "增加任职",
    NewPost: "新设岗位",
    EndPost: "撤销岗位",
    Reorder: "调整排序",
}
NAMES_SHOWN = 6


def _summary(plan: Plan) -> str:
    """What was done in one line, for the change log and for the question before it is undone: 接任：张三、李四 …."""
    names = list(plan.persons().values())
    if not names:
        names = list(dict.fromkeys(p.label for p in (*plan.new_posts, *plan.ended_posts, *(o[0] for o in plan.order))))
    shown = "、".join(names[:NAMES_SHOWN]) + (f"等{len(names)}项" if len(names) > NAMES_SHOWN else "")
    return f"{_KINDS[type(plan.change)]}：{shown} {plan.day}"


def _ledger(plan: Plan) -> Ledger:
    ledger = Ledger(KIND, _summary(plan))
    row = 0
    for closing in plan.closings:
        row += 1
        ledger.accept(closing.name, row, "changes.closed", name=closing.name, post=closing.post.label, day=plan.day)
    for gone in plan.withdrawn:
        row += 1
        values = {"name": gone.name, "post": gone.post.label, "start": gone.tenure.start}
        ledger.accept(gone.name, row, "changes.withdrawn", **values)
    for opening in plan.openings:
        row += 1
        ledger.accept(opening.name, row, "changes.opened", name=opening.name, post=opening.post.label, day=plan.day)
    for code, posts in (("changes.new_post", plan.new_posts), ("changes.post_ends", plan.ended_posts)):
        for post in posts:
            row += 1
            ledger.accept(post.label, row, code, post=post.label, day=plan.day)
    if plan.order:
        ledger.accept(plan.order[0][0].label, row + 1, "changes.ranked", **order_words(plan))
    return ledger
