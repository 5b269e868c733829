"""Splits whole numbers over pieces: the parts of each 小班 sum to its figure, to the last square metre."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

IntArray = npt.NDArray[np.int64]
FloatArray = npt.NDArray[np.float64]


def split(totals: IntArray, owner: IntArray, weights: FloatArray) -> IntArray:
    """Whole numbers of the pieces, shape (n,), by the largest remainder within each owner.

    ``totals``: one figure for each owner, shape (m,), ≥ 0; ``owner``: of each piece its index in ``totals``;
    ``weights`` ≥ 0. Ties go to the earlier piece; pieces that weigh nothing at all share evenly. Hamilton's method.
    """
    out = np.zeros(len(owner), dtype=np.int64)
    if not len(owner):
        return out
    number = np.bincount(owner, minlength=len(totals))
    alone = number[owner] == 1
    out[alone] = totals[owner[alone]]
    cut = np.flatnonzero(~alone)
    if not len(cut):
        return out
    who, weight = owner[cut], weights[cut]
    whole = np.bincount(who, weights=weight, minlength=len(totals))
    weight = np.where(whole[who] > 0, weight, 1.0)
    whole = np.where(whole > 0, whole, number)
    exact = totals[who] * weight / whole[who]
    floors = np.floor(exact).astype(np.int64)
    missing = totals - np.bincount(who, weights=floors, minlength=len(totals)).astype(np.int64)
    order = np.lexsort((np.arange(len(cut)), floors - exact, who))
    sorted_who = who[order]
    first = np.searchsorted(sorted_who, sorted_who)
    place = np.arange(len(order)) - first
    floors[order] += place < missing[sorted_who]
    out[cut] = floors
    return out


def rounded(values: FloatArray) -> IntArray:
    """Whole numbers, half up as offices do; NaN is 0."""
    return np.floor(np.nan_to_num(values) + 0.5).astype(np.int64)
