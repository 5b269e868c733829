"""The patterns of the profile (``{county}林长制办公室``): filled, and checked before the first board is set."""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping
from typing import Any

from ..county.errors import LinzhangError

_PLACES = dict.fromkeys(("city", "county", "town", "village", "grid"), "")
# key of the section -> what may stand in its braces
_VALUES: dict[str, Mapping[str, object]] = {
    "number_pattern": {"code": "", "level_letter": "", "sequence": 1},
    "office": _PLACES,
    "imprint": {"office": "", "year": 2024, "month": 1},
    "number_text": {"number": ""},
    "file_pattern": {**_PLACES, "number": "", "size": ""},
    "grid_text": {"numbers": ""},
}
_LABEL: Mapping[str, object] = {"role": "", "place": "", "level": ""}


def fill(name: str, pattern: str, **values: object) -> str:
    """The pattern with its values; ``name`` is its key in the profile.

    LinzhangError ``signboards.pattern_wrong`` with the placeholder that is not one of ``values``, or with the whole
    pattern where a brace is missing or a format does not fit.
    """
    wrong = pattern
    try:
        for _, field, _, _ in string.Formatter().parse(pattern):
            # plain names only: {year} but not {}, {0} or {year.real}
            if field is not None and field not in values:
                wrong = f"{{{field}}}"
                raise KeyError(field)
        return pattern.format(**values)
    except (KeyError, ValueError, IndexError, TypeError, AttributeError) as error:
        allowed = "、".join(f"{{{key}}}" for key in values)
        raise LinzhangError(
            "signboards.pattern_wrong", repr(error), pattern=name, placeholder=wrong, allowed=allowed
        ) from error


def check(section: Mapping[str, Any]) -> None:
    """LinzhangError for the first pattern of the section ``signboards`` that cannot be filled."""
    for name, values in _VALUES.items():
        if section.get(name) is not None:
            fill(name, str(section[name]), **values)
    for name, pattern in [*_of_boards(section.get("boards")), *_of_backs(section.get("back"))]:
        fill(name, pattern, **(_LABEL if name.endswith("label") else _PLACES))


def _of_backs(backs: object) -> Iterator[tuple[str, str]]:
    """(name, pattern) of the backs of double-sided boards."""
    for level, back in backs.items() if isinstance(backs, Mapping) else ():
        if isinstance(back, Mapping):
            texts = back.get("texts") or ()
            yield f"back.{level}.title", str(back.get("title") or "")
            yield from ((f"back.{level}.texts", str(text)) for text in texts)


def _of_boards(boards: object) -> Iterator[tuple[str, str]]:
    """(name, pattern) of titles and labels; what has another shape is left to those who read it."""
    if not isinstance(boards, Mapping):
        return
    for level, board in boards.items():
        if not isinstance(board, Mapping):
            continue
        for title in board.get("titles") or ():
            yield f"boards.{level}.titles", str(title)
        for spec in board.get("blocks") or ():
            for text in spec.get("texts") or () if isinstance(spec, Mapping) else ():
                yield f"boards.{level}.blocks", str(text)
        for spec in board.get("people") or ():
            if isinstance(spec, Mapping) and spec.get("label") is not None:
                yield f"boards.{level}.people.label", str(spec["label"])
