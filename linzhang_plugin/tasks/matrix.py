"""The matrix indicator × place × year (目标任务指标分解表): rules, limits and years in, exact shares out.

Order of the arithmetic: a total is shared out to the places; its 其中 parts are shared out within what each place has
of the total; the years of a target are shared out within what each place has of the target. Stocks, rates and limits
are carried: every place has the plan's own figure.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction

from ..county.errors import LinzhangError
from .apportion import UNLIMITED, whole_weights
from .bases import Place
from .fitting import DoesNotFit, Table, fit, proportional
from .model import Remark
from .split import (
    FREE,
    PRINTED,
    WHOLE,
    Limit,
    Split,
    Unsplittable,
    decimal,
    joined,
    places_of,
    plain,
    split,
)
from .store import StoredTarget

CARRIED = "carried"
_EACH = re.compile(r"每个?(?:乡镇|镇|乡|街道|村)[^\d]{0,6}(\d+)")


@dataclass(frozen=True)
class Rule:
    """How one indicator is split: method, its basis in words, step and decimals of the printed unit."""

    method: str = "area"
    basis: str = ""
    step: Decimal | None = None
    decimals: int = 0


@dataclass(frozen=True)
class TargetSplit:
    """One target split, in the printed unit; ``years``: year → shares of the places, ``()`` where there is one year.

    A carried target has no ``split``: every place has the target's own figure.
    """

    target: StoredTarget
    unit: str
    method: str
    weights: tuple[Fraction, ...]
    split: Split
    remarks: tuple[Remark, ...]
    basis: str = ""
    years: tuple[tuple[int, tuple[Decimal, ...]], ...] = ()

    @property
    def carried(self) -> bool:
        """True for a stock, rate or limit."""
        return self.method == CARRIED

    def stored_value(self, index: int) -> str:
        """The share in the target's own unit, exact; of a carried target its own figure."""
        return self._stored(self.split.shares[index]) if not self.carried else self.target.value

    def stored_years(self, index: int) -> dict[int, str]:
        """Year → share of that year in the target's own unit."""
        return {year: self._stored(values[index]) for year, values in self.years}

    def _stored(self, value: Decimal) -> str:
        return plain(value / PRINTED.get(self.target.unit, ("", 1))[1])


@dataclass
class Plan:
    """What is split: targets with their rules, weights, limits (by place uid) and years, amounts as printed.

    ``within``: target uid → figure of each upper place, where lower places must add up to it; ``upper``: the upper
    place's uid of every place. ``kept``: targets that only keep what they have, for their parts' sake.
    """

    targets: Sequence[StoredTarget]
    where: Sequence[Place]
    rules: Mapping[str, Rule]
    weights: Mapping[str, Sequence[Fraction]]
    limits: Mapping[str, Mapping[str, Limit]] = field(default_factory=dict)
    years: Mapping[str, Mapping[int, Decimal]] = field(default_factory=dict)
    within: Mapping[str, Mapping[str, Decimal]] = field(default_factory=dict)
    upper: Sequence[str] = ()
    kept: frozenset[str] = frozenset()


def printed_unit(target: StoredTarget) -> str:
    """亩 for 万亩: the unit in which tables print the shares."""
    return PRINTED.get(target.unit, (target.unit, 1))[0]


def printed(target: StoredTarget, value: str) -> Decimal:
    """A stored value in the printed unit, without zeros at its end (0.825万亩 is 8250亩, not 8250.000)."""
    return Decimal(plain(decimal(value) * PRINTED.get(target.unit, ("", 1))[1]))


def carried(target: StoredTarget, number: int) -> TargetSplit:
    """A target that is not split, for ``number`` places."""
    nothing = Split(Decimal(0), 0, Decimal(1), (Decimal(0),) * number, ())
    return TargetSplit(target, target.unit, CARRIED, (), nothing, ())


def split_all(plan: Plan) -> list[TargetSplit]:
    """Every target of the plan in its order. LinzhangError in words where limits or weights admit no split."""
    done: dict[str, TargetSplit] = {}
    targets = {target.uid: target for target in plan.targets if target.splittable}
    parts: dict[str, list[StoredTarget]] = {}
    for target in targets.values():
        above = targets.get(target.part_of)
        together = above is not None and printed_unit(above) == printed_unit(target)
        parts.setdefault(target.part_of if together else "", []).append(target)
    waiting = list(parts.get("", []))
    for target in waiting:
        done[target.uid] = _alone(plan, target)
    while waiting:
        total = waiting.pop(0)
        below = parts.get(total.uid, [])
        if below:
            for item in _parts(plan, done[total.uid], below):
                done[item.target.uid] = item
            waiting += below
    number = len(plan.where)
    out = [done[t.uid] if t.uid in done else carried(t, number) for t in plan.targets]
    by_year: dict[str, TargetSplit] = {}
    for item in sorted(out, key=lambda i: _depth(i.target, targets)):
        by_year[item.target.uid] = _with_years(plan, item, by_year)
    return [by_year[item.target.uid] for item in out]


