"""Splitting an amount to places so that the shares add up to it exactly.

Largest-remainder rule (Hamilton): each share is its quota cut off at the printed decimals; the units still missing go,
one each, to the largest remainders; equal remainders to the place that stands first. Everything is whole numbers and
fractions: no figure ever passes through floating point.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from ..county.errors import LinzhangError

# Unit as written -> (unit of the printed table, factor). A place's share of 3.3万亩 is read in 亩.
PRINTED: dict[str, tuple[str, int]] = {
    "万亩": ("亩", 10_000),
    "亿亩": ("亩", 100_000_000),
    "万公顷": ("公顷", 10_000),
    "万平方米": ("平方米", 10_000),
    "万株": ("株", 10_000),
    "亿株": ("株", 100_000_000),
    "万立方米": ("立方米", 10_000),
    "亿元": ("万元", 10_000),
    "平方千米": ("平方公里", 1),
    "千米": ("公里", 1),
}
# What cannot be divided: half a project and half a tree do not exist.
WHOLE = frozenset("个处座块支名人家条套片台场期株")


@dataclass(frozen=True)
class Split:
    """Shares in units of the last printed decimal, and how they came about.

    ``shares`` are exact decimals that sum to ``total``; ``quotas`` the exact fractions they were rounded from;
    ``raised`` lists the indices that got one unit more than their cut-off quota.
    """

    total: Decimal
    decimals: int
    shares: tuple[Decimal, ...]
    quotas: tuple[Fraction, ...]
    raised: tuple[int, ...]

    @property
    def step(self) -> Decimal:
        """The smallest unit handed out."""
        return Decimal(1).scaleb(-self.decimals)

    @property
    def rounded(self) -> bool:
        """True where not every share is its exact quota."""
        return any(Fraction(s) != q for s, q in zip(self.shares, self.quotas, strict=True))


def decimal(text: str) -> Decimal:
    """An exact decimal of a value's text; LinzhangError where it is no finite number."""
    try:
        value = Decimal(re.sub(r"[,\s]", "", text))
    except InvalidOperation as error:
        raise LinzhangError("tasks.value_not_number", value=text) from error
    if not value.is_finite():
        raise LinzhangError("tasks.value_not_number", value=text)
    return value


def plain(value: Decimal) -> str:
    """A decimal as text without exponent and without trailing zeros: 3300.0 → 3300."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def places_of(value: Decimal) -> int:
    """How many decimals a value needs."""
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def split(total: Decimal, weights: Sequence[int | Fraction | Decimal], decimals: int) -> Split:
    """``total`` shared out by ``weights`` (not negative, not all zero), exact at ``decimals``.

    Where the total itself needs more decimals than asked for, these are used. LinzhangError for weights that allow no
    split. Every share lies within one unit of the last decimal of its quota; a place of weight 0 gets 0.
    """
    parts = [Fraction(weight) for weight in weights]
    if not parts:
        raise LinzhangError("tasks.no_places")
    if any(part < 0 for part in parts):
        raise LinzhangError("tasks.weight_negative")
    whole = sum(parts, Fraction(0))
    if whole == 0:
        raise LinzhangError("tasks.weights_zero")
    if total < 0:
        raise LinzhangError("tasks.value_negative", value=plain(total))
    decimals = max(decimals, places_of(total))
    scale = 10**decimals
    units = int(Fraction(total) * scale)
    exact = [units * part / whole for part in parts]
    floors = [quota.numerator // quota.denominator for quota in exact]
    missing = units - sum(floors)
    order = sorted(range(len(parts)), key=lambda i: floors[i] - exact[i])  # stable: ties stay in the order of places
    raised = tuple(sorted(order[:missing]))
    for index in raised:
        floors[index] += 1
    shares = tuple(Decimal(value).scaleb(-decimals) for value in floors)
    return Split(total, decimals, shares, tuple(quota / scale for quota in exact), raised)
