"""Numeric targets: a table of real sentences (seeds 001, 003, 004 and county plans) with what they hold."""

from __future__ import annotations

import pytest

from linzhang_plugin.county.profile import Profile
from linzhang_plugin.tasks.documents import read_text
from linzhang_plugin.tasks.lexicon import county_lexicon, default_lexicon
from linzhang_plugin.tasks.model import Remark
from linzhang_plugin.tasks.plan import read_plan
from linzhang_plugin.tasks.targets import find_targets, sentences, splittable

# each row: a sentence and its targets as indicator, comparison, value, unit
REAL: list[tuple[str, list[tuple[str, str, str, str]]]] = [
    (
        "全面加强退耕还林补植补种，和森林抚育，全区完成营造林3.3万亩，退耕还林（补植抚育）0.34万亩。",
        [("营造林", "", "3.3", "万亩"), ("退耕还林（补植抚育）", "", "0.34", "万亩")],
    ),
    (
        "确保花溪区森林火灾受害率控制在0.6‰以内，无重大森林火灾发生，无扑救人员伤亡事故发生。",
        [("森林火灾受害率", "控制在…以内", "0.6", "‰")],
    ),
    ("确保林业有害生物成灾率控制在2‰以下。", [("林业有害生物成灾率", "控制在…以下", "2", "‰")]),
    (
        "2021年预计在花溪区9个乡（镇）完成18个林下经济项目（每个乡镇2个）。",
        [("林下经济项目", "", "18", "个"), ("林下经济项目", "", "2", "个")],
    ),
    (
        "区级林长巡林每季度不少于1次，镇级以下林长坚持每月巡林不少于1次。",
        [
            ("区级林长巡林", "不少于", "1", "次"),
            ("镇级以下林长坚持巡林", "不少于", "1", "次"),
        ],
    ),
    ("每半年签发总林长令1次。", [("签发总林长令", "", "1", "次")]),
    ("配备专职工作人员1-2名。", [("配备专职工作人员", "", "1", "名")]),
    (
        "全市完成造林绿化面积5万亩，抚育森林15万亩，森林覆盖率保持稳定。",
        [("造林绿化面积", "", "5", "万亩"), ("抚育森林", "", "15", "万亩")],
    ),
    ("主要林业有害生物成灾率控制在1.8%以下。", [("主要林业有害生物成灾率", "控制在…以下", "1.8", "%")]),
    ("无公害防治率达到85%以上。", [("无公害防治率", "达到…以上", "85", "%")]),
    ("湿地保护率不低于５６．５％。", [("湿地保护率", "不低于", "56.5", "%")]),
    ("新建防火林带38公里。", [("防火林带", "", "38", "公里")]),
    ("完成义务植树1,200万株。", [("义务植树", "", "1200", "万株")]),
    ("森林蓄积量力争达到850万立方米。", [("森林蓄积量", "力争达到", "850", "万立方米")]),
    ("3.3万亩营造林任务要在年内完成。", [("营造林", "", "3.3", "万亩")]),
    ("年采伐量不超过4.2万立方米。", [("年采伐量", "不超过", "4.2", "万立方米")]),
]

NO_TARGETS = [
    "到2021年12月底，全面建立四级林长制体系。",
    "根据厅字〔2021〕34号文件要求，分三个阶段推进。",
    "对10亩以上的地块逐一核查。",
    "涉及9个乡镇、36个部门。",
    "认真落实第3号市总林长令部署。",
    "并在15日内更新公示牌。",
    "建立“一长三员”网格化管护体系。",
]


