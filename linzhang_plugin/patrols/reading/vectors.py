"""Shapefiles and GeoPackages of lines or points, through OGR."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, ogr

from ...county import crs, dbf
from ...county.errors import LinzhangError
from . import columns
from .cells import plain
from .coordinates import Coordinates, interpret
from .files import Member
from .gather import Pieces
from .model import Options, Read, Refusal, frame_key
from .rows import Row
from .tables import raw_of, read_rows, span

_MAX_FEATURES = 5_000_000
_OWN_TABLE = "tenure"


def read(member: Member, options: Options) -> Iterator[Read]:
    """The tracks of the layers of lines and points in a .shp or .gpkg file.

    LinzhangError ``patrols_reading.not_vector``, ``patrols_reading.polygons_only``, ``patrols_reading.county_file``.
    """
    with member.on_disk() as path:
        kind = member.suffix.lstrip(".")
        yield from _source(path, kind, options)


class _Quiet:
    """GDAL's messages are not for the screen: what is wrong is said in our words."""

    def __enter__(self) -> None:
        gdal.PushErrorHandler("CPLQuietErrorHandler")

    def __exit__(self, *_error: object) -> None:
        gdal.PopErrorHandler()


def _source(path: Path, kind: str, options: Options) -> Iterator[Read]:
    open_options = []
    if kind == "shp":
        option = dbf.shapefile_encoding(path).ogr_option
        open_options = [f"ENCODING={option}"] if option else []
    driver = {"shp": ["ESRI Shapefile"], "gpkg": ["GPKG"]}[kind]
    with _Quiet():
        try:
            source = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY, driver, open_options)
        except RuntimeError as error:
            raise LinzhangError("patrols_reading.not_vector", str(error)) from error
        if source is None:
            raise LinzhangError("patrols_reading.not_vector")
        if source.GetLayerByName(_OWN_TABLE) is not None:
            raise LinzhangError("patrols_reading.county_file")
        polygons = found = 0
        for index in range(source.GetLayerCount()):
            layer = source.GetLayer(index)
            flat = ogr.GT_Flatten(layer.GetGeomType())
            if flat in (ogr.wkbPolygon, ogr.wkbMultiPolygon):
                polygons += 1
            elif flat != ogr.wkbNone:
                part = layer.GetName() if source.GetLayerCount() > 1 else ""
                for item in _layer(layer, kind, part, options):
                    found += 1
                    yield item
        if not found:
            raise (
                LinzhangError("patrols_reading.polygons_only", count=polygons)
                if polygons
                else LinzhangError("patrols.no_points")
            )


def _layer(layer: Any, kind: str, part: str, options: Options) -> Iterator[Read]:
    definition = layer.GetLayerDefn()
    names = [_whole(definition.GetFieldDefn(i).GetName()) for i in range(definition.GetFieldCount())]
    reference = layer.GetSpatialRef()
    wkt = reference.ExportToWkt() if reference is not None else ""
    points: list[tuple[int, list[object]]] = []
    at: list[tuple[float, float]] = []
    for feature in layer:
        geometry = feature.GetGeometryRef()
        number = feature.GetFID() + (1 if kind == "shp" else 0)
        if geometry is None or geometry.IsEmpty():
            continue
        flat = ogr.GT_Flatten(geometry.GetGeometryType())
        fields = range(len(names))
        cells = [_whole(feature.GetFieldAsString(i)) if feature.IsFieldSetAndNotNull(i) else None for i in fields]
        if flat in (ogr.wkbPoint, ogr.wkbMultiPoint):
            point = geometry.GetGeometryRef(0) if flat == ogr.wkbMultiPoint else geometry
            at.append((point.GetX(), point.GetY()))
            points.append((number, [*cells, point.GetZ() if point.Is3D() else None]))
        elif flat in (ogr.wkbLineString, ogr.wkbMultiLineString):
            try:
                yield _line(geometry, names, cells, kind, part, number, wkt, options)
            except LinzhangError as error:
                yield Refusal.of(error, part, number)
        if number > _MAX_FEATURES:
            break
    if points:
        place = np.array(at)
        xs, ys = _degrees(place[:, 0], place[:, 1], wkt)
        rows: Iterator[Row] = ((n, [*cells, x, y]) for (n, cells), x, y in zip(points, xs, ys, strict=True))
        yield from read_rows(itertools.chain([(0, [*names, "海拔", "X", "Y"])], rows), kind, part, options)


def _whole(text: str) -> str:
    """Without halves of characters: a dBASE file cuts a name after ten bytes, and no table could print the rest."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _degrees(x: np.ndarray, y: np.ndarray, wkt: str) -> tuple[np.ndarray, np.ndarray]:
    """Positions in the layer's own system as degrees; as they are where the layer does not say which it is."""
    if not wkt:
        return x, y
    try:
        return crs.transformer(wkt, crs.CGCS2000)(x, y)
    except (LinzhangError, RuntimeError):
        return x, y


def _line(
    geometry: Any,
    names: list[str],
    cells: list[str | None],
    kind: str,
    part: str,
    number: int,
    wkt: str,
    options: Options,
) -> Read:
    values: dict[str, object] = {}
    for name, cell in zip(names, cells, strict=True):
        meaning, _ = columns.named(name)
        if meaning:
            values.setdefault(meaning, cell)
    offset = options.offset_of(frame_key(kind, columns="+".join(names)[:80]))
    count = geometry.GetGeometryCount()
    lines = [geometry.GetGeometryRef(i) for i in range(count)] if count else [geometry]
    arrays = [np.array(line.GetPoints(), dtype=float).reshape(line.GetPointCount(), -1) for line in lines]
    arrays = [array for array in arrays if len(array)]
    if sum(len(array) for array in arrays) < 2:
        raise LinzhangError("patrols_reading.no_line")
    x, y = (np.concatenate([array[:, column] for array in arrays]) for column in (0, 1))
    place = Coordinates(*_degrees(x, y, wkt)) if wkt else interpret(x, y, options.place, named=False)
    measured = bool(geometry.IsMeasured())
    pieces = Pieces(notes=list(place.notes))
    pieces.begin_track(plain(values.get(columns.TRACK)) or part)
    begin, end, pieces.naive = span(values, offset)
    at = 0
    for index, array in enumerate(arrays):
        size = len(array)
        t = np.full(size, np.nan)
        m = array[:, -1] if measured and array.shape[1] > 2 else None
        if m is not None and ((m > 1e8) & (m < 1e10)).all():
            t, pieces.naive = m, False  # QField and Mergin: seconds since 1970
        elif size > 1:
            t[0] = begin if index == 0 else np.nan
            t[-1] = end if index == len(arrays) - 1 else np.nan
        z = array[:, 2] if geometry.Is3D() and array.shape[1] > 2 else np.full(size, np.nan)
        pieces.add(place.lon[at : at + size], place.lat[at : at + size], z, t)
        at += size
    who = tuple((meaning, plain(values.get(meaning))) for meaning in columns.WHO if plain(values.get(meaning)))
    return pieces.track(
        kind,
        part=part,
        row=number,
        who=who,
        device=dict(who).get(columns.DEVICE, ""),
        columns="+".join(names)[:80],
        **raw_of(place, slice(None)),
    )
