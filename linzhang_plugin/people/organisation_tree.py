"""The tree on a page of the chart: boxes of leaders under each other, rows of cards, and the lines between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .organisation_page import GAP, Card, Measure, Page, Rule, Sheet, split

MAX_CARD, LEADER_COLUMN = 92.0, 62.0
_NARROWEST_BOX = 70.0
_DROP = 5.0


@dataclass
class Tree:
    """One place's pages; ``y`` is where the next thing goes, ``hook`` where further rows hang on: (x, y).

    ``note`` stands on every page.
    """

    label: str
    sheet: Sheet
    measure: Measure
    note: str = ""
    pages: list[Page] = field(default_factory=list)
    y: float = 0.0
    hook: tuple[float, float] | None = None

    def __post_init__(self) -> None:
        self._turn()

    @property
    def page(self) -> Page:
        """The page being filled."""
        return self.pages[-1]

    def _turn(self) -> None:
        again = "（续）" if self.pages else ""
        self.pages.append(Page(f"{self.label}林长制组织体系图{again}", self.note))
        self.y, self.hook = self.sheet.top, None

    def leaders(self, box: Card) -> None:
        """A box in the middle, under the one before."""
        sheet = self.sheet
        width = min(sheet.usable, max(_NARROWEST_BOX, LEADER_COLUMN * box.columns))
        for part in split(box, width, sheet.bottom - sheet.top - _DROP, self.measure):
            height = part.height(width, self.measure)
            if self.y + height > sheet.bottom:
                self._turn()
            elif self.y > sheet.top:
                self.page.add(Rule(sheet.center, self.y - _DROP, sheet.center, self.y))
            part.draw(self.page, sheet.center - width / 2, self.y, width, height, self.measure)
            self.y += height + _DROP

    def rows(self, cards: Sequence[Card], columns: int, *, through: bool) -> None:
        """Rows of cards; the first hangs on the trunk in the middle, further ones on a line at the left edge.

        ``through`` lets the trunk run on behind the cards to what comes below.
        """
        self.hook = None
        sheet = self.sheet
        width = min(MAX_CARD, (sheet.usable - (columns - 1) * GAP) / columns)
        room = sheet.bottom - sheet.top - 2 * _DROP
        for start in range(0, len(cards), columns):
            parts = [split(card, width, room, self.measure) for card in cards[start : start + columns]]
            for depth in range(max(len(part) for part in parts)):
                present = [(i, part[depth]) for i, part in enumerate(parts) if depth < len(part)]
                self._row(present, width, columns, through=through)
        self.hook = None

    def _row(self, present: Sequence[tuple[int, Card]], width: float, columns: int, *, through: bool) -> None:
        sheet, page = self.sheet, self.page
        heights = [card.height(width, self.measure) for _, card in present]
        if self.y + _DROP + max(heights) > sheet.bottom:
            self._turn()
            page = self.page
        bus, below = self.y, self.y + _DROP + max(heights) + _DROP
        left = sheet.center - (columns * width + (columns - 1) * GAP) / 2
        middles = [left + i * (width + GAP) + width / 2 for i, _ in present]
        if self.hook is None:
            if bus > sheet.top:
                page.add(Rule(sheet.center, bus - _DROP, sheet.center, below if through else bus))
                page.add(Rule(min(middles[0], sheet.center), bus, max(middles[-1], sheet.center), bus))
            else:
                page.add(Rule(middles[0], bus, middles[-1], bus))
        else:
            edge = left - GAP
            x, y = self.hook
            page.add(Rule(edge, y, x, y))
            page.add(Rule(edge, y, edge, bus))
            page.add(Rule(edge, bus, middles[-1], bus))
        for (_, card), middle, height in zip(present, middles, heights, strict=True):
            page.add(Rule(middle, bus, middle, bus + _DROP))
            card.draw(page, middle - width / 2, bus + _DROP, width, height, self.measure)
        self.hook = (min(middles[0], sheet.center) if bus > sheet.top else middles[0], bus)
        self.y = below
