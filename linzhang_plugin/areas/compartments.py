"""Imports 小班 as they are in the field: field names of 林地一张图 and their aliases, codes kept as they are.

Nothing is translated: a code that no list of the profile knows is stored as it stands, and counted in the ledger.
Field names: 林地一张图 and its newer forms (MIAN_JI, XBMJ, …), 三调 and 变更调查 (TBBH, DLBM, TBMJ, ZLDWDM, QSXZ), as
real data sets write them. The code system of the 地类 is stored with each row (``resources.systems``), asked once.
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from ..county import geom
from ..county.codes import normalise_code
from ..county.errors import LinzhangError
from ..county.forest import SYSTEM_KEY, code_part, forest_land
from ..county.gateway import County, new_uid
from ..county.ledger import Ledger
from . import shapes
from .fields import clean_code
from .gather import gather
from .importing.answers import ASK, Answer
from .importing.asking import ASKABLE, LayersOpen, Said, report_of
from .importing.datum import home_outlines, settle
from .importing.rows import Report, layer_notes, outline_notes
from .reader import Progress, SourceLayer, expand, field_names
from .resources import labels
from .resources import systems as code_systems
from .resources.overlaps import note_overlaps
from .tree import county_prefix

ALIASES: dict[str, tuple[str, ...]] = {
    "county_code": ("XIAN", "XIAN_DM", "XIANDM", "县", "县代码"),
    "town_code": ("XIANG", "XIANG_DM", "XIANGDM", "乡", "乡镇代码", "乡代码", "乡镇"),
    "village_code": ("CUN", "CUN_DM", "CUNDM", "村", "村代码"),
    "forest_block": ("LIN_BAN", "LINBAN", "LBH", "林班", "林班号"),
    "number": (
        "XIAO_BAN", "XIAOBAN", "XBH", "小班", "小班号", "TU_BAN", "TBH", "图斑", "图斑号", "TBBH", "图斑编号",
    ),
    "land_class": ("DI_LEI", "DILEI", "DLBM", "DLDM", "地类", "地类编码", "地类代码", "DLMC", "地类名称"),
    "land_tenure": ("LD_QS", "TDQS", "LDQS", "TD_QS", "土地权属", "林地权属", "QSXZ", "权属性质", "权属"),
    "forest_category": ("SEN_LIN_LB", "SLLB", "SENLINLB", "森林类别"),
    "forest_type": ("LIN_ZHONG", "LINZHONG", "LZ", "林种"),
    "origin": ("QI_YUAN", "QIYUAN", "QY", "起源"),
    "species": ("YOU_SHI_SZ", "YSSZ", "优势树种", "优势树种组"),
    "protection": ("BH_DJ", "BHDJ", "LDBHDJ", "林地保护等级", "保护等级"),
    "stated": (
        "MIAN_JI", "XBMJ", "XB_MJ", "MJ", "TBMJ", "面积", "小班面积", "图斑面积", "AREA_HA", "面积_公顷", "面积_亩",
    ),
}  # fmt: skip
# 坐落单位代码 of 三调: county, town and village in one field, where they have none of their own
PLACE_ALIASES = ("ZLDWDM", "坐落单位代码", "坐落代码")
CODED = ("land_class", "land_tenure", "forest_category", "forest_type", "origin", "protection")
HECTARES = {"ha": 1.0, "mu": 1 / 15, "m2": 1e-4}
_UNIT_NAMES = {"ha": "公顷", "mu": "亩", "m2": "平方米"}
_PER_HECTARE = {"ha": 1.0, "mu": 15.0, "m2": 10_000.0}
AMBIGUOUS = "areas_resources.code_system_ambiguous"
_TEXTS = tuple(name for name in ALIASES if name != "stated")
_COMPARED = (*_TEXTS, "stated_ha", "area_m2", "attributes")
# stated areas that are, in the middle, so many times the outlines are in no known unit
_DOUBTFUL = 2.0
# a 小班 whose stated and measured areas differ by more than this share is counted in the ledger
_DIFFERENCE = 0.05


@dataclass(frozen=True)
class Options:
    """``unit`` of the stated area: 'auto' (judged against the outlines), 'ha', 'mu' or 'm2'.

    ``code_system`` of the 地类: 'auto' (proposed from the whole column) or a name of the profile's code systems. With
    ``ask`` it answers only for columns that fit several systems; where one of them stays unanswered nothing is
    imported, however many other files there are; the same holds for what layers leave open about where they lie.
    ``said``: about coordinate system and datum, in place of ``crs``.
    """

    crs: str | None = None
    field_area: str | None = None
    unit: str = "auto"
    code_system: str = code_systems.AUTO
    ask: bool = False
    said: Said = field(default_factory=Said)

    def about(self, source: str) -> Answer:
        """What was said about one layer."""
        return self.said.about(source).over(Answer(self.crs))


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
    open_questions: list[LinzhangError] = []

    reports: list[Report] = []
    home = home_outlines(county)

    def use(layer: SourceLayer) -> None:
        try:
            _collect(layer, county, options, ledger, rows, home)
        except LinzhangError as error:
            if error.code == AMBIGUOUS:
                open_questions.append(error)
            if error.code in ASKABLE:
                reports.append(report_of(layer, options.about(layer.source), error))
            raise

    try:
        gather(files, ledger, use, progress, 0.5)
    except LinzhangError:
        if not (options.ask and reports):
            raise
    if options.ask and reports:
        raise LayersOpen(reports)
    if options.ask and open_questions:
        raise open_questions[0]
    if progress is not None:
        progress(0.7)
    inserts, updates = _compare(county, rows, ledger)
    note_overlaps(county, rows, ledger)
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
    """Our column → the layer's field: of several with a known name the first that is not empty throughout.

    LinzhangError where the number of the 小班 or a named field is missing.
    """
    by_name = {name.upper().strip(): name for name in layer.fields}
    if field_area and field_area.upper() not in by_name:
        fields = "、".join(layer.fields)
        raise LinzhangError("areas.field_absent", file=layer.source, field=field_area, fields=fields)
    found = {
        target: next((name for name in names if not _empty(layer, name)), names[0])
        for target, aliases in ALIASES.items()
        if (names := [by_name[alias] for alias in aliases if alias in by_name])
    }
    if field_area:
        found["stated"] = by_name[field_area.upper()]
    if "number" not in found:
        fields = "、".join(layer.fields)
        raise LinzhangError("areas.compartment_field_missing", file=layer.source, fields=fields)
    return found


def _empty(layer: SourceLayer, name: str) -> bool:
    return all(value is None or not clean_code(value) for value in layer.columns[name])


def _note_empty(layer: SourceLayer, mapping: Mapping[str, str], ledger: Ledger) -> None:
    """Notes the columns of coded fields that are empty throughout, and which other one is read instead."""
    for target in CODED if len(layer) else ():
        for name in layer.fields:
            if name.upper().strip() not in ALIASES[target] or not _empty(layer, name):
                continue
            facts = {"field": name, "title": labels.DIMENSIONS[target]}
            if mapping[target] == name:
                ledger.note(layer.source, None, "areas_resources.column_empty", **facts)
            else:
                ledger.note(layer.source, None, "areas_resources.column_empty_but", **facts, other=mapping[target])


def short_code(code: str, above: str) -> str:
    """The three digits of a town or village whose code was written in full (8, 9 or 12 digits after ``above``)."""
    if above and len(code) > 3 and code.startswith(above):
        return code[len(above) : len(above) + 3]
    return code


def _collect(
    layer: SourceLayer,
    county: County,
    options: Options,
    ledger: Ledger,
    rows: dict[str, dict[str, Any]],
    home: Mapping[str, Any],
) -> None:
    """Adds the usable rows of one layer to ``rows`` by their key; the others are refused in the ledger."""
    mapping = field_map(layer, options.field_area)
    answer = options.about(layer.source)
    outlines = shapes.shapes_of(layer, county, answer.crs, once=True)
    texts = {t: [clean_code(v) for v in layer.columns[mapping[t]]] for t in _TEXTS if t in mapping}
    places = [_place(i, texts, whole, county) for i, whole in enumerate(_places(layer))]
    owners = np.empty(len(layer), dtype=object)
    owners[:] = [home.get("".join(place), home.get("")) for place in places]
    wanted = answer.datum or ASK
    outlines.geometries = settle(layer.source, outlines.geometries, owners, county.epsg, wanted, ledger)
    layer_notes(layer, ledger, bool(answer.crs), {})
    _note_empty(layer, mapping, ledger)
    exact = shapes.areas_of(outlines.geometries, county)
    whole = np.floor(np.nan_to_num(exact) + 0.5).astype(np.int64)
    stated, unit = _stated(layer, mapping, exact, options, ledger)
    known = code_systems.Systems.of(county.profile)
    coding = _coding(layer, county, known, mapping, texts, options, ledger)
    before = _changed(layer, mapping, texts, unit)
    others = [name for name in layer.fields if name not in set(mapping.values())]
    prefix = county_prefix(county)
    taken = 0
    for i in range(len(layer)):
        values = {name: column[i] or None for name, column in texts.items()}
        county_code, town, village = places[i]
        extra = {name: layer.columns[name][i] for name in others if layer.columns[name][i] is not None}
        extra |= {name: raw[i] for name, raw in before.items() if raw[i] is not None} | coding
        for name, short in (("town_code", town), ("village_code", village)):
            if short and values.get(name) and short != values[name]:
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
                "_notes": outline_notes(outlines, i),
            }
            taken += 1
    if taken:
        used = outlines.refused == ""
        _summary(layer, np.where(used, stated, np.nan), np.where(used, whole, 0), ledger)
        _count_unknown(layer, county, known, coding, mapping, texts, ledger)


def _coding(
    layer: SourceLayer,
    county: County,
    known: code_systems.Systems,
    mapping: Mapping[str, str],
    texts: Mapping[str, list[str]],
    options: Options,
    ledger: Ledger,
) -> dict[str, str]:
    """What the rows keep about their code systems; the system that was chosen or proposed goes into the ledger.

    ``AMBIGUOUS`` where none was chosen and the column does not say it.
    """
    if "land_class" not in mapping:
        return {}
    field = mapping["land_class"]
    system = options.code_system
    if system in ("", code_systems.AUTO) or options.ask:
        try:
            found = code_systems.propose(texts["land_class"], known)
        except code_systems.Ambiguous as error:
            if system in error.candidates:
                ledger.note(layer.source, None, "areas_resources.code_system_chosen", field=field, system=system)
                return _kept(county, mapping, system)
            system = _of_last_time(county, error.candidates)
            if not system:
                told = code_systems.counted(error.codes)
                both = "、".join(error.candidates)
                raise LinzhangError(AMBIGUOUS, file=layer.source, field=field, codes=told, systems=both) from error
            ledger.note(layer.source, None, "areas_resources.code_system_again", field=field, system=system)
        else:
            system = found.system
            if found.telling or found.agree or system:
                code = "areas_resources.code_system_agrees" if found.agree else "areas_resources.code_system_proposed"
                facts = {"system": system, "known": found.known, "count": found.coded, "others": "、".join(found.agree)}
                telling = code_systems.counted(found.telling) or "—"
                ledger.note(layer.source, None, code, field=field, telling=telling, **facts)
    elif system not in known.tables:
        names = "、".join(known.tables)
        raise LinzhangError("areas_resources.code_system_unknown", system=system, systems=names)
    else:
        ledger.note(layer.source, None, "areas_resources.code_system_chosen", field=field, system=system)
    return _kept(county, mapping, system)


def _kept(county: County, mapping: Mapping[str, str], system: str) -> dict[str, str]:
    out = {SYSTEM_KEY: system} if system else {}
    tenure = code_systems.tenure_system(county.profile, mapping.get("land_tenure", ""))
    return out | ({code_systems.TENURE_KEY: tenure} if tenure else {})


def _of_last_time(county: County, candidates: Iterable[str]) -> str:
    """The one system that the county's 小班 are in already, where it is among the candidates; else ''."""
    rows = county.rows(
        "SELECT DISTINCT json_extract(attributes, ?) FROM compartment WHERE json_valid(attributes)",
        (f'$."{SYSTEM_KEY}"',),
    )
    found = {row[0] for row in rows if row[0]} & set(candidates)
    return found.pop() if len(found) == 1 else ""


