"""Splitting an amount to places so that the shares add up to it exactly: amounts as people write them.

Decimals and fractions go in and come out; the arithmetic is that of ``apportion``, in whole atoms of the last printed
decimal. No figure ever passes through floating point.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import cached_property

from ..county.errors import LinzhangError
from .apportion import UNLIMITED, Infeasible, apportion, whole_weights

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
class Limit:
    """What a place may get: between ``minimum`` and ``maximum``, or exactly ``fixed`` (锁定), in the printed unit."""

    minimum: Decimal | None = None
    maximum: Decimal | None = None
    fixed: Decimal | None = None

    @property
    def empty(self) -> bool:
        """True where it limits nothing."""
        return self.minimum is None and self.maximum is None and self.fixed is None


FREE = Limit()


@dataclass(frozen=True)
class Split:
    """Shares in units of the last printed decimal, and how they came about.

    ``shares`` are exact decimals that sum to ``total``; ``raised`` the indices that got more than their cut-off quota;
    ``held`` those that a limit holds at their minimum or maximum; ``fixed`` those that were locked; ``odd`` the place
    that got the rest smaller than a step, or None.
    """

    total: Decimal
    decimals: int
    step: Decimal
    shares: tuple[Decimal, ...]
    raised: tuple[int, ...]
    held: tuple[int, ...] = ()
    fixed: tuple[int, ...] = ()
    odd: int | None = None
    # counted only where somebody asks: 6,000 fractions cost more than the split itself
    count_quotas: Callable[[], tuple[Fraction, ...]] | None = field(default=None, repr=False, compare=False)

    @cached_property
    def quotas(self) -> tuple[Fraction, ...]:
        """The exact fractions that the shares were rounded from; a locked place's is its share."""
        return self.count_quotas() if self.count_quotas else tuple(Fraction(share) for share in self.shares)

    @property
    def rounded(self) -> bool:
        """True where not every share is its exact quota."""
        return any(Fraction(s) != q for s, q in zip(self.shares, self.quotas, strict=True))


def decimal(text: str) -> Decimal:
    """An exact decimal of a value's text; LinzhangError where it is no finite number."""
    try:
        value = Decimal(re.sub(r"[,，\s]", "", text))
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


def split(
    total: Decimal,
    weights: Sequence[int | Fraction | Decimal],
    decimals: int,
    step: Decimal | None = None,
    limits: Sequence[Limit] | None = None,
) -> Split:
    """``total`` shared out by ``weights`` (not negative), exact at ``decimals``, in steps (else the last decimal).

    Where the total, the step or a locked share itself needs more decimals than asked for, these are used. A minimum is
    rounded up to whole steps, a maximum down. Every share lies within one step of its quota; a place of weight 0 gets
    its minimum. LinzhangError for weights or limits that allow no split, with the amounts and places that are to blame
    as indices: ``tasks_matrix.locked_above_total`` … are worded by ``explained``.
    """
    if not weights:
        raise LinzhangError("tasks.no_places")
    parts = [Fraction(weight) if isinstance(weight, Decimal) else weight for weight in weights]
    if any(part.numerator < 0 for part in parts):
        raise LinzhangError("tasks.weight_negative")
    if total < 0:
        raise LinzhangError("tasks.value_negative", value=plain(total))
    limits = limits if limits is not None else [FREE] * len(parts)
    locked = {i: limit.fixed for i, limit in enumerate(limits) if limit.fixed is not None}
    decimals = max([decimals, places_of(total), *map(places_of, locked.values()), places_of(step) if step else 0])
    scale = 10**decimals
    size = int(step * scale) if step else 1
    left = int(total * scale) - sum(int(value * scale) for value in locked.values())
    if left < 0:
        raise Unsplittable("tasks_matrix.locked_above_total", tuple(locked), Decimal(-left).scaleb(-decimals))
    open_ = tuple(i for i in range(len(parts)) if i not in locked)
    if not open_ and left:
        raise Unsplittable("tasks_matrix.locked_below_total", tuple(locked), Decimal(left).scaleb(-decimals))
    low = [_steps_up(limits[i].minimum, scale, size) for i in open_]
    high = [_steps_down(limits[i].maximum, scale, size) for i in open_]
    crossed = tuple(i for i, lo, hi in zip(open_, low, high, strict=True) if hi != UNLIMITED and lo > hi)
    if crossed:
        raise Unsplittable("tasks_matrix.minimum_above_maximum", crossed, Decimal(0))
    own = whole_weights([parts[i] for i in open_])
    if left and not any(own) and not any(low):
        raise LinzhangError("tasks.weights_zero")
    found = None
    shares = [locked.get(i, Decimal(0)) for i in range(len(parts))]
    if open_:
        try:
            found = apportion(left, own, size, low, high)
        except Infeasible as error:
            short = Decimal(error.atoms).scaleb(-decimals)
            if error.side == "minimum":
                blamed = tuple(i for i, lo in zip(open_, low, strict=True) if lo)
                raise Unsplittable("tasks_matrix.minimum_above_total", blamed, short) from error
            blamed = tuple(i for i, hi in zip(open_, high, strict=True) if hi != UNLIMITED)
            raise Unsplittable("tasks_matrix.maximum_below_total", blamed, short) from error
        for i, atoms in zip(open_, found.atoms.tolist(), strict=True):
            shares[i] = Decimal(atoms).scaleb(-decimals)
    at = () if found is None else tuple(open_[i] for i in (found.at_low | found.at_high).nonzero()[0].tolist())
    held = tuple(i for i in at if limits[i].minimum is not None or limits[i].maximum is not None)
    width = Decimal(size).scaleb(-decimals)

    def quotas() -> tuple[Fraction, ...]:
        exact = [Fraction(share) for share in shares]
        for place, i in enumerate(open_ if found is not None else ()):
            exact[i] = found.quota(place) * Fraction(width) if found is not None else exact[i]
        return tuple(exact)

    return Split(
        total,
        decimals,
        width,
        tuple(shares),
        () if found is None else tuple(open_[i] for i in found.raised.tolist()),
        held,
        tuple(locked),
        None if found is None or found.odd < 0 else open_[found.odd],
        quotas,
    )


