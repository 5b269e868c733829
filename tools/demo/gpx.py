"""GPX files as telephones write them, and the odd ones that every folder holds."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

import numpy as np

from .mesh import Floats, Ints

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<gpx version="1.1" creator="{creator}" xmlns="http://www.topografix.com/GPX/1/1">\n'
    "<trk>\n<name>{name}</name>\n<trkseg>\n"
)
_TAIL = "</trkseg>\n</trk>\n</gpx>\n"
_POINT = '<trkpt lat="%.7f" lon="%.7f"><ele>%.1f</ele><time>%s</time></trkpt>'
_POINT_WITHOUT_TIME = '<trkpt lat="%.7f" lon="%.7f"><ele>%.1f</ele></trkpt>'


def text(name: str, degrees: Floats, elevation: Floats, unix: Ints | None, *, zulu: bool) -> str:
    """A GPX 1.1 document; times in UTC with Z, or China's with +08:00; None: points without times."""
    head = _HEAD.format(creator="巡护通 2.1" if zulu else "HuLin 3.4", name=escape(name))
    lat, lon, ele = degrees[:, 1].tolist(), degrees[:, 0].tolist(), elevation.tolist()
    if unix is None:
        points = [_POINT_WITHOUT_TIME % p for p in zip(lat, lon, ele, strict=True)]
    else:
        local = unix if zulu else unix + 8 * 3600
        suffix = "Z" if zulu else "+08:00"
        times = [t + suffix for t in np.datetime_as_string(local.astype("datetime64[s]")).tolist()]
        points = [_POINT % p for p in zip(lat, lon, ele, times, strict=True)]
    return head + "\n".join(points) + "\n" + _TAIL


def write(path: Path, document: str) -> None:
    """Writes the document in UTF-8 with Unix line ends; makes the folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(document.encode("utf-8"))


def truncated(document: str, points: int) -> str:
    """The document as it is when the battery dies in the middle of a point."""
    end = 0
    for _ in range(points):
        end = document.index("<trkpt", end + 1)
    return document[: end + 27]


NOT_GPX = "巡护记录\n今天下雨，手机没有信号，沿山脊走了一圈，没有发现火情。\n"
