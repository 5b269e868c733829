"""The rows of foreign layers that can become areas: which field is what, which level and outline, and what is wrong."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import shapely

from ...county.codes import level_of_code
from ...county.errors import LinzhangError
from ...county.gateway import County
from ...county.ledger import Ledger
from .. import fields, shapes
from ..gather import gather
from ..reader import Progress, SourceLayer, expand
from ..tree import AUTO, Tree, county_prefix
from . import datum
from .answers import AS_IS, ASK, EVERY, Answer, remembered, to_remember
from .overlay_kinds import KindReader

Note = tuple[str, dict[str, object]]
_SAMPLES = 5
_IN_NAME = re.compile(r"(?<!\d)(\d{12}|\d{9}|\d{6})(?!\d)")
# rows named one by one in a line about a whole layer
_LISTED = 8
# of the rows of a layer without codes, those whose name the county knows
_KNOWN_NAMES = 0.5


@dataclass(frozen=True)
class Options:
    """What the user may set: ``level`` 'auto' or one of the profile's, ``crs`` in place of the layer's own, fields.

    ``datum`` is one of ``answers.DATUMS``; ``answers`` are those for single layers, by source. ``accept`` are the ids
    of the differences to apply (None: all that are certain). ``overlay`` imports areas that may cross the base tree.
    ``overlay_kind``: which kind they are ('' where the layer says it). ``fixed_code`` and ``fixed_name`` are those of
    the only outline of a layer without fields.
    """

    level: str = AUTO
    crs: str | None = None
    field_code: str | None = None
    field_name: str | None = None
    field_parent: str | None = None
    datum: str = ASK
    answers: Mapping[str, Answer] = field(default_factory=dict)
    accept: frozenset[str] | None = None
    overlay: bool = False
    fixed_code: str | None = None
    fixed_name: str | None = None
    overlay_kind: str = ""

    def answer(self, source: str) -> Answer:
        """What the user said about a layer, now."""
        general = Answer(self.crs, None, self.field_code, self.field_name, self.field_parent)
        general = replace(general, fixed_code=self.fixed_code, fixed_name=self.fixed_name)
        own = self.answers.get(source) or self.answers.get(source.split("|", maxsplit=1)[0]) or Answer()
        return own.over(self.answers.get(EVERY, Answer())).over(general)


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
    nameless: bool = False
    overlay_kind: str = ""

    @property
    def place(self) -> str:
        """A point inside it, in the county's CRS."""
        point = shapely.point_on_surface(self.geometry)
        return shapes.place_of(point.x, point.y)


@dataclass
class Report:
    """What a dialog shows of a layer: its fields with samples, which is taken for what, and what is asked.

    ``kinds`` of overlay areas (key → label), ``kindless``: how many rows say none and were given none.
    """

    source: str
    fields: list[str]
    samples: dict[str, list[str]]
    rows: int
    answer: Answer
    remembered: bool = False
    question: Note | None = None
    kinds: dict[str, str] = field(default_factory=dict)
    kindless: int = 0


@dataclass
class Reading:
    """All usable rows of an import; ``mappings`` is the new value of ``areas.mappings``, None where it stays."""

    source: str
    rows: list[Row]
    reports: list[Report]
    mappings: dict[str, dict[str, str]] | None = None


def read(
    county: County,
    tree: Tree,
    inputs: Iterable[str | Path],
    options: Options,
    ledger: Ledger,
    progress: Progress | None,
    *,
    asking: bool = False,
) -> Reading:
    """Reads all files; what cannot be used is refused in the ledger. ``asking`` never raises for a layer's fault.

    LinzhangError where nothing could be read at all; Cancelled through ``progress``.
    """
    files = expand(inputs, county.path)
    reading = Reading("、".join(dict.fromkeys(path.name for path, _ in files)), [], [])

    def use(layer: SourceLayer) -> None:
        answer = options.answer(layer.source)
        before = remembered(county.profile, layer.fields)
        report = Report(layer.source, layer.fields, samples_of(layer), len(layer), answer.over(before))
        report.remembered = bool(before.mapping) and not answer.mapping
        reading.reports.append(report)
        try:
            rows = rows_of(layer, county, options, tree, ledger, report)
        except LinzhangError as error:
            report.question = error.code, dict(error.values)
            raise
        reading.rows += rows
        kept = to_remember(county.profile, layer.fields, answer) if rows else None
        if kept is not None:
            reading.mappings = {**(reading.mappings or {}), **kept}

    try:
        gather(files, ledger, use, progress, 0.6)
    except LinzhangError:
        if not (asking and reading.reports):
            raise
    return reading


