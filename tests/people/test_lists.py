"""Rosters out: what they hold, how they look, and that they go in again without any change."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from linzhang_plugin.county import read
from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.ledger import PASSED, UNCHANGED, Entry, Ledger
from linzhang_plugin.people import lists
from linzhang_plugin.people.lists import Wanted, write_list
from linzhang_plugin.people.roster import import_roster

from .conftest import CHIEFS, GRID, RANGERS, MakeRoster, chief, ranger
from .posts import uid_of

DAY = datetime.date(2024, 5, 31)


def rows_of(path: Path, sheet: str | None = None) -> list[dict[str, Any]]:
    """The rows under the header, by header."""
    book = openpyxl.load_workbook(path)
    ws = book[sheet] if sheet else book.worksheets[0]
    rows = [[cell.value for cell in row] for row in ws.iter_rows()]
    head = next(i for i, row in enumerate(rows) if row[0] == "序号")
    return [dict(zip(rows[head], row, strict=True)) for row in rows[head + 1 :]]


def of_rows(ledger: Ledger) -> list[Entry]:
    """What the ledger says of persons and posts: not of titles, headers, and the sheet of vacant posts."""
    return [e for e in ledger.entries if e.status != PASSED and not e.source.endswith(f"[{lists.VACANT_SHEET}]")]


def everything(county: County) -> list[tuple[Any, ...]]:
    """Posts and holders in the order of every list, whoever asks."""
    frame = read.holders(county, DAY)
    return [tuple(row) for row in frame.drop(columns=["start"]).to_numpy().tolist()]


@pytest.fixture
def full(county: County, make_roster: MakeRoster) -> County:
    """A county whose people came by a roster: joint leaders, a vacant post, a change, grids of one ranger."""
    chiefs = [
        chief("张三", "520999000000", 角色="总林长", 职务="县委书记", 单位="县委", 联系电话="13800000011"),
        chief("王五", "520999000000", 角色="总林长", 职务="县长", 单位="县政府", 联系电话="13800000012"),
        chief("郑一", "520999000000", 职务="县委常委", 单位="县委", 联系电话="13800000013"),
        chief("安二", "520999000000", 职务="副县长", 单位="县政府", 联系电话="13800000014"),
        chief(None, "520999000000", 职务="县委常委、副县长", 单位=None, 联系电话=None, 任职时间=None),
        chief("李四", "520999101000", 职务="镇长", 单位="石桥镇政府", 联系电话="13800000015"),
        chief("欧阳明", "520999101201", 联系电话="13800000016"),
        chief(None, "520999101202", 职务="党支部书记", 联系电话=None, 任职时间=None),
        chief("孙八", "520999101000", 角色="联络员", 职务="林业站站长", 单位="石桥镇林业站", 联系电话="13800000017"),
    ]
    rangers = [
        ranger("赵六", GRID, 离任时间="2024-05-16", 联系电话="13800000021"),
        ranger("钱七", GRID, 任职时间="2024-05-16", 联系电话="13800000022"),
        ranger("钱七", "520999101201-02", 任职时间="2024-05-16", 联系电话="13800000022"),
        ranger("周九", "520999102201-01", 离任时间="2024-05-01", 联系电话="13800000023"),
    ]
    import_roster(county, make_roster(林长=(CHIEFS, chiefs), 护林员=(RANGERS, rangers)))
    with county.batch("areas") as batch:
        batch.update(
            "area", uid_of(county, GRID), area_m2=2_000_000, east="山脊", south="小河", west="公路", north="云岭镇"
        )
        batch.update("area", uid_of(county, "520999101201-02"), area_m2=1_333_333)
    return county


def write(county: County, folder: Path, kind: str, **more: Any) -> Path:
    path = folder / f"{kind}.xlsx"
    write_list(county, path, Wanted(kind, DAY, **more))
    return path


@pytest.mark.parametrize("kind", lists.KINDS)
@pytest.mark.parametrize("phones", [True, False])
def test_what_comes_out_goes_in_again_without_any_change(
    full: County, chinese_tmp: Path, kind: str, phones: bool
) -> None:
    before = everything(full)
    counts = [full.scalar(f"SELECT count(*) FROM {t}") for t in ("person", "post", "tenure", "unit")]
    path = write(full, chinese_tmp, kind, phones=phones)
    ledger, _ = import_roster(full, path)
    entries = of_rows(ledger)
    assert len(entries) == len(rows_of(path)) > 0
    assert [(e.status, e.code, e.placeholders) for e in entries if e.status != UNCHANGED] == []
    assert everything(full) == before
    assert [full.scalar(f"SELECT count(*) FROM {t}") for t in ("person", "post", "tenure", "unit")] == counts


def test_a_changed_cell_is_seen_on_the_way_in(full: County, chinese_tmp: Path) -> None:
    path = write(full, chinese_tmp, lists.CHIEFS)
    book = openpyxl.load_workbook(path)
    for row in book["林长"].iter_rows():
        for cell in row:
            if cell.value == "镇长":
                cell.value = "镇党委书记"
    book.save(path)
    ledger, _ = import_roster(full, path)
    assert [e.code for e in of_rows(ledger) if e.status != UNCHANGED] == ["people.title_changed"]


def test_the_order_of_leaders_and_the_vacant_posts(full: County, chinese_tmp: Path) -> None:
    rows = rows_of(write(full, chinese_tmp, lists.CHIEFS))
    assert [row["姓名"] for row in rows] == [
        "张\u3000三", "王\u3000五", "郑\u3000一", "安\u3000二", None, "李\u3000四", "欧阳明", None,
    ]  # fmt: skip
    assert rows[4]["职务"] == "县委常委、副县长"
    assert rows[4]["任职时间"] is None
    assert [row["级别"] for row in rows] == ["县级"] * 5 + ["乡镇级", "村级", "村级"]
    assert rows[0]["任职时间"].date() == datetime.date(2023, 1, 1)


def test_phones_are_left_out_unless_asked_for_or_in_the_profile(full: County, chinese_tmp: Path) -> None:
    assert "联系电话" not in rows_of(write(full, chinese_tmp, lists.CHIEFS))[0]
    assert rows_of(write(full, chinese_tmp, lists.CHIEFS, phones=True))[0]["联系电话"] == "13800000011"
    assert rows_of(write(full, chinese_tmp, lists.CONTACTS))[0]["联系电话"] == "13800000017"
    assert "联系电话" not in rows_of(write(full, chinese_tmp, lists.CONTACTS, phones=False))[0]
    people = {k: v for k, v in full.profile.data["people"].items() if k != "lists"}
    full.set_profile({"people": people})
    assert "联系电话" not in rows_of(write(full, chinese_tmp, lists.CONTACTS))[0]


def test_the_list_is_as_of_its_day(full: County, chinese_tmp: Path) -> None:
    path = chinese_tmp / "护林员.xlsx"

    def first(day: datetime.date) -> str:
        write_list(full, path, Wanted(lists.RANGERS, day))
        return next(row["姓名"] for row in rows_of(path) if row["网格编号"] == GRID)

    assert first(datetime.date(2024, 5, 15)) == "赵\u3000六"
    assert first(datetime.date(2024, 5, 16)) == "钱\u3000七"


def test_filters_by_level_town_and_role(full: County, chinese_tmp: Path) -> None:
    def names(**more: Any) -> list[str | None]:
        return [row["姓名"] for row in rows_of(write(full, chinese_tmp, lists.CHIEFS, **more))]

    assert names(levels=("town", "village")) == ["李\u3000四", "欧阳明", None]
    assert names(roles=("general_chief",)) == ["张\u3000三", "王\u3000五"]
    assert names(town=lists.town_named(full, "石桥镇")) == ["李\u3000四", "欧阳明", None]
    with pytest.raises(LinzhangError) as caught:
        names(town=lists.town_named(full, "云岭镇"))
    assert caught.value.code == "lists.nothing"
    with pytest.raises(LinzhangError) as caught:
        names(roles=("ranger",))
    assert (caught.value.code, caught.value.values["roles"]) == ("lists.role_not_listed", "护林员")
    with pytest.raises(LinzhangError) as caught:
        lists.town_named(full, "新民村")  # two villages of that name
    assert (caught.value.code, caught.value.values["count"]) == ("lists.town_unknown", 2)


def test_who_is_responsible_for_which_hill(full: County, chinese_tmp: Path) -> None:
    path = write(full, chinese_tmp, lists.GRIDS, phones=True)
    rows = rows_of(path)
    assert [(row["姓名"], row["网格编号"], row["面积（亩）"]) for row in rows] == [
        ("钱\u3000七", GRID, 3000.0),
        ("钱\u3000七", "520999101201-02", 2000.0),
    ]
    assert [rows[0][key] for key in ("东至", "南至", "西至", "北至")] == ["山脊", "小河", "公路", "云岭镇"]
    assert (rows[0]["村级负责人"], rows[0]["村级负责人电话"]) == ("欧阳明", "13800000016")
    assert [(row["编号"], row["空缺岗位"]) for row in rows_of(path, lists.VACANT_SHEET)] == [
        ("520999102201-01", "护林员")
    ]
    texts = [cell.value for row in openpyxl.load_workbook(path).worksheets[0].iter_rows() for cell in row if cell.value]
    assert any("共1人、2个责任区、5000.0亩" in str(text) for text in texts)


def test_it_looks_like_an_annex(full: County, chinese_tmp: Path) -> None:
    ws = openpyxl.load_workbook(write(full, chinese_tmp, lists.CHIEFS)).worksheets[0]
    assert ws["A1"].value == "青峰县林长名册"
    assert ws["A1"].font.name == "方正小标宋简体"
    assert ws.page_setup.orientation == "landscape"
    assert str(ws.page_setup.paperSize) == ws.PAPERSIZE_A4
    assert ws.print_title_rows == "$3:$3"
    texts = [cell.value for cell in ws[2] if cell.value]
    assert texts == ["填报单位：青峰县林长制办公室", "截至2024年5月31日　共8岗，空缺2岗"]


def test_no_cell_is_a_formula(full: County, chinese_tmp: Path) -> None:
    with full.batch("names") as batch:
        for person in full.rows("SELECT uid FROM person WHERE name = '张三'"):
            batch.update("person", person["uid"], name="=1+2", phone="+8613800000011")
    path = write(full, chinese_tmp, lists.CHIEFS, phones=True)
    ws = openpyxl.load_workbook(path).worksheets[0]
    assert {c.data_type for row in ws.iter_rows() for c in row if c.value in ("=1+2", "+8613800000011")} == {"s"}


def test_the_level_of_the_office_stands_in_the_roster(full: County, chinese_tmp: Path) -> None:
    tenure = full.scalar("SELECT tenure.uid FROM tenure JOIN person ON person.uid = person_uid WHERE name = '李四'")
    with full.batch("level") as batch:
        batch.update("tenure", tenure, level="county")
    path = write(full, chinese_tmp, lists.CHIEFS)
    assert next(row["级别"] for row in rows_of(path) if row["姓名"] == "李\u3000四") == "县级"
    wanted = Wanted(lists.CHIEFS, DAY, levels=("county",))
    write_list(full, path, wanted)
    assert "李\u3000四" in [row["姓名"] for row in rows_of(path)]
    ledger, _ = import_roster(full, path)
    assert {e.status for e in of_rows(ledger)} == {UNCHANGED}
    assert replace(wanted, levels=()).levels == ()


FILE = {
    "kind": "ecological",
    "fund": "中央财政",
    "contract_start": "2024-01-01",
    "contract_end": "2024-12-31",
    "training": "2024年岗前培训",
    "equipment": "=对讲机",
    "id_number": "52099919800101001X",
}


@pytest.fixture
def filed(full: County) -> County:
    """The county with the file of one ranger, in an office that keeps ID numbers."""
    full.set_profile({"people": {**full.profile.data["people"], "id_numbers": True}})
    with full.batch("file") as batch:
        batch.update("person", full.scalar("SELECT uid FROM person WHERE name = '钱七'"), **FILE)
    return full


def test_the_rangers_files(filed: County, chinese_tmp: Path) -> None:
    path = write(filed, chinese_tmp, lists.FILES)
    rows = rows_of(path)
    assert [(row["姓名"], row["网格编号"]) for row in rows] == [("钱\u3000七", GRID), ("钱\u3000七", "520999101201-02")]
    assert (rows[0]["护林员类型"], rows[0]["资金来源"], rows[0]["装备"]) == ("生态护林员", "中央财政", "=对讲机")
    assert rows[0]["合同止"].date() == datetime.date(2024, 12, 31)
    person = dict(filed.rows("SELECT * FROM person WHERE name = '钱七'")[0])
    ledger, _ = import_roster(filed, path)
    assert [(e.status, e.code, e.placeholders) for e in of_rows(ledger) if e.status != UNCHANGED] == []
    assert dict(filed.rows("SELECT * FROM person WHERE name = '钱七'")[0]) == person


@pytest.mark.parametrize("kind", lists.KINDS)
def test_an_id_number_is_in_no_list_unless_asked_for(filed: County, chinese_tmp: Path, kind: str) -> None:
    def everywhere(path: Path) -> str:
        return "".join(str(c.value) for ws in openpyxl.load_workbook(path) for row in ws.iter_rows() for c in row)

    assert FILE["id_number"] not in everywhere(write(filed, chinese_tmp, kind, phones=True))
    asked = everywhere(write(filed, chinese_tmp, kind, phones=True, id_numbers=True))
    assert (FILE["id_number"] in asked) == (kind == lists.FILES)


def test_id_numbers_that_the_office_does_not_keep_are_a_sentence(full: County, chinese_tmp: Path) -> None:
    with pytest.raises(LinzhangError) as caught:
        write(full, chinese_tmp, lists.FILES, id_numbers=True)
    assert caught.value.code == "lists.ids_not_kept"
    assert not (chinese_tmp / "files.xlsx").exists()


def test_the_posts_of_the_office_stand_on_a_sheet_of_their_own(staffed: County, chinese_tmp: Path) -> None:
    path = write(staffed, chinese_tmp, lists.CONTACTS)
    assert [row["姓名"] for row in rows_of(path)] == ["孙\u3000八"]
    assert [(row["单位"], row["姓名"], row["职务"]) for row in rows_of(path, lists.OFFICE_SHEET)] == [
        ("青峰县林业局", "周\u3000九", "办公室主任")
    ]
    assert openpyxl.load_workbook(write(staffed, chinese_tmp, lists.CHIEFS)).sheetnames == ["林长"]
