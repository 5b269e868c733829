"""Meanings of columns and corrections as JSON, so that a preview's result is an algorithm's parameter."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from typing import Any

from ...county.errors import LinzhangError
from ...county.phones import masked
from .reader import Correction

_KINDS: dict[str, type] = {
    f.name: type(f.default) if f.name not in ("sheet", "row") else str for f in fields(Correction)
}
_KINDS["row"] = int


def mappings_text(mappings: Mapping[str, Mapping[str, str]]) -> str:
    """``{fingerprint: {column: meaning}}`` as JSON."""
    return json.dumps(mappings, ensure_ascii=False, sort_keys=True) if mappings else ""


def mappings_from(text: str) -> dict[str, dict[str, str]]:
    """The reverse; LinzhangError ``people.mapping_unreadable``."""
    found = _loaded(text, {})
    if not isinstance(found, dict) or not all(
        isinstance(value, dict) and all(isinstance(v, str) for v in value.values()) for value in found.values()
    ):
        raise LinzhangError("people.mapping_unreadable", text=masked(text)[:40])
    return found


def corrections_text(corrections: Iterable[Correction]) -> str:
    """Corrections as JSON; what is as usual is left out."""
    plain = Correction("", 0)
    rows = [
        {k: v for k, v in asdict(one).items() if k in ("sheet", "row") or v != getattr(plain, k)} for one in corrections
    ]
    return json.dumps(rows, ensure_ascii=False) if rows else ""


def corrections_from(text: str) -> list[Correction]:
    """The reverse; LinzhangError ``people.mapping_unreadable``."""
    found = _loaded(text, [])
    if not isinstance(found, list) or not all(_is_correction(row) for row in found):
        raise LinzhangError("people.mapping_unreadable", text=masked(text)[:40])
    return [Correction(**row) for row in found]


def _is_correction(row: Any) -> bool:
    return (
        isinstance(row, dict)
        and {"sheet", "row"} <= set(row)
        and all(key in _KINDS and isinstance(value, _KINDS[key]) for key, value in row.items())
    )


def _loaded(text: str, empty: Any) -> Any:
    if not text.strip():
        return empty
    try:
        return json.loads(text)
    except ValueError as error:
        raise LinzhangError("people.mapping_unreadable", str(error), text=masked(text)[:40]) from error
