"""The subsidy table through the public door: another program's amounts against sums worked out by hand."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest

from linzhang_plugin.county.gateway import County
from tests.patrols.sheets.office import recalculated, rows_of, sums, table
from tests.patrols.sheets.places import judged_county, run


@pytest.fixture(scope="module")
def original(qgis_app, tmp_path_factory) -> Path:
    file = judged_county(tmp_path_factory.mktemp("补助 资料"))
    with County.open(file) as opened, opened.batch("赵六 leaves on the 11th") as batch:
        (row,) = batch.rows("SELECT tenure.uid FROM tenure JOIN person ON person.uid = person_uid WHERE name = '赵六'")
        batch.update("tenure", row["uid"], end="2024-05-11")
    return file


@pytest.fixture
def file(original, chinese_tmp) -> Path:
    return Path(shutil.copy(original, chinese_tmp / "青峰县.gpkg"))


def subsidy(file: Path, terms: dict, **parameters) -> tuple[Path, dict]:
    with County.open(file) as opened:
        opened.set_profile({"patrols": {**opened.profile.get("patrols"), "subsidy": terms}})
    output = file.parent / "补助核算表.xlsx"
    given = {"COUNTY": str(file), "MONTH": "2024-05", "OUTPUT": str(output)}
    return output, run("subsidytable", **{**given, **parameters})


# by hand: 张三 5 of 4 days, 李四 2, 王五 1; 赵六 was in post for 10 of 31 days: target 4 × 10 / 31 = 1.29 → 1, done 0
CASES = {
    "amount a day": (
        {"base": 800, "per_missing_day": 35.5},
        {"张三": 800, "李四": 800 - 71, "王五": 800 - 106.5, "赵六": 258.06 - 35.5},
    ),
    "share of the base a day, capped": (
        {"base": 900, "share_per_missing_day": 0.1, "most_deducted": 200},
        {"张三": 900, "李四": 900 - 180, "王五": 900 - 200, "赵六": 290.32 - 90},
    ),
    # 2 days for the whole month; 赵六: 2 × 10 / 31 = 0.65 → 1
    "nothing below two days": (
        {"base": 800, "per_missing_day": 10, "nothing_below_days": 2},
        {"张三": 800, "李四": 780, "王五": 0, "赵六": 0},
    ),
    "no pro rata, another base in a town, share of what is due": (
        {
            "base": 800,
            "base_by_town": {"双河乡": 600},
            "pro_rata": False,
            "per_missing_day": 200,
            "most_deducted_share": 0.5,
        },
        {"张三": 800, "李四": 400, "王五": 300, "赵六": 400},
    ),
    "whole yuan, nothing deducted": (
        {"base": 800, "decimals": 0},
        {"张三": 800, "李四": 800, "王五": 800, "赵六": 258},
    ),
}


@pytest.mark.parametrize("name", list(CASES))
def test_amounts_are_those_worked_out_by_hand(file, name):
    terms, expected = CASES[name]
    path, done = subsidy(file, terms)
    book = recalculated(path)
    paid = {row["姓名"]: row["实发(元)"] for row in table(book["补助核算表"])}
    assert paid == {person: pytest.approx(amount, abs=1e-9) for person, amount in expected.items()}
    total = sums(book["补助核算表"])
    assert total["实发(元)"] == pytest.approx(sum(expected.values()), abs=1e-9)
    assert total["应发基数(元)"] - total["扣减(元)"] == pytest.approx(total["实发(元)"], abs=1e-9)
    assert sums(book["分乡镇汇总"])["实发(元)"] == pytest.approx(total["实发(元)"], abs=1e-9)
    # what the algorithm says is computed without Excel
    assert done["PAYABLE"] == pytest.approx(sum(expected.values()), abs=1e-9)


@pytest.mark.matrix
def test_the_table_follows_its_own_terms_and_is_to_be_signed(file):
    path, _ = subsidy(file, {"base": 800, "per_missing_day": 10})
    book = openpyxl.load_workbook(path)
    terms = book["核算办法"]
    row = next(row[0].row for row in terms.iter_rows(max_col=1) if row[0].value == "每少1天扣减（元）")
    terms.cell(row, 2, 100)
    book.save(path)
    changed = {r["姓名"]: r for r in table(recalculated(path)["补助核算表"])}
    assert (changed["李四"]["扣减(元)"], changed["王五"]["扣减(元)"]) == (200, 300)
    assert changed["李四"]["扣减原因"] == "差2天（2天：太短1、区外1；无轨迹27天）"
    assert changed["张三"]["签字"] is None
    texts = [str(row[0]) for row in rows_of(openpyxl.load_workbook(path)["补助核算表"])]
    assert "注：1.补助标准为每人每月800元。" in texts
    assert any(text.startswith("制表人") for text in texts)


@pytest.mark.parametrize(
    ("terms", "words"),
    [
        ({}, "no base amount"),
        ({"base": None, "per_missing_day": 10}, "no base amount"),
        ({"base": -1}, "“Base (yuan a month)” is “-1”"),
        ({"base": "八百"}, "八百"),
        ({"base": 800, "share_per_missing_day": 5}, "5 %"),
        ({"base": 800, "per_missing_day": 10, "share_per_missing_day": 0.1}, "contradict"),
    ],
)
def test_terms_that_make_no_sense_are_said_before_anything_is_written(file, terms, words):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as caught:
        subsidy(file, terms)
    assert words in str(caught.value)
    assert not (file.parent / "补助核算表.xlsx").exists()


def test_the_shipped_profiles_pay_nothing_by_themselves():
    from linzhang_plugin.county.errors import LinzhangError
    from linzhang_plugin.county.profile import PRESETS, Profile
    from linzhang_plugin.patrols.sheets.subsidy import Terms

    for preset in PRESETS:
        with pytest.raises(LinzhangError, match="subsidy_no_base"):
            Terms.of(Profile.preset(preset))


def test_one_town_alone(file):
    path, done = subsidy(file, {"base": 800}, TOWNS="石桥镇")
    assert done["PEOPLE"] == 2
    assert [row["姓名"] for row in table(openpyxl.load_workbook(path)["补助核算表"])] == ["张三", "李四"]


def test_leave_lowers_the_days_below_which_nothing_is_paid(file):
    """王五, on leave for 16 of 31 days, did 1: 2 × 15 / 31 = 0.97 → 1 is enough; of 4 × 15 / 31 = 1.9 → 2 he did 1."""
    with County.open(file) as opened, opened.batch("leave") as batch:
        (row,) = batch.rows("SELECT uid FROM person WHERE name = '王五'")
        batch.insert("leave", [{"person_uid": row["uid"], "start": "2024-05-01", "end": "2024-05-17"}])
    path, done = subsidy(file, {"base": 800, "per_missing_day": 10, "nothing_below_days": 2}, TOWNS="双河乡")
    paid = {row["姓名"]: row["实发(元)"] for row in table(recalculated(path)["补助核算表"])}
    assert paid == {"王五": 790, "赵六": 0}
    assert done["PAYABLE"] == 790


def test_towns_whose_names_begin_alike_are_paid_apart(file):
    with County.open(file) as opened, opened.batch("a name that begins with the other") as batch:
        (town,) = batch.rows("SELECT uid FROM area WHERE name = '双河乡'")
        batch.update("area", town["uid"], name="石桥镇西")
    path, done = subsidy(file, {"base": 800, "per_missing_day": 10})
    book = recalculated(path)
    towns = {row["乡镇"]: (row["人数"], row["实发(元)"]) for row in table(book["分乡镇汇总"])}
    assert {town: people for town, (people, _) in towns.items()} == {"石桥镇": 2, "石桥镇西": 2}
    assert sum(paid for _, paid in towns.values()) == pytest.approx(done["PAYABLE"])
