"""Days from what is stored and from names that people write."""

from __future__ import annotations

import datetime
import re

CHINA = 8 * 3600
"""Seconds that China's one time zone is east of UTC: for whoever knows no county."""
_DATE = re.compile(r"(?<!\d)(20\d\d)\s*[-_.年/]?\s*(1[0-2]|0?[1-9])\s*[-_.月/]?\s*(3[01]|[12]\d|0?[1-9])(?!\d)")
_DATE_TIME = re.compile(r"(?<!\d)(20\d\d)(0[1-9]|1[0-2])(3[01]|[12]\d|0[1-9])(?=[012]\d[0-5]\d)")


def day_of(value: object) -> datetime.date | None:
    """A DATE of the county file (text, with or without a time behind it) as a date; None where there is none."""
    return datetime.date.fromisoformat(str(value)[:10]) if value else None


def date_in(text: str) -> datetime.date | None:
    """The date in a file or track name (``20240506``, ``2024-5-6``, ``2024年5月6日``); None where there is none."""
    found = _DATE.search(text) or _DATE_TIME.search(text)
    if not found:
        return None
    try:
        return datetime.date(int(found.group(1)), int(found.group(2)), int(found.group(3)))
    except ValueError:
        return None


def today_in(seconds: int = CHINA) -> datetime.date:
    """The day in a time zone ``seconds`` east of UTC (the county's), whatever zone this machine is set to.

    The only place that asks the clock for a day: who knows the county asks with its zone.
    """
    return datetime.datetime.now(datetime.timezone(datetime.timedelta(seconds=seconds))).date()


def written_at() -> datetime.datetime:
    """The instant as Word files say when they were made: UTC without a zone."""
    return datetime.datetime.now(datetime.UTC).replace(tzinfo=None)
