"""A fair split of a village, or of chosen 小班, into grids: a proposal to be adjusted by hand. Nothing is written."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import shapely

from ...county import geom
from ...county.errors import LinzhangError
from ...county.gateway import County
from .. import numbering, shapes
from ..reader import ObjectArray
from .contacts import FloatArray, IntArray
from .limits import Places, county_features
from .plane import as_array
from .shares import Division, Note, divide
from .territories import Territories, territories
from .weights import Stands, weights_of

Progress = Callable[[float], None]

# metres: chosen 小班 that lie this near each other are neighbours
_TOLERANCE = 1.0
# m² of a 小班 in the village below which it merely touches it
_TOUCH_M2 = 0.5


@dataclass(frozen=True)
class Grid:
    """One proposed grid. ``weight`` in m², or in the unit of the field; ``limits`` 四至 east, south, west, north.

    ``keeps`` is the code of a grid that exists and is continued by this one: its posts and boards stay with it.
    """

    code: str
    name: str
    outline: shapely.Geometry
    weight: float
    share: float
    contiguous: bool
    compartments: int
    limits: tuple[str, str, str, str]
    keeps: bool = False


@dataclass(frozen=True)
class Proposal:
    """The grids by code; ``ratio`` largest over smallest weight (inf where one has none), ``notes`` what to know.

    ``pieces`` are what the grids consist of, to be painted from one to another.
    """

    parent_code: str
    parent_name: str
    weight: str
    grids: list[Grid]
    ratio: float
    notes: list[Note] = field(default_factory=list)
    pieces: Callable[[], Pieces] | None = None


@dataclass(frozen=True)
class Pieces:
    """小班 (with the open land that goes to them) and the grid of each: arrays (p,) that tile the split ground.

    ``codes`` of the 小班 ('' for ground without any), ``grid`` the place of its grid in ``Proposal.grids``.
    """

    outlines: ObjectArray
    codes: list[str]
    weight: FloatArray
    grid: IntArray


def parent_area(county: County, reference: str) -> dict[str, Any]:
    """The base area of that code or uid, or name where one has it; LinzhangError where none or it has no outline."""
    rows = county.rows(
        """
        SELECT uid, code, name, level, parent_uid, area_m2, geom FROM area
        WHERE kind = 'base' AND "end" IS NULL AND (code = ? OR uid = ?)
        """,
        (reference, reference),
    )
    if not rows:
        named = """
            SELECT uid, code, name, level, parent_uid, area_m2, geom FROM area
            WHERE kind = 'base' AND "end" IS NULL AND name = ? AND level = ?
        """
        level = numbering.level_above(county.profile, numbering.grid_level(county.profile))
        rows = county.rows(named, (reference, level))
        if len(rows) > 1:
            codes = "、".join(str(row["code"]) for row in rows)
            raise LinzhangError("areas_splitting.area_ambiguous", area=reference, codes=codes)
    if not rows:
        raise LinzhangError("areas_splitting.area_unknown", area=reference)
    found = dict(rows[0])
    found["geom"] = geom.geometries([found["geom"]])[0]
    if found["geom"] is None or shapely.is_empty(found["geom"]):
        raise LinzhangError("areas_splitting.area_without_outline", area=found["name"])
    grid = numbering.grid_level(county.profile)
    if numbering.level_above(county.profile, grid) != found["level"]:
        wanted = county.profile.level(str(numbering.level_above(county.profile, grid))).place
        raise LinzhangError("areas_splitting.area_of_other_level", area=found["name"], wanted=wanted)
    return found


def stands_in(county: County, outline: shapely.Geometry) -> Stands:
    """The 小班 of the county that have ground in common with ``outline``."""
    box = shapely.bounds(outline)
    rows = county.rows(
        """
        SELECT c.* FROM compartment AS c JOIN rtree_compartment_geom AS r ON r.id = c.id
        WHERE r.maxx >= ? AND r.minx <= ? AND r.maxy >= ? AND r.miny <= ? ORDER BY c.code
        """,
        (box[0], box[2], box[1], box[3]),
    )
    outlines = geom.geometries([row["geom"] for row in rows])
    shapely.prepare(outline)
    taken = shapely.contains(outline, outlines)
    rim = np.flatnonzero(shapely.intersects(outline, outlines) & ~taken & shapely.is_valid(outlines))
    taken[rim] = shapely.area(shapely.intersection(outline, outlines[rim])) > _TOUCH_M2
    # one that cannot be intersected is judged by where it lies, and repaired later
    broken = np.flatnonzero(~taken & ~shapely.is_missing(outlines) & ~shapely.is_valid(outlines))
    taken[broken] = shapely.intersects(outline, shapely.centroid(outlines[broken]))
    inside = np.flatnonzero(taken)
    attributes = []
    for i in inside.tolist():
        row = dict(rows[i])
        row.pop("geom")
        attributes.append(with_original_fields(row))
    return Stands([str(a["code"]) for a in attributes], as_array(outlines[inside]), attributes)


def with_original_fields(row: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of a row of the table ``compartment`` and the original fields that it keeps as JSON."""
    columns = dict(row)
    text = columns.pop("attributes", None)
    try:
        more = json.loads(str(text)) if text else {}
    except ValueError:
        more = {"attributes": text}
    return {**(more if isinstance(more, dict) else {}), **columns}


