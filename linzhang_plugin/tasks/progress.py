"""Progress of the shares (计划/完成/完成率) and the ranking of the places."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from ..county.ledger import Ledger
from ..county.units import rounded
from .bases import Place, PlaceColumn
from .matrix_read import Matrix
from .shares import KIND
from .split import PRINTED, plain
from .store import StoredTarget

if TYPE_CHECKING:
    from ..county.gateway import County

DECIMALS = 2
"""Of a rate in per cent: what is printed is what is compared, so that equal figures have equal ranks."""


def rate(done: Decimal | None, planned: Decimal | None) -> Decimal | None:
    """完成率 in per cent, two decimals, over 100 too; None where nothing was planned or nothing reported."""
    if done is None or not planned:
        return None
    return rounded(done * 100 / planned, DECIMALS)


def ranks(values: Sequence[Decimal | None]) -> list[int | None]:
    """1, 2, 2, 4: the highest first, equal values share a rank; None where there is no value."""
    known = sorted((v for v in values if v is not None), reverse=True)
    return [None if v is None else 1 + known.index(v) for v in values]


@dataclass(frozen=True)
class Standing:
    """One place in the ranking: its rates by target uid, their mean, its rank."""

    place: Place
    rates: Mapping[str, Decimal | None]
    mean: Decimal | None
    rank: int | None


def planned(matrix: Matrix, target: StoredTarget, place: Place, year: int | None = None) -> Decimal | None:
    """What a place has to do: of one year where the target runs over several and a year is asked for."""
    key = (target.uid, place.uid)
    if year is not None and key in matrix.by_year:
        return matrix.by_year[key].get(year)
    return matrix.shares.get(key)


def standings(matrix: Matrix, cap: Decimal | None = None, year: int | None = None) -> list[Standing]:
    """The places, the best first, equal ones in their own order; those without any figure last.

    The mean is that of the rates of all targets for which the place has a plan; what is not reported counts 0 once
    anybody has reported on that target. ``cap``: more than this does not count in the mean (None: no cap).
    """
    targets = [t for t in matrix.targets if t.splittable and not t.part_of]
    asked = [t for t in targets if any((t.uid, p.uid) in matrix.done for p in matrix.where)]
    rows: list[tuple[Place, dict[str, Decimal | None], Decimal | None]] = []
    for place in matrix.where:
        rates: dict[str, Decimal | None] = {}
        for target in asked:
            done = matrix.done.get((target.uid, place.uid))
            value = Decimal(0) if done is None else done.value
            rates[target.uid] = rate(value, planned(matrix, target, place, year))
        counted = [r if cap is None else min(r, cap) for r in rates.values() if r is not None]
        rows.append((place, rates, rounded(sum(counted, Decimal(0)) / len(counted), DECIMALS) if counted else None))
    order = ranks([mean for _, _, mean in rows])
    found = [Standing(place, rates, mean, rank) for (place, rates, mean), rank in zip(rows, order, strict=True)]
    return sorted(found, key=lambda s: (s.rank is None, s.rank or 0))


def report(
    county: County,
    target: StoredTarget,
    where: Sequence[Place],
    column: PlaceColumn,
    day: datetime.date,
    who: str | None = None,
    note: str = "",
) -> tuple[Ledger, str]:
    """Writes what the places have done until a day (amounts in the printed unit); (ledger, uid of the import).

    The same day again replaces that day's figure, other days stay. Places that have no share of the target are
    refused; faults of the column are in the ledger with their line.
    """
    ledger = Ledger(KIND, target.indicator)
    factor = PRINTED.get(target.unit, ("", 1))[1]
    names = {place.uid: place.name for place in where}
    for line, code, values in column.faults:
        ledger.refuse(target.indicator, line or None, code, **values)
    with county.batch("report progress", who) as batch:
        shares = {
            row["area_uid"]: row["uid"]
            for row in batch.rows("SELECT uid, area_uid FROM target_share WHERE target_uid = ?", (target.uid,))
        }
        for uid, value in column.values.items():
            if value is None:
                continue
            if uid not in shares:
                ledger.refuse(
                    target.indicator, column.lines.get(uid), "tasks_matrix.no_share", place=names.get(uid, "")
                )
                continue
            text = plain(value / factor)
            old = batch.rows(
                "SELECT uid, value, note FROM progress WHERE target_share_uid = ? AND day = ?",
                (shares[uid], day.isoformat()),
            )
            said = {"place": names.get(uid, ""), "value": plain(value)}
            if not old:
                row = {"target_share_uid": shares[uid], "day": day.isoformat(), "value": text, "note": note or None}
                batch.insert("progress", [row])
                ledger.accept(target.indicator, column.lines.get(uid), "tasks_matrix.reported", **said)
            elif old[0]["value"] != text or (note and old[0]["note"] != note):
                batch.update("progress", old[0]["uid"], value=text, note=note or old[0]["note"])
                ledger.accept(target.indicator, column.lines.get(uid), "tasks_matrix.reported", **said)
            else:
                ledger.unchanged(target.indicator, column.lines.get(uid), "tasks_matrix.reported", **said)
        import_uid = batch.record_import(KIND, target.indicator, ledger)
    return ledger, import_uid
