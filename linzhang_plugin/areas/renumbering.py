"""New numbers for grids whose village got another code: in one go, but never for a number that is printed."""

from __future__ import annotations

import re
from typing import Any

from ..county.codes import full_code
from ..county.errors import LinzhangError
from ..county.gateway import County
from ..county.ledger import Ledger
from . import numbering

KIND = "renumbergrids"


def strays(county: County) -> list[dict[str, Any]]:
    """Grids whose code does not begin with that of the area above them, by parent and code.

    Each with uid, code, name, parent_uid, parent_code and parent_name.
    """
    level = numbering.grid_level(county.profile)
    above = numbering.level_above(county.profile, level)
    digits = county.profile.level(above).digits if above is not None else 0
    rows = county.rows(
        """
        SELECT grid.uid, grid.code, grid.name, grid.parent_uid, parent.code AS parent_code, parent.name AS parent_name
        FROM area AS grid JOIN area AS parent ON parent.uid = grid.parent_uid
        WHERE grid.level = ? AND grid.kind = 'base' AND grid."end" IS NULL ORDER BY parent.code, grid.code
        """,
        (level,),
    )
    head = digits or None
    return [dict(r) for r in rows if not full_code(r["code"]).startswith(full_code(r["parent_code"])[:head])]


def printed(county: County) -> dict[str, list[str]]:
    """Code → numbers of the boards on which it is printed."""
    found: dict[str, list[str]] = {}
    for row in county.rows(
        """
        SELECT board.number, area.code, print.content FROM board_print AS print
        JOIN board ON board.uid = print.board_uid JOIN area ON area.uid = board.area_uid ORDER BY board.number
        """
    ):
        codes = set(re.findall(r"[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*", str(row["content"] or "")))
        for code in codes | {str(row["code"])}:
            numbers = found.setdefault(code, [])
            if str(row["number"]) not in numbers:
                numbers.append(str(row["number"]))
    return found


def renumber(county: County, *, parent: str = "", who: str | None = None) -> tuple[Ledger, str]:
    """Gives the strays (those under the area with the code ``parent``, '' for all) codes of their present parent.

    The order of the old codes stays; the old ones are never given again. What is printed keeps its number, and the
    ledger says on which board. One batch; returns (ledger, uid of the row in ``import``). LinzhangError
    ``areas_splitting.nothing_to_renumber``.
    """
    position = county.position()
    wanted = [row for row in strays(county) if parent in ("", row["parent_code"], row["parent_uid"])]
    if not wanted:
        raise LinzhangError("areas_splitting.nothing_to_renumber")
    numbers = numbering.Numbers.of(county)
    on_boards = printed(county)
    ledger = Ledger(KIND, county.name)
    updates: list[dict[str, Any]] = []
    for number, row in enumerate(wanted, start=1):
        boards = on_boards.get(row["code"], [])
        values: dict[str, object] = {"area_code": row["code"], "name": row["name"], "parent": row["parent_name"]}
        if boards:
            ledger.refuse(row["code"], number, "areas_splitting.number_printed", **values, boards="、".join(boards))
            continue
        code = numbers.next_codes(row["parent_code"])[0]
        updates.append({"uid": row["uid"], "code": code})
        ledger.note(row["code"], number, "areas_splitting.renumbered", **values, new=code)
    with county.batch("renumber grids", who) as batch:
        batch.refuse_changes_since(position, "area")
        batch.update_many("area", updates)
        return ledger, batch.record_import(KIND, ledger.source, ledger)
