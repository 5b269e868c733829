"""Writes accepted grids into the county file. What carries posts, boards or figures is continued, never dropped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import shapely

from ...county import geom, schema
from ...county.ddl import quoted
from ...county.errors import LinzhangError
from ...county.gateway import County, new_uid
from ...county.ledger import Ledger
from ...county.units import largest_remainder
from .. import numbering, shapes
from ..ended import earliest_end
from ..neighbours import SIDES
from .limits import WORDS, Places
from .plane import as_array

Progress = Callable[[float], None]
# m² of common ground from which two grids are in each other's way
_CONFLICT_M2 = 1.0
# grids tile their village if their sum differs from its figure by no more than this share
_TILE_TOLERANCE = 1e-6


@dataclass
class Wanted:
    """A grid to be written: ``number`` the row as the user sees it, ``outline`` in the county's CRS or None."""

    number: int
    code: str
    name: str
    outline: shapely.Geometry | None
    parent: str = ""
    limits: tuple[str, str, str, str] = ("", "", "", "")
    refused: str = ""
    notes: list[tuple[str, dict[str, object]]] = field(default_factory=list)


@dataclass
class _Plan:
    """What is to be done in one village."""

    parent: dict[str, Any]
    insert: list[Wanted] = field(default_factory=list)
    update: list[tuple[Wanted, dict[str, Any]]] = field(default_factory=list)
    same: list[Wanted] = field(default_factory=list)
    delete: list[dict[str, Any]] = field(default_factory=list)
    end: list[dict[str, Any]] = field(default_factory=list)


def apply(
    county: County,
    rows: Sequence[Wanted],
    source: str,
    *,
    replace: bool = False,
    end: str = "",
    who: str | None = None,
    progress: Progress | None = None,
) -> tuple[Ledger, str]:
    """Writes grids in one transaction; returns (ledger, uid of the row in the table ``import``).

    A grid with the code or the outline of an existing one is that one. LinzhangError where others stand in the way and
    ``replace`` is not set, or where one that would vanish has posts, boards or figures. With ``replace`` grids in the
    way are deleted, with their outlines in the change log; those that have posts, boards or figures end on the day
    ``end`` (ISO) where one is given, and keep them. The same rows twice change nothing.
    """
    if not rows:
        raise LinzhangError("areas_splitting.nothing_to_apply", file=source)
    ledger = Ledger("grids", source)
    position = county.position()
    places = Places(county)
    level = numbering.grid_level(county.profile)
    by_village = _placed(county, places, level, [row for row in rows if _usable(row)])
    numbers = numbering.Numbers.of(county)
    every_code = {row["code"] for row in county.rows("SELECT code FROM area")}
    plans = [_planned(places, level, uid, listed, every_code) for uid, listed in by_village.items()]
    refused = [row.number for row in rows if row.refused]
    if replace and refused:
        raise LinzhangError("areas_splitting.replace_incomplete", file=source, row=refused[0])
    for plan in plans:
        _check(county, plan, replace, end)
        _number(county, plan, numbers)
    if progress is not None:
        progress(0.6)
    with county.batch("apply grids", who) as batch:
        batch.refuse_changes_since(position, "area")
        for plan in plans:
            sizes = _sizes(county, plan, places, level)
            for row in plan.delete:
                batch.delete("area", row["uid"])
            for row in plan.end:
                batch.update("area", row["uid"], end=end)
            for wanted, old in plan.update:
                batch.update("area", old["uid"], **_columns(wanted, sizes[id(wanted)], old))
            new = [
                {"uid": new_uid(), "code": w.code, "level": level, "kind": "base", "parent_uid": plan.parent["uid"]}
                | _columns(w, sizes[id(w)], {})
                for w in plan.insert
            ]
            batch.insert("area", new)
            _tell(plan, ledger, source, end)
        for wanted in rows:
            if wanted.refused:
                ledger.refuse(source, wanted.number, wanted.refused, area_code=wanted.code, name=wanted.name)
        return ledger, batch.record_import("grids", source, ledger)


def _usable(row: Wanted) -> bool:
    """Repairs the outline or refuses the row; True where it can be used."""
    if row.outline is None or shapely.is_empty(row.outline):
        row.refused = "areas.geometry_missing"
    elif shapely.get_type_id(row.outline) not in (3, 6):
        row.refused = "areas.geometry_not_polygon"
    elif not shapely.is_valid(row.outline):
        before = float(shapely.area(row.outline))
        place = shapely.point_on_surface(shapely.envelope(row.outline))
        row.outline = shapes.polygons_only(shapely.make_valid(row.outline))
        if row.outline is None:
            row.refused = "areas.geometry_broken"
        else:
            change = round(float(shapely.area(row.outline)) - before, 1)
            row.notes.append(("areas.geometry_repaired", {"place": f"{place.x:.0f}, {place.y:.0f}", "m2": change}))
    return not row.refused


