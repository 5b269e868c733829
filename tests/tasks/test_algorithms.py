"""The room's algorithms as users run them: through Processing, on a county of their own."""

from __future__ import annotations

import json
import sqlite3
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest


@pytest.fixture
def run(qgis_app: object) -> Any:
    import processing

    def run_one(name: str, **parameters: object) -> dict[str, Any]:
        return dict(
            processing.run(f"linzhang:{name}", {k: str(v) if isinstance(v, Path) else v for k, v in parameters.items()})
        )

    return run_one


def values(path: Path, sql: str) -> list[tuple[Any, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


@pytest.mark.matrix
def test_from_the_plan_to_both_tables(run: Any, county_path: Path, plan_file: Path, chinese_tmp: Path) -> None:
    ledger = chinese_tmp / "台账.xlsx"
    first = run("readplan", COUNTY=county_path, INPUT=plan_file, LEDGER=ledger)
    assert (first["ACCEPTED"], first["REFUSED"], first["TASKS"], first["TARGETS"]) == (3, 0, 3, 5)
    assert ledger.is_file()
    again = run("readplan", COUNTY=county_path, INPUT=plan_file)
    assert again["DOCUMENT"] == first["DOCUMENT"]
    entries = json.loads(values(county_path, 'SELECT ledger FROM "import" ORDER BY id DESC')[0][0])
    assert [e[2] for e in entries if e[1] is not None] == ["unchanged"] * 3
    assert values(county_path, "SELECT count(*) FROM task") == [(3,)]

    tasks = run("exporttasktable", COUNTY=county_path, OUTPUT=chinese_tmp / "任务分解表.xlsx")
    assert tasks["TASKS"] == 3
    ws = openpyxl.load_workbook(tasks["OUTPUT"])["任务分解表"]
    assert ws["A2"].value == "青峰县2024年林长制工作方案任务分解表"

    out = chinese_tmp / "目标分解表.xlsx"
    split = run("splittargets", COUNTY=county_path, METHOD=1, DECIMALS=0, OUTPUT=out)
    assert (split["TARGETS"], split["WRITTEN"], split["UNCHANGED"]) == (4, 16, 0)
    sums: dict[str, Decimal] = {}
    for indicator, value in values(
        county_path,
        "SELECT indicator, target_share.value FROM target_share JOIN target ON target.uid = target_uid"
        " WHERE method <> 'carried'",
    ):
        sums[indicator] = sums.get(indicator, Decimal(0)) + Decimal(value)
    assert sums == {"营造林": Decimal("3.3"), "退耕还林": Decimal("0.34"), "林下经济项目": Decimal(8)}
    assert openpyxl.load_workbook(out)["目标分解表"]["A2"].value == "青峰县2024年林长制工作方案目标任务分解表"
    carried = values(county_path, "SELECT value, weight FROM target_share WHERE method = 'carried'")
    assert carried == [("0.6", None)] * 4, "every town has the limit itself"
    repeated = run("splittargets", COUNTY=county_path, METHOD=1, DECIMALS=0)
    assert (repeated["WRITTEN"], repeated["UNCHANGED"]) == (0, 16)


def test_a_table_that_cannot_be_written_leaves_the_county_as_it_was(
    run: Any, county_path: Path, plan_file: Path, chinese_tmp: Path
) -> None:
    from qgis.core import QgsProcessingException

    run("readplan", COUNTY=county_path, INPUT=plan_file)
    blocked = chinese_tmp / "打开着.xlsx"
    blocked.mkdir()  # stands for a table that is open in Excel: it cannot be replaced
    for name in ("splittargets", "exporttasktable"):
        with pytest.raises(QgsProcessingException, match="打开着"):
            run(name, COUNTY=county_path, OUTPUT=blocked)
    assert values(county_path, "SELECT count(*) FROM target_share") == [(0,)]
    assert sorted(path.name for path in chinese_tmp.iterdir() if path.name.startswith(".")) == []
    run("splittargets", COUNTY=county_path, OUTPUT=chinese_tmp / "目标分解表.xlsx")
    assert values(county_path, "SELECT count(*) FROM target_share") == [(16,)]


def test_one_target_by_forest_land_and_by_given_weights(run: Any, county_path: Path, plan_file: Path) -> None:
    run("readplan", COUNTY=county_path, INPUT=plan_file)
    ((uid,),) = values(county_path, "SELECT uid FROM target WHERE indicator = '营造林'")
    run("splittargets", COUNTY=county_path, TARGET=uid, METHOD=2)
    query = "SELECT value, method FROM target_share JOIN area ON area.uid = area_uid ORDER BY code"
    assert values(county_path, query) == [("2.475", "forest"), ("0.825", "forest"), ("0", "forest"), ("0", "forest")]
    weights = "石桥镇=1\n云岭乡=1\n松溪镇=1\n清水街道=0"
    done = run("splittargets", COUNTY=county_path, TARGET=uid, METHOD=3, WEIGHTS=weights)
    assert done["WRITTEN"] == 4
    assert values(county_path, query) == [("1.1", "weights")] * 3 + [("0", "weights")]


def test_pasted_text(run: Any, county_path: Path) -> None:
    text = "某县工作方案\n一、主要任务\n1.植树造林。全县完成造林5万亩。（责任单位：县林业局）"
    assert run("readplan", COUNTY=county_path, TEXT=text)["TASKS"] == 1


def test_bad_input_is_a_sentence_and_writes_nothing(run: Any, county_path: Path, chinese_tmp: Path) -> None:
    from qgis.core import QgsProcessingException

    damaged = chinese_tmp / "损坏.docx"
    damaged.write_bytes(b"PK\x03\x04 broken")
    scan = chinese_tmp / "扫描.pdf"
    scan.write_bytes(b"%PDF-1.7")
    letter = chinese_tmp / "信.txt"
    letter.write_text("今天天气很好。", encoding="utf-8")
    for path in (damaged, scan, letter):
        with pytest.raises(QgsProcessingException, match=path.name):
            run("readplan", COUNTY=county_path, INPUT=path)
    with pytest.raises(QgsProcessingException):
        run("readplan", COUNTY=county_path)
    with pytest.raises(QgsProcessingException):
        run("exporttasktable", COUNTY=county_path, OUTPUT=chinese_tmp / "表.xlsx")
    with pytest.raises(QgsProcessingException):
        run("splittargets", COUNTY=county_path)
    assert not (chinese_tmp / "表.xlsx").exists()
    assert values(county_path, 'SELECT count(*) FROM "import"') == [(0,)]


def test_rates_are_not_split_and_weights_must_make_sense(run: Any, county_path: Path, plan_file: Path) -> None:
    from qgis.core import QgsProcessingException

    run("readplan", COUNTY=county_path, INPUT=plan_file)
    ((rate,),) = values(county_path, "SELECT uid FROM target WHERE unit = '‰'")
    ((area,),) = values(county_path, "SELECT uid FROM target WHERE indicator = '营造林'")
    for bad in (
        {"TARGET": rate},
        {"TARGET": "nobody"},
        {"TARGET": area, "METHOD": 3, "WEIGHTS": "石桥镇=1"},
        {"TARGET": area, "METHOD": 3, "WEIGHTS": "石桥镇=0;云岭乡=0;松溪镇=0;清水街道=0"},
        {"TARGET": area, "LEVEL": "village"},
        {"TARGET": area, "LEVEL": "planet"},
    ):
        with pytest.raises(QgsProcessingException):
            run("splittargets", COUNTY=county_path, **bad)
    assert values(county_path, "SELECT count(*) FROM target_share") == [(0,)]


@pytest.mark.matrix
def test_every_code_of_the_room_has_a_sentence_with_its_values() -> None:
    """Codes in the source against the sentences, both ways."""
    import re

    from linzhang_plugin.desktop.messages import tasks, tasks_returns, tasks_table
    from linzhang_plugin.tasks import editing

    room = Path(__file__).resolve().parents[2] / "linzhang_plugin" / "tasks"
    used = {
        c
        for file in room.rglob("*.py")
        for c in re.findall(r'"((?:tasks|tasks_table|tasks_returns)\.[a-z_]+)"', file.read_text(encoding="utf-8"))
    }
    # settings of the profile are named alike
    used -= {"tasks.columns", "tasks.annex", "tasks.annex_targets", "tasks.forest_land", "tasks.ranking_cap"}
    used -= {f"tasks.{key}" for key in ("column_sets", "column_set", "unit_set", "unit_note")}
    used -= {f"tasks.{key}" for key in ("every_town", "place_words", "group_words", "words", "json")}
    # named by what they take in, and by the kind of the import
    used |= {f"tasks_returns.took_{what}" for what in ("in", "new")}
    used |= {f"tasks_table.did_{kind}" for kind in editing.KINDS if kind != editing.KIND}
    known = {code for room in (tasks, tasks_table, tasks_returns) for code in room.sentences(lambda _c, text: text)}
    assert used == known
