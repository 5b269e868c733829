"""Stale boards (信息变化): what is printed against what is true today, why, since when, and by when to mend it.

A board stands outside until somebody changes it: every difference between the snapshot of its last print and today's
contents is named by post (which post, who before, who now, since when). Phones are compared and never shown.
"""

from __future__ import annotations

import datetime
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from .contents import BoardContent, place_text
from .facts import Facts

if TYPE_CHECKING:
    from ..county.gateway import County

Reason = tuple[str, dict[str, object]]
Row = Mapping[str, Any]
# days within which a board is to be renewed; profile: signboards.update_days. As 河北河长公示牌标准 2022: 15 days
UPDATE_DAYS = 15
_PLAIN = (
    ("titles", "signboards.stale_title"),
    ("overview", "signboards.stale_overview"),
    ("duties", "signboards.stale_duties"),
    ("extra", "signboards.stale_blocks"),
    ("notice", "signboards.stale_notice"),
    ("supervision_phone", "signboards.stale_supervision_phone"),
    ("map_digest", "signboards.stale_outline"),
    ("map_source", "signboards.stale_map_source"),
    ("number_text", "signboards.stale_number"),
    ("qr_text", "signboards.stale_qr"),
    ("back_title", "signboards.stale_back"),
    ("back", "signboards.stale_back"),
)


@dataclass(frozen=True)
class StaleBoard:
    """One board whose print is no longer true. ``since`` and ``due`` are days (ISO), '' where no day is known.

    With ``ended`` its area is no more: it is to be taken down, and nothing can be printed in its place.
    """

    number: str
    area_uid: str
    area_code: str
    area: str
    level: str
    file: str
    printed: str
    reasons: tuple[Reason, ...]
    since: str = ""
    due: str = ""
    ended: bool = False

    def is_late(self, day: datetime.date) -> bool:
        """Whether the board should have been renewed by ``day``."""
        return bool(self.due) and self.due < day.isoformat()


@dataclass
class Changes:
    """When who took a post and when who left it: (area uids are not kept, a board names few people).

    ``began`` and ``ended``: (role, name) → latest day (ISO) on which a tenure began, and ended.
    """

    began: dict[tuple[str, str], str] = field(default_factory=dict)
    ended: dict[tuple[str, str], str] = field(default_factory=dict)


def changes_until(county: County, day: datetime.date) -> Changes:
    """The latest beginning and end of each person in each role up to ``day``."""
    out = Changes()
    rows = county.rows(
        'SELECT post.role, person.name, max(tenure."start") AS began,'
        ' max(CASE WHEN tenure."end" <= :day THEN tenure."end" END) AS ended'
        " FROM tenure JOIN post ON post.uid = tenure.post_uid JOIN person ON person.uid = tenure.person_uid"
        ' WHERE tenure."start" <= :day GROUP BY post.role, person.name',
        {"day": day.isoformat()},
    )
    for row in rows:
        key = (row["role"], row["name"])
        out.began[key] = row["began"] or ""
        out.ended[key] = row["ended"] or ""
    return out


def stale_boards(county: County, facts: Facts, day: datetime.date, supervision_phone: str = "") -> list[StaleBoard]:
    """The boards of the level of ``facts`` whose last print is no longer true on ``day``, by number."""
    changed = changes_until(county, day)
    by_uid = {area.uid: area for area in facts.areas}
    days = _update_days(facts.section.values)
    out = []
    for row in _last_prints(county):
        area = by_uid.get(row["area_uid"])
        old = _parsed(row["content"])
        if area is None or old is None:
            continue
        phone = supervision_phone or facts.section.text("supervision_phone") or str(old.get("supervision_phone", ""))
        new = facts.content(area, day, phone)
        if row["content_hash"] == new.digest():
            continue
        reasons, since = differences(old, new, changed)
        if not reasons:
            continue
        due = _due(since, days)
        out.append(
            StaleBoard(
                row["number"], area.uid, area.code, place_text(area), area.level, row["file"] or "", row["as_of"],
                tuple(reasons), since, due,
            )
        )  # fmt: skip
    return sorted(out, key=lambda board: board.number)


def ended_boards(county: County) -> list[StaleBoard]:
    """Boards that stand (printed, or not only planned) though their area ended (撤销), by number.

    A board that was taken down (已撤除) is right.
    """
    days = _update_days(county.profile.get("signboards") or {})
    prints = {row["number"]: row for row in _last_prints(county)}
    rows = county.rows(
        'SELECT board.number, board.state, area.uid, area.code, area.name, area.level, area."end" AS since'
        ' FROM board JOIN area ON area.uid = board.area_uid WHERE area."end" IS NOT NULL ORDER BY board.number'
    )
    out = []
    for row in rows:
        last = prints.get(row["number"])
        if row["state"] == "removed" or (last is None and row["state"] in ("planned", None)):
            continue
        since = str(row["since"])
        reason: Reason = ("signboards.stale_ended", {"since": since})
        out.append(
            StaleBoard(
                row["number"], row["uid"], row["code"], row["name"], row["level"], (last or {}).get("file") or "",
                (last or {}).get("as_of") or "", (reason,), since, _due(since, days), ended=True,
            )
        )  # fmt: skip
    return out


