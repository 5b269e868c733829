"""GPX whose points are all written alike, read as columns: several times as fast as a parser with handlers.

Programs write every point by one template: the same tags in the same order with other numbers in them. Where that is
so, byte for byte, the numbers are read column by column with numpy. What is left of the file when all points but the
first of each run are taken out goes through the parser as always: it judges whether the file is sound, knows names,
segments and devices, and reads those first points, which must come out the same here and there. The smallest
irregularity (another tag, a comment, an entity, a letter in a number's place that is not a number's) and the whole
file goes through the parser.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..times import Floats

Ints = NDArray[np.int64]
Bytes = NDArray[np.uint8]

MAX_RECORD = 4096
MAX_TAGS = 64
_WINDOW = 40
"""No number or time is longer than this."""
_USUAL = 14
_BLANKS = b" \t\r\n"
_TAG = re.compile(rb"<(/?)([A-Za-z_][\w.\-:]*)([^<>]*?)(/?)>")
_POINT = re.compile(rb'<trkpt (lat|lon)="[^"<>&]*" (lat|lon)="[^"<>&]*">')
_OTHER_POINTS = (b"trkpt", b"trk", b"trkseg", b"rte", b"rtept", b"wpt")
_EXACT_DIGITS = 15
"""A number of so many digits divided by a power of ten is rounded once, as ``float`` of its text is."""


@dataclass(frozen=True)
class FastPoints:
    """The points of a file, and ``rest``: the file with only the first point of each of the ``runs`` left in it.

    ``time`` are the texts as bytes, b"" where the points have none; ``sizes`` says how many points each run has.
    """

    lat: Floats
    lon: Floats
    ele: Floats
    time: NDArray[np.bytes_]
    sizes: Ints
    rest: bytes

    def starts(self) -> Ints:
        """For each run the number of its first point, and the number of all points behind them."""
        return np.concatenate([[0], np.cumsum(self.sizes)])


@dataclass(frozen=True)
class _Template:
    """The tags of a point: ``texts`` without the first, ``free`` says after which tag any text may stand."""

    first: bytes  # b"lat" or b"lon"
    texts: list[bytes]
    free: list[bool]
    ele: int  # the tag that the value follows, 0 where there is none
    time: int


def scan(text: bytes) -> FastPoints | None:
    """The points of a GPX file in UTF-8; None where they are not written alike and the parser has to read them."""
    template = _template(text)
    if template is None:
        return None
    data = np.frombuffer(text + bytes(128), dtype=np.uint8)
    tags = np.flatnonzero(data == 60)
    begin = np.flatnonzero((data[tags + 1] == 116) & (data[tags + 4] == 112))  # <trkp
    count = len(template.texts) + 1
    if not len(begin) or begin[-1] + count > len(tags):
        return None
    if begin[-1] + count == len(tags):
        return None  # nothing follows the last point: the file is broken off
    position = tags[begin[:, None] + np.arange(count + 1)]
    if not _tags_alike(data, position, template):
        return None
    end = position[:, count - 1] + len(template.texts[-1])
    follows = begin[1:] == begin[:-1] + count
    if not _blank_between(data, end[:-1][follows], position[1:, 0][follows]):
        return None
    first = np.flatnonzero(np.concatenate([[True], ~follows]))
    last = np.append(first[1:], len(begin)) - 1
    if not all(_plain(text, *run, data) for run in zip(position[first, 0].tolist(), end[last].tolist(), strict=True)):
        return None
    both = _coordinates(data, position, template)
    if both is None:
        return None
    return FastPoints(
        lat=both[0],
        lon=both[1],
        ele=_values(data, position, template, template.ele),
        time=_texts(data, position, template, template.time),
        sizes=last - first + 1,
        rest=_rest(text, end[first], end[last]),
    )


def _template(text: bytes) -> _Template | None:
    """What the first point is written like; None where it is written in a way that only the parser should read."""
    found = _POINT.search(text)
    if not found or found.group(1) == found.group(2):
        return None
    end = text.find(b"</trkpt>", found.end(), found.end() + MAX_RECORD)
    if end < 0:
        return None
    record = text[found.end() : end + 8]
    tags = list(_TAG.finditer(record))
    if not 1 <= len(tags) <= MAX_TAGS or record.count(b"<") != len(tags):
        return None
    free, values = [False], {b"ele": 0, b"time": 0}
    extensions = b""
    for number, tag in enumerate(tags, start=1):
        closes, name, more, empty = tag.groups()
        plain = name.rpartition(b":")[2].lower()
        follows = tags[number] if number < len(tags) else None
        leaf = follows is not None and not closes and not empty and follows.group(1, 2) == (b"/", name)
        if plain in _OTHER_POINTS and number < len(tags):
            return None
        if extensions:
            extensions = b"" if closes and name == extensions else extensions
        elif plain == b"extensions" and not closes:
            if empty:
                return None
            extensions = name
        elif plain in values and not closes:
            if not leaf or values[plain] or more:
                return None
            values[plain] = number
            free.append(True)
            continue
        free.append(leaf)
    texts = [tag.group() for tag in tags]
    if max(map(len, texts)) > 100:
        return None
    return _Template(found.group(1), texts, free, values[b"ele"], values[b"time"])


def _tags_alike(data: Bytes, position: Ints, template: _Template) -> bool:
    """Whether every point has the template's tags, and blanks alone between those that hold nothing."""
    for number, tag in enumerate(template.texts, start=1):
        here = position[:, number]
        if not _all_are(data, here, tag):
            return False
        last = number == len(template.texts)
        if (
            not last
            and not template.free[number]
            and not _blank_between(data, here + len(tag), position[:, number + 1])
        ):
            return False
    return True


