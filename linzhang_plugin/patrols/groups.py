"""Group-wise work on long arrays in which the groups lie one after another."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .times import Floats

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


def numbered(breaks: Bools) -> Ints:
    """The number of each element's group, where ``breaks[i]`` says that a new group begins at ``i``."""
    numbers = np.cumsum(breaks).astype(np.int64)
    return numbers - numbers[0] if len(numbers) else numbers


def changes(values: NDArray[np.integer]) -> Bools:
    """True at 0 and wherever the value differs from the one before."""
    out = np.ones(len(values), dtype=bool)
    out[1:] = values[1:] != values[:-1]
    return out


def bounds(groups: Ints) -> tuple[Ints, Ints]:
    """First and last index (inclusive) of each group of ``groups``, a non-decreasing array."""
    first = np.flatnonzero(changes(groups))
    return first, np.append(first[1:], len(groups)) - 1


def medians(values: Floats, groups: Ints, count: int) -> Floats:
    """The (upper) median of the values of each group 0 … ``count`` - 1; NaN where a group has none.

    A selection for each group: one sort of everything takes four times as long.
    """
    out = np.full(count, np.nan)
    if len(values):
        first, last = bounds(groups)
        for group, start, stop in zip(groups[first].tolist(), first.tolist(), (last + 1).tolist(), strict=True):
            middle = (stop - start) // 2
            out[group] = np.partition(values[start:stop], middle)[middle]
    return out


def sums(values: Floats, groups: Ints, count: int) -> Floats:
    """The sum of the values of each group 0 … ``count`` - 1."""
    return np.bincount(groups, weights=values, minlength=count).astype(np.float64)


def blocks_at_least(chosen: Bools, breaks: Bools, durations: Floats, minimum: float) -> tuple[Bools, Ints]:
    """Of the chosen elements those in an unbroken block that lasts ``minimum`` or longer, and the block numbers."""
    begins = breaks.copy()
    begins[1:] |= chosen[1:] != chosen[:-1]
    number = numbered(begins)
    lasts = np.bincount(number, weights=durations, minlength=1)
    return chosen & (lasts[number] >= minimum), number
