"""What the reader concludes from more than one cell: pages, sections, merges, blanks, units, the county itself."""

from __future__ import annotations

from typing import Any

import pytest

from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.profile import Profile
from linzhang_plugin.county.sheets import Sheet
from linzhang_plugin.people.preview import preview
from linzhang_plugin.people.reading import role_of_cell
from linzhang_plugin.people.recognise.context import Context, said_in
from linzhang_plugin.people.recognise.known import Known, known_places
from linzhang_plugin.people.recognise.prose import prose_line
from linzhang_plugin.people.recognise.reader import recognised
from linzhang_plugin.people.recognise.values import Field, names_of

from .conftest import MakeRoster
from .test_recognise import KNOWN, kinds, persons, read

FILLED = "people.doubt_filled"
WITH_COUNTY = Known(known_places([("county", "青峰县"), ("town", "石桥镇"), ("village", "上村")]), KNOWN.codes)


def test_a_header_that_is_merged_again_on_the_next_page_leaves_blanks_to_be_filled() -> None:
    rows: list[list[Any]] = [
        ["村", "基本情况", None, "电话"],
        [None, "姓名", "性别", None],
        ["上村", "张三", "男", "13800000001"],
        [None, "李四", "女", "13800000002"],
        ["村", "基本情况", None, "电话"],
        [None, "姓名", "性别", None],
        ["新民村", "王五", "男", "13800000003"],
        [None, "赵六", "女", "13800000004"],
    ]
    merges = [(1, 0, 2, 0), (1, 1, 1, 2), (1, 3, 2, 3), (5, 0, 6, 0), (5, 1, 5, 2), (5, 3, 6, 3)]
    found = read(rows, merges)
    assert persons(found, "village") == [("上村",), ("上村",), ("新民村",), ("新民村",)]
    assert [line.fields["village"].reason for line in found.lines] == ["", FILLED, "", FILLED]


def test_a_village_said_again_after_a_page_break_does_not_end_the_filling() -> None:
    head = ["村", "姓名", "电话"]
    rows: list[list[Any]] = [head]
    for number, village in enumerate(["上村", None, "新民村", None, "下坝社区"], 1):
        rows.append([village, f"张{'一二三四五'[number - 1]}", f"1380000000{number}"])
    rows += [head, ["下坝社区", "李六", "13800000006"], [None, "李七", "13800000007"]]
    assert persons(read(rows), "village")[-1] == ("下坝社区",)


def test_columns_are_judged_by_all_pages() -> None:
    head = ["姓名", "电话", "所属网格"]
    page = [["张三", "13800000001", None], ["李四", "13800000002", None]]
    rows: list[list[Any]] = [head, *page, head, ["王五", "13800000003", "520999101201"]]
    assert read(rows).lines[2].text("code") == "520999101201"


def test_a_numbered_section_in_a_column_of_places_is_a_section_in_spite_of_merges() -> None:
    rows: list[list[Any]] = [
        ["乡镇", "村", "姓名", "电话"],
        ["一、林长", None, None, None],
        ["石桥镇", "上村", "张三", "13800000001"],
        [None, "新民村", "李四", "13800000002"],
        ["护林员", None, None, None],
        ["石桥镇", "上村", "王五", "13800000003"],
    ]
    found = read(rows, [(3, 0, 4, 0)])
    assert kinds(found) == ["section_row", "", "", "section_row", ""]
    assert persons(found, "role") == [("林长",), ("林长",), ("护林员",)]


def test_a_town_alone_in_the_column_of_villages_is_a_section() -> None:
    rows: list[list[Any]] = [
        ["村", "姓名", "电话"],
        ["石桥镇", None, None],
        ["上村", "张三", "13800000001"],
        [None, "李四", "13800000002"],
    ]
    assert persons(read(rows, [(3, 0, 4, 0)]), "town", "village") == [("石桥镇", "上村")] * 2


def test_lines_of_the_form_are_no_header() -> None:
    rows: list[list[Any]] = [
        ["填报单位：", None, "填报时间：2024年5月6日"],
        ["村", "林长", "护林员"],
        ["上村", "张三", "李四"],
        ["新民村", "王五", "赵六"],
    ]
    assert persons(read(rows), "role", "name") == [
        ("林长", "张三"),
        ("护林员", "李四"),
        ("林长", "王五"),
        ("护林员", "赵六"),
    ]


