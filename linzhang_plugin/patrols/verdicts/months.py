"""A month judged: for each person and day what was measured, whether it counts, and why not; for each person the sum.

Everything is computed from ``track`` and ``track_area`` with the tenures of each day, so that a change of holders needs
no new attribution. Tracks that need a closer look (two of one person that overlap in time, rides) are read again.
"""

from __future__ import annotations

import dataclasses
import datetime
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ...county import read
from ...county.dates import day_of
from .. import mask as codes
from ..again import Detail, Renewed, Tracks, attributed_again, closer_look, key_of
from ..rules import cleaning_of
from .choosing import profile_rule
from .days import judge, share_of_target
from .definition import Rule
from .results import Day, Month, PersonDay, PersonMonth, Result

if TYPE_CHECKING:
    import pandas as pd

    from ...county.gateway import County

SOURCE = "track"


def judge_month(
    county: County, month: Month, *, again: bool = False, report: Callable[[float], None] = lambda _fraction: None
) -> tuple[Result, Renewed | None]:
    """The month, and the rows of ``track_area`` that replace those of its tracks where ``again`` (areas redrawn)."""
    rule, how = profile_rule(county.profile), cleaning_of(county.profile)
    tracks = _read(county, month)
    report(0.1)
    renewed: Renewed | None = None
    if again and tracks.rows:
        renewed = attributed_again(county, tracks, how, report)
    tenures = _tenures(county, month, rule)
    owners = _owners(county, tenures, month)
    copies = _copied(tracks, owners) | _same_ways(county, tracks)
    details = closer_look(county, tracks, how)
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


def store(
    county: County,
    result: Result,
    renewed: Renewed | None,
    who: str | None = None,
    before_commit: Callable[[], None] = lambda: None,
) -> bool:
    """Writes ``patrol_day`` (and renewed ``track_area``) in one transaction; False if nothing changed.

    Days after the last one judged stay as they are. ``before_commit`` runs inside the transaction, when all else went
    well; what it raises leaves the county as it was. It runs, too, where nothing changed.
    """
    span = (result.month.first.isoformat(), result.month.until.isoformat())
    wanted = {
        (d.person_uid, d.day.isoformat()): (
            round(d.measured.metres, 1),
            round(d.measured.seconds),
            round(d.measured.inside_metres, 1),
            round(d.measured.inside_seconds),
            int(d.valid) if d.judged else None,
            d.reasons,
        )
        for d in result.days
    }
    names = ("metres", "seconds", "inside_metres", "inside_seconds", "valid", "reasons")
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
        for key, value in sorted(wanted.items(), key=_in_order(county, result))
        if key not in stored
    ]
    changed = [
        {"uid": stored[key][0], **dict(zip(names, value, strict=True))}
        for key, value in wanted.items()
        if key in stored and stored[key][1] != value
    ]
    if not (gone or new or changed or renewed):
        before_commit()
        return False
    with county.batch("judge month", who) as batch:
        if renewed:
            for uid in renewed.tracks:
                batch.execute("DELETE FROM track_area WHERE track_uid = ?", (uid,), table="track_area")
            batch.insert("track_area", renewed.shares)
        for uid in gone:
            batch.delete("patrol_day", uid)
        batch.insert("patrol_day", new)
        batch.update_many("patrol_day", changed)
        before_commit()
    return True


def _in_order(county: County, result: Result) -> Callable[[tuple[tuple[str, str], object]], tuple[int, str, str]]:
    """Sort key of ((person, day), …): as the month table, by area and day; people it does not judge behind, by name."""
    place = {person.person_uid: number for number, person in enumerate(result.people)}
    names = {row["uid"]: row["name"] for row in county.rows("SELECT uid, name FROM person")}
    return lambda item: (place.get(item[0][0], len(place)), str(names.get(item[0][0], "")), item[0][1])


def stored(county: County, month: Month) -> Result:
    """The month as it was judged last, from ``patrol_day``: quick enough for the main thread."""
    rule = profile_rule(county.profile)
    days = [
        PersonDay(
            row["person_uid"],
            datetime.date.fromisoformat(str(row["day"])[:10]),
            Day(row["metres"], row["seconds"], row["inside_metres"], row["inside_seconds"], 0.0, 0.0),
            bool(row["valid"]),
            json.loads(row["reasons"] or "[]"),
            row["valid"] is not None,
        )
        for row in county.rows(
            "SELECT person_uid, day, metres, seconds, inside_metres, inside_seconds, valid, reasons FROM patrol_day "
            "WHERE source = ? AND day BETWEEN ? AND ?",
            (SOURCE, month.first.isoformat(), month.last.isoformat()),
        )
    ]
    tenures = _tenures(county, month, rule)
    people = _people(county, tenures, month, days, _leaves(county, month), rule)
    return Result(month, rule, people, days, 0, 0)


# ---- reading ----------------------------------------------------------------------------------------------


