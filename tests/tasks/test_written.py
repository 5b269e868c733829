"""Fifteen plans of invented counties, written in the wording of real ones and labelled before they were read."""

from __future__ import annotations

import pytest

from linzhang_plugin.tasks.documents import read_text
from linzhang_plugin.tasks.plan import read_plan

from .score import score, total
from .truth import WRITTEN, squeeze, written_truth

NAMES = sorted(path.stem for path in WRITTEN.glob("*.txt"))
FLOORS = {"tasks": (0.99, 0.99), "units": (0.99, 0.99), "deadlines": (0.99, 0.99), "targets": (0.98, 0.98)}
"""Precision and recall over all of them that the reader keeps."""


@pytest.mark.parametrize("name", NAMES)
def test_the_labels_quote_the_plan(name: str) -> None:
    truth = written_truth(name)
    text = squeeze(truth.text)
    position = 0
    for true in truth.tasks:
        start = text.find(squeeze(true.start), position)
        end = text.find(squeeze(true.end), start)
        assert 0 <= position <= start <= end, (true.start, true.end)
        position = end
        for words in (true.title or "", *true.lead, *true.units, *true.cooperating, *true.deadlines):
            assert squeeze(words) in text, words
    for target in (*truth.targets, *truth.maybe_targets):
        assert squeeze(target.at) in text, target.at


def test_the_written_plans_are_read() -> None:
    scores = []
    for name in NAMES:
        truth = written_truth(name)
        scores.append(score(truth, read_plan(read_text(truth.text, name))))
    everything = total("written", scores)
    for one in (*scores, everything):
        print(one.line())
    print("\n".join(everything.misses))
    assert len(NAMES) == 15
    for kind, (precision, recall) in FLOORS.items():
        assert everything.counts[kind].precision >= precision, kind
        assert everything.counts[kind].recall >= recall, kind