def propose(
    county: County,
    number: int,
    *,
    area: str | None = None,
    chosen: Stands | None = None,
    weight: str = "forest",
    weight_field: str | None = None,
    progress: Progress | None = None,
) -> Proposal:
    """Splits the area (code or uid), or the ``chosen`` 小班, into ``number`` grids.

    Without ``area`` the parent is where the chosen 小班 lie. LinzhangError where there is nothing to split, nothing to
    weigh, or more grids than 小班; Cancelled through ``progress``.
    """
    if chosen is not None and not len(chosen.codes):
        raise LinzhangError("areas_splitting.nothing_chosen")
    if area is None and chosen is None:
        raise LinzhangError("areas_splitting.area_missing")
    parent = parent_area(county, area) if area else _place_of(county, chosen)
    stands = chosen if chosen is not None else stands_in(county, parent["geom"])
    if not len(stands.codes):
        raise LinzhangError("areas_splitting.no_compartments", area=parent["name"])
    notes: list[Note] = []
    stands = _usable(stands, notes)
    domain = parent["geom"] if chosen is None else shapely.union_all(stands.outlines)
    weights = weights_of(county, stands, weight, weight_field, notes)
    if progress is not None:
        progress(0.05)
    land = territories(
        domain,
        stands.outlines,
        tolerance=0.0 if chosen is None else _TOLERANCE,
        progress=None if progress is None else lambda f: progress(0.05 + 0.3 * f),
    )
    each = land.m2 if weight == "land" else weights[land.compartment] * land.share
    found = divide(land, each, number, progress=None if progress is None else lambda f: progress(0.35 + 0.5 * f))
    notes += _named(found.reasons, stands.codes)
    grids, places = _grids(county, parent, land, found, notes)
    if progress is not None:
        progress(1.0)

    def pieces() -> Pieces:
        return _pieces(land, each, places[found.label], stands.codes, grids)

    return Proposal(parent["code"], parent["name"], weight, grids, found.ratio, notes, pieces)


def _pieces(land: Territories, each: FloatArray, grid: IntArray, codes: Sequence[str], grids: Sequence[Grid]) -> Pieces:
    outlines = land.outlines(np.arange(len(land)), len(land))
    names = [codes[i] for i in land.compartment.tolist()]
    lost = land.faces[land.of_face < 0]
    if len(lost):
        # parts of the village without any 小班 went whole to the grid that is nearest
        inside = shapely.point_on_surface(lost)
        _, where = shapely.STRtree(as_array(g.outline for g in grids)).query_nearest(inside, all_matches=False)
        outlines = np.concatenate((outlines, lost))
        grid = np.concatenate((grid, where))
        each = np.concatenate((each, np.zeros(len(lost))))
        names += [""] * len(lost)
    return Pieces(as_array(outlines), names, each, grid.astype(np.int64))


def _place_of(county: County, chosen: Stands | None) -> dict[str, Any]:
    """The area above grids in which the chosen 小班 lie."""
    level = numbering.level_above(county.profile, numbering.grid_level(county.profile))
    candidates = Places(county).of_level(str(level))
    outline = as_array([shapely.union_all(chosen.outlines)] if chosen is not None else [])
    best, _ = numbering.containing(outline, as_array(row["geom"] for row in candidates))
    if best[0] < 0:
        raise LinzhangError("areas_splitting.chosen_nowhere")
    return parent_area(county, str(candidates[int(best[0])]["uid"]))


def _usable(stands: Stands, notes: list[Note]) -> Stands:
    """Without 小班 that have no area; invalid outlines are repaired, and both is said."""
    outlines = stands.outlines.copy()
    broken = np.flatnonzero(~shapely.is_valid(outlines))
    for i in broken:
        outlines[i] = shapes.polygons_only(shapely.make_valid(outlines[i])) if outlines[i] is not None else None
    keep = [i for i in range(len(outlines)) if outlines[i] is not None and shapely.area(outlines[i]) > 0]
    if len(broken):
        notes.append(("areas_splitting.repaired", {"count": len(broken), "first": stands.codes[int(broken[0])]}))
    if len(keep) < len(outlines):
        left_out = next(i for i in range(len(outlines)) if i not in set(keep))
        values: dict[str, object] = {"count": len(outlines) - len(keep), "first": stands.codes[left_out]}
        notes.append(("areas_splitting.without_area", values))
    if not keep:
        raise LinzhangError("areas_splitting.nothing_chosen")
    return Stands([stands.codes[i] for i in keep], outlines[keep], [stands.attributes[i] for i in keep])


def _named(reasons: Sequence[Note], codes: Sequence[str]) -> list[Note]:
    """Reasons with the code of a 小班 in place of its index."""
    return [
        (code, {k: codes[int(str(v))] if k == "compartment" else v for k, v in values.items()})
        for code, values in reasons
    ]


