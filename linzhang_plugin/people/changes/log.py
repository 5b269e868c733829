"""The change log (变更记录) in words: who did what when, to whose posts; no phone stands in it.

What a row was at the time is found by walking back from what it is now: inserts are logged by key, updates by the
columns they changed, deletes whole.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...county import office, schema, undo
from ...county.columns import Column
from ...county.ddl import quoted
from ...county.errors import LinzhangError
from ...county.gateway import County
from ...county.office import Col
from ...county.phones import masked
from .doing import KIND, TABLES
from .staff import Staff

_KINDS = {KIND: "人事变动", undo.KIND: "撤销", "roster": "名册导入"}
_HIDDEN = "（已隐去）"
Row = dict[str, Any]
Key = tuple[str, str]


@dataclass(frozen=True)
class Entry:
    """One entry: ``when`` in the county's time, ``what`` the action it belongs to, ``content`` what it changed."""

    when: str
    who: str
    batch: str
    what: str
    action: str
    table: str
    subject: str
    content: str
    undone: bool


@dataclass(frozen=True)
class Wanted:
    """Which entries: of persons and areas (uids; empty: all), on the days ``first`` … ``last`` (both included)."""

    persons: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    first: datetime.date | None = None
    last: datetime.date | None = None


def entries(county: County, wanted: Wanted | None = None, limit: int | None = None) -> list[Entry]:
    """Entries of people, posts and tenures, the latest first, at most ``limit`` of them."""
    found = []
    for entry in _Reader(county).walk(wanted or Wanted()):
        found.append(entry)
        if limit is not None and len(found) >= limit:
            break
    return found


class _Reader:
    def __init__(self, county: County) -> None:
        self.county = county
        self.staff = Staff(county)
        profile = county.profile
        self.zone = datetime.timezone(datetime.timedelta(seconds=profile.time_zone_seconds))
        self.lists = {c.codes: _codes(county, c) for t in TABLES for c in schema.table(t).columns if c.codes}
        self.state: dict[Key, Row] = {}
        for table in TABLES:
            for row in county.rows(f"SELECT * FROM {quoted(table)}"):  # noqa: S608  # nosec B608
                self.state[table, row["uid"]] = dict(row)
        # rows that are gone still have a name in the entries that speak of them
        self.gone: dict[Key, Row] = {}
        rows = county.rows("SELECT table_name, row_uid, old FROM change WHERE action = 'delete' AND old IS NOT NULL")
        for row in rows:
            self.gone[row["table_name"], row["row_uid"]] = json.loads(row["old"])
        self.undone, _ = undo.undone(county)
        self.titles = self._titles()

    def _titles(self) -> dict[str, str]:
        """What each batch was, in words."""
        out: dict[str, str] = {}
        for row in self.county.rows('SELECT batch, kind, source FROM "import" WHERE batch IS NOT NULL ORDER BY id'):
            kind = _KINDS.get(row["kind"], row["kind"])
            source = out.get(row["source"], "") if row["kind"] == undo.KIND else masked(row["source"])
            out[row["batch"]] = source if row["kind"] == KIND else f"{kind}：{source}".rstrip("：")
        return out

    def walk(self, wanted: Wanted) -> Iterator[Entry]:
        first, last = self._instants(wanted)
        marks = ", ".join("?" * len(TABLES))
        rows = self.county.rows(
            f"SELECT batch, who, at, table_name, row_uid, action, old, new FROM change "  # noqa: S608  # nosec B608
            f"WHERE table_name IN ({marks}) AND at >= ? ORDER BY id DESC",
            (*TABLES, first),
        )
        for row in rows:
            key = (row["table_name"], row["row_uid"])
            now = self.state.get(key, {})
            old: Row = json.loads(row["old"]) if row["old"] else {}
            new: Row = json.loads(row["new"]) if row["new"] else {}
            known = now or old or self.gone.get(key, {})
            if row["at"] < last and self._concerns(wanted, key, {**known, **old}, {**known, **new}):
                yield self._entry(row, key, known, old, new)
            if row["action"] == "delete":
                self.state[key] = old
            elif row["action"] == "update":
                self.state[key] = {**now, **old}

    def _instants(self, wanted: Wanted) -> tuple[int, int]:
        """[first, last) in Unix seconds."""

        def at(day: datetime.date) -> int:
            return int(datetime.datetime(day.year, day.month, day.day, tzinfo=self.zone).timestamp())

        last = at(wanted.last + datetime.timedelta(days=1)) if wanted.last else 1 << 62
        return at(wanted.first) if wanted.first else 0, last

    def _concerns(self, wanted: Wanted, key: Key, *states: Row) -> bool:
        if wanted.persons and not any(self._persons(key, state) & wanted.persons for state in states):
            return False
        return not wanted.areas or any(self._area(key, state) in wanted.areas for state in states)

    @staticmethod
    def _persons(key: Key, row: Mapping[str, Any]) -> set[str]:
        return {key[1]} if key[0] == "person" else {str(row.get("person_uid") or "")}

    def _area(self, key: Key, row: Mapping[str, Any]) -> str:
        if key[0] == "tenure":
            row = self._row("post", row.get("post_uid"))
        return str(row.get("area_uid") or "")

    def _row(self, table: str, uid: object) -> Row:
        key = (table, str(uid))
        return self.state.get(key) or self.gone.get(key, {})

    # ---- words --------------------------------------------------------------------------------------------

    def _entry(self, row: Any, key: Key, known: Row, old: Row, new: Row) -> Entry:
        table = schema.table(key[0])
        batch = row["batch"] or ""
        return Entry(
            when=datetime.datetime.fromtimestamp(row["at"], self.zone).strftime("%Y-%m-%d %H:%M:%S"),
            who=row["who"] or (undo.UNNAMED if batch else undo.OUTSIDE),
            batch=batch,
            what=self.titles.get(batch, ""),
            action=schema.CODE_LISTS["change_action"][row["action"]],
            table=table.alias,
            subject=masked(self.label(key[0], known, key[1])),
            content=self._content(row["action"], table, known, old, new),
            undone=batch in self.undone,
        )

    def label(self, table: str, row: Mapping[str, Any], uid: str = "") -> str:
        """What a row is called; its uid where nothing is known of it any more."""
        if not row:
            return uid
        if table == "post":
            return self._post(row)
        if table == "tenure":
            post = self._row("post", row.get("post_uid"))
            words = self._post({**post, "title": row.get("title") or post.get("title")})
            return f"{self._row('person', row.get('person_uid')).get('name', '')}　{words}"
        if table == "leave":
            return f"{self._row('person', row.get('person_uid')).get('name', '')}　{row.get('start') or ''}"
        return str(row.get("name") or row.get("title") or row.get("path") or uid)

    def _post(self, row: Mapping[str, Any]) -> str:
        where = self.staff.places.get(str(row.get("area_uid")), "")
        where = where or str(self._row("unit", row.get("unit_uid")).get("name", ""))
        role = self.lists.get("profile:roles", {}).get(str(row.get("role")), str(row.get("role") or ""))
        title = row.get("title")
        return f"{where} {role}".strip() + (f"（{title}）" if title else "")

    def _content(self, action: str, table: schema.Table, known: Row, old: Row, new: Row) -> str:
        columns = [c for c in table.columns if not c.hidden and c.logged]
        if action == "update":
            changed = [c for c in columns if c.name in old or c.name in new]
            parts = [
                f"{c.alias}：{self._value(c, old.get(c.name)) or '空'} → {self._value(c, new.get(c.name)) or '空'}"
                for c in changed
            ]
        else:
            row = old if action == "delete" else known
            parts = [f"{c.alias}：{text}" for c in columns if (text := self._value(c, row.get(c.name)))]
        # an update without values is one of a column that the log leaves out
        return masked("；".join(parts)) or (_HIDDEN if action == "update" else "")

    def _value(self, column: Column, value: Any) -> str:
        if value is None or value == "":
            return ""
        if column.name == "phone":
            return _HIDDEN
        if column.references == "area":
            return self.staff.places.get(str(value), str(value))
        if column.references:
            return self.label(column.references, self._row(column.references, value), str(value))
        if column.name == "added":
            return datetime.datetime.fromtimestamp(int(value), self.zone).strftime("%Y-%m-%d")
        return self.lists.get(column.codes or "", {}).get(str(value), str(value))


