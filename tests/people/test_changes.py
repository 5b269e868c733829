"""Changes of posts: what closes and opens on the day, what forbids it, and how it is written."""

from __future__ import annotations

import pytest

from linzhang_plugin.county import read
from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.people.changes import doing, sheet
from linzhang_plugin.people.changes.finding import Finder
from linzhang_plugin.people.changes.model import Leave, Redraw, Someone, Swap
from linzhang_plugin.people.changes.planning import plan_change
from linzhang_plugin.people.changes.words import lines

from .filled import (
    AFTER,
    BEFORE,
    DAY,
    FAR,
    GRID,
    GRID2,
    OTHER,
    START,
    TOWN,
    VILLAGE,
    Filled,
    add_areas,
    codes,
    notes,
    succeed,
)


@pytest.fixture
def filled(county: County) -> Filled:
    return Filled(county)


# ---- the day of change is the successor's ---------------------------------------------------------------------


def test_day_of_change_is_the_successors(filled: Filled) -> None:
    filled.do(succeed(filled))
    assert [filled.on(day, VILLAGE) for day in (BEFORE, DAY, AFTER)] == [["张三"], ["钱七"], ["钱七"]]
    rows = filled.county.rows(
        'SELECT "start", "end" FROM tenure WHERE post_uid = ? ORDER BY "start"', (filled.post(VILLAGE),)
    )
    assert [tuple(r) for r in rows] == [(START, DAY), (DAY, None)]


def test_leaver_is_gone_on_the_day_itself_and_the_post_is_vacant(filled: Filled) -> None:
    filled.do(Leave(DAY, filled.person("赵六")))
    assert [filled.on(day, OTHER) for day in (BEFORE, DAY)] == [["赵六"], [None]]


def test_successor_takes_title_unit_and_rank_of_the_predecessor(filled: Filled) -> None:
    with filled.county.batch("rank") as batch:
        uid = filled.county.scalar("SELECT uid FROM tenure WHERE post_uid = ?", (filled.post(VILLAGE),))
        batch.update("tenure", uid, rank=7, title="第一书记")
    filled.do(succeed(filled))
    row = filled.county.rows(
        'SELECT rank, title FROM tenure WHERE post_uid = ? AND "end" IS NULL', (filled.post(VILLAGE),)
    )
    assert tuple(row[0]) == (7, "第一书记")
    filled.do(succeed(filled, day="2024-07-01", successor=Someone(name="孙八"), title="代理书记"))
    frame = read.holders(filled.county, "2024-07-01", areas=[filled.areas[VILLAGE]], roles=["chief"])
    assert list(frame["title"]) == ["代理书记"]


def test_successor_leaves_other_posts_only_when_told(filled: Filled) -> None:
    someone = Someone(uid=filled.person("赵六"))
    stays = plan_change(filled.county, succeed(filled, successor=someone))
    assert [c.name for c in stays.closings] == ["张三"]
    assert [p.label for p in stays.kept[someone.uid]] == ["石桥镇新民村 林长（新民村党支部书记）"]
    filled.do(succeed(filled, successor=someone, leaves_others=True))
    assert (filled.on(DAY, VILLAGE), filled.on(DAY, OTHER)) == (["赵六"], [None])


def test_predecessor_moves_to_a_vacant_post_on_the_same_day(filled: Filled) -> None:
    filled.do(Leave("2024-03-01", filled.person("赵六")))
    filled.do(succeed(filled, moves_to=filled.post(OTHER)))
    assert (filled.on(DAY, VILLAGE), filled.on(DAY, OTHER), filled.on(BEFORE, OTHER)) == (["钱七"], ["张三"], [None])


def test_vacant_post_is_filled_without_a_predecessor(filled: Filled) -> None:
    filled.do(Leave("2024-03-01", filled.person("赵六")))
    plan = plan_change(filled.county, succeed(filled, OTHER))
    assert (plan.closings, [o.name for o in plan.openings], codes(plan)) == ([], ["钱七"], [])


def test_who_left_on_the_day_itself_is_no_predecessor_any_more(filled: Filled) -> None:
    filled.do(Leave(DAY, filled.person("赵六")))
    plan = plan_change(filled.county, succeed(filled, OTHER))
    assert (plan.closings, codes(plan), plan.notes) == ([], [], [])


