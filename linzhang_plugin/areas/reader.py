"""Reads foreign vector files (anything OGR opens) into columns and WKB, and judges their coordinate system."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import shapely
from osgeo import gdal, ogr, osr

from ..county import crs
from ..county.dbf import Encoding, shapefile_encoding
from ..county.errors import LinzhangError

if TYPE_CHECKING:
    from ..county.gateway import County

Progress = Callable[[float], None]
ObjectArray = npt.NDArray[np.object_]

SUFFIXES = (
    ".shp", ".gpkg", ".geojson", ".json", ".kml", ".kmz", ".gml", ".tab", ".mif", ".dxf", ".fgb", ".sqlite", ".gdb",
)  # fmt: skip
# formats that know no polygons: a closed line is one there
_LINES_ARE_OUTLINES = ("DXF", "CAD", "DGN")
# a file geodatabase is a folder, and one data source
_GEODATABASE = ".gdb"
_ROWS_PER_TICK = 2000
# a layer that lies farther from the county is another county's, or its coordinate system is not what it says
FAR_DEGREES = 3.0
FAR_KILOMETRES = 200.0


@dataclass(frozen=True)
class Home:
    """Where the county is: its CRS, the bounds (min x, min y, max x, max y) of what it has, and what is far from it.

    ``far_degrees``: of longitude from the central meridian, beyond which areas on the plane of the zone are wrong;
    ``far_kilometres``: from ``bounds``, which is None in an empty county.
    """

    epsg: int
    bounds: tuple[float, float, float, float] | None = None
    far_degrees: float = FAR_DEGREES
    far_kilometres: float = FAR_KILOMETRES

    @classmethod
    def of(cls, county: County) -> Home:
        """From the county file; the limits are ``areas.far_degrees`` and ``areas.far_kilometres`` of the profile."""
        row = county.rows("SELECT min(minx), min(miny), max(maxx), max(maxy) FROM rtree_area_geom")[0]
        return cls(
            county.epsg,
            None if row[0] is None else (float(row[0]), float(row[1]), float(row[2]), float(row[3])),
            float(county.profile.get("areas.far_degrees", FAR_DEGREES)),
            float(county.profile.get("areas.far_kilometres", FAR_KILOMETRES)),
        )

    def far(self, lon: npt.NDArray[np.float64], lat: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
        """Which places (CGCS2000 degrees, arrays of one length) are too far from the county to belong to it."""
        reference = crs.spatial_reference(self.epsg)
        out = np.zeros(len(lon), dtype=bool)
        if reference.GetAttrValue("PROJECTION") == "Transverse_Mercator":
            out |= np.abs(lon - float(reference.GetProjParm("central_meridian", 0.0))) > self.far_degrees
        if self.bounds is not None:
            x, y = crs.transformer(crs.CGCS2000, self.epsg)(lon, lat)
            west, south, east, north = self.bounds
            aside = np.maximum(np.maximum(west - x, x - east), 0.0)
            along = np.maximum(np.maximum(south - y, y - north), 0.0)
            out |= ~(np.hypot(aside, along) <= 1000.0 * self.far_kilometres)
        return out


@dataclass
class SourceLayer:
    """One layer of a foreign file; ``columns`` and ``wkb`` all have one value a row, row numbers begin at 1.

    ``heights`` and ``curves`` are the numbers of the rows whose Z or M values were left away, or whose arcs were
    replaced by short straight pieces.
    """

    source: str
    columns: dict[str, list[object]]
    wkb: list[bytes | None]
    crs_wkt: str | None
    encoding: Encoding = field(default_factory=lambda: Encoding(None, ""))
    old_datum: str | None = None
    heights: list[int] = field(default_factory=list)
    curves: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.wkb)

    @property
    def fields(self) -> list[str]:
        """The names of the columns."""
        return list(self.columns)


def expand(inputs: Iterable[str | Path], county: Path | None = None) -> list[tuple[Path, str | None]]:
    """(file, layer name or None) of files, folders (searched in depth) and ``file|layername=…`` sources.

    The ``county`` file itself, which may lie in such a folder, is no input.

    LinzhangError ``areas.input_missing`` for a path that is not there, ``areas.folder_empty`` for a folder without
    vector files, ``areas.nothing_given`` for an empty list.
    """
    out: list[tuple[Path, str | None]] = []
    for item in inputs:
        text, _, options = str(item).partition("|")
        if not text.strip():
            continue
        name = next((o[10:] for o in options.split("|") if o.lower().startswith("layername=")), None)
        path = Path(text)
        if path.is_dir() and path.suffix.lower() != _GEODATABASE:
            files = sorted(p for p in path.rglob("*") if _is_input(p) and (county is None or not p.samefile(county)))
            if not files:
                raise LinzhangError("areas.folder_empty", folder=path.name)
            out += [(file, None) for file in files]
        elif path.exists():
            out.append((path, name))
        else:
            raise LinzhangError("areas.input_missing", file=path.name)
    if not out:
        raise LinzhangError("areas.nothing_given")
    return out


def _is_input(path: Path) -> bool:
    """Whether a folder's entry is a vector file; what is inside a file geodatabase is not."""
    if any(parent.suffix.lower() == _GEODATABASE for parent in path.parents):
        return False
    return path.suffix.lower() in SUFFIXES and (path.is_file() or path.suffix.lower() == _GEODATABASE)


