"""Imports administrative layers and grids as divisions (行政区划) and areas (责任区): the base tree.

Levels come from the codes, parents from the codes or, where those say nothing, from where a piece lies. What is there
already keeps its uid, its posts and its history; importing the same file twice changes nothing. What would change can
be looked at first (``compare_divisions``) and accepted row by row.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..county.gateway import Batch, County
from ..county.ledger import Ledger
from ..county.profile import Profile
from .importing import differences, overlays, rows
from .importing.rows import Options, Row
from .reader import Progress
from .tree import AUTO, Outcome, Piece, Tree

__all__ = ["Comparison", "Options", "compare_divisions", "import_divisions"]


@dataclass
class Comparison:
    """What an import would do: ``reports`` of the layers with what is asked, the differences, the rows that stay."""

    ledger: Ledger
    reports: list[rows.Report]
    differences: list[differences.Difference]
    unchanged: int


def _read(
    county: County, tree: Tree, inputs: Iterable[str | Path], options: Options, progress: Progress | None, asking: bool
) -> tuple[Ledger, rows.Reading]:
    if options.level != AUTO:
        county.profile.level(options.level)
    ledger = Ledger("overlays" if options.overlay else "divisions")
    reading = rows.read(county, tree, inputs, options, ledger, progress, asking=asking)
    ledger.source = reading.source
    if options.overlay:
        reading.rows = overlays.numbered(county, tree, reading.rows)
    else:
        reading.rows = rows.numbered(reading.rows, tree, ledger)
    reading.rows = rows.merged(reading.rows, ledger)
    if progress is not None:
        progress(0.7)
    return ledger, reading


def compare_divisions(
    county: County, inputs: Iterable[str | Path], options: Options | None = None, *, progress: Progress | None = None
) -> Comparison:
    """What ``import_divisions`` would change, and what it would ask; nothing is written.

    LinzhangError where no file can be read; a layer that cannot be used as it is has a question in its report.
    """
    options = options or Options()
    tree = Tree.of(county)
    ledger, reading = _read(county, tree, inputs, options, progress, asking=True)
    if options.overlay:
        found, unchanged = overlays.compare(county, tree, reading.rows)
    else:
        found, unchanged = differences.compare(county, tree, reading.rows)
    if progress is not None:
        progress(0.9)
    return Comparison(ledger, reading.reports, found, unchanged)


def import_divisions(
    county: County,
    inputs: Iterable[str | Path],
    options: Options | None = None,
    *,
    who: str | None = None,
    progress: Progress | None = None,
) -> tuple[Ledger, str]:
    """Reads all files, then writes one transaction; returns (ledger, uid of the row in the table ``import``).

    LinzhangError where nothing could be read at all, an option names what is not there, or ``accept`` names a
    difference that is none any more; Cancelled through ``progress``. In all cases the county file is as it was.
    """
    options = options or Options()
    position = county.position()
    tree = Tree.of(county)
    ledger, reading = _read(county, tree, inputs, options, progress, asking=False)
    if options.overlay:
        found, _ = overlays.compare(county, tree, reading.rows)
    else:
        found, _ = differences.compare(county, tree, reading.rows)
    if progress is not None:
        progress(0.75)
    plan = differences.apply(tree, reading.rows, found, options.accept, ledger)
    if options.overlay:
        outcome = overlays.merge(county, tree, plan.rows)
    else:
        outcome = tree.merge([Piece(r.code, r.name, r.level, r.geometry, r.exact_m2, r.parent) for r in plan.rows])
    _account(plan.rows, outcome, ledger)
    if progress is not None:
        progress(0.85)
    with county.batch("import divisions", who) as batch:
        batch.refuse_changes_since(position, "area")
        _write(batch, plan, outcome, progress)
        if reading.mappings is not None:
            batch.set_profile("areas", {**county.profile.get("areas", {}), "mappings": reading.mappings})
        uid = batch.record_import(ledger.kind, ledger.source, ledger)
    if reading.mappings is not None:
        county.profile = Profile.from_rows(county.rows("SELECT key, value FROM profile"))
    return ledger, uid


def _account(used: list[Row], outcome: Outcome, ledger: Ledger) -> None:
    """One line or more in the ledger for every row that went in."""
    for row in used:
        if row.code in outcome.unchanged:
            for part in (row, *row.absorbed):
                ledger.unchanged(part.source, part.number)
            continue
        notes = row.notes + outcome.notes.get(row.code, [])
        for code, values in notes:
            ledger.note(row.source, row.number, code, **values)
        if not notes:
            ledger.accept(row.source, row.number)
        for part in row.absorbed:
            values = {"area_code": row.code, "file": row.source, "first_row": row.number}
            for code, found in (*part.notes, ("areas.piece_joined", values)):
                ledger.note(part.source, part.number, code, **found)
    for code, values in outcome.general:
        ledger.note(used[0].source if used else ledger.source, None, code, **values)


def _write(batch: Batch, plan: differences.Plan, outcome: Outcome, progress: Progress | None) -> None:
    for node in plan.deleted_divisions:
        batch.delete("division", node.uid)
    for node in plan.deleted:
        batch.delete("area", node.uid)
    for table in ("division", "area"):
        for uid in plan.parked[table]:
            # codes are unique at every moment, and another area takes the one that this one gives up
            batch.update(table, uid, code=f"~{uid}")
        for inserted in outcome.inserts(table):
            batch.insert(table, inserted)
        for changed in outcome.updates(table):
            batch.update_many(table, changed)
        if progress is not None:
            progress(0.95)