def _read(county: County, month: Month) -> Tracks:
    span = (month.first.isoformat(), month.until.isoformat())
    rows = [
        dict(row)
        for row in county.rows(
            'SELECT uid, hash, person_uid, source, day, "start", "end", metres, seconds, way, '
            'instr(mask, ?) > 0 AS ridden FROM track WHERE day BETWEEN ? AND ? ORDER BY day, "start", hash',
            (bytes([codes.VEHICLE]), *span),
        )
    ]
    shares: dict[str, list[tuple[str | None, float, float]]] = {}
    for row in county.rows(
        "SELECT track_uid, area_uid, metres, seconds FROM track_area WHERE day BETWEEN ? AND ?", span
    ):
        shares.setdefault(row["track_uid"], []).append((row["area_uid"], row["metres"], row["seconds"]))
    return Tracks(rows, shares)


def _tenures(county: County, month: Month, rule: Rule) -> pd.DataFrame:
    """The tenures of the rule's role that touch the month."""
    tenures = read.tenures(county, month.first, month.last)
    return tenures[(tenures["role"] == rule.role) & tenures["area_uid"].notna()]


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


# ---- judging ----------------------------------------------------------------------------------------------


def _copied(tracks: Tracks, owners: dict[tuple[str, str], set[str]]) -> set[str]:
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
            sum(m for area, m, _ in tracks.shares.get(row["uid"], []) if area in owners.get(key_of(row), ()))
            for row in rows
        ]
        best = max(inside)
        winners = [row for row, value in zip(rows, inside, strict=True) if value == best]
        out.update(row["uid"] for row in rows if len(winners) > 1 or best <= 0 or row is not winners[0])
    return out


def _same_ways(county: County, tracks: Tracks) -> set[str]:
    """Tracks whose way, place by place, an earlier track has: exported again with other times, or under another name.

    Copies with the very same times are left to ``_copied``.
    """
    rows = [row for row in tracks.rows if row["way"] is not None]
    if not rows:
        return set()
    first: dict[str, dict[str, Any]] = {}
    for found in county.rows(
        'SELECT way, uid, hash FROM track WHERE way IS NOT NULL AND "start" IS NOT NULL ORDER BY "start", id'
    ):
        first.setdefault(found["way"], dict(found))
    return {
        row["uid"]
        for row in rows
        if row["way"] in first
        and first[row["way"]]["uid"] != row["uid"]
        and first[row["way"]]["hash"].split(":")[0] != row["hash"].split(":")[0]
    }


def _days(
    tracks: Tracks,
    details: dict[str, Detail],
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
            of_day.setdefault(key_of(row), []).append(row)
    out = []
    for (person, text), rows in sorted(of_day.items()):
        day = datetime.date.fromisoformat(text[:10])
        counted = [row for row in rows if row["uid"] not in copies]
        measured = dataclasses.replace(
            _measured(counted, tracks, details, owners.get((person, text), set()), rule),
            copied=not counted,
            on_leave=day in leaves.get(person, ()),
            in_post=(person, text) in owners,
        )
        valid, reasons = judge(measured, rule)
        if person in judged:
            out.append(PersonDay(person, day, measured, valid, reasons, machine_valid=valid))
        else:
            out.append(PersonDay(person, day, measured, False, [], judged=False))
    return out


def _measured(
    rows: list[dict[str, Any]],
    tracks: Tracks,
    details: dict[str, Detail],
    own: set[str],
    rule: Rule,
) -> Day:
    """Sums over the tracks of a day."""
    metres = seconds = inside_metres = inside_seconds = foot_metres = foot_seconds = gap_seconds = 0.0
    for row in rows:
        detail = details.get(row["uid"])
        shares = tracks.shares.get(row["uid"], [])
        ridden: dict[str | None, tuple[float, float]] = {}
        if detail is None:
            metres += row["metres"] or 0.0
            seconds += row["seconds"] or 0
            if row["start"] is not None:
                gap_seconds += max(row["end"] - row["start"] - (row["seconds"] or 0), 0)
        else:
            shares = [(area, m, s) for area, (m, s) in detail.shares.items()]
            metres += detail.metres
            seconds += detail.seconds
            ridden = {} if rule.vehicle_counts else detail.ridden
        for area, m, s in shares:
            if area in own:
                by_car = ridden.get(area, (0.0, 0.0))
                inside_metres += m
                inside_seconds += s
                foot_metres += max(m - by_car[0], 0.0)
                foot_seconds += max(s - by_car[1], 0.0)
    # sums of rounded parts must never print as more than the whole
    inside_metres, inside_seconds = min(inside_metres, metres), min(inside_seconds, seconds)
    return Day(
        metres,
        seconds,
        inside_metres,
        inside_seconds,
        min(foot_metres, inside_metres),
        min(foot_seconds, inside_seconds),
        gap_seconds,
    )


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
        person = out.setdefault(row["person_uid"], PersonMonth(row["person_uid"], row["name"], [], [], [], [], 0, 0))
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
        person.target = share_of_target(rule.count, len(in_post), month.length)
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
