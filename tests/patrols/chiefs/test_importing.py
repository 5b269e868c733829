"""Registers of chiefs' patrols, imported through the algorithm."""

from __future__ import annotations

import datetime
import json

import pytest

from linzhang_plugin.county.gateway import County
from linzhang_plugin.desktop.ledger_dialog import ledger_of
from tests.made import once
from tests.patrols.chiefs.county import area, make, person, register, run

GOOD = (
    datetime.date(2024, 4, 12),
    "郑镇长",
    "镇长",
    "石桥镇",
    "小塘村龙头坡",
    "晴",
    "林业站李站长",
    "查看防火",
    "无",
    "",
    "记录员",
)


@pytest.fixture
def county(qgis_app, chinese_tmp):
    return once(chinese_tmp / "县库.gpkg", "chiefs without a project", lambda file: make(file).close())


def ledger(file, outputs):
    with County.open(file, read_only=True) as opened:
        return {(e.row, e.code.split(".")[1]) for e in ledger_of(opened, outputs["IMPORT"]).entries}


def stored(file):
    with County.open(file, read_only=True) as opened:
        return [dict(row) for row in opened.rows("SELECT * FROM chief_patrol ORDER BY day, id")]


@pytest.mark.matrix
def test_a_row_becomes_a_record_with_its_person_area_and_day(county, chinese_tmp):
    table = register(chinese_tmp / "巡林.xlsx", [GOOD])
    outputs = run("importchiefpatrols", county, INPUT=str(table))
    assert (outputs["NEW"], outputs["REFUSED"], outputs["PROBLEMS"]) == (1, 0, 0)
    (row,) = stored(county)
    with County.open(county, read_only=True) as opened:
        assert row["person_uid"] == person(opened, "郑镇长")
        assert row["area_uid"] == area(opened, "520999101201")
    assert str(row["day"]) == "2024-04-12"
    assert (row["place"], row["weather"], row["kind"]) == ("石桥镇小塘村龙头坡", "晴", "visit")


def test_the_same_table_twice_changes_nothing_and_keeps_what_was_corrected_here(county, chinese_tmp):
    table = register(chinese_tmp / "巡林.xlsx", [GOOD])
    run("importchiefpatrols", county, INPUT=str(table))
    with County.open(county) as opened, opened.batch("test") as batch:
        batch.update("chief_patrol", batch.rows("SELECT uid FROM chief_patrol")[0]["uid"], weather="小雨")
    before = stored(county)
    outputs = run("importchiefpatrols", county, INPUT=str(table))
    assert (outputs["NEW"], outputs["CHANGED"]) == (0, 0)
    assert stored(county) == before
    assert ledger(county, outputs) == {(3, "unchanged")}


def test_a_row_that_says_more_changes_its_record_and_says_what(county, chinese_tmp):
    run("importchiefpatrols", county, INPUT=str(register(chinese_tmp / "a.xlsx", [GOOD])))
    more = (*GOOD[:8], "林区垃圾未清", "限期清理", GOOD[10])
    outputs = run("importchiefpatrols", county, INPUT=str(register(chinese_tmp / "b.xlsx", [more])))
    assert (outputs["NEW"], outputs["CHANGED"], outputs["PROBLEMS"]) == (0, 1, 1)
    (row,) = stored(county)
    assert (row["findings"], row["opinion"], row["weather"]) == ("林区垃圾未清", "限期清理", "晴")


def test_bad_rows_are_refused_with_the_reason_and_good_ones_go_in(county, chinese_tmp):
    ahead = datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=3)
    rows = [
        GOOD,
        (ahead, *GOOD[1:]),
        (GOOD[0], "查无此人", *GOOD[2:]),
        (GOOD[0], "护林甲", *GOOD[2:]),
        (GOOD[0], "郑镇长", "镇长", "无此镇", "某处", *GOOD[5:]),
        ("四月某日", *GOOD[1:]),
        ("", *GOOD[1:]),
        (GOOD[0], "", *GOOD[2:]),
        GOOD,
    ]
    outputs = run("importchiefpatrols", county, INPUT=str(register(chinese_tmp / "巡林.xlsx", rows)))
    assert outputs["NEW"] == 1
    assert ledger(county, outputs) == {
        (3, "accepted"),
        (4, "future"),
        (5, "person_unknown"),
        (6, "no_chief"),
        (7, "place_unknown"),
        (8, "day_wrong"),
        (9, "no_day"),
        (10, "no_name"),
        (11, "double"),
    }
    assert len(stored(county)) == 1


