"""Figures, indicators and lists by invented sentences, one rule each."""

from __future__ import annotations

import pytest

from linzhang_plugin.tasks.figures import find_figures, han_number, plain_text
from linzhang_plugin.tasks.lexicon import county_lexicon, default_lexicon
from linzhang_plugin.tasks.model import Target
from linzhang_plugin.tasks.targets import find_targets


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("修梯田3.3万亩", [("3.3", "", "万亩")]),
        ("投资1,200万元", [("1200", "", "万元")]),
        ("２０眼水窖", [("20", "", "眼")]),
        ("达到５６．５％", [("56.5", "", "%")]),
        ("3-4个、3—4处、3～5座、3至5块", [("3", "4", "个"), ("3", "4", "处"), ("3", "5", "座"), ("3", "5", "块")]),
        ("3个至5个", [("3", "5", "个")]),
        ("20万亩—30万亩", [("20", "30", "万亩")]),
        ("百分之八十五以上", [("85", "", "%")]),
        ("三十五个", [("35", "", "个")]),
        ("120余口", [("120", "", "口")]),
        ("布设太阳能灶120灶，", [("120", "", "灶")]),
        ("出动无人机20架次", [("20", "", "架次")]),
        ("厅字〔2021〕34号、2024年5月", []),
        ("执行“护绿2021行动”", []),
        ("构建“1+3+5”体系", []),
        ("第一书记、统一部署、一二三产业", []),
    ],
)
def test_numbers_and_measures(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(f.value, f.value_to, f.unit) for f in find_figures(plain_text(text), default_lexicon())]
    assert found == expected


@pytest.mark.parametrize(("text", "number"), [("十", 10), ("二十五", 25), ("两", 2), ("一百二十", 120), ("三千", 3000)])
def test_chinese_numerals(text: str, number: int) -> None:
    assert han_number(text) == number


def read(text: str, year: int | None = 2024) -> list[tuple[str, str, str, str]]:
    return [(t.indicator, t.comparison, _range(t), t.unit) for t in find_targets(text, year)]


