"""Lists of problems as towns send them: without our numbers, corrected, half filled in, filled in elsewhere."""

from __future__ import annotations

import json

import pytest
from openpyxl import load_workbook
from qgis.core import QgsProcessingException

from linzhang_plugin.county.gateway import County
from linzhang_plugin.desktop.ledger_dialog import ledger_of
from linzhang_plugin.desktop.messages import sentence
from tests.patrols.chiefs.county import area, make, person, register, run

HEADS = (
    "问题",
    "乡镇",
    "村",
    "地点",
    "发现日期",
    "责任林长",
    "整改时限",
    "整改进度",
    "销号日期",
    "销号人",
    "状态",
    "联系电话",
)


@pytest.fixture
def county(qgis_app, chinese_tmp):
    file = chinese_tmp / "县库.gpkg"
    make(file).close()
    return file


def rows(file):
    with County.open(file, read_only=True) as opened:
        return [dict(row) for row in opened.rows("SELECT * FROM problem ORDER BY number")]


def take_in(file, path):
    outputs = run("importproblems", file, INPUT=str(path))
    with County.open(file, read_only=True) as opened:
        entries = ledger_of(opened, outputs["IMPORT"]).entries
    told = {(e.row, e.code.split(".")[1]): sentence(e.code, **e.values) for e in entries}
    return (outputs["NEW"], outputs["CHANGED"], outputs["REFUSED"]), told


def line(content="有垃圾", **more):
    row = dict.fromkeys(HEADS, "") | {
        "问题": content,
        "乡镇": "石桥镇",
        "村": "小塘村",
        "发现日期": "2024-05-01",
        **more,
    }
    return tuple(row.values())


def record(file, problem="", **values):
    return run("recordproblem", file, VALUES=json.dumps(values, ensure_ascii=False), PROBLEM=problem)


def test_a_list_without_our_numbers_brings_progress_and_closing_when_it_comes_again(county, chinese_tmp):
    first = register(chinese_tmp / "a.xlsx", [line(地点="龙头坡")], HEADS)
    assert take_in(county, first)[0] == (1, 0, 0)
    assert take_in(county, first)[0] == (0, 0, 0)
    second = register(chinese_tmp / "b.xlsx", [line(地点="龙头坡", 整改进度="已清运")], HEADS)
    counts, told = take_in(county, second)
    assert counts == (0, 1, 0)
    assert told[3, "problem_changed"] == "Problem 2024-0001: changed 整改进度."
    # what was corrected here since stays, however often the same list comes
    record(county, problem="2024-0001", progress="已清运，已复查")
    assert take_in(county, second)[0] == (0, 0, 0)
    assert rows(county)[0]["progress"] == "已清运，已复查"
    closed = line(地点="龙头坡", 整改进度="已清运", 销号日期="2024-05-20", 销号人="李站长")
    assert take_in(county, register(chinese_tmp / "c.xlsx", [closed], HEADS))[0] == (0, 1, 0)
    (row,) = rows(county)
    assert (str(row["closed"]), row["closed_by"], row["area_uid"] is not None) == ("2024-05-20", "李站长", True)
    # the same problem twice in one list: the second row is not taken, and that is said
    twice = register(chinese_tmp / "d.xlsx", [line("毁林"), line("毁林", 整改进度="已复绿")], HEADS)
    counts, told = take_in(county, twice)
    assert counts == (1, 0, 1)
    assert "2024-0002 stands in row 3 already" in told[4, "problem_twice"]


def test_a_numbered_list_may_not_undo_what_was_corrected_here_when_it_comes_twice(county, chinese_tmp):
    record(county, content="有垃圾", day="2024-05-01", place="石桥镇小塘村")
    out = chinese_tmp / "台账.xlsx"
    run("exportproblems", county, DATE="2024-05-20", OUTPUT=str(out))
    book = load_workbook(out)
    sheet = book["问题台账"]
    head = {cell.value: cell.column for row in sheet.iter_rows() for cell in row if cell.value}
    at = next(row[0].row for row in sheet.iter_rows() if row[1].value == "2024-0001")
    sheet.cell(at, head["整改进度"], "已清运")
    book.save(out)
    assert take_in(county, out)[0] == (0, 1, 0)
    record(county, problem="2024-0001", progress="复查仍有垃圾")
    assert take_in(county, out)[0] == (0, 0, 0)
    assert rows(county)[0]["progress"] == "复查仍有垃圾"


def test_a_place_corrected_in_the_list_is_taken_with_who_answers_there(county, chinese_tmp):
    record(county, content="有垃圾", day="2024-05-01", place="石桥镇小塘村龙头坡")
    record(county, content="毁林", day="2024-05-01", place="石桥镇小塘村")
    with County.open(county, read_only=True) as opened:
        chosen, there = person(opened, "郑镇长"), person(opened, "旧村长")
        village = area(opened, "520999101202")
    record(county, problem="2024-0002", owner_uid=chosen)
    out = chinese_tmp / "台账.xlsx"
    run("exportproblems", county, DATE="2024-05-20", OUTPUT=str(out))
    assert take_in(county, out)[0] == (0, 0, 0)
    book = load_workbook(out)
    sheet = book["问题台账"]
    head = {cell.value: cell.column for row in sheet.iter_rows() for cell in row if cell.value}
    for row in sheet.iter_rows():
        if str(row[1].value).startswith("2024-"):
            sheet.cell(row[0].row, head["村（责任区）"], "东山村")
    book.save(out)
    counts, told = take_in(county, out)
    assert counts == (0, 2, 0)
    assert any("changed 责任区、地点、责任林长、责任单位" in words for words in told.values())
    found = rows(county)
    assert [row["area_uid"] for row in found] == [village, village]
    # he who was chosen by hand stays
    assert [row["owner_uid"] for row in found] == [there, chosen]
    assert found[0]["place"] == "石桥镇东山村龙头坡"
    assert take_in(county, out)[0] == (0, 0, 0)
    assert rows(county) == found


