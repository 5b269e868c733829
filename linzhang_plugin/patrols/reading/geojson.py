"""GeoJSON: lines with or without times, and points with times."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import numpy as np

from ...county import crs
from ...county.errors import LinzhangError
from ..encodings import to_utf8
from ..times import parse_cells
from . import columns
from .cells import plain
from .files import Member
from .gather import Pieces
from .model import Options, Read, Refusal, frame_key
from .tables import read_rows, span

_FEATURES = re.compile(r'"features"\s*:\s*\[')
_TIMES = ("coordTimes", "times", "coordinateTimes", "timestamps", "time")
_EPSG = re.compile(r"EPSG:{1,2}(\d{4,6})$", re.IGNORECASE)


def read(member: Member, options: Options) -> Iterator[Read]:
    """The tracks of a .geojson or .json file; each line is one, dated points are one for each person."""
    text, encoding = to_utf8(member.read_bytes())
    if not text:
        raise LinzhangError("patrols.file_empty")
    features, definition, broken = _features(text.decode("utf-8", "replace"))
    lines = [feature for feature in features if _type(feature) in ("LineString", "MultiLineString")]
    points = [feature for feature in features if _type(feature) in ("Point", "MultiPoint")]
    if not lines and not points:
        if any(_type(feature) in ("Polygon", "MultiPolygon") for feature in features):
            raise LinzhangError("patrols_reading.polygons_only", count=len(features))
        raise LinzhangError("patrols_reading.not_geojson" if not features else "patrols.no_points")
    for number, feature in enumerate(lines, start=1):
        try:
            yield _line(feature, number if len(lines) > 1 else None, options, definition, encoding)
        except LinzhangError as error:
            yield Refusal.of(error, row=number)
    if points and not lines:
        yield from _points(points, options, definition, encoding)
    if broken:
        yield Refusal("patrols_reading.json_broken", {"features": len(features)})


def _type(feature: Any) -> str:
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    return str(geometry.get("type", "")) if isinstance(geometry, dict) else ""


def _features(text: str) -> tuple[list[Any], str, bool]:
    """(features, definition of the CRS or "", whether the text breaks off); of a broken text the whole features."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return _salvaged(text)
    if not isinstance(value, dict):
        raise LinzhangError("patrols_reading.not_geojson")
    definition = ""
    declared = value.get("crs")
    if isinstance(declared, dict) and isinstance(declared.get("properties"), dict):
        found = _EPSG.search(str(declared["properties"].get("name", "")))
        definition = f"EPSG:{found.group(1)}" if found else ""
    if value.get("type") == "FeatureCollection":
        features = value.get("features")
        return (list(features) if isinstance(features, list) else []), definition, False
    if value.get("type") == "Feature":
        return [value], definition, False
    if value.get("type") == "GeometryCollection" and isinstance(value.get("geometries"), list):
        return [{"geometry": geometry, "properties": {}} for geometry in value["geometries"]], definition, False
    return [{"geometry": value, "properties": {}}], definition, False


def _salvaged(text: str) -> tuple[list[Any], str, bool]:
    found = _FEATURES.search(text)
    if not found:
        raise LinzhangError("patrols_reading.not_geojson")
    decoder = json.JSONDecoder()
    at, features = found.end(), []
    while True:
        at = next((i for i in range(at, min(at + 1000, len(text))) if text[i] == "{"), -1)
        if at < 0:
            break
        try:
            feature, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            break
        features.append(feature)
    if not features:
        raise LinzhangError("patrols_reading.not_geojson")
    return features, "", True


def _properties(feature: Any) -> dict[str, Any]:
    found = feature.get("properties")
    return found if isinstance(found, dict) else {}


def _meanings(properties: dict[str, Any]) -> dict[str, object]:
    """meaning → value, by the names of the properties."""
    out: dict[str, object] = {}
    for key, value in properties.items():
        meaning, _ = columns.named(key)
        if meaning and not isinstance(value, dict | list):
            out.setdefault(meaning, value)
    return out


