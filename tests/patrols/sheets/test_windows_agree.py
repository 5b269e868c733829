"""Dock, month sheets, card and what-if say the same days, target and shortfall, whatever the rule's windows are."""

from __future__ import annotations

import dataclasses
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest

from linzhang_plugin.county.gateway import County
from linzhang_plugin.patrols.sheets import cards
from linzhang_plugin.patrols.verdicts import months
from linzhang_plugin.patrols.verdicts.choosing import profile_rule
from linzhang_plugin.patrols.verdicts.definition import Season
from linzhang_plugin.patrols.verdicts.results import Month
from linzhang_plugin.patrols.verdicts.whatif import Trial
from linzhang_plugin.patrols.verdicts.windows import Window
from tests.patrols.sheets.office import rows_of, table
from tests.patrols.sheets.places import judged_county, run

MAY = Month.of("2024-05")


@dataclass(frozen=True)
class Case:
    """A rule; by hand (days, target, shortfall) of 张三 (valid on the 1st, 6th, 11th, 16th) and 李四 (6th, 13th)."""

    rule: dict
    zhang: tuple[int, int, int]
    li: tuple[int, int, int]
    head: str = "有效天数"
    note: str = "差额=应巡天数-有效天数"
    said: str = ""
    decided: str = ""
    """One more day of 张三, decided to be valid: it counts in both of his areas."""


CASES = {
    "days 1 to 10": Case({"window": Window(days=(1, 10)), "count": 2}, (2, 2, 0), (1, 2, 1)),
    "season": Case({"seasons": (Season((5,), 6),)}, (4, 6, 2), (2, 6, 4)),
    "platform": Case({"basis": "platform"}, (8, 4, 0), (2, 4, 2)),
    "旬": Case(
        {"window": Window("ten_days"), "count": 1},
        (4, 3, 1),
        (2, 3, 1),
        "考核期有效",
        "差额为各考核期不足天数之和，足额为0，多走的天数不抵其他考核期的不足",
        "2024年5月下旬差1天",
    ),
    "week": Case(
        {"window": Window("week"), "count": 1},
        (4, 4, 1),
        (2, 4, 2),
        "考核期有效",
        "差额为各考核期不足天数之和",
        "2024年第21周差1天",
    ),
    "quarter": Case(
        {"window": Window("quarter"), "count": 12},
        (4, 12, 8),
        (2, 12, 10),
        "考核期有效",
        "差额=应巡天数-考核期有效天数",
    ),
    "area": Case(
        {"per": "area", "count": 3},
        (4, 6, 3),
        (2, 3, 1),
        "有效天数",
        "差额为各责任区不足天数之和，足额为0，多走的天数不抵其他责任区的不足",
        "小塘村02网格差3天",
    ),
    "area, a day in both": Case(
        {"per": "area", "count": 3},
        (6, 6, 2),
        (2, 3, 1),
        "分区有效",
        "差额为各责任区不足天数之和",
        "小塘村02网格差2天",
        "2024-05-25",
    ),
}


@pytest.fixture(scope="module")
def original(qgis_app, tmp_path_factory) -> Path:
    """张三 holds the square of 李四 too; his 21st was decided not to count; the platform has a number of his month."""
    file = judged_county(tmp_path_factory.mktemp("口径 资料"))
    with County.open(file) as opened, opened.batch("decided") as batch:
        who = {row["name"]: row["uid"] for row in batch.rows("SELECT uid, name FROM person")}
        area = batch.rows("SELECT uid FROM area WHERE code = '520999101201-02'")[0]["uid"]
        post = batch.insert("post", [{"area_uid": area, "role": "ranger"}])[0]
        batch.insert("tenure", [{"post_uid": post, "person_uid": who["张三"], "start": "2020-01-01"}])
        decided = {"day": "2024-05-21", "valid": 0, "reason": "他人代走", "by_name": "吴主任"}
        batch.insert("override", [{"person_uid": who["张三"], **decided}])
        whole = {"source": "platform_month", "day": "2024-05-01", "valid_days": 9}
        batch.insert("patrol_day", [{"person_uid": who["张三"], **whole}])
    return file


