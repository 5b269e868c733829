"""Importing rosters: who is matched, which tenures are closed, what is refused and why."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from linzhang_plugin.county import read
from linzhang_plugin.county.errors import Cancelled, LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.ledger import Ledger
from linzhang_plugin.county.profile import Profile
from linzhang_plugin.people.roster import import_roster, role_of_sheet

from .conftest import CHIEFS, GRID, RANGERS, MakeRoster, chief, ranger, told

CHANGE = "2024-05-16"


def run(county: County, path: Path, **options: object) -> Ledger:
    return import_roster(county, path, **options)[0]  # type: ignore[arg-type]


def everything(county: County) -> list[tuple[object, ...]]:
    tables = ("unit", "person", "post", "tenure", "change")
    return [tuple(r) for t in tables for r in county.rows(f"SELECT * FROM {t} ORDER BY uid")]


def holder(county: County, day: str, code: str = GRID, role: str = "ranger") -> list[str | None]:
    frame = read.holders(county, day, roles=[role])
    return list(frame[frame["area_code"] == code]["name"])


def codes(ledger: Ledger, status: str) -> list[tuple[int | None, str]]:
    return [(e.row, e.code) for e in told(ledger) if e.status == status]


def test_persons_posts_units_and_tenures_come_in(county: County, make_roster: MakeRoster) -> None:
    path = make_roster(林长=(CHIEFS, [chief("张三")]), 护林员=(RANGERS, [ranger("李四")]))
    ledger, uid = import_roster(county, path)
    assert (ledger.accepted, ledger.refused, ledger.noted) == (2, 0, 0)
    frame = read.holders(county, "2024-01-01")
    rows = frame[["area_name", "role", "title", "name", "phone", "unit", "start", "end"]].to_numpy().tolist()
    assert rows == [
        ["上村", "chief", "党支部书记", "张三", "13800000002", "上村村委会", "2023-01-01", None],
        ["上村一组", "ranger", None, "李四", "13800000001", None, "2023-01-01", None],
    ]
    assert county.scalar('SELECT count(*) FROM "import" WHERE uid = ?', (uid,)) == 1
    # the post is no older than its first tenure: nobody was missing before
    assert holder(county, "2022-12-31") == []


def test_what_another_program_writes_meanwhile_is_not_undone(county: County, make_roster: MakeRoster) -> None:
    path = make_roster(护林员=(RANGERS, [ranger("李四")]))
    run(county, path)
    tenure = county.scalar("SELECT uid FROM tenure")
    path = make_roster("六月.xlsx", 护林员=(RANGERS, [ranger("王五", 联系电话=None, 任职时间=CHANGE)]))

    def ended_elsewhere(fraction: float) -> None:
        if fraction >= 0.8:
            with County.open(county.path) as other, other.batch("elsewhere") as batch:
                if not batch.rows('SELECT 1 FROM tenure WHERE "end" IS NOT NULL'):
                    batch.update("tenure", tenure, end="2024-01-31")

    with pytest.raises(LinzhangError, match="county_changed"):
        run(county, path, progress=lambda fraction: ended_elsewhere(fraction) if fraction < 0.95 else None)
    assert [tuple(r) for r in county.rows('SELECT uid, "end" FROM tenure')] == [(tenure, "2024-01-31")]
    assert run(county, path).refused == 0


def test_the_second_time_changes_nothing(county: County, make_roster: MakeRoster) -> None:
    rows = [ranger("李四", 离任时间=CHANGE), ranger("王五", 联系电话=None, 任职时间=CHANGE)]
    path = make_roster(
        林长=(CHIEFS, [chief(None, 联系电话=None), chief("张三", "520999101202")]), 护林员=(RANGERS, rows)
    )
    assert run(county, path).refused == 0
    before = everything(county)
    again = run(county, path)
    assert everything(county) == before
    assert (again.unchanged_count, again.refused, again.noted) == (4, 0, 0)


def test_the_day_of_change_is_the_successors(county: County, make_roster: MakeRoster) -> None:
    rows = [ranger("李四", 离任时间="2024.5.16"), ranger("王五", 联系电话="13800000009", 任职时间="2024年5月16日")]
    run(county, make_roster(护林员=(RANGERS, rows)))
    assert holder(county, "2024-05-15") == ["李四"]
    assert holder(county, CHANGE) == ["王五"]


def test_a_successor_closes_the_predecessor_and_says_so(county: County, make_roster: MakeRoster) -> None:
    run(county, make_roster("四月.xlsx", 护林员=(RANGERS, [ranger("李四")])))
    rows = [ranger("王五", 联系电话="13800000009", 任职时间=CHANGE)]
    path = make_roster("五月.xlsx", 护林员=(RANGERS, rows))
    ledger = run(county, path)
    assert [(e.code, e.values) for e in told(ledger)] == [
        ("people.predecessor_closed", {"name": "李四", "since": "2023-01-01", "day": CHANGE, "other": "王五"})
    ]
    assert holder(county, "2024-05-15") == ["李四"]
    assert holder(county, CHANGE) == ["王五"]
    assert county.scalar("SELECT count(*) FROM tenure") == 2
    # the old roster again neither reopens nor doubles anything
    before = everything(county)
    assert run(county, make_roster("四月.xlsx", 护林员=(RANGERS, [ranger("李四")]))).unchanged_count == 1
    assert everything(county) == before


def test_rows_in_any_order_give_the_same_tenures(county: County, make_roster: MakeRoster) -> None:
    rows = [ranger("王五", 联系电话="13800000009", 任职时间=CHANGE), ranger("李四", 离任时间=CHANGE)]
    assert run(county, make_roster(护林员=(RANGERS, rows))).refused == 0
    assert holder(county, "2024-05-15") == ["李四"]
    assert holder(county, CHANGE) == ["王五"]


def test_an_end_that_comes_later_ends_the_tenure_and_nothing_is_overwritten(
    county: County, make_roster: MakeRoster
) -> None:
    run(county, make_roster("一.xlsx", 护林员=(RANGERS, [ranger("李四")])))
    ended = run(county, make_roster("二.xlsx", 护林员=(RANGERS, [ranger("李四", 离任时间=CHANGE)])))
    assert codes(ended, "noted") == [(3, "people.tenure_ended")]
    assert holder(county, CHANGE) == [None]
    before = everything(county)
    other = run(county, make_roster("三.xlsx", 护林员=(RANGERS, [ranger("李四", 离任时间="2024-06-01")])))
    assert codes(other, "refused") == [(3, "people.end_differs")]
    later = run(county, make_roster("四.xlsx", 护林员=(RANGERS, [ranger("李四", 任职时间="2023-06-01")])))
    assert codes(later, "refused") == [(3, "people.start_differs")]
    assert everything(county) == before


def test_two_rangers_of_one_grid_are_refused(county: County, make_roster: MakeRoster) -> None:
    rows = [ranger("李四"), ranger("王五", 联系电话="13800000009")]
    ledger = run(county, make_roster(护林员=(RANGERS, rows)))
    assert codes(ledger, "refused") == [(4, "people.overlap")]
    overlapping = [ranger("赵六", 联系电话="13800000008", 任职时间="2022-01-01", 离任时间="2023-06-01")]
    ledger = run(county, make_roster("二.xlsx", 护林员=(RANGERS, overlapping)))
    assert codes(ledger, "refused") == [(3, "people.overlap")]
    earlier = [ranger("赵六", 联系电话="13800000008", 任职时间="2022-01-01")]
    ledger = run(county, make_roster("三.xlsx", 护林员=(RANGERS, earlier)))
    assert codes(ledger, "noted") == [(3, "people.ended_by_successor")]
    assert holder(county, "2022-12-31") == ["赵六"]
    assert holder(county, "2023-01-01") == ["李四"]


def test_joint_general_chiefs_are_two_and_no_more(county: County, make_roster: MakeRoster) -> None:
    def top(name: str, title: str, phone: str) -> list[object]:
        return chief(name, "520999", 角色="总林长", 职务=title, 联系电话=phone, 单位=None)

    rows = [
        top("甲一", "县委书记", "13800000011"),
        top("乙二", "县长", "13800000012"),
        top("丙三", "县政协主席", "13800000013"),
    ]
    ledger = run(county, make_roster(林长=(CHIEFS, rows)))
    assert codes(ledger, "refused") == [(5, "people.too_many")]
    assert holder(county, "2024-01-01", "520999000000", "general_chief") == ["甲一", "乙二"]
    # the successor in the post takes over from its holder, the other stays
    new = chief("丁四", "520999", 角色="总林长", 职务="县长", 联系电话="13800000014", 单位=None, 任职时间=CHANGE)
    ledger = run(county, make_roster("二.xlsx", 林长=(CHIEFS, [new])))
    assert codes(ledger, "noted") == [(3, "people.predecessor_closed")]
    assert holder(county, CHANGE, "520999000000", "general_chief") == ["甲一", "丁四"]


def test_order_of_the_source_is_the_order_of_every_list(county: County, make_roster: MakeRoster) -> None:
    names = ["赵六", "钱七", "孙八", "李九"]
    rows = [
        chief(n, "520999101000", 角色="副林长", 职务=f"副镇长{n}", 联系电话=f"1380000002{i}")
        for i, n in enumerate(names)
    ]
    run(county, make_roster(林长=(CHIEFS, rows)))
    assert holder(county, "2024-01-01", "520999101000", "deputy_chief") == names


def test_vacant_posts_are_posts_without_tenure(county: County, make_roster: MakeRoster) -> None:
    rows = [chief(None, 联系电话=None), chief("空缺", "520999101202", 联系电话=None)]
    ledger = run(county, make_roster(林长=(CHIEFS, rows), 护林员=(RANGERS, [ranger(None)])))
    assert codes(ledger, "noted") == [(3, "people.vacant"), (4, "people.vacant")]
    assert codes(ledger, "refused") == [(3, "people.name_missing")]
    assert (county.scalar("SELECT count(*) FROM post"), county.scalar("SELECT count(*) FROM tenure")) == (2, 0)
    # somebody is found for it: the post is the same
    ledger = run(county, make_roster("二.xlsx", 林长=(CHIEFS, [chief("张三")])))
    assert ledger.accepted == 1
    assert county.scalar("SELECT count(*) FROM post") == 2
    # and a roster that calls it vacant again does not drive him out
    ledger = run(county, make_roster("三.xlsx", 林长=(CHIEFS, [chief(None, 联系电话=None)])))
    assert codes(ledger, "noted") == [(3, "people.vacant_but_held")]
    assert holder(county, "2024-01-01", "520999101201", "chief") == ["张三"]


def test_one_person_with_two_posts_is_one_person(county: County, make_roster: MakeRoster) -> None:
    rows = [ranger("李四"), ranger("李 四", "520999101201-02", 联系电话=13800000001.0)]
    run(county, make_roster(护林员=(RANGERS, rows)))
    assert county.scalar("SELECT count(*) FROM person") == 1
    assert county.scalar("SELECT count(*) FROM tenure") == 2


def test_same_name_with_another_phone_elsewhere_is_another_person(county: County, make_roster: MakeRoster) -> None:
    rows = [ranger("李四"), ranger("李四", "520999102201-01", 联系电话="13800000009")]
    ledger = run(county, make_roster(护林员=(RANGERS, rows)))
    assert codes(ledger, "noted") == [(4, "people.same_name")]
    assert county.scalar("SELECT count(*) FROM person") == 2


def test_same_name_in_the_same_post_with_another_phone_is_asked(county: County, make_roster: MakeRoster) -> None:
    run(county, make_roster("一.xlsx", 护林员=(RANGERS, [ranger("李四")])))
    before = everything(county)
    path = make_roster("二.xlsx", 护林员=(RANGERS, [ranger("李四", 联系电话="13800000009")]))
    assert codes(run(county, path), "refused") == [(3, "people.phone_differs")]
    assert everything(county) == before


def test_a_name_without_phone_is_matched_by_place_or_asked(county: County, make_roster: MakeRoster) -> None:
    run(county, make_roster("一.xlsx", 护林员=(RANGERS, [ranger("李四")])))
    near = make_roster("二.xlsx", 护林员=(RANGERS, [ranger("李四", "520999101201-02", 联系电话=None)]))
    run(county, near)
    assert county.scalar("SELECT count(*) FROM person") == 1
    far = make_roster("三.xlsx", 护林员=(RANGERS, [ranger("李四", "520999102201-01", 联系电话=None)]))
    assert codes(run(county, far), "noted") == [(3, "people.same_name")]
    assert county.scalar("SELECT count(*) FROM person") == 2
    # a phone that comes later is added to the one without
    late = make_roster("四.xlsx", 护林员=(RANGERS, [ranger("李四", "520999102201-01", 联系电话="13800000007")]))
    assert codes(run(county, late), "noted") == [(3, "people.phone_added")]
    assert county.scalar("SELECT count(*) FROM person") == 2


def test_a_name_that_two_near_persons_have_is_asked(county: County, make_roster: MakeRoster) -> None:
    rows = [ranger("李四"), ranger("李四", "520999101201-02", 联系电话="13800000009")]
    run(county, make_roster("一.xlsx", 护林员=(RANGERS, rows)))
    assert county.scalar("SELECT count(*) FROM person") == 2
    third = chief("李四", 联系电话=None, 角色="监管员")
    assert codes(run(county, make_roster("二.xlsx", 林长=(CHIEFS, [third]))), "refused") == [
        (3, "people.name_ambiguous")
    ]


def test_phones_never_stand_in_the_ledger(county: County, make_roster: MakeRoster) -> None:
    rows = [
        ranger("李四", 联系电话="1380000"),
        ranger("王五", "520999101201-02", 角色="13800000003"),
        ranger("赵六", "520999102201-01", 任职时间="13800000004"),
        ranger("孙八", "13800000005"),
    ]
    ledger, uid = import_roster(county, make_roster(护林员=(RANGERS, rows)))
    assert codes(ledger, "noted") == [(3, "people.phone_malformed")]
    stored = county.scalar('SELECT ledger FROM "import" WHERE uid = ?', (uid,))
    assert "1380000" not in stored
    assert county.scalar("SELECT phone FROM person WHERE name = '李四'") == "1380000"


def test_every_refused_row_says_why(county: County, make_roster: MakeRoster) -> None:
    chiefs = [
        chief("甲一", 角色="森林卫士"),
        chief("甲二", "520999999999"),
        chief("甲五", None),
        chief("甲四", None, 村="新民村"),
        chief("甲三", None, 乡镇="没有镇"),
        chief("甲六", 乡镇="云岭镇"),
        chief("甲七", 级别="星级"),
        chief("甲八", GRID),
        chief("甲九", 任职时间="去年"),
        chief("乙一", 任职时间=CHANGE, 离任时间="2024-05-01"),
        chief("乙二", 任职时间=None),
        chief("乙三、乙四", 联系电话="13800000031、13800000032"),
        chief("乙五", None, 级别="村级", 乡镇="石桥镇"),
        ["合计", None, None, None, 12],
    ]
    ledger = run(county, make_roster(林长=(CHIEFS, chiefs)))
    assert [code.removeprefix("people.") for _, code in codes(ledger, "refused")] == [
        "role_unknown",
        "area_unknown",
        "place_missing",
        "place_ambiguous",
        "place_unknown",
        "place_contradicts",
        "level_unknown",
        "role_level",
        "date_unreadable",
        "end_before_start",
        "start_missing",
        "overlap",
        "place_incomplete",
    ]
    assert ledger.refused == len(chiefs) - 1
    assert codes(ledger, "passed") == [(16, "people.total_row")]
    # of two in one row who cannot both hold the post the first one is in
    assert (ledger.accepted, ledger.passed) == (1, 3)
    assert county.scalar("SELECT count(*) FROM person") == 1  # the first of two in a cell


def test_places_by_names_alone(county: County, make_roster: MakeRoster) -> None:
    rows = [
        chief("甲一", None, 级别="县级", 角色="副总林长"),
        chief("甲二", None, 级别="乡镇级", 乡镇="石桥", 联系电话="13800000021"),
        chief("甲三", None, 级别="村级", 乡镇="云岭镇", 村="新民村", 联系电话="13800000022"),
    ]
    assert run(county, make_roster(林长=(CHIEFS, rows))).refused == 0
    frame = read.holders(county, "2024-01-01")
    assert list(frame["area_code"]) == ["520999000000", "520999101000", "520999102201"]


def test_default_start_for_rows_without_one(county: County, make_roster: MakeRoster) -> None:
    path = make_roster(护林员=(RANGERS, [ranger("李四", 任职时间=None)]))
    assert run(county, path, default_start=datetime.date(2024, 1, 1)).accepted == 1
    assert county.scalar('SELECT "start" FROM tenure') == "2024-01-01"
    # another default next month is no reason to doubt
    assert run(county, path, default_start=datetime.date(2024, 2, 1)).unchanged_count == 1


def test_sheet_names_give_the_role_where_there_is_no_column() -> None:
    profile = Profile.preset("three_levels")
    names = {
        sheet: role.key if (role := role_of_sheet(profile, sheet)) else None
        for sheet in ("护林员", "副总林长名单", "表1")
    }
    assert names == {"护林员": "ranger", "副总林长名单": "deputy_general_chief", "表1": None}


def test_a_county_without_areas_is_told_to_import_them_first(chinese_tmp: Path, make_roster: MakeRoster) -> None:
    path = make_roster(护林员=(RANGERS, [ranger("李四")]))
    with (
        County.create(
            chinese_tmp / "空.gpkg", name="空县", code6="520998", epsg=4545, profile=Profile.preset("three_levels")
        ) as empty,
        pytest.raises(LinzhangError) as caught,
    ):
        import_roster(empty, path)
    assert caught.value.code == "people.no_areas"


def test_cancel_leaves_the_file_as_it_was(county: County, make_roster: MakeRoster) -> None:
    def stop(fraction: float) -> None:
        if fraction > 0.9:
            raise Cancelled

    before = everything(county)
    with pytest.raises(Cancelled):
        import_roster(county, make_roster(护林员=(RANGERS, [ranger("李四")])), progress=stop)
    assert everything(county) == before


@pytest.mark.bench
def test_five_thousand_rows(county: County, make_roster: MakeRoster) -> None:
    # printed, not asserted: machines differ
    import time

    with county.batch("grids") as batch:
        village = batch.rows("SELECT uid FROM area WHERE code = '520999102201'")[0]["uid"]
        batch.insert(
            "area",
            [
                {"code": f"520999102201-{i:04d}", "name": f"网格{i}", "level": "grid", "kind": "base"}
                | {"parent_uid": village}
                for i in range(5000)
            ],
        )
    rows = [ranger(f"人{i}", f"520999102201-{i:04d}", 联系电话=f"1380000{i:04d}") for i in range(5000)]
    path = make_roster(护林员=(RANGERS, rows))
    started = time.perf_counter()
    assert run(county, path).accepted == 5000
    print(f"5,000 rows: {time.perf_counter() - started:.2f} s")
