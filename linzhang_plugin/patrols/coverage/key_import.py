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

from ...county import crs, dbf, read
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
_AROUND = 50_000.0
_OWN_TABLE = "tenure"
_OF_QGIS = ("layer_styles", "qgis_projects")
"""What QGIS keeps in a GeoPackage beside the layers."""


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
        str(row["hash"]): row["metres"]
        for sql in ("SELECT hash, radius_m AS metres FROM key_place", "SELECT hash, width_m AS metres FROM key_line")
        for row in county.rows(sql)
    }
    new: dict[str, list[dict[str, Any]]] = {PLACE: [], LINE: []}
    files = list(_files(paths, ledger))
    if not files:
        raise LinzhangError("patrols_coverage.places_none", input="、".join(path.name for path in paths))
    home = _Home.of(county)
    for number, path in enumerate(files):
        report(number / len(files))
        try:
            for row in _rows(path, home):
                _take(row, new, have, home, ledger)
        except LinzhangError as error:
            ledger.refuse(path.name, None, error.code, **error.values)
    with county.batch("import key places", who) as batch:
        for table, rows in new.items():
            batch.insert(table, rows)
        uid = batch.record_import("importkeyplaces", ledger.source, ledger)
    report(1.0)
    return ledger, uid


@dataclass(frozen=True)
class _Home:
    """The county's CRS, and the box around its areas (None: there are none yet) with ``_AROUND`` metres more."""

    epsg: int
    box: tuple[float, float, float, float] | None

    @classmethod
    def of(cls, county: County) -> _Home:
        """Of the areas that stand."""
        _, shapes = read.area_geometries(county)
        box = shapely.total_bounds(shapes)
        if not np.isfinite(box).all():
            return cls(county.epsg, None)
        west, south, east, north = (float(value) for value in box)
        return cls(county.epsg, (west - _AROUND, south - _AROUND, east + _AROUND, north + _AROUND))

    def holds(self, shape: shapely.Geometry) -> bool:
        """Whether the shape can lie here: with numbers for coordinates, and no other county's."""
        xy = shapely.get_coordinates(shape)
        if not np.isfinite(xy).all():
            return False
        return self.box is None or shapely.intersects(shapely.box(*self.box), shape)


def _files(paths: list[Path], ledger: Ledger) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(p for p in path.rglob("*") if p.suffix.lower() in SUFFIXES)
        elif path.suffix.lower() in SUFFIXES and path.is_file():
            yield path
        else:
            code = "layer_unreadable" if path.is_file() else "layer_missing"
            ledger.refuse(path.name, None, f"patrols_coverage.{code}", file=path.name)


def _take(
    row: _Row, new: dict[str, list[dict[str, Any]]], have: dict[str, float | None], home: _Home, ledger: Ledger
) -> None:
    shape = row.geometry
    if shape is None or shapely.is_empty(shape):
        ledger.refuse(row.source, row.number, "patrols_coverage.place_without_geometry", name=row.name)
        return
    kind = shapely.get_type_id(shape)
    if kind in (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON):
        ledger.refuse(row.source, row.number, "patrols_coverage.place_polygon", name=row.name)
        return
    if kind == shapely.GeometryType.GEOMETRYCOLLECTION:
        ledger.refuse(row.source, row.number, "patrols_coverage.place_mixed", name=row.name)
        return
    if not home.holds(shape):
        ledger.refuse(row.source, row.number, "patrols_coverage.place_far", name=row.name)
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
    added, other = 0, None
    for part in parts:
        key = _hash(row.name, part)
        if key in have:
            # what was set right in the county since is not undone by the same file again
            other = have[key] if metres not in (None, have[key]) else other
        else:
            have[key] = metres
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
    if not added and other is not None:
        values = {"name": row.name, "metres": f"{metres:g}", "here": f"{other:g}"}
        ledger.unchanged(row.source, row.number, "patrols_coverage.place_differs", **values)
    elif not added:
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


def _rows(path: Path, home: _Home) -> Iterator[_Row]:
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
        layer = source.GetLayer(index)
        if layer.GetName() not in _OF_QGIS:
            yield from _layer(layer, path, home)


def _layer(layer: Any, path: Path, home: _Home) -> Iterator[_Row]:
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    wanted = [_field(fields, among) for among in (NAMES, KINDS, NOTES, METRES)]
    reference = layer.GetSpatialRef()
    wkt = reference.ExportToWkt() if reference is not None else ""
    likely = "" if wkt else _likely(layer, home)
    for number, feature in enumerate(layer, start=1):
        name, kind, note, metres = (
            "" if at < 0 or not feature.IsFieldSetAndNotNull(at) else feature.GetFieldAsString(at).strip()
            for at in wanted
        )
        shape = _shape(feature.GetGeometryRef(), wkt or likely, home.epsg)
        yield _Row(path.name, number, name, kind, note, metres, shape, not wkt)


def _field(fields: list[str], among: tuple[str, ...]) -> int:
    lower = [field.strip().lower() for field in fields]
    return next((lower.index(name) for name in among if name in lower), -1)


def _likely(layer: Any, home: _Home) -> str:
    """What a layer that says nothing looks like: degrees, eastings with their zone in front, or the county's metres."""
    west, east, south, north = layer.GetExtent()
    if not all(np.isfinite((west, east, south, north))):
        return ""
    return crs.proposed((west, south, east, north), home.epsg, home.box) or ""


def _shape(geometry: Any, definition: str, epsg: int) -> shapely.Geometry | None:
    """The geometry in the county's CRS; as it is where it is not known in which it comes."""
    if geometry is None or geometry.IsEmpty():
        return None
    flat = geometry.Clone()
    flat.FlattenTo2D()
    line = flat.GetLinearGeometry() if flat.HasCurveGeometry() else flat
    shape = shapely.from_wkb(bytes(line.ExportToWkb(ogr.wkbNDR)))
    return _moved(shape, crs.transformer(definition, epsg)) if definition else shape


def _moved(shape: shapely.Geometry, transform: Any) -> shapely.Geometry:
    return shapely.transform(shape, lambda xy: np.column_stack(transform(xy[:, 0], xy[:, 1])))
