"""The made plans hold what their truth says, and the withheld fifth is kept apart."""

from __future__ import annotations

from pathlib import Path

import docx
import openpyxl
import pytest

from linzhang_plugin.tasks.model import Plan

from ..score import score
from ..truth import TrueTarget, squeeze
from .frames import FAULTY_FRAMES, OPEN_FRAMES
from .generate import FORMS, SETS, Made, make_plan
from .layouts import SCHEMES, TAILS, chinese
from .open_words import OPEN
from .withheld_frames import WITHHELD_FRAMES
from .withheld_layouts import WITHHELD_SCHEMES, WITHHELD_TAILS
from .withheld_words import WITHHELD


def text_of(made: Made) -> str:
    """The text that a person sees in the file, deleted words left out."""
    if made.path is None:
        return made.text
    if made.path.suffix == ".xlsx":
        sheet = openpyxl.load_workbook(made.path).active
        return "\n".join(str(v) for row in sheet.iter_rows(values_only=True) for v in row if v is not None)
    body = docx.Document(str(made.path)).element.body
    tag = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
    return "".join(node.text or "" for node in body.iter(tag))


@pytest.mark.parametrize("which", SETS)
def test_the_text_holds_the_truth(which: str, tmp_path: Path) -> None:
    for seed in range(2 * len(FORMS)):
        made = make_plan(seed, which, tmp_path)
        text = squeeze(text_of(made))
        if made.form == "flattened table":
            text = squeeze(made.truth.text)  # its page marks stand in the middle of words
        assert made.truth.tasks
        for true in made.truth.tasks:
            start = text.find(squeeze(true.start))
            assert 0 <= start <= text.find(squeeze(true.end), start), (made.name, true)
            for name in (*true.lead, *true.units, *true.cooperating, *true.contacts):
                assert squeeze(name) in text, (made.name, name)
            for phrase in true.deadlines:
                assert squeeze(phrase) in text, (made.name, phrase)
        for target in made.truth.targets:
            assert squeeze(target.at) in text, (made.name, target.at)
            assert any(squeeze(core) in text for core in target.indicator)
        for fault in made.truth.faults:
            assert squeeze(fault.quote) in text


def test_one_seed_makes_one_plan(tmp_path: Path) -> None:
    for seed in range(len(FORMS)):
        assert make_plan(seed, "open", tmp_path).truth == make_plan(seed, "open", tmp_path).truth
    assert len({tuple(make_plan(seed, "open", tmp_path).truth.tasks) for seed in range(40)}) == 40


def test_an_empty_reading_scores_nothing(tmp_path: Path) -> None:
    made = make_plan(0, "open", tmp_path)
    result = score(made.truth, Plan("", "", ""))
    assert result.counts["tasks"].recall == 0
    assert result.counts["targets"].missed == len(made.truth.targets) > 0


def test_a_fifth_is_withheld_and_shares_nothing_with_the_rest() -> None:
    for kind in ("indicators", "bureaus", "groups", "contacts", "objects", "asides", "verbs", "headings", "sections"):
        open_words, withheld = set(getattr(OPEN, kind)), set(getattr(WITHHELD, kind))
        assert not open_words & withheld, kind
        assert 0.15 <= len(withheld) / (len(open_words) + len(withheld)) <= 0.45, kind
    names = {i.name for i in OPEN.indicators}
    assert not any(i.name in n or n in i.name for i in WITHHELD.indicators for n in names)
    assert {u for i in WITHHELD.indicators for u in i.units} - {u for i in OPEN.indicators for u in i.units}
    for many, few in ((OPEN_FRAMES, WITHHELD_FRAMES), (SCHEMES, WITHHELD_SCHEMES), (TAILS, WITHHELD_TAILS)):
        assert not set(many) & set(few)
        assert 0.18 <= len(few) / (len(many) + len(few)) <= 0.3
    assert len(FAULTY_FRAMES) == 4


def test_every_form_and_every_kind_of_truth_is_made(tmp_path: Path) -> None:
    made = [make_plan(seed, "open", tmp_path) for seed in range(6 * len(FORMS))]
    assert {one.form for one in made} == set(FORMS)
    targets: list[TrueTarget] = [target for one in made for target in one.truth.targets]
    assert {target.comparison for target in targets} == {"eq", "ge", "gt", "le", "strive"}
    for test in (
        lambda t: t.part,
        lambda t: t.each,
        lambda t: t.period,
        lambda t: "-" in t.value,
        lambda t: 2030 in t.year,
    ):
        assert any(test(target) for target in targets)
    tasks = [task for one in made for task in one.truth.tasks]
    for name in ("lead", "units", "cooperating", "contacts", "deadlines", "number_lost"):
        assert any(getattr(task, name) for task in tasks), name
    assert any(task.title is None for task in tasks)
    assert any(one.truth.lost for one in made)
    assert {"全县", "全区", "全市"} <= {
        word for word in ("全县", "全区", "全市") for one in made if word in one.truth.text
    }
    assert any(fault.must for one in made for fault in one.truth.faults)


def test_chinese_numerals() -> None:
    assert [chinese(n) for n in (1, 10, 11, 20, 21, 99)] == ["一", "十", "十一", "二十", "二十一", "九十九"]
