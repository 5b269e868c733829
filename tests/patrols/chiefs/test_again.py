"""The same register again: with every cell changed once, without its point, with people and places gone wrong."""

from __future__ import annotations

import pytest

from linzhang_plugin.county.gateway import County
from linzhang_plugin.desktop.ledger_dialog import ledger_of
from linzhang_plugin.desktop.messages import sentence
from tests.patrols.chiefs.county import DAY, area, make, person, register, run, windows

ROW = {
    "日期": "2024-04-12",
    "林长": "郑镇长",
    "责任区编码": "520999101201",
    "地点": "龙头坡",
    "X": "501000",
    "Y": "2931000",
    "天气": "晴",
    "参加人员": "林业站李站长",
    "巡林内容": "查看防火",
    "发现问题": "公示牌倒伏",
    "处理意见": "限期扶正",
    "整改情况": "正在整改",
    "记录人": "李记",
    "方式": "徒步",
    "时长（分钟）": "90",
    "受托人": "",
}
OTHER = {
    "责任区编码": ("520999101202", "责任区"),
    "X": ("503000", "位置"),
    "天气": ("小雨", "天气"),
    "参加人员": ("村干部3人", "参加人员"),
    "巡林内容": ("查看病虫害", "巡林内容"),
    "发现问题": ("公示牌倒伏、褪色", "发现问题"),
    "处理意见": ("更换", "处理意见"),
    "整改情况": ("已更换", "整改情况"),
    "记录人": ("王记", "记录人"),
    "时长（分钟）": ("120", "时长"),
    "受托人": ("李副镇长", "受托人"),
}
APART = {"日期": "2024-04-13", "林长": "周书记", "地点": "石桥镇马鞍山", "方式": "联合巡林"}


@pytest.fixture
def county(qgis_app, chinese_tmp):
    file = chinese_tmp / "县库.gpkg"
    make(file).close()
    return file


def stored(file):
    with County.open(file, read_only=True) as opened:
        tables = ("SELECT * FROM chief_patrol ORDER BY day, id", "SELECT * FROM problem ORDER BY number")
        return [[dict(row) for row in opened.rows(sql)] for sql in tables]


def take_in(file, folder, *rows):
    heads = tuple(rows[0])
    outputs = run(
        "importchiefpatrols", file, INPUT=str(register(folder / "a.xlsx", [(*r.values(),) for r in rows], heads))
    )
    with County.open(file, read_only=True) as opened:
        entries = ledger_of(opened, outputs["IMPORT"]).entries
    return (outputs["NEW"], outputs["CHANGED"], outputs["REFUSED"]), entries


def test_every_cell_changed_once_is_taken_once_and_named(county, chinese_tmp):
    row = dict(ROW)
    assert take_in(county, chinese_tmp, row)[0] == (1, 0, 0)
    for head, (value, word) in OTHER.items():
        row[head] = value
        counts, entries = take_in(county, chinese_tmp, row)
        assert counts == (0, 1, 0), head
        changed = next(entry for entry in entries if entry.code == "patrols_chiefs.changed")
        assert changed.values["fields"] == word
        before = stored(county)
        assert take_in(county, chinese_tmp, row)[0] == (0, 0, 0), head
        assert stored(county) == before, head
    for head, value in APART.items():
        # another day, person, place or way is another record; that there was one of the day is said
        counts, entries = take_in(county, chinese_tmp, {**row, head: value, "受托人": ""})
        assert counts == (1, 0, 0), head
        assert ("patrols_chiefs.other_record" in {e.code for e in entries}) is (head in ("地点", "方式")), head
        before = stored(county)
        assert take_in(county, chinese_tmp, {**row, head: value, "受托人": ""})[0] == (0, 0, 0), head
        assert stored(county) == before, head
    assert len(stored(county)[0]) == 1 + len(APART)


def test_a_row_whose_area_changed_and_that_has_no_point_any_more_loses_the_old_one(county, chinese_tmp):
    """The point lay in 小塘村: kept with 东山村 as area, the map and the judging would still say 小塘村."""
    take_in(county, chinese_tmp, ROW)
    row = {**ROW, "责任区编码": "520999101202", "X": "", "Y": ""}
    counts, entries = take_in(county, chinese_tmp, row)
    assert counts == (0, 1, 0)
    assert next(e for e in entries if e.code.endswith(".changed")).values["fields"] == "责任区、位置"
    (record,), (problem,) = stored(county)
    assert record["geom"] is None
    with County.open(county, read_only=True) as opened:
        there = area(opened, "520999101202")
        # the problem that was found there goes with it, to him who answers there on that day
        assert (record["area_uid"], problem["area_uid"], problem["geom"]) == (there, there, None)
        assert problem["owner_uid"] == person(opened, "旧村长")
    assert any(e.code.endswith(".problems_moved") for e in entries)
    # without a point in the table the point that was picked here stays
    take_in(county, chinese_tmp, ROW)
    take_in(county, chinese_tmp, {**ROW, "X": "", "Y": "", "天气": "阴"})
    assert stored(county)[0][0]["geom"] is not None


