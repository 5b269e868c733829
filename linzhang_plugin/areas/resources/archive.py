"""The archive of every area: whole numbers that add up from the grids to the county and to the layer's own total.

All figures are counters of whole units (m², hundredths of m³, 小班) kept for each line of the tenure (国有, 集体, …) of
each cell; an area is the sum of its cells. Nothing is rounded after that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np
import shapely

from ...county import geom, units
from ...county.errors import LinzhangError
from ...county.libraries import require
from .. import shapes
from . import labels, layers, pieces, remarks, shares, stands
from .systems import setting

if TYPE_CHECKING:
    import numpy.typing as npt

    from ...county.gateway import County

    IntArray = npt.NDArray[np.int64]

Progress = Callable[[float], None]
Key = str | tuple[str, str]
OUTSIDE_NAME = "（责任区外）"


@dataclass(frozen=True)
class Options:
    """``area``: uid of the area that is asked for ('' = all of the base tree; an overlay area stands alone).

    ``method``: ``planar``, ``ellipsoidal`` or '' for the profile's; ``basis``: ``recorded``, ``computed`` or '' for the
    profile's; ``given``: files of ``layers.NAMES``.
    """

    area: str = ""
    method: str = ""
    basis: str = ""
    given: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Node:
    """One area, or what of an area its parts leave over (``uid`` ''); ``lines`` the tenure lines, ``beside`` layers.

    ``land_m2`` is the area inside its own outline, None for what is left over. ``cut``: 小班 that its outline cuts;
    ``largest``: (code, m² inside) of its largest 小班.
    """

    uid: str
    code: str
    name: str
    level: str
    land_m2: int | None
    children: list[Node] = field(default_factory=list)
    lines: dict[str, Counter[Key]] = field(default_factory=dict)
    beside: Counter[str] = field(default_factory=Counter)
    cut: int = 0
    largest: tuple[str, int] | None = None

    @property
    def total(self) -> Counter[Key]:
        """All lines together."""
        out: Counter[Key] = Counter()
        for counter in self.lines.values():
            out.update(counter)
        return out

    def walk(self, depth: int = 0) -> Iterator[tuple[int, Node]]:
        """(depth, node) of itself and everything below, as tables list them."""
        yield depth, self
        for child in self.children:
            yield from child.walk(depth + 1)


@dataclass(frozen=True)
class Archive:
    """``roots``: the tops of the tree (one, as a rule) and what lies in no area; ``given``: kinds of layers that are.

    ``lines``: names of the tenure lines in their order; ``columns``: dimension → its labels in their order (``groups``
    the same for 公益林 …); ``remarks``: (code, values) for the notes, about the area that was asked for.
    """

    roots: list[Node]
    lines: list[str]
    columns: Mapping[str, list[str]]
    groups: Mapping[str, list[str]]
    forest_classes: list[str]
    given: tuple[str, ...]
    method: str
    basis: str
    epsg: int
    has_volume: bool
    remarks: list[remarks.Remark]

    def nodes(self) -> Iterator[tuple[int, Node]]:
        """(depth, node) of everything, as tables list it."""
        for root in self.roots:
            yield from root.walk()

    def node(self, uid: str) -> Node | None:
        """The node of an area."""
        return next((node for _, node in self.nodes() if node.uid == uid), None)


def volume(counter: Counter[Key]) -> Decimal | None:
    """m³ with two decimals; None where no 小班 has a volume."""
    return Decimal(counter["volume"]) / stands.HUNDREDTHS if counter["with_volume"] else None


def cover(node: Node) -> Decimal | None:
    """森林覆盖率 in per cent, two decimals: forest ÷ land inside the outline; None where the outline has no area."""
    if not node.land_m2:
        return None
    return units.rounded(Decimal(node.total["forest"]) * 100 / node.land_m2, 2)


def build(county: County, options: Options | None = None, progress: Progress | None = None) -> Archive:
    """The archive of the county's base tree, or of one overlay area.

    LinzhangError ``areas_resources.no_areas``, ``areas_resources.no_compartments``, ``areas_resources.area_unknown``.
    """
    options = options or Options()
    report = progress or (lambda _fraction: None)
    report(0.0)
    method = options.method or str(county.profile.get("areas.area_method", stands.PLANAR))
    basis = options.basis or str(setting(county.profile, "basis"))
    nodes, outlines, parents, levels = _areas(county, options.area, method)
    reader = labels.Reader.of(county.profile)
    found = stands.read(county, reader, method, basis)
    if not len(found):
        raise LinzhangError("areas_resources.no_compartments")
    report(0.25)
    cut = pieces.split(found.geometry, outlines, levels, lambda f: report(0.25 + 0.5 * f))
    size = shapes.areas_of(cut.geometry, county, method)
    shared = {
        "m2": shares.split(found.basis, cut.shape, size),
        "computed": shares.split(found.computed, cut.shape, size),
        "recorded": shares.split(np.maximum(found.recorded, 0), cut.shape, size),
        "volume": shares.split(np.maximum(found.volume, 0), cut.shape, size),
        # 10,000ths of m²: a 小班 alone is stretched by less than one
        "stretch": shares.split(shares.rounded(found.stretch * 10_000), cut.shape, size),
    }
    report(0.8)
    cells = _Cells(found, cut, shared, reader, float(setting(county.profile, "difference_percent")) / 100)
    beside = layers.sources(county, options.given)
    for kind, source in beside.items():
        _place(county, kind, source, outlines, levels, method, cells)
    overlay = bool(options.area) and len(nodes) == 1 and nodes[0].level == ""
    roots = cells.tree(nodes, parents, county, outside=not overlay)
    cells.follow(nodes, parents)
    decimals = int(county.profile.get("units.area_decimals", 1))
    _share_out(roots, "land", "mu", lambda m2: int(units.rounded(units.mu(m2).scaleb(decimals), 0)))
    _share_out(roots, "stretch", "projection", lambda parts: int(units.rounded(Decimal(parts) / 10_000, 0)))
    inside = np.isin(cut.cell, _below(options.area, nodes, parents)) if options.area else None
    report(0.95)
    columns = {name: reader.order(name, found.named[name][found.land == labels.YES]) for name in labels.DIMENSIONS}
    groups = {name: reader.order(name, reader.grouped(name, _objects(columns[name]))) for name in labels.DIMENSIONS}
    return Archive(
        roots,
        reader.order("land_tenure", found.line),
        columns,
        groups,
        [name for name in columns["land_class"] if name in reader.covering],
        tuple(beside),
        method,
        basis,
        county.epsg,
        found.has_volume_field,
        remarks.of(county, reader, found, cut, shared["m2"], beside, basis, inside),
    )


def _areas(
    county: County, wanted: str, method: str
) -> tuple[list[Node], npt.NDArray[np.object_], list[int], list[list[int]]]:
    """(nodes, outlines, index of each one's parent or -1, indices by level from the finest)."""
    kinds = {
        row["uid"]: row["kind"] if row["end"] is None else "ended"
        for row in county.rows('SELECT uid, kind, "end" FROM area')
    }
    if wanted and wanted not in kinds:
        raise LinzhangError("areas_resources.area_unknown", area=wanted)
    alone = wanted if wanted and kinds[wanted] != "base" else ""
    rows = county.rows(
        "SELECT uid, code, name, level, parent_uid, area_m2, geom FROM area "
        "WHERE (? = '' AND kind = 'base' AND \"end\" IS NULL) OR uid = ? ORDER BY code",
        (alone, alone),
    )
    if not rows:
        raise LinzhangError("areas_resources.no_areas")
    outlines, _ = pieces.valid(geom.geometries([row["geom"] for row in rows]))
    own_method = method == str(county.profile.get("areas.area_method", stands.PLANAR))
    measured = shares.rounded(shapes.areas_of(outlines, county, method))
    place = {row["uid"]: i for i, row in enumerate(rows)}
    nodes = []
    for i, row in enumerate(rows):
        stored = row["area_m2"] if own_method else None
        level = "" if alone else row["level"]
        m2 = int(measured[i]) if stored is None else int(stored)
        nodes.append(Node(row["uid"], row["code"], row["name"], level, m2))
    parents = [place.get(row["parent_uid"] or "", -1) for row in rows]
    parents = [-1 if _loops(i, parents) else parent for i, parent in enumerate(parents)]
    rank = {level.key: number for number, level in enumerate(county.profile.levels)}
    by_level: dict[int, list[int]] = {}
    for i, row in enumerate(rows):
        by_level.setdefault(rank.get(row["level"], len(rank)), []).append(i)
    return nodes, outlines, parents, [by_level[number] for number in sorted(by_level, reverse=True)]


def _loops(start: int, parents: Sequence[int]) -> bool:
    seen, current = {start}, parents[start]
    while current >= 0:
        if current in seen:
            return True
        seen.add(current)
        current = parents[current]
    return False


class _Cells:
    """Counters of each cell and tenure line, and the tree that sums them."""

    def __init__(
        self,
        found: stands.Stands,
        cut: pieces.Pieces,
        shared: Mapping[str, IntArray],
        reader: labels.Reader,
        far_share: float,
    ) -> None:
        self.found, self.cut, self.shared = found, cut, shared
        self.lines: dict[int, dict[str, Counter[Key]]] = {}
        self.beside: dict[int, Counter[str]] = {}
        shape = cut.shape
        line_names = sorted(set(found.line.tolist()))
        line = np.array([line_names.index(name) for name in found.line.tolist()], dtype=np.int64)[shape]
        self._line_names = line_names
        self._slot = (cut.cell + 1) * len(line_names) + line
        has_record = (found.recorded >= 0)[shape]
        off = np.abs(found.recorded - found.computed) > far_share * np.maximum(found.computed, 1)
        off = (off & (found.recorded >= 0))[shape]
        counted = _heaviest(shape, shared["m2"], shared["computed"])
        land = (found.land == labels.YES)[shape]
        m2, computed, recorded = shared["m2"], shared["computed"], shared["recorded"]
        ones = np.ones(len(shape), dtype=np.int64)
        self._add("stands", ones, counted)
        self._add("m2", m2, None)
        self._add("computed", computed, None)
        self._add("recorded", recorded, has_record)
        self._add("measured", computed, has_record)
        self._add("unrecorded", ones, counted & ~has_record)
        self._add("unrecorded_m2", m2, ~has_record)
        self._add("far", ones, counted & off)
        self._add("far_m2", recorded - computed, off)
        self._add("stretch", shared["stretch"], has_record & ~off)
        self._add("land", m2, land)
        self._add("land_stands", ones, land & counted)
        self._add("other", m2, (found.land == labels.NO)[shape])
        self._add("unclear", m2, (found.land == labels.UNCLEAR)[shape])
        self._add("forest", m2, (found.covering & (found.land == labels.YES))[shape])
        has_volume = (found.volume >= 0)[shape]
        self._add("volume", shared["volume"], has_volume)
        # every part brings its share of the volume, not only the largest one, where the 小班 counts
        self._add("with_volume", ones, has_volume)
        for name in labels.DIMENSIONS:
            column = found.named[name]
            self._by_label(name, column[shape], m2, land)
            self._by_label(f"{name}#", reader.grouped(name, column)[shape], m2, land)
            self._by_label(f"{name}:n", column[shape], ones, land & counted)
        self._by_label("unclear", found.named["land_class"][shape], m2, (found.land == labels.UNCLEAR)[shape])

    def _add(self, key: Key, values: IntArray, where: npt.NDArray[np.bool_] | None) -> None:
        chosen = slice(None) if where is None else where
        slots, inverse = np.unique(self._slot[chosen], return_inverse=True)
        # whole numbers below 2**53: the sums are exact
        sums = np.bincount(inverse, weights=values[chosen].astype(float), minlength=len(slots)).astype(np.int64)
        for slot, value in zip(slots.tolist(), sums.tolist(), strict=True):
            cell, line = divmod(slot, len(self._line_names))
            if value:
                counter = self.lines.setdefault(cell - 1, {}).setdefault(self._line_names[line], Counter())
                counter[key] += value

    def _by_label(
        self, name: str, names: npt.NDArray[np.object_], values: IntArray, where: npt.NDArray[np.bool_]
    ) -> None:
        index, all_names = require("pandas").factorize(names[where])
        if not len(all_names):
            return
        slots, inverse = np.unique(self._slot[where] * len(all_names) + index, return_inverse=True)
        sums = np.bincount(inverse, weights=values[where].astype(float)).astype(np.int64)
        for slot, value in zip(slots.tolist(), sums.tolist(), strict=True):
            place, number = divmod(slot, len(all_names))
            cell, line = divmod(place, len(self._line_names))
            if value:
                counter = self.lines.setdefault(cell - 1, {}).setdefault(self._line_names[line], Counter())
                counter[name, str(all_names[number])] += value

    def tree(self, nodes: list[Node], parents: Sequence[int], county: County, *, outside: bool) -> list[Node]:
        """Links children to parents, gives each its sums, and puts what parts leave over beside them."""
        places = {level.key: level.place for level in county.profile.levels}
        for i, parent in enumerate(parents):
            if parent >= 0:
                nodes[parent].children.append(nodes[i])
        deepest = [i for i, _ in sorted(enumerate(nodes), key=lambda pair: -_depth(pair[0], parents))]
        for i in deepest:
            node = nodes[i]
            own, beside = self.lines.get(i, {}), self.beside.get(i, Counter())
            if not node.children:
                node.lines, node.beside = own, beside
                continue
            if own or beside:
                place = places.get(node.children[0].level, "").split("（")[0] or "下级"
                rest = Node("", node.code, f"（{place}外）", node.children[0].level, None)
                rest.lines, rest.beside = own, beside
                node.children.append(rest)
            for child in node.children:
                for line, counter in child.lines.items():
                    node.lines.setdefault(line, Counter()).update(counter)
                node.beside.update(child.beside)
        roots = [node for node, parent in zip(nodes, parents, strict=True) if parent < 0]
        lost = self.lines.get(pieces.OUTSIDE, {})
        if outside and (lost or self.beside.get(pieces.OUTSIDE)):
            rest = Node("", "", OUTSIDE_NAME, roots[0].level, None)
            rest.lines, rest.beside = lost, self.beside.get(pieces.OUTSIDE, Counter())
            roots.append(rest)
        return roots

    def follow(self, nodes: list[Node], parents: Sequence[int]) -> None:
        """The largest 小班 of each area, and how many its outline cuts: neither is a sum of its parts."""
        shape, m2 = self.cut.shape, self.shared["m2"]
        whole = self.found.basis
        for depth in range(max((_depth(i, parents) for i in range(len(nodes))), default=0) + 1):
            at = np.array([_ancestor(i, depth, parents) for i in range(len(nodes))] + [-1], dtype=np.int64)
            own = at[self.cut.cell]
            inside = (own >= 0) & (m2 > 0)
            pair = own[inside] * len(whole) + shape[inside]
            pairs, inverse = np.unique(pair, return_inverse=True)
            sums = np.bincount(inverse, weights=m2[inside].astype(float)).astype(np.int64)
            area, stand = pairs // len(whole), pairs % len(whole)
            order = np.lexsort((stand, -sums, area))
            first = np.append(True, area[order][1:] != area[order][:-1]) if len(order) else np.zeros(0, dtype=bool)
            for place in order[first].tolist():
                nodes[area[place]].largest = (str(self.found.code[stand[place]]), int(sums[place]))
            parted = sums < whole[stand]
            for index, number in zip(*np.unique(area[parted], return_counts=True), strict=True):
                nodes[index].cut = int(number)


def _heaviest(shape: IntArray, first: IntArray, second: IntArray) -> npt.NDArray[np.bool_]:
    """Marks of each shape the piece that weighs most (ties: the earlier), so that every 小班 is counted once."""
    order = np.lexsort((np.arange(len(shape)), -second, -first, shape))
    sorted_shape = shape[order]
    out = np.zeros(len(shape), dtype=bool)
    if len(order):
        out[order[np.append(True, sorted_shape[1:] != sorted_shape[:-1])]] = True
    return out


def _below(uid: str, nodes: Sequence[Node], parents: Sequence[int]) -> list[int]:
    """Indices of an area and of all areas below it."""
    top = next(i for i, node in enumerate(nodes) if node.uid == uid)
    depth = _depth(top, parents)
    return [i for i in range(len(nodes)) if _ancestor(i, depth, parents) == top]


def _depth(index: int, parents: Sequence[int]) -> int:
    depth = 0
    while parents[index] >= 0:
        index, depth = parents[index], depth + 1
    return depth


def _ancestor(index: int, depth: int, parents: Sequence[int]) -> int:
    """The one at ``depth`` above (or the area itself); -1 where it lies higher than that."""
    for _ in range(_depth(index, parents) - depth):
        index = parents[index]
    return index if _depth(index, parents) == depth else -1


def _place(
    county: County,
    kind: str,
    source: layers.Source,
    outlines: npt.NDArray[np.object_],
    levels: Sequence[Sequence[int]],
    method: str,
    cells: _Cells,
) -> None:
    """Counts a layer beside the 小班 in the same cells."""
    if kind == layers.OLD_TREES:
        cell = _cells_of_points(source.geometries, outlines, levels)
        values = np.ones(len(cell), dtype=np.int64)
    else:
        cut = pieces.split(source.geometries, outlines, levels)
        whole = shares.rounded(shapes.areas_of(source.geometries, county, method))
        cell, values = cut.cell, shares.split(whole, cut.shape, shapes.areas_of(cut.geometry, county, method))
    for index, value in zip(cell.tolist(), values.tolist(), strict=True):
        if value:
            cells.beside.setdefault(index, Counter())[kind] += value


def _cells_of_points(
    points: npt.NDArray[np.object_], outlines: npt.NDArray[np.object_], levels: Sequence[Sequence[int]]
) -> IntArray:
    out = np.full(len(points), pieces.OUTSIDE, dtype=np.int64)
    if not len(points):
        return out
    tree = shapely.STRtree(points)
    for level in levels:
        indices = np.array([i for i in level if outlines[i] is not None], dtype=np.int64)
        area, point = tree.query(outlines[indices], predicate="intersects")
        # on a common border the earlier area has it
        for one, index in zip(reversed(point.tolist()), reversed(indices[area].tolist()), strict=True):
            if out[one] == pieces.OUTSIDE or out[one] in level:
                out[one] = index
    return out


def _share_out(roots: Sequence[Node], source: str, target: str, whole: Callable[[int], int]) -> None:
    """``target`` is ``source`` in a coarser unit, rounded once at the lowest rows so that they sum to the total."""
    rows = [c for root in roots for _, n in root.walk() if not n.children for c in n.lines.values()]
    exact = np.array([c[source] for c in rows], dtype=np.int64)
    owner = np.zeros(len(rows), dtype=np.int64)
    shared = shares.split(np.array([whole(int(exact.sum()))]), owner, exact.astype(float))
    for counter, value in zip(rows, shared.tolist(), strict=True):
        counter[target] = value
    for root in roots:
        for _, node in reversed(list(root.walk())):
            if node.children:
                for line, counter in node.lines.items():
                    counter[target] = sum(child.lines[line][target] for child in node.children if line in child.lines)


def _objects(values: Sequence[object]) -> npt.NDArray[np.object_]:
    out = np.empty(len(values), dtype=object)
    out[:] = list(values)
    return out