def _rows(data: Bytes, start: Ints, width: int) -> Bytes:
    """The ``width`` bytes from each start on: (n, width)."""
    every: Bytes = np.ndarray((len(data) - width + 1, width), np.uint8, data, strides=(1, 1))
    return every[start]


def _all_are(data: Bytes, start: Ints, text: bytes) -> bool:
    """Whether the same text stands at every start."""
    return _rows(data, start, len(text)).tobytes() == text * len(start)


def _blank_between(data: Bytes, start: Ints, stop: Ints) -> bool:
    """Whether the same blanks stand in all the given gaps."""
    if not len(start):
        return True
    width = int(stop[0] - start[0])
    if width == 0:
        return bool((start == stop).all())
    if width > 64 or (stop - start != width).any():
        return False
    blank = data[int(start[0]) : int(stop[0])].tobytes()
    return not blank.strip(_BLANKS) and _all_are(data, start, blank)


def _plain(text: bytes, start: int, stop: int, data: Bytes) -> bool:
    """Whether the points hold nothing that a parser reads otherwise than it stands there."""
    if text.find(b"&", start, stop) >= 0 or text.find(b"]]>", start, stop) >= 0:
        return False
    inside = data[start:stop]
    if inside.max() >= 127:
        return False
    if inside.min() >= 32:
        return True
    control = inside[inside < 32]
    return bool(((control == 10) | (control == 13) | (control == 9)).all())


def _coordinates(data: Bytes, position: Ints, template: _Template) -> tuple[Floats, Floats] | None:
    """(lat, lon) from the attributes; None where a tag is not written like the others."""
    second = b"lon" if template.first == b"lat" else b"lat"
    middle = b'" %s="' % second
    at = position[:, 0]
    found = []
    for before, after in ((b'<trkpt %s="' % template.first, middle), (middle, b'">')):
        if not _all_are(data, at, before):
            return None
        at = at + len(before)
        for width in (_USUAL, _WINDOW):
            window = _rows(data, at, width)
            length = (window == 34).argmax(axis=1)
            if length.all():
                break
        else:
            return None
        if not _all_are(data, at + length, after):
            return None
        found.append(_numbers(window, length))
        at = at + length
    if not _blank_between(data, at + 2, position[:, 1]):
        return None
    return (found[0], found[1]) if template.first == b"lat" else (found[1], found[0])


