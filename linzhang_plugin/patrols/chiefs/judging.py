"""Verdict on chiefs: what each has done in the window of a day, what is asked, what is missing, and until when.

A valid day of a chief is a record whose way of going counts and whose place lies in his area, or a track of his that
meets the conditions of the rule's day. Judged with the tenures of each day: after a change in mid-window each holder
has his own share of the target.
"""

from __future__ import annotations

import bisect
import dataclasses
import datetime
import itertools
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from ...county.dates import day_of
from ..verdicts.checks import not_for_chiefs
from ..verdicts.choosing import Post, Rules, is_for, stored_rules
from ..verdicts.counting import PostDay, half_up, spread_parts, target
from ..verdicts.definition import AREA, TRACK, Rule
from ..verdicts.ground import read_ground
from ..verdicts.results import Override, WindowVerdict
from ..verdicts.windows import Span, Window, windows
from . import visits as records
from .places import Places
from .seats import Seat, chief_roles, seats
from .visits import DELEGATED, DRONE, JOINT, VEHICLE, VISIT, Visit

if TYPE_CHECKING:
    from ...county.gateway import County

COUNTED_AS = {VISIT: "record", JOINT: "joint", VEHICLE: "vehicle", DRONE: "drone", DELEGATED: "delegated"}
"""Way of going → what a rule's ``counts`` calls it."""

# why a record does not count
KIND, NOWHERE, ELSEWHERE, COARSE, SHORT, SPACING, OVERRULED, OUT_OF_SEASON = (
    "kind", "nowhere", "elsewhere", "coarse", "short", "spacing", "overruled", "out_of_season",
)  # fmt: skip
REASONS = {
    KIND: "该方式不计次",
    NOWHERE: "地点对不上责任区",
    ELSEWHERE: "不在其责任区",
    COARSE: "地点只写到上一级",
    SHORT: "时间不足",
    SPACING: "与上次间隔不足",
    OVERRULED: "人工认定无效",
    OUT_OF_SEASON: "不在规定的日期内",
}

LATE, SOON, RUNNING, DONE, NOTHING = "late", "soon", "running", "done", "nothing"
STATES = {LATE: "逾期", SOON: "临期", RUNNING: "进行中", DONE: "已完成", NOTHING: "无任务"}
"""By urgency."""
ORDER = list(STATES)
REMIND_DAYS, LATE_DAYS = 15, 30
"""Defaults of ``patrols.chiefs``: days before its end from which a window is due soon, days behind it for which it is
listed as late.
"""


@dataclass(frozen=True)
class Done:
    """One valid day: records and tracks by which it counts; ``overruled``: by a human's decision."""

    day: datetime.date
    visits: tuple[Visit, ...] = ()
    tracks: int = 0
    overruled: bool = False


@dataclass
class ChiefWindow:
    """One window of one chief (of one area, where the rule counts per area)."""

    person_uid: str
    name: str
    seats: tuple[Seat, ...]
    verdict: WindowVerdict
    as_of: datetime.date
    due: datetime.date
    """The last day on which a patrol counts; of somebody who left before it his last day in post."""
    done: list[Done] = field(default_factory=list)
    not_counted: list[tuple[Visit, str]] = field(default_factory=list)
    remind_days: int = REMIND_DAYS
    is_past: bool = False
    """A window before that of the day which ended unmet not long ago: it is late, whatever is done in the new one."""
    decisions: dict[datetime.date, Override] = field(default_factory=dict)
    """What a human has decided (人工认定) about days of the window, with his reason and name."""
    parts: tuple[ChiefWindow, ...] = ()
    """Where patrols must be spread (年度4次、每季度不少于1次): the parts that have begun, each due by itself."""
    is_part: bool = False

    @cached_property
    def missing(self) -> int:
        """Days that are still to be done: to the target, or more where they must be spread over parts of the window."""
        apart = sum(required - valid for _, required, valid in self.verdict.spread)
        return max(self.verdict.shortfall, apart)

    @property
    def days_left(self) -> int:
        """Days from the day of the judging to the last one that counts; below 0 when it is over."""
        return (self.due - self.as_of).days

    @cached_property
    def state(self) -> str:
        """Nothing was asked; done; late (over and not done); soon (it ends within the days of reminding); running.

        Of the window as a whole; its parts have states of their own.
        """
        if not self.verdict.target and not self.missing and not self.parts:
            return NOTHING
        if not self.missing:
            return DONE
        if self.days_left < 0:
            return LATE
        return SOON if self.days_left <= self.remind_days else RUNNING

    @cached_property
    def open_parts(self) -> tuple[ChiefWindow, ...]:
        """The parts that have begun and in which patrols are missing."""
        return tuple(part for part in self.parts if part.missing)

    @cached_property
    def overall(self) -> str:
        """The most urgent state of the window and its parts: who missed a quarter is late, whatever the year asks."""
        return min((self.state, *(part.state for part in self.open_parts)), key=ORDER.index)

    @property
    def level(self) -> str:
        """The level of the office."""
        return self.seats[0].level

    @cached_property
    def in_post(self) -> bool:
        """Whether one of the posts is held on the day of the judging."""
        return any(seat.on(self.as_of) for seat in self.seats)

    @property
    def last_day(self) -> datetime.date | None:
        """The day of the last patrol that counts."""
        return self.done[-1].day if self.done else None


