"""Unit notes and names without separators."""

from __future__ import annotations

import pytest

from linzhang_plugin.tasks.notes import take_note
from linzhang_plugin.tasks.units import split_names, split_units


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