def test_the_person_is_the_one_in_post_on_the_day(county, chinese_tmp):
    """The day of change is the successor's; who is no chief any more is kept and told."""
    heads = ("日期", "姓名", "地点")
    rows = [("2024-05-15", "旧村长", "东山村"), ("2024.5.16", "旧村长", "东山村"), ("5月16日", "新村长", "东山村")]
    outputs = run("importchiefpatrols", county, INPUT=str(register(chinese_tmp / "a.xlsx", rows, heads)))
    assert outputs["NEW"] == 3
    assert ledger(county, outputs) == {(3, "accepted"), (4, "not_in_post"), (5, "accepted")}
    assert [str(row["day"]) for row in stored(county)] == ["2024-05-15", "2024-05-16", "2024-05-16"]


def test_two_of_one_name_are_told_apart_by_the_place_or_asked(county, chinese_tmp):
    heads = ("日期", "姓名", "乡镇", "地点")
    rows = [("2024-04-02", "王伟", "柳溪乡", "小塘村"), ("2024-04-03", "王　伟", "", "山上")]
    table = register(chinese_tmp / "a.xlsx", rows, heads)
    outputs = run("importchiefpatrols", county, INPUT=str(table))
    assert (outputs["NEW"], outputs["DOUBTS"]) == (1, 1)
    with County.open(county, read_only=True) as opened:
        entry = next(e for e in ledger_of(opened, outputs["IMPORT"]).entries if e.code.endswith("person_doubt"))
        here, there = person(opened, "王伟", "520999101201"), person(opened, "王伟", "520999102201")
    assert {uid for uid, _ in entry.values["candidates"]} == {here, there}
    assert stored(county)[0]["person_uid"] == there
    answer = json.dumps({entry.values["key"]: here})
    outputs = run("importchiefpatrols", county, INPUT=str(table), PEOPLE=answer)
    assert (outputs["NEW"], outputs["DOUBTS"]) == (1, 0)
    assert stored(county)[1]["person_uid"] == here
    # the answer is remembered for the next table
    rows = [("2024-05-03", "王　伟", "", "山上")]
    outputs = run("importchiefpatrols", county, INPUT=str(register(chinese_tmp / "b.xlsx", rows, heads)))
    assert (outputs["NEW"], outputs["DOUBTS"]) == (1, 0)


def test_a_place_that_is_nowhere_is_kept_with_a_word_or_refused_as_the_profile_says(qgis_app, chinese_tmp):
    heads = ("日期", "姓名", "地点", "经度", "纬度")
    rows = [("2024-04-02", "郑镇长", "蓬莱仙山", "", ""), ("2024-04-03", "郑镇长", "石桥镇", 121.5, 31.2)]
    table = register(chinese_tmp / "a.xlsx", rows, heads)
    kept = chinese_tmp / "留.gpkg"
    make(kept).close()
    outputs = run("importchiefpatrols", kept, INPUT=str(table))
    assert ledger(kept, outputs) == {(3, "place_nowhere"), (4, "outside_county")}
    assert [row["area_uid"] for row in stored(kept)] == [None]
    strict = chinese_tmp / "严.gpkg"
    make(strict, profile={"chiefs": {"unknown_place": "refuse"}}).close()
    outputs = run("importchiefpatrols", strict, INPUT=str(table))
    assert ledger(strict, outputs) == {(3, "place_nowhere_refused"), (4, "outside_county")}
    assert stored(strict) == []


def test_a_joint_patrol_is_a_record_of_each_chief(county, chinese_tmp):
    rows = [("2024-04-02 09:00-11:30", "周书记、郑镇长（镇长）", "石桥镇")]
    outputs = run(
        "importchiefpatrols", county, INPUT=str(register(chinese_tmp / "a.xlsx", rows, ("时间", "林长", "地点")))
    )
    assert outputs["NEW"] == 2
    assert {(row["kind"], row["minutes"]) for row in stored(county)} == {("joint", 150)}


def test_a_table_with_unknown_headers_is_asked_and_remembered(county, chinese_tmp):
    heads = ("啥时候", "哪个", "走了哪")
    table = register(chinese_tmp / "a.xlsx", [("2024-04-02", "郑镇长", "石桥镇")], heads)
    outputs = run("importchiefpatrols", county, INPUT=str(table))
    assert ledger(county, outputs) == {(None, "columns_unknown")}
    outputs = run("importchiefpatrols", county, INPUT=str(table), MAPPING='{"0": "day", "1": "person", "2": "place"}')
    assert outputs["NEW"] == 1
    table = register(chinese_tmp / "b.xlsx", [("2024-04-09", "郑镇长", "石桥镇")], heads)
    assert run("importchiefpatrols", county, INPUT=str(table))["NEW"] == 1