@contextmanager
def _quiet_gdal() -> Iterator[None]:
    """GDAL without messages on stderr and without exceptions, as other plugins may have switched them on."""
    switched = _without_exceptions()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()
        for module in reversed(switched):
            module.UseExceptions()


def _without_exceptions() -> list[ModuleType]:
    """Switches the exceptions of the bindings off; the modules in that order, for switching them on again.

    Each module puts a handler on a stack, and only the one that was switched on last can be switched off.
    """
    switched: list[ModuleType] = []
    while True:
        for module in (gdal, ogr, osr):
            if not module.GetUseExceptions():
                continue
            try:
                module.DontUseExceptions()
            except RuntimeError:
                continue
            switched.append(module)
            break
        else:
            return switched


def read_layers(
    path: Path, layer_name: str | None = None, progress: Progress | None = None, *, outlines: bool = True
) -> list[SourceLayer]:
    """All polygon-bearing layers of a file (or the one named); without ``outlines`` those with any geometry.

    LinzhangError: ``areas.unreadable`` (no driver, broken, a part of the shapefile missing), ``areas.no_layer`` (the
    named layer is not there), ``areas.empty`` (no rows at all), ``areas.no_polygons`` (only points, lines or tables).
    """
    encoding = shapefile_encoding(path) if path.suffix.lower() == ".shp" else Encoding(None, "")
    options = [f"ENCODING={encoding.ogr_option}"] if encoding.ogr_option and path.suffix.lower() == ".shp" else []
    with _quiet_gdal():
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY, open_options=options)
        if dataset is None:
            raise LinzhangError("areas.unreadable", gdal.GetLastErrorMsg(), file=path.name)
        layers = [dataset.GetLayer(i) for i in range(dataset.GetLayerCount())]
        if layer_name is not None:
            layers = [layer for layer in layers if layer.GetName() == layer_name]
            if not layers:
                raise LinzhangError("areas.no_layer", file=path.name, layer=layer_name)
        if not any(layer.GetFeatureCount() for layer in layers):
            raise LinzhangError("areas.empty", file=path.name)
        fits = _may_hold_polygons if outlines else _has_geometry
        polygonal = [layer for layer in layers if layer.GetFeatureCount() and fits(layer)]
        if not polygonal:
            raise LinzhangError("areas.no_polygons" if outlines else "areas.no_geometry", file=path.name)
        several = len(polygonal) > 1
        closed = outlines and dataset.GetDriver().ShortName in _LINES_ARE_OUTLINES
        return [
            _read(layer, f"{path.name}|{layer.GetName()}" if several else path.name, encoding, progress, closed)
            for layer in polygonal
        ]


