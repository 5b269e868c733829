"""Setting the page of an area: breaking lines, tables over several sheets, what is said; no QGIS."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from linzhang_plugin.areas import documents
from linzhang_plugin.areas.sheet import compose, content
from linzhang_plugin.areas.sheet.blocks import Cell, Heading, Maps, Note, Table, Title
from linzhang_plugin.areas.sheet.coverage import Coverage, Spot
from linzhang_plugin.areas.sheet.facts import Facts, Holder, Part, Place, Settings

PAPER = compose.PAPERS["A4"]


def measure(_style: str, text: str) -> float:
    """Han characters one em wide, everything else half."""
    return sum(1.0 if ord(c) > 0x2E80 else 0.5 for c in text)


def broken(text: str, ems: float) -> list[str]:
    return compose.break_lines(text, ems * 2.0, 2.0, "value", measure)


def test_lines_break_where_chinese_lines_break() -> None:
    assert broken("东至石桥镇，南至河", 5) == ["东至石桥", "镇，南至河"]
    assert broken("面积（公顷）", 3) == ["面积", "（公", "顷）"]
    # numbers and codes stay whole where they fit
    assert broken("编号520999101201-01的区", 9) == ["编号", "520999101201-01的", "区"]
    assert broken("a" * 30, 5) == ["a" * 10, "a" * 10, "a" * 10]
    assert broken("", 5) == [""]
    assert broken("甲\n乙", 5) == ["甲", "乙"]
    assert "".join(broken("，，，，，，，，，，", 2)) == "，" * 10


def test_a_list_breaks_between_its_names() -> None:
    def listed(text: str, ems: float) -> list[str]:
        return compose.break_lines(text, ems * 2.0, 2.0, "value", measure, listed=True)

    assert broken("王建国、赵小明", 5) == ["王建国、赵", "小明"]
    assert listed("王建国、赵小明", 5) == ["王建国、", "赵小明"]
    assert listed("甲、乙、丙、丁", 4) == ["甲、乙、", "丙、丁"]
    # what fits on no line is broken all the same
    assert listed("一个很长的单位名称", 4) == ["一个很长", "的单位名", "称"]
    rows = [[Cell("王建国、赵小明、孙志强", "value", "centre", listed=True)]]
    sheet = compose.compose([Table((1,), rows)], compose.Paper(60, 297, ((0, 0, 25.0, 200),)), measure)[0]
    names = [line.text for line in sheet.lines if "、" in line.text or "孙" in line.text]
    assert all(part in ["王建国", "赵小明", "孙志强"] for text in names for part in text.split("、") if part)


def all_text(sheets: list[compose.Sheet]) -> str:
    return "".join(line.text for sheet in sheets for line in sheet.lines)


def test_a_long_table_goes_on_with_its_head_and_nothing_leaves_the_frame() -> None:
    head = [Cell(text, "label", "centre") for text in ("序号", "名称")]
    rows = [[Cell(str(i)), Cell("很长的名称" * (i % 7 + 1))] for i in range(120)]
    sheets = compose.compose(
        [Title("青峰县责任区档案"), Heading("一、表"), Table((1, 4), [head, *rows], 1)], PAPER, measure
    )
    assert len(sheets) > 2
    x, y, width, height = PAPER.frames[0]
    for sheet in sheets:
        assert [line.text for line in sheet.lines].count("序号") == 1
        for box in sheet.boxes:
            assert x - 1e-6 <= box.x
            assert box.x + box.width <= x + width + 1e-6
            assert y - 1e-6 <= box.y
            assert box.y + box.height <= y + height + 1e-6
    text = all_text(sheets)
    assert all(f"{'很长的名称' * (i % 7 + 1)}" in text for i in range(120))
    assert f"共 {len(sheets)} 页" in text


def test_a_row_higher_than_a_sheet_is_not_cut_off() -> None:
    long = "".join(f"第{i}处；" for i in range(4000))
    sheets = compose.compose([Table((1, 1), [[Cell("四至", "label"), Cell(long)]])], PAPER, measure)
    assert len(sheets) > 2
    assert long in "".join(line.text for sheet in sheets for line in sheet.lines if line.style == "value")


def test_a_heading_never_stands_alone_and_a_title_fits() -> None:
    filler: list[Any] = [Note("行")] * 49
    for more in range(12):
        sheets = compose.compose([*filler, *[Note("行")] * more, Heading("一、地图"), Maps(80.0, True)], PAPER, measure)
        for sheet in sheets:
            headed = any(line.style == "heading" for line in sheet.lines)
            assert headed == (sheet.main is not None)
    name = "青峰县" + "很长的乡镇名称" * 6 + "责任区档案"
    sheets = compose.compose([Title(name, "编号", "日期")], PAPER, measure)
    lines = [line for line in sheets[0].lines if line.style == "title"]
    assert "".join(line.text for line in lines) == name
    assert all(measure("title", line.text) * line.size <= PAPER.frames[0][2] + 1e-6 for line in lines)
    assert min(line.size for line in lines) >= 5.0


def test_a3_fills_both_halves_before_another_sheet() -> None:
    rows = [[Cell(str(i))] for i in range(60)]
    sheets = compose.compose([Table((1,), rows)], compose.PAPERS["A3"], measure)
    assert len(sheets) == 1
    assert {box.x for box in sheets[0].boxes} == {frame[0] for frame in compose.PAPERS["A3"].frames}


# ---- what is said ---------------------------------------------------------------------------------------------


def facts(**more: Any) -> Facts:
    place = Place(
        "u", "520999101201", "上村", "village", "base", 1_234_567, {"east": "石桥河"}, (("county", "c", "青峰县"),)
    )
    given: dict[str, Any] = {
        "place": place,
        "level_name": "村级",
        "middle": (108.5, 29.25),
        "holders": (),
        "parts": (),
        "rangers": 0,
        "vacant": 0,
        "documents": (),
        "resources": None,
    }
    return Facts(**(given | more))


def said(found: Facts, settings: Settings | None = None) -> list[str]:
    words = content.Words(settings or Settings(), datetime.date(2024, 5, 31), "planar", "平面")
    out: list[str] = []
    for block in words.blocks(found):
        if isinstance(block, Table):
            out += [cell.text for row in block.rows for cell in row]
        elif isinstance(block, Title):
            out += [block.text, block.left, block.right]
        elif isinstance(block, Heading | Note):
            out.append(block.text)
    return out


def test_what_is_not_known_is_a_dash_and_never_nothing_or_zero() -> None:
    text = said(facts())
    assert text[:3] == ["青峰县上村责任区档案", "编号：520999101201", "人员截至 2024年5月31日"]
    assert text[text.index("东至") + 1] == "石桥河"
    assert text[text.index("南至") + 1] == "—"
    assert text[text.index("面　积") + 1] == "123.4567 公顷（1851.9 亩）"
    assert "县库中尚无小班数据，林地情况未知。" in text
    assert "本责任区尚未设岗。" in text
    assert "尚未归入文件。" in text
    assert "东经108°30′00″，北纬29°15′00″" in "".join(text)


def test_the_difference_of_recorded_and_measured_area_is_explained() -> None:
    words = content.Words(Settings(), datetime.date(2024, 5, 31), "planar", "平面")
    figures = {"recorded": 120_000, "measured": 110_000, "far": 2, "far_m2": 9_000, "unrecorded": 1}
    assert words._recorded(figures) == (
        "记载 12.0000 公顷（180.0 亩）；其图形 11.0000 公顷（165.0 亩）；"
        "记载比图形多 1.0000 公顷（相差较大的小班 2 个，合 0.9000 公顷；其余合 0.1000 公顷）；没有记载面积的小班 1 个"
    )
    same = {"recorded": 110_000, "measured": 110_000, "far": 0, "far_m2": 0, "unrecorded": 0}
    assert words._recorded(same) == "记载 11.0000 公顷（165.0 亩）；其图形 11.0000 公顷（165.0 亩）"
    less = {**same, "measured": 110_500}
    assert words._recorded(less).endswith("记载比图形少 0.0500 公顷")


def test_vacant_posts_stand_ins_and_phones() -> None:
    holders = (
        Holder("上村", "村级", "林长", "", "村支书", ""),
        Holder("上村", "村级", "副林长", "", "", "", stand_in="上村村委会"),
        Holder("上村", "村级", "护林员", "吴五", "", "2024-01-01", phone="138 0000 0001"),
    )
    text = said(facts(holders=holders))
    assert "（空缺）" in text
    assert "上村村委会" in text
    assert "138 0000 0001" in text
    without = said(facts(holders=holders[:2]))
    assert "联系电话" not in without


def test_classes_that_have_no_room_are_summed_and_not_dropped() -> None:
    classes = [[f"类{i}", (i + 1) * 10_000, i + 1] for i in range(9)]
    figures = dict.fromkeys(("stands", "land", "unclear", "recorded", "measured"), 0) | {"land": 450_000}
    resources = {
        "figures": figures,
        "cover": None,
        "volume": None,
        "largest": None,
        "beside": {},
        "classes": dict.fromkeys(
            (*("land_class", "land_tenure", "forest_category", "origin", "forest_type", "protection", "species"),),
            classes,
        ),
    }
    text = said(facts(resources=resources))
    row = text[text.index("地类") + 1]
    assert row.startswith("类8 9.0000 公顷（20.00%）；类7 8.0000 公顷（17.78%）")
    assert row.endswith("其余 4 类 10.0000 公顷（22.22%）")
    assert text[text.index("森林覆盖率") + 1] == "—"
    assert text[text.index("古树名木") + 1] == "—"


def test_missing_and_linked_documents_are_said() -> None:
    there = documents.Document("1", "方案", "plan", "附件/方案.pdf", False, "2024-05-01", Path("方案.pdf"))
    gone = documents.Document("2", "合同", "contract", "D:\\合同\\合同.pdf", True, "", None)
    text = said(facts(documents=(there, gone)))
    assert "方案.pdf" in text
    assert "链接：合同.pdf（文件缺失）" in text


def test_parts_and_their_sums() -> None:
    parts = (Part("g", "520999101201-01", "上村一组", None, (), 0, 1),)
    text = said(facts(parts=parts, rangers=3, vacant=1))
    assert "本责任区及下级责任区共有护林员 3 人，空缺 1 岗。" in text
    assert text[text.index("上村一组") + 2] == "—"


def test_a_grid_that_is_called_after_its_village_does_not_say_it_twice() -> None:
    place = Place("u", "1", "上村01网格", "grid", "base", 1, {}, (("county", "", "青峰县"), ("village", "", "上村")))
    assert said(facts(place=place))[0] == "青峰县上村01网格责任区档案"


@pytest.mark.parametrize("paper", ["A3", "a4"])
def test_paper_of_the_profile(paper: str) -> None:
    from linzhang_plugin.county.errors import LinzhangError
    from linzhang_plugin.county.profile import Profile

    data = Profile.preset("three_levels").data
    made = Settings.of(Profile({**data, "areas": {"page": {"paper": paper, "phones": True}}}))
    assert made.paper == paper.upper()
    assert "ranger" in made.phones
    assert Settings.of(Profile(data)).phones == ()
    with pytest.raises(LinzhangError, match="paper_unknown"):
        Settings.of(Profile(data), "B5")


def test_coverage_and_blind_spots_with_their_reasons() -> None:
    assert not any("巡护覆盖" in text for text in said(facts()))
    spots = tuple(
        Spot(level, "g", 20_000, last, f"上村：风险{points}分；200米内有道路2分")
        for level, last, points in (("high", "", 7), ("low", "2024-04-03", 2))
    )
    found = Coverage("2024-05-01", "2024-05-31", True, 3_000_000, 1_234_500, 0.4115, 50.0, 30, 640_000, spots, 9)
    texts = said(facts(coverage=found))
    for text in (
        "四、巡护覆盖",
        "2024年5月1日至2024年5月31日",
        "41.2%",
        "约 300.0 公顷（4500 亩）",
        "约 123.5 公顷（1852 亩）",
        "9 处",
        "高",
        "2024.04.03",
        "风险7分；200米内有道路2分",
    ):
        assert text in texts, text
    assert any("50 米" in text and "另有盲区 7 处未列" in text for text in texts)
    bare = Coverage("2024-05-01", "2024-05-31", False, 0, 0, None, 50.0, 30, 0, (), 0)
    texts = said(facts(coverage=bare))
    assert "无林地" in texts
    assert "应巡面积" in texts
