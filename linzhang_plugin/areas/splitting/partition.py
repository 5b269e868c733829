"""Shares out the nodes of a neighbourhood graph into contiguous groups of equal weight and good shape.

Balanced power diagrams (Lloyd's centres, with a price for each group that rises while it is too heavy) give compact
groups; pieces that are cut off are given to their neighbours; then nodes on the borders change sides by simulated
annealing as long as their group stays in one piece. The same input gives the same result.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .contacts import FloatArray, Graph, IntArray

Progress = Callable[[float], None]
Neighbours = list[list[tuple[int, float]]]

_STARTS = 4
_LLOYD = 120
_SWEEPS = 40


@dataclass(frozen=True)
class Setting:
    """What is shared out: ``weight`` (n,) ≥ 0, ``xy`` (n, 2) metres, ``mass`` (n,) > 0 what draws the centres."""

    near: Neighbours
    weight: FloatArray
    xy: FloatArray
    mass: FloatArray
    number: int

    @property
    def target(self) -> float:
        """The weight of a fair group."""
        return float(self.weight.sum()) / self.number


def partition(
    graph: Graph, weight: FloatArray, xy: FloatArray, number: int, *, progress: Progress | None = None
) -> IntArray:
    """The group 0 … number-1 of each node, shape (n,); every group is connected and none is empty.

    ``graph`` is connected and has at least ``number`` nodes, ``weight`` has a positive sum, else ValueError.
    """
    n = len(graph)
    if not 1 <= number <= n or weight.sum() <= 0:
        raise ValueError("more groups than nodes, or no weight")
    if number == 1:
        return np.zeros(n, dtype=np.int64)
    mean = float(weight.sum()) / n
    setting = Setting(graph.lists(), weight.astype(float), xy, weight + 0.05 * mean, number)
    best: IntArray | None = None
    best_score = np.inf
    for start in range(_STARTS):
        rng = np.random.default_rng(start)
        label = connected(setting, _power_diagram(setting, rng))
        label = anneal(setting, label, rng)
        score = _score(setting, label)
        if score < best_score:
            best, best_score = label, score
        if progress is not None:
            progress((start + 1) / _STARTS)
    return np.zeros(n, dtype=np.int64) if best is None else best


def ratio_of(weight: FloatArray, label: IntArray, number: int) -> float:
    """Largest over smallest weight of a group; inf where one has none."""
    sums = np.bincount(label, weight, minlength=number)
    return float(sums.max() / sums.min()) if sums.min() > 0 else float("inf")


def _score(setting: Setting, label: IntArray) -> float:
    """Shape, and what exceeds a ratio of 1.1 counts a hundredfold."""
    ratio = min(ratio_of(setting.weight, label, setting.number), 100.0)
    cut = sum(m for u, row in enumerate(setting.near) for v, m in row if u < v and label[u] != label[v])
    spread = _spread(setting, label)
    return 100 * max(0.0, ratio - 1.1) + cut / (1e-9 + _reference_cut(setting)) + spread / _reference_spread(setting)


def _reference_cut(setting: Setting) -> float:
    """Metres of inner border if all groups were squares."""
    size = float(np.ptp(setting.xy[:, 0]) * np.ptp(setting.xy[:, 1])) or 1.0
    return float(2 * np.sqrt(size * setting.number))


def _reference_spread(setting: Setting) -> float:
    """Mass times squared distance to the centre if all groups were squares."""
    size = float(np.ptp(setting.xy[:, 0]) * np.ptp(setting.xy[:, 1])) or 1.0
    return float(setting.mass.sum()) * size / setting.number / 6


def _centres(setting: Setting, label: IntArray) -> FloatArray:
    mass = np.maximum(np.bincount(label, setting.mass, minlength=setting.number), 1e-12)
    return np.column_stack(
        [np.bincount(label, setting.mass * setting.xy[:, k], minlength=setting.number) / mass for k in (0, 1)]
    )


def _spread(setting: Setting, label: IntArray) -> float:
    delta = setting.xy - _centres(setting, label)[label]
    return float((setting.mass * (delta**2).sum(axis=1)).sum())


def _power_diagram(setting: Setting, rng: np.random.Generator) -> IntArray:
    """Groups by distance to moving centres, with prices that even out their weights; not always connected."""
    xy, mass = setting.xy, setting.mass
    chosen = [int(rng.choice(len(xy), p=mass / mass.sum()))]
    far = ((xy - xy[chosen[0]]) ** 2).sum(axis=1)
    while len(chosen) < setting.number:
        odds = far * mass
        chosen.append(int(rng.choice(len(xy), p=odds / odds.sum())) if odds.sum() > 0 else int(np.argmax(far)))
        far = np.minimum(far, ((xy - xy[chosen[-1]]) ** 2).sum(axis=1))
    centres = xy[chosen].astype(float)
    price = np.zeros(setting.number)
    scale = float(np.ptp(xy[:, 0]) * np.ptp(xy[:, 1])) / setting.number or 1.0
    best, best_gap = np.zeros(len(xy), dtype=np.int64), np.inf
    for turn in range(_LLOYD):
        cost = ((xy[:, None, :] - centres[None, :, :]) ** 2).sum(axis=2) + price
        label = np.argmin(cost, axis=1)
        sums = np.bincount(label, setting.weight, minlength=setting.number)
        gap = np.abs(sums / setting.target - 1).max()
        if turn > _LLOYD // 3 and gap < best_gap:
            best, best_gap = label, gap
        price += 0.3 * scale * np.clip(sums / setting.target - 1, -1, 1) * (1 - 0.7 * turn / _LLOYD)
        price -= price.mean()
        moved = _centres(setting, label)
        empty = np.bincount(label, minlength=setting.number) == 0
        moved[empty] = centres[empty]
        centres = moved if turn < 2 * _LLOYD // 3 else centres
    return best.astype(np.int64)


def pieces(near: Neighbours, label: IntArray) -> list[list[int]]:
    """The connected pieces of all groups, each a list of nodes."""
    seen = np.zeros(len(near), dtype=bool)
    found: list[list[int]] = []
    for first in range(len(near)):
        if seen[first]:
            continue
        seen[first] = True
        piece, at = [first], 0
        while at < len(piece):
            for v, _ in near[piece[at]]:
                if not seen[v] and label[v] == label[first]:
                    seen[v] = True
                    piece.append(v)
            at += 1
        found.append(piece)
    return found


def connected(setting: Setting, label: IntArray) -> IntArray:
    """Keeps the heaviest piece of each group, gives the others to neighbours, and fills groups that are empty."""
    label = label.copy()
    near = setting.near
    found = sorted(pieces(near, label), key=lambda p: (-setting.mass[p].sum(), p[0]))
    kept: set[int] = set()
    loose: list[int] = []
    for piece in found:
        if label[piece[0]] in kept:
            loose += piece
        else:
            kept.add(int(label[piece[0]]))
    label[loose] = -1
    while loose:
        sums = np.bincount(label[label >= 0], setting.weight[label >= 0], minlength=setting.number)
        still = []
        for u in loose:
            metres: dict[int, float] = {}
            for v, length in near[u]:
                if label[v] >= 0:
                    metres[int(label[v])] = metres.get(int(label[v]), 0.0) + length + 1e-9
            if metres:
                label[u] = min(metres, key=lambda k: (-metres[k] * (2 if sums[k] < setting.target else 1), k))
            else:
                still.append(u)
        loose = still
    for empty in sorted(set(range(setting.number)) - set(label.tolist())):
        _fill(setting, label, empty)
    return label


def _fill(setting: Setting, label: IntArray, empty: int) -> None:
    """Cuts the heaviest group that has two nodes along a spanning tree, and gives the lighter side the free number."""
    sizes = np.bincount(label, minlength=setting.number)
    sums = np.where(sizes > 1, np.bincount(label, setting.mass, minlength=setting.number), -1.0)
    heavy = int(np.argmax(sums))
    members = np.flatnonzero(label == heavy).tolist()
    above = {members[0]: -1}
    order = [members[0]]
    for u in order:
        for v, _ in setting.near[u]:
            if label[v] == heavy and v not in above:
                above[v] = u
                order.append(v)
    below = dict.fromkeys(members, 0.0)
    for u in reversed(order):
        below[u] += float(setting.mass[u])
        if above[u] >= 0:
            below[above[u]] += below[u]
    half = below[order[0]] / 2
    cut = min(order[1:], key=lambda u: (abs(below[u] - half), u))
    label[cut] = empty
    for u in order:
        if above[u] >= 0 and label[above[u]] == empty and u in above and label[u] == heavy:
            label[u] = empty


class _Search:
    """The state of the search: plain lists, because nodes move one at a time."""

    def __init__(self, setting: Setting, label: IntArray) -> None:
        self.near = setting.near
        self.label: list[int] = label.tolist()
        self.weight: list[float] = (setting.weight / setting.target).tolist()
        self.sums: list[float] = np.bincount(label, setting.weight / setting.target, minlength=setting.number).tolist()
        self.sizes: list[int] = np.bincount(label, minlength=setting.number).tolist()

    def stays_connected(self, u: int) -> bool:
        """Whether the group of u is in one piece without u; False where u is all of it."""
        label, near = self.label, self.near
        own = label[u]
        goals = {v for v, _ in near[u] if label[v] == own}
        if len(goals) < 2:
            return bool(goals) and self.sizes[own] > 1
        first = min(goals)
        seen = {u, first}
        goals.discard(first)
        waiting, at = [first], 0
        while at < len(waiting):
            for v, _ in near[waiting[at]]:
                if v not in seen and label[v] == own:
                    seen.add(v)
                    waiting.append(v)
                    if v in goals:
                        goals.discard(v)
                        if not goals:
                            return True
            at += 1
        return False

    def move(self, u: int, to: int) -> None:
        own = self.label[u]
        self.label[u] = to
        self.sums[own] -= self.weight[u]
        self.sums[to] += self.weight[u]
        self.sizes[own] -= 1
        self.sizes[to] += 1

    def gain(self, u: int, to: int) -> float:
        """By how much moving u evens out the weights: the fall of the sum of squared deviations."""
        own, w = self.label[u], self.weight[u]
        a, b = self.sums[own] - 1, self.sums[to] - 1
        return a * a + b * b - (a - w) ** 2 - (b + w) ** 2


def anneal(setting: Setting, label: IntArray, rng: np.random.Generator) -> IntArray:
    """Moves nodes on borders until groups are even and their borders short; groups stay connected."""
    search = _Search(setting, label)
    near = search.near
    cut_unit = 1.0 / _reference_cut(setting)
    spread_unit = 1.0 / _reference_spread(setting)
    xy, mass = setting.xy.tolist(), setting.mass.tolist()
    for sweep in range(_SWEEPS + 8):
        heat = max(0.0, 1 - sweep / (0.8 * _SWEEPS))
        # first shape and balance together, in the end balance before all
        even = 3.0 + 40.0 * min(1.0, sweep / _SWEEPS) ** 2
        temperature = 0.004 * heat**2 * even / 10
        centres = _centres(setting, np.array(search.label)).tolist()
        border = [u for u, row in enumerate(near) if any(search.label[v] != search.label[u] for v, _ in row)]
        draws = rng.random(len(border)).tolist()
        moves = 0
        for draw, at in zip(draws, rng.permutation(len(border)).tolist(), strict=True):
            u = border[at]
            own = search.label[u]
            metres: dict[int, float] = {}
            for v, length in near[u]:
                metres[search.label[v]] = metres.get(search.label[v], 0.0) + length
            inner = metres.pop(own, 0.0)
            x, y = xy[u]
            cx, cy = centres[own]
            here = (x - cx) ** 2 + (y - cy) ** 2
            best, best_gain = -1, -np.inf
            for to, length in metres.items():
                cx, cy = centres[to]
                there = (x - cx) ** 2 + (y - cy) ** 2
                gain = even * search.gain(u, to)
                gain += cut_unit * (length - inner) + spread_unit * mass[u] * (here - there)
                if gain > best_gain:
                    best, best_gain = to, gain
            if best < 0 or (best_gain <= 1e-12 and (temperature <= 0 or draw >= np.exp(best_gain / temperature))):
                continue
            if search.stays_connected(u):
                search.move(u, best)
                moves += 1
        if sweep >= _SWEEPS and not moves:
            break
    return np.array(search.label, dtype=np.int64)
