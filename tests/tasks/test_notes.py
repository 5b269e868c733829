"""Unit notes and names without separators."""

from __future__ import annotations

import pytest

from linzhang_plugin.tasks.lexicon import default_lexicon
from linzhang_plugin.tasks.notes import named_in_text, parse_note, take_note
from linzhang_plugin.tasks.units import UnitSplitter, plain_splitter, split_names, split_units


def test_note_at_the_end_of_a_paragraph() -> None:
    text, note = take_note(
        "全县完成造林。（牵头单位：县林业局；责任单位：县公安局、各乡（镇、街道）；配合单位：县财政局，县气象局；联系人：杨建华；完成时限：12月底前）。"
    )
    assert text == "全县完成造林。"
    assert note is not None
    assert note.lead == ["县林业局"]
    assert note.units == ["县公安局", "各乡（镇、街道）"]
    assert note.cooperating == ["县财政局", "县气象局"]
    assert (note.contact, note.deadline) == ("杨建华", "12月底前")


@pytest.mark.parametrize(
    ("text", "rest", "lead", "units"),
    [
        ("造林。(牵头责任单位:县林业局,责任单位:各乡镇街道)", "造林。", ["县林业局"], ["各乡镇街道"]),
        ("责任单位：县林业局、县水利局", "", [], ["县林业局", "县水利局"]),
        ("造林。【责任部门：县林业局】", "造林。", [], ["县林业局"]),
        ("造林。（牵头单位：县林业局；责任单位：各乡（镇、街道）", "造林。", ["县林业局"], ["各乡（镇、街道）"]),
    ],
)
def test_brackets_of_every_kind(text: str, rest: str, lead: list[str], units: list[str]) -> None:
    found, note = take_note(text)
    assert found == rest
    assert note is not None
    assert (note.lead, note.units) == (lead, units)


@pytest.mark.parametrize(
    "text", ["完成造林（含补植）。", "各责任单位要高度重视。", "（一）加强领导", "建立责任单位名录（见附件）"]
)
def test_other_brackets_are_no_notes(text: str) -> None:
    assert take_note(text) == (text, None)


def test_units_are_cut_outside_brackets_and_named_once() -> None:
    assert split_units("区林业局、区公安局,各乡镇街道，区林业局") == ["区林业局", "区公安局", "各乡镇街道"]
    assert split_units("区级联席成员单位，各乡（镇、街道）") == ["区级联席成员单位", "各乡（镇、街道）"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("龙小江李兴伟", ["龙小江", "李兴伟"]),
        ("周江杨芙蓉", ["周江", "杨芙蓉"]),
        ("张仁鹏徐兵", ["张仁鹏", "徐兵"]),
        ("欧阳明杨进", ["欧阳明", "杨进"]),
        ("陈海燕", ["陈海燕"]),
        ("张三、李四", ["张三", "李四"]),
    ],
)
def test_names_are_cut_by_surnames(text: str, names: list[str]) -> None:
    assert split_names(text) == (names, True)


def test_two_readings_are_doubtful_until_somebody_is_known() -> None:
    names, certain = split_names("王林江文强")
    assert not certain
    assert "".join(names) == "王林江文强"
    assert split_names("王林江文强", known=["王林江", "文强"]) == (["王林江", "文强"], True)
    assert split_names("王林江文强", known=["王林", "江文强"]) == (["王林", "江文强"], True)


def test_words_are_no_names() -> None:
    assert split_names("强化预案管理") == ([], False)


# ---- units and people in the ways that plans name them ----------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "lead", "units", "cooperating"),
    [
        ("造林。（县林业局牵头，县财政局、各乡镇配合）", ["县林业局"], [], ["县财政局", "各乡镇"]),
        (
            "造林。（县林业局牵头，县财政局、县水利局，各乡镇按职责分工负责）",
            ["县林业局"],
            ["县财政局", "县水利局", "各乡镇"],
            [],
        ),
        ("造林。（县林业局、县财政局等部门负责落实）", [], ["县林业局", "县财政局"], []),
        ("造林。（县林业局、各乡镇）", [], ["县林业局", "各乡镇"], []),
        ("造林。责任单位：县林业局；配合单位：县财政局", [], ["县林业局"], ["县财政局"]),
        ("牵头部门：县林业局　责任部门：县财政局", ["县林业局"], ["县财政局"], []),
        ("造林。〔主办单位:县林业局 协办单位:县财政局〕", ["县林业局"], [], ["县财政局"]),
    ],
)
def test_who_does_it(text: str, lead: list[str], units: list[str], cooperating: list[str]) -> None:
    _rest, note = take_note(text)
    assert note is not None
    assert (note.lead, note.units, note.cooperating) == (lead, units, cooperating)


@pytest.mark.parametrize(
    "text", ["完成造林（含补植）。", "推进建设（社区）", "落实到位（见附件）", "对应网格——村（社区）。"]
)
def test_brackets_that_name_nobody(text: str) -> None:
    assert take_note(text) == (text, None)


def test_units_of_running_text() -> None:
    splitter = plain_splitter()
    assert named_in_text("由县林业局牵头，县财政局、县水利局配合。", splitter) == (
        ["县林业局"],
        [],
        ["县财政局", "县水利局"],
    )
    assert named_in_text("由县林业局、县财政局负责落实。", splitter) == ([], ["县林业局", "县财政局"], [])
    assert named_in_text("由上级林长进行约谈，由承担工作的机构负责。", splitter) == ([], [], [])


def test_units_without_separators_are_cut_and_doubtful_unless_known() -> None:
    joined = "县林业局县财政局各乡镇街道"
    names = ["县林业局", "县财政局", "各乡镇街道"]
    assert plain_splitter().split(joined) == (names, names)
    known = UnitSplitter(default_lexicon(), known=names)
    assert known.split(joined) == (names, [])
    assert plain_splitter().split("县住房和城乡建设局、县市场监督管理局") == (
        ["县住房和城乡建设局", "县市场监督管理局"],
        [],
    )
    assert plain_splitter().split("县林业局和县财政局") == (["县林业局", "县财政局"], [])


def test_leaders_and_contacts_are_told_apart() -> None:
    note = parse_note("责任领导：张某某；责任单位：县林业局；联系人：李某、王某；完成时限：10月底前")
    assert (note.leader, note.contact, note.deadline, note.units) == ("张某某", "李某、王某", "10月底前", ["县林业局"])
