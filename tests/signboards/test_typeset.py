"""Lines, shrinking and refusing; the measure is one em a Han character, half an em anything else."""

from __future__ import annotations

import itertools

import pytest

from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.signboards.column import Block, Column
from linzhang_plugin.signboards.contents import BoardContent, PersonRow
from linzhang_plugin.signboards.typeset import (
    NOT_AT_END,
    NOT_AT_START,
    Style,
    break_lines,
    fit_size,
    fit_title,
)


def measure(_style: str, text: str) -> float:
    return sum(1.0 if ord(c) > 0x2000 else 0.5 for c in text)


STYLES = {
    "people_role": Style(23, 12),
    "people_name": Style(24, 15),
    "people_title": Style(22, 12),
    "people_phone": Style(23, 15),
    "overview_label": Style(22, 12),
    "overview_text": Style(22, 12),
    "duties_text": Style(21, 12),
}
BLOCKS = [
    Block("people", 830, 620, 202, 36, 248, 488),
    Block("overview", 830, 620, 500, 36, 546, 656),
    Block("duties", 830, 620, 668, 36, 714, 802),
]


def content(rangers: int, title: str = "村党支部书记", name: str = "王安") -> BoardContent:
    people = [PersonRow("村级林长", name, title, "138 0000 0001", "chief", "village", chief=True)]
    people += [
        PersonRow("护林员", f"李{i % 9 + 1}", "01、02 网格", "138 0000 0002", "ranger", "grid", ranger=True)
        for i in range(rangers)
    ]
    return BoardContent(
        "n", "village", "u", "c", "云岭村", "f", ("标题",), tuple(people), (("面积", "412.36 公顷（6185.4 亩）"),),
        ("一、组织本区域森林资源保护发展；", "二、接受监督。"), (), "0855", "x", "y", "z", "q", "t",
    )  # fmt: skip


def composed(board: BoardContent):
    return Column(BLOCKS, STYLES, measure).compose(board)


def test_punctuation_never_begins_a_line_nor_opens_at_its_end():
    text = "组织本区域（含国有林场）森林资源保护发展，落实目标责任；每月巡林不少于一次、发现问题及时处置。" * 3
    for width in range(60, 300, 7):
        lines = break_lines(text, width, 12, "s", measure)
        assert "".join(lines) == text
        for line in lines:
            assert measure("s", line) * 12 <= width + 1e-6
            assert line[0] not in NOT_AT_START
            assert line[-1] not in NOT_AT_END


def test_a_number_stays_with_its_unit():
    lines = break_lines("乔木林 1234.56 公顷，竹林 7.89 公顷", 120, 12, "s", measure)
    assert any("1234.56 公顷" in line for line in lines)
    assert any("7.89 公顷" in line for line in lines)


def test_an_unbreakable_piece_is_refused_and_not_cut():
    with pytest.raises(LinzhangError) as error:
        break_lines("520999102203-V01520999102203", 50, 12, "s", measure)
    assert error.value.code == "signboards.text_too_long"


def test_titles_shrink_to_the_minimum_then_the_shorter_one_is_taken_then_refused():
    style = Style(84, 60)
    assert fit_title(["青峰县石桥镇"], 1400, style, measure) == ("青峰县石桥镇", 84)
    text, size = fit_title(["长" * 20, "短"], 1400, style, measure)
    assert (len(text), size) == (20, 70)
    assert fit_title(["长" * 30, "短" * 5], 1400, style, measure)[0] == "短" * 5
    with pytest.raises(LinzhangError) as error:
        fit_title(["长" * 30], 1400, style, measure)
    assert error.value.code == "signboards.title_too_long"
    assert fit_size("长" * 30, 300, Style(20, 12), "s", measure) is None


@pytest.mark.parametrize("rangers", [0, 1, 2, 5, 8, 12, 16, 20])
def test_everything_is_set_inside_the_column_and_nothing_is_lost(rangers: int):
    board = content(rangers)
    made = composed(board)
    printed = [line.text for line in made.lines]
    for row in board.people:
        assert printed.count(row.name) >= 1
    assert sum(text.startswith("138") for text in printed) == rangers + 1
    for line in made.lines:
        assert line.size >= STYLES[line.style].minimum - 1e-9
        assert line.y >= 202 - 1e-6
        assert line.y + line.height <= 802 + 1e-6
        assert line.x >= 830
        assert line.x + line.width <= 1450 + 1e-6
        assert measure(line.style, line.text) * line.size <= line.width + 1e-6
    bodies = sorted((line.y, line.y + line.height) for line in made.lines if line.style == "people_name")
    assert made.two_columns or all(a[1] <= b[0] + 1e-6 for a, b in itertools.pairwise(bodies))


def test_many_rangers_go_into_two_columns_and_too_many_are_refused():
    assert composed(content(2)).scale >= 1
    assert not composed(content(8)).two_columns
    assert composed(content(22)).two_columns
    with pytest.raises(LinzhangError) as error:
        composed(content(60))
    assert error.value.code == "signboards.does_not_fit"
    assert error.value.values["people"] == 61


def test_a_long_office_breaks_inside_its_cell_and_a_hopeless_name_is_refused():
    made = composed(content(1, title="石桥镇党委副书记、镇人民政府镇长、镇林长制办公室主任"))
    assert sum(line.style == "people_title" for line in made.lines) > 2
    with pytest.raises(LinzhangError) as error:
        composed(content(1, name="名" * 40))
    assert error.value.code == "signboards.text_too_long"


def test_blocks_without_text_have_no_heading():
    from dataclasses import replace

    made = composed(replace(content(1), overview=()))
    assert set(made.headings) == {"people", "duties"}
