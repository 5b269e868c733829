"""What a page of the chart is made of: texts, boxes and lines in millimetres, and cards that wrap their lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

WIDTH, HEIGHT, MARGIN = 420.0, 297.0, 16.0
TOP, BOTTOM, GAP = 30.0, 283.0, 5.0
HEAD, SIZE, LEADING, PAD = 7.0, 3.5, 5.2, 2.0
FILL, HEAD_FILL = "#ffffff", "#e3ece4"
# (font: title, heading or body; text) → width in units of the font size
Measure = Callable[[str, str], float]


@dataclass(frozen=True)
class Sheet:
    """The paper as the layout sees it: ``scale`` times larger print makes it that much smaller."""

    scale: float = 1.0

    @property
    def margin(self) -> float:
        """The margin at the left and right."""
        return MARGIN / self.scale

    @property
    def usable(self) -> float:
        """The width between the margins."""
        return (WIDTH - 2 * MARGIN) / self.scale

    @property
    def center(self) -> float:
        """The middle, where the trunk of the tree runs."""
        return WIDTH / 2 / self.scale

    @property
    def top(self) -> float:
        """Where the tree begins, under the title."""
        return TOP / self.scale

    @property
    def bottom(self) -> float:
        """Where it must end."""
        return BOTTOM / self.scale

    def columns(self, narrowest: float) -> int:
        """How many cards of at least that width stand side by side."""
        return max(1, int((self.usable + GAP) / (narrowest + GAP)))


@dataclass(frozen=True)
class Text:
    """A line of text of the height ``size`` in the box; centred vertically."""

    x: float
    y: float
    w: float
    h: float
    text: str
    size: float
    font: str = "body"
    align: str = "left"


@dataclass(frozen=True)
class Rect:
    """A box with an outline."""

    x: float
    y: float
    w: float
    h: float
    fill: str = FILL
    stroke: float = 0.3


@dataclass(frozen=True)
class Rule:
    """A line."""

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: float = 0.35


@dataclass
class Page:
    """One page: its title and what is drawn on it, in that order; ``note`` explains the lines of its cards."""

    title: str
    note: str = ""
    has_vacant: bool = False
    items: list[Text | Rect | Rule] = field(default_factory=list)

    def add(self, item: Text | Rect | Rule) -> None:
        """Draws one thing more."""
        self.items.append(item)

    def enlarge(self, scale: float) -> None:
        """Everything so far in larger print."""
        for i, item in enumerate(self.items):
            if isinstance(item, Rule):
                ends = (item.x1 * scale, item.y1 * scale, item.x2 * scale, item.y2 * scale)
                self.items[i] = Rule(*ends, item.stroke)
            else:
                x, y, w, h = item.x * scale, item.y * scale, item.w * scale, item.h * scale
                if isinstance(item, Text):
                    self.items[i] = replace(item, x=x, y=y, w=w, h=h, size=item.size * scale)
                else:
                    self.items[i] = replace(item, x=x, y=y, w=w, h=h)

    def cell(self, x: float, y: float, w: float, h: float, text: str, *, heading: bool) -> None:
        """A cell of a table."""
        self.add(Rect(x, y, w, h, HEAD_FILL if heading else FILL))
        self.add(Text(x, y, w, h, text, 4.0, "heading" if heading else "body", "center"))


@dataclass(frozen=True)
class Line:
    """One line of a card: label (a role or grid), name, note (title, 亩); a ``wide`` one is its note alone."""

    label: str
    name: str
    note: str
    vacant: bool = False
    wide: bool = False


@dataclass(frozen=True)
class Card:
    """A box with a heading and lines, set in ``columns`` columns, down and then across."""

    title: str
    lines: list[Line]
    columns: int = 1

    def height(self, width: float, measure: Measure) -> float:
        """Its height in mm at that width."""
        body = max((sum(n for _, n in column) for column in self._columns(width, measure)), default=0)
        head = HEAD if len(self._title(width, measure)) == 1 else HEAD + LEADING
        return head + (2 * PAD + body * LEADING if self.lines else 0.0)

    def _title(self, width: float, measure: Measure) -> list[str]:
        return wrapped(self.title, width - 2 * PAD, 4.0, "heading", measure)

    def _inner(self, width: float) -> float:
        return (width - 2 * PAD - (self.columns - 1) * PAD) / self.columns

    def _columns(self, width: float, measure: Measure) -> list[list[tuple[Line, int]]]:
        """The lines of each column with the number of text lines that each needs."""
        inner = self._inner(width)
        sized = [(line, self._depth(line, inner, measure)) for line in self.lines]
        per_column = -(-len(sized) // self.columns) if sized else 0
        return [sized[i : i + per_column] for i in range(0, len(sized), per_column or 1)]

    def _parts(self, inner: float, measure: Measure) -> tuple[float, float, float]:
        """Widths of label, name and note, the same for all lines of the card."""
        label = max((measure("heading", line.label) * SIZE for line in self.lines), default=0.0)
        label = min(label + 1.5 if label else 0.0, 0.46 * inner)
        name = max((measure("body", line.name) * SIZE for line in self.lines if not line.wide), default=0.0)
        name = min(max(name, 3 * SIZE) + 1.5, 0.6 * (inner - label))
        return label, name, inner - label - name

    def _wrapped(self, line: Line, inner: float, measure: Measure) -> tuple[list[str], list[str], list[str]]:
        if line.wide:
            return [], [], wrapped(line.note, inner, SIZE, "body", measure)
        label, name, note = self._parts(inner, measure)
        return (
            wrapped(line.label, label - 1, SIZE, "heading", measure),
            wrapped(line.name, name - 1, SIZE, "body", measure),
            wrapped(line.note, note, SIZE, "body", measure),
        )

    def _depth(self, line: Line, inner: float, measure: Measure) -> int:
        return max(1, *(len(texts) for texts in self._wrapped(line, inner, measure)))

    def draw(self, page: Page, x: float, y: float, width: float, height: float, measure: Measure) -> None:
        """Draws the card with its upper left corner at (x, y)."""
        titles = self._title(width, measure)
        head = HEAD if len(titles) == 1 else HEAD + LEADING
        page.add(Rect(x, y, width, height))
        page.add(Rect(x, y, width, head, HEAD_FILL))
        for i, text in enumerate(titles):
            step = head / len(titles)
            page.add(Text(x, y + i * step, width, step, text, 4.0, "heading", "center"))
        inner = self._inner(width)
        label, name, _ = self._parts(inner, measure)
        for c, column in enumerate(self._columns(width, measure)):
            left, top = x + PAD + c * (inner + PAD), y + head + PAD
            for line, depth in column:
                labels, names, notes = self._wrapped(line, inner, measure)
                note_x = left if line.wide else left + label + name
                for texts, at, font in (
                    (labels, left, "heading"),
                    (names, left + label, "body"),
                    (notes, note_x, "body"),
                ):
                    for i, text in enumerate(texts):
                        page.add(Text(at, top + i * LEADING, inner, LEADING, text, SIZE, font))
                if line.vacant:
                    page.has_vacant = True
                    base = top + LEADING - 0.9
                    page.add(Rule(left + label, base, left + label + 3 * SIZE, base, 0.2))
                top += depth * LEADING


def wrapped(text: str, width: float, size: float, font: str, measure: Measure) -> list[str]:
    """The text in lines that fit; [] for an empty one.

    It breaks at wide spaces, else between any two characters, as Chinese does.
    """
    if not text:
        return []
    if measure(font, text) * size <= width:
        return [text]
    lines, current = [], ""
    for character in text:
        if current and measure(font, current + character) * size > width:
            # parts with a wide space between them stay whole
            whole, space, rest = current.rpartition("　")
            lines.append(whole if whole and space else current)
            current = ((rest if whole and space else "") + character).lstrip("　 ")
        else:
            current += character
    return [*lines, current] if current else lines


def split(card: Card, width: float, room: float, measure: Measure) -> list[Card]:
    """The card, or cards of as many lines as fit into ``room`` mm, all but the first marked （续）."""
    if card.height(width, measure) <= room or len(card.lines) < 2:
        return [card]
    low, high = 1, len(card.lines)
    while low < high:
        middle = (low + high + 1) // 2
        if replace(card, lines=card.lines[:middle]).height(width, measure) <= room:
            low = middle
        else:
            high = middle - 1
    title = card.title if card.title.endswith("（续）") else f"{card.title}（续）"
    rest = replace(card, title=title, lines=card.lines[low:])
    return [replace(card, lines=card.lines[:low]), *split(rest, width, room, measure)]
