"""Building a file of the second set: pages, header cells, rows with holders, and which rows belong together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random

from ..messy.places import BY_CODE, TOWNS, UNKNOWN_VILLAGES, Area, above, children
from ..messy.truth import Cell, Header, Holder, Roster, Row, Sheet
from .folk import Folk, Person, title_of
from .hand import Hand, Value
from .words import EXTRA, Words

ROLE_WORDS = {
    "general_chief": ("总林长",),
    "deputy_general_chief": ("副总林长",),
    "chief": ("林长",),
    "deputy_chief": ("副林长",),
    "police_chief": ("森林警长", "警长", "林区警长"),
    "procurator_chief": ("检察长",),
    "liaison": ("联络员", "林长制联络员"),
    "supervisor": ("监管员", "基层监管员", "林业监管员"),
    "technician": ("技术员", "技术指导员", "指导员"),
    "ranger": ("护林员", "生态护林员", "专职护林员", "巡护员", "公益林护林员", "天保护林员", "管护员", "兼职护林员"),
}
_LEVEL = {"county": "县级", "town": "乡镇级", "village": "村级"}


@dataclass
class Second(Roster):
    """A roster whose persons may take several rows: ``bands`` sheet → (first row, last row, row of the truth)."""

    bands: dict[str, list[tuple[int, int, int]]] = field(default_factory=dict)
    flow: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class Item:
    """A post with its holder (None: vacant) as a line of a list tells it."""

    role: str
    area: str
    person: Person | None
    word: str = ""
    title: str = ""
    unit: str = ""
    start: date | None = None
    end: date | None = None
    unknown: str = ""
    nameless: bool = False

    @property
    def level(self) -> str:
        """The level of the post's area; a grid counts as village."""
        level = BY_CODE[self.area].level
        return "village" if level == "grid" else level