@dataclass
class Judged:
    """All chiefs whose role has a rule, by urgency; ``without_rule`` are (level, role) → chiefs without one."""

    as_of: datetime.date
    windows: list[ChiefWindow]
    rules: list[Rule]
    without_rule: dict[tuple[str, str], int]

    @cached_property
    def due(self) -> list[ChiefWindow]:
        """What is due, each with its own day: windows, or the parts that they must be spread over; by urgency.

        A window stands beside its parts only where it asks more than they do.
        """
        rows: list[ChiefWindow] = []
        for window in self.windows:
            rows += window.open_parts
            if not window.open_parts or window.verdict.shortfall > sum(part.missing for part in window.open_parts):
                rows.append(window)
        return sorted(rows, key=_urgency)

    def unused(self) -> list[tuple[str, list[str]]]:
        """(rule, clauses) that chiefs cannot be judged by: rules of older files have some, they are left out."""
        return [(rule.name, clauses) for rule in self.rules if (clauses := not_for_chiefs(rule))]


def _as_past(window: ChiefWindow) -> ChiefWindow:
    parts = tuple(dataclasses.replace(part, is_past=True) for part in window.parts)
    return dataclasses.replace(window, is_past=True, parts=parts)


def _urgency(window: ChiefWindow) -> tuple[int, datetime.date, int]:
    return ORDER.index(window.state), window.due, -window.missing


def judge_chiefs(county: County, day: datetime.date, *, levels: Iterable[str] | None = None) -> Judged:
    """Every chief in the window of ``day``, with what had been done by that day.

    Posts of one level are judged together (a county leader who is chief of two towns goes once), those of another
    level for themselves. LinzhangError ``patrols_verdicts.rules_contradict`` where two equally narrow rules are for one
    post.
    """
    wanted = None if levels is None else set(levels)
    roles = chief_roles(county)
    judging = _Judging(county, day, Rules(stored_rules(county, roles)))
    without: dict[tuple[str, str], set[str]] = defaultdict(set)
    held: dict[tuple[str, str], list[Seat]] = {}
    for seat in seats(county, roles):
        if wanted is None or seat.level in wanted:
            held.setdefault((seat.person_uid, seat.level), []).append(seat)
    found_windows: list[ChiefWindow] = []
    for own in held.values():
        found = judging.windows(own)
        found_windows += found
        if not found and any(seat.on(day) for seat in own) and not judging.has_rule(own, day):
            without[own[0].level, own[0].role].add(own[0].person_uid)
    found_windows.sort(key=lambda w: (ORDER.index(w.overall), w.due, -w.missing))
    rules = list({w.verdict.rule.uid or w.verdict.rule.name: w.verdict.rule for w in found_windows}.values())
    return Judged(day, found_windows, rules, {key: len(people) for key, people in without.items()})