def test_swap(filled: Filled) -> None:
    filled.do(Swap(DAY, filled.person("李宁"), filled.person("赵六")))
    assert [filled.on(d, TOWN) + filled.on(d, OTHER) for d in (BEFORE, DAY)] == [["李宁", "赵六"], ["赵六", "李宁"]]


def test_swap_needs_the_post_where_a_person_holds_several(filled: Filled) -> None:
    swap = Swap(DAY, filled.person("周泰"), filled.person("郑十"))
    assert codes(plan_change(filled.county, swap)) == ["changes.which_post"]
    filled.do(Swap(DAY, filled.person("周泰"), filled.person("郑十"), first_post=filled.post(GRID, "ranger")))
    assert (filled.on(DAY, GRID, "ranger"), filled.on(DAY, GRID2, "ranger")) == (["郑十"], ["周泰"])


def test_leave_one_of_several_posts(filled: Filled) -> None:
    filled.do(Leave(DAY, filled.person("周泰"), (filled.post(GRID, "ranger"),)))
    assert (filled.on(DAY, GRID, "ranger"), filled.on(DAY, GRID2, "ranger")) == ([None], ["周泰"])


# ---- split and merge ------------------------------------------------------------------------------------------


def test_split_moves_posts_and_holders_to_both_parts(filled: Filled) -> None:
    new = add_areas(filled, "520999101301", "520999101302")
    filled.do(Redraw(DAY, (filled.areas[VILLAGE],), new))
    for code in ("520999101301", "520999101302"):
        assert (filled.on(BEFORE, code), filled.on(DAY, code)) == ([], ["张三"]), "a post of its own from the day"
        assert filled.on(DAY, code, "supervisor") == ["吴和", "吴和平"]
    assert (filled.on(BEFORE, VILLAGE), filled.on(DAY, VILLAGE)) == (["张三"], [])
    assert filled.on(DAY, FAR) == ["张三"], "the namesake elsewhere stays"


def test_split_with_a_part_that_keeps_the_old_area(filled: Filled) -> None:
    (new,) = add_areas(filled, "520999101301")
    chief = filled.post(VILLAGE)
    change = Redraw(DAY, (filled.areas[VILLAGE],), (filled.areas[VILLAGE], new), ((chief, (filled.areas[VILLAGE],)),))
    filled.do(change)
    rows = filled.county.rows('SELECT "start", "end" FROM tenure WHERE post_uid = ?', (chief,))
    assert [tuple(r) for r in rows] == [(START, None)], "the tenure goes on unbroken"
    assert filled.on(DAY, "520999101301") == []
    assert filled.on(DAY, "520999101301", "supervisor") == ["吴和", "吴和平"]


def test_merge_is_a_conflict_until_it_is_said_who_stays(filled: Filled) -> None:
    (new,) = add_areas(filled, "520999101301")
    sources = (filled.areas[VILLAGE], filled.areas[OTHER])
    plan = plan_change(filled.county, Redraw(DAY, sources, (new,)))
    assert codes(plan) == ["changes.too_many"]
    assert plan.conflicts[0].values["names"] == "张三、赵六"
    before = filled.tenures()
    with pytest.raises(LinzhangError, match="too_many"):
        doing.apply_change(filled.county, plan, None)
    assert filled.tenures() == before
    filled.do(Redraw(DAY, sources, (new,), ((filled.post(OTHER), ()),)))
    assert (filled.on(DAY, "520999101301"), filled.on(DAY, OTHER), filled.on(DAY, VILLAGE)) == (
        ["张三"],
        [],
        [],
    )


def test_posts_cannot_go_to_a_level_that_has_no_such_role(filled: Filled) -> None:
    plan = plan_change(filled.county, Redraw(DAY, (filled.areas[VILLAGE],), (filled.areas[GRID],)))
    assert "changes.role_not_there" in codes(plan)


