"""The month report through the public door: reopened, recalculated by another program, compared with the verdicts."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from linzhang_plugin.county.gateway import County
from tests.patrols.sheets.office import recalculated, rows_of, sums, table
from tests.patrols.sheets.places import judged_county, make, run
from tests.patrols.walks import patrol


@pytest.fixture(scope="module")
def original(qgis_app, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("月报 资料")
    return judged_county(folder)


@pytest.fixture
def file(original, chinese_tmp) -> Path:
    return Path(shutil.copy(original, chinese_tmp / "青峰县.gpkg"))


@pytest.fixture(scope="module")
def printed(original, tmp_path_factory) -> tuple[Path, Any]:
    """The report, and its values as another program computes them."""
    path = report(Path(shutil.copy(original, tmp_path_factory.mktemp("青峰县 输出") / "青峰县.gpkg")))
    return path, recalculated(path)


def report(file: Path, **parameters) -> Path:
    output = file.parent / "巡护月报.xlsx"
    run("patrolreport", COUNTY=str(file), MONTH="2024-05", OUTPUT=str(output), **parameters)
    return output


@pytest.mark.matrix
def test_figures_are_those_of_the_verdicts_and_sums_add_up(printed):
    path, computed = printed
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["汇总", "乡镇汇总", "图表", "巡护月表", "逐日标记", "个人月历", "逐日明细"]
    people = {row["姓名"]: row for row in table(computed["巡护月表"])}
    assert {name: (row["有效天数"], row["应巡天数"], row["差额"]) for name, row in people.items()} == {
        "张三": (5, 4, 0),
        "李四": (2, 4, 2),
        "王五": (1, 4, 3),
        "赵六": (0, 4, 4),
    }
    assert [people["张三"][part] for part in ("上旬", "中旬", "下旬")] == [2, 2, 1]
    assert people["李四"]["未计天数及原因"] == "2天：太短1、区外1；无轨迹27天"
    assert (people["张三"]["结论"], people["李四"]["结论"]) == ("达标", "未达标")
    # every total is the sum of what is printed above it
    total = sums(computed["巡护月表"])
    for name in ("有效天数", "应巡天数", "差额", "总里程(公里)", "区内里程(公里)", "总时长(小时)", "区内时长(小时)"):
        assert total[name] == pytest.approx(sum(row[name] for row in people.values()), abs=1e-9), name
    details = table(computed["逐日明细"])
    own = [row for row in details if row["姓名"] == "李四"]
    assert people["李四"]["总里程(公里)"] == pytest.approx(sum(row["总里程(公里)"] or 0 for row in own), abs=1e-9)
    assert people["李四"]["区内里程(公里)"] < people["李四"]["总里程(公里)"]
    whole = {row[0]: row[1] for row in rows_of(computed["汇总"])}
    assert whole["有效巡护（人日）"] == 8
    assert whole["缺口（人日）"] == 9
    assert whole["区内里程（公里）"] == pytest.approx(total["区内里程(公里)"], abs=1e-9)


def seen(sheet) -> list[dict]:
    """The rows of a table that are neither hidden nor filtered away."""
    shown = {row[0].value for row in sheet.iter_rows() if not sheet.row_dimensions[row[0].row].hidden}
    return [row for row in table(sheet) if row["序号"] in shown]


def test_the_detail_shows_and_prints_what_there_is_to_say(printed):
    """All days are in the sheet; seen and printed are those that do not count, as Excel's own filter says too."""
    sheet = openpyxl.load_workbook(printed[0])["逐日明细"]
    assert len(table(sheet)) == 10
    assert [(row["姓名"], row["日期"]) for row in seen(sheet)] == [("李四", "5月14日"), ("李四", "5月20日")]
    column = [cell.value.replace("\n", "") for cell in sheet[int(sheet.print_title_rows.strip("$").split(":")[0])]]
    (chosen,) = sheet.auto_filter.filterColumn
    assert column[chosen.colId] == "是否有效"
    assert set(chosen.filters.filter) == {row["是否有效"] for row in seen(sheet)} == {"未计"}
    notes = [str(row[0]) for row in rows_of(sheet)]
    assert any("只显示、打印未计入、免巡和人工认定的2天；有效的8天也在表中" in note for note in notes)


def test_the_profile_can_have_all_days_printed(qgis_app, tmp_path):
    file = judged_county(tmp_path, report={"print_all": True})
    run("patrolreport", COUNTY=str(file), MONTH="2024-05", OUTPUT=str(tmp_path / "月报.xlsx"))
    sheet = openpyxl.load_workbook(tmp_path / "月报.xlsx")["逐日明细"]
    assert seen(sheet) == table(sheet)
    assert not sheet.auto_filter.ref


