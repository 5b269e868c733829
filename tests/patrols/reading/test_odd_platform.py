"""Tables of platforms as they are handed round: every row is taken as what it is, or said; none is lost or misread."""

from __future__ import annotations

import datetime
from pathlib import Path

import openpyxl
import pytest

from linzhang_plugin.patrols.reading import units
from linzhang_plugin.patrols.reading.columns import Header, named
from linzhang_plugin.patrols.reading.model import PlatformTable, Refusal
from tests.patrols.reading.test_formats import read

MAY = "2024年5月护林员巡护统计表"


def table(folder: Path, *rows: list[object], merges: tuple[str, ...] = ()) -> PlatformTable:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(row)
    for merge in merges:
        sheet.merge_cells(merge)
    book.save(folder / "统计.xlsx")
    (found,) = read(folder / "统计.xlsx")
    return found


def days(found: PlatformTable) -> list[tuple]:
    return [(dict(d.who).get("name"), str(d.day), d.month, d.metres, d.seconds, d.valid_days) for d in found.days]


def said(refusals: tuple[Refusal, ...]) -> list[tuple[int | None, str]]:
    return [(refusal.row, refusal.code.removeprefix("patrols_reading.")) for refusal in refusals]


def test_a_day_in_the_title_is_no_month_and_yes_and_no_are_verdicts(chinese_tmp):
    found = table(
        chinese_tmp,
        ["护林员巡护日报"],
        ["统计日期：2024-05-06"],
        ["护林员", "巡护里程(公里)", "巡护时长(小时)", "是否有效"],
        ["王五", 3.2, 1.5, "是"],
        ["赵六", 0.8, 0.4, "否"],
    )
    assert days(found) == [
        ("王五", "2024-05-06", False, 3200.0, 5400.0, 1),
        ("赵六", "2024-05-06", False, 800.0, 1440.0, 0),
    ]


@pytest.mark.parametrize(
    ("title", "outcome"),
    [
        ("统计时段：2024.05.01-2024.05.31", ("2024-05-01", True)),
        ("统计时段：2024年5月1日至5月31日", ("2024-05-01", True)),
        ("2024-05-06 至 2024-05-06", ("2024-05-06", False)),
        ("2024年05月", ("2024-05-01", True)),
    ],
)
def test_the_title_names_the_period(title, outcome, chinese_tmp):
    found = table(chinese_tmp, [title], ["人员姓名", "巡护总里程（米）"], ["王五", 66210])
    assert [(str(day.day), day.month) for day in found.days] == [outcome]


@pytest.mark.parametrize("title", ["2024.05.01-2024.05.10", "2024年4月26日至5月25日"])
def test_a_period_that_is_no_month_is_refused(title, chinese_tmp):
    found = table(chinese_tmp, [title], ["人员姓名", "里程（米）"], ["王五", 66210])
    assert isinstance(found, Refusal)
    assert found.code == "patrols_reading.part_of_month"


def test_a_table_of_which_nothing_is_taken_says_why_of_each_row_unless_all_have_one_reason(chinese_tmp):
    head = ["姓名", "日期", "里程(km)"]
    found = table(chinese_tmp, head, ["王五", "不详", 3.2], ["赵六", "不详", 3])
    assert (type(found), found.code) == (Refusal, "patrols_reading.row_without_day")
    found = table(chinese_tmp, head, ["王五", "2024-05-06", "——"], ["赵六", "不详", 3])
    assert said(found.refused) == [(2, "row_without_figure"), (3, "row_without_day")]


def test_names_merged_over_their_days_stand_for_all_of_them(chinese_tmp):
    rows = [
        ["姓名", "日期", "里程(km)"],
        ["王五", "2024-05-06", 3.2],
        [None, "2024-05-07", 3.3],
        ["赵六", "2024-05-06", 3],
    ]
    found = table(chinese_tmp, *rows, merges=("A2:A3",))
    assert [(who, day) for who, day, *_ in days(found)] == [
        ("王五", "2024-05-06"),
        ("王五", "2024-05-07"),
        ("赵六", "2024-05-06"),
    ]
    found = table(chinese_tmp, *rows)
    assert said(found.refused) == [(3, "row_without_person")]


def test_a_figure_merged_over_two_rows_counts_once(chinese_tmp):
    found = table(
        chinese_tmp,
        ["姓名", "日期", "里程(km)"],
        ["王五", "2024-05-06", 3.2],
        ["王五", "2024-05-07", None],
        merges=("C2:C3",),
    )
    assert len(found.days) == 1
    assert said(found.refused) == [(3, "row_without_figure")]


def test_a_header_of_two_rows(chinese_tmp):
    found = table(
        chinese_tmp,
        [MAY],
        ["姓名", "网格", "巡护情况", None, None],
        [None, None, "里程(km)", "时长(h)", "有效天数"],
        ["王五", "01", 66, 31.5, 16],
        merges=("A2:A3", "B2:B3", "C2:E2"),
    )
    assert days(found) == [("王五", "2024-05-01", True, 66000.0, 113400.0, 16)]


