"""What reaches the office from elsewhere: the table of a platform, and tracks of 奥维, which are shifted to GCJ-02."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

import numpy as np
import openpyxl

from linzhang_plugin.county import gcj02

from . import writers
from .schedule import month_text
from .tracks import Recording

OVITAL_RANGERS, OVITAL_TRACKS = 6, 2
"""So many rangers sent so many tracks each in the month before."""
_EARLIER = 30 * 86400
_INFLATED = 1.31
"""A platform counts what the receiver wrote, drift and all."""
_KML = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2" '
    'xmlns:gx="http://www.google.com/kml/ext/2.2">\n<Document><name>{name}</name>\n<Placemark><name>{name}</name>\n'
    "<gx:Track>\n{points}\n</gx:Track>\n</Placemark>\n</Document>\n</kml>\n"
)


@dataclass
class OtherSources:
    """Collects recordings, and writes what other programs would have made of them."""

    rows: dict[tuple[str, str, str], list[float]] = field(default_factory=dict)
    ovital: dict[str, list[str]] = field(default_factory=dict)

    def add(self, recording: Recording, ranger: str, grids: list[str]) -> None:
        """A recording of a ranger: a row of the platform, and for the first rangers a track of 奥维 a month earlier."""
        row = self.rows.setdefault((ranger, grids[0], recording.outing.day.isoformat()), [0.0, 0.0])
        row[0] += recording.metres * _INFLATED
        row[1] += recording.seconds
        if recording.outing.kind != "normal" or len(recording.unix) < 50:
            return
        if ranger not in self.ovital and len(self.ovital) >= OVITAL_RANGERS:
            return
        tracks = self.ovital.setdefault(ranger, [])
        if len(tracks) < OVITAL_TRACKS:
            tracks.append(_document(recording, ranger))

    def write(self, folder: Path) -> None:
        """平台/…巡护统计.xlsx with a row a ranger and day, and 奥维/….ovkml."""
        path = folder / "平台" / f"{month_text()}巡护统计.xlsx"
        path.parent.mkdir(parents=True, exist_ok=True)
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = "巡护统计"
        sheet.append(["姓名", "网格编号", "巡护日期", "巡护路程（公里）", "巡护时长（小时）"])
        for (ranger, grid, day), (metres, seconds) in sorted(self.rows.items()):
            sheet.append([ranger, grid, day, round(metres / 1000, 2), round(seconds / 3600, 2)])
        book.save(path)
        writers.frozen(path)
        for ranger, documents in sorted(self.ovital.items()):
            for number, document in enumerate(documents, start=1):
                file = folder / "奥维" / f"{ranger}_{number}.ovkml"
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(document.encode("utf-8"))


def _document(recording: Recording, name: str) -> str:
    lon, lat = gcj02.wgs84_to_gcj02(recording.degrees[:, 0], recording.degrees[:, 1])
    whens = np.datetime_as_string((recording.unix - _EARLIER).astype("datetime64[s]")).tolist()
    points = [f"<when>{when}Z</when>" for when in whens]
    points += [
        f"<gx:coord>{x:.8f} {y:.8f} {z:.1f}</gx:coord>"
        for x, y, z in zip(lon.tolist(), lat.tolist(), recording.elevation.tolist(), strict=True)
    ]
    return _KML.format(name=escape(name), points="\n".join(points))