def test_rates_of_towns_divide_the_printed_counts(printed):
    towns = {row["乡镇"]: row for row in table(printed[1]["乡镇汇总"])}
    # 石桥镇: both were out, 9 of 62 days, one of two has enough; 双河乡: one was out on one day
    assert [towns["石桥镇"][name] for name in ("月上线率", "出巡达标率", "差额")] == [1, 0.5, 2]
    assert towns["石桥镇"]["平均上线巡护率"] == round(9 / 62, 4)
    assert [towns["双河乡"][name] for name in ("月上线率", "出巡达标率", "差额")] == [0.5, 0, 7]
    assert [towns[town]["名次"] for town in ("石桥镇", "双河乡")] == [1, 2]
    total = sums(printed[1]["乡镇汇总"])
    people = sums(printed[1]["巡护月表"])
    assert (total["在岗人数"], total["月上线率"], total["出巡达标率"]) == (4, 0.75, 0.25)
    for name in ("有效天数", "差额", "总里程(公里)", "区内时长(小时)"):
        assert total[name] == pytest.approx(people[name], abs=1e-9), name


def test_marks_of_the_days_are_counted_live_and_explained(printed):
    path, recounted = printed
    sheet = openpyxl.load_workbook(path)["逐日标记"]
    rows = {row["姓名"]: row for row in table(sheet)}
    assert [day for day in range(1, 32) if rows["张三"][str(day)] == "√"] == [1, 6, 11, 16, 21]
    assert {day: rows["李四"][str(day)] for day in (6, 13, 14, 20, 21)} == {6: "√", 13: "√", 14: "○", 20: "○", 21: None}
    assert rows["张三"]["有效"].startswith("=COUNTIF(")
    texts = [str(row[0]) for row in rows_of(sheet) if row[0]]
    assert any(text.startswith("图例：√ 有效") for text in texts)
    assert "李四（石桥镇小塘村）：14日区外；20日太短。" in texts
    # 4 May 2024 is a Saturday: its head and its empty cells are shaded, those of a Monday are not
    head = next(row[0].row for row in sheet.iter_rows(max_col=1) if row[0].value == "序号")
    fills = {day: sheet.cell(head, 4 + day).fill.fgColor.rgb for day in (4, 5, 6)}
    assert fills[4] == fills[5] == "00E2E2E2"
    assert fills[6] != fills[4]
    computed = {row["姓名"]: row for row in table(recounted["逐日标记"])}
    assert [(computed[name]["有效"], computed[name]["差额"]) for name in ("张三", "李四", "赵六")] == [
        (5, 0),
        (2, 2),
        (0, 4),
    ]


@pytest.mark.matrix
def test_sheets_are_set_up_for_the_printer_and_charts_are_native(printed):
    book = openpyxl.load_workbook(printed[0])
    for sheet in book.worksheets:
        assert str(sheet.page_setup.paperSize) == "9", sheet.title
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows
        assert sheet.oddFooter.center.text == "— &P —"
    assert book["逐日标记"].page_setup.orientation == "landscape"
    assert len(book["图表"]._charts) == 2
    assert book["图表"].page_setup.fitToHeight == 1
    assert "报" in book["汇总"]["A1"].value


def test_hours_are_of_one_style_and_can_be_summed(file):
    with County.open(file) as opened:
        opened.set_profile({"units": {**opened.profile.get("units"), "hours": "hm"}})
    path = report(file)
    book = openpyxl.load_workbook(path)
    people = {row["姓名"]: row for row in table(book["巡护月表"])}
    # 4,000 s are 66 min and two thirds: 67 minutes a day
    assert people["张三"]["总时长"] == datetime.timedelta(minutes=5 * 67)
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert {cell.number_format for cell in cells if "小时" in cell.number_format} == {'[h]"小时"m"分"'}
    assert not any("(小时)" in str(cell.value) or "（小时）" in str(cell.value) for cell in cells)
    total = sums(recalculated(path)["巡护月表"])["总时长"]
    assert total == sum((row["总时长"] for row in people.values()), datetime.timedelta())


@pytest.mark.matrix
def test_one_workbook_for_each_town(file):
    folder = file.parent / "各乡镇"
    done = run("patrolreport", COUNTY=str(file), MONTH="2024-05", FOLDER=str(folder))
    assert done["FILES"] == 2
    assert sorted(path.name for path in folder.iterdir()) == [
        "双河乡_2024年5月巡护月报.xlsx",
        "石桥镇_2024年5月巡护月报.xlsx",
    ]
    book = openpyxl.load_workbook(folder / "双河乡_2024年5月巡护月报.xlsx")
    assert [row["姓名"] for row in table(book["巡护月表"])] == ["王五", "赵六"]
    assert "张三" not in "".join(str(c.value) for s in book.worksheets for r in s.iter_rows() for c in r)
    assert book["汇总"]["A1"].value == "青峰县双河乡2024年5月护林员巡护月报"