def _placed(county: County, places: Places, level: str, rows: Sequence[Wanted]) -> dict[str, list[Wanted]]:
    """The rows by uid of their parent: that of the column, else the area in which the larger share of a grid lies."""
    above = places.of_level(str(numbering.level_above(county.profile, level)))
    by_code = {row["code"]: row["uid"] for row in above}
    best, _ = numbering.containing(as_array(r.outline for r in rows), as_array(a["geom"] for a in above))
    found: dict[str, list[Wanted]] = defaultdict(list)
    for row, index in zip(rows, best.tolist(), strict=True):
        uid = by_code.get(row.parent) or (above[index]["uid"] if index >= 0 else None)
        if uid is None:
            row.refused = "areas_splitting.no_parent"
        else:
            found[uid].append(row)
    return found


def _planned(places: Places, level: str, uid: str, rows: Sequence[Wanted], every_code: set[str]) -> _Plan:
    plan = _Plan(places.rows[uid])
    existing = [row for row in places.of_level(level) if row["parent_uid"] == uid]
    by_code = {row["code"]: row for row in existing}
    taken: set[str] = set()
    for wanted in rows:
        row = by_code.get(wanted.code)
        if row is None:
            equal = [e for e in existing if e["code"] not in taken and _same(e["geom"], wanted.outline)]
            row = equal[0] if equal else None
        if row is not None and row["code"] in taken:
            wanted.refused = "areas_splitting.code_twice"
        elif row is not None:
            taken.add(row["code"])
            wanted.code = row["code"]
            wanted.name = wanted.name or row["name"]
            same = _same(row["geom"], wanted.outline) and row["name"] == wanted.name and not _new_limits(wanted, row)
            if same:
                plan.same.append(wanted)
            else:
                plan.update.append((wanted, row))
        elif wanted.code in every_code or wanted.code in {w.code for w in plan.insert if w.code}:
            wanted.refused = "areas_splitting.code_taken"
        else:
            plan.insert.append(wanted)
    fresh = as_array([w.outline for w in plan.insert] + [w.outline for w, r in plan.update])
    for row in existing:
        if row["code"] not in taken and len(fresh):
            common = shapely.area(shapely.intersection(fresh, row["geom"]))
            if common.max() > _CONFLICT_M2:
                plan.delete.append(row)
    return plan


def _same(one: shapely.Geometry, other: shapely.Geometry | None) -> bool:
    """Whether outlines cover the same ground, whatever their order of vertices."""
    if other is None or abs(shapely.area(one) - shapely.area(other)) > 0.01:
        return False
    return bool(shapely.area(shapely.symmetric_difference(one, other)) < 0.01)


def _new_limits(wanted: Wanted, row: dict[str, Any]) -> dict[str, str]:
    """四至 of a proposal that an existing grid does not have yet; what somebody wrote stays."""
    return {s: v for s, v in zip(SIDES, wanted.limits, strict=True) if v and not row.get(s)}


def _check(county: County, plan: _Plan, replace: bool, end: str) -> None:
    """LinzhangError where existing grids stand in the way and must not be touched."""
    moved = [row for wanted, row in plan.update if not _same(row["geom"], wanted.outline)]
    if not replace and (plan.delete or moved):
        standing = [*plan.delete, *moved]
        held = sum(1 for row in standing if dependents(county, row["uid"]))
        first, area = standing[0]["code"], plan.parent["name"]
        raise LinzhangError("areas_splitting.grids_in_the_way", area=area, count=len(standing), first=first, held=held)
    kept = [row for row in plan.delete if dependents(county, row["uid"])]
    if kept and not end:
        row = kept[0]
        what = _listed(dependents(county, row["uid"]))
        raise LinzhangError("areas_splitting.grid_held", area_code=row["code"], name=row["name"], what=what)
    began = earliest_end(county, [row["uid"] for row in kept]) if kept else ""
    if began and began >= end:
        areas = "、".join(row["name"] for row in kept)
        raise LinzhangError("areas_splitting.ends_too_early", areas=areas, day=end, began=began)
    plan.end = kept
    plan.delete = [row for row in plan.delete if row not in kept]


def _listed(found: dict[str, int]) -> str:
    return "、".join(f"{label}×{count}" for label, count in found.items())


def ending(county: County, rows: Sequence[Wanted]) -> list[tuple[str, str]]:
    """(uid, ``name（code）：what belongs to it``) of the grids with a history that no row goes on with."""
    places = Places(county)
    level = numbering.grid_level(county.profile)
    by_village = _placed(county, places, level, [row for row in rows if _usable(row)])
    every_code = {row["code"] for row in county.rows("SELECT code FROM area")}
    found = []
    for uid, listed in by_village.items():
        for row in _planned(places, level, uid, listed, every_code).delete:
            held = dependents(county, row["uid"])
            if held:
                found.append((str(row["uid"]), f"{row['name']}（{row['code']}）：{_listed(held)}"))
    return found