@pytest.mark.parametrize(("text", "expected"), REAL, ids=[text[:12] for text, _ in REAL])
def test_real_sentences(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    found = find_targets(text)
    assert [(t.indicator, t.comparison, t.value, t.unit) for t in found] == expected
    assert all(t.sentence == text for t in found)


@pytest.mark.parametrize("text", NO_TARGETS)
def test_sentences_without_targets(text: str) -> None:
    assert find_targets(text) == []


def test_parts_are_marked_and_totals_are_not() -> None:
    total, one, two = find_targets("全县完成营造林3.3万亩，其中人工造林1.2万亩、封山育林0.8万亩。")
    assert [t.part_of for t in (total, one, two)] == [None, 0, 0]
    assert [t.indicator for t in (total, one, two)] == ["营造林", "人工造林", "封山育林"]


def test_year_is_that_of_the_sentence_else_of_the_plan() -> None:
    assert find_targets("到2025年，完成造林5万亩。", 2023)[0].year == 2025
    assert find_targets("完成造林5万亩。", 2023)[0].year == 2023
    assert find_targets("完成造林5万亩。")[0].year is None


def test_each_sentence_has_its_own_source() -> None:
    first, second = find_targets("完成造林5万亩。完成抚育3万亩。")
    assert (first.sentence, second.sentence) == ("完成造林5万亩。", "完成抚育3万亩。")
    first, second = find_targets("完成造林5万亩；完成抚育3万亩。")
    assert (first.sentence, second.sentence) == ("完成造林5万亩；", "完成抚育3万亩。")
    assert list(sentences("甲。乙；丙")) == ["甲。", "乙；丙"]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("完成营造林3.3万亩。", "amount", True),
        ("抚育面积不低于3.3万亩。", "amount", True),
        ("建成18个林下经济项目。", "amount", True),
        ("森林覆盖率达到60%。", "ratio", False),
        ("年采伐量控制在4.2万立方米以内。", "limit", False),
        ("林地保有量不低于50万亩。", "stock", False),
        ("每个乡镇建成林下经济项目2个。", "each", False),
        ("每天巡护里程不少于1公里。", "period", False),
        ("新建示范点3-4个。", "amount", False),
        ("开展巡林1次。", "period", False),
    ],
)
def test_what_the_towns_can_share(text: str, kind: str, expected: bool) -> None:
    (target,) = find_targets(text)
    assert target.kind == kind
    assert splittable(target.kind, target.value_to) is expected


def test_a_long_text_without_punctuation_is_read_to_its_end() -> None:
    # a pattern that runs back and forth over it would take hours
    assert find_targets("完成造林抚育面积约3个" * 1000) is not None


CARRIED = [
    (
        "完成油茶低产林改造9万亩。2023年完成3万亩，2024年完成4万亩，2025年完成2万亩。",
        [("油茶低产林改造", 2030, None), *(("油茶低产林改造", year, 0) for year in (2023, 2024, 2025))],
    ),
    (
        "完成油茶低产林改造9万亩。2023年完成3万亩，2024年完成4万亩。",
        [("油茶低产林改造", 2030, None), ("油茶低产林改造", 2023, None), ("油茶低产林改造", 2024, None)],
    ),
    (
        "新建储备林5万亩。其中2024年完成2万亩，2025年完成3万亩。",
        [("储备林", 2030, None), ("储备林", 2024, 0), ("储备林", 2025, 0)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CARRIED, ids=["all years", "not all years", "parts"])
def test_a_year_that_begins_a_sentence_is_of_what_the_sentence_before_names(
    text: str, expected: list[tuple[str, int, int | None]]
) -> None:
    assert [(t.indicator, t.year, t.part_of) for t in find_targets(text, 2030)] == expected


def test_a_figure_that_nothing_names_is_said_and_no_target() -> None:
    doubts: list[Remark] = []
    text = "完成疫木除治2.6万亩、补植补造1万亩。2024年完成1.5万亩。"
    assert [t.value for t in find_targets(text, doubts=doubts)] == ["2.6", "1"]
    assert [(r.code, r.values) for r in doubts] == [("tasks.figure_without_name", {"text": "2024年完成1.5万亩"})]
    (task,) = read_plan(read_text("青峰县林长制工作方案\n一、主要任务\n（一）疫情除治。2024年完成3万亩。")).tasks
    assert "tasks.figure_without_name" in [r.code for r in task.remarks]


def test_parts_of_towns_are_the_totals_indicator_in_that_town() -> None:
    for text in (
        "全县完成营造林5万亩，其中青峰镇2万亩、石门乡1万亩。",
        "全县完成营造林5万亩。其中，青峰镇2万亩，石门乡1万亩。",
    ):
        assert [(t.indicator, t.scope, t.part_of) for t in find_targets(text)] == [
            ("营造林", "全县", None),
            ("营造林", "青峰镇", 0),
            ("营造林", "石门乡", 0),
        ]


def test_what_describes_a_thing_is_not_its_name() -> None:
    found = find_targets("各乡镇分别组建1支不少于20人的扑火队伍，建设3个面积500亩以上的示范基地。")
    assert [(t.indicator, t.value, t.kind) for t in found] == [
        ("扑火队伍", "1", "each"),
        ("扑火队伍", "20", "each"),
        ("示范基地", "3", "amount"),
    ]


@pytest.mark.parametrize("name", ["three_levels", "four_levels"])
def test_words_of_the_county_come_from_its_profile(name: str) -> None:
    profile = Profile.preset(name)
    shipped = county_lexicon(profile.get("tasks.words"))
    assert shipped is default_lexicon()
    words = {**profile.get("tasks.words"), "counts": ["凼"]}
    assert "凼" in county_lexicon(words).counts
    assert "凼" not in shipped.counts
    assert profile.get("tasks.ranking_cap", 0) is None
