"""Through ``linzhang:importroster``: seats change hands, titles, units and the order of leaders follow the rosters."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from linzhang_plugin.county import read
from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.profile import Profile
from linzhang_plugin.people.succession import Rival, settle

from .conftest import CHIEFS, GRID, RANGERS, MakeRoster, chief, ranger

TOWN, VILLAGE = "520999101000", "520999101201"
CHANGE = "2024-05-16"
Line = tuple[int, str, str]


def load(county: County, path: Path) -> list[Line]:
    """(row, status, code) of every line of the import's ledger."""
    import processing

    outputs = processing.run("linzhang:importroster", {"COUNTY": str(county.path), "INPUT": str(path)})
    above = ("people.title_row", "people.table_header")
    lines = ledger_of(county, outputs["IMPORT"])
    return [(row, status, code) for _, row, status, code, _ in lines if code not in above]


def ledger_of(county: County, uid: str) -> list[list[Any]]:
    found: list[list[Any]] = json.loads(county.scalar('SELECT ledger FROM "import" WHERE uid = ?', (uid,)))
    return found


def last_values(county: County, code: str) -> dict[str, Any]:
    """The values of the last line with that code in any ledger."""
    texts = [row["ledger"] for row in county.rows('SELECT ledger FROM "import" ORDER BY id')]
    found: list[dict[str, Any]] = [line[4] for text in texts for line in json.loads(text) if line[3] == code]
    return found[-1]


def held(county: County, day: str, code: str, role: str, *columns: str) -> list[Any]:
    frame = read.holders(county, day, roles=[role])
    frame = frame[frame["area_code"] == code]
    return [values[0] if len(values) == 1 else tuple(values) for values in frame[list(columns or ("name",))].to_numpy()]


def changes(county: County) -> int:
    return int(county.scalar("SELECT count(*) FROM change"))


def deputy(name: str, title: str, n: int, **more: Any) -> list[Any]:
    return chief(name, TOWN, 角色="副林长", 职务=title, 单位=None, 联系电话=f"138000001{n:02d}", **more)


@pytest.fixture(autouse=True)
def _qgis(qgis_app: object) -> None:
    """The algorithm's provider."""


def test_a_new_village_chief_follows_the_old_one(county: County, make_roster: MakeRoster) -> None:
    load(county, make_roster("一.xlsx", 林长=(CHIEFS, [chief("张三")])))
    new = chief("辛树继", 联系电话="13800007777", 任职时间=CHANGE)
    lines = load(county, make_roster("二.xlsx", 林长=(CHIEFS, [new])))
    assert lines == [(3, "noted", "people.predecessor_closed")]
    assert held(county, "2024-05-15", VILLAGE, "chief") == ["张三"]
    assert held(county, CHANGE, VILLAGE, "chief") == ["辛树继"]
    values = last_values(county, "people.predecessor_closed")
    assert values == {"name": "张三", "since": "2023-01-01", "day": CHANGE, "other": "辛树继"}


def test_town_chiefs_of_one_title_follow_each_other_and_others_stay_with_a_note(
    county: County, make_roster: MakeRoster
) -> None:
    rows = [chief("章常甲", TOWN, 职务="镇长", 联系电话="13800000021"), chief("舒继乙", TOWN, 职务="镇党委书记")]
    load(county, make_roster("一.xlsx", 林长=(CHIEFS, rows)))
    new = chief("章常丙", TOWN, 职务="镇长", 联系电话="13800000023", 任职时间=CHANGE)
    lines = load(county, make_roster("二.xlsx", 林长=(CHIEFS, [new])))
    assert [code for _, _, code in lines] == ["people.predecessor_closed", "people.two_holders"]
    assert last_values(county, "people.two_holders")["others"] == "舒继乙"
    assert sorted(held(county, CHANGE, TOWN, "chief")) == ["章常丙", "舒继乙"]
    # the roster lists both: nothing to check
    third = chief("任达丁", TOWN, 职务="人大主席", 联系电话="13800000024", 任职时间=CHANGE)
    lines = load(county, make_roster("三.xlsx", 林长=(CHIEFS, [new, rows[1], third])))
    assert [status for _, status, _ in lines] == ["unchanged", "unchanged", "accepted"]


