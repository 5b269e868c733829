"""Who gets a face: exactly one area at each level, from the top level down, children inside their parents."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import numpy as np
import shapely

from .cells import Edge, Window
from .model import GAP, SLIVER, TINY, Coverage, Fault, FloatArray

# an area that would lose this share of itself is not the one that gives way
_MOST = 0.5


@dataclass
class Group:
    """Faces that hang together and are covered by the same areas: they change hands together."""

    faces: list[int]
    owners: frozenset[int]
    faults: frozenset[int]
    border: list[Edge]
    area: float


class Refused(Exception):
    """No area can give way without losing most of itself."""


def groups_of(window: Window) -> list[Group]:
    """The faces of a window in groups."""
    faces = window.faces
    left: dict[Edge, int] = {edge: i for i, face in enumerate(faces) for edge in face.edges}
    root = list(range(len(faces)))

    def top(i: int) -> int:
        while root[i] != i:
            root[i] = root[root[i]]
            i = root[i]
        return i

    for i, face in enumerate(faces):
        for a, b in face.edges:
            j = left.get((b, a))
            if j is not None and faces[j].owners == face.owners and faces[j].faults == face.faults:
                root[top(i)] = top(j)
    members: dict[int, list[int]] = defaultdict(list)
    for i in range(len(faces)):
        members[top(i)].append(i)
    out = []
    for indices in members.values():
        own = {edge for i in indices for edge in faces[i].edges}
        border = [(a, b) for a, b in own if (b, a) not in own]
        area = sum(faces[i].area for i in indices)
        out.append(Group(indices, faces[indices[0]].owners, faces[indices[0]].faults, sorted(border), area))
    return out


class Assigner:
    """Decides for groups of faces; the rule is the longest common border, then the smaller code (index)."""

    def __init__(self, coverage: Coverage, faults: list[Fault], window: Window) -> None:
        self.coverage = coverage
        self.faults = faults
        self.window = window
        self.area: FloatArray = shapely.area(coverage.geometry)
        self.has_children = {
            (int(coverage.parent[i]), int(coverage.level[i])) for i in np.flatnonzero(coverage.parent >= 0)
        }

    def decide(self, group: Group) -> frozenset[int]:
        """The areas that are to cover the faces of a group; Refused where one would lose most of itself."""
        level, parent = self.coverage.level, self.coverage.parent
        given_away = {self.faults[f].areas[0] for f in group.faults if self.faults[f].kind in (SLIVER, TINY)}
        wanted = {self.faults[f].level for f in group.faults if self.faults[f].kind == GAP}
        border = self._border(group)
        winners: set[int] = set()
        for rank in range(self.coverage.levels):
            here = [a for a in group.owners if level[a] == rank]
            fit = [a for a in here if a not in given_away and (parent[a] < 0 or parent[a] in winners)]
            if len(fit) == 1:
                winners.add(fit[0])
                continue
            if fit:
                winners.add(self._best(fit, border, group))
                continue
            parents = {w for w in winners if (w, rank) in self.has_children}
            if not (here or rank in wanted or (parents and self.coverage.full[rank])):
                continue
            fit = [
                a
                for a in border
                if level[a] == rank
                and a not in given_away
                and (parent[a] in parents or (parent[a] < 0 and not parents))
            ]
            if fit:
                winners.add(max(fit, key=lambda a: (border[a], -a)))
            elif given_away & set(here):
                raise Refused
        for loser in group.owners - winners:
            if group.area > _MOST * self.area[loser]:
                raise Refused
        return frozenset(winners)

    def _best(self, fit: list[int], border: dict[int, float], group: Group) -> int:
        """Of several that cover the group the one that keeps it."""
        frail = [a for a in fit if group.area > _MOST * self.area[a]]
        if len(frail) > 1:
            raise Refused
        return frail[0] if frail else max(fit, key=lambda a: (border.get(a, 0.0), -a))

    def _border(self, group: Group) -> dict[int, float]:
        """Metres of the group's border beyond which each area lies."""
        out: dict[int, float] = defaultdict(float)
        for edge in group.border:
            metres = self.window.length(edge)
            for area in self.window.across(group.owners, edge):
                out[area] += metres
        return dict(out)
