"""What is known of people and days before tracks are looked at: posts, leave, warnings, overrules, the platform's days.

Days are judged with the tenures of the day: [start, end), so that the day of a change is the successor's.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ...county import read, schema
from ...county.dates import day_of
from ..platform_days import Figures as Platform
from ..platform_days import days_of, months_of
from .choosing import Post, ranger_roles
from .reasons import EXEMPT, LEAVE
from .results import Override
from .windows import days_between

if TYPE_CHECKING:
    from ...county.gateway import County

Day = datetime.date


@dataclass(frozen=True)
class Holding:
    """The areas somebody holds on a day; one inside another that he holds too is left out (counted once).

    ``posts`` are those of ``areas``, in the same order.
    """

    areas: tuple[str, ...]
    posts: tuple[Post, ...]


@dataclass(frozen=True)
class Term:
    """One tenure with the names that stand in tables; ``end`` is not included, None: he still holds it."""

    start: Day
    end: Day | None
    town: str
    village: str
    grid: str
    code: str


@dataclass(frozen=True)
class Names:
    """Where somebody is in post, each name once, in the order of the areas."""

    towns: list[str]
    villages: list[str]
    grids: list[str]
    codes: list[str]


@dataclass
class Holder:
    """Somebody of the judged roles: his tenures, and what he holds on each day."""

    person_uid: str
    name: str
    terms: list[Term] = field(default_factory=list)
    held: dict[Day, Holding] = field(default_factory=dict)

    def names(self, first: Day, last: Day) -> Names:
        """The names of his areas from ``first`` to ``last``."""
        out = Names([], [], [], [])
        for term in self.terms:
            if term.start <= last and (term.end is None or term.end > first):
                for names, name in (
                    (out.towns, term.town),
                    (out.villages, term.village),
                    (out.grids, term.grid),
                    (out.codes, term.code),
                ):
                    if name and name not in names:
                        names.append(name)
        return out


@dataclass(frozen=True)
class Dated:
    """A leave, exempt days or a warning: ``word`` is its kind or level; ``areas`` None: the whole county."""

    word: str
    start: Day
    end: Day | None
    areas: frozenset[str] | None = None

    def is_on(self, day: Day) -> bool:
        """Whether the day is in [start, end); without an end it is still on."""
        return self.start <= day and (self.end is None or day < self.end)


@dataclass
class Ground:
    """Everything but tracks, for the days ``first`` … ``last``."""

    first: Day
    last: Day
    holders: dict[str, Holder]
    leaves: dict[str, list[Dated]]
    exempt: list[Dated]
    warnings: list[Dated]
    overrides: dict[tuple[str, Day], Override]
    platform_days: dict[tuple[str, Day], Platform]
    platform_months: dict[tuple[str, Day], Platform]
    records: dict[tuple[str, Day], set[str]]
    zone: int
    parents: dict[str, str | None]
    names: dict[str, str] = field(default_factory=dict)
    """Area → its name."""

    def midnight(self, day: Day) -> int:
        """Unix seconds of the beginning of the day in the county's time zone."""
        return (day - datetime.date(1970, 1, 1)).days * 86_400 - self.zone

    def exempt_on(self, person_uid: str, day: Day, areas: Iterable[str], kinds: Iterable[str]) -> str | None:
        """Why the person need not go on the day in any of ``areas``: leave, standby or weather, the first of them that
        is among ``kinds`` (those that the rule exempts); None where he must.
        """
        held = set(areas)
        found = {leave.word for leave in self.leaves.get(person_uid, ()) if leave.is_on(day)}
        for row in self.exempt:
            if row.is_on(day) and (row.areas is None or (held and held <= row.areas)):
                found.add(row.word)
        return next((kind for kind in EXEMPT if kind in found and kind in kinds), None)

    def warnings_on(self, day: Day, areas: Iterable[str]) -> set[str]:
        """The levels of the warnings that one of ``areas`` is under."""
        held = set(areas)
        return {row.word for row in self.warnings if row.is_on(day) and (row.areas is None or held & row.areas)}


def read_ground(county: County, first: Day, last: Day, roles: Iterable[str] | None = None) -> Ground:
    """The ground of ``first`` … ``last`` for people of ``roles`` (None: rangers)."""
    wanted = set(ranger_roles(county.profile) if roles is None else roles)
    areas = county.rows("SELECT uid, parent_uid, name FROM area")
    parents = {row["uid"]: row["parent_uid"] for row in areas}
    subtree = Subtree(parents)
    span = (last.isoformat(), first.isoformat())
    return Ground(
        first,
        last,
        _holders(county, first, last, wanted, parents),
        _leaves(county, span),
        _dated(county, 'SELECT kind AS word, "start", "end", area_uid FROM exempt_day', span, subtree),
        _dated(county, 'SELECT level AS word, "start", "end", area_uid FROM warning', span, subtree),
        {
            (row["person_uid"], _day(row["day"])): Override(
                bool(row["valid"]), row["reason"], row["by_name"], row["at"], row["uid"]
            )
            for row in county.rows(
                'SELECT uid, person_uid, day, valid, reason, by_name, "at" FROM override WHERE day BETWEEN ? AND ?',
                span[::-1],
            )
        },
        days_of(county, first, last),
        months_of(county, first.replace(day=1), last),
        _records(county, first, last),
        county.profile.time_zone_seconds,
        parents,
        {row["uid"]: str(row["name"] or "") for row in areas},
    )


