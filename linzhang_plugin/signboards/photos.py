"""Photos of boards (公示牌照片): which board a picture shows, how far from its planned place it was taken; no qgis.

A picture belongs to the board whose number is in its name, else to the nearest board within the profile's distance
(``signboards.photo_metres``). It is copied into 附件 beside the county file; the same picture twice changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from ..county import crs, geom
from ..county.attachments import Attachment, attached, record
from ..county.gateway import Batch, County
from ..county.ledger import Ledger

PHOTO_M = 50.0
"""A picture taken farther from the board's planned place is told of; profile: signboards.photo_metres."""
SUFFIXES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".heic", ".webp", ".bmp")
Progress = Callable[[float], None]


@dataclass(frozen=True)
class Shot:
    """A picture as its file says: ``taken`` Unix seconds, ``lon`` and ``lat`` in degrees (WGS 84), None for unknown."""

    path: Path
    taken: int | None = None
    lon: float | None = None
    lat: float | None = None


@dataclass
class _Board:
    uid: str
    number: str
    x: float | None
    y: float | None


@dataclass(frozen=True)
class _Match:
    shot: Shot
    board: _Board
    metres: float | None
    by_name: bool
    xy: tuple[float, float] | None


def pictures_in(paths: Sequence[Path]) -> list[Path]:
    """The pictures among files and in folders, with those below them; each once, by name."""
    found: list[Path] = []
    for path in paths:
        inside = [p for p in path.rglob("*") if p.is_file()] if path.is_dir() else [path]
        found += [p for p in inside if p.suffix.lower() in SUFFIXES or not path.is_dir()]
    return sorted(dict.fromkeys(found))


def add_photos(
    county: County,
    shots: Sequence[Shot],
    refused: Sequence[tuple[str, str, dict[str, object]]] = (),
    *,
    place: bool = False,
    who: str | None = None,
    progress: Progress = lambda _fraction: None,
) -> tuple[Ledger, str]:
    """Adds the pictures to their boards; (ledger, uid of the import).

    ``refused`` are (file, code, values) of what could not be read. With ``place`` a board without a place gets that of
    its first picture. What ``progress`` raises leaves county file and folder as they were.
    """
    ledger = Ledger("addboardphotos", county.path.name)
    for name, code, values in refused:
        ledger.refuse(name, None, code, **values)
    section = county.profile.get("signboards") or {}
    limit = float(section.get("photo_metres", PHOTO_M) or 0)
    boards = _boards(county)
    matches = _matched(county.epsg, boards, shots, limit, ledger)
    with ExitStack() as copies:
        files: list[Attachment | None] = []
        for done, match in enumerate(matches):
            progress(0.9 * done / max(1, len(matches)))
            files.append(copies.enter_context(attached(county, match.shot.path)))
        with county.batch("board photos", who) as batch:
            for match, file in zip(matches, files, strict=True):
                _save(batch, match, file, limit, place, ledger)
            uid = batch.record_import("addboardphotos", ledger.source, ledger)
    return ledger, uid


def _boards(county: County) -> list[_Board]:
    rows = county.rows("SELECT uid, number, geom FROM board ORDER BY number")
    shapes = geom.geometries([row["geom"] for row in rows])
    out = []
    for row, shape in zip(rows, shapes, strict=True):
        there = shape is not None and not shapely.is_empty(shape)
        x, y = (float(shapely.get_x(shape)), float(shapely.get_y(shape))) if there else (None, None)
        out.append(_Board(row["uid"], row["number"], x, y))
    return out


def _places(epsg: int, shots: Sequence[Shot]) -> list[tuple[float, float] | None]:
    """Where the pictures were taken, in the county's CRS; None for those without a place."""
    known = [i for i, shot in enumerate(shots) if shot.lon is not None and shot.lat is not None]
    out: list[tuple[float, float] | None] = [None] * len(shots)
    if known:
        lon, lat = (np.array([getattr(shots[i], key) for i in known], dtype=float) for key in ("lon", "lat"))
        x, y = crs.transformer(crs.CGCS2000, epsg)(lon, lat)
        for i, a, b in zip(known, x, y, strict=True):
            if np.isfinite(a) and np.isfinite(b):
                out[i] = float(a), float(b)
    return out


