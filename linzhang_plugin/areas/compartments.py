"""Imports 小班 as they are in the field: field names of 林地一张图 and their aliases, codes kept as they are.

Nothing is translated: a code that no list of the profile knows is stored as it stands, and counted in the ledger.
Field names: 林地一张图 and its newer forms (MIAN_JI, XBMJ, …), as real data sets write them.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from ..county import geom
from ..county.errors import LinzhangError
from ..county.gateway import County, new_uid
from ..county.ledger import Ledger
from . import shapes
from .fields import clean_code
from .gather import gather
from .reader import Progress, SourceLayer, expand, field_names
from .tree import county_prefix

ALIASES: dict[str, tuple[str, ...]] = {
    "county_code": ("XIAN", "XIAN_DM", "县", "县代码"),
    "town_code": ("XIANG", "XIANG_DM", "乡", "乡镇代码", "乡代码", "乡镇"),
    "village_code": ("CUN", "CUN_DM", "村", "村代码"),
    "forest_block": ("LIN_BAN", "LINBAN", "LBH", "林班", "林班号"),
    "number": ("XIAO_BAN", "XIAOBAN", "XBH", "小班", "小班号", "TU_BAN", "TBH", "图斑", "图斑号"),
    "land_class": ("DI_LEI", "DILEI", "地类"),
    "land_tenure": ("LD_QS", "TDQS", "LDQS", "土地权属", "林地权属"),
    "forest_category": ("SEN_LIN_LB", "SLLB", "森林类别"),
    "forest_type": ("LIN_ZHONG", "LZ", "林种"),
    "origin": ("QI_YUAN", "QY", "起源"),
    "species": ("YOU_SHI_SZ", "YSSZ", "优势树种"),
    "protection": ("BH_DJ", "BHDJ", "林地保护等级", "保护等级"),
    "stated": ("MIAN_JI", "XBMJ", "XB_MJ", "MJ", "TBMJ", "面积", "小班面积", "AREA_HA"),
}
CODED = ("land_class", "land_tenure", "forest_category", "forest_type", "origin", "protection")
HECTARES = {"ha": 1.0, "mu": 1 / 15, "m2": 1e-4}
_UNIT_NAMES = {"ha": "公顷", "mu": "亩", "m2": "平方米"}
_PER_HECTARE = {"ha": 1.0, "mu": 15.0, "m2": 10_000.0}
_TEXTS = tuple(name for name in ALIASES if name != "stated")
_COMPARED = (*_TEXTS, "stated_ha", "area_m2", "attributes")
# a 小班 whose stated and measured areas differ by more than this share is counted in the ledger
_DIFFERENCE = 0.05


@dataclass(frozen=True)
class Options:
    """``unit`` of the stated area: 'auto' (judged against the outlines), 'ha', 'mu' or 'm2'."""

    crs: str | None = None
    field_area: str | None = None
    unit: str = "auto"


def import_compartments(
    county: County,
    inputs: Iterable[str | Path],
    options: Options | None = None,
    *,
    who: str | None = None,
    progress: Progress | None = None,
) -> tuple[Ledger, str]:
    """Reads all files, then writes one transaction; rows are known by county, town, village, block and number.

    LinzhangError where nothing could be read; ``areas.compartment_field_missing`` without a column of 小班 numbers.
    """
    options = options or Options()
    files = expand(inputs, county.path)
    ledger = Ledger("compartments", "、".join(dict.fromkeys(path.name for path, _ in files)))
    rows: dict[str, dict[str, Any]] = {}
    gather(files, ledger, lambda layer: _collect(layer, county, options, ledger, rows), progress, 0.5)
    if progress is not None:
        progress(0.7)
    inserts, updates = _compare(county, rows, ledger)
    if progress is not None:
        progress(0.8)
    with county.batch("import compartments", who) as batch:
        batch.insert("compartment", inserts)
        batch.update_many("compartment", updates)
        if progress is not None:
            progress(0.95)
        uid = batch.record_import("compartments", ledger.source, ledger)
    return ledger, uid


def field_map(layer: SourceLayer, field_area: str | None = None) -> dict[str, str]:
    """Our column → the layer's field; LinzhangError where the number of the 小班 or a named field is missing."""
    by_name = {name.upper().strip(): name for name in layer.fields}
    if field_area and field_area.upper() not in by_name:
        fields = "、".join(layer.fields)
        raise LinzhangError("areas.field_absent", file=layer.source, field=field_area, fields=fields)
    found = {
        target: next(by_name[alias] for alias in aliases if alias in by_name)
        for target, aliases in ALIASES.items()
        if any(alias in by_name for alias in aliases)
    }
    if field_area:
        found["stated"] = by_name[field_area.upper()]
    if "number" not in found:
        fields = "、".join(layer.fields)
        raise LinzhangError("areas.compartment_field_missing", file=layer.source, fields=fields)
    return found


