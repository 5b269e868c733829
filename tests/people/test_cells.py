"""Dates, phones and names as rosters have them."""

from __future__ import annotations

import datetime

import pytest

from linzhang_plugin.people import cells

DAY = datetime.date(2024, 5, 16)


@pytest.mark.parametrize(
    "value",
    [
        datetime.datetime(2024, 5, 16, 8, 30),  # noqa: DTZ001  # as openpyxl gives it
        DAY,
        "2024年5月16日",
        "2024.5.16",
        "2024-05-16",
        "2024/5/16",
        "2024-05-16 00:00:00",
        "20240516",
        20240516,
        45428,
        45428.0,
        "45428",
        "2024年05月16日",
        " 2024. 5. 16 ",
    ],
)
def test_a_day_in_every_form(value: object) -> None:
    assert cells.date_of(value) == (DAY, False)


def test_month_alone_is_its_first_day_and_says_so() -> None:
    assert cells.date_of("2024年5月") == (datetime.date(2024, 5, 1), True)
    assert cells.date_of("2024.5") == (datetime.date(2024, 5, 1), True)


@pytest.mark.parametrize("value", [None, "", "至今", "—", "在任"])
def test_no_day(value: object) -> None:
    assert cells.date_of(value) == (None, False)


@pytest.mark.parametrize("value", ["五月", "2024年13月1日", "2024-02-30", 3, "138"])
def test_what_is_no_date(value: object) -> None:
    with pytest.raises(ValueError):
        cells.date_of(value)


@pytest.mark.parametrize(
    ("value", "phone", "good"),
    [
        (13800000001.0, "13800000001", True),
        (13800000001, "13800000001", True),
        ("138 0000 0001", "13800000001", True),
        ("138-0000-0001", "13800000001", True),
        ("+8613800000001", "13800000001", True),
        ("\uff11\uff13\uff18" + "00000001", "13800000001", True),
        ("13800000001.0", "13800000001.0", False),
        ("0851-85501234", "0851-85501234", True),
        ("1380000000", "1380000000", False),
        ("1.38E+10", "1.38E+10", False),
        ("无", "无", False),
        (None, "", True),
    ],
)
def test_phones(value: object, phone: str, good: bool) -> None:
    assert cells.phone_of(value) == (phone, good)


def test_names() -> None:
    assert cells.name_of("王 五") == "王五"
    assert cells.name_of("王\u3000五 ") == "王五"
    assert cells.name_of("阿依古丽·买买提") == "阿依古丽·买买提"
    assert cells.name_of("空缺") == cells.name_of(None) == cells.name_of("—") == ""
    assert cells.holds_several(cells.name_of("王五、李四"))
    assert cells.holds_several(cells.name_of("王五\n李四"))
    assert not cells.holds_several(cells.name_of("王五"))
