"""Photos of boards as people bring them back: drawn, with place and time in them as a phone writes it (EXIF)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from linzhang_plugin.county import crs, geom
from linzhang_plugin.county.gateway import County

SIZE = (800, 600)


@dataclass(frozen=True)
class Shot:
    """A photo of the board with that number, so many metres east of its planned place; ``named``: it says which."""

    number: str
    metres: float
    named: bool
    taken: str


SHOTS = (
    Shot("520999101201-V01", 6.0, True, "2024:06:18 09:12:00"),
    Shot("520999101202-V01", 14.0, False, "2024:06:18 10:05:00"),
    Shot("520999101203-V01", 180.0, True, "2024:06:18 11:40:00"),
)
"""The third board was put up at another place than planned."""


def take(county_file: Path, folder: Path) -> None:
    """Draws the photos of boards that have a planned place into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    with County.open(county_file, read_only=True) as county:
        rows = {
            row["number"]: (row["name"], row["geom"])
            for row in county.rows(
                "SELECT board.number, board.geom, area.name FROM board JOIN area ON area.uid = board.area_uid"
                " WHERE board.geom IS NOT NULL"
            )
        }
        to_degrees = crs.transformer(county.epsg, crs.CGCS2000)
    for i, shot in enumerate(SHOTS, start=1):
        if shot.number not in rows:
            continue
        name, blob = rows[shot.number]
        (place,) = geom.geometries([blob])
        lon, lat = to_degrees(np.array([shapely.get_x(place) + shot.metres]), np.array([shapely.get_y(place)]))
        stem = f"{shot.number} {name}" if shot.named else f"IMG_20240618_{i:03d}"
        plain = _jpeg(f"{name}林长公示牌", i)
        tagged = plain[:2] + exif(float(lon[0]), float(lat[0]), shot.taken) + plain[2:]
        (folder / f"{stem}.jpg").write_bytes(tagged)


def _jpeg(title: str, seed: int) -> bytes:
    """A board on two posts before hills, as a JPEG."""
    from qgis.PyQt.QtCore import QBuffer, QIODevice, QPointF, QRectF, Qt
    from qgis.PyQt.QtGui import QColor, QFont, QImage, QLinearGradient, QPainter, QPolygonF

    width, height = SIZE
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sky = QLinearGradient(0, 0, 0, height)
    sky.setColorAt(0, QColor("#8FB8DE"))
    sky.setColorAt(1, QColor("#E9F1F7"))
    painter.fillRect(0, 0, width, height, sky)
    rng = np.random.default_rng(seed)
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, level in (("#7FA08A", 300), ("#5C8667", 360), ("#41694C", 430)):
        x = np.linspace(0, width, 40)
        y = level + sum(rng.normal(0, 26 / k) * np.sin(k * x / 90 + rng.uniform(0, 6)) for k in (1, 2, 3))
        hill = [QPointF(0, height), *(QPointF(float(a), float(b)) for a, b in zip(x, y, strict=True))]
        painter.setBrush(QColor(colour))
        painter.drawPolygon(QPolygonF([*hill, QPointF(width, height)]))
    painter.setBrush(QColor("#8A8F93"))
    for left in (236, 548):
        painter.drawRect(QRectF(left, 190, 16, 380))
    painter.setBrush(QColor("#FCFBF7"))
    painter.drawRect(QRectF(210, 180, 380, 254))
    painter.setBrush(QColor("#14532D"))
    painter.drawRect(QRectF(210, 180, 380, 46))
    painter.setBrush(QColor("#CFE6CF"))
    painter.drawRect(QRectF(224, 242, 170, 150))
    painter.setBrush(QColor("#B9C4BB"))
    for row in range(9):
        painter.drawRect(QRectF(410, 246 + row * 17, 120 + 40 * ((row * 7) % 3) / 2, 7))
    painter.setPen(QColor("#FFFFFF"))
    font = QFont("Noto Sans CJK SC")
    font.setPixelSize(24)
    painter.setFont(font)
    painter.drawText(QRectF(210, 180, 380, 46), int(Qt.AlignmentFlag.AlignCenter), title)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG", 88)
    return bytes(buffer.data())


def exif(lon: float | None, lat: float | None, taken: str) -> bytes:
    """An APP1 segment after the EXIF 2.3 standard: big-endian TIFF with Exif and GPS directories (degrees, WGS 84)."""

    def directory(entries: list[tuple[int, int, int, bytes]], start: int) -> bytes:
        """Entries (tag, type, count, data); data of more than 4 bytes stands behind the directory."""
        head, tail = struct.pack(">H", len(entries)), b""
        behind = start + 2 + 12 * len(entries) + 4
        for tag, kind, count, data in entries:
            if len(data) > 4:
                head += struct.pack(">HHII", tag, kind, count, behind + len(tail))
                tail += data
            else:
                head += struct.pack(">HHI", tag, kind, count) + data.ljust(4, b"\0")
        return head + struct.pack(">I", 0) + tail

    def sexagesimal(value: float) -> bytes:
        whole = abs(value)
        d, m = int(whole), int(whole * 60 % 60)
        return struct.pack(">6I", d, 1, m, 1, round((whole * 3600 - d * 3600 - m * 60) * 100_000), 100_000)

    when = taken.encode() + b"\0"
    photo = [(0x9003, 2, len(when), when)]
    gps = []
    if lon is not None and lat is not None:
        north, east = (b"N\0" if lat >= 0 else b"S\0"), (b"E\0" if lon >= 0 else b"W\0")
        gps = [(1, 2, 2, north), (2, 5, 3, sexagesimal(lat)), (3, 2, 2, east), (4, 5, 3, sexagesimal(lon))]
    count = 2 if gps else 1
    first = 8 + 2 + 12 * count + 4
    second = first + len(directory(photo, first))
    pointers = [(0x8769, 4, 1, struct.pack(">I", first))]
    if gps:
        pointers.append((0x8825, 4, 1, struct.pack(">I", second)))
    tiff = b"MM\0*" + struct.pack(">I", 8) + directory(pointers, 8) + directory(photo, first)
    body = b"Exif\0\0" + tiff + (directory(gps, second) if gps else b"")
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body