def short_code(code: str, above: str) -> str:
    """The three digits of a town or village whose code was written in full (8, 9 or 12 digits after ``above``)."""
    if above and len(code) > 3 and code.startswith(above):
        return code[len(above) : len(above) + 3]
    return code


def _collect(
    layer: SourceLayer, county: County, options: Options, ledger: Ledger, rows: dict[str, dict[str, Any]]
) -> None:
    """Adds the usable rows of one layer to ``rows`` by their key; the others are refused in the ledger."""
    mapping = field_map(layer, options.field_area)
    outlines = shapes.shapes_of(layer, county, options.crs)
    if layer.encoding.guessed:
        ledger.note(layer.source, None, "areas.encoding_guessed", encoding=layer.encoding.used)
    if layer.old_datum and not options.crs:
        ledger.note(layer.source, None, "areas.old_datum", datum=layer.old_datum)
    exact = shapes.areas_of(outlines.geometries, county)
    whole = np.floor(np.nan_to_num(exact) + 0.5).astype(np.int64)
    stated = _stated(layer, mapping, exact, options, ledger)
    texts = {t: [clean_code(v) for v in layer.columns[mapping[t]]] for t in _TEXTS if t in mapping}
    others = [name for name in layer.fields if name not in set(mapping.values())]
    prefix = county_prefix(county)
    taken = 0
    for i in range(len(layer)):
        values = {name: column[i] or None for name, column in texts.items()}
        county_code = values.get("county_code") or county.code
        town = short_code(values.get("town_code") or "", county_code)
        village = short_code(values.get("village_code") or "", county_code + town)
        extra = {name: layer.columns[name][i] for name in others if layer.columns[name][i] is not None}
        for name, short in (("town_code", town), ("village_code", village)):
            if short and short != values[name]:
                extra[mapping[name]] = values[name]
        place = f"{county_code}{town}{village}"
        key = "-".join(part for part in (place, values.get("forest_block"), values.get("number")) if part)
        if not county_code.startswith(prefix):
            facts = {"area_code": county_code, "name": key, "county": county.code}
            ledger.refuse(layer.source, i + 1, "areas.other_county", **facts)
        elif outlines.refused[i]:
            ledger.refuse(layer.source, i + 1, outlines.refused[i])
        elif not values.get("number"):
            ledger.refuse(layer.source, i + 1, "areas.compartment_number_missing")
        elif key in rows:
            facts = {"area_code": key, "first_row": rows[key]["_row"], "file": rows[key]["_source"]}
            ledger.refuse(layer.source, i + 1, "areas.compartment_twice", **facts)
        else:
            values |= {"county_code": county_code, "town_code": town or None, "village_code": village or None}
            rows[key] = {
                **{name: values.get(name) for name in _TEXTS},
                "code": key,
                "stated_ha": None if np.isnan(stated[i]) else round(float(stated[i]), 4),
                "area_m2": int(whole[i]),
                "attributes": json.dumps(extra, ensure_ascii=False, sort_keys=True, default=str) if extra else None,
                "geom": outlines.geometries[i],
                "_row": i + 1,
                "_source": layer.source,
                "_repair": (outlines.repaired[i], round(float(outlines.repair_m2[i]), 1)),
            }
            taken += 1
    if taken:
        used = outlines.refused == ""
        _summary(layer, county, mapping, texts, np.where(used, stated, np.nan), np.where(used, whole, 0), ledger)