def field_names(path: Path) -> list[str]:
    """The field names of all layers of a file; empty where it cannot be read."""
    with _quiet_gdal():
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY)
        if dataset is None:
            return []
        definitions = [dataset.GetLayer(i).GetLayerDefn() for i in range(dataset.GetLayerCount())]
        return [_clean(d.GetFieldDefn(i).GetName()) for d in definitions for i in range(d.GetFieldCount())]


def _has_geometry(layer: ogr.Layer) -> bool:
    return bool(layer.GetGeomType() != ogr.wkbNone)


def holds_outlines(path: Path) -> bool:
    """Whether a file may have outlines of areas in it; True where it cannot be read, so that the import says why."""
    with _quiet_gdal():
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY)
        if dataset is None or dataset.GetDriver().ShortName in _LINES_ARE_OUTLINES:
            return True
        layers = [dataset.GetLayer(i) for i in range(dataset.GetLayerCount())]
        return not layers or any(_may_hold_polygons(layer) for layer in layers)


def _may_hold_polygons(layer: ogr.Layer) -> bool:
    kind = ogr.GT_Flatten(layer.GetGeomType())
    return (
        kind in (ogr.wkbUnknown, ogr.wkbGeometryCollection)
        or ogr.GT_IsSubClassOf(ogr.GT_GetLinear(kind), ogr.wkbPolygon)
        or ogr.GT_GetLinear(kind) in (ogr.wkbPolygon, ogr.wkbMultiPolygon)
    )


def _read(
    layer: ogr.Layer, source: str, encoding: Encoding, progress: Progress | None, closed: bool = False
) -> SourceLayer:
    definition = layer.GetLayerDefn()
    count = definition.GetFieldCount()
    names = [_clean(definition.GetFieldDefn(i).GetName()) for i in range(count)]
    kinds = [definition.GetFieldDefn(i).GetType() for i in range(count)]
    numbers = {
        ogr.OFTInteger: "GetFieldAsInteger",
        ogr.OFTInteger64: "GetFieldAsInteger64",
        ogr.OFTReal: "GetFieldAsDouble",
    }
    getters = [numbers.get(kind, "GetFieldAsString") for kind in kinds]
    texts = [getter == "GetFieldAsString" for getter in getters]
    total = max(layer.GetFeatureCount(), 1)
    rows: list[list[object]] = []
    wkb: list[bytes | None] = []
    heights: list[int] = []
    curves: list[int] = []
    for number, feature in enumerate(layer):
        values: list[object] = []
        for i, getter in enumerate(getters):
            if not feature.IsFieldSetAndNotNull(i):
                values.append(None)
            elif texts[i]:
                values.append(_clean(feature.GetFieldAsString(i)))
            else:
                values.append(getattr(feature, getter)(i))
        rows.append(values)
        geometry = feature.GetGeometryRef()
        if geometry is not None and (geometry.Is3D() or geometry.IsMeasured()):
            heights.append(number + 1)
        if geometry is not None and geometry.HasCurveGeometry(1):
            curves.append(number + 1)
        wkb.append(_wkb(geometry, closed))
        if progress is not None and number % _ROWS_PER_TICK == 0:
            progress(number / total)
    columns = {name: [row[i] for row in rows] for i, name in enumerate(names)}
    reference = layer.GetSpatialRef()
    wkt, datum = _known(reference)
    return SourceLayer(source, columns, wkb, wkt, encoding, datum, heights, curves)


