"""What lies beside the 小班 and is counted with them: wetlands (湿地), reserves (自然保护地) and old trees (古树名木).

Each is a layer of the county file (``features.py`` imports it); for one run a file may be given in its place, and
the profile may name one (``areas.resources.layers``, relative to the county's folder) where the county has none. What
is not given is missing, and prints — and never 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import shapely

from ...county import crs, geom
from ...county.ddl import quoted
from ...county.errors import LinzhangError
from .. import shapes
from ..reader import Home, check_place, read_layers
from . import pieces
from .systems import setting

if TYPE_CHECKING:
    from ...county.gateway import County

ObjectArray = npt.NDArray[np.object_]

WETLAND, RESERVE, OLD_TREES = "wetland", "reserve", "old_trees"
NAMES = {WETLAND: "湿地", RESERVE: "自然保护地", OLD_TREES: "古树名木"}
TABLES = {WETLAND: "wetland", RESERVE: "reserve", OLD_TREES: "old_tree"}


@dataclass(frozen=True)
class Source:
    """One layer in the county's CRS: polygons that do not overlap each other, or points; ``unused`` rows without."""

    kind: str
    file: str
    geometries: ObjectArray
    unused: int = 0


def sources(county: County, given: Mapping[str, str]) -> dict[str, Source]:
    """The layers that are given: for this run, in the county file or in the profile; LinzhangError as for a file."""
    in_profile = dict(setting(county.profile, "layers"))
    out: dict[str, Source] = {}
    for kind, what in NAMES.items():
        own = None if given.get(kind) else _of_county(county, kind)
        text = given.get(kind) or ("" if own else str(in_profile.get(kind) or ""))
        if own is not None:
            out[kind] = own
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


def imported(county: County, table: str) -> tuple[int, str]:
    """(rows, names of the files they came from) of a layer in the county file."""
    name = quoted(table)
    rows = county.rows(f"SELECT source, count(*) AS n FROM {name} GROUP BY source ORDER BY source")  # noqa: S608  # nosec B608
    return sum(row["n"] for row in rows), "、".join(row["source"] for row in rows if row["source"]) or "—"


def _of_county(county: County, kind: str) -> Source | None:
    """The layer as it was imported; None where the county file has no row of it."""
    table = quoted(TABLES[kind])
    rows = county.rows(f"SELECT source, geom FROM {table} ORDER BY uid")  # noqa: S608  # nosec B608
    if not rows:
        return None
    files = "、".join(dict.fromkeys(row["source"] for row in rows if row["source"])) or "—"
    shapes_ = geom.geometries([row["geom"] for row in rows])
    present = ~(shapely.is_missing(shapes_) | shapely.is_empty(shapes_))
    unused = int((~present).sum())
    if kind == OLD_TREES:
        return Source(kind, files, np.asarray(shapely.point_on_surface(shapes_[present]), dtype=object), unused)
    return Source(kind, files, _apart(shapes_[present]), unused)


def _apart(outlines: ObjectArray) -> ObjectArray:
    """Outlines without overlaps: united and taken apart again."""
    valid, _ = pieces.valid(outlines)
    parts = shapely.get_parts(shapely.get_parts(np.array([shapely.union_all(valid)], dtype=object)))
    clean, _ = pieces.valid(np.asarray(parts[shapely.get_type_id(parts) == 3], dtype=object))
    return clean


def _polygons(county: County, kind: str, path: Path, layer_name: str | None) -> Source:
    """Overlapping reserves count once: the outlines are united and taken apart again."""
    found: list[ObjectArray] = []
    unused = 0
    for layer in read_layers(path, layer_name):
        outlines = shapes.shapes_of(layer, county, None)
        usable = outlines.geometries[outlines.refused == ""]
        unused += len(layer) - len(usable)
        found.append(usable)
    together = np.concatenate(found) if found else np.zeros(0, dtype=object)
    return Source(kind, path.name, _apart(together), unused)


def _points(county: County, kind: str, path: Path, layer_name: str | None) -> Source:
    layers = read_layers(path, layer_name, outlines=False)
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