def test_totals_are_passed_over_and_what_cannot_be_read_is_said(chinese_tmp):
    found = table(
        chinese_tmp,
        ["姓名", "日期", "里程(km)", "时长(h)"],
        ["王五", "2024-05-06", 3.2, 1.5],
        ["王五", "2024-05-07", -3, 1.5],
        ["王五", "2024-05-08", "——", "——"],
        ["王五", "2024-02-30", 3, 1],
        ["王五", "2024-05-09", 3200, 1],
        ["小计", "", 9.2, 3.0],
        ["", "合　计", 9.2, 3.0],
    )
    assert [day for _, day, *_ in days(found)] == ["2024-05-06", "2024-05-07", "2024-05-09"]
    assert said(found.refused) == [(4, "row_without_figure"), (5, "row_without_day")]
    assert said(found.passed) == [(7, "row_of_totals"), (8, "row_of_totals")]
    assert said(found.notes) == [(3, "cell_unread"), (6, "too_much_for_a_day")]


def test_a_day_without_its_year_is_of_the_year_that_all_others_name(chinese_tmp):
    head = ["姓名", "日期", "里程(km)"]
    found = table(chinese_tmp, head, ["王五", datetime.date(2024, 5, 6), 3], ["王五", "5月7日", 3])
    assert [day for _, day, *_ in days(found)] == ["2024-05-06", "2024-05-07"]
    rows = [["王五", datetime.date(2023, 5, 6), 3], ["王五", datetime.date(2024, 5, 6), 3], ["王五", "5月7日", 3]]
    found = table(chinese_tmp, head, *rows)
    assert said(found.refused) == [(4, "row_without_day")]


def test_names_of_columns_that_nobody_listed(chinese_tmp):
    found = table(
        chinese_tmp,
        ["护林员姓名", "上线日期", "上线时长", "巡护公里", "平均速度(km/h)", "目标里程"],
        ["王五", "2024-05-06", "06:22:00", 12.1, 1.9, 10],
    )
    assert days(found) == [("王五", "2024-05-06", False, 12100.0, 22920.0, None)]
    assert [named(text)[0] for text in ("日均里程", "应巡天数", "监督电话", "出生日期", "目标里程")] == [""] * 5


def test_a_column_for_each_day(chinese_tmp):
    names = ["序号", "姓名", *(f"{day}日" for day in range(1, 32)), "合计"]
    marks = [1, "王五", *("√" if day % 2 else "" for day in range(31)), 15]
    marks[2 + 5] = "×"
    found = table(chinese_tmp, [MAY], names, marks, ["", "合计", *[""] * 31, 15])
    assert [(day, valid) for _, day, _, _, _, valid in days(found)][:3] == [
        ("2024-05-02", 1),
        ("2024-05-04", 1),
        ("2024-05-06", 0),
    ]
    assert said(found.passed) == [(4, "row_of_totals")]
    figures = [1, "王五", 3.2, "请假", *[None] * 29, 3.2]
    found = table(chinese_tmp, ["2024年5月护林员每日巡护里程（公里）"], names, figures)
    assert days(found) == [("王五", "2024-05-01", False, 3200.0, None, None)]
    assert said(found.notes) == [(3, "cell_unread")]
    for title, code in (("护林员每日巡护里程", "no_month"), (MAY, "no_quantity")):
        refused = table(chinese_tmp, [title], names, figures)
        assert (type(refused), refused.code) == (Refusal, f"patrols_reading.{code}")


@pytest.mark.parametrize(
    ("metres", "seconds", "monthly", "best"),
    [
        ((3.2, 5.1), (1.5, 2.2), False, ("公里", "小时")),
        ((3200, 5100), (90, 132), False, ("米", "分钟")),
        ((3.2, 5.1), (90, 132), False, ("公里", "分钟")),
        ((3200, 5100), (5400, 7900), False, ("米", "秒")),
        ((66.2, 150.3), (31.4, 60), True, ("公里", "小时")),
        ((66210, 150300), (1880, 3600), True, ("米", "分钟")),
        ((150.3, 180), (), True, ("公里", "小时")),
        ((), (1880, 2400), True, ("公里", "分钟")),
    ],
)
def test_units_that_nobody_names(metres, seconds, monthly, best):
    header = Header(1, 1, {0: "name", 1: "metres", 2: "seconds"}, {}, ("姓名", "里程", "时长"))
    count = max(len(metres), len(seconds))
    rows = [
        (n, {"metres": metres[n] if metres else None, "seconds": seconds[n] if seconds else None}) for n in range(count)
    ]
    found = units.of_figures(header, rows, monthly=monthly)
    pairs = zip((found.metres, found.seconds), best, (metres, seconds), strict=True)
    assert all(unit == wanted for unit, wanted, some in pairs if some)
    assert len(found.notes) == bool(metres) + bool(seconds)