def _place(i: int, texts: Mapping[str, list[str]], whole: str, county: County) -> tuple[str, str, str]:
    """(county, town, village) of a row, as far as it says them; ``whole`` is the code of its place in one field."""

    def said(name: str) -> str:
        return texts[name][i] if name in texts else ""

    county_code = said("county_code") or whole[:6] or county.code
    town = short_code(said("town_code") or whole[6:9], county_code)
    return county_code, town, short_code(said("village_code") or whole[9:12], county_code + town)


def _places(layer: SourceLayer) -> list[str]:
    """The 12-digit village code of each row (坐落单位代码 of 三调), '' where there is none."""
    by_name = {name.upper().strip(): name for name in layer.fields}
    field = next((by_name[alias] for alias in PLACE_ALIASES if alias in by_name), None)
    if field is None:
        return [""] * len(layer)
    codes = [clean_code(v) for v in layer.columns[field]]
    return [code if len(code) == 12 and code.isdigit() else "" for code in codes]


def _changed(
    layer: SourceLayer, mapping: Mapping[str, str], texts: Mapping[str, list[str]], unit: str
) -> dict[str, list[object]]:
    """Original values that our columns do not hold as they were: field → value or None, one each row."""
    out: dict[str, list[object]] = {}
    for name, cleaned in texts.items():
        raw = layer.columns[mapping[name]]
        kept = [v if normalise_code(v) != c else None for v, c in zip(raw, cleaned, strict=True)]
        if any(v is not None for v in kept):
            out[mapping[name]] = kept
    if "stated" in mapping and unit != "ha":
        out[mapping["stated"]] = list(layer.columns[mapping["stated"]])
    return out


