"""A file of an older version becomes equal to a fresh one, after a backup, and loses nothing."""

from __future__ import annotations

import gzip
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import shapely

from linzhang_plugin.county import migrations, schema, sqlite
from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.profile import Profile

# as version 0 declared it: no rank, no half-open check
TENURE_0 = """
CREATE TABLE "tenure" ("id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "uid" TEXT NOT NULL UNIQUE,
  "post_uid" TEXT NOT NULL REFERENCES "post"("uid"), "person_uid" TEXT NOT NULL REFERENCES "person"("uid"),
  "start" DATE NOT NULL, "end" DATE, "document_uid" TEXT REFERENCES "document"("uid"))
"""


def create(path: Path) -> County:
    return County.create(path, name="青峰县", code6="520999", epsg=4544, profile=Profile.preset("three_levels"))


def make_version_0(path: Path) -> None:
    with create(path) as county, county.batch("old") as batch:
        unit = batch.insert("unit", [{"name": "青峰县林业局"}])[0]
        post = batch.insert("post", [{"unit_uid": unit, "role": "chief"}])[0]
        person = batch.insert("person", [{"name": "吴五"}])[0]
    with closing(sqlite.connect(path)) as connection:
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'log_%'"
        ).fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute("DROP TABLE tenure")
        connection.execute(TENURE_0)
        connection.execute('DROP TABLE "override"')
        connection.execute("DELETE FROM gpkg_contents WHERE table_name = 'override'")
        connection.execute(
            "INSERT INTO tenure (uid, post_uid, person_uid, start) VALUES ('t1', ?, ?, '2023-01-01')", (post, person)
        )
        connection.execute("UPDATE profile SET value = ? WHERE key = 'schema'", (json.dumps({"version": 0}),))


