"""Patrols that must be spread over the parts of a window; windows that ended; clauses that chiefs are not judged by."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback

from tests.patrols.chiefs.county import DAY, add_rules, cells, figures, make, run, visit, windows


def spread(file, more=None):
    """4 a year, at least 1 a quarter, for all chiefs."""
    with make(file, rules=False) as opened, opened.batch("test") as batch:
        more = {"spread": {"kind": "quarter", "least": 1}, **(more or {})}
        add_rules(batch, {"window": {"kind": "year"}, "count": 4, **more})
    return file


def parts(one):
    return [(p["window"], p["due"], p["target"], p["done"], p["state"]) for p in one["parts"]]


def test_patrols_that_must_be_spread_are_not_done_in_one_month(qgis_app, chinese_tmp):
    """4 a year, at least 1 a quarter: four visits in January leave one to be done in each of three quarters."""
    file = spread(chinese_tmp / "县库.gpkg")
    for day in ("2024-01-03", "2024-01-09", "2024-01-15", "2024-01-22"):
        visit(file, "郑镇长", day, "石桥镇")
    assert figures(windows(file)["郑镇长", "520999101"]) == (4, 4, 3, "running")
    told = json.loads(run("chiefpatrols", file, DATE="2025-01-10")["WINDOWS"])
    assert [w["missing"] for w in told if w["past"] and w["person"] == "郑镇长"] == [3]
    out = chinese_tmp / "提示.xlsx"
    run("chiefpatrols", file, DATE=DAY, OUTPUT=str(out))
    # the year is explained by its quarter: what he has to do now is one patrol by the end of June
    assert [row[6:13] for row in cells(out, "履职跟踪提示") if row[4] == "郑镇长"] == [
        ["2024年第2季度", "1", "0", "1", "2024-06-30", "还有41天", "进行中"]
    ]
    assert [row[6:10] for row in cells(out, "全部林长") if row[4] == "郑镇长"] == [
        ["2024年", "4", "4", "3"],
        ["2024年第2季度", "1", "0", "1"],
    ]
    assert any("每季度不少于1次" in cell for row in cells(out, "全部林长") for cell in row)
    for day in ("2024-04-03", "2024-07-09", "2024-10-15"):
        visit(file, "郑镇长", day, "石桥镇")
    assert figures(windows(file, "2024-12-20")["郑镇长", "520999101"]) == (4, 7, 0, "done")


def test_a_quarter_of_a_year_is_soon_before_it_ends_and_late_behind_it(qgis_app, chinese_tmp):
    """The year has half its days left, and yet who has not gone in this quarter is due, who missed one is late."""
    file = spread(chinese_tmp / "县库.gpkg")
    for day in ("2024-02-03", "2024-04-09"):
        visit(file, "郑镇长", day, "石桥镇")
    mayor, leader = ("郑镇长", "520999101"), ("吴县长", "520999101")
    visit(file, "吴县长", "2024-02-03", "石桥镇")
    found = windows(file, "2024-06-20")
    assert parts(found[mayor]) == [
        ("2024年第1季度", "2024-03-31", 1, 1, "done"),
        ("2024年第2季度", "2024-06-30", 1, 1, "done"),
    ]
    assert found[mayor]["state"] == "running"
    assert (parts(found[leader])[1][4], found[leader]["state"]) == ("soon", "soon")
    assert [one[4] for one in parts(found["周书记", "520999"])] == ["late", "soon"]
    assert found["周书记", "520999"]["state"] == "late"
    # a patrol of July is none of the second quarter, even where the year is full
    for day in ("2024-07-02", "2024-07-03", "2024-07-04"):
        visit(file, "吴县长", day, "石桥镇")
    assert [one[4] for one in parts(windows(file, "2024-08-01")[leader])] == ["done", "late", "done"]
    assert figures(windows(file, "2024-12-20")[leader]) == (4, 4, 2, "late")


def test_the_list_and_the_letters_name_each_missed_part_with_its_own_due_day(qgis_app, chinese_tmp):
    import docx

    file = spread(chinese_tmp / "县库.gpkg")
    visit(file, "郑镇长", "2024-02-03", "石桥镇")
    out = chinese_tmp / "提示.xlsx"
    outputs = run("chiefpatrols", file, DATE="2024-06-20", OUTPUT=str(out))
    rows = [row for row in cells(out, "履职跟踪提示") if row[0].isdigit()]
    secretary = [(row[6], row[7:11], row[12]) for row in rows if row[4] == "周书记"]
    assert secretary == [
        ("2024年第1季度", ["1", "0", "1", "2024-03-31"], "逾期"),
        ("2024年第2季度", ["1", "0", "1", "2024-06-30"], "临期"),
        ("2024年", ["4", "0", "4", "2024-12-31"], "进行中"),
    ]
    assert [row[6] for row in rows if row[4] == "郑镇长"] == ["2024年第2季度", "2024年"]
    # the mayor went and 新村长 came in May: they have missed no quarter; nobody is counted twice
    assert (outputs["CHIEFS"], outputs["LATE"], outputs["SOON"]) == (7, 5, 2)
    sums = {row[0]: row[1:7] for row in cells(out, "统计") if row[0] in ("县级", "乡镇级")}
    assert sums == {"县级": ["2", "0", "0", "0", "2", "0"], "乡镇级": ["1", "0", "0", "1", "0", "0"]}
    # in the order of the levels, not of what is urgent
    assert list(sums) == ["县级", "乡镇级"]
    folder = chinese_tmp / "提示单"
    outputs = run("chiefreminders", file, DATE="2024-06-20", SOON=True, OUTPUT=str(folder))
    (made,) = json.loads(outputs["FILES"])
    document = docx.Document(made)
    text = "\n".join(p.text for p in document.paragraphs)
    assert "您在2024年第2季度应到石桥镇巡林不少于1次，已巡0次，还差1次，距截止还有10天。" in text
    # several things are a table in the letter
    assert (
        "周书记同志（县级总林长、县委书记）：\n截至2024年6月20日，您有2项巡林任务尚未完成，其中1项已逾期，具体如下。"
        in text
    )
    found = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    assert ["1", "青峰县", "2024年第1季度", "1", "0", "1", "2024-03-31\n已逾期81天"] in found
    assert ["2", "青峰县", "2024年第2季度", "1", "0", "1", "2024-06-30\n还有10天"] in found


def test_a_part_is_cut_to_the_days_in_post(qgis_app, chinese_tmp):
    """旧村长 left on 16 May, 新村长 began: each has about a half of the quarter's two patrols."""
    file = spread(chinese_tmp / "县库.gpkg", {"count": 8, "spread": {"kind": "quarter", "least": 2}})
    found = windows(file)
    assert parts(found["旧村长", "520999101202"])[1] == ("2024年第2季度", "2024-05-15", 1, 0, "late")
    assert parts(found["新村长", "520999101202"]) == [("2024年第2季度", "2024-06-30", 1, 0, "running")]


