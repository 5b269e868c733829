"""Checking the areas of a county: outlines, codes, parents, figures, forest, holders – one list of faults.

A fault is a code with values; the sentence is in ``desktop/messages/areas_checks.py``, its remedy there too. What is
demanded and from which size on something counts is in the profile, ``areas.checks``.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import shapely

from ..county import geom
from ..county.errors import LinzhangError
from ..county.gateway import County
from ..county.profile import Profile
from .checking_codes import codes, parents
from .checking_figures import figures, stated
from .checking_forest import without_grid
from .checking_people import holders
from .ended import still_held
from .faults import KINDS, NO_OUTLINE, Area, Found, fault, limits_of, named, number, safe_m2, sized
from .topology import model
from .topology.find import find_faults
from .topology.model import Coverage, Limits

Progress = Callable[[float], None]


@dataclass
class Checked:
    """What a check found, with the coverage that topological faults speak of (``index`` area → row of it)."""

    faults: list[Found]
    areas: list[Area]
    coverage: Coverage
    members: list[Area]
    limits: Limits
    notes: list[tuple[str, dict[str, object]]] = field(default_factory=list)


def check_county(
    county: County,
    *,
    day: datetime.date | str,
    levels: Collection[str] = (),
    progress: Progress = lambda _: None,
) -> Checked:
    """Checks all areas, those of ``levels`` where any are named; LinzhangError ``areas_checks.no_areas``."""
    profile = county.profile
    rank = {level.key: i for i, level in enumerate(profile.levels)}
    for level in levels:
        profile.level(level)
    rows = county.rows(
        """
        SELECT uid, code, name, level, kind, parent_uid, area_m2, geom FROM area WHERE "end" IS NULL ORDER BY code, uid
        """
    )
    if not rows:
        raise LinzhangError("areas_checks.no_areas")
    areas = [
        Area(
            r["uid"],
            r["code"] or "",
            r["name"] or "",
            r["level"],
            r["kind"],
            r["parent_uid"] or "",
            int(r["area_m2"] or 0),
            rank.get(r["level"], -1),
        )
        for r in rows
    ]
    outlines = geom.geometries([r["geom"] for r in rows])
    progress(0.1)
    present = ~(shapely.is_missing(outlines) | shapely.is_empty(outlines))
    keep = [i for i, a in enumerate(areas) if present[i] and a.kind == "base" and a.rank >= 0]
    members = [areas[i] for i in keep]
    coverage = _coverage(members, outlines[keep], profile)
    limits = limits_of(profile)
    checked = Checked([], areas, coverage, members, limits)
    wanted = frozenset(rank[key] for key in levels) if levels else None
    topological = find_faults(coverage, limits, lambda f: progress(0.1 + 0.6 * f), wanted)
    faults = [of_engine(fault, members, safe_m2(profile)) for fault in topological]
    faults += [
        fault(NO_OUTLINE, [a], None, None, "areas_checks.no_outline", {"area": named([a])})
        for i, a in enumerate(areas)
        if not present[i]
    ]
    faults += _overlays(areas, outlines, present)
    faults += codes(areas, profile) + parents(areas, members, coverage) + figures(county, areas, outlines)
    progress(0.75)
    found, note = without_grid(county, members, coverage, number(profile, "forest_m2", 100.0), limits)
    faults += found
    checked.notes += note
    progress(0.9)
    faults += stated(county, members, coverage)
    progress(0.95)
    found, note = holders(county, areas, dict(zip([a.uid for a in areas], outlines, strict=True)), day)
    faults += found + still_held(county, day)
    checked.notes += note
    order = {kind: i for i, kind in enumerate(KINDS)}
    rank_of = {**rank, "": len(rank)}
    chosen = [f for f in faults if not levels or f.level in levels]
    checked.faults = sorted(
        chosen, key=lambda f: (order[f.kind], rank_of.get(f.level, 99), [a.code for a in f.areas], -(f.size or 0.0))
    )
    progress(1.0)
    return checked


def check_layer(outlines: Sequence[Any], names: Sequence[str], limits: Limits, safe: float) -> Checked:
    """A layer of polygons of one level: overlaps, gaps in between, invalid outlines, slivers, tiny parts."""
    members = [Area(str(i), name, name, "", "base", "", 0, 0) for i, name in enumerate(names)]
    array = np.asarray(outlines, dtype=object)
    present = ~(shapely.is_missing(array) | shapely.is_empty(array))
    kept = [a for a, there in zip(members, present, strict=True) if there]
    coverage = Coverage.flat(array[present])
    faults = [of_engine(f, kept, safe) for f in find_faults(coverage, limits)]
    faults += [
        fault(NO_OUTLINE, [a], None, None, "areas_checks.no_outline", {"area": a.name})
        for a, there in zip(members, present, strict=True)
        if not there
    ]
    return Checked([replace(f, level="") for f in faults], members, coverage, kept, limits)


def _coverage(members: list[Area], outlines: model.ObjectArray, profile: Profile) -> Coverage:
    index = {a.uid: i for i, a in enumerate(members)}
    parent = []
    for area in members:
        above = index.get(area.parent_uid, -1)
        parent.append(above if above >= 0 and members[above].rank < area.rank else -1)
    named_full = profile.get("areas.checks.full_levels")
    full = tuple(named_full is None or level.key in named_full for level in profile.levels)
    return Coverage(outlines, np.array([a.rank for a in members], np.int64), np.array(parent, np.int64), full)


def of_engine(found: model.Fault, members: Sequence[Area], safe: float) -> Found:
    """A fault of the engine as it is shown."""
    areas = [members[i] for i in found.areas]
    values: dict[str, object] = {"m2": sized(found.size), "area": named(areas) or "—"}
    if found.kind in (model.OVERLAP, model.OUTSIDE):
        values = {"m2": sized(found.size), "area": named(areas[:1]), "other": named(areas[1:])}
    sentence = f"areas_checks.{found.kind}"
    if found.kind == model.GAP and not areas:
        sentence = "areas_checks.gap_between"
    made = fault(found.kind, areas, found.size, found.geometry, sentence, values)
    level = areas[0].level if areas else ""
    if found.kind == model.GAP and areas:
        level = next((m.level for m in members if m.rank == found.level), level)
    return replace(
        made, level=level, topological=found, safe=not found.whole and found.size <= safe and made.kind in KINDS
    )


def _overlays(areas: list[Area], outlines: model.ObjectArray, present: Any) -> list[Found]:
    """Overlay areas may cross the tree, but their outlines must be valid."""
    return [
        fault(model.INVALID, [a], 0.0, outlines[i], "areas_checks.invalid", {"m2": sized(0.0), "area": named([a])})
        for i, a in enumerate(areas)
        if present[i] and (a.kind != "base" or a.rank < 0) and not shapely.is_valid(outlines[i])
    ]
