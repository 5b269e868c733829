"""What goes on although its area ended: posts that stayed open, boards that still stand."""

from __future__ import annotations

import datetime
import sqlite3
from collections import defaultdict

from ..county.gateway import County
from ..county.profile import Profile
from .faults import ENDED_BOARD, ENDED_HELD, Area, Found, fault, named

END_POSTS = "endposts"


def open_posts(county: County) -> dict[str, list[str]]:
    """Day → uids of the posts that go on although their area ended on that day."""
    rows = county.rows(
        """
        SELECT post.uid, area."end" AS day FROM post JOIN area ON area.uid = post.area_uid
        WHERE area."end" IS NOT NULL AND (post."end" IS NULL OR post."end" > area."end") ORDER BY day, post.id
        """
    )
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        found[str(row["day"])].append(str(row["uid"]))
    return dict(found)


def earliest_end(county: County, uids: list[str]) -> str:
    """The last day on which anything of the areas that goes on began ('' for nothing): they cannot end before."""
    marks = ", ".join("?" * len(uids))
    rows = county.rows(
        f"""
        SELECT max(coalesce(tenure."start", ''), coalesce(post."start", '')) AS day
        FROM post LEFT JOIN tenure ON tenure.post_uid = post.uid AND tenure."end" IS NULL
        WHERE post."end" IS NULL AND post.area_uid IN ({marks})
        """,  # noqa: S608  # nosec B608
        tuple(uids),
    )
    return max((str(row["day"] or "") for row in rows), default="")


def still_held(county: County, day: datetime.date | str) -> list[Found]:
    """A fault for each area that ended by ``day`` and still has open posts, and one for each of its boards."""
    profile = county.profile
    until = {"day": str(day)}
    held = county.rows(
        """
        SELECT area.uid, area.code, area.name, area.level, area.kind, area."end" AS day,
               count(DISTINCT post.uid) AS posts, group_concat(DISTINCT person.name) AS names
        FROM area JOIN post ON post.area_uid = area.uid AND (post."end" IS NULL OR post."end" > area."end")
        LEFT JOIN tenure ON tenure.post_uid = post.uid AND (tenure."end" IS NULL OR tenure."end" > area."end")
        LEFT JOIN person ON person.uid = tenure.person_uid
        WHERE area."end" <= :day GROUP BY area.uid ORDER BY area.code
        """,
        until,
    )
    out = []
    for row in held:
        area = _area(profile, row)
        names = "、".join(sorted(str(row["names"] or "").split(","))) or "—"
        values = {"area": named([area]), "day": row["day"], "count": row["posts"], "names": names}
        found = fault(ENDED_HELD, [area], None, None, "areas_checks.ended_held", values, action=END_POSTS)
        out.append(found)
    boards = county.rows(
        """
        SELECT area.uid, area.code, area.name, area.level, area.kind, area."end" AS day,
               board.number, coalesce(board.place, '') AS place
        FROM area JOIN board ON board.area_uid = area.uid
        WHERE area."end" <= :day AND coalesce(board.state, '') NOT IN ('planned', 'removed')
        ORDER BY area.code, board.number
        """,
        until,
    )
    for row in boards:
        area = _area(profile, row)
        values = {"area": named([area]), "day": row["day"], "board": row["number"], "place": row["place"] or "—"}
        out.append(fault(ENDED_BOARD, [area], None, None, "areas_checks.ended_board", values))
    return out


def _area(profile: Profile, row: sqlite3.Row) -> Area:
    rank = {level.key: i for i, level in enumerate(profile.levels)}
    return Area(row["uid"], row["code"], row["name"], row["level"], row["kind"], "", 0, rank.get(row["level"], -1))
