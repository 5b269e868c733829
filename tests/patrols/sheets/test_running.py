"""A rule by the quarter in the quarter's second month: nobody is late yet, and nobody is named or paid less for it."""

from __future__ import annotations

import dataclasses
import datetime
import json
import shutil
from pathlib import Path

import docx
import openpyxl
import pytest

from linzhang_plugin.county.gateway import County
from linzhang_plugin.patrols.sheets import cards
from linzhang_plugin.patrols.verdicts import months
from linzhang_plugin.patrols.verdicts.choosing import profile_rule
from linzhang_plugin.patrols.verdicts.results import Month
from linzhang_plugin.patrols.verdicts.windows import Window
from tests.patrols.sheets.office import recalculated, rows_of, table
from tests.patrols.sheets.places import judged_county, run
from tests.patrols.walks import patrol


@pytest.fixture(scope="module")
def file(qgis_app, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("季度 资料")
    file = Path(shutil.copy(judged_county(folder), folder / "季度.gpkg"))
    with County.open(file) as opened:
        rule = dataclasses.replace(profile_rule(opened.profile), window=Window("quarter"), count=12)
        row = {"name": "每季度12天", "role": "ranger", "start": "2024-01-01", "definition": json.dumps(rule.to_json())}
        with opened.batch("a rule by the quarter") as batch:
            batch.insert("rule", [row])
        patrols = opened.profile.get("patrols")
        opened.set_profile({"patrols": {**patrols, "subsidy": {"base": 800, "per_missing_day": 50}}})
    return file


@pytest.mark.matrix
def test_the_report_says_how_many_days_are_still_to_do(file):
    output = file.parent / "月报.xlsx"
    run("patrolreport", COUNTY=str(file), MONTH="2024-05", OUTPUT=str(output))
    book = openpyxl.load_workbook(output)
    people = {row["姓名"]: row for row in table(book["巡护月表"])}
    whole = {row[0]: row[1] for row in rows_of(book["汇总"])}
    assert [whole[name] for name in ("达标（人）", "未达标（人）", "考核期未结束（人）")] == [0, 0, 4]
    assert {name: row["结论"] for name, row in people.items()} == {
        "张三": "还差7天",
        "李四": "还差10天",
        "王五": "还差11天",
        "赵六": "还差12天",
    }


def test_nobody_is_paid_less_before_the_quarter_is_over(file):
    output = file.parent / "补助.xlsx"
    done = run("subsidytable", COUNTY=str(file), MONTH="2024-05", OUTPUT=str(output))
    assert done["PAYABLE"] == 4 * 800
    reasons = {row["姓名"]: row["扣减原因"] for row in table(openpyxl.load_workbook(output)["补助核算表"])}
    assert set(reasons.values()) == {"考核期未结束，未扣减"}
    # in the last month of the quarter the days are missing
    _june(file)
    later = run("subsidytable", COUNTY=str(file), MONTH="2024-06", OUTPUT=str(output))
    assert later["PAYABLE"] == 4 * 800 - 50 * (6 + 10 + 11 + 12)


def _june(file: Path) -> None:
    """One more day of 张三 in June, so that there is something to judge."""
    folder = file.parent / "六月"
    patrol(folder / "张三_20240603.gpx", "张三", left=200, day=34)
    run("importtracks", COUNTY=str(file), INPUT=str(folder))


def test_the_notice_calls_nobody_late(file):
    output = file.parent / "通报.docx"
    run("patrolnotice", COUNTY=str(file), MONTH="2024-05", OUTPUT=str(output), DATE="2024-06-05")
    text = "".join(paragraph.text for paragraph in docx.Document(output).paragraphs)
    assert "已完成应巡天数0人，尚未完成4人" in text
    assert "考核期尚未结束，还有4人未完成应巡天数" in text
    assert "未达标" not in text


def test_the_card_names_the_quarter(file):
    with County.open(file, read_only=True) as county:
        result, _ = months.judge_month(county, Month.of("2024-05"))
        person = next(person for person in result.people if person.name == "李四")
        made = cards.card(person, result.month, "林长办", county.profile)
    assert made.sentence == "2024年第2季度应走12天，截至5月31日，到6月30日还有30天。"
    assert (made.done, made.missing) == (2, 10)


def test_days_of_the_quarter_stand_beside_its_target(file, tmp_path):
    """李四 walked twice in May: in June he has done 2 of 12, though no day of June is his."""
    _june(file)
    with County.open(file) as opened:
        kept = opened.profile.get("patrols")
        opened.set_profile({"patrols": {**kept, "subsidy": {"base": 800, "nothing_below_days": 2}}})
    report, pay, letter = (tmp_path / name for name in ("月报.xlsx", "补助.xlsx", "通报.docx"))
    run("patrolreport", COUNTY=str(file), MONTH="2024-06", OUTPUT=str(report))
    run("subsidytable", COUNTY=str(file), MONTH="2024-06", OUTPUT=str(pay))
    run("patrolnotice", COUNTY=str(file), MONTH="2024-06", OUTPUT=str(letter))
    book = openpyxl.load_workbook(report)
    row = next(row for row in table(book["巡护月表"]) if row["姓名"] == "李四")
    assert [row[head] for head in ("有效天数", "应巡天数", "考核期有效", "差额")] == [0, 12, 2, 10]
    notes = "".join(str(cells[0]) for cells in rows_of(book["巡护月表"]) if cells[0])
    assert "差额=应巡天数-考核期有效天数" in notes
    book = recalculated(report)
    row = next(row for row in table(book["逐日标记"]) if row["姓名"] == "李四")
    assert [row[head] for head in ("有效", "应巡", "考核期有效", "差额")] == [0, 12, 2, 10]
    town = next(row for row in table(book["乡镇汇总"]) if row["乡镇"] == "石桥镇")
    assert [town[head] for head in ("考核期有效", "应巡天数", "差额")] == [8, 24, 16]
    paid = {row["姓名"]: row for row in table(recalculated(pay)["补助核算表"])}
    assert [paid["李四"][head] for head in ("考核期有效", "应巡天数", "差额", "实发(元)")] == [2, 12, 10, 800]
    assert (paid["赵六"]["考核期有效"], paid["赵六"]["实发(元)"]) == (0, 0)
    document = docx.Document(letter)
    said = "".join(paragraph.text for paragraph in document.paragraphs)
    assert "考核期内没有有效巡护的1人（赵六）" in said
    assert "考核期内有效巡护9人日，应巡48人日，缺口39人日" in said
    people = [[cell.text for cell in row.cells] for row in document.tables[-1].rows]
    assert people[0][4:7] == ["应巡\n天数", "考核期\n有效", "差额"]
    assert next(row for row in people if row[3] == "李四")[4:7] == ["12", "2", "10"]
    with County.open(file, read_only=True) as county:
        result, _ = months.judge_month(county, Month.of("2024-06"))
        person = next(person for person in result.people if person.name == "李四")
        made = cards.card(person, result.month, "林长办", county.profile)
    assert (made.done, made.target, made.missing) == (2, 12, 10)


def test_a_ranger_of_no_town_is_not_forgotten(qgis_app, chinese_tmp):
    """One who holds an area outside every town stands in every output, as （无乡镇）."""
    file = judged_county(chinese_tmp)
    with County.open(file) as opened:
        with opened.batch("a forest farm") as batch:
            geometry = batch.rows("SELECT geom FROM area WHERE code = '520999102201-02'")[0]["geom"]
            row = {"code": "520999L01", "name": "白岩山林场", "level": "county", "kind": "overlay"}
            farm = batch.insert("area", [{**row, "overlay_kind": "farm", "geom": bytes(geometry)[40:]}])[0]
            post = batch.insert("post", [{"area_uid": farm, "role": "ranger"}])[0]
            person = batch.insert("person", [{"name": "钱七"}])[0]
            batch.insert("tenure", [{"post_uid": post, "person_uid": person, "start": "2020-01-01"}])
        opened.set_profile({"patrols": {**opened.profile.get("patrols"), "subsidy": {"base": 800}}})
    report, pay = chinese_tmp / "月报.xlsx", chinese_tmp / "补助.xlsx"
    run("patrolreport", COUNTY=str(file), MONTH="2024-05", OUTPUT=str(report), FOLDER=str(chinese_tmp / "乡镇"))
    people = {row["姓名"]: row for row in table(openpyxl.load_workbook(report)["巡护月表"])}
    assert people["钱七"]["乡镇"] == "（无乡镇）"
    assert run("subsidytable", COUNTY=str(file), MONTH="2024-05", OUTPUT=str(pay))["PEOPLE"] == 5
    pictures = chinese_tmp / "图"
    run("rangercards", COUNTY=str(file), MONTH="2024-05", FOLDER=str(pictures))
    assert any("钱七" in path.name for path in pictures.iterdir())
    packs = chinese_tmp / "佐证"
    run("evidencepack", COUNTY=str(file), PERIOD="2024-05", FOLDER=str(packs))
    assert any("钱七" in path.name for path in packs.iterdir())


def test_a_profile_filled_in_otherwise_is_read_all_the_same(file, tmp_path):
    with County.open(file) as opened:
        patrols = opened.profile.get("patrols")
        notice = {"title": "{县} {month}通报", "requests": "请抓紧。", "recipient": "各乡镇："}
        opened.set_profile({"patrols": {**patrols, "notice": notice, "cards": {"advice": "多走走。"}}})
    output = tmp_path / "通报.docx"
    run("patrolnotice", COUNTY=str(file), MONTH="2024-05", OUTPUT=str(output))
    said = [paragraph.text for paragraph in docx.Document(output).paragraphs]
    assert said[:2] == ["{县} 2024年5月通报", "各乡镇："]
    assert "（一）请抓紧。" in said
    with County.open(file, read_only=True) as county:
        result, _ = months.judge_month(county, Month.of("2024-05"))
        made = cards.card(result.people[0], result.month, "林长办", county.profile)
    assert made.advice == ["多走走。"]


@pytest.mark.matrix
def test_today_is_the_day_of_the_county_whatever_the_clock_of_the_machine(file, tmp_path, monkeypatch):
    from linzhang_plugin.patrols import algorithms
    from linzhang_plugin.patrols.sheets import algorithms_common, algorithms_evidence

    asked = []

    def day(zone: int) -> datetime.date:
        asked.append(zone)
        return datetime.date(2024, 4, 30)

    for module in (algorithms, algorithms_common, algorithms_evidence):
        monkeypatch.setattr(module, "today_in", day)
    for name, more in (
        ("patrolmonth", {"MONTH": "2024-05"}),
        ("patrolreport", {"MONTH": "2024-05", "OUTPUT": str(tmp_path / "月报.xlsx")}),
        ("evidencepack", {"PERIOD": "2024-05", "FOLDER": str(tmp_path)}),
    ):
        with pytest.raises(Exception, match=r"2024-05|5月"):
            run(name, COUNTY=str(file), **more)
    assert asked == [8 * 3600] * 3
