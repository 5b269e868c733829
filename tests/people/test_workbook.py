"""Finding the table in a workbook, and the sentence for each file that has none."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.people.workbook import columns_of, read_tables

from .conftest import CHIEFS, RANGERS, MakeRoster, chief, ranger


def refused(path: Path, sheet: str | None = None) -> str:
    with pytest.raises(LinzhangError) as caught:
        read_tables(path, sheet)
    return caught.value.code


def test_header_below_titles_and_row_numbers_as_in_excel(make_roster: MakeRoster) -> None:
    path = make_roster(林长=(CHIEFS, [chief("张三")]), 护林员=(RANGERS, [ranger("李四"), ranger("王五")]))
    chiefs, rangers = read_tables(path)
    assert (chiefs.source, [r.number for r in chiefs.rows]) == ("花名册.xlsx[林长]", [3])
    assert [(r.number, r.get("name")) for r in rangers.rows] == [(3, "李四"), (4, "王五")]
    assert rangers.rows[0].get("code") == "520999101201-01"
    assert [t.sheet for t in read_tables(path, "护林员")] == ["护林员"]


def test_aliases_spaces_and_brackets_in_headers() -> None:
    found = columns_of(["序 号", "姓 名", "乡镇(街道)", "手机\n号码", "任职时间(年月日)", "护林员"])
    assert found == {"name": 1, "town": 2, "phone": 3, "start": 4}


def test_sheets_without_people_are_passed_over(make_roster: MakeRoster) -> None:
    path = make_roster(说明=(["填表说明"], [["姓名不得空缺"]]), 护林员=(RANGERS, [ranger("李四")]))
    assert [t.sheet for t in read_tables(path)] == ["护林员"]


def test_a_header_repeated_on_the_next_page_is_no_person(make_roster: MakeRoster) -> None:
    path = make_roster(护林员=(RANGERS, [ranger("李四"), RANGERS, ranger("王五")]))
    assert [r.get("name") for r in read_tables(path)[0].rows] == ["李四", "王五"]


def test_rows_far_below_empty_formatted_ones_are_not_lost(chinese_tmp: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("护林员")
    sheet.append(RANGERS)
    sheet.append(ranger("李四"))
    for _ in range(20_000):
        sheet.append([""] * len(RANGERS))
    sheet.append(ranger("王五"))
    path = chinese_tmp / "空行.xlsx"
    workbook.save(path)
    assert [(r.number, r.get("name")) for r in read_tables(path)[0].rows] == [(2, "李四"), (20_003, "王五")]


def test_files_that_are_no_roster(make_roster: MakeRoster, chinese_tmp: Path) -> None:
    def file(name: str, content: bytes) -> Path:
        path = chinese_tmp / name
        path.write_bytes(content)
        return path

    good = make_roster(护林员=(RANGERS, [ranger("李四")]))
    assert refused(chinese_tmp / "没有.xlsx") == "people.file_missing"
    assert refused(file("旧.xls", b"<html>")) == "people.old_excel"
    assert refused(file("加密.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99)) == "people.old_excel"
    assert refused(file("文本.xlsx", "姓名,电话".encode("gbk"))) == "people.not_excel"
    assert refused(file("零.xlsx", b"")) == "people.empty"
    assert refused(file("截断.xlsx", good.read_bytes()[:900])) == "people.corrupted"
    assert refused(make_roster("空表.xlsx", 护林员=(RANGERS, []))) == "people.empty"
    assert refused(make_roster("别的.xlsx", 表=(["日期", "天气"], [["5月", "晴"]]))) == "people.no_table"
    assert refused(good, "林长") == "people.sheet_missing"


def test_a_workbook_whose_xml_is_broken_is_corrupted(make_roster: MakeRoster, chinese_tmp: Path) -> None:
    good = make_roster(护林员=(RANGERS, [ranger("李四")]))
    bad = chinese_tmp / "坏.xlsx"
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(bad, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data[: len(data) // 2] if "sheet1" in name else data)
    assert refused(bad) == "people.corrupted"