def test_every_window_that_ended_unmet_not_long_ago_is_late_not_only_the_last(qgis_app, chinese_tmp):
    """One a week; as of Thursday 23 May the weeks that ended since 23 April: four, less that which was done."""
    file = chinese_tmp / "县库.gpkg"
    with make(file, rules=False) as opened, opened.batch("test") as batch:
        add_rules(batch, {"window": {"kind": "week"}, "count": 1})
    visit(file, "郑镇长", "2024-05-08", "石桥镇")
    told = json.loads(run("chiefpatrols", file, DATE="2024-05-23")["WINDOWS"])
    past = [w["due"] for w in told if w["past"] and w["person"] == "郑镇长"]
    assert past == ["2024-04-28", "2024-05-05", "2024-05-19"]


def test_the_last_month_of_a_season_is_late_when_the_season_is_over(qgis_app, chinese_tmp):
    file = chinese_tmp / "县库.gpkg"
    with make(file, rules=False) as opened, opened.batch("test") as batch:
        add_rules(batch, {"window": {"kind": "month", "months": [10, 11, 12, 1, 2, 3, 4, 5]}, "count": 1})
    told = json.loads(run("chiefpatrols", file, DATE="2024-06-05")["WINDOWS"])
    assert {(w["due"], w["state"]) for w in told if w["person"] == "郑镇长"} == {("2024-05-31", "late")}


def test_clauses_of_an_older_rule_that_chiefs_cannot_be_judged_by_are_named(qgis_app, chinese_tmp):
    """A rule saved before they were refused: it judges without them, and list, log and letters say so."""
    import docx

    file = chinese_tmp / "县库.gpkg"
    with make(file, rules=False) as opened, opened.batch("test") as batch:
        day = {"metres": 1000, "from": "06:00", "to": "20:00"}
        more = {"basis": "platform", "day": day, "counts": ["record"], "rates": {"online": 0.9}, "count": 1}
        add_rules(batch, more)
    visit(file, "郑镇长", "2024-04-03", "石桥镇")
    heard = QgsProcessingFeedback()
    out = chinese_tmp / "提示.xlsx"
    told = run("chiefpatrols", file, DATE=DAY, OUTPUT=str(out), feedback=heard)
    assert json.loads(told["WINDOWS"])
    assert windows(file)["郑镇长", "520999101"]["state"] == "done"
    clauses = "时段、里程、数据口径（平台、原始）、上线率、达标率"
    assert f"“town chief” asks {clauses}: chiefs cannot be judged by that" in heard.textLog()
    text = "\n".join("".join(row) for row in cells(out, "履职跟踪提示"))
    assert f"规则“town chief”中的“{clauses}”不适用于林长，判定时未采用。" in text
    assert "6:00" not in text.replace(clauses, "")
    run("chiefreminders", file, DATE=DAY, OUTPUT=str(chinese_tmp / "提示单"), feedback=heard)
    text = "\n".join(p.text for p in docx.Document(chinese_tmp / "提示单" / "林长履职提示单.docx").paragraphs)
    assert "公里" not in text
    assert "06:00" not in text
    # and one that is saved now is refused in words
    rule = {"whom": {"role": "chief", "levels": ["town"]}, "window": {"kind": "quarter"}, "count": 1, **more}
    rule["basis"] = "raw"
    with pytest.raises(QgsProcessingException, match="not by: 时段、里程、数据口径"):
        run("saverule", file, RULE=json.dumps(rule), NAME="新", START="2024-07-01")
