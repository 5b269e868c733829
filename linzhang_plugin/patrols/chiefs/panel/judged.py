"""What the tab 巡林 shows of a day: judged at once in a small county, in the background in a large one."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from dataclasses import dataclass

from ....county.gateway import County
from .. import visits
from ..judging import ChiefWindow, Judged, judge_chiefs
from ..places import Places
from ..problem_rows import Owners
from ..seats import Chiefs, chief_roles
from ..visits import Visit

MANY = 300
"""Tenures of chiefs from which on a day is judged in the background."""
MANY_RECORDS = 3000
MOST = 300
"""Records that are listed where no chief is chosen."""


@dataclass
class Shown:
    """The judging, the latest records, and what forms look up. ``levels`` are names by key.

    ``everything``: all windows, each with its parts that are not done.
    """

    judged: Judged
    everything: list[ChiefWindow]
    levels: dict[str, str]
    levels_there: set[str]
    records: list[Visit]
    chiefs: Chiefs
    places: Places
    owners: Owners


def read_day(county: County, day: datetime.date) -> Shown:
    """The chiefs as of a day; LinzhangError where rules contradict each other."""
    judged, places = judge_chiefs(county, day), Places(county).load()
    everything = [row for window in judged.windows for row in (window, *window.open_parts)]
    # what is asked of each line while the list is filled is worked out here, where it stops nobody
    for window in (*judged.due, *everything):
        _ = window.overall, window.in_post
    return Shown(
        judged,
        everything,
        county.profile.code_list("levels"),
        {window.level for window in judged.windows},
        visits.visits(county, None, day, latest=MOST),
        Chiefs(county),
        places,
        Owners(county, places),
    )


def read(county: County, text: str, report: Callable[[float], None]) -> Shown:
    """The chiefs as of a day (2024-05-20), in the background; ``report`` raises Cancelled where nobody waits for it."""
    report(0.0)
    return read_day(county, datetime.date.fromisoformat(text))


def is_large(county: County) -> bool:
    """Whether judging would be felt."""
    sql = (
        "SELECT count(*) FROM tenure JOIN post ON post.uid = tenure.post_uid "
        "WHERE post.role IN (SELECT value FROM json_each(?))"
    )
    posts = int(county.scalar(sql, (json.dumps(chief_roles(county)),)) or 0)
    return posts > MANY or int(county.scalar("SELECT count(*) FROM chief_patrol") or 0) > MANY_RECORDS