def make_version_1(path: Path) -> None:
    """A file whose changed tables and triggers are those that version 1 wrote, with people in it."""
    create(path).close()
    sql = (Path(__file__).parent / "version_1.sql").read_text(encoding="utf-8")
    with closing(sqlite.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        for table in ("tenure", "post", "person", "area_document", "document"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("DELETE FROM gpkg_contents WHERE table_name = 'area_document'")
        connection.executescript(sql)
        connection.execute("UPDATE profile SET value = ? WHERE key = 'schema'", (json.dumps({"version": 1}),))
        connection.execute("INSERT INTO unit (uid, name) VALUES ('u', '青峰县林业局')")
        connection.execute("INSERT INTO post (uid, unit_uid, role) VALUES ('p', 'u', 'chief')")
        connection.execute(
            "INSERT INTO person (uid, name, phone, unit_uid, note) VALUES ('a', '吴五', '13800000001', 'u', '备注')"
        )
        connection.execute("INSERT INTO person (uid, name, \"start\") VALUES ('b', '郑六', '2023-01-01')")
        connection.execute(
            'INSERT INTO tenure (uid, post_uid, person_uid, start, "end", rank) '
            "VALUES ('t', 'p', 'a', '2023-01-01', '2024-05-16', 3)"
        )
        connection.execute(
            "INSERT INTO leave (uid, person_uid, start, \"end\") VALUES ('l', 'a', '2023-02-01', '2023-02-03')"
        )
        connection.execute("INSERT INTO document (uid, path, title) VALUES ('d', '〔2023〕1号', '〔2023〕1号')")
        connection.execute("UPDATE tenure SET document_uid = 'd'")
        connection.commit()


def structure(path: Path) -> dict[str, object]:
    """Everything that makes a schema: SQL of tables, indexes and triggers, and GeoPackage's registers."""
    with closing(sqlite3.connect(path)) as connection:
        master = {
            (kind, name): " ".join(sql.split())
            for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        }
        contents = sorted(connection.execute("SELECT table_name, data_type, identifier, srs_id FROM gpkg_contents"))
        return {"master": master, "contents": contents}


def test_a_migrated_file_equals_a_fresh_one_and_keeps_its_rows(chinese_tmp: Path) -> None:
    old, fresh = chinese_tmp / "旧.gpkg", chinese_tmp / "新.gpkg"
    make_version_0(old)
    create(fresh).close()
    assert structure(old) != structure(fresh)
    with County.open(old) as county:
        assert county.profile.get("schema.version") == schema.VERSION
        row = county.rows("SELECT * FROM tenure")[0]
        assert (row["uid"], row["start"], row["rank"]) == ("t1", "2023-01-01", None)
    assert structure(old) == structure(fresh)
    backups = list((chinese_tmp / migrations.BACKUP_FOLDER).iterdir())
    assert len(backups) == 1
    with closing(sqlite3.connect(backups[0])) as connection:
        assert migrations.version_of(connection) == 0


def test_a_backup_that_fails_leaves_nothing_that_looks_like_one(
    chinese_tmp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = chinese_tmp / "旧.gpkg"
    make_version_0(old)

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(migrations, "atomic_save", lambda target, _write: full(target))
    with pytest.raises(LinzhangError) as caught:
        County.open(old)
    assert caught.value.code == "county.disk_full"
    assert list((chinese_tmp / migrations.BACKUP_FOLDER).glob("*.gpkg")) == []


def test_reading_only_does_not_migrate(chinese_tmp: Path) -> None:
    old = chinese_tmp / "旧.gpkg"
    make_version_0(old)
    before = old.read_bytes()
    with pytest.raises(LinzhangError) as caught:
        County.open(old, read_only=True)
    assert caught.value.code == "county.older_schema"
    assert old.read_bytes() == before


def test_a_migration_that_fails_leaves_the_old_file(chinese_tmp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = chinese_tmp / "旧.gpkg"
    make_version_0(old)
    before = structure(old)

    def broken(connection: sqlite3.Connection) -> None:
        connection.execute("DELETE FROM tenure")
        raise LinzhangError("county.migration_failed", file="x")

    monkeypatch.setitem(migrations.STEPS, 0, broken)
    with pytest.raises(LinzhangError):
        County.open(old)
    assert structure(old) == before


def rows(path: Path, table: str) -> list[dict[str, object]]:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"SELECT * FROM {table} ORDER BY id")]


def test_a_file_of_version_1_equals_a_fresh_one_and_keeps_its_rows(chinese_tmp: Path) -> None:
    old, fresh = chinese_tmp / "旧.gpkg", chinese_tmp / "新.gpkg"
    make_version_1(old)
    create(fresh).close()
    assert structure(old) != structure(fresh)
    tables = ("person", "tenure", "post", "leave", "document")
    log = rows(old, "change")
    before = {table: rows(old, table) for table in tables}
    County.open(old).close()
    assert structure(old) == structure(fresh)
    for table in tables:
        now = rows(old, table)
        assert [{key: row[key] for key in was} for row, was in zip(now, before[table], strict=True)] == before[table]
    assert rows(old, "change")[: len(log)] == log
    assert {row["kind"] for row in rows(old, "person")} == {None}
    backups = list((chinese_tmp / migrations.BACKUP_FOLDER).iterdir())
    assert len(backups) == 1
    with closing(sqlite3.connect(backups[0])) as connection:
        assert migrations.version_of(connection) == 1
    assert rows(backups[0], "person") == before["person"]


def unpack_version_2(path: Path) -> None:
    """A whole county file as version 2 wrote it, with a row in every table."""
    path.write_bytes(gzip.decompress((Path(__file__).parent / "version_2.gpkg.gz").read_bytes()))


def test_a_file_of_version_2_equals_a_fresh_one_and_keeps_its_rows(chinese_tmp: Path) -> None:
    old, fresh = chinese_tmp / "旧.gpkg", chinese_tmp / "新.gpkg"
    unpack_version_2(old)
    create(fresh).close()
    with closing(sqlite3.connect(old)) as connection:
        there = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    tables = [t.name for t in schema.TABLES if t.name in there and t.name not in ("profile", "session", "change")]
    before = {table: rows(old, table) for table in tables}
    assert all(before.values())
    log = rows(old, "change")
    County.open(old).close()
    assert structure(old) == structure(fresh)
    for table in tables:
        now = rows(old, table)
        assert [{key: row[key] for key in was} for row, was in zip(now, before[table], strict=True)] == before[table]
    since = rows(old, "change")
    assert since[: len(log)] == log
    assert {row["table_name"] for row in since[len(log) :]} == {"profile"}
    with closing(sqlite3.connect(old)) as connection:
        for name in (t.name for t in schema.spatial_tables() if t.name in there):
            found = connection.execute(f"SELECT count(*) FROM rtree_{name}_geom").fetchone()[0]
            assert found == len(before[name]), name


def test_a_spatial_table_of_a_migrated_file_keeps_its_spatial_index_in_step(chinese_tmp: Path) -> None:
    old = chinese_tmp / "旧.gpkg"
    unpack_version_2(old)
    place = shapely.to_wkb(shapely.Point(500_700, 3_000_700))
    with County.open(old) as county, county.batch("board") as batch:
        area = county.rows("SELECT uid FROM area WHERE level = 'village'")[0]["uid"]
        batch.insert("board", [{"number": "2", "area_uid": area, "geom": place}])
    with closing(sqlite3.connect(old)) as connection:
        found = connection.execute("SELECT count(*) FROM rtree_board_geom WHERE maxx > 500699").fetchone()[0]
        missing = {
            t.name
            for t in schema.spatial_tables()
            if connection.execute(
                "SELECT 1 FROM gpkg_extensions WHERE table_name = ? AND extension_name = 'gpkg_rtree_index'", (t.name,)
            ).fetchone()
            is None
        }
    assert found == 1
    assert missing == set()


def test_the_change_log_of_a_migrated_file_knows_the_new_columns(chinese_tmp: Path) -> None:
    path = chinese_tmp / "旧.gpkg"
    make_version_1(path)
    with County.open(path) as county:
        with county.batch("kind", "张三") as batch:
            batch.update("person", "a", kind="ecological", contract_end="2025-01-01")
            batch.update("tenure", "t", level="county")
        logged = county.rows(
            "SELECT table_name, who, old, new FROM change WHERE action = 'update' AND batch = ?", (batch.id,)
        )
        assert [(r["table_name"], r["who"], json.loads(r["new"])) for r in logged] == [
            ("person", "张三", {"kind": "ecological", "contract_end": "2025-01-01"}),
            ("tenure", "张三", {"level": "county"}),
        ]


def test_an_id_number_never_enters_the_change_log(chinese_tmp: Path) -> None:
    with create(chinese_tmp / "县.gpkg") as county:
        with county.batch("id") as batch:
            uid = batch.insert("person", [{"name": "吴五", "id_number": "520999199001010011"}])[0]
        with county.batch("id") as batch:
            batch.update("person", uid, id_number="520999199001010022", name="吴六")
        with county.batch("id") as batch:
            batch.delete("person", uid)
        log = county.rows("SELECT action, old, new FROM change WHERE table_name = 'person'")
        assert [row["action"] for row in log] == ["insert", "update", "delete"]
        assert json.loads(log[1]["new"]) == {"name": "吴六"}
        assert not any("520999" in str(value) or "id_number" in str(value) for row in log for value in tuple(row))


def test_a_contract_that_ends_before_it_begins_is_refused(chinese_tmp: Path) -> None:
    with create(chinese_tmp / "县.gpkg") as county, pytest.raises(LinzhangError) as caught, county.batch("x") as batch:
        batch.insert("person", [{"name": "吴五", "contract_start": "2024-02-01", "contract_end": "2024-01-01"}])
    assert caught.value.code == "county.constraint"