def samples_of(layer: SourceLayer) -> dict[str, list[str]]:
    """The first values of each field, as a dialog shows them."""
    return {name: ["" if v is None else str(v) for v in layer.columns[name][:_SAMPLES]] for name in layer.fields}


def rows_of(
    layer: SourceLayer, county: County, options: Options, tree: Tree, ledger: Ledger, report: Report
) -> list[Row]:
    """The rows of one layer that can be used; the others are refused in the ledger.

    LinzhangError where the layer as a whole cannot be used: no field of codes, coordinates that are not what the layer
    says, or (``options.datum`` 'ask') outlines that look like those of a web map.
    """
    # a level without digits of its own is numbered inside the level above: grids
    numbered = options.level != AUTO and county.profile.level(options.level).digits == 0
    answer = report.answer
    code_field, by_name = _codes(layer, answer, options, tree, numbered)
    name_field = fields.name_field(layer, answer.name, other_than=code_field)
    parent_field = fields.parent_field(layer, answer.parent)
    report.answer = replace(answer, code=code_field or None, name=name_field, parent=parent_field)
    outlines = shapes.shapes_of(layer, county, answer.crs, once=True)
    _converted(outlines, answer.datum or options.datum, county, layer, ledger)
    layer_notes(layer, ledger, bool(answer.crs), by_name)
    exact = shapes.areas_of(outlines.geometries, county)
    names = {level.key: level.name for level in county.profile.levels}
    prefix = county_prefix(county)
    kinds = KindReader(county.profile, options.overlay_kind) if options.overlay else None
    report.kinds = kinds.kinds if kinds is not None else {}
    rows: list[Row] = []
    for i in range(len(layer)):
        number = i + 1
        name = fields.clean_name(layer.columns[name_field][i]) if name_field else ""
        code = fields.division_code(layer.columns[code_field][i]) if code_field else by_name.get(name, "")
        code, name = (code, name) if not _alone(layer, answer) else _said(answer, name, tree)
        level = level_of_code(code) if not (numbered and fields.is_serial(code)) else options.level
        problem: Note | None = None
        inside = options.overlay or level is None or fields.is_serial(code) or code.startswith(prefix)
        if not inside:
            problem = "areas.other_county", {"area_code": code, "name": name, "county": county.code}
        elif outlines.refused[i]:
            problem = outlines.refused[i], {}
        elif code in tree.ended:
            problem = "areas.code_ended", {"area_code": code, "name": name}
        elif options.overlay:
            level = options.level if options.level != AUTO else county.profile.levels[0].key
            problem = None if name or code else ("areas.overlay_nameless", {})
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
            ledger.refuse(layer.source, number, code_of_problem, **_with_place(values, outlines.geometries[i]))
            continue
        parent = fields.clean_name(layer.columns[parent_field][i]) if parent_field else ""
        row = Row(layer.source, number, code, name or code, level, outlines.geometries[i], float(exact[i]), parent)
        if kinds is not None:
            said = kinds.kind([column[i] for column in layer.columns.values()], row.name, layer.source)
            row.overlay_kind = said or kinds.exact(answer.kind or "")
            report.kindless += not said and tree.kind_of(code, row.name) is None
        row.notes += outline_notes(outlines, i)
        if not name:
            row.nameless = True
            row.notes.append(("areas.name_missing", {"area_code": code}))
        rows.append(row)
    if (answer.datum or options.datum) == ASK and not tree.areas and _from_the_web(layer.source):
        ledger.note(layer.source, None, "areas.datum_unchecked")
    if (answer.datum or options.datum) == ASK and not options.overlay:
        datum.refuse_shifted(layer.source, datum.detect([(r.code, r.name, r.level, r.geometry) for r in rows], tree))
    return rows


