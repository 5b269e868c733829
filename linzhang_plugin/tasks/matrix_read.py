"""The matrix as the county file has it: for the editor, the tables and the ranking."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from . import store
from .bases import Place, places
from .matrix import Rule, TargetSplit, carried, printed, printed_unit
from .model import Remark
from .shares import chosen, limits, rules
from .split import FREE, Limit, Split, places_of
from .store import StoredTarget

if TYPE_CHECKING:
    from ..county.gateway import County


@dataclass(frozen=True)
class Done:
    """What one place has reported for one target: the latest day and figure, in the printed unit."""

    day: str
    value: Decimal
    note: str


@dataclass
class Matrix:
    """The matrix as the county file has it, for the editor and the tables: amounts in printed units.

    ``shares``, ``by_year`` and ``done`` are by (target uid, place uid).
    """

    title: str
    level: str
    where: list[Place]
    targets: list[StoredTarget]
    rules: dict[str, Rule]
    limits: dict[str, dict[str, Limit]]
    remarks: dict[str, tuple[Remark, ...]] = field(default_factory=dict)
    shares: dict[tuple[str, str], Decimal] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    by_year: dict[tuple[str, str], dict[int, Decimal]] = field(default_factory=dict)
    done: dict[tuple[str, str], Done] = field(default_factory=dict)

    def total(self, target: StoredTarget) -> Decimal | None:
        """The sum of the shares; None where none is split yet or the target is carried."""
        found = [self.shares[target.uid, p.uid] for p in self.where if (target.uid, p.uid) in self.shares]
        return sum(found, Decimal(0)) if found and target.splittable else None

    def limit(self, target: StoredTarget, place: Place) -> Limit:
        """The limit of one cell."""
        return self.limits.get(target.uid, {}).get(place.uid, FREE)

    def years(self, target: StoredTarget) -> list[int]:
        """The years that a target is split over; empty for one year."""
        return sorted({y for p in self.where for y in self.by_year.get((target.uid, p.uid), ())})


def load(county: County, document: str, title: str, level: str) -> Matrix:
    """The matrix of one plan at one level; LinzhangError where the level has no areas."""
    targets = chosen(store.targets(county, document))
    by_uid = {target.uid: target for target in targets}
    matrix = Matrix(title, level, places(county, level), targets, rules(county, level), limits(county, targets))
    matrix.remarks = {
        row["target_uid"]: tuple(Remark(r["code"], r["values"]) for r in json.loads(row["remarks"] or "[]"))
        for row in county.rows("SELECT target_uid, remarks FROM target_rule WHERE level = ?", (level,))
    }
    here = {place.uid for place in matrix.where}
    shares: dict[str, tuple[str, str]] = {}
    for row in county.rows("SELECT uid, target_uid, area_uid, value, years FROM target_share"):
        target = by_uid.get(row["target_uid"])
        if target is None or row["area_uid"] not in here:
            continue
        key = (target.uid, row["area_uid"])
        shares[row["uid"]] = key
        if target.splittable:
            matrix.shares[key] = printed(target, row["value"])
            if row["years"]:
                matrix.by_year[key] = {int(y): printed(target, v) for y, v in json.loads(row["years"]).items()}
        else:
            matrix.texts[key] = str(row["value"])
    for row in county.rows("SELECT target_share_uid, day, value, note FROM progress ORDER BY day"):
        if row["target_share_uid"] in shares:
            key = shares[row["target_share_uid"]]
            matrix.done[key] = Done(row["day"], printed(by_uid[key[0]], row["value"]), row["note"] or "")
    return matrix


def target_splits(matrix: Matrix) -> list[TargetSplit]:
    """The stored matrix as ``split_all`` gives it, without how it was rounded."""
    out = []
    for target in matrix.targets:
        if not target.splittable:
            out.append(carried(target, len(matrix.where)))
            continue
        values = tuple(matrix.shares.get((target.uid, p.uid), Decimal(0)) for p in matrix.where)
        rule = matrix.rules.get(target.uid, Rule())
        decimals = max([places_of(v) for v in values], default=0)
        fixed = tuple(i for i, p in enumerate(matrix.where) if matrix.limit(target, p).fixed is not None)
        total = printed(target, target.value)
        done = Split(total, decimals, rule.step or Decimal(1).scaleb(-decimals), values, (), (), fixed)
        by_year = tuple(
            (y, tuple(matrix.by_year.get((target.uid, p.uid), {}).get(y, Decimal(0)) for p in matrix.where))
            for y in matrix.years(target)
        )
        remarks = matrix.remarks.get(target.uid, ())
        out.append(TargetSplit(target, printed_unit(target), rule.method, (), done, remarks, rule.basis, by_year))
    return out
