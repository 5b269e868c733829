"""After a change: the change log and undo, boards and tables that are stale, the sheet, timelines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from linzhang_plugin.county import undo
from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.people import timeline
from linzhang_plugin.people.changes import doing, sheet
from linzhang_plugin.people.changes.model import EndPost, Leave, NewPost, Redraw, Someone
from linzhang_plugin.people.changes.planning import plan_change
from linzhang_plugin.people.changes.words import lines

from .filled import (
    AFTER,
    BEFORE,
    COUNTY,
    DAY,
    FAR,
    GRID,
    OTHER,
    START,
    TOWN,
    VILLAGE,
    Filled,
    add_areas,
    boards,
    succeed,
)


@pytest.fixture
def filled(county: County) -> Filled:
    return Filled(county)


# ---- the change log and undo ----------------------------------------------------------------------------------


def test_change_log_says_who_in_one_batch_and_the_document_is_kept(filled: Filled) -> None:
    batch = filled.do(succeed(filled, document="青林长办〔2024〕5号"), who="李工")
    rows = filled.county.rows("SELECT table_name, action, who FROM change WHERE batch = ? ORDER BY id", (batch,))
    assert {r["who"] for r in rows} == {"李工"}
    assert [(r["table_name"], r["action"]) for r in rows] == [
        ("document", "insert"),
        ("person", "insert"),
        ("tenure", "update"),
        ("tenure", "insert"),
    ]
    title = filled.county.scalar(
        'SELECT document.title FROM tenure JOIN document ON document.uid = document_uid WHERE "start" = ?', (DAY,)
    )
    assert title == "青林长办〔2024〕5号"


def tables(county: County) -> dict[str, list[tuple]]:
    return {
        t: [tuple(r)[1:] for r in county.rows(f"SELECT * FROM {t} ORDER BY uid")] for t in doing.TABLES if t != "leave"
    }


def test_undo_restores_every_row_and_is_in_the_log(filled: Filled) -> None:
    new = add_areas(filled, "520999101301", "520999101302")
    before = tables(filled.county)
    batch = filled.do(Redraw(DAY, (filled.areas[VILLAGE],), new, document="青林长办〔2024〕6号"))
    assert tables(filled.county) != before
    undone, count = doing.undo_change(filled.county, "", "王工")
    assert tables(filled.county) == before
    rows = filled.county.rows("SELECT who FROM change WHERE batch = ?", (undone,))
    assert (len(rows), {r["who"] for r in rows}) == (count, {"王工"})
    with pytest.raises(LinzhangError, match="undo_twice"):
        doing.undo_change(filled.county, batch, None)
    with pytest.raises(LinzhangError, match="nothing_to_undo"):
        doing.undo_change(filled.county, "", None)


def test_undo_is_refused_after_a_later_change_and_possible_once_that_is_undone(filled: Filled) -> None:
    first = filled.do(succeed(filled))
    second = filled.do(succeed(filled, day="2024-07-01", successor=Someone(name="孙八")), who="赵工")
    before = filled.tenures()
    with pytest.raises(LinzhangError, match="undo_later") as caught:
        doing.undo_change(filled.county, first, None)
    assert caught.value.values["who"] == "赵工"
    assert filled.tenures() == before
    assert undo.last_done(filled.county, (doing.KIND,)).batch == second
    doing.undo_change(filled.county, "", None)
    assert undo.last_done(filled.county, (doing.KIND,)).batch == first
    doing.undo_change(filled.county, first, None)
    assert filled.on(DAY, VILLAGE) == ["张三"]


def test_undoing_and_doing_again_keeps_count_of_what_is_in_effect(filled: Filled) -> None:
    before = filled.tenures()
    batch = filled.do(succeed(filled), who=None)
    after = filled.tenures()
    back, _ = doing.undo_change(filled.county, batch, None)
    again, _ = doing.undo_change(filled.county, back, None)
    assert filled.tenures() == after
    assert undo.last_done(filled.county, (doing.KIND,)).batch == batch
    doing.undo_change(filled.county, again, None)
    assert filled.tenures() == before
    assert undo.last_done(filled.county, (doing.KIND,)) is None
    with pytest.raises(LinzhangError, match="undo_twice"):
        doing.undo_change(filled.county, batch, None)


def test_an_id_number_that_was_written_later_is_not_lost_by_undoing(filled: Filled) -> None:
    batch = filled.do(succeed(filled))
    new = filled.county.scalar("SELECT uid FROM person WHERE name = '钱七'")
    with filled.county.batch("id") as later:
        later.update("person", new, id_number="520999199001010011")
    with pytest.raises(LinzhangError, match="undo_later") as caught:
        doing.undo_change(filled.county, batch, None)
    assert caught.value.values["who"] == "未登记姓名"
    assert filled.county.scalar("SELECT id_number FROM person WHERE uid = ?", (new,)) == "520999199001010011"


def test_undo_never_seats_two(filled: Filled) -> None:
    """The successor of a vacant post touched no row of the leaver's; a second supervisor is none of his business."""
    left = filled.do(Leave(DAY, filled.person("赵六")))
    filled.do(succeed(filled, OTHER))
    with pytest.raises(LinzhangError, match="undo_later"):
        doing.undo_change(filled.county, left, None)
    assert filled.on(DAY, OTHER) == ["钱七"]
    left = filled.do(Leave(DAY, filled.person("吴和")))
    filled.do(Leave(DAY, filled.person("吴和平")))
    doing.undo_change(filled.county, left, None)
    assert filled.on(DAY, VILLAGE, "supervisor") == ["吴和"]


