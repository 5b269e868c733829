"""The reader against made plans whose truth is known; those of withheld words, sentences and layouts apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from .plans.generate import FORMS, SETS
from .plans.show import of_set
from .score import total

SEEDS = range(4 * len(FORMS))
FLOORS = {
    "open": {"tasks": (0.8, 0.75), "units": (0.95, 0.7), "targets": (0.9, 0.8)},
    "words": {"tasks": (0.75, 0.6), "units": (0.9, 0.6), "targets": (0.9, 0.75)},
    "frames": {"tasks": (0.85, 0.75), "units": (0.95, 0.75), "targets": (0.85, 0.65)},
    "layouts": {"tasks": (0.65, 0.6), "units": (0.9, 0.75), "targets": (0.9, 0.8)},
}
"""Precision and recall by set that the reader keeps."""


@pytest.mark.parametrize("which", SETS)
def test_made_plans_are_read(which: str, tmp_path: Path) -> None:
    by_form = of_set(which, SEEDS, tmp_path)
    everything = total(which, by_form.values())
    for value in (*by_form.values(), everything):
        print(value.line())
    if which == "open":
        print("\n".join(everything.misses))
    for kind, (precision, recall) in FLOORS[which].items():
        reached = everything.counts[kind]
        assert reached.precision >= precision, kind
        assert reached.recall >= recall, kind
