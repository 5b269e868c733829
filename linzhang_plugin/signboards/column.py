"""The text columns of a board: which rows its blocks have, how far all of them shrink together; no qgis.

A template gives each block a place; blocks that stand one below the other make a frame. What a profile adds
(保护发展目标、主要任务) flows in the frame of the duties. One scale holds for the whole board, no frame looks louder.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..county.errors import LinzhangError
from .contents import BoardContent, PersonRow
from .typeset import ORDINAL, Measure, Placed, Style, break_lines

_LINE, _TEXT_LINE, _ROW_PAD = 1.22, 1.36, 0.36
_LARGEST, _STEP = 1.2, 0.02
_UNWRAPPED = 0.8  # text is rather shrunk to this scale than broken inside a cell of the table
_NAME_LINES, _CELL_LINES = 3, 4
Rectangle = tuple[float, float, float, float]
_SAME_FRAME = 2.0  # mm by which the left edges of blocks of one frame may differ


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
    """The set text: lines, bands (x, y, width, height), rectangle of every heading by block, and what had to give.

    ``columns`` is how many rangers stand side by side.
    """

    lines: list[Placed]
    bands: list[Rectangle]
    headings: dict[str, Rectangle]
    scale: float
    columns: int

    @property
    def two_columns(self) -> bool:
        """Whether rangers stand side by side."""
        return self.columns > 1


@dataclass(frozen=True)
class Frame:
    """Blocks that stand one below the other, and the room (mm) that they share."""

    blocks: tuple[Block, ...]
    top: float
    bottom: float


class _TooNarrow(Exception):
    """A text does not fit its column at this scale."""


class Column:
    """Sets the blocks ``people``, ``overview``, ``duties`` and those of the profile into the template's frames.

    ``unit`` is the size of the page against 150 × 100 cm, by which paddings and gaps are scaled.
    """

    def __init__(
        self, blocks: Sequence[Block], styles: Mapping[str, Style], measure: Measure, unit: float = 1.0
    ) -> None:
        self.frames = frames_of(blocks)
        self.styles = styles
        self.measure = measure
        self.unit = unit

    def compose(self, content: BoardContent) -> Composition:
        """The largest scale at which everything fits; LinzhangError ``signboards.does_not_fit`` for none."""
        frames = [f for frame in self.frames if (f := self._filled(frame, content)).blocks]
        if not frames:
            raise LinzhangError("signboards.nothing_to_print")
        wide_enough = False
        for columns, wrap, lowest in self._attempts(content):
            scale = _LARGEST
            while scale > lowest - _STEP:
                try:
                    bodies = [[self._body(b, content, scale, columns) for b in frame.blocks] for frame in frames]
                except (_TooNarrow, LinzhangError):
                    wide_enough = wide_enough and columns > 1
                else:
                    wide_enough = True
                    if all(
                        self._needed(frame.blocks, rows, scale) <= frame.bottom - frame.top + 1e-6
                        for frame, rows in zip(frames, bodies, strict=True)
                    ) and (wrap or not any(row.wrapped for rows in bodies for body in rows for row in body)):
                        return self._placed(frames, bodies, scale, columns)
                scale -= _STEP
        code = "signboards.does_not_fit" if wide_enough else "signboards.text_too_long"
        longest = max((t for r in content.people for t in (r.name, r.title)), key=len, default="")
        raise LinzhangError(code, text=longest, people=len(content.people))

    def _attempts(self, content: BoardContent) -> list[tuple[int, bool, float]]:
        """(rangers side by side, cells may have several lines, lowest scale), in the order in which they are tried."""
        lowest = min(s.minimum / s.size for s in self.styles.values())
        out = [(1, False, max(lowest, _UNWRAPPED)), (1, True, lowest)]
        rangers = sum(row.ranger for row in content.people)
        return out + [(columns, True, lowest) for columns in (2, 3) if rangers >= columns]

    @staticmethod
    def _filled(frame: Frame, content: BoardContent) -> Frame:
        """The frame with the blocks that the board fills; those of the profile stand before the duties."""
        blocks: list[Block] = []
        for block in frame.blocks:
            if block.name == "duties":
                blocks += [replace(block, name=name) for name, _, lines in content.extra if lines]
            if getattr(content, block.name):
                blocks.append(block)
        return replace(frame, blocks=tuple(blocks))

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

    def _body(self, block: Block, content: BoardContent, scale: float, columns: int) -> list[Row]:
        if block.name == "people":
            return self._people(block, content.people, scale, columns)
        if block.name == "overview":
            return self._overview(block, content.overview, scale)
        paragraphs = {name: lines for name, _, lines in content.extra}.get(block.name, content.duties)
        return self._duties(block, paragraphs, scale)

    # ---- the blocks ---------------------------------------------------------------------------------------

    def _width(self, style: str, texts: Iterable[str], scale: float) -> float:
        size = self.styles[style].scaled(scale)
        return max((self.measure(style, text) * size for text in texts), default=0.0)

    def _people(self, block: Block, people: Sequence[PersonRow], scale: float, columns: int) -> list[Row]:
        size = {key: self.styles[f"people_{key}"].scaled(scale) for key in ("role", "name", "title", "phone")}
        pad, gap = 12.0 * self.unit, size["name"] * 0.9
        inner = block.width - 2 * pad
        plain = [p for p in people if columns == 1 or not p.ranger]
        rangers = [p for p in people if columns > 1 and p.ranger]
        role = min(self._width("people_role", [p.label for p in people], scale), 7 * size["role"])
        name = min(max(self._width("people_name", [p.name for p in plain], scale), 3 * size["name"]), 9 * size["name"])
        phone = self._width("people_phone", [p.phone for p in people], scale)
        rows = [self._person_row(p, block.x + pad, inner, (role, name, phone), gap, size) for p in plain]
        if rangers:
            rows += self._ranger_rows(rangers, block.x + pad, inner, (role, phone), gap, size, columns)
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
        columns: int,
    ) -> list[Row]:
        """``columns`` rangers a row, left to right in their order, the role once in the first row."""
        role, phone = widths
        start, gap = left + role + gap, gap * 0.7
        between = 1.6 * gap
        share = (left + inner - start - (columns - 1) * between) / columns
        name = max(self.measure("people_name", p.name) for p in rangers) * size["name"]
        name = min(max(name, 3 * size["name"]), 6 * size["name"])
        rows = []
        for i in range(0, len(rangers), columns):
            cells = [("role", rangers[0].label, left, role, "left")] if i == 0 else []
            for k, person in enumerate(rangers[i : i + columns]):
                x = start + k * (share + between)
                title = share - name - gap - (phone + gap if person.phone else 0.0)
                cells += [
                    ("name", person.name, x, name, "left"),
                    ("title", person.title, x + name + gap, title, "left"),
                    ("phone", person.phone, x + share - phone, phone, "right"),
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
            ordinal = ORDINAL.match(duty)
            indent = self.measure("duties_text", ordinal.group(0)) * size if ordinal else 0.0
            for i, line in enumerate(break_lines(duty, width, size, "duties_text", self.measure, indent)):
                shift = indent if i else 0.0
                rows.append(Row(step, [Placed("duties_text", line, x + shift, 0, width - shift, step, size)]))
        return rows

    # ---- placing ------------------------------------------------------------------------------------------

    def _placed(
        self, frames: Sequence[Frame], bodies: Sequence[Sequence[list[Row]]], scale: float, columns: int
    ) -> Composition:
        out = Composition([], [], {}, scale, columns)
        for frame, rows in zip(frames, bodies, strict=True):
            self._place(frame, rows, scale, out)
        return out

    def _place(self, frame: Frame, bodies: Sequence[list[Row]], scale: float, out: Composition) -> None:
        """Spreads what is left in the frame: first between the rows (up to a fifth), then between the blocks."""
        blocks = frame.blocks
        spare = frame.bottom - frame.top - self._needed(blocks, bodies, scale)
        body = sum(r.height for rows in bodies for r in rows)
        stretch = 1 + min(0.22, spare / body)
        spare -= body * (stretch - 1)
        between = self._between(scale)
        if len(blocks) > 1:
            between += min(spare / (len(blocks) - 1), 26.0 * self.unit)
        y = frame.top
        for block, rows in zip(blocks, bodies, strict=True):
            heading = self._heading(block, scale)
            out.headings[block.name] = (block.x, y, block.width, heading)
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


def frames_of(blocks: Sequence[Block]) -> list[Frame]:
    """The frames of a template: blocks with the same left edge, from the top of the first to the end of the last."""
    found: list[list[Block]] = []
    for block in sorted(blocks, key=lambda b: (b.x, b.heading_top)):
        if found and abs(found[-1][0].x - block.x) <= _SAME_FRAME:
            found[-1].append(block)
        else:
            found.append([block])
    out = []
    for members in found:
        members.sort(key=lambda b: b.heading_top)
        out.append(Frame(tuple(members), members[0].heading_top, max(b.bottom for b in members)))
    return out
