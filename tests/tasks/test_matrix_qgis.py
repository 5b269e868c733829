"""The matrix as users meet it: the tab's cells, clipboard, locks and undo, and the algorithms through Processing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from tests.made import once
from tests.tasks.waiting import until

pytestmark = pytest.mark.matrix

TOWNS = ["石桥镇", "云岭乡", "松溪镇", "清水街道"]
AREA, PART, PROJECTS, RATE = 1, 2, 3, 4


@pytest.fixture
def run(qgis_app: object) -> Any:
    import processing

    def run_one(name: str, **parameters: object) -> dict[str, Any]:
        plain = {k: str(v) if isinstance(v, Path) else v for k, v in parameters.items()}
        return dict(processing.run(f"linzhang:{name}", plain))

    return run_one


@pytest.fixture
def county(run: Any, county_path: Path, plan_file: Path) -> Path:
    return once(county_path, "plan read", lambda path: run("readplan", COUNTY=path, INPUT=plan_file))


def values(path: Path, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql, parameters).fetchall()
    finally:
        connection.close()


def shares_of(path: Path, indicator: str) -> list[Decimal]:
    sql = (
        "SELECT target_share.value FROM target_share JOIN target ON target.uid = target_uid"
        " JOIN area ON area.uid = area_uid WHERE indicator = ? ORDER BY code"
    )
    return [Decimal(value) for (value,) in values(path, sql, indicator)]


# ---- the algorithms -------------------------------------------------------------------------------------------


def test_locks_and_limits_are_kept_and_explained(run: Any, county: Path) -> None:
    run("splittargets", COUNTY=county, METHOD=0)
    done = run("setshares", COUNTY=county, TARGET="营造林", KIND="fixed", VALUES="石桥镇=10000")
    assert (done["CHANGED"], done["FAULT"]) == (1, "")
    assert shares_of(county, "营造林")[0] == 1
    assert sum(shares_of(county, "营造林")) == Decimal("3.3")
    parts = shares_of(county, "退耕还林")
    assert sum(parts) == Decimal("0.34")
    assert all(p <= w for p, w in zip(parts, shares_of(county, "营造林"), strict=True))
    run("setshares", COUNTY=county, TARGET="营造林", KIND="maximum", VALUES="云岭乡=5000\n松溪镇=6000")
    assert shares_of(county, "营造林") == [Decimal(1), Decimal("0.5"), Decimal("0.6"), Decimal("1.2")]
    before = shares_of(county, "营造林")
    wrong = run("setshares", COUNTY=county, TARGET="营造林", KIND="fixed", VALUES="清水街道=30000")
    assert "清水街道" in wrong["FAULT"]
    assert shares_of(county, "营造林") == before, "what cannot be kept changes no share"
    assert values(county, "SELECT count(*) FROM share_limit WHERE fixed IS NOT NULL") == [(2,)], (
        "what was typed is kept"
    )
    run("setshares", COUNTY=county, TARGET="营造林", KIND="all", VALUES="\n".join(f"{town}=" for town in TOWNS))
    assert values(county, "SELECT count(*) FROM share_limit") == [(0,)]
    assert shares_of(county, "营造林") == [Decimal("0.825")] * 4


@pytest.mark.once
def test_bad_columns_are_sentences_and_the_good_rows_go_in(run: Any, county: Path, chinese_tmp: Path) -> None:
    from qgis.core import QgsProcessingException

    text = "石桥镇\t1200\n云岭乡\t多\n青山镇\t5\n松溪镇\t-1"
    ledger = chinese_tmp / "台账.xlsx"
    done = run("pastefigures", COUNTY=county, NAME="人口", TEXT=text, LEDGER=ledger)
    assert (done["ACCEPTED"], done["REFUSED"]) == (1, 3)
    assert done["MISSING"] == "云岭乡、松溪镇、清水街道"
    said = " ".join(str(c.value) for row in openpyxl.load_workbook(ledger).active.iter_rows() for c in row)
    assert "青山镇" in said
    with pytest.raises(QgsProcessingException, match="云岭乡"):
        run("splittargets", COUNTY=county, METHOD=6, BASIS="人口")
    zeros = "\n".join(f"{town}\t0" for town in TOWNS)
    run("pastefigures", COUNTY=county, NAME="人口", TEXT=zeros)
    with pytest.raises(QgsProcessingException, match="0"):
        run("splittargets", COUNTY=county, METHOD=6, BASIS="人口")
    assert values(county, "SELECT count(*) FROM target_share") == [(0,)]
    run("pastefigures", COUNTY=county, NAME="人口", TEXT="1\n2\n3\n4")
    assert run("splittargets", COUNTY=county, METHOD=6, BASIS="人口")["WRITTEN"] == 16
    assert shares_of(county, "营造林") == [Decimal(n) for n in ("0.33", "0.66", "0.99", "1.32")]
    again = run("pastefigures", COUNTY=county, NAME="人口", TEXT="1\n2\n3\n4")
    assert again["ACCEPTED"] == 4


@pytest.mark.once
def test_a_figure_of_the_resource_archive(run: Any, county: Path) -> None:
    """Asked of the areas' own algorithm: two 小班 of one size in each of two towns, one of the first is no forest."""
    from qgis.core import QgsProcessingException

    run("splittargets", COUNTY=county, METHOD=4, BASIS="林地")
    assert shares_of(county, "营造林") == [Decimal("1.1"), Decimal("2.2"), 0, 0]
    with pytest.raises(QgsProcessingException, match="不存在的地类"):
        run("splittargets", COUNTY=county, METHOD=4, BASIS="不存在的地类")


