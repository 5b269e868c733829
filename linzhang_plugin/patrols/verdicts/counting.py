"""From days to windows: the target of a person in a window, what was done, and what is missing."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from .days import half_up
from .definition import AREA, PlaceCount, Rule
from .results import PersonDay, PlaceVerdict, WindowVerdict
from .windows import Span, Window, window_of, windows

Day = datetime.date


@dataclass(frozen=True)
class PostDay:
    """A day in post: the rule that judges it, the areas held, the factor of the warnings of the day.

    ``of_area``: the factors of the single areas, where the rule counts per area and they differ.
    """

    rule: Rule
    areas: tuple[str, ...]
    factor: Fraction
    of_area: Mapping[str, Fraction] | None = None

    def alone(self, area: str) -> PostDay:
        """The day as it counts for one of the areas."""
        return self if self.of_area is None else replace(self, factor=self.of_area[area])


def target(days: Mapping[Day, PostDay], exempt: Collection[Day], span: Span) -> Fraction:
    """Σ over the days of the window in post and not exempt of count(day) × factor(day), by the days of the window."""
    # a year of thousands of people: whole numbers are added as such
    whole, parts = 0, Fraction(0)
    for day in span.days:
        post = days.get(day)
        if post is not None and day not in exempt:
            count, factor = post.rule.count_in(day.month), post.factor
            if factor.denominator == 1:
                whole += count * factor.numerator
            else:
                parts += count * factor
    return (whole + parts) / span.length


def window_verdicts(
    in_post: Mapping[Day, PostDay],
    judged: Mapping[Day, PersonDay],
    first: Day,
    last: Day,
    until: Day,
    ahead: Collection[Day] = (),
    lent: Collection[Day] = (),
    visits: Mapping[str, Sequence[Day]] | None = None,
    names: Mapping[str, str] | None = None,
    lies_in: Mapping[str, Mapping[str, Day]] | None = None,
) -> list[WindowVerdict]:
    """Every window that touches ``first`` … ``last``, in the order of their ends; judged up to ``until``.

    Days whose rules have the same windows make one target, each by its own rule; windows of another kind count only
    the days of their own rule. ``ahead``: exempt days after ``until``, as far as they are known. ``lent``: days out of
    post that a person has decided to count: in every window that they lie in. ``visits``: key place → days of visits;
    ``lies_in``: key place → areas that it lies in, each with the first day from which on nobody need go there.
    """
    groups: dict[tuple[Window, str, str | None], dict[Day, PostDay]] = {}
    together: dict[tuple[Window, str], dict[Day, PostDay]] = {}
    for day, post in in_post.items():
        together.setdefault((post.rule.window, post.rule.per), {})[day] = post
        for area in post.areas if post.rule.per == AREA else (None,):
            alone = post if area is None else post.alone(area)
            groups.setdefault((post.rule.window, post.rule.per, area), {})[day] = alone
    asked = {key: _asked_places(days, lies_in or {}) for key, days in together.items()}
    told: set[tuple[Window, str, Span]] = set()
    out = []
    for (window, per, area), days in sorted(groups.items(), key=lambda group: group[0][2] or ""):
        for span in windows(window, first, last):
            own = {day: days[day] for day in span.days if day in days}
            if own:
                more = {day for day in lent if day in span}
                found = _verdict(span, area, own, judged, until, ahead, more if area is None else ())
                if asked[window, per] and (window, per, span) not in told:
                    told.add((window, per, span))
                    exempt = exempt_days(together[window, per], judged, ahead)
                    found.places = _places(asked[window, per], exempt, span, until, visits or {}, names or {})
                out.append(found)
    return sorted(out, key=lambda w: (w.span.last, w.span.first, w.area_uid or ""))


def _verdict(
    span: Span,
    area: str | None,
    own: dict[Day, PostDay],
    judged: Mapping[Day, PersonDay],
    until: Day,
    ahead: Collection[Day],
    lent: Collection[Day],
) -> WindowVerdict:
    def counts(day: Day) -> bool:
        found = judged.get(day)
        if found is None or day > until:
            return False
        return found.valid if area is None else found.area_valid.get(area, False)

    def counts_by_machine(day: Day) -> bool:
        found = judged.get(day)
        if found is None or day > until:
            return False
        return found.machine_valid if area is None else found.machine_areas.get(area, False)

    exempt = exempt_days(own, judged, ahead)
    exact = target(own, exempt, span)
    rule = own[max(own)].rule
    counted = {day for day in (*own, *lent) if counts(day)}
    verdict = WindowVerdict(
        span,
        rule,
        half_up(exact),
        len(counted),
        len(exempt),
        len(own),
        (exact.numerator, exact.denominator),
        area,
        span.due <= until,
        machine_valid=sum(counts_by_machine(day) for day in own),
    )
    verdict.spread = spread_missing(rule, own, exempt, counted, span)
    return verdict


def spread_missing(
    rule: Rule, own: Collection[Day], exempt: Collection[Day], counted: Collection[Day], span: Span
) -> list[tuple[Span, int, int]]:
    """The parts of a window with fewer valid days than the rule's spread asks: (part, required, valid)."""
    return [one for one in spread_parts(rule, own, exempt, counted, span) if one[2] < one[1]]


