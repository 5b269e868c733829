"""What is wrong with a rule, with rules beside each other, or with the data of a month, before anything is printed.

Every fault is a LinzhangError with the code of its sentence; nothing is repaired.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from ...county.dates import day_of
from ...county.errors import LinzhangError
from ...county.profile import Profile
from . import windows
from .choosing import chief_roles
from .definition import AREA, BASES, CLEAN, COUNTS, PERSON, PLATFORM, RECORDS, TRACK, Rule
from .reasons import EXEMPT
from .windows import KINDS, Window

if TYPE_CHECKING:
    from ...county.gateway import County

LEVELS = ("blue", "yellow", "orange", "red")
RATES = ("online", "patrolled", "met")
_ORDER = ("week", "ten_days", "month", "quarter", "half", "year")
MOST_FACTOR, MOST_BUFFER = 10.0, 1000.0


def _fault(code: str, /, **values: object) -> LinzhangError:
    return LinzhangError(f"patrols_verdicts.{code}", "", **values)


def check(rule: Rule, profile: Profile, towns: Collection[str] = (), places: Collection[str] | None = None) -> None:
    """Raises the first fault of the rule; see ``faults``."""
    for fault in faults(rule, profile, towns, places):
        raise fault


def faults(
    rule: Rule, profile: Profile, towns: Collection[str] = (), places: Collection[str] | None = None
) -> Iterator[LinzhangError]:
    """Every contradiction in the rule.

    ``towns``: codes of the county's towns, ``places``: uids of its key places (None: not looked at).
    """
    if not rule.name.strip():
        yield _fault("name_missing")
    if rule.end is not None and rule.end <= rule.start:
        yield _fault("ends_before", start=rule.start, end=rule.end)
    yield from _whom(rule, profile, towns)
    wrong = list(_window(rule))
    yield from wrong
    if not wrong:
        yield from _counts(rule)
    yield from _day(rule)
    yield from _lists(rule)
    if rule.role in chief_roles(profile) and (asked := not_for_chiefs(rule)):
        yield _fault("chiefs_not_judged", clauses="、".join(asked))
    for place in rule.places:
        if places is not None and place.place_uid not in places:
            yield _fault("place_unknown")
        if place.count < 1 or place.window.kind not in KINDS or windows.can_be_empty(place.window):
            yield _fault("place_window")
        elif rule.window.kind in _ORDER and _ORDER.index(place.window.kind) > _ORDER.index(rule.window.kind):
            yield _fault("place_longer", place=KINDS[place.window.kind], window=KINDS[rule.window.kind])


def not_for_chiefs(rule: Rule) -> list[str]:
    """The clauses of a rule that only the tracks of rangers are judged by: a chief's patrol is not measured so."""
    day = rule.day
    clauses = (
        ("重点部位", bool(rule.places)),
        ("时段", day.hours is not None),
        ("区内里程占比", day.inside_share is not None),
        ("路线不得重复", day.no_repeat),
        ("边界外放", bool(day.buffer_metres)),
        # a record has no way that could be measured; tracks have one where they count
        ("里程", day.metres is not None and TRACK not in rule.counts),
        ("数据口径（平台、原始）", rule.basis != CLEAN),
        ("上线率、达标率", bool(rule.rates)),
    )
    return [name for name, is_asked in clauses if is_asked]


def _whom(rule: Rule, profile: Profile, towns: Collection[str]) -> Iterator[LinzhangError]:
    roles = {role.key: role for role in profile.roles}
    if rule.role not in roles:
        yield _fault("role_unknown", role=rule.role)
    known = {level.key for level in profile.levels}
    for level in rule.levels:
        if level not in known:
            yield _fault("level_unknown", level=level)
        elif rule.role in roles and level not in roles[rule.role].levels:
            yield _fault("level_without_role", level=profile.level(level).name, role=roles[rule.role].name)
    for town in rule.towns:
        if towns and not any(code.startswith(town[:9]) for code in towns):
            yield _fault("town_unknown", town=town)


