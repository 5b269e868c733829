"""Tables whose rows and columns are both given: 其中 parts within their total, years within each town's share.

Two-level apportionment: every row gets its exact total, no column goes beyond its own figure, no cell breaks a limit.
First each row is shared out by its weights alone; where several rows together are too much for a column, the column
is cut down in proportion and what was cut goes to the other columns by the row's weights. The result is rounded as a
table (controlled rounding): the largest remainders go up first, as long as row and column still have room; what is
then missing moves along a chain of swaps, which exists wherever the limits admit a solution at all (max flow).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..county.errors import LinzhangError
from .apportion import UNLIMITED, Whole, apportion, array

FINE = 10_000
"""Parts of a step in which the fractional table is kept."""


@dataclass(frozen=True)
class Table:
    """A table to be filled: K rows, n columns, all whole steps.

    ``totals``: what each row sums to; ``weights``: K × n; ``caps``: what each column may hold at most; ``low`` and
    ``high``: limits of the cells, K × n (``UNLIMITED`` in ``high`` is none).
    """

    totals: Sequence[int]
    weights: Sequence[Sequence[int]]
    caps: Sequence[int]
    low: Sequence[Sequence[int]]
    high: Sequence[Sequence[int]]

    @property
    def roofs(self) -> list[list[int]]:
        """``high`` with the columns' own figures as limits; a cell without weight keeps its lower limit."""
        return [
            [
                lo if not w else cap if hi == UNLIMITED else min(hi, cap)
                for lo, hi, w, cap in zip(low, high, weights, self.caps, strict=True)
            ]
            for low, high, weights in zip(self.low, self.high, self.weights, strict=True)
        ]


class DoesNotFit(LinzhangError):
    """Rows (indices) that need ``lacking`` steps more than the columns (indices) can take."""

    def __init__(self, rows: Sequence[int], columns: Sequence[int], lacking: int) -> None:
        super().__init__("tasks_matrix.parts_do_not_fit", rows=list(rows), columns=list(columns), lacking=lacking)
        self.rows, self.columns, self.lacking = tuple(rows), tuple(columns), lacking


def fit(table: Table) -> Whole:
    """Whole steps, shape (K, n): rows sum to ``totals``, columns stay within ``caps``, cells within their limits.

    Where the rows alone fit, they are exactly what ``apportion`` gives. LinzhangError ``Infeasible`` where one row
    alone has no split, ``DoesNotFit`` where the rows together have none.
    """
    roofs = table.roofs
    alone = [
        apportion(total, weights, 1, low, roof).atoms
        for total, weights, low, roof in zip(table.totals, table.weights, table.low, roofs, strict=True)
    ]
    caps = np.array(table.caps, dtype=object)
    whole = np.array([[int(v) for v in row] for row in alone], dtype=object).reshape(len(alone), len(caps))
    if not (whole.sum(axis=0) > caps).any():
        return whole
    low, high = _table(table.low), _table(roofs)
    return rounded(_within(table, roofs), FINE, table.totals, table.caps, low, high)


def proportional(totals: Sequence[int], caps: Sequence[int]) -> Whole:
    """The table of years: row totals × column totals ÷ whole, rounded so that both stay exact; shape (K, n).

    ``sum(totals) == sum(caps)``.
    """
    whole = sum(totals)
    shape = (len(totals), len(caps))
    if not whole:
        return np.zeros(shape, dtype=object)
    bound = max(totals) * max(caps) * 2
    exact = array(list(totals), bound)[:, None] * array(list(caps), bound)[None, :]
    zero = np.zeros(shape, dtype=object)
    high = np.broadcast_to(np.array(caps, dtype=object), shape)
    return rounded(exact, whole, totals, caps, zero, high)


def _table(values: Sequence[Sequence[int]]) -> Whole:
    return np.array([list(row) for row in values], dtype=object)


def _within(table: Table, roofs: Sequence[Sequence[int]]) -> Whole:
    """The fractional table in ``FINE`` parts of a step, columns within their caps; rows may lack a little."""
    caps = np.array(table.caps, dtype=object) * FINE
    low, high = _table(table.low) * FINE, _table(roofs) * FINE
    full = np.zeros(len(caps), dtype=bool)
    x = low.copy()
    for _ in range(len(caps) + 1):
        for k, total in enumerate(table.totals):
            try:
                x[k] = apportion(total * FINE, table.weights[k], 1, low[k].tolist(), high[k].tolist()).atoms
            except LinzhangError:
                # what its weights allow is full: the chain of swaps finds the rest its place
                x[k] = high[k]
        sums = x.sum(axis=0)
        over = (sums > caps) & ~full
        if not over.any():
            break
        base = _table(table.low) * FINE
        spare, wanted = caps - base.sum(axis=0), sums - base.sum(axis=0)
        if (spare[over] < 0).any():
            raise DoesNotFit(range(len(table.totals)), np.flatnonzero(over & (spare < 0)).tolist(), 0)
        cut = base + (x - base) * spare // np.maximum(wanted, 1)
        low[:, over] = high[:, over] = x[:, over] = cut[:, over]
        full |= over
    return x


