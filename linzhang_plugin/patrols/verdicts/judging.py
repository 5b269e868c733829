"""Days and windows judged from what was measured.

No tracks and no county file are read here, so that it is quick enough to try out a rule while it is edited.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from ..platform_days import Figures as Platform
from .choosing import Rules
from .counting import PostDay, window_verdicts
from .days import Around, Said, Verdict, judge_day
from .definition import AREA, CLEAN, PLATFORM, RAW, Rule
from .figures import NOTHING, Figures, View
from .ground import Ground, Holder
from .results import Day, PersonDay, WindowVerdict
from .windows import MONTH, Span, days_between, window_of

Key = tuple[str, datetime.date]


@dataclass
class Judgement:
    """Every judged day, the windows of everybody, and the days that were exempt ahead of ``until``."""

    ground: Ground
    rules: Rules
    until: datetime.date
    days: dict[Key, PersonDay] = field(default_factory=dict)
    windows: dict[str, list[WindowVerdict]] = field(default_factory=dict)
    not_read: int = 0
    """Days whose rule asks for figures that were not read from the tracks."""


@dataclass(frozen=True)
class Places:
    """Key places: (person, place) → days of visits, place → name, and place → the areas that it lies in, each with
    the first day from which on nobody need go there.
    """

    visits: Mapping[tuple[str, str], Sequence[datetime.date]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    lies_in: Mapping[str, Mapping[str, datetime.date]] = field(default_factory=dict)


def judge(
    ground: Ground,
    figures: Mapping[Key, Figures],
    rules: Rules,
    until: datetime.date,
    *,
    enough: float = 1.0,
    places: Places | None = None,
) -> Judgement:
    """Every day and window of the ground's holders; days of others who have tracks are measured and not judged.

    ``enough``: share of the own areas that a person has seen from which on routes may repeat.
    """
    out = Judgement(ground, rules, until)
    places = places or Places()
    tracked: dict[str, list[datetime.date]] = {}
    for person, day in figures:
        tracked.setdefault(person, []).append(day)
    told: dict[str, list[datetime.date]] = {}
    for person, day in (*ground.platform_days, *ground.overrides):
        told.setdefault(person, []).append(day)
    for uid, holder in ground.holders.items():
        _judge_person(holder, figures, tracked.pop(uid, []), told.get(uid, []), rules, out, enough, places)
    for uid, days in tracked.items():
        for day in sorted(days):
            own = figures[uid, day]
            out.days[uid, day] = PersonDay(uid, day, measured(own, ()), False, [], judged=False, figures=own)
    return out


def _judge_person(
    holder: Holder,
    figures: Mapping[Key, Figures],
    tracked: Sequence[datetime.date],
    told: Sequence[datetime.date],
    rules: Rules,
    out: Judgement,
    enough: float,
    places: Places,
) -> None:
    ground, uid = out.ground, holder.person_uid
    in_post: dict[datetime.date, PostDay] = {}
    for day, holding in holder.held.items():
        rule = rules.for_posts(holding.posts, day)
        if rule is not None:
            in_post[day] = PostDay(rule, holding.areas, _factor(ground, rule, day, holding.areas))
            if rule.per == AREA and rule.warnings and len(holding.areas) > 1:
                alone = {area: _factor(ground, rule, day, (area,)) for area in holding.areas}
                in_post[day] = replace(in_post[day], of_area=alone)
    chains: dict[Span | None, _Chain] = {}
    judged: dict[datetime.date, PersonDay] = {}
    last_rule = None
    lent: set[datetime.date] = set()
    for day in sorted({*in_post, *tracked, *(told if in_post else ())}):
        if day > out.until:
            break
        post = in_post.get(day)
        # somebody without a post that day is told so by the rule that he was under last, else the next one
        last_rule = post.rule if post is not None else last_rule or next((p.rule for p in in_post.values()), None)
        own = figures.get((uid, day))
        if last_rule is None:
            out.days[uid, day] = PersonDay(uid, day, measured(own, ()), False, [], judged=False, figures=own)
            continue
        chain = chains.setdefault(window_of(last_rule.window, day), _Chain())
        found = _judge_day(uid, day, own, last_rule, post, ground, chain, enough)
        out.not_read += any(note.endswith("not_read") for note in found.notes)
        judged[day] = out.days[uid, day] = found
        if post is None and found.valid:
            lent.add(day)
        if found.valid:
            chain.previous = None if own is None or found.measured.last is None else own.last
            chain.earlier.append(day.isoformat())
    ahead = {
        day
        for day, post in in_post.items()
        if day > out.until and ground.exempt_on(uid, day, post.areas, post.rule.exempt)
    }
    been = {place: places.visits.get((uid, place), ()) for place in places.lies_in}
    found_windows = window_verdicts(
        *(in_post, judged, ground.first, ground.last, out.until, ahead, lent),
        *(been, places.names, places.lies_in),
    )
    for window in found_windows:
        _by_platform(window, uid, judged, ground)
        window.area_name = ground.names.get(window.area_uid or "", "")
    out.windows[uid] = found_windows


@dataclass
class _Chain:
    """What the days of one window know of those before: the last instant that counted, and the counted days."""

    previous: int | None = None
    earlier: list[str] = field(default_factory=list)


def _factor(ground: Ground, rule: Rule, day: datetime.date, areas: Sequence[str]) -> Fraction:
    if not rule.warnings:
        return Fraction(1)
    levels = ground.warnings_on(day, areas)
    named = [rule.factor(level) for level in levels if level in dict(rule.warnings)]
    return max(named, default=Fraction(1))


def _judge_day(
    uid: str,
    day: datetime.date,
    figures: Figures | None,
    rule: Rule,
    post: PostDay | None,
    ground: Ground,
    chain: _Chain,
    enough: float,
) -> PersonDay:
    areas = () if post is None else post.areas
    said = ground.platform_days.get((uid, day))
    exempt = None if post is None else ground.exempt_on(uid, day, areas, rule.exempt)
    around = Around(
        ground.midnight(day),
        areas,
        post is not None,
        exempt,
        bool(rule.records) and not ground.records.get((uid, day), set()).isdisjoint(rule.records),
        None if said is None else Said(said.metres, said.seconds, said.valid),
        chain.previous,
        chain.earlier,
        enough,
    )
    if rule.per == AREA and len(areas) > 1:
        verdict, area_valid = _per_area(figures, rule, around)
    else:
        verdict = judge_day(figures, rule, around)
        area_valid = dict.fromkeys(areas, verdict.valid) if rule.per == AREA else {}
    override = ground.overrides.get((uid, day))
    valid = verdict.valid if override is None else override.valid
    machine_areas = area_valid
    if override is not None and area_valid:
        area_valid = dict.fromkeys(area_valid, override.valid)
    return PersonDay(
        uid,
        day,
        measured(figures, areas, said, in_post=post is not None, exempt=exempt is not None),
        valid,
        verdict.reasons,
        machine_valid=verdict.valid,
        clauses=verdict.clauses,
        exempt=None if valid else exempt,
        override=override,
        notes=verdict.notes,
        rule_uid=rule.uid,
        area_valid=area_valid,
        machine_areas=machine_areas,
        figures=figures,
        online=figures is not None or said is not None,
    )


def _per_area(figures: Figures | None, rule: Rule, around: Around) -> tuple[Verdict, dict[str, bool]]:
    """Each area for itself: the verdict shown is that of the first one that counts, else of the one with most way."""
    found = {area: judge_day(figures, rule, dataclasses.replace(around, own=(area,))) for area in around.own}

    def way(area: str) -> float:
        view = None if figures is None else figures.views.get(CLEAN)
        return 0.0 if view is None else view.areas.get(area, NOTHING).metres

    best = max(found, key=lambda area: (found[area].valid, way(area)))
    return found[best], {area: verdict.valid for area, verdict in found.items()}


def measured(
    figures: Figures | None,
    own: Sequence[str],
    said: Platform | None = None,
    *,
    in_post: bool = True,
    exempt: bool = False,
) -> Day:
    """The day as it is shown: the cleaned figures, and what the raw line and the platform say."""
    day = _tracked(figures, own, in_post, exempt)
    if said is None:
        return day
    return dataclasses.replace(
        day, platform_metres=said.metres, platform_seconds=said.seconds, platform_valid=said.valid
    )


def _tracked(figures: Figures | None, own: Sequence[str], in_post: bool, exempt: bool) -> Day:
    if figures is None:
        return Day(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, on_leave=exempt, in_post=in_post)
    view = figures.views.get(CLEAN, View())
    inside, raw = view.inside(own), figures.views.get(RAW)
    raw_inside = None if raw is None else raw.inside(own)
    return Day(
        view.whole.metres,
        view.whole.seconds,
        inside.metres,
        inside.seconds,
        inside.foot_metres,
        inside.foot_seconds,
        figures.gap_seconds,
        figures.copied,
        exempt,
        in_post,
        first=figures.first,
        last=figures.last,
        raw_metres=figures.raw_metres if raw is None else raw.whole.metres,
        raw_seconds=figures.raw_seconds if raw is None else raw.whole.seconds,
        raw_inside_metres=None if raw_inside is None else raw_inside.metres,
        raw_inside_seconds=None if raw_inside is None else raw_inside.seconds,
    )


def _by_platform(
    window: WindowVerdict,
    uid: str,
    judged: Mapping[datetime.date, PersonDay],
    ground: Ground,
) -> None:
    """The platform's own number of the month, where the rule goes by the platform and it gave no days of the month.

    A person's decisions about single days are added to it or taken off.
    """
    span = window.span
    if window.rule.basis != PLATFORM or span.kind != MONTH or window.area_uid is not None:
        return
    said = ground.platform_months.get((uid, span.first))
    days = list(days_between(span.first, span.last))
    if said is None or said.valid_days is None or any((uid, day) in ground.platform_days for day in days):
        return
    decided = [judged[day].override for day in days if day in judged]
    number = said.valid_days + sum((1 if o.valid else -1) for o in decided if o is not None)
    window.valid = min(max(number, 0), window.days_in_post)
    window.from_platform = True
    window.machine_valid = None