def _window(rule: Rule) -> Iterator[LinzhangError]:
    window = rule.window
    if window.kind not in KINDS:
        yield _fault("window_unknown", window=window.kind)
        return
    if window.days is not None:
        first, last = window.days
        if not 1 <= first <= last <= 31:
            yield _fault("days_wrong", first=first, last=last)
            return
        if window.kind in ("week", "ten_days"):
            yield _fault("days_of_short", window=KINDS[window.kind])
            return
    if window.months is not None and not _are_months(window.months):
        yield _fault("months_wrong")
        return
    if windows.can_be_empty(window):
        yield _fault("window_empty")


def _are_months(months: Collection[int]) -> bool:
    return bool(months) and all(1 <= month <= 12 for month in months) and len(set(months)) == len(months)


def _counts(rule: Rule) -> Iterator[LinzhangError]:
    length = windows.least_length(rule.window)
    days_only = not set(rule.counts) & set(RECORDS)
    for count in (rule.count, *(season.count for season in rule.seasons)):
        if count < 0:
            yield _fault("count_negative")
        elif days_only and count > length:
            yield _fault("count_too_many", count=count, days=length)
    seen: set[int] = set()
    for season in rule.seasons:
        if not _are_months(season.months):
            yield _fault("months_wrong")
        elif seen & set(season.months):
            yield _fault("season_twice", month=min(seen & set(season.months)))
        seen |= set(season.months)
    yield from _spread(rule)
    hours = rule.day.spacing_hours
    if hours is not None and hours > 0 and rule.count > 1 and (rule.count - 1) * hours > length * 24:
        yield _fault("spacing_impossible", hours=f"{hours:g}", count=rule.count)


def _spread(rule: Rule) -> Iterator[LinzhangError]:
    spread = rule.spread
    if spread is None:
        return
    if spread.kind not in _ORDER or _ORDER.index(spread.kind) >= _ORDER.index(rule.window.kind):
        yield _fault("spread_longer", window=KINDS[rule.window.kind])
        return
    span = windows.window_of(Window(rule.window.kind), datetime.date(2023, 3, 1))
    parts = len(windows.windows(Window(spread.kind), span.first, span.last)) if span is not None else 0
    if spread.kind == "week":
        parts -= 2  # those that reach into the windows beside it may lie there
    if spread.least < 1:
        yield _fault("spread_nothing")
    elif rule.count and spread.least * parts > max([rule.count, *(season.count for season in rule.seasons)]):
        total = spread.least * parts
        yield _fault("spread_more", part=KINDS[spread.kind], least=spread.least, total=total, count=rule.count)


def _day(rule: Rule) -> Iterator[LinzhangError]:
    day = rule.day
    for figure in (day.metres, day.seconds):
        if figure is not None and figure < 0:
            yield _fault("figure_negative")
    if day.inside_share is not None and not 0 < day.inside_share <= 1:
        yield _fault("share_wrong")
    if day.buffer_metres is not None and not 0 <= day.buffer_metres <= MOST_BUFFER:
        yield _fault("buffer_wrong", most=f"{MOST_BUFFER:g}")
    if day.spacing_hours is not None and day.spacing_hours <= 0:
        yield _fault("spacing_wrong")
    if day.hours is not None:
        first, last = day.hours
        if first >= last:
            yield _fault("hours_wrong", first=day.begin or "00:00", last=day.until or "24:00")
        elif day.seconds is not None and last - first < day.seconds:
            yield _fault("hours_too_few", first=day.begin or "00:00", last=day.until or "24:00")
    if rule.basis == PLATFORM:
        asked = (day.inside_share, day.buffer_metres, day.spacing_hours, day.hours, day.no_repeat or None)
        if any(value is not None for value in asked):
            yield _fault("platform_cannot")


def _lists(rule: Rule) -> Iterator[LinzhangError]:
    if rule.basis not in BASES:
        yield _fault("value_unknown", value=rule.basis)
    if rule.per not in (PERSON, AREA):
        yield _fault("value_unknown", value=rule.per)
    for value in rule.counts:
        if value not in COUNTS:
            yield _fault("value_unknown", value=value)
    for value in rule.exempt:
        if value not in EXEMPT:
            yield _fault("value_unknown", value=value)
    if TRACK not in rule.counts and not set(rule.counts) & {*RECORDS, "vehicle"}:
        yield _fault("nothing_counts")
    for level, factor in rule.warnings:
        if level not in LEVELS:
            yield _fault("value_unknown", value=level)
        if not 0 <= factor <= MOST_FACTOR:
            yield _fault("factor_wrong", most=f"{MOST_FACTOR:g}")
    for name, share in rule.rates:
        if name not in RATES:
            yield _fault("value_unknown", value=name)
        if not 0 <= share <= 1:
            yield _fault("rate_wrong")


