"""Opening files of every kind, and the sentence for each that is no roster."""

from __future__ import annotations

import re
import struct
import zipfile
from pathlib import Path

import pytest

from linzhang_plugin.county.errors import Cancelled, LinzhangError
from linzhang_plugin.people.recognise.model import Recognised
from linzhang_plugin.people.recognise.reader import recognise

from .conftest import CHIEFS, RANGERS, MakeRoster, chief, ranger

TABLE = [["序号", "乡镇", "姓名", "职务", "联系电话"], ["1", "石桥镇", "张三", "镇长", "13800000001"]]


def refused(path: Path, sheet: str | None = None) -> str:
    with pytest.raises(LinzhangError) as caught:
        recognise(path, sheet=sheet)
    return caught.value.code


def names(found: Recognised) -> list[str]:
    return [line.text("name") for line in found.lines]


def file(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def biff(rows: list[list[object]]) -> bytes:
    """A workbook of Excel 2.1: plain records, no container."""
    data = struct.pack("<HHHH", 0x0009, 4, 2, 0x10)
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            if isinstance(cell, (int, float)):
                data += struct.pack("<HHHH3sd", 0x0003, 15, r, c, b"\0\0\0", cell)
            elif cell:
                text = str(cell).encode("gbk")
                data += struct.pack("<HHHH3sB", 0x0004, 8 + len(text), r, c, b"\0\0\0", len(text)) + text
    return data + struct.pack("<HH", 0x000A, 0)


def test_header_below_titles_and_row_numbers_as_in_excel(make_roster: MakeRoster) -> None:
    path = make_roster(林长=(CHIEFS, [chief("张三")]), 护林员=(RANGERS, [ranger("李四"), ranger("王五")]))
    chiefs, rangers = recognise(path).tables
    assert (chiefs.sheet, [r.number for r in chiefs.rows], chiefs.titles) == ("林长", [3], [1])
    assert [(r.number, r.lines[0].text("name")) for r in rangers.rows] == [(3, "李四"), (4, "王五")]
    assert rangers.lines[0].text("code") == "520999101201-01"
    assert [t.sheet for t in recognise(path, sheet="护林员").tables] == ["护林员"]


def test_sheets_without_people_are_told(make_roster: MakeRoster) -> None:
    path = make_roster(说明=(["填表说明"], [["姓名不得空缺"]]), 护林员=(RANGERS, [ranger("李四")]))
    found = recognise(path)
    assert [t.sheet for t in found.tables] == ["护林员"]
    assert found.passed_over == [("说明", 3)]


def test_a_header_repeated_on_the_next_page_is_no_person(make_roster: MakeRoster) -> None:
    path = make_roster(护林员=(RANGERS, [ranger("李四"), RANGERS, ranger("王五")]))
    found = recognise(path)
    assert names(found) == ["李四", "王五"]
    assert [r.kind for r in found.tables[0].rows] == ["", "people.header_row", ""]


def formatted_rows(path: Path) -> None:
    """A roster with 100,000 formatted empty rows between two persons, as Excel saves them."""
    openpyxl = pytest.importorskip("openpyxl")
    from openpyxl.styles import Font

    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "护林员"
    for row, cells in ((1, RANGERS), (2, ranger("李四")), (100_003, ranger("王五"))):
        for column, value in enumerate(cells, 1):
            sheet.cell(row, column, value)
    sheet.cell(3, 1).font = Font(bold=True)
    workbook.save(path)
    with zipfile.ZipFile(path) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    # openpyxl takes ten seconds for a million cells
    name = "xl/worksheets/sheet1.xml"
    before, one, after = re.split(r'(<row r="3".*?</row>)', parts[name].decode(), maxsplit=1)
    style = re.search(r' s="\d+"', one)
    assert style
    cells = "".join(f'<c r="{chr(ord("A") + i)}@"{style[0]} />' for i in range(len(RANGERS)))
    rows = "".join(f'<row r="{n}">{cells}</row>'.replace("@", str(n)) for n in range(3, 100_003))
    parts[name] = f"{before}{rows}{after}".encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name, body in parts.items():
            target.writestr(name, body)


def test_a_hundred_thousand_formatted_rows_and_cancel(chinese_tmp: Path) -> None:
    path = chinese_tmp / "空行.xlsx"
    formatted_rows(path)
    seen: list[float] = []
    found = recognise(path, progress=seen.append)
    assert [(r.number, r.lines[0].text("name")) for r in found.tables[0].rows] == [(2, "李四"), (100_003, "王五")]
    assert seen

    def stop(_fraction: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        recognise(path, progress=stop)


def test_files_that_are_no_roster(make_roster: MakeRoster, chinese_tmp: Path) -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    good = make_roster(护林员=(RANGERS, [ranger("李四")]))
    assert refused(chinese_tmp / "没有.xlsx") == "county.sheet_file_missing"
    assert refused(file(chinese_tmp, "网页.xls", b"<html><p>x</p></html>")) == "county.sheet_empty"
    locked = ole + b"\0" * 999 + "EncryptedPackage".encode("utf-16-le")
    assert refused(file(chinese_tmp, "加密.xlsx", locked)) == "county.sheet_password"
    assert refused(file(chinese_tmp, "旧.doc", ole + b"\0" * 99)) == "county.sheet_old_word"
    assert refused(file(chinese_tmp, "坏.xls", ole + b"\0" * 99)) == "county.sheet_corrupted"
    assert refused(file(chinese_tmp, "文本.xlsx", "姓名,电话".encode("gbk"))) == "county.sheet_not_excel"
    assert (
        refused(file(chinese_tmp, "图.csv", b"\x89PNG\r\n\x1a\n\0\0\0\x0d" + b"\xff" * 50)) == "county.sheet_not_excel"
    )
    assert refused(file(chinese_tmp, "零.xlsx", b"")) == "county.sheet_empty"
    assert refused(file(chinese_tmp, "截断.xlsx", good.read_bytes()[:900])) == "county.sheet_corrupted"
    assert refused(make_roster("空表.xlsx", 护林员=(RANGERS, []))) == "county.sheet_empty"
    assert refused(make_roster("别的.xlsx", 表=(["日期", "天气"], [["5月", "晴"]]))) == "people.no_table"
    assert refused(good, "林长") == "people.sheet_missing"


def test_a_workbook_whose_xml_is_broken_is_corrupted(make_roster: MakeRoster, chinese_tmp: Path) -> None:
    good = make_roster(护林员=(RANGERS, [ranger("李四")]))
    bad = chinese_tmp / "坏.xlsx"
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(bad, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data[: len(data) // 2] if "sheet1" in name else data)
    assert refused(bad) == "county.sheet_corrupted"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("separator", [",", "\t", ";", "|"])
def test_text_in_every_encoding(chinese_tmp: Path, encoding: str, separator: str) -> None:
    text = "\r\n".join(separator.join(row) for row in TABLE)
    found = recognise(file(chinese_tmp, "名单.csv", text.encode(encoding)))
    assert [(line.text("name"), line.text("phone"), line.text("town")) for line in found.lines] == [
        ("张三", "13800000001", "石桥镇")
    ]


def test_html_saved_as_xls_with_merged_cells(chinese_tmp: Path) -> None:
    html = """<html><head><meta charset="gb2312"></head><body><table><tr><td colspan=4>石桥镇名单</td></tr>
      <tr><th>乡镇</th><th>村</th><th>姓&nbsp;名</th><th>手机</th></tr>
      <tr><td rowspan="2">石桥镇</td><td>上村</td><td>张三<br>李四</td><td>13800000001<br>13800000002</td></tr>
      <tr><td>下村</td><td>王五</td><td>13800000003</td></tr></table></body></html>"""
    found = recognise(file(chinese_tmp, "导出.xls", html.encode("gb18030")))
    assert [[line.text(k) for k in ("town", "village", "name", "phone")] for line in found.lines] == [
        ["石桥镇", "上村", "张三", "13800000001"],
        ["石桥镇", "上村", "李四", "13800000002"],
        ["石桥镇", "下村", "王五", "13800000003"],
    ]


def test_an_old_xls(chinese_tmp: Path) -> None:
    pytest.importorskip("xlrd")
    rows: list[list[object]] = [["name", "phone"], ["Zhang", 13800000001.0], ["Li", 13800000002.0]]
    found = recognise(file(chinese_tmp, "旧.xls", biff(rows)))
    assert [line.text("phone") for line in found.lines] == ["13800000001", "13800000002"]
