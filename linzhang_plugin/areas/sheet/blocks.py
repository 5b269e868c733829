"""What a page is made of, before it is set on sheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# the styles of text: key → (design size of the em square in mm, line height in ems)
STYLES: dict[str, tuple[float, float]] = {
    "title": (7.76, 1.35),  # 二号
    "subtitle": (3.70, 1.5),  # 五号
    "heading": (4.23, 1.5),  # 小四
    "label": (3.70, 1.4),
    "value": (3.70, 1.4),
    "note": (3.18, 1.4),  # 小五
    "foot": (3.70, 1.4),
}


@dataclass(frozen=True)
class Cell:
    """A cell of a table: its text, the style of it, left, centre or right, and how many columns it spans.

    ``listed``: the text is a list with 、 between its items, and none of them is broken where it fits on a line.
    """

    text: str
    style: str = "value"
    align: str = "left"
    span: int = 1
    listed: bool = False


@dataclass(frozen=True)
class Title:
    """The title of the page, and a line under it with something at its left and at its right."""

    text: str
    left: str = ""
    right: str = ""


@dataclass(frozen=True)
class Heading:
    """The heading of a section; never the last thing on a sheet."""

    text: str


@dataclass(frozen=True)
class Table:
    """A bordered table: relative widths of its columns, its rows, and how many of them are repeated as its head."""

    widths: Sequence[float]
    rows: Sequence[Sequence[Cell]]
    head: int = 0


@dataclass(frozen=True)
class Note:
    """Small text without a border."""

    text: str


@dataclass(frozen=True)
class Maps:
    """The map with the neighbours, and beside it the overview where there is one."""

    height: float
    overview: bool


Block = Title | Heading | Table | Note | Maps