def _update_days(section: Mapping[str, Any]) -> int:
    return int(section.get("update_days", UPDATE_DAYS) or UPDATE_DAYS)


def _due(since: str, days: int) -> str:
    return (datetime.date.fromisoformat(since) + datetime.timedelta(days=days)).isoformat() if since else ""


def _last_prints(county: County) -> Iterable[Row]:
    rows = county.rows(
        "SELECT board.number, board.area_uid, board_print.content, board_print.content_hash, board_print.as_of,"
        " board_print.file FROM board_print JOIN board ON board.uid = board_print.board_uid"
        " WHERE board.state IS NOT 'removed' ORDER BY board_print.printed, board_print.id"
    )
    return {row["number"]: dict(row) for row in rows}.values()


def _parsed(text: str | None) -> dict[str, Any] | None:
    try:
        found = json.loads(text or "")
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def differences(old: Row, new: BoardContent, changed: Changes) -> tuple[list[Reason], str]:
    """(reasons, earliest day since when) between the snapshot of a print and today's contents."""
    now = asdict(new)
    reasons, days = _people(list(old.get("people") or ()), now["people"], changed)
    for key, code in _PLAIN:
        before, after = old.get(key), now.get(key)
        differs = json.dumps(before or "", ensure_ascii=False) != json.dumps(after or "", ensure_ascii=False)
        # the card in the QR code repeats what the board says: it is a reason only where nothing else is
        if differs and (key != "qr_text" or not reasons) and (code, {}) not in reasons:
            reasons.append((code, {}))
    return reasons, min((d for d in days if d), default="")


def _people(old: Sequence[Row], new: Sequence[Row], changed: Changes) -> tuple[list[Reason], list[str]]:
    reasons: list[Reason] = []
    days: list[str] = []
    gone, come = _left(old, new), _left(new, old)
    posts = dict.fromkeys((row["role"], row["level"]) for row in (*old, *new))
    for role, level in posts:
        leavers = [r for r in gone if (r["role"], r["level"]) == (role, level)]
        comers = [r for r in come if (r["role"], r["level"]) == (role, level)]
        for i in range(max(len(leavers), len(comers))):
            before = leavers[i] if i < len(leavers) else None
            after = comers[i] if i < len(comers) else None
            label = str((after or before or {}).get("label", ""))
            since = _since(role, before, after, changed)
            days.append(since)
            values = {
                "post": label,
                "before": (before or {}).get("name") or "—",
                "now": (after or {}).get("name") or "—",
                "since": since or "—",
            }
            reasons.append(("signboards.stale_person", values))
    reasons += _details(old, new)
    kept = [r for r in new if r["name"]]
    was = [r for r in old if r["name"]]
    same_people = sorted(r["name"] for r in kept) == sorted(r["name"] for r in was)
    if same_people and not reasons and [r["name"] for r in kept] != [r["name"] for r in was]:
        reasons.append(("signboards.stale_order", {}))
    return reasons, days


def _left(rows: Sequence[Row], others: Sequence[Row]) -> list[Row]:
    """The rows whose (role, level, name) the others do not have as often."""
    there = Counter((r["role"], r["level"], r["name"]) for r in others)
    out = []
    for row in rows:
        key = (row["role"], row["level"], row["name"])
        if there[key]:
            there[key] -= 1
        else:
            out.append(row)
    return out


def _since(role: str, before: Row | None, after: Row | None, changed: Changes) -> str:
    if after is not None and after["name"]:
        return changed.began.get((role, after["name"]), "")
    return changed.ended.get((role, before["name"]), "") if before is not None else ""


def _details(old: Sequence[Row], new: Sequence[Row]) -> list[Reason]:
    """What changed of people who stand on both: office or grids, and phone (never shown)."""
    was: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in old:
        was[row["role"], row["level"], row["name"]].append(row)
    reasons: list[Reason] = []
    for row in new:
        there = was.get((row["role"], row["level"], row["name"]))
        if not there or not row["name"]:
            continue
        before = there.pop(0)
        if before["title"] != row["title"]:
            values = {"name": row["name"], "before": before["title"] or "—", "now": row["title"] or "—"}
            reasons.append(("signboards.stale_office", values))
        if before["phone"] != row["phone"]:
            reasons.append(("signboards.stale_phone", {"name": row["name"]}))
    return reasons