class Subtree:
    """Areas with everything below them."""

    def __init__(self, parents: dict[str, str | None]) -> None:
        self._children: dict[str, list[str]] = {}
        for uid, parent in parents.items():
            if parent:
                self._children.setdefault(parent, []).append(uid)

    def of(self, uid: str | None) -> frozenset[str] | None:
        """The area and all below it; None for None (the whole county)."""
        if uid is None:
            return None
        found, todo = {uid}, [uid]
        while todo:
            for child in self._children.get(todo.pop(), ()):
                if child not in found:
                    found.add(child)
                    todo.append(child)
        return frozenset(found)


def _day(value: object) -> Day:
    return datetime.date.fromisoformat(str(value)[:10])


def _days(row: Any) -> tuple[Day, Day | None]:
    return _day(row["start"]), day_of(row["end"])


def _dated(county: County, select: str, span: tuple[str, str], subtree: Subtree) -> list[Dated]:
    rows = county.rows(f'{select} WHERE "start" <= ? AND ("end" IS NULL OR "end" > ?)', span)
    return [Dated(row["word"], *_days(row), subtree.of(row["area_uid"])) for row in rows]


def _leaves(county: County, span: tuple[str, str]) -> dict[str, list[Dated]]:
    out: dict[str, list[Dated]] = {}
    for row in county.rows(
        'SELECT person_uid, kind, "start", "end" FROM "leave" WHERE "start" <= ? AND "end" > ? ORDER BY "start"', span
    ):
        out.setdefault(row["person_uid"], []).append(Dated(row["kind"] or LEAVE, *_days(row)))
    return out


def _records(county: County, first: Day, last: Day) -> dict[tuple[str, Day], set[str]]:
    """Records of patrols (巡林记录) by person and day: their kinds; a visit is a ``record``."""
    names = {column.name for column in schema.table("chief_patrol").columns}
    if "kind" not in names:
        return {}
    out: dict[tuple[str, Day], set[str]] = {}
    for row in county.rows(
        "SELECT person_uid, day, kind FROM chief_patrol WHERE day BETWEEN ? AND ?",
        (first.isoformat(), last.isoformat()),
    ):
        kind = str(row["kind"] or "visit")
        out.setdefault((row["person_uid"], _day(row["day"])), set()).add("record" if kind == "visit" else kind)
    return out


def _holders(
    county: County,
    first: Day,
    last: Day,
    roles: set[str],
    parents: dict[str, str | None],
) -> dict[str, Holder]:
    tenures = read.tenures(county, first, last)
    tenures = tenures[tenures["role"].isin(roles) & tenures["area_uid"].notna()]
    places = read.ancestors(county)
    holders: dict[str, Holder] = {}
    held: dict[str, dict[Day, list[tuple[str, Post]]]] = {}
    for row in tenures.to_dict("records"):
        holder = holders.setdefault(row["person_uid"], Holder(row["person_uid"], row["name"]))
        start, end = day_of(row["start"]), day_of(row["end"])
        names = places.get(row["area_uid"], {})
        grid = row["area_name"] if row["level"] not in ("town", "village") else ""
        if start is not None:
            holder.terms.append(
                Term(start, end, names.get("town", ""), names.get("village", ""), grid, str(row["area_code"] or ""))
            )
        post = (row["area_uid"], Post(row["role"], row["level"], str(row["area_code"] or "")))
        days = held.setdefault(row["person_uid"], {})
        if start is not None:
            until = last if end is None else min(last, end - datetime.timedelta(days=1))
            for day in days_between(max(start, first), until):
                days.setdefault(day, []).append(post)
    known: dict[tuple[tuple[str, Post], ...], Holding] = {}
    for uid, days in held.items():
        holder = holders[uid]
        for day, posts in days.items():
            key = tuple(posts)
            if key not in known:
                known[key] = _outermost(key, parents)
            holder.held[day] = known[key]
    return holders


def _outermost(posts: tuple[tuple[str, Post], ...], parents: dict[str, str | None]) -> Holding:
    uids = {uid for uid, _ in posts}

    def is_nested(uid: str) -> bool:
        parent, seen = parents.get(uid), {uid}
        while parent and parent not in seen:
            if parent in uids:
                return True
            seen.add(parent)
            parent = parents.get(parent)
        return False

    kept = {uid: post for uid, post in reversed(posts) if not is_nested(uid)}
    ordered = sorted(kept.items(), key=lambda item: item[1].area_code)
    return Holding(tuple(uid for uid, _ in ordered), tuple(post for _, post in ordered))