def test_several_rangers_of_one_village_stay_side_by_side(county: County, make_roster: MakeRoster) -> None:
    def of_village(name: str, n: int, start: str) -> list[Any]:
        return ranger(name, VILLAGE, 联系电话=f"1380000003{n}", 任职时间=start)

    rows = [
        of_village("孙一", 1, "2023-01-01"),
        of_village("孙二", 2, "2024-01-01"),
        of_village("孙三", 3, "2024-01-01"),
    ]
    path = make_roster("一.xlsx", 护林员=(RANGERS, rows))
    assert [status for _, status, _ in load(county, path)] == ["accepted"] * 3
    assert held(county, "2024-06-01", VILLAGE, "ranger") == ["孙一", "孙二", "孙三"]
    before = changes(county)
    assert [status for _, status, _ in load(county, path)] == ["unchanged"] * 3
    assert changes(county) == before
    # without a title nobody is the predecessor: both stay, and whoever the roster leaves out is named
    path = make_roster("二.xlsx", 护林员=(RANGERS, [*rows[1:], of_village("孙四", 4, CHANGE)]))
    assert load(county, path)[-1] == (5, "noted", "people.two_holders")
    assert last_values(county, "people.two_holders")["others"] == "孙一"
    assert len(held(county, CHANGE, VILLAGE, "ranger")) == 4


def test_two_holders_of_one_seat_in_one_roster_need_a_date_of_leaving(county: County, make_roster: MakeRoster) -> None:
    from linzhang_plugin.desktop.messages import sentence

    old, new = ranger("李四"), ranger("王五", 联系电话="13800000009", 任职时间=CHANGE)
    path = make_roster("一.xlsx", 护林员=(RANGERS, [new, old]))
    assert load(county, path) == [(3, "refused", "people.overlap"), (4, "accepted", "county.accepted")]
    assert held(county, CHANGE, GRID, "ranger") == ["李四"]
    assert "date of leaving" in sentence("people.overlap", **last_values(county, "people.overlap"))
    # known from before and still in the list: not closed either
    path = make_roster("二.xlsx", 护林员=(RANGERS, [old, new]))
    assert load(county, path) == [(3, "unchanged", "county.unchanged"), (4, "refused", "people.overlap")]
    path = make_roster("三.xlsx", 护林员=(RANGERS, [ranger("李四", 离任时间=CHANGE), new]))
    assert [status for _, status, _ in load(county, path)] == ["noted", "accepted"]
    assert held(county, CHANGE, GRID, "ranger") == ["王五"]


def test_two_deputies_of_one_title_stay_and_the_one_who_is_replaced_goes(
    county: County, make_roster: MakeRoster
) -> None:
    first, second = deputy("赵一", "副镇长", 1), deputy("钱二", "副镇长", 2)
    load(county, make_roster("一.xlsx", 林长=(CHIEFS, [first, second])))
    assert held(county, CHANGE, TOWN, "deputy_chief") == ["赵一", "钱二"]
    third = deputy("王五", "副镇长", 3, 任职时间=CHANGE)
    lines = load(county, make_roster("二.xlsx", 林长=(CHIEFS, [first, third])))
    assert lines[1] == (4, "noted", "people.predecessor_closed")
    assert held(county, CHANGE, TOWN, "deputy_chief") == ["赵一", "王五"]
    # alone against two of the title: nobody can say who left
    fourth = deputy("周六", "副镇长", 4, 任职时间="2024-06-01")
    lines = load(county, make_roster("三.xlsx", 林长=(CHIEFS, [fourth])))
    assert lines == [(3, "noted", "people.two_holders")]
    assert last_values(county, "people.two_holders")["others"] == "赵一、王五"


def police(name: str, title: str, n: int, unit: str, **more: Any) -> list[Any]:
    return chief(name, TOWN, 角色="警长", 职务=title, 单位=unit, 联系电话=f"1380000004{n}", **more)


def test_a_successor_has_his_own_title_and_unit(county: County, make_roster: MakeRoster) -> None:
    load(county, make_roster("一.xlsx", 林长=(CHIEFS, [police("张三", "派出所所长", 1, "石桥派出所")])))
    new = police("李四", "森林分局副局长", 2, "森林分局", 任职时间=CHANGE)
    load(county, make_roster("二.xlsx", 林长=(CHIEFS, [new])))
    columns = ("name", "title", "unit")
    assert held(county, "2024-05-15", TOWN, "police_chief", *columns) == [("张三", "派出所所长", "石桥派出所")]
    assert held(county, CHANGE, TOWN, "police_chief", *columns) == [("李四", "森林分局副局长", "森林分局")]
    frame = read.tenures(county, "2024-05-01", "2024-05-31")
    assert frame[["name", "title", "unit"]].to_numpy().tolist() == [
        ["张三", "派出所所长", "石桥派出所"],
        ["李四", "森林分局副局长", "森林分局"],
    ]
    # a post that is vacant again prints its own
    gone = police("李四", "森林分局副局长", 2, "森林分局", 任职时间=CHANGE, 离任时间="2024-08-01")
    load(county, make_roster("三.xlsx", 林长=(CHIEFS, [gone])))
    assert held(county, "2024-08-01", TOWN, "police_chief", *columns) == [(None, "派出所所长", "石桥派出所")]


