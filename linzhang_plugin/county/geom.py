"""Geometry blobs of the GeoPackage: between WKB, numpy and the county file.

M values are read and written here with numpy alone: GEOS before 3.12 drops them.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
import shapely

FloatArray = npt.NDArray[np.float64]

_HEADER = struct.Struct("<2sBBi")
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
_LINESTRING_M = 2002


def wkb_of(blob: bytes) -> bytes:
    """The WKB inside a GeoPackage geometry blob; ValueError when it is not one."""
    if len(blob) < 8 or blob[:2] != b"GP":
        raise ValueError("not a GeoPackage geometry")
    code = (blob[3] >> 1) & 7
    if code >= len(_ENVELOPE_BYTES):
        raise ValueError("unknown envelope in a GeoPackage geometry")
    return bytes(blob[8 + _ENVELOPE_BYTES[code] :])


def blob_of(wkb: bytes, srs_id: int) -> bytes:
    """A GeoPackage geometry blob with its XY envelope around ``wkb`` (little or big endian)."""
    kind = struct.unpack("<I" if wkb[0] == 1 else ">I", wkb[1:5])[0]
    if kind == _LINESTRING_M:
        points = _line_m_array(wkb)
        low, high = (points.min(axis=0), points.max(axis=0)) if len(points) else (None, None)
        bounds = None if low is None or high is None else (low[0], high[0], low[1], high[1])
    else:
        box = shapely.bounds(shapely.from_wkb(wkb))
        bounds = None if np.isnan(box).any() else (box[0], box[2], box[1], box[3])
    return _blob(wkb, srs_id, bounds)


def blobs_of(wkbs: Sequence[bytes], srs_id: int) -> list[bytes]:
    """``blob_of`` for many geometries; envelopes of plain geometries are computed in one pass."""
    plain = [i for i, w in enumerate(wkbs) if struct.unpack("<I" if w[0] == 1 else ">I", w[1:5])[0] != _LINESTRING_M]
    out: list[bytes] = [b""] * len(wkbs)
    if plain:
        boxes = shapely.bounds(shapely.from_wkb([wkbs[i] for i in plain]))
        for i, box in zip(plain, boxes, strict=True):
            out[i] = _blob(wkbs[i], srs_id, None if np.isnan(box).any() else (box[0], box[2], box[1], box[3]))
    done = set(plain)
    for i, wkb in enumerate(wkbs):
        if i not in done:
            out[i] = blob_of(wkb, srs_id)
    return out


def _blob(wkb: bytes, srs_id: int, bounds: tuple[float, float, float, float] | None) -> bytes:
    if bounds is None:
        return _HEADER.pack(b"GP", 0, 0b00010001, srs_id) + wkb
    return _HEADER.pack(b"GP", 0, 0b00000011, srs_id) + struct.pack("<4d", *bounds) + wkb


def envelope(blob: bytes | None) -> tuple[float, float, float, float] | None:
    """(min x, max x, min y, max y) of a GeoPackage blob; None where it is empty or not a geometry."""
    if blob is None or blob[:2] != b"GP":
        return None
    flags = blob[3]
    if flags & 0b00010000:
        return None
    if (flags >> 1) & 7:
        box: tuple[float, float, float, float] = struct.unpack_from("<4d" if flags & 1 else ">4d", blob, 8)
        return box
    wkb = wkb_of(blob)
    if len(wkb) >= 21 and wkb[1:5] in (b"\x01\x00\x00\x00", b"\x00\x00\x00\x01"):
        x, y = struct.unpack_from("<2d" if wkb[0] == 1 else ">2d", wkb, 5)
        return (x, x, y, y)
    bounds = shapely.bounds(shapely.from_wkb(wkb))
    return None if np.isnan(bounds).any() else (bounds[0], bounds[2], bounds[1], bounds[3])


def geometries(blobs: Iterable[bytes | None]) -> npt.NDArray[np.object_]:
    """A shapely array (None where the blob is None) of GeoPackage blobs."""
    return np.asarray(shapely.from_wkb([None if b is None else wkb_of(b) for b in blobs]), dtype=object)


def to_wkb(geoms: Iterable[object]) -> list[bytes]:
    """WKB of polygons and multipolygons, always as multipolygons; other kinds as they are."""
    array = np.asarray(list(geoms), dtype=object)
    single = shapely.get_type_id(array) == 3
    if single.any():
        array = array.copy()
        array[single] = [shapely.multipolygons([g]) for g in array[single]]
    return list(shapely.to_wkb(array))


def line_m_wkb(x: FloatArray, y: FloatArray, m: FloatArray) -> bytes:
    """WKB (little endian) of a LINESTRING M; the arrays have one length n and float64 values."""
    data = np.empty((len(x), 3), dtype="<f8")
    data[:, 0], data[:, 1], data[:, 2] = x, y, m
    return struct.pack("<BII", 1, _LINESTRING_M, len(x)) + data.tobytes()


def line_m(blob: bytes) -> tuple[FloatArray, FloatArray, FloatArray]:
    """(x, y, m), each of shape (n,), of a LINESTRING M given as WKB or as a GeoPackage blob."""
    data = _line_m_array(wkb_of(blob) if blob[:2] == b"GP" else blob).astype(np.float64)
    return data[:, 0].copy(), data[:, 1].copy(), data[:, 2].copy()


def _line_m_array(wkb: bytes) -> FloatArray:
    """(n, 3) of a LINESTRING M, a view on the bytes."""
    order = "<" if wkb[0] == 1 else ">"
    kind, count = struct.unpack_from(order + "II", wkb, 1)
    if kind != _LINESTRING_M:
        raise ValueError("not a LINESTRING M")
    return np.frombuffer(wkb, dtype=order + "f8", count=3 * count, offset=9).reshape(-1, 3)
