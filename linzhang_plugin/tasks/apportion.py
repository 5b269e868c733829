"""The arithmetic of splitting: exact shares of a total between limits, by the largest-remainder rule.

Everything is whole numbers. Amounts are counted in *atoms*, the smallest printed decimal; what is handed out are
*steps* of several atoms (100 亩, one project). Arrays hold int64 where every product fits and Python's whole numbers
where it does not (m² of forest × atoms of a target), so that nothing ever passes through floating point.

Rule (Hamilton's method with limits): a place's quota is its weight's part of the total; where that breaks a limit
the place stays at its limit and the others share what is left. Every quota is cut off at the step; the steps still
missing go, one each, to the largest remainders; equal remainders to the place that stands first. A rest smaller than
a step goes to the next place in that order.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
import numpy.typing as npt

from ..county.errors import LinzhangError

Whole = npt.NDArray[Any]
"""Whole numbers, shape (n,): int64, or Python's own where products would not fit."""

_SAFE = 2**62
UNLIMITED = -1


@dataclass(frozen=True)
class Apportioned:
    """``atoms``: the shares, shape (n,), summing to the total; ``raised``: who got more than the quota cut off.

    The quota of place i in steps is ``numerators[i] / denominators[i]``; ``at_low``, ``at_high``: whom a limit holds.
    ``odd``: the place that got the rest smaller than a step, or -1.
    """

    atoms: Whole
    raised: npt.NDArray[np.int64]
    numerators: Whole
    denominators: Whole
    at_low: npt.NDArray[np.bool_]
    at_high: npt.NDArray[np.bool_]
    odd: int

    def quota(self, index: int) -> Fraction:
        """The exact quota of one place, in steps."""
        return Fraction(int(self.numerators[index]), int(self.denominators[index]))


def whole_weights(weights: Sequence[int | Fraction]) -> list[int]:
    """The weights times their common denominator, without common divisor: the same proportions in whole numbers."""
    scale = math.lcm(*(weight.denominator for weight in weights)) if weights else 1
    whole = [weight.numerator * (scale // weight.denominator) for weight in weights]
    divisor = math.gcd(*whole)
    return [value // divisor for value in whole] if divisor > 1 else whole


def array(values: Sequence[int], most: int) -> Whole:
    """int64 where products up to ``most`` fit, else Python's whole numbers."""
    return np.array(values, dtype=np.int64 if most < _SAFE else object)


def apportion(
    total: int,
    weights: Sequence[int],
    step: int = 1,
    low: Sequence[int] | None = None,
    high: Sequence[int] | None = None,
) -> Apportioned:
    """``total`` atoms shared out by ``weights`` (whole, ≥ 0, shape (n,)) in steps of ``step`` atoms.

    ``low`` and ``high`` are limits in steps, shape (n,); ``UNLIMITED`` in ``high`` is none. A place without weight
    gets its lower limit. LinzhangError in words of amounts (atoms are the caller's to print): ``tasks.weights_zero``,
    and ``Infeasible`` where the limits admit no split.
    """
    number = len(weights)
    low = list(low) if low is not None else [0] * number
    ceiling = total // step + 1
    high = [ceiling if h == UNLIMITED else min(h, ceiling) for h in high] if high is not None else [ceiling] * number
    high = [max(lo, hi) if w else lo for lo, hi, w in zip(low, high, weights, strict=True)]
    most, least = sum(high) * step, sum(low) * step
    if least > total:
        raise Infeasible("minimum", least - total)
    if most < total:
        raise LinzhangError("tasks.weights_zero") if not any(weights) else Infeasible("maximum", total - most)
    whole = sum(weights)
    bound = max(total + step, *high, 1) * max(whole, 1) * step * 2
    w, lo, hi = (array(values, bound) for values in (weights, low, high))
    free = np.ones(number, dtype=bool)
    at_low, at_high = np.zeros(number, dtype=bool), np.zeros(number, dtype=bool)
    while True:
        left = total - step * (int(lo[at_low].sum()) + int(hi[at_high].sum()))
        mass = int(w[free].sum())
        if mass == 0:
            # nobody is left whose share could still move: the limits alone make up the total, or weights are missing
            at_low |= free
            free[:] = False
            left = total - step * (int(lo[at_low].sum()) + int(hi[at_high].sum()))
            break
        ideal = left * w
        floor_, roof = lo * (step * mass), hi * (step * mass)
        below, above = free & (ideal < floor_), free & (ideal > roof)
        if not (below.any() or above.any()):
            break
        lacking = int((floor_ - ideal)[below].sum()) if below.any() else 0
        excess = int((ideal - roof)[above].sum()) if above.any() else 0
        # the side that weighs more is held for good; the other may come free again
        if lacking >= excess:
            at_low |= below
        if excess >= lacking:
            at_high |= above
        free &= ~(at_low | at_high)
    numerators, denominators = np.where(at_high, hi, lo), np.ones(number, dtype=w.dtype)
    steps = numerators.copy()
    atoms = steps * step
    raised = np.zeros(0, dtype=np.int64)
    odd = -1
    if free.any():
        mass = int(w[free].sum())
        numerators = np.where(free, left * w, numerators)
        denominators = np.where(free, step * mass, denominators)
        steps = np.where(free, numerators // denominators, steps)
        remainders = np.where(free, numerators - steps * denominators, 0)
        missing = left - step * int(steps[free].sum())
        ups, rest = divmod(missing, step)
        order = np.argsort(-remainders, kind="stable")
        atoms = steps * step
        atoms[order[:ups]] += step
        if rest:
            odd = int(order[ups])
            atoms[odd] += rest
        raised = np.sort(order[: ups + (1 if rest else 0)])
    elif left:
        # all at their limits, and a rest smaller than a step (or nobody with a weight) remains
        raise Infeasible("maximum", left)
    return Apportioned(atoms, raised, numerators, denominators, at_low, at_high, odd)


class Infeasible(LinzhangError):
    """The limits admit no split: ``side`` is ``minimum`` or ``maximum``, ``atoms`` by how much they miss the total."""

    def __init__(self, side: str, atoms: int) -> None:
        super().__init__("tasks_matrix.limits_infeasible", side=side, atoms=atoms)
        self.side, self.atoms = side, atoms
