"""What a page, picture or widget is made of: texts, boxes and lines in one unit (millimetres, pixels), y downwards.

Composed without Qt; ``algorithms_paint`` draws it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
# (font: title, heading or body; text) → width in units of the font size
Measure = Callable[[str, str], float]
BODY, HEADING, TITLE = "body", "heading", "title"
_NO_START = "、，。；：！？”’）〕》】〉…,.;:!?)]}%"


@dataclass(frozen=True)
class Text:
    """One line of text whose em square is ``size`` high, centred vertically in the box; ``align`` left, center, right.

    ``halo``: a colour behind the letters, "" for none.
    """

    x: float
    y: float
    w: float
    h: float
    text: str
    size: float
    font: str = BODY
    align: str = "left"
    colour: str = "#000000"
    halo: str = ""


@dataclass(frozen=True)
class Box:
    """A rectangle; ``fill`` and ``stroke`` are colours, "" for none."""

    x: float
    y: float
    w: float
    h: float
    fill: str = ""
    stroke: str = ""
    width: float = 0.2
    radius: float = 0.0


@dataclass(frozen=True)
class Shape:
    """Lines or rings: ``parts`` are arrays (n, 2). ``clip`` is (x, y, w, h) beyond which nothing is drawn."""

    parts: tuple[Floats, ...]
    stroke: str = ""
    width: float = 0.3
    dash: tuple[float, ...] = ()
    fill: str = ""
    closed: bool = False
    clip: tuple[float, float, float, float] | None = None


Item = Text | Box | Shape


@dataclass
class Page:
    """One page or picture."""

    width: float
    height: float
    items: list[Item] = field(default_factory=list)

    def add(self, *items: Item) -> None:
        """Draws more, above what is there."""
        self.items.extend(items)

    def lines(
        self,
        texts: Sequence[str],
        x: float,
        y: float,
        w: float,
        size: float,
        leading: float,
        *,
        font: str = BODY,
        align: str = "left",
        colour: str = "#000000",
    ) -> float:
        """Writes lines below one another; returns the y below the last."""
        for text in texts:
            self.add(Text(x, y, w, leading, text, size, font, align, colour))
            y += leading
        return y


def wrapped(text: str, width: float, size: float, measure: Measure, font: str = BODY) -> list[str]:
    """The text in lines no wider than ``width``; it breaks between any two characters, as Chinese does.

    A closing mark never begins a line; numbers and Latin words stay whole where they fit.
    """
    out: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for token in _tokens(paragraph):
            if not line or measure(font, line + token) * size <= width or token in _NO_START:
                line += token
                continue
            out.append(line)
            line = token.lstrip()
        out.append(line)
    return [line for line in out if line] or ([""] if text else [])


def _tokens(text: str) -> list[str]:
    """Characters; runs of digits and Latin letters as one."""
    out: list[str] = []
    for character in text:
        whole = character.isascii() and (character.isalnum() or character in ".-")
        if out and whole and out[-1][-1].isascii() and (out[-1][-1].isalnum() or out[-1][-1] in ".-"):
            out[-1] += character
        else:
            out.append(character)
    return out


def shortened(text: str, width: float, size: float, measure: Measure, font: str = BODY) -> str:
    """The text, cut with … where it is wider than ``width``."""
    if measure(font, text) * size <= width:
        return text
    while text and measure(font, text + "…") * size > width:
        text = text[:-1]
    return text + "…"
