"""The same roster next month: what it proposes, what goes in when it is accepted, and how it is undone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from linzhang_plugin.county import read
from linzhang_plugin.county.gateway import County
from linzhang_plugin.people.preview import preview
from linzhang_plugin.people.several import parts_of

from .conftest import CHIEFS, GRID, RANGERS, MakeRoster, chief, ranger

SECOND, FAR, DAY = "520999101201-02", "520999102201-01", "2024-06-01"
LATER = {"任职时间": None}


def run(county: County, roster: Path, **parameters: Any) -> dict[str, Any]:
    import processing

    given = {"COUNTY": str(county.path), "INPUT": str(roster), **parameters}
    found: dict[str, Any] = processing.run("linzhang:importroster", given)
    return found


def listed(county: County, roster: Path, folder: Path, **parameters: Any) -> list[dict[str, Any]]:
    """The list of proposals as it is saved: header → value."""
    path = folder / "建议.xlsx"
    outputs = run(county, roster, DRY_RUN=True, PROPOSALS=str(path), DATE=DAY, **parameters)
    rows = list(openpyxl.load_workbook(path).active.iter_rows(min_row=3, values_only=True))
    found = [dict(zip(rows[0], row, strict=True)) for row in rows[1:] if isinstance(row[0], int)]
    assert outputs["PROPOSED"] == len(found)
    return found


def accepted(proposals: list[dict[str, Any]], *kinds: str) -> str:
    return json.dumps([p["标识"] for p in proposals if p["类别"] in kinds])


def holder(county: County, day: str, code: str = GRID, role: str = "ranger") -> list[str | None]:
    frame = read.holders(county, day, roles=[role])
    return list(frame[frame["area_code"] == code]["name"])


def state(county: County) -> list[tuple[object, ...]]:
    tables = ("unit", "person", "post", "tenure", "change", '"import"')
    return [tuple(r) for t in tables for r in county.rows(f"SELECT * FROM {t} ORDER BY uid")]


@pytest.fixture
def june(county: County, make_roster: MakeRoster) -> Path:
    """May is in the county; June has a successor, a newcomer, another title, and misses one."""
    rangers = [ranger("李四"), ranger("孙七", SECOND, 联系电话="13800000006")]
    run(county, make_roster("5月.xlsx", 林长=(CHIEFS, [chief("张三")]), 护林员=(RANGERS, rangers)))
    rangers = [
        ranger("王五", 联系电话="13800000009", **LATER),
        ranger("周八", FAR, 联系电话="13800000008", **LATER),
    ]
    chiefs = [chief("张三", 职务="村委会主任", **LATER)]
    return make_roster("6月.xlsx", 林长=(CHIEFS, chiefs), 护林员=(RANGERS, rangers))


def test_only_the_differences_are_proposed_and_nothing_is_written(
    qgis_app: object, county: County, june: Path, chinese_tmp: Path
) -> None:
    before = state(county)
    found = listed(county, june, chinese_tmp)
    assert [(p["类别"], p["姓名"], p["默认"]) for p in found] == [
        ("职务变动", "张三", "接受"),
        ("接任", "王五", "接受"),
        ("新增人员", "周八", "接受"),
        ("名册未列", "孙七", "不选"),
    ]
    assert "李四" in found[1]["现状"]
    assert DAY in found[1]["拟变更为"]
    assert state(county) == before


@pytest.mark.matrix
def test_what_is_ticked_goes_in_and_one_undo_takes_it_back(
    qgis_app: object, county: County, june: Path, chinese_tmp: Path
) -> None:
    import processing

    found = listed(county, june, chinese_tmp)
    before = [r for r in state(county) if r]
    outputs = run(county, june, DATE=DAY, ACCEPT=accepted(found, "接任"))
    assert holder(county, DAY) == ["王五"]
    assert holder(county, DAY, FAR) == []
    assert holder(county, DAY, "520999101201", "chief") == ["张三"]
    assert county.scalar("SELECT count(*) FROM tenure WHERE title = '村委会主任'") == 0
    lines = json.loads(county.scalar('SELECT ledger FROM "import" WHERE uid = ?', (outputs["IMPORT"],)))
    assert sorted(line[3] for line in lines if line[1] and line[1] > 2) == [
        "people.not_chosen",
        "people.not_chosen",
        "people.predecessor_closed",
    ]
    processing.run("linzhang:undochange", {"COUNTY": str(county.path), "BATCH": outputs["BATCH"]})
    assert holder(county, DAY) == ["李四"]
    assert len(before) > 5


def test_who_is_missing_leaves_only_where_that_is_said(
    qgis_app: object, county: County, june: Path, chinese_tmp: Path, make_roster: MakeRoster
) -> None:
    rows = [ranger("李四", **LATER), ranger("吴九", "520999102201-01", 联系电话="13800000033", **LATER)]
    half = make_roster("6月补.xlsx", 护林员=(RANGERS, rows))
    (new, missing) = listed(county, half, chinese_tmp)
    assert (new["类别"], missing["类别"], missing["姓名"], missing["默认"]) == ("新增人员", "名册未列", "孙七", "不选")
    assert "5月.xlsx" in missing["现状"]
    run(county, half, DATE=DAY)
    assert holder(county, DAY, SECOND) == ["孙七"]
    run(county, half, DATE=DAY, FULL=True)
    assert holder(county, "2024-05-31", SECOND) == ["孙七"]
    assert holder(county, DAY, SECOND) == [None]


def test_a_roster_without_news_proposes_nothing(
    qgis_app: object, county: County, june: Path, chinese_tmp: Path
) -> None:
    run(county, june, DATE=DAY)
    outputs = run(county, june, DATE=DAY, DRY_RUN=True)
    assert (outputs["PROPOSED"], outputs["UNCHANGED"]) == (0, 3)
    before = county.scalar("SELECT count(*) FROM change")
    assert run(county, june, DATE=DAY)["ACCEPTED"] == 3
    assert county.scalar("SELECT count(*) FROM change") == before


def test_a_proposal_that_is_not_there_any_more_is_not_done_as_another(
    qgis_app: object, county: County, june: Path, chinese_tmp: Path
) -> None:
    from qgis.core import QgsProcessingException

    found = listed(county, june, chinese_tmp)
    with county.batch("meanwhile") as batch:
        batch.execute("UPDATE tenure SET \"end\" = '2024-01-01'", (), table="tenure")
    before = state(county)
    with pytest.raises(QgsProcessingException):
        run(county, june, DATE=DAY, ACCEPT=accepted(found, "接任"))
    with pytest.raises(QgsProcessingException):
        run(county, june, DATE=DAY, ACCEPT="接任")
    assert state(county) == before


def test_a_new_number_is_asked_and_the_answer_changes_it(
    qgis_app: object, county: County, june: Path, chinese_tmp: Path, make_roster: MakeRoster
) -> None:
    path = make_roster("换号.xlsx", 护林员=(RANGERS, [ranger("李四", 联系电话="13800000077", **LATER)]))
    (asked, *_) = [p for p in listed(county, path, chinese_tmp) if p["类别"] == "待确认"]
    assert asked["姓名"] == "李四"
    uid = county.scalar("SELECT uid FROM person WHERE name = '李四'")
    answer = json.dumps([{"sheet": "护林员", "row": 3, "person": uid}])
    (changed,) = [p for p in listed(county, path, chinese_tmp, CORRECTIONS=answer) if p["类别"] != "名册未列"]
    assert changed["类别"] == "电话变动"
    outputs = run(county, path, DATE=DAY, CORRECTIONS=answer)
    assert county.scalar("SELECT phone FROM person WHERE uid = ?", (uid,)) == "13800000077"
    assert "138000000" not in county.scalar('SELECT ledger FROM "import" WHERE uid = ?', (outputs["IMPORT"],))


def test_several_areas_in_one_cell_are_one_tenure_each(
    qgis_app: object, county: County, make_roster: MakeRoster
) -> None:
    rows = [ranger("李四", f"{GRID}、02"), ranger("王五", None, 乡镇="云岭镇", 村="新民村", 联系电话="13800000009")]
    heads = [*RANGERS, "责任区"]
    rows[1] = [*rows[1], "新民一组"]
    outputs = run(county, make_roster(护林员=(heads, [[*rows[0], None], rows[1]])))
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (3, 0)
    assert holder(county, DAY) == holder(county, DAY, SECOND) == ["李四"]
    assert county.scalar("SELECT count(*) FROM person") == 2
    lines = json.loads(county.scalar('SELECT ledger FROM "import" WHERE uid = ?', (outputs["IMPORT"],)))
    assert [line[4]["area"] for line in lines if line[3] == "people.one_of_several"] == ["上村一组", "上村二组"]
    wrong = make_roster("错.xlsx", 护林员=(RANGERS, [ranger("赵六", f"{FAR}、09", 联系电话="13800000066")]))
    outputs = run(county, wrong)
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (0, 2)


@pytest.mark.parametrize(
    ("key", "text", "expected"),
    [
        ("code", "520999101201-01、02", ["520999101201-01", "520999101201-02"]),
        ("code", "520999101201-01~03", ["520999101201-01", "520999101201-02", "520999101201-03"]),
        ("code", "520999101201-01", ["520999101201-01"]),
        ("code", "01-03网格", ["01", "02", "03"]),
        ("area", "01-03网格", ["01网格", "02网格", "03网格"]),
        ("area", "1、2、3号网格", ["1号网格", "2号网格", "3号网格"]),
        ("area", "一、二组", ["一组", "二组"]),
        ("area", "山、水组", ["山、水组"]),
        ("village", "新民村、东山村", ["新民村", "东山村"]),
        ("area", "9-2网格", ["9-2网格"]),
        ("code", "", [""]),
    ],
)
def test_parts_of_a_cell(key: str, text: str, expected: list[str]) -> None:
    assert parts_of(key, text, lambda one: one == "山、水组") == expected


def test_the_rangers_file_comes_in_and_the_id_number_only_where_it_is_kept(
    qgis_app: object, county: County, make_roster: MakeRoster
) -> None:
    heads = [*RANGERS, "护林员类型", "资金来源", "合同起", "合同止", "培训情况", "装备", "身份证号"]
    good = "52099919800101001X"
    more = ["生态护林员", "中央财政", "2024-01-01", "2024-12-31", "岗前培训", "手机 砍刀", good]
    path = make_roster(护林员=(heads, [[*ranger("李四"), *more]]))
    run(county, path)
    columns = "kind, fund, contract_start, contract_end, training, equipment, id_number"
    (row,) = county.rows(f"SELECT {columns} FROM person")
    assert tuple(row) == ("ecological", "中央财政", "2024-01-01", "2024-12-31", "岗前培训", "手机 砍刀", None)
    assert run(county, path, DRY_RUN=True)["PROPOSED"] == 0


def test_id_numbers_are_keys_and_damaged_ones_are_none(
    qgis_app: object, county: County, make_roster: MakeRoster
) -> None:
    county.set_profile({"people": {**county.profile.data["people"], "id_numbers": True}})
    heads, good = [*RANGERS, "身份证号"], with_check("52099919800101001")
    run(county, make_roster("一.xlsx", 护林员=(heads, [[*ranger("李四"), good]])))
    # another phone, another place, the same number: the same person
    moved = [*ranger("李四", FAR, 联系电话="13800000055"), good]
    damaged = [*ranger("王五", SECOND, 联系电话="13800000009"), 5.20999198001e17]
    path = make_roster("二.xlsx", 护林员=(heads, [moved, damaged]))
    assert ("护林员", 4, len(RANGERS), "people.id_damaged") in [
        (*place, mark.code) for place, mark in preview(county, path).marks.items()
    ]
    outputs = run(county, path)
    assert [tuple(r) for r in county.rows("SELECT name, phone, id_number FROM person ORDER BY id")] == [
        ("李四", "13800000055", good),
        ("王五", "13800000009", None),
    ]
    ledger = county.scalar('SELECT ledger FROM "import" WHERE uid = ?', (outputs["IMPORT"],))
    assert "people.id_damaged" in ledger
    # the number of somebody else is asked
    other = [*ranger("赵六", "520999101201-02", 联系电话="13800000044"), good]
    outputs = run(county, make_roster("三.xlsx", 护林员=(heads, [other])))
    ledger = county.scalar('SELECT ledger FROM "import" WHERE uid = ?', (outputs["IMPORT"],))
    assert "people.id_differs" in ledger
    everything = str([tuple(r) for r in county.rows('SELECT ledger, source FROM "import"')])
    everything += str([tuple(r) for r in county.rows("SELECT old FROM change")])
    assert "5209991980" not in everything


def with_check(seventeen: str) -> str:
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return seventeen + "10X98765432"[sum(int(d) * w for d, w in zip(seventeen, weights, strict=True)) % 11]


def test_every_row_of_the_source_is_accounted_for(qgis_app: object, county: County, make_roster: MakeRoster) -> None:
    rows = [
        ranger("李四"),
        ["备注：以上人员均已公示"],
        ranger("王五", "520999101299-01"),
        ["合计", None, None, None, 2],
    ]
    outputs = run(county, make_roster(护林员=(RANGERS, rows)))
    lines = json.loads(county.scalar('SELECT ledger FROM "import" WHERE uid = ?', (outputs["IMPORT"],)))
    assert [(line[1], line[2]) for line in lines] == [
        (1, "passed"),
        (2, "passed"),
        (3, "accepted"),
        (4, "passed"),
        (5, "refused"),
        (6, "passed"),
    ]
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (1, 1)


@pytest.mark.parametrize(
    "cells",
    [
        {"网格编号": f"{GRID}\n{SECOND}"},
        {"网格编号": "01-02网格", "乡镇": "石桥镇", "村": "上村"},
        {"网格编号": f"{GRID}；{SECOND}"},
    ],
)
def test_areas_are_told_apart_however_they_are_written(
    qgis_app: object, county: County, make_roster: MakeRoster, cells: dict[str, str]
) -> None:
    row = ranger("李四", **cells)
    outputs = run(county, make_roster(护林员=(RANGERS, [row, ranger("周八", FAR, 联系电话="13800000008")])))
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (3, 0)
    assert holder(county, DAY) == holder(county, DAY, SECOND) == ["李四"]


def test_villages_in_one_cell_and_as_many_persons_as_villages(
    qgis_app: object, county: County, make_roster: MakeRoster
) -> None:
    one = chief("张三", None, 乡镇="石桥镇", 村="上村、新民村", 角色="监管员")
    two = chief("甲一、王二", None, 乡镇="石桥镇", 村="上村、新民村", 联系电话="13800000021、13800000022")
    outputs = run(county, make_roster(林长=(CHIEFS, [one, two])))
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (4, 0)
    for code, name in (("520999101201", "甲一"), ("520999101202", "王二")):
        assert holder(county, DAY, code, "supervisor") == ["张三"]
        assert holder(county, DAY, code, "chief") == [name]


def test_whoever_may_be_meant_by_a_row_that_cannot_go_in_is_not_missing(
    qgis_app: object, county: County, june: Path, make_roster: MakeRoster
) -> None:
    """Neither a slip in a code nor a new phone ends somebody's tenure, even where the list is full."""
    rows = [ranger("孙七", "520999101201-99", **LATER), ranger("李四", 联系电话="13800000077", **LATER)]
    outputs = run(county, make_roster("错码.xlsx", 护林员=(RANGERS, rows)), DATE=DAY, FULL=True)
    assert outputs["REFUSED"] == 2
    assert (holder(county, DAY), holder(county, DAY, SECOND)) == (["李四"], ["孙七"])