def _stated(
    layer: SourceLayer, mapping: Mapping[str, str], exact: npt.NDArray[np.float64], options: Options, ledger: Ledger
) -> tuple[npt.NDArray[np.float64], str]:
    """(stated areas in hectares, NaN where none; their unit): by the median of stated ÷ measured unless it is given."""
    if "stated" not in mapping:
        return np.full(len(layer), np.nan), "ha"
    field = mapping["stated"]
    values = np.array([_number(v) for v in layer.columns[field]], dtype=float)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = values / (exact / 10_000)
    usable = ratio[np.isfinite(ratio) & (ratio > 0)]
    middle = float(np.median(usable)) if len(usable) else float("nan")
    unit = options.unit
    if unit == "auto":
        unit = "ha"
        if len(usable):
            unit = min(_PER_HECTARE, key=lambda u: abs(np.log(middle / _PER_HECTARE[u])))
        if unit != "ha":
            ledger.note(layer.source, None, "areas.stated_unit", field=field, unit=_UNIT_NAMES[unit])
    times = middle / _PER_HECTARE[unit]
    if len(usable) and not 1 / _DOUBTFUL < times < _DOUBTFUL:
        facts = {"field": field, "unit": _UNIT_NAMES[unit], "times": f"{times:.3g}"}
        ledger.note(layer.source, None, "areas_resources.unit_doubtful", **facts)
    return values * HECTARES[unit], unit