def test_a_corrected_record_takes_its_open_problems_along_and_those_worked_on_elsewhere_stay(county, chinese_tmp):
    made = run(
        "recordchiefpatrol", county, PERSON="郑镇长", DATE="2024-04-12", PLACE="石桥镇小塘村", FINDINGS="1.垃圾\n2.倒伏"
    )
    with County.open(county) as opened, opened.batch("test") as batch:
        second = batch.rows("SELECT uid FROM problem ORDER BY number")[1]["uid"]
        batch.update("problem", second, closed="2024-05-01", closed_by="林长办")
    told = run(
        "recordchiefpatrol", county, UID=made["RECORD"], PERSON="郑镇长", DATE="2024-04-12", PLACE="石桥镇东山村",
        FINDINGS="1.垃圾\n2.倒伏",
    )  # fmt: skip
    with County.open(county, read_only=True) as opened:
        areas = [row["area_uid"] for row in opened.rows("SELECT area_uid FROM problem ORDER BY number")]
        assert areas == [area(opened, "520999101202"), area(opened, "520999101201")]
    assert "2024-0001" in told["REMARKS"]
    assert "2024-0002" not in told["REMARKS"]


@pytest.mark.matrix
def test_a_record_moved_to_another_day_makes_room_for_a_new_one_and_two_alike_are_refused(county):
    from qgis.core import QgsProcessingException

    made = run("recordchiefpatrol", county, PERSON="郑镇长", DATE="2024-04-12", PLACE="石桥镇")
    run("recordchiefpatrol", county, UID=made["RECORD"], PERSON="郑镇长", DATE="2024-04-13", PLACE="石桥镇")
    run("recordchiefpatrol", county, PERSON="郑镇长", DATE="2024-04-12", PLACE="石桥镇")
    with pytest.raises(QgsProcessingException, match="There is a record"):
        run("recordchiefpatrol", county, UID=made["RECORD"], PERSON="郑镇长", DATE="2024-04-12", PLACE="石桥镇")
    assert [str(row["day"]) for row in stored(county)[0]] == ["2024-04-12", "2024-04-13"]


def test_what_goes_wrong_with_records_of_chiefs_is_said_in_words(county, chinese_tmp):
    heads = ("日期", "林长", "乡镇", "地点", "天气", "参加人员", "发现问题")
    rows = [
        # before anybody held a post
        ("2022-12-31", "郑镇长", "石桥镇", "龙头坡", "晴", "", "有垃圾"),
        # a town, a code and a place that do not exist
        ("2024-04-02", "郑镇长", "蓬莱镇", "", "晴", "", ""),
        ("2024-04-03", "郑镇长", "", "蓬莱仙山", "晴", "", "有人盗伐"),
        # two chiefs in one row, of which one is none
        ("2024-04-04", "郑镇长、查无此人", "石桥镇", "", "大雾转晴，东北风3级", "镇村干部等12人", ""),
        ("2024-04-05", "郑镇长和周书记", "石桥镇", "", "", "", "1.有垃圾；2.公示牌倒伏；3.无"),
        # others who came along without a name
        ("2024-04-07", "郑镇长等5人", "石桥镇", "", "", "", ""),
        # a village of another town
        ("2024-04-06", "郑镇长", "柳溪乡", "小塘村", "", "", "未发现问题"),
    ]
    counts, entries = take_in(county, chinese_tmp, *[dict(zip(heads, row, strict=True)) for row in rows])
    told = {(e.row, e.code.split(".")[1]): sentence(e.code, **e.values) for e in entries}
    assert counts == (7, 0, 2)
    assert told[3, "not_in_post"] == (
        "郑镇长 held no post of a chief on 2022-12-31. The record is kept and does not count; check day and post."
    )
    assert "There is no town or village 蓬莱镇" in told[4, "place_unknown"]
    assert "it counts once its area is chosen" in told[5, "place_nowhere"]
    assert "Nobody of the county’s roster is called 查无此人" in told[6, "person_unknown"]
    assert "柳溪乡小塘村 does not lie in the chief’s own area" in told[9, "elsewhere"]
    records, problems = stored(county)
    assert [(str(r["day"]), r["weather"], r["people"]) for r in records if r["weather"] and "雾" in r["weather"]] == [
        ("2024-04-04", "大雾转晴，东北风3级", "镇村干部等12人")
    ]
    # 和 between two chiefs: one record each; each thing found is a problem, of the first of them
    assert [r["kind"] for r in records if str(r["day"]) == "2024-04-05"] == ["joint", "joint"]
    found = [(p["content"], str(p["day"])) for p in problems]
    assert sorted(found) == sorted(
        [
            ("有垃圾", "2022-12-31"),
            ("有人盗伐", "2024-04-03"),
            ("有垃圾", "2024-04-05"),
            ("公示牌倒伏", "2024-04-05"),
        ]
    )
    one = windows(county, DAY)["郑镇长", "520999101"]
    assert (one["done"], one["not_counted"]) == (3, [["2024-04-03", "nowhere"], ["2024-04-06", "elsewhere"]])


def test_a_cell_whose_formula_was_never_computed_is_named_and_the_rest_is_taken(county, chinese_tmp):
    """As some offices' programs save them: a formula without a value."""
    row = {**ROW, "天气": '="晴"&"天"'}
    counts, entries = take_in(county, chinese_tmp, row)
    assert counts == (1, 0, 0)
    told = next(sentence(e.code, **e.values) for e in entries if e.code.endswith("cells_unreadable"))
    assert "left out: 天气." in told
    assert stored(county)[0][0]["weather"] is None