# ---- conflicts ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("day", [START, "2022-12-31"])
def test_day_before_or_at_the_start_is_a_conflict_and_changes_nothing(filled: Filled, day: str) -> None:
    before = filled.tenures()
    plan = plan_change(filled.county, Leave(day, filled.person("赵六")))
    assert codes(plan) == ["changes.day_before_start"]
    with pytest.raises(LinzhangError, match="day_before_start"):
        doing.apply_change(filled.county, plan, None)
    assert filled.tenures() == before


def test_who_leaves_does_not_take_up_what_would_begin_later(filled: Filled) -> None:
    """The tenure of 赵六 that begins in September is taken back; an undo brings it back."""
    filled.do(Leave("2024-09-01", filled.people["张三", "13800000003"]))
    filled.do(succeed(filled, VILLAGE, day="2024-09-01", successor=Someone(uid=filled.person("赵六"))))
    before = filled.tenures()
    plan = plan_change(filled.county, Leave(DAY, filled.person("赵六")))
    assert codes(plan) == []
    assert [(c.post.area_name, c.tenure.start) for c in plan.withdrawn] == [("石桥镇上村", "2024-09-01")]
    assert "changes.withdrawn" in [r.code for _, found in lines(plan) for r in found]
    assert "原定2024年9月1日起任石桥镇上村 林长（上村党支部书记），不再到任" in str(sheet.rows(plan))
    doing.apply_change(filled.county, plan, "李工")
    assert (filled.on(DAY, OTHER), filled.on("2024-09-01", VILLAGE)) == ([None], [None])
    doing.undo_change(filled.county, "", None)
    assert filled.tenures() == before
    # only the later post is given up
    plan = plan_change(filled.county, Leave(DAY, filled.person("赵六"), (filled.post(VILLAGE),)))
    assert (codes(plan), len(plan.closings), len(plan.withdrawn)) == ([], 0, 1)


def test_day_after_the_start_is_none(filled: Filled) -> None:
    assert codes(plan_change(filled.county, Leave("2023-01-02", filled.person("赵六")))) == []


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ({"start": DAY}, []),
        ({"start": AFTER}, ["changes.before_person"]),
        ({"end": AFTER}, []),
        ({"end": DAY}, ["changes.after_person"]),
    ],
)
def test_tenure_outside_the_persons_dates(filled: Filled, dates: dict[str, str], expected: list[str]) -> None:
    with filled.county.batch("dates") as batch:
        batch.update("person", filled.person("赵六"), **dates)
    someone = Someone(uid=filled.person("赵六"))
    assert codes(plan_change(filled.county, succeed(filled, successor=someone))) == expected


def test_number_of_holders_of_the_profile(filled: Filled) -> None:
    plan = plan_change(filled.county, succeed(filled, OTHER, predecessor=filled.person("王安")))
    assert "changes.not_held" in codes(plan)
    assert "changes.too_many" in codes(plan)
    # any number of supervisors: no conflict of numbers, but it must be said who is succeeded
    assert codes(plan_change(filled.county, succeed(filled, VILLAGE, "supervisor"))) == ["changes.which_predecessor"]
    change = succeed(filled, VILLAGE, "supervisor", predecessor=filled.person("吴和"))
    filled.do(change)
    assert filled.on(DAY, VILLAGE, "supervisor") == ["吴和平", "钱七"]


def test_a_later_tenure_of_the_seat_ends_the_new_one(filled: Filled) -> None:
    with filled.county.batch("later") as batch:
        row = {"post_uid": filled.post(OTHER), "person_uid": filled.person("李宁"), "start": "2024-09-01"}
        batch.insert("tenure", [row])
        uid = filled.county.scalar("SELECT uid FROM tenure WHERE person_uid = ?", (filled.person("赵六"),))
        batch.update("tenure", uid, end="2024-09-01")
    plan = plan_change(filled.county, succeed(filled, OTHER))
    assert notes(plan) == ["changes.end_moved", "changes.until_later"]
    doing.apply_change(filled.county, plan, None)
    assert [filled.on(d, OTHER) for d in ("2024-08-31", "2024-09-01")] == [["钱七"], ["李宁"]]


def test_who_takes_what_he_has_already_is_a_conflict(filled: Filled) -> None:
    someone = Someone(uid=filled.person("张三"))
    assert codes(plan_change(filled.county, succeed(filled, successor=someone))) == ["changes.holds_already"]