def test_no_phone_stands_in_the_report(printed):
    book = openpyxl.load_workbook(printed[0])
    text = "".join(str(cell.value) for sheet in book.worksheets for row in sheet.iter_rows() for cell in row)
    assert "1380000000" not in text


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"MONTH": "2024-04"}, "2024-04"),
        ({"MONTH": "五月"}, "五月"),
        ({"MONTH": "2024-05", "FOLDER": "", "OUTPUT": ""}, "Say where to write"),
        ({"MONTH": "2024-05", "TOWNS": "白云镇"}, "白云镇"),
    ],
)
def test_what_cannot_be_printed_is_said_before(file, parameters, words):
    from qgis.core import QgsProcessingException

    output = file.parent / "不该有.xlsx"
    with pytest.raises(QgsProcessingException) as caught:
        run("patrolreport", COUNTY=str(file), **{"OUTPUT": str(output), **parameters})
    assert words in str(caught.value)
    assert "patrols_sheets." not in str(caught.value)
    assert not output.exists()


def test_a_county_without_rangers_is_said(qgis_app, chinese_tmp):
    from qgis.core import QgsProcessingException

    file = make(chinese_tmp / "青峰县.gpkg")
    with County.open(file) as opened, opened.batch("all leave") as batch:
        for row in batch.rows("SELECT uid FROM tenure"):
            batch.update("tenure", row["uid"], end="2021-01-01")
    with pytest.raises(QgsProcessingException, match="护林员"):
        run("patrolreport", COUNTY=str(file), MONTH="2024-05", OUTPUT=str(chinese_tmp / "月报.xlsx"))


@pytest.fixture(scope="module")
def decided(original, tmp_path_factory) -> Path:
    """李四: leave on two days, his day outside decided to count; 张三: a good day not to; a storm on the 27th."""
    file = Path(shutil.copy(original, tmp_path_factory.mktemp("认定 资料") / "青峰县.gpkg"))
    with County.open(file) as opened, opened.batch("decided") as batch:
        uids = {row["name"]: row["uid"] for row in batch.rows("SELECT uid, name FROM person")}
        for name, day, valid, reason in (("李四", "2024-05-14", 1, "有照片"), ("张三", "2024-05-06", 0, "他人代走")):
            row = {"person_uid": uids[name], "day": day, "valid": valid, "reason": reason, "by_name": "吴主任"}
            batch.insert("override", [row])
        batch.insert("leave", [{"person_uid": uids["李四"], "start": "2024-05-08", "end": "2024-05-10"}])
        batch.insert("exempt_day", [{"kind": "weather", "start": "2024-05-27", "end": "2024-05-28"}])
    return file


def test_machine_and_human_stand_side_by_side(decided):
    book = openpyxl.load_workbook(report(decided))
    people = {row["姓名"]: row for row in table(book["巡护月表"])}
    assert [(people[n]["机器判定"], people[n]["有效天数"]) for n in ("张三", "李四")] == [(5, 4), (2, 3)]
    # 28 of 31 days asked of 李四: 4 × 28 / 31 = 3.6 → 4
    assert [people["李四"][name] for name in ("免巡天数", "应巡天数", "差额")] == [3, 4, 1]
    assert people["李四"]["未计天数及原因"] == "1天：太短1；无轨迹24天"
    marks = {row["姓名"]: row for row in table(book["逐日标记"])}
    assert {day: marks["李四"][str(day)] for day in (8, 9, 10, 14, 27)} == {
        8: "假",
        9: "假",
        10: None,
        14: "☆√",
        27: "停",
    }
    assert marks["张三"]["6"] == "☆×"
    texts = [str(row[0]) for row in rows_of(book["逐日标记"]) if row[0]]
    assert "李四（石桥镇小塘村）：14日认定有效（吴主任：有照片），机器判定区外；20日太短。" in texts
    day = next(row for row in table(book["逐日明细"]) if (row["姓名"], row["日期"]) == ("李四", "5月14日"))
    assert (day["是否有效"], day["机器判定"], day["人工认定"]) == ("认定有效", "区外", "认定有效（吴主任：有照片）")
    assert "里程0.00公里（应≥1公里）×" in day["逐条核对"]
    whole = {row[0]: row[1] for row in rows_of(book["汇总"])}
    assert whole["人工认定（人日）"] == 2


