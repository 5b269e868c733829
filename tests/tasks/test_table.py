"""Column sets, group words and the Word table."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import docx
import pytest

from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.profile import PRESETS, Profile
from linzhang_plugin.tasks import extras, layout, store, task_progress, task_word
from linzhang_plugin.tasks.documents import read_document
from linzhang_plugin.tasks.groups import Groups, bare, given_groups, known_groups, known_units, remember
from linzhang_plugin.tasks.plan import read_plan

TOWNS = ("石桥镇", "云岭乡", "清水街道")


def say(code: str, /, **_values: object) -> str:
    return f"〈{code}〉"


def groups(**members: tuple[str, ...]) -> Groups:
    return Groups(
        {bare(k): v for k, v in members.items()}, {"town": TOWNS, "village": ("上村",)}, frozenset({"县直属机关工委"})
    )


@pytest.mark.parametrize(
    "word",
    [
        *(
            "各乡镇街道",
            "各乡（镇、街道）",
            "各乡镇（街道）",
            "各镇街",
            "9个乡（镇、街道）",
            "全县各乡镇",
            "各乡镇人民政府",
        ),
        *("各乡镇（街道办事处）", "各乡、镇人民政府，街道办事处", "所有乡镇", "十二个乡镇", "各片区乡镇"),
    ],
)
def test_words_for_every_town_stand_for_the_towns(word: str) -> None:
    assert groups().is_group(word)
    assert groups().expand([word]).units == TOWNS


@pytest.mark.parametrize(
    "word", ["石桥镇", "县林业局", "林业主管部门", "清水街道办事处", "县直属机关工委", "镇江市场监管局"]
)
def test_a_unit_is_no_group(word: str) -> None:
    assert not groups().is_group(word)


@pytest.mark.parametrize(
    "word", ["成员单位", "区森防指成员单位", "县直各单位", "县级林长联系单位", "各有关部门", "区级相关单位"]
)
def test_a_group_that_nobody_has_explained_is_asked_for(word: str) -> None:
    found = groups().expand(["县林业局", word])
    assert (found.units, found.unknown) == (("县林业局",), (word,))


def test_groups_inside_groups_and_one_that_contains_itself() -> None:
    known = groups(成员单位=("县公安局", "森防指成员单位", "各乡镇"), 森防指成员单位=("县应急局", "成员单位"))
    found = known.expand(["成员单位", "石桥镇人民政府"])
    assert found.units == ("县公安局", "县应急局", *TOWNS)
    assert found.unknown == ()


def test_members_are_remembered_once_and_changed_where_they_differ(county_path: Path, plan_file: Path) -> None:
    given = given_groups("成员单位＝县公安局、县财政局\n\n县森防指成员单位：县应急局，各乡镇")
    assert given == {"成员单位": ["县公安局", "县财政局"], "县森防指成员单位": ["县应急局", "各乡镇"]}
    with County.open(county_path) as county:
        store.store(county, read_plan(read_document(plan_file), []))
        for changed in (2, 0):
            with county.batch("groups") as batch:
                assert remember(batch, given) == changed
        assert Groups.of(county).expand(["县森防指成员单位"]).units[0] == "县应急局"
        assert set(known_units(county)) >= {"县林业局", "县公安局", "石桥镇"}
        assert set(known_groups(county)) >= {"成员单位", "各乡（镇、街道）"}
        tasks = store.tasks(county, store.documents(county)[0][0])
        duties, unknown = task_progress.duties(tasks[0], Groups.of(county))
        assert [(d.unit, d.role) for d in duties[:2]] == [("县林业局", "lead"), ("石桥镇", "units")]
        assert (len(duties), unknown) == (5, [])
    with pytest.raises(LinzhangError, match="group_unreadable"):
        given_groups("成员单位")


@pytest.mark.parametrize("preset", PRESETS)
def test_the_three_real_column_sets_are_shipped(preset: str) -> None:
    found = {one.name: [c.header for c in one.columns] for one in layout.layouts(Profile.preset(preset))}
    assert found["任务分解表"] == ["序号", "重点任务", "主要内容", "责任单位", "联系人"]
    assert found["工作责任清单"][1:] == [
        *("年度重点工作", "年度考核目标", "完成时限", "责任领导", "责任部门", "配合部门")
    ]
    assert found["任务清单"][1:] == ["任务", "牵头单位", "责任单位"]


def test_an_own_set_is_saved_replaced_and_taken_away() -> None:
    profile = Profile.preset("three_levels")
    own = layout.Layout("我县表样", (layout.Column("title", "任务", 30), layout.Column("lead", "牵头", 20)))
    saved = Profile({**profile.data, "tasks": layout.with_layout(profile, own, default=True)})
    assert layout.layout(saved).name == "我县表样"
    assert layout.layout(saved, "任务清单").fields == ("number", "whole", "lead", "units")
    again = layout.Layout("我县表样", (layout.Column("content", "内容", 30),))
    replaced = Profile({**saved.data, "tasks": layout.with_layout(saved, again, default=False)})
    assert layout.layout(replaced, "我县表样").fields == ("content",)
    assert len(layout.layouts(replaced)) == len(layout.layouts(saved))
    gone = Profile({**saved.data, "tasks": layout.without_layout(saved, "我县表样")})
    with pytest.raises(LinzhangError, match="set_unknown"):
        layout.layout(gone, "我县表样")
    for bad, code in (
        (layout.Layout("", own.columns), "set_without_name"),
        (layout.Layout("空", ()), "set_empty"),
        (layout.Layout("空", (layout.Column("lead", "牵头", 20),)), "set_without_task"),
    ):
        with pytest.raises(LinzhangError, match=code):
            layout.with_layout(profile, bad, default=False)


def test_a_profile_of_the_first_version_keeps_its_columns() -> None:
    data = dict(Profile.preset("three_levels").data)
    data["tasks"] = {"columns": [{"field": "title", "header": "任务", "width": 30}]}
    assert layout.layout(Profile(data)).fields == ("title",)
    assert {one.name for one in layout.layouts(Profile(data))} >= {"任务分解表", "任务清单"}
    assert layout.unit_layout(Profile(data)).fields[-1] == "evidence"


def test_the_word_table_has_its_sections_merged_and_its_head_repeated(
    county_path: Path, plan_file: Path, chinese_tmp: Path
) -> None:
    path = chinese_tmp / "任务分解表.docx"
    with County.open(county_path) as county:
        store.store(county, read_plan(read_document(plan_file), []))
        plan, title = store.documents(county)[0]
        tasks, chosen = store.tasks(county, plan), layout.layout(county.profile, "工作责任清单")
        extra = extras.of_tasks(county, plan, tasks, chosen.fields)
        task_word.write_task_word(
            path, title, tasks, county.profile, say, columns=chosen, extra=extra, head=("制表单位：青峰县", "")
        )
    document = docx.Document(str(path))
    assert [p.text for p in document.paragraphs[:2]] == ["附件1", "青峰县2024年林长制工作方案任务分解表"]
    table = document.tables[0]
    assert [c.text for c in table.rows[0].cells] == [c.header for c in chosen.columns]
    assert "w:tblHeader" in table.rows[0]._tr.xml
    section = table.rows[1]
    assert len({id(cell._tc) for cell in section.cells}) == 1
    assert section.cells[0].text.startswith("（一）")
    assert document.sections[0].page_width > document.sections[0].page_height
    assert "PAGE" in document.sections[0].footer._element.xml
    if shutil.which("libreoffice") and Path("/usr/lib/libreoffice/program/libswlo.so").exists():
        profile = f"-env:UserInstallation=file://{chinese_tmp.parent}/lo"
        command = ["libreoffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(chinese_tmp)]
        subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=180)
        text = subprocess.run(
            ["pdftotext", "-layout", str(path.with_suffix(".pdf")), "-"], check=True, capture_output=True, text=True
        ).stdout
        assert "—1—" in text.replace(" ", "")
        assert "完成时限" in text
