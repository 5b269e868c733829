"""Figures that do not fit their outlines: stored areas of responsibility areas, recorded areas of 小班."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely

from ..county import read, units
from ..county.gateway import County
from ..county.profile import Profile
from . import shapes
from .faults import FIGURE, STATED, Area, Found, fault, named, number, safe_m2, sized
from .resources.systems import setting
from .topology.model import Coverage, polygons_of
from .tree import TILE_TOLERANCE

# so many 小班 of one area, and this share of all that have a recorded area, are one fault: their cause is one
_TOGETHER, _TOGETHER_SHARE = 20, 0.5
# recorded by measured area where the figure is in another unit, and how near it must come
_UNITS = {15.0: "亩", 1 / 15: "公顷", 10_000.0: "平方米"}
_NEAR = 0.1


def figures(county: County, areas: Sequence[Area], outlines: npt.NDArray[np.object_]) -> list[Found]:
    """Areas whose stored figure is not that of their outline, as after an edit in another program.

    The figure of an area that is the sum of its parts may differ by the rounding of each of them; differences up to
    ``areas.checks.figure_m2`` of the profile are none.
    """
    profile = county.profile
    least, safe = number(profile, "figure_m2", 2.0), safe_m2(profile)
    present = ~(shapely.is_missing(outlines) | shapely.is_empty(outlines))
    valid = present & shapely.is_valid(outlines)
    exact = np.zeros(len(areas))
    exact[valid] = shapes.areas_of(outlines[valid], county)
    pieces = _pieces(areas)
    out = []
    for i in np.flatnonzero(valid):
        area, m2 = areas[i], int(units.rounded(exact[i], 0))
        off = abs(area.area_m2 - exact[i])
        if area.area_m2 > 0 and off <= least + pieces[area.uid] + TILE_TOLERANCE * exact[i]:
            continue
        values: dict[str, object] = {"area": named([area]), "measured": m2, "recorded": area.area_m2}
        missing = area.area_m2 <= 0
        values |= {} if missing else {"m2": sized(off)}
        sentence = "areas_checks.figure_missing" if missing else "areas_checks.figure"
        change = ("area_m2", area.uid, m2)
        size = float(exact[i] if missing else off)
        out.append(
            fault(FIGURE, [area], size, outlines[i], sentence, values, change=change, safe=missing or size <= safe)
        )
    return out


def _pieces(areas: Sequence[Area]) -> dict[str, int]:
    """By uid the number of lowest areas in each, by whose rounding its figure may differ."""
    above = {a.uid: a.parent_uid for a in areas}
    parents = set(above.values())
    out: Counter[str] = Counter(dict.fromkeys(above, 1))
    for uid, parent in above.items():
        seen, current = {uid}, parent
        while uid not in parents and current in above and current not in seen:
            out[current] += 1
            seen.add(current)
            current = above[current]
    return out


def stated(county: County, members: Sequence[Area], coverage: Coverage) -> list[Found]:
    """小班 whose recorded area (记载面积) is not that of their outline, by more than the profile allows.

    Both ``areas.resources.difference_percent`` and ``areas.checks.stated_m2`` must be exceeded. Where most of the 小班
    of an area differ, one fault stands for all of them.
    """
    profile = county.profile
    stands = read.compartments(county, ("code", "stated_ha"))
    recorded = stands["stated_ha"].to_numpy(dtype=float) if len(stands) else np.zeros(0)
    outlines = stands["geom"].to_numpy(dtype=object)
    usable = np.isfinite(recorded) & (recorded > 0) & ~(shapely.is_missing(outlines) | shapely.is_empty(outlines))
    if not usable.any():
        return []
    codes = stands["code"].to_numpy()[usable]
    recorded, outlines = recorded[usable] * units.SQUARE_METRES_PER_HECTARE, outlines[usable]
    for i in np.flatnonzero(~shapely.is_valid(outlines)):
        outlines[i] = polygons_of(shapely.make_valid(outlines[i]))
    measured = shapes.areas_of(outlines, county)
    off = recorded - measured
    limit = np.maximum(_share(profile) * measured, number(profile, "stated_m2", 100.0))
    far = np.flatnonzero(np.abs(off) > limit)
    if not len(far):
        return []
    place = deepest(outlines, coverage)
    number_of, far_of = Counter(place.tolist()), defaultdict(list)
    for i in far.tolist():
        far_of[int(place[i])].append(i)
    out: list[Found] = []
    for area, rows in sorted(far_of.items()):
        there = [members[area]] if area >= 0 else []
        if len(rows) >= _TOGETHER and len(rows) > _TOGETHER_SHARE * number_of[area]:
            out.append(_together(there, rows, number_of[area], recorded, measured, outlines, coverage, area))
            continue
        for i in rows:
            values = _compared(float(recorded[i]), float(measured[i]))
            values |= {"code": str(codes[i]), "area": named(there) or "—"}
            sentence = f"areas_checks.stated{values.pop('why')}"
            out.append(fault(STATED, there, abs(float(off[i])), outlines[i], sentence, values))
    return out


def _share(profile: Profile) -> float:
    return float(setting(profile, "difference_percent")) / 100


def _compared(recorded: float, measured: float) -> dict[str, Any]:
    """What a sentence says of one comparison; ``why``: the ending of the sentence that knows the likely reason."""
    out: dict[str, Any] = {
        "recorded": units.format_hectares(round(recorded)),
        "measured": units.format_hectares(round(measured)),
        "m2": sized(abs(recorded - measured)),
        "percent": f"{100 * (recorded - measured) / measured:+.1f}" if measured > 0 else "—",
        "why": "",
    }
    for times, unit in _UNITS.items():
        if abs(recorded - times * measured) <= _NEAR * times * measured:
            out |= {"why": "_unit", "unit": unit}
    return out


def _together(
    there: list[Area],
    rows: Sequence[int],
    number_there: int,
    recorded: npt.NDArray[np.float64],
    measured: npt.NDArray[np.float64],
    outlines: npt.NDArray[np.object_],
    coverage: Coverage,
    area: int,
) -> Found:
    ratio = float(np.median(recorded[rows] / np.maximum(measured[rows], 1e-9)))
    size = float(np.abs(recorded[rows] - measured[rows]).sum())
    values = {"count": len(rows), "all": number_there, "area": named(there) or "—"}
    values |= {"times": f"{ratio:.2f}", "m2": sized(size)}
    region = coverage.geometry[area] if area >= 0 else polygons_of(shapely.union_all(outlines[list(rows)]))
    return fault(STATED, there, size, region, "areas_checks.stated_many", values)


def deepest(geometries: npt.NDArray[np.object_], coverage: Coverage) -> npt.NDArray[np.int64]:
    """The area of the lowest level in which an inner point of each geometry lies; -1 where none."""
    out = np.full(len(geometries), -1, dtype=np.int64)
    points = shapely.point_on_surface(geometries)
    for rank in range(coverage.levels):
        rows = np.flatnonzero(coverage.level == rank)
        if len(rows):
            shapely.prepare(coverage.geometry[rows])
            area, point = shapely.STRtree(points).query(coverage.geometry[rows], predicate="intersects")
            out[point] = rows[area]
    return out
