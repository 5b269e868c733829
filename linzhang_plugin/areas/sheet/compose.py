"""Sets the blocks of a page on sheets: lines of text, boxes and the places of the maps, in millimetres.

A sheet has one frame (A4) or two beside each other (A3, folded to A4). Text that does not fit goes on the next frame,
the head of a table again above it; nothing is left out and nothing is made smaller but a title that is too long.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from .blocks import STYLES, Block, Cell, Heading, Maps, Note, Table, Title

Measure = Callable[[str, str], float]
_PAD_X, _PAD_Y = 1.2, 0.7
_ROW = 6.8
_GAP = 2.4
# mm that must follow a heading in its frame: the head and two rows of a table, a line of text
_KEEP, _KEEP_NOTE = 24.0, 6.0
_LEAST_TITLE = 5.0
# a line must not begin with these, nor end with those
_CLOSING = frozenset("，。、；：！？）》」』”’％%…,.;:!?)]}′″°")
_OPENING = frozenset("（《「『“‘([{")
_TOKEN = re.compile(r"\.?[0-9A-Za-z][0-9A-Za-z.,\-_/%]*|\s+|.", re.DOTALL)
_ITEM = re.compile(r"[^、]+、?|、")
OVERVIEW_SHARE = 0.34


@dataclass(frozen=True)
class Paper:
    """A sheet: its size, and the frames (x, y, width, height) that are filled one after the other."""

    width: float
    height: float
    frames: tuple[tuple[float, float, float, float], ...]


# 25 mm at the left for the binding
PAPERS = {
    "A4": Paper(210.0, 297.0, ((25.0, 20.0, 165.0, 256.0),)),
    "A3": Paper(420.0, 297.0, ((25.0, 20.0, 175.0, 256.0), (220.0, 20.0, 175.0, 256.0))),
}
FOOT_Y = 280.0


@dataclass(frozen=True)
class Line:
    """One line of text in its box; ``size`` is the em square in mm."""

    text: str
    style: str
    x: float
    y: float
    width: float
    height: float
    size: float
    align: str = "left"


@dataclass(frozen=True)
class Box:
    """A rectangle with a thin border, filled where it is the head of something."""

    x: float
    y: float
    width: float
    height: float
    filled: bool = False


@dataclass
class Sheet:
    """What stands on one sheet; ``main`` and ``overview`` are the places of the maps."""

    lines: list[Line] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    main: Box | None = None
    overview: Box | None = None


def break_lines(
    text: str, width: float, size: float, style: str, measure: Measure, *, listed: bool = False
) -> list[str]:
    """The lines of a text in a column ``width`` mm wide; words and numbers stay whole where they fit.

    ``measure`` gives the width of a text in ems. ``listed``: so do the items of a list with 、 between them.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _paragraph((_ITEM if listed else _TOKEN).findall(paragraph), width / size, style, measure)
    return lines


def _paragraph(tokens: Sequence[str], most: float, style: str, measure: Measure) -> list[str]:
    lines: list[str] = []
    current: list[str] = []
    used = 0.0
    for token in _pieces(tokens, most, style, measure):
        wide = measure(style, token)
        if current and used + wide > most and not token.isspace():
            carried: list[str] = []
            # what must not begin a line takes the one before it along, what must not end one goes too
            while len(current) > 1 and (
                (carried[0] if carried else token)[0] in _CLOSING or current[-1][-1] in _OPENING
            ):
                carried.insert(0, current.pop())
            lines.append("".join(current).rstrip())
            current, used = carried, sum(measure(style, part) for part in carried)
        if not current and token.isspace() and lines:
            continue
        current.append(token)
        used += wide
    lines.append("".join(current).rstrip())
    return lines


def _pieces(tokens: Sequence[str], most: float, style: str, measure: Measure) -> Sequence[str]:
    """The tokens, those that are wider than a line cut into characters."""
    return [part for token in tokens for part in (token if measure(style, token) > most else (token,))]


def compose(blocks: Sequence[Block], paper: Paper, measure: Measure, foot: str = "") -> list[Sheet]:
    """The sheets of a page, with ``foot`` and the number of each sheet below."""
    setter = _Setter(paper, measure)
    for block, after in zip(blocks, [*blocks[1:], None], strict=True):
        setter.put(block, after)
    for number, sheet in enumerate(setter.sheets, start=1):
        left, right = paper.frames[0], paper.frames[-1]
        width = right[0] + right[2] - left[0]
        size = STYLES["foot"][0]
        sheet.lines.append(Line(foot, "foot", left[0], FOOT_Y, width, 6.0, size))
        count = f"第 {number} 页　共 {len(setter.sheets)} 页"
        sheet.lines.append(Line(count, "foot", left[0], FOOT_Y, width, 6.0, size, "right"))
    return setter.sheets


