"""Setting the text of a board: where lines break, how far text shrinks, when a board is refused; no qgis.

Sizes are the em square (字高) in mm. The rule: shrink to the profile's minimum, then put the rangers in two columns,
else refuse. Nothing is ever cut off. Widths come from a callable ``measure(style, text)`` in units of the size.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..county.errors import LinzhangError

Measure = Callable[[str, str], float]

NOT_AT_START = set("、，。；：！？）》」』”’】〕％%‰℃·…—,.;:!?)]}~")
NOT_AT_END = set("（《「『“‘【〔([{")
_TOKEN = re.compile(r"\d[\d.]* ?(?:公顷|亩|公里|米|网格)|[A-Za-z0-9.+\-/]+|\s+|.", re.DOTALL)
_PHRASE = re.compile(r"[一-龥]{2,5} \d[\d.]* 公顷|" + _TOKEN.pattern, re.DOTALL)
ORDINAL = re.compile(r"^([一二三四五六七八九十]+、|\d+[.．、])")


@dataclass(frozen=True)
class Style:
    """A kind of text of the template: its size as designed and the smallest allowed, both in mm."""

    size: float
    minimum: float

    def scaled(self, scale: float) -> float:
        """The size at a scale, never below the minimum."""
        return max(self.minimum, self.size * scale)


@dataclass(frozen=True)
class Placed:
    """One line of text on the board: its rectangle in mm, its size in mm, the template item whose style it takes.

    ``angle`` turns it about its middle, in degrees clockwise.
    """

    style: str
    text: str
    x: float
    y: float
    width: float
    height: float
    size: float
    align: str = "left"
    angle: float = 0.0


def clauses(text: str) -> list[str]:
    """Pieces that end with a pause (、，；。), for texts of few words that are read from afar."""
    return re.findall(r"[^、，；。]+[、，；。”）]*|[、，；。]+", text)


def tokens(text: str, *, phrases: bool = False) -> list[str]:
    """Pieces that a line may break between: Latin words stay whole, and numbers with their unit.

    With ``phrases`` also what is counted and its figure (竹林 43.38 公顷).
    """
    return (_PHRASE if phrases else _TOKEN).findall(text)


def break_lines(
    text: str, width: float, size: float, style: str, measure: Measure, indent: float = 0.0, *, whole: bool = False
) -> list[str]:
    """Lines no wider than ``width`` mm; no closing punctuation at a line's start, no opening one at its end.

    With ``whole`` they break after a pause where every clause fits a line.

    Lines after the first are ``indent`` mm shorter. Raises LinzhangError ``signboards.text_too_long`` where one
    unbreakable piece is wider than the line.
    """
    if whole:
        try:
            return _broken(clauses(text), text, width, size, style, measure, indent)
        except LinzhangError:
            pass
    try:
        return _broken(tokens(text, phrases=True), text, width, size, style, measure, indent)
    except LinzhangError:
        return _broken(tokens(text), text, width, size, style, measure, indent)


def _broken(
    pieces: Sequence[str], text: str, width: float, size: float, style: str, measure: Measure, indent: float
) -> list[str]:
    lines: list[list[str]] = [[]]
    used = 0.0
    for token in pieces:
        if token.isspace() and not lines[-1]:
            continue
        room = width - (indent if len(lines) > 1 else 0.0)
        wide = measure(style, token) * size
        if lines[-1] and used + wide > room + 1e-6:
            if token.isspace():
                continue
            moved = _carried(lines[-1], token)
            lines.append([*moved, token])
            used = sum(measure(style, t) for t in lines[-1]) * size
            if not lines[-2] or used > width - indent + 1e-6:
                raise LinzhangError("signboards.text_too_long", text=text)
        else:
            lines[-1].append(token)
            used += wide
            if used > room + 1e-6:
                raise LinzhangError("signboards.text_too_long", text=text)
    return ["".join(line).strip() for line in lines if line]


def _carried(line: list[str], token: str) -> list[str]:
    """Pieces that go to the next line with ``token``, taken off ``line``."""
    moved: list[str] = []
    first = token
    while line and (first[0] in NOT_AT_START or line[-1][-1] in NOT_AT_END):
        first = line.pop()
        moved.insert(0, first)
    return moved


def fit_size(text: str, width: float, style: Style, name: str, measure: Measure) -> float | None:
    """The largest size up to the designed one at which ``text`` fits one line of ``width`` mm; None for none."""
    em = measure(name, text)
    if em <= 0:
        return style.size
    size = min(style.size, width / em)
    return size if size >= style.minimum - 1e-9 else None


def fit_title(titles: Sequence[str], width: float, style: Style, measure: Measure) -> tuple[str, float]:
    """The first of the titles that fits the band, with its size; else ``signboards.title_too_long``."""
    for title in titles:
        size = fit_size(title, width, style, "title", measure)
        if size is not None:
            return title, size
    raise LinzhangError("signboards.title_too_long", title=titles[0], minimum=f"{style.minimum:g}")
