"""Copying a county file through SQLite's backup API: safe while it is open, and verified."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from . import migrations, sqlite
from .errors import LinzhangError
from .files import atomic_save

DOCUMENTS = "附件"
_PAGES = 2048


def copy_county(source: Path, target: Path, progress: Callable[[float], None] | None = None) -> None:
    """Copies ``source`` to ``target`` and compares the number of rows of every table.

    LinzhangError where the source is no county file, the target exists or the copy differs.
    """
    if not source.is_file():
        raise LinzhangError("county.file_missing", file=source.name)
    if target.exists():
        raise LinzhangError("county.file_exists", file=target.name)

    def report(_status: int, remaining: int, total: int) -> None:
        if progress and total:
            progress(1 - remaining / total)

    def write(temporary: Path) -> None:
        with closing(sqlite.connect(source, read_only=True)) as one, closing(sqlite3.connect(temporary)) as two:
            if migrations.version_of(one) is None:
                raise LinzhangError("county.not_a_county_file", file=source.name)
            one.backup(two, pages=_PAGES, progress=report)
            # the copy stands alone: without this a copy of a file in WAL mode needs a second file beside it
            two.execute("PRAGMA journal_mode = DELETE")
            if two.execute("PRAGMA integrity_check").fetchone()[0] != "ok" or counts(one) != counts(two):
                raise LinzhangError("county.backup_failed", file=target.name)

    try:
        atomic_save(target, write)
    except sqlite3.Error as error:
        if "not a database" in str(error):
            raise LinzhangError("county.not_a_county_file", str(error), file=source.name) from error
        raise sqlite.in_words(error, source) from error


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """Rows of every table of the schema."""
    from . import schema
    from .ddl import quoted

    return {
        t.name: connection.execute(f"SELECT count(*) FROM {quoted(t.name)}").fetchone()[0]  # noqa: S608  # nosec B608
        for t in schema.TABLES
    }