def _number(value: object) -> float:
    """A figure of a text or number column; NaN for what is none."""
    if isinstance(value, int | float):
        return float(value)
    try:
        return float(unicodedata.normalize("NFKC", str(value)).strip().replace(",", "")) if value else float("nan")
    except ValueError:
        return float("nan")


def _summary(
    layer: SourceLayer,
    stated: npt.NDArray[np.float64],
    whole: npt.NDArray[np.int64],
    ledger: Ledger,
) -> None:
    """Notes how stated and measured area of the whole layer compare."""
    have = np.isfinite(stated)
    if not have.any():
        return
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


def _count_unknown(
    layer: SourceLayer,
    county: County,
    known: code_systems.Systems,
    coding: Mapping[str, str],
    mapping: Mapping[str, str],
    texts: Mapping[str, list[str]],
    ledger: Ledger,
) -> None:
    """Notes the codes of each field that the table of its system does not have, with their numbers."""
    land = forest_land(county.profile)
    own = {"land_class": coding.get(SYSTEM_KEY), "land_tenure": coding.get(code_systems.TENURE_KEY)}
    for name in CODED:
        asked = [own[name]] if own.get(name) else [code_systems.BASIC, *known.use]
        names = {n for s in known.tables.values() for n in s.get(name, {}).values()}
        if name not in texts or not names:
            continue
        counts = Counter(v for v in texts[name] if v)
        unknown = Counter(
            {
                value: count
                for value, count in counts.items()
                if value not in names
                and not (name == "land_class" and value in land.names)
                and not any(known.name_of(s, name, code_part(value)) for s in asked if s)
            }
        )
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
        notes = row["_notes"]
        data = {name: row[name] for name in _COMPARED}
        if key not in old:
            inserts.append({"uid": new_uid(), "code": key, **data, "geom": wkb[key]})
        elif equal[key] and all(old[key][name] == data[name] for name in _COMPARED):
            ledger.unchanged(source, number)
            continue
        else:
            updates.append({"uid": old[key]["uid"], **data, "geom": wkb[key]})
            ledger.note(source, number, "areas.compartment_updated", area_code=key)
        for code, values in notes:
            ledger.note(source, number, code, **values)
        if not notes and key not in old:
            ledger.accept(source, number)
    return inserts, updates


def looks_like(path: Path) -> bool:
    """Whether a file has the fields of 小班; False where it cannot be read."""
    names = {name.upper() for name in field_names(path)}
    return bool(names & set(ALIASES["number"])) and bool(names & {*ALIASES["forest_block"], *ALIASES["land_class"]})