def test_a_title_and_unit_that_change_are_written_and_said(county: County, make_roster: MakeRoster) -> None:
    load(
        county,
        make_roster("一.xlsx", 林长=(CHIEFS, [police("张三", "所长", 1, "石桥派出所"), deputy("赵一", "副镇长", 1)])),
    )
    rows = [police("张三", "教导员", 1, "县公安局"), deputy("赵一", "常务副镇长", 1)]
    path = make_roster("二.xlsx", 林长=(CHIEFS, rows))
    assert load(county, path) == [
        (3, "noted", "people.title_changed"),
        (3, "noted", "people.unit_changed"),
        (4, "noted", "people.title_changed"),
    ]
    assert last_values(county, "people.unit_changed") == {"name": "张三", "before": "石桥派出所", "now": "县公安局"}
    assert held(county, CHANGE, TOWN, "police_chief", "name", "title", "unit") == [("张三", "教导员", "县公安局")]
    assert held(county, CHANGE, TOWN, "deputy_chief", "name", "title") == [("赵一", "常务副镇长")]
    assert county.scalar("SELECT count(*) FROM tenure") == 2
    own = "SELECT unit.name FROM person JOIN unit ON unit.uid = person.unit_uid WHERE person.name = '张三'"
    assert county.scalar(own) == "县公安局"
    before = changes(county)
    assert [status for _, status, _ in load(county, path)] == ["unchanged", "unchanged"]
    assert changes(county) == before


def test_every_unit_belongs_to_somebody(county: County, make_roster: MakeRoster) -> None:
    load(county, make_roster("一.xlsx", 林长=(CHIEFS, [police("张三", "所长", 1, "石桥派出所")])))
    # refused, and known with the unit of another post
    wrong = police("张三", "所长", 1, "没有的单位", 任职时间="2023-06-01")
    assert load(county, make_roster("二.xlsx", 林长=(CHIEFS, [wrong]))) == [(3, "refused", "people.start_differs")]
    load(county, make_roster("三.xlsx", 林长=(CHIEFS, [police("张三", "所长", 1, "县公安局")])))
    used = "SELECT unit_uid FROM tenure UNION SELECT unit_uid FROM person UNION SELECT unit_uid FROM post"
    rows = county.rows(f"SELECT name, uid IN ({used}) AS used FROM unit ORDER BY name")
    assert [tuple(row) for row in rows] == [("县公安局", 1), ("石桥派出所", 1)]


def test_one_row_too_many_for_a_person_is_refused(county: County, make_roster: MakeRoster) -> None:
    rows = [police("张三", "所长", 1, "石桥派出所"), police("张三", "所长", 1, "县公安局")]
    path = make_roster(林长=(CHIEFS, rows))
    assert load(county, path)[1] == (4, "refused", "people.listed_twice")
    before = changes(county)
    assert load(county, path) == [(3, "unchanged", "county.unchanged"), (4, "refused", "people.listed_twice")]
    assert changes(county) == before


def test_general_chiefs_move_up(county: County, make_roster: MakeRoster) -> None:
    def top(name: str, title: str, n: int, start: str = "2023-01-01") -> list[Any]:
        row = {"角色": "总林长", "职务": title, "单位": None, "联系电话": f"1380000005{n}", "任职时间": start}
        return chief(name, "520999", **row)

    old = make_roster("一.xlsx", 林长=(CHIEFS, [top("甲一", "县委书记", 1), top("乙二", "县长", 2)]))
    load(county, old)
    rows = [top("乙二", "县委书记", 2, CHANGE), top("丁四", "县长", 4, CHANGE)]
    path = make_roster("二.xlsx", 林长=(CHIEFS, rows))
    codes = [code for _, _, code in load(county, path)]
    assert codes == ["people.predecessor_closed", "people.title_moved", "county.accepted"]
    now = held(county, CHANGE, "520999000000", "general_chief", "name", "title")
    assert now == [("乙二", "县委书记"), ("丁四", "县长")]
    before = changes(county)
    assert [status for _, status, _ in load(county, path)] == ["unchanged", "unchanged"]
    assert changes(county) == before
    assert held(county, "2024-05-15", "520999000000", "general_chief") == ["甲一", "乙二"]


