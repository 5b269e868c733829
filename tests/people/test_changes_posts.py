"""Posts that are made, end, are shared and put in another order; documents; as-of logic at its edges."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from linzhang_plugin.county import read
from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.people import timeline
from linzhang_plugin.people.changes import documents, doing, sheet
from linzhang_plugin.people.changes.model import EndPost, Join, Leave, NewPost, Redraw, Reorder, Someone
from linzhang_plugin.people.changes.planning import plan_change

from .filled import (
    AFTER,
    BEFORE,
    DAY,
    OTHER,
    START,
    TOWN,
    VILLAGE,
    Filled,
    add_areas,
    boards,
    codes,
    notes,
    succeed,
)


@pytest.fixture
def filled(county: County) -> Filled:
    return Filled(county)


def order(county: County, area: str, role: str, day: str = DAY) -> list[str | None]:
    """Names as every list has them."""
    return list(read.holders(county, day, areas=[area], roles=[role])["name"])


def everything(county: County) -> dict[str, list[tuple]]:
    return {t: [tuple(r)[1:] for r in county.rows(f"SELECT * FROM {t} ORDER BY uid")] for t in doing.TABLES}


# ---- a further holder -----------------------------------------------------------------------------------------


def test_a_further_holder_joins_where_the_profile_admits_several_and_comes_last(filled: Filled) -> None:
    with filled.county.batch("ranks") as batch:
        for rank, name in enumerate(("吴和平", "吴和"), start=1):
            uid = filled.county.scalar("SELECT uid FROM tenure WHERE person_uid = ?", (filled.person(name),))
            batch.update("tenure", uid, rank=rank)
    before = everything(filled.county)
    filled.do(Join(DAY, filled.post(VILLAGE, "supervisor"), Someone(name="阿一"), title="镇农业站"))
    area = filled.areas[VILLAGE]
    assert order(filled.county, area, "supervisor", BEFORE) == ["吴和平", "吴和"]
    assert order(filled.county, area, "supervisor") == ["吴和平", "吴和", "阿一"]
    frame = read.holders(filled.county, DAY, areas=[area], roles=["supervisor"])
    assert list(frame["title"]) == ["镇林业站", "镇林业站", "镇农业站"]
    doing.undo_change(filled.county, "", None)
    assert everything(filled.county) == before


def test_a_further_holder_is_refused_where_the_profile_admits_one(filled: Filled) -> None:
    plan = plan_change(filled.county, Join(DAY, filled.post(VILLAGE), Someone(name="钱七")))
    assert codes(plan) == ["changes.too_many"]
    assert plan.conflicts[0].values["names"] == "张三、钱七"
    filled.do(Leave(DAY, filled.person("赵六")))
    filled.do(Join(DAY, filled.post(OTHER), Someone(name="钱七")))
    assert filled.on(DAY, OTHER) == ["钱七"], "a vacant post has room"


def test_joint_holders_are_counted_with_those_who_are_known_to_begin_later(filled: Filled) -> None:
    """总林长 admits two: 书记 and 县长."""
    filled.do(NewPost(DAY, (filled.areas[TOWN],), "general_chief", "镇党委书记", holder=Someone(name="甲一")))
    post = filled.county.scalar("SELECT uid FROM post WHERE title = '镇党委书记'")
    filled.do(Join("2024-09-01", post, Someone(name="乙二")))
    plan = plan_change(filled.county, Join("2024-07-01", post, Someone(name="丙三")))
    assert codes(plan) == ["changes.too_many_later"]
    assert plan.conflicts[0].values["day"] == "2024-09-01"


# ---- posts are made and end -----------------------------------------------------------------------------------


def test_a_new_vacant_post_is_there_from_its_day(filled: Filled) -> None:
    filled.print_boards(VILLAGE)
    change = NewPost(DAY, (filled.areas[VILLAGE],), "deputy_chief", "村副主任", unit="上村村委会", liaison="县水利局")
    plan = plan_change(filled.county, change)
    assert (codes(plan), notes(plan)) == ([], ["changes.vacant"])
    doing.apply_change(filled.county, plan, None)
    assert (filled.on(BEFORE, VILLAGE, "deputy_chief"), filled.on(DAY, VILLAGE, "deputy_chief")) == ([], [None])
    row = read.holders(filled.county, DAY, areas=[filled.areas[VILLAGE]], roles=["deputy_chief"]).iloc[0]
    assert (row["unit"], row["liaison_unit"]) == ("上村村委会", "县水利局")
    assert filled.county.scalar("SELECT count(*) FROM unit WHERE name = '上村村委会'") == 1, "the unit that is there"
    assert codes(plan_change(filled.county, change)) == ["changes.post_exists"]


def test_a_new_post_of_a_role_that_one_person_holds_is_refused(filled: Filled) -> None:
    plan = plan_change(filled.county, NewPost(DAY, (filled.areas[VILLAGE],), "chief", "第一书记"))
    assert codes(plan) == ["changes.post_exists"]
    plan = plan_change(filled.county, NewPost(DAY, (filled.areas[VILLAGE],), "procurator_chief"))
    assert codes(plan) == ["changes.role_not_there"]


def test_a_post_of_the_office(filled: Filled) -> None:
    before = everything(filled.county)
    change = NewPost(DAY, (), "liaison", "综合股股长", unit="青峰县林长制办公室", holder=Someone(name="林联"))
    filled.do(change)
    frame = read.holders(filled.county, DAY, roles=["liaison"])
    assert [tuple(r) for r in frame[["area_uid", "unit", "name", "title"]].values] == [
        (None, "青峰县林长制办公室", "林联", "综合股股长")
    ]
    page = timeline.of_person(filled.county, filled.county.scalar("SELECT uid FROM person WHERE name = '林联'"))
    assert page.spans[0].post == "青峰县林长制办公室 联络员（综合股股长）"
    doing.undo_change(filled.county, "", None)
    assert everything(filled.county) == before
    assert codes(plan_change(filled.county, NewPost(DAY, (), "liaison"))) == ["changes.post_nowhere"]


def test_an_ended_post_is_gone_from_its_day_and_its_holder_with_it(filled: Filled) -> None:
    filled.do(EndPost(DAY, (filled.post(OTHER),), document="青林长办〔2024〕8号"))
    assert (filled.on(BEFORE, OTHER), filled.on(DAY, OTHER)) == (["赵六"], [])
    seat = timeline.of_area(filled.county, filled.areas[OTHER]).seats[0]
    assert [(s.name, s.start, s.end, s.end_document) for s in seat.spans] == [
        ("赵六", START, DAY, "青林长办〔2024〕8号")
    ]
    assert (seat.start, seat.end) == (None, DAY)
    plan = plan_change(filled.county, succeed(filled, OTHER))
    assert codes(plan) == ["changes.post_ended"]
    assert codes(plan_change(filled.county, EndPost(AFTER, (filled.post(OTHER),)))) == ["changes.post_ended"]
    filled.do(NewPost(AFTER, (filled.areas[OTHER],), "chief", holder=Someone(uid=filled.person("赵六"))))
    assert [filled.on(d, OTHER) for d in (DAY, AFTER)] == [[], ["赵六"]]


def test_a_post_cannot_end_before_it_begins_nor_be_held_outside_its_days(filled: Filled) -> None:
    filled.do(NewPost(DAY, (filled.areas[TOWN],), "liaison", "站长"))
    post = filled.county.scalar("SELECT uid FROM post WHERE title = '站长'")
    assert codes(plan_change(filled.county, EndPost(DAY, (post,)))) == ["changes.post_begins"]
    assert codes(plan_change(filled.county, Join(BEFORE, post, Someone(name="甲一")))) == ["changes.post_begins"]
    filled.do(EndPost("2024-09-01", (post,)))
    plan = plan_change(filled.county, Join(DAY, post, Someone(name="甲一")))
    assert notes(plan) == ["changes.until_post_ends"]
    doing.apply_change(filled.county, plan, None)
    assert [filled.on(d, TOWN, "liaison") for d in ("2024-08-31", "2024-09-01")] == [["甲一"], []]


def test_undo_of_an_ended_post_is_refused_once_another_has_its_place(filled: Filled) -> None:
    ended = filled.do(EndPost(DAY, (filled.post(OTHER),)))
    filled.do(NewPost(DAY, (filled.areas[OTHER],), "chief", holder=Someone(name="钱七")))
    with pytest.raises(LinzhangError, match="undo_later"):
        doing.undo_change(filled.county, ended, None)
    assert filled.on(DAY, OTHER) == ["钱七"]


def test_undo_of_a_new_post_is_refused_once_somebody_holds_it(filled: Filled) -> None:
    made = filled.do(NewPost(DAY, (filled.areas[TOWN],), "liaison", "站长"))
    post = filled.county.scalar("SELECT uid FROM post WHERE title = '站长'")
    filled.do(Join(DAY, post, Someone(name="甲一")))
    with pytest.raises(LinzhangError, match=r"undo_(used|later)"):
        doing.undo_change(filled.county, made, None)


def test_split_ends_the_old_posts_on_the_day_and_nothing_is_overwritten(filled: Filled) -> None:
    (new,) = add_areas(filled, "520999101301")
    before = {r["uid"]: tuple(r) for r in filled.county.rows("SELECT * FROM post")}
    filled.do(Redraw(DAY, (filled.areas[VILLAGE],), (new,)))
    rows = filled.county.rows('SELECT role, "start", "end" FROM post WHERE area_uid = ? ORDER BY role', (new,))
    assert [tuple(r) for r in rows] == [("chief", DAY, None), ("supervisor", DAY, None)]
    for row in filled.county.rows("SELECT * FROM post WHERE area_uid = ?", (filled.areas[VILLAGE],)):
        changed = [k for k, old in zip(row.keys(), before[row["uid"]], strict=True) if row[k] != old]
        assert (changed, row["end"]) == (["end"], DAY)
    village, fresh = filled.areas[VILLAGE], new
    for day, expected in ((BEFORE, village), (DAY, fresh), (AFTER, fresh)):
        frame = read.holders(filled.county, day, areas=[village, fresh])
        assert set(frame["area_uid"]) == {expected}
        assert sorted(frame["name"]) == sorted(["张三", "吴和", "吴和平"])
    seats = timeline.of_area(filled.county, new).seats
    assert [(s.name, s.start, s.end) for s in seats[0].spans] == [("张三", DAY, None)], "no gap before its first day"


# ---- rank -----------------------------------------------------------------------------------------------------


@pytest.fixture
def deputies(filled: Filled) -> list[str]:
    """Three deputies of the town, each with a post, the second one vacant."""
    for title, name in (("副镇长", "甲一"), ("武装部长", ""), ("宣传委员", "丙三")):
        holder = Someone(name=name) if name else None
        filled.do(NewPost("2024-01-01", (filled.areas[TOWN],), "deputy_chief", title, holder=holder))
    return [
        str(filled.county.scalar("SELECT uid FROM post WHERE title = ?", (t,)))
        for t in ("副镇长", "武装部长", "宣传委员")
    ]


def test_new_order_of_holders_and_vacant_posts_and_its_undo(filled: Filled, deputies: list[str]) -> None:
    area, county = filled.areas[TOWN], filled.county
    who = [str(filled.county.scalar("SELECT uid FROM person WHERE name = ?", (n,))) for n in ("甲一", "丙三")]
    assert order(county, area, "deputy_chief") == ["甲一", None, "丙三"]
    before = everything(county)
    change = Reorder(DAY, ((deputies[2], who[1]), (deputies[1], ""), (deputies[0], who[0])))
    filled.do(change)
    assert order(county, area, "deputy_chief") == ["丙三", None, "甲一"]
    assert codes(plan_change(county, change)) == ["changes.nothing"]
    doing.undo_change(county, "", None)
    assert everything(county) == before
    # the successor takes the place, also of one who left
    filled.do(change)
    filled.do(Leave("2024-07-01", who[1]))
    assert order(county, area, "deputy_chief", "2024-07-01") == [None, None, "甲一"]
    frame = read.holders(county, "2024-07-01", areas=[area], roles=["deputy_chief"])
    assert list(frame["title"]) == ["宣传委员", "武装部长", "副镇长"]


def test_order_of_joint_holders_of_one_post(filled: Filled) -> None:
    post, area = filled.post(VILLAGE, "supervisor"), filled.areas[VILLAGE]
    names = order(filled.county, area, "supervisor")
    uids = [filled.person(str(name)) for name in reversed(names)]
    filled.print_boards(VILLAGE, OTHER)
    plan = plan_change(filled.county, Reorder(DAY, tuple((post, uid) for uid in uids)))
    assert [(b.board.area_code, b.gone, b.come) for b in plan.boards] == [(VILLAGE, (), ())]
    doing.apply_change(filled.county, plan, None)
    assert order(filled.county, area, "supervisor") == names[::-1]
    rows = sheet.rows(plan)
    assert [r[1] for r in rows] == [str(n) if len(str(n)) > 2 else "　".join(str(n)) for n in names[::-1]]
    assert rows[0][-1] == "排序调整为第1位"


def test_order_of_several_roles_is_refused(filled: Filled) -> None:
    seats = ((filled.post(VILLAGE), filled.person("张三")), (filled.post(VILLAGE, "supervisor"), filled.person("吴和")))
    assert codes(plan_change(filled.county, Reorder(DAY, seats))) == ["changes.order_mixed"]
    assert codes(plan_change(filled.county, Reorder(DAY, (*seats[1:], (seats[1][0], filled.person("赵六")))))) == [
        "changes.not_held"
    ]


# ---- the unit that stands in ----------------------------------------------------------------------------------


def stand_in(county: County, rule: Any) -> None:
    county.set_profile({"people": {**county.profile.data["people"], "vacant": {"stand_in": rule}}})


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (None, None),
        (False, None),
        (True, "上村村委会"),
        ({"chief": True}, "上村村委会"),
        ({"chief": {"village": True}}, "上村村委会"),
        ({"chief": {"town": True}}, None),
        ({"ranger": True}, None),
        ("yes", None),
    ],
)
def test_the_unit_stands_in_for_a_vacant_post_just_where_the_profile_says_so(
    filled: Filled, rule: Any, expected: str | None
) -> None:
    stand_in(filled.county, rule)
    filled.do(Leave(DAY, filled.people["张三", "13800000003"]))
    frames = [read.holders(filled.county, d, areas=[filled.areas[VILLAGE]], roles=["chief"]) for d in (BEFORE, DAY)]
    assert [list(f["stand_in"]) for f in frames] == [[None], [expected]]
    assert list(frames[1]["name"]) == [None], "the post stays vacant"


def test_the_board_to_reprint_names_the_unit_that_stands_in(filled: Filled) -> None:
    filled.print_boards(VILLAGE)
    leave = Leave(DAY, filled.people["张三", "13800000003"])
    assert [(b.gone, b.come) for b in plan_change(filled.county, leave).boards] == [(("张三",), ())]
    stand_in(filled.county, True)
    assert [(b.gone, b.come) for b in plan_change(filled.county, leave).boards] == [(("张三",), ("上村村委会",))]


# ---- documents ------------------------------------------------------------------------------------------------


def test_start_and_end_of_a_tenure_each_have_their_document(filled: Filled) -> None:
    filled.do(succeed(filled, document="青林长办〔2024〕5号"))
    filled.do(Leave(AFTER, filled.county.scalar("SELECT uid FROM person WHERE name = '钱七'"), document="〔2024〕6号"))
    spans = timeline.of_area(filled.county, filled.areas[VILLAGE]).seats[0].spans
    assert [(s.name, s.document, s.end_document) for s in spans] == [
        ("张三", "", "青林长办〔2024〕5号"),
        ("钱七", "青林长办〔2024〕5号", "〔2024〕6号"),
        (None, "", ""),
    ]
    assert documents.titles(filled.county) == ["〔2024〕6号", "青林长办〔2024〕5号"]


def test_the_file_of_a_document_is_kept_beside_the_county_file_once(filled: Filled, chinese_tmp: Path) -> None:
    folder = chinese_tmp / "桌面"
    folder.mkdir()
    file = folder / "青林长办〔2024〕5号.pdf"
    file.write_bytes(b"one")
    county = filled.county
    doing.apply_change(county, plan_change(county, succeed(filled)), None, file)
    row = county.rows("SELECT * FROM document")[0]
    assert (row["path"], row["title"], row["kind"]) == ("附件/青林长办〔2024〕5号.pdf", file.stem, "appointment")
    kept = county.path.parent / "附件" / file.name
    assert kept.read_bytes() == b"one"
    assert documents.file_of(county, row["uid"]) == kept.resolve()
    doing.apply_change(county, plan_change(county, Leave(DAY, filled.person("赵六"))), None, file)
    assert county.scalar("SELECT count(*) FROM document") == 1
    file.write_bytes(b"two")
    doing.apply_change(county, plan_change(county, Leave(DAY, filled.person("郑十"))), None, file)
    assert sorted(p.name for p in kept.parent.iterdir()) == ["青林长办〔2024〕5号-2.pdf", file.name]
    assert kept.read_bytes() == b"one"


def test_a_document_whose_file_was_lost_gets_it_again(filled: Filled, chinese_tmp: Path) -> None:
    file = chinese_tmp / "任免.pdf"
    file.write_bytes(b"one")
    county = filled.county
    doing.apply_change(county, plan_change(county, succeed(filled)), None, file)
    (county.path.parent / "附件" / file.name).unlink()
    file = file.rename(chinese_tmp / "任免（补）.pdf")
    doing.apply_change(county, plan_change(county, Leave(DAY, filled.person("赵六"))), None, file)
    (uid,) = (r["uid"] for r in county.rows("SELECT uid FROM document"))
    assert documents.file_of(county, uid) == (county.path.parent / "附件" / file.name).resolve()


def test_a_change_that_fails_leaves_no_file(filled: Filled, chinese_tmp: Path) -> None:
    file = chinese_tmp / "任免.pdf"
    file.write_bytes(b"one")
    plan = plan_change(filled.county, Leave(DAY, filled.person("赵六")))
    filled.do(Leave("2024-03-01", filled.person("赵六")))
    with pytest.raises(LinzhangError, match="plan_outdated"):
        doing.apply_change(filled.county, plan, None, file)
    assert list((filled.county.path.parent / "附件").iterdir()) == []
    with pytest.raises(LinzhangError, match="document_missing"):
        doing.apply_change(
            filled.county, plan_change(filled.county, Leave(DAY, filled.person("郑十"))), None, chinese_tmp / "无.pdf"
        )
    assert filled.on(DAY, "520999102201-01", "ranger") == ["郑十"]


def test_a_path_that_leads_out_of_the_folder_is_no_file(filled: Filled, chinese_tmp: Path) -> None:
    (filled.county.path.parent / "别的.pdf").write_bytes(b"x")
    with filled.county.batch("document") as batch:
        uid = batch.insert("document", [{"path": "附件/../别的.pdf", "title": "x", "hash": "y"}])[0]
    assert documents.file_of(filled.county, uid) is None


# ---- as of a date, at its edges -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2022-12-31", None),
        (START, "赵六"),
        (BEFORE, "赵六"),
        (DAY, "钱七"),
        ("2024-06-30", "钱七"),
        ("2024-07-01", None),
        ("2024-08-31", None),
        ("2024-09-01", "孙八"),
        ("9999-12-31", "孙八"),
    ],
)
def test_first_and_last_day_gap_open_end_and_future(filled: Filled, day: str, expected: str | None) -> None:
    filled.do(succeed(filled, OTHER))
    filled.do(Leave("2024-07-01", filled.county.scalar("SELECT uid FROM person WHERE name = '钱七'")))
    filled.do(succeed(filled, OTHER, day="2024-09-01", successor=Someone(name="孙八")))
    assert filled.on(day, OTHER) == [expected]


def test_two_changes_on_one_day(filled: Filled) -> None:
    """The second of the day closes what the first has opened on it only where that is a day: it is refused else."""
    filled.do(succeed(filled, OTHER))
    plan = plan_change(filled.county, succeed(filled, OTHER, successor=Someone(name="孙八")))
    assert codes(plan)[0] == "changes.day_before_start", "nobody holds a post for no day"
    doing.undo_change(filled.county, "", None)
    filled.do(succeed(filled, OTHER, successor=Someone(name="孙八")))
    assert (filled.on(BEFORE, OTHER), filled.on(DAY, OTHER)) == (["赵六"], ["孙八"])
    # two on one day at different posts, one after the other: 赵六 goes on to the post that 张三 leaves
    filled.do(succeed(filled, VILLAGE, successor=Someone(uid=filled.person("赵六"))))
    assert (filled.on(BEFORE, VILLAGE), filled.on(DAY, VILLAGE)) == (["张三"], ["赵六"])


def test_a_future_tenure_is_known_but_holds_nothing_yet(filled: Filled) -> None:
    filled.do(Leave(DAY, filled.person("赵六")))
    filled.do(succeed(filled, OTHER, day="2030-01-01", successor=Someone(name="孙八")))
    assert [filled.on(d, OTHER) for d in (DAY, "2029-12-31", "2030-01-01")] == [[None], [None], ["孙八"]]
    spans = timeline.of_area(filled.county, filled.areas[OTHER]).seats[0].spans
    assert [(s.name, s.start, s.end) for s in spans] == [
        ("赵六", START, DAY),
        (None, DAY, "2030-01-01"),
        ("孙八", "2030-01-01", None),
    ]


def test_boards_of_a_new_and_an_ended_post(filled: Filled) -> None:
    filled.print_boards(VILLAGE, OTHER)
    assert boards(plan_change(filled.county, EndPost(DAY, (filled.post(OTHER),)))) == [OTHER]
    change = NewPost(DAY, (filled.areas[VILLAGE],), "supervisor", "镇自然资源所", holder=Someone(name="甲一"))
    assert boards(plan_change(filled.county, change)) == [VILLAGE]