def test_whoever_signs_below_is_nobody_of_the_table() -> None:
    rows: list[list[Any]] = [
        ["序号", "护林员", "电话"],
        [1, "张三", "13800000001"],
        ["填表人：", "王五", "审核人：赵六"],
    ]
    assert kinds(read(rows)) == ["", "note_row"]


def test_the_county_under_the_towns_says_the_level_of_those_below_it() -> None:
    rows: list[list[Any]] = [
        ["乡镇", "姓名", "职务", "电话"],
        ["青峰县", "张三", "县长", "13800000001"],
        [None, "李四", "副县长", "13800000002"],
        [None, "王五", None, "13800000003"],
        ["石桥镇", "赵六", "镇长", "13800000004"],
    ]
    found = recognised([Sheet("表1", list(enumerate(rows, 1)))], "花名册.xlsx", WITH_COUNTY)
    levels = [line.fields.get("level", Field()) for line in found.lines]
    assert [level.text for level in levels] == ["县级", "县级", "县级", ""]
    assert [level.reason for level in levels] == ["", "", FILLED, ""]
    assert persons(found, "town")[3] == ("石桥镇",)


@pytest.mark.parametrize(("unit", "key"), [("上村村委会", "unit"), ("县林业局", "liaison")])
def test_a_liaison_unit_that_is_the_village_itself_is_where_people_work(unit: str, key: str) -> None:
    rows = [["村", "姓名", "联系单位", "电话"], ["上村", "张三", unit, "13800000001"]]
    rows.append(["新民村", "李四", unit, "13800000002"])
    assert read(rows).lines[0].text(key) == unit


def test_a_column_of_several_roles_is_one_of_roles_though_it_is_called_office() -> None:
    rows = [["村", "姓名", "担任职务", "电话"], ["上村", "张三", "村级林长", "13800000001"]]
    rows.append(["上村", "李四", "网格护林员", "13800000002"])
    assert persons(read(rows), "role", "title") == [("村级林长", ""), ("网格护林员", "")]


@pytest.mark.parametrize(
    ("cell", "name", "phone", "role"),
    [
        ("林长青：13800000001", "林长青", "13800000001", ""),
        ("护林员：张三", "张三", "", "护林员"),
        ("张三/13800000001", "张三", "13800000001", ""),
        ("护林员：镇远 护林员", "镇远", "", "护林员"),
    ],
)
def test_names_with_what_stands_beside_them(cell: str, name: str, phone: str, role: str) -> None:
    (one,) = names_of(cell)
    assert (one.name.text, one.phone, one.role) == (name, phone, role)


def test_each_number_goes_to_the_person_before_it_or_to_nobody() -> None:
    assert [n.phone for n in names_of("张三/13800000001/李四/13800000002")] == ["13800000001", "13800000002"]
    assert [n.name.state for n in names_of("张三、李四、13800000001")][2] != "sure"


def test_a_rare_surname_behind_a_role_is_a_person_and_coloured() -> None:
    lines, _, _ = prose_line("林长：孙江 书记 13800000001；镇  远 镇长 13800000002", 1, KNOWN, Context())
    assert [(line.text("name"), line.text("title")) for line in lines] == [("孙江", "书记"), ("镇远", "镇长")]
    assert lines[1].fields["name"].state == "doubtful"


def test_the_title_of_a_vacant_post_in_a_line() -> None:
    (line,) = prose_line("监管员：空缺 林业站职工", 1, KNOWN, Context())[0]
    assert (line.text("name"), line.text("title")) == ("", "林业站职工")


def test_an_office_number_where_the_mobile_is_missing_is_coloured() -> None:
    rows = [["村", "姓名", "办公电话", "手机"], ["上村", "张三", "0999-2222813", "13800000001"]]
    rows.append(["新民村", "李四", "0999-2222814", ""])
    found = read(rows)
    assert found.lines[0].text("phone") == "13800000001"
    assert found.lines[1].fields["phone"] == Field("0999-2222814", "doubtful", "people.doubt_phone_office")


def test_columns_that_are_no_areas() -> None:
    rows: list[list[Any]] = [["村", "姓名", "户籍所在组", "小班号", "公示牌编号", "电话"]]
    rows += [
        ["上村", "张三", "5组", "42", "GSP-13", "13800000001"],
        ["新民村", "李四", "2组", "7", "GSP-2", "13800000002"],
    ]
    assert not [k for line in read(rows).lines for k in line.fields if k in ("area", "group", "code")]


