"""Tasks in the county file: read once, unchanged the second time, edits are kept, a failure leaves nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linzhang_plugin.county.errors import Cancelled, LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.tasks import store
from linzhang_plugin.tasks.documents import read_document, read_text
from linzhang_plugin.tasks.plan import read_plan


def test_twice_changes_nothing_and_edits_stay(county_path: Path, plan_file: Path) -> None:
    plan = read_plan(read_document(plan_file))
    with County.open(county_path) as county:
        ledger, uid = store.store(county, plan)
        assert (ledger.accepted, ledger.refused, ledger.unchanged_count) == (3, 0, 0)
        assert county.scalar('SELECT accepted FROM "import" WHERE uid = ?', (uid,)) == 3
        first = [tuple(row) for row in county.rows("SELECT uid, title FROM task ORDER BY position")]
        with county.batch("edit") as batch:
            batch.update("task", first[0][0], title="国土绿化")
        again, _uid = store.store(county, read_plan(read_document(plan_file)))
        assert (again.accepted, again.refused, again.unchanged_count) == (3, 0, 3)
        assert county.scalar("SELECT count(*) FROM task") == 3
        assert county.scalar("SELECT count(*) FROM target") == 5
        assert county.scalar("SELECT title FROM task WHERE position = 1") == "国土绿化"


def test_the_same_text_in_another_file_is_the_same_plan(county_path: Path, plan_file: Path) -> None:
    with County.open(county_path) as county:
        store.store(county, read_plan(read_document(plan_file)))
        pasted = read_plan(read_text(plan_file.read_text(encoding="gb18030").replace("\n", "\r\n\r\n"), "粘贴"))
        ledger, _uid = store.store(county, pasted)
        assert ledger.unchanged_count == 3


def test_rows_hold_what_the_plan_says(county_path: Path, plan_file: Path) -> None:
    with County.open(county_path) as county:
        store.store(county, read_plan(read_document(plan_file)))
        row = county.rows("SELECT * FROM task WHERE position = 1")[0]
        assert (row["document_title"], row["section"], row["number"]) == (
            "青峰县2024年林长制工作方案",
            "（一）强化生态建设",
            "1",
        )
        assert (row["title"], row["lead_unit"], row["units"]) == ("推进国土绿化", "县林业局", "各乡（镇、街道）")
        assert row["contact"] == "杨建华"
        assert row["sentence"].startswith("1.推进国土绿化。全县完成营造林3.3万亩")
        targets = [tuple(r) for r in county.rows("SELECT indicator, value, unit, year FROM target ORDER BY id")]
        assert targets == [
            ("营造林", "3.3", "万亩", 2024),
            ("退耕还林", "0.34", "万亩", 2024),
            ("林下经济项目", "8", "个", 2024),
            ("林下经济项目", "2", "个", 2024),
            ("森林火灾受害率", "0.6", "‰", 2024),
        ]
        (total,) = [t for t in store.targets(county, row["document_hash"]) if t.indicator == "营造林"]
        (part,) = [t for t in store.targets(county, row["document_hash"]) if t.part]
        assert (part.part_of, part.label) == (total.uid, "其中：退耕还林")


def test_remarks_are_codes_with_values(county_path: Path, shared: Path) -> None:
    plan = read_plan(read_document(next((shared / "seeds").glob("002*"))))
    with County.open(county_path) as county:
        ledger, _uid = store.store(county, plan)
        assert ledger.accepted == 16
        remarks = json.loads(county.scalar("SELECT remarks FROM task WHERE title = '（原文无法辨认）'"))
        assert remarks == [{"code": "tasks.row_unreadable", "values": {"number": 8}}]
        assert {e.code for e in ledger.entries} >= {
            "tasks.row_unreadable",
            "tasks.row_absent",
            "tasks.columns_interleaved",
        }


def test_phones_never_reach_the_ledger(county_path: Path) -> None:
    text = "方案\n一、主要任务\n1.造林13800001234。完成造林3万亩。（责任单位：县林业局；联系人：张三 13800001234）"
    with County.open(county_path) as county:
        ledger, _uid = store.store(county, read_plan(read_text(text)))
        assert "13800001234" not in ledger.to_json()
        assert county.scalar("SELECT contact FROM task") == "张三、13800001234"


def test_a_document_without_tasks_is_refused_and_writes_nothing(county_path: Path) -> None:
    with County.open(county_path) as county:
        with pytest.raises(LinzhangError) as caught:
            store.store(county, read_plan(read_text("今天天气很好。\n我们去看树。", "信.txt")))
        assert caught.value.code == "tasks.no_tasks"
        assert caught.value.values == {"file": "信.txt", "paragraphs": 2}
        assert county.scalar('SELECT count(*) FROM "import"') == 0


def test_cancel_leaves_the_file_as_it_was(county_path: Path, plan_file: Path) -> None:
    def stop(_fraction: float) -> None:
        raise Cancelled

    with County.open(county_path) as county:
        with pytest.raises(Cancelled):
            store.store(county, read_plan(read_document(plan_file)), progress=stop)
        assert county.scalar("SELECT count(*) FROM task") == 0
        assert county.scalar('SELECT count(*) FROM "import"') == 0


def test_the_plan_read_last_is_taken(county_path: Path, plan_file: Path) -> None:
    with County.open(county_path) as county:
        with pytest.raises(LinzhangError) as caught:
            store.find_document(county)
        assert caught.value.code == "tasks.none_read"
        store.store(county, read_plan(read_document(plan_file)))
        store.store(county, read_plan(read_text("某县2025年工作方案\n一、主要任务\n1.造林。完成造林3万亩。")))
        assert store.find_document(county)[1] == "某县2025年工作方案"
        assert store.find_document(county, "青峰县2024年林长制工作方案")[1] == "青峰县2024年林长制工作方案"
        with pytest.raises(LinzhangError):
            store.find_document(county, "没有的方案")


def test_paragraph_ranges() -> None:
    assert store.ranges([3, 1, 2, 7, 9, 10]) == "1–3、7、9–10"


def test_what_the_plan_gives_to_one_town_is_a_locked_cell_of_the_total(county_path: Path) -> None:
    from linzhang_plugin.tasks import matrix_read, shares

    head = "青峰县2024年林长制工作方案\n一、主要任务\n"
    text = f"{head}（一）国土绿化。全县完成营造林5万亩，其中石桥镇8000亩、云岭乡1.2万亩。"
    with County.open(county_path) as county:
        store.store(county, read_plan(read_text(text)))
        ((document, title),) = store.documents(county)
        columns = shares.chosen(store.targets(county, document))
        assert [(t.indicator, t.value, t.part) for t in columns] == [("营造林", "5", False)]
        matrix = matrix_read.load(county, document, title, "town")
        fixed = {p.name: matrix.limit(matrix.targets[0], p).fixed for p in matrix.where}
        assert fixed == {"石桥镇": 8000, "云岭乡": 12000, "松溪镇": None, "清水街道": None}
        store.store(county, read_plan(read_text(text)))
        assert county.scalar("SELECT count(*) FROM share_limit") == 2
