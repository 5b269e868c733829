"""Problems: numbers, owners, states, the list and taking it in again, through the algorithms."""

from __future__ import annotations

import json

import pytest
from openpyxl import load_workbook
from qgis.core import QgsProcessingException

from linzhang_plugin.county.gateway import County
from linzhang_plugin.desktop.ledger_dialog import ledger_of
from tests.made import once
from tests.patrols.chiefs.county import area, cells, make, person, register, run


@pytest.fixture
def county(qgis_app, chinese_tmp):
    return once(chinese_tmp / "县库.gpkg", "chiefs without a project", lambda file: make(file).close())


def record(file, point="", problem="", **values):
    return run("recordproblem", file, VALUES=json.dumps(values, ensure_ascii=False), POINT=point, PROBLEM=problem)


def rows(file):
    with County.open(file, read_only=True) as opened:
        found = opened.rows(
            "SELECT problem.*, person.name AS owner FROM problem LEFT JOIN person ON person.uid = owner_uid"
        )
        return {row["number"]: dict(row) for row in found}


@pytest.mark.matrix
def test_the_owner_is_the_chief_of_the_smallest_area_there_on_that_day(county):
    # in grid 01, which has a ranger and no chief: the village's
    record(county, "500500, 2930500", content="有垃圾", day="2024-05-10", source="ranger", finder="护林甲")
    # 東山村, before and after its chief changed
    record(county, "503000, 2931000", content="界桩倒伏", day="2024-05-15")
    record(county, "503000, 2931000", content="界桩倒伏", day="2024-05-16")
    # a village of 柳溪乡 by its name
    record(county, content="毁林", day="2024-05-16", place="柳溪乡小塘村")
    # a town without a village: of its two chiefs the one of the town's own level
    record(county, content="宣传不到位", day="2024-05-16", place="石桥镇")
    found = rows(county)
    assert [row["owner"] for row in found.values()] == ["王伟", "旧村长", "新村长", "王伟", "郑镇长"]
    with County.open(county, read_only=True) as opened:
        assert found["2024-0001"]["owner_uid"] == person(opened, "王伟", "520999101201")
        assert found["2024-0001"]["area_uid"] == area(opened, "520999101201-01")
        assert found["2024-0004"]["owner_uid"] == person(opened, "王伟", "520999102201")
    assert found["2024-0001"]["unit"] == "小塘村党支部"


def test_the_point_of_a_problem_goes_when_its_place_is_corrected_without_a_new_one(county):
    record(county, "501000, 2931000", content="有垃圾", day="2024-05-10", place="石桥镇小塘村")
    record(county, problem="2024-0001", progress="已清理一半", place="石桥镇小塘村")
    assert rows(county)["2024-0001"]["geom"] is not None
    record(county, problem="2024-0001", place="柳溪乡小塘村")
    row = rows(county)["2024-0001"]
    assert row["geom"] is None
    with County.open(county, read_only=True) as opened:
        assert row["area_uid"] == area(opened, "520999102201")
    record(county, "501000, 2931000", problem="2024-0001", place="石桥镇小塘村")
    assert rows(county)["2024-0001"]["geom"] is not None


def test_numbers_follow_the_pattern_and_are_never_given_twice(qgis_app, chinese_tmp):
    file = chinese_tmp / "县库.gpkg"
    make(file, profile={"problems": {"number_pattern": "{town}-{year}-{number:03d}", "deadline_days": 30}}).close()
    for day, place in (("2024-05-01", "石桥镇"), ("2024-05-02", "柳溪乡小塘村"), ("2024-05-03", "石桥镇东山村")):
        record(file, content="x", day=day, place=place)
    assert list(rows(file)) == ["石桥镇-2024-001", "柳溪乡-2024-001", "石桥镇-2024-002"]
    assert str(rows(file)["石桥镇-2024-001"]["deadline"]) == "2024-05-31"
    run("deleteproblems", file, PROBLEMS="石桥镇-2024-002")
    assert record(file, content="y", day="2024-05-04", place="石桥镇")["NUMBER"] == "石桥镇-2024-003"
    assert record(file, content="y", day="2023-05-04", place="石桥镇")["NUMBER"] == "石桥镇-2023-001"


def test_a_pattern_without_number_is_refused_in_words(qgis_app, chinese_tmp):
    file = chinese_tmp / "县库.gpkg"
    make(file, profile={"problems": {"number_pattern": "{year}"}}).close()
    with pytest.raises(QgsProcessingException, match="needs number"):
        record(file, content="x", day="2024-05-01")
    assert rows(file) == {}


