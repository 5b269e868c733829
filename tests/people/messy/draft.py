"""What all layouts share: titles above, headers of one or two lines, rows, subtotals, totals, notes, merged cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from . import open_words
from .messes import Maker, wide
from .people import Holder as Person
from .people import Post, Register
from .places import BY_CODE, COUNTY_NAME
from .truth import Cell, Header, Row, Sheet
from .words import Picker

Entry = tuple[Post, Person | None]
MERGING = ("xlsx", "xls", "html", "docx")


@dataclass(frozen=True)
class Column:
    """A column of a table: its field, its header's word and the set of the word."""

    field: str
    word: str
    words: str


@dataclass
class Draft:
    """One roster in the making."""

    rng: Random
    fmt: str
    habits: set[str]
    register: Register
    words: Picker
    town: str | None
    sheets: list[Sheet] = field(default_factory=list)
    done: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.maker = Maker(self.rng, self.habits, self.fmt)

    def has(self, habit: str) -> bool:
        """Whether the file has the habit, which then counts as used."""
        if habit not in self.habits:
            return False
        self.done.add(f"file:{habit}")
        return True

    def mark(self, habit: str) -> None:
        """Something that lies in the layout itself."""
        self.done.add(f"file:{habit}")

    def place_name(self) -> str:
        """What titles call the place of the whole roster."""
        return COUNTY_NAME + BY_CODE[self.town].name if self.town else COUNTY_NAME

    def sheet(self, name: str) -> Sheet:
        """A new sheet of the file."""
        made = Sheet(name)
        self.sheets.append(made)
        return made

    # --- around the table -------------------------------------------------------------------------------------------

    def preamble(self, sheet: Sheet, width: int, what: str, *, place: str | None = None, needed: bool = False) -> None:
        """Title rows above the header. ``needed``: the title says what nothing else says (the role, the town)."""
        place = place or self.place_name()
        if self.has("title_rows") or needed:
            self.mark("title_rows")
            title = self.rng.choice(open_words.TITLES).format(place=place, what=what)
            self.line(sheet, "title", title, width)
            if self.rng.random() < 0.4:
                self.line(sheet, "unit_line", self.rng.choice(open_words.UNIT_LINES).format(place=place), width)
        elif self.rng.random() < 0.15 and self.fmt != "docx":
            sheet.add("blank")

    def line(self, sheet: Sheet, kind: str, text: str, width: int) -> Row:
        """One line of text over the whole width, merged or not; in Word, a paragraph above or below the table."""
        if self.fmt == "docx" and kind in {"title", "unit_line", "note"}:
            text_sheet = next((made for made in self.sheets if made.kind == "text"), None)
            if text_sheet is None:
                text_sheet = self.sheet("正文")
                text_sheet.kind = "text"
            return text_sheet.add(kind, {1: Cell(text, "text")})
        row = sheet.add(kind, {1: Cell(text, "text")})
        if self.fmt in MERGING and self.has("merged_cells") and self.rng.random() < 0.85:
            sheet.merge(row.row, 1, row.row, width)
        return row

    def footer(self, sheet: Sheet, width: int) -> None:
        """Notes under the table."""
        if not self.has("notes_below"):
            return
        if self.rng.random() < 0.5 and self.fmt != "docx":
            sheet.add("blank")
        for note in self.rng.sample(open_words.NOTES, self.rng.randint(1, 2)):
            self.line(sheet, "note", note, width)

    def total(self, sheet: Sheet, columns: Sequence[Column], count: int, kind: str = "total", place: str = "") -> None:
        """A row of a sum; in xlsx sometimes a formula that was never computed."""
        words = open_words.TOTALS if kind == "total" else open_words.SUBTOTALS
        at = 1 if columns[0].field not in {"phone", "start", "end"} else 2
        cells = {at: Cell(self.rng.choice(words).format(place=place), "text")}
        where = next((i for i, c in enumerate(columns, 1) if c.field in {"name", "post"} and i != at), at + 1)
        if self.fmt == "xlsx" and "formula_uncached" in self.habits:
            cells[where] = Cell(
                f"=COUNTA(A{max(sheet.next_row - count, 1)}:A{sheet.next_row - 1})",
                "text",
                messes=("formula_uncached",),
                formula=True,
            )
        elif self.rng.random() < 0.7:
            cells[where] = Cell(self.rng.choice([f"{count}人", count if self.maker.native else str(count)]), "text")
        sheet.add(kind, cells)

    # --- headers ----------------------------------------------------------------------------------------------------

    def columns(self, fields: Sequence[str]) -> list[Column]:
        """Columns of the fields, with extra ones and in any order where the file's habits say so."""
        names = list(fields)
        if self.has("extra_columns"):
            extras = self.rng.sample(
                ["sex", "age", "school", "identity", "remark", "people", "mu"], self.rng.randint(2, 4)
            )
            for extra in extras:
                names.insert(self.rng.randint(1, len(names)), extra)
        if self.has("shuffled_columns"):
            self.rng.shuffle(names)
        if self.rng.random() < 0.6:
            names.insert(0, "serial")
        return [Column(name, *self.words.header(name)) for name in names]

    def written(self, word: str) -> str:
        """A header's word as it stands in the cell: spaced out or broken over two lines."""
        if "header_spacing" not in self.habits or self.rng.random() < 0.4:
            return word
        self.mark("header_spacing")
        if len(word) == 2:
            return self.rng.choice(["  ", "\u3000", " "]).join(word)
        if len(word) > 3 and self.fmt != "docx":
            return word[: len(word) // 2] + "\n" + word[len(word) // 2 :]
        return f"{word} "

    def header(self, sheet: Sheet, columns: Sequence[Column]) -> Callable[[], None]:
        """Writes the header, of one or two lines; returns what writes it again further down."""
        told: dict[int, Column] = {}  # columns whose word another one stands for
        lines, merges = self._header_lines(columns, told)

        def write(kind: str) -> None:
            first = sheet.next_row
            for line in lines:
                row = sheet.add(kind, {c: cell for c, (cell, _) in line.items()})
                for c, (_, field_) in line.items():
                    if kind == "header" and field_ != "group":
                        column = told.get(c, columns[c - 1])
                        sheet.headers.append(Header(sheet.name, row.row, c, column.field, column.word, column.words))
            for top, left, bottom, right in merges:
                sheet.merge(top + first, left, bottom + first, right)

        write("header")
        return lambda: write("header_repeat")

    def _header_lines(
        self, columns: Sequence[Column], told: dict[int, Column]
    ) -> tuple[list[dict[int, tuple[Cell, str]]], list[tuple[int, int, int, int]]]:
        plain = {i: (Cell(self.written(c.word), "text"), c.field) for i, c in enumerate(columns, 1)}
        if "two_line_header" not in self.habits or len(columns) < 4:
            return [plain], []
        self.mark("two_line_header")
        fields = [column.field for column in columns]
        dates = next((i for i in range(len(fields) - 1) if fields[i : i + 2] == ["start", "end"]), None)
        left = dates + 1 if dates is not None else self.rng.randint(2, len(columns) - 1)
        right = left + 1 if dates is not None else min(len(columns), left + self.rng.randint(1, 2))
        top: dict[int, tuple[Cell, str]] = {}
        bottom: dict[int, tuple[Cell, str]] = {}
        merges = [(0, left, 0, right)] if self.fmt in MERGING else []
        for i, value in plain.items():
            if left <= i <= right:
                bottom[i] = value
            else:
                top[i] = value
                if self.fmt in MERGING:
                    merges.append((0, i, 1, i))
        if dates is None:
            top[left] = (Cell(self.words.group(), "text"), "group")
        else:
            above_, start, end = self.words.dates()
            top[left] = (Cell(above_, "text"), "group")
            told[left] = Column("start", start, self.words.words)
            told[right] = Column("end", end, self.words.words)
            bottom[left], bottom[right] = (Cell(start, "text"), "start"), (Cell(end, "text"), "end")
        return [top, bottom], merges

    # --- cells of persons -------------------------------------------------------------------------------------------

    def extra(self, name: str, serial: int) -> Cell:
        """A cell of a column nobody asked for. ID numbers are of month 13: no such number can exist."""
        rng = self.rng
        if name == "serial":
            if self.fmt == "xlsx" and "formula_uncached" in self.habits and rng.random() < 0.3:
                return Cell("=ROW()-2", "extra", messes=("formula_uncached",), formula=True)
            return Cell(serial if self.maker.native else str(serial), "extra")
        if name == "age":
            return Cell(rng.randint(22, 64) if self.maker.native else str(rng.randint(22, 64)), "extra")
        if name == "mu":
            return Cell(f"{rng.randint(800, 6000)}.{rng.randint(0, 9)}", "extra")
        value = {
            "sex": rng.choice("男女"),
            "school": rng.choice(["初中", "高中", "大专", "本科", "小学"]),
            "identity": f"520999{rng.randint(1960, 2000)}13{rng.randint(10, 28)}{rng.randint(1000, 9999)}",
            "remark": rng.choice([None, None, "脱贫户", "党员", "新聘", "2024年新增"]),
            "people": rng.choice(["汉", "苗", "彝", "汉族"]),
        }[name]
        return Cell(wide(value) if value and name == "identity" and rng.random() < 0.1 else value, "extra")

    def entries(self, posts: Sequence[Post], *, changes: bool) -> list[Entry]:
        """Posts with their holders; where somebody has moved, the predecessor stands above his successor."""
        found: list[Entry] = []
        for post in posts:
            if not post.holders:
                found.append((post, None))
            for person in post.holders:
                if changes and person.start.year >= 2020 and self.rng.random() < 0.08:
                    before = self.register.person(self.rng, person.start - timedelta(days=self.rng.randint(300, 1500)))
                    gone = Person(before.name, before.phone, before.second_phone, before.start, person.start)
                    found.append((post, gone))
                found.append((post, person))
        return found

    def collapse(self, sheet: Sheet, column: int, name: str) -> None:
        """Writes equal cells below each other once: merged, or (csv, and by habit) left blank below.

        Cells are equal by what they mean, and only rows of data directly below each other are taken together.
        """
        merging = self.fmt in MERGING and "blank_below" not in self.habits
        runs: list[list[Row]] = []
        for row in sheet.rows:
            cell = row.cells.get(column)
            if row.kind != "data" or cell is None or cell.meaning is None:
                runs.append([])
            elif runs and runs[-1] and runs[-1][0].cells[column].meaning == cell.meaning:
                runs[-1].append(row)
            else:
                runs.append([row])
        for run in runs:
            for row in run[1:]:
                del row.cells[column]
                for holder in row.holders:
                    if holder.cells.get(name) == (row.row, column):
                        holder.cells[name] = (run[0].row, column)
                        holder.quality[name] = run[0].cells[column].quality
            if len(run) > 1:
                self.mark("vertical_merge" if merging else "blank_below")
                if merging:
                    sheet.merge(run[0].row, column, run[-1].row, column)
