"""Reading GPX with expat: hardened, forgiving, and as fast as Python handlers can be.

Only the beginnings of elements are listened to: in GPX the next beginning tells that the last element is over,
and a handler less is a third of the time less. Inside ``<extensions>`` everything is skipped by depth, because
vendors put elements called ``time`` and ``ele`` there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat  # nosec B407 - entity declarations are refused, size and depth are limited

import numpy as np
from numpy.typing import NDArray

from ...county.errors import LinzhangError
from ..encodings import to_utf8
from ..times import Floats, is_naive, parse_times, without_clock_faults
from . import gpx_fast
from .files import Member
from .model import MAX_BYTES, Options, ReadTrack, frame_key

MAX_DEPTH = 64

_OPEN_POINT = re.compile(rb"<(?:[\w.\-]+:)?trkpt[\s/>]")
_CLOSE_POINT = re.compile(rb"</(?:[\w.\-]+:)?trkpt\s*>")
_BARE_AMPERSAND = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)")


class _Reader:
    """The state of one pass over one file; ``points`` etc. grow as the parser goes."""

    def __init__(self) -> None:
        self.lat: list[str] = []
        self.lon: list[str] = []
        self.ele: list[str] = []
        self.time: list[str] = []
        self.segment_starts: list[int] = []
        self.segment_tracks: list[int] = []
        self.names: list[str] = []
        self.device: list[str] = []
        self.texts: dict[str, list[str]] = {}
        self.root = ""
        self.creator = ""
        self.routes = 0
        self.waypoints = 0
        self.parser = self._make_parser()

    def _make_parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.buffer_size = 4096
        parser.ordered_attributes = True
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.EntityDeclHandler = _refuse_entities
        parser.UnparsedEntityDeclHandler = _refuse_entities
        parser.ExternalEntityRefHandler = _refuse_entities
        parser.StartElementHandler = self._handler(parser)
        return parser

    def _handler(self, parser: expat.XMLParserType) -> Callable[[str, list[str]], None]:
        """The handler of beginnings, with everything it touches in local variables (attribute look-ups cost)."""
        lat, lon, ele, time = self.lat.append, self.lon.append, self.ele, self.time
        ele_append, time_append = ele.append, time.append
        kinds: dict[str, str] = {}
        mode = ""  # "p" in a track point, "t" in a track, "m" in the head of the file, "" elsewhere
        depth = 0

        def ele_text(data: str) -> None:
            ele[-1] += data

        def time_text(data: str) -> None:
            time[-1] += data

        def skip_start(_name: str, _attributes: list[str]) -> None:
            nonlocal depth
            depth += 1
            if depth > MAX_DEPTH:
                raise LinzhangError("patrols.too_deep", limit=MAX_DEPTH)

        def skip_end(_name: str) -> None:
            nonlocal depth
            depth -= 1
            if depth == 0:
                parser.EndElementHandler = None
                parser.StartElementHandler = start

        def start(name: str, attributes: list[str]) -> None:
            nonlocal mode, depth
            kind = kinds.get(name)
            if kind is None:
                kind = kinds[name] = name.rpartition(":")[2].lower()
            if kind == "trkpt":
                parser.CharacterDataHandler = None
                mode = "p"
                if len(attributes) == 4 and attributes[0] == "lat" and attributes[2] == "lon":
                    lat(attributes[1])
                    lon(attributes[3])
                else:
                    values = dict(zip(attributes[::2], attributes[1::2], strict=True))
                    lat(values.get("lat", ""))
                    lon(values.get("lon", ""))
                ele_append("")
                time_append("")
            elif mode == "p" and kind == "time":
                parser.CharacterDataHandler = time_text
                time[-1] = ""
            elif mode == "p" and kind == "ele":
                parser.CharacterDataHandler = ele_text
                ele[-1] = ""
            elif kind == "extensions":
                parser.CharacterDataHandler = None
                depth = 1
                parser.StartElementHandler = skip_start
                parser.EndElementHandler = skip_end
            else:
                parser.CharacterDataHandler = None
                mode = self._other(kind, attributes, mode)

        return start

    def _other(self, kind: str, attributes: list[str], mode: str) -> str:
        """An element that is rare; the mode after it."""
        if not self.root:
            self.root = kind
            values = dict(zip(attributes[::2], attributes[1::2], strict=True))
            self.creator = values.get("creator", "")
            if kind != "gpx":
                raise LinzhangError("patrols.not_gpx", root=kind)
            return "m"
        if kind == "trk":
            self.names.append("")
            return "t"
        if kind == "trkseg":
            self.segment_starts.append(len(self.lat))
            self.segment_tracks.append(max(len(self.names) - 1, 0))
            return "s"
        if kind == "rtept":
            self.routes += 1
            return ""
        if kind in ("wpt", "rte"):
            self.waypoints += kind == "wpt"
            return ""
        if kind == "name" and mode == "t":
            self.parser.CharacterDataHandler = self._name_text
        elif kind in ("author", "src", "device", "imei") and mode in ("t", "m"):
            self.device.append("")
            self.parser.CharacterDataHandler = self._device_text
        return mode

    def _name_text(self, data: str) -> None:
        self.names[-1] = (self.names[-1] + data)[:500]

    def _device_text(self, data: str) -> None:
        self.device[-1] = (self.device[-1] + data)[:500]

    def drop_last_point(self) -> None:
        """Forget the point that the file breaks off in."""
        for values in (self.lat, self.lon, self.ele, self.time):
            values.pop()


def _refuse_entities(*_arguments: object) -> int:
    raise LinzhangError("patrols.entities_refused")


def _last_point_is_open(data: bytes) -> bool:
    """Whether ``data``, cut where the parser gave up, ends inside a track point that had begun."""
    start = -1
    for found in _OPEN_POINT.finditer(data, max(0, len(data) - 65536)):
        start = found.start()
    if start < 0:
        return False
    tag_end = data.find(b">", start)
    if tag_end < 0 or data[tag_end - 1 : tag_end] == b"/":
        return False
    return _CLOSE_POINT.search(data, tag_end) is None


def _parse(data: bytes) -> tuple[_Reader, int]:
    """The reader after a pass, and the line where the file is broken (0: it is whole)."""
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        reader.parser.CharacterDataHandler = None
        if reader.root and _last_point_is_open(data[: reader.parser.ErrorByteIndex]) and reader.lat:
            reader.drop_last_point()
        return reader, error.lineno
    return reader, 0


def _floats(texts: list[str]) -> Floats:
    """Numbers of the texts, NaN where one is none (empty, "undefined")."""
    try:
        return np.fromiter(map(float, texts), dtype=np.float64, count=len(texts))
    except ValueError:
        return np.fromiter(map(_float, texts), dtype=np.float64, count=len(texts))


def _float(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return float("nan")


def read_bytes(data: bytes, naive_offset: int, offsets: Mapping[str, int] | None = None) -> ReadTrack:
    """The recording in the bytes of a GPX file.

    ``naive_offset``: seconds east of Greenwich for times that name no zone, unless ``offsets`` has one for the source
    (by its frame_key). Raises LinzhangError with a code of
    this room where there is nothing to take; what a broken file holds before the break is taken and noted.
    """
    if len(data) > MAX_BYTES:
        raise LinzhangError("patrols.file_too_large", megabytes=MAX_BYTES // 1024 // 1024)
    text, encoding = to_utf8(data)
    if not text:
        raise LinzhangError("patrols.file_empty")
    if not text.startswith(b"<"):
        raise LinzhangError("patrols.not_xml")
    fast = _read_alike(text)
    if fast is not None:
        return _recording(fast, encoding, 0, naive_offset, offsets or {})
    reader, broken_line = _parse(text)
    if broken_line:
        mended = _BARE_AMPERSAND.sub(b"&amp;", text)
        if mended != text:
            reader, broken_line = _parse(mended)
    if not reader.root:
        raise LinzhangError("patrols.not_xml")
    if not reader.lat:
        _refuse_without_points(reader, broken_line)
    return _recording(_Found.of(reader), encoding, broken_line, naive_offset, offsets or {})


@dataclass(frozen=True)
class _Found:
    """The points that were read, and what the parser knows of the rest of the file."""

    reader: _Reader
    lat: Floats
    lon: Floats
    ele: Floats
    time: Sequence[str] | NDArray[np.bytes_]
    starts: NDArray[np.int64]
    """For each segment the number of its first point."""

    @classmethod
    def of(cls, reader: _Reader) -> _Found:
        """All points from the parser."""
        starts = np.array(reader.segment_starts or [0], dtype=np.int64)
        ele = _floats([text or "nan" for text in reader.ele])
        return cls(reader, _floats(reader.lat), _floats(reader.lon), ele, reader.time, starts)


def _read_alike(text: bytes) -> _Found | None:
    """The points read as columns, where they are written alike and the parser agrees; see ``gpx_fast``."""
    fast = gpx_fast.scan(text)
    if fast is None:
        return None
    reader, broken_line = _parse(fast.rest)
    if broken_line or len(reader.lat) != len(fast.sizes):
        return None
    starts = fast.starts()
    checked = _Found.of(reader)
    for one, two in ((fast.lat, checked.lat), (fast.lon, checked.lon), (fast.ele, checked.ele)):
        if not np.array_equal(one[starts[:-1]], two, equal_nan=True):
            return None
    if [cell.decode("ascii").strip() for cell in fast.time[starts[:-1]].tolist()] != [t.strip() for t in reader.time]:
        return None
    return _Found(reader, fast.lat, fast.lon, fast.ele, fast.time, starts[checked.starts])


def _refuse_without_points(reader: _Reader, broken_line: int) -> None:
    if broken_line:
        raise LinzhangError("patrols.broken", line=broken_line)
    if reader.routes:
        raise LinzhangError("patrols.route_only", points=reader.routes)
    if reader.waypoints:
        raise LinzhangError("patrols.waypoints_only", points=reader.waypoints)
    raise LinzhangError("patrols.no_points")


def _recording(
    found: _Found, encoding: str, broken_line: int, naive_offset: int, offsets: Mapping[str, int]
) -> ReadTrack:
    reader, count, starts = found.reader, len(found.lat), found.starts
    creator = reader.creator.strip()[:200]
    device = " ".join(text.strip() for text in reader.device if text.strip())[:200]
    tracks = np.array(reader.segment_tracks or [0], dtype=np.int32)
    if starts[0] > 0:  # points before the first segment: a writer that forgets <trkseg>
        starts, tracks = np.concatenate([[0], starts]), np.concatenate([tracks[:1], tracks])
    t, faults = without_clock_faults(
        parse_times(found.time, offsets.get(frame_key("gpx", creator, device), naive_offset))
    )
    notes: list[tuple[str, dict[str, object]]] = []
    if broken_line:
        notes.append(("patrols.truncated", {"line": broken_line, "points": count}))
    if faults:
        notes.append(("patrols.clock_fault", {"points": faults}))
    untimed = int(np.isnan(t).sum()) - faults
    if untimed:
        notes.append(("patrols.untimed_points", {"points": untimed, "total": count}))
    return ReadTrack(
        lon=found.lon,
        lat=found.lat,
        ele=found.ele,
        t=t,
        segment=(np.searchsorted(starts, np.arange(count), side="right") - 1).astype(np.int32),
        track=tracks.astype(np.int32),
        names=tuple(name.strip() for name in reader.names) or ("",),
        creator=creator,
        device=device,
        encoding=encoding,
        notes=tuple(notes),
        naive=any(is_naive(_text(found.time[at])) for at in (0, -1)),
    )


def _text(cell: str | bytes) -> str:
    return cell.decode("ascii", "replace") if isinstance(cell, bytes) else cell


def read_gpx(path: Path, naive_offset: int) -> ReadTrack:
    """The recording in the file at ``path``; as ``read_bytes``, and ``patrols.unreadable`` where it cannot be read."""
    return read_bytes(Member(path, path.parent).read_bytes(), naive_offset)


def read(member: Member, options: Options) -> Iterator[ReadTrack]:
    """The recording in a GPX file: one, whatever number of ``<trk>`` it holds (they have their names)."""
    yield read_bytes(member.read_bytes(), options.naive_offset, options.offsets)