def test_undo_is_refused_where_another_program_touched_the_rows(filled: Filled) -> None:
    batch = filled.do(succeed(filled))
    filled.county._connection.execute('UPDATE tenure SET rank = 99 WHERE "start" = ?', (DAY,))
    with pytest.raises(LinzhangError, match="undo_later") as caught:
        doing.undo_change(filled.county, batch, None)
    assert caught.value.values["who"] == "外部程序"


def test_undo_is_refused_where_something_refers_to_what_was_made(filled: Filled) -> None:
    batch = filled.do(succeed(filled))
    new = filled.county.scalar("SELECT uid FROM person WHERE name = '钱七'")
    with filled.county.batch("leave") as later:
        later.insert("leave", [{"person_uid": new, "start": DAY, "end": AFTER}])
    with pytest.raises(LinzhangError, match="undo_used") as caught:
        doing.undo_change(filled.county, batch, None)
    assert caught.value.values["by"] == "请假"
    assert filled.on(DAY, VILLAGE) == ["钱七"]


def test_undo_refuses_batches_of_other_rooms_and_unknown_ones(filled: Filled) -> None:
    with filled.county.batch("areas") as batch:
        batch.update("area", filled.areas[VILLAGE], note="改名")
    with pytest.raises(LinzhangError, match="undo_tables"):
        doing.undo_change(filled.county, batch.id, None)
    with pytest.raises(LinzhangError, match="undo_unknown"):
        doing.undo_change(filled.county, "没有", None)


def test_undo_of_an_undo_brings_the_change_back(filled: Filled) -> None:
    batch = filled.do(succeed(filled))
    after = filled.tenures()
    undone, _ = doing.undo_change(filled.county, batch, None)
    assert filled.tenures() != after
    doing.undo_change(filled.county, undone, None)
    assert filled.tenures() == after
    assert undo.last_done(filled.county, (doing.KIND,)).batch == batch


def test_undo_brings_deleted_rows_back(filled: Filled) -> None:
    before = filled.tenures()
    uid = filled.county.scalar("SELECT uid FROM tenure WHERE post_uid = ?", (filled.post(VILLAGE),))
    with filled.county.batch("delete") as batch:
        batch.delete("tenure", uid)
    undo.revert(filled.county, batch.id, doing.TABLES)
    assert filled.tenures() == before


# ---- what becomes stale ---------------------------------------------------------------------------------------

ALL = (COUNTY, TOWN, VILLAGE, OTHER, FAR)


@pytest.mark.parametrize(
    ("code", "role", "expected"),
    [
        (VILLAGE, "chief", [VILLAGE]),
        (TOWN, "chief", [TOWN, VILLAGE, OTHER]),
        (COUNTY, "chief", list(ALL)),
        (GRID, "ranger", [VILLAGE]),
        (OTHER, "chief", [OTHER]),
    ],
)
def test_stale_boards_are_exactly_those_that_print_the_post(
    filled: Filled, code: str, role: str, expected: Sequence[str]
) -> None:
    filled.print_boards(*ALL)
    assert boards(plan_change(filled.county, succeed(filled, code, role))) == sorted(expected)


def test_a_board_that_is_only_planned_is_not_stale_and_one_that_stands_without_a_print_is(filled: Filled) -> None:
    with filled.county.batch("boards") as batch:
        for number, state in (("甲", "planned"), ("乙", "good")):
            batch.insert("board", [{"number": number, "area_uid": filled.areas[VILLAGE], "state": state}])
    assert [b.board.number for b in plan_change(filled.county, succeed(filled)).boards] == ["乙"]