def joined(pieces: Sequence[tuple[Split, Sequence[int]]], number: int) -> Split:
    """Several splits, each with the places (indices below ``number``) that it shares out to, as one."""
    shares = [Decimal(0)] * number
    for piece, indices in pieces:
        for index, share in zip(indices, piece.shares, strict=True):
            shares[index] = share

    def at(name: str) -> tuple[int, ...]:
        return tuple(sorted(indices[i] for piece, indices in pieces for i in getattr(piece, name)))

    def quotas() -> tuple[Fraction, ...]:
        exact = [Fraction(0)] * number
        for piece, indices in pieces:
            for index, quota in zip(indices, piece.quotas, strict=True):
                exact[index] = quota
        return tuple(exact)

    return Split(
        sum((piece.total for piece, _ in pieces), Decimal(0)),
        max(piece.decimals for piece, _ in pieces),
        min(piece.step for piece, _ in pieces),
        tuple(shares),
        at("raised"),
        at("held"),
        at("fixed"),
        next((indices[piece.odd] for piece, indices in pieces if piece.odd is not None), None),
        quotas,
    )


class Unsplittable(LinzhangError):
    """Limits that admit no split: ``places`` (indices) are to blame, ``short`` is by how much, in the printed unit.

    ``named`` gives the error with the places' names.
    """

    def __init__(self, code: str, places: tuple[int, ...], short: Decimal, **values: object) -> None:
        super().__init__(code, "", **values)
        self.places, self.short = places, short

    def named(self, names: Sequence[str], indicator: str, unit: str) -> LinzhangError:
        """The same in words of the table."""
        shown = [names[i] for i in self.places[:5]]
        listed = "、".join(shown) + ("…" if len(self.places) > len(shown) else "")
        values = {"indicator": indicator, "places": listed, "short": plain(self.short), "unit": unit, **self.values}
        return LinzhangError(self.code, "", **values)


def _steps_up(value: Decimal | None, scale: int, size: int) -> int:
    return 0 if value is None else max(0, -(-int(_atoms(value, scale)[1]) // size))


def _steps_down(value: Decimal | None, scale: int, size: int) -> int:
    return UNLIMITED if value is None else max(0, _atoms(value, scale)[0] // size)


def _atoms(value: Decimal, scale: int) -> tuple[int, int]:
    """(atoms rounded down, atoms rounded up)."""
    exact = Fraction(value) * scale
    down = exact.numerator // exact.denominator
    return down, down + (exact.denominator != 1)