def _line(feature: Any, number: int | None, options: Options, definition: str, encoding: str) -> Read:
    geometry, properties = feature["geometry"], _properties(feature)
    parts = geometry.get("coordinates")
    if geometry["type"] == "LineString":
        parts = [parts]
    if not isinstance(parts, list):
        raise LinzhangError("patrols_reading.no_line")
    values = _meanings(properties)
    fingerprint = "+".join(sorted(properties))[:80]
    offset = options.offset_of(frame_key("geojson", columns=fingerprint))
    times = _times(properties)
    pieces = Pieces()
    name = plain(properties.get("name", properties.get("名称", "")))
    pieces.begin_track(name)
    begin, end, naive = span(values, offset)
    at = 0
    for index, part in enumerate(parts):
        rows = [p for p in part if isinstance(p, list) and len(p) >= 2] if isinstance(part, list) else []
        if not rows:
            continue
        x, y, z, m = (np.array([_value(row, column) for row in rows]) for column in range(4))
        nested = bool(times) and isinstance(times[0], list) and index < len(times)
        own = times[index] if nested else times[at : at + len(rows)]
        t = np.full(len(rows), np.nan)
        if isinstance(own, list) and own:
            read_t, pieces.naive = parse_cells(own[: len(rows)], offset)
            t[: len(read_t)] = read_t
        elif np.isfinite(m).any():
            t, pieces.naive = parse_cells(m.tolist(), offset)
        elif len(rows) > 1:
            pieces.naive = naive
            if index == 0:
                t[0] = begin
            if index == len(parts) - 1:
                t[-1] = end
        if definition:
            x, y = crs.transformer(definition, crs.CGCS2000)(x, y)
        pieces.add(x, y, z, t)
        at += len(rows)
    if pieces.count < 2:
        raise LinzhangError("patrols_reading.no_line")
    who = tuple((m, plain(values.get(m))) for m in columns.WHO if plain(values.get(m)) and plain(values.get(m)) != name)
    return pieces.track("geojson", row=number, who=who, encoding=encoding, columns=fingerprint)


def _times(properties: dict[str, Any]) -> list[Any]:
    inner = properties.get("coordinateProperties")
    for source in (properties, inner if isinstance(inner, dict) else {}):
        for key in _TIMES:
            if isinstance(source.get(key), list):
                return list(source[key])
    return []


def _value(row: list[Any], column: int) -> float:
    if column >= len(row) or isinstance(row[column], bool) or not isinstance(row[column], int | float):
        return float("nan")
    return float(row[column]) if abs(row[column]) < 1e15 else float("nan")


def _points(features: list[Any], options: Options, definition: str, encoding: str) -> Iterator[Read]:
    """Dated points as the table that they are."""
    names = list(dict.fromkeys(key for feature in features for key in _properties(feature)))
    rows: list[tuple[int, list[object]]] = [(0, [*names, "经度", "纬度", "海拔"])]
    for number, feature in enumerate(features, start=1):
        position = feature["geometry"].get("coordinates")
        if isinstance(position, list) and position and isinstance(position[0], list):
            position = position[0]
        if not isinstance(position, list):
            continue
        x, y, z = (_value(position, column) for column in range(3))
        if definition:
            xs, ys = crs.transformer(definition, crs.CGCS2000)(np.array([x]), np.array([y]))
            x, y = float(xs[0]), float(ys[0])
        cells = [_properties(feature).get(name) for name in names]
        rows.append((number, [*(c if not isinstance(c, dict | list) else None for c in cells), x, y, z]))
    found = list(read_rows(iter(rows), "geojson", "", options, encoding))
    if not any(getattr(item, "naive", False) or np.isfinite(getattr(item, "t", np.array([]))).any() for item in found):
        raise LinzhangError("patrols.waypoints_only", points=len(features))
    yield from found
