"""The structure of invented plans: every style of number, lost numbers, broken lines, blocks, marks and duties."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linzhang_plugin.tasks.documents import read_text
from linzhang_plugin.tasks.model import Plan, Task
from linzhang_plugin.tasks.plan import read_plan

HAN = "一二三四五"
Scheme = Callable[[tuple[int, ...]], str]
SCHEMES: dict[str, Scheme] = {
    "一（一）1.": lambda c: (f"{HAN[c[0] - 1]}、", f"（{HAN[c[-1] - 1]}）", f"{c[-1]}.")[len(c) - 1],
    "一(一)1、": lambda c: (f"{HAN[c[0] - 1]}、", f"({HAN[c[-1] - 1]})", f"{c[-1]}、")[len(c) - 1],
    "一丶〔一〕": lambda c: (f"{HAN[c[0] - 1]}丶", f"〔{HAN[c[-1] - 1]}〕", f"{chr(0xFF10 + c[-1])}．")[len(c) - 1],
    "一1.（1）": lambda c: (f"{HAN[c[0] - 1]}、", f"{c[-1]}.", f"（{c[-1]}）")[len(c) - 1],
    "1.1.1": lambda c: ".".join(map(str, c)) + " ",
    "一 1 blanks": lambda c: (f"{HAN[c[0] - 1]} ", f"（{HAN[c[-1] - 1]}）", f"{c[-1]} ")[len(c) - 1],
    "第一章 第一节 第一条": lambda c: f"第{HAN[c[-1] - 1]}{'章节条'[len(c) - 1]} ",
    "第一部分": lambda c: (f"第{HAN[c[0] - 1]}部分 ", f"{HAN[c[-1] - 1]}、", f"（{HAN[c[-1] - 1]}）")[len(c) - 1],
    "Ⅰ": lambda c: ("ⅠⅡⅢⅣⅤ"[c[0] - 1] + "、", f"{c[-1]}.", f"（{c[-1]}）")[len(c) - 1],
    "㈠⒈": lambda c: (f"{HAN[c[0] - 1]}、", chr(0x3220 + c[-1] - 1), chr(0x2488 + c[-1] - 1))[len(c) - 1],
    "任务一": lambda c: (f"{HAN[c[0] - 1]}、", f"（{HAN[c[-1] - 1]}）", f"任务{HAN[c[-1] - 1]}：")[len(c) - 1],
}
PARTS = (
    ("看护好林地", ("规范用地审核", "清理乱占行为")),
    ("扩大绿化面", ("补齐年度任务", "组织植树活动", "管好新造幼林")),
)
WANTED = [(part, title) for part, titles in PARTS for title in titles]


def lines(scheme: Scheme, note: str = "（责任单位：县林业局、各乡镇）") -> list[str]:
    result = ["某县2024年林长制工作方案", "为全面推行林长制，制定本方案。", scheme((1,)) + "总体要求", "坚持生态优先。"]
    result.append(scheme((2,)) + "主要任务")
    for p, (part, titles) in enumerate(PARTS, 1):
        result.append(scheme((2, p)) + part)
        for i, title in enumerate(titles, 1):
            text = "认真组织实施有关工作，" * i + f"完成任务{i + 1}万亩。"
            result.append(f"{scheme((2, p, i))}{title}。{text}{note}")
    return [*result, scheme((3,)) + "保障措施", scheme((3, 1)) + "加强领导。各乡镇要高度重视，压实责任。"]


def read(text: str) -> Plan:
    return read_plan(read_text(text))


def rows(plan: Plan) -> list[Task]:
    return [task for task in plan.tasks if task.kind == "task"]


def found(plan: Plan) -> list[tuple[str, str]]:
    """(the part in the section, the title) of each task."""
    return [(next((p for p, _t in PARTS if p in task.section), task.section), task.title) for task in rows(plan)]


@pytest.mark.parametrize("name", SCHEMES)
def test_every_style_of_numbers(name: str) -> None:
    plan = read("\n".join(lines(SCHEMES[name])))
    assert found(plan) == WANTED
    assert all(task.units == ["县林业局", "各乡镇"] for task in rows(plan))
    assert [len(task.targets) for task in rows(plan)] == [1] * 5


@pytest.mark.parametrize("name", ["一（一）1.", "一(一)1、", "一1.（1）", "1.1.1", "一 1 blanks", "第一部分"])
def test_a_whole_plan_in_one_paragraph_is_cut_at_its_numbers(name: str) -> None:
    assert found(read("".join(lines(SCHEMES[name])))) == WANTED


@pytest.mark.parametrize("width", [24, 30, 40])
def test_lines_broken_at_a_width_are_joined(width: int) -> None:
    broken: list[str] = []
    for line in lines(SCHEMES["一（一）1."]):
        line = "　　" + line
        broken += [line[at : at + width] for at in range(0, len(line), width)]
    plan = read("\n".join(broken))
    assert found(plan) == WANTED
    assert all(task.units == ["县林业局", "各乡镇"] for task in rows(plan))
    assert "tasks.lines_joined" in {remark.code for remark in plan.remarks}


def test_the_first_number_of_every_list_is_lost() -> None:
    kept = lines(SCHEMES["一（一）1."])
    text = "\n".join(kept).replace("（一）", "").replace("\n1.", "\n").replace("一、总体", "总体")
    plan = read(text)
    assert found(plan) == WANTED
    assert {r.code for task in rows(plan) for r in task.remarks} == {"tasks.number_lost"}


def test_a_second_paragraph_is_no_task_of_its_own() -> None:
    plan = read(
        "某县方案\n一、主要任务\n1.规范用地审核。严格执行定额制度，依法查处。\n补植刺槐500亩。强化日常监管，落实管护责任，确保成效。"
        "\n2.清理乱占行为。开展专项行动，及时整改。"
    )
    first, second = rows(plan)
    assert (first.title, second.title) == ("规范用地审核", "清理乱占行为")
    assert "补植刺槐500亩" in first.content


def test_a_plan_without_any_number() -> None:
    plan = read(
        "某县林长制方案\n总体要求\n坚持生态优先，绿色发展，久久为功。\n主要任务\n加强资源保护\n规范用地管理\n"
        "严格执行定额管理制度，依法查处违法行为，林地保有量不低于50万亩。\n责任单位：县自然资源局、县林业局\n"
        "保障措施\n加强组织领导\n各乡镇要高度重视，明确责任，抓好落实。"
    )
    (task,) = rows(plan)
    assert (task.section, task.title, task.units) == ("加强资源保护", "规范用地管理", ["县自然资源局", "县林业局"])
    assert [target.value for target in task.targets] == ["50"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("【规范用地审核】", "【清理乱占行为】"),
        ("规范用地审核：", "清理乱占行为："),
        ("◆规范用地审核", "◆清理乱占行为"),
    ],
)
def test_heads_by_marks(one: str, two: str) -> None:
    body = "严格执行制度，依法查处，每月排查不少于2次。\n责任单位：县林业局"
    plan = read(f"某县工作清单\n为落实林长制，制定本清单。\n{one}\n{body}\n{two}\n{body}")
    assert [(t.title, t.units, len(t.targets)) for t in rows(plan)] == [
        ("规范用地审核", ["县林业局"], 1),
        ("清理乱占行为", ["县林业局"], 1),
    ]


def test_labelled_blocks() -> None:
    block = "目标要求：补植刺槐500亩。\n牵头单位：县林业局\n配合单位：县财政局、县水利局\n完成时限：10月底前\n"
    plan = read(f"某县方案\n任务一：规范用地审核\n{block}任务二：清理乱占行为\n{block}")
    assert [(t.title, t.lead, t.cooperating, t.deadline) for t in rows(plan)] == [
        (title, ["县林业局"], ["县财政局", "县水利局"], "10月底前") for title in ("规范用地审核", "清理乱占行为")
    ]


def test_duties_of_units_are_tasks_of_these_units() -> None:
    plan = read("某县方案\n一、职责分工\n县林业局：负责林地审核和日常巡查。\n县公安局：负责查处涉林案件，配合督导。")
    assert [(t.units, t.content) for t in rows(plan)] == [
        (["县林业局"], "负责林地审核和日常巡查。"),
        (["县公安局"], "负责查处涉林案件，配合督导。"),
    ]


def test_units_of_a_heading_and_of_a_line_below_hold_for_all_its_items() -> None:
    above = read("某县方案\n一、主要任务\n（一）看护林地（责任单位：县林业局）\n1.审核。严格审核。\n2.清理。及时清理。")
    below = read("某县方案\n一、主要任务\n（一）看护林地\n1.审核。严格审核。\n2.清理。及时清理。\n责任单位：县林业局")
    for plan in (above, below):
        assert [task.units for task in rows(plan)] == [["县林业局"], ["县林业局"]]


def test_units_that_a_note_names_once_for_all_tasks() -> None:
    plan = read(
        "某县方案\n一、主要任务\n以下任务均需各乡镇人民政府、县财政局配合落实，不再一一列出。\n"
        "1.审核。严格审核。责任单位：县林业局\n2.清理。及时清理。责任单位：县公安局"
    )
    assert [task.cooperating for task in rows(plan)] == [["各乡镇人民政府", "县财政局"]] * 2
    assert "tasks.units_everywhere" in {remark.code for remark in plan.remarks}


def test_contents_that_come_again_as_headings_are_dropped() -> None:
    heads = "一、总体要求\n二、主要任务\n（一）看护林地\n"
    plan = read(f"某县方案\n目 录\n{heads}{heads.replace('要求', '要求' + chr(10) + '坚持绿色发展。')}严格审核林地。")
    assert [task.title for task in rows(plan)] == ["看护林地"]
    assert sum(item.remark.code == "tasks.contents_dropped" for item in plan.left_out) == 4


def test_page_numbers_captions_signature_and_phones_are_no_text_of_a_task() -> None:
    plan = read(
        "某县方案\n一、主要任务\n（一）审核林地。严格审核。\n— 2 —\n图1 工作流程示意图\n（二）清理乱占。及时清理。\n"
        "请各乡镇认真贯彻执行。\n联系人：李某，电话：0851-1234567\n某县林业局\n2024年3月1日"
    )
    assert [task.content for task in rows(plan)] == ["严格审核。", "及时清理。"]
    assert plan.day == "2024-03-01"
    told = {item.place for item in plan.left_out}
    assert {4, 5, 7, 8, 9, 10} <= told


def test_a_plan_with_nothing_but_paragraphs_is_not_empty() -> None:
    plan = read("今年的打算\n全村补植刺槐120亩，栽植苗木5000株。\n大家要齐心协力把山管好。\n护林员每月巡山不少于20天。")
    assert [len(task.targets) for task in rows(plan)] == [2, 1]
    assert all(r.code == "tasks.without_structure" for task in rows(plan) for r in task.remarks)


def test_faults_of_the_plan_are_flagged() -> None:
    plan = read(
        "某县2024年方案\n2024年3月1日\n一、工作安排\n分三个阶段实施：\n1.准备阶段。2023年12月底前，完成准备工作。\n2.实施阶段。组织实施。\n"
        "二、其他任务\n1.总结。按时总结。"
    )
    first = rows(plan)[0]
    assert [r.values["deadline"] for r in first.remarks if r.code == "tasks.deadline_before_plan"] == ["2023年12月底前"]
    (count,) = [r for r in plan.remarks if r.code == "tasks.count_differs"]
    assert (count.values["said"], count.values["found"]) == ("三个阶段", 2)


def test_traditional_characters_are_kept_and_read() -> None:
    plan = read(
        "青峰縣2024年林長制工作方案\n一、總體要求\n堅持綠色發展。\n二、主要任務\n"
        "（一）擴大綠化。全縣完成營造林3.3萬畝。（牽頭單位：縣林業局；責任單位：各鄉鎮）\n三、保障措施\n（一）加強領導。壓實責任。"
    )
    (task,) = rows(plan)
    assert (task.title, task.lead, task.units) == ("擴大綠化", ["縣林業局"], ["各鄉鎮"])
    assert [(t.indicator, t.value, t.unit) for t in task.targets] == [("營造林", "3.3", "萬畝")]
    assert "tasks.traditional_characters" in {remark.code for remark in plan.remarks}


def test_a_table_copied_into_text() -> None:
    plan = read(
        "某县任务分解表\n序号\t工作任务\t工作内容\t牵头单位\t配合单位\t完成时限\n一、看护林地\n"
        "1\t审核林地\t严格审核，每月巡查2次。\t县林业局\t县公安局、县财政局\t全年\n2\t清理乱占\t及时清理。\t县公安局\t\t10月底前"
    )
    assert [(t.section, t.number, t.title, t.lead, t.cooperating, t.deadline) for t in rows(plan)] == [
        ("一、看护林地", "1", "审核林地", ["县林业局"], ["县公安局", "县财政局"], "全年"),
        ("一、看护林地", "2", "清理乱占", ["县公安局"], [], "10月底前"),
    ]


def test_every_paragraph_is_a_task_or_said_to_be_left_out() -> None:
    document = read_text("\n".join(lines(SCHEMES["一（一）1."])))
    plan = read_plan(document)
    told = {item.place for item in plan.left_out}
    for block in document.blocks:
        assert block.place in told or any(block.text in task.sentence for task in plan.tasks), block.text