def rounded(exact: Whole, unit: int, totals: Sequence[int], caps: Sequence[int], low: Whole, high: Whole) -> Whole:
    """Controlled rounding of ``exact`` ÷ ``unit`` (K × n): each cell its floor or one more where that is possible."""
    floors = np.asarray(exact // unit, dtype=object)
    remainders = np.asarray(exact % unit, dtype=object)
    floors = np.minimum(np.maximum(floors, low), high)
    roof = np.minimum(floors + (remainders > 0), high)
    flow = _Flow(floors, list(totals), list(caps))
    flow.largest_first(remainders, roof)
    flow.complete(floors.copy(), roof)
    if any(flow.need):
        flow.complete(low, high)
    if any(flow.need):
        raise flow.stuck(high)
    return flow.x


class _Flow:
    """The table while units are still missing: ``need`` of the rows, ``room`` of the columns."""

    def __init__(self, x: Whole, totals: list[int], caps: list[int]) -> None:
        self.x = x.copy()
        self.need = [int(t - s) for t, s in zip(totals, x.sum(axis=1), strict=True)]
        self.room = [int(c - s) for c, s in zip(caps, x.sum(axis=0), strict=True)]

    def largest_first(self, remainders: Whole, roof: Whole) -> None:
        """One unit each to the largest remainders whose row and column still want one; ties to what stands first."""
        number = self.x.shape[1]
        need, room = self.need, self.room
        for index in np.argsort(-remainders, axis=None, kind="stable").tolist():
            k, j = divmod(index, number)
            if need[k] > 0 and room[j] > 0 and self.x[k, j] < roof[k, j]:
                self.x[k, j] += 1
                need[k] -= 1
                room[j] -= 1

    def complete(self, low: Whole, high: Whole) -> None:
        """Gives every row what it still needs, along the shortest chains of swaps between ``low`` and ``high``."""
        for k in range(len(self.need)):
            while self.need[k] > 0:
                chain = self._chain(k, low, high)
                if chain is None:
                    break
                self._move(k, chain, low, high)

    def _chain(self, start: int, low: Whole, high: Whole) -> list[tuple[int, int]] | None:
        """[(row, column), …]: each row takes in its column, the next one gives up there; the last column has room."""
        came: dict[int, tuple[int, int]] = {start: (-1, -1)}
        queue = [start]
        room = np.array([r > 0 for r in self.room])
        for k in queue:
            takes = np.asarray(self.x[k] < high[k], dtype=bool)
            open_ = np.flatnonzero(takes & room)
            if len(open_):
                best = max(open_.tolist(), key=lambda j: (self.room[j], -j))
                chain = [(k, best)]
                while came[k][0] >= 0:
                    before, column = came[k]
                    chain.append((before, column))
                    k = before
                return chain[::-1]
            for other in range(len(self.need)):
                if other not in came:
                    gives = np.flatnonzero(takes & np.asarray(self.x[other] > low[other], dtype=bool))
                    if len(gives):
                        came[other] = (k, int(gives[0]))
                        queue.append(other)
        return None

    def _move(self, start: int, chain: list[tuple[int, int]], low: Whole, high: Whole) -> None:
        much = min(self.need[start], self.room[chain[-1][1]])
        for place, (k, j) in enumerate(chain):
            much = min(much, int(high[k, j] - self.x[k, j]))
            if place + 1 < len(chain):
                other = chain[place + 1][0]
                much = min(much, int(self.x[other, j] - low[other, j]))
        for place, (k, j) in enumerate(chain):
            self.x[k, j] += much
            if place + 1 < len(chain):
                self.x[chain[place + 1][0], j] -= much
        self.need[start] -= much
        self.room[chain[-1][1]] -= much

    def stuck(self, high: Whole) -> DoesNotFit:
        """Which rows lack how much, and the columns that could take none of it."""
        rows = [k for k, need in enumerate(self.need) if need > 0]
        full = [j for j, room in enumerate(self.room) if room <= 0]
        return DoesNotFit(rows, full, sum(need for need in self.need if need > 0))