def spread_parts(
    rule: Rule, own: Collection[Day], exempt: Collection[Day], counted: Collection[Day], span: Span
) -> list[tuple[Span, int, int]]:
    """All parts of a window that the rule's spread asks something of: (part, required, valid).

    What a part asks is cut to its days in post that are not exempt, as the target is.
    """
    out: list[tuple[Span, int, int]] = []
    if rule.spread is None:
        return out
    for part in windows(Window(rule.spread.kind), span.first, span.last):
        days = [day for day in part.days if day in span]
        held = sum(day in own and day not in exempt for day in days)
        least = half_up(Fraction(rule.spread.least * held, len(days))) if days else 0
        if least:
            out.append((part, least, sum(day in counted for day in days)))
    return out


def exempt_days(own: Mapping[Day, PostDay], judged: Mapping[Day, PersonDay], ahead: Collection[Day]) -> set[Day]:
    """The days in post that lower the target."""
    return {day for day in own if day in ahead or (day in judged and judged[day].exempt is not None)}


def _asked_places(
    days: Mapping[Day, PostDay], lies_in: Mapping[str, Mapping[str, Day]]
) -> dict[tuple[str, Window], dict[Day, int]]:
    """(key place, its window) → days on which the rule of the day asks for it and it lies in an area held, with the
    number of visits asked.
    """
    out: dict[tuple[str, Window], dict[Day, int]] = {}
    known: dict[Rule, list[PlaceCount]] = {}
    for day, post in days.items():
        if not post.rule.places:
            continue
        if post.rule not in known:
            known[post.rule] = [place for place in post.rule.places if place.place_uid in lies_in]
        for place in known[post.rule]:
            where = lies_in[place.place_uid]
            if any(day < where[area] for area in post.areas if area in where):
                out.setdefault((place.place_uid, place.window), {})[day] = place.count
    return out


def _places(
    asked: Mapping[tuple[str, Window], Mapping[Day, int]],
    exempt: Collection[Day],
    span: Span,
    until: Day,
    visits: Mapping[str, Sequence[Day]],
    names: Mapping[str, str],
) -> list[PlaceVerdict]:
    """The key places that were asked, in every window of theirs that ends in ``span``."""
    out = []
    for (place, window), counts in asked.items():
        for part in windows(window, span.first, span.last):
            his = {day: counts[day] for day in part.days if day in counts}
            if not his or not span.first <= part.last <= span.last:
                continue
            least = half_up(Fraction(sum(count for day, count in his.items() if day not in exempt), part.length))
            done = sorted({day for day in visits.get(place, ()) if day in his and day <= until})
            out.append(PlaceVerdict(place, names.get(place, ""), part, least, done))
    return out


def whole_windows(rules: Sequence[Rule], first: Day, last: Day) -> tuple[Day, Day]:
    """The days that have to be judged for all windows of the rules that touch ``first`` … ``last`` to be whole."""
    low, high = first, last
    for rule in rules:
        for day in (first, last):
            span = window_of(rule.window, day)
            if span is not None and rule.start <= span.last and (rule.end is None or rule.end > span.first):
                low, high = min(low, span.first), max(high, span.last)
        for place in rule.places:
            # a week of visits that ends in the first month begins before it
            span = window_of(place.window, first)
            if span is not None and (rule.end is None or rule.end > span.first):
                low = min(low, span.first)
    return low, high
