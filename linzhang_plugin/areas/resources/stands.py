"""The 小班 of a county as arrays: outlines, areas, volume, and what their codes say."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import shapely

from ...county import crs, geom
from ...county.forest import SYSTEM_KEY
from .. import shapes
from . import labels, pieces, shares
from .systems import TENURE_KEY, setting

if TYPE_CHECKING:
    from ...county.gateway import County

IntArray = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]
FloatArray = npt.NDArray[np.float64]
ObjectArray = npt.NDArray[np.object_]

RECORDED, COMPUTED = "recorded", "computed"
PLANAR, ELLIPSOIDAL = "planar", "ellipsoidal"
HUNDREDTHS = 100  # volumes are whole hundredths of a cubic metre
_COLUMNS = tuple(labels.DIMENSIONS)
_A, _E2 = 6_378_137.0, 0.00669438002290


@dataclass(frozen=True)
class Stands:
    """All arrays of shape (n,), in the order of the codes.

    ``computed``: m² of the outline; ``stretch``: m² by which it is larger on the plane than on the ellipsoid (0 where
    the county's plane is no transverse Mercator one); ``recorded``: m² of the recorded area, -1 where there is none;
    ``basis``: the one that the tables sum; ``volume``: hundredths of m³, -1 where none is given; ``land``:
    ``labels.YES`` …; ``covering``: whether it counts for the forest cover; ``named``: column → labels; ``line``: the
    line of the tenure (国有 …).
    """

    code: ObjectArray
    geometry: ObjectArray
    computed: IntArray
    stretch: FloatArray
    recorded: IntArray
    basis: IntArray
    volume: IntArray
    volume_own: BoolArray
    land: npt.NDArray[np.int8]
    covering: BoolArray
    named: Mapping[str, ObjectArray]
    line: ObjectArray
    beyond: BoolArray
    repaired: IntArray
    systems: tuple[str, ...]
    has_volume_field: bool

    def __len__(self) -> int:
        return len(self.code)


def read(county: County, reader: labels.Reader, method: str, basis: str) -> Stands:
    """All 小班 of the county. ``method``: ``planar`` or ``ellipsoidal``; ``basis``: ``recorded`` or ``computed``."""
    columns = ", ".join(_COLUMNS)
    rows = county.rows(
        f"SELECT code, stated_ha, attributes, geom, {columns} FROM compartment ORDER BY code"  # noqa: S608  # nosec B608
    )
    outlines, repaired = pieces.valid(geom.geometries([row["geom"] for row in rows]))
    exact = shapes.areas_of(outlines, county, method)
    computed = shares.rounded(exact)
    recorded = np.array(
        [-1 if row["stated_ha"] is None else round(float(row["stated_ha"]) * 10_000) for row in rows], dtype=np.int64
    )
    # a recorded area of nothing is none: the field was never filled in
    recorded[recorded <= 0] = -1
    used = np.where((recorded >= 0) & (basis == RECORDED), recorded, computed)
    attributes = [_attributes(row["attributes"]) for row in rows]
    systems = [str(a.get(SYSTEM_KEY) or "") for a in attributes]
    # QSXZ alone is written in the codes of 三调; LD_QS keeps those of 林地一张图 whatever the 地类 are written in
    by_field = set(setting(county.profile, "tenure_fields"))
    tenures = [str(a.get(TENURE_KEY) or ("" if s in by_field else s)) for a, s in zip(attributes, systems, strict=True)]
    named: dict[str, ObjectArray] = {}
    values = {column: [str(row[column] or "").strip() for row in rows] for column in _COLUMNS}
    for column in _COLUMNS:
        named[column] = reader.labels(column, values[column], tenures if column == "land_tenure" else systems)
    volume, own_volume, has_field = _volumes(county, attributes, used)
    away, latitude, meridian_off = _places(county, outlines)
    return Stands(
        _objects([row["code"] for row in rows]),
        outlines,
        computed,
        exact * _stretch(away, latitude) / (1.0 if method == PLANAR else 1.0 - _stretch(away, latitude)),
        recorded,
        used.astype(np.int64),
        volume,
        own_volume,
        reader.forest_land(values["land_class"], systems),
        np.isin(named["land_class"], list(reader.covering)),
        named,
        reader.grouped("land_tenure", named["land_tenure"]),
        meridian_off > float(setting(county.profile, "zone_degrees")),
        repaired,
        tuple(sorted(set(systems) - {""})),
        has_field,
    )


def _attributes(text: str | None) -> dict[str, Any]:
    if not text:
        return {}
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _volumes(county: County, attributes: Sequence[Mapping[str, Any]], m2: IntArray) -> tuple[IntArray, BoolArray, bool]:
    """(hundredths of m³ or -1, whether it is the 小班's own figure, whether any field of volumes is there at all).

    The volume of the 小班 (小班蓄积), else that of a hectare (公顷蓄积) times its area.
    """
    whole_fields = [str(f).upper() for f in setting(county.profile, "volume.fields")]
    hectare_fields = [str(f).upper() for f in setting(county.profile, "volume.per_hectare_fields")]
    wanted = set(whole_fields) | set(hectare_fields)
    spelled: dict[str, str] = {}
    for name in {name for a in attributes for name in a}:
        if name.upper() in wanted:
            spelled.setdefault(name.upper(), name)
    out = np.full(len(attributes), -1, dtype=np.int64)
    own = np.zeros(len(attributes), dtype=bool)
    whole_names = [spelled[f] for f in whole_fields if f in spelled]
    hectare_names = [spelled[f] for f in hectare_fields if f in spelled]
    for i, row in enumerate(attributes):
        value = _first(row, whole_names)
        if value is not None:
            out[i], own[i] = int(value * HUNDREDTHS + 0.5), True
            continue
        value = _first(row, hectare_names)
        if value is not None:
            out[i] = int(value * HUNDREDTHS * int(m2[i]) / 10_000 + 0.5)
    return out, own, bool(spelled)


def _first(row: Mapping[str, Any], names: Sequence[str]) -> float | None:
    """The first figure ≥ 0 among the named values."""
    for name in names:
        value = row.get(name)
        if value is None or value == "":
            continue
        try:
            number = float(str(value).replace(",", ""))
        except ValueError:
            continue
        if np.isfinite(number) and number >= 0:
            return number
    return None


def _places(county: County, outlines: ObjectArray) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Of the middle of each box: metres east of the central meridian, latitude, degrees off the meridian; else 0."""
    box = shapely.bounds(outlines)
    away, latitude, off = np.zeros(len(outlines)), np.zeros(len(outlines)), np.zeros(len(outlines))
    reference = crs.spatial_reference(county.epsg)
    present = np.isfinite(box).all(axis=1)
    if not present.any() or reference.GetAttrValue("PROJECTION") != "Transverse_Mercator":
        return away, latitude, off
    middle = (box[present, 0] + box[present, 2]) / 2, (box[present, 1] + box[present, 3]) / 2
    lon, latitude[present] = crs.transformer(county.epsg, crs.CGCS2000)(*middle)
    off[present] = np.abs(lon - float(reference.GetProjParm("central_meridian", 0.0)))
    away[present] = middle[0] - float(reference.GetProjParm("false_easting", 0.0))
    return away, latitude, off


def _stretch(away: FloatArray, latitude: FloatArray) -> FloatArray:
    """The share of an area on the plane that is not there on the ellipsoid, ``away`` metres off the meridian.

    1 - 1 / k² with the scale of the Gauss-Krüger projection k = 1 + x²/2R² + x⁴/24R⁴, R² = MN of the GRS 80 ellipsoid.
    """
    w = 1.0 - _E2 * np.sin(np.radians(latitude)) ** 2
    ratio = away**2 * w**2 / (_A**2 * (1.0 - _E2))
    return np.asarray(1.0 - 1.0 / (1.0 + ratio / 2.0 + ratio**2 / 24.0) ** 2)


def _objects(values: Sequence[object]) -> ObjectArray:
    out = np.empty(len(values), dtype=object)
    out[:] = list(values)
    return out