class Book:
    """One file being written."""

    def __init__(self, rng: Random, folk: Folk, words: Words) -> None:
        self.rng, self.folk, self.words = rng, folk, words
        self.hand = Hand(rng)
        self.sheets: list[Sheet] = []
        self.bands: dict[str, list[tuple[int, int, int]]] = {}
        self.flow: list[tuple[str, str]] = []

    # ------------------------------------------------------------------ whom and where

    def towns(self, count: int) -> list[Area]:
        """Some towns, in the county's order."""
        chosen = self.rng.sample(range(len(TOWNS)), min(count, len(TOWNS)))
        return [TOWNS[i] for i in sorted(chosen)]

    def villages(self, town: str, count: int) -> list[Area]:
        """Some villages of a town, in its order."""
        every = children(town)
        chosen = self.rng.sample(range(len(every)), min(count, len(every)))
        return [every[i] for i in sorted(chosen)]

    def item(self, role: str, area: str, *, vacant: float = 0.0, word: str = "", unknown: bool = False) -> Item:
        """A post; vacant by chance."""
        rng = self.rng
        level = BY_CODE[area].level
        town = above(area, "town")
        start = self.hand.some_day()
        end = start.replace(year=start.year + rng.choice([1, 2, 3]))
        place = above(area, "village") or town
        unit = f"{place.name}村委会".replace("社区村", "社区居") if place and place.level == "village" else ""
        if role == "supervisor" and town:
            unit = f"{town.name}林业站"
        return Item(
            role,
            area,
            None if rng.random() < vacant else self.folk.person(),
            word or ROLE_WORDS[role][0],
            title_of(rng, role, level, town.name if town else ""),
            unit,
            start,
            end,
            UNKNOWN_VILLAGES[rng.randrange(len(UNKNOWN_VILLAGES))] if unknown else "",
        )

    def level_word(self, item: Item) -> str:
        """县级, 乡镇级, 村级."""
        return _LEVEL[item.level]

    # ------------------------------------------------------------------ pages

    def page(self, name: str, kind: str = "table") -> Sheet:
        """A new sheet."""
        sheet = Sheet(name, kind=kind)
        self.sheets.append(sheet)
        self.flow.append((kind, name))
        return sheet

    def line(self, sheet: Sheet, kind: str, *texts: object, width: int = 0, left: int = 1) -> Row:
        """A row of text; merged over ``width`` columns when there is one text only."""
        cells = {left + i: Cell(text) for i, text in enumerate(texts) if text is not None}
        row = sheet.add(kind, cells)
        if width > 1 and len(texts) == 1:
            sheet.merge(row.row, left, row.row, left + width - 1)
        return row

    def head(self, sheet: Sheet, columns: Sequence[tuple[str, str]], left: int = 1, row: Row | None = None) -> Row:
        """A row of header cells, written as towns do: spaced or broken words."""
        row = row or sheet.add("header")
        for i, (what, word) in enumerate(columns):
            row.cells[left + i] = Cell(self.deco(word))
            sheet.headers.append(Header(sheet.name, row.row, left + i, what, word, "second"))
        return row

    def deco(self, word: str) -> str:
        """A header word as it is typed."""
        chance = self.rng.random()
        if len(word) == 2 and word.isalpha() and chance < 0.25:
            return word[0] + self.rng.choice([" ", "  ", "　", "\n"]) + word[1]
        if len(word) == 4 and chance < 0.2:
            return f"{word[:2]}\n{word[2:]}"
        return f" {word}" if chance > 0.95 else word

    def pick(self, *fields: str) -> list[tuple[str, str]]:
        """Columns with a fresh word each; ``extra`` becomes a column to be ignored (its field is extra)."""
        chosen: list[tuple[str, str]] = []
        for what in fields:
            word = self.words.take(what, {word for _, word in chosen})
            chosen.append((what.split("_")[0], word))
        return chosen

    # ------------------------------------------------------------------ rows

    def fill(self, sheet: Sheet, row: Row, columns: Sequence[tuple[str, str]], item: Item, left: int = 1) -> Holder:
        """Writes what the columns say of an item into a row and adds the holder that they tell."""
        holder = Holder(None, item.role, None if item.unknown else item.area, vacant=item.person is None)
        for i, (what, word) in enumerate(columns):
            self.cell(row, left + i, what, word, item, holder)
        if item.nameless:
            row.error = "no_name"
        else:
            row.holders.append(holder)
        if item.unknown:
            row.error = "unknown_village"
        return holder

    def cell(self, row: Row, column: int, what: str, word: str, item: Item, holder: Holder) -> None:
        """One cell of an item."""
        value = self._value(what, word, item, holder)
        if value is None:
            return
        row.cells[column] = Cell(value.raw, what, value.quality, (), value.meaning, value.number_format)
        holder.quality[what] = value.quality
        holder.cells[what] = (row.row, column)
        if what == "span":
            holder.cells["start"] = holder.cells["end"] = (row.row, column)

    def _value(self, what: str, word: str, item: Item, holder: Holder) -> Value | None:
        hand, person = self.hand, item.person
        if what in {"name", "phone"}:
            return self._personal(what, item, holder)
        if what in {"town", "village", "grid", "code", "place", "level"}:
            return self._placed(what, item)
        if what == "role":
            return Value(item.word, item.role)
        if what == "title":
            holder.title = item.title or None
            return Value(item.title or None, holder.title)
        if what == "unit":
            holder.unit = item.unit or None
            return Value(item.unit or None, holder.unit)
        if what in {"start", "end", "span"}:
            return self._dated(what, item, holder)
        if what == "note":
            notes = [None, None, None, "脱贫户", "党员", "2024年5月新增", "驻村", "兼职"]
            return Value(hand.rng.choice(notes) if person else None, None)
        if what == "extra":
            return Value(EXTRA[word](hand.rng, person) if person and word in EXTRA else None, None)
        return None

    def _personal(self, what: str, item: Item, holder: Holder) -> Value:
        if what == "name":
            if item.nameless:
                return Value(None, None, "doubtful")
            value = self.hand.name(item.person) if item.person else self.hand.empty_post()
            holder.name = value.meaning
            return value
        if item.person is None:
            return Value(self.hand.rng.choice([None, None, "/", "—"]), None)
        value = self.hand.phone(item.person)
        holder.phone, holder.second_phone = value.meaning, value.more
        return value

    def _placed(self, what: str, item: Item) -> Value | None:
        hand = self.hand
        if what == "level":
            return Value(self.level_word(item), item.level)
        if what == "place":
            return hand.whole_place(item.area)
        if what == "code":
            return Value(item.area, item.area)
        if what == "village" and item.unknown:
            return Value(item.unknown, None, "doubtful")
        area = above(item.area, what)
        if area is None or (what == "grid" and BY_CODE[item.area].level != "grid"):
            return None
        if what == "grid":
            village = above(item.area, "village")
            number = int(item.area[-2:])
            ways = [area.name, f"{number}号网格", f"第{number}网格"]
            return Value(hand.rng.choice(ways if village else ways[:1]), item.area, "recoverable")
        return hand.place(area.code)

    def _dated(self, what: str, item: Item, holder: Holder) -> Value:
        if item.person is None or item.start is None:
            return Value(None, None)
        if what == "span":
            value, holder.end = self.hand.span(item.start, item.end if self.rng.random() < 0.7 else None)
            holder.start = value.meaning
            return value
        if what == "start":
            value = self.hand.day(item.start)
            holder.start = value.meaning
        elif self.rng.random() < 0.3:
            value = Value(self.rng.choice(["至今", "在任", None, "现任"]), None)
        else:
            value = self.hand.day(item.end or item.start, sure=True)
            holder.end = value.meaning
        if value.more == "month":
            holder.precision[what] = "month"
        return value

    def band(self, sheet: Sheet, first: int, last: int, anchor: int) -> None:
        """Rows first to last tell of the persons whose truth stands at row ``anchor``."""
        self.bands.setdefault(sheet.name, []).append((first, last, anchor))

    # ------------------------------------------------------------------ whole tables

    def table(
        self,
        sheet: Sheet,
        columns: Sequence[tuple[str, str]],
        items: Iterable[Item],
        *,
        left: int = 1,
        merged: Sequence[str] = (),
        ditto: str = "",
        first: int = 1,
    ) -> None:
        """Rows of data below a header; ``merged`` columns are merged down (or carry ``ditto``) while they stay."""
        runs: dict[int, tuple[str, int]] = {}
        for number, item in enumerate(items, first):
            row = sheet.add("data")
            holder = self.fill(sheet, row, columns, item, left)
            for i, (what, _) in enumerate(columns):
                column = left + i
                if what == "seq":
                    row.cells[column] = Cell(number)
                if what not in merged or column not in row.cells:
                    runs.pop(column, None)
                    continue
                key = self._run_key(what, item)
                if runs.get(column, ("", 0))[0] == key:
                    holder.cells.pop(what, None)
                    if ditto:
                        row.cells[column] = Cell(ditto, what, "recoverable", ("ditto",), key)
                    else:
                        del row.cells[column]
                        self._stretch(sheet, runs[column][1], column, row.row)
                else:
                    runs[column] = (key, row.row)

    @staticmethod
    def _run_key(what: str, item: Item) -> str:
        if what in {"town", "village"}:
            area = above(item.area, what)
            parent = above(item.area, "town")
            return item.unknown if what == "village" and item.unknown else f"{parent} {area}"
        return {"role": item.word, "level": item.level}.get(what, what)

    @staticmethod
    def _stretch(sheet: Sheet, top: int, column: int, bottom: int) -> None:
        for i, merge in enumerate(sheet.merges):
            if merge[:2] == (top, column):
                sheet.merges[i] = (top, column, bottom, column)
                return
        sheet.merges.append((top, column, bottom, column))

    def top(self, sheet: Sheet, title: str, width: int, *, unit: str = "", style: int | None = None) -> None:
        """The rows above a table: 附件, title, unit and date."""
        rng = self.rng
        style = rng.randrange(4) if style is None else style
        if style in {1, 3}:
            self.line(sheet, "unit_line", rng.choice(["附件1", "附件2：", "附表3"]))
        self.line(sheet, "title", title, width=width)
        if style == 3:
            self.line(sheet, "title", f"（{rng.randint(2023, 2024)}年度）", width=width)
        if style in {1, 2}:
            left = f"{rng.choice(['填报单位（盖章）：', '单位盖章：', '报送单位：', '编制单位:'])}{unit}"
            right = rng.choice(
                ["填报时间：2024年5月6日", "时间：2024.5", "填表日期:   年  月  日", "截止日期：2024年4月30日"]
            )
            if rng.random() < 0.5:
                self.line(sheet, "unit_line", f"{left}            {right}", width=width)
            else:
                sheet.add("unit_line", {1: Cell(left), max(2, width - 1): Cell(right)})

    def foot(self, sheet: Sheet, count: int, left: int = 1, *, total: bool = True) -> None:
        """The rows below: sum, notes, who filled it in."""
        rng = self.rng
        if total and rng.random() < 0.6:
            word = rng.choice(["合计", "合  计", "总计", "共计"])
            sheet.add("total", {left: Cell(word), left + 2: Cell(rng.choice([count, f"{count}人"]))})
        if rng.random() < 0.6:
            lines = [
                "注：1.本表由各乡镇林长办填写；2.人员变动须在5个工作日内上报。",
                "说明：联系电话必须能够打通。",
                "备注：本名册一式三份，县、乡镇、村各存一份。",
                "填表说明：姓名须与身份证一致。",
            ]
            self.line(sheet, "note", rng.choice(lines), left=left)
        if rng.random() < 0.6:
            filler, head = self.folk.person(), self.folk.person()
            way = rng.randrange(3)
            if way == 0:
                self.line(
                    sheet,
                    "note",
                    f"填表人：{filler.name}    审核人：{head.name}    联系电话：{filler.phone}",
                    left=left,
                )
            elif way == 1:
                cells = {left: Cell("填表人："), left + 1: Cell(filler.name), left + 3: Cell(f"审核人：{head.name}")}
                sheet.add("note", cells)
            else:
                self.line(sheet, "note", f"单位负责人（签字）：{head.name}", left=left)
                self.line(sheet, "note", "2024年5月6日", left=left)

    def roster(self, number: int, name: str, fmt: str, layout: str, encoding: str | None) -> Second:
        """The finished file, not yet written."""
        extension = {"xlsx": "xlsx", "xls": "xls", "html": "xls", "csv": "csv", "tab": "txt", "docx": "docx"}[fmt]
        return Second(
            number=number,
            file_name=f"{number:02d}_{name}.{extension}",
            format=fmt,
            layout=layout,
            layout_set="second",
            words="second",
            habits=(),
            sheets=self.sheets,
            encoding=encoding,
            bands=self.bands,
            flow=self.flow,
        )