def _range(target: Target) -> str:
    return f"{target.value}-{target.value_to}" if target.value_to else target.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is counted stands before the figure, behind it, in the clause before, or in the figure before
        ("全县栽插红柳1.5万亩。", [("栽插红柳", "", "1.5", "万亩")]),
        ("建成40公里生物隔离沟。", [("生物隔离沟", "", "40", "公里")]),
        ("核实2-3个疑似图斑。", [("疑似图斑", "", "2-3", "个")]),
        ("沙棘覆盖率稳中有升，达到61%。", [("沙棘覆盖率", "达到", "61", "%")]),
        (
            "沙棘覆盖率达到65%，确保不低于63.5%。",
            [("沙棘覆盖率", "达到", "65", "%"), ("沙棘覆盖率", "不低于", "63.5", "%")],
        ),
        ("培育家庭苗圃3个、联户苗圃5个。", [("培育家庭苗圃", "", "3", "个"), ("联户苗圃", "", "5", "个")]),
        ("管护率由82%提高到90%以上。", [("管护率", "提高到…以上", "90", "%")]),
        ("管护率由2022年的82%恢复到90%。", [("管护率", "恢复到", "90", "%")]),
        ("管护率（90%以上）、补植率（85%以上）达标。", [("管护率", "以上", "90", "%"), ("补植率", "以上", "85", "%")]),
        ("管护率不低于省定的90%目标。", [("管护率", "不低于", "90", "%")]),
        ("苗圃用水不得低于200立方米。", [("苗圃用水", "不得低于", "200", "立方米")]),
        ("在6个乡镇新建12处蓄水窖。", [("蓄水窖", "", "12", "处")]),
        ("②清理枯死木300株；", [("清理枯死木", "", "300", "株")]),
        ("力争新发展刺梨2000亩。", [("刺梨", "力争", "2000", "亩")]),
        ("每户至少补栽3株。", [("补栽", "至少", "3", "株")]),
        ("组建20人的扑火队伍2支。", [("扑火队伍", "", "2", "支")]),
    ],
)
def test_what_is_counted(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    found = read(text)
    assert [(c, v, u) for _i, c, v, u in found] == [(c, v, u) for _i, c, v, u in expected]
    for (indicator, *_rest), (core, *_others) in zip(found, expected, strict=True):
        assert core in indicator or indicator in core


def test_respectively_gives_each_its_own_name_year_or_place() -> None:
    assert read("补植率、管护率分别达到85%、92%以上。") == [
        ("补植率", "达到…以上", "85", "%"),
        ("管护率", "达到…以上", "92", "%"),
    ]
    assert read("刺梨、沙棘种植面积分别为3200、1800亩。") == [
        ("刺梨种植面积", "", "3200", "亩"),
        ("沙棘种植面积", "", "1800", "亩"),
    ]
    years = find_targets("2023年、2024年、2025年分别完成营造林1万亩、1.2万亩、1.5万亩。")
    assert [(t.year, t.value) for t in years] == [(2023, "1"), (2024, "1.2"), (2025, "1.5")]
    places = find_targets("石桥镇、云岭乡分别补植500亩、800亩。")
    assert [(t.scope, t.indicator, t.value) for t in places] == [("石桥镇", "补植", "500"), ("云岭乡", "补植", "800")]


def test_all_alike_and_each() -> None:
    assert [t.indicator for t in find_targets("补植率、管护率、保存率均达到90%以上。")] == [
        "补植率",
        "管护率",
        "保存率",
    ]
    (total, each) = find_targets("在9个乡镇完成18个菌菇项目（每个乡镇2个）。")
    assert (total.kind, total.scope, each.kind, each.scope) == ("amount", "9个乡镇", "each", "每个乡镇")
    assert each.indicator == total.indicator == "菌菇项目"
    one, two = find_targets("每个林场新建2处瞭望哨、选聘不少于3名瞭望员。")
    assert {one.kind, two.kind} == {"each"}
    assert [t.kind for t in find_targets("8个乡镇各新建2处蓄水窖。")] == ["each"]


@pytest.mark.parametrize(
    ("text", "frequency"),
    [
        ("县级林长每季度巡林不少于1次。", "每季度"),
        ("每半年召开一次例会。", "每半年"),
        ("每五天巡护一次。", "每五天"),
        ("每周五排查一遍。", "每周五"),
    ],
)
def test_periods(text: str, frequency: str) -> None:
    (target,) = find_targets(text)
    assert (target.frequency, target.kind) == (frequency, "period")


def test_parts_are_tied_to_their_total() -> None:
    total, one, two, other = find_targets("营造林3万亩，其中：刺槐1万亩、侧柏2万亩；新建蓄水窖5处。")
    assert [t.part_of for t in (total, one, two, other)] == [None, 0, 0, None]
    assert [t.part_of for t in find_targets("营造林3万亩（刺槐1万亩、侧柏2万亩）。")] == [None, 0, 0]
    assert [t.part_of for t in find_targets("刺槐1万亩、侧柏2万亩，合计3万亩。")] == [2, 2, None]
    parts = find_targets("三年共营造林6万亩，其中2024年1万亩、2025年2万亩、2026年3万亩。")
    assert [(t.year, t.part_of) for t in parts[1:]] == [(2024, 0), (2025, 0), (2026, 0)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("全县森林蓄积量达到850立方米。", "tasks.unit_suspect"),
        ("全县完成营造林3.3亩。", "tasks.unit_suspect"),
        ("有害生物成灾率控制在1.8%以下。", "tasks.rate_sign_suspect"),
        ("苗木成活率达到95‰。", "tasks.rate_sign_suspect"),
        ("苗木成活率达到195%。", "tasks.rate_over_hundred"),
        ("营造林3万亩，其中刺槐2万亩、侧柏1.5万亩。", "tasks.parts_exceed"),
        ("营造林3万亩，其中刺槐2万亩、侧柏9800亩。", "tasks.parts_short"),
        ("刺槐1万亩、侧柏2万亩，合计3.5万亩。", "tasks.sum_differs"),
        ("补栽5-3万株。", "tasks.range_reversed"),
    ],
)
def test_errors_of_the_source_are_flagged_and_kept(text: str, code: str) -> None:
    targets = find_targets(text)
    assert code in {remark.code for target in targets for remark in target.remarks}
    assert all(target.value in text and target.unit in text for target in targets)


@pytest.mark.parametrize(
    "text",
    [
        "全县现有林地50万亩。",
        "在去年完成2万亩的基础上巩固提升。",
        "每少完成1个百分点扣0.5分，扣完为止。",
        "完成的得20分。",
        "3个工作日内报送，24小时内处置，下午5点前反馈。",
        "胸径5厘米以上。",
        "落实“六个严禁”，分3个阶段推进。",
        "对10亩以上的地块逐一核查。",
    ],
)
def test_what_is_no_target(text: str) -> None:
    assert find_targets(text, 2024) == []


def test_the_year_of_a_point_does_not_leak_into_the_next() -> None:
    found = find_targets("一是到2027年底，刺槐达到6万亩；二是新建蓄水窖5处。", 2024)
    assert [t.year for t in found] == [2027, 2024]
    assert [t.year for t in find_targets("到2027年，刺槐达到6万亩，保存率达到90%。", 2024)] == [2027, 2027]
    assert find_targets("保存率较2020年提高2个百分点。", 2024)[0].year == 2024
    spans = find_targets("2023—2027年，营造林6万亩。")
    assert (spans[0].year, spans[0].year_to) == (2023, 2027)


def test_a_county_adds_words_of_its_own() -> None:
    lexicon = county_lexicon({"abstract_nouns": ["样板"], "measures": {"area": ["塘"]}})
    assert find_targets("打造5个样板。", 2024, lexicon) == []
    (target,) = find_targets("退塘还湿3万塘绿地。", 2024, lexicon)
    assert target.unit == "万塘"
    assert len(find_targets("打造5个样板。", 2024)) == 1
