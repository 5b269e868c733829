"""The one gateway to the county file (县库): opening it, reading it and writing it in batches."""

from __future__ import annotations

import json
import logging
import sqlite3
import time
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from . import geom, migrations, schema, sqlite
from .ddl import quoted
from .errors import LinzhangError
from .libraries import require
from .profile import Profile

if TYPE_CHECKING:
    import pandas as pd

    from .columns import Table
    from .ledger import Ledger

LOG = logging.getLogger("linzhang")


# inside a transaction the registration goes with it in any case; this is only longer than any import
_DAY = 86_400


def register(connection: sqlite3.Connection, who: str | None, batch: str, seconds: int) -> None:
    """Says for the change log who writes in which batch, for at most ``seconds``."""
    connection.execute(
        'UPDATE "session" SET "who" = ?, "batch" = ?, "until" = ?', (who, batch, int(time.time()) + seconds)
    )


def unregister(connection: sqlite3.Connection) -> None:
    """Nobody is registered any more."""
    connection.execute('UPDATE "session" SET "who" = NULL, "batch" = NULL, "until" = NULL')


def check_writable(path: Path) -> None:
    """LinzhangError where the county file cannot be written now; a file that is none is left to ``County.open``."""
    if not path.is_file():
        return
    try:
        with closing(sqlite.connect(path)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            # BEGIN alone succeeds on a file that is write-protected
            connection.execute('UPDATE "session" SET "until" = "until"')
            connection.execute("ROLLBACK")
    except sqlite3.Error as error:
        found = sqlite.in_words(error, path)
        if found.code in ("county.locked", "county.read_only", "county.cannot_open", "county.disk_full"):
            raise found from error


def new_uid() -> str:
    """A fresh uid, in the form of QGIS's ``uuid('WithoutBraces')``."""
    return str(uuid.uuid4())


class County:
    """An open county file. Close it, or use it in a ``with`` statement."""

    def __init__(self, path: Path, connection: sqlite3.Connection, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self.migrated_from: Path | None = None  # the copy of an older file as it was before it was opened here
        self._connection = connection
        self.profile = Profile.from_rows(self.rows("SELECT key, value FROM profile"))

    # ---- opening ------------------------------------------------------------------------------------------

    @classmethod
    def create(cls, path: Path | str, *, name: str, code6: str, epsg: int, profile: Profile) -> County:
        """Makes a new county file with all tables, and opens it.

        ``epsg`` is a projected CRS in metres. LinzhangError where the file exists or cannot be written; nothing
        half made is left.
        """
        from . import create

        path = Path(path)
        create.create_file(path, name=name, code6=code6, epsg=epsg, profile=profile)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path | str, *, read_only: bool = False) -> County:
        """Opens a county file; one of an older schema is migrated after a backup (unless ``read_only``).

        LinzhangError, in words, for anything that is not a county file, is newer, locked or damaged.
        """
        path = Path(path)
        if not path.is_file():
            raise LinzhangError("county.file_missing", file=path.name)
        try:
            connection = sqlite.connect(path, read_only=read_only)
        except sqlite3.Error as error:
            raise sqlite.in_words(error, path) from error
        try:
            backup = None
            version = migrations.version_of(connection)
            if version is None:
                raise LinzhangError("county.not_a_county_file", file=path.name)
            if version > schema.VERSION:
                raise LinzhangError("county.newer_schema", file=path.name, version=version, known=schema.VERSION)
            if version < schema.VERSION:
                if read_only:
                    raise LinzhangError("county.older_schema", file=path.name)
                backup = migrations.migrate(connection, path, version)
            try:
                county = cls(path, connection, read_only)
            except (KeyError, TypeError, ValueError) as error:
                raise LinzhangError("county.profile_damaged", repr(error)) from error
            county.migrated_from = backup
            return county
        except sqlite3.Error as error:
            connection.close()
            if "not a database" in str(error):
                raise LinzhangError("county.not_a_county_file", str(error), file=path.name) from error
            raise sqlite.in_words(error, path) from error
        except BaseException:
            connection.close()
            raise

    def close(self) -> None:
        """Closes the connection."""
        self._connection.close()

    def __enter__(self) -> County:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.close()

    # ---- facts --------------------------------------------------------------------------------------------

    @property
    def name(self) -> str:
        """The county's name (县名)."""
        return str(self.profile.get("county.name", ""))

    @property
    def code(self) -> str:
        """The six-digit code of the county."""
        return str(self.profile.get("county.code", ""))

    @property
    def epsg(self) -> int:
        """EPSG code of the county's projected CRS, in metres."""
        return int(self.profile.get("county.epsg", 0))

    # ---- reading ------------------------------------------------------------------------------------------

    def rows(self, sql: str, params: Sequence[object] | Mapping[str, object] = ()) -> list[sqlite3.Row]:
        """All rows of a SELECT; values only ever as bound parameters."""
        try:
            return self._connection.execute(sql, params).fetchall()
        except sqlite3.Error as error:
            raise sqlite.in_words(error, self.path) from error

    def frame(self, sql: str, params: Sequence[object] | Mapping[str, object] = ()) -> pd.DataFrame:
        """The rows of a SELECT as a DataFrame; NULL in text columns is None."""
        pd = require("pandas")
        try:
            cursor = self._connection.execute(sql, params)
            names = [d[0] for d in cursor.description]
            return pd.DataFrame.from_records([tuple(r) for r in cursor.fetchall()], columns=names)
        except sqlite3.Error as error:
            raise sqlite.in_words(error, self.path) from error

    def scalar(self, sql: str, params: Sequence[object] | Mapping[str, object] = ()) -> Any:
        """The first value of the first row; None where there is no row."""
        rows = self.rows(sql, params)
        return rows[0][0] if rows else None

    def position(self) -> int:
        """The last entry of the change log, for ``Batch.refuse_changes_since``."""
        return int(self.scalar("SELECT max(id) FROM change") or 0)

    # ---- writing ------------------------------------------------------------------------------------------

    @contextmanager
    def batch(self, what: str, who: str | None = None) -> Iterator[Batch]:
        """One user action as one transaction; any exception, a cancel too, leaves the file as it was."""
        if self.read_only:
            raise LinzhangError("county.read_only", file=self.path.name)
        connection = self._connection
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            raise sqlite.in_words(error, self.path) from error
        batch = Batch(self, connection, what, who)
        try:
            register(connection, who, batch.id, _DAY)
            yield batch
            batch.finish()
            unregister(connection)
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._roll_back()
            raise sqlite.in_words(error, self.path) from error
        except BaseException:
            self._roll_back()
            raise
        try:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.Error as error:
            # a reader holds the log; QGIS's own connection will move it into the file later
            LOG.info("no checkpoint after %s: %s", what, error)

    def _roll_back(self) -> None:
        if self._connection.in_transaction:
            try:
                self._connection.execute("ROLLBACK")
            except sqlite3.Error as error:
                LOG.warning("rollback: %s", error)

    def set_profile(self, changes: Mapping[str, object], who: str | None = None) -> None:
        """Writes top-level sections of the profile (数据, never code).

        LinzhangError ``county.profile_damaged`` before anything is written where levels or roles would not be readable.
        """
        Profile.checked({**self.profile.data, **changes})
        with self.batch("profile", who) as batch:
            for key, value in changes.items():
                batch.set_profile(key, value)
        self.profile = Profile.from_rows(self.rows("SELECT key, value FROM profile"))


class Batch:
    """The writing side of one transaction; made by ``County.batch``."""

    def __init__(self, county: County, connection: sqlite3.Connection, what: str, who: str | None) -> None:
        self.id = new_uid()
        self.what = what
        self.who = who
        self.tables: set[str] = set()
        self._county = county
        self._connection = connection
        self._started = int(time.time())

    def insert(
        self, table: str, rows: Iterable[Mapping[str, Any]], tick: Callable[[], None] = lambda: None
    ) -> list[str]:
        """Inserts rows and returns their uids; a geometry is WKB bytes under ``geom``. Missing columns are NULL.

        ``tick`` is called before each row: what it raises (Cancelled) ends the batch.
        """
        declared = schema.table(table)
        listed = [dict(row) for row in rows]
        if not listed:
            return []
        names = sorted({name for row in listed for name in row} - {"uid", "geom"})
        for name in names:
            declared.column(name)
        for row in listed:
            row.setdefault("uid", new_uid())
        columns = ["uid", *names]
        if declared.geometry:
            columns.append("geom")
            # a month of tracks is hundreds of megabytes: not twice at a time
            if declared.geometry != "LINESTRING M":
                self._put_geometries(listed)
        sql = (
            f"INSERT INTO {quoted(table)} ({', '.join(quoted(c) for c in columns)}) "  # noqa: S608  # nosec B608
            f"VALUES ({', '.join('?' * len(columns))})"
        )
        self._connection.executemany(sql, self._values(declared, columns, listed, tick))
        self.tables.add(table)
        return [str(row["uid"]) for row in listed]

    def _values(
        self, declared: Table, columns: list[str], rows: list[dict[str, Any]], tick: Callable[[], None]
    ) -> Iterator[list[Any]]:
        lines = declared.geometry == "LINESTRING M"
        for row in rows:
            tick()
            values = [_plain(row.get(c)) for c in columns]
            if lines and values[-1] is not None:
                values[-1] = geom.blob_of(values[-1], self._county.epsg)
            yield values

    def update(self, table: str, uid: str, **changes: Any) -> None:
        """Changes the named columns of one row."""
        self.update_many(table, [{"uid": uid, **changes}])

    def update_many(self, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Changes rows by ``uid``; all rows name the same columns."""
        listed = [dict(row) for row in rows]
        if not listed:
            return
        declared = schema.table(table)
        names = sorted(set(listed[0]) - {"uid"})
        for name in names:
            if name != "geom":
                declared.column(name)
        if "geom" in names:
            self._put_geometries(listed)
        sql = f"UPDATE {quoted(table)} SET {', '.join(f'{quoted(c)} = ?' for c in names)} WHERE uid = ?"  # noqa: S608  # nosec B608
        self._connection.executemany(sql, ([*(_plain(row[c]) for c in names), row["uid"]] for row in listed))
        self.tables.add(table)

    def delete(self, table: str, uid: str) -> None:
        """Deletes one row; LinzhangError ``county.constraint`` while other rows refer to it."""
        schema.table(table)
        self._connection.execute(f"DELETE FROM {quoted(table)} WHERE uid = ?", (uid,))  # noqa: S608  # nosec B608
        self.tables.add(table)

    def execute(self, sql: str, params: Sequence[object] = (), *, table: str) -> int:
        """A statement on ``table`` that the other methods do not cover; returns the number of rows changed."""
        schema.table(table)
        self.tables.add(table)
        return self._connection.execute(sql, params).rowcount

    def rows(self, sql: str, params: Sequence[object] = ()) -> list[sqlite3.Row]:
        """A SELECT inside the transaction."""
        return self._connection.execute(sql, params).fetchall()

    def refuse_changes_since(self, position: int, table: str) -> None:
        """LinzhangError ``county.changed_meanwhile`` where somebody changed rows of ``table`` behind ``position``.

        What was computed from them for minutes would undo that change; nothing is written then.
        """
        if self.rows("SELECT 1 FROM change WHERE id > ? AND table_name = ? LIMIT 1", (position, table)):
            raise LinzhangError("county.changed_meanwhile", table=schema.table(table).alias)

    def set_profile(self, key: str, value: object) -> None:
        """Writes one top-level section of the profile."""
        text = json.dumps(value, ensure_ascii=False, sort_keys=True)
        found = self.rows("SELECT uid FROM profile WHERE key = ?", (key,))
        if found:
            self.update("profile", found[0]["uid"], value=text)
        else:
            self.insert("profile", [{"key": key, "value": text}])

    def record_import(self, kind: str, source: str, ledger: Ledger, started: int | None = None) -> str:
        """Writes the ledger of an import into the ``import`` table and returns that row's uid."""
        row = {
            "kind": kind,
            "source": source,
            "batch": self.id,
            "who": self.who,
            "started": started or self._started,
            "finished": int(time.time()),
            "accepted": ledger.accepted,
            "refused": ledger.refused,
            "ledger": ledger.to_json(),
        }
        return self.insert("import", [row])[0]

    def finish(self) -> None:
        """Renews extents and times in ``gpkg_contents`` for the tables of this batch; called before the commit."""
        for name in sorted(self.tables):
            self._connection.execute(
                "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE table_name = ?",
                (name,),
            )
            if schema.table(name).geometry:
                tree = quoted(f"rtree_{name}_geom")
                box = self._connection.execute(
                    f"SELECT min(minx), min(miny), max(maxx), max(maxy) FROM {tree}"  # noqa: S608  # nosec B608
                ).fetchone()
                self._connection.execute(
                    "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?",
                    (*box, name),
                )

    def _put_geometries(self, rows: list[dict[str, Any]]) -> None:
        with_geometry = [row for row in rows if row.get("geom") is not None]
        blobs = geom.blobs_of([row["geom"] for row in with_geometry], self._county.epsg)
        for row, blob in zip(with_geometry, blobs, strict=True):
            row["geom"] = blob


def _plain(value: Any) -> Any:
    """numpy scalars, dates, booleans and lists as SQLite takes them."""
    if value is None or isinstance(value, str | bytes | int | float):
        return value
    if hasattr(value, "item"):
        return value.item()
    if hasattr(value, "isoformat"):
        return value.isoformat()[:10]
    if isinstance(value, dict | list | tuple):
        return json.dumps(value, ensure_ascii=False)
    return str(value)
