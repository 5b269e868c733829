"""The change log in words: who, what and whom, before and after, filtered, without phones; and its Excel table."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.people.changes import doing, log
from linzhang_plugin.people.changes.model import Leave, Someone
from linzhang_plugin.people.roster import import_roster

from .conftest import RANGERS, MakeRoster, ranger
from .filled import AFTER, DAY, OTHER, TOWN, Filled, succeed


@pytest.fixture
def filled(county: County) -> Filled:
    return Filled(county)


def test_entries_say_who_changed_what_as_it_was_then(filled: Filled) -> None:
    filled.do(
        succeed(filled, successor=Someone(name="钱七", phone="13800000077"), document="青林长办〔2024〕5号"), "李工"
    )
    filled.do(Leave(AFTER, filled.county.scalar("SELECT uid FROM person WHERE name = '钱七'")), "王工")
    found = log.entries(filled.county)
    post = "石桥镇上村 林长（上村党支部书记）"
    assert [(e.who, e.what, e.action, e.table, e.subject, e.content) for e in found[:2]] == [
        ("王工", f"离任：钱七 {AFTER}", "修改", "任职", f"钱七　{post}", f"任职止（不含当日）：空 → {AFTER}"),
        (
            "李工",
            f"接任：张三、钱七 {DAY}",
            "新增",
            "任职",
            f"钱七　{post}",
            f"岗位：{post}；人员：钱七；任职起：{DAY}；排序：1；任职文件：青林长办〔2024〕5号",
        ),
    ]
    assert "任职止" not in found[1].content, "as it was then, not as it is now"
    person = next(e for e in found if e.table == "人员" and e.subject == "钱七")
    assert person.content == "姓名：钱七；电话：（已隐去）"
    assert "1380000" not in str(found)


def test_what_was_undone_is_marked_and_rows_that_are_gone_keep_their_names(filled: Filled) -> None:
    batch = filled.do(succeed(filled, successor=Someone(name="钱七", phone="13800000077")), "李工")
    doing.undo_change(filled.county, batch, "王工")
    found = log.entries(filled.county)
    assert {e.undone for e in found if e.batch == batch} == {True}
    assert [(e.action, e.subject) for e in found if e.who == "王工"][-1] == (
        "删除",
        "钱七　石桥镇上村 林长（上村党支部书记）",
    )
    assert {e.what for e in found if e.who == "王工"} == {f"撤销：接任：张三、钱七 {DAY}"}
    assert [e.subject for e in found if e.batch == batch and e.table == "人员"] == ["钱七"]
    assert "1380000" not in str(found)


def test_an_import_is_called_by_its_name(county: County, make_roster: MakeRoster) -> None:
    import_roster(county, make_roster("13800000001 花名册.xlsx", 护林员=(RANGERS, [ranger("李四")])))
    assert {e.what for e in log.entries(county)} == {"名册导入：138****0001 花名册.xlsx"}


def test_an_entry_without_values_is_of_what_is_hidden(filled: Filled) -> None:
    with filled.county.batch("id") as batch:
        batch.update("person", filled.person("赵六"), id_number="520999199001010011")
    found = log.entries(filled.county)[0]
    assert (found.action, found.subject, found.content) == ("修改", "赵六", "（已隐去）")


def test_another_program_is_never_guessed(filled: Filled) -> None:
    filled.county._connection.execute("UPDATE person SET phone = '13900000000' WHERE name = '赵六'")
    filled.do(Leave(DAY, filled.person("赵六")), None)
    found = log.entries(filled.county)
    assert (found[0].who, found[1].who) == ("未登记姓名", "外部程序")
    assert found[1].content == "电话：（已隐去） → （已隐去）"


def test_filters(filled: Filled) -> None:
    filled.do(succeed(filled), "李工")
    filled.do(succeed(filled, OTHER), "李工")
    county = filled.county
    person = log.entries(county, log.Wanted(persons=frozenset({filled.person("赵六")})))
    assert {e.subject.split("　")[0] for e in person} == {"赵六"}
    area = log.entries(county, log.Wanted(areas=frozenset({filled.areas[OTHER]})))
    assert area
    assert all("石桥镇新民村" in e.subject for e in area)
    today = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).date()
    assert log.entries(county, log.Wanted(first=today, last=today)) == log.entries(county)
    day = datetime.timedelta(days=1)
    assert log.entries(county, log.Wanted(first=today + day)) == []
    assert log.entries(county, log.Wanted(last=today - day)) == []
    assert len(log.entries(county, limit=3)) == 3
    with pytest.raises(LinzhangError, match="log_empty"):
        log.save(county, county.path.parent / "x.xlsx", log.Wanted(last=today - day))


@pytest.mark.matrix
def test_exportchangelog(qgis_app: object, filled: Filled, chinese_tmp: Path) -> None:
    import processing
    from qgis.core import QgsProcessingException

    openpyxl = pytest.importorskip("openpyxl")
    filled.do(succeed(filled, document="=1+1"), "李工")
    output = chinese_tmp / "变更记录.xlsx"
    parameters: dict[str, Any] = {"COUNTY": str(filled.county.path), "OUTPUT": str(output)}
    outputs = processing.run("linzhang:exportchangelog", {**parameters, "PERSON": "张三@上村", "AREA": "上村,石桥镇"})
    rows = list(openpyxl.load_workbook(output)["变更记录"].iter_rows(min_row=4, values_only=True))
    assert outputs["ENTRIES"] == len(rows) == 2
    assert rows[1][2:6] == ("李工", f"接任：张三、钱七 {DAY}", "修改", "任职")
    everything = processing.run("linzhang:exportchangelog", parameters)["ENTRIES"]
    assert everything == len(log.entries(filled.county))
    book = openpyxl.load_workbook(output)["变更记录"]
    assert "1380000" not in str(list(book.iter_rows(values_only=True)))
    for wrong, words in (
        ({"SINCE": "昨天"}, "is not a day"),
        ({"UNTIL": "2000-01-01"}, "No entry"),
        ({"AREA": "无"}, "无"),
    ):
        with pytest.raises(QgsProcessingException, match=words):
            processing.run("linzhang:exportchangelog", {**parameters, **wrong})


def test_names_of_areas_and_posts_of_before(filled: Filled) -> None:
    """A post that got another title is called by the one of then in the older entries."""
    post = filled.post(TOWN)
    with filled.county.batch("title", "李工") as batch:
        batch.update("post", post, title="石桥镇镇长")
    newest = log.entries(filled.county)[0]
    assert newest.content == "职务：石桥镇党委书记 → 石桥镇镇长"
    first = [
        e for e in log.entries(filled.county, log.Wanted(areas=frozenset({filled.areas[TOWN]}))) if e.table == "岗位"
    ]
    assert first[-1].subject == "石桥镇 林长（石桥镇党委书记）"
