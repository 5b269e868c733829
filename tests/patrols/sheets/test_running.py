"""A rule by the quarter in the quarter's second month: nobody is late yet, and nobody is named or paid less for it."""

from __future__ import annotations

import dataclasses
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
from tests.patrols.sheets.office import rows_of, table
from tests.patrols.sheets.places import judged_county, run
from tests.patrols.walks import patrol

pytestmark = pytest.mark.matrix


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
    assert run("importtracks", COUNTY=str(file), INPUT=str(folder))["TRACKS"] == 1


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
        made = cards.card(person, result.month, result.rule, "林长办", county.profile)
    assert made.sentence == "2024年第2季度应走12天。"
    assert (made.done, made.missing) == (2, 10)
