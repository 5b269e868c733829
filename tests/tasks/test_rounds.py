"""The round trip through Processing: tables out to the units, filled in and damaged as units do, and back."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

DAY = "2024-06-01"
TOWNS = ("石桥镇", "云岭乡", "松溪镇", "清水街道")
UNITS = {"县林业局", "县应急局", "县气象局", *TOWNS}


@pytest.fixture
def run(qgis_app: object, county_path: Path, plan_file: Path) -> Iterator[Any]:
    import processing

    def run_one(name: str, **parameters: object) -> dict[str, Any]:
        texts = {key: str(value) if isinstance(value, Path) else value for key, value in parameters.items()}
        return dict(processing.run(f"linzhang:{name}", {"COUNTY": str(county_path), **texts}))

    run_one("readplan", INPUT=plan_file)
    return run_one


@pytest.fixture
def sent(run: Any, chinese_tmp: Path) -> Path:
    folder = chinese_tmp / "下发"
    done = run("exportunittables", OUTPUT=folder, DATE=DAY)
    assert (done["WORKBOOKS"], done["REFUSED"]) == (len(UNITS), 0)
    return folder


def values(path: Path, sql: str, *params: object) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, params).fetchall()


def book(folder: Path, unit: str) -> Path:
    return folder / f"{unit}任务表{DAY}.xlsx"


def columns(ws: Worksheet) -> tuple[int, dict[str, int]]:
    """(row of the heads, head → column)."""
    for row in range(1, 8):
        heads = {str(cell.value).split("\n")[0]: cell.column for cell in ws[row] if cell.value}
        if "重点任务" in heads:
            return row, heads
    raise AssertionError("no head")


def rows_of(ws: Worksheet) -> dict[str, int]:
    """Title → row."""
    head, heads = columns(ws)
    found = {ws.cell(row, heads["重点任务"]).value: row for row in range(head + 1, ws.max_row + 1)}
    return {str(title): row for title, row in found.items() if title}


def fill(path: Path, changes: dict[str, dict[str, object]], target: Path | None = None) -> Path:
    """Fills in a table as a unit does: title → head → value."""
    workbook = openpyxl.load_workbook(path)
    ws = workbook["任务分解表"]
    _head, heads = columns(ws)
    rows = rows_of(ws)
    for title, cells in changes.items():
        for name, value in cells.items():
            ws.cell(rows[title], heads[name], value)
    workbook.save(target or path)
    return target or path


def differences(done: dict[str, Any]) -> dict[tuple[str, str], dict[str, Any]]:
    return {(one["task"], one["field"]): one for one in json.loads(done["LIST"])}


@pytest.mark.matrix
def test_each_unit_gets_its_own_rows_only_and_the_group_word_as_it_is_written(
    run: Any, sent: Path, county_path: Path
) -> None:
    assert {path.name for path in sent.iterdir()} == {book(sent, unit).name for unit in UNITS}
    ws = openpyxl.load_workbook(book(sent, "清水街道"))["任务分解表"]
    assert set(rows_of(ws)) >= {"推进国土绿化", "建设项目"}
    assert "森林防火" not in rows_of(ws)
    _head, heads = columns(ws)
    row = rows_of(ws)["推进国土绿化"]
    assert "各乡（镇、街道）" in ws.cell(row, heads["责任单位"]).value
    assert ws.cell(row, heads["职责"]).value == "责任"
    key = max(c.column for c in ws[row] if c.value)
    assert ws.column_dimensions[get_column_letter(key)].hidden
    assert ws.print_area.split("!")[1].replace("$", "").startswith(f"A1:{get_column_letter(key - 1)}")
    assert next(v.formula1 for v in ws.data_validations.dataValidation) == '"未开展,进行中,已完成,滞后"'
    assert len(values(county_path, "SELECT * FROM task_book WHERE sent = ?", DAY)) == len(UNITS)
    # once more on the same day: the same sending
    run("exportunittables", OUTPUT=sent, DATE=DAY)
    assert len(values(county_path, "SELECT * FROM task_book")) == len(UNITS)


@pytest.mark.matrix
def test_progress_comes_back_and_the_same_table_twice_changes_nothing(run: Any, sent: Path, county_path: Path) -> None:
    path = fill(
        book(sent, "石桥镇"),
        {
            "推进国土绿化": {"进度": "进行中", "完成比例": 60, "进展情况": "已完成整地1200亩"},
            "建设项目": {"进度": "已完成", "日期": "2024年6月20日", "佐证材料": "验收单"},
        },
    )
    (path.parent / "验收单.jpg").write_bytes(b"photo")
    done = run("takeinreturns", INPUT=[str(path)], DATE="2024-06-25")
    assert (done["DIFFERENCES"], done["CONFLICTS"], done["TAKEN"], done["REFUSED"]) == (2, 0, 2, 0)
    stored = values(
        county_path,
        "SELECT title, unit, day, task_progress.state, percent, note FROM task_progress"
        " JOIN task ON task.uid = task_uid ORDER BY day",
    )
    assert stored == [
        ("建设项目", "石桥镇", "2024-06-20", "done", 100.0, None),
        ("推进国土绿化", "石桥镇", "2024-06-25", "ongoing", 60.0, "已完成整地1200亩"),
    ]
    ((title, kind, file),) = values(county_path, "SELECT title, kind, path FROM document")
    assert (title, kind) == ("验收单", "evidence")
    assert (county_path.parent / file).read_bytes() == b"photo"
    assert values(county_path, "SELECT returned, source FROM task_book WHERE unit = '石桥镇'") == [
        ("2024-06-25", path.name)
    ]
    before = values(county_path, "SELECT count(*) FROM change")
    again = run("takeinreturns", INPUT=[str(path)], DATE="2024-06-30")
    assert (again["DIFFERENCES"], again["TAKEN"]) == (0, 0)
    assert values(county_path, "SELECT count(*) FROM change") == before


def test_a_correction_goes_in_unless_the_county_changed_the_same_cell(run: Any, sent: Path, county_path: Path) -> None:
    path = fill(
        book(sent, "县林业局"),
        {"推进国土绿化": {"联系人": "罗正国"}, "建设项目": {"主要内容": "全县完成9个林下经济项目。"}},
    )
    from linzhang_plugin.county.gateway import County
    from linzhang_plugin.tasks import editing

    ((uid,),) = values(county_path, "SELECT uid FROM task WHERE title = '建设项目'")
    with County.open(county_path) as county:
        editing.change(county, [uid], {"content": "全县完成8个项目。"})
    done = run("takeinreturns", INPUT=[str(path)])
    found = differences(done)
    assert found["推进国土绿化", "contact"]["kind"] == "change"
    conflict = found["建设项目", "content"]
    assert conflict["kind"] == "conflict"
    assert (conflict["now"], conflict["returned"]) == ("全县完成8个项目。", "全县完成9个林下经济项目。")
    assert values(county_path, "SELECT contact, content FROM task WHERE title IN ('推进国土绿化', '建设项目')") == [
        ("罗正国", values(county_path, "SELECT content FROM task WHERE title = '推进国土绿化'")[0][0]),
        (values(county_path, "SELECT contact FROM task WHERE title = '建设项目'")[0][0], "全县完成8个项目。"),
    ]
    run("takeinreturns", INPUT=[str(path)], ACCEPT=json.dumps([conflict["id"]]))
    assert values(county_path, "SELECT content FROM task WHERE uid = ?", uid) == [("全县完成9个林下经济项目。",)]


def test_a_phone_in_a_cell_stays_out_of_ledger_and_log(
    run: Any, sent: Path, county_path: Path, chinese_tmp: Path
) -> None:
    fill(book(sent, "石桥镇"), {"建设项目": {"联系人": "田茂林 13800001234"}})
    workbook = openpyxl.load_workbook(book(sent, "石桥镇"))
    ws = workbook.worksheets[0]
    ws.cell(max(rows_of(ws).values()) + 1, 1, "有事请打 13800001234")
    workbook.save(book(sent, "石桥镇"))
    ledger = chinese_tmp / "台账.xlsx"
    done = run("takeinreturns", INPUT=[str(book(sent, "石桥镇"))], LEDGER=ledger)
    assert done["TAKEN"] == 1
    said = "\n".join(str(row[-1].value) for row in openpyxl.load_workbook(ledger).worksheets[0].iter_rows())
    assert "138****1234" in said
    assert "13800001234" not in said + done["NOTES"]
    assert not [row for row in values(county_path, 'SELECT source, ledger FROM "import"') if "13800001234" in str(row)]


def test_a_word_table_that_comes_back_is_compared_by_content(
    run: Any, sent: Path, county_path: Path, chinese_tmp: Path
) -> None:
    import docx

    path = chinese_tmp / "石桥镇反馈.docx"
    run("exporttaskword", OUTPUT=path, COLUMNS="工作责任清单")
    document = docx.Document(str(path))
    table = document.tables[0]
    heads = [cell.text for cell in table.rows[0].cells]
    row = next(row for row in table.rows if "森林防火" in row.cells[1].text)
    row.cells[heads.index("完成时限")].text = "11月底前"
    document.save(str(path))
    done = run("takeinreturns", INPUT=[str(path)])
    found = differences(done)
    assert set(found) == {("森林防火", "deadline")}
    assert found["森林防火", "deadline"]["kind"] == "doubtful"
    run("takeinreturns", INPUT=[str(path)], ACCEPT="all")
    assert values(county_path, "SELECT deadline FROM task WHERE title = '森林防火'") == [("11月底前",)]


def test_two_units_that_want_different_things_are_in_conflict(run: Any, sent: Path, county_path: Path) -> None:
    one = fill(book(sent, "石桥镇"), {"建设项目": {"完成时限": "10月底前"}})
    other = fill(book(sent, "云岭乡"), {"建设项目": {"完成时限": "12月底前"}})
    done = run("takeinreturns", FOLDER=one.parent)
    listed = json.loads(done["LIST"])
    assert [(d["unit"], d["kind"]) for d in listed] == [("云岭乡", "conflict"), ("石桥镇", "conflict")] or [
        (d["unit"], d["kind"]) for d in listed
    ] == [("石桥镇", "conflict"), ("云岭乡", "conflict")]
    assert done["TAKEN"] == 0
    assert values(county_path, "SELECT deadline FROM task WHERE title = '建设项目'") == [(None,)]
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=other.name):
        run("takeinreturns", FOLDER=one.parent, ACCEPT=json.dumps([d["id"] for d in listed]))


def test_files_of_one_name_in_two_folders_are_two(run: Any, sent: Path, county_path: Path, chinese_tmp: Path) -> None:
    """Units send 任务表.xlsx with 照片.jpg beside it: only what is ticked goes in, each with its own evidence."""
    paths = []
    for unit in ("石桥镇", "云岭乡"):
        folder = chinese_tmp / "回收" / unit
        folder.mkdir(parents=True)
        cells = {"进度": "进行中", "进展情况": f"{unit}已开工", "佐证材料": "照片"}
        paths.append(fill(book(sent, unit), {"建设项目": cells}, folder / "任务表.xlsx"))
        (folder / "照片.jpg").write_bytes(unit.encode())
    names = [str(path) for path in paths]
    listed = json.loads(run("takeinreturns", INPUT=names, ACCEPT="none", DATE="2024-06-25")["LIST"])
    assert len({one["id"] for one in listed}) == len(listed) == 2
    assert len({(one["file"], one["row"]) for one in listed}) == 1
    first = next(one["id"] for one in listed if one["unit"] == "石桥镇")
    assert run("takeinreturns", INPUT=names, ACCEPT=json.dumps([first]), DATE="2024-06-25")["TAKEN"] == 1
    assert values(county_path, "SELECT unit, note FROM task_progress") == [("石桥镇", "石桥镇已开工")]
    ((file,),) = values(county_path, "SELECT path FROM document WHERE kind = 'evidence'")
    assert (county_path.parent / file).read_bytes() == "石桥镇".encode()


def test_what_units_do_to_tables_is_said_and_nothing_is_lost(
    run: Any, sent: Path, county_path: Path, chinese_tmp: Path
) -> None:
    """Renamed sheet, deleted columns and keys, an inserted row, text in a number column, a filter, protection."""
    path = fill(
        book(sent, "县林业局"),
        {
            "推进国土绿化": {"进度": "差不多了", "完成比例": "八成左右", "进展情况": "正在造林"},
            "建设项目": {"进度": "进行中", "完成比例": 0.4},
        },
    )
    workbook = openpyxl.load_workbook(path)
    ws = workbook["任务分解表"]
    ws.title = "Sheet1"
    head, heads = columns(ws)
    rows = rows_of(ws)
    ws.protection.enable()
    ws.row_dimensions[rows["建设项目"]].hidden = True
    ws.auto_filter.ref = f"A{head}:L{rows['建设项目']}"
    free = max(rows.values()) + 1
    ws.cell(free, heads["重点任务"], "林区道路")
    ws.cell(free, heads["主要内容"], "新建林区防火道路5公里。")
    ws.cell(free, heads["进度"], "未开展")
    ws.cell(free + 1, 1, "建议增加资金安排")
    ws.delete_cols(heads["佐证材料"] + 1)  # the keys
    ws.delete_cols(heads["联系人"])
    ws.insert_rows(head)
    workbook.save(path)
    ledger = chinese_tmp / "台账.xlsx"
    done = run("takeinreturns", INPUT=[str(path)], LEDGER=ledger, OUTPUT=chinese_tmp / "差异.xlsx")
    said = "\n".join(str(row[-1].value) for row in openpyxl.load_workbook(ledger).worksheets[0].iter_rows())
    assert "删掉了联系人列" in said
    assert "保护" in said
    assert "1 行被隐藏或筛选" in said
    assert "建议增加资金安排" in said
    assert "按单位县林业局认作" in said
    found = differences(done)
    unclear = found["推进国土绿化", "progress"]
    assert unclear["kind"] == "doubtful"
    assert "差不多了" in unclear["returned"]
    assert "八成左右" in unclear["returned"]
    assert "40%" in found["建设项目", "progress"]["returned"]
    new = found["林区道路", "new"]
    assert not new["safe"]
    assert done["TAKEN"] == 0
    listed = openpyxl.load_workbook(chinese_tmp / "差异.xlsx")["差异清单"]
    assert listed.max_row - 2 == done["DIFFERENCES"] == 3
    taken = run("takeinreturns", INPUT=[str(path)], ACCEPT=json.dumps([new["id"], unclear["id"]]))
    assert taken["TAKEN"] == 2
    assert values(county_path, "SELECT content, units FROM task WHERE title = '林区道路'") == [
        ("新建林区防火道路5公里。", "县林业局")
    ]
    ((note,),) = values(
        county_path, "SELECT note FROM task_progress JOIN task ON task.uid = task_uid WHERE title = '推进国土绿化'"
    )
    assert note == "正在造林（进度填写：差不多了；完成比例填写：八成左右）"


def test_a_file_that_is_no_table_is_a_sentence_and_the_others_go_on(
    run: Any, sent: Path, county_path: Path, chinese_tmp: Path
) -> None:
    from qgis.core import QgsProcessingException

    broken = sent / "坏.xlsx"
    broken.write_bytes(b"PK\x03\x04 broken")
    other = sent / "名单.xlsx"
    workbook = openpyxl.Workbook()
    workbook.active.append(["姓名", "电话"])
    workbook.save(other)
    for path in (broken, other):
        with pytest.raises(QgsProcessingException, match=path.name):
            run("takeinreturns", INPUT=[str(path)])
    fill(book(sent, "石桥镇"), {"建设项目": {"进度": "已完成"}})
    done = run("takeinreturns", FOLDER=sent)
    assert (done["TAKEN"], done["REFUSED"]) == (1, 2)
    with pytest.raises(QgsProcessingException):
        run("takeinreturns")


@pytest.mark.skipif(shutil.which("libreoffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("kind", ["xlsx", "xls"])
@pytest.mark.matrix
def test_a_table_that_another_program_saved_is_recognised_by_its_keys(
    run: Any, sent: Path, county_path: Path, chinese_tmp: Path, kind: str
) -> None:
    path = fill(book(sent, "石桥镇"), {"推进国土绿化": {"进度": "滞后", "完成比例": 10, "日期": "2024-06-18"}})
    folder = chinese_tmp / "存过"
    profile = f"-env:UserInstallation=file://{chinese_tmp.parent}/lo"
    command = ["libreoffice", "--headless", profile, "--convert-to", kind, "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    renamed = (folder / path.with_suffix(f".{kind}").name).rename(folder / f"回复.{kind}")
    done = run("takeinreturns", INPUT=[str(renamed)])
    assert (done["DIFFERENCES"], done["TAKEN"]) == (1, 1)
    assert values(county_path, "SELECT unit, day, state, percent FROM task_progress") == [
        ("石桥镇", "2024-06-18", "late", 10.0)
    ]


def test_a_filled_table_is_never_written_over(run: Any, sent: Path) -> None:
    path = fill(book(sent, "石桥镇"), {"建设项目": {"进度": "已完成"}})
    before = path.read_bytes()
    done = run("exportunittables", OUTPUT=sent, DATE=DAY)
    assert (done["WORKBOOKS"], done["REFUSED"]) == (len(UNITS) - 1, 1)
    assert path.read_bytes() == before


def test_where_one_table_cannot_be_written_all_are_as_they_were(run: Any, sent: Path, county_path: Path) -> None:
    from qgis.core import QgsProcessingException

    from linzhang_plugin.county.gateway import County
    from linzhang_plugin.tasks import editing

    ((uid,),) = values(county_path, "SELECT uid FROM task WHERE title = '建设项目'")
    with County.open(county_path) as county:
        editing.change(county, [uid], {"content": "按期建成。"})
    names = sorted(path.name for path in sent.iterdir())
    # in the way, as a file that Excel holds open: neither can be replaced
    (sent / names[-1]).unlink()
    (sent / names[-1]).mkdir()
    before = {name: (sent / name).read_bytes() for name in names[:-1]}
    bases = values(county_path, "SELECT uid, base FROM task_book ORDER BY uid")
    with pytest.raises(QgsProcessingException):
        run("exportunittables", OUTPUT=sent, DATE=DAY)
    assert {name: (sent / name).read_bytes() for name in names[:-1]} == before
    assert sorted(path.name for path in sent.iterdir()) == names
    assert values(county_path, "SELECT uid, base FROM task_book ORDER BY uid") == bases


def test_an_unknown_group_is_asked_for_and_remembered(run: Any, county_path: Path, chinese_tmp: Path) -> None:
    from qgis.core import QgsProcessingException

    from linzhang_plugin.county.gateway import County
    from linzhang_plugin.tasks import editing

    ((uid,),) = values(county_path, "SELECT uid FROM task WHERE title = '森林防火'")
    with County.open(county_path) as county:
        editing.change(county, [uid], {"units": "县森防指成员单位"})
    folder = chinese_tmp / "下发"
    with pytest.raises(QgsProcessingException, match="县森防指成员单位"):
        run("exportunittables", OUTPUT=folder)
    assert values(county_path, "SELECT count(*) FROM task_book") == [(0,)]
    assert not folder.exists() or not list(folder.iterdir())
    done = run("exportunittables", OUTPUT=folder, DATE=DAY, GROUPS="县森防指成员单位=县公安局、县财政局，各乡镇")
    assert {path.name for path in folder.iterdir()} == {
        book(folder, unit).name for unit in UNITS | {"县公安局", "县财政局"}
    }
    assert "森林防火" in rows_of(openpyxl.load_workbook(book(folder, "石桥镇"))["任务分解表"])
    again = run("exportunittables", OUTPUT=folder, DATE="2024-07-01")
    assert again["WORKBOOKS"] == done["WORKBOOKS"]


def test_only_the_units_asked_for(run: Any, chinese_tmp: Path) -> None:
    from qgis.core import QgsProcessingException

    folder = chinese_tmp / "下发"
    assert run("exportunittables", OUTPUT=folder, UNITS="石桥镇人民政府、县林业局")["WORKBOOKS"] == 2
    with pytest.raises(QgsProcessingException, match="县水利局"):
        run("exportunittables", OUTPUT=folder, UNITS="县水利局")


def test_a_cancelled_export_leaves_folder_and_county_as_they_were(
    run: Any, county_path: Path, chinese_tmp: Path
) -> None:
    import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    class Stops(QgsProcessingFeedback):
        def __init__(self) -> None:
            super().__init__(False)
            self.progressChanged.connect(lambda percent: self.cancel() if percent > 30 else None)

    folder = chinese_tmp / "下发"
    folder.mkdir()
    parameters = {"COUNTY": str(county_path), "OUTPUT": str(folder)}
    with pytest.raises(QgsProcessingException):
        processing.run("linzhang:exportunittables", parameters, feedback=Stops())
    assert list(folder.iterdir()) == []
    assert values(county_path, "SELECT count(*) FROM task_book") == [(0,)]


@pytest.mark.matrix
def test_the_summary_says_who_is_missing_and_adds_up(run: Any, sent: Path, chinese_tmp: Path) -> None:
    fill(book(sent, "石桥镇"), {"建设项目": {"进度": "已完成"}, "推进国土绿化": {"进度": "进行中"}})
    fill(book(sent, "云岭乡"), {"建设项目": {"进度": "滞后"}})
    run("takeinreturns", INPUT=[str(book(sent, "石桥镇")), str(book(sent, "云岭乡"))], DATE="2024-06-25")
    path = chinese_tmp / "汇总.xlsx"
    done = run("exportreturns", OUTPUT=path, DATE="2024-06-26")
    assert (done["UNITS"], done["MISSING"]) == (len(UNITS), len(UNITS) - 2)
    if shutil.which("libreoffice"):
        profile = f"-env:UserInstallation=file://{chinese_tmp.parent}/lo"
        command = ["libreoffice", "--headless", profile, "--convert-to", "xlsx", "--outdir", str(chinese_tmp / "算")]
        subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=180)
        path = chinese_tmp / "算" / path.name
    workbook = openpyxl.load_workbook(path, data_only=True)
    ws = workbook["回收情况"]
    rows = {row[1].value: [c.value for c in row] for row in ws.iter_rows(min_row=4) if row[1].value}
    assert rows["石桥镇"][5] == "已报送"
    assert rows["云岭乡"][5] == "部分填报"
    assert rows["松溪镇"][5] == "未报送"
    total = next([c.value for c in row] for row in ws.iter_rows(min_row=4) if row[0].value == "合计")
    if path.parent.name == "算":
        tasks = [row[2] for row in rows.values()]
        assert total[2] == sum(t for t in tasks if isinstance(t, int))
        assert total[6:11] == [3, 0, 1, 1, 1]
    late = [row[1].value for row in workbook["未报送单位"].iter_rows(min_row=3)]
    assert set(late) == UNITS - {"石桥镇", "云岭乡"}


def test_closing_needs_a_done_task_a_day_and_evidence(run: Any, county_path: Path, chinese_tmp: Path) -> None:
    from qgis.core import QgsProcessingException

    photo = chinese_tmp / "验收.jpg"
    photo.write_bytes(b"photo")
    common = {"TASK": "建设项目", "UNITS": "石桥镇", "DATE": "2024-06-20"}
    for bad in (
        {"STATE": 1, "CLOSED": "2024-06-20", "EVIDENCE": photo},
        {"STATE": 2, "CLOSED": "2024-06-20"},
        {"STATE": 2, "CLOSED": "2994-06-20", "EVIDENCE": photo},
        {"STATE": 1, "PERCENT": "120"},
        {"STATE": 1, "PERCENT": "一半"},
        {"STATE": 1, "UNITS": "县水利局"},
        {"STATE": 1, "TASK": "没有的任务"},
    ):
        with pytest.raises(QgsProcessingException):
            run("reporttask", **{**common, **bad})
    assert values(county_path, "SELECT count(*) FROM task_progress") == [(0,)]
    assert values(county_path, "SELECT count(*) FROM document") == [(0,)]
    run("reporttask", **common, STATE=1, PERCENT="50", NOTE="开工")
    run("reporttask", **{**common, "DATE": "2024-06-28"}, STATE=2, EVIDENCE=photo, CLOSED="2024-06-28")
    stored = values(county_path, "SELECT day, state, percent, note, closed FROM task_progress ORDER BY day")
    assert stored == [
        ("2024-06-20", "ongoing", 50.0, "开工", None),
        ("2024-06-28", "done", 100.0, "开工", "2024-06-28"),
    ]
    assert values(county_path, "SELECT state FROM task WHERE title = '建设项目'") == [("done",)]
    run("undotaskchange")
    assert values(county_path, "SELECT count(*) FROM task_progress") == [(1,)]
    assert values(county_path, "SELECT state FROM task WHERE title = '建设项目'") == [("open",)]


def test_a_county_that_cannot_be_committed_leaves_the_folder_as_it_was(run: Any, sent: Path, county_path: Path) -> None:
    """The commit itself fails, after the tables were put in place: by a foreign key that is checked only then."""
    from qgis.core import QgsProcessingException

    before = {path.name: path.read_bytes() for path in sent.iterdir()}
    with closing(sqlite3.connect(county_path)) as connection:
        connection.executescript(
            "CREATE TABLE parent (id INTEGER PRIMARY KEY);"
            "CREATE TABLE child (id REFERENCES parent DEFERRABLE INITIALLY DEFERRED);"
            "CREATE TRIGGER spoil AFTER INSERT ON task_book BEGIN INSERT INTO child VALUES (1); END;"
        )
    rows = values(county_path, "SELECT * FROM task_book")
    with pytest.raises(QgsProcessingException):
        run("exportunittables", OUTPUT=sent, DATE="2024-07-01")
    assert values(county_path, "SELECT * FROM task_book") == rows
    assert {path.name: path.read_bytes() for path in sent.iterdir()} == before
    with closing(sqlite3.connect(county_path)) as connection:
        connection.executescript("DROP TRIGGER spoil; DROP TABLE child; DROP TABLE parent;")
    assert run("exportunittables", OUTPUT=sent, DATE="2024-07-01")["WORKBOOKS"] == len(UNITS)
