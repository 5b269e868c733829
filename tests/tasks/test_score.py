"""The score itself: a perfect reading is perfect, and each kind of mistake costs what it should."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from linzhang_plugin.tasks.model import AMOUNT, EACH, Plan, Remark, Target, Task

from .plans.generate import FORMS, make_plan
from .score import KINDS, comparison, score, value_of
from .truth import HAND, TrueTarget, TrueTask, Truth, hand_truth, seed_truth

WORDS = {"eq": "", "ge": "不少于", "gt": "超过", "le": "控制在…以内", "strive": "力争", "about": "左右"}


def target_of(true: TrueTarget) -> Target:
    low, _, high = value_of(true.value).partition("-")
    return Target(
        indicator=true.indicator[0],
        comparison=WORDS[true.comparison],
        value=low,
        value_to=high,
        unit=true.unit,
        year=true.year[0],
        sentence=true.at,
        kind=EACH if true.each else AMOUNT,
        part_of=0 if true.part else None,
        scope=true.scope or "",
        frequency=true.period or "",
    )


def task_of(true: TrueTask, text: str, position: int) -> tuple[Task, int]:
    start = text.find(true.start, position)
    end = text.find(true.end, start) + len(true.end)
    task = Task(
        place=1,
        section=true.section[0],
        number=true.number,
        title=true.title or "",
        content=text[start:end],
        sentence=text[start:end],
        lead=list(true.lead),
        units=list(true.units),
        cooperating=list(true.cooperating),
        contact="、".join(true.contacts),
        deadline="；".join(true.deadlines),
    )
    return task, end if not true.interleaved else start


def perfect(truth: Truth) -> Plan:
    plan = Plan(truth.name, truth.name, "")
    position = 0
    for true in truth.tasks:
        task, position = task_of(true, truth.text, position)
        plan.tasks.append(task)
    if not plan.tasks:
        plan.tasks.append(Task(1, "", "", "", "", "", kind="goal"))
    plan.tasks[0].targets = [target_of(true) for true in truth.targets]
    words: dict[str, str | int] = {str(k): fault.quote for k, fault in enumerate(truth.faults)}
    plan.remarks = [Remark("tasks.fault", words), *(Remark("tasks.lost", {"number": n}) for n in truth.lost)]
    for true, task in zip(truth.tasks, plan.tasks, strict=False):
        if true.interleaved:
            task.remarks = [Remark("tasks.mixed")]
    return plan


def all_right(truth: Truth) -> None:
    result = score(truth, perfect(truth))
    assert result.misses == []
    for kind in KINDS:
        assert (result.counts[kind].wrong, result.counts[kind].missed) == (0, 0), kind
    assert result.counts["tasks"].right == len(truth.tasks)
    assert result.counts["targets"].right == len(truth.targets)
    assert result.faults.missed == result.lost.missed == 0


def test_a_perfect_reading_is_perfect(tmp_path: Path) -> None:
    for seed in range(3 * len(FORMS)):
        all_right(make_plan(seed, "open", tmp_path).truth)
    for path in sorted(HAND.glob("*.json")):
        all_right(hand_truth(path.stem))


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_the_labels_of_the_seeds_can_be_reached(number: str, shared: Path) -> None:
    all_right(seed_truth(number, shared))


def test_each_mistake_costs_once() -> None:
    truth = hand_truth("3_notice")

    def after(change: object) -> dict[str, tuple[int, int]]:
        plan = perfect(truth)
        change(plan)  # type: ignore[operator]
        result = score(truth, plan)
        return {k: (c.wrong, c.missed) for k, c in result.counts.items() if c.wrong or c.missed}

    def target(**changes: object) -> object:
        def change(plan: Plan) -> None:
            plan.tasks[0].targets[0] = replace(plan.tasks[0].targets[0], **changes)  # type: ignore[arg-type]

        return change

    for changes in (
        {"value": "4201"},
        {"unit": "万亩"},
        {"year": 2024},
        {"comparison": "不少于"},
        {"kind": EACH},
        {"part_of": 3},
        {"indicator": "绿化"},
        {"indicator": "造林绿化其中通道绿化"},
    ):
        assert after(target(**changes)) == {"targets": (1, 1)}, changes
    assert after(target(indicator="全区计划造林绿化")) == {}
    assert after(lambda plan: plan.tasks[0].targets.pop()) == {"targets": (0, 1)}

    def task(**changes: object) -> object:
        def change(plan: Plan) -> None:
            for name, value in changes.items():
                setattr(plan.tasks[1], name, value)

        return change

    content = perfect(truth).tasks[1].content
    for name, value in (
        ("title", "提升城市"),
        ("number", "三"),
        ("section", "从严保护森林资源"),
        ("content", content + "从严保护森林资源"),
        ("content", content[:-6]),
        ("content", content[:10] + content[20:]),
    ):
        assert after(task(**{name: value})) == {"tasks": (1, 1)}, (name, value)
    assert after(task(number="（二）", section="一、扎实推进国土绿化", title="提升城市绿量。")) == {}
    assert after(task(units=["各街道"])) == {"units": (0, 1)}
    assert after(task(lead=["区城市管理"])) == {"units": (1, 1)}
    assert after(task(deadline="11月底")) == {"deadlines": (1, 1)}
    assert after(task(deadline="2025年11月底，每年")) == {"deadlines": (1, 0)}
    assert after(lambda plan: plan.tasks.pop(1))["tasks"] == (0, 1)
    assert after(lambda plan: plan.tasks.append(Task(9, "", "9", "某事", "做某事。", "")))["tasks"] == (1, 0)


def test_lost_rows_may_be_said_and_not_filled(shared: Path) -> None:
    truth = seed_truth("002", shared)
    plan = perfect(truth)
    plan.tasks.insert(7, Task(1, "", "8", "（缺失）", "", "", kind="lost"))
    assert score(truth, plan).counts["tasks"].wrong == 0
    plan.tasks[7] = Task(1, "", "8", "推进林业改革", "大力推进林业改革。", "", units=["区林业局"])
    filled = score(truth, plan)
    assert (filled.counts["tasks"].wrong, filled.lost.missed) == (1, 1)
    plan = perfect(truth)
    plan.remarks = []
    assert score(truth, plan).lost.missed == 2


def test_comparisons_and_figures() -> None:
    classes = {
        "控制在…以内": "le",
        "以下": "le",
        "不超过": "le",
        "不突破": "le",
        "低于": "le",
        "不低于": "ge",
        "达到…以上": "ge",
        "至少": "ge",
        "超过": "gt",
        "突破": "gt",
        "达到": "eq",
        "完成": "eq",
        "": "eq",
        "力争": "strive",
        "力争达到…以上": "ge",
        "左右": "about",
    }
    assert {words: comparison(words) for words in classes} == classes
    assert [value_of(v) for v in ("1,260", "3—5", "3～5", "３.５", "0.34", "1至2")] == [
        "1260",
        "3-5",
        "3-5",
        "3.5",
        "0.34",
        "1-2",
    ]
