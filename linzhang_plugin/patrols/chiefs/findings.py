"""What a patrol found: one text in the record, one problem for each thing in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...county.profile import Profile

NOTHING = (
    "无",
    "无问题",
    "未发现",
    "未发现问题",
    "未发现异常",
    "没有发现问题",
    "正常",
    "一切正常",
    "暂无",
    "/",
    "-",
    "—",
)
_ITEM = re.compile(
    r"(?:^|(?<=[；;。，,\n\s]))\s*(?:[①-⑳]|[(（]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]|"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[、．.)）](?!\d))\s*"
)
_ENDS = " \t\n；;。，,、"


def nothing_words(profile: Profile) -> tuple[str, ...]:
    """What a record says where nothing was found."""
    return (*NOTHING, *(str(word) for word in profile.get("patrols.problems.nothing_found") or ()))


def split(text: str, nothing: Sequence[str] = NOTHING) -> list[str]:
    """The things found: the numbered items (1. … 2. …, ①…) or lines of a text, else the text as one.

    Empty where the text says that nothing was found.
    """
    whole = text.strip()
    marks = [match.span() for match in _ITEM.finditer(whole)]
    # a single mark in the middle is a number of the text
    if len(marks) > 1 or (marks and marks[0][0] == 0):
        ends = [start for start, _ in marks[1:]] + [len(whole)]
        pieces = [whole[: marks[0][0]], *(whole[end:stop] for (_, end), stop in zip(marks, ends, strict=True))]
    else:
        pieces = whole.splitlines()
    silent = {_bare(word) for word in nothing}
    found = [piece.strip(_ENDS) for piece in pieces]
    return list(dict.fromkeys(piece for piece in found if piece and _bare(piece) not in silent))


def _bare(text: str) -> str:
    return "".join(text.split()).strip(_ENDS)