class _Setter:
    """Fills frames from the top."""

    def __init__(self, paper: Paper, measure: Measure) -> None:
        self.paper, self.measure = paper, measure
        self.sheets = [Sheet()]
        self._frame = 0
        self.x, self.top, self.width, self.height = paper.frames[0]
        self.y = self.top

    @property
    def sheet(self) -> Sheet:
        """The sheet that is being filled."""
        return self.sheets[-1]

    @property
    def left_over(self) -> float:
        """mm that are free in the frame."""
        return self.top + self.height - self.y

    def next_frame(self) -> None:
        """Goes on in the next frame, or on the next sheet."""
        self._frame += 1
        if self._frame == len(self.paper.frames):
            self._frame = 0
            self.sheets.append(Sheet())
        self.x, self.top, self.width, self.height = self.paper.frames[self._frame]
        self.y = self.top

    def put(self, block: Block, after: Block | None) -> None:
        """Sets one block; ``after`` is the next, which a heading stays with."""
        if isinstance(block, Title):
            self._title(block)
        elif isinstance(block, Heading):
            self._heading(block, after)
        elif isinstance(block, Note):
            self._note(block)
        elif isinstance(block, Maps):
            self._maps(block)
        else:
            self._table(block)

    def _title(self, block: Title) -> None:
        size, leading = STYLES["title"]
        natural = self.measure("title", block.text)
        if natural * size > self.width:
            size = max(_LEAST_TITLE, min(size, self.width / natural * 0.999))
        for text in break_lines(block.text, self.width, size, "title", self.measure):
            self.sheet.lines.append(Line(text, "title", self.x, self.y, self.width, size * leading, size, "centre"))
            self.y += size * leading
        self.y += _GAP
        size, leading = STYLES["subtitle"]
        self.sheet.lines.append(Line(block.left, "subtitle", self.x, self.y, self.width, size * leading, size))
        self.sheet.lines.append(
            Line(block.right, "subtitle", self.x, self.y, self.width, size * leading, size, "right")
        )
        self.y += size * leading + _GAP / 2

    def _heading(self, block: Heading, after: Block | None) -> None:
        size, leading = STYLES["heading"]
        keep = after.height if isinstance(after, Maps) else _KEEP_NOTE if isinstance(after, Note) else _KEEP
        if self.left_over < _GAP + size * leading + keep:
            self.next_frame()
        elif self.y > self.top:
            self.y += _GAP
        self.sheet.lines.append(Line(block.text, "heading", self.x, self.y, self.width, size * leading, size))
        self.y += size * leading + 0.6

    def _note(self, block: Note) -> None:
        size, leading = STYLES["note"]
        for text in break_lines(block.text, self.width, size, "note", self.measure):
            if self.left_over < size * leading:
                self.next_frame()
            self.sheet.lines.append(Line(text, "note", self.x, self.y, self.width, size * leading, size))
            self.y += size * leading
        self.y += 0.8

    def _maps(self, block: Maps) -> None:
        if self.left_over < block.height:
            self.next_frame()
        side = self.width * OVERVIEW_SHARE if block.overview else 0.0
        gap = 2.0 if block.overview else 0.0
        self.sheet.main = Box(self.x, self.y, self.width - side - gap, block.height)
        if block.overview:
            self.sheet.overview = Box(self.x + self.width - side, self.y, side, block.height)
        self.y += block.height + 1.0

    # ---- tables -------------------------------------------------------------------------------------------

    def _table(self, block: Table) -> None:
        total = sum(block.widths)
        widths = [self.width * w / total for w in block.widths]
        head = [self._row(row, widths) for row in block.rows[: block.head]]
        head_height = sum(height for height, _ in head)
        for row in block.rows[: block.head]:
            self._place(*self._row(row, widths), widths, filled=True)
        for row in block.rows[block.head :]:
            for height, cells in self._split(self._row(row, widths), self.height - head_height):
                if self.left_over < height:
                    self.next_frame()
                    for above, repeated in head:
                        self._place(above, repeated, widths, filled=True)
                self._place(height, cells, widths)
        self.y += 0.8

    def _row(self, row: Sequence[Cell], widths: Sequence[float]) -> tuple[float, list[tuple[Cell, list[str]]]]:
        """(height, cells with their lines)."""
        cells: list[tuple[Cell, list[str]]] = []
        height, column = _ROW, 0
        for cell in row:
            size, leading = STYLES[cell.style]
            room = sum(widths[column : column + cell.span]) - 2 * _PAD_X
            lines = break_lines(cell.text, room, size, cell.style, self.measure, listed=cell.listed)
            height = max(height, len(lines) * size * leading + 2 * _PAD_Y)
            cells.append((cell, lines))
            column += cell.span
        return height, cells

    @staticmethod
    def _split(
        row: tuple[float, list[tuple[Cell, list[str]]]], most: float
    ) -> list[tuple[float, list[tuple[Cell, list[str]]]]]:
        """A row that is higher than a whole frame in several."""
        height, cells = row
        if height <= most:
            return [row]
        size, leading = STYLES["value"]
        step = max(1, int((most - 2 * _PAD_Y) / (size * leading)))
        longest = max(len(lines) for _, lines in cells)
        out = []
        for start in range(0, longest, step):
            part = [(cell, lines[start : start + step]) for cell, lines in cells]
            tallest = max(len(lines) for _, lines in part)
            out.append((max(_ROW, tallest * size * leading + 2 * _PAD_Y), part))
        return out

    def _place(
        self,
        height: float,
        cells: Sequence[tuple[Cell, list[str]]],
        widths: Sequence[float],
        *,
        filled: bool = False,
    ) -> None:
        x, column = self.x, 0
        for cell, lines in cells:
            width = sum(widths[column : column + cell.span])
            self.sheet.boxes.append(Box(x, self.y, width, height, filled))
            size, leading = STYLES[cell.style]
            y = self.y + (height - len(lines) * size * leading) / 2
            for text in lines:
                line = Line(text, cell.style, x + _PAD_X, y, width - 2 * _PAD_X, size * leading, size, cell.align)
                self.sheet.lines.append(line)
                y += size * leading
            x += width
            column += cell.span
        self.y += height