@dataclass
class _Asked:
    """A window of one person (and area): the days in post that count, each with its rule and areas, and the posts."""

    span: Span
    area_uid: str
    seats: list[Seat]
    days: dict[datetime.date, PostDay] = field(default_factory=dict)


class _Judging:
    """What is read once for all chiefs."""

    def __init__(self, county: County, as_of: datetime.date, rules: Rules) -> None:
        self._county, self._as_of, self._rules = county, as_of, rules
        self._places = Places(county)
        remind = county.profile.get("patrols.chiefs.remind_days")
        late = county.profile.get("patrols.chiefs.late_days")
        self._remind = REMIND_DAYS if remind is None else int(remind)
        self._late = LATE_DAYS if late is None else int(late)
        self._known_spans: dict[Window, list[Span]] = {}
        self._visits: dict[str, list[Visit]] = defaultdict(list)
        first = self._first_day()
        for visit in records.visits(county, first, as_of):
            self._visits[visit.person_uid].append(visit)
        self._tracks = self._read_tracks(first)
        self._overrides: dict[str, dict[datetime.date, Override]] = defaultdict(dict)
        self._edges = {day for rule in rules.rules for day in (rule.start, rule.end) if day is not None}
        self._ground = read_ground(county, first, as_of + datetime.timedelta(days=366), roles=())

        for (person, day), found in self._ground.overrides.items():
            self._overrides[person][day] = found

    def _first_day(self) -> datetime.date:
        """The first day of the earliest window that is judged; of a year that ended not long ago it is far back."""
        return min((span.first for rule in self._rules.rules for span in self._spans(rule.window)), default=self._as_of)

    def _spans(self, window: Window) -> list[Span]:
        """The window around the day, and those that ended so short ago that they are still listed as late."""
        found = self._known_spans.get(window)
        if found is None:
            since = self._as_of - datetime.timedelta(days=self._late)
            found = [
                span for span in windows(window, since, self._as_of) if span.last >= self._as_of or span.due >= since
            ]
            self._known_spans[window] = found
        return found

    def windows(self, own: Sequence[Seat]) -> list[ChiefWindow]:
        """The windows around the day for somebody's posts of one level, and those that ended unmet not long before."""
        out = []
        for window in self._kinds(own):
            for span in self._spans(window):
                judged = [self._window(one) for one in self._asked(own, window, span)]
                if span.last < self._as_of:
                    judged = [_as_past(one) for one in judged if one.missing]
                out += judged
        return out

    def _asked(self, own: Sequence[Seat], window: Window, span: Span) -> list[_Asked]:
        """The days of a window on which somebody is in post, each with its rule; per area where a rule counts so."""
        asked: dict[str, _Asked] = {}
        edges = sorted({*self._edges, *(day for seat in own for day in (seat.start, seat.end) if day is not None)})
        # between two edges nothing changes: neither who holds what nor by which rule he is judged
        for _, run in itertools.groupby(span.days, key=lambda day: bisect.bisect_right(edges, day)):
            days = list(run)
            here = [seat for seat in own if seat.on(days[0])]
            posts = [Post(seat.role, seat.level, seat.area_code) for seat in here]
            rule = self._rules.for_posts(posts, days[0])
            if rule is None or rule.window != window:
                continue
            areas = tuple(dict.fromkeys(seat.area_uid for seat in here))
            for area in areas if rule.per == AREA else ("",):
                one = asked.setdefault(area, _Asked(span, area, []))
                held = (area,) if area else areas
                if rule.warnings:
                    one.days.update({day: PostDay(rule, held, self._factor(rule, day, held)) for day in days})
                else:
                    one.days.update(dict.fromkeys(days, PostDay(rule, held, Fraction(1))))
                one.seats += [s for s in here if s not in one.seats and area in ("", s.area_uid)]
        return list(asked.values())

    def has_rule(self, own: Sequence[Seat], day: datetime.date) -> bool:
        """Whether a rule is for one of the posts on the day, though it may ask nothing at this time of the year."""
        return any(self._rules.on(Post(s.role, s.level, s.area_code), day) for s in own if s.on(day))

    def _kinds(self, own: Sequence[Seat]) -> list[Window]:
        """The kinds of windows that the rules for the posts have around the day."""
        found: list[Window] = []
        for seat in own:
            post = Post(seat.role, seat.level, seat.area_code)
            for rule in self._rules.rules:
                spans = self._spans(rule.window)
                if rule.window in found or not is_for(rule, post) or not spans:
                    continue
                # of a post that was left there may be a window that ended not long ago
                if seat.touches(min(span.first for span in spans), max(span.last for span in spans)):
                    found.append(rule.window)
        return found

    def _factor(self, rule: Rule, day: datetime.date, areas: Iterable[str]) -> Fraction:
        levels = self._ground.warnings_on(day, areas)
        return max((rule.factor(level) for level in levels if level in dict(rule.warnings)), default=Fraction(1))

    def _window(self, asked: _Asked) -> ChiefWindow:
        """One window judged."""
        person, days = asked.seats[0].person_uid, asked.days
        done, not_counted = self._counted(asked, person)
        valid = {one.day for one in done}
        away = bool(self._ground.exempt or self._ground.leaves.get(person))
        exempt = {
            day
            for day, post in days.items()
            if away and day not in valid and self._ground.exempt_on(person, day, post.areas, post.rule.exempt)
        }
        exact = target(days, exempt, asked.span)
        last = max(days)
        due = min(asked.span.due, last)
        apart = spread_parts(days[last].rule, days, exempt, valid, asked.span)
        verdict = WindowVerdict(
            asked.span, days[last].rule, half_up(exact), len(valid), len(exempt), len(days),
            (exact.numerator, exact.denominator), asked.area_uid or None, due < self._as_of,
            [one for one in apart if one[2] < one[1]],
        )  # fmt: skip
        name = asked.seats[0].name
        decided = {day: found for day, found in self._overrides.get(person, {}).items() if day in days}
        decided = {day: found for day, found in decided.items() if day <= self._as_of}
        whole = ChiefWindow(
            person, name, tuple(asked.seats), verdict, self._as_of, due, done, not_counted, self._remind,
            decisions=decided,
        )  # fmt: skip
        parts = [self._part(whole, days, *one) for one in apart if one[0].first <= self._as_of]
        return dataclasses.replace(whole, parts=tuple(parts)) if parts else whole

    def _part(
        self, whole: ChiefWindow, days: Mapping[datetime.date, PostDay], part: Span, least: int, valid: int
    ) -> ChiefWindow:
        """A part of a window over which patrols must be spread, as a window of its own."""
        inside = tuple(day for day in part.days if day in whole.verdict.span)
        held = [day for day in inside if day in days]
        verdict = WindowVerdict(
            dataclasses.replace(part, days=inside), whole.verdict.rule, least, valid, 0, len(held), (least, 1),
            whole.verdict.area_uid, held[-1] < self._as_of,
        )  # fmt: skip
        return dataclasses.replace(
            whole,
            verdict=verdict,
            due=held[-1],
            done=[one for one in whole.done if one.day in verdict.span],
            not_counted=[one for one in whole.not_counted if part.first <= one[0].day <= part.last],
            decisions={day: one for day, one in whole.decisions.items() if day in verdict.span},
            is_part=True,
        )

    # ---- what counts --------------------------------------------------------------------------------------

    def _counted(self, asked: _Asked, person: str) -> tuple[list[Done], list[tuple[Visit, str]]]:
        span, days = asked.span, asked.days
        overrides = {day: one.valid for day, one in self._overrides.get(person, {}).items() if day in days}
        by_day: dict[datetime.date, list[Visit]] = defaultdict(list)
        not_counted: list[tuple[Visit, str]] = []
        for visit in self._visits.get(person, []):
            if not span.first <= visit.day <= span.last or not any(seat.on(visit.day) for seat in asked.seats):
                continue
            post = days.get(visit.day)
            if post is None and visit.day in span:
                # under another rule, which has a window of its own
                continue
            reason = OUT_OF_SEASON if post is None else self._reason(visit, post)
            if overrides.get(visit.day) is False:
                reason = OVERRULED
            if reason:
                not_counted.append((visit, reason))
            else:
                by_day[visit.day].append(visit)
        tracks = {d: n for d, n in self._valid_tracks(days, person).items() if overrides.get(d) is not False}
        human = {day for day, valid in overrides.items() if valid and day <= self._as_of}
        done: list[Done] = []
        for day in sorted(by_day.keys() | tracks.keys() | human):
            apart = days[day].rule.day.spacing_hours
            if apart and done and day not in human and (day - done[-1].day).days * 24 < apart:
                not_counted += [(visit, SPACING) for visit in by_day.get(day, [])]
                continue
            only_human = day in human and day not in by_day and day not in tracks
            done.append(Done(day, tuple(by_day.get(day, ())), tracks.get(day, 0), only_human))
        return done, sorted(not_counted, key=lambda item: item[0].day)

    def _reason(self, visit: Visit, post: PostDay) -> str:
        """Why a record does not count; "" where it does."""
        rule, own = post.rule, post.areas
        if COUNTED_AS.get(visit.kind, "") not in rule.counts:
            return KIND
        if rule.day.seconds and visit.minutes is not None and visit.minutes * 60 < rule.day.seconds:
            return SHORT
        if not rule.day.inside:
            return ""
        if visit.area_uid and any(self._places.lies_in(visit.area_uid, uid) for uid in own):
            return ""
        if visit.point is not None and any(self._places.covers(uid, visit.point) for uid in own):
            return ""
        if not visit.area_uid:
            return NOWHERE if visit.point is None else ELSEWHERE
        return COARSE if any(self._places.lies_in(uid, visit.area_uid) for uid in own) else ELSEWHERE

    def _read_tracks(self, first: datetime.date) -> dict[str, dict[datetime.date, dict[str, tuple[float, float, int]]]]:
        """person → day → area → (metres, seconds, tracks) in it."""
        out: dict[str, dict[datetime.date, dict[str, tuple[float, float, int]]]] = defaultdict(
            lambda: defaultdict(dict)
        )
        chiefs = {seat.person_uid for seat in seats(self._county)}
        for row in self._county.rows(
            "SELECT track.person_uid, track_area.day, track_area.area_uid, sum(track_area.metres) AS metres, "
            "sum(track_area.seconds) AS seconds, count(DISTINCT track.uid) AS tracks "
            "FROM track_area JOIN track ON track.uid = track_area.track_uid "
            "WHERE track.person_uid IN (SELECT value FROM json_each(?)) AND track_area.day BETWEEN ? AND ? "
            "GROUP BY track.person_uid, track_area.day, track_area.area_uid",
            (json.dumps(sorted(chiefs)), first.isoformat(), self._as_of.isoformat()),
        ):
            day = day_of(row["day"])
            if day is not None:
                out[row["person_uid"]][day][row["area_uid"]] = (row["metres"], row["seconds"], row["tracks"])
        return out

    def _valid_tracks(self, days: Mapping[datetime.date, PostDay], person: str) -> dict[datetime.date, int]:
        """Days whose tracks meet the conditions of their rule inside the own areas → number of tracks."""
        out = {}
        for day, areas in self._tracks.get(person, {}).items():
            post = days.get(day)
            if post is None or TRACK not in post.rule.counts:
                continue
            inside = [areas[uid] for uid in post.areas if uid in areas]
            metres, seconds = sum(one[0] for one in inside), sum(one[1] for one in inside)
            asked = post.rule.day
            if metres > 0 and metres >= (asked.metres or 0.0) and seconds >= (asked.seconds or 0.0):
                out[day] = max(one[2] for one in inside)
        return out


def rates(windows: Sequence[ChiefWindow]) -> list[tuple[str, int, int]]:
    """(level, windows of the day with a target, those that are done), in the order in which levels come first."""
    counts: dict[str, list[int]] = {}
    for window in windows:
        if window.state != NOTHING and not window.is_past:
            one = counts.setdefault(window.level, [0, 0])
            one[0] += 1
            one[1] += window.state == DONE
    return [(level, asked, done) for level, (asked, done) in counts.items()]