@pytest.mark.once
def test_years_steps_and_what_is_wrong_with_them(run: Any, county: Path) -> None:
    from qgis.core import QgsProcessingException

    ((uid,),) = values(county, "SELECT uid FROM target WHERE indicator = '营造林'")
    run("splittargets", COUNTY=county, TARGET=uid, METHOD=1, STEP="100", YEARS="2024-2026")
    assert all(value * 100 == int(value * 100) for value in shares_of(county, "营造林"))
    by_year = values(
        county,
        "SELECT key, round(sum(json_each.value), 6) FROM target_share, json_each(years) GROUP BY key ORDER BY key",
    )
    assert by_year == [("2024", 1.1), ("2025", 1.1), ("2026", 1.1)]
    wrong = {"YEARS": "2024=1;2025=2"}, {"YEARS": "明年"}, {"STEP": "0"}, {"STEP": "百"}
    for bad in wrong:
        with pytest.raises(QgsProcessingException):
            run("splittargets", COUNTY=county, TARGET=uid, **bad)
    run("splittargets", COUNTY=county, TARGET=uid, METHOD=8, YEARS="2024=30000;2025;2026")
    assert values(county, "SELECT value FROM target_year ORDER BY year") == [("3",), ("0.15",), ("0.15",)]


@pytest.mark.once
def test_progress_and_ranking_in_the_table_and_slips_for_every_town(run: Any, county: Path, chinese_tmp: Path) -> None:
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException):
        run("exporttargets", COUNTY=county, OUTPUT=chinese_tmp / "表.xlsx")
    run("splittargets", COUNTY=county, METHOD=0)
    text = "石桥镇\t8250\n云岭乡\t12543\n松溪镇\t不详\n清水街道\t0"
    done = run("reportprogress", COUNTY=county, TARGET="营造林", VALUES=text, DATE="2024-06-30")
    assert (done["ACCEPTED"], done["REFUSED"]) == (3, 1)
    book = openpyxl.load_workbook(run("exporttargets", COUNTY=county, OUTPUT=chinese_tmp / "表.xlsx")["OUTPUT"])
    assert book.sheetnames == ["目标分解表", "核对与办法", "进度表", "排名"]
    assert [book["排名"].cell(row, 2).value for row in range(4, 8)] == ["云岭乡", "石桥镇", "松溪镇", "清水街道"]
    folder = chinese_tmp / "任务书"
    made = run("exportslips", COUNTY=county, OUTPUT=folder, DATE="2024-03-12")
    assert made["WRITTEN"] == 8
    assert min(p.name for p in folder.iterdir()) == "520999101000石桥镇任务书.docx"
    slip = docx.Document(str(folder / "520999102000云岭乡任务书.docx"))
    rows = [[cell.text for cell in row.cells] for row in slip.tables[0].rows]
    assert rows[0] == ["序号", "指标", "单位", "任务数"]
    assert rows[1] == ["1", "营造林", "亩", "8,250"]
    assert rows[4] == ["4", "森林火灾受害率", "‰", "控制在0.6‰以内"]
    assert "2024年3月12日" in "".join(p.text for p in slip.paragraphs)
    with pytest.raises(QgsProcessingException):
        run("exportslips", COUNTY=county, OUTPUT=folder, DATE="三月")