@pytest.mark.matrix
def test_it_is_reported_up_closed_with_evidence_opened_again_and_undone(county, chinese_tmp):
    record(county, content="x", day="2024-05-01", place="石桥镇", deadline="2024-05-20")
    run("reportproblems", county, PROBLEMS="2024-0001", LEVEL="county", DATE="2024-05-10", NOTE="镇级解决不了")
    row = rows(county)["2024-0001"]
    assert (str(row["reported"]), row["reported_level"], row["reported_note"]) == (
        "2024-05-10",
        "county",
        "镇级解决不了",
    )
    photo = chinese_tmp / "整改后.jpg"
    photo.write_bytes(b"\xff\xd8 after")
    run("closeproblems", county, PROBLEMS="2024-0001", DATE="2024-05-19", BY="林长办", EVIDENCE=str(photo))
    row = rows(county)["2024-0001"]
    assert (str(row["closed"]), row["closed_by"]) == ("2024-05-19", "林长办")
    assert row["document_uid"]
    run("closeproblems", county, PROBLEMS="2024-0001", OPEN=True)
    assert rows(county)["2024-0001"]["closed"] is None
    run("undochiefs", county)
    assert str(rows(county)["2024-0001"]["closed"]) == "2024-05-19"


def test_days_that_contradict_each_other_and_missing_names_are_refused(county):
    with pytest.raises(QgsProcessingException, match="Say what the problem is"):
        record(county, day="2024-05-01")
    with pytest.raises(QgsProcessingException, match="lies ahead"):
        record(county, content="x", day="2099-01-01")
    with pytest.raises(QgsProcessingException, match="deadline 2024-04-30 lies before"):
        record(county, content="x", day="2024-05-01", deadline="2024-04-30")
    with pytest.raises(QgsProcessingException, match="outside the county"):
        record(county, "121.5, 31.2", content="x", day="2024-05-01")
    record(county, content="x", day="2024-05-01")
    with pytest.raises(QgsProcessingException, match="before it was found"):
        run("closeproblems", county, PROBLEMS="2024-0001", DATE="2024-04-01", BY="林长办")
    with pytest.raises(QgsProcessingException, match="who closes"):
        run("closeproblems", county, PROBLEMS="2024-0001", DATE="2024-05-02")
    with pytest.raises(QgsProcessingException, match="to which level"):
        run("reportproblems", county, PROBLEMS="2024-0001", LEVEL="moon")
    with pytest.raises(QgsProcessingException, match="not there any more"):
        run("closeproblems", county, PROBLEMS="2024-0099", BY="林长办")
    record(county, content="y", day="2024-05-01")
    with pytest.raises(QgsProcessingException, match="is another problem"):
        record(county, problem="2024-0002", number="2024-0001")


def fill(file):
    record(file, content="公示牌倒伏", day="2024-05-01", place="石桥镇小塘村", deadline="2024-05-31", kind="facility")
    record(file, "503000, 2931000", content="有人野外用火", day="2024-05-02", deadline="2024-06-30", kind="fire")
    record(file, content="毁林种茶", day="2024-05-03", place="柳溪乡小塘村", source="imagery", compartment="0012")
    record(file, content="垃圾", day="2024-05-04", place="石桥镇")
    run("reportproblems", file, PROBLEMS="2024-0003", LEVEL="county", DATE="2024-05-10")
    run("closeproblems", file, PROBLEMS="2024-0004", DATE="2024-05-06", BY="林业站")


@pytest.mark.matrix
def test_the_list_has_overdue_ones_first_and_sums_by_town(county, chinese_tmp):
    fill(county)
    out = chinese_tmp / "台账.xlsx"
    outputs = run("exportproblems", county, DATE="2024-06-20", OUTPUT=str(out))
    assert (outputs["PROBLEMS"], outputs["OVERDUE"], outputs["CLOSED"]) == (4, 1, 1)
    found = [row for row in cells(out) if row[0].isdigit()]
    assert [(row[1], row[16].split("\n")[0]) for row in found] == [
        ("2024-0001", "逾期20天"),
        ("2024-0002", "未销号"),
        ("2024-0003", "已上报"),
        ("2024-0004", "已销号"),
    ]
    assert found[0][2:6] == ["设施、公示牌损坏", "公示牌倒伏", "石桥镇", "小塘村"]
    assert found[1][7].startswith("108.03")
    assert found[2][7] == "0012"
    assert found[2][16] == "已上报\n2024-05-10报县级"
    sums = {row[0]: row[1:6] for row in cells(out, "统计")}
    assert sums["石桥镇"] == ["3", "1", "1", "0", "1"]
    assert sums["柳溪乡"] == ["1", "0", "0", "1", "0"]
    # on the day of the deadline it is not overdue yet
    assert run("exportproblems", county, DATE="2024-05-31", OUTPUT=str(out))["OVERDUE"] == 0
    assert run("exportproblems", county, DATE="2024-06-20", OPEN=True, TOWN="石桥镇", OUTPUT=str(out))["PROBLEMS"] == 2


