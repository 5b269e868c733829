"""Splitting stored targets to the towns (or another level) of the county, and writing the shares."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import shapely

from ..county import forest, read
from ..county.errors import LinzhangError
from .model import Remark
from .split import PRINTED, WHOLE, Split, decimal, places_of, plain, split
from .store import StoredTarget

if TYPE_CHECKING:
    from ..county.gateway import County

LOG = logging.getLogger("linzhang")
METHODS = ("equal", "area", "forest", "weights")
METHOD_NAMES = {"equal": "平均分配", "area": "按责任区面积", "forest": "按林地面积", "weights": "按给定权重"}
_EACH = re.compile(r"每个?(?:乡镇|镇|乡|街道|村)[^\d]{0,6}(\d+)")


@dataclass(frozen=True)
class Place:
    """A place that gets a share."""

    uid: str
    code: str
    name: str
    area_m2: int


@dataclass(frozen=True)
class TargetSplit:
    """One target split: in the printed unit, with the method and weights used and what to say about it."""

    target: StoredTarget
    unit: str
    method: str
    weights: tuple[Fraction, ...]
    split: Split
    remarks: tuple[Remark, ...]

    def stored_value(self, index: int) -> str:
        """The share in the target's own unit, exact."""
        _unit, factor = PRINTED.get(self.target.unit, (self.target.unit, 1))
        return plain(self.split.shares[index] / factor)


def places(county: County, level: str) -> list[Place]:
    """The base areas of a level by code; LinzhangError where there is none."""
    frame = read.areas(county, level)
    found = [
        Place(str(row.uid), str(row.code), str(row.name_), int(row.area_m2 or 0))
        for row in frame.rename(columns={"name": "name_"}).itertuples()
    ]
    if not found:
        raise LinzhangError("tasks.no_areas", level=county.profile.level(level).name)
    return found


def weights_for(county: County, level: str, where: Sequence[Place], method: str, text: str = "") -> list[Fraction]:
    """One weight a place.

    ``area``: m² of the area; ``forest``: m² of the 小班 on forest land whose inner point lies in it; ``weights``: from
    ``text`` (“石桥镇=3；…”).
    """
    if method == "equal":
        return [Fraction(1)] * len(where)
    if method == "area":
        if not any(place.area_m2 for place in where):
            raise LinzhangError("tasks.areas_unknown")
        return [Fraction(place.area_m2) for place in where]
    if method == "forest":
        return _forest(county, level, where)
    if method == "weights":
        return given_weights(text, where)
    raise LinzhangError("tasks.method_unknown", method=method)


def given_weights(text: str, where: Sequence[Place]) -> list[Fraction]:
    """Weights written as “name=number”, one a line or between ; and ；. Every place must have one."""
    found: dict[str, Fraction] = {}
    for item in re.split(r"[;；\n]", text):
        if not item.strip():
            continue
        name, sep, number = re.sub(r"[＝：:\t]", "=", item).partition("=")
        matching = [place for place in where if name.strip() in (place.name, place.code, place.code[:9])]
        if not sep or len(matching) != 1:
            raise LinzhangError("tasks.weight_place_unknown", text=item.strip())
        found[matching[0].uid] = Fraction(decimal(number))
    missing = [place.name for place in where if place.uid not in found]
    if missing:
        raise LinzhangError("tasks.weights_missing", places="、".join(missing))
    return [found[place.uid] for place in where]


def _forest(county: County, level: str, where: Sequence[Place]) -> list[Fraction]:
    frame = read.compartments(county, ("code", "land_class", "area_m2", "attributes"))
    frame = frame[frame["geom"].notna()]
    systems = map(forest.system_of, frame["attributes"])
    is_forest, unknown = forest.forest_of(county.profile, frame["land_class"], systems)
    if unknown:
        # not forest land, but the office should look: a code of another system would halve a town's share
        LOG.warning("地类不在县情参数 areas.forest_land 中，未计入林地：%s", forest.listed(unknown))
    frame = frame[is_forest]
    areas, polygons = read.area_geometries(county, level)
    total = dict.fromkeys(areas["uid"], 0)
    if len(frame):
        points = shapely.point_on_surface(frame["geom"].to_numpy(dtype=object))
        tree = shapely.STRtree(polygons)
        inside = tree.query(points, predicate="intersects")
        _once, first = np.unique(inside[0], return_index=True)  # a point on a common border counts once
        sizes = frame["area_m2"].fillna(0).to_numpy(dtype=np.int64)[inside[0][first]]
        sums = np.bincount(inside[1][first], weights=sizes, minlength=len(areas))
        total = {uid: round(float(value)) for uid, value in zip(areas["uid"], sums, strict=True)}
    if not any(total.values()):
        raise LinzhangError("tasks.forest_unknown")
    return [Fraction(total.get(place.uid, 0)) for place in where]