def test_undo_goes_back_step_by_step(run: Any, county: Path) -> None:
    from qgis.core import QgsProcessingException

    run("splittargets", COUNTY=county, METHOD=0)
    run("setshares", COUNTY=county, TARGET="营造林", VALUES="石桥镇=1")
    assert run("undoshares", COUNTY=county)["UNDONE"] > 0
    assert shares_of(county, "营造林") == [Decimal("0.825")] * 4
    run("undoshares", COUNTY=county)
    assert shares_of(county, "营造林") == []
    with pytest.raises(QgsProcessingException):
        run("undoshares", COUNTY=county)


# ---- the tab --------------------------------------------------------------------------------------------------


@pytest.fixture
def tab(qgis_app: object, county: Path) -> Iterator[Any]:
    from qgis.core import QgsProject, QgsSettings

    from linzhang_plugin.desktop import project
    from linzhang_plugin.desktop.session import CountySession
    from linzhang_plugin.tasks.panel import Panel

    QgsSettings().remove("linzhang/linzhang_tasks")
    session = CountySession()
    session.start()
    session.open(once(county, "plan read, with a project", project.store))
    dock = Panel(session, None)
    yield dock.matrix
    dock.unload()
    dock.deleteLater()
    session.stop()
    QgsProject.instance().clear()


def wait(tab: Any) -> None:
    """Lets the background job end that a click has begun."""
    QTest.qWait(0)
    until(lambda: not tab.dock.is_working and not tab.dock.session.busy)


def column_of(tab: Any, column: int) -> list[str]:
    return [tab.model.index(row, column).data() for row in range(tab.model.rowCount())]


def head_of(tab: Any, column: int) -> str:
    return str(tab.model.headerData(column, Qt.Orientation.Horizontal)).split("\n")[-1]


def split_equally(tab: Any) -> None:
    tab.method.setCurrentIndex(tab.method.findData("equal"))
    tab.split_all()
    wait(tab)


def test_a_cell_that_is_typed_is_locked_and_the_rest_follows(tab: Any, county: Path) -> None:
    split_equally(tab)
    assert column_of(tab, 0) == TOWNS
    assert column_of(tab, AREA) == ["8,250"] * 4
    assert head_of(tab, AREA) == "Σ 33,000 √"
    cell = tab.model.index(0, AREA)
    assert tab.model.setData(cell, "9000")
    assert head_of(tab, AREA) == "Σ 33,750 ×", "the sum is that of the cells, at once"
    wait(tab)
    assert column_of(tab, AREA) == ["9,000", "8,000", "8,000", "8,000"]
    assert head_of(tab, AREA) == "Σ 33,000 √"
    assert tab.model.index(0, AREA).data(Qt.ItemDataRole.BackgroundRole) is not None
    tab.undo()
    wait(tab)
    assert column_of(tab, AREA) == ["8,250"] * 4
    assert tab.model.index(0, AREA).data(Qt.ItemDataRole.BackgroundRole) is None


@pytest.mark.once
def test_what_cannot_be_kept_is_said_and_what_is_no_number_not_taken(tab: Any) -> None:
    split_equally(tab)
    assert not tab.model.setData(tab.model.index(0, AREA), "九千")
    assert "九千" in tab.dock._state.text()
    tab.model.setData(tab.model.index(0, AREA), "40000")
    wait(tab)
    assert "石桥镇" in tab.dock._state.text()
    assert "7000" in tab.dock._state.text()
    assert column_of(tab, AREA) == ["8,250"] * 4
    tab.model.setData(tab.model.index(1, AREA), "-5")
    wait(tab)
    assert column_of(tab, AREA) == ["8,250"] * 4, "what was refused does not stay in sight"
    assert not tab.model.flags(tab.model.index(0, RATE)) & Qt.ItemFlag.ItemIsEditable