def _stated(
    layer: SourceLayer, mapping: Mapping[str, str], exact: npt.NDArray[np.float64], options: Options, ledger: Ledger
) -> npt.NDArray[np.float64]:
    """Stated areas in hectares, NaN where none; the unit by comparison with the outlines unless it is given."""
    if "stated" not in mapping:
        return np.full(len(layer), np.nan)
    values = np.array([_number(v) for v in layer.columns[mapping["stated"]]], dtype=float)
    unit = options.unit
    if unit == "auto":
        with np.errstate(divide="ignore", invalid="ignore"):
            ratio = values / (exact / 10_000)
        usable = ratio[np.isfinite(ratio) & (ratio > 0)]
        unit = "ha"
        if len(usable):
            middle = float(np.median(usable))
            unit = min(_PER_HECTARE, key=lambda u: abs(np.log(middle / _PER_HECTARE[u])))
        if unit != "ha":
            ledger.note(layer.source, None, "areas.stated_unit", field=mapping["stated"], unit=_UNIT_NAMES[unit])
    return values * HECTARES[unit]


def _number(value: object) -> float:
    try:
        return float(str(value).strip()) if value is not None else float("nan")
    except ValueError:
        return float("nan")


def _summary(
    layer: SourceLayer,
    county: County,
    mapping: Mapping[str, str],
    texts: Mapping[str, list[str]],
    stated: npt.NDArray[np.float64],
    whole: npt.NDArray[np.int64],
    ledger: Ledger,
) -> None:
    """Notes about the whole layer: stated against measured area, and codes that no list knows."""
    have = np.isfinite(stated)
    if have.any():
        measured = whole[have] / 10_000
        with np.errstate(divide="ignore", invalid="ignore"):
            far = np.abs(stated[have] - measured) > _DIFFERENCE * np.maximum(measured, 1e-9)
        ledger.note(
            layer.source,
            None,
            "areas.stated_summary",
            stated=f"{float(stated[have].sum()):.4f}",
            measured=f"{int(whole[have].sum()) / 10_000:.4f}",
            count=int(far.sum()),
            percent=round(_DIFFERENCE * 100),
        )
    for name in CODED:
        known = county.profile.get(f"areas.codes.{name}")
        if name not in texts or not known:
            continue
        allowed = set(known) | set(known.values())
        unknown = Counter(v for v in texts[name] if v and v not in allowed)
        if unknown:
            shown = "、".join(f"{value}×{count}" for value, count in unknown.most_common(8))
            ledger.note(layer.source, None, "areas.codes_unknown", field=mapping[name], values=shown)


def _compare(
    county: County, rows: Mapping[str, dict[str, Any]], ledger: Ledger
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """(rows to insert, rows to update), geometry as WKB; every row gets its line in the ledger."""
    columns = ", ".join(f'"{name}"' for name in ("uid", "code", *_COMPARED, "geom"))
    old = {r["code"]: r for r in county.rows(f"SELECT {columns} FROM compartment")}  # noqa: S608  # nosec B608
    known = [key for key in rows if key in old]
    before = geom.geometries([old[key]["geom"] for key in known])
    after = np.empty(len(known), dtype=object)
    after[:] = [rows[key]["geom"] for key in known]
    equal = dict(zip(known, shapes.same(before, after).tolist() if known else [], strict=True))
    wkb = dict(zip(rows, geom.to_wkb([row["geom"] for row in rows.values()]) if rows else [], strict=True))
    inserts: list[dict[str, Any]] = []
    updates: list[dict[str, Any]] = []
    for key, row in rows.items():
        source, number = row["_source"], row["_row"]
        place, m2 = row["_repair"]
        data = {name: row[name] for name in _COMPARED}
        if key not in old:
            inserts.append({"uid": new_uid(), "code": key, **data, "geom": wkb[key]})
        elif equal[key] and all(old[key][name] == data[name] for name in _COMPARED):
            ledger.unchanged(source, number)
            continue
        else:
            updates.append({"uid": old[key]["uid"], **data, "geom": wkb[key]})
            ledger.note(source, number, "areas.compartment_updated", area_code=key)
        if place:
            ledger.note(source, number, "areas.geometry_repaired", place=place, m2=m2)
        elif key not in old:
            ledger.accept(source, number)
    return inserts, updates


def looks_like(path: Path) -> bool:
    """Whether a file has the fields of 小班; False where it cannot be read."""
    names = {name.upper() for name in field_names(path)}
    return bool(names & set(ALIASES["number"])) and bool(names & {*ALIASES["forest_block"], *ALIASES["land_class"]})
