"""The rules of a county (table ``rule``, else the profile), and which of them judges whom on which day.

Of the rules in force on a day the narrowest judges: one for the town before one for the level before one for the role.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...county.dates import day_of
from ...county.errors import LinzhangError
from ...county.profile import Profile
from .definition import TRACK, VEHICLE, Conditions, Rule
from .reasons import EXEMPT
from .windows import MONTH, Window

if TYPE_CHECKING:
    from ...county.gateway import County

RANGER = "ranger"
CHIEF_ROLES = ("general_chief", "deputy_general_chief", "chief", "deputy_chief")
"""The roles that go on patrol as chiefs where the profile (``patrols.chiefs.roles``) says nothing."""


def ranger_roles(profile: Profile) -> tuple[str, ...]:
    """The roles whose patrols are judged by their tracks: ``patrols.ranger_roles``, else that of the profile's rule."""
    listed = profile.get("patrols.ranger_roles")
    if isinstance(listed, list) and listed:
        return tuple(str(role) for role in listed)
    return (str(profile.get("patrols.rule.role", RANGER) or RANGER),)


def chief_roles(profile: Profile) -> tuple[str, ...]:
    """The roles that count as chiefs: ``patrols.chiefs.roles``; those that the county does not have are left out."""
    known = {role.key for role in profile.roles}
    wanted = profile.get("patrols.chiefs.roles") or CHIEF_ROLES
    return tuple(str(key) for key in wanted if key in known)


def profile_rule(profile: Profile) -> Rule:
    """The rule of the profile's section ``patrols.rule``; LinzhangError ``patrols.rule_wrong`` where it makes no sense.

    It judges where the table ``rule`` has none for a role and day.
    """
    data = profile.get("patrols.rule", {})
    if not isinstance(data, dict):
        raise LinzhangError("patrols.rule_wrong")
    try:
        metres, seconds = float(data.get("min_metres", 1000)), float(data.get("min_seconds", 3600))
        count = int(data.get("days_per_month", 15))
        sound = metres >= 0 and seconds >= 0 and 0 < count <= 31
    except (TypeError, ValueError) as error:
        raise LinzhangError("patrols.rule_wrong", str(error)) from error
    if not sound:
        raise LinzhangError("patrols.rule_wrong")
    return Rule(
        name=str(data.get("name", "")),
        role=str(data.get("role", RANGER) or RANGER),
        window=Window(MONTH),
        count=count,
        day=Conditions(metres, seconds),
        counts=(TRACK, VEHICLE) if data.get("vehicle_counts") is True else (TRACK,),
        exempt=tuple(str(kind) for kind in data.get("exempt", EXEMPT)),
        source=str(data.get("source", "")),
    )


def sound_profile_rule(profile: Profile) -> tuple[Rule | None, LinzhangError | None]:
    """``profile_rule``; where it cannot be read none, and why: rules are looked at and mended all the same."""
    try:
        return profile_rule(profile), None
    except LinzhangError as error:
        return None, error


def stored_rules(county: County, roles: Iterable[str] | None = None, broken: list[Rule] | None = None) -> list[Rule]:
    """The rules of the table, by role and start; LinzhangError ``patrols_verdicts.rule_unreadable``.

    Where ``broken`` is given, rules that cannot be read are put there with their names and dates alone, to be mended.
    """
    wanted = None if roles is None else set(roles)
    rows = county.rows('SELECT uid, name, role, "start", "end", definition, source FROM rule ORDER BY role, "start"')
    out: list[Rule] = []
    for row in rows:
        if wanted is not None and row["role"] not in wanted:
            continue
        try:
            out.append(from_row(row))
        except LinzhangError:
            if broken is None:
                raise
            start, end = day_of(row["start"]) or datetime.date.min, day_of(row["end"])
            name, role, uid = (str(row[key]) for key in ("name", "role", "uid"))
            broken.append(Rule(name=name, role=role, uid=uid, start=start, end=end))
    return out


def from_row(row: Any) -> Rule:
    """The rule of a row of the table: the column ``role`` holds, whatever ``whom`` says."""
    try:
        definition = json.loads(row["definition"])
        definition["whom"] = {**definition.get("whom", {}), "role": row["role"]}
    except (ValueError, TypeError, AttributeError) as error:
        raise LinzhangError("patrols_verdicts.rule_unreadable", repr(error), rule=str(row["name"])) from error
    return Rule.from_json(
        definition,
        name=str(row["name"]),
        source=str(row["source"] or ""),
        start=day_of(row["start"]) or datetime.date.min,
        end=day_of(row["end"]),
        uid=str(row["uid"]),
    )


@dataclass(frozen=True)
class Post:
    """Where somebody is in post: what a rule's ``levels`` and ``towns`` are compared with."""

    role: str
    level: str
    area_code: str


def is_for(rule: Rule, post: Post) -> bool:
    """Whether the rule is for the post, whatever the day."""
    return (
        rule.role == post.role
        and (not rule.levels or post.level in rule.levels)
        and (not rule.towns or any(post.area_code.startswith(town[:9]) for town in rule.towns))
    )


class Rules:
    """The rules of a county for looking up; ``fallback`` judges where the table has none for a role and day."""

    def __init__(self, rules: Sequence[Rule], fallback: Rule | None = None) -> None:
        self.rules = list(rules)
        self.fallback = fallback
        self._known: dict[tuple[Post, datetime.date], Rule | None] = {}

    @classmethod
    def of(cls, county: County, roles: Iterable[str] | None = None) -> Rules:
        """All rules of the county's table (of ``roles``), with the profile's as fallback."""
        return cls(stored_rules(county, roles), profile_rule(county.profile))

    def on(self, post: Post, day: datetime.date) -> Rule | None:
        """The rule that judges the post on the day; None where there is none.

        LinzhangError ``patrols_verdicts.rules_contradict`` where two equally narrow ones are in force.
        """
        key = (post, day)
        if key not in self._known:
            self._known[key] = self._find(post, day)
        return self._known[key]

    def _find(self, post: Post, day: datetime.date) -> Rule | None:
        found = [rule for rule in self.rules if rule.in_force(day) and is_for(rule, post)]
        if not found:
            fallback = self.fallback
            return fallback if fallback is not None and is_for(fallback, post) else None
        narrowest = max(rule.specific() for rule in found)
        best = [rule for rule in found if rule.specific() == narrowest]
        if len(best) > 1:
            raise LinzhangError("patrols_verdicts.rules_contradict", one=best[0].name, two=best[1].name, day=day)
        return best[0]

    def for_posts(self, posts: Sequence[Post], day: datetime.date) -> Rule | None:
        """The rule that judges somebody who holds several posts (by area code): the narrowest; where two tie, the one
        that asks more, then that of the first post.
        """
        found = [rule for post in posts if (rule := self.on(post, day)) is not None]
        return max(found, key=lambda rule: (rule.specific(), rule.count_in(day.month))) if found else None

    def used(self) -> list[Rule]:
        """The rules that have judged anything so far, each once."""
        out: list[Rule] = []
        for rule in self._known.values():
            if rule is not None and rule not in out:
                out.append(rule)
        return out
