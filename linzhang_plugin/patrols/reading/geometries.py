"""Lines in a cell: ``x,y;x,y``, ``[[x,y],[x,y]]``, WKT or GeoJSON."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

import numpy as np

from ...county.errors import LinzhangError
from ..times import Floats, parse_cells

MAX_CHARACTERS = 50_000_000
_WKT = re.compile(r"^\s*(?:SRID=\d+;)?\s*(MULTI)?LINESTRING\s*(?:ZM?|M)?\s*\(", re.IGNORECASE)
_POSITION = re.compile(r"[;|；\n]+")


@dataclass(frozen=True)
class Line:
    """Positions in the order of the text; ``first`` and ``second`` are not yet known to be lon or lat."""

    first: Floats
    second: Floats
    ele: Floats
    t: Floats


def lines_of_text(text: str, offset: int) -> list[Line]:
    """The lines in a cell. LinzhangError ``patrols_reading.no_line`` where there are not two positions in it."""
    if len(text) > MAX_CHARACTERS:
        raise LinzhangError("patrols_reading.no_line")
    if _WKT.match(text):
        inner = text[text.index("(") + 1 :]
        parts = [part.strip("() ") for part in re.split(r"\)\s*,\s*\(", inner)]
        rows = [[position.split() for position in part.split(",")] for part in parts]
    elif text.lstrip().startswith(("[", "{")):
        rows = _json(text)
    else:
        pieces = [piece for piece in _POSITION.split(text) if piece.strip()]
        rows = [[[value for value in re.split(r"[,，\s]+", piece.strip()) if value] for piece in pieces]]
    lines = [_line(row, offset) for row in rows]
    lines = [line for line in lines if len(line.first) > 0]
    if sum(len(line.first) for line in lines) < 2:
        raise LinzhangError("patrols_reading.no_line")
    return lines


def _json(text: str) -> list[list[list[str]]]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise LinzhangError("patrols_reading.no_line", str(error)) from error
    if isinstance(value, dict):
        value = value.get("coordinates", value.get("points", []))
    if not isinstance(value, list) or not value:
        raise LinzhangError("patrols_reading.no_line")
    if isinstance(value[0], dict):
        return [[_from_object(point) for point in value if isinstance(point, dict)]]
    if isinstance(value[0], list) and value[0] and isinstance(value[0][0], list):
        return [[_texts(position) for position in line if isinstance(position, list)] for line in value]
    return [[_texts(position) for position in value if isinstance(position, list)]]


def _texts(position: list[object]) -> list[str]:
    return [str(value) for value in position]


def _from_object(point: dict[str, object]) -> list[str]:
    """``{"lng": 108.2, "lat": 29.5, "time": …}`` as position."""
    plain = {str(key).lower(): value for key, value in point.items()}
    lon = next((plain[key] for key in ("lng", "lon", "longitude", "x") if key in plain), "")
    lat = next((plain[key] for key in ("lat", "latitude", "y") if key in plain), "")
    time = next((plain[key] for key in ("time", "timestamp", "t", "loctime", "loc_time") if key in plain), "")
    return [str(lon), str(lat), str(time)] if time != "" else [str(lon), str(lat)]


def _line(rows: list[list[str]], offset: int) -> Line:
    """A third value is an elevation, or a time where it is one; a fourth is a time."""
    rows = [row for row in rows if len(row) >= 2]
    first, second = (np.array([_number(row[index]) for row in rows]) for index in (0, 1))
    ele, t = np.full(len(rows), np.nan), np.full(len(rows), np.nan)
    rest = [" ".join(row[2:]) for row in rows]
    if any(rest):
        times, _ = parse_cells(rest, offset)
        if np.isfinite(times).sum() * 2 > len(rows):
            t = times
        else:
            ele = np.array([_number(row[2]) if len(row) > 2 else np.nan for row in rows])
            fourth, _ = parse_cells([" ".join(row[3:]) for row in rows], offset)
            t = fourth
    return Line(first, second, ele, t)


def _number(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        return float("nan")
    return value if abs(value) < 1e12 else float("nan")
