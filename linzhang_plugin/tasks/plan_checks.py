"""Doubts about the plan as a whole: deadlines before its date, lists of another length than announced, 翻一番."""

from __future__ import annotations

import re

from .deadlines import days_of, find_deadlines
from .figures import han_number
from .model import TASK, Plan, Remark

_ANNOUNCED = re.compile(
    r"(?:分|分为|分成|按|共|共分|共有|以下|如下|实施|抓好|开展|做好|突出|落实)?\s*(?P<said>(?P<n>[二两三四五六七八九十]{1,2}|\d{1,2})\s*(?:个|大|项)"
    r"(?:阶段|方面|步骤|环节|部分|层面|(?:重点|主要)?(?:任务|工作|行动|举措|措施)))"
)
_MULTIPLE = re.compile(r"[^，,。；;]{0,20}(?:翻[一两二三]?番|倍增|成倍增长)")


def check_plan(plan: Plan) -> None:
    """Adds remarks on what cannot be right; every text stays as written."""
    for task in (task for task in plan.tasks if task.kind == TASK):
        for phrase in _phrases(task.deadline, f"{task.title}。{task.content}"):
            if plan.day and re.search(r"20\d\d", phrase):
                end = days_of(phrase, None).end
                if end and end < plan.day:
                    task.remarks.append(Remark("tasks.deadline_before_plan", {"deadline": phrase, "day": plan.day}))
    for task in plan.tasks:
        for found in _MULTIPLE.finditer(task.content):
            task.remarks.append(Remark("tasks.multiple_in_words", {"text": found.group()}))
    _announced(plan)


def _phrases(*texts: str) -> list[str]:
    found = [part for part in re.split(r"[；;]", texts[0]) if part]
    for text in texts[1:]:
        found += [phrase for phrase in find_deadlines(text)[0] if phrase not in found]
    return found


def _announced(plan: Plan) -> None:
    """“分四个阶段实施” with five items below it."""
    for goal in plan.goals:
        if not goal.path:
            continue
        found = _ANNOUNCED.search(goal.content[-60:])
        below = {
            task.path[len(goal.path)] if len(task.path) > len(goal.path) else task.number + task.title
            for task in plan.tasks
            if task.kind == TASK and task.path[: len(goal.path)] == goal.path
        }
        if found is None or len(below) < 2:
            continue
        number = found.group("n")
        said = int(number) if number.isdigit() else han_number(number)
        if said and said != len(below):
            values: dict[str, str | int] = {"said": found.group("said"), "found": len(below), "heading": goal.path[-1]}
            plan.remarks.append(Remark("tasks.count_differs", values))
