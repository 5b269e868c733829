"""The register of boards (一牌一档): which board was printed when with what, and which one is out of date."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ..county.gateway import Batch, County
from .contents import BoardContent
from .facts import Facts

if TYPE_CHECKING:
    from ..county.ledger import Ledger

NEVER, CURRENT, CHANGED = "never", "current", "changed"


@dataclass(frozen=True)
class Printed:
    """One board that was exported: its content, the file's name and the template that was used."""

    content: BoardContent
    file: str
    template: str


@dataclass(frozen=True)
class BoardState:
    """One area of the list in the panel. ``printed`` is the day (ISO) of the last print's people, '' for never."""

    area_uid: str
    code: str
    name: str
    town: str
    number: str
    state: str
    printed: str


def save(county: County, boards: Sequence[Printed], as_of: date, who: str | None, ledger: Ledger) -> tuple[int, str]:
    """Writes ``board``, ``board_print`` and the ledger in one transaction.

    A board is known by its number, so a second run adds a print and no board. Returns how many boards are new, and
    the uid of the row in ``import``.
    """
    with county.batch("export boards", who) as batch:
        added = _save(batch, boards, as_of)
        import_uid = batch.record_import("exportboards", ledger.source, ledger)
    return added, import_uid


def _save(batch: Batch, boards: Sequence[Printed], as_of: date) -> int:
    uids = {row["number"]: row["uid"] for row in batch.rows("SELECT uid, number FROM board")}
    fresh = [b for b in boards if b.content.number not in uids]
    new_rows = [
        {"number": b.content.number, "area_uid": b.content.area_uid, "template": b.template, "state": "planned"}
        for b in fresh
    ]
    for board, uid in zip(fresh, batch.insert("board", new_rows), strict=True):
        uids[board.content.number] = uid
    now = int(time.time())
    batch.insert(
        "board_print",
        [
            {
                "board_uid": uids[b.content.number],
                "printed": now,
                "as_of": as_of.isoformat(),
                "file": b.file,
                "content_hash": b.content.digest(),
                "content": b.content.snapshot(),
            }
            for b in boards
        ],
    )
    return len(fresh)


def last_prints(county: County) -> dict[str, tuple[str, str, str]]:
    """area uid → (number, content hash, as-of day) of the last print of its board that was not taken down."""
    rows = county.rows(
        """
        SELECT board.area_uid, board.number, board_print.content_hash, board_print.as_of
        FROM board_print JOIN board ON board.uid = board_print.board_uid
        WHERE board.state IS NOT 'removed'
        ORDER BY board_print.printed, board_print.id
        """
    )
    return {row["area_uid"]: (row["number"], row["content_hash"], row["as_of"]) for row in rows}


@dataclass(frozen=True)
class Earlier:
    """What was printed for an area before: all names of its files, and content hash and template of the last print."""

    files: tuple[str, ...] = ()
    digest: str = ""
    template: str = ""


def earlier_prints(county: County) -> dict[str, Earlier]:
    """area uid → its prints so far."""
    rows = county.rows(
        """
        SELECT board.area_uid, board.template, board_print.file, board_print.content_hash
        FROM board_print JOIN board ON board.uid = board_print.board_uid
        ORDER BY board_print.printed, board_print.id
        """
    )
    found: dict[str, Earlier] = {}
    for row in rows:
        files = dict.fromkeys((*found.get(row["area_uid"], Earlier()).files, row["file"]))
        found[row["area_uid"]] = Earlier(tuple(f for f in files if f), row["content_hash"], row["template"])
    return found


def printed_files(county: County) -> dict[str, str]:
    """File name → number of the board that it was last printed for."""
    rows = county.rows(
        """
        SELECT board_print.file, board.number FROM board_print JOIN board ON board.uid = board_print.board_uid
        WHERE board_print.file IS NOT NULL ORDER BY board_print.printed, board_print.id
        """
    )
    return {row["file"]: row["number"] for row in rows}


def places_and_materials(county: County) -> dict[str, tuple[str, str]]:
    """number → (place text, material) of every board in the register."""
    rows = county.rows("SELECT number, place, material FROM board")
    return {row["number"]: (row["place"] or "", row["material"] or "") for row in rows}


def printed_phone(county: County) -> str:
    """The supervision phone of the last print, which a later run without one is compared with; '' for none."""
    text = county.scalar("SELECT content FROM board_print ORDER BY printed DESC, id DESC LIMIT 1")
    return str(json.loads(text).get("supervision_phone", "")) if text else ""


def states(county: County, facts: Facts, day: date, supervision_phone: str = "") -> list[BoardState]:
    """The state of every area's board on ``day``: never printed, as printed, or changed since."""
    prints = last_prints(county)
    phone = supervision_phone or facts.section.text("supervision_phone") or printed_phone(county)
    out = []
    for area in facts.areas:
        content = facts.content(area, day, phone)
        number, digest, printed = prints.get(area.uid, ("", "", ""))
        state = NEVER if not number else CURRENT if digest == content.digest() else CHANGED
        town = area.lineage.get("town", ("", ""))[1] if area.level != "town" else ""
        out.append(BoardState(area.uid, area.code, area.name, town, content.number, state, printed))
    return out