def test_a_mobile_number_with_one_digit_too_many_is_no_code() -> None:
    rows = [["村", "姓名", "联系电话"], ["上村", "张三", "138000000012"]]
    rows.append(["新民村", "李四", "138000000022"])
    fields = read(rows).lines[0].fields
    assert "code" not in fields
    assert fields["phone"].state == "doubtful"


def test_two_rows_a_person_though_one_label_is_weak() -> None:
    rows: list[list[Any]] = [["序列", "管护人", "责任村"], [None, "联系方式", "上岗时间"]]
    rows += [
        [1, "张三", "上村"],
        [None, "13800000001", "2023-03-01"],
        [2, "李四", "新民村"],
        [None, "13800000002", "2023-04"],
    ]
    assert persons(read(rows), "name", "village", "phone") == [
        ("张三", "上村", "13800000001"),
        ("李四", "新民村", "13800000002"),
    ]


def test_all_towns_are_no_town_and_a_profiles_word_is_a_role() -> None:
    assert "town" not in said_in("各乡镇（街道）护林员汇总表", KNOWN)
    known = Known(KNOWN.places, roles=frozenset({"监管人员"}))
    assert said_in("石桥镇监管人员名单", known) == {"town": "石桥镇", "role": "监管人员"}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("常务副林长", "deputy_chief"),
        ("第一总林长", "general_chief"),
        ("片区林长", "chief"),
        ("林长制警长", "police_chief"),
        ("技术指导员", "technician"),
        ("村级监管人员", "supervisor"),
        ("巡山员", "ranger"),
        ("护林员岗位", "ranger"),
        ("联系人", "liaison"),
    ],
)
@pytest.mark.parametrize("preset", ["three_levels", "four_levels"])
def test_words_for_roles(text: str, key: str, preset: str) -> None:
    role = role_of_cell(Profile.preset(preset), text)
    assert role is not None
    assert role.key == key


def test_an_unknown_grid_of_a_known_village_is_the_village_and_coloured(
    county: County, make_roster: MakeRoster
) -> None:
    head = ["乡镇", "村", "村民小组", "姓名", "电话", "任职时间"]
    rows = [["石桥镇", "上村", "9组", "张三", "13800000001", "2024-01-01"]]
    rows.append(["石桥镇", "上村", "1组", "李四", "13800000002", "2024-01-01"])
    shown = preview(county, make_roster(护林员=(head, rows)))
    entries = [entry for *_, entry in shown.entries]
    assert [entry.area.code if entry else "" for entry in entries] == ["520999101201", "520999101201-01"]
    ((place, mark),) = shown.marks.items()
    assert (place[2], mark.code, mark.values["grid"]) == (2, "people.grid_unknown", "9组")


def test_a_date_that_is_missing_everywhere_is_one_remark(county: County, make_roster: MakeRoster) -> None:
    head = ["乡镇", "村", "姓名", "电话"]
    rows = [["石桥镇", "上村", "张三", "13800000001"], ["石桥镇", "新民村", "李四", "13800000002"]]
    shown = preview(county, make_roster(护林员=(head, rows)))
    assert shown.marks == {}
    assert shown.remarks == [("people.undated", {"count": 2})]
    assert shown.refused == 2
    assert not shown.is_plain
    some = preview(
        county, make_roster("二.xlsx", 护林员=([*head, "任职时间"], [[*rows[0], "2024-01-01"], [*rows[1], None]]))
    )
    assert [(row, column, mark.code) for (_, row, column), mark in some.marks.items()] == [
        (4, 4, "people.start_missing")
    ]
    assert some.remarks == []


def test_a_line_without_a_label_has_that_of_the_line_above_until_a_heading() -> None:
    context, roles = Context({"role": "林长"}), {}
    for number, text in enumerate(
        [
            "林长：张一山（镇党委书记）",
            "副林长：王五福（镇党委副书记）",
            "赵子龙 副镇长",
            "二、云岭镇林长名单",
            "周大山 镇长",
        ]
    ):
        lines, context, _ = prose_line(text, number, KNOWN, context)
        roles |= {line.text("name"): line.text("role") for line in lines}
    assert roles == {"张一山": "林长", "王五福": "副林长", "赵子龙": "副林长", "周大山": "林长"}


def test_the_days_of_a_contract_are_coloured_and_end_nothing() -> None:
    head = ["姓名", "村", "电话", "合同起", "合同止"]
    found = read([head, ["张三", "上村", "13800000001", "2026.1.1", "2026.12.31"]])
    start, end = found.lines[0].fields["start"], found.lines[0].fields["end"]
    assert (start.text, start.state, end.text, end.state) == ("2026-01-01", "doubtful", "", "doubtful")
    both = read([[*head, "任职时间"], ["张三", "上村", "13800000001", "2026.1.1", "2026.12.31", "2020.10.1"]])
    assert both.lines[0].fields["start"] == Field("2020-10-01")
    assert not both.lines[0].text("end")