def test_a_column_from_excel_is_pasted_into_the_cells(tab: Any) -> None:
    from qgis.PyQt.QtGui import QGuiApplication, QKeySequence

    split_equally(tab)
    tab.view.setCurrentIndex(tab.model.index(0, PROJECTS))
    QGuiApplication.clipboard().setText("1\r\n1\r\n3\r\n3\r\n")
    QTest.keySequence(tab.view, QKeySequence(QKeySequence.StandardKey.Paste))
    wait(tab)
    assert column_of(tab, PROJECTS) == ["1", "1", "3", "3"]
    tab.view.setCurrentIndex(tab.model.index(0, AREA))
    QGuiApplication.clipboard().setText("清水街道\t3000\n青山镇\t1\n")
    QTest.keySequence(tab.view, QKeySequence(QKeySequence.StandardKey.Paste))
    QTest.keyClick(tab.view, Qt.Key.Key_Control)  # Qt holds Ctrl down after a sequence, and later clicks would toggle
    wait(tab)
    assert column_of(tab, AREA) == ["10,000", "10,000", "10,000", "3,000"]
    tab.view.setCurrentIndex(tab.model.index(2, AREA))
    tab.paste("1\n2\n3")
    assert "3" in tab.dock._state.text()
    assert column_of(tab, AREA) == ["10,000", "10,000", "10,000", "3,000"], "too many lines change nothing"
    tab.view.selectAll()
    first = tab.view.copied().split("\n")[0].split("\t")
    assert first == ["石桥镇", "10000", "850", "1", "控制在0.6‰以内"]


@pytest.mark.once
def test_lock_limit_and_lift_by_the_menu(tab: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from qgis.PyQt.QtWidgets import QInputDialog

    split_equally(tab)
    tab.view.setCurrentIndex(tab.model.index(1, AREA))
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args, **_more: ("9000", True))
    tab.ask_limit("minimum")
    wait(tab)
    assert column_of(tab, AREA) == ["8,000", "9,000", "8,000", "8,000"]
    tab.view.setCurrentIndex(tab.model.index(1, AREA))
    tab.lift()
    wait(tab)
    assert column_of(tab, AREA) == ["8,250"] * 4
    tab.view.setCurrentIndex(tab.model.index(0, AREA))
    tab.lock()
    wait(tab)
    assert tab.model.index(0, AREA).data(Qt.ItemDataRole.ToolTipRole)


@pytest.mark.once
def test_each_indicator_remembers_its_method(tab: Any) -> None:
    split_equally(tab)
    tab.view.setCurrentIndex(tab.model.index(0, AREA))
    tab.method.setCurrentIndex(tab.method.findData("area"))
    tab.step.setText("100")
    tab.split_selected()
    wait(tab)
    tab.view.setCurrentIndex(tab.model.index(0, PROJECTS))
    assert (tab.method.currentData(), tab.step.text()) == ("equal", "")
    tab.view.setCurrentIndex(tab.model.index(0, AREA))
    assert (tab.method.currentData(), tab.step.text()) == ("area", "100")
    assert "营造林" in tab.rule.text()


@pytest.mark.once
def test_progress_is_typed_and_ranked(tab: Any) -> None:
    split_equally(tab)
    tab.shown.setCurrentIndex(tab.shown.findData("done"))
    assert not tab.day.isHidden()
    tab.model.setData(tab.model.index(0, AREA), "12543")
    wait(tab)
    assert tab.model.index(0, AREA).data() == "12,543  152.04%"
    last = tab.model.columnCount() - 1
    assert [tab.model.index(row, last).data() for row in range(4)] == ["1", "2", "2", "2"]
    assert tab.model.index(0, last - 1).data() == "152.04%"


@pytest.mark.once
def test_a_column_to_split_by(tab: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from qgis.PyQt.QtGui import QGuiApplication
    from qgis.PyQt.QtWidgets import QDialog

    from linzhang_plugin.tasks import panel_matrix

    def fill(dialog: Any) -> bool:
        assert not dialog.ok.isEnabled()
        dialog.name.setText("人口")
        assert dialog.ok.isEnabled()
        assert dialog.text.toPlainText() == "4\n3\n2\n1"
        return bool(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(panel_matrix, "run_dialog", fill)
    QGuiApplication.clipboard().setText("4\n3\n2\n1")
    tab.paste_figures()
    wait(tab)
    assert (tab.method.currentData(), tab.basis.currentText()) == ("column", "人口")
    tab.split_all()
    wait(tab)
    assert column_of(tab, AREA) == ["13,200", "9,900", "6,600", "3,300"]


def test_the_tables_of_the_tab(tab: Any, chinese_tmp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    split_equally(tab)
    out, folder = chinese_tmp / "目标.xlsx", chinese_tmp / "任务书"
    monkeypatch.setattr(tab.dock, "choose_save", lambda *_args: out)
    monkeypatch.setattr(tab.dock, "choose_folder", lambda *_args: folder)
    tab.export()
    wait(tab)
    assert openpyxl.load_workbook(out).sheetnames == ["目标分解表", "核对与办法"]
    tab.export_slips()
    wait(tab)
    assert len(list(folder.iterdir())) == 8
    tab.dock.session.close()
    assert tab.model.rowCount() == 0
