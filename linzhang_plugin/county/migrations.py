"""Step-wise migration of county files of an older schema, after a backup. A migrated file equals a fresh one."""

from __future__ import annotations

import json
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from . import create, ddl, schema
from .ddl import quoted
from .errors import LinzhangError
from .files import atomic_save
from .profile import Profile
from .schema import Table
from .sqlite import in_words

BACKUP_FOLDER = "备份"


def version_of(connection: sqlite3.Connection) -> int | None:
    """The schema version of a county file; None where the file is none of ours."""
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not {"gpkg_contents", "profile", "area"} <= tables:
        return None
    row = connection.execute("SELECT value FROM profile WHERE key = 'schema'").fetchone()
    if row is None:
        return None
    try:
        return int(json.loads(row[0])["version"])
    except (ValueError, KeyError, TypeError):
        return None


def back_up(connection: sqlite3.Connection, path: Path, label: str) -> Path:
    """Copies the file through SQLite's backup API into the folder 备份 beside it, checks the copy, returns its path."""
    folder = path.parent / BACKUP_FOLDER
    stamp = time.strftime("%Y%m%d-%H%M%S")
    target = folder / f"{path.stem}.{label}.{stamp}.gpkg"
    number = 1
    while target.exists():
        number += 1
        target = folder / f"{path.stem}.{label}.{stamp}-{number}.gpkg"

    def write(temporary: Path) -> None:
        with closing(sqlite3.connect(temporary)) as copy:
            connection.backup(copy)
            if copy.execute("PRAGMA quick_check").fetchone()[0] != "ok":
                raise LinzhangError("county.backup_failed", file=target.name)

    try:
        return atomic_save(target, write)
    except sqlite3.Error as error:
        raise in_words(error, target) from error


def migrate(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    """Brings the file to ``schema.VERSION`` in one transaction and returns the path of the backup."""
    backup = back_up(connection, path, f"v{version}")
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA legacy_alter_table = ON")
    try:
        connection.execute("BEGIN IMMEDIATE")
        bring_to_schema(connection)
        for step in range(version, schema.VERSION):
            STEPS[step](connection)
        connection.execute(
            "UPDATE profile SET value = ? WHERE key = 'schema'", (json.dumps({"version": schema.VERSION}),)
        )
        broken = connection.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise LinzhangError("county.migration_failed", f"foreign key: {tuple(broken)}", file=path.name)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA legacy_alter_table = OFF")
        connection.execute("PRAGMA foreign_keys = ON")
    return backup


def _epsg(connection: sqlite3.Connection) -> int:
    row = connection.execute("SELECT value FROM profile WHERE key = 'county'").fetchone()
    return int(json.loads(row[0])["epsg"])


Declared = dict[tuple[str, str], tuple[str, str]]


def _declared(epsg: int) -> Declared:
    """(type, name) → (table, SQL) of everything that makes a fresh county file, read from one."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fresh.gpkg"
        create.create_file(path, name="x", code6="000000", epsg=epsg, profile=Profile({}))
        with closing(sqlite3.connect(path)) as fresh:
            return {
                (kind, name): (table, sql)
                for kind, name, table, sql in fresh.execute(
                    "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL"
                )
            }


def _words(sql: str | None) -> list[str]:
    return (sql or "").split()


def bring_to_schema(connection: sqlite3.Connection) -> None:
    """Gives every table the columns, constraints, indexes and triggers of the schema, and makes those that are missing.

    A column that an old table lacks is empty in its rows. Whatever else the file holds is left as it is.
    """
    epsg = _epsg(connection)
    declared = _declared(epsg)
    ours = {table.name for table in schema.TABLES}
    for name, on in connection.execute("SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        if on in ours:
            connection.execute(f"DROP TRIGGER {quoted(name)}")
    for table in schema.TABLES:
        row = connection.execute(
            "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", (table.name,)
        ).fetchone()
        if row is None:
            create.make_table(connection, table, epsg)
            _index_places(connection, table, declared)
        elif _words(row[0]) != _words(declared["table", table.name][1]):
            _rebuild(connection, table)
    for (kind, name), (table_name, sql) in declared.items():
        there = connection.execute("SELECT 1 FROM sqlite_master WHERE type = ? AND name = ?", (kind, name)).fetchone()
        if there is None and kind in ("index", "trigger") and table_name in ours:
            connection.execute(sql)


def _index_places(
    connection: sqlite3.Connection, table: Table, declared: dict[tuple[str, str], tuple[str, str]]
) -> None:
    """The R-tree of a new table, with the very SQL that OGR wrote in a fresh file (its triggers follow later)."""
    if table.geometry is None:
        return
    connection.execute(declared["table", f"rtree_{table.name}_geom"][1])
    connection.execute(
        "INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope)"
        " SELECT ?, column_name, extension_name, definition, scope FROM gpkg_extensions"
        " WHERE extension_name = 'gpkg_rtree_index' LIMIT 1",
        (table.name,),
    )


def _rebuild(connection: sqlite3.Connection, table: Table) -> None:
    old = [row[1] for row in connection.execute(f"PRAGMA table_info({quoted(table.name)})")]
    wanted = ["id", *(["geom"] if table.geometry else []), *(c.name for c in table.all_columns())]
    kept = ", ".join(quoted(c) for c in wanted if c in old)
    connection.execute(ddl.create_table(table, f"new_{table.name}"))
    connection.execute(
        f"INSERT INTO {quoted('new_' + table.name)} ({kept}) SELECT {kept} FROM {quoted(table.name)}"  # noqa: S608  # nosec B608
    )
    connection.execute(f"DROP TABLE {quoted(table.name)}")
    connection.execute(f"ALTER TABLE {quoted('new_' + table.name)} RENAME TO {quoted(table.name)}")


def _nothing_more(_connection: sqlite3.Connection) -> None:
    """A version whose tables only got columns that stay empty in old rows."""


# What a version needs besides the new structure: values in old rows.
STEPS: dict[int, Callable[[sqlite3.Connection], None]] = {0: _nothing_more, 1: _nothing_more, 2: _nothing_more}
