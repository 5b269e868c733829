"""Whether a layer is in the shifted coordinates of web maps (GCJ-02, BD-09), judged by what the county has already.

Files never say it. An area that both have lies some hundred metres aside as it is, and almost where it should after
one of the shifts is undone: that is proposed, and never done without the user's word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

from ...county import crs, gcj02, geom
from ...county.codes import parent_code
from ...county.errors import LinzhangError
from ...county.gateway import County
from ...county.ledger import Ledger
from ..reader import ObjectArray
from ..tree import Node, Tree
from .answers import AS_IS, ASK, BD09, GCJ02
from .names import core

# the county itself is shifted and the layer is not
COUNTY_SHIFTED = "county_gcj02"
# metres: nearer than this nothing is proposed (surveys differ by that much)
LEAST_OFFSET = 60.0
# the shift must explain the offset to this share, in this share of the areas
_LEFT_OVER, _AGREEING = 0.25, 0.8
_SAME_SIZE = 0.02
_MOST_PAIRS = 400
# shapes beside the county's areas: so many are compared at most and at least, a shape reaches out from so much on, and
# from so much on in all something may be wrong
_MOST_INSIDE, _LEAST_INSIDE, _REACHES, _TELLING = 2000, 5, 0.01, 0.01


@dataclass(frozen=True)
class Finding:
    """``kind`` gcj02, bd09 or county_gcj02; offsets in metres (medians of ``matched`` areas); overlaps as shares."""

    kind: str
    offset_m: float
    left_m: float
    matched: int
    overlap: float
    overlap_after: float


def unshift(geometries: ObjectArray, epsg: int, kind: str) -> ObjectArray:
    """Outlines in the CRS ``epsg`` that were taken for WGS 84 and are GCJ-02 or BD-09, put where they belong."""
    undo = {GCJ02: gcj02.gcj02_to_wgs84, BD09: gcj02.bd09_to_wgs84, COUNTY_SHIFTED: gcj02.wgs84_to_gcj02}.get(kind)
    if undo is None:
        return geometries
    coordinates = shapely.get_coordinates(geometries)
    degrees = crs.transformer(epsg, crs.CGCS2000)(coordinates[:, 0], coordinates[:, 1])
    x, y = crs.transformer(crs.CGCS2000, epsg)(*undo(*degrees))
    return np.asarray(shapely.set_coordinates(geometries.copy(), np.column_stack([x, y])), dtype=object)


def refuse_shifted(source: str, finding: Finding | None) -> None:
    """LinzhangError ``areas.datum_proposed`` or ``areas.datum_of_county`` where something was found."""
    if finding is None:
        return
    code = "areas.datum_of_county" if finding.kind == COUNTY_SHIFTED else "areas.datum_proposed"
    values = {"datum": {GCJ02: "GCJ-02", BD09: "BD-09"}.get(finding.kind, "GCJ-02"), "proposal": finding.kind}
    raise LinzhangError(
        code, file=source, offset=round(finding.offset_m), left=round(finding.left_m), count=finding.matched, **values
    )


def detect(rows: Sequence[tuple[str, str, str, shapely.Geometry]], tree: Tree) -> Finding | None:
    """``rows`` are (code, name, level, outline in the county's CRS) of one layer; None where nothing tells of a shift.

    Areas are matched by code, else by name within their level; pieces that fill an area of the county are compared
    with it as a whole. The county's shape alone is enough.
    """
    pairs = _pairs(rows, tree)
    if not pairs:
        return None
    new, old = (np.array([p[i] for p in pairs], dtype=object) for i in (0, 1))
    epsg = tree.county.epsg
    target = shapely.get_coordinates(shapely.centroid(old))
    candidates = {kind: unshift(new, epsg, kind) for kind in (AS_IS, GCJ02, BD09, COUNTY_SHIFTED)}
    offsets = {
        kind: np.hypot(*(shapely.get_coordinates(shapely.centroid(outlines)) - target).T)
        for kind, outlines in candidates.items()
    }
    middle = {kind: float(np.median(values)) for kind, values in offsets.items()}
    best = min((kind for kind in middle if kind != AS_IS), key=lambda kind: middle[kind])
    if not (middle[AS_IS] >= LEAST_OFFSET and middle[best] <= _LEFT_OVER * middle[AS_IS]):
        return None
    if np.mean(offsets[best] < offsets[AS_IS]) < _AGREEING:
        return None
    before, after = _overlap(candidates[AS_IS], old), _overlap(candidates[best], old)
    if after <= before:
        return None
    return Finding(best, middle[AS_IS], middle[best], len(pairs), before, after)


@dataclass(frozen=True)
class Inside:
    """``kind`` as of a ``Finding``; shares of ``matched`` shapes that lie outside, as it is and after the shift."""

    kind: str
    outside: float
    outside_after: float
    matched: int


def detect_inside(shapes: ObjectArray, owners: ObjectArray, epsg: int) -> Inside | None:
    """Whether shapes lie in the areas they belong to only after a shift is undone; None where nothing tells of one.

    ``shapes`` and ``owners`` of shape (n,), in the county's CRS; None where no area is known. Points, lines and
    polygons are all told by what of them reaches beyond, so that layers far from every border tell nothing.
    """
    known = ~(shapely.is_missing(shapes) | shapely.is_missing(owners))
    shapes, owners = shapes[known], owners[known]
    step = max(1, len(shapes) // _MOST_INSIDE)
    shapes, owners = shapely.make_valid(shapes[::step]), owners[::step]
    if len(shapes) < _LEAST_INSIDE:
        return None
    shares = {k: _outside(unshift(shapes, epsg, k), owners) for k in (AS_IS, GCJ02, BD09, COUNTY_SHIFTED)}
    outside = {kind: float(share.mean()) for kind, share in shares.items()}
    best = min((kind for kind in outside if kind != AS_IS), key=lambda kind: outside[kind])
    if outside[AS_IS] < _TELLING or outside[best] > _LEFT_OVER * outside[AS_IS]:
        return None
    reaching = shares[AS_IS] > _REACHES
    if np.mean(shares[best][reaching] < shares[AS_IS][reaching]) < _AGREEING:
        return None
    return Inside(best, outside[AS_IS], outside[best], len(shapes))


def _outside(shapes: ObjectArray, owners: ObjectArray) -> npt.NDArray[np.float64]:
    """Of each shape the share (0…1) that lies outside its owner."""
    dimension = shapely.get_dimensions(shapes)
    size = np.where(dimension == 2, shapely.area(shapes), shapely.length(shapes))
    rest = shapely.difference(shapes, owners)
    left = np.where(dimension == 2, shapely.area(rest), shapely.length(rest))
    point = dimension == 0
    share = np.where(point, ~shapely.is_empty(rest), left / np.where(size > 0, size, 1.0))
    return np.asarray(share, dtype=float)


def refuse_outside(source: str, finding: Inside | None) -> None:
    """LinzhangError ``areas.datum_proposed_inside`` or ``areas.datum_of_county_inside`` where something was found."""
    if finding is None:
        return
    code = "areas.datum_of_county_inside" if finding.kind == COUNTY_SHIFTED else "areas.datum_proposed_inside"
    facts = {"outside": f"{100 * finding.outside:.1f}", "left": f"{100 * finding.outside_after:.1f}"}
    datum = {GCJ02: "GCJ-02", BD09: "BD-09"}.get(finding.kind, "GCJ-02")
    raise LinzhangError(code, file=source, count=finding.matched, datum=datum, proposal=finding.kind, **facts)


def settle(
    source: str, shapes: ObjectArray, owners: ObjectArray, epsg: int, wanted: str, ledger: Ledger
) -> ObjectArray:
    """The shapes where they belong: ``wanted`` is done and noted; with 'ask' a shift is looked for, and refused.

    LinzhangError as ``refuse_outside``.
    """
    if wanted == ASK:
        refuse_outside(source, detect_inside(shapes, owners, epsg))
        return shapes
    if wanted == AS_IS:
        return shapes
    usable = ~shapely.is_missing(shapes)
    out = shapes.copy()
    out[usable] = unshift(shapes[usable], epsg, wanted)
    ledger.note(source, None, "areas.datum_converted", datum="GCJ-02" if wanted == GCJ02 else "BD-09")
    return out


def home_outlines(county: County) -> dict[str, shapely.Geometry]:
    """Code → outline of the base areas; '' → that of the whole county, by its highest level."""
    rows = county.rows(
        """SELECT code, level, geom FROM area WHERE kind = 'base' AND "end" IS NULL AND geom IS NOT NULL"""
    )
    outlines = shapely.make_valid(geom.geometries([row["geom"] for row in rows]))
    found: dict[str, shapely.Geometry] = {row["code"]: o for row, o in zip(rows, outlines, strict=True)}
    used = {row["level"] for row in rows}
    top = next((level.key for level in county.profile.levels if level.key in used), "")
    whole = [o for row, o in zip(rows, outlines, strict=True) if row["level"] == top]
    return found | ({"": shapely.union_all(np.array(whole, dtype=object))} if whole else {})


def _overlap(one: ObjectArray, two: ObjectArray) -> float:
    """The median of common area by united area."""
    one, two = shapely.make_valid(one), shapely.make_valid(two)
    common = shapely.area(shapely.intersection(one, two))
    return float(np.median(common / np.maximum(shapely.area(one) + shapely.area(two) - common, 1e-9)))


def _pairs(
    rows: Sequence[tuple[str, str, str, shapely.Geometry]], tree: Tree
) -> list[tuple[shapely.Geometry, shapely.Geometry]]:
    named: dict[tuple[str, str], list[Node]] = defaultdict(list)
    for node in tree.areas.values():
        if node.kind == "base" and node.geometry is not None:
            named[node.level, core(node.name)].append(node)
    pairs: list[tuple[shapely.Geometry, shapely.Geometry]] = []
    below: dict[str, list[shapely.Geometry]] = defaultdict(list)
    for code, name, level, outline in rows:
        known = tree.areas.get(code)
        alike = named.get((level, core(name)), [])
        if known is not None and known.kind == "base" and known.geometry is not None:
            pairs.append((outline, known.geometry))
        elif len(alike) == 1:
            pairs.append((outline, alike[0].geometry))
        else:
            below[parent_code(code) or ""].append(outline)
    for code, outlines in below.items():
        above = tree.areas.get(code)
        if above is None or above.geometry is None or above.kind != "base":
            continue
        whole = shapely.union_all(shapely.make_valid(np.array(outlines, dtype=object)))
        if abs(shapely.area(whole) - shapely.area(above.geometry)) <= _SAME_SIZE * shapely.area(above.geometry):
            pairs.append((whole, above.geometry))
    step = max(1, len(pairs) // _MOST_PAIRS)
    return pairs[::step]
