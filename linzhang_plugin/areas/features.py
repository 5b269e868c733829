"""Imports what lies beside areas and 小班, each kind in a table of its own.

地物 (道路, 河流, 水面, 居民点): boards and maps draw them, and 四至 may be named after them. 资源图层 (湿地,
自然保护地, 古树名木): the resource archive counts them. A feature is known by its name, kind and outline, so that
the same file twice changes nothing; ``replace`` takes away what an earlier edition of the layer had and this one lacks,
unless a file could not be read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from ..county import crs
from ..county.errors import LinzhangError
from ..county.gateway import County
from ..county.ledger import REFUSED, Ledger
from .fields import clean_name
from .gather import gather
from .importing.answers import ASK, Answer
from .importing.asking import ASKABLE, LayersOpen, Said, report_of
from .importing.datum import home_outlines, settle
from .importing.rows import Report
from .reader import Home, Progress, SourceLayer, check_place, expand
from .shapes import ObjectArray, decode

AUTO = "auto"
RESOURCES = ("wetland", "reserve", "old_tree")
TABLES = ("road", "river", "lake", "settlement", *RESOURCES)
NAME_ALIASES = (
    "NAME",
    "名称",
    "MC",
    "DLMC",
    "HLMC",
    "道路名称",
    "河流名称",
    "地名",
    "村名",
    "XZMC",
    "SDMC",
    "湿地名称",
    "BHDMC",
    "ZRBHQ_MC",
    "保护地名称",
    "保护区名称",
    "GSMC",
    "古树名称",
    "中文名",
    "树种",
    "NAME_CHN",
    "TEXT",
)
KIND_ALIASES = (
    "KIND",
    "类别",
    "类型",
    "等级",
    "DLDJ",
    "道路等级",
    "GRADE",
    "TYPE",
    "FCLASS",
    "LB",
    "CLASID",
    "SDLX",
    "湿地类型",
    "BHDLX",
    "保护地类型",
    "保护等级",
    "古树等级",
)
# words in a file's name that say what it holds, the first that fits
_WORDS = {
    "old_tree": ("古树", "名木"),
    "wetland": ("湿地", "wetland"),
    "reserve": ("保护地", "保护区", "自然公园", "森林公园", "湿地公园", "reserve"),
    "river": ("水系", "河", "沟", "渠", "river", "stream", "water"),
    "road": ("路", "道", "road", "way", "street"),
}
_POINT, _LINE, _AREA = (0, 4), (1, 2, 5), (3, 6)
EVERYTHING_OPEN = Said()


def import_features(
    county: County,
    inputs: Iterable[str | Path],
    *,
    table: str = AUTO,
    override: str | None = None,
    said: Said = EVERYTHING_OPEN,
    ask: bool = False,
    replace: bool = False,
    who: str | None = None,
    progress: Progress | None = None,
) -> tuple[Ledger, str]:
    """Reads all files, then writes one transaction; (ledger, uid of the row in the table ``import``).

    ``table`` is one of ``TABLES`` or 'auto': files named after 湿地, 保护地 or 古树 are what they are called; else
    points are settlements, polygons water, and lines by the name of the file. ``said``: about coordinate system and
    datum, over ``override``.
    LinzhangError where nothing could be read; ``asking.LayersOpen`` with ``ask`` where a layer leaves something open.
    """
    files = expand(inputs, county.path)
    ledger = Ledger("features", "、".join(dict.fromkeys(path.name for path, _ in files)))
    rows: dict[str, dict[str, dict[str, Any]]] = {name: {} for name in TABLES}

    reports: list[Report] = []
    whole = home_outlines(county).get("")

    def use(layer: SourceLayer) -> None:
        answer = said.about(layer.source).over(Answer(override))
        try:
            _collect(layer, county, table, answer, ledger, rows, whole)
        except LinzhangError as error:
            if error.code in ASKABLE:
                reports.append(report_of(layer, answer, error))
            raise

    try:
        gather(files, ledger, use, progress, 0.7, outlines=False)
    except LinzhangError:
        if not (ask and reports):
            raise
    if ask and reports:
        raise LayersOpen(reports)
    # what stands in a file that could not be read is no part of “what the new edition lacks”
    unread = any(entry.status == REFUSED and entry.row is None for entry in ledger.entries)
    with county.batch("import features", who) as batch:
        for name, found in rows.items():
            if not found:
                continue
            there = {row["hash"]: row["uid"] for row in batch.rows(f"SELECT uid, hash FROM {name}")}  # noqa: S608  # nosec B608
            batch.insert(name, [row for key, row in found.items() if key not in there])
            gone = [uid for key, uid in there.items() if key not in found] if replace else []
            if gone and unread:
                ledger.note(ledger.source, None, "areas.features_kept", count=len(gone))
                continue
            for uid in gone:
                batch.delete(name, uid)
            if gone:
                ledger.note(ledger.source, None, "areas.features_gone", count=len(gone))
        if progress is not None:
            progress(0.95)
        uid = batch.record_import("features", ledger.source, ledger)
    return ledger, uid


def _collect(
    layer: SourceLayer,
    county: County,
    wanted: str,
    answer: Answer,
    ledger: Ledger,
    rows: dict[str, dict[str, dict[str, Any]]],
    whole: shapely.Geometry | None,
) -> None:
    shapes = decode(layer.wkb)
    usable = ~shapely.is_missing(shapes) & ~shapely.is_empty(shapes)
    if not usable.any():
        raise LinzhangError("areas.no_geometry", file=layer.source)
    source = check_place(layer, shapes[usable], Home.of(county), answer.crs)
    moved = shapes.copy()
    moved[usable] = crs.transform_geometries(shapes[usable], source, county.epsg)
    finite = np.isfinite(shapely.bounds(moved)).all(axis=1)
    owners = np.full(len(moved), None, dtype=object)
    owners[usable & finite] = whole
    moved = settle(layer.source, moved, owners, county.epsg, answer.datum or ASK, ledger)
    if layer.encoding.guessed:
        ledger.note(layer.source, None, "areas.encoding_guessed", encoding=layer.encoding.used)
    names, kinds = (_column(layer, aliases) for aliases in (NAME_ALIASES, KIND_ALIASES))
    taken = 0
    for i in range(len(layer)):
        table = _table(layer.source, moved[i], wanted) if usable[i] and finite[i] else ""
        shape = None if not table else _of_type(moved[i], table)
        if shape is None:
            code = "areas.geometry_missing" if not usable[i] else "areas.feature_of_other_kind"
            ledger.refuse(layer.source, i + 1, code)
            continue
        wkb = shapely.to_wkb(shapely.set_precision(shape, 0.001, mode="pointwise"))
        key = hashlib.sha256(f"{names[i]}\0{kinds[i]}\0".encode() + wkb).hexdigest()[:32]
        rows[table][key] = {
            "name": names[i] or None,
            "kind": kinds[i] or None,
            "source": layer.source,
            "hash": key,
            "geom": wkb,
        }
        taken += 1
    if taken:
        ledger.accept(layer.source, None, "areas.features_read", count=taken, named=sum(bool(n) for n in names))


def _column(layer: SourceLayer, aliases: tuple[str, ...]) -> list[str]:
    """The first column with a known name that is not empty throughout, as clean text."""
    by_name = {name.upper().strip(): name for name in layer.fields}
    for alias in aliases:
        if alias in by_name:
            values = [clean_name(value) for value in layer.columns[by_name[alias]]]
            if any(values):
                return values
    return [""] * len(layer)


def named_after(source: str) -> str:
    """The table of ``RESOURCES`` that a file is named after; '' for any other."""
    file = source.split("|", maxsplit=1)[0].lower()
    # 湿地公园 and 湿地自然保护区 are reserves, whatever else their names say
    order = ("old_tree", "reserve", "wetland")
    return next((name for name in order if any(word in file for word in _WORDS[name])), "")


def _table(source: str, shape: shapely.Geometry, wanted: str) -> str:
    if wanted != AUTO:
        return wanted
    kind = int(shapely.get_type_id(shape))
    named = named_after(source)
    if named and kind not in _LINE:
        return named
    if kind in _POINT:
        return "settlement"
    if kind in _AREA:
        return "lake"
    return next((n for n in ("river", "road") if any(word in source.lower() for word in _WORDS[n])), "road")


def _of_type(shape: shapely.Geometry, table: str) -> shapely.Geometry | None:
    """The shape as the table holds it; None where it is of another kind. Houses and groups of trees become a point."""
    parts: ObjectArray = shapely.get_parts(shape)
    kind = int(shapely.get_type_id(parts[0])) if len(parts) else -1
    if table in ("settlement", "old_tree"):
        return shapely.point_on_surface(shape) if kind in (*_POINT, *_AREA) else None
    if table in ("lake", "wetland", "reserve"):
        valid = shapely.make_valid(shape) if kind in _AREA else None
        polygons = [] if valid is None else [p for p in shapely.get_parts(valid) if shapely.get_type_id(p) in _AREA]
        polygons = list(shapely.get_parts(np.array(polygons, dtype=object))) if polygons else []
        return shapely.multipolygons(polygons) if polygons else None
    return shapely.multilinestrings(list(parts)) if kind in _LINE else None