@pytest.mark.parametrize(("title", "state"), [("石桥镇村级林长登记表", "doubtful"), ("石桥镇护林员登记表", "sure")])
def test_a_title_that_contradicts_the_header_colours_the_role(title: str, state: str) -> None:
    head = ["村", "巡护员", "电话"] * 2
    found = read([[title, *[None] * 5], head, ["上村", "张三", "13800000001", "新民村", "李四", "13800000002"]])
    assert {line.fields["role"].state for line in found.lines} == {state}


def test_an_office_before_a_name_with_a_dot_is_coloured() -> None:
    assert names_of("镇党委书记沙马·拉且")[0].name.state == "doubtful" or names_of("镇党委书记沙马·拉且")[0].title


def test_several_codes_in_a_cell_are_codes() -> None:
    rows = [["姓名", "电话", "网格编号", "责任区"], ["张三", "13800000001", "520999101201-01、02", None]]
    rows.append(["李四", "13800000002", None, "新民一组"])
    assert read(rows).lines[0].text("code") == "520999101201-01、02"


@pytest.mark.parametrize("phone", ["13800000007", None])
def test_the_chief_beside_a_ranger_is_not_the_rows_person(phone: str | None) -> None:
    head = ["村", "护林员", "联系电话", "网格名称", "村级负责人", "村级负责人电话"]
    rows = [[head[0], *head[1:]], ["上村", "张三", phone, "上村一组", "王五福", "13800000001"]]
    rows.append(["新民村", "李四", "13800000008", "新民一组", "赵大山", "13800000002"])
    found = read(rows)
    assert persons(found, "name", "role", "phone")[0] == ("张三", "护林员", phone or "")
    alone = read([[r[0], r[1], *r[3:]] for r in rows])
    assert persons(alone, "name", "phone") == [("张三", ""), ("李四", "")]


def test_one_number_behind_the_names_of_two_persons_is_coloured() -> None:
    head = ["村", "林长", "副林长", "电话"]
    found = read([head, ["上村", "张三", "李四", "13800000001"], ["新民村", "王五", "赵六", "13800000002"]])
    assert [line.fields["phone"].reason for line in found.lines if line.text("phone")] == ["people.doubt_count"] * 2


def test_a_section_of_people_whom_nobody_knows_ends_the_role_above_it() -> None:
    rows: list[list[Any]] = [["姓名", "职务", "电话"], ["一、林长", None, None], ["张三", "镇长", "13800000001"]]
    rows += [["二、特约观察人员", None, None], ["李四", "村民", "13800000002"]]
    rows += [["（一）第一组", None, None], ["王五", "村民", "13800000003"]]
    assert persons(read(rows), "role") == [("林长",), ("",), ("",)]
    inner = [
        ["姓名", "职务", "电话"],
        ["一、护林员", None, None],
        ["（一）专职人员", None, None],
        ["张三", "村民", "13800000001"],
    ]
    assert persons(read(inner), "role") == [("护林员",)]


@pytest.mark.parametrize(("text", "guessed"), [("督导林长", True), ("石桥镇林长", False), ("村级林长", False)])
def test_a_role_that_only_ends_so_is_coloured(
    county: County, make_roster: MakeRoster, text: str, guessed: bool
) -> None:
    head = ["乡镇", "村", "姓名", "角色", "电话", "任职时间"]
    row = ["石桥镇", "上村" if text != "石桥镇林长" else None, "张三", text, "13800000001", "2024-01-01"]
    shown = preview(county, make_roster(林长=(head, [row])))
    assert [mark.code for mark in shown.marks.values()] == ["people.role_guessed"] * guessed


def test_a_signature_below_the_last_column_does_not_make_it_one_of_names() -> None:
    rows: list[list[Any]] = [["村", "谁负责（职务）", "手机号", "起始", "终止"]]
    rows += [
        ["上村", f"林长：张{c} 党支部书记", f"1380000000{i}", "2024-01-25", None] for i, c in enumerate("一二三四五六")
    ]
    rows.append([None, None, None, "审核", "王小明"])
    assert persons(read(rows), "name", "role")[:2] == [("张一", "林长"), ("张二", "林长")]
