"""The matrix in the county file: rules, limits, years and shares, out of it and into it again."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ..county import undo
from ..county.errors import LinzhangError
from ..county.ledger import Ledger
from .bases import METHODS, Bases, Place
from .matrix import Plan, Rule, TargetSplit, printed
from .model import AMOUNT, EACH, PERIOD
from .split import PRINTED, Limit, decimal, plain
from .store import StoredTarget

if TYPE_CHECKING:
    import sqlite3

    from ..county.gateway import Batch, County

KIND = "shares"
"""The kind of a batch of the matrix in the table ``import``: what undo looks for."""
UNDONE_TABLES = ("target_rule", "share_limit", "target_year", "target_share", "place_figure", "progress")


@dataclass(frozen=True)
class Chosen:
    """What is asked of a split: which targets, how (None: as each was split last), with which years."""

    rule: Rule | None = None
    years: Mapping[int, Decimal | None] = field(default_factory=dict)
    within: bool = False


def chosen(targets: Sequence[StoredTarget]) -> list[StoredTarget]:
    """The targets of the matrix: every figure once (a part of a figure that stands twice belongs to the first).

    A figure for each place that only explains a total beside it (18个项目，每个乡镇2个) has no column of its own, nor
    has a part that one town does (造林5万亩，其中青峰镇2万亩): it is a locked cell of the total.
    """
    result: list[StoredTarget] = []
    first: dict[tuple[str, str, str, str, str], str] = {}
    same: dict[str, str] = {}
    amounts = {(t.task_uid, t.indicator, t.unit) for t in targets if t.kind == AMOUNT}
    totals = {t.uid: t for t in targets}
    for item in targets:
        if item.of_a_place(totals.get(item.part_of)):
            continue
        if item.kind == EACH and (item.task_uid, item.indicator, item.unit) in amounts:
            continue  # “18个项目（每个乡镇2个）” says how the 18 are split
        key = (item.indicator, item.comparison, item.value, item.value_to, item.unit)
        same[item.uid] = first.setdefault(key, item.uid)
        if same[item.uid] == item.uid:
            above = same.get(item.part_of, item.part_of)
            result.append(item if above == item.part_of else replace(item, part_of=above))
    # what is split stands together, then stocks, rates and limits, then how often something is to be done
    return sorted(result, key=lambda t: 0 if t.splittable else 2 if t.kind in (PERIOD, EACH) else 1)


def family(targets: Sequence[StoredTarget], uid: str, split: set[str]) -> tuple[list[StoredTarget], set[str]]:
    """(what must be split again with one target, which of these keep what they have).

    Its totals and the other parts of them keep their shares, its own parts follow it; what has never been split stays
    out, except the totals, without which a part has no limits.
    """
    by_uid = {t.uid: t for t in targets}
    above: list[str] = []
    at = by_uid[uid].part_of
    while at in by_uid and at not in above:
        above.append(at)
        at = by_uid[at].part_of
    below = {uid}
    for _ in targets:
        below |= {t.uid for t in targets if t.part_of in below}
    beside = {t.uid for t in targets if t.part_of in above} - below
    members = {uid, *above, *((below | beside) & split)}
    kept = (set(above) | beside) & split
    return [t for t in targets if t.uid in members and t.splittable], kept


# ---- out of the county file -----------------------------------------------------------------------------------


def rules(county: County, level: str) -> dict[str, Rule]:
    """Target uid → the rule by which it was split to the level last."""
    rows = county.rows("SELECT * FROM target_rule WHERE level = ?", (level,))
    return {
        row["target_uid"]: Rule(
            row["method"] if row["method"] in METHODS else "area",
            row["basis"] or "",
            decimal(row["step"]) if row["step"] else None,
            int(row["decimals"] or 0),
        )
        for row in rows
    }


def limits(county: County, targets: Sequence[StoredTarget]) -> dict[str, dict[str, Limit]]:
    """Target uid → place uid → limit, in the printed unit."""
    by_uid = {target.uid: target for target in targets}
    out: dict[str, dict[str, Limit]] = {}
    for row in county.rows("SELECT * FROM share_limit"):
        target = by_uid.get(row["target_uid"])
        if target is not None:
            values = [None if row[c] is None else printed(target, row[c]) for c in ("minimum", "maximum", "fixed")]
            out.setdefault(target.uid, {})[row["area_uid"]] = Limit(*values)
    return out


def years(county: County, targets: Sequence[StoredTarget]) -> dict[str, dict[int, Decimal]]:
    """Target uid → year → the figure of that year, in the printed unit."""
    by_uid = {target.uid: target for target in targets}
    out: dict[str, dict[int, Decimal]] = {}
    for row in county.rows("SELECT * FROM target_year ORDER BY year"):
        target = by_uid.get(row["target_uid"])
        if target is not None:
            out.setdefault(target.uid, {})[int(row["year"])] = printed(target, row["value"])
    return out


def plan_of(
    county: County, level: str, targets: Sequence[StoredTarget], bases: Bases, wanted: Chosen, only: str = ""
) -> Plan:
    """Everything that a split of these targets needs, read from the county file.

    ``only``: the uid of the one target that is split; its ``family`` comes along.
    """
    known = rules(county, level)
    kept: set[str] = set()
    if only:
        here = {place.uid for place in bases.where}
        rows = county.rows("SELECT DISTINCT target_uid, area_uid FROM target_share")
        targets, kept = family(targets, only, {row["target_uid"] for row in rows if row["area_uid"] in here})
    amounts = [t for t in targets if t.splittable]
    rule_of: dict[str, Rule] = {}
    for target in amounts:
        asked = wanted.rule if not only or target.uid == only or target.uid not in known else None
        rule_of[target.uid] = asked or known.get(target.uid) or Rule()
    weights = {}
    for target in amounts:
        rule = rule_of[target.uid]
        how = ("hand", "") if target.uid in kept else (rule.method, rule.basis)
        weights[target.uid] = bases.weights(*how, target)
    by_year = years(county, targets)
    for target in amounts:
        if wanted.years and target.uid not in kept and target.part_of not in rule_of:
            by_year[target.uid] = _years(target, wanted.years)
    plan = Plan(targets, bases.where, rule_of, weights, limits(county, targets), by_year, kept=frozenset(kept))
    if wanted.within:
        plan.within, plan.upper = _within(county, bases.where, amounts)
    return plan


def _years(target: StoredTarget, wanted: Mapping[int, Decimal | None]) -> dict[int, Decimal]:
    """Figures of the years as given; years without a figure share what is left equally."""
    from .split import places_of, split

    total = printed(target, target.value)
    given = {year: value for year, value in wanted.items() if value is not None}
    open_ = [year for year in sorted(wanted) if year not in given]
    left = total - sum(given.values(), Decimal(0))
    if open_ and left >= 0:
        shared = split(left, [1] * len(open_), places_of(total)).shares
        given |= dict(zip(open_, shared, strict=True))
    return dict(sorted(given.items()))


def _within(
    county: County, where: Sequence[Place], targets: Sequence[StoredTarget]
) -> tuple[dict[str, dict[str, Decimal]], list[str]]:
    """(target → upper place → its share, upper place of every place), for targets whose upper places all have one."""
    parents = {row["uid"]: row["parent_uid"] or "" for row in county.rows("SELECT uid, parent_uid FROM area")}
    upper = [parents.get(place.uid, "") for place in where]
    wanted = set(upper)
    out: dict[str, dict[str, Decimal]] = {}
    for target in targets:
        rows = county.rows("SELECT area_uid, value FROM target_share WHERE target_uid = ?", (target.uid,))
        found = {row["area_uid"]: printed(target, row["value"]) for row in rows if row["area_uid"] in wanted}
        if set(found) == wanted and sum(found.values(), Decimal(0)) == printed(target, target.value):
            out[target.uid] = found
    return out, upper


# ---- into the county file -------------------------------------------------------------------------------------


def write_shares(
    county: County,
    level: str,
    where: Sequence[Place],
    splits: Sequence[TargetSplit],
    who: str | None = None,
    progress: Callable[[float], None] | None = None,
    before_commit: Callable[[], None] = lambda: None,
    plan: Plan | None = None,
) -> tuple[int, int]:
    """Writes shares, years and the rules of ``plan`` in one transaction; (shares written, shares unchanged).

    Shares of other levels stay. ``before_commit`` runs inside the transaction at its end; what it raises leaves the
    county as it was. What is the same already is not written again.
    """
    with county.batch("split targets", who) as batch:
        kept = plan.kept if plan is not None else frozenset()
        written, unchanged = put_shares(batch, level, where, splits, progress, kept)
        if plan is not None:
            written_rules = _put_rules(batch, level, plan, splits)
            written_rules += _put_years(batch, plan)
        else:
            written_rules = 0
        if written or written_rules:
            record(batch, "tasks_matrix.split_done", count=written)
        before_commit()
    return written, unchanged


def record(batch: Batch, code: str, **values: object) -> None:
    """Makes the batch one that can be undone (``undo_last``)."""
    ledger = Ledger(KIND, "")
    ledger.accept("", None, code, **values)
    batch.record_import(KIND, "", ledger)


def put_shares(
    batch: Batch,
    level: str,
    where: Sequence[Place],
    splits: Sequence[TargetSplit],
    progress: Callable[[float], None] | None = None,
    kept: frozenset[str] = frozenset(),
) -> tuple[int, int]:
    """(shares written, shares unchanged) inside a batch; of targets in ``kept`` only another value is written."""
    wanted = {item.target.uid for item in splits}
    present: dict[tuple[str, str], sqlite3.Row] = {}
    for found in batch.rows(
        "SELECT target_share.uid, target_uid, area_uid, value, weight, method, years FROM target_share"
        " JOIN area ON area.uid = area_uid WHERE area.level = ?",
        (level,),
    ):
        if found["target_uid"] in wanted:
            present[found["target_uid"], found["area_uid"]] = found
    new: list[dict[str, Any]] = []
    changed: list[dict[str, Any]] = []
    unchanged = 0
    for number, item in enumerate(splits, 1):
        for index, place in enumerate(where):
            key = (item.target.uid, place.uid)
            row: dict[str, object] = {
                "value": item.stored_value(index),
                "weight": float(item.weights[index]) if item.weights else None,
                "method": item.method,
                "years": json.dumps(item.stored_years(index)) if item.years else None,
            }
            if item.target.uid in kept:
                row = {"value": row["value"], "years": row["years"]}
            old = present.pop(key, None)
            if old is None:
                new.append({"target_uid": key[0], "area_uid": key[1], **row})
            elif any(old[name] != value for name, value in row.items()):
                changed.append({"uid": old["uid"], **row})
            else:
                unchanged += 1
        if progress:
            progress(0.5 + 0.2 * number / len(splits))
    batch.insert("target_share", new)
    # rows that name the same columns go together
    for columns in sorted({tuple(sorted(row)) for row in changed}):
        batch.update_many("target_share", [row for row in changed if tuple(sorted(row)) == columns])
    gone = _drop(batch, [row["uid"] for row in present.values()])
    if progress:
        progress(0.9)
    return len(new) + len(changed) + gone, unchanged


def _drop(batch: Batch, uids: Sequence[str]) -> int:
    """Takes away shares of areas that are no more; one that progress was reported for keeps its row, with nothing."""
    reported = {row["target_share_uid"] for row in batch.rows("SELECT DISTINCT target_share_uid FROM progress")}
    for uid in uids:
        if uid in reported:
            batch.update("target_share", uid, value="0")
        else:
            batch.delete("target_share", uid)
    return len(uids)


def _put_rules(batch: Batch, level: str, plan: Plan, splits: Sequence[TargetSplit]) -> int:
    known = {row["target_uid"]: row for row in batch.rows("SELECT * FROM target_rule WHERE level = ?", (level,))}
    said = {item.target.uid: [remark.as_json() for remark in item.remarks] for item in splits}
    count = 0
    for uid, rule in plan.rules.items():
        if uid in plan.kept:
            continue
        row: dict[str, object] = {
            "method": rule.method,
            "basis": rule.basis or None,
            "step": None if rule.step is None else plain(rule.step),
            "decimals": rule.decimals,
            "remarks": json.dumps(said[uid], ensure_ascii=False) if said.get(uid) else None,
        }
        old = known.get(uid)
        if old is None:
            batch.insert("target_rule", [{"target_uid": uid, "level": level, **row}])
        elif any(old[name] != value for name, value in row.items()):
            batch.update("target_rule", old["uid"], **row)
        else:
            continue
        count += 1
    return count


def _put_years(batch: Batch, plan: Plan) -> int:
    """The years' figures as given or shared out; those of targets that the plan does not have stay."""
    by_uid = {target.uid: target for target in plan.targets}
    count = 0
    for uid, values in plan.years.items():
        factor = PRINTED.get(by_uid[uid].unit, ("", 1))[1]
        present = {int(r["year"]): r for r in batch.rows("SELECT * FROM target_year WHERE target_uid = ?", (uid,))}
        for year, value in values.items():
            text = plain(value / factor)
            old = present.pop(year, None)
            if old is None:
                batch.insert("target_year", [{"target_uid": uid, "year": year, "value": text}])
            elif old["value"] != text:
                batch.update("target_year", old["uid"], value=text)
            else:
                continue
            count += 1
        for old in present.values():
            batch.delete("target_year", old["uid"])
            count += 1
    return count


