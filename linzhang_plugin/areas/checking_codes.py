"""Codes and parents of areas: what is double, malformed or missing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import shapely

from ..county.codes import full_code, level_of_code, normalise_code
from ..county.profile import Profile
from . import numbering
from .faults import DUPLICATE_CODE, MALFORMED_CODE, NO_PARENT, Area, Found, fault, named
from .topology.model import Coverage

# share of an area that must lie in another for this to be its parent without asking
_MOSTLY = 0.95
RENUMBER = "renumbergrids"


def codes(areas: Sequence[Area], profile: Profile) -> list[Found]:
    """Codes that are two areas' at once, or do not fit their level or their parent."""
    out: list[Found] = []
    same: dict[str, list[Area]] = defaultdict(list)
    for area in areas:
        same[full_code(normalise_code(area.code))].append(area)
    by_uid = {a.uid: a for a in areas}
    known = {level.key for level in profile.levels}
    grids = numbering.grid_level(profile)
    for code, rows in sorted(same.items()):
        if len(rows) > 1:
            out.append(
                fault(
                    DUPLICATE_CODE,
                    rows,
                    None,
                    None,
                    "areas_checks.duplicate_code",
                    {"code": code, "areas": named(rows)},
                )
            )
    for area in areas:
        clean = full_code(normalise_code(area.code))
        if area.level not in known:
            out.append(
                fault(
                    MALFORMED_CODE,
                    [area],
                    None,
                    None,
                    "areas_checks.level_unknown",
                    {"area": named([area]), "level": area.level},
                )
            )
        elif area.kind == "base" and level_of_code(clean) != area.level:
            out.append(
                fault(MALFORMED_CODE, [area], None, None, "areas_checks.malformed_code", {"area": named([area])})
            )
        elif clean != area.code:
            free = len(same[clean]) == 1
            change = ("code", area.uid, clean) if free else None
            out.append(
                fault(
                    MALFORMED_CODE,
                    [area],
                    None,
                    None,
                    "areas_checks.code_written",
                    {"area": named([area]), "code": clean},
                    change=change,
                    safe=free,
                )
            )
        parent = by_uid.get(area.parent_uid)
        digits = {level.key: level.digits for level in profile.levels}
        if parent is not None and area.kind == "base" and digits.get(parent.level):
            head = full_code(normalise_code(parent.code))[: digits[parent.level]]
            if not clean.startswith(head):
                out.append(
                    fault(
                        MALFORMED_CODE,
                        [area, parent],
                        None,
                        None,
                        "areas_checks.code_of_other_parent",
                        {"area": named([area]), "parent": named([parent])},
                        # as a village's code changes with a new list of codes and its grids keep theirs
                        action=f"{RENUMBER}:{parent.code}" if area.level == grids else "",
                    )
                )
    return out


def parents(areas: Sequence[Area], members: Sequence[Area], coverage: Coverage) -> list[Found]:
    """Base areas without a parent of a higher level, though the county has higher levels."""
    row = {a.uid: i for i, a in enumerate(members)}
    by_uid = {a.uid: a for a in areas}
    top = min((a.rank for a in members), default=0)
    lost = []
    for area in areas:
        if area.kind != "base" or area.rank <= top:
            continue
        parent = by_uid.get(area.parent_uid)
        if parent is None or parent.rank >= area.rank or parent.kind != "base":
            lost.append(area)
    out = []
    for area in lost:
        index = row.get(area.uid)
        better = None if index is None else _around(index, members, coverage)
        values: dict[str, object] = {"area": named([area])}
        outline = None if index is None else coverage.geometry[index]
        if better is None:
            out.append(fault(NO_PARENT, [area], None, outline, "areas_checks.no_parent", values))
        else:
            values["parent"] = named([better])
            change = ("parent_uid", area.uid, better.uid)
            out.append(
                fault(NO_PARENT, [area], None, outline, "areas_checks.no_parent_but", values, change=change, safe=True)
            )
    return out


def _around(index: int, members: Sequence[Area], coverage: Coverage) -> Area | None:
    """The area of the next level above that nearly all of an area lies in."""
    outline = coverage.geometry[index]
    above = np.flatnonzero(coverage.level < coverage.level[index])
    for rank in sorted(set(coverage.level[above].tolist()), reverse=True):
        rows = above[coverage.level[above] == rank]
        common = shapely.area(shapely.intersection(coverage.geometry[rows], outline))
        best = int(np.argmax(common))
        if common[best] >= _MOSTLY * outline.area:
            return members[int(rows[best])]
    return None
