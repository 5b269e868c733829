"""Gestures on the rows of a task table: each one batch with a name, each undone and done again wholly."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.tasks import editing, store
from linzhang_plugin.tasks.documents import read_document
from linzhang_plugin.tasks.plan import read_plan
from linzhang_plugin.tasks.store import StoredTask


@pytest.fixture
def county(county_path: Path, plan_file: Path) -> Iterator[County]:
    with County.open(county_path) as county:
        store.store(county, read_plan(read_document(plan_file), []))
        yield county


def plan_of(county: County) -> str:
    return store.documents(county)[0][0]


def tasks(county: County) -> list[StoredTask]:
    return store.tasks(county, plan_of(county))


def titles(county: County) -> list[str]:
    return [task.title for task in tasks(county)]


def everything(county: County) -> list[tuple[object, ...]]:
    """All that the room keeps, to compare before and after."""
    found: list[tuple[object, ...]] = []
    for table in ("task", "target", "task_progress"):
        found += [tuple(row) for row in county.rows(f"SELECT * FROM {table} ORDER BY uid")]
    return found


def undo_and_redo(county: County, step: editing.Step, before: list[tuple[object, ...]]) -> None:
    after = everything(county)
    undone = editing.revert(county, step.batch, "甲")
    assert everything(county) != after
    assert [row[1:] for row in everything(county)] == [row[1:] for row in before]
    editing.revert(county, undone, "甲")
    assert sorted(str(row[1:]) for row in everything(county)) == sorted(str(row[1:]) for row in after)


def test_a_split_gives_the_second_half_its_own_target_and_can_be_undone(county: County) -> None:
    first = tasks(county)[0]
    editing.change(county, [first.uid], {"content": "全县完成营造林3.3万亩；完成义务植树85万株。"})
    with county.batch("target") as batch:
        batch.insert(
            "target",
            [{"task_uid": first.uid, "position": 9, "indicator": "义务植树", "value": "85", "unit": "万株"}],
        )
    before = everything(county)
    content = tasks(county)[0].content
    step = editing.split(county, first.uid, content.index("完成义务"))
    assert titles(county) == ["推进国土绿化", "完成义务植树85万株", "建设项目", "森林防火"]
    new = tasks(county)[1]
    assert (tasks(county)[0].content, new.content) == ("全县完成营造林3.3万亩", "完成义务植树85万株。")
    assert (new.units, new.lead, new.sentence) == (first.units, first.lead, first.sentence)
    owners = {row["indicator"]: row["task_uid"] for row in county.rows("SELECT indicator, task_uid FROM target")}
    assert owners["义务植树"] == new.uid
    assert owners["营造林"] == first.uid
    undo_and_redo(county, step, before)


@pytest.mark.parametrize("at", [0, 10_000])
def test_a_split_with_an_empty_half_is_refused(county: County, at: int) -> None:
    with pytest.raises(LinzhangError, match="split_where"):
        editing.split(county, tasks(county)[0].uid, at)
    assert len(titles(county)) == 3


def test_a_merge_keeps_units_targets_and_sentences_and_the_plan_is_not_read_twice(
    county: County, plan_file: Path
) -> None:
    first, second, third = tasks(county)
    before = everything(county)
    targets = len(store.targets(county, plan_of(county)))
    step = editing.merge(county, [third.uid, first.uid])
    assert titles(county) == ["推进国土绿化", "建设项目"]
    merged = tasks(county)[0]
    assert merged.lead == "县林业局、县应急局"
    assert merged.cooperating == "县气象局"
    assert first.sentence in merged.sentence
    assert third.sentence in merged.sentence
    assert "森林火灾受害率" in merged.content
    assert len(store.targets(county, plan_of(county))) == targets
    store.store(county, read_plan(read_document(plan_file), []))
    assert titles(county) == ["推进国土绿化", "建设项目"]
    undo_and_redo(county, step, before)
    assert second.uid in {task.uid for task in tasks(county)}


def test_tasks_move_into_another_section_and_back(county: County) -> None:
    first, second, third = tasks(county)
    before = everything(county)
    step = editing.move(county, [first.uid], third.uid, third.section)
    assert step is not None
    assert titles(county) == ["建设项目", "推进国土绿化", "森林防火"]
    assert tasks(county)[1].section == third.section
    assert editing.move(county, [first.uid], third.uid, third.section) is None
    undo_and_redo(county, step, before)
    assert editing.move(county, [second.uid], "", third.section) is not None
    assert titles(county)[-1] == "建设项目"


def test_a_section_moves_and_is_renamed_as_a_whole(county: County) -> None:
    plan, sections = plan_of(county), [task.section for task in tasks(county)]
    assert editing.move_section(county, plan, sections[2], sections[0]) is not None
    assert titles(county) == ["森林防火", "推进国土绿化", "建设项目"]
    assert editing.rename_section(county, plan, sections[0], "（二） 绿化") is not None
    assert [task.section for task in tasks(county)] == [sections[2], "（二） 绿化", "（二） 绿化"]


def test_numbers_run_through_or_begin_anew(county: County) -> None:
    plan = plan_of(county)
    assert editing.renumber(county, plan, by_section=False) is not None
    assert [task.number for task in tasks(county)] == ["1", "2", "3"]
    assert editing.renumber(county, plan, by_section=False) is None
    editing.renumber(county, plan, by_section=True)
    assert [task.number for task in tasks(county)] == ["1", "2", "1"]


def test_units_are_added_or_replaced_for_several_tasks_at_once(county: County) -> None:
    uids = [task.uid for task in tasks(county)]
    editing.assign(county, uids, "cooperating_units", ["县财政局", "县气象局"], add=True)
    assert [task.cooperating for task in tasks(county)] == [
        "县财政局、县气象局",
        "县财政局、县气象局",
        "县气象局、县财政局",
    ]
    editing.assign(county, uids[:1], "units", ["县公安局", "各乡镇"], add=False)
    assert tasks(county)[0].units == "县公安局，各乡镇"
    assert editing.assign(county, uids[:1], "units", ["县公安局"], add=True) is None


def test_a_row_that_is_no_task_leaves_the_table_and_comes_back(county: County, plan_file: Path) -> None:
    first = tasks(county)[0]
    figures = len(store.targets(county, plan_of(county)))
    editing.leave_out(county, [first.uid])
    assert titles(county) == ["建设项目", "森林防火"]
    assert len(store.targets(county, plan_of(county))) < figures
    store.store(county, read_plan(read_document(plan_file), []))
    assert titles(county) == ["建设项目", "森林防火"]
    editing.leave_out(county, [first.uid], out=False)
    assert titles(county)[0] == "推进国土绿化"


def test_every_gesture_has_its_name_in_the_log_and_undo_survives_closing(county: County, county_path: Path) -> None:
    first = tasks(county)[0]
    editing.change(county, [first.uid], {"title": "国土绿化"}, "甲")
    editing.add(county, plan_of(county), first.uid, "检疫执法", who="甲")
    assert editing.change(county, [first.uid], {"title": "国土绿化"}) is None
    with County.open(county_path) as again:
        steps = editing.steps(again)
        assert [step.code for step in steps] == ["tasks_table.did_change", "tasks_table.did_add"]
        assert steps[0].values["task"] == "推进国土绿化"
        assert {row["who"] for row in again.rows("SELECT who FROM change WHERE batch = ?", (steps[1].batch,))} == {"甲"}
        editing.revert(again, steps[1].batch, None)
        assert [step.code for step in editing.steps(again)] == ["tasks_table.did_change"]
        assert titles(again) == ["国土绿化", "建设项目", "森林防火"]


def test_what_was_built_upon_is_not_undone(county: County) -> None:
    first = tasks(county)[0]
    step = editing.change(county, [first.uid], {"title": "国土绿化"})
    assert step is not None
    editing.change(county, [first.uid], {"title": "绿化"})
    with pytest.raises(LinzhangError, match="undo_later"):
        editing.revert(county, step.batch, None)
    assert titles(county)[0] == "绿化"


def test_a_task_without_a_title_is_refused(county: County) -> None:
    with pytest.raises(LinzhangError, match="title_empty"):
        editing.change(county, [tasks(county)[0].uid], {"title": "  "})
    with pytest.raises(LinzhangError, match="title_empty"):
        editing.add(county, plan_of(county), "", " ")
    with pytest.raises(LinzhangError, match="task_gone"):
        editing.leave_out(county, ["nobody"])