def _alone(layer: SourceLayer, answer: Answer) -> bool:
    """Whether the layer has one outline whose code was said in place of a field."""
    return len(layer) == 1 and bool(answer.fixed_code) and not answer.code


def _said(answer: Answer, name: str, tree: Tree) -> tuple[str, str]:
    """(code, name) that were said for the only outline; the county's name where none was."""
    code = fields.division_code(answer.fixed_code)
    known = tree.areas.get(code)
    return code, fields.clean_name(answer.fixed_name) or name or (known.name if known is not None else "")


def _codes(
    layer: SourceLayer, answer: Answer, options: Options, tree: Tree, numbered: bool
) -> tuple[str, dict[str, str]]:
    """(field of the codes or '', name → code where the county's names stand in for it).

    LinzhangError ``areas.field_absent``, ``areas.no_code_field``, ``areas.no_code_single``.
    """
    if _alone(layer, answer):
        return "", {}
    try:
        return fields.code_field(layer, answer.code, serials=numbered), {}
    except LinzhangError as error:
        by_name = {} if error.code != "areas.no_code_field" or options.overlay else _codes_by_name(layer, answer, tree)
        if by_name or options.overlay:
            return "", by_name
        if error.code == "areas.no_code_field" and len(layer) == 1:
            proposal = code_in(layer.source) or "—"
            raise LinzhangError("areas.no_code_single", file=layer.source, proposal=proposal) from error
        raise


def code_in(source: str) -> str:
    """The division code of 6, 9 or 12 digits in the name of a file; '' where there is none, or two of them."""
    found = set(_IN_NAME.findall(source.split("|", maxsplit=1)[0]))
    return found.pop() if len(found) == 1 else ""


def _from_the_web(source: str) -> bool:
    """Whether the format is one in which boundaries are taken from web maps."""
    return Path(source.split("|", maxsplit=1)[0]).suffix.lower() in (".json", ".geojson", ".kml", ".kmz")


def _with_place(values: dict[str, object], outline: shapely.Geometry | None) -> dict[str, object]:
    if outline is None:
        return {**values, "place": "—"}
    point = shapely.point_on_surface(outline)
    return {**values, "place": shapes.place_of(point.x, point.y)}


def _converted(outlines: shapes.Shapes, wanted: str, county: County, layer: SourceLayer, ledger: Ledger) -> None:
    if wanted in (ASK, AS_IS):
        return
    usable = ~shapely.is_missing(outlines.geometries)
    outlines.geometries[usable] = datum.unshift(outlines.geometries[usable], county.epsg, wanted)
    ledger.note(layer.source, None, "areas.datum_converted", datum="GCJ-02" if wanted == "gcj02" else "BD-09")


def layer_notes(layer: SourceLayer, ledger: Ledger, overridden: bool, by_name: Mapping[str, str]) -> None:
    """Notes what is true of a layer as a whole: its encoding, its datum, heights and arcs with their rows."""
    if layer.encoding.guessed:
        ledger.note(layer.source, None, "areas.encoding_guessed", encoding=layer.encoding.used)
    if layer.old_datum and not overridden:
        ledger.note(layer.source, None, "areas.old_datum", datum=layer.old_datum)
    if by_name:
        ledger.note(layer.source, None, "areas.code_by_name", count=len(by_name))
    for numbers, code in ((layer.heights, "areas.heights_dropped"), (layer.curves, "areas.curves_straightened")):
        if numbers:
            listed = "、".join(str(n) for n in numbers[:_LISTED]) + ("…" if len(numbers) > _LISTED else "")
            ledger.note(layer.source, None, code, count=len(numbers), rows=listed)