def column(sheet, head):
    return next(cell for row in sheet.iter_rows() for cell in row if cell.value == head).column


def test_progress_that_comes_back_is_taken_in_and_twice_changes_nothing(county, chinese_tmp):
    fill(county)
    out = chinese_tmp / "台账.xlsx"
    run("exportproblems", county, DATE="2024-06-20", OUTPUT=str(out))
    before = rows(county)
    outputs = run("importproblems", county, INPUT=str(out))
    assert (outputs["NEW"], outputs["CHANGED"], outputs["REFUSED"]) == (0, 0, 0)
    assert rows(county) == before
    book = load_workbook(out)
    sheet = book["问题台账"]
    at = {str(row[1].value): row[0].row for row in sheet.iter_rows() if row[1].value}
    line = at["2024-0001"]
    sheet.cell(line, column(sheet, "整改进度"), "已重新立牌")
    sheet.cell(line, column(sheet, "销号日期"), "2024年6月18日")
    sheet.cell(line, column(sheet, "销号人"), "李站长")
    sheet.cell(at["2024-0002"], column(sheet, "整改措施"), "教育劝导")
    sheet.cell(at["2024-0003"], column(sheet, "销号日期"), "2024-06-18")
    new = sheet.max_row + 1
    sheet.cell(new, 1, 5)
    for head, value in (
        ("问题", "新发现枯死松树"),
        ("乡镇", "石桥镇"),
        ("村（责任区）", "东山村"),
        ("发现日期", "6月17日"),
        ("来源", "护林员巡护"),
    ):
        sheet.cell(new, column(sheet, head), value)
    sheet["A1"] = "2024年问题台账"
    back = chinese_tmp / "石桥镇报回.xlsx"
    book.save(back)
    outputs = run("importproblems", county, INPUT=str(back))
    assert (outputs["NEW"], outputs["CHANGED"], outputs["REFUSED"]) == (1, 2, 1)
    found = rows(county)
    assert (found["2024-0001"]["progress"], str(found["2024-0001"]["closed"])) == ("已重新立牌", "2024-06-18")
    assert found["2024-0001"]["closed_by"] == "李站长"
    assert found["2024-0002"]["measures"] == "教育劝导"
    # closed by nobody: refused, and nothing of the row was taken
    assert found["2024-0003"]["closed"] is None
    assert (found["2024-0005"]["owner"], found["2024-0005"]["source"]) == ("新村长", "ranger")
    again = run("importproblems", county, INPUT=str(back))
    assert (again["NEW"], again["CHANGED"]) == (0, 0)
    assert rows(county) == found


def test_bad_rows_of_a_list_are_refused_with_the_reason(county, chinese_tmp):
    heads = ("编号", "问题", "乡镇", "发现日期", "整改时限")
    data = [
        ("2024-0099", "没有的编号", "石桥镇", "2024-05-01", ""),
        ("", "无此镇的问题", "无此镇", "2024-05-01", ""),
        ("", "时限在前", "石桥镇", "2024-05-02", "2024-05-01"),
        ("", "好的", "石桥镇", "2024-05-02", ""),
        ("", "", "石桥镇", "2024-05-02", ""),
    ]
    outputs = run("importproblems", county, INPUT=str(register(chinese_tmp / "a.xlsx", data, heads)))
    assert outputs["NEW"] == 1
    with County.open(county, read_only=True) as opened:
        told = {(e.row, e.code.split(".")[1]) for e in ledger_of(opened, outputs["IMPORT"]).entries}
    assert told == {
        (3, "problem_number_unknown"),
        (4, "place_unknown"),
        (5, "deadline_before"),
        (6, "problem_new"),
        (7, "no_content"),
    }
