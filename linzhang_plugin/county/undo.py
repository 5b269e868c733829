"""Undoing one batch by the change log: what it did is done backwards, in a new batch that the log keeps too.

Only tables of the change log can be undone, and only batches that nothing has built upon since. Which batch undid
which is kept in the table ``import`` (kind ``undo``, source the batch undone).
"""

from __future__ import annotations

import datetime
import json
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import schema
from .ddl import quoted
from .errors import LinzhangError
from .ledger import Ledger

if TYPE_CHECKING:
    import sqlite3

    from .gateway import Batch, County

KIND = "undo"
# who changed what, where the log has no name: another program, or somebody who has not said his name
OUTSIDE, UNNAMED = "外部程序", "未登记姓名"


@dataclass(frozen=True)
class Done:
    """A batch as the table ``import`` knows it: its id, what it was, who did it, and when (Unix seconds)."""

    batch: str
    source: str
    who: str | None
    at: int


def undone(county: County) -> tuple[set[str], set[str]]:
    """(batches that are undone, batches without effect): the second are these and the ones that undid them."""
    gone: set[str] = set()
    without: set[str] = set()
    # the latest first: an undo that was itself undone has undone nothing
    for row in county.rows('SELECT batch, source FROM "import" WHERE kind = ? ORDER BY id DESC', (KIND,)):
        if row["batch"] not in gone:
            gone.add(row["source"])
            without |= {row["batch"], row["source"]}
    return gone, without


def last_done(county: County, kinds: Sequence[str]) -> Done | None:
    """The latest batch of one of the kinds of ``import`` that is in effect; None where there is none."""
    _, without = undone(county)
    for row in county.rows('SELECT kind, batch, source, who, started FROM "import" ORDER BY id DESC'):
        if row["kind"] in kinds and row["batch"] and row["batch"] not in without:
            return Done(row["batch"], row["source"], row["who"], int(row["started"]))
    return None


def revert(
    county: County,
    batch_id: str,
    tables: Sequence[str],
    who: str | None = None,
    *,
    beside: Collection[tuple[str, str]] = (),
) -> tuple[str, int]:
    """Undoes a batch; returns (id of the new batch, number of entries of the log that were undone).

    ``beside`` are rows (table, uid) that must not have changed since either, as other tenures of the same seat.

    LinzhangError, and nothing is changed: ``county.undo_unknown`` for a batch that the log does not have,
    ``county.undo_twice`` for one that is undone already, ``county.undo_tables`` where it wrote others than ``tables``,
    ``county.undo_later`` where a later change touched its rows, ``county.undo_used`` where other rows refer to one
    that would go. Values of columns that the log leaves out are not restored.
    """
    # looked at inside the transaction: nobody can build upon the batch meanwhile
    with county.batch(KIND, who) as batch:
        entries = batch.rows(
            "SELECT id, table_name, row_uid, action, old, old_geom FROM change WHERE batch = ? ORDER BY id DESC",
            (batch_id,),
        )
        if not entries:
            raise LinzhangError("county.undo_unknown", batch=batch_id)
        gone, without = undone(county)
        if batch_id in gone:
            raise LinzhangError("county.undo_twice")
        others = sorted({e["table_name"] for e in entries} - set(tables))
        if others:
            raise LinzhangError("county.undo_tables", tables="、".join(schema.table(name).alias for name in others))
        _refuse_later(county, batch_id, entries, without, beside)
        _refuse_used(county, entries)
        ledger = Ledger(KIND, batch_id)
        ledger.accept(batch_id, None, "county.undone", count=len(entries))
        for entry in entries:
            _undo(batch, entry)
        batch.record_import(KIND, batch_id, ledger)
        return batch.id, len(entries)


def _undo(batch: Batch, entry: sqlite3.Row) -> None:
    table, uid = entry["table_name"], entry["row_uid"]
    if entry["action"] == "insert":
        batch.delete(table, uid)
        return
    values: dict[str, Any] = json.loads(entry["old"]) if entry["old"] else {}
    if entry["old_geom"] is not None:
        from . import geom

        values["geom"] = geom.wkb_of(entry["old_geom"])
    if entry["action"] == "delete":
        batch.insert(table, [values | {"uid": uid}])
    elif values:
        batch.update(table, uid, **values)


def _refuse_later(
    county: County,
    batch_id: str,
    entries: Sequence[sqlite3.Row],
    without: set[str],
    beside: Collection[tuple[str, str]],
) -> None:
    touched = {(e["table_name"], e["row_uid"]) for e in entries} | set(beside)
    rows = county.rows(
        "SELECT batch, who, at, table_name, row_uid FROM change WHERE id > ? AND batch IS NOT ? ORDER BY id",
        (min(e["id"] for e in entries), batch_id),
    )
    for row in rows:
        if row["batch"] not in without and (row["table_name"], row["row_uid"]) in touched:
            zone = datetime.timezone(datetime.timedelta(seconds=county.profile.time_zone_seconds))
            at = datetime.datetime.fromtimestamp(row["at"], zone).strftime("%Y-%m-%d %H:%M")
            table = schema.table(row["table_name"]).alias
            who = row["who"] or (UNNAMED if row["batch"] else OUTSIDE)
            raise LinzhangError("county.undo_later", table=table, at=at, who=who)


def _refuse_used(county: County, entries: Sequence[sqlite3.Row]) -> None:
    own = {e["row_uid"] for e in entries}
    fresh: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        if entry["action"] == "insert":
            fresh[entry["table_name"]].append(entry["row_uid"])
    for table in schema.TABLES:
        for column in table.columns:
            for uid in fresh.get(column.references or "", ()):
                sql = f"SELECT uid FROM {quoted(table.name)} WHERE {quoted(column.name)} = ?"  # noqa: S608  # nosec B608
                if any(row["uid"] not in own for row in county.rows(sql, (uid,))):
                    used = schema.table(column.references or "").alias
                    raise LinzhangError("county.undo_used", table=used, by=table.alias)
