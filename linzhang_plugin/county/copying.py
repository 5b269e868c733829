"""Copying a county file through SQLite's backup API: safe while it is open, and verified."""

from __future__ import annotations

import shutil
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
    """Copies ``source`` to ``target``, compares the number of rows of every table, and copies the documents beside it.

    LinzhangError where the source is no county file, the target exists, the copy differs, or the target folder has
    other documents; nothing is left of the copy then.
    """
    if not source.is_file():
        raise LinzhangError("county.file_missing", file=source.name)
    if target.exists():
        raise LinzhangError("county.file_exists", file=target.name)
    documents, copied = source.parent / DOCUMENTS, target.parent / DOCUMENTS
    with_documents = documents.is_dir() and documents.resolve() != copied.resolve()
    if with_documents and copied.exists():
        raise LinzhangError("county.documents_exist", folder=DOCUMENTS)

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
    if with_documents:
        try:
            _copy_documents(documents, copied, progress)
        except BaseException:
            target.unlink(missing_ok=True)
            raise


def _copy_documents(documents: Path, copied: Path, progress: Callable[[float], None] | None) -> None:
    unfinished = copied.with_name(f".{copied.name}.copying")

    def copy(source: str, target: str) -> str:
        if progress:
            progress(0.99)
        return str(shutil.copy2(source, target))

    try:
        shutil.copytree(documents, unfinished, copy_function=copy)
        unfinished.rename(copied)
    except (OSError, shutil.Error) as error:
        raise LinzhangError("county.file_error", str(error), file=DOCUMENTS) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """Rows of every table of the schema."""
    from . import schema
    from .ddl import quoted

    return {
        t.name: connection.execute(f"SELECT count(*) FROM {quoted(t.name)}").fetchone()[0]  # noqa: S608  # nosec B608
        for t in schema.TABLES
    }