def _clean(text: str) -> str:
    """Text without the escapes that stand for undecoded bytes, and without the padding of dbf fields."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        text = text.encode("utf-8", "surrogateescape").decode("gb18030", "replace")
    return text.strip().strip("\0")


def _wkb(geometry: ogr.Geometry | None, closed: bool = False) -> bytes | None:
    if geometry is None:
        return None
    if closed and ogr.GT_Flatten(geometry.GetGeometryType()) == ogr.wkbLineString and geometry.IsRing():
        geometry = ogr.ForceToPolygon(geometry.Clone())
    if geometry.HasCurveGeometry():
        geometry = geometry.GetLinearGeometry()
    if geometry.Is3D() or geometry.IsMeasured():
        geometry.FlattenTo2D()
    return bytes(geometry.ExportToWkb())


def _known(reference: osr.SpatialReference | None) -> tuple[str | None, str | None]:
    """(WKT, name of an old datum) of a layer's CRS; (None, None) where it is absent or an "undefined" placeholder."""
    if reference is None or not (reference.IsGeographic() or reference.IsProjected()):
        return None, None
    if (reference.GetName() or "").lower().startswith(("undefined", "unknown")):
        return None, None
    base = (reference.CloneGeogCS().GetName() or "").lower()
    old = next((name for name in ("Beijing 1954", "Xian 1980") if name.split()[0].lower() in base), None)
    return reference.ExportToWkt(), old


def check_place(layer: SourceLayer, geometries: ObjectArray, home: Home, override: str | None) -> str:
    """The CRS of the layer, after its coordinates were found to agree with it and to lie near the county.

    LinzhangError: ``areas.crs_missing`` (with a proposal) or ``areas.crs_missing_unknown``, ``areas.crs_contradicts``,
    ``areas.far_outside`` (not in China), ``areas.far_from_county``; ``county.crs_unknown`` for a bad override.
    """
    present = geometries[~shapely.is_missing(geometries) & ~shapely.is_empty(geometries)]
    finite = shapely.bounds(present)
    finite = finite[np.isfinite(finite).all(axis=1)]
    if not len(finite):
        raise LinzhangError("areas.no_geometry", file=layer.source)
    # the median row, so that one wrong row does not refuse the layer; rows far away are refused one by one
    x, y = (finite[:, 0] + finite[:, 2]) / 2, (finite[:, 1] + finite[:, 3]) / 2
    middle = float(np.median(x)), float(np.median(y))
    bounds = (finite[:, 0].min(), finite[:, 1].min(), finite[:, 2].max(), finite[:, 3].max())
    proposal = crs.proposed(bounds, home.epsg, home.bounds)
    definition = override or layer.crs_wkt
    if not definition:
        if proposal is None:
            raise LinzhangError("areas.crs_missing_unknown", file=layer.source, place=_place(*middle))
        raise LinzhangError("areas.crs_missing", file=layer.source, proposal=proposal, place=_place(*middle))
    reference = crs.spatial_reference(definition)
    degrees = abs(bounds[0]) <= 360 and abs(bounds[2]) <= 360 and abs(bounds[1]) <= 90 and abs(bounds[3]) <= 90
    # an easting of 36 500 000 in a system of 500 000, or the reverse: the zone in front is missing or too much
    easting = float(reference.GetProjParm("false_easting", 0.0)) if reference.IsProjected() else 0.0
    zone_off = easting > 0 and not degrees and min(middle[0], easting) < 1_500_000 < max(middle[0], easting)
    if bool(reference.IsGeographic()) != degrees or zone_off:
        raise LinzhangError(
            "areas.crs_contradicts",
            file=layer.source,
            crs=reference.GetName(),
            proposal=proposal or "?",
            place=_place(*middle),
        )
    lons, lats = crs.transformer(definition, crs.CGCS2000)(np.append(x, middle[0]), np.append(y, middle[1]))
    lon, lat = float(lons[-1]), float(lats[-1])
    box = crs.CHINA
    if not (box[0] <= lon <= box[2] and box[1] <= lat <= box[3]):
        raise LinzhangError("areas.far_outside", file=layer.source, lon=_degrees(lon), lat=_degrees(lat))
    if home.far(lons[:-1], lats[:-1]).all():
        raise LinzhangError("areas.far_from_county", file=layer.source, lon=_degrees(lon), lat=_degrees(lat))
    return definition


def _place(x: float, y: float) -> str:
    return f"{x:.4f}, {y:.4f}" if abs(x) <= 360 else f"{x:.0f}, {y:.0f}"


def _degrees(value: float) -> str:
    return f"{value:.2f}" if np.isfinite(value) else "?"
