"""Rows with several persons and grids, 全村, titles in other words, first days of posts, and the ledger of it all."""

from __future__ import annotations

import datetime
from collections import Counter
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from linzhang_plugin.county import read
from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.ledger import Ledger
from linzhang_plugin.people.preview import preview
from linzhang_plugin.people.ranks import names_for, title_key
from linzhang_plugin.people.recognise.parameters import corrections_from, mappings_from
from linzhang_plugin.people.roster import propose, take_in

from .conftest import CHIEFS, GRID, RANGERS, MakeRoster, chief, ranger

SECOND, DAY = "520999101201-02", "2024-06-01"
START = datetime.date(2023, 1, 1)


@pytest.fixture
def grids(county: County) -> County:
    """A third and fourth grid of 上村."""
    village = county.scalar("SELECT uid FROM area WHERE code = '520999101201'")
    with county.batch("areas") as batch:
        for number, name in ((3, "上村三组"), (4, "上村四组")):
            row = {"code": f"520999101201-{number:02d}", "name": name, "level": "grid", "kind": "base"}
            batch.insert("area", [{**row, "parent_uid": village}])
    return county


def side_by_side(folder: Path, *rows: list[Any]) -> Path:
    """Chief and rangers of a village in one row, as towns send it."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "石桥镇"
    sheet.append(["石桥镇林长、护林员花名册"])
    sheet.append(["序号", "所在地", None, "村级林长", None, None, "护林员", None, None, "任职时间"])
    sheet.append([None, "乡镇", "村", "姓名", "职务", "联系方式", "姓名", "手机", "管护网格", None])
    for cells in ("A1:J1", "A2:A3", "B2:C2", "D2:F2", "G2:I2", "J2:J3"):
        sheet.merge_cells(cells)
    for row in rows:
        sheet.append(row)
    path = folder / "并列.xlsx"
    workbook.save(path)
    return path


def row(rangers: str, phones: str, grids: str | None, name: str = "张三") -> list[Any]:
    return [1, "石桥镇", "上村", name, "党支部书记", "13800000002", rangers, phones, grids, "2023-01-01"]


def held(county: County, day: str = DAY) -> dict[str, str | None]:
    frame = read.holders(county, day, roles=["ranger"])
    return {code[-2:]: name for code, name in zip(frame["area_code"], frame["name"], strict=True)}


@pytest.mark.parametrize(
    ("rangers", "phones", "cell", "expected"),
    [
        ("刘景荣", "13800000021", "01网格、02网格", {"01": "刘景荣", "02": "刘景荣"}),
        ("钱天磊\n田小禾", "13800000021\n13800000022", "01网格\n02网格", {"01": "钱天磊", "02": "田小禾"}),
        ("钱天磊\n田小禾", "13800000021\n13800000022", "01\n02", {"01": "钱天磊", "02": "田小禾"}),
        (
            "冯凤琴、吴大山",
            "13800000021，13800000022",
            "01、02网格；03网格",
            {"01": "冯凤琴", "02": "冯凤琴", "03": "吴大山"},
        ),
        (
            "冯凤琴\n吴大山",
            "13800000021\n13800000022",
            "01、02网格\n03、04网格",
            {"01": "冯凤琴", "02": "冯凤琴", "03": "吴大山", "04": "吴大山"},
        ),
    ],
)
def test_the_chief_in_the_row_takes_no_grid(
    grids: County, chinese_tmp: Path, rangers: str, phones: str, cell: str, expected: dict[str, str]
) -> None:
    path = side_by_side(chinese_tmp, row(rangers, phones, cell))
    ledger = take_in(grids, path, default_start=START).ledger
    assert held(grids) == expected
    assert [e.code for e in ledger.entries if e.status == "refused"] == []
    assert ledger.accepted == len(expected) + 1
    again = take_in(grids, path, default_start=START).ledger
    assert (again.unchanged_count, again.refused) == (len(expected) + 1, 0)


def test_three_grids_of_two_rangers_are_asked_and_none_is_lost(grids: County, chinese_tmp: Path) -> None:
    path = side_by_side(chinese_tmp, row("冯凤琴、吴大山", "13800000021、13800000022", "01、02、03网格"))
    ledger = take_in(grids, path, default_start=START).ledger
    assert held(grids) == {}
    refused = [e for e in ledger.entries if e.status == "refused"]
    assert [(e.code, e.values["name"], e.values["areas"]) for e in refused] == [
        ("people.pairing_unclear", "冯凤琴", 3),
        ("people.pairing_unclear", "吴大山", 3),
    ]
    assert ledger.accepted == 1


@pytest.mark.parametrize("word", ["全村", "全部网格", "全村网格"])
def test_the_whole_village_is_all_its_grids_and_is_asked(grids: County, make_roster: MakeRoster, word: str) -> None:
    heads = ["乡镇", "村", "姓名", "角色", "联系电话", "管护网格", "任职时间"]
    one = ["石桥镇", "上村", "马桂信", "护林员", "13800000021", word, "2023-01-01"]
    path = make_roster(护林员=(heads, [one]))
    shown = preview(grids, path)
    assert [(p.area, p.safe) for p in shown.proposed.proposals] == [
        (name, False) for name in ("上村一组", "上村二组", "上村三组", "上村四组")
    ]
    assert {mark.code for mark in shown.marks.values()} == {"people.whole_area"}
    ledger = take_in(grids, path, default_start=START).ledger
    assert (ledger.accepted, ledger.left, held(grids)) == (0, 4, {})
    chosen = [p.id for p in shown.proposed.proposals]
    assert take_in(grids, path, accept=chosen).ledger.accepted == 4
    assert held(grids) == dict.fromkeys(("01", "02", "03", "04"), "马桂信")
    assert preview(grids, path).proposed.proposals == []


def test_a_village_without_grids_is_said(county: County, make_roster: MakeRoster) -> None:
    heads = ["乡镇", "村", "姓名", "角色", "管护网格", "任职时间"]
    path = make_roster(护林员=(heads, [["石桥镇", "新民村", "马桂信", "护林员", "全村", "2023-01-01"]]))
    ledger = take_in(county, path).ledger
    assert [e.code for e in ledger.entries if e.status == "refused"] == ["people.whole_without_grids"]


def test_a_ranger_whose_grids_are_known_needs_none_in_the_row(grids: County, make_roster: MakeRoster) -> None:
    known = [ranger("刘云华"), ranger("刘云华", SECOND), ranger("周八", "520999101201-03", 联系电话="13800000008")]
    take_in(grids, make_roster("一.xlsx", 护林员=(RANGERS, known)))
    rows = [ranger("刘云华", None, 乡镇="石桥镇", 村="上村"), known[2]]
    comparison, _ = propose(grids, make_roster("二.xlsx", 护林员=(RANGERS, rows)))
    assert (comparison.proposed.proposals, comparison.proposed.unchanged) == ([], 2)


# ---- the ledger ---------------------------------------------------------------------------------------------


def per_person(ledger: Ledger, number: int) -> list[tuple[object, str, str]]:
    return [(e.values.get("part"), e.status, e.code) for e in ledger.entries if e.row == number]


def test_each_person_of_a_row_has_a_line_and_a_reason_of_his_own(grids: County, chinese_tmp: Path) -> None:
    rows = [row("刘景荣", "13800000021", "01网格"), row("吴大山", "13800000022", "09网格", "")]
    rows[1][2] = "新民村"
    path = side_by_side(chinese_tmp, *rows)
    comparison, _ = propose(grids, path, default_start=START)
    ledger = take_in(grids, path, default_start=START).ledger
    by_person: dict[tuple[int | None, object], set[str]] = {}
    for entry in ledger.entries:
        by_person.setdefault((entry.row, entry.values.get("part")), set()).add(
            "in" if entry.status in ("accepted", "noted", "unchanged") else entry.status
        )
    assert all(len(kinds) == 1 for kinds in by_person.values())
    assert {e.row for e in ledger.entries} == {1, 2, 3, 4, 5}
    said = Counter(kind for kinds in by_person.values() for kind in kinds)
    assert said["in"] == ledger.accepted == len(comparison.proposed.safe())
    assert said["refused"] == ledger.refused == 1
    assert [e.code for e in ledger.entries if e.row in (2, 3)] == ["people.table_header"] * 2
    texts = [e.said(lambda code, **_: code) for e in ledger.entries if e.row == 4]
    assert texts[0].startswith("张三（林长，上村）")
    assert texts[1].startswith("刘景荣（护林员，上村一组）")


def test_what_is_not_ticked_and_what_is_not_answered_is_said_and_counted(
    county: County, make_roster: MakeRoster, chinese_tmp: Path
) -> None:
    from linzhang_plugin.desktop import ledger_excel

    take_in(county, make_roster("一.xlsx", 护林员=(RANGERS, [ranger("李四")])))
    rows = [ranger("李五"), ranger("周八", SECOND, 联系电话="13800000009")]
    path = make_roster("二.xlsx", 护林员=(RANGERS, rows))
    ledger = take_in(county, path, accept=[]).ledger
    assert (ledger.accepted, ledger.refused, ledger.left) == (0, 1, 1)
    assert [(e.row, e.status, e.code) for e in ledger.entries[2:]] == [
        (3, "refused", "people.similar_person"),
        (4, "left", "people.not_chosen"),
    ]
    sheet = openpyxl.load_workbook(ledger_excel.save(ledger, chinese_tmp / "台账.xlsx")).active
    cells = [str(c.value) for r in sheet.iter_rows() for c in r if c.value is not None]
    assert any("未接受 1 条" in text for text in cells)
    assert "未选 1 条，非数据行或略过 2 条" in cells


# ---- first days of posts ------------------------------------------------------------------------------------


def test_nobody_was_missing_before_a_post_had_its_first_holder(county: County, make_roster: MakeRoster) -> None:
    vacant = chief(None, "520999101202", 职务="党支部书记", 联系电话=None, 任职时间=None)
    path = make_roster("2024年5月.xlsx", 林长=(CHIEFS, [chief("张三"), vacant]))
    take_in(county, path)
    days = {row["area_uid"]: row["start"] for row in county.rows("SELECT area_uid, start FROM post")}
    assert sorted(days.values()) == ["2023-01-01", "2024-05-01"]
    assert read.holders(county, "2019-06-01").empty
    assert read.holders(county, "2023-06-01")["name"].tolist() == ["张三"]
    assert read.holders(county, "2024-05-01")["name"].tolist() == ["张三", None]
    # whoever is found to have held it earlier makes the post older
    earlier = chief("前任", 联系电话="13800000031", 任职时间="2020-01-01", 离任时间="2023-01-01")
    take_in(county, make_roster("补.xlsx", 林长=(CHIEFS, [earlier, chief("张三")])))
    assert read.holders(county, "2021-01-01")["name"].tolist() == ["前任"]
    assert read.holders(county, "2019-06-01").empty


# ---- titles -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("镇党委书记", "白果镇党委书记", True),
        ("党委书记", "白果镇党委书记", True),
        ("白果镇党委副书记、镇长", "镇党委副书记、镇长", True),
        ("支书", "大洞村党支部书记", True),
        ("村主任", "村民委员会主任", True),
        ("镇人民政府副镇长", "副镇长", True),
        ("镇长", "副镇长", False),
        ("镇党委书记", "镇党委副书记", False),
        ("镇长", "镇党委书记", False),
        ("镇人大主席", "镇党委书记", False),
        ("村委会主任", "村委会副主任", False),
        ("第一书记", "党支部书记", False),
        ("县委书记", "县长", False),
    ],
)
def test_titles_in_other_words(one: str, other: str, same: bool) -> None:
    names = names_for(["青峰县", "白果镇", "大洞村"])
    assert (title_key(one, names) == title_key(other, names)) is same


def town_chief(name: str, title: str, number: int, start: str | None = "2023-01-01") -> list[Any]:
    more = {"职务": title, "单位": None, "联系电话": f"138000000{number}", "任职时间": start}
    return chief(name, "520999101000", **more)


def test_a_title_in_other_words_is_the_same_post(county: County, make_roster: MakeRoster) -> None:
    old = [town_chief("李波", "石桥镇党委书记", 41), town_chief("向朝忠", "石桥镇党委副书记、镇长", 42)]
    take_in(county, make_roster("一.xlsx", 林长=(CHIEFS, old)))
    new = [town_chief("张三丰", "镇党委书记", 43, DAY), town_chief("向朝忠", "镇党委副书记、镇长", 42, None)]
    path = make_roster("二.xlsx", 林长=(CHIEFS, new))
    comparison, _ = propose(county, path)
    assert [(p.kind, p.name, p.safe) for p in comparison.proposed.proposals] == [("successor", "张三丰", True)]
    take_in(county, path)
    frame = read.holders(county, DAY, roles=["chief"])
    assert frame[["name", "title"]].to_numpy().tolist() == [
        ["张三丰", "石桥镇党委书记"],
        ["向朝忠", "石桥镇党委副书记、镇长"],
    ]


def test_a_title_that_has_a_part_of_anothers_is_not_ticked(county: County, make_roster: MakeRoster) -> None:
    take_in(county, make_roster("一.xlsx", 林长=(CHIEFS, [town_chief("向朝忠", "石桥镇党委副书记、镇长", 42)])))
    path = make_roster("二.xlsx", 林长=(CHIEFS, [town_chief("李四光", "镇长", 43, DAY)]))
    proposal = propose(county, path)[0].proposed.proposals[0]
    assert (proposal.name, proposal.safe) == ("李四光", False)
    assert proposal.doubt is not None
    assert proposal.doubt[0] == "people.same_post_maybe"
    ledger = take_in(county, path).ledger
    assert (ledger.accepted, ledger.left) == (0, 1)
    assert read.holders(county, DAY, roles=["chief"])["name"].tolist() == ["向朝忠"]


# ---- round trip ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("post", ["上村 林长", "石桥镇 联络员", f"{GRID} 护林员"])
def test_lists_after_a_change_come_in_again_without_a_proposal(
    qgis_app: object, staffed: County, chinese_tmp: Path, post: str
) -> None:
    import processing

    from linzhang_plugin.people import lists

    with staffed.batch("person") as batch:
        batch.insert("person", [{"name": "周接任", "phone": "13800000099"}])
    given = {"COUNTY": str(staffed.path), "KIND": 1, "POST": post, "SUCCESSOR": "周接任", "DATE": DAY}
    outputs = processing.run("linzhang:changeperson", given)
    assert outputs["OPENED"] == 1
    day = datetime.date.fromisoformat(DAY)
    for kind in lists.KINDS:
        path = chinese_tmp / f"{kind}.xlsx"
        lists.write_list(staffed, path, lists.Wanted(kind, day, phones=True))
        comparison, _ = propose(staffed, path, default_start=day)
        assert [(p.name, p.kind) for p in comparison.proposed.proposals] == [], kind


def test_phones_in_parameters_that_cannot_be_read_are_masked() -> None:
    for text in ('[{"phone": "13800000001"', '{"a": "13800000001"}', '["13800000001"]'):
        for read_text in (corrections_from, mappings_from):
            with pytest.raises(LinzhangError) as caught:
                read_text(text)
            assert "13800000001" not in str(caught.value.values)