def test_what_is_half_said_is_taken_as_far_as_it_goes_and_named(county, chinese_tmp):
    data = [
        line("说明牌损坏", 整改时限="6月底前", 联系电话="见花名册"),
        line("焚烧秸秆", 整改时限="立行立改"),
        line("乱挖", 状态="已销号"),
        line("盗伐", 乡镇="", 村="", 地点="蓬莱仙山", 责任林长="王伟"),
        line("占地", 发现日期=""),
        line("倒伏", 责任林长="王伟"),
        line("越界", 乡镇="蓬莱镇"),
        line("坏日期", 发现日期="某日"),
        line("早销", 销号日期="2024-04-01", 销号人="李"),
        ("合　计", "9", *[""] * 10),
        ("填表人：李记", "审核人：王", *[""] * 10),
    ]
    counts, told = take_in(county, register(chinese_tmp / "2024年台账.xlsx", data, HEADS))
    found = {row["content"]: row for row in rows(county)}
    assert (counts, len(found)) == ((6, 0, 3), 6)
    assert str(found["说明牌损坏"]["deadline"]) == "2024-06-30"
    assert told[None, "columns_left"].startswith("Nothing was taken from these columns: 联系电话.")
    assert (found["焚烧秸秆"]["deadline"], "立行立改" in told[4, "deadline_words"]) == (None, True)
    assert (found["乱挖"]["closed"], "the problem stays open" in told[5, "state_not_taken"]) == (None, True)
    assert (found["盗伐"]["owner_uid"], "nobody answers for the problem yet" in told[6, "problem_nowhere"]) == (
        None,
        True,
    )
    assert "when the problem was found" in told[7, "day_taken"]
    # two are called 王伟: the one who answers at that place is meant, and nothing is to be said about it
    with County.open(county, read_only=True) as opened:
        assert found["倒伏"]["owner_uid"] == person(opened, "王伟", "520999101201")
    assert (8, "owner_unknown") not in told
    assert (6, "owner_unknown") in told
    assert "There is no town or village 蓬莱镇" in told[9, "place_unknown"]
    assert "“某日” is no day" in told[10, "day_wrong"]
    assert told[11, "closed_before"].startswith("早销: closed on 2024-04-01, before it was found on 2024-05-01")


def test_a_typed_change_is_held_to_the_same_rules_as_the_buttons(county):
    record(county, content="有垃圾", day="2024-05-01", place="石桥镇小塘村")
    for values, words in (
        ({"closed": "2024-05-02"}, "Say who closes"),
        ({"reported": "2024-05-02"}, "to which level"),
        ({"reported": "2024-05-02", "reported_level": "moon"}, "to which level"),
        ({"kind": "nonsense"}, "“nonsense” is not known as 问题类型"),
        ({"source": "nonsense"}, "is not known as 来源"),
        ({"owner_uid": "nobody"}, "Nobody of the county’s roster"),
    ):
        with pytest.raises(QgsProcessingException, match=words):
            record(county, problem="2024-0001", **values)
    with County.open(county, read_only=True) as opened:
        there, chosen = person(opened, "旧村长"), person(opened, "郑镇长")
    record(county, problem="2024-0001", place="石桥镇东山村")
    assert rows(county)[0]["owner_uid"] == there
    assert rows(county)[0]["unit"] == "东山村党支部"
    record(county, problem="2024-0001", owner_uid=chosen)
    record(county, problem="2024-0001", place="石桥镇小塘村")
    assert rows(county)[0]["owner_uid"] == chosen
    # who answers follows the day too: on the 16th the village's chief was another one
    record(county, content="倒伏", day="2024-05-15", place="石桥镇东山村")
    record(county, problem="2024-0002", day="2024-05-16")
    with County.open(county, read_only=True) as opened:
        assert rows(county)[1]["owner_uid"] == person(opened, "新村长")


@pytest.mark.parametrize("worked", [{"measures": "更换"}, {"kind": "facility"}, {"note": "已约谈"}])
def test_a_problem_that_was_worked_on_stays_when_its_record_is_deleted(county, worked):
    more = {"PLACE": "石桥镇", "FINDINGS": "1.有垃圾\n2.倒伏", "OPINION": "限期整改"}
    made = run("recordchiefpatrol", county, PERSON="郑镇长", DATE="2024-04-12", **more)
    record(county, problem="2024-0002", **worked)
    run("deletechiefpatrols", county, UIDS=made["RECORD"], PROBLEMS=True)
    assert [row["number"] for row in rows(county)] == ["2024-0002"]