def _matched(epsg: int, boards: Sequence[_Board], shots: Sequence[Shot], limit: float, ledger: Ledger) -> list[_Match]:
    # the longest number first: 12-V01 is part of 112-V01
    named = sorted(boards, key=lambda b: -len(b.number))
    placed = [b for b in boards if b.x is not None]
    xy = np.array([[b.x, b.y] for b in placed], dtype=float).reshape(-1, 2)
    out = []
    for shot, where in zip(shots, _places(epsg, shots), strict=True):
        stem = shot.path.stem.casefold()
        board = next((b for b in named if _is_in(b.number.casefold(), stem)), None)
        by_name = board is not None
        away = np.hypot(xy[:, 0] - where[0], xy[:, 1] - where[1]) if where is not None and len(xy) else None
        if board is None and away is not None and float(away.min()) <= limit:
            board = placed[int(away.argmin())]
        if board is None:
            _say_unmatched(ledger, shot, where, placed, away, limit)
            continue
        metres = None
        if where is not None and board.x is not None and board.y is not None:
            metres = float(np.hypot(board.x - where[0], board.y - where[1]))
        out.append(_Match(shot, board, metres, by_name, where))
    return out


def _is_in(number: str, stem: str) -> bool:
    """Whether the number stands in a file's name by itself, and not as a part of a longer one (V01 in V012)."""
    return re.search(rf"(?<!\d){re.escape(number)}(?!\d)", stem) is not None


def _say_unmatched(
    ledger: Ledger,
    shot: Shot,
    where: tuple[float, float] | None,
    placed: Sequence[_Board],
    away: np.ndarray | None,
    limit: float,
) -> None:
    name = shot.path.name
    if where is None:
        ledger.refuse(name, None, "signboards_register.photo_unknown")
    elif away is None:
        ledger.refuse(name, None, "signboards_register.photo_no_places")
    else:
        nearest = int(away.argmin())
        values = {"number": placed[nearest].number, "metres": f"{float(away[nearest]):.0f}", "limit": f"{limit:g}"}
        ledger.refuse(name, None, "signboards_register.photo_too_far", **values)


def _save(batch: Batch, match: _Match, file: Attachment | None, limit: float, place: bool, ledger: Ledger) -> None:
    shot, board, name = match.shot, match.board, match.shot.path.name
    document = record(batch, "", file, "photo", by_title=False)
    known = batch.rows("SELECT uid FROM board_photo WHERE board_uid = ? AND document_uid = ?", (board.uid, document))
    if not known:
        row = {"board_uid": board.uid, "document_uid": document, "taken": shot.taken, "lon": shot.lon, "lat": shot.lat}
        batch.insert("board_photo", [{**row, "metres_off": None if match.metres is None else round(match.metres, 1)}])
    notes: list[tuple[str, dict[str, object]]] = []
    if board.x is None and match.xy is not None:
        values: dict[str, object] = {"number": board.number, "place": f"{shot.lon:.5f}, {shot.lat:.5f}"}
        if place:
            batch.update("board", board.uid, geom=geom.to_wkb([shapely.points(*match.xy)])[0])
            board.x, board.y = match.xy
        notes.append((f"signboards_register.photo_place_{'taken' if place else 'proposed'}", values))
    if match.metres is not None and match.metres > limit:
        values = {"number": board.number, "metres": f"{match.metres:.0f}", "limit": f"{limit:g}"}
        notes.append(("signboards_register.photo_off", values))
    if known and not any(code.endswith("_taken") for code, _ in notes):
        ledger.unchanged(name, None, "signboards_register.photo_known", number=board.number)
        return
    for code, values in notes:
        ledger.note(name, None, code, **values)
    if not notes:
        how = "name" if match.by_name else "place"
        ledger.accept(name, None, f"signboards_register.photo_by_{how}", number=board.number)
