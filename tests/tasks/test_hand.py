"""The reader against nine plans written by hand in other styles: a blind set, of which only figures are printed."""

from __future__ import annotations

import pytest

from linzhang_plugin.tasks.documents import read_text
from linzhang_plugin.tasks.plan import read_plan

from .score import score, total
from .truth import HAND, hand_truth, squeeze

NAMES = sorted(path.stem for path in HAND.glob("*.json"))
FLOOR = {"tasks": (0.9, 0.92), "units": (0.97, 0.95), "targets": (0.93, 0.92)}


@pytest.mark.parametrize("name", NAMES)
def test_the_labels_quote_the_text(name: str) -> None:
    truth = hand_truth(name)
    text = squeeze(truth.text)
    position = 0
    for true in truth.tasks:
        start = text.find(squeeze(true.start), position)
        end = text.find(squeeze(true.end), start)
        assert 0 <= start <= end, true
        assert squeeze(true.tail) in text
        for words in (*true.lead, *true.units, *true.cooperating, *true.deadlines, *true.deadlines_maybe):
            assert squeeze(words) in text, words
        position = end
    for target in (*truth.targets, *truth.maybe_targets):
        assert text.count(squeeze(target.at)) == 1, target.at
        assert squeeze(target.value) in squeeze(target.at) or "-" in target.value
    for fault in truth.faults:
        assert squeeze(fault.quote) in text


def test_the_reader_against_the_blind_set() -> None:
    scores = []
    for name in NAMES:
        truth = hand_truth(name)
        scores.append(score(truth, read_plan(read_text(truth.text, name))))
        print(scores[-1].line())
    sets = [
        total(f"set {mark}", [s for s in scores if s.name.startswith(tuple(mark))]) for mark in ("123456789", "b", "c")
    ]
    everything = total("blind sets", sets)
    for one in (*sets, everything):
        print(one.line())
    for kind, (precision, recall) in FLOOR.items():
        reached = everything.counts[kind]
        assert reached.precision >= precision, kind
        assert reached.recall >= recall, kind
