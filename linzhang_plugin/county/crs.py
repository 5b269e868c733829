"""Coordinate systems: the county's CGCS2000 3-degree zone and transformations with PROJ through osgeo."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import shapely
from osgeo import osr

from .errors import LinzhangError

FloatArray = npt.NDArray[np.float64]
Transform = Callable[[FloatArray, FloatArray], tuple[FloatArray, FloatArray]]

WGS84 = 4326
CGCS2000 = 4490
# a generous box around China, to refuse layers that lie elsewhere
CHINA = (73.0, 3.0, 136.0, 54.0)


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
        points = np.asarray(transformation.TransformPoints(np.column_stack([x, y])), dtype=float)
        return points[:, 0], points[:, 1]

    return apply


def transform_geometries(
    geometries: npt.NDArray[np.object_], source: int | str, target: int | str
) -> npt.NDArray[np.object_]:
    """Shapely geometries moved to another CRS, all coordinates in one pass; shared vertices stay shared."""
    apply = transformer(source, target)
    coordinates = shapely.get_coordinates(geometries)
    x, y = apply(coordinates[:, 0], coordinates[:, 1])
    return np.asarray(shapely.set_coordinates(geometries.copy(), np.column_stack([x, y])), dtype=object)
