"""An effort map as a GeoTIFF: hours, kilometres, visits, day of the last visit."""

from __future__ import annotations

import datetime
from pathlib import Path

import numpy as np
from osgeo import gdal

from ...county.crs import spatial_reference
from ...county.errors import LinzhangError
from .effort import Effort

BANDS = ("巡护时长（小时）", "巡护里程（公里）", "巡护人日", "最近巡护日（yyyymmdd）")
NODATA = -1.0


def write(effort: Effort, epsg: int, path: Path) -> Path:
    """Writes the raster, its rows from the north; LinzhangError where it cannot be written or nothing was walked."""
    if not len(effort):
        raise LinzhangError("patrols_coverage.nothing_walked")
    column, row = effort.column - effort.column.min(), effort.row.max() - effort.row
    shape = int(row.max()) + 1, int(column.max()) + 1
    known, where = np.unique(effort.last, return_inverse=True)
    last = np.array([int(f"{datetime.date.fromordinal(d):%Y%m%d}") for d in known.tolist()])[where.ravel()]
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        made = gdal.GetDriverByName("GTiff").Create(
            str(path), shape[1], shape[0], len(BANDS), gdal.GDT_Float64, ["COMPRESS=DEFLATE"]
        )
    except RuntimeError as error:
        raise LinzhangError("county.file_not_writable", str(error), file=path.name) from error
    finally:
        gdal.PopErrorHandler()
    if made is None:
        raise LinzhangError("county.file_not_writable", gdal.GetLastErrorMsg(), file=path.name)
    made.SetProjection(spatial_reference(epsg).ExportToWkt())
    left, top = float(effort.column.min()) * effort.cell, float(effort.row.max() + 1) * effort.cell
    made.SetGeoTransform((left, effort.cell, 0.0, top, 0.0, -effort.cell))
    for number, (name, values) in enumerate(
        zip(BANDS, (effort.seconds / 3600, effort.metres / 1000, effort.visits, last), strict=True), start=1
    ):
        cells = np.full(shape, NODATA, dtype=np.float64)
        cells[row, column] = values
        band = made.GetRasterBand(number)
        band.SetDescription(name)
        band.SetNoDataValue(NODATA)
        # row by row without osgeo's array module, which needs a numpy of its own age
        band.WriteRaster(0, 0, shape[1], shape[0], cells.tobytes())
    made = None
    return path
