"""Phrases of time in a task's text, and the days they mean."""

from __future__ import annotations

import pytest

from linzhang_plugin.tasks.deadlines import days_of, document_day, find_deadlines, stage_deadline


@pytest.mark.parametrize(
    ("text", "when", "often"),
    [
        ("12月底前完成验收。", ["12月底前"], []),
        ("于2024年6月30日前报送。", ["2024年6月30日前"], []),
        ("6月—11月底前推进。", ["6月—11月底前"], []),
        ("从3月1日起至5月31日止组织排查。", ["3月1日起至5月31日止"], []),
        ("年底前完成，国庆节前自查。", ["年底前", "国庆节前"], []),
        ("第三季度末完成。", ["第三季度末"], []),
        ("本年度建设示范点。", ["本年度"], []),
        ("将本年度落实情况上报。", [], []),
        ("每季度巡查，每月调度，春、秋两季普查。", [], ["每季度", "每月", "春、秋两季"]),
        ("每年12月底前报送，每五天巡护一次。", ["每年12月底前"], ["每五天"]),
        ("按照《关于2024年6月底前完成的通知》（县办〔2024〕6号）执行。", [], []),
        ("到2025年，覆盖率达到60%。", [], []),
    ],
)
def test_phrases_are_kept_as_written(text: str, when: list[str], often: list[str]) -> None:
    assert find_deadlines(text) == (when, often)


def test_the_time_of_a_stage_stands_in_its_heading() -> None:
    assert stage_deadline("推进阶段（6月—11月底前）") == ["6月—11月底前"]
    assert stage_deadline("推进阶段（重点）") == []


@pytest.mark.parametrize(
    ("deadline", "year", "start", "end"),
    [
        ("12月底前", 2024, "", "2024-12-31"),
        ("12月底前", None, "", ""),
        ("2024年2月底前", None, "", "2024-02-29"),
        ("6月15日前", 2024, "", "2024-06-15"),
        ("6月中旬前", 2024, "", "2024-06-20"),
        ("6月—11月底前", 2024, "2024-06-01", "2024-11-30"),
        ("11月至次年4月", 2024, "2024-11-01", "2025-04-30"),
        ("2022年6月开始", None, "2022-06-01", ""),
        ("年底前", 2024, "", "2024-12-31"),
        ("上半年前", 2024, "", "2024-06-30"),
        ("第三季度末", 2024, "", "2024-09-30"),
        ("每季度", 2024, "", ""),
        ("2月30日前", 2024, "", ""),
    ],
)
def test_days_only_where_they_are_certain(deadline: str, year: int | None, start: str, end: str) -> None:
    span = days_of(deadline, year)
    assert (span.start, span.end) == (start, end)


def test_the_plan_s_own_day() -> None:
    assert document_day("某县林业局\n2024年3月1日") == "2024-03-01"
    assert document_day("2024年2月30日") == ""
    assert document_day("没有日期") == ""
