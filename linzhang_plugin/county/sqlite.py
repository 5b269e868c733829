"""The SQLite connection of a county file: functions that GeoPackage's triggers need, and errors in words."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from . import geom
from .errors import LinzhangError

APPLICATION_ID = 0x47504B47
BUSY_SECONDS = 6.0


def uri_of(path: str) -> str:
    """The ``file:`` URI of an absolute path as SQLite takes it: a Windows share has an empty authority before it."""
    text = path.replace("\\", "/") if path[:2] == "\\\\" or path[1:2] == ":" else path
    return "file://" + ("" if text.startswith("/") else "/") + quote(text, safe="/:")


def connect(path: Path, *, read_only: bool = False, wait: float | None = None) -> sqlite3.Connection:
    """An autocommit connection with foreign keys on; journal modes are left as they are.

    ``wait``: seconds to wait for another writer, BUSY_SECONDS where it is not given.
    """
    mode = "ro" if read_only else "rw"
    connection = sqlite3.connect(
        f"{uri_of(str(path.absolute()))}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS if wait is None else wait,
        isolation_level=None,
        check_same_thread=False,
    )
    connection.row_factory = sqlite3.Row
    _add_functions(connection)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _add_functions(connection: sqlite3.Connection) -> None:
    def corner(index: int) -> Callable[[bytes | None], float | None]:
        def value(blob: bytes | None) -> float | None:
            box = geom.envelope(blob)
            return None if box is None else box[index]

        return value

    def is_empty(blob: bytes | None) -> int | None:
        return None if blob is None else int(geom.envelope(blob) is None)

    connection.create_function("ST_IsEmpty", 1, is_empty, deterministic=True)
    for index, name in enumerate(("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")):
        connection.create_function(name, 1, corner(index), deterministic=True)


def in_words(error: sqlite3.Error, path: Path) -> LinzhangError:
    """The sentence for an SQLite error on the county file ``path``."""
    text = str(error)
    code = "county.database_error"
    if "locked" in text or "busy" in text:
        code = "county.locked"
    elif "full" in text:
        code = "county.disk_full"
    elif "readonly" in text or "read-only" in text:
        code = "county.read_only"
    elif "not a database" in text or "malformed" in text or "disk I/O" in text:
        code = "county.damaged"
    elif "unable to open" in text:
        code = "county.cannot_open"
    elif isinstance(error, sqlite3.IntegrityError):
        code = "county.constraint"
    return LinzhangError(code, text, file=path.name)
