"""The Excel tables: opened again with openpyxl, and by LibreOffice where there is one."""

from __future__ import annotations

import shutil
import subprocess
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest

from linzhang_plugin.county.heights import HIGHEST, line_count, pieces, text_height
from linzhang_plugin.county.profile import Profile
from linzhang_plugin.tasks import target_sheet, task_sheet
from linzhang_plugin.tasks.bases import Place
from linzhang_plugin.tasks.documents import read_document
from linzhang_plugin.tasks.matrix import Plan, Rule, TargetSplit, split_all
from linzhang_plugin.tasks.model import Remark
from linzhang_plugin.tasks.plan import read_plan
from linzhang_plugin.tasks.store import StoredTarget, StoredTask, join_units

COLUMNS = ["序号", "重点任务", "主要内容", "责任单位", "联系人"]


def say(code: str, /, **values: object) -> str:
    return f"〈{code} {'/'.join(str(v) for v in values.values())}〉"


def task(number: str, title: str, section: str = "一、甲", **more: object) -> StoredTask:
    base = {
        "uid": f"u{number}{title}",
        "position": 1,
        "document_title": "方案",
        "content": "内容。",
        "lead": "",
        "units": "县林业局，各乡镇街道",
        "cooperating": "",
        "contact": "杨建华",
        "deadline": "",
        "sentence": f"{number}.{title}。内容。",
        "remarks": (),
    }
    return StoredTask(**{**base, "section": section, "number": number, "title": title, **more})  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def profile() -> Profile:
    data = dict(Profile.preset("three_levels").data)
    data["tasks"] = {}
    return Profile(data)


def stored(shared: Path, number: str) -> tuple[str, list[StoredTask]]:
    plan = read_plan(read_document(next((shared / "seeds").glob(f"{number}*.txt"))))
    return plan.title, [
        task(
            t.number,
            t.title,
            t.section,
            content=t.content,
            lead="、".join(t.lead),
            units=join_units(t.units),
            contact=t.contact,
            sentence=t.sentence,
            remarks=tuple(t.remarks),
        )
        for t in plan.tasks
    ]


def test_layout_of_qianjiang(shared: Path, chinese_tmp: Path, profile: Profile) -> None:
    title, tasks = stored(shared, "002")
    path = task_sheet.write_task_sheet(chinese_tmp / "任务分解表.xlsx", title, tasks, profile, say)
    ws = openpyxl.load_workbook(path)["任务分解表"]
    assert ws["A1"].value == "附件1"
    assert ws["A2"].value == "重庆市黔江区全面推深做实林长制行动方案(2023-2027年)任务分解表"
    assert [c.value for c in ws[3]] == [*COLUMNS, task_sheet.KEY_HEAD]
    assert ws.column_dimensions["F"].hidden
    merged = {str(r) for r in ws.merged_cells.ranges}
    sections = [row for row in range(4, ws.max_row + 1) if str(ws.cell(row, 1).value or "")[1:2] == "、"]
    assert len(sections) == 5
    assert all(f"A{row}:E{row}" in merged for row in sections)
    numbers = [ws.cell(row, 1).value for row in range(4, ws.max_row + 1) if row not in sections]
    assert numbers[:8] == [1, 2, 3, 4, 5, 6, 7, None]
    assert numbers[8:16] == [9, 10, 12, 13, 14, 15, 16, 17]
    lost = 4 + numbers.index(None) + sum(s < 4 + 9 for s in sections)
    assert ws.cell(lost, 3).value == task_sheet.UNREADABLE
    notes = [str(ws.cell(row, 1).value) for row in range(ws.max_row - 3, ws.max_row + 1)]
    assert notes[0].startswith("注：第7项：〈tasks.tail_garbled")
    assert [n.split("〈")[1].split(" ")[0] for n in notes[1:]] == [
        "tasks.row_unreadable",
        "tasks.row_absent",
        "tasks.columns_interleaved",
    ]


