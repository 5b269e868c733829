"""Plans become tasks: the real texts of the seeds with rows written down by hand, and the traps of plan texts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from linzhang_plugin.tasks.documents import read_document, read_text
from linzhang_plugin.tasks.model import Plan
from linzhang_plugin.tasks.plan import read_plan

SECTIONS_002 = (
    "一、夯实“管绿”根基,建立健全林长制“五大体系”。",
    "二、显化“增绿”质效,筑牢长江上游重要生态屏障。",
    "三、突出护绿重点,整体提升生态系统多样性稳定性持续性。",
    "四、激发“活绿”动力,加快推动生态美百姓富相统一。",
    "五、严格“守绿”举措,巩牢安全底线、生态红线。",
)
ALL = "各乡镇街道"
# number, section, title, responsible units, contacts: read off the text by hand
ROWS_002: list[tuple[str, int, str, list[str], str]] = [
    ("1", 0, "巩固提升组织运行体系", ["区总林长办", "区林业局", "区公安局", "区检察院", ALL], "陈海燕"),
    ("2", 0, "黄物落实法规制度体系", ["区林业局", "区司法局"], "陈海燕"),
    ("3", 0, "优化完督查考核体系", ["区总林长办", "区林业局", "区考核办", ALL], "陈海燕"),
    ("4", 0, "持续完善基层执行体系", ["区林业局", "区公安局", "区应急局", ALL], "龙小江、李兴伟"),
    ("5", 0, "落实“智Ji林长”支撑体系", ["区林业局", "区公安局", "区大数据发展局", ALL], "陈海燕、龙小江"),
    (
        "6",
        1,
        "科学推进国土绿化",
        ["区林业局", "区发展改革委", "区规划自然资源局", "区农业农村委", "区城市管理局", "区水利局", ALL],
        "周江、杨芙蓉",
    ),
    ("7", 1, "着力提升森林质量", ["区林业局", ALL], "周江"),
    (
        "9",
        2,
        "全面加强森林资源保护",
        ["区林业局", "区规划自然资源局", "区农业农村委", "区城市管理局", ALL],
        "李兴伟、孙文超",
    ),
    ("10", 2, "科学推进自然保护地体系建设", ["区林业局", "区规划自然资源局", "区生态环境局", ALL], "孙文超"),
    (
        "12",
        3,
        "深化集体林权制度改革",
        ["区林业局", "区发展改革委", "区规划自然资源局", "区生态环境局", "区农业农村委", ALL],
        "李兴伟、周江",
    ),
    (
        "13",
        3,
        "大力发展生态富民产业",
        ["区林业局", "区发展改革委", "区民政局", "区卫生健康委", "区文化旅游委", "区农业农村委", ALL],
        "张仁鹏、徐兵",
    ),
    (
        "14",
        3,
        "积极开展林业碳汇产品开发",
        ["区林业局", "区发展改革委", "区规划自然资源局", "区科技局", "区农业农村委", ALL],
        "周江",
    ),
    ("15", 4, "打好松材线虫病疫情防控攻坚战", ["区重大林业有害生物防控指挥部成员单位", ALL], "杨进"),
    ("16", 4, "坚决遏制大以上森林火灾发生", ["区森防指成员单位", ALL], "龙小江"),
]
BUREAU, TOWNS = ["区自然资源局"], ["各乡（镇、街道）"]
# each row: section, number, title, lead, units and its targets as indicator, value, unit
ROWS_003: list[tuple[str, str, str, list[str], list[str], list[tuple[str, str, str]]]] = [
    (
        "二、主要任务",
        "一",
        "全面推进林长制工作",
        ["区林长制办公室"],
        ["区级林长制联席成员单位", *TOWNS],
        [],
    ),
    (
        "（二）强化林业生态建设",
        "1",
        "持续推进国土造林绿化",
        BUREAU,
        TOWNS,
        [("营造林", "3.3", "万亩"), ("退耕还林（补植抚育）", "0.34", "万亩")],
    ),
    ("（二）强化林业生态建设", "2", "推进森林城市建设", BUREAU, TOWNS, []),
    ("（三）加强森林资源保护管理", "1", "加强森林资源监管", BUREAU, TOWNS, []),
    ("（三）加强森林资源保护管理", "2", "加大野生动植物保护", BUREAU, TOWNS, []),
    ("（四）提高林业生态安全水平", "1", "提升森林防火水平", BUREAU, TOWNS, [("森林火灾受害率", "0.6", "‰")]),
    ("（四）提高林业生态安全水平", "2", "提升林业有害生物防治能力", BUREAU, TOWNS, [("林业有害生物成灾率", "2", "‰")]),
    (
        "二、主要任务",
        "五",
        "大力发展林下经济",
        BUREAU,
        ["9个乡（镇）"],
        [("林下经济项目", "18", "个"), ("林下经济项目", "2", "个")],
    ),
]


def seed(shared: Path, number: str) -> Path:
    return next((shared / "seeds").glob(f"{number}*.txt"))


@pytest.fixture(scope="session")
def qianjiang(shared: Path) -> Plan:
    return read_plan(read_document(seed(shared, "002")))


def codes(plan: Plan, number: str) -> list[str]:
    (task,) = [task for task in plan.tasks if task.number == number]
    return [remark.code for remark in task.remarks]


def test_huaxi_reads_as_its_text_has_it(shared: Path) -> None:
    plan = read_plan(read_document(seed(shared, "003")))
    assert plan.title == "贵阳市花溪区2021年度林长制工作方案"
    assert plan.year == 2021
    rows = [
        (t.section, t.number, t.title, t.lead, t.units, [(x.indicator, x.value, x.unit) for x in t.targets])
        for t in plan.tasks
    ]
    assert rows == ROWS_003
    source = seed(shared, "003").read_text(encoding="utf-8")
    assert all(task.sentence.split("\n")[-1] in source for task in plan.tasks)
    assert all("牵头单位" not in task.content and "责任单位" not in task.content for task in plan.tasks)
    assert all(target.year == 2021 for task in plan.tasks for target in task.targets)
    assert "[bookmark" not in "".join(task.content + task.sentence for task in plan.tasks)
    reasons = {item.remark.code for item in plan.left_out}
    assert reasons == {
        "tasks.head_dropped",
        "tasks.residue_dropped",
        "tasks.not_a_task",
        "tasks.section_text",
        "tasks.imprint_dropped",
    }


def test_qianjiang_rows_that_can_be_read(qianjiang: Plan) -> None:
    assert qianjiang.title == "重庆市黔江区全面推深做实林长制行动方案(2023-2027年)任务分解表"
    whole = [t for t in qianjiang.tasks if t.number and t.number != "17"]
    rows = [(t.number, SECTIONS_002.index(t.section), t.title, t.units, t.contact) for t in whole]
    assert rows == ROWS_002


def test_qianjiang_contents_begin_and_end_where_they_should(qianjiang: Plan) -> None:
    by_number = {t.number: t.content for t in qianjiang.tasks}
    assert by_number["1"].startswith("巩固区、乡镇(街道)、村(社区)三级运行体系。")
    assert by_number["1"].endswith("联动工作机制。")
    assert "认真贯彻落实系列市总林长令,确保" in by_number["2"], "the page mark stands in mid-word"
    assert "加强尽责考核" in by_number["4"]
    assert by_number["14"].endswith("有序推进森林分类经营。")
    assert by_number["16"].endswith("打早打小打了。")
    assert not re.search(r"\d、", "".join(by_number.values())), "page marks are gone"


def test_qianjiang_losses_are_said_and_never_filled(qianjiang: Plan, shared: Path) -> None:
    assert "tasks.tail_garbled" in codes(qianjiang, "7")
    assert "tasks.contact_doubtful" in codes(qianjiang, "7")
    assert "tasks.row_absent" in codes(qianjiang, "10")
    assert "tasks.ocr_noise" in codes(qianjiang, "9")
    assert {"tasks.columns_interleaved", "tasks.title_doubtful"} <= set(codes(qianjiang, "17"))
    (lost,) = [t for t in qianjiang.tasks if not t.number]
    assert [(r.code, r.values) for r in lost.remarks] == [("tasks.row_unreadable", {"number": 8})]
    assert (lost.content, lost.units, lost.contact, lost.targets) == ("", [], "", [])
    assert [t.number for t in qianjiang.tasks].count("11") == 0
    assert [t.title for t in qianjiang.tasks if t.number == "17"] == ["持续巩固森林资源四乱”专项整治成果"]
    text = "".join(re.sub(r"^\d{1,2}、", "", line) for line in seed(shared, "002").read_text("utf-8").splitlines())
    for task in qianjiang.tasks:
        if not task.number:
            continue
        assert task.title in text
        if task.number != "17":
            assert task.content in text
        assert all(name in text for name in task.contact.split("、"))
        assert all(unit in text for unit in task.units)


def test_qianjiang_row_seventeen_keeps_every_copied_word(qianjiang: Plan) -> None:
    (row,) = [t for t in qianjiang.tasks if t.number == "17"]
    assert row.content.startswith("巩固提升第1号市总林长令成果")
    assert row.content.endswith("各乡镇街道孙文超唐永洪")
    assert "区生态环李兴伟动行政执法与刑事司法衔接。境局" in row.content
    assert row.contact == "李兴伟、孙文超、唐永洪"
    assert not {"区生态环境局", "区生态环"} & set(row.units), "half a unit is no unit"


def test_flattened_titles_are_marked_as_read_by_guess(qianjiang: Plan) -> None:
    for task in qianjiang.tasks:
        if task.number:
            assert {"tasks.title_guessed", "tasks.title_doubtful"} & {r.code for r in task.remarks}


def test_bookmarks_and_contents_are_dropped_and_figures_of_goals_kept(shared: Path) -> None:
    plan = read_plan(read_document(seed(shared, "004")))
    assert plan.title == "无锡市全面推行林长制工作方案"
    (goal,) = [goal for goal in plan.goals if goal.title == "主要目标"]
    assert [(t.indicator, t.value, t.unit) for t in goal.targets][:2] == [
        ("造林绿化面积", "5", "万亩"),
        ("抚育森林", "15", "万亩"),
    ]
    assert (goal.kind, [r.code for r in goal.remarks]) == ("goal", ["tasks.from_goals"])
    assert sum(item.remark.code == "tasks.contents_dropped" for item in plan.left_out) == 33


@pytest.mark.parametrize(
    "heading",
    ["（一）造林绿化", "(一)造林绿化", "（一） 造林绿化", "〔一〕造林绿化", "(一）造林绿化"],
)
@pytest.mark.parametrize("number", ["1.", "1．", "1、", "１．", "（1）", "(1)", "⒈", "⑴", "第一条 "])
def test_brackets_and_widths(heading: str, number: str) -> None:
    plan = read_plan(
        read_text(
            f"某县工作方案\n一、主要任务\n{heading}\n{number}植树造林。全县完成造林3万亩。\n二、保障措施\n加强领导。"
        )
    )
    (task,) = plan.tasks
    assert (task.section, task.title, task.content) == (heading.replace(" ", ""), "植树造林", "全县完成造林3万亩。")


@pytest.mark.parametrize("number", ["①", "1）", "1)", "一是", "a."])
def test_points_within_an_item_are_its_text(number: str) -> None:
    plan = read_plan(
        read_text(f"某县方案\n一、主要任务\n（一）造林绿化\n{number}植树造林。完成造林3万亩。\n二、保障措施\n无。")
    )
    (task,) = plan.tasks
    assert (task.section, task.title) == ("一、主要任务", "造林绿化")
    assert task.content == f"{number}植树造林。完成造林3万亩。"


def test_a_quantity_is_no_heading() -> None:
    plan = read_plan(read_text("方案\n一、主要任务\n（一）造林。\n3.3万亩营造林任务要在年内完成。"))
    assert [t.title for t in plan.tasks] == ["造林"]
    assert "3.3万亩" in plan.tasks[0].content


def test_a_task_table_in_word(chinese_tmp: Path) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("青峰县2024年林长制任务分解表")
    table = document.add_table(rows=4, cols=5)
    rows = (
        ("序号", "重点任务", "主要内容", "责任单位", "联系人"),
        ("一、夯实管绿",),
        ("1", "国土绿化", "完成造林2万亩。", "县林业局、各乡镇街道", "杨建华\n罗正国"),
        ("2", "森林防火", "新建林火阻隔带10公里。", "", ""),
    )
    table.rows[1].cells[0].merge(table.rows[1].cells[4])
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=False):
            cell.text = text
    path = chinese_tmp / "分解表.docx"
    document.save(str(path))
    plan = read_plan(read_document(path))
    assert plan.title == "青峰县2024年林长制任务分解表"
    assert [(t.section, t.number, t.title, t.units, t.contact) for t in plan.tasks] == [
        ("一、夯实管绿", "1", "国土绿化", ["县林业局", "各乡镇街道"], "杨建华、罗正国"),
        ("一、夯实管绿", "2", "森林防火", [], ""),
    ]
    assert [x.value for t in plan.tasks for x in t.targets] == ["2", "10"]
    assert [r.code for r in plan.tasks[1].remarks] == ["tasks.units_missing"]


def test_every_paragraph_is_a_task_or_is_said_to_be_left_out(shared: Path) -> None:
    """Nothing is dropped silently."""
    document = read_document(seed(shared, "003"))
    plan = read_plan(document)
    told = {item.place for item in plan.left_out}
    for block in document.blocks:
        inside = any(block.text.replace("[bookmark: _GoBack]", "") in task.sentence for task in plan.tasks)
        assert inside or block.place in told, block
