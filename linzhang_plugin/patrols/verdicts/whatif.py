"""What another rule would make of a month: who would reach the target and did not, and who would not any more (试算).

On the figures that were stored when the month was judged it takes less than a second. Where the rule asks for more (the
raw line, another buffer, hours that a track crosses, repeated routes, key places) tracks have to be read: a job.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..rules import buffer_of
from .choosing import Rules
from .counting import whole_windows
from .definition import Rule
from .ground import Ground, read_ground
from .judging import Judgement, Key
from .months import all_rules, judge_with, judged_month, month_of, rules_of, stored_figures
from .results import Month, PersonMonth, Result
from .saving import same_people

if TYPE_CHECKING:
    from ...county.gateway import County
    from .figures import Figures


TRIED = "?"
"""The uid of the rule that is tried out."""
LONG = 15_000
"""Days with tracks from which on a rule is tried out in the background: a quarter of a county takes seconds."""


@dataclass(frozen=True)
class Change:
    """Somebody whose verdict changes; the days that stand against the target, and the target, before and after."""

    person_uid: str
    name: str
    place: str
    before: tuple[int, int]
    after: tuple[int, int]


@dataclass
class WhatIf:
    """``gained``: reach the target only by the new rule; ``lost``: only by the old one.

    ``people``: everybody who is judged; ``concerned``: those of them whom the new rule judges. ``lacks``: what it asks
    that was not read from the tracks.
    """

    month: Month
    people: int = 0
    concerned: int = 0
    met_before: int = 0
    met_after: int = 0
    days_before: int = 0
    days_after: int = 0
    gained: list[Change] = field(default_factory=list)
    lost: list[Change] = field(default_factory=list)
    lacks: set[str] = field(default_factory=set)


def tried(rules: Rules, rule: Rule) -> Rules:
    """The rules as they would be if ``rule`` had always been in force for its people."""
    others = [other for other in rules.rules if not same_people(other, rule)]
    return Rules([*others, dataclasses.replace(rule.dated(datetime.date.min), uid=TRIED)], rules.fallback)


def is_long(county: County, month: Month, rule: Rule | None = None) -> bool:
    """Whether the windows of the rules (with ``rule`` tried, where one is given) reach over more than ``LONG`` days."""
    rules = rules_of(county) if rule is None else tried(rules_of(county), rule)
    first, last = whole_windows(all_rules(rules), month.first, month.last)
    sql = "SELECT count(*) FROM patrol_day WHERE source = 'track' AND day BETWEEN ? AND ?"
    return int(county.scalar(sql, (first.isoformat(), min(last, month.until).isoformat())) or 0) > LONG


class Trial:
    """A month held ready, so that a rule can be tried out on it again and again while it is edited."""

    def __init__(self, county: County, month: Month) -> None:
        self.month = month
        self._rules = rules_of(county)
        self._buffer = buffer_of(county.profile)
        self._ground, self._figures = self._read(county, self._rules)
        self.before = month_of(county, judge_with(county, self._ground, self._figures, self._rules, month.until), month)

    def _read(self, county: County, rules: Rules) -> tuple[Ground, dict[Key, Figures]]:
        first, last = whole_windows(all_rules(rules), self.month.first, self.month.last)
        ground = read_ground(county, first, last)
        return ground, stored_figures(county, ground, self.month.until)

    @property
    def is_judged(self) -> bool:
        """Whether there are figures of the month at all."""
        if self._figures or self.before.is_judged:
            return True
        return bool(self._ground.platform_months) and not self.before.tracks_unread

    def try_rule(self, county: County, rule: Rule) -> WhatIf:
        """What the rule would make of the month, on the stored figures."""
        rules = tried(self._rules, rule)
        first, last = whole_windows(all_rules(rules), self.month.first, self.month.last)
        if first < self._ground.first or last > self._ground.last:
            self._ground, self._figures = self._read(county, rules)
        judged = judge_with(county, self._ground, self._figures, rules, self.month.until)
        found = compare(self.before, month_of(county, judged, self.month))
        found.lacks = _lacks(judged, self._figures, rule, self._buffer)
        return found


def _lacks(judged: Judgement, figures: Mapping[Key, Figures], rule: Rule, buffer: float) -> set[str]:
    out: set[str] = set()
    for key, day in judged.days.items():
        own = figures.get(key)
        if own is not None and day.judged and day.rule_uid == TRIED:
            out |= own.lacks(rule, judged.ground.midnight(key[1]), buffer)
    return out


def what_if(
    county: County, month: Month, rule: Rule, report: Callable[[float], None] = lambda _fraction: None
) -> WhatIf:
    """What the rule would make of the month, with the tracks read where it asks for it; nothing is stored."""
    rules = rules_of(county)
    before = judged_month(county, month, rules, report=lambda part: report(part / 2))
    after = judged_month(county, month, tried(rules, rule), report=lambda part: report(0.5 + part / 2))
    return compare(before, after)


def compare(before: Result, after: Result) -> WhatIf:
    """Who reaches the target by one of two verdicts on a month and not by the other."""
    out = WhatIf(after.month)
    old = {person.person_uid: person for person in before.people}
    for person in after.people:
        was = old.get(person.person_uid)
        out.people += 1
        out.concerned += any(window.rule.uid == TRIED for window in person.windows)
        out.met_after += person.met
        out.days_after += person.done_days
        if was is None:
            continue
        out.met_before += was.met
        out.days_before += was.done_days
        if was.met != person.met:
            (out.gained if person.met else out.lost).append(_change(was, person))
    return out


def _change(was: PersonMonth, now: PersonMonth) -> Change:
    place = "、".join(now.villages or now.towns)
    return Change(now.person_uid, now.name, place, (was.done_days, was.target), (now.done_days, now.target))
