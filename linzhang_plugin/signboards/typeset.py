"""Setting the text of a board: where lines break, how far text shrinks, when a board is refused; no qgis.

Sizes are the em square (字高) in mm. The rule: shrink to the profile's minimum, then put the rangers in two columns,
else refuse. Nothing is ever cut off. Widths come from a callable ``measure(style, text)`` in units of the size.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..county.errors import LinzhangError
from .contents import BoardContent, PersonRow

Measure = Callable[[str, str], float]

NOT_AT_START = set("、，。；：！？）》」』”’】〕％%‰℃·…—,.;:!?)]}~")
NOT_AT_END = set("（《「『“‘【〔([{")
_TOKEN = re.compile(r"\d[\d.]* ?(?:公顷|亩|公里|米|网格)|[A-Za-z0-9.+\-/]+|\s+|.", re.DOTALL)
_PHRASE = re.compile(r"[一-龥]{2,5} \d[\d.]* 公顷|" + _TOKEN.pattern, re.DOTALL)
_ORDINAL = re.compile(r"^([一二三四五六七八九十]+、|\d+[.．、])")
_LINE, _TEXT_LINE, _ROW_PAD = 1.22, 1.36, 0.36
_LARGEST, _STEP = 1.2, 0.02
_UNWRAPPED = 0.8  # text is rather shrunk to this scale than broken inside a cell of the table
_NAME_LINES, _CELL_LINES = 3, 4


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
    """One line of text on the board: its rectangle in mm, its size in mm, the template item whose style it takes."""

    style: str
    text: str
    x: float
    y: float
    width: float
    height: float
    size: float
    align: str = "left"


@dataclass(frozen=True)
class Block:
    """A block of the text column as the template has it: heading and body; all in mm."""

    name: str
    x: float
    width: float
    heading_top: float
    heading_height: float
    body_top: float
    bottom: float


@dataclass
class Row:
    """One row of a block before it has a place: cells are (style, text, x, width, align) with their lines."""

    height: float
    lines: list[Placed] = field(default_factory=list)
    band: bool = False
    wrapped: bool = False


@dataclass
class Composition:
    """The set text column: lines, bands (x, y, width, height), top of every heading, and what had to give."""

    lines: list[Placed]
    bands: list[tuple[float, float, float, float]]
    headings: dict[str, tuple[float, float]]
    scale: float
    two_columns: bool


class _TooNarrow(Exception):
    """A text does not fit its column at this scale."""


def tokens(text: str, *, phrases: bool = False) -> list[str]:
    """Pieces that a line may break between: Latin words stay whole, and numbers with their unit.

    With ``phrases`` also what is counted and its figure (竹林 43.38 公顷).
    """
    return (_PHRASE if phrases else _TOKEN).findall(text)


def break_lines(text: str, width: float, size: float, style: str, measure: Measure, indent: float = 0.0) -> list[str]:
    """Lines no wider than ``width`` mm; no closing punctuation at a line's start, no opening one at its end.

    Lines after the first are ``indent`` mm shorter. Raises LinzhangError ``signboards.text_too_long`` where one
    unbreakable piece is wider than the line.
    """
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


class Column:
    """Sets the blocks ``people``, ``overview`` and ``duties`` into the template's text column.

    ``unit`` is the size of the page against 150 × 100 cm, by which paddings and gaps are scaled.
    """

    def __init__(
        self, blocks: Sequence[Block], styles: Mapping[str, Style], measure: Measure, unit: float = 1.0
    ) -> None:
        self.blocks = sorted(blocks, key=lambda b: b.heading_top)
        self.styles = styles
        self.measure = measure
        self.unit = unit

    def compose(self, content: BoardContent) -> Composition:
        """The largest scale at which everything fits; LinzhangError ``signboards.does_not_fit`` for none."""
        blocks = [b for b in self.blocks if self._has(b, content)]
        if not blocks:
            raise LinzhangError("signboards.nothing_to_print")
        top, bottom = self.blocks[0].heading_top, max(b.bottom for b in self.blocks)
        narrow = False
        for two_columns, wrap, lowest in self._attempts(content):
            scale = _LARGEST
            while scale > lowest - _STEP:
                try:
                    bodies = [self._body(b, content, scale, two_columns) for b in blocks]
                except (_TooNarrow, LinzhangError):
                    narrow = True
                else:
                    narrow = False
                    fits = self._needed(blocks, bodies, scale) <= bottom - top + 1e-6
                    if fits and (wrap or not any(row.wrapped for rows in bodies for row in rows)):
                        return self._placed(blocks, bodies, scale, two_columns, top, bottom)
                scale -= _STEP
        code = "signboards.text_too_long" if narrow else "signboards.does_not_fit"
        longest = max((t for r in content.people for t in (r.name, r.title)), key=len, default="")
        raise LinzhangError(code, text=longest, people=len(content.people))

    def _attempts(self, content: BoardContent) -> list[tuple[bool, bool, float]]:
        """(two columns, cells may have several lines, lowest scale), in the order in which they are tried."""
        lowest = min(s.minimum / s.size for s in self.styles.values())
        out = [(False, False, max(lowest, _UNWRAPPED)), (False, True, lowest)]
        if sum(row.ranger for row in content.people) > 1:
            out.append((True, True, lowest))
        return out

    @staticmethod
    def _has(block: Block, content: BoardContent) -> bool:
        return bool(getattr(content, block.name))

    @staticmethod
    def _heading(block: Block, scale: float) -> float:
        return block.heading_height * min(1.0, max(0.62, scale))

    @staticmethod
    def _gap(block: Block, scale: float) -> float:
        return (block.body_top - block.heading_top - block.heading_height) * min(1.0, max(0.5, scale))

    def _needed(self, blocks: Sequence[Block], bodies: Sequence[list[Row]], scale: float) -> float:
        heads = sum(self._heading(b, scale) + self._gap(b, scale) for b in blocks)
        return heads + sum(r.height for body in bodies for r in body) + self._between(scale) * (len(blocks) - 1)

    def _between(self, scale: float) -> float:
        return 14.0 * self.unit * min(1.0, max(0.6, scale))

    def _body(self, block: Block, content: BoardContent, scale: float, two_columns: bool) -> list[Row]:
        if block.name == "people":
            return self._people(block, content.people, scale, two_columns)
        if block.name == "overview":
            return self._overview(block, content.overview, scale)
        return self._duties(block, content.duties, scale)

    # ---- the blocks ---------------------------------------------------------------------------------------

    def _width(self, style: str, texts: Iterable[str], scale: float) -> float:
        size = self.styles[style].scaled(scale)
        return max((self.measure(style, text) * size for text in texts), default=0.0)

    def _people(self, block: Block, people: Sequence[PersonRow], scale: float, two_columns: bool) -> list[Row]:
        size = {key: self.styles[f"people_{key}"].scaled(scale) for key in ("role", "name", "title", "phone")}
        pad, gap = 12.0 * self.unit, size["name"] * 0.9
        inner = block.width - 2 * pad
        plain = [p for p in people if not (two_columns and p.ranger)]
        rangers = [p for p in people if two_columns and p.ranger]
        role = min(self._width("people_role", [p.label for p in people], scale), 7 * size["role"])
        name = min(max(self._width("people_name", [p.name for p in plain], scale), 3 * size["name"]), 9 * size["name"])
        phone = self._width("people_phone", [p.phone for p in people], scale)
        rows = [self._person_row(p, block.x + pad, inner, (role, name, phone), gap, size) for p in plain]
        if rangers:
            rows += self._ranger_rows(rangers, block.x + pad, inner, (role, phone), gap, size)
        for i, row in enumerate(rows):
            row.band = i % 2 == 0
        return rows

    def _person_row(
        self,
        person: PersonRow,
        left: float,
        inner: float,
        widths: tuple[float, float, float],
        gap: float,
        size: Mapping[str, float],
    ) -> Row:
        role, name, phone = widths
        title_x = left + role + gap + name + gap
        title = left + inner - title_x - (phone + gap if person.phone else 0.0)
        cells = [
            ("role", person.label, left, role, "left"),
            ("name", person.name, left + role + gap, name, "left"),
            ("title", person.title, title_x, title, "left"),
            ("phone", person.phone, left + inner - phone, phone, "right"),
        ]
        return self._cells(cells, size)

    def _ranger_rows(
        self,
        rangers: Sequence[PersonRow],
        left: float,
        inner: float,
        widths: tuple[float, float],
        gap: float,
        size: Mapping[str, float],
    ) -> list[Row]:
        """Two rangers a row, left to right in their order, the role once in the first row."""
        role, phone = widths
        start, gap = left + role + gap, gap * 0.7
        half = (left + inner - start - 1.6 * gap) / 2
        name = max(self.measure("people_name", p.name) for p in rangers) * size["name"]
        name = min(max(name, 3 * size["name"]), 6 * size["name"])
        rows = []
        for i in range(0, len(rangers), 2):
            cells = [("role", rangers[0].label, left, role, "left")] if i == 0 else []
            for k, person in enumerate(rangers[i : i + 2]):
                x = start + k * (half + 1.6 * gap)
                title = half - name - gap - (phone + gap if person.phone else 0.0)
                cells += [
                    ("name", person.name, x, name, "left"),
                    ("title", person.title, x + name + gap, title, "left"),
                    ("phone", person.phone, x + half - phone, phone, "right"),
                ]
            rows.append(self._cells(cells, size))
        return rows

    def _cells(self, cells: Sequence[tuple[str, str, float, float, str]], size: Mapping[str, float]) -> Row:
        """One row of the table; a cell that is too narrow gets more lines, a phone never breaks."""
        broken = []
        for key, text, x, width, align in cells:
            if not text:
                continue
            style = f"people_{key}"
            if width < size[key] * 1.9:
                raise _TooNarrow
            whole = self.measure(style, text) * size[key] <= width + 1e-6
            lines = [text] if whole else break_lines(text, width, size[key], style, self.measure)
            if len(lines) > (1 if key == "phone" else _NAME_LINES if key == "name" else _CELL_LINES):
                raise _TooNarrow
            broken.append((style, lines, x, width, align, size[key]))
        height = max((len(lines) * s * _LINE for _, lines, _, _, _, s in broken), default=size["name"] * _LINE)
        height += size["name"] * _ROW_PAD
        row = Row(height, wrapped=any(len(lines) > 1 for _, lines, _, _, _, _ in broken))
        for style, lines, x, width, align, s in broken:
            step = s * _LINE
            first = (height - step * len(lines)) / 2
            row.lines += [
                Placed(style, line, x, first + i * step, width, step, s, align) for i, line in enumerate(lines)
            ]
        return row

    def _overview(self, block: Block, lines: Sequence[tuple[str, str]], scale: float) -> list[Row]:
        size = self.styles["overview_text"].scaled(scale)
        label_size = self.styles["overview_label"].scaled(scale)
        label = self._width("overview_label", [k for k, _ in lines], scale)
        x, right = block.x + 12 * self.unit, block.x + block.width - 12 * self.unit
        text_x = x + label + size
        rows = []
        for name, text in lines:
            for i, line in enumerate(break_lines(text, right - text_x, size, "overview_text", self.measure)):
                step = size * _TEXT_LINE
                row = Row(step, [Placed("overview_text", line, text_x, 0, right - text_x, step, size)])
                if i == 0:
                    row.lines.insert(0, Placed("overview_label", name, x, 0, label * 1.02, step, label_size))
                rows.append(row)
        return rows

    def _duties(self, block: Block, duties: Sequence[str], scale: float) -> list[Row]:
        size = self.styles["duties_text"].scaled(scale)
        x, width = block.x + 12 * self.unit, block.width - 24 * self.unit
        step = size * _TEXT_LINE
        rows = []
        for duty in duties:
            ordinal = _ORDINAL.match(duty)
            indent = self.measure("duties_text", ordinal.group(0)) * size if ordinal else 0.0
            for i, line in enumerate(break_lines(duty, width, size, "duties_text", self.measure, indent)):
                shift = indent if i else 0.0
                rows.append(Row(step, [Placed("duties_text", line, x + shift, 0, width - shift, step, size)]))
        return rows

    # ---- placing ------------------------------------------------------------------------------------------

    def _placed(
        self,
        blocks: Sequence[Block],
        bodies: Sequence[list[Row]],
        scale: float,
        two_columns: bool,
        top: float,
        bottom: float,
    ) -> Composition:
        """Spreads what is left: first between the rows (up to a fifth), then between the blocks."""
        spare = bottom - top - self._needed(blocks, bodies, scale)
        body = sum(r.height for rows in bodies for r in rows)
        stretch = 1 + min(0.22, spare / body)
        spare -= body * (stretch - 1)
        between = self._between(scale)
        if len(blocks) > 1:
            between += min(spare / (len(blocks) - 1), 26.0 * self.unit)
        out = Composition([], [], {}, scale, two_columns)
        y = top
        for block, rows in zip(blocks, bodies, strict=True):
            heading = self._heading(block, scale)
            out.headings[block.name] = (y, heading)
            y += heading + self._gap(block, scale)
            for row in rows:
                height = row.height * stretch
                shift = y + (height - row.height) / 2
                if row.band:
                    out.bands.append((block.x, y, block.width, height))
                out.lines += [
                    Placed(p.style, p.text, p.x, p.y + shift, p.width, p.height, p.size, p.align) for p in row.lines
                ]
                y += height
            y += between
        return out
