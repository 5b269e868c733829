"""From the tracks of some days to the figures of each person and day that verdicts stand on.

Most of it is stored with the tracks since their import. Read again are those that overlap in time with another one of
the same person, those with rides, and whatever a rule asks that is not stored: the raw line, hours of the day that a
track crosses, another buffer, repeated routes.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .. import mask as codes
from ..again import Tracks, key_of, overlaps
from ..clean import Cleaning
from ..rules import buffer_of
from ..standing import StandingAreas
from .choosing import Rules
from .definition import CLEAN, RAW, Rule
from .figures import NOTHING, Figures, Part, View, joined, total, view_key
from .places import note_places
from .reading import Wanted, read_views
from .routes import Asked, note_routes

if TYPE_CHECKING:
    from ...county.gateway import County
    from .ground import Ground

Key = tuple[str, datetime.date]
CHUNK = 300


@dataclass
class Measured:
    """The figures of every person and day with tracks, and how many tracks had to be read for rules that ask more."""

    days: dict[Key, Figures]
    read_for_rules: int = 0


@dataclass
class _DayTracks:
    """The tracks of one person and day that are his own, and the rule that judges them."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    copied: bool = False
    rule: Rule | None = None
    own: tuple[str, ...] = ()


def read_tracks(county: County, first: datetime.date, last: datetime.date) -> Tracks:
    """The tracks of the days ``first`` … ``last`` with their shares of the areas, as stored at import."""
    span = (first.isoformat(), last.isoformat())
    rows = [
        dict(row)
        for row in county.rows(
            'SELECT uid, hash, person_uid, source, day, "start", "end", metres, seconds, raw_metres, way, '
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


def measure(
    county: County,
    tracks: Tracks,
    ground: Ground,
    rules: Rules,
    how: Cleaning,
    report: Callable[[float], None] = lambda _fraction: None,
) -> Measured:
    """The figures of every person and day with tracks, with all that the day's rule asks."""
    copies, hidden = left_out(county, tracks, ground)
    days = _days(tracks, copies, ground, rules)
    buffer = buffer_of(county.profile)
    overlays = {row["uid"] for row in county.rows("SELECT uid FROM area WHERE kind = 'overlay'")}
    wanted, for_rules = _wanted(days, ground, hidden, buffer, overlays)
    places = {place.place_uid for day in days.values() if day.rule is not None for place in day.rule.places}
    asked = {
        key: Asked(day.rule, day.own)
        for key, day in days.items()
        if day.rule is not None and day.rule.day.no_repeat and day.rows
    }
    # routes and places are read from the points of all tracks: most of the time where a rule asks for them
    share = 0.4 if asked or places else 1.0
    views, gaps = _read(county, days, wanted, ground, how, hidden, lambda done: report(share * done))
    out = Measured({}, for_rules)
    for key, day in days.items():
        out.days[key] = _figures(day, tracks, views, gaps, buffer, how.gap_seconds)
    out.read_for_rules += note_routes(county, out.days, asked, lambda done: report(share + 0.3 * done))
    note_places(county, out.days, places, lambda done: report(share + 0.3 + 0.3 * done))
    report(1.0)
    return out


def _days(tracks: Tracks, copies: set[str], ground: Ground, rules: Rules) -> dict[Key, _DayTracks]:
    days: dict[Key, _DayTracks] = {}
    for row in tracks.rows:
        if row["person_uid"] is None:
            continue
        key = (row["person_uid"], datetime.date.fromisoformat(str(row["day"])[:10]))
        day = days.get(key)
        if day is None:
            day = days[key] = _DayTracks()
            holder = ground.holders.get(key[0])
            holding = None if holder is None else holder.held.get(key[1])
            if holding is not None:
                day.own, day.rule = holding.areas, rules.for_posts(holding.posts, key[1])
        if row["uid"] not in copies:
            day.rows.append(row)
    for day in days.values():
        day.copied = not day.rows
    return days


def _wanted(
    days: dict[Key, _DayTracks],
    ground: Ground,
    hidden: dict[str, list[tuple[float, float]]],
    buffer: float,
    overlays: set[str],
) -> tuple[dict[str, Wanted], int]:
    """What has to be read of which track, and how many tracks only because a rule asks for more than is stored."""
    wanted: dict[str, Wanted] = {}
    for_rules = 0
    for (_, on), day in days.items():
        rule, asked, extra = day.rule, Wanted(), False
        if rule is not None and day.rows:
            if rule.basis == RAW:
                asked.bases |= {CLEAN, RAW}
            hours = rule.day.hours
            if hours is not None and not _lies_in(day.rows, hours, ground.midnight(on)):
                asked.bases.add(CLEAN)
                asked.hours.add(hours)
            if rule.day.buffer_metres not in (None, buffer):
                asked.bases.add(CLEAN)
            widened = buffer if rule.day.buffer_metres is None else rule.day.buffer_metres
            if len(day.own) > 1 and (widened > 0 or not overlays.isdisjoint(day.own)):
                asked.together = day.own
                asked.bases.add(CLEAN)
            extra = bool(asked)
        for row in day.rows:
            if extra or row["uid"] in hidden or row["ridden"]:
                wanted[row["uid"]] = Wanted(asked.bases | {CLEAN}, set(asked.hours), asked.together)
                for_rules += extra
    return wanted, for_rules


def _lies_in(rows: list[dict[str, Any]], hours: tuple[int, int], midnight: int) -> bool:
    return all(
        row["start"] is not None and hours[0] <= row["start"] - midnight and row["end"] - midnight <= hours[1]
        for row in rows
    )


def _read(
    county: County,
    days: dict[Key, _DayTracks],
    wanted: dict[str, Wanted],
    ground: Ground,
    how: Cleaning,
    hidden: dict[str, list[tuple[float, float]]],
    report: Callable[[float], None],
) -> tuple[dict[str, dict[str, View]], dict[str, float]]:
    """The views of the wanted tracks, and the seconds of their gaps."""
    by_buffer: dict[float | None, list[tuple[dict[str, Any], int]]] = {}
    for key, day in days.items():
        for row in day.rows:
            if row["uid"] in wanted:
                buffer = None if day.rule is None else day.rule.day.buffer_metres
                by_buffer.setdefault(buffer, []).append((row, ground.midnight(key[1])))
    views: dict[str, dict[str, View]] = {}
    gaps: dict[str, float] = {}
    total, done = sum(len(items) for items in by_buffer.values()), 0
    for buffer, items in by_buffer.items():
        areas = StandingAreas(county, buffer)
        for begin in range(0, len(items), CHUNK):
            some = items[begin : begin + CHUNK]
            rows = [row for row, _ in some]
            found, silent = read_views(county, rows, wanted, [midnight for _, midnight in some], areas, how, hidden)
            uids = [row["uid"] for row in rows]
            views.update(zip(uids, found, strict=True))
            gaps.update(zip(uids, silent, strict=True))
            done += len(some)
            report(done / total)
    return views, gaps


def _figures(
    day: _DayTracks,
    tracks: Tracks,
    views: dict[str, dict[str, View]],
    gaps: dict[str, float],
    buffer: float,
    least_gap: float,
) -> Figures:
    """The sums over the tracks of a day."""
    out = Figures({}, copied=day.copied, buffer=buffer)
    if day.rule is not None and day.rule.day.buffer_metres is not None:
        out.buffer = day.rule.day.buffer_metres
    keys = {view_key(CLEAN, None)}
    for row in day.rows:
        keys |= set(views.get(row["uid"], ()))
    parts: dict[str, list[View]] = {key: [] for key in keys}
    for row in day.rows:
        found = views.get(row["uid"])
        if found is None:
            found = {CLEAN: _stored_view(row, tracks.shares.get(row["uid"], []), day.own)}
            silent = 0 if row["start"] is None else row["end"] - row["start"] - (row["seconds"] or 0)
            # less than the shortest gap is the rounding of the stored seconds
            out.gap_seconds += silent if silent > least_gap else 0
        out.gap_seconds += gaps.get(row["uid"], 0.0)
        for key, view in found.items():
            parts[key].append(view)
        out.raw_metres += row["raw_metres"] or 0.0
        if row["start"] is None:
            out.untimed = True
        else:
            out.raw_seconds += row["end"] - row["start"]
            out.first = row["start"] if out.first is None else min(out.first, row["start"])
            out.last = row["end"] if out.last is None else max(out.last, row["end"])
    for key, several in parts.items():
        # areas that overlap are measured together, too
        together = joined(day.own)
        kept = (*day.own, together) if any(together in view.areas for view in several) else day.own
        areas = {uid: total(view.areas.get(uid, NOTHING) for view in several).rounded() for uid in kept}
        whole = total(view.whole for view in several).rounded()
        out.views[key] = View(whole, {uid: part for uid, part in areas.items() if any(part)})
    return out


def _stored_view(row: dict[str, Any], shares: list[tuple[str | None, float, float]], own: tuple[str, ...]) -> View:
    """The cleaned view of a track without rides, as it is stored: all of it on foot."""
    areas = {area: Part(metres, seconds, metres, seconds) for area, metres, seconds in shares if area in own}
    metres, seconds = row["metres"] or 0.0, float(row["seconds"] or 0)
    inside = sum(part.seconds for part in areas.values())
    if abs(inside - seconds) <= 0.5 and not any(area is None for area, _, _ in shares):
        # the whole is stored in full seconds, its parts are not: all of it lies inside
        seconds = inside
    return View(Part(metres, seconds, metres, seconds), {uid: part for uid, part in areas.items() if uid})


# ---- whose track it is ------------------------------------------------------------------------------------


def left_out(county: County, tracks: Tracks, ground: Ground) -> tuple[set[str], dict[str, list[tuple[float, float]]]]:
    """(tracks that are copies and count for nobody; of others the spans of time, in Unix seconds, that another track of
    the same person covers). ``tracks``: all of everybody on the days.
    """
    copies = copied(tracks, ground) | same_ways(county, tracks)
    # a copy that was taken out hides nothing of the person's own
    return copies, overlaps(Tracks([row for row in tracks.rows if row["uid"] not in copies], {}))


def copied(tracks: Tracks, ground: Ground) -> set[str]:
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
        inside = []
        for row in rows:
            person, day = key_of(row)
            holder = ground.holders.get(person)
            holding = None if holder is None else holder.held.get(datetime.date.fromisoformat(day[:10]))
            own = () if holding is None else holding.areas
            inside.append(sum(m for area, m, _ in tracks.shares.get(row["uid"], []) if area in own))
        best = max(inside)
        winners = [row for row, value in zip(rows, inside, strict=True) if value == best]
        out.update(row["uid"] for row in rows if len(winners) > 1 or best <= 0 or row is not winners[0])
    return out


def same_ways(county: County, tracks: Tracks) -> set[str]:
    """Tracks whose way, place by place, an earlier track has: exported again with other times, or under another name.

    Copies with the very same times are left to ``copied``.
    """
    rows = [row for row in tracks.rows if row["way"] is not None]
    if not rows:
        return set()
    ways = sorted({row["way"] for row in rows})
    first: dict[str, dict[str, Any]] = {}
    for found in county.rows(
        'SELECT way, uid, hash FROM track WHERE way IN (SELECT value FROM json_each(?)) AND "start" IS NOT NULL '
        'ORDER BY "start", id',
        (json.dumps(ways),),
    ):
        first.setdefault(found["way"], dict(found))
    return {
        row["uid"]
        for row in rows
        if row["way"] in first
        and first[row["way"]]["uid"] != row["uid"]
        and first[row["way"]]["hash"].split(":")[0] != row["hash"].split(":")[0]
    }
