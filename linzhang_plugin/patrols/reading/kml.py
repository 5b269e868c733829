"""KML and KMZ: LineString, gx:Track, gx:MultiTrack and dated points; 奥维's .ovkml and .ovkmz, which are GCJ-02."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat  # nosec B407 - hardened in hardened.py

import numpy as np

from ...county.errors import LinzhangError
from ..encodings import to_utf8
from ..times import is_naive, parse_times
from . import hardened
from .files import Member, check_size, unpack
from .gather import Pieces
from .model import GCJ02, Options, Read, frame_key

_COMMA = re.compile(r"\s*,\s*")
_TEXTS = frozenset({"name", "coordinates", "when", "coord", "begin", "end"})
_TRACKS, _MULTI = frozenset({"track"}), frozenset({"multitrack"})


@dataclass
class _Line:
    """One LineString or gx:Track as text; ``when`` and ``coord`` belong together in their order."""

    coordinates: str = ""
    when: list[str] = field(default_factory=list)
    coord: list[str] = field(default_factory=list)
    begin: str = ""
    end: str = ""


@dataclass
class _Placemark:
    name: str = ""
    lines: list[_Line] = field(default_factory=list)
    point: str = ""
    when: str = ""
    begin: str = ""
    end: str = ""


class _Reader:
    """One pass; elements are known by their local names, whatever the prefix is."""

    def __init__(self) -> None:
        self.path: list[str] = []
        self.placemarks: list[_Placemark] = []
        self.root = ""
        self.author = ""
        self.program = ""
        self.document = ""
        self.polygons = 0
        self._text: list[str] | None = None
        self._open: _Placemark | None = None
        self._line: _Line | None = None
        self.parser = hardened.parser()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end

    def _start(self, name: str, attributes: list[str]) -> None:
        kind = name.rpartition(":")[2].lower()
        self.path.append(kind)
        hardened.check_depth(len(self.path))
        if not self.root:
            self.root = kind
        if kind == "placemark":
            self._open = _Placemark()
            self.placemarks.append(self._open)
        elif kind in ("linestring", "track"):
            self._line = _Line()
            if self._open is None:
                self._open = _Placemark()
                self.placemarks.append(self._open)
            self._open.lines.append(self._line)
        elif kind == "polygon":
            self.polygons += 1
        elif kind == "document":
            values = dict(zip(attributes[::2], attributes[1::2], strict=True))
            self.program = self.program or values.get("id", "")
        if kind in _TEXTS:
            self._text = []
            self.parser.CharacterDataHandler = self._text.append

    def _end(self, name: str) -> None:
        kind = self.path.pop() if self.path else ""
        if kind in _TEXTS and self._text is not None:
            self._take(kind, "".join(self._text).strip())
        self._text = None
        self.parser.CharacterDataHandler = None
        if kind == "placemark":
            self._open = None
        elif kind in ("linestring", "track"):
            self._line = None

    def _take(self, kind: str, text: str) -> None:
        above = self.path[-1] if self.path else ""
        if kind == "name":
            if above == "placemark" and self._open is not None:
                self._open.name = text[:500]
            elif above == "author":
                self.author = text[:200]
            elif above == "document":
                self.document = self.document or text[:200]
        elif self._line is not None:
            if kind == "coordinates":
                self._line.coordinates = text
            elif kind == "when":
                self._line.when.append(text)
            elif kind == "coord":
                self._line.coord.append(text)
        elif self._open is not None and "polygon" not in self.path:
            if kind == "coordinates" and above == "point":
                self._open.point = text
            elif kind in ("when", "begin", "end"):
                setattr(self._open, kind, text)


def positions(text: str) -> tuple[list[float], list[float], list[float]]:
    """lon, lat and ele of ``lon,lat[,ele] lon,lat …``; NaN for what is no number, ele NaN where absent."""
    lon, lat, ele = [], [], []
    for piece in _COMMA.sub(",", text).split():
        values = piece.split(",")
        if len(values) < 2:
            continue
        lon.append(number(values[0]))
        lat.append(number(values[1]))
        ele.append(number(values[2]) if len(values) > 2 else float("nan"))
    return lon, lat, ele


def number(text: str) -> float:
    """A number, NaN where it is none; ``1_000`` and ``inf`` are none."""
    try:
        value = float(text)
    except ValueError:
        return float("nan")
    return value if abs(value) < 1e12 and "_" not in text else float("nan")


def read(member: Member, options: Options) -> Iterator[Read]:
    """The tracks of a .kml or .ovkml file."""
    yield read_bytes(member.read_bytes(), member.suffix.lstrip(".") or "kml", options)


def read_archive(member: Member, options: Options) -> Iterator[Read]:
    """The tracks of the .kml files in a .kmz or .ovkmz archive."""
    kind = member.suffix.lstrip(".")
    data = member.read_bytes()
    if data[:1] == b"<" or data[:4].endswith(b"<"):  # renamed, not packed
        yield read_bytes(data, kind, options)
        return
    found = False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for info in archive.infolist():
                if info.filename.lower().endswith((".kml", ".ovkml")):
                    found = True
                    check_size(info)
                    yield read_bytes(unpack(archive, info), kind, options)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        raise LinzhangError("patrols_reading.zip_damaged", str(error)) from error
    if not found:
        raise LinzhangError("patrols_reading.zip_without_tracks")


def read_bytes(data: bytes, kind: str, options: Options) -> Read:
    """The recordings in the bytes of a KML file, each placemark one of them. LinzhangError where there is none."""
    text, encoding = to_utf8(data)
    if not text:
        raise LinzhangError("patrols.file_empty")
    if not text.startswith(b"<"):
        raise LinzhangError("patrols_reading.not_kml")
    reader, broken = _parse(text)
    if broken:
        mended = hardened.BARE_AMPERSAND.sub(b"&amp;", text)
        if mended != text:
            reader, broken = _parse(mended)
    if not reader.root:
        raise LinzhangError("patrols_reading.not_kml")
    if reader.root == "gpx":
        from . import gpx

        return gpx.read_bytes(data, options.naive_offset)
    if reader.root not in ("kml", "document", "folder", "placemark"):
        raise LinzhangError("patrols_reading.not_kml")
    kind = kind if kind.startswith("ov") else "kml"
    creator = reader.author or reader.program
    offset = options.offset_of(frame_key(kind, creator))
    pieces = Pieces()
    for placemark in reader.placemarks:
        _add_lines(placemark, pieces, offset)
    if not pieces.count:
        _add_points(reader.placemarks, pieces, offset)
    if not pieces.count:
        _refuse(reader, broken)
    if broken:
        pieces.note("patrols.truncated", line=broken, points=pieces.count)
    if len(pieces.names) == 1 and not pieces.names[0]:
        pieces.names[0] = reader.document
    return pieces.track(kind, creator=creator, encoding=encoding, datum_hint=GCJ02 if kind.startswith("ov") else "")


def _parse(text: bytes) -> tuple[_Reader, int]:
    reader = _Reader()
    try:
        reader.parser.Parse(text, True)
    except expat.ExpatError as error:
        reader.parser.CharacterDataHandler = None
        if reader._line is not None and reader.path[-1:] == ["coordinates"]:
            # a line cut in its middle: all positions but the last are whole
            reader._line.coordinates = "".join(reader._text or []).rpartition(" ")[0]
        return reader, error.lineno
    return reader, 0


def _add_lines(placemark: _Placemark, pieces: Pieces, offset: int) -> None:
    begun = False
    for line in placemark.lines:
        times: list[str] = []
        if line.coord or line.when:
            rows = [coord.replace(",", " ").split() for coord in line.coord]
            lon = [number(row[0]) if len(row) > 1 else float("nan") for row in rows]
            lat = [number(row[1]) if len(row) > 1 else float("nan") for row in rows]
            ele = [number(row[2]) if len(row) > 2 else float("nan") for row in rows]
            times = line.when
            if len(times) != len(lon):
                pieces.note("patrols_reading.uneven_times", times=len(times), points=len(lon))
        else:
            lon, lat, ele = positions(line.coordinates)
            if placemark.begin or placemark.end:
                times = [placemark.begin, *[""] * (len(lon) - 2), placemark.end] if len(lon) > 1 else []
        if not lon:
            continue
        if not begun:
            pieces.begin_track(placemark.name)
            begun = True
        t = np.full(len(lon), np.nan)
        count = min(len(times), len(lon))
        t[:count] = parse_times(times[:count], offset)
        pieces.naive |= any(is_naive(time) for time in times[:1] + times[-1:])
        pieces.add(np.array(lon), np.array(lat), np.array(ele), t)


def _add_points(placemarks: list[_Placemark], pieces: Pieces, offset: int) -> None:
    """Placemarks with a point and an instant each: what some phones write for a track."""
    dated = [placemark for placemark in placemarks if placemark.point and (placemark.when or placemark.begin)]
    if len(dated) < 2:
        return
    lon, lat, ele = positions(" ".join(placemark.point.split()[0] for placemark in dated))
    if len(lon) != len(dated):
        return
    times = [placemark.when or placemark.begin for placemark in dated]
    pieces.begin_track("")
    pieces.naive = any(is_naive(time) for time in times)
    pieces.add(np.array(lon), np.array(lat), np.array(ele), parse_times(times, offset))


def _refuse(reader: _Reader, broken: int) -> None:
    if broken:
        raise LinzhangError("patrols.broken", line=broken)
    points = sum(bool(placemark.point) for placemark in reader.placemarks)
    if points:
        raise LinzhangError("patrols.waypoints_only", points=points)
    if reader.polygons:
        raise LinzhangError("patrols_reading.polygons_only", count=reader.polygons)
    raise LinzhangError("patrols.no_points")