def conflicts(rules: Sequence[Rule]) -> Iterator[LinzhangError]:
    """Pairs of rules that would judge the same people on the same day, none narrower than the other."""
    for number, one in enumerate(rules):
        for two in rules[number + 1 :]:
            if one.role != two.role or one.specific() != two.specific():
                continue
            start = max(one.start, two.start)
            ends = [rule.end for rule in (one, two) if rule.end is not None]
            if ends and min(ends) <= start:
                continue
            if _meet(one.levels, two.levels) and _meet([t[:9] for t in one.towns], [t[:9] for t in two.towns]):
                yield _fault("rules_contradict", one=one.name, two=two.name, day=start)


def _meet(one: Collection[str], two: Collection[str]) -> bool:
    return not one or not two or bool(set(one) & set(two))


def town_names(county: County) -> dict[str, str]:
    """Code → name of the county's towns."""
    rows = county.rows("SELECT code, name FROM area WHERE level = 'town' AND kind = 'base' ORDER BY code")
    return {str(row["code"]): str(row["name"]) for row in rows if row["code"]}


def leaves_beyond(
    county: County, first: datetime.date, last: datetime.date, roles: Collection[str], person_uid: str = ""
) -> list[tuple[str, dict[str, object]]]:
    """Leaves of ``first`` … ``last`` that reach beyond the time in post, as (code, values); of one person or of all."""
    out: list[tuple[str, dict[str, object]]] = []
    span = (last.isoformat(), first.isoformat())
    marks = ", ".join("?" * len(roles))
    terms: dict[str, list[tuple[datetime.date, datetime.date | None]]] = {}
    for row in county.rows(
        'SELECT tenure.person_uid, tenure."start", tenure."end" FROM tenure '  # noqa: S608  # nosec B608
        f"JOIN post ON post.uid = tenure.post_uid WHERE post.role IN ({marks})",
        tuple(roles),
    ):
        start = day_of(row["start"])
        if start is not None:
            terms.setdefault(row["person_uid"], []).append((start, day_of(row["end"])))
    for row in county.rows(
        'SELECT person.name, "leave".person_uid, "leave"."start", "leave"."end" FROM "leave" '
        'JOIN person ON person.uid = "leave".person_uid WHERE "leave"."start" <= ? AND "leave"."end" > ? '
        'ORDER BY "leave"."start"',
        span,
    ):
        start, end = day_of(row["start"]), day_of(row["end"])
        own = terms.get(row["person_uid"])
        if person_uid and row["person_uid"] != person_uid:
            continue
        if own and start is not None and end is not None and not _covered(start, end, own):
            values: dict[str, object] = {"person": row["name"], "start": start, "end": end - datetime.timedelta(days=1)}
            out.append(("patrols_verdicts.leave_beyond", values))
    return out


def remarks(
    county: County, first: datetime.date, last: datetime.date, roles: Collection[str]
) -> list[tuple[str, dict[str, object]]]:
    """What should be known of the data before verdicts of ``first`` … ``last`` are printed, as (code, values).

    Leaves that reach beyond the tenures, decisions about days on which nobody was in post, months without any data.
    """
    out = leaves_beyond(county, first, last, roles)
    for year, month in sorted({(d.year, d.month) for d in windows.days_between(first, last)}):
        text = f"{year}-{month:02d}"
        found = county.scalar(
            "SELECT (SELECT count(*) FROM track WHERE substr(day, 1, 7) = ?) + "
            "(SELECT count(*) FROM patrol_day WHERE substr(day, 1, 7) = ? AND source <> 'track')",
            (text, text),
        )
        if not found:
            out.append(("patrols_verdicts.month_empty", {"month": text}))
    return out


def _covered(
    start: datetime.date, end: datetime.date, terms: Sequence[tuple[datetime.date, datetime.date | None]]
) -> bool:
    """Whether every day of [start, end) lies in one of the terms."""
    return all(
        any(first <= day and (last is None or day < last) for first, last in terms)
        for day in windows.days_between(start, end - datetime.timedelta(days=1))
    )