@pytest.mark.matrix
def test_the_rangers_file_goes_out_and_comes_in_again_unchanged(
    qgis_app: object, county: County, make_roster: MakeRoster, chinese_tmp: Path
) -> None:
    import processing

    heads = [*RANGERS, "护林员类型", "资金来源", "合同起", "合同止", "培训情况", "装备"]
    more = ["公益林", "省级财政", "2024年1月1日", "2024.12.31", "岗前培训、防火培训", "手机 砍刀"]
    rows = [[*ranger("李四"), *more], [*ranger("王五", SECOND, 联系电话="13800000009"), *[None] * 6]]
    run(county, make_roster(护林员=(heads, rows)))
    out = chinese_tmp / "档案.xlsx"
    given = {"KIND": "护林员档案表", "DATE": DAY, "PHONES": "with", "OUTPUT": str(out)}
    processing.run("linzhang:exportroster", {"COUNTY": str(county.path), **given})
    before = county.scalar("SELECT count(*) FROM change")
    outputs = run(county, out)
    assert (outputs["PROPOSED"], outputs["UNCHANGED"], outputs["REFUSED"]) == (0, 2, 0)
    assert county.scalar("SELECT count(*) FROM change") == before


def test_a_row_that_is_not_accepted_does_not_come_in_by_another(
    qgis_app: object, county: County, make_roster: MakeRoster
) -> None:
    """A row listed twice is one proposal; of two chiefs of a village the second is refused, whoever is accepted."""
    rangers = [ranger("李四"), ranger("李四")]
    chiefs = [chief("张三"), chief("赵六", 联系电话="13800000077")]
    path = make_roster(林长=(CHIEFS, chiefs), 护林员=(RANGERS, rangers))
    shown = preview(county, path).proposed.proposals
    assert [(p.kind, p.name) for p in shown] == [("new", "张三"), ("new", "李四")]
    outputs = run(county, path, ACCEPT="[]")
    assert outputs["REFUSED"] == 1
    assert county.scalar("SELECT count(*) FROM person") == 0
    assert county.scalar("SELECT count(*) FROM tenure") == 0
    outputs = run(county, path, ACCEPT=json.dumps([p.id for p in shown if p.name == "李四"]))
    assert outputs["REFUSED"] == 1
    assert [r["name"] for r in county.rows("SELECT name FROM person")] == ["李四"]
    assert holder(county, DAY) == ["李四"]