def chosen(targets: Sequence[StoredTarget]) -> list[StoredTarget]:
    """The targets that are split where none is named: every amount that adds up over places, no figure twice."""
    result: list[StoredTarget] = []
    seen: set[tuple[str, str, str]] = set()
    for item in targets:
        key = (item.indicator, item.value, item.unit)
        if key not in seen and item.splittable:
            seen.add(key)
            result.append(item)
    return result


def split_target(
    target: StoredTarget, where: Sequence[Place], weights: Sequence[Fraction], method: str, decimals: int
) -> TargetSplit:
    """One target to the places: 万亩 is split in 亩, what cannot be halved in whole numbers.

    Where the plan itself says so much a town (“每个乡镇2个”), and that adds up, everybody gets that.
    """
    unit, factor = PRINTED.get(target.unit, (target.unit, 1))
    total = decimal(target.value) * factor
    remarks = []
    wanted = 0 if unit in WHOLE else decimals
    stated = _EACH.search(target.task_content)
    if unit in WHOLE and stated and Decimal(stated.group(1)) * len(where) == total and method != "weights":
        method, weights = "equal", [Fraction(1)] * len(where)
        remarks.append(Remark("tasks.split_as_stated", {"each": stated.group(1), "unit": unit}))
    if unit in WHOLE and places_of(total):
        raise LinzhangError("tasks.value_not_whole", indicator=target.indicator, value=plain(total), unit=unit)
    done = split(total, weights, wanted)
    if done.decimals > wanted:
        remarks.append(Remark("tasks.decimals_raised", {"decimals": done.decimals}))
    if done.raised:
        names = "、".join(where[index].name for index in done.raised)
        step = plain(done.step)
        remarks.append(Remark("tasks.remainder", {"places": names, "step": step, "unit": unit}))
    return TargetSplit(target, unit, method, tuple(weights), done, tuple(remarks))


def write_shares(
    county: County,
    level: str,
    where: Sequence[Place],
    splits: Sequence[TargetSplit],
    who: str | None = None,
    progress: Callable[[float], None] | None = None,
    before_commit: Callable[[], None] = lambda: None,
) -> tuple[int, int]:
    """Writes ``target_share`` in one transaction; (rows written, rows unchanged). Shares of other levels stay.

    ``before_commit`` runs inside the transaction at its end; what it raises leaves the county as it was.
    """
    written = unchanged = 0
    with county.batch("split targets", who) as batch:
        for number, item in enumerate(splits, 1):
            present = {
                row["area_uid"]: row
                for row in batch.rows(
                    "SELECT target_share.uid, area_uid, value, weight, method FROM target_share"
                    " JOIN area ON area.uid = area_uid WHERE target_uid = ? AND area.level = ?",
                    (item.target.uid, level),
                )
            }
            rows = []
            for index, place in enumerate(where):
                row = {
                    "value": item.stored_value(index),
                    "weight": float(item.weights[index]),
                    "method": item.method,
                }
                old = present.pop(place.uid, None)
                if old is None:
                    rows.append({"target_uid": item.target.uid, "area_uid": place.uid, **row})
                elif any(old[key] != value for key, value in row.items()):
                    batch.update("target_share", old["uid"], **row)
                    written += 1
                else:
                    unchanged += 1
            for old in present.values():  # an area that no longer is
                batch.delete("target_share", old["uid"])
                written += 1
            batch.insert("target_share", rows)
            written += len(rows)
            if progress:
                progress(0.5 + 0.4 * number / len(splits))
        before_commit()
    return written, unchanged
