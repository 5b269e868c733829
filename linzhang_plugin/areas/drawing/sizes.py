"""Whole square metres of what a gesture changed: ground that only changes hands keeps its sum."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from ...county.units import largest_remainder
from ..splitting.plane import as_array
from .ground import BASE, Change, Ground, Measure

_SHARE = 1e-6


def fill_in(ground: Ground, change: Change, measure: Measure) -> None:
    """Sets ``area_m2`` of all changed and new areas, and of those above them whose parts sum to them.

    Areas of one parent that hand ground to each other keep their former sum, to the square metre.
    """
    uids, news = list(change.outlines), change.new
    exact = measure(as_array([*(change.outlines[uid] for uid in uids), *(new.outline for new in news)]))
    groups: dict[tuple[str, str, str | None], list[int]] = defaultdict(list)
    before: dict[tuple[str, str, str | None], int] = defaultdict(int)
    for k, uid in enumerate(uids):
        row = ground.rows[uid]
        key = row.kind, row.level, change.values.get(uid, {}).get("parent_uid", row.parent_uid)
        groups[key].append(k)
        before[row.kind, row.level, row.parent_uid] += row.area_m2
    for k, new in enumerate(news):
        groups[new.kind, new.level, new.parent_uid].append(len(uids) + k)
    for uid in change.leaving:
        row = ground.rows[uid]
        before[row.kind, row.level, row.parent_uid] += row.area_m2
    for key, members in groups.items():
        whole = _whole(exact[members], before.get(key, 0))
        for k, m2 in zip(members, whole, strict=True):
            if k < len(uids):
                change.put(uids[k], area_m2=m2)
            else:
                news[k - len(uids)].area_m2 = m2
    _roll_up(ground, change)


def _whole(exact: np.ndarray, total: int) -> list[int]:
    """Rounded to ``total`` where the exact sizes sum to it but for rounding, else each by itself."""
    close = abs(float(exact.sum()) - total) <= len(exact) + _SHARE * total
    if close and 0 <= total - int(np.floor(exact).sum()) <= len(exact):
        return largest_remainder(exact.tolist(), total)
    return [int(m2) for m2 in np.floor(exact + 0.5)]


def _roll_up(ground: Ground, change: Change) -> None:
    size = {uid: row.area_m2 for uid, row in ground.rows.items() if uid not in change.leaving}
    parent = {uid: ground.rows[uid].parent_uid for uid in size if ground.rows[uid].kind == BASE}
    for uid, values in change.values.items():
        size[uid] = values.get("area_m2", size.get(uid, 0))
        parent[uid] = values.get("parent_uid", parent.get(uid))
    for new in change.new:
        size[new.uid] = new.area_m2
        if new.kind == BASE:
            parent[new.uid] = new.parent_uid
    below: dict[str, list[str]] = defaultdict(list)
    for uid, above in parent.items():
        if above:
            below[above].append(uid)
    new_by_uid = {new.uid: new for new in change.new}
    affected = [*change.outlines, *(new.uid for new in change.new), *(u for u, v in change.values.items() if v)]
    affected += [ground.rows[uid].parent_uid or "" for uid in [*change.leaving, *change.outlines]]
    done: set[str] = set()
    rank = {level: i for i, level in enumerate(ground.levels)}

    def level(uid: str) -> int:
        row = ground.rows.get(uid) or new_by_uid.get(uid)
        return rank.get(row.level, 0) if row else 0

    waiting = sorted({uid for uid in affected if uid in size}, key=level)
    while waiting:
        uid = waiting.pop()
        if uid in done:
            continue
        done.add(uid)
        parts = below.get(uid, [])
        total = sum(size[part] for part in parts)
        if parts and total != size[uid] and abs(total - size[uid]) <= len(parts) + _SHARE * size[uid]:
            size[uid] = total
            if uid in new_by_uid:
                new_by_uid[uid].area_m2 = total
            else:
                change.put(uid, area_m2=total)
        above = parent.get(uid)
        if above and above in size:
            waiting.append(above)
            waiting.sort(key=level)
