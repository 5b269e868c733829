"""Overlay areas (重点区域, 国有林场, 自然保护地, 古树群): they may cross the base tree and have chiefs of their own.

They need no division code. One that the county has is known by its code, else by its name.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...county.errors import LinzhangError
from ...county.gateway import County, new_uid
from ..numbering import Numbers
from ..tree import Node, Outcome, Tree
from . import differences
from .rows import Row

OVERLAY = "overlay"
DEFAULT_PATTERN = "{county}-Z{number:03d}"
_MOST = 999


def numbered(county: County, tree: Tree, rows: Sequence[Row]) -> list[Row]:
    """Gives rows without a code that of the overlay of their name, else the next by the profile's pattern.

    The pattern is ``areas.overlay_pattern`` with ``{county}`` and ``{number}``; a number is never given twice.
    LinzhangError ``areas.overlay_pattern_unusable``.
    """
    known = {node.name: node.code for node in tree.areas.values() if node.kind == OVERLAY}
    base = {node.code for node in tree.areas.values() if node.kind != OVERLAY}
    pattern = str(county.profile.get("areas.overlay_pattern", "") or DEFAULT_PATTERN)
    try:
        one, two = (pattern.format(county=county.code, number=n) for n in (1, 2))
    except (ValueError, KeyError, IndexError) as error:
        raise LinzhangError("areas.overlay_pattern_unusable", str(error), pattern=pattern) from error
    if one == two:
        raise LinzhangError("areas.overlay_pattern_unusable", pattern=pattern)
    used = Numbers.of(county).used | {row.code for row in rows}
    for row in rows:
        # codes of the base tree belong to the base tree: a layer of forest farms often carries that of their town
        if row.code and row.code not in base and not row.code.isdigit():
            continue
        code = known.get(row.name, "")
        if not code:
            every = (pattern.format(county=county.code, number=n) for n in range(1, _MOST + 1))
            code = next((c for c in every if c not in used), "")
        if not code:
            raise LinzhangError("areas.overlay_pattern_unusable", pattern=pattern)
        row.code = known.setdefault(row.name, code)
        used.add(code)
    return list(rows)


def compare(county: County, tree: Tree, rows: Sequence[Row]) -> tuple[list[differences.Difference], int]:
    """As ``differences.compare``; overlays are known by code alone, and none is ever gone."""
    found: list[differences.Difference] = []
    unchanged = 0
    for row in rows:
        node = tree.areas.get(row.code)
        of_row = differences.of_row(row, node, county)
        found += of_row
        unchanged += not of_row
    return found, unchanged


def merge(county: County, tree: Tree, rows: Sequence[Row]) -> Outcome:
    """Puts overlays into the tree, beside the base areas: no parent, no figures of others touched."""
    outcome = Outcome({}, set(), [], {}, tree.order)
    nodes: list[Node] = []
    changed = {d.code: d.kind for d in compare(county, tree, rows)[0] if d.kind == differences.RESHAPED}
    for row in rows:
        size = int(np.floor(row.exact_m2 + 0.5))
        node = tree.areas.get(row.code)
        notes = outcome.notes.setdefault(row.code, [])
        if node is None:
            node = Node(new_uid(), row.code, row.name, row.level, None, size, row.geometry, None, OVERLAY, fresh=True)
            node.overlay_kind = row.overlay_kind or None
            tree.areas[row.code] = node
        else:
            if node.name != row.name:
                notes.append(("areas.renamed", {"area_code": node.code, "old": node.name, "new": row.name}))
                node.change("name", row.name)
            if row.code in changed:
                notes.append(("areas.reshaped", {"area_code": node.code, "old_m2": node.area_m2, "new_m2": size}))
                node.reshape(row.geometry)
                node.change("area_m2", size)
            if row.overlay_kind and not node.overlay_kind:
                # one that somebody has chosen stays
                node.change("overlay_kind", row.overlay_kind)
        if not (node.fresh or node.changes):
            outcome.unchanged.add(row.code)
        nodes.append(node)
    outcome.nodes = {"area": nodes, "division": []}
    return outcome
