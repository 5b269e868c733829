"""The county file: constraints, batches, the change log, the GeoPackage registers."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from pathlib import Path

import numpy as np
import pytest
import shapely

from linzhang_plugin.county import geom, schema, sqlite
from linzhang_plugin.county.errors import Cancelled, LinzhangError
from linzhang_plugin.county.gateway import County, register
from linzhang_plugin.county.profile import Profile

BOX = geom.to_wkb([shapely.box(500000, 2900000, 500100, 2900200)])[0]


@pytest.fixture
def county(chinese_tmp: Path) -> County:
    path = chinese_tmp / "青峰县 县库.gpkg"
    with County.create(
        path, name="青峰县", code6="520999", epsg=4544, profile=Profile.preset("three_levels")
    ) as county:
        yield county


def add_area(county: County, code: str = "520999101201", name: str = "云岭村") -> str:
    with county.batch("test", who="测试员") as batch:
        return batch.insert(
            "area", [{"code": code, "name": name, "level": "village", "kind": "base", "area_m2": 20000, "geom": BOX}]
        )[0]


def test_facts_of_a_new_county_are_read_back(county: County) -> None:
    assert (county.name, county.code, county.epsg) == ("青峰县", "520999", 4544)
    assert [level.key for level in county.profile.levels] == ["county", "town", "village", "grid"]


def test_every_table_of_the_schema_exists_with_its_columns_and_keys(county: County) -> None:
    for table in schema.TABLES:
        columns = {row["name"]: row for row in county.rows(f"PRAGMA table_info({table.name!r})")}
        assert set(columns) >= {"id", "uid", *(c.name for c in table.columns)}
        references = {row["from"]: row for row in county.rows(f"PRAGMA foreign_key_list({table.name!r})")}
        for column in table.columns:
            if column.references:
                assert references[column.name]["table"] == column.references
                assert references[column.name]["on_delete"] == "RESTRICT"


def test_change_log_records_who_what_and_only_the_changed_columns(county: County) -> None:
    uid = add_area(county)
    with county.batch("rename", who="李四") as batch:
        batch.update("area", uid, name="云岭新村")
    rows = county.rows("SELECT * FROM change WHERE table_name = 'area' ORDER BY id")
    assert [(r["action"], r["who"]) for r in rows] == [("insert", "测试员"), ("update", "李四")]
    assert json.loads(rows[1]["old"]) == {"name": "云岭村"}
    assert json.loads(rows[1]["new"]) == {"name": "云岭新村"}
    assert rows[1]["old_geom"] is None
    assert county.scalar("SELECT who FROM session") is None


def test_change_log_keeps_the_geometry_before_an_update(county: County) -> None:
    uid = add_area(county)
    moved = geom.to_wkb([shapely.box(500000, 2900000, 500050, 2900200)])[0]
    with county.batch("reshape") as batch:
        batch.update("area", uid, geom=moved)
    blob = county.scalar("SELECT old_geom FROM change WHERE action = 'update'")
    assert geom.wkb_of(blob) == BOX


def test_a_failed_or_cancelled_batch_leaves_nothing(county: County) -> None:
    before = county.scalar("SELECT count(*) FROM change")
    with pytest.raises(Cancelled), county.batch("import") as batch:  # noqa: PT012 - the cancel comes in the middle
        batch.insert("person", [{"name": "赵一"}])
        raise Cancelled
    assert county.scalar("SELECT count(*) FROM person") == 0
    assert county.scalar("SELECT count(*) FROM change") == before
    assert county.scalar("SELECT batch FROM session") is None


def test_what_others_refer_to_cannot_be_deleted(county: County) -> None:
    uid = add_area(county)
    with county.batch("post") as batch:
        batch.insert("post", [{"area_uid": uid, "role": "chief"}])
    with pytest.raises(LinzhangError) as caught, county.batch("delete") as batch:
        batch.delete("area", uid)
    assert caught.value.code == "county.constraint"
    assert county.scalar("SELECT count(*) FROM area") == 1


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("tenure", {"post_uid": "none", "person_uid": "none", "start": "2024-05-01"}),
        ("leave", {"person_uid": "none", "start": "2024-05-02", "end": "2024-05-01"}),
        ("person", {"name": "钱二", "start": "2024/5/1"}),
        ("person", {"name": "钱二", "start": "2024-13-45"}),
        ("person", {"name": "钱二", "start": "2024-02-30"}),
        ("post", {"role": "chief"}),
        ("area", {"code": "1", "level": "village", "kind": "base"}),
    ],
)
def test_rows_that_break_a_constraint_are_refused(county: County, table: str, row: dict[str, object]) -> None:
    with pytest.raises(LinzhangError) as caught, county.batch("bad") as batch:
        batch.insert(table, [row])
    assert caught.value.code == "county.constraint"


def test_columns_that_the_schema_does_not_know_are_refused(county: County) -> None:
    with pytest.raises(KeyError), county.batch("bad") as batch:
        batch.insert("person", [{"name": "孙三", "nickname": "x"}])


def test_ogr_reads_extent_count_and_geometry_types(county: County) -> None:
    from osgeo import ogr

    add_area(county)
    source = ogr.Open(str(county.path))
    layer = source.GetLayerByName("area")
    assert layer.GetFeatureCount() == 1
    assert layer.GetExtent() == (500000, 500100, 2900000, 2900200)
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "4544"
    layer.SetSpatialFilterRect(499000, 2899000, 499900, 2899900)
    assert layer.GetFeatureCount() == 0
    assert source.GetLayerByName("track").GetGeomType() == ogr.wkbLineStringM


def test_ogr_edits_are_logged_as_of_nobody(county: County) -> None:
    from osgeo import ogr

    add_area(county)
    source = ogr.Open(str(county.path), update=1)
    layer = source.GetLayerByName("area")
    feature = layer.GetNextFeature()
    feature.SetField("name", "外部改名")
    layer.SetFeature(feature)
    feature = layer = source = None
    row = county.rows("SELECT who, new FROM change WHERE action = 'update'")[0]
    assert row["who"] is None
    assert json.loads(row["new"]) == {"name": "外部改名"}


def test_a_registration_that_a_crash_left_names_nobody(county: County) -> None:
    with contextlib.closing(sqlite.connect(county.path)) as connection:
        register(connection, "李技术员", "b1", 60)
        connection.execute("INSERT INTO person (uid, name) VALUES ('p1', '在登记期内')")
        connection.execute("UPDATE session SET until = until - 120")
        connection.execute("INSERT INTO person (uid, name) VALUES ('p2', '过期之后')")
    who = {r["row_uid"]: r["who"] for r in county.rows("SELECT row_uid, who FROM change WHERE table_name = 'person'")}
    assert who == {"p1": "李技术员", "p2": None}


def test_m_values_come_back_exactly(county: County) -> None:
    x = np.array([500000.25, 500010.5, 500020.75])
    y = np.array([2900000.0, 2900001.5, 2900002.25])
    m = np.array([1714953600.0, 1714953615.0, 1714953630.5])
    with county.batch("track") as batch:
        batch.insert("track", [{"hash": "h", "source": "甲.gpx", "points": 3, "geom": geom.line_m_wkb(x, y, m)}])
    got = geom.line_m(county.scalar("SELECT geom FROM track"))
    assert all(np.array_equal(a, b) for a, b in zip(got, (x, y, m), strict=True))
    assert county.scalar("SELECT maxx FROM rtree_track_geom") == pytest.approx(500020.75, abs=0.05)


def test_two_writers_wait_and_then_say_so(county: County, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linzhang_plugin.county.sqlite.BUSY_SECONDS", 0.1)
    other = sqlite3.connect(county.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with County.open(county.path) as second, pytest.raises(LinzhangError) as caught, second.batch("x"):
        pass
    assert caught.value.code == "county.locked"
    other.close()
