"""Step-wise migration of county files of an older schema, after a backup. A migrated file equals a fresh one."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from . import ddl, schema
from .ddl import quoted
from .errors import LinzhangError
from .files import atomic_save
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


def rebuild(connection: sqlite3.Connection, name: str, defaults: dict[str, object]) -> None:
    """Gives a table without geometry the columns and constraints of the schema; ``defaults`` fill new columns."""
    table = schema.table(name)
    old = [row[1] for row in connection.execute(f"PRAGMA table_info({quoted(name)})")]
    new = ["id", *(c.name for c in table.all_columns())]
    kept = [c for c in new if c in old]
    added = [c for c in defaults if c not in old]
    connection.execute(ddl.create_table(table, f"new_{name}"))
    connection.execute(
        f"INSERT INTO {quoted('new_' + name)} ({', '.join(map(quoted, [*kept, *added]))}) "  # noqa: S608  # nosec B608
        f"SELECT {', '.join([*map(quoted, kept), *'?' * len(added)])} FROM {quoted(name)}",
        [defaults[c] for c in added],
    )
    connection.execute(f"DROP TABLE {quoted(name)}")
    connection.execute(f"ALTER TABLE {quoted('new_' + name)} RENAME TO {quoted(name)}")
    for _, sql in ddl.indexes(table):
        connection.execute(sql)


def renew_triggers(connection: sqlite3.Connection) -> None:
    """Drops every change-log trigger and makes those of the schema."""
    old = [
        row[0]
        for row in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND substr(name, 1, 4) = 'log_'"
        )
    ]
    for name in old:
        connection.execute(f"DROP TRIGGER {quoted(name)}")
    for table in schema.TABLES:
        for _, sql in ddl.triggers(table):
            connection.execute(sql)


def _from_0(connection: sqlite3.Connection) -> None:
    """Version 0, the trial files: tenures without rank, no manual decisions (人工认定), no change-log triggers."""
    from .create import make_table

    rebuild(connection, "tenure", {})
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'override'").fetchone() is None:
        make_table(connection, schema.table("override"), _epsg(connection))
    renew_triggers(connection)


def _from_1(connection: sqlite3.Connection) -> None:
    """Version 1: no ranger's file (护林员档案), no days of posts; tenures without office level and end's document.

    No documents of areas, and none that are only linked.
    """
    from .create import make_table

    rebuild(connection, "document", {})
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'area_document'").fetchone() is None:
        make_table(connection, schema.table("area_document"), _epsg(connection))
    rebuild(connection, "person", {})
    rebuild(connection, "post", {})
    rebuild(connection, "tenure", {})
    renew_triggers(connection)


STEPS: dict[int, Callable[[sqlite3.Connection], None]] = {0: _from_0, 1: _from_1}