def test_the_decided_marks_are_counted_too(decided):
    computed = {row["姓名"]: row for row in table(recalculated(report(decided))["逐日标记"])}
    assert [(computed[name]["有效"], computed[name]["差额"]) for name in ("张三", "李四")] == [(4, 0), (3, 1)]


def test_the_trend_has_the_months_that_were_judged(file):
    def months(path: Path) -> list[str]:
        return [str(row[0]) for row in rows_of(openpyxl.load_workbook(path)["图表"]) if str(row[0]).startswith("20")]

    assert months(report(file)) == ["2024-05"]
    folder = file.parent / "四月"
    patrol(folder / "张三_20240410.gpx", "张三", left=200, day=-20)
    run("importtracks", COUNTY=str(file), INPUT=str(folder))
    assert months(report(file)) == ["2024-05"]  # imported, and not judged yet
    run("patrolmonth", COUNTY=str(file), MONTH="2024-04")
    path = report(file)
    assert months(path) == ["2024-04", "2024-05"]
    sheet = openpyxl.load_workbook(path)["图表"]
    assert len(sheet._charts) == 4
    row = next(row for row in rows_of(sheet) if row[0] == "2024-04")
    assert (row[1], row[4]) == ("=ROUND(1/4,4)", 1)


def test_the_calendar_of_whom_is_chosen_in_the_sheet(decided, chinese_tmp):
    """Another program recalculates it for 李四, whose 14th was decided to count: marks, sums and reasons are his."""
    book = openpyxl.load_workbook(report(decided))
    sheet = book["个人月历"]
    validation = sheet.data_validations.dataValidation[0]
    assert str(validation.sqref) == "D2"
    labels = [row[0].value for row in sheet[validation.formula1.removeprefix("=").replace("$", "")]]
    assert [label.split("（")[0] for label in labels] == ["1 张三", "2 李四", "3 王五", "4 赵六"]
    sheet["D2"] = labels[1]
    other = chinese_tmp / "李四.xlsx"
    book.save(other)
    computed = recalculated(other)
    cells = {
        int(day): mark
        for row in rows_of(computed["个人月历"])[3:]
        for day, _, mark in (str(value or "").partition("\n") for value in row[:7])
        if day.isdigit()
    }
    line = next(row for row in table(computed["逐日标记"]) if row["姓名"] == "李四")
    assert cells == {day: line[str(day)] or "" for day in range(1, 32)}
    assert (cells[6], cells[14], cells[20], cells[21]) == ("√", "☆√", "○", "")
    said = [str(row[0]) for row in rows_of(computed["个人月历"])]
    assert "有效3天，应巡4天，差额1天。" in said
    assert any(text.startswith("不计及人工认定的日期：14日认定有效") for text in said)


def test_a_cancelled_report_leaves_the_old_file(file):
    import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    output = file.parent / "巡护月报.xlsx"
    output.write_text("旧的", encoding="utf-8")
    feedback = QgsProcessingFeedback(False)
    # in the midst of the sheets
    feedback.progressChanged.connect(lambda percent: feedback.cancel() if percent > 75 else None)
    parameters = {"COUNTY": str(file), "MONTH": "2024-05", "OUTPUT": str(output)}
    with pytest.raises(QgsProcessingException):
        processing.run("linzhang:patrolreport", parameters, feedback=feedback)
    assert output.read_text(encoding="utf-8") == "旧的"
    assert not [path for path in file.parent.iterdir() if path.name.startswith(".linzhang")]


def test_a_decided_mark_makes_no_row_higher(decided):
    sheet = openpyxl.load_workbook(report(decided))["逐日标记"]
    heights = {row[3].value: sheet.row_dimensions[row[0].row].height for row in sheet.iter_rows(max_col=4)}
    assert heights["李四"] == heights["王五"]


def test_a_rule_for_a_town_is_printed_with_the_town_s_name(file):
    import dataclasses
    import json

    from linzhang_plugin.patrols.verdicts.choosing import profile_rule

    with County.open(file) as opened:
        rule = dataclasses.replace(profile_rule(opened.profile), towns=("520999101",), count=6)
        row = {"name": "石桥镇加密", "role": "ranger", "start": "2024-01-01", "definition": json.dumps(rule.to_json())}
        with opened.batch("a rule for a town") as batch:
            batch.insert("rule", [row])
    texts = [str(row[0]) for row in rows_of(openpyxl.load_workbook(report(file))["巡护月表"]) if row[0]]
    assert any("【石桥镇加密】护林员（石桥镇）每月不少于6天" in text for text in texts)
