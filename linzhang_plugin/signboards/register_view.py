"""The register as the dock lists it: one row a board or an area without one, with what is to be done about it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .inspection import Inspection
from .stale import Reason, StaleBoard

ALL, STALE, MISSING, NEAR, NO_PHOTO, LATE = "all", "stale", "missing", "near", "no_photo", "late"
FILTERS = (ALL, STALE, LATE, MISSING, NEAR, NO_PHOTO)


@dataclass(frozen=True)
class Line:
    """One row; ``uid`` and ``number`` are '' for an area without a board. ``near`` are (number, metres)."""

    uid: str
    number: str
    area_uid: str
    area_code: str
    area: str
    level: str
    state: str
    checked: str
    photos: int
    printed: str
    reasons: tuple[Reason, ...]
    since: str
    due: str
    late: bool
    near: tuple[tuple[str, float], ...]
    ended: bool = False

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Line:
        """From what ``asdict`` gave, out of JSON."""
        reasons = tuple((str(code), dict(values)) for code, values in row["reasons"])
        near = tuple((str(number), float(metres)) for number, metres in row["near"])
        return cls(**{**row, "reasons": reasons, "near": near})

    def is_in(self, wanted: str) -> bool:
        """Whether the row belongs to a filter."""
        return {
            ALL: bool(self.uid),
            STALE: bool(self.reasons),
            LATE: self.late,
            MISSING: not self.uid,
            NEAR: bool(self.near),
            NO_PHOTO: bool(self.uid) and self.photos == 0,
        }[wanted]


def lines(inspection: Inspection, stale: Sequence[StaleBoard], day: datetime.date) -> list[Line]:
    """All boards in the order of the register, then the areas without one."""
    by_number = {board.number: board for board in stale}
    near: dict[str, list[tuple[str, float]]] = {}
    for one, other, metres in inspection.near:
        near.setdefault(one, []).append((other, metres))
        near.setdefault(other, []).append((one, metres))
    out = []
    for e in inspection.entries:
        board = by_number.get(e.number)
        out.append(
            Line(
                e.uid, e.number, e.area_uid, e.area_code, e.area, e.level,
                "stale" if board and e.state not in ("damaged", "aged") else e.state,
                e.checked, e.photos, e.printed,
                board.reasons if board else (), board.since if board else "", board.due if board else "",
                bool(board and board.is_late(day)), tuple(near.get(e.number, ())), bool(board and board.ended),
            )
        )  # fmt: skip
    for code, name, level in inspection.missing:
        out.append(Line("", "", "", code, name, level, "", "", 0, "", (), "", "", False, ()))
    return out
