"""The five real plans against their hand-written labels: the labels fit the texts, the reader fits the labels."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from linzhang_plugin.tasks.documents import read_document
from linzhang_plugin.tasks.plan import read_plan

from .score import KINDS, score, total
from .truth import labels, seed_truth, squeeze

NUMBERS = ("000", "001", "002", "003", "004")
FLOOR = 0.97
"""Precision and recall over all five plans, of tasks, units, contacts, deadlines and targets."""


@pytest.mark.parametrize("number", NUMBERS)
def test_the_labels_quote_the_text_in_its_order(number: str, shared: Path) -> None:
    truth = seed_truth(number, shared)
    text = squeeze(truth.text)
    position = 0
    for true in truth.tasks:
        assert text.count(squeeze(true.start)) == 1, true.start
        start = text.find(squeeze(true.start))
        end = text.find(squeeze(true.end), start)
        assert position <= start <= end, (true.start, true.end)
        if true.title and not true.interleaved:
            assert text[:start].endswith(squeeze(true.title)), true.title
        for name in (*true.lead, *true.units, *true.cooperating, *true.contacts):
            assert true.interleaved or squeeze(name) in text, name
        for phrase in true.deadlines:
            assert squeeze(phrase) in text, phrase
        position = start if true.interleaved else end
    for target in truth.targets:
        assert text.count(squeeze(target.at)) == 1, target.at
    for fault in truth.faults:
        assert squeeze(fault.quote) in text, fault.quote


@pytest.mark.parametrize("number", NUMBERS)
def test_every_figure_of_the_text_was_decided_on(number: str, shared: Path) -> None:
    """A figure with a measure that stands in no target's quote is a date, a number or a name, and is listed here."""
    truth = seed_truth(number, shared)
    quoted = [squeeze(target.at) for target in truth.targets]
    named = {"4个": "into how many the list falls", "9个": "the scope of the projects"}
    for match in re.finditer(r"[\d.]+(?:万亩|亩|‰|%|次|名|个)", squeeze(truth.text)):
        around = squeeze(truth.text)[max(0, match.start() - 40) : match.end() + 40]
        assert match.group() in named or any(match.group() in q and q in around for q in quoted), around


def test_quotations_are_short() -> None:
    for number in NUMBERS:
        row = labels(number)
        for task in row["tasks"] + row["maybe_tasks"]:
            assert max(len(task["start"]), len(task["end"])) <= 40


def test_the_reader_against_the_labels(shared: Path) -> None:
    files = {number: next((shared / "seeds").glob(f"{number}*")) for number in NUMBERS}
    scores = [score(seed_truth(number, shared), read_plan(read_document(file))) for number, file in files.items()]
    everything = total("all seeds", scores)
    for one in (*scores, everything):
        print(one.line())
    print("\n".join(everything.misses))
    for kind in KINDS:
        assert everything.counts[kind].precision >= FLOOR, kind
        assert everything.counts[kind].recall >= FLOOR, kind
    assert everything.faults.missed == 0
    assert everything.lost.missed == 0
