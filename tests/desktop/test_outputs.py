"""Nothing that an algorithm writes can destroy the county file, what it reads, or another GeoPackage."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.made import created

pytestmark = pytest.mark.matrix


@pytest.fixture
def county_path(qgis_app: object, chinese_tmp: Path) -> Path:
    return created(chinese_tmp / "县库.gpkg")


WRITERS: list[tuple[str, str, dict[str, Any]]] = [
    ("exporttasktable", "OUTPUT", {}),
    ("splittargets", "OUTPUT", {}),
    ("patrolmonth", "OUTPUT", {"MONTH": "2024-05"}),
    ("importroster", "LEDGER", {"INPUT": "花名册.xlsx"}),
    ("importtracks", "LEDGER", {"INPUT": "轨迹"}),
    ("readplan", "LEDGER", {"INPUT": "方案.txt"}),
]


@pytest.mark.parametrize(("name", "output", "more"), WRITERS)
@pytest.mark.parametrize("victim", ["the county", "another county", "not Excel"])
def test_an_output_never_takes_the_place_of_a_county(
    county_path: Path, name: str, output: str, more: dict[str, Any], victim: str
) -> None:
    import processing
    from qgis.core import QgsProcessingException

    target = county_path
    if victim == "another county":
        target = county_path.with_name("邻县.xlsx")
        shutil.copy(county_path, target)
    if victim == "not Excel":
        target = county_path.with_name("说明.txt")
        target.write_text("重要", encoding="utf-8")
    before = target.read_bytes()
    parameters = {key: str(county_path.parent / value) if key == "INPUT" else value for key, value in more.items()}
    with pytest.raises(QgsProcessingException) as caught:
        processing.run(f"linzhang:{name}", {"COUNTY": str(county_path), **parameters, output: str(target)})
    assert target.name in str(caught.value)
    assert "Excel" in str(caught.value) or "name" in str(caught.value)
    assert target.read_bytes() == before


def test_a_ledger_never_takes_the_place_of_the_roster(county_path: Path) -> None:
    import processing
    from openpyxl import Workbook
    from qgis.core import QgsProcessingException

    roster = county_path.with_name("花名册.xlsx")
    Workbook().save(roster)
    before = roster.read_bytes()
    with pytest.raises(QgsProcessingException) as caught:
        processing.run(
            "linzhang:importroster", {"COUNTY": str(county_path), "INPUT": str(roster), "LEDGER": str(roster)}
        )
    assert "must not be written over" in str(caught.value)
    assert roster.read_bytes() == before


@pytest.mark.parametrize("name", ["文本.txt", "旧版.xls"])
def test_a_file_of_another_kind_is_said_in_our_words(county_path: Path, name: str) -> None:
    import processing
    from qgis.core import QgsProcessingException

    wrong = county_path.with_name(name)
    wrong.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" if name.endswith("xls") else "随便".encode())
    for parameters in ({"COUNTY": str(wrong), "INPUT": "x.xlsx"}, {"COUNTY": str(county_path), "INPUT": str(wrong)}):
        with pytest.raises(QgsProcessingException) as caught:
            processing.run("linzhang:importroster", parameters)
        assert "Incorrect parameter value" not in str(caught.value)
        assert name in str(caught.value)


def test_a_locked_county_is_said_before_the_work(county_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sqlite3

    import processing
    from qgis.core import QgsProcessingException

    monkeypatch.setattr("linzhang_plugin.county.sqlite.BUSY_SECONDS", 0.1)
    monkeypatch.setattr(
        "linzhang_plugin.signboards.algorithms.export.ExportBoards.work",
        lambda *_: pytest.fail("the work began"),
    )
    other = sqlite3.connect(county_path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    folder = county_path.parent / "公示牌"
    with pytest.raises(QgsProcessingException) as caught:
        processing.run("linzhang:exportboards", {"COUNTY": str(county_path), "OUTPUT": str(folder)})
    other.close()
    assert "in use by another program" in str(caught.value)
    assert not folder.exists()


def test_a_table_gets_its_suffix(county_path: Path) -> None:
    from linzhang_plugin.desktop.outputs import with_suffix
    from linzhang_plugin.patrols.algorithms import PatrolMonth

    algorithm = PatrolMonth().create()
    assert with_suffix(algorithm, "OUTPUT", "/x/月表") == "/x/月表.xlsx"
    assert with_suffix(algorithm, "OUTPUT", "/x/月表.xlsx") == "/x/月表.xlsx"
    assert with_suffix(algorithm, "COUNTY", "/x/县库") == "/x/县库"