def _grids(
    county: County, parent: dict[str, Any], land: Territories, found: Division, notes: list[Note]
) -> tuple[list[Grid], IntArray]:
    """(the grids by code, the place of each label among them)."""
    number = len(found.weight)
    outlines = _whole(land, found.label, number, notes)
    order = numbering.in_reading_order(list(outlines))
    level = numbering.grid_level(county.profile)
    places = Places(county)
    existing = [row for row in places.of_level(level) if row["parent_uid"] == parent["uid"]]
    kept = _continued(outlines, existing, _depended_on(county))
    numbers = numbering.Numbers.of(county)
    fresh = iter(numbers.next_codes(parent["code"], number - len(kept)) if number > len(kept) else [])
    names = numbering.name_pattern(county.profile)
    rows: list[dict[str, Any]] = []
    for i in order:
        if i in kept:
            row = {key: kept[i][key] for key in ("code", "name", "uid")}
        else:
            code = next(fresh)
            serial = numbers.number_of(parent["code"], code) or 0
            row = {"code": code, "name": names.format(parent=parent["name"], number=serial), "uid": code}
        rows.append({**row, "parent_uid": parent["uid"], "level": level, "geom": outlines[i], "at": i})
    limits = _limits(county, places, level, rows)
    total = max(float(found.weight.sum()), 1e-9)
    touched = _compartments_of(land, found.label, number)
    if existing:
        values: dict[str, object] = {"count": len(existing), "kept": len(kept)}
        notes.append(("areas_splitting.grids_exist", values))
    grids = [
        Grid(
            row["code"],
            row["name"],
            row["geom"],
            float(found.weight[row["at"]]),
            float(found.weight[row["at"]]) / total,
            bool(found.contiguous[row["at"]]),
            touched[row["at"]],
            limit,
            row["at"] in kept,
        )
        for row, limit in zip(rows, limits, strict=True)
    ]
    order = sorted(range(len(grids)), key=lambda i: grids[i].code)
    place_of = np.empty(number, dtype=np.int64)
    place_of[[rows[i]["at"] for i in order]] = np.arange(number)
    return [grids[i] for i in order], place_of


def _limits(county: County, places: Places, level: str, rows: list[dict[str, Any]]) -> list[tuple[str, str, str, str]]:
    """四至 of grids of one village, which stand in for those that it has."""
    parent = rows[0]["parent_uid"]
    others = [row for row in places.of_level(level) if row["parent_uid"] != parent]
    box = shapely.total_bounds(as_array(row["geom"] for row in rows))
    return places.limits(level, [*rows, *others], county_features(county, box.tolist()))[: len(rows)]


def limits_of(
    county: County, parent_code: str, grids: Sequence[tuple[str, str, shapely.Geometry]]
) -> list[tuple[str, str, str, str]]:
    """四至 of grids (code, name, outline) of the village ``parent_code`` as they are now, after a change by hand."""
    parent = parent_area(county, parent_code)
    level = numbering.grid_level(county.profile)
    rows = [
        {"uid": code, "code": code, "name": name, "parent_uid": parent["uid"], "level": level, "geom": outline}
        for code, name, outline in grids
    ]
    return _limits(county, Places(county), level, rows)


def _compartments_of(land: Territories, label: IntArray, number: int) -> list[int]:
    return [len(np.unique(land.compartment[label == k])) for k in range(number)]


def _whole(land: Territories, label: IntArray, number: int, notes: list[Note]) -> ObjectArray:
    """The outlines of the grids; parts of the village without any 小班 go to the nearest grid, and it is said."""
    lost = land.of_face < 0
    if not lost.any():
        return land.outlines(label, number)
    notes.append(
        (
            "areas_splitting.part_without",
            {"count": int(lost.sum()), "m2": round(float(shapely.area(land.faces[lost]).sum()))},
        )
    )
    outlines = land.outlines(label, number)
    nearest = shapely.STRtree(outlines).nearest(land.faces[lost])
    for k in np.unique(nearest):
        pieces = [*shapely.get_parts(outlines[k]), *land.faces[lost][nearest == k]]
        outlines[k] = shapely.union_all(as_array(pieces))
    return outlines


def _depended_on(county: County) -> set[str]:
    """The uids of areas to which posts or boards belong."""
    rows = county.rows("SELECT area_uid FROM post WHERE area_uid IS NOT NULL UNION SELECT area_uid FROM board")
    return {str(row["area_uid"]) for row in rows}


def _continued(
    outlines: ObjectArray, existing: Sequence[dict[str, Any]], dependent: set[str]
) -> dict[int, dict[str, Any]]:
    """Which grid each existing one lives on in: by common ground, those with posts or boards first."""
    pairs = []
    for row in existing:
        common = shapely.area(shapely.intersection(outlines, row["geom"]))
        pairs += [
            (row["uid"] not in dependent, -float(m2), row["code"], i, row) for i, m2 in enumerate(common) if m2 > 1.0
        ]
    kept: dict[int, dict[str, Any]] = {}
    taken: set[str] = set()
    for _, _, code, i, row in sorted(pairs, key=lambda p: p[:4]):
        if i not in kept and code not in taken:
            kept[i] = row
            taken.add(code)
    return kept
