"""What lies beside the 小班 and is counted with them: wetlands (湿地), reserves (自然保护地) and old trees (古树名木).

Each is a file of the county, named in the profile (``areas.resources.layers``, relative to the county's folder) or for
one run. What is not given is missing, and prints — and never 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import shapely
from osgeo import gdal

from ...county import crs
from ...county.dbf import Encoding, shapefile_encoding
from ...county.errors import LinzhangError
from .. import shapes
from ..reader import Home, SourceLayer, _quiet_gdal, _read, check_place, read_layers
from . import pieces
from .systems import setting

if TYPE_CHECKING:
    from ...county.gateway import County

ObjectArray = npt.NDArray[np.object_]

WETLAND, RESERVE, OLD_TREES = "wetland", "reserve", "old_trees"
NAMES = {WETLAND: "湿地", RESERVE: "自然保护地", OLD_TREES: "古树名木"}


@dataclass(frozen=True)
class Source:
    """One layer in the county's CRS: polygons that do not overlap each other, or points; ``unused`` rows without."""

    kind: str
    file: str
    geometries: ObjectArray
    unused: int = 0


def sources(county: County, given: Mapping[str, str]) -> dict[str, Source]:
    """The layers that are given, for this run or in the profile; LinzhangError where one cannot be read."""
    in_profile = dict(setting(county.profile, "layers"))
    out: dict[str, Source] = {}
    for kind, what in NAMES.items():
        text = given.get(kind) or str(in_profile.get(kind) or "")
        if not text:
            continue
        name, _, options = text.partition("|")
        layer = next((o[10:] for o in options.split("|") if o.lower().startswith("layername=")), None)
        path = Path(name) if Path(name).is_absolute() else county.path.parent / name
        if not path.exists():
            raise LinzhangError("areas_resources.layer_missing", what=what, file=path.name)
        read = _points if kind == OLD_TREES else _polygons
        out[kind] = read(county, kind, path, layer)
    return out


def _polygons(county: County, kind: str, path: Path, layer_name: str | None) -> Source:
    """Overlapping reserves count once: the outlines are united and taken apart again."""
    found: list[ObjectArray] = []
    unused = 0
    for layer in read_layers(path, layer_name):
        outlines = shapes.shapes_of(layer, county, None)
        usable = outlines.geometries[outlines.refused == ""]
        unused += len(layer) - len(usable)
        found.append(usable)
    together = shapely.union_all(np.concatenate(found)) if found else shapely.multipolygons([])
    parts = shapely.get_parts(shapely.get_parts(np.array([together], dtype=object)))
    clean, _ = pieces.valid(np.asarray(parts[shapely.get_type_id(parts) == 3], dtype=object))
    return Source(kind, path.name, clean, unused)


def _points(county: County, kind: str, path: Path, layer_name: str | None) -> Source:
    layers = _point_layers(path, layer_name)
    found: list[ObjectArray] = []
    unused = 0
    for layer in layers:
        raw = shapes.decode(layer.wkb)
        place = ~(shapely.is_missing(raw) | shapely.is_empty(raw))
        unused += int((~place).sum())
        if not place.any():
            continue
        # an outline of a tree group counts as one, at a point inside it
        points = np.asarray(shapely.point_on_surface(raw[place]), dtype=object)
        source = check_place(layer, points, Home.of(county), None)
        found.append(crs.transform_geometries(points, source, county.epsg))
    return Source(kind, path.name, np.concatenate(found) if found else np.zeros(0, dtype=object), unused)


def _point_layers(path: Path, layer_name: str | None) -> list[SourceLayer]:
    """Layers of any geometry; LinzhangError ``areas.unreadable``, ``areas.no_layer``."""
    shapefile = path.suffix.lower() == ".shp"
    encoding = shapefile_encoding(path) if shapefile else Encoding(None, "")
    options = [f"ENCODING={encoding.ogr_option}"] if encoding.ogr_option and shapefile else []
    with _quiet_gdal():
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY, open_options=options)
        if dataset is None:
            raise LinzhangError("areas.unreadable", gdal.GetLastErrorMsg(), file=path.name)
        layers = [dataset.GetLayer(i) for i in range(dataset.GetLayerCount())]
        if layer_name:
            layers = [layer for layer in layers if layer.GetName() == layer_name]
            if not layers:
                raise LinzhangError("areas.no_layer", file=path.name, layer=layer_name)
        return [_read(layer, path.name, encoding, None) for layer in layers if layer.GetFeatureCount()]
