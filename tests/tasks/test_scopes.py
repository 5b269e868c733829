"""Where and for whom a figure holds, where the sentence says it outside the figure's own clause."""

from __future__ import annotations

import pytest

from linzhang_plugin.tasks.documents import read_text
from linzhang_plugin.tasks.plan import read_plan
from linzhang_plugin.tasks.targets import find_targets

SCOPES = [
    ("全县完成营造林5万亩，森林抚育8万亩；新建储备林1万亩。", ["全县", "全县", "全县"]),
    ("全县森林覆盖率稳定在62%以上，青峰镇完成造林2万亩。", ["全县", "青峰镇"]),
    ("确保青峰县森林火灾受害率控制在0.6‰以内。", ["青峰县"]),
    ("确保林区森林火灾受害率控制在0.6‰以内。", [""]),
    ("乡级林长每月巡林不少于2次，村级林长每周巡林不少于1次。", ["乡级林长", "村级林长"]),
    ("县级总林长每年主持召开会议不少于1次，每年组织开展全面督查不少于1次。", ["县级总林长", "县级总林长"]),
    ("县级林长会议由县级总林长召集，每年召开2次。", ["县级"]),
    ("各单位分别明确1名分管领导和1名联络员。", ["各单位", "各单位"]),
    ("护林员每季度向林长书面报告1次。", [""]),
    ("县林长会议每年召开1次。", [""]),
    ("各成员单位分别配备2名专职人员，确定1名联络员。", ["各成员单位", "各成员单位"]),
    ("乡镇（街道）林业分管领导牵头，配备专职工作人员2名。", ["乡镇（街道）"]),
    ("选聘生态护林员500名，人均年补助1万元。", ["", "人均"]),
]


@pytest.mark.parametrize(("text", "expected"), SCOPES, ids=[text[:12] for text, _ in SCOPES])
def test_the_scope_is_found_in_the_sentence(text: str, expected: list[str]) -> None:
    assert [target.scope for target in find_targets(text)] == expected


def test_a_few_persons_of_every_unit_are_not_shared_out() -> None:
    assert [t.kind for t in find_targets("各单位分别配备2名专职人员，确定1名联络员。")] == ["each", "each"]
    assert [t.kind for t in find_targets("选聘护林员500名，人均补助1万元。")] == ["amount", "each"]
    assert [t.kind for t in find_targets("乡镇林业站牵头，全县选聘技术员5名。")] == ["amount"]


def test_the_growth_of_a_stock_is_an_amount() -> None:
    assert [t.kind for t in find_targets("森林蓄积量净增12万立方米，森林蓄积量达到850万立方米。")] == [
        "amount",
        "stock",
    ]


def test_units_of_repeated_work_are_measures() -> None:
    found = find_targets("古树名木抢救复壮200株次，完成防治2.5万亩次。")
    assert [(t.value, t.unit) for t in found] == [("200", "株次"), ("2.5", "万亩次")]


def test_parts_name_their_own_work_only() -> None:
    found = find_targets("建设林区道路50公里，其中新建20公里、改建30公里。")
    assert [t.indicator for t in found] == ["林区道路", "新建林区道路", "改建林区道路"]


def test_figures_of_a_plan_over_years_carry_its_years_unless_they_name_their_own() -> None:
    text = (
        "青峰县林长制行动方案（2023—2027年）\n一、主要任务\n（一）国土绿化。完成造林10万亩。到2025年，完成抚育3万亩。"
    )
    (task,) = read_plan(read_text(text)).tasks
    assert [(t.year, t.year_to) for t in task.targets] == [(2023, 2027), (2025, None)]


def test_a_multiple_without_a_figure_is_flagged() -> None:
    text = "青峰县林长制工作方案\n一、主要任务\n（一）林下经济。到2027年，林下经济产值比2023年翻一番。"
    (task,) = read_plan(read_text(text)).tasks
    remark = next(r for r in task.remarks if r.code == "tasks.multiple_in_words")
    assert "林下经济产值比2023年翻一番" in str(remark.values["text"])
