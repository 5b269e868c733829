"""Imports administrative layers and grids as divisions (行政区划) and areas (责任区): the base tree.

Levels come from the codes, parents from the codes or, where those say nothing, from where a piece lies. What is there
already keeps its uid, its posts and its history; importing the same file twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import shapely

from ..county.codes import level_of_code
from ..county.gateway import County
from ..county.ledger import Ledger
from . import fields, shapes
from .gather import gather
from .reader import Progress, SourceLayer, expand
from .tree import AUTO, Piece, Tree, county_prefix

Note = tuple[str, dict[str, object]]


@dataclass(frozen=True)
class Options:
    """What the user may set: ``level`` 'auto' or one of the profile's, ``crs`` in place of the layer's own, fields."""

    level: str = AUTO
    crs: str | None = None
    field_code: str | None = None
    field_name: str | None = None
    field_parent: str | None = None


@dataclass
class Row:
    """A row of a foreign layer that can be used; ``notes`` go into the ledger with it."""

    source: str
    number: int
    code: str
    name: str
    level: str
    geometry: shapely.Geometry
    exact_m2: float
    parent: str = ""
    notes: list[Note] = field(default_factory=list)
    absorbed: list[Row] = field(default_factory=list)


def import_divisions(
    county: County,
    inputs: Iterable[str | Path],
    options: Options | None = None,
    *,
    who: str | None = None,
    progress: Progress | None = None,
) -> tuple[Ledger, str]:
    """Reads all files, then writes one transaction; returns (ledger, uid of the row in the table ``import``).

    LinzhangError where nothing could be read at all or an option names what is not there; Cancelled through
    ``progress``. In both cases the county file is as it was.
    """
    options = options or Options()
    if options.level != AUTO:
        county.profile.level(options.level)
    files = expand(inputs, county.path)
    ledger = Ledger("divisions", "、".join(dict.fromkeys(path.name for path, _ in files)))
    rows: list[Row] = []
    gather(files, ledger, lambda layer: rows.extend(_rows_of(layer, county, options, ledger)), progress, 0.6)
    tree = Tree.of(county)
    rows = _merged(_numbered(rows, tree, ledger), ledger)
    if progress is not None:
        progress(0.7)
    return ledger, _write(county, tree, rows, ledger, who, progress)


def _rows_of(layer: SourceLayer, county: County, options: Options, ledger: Ledger) -> list[Row]:
    """The rows of one layer that can be used; the others are refused in the ledger."""
    # a level without digits of its own is numbered inside the level above: grids
    numbered = options.level != AUTO and county.profile.level(options.level).digits == 0
    code_field = fields.code_field(layer, options.field_code, serials=numbered)
    name_field = fields.name_field(layer, options.field_name, other_than=code_field)
    parent_field = fields.parent_field(layer, options.field_parent)
    outlines = shapes.shapes_of(layer, county, options.crs)
    if layer.encoding.guessed:
        ledger.note(layer.source, None, "areas.encoding_guessed", encoding=layer.encoding.used)
    if layer.old_datum and not options.crs:
        ledger.note(layer.source, None, "areas.old_datum", datum=layer.old_datum)
    exact = shapes.areas_of(outlines.geometries, county)
    names = {level.key: level.name for level in county.profile.levels}
    prefix = county_prefix(county)
    rows: list[Row] = []
    for i in range(len(layer)):
        number = i + 1
        code = fields.division_code(layer.columns[code_field][i])
        name = fields.clean_name(layer.columns[name_field][i]) if name_field else ""
        level = level_of_code(code) if not (numbered and fields.is_serial(code)) else options.level
        problem: Note | None = None
        if level is not None and not fields.is_serial(code) and not code.startswith(prefix):
            problem = "areas.other_county", {"area_code": code, "name": name, "county": county.code}
        elif outlines.refused[i]:
            problem = outlines.refused[i], {}
        elif not code:
            problem = "areas.code_missing", {}
        elif level is None:
            problem = "areas.code_unreadable", {"area_code": code}
        elif level not in names:
            problem = "areas.level_not_in_profile", {"area_code": code, "level": level}
        elif options.level not in (AUTO, level):
            problem = "areas.level_differs", {"area_code": code, "level": names[level], "wanted": names[options.level]}
        if problem is not None or level is None:
            code_of_problem, values = problem or ("areas.code_unreadable", {"area_code": code})
            ledger.refuse(layer.source, number, code_of_problem, **values)
            continue
        parent = fields.clean_name(layer.columns[parent_field][i]) if parent_field else ""
        row = Row(layer.source, number, code, name, level, outlines.geometries[i], float(exact[i]), parent)
        if outlines.repaired[i]:
            values = {"place": outlines.repaired[i], "m2": round(float(outlines.repair_m2[i]), 1)}
            row.notes.append(("areas.geometry_repaired", values))
        if not name:
            row.name = code
            row.notes.append(("areas.name_missing", {"area_code": code}))
        rows.append(row)
    return rows


def _numbered(rows: list[Row], tree: Tree, ledger: Ledger) -> list[Row]:
    """Bare numbers become codes: the area one level up in which they lie, ``-`` and two digits or more."""
    bare = [row for row in rows if fields.is_serial(row.code)]
    if not bare:
        return rows
    coded = [row for row in rows if not fields.is_serial(row.code)]
    places = tree.with_rows([(row.code, row.level, row.geometry) for row in coded])
    found = places.containing([row.geometry for row in bare], [row.level for row in bare])
    for row, parent in zip(bare, found, strict=True):
        if parent is None:
            ledger.refuse(row.source, row.number, "areas.code_unreadable", area_code=row.code)
        else:
            number = row.code
            row.code = f"{parent}-{int(number):02d}"
            row.notes.append(("areas.code_composed", {"number": number, "area_code": row.code}))
    return [row for row in rows if not fields.is_serial(row.code)]


def _merged(rows: list[Row], ledger: Ledger) -> list[Row]:
    """One row a code: pieces of one code and name are joined, another name under the same code is refused."""
    by_code: dict[str, Row] = {}
    for row in rows:
        first = by_code.setdefault(row.code, row)
        if first is row:
            continue
        if row.name != first.name:
            values = {"area_code": row.code, "name": row.name, "first": first.name, "first_row": first.number}
            ledger.refuse(row.source, row.number, "areas.code_twice", **values, file=first.source)
        else:
            first.absorbed.append(row)
    for row in by_code.values():
        if row.absorbed:
            pieces = [row, *row.absorbed]
            joined = shapes.polygons_only(shapely.union_all([p.geometry for p in pieces]))
            if joined is not None:
                row.exact_m2 *= float(shapely.area(joined)) / float(shapely.area(row.geometry))
                row.geometry = joined
    return list(by_code.values())


def _write(
    county: County, tree: Tree, rows: list[Row], ledger: Ledger, who: str | None, progress: Progress | None
) -> str:
    """Compares with the county, places every row in the tree, and writes what differs in one transaction."""
    pieces = [Piece(r.code, r.name, r.level, r.geometry, r.exact_m2, r.parent) for r in rows]
    outcome = tree.merge(pieces)
    for row, piece in zip(rows, pieces, strict=True):
        if piece.code in outcome.unchanged:
            for part in (row, *row.absorbed):
                ledger.unchanged(part.source, part.number)
            continue
        notes = row.notes + outcome.notes.get(piece.code, [])
        for code, values in notes:
            ledger.note(row.source, row.number, code, **values)
        if not notes:
            ledger.accept(row.source, row.number)
        for part in row.absorbed:
            values = {"area_code": row.code, "file": row.source, "first_row": row.number}
            ledger.note(part.source, part.number, "areas.piece_joined", **values)
    for code, values in outcome.general:
        ledger.note(rows[0].source if rows else ledger.source, None, code, **values)
    if progress is not None:
        progress(0.85)
    with county.batch("import divisions", who) as batch:
        for table in ("division", "area"):
            for inserted in outcome.inserts(table):
                batch.insert(table, inserted)
            for changed in outcome.updates(table):
                batch.update_many(table, changed)
            if progress is not None:
                progress(0.95)
        return batch.record_import("divisions", ledger.source, ledger)
