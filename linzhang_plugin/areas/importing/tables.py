"""Lists of division codes without outlines (统计用区划代码): what changed against another year or the county."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ...county.codes import full_code, level_of_code, parent_code
from ...county.dbf import Encoding, encoding_of_bytes
from ...county.errors import LinzhangError
from ...county.gateway import County
from ...county.ledger import Ledger
from ...county.libraries import require
from .. import fields
from ..reader import SourceLayer
from ..tree import Tree, county_prefix
from . import differences, matching

SUFFIXES = (".csv", ".txt", ".xlsx", ".xlsm")
UNCHANGED = "unchanged"


@dataclass(frozen=True)
class Change:
    """One place: ``kind`` as in ``differences`` (never reshaped) or unchanged; what was not there is ''."""

    kind: str
    level: str
    old_code: str
    old_name: str
    code: str
    name: str
    row: int | None = None

    @property
    def id(self) -> str:
        """What ``update_codes`` is told to accept."""
        return f"{self.kind}:{self.old_code}>{self.code}"


def read_list(path: Path, prefix: str = "") -> list[tuple[int, matching.Entry]]:
    """(row number, place) of a table with a column of codes and one of names, with or without a header.

    Only codes that begin with ``prefix`` are taken. LinzhangError ``areas.input_missing``, ``areas.unreadable``,
    ``areas.no_table`` or ``areas.no_code_field``.
    """
    if not path.is_file():
        raise LinzhangError("areas.input_missing", file=path.name)
    cells = _excel(path) if path.suffix.lower() in (".xlsx", ".xlsm") else _text(path)
    cells = [[str(c).strip() if c is not None else "" for c in row] for row in cells]
    width = max((len(row) for row in cells), default=0)
    if width < 2:
        raise LinzhangError("areas.no_table", file=path.name)
    # codes in the first row: the table has no header
    bare = any(level_of_code(fields.division_code(cell)) for cell in cells[0])
    header = [f"{i + 1}" for i in range(width)] if bare else _unique(cells[0], width)
    body = cells if bare else cells[1:]
    columns: dict[str, list[object]] = {
        name: [row[i] if i < len(row) else "" for row in body] for i, name in enumerate(header)
    }
    layer = SourceLayer(path.name, columns, [None] * len(body), None, Encoding(None, ""))
    if not body:
        raise LinzhangError("areas.no_table", file=path.name)
    code_field = fields.code_field(layer)
    name_field = fields.name_field(layer, other_than=code_field)
    if name_field is None:
        raise LinzhangError("areas.no_table", file=path.name)
    found = []
    names: dict[str, str] = {}
    for i, (value, name) in enumerate(zip(columns[code_field], columns[name_field], strict=True)):
        code = fields.division_code(value)
        level = level_of_code(code)
        if level is not None and code.startswith(prefix):
            names.setdefault(code, fields.clean_name(name))
            found.append((i + (1 if bare else 2), code, level))
    return [
        (row, matching.Entry(full_code(code), names[code], level, names.get(parent_code(code) or "", "")))
        for row, code, level in found
    ]


def _unique(names: Sequence[str], width: int) -> list[str]:
    found: list[str] = []
    for i in range(width):
        name = names[i] if i < len(names) and names[i] else f"{i + 1}"
        found.append(name if name not in found else f"{name} {i + 1}")
    return found


def _text(path: Path) -> list[list[str]]:
    data = path.read_bytes()
    used = encoding_of_bytes([line for line in data.splitlines() if any(b > 127 for b in line)]).used
    text = data.decode("gb18030" if used == "GBK" else "utf-8-sig", "replace")
    try:
        dialect: type[csv.Dialect] | csv.Dialect = csv.Sniffer().sniff(text[:4096], ",;\t|")
    except csv.Error:
        dialect = csv.excel
    return [row for row in csv.reader(io.StringIO(text), dialect) if any(row)]


def _excel(path: Path) -> list[list[object]]:
    openpyxl = require("openpyxl")
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        rows = [list(row) for row in book.worksheets[0].iter_rows(values_only=True)]
        book.close()
    except (OSError, ValueError, KeyError, IndexError) as error:
        raise LinzhangError("areas.unreadable", str(error), file=path.name) from error
    return [row for row in rows if any(cell is not None for cell in row)]


def changes(old: Sequence[matching.Entry], new: Sequence[tuple[int, matching.Entry]]) -> list[Change]:
    """What became of the places of ``old``; only levels that both lists have are compared."""
    levels = {e.level for e in old} & {e.level for _, e in new}
    before = [e for e in old if e.level in levels]
    after = [(row, e) for row, e in new if e.level in levels]
    found = []
    for pair in matching.match(before, [e for _, e in after]):
        one = before[pair.old] if pair.old is not None else None
        row, two = after[pair.new] if pair.new is not None else (None, None)
        if one is None and two is not None:
            found.append(Change(differences.NEW, two.level, "", "", two.code, two.name, row))
        elif one is not None and two is None:
            found.append(Change(differences.GONE, one.level, one.code, one.name, "", ""))
        elif one is not None and two is not None:
            kind = UNCHANGED if one.name == two.name else differences.RENAMED
            kind = differences.RECODED if one.code != two.code else kind
            found.append(Change(kind, two.level, one.code, one.name, two.code, two.name, row))
    return found


def of_county(county: County, tree: Tree | None = None) -> list[matching.Entry]:
    """The base areas of the county with division codes, as a list of places."""
    tree = tree or Tree.of(county)
    names = {node.uid: node.name for node in tree.areas.values()}
    return [
        matching.Entry(node.code, node.name, node.level, names.get(node.parent_uid or "", ""))
        for node in tree.areas.values()
        if node.kind == "base" and node.level in tree.administrative
    ]


def update_codes(
    county: County, path: Path, accept: frozenset[str] | None = None, *, who: str | None = None
) -> tuple[Ledger, str]:
    """Gives the county's areas the codes and names of a newer list; outlines, uids, posts and history stay.

    ``accept`` are ids of changes, None for all. New places have no outline and are listed only, as are those that are
    gone. Returns (ledger, uid of the row in the table ``import``). LinzhangError as ``read_list``, or
    ``areas.list_outdated``; one transaction.
    """
    position = county.position()
    tree = Tree.of(county)
    found = changes(of_county(county, tree), read_list(path, county_prefix(county)))
    unknown = sorted((accept or frozenset()) - {c.id for c in found})
    if unknown:
        raise LinzhangError("areas.list_outdated", count=len(unknown), first=unknown[0])
    ledger = Ledger("codes", path.name)
    codes: dict[str, str] = {}
    for change in found:
        wanted = accept is None or change.id in accept
        values: dict[str, object] = {"area_code": change.code, "name": change.name}
        values |= {"old_code": change.old_code, "old": change.old_name, "new": change.name}
        if change.kind == UNCHANGED:
            ledger.unchanged(path.name, change.row)
        elif change.kind == differences.GONE:
            ledger.note(path.name, None, "areas.list_gone", area_code=change.old_code, name=change.old_name)
        elif change.kind == differences.NEW:
            ledger.refuse(path.name, change.row, "areas.list_new", **values)
        elif not wanted:
            ledger.refuse(path.name, change.row, "areas.declined", **values)
        else:
            if change.old_code != change.code:
                codes[change.old_code] = change.code
                ledger.note(path.name, change.row, "areas.recoded", **values)
            if change.old_name != change.name:
                ledger.note(path.name, change.row, "areas.renamed", **values)
                for nodes in (tree.areas, tree.divisions):
                    if change.old_code in nodes:
                        nodes[change.old_code].change("name", change.name)
    parked = differences.recode(tree, codes, set(codes.values()))
    with county.batch("update codes", who) as batch:
        batch.refuse_changes_since(position, "area")
        for table, nodes in (("division", tree.divisions), ("area", tree.areas)):
            for uid in parked[table]:
                batch.update(table, uid, code=f"~{uid}")
            for node in nodes.values():
                if node.changes:
                    batch.update(table, node.uid, **node.changes)
        return ledger, batch.record_import(ledger.kind, ledger.source, ledger)