def _windows(data: Bytes, position: Ints, template: _Template, tag: int) -> tuple[Bytes, Ints]:
    """The bytes behind a tag, and how many of them are before the next tag."""
    start = position[:, tag] + len(template.texts[tag - 1])
    length = position[:, tag + 1] - start
    return _rows(data, start, min(max(int(length.max()), 1), _WINDOW)), length


def _values(data: Bytes, position: Ints, template: _Template, tag: int) -> Floats:
    """The numbers between a tag and its end, NaN where there is none."""
    if not tag:
        return np.full(len(position), np.nan)
    window, length = _windows(data, position, template, tag)
    long = np.flatnonzero(length > _WINDOW)
    out = _numbers(window, np.minimum(length, _WINDOW))
    for index in long:
        start = int(position[index, tag]) + len(template.texts[tag - 1])
        out[index] = _float(data[start : start + int(length[index])].tobytes())
    return out


def _texts(data: Bytes, position: Ints, template: _Template, tag: int) -> NDArray[np.bytes_]:
    """The texts between a tag and its end."""
    if not tag:
        return np.zeros(len(position), dtype="S1")
    window, length = _windows(data, position, template, tag)
    cells, width = window, window.shape[1]
    if int(length.min()) < width:
        cells = np.where(np.arange(width) < length[:, None], cells, 0).astype(np.uint8)
    out: NDArray[np.bytes_] = np.ascontiguousarray(cells).view(f"S{width}").ravel()
    if (length > _WINDOW).any():
        texts = out.astype(object)
        for index in np.flatnonzero(length > _WINDOW):
            start = int(position[index, tag]) + len(template.texts[tag - 1])
            texts[index] = data[start : start + int(length[index])].tobytes()
        out = texts.astype(np.bytes_)
    return out


def _numbers(window: Bytes, length: Ints) -> Floats:
    """Decimal numbers that begin each row of bytes and are ``length`` long, rounded as ``float`` rounds them."""
    dot = (window == 46).argmax(axis=1)
    dot = np.where((dot < length) & (window[:, 0] != 46) & (window[np.arange(len(dot)), dot] == 46), dot, length)
    negative = window[:, 0] == 45
    kind = (length * 64 + dot) * 2 + negative
    if (kind == kind[0]).all():
        return _column(window, int(length[0]), int(dot[0]), bool(negative[0]))
    out = np.empty(len(window))
    for value in np.unique(kind):
        here = kind == value
        out[here] = _column(window[here], int(value) // 128, int(value) // 2 % 64, bool(value % 2))
    return out


def _column(window: Bytes, length: int, dot: int, negative: bool) -> Floats:
    """Numbers of one length, with the point in one place."""
    used = [i for i in range(int(negative), length) if i != dot]
    decimals = max(length - dot - 1, 0)
    if not 0 < len(used) <= _EXACT_DIGITS:
        return np.array([_float(row[:length].tobytes()) for row in window])
    digits = window[:, used] - 48  # what is less than "0" becomes more than 9
    wrong = np.flatnonzero((digits > 9).any(axis=1))
    # not through a matrix product: its threads wait for one another where other programs work too
    whole = np.einsum("ij,j->i", digits.astype(np.float64), 10.0 ** np.arange(len(used) - 1, -1, -1))
    out = whole / 10.0**decimals
    if negative:
        out = -out
    for index in wrong:
        out[index] = _float(window[index, :length].tobytes())
    return np.asarray(out)


def _float(text: bytes) -> float:
    try:
        return float(text.decode("ascii", "replace"))
    except ValueError:
        return float("nan")


def _rest(text: bytes, first_end: Ints, last_end: Ints) -> bytes:
    """The file with the first point of each run alone."""
    parts, at = [], 0
    for end, last in zip(first_end.tolist(), last_end.tolist(), strict=True):
        parts.append(text[at:end])
        at = last
    parts.append(text[at:])
    return b"".join(parts)