def _depth(target: StoredTarget, targets: Mapping[str, StoredTarget]) -> int:
    depth, seen = 0, {target.uid}
    while target.part_of in targets and target.part_of not in seen:
        target = targets[target.part_of]
        seen.add(target.uid)
        depth += 1
    return depth


# ---- one target -----------------------------------------------------------------------------------------------


def _alone(plan: Plan, target: StoredTarget, caps: Sequence[Decimal] = ()) -> TargetSplit:
    """One target by its own rule; ``caps``: what each place may have at most (its share of the total)."""
    rule = plan.rules[target.uid]
    unit = printed_unit(target)
    total = printed(target, target.value)
    weights: Sequence[Fraction] = plan.weights[target.uid]
    method, basis, remarks = rule.method, rule.basis, []
    if unit in WHOLE and places_of(total):
        raise LinzhangError("tasks.value_not_whole", indicator=target.indicator, value=plain(total), unit=unit)
    stated = _EACH.search(target.task_content)
    as_stated = stated is not None and Decimal(stated.group(1)) * len(plan.where) == total
    if stated is not None and as_stated and unit in WHOLE and method not in ("weights", "column", "hand"):
        method, basis, weights = "equal", "", [Fraction(1)] * len(plan.where)
        remarks.append(Remark("tasks.split_as_stated", {"each": stated.group(1), "unit": unit}))
    decimals = 0 if unit in WHOLE else rule.decimals
    step = rule.step if rule.step is not None and not (unit in WHOLE and places_of(rule.step)) else None
    limits = _limits(plan, target, caps)
    if caps:
        step, finer = _step_within(step, decimals, total, caps)
        decimals = max(decimals, finer)
    pieces = []
    for amount, indices in _groups(plan, target, total):
        own = [weights[i] for i in indices]
        if not any(own) and len(indices) < len(plan.where):
            own = [Fraction(1)] * len(indices)  # a town with a share whose villages have no weight at all
        try:
            pieces.append((split(amount, own, decimals, step, [limits[i] for i in indices]), indices))
        except Unsplittable as error:
            raise error.named([plan.where[i].name for i in indices], target.indicator, unit) from error
    done = pieces[0][0] if len(pieces) == 1 else joined(pieces, len(plan.where))
    return TargetSplit(
        target, unit, method, tuple(weights), done, (*remarks, *_explained(plan, done, decimals, unit)), basis
    )


def _step_within(
    step: Decimal | None, decimals: int, total: Decimal, caps: Sequence[Decimal]
) -> tuple[Decimal | None, int]:
    """(step, decimals it needs): the own step, or the largest that also divides what the places have of the total.

    A town that has 3 亩 of the total could else have nothing of its part in steps of 5 亩, and the part no place.
    """
    scale = 10 ** max([decimals, places_of(total), *map(places_of, caps), places_of(step) if step else 0])
    own = int((step or Decimal(1).scaleb(-decimals)) * scale)
    sizes = [int(cap * scale) for cap in caps]
    if all(size % own == 0 for size in sizes):
        return step, 0
    fine = (Decimal(math.gcd(own, int(total * scale), *sizes)) / scale).normalize()
    return fine, places_of(fine)


def _limits(plan: Plan, target: StoredTarget, caps: Sequence[Decimal]) -> list[Limit]:
    own = plan.limits.get(target.uid, {})
    limits = [own.get(place.uid, FREE) for place in plan.where]
    if not caps:
        return limits
    return [
        replace(limit, maximum=cap if limit.maximum is None else min(cap, limit.maximum))
        for limit, cap in zip(limits, caps, strict=True)
    ]


def _groups(plan: Plan, target: StoredTarget, total: Decimal) -> list[tuple[Decimal, list[int]]]:
    """(amount, places): all places at once, or the places of each upper place within its figure."""
    amounts = plan.within.get(target.uid)
    if not amounts:
        return [(total, list(range(len(plan.where))))]
    groups: dict[str, list[int]] = {}
    for index, upper in enumerate(plan.upper):
        groups.setdefault(upper, []).append(index)
    return [(amounts.get(upper, Decimal(0)), indices) for upper, indices in groups.items()]


