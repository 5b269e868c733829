"""Key places and lines from layers (shapefile, GeoPackage, GeoJSON, KML …): points become 重点部位, lines 重点线路."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from osgeo import gdal, ogr

from ...county import crs, dbf
from ...county.errors import LinzhangError
from ...county.ledger import Ledger

if TYPE_CHECKING:
    from ...county.gateway import County
    from .ways import Report

NAMES = ("name", "名称", "部位", "部位名称", "线路", "线路名称", "点位", "点位名称", "地点", "mc")
KINDS = ("kind", "类别", "类型", "type", "lx")
METRES = ("radius", "radius_m", "半径", "到达半径", "width", "width_m", "宽度", "两侧宽度")
NOTES = ("note", "备注", "说明", "bz")
SUFFIXES = (".shp", ".gpkg", ".geojson", ".json", ".kml", ".kmz", ".gml", ".tab", ".dxf")
PLACE, LINE = "key_place", "key_line"
_MOST_METRES = 5000.0
_OWN_TABLE = "tenure"


@dataclass(frozen=True)
class _Row:
    source: str
    number: int
    name: str
    kind: str
    note: str
    metres: str
    geometry: shapely.Geometry | None
    degrees_taken: bool


def import_places(
    county: County, paths: list[Path], who: str | None = None, report: Report = lambda _fraction: None
) -> tuple[Ledger, str]:
    """Takes in what the files hold; one already there (name and place) changes nothing. (ledger, uid of the import).

    LinzhangError ``patrols_coverage.places_none`` where no file is a layer.
    """
    ledger = Ledger("importkeyplaces", "、".join(path.name for path in paths))
    have = {
        str(row["hash"])
        for table in (PLACE, LINE)
        for row in county.rows({PLACE: "SELECT hash FROM key_place", LINE: "SELECT hash FROM key_line"}[table])
    }
    new: dict[str, list[dict[str, Any]]] = {PLACE: [], LINE: []}
    files = list(_files(paths))
    if not files:
        raise LinzhangError("patrols_coverage.places_none", input="、".join(path.name for path in paths))
    for number, path in enumerate(files):
        report(number / len(files))
        try:
            for row in _rows(path, county.epsg):
                _take(row, new, have, ledger)
        except LinzhangError as error:
            ledger.refuse(path.name, None, error.code, **error.values)
    with county.batch("import key places", who) as batch:
        for table, rows in new.items():
            batch.insert(table, rows)
        uid = batch.record_import("importkeyplaces", ledger.source, ledger)
    report(1.0)
    return ledger, uid


def _files(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(p for p in path.rglob("*") if p.suffix.lower() in SUFFIXES)
        elif path.suffix.lower() in SUFFIXES and path.is_file():
            yield path


def _take(row: _Row, new: dict[str, list[dict[str, Any]]], have: set[str], ledger: Ledger) -> None:
    shape = row.geometry
    if shape is None or shapely.is_empty(shape):
        ledger.refuse(row.source, row.number, "patrols_coverage.place_without_geometry", name=row.name)
        return
    kind = shapely.get_type_id(shape)
    if kind in (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON):
        ledger.refuse(row.source, row.number, "patrols_coverage.place_polygon", name=row.name)
        return
    if not row.name:
        ledger.refuse(row.source, row.number, "patrols_coverage.place_without_name")
        return
    metres, wrong = _metres(row.metres)
    if wrong:
        ledger.refuse(row.source, row.number, "patrols_coverage.place_metres", name=row.name, metres=row.metres)
        return
    points = kind in (shapely.GeometryType.POINT, shapely.GeometryType.MULTIPOINT)
    table, field = (PLACE, "radius_m") if points else (LINE, "width_m")
    parts = shapely.get_parts(shape) if points else np.array([_multi(shape)], dtype=object)
    added = 0
    for part in parts:
        key = _hash(row.name, part)
        if key not in have:
            have.add(key)
            added += 1
            new[table].append(
                {
                    "name": row.name,
                    "kind": row.kind or None,
                    field: metres,
                    "note": row.note or None,
                    "source": row.source,
                    "hash": key,
                    "geom": shapely.to_wkb(part),
                }
            )
    if not added:
        ledger.unchanged(row.source, row.number)
    elif row.degrees_taken:
        ledger.note(row.source, row.number, "patrols_coverage.place_no_crs", name=row.name)
    else:
        ledger.accept(row.source, row.number, f"patrols_coverage.{table}_taken", name=row.name)


def _multi(shape: shapely.Geometry) -> shapely.Geometry:
    return shapely.multilinestrings(shapely.get_parts(shape))


def _metres(text: str) -> tuple[float | None, bool]:
    """(metres or None where none are given, whether what is given makes no sense)."""
    if not text.strip():
        return None, False
    try:
        value = float(text.strip().removesuffix("米").removesuffix("m"))
    except ValueError:
        return None, True
    if value == 0:
        return None, False
    return value, not 0 < value <= _MOST_METRES


def _hash(name: str, part: shapely.Geometry) -> str:
    places = np.round(shapely.get_coordinates(part), 1).tobytes()
    return hashlib.sha256(name.encode() + places).hexdigest()[:32]


def _rows(path: Path, epsg: int) -> Iterator[_Row]:
    options = []
    if path.suffix.lower() == ".shp":
        encoding = dbf.shapefile_encoding(path).ogr_option
        options = [f"ENCODING={encoding}"] if encoding else []
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        source = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY, [], options)
    except RuntimeError as error:
        raise LinzhangError("patrols_coverage.layer_unreadable", str(error), file=path.name) from error
    finally:
        gdal.PopErrorHandler()
    if source is None:
        raise LinzhangError("patrols_coverage.layer_unreadable", file=path.name)
    if source.GetLayerByName(_OWN_TABLE) is not None:
        raise LinzhangError("patrols_coverage.layer_is_county", file=path.name)
    for index in range(source.GetLayerCount()):
        yield from _layer(source.GetLayer(index), path, epsg)


def _layer(layer: Any, path: Path, epsg: int) -> Iterator[_Row]:
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    wanted = [_field(fields, among) for among in (NAMES, KINDS, NOTES, METRES)]
    reference = layer.GetSpatialRef()
    wkt = reference.ExportToWkt() if reference is not None else ""
    for number, feature in enumerate(layer, start=1):
        name, kind, note, metres = (
            "" if at < 0 or not feature.IsFieldSetAndNotNull(at) else feature.GetFieldAsString(at).strip()
            for at in wanted
        )
        shape, guessed = _shape(feature.GetGeometryRef(), wkt, epsg)
        yield _Row(path.name, number, name, kind, note, metres, shape, guessed)


def _field(fields: list[str], among: tuple[str, ...]) -> int:
    lower = [field.strip().lower() for field in fields]
    return next((lower.index(name) for name in among if name in lower), -1)


def _shape(geometry: Any, wkt: str, epsg: int) -> tuple[shapely.Geometry | None, bool]:
    """(the geometry in the county's CRS, whether the layer did not say in which it is)."""
    if geometry is None or geometry.IsEmpty():
        return None, False
    flat = geometry.Clone()
    flat.FlattenTo2D()
    line = flat.GetLinearGeometry() if flat.HasCurveGeometry() else flat
    shape = shapely.from_wkb(bytes(line.ExportToWkb(ogr.wkbNDR)))
    xy = shapely.get_coordinates(shape)
    if not wkt:
        degrees = bool((np.abs(xy[:, 0]) <= 180).all() and (np.abs(xy[:, 1]) <= 90).all())
        return (_moved(shape, crs.transformer(crs.CGCS2000, epsg)) if degrees else shape), True
    return _moved(shape, crs.transformer(wkt, epsg)), False


def _moved(shape: shapely.Geometry, transform: Any) -> shapely.Geometry:
    return shapely.transform(shape, lambda xy: np.column_stack(transform(xy[:, 0], xy[:, 1])))
