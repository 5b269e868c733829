"""SQL of the county file, made from ``schema.TABLES``: names only, never values."""

from __future__ import annotations

from collections.abc import Iterator

from . import columns
from .columns import Column, Table

# a registration that a crash left behind must not give its name to the edits of another program
_REGISTERED = "\"until\" >= CAST(strftime('%s', 'now') AS INTEGER)"


def quoted(name: str) -> str:
    """An SQL identifier; the names come from the schema, ValueError for anything that is not a plain word."""
    if not name.replace("_", "").isalnum():
        raise ValueError(name)
    return f'"{name}"'


def _column(column: Column) -> str:
    parts = [quoted(column.name), column.type]
    if column.required:
        parts.append("NOT NULL")
    if column.unique:
        parts.append("UNIQUE")
    if column.references:
        parts.append(f'REFERENCES {quoted(column.references)}("uid") ON DELETE RESTRICT ON UPDATE RESTRICT')
    if column.type == columns.DATE:
        # date() gives NULL or another day for what is no day of the calendar; only with a modifier does it look
        name = quoted(column.name)
        parts.append(f"CHECK ({name} IS NULL OR date({name}, '+0 days') IS {name})")
    if column.type == columns.BOOLEAN:
        parts.append(f"CHECK ({quoted(column.name)} IN (0, 1))")
    return " ".join(parts)


def create_table(table: Table, name: str | None = None) -> str:
    """CREATE TABLE for a table of the schema (under another ``name`` while a migration rebuilds it)."""
    lines = ['"id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL']
    if table.geometry:
        lines.append(f'"geom" {table.geometry.split()[0]}')
    lines += [_column(c) for c in table.all_columns()]
    lines += [f"UNIQUE ({', '.join(quoted(c) for c in key)})" for key in table.unique]
    lines += [f"CHECK ({check})" for check in table.checks]
    return f"CREATE TABLE {quoted(name or table.name)} (\n  " + ",\n  ".join(lines) + "\n)"


def indexes(table: Table) -> Iterator[tuple[str, str]]:
    """(name, SQL) of an index on each column that refers to another table and on what patrols are looked up by."""
    for column in table.all_columns():
        if column.references or (column.name in ("day", "way") and table.room == "patrols"):
            name = f"index_{table.name}_{column.name}"
            yield name, f"CREATE INDEX {quoted(name)} ON {quoted(table.name)} ({quoted(column.name)})"


def _logged_columns(table: Table) -> list[Column]:
    return [c for c in table.all_columns() if c.type != columns.BLOB and c.logged]


def _insert_change(table: Table, row: str, action: str, old: str, new: str, geom: str) -> str:
    return (
        'INSERT INTO "change" '  # noqa: S608  # nosec B608
        '("uid", "batch", "who", "at", "table_name", "row_uid", "action", "old", "new", "old_geom")'
        " VALUES (lower(hex(randomblob(16))),"
        f' (SELECT "batch" FROM "session" WHERE {_REGISTERED}), (SELECT "who" FROM "session" WHERE {_REGISTERED}),'
        f" CAST(strftime('%s', 'now') AS INTEGER), '{table.name}', {row}.\"uid\", '{action}', {old}, {new}, {geom});"
    )


def _changed(table: Table, side: str) -> str:
    rows = " UNION ALL ".join(
        f"SELECT '{c.name}' AS k, {side}.{quoted(c.name)} AS v WHERE OLD.{quoted(c.name)} IS NOT NEW.{quoted(c.name)}"
        for c in _logged_columns(table)
    )
    return f"(SELECT json_group_object(k, v) FROM ({rows}))"  # noqa: S608  # nosec B608


def triggers(table: Table) -> Iterator[tuple[str, str]]:
    """(name, SQL) of the change-log triggers: inserts by key, updates as changed columns, geometry only before.

    A change of a column that is not logged is an entry without values, so that undoing something earlier sees it.
    """
    if not table.logged:
        return
    name = quoted(table.name)
    yield (
        f"log_{table.name}_insert",
        f"CREATE TRIGGER {quoted(f'log_{table.name}_insert')} AFTER INSERT ON {name} BEGIN "
        + _insert_change(table, "NEW", "insert", "NULL", "NULL", "NULL")
        + " END",
    )
    watched = [c for c in table.all_columns() if c.type != columns.BLOB]
    differs = " OR ".join(f"OLD.{quoted(c.name)} IS NOT NEW.{quoted(c.name)}" for c in watched)
    old_geom = "NULL"
    if table.geometry:
        differs += ' OR OLD."geom" IS NOT NEW."geom"'
        old_geom = 'CASE WHEN OLD."geom" IS NOT NEW."geom" THEN OLD."geom" END'
    yield (
        f"log_{table.name}_update",
        f"CREATE TRIGGER {quoted(f'log_{table.name}_update')} AFTER UPDATE ON {name} WHEN {differs} BEGIN "
        + _insert_change(table, "NEW", "update", _changed(table, "OLD"), _changed(table, "NEW"), old_geom)
        + " END",
    )
    whole = ", ".join(f"'{c.name}', OLD.{quoted(c.name)}" for c in _logged_columns(table))
    yield (
        f"log_{table.name}_delete",
        f"CREATE TRIGGER {quoted(f'log_{table.name}_delete')} BEFORE DELETE ON {name} BEGIN "
        + _insert_change(
            table, "OLD", "delete", f"json_object({whole})", "NULL", 'OLD."geom"' if table.geometry else "NULL"
        )
        + " END",
    )


def geometry_type(table: Table) -> tuple[str, int, int]:
    """(type name, z, m) for gpkg_geometry_columns."""
    words = (table.geometry or "").split()
    return words[0], 0, 1 if "M" in words[1:] else 0