@pytest.mark.parametrize("name", CASES)
def test_dock_sheets_and_what_if_agree(original, chinese_tmp, qtbot, name):
    case = CASES[name]
    expected = {"张三": case.zhang, "李四": case.li}
    file = Path(shutil.copy(original, chinese_tmp / "青峰县.gpkg"))
    if case.decided:
        run("overruleday", COUNTY=str(file), PERSON="张三", DAY=case.decided, VALID=True, REASON="有照片", BY="吴主任")
    with County.open(file) as opened:
        rule = dataclasses.replace(profile_rule(opened.profile), name="试", **case.rule)
        tried = Trial(opened, MAY).try_rule(opened, rule)
        row = {"name": rule.name, "role": "ranger", "start": "2024-01-01", "definition": json.dumps(rule.to_json())}
        with opened.batch("the rule") as batch:
            batch.insert("rule", [row])
        turned = {change.name: change.after for change in (*tried.gained, *tried.lost)}
        for who, found in turned.items():
            if who in expected:
                assert found == expected[who][:2], who
        # by the old rule, 4 days of the month, 张三 had enough: whoever has not now has turned
        assert ("张三" in turned) == bool(case.zhang[2])
        impossible = Trial(opened, MAY).try_rule(opened, dataclasses.replace(rule, window=Window(), count=31))
        assert {change.name: change.before for change in impossible.lost} == {
            who: numbers[:2] for who, numbers in expected.items() if not numbers[2]
        }
        person = next(p for p in months.stored(opened, MAY).people if p.name == "张三")
        card = cards.card(person, MAY, "林长办", opened.profile)
    assert (card.done, card.target, card.missing) == case.zhang
    # the picture says it shortly: 下旬1天, 02网格3天
    short = case.said.replace("差", "").removeprefix("2024年").removeprefix("5月").removeprefix("小塘村")
    assert not short or short in card.lacking
    assert in_the_dock(file, qtbot, case.said) == expected
    output = chinese_tmp / "月报.xlsx"
    run("patrolreport", COUNTY=str(file), MONTH="2024-05", OUTPUT=str(output))
    book = openpyxl.load_workbook(output)
    sheet = table(book["巡护月表"])
    heads = (case.head, "应巡天数", "差额")
    assert {r["姓名"]: tuple(r[h] for h in heads) for r in sheet if r["姓名"] in expected} == expected
    assert case.said in (next(r["未计天数及原因"] for r in sheet if r["姓名"] == "张三") or "")
    assert any(case.note in str(cells[0]) for cells in rows_of(book["巡护月表"]))
    town = next(r for r in table(book["乡镇汇总"]) if r["乡镇"] == "石桥镇")
    assert town[case.head] == case.zhang[0] + case.li[0]
    assert town["应巡天数"] == case.zhang[1] + case.li[1]


def in_the_dock(file: Path, qtbot, said: str) -> dict[str, tuple[int, int, int]]:
    """What the list of people says; ``said`` (who is short of which area or week) stands under the mouse."""
    from linzhang_plugin.desktop.session import CountySession
    from linzhang_plugin.patrols.panel import Panel

    session = CountySession()
    session.path = file
    panel = Panel(session, None)
    qtbot.addWidget(panel)
    panel.choose_month("2024-05")
    people, out = panel.tracks.people, {}
    for row in range(people.rowCount()):
        cells = [people.item(row, column).text() for column in range(4)]
        if cells[0] in ("张三", "李四"):
            out[cells[0]] = tuple(int(text or 0) for text in cells[1:])
        if cells[0] == "张三" and said:
            assert f"{said.partition('差')[0]}: " in people.item(row, 3).toolTip()
    panel.unload()
    return out