def test_leaders_stand_as_in_the_latest_roster(county: County, make_roster: MakeRoster) -> None:
    a, b, c = deputy("赵一", "副镇长", 1), deputy("钱二", "人大主席", 2), deputy("孙三", "副镇长", 3)
    load(county, make_roster("一.xlsx", 林长=(CHIEFS, [a, b, c])))
    # one title on both sides of another
    assert held(county, "2024-07-01", TOWN, "deputy_chief") == ["赵一", "钱二", "孙三"]
    new = deputy("王五", "镇纪委书记", 4, 任职时间="2024-06-01")
    path = make_roster("二.xlsx", 林长=(CHIEFS, [c, new, a, b]))
    load(county, path)
    assert held(county, "2024-07-01", TOWN, "deputy_chief") == ["孙三", "王五", "赵一", "钱二"]
    before = changes(county)
    assert [status for _, status, _ in load(county, path)] == ["unchanged"] * 4
    assert changes(county) == before
    # a notice with the successor alone puts him in the predecessor's place
    load(county, make_roster("三.xlsx", 林长=(CHIEFS, [deputy("周六", "镇纪委书记", 5, 任职时间="2024-07-01")])))
    assert held(county, "2024-07-01", TOWN, "deputy_chief") == ["孙三", "周六", "赵一", "钱二"]


def test_two_of_one_name_with_two_numbers_in_one_village(county: County, make_roster: MakeRoster) -> None:
    rows = [ranger("李四", VILLAGE), ranger("李四", VILLAGE, 联系电话="13800000009")]
    path = make_roster(护林员=(RANGERS, rows))
    assert [code for _, _, code in load(county, path)] == ["county.accepted", "people.same_name"]
    assert [status for _, status, _ in load(county, path)] == ["unchanged", "unchanged"]


def test_a_liaison_unit_that_changes_is_written_and_said(county: County, make_roster: MakeRoster) -> None:
    headers = [*CHIEFS, "联系单位"]
    load(county, make_roster("一.xlsx", 林长=(headers, [[*chief("张三"), "县财政局"]])))
    path = make_roster("二.xlsx", 林长=(headers, [[*chief("张三"), "县水务局"]]))
    assert load(county, path) == [(3, "noted", "people.liaison_changed")]
    assert held(county, CHANGE, VILLAGE, "chief", "liaison_unit") == ["县水务局"]


def test_phones_in_names_of_files_and_sheets_are_masked(county: County, make_roster: MakeRoster) -> None:
    path = make_roster("护林员13800000077.xlsx", **{"护林员 138 0000 0088": (RANGERS, [ranger("李四")])})
    load(county, path)
    row = county.rows('SELECT source, ledger FROM "import"')[0]
    assert row["source"] == "护林员138****0077.xlsx"
    assert json.loads(row["ledger"])[0][0] == "护林员138****0077.xlsx[护林员 138****0088]"


@pytest.mark.parametrize("name", ["three_levels", "four_levels"])
def test_how_many_hold_a_role_depends_on_the_level(name: str) -> None:
    profile = Profile.preset(name)
    levels = ("county", "town", "village", "grid")
    assert [profile.role("chief").holders_at(level) for level in levels] == [0, 0, 1, 0]
    assert [profile.role("ranger").holders_at(level) for level in ("village", "grid")] == [0, 1]
    assert [profile.role("general_chief").holders_at(level) for level in ("county", "town")] == [2, 2]
    assert [profile.role(key).holders_at("village") for key in ("supervisor", "technician", "deputy_chief")] == [0] * 3
    assert profile.role("police_chief").holders_at("town") == 1


def test_settling_in_time() -> None:
    def rival(start: str, end: str | None = None, listed: bool = False, uid: str = "x") -> Rival:
        return Rival(uid, "李四", start, end, listed)

    assert settle("2024-05-16", None, [rival("2023-01-01")], limited=True).closing == [rival("2023-01-01")]
    assert settle("2022-01-01", None, [rival("2023-01-01")], limited=True).end == "2023-01-01"
    # before its end a known tenure is not shortened, and on its last day it is over
    assert settle("2024-05-15", None, [rival("2023-01-01", "2024-05-16")], limited=True).clash is not None
    assert settle("2024-05-16", None, [rival("2023-01-01", "2024-05-16")], limited=True).clash is None
    assert settle("2023-01-01", None, [rival("2023-01-01")], limited=True).clash is not None
    assert settle("2024-05-16", None, [rival("2023-01-01", listed=True)], limited=True).clash is not None
    several = [rival("2023-01-01"), rival("2023-02-01", uid="y")]
    assert settle("2024-05-16", None, several, limited=False).closing == []