def _explained(plan: Plan, done: Split, wanted: int, unit: str) -> list[Remark]:
    """How the rounding and the limits went, as people ask it."""
    remarks = []

    def names(indices: Sequence[int]) -> str:
        shown = "、".join(plan.where[i].name for i in indices[:12])
        return shown + (f"等{len(indices)}处" if len(indices) > 12 else "")

    if done.decimals > wanted:
        remarks.append(Remark("tasks.decimals_raised", {"decimals": done.decimals}))
    raised = [i for i in done.raised if i != done.odd]
    if raised:
        remarks.append(Remark("tasks.remainder", {"places": names(raised), "step": plain(done.step), "unit": unit}))
    if done.odd is not None:
        remarks.append(
            Remark("tasks_matrix.odd_rest", {"places": names([done.odd]), "step": plain(done.step), "unit": unit})
        )
    if done.fixed:
        remarks.append(Remark("tasks_matrix.locked_places", {"places": names(done.fixed)}))
    if done.held:
        remarks.append(Remark("tasks_matrix.held_places", {"places": names(done.held)}))
    return remarks


# ---- 其中 parts -------------------------------------------------------------------------------------------------


def _parts(plan: Plan, above: TargetSplit, below: Sequence[StoredTarget]) -> list[TargetSplit]:
    """The parts of one total: each within the total's share everywhere, all together too where they may be added."""
    caps = above.split.shares
    fitting = [t for t in below if printed(t, t.value) <= above.split.total]
    larger = [_noted(_alone(plan, t), Remark("tasks_matrix.part_above_total")) for t in below if t not in fitting]
    together = sum((printed(t, t.value) for t in fitting), Decimal(0)) <= above.split.total
    alone = [_alone(plan, target, caps) for target in fitting]
    if not together:
        # parts that overlap each other (a forest that is both 公益林 and 天然林) are not added
        alone = [
            _noted(item, Remark("tasks_matrix.parts_overlap", {"total": above.target.indicator})) for item in alone
        ]
    elif len(alone) > 1 and any(
        sum(shares, Decimal(0)) > cap for *shares, cap in zip(*(i.split.shares for i in alone), caps, strict=True)
    ):
        alone = _fitted(plan, above, alone)
    order = {target.uid: place for place, target in enumerate(below)}
    return sorted([*alone, *larger], key=lambda item: order[item.target.uid])


def _noted(item: TargetSplit, remark: Remark) -> TargetSplit:
    return replace(item, remarks=(*item.remarks, remark))