def outline_notes(outlines: shapes.Shapes, i: int) -> list[Note]:
    """What was mended or is to be known of one outline, with its place."""
    notes: list[Note] = []
    if outlines.repaired[i]:
        values = {"place": outlines.repaired[i], "m2": round(float(outlines.repair_m2[i]), 1)}
        notes.append(("areas.geometry_repaired", values))
    if outlines.duplicates[i]:
        count = int(outlines.duplicates[i])
        notes.append(("areas.duplicate_vertices", {"count": count, "place": outlines.duplicate_place[i]}))
    parts = shapely.get_parts(outlines.geometries[i])
    if len(parts) > 1 and not outlines.repaired[i]:
        smallest = parts[int(shapely.area(parts).argmin())]
        point = shapely.point_on_surface(smallest)
        values = {"count": len(parts), "m2": round(float(smallest.area), 1), "place": shapes.place_of(point.x, point.y)}
        notes.append(("areas.several_parts", values))
    return notes


def _codes_by_name(layer: SourceLayer, answer: Answer, tree: Tree) -> dict[str, str]:
    """Name → code of the county's areas, for a layer that has names and no codes; empty where too few are known."""
    name_field = fields.name_field(layer, answer.name)
    if name_field is None:
        return {}
    known: dict[str, list[str]] = defaultdict(list)
    for node in tree.areas.values():
        if node.kind == "base":
            known[fields.clean_name(node.name)].append(node.code)
    names = [fields.clean_name(value) for value in layer.columns[name_field]]
    found = {name: known[name][0] for name in names if len(known.get(name, [])) == 1}
    return found if sum(1 for name in names if name in found) >= _KNOWN_NAMES * len(names) else {}


def numbered(rows: list[Row], tree: Tree, ledger: Ledger) -> list[Row]:
    """Bare numbers become codes: the area one level up in which they lie, ``-`` and two digits or more."""
    bare = [row for row in rows if fields.is_serial(row.code)]
    if not bare:
        return rows
    coded = [row for row in rows if not fields.is_serial(row.code)]
    places = tree.with_rows([(row.code, row.level, row.geometry) for row in coded])
    found = places.containing([row.geometry for row in bare], [row.level for row in bare])
    gone: set[int] = set()
    for row, parent in zip(bare, found, strict=True):
        if parent is None:
            ledger.refuse(row.source, row.number, "areas.code_unreadable", area_code=row.code, place=row.place)
        else:
            number = row.code
            row.code = f"{parent}-{int(number):02d}"
            if row.code in tree.ended:
                values = {"area_code": row.code, "name": row.name, "place": row.place}
                ledger.refuse(row.source, row.number, "areas.code_ended", **values)
                gone.add(id(row))
            row.notes.append(("areas.code_composed", {"number": number, "area_code": row.code}))
    return [row for row in rows if not fields.is_serial(row.code) and id(row) not in gone]


def merged(rows: list[Row], ledger: Ledger) -> list[Row]:
    """One row a code: pieces of one code and name are joined, another name under the same code is refused."""
    by_code: dict[str, Row] = {}
    for row in rows:
        first = by_code.setdefault(row.code, row)
        if first is row:
            continue
        if row.name == first.name or row.nameless or first.nameless:
            first.absorbed.append(row)
            continue
        values = {"area_code": row.code, "name": row.name, "first": first.name, "first_row": first.number}
        places = {"place": row.place, "first_place": first.place}
        ledger.refuse(row.source, row.number, "areas.code_twice", **values, **places, file=first.source)
    for row in by_code.values():
        if row.absorbed:
            _join(row)
    return list(by_code.values())


def _join(row: Row) -> None:
    pieces = [row, *row.absorbed]
    joined = shapes.polygons_only(shapely.union_all([p.geometry for p in pieces]))
    if joined is not None:
        row.exact_m2 *= float(shapely.area(joined)) / float(shapely.area(row.geometry))
        row.geometry = joined
    named = next((p for p in pieces if not p.nameless), None)
    if row.nameless and named is not None:
        row.name, row.nameless = named.name, False
