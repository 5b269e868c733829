"""Every check finds its fault, says nothing where there is none, and never says a phone or ID number."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from linzhang_plugin.county.gateway import Batch, County
from linzhang_plugin.people import checks, checks_people
from linzhang_plugin.people.checks_people import id_fault

from .conftest import GRID
from .posts import hold, uid_of

DAY = datetime.date(2024, 5, 31)
SECOND = "520999101201-02"
# made up: a place code that does not exist, and the check character computed by hand
GOOD_ID = "520999199001010011"


def codes(county: County, day: datetime.date = DAY) -> list[str]:
    return [f.code.removeprefix("lists.") for f in checks.check(county, day)]


def post_of(county: County, code: str, role: str = "ranger") -> str:
    return str(county.scalar("SELECT uid FROM post WHERE area_uid = ? AND role = ?", (uid_of(county, code), role)))


def person_of(county: County, name: str) -> str:
    return str(county.scalar("SELECT uid FROM person WHERE name = ?", (name,)))


def test_areas_and_grids_without_anybody(staffed: County) -> None:
    found = {(f.code.removeprefix("lists."), f.area) for f in checks.check(staffed, DAY)}
    assert found == {
        ("no_chief_post", "石桥镇新民村"),
        ("no_chief_post", "云岭镇"),
        ("no_chief_post", "云岭镇新民村"),
        ("no_ranger", "石桥镇上村二组"),
        ("no_ranger", "云岭镇新民村新民一组"),
    }
    assert "石桥镇上村二组" not in {f.area for f in checks.check(staffed, datetime.date(2024, 5, 15))}
    # 赵六's tenure ends on the 16th: that day is no longer his
    assert "石桥镇上村二组" in {f.area for f in checks.check(staffed, datetime.date(2024, 5, 16))}
    village = next(f for f in checks.check(staffed, datetime.date(2022, 1, 1)) if f.area == "石桥镇上村")
    assert village.code == "lists.no_chief"  # a post is there, and nobody yet
    assert village.area_uid == uid_of(staffed, "520999101201")


Change = Callable[[County, Batch], None]


def second_ranger(county: County, batch: Batch) -> None:
    hold(batch, post_of(county, GRID), "吴十", "2024-01-01", phone="13800000051")


def overlapping_chiefs(county: County, batch: Batch) -> None:
    hold(batch, post_of(county, "520999101201", "chief"), "吴十", "2023-06-01", "2023-07-01", phone="13800000051")


def twice_in_one_post(county: County, batch: Batch) -> None:
    batch.insert(
        "tenure",
        [{"post_uid": post_of(county, GRID), "person_uid": person_of(county, "钱小七"), "start": "2024-02-01"}],
    )


def began_before_coming(county: County, batch: Batch) -> None:
    batch.update("person", person_of(county, "钱小七"), start="2023-01-02")


def left_but_open(county: County, batch: Batch) -> None:
    batch.update("person", person_of(county, "钱小七"), end="2024-05-01")


def ended_after_leaving(county: County, batch: Batch) -> None:
    batch.update("person", person_of(county, "赵六"), end="2024-05-14")


def malformed_phone(county: County, batch: Batch) -> None:
    batch.update("person", person_of(county, "钱小七"), phone="1380000005")


def shared_phone(county: County, batch: Batch) -> None:
    batch.update("person", person_of(county, "钱小七"), phone="13800000004")


def two_phones(county: County, batch: Batch) -> None:
    hold(batch, post_of(county, "520999101000", "chief"), "李四", phone="13800000099")


def contract_over(county: County, batch: Batch) -> None:
    batch.update("person", person_of(county, "钱小七"), contract_start="2023-06-01", contract_end="2024-05-30")


def without_post(county: County, batch: Batch) -> None:
    batch.insert("person", [{"name": "冯十一"}])


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (second_ranger, "many_rangers"),
        (overlapping_chiefs, "overlap"),
        (twice_in_one_post, "post_twice"),
        (began_before_coming, "before_person"),
        (left_but_open, "still_open"),
        (ended_after_leaving, "after_person"),
        (malformed_phone, "phone_malformed"),
        (shared_phone, "phone_shared"),
        (two_phones, "name_two_phones"),
        (without_post, "no_post"),
        (contract_over, "contract_over"),
    ],
)
def test_each_fault_is_found_once_and_only_it(staffed: County, change: Change, code: str) -> None:
    before = codes(staffed)
    assert code not in before
    with staffed.batch("fault") as batch:
        change(staffed, batch)
    after = codes(staffed)
    for known in before:
        if known in after:
            after.remove(known)
    assert after == [code]


def test_the_edges_of_half_open_tenures_are_no_faults(staffed: County) -> None:
    before = codes(staffed)
    with staffed.batch("edges") as batch:
        # the successor begins on the day of change; the person leaves on the last day in office
        batch.update(
            "tenure",
            str(staffed.scalar("SELECT uid FROM tenure WHERE person_uid = ?", (person_of(staffed, "钱小七"),))),
            end="2024-05-20",
        )
        hold(batch, post_of(staffed, GRID), "吴十", "2024-05-20", phone="13800000051")
        batch.update("person", person_of(staffed, "钱小七"), end="2024-05-19", start="2023-01-01")
    assert codes(staffed) == before


def test_joint_holders_are_no_overlap_up_to_the_profiles_number(staffed: County) -> None:
    post = post_of(staffed, "520999000000", "general_chief")
    with staffed.batch("second") as batch:
        hold(batch, post, "吴十", phone="13800000051")
    assert "overlap" not in codes(staffed)
    with staffed.batch("third") as batch:
        hold(batch, post, "郑一", phone="13800000052")
    assert codes(staffed).count("overlap") == 1


def test_the_limits_of_a_rangers_area_are_the_profiles(staffed: County) -> None:
    assert not {"mu_below", "mu_above"} & set(codes(staffed))
    for limits, code in (
        ({"min": 3001}, "mu_below"),
        ({"max": 2999.9}, "mu_above"),
        ({"min": 3000, "max": 3000}, None),
    ):
        staffed.set_profile({"people": {**staffed.profile.data["people"], "ranger_mu": limits}})
        found = [f for f in checks.check(staffed, DAY) if f.code in ("lists.mu_below", "lists.mu_above")]
        assert [f.code for f in found] == ([f"lists.{code}"] if code else [])
        assert [f.values["mu"] for f in found] == (["3000.0"] if code else [])


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (GOOD_ID[:17] + "X", "id_malformed"),
        ("5.20999E+17", "id_damaged"),
        ("520999199001010000", "id_damaged"),
        ("520999199013010011", "id_malformed"),
        ("520999900101001", ""),
        ("520999901301001", "id_malformed"),
        ("12345", "id_malformed"),
    ],
)
def test_id_numbers(number: str, fault: str) -> None:
    assert id_fault(number) == fault


def test_a_right_id_number_is_right() -> None:
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    check = "10X98765432"[sum(int(d) * w for d, w in zip(GOOD_ID[:17], weights, strict=True)) % 11]
    assert id_fault(GOOD_ID[:17] + check) == ""
    assert id_fault(GOOD_ID[:17] + check.lower()) == ""


def test_id_numbers_are_checked_only_where_the_profile_keeps_them(staffed: County) -> None:
    with staffed.batch("ids") as batch:
        batch.update("person", person_of(staffed, "钱小七"), id_number="5.20999E+17")
        for name in ("李四", "王建国"):
            batch.update("person", person_of(staffed, name), id_number="520999900101001")
    assert not [c for c in codes(staffed) if c.startswith("id_")]
    staffed.set_profile({"people": {**staffed.profile.data["people"], "id_numbers": True}})
    found = [f for f in checks.check(staffed, DAY) if f.code.startswith("lists.id_")]
    assert sorted(f.code for f in found) == ["lists.id_damaged", "lists.id_shared"]
    assert not any("520999" in str(value) or "5.2" in str(value) for f in found for value in f.values.values())


def test_no_finding_says_a_phone(staffed: County) -> None:
    with staffed.batch("faults") as batch:
        for change in (malformed_phone, shared_phone, two_phones):
            change(staffed, batch)
    for finding in checks.check(staffed, DAY):
        assert not any("1380000" in str(value) for value in finding.values.values()), finding


def test_an_area_with_posts_of_others_alone_lacks_the_post_of_a_chief(staffed: County) -> None:
    def found() -> list[str]:
        area = uid_of(staffed, "520999101202")
        return [f.code for f in checks.check(staffed, DAY) if f.area_uid == area]

    assert found() == ["lists.no_chief_post"]
    with staffed.batch("supervisor") as batch:
        batch.insert("post", [{"area_uid": uid_of(staffed, "520999101202"), "role": "supervisor"}])
    assert found() == ["lists.no_chief_post"]
    with staffed.batch("chief") as batch:
        post = batch.insert("post", [{"area_uid": uid_of(staffed, "520999101202"), "role": "chief"}])[0]
    assert found() == ["lists.no_chief"]
    with staffed.batch("ended") as batch:
        batch.update("post", post, end=DAY.isoformat())
    assert found() == ["lists.no_chief_post"]


def test_a_contract_covers_its_last_day(staffed: County) -> None:
    with staffed.batch("contract") as batch:
        batch.update("person", person_of(staffed, "钱小七"), contract_end=DAY.isoformat())
    assert "contract_over" not in codes(staffed)


def test_a_contract_that_is_over_is_told_of_once_at_the_rangers_first_place(staffed: County) -> None:
    """A ranger of several grids has one contract; the findings stand in the order of places."""
    with staffed.batch("contract") as batch:
        qian = person_of(staffed, "钱小七")
        hold(batch, post_of(staffed, SECOND), "", "2024-05-20", person=qian)
        far = uid_of(staffed, "520999102201-01")
        post = batch.insert("post", [{"area_uid": far, "role": "ranger"}])[0]
        hold(batch, post, "吴十一", "2020-01-01", phone="13800000061", contract_end="2024-01-31")
        batch.update("person", qian, contract_end="2024-05-30")
    found = [(f.person, f.area) for f in checks.check(staffed, DAY) if f.code == "lists.contract_over"]
    assert found == [("钱小七", "石桥镇上村一组"), ("吴十一", "云岭镇新民村新民一组")]


def test_every_finding_has_a_group() -> None:
    grouped = [code for found in checks.GROUPS.values() for code in found]
    source = Path(checks.__file__).read_text(encoding="utf-8") + Path(checks_people.__file__).read_text(
        encoding="utf-8"
    )
    made = set(re.findall(r'(?<!\w)_(?:at|of)\(\s*"([a-z_]+)"', source)) | {"no_chief", "no_chief_post"}
    made |= set(re.findall(r'return (?:"" if .* else )?"(id_[a-z]+)"', source)) | {"id_shared"}
    assert sorted(grouped) == sorted(set(grouped))
    assert made <= set(grouped)


def test_the_table_of_findings(staffed: County, chinese_tmp: Path) -> None:
    path = chinese_tmp / "核查.xlsx"
    found = checks.check(staffed, DAY)
    checks.write(path, found, staffed, DAY, lambda code, **values: f"{code} {values.get('area', '')}")
    rows = [[c.value for c in row] for row in openpyxl.load_workbook(path).active.iter_rows()]
    assert rows[0][0] == "青峰县林长制人员核查问题清单"
    body = [row for row in rows if isinstance(row[0], int)]
    assert [row[0] for row in body] == list(range(1, len(found) + 1))
    assert all(row[5].startswith(f"{finding.code}_remedy") for row, finding in zip(body, found, strict=True))
    assert all(row[1].startswith(finding.group) for row, finding in zip(body, found, strict=True))