@pytest.mark.matrix
def test_a_word_form_and_a_csv_in_gbk_are_read(county, chinese_tmp):
    import docx

    document = docx.Document()
    document.add_paragraph("林长巡林记录表")
    table = document.add_table(rows=4, cols=4)
    for row, texts in zip(
        table.rows,
        (
            ("巡林林长", "郑镇长", "巡林时间", "2024年4月8日"),
            ("巡林地点", "石桥镇东山村", "天气", "多云"),
            ("参加人员", "新村长等3人", "记录人", "李记"),
            ("发现问题", "1.林内有垃圾；2.公示牌倒伏", "处理意见", "本月清理"),
        ),
        strict=True,
    ):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.save(chinese_tmp / "记录.docx")
    text = "日期,林长,地点,天气\n2024/4/9,吴县长,石桥镇,阴\n"
    (chinese_tmp / "县级.csv").write_bytes(text.encode("gbk"))
    outputs = run("importchiefpatrols", county, INPUT=[str(chinese_tmp / "记录.docx"), str(chinese_tmp / "县级.csv")])
    assert (outputs["NEW"], outputs["PROBLEMS"], outputs["REFUSED"]) == (2, 2, 0)
    assert [(row["place"], row["weather"]) for row in stored(county)] == [("石桥镇东山村", "多云"), ("石桥镇", "阴")]
    with County.open(county, read_only=True) as opened:
        rows = opened.rows("SELECT number, content, owner_uid, measures FROM problem ORDER BY number")
        assert [row["content"] for row in rows] == ["林内有垃圾", "公示牌倒伏"]
        assert [row["number"] for row in rows] == ["2024-0001", "2024-0002"]
        # who answers for the village was another one in April
        assert {row["owner_uid"] for row in rows} == {person(opened, "旧村长")}


def test_a_merged_chief_stands_in_each_of_his_rows(county, chinese_tmp):
    from openpyxl import load_workbook

    rows = [("郑镇长", "4月2日", "石桥镇小塘村"), (None, "4月9日", "石桥镇东山村")]
    file = register(chinese_tmp / "a.xlsx", rows, ("林长", "日期", "地点"))
    book = load_workbook(file)
    book.active.merge_cells("A3:A4")
    book.save(file)
    assert run("importchiefpatrols", county, INPUT=str(file))["NEW"] == 2


def test_what_is_no_table_is_said(county, chinese_tmp):
    (chinese_tmp / "空.xlsx").write_bytes(b"")
    (chinese_tmp / "信.csv").write_text("此致敬礼", encoding="utf-8")
    outputs = run("importchiefpatrols", county, INPUT=[str(chinese_tmp / "空.xlsx"), str(chinese_tmp / "信.csv")])
    assert outputs["NEW"] == 0
    assert ledger(county, outputs) == {(None, "sheet_empty"), (None, "no_table")}


@pytest.mark.matrix
def test_undo_takes_the_import_back_with_its_problems(county, chinese_tmp):
    table = register(chinese_tmp / "a.xlsx", [(*GOOD[:8], "有人野外用火", *GOOD[9:])])
    run("importchiefpatrols", county, INPUT=str(table))
    assert "a.xlsx" in run("undochiefs", county)["UNDONE"]
    with County.open(county, read_only=True) as opened:
        assert opened.scalar("SELECT count(*) FROM chief_patrol") == opened.scalar("SELECT count(*) FROM problem") == 0


@pytest.mark.matrix
def test_a_cancelled_import_leaves_the_county_as_it_was(county, chinese_tmp):
    import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    rows = [(datetime.date(2024, 4, 1 + n % 28), *GOOD[1:]) for n in range(28)]
    table = register(chinese_tmp / "巡林.xlsx", rows)
    feedback = QgsProcessingFeedback(False)
    feedback.progressChanged.connect(lambda percent: feedback.cancel() if percent > 40 else None)
    parameters = {"COUNTY": str(county), "INPUT": str(table)}
    with pytest.raises(QgsProcessingException, match="ancelled"):
        processing.run("linzhang:importchiefpatrols", parameters, feedback=feedback)
    assert stored(county) == []
    with County.open(county, read_only=True) as opened:
        assert opened.scalar("SELECT count(*) FROM \"import\" WHERE kind = 'chief_patrols'") == 0


def test_a_village_that_does_not_exist_behind_a_town_that_does_is_said(qgis_app, chinese_tmp):
    heads = ("日期", "姓名", "地点")
    rows = [("2024-04-02", "郑镇长", "石桥镇不存在村"), ("2024-04-03", "郑镇长", "石桥镇小塘村村委会后山")]
    county = chinese_tmp / "县.gpkg"
    make(county).close()
    outputs = run("importchiefpatrols", county, INPUT=str(register(chinese_tmp / "a.xlsx", rows, heads)))
    assert ledger(county, outputs) == {(3, "part_unknown"), (4, "accepted")}
    assert all(row["area_uid"] for row in stored(county))
