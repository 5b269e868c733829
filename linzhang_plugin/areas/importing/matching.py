"""Which place of the new list is which place of the old one, although codes and names change between years.

A town that is raised from 乡 to 镇, or becomes a 街道, gets another code, and so do its villages; the place stays.
Places are matched by code, then by name inside their parent, then by where they lie.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from .names import core

# what the smaller of two outlines has in common with the other: one place by name; two places in spite of one code
_SAME_PLACE, _OTHER_PLACE = 0.3, 0.1
# common area by united area: one place whatever it is called
_SAME_OUTLINE = 0.8
CODE, NAME, PLACE = "code", "name", "place"


@dataclass(frozen=True)
class Entry:
    """One place of a list; ``above`` the name of its parent ('' = not known), ``outline`` None in a plain table."""

    code: str
    name: str
    level: str
    above: str = ""
    outline: shapely.Geometry | None = None


@dataclass(frozen=True)
class Pair:
    """Indices into both lists, None where there is no counterpart; ``how`` they were matched ('' = not)."""

    old: int | None
    new: int | None
    how: str = ""


def match(old: Sequence[Entry], new: Sequence[Entry]) -> list[Pair]:
    """One pair a place: those of ``new`` in their order, then what is left of ``old``."""
    return _Matching(old, new).run()


class _Matching:
    def __init__(self, old: Sequence[Entry], new: Sequence[Entry]) -> None:
        self.old, self.new = old, new
        self.of_new: dict[int, tuple[int, str]] = {}
        self.taken: set[int] = set()
        self.old_core = [core(e.name) for e in old]
        self.new_core = [core(e.name) for e in new]
        self.named: dict[tuple[str, str], list[int]] = defaultdict(list)
        for i, entry in enumerate(old):
            self.named[entry.level, self.old_core[i]].append(i)

    def run(self) -> list[Pair]:
        self._by_code()
        self._by(NAME, self._named)
        self._by(PLACE, self._overlapping())
        nothing: tuple[int | None, str] = None, ""
        pairs = [Pair(i, j, how) for j in self._order() for i, how in [self.of_new.get(j, nothing)]]
        return pairs + [Pair(i, None) for i in range(len(self.old)) if i not in self.taken]

    def _order(self) -> range:
        return range(len(self.new))

    def _take(self, i: int, j: int, how: str) -> None:
        self.of_new[j] = i, how
        self.taken.add(i)

    def _by_code(self) -> None:
        codes = {entry.code: i for i, entry in enumerate(self.old)}
        for j, entry in enumerate(self.new):
            i = codes.get(entry.code)
            if i is not None and self.old[i].level == entry.level and not self._reused(i, j):
                self._take(i, j, CODE)

    def _reused(self, i: int, j: int) -> bool:
        """Whether the code went to another place: other name, elsewhere, and the place of the new one is known."""
        if self.old_core[i] == self.new_core[j]:
            return False
        one, two = self.old[i].outline, self.new[j].outline
        if one is not None and two is not None and _common(one, two) >= _OTHER_PLACE:
            return False
        others = [k for k in self.named[self.new[j].level, self.new_core[j]] if k != i]
        return any(self._agree(k, j) for k in others)

    def _agree(self, i: int, j: int) -> bool:
        """Whether two places of one name are one place: by outline where both have one, else by their parent."""
        one, two = self.old[i].outline, self.new[j].outline
        if one is not None and two is not None:
            return _common(one, two) >= _SAME_PLACE
        above, below = core(self.old[i].above), core(self.new[j].above)
        return not above or not below or above == below

    def _by(self, how: str, candidates: Callable[[int], list[int]]) -> None:
        """Takes the pairs that are the only candidates of each other."""
        free = [j for j in self._order() if j not in self.of_new]
        wanted = {j: [i for i in candidates(j) if i not in self.taken] for j in free}
        claims: dict[int, int] = defaultdict(int)
        for found in wanted.values():
            for i in found:
                claims[i] += 1
        for j, found in wanted.items():
            if len(found) == 1 and claims[found[0]] == 1:
                self._take(found[0], j, how)

    def _named(self, j: int) -> list[int]:
        return [i for i in self.named[self.new[j].level, self.new_core[j]] if self._agree(i, j)]

    def _overlapping(self) -> Callable[[int], list[int]]:
        free = [i for i, e in enumerate(self.old) if i not in self.taken and e.outline is not None]
        tree = shapely.STRtree([self.old[i].outline for i in free])

        def candidates(j: int) -> list[int]:
            outline = self.new[j].outline
            if outline is None or not free:
                return []
            near = [free[int(k)] for k in tree.query(outline, predicate="intersects")]
            return [i for i in near if self.old[i].level == self.new[j].level and _alike(self.old[i].outline, outline)]

        return candidates


def _valid(outline: shapely.Geometry) -> shapely.Geometry:
    return outline if shapely.is_valid(outline) else shapely.make_valid(outline)


def _common(one: shapely.Geometry, two: shapely.Geometry) -> float:
    one, two = _valid(one), _valid(two)
    smaller = min(float(shapely.area(one)), float(shapely.area(two)))
    return float(shapely.area(shapely.intersection(one, two))) / smaller if smaller > 0 else 0.0


def _alike(one: shapely.Geometry | None, two: shapely.Geometry) -> bool:
    one, two = _valid(one), _valid(two)
    sizes = np.array([shapely.area(one), shapely.area(two)])
    if sizes.min() < _SAME_OUTLINE * sizes.max():
        return False
    common = float(shapely.area(shapely.intersection(one, two)))
    return common >= _SAME_OUTLINE * (float(sizes.sum()) - common)
