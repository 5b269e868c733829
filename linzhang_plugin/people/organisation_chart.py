"""The chart of the organisation (组织体系图) as pages of texts, boxes and lines in millimetres on A3; draws nothing.

One page for every area above the towns, with a card for each area below; one for every town, with a card for each
village and in it a line for each grid; what does not fit goes on to a page marked （续）. The last page counts the
posts. A vacant post is a line with an empty rule where the name would stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..county.profile import Profile
from ..county.units import format_mu
from .organisation import Count, Organisation, Place, Seat, by_role, totals
from .organisation_page import BOTTOM, MARGIN, TOP, WIDTH, Card, Line, Measure, Page, Rule, Sheet, Text
from .organisation_tree import LEADER_COLUMN, Tree

# the narrowest card of a village and of a town, in mm
VILLAGE_CARD, TOWN_CARD = 62.0, 58.0
GRID_NOTE = "网格各行：网格编号和名称、护林员、面积"
COUNT_NOTE = "人数按不同人员计，一人任多岗只计一次"
# print sizes from the largest; the smallest sets texts in 3 mm, between 六号 and 小五
SCALES = (1.6, 1.45, 1.3, 1.15, 1.0, 0.92, 0.85)


@dataclass
class Chart:
    """The pages being made, and the words on each of them."""

    profile: Profile
    measure: Measure
    organisation: Organisation
    pages: list[Page] = field(default_factory=list)

    def make(self) -> list[Page]:
        """All pages, numbered."""
        ranks = {level.key: i for i, level in enumerate(self.profile.levels)}
        village = ranks.get("village", len(ranks) - 1)
        overlays = self.organisation.overlays
        office = self.organisation.office
        for root in self.organisation.roots:
            for place in root.walk():
                rank = ranks.get(place.level, len(ranks))
                if rank >= village and place is not root:
                    continue
                below = list(place.children)
                if place is self.organisation.roots[0]:
                    below += overlays
                is_detail = any(ranks.get(child.level, 0) >= village for child in below)
                cards = self._villages(place, below) if is_detail else [self._summary(child) for child in below]
                first = place is self.organisation.roots[0]
                self._place(place, cards, office if first else [], VILLAGE_CARD if is_detail else TOWN_CARD)
        self._counts(self.organisation.counts)
        for number, page in enumerate(self.pages, 1):
            self._frame(page, number)
        return self.pages

    # ---- cards ------------------------------------------------------------------------------------------

    def _line(self, label: str, seat: Seat, position: int, note: str = "") -> Line:
        """The line of one holder of a post; of the post itself where it is vacant."""
        if seat.is_vacant:
            words = [note or seat.title]
            if seat.stand_in:
                words.append(f"由{seat.stand_in}代行")
            elif not words[0]:
                words.append(seat.unit)
            return Line(label, "", "　".join(word for word in words if word), vacant=True)
        holder = seat.holders[position]
        words = [note or holder.title]
        if self.profile.get("people.organisation.phones") is True:
            words.append(holder.phone)
        return Line(label, holder.printed, "　".join(word for word in words if word))

    def _lines(self, seats: Iterable[Seat], *, labels: bool) -> list[Line]:
        lines = []
        for name, group in by_role(list(seats)):
            first = True
            for seat in group:
                for position in range(max(1, len(seat.holders))):
                    lines.append(self._line(name if labels and first else "", seat, position))
                    first = False
        return lines

    def _summary(self, place: Place) -> Card:
        """A town on the county's page: its posts, and how many villages, grids, rangers and vacant posts it has."""
        lines = self._lines(place.seats, labels=True)
        inside = list(place.walk())
        parts = []
        for level in self.profile.levels:
            number = sum(p.level == level.key for p in inside if p is not place)
            if number:
                parts.append(f"{level.place}{number}")
        role = str(self.profile.get("people.organisation.ranger_role", "ranger"))
        seats = [seat for p in inside for seat in p.seats]
        people = {holder.person_uid for seat in seats if seat.role == role for holder in seat.holders}
        if people:
            parts.append(f"{self.profile.role(role).name}{len(people)}人")
        vacant = sum(seat.is_vacant for seat in seats)
        if vacant:
            parts.append(f"空缺{vacant}岗")
        if parts:
            lines.append(Line("", "", "　".join(parts), wide=True))
        return Card(place.label, lines)

    def _villages(self, town: Place, below: Sequence[Place]) -> list[Card]:
        cards, grids = [], []
        for child in below:
            if child.level == "grid":
                grids.append(child)
            elif child.kind != "base" or child.level != "village":
                cards.append(self._summary(child))
            else:
                lines = self._lines(child.seats, labels=True)
                for grid in child.children:
                    lines += self._grid(grid)
                cards.append(Card(child.label, lines))
        if grids:
            cards.append(Card(f"{town.name}直属网格", [line for grid in grids for line in self._grid(grid)]))
        return cards

    def _grid(self, grid: Place) -> list[Line]:
        number = grid.code.rpartition("-")[2] if "-" in grid.code else ""
        label = f"{number} {grid.name}".strip()
        decimals = int(self.profile.get("units.area_decimals", 1))
        size = "" if grid.area_m2 is None else f"{format_mu(grid.area_m2, decimals)}亩"
        role = str(self.profile.get("people.organisation.ranger_role", "ranger"))
        lines: list[Line] = []
        for seat in grid.seats:
            for position in range(max(1, len(seat.holders))):
                note = size if seat.role == role else seat.role_name
                lines.append(self._line(label if not lines else "", seat, position, note))
        return lines or [Line(label, "", size, vacant=True)]

    # ---- pages ------------------------------------------------------------------------------------------

    def _place(self, place: Place, cards: Sequence[Card], office: Sequence[Seat], narrowest: float) -> None:
        """The pages of one place: as few as the smallest print needs, in the largest print that needs no more."""
        tree = self._tree(place, cards, office, narrowest, SCALES[-1])
        for scale in SCALES[:-1]:
            larger = self._tree(place, cards, office, narrowest, scale)
            if len(larger.pages) <= len(tree.pages):
                tree = larger
                break
        for page in tree.pages:
            page.enlarge(tree.sheet.scale)
        self.pages += tree.pages

    def _tree(
        self, place: Place, cards: Sequence[Card], office: Sequence[Seat], narrowest: float, scale: float
    ) -> Tree:
        """One place set in one print size."""
        is_top = any(place is root for root in self.organisation.roots)
        title = place.name if is_top else f"{self.organisation.county}{place.name}"
        tree = Tree(title, Sheet(scale), self.measure, GRID_NOTE if narrowest == VILLAGE_CARD else "")
        chiefs = [str(r) for r in self.profile.get("people.lists.chiefs", [])][:4]
        groups = by_role(place.seats)
        boxes = [self._leaders(tree, name, seats) for name, seats in groups if seats[0].role in chiefs]
        row = [Card(name, self._lines(seats, labels=False)) for name, seats in groups if seats[0].role not in chiefs]
        if office:
            row.append(Card(str(self.profile.get("office.name", "林长制办公室")), self._lines(office, labels=True)))
        if not boxes and not row:
            boxes = [Card(place.label, [])]
        for box in boxes:
            tree.leaders(box)
        if row:
            tree.rows(row, min(tree.sheet.columns(narrowest), len(row)), through=bool(cards))
        if cards:
            tree.rows(cards, min(tree.sheet.columns(narrowest), len(cards)), through=False)
        return tree

    def _leaders(self, tree: Tree, name: str, seats: Sequence[Seat]) -> Card:
        lines = self._lines(seats, labels=False)
        depth = -(-len(lines) // tree.sheet.columns(LEADER_COLUMN)) or 1
        return Card(name, lines, columns=max(1, -(-len(lines) // depth)))

    def _counts(self, counts: Sequence[Count]) -> None:
        """The posts per level and role, as a table on pages of their own."""
        heads = ("级别", "角色", "岗位数", "在岗", "空缺", "人数")
        widths = (50.0, 60.0, 40.0, 40.0, 40.0, 40.0)
        left, step = (WIDTH - sum(widths)) / 2, 9.0
        rows = [(c.level_name, c.role_name, str(c.posts), str(c.held), str(c.vacant), str(c.people)) for c in counts]
        posts, held, vacant, people = (str(number) for number in totals(counts))
        rows.append(("合计", "", posts, held, vacant, people))
        per_page = int((BOTTOM - TOP) / step) - 1
        for start in range(0, len(rows), per_page):
            page = Page(f"{self.organisation.county}林长制岗位统计表" + ("（续）" if start else ""))
            page.note = COUNT_NOTE
            self.pages.append(page)
            for i, row in enumerate((heads, *rows[start : start + per_page])):
                x, y = left, TOP + i * step
                for text, width in zip(row, widths, strict=True):
                    page.cell(x, y, width, step, text, heading=i == 0)
                    x += width

    def _frame(self, page: Page, number: int) -> None:
        day = self.organisation.day
        office = f"{self.organisation.county}{self.profile.get('office.name', '林长制办公室')}"
        usable = WIDTH - 2 * MARGIN
        page.add(Text(MARGIN, 11, usable, 12, page.title, 8.5, "title", "center"))
        page.add(Text(MARGIN, 288, usable / 3, 5, office, 3.4, "body", "left"))
        page.add(
            Text(MARGIN + usable / 3, 288, usable / 3, 5, f"第{number}页　共{len(self.pages)}页", 3.4, "body", "center")
        )
        as_of = f"截至{day.year}年{day.month}月{day.day}日"
        if page.has_vacant:
            page.add(Text(MARGIN, 22, 12, 5, "图例：", 3.4, "body", "left"))
            page.add(Rule(MARGIN + 11, 26, MARGIN + 20, 26, 0.2))
            page.add(Text(MARGIN + 21.5, 22, 60, 5, "空缺岗位", 3.4, "body", "left"))
        if page.note:
            page.add(Text(MARGIN + usable / 2, 22, usable / 2, 5, page.note, 3.4, "body", "right"))
        page.add(Text(MARGIN + 2 * usable / 3, 288, usable / 3, 5, as_of, 3.4, "body", "right"))


def pages(organisation: Organisation, profile: Profile, measure: Measure) -> list[Page]:
    """The chart's pages; ``measure`` (font, text) → the text's width in units of its size."""
    return Chart(profile, measure, organisation).make()
