"""What a task table prints besides the task's own columns: its targets, and how its units stand."""

from __future__ import annotations

import datetime
from collections import defaultdict
from typing import TYPE_CHECKING

from ..county import schema
from . import store, task_progress
from .groups import Groups

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..county.gateway import County
    from .store import StoredTask


def state_words() -> dict[str, str]:
    """State → how tables print it: 未开展, 进行中, 已完成, 滞后."""
    return schema.CODE_LISTS["task_progress"]


def of_tasks(
    county: County, document: str, tasks: Sequence[StoredTask], fields: Sequence[str]
) -> dict[str, dict[str, object]]:
    """uid → field → text, for those of ``fields`` that are no columns of the table ``task``."""
    found: dict[str, dict[str, object]] = {task.uid: {} for task in tasks}
    if "targets" in fields:
        figures = defaultdict(list)
        for target in store.targets(county, document):
            figures[target.task_uid].append(f"{target.label} {target.figure}")
        for uid, texts in figures.items():
            if uid in found:
                found[uid]["targets"] = "\n".join(texts)
    if {"state", "percent", "day", "report", "evidence", "closed"} & set(fields):
        groups, reports, words = Groups.of(county), task_progress.latest(county, document), state_words()
        for task in tasks:
            units = [duty.unit for duty in task_progress.duties(task, groups)[0]]
            found[task.uid] |= _standing(task, units, reports, words)
    for field in ("role", "note"):
        if field in fields:
            for values in found.values():
                values[field] = ""
    return found


def _standing(
    task: StoredTask,
    units: Sequence[str],
    reports: dict[tuple[str, str], task_progress.Report],
    words: dict[str, str],
) -> dict[str, object]:
    """Of one unit its report, of several how many stand where."""
    stands = task_progress.standing(task, units, reports)
    known = [reports[task.uid, unit] for unit in units if (task.uid, unit) in reports]
    text = words[stands.state]
    if len(units) > 1 and known:
        text += f"（{stands.counts.get(task_progress.DONE, 0)}/{len(units)}）"
    percents = [r.percent for r in known if r.percent is not None]
    return {
        "state": text if units else "",
        "percent": round(sum(percents) / len(units), 1) if percents and units else "",
        "day": max((r.day for r in known), default=""),
        "report": "\n".join(_said(r, len(units)) for r in known if r.note),
        "evidence": "\n".join(dict.fromkeys(r.evidence for r in known if r.evidence)),
        "closed": max((r.closed for r in known), default="") if stands.closed == len(units) else "",
    }


def _said(report: task_progress.Report, units: int) -> str:
    return f"{report.unit}：{report.note}" if units > 1 else report.note


def head_texts(county: County, texts: tuple[str, str], day: datetime.date, unit: str = "") -> tuple[str, str]:
    """The line under the title with {office}, {county}, {unit} and {date} filled in."""
    office = f"{county.name}{county.profile.get('office.name', '')}"
    values = {"{office}": office, "{county}": county.name, "{unit}": unit or office}
    values["{date}"] = f"{day.year}年{day.month}月{day.day}日"
    filled = []
    for text in texts:
        for mark, value in values.items():
            text = text.replace(mark, value)
        filled.append(text)
    return filled[0], filled[1]
