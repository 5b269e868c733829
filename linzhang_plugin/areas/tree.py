"""The base tree of areas as the county file has it, and what a set of imported pieces changes in it.

Printed areas are whole square metres, rounded once at the smallest piece: where the pieces of an area tile it (their
sum and the area's own size differ by no more than rounding, or one part in a million), the area's figure is the sum of
theirs, so that no table shows a total that does not add up. Otherwise the area keeps its own rounded size.

So the figure of a town can change by a square metre though its own outline did not: when a border between two of its
villages is mended, each of them is rounded anew, and the town's figure stays the sum of the printed ones. Keeping the
town's figure instead would leave a table whose villages do not add up to it, which is what an office checks first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import shapely

from ..county import geom
from ..county.codes import full_code, level_of_code, parent_code
from ..county.gateway import County, new_uid
from . import shapes
from .fields import clean_code
from .reader import ObjectArray

AUTO = "auto"
# marks an area whose outline is the union of its pieces because none was given; a real outline replaces it
DERIVED = "由下级区划合并而成"
TILE_TOLERANCE = 1e-6
# columns that divisions do not have
OF_AREAS = ("note", "kind", "overlay_kind")

Note = tuple[str, dict[str, object]]


def county_prefix(county: County) -> str:
    """What the codes of this county begin with: its six digits without trailing pairs of zeros (a city: four)."""
    code = county.code
    while code.endswith("00"):
        code = code[:-2]
    return code


@dataclass
class Piece:
    """One imported outline in the county's CRS; ``exact_m2`` unrounded; ``parent`` a code or name, or ''."""

    code: str
    name: str
    level: str
    geometry: shapely.Geometry
    exact_m2: float
    parent: str = ""


@dataclass
class Node:
    """One area; ``fresh`` while it is not in the county file yet, ``changes`` what is to be written otherwise."""

    uid: str
    code: str
    name: str
    level: str
    parent_uid: str | None
    area_m2: int
    geometry: shapely.Geometry
    note: str | None
    kind: str = "base"
    fresh: bool = False
    overlay_kind: str | None = None
    changes: dict[str, Any] = field(default_factory=dict)

    def change(self, column: str, value: Any) -> None:
        """Sets a column and remembers that it must be written."""
        if getattr(self, column) != value:
            setattr(self, column, value)
            self.changes[column] = value

    def reshape(self, geometry: shapely.Geometry) -> None:
        """Sets another outline."""
        self.geometry = geometry
        self.changes["geom"] = geometry


@dataclass
class Outcome:
    """What a merge means for the county file and for the ledger (by code of the piece)."""

    notes: dict[str, list[Note]]
    unchanged: set[str]
    general: list[Note]
    nodes: dict[str, list[Node]]
    order: dict[str, int]

    def inserts(self, table: str) -> list[list[dict[str, Any]]]:
        """New rows in groups, parents before their children."""
        groups: dict[int, list[Node]] = defaultdict(list)
        for node in self.nodes[table]:
            if node.fresh:
                groups[self.order.get(node.level, 99)].append(node)
        out = []
        for _, nodes in sorted(groups.items()):
            wkbs = geom.to_wkb([node.geometry for node in nodes])
            rows: list[dict[str, Any]] = [
                {"uid": n.uid, "code": n.code, "name": n.name, "level": n.level, "parent_uid": n.parent_uid}
                | {"area_m2": n.area_m2, "geom": wkb}
                | ({"kind": n.kind, "note": n.note, "overlay_kind": n.overlay_kind} if table == "area" else {})
                for n, wkb in zip(nodes, wkbs, strict=True)
            ]
            out.append(rows)
        return out

    def updates(self, table: str) -> list[list[dict[str, Any]]]:
        """Changed rows, those with the same changed columns together."""
        groups: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
        for node in self.nodes[table]:
            if node.changes and not node.fresh:
                changes = {c: v for c, v in node.changes.items() if table == "area" or c not in OF_AREAS}
                if "geom" in changes:
                    changes["geom"] = geom.to_wkb([changes["geom"]])[0]
                if changes:
                    groups[tuple(sorted(changes))].append({"uid": node.uid, **changes})
        return list(groups.values())