def _fitted(plan: Plan, above: TargetSplit, alone: Sequence[TargetSplit]) -> list[TargetSplit]:
    """Parts that are too much together in some place: fitted into the total's shares as one table (``fitting``)."""
    decimals = max(above.split.decimals, *(item.split.decimals for item in alone))
    scale = 10**decimals
    number = len(plan.where)

    def atoms(value: Decimal) -> int:
        return int(value * scale)

    limits = [_limits(plan, item.target, ()) for item in alone]
    odd = [atoms(limit.fixed) for row in limits for limit in row if limit.fixed is not None]
    odd += [atoms(above.split.shares[i]) for i in above.split.fixed]
    odd += [atoms(amount) for item in alone for amount, _ in _groups(plan, item.target, item.split.total)]
    step = math.gcd(*(atoms(item.split.step) for item in alone), *odd)
    shares = [[Decimal(0)] * number for _ in alone]
    for group, (_amount, indices) in enumerate(_groups(plan, above.target, above.split.total)):
        table = Table(
            [atoms(_groups(plan, i.target, i.split.total)[group][0]) // step for i in alone],
            [_whole(i.weights, indices) for i in alone],
            [atoms(above.split.shares[i]) // step for i in indices],
            [[_low(row[i], scale, step) for i in indices] for row in limits],
            [[_high(row[i], scale, step) for i in indices] for row in limits],
        )
        try:
            found = fit(table)
        except DoesNotFit as error:
            raise LinzhangError(
                "tasks_matrix.parts_do_not_fit",
                parts="、".join(alone[k].target.indicator for k in error.rows),
                total=above.target.indicator,
                places="、".join(plan.where[indices[j]].name for j in error.columns[:8]),
                lacking=plain(Decimal(error.lacking * step).scaleb(-decimals)),
                unit=above.unit,
            ) from error
        for k, row in enumerate(found.tolist()):
            for i, value in zip(indices, row, strict=True):
                shares[k][i] = Decimal(value * step).scaleb(-decimals)
    width = Decimal(step).scaleb(-decimals)
    out = []
    for item, row in zip(alone, shares, strict=True):
        fixed = item.split.fixed
        quotas = item.split.count_quotas
        made = Split(item.split.total, decimals, width, tuple(row), (), (), fixed, None, quotas)
        kept = [
            r
            for r in item.remarks
            if r.code not in ("tasks.remainder", "tasks_matrix.odd_rest", "tasks_matrix.held_places")
        ]
        fitted = Remark("tasks_matrix.parts_fitted", {"total": above.target.indicator})
        out.append(replace(item, split=made, remarks=(*kept, fitted)))
    return out


def _whole(weights: Sequence[Fraction], indices: Sequence[int]) -> list[int]:
    own = whole_weights([weights[i] for i in indices])
    return own if any(own) else [1] * len(own)


def _low(limit: Limit, scale: int, step: int) -> int:
    value = limit.fixed if limit.fixed is not None else limit.minimum
    return 0 if value is None else -(-int((value * scale).to_integral_value(rounding="ROUND_CEILING")) // step)


def _high(limit: Limit, scale: int, step: int) -> int:
    value = limit.fixed if limit.fixed is not None else limit.maximum
    return UNLIMITED if value is None else int(value * scale) // step


# ---- years ----------------------------------------------------------------------------------------------------


def years_of(target: StoredTarget, given: Mapping[int, Decimal] | None = None) -> dict[int, Decimal]:
    """Year → figure in the printed unit: as given, else equal parts of a target that runs over several years.

    LinzhangError ``tasks_matrix.years_do_not_sum`` where those given are not the target's own figure together.
    """
    total = printed(target, target.value)
    if given:
        missing = total - sum(given.values(), Decimal(0))
        if missing:
            raise LinzhangError(
                "tasks_matrix.years_do_not_sum",
                indicator=target.indicator,
                total=plain(total),
                difference=plain(abs(missing)),
                side="+" if missing > 0 else "−",
                unit=printed_unit(target),
            )
        return dict(sorted(given.items()))
    if target.year is None or target.year_to is None or target.year_to <= target.year:
        return {}
    numbers = list(range(target.year, target.year_to + 1))
    return dict(zip(numbers, split(total, [1] * len(numbers), places_of(total)).shares, strict=True))


def _with_years(plan: Plan, item: TargetSplit, done: Mapping[str, TargetSplit]) -> TargetSplit:
    if item.carried:
        return item
    totals = years_of(item.target, plan.years.get(item.target.uid))
    above = done.get(item.target.part_of)
    if not totals and above is not None and above.years:
        # a part runs over the years of its total, in the same proportion
        years = [year for year, _ in above.years]
        weights = [Fraction(sum(values, Decimal(0))) for _, values in above.years]
        totals = dict(zip(years, split(item.split.total, weights, item.split.decimals).shares, strict=True))
    if not totals:
        return item
    decimals = max(item.split.decimals, *map(places_of, totals.values()))
    scale = 10**decimals
    caps = [int(share * scale) for share in item.split.shares]
    rows = [int(value * scale) for value in totals.values()]
    step = math.gcd(*caps, *rows) or 1
    caps, rows = [c // step for c in caps], [r // step for r in rows]
    found = None
    remarks = list(item.remarks)
    if above is not None and above.years and [y for y, _ in above.years] == list(totals):
        used = [done[uid] for uid in done if done[uid].target.part_of == above.target.uid and done[uid].years]
        if any("tasks_matrix.parts_overlap" in {r.code for r in other.remarks} for other in [item, *used]):
            used = []
        room = [
            [
                int((v - sum((u.years[t][1][j] for u in used if len(u.years) > t), Decimal(0))) * scale) // step
                for j, v in enumerate(values)
            ]
            for t, (_, values) in enumerate(above.years)
        ]
        low = [[0] * len(caps)] * len(rows)
        try:
            found = fit(Table(rows, [caps] * len(rows), caps, low, room))
        except LinzhangError:
            remarks.append(Remark("tasks_matrix.year_parts_exceed", {"total": above.target.indicator}))
    if found is None:
        found = proportional(rows, caps)
    values = tuple(
        (year, tuple(Decimal(int(v) * step).scaleb(-decimals) for v in row))
        for year, row in zip(totals, found.tolist(), strict=True)
    )
    return replace(item, years=values, remarks=tuple(remarks))
