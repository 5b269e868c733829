"""Sentences of plans with all that is read from their figures; the list grows with every sentence that was misread."""

from __future__ import annotations

from pathlib import Path

import pytest

from linzhang_plugin.tasks.model import Target
from linzhang_plugin.tasks.targets import find_targets

YEAR = 2024


def _listed() -> list[tuple[str, list[str]]]:
    result: list[tuple[str, list[str]]] = []
    for line in Path(__file__).with_name("sentences.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            result[-1][1].append(line.strip())
        elif not line.startswith("#"):
            result.append((line, []))
    return result


def _shown(target: Target) -> str:
    value = f"{target.value}-{target.value_to}" if target.value_to else target.value
    cells = [
        target.indicator,
        target.comparison,
        value + target.unit,
        "" if target.year in (None, YEAR) else str(target.year),
        target.kind,
        " ".join(filter(None, (target.scope, target.frequency))),
        "" if target.part_of is None else f"part of {target.part_of}",
    ]
    return " | ".join(cells).rstrip(" |")


@pytest.mark.parametrize(
    ("sentence", "expected"), _listed(), ids=lambda value: value[:12] if isinstance(value, str) else ""
)
def test_the_figures_of_a_sentence(sentence: str, expected: list[str]) -> None:
    assert [_shown(target) for target in find_targets(sentence, YEAR)] == expected
