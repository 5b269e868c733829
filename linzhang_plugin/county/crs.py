"""Coordinate systems: the county's CGCS2000 3-degree zone and transformations with PROJ through osgeo."""

from __future__ import annotations

import contextlib
import struct
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
import shapely
from osgeo import ogr, osr

from .errors import LinzhangError

FloatArray = npt.NDArray[np.float64]
Positions = tuple[FloatArray, FloatArray]
Transform = Callable[[FloatArray, FloatArray], Positions]

WGS84 = 4326
CGCS2000 = 4490
# a generous box around China, to refuse layers that lie elsewhere
CHINA = (73.0, 3.0, 136.0, 54.0)
# kilometres by which another zone must bring coordinates nearer to the county before it is proposed
_NEARER = 30.0


def zone_epsg(longitude: float) -> int:
    """The EPSG code (4534 … 4554) of the 3-degree Gauss-Krüger zone without prefix: 4509 + zone.

    LinzhangError ``county.outside_china`` where the longitude lies in none of the zones 25 to 45.
    """
    zone = round(longitude / 3)
    if not 25 <= zone <= 45:
        raise LinzhangError("county.outside_china")
    return 4509 + zone


def spatial_reference(definition: int | str) -> osr.SpatialReference:
    """An EPSG code, ``EPSG:4490`` or WKT as a SpatialReference with x = east, y = north."""
    reference = osr.SpatialReference()
    failed = (
        reference.ImportFromEPSG(definition)
        if isinstance(definition, int)
        else reference.SetFromUserInput(str(definition))
    )
    if failed:
        raise LinzhangError("county.crs_unknown", crs=str(definition)[:60])
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def is_gauss_kruger(epsg: int) -> bool:
    """Whether it is a Gauss-Krüger system over China in metres, true to scale on its meridian.

    On the plane of anything else areas are wrong: Web Mercator is 26 % too large at 27° N, UTM 0.08 % too small.
    """
    try:
        reference = spatial_reference(epsg)
    except (LinzhangError, RuntimeError):
        return False
    meridian = reference.GetProjParm("central_meridian", 0.0)
    return (
        bool(reference.IsProjected())
        and abs(reference.GetLinearUnits() - 1.0) < 1e-9
        and reference.GetAttrValue("PROJECTION") == "Transverse_Mercator"
        and reference.GetProjParm("scale_factor", 1.0) == 1.0
        and CHINA[0] <= meridian <= CHINA[2]
    )


def transformer(source: int | str, target: int | str) -> Transform:
    """A function on arrays x, y of one length; positions outside the projection's reach become inf."""
    one, two = spatial_reference(source), spatial_reference(target)
    if one.IsSame(two):
        return lambda x, y: (np.asarray(x, dtype=float), np.asarray(y, dtype=float))
    transformation = osr.CoordinateTransformation(one, two)

    def apply(x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
        if len(x) == 0:
            return np.zeros(0), np.zeros(0)
        at_once = _as_line(np.asarray(x, dtype=float), np.asarray(y, dtype=float), transformation)
        if at_once is not None:
            return at_once
        points = np.full((len(x), 2), np.inf)
        try:
            points = np.asarray(transformation.TransformPoints(np.column_stack([x, y])), dtype=float)
        except RuntimeError:  # with GDAL's exceptions on (3.44, other plugins) one such position stops all
            for number, (one_x, one_y) in enumerate(zip(x, y, strict=True)):
                with contextlib.suppress(RuntimeError):
                    points[number] = transformation.TransformPoint(float(one_x), float(one_y))[:2]
        return points[:, 0], points[:, 1]

    return apply


def _as_line(x: FloatArray, y: FloatArray, transformation: osr.CoordinateTransformation) -> Positions | None:
    """The positions as one line through GDAL, without a Python object each; None where one cannot be transformed."""
    wkb = np.empty((len(x), 2), dtype="<f8")
    wkb[:, 0], wkb[:, 1] = x, y
    line = ogr.CreateGeometryFromWkb(struct.pack("<BII", 1, ogr.wkbLineString, len(x)) + wkb.tobytes())
    try:
        failed = line is None or line.Transform(transformation)
    except RuntimeError:  # another plugin has switched GDAL's exceptions on
        failed = True
    if failed:
        return None
    moved = np.frombuffer(line.ExportToWkb(ogr.wkbNDR), dtype="<f8", offset=9).reshape(-1, 2)
    return moved[:, 0].copy(), moved[:, 1].copy()


def transform_geometries(
    geometries: npt.NDArray[np.object_], source: int | str, target: int | str
) -> npt.NDArray[np.object_]:
    """Shapely geometries moved to another CRS, all coordinates in one pass; shared vertices stay shared."""
    apply = transformer(source, target)
    coordinates = shapely.get_coordinates(geometries)
    x, y = apply(coordinates[:, 0], coordinates[:, 1])
    return np.asarray(shapely.set_coordinates(geometries.copy(), np.column_stack([x, y])), dtype=object)


def proposed(bounds: Sequence[float], county_epsg: int, near: Sequence[float] | None = None) -> str | None:
    """The CRS that coordinates look like: degrees, 8-digit eastings with their zone in front, or the county's own.

    ``bounds`` = (min x, min y, max x, max y); ``near`` are those of what the county has, in its own CRS. Rule: domain
    of CGCS2000 (EPSG 4488 + n with zone prefix for the 3-degree zones 25 to 45, 4478 + n for the 6-degree zones 13 to
    23); 6-digit eastings carry no zone, so the county's is meant, unless another of the zones around puts the layer
    where the county is and the county's own does not.
    """
    west, south, east, north = bounds
    box = CHINA
    if box[0] <= west and east <= box[2] and box[1] <= south and north <= box[3]:
        return f"EPSG:{CGCS2000}"
    if not 300_000 <= south <= north <= 6_000_000:
        return None
    zone = int(west // 1_000_000)
    if 25 <= zone <= 45 and int(east // 1_000_000) - zone <= 1:
        return f"EPSG:{4488 + zone}"
    if 13 <= zone <= 23 and int(east // 1_000_000) - zone <= 1:
        return f"EPSG:{4478 + zone}"
    if 100_000 <= west <= east <= 900_000:
        return f"EPSG:{_zone_near(bounds, county_epsg, near)}"
    return None


def _zone_near(bounds: Sequence[float], county_epsg: int, near: Sequence[float] | None) -> int:
    """The CRS without zone prefix that puts a layer nearest to the county; the county's own in doubt."""
    reference = spatial_reference(county_epsg)
    if near is None or reference.GetAttrValue("PROJECTION") != "Transverse_Mercator":
        return county_epsg
    meridian = float(reference.GetProjParm("central_meridian", 0.0))
    # the 6-degree zones have every other of these meridians, and without prefix the same plane
    around = range(round(meridian / 3) - 2, round(meridian / 3) + 3)
    candidates = [county_epsg, *(4509 + zone for zone in around if 25 <= zone <= 45)]
    middle = np.array([(bounds[0] + bounds[2]) / 2]), np.array([(bounds[1] + bounds[3]) / 2])
    home = (near[0] + near[2]) / 2, (near[1] + near[3]) / 2
    away = []
    for epsg in candidates:
        x, y = transformer(epsg, county_epsg)(*middle)
        distance = float(np.hypot(x[0] - home[0], y[0] - home[1])) / 1000.0
        away.append(distance if np.isfinite(distance) else np.inf)
    best = int(np.argmin(away))
    return candidates[best] if away[best] + _NEARER < away[0] else county_epsg