def test_new_person_of_a_known_name_is_told_and_of_a_known_phone_refused(filled: Filled) -> None:
    plan = plan_change(filled.county, succeed(filled, successor=Someone(name="赵六")))
    assert (codes(plan), notes(plan)) == ([], ["changes.same_name"])
    plan = plan_change(filled.county, succeed(filled, successor=Someone(name="赵六", phone="13800000004")))
    assert codes(plan) == ["changes.known_person"]


def test_somebody_without_posts_changes_nothing(filled: Filled) -> None:
    filled.do(Leave(DAY, filled.person("赵六")))
    assert codes(plan_change(filled.county, Leave(AFTER, filled.person("赵六")))) == ["changes.nothing"]


def test_vacant_post_says_which_unit_carries_the_work_and_which_role_must_not_be_vacant(filled: Filled) -> None:
    leaves = Leave(DAY, next(u for (n, p), u in filled.people.items() if p.endswith("3")))
    plan = plan_change(filled.county, leaves)
    assert notes(plan) == ["changes.vacant"], "the profile says of no unit that it stands in"
    assert "承担" not in str(sheet.rows(plan))
    section = {**filled.county.profile.data["people"], "vacant": {"stand_in": {"chief": {"village": True}}}}
    filled.county.set_profile({"people": section})
    plan = plan_change(filled.county, leaves)
    assert "由上村村委会承担" in str(sheet.rows(plan))
    assert [(r.code, r.values.get("unit")) for r in plan.notes] == [("changes.vacant_unit", "上村村委会")]
    plan = plan_change(filled.county, Leave(DAY, filled.person("郑十")))
    assert notes(plan) == ["changes.vacant", "changes.must_not_be_vacant"]


@pytest.mark.parametrize("day", ["2024-02-30", "昨天", ""])
def test_what_is_no_day_is_said(filled: Filled, day: str) -> None:
    with pytest.raises(LinzhangError, match="day_unreadable"):
        plan_change(filled.county, Leave(day, filled.person("赵六")))


def test_plan_of_yesterday_is_not_done_on_what_changed_since(filled: Filled) -> None:
    plan = plan_change(filled.county, Leave(DAY, filled.person("赵六")))
    filled.do(Leave("2024-03-01", filled.person("赵六")))
    before = filled.tenures()
    with pytest.raises(LinzhangError, match="plan_outdated"):
        doing.apply_change(filled.county, plan, None)
    assert filled.tenures() == before


# ---- finding what is written ----------------------------------------------------------------------------------


def test_finder(filled: Filled) -> None:
    find = Finder(filled.county, DAY)
    assert find.post("520999101201 林长").uid == filled.post(VILLAGE)
    assert find.post("上村 chief").uid == filled.post(VILLAGE)
    assert find.person("赵六").uid == filled.person("赵六")
    assert find.person("张三@上村").uid == filled.people["张三", "13800000003"]
    assert find.someone("张三", "13800000005").uid == filled.people["张三", "13800000005"]
    assert find.someone("新人", "13800000099", "镇政府") == Someone("", "新人", "13800000099", "镇政府")
    assert find.someone("赵六", "13800000099").uid == "", "another phone is another person"
    assert find.post("520999101 林长").uid == filled.post(TOWN)
    assert find.area("石桥镇新民村") == filled.areas[OTHER]
    for call, code in (
        (lambda: find.person("张三"), "person_ambiguous"),
        (lambda: find.someone("张三"), "person_ambiguous"),
        (lambda: find.person("无名"), "person_unknown"),
        (lambda: find.post("新民村 林长"), "post_ambiguous"),
        (lambda: find.post("上村 总林长"), "post_unknown"),
        (lambda: find.area("新民村"), "area_ambiguous"),
        (lambda: find.area("没有"), "area_unknown"),
        (lambda: find.assigned("上村 林长"), "assign_unreadable"),
        (lambda: find.only_post(filled.person("周泰")), "which_post"),
        (lambda: find.holder((filled.post(VILLAGE, "supervisor"),)), "which_predecessor"),
    ):
        with pytest.raises(LinzhangError, match=code):
            call()
