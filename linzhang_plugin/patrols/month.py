"""A month judged: for each person and day what was measured, whether it counts, and why not; for each person the sum.

Everything is computed from ``track`` and ``track_area`` with the tenures of each day, so that a change of holders needs
no new attribution. Tracks that need a closer look (two of one person that overlap in time, rides) are read again.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from ..county import geom, read
from ..county.errors import LinzhangError
from . import mask as codes
from .attribute import OUTSIDE, AreaIndex, Share
from .clean import Cleaned, Cleaning, clean
from .importing import area_index, share_rows
from .people import day_of
from .rules import REASONS, Day, Rule, cleaning_of, judge, rule_of, share_of_target

if TYPE_CHECKING:
    from ..county.gateway import County

_MONTH = re.compile(r"^\s*(20\d\d)\s*[-./年]?\s*(0?[1-9]|1[0-2])\s*月?\s*$")
SOURCE = "track"


@dataclass(frozen=True)
class Month:
    """A calendar month, with the last day that is judged (today, in a month that is not over)."""

    year: int
    month: int
    until: datetime.date

    @classmethod
    def of(cls, text: str, today: datetime.date | None = None) -> Month:
        """From ``2024-05`` (also ``2024年5月``); LinzhangError ``patrols.month_wrong`` or ``patrols.month_ahead``."""
        found = _MONTH.match(text)
        if not found:
            raise LinzhangError("patrols.month_wrong", month=text)
        year, month = int(found.group(1)), int(found.group(2))
        last = datetime.date(year, month, calendar.monthrange(year, month)[1])
        if today is not None and datetime.date(year, month, 1) > today:
            raise LinzhangError("patrols.month_ahead", month=text)
        return cls(year, month, min(last, today) if today else last)

    @property
    def first(self) -> datetime.date:
        """The first of the month."""
        return datetime.date(self.year, self.month, 1)

    @property
    def last(self) -> datetime.date:
        """The last of the month."""
        return datetime.date(self.year, self.month, calendar.monthrange(self.year, self.month)[1])

    @property
    def length(self) -> int:
        """Days of the month."""
        return self.last.day

    def days(self) -> list[datetime.date]:
        """The days that are judged."""
        return [self.first + datetime.timedelta(days=n) for n in range((self.until - self.first).days + 1)]


@dataclass
class PersonDay:
    """One day of one person; ``reasons`` are codes of rules.REASONS, empty where the day counts."""

    person_uid: str
    day: datetime.date
    measured: Day
    valid: bool
    reasons: list[str]
    judged: bool = True
    """False for people whose role the rule does not name: their tracks are shown, not judged."""


@dataclass
class PersonMonth:
    """One line of the month table. ``days`` has every day in post up to the last judged, with or without track."""

    person_uid: str
    name: str
    towns: list[str]
    villages: list[str]
    grids: list[str]
    codes: list[str]
    days_in_post: int
    target: int
    days: list[PersonDay] = field(default_factory=list)

    @property
    def valid_days(self) -> int:
        """Days that count."""
        return sum(day.valid for day in self.days)

    @property
    def shortfall(self) -> int:
        """Days that are missing to the target; 0 where there are enough."""
        return max(self.target - self.valid_days, 0)


@dataclass
class Result:
    """A judged month: the people whose role the rule names, and all days with tracks."""

    month: Month
    rule: Rule
    people: list[PersonMonth]
    days: list[PersonDay]
    unassigned_tracks: int
    undated_tracks: int


@dataclass
class _Tracks:
    """The tracks of the month as lists of one length, and the rows of track_area by track."""

    rows: list[dict[str, Any]]
    shares: dict[str, list[tuple[str | None, float, float]]]


def judge_month(
    county: County, month: Month, *, again: bool = False, report: Callable[[float], None] = lambda _fraction: None
) -> tuple[Result, list[dict[str, Any]]]:
    """The month, and rows of ``track_area`` that replace the stored ones where ``again`` (areas were redrawn)."""
    rule, how = rule_of(county.profile), cleaning_of(county.profile)
    tracks = _read(county, month)
    report(0.1)
    renewed: list[dict[str, Any]] = []
    if again and tracks.rows:
        renewed = _attributed_again(county, tracks, how, report)
    tenures = read.tenures(county, month.first, month.last)
    tenures = tenures[(tenures["role"] == rule.role) & tenures["area_uid"].notna()]
    owners = _owners(county, tenures, month)
    copies = _copied(tracks, owners)
    details = _closer_look(county, tracks, how, rule)
    report(0.8)
    leaves = _leaves(county, month)
    days = _days(tracks, details, copies, owners, leaves, rule, set(tenures["person_uid"]))
    result = Result(
        month,
        rule,
        _people(county, tenures, month, days, leaves, rule),
        days,
        sum(row["person_uid"] is None for row in tracks.rows),
        int(county.scalar("SELECT count(*) FROM track WHERE day IS NULL") or 0),
    )
    report(0.9)
    return result, renewed


def store(county: County, result: Result, renewed: list[dict[str, Any]], who: str | None = None) -> bool:
    """Writes ``patrol_day`` (and renewed ``track_area``) of the month in one transaction; False if nothing changed."""
    span = (result.month.first.isoformat(), result.month.last.isoformat())
    wanted = {
        (d.person_uid, d.day.isoformat()): (
            round(d.measured.metres, 1),
            int(round(d.measured.seconds)),
            round(d.measured.inside_metres, 1),
            int(round(d.measured.inside_seconds)),
            int(d.valid) if d.judged else None,
            d.reasons,
        )
        for d in result.days
    }
    names = ("metres", "seconds", "inside_metres", "inside_seconds", "valid", "reasons")
    import json

    stored = {
        (row["person_uid"], str(row["day"])): (row["uid"], (*(row[n] for n in names[:-1]), json.loads(row["reasons"])))
        for row in county.rows(
            "SELECT uid, person_uid, day, metres, seconds, inside_metres, inside_seconds, valid, "
            "coalesce(reasons, '[]') AS reasons FROM patrol_day WHERE source = ? AND day BETWEEN ? AND ?",
            (SOURCE, *span),
        )
    }
    gone = [stored[key][0] for key in stored.keys() - wanted.keys()]
    new = [
        {"person_uid": key[0], "day": key[1], "source": SOURCE, **dict(zip(names, value, strict=True))}
        for key, value in wanted.items()
        if key not in stored
    ]
    changed = [
        {"uid": stored[key][0], **dict(zip(names, value, strict=True))}
        for key, value in wanted.items()
        if key in stored and stored[key][1] != value
    ]
    if not (gone or new or changed or renewed):
        return False
    with county.batch("judge month", who) as batch:
        if renewed:
            batch.execute("DELETE FROM track_area WHERE day BETWEEN ? AND ?", span, table="track_area")
            batch.insert("track_area", renewed)
        for uid in gone:
            batch.delete("patrol_day", uid)
        batch.insert("patrol_day", new)
        batch.update_many("patrol_day", changed)
    return True


# ---- reading ----------------------------------------------------------------------------------------------


def _read(county: County, month: Month) -> _Tracks:
    span = (month.first.isoformat(), month.until.isoformat())
    rows = [
        dict(row)
        for row in county.rows(
            'SELECT uid, hash, person_uid, source, day, "start", "end", metres, seconds, '
            "instr(mask, ?) > 0 AS ridden FROM track WHERE day BETWEEN ? AND ? ORDER BY day, \"start\", hash",
            (bytes([codes.VEHICLE]), *span),
        )
    ]
    shares: dict[str, list[tuple[str | None, float, float]]] = {}
    for row in county.rows(
        "SELECT track_uid, area_uid, metres, seconds FROM track_area WHERE day BETWEEN ? AND ?", span
    ):
        shares.setdefault(row["track_uid"], []).append((row["area_uid"], row["metres"], row["seconds"]))
    return _Tracks(rows, shares)


def _leaves(county: County, month: Month) -> dict[str, set[datetime.date]]:
    """The days of leave of each person in the month; ``end`` is the day of return."""
    out: dict[str, set[datetime.date]] = {}
    for row in county.rows(
        'SELECT person_uid, "start", "end" FROM "leave" WHERE "start" <= ? AND "end" > ?',
        (month.last.isoformat(), month.first.isoformat()),
    ):
        start, end = day_of(row["start"]), day_of(row["end"])
        if start and end:
            out.setdefault(row["person_uid"], set()).update(d for d in month.days() if start <= d < end)
    return out


def _owners(county: County, tenures: pd.DataFrame, month: Month) -> dict[tuple[str, str], set[str]]:
    """(person, day as text) → areas held that day; an area inside another one held is left out (counted once)."""
    parents = {row["uid"]: row["parent_uid"] for row in county.rows("SELECT uid, parent_uid FROM area")}
    held: dict[tuple[str, str], set[str]] = {}
    for row in tenures.to_dict("records"):
        start, end = day_of(row["start"]), day_of(row["end"])
        for day in month.days():
            if start is not None and start <= day and (end is None or day < end):
                held.setdefault((row["person_uid"], day.isoformat()), set()).add(row["area_uid"])

    def nested(uid: str, among: set[str]) -> bool:
        parent, seen = parents.get(uid), {uid}
        while parent and parent not in seen:
            if parent in among:
                return True
            seen.add(parent)
            parent = parents.get(parent)
        return False

    return {key: {uid for uid in uids if not nested(uid, uids)} for key, uids in held.items()}


def _read_cleaned(county: County, uids: list[str], how: Cleaning, hidden: dict[str, list[tuple[float, float]]]) -> Cleaned:
    """The tracks cleaned again from their stored points; points in the ``hidden`` intervals of a track are left out."""
    parts = []
    for uid in uids:
        row = county.rows("SELECT geom, mask, \"start\" FROM track WHERE uid = ?", (uid,))[0]
        x, y, t = geom.line_m(row["geom"])
        # a point that repeats an instant and was not dropped for it had no time of its own
        stored = np.frombuffer(row["mask"] or bytes(len(x)), dtype=np.uint8)
        repeats = np.append(False, np.diff(t) == 0) & ~np.isin(stored, (codes.DUPLICATE, codes.BACKWARD))
        timed = ~repeats if row["start"] is not None else np.zeros(len(x), dtype=bool)
        drop = np.zeros(len(x), dtype=bool)
        for start, end in hidden.get(uid, []):
            drop |= (t >= start) & (t <= end)
        parts.append((x, y, t, timed, drop))
    number = np.repeat(np.arange(len(parts)), [len(part[0]) for part in parts])
    x, y, t, timed, drop = (np.concatenate(values) for values in zip(*parts, strict=True))
    return clean(x, y, t, number, timed, how, drop)


def _attributed_again(
    county: County, tracks: _Tracks, how: Cleaning, report: Callable[[float], None]
) -> list[dict[str, Any]]:
    """All shares of the month from the stored points and the areas as they are now; ``tracks`` gets them too."""
    index, area_uids = area_index(county)
    rows: list[dict[str, Any]] = []
    size = 500
    for begin in range(0, len(tracks.rows), size):
        report(0.1 + 0.6 * begin / len(tracks.rows))
        some = tracks.rows[begin : begin + size]
        cleaned = _read_cleaned(county, [row["uid"] for row in some], how, {})
        share = index.attribute(cleaned)
        rows += share_rows(share.track, share.area, share.metres, share.seconds, some, area_uids)
    tracks.shares = {}
    for row in rows:
        tracks.shares.setdefault(row["track_uid"], []).append((row["area_uid"], row["metres"], row["seconds"]))
    return rows


# ---- judging ----------------------------------------------------------------------------------------------


def _copied(tracks: _Tracks, owners: dict[tuple[str, str], set[str]]) -> set[str]:
    """Tracks whose points another person has too on that day.

    The track stays with the one in whose own areas more of it lies; where that is nobody, it counts for none.
    """
    same: dict[str, list[dict[str, Any]]] = {}
    for row in tracks.rows:
        if row["person_uid"] is not None:
            same.setdefault(row["hash"].split(":")[0], []).append(row)
    out: set[str] = set()
    for rows in same.values():
        if len({row["person_uid"] for row in rows}) < 2:
            continue
        inside = [
            sum(m for area, m, _ in tracks.shares.get(row["uid"], []) if area in owners.get(_key(row), ()))
            for row in rows
        ]
        best = max(inside)
        winners = [row for row, value in zip(rows, inside, strict=True) if value == best]
        out.update(row["uid"] for row in rows if len(winners) > 1 or best <= 0 or row is not winners[0])
    return out


def _key(row: dict[str, Any]) -> tuple[str, str]:
    return row["person_uid"], str(row["day"])


@dataclass
class _Detail:
    """What a closer look found at one track; shares by area uid (None: outside) as (metres, seconds)."""

    shares: dict[str | None, tuple[float, float]]
    ridden: dict[str | None, tuple[float, float]]


def _closer_look(county: County, tracks: _Tracks, how: Cleaning, rule: Rule) -> dict[str, _Detail]:
    """Tracks with rides, and those that overlap in time with another one of the same person."""
    hidden = _overlaps(tracks)
    uids = [
        row["uid"]
        for row in tracks.rows
        if row["uid"] in hidden or (row["ridden"] and not rule.vehicle_counts and row["person_uid"])
    ]
    if not uids:
        return {}
    index, area_uids = area_index(county)
    cleaned = _read_cleaned(county, uids, how, hidden)
    whole, ridden = index.attribute(cleaned), index.attribute(cleaned, cleaned.ridden)
    out = {uid: _Detail({}, {}) for uid in uids}
    for share, name in ((whole, "shares"), (ridden, "ridden")):
        for uid, area, metres, seconds in _share_tuples(share, uids, area_uids):
            getattr(out[uid], name)[area] = (metres, seconds)
    return out


def _share_tuples(share: Share, uids: list[str], area_uids: list[str]) -> list[tuple[str, str | None, float, float]]:
    return [
        (uids[track], None if area == OUTSIDE else area_uids[area], metres, seconds)
        for track, area, metres, seconds in zip(
            share.track.tolist(), share.area.tolist(), share.metres.tolist(), share.seconds.tolist(), strict=True
        )
    ]


def _overlaps(tracks: _Tracks) -> dict[str, list[tuple[float, float]]]:
    """For tracks during which another track of the same person was running (counted already): those spans of time.

    The longer track counts whole; of the other only what lies outside it. A morning exported at noon and again with
    the afternoon would otherwise be counted twice.
    """
    of_day: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in tracks.rows:
        if row["person_uid"] is not None and row["start"] is not None:
            of_day.setdefault(_key(row), []).append(row)
    out: dict[str, list[tuple[float, float]]] = {}
    for rows in of_day.values():
        if len(rows) < 2:
            continue
        counted: list[dict[str, Any]] = []
        for row in sorted(rows, key=lambda r: (r["start"] - r["end"], r["start"], r["hash"])):
            spans = [(o["start"], o["end"]) for o in counted if o["start"] < row["end"] and row["start"] < o["end"]]
            if spans:
                out[row["uid"]] = spans
            counted.append(row)
    return out


def _days(
    tracks: _Tracks,
    details: dict[str, _Detail],
    copies: set[str],
    owners: dict[tuple[str, str], set[str]],
    leaves: dict[str, set[datetime.date]],
    rule: Rule,
    judged: set[str],
) -> list[PersonDay]:
    """Every day on which somebody has a track, measured and judged."""
    of_day: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in tracks.rows:
        if row["person_uid"] is not None:
            of_day.setdefault(_key(row), []).append(row)
    out = []
    for (person, text), rows in sorted(of_day.items()):
        day = datetime.date.fromisoformat(text[:10])
        counted = [row for row in rows if row["uid"] not in copies]
        measured = _measured(counted, tracks, details, owners.get((person, text), set()), rule)
        measured = Day(
            **{
                **measured,
                "copied": not counted,
                "on_leave": day in leaves.get(person, ()),
                "in_post": (person, text) in owners,
            }
        )
        valid, reasons = judge(measured, rule)
        if person in judged:
            out.append(PersonDay(person, day, measured, valid, reasons))
        else:
            out.append(PersonDay(person, day, measured, False, [], judged=False))
    return out


def _measured(
    rows: list[dict[str, Any]],
    tracks: _Tracks,
    details: dict[str, _Detail],
    own: set[str],
    rule: Rule,
) -> dict[str, float]:
    """Sums over the tracks of a day."""
    total = {
        name: 0.0
        for name in (
            "metres",
            "seconds",
            "inside_metres",
            "inside_seconds",
            "foot_metres",
            "foot_seconds",
            "gap_seconds",
        )
    }
    for row in rows:
        detail = details.get(row["uid"])
        if detail is None:
            total["metres"] += row["metres"] or 0.0
            total["seconds"] += row["seconds"] or 0
            shares = tracks.shares.get(row["uid"], [])
            ridden: dict[str | None, tuple[float, float]] = {}
        else:
            shares = [(area, m, s) for area, (m, s) in detail.shares.items()]
            total["metres"] += sum(m for _, m, _ in shares)
            total["seconds"] += sum(s for _, _, s in shares)
            ridden = {} if rule.vehicle_counts else detail.ridden
        for area, metres, seconds in shares:
            if area in own:
                by_car = ridden.get(area, (0.0, 0.0))
                total["inside_metres"] += metres
                total["inside_seconds"] += seconds
                total["foot_metres"] += max(metres - by_car[0], 0.0)
                total["foot_seconds"] += max(seconds - by_car[1], 0.0)
        if row["start"] is not None and row["uid"] not in details:
            total["gap_seconds"] += max(row["end"] - row["start"] - (row["seconds"] or 0), 0)
    return total


def _people(
    county: County,
    tenures: pd.DataFrame,
    month: Month,
    days: list[PersonDay],
    leaves: dict[str, set[datetime.date]],
    rule: Rule,
) -> list[PersonMonth]:
    """One line a person, in the order of the areas; days in post without track are added as 无轨迹 or 请假."""
    places = read.ancestors(county)
    with_track = {(d.person_uid, d.day): d for d in days}
    out: dict[str, PersonMonth] = {}
    terms: dict[str, set[datetime.date]] = {}
    for row in tenures.to_dict("records"):
        person = out.setdefault(
            row["person_uid"], PersonMonth(row["person_uid"], row["name"], [], [], [], [], 0, 0)
        )
        names = places.get(row["area_uid"], {})
        grid = row["area_name"] if row["level"] not in ("town", "village") else ""
        _add(person.towns, names.get("town"))
        _add(person.villages, names.get("village"))
        _add(person.grids, grid)
        _add(person.codes, row["area_code"])
        start, end = day_of(row["start"]), day_of(row["end"])
        terms.setdefault(row["person_uid"], set()).update(
            day
            for day in (month.first + datetime.timedelta(days=n) for n in range(month.length))
            if start is not None and start <= day and (end is None or day < end)
        )
    nothing = Day(0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    for uid, person in out.items():
        in_post = terms[uid]
        person.days_in_post = len(in_post)
        person.target = share_of_target(rule.days_per_month, len(in_post), month.length)
        for day in month.days():
            found = with_track.get((uid, day))
            if found is not None:
                person.days.append(found)
            elif day in in_post:
                reason = "leave" if day in leaves.get(uid, ()) else "no_track"
                person.days.append(PersonDay(uid, day, nothing, False, [reason]))
    return sorted(out.values(), key=lambda p: (min(p.codes), min(terms[p.person_uid], default=month.first), p.name))


def _add(names: list[str], name: str | None) -> None:
    if name and name not in names:
        names.append(name)


def reason_words(reasons: list[str]) -> str:
    """The reasons in Chinese, as they are printed."""
    return "、".join(REASONS.get(code, code) for code in reasons)


__all__ = ["AreaIndex", "Month", "PersonDay", "PersonMonth", "Result", "judge_month", "reason_words", "store"]
