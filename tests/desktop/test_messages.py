"""Every code that the code base raises or writes into a ledger has its sentence, with just the values it is given."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "linzhang_plugin"
CALLS = {"LinzhangError": 0, "refuse": 2, "note": 2, "accept": 2, "unchanged": 2}
LEDGER = {"refuse", "note", "accept", "unchanged"}


def uses() -> Iterator[tuple[str, str, set[str] | None]]:
    """(place, code, names of its values or None where they are not literal) of each use with a literal code."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if "vendor" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            position = CALLS.get(name)
            if position is None or len(node.args) <= position:
                continue
            code = node.args[position]
            if not isinstance(code, ast.Constant) or not isinstance(code.value, str) or "." not in code.value:
                continue
            keywords = {k.arg for k in node.keywords}
            names = None if None in keywords else {k for k in keywords if k} | ledger_values(name)
            yield f"{path.relative_to(PACKAGE.parent)}:{node.lineno}", code.value, names


def ledger_values(name: str) -> set[str]:
    return {"source", "row"} if name in LEDGER else set()


def placeholders(sentence: str) -> set[str]:
    return {field.split(".")[0].split("[")[0] for _, field, _, _ in string.Formatter().parse(sentence) if field}


def test_every_code_has_a_sentence_and_every_placeholder_a_value() -> None:
    pytest.importorskip("qgis.core")
    from linzhang_plugin.desktop.messages import catalogue

    sentences = catalogue(lambda _context, source: source)
    found = list(uses())
    assert len(found) > 50, "the search finds nothing: it proves nothing"
    missing = [(place, code) for place, code, _ in found if code not in sentences]
    assert missing == []
    unfilled = [
        (place, code, placeholders(sentences[code]) - names)
        for place, code, names in found
        if names is not None and placeholders(sentences[code]) - names
    ]
    assert unfilled == []


def test_every_code_belongs_to_a_room_and_is_filled_without_leftovers() -> None:
    pytest.importorskip("qgis.core")
    from linzhang_plugin.desktop.messages import ROOMS, catalogue

    for code, text in catalogue(lambda _context, source: source).items():
        assert code.split(".")[0] in ROOMS
        filled = text.format(**dict.fromkeys(placeholders(text), "甲"))
        assert "{" not in filled, (code, filled)
        assert "}" not in filled, (code, filled)