class Tree:
    """Areas and divisions of a county in memory, by code."""

    def __init__(self, county: County, areas: list[Node], divisions: list[Node], ended: Iterable[str] = ()) -> None:
        self.county = county
        # codes of areas that were merged into others: they are nobody's any more
        self.ended = frozenset(ended)
        self.order = {level.key: i for i, level in enumerate(county.profile.levels)}
        self.administrative = {level.key for level in county.profile.levels if level.digits}
        self.areas = {node.code: node for node in areas}
        self.divisions = {node.code: node for node in divisions}

    def kind_of(self, code: str, name: str) -> str | None:
        """The kind of the overlay area that the county has under a code or a name; None where it has none."""
        same = (n for n in self.areas.values() if n.kind != "base" and (n.code == code or n.name == name))
        return next((node.overlay_kind for node in same if node.overlay_kind), None)

    @classmethod
    def of(cls, county: County) -> Tree:
        """Reads both tables with their geometries."""
        areas = county.rows(
            """
            SELECT uid, code, name, level, parent_uid, area_m2, geom, note, kind, overlay_kind FROM area
            WHERE "end" IS NULL
            """
        )
        ended = county.rows('SELECT code FROM area WHERE "end" IS NOT NULL')
        divisions = county.rows(
            """
            SELECT uid, code, name, level, parent_uid, area_m2, geom, NULL AS note, 'base' AS kind,
                   NULL AS overlay_kind FROM division
            """
        )
        return cls(county, _nodes(areas), _nodes(divisions), [row["code"] for row in ended])

    def with_rows(self, rows: Sequence[tuple[str, str, shapely.Geometry]]) -> Tree:
        """A tree with further (code, level, outline) in it, to look places up."""
        extra = [Node("", code, "", level, None, 0, outline, None) for code, level, outline in rows]
        return Tree(self.county, [*self.areas.values(), *extra], [])

    def containing(self, outlines: Sequence[shapely.Geometry], levels: Sequence[str]) -> list[str | None]:
        """For each outline the code of the area of the next higher level (that has any) in which its inside lies."""
        found: list[str | None] = [None] * len(outlines)
        for level in set(levels):
            candidates: list[Node] = []
            for key in sorted(self.order, key=lambda k: -self.order[k]):
                if self.order[key] < self.order.get(level, 99) and not candidates:
                    candidates = [n for n in self.areas.values() if n.level == key and n.kind == "base" and n.geometry]
            if not candidates:
                continue
            chosen = [i for i, own in enumerate(levels) if own == level]
            points = shapely.point_on_surface(np.array([outlines[i] for i in chosen], dtype=object))
            index = shapely.STRtree([n.geometry for n in candidates])
            which, where = index.query(points, predicate="within")
            for i, j in zip(which, where, strict=True):
                found[chosen[int(i)]] = candidates[int(j)].code
        return found

    # ---- merging ------------------------------------------------------------------------------------------

    def merge(self, pieces: Sequence[Piece]) -> Outcome:
        """Puts the pieces into the tree: new ones in, known ones renamed or reshaped, parents and figures renewed."""
        outcome = Outcome({}, set(), [], {}, self.order)
        touched = self._put(pieces, outcome)
        self._derive_top(touched, outcome)
        self._link(pieces, outcome)
        before = {code: node.area_m2 for code, node in self.areas.items()}
        self._roll_up()
        self._explain_totals(before, outcome)
        self._mirror()
        for piece in pieces:
            node, division = self.areas[piece.code], self.divisions.get(piece.code)
            clean = not node.fresh and not node.changes
            if clean and (division is None or not (division.fresh or division.changes)):
                outcome.unchanged.add(piece.code)
        outcome.nodes = {"area": list(self.areas.values()), "division": list(self.divisions.values())}
        return outcome

    def _put(self, pieces: Sequence[Piece], outcome: Outcome) -> set[str]:
        """Returns the levels in which something is new or reshaped."""
        known = [p for p in pieces if p.code in self.areas]
        same = _same([p.geometry for p in known], [self.areas[p.code].geometry for p in known])
        kept = {p.code for p, equal in zip(known, same, strict=True) if equal}
        touched: set[str] = set()
        for piece in pieces:
            size = int(np.floor(piece.exact_m2 + 0.5))
            node = self.areas.get(piece.code)
            if node is None:
                node = Node(
                    new_uid(), piece.code, piece.name, piece.level, None, size, piece.geometry, None, fresh=True
                )
                self.areas[piece.code] = node
                touched.add(piece.level)
                continue
            notes = outcome.notes.setdefault(piece.code, [])
            if node.name != piece.name:
                notes.append(("areas.renamed", {"area_code": node.code, "old": node.name, "new": piece.name}))
                node.change("name", piece.name)
            if piece.code not in kept:
                if node.note == DERIVED:
                    node.change("note", None)
                notes.append(("areas.reshaped", {"area_code": node.code, "old_m2": node.area_m2, "new_m2": size}))
                node.reshape(piece.geometry)
                node.change("area_m2", size)
                touched.add(piece.level)
        return touched

    def _derive_top(self, touched: set[str], outcome: Outcome) -> None:
        """The county's own area, where no outline of it was given, is the union of its towns."""
        top_code = full_code(self.county.code)
        top = level_of_code(top_code)
        below = next((k for k, i in self.order.items() if top in self.order and i == self.order[top] + 1), None)
        node = self.areas.get(top_code)
        if top not in self.order or below is None or below not in touched or (node and node.note != DERIVED):
            return
        parts = [n for n in self.areas.values() if n.level == below and n.kind == "base" and n.code[:4] == top_code[:4]]
        outline = shapes.polygons_only(shapely.union_all([n.geometry for n in parts])) if parts else None
        if outline is None:
            return
        size = int(np.floor(float(shapes.areas_of(np.array([outline], dtype=object), self.county)[0]) + 0.5))
        if node is None:
            name = self.county.name or top_code
            self.areas[top_code] = Node(new_uid(), top_code, name, str(top), None, size, outline, DERIVED, fresh=True)
        else:
            node.reshape(outline)
            node.change("area_m2", size)
        outcome.general.append(("areas.top_derived", {"area_code": top_code, "count": len(parts), "m2": size}))

    def _link(self, pieces: Sequence[Piece], outcome: Outcome) -> None:
        """Gives every new area its parent, and areas that were waiting for one."""
        by_name: dict[tuple[str, str], list[Node]] = defaultdict(list)
        for node in self.areas.values():
            by_name[node.level, node.name].append(node)
        upper = {self.order[k]: k for k in self.order}
        lost: list[Piece] = []
        for piece in pieces:
            node = self.areas[piece.code]
            if not piece.parent:
                continue
            wanted = self.areas.get(full_code(clean_code(piece.parent)))
            if wanted is None:
                same_name = by_name.get((upper.get(self.order[node.level] - 1, ""), piece.parent), [])
                wanted = same_name[0] if len(same_name) == 1 else None
            if wanted is None or wanted.level == node.level:
                values: dict[str, object] = {"area_code": node.code, "parent": piece.parent}
                outcome.notes.setdefault(piece.code, []).append(("areas.parent_unknown", values))
            else:
                node.change("parent_uid", wanted.uid)
        by_uid = {node.uid: node for node in self.areas.values()}
        new = {piece.code: piece for piece in pieces}
        for node in self.areas.values():
            if node.kind != "base" or self.order.get(node.level, 0) == 0:
                continue
            parent = by_uid.get(node.parent_uid or "")
            if parent is not None and self.order.get(parent.level, 0) == self.order[node.level] - 1:
                continue
            better = self._by_code(node.code)
            direct = better is not None and self.order[better.level] == self.order[node.level] - 1
            if better is not None and (direct or (parent is None and node.code not in new)):
                node.change("parent_uid", better.uid)
            elif parent is None and node.code in new:
                lost.append(new[node.code])
        # where the code names no area one level up, the place does; a forest farm's village lies in some town
        found = self.containing([p.geometry for p in lost], [p.level for p in lost])
        for i, piece in enumerate(lost):
            by_code = self._by_code(piece.code)
            found[i] = found[i] or (by_code.code if by_code is not None else None)
            above = found[i]
            if above is not None:
                self.areas[piece.code].change("parent_uid", self.areas[above].uid)
        orphans = [p.code for p, code in zip(lost, found, strict=True) if code is None and self.areas[p.code].fresh]
        if orphans:
            outcome.general.append(("areas.parents_missing", {"count": len(orphans), "first": orphans[0]}))

    def _by_code(self, code: str) -> Node | None:
        above = parent_code(code)
        while above is not None:
            node = self.areas.get(above)
            if node is not None and node.kind == "base":
                return node
            above = parent_code(above)
        return None

    # ---- figures ------------------------------------------------------------------------------------------

    def reshape(
        self, outlines: Mapping[str, shapely.Geometry], remeasured: Collection[str] = ()
    ) -> list[dict[str, Any]]:
        """Gives areas, by uid, other outlines; returns what is to be written, the figures of all areas above too.

        An area above whose own outline stays may get another figure: the sum of its pieces (see the module).
        ``remeasured``: areas whose outlines stay and whose figures are measured anew.
        """
        nodes = [node for node in self.areas.values() if node.uid in outlines or node.uid in remeasured]
        shaped = [outlines.get(node.uid, node.geometry) for node in nodes]
        for node, size in zip(nodes, shapes.areas_of(np.array(shaped, dtype=object), self.county), strict=True):
            if node.uid in outlines:
                node.reshape(outlines[node.uid])
            node.change("area_m2", int(np.floor(float(size) + 0.5)))
        self._roll_up()
        return [{"uid": node.uid, **node.changes} for node in self.areas.values() if node.changes]

    def _roll_up(self) -> None:
        children: dict[str, list[Node]] = defaultdict(list)
        for node in self.areas.values():
            if node.parent_uid and node.kind == "base":
                children[node.parent_uid].append(node)
        pieces: dict[str, int] = {}
        for node in sorted(self.areas.values(), key=lambda n: -self.order.get(n.level, 0)):
            below = children.get(node.uid, [])
            pieces[node.uid] = max(1, sum(pieces.get(n.uid, 1) for n in below))
            total = sum(n.area_m2 for n in below)
            if below and abs(total - node.area_m2) <= pieces[node.uid] + TILE_TOLERANCE * node.area_m2:
                node.change("area_m2", total)

    def _explain_totals(self, before: dict[str, int], outcome: Outcome) -> None:
        moved = [
            abs(node.area_m2 - before[code])
            for code, node in self.areas.items()
            if node.area_m2 != before[code] and not node.fresh
        ]
        if moved:
            outcome.general.append(("areas.totals_follow", {"count": len(moved), "m2": max(moved)}))

    def _mirror(self) -> None:
        """Administrative areas that are new or changed are written as divisions too, linked by code."""
        uids = {node.uid: node.code for node in self.areas.values()}
        for code, node in sorted(self.areas.items(), key=lambda item: self.order.get(item[1].level, 0)):
            if node.level not in self.administrative or node.kind != "base":
                continue
            division = self.divisions.get(code)
            if division is None:
                division = Node(new_uid(), code, node.name, node.level, None, 0, node.geometry, None, fresh=True)
                self.divisions[code] = division
            elif not (node.fresh or node.changes):
                continue
            elif "geom" in node.changes:
                division.reshape(node.geometry)
            division.change("name", node.name)
            division.change("area_m2", node.area_m2)
            parent = self.divisions.get(uids.get(node.parent_uid or "", ""))
            division.change("parent_uid", parent.uid if parent else None)


def _nodes(rows: Sequence[Any]) -> list[Node]:
    outlines = geom.geometries([row["geom"] for row in rows])
    nodes = [
        Node(r["uid"], r["code"], r["name"], r["level"], r["parent_uid"], r["area_m2"] or 0, g, r["note"], r["kind"])
        for r, g in zip(rows, outlines, strict=True)
    ]
    for node, row in zip(nodes, rows, strict=True):
        node.overlay_kind = row["overlay_kind"]
    return nodes


def _same(one: list[Any], two: list[Any]) -> list[bool]:
    if not one:
        return []
    arrays: list[ObjectArray] = []
    for outlines in (one, two):
        array = np.empty(len(outlines), dtype=object)
        array[:] = outlines
        arrays.append(array)
    return [bool(v) for v in shapes.same(arrays[0], arrays[1])]
