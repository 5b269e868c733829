"""Days that people write into names."""

from __future__ import annotations

import datetime

from linzhang_plugin.county.dates import date_in


def test_every_day_of_two_years_is_read_in_every_way_it_is_written() -> None:
    days = [datetime.date(2024, 1, 1) + datetime.timedelta(number) for number in range(731)]
    written = [
        (day, text)
        for day in days
        for text in (
            day.isoformat(),
            f"{day:%Y%m%d}",
            f"张三{day:%Y_%m_%d}巡护",
            f"{day.year}年{day.month}月{day.day}日",
            f"{day.year}.{day.month}.{day.day}",
            f"{day.year}/{day.month}/{day.day} 08:30",
        )
    ]
    assert [(text, date_in(text)) for day, text in written if date_in(text) != day] == []
