"""What an import would change in the county's areas, row by row, and doing of it what was accepted.

A difference is new, reshaped, renamed, recoded or gone. Its id holds a digest of what it says, so that a list that was
made before the county or the file changed is not applied to something else.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely

from ...county import schema
from ...county.codes import parent_code
from ...county.ddl import quoted
from ...county.errors import LinzhangError
from ...county.gateway import County
from ...county.ledger import Ledger
from .. import shapes
from ..tree import Node, Tree
from . import matching
from .rows import Row

NEW, RESHAPED, RENAMED, RECODED, GONE = "new", "reshaped", "renamed", "recoded", "gone"
KINDS = (NEW, RESHAPED, RENAMED, RECODED, GONE)
# vertices that a mending puts on a straight border are off it by no more than this
SAME_BORDER_METRES = 0.001


@dataclass(frozen=True)
class Difference:
    """One line of the list.

    ``code`` is the new code, ``uid`` that of the area in the county ('' for a new one). ``gained_m2`` and ``lost_m2``
    are what the new outline covers and the old one does not, and the reverse. ``certain`` is False where an area was
    matched by place alone; ``dependants`` are (table, rows) that refer to an area that is gone.
    """

    id: str
    kind: str
    level: str
    code: str
    name: str
    uid: str = ""
    old_code: str = ""
    old_name: str = ""
    old_m2: int | None = None
    new_m2: int | None = None
    gained_m2: int = 0
    lost_m2: int = 0
    source: str = ""
    row: int | None = None
    certain: bool = True
    dependants: tuple[tuple[str, int], ...] = ()
    outline: shapely.Geometry | None = None

    @property
    def proposed(self) -> bool:
        """Whether it is done where nobody looks: what is gone never is, nor what was matched by place alone."""
        return self.kind != GONE and self.certain

    @property
    def possible(self) -> bool:
        """Whether it can be done at all."""
        return not self.dependants


@dataclass
class Plan:
    """What is to be done besides merging the rows: areas to delete, and uids whose codes move around in a circle."""

    rows: list[Row]
    deleted: list[Node]
    deleted_divisions: list[Node]
    parked: dict[str, list[str]]


def compare(county: County, tree: Tree, rows: Sequence[Row]) -> tuple[list[Difference], int]:
    """(differences in the order of the profile's levels, number of rows that change nothing)."""
    levels = {row.level for row in rows}
    nodes = [n for n in tree.areas.values() if n.kind == "base" and n.level in levels]
    by_uid = {n.uid: n for n in tree.areas.values()}
    titles = {row.code: row.name for row in rows}
    old = [_entry(n.code, n.name, n.level, _name_of(by_uid.get(n.parent_uid or "")), n.geometry) for n in nodes]
    new = [_entry(r.code, r.name, r.level, _name_above(r, titles, tree), r.geometry) for r in rows]
    found: list[Difference] = []
    unchanged = 0
    covered: set[str | None] = set()
    gone: list[Node] = []
    for pair in matching.match(old, new):
        node = nodes[pair.old] if pair.old is not None else None
        if pair.new is None:
            gone += [node] if node is not None else []
            continue
        row = rows[pair.new]
        found_here = of_row(row, node, county, pair.how)
        if node is not None:
            covered.add(node.parent_uid)
        found += found_here
        unchanged += not found_here
    # a file of one town says nothing about the villages of another
    gone = [n for n in gone if n.parent_uid and n.parent_uid in covered]
    dependants = _dependants(county, {n.uid for n in gone})
    found += [_gone(n, dependants[n.uid]) for n in gone]
    order = {kind: i for i, kind in enumerate(KINDS)}
    found.sort(key=lambda d: (tree.order.get(d.level, 99), order[d.kind], d.code))
    return found, unchanged


def of_row(row: Row, node: Node | None, county: County, how: str = matching.CODE) -> list[Difference]:
    """What one row changes in one area; a new one where there is no such area."""
    return [_new(row)] if node is None else _changes(row, node, how, county)


def _entry(code: str, name: str, level: str, above: str, outline: shapely.Geometry | None) -> matching.Entry:
    return matching.Entry(code, name, level, above, outline)


def _name_of(node: Node | None) -> str:
    return node.name if node is not None else ""


def _name_above(row: Row, titles: dict[str, str], tree: Tree) -> str:
    above = parent_code(row.code) or ""
    return titles.get(above) or _name_of(tree.areas.get(above))


def _identified(difference: Difference) -> Difference:
    d = difference
    said = "|".join(str(v) for v in (d.kind, d.code, d.name, d.old_code, d.old_name, d.old_m2, d.new_m2, d.dependants))
    shape = b"" if d.outline is None else shapely.to_wkb(shapely.set_precision(d.outline, 0.01, mode="pointwise"))
    digest = hashlib.sha256(said.encode("utf-8") + shape).hexdigest()[:8]
    return replace(d, id=f"{d.kind}:{d.code}:{digest}")


def _size(row: Row) -> int:
    return int(np.floor(row.exact_m2 + 0.5))


def _new(row: Row) -> Difference:
    size = _size(row)
    made = Difference("", NEW, row.level, row.code, row.name, new_m2=size, gained_m2=size, outline=row.geometry)
    return _identified(replace(made, source=row.source, row=row.number))


def _changes(row: Row, node: Node, how: str, county: County) -> list[Difference]:
    if row.nameless:
        row.name = node.name
    base = Difference(
        "", "", row.level, row.code, row.name, node.uid, node.code, node.name, node.area_m2, _size(row),
        source=row.source, row=row.number, outline=row.geometry, certain=how != matching.PLACE,
    )  # fmt: skip
    found = []
    if row.code != node.code:
        found.append(replace(base, kind=RECODED))
    if row.name != node.name:
        found.append(replace(base, kind=RENAMED))
    one, two = np.array([row.geometry], dtype=object), np.array([node.geometry], dtype=object)
    if not bool(shapes.same(one, two)[0]):
        gained, lost = _gained_and_lost(row.geometry, node.geometry, county)
        if not (gained or lost) and _runs_alike(row.geometry, node.geometry):
            # the border is the same with other vertices on it, as after mending: the county keeps its own
            row.geometry = node.geometry
            return [_identified(d) for d in found]
        found.append(replace(base, kind=RESHAPED, gained_m2=gained, lost_m2=lost))
    return [_identified(d) for d in found]


def _runs_alike(one: shapely.Geometry, two: shapely.Geometry | None) -> bool:
    """Whether no point of one border is further than ``SAME_BORDER_METRES`` from the other."""
    if two is None or two.is_empty:
        return False
    return bool(shapely.hausdorff_distance(shapely.boundary(one), shapely.boundary(two)) <= SAME_BORDER_METRES)


def _gained_and_lost(new: shapely.Geometry, old: shapely.Geometry | None, county: County) -> tuple[int, int]:
    if old is None:
        return round(float(shapely.area(new))), 0
    old = old if shapely.is_valid(old) else shapely.make_valid(old)
    both = np.array([shapely.difference(new, old), shapely.difference(old, new)], dtype=object)
    sizes = [0.0 if g.is_empty else float(shapes.areas_of(np.array([g], dtype=object), county)[0]) for g in both]
    return int(np.floor(sizes[0] + 0.5)), int(np.floor(sizes[1] + 0.5))


def _gone(node: Node, dependants: tuple[tuple[str, int], ...]) -> Difference:
    size = node.area_m2
    made = Difference("", GONE, node.level, node.code, node.name, node.uid, node.code, node.name, size, lost_m2=size)
    return _identified(replace(made, dependants=dependants, outline=node.geometry))


def _dependants(county: County, leaving: Collection[str]) -> dict[str, tuple[tuple[str, int], ...]]:
    """By uid of the areas that are leaving: (table, rows) that refer to it, without areas that leave with it."""
    counts: dict[str, Counter[str]] = {uid: Counter() for uid in leaving}
    for table in schema.TABLES if leaving else ():
        for column in table.columns:
            if column.references != "area":
                continue
            name, where = quoted(table.name), quoted(column.name)
            sql = f"SELECT uid, {where} AS area FROM {name} WHERE {where} IS NOT NULL"  # noqa: S608  # nosec B608
            for row in county.rows(sql):
                if row["area"] in counts and not (table.name == "area" and row["uid"] in counts):
                    counts[row["area"]][table.name] += 1
    return {uid: tuple(sorted(found.items())) for uid, found in counts.items()}


def said(dependants: Sequence[tuple[str, int]]) -> str:
    """Dependants in the words of the schema: 岗位 2、公示牌 1."""
    return "、".join(f"{schema.table(table).alias} {count}" for table, count in dependants)


# ---- applying -------------------------------------------------------------------------------------------------


def chosen(found: Sequence[Difference], accept: frozenset[str] | None) -> set[str]:
    """The ids to apply. LinzhangError ``areas.list_outdated`` or ``areas.gone_depends``, before anything is written."""
    if accept is None:
        return {d.id for d in found if d.proposed}
    known = {d.id for d in found}
    unknown = sorted(accept - known)
    if unknown:
        raise LinzhangError("areas.list_outdated", count=len(unknown), first=unknown[0].rsplit(":", 1)[0])
    for difference in found:
        if difference.id in accept and not difference.possible:
            what = said(difference.dependants)
            raise LinzhangError("areas.gone_depends", name=difference.name, area_code=difference.code, what=what)
    return set(accept)


def apply(
    tree: Tree, rows: Sequence[Row], found: Sequence[Difference], accept: frozenset[str] | None, ledger: Ledger
) -> Plan:
    """Takes out of the rows what was not accepted, and gives the tree the codes and deletions that were.

    The rows go into ``Tree.merge`` afterwards. What was declined is refused in the ledger.
    """
    ids = chosen(found, accept)
    of_code: dict[str, list[Difference]] = {}
    for difference in found:
        if difference.kind != GONE:
            of_code.setdefault(difference.code, []).append(difference)
    by_uid = {node.uid: node for node in tree.areas.values()}
    recodes: dict[str, str] = {}
    kept: list[Row] = []
    for row in rows:
        mine = of_code.get(row.code, [])
        declined = [d for d in mine if d.id not in ids]
        if not declined:
            recodes |= {d.old_code: d.code for d in mine if d.kind == RECODED}
            row.notes += [_recoded(d) for d in mine if d.kind == RECODED]
            kept.append(row)
        elif accept is None:
            # only a match by place alone is left undone by itself: the row comes in under its own code
            row.notes += [("areas.recode_suspected", _codes(d)) for d in declined if d.kind == RECODED]
            kept.append(row)
        elif len(declined) == len(mine):
            for part in (row, *row.absorbed):
                ledger.refuse(part.source, part.number, "areas.declined", area_code=row.code, name=row.name)
        else:
            kept.append(_partly(row, mine, declined, by_uid[mine[0].uid], recodes))
    # what is deleted gives up its code, perhaps to an area that is recoded
    gone = {d.uid for d in found if d.kind == GONE and d.id in ids}
    deleted = sorted((by_uid[uid] for uid in gone), key=lambda n: -tree.order.get(n.level, 0))
    deleted_divisions = []
    for node in deleted:
        del tree.areas[node.code]
        division = tree.divisions.get(node.code)
        if division is not None and not any(n.parent_uid == division.uid for n in tree.divisions.values()):
            deleted_divisions.append(tree.divisions.pop(node.code))
        ledger.note(ledger.source, None, "areas.deleted", area_code=node.code, name=node.name)
    parked = recode(tree, recodes, {row.code for row in kept})
    return Plan(kept, deleted, deleted_divisions, parked)


def _codes(difference: Difference) -> dict[str, object]:
    d = difference
    return {"area_code": d.code, "old_code": d.old_code, "name": d.name, "old": d.old_name}


def _recoded(difference: Difference) -> tuple[str, dict[str, object]]:
    return "areas.recoded", _codes(difference)


def _partly(
    row: Row, mine: Sequence[Difference], declined: Sequence[Difference], node: Node, recodes: dict[str, str]
) -> Row:
    kinds = {d.kind for d in declined}
    row.notes.append(("areas.declined_part", {"area_code": row.code, "name": row.name, "count": len(declined)}))
    if RENAMED in kinds:
        row.name = node.name
    if RESHAPED in kinds:
        row.geometry = node.geometry
    if RECODED in kinds:
        row.code = node.code
    else:
        recodes |= {d.old_code: d.code for d in mine if d.kind == RECODED}
        row.notes += [_recoded(d) for d in mine if d.kind == RECODED]
    return row


def recode(tree: Tree, codes: dict[str, str], wanted: Collection[str] = ()) -> dict[str, list[str]]:
    """Gives areas (and divisions) other codes and keeps all else; (table → uids) whose old code is ``wanted`` again.

    LinzhangError ``areas.code_still_used`` where an area that keeps its code has the new one.
    """
    parked: dict[str, list[str]] = {"area": [], "division": []}
    if not codes:
        return parked
    by_uid = {node.uid: node for node in tree.areas.values()}
    follows = {
        old: by_uid[node.parent_uid].code == parent_code(old)
        for old, node in tree.areas.items()
        if old in codes and node.parent_uid in by_uid
    }
    for table, nodes in (("area", tree.areas), ("division", tree.divisions)):
        moved = {old: nodes.pop(old) for old in codes if old in nodes}
        parked[table] = [node.uid for old, node in moved.items() if old in wanted]
        for old, node in moved.items():
            if codes[old] in nodes:
                values = {"name": node.name, "area_code": codes[old], "other": nodes[codes[old]].name}
                raise LinzhangError("areas.code_still_used", **values)
            node.change("code", codes[old])
            nodes[codes[old]] = node
    # an area that hung on its parent by its code hangs on the parent of its new code, where that is there
    for old, new in codes.items():
        above = tree.areas.get(parent_code(new) or "")
        if follows.get(old) and above is not None and tree.areas[new].parent_uid != above.uid:
            tree.areas[new].change("parent_uid", above.uid)
    return parked