def _codes(county: County, column: Column) -> dict[str, str]:
    codes = column.codes or ""
    if codes.startswith("profile:"):
        return county.profile.code_list(codes.partition(":")[2])
    return schema.CODE_LISTS[codes]


# ---- Excel ------------------------------------------------------------------------------------------------

COLUMNS = (
    Col("序号", 6),
    Col("时间", 19),
    Col("操作人", 11),
    Col("事项", 26, "left"),
    Col("动作", 7),
    Col("内容类别", 9),
    Col("对象", 28, "left"),
    Col("变更内容", 50, "left"),
    Col("备注", 9),
)


def save(county: County, path: Path, wanted: Wanted) -> int:
    """Writes the entries to Excel, the earliest first; returns their number.

    LinzhangError ``changes.log_empty`` where there is none.
    """
    found = entries(county, wanted)
    if not found:
        raise LinzhangError("changes.log_empty")
    workbook = office.new_workbook(county.profile)
    maker = f"填报单位：{county.name}{county.profile.get('office.name', '林长制办公室')}"
    span = "—".join(day.isoformat() for day in (wanted.first, wanted.last) if day)
    right = (f"时间：{span}　" if span else "") + f"共{len(found)}条"
    title = f"{county.name}林长制人员变更记录"
    sheet = office.new_sheet(workbook, "变更记录", title, COLUMNS, county.profile, left=maker, right=right)
    for number, e in enumerate(reversed(found), start=1):
        note = "已撤销" if e.undone else ""
        sheet.add([number, e.when, e.who, e.what, e.action, e.table, e.subject, e.content, note])
    sheet.finish()
    office.save(workbook, path)
    return len(found)