def dependents(county: County, uid: str) -> dict[str, int]:
    """What hangs on an area: the Chinese name of each table with rows that refer to it, and how many."""
    found: dict[str, int] = {}
    for table in schema.TABLES:
        for column in table.all_columns():
            if column.references == "area":
                sql = f"SELECT count(*) FROM {quoted(table.name)} WHERE {quoted(column.name)} = ?"  # noqa: S608  # nosec B608
                count = int(county.scalar(sql, (uid,)))
                if count:
                    found[table.alias] = found.get(table.alias, 0) + count
    return found


def _number(county: County, plan: _Plan, numbers: numbering.Numbers) -> None:
    """Gives codes and names to new grids without one, and to those whose code was used before."""
    pattern = numbering.name_pattern(county.profile)
    # a proposed code must not be one that a later row has already
    kept = {wanted.code for wanted in plan.insert if wanted.code} - numbers.used
    for wanted in plan.insert:
        old = wanted.code
        if old not in kept:
            wanted.code = numbers.next_codes(plan.parent["code"])[0]
            while wanted.code in kept:
                wanted.code = numbers.next_codes(plan.parent["code"])[0]
            if old:
                values: dict[str, object] = {"old": old, "area_code": wanted.code}
                wanted.notes.append(("areas_splitting.number_used_before", values))
        numbers.used.add(wanted.code)
        if not wanted.name:
            serial = numbers.number_of(plan.parent["code"], wanted.code)
            wanted.name = pattern.format(parent=plan.parent["name"], number=serial) if serial else wanted.code


def _sizes(county: County, plan: _Plan, places: Places, level: str) -> dict[int, int]:
    """Whole m² of each grid; where all grids tile the village they sum to its figure."""
    wanted = [*plan.insert, *(w for w, _ in plan.update)]
    if not wanted:
        return {}
    exact = shapes.areas_of(as_array(w.outline for w in wanted), county)
    gone = {row["uid"] for row in (*plan.delete, *plan.end)} | {row["uid"] for _, row in plan.update}
    rest = sum(
        int(row["area_m2"] or 0)
        for row in places.of_level(level)
        if row["parent_uid"] == plan.parent["uid"] and row["uid"] not in gone
    )
    total = int(plan.parent["area_m2"] or 0) - rest
    near = abs(float(exact.sum()) - total) <= len(exact) + _TILE_TOLERANCE * max(total, 0)
    reachable = 0 <= total - int(np.floor(exact).sum()) <= len(exact)
    whole = (
        largest_remainder(exact.tolist(), total) if near and reachable else np.floor(exact + 0.5).astype(int).tolist()
    )
    return {id(w): int(m2) for w, m2 in zip(wanted, whole, strict=True)}


def _columns(wanted: Wanted, m2: int, row: dict[str, Any]) -> dict[str, Any]:
    limits = _new_limits(wanted, row)
    outline = geom.to_wkb([wanted.outline])[0]
    sides = {side: limits.get(side) or row.get(side) for side in SIDES}
    return {"name": wanted.name, "area_m2": m2, "geom": outline} | sides


def _tell(plan: _Plan, ledger: Ledger, source: str, end: str) -> None:
    for wanted in plan.same:
        ledger.unchanged(source, wanted.number)
    for wanted in plan.insert:
        for code, note in wanted.notes:
            ledger.note(source, wanted.number, code, **note)
        values: dict[str, object] = {"area_code": wanted.code, "name": wanted.name, "parent": plan.parent["name"]}
        ledger.accept(source, wanted.number, "areas_splitting.grid_added", **values)
    for wanted, row in plan.update:
        for code, note in wanted.notes:
            ledger.note(source, wanted.number, code, **note)
        values = {"area_code": row["code"], "name": wanted.name}
        ledger.note(source, wanted.number, "areas_splitting.grid_continued", **values)
        differs = [(s, v) for s, v in zip(SIDES, wanted.limits, strict=True) if v and row.get(s) and v != row[s]]
        if differs:
            old = "；".join(f"{WORDS[s]}至{row[s]}" for s, _ in differs)
            new = "；".join(f"{WORDS[s]}至{v}" for s, v in differs)
            ledger.note(source, wanted.number, "areas_splitting.bounds_differ", **values, old=old, new=new)
    for row in plan.delete:
        values = {"area_code": row["code"], "name": row["name"]}
        ledger.note(source, None, "areas_splitting.grid_removed", **values)
    for row in plan.end:
        values = {"area_code": row["code"], "name": row["name"], "day": end}
        ledger.note(source, None, "areas_splitting.grid_ended", **values)
