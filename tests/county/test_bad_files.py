"""Files that are no county file, are newer, read-only, on a full disk: a code for a sentence, nothing half written."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from linzhang_plugin.county import copying, schema, sqlite
from linzhang_plugin.county.errors import Cancelled, LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.profile import Profile


def create(path: Path, **changes: object) -> County:
    values = {"name": "青峰县", "code6": "520999", "epsg": 4544, "profile": Profile.preset("four_levels"), **changes}
    return County.create(path, **values)  # type: ignore[arg-type]


def test_a_text_file_is_not_a_county(chinese_tmp: Path) -> None:
    path = chinese_tmp / "假的.gpkg"
    path.write_text("这不是数据库" * 200, encoding="utf-8")
    with pytest.raises(LinzhangError) as caught:
        County.open(path)
    assert caught.value.code == "county.not_a_county_file"


def test_another_geopackage_is_not_a_county_and_stays_as_it_is(chinese_tmp: Path) -> None:
    from osgeo import ogr

    path = chinese_tmp / "别的.gpkg"
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    source.CreateLayer("area")
    source = None
    before = path.read_bytes()
    with pytest.raises(LinzhangError) as caught:
        County.open(path)
    assert caught.value.code == "county.not_a_county_file"
    assert path.read_bytes() == before


def test_a_missing_file_and_an_empty_file(chinese_tmp: Path) -> None:
    with pytest.raises(LinzhangError) as caught:
        County.open(chinese_tmp / "没有.gpkg")
    assert caught.value.code == "county.file_missing"
    empty = chinese_tmp / "空.gpkg"
    empty.touch()
    with pytest.raises(LinzhangError) as caught:
        County.open(empty)
    assert caught.value.code == "county.not_a_county_file"


def test_a_newer_schema_is_refused_with_both_versions(chinese_tmp: Path) -> None:
    path = chinese_tmp / "新.gpkg"
    create(path).close()
    connection = sqlite3.connect(path)
    connection.create_function("ST_IsEmpty", 1, lambda _: 0)
    connection.execute("UPDATE profile SET value = ? WHERE key = 'schema'", (json.dumps({"version": 99}),))
    connection.commit()
    connection.close()
    with pytest.raises(LinzhangError) as caught:
        County.open(path)
    assert caught.value.code == "county.newer_schema"
    assert caught.value.values["version"] == 99
    assert caught.value.values["known"] == schema.VERSION


def test_an_existing_file_is_never_overwritten(chinese_tmp: Path) -> None:
    path = chinese_tmp / "县库.gpkg"
    path.write_text("重要", encoding="utf-8")
    with pytest.raises(LinzhangError) as caught:
        create(path)
    assert caught.value.code == "county.file_exists"
    assert path.read_text(encoding="utf-8") == "重要"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"epsg": 4490}, "county.crs_not_gauss"),
        ({"epsg": 999999}, "county.crs_not_gauss"),
        ({"epsg": 3857}, "county.crs_not_gauss"),
        ({"epsg": 32633}, "county.crs_not_gauss"),
        ({"epsg": 32648}, "county.crs_not_gauss"),
        ({"code6": "52099"}, "county.name_or_code"),
        ({"name": " "}, "county.name_or_code"),
    ],
)
def test_wrong_facts_leave_no_file(chinese_tmp: Path, changes: dict[str, object], code: str) -> None:
    with pytest.raises(LinzhangError) as caught:
        create(chinese_tmp / "县库.gpkg", **changes)
    assert caught.value.code == code
    assert list(chinese_tmp.iterdir()) == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "小盘"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1600k", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("no right to mount a small disk here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_leaves_the_county_as_it_was(small_disk: Path) -> None:
    path = small_disk / "县库.gpkg"
    with create(path) as county:
        with pytest.raises(LinzhangError) as caught, county.batch("import") as batch:
            batch.insert("person", [{"name": f"人{i}", "note": "注" * 500} for i in range(2000)])
        assert caught.value.code == "county.disk_full"
        assert county.scalar("SELECT count(*) FROM person") == 0
        assert county.scalar("PRAGMA integrity_check") == "ok"
    with pytest.raises(LinzhangError) as caught:
        copying.copy_county(path, small_disk / "副本.gpkg")
    assert caught.value.code == "county.disk_full"
    assert sorted(p.name for p in small_disk.iterdir()) == ["县库.gpkg"]


@pytest.fixture
def read_only_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "只读盘"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(folder)], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("no right to mount a disk here")
    try:
        create(folder / "县库.gpkg").close()
        subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_read_only_stick_is_read_and_not_written(read_only_disk: Path) -> None:
    path = read_only_disk / "县库.gpkg"
    with County.open(path, read_only=True) as county:
        assert county.name == "青峰县"
        with pytest.raises(LinzhangError) as caught, county.batch("x"):
            pass
        assert caught.value.code == "county.read_only"
    with pytest.raises(LinzhangError) as caught, County.open(path) as county, county.batch("x") as batch:
        batch.insert("person", [{"name": "周四"}])
    assert caught.value.code in {"county.read_only", "county.cannot_open"}
    with pytest.raises(LinzhangError) as caught:
        create(read_only_disk / "新县.gpkg")
    assert caught.value.code == "county.file_not_writable"


def test_a_copy_is_complete_and_independent(chinese_tmp: Path) -> None:
    path, copy = chinese_tmp / "县库.gpkg", chinese_tmp / "U盘" / "县库 副本.gpkg"
    with create(path) as county, county.batch("x") as batch:
        batch.insert("person", [{"name": f"人{i}"} for i in range(50)])
    copying.copy_county(path, copy)
    with County.open(copy) as county:
        assert county.scalar("SELECT count(*) FROM person") == 50
        with county.batch("y") as batch:
            batch.insert("person", [{"name": "新人"}])
    with County.open(path) as county:
        assert county.scalar("SELECT count(*) FROM person") == 50
    with pytest.raises(LinzhangError) as caught:
        copying.copy_county(path, copy)
    assert caught.value.code == "county.file_exists"


def test_the_documents_go_along_and_those_of_another_county_are_safe(chinese_tmp: Path) -> None:
    path = chinese_tmp / "甲县" / "县库.gpkg"
    create(path).close()
    (path.parent / "附件").mkdir()
    (path.parent / "附件" / "方案.docx").write_text("甲县方案", encoding="utf-8")
    stick = chinese_tmp / "U盘"
    copying.copy_county(path, stick / "县库.gpkg")
    assert (stick / "附件" / "方案.docx").read_text(encoding="utf-8") == "甲县方案"
    other = chinese_tmp / "乙县"
    (other / "附件").mkdir(parents=True)
    (other / "附件" / "方案.docx").write_text("乙县方案", encoding="utf-8")
    with pytest.raises(LinzhangError) as caught:
        copying.copy_county(path, other / "县库.gpkg")
    assert caught.value.code == "county.documents_exist"
    assert (other / "附件" / "方案.docx").read_text(encoding="utf-8") == "乙县方案"
    assert not (other / "县库.gpkg").exists()


def test_a_cancelled_copy_leaves_nothing(chinese_tmp: Path) -> None:
    path = chinese_tmp / "县库.gpkg"
    create(path).close()

    def cancel(_fraction: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        copying.copy_county(path, chinese_tmp / "U盘" / "县库.gpkg", cancel)
    assert list((chinese_tmp / "U盘").iterdir()) == []


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("/home/县 库/a.gpkg", "file:///home/%E5%8E%BF%20%E5%BA%93/a.gpkg"),
        ("C:\\县库\\a.gpkg", "file:///C:/%E5%8E%BF%E5%BA%93/a.gpkg"),
        ("\\\\nas\\share\\a.gpkg", "file:////nas/share/a.gpkg"),
        ("/a?b#c%d.gpkg", "file:///a%3Fb%23c%25d.gpkg"),
    ],
)
def test_the_address_of_a_file_on_every_kind_of_disk(path: str, uri: str) -> None:
    assert sqlite.uri_of(path) == uri


def test_a_profile_that_would_not_open_again_is_not_written(chinese_tmp: Path) -> None:
    path = chinese_tmp / "县库.gpkg"
    with create(path) as county:
        with pytest.raises(LinzhangError) as caught:
            county.set_profile({"levels": [{"key": "village", "name": "村级"}]})
        assert caught.value.code == "county.profile_damaged"
    with County.open(path) as county:
        assert len(county.profile.levels) == 5
    with contextlib.closing(sqlite.connect(path)) as connection:
        connection.execute("UPDATE profile SET value = '[{\"key\": 1}]' WHERE key = 'levels'")
    with pytest.raises(LinzhangError) as caught:
        County.open(path)
    assert caught.value.code == "county.profile_damaged"