def test_a_role_that_no_board_prints_makes_none_stale_unless_the_print_names_the_person(filled: Filled) -> None:
    profile = filled.county.profile.get("signboards")
    for line in profile["boards"]["village"]["people"]:
        line["roles"] = [a for a in line["roles"] if "supervisor" not in a]
    filled.county.set_profile({"signboards": profile})
    change = succeed(filled, VILLAGE, "supervisor", predecessor=filled.person("吴和"))
    filled.print_boards(OTHER)
    assert boards(plan_change(filled.county, change)) == []
    row = {"name": "吴和", "role": "supervisor", "level": "village", "title": ""}
    filled.print_boards(VILLAGE, content={"people": [row]})
    plan = plan_change(filled.county, change)
    assert [(b.board.area_code, b.gone) for b in plan.boards] == [(VILLAGE, ("吴和",))]


def test_month_tables_tasks_and_lists(filled: Filled) -> None:
    with filled.county.batch("more") as batch:
        for month in ("2024-05", "2024-07"):
            row = {"person_uid": filled.person("周泰"), "day": f"{month}-03", "source": "track"}
            batch.insert("patrol_day", [row])
        batch.insert("task", [{"document_hash": "x", "position": 1, "title": "防火", "contact": "郑十"}])
    plan = plan_change(filled.county, Leave(DAY, filled.person("郑十")))
    assert [(r.code, *r.values.values()) for r in plan.stale] == [
        ("changes.stale_month", "2024-06"),
        ("changes.stale_month", "2024-07"),
        ("changes.stale_tasks", "郑十", 1, "防火"),
        ("changes.stale_list", "护林员名册"),
        ("changes.stale_list", "包山包人责任清单"),
        ("changes.stale_list", "护林员档案表"),
        ("changes.stale_list", "岗位职责手册"),
        ("changes.stale_list", "组织体系图"),
    ]
    plan = plan_change(filled.county, succeed(filled))
    lists = [r.values["list"] for r in plan.stale]
    assert lists == ["林长名册", "包山包人责任清单", "岗位职责手册", "组织体系图"], "both print the village's chief"
    plan = plan_change(filled.county, succeed(filled, TOWN))
    lists = [r.values["list"] for r in plan.stale]
    assert lists == ["林长名册", "岗位职责手册", "组织体系图"], "the list of grids names no chief of a town"
    leaves = Leave(DAY, filled.person("吴和"))
    stale = plan_change(filled.county, leaves).stale
    assert [tuple(r.values.values()) for r in stale] == [("组织体系图",)], "no list of the profile names supervisors"
    section = dict(filled.county.profile.data["people"])
    section["lists"] = {**section["lists"], "contacts": ["liaison", "supervisor"]}
    filled.county.set_profile({"people": section})
    stale = plan_change(filled.county, leaves).stale
    assert [tuple(r.values.values()) for r in stale] == [("联络员通讯录",), ("组织体系图",)]
    section["lists"] = {**section["lists"], "contacts": ["liaison", "chief"]}
    filled.county.set_profile({"people": section})
    lists = [r.values["list"] for r in plan_change(filled.county, succeed(filled)).stale]
    assert lists == ["林长名册", "联络员通讯录", "包山包人责任清单", "岗位职责手册", "组织体系图"]


def test_only_who_goes_is_off_a_board_when_a_post_ends(filled: Filled) -> None:
    """A line of the profile that falls away does not take the names below it off the board and on again."""
    change = NewPost(START, (filled.areas[VILLAGE],), "deputy_chief", "村委会副主任", holder=Someone(name="龚明"))
    filled.do(change)
    section = filled.county.profile.get("signboards")
    line = {"level": "village", "roles": [["deputy_chief"]], "label": "村级副林长", "phone": False}
    section["boards"]["village"]["people"].insert(0, line)
    filled.county.set_profile({"signboards": section})
    filled.print_boards(VILLAGE)
    post = filled.county.scalar("SELECT uid FROM post WHERE role = 'deputy_chief'")
    plan = plan_change(filled.county, EndPost(DAY, (post,)))
    assert [(b.gone, b.come, b.changed) for b in plan.boards] == [(("龚明",), (), ())]
    assert [r[6:8] for r in sheet.board_rows(filled.county, plan)] == [("龚明", "（空缺）")]


