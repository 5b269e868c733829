"""Mending what a check of a county found, as one batch of the change log, and taking the last mending back.

The log keeps every outline from before the change, so a mending can be taken back days later, as long as nobody has
changed the same areas since.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from ..county import geom, undo
from ..county.errors import LinzhangError
from ..county.gateway import Batch, County
from ..county.ledger import Ledger
from .checking import Checked, check_county, of_engine
from .faults import FIGURE, Found, named, safe_m2, sized
from .topology.fix import Fixed, fix, fix_all, mendable
from .topology.model import KINDS as TOPOLOGICAL
from .tree import Tree

KIND = "fixareas"
# figures are whole m², and one that is shown as 1000 must pass a limit of 1000
_SHOWN = 0.5

Progress = Callable[[float], None]


@dataclass(frozen=True)
class Outcome:
    """``ledger`` says of each fault what became of it; ``areas`` is how many rows were written."""

    ledger: Ledger
    import_uid: str
    mended: int
    areas: int


def fix_county(
    county: County,
    *,
    day: datetime.date | str,
    ids: Collection[str] | None = None,
    kinds: Collection[str] = (),
    max_m2: float | None = None,
    who: str | None = None,
    progress: Progress = lambda _: None,
) -> Outcome:
    """Mends the faults ``ids`` of a check, or all of ``kinds`` (all kinds where none is named).

    ``max_m2`` is the greatest fault that is mended; the profile's ``areas.checks.safe_m2`` where it is None. Faults
    without a remedy of ours and greater ones are left and said in the ledger. One batch; nothing is written where
    nothing could be mended.
    """
    most = safe_m2(county.profile) if max_m2 is None else max_m2
    position = county.position()
    checked = check_county(county, day=day, progress=lambda f: progress(0.4 * f))
    ledger = Ledger(KIND, county.name)
    chosen = _chosen(checked, ids, kinds, ledger)
    good = [f for f in chosen if _within(f, most, ledger)]
    by_fault = {id(f.topological): f for f in checked.faults if f.topological is not None}
    picked = [f.topological for f in good if f.topological is not None]
    if ids is None:
        # all kinds, and not only those found: what one remedy leaves behind, the next round takes
        wanted = set(kinds or TOPOLOGICAL)
        fixed = fix_all(
            checked.coverage,
            checked.limits,
            lambda f: f.size <= most + _SHOWN and f.kind in wanted,
            lambda f: progress(0.4 + 0.4 * f),
        )
    else:
        fixed = fix(checked.coverage, picked, checked.limits)
    progress(0.8)
    _tell(fixed, checked, by_fault, ledger)
    changes = [f for f in good if f.change is not None]
    for found in changes:
        _mended(ledger, found)
    mended = len(fixed.mended) + len(changes)
    if not mended:
        return Outcome(ledger, "", 0, 0)
    anew = {f.change[1] for f in changes if f.kind == FIGURE and f.change is not None}
    rows = Tree.of(county).reshape({checked.members[i].uid: g for i, g in fixed.outlines.items()}, anew)
    progress(0.9)
    with county.batch(KIND, who) as batch:
        batch.refuse_changes_since(position, "area")
        written = _write(batch, rows, [f for f in changes if f.kind != FIGURE])
        uid = batch.record_import(KIND, county.name, ledger)
    progress(1.0)
    return Outcome(ledger, uid, mended, written)


def _chosen(checked: Checked, ids: Collection[str] | None, kinds: Collection[str], ledger: Ledger) -> list[Found]:
    if ids is None:
        return [f for f in checked.faults if (not kinds or f.kind in kinds) and (f.mendable or kinds)]
    known = {f.id: f for f in checked.faults}
    for gone in sorted(set(ids) - set(known)):
        ledger.refuse(gone, len(ledger.entries) + 1, "areas_checks.fault_gone")
    return [known[i] for i in dict.fromkeys(ids) if i in known]


def _within(found: Found, most: float, ledger: Ledger) -> bool:
    if not found.mendable:
        _leave(ledger, found, "areas_checks.left_by_hand", most)
        return False
    if found.size is not None and found.size > most + _SHOWN and not found.safe:
        _leave(ledger, found, "areas_checks.left_too_large", most)
        return False
    return True


def _tell(fixed: Fixed, checked: Checked, by_fault: dict[int, Found], ledger: Ledger) -> None:
    """Writes into the ledger what became of the engine's faults."""
    for fault in fixed.mended:
        _mended(ledger, by_fault.get(id(fault)) or of_engine(fault, checked.members, 0.0))
    for fault, _ in fixed.left:
        found = by_fault.get(id(fault)) or of_engine(fault, checked.members, 0.0)
        if mendable(fault):
            _leave(ledger, found, "areas_checks.left_too_much", 0.0)


def _mended(ledger: Ledger, found: Found) -> None:
    ledger.accept(_source(found), len(ledger.entries) + 1, f"areas_checks.mended_{found.kind}", **found.values)


def _leave(ledger: Ledger, found: Found, code: str, most: float) -> None:
    m2 = "—" if found.size is None else sized(found.size)
    area = named(found.areas) or "—"
    ledger.refuse(_source(found), len(ledger.entries) + 1, code, area=area, m2=m2, most=f"{most:g}")


def _source(found: Found) -> str:
    return "、".join(a.code for a in found.areas[:3]) or "—"


def _write(batch: Batch, rows: Sequence[dict[str, object]], changes: Sequence[Found]) -> int:
    merged: dict[str, dict[str, object]] = {str(row["uid"]): dict(row) for row in rows}
    for row in merged.values():
        if "geom" in row:
            row["geom"] = geom.to_wkb([row["geom"]])[0]
    for found in changes:
        if found.change is not None:
            column, uid, value = found.change
            merged.setdefault(uid, {"uid": uid})[column] = value
    groups: dict[tuple[str, ...], list[dict[str, object]]] = {}
    for row in merged.values():
        groups.setdefault(tuple(sorted(row)), []).append(row)
    for group in groups.values():
        batch.update_many("area", group)
    return len(merged)


def undo_fix(county: County, who: str | None = None) -> int:
    """Takes the last mending back; returns how many areas got their old outline or attribute again.

    LinzhangError ``areas_checks.nothing_to_undo``, or as ``county.undo.revert`` where one of them was changed since;
    nothing is written then.
    """
    last = undo.last_done(county, [KIND])
    if last is None:
        raise LinzhangError("areas_checks.nothing_to_undo")
    _, count = undo.revert(county, last.batch, ["area"], who)
    return count