def test_print_setup(chinese_tmp: Path, profile: Profile) -> None:
    path = task_sheet.write_task_sheet(
        chinese_tmp / "表.xlsx", "方案", [task("1", "造林"), task("2", "防火")], profile, say
    )
    ws = openpyxl.load_workbook(path)["任务分解表"]
    assert (ws.page_setup.orientation, int(ws.page_setup.paperSize)) == ("landscape", 9)
    assert ws.sheet_properties.pageSetUpPr.fitToPage
    assert (ws.page_setup.fitToWidth, ws.page_setup.fitToHeight) == (1, 0)
    assert ws.print_title_rows == "$3:$3"
    assert "&P" in ws.oddFooter.center.text
    assert ws.print_area == f"'任务分解表'!$A$1:$E${ws.max_row}"
    assert ws["A2"].font.name == "方正小标宋简体"
    assert ws["A3"].font.name == "黑体"
    assert ws["C5"].alignment.wrap_text


def test_every_row_is_high_enough_for_its_text(shared: Path, chinese_tmp: Path, profile: Profile) -> None:
    title, tasks = stored(shared, "003")
    path = task_sheet.write_task_sheet(chinese_tmp / "表.xlsx", title, tasks, profile, say)
    ws = openpyxl.load_workbook(path)["任务分解表"]
    tall = 0
    for row in range(4, ws.max_row + 1):
        text = ws.cell(row, 3).value
        if text:
            # 宋体 11 pt in a column of 68 digits of 8 pixels: at most 37 characters a line, 1.3 sizes a line in Excel
            assert ws.row_dimensions[row].height >= -(-len(text) // 37) * 11 * 1.3
            assert ws.row_dimensions[row].height <= 409
            tall += ws.row_dimensions[row].height > 60
    assert tall >= 3


def test_text_longer_than_a_row_may_be_goes_on_in_further_rows(chinese_tmp: Path, profile: Profile) -> None:
    long = "".join(f"第{i}句要把森林资源保护发展各项工作落到实处。" for i in range(120))
    path = task_sheet.write_task_sheet(chinese_tmp / "表.xlsx", "方案", [task("1", "造林", content=long)], profile, say)
    ws = openpyxl.load_workbook(path)["任务分解表"]
    rows = [row for row in range(5, ws.max_row + 1) if ws.cell(row, 3).value]
    assert len(rows) > 1
    assert "".join(ws.cell(row, 3).value for row in rows) == long
    assert all(ws.cell(row, 3).value.endswith("。") for row in rows)
    assert all(ws.row_dimensions[row].height <= 409 for row in rows)
    assert f"B{rows[0]}:B{rows[-1]}" in {str(r) for r in ws.merged_cells.ranges}


def test_units_without_a_column_of_their_own_are_named(chinese_tmp: Path, profile: Profile) -> None:
    one = task("1", "造林", lead="县林业局", units="各乡镇", cooperating="县财政局", contact="张三、李四")
    assert task_sheet.cell_text(one, "units", ["units"]) == "牵头单位：县林业局\n责任单位：各乡镇\n配合单位：县财政局"
    assert task_sheet.cell_text(one, "units", ["lead", "units", "cooperating"]) == "各乡镇"
    assert task_sheet.cell_text(one, "contact", ["contact"]) == "张三\n李四"


def test_columns_come_from_the_profile(chinese_tmp: Path) -> None:
    data = dict(Profile.preset("three_levels").data)
    data["tasks"] = {
        "columns": [
            {"field": "number", "header": "序号", "width": 6},
            {"field": "title", "header": "任务", "width": 30},
            {"field": "lead", "header": "牵头单位", "width": 30},
            {"field": "deadline", "header": "完成时限", "width": 14},
        ]
    }
    one = task("1", "造林", lead="县林业局", deadline="12月底前")
    path = task_sheet.write_task_sheet(chinese_tmp / "表.xlsx", "方案", [one], Profile(data), say)
    ws = openpyxl.load_workbook(path)["任务分解表"]
    assert [c.value for c in ws[3]][:-1] == ["序号", "任务", "牵头单位", "完成时限"]
    assert [c.value for c in ws[5]] == [1, "造林", "县林业局", "12月底前", one.uid]


def test_numbers_run_where_the_plan_counts_anew_in_each_section() -> None:
    tasks = [task("一", "甲"), task("1", "乙"), task("2", "丙"), task("1", "丁")]
    assert task_sheet.printed_numbers(tasks) == ["1", "2", "3", "4"]
    assert task_sheet.printed_numbers([task("1", "甲"), task("", "乙"), task("3", "丙")]) == ["1", "", "3"]


def test_every_row_is_traceable_to_its_sentence(chinese_tmp: Path, profile: Profile) -> None:
    doubtful = task("2", "防火", remarks=(Remark("tasks.title_doubtful"),))
    path = task_sheet.write_task_sheet(chinese_tmp / "表.xlsx", "方案", [task("1", "造林"), doubtful], profile, say)
    ws = openpyxl.load_workbook(path)["原文对照"]
    rows = [[c.value for c in row] for row in ws.iter_rows(min_row=3)]
    assert [row[2] for row in rows] == ["1.造林。内容。", "2.防火。内容。"]
    assert [row[3] or "" for row in rows] == ["", "〈tasks.title_doubtful 〉"]


def test_text_of_a_plan_never_becomes_a_formula(chinese_tmp: Path, profile: Profile) -> None:
    path = task_sheet.write_task_sheet(
        chinese_tmp / "表.xlsx", "方案", [task("1", "造林", content='=HYPERLINK("http://x")')], profile, say
    )
    cell = openpyxl.load_workbook(path)["任务分解表"]["C5"]
    assert (cell.data_type, cell.value) == ("s", '=HYPERLINK("http://x")')


# ---- targets --------------------------------------------------------------------------------------------------

TOWNS = [
    Place(f"u{i}", f"52099910{i}000", name, area)
    for i, (name, area) in enumerate([("石桥镇", 31), ("云岭乡", 47), ("松溪镇", 88)])
]


def splits() -> list[TargetSplit]:
    weights = [Fraction(p.area_m2) for p in TOWNS]
    wanted = (
        ("营造林", "3.3", "万亩", 0),
        ("退耕还林", "0.34", "万亩", 0),
        ("林下经济项目", "7", "个", 0),
        ("林道", "10", "公里", 2),
    )
    targets = [
        StoredTarget(
            *(name, "k", name, "", value, unit, 2024, "", ""),
            kind="amount",
            part_of="营造林" if name == "退耕还林" else "",
        )
        for name, value, unit, _ in wanted
    ]
    rules = {name: Rule("area", decimals=decimals) for name, _, _, decimals in wanted}
    return split_all(Plan(targets, TOWNS, rules, dict.fromkeys(rules, weights)))


def test_target_table_with_a_living_total(chinese_tmp: Path, profile: Profile) -> None:
    done = splits()
    path = target_sheet.write_target_sheet(
        chinese_tmp / "目标.xlsx", "目标任务分解表", TOWNS, done, "乡镇", profile, say
    )
    ws = openpyxl.load_workbook(path)["目标分解表"]
    assert ws["A2"].value == "目标任务分解表"
    header = next(row for row in range(1, 8) if ws.cell(row, 1).value == "序号")
    assert [ws.cell(header, c).value for c in range(1, 7)] == [
        "序号",
        "乡镇",
        "营造林\n（亩）",
        "其中：退耕还林\n（亩）",
        "林下经济项目\n（个）",
        "林道\n（公里）",
    ]
    first, last = header + 1, header + len(TOWNS)
    assert [ws.cell(r, 2).value for r in range(first, last + 1)] == ["石桥镇", "云岭乡", "松溪镇"]
    for column, item in enumerate(done, 3):
        letter = ws.cell(1, column).column_letter
        assert ws.cell(last + 1, column).value == f"=SUM({letter}{first}:{letter}{last})"
        assert sum(Decimal(str(ws.cell(r, column).value)) for r in range(first, last + 1)) == item.split.total
        assert Decimal(str(ws.cell(last + 2, column).value)) == item.split.total
    assert ws.cell(last + 1, 6).number_format == "#,##0.00"
    assert ws.cell(last + 1, 1).value == "合计"
    assert ws.cell(last + 3, 1).value == "核对"
    notes = [str(ws.cell(r, 1).value) for r in range(last + 4, ws.max_row + 1)]
    assert "不另行相加" in notes[0]
    assert "“营造林”33000亩，按责任区面积分解；〈tasks.remainder" in notes[1]


def test_one_unit_stands_above_the_table(chinese_tmp: Path, profile: Profile) -> None:
    path = target_sheet.write_target_sheet(chinese_tmp / "目标.xlsx", "表", TOWNS, splits()[:2], "乡镇", profile, say)
    ws = openpyxl.load_workbook(path)["目标分解表"]
    values = [c.value for row in ws.iter_rows(max_row=4) for c in row]
    assert "单位：亩" in values
    assert "营造林" in values


def test_many_targets_go_on_further_sheets(chinese_tmp: Path, profile: Profile) -> None:
    many = splits()[:1] * 23
    path = target_sheet.write_target_sheet(chinese_tmp / "目标.xlsx", "表", TOWNS, many, "乡镇", profile, say)
    assert openpyxl.load_workbook(path).sheetnames == ["目标分解表1", "目标分解表2", "目标分解表3", "核对与办法"]


@pytest.mark.skipif(shutil.which("libreoffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_both_and_its_totals_are_those_of_the_plan(
    shared: Path, chinese_tmp: Path, profile: Profile
) -> None:
    title, tasks = stored(shared, "003")
    task_sheet.write_task_sheet(chinese_tmp / "任务.xlsx", title, tasks, profile, say)
    target_sheet.write_target_sheet(chinese_tmp / "目标.xlsx", "表", TOWNS, splits(), "乡镇", profile, say)
    office = ["libreoffice", "--headless", f"-env:UserInstallation={(chinese_tmp / 'lo').as_uri()}"]
    for what, name in (("pdf", "任务.xlsx"), ("csv:Text - txt - csv (StarCalc):44,34,76,1", "目标.xlsx")):
        subprocess.run(
            [*office, "--convert-to", what, "--outdir", str(chinese_tmp), str(chinese_tmp / name)],
            check=True,
            capture_output=True,
            timeout=120,
        )
    csv = (chinese_tmp / "目标.csv").read_text(encoding="utf-8")
    assert '"合计",,"33,000","3,400",7,10.00' in csv
    if shutil.which("pdftotext"):
        text = subprocess.run(
            ["pdftotext", "-layout", str(chinese_tmp / "任务.pdf"), "-"], check=True, capture_output=True, timeout=60
        ).stdout.decode("utf-8")
        assert text.count("—") >= 2 * text.count("\f"), "a page number on every page"
        assert "营造林3.3" in text.replace(" ", "").replace("⻓", "长")


# ---- heights --------------------------------------------------------------------------------------------------


def test_lines_are_counted_by_east_asian_width() -> None:
    fit = (9 * 20 - 5) // 18  # 20 digits of 9 pixels, a margin of 5, characters of 18: a screen at 125 %
    assert line_count("林" * fit, 20, 11) == 1
    assert line_count("林" * (fit + 1), 20, 11) == 2
    assert line_count("a" * (fit + 1), 20, 11) == 1
    assert line_count("甲\n乙\n", 20, 11) == 3
    assert line_count("", 20, 11) == 1


def test_a_mark_that_may_not_begin_a_line_takes_a_character_along() -> None:
    fit = (9 * 20 - 5) // 18
    text = "林" * fit + "。" + "林" * (fit - 2)
    assert line_count(text, 20, 11) == 2
    assert line_count(text + "林", 20, 11) == 3


def test_pieces_lose_nothing() -> None:
    text = "要把工作落到实处。" * 300
    cut = pieces(text, 68, 11)
    assert "".join(cut) == text
    assert all(text_height(piece, 68, 11) <= HIGHEST for piece in cut)
    assert pieces("短。", 68, 11) == ["短。"]