def test_a_ranger_who_keeps_other_grids_of_the_village_stays_on_its_board(filled: Filled) -> None:
    filled.print_boards(VILLAGE)
    plan = plan_change(filled.county, succeed(filled, GRID, "ranger", successor=Someone(name="张河")))
    assert [(b.gone, b.come, b.changed) for b in plan.boards] == [((), ("张河",), ("周泰",))]
    said = [r.code for heading, found in lines(plan) if heading == "stale" for r in found][:2]
    assert said == ["changes.stale_board", "changes.stale_words"]
    assert sheet.board_rows(filled.county, plan)[0][8] == "职务、电话或责任区变化：周泰"
    filled.do(plan.change)
    plan = plan_change(filled.county, Leave(AFTER, filled.person("周泰")))
    assert [(b.gone, b.come, b.changed) for b in plan.boards] == [(("周泰",), (), ())], "his last grid there"


# ---- the sheet ------------------------------------------------------------------------------------------------


def test_a_long_date_fits_its_column(filled: Filled, chinese_tmp: Path) -> None:
    """Wide letters count two: 2026年11月22日 in the font of tables takes 14 and the margins."""
    column = next(c for c in sheet.COLUMNS if c.header == "变动日期")
    assert column.width >= 14 * 1.2


def test_change_sheet(filled: Filled, chinese_tmp: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    filled.print_boards(VILLAGE)
    plan = plan_change(
        filled.county, succeed(filled, document="=1+1", successor=Someone(name="钱七", phone="13800000077"))
    )
    path = sheet.save(filled.county, plan, chinese_tmp / "变动表.xlsx")
    book = openpyxl.load_workbook(path)
    rows = list(book["变动表"].iter_rows(values_only=True))
    assert rows[0][0] == "青峰县林长制人员变动表"
    assert rows[2] == ("序号", "姓名", "原任职务/责任区", "现任职务/责任区", "变动日期", "依据", "需重印公示牌", "备注")
    post = "石桥镇上村 林长（上村党支部书记）"
    day, number = "2024年6月1日", f"{VILLAGE}-B"
    assert rows[3] == (1, "张　三", post, "不再担任上述职务", day, "=1+1", number, None)
    assert rows[4] == (2, "钱　七", "—", post, day, "=1+1", number, "新增人员")
    assert book["变动表"].cell(4, 6).data_type == "s"
    assert [r[1:8] for r in book["需重印公示牌"].iter_rows(min_row=4, values_only=True)] == [
        (number, "上村", "村级", None, BEFORE, "张三", "钱七")
    ]
    assert "138000" not in str([list(s.iter_rows(values_only=True)) for s in book])


# ---- timelines ------------------------------------------------------------------------------------------------


def test_timeline_of_a_person_and_of_an_area_with_its_gaps(filled: Filled) -> None:
    filled.do(Leave("2024-03-01", filled.person("赵六")))
    filled.do(succeed(filled, OTHER, document="青林长办〔2024〕5号"))
    seats = timeline.of_area(filled.county, filled.areas[OTHER])
    assert [[(s.name, s.start, s.end) for s in seat.spans] for seat in seats.seats] == [
        [("赵六", START, "2024-03-01"), (None, "2024-03-01", DAY), ("钱七", DAY, None)]
    ]
    assert seats.seats[0].spans[2].document == "青林长办〔2024〕5号"
    page = timeline.of_person(filled.county, filled.person("赵六"))
    assert [(s.post, s.start, s.end) for s in page.spans] == [
        ("石桥镇新民村 林长（新民村党支部书记）", START, "2024-03-01")
    ]


def test_timeline_of_joint_holders_has_a_gap_only_where_nobody_is(filled: Filled) -> None:
    filled.do(Leave("2024-03-01", filled.person("吴和")))
    filled.do(Leave("2024-05-01", filled.person("吴和平")))
    area = timeline.of_area(filled.county, filled.areas[VILLAGE])
    seat = next(s for s in area.seats if "监管员" in s.post)
    assert [(s.name, s.start, s.end) for s in seat.spans] == [
        ("吴和", START, "2024-03-01"),
        ("吴和平", START, "2024-05-01"),
        (None, "2024-05-01", None),
    ]


def test_timeline_of_a_post_that_nobody_ever_held(filled: Filled) -> None:
    with filled.county.batch("post") as batch:
        batch.insert("post", [{"area_uid": filled.areas[TOWN], "role": "police_chief"}])
    seat = next(s for s in timeline.of_area(filled.county, filled.areas[TOWN]).seats if "警长" in s.post)
    assert [(s.name, s.start, s.end) for s in seat.spans] == [(None, None, None)]
