"""The reader against made plans whose truth is known; those of withheld words, sentences and layouts apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from .plans.generate import FORMS, SETS
from .plans.show import of_set
from .score import total

SEEDS = range(4 * len(FORMS))
FLOORS = {
    "open": {"tasks": (0.97, 0.96), "units": (0.98, 0.98), "targets": (0.98, 0.98)},
    "words": {"tasks": (0.91, 0.87), "units": (0.96, 0.93), "targets": (0.96, 0.93)},
    "frames": {"tasks": (0.97, 0.97), "units": (0.97, 0.95), "targets": (0.85, 0.75)},
    "layouts": {"tasks": (0.81, 0.79), "units": (0.97, 0.91), "targets": (0.97, 0.96)},
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