def put_limits(
    batch: Batch, target: StoredTarget, values: Mapping[str, Limit | None], present: Mapping[str, Limit]
) -> int:
    """Sets the limits of places (uid → limit, None to lift it) of one target; returns how many changed."""
    factor = PRINTED.get(target.unit, ("", 1))[1]
    uids = {
        row["area_uid"]: row["uid"]
        for row in batch.rows("SELECT uid, area_uid FROM share_limit WHERE target_uid = ?", (target.uid,))
    }
    count = 0
    for place, limit in values.items():
        if limit is None or limit.empty:
            if place in uids:
                batch.delete("share_limit", uids[place])
                count += 1
            continue
        if limit == present.get(place):
            continue
        row = {
            name: None if value is None else plain(value / factor)
            for name, value in (("minimum", limit.minimum), ("maximum", limit.maximum), ("fixed", limit.fixed))
        }
        if place in uids:
            batch.update("share_limit", uids[place], **row)
        else:
            batch.insert("share_limit", [{"target_uid": target.uid, "area_uid": place, **row}])
        count += 1
    return count


def undo_last(county: County, who: str | None = None) -> int:
    """Undoes the last change of the matrix; number of entries undone. LinzhangError where there is none."""
    last = undo.last_done(county, [KIND])
    if last is None:
        raise LinzhangError("tasks_matrix.nothing_to_undo")
    _, count = undo.revert(county, last.batch, UNDONE_TABLES, who)
    return count
