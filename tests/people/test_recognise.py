"""Tables as towns send them, made by hand: layouts, cells, doubts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from linzhang_plugin.county.sheets import Sheet
from linzhang_plugin.people.recognise import values
from linzhang_plugin.people.recognise.known import Known, known_places
from linzhang_plugin.people.recognise.model import Recognised
from linzhang_plugin.people.recognise.parameters import (
    corrections_from,
    corrections_text,
    mappings_from,
    mappings_text,
)
from linzhang_plugin.people.recognise.reader import Correction, recognise, recognised

KNOWN = Known(
    known_places(
        [("town", "石桥镇"), ("town", "云岭镇"), ("village", "上村"), ("village", "新民村"), ("village", "下坝社区")]
    ),
    frozenset({"520999101201"}),
)


def read(rows: Sequence[Sequence[Any]], merges: Sequence[tuple[int, int, int, int]] = (), **more: Any) -> Recognised:
    name = more.pop("name", "表1")
    keeps = more.pop("keeps_merges", True)
    listed = [(n, list(row)) for n, row in enumerate(rows, 1) if any(c is not None for c in row)]
    return recognised([Sheet(name, listed, list(merges), keeps)], "花名册.xlsx", KNOWN, **more)


def persons(found: Recognised, *keys: str) -> list[tuple[str, ...]]:
    return [tuple(line.text(k) for k in keys) for line in found.lines]


def kinds(found: Recognised) -> list[str]:
    return [row.kind.removeprefix("people.") for row in found.tables[0].rows]


def test_titles_two_line_header_and_groups() -> None:
    rows: list[list[Any]] = [
        ["石桥镇林长制责任人一览表"],
        ["填报时间：2024年5月"],
        ["序号", "村", "林长", None, None, "护林员", None],
        [None, None, "姓名", "职务", "电话", "姓名", "电话"],
        [1, "上村", "张三", "村支书", 13800000001, "李四", 13800000002],
    ]
    found = read(rows, [(1, 0, 1, 6), (3, 2, 3, 4), (3, 5, 3, 6)])
    assert persons(found, "town", "village", "role", "name", "title", "phone") == [
        ("石桥镇", "上村", "林长", "张三", "村支书", "13800000001"),
        ("石桥镇", "上村", "护林员", "李四", "", "13800000002"),
    ]


def test_vertical_merges_are_filled_down() -> None:
    rows: list[list[Any]] = [
        ["乡镇", "村", "姓名", "电话"],
        ["石桥镇", "上村", "张三", "13800000001"],
        [None, "新民村", "李四", "13800000002"],
        [None, None, "王五", "13800000003"],
    ]
    found = read(rows, [(2, 0, 4, 0), (3, 1, 4, 1)])
    assert persons(found, "town", "village") == [("石桥镇", "上村"), ("石桥镇", "新民村"), ("石桥镇", "新民村")]
    assert not [d for line in found.lines for d in line.doubts]


def test_blanks_of_a_format_without_merges_are_filled_and_coloured() -> None:
    rows: list[list[Any]] = [["乡镇", "姓名", "电话"], ["石桥镇", "张三", "13800000001"], [None, "李四", "13800000002"]]
    found = read(rows, keeps_merges=False)
    assert found.lines[1].fields["town"] == values.Field("石桥镇", "doubtful", "people.doubt_filled")


def test_totals_notes_and_repeated_headers_are_listed() -> None:
    head = ["序号", "乡镇", "姓名", "电话"]
    rows: list[list[Any]] = [
        head,
        [1, "石桥镇", "张三", "13800000001"],
        ["小计", None, "1人"],
        head,
        [2, "云岭镇", "李四", "13800000002"],
        [3, None, None, None],
        ["合计", None, 2],
        ["注：以上人员均已公示。"],
        ["填表人：王五", None, "联系电话：13800000009"],
    ]
    found = read(rows)
    assert kinds(found) == ["", "total_row", "header_row", "", "empty_row", "total_row", "note_row", "note_row"]
    assert persons(found, "name") == [("张三",), ("李四",)]


def test_section_rows_give_role_and_place() -> None:
    rows: list[list[Any]] = [
        ["姓名", "职务", "联系电话"],
        ["一、石桥镇", None, None],
        ["（一）林长", None, None],
        ["张三", "镇长", "13800000001"],
        ["（二）副林长", None, None],
        ["李四", "副镇长", "13800000002"],
        ["二、云岭镇林长（1人）", None, None],
        ["王五", "镇长", "13800000003"],
    ]
    found = read(rows)
    assert persons(found, "town", "role", "name") == [
        ("石桥镇", "林长", "张三"),
        ("石桥镇", "副林长", "李四"),
        ("云岭镇", "林长", "王五"),
    ]


@pytest.mark.parametrize("mark", ["、", "，", "；", "\n", "/", ","])
def test_several_persons_in_a_cell(mark: str) -> None:
    rows: list[list[Any]] = [
        ["村", "姓名", "职务", "电话"],
        ["上村", *(mark.join(two) for two in (("张三", "李 四"), ("支书", "主任"), ("13800000001", "13800000002")))],
    ]
    found = read([*rows, ["新民村", "王五", "文书", "13800000003"]])
    assert persons(found, "name", "title", "phone")[:2] == [
        ("张三", "支书", "13800000001"),
        ("李四", "主任", "13800000002"),
    ]
    assert not found.lines[1].doubts


def test_fewer_phones_than_persons_are_doubtful() -> None:
    rows: list[list[Any]] = [
        ["村", "姓名", "电话"],
        ["上村", "张三、李四", "13800000001"],
        ["上村", "王五", "13800000003"],
    ]
    found = read(rows)
    assert [line.fields["phone"].state for line in found.lines] == ["doubtful", "doubtful", "sure"]


@pytest.mark.parametrize(
    ("value", "text", "state"),
    [
        (13800000001, "13800000001", "sure"),
        (13800000001.0, "13800000001", "sure"),
        ("１３８００００ ０００１", "13800000001", "sure"),
        ("138-0000-0001", "13800000001", "sure"),
        ("+86 13800000001", "13800000001", "sure"),
        ("86-13800000001", "13800000001", "sure"),
        ("1.38E+10", "", "doubtful"),
        (13800000000.0, "", "doubtful"),
        ("1.3800000001E+10", "13800000001", "sure"),
        ("1380000000", "1380000000", "doubtful"),
        ("0851-85501234", "0851-85501234", "sure"),
        ("138****0001", "138****0001", "doubtful"),
    ],
)
def test_phones(value: object, text: str, state: str) -> None:
    (found,) = values.phones_of(value)
    assert (found.text, found.state) == (text, state)


@pytest.mark.parametrize(
    ("value", "text", "state"),
    [
        ("2024.3.1", "2024-03-01", "sure"),
        ("2024年3月1日", "2024-03-01", "sure"),
        ("２０２４年３月１日", "2024-03-01", "sure"),
        ("2024年3月", "2024-03-01", "doubtful"),
        (44986, "2023-03-01", "sure"),
        ("44986", "2023-03-01", "sure"),
        ("202403", "2024-03-01", "doubtful"),
        ("二〇二四年三月十二日", "2024-03-12", "sure"),
        (2024.1, "2024-01-01", "doubtful"),
        ("24.3.1", "2024-03-01", "doubtful"),
        ("2024年13月", "2024年13月", "wrong"),
        ("至今", "", "sure"),
        ("2024年3月1日起", "2024-03-01", "sure"),
    ],
)
def test_days(value: object, text: str, state: str) -> None:
    found = values.day_of(value)
    assert (found.text, found.state) == (text, state)


def test_a_term_ends_the_day_after_its_last() -> None:
    start, end = values.span_of("2022年1月1日至2024年12月31日")
    assert (start.text, end.text) == ("2022-01-01", "2025-01-01")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("王 五", ["王五"]),
        ("王\u3000五", ["王五"]),
        ("张三 李四", ["张三", "李四"]),
        ("欧阳小明", ["欧阳小明"]),
        ("阿依古丽·买买提", ["阿依古丽·买买提"]),
        ("张三（兼）", ["张三"]),
        ("张三(县委书记)", ["张三"]),
        ("张三 13800000001", ["张三"]),
        ("空缺", []),
        ("", []),
    ],
)
def test_names(cell: str, expected: list[str]) -> None:
    assert [n.name.text for n in values.names_of(cell)] == expected


HEADERS = {
    "name": "姓名 姓　名 人员姓名 林长姓名 护林员姓名 责任人 负责人姓名 护林员 林长 管护人员",
    "phone": "电话 联系电话 手机号码 手机号 移动电话 联系方式 联系方式(手机) 电话号码* 护林员电话 本人手机号",
    "town": "乡镇 乡(镇) 所属乡镇 镇街 乡镇(街道) 所在乡镇名称",
    "village": "村 行政村 村(社区) 所在村 村居名称",
    "title": "职务 行政职务 现任职务 党政职务 担任职务 单位及职务",
    "start": "任职时间 上岗日期 聘用时间 任职起始时间 到岗年月",
    "unit": "单位 工作单位 责任单位 所在单位名称",
}


@pytest.mark.parametrize(("key", "header"), [(k, h) for k, hs in HEADERS.items() for h in hs.split(" ")])
def test_forty_column_names(key: str, header: str) -> None:
    from linzhang_plugin.people.recognise.headers import header_text, meaning_of

    assert meaning_of(header_text(header))[0] == key


def test_columns_are_found_by_what_they_hold() -> None:
    rows: list[list[Any]] = [
        ["序号", "甲栏", "乙栏", "丙栏", "职务"],
        [1, "石桥镇", "张三", "13800000001", "镇长"],
        [2, "云岭镇", "李四", "13800000002", "乡长"],
        [3, "云岭镇", "王五", "13800000003", "书记"],
    ]
    rows[0] = ["序号", "属地", "谁", "打哪", "职务"]
    found = read(rows)
    assert persons(found, "town", "name", "phone")[0] == ("石桥镇", "张三", "13800000001")


def test_no_header_at_all() -> None:
    rows: list[list[Any]] = [
        ["张三", "13800000001", "石桥镇"],
        ["李四", "13800000002", "石桥镇"],
        ["王五", "13800000003", "云岭镇"],
    ]
    assert persons(read(rows), "name", "phone", "town")[2] == ("王五", "13800000003", "云岭镇")


def test_a_header_that_lies_is_overruled_by_its_column() -> None:
    rows: list[list[Any]] = [
        ["乡镇", "姓名", "职务", "电话"],
        ["石桥镇", "张三", "林长", "13800000001"],
        ["石桥镇", "李四", "副林长", "13800000002"],
    ]
    assert persons(read(rows), "role") == [("林长",), ("副林长",)]


def test_two_lists_side_by_side() -> None:
    rows: list[list[Any]] = [
        ["姓名", "电话", "姓名", "电话"],
        ["张三", "13800000001", "李四", "13800000002"],
        ["王五", "13800000003"],
    ]
    assert persons(read(rows), "name", "phone") == [
        ("张三", "13800000001"),
        ("李四", "13800000002"),
        ("王五", "13800000003"),
    ]


def test_two_tables_in_one_sheet() -> None:
    rows: list[list[Any]] = [
        ["一、林长"],
        ["乡镇", "姓名", "电话"],
        ["石桥镇", "张三", "13800000001"],
        ["二、护林员"],
        ["乡镇", "村", "护林员姓名", "手机", "任职时间"],
        ["石桥镇", "上村", "李四", "13800000002", "2024.1.1"],
    ]
    found = read(rows)
    assert persons(found, "role", "name") == [("林长", "张三"), ("护林员", "李四")]


def test_ditto_marks() -> None:
    rows: list[list[Any]] = [["乡镇", "姓名", "电话"], ["石桥镇", "张三", "13800000001"], ["〃", "李四", "13800000002"]]
    assert persons(read(rows), "town") == [("石桥镇",), ("石桥镇",)]


def test_corrections_and_meanings_are_applied_and_travel_as_json() -> None:
    rows: list[list[Any]] = [
        ["乡镇", "姓名", "电话", "另"],
        ["石桥镇", "张某某甲乙", "1380000", "x"],
        ["石桥镇", "李四", "13800000002", "y"],
    ]
    first = read(rows)
    assert [key for key, _ in first.lines[0].doubts] == ["phone", "name"]
    fixes = [
        Correction("表1", 2, 1, "张三"),
        Correction("表1", 2, 2, "13800000001"),
        Correction("表1", 3, left_out=True),
    ]
    meanings = {first.tables[0].header.fingerprint: {"3": "note"}}
    fixes, meanings = corrections_from(corrections_text(fixes)), mappings_from(mappings_text(meanings))
    found = read(rows, mappings=meanings, corrections=fixes)
    assert persons(found, "name", "phone", "note") == [("张三", "13800000001", "x")]
    assert not found.lines[0].doubts
    assert kinds(found) == ["", "left_out"]


def test_a_person_without_a_name_is_wrong() -> None:
    rows: list[list[Any]] = [
        ["乡镇", "姓名", "电话"],
        ["石桥镇", None, "13800000001"],
        ["石桥镇", "李四", "13800000002"],
    ]
    assert read(rows).lines[0].fields["name"].state == "wrong"


def test_cells_that_begin_like_formulas_stay_text() -> None:
    rows: list[list[Any]] = [
        ["乡镇", "姓名", "电话", "备注"],
        ["石桥镇", "张三", "13800000001", "=1+1"],
        ["石桥镇", "李四", "1", "@x"],
    ]
    assert persons(read(rows), "note") == [("=1+1",), ("@x",)]


def test_formulas_without_values_are_coloured(chinese_tmp: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    workbook = openpyxl.Workbook()
    for row in (["乡镇", "姓名", "电话"], ["石桥镇", "张三", "=B1"], ["石桥镇", "李四", "13800000002"]):
        workbook.active.append(row)
    path = chinese_tmp / "公式.xlsx"
    workbook.save(path)
    found = recognise(path, KNOWN)
    assert found.lines[0].fields["phone"] == values.Field("", "doubtful", "county.doubt_formula")


def test_word_tables_and_lines(chinese_tmp: Path) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("石桥镇林长名单")
    document.add_paragraph("林长：张三 镇党委书记；副林长：李四（副镇长）、王五（武装部长）")
    document.add_paragraph("云岭镇护林员名册")
    table = document.add_table(rows=3, cols=3)
    for r, row in enumerate((("村", "姓名", "电话"), ("新民村", "赵六", "13800000006"), ("", "钱七", "13800000007"))):
        for c, text in enumerate(row):
            table.cell(r, c).text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    path = chinese_tmp / "附件.docx"
    document.save(str(path))
    found = recognise(path, KNOWN)
    assert persons(found, "town", "village", "role", "name", "title") == [
        ("云岭镇", "新民村", "护林员", "赵六", ""),
        ("云岭镇", "新民村", "护林员", "钱七", ""),
        ("石桥镇", "", "林长", "张三", "镇党委书记"),
        ("石桥镇", "", "副林长", "李四", "副镇长"),
        ("石桥镇", "", "副林长", "王五", "武装部长"),
    ]


PERSON = ("name", "role", "town", "village", "phone", "title")


def test_fields_downwards() -> None:
    rows: list[list[Any]] = [
        ["石桥镇林长制人员"],
        ["姓名", "张三", "李四", "王五"],
        ["林长类别", "林长", "监管员", "林长"],
        ["村", "上村", "上村", "新民村"],
        ["联系电话", "13800000001", "1380000", "13800000003"],
    ]
    found = read(rows)
    assert persons(found, *PERSON[:4]) == [
        ("张三", "林长", "石桥镇", "上村"),
        ("李四", "监管员", "石桥镇", "上村"),
        ("王五", "林长", "石桥镇", "新民村"),
    ]
    assert [row.number for row in found.tables[0].rows if row.lines] == [2]
    # the doubtful phone is coloured in its own row
    assert (found.lines[1].rows["phone"], found.lines[1].columns["phone"]) == (5, 2)


def test_forms_of_label_and_value() -> None:
    card: list[list[Any]] = [
        ["姓名", "张三", "性别", "男"],
        ["联系电话", "13800000001", "民族", "汉"],
        ["乡镇", "石桥镇", "村", "上村"],
    ]
    other: list[list[Any]] = [
        ["姓名", "李四", "性别", "女"],
        ["联系电话", "13800000002", "民族", "彝"],
        ["乡镇", "云岭镇", "村", None],
    ]
    found = read([["护林员登记表"], *card, [None], ["护林员登记表"], *other])
    assert persons(found, *PERSON[:5]) == [
        ("张三", "护林员", "石桥镇", "上村", "13800000001"),
        ("李四", "护林员", "云岭镇", "", "13800000002"),
    ]
    assert {row.number for row in found.tables[0].rows} == {2, 3, 4, 6, 7, 8, 9}


def test_two_rows_a_person() -> None:
    rows: list[list[Any]] = [
        ["序号", "姓名", "村"],
        [None, "联系电话", "任职时间"],
        [1, "张三", "上村"],
        [None, "13800000001", "2024.3.1"],
        [2, "李四", "新民村"],
        [None, "13800000002", "2024.4.1"],
    ]
    assert persons(read(rows), "name", "village", "phone", "start") == [
        ("张三", "上村", "13800000001", "2024-03-01"),
        ("李四", "新民村", "13800000002", "2024-04-01"),
    ]


def test_ticks_under_roles() -> None:
    rows: list[list[Any]] = [
        ["村", "姓名", "林长", "护林员", "电话"],
        ["上村", "张三", "√", None, "13800000001"],
        ["上村", "李四", None, "√", "13800000002"],
    ]
    assert persons(read(rows), "name", "role") == [("张三", "林长"), ("李四", "护林员")]


def test_town_and_village_in_one_cell() -> None:
    rows: list[list[Any]] = [
        ["姓名", "责任区域", "电话"],
        ["张三", "石桥镇上村", "13800000001"],
        ["李四", "云岭镇-新民村", "13800000002"],
        ["王五", "云岭镇", "13800000003"],
    ]
    assert persons(read(rows), "town", "village") == [("石桥镇", "上村"), ("云岭镇", "新民村"), ("云岭镇", "")]


def test_a_number_of_rows_is_no_code() -> None:
    rows: list[list[Any]] = [
        ["编号", "村", "姓名", "电话"],
        *[[n, "上村", "张三", f"1380000000{n}"] for n in range(1, 5)],
        ["小计", None, 4],
    ]
    assert "code" not in read(rows).lines[0].fields


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "石桥镇林长由镇党委书记张三担任，联系电话13800000001。",
            [("张三", "林长", "石桥镇", "", "13800000001", "镇党委书记")],
        ),
        (
            "由镇党委书记张三同志任林长，镇长李四同志任副林长，派出所所长任祥兰任警长。",
            [
                ("张三", "林长", "", "", "", "镇党委书记"),
                ("李四", "副林长", "", "", "", "镇长"),
                ("任祥兰", "警长", "", "", "", "派出所所长"),
            ],
        ),
        (
            "1.上村：林长张三（村支书，13800000001），护林员李四、王五。",
            [
                ("张三", "林长", "", "上村", "13800000001", "村支书"),
                ("李四", "护林员", "", "上村", "", ""),
                ("王五", "护林员", "", "上村", "", ""),
            ],
        ),
        ("因人事变动，经研究，现将调整后的林长名单公布如下。", []),
        ("林长职责：负责本责任区森林资源保护发展工作。", []),
    ],
)
def test_sentences(text: str, expected: list[tuple[str, ...]]) -> None:
    from linzhang_plugin.people.recognise.context import Context
    from linzhang_plugin.people.recognise.prose import prose_line

    lines, _, _ = prose_line(text, 1, KNOWN, Context())
    assert [tuple(line.text(key) for key in PERSON) for line in lines] == expected
