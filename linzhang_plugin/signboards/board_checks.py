"""Checks of boards (公示牌检查): what was found on a day, all kept, and the board's state after the latest."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from ..county import schema
from ..county.errors import LinzhangError
from ..county.gateway import County
from ..county.ledger import Ledger

STATES = ("good", "damaged", "aged", "stale", "removed")


def record_checks(
    county: County,
    numbers: Sequence[str],
    state: str,
    day: datetime.date,
    *,
    note: str = "",
    by: str = "",
    today: datetime.date,
    who: str | None = None,
) -> tuple[Ledger, str]:
    """Writes one check a board; (ledger, uid of the import).

    A second check of the same day replaces what was found on it; an older one leaves the board's state as it is.
    LinzhangError ``signboards_register.check_nothing``, ``…check_state_unknown``, ``…check_in_future``.
    """
    if not numbers:
        raise LinzhangError("signboards_register.check_nothing")
    names = schema.CODE_LISTS["board_state"]
    if state not in STATES:
        raise LinzhangError("signboards_register.check_state_unknown", state=state)
    if day > today:
        raise LinzhangError("signboards_register.check_in_future", day=day.isoformat())
    ledger = Ledger("recordboardchecks", county.path.name)
    boards = {row["number"]: dict(row) for row in county.rows("SELECT uid, number, state, checked FROM board")}
    with county.batch("board checks", who) as batch:
        for number in dict.fromkeys(numbers):
            board = boards.get(number)
            if board is None:
                ledger.refuse(number, None, "signboards_register.board_unknown", number=number)
                continue
            found = {"state": state, "note": note or None, "by_name": by or None}
            rows = batch.rows(
                "SELECT uid, state, note, by_name FROM board_check WHERE board_uid = ? AND day = ?",
                (board["uid"], day.isoformat()),
            )
            same = bool(rows) and all((rows[0][key] or None) == value for key, value in found.items())
            if rows and not same:
                batch.update("board_check", rows[0]["uid"], **found)
            elif not rows:
                batch.insert("board_check", [{"board_uid": board["uid"], "day": day.isoformat(), **found}])
            latest = str(board["checked"] or "")[:10]
            if latest > day.isoformat():
                values = {"day": day.isoformat(), "latest": latest}
                ledger.note(number, None, "signboards_register.check_older", **values)
                continue
            if (board["state"], latest) != (state, day.isoformat()):
                batch.update("board", board["uid"], state=state, checked=day.isoformat())
            if same:
                ledger.unchanged(number, None, "signboards_register.check_known", day=day.isoformat())
            else:
                ledger.accept(number, None, "signboards_register.check_recorded", state=names[state])
        uid = batch.record_import("recordboardchecks", ledger.source, ledger)
    return ledger, uid
