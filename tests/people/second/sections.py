"""Sections, several sheets, tables beside and below one another, several persons in a cell, two rows a person."""

from __future__ import annotations

from ..messy.places import COUNTY_CODE, TOWNS, children
from ..messy.truth import Cell, Header, Holder, Row
from .book import ROLE_WORDS, Book, Item
from .lists import rangers, spoil, village_posts


def town_sections(book: Book) -> None:
    """Towns as merged rows between the persons; numbering starts again."""
    page = book.page("Sheet1")
    columns = book.pick("seq", "village", "name_chief", "title", "phone", "start", "note")
    book.top(page, "青峰县村级林长名单", len(columns))
    book.head(page, columns)
    numerals = "一二三四五六七八"
    way = book.rng.randrange(3)
    for number, town in enumerate(book.towns(4)):
        items = village_posts(book, town.code, 4, "chief")
        text = (f"{numerals[number]}、{town.name}", town.name, f"{town.name}（{len(items)}人）")[way]
        book.line(page, "section", text, width=len(columns))
        book.table(page, columns, items)
    book.foot(page, 16)


def village_sections(book: Book) -> None:
    """Villages as rows between; the header comes again under each."""
    town = book.rng.choice(TOWNS)
    page = book.page("护林员")
    columns = book.pick("seq", "name_ranger", "extra", "phone", "grid", "extra", "note")
    book.top(page, f"{town.name}各村护林员名册", len(columns))
    for number, village in enumerate(book.villages(town.code, 5)):
        items = [book.item("ranger", grid.code) for grid in children(village.code)]
        book.line(page, "section", f"{village.name}（共{len(items)}人）", width=len(columns))
        row = page.add("header" if number == 0 else "header_repeat")
        row.cells = {i: Cell(word) for i, (_, word) in enumerate(columns, 1)}
        if number == 0:
            page.headers += [Header(page.name, row.row, i, *c, "second") for i, c in enumerate(columns, 1)]
        book.table(page, columns, items)


def role_sections(book: Book) -> None:
    """The role is said by the section only: 一、总林长 …; a town's list."""
    town = book.rng.choice(TOWNS)
    page = book.page("名单")
    columns = book.pick("seq", "name", "unit", "title", "phone")
    columns = [column for column in columns if column[0] != "unit"]
    book.top(page, f"{town.name}林长名单", len(columns))
    book.head(page, columns)
    counts = {"general_chief": 2, "deputy_general_chief": 1, "chief": 4, "police_chief": 1, "liaison": 1}
    for numeral, (role, count) in zip("一二三四五", counts.items(), strict=True):
        book.line(page, "section", f"{numeral}、{ROLE_WORDS[role][0]}", width=len(columns))
        book.table(page, columns, [book.item(role, town.code, vacant=0.1) for _ in range(count)])


def role_and_village_sections(book: Book) -> None:
    """Rows between say 上河村 and, below it, 林长 / 护林员 stand in the first column, merged down."""
    town = book.rng.choice(TOWNS)
    page = book.page("Sheet1")
    columns = book.pick("role", "name", "title", "phone", "start")
    book.top(page, f"{town.name}村级林长制责任人公示", len(columns))
    book.head(page, columns)
    for village in book.villages(town.code, 5):
        book.line(page, "section", f"◆{village.name}", width=len(columns))
        items = [book.item(role, village.code) for role in ("chief", "deputy_chief", "supervisor", "ranger", "ranger")]
        book.table(page, columns, items, merged=("role",))


def sheets_by_town(book: Book) -> None:
    """A sheet per town; the title says the role, the sheet's name the town."""
    columns = book.pick("seq", "village", "name_ranger", "extra", "phone", "extra", "span")
    summary = book.page("说明", "note")
    book.line(summary, "note", "请各乡镇按本表格式填报，不得更改表头。")
    for town in book.towns(4):
        page = book.page(town.name)
        book.top(page, "护林员花名册", len(columns), unit=town.name, style=2)
        book.head(page, columns)
        items = spoil(book, rangers(book, town.code, 4, grids=False))
        book.table(page, columns, items, merged=("village",))
        book.foot(page, len(items))


def sheets_by_level(book: Book) -> None:
    """县级, 乡镇级, 村级 and 护林员 on sheets of their own, each with other columns; the level only in the name."""
    page = book.page("县级")
    columns = book.pick("seq", "role", "name", "title", "phone")
    book.line(page, "title", "青峰县林长名单", width=len(columns))
    book.head(page, columns)
    book.table(
        page, columns, [book.item(r, COUNTY_CODE) for r in ("general_chief", "deputy_general_chief", "chief", "chief")]
    )
    page = book.page("乡镇级")
    columns = book.pick("town", "role", "name", "title", "phone", "note")
    book.line(page, "title", "青峰县林长名单", width=len(columns))
    book.head(page, columns)
    towns = book.towns(4)
    items = [
        book.item(r, t.code, vacant=0.05) for t in towns for r in ("general_chief", "chief", "chief", "deputy_chief")
    ]
    book.table(page, columns, items, merged=("town",))
    page = book.page("村级")
    columns = book.pick("seq", "town", "village", "role", "name", "phone")
    book.line(page, "title", "青峰县林长名单", width=len(columns))
    book.head(page, columns)
    book.table(
        page,
        columns,
        [i for t in towns for i in village_posts(book, t.code, 3, "chief deputy_chief")],
        merged=("town",),
    )
    page = book.page("护林员")
    columns = book.pick("town", "village", "grid", "name_ranger", "phone", "extra")
    book.head(page, columns)
    book.table(page, columns, [i for t in towns for i in rangers(book, t.code, 2)], merged=("town", "village"))


def side_by_side(book: Book) -> None:
    """Two (or three) times the same columns beside one another, an empty column between; last row half filled."""
    town = book.rng.choice(TOWNS)
    page = book.page("Sheet1")
    columns = book.pick("seq", "name_ranger", "village", "phone")
    times = book.rng.choice([2, 3])
    gap = book.rng.choice([0, 1])
    width = len(columns) + gap
    book.top(page, f"{town.name}护林员联系电话表", width * times)
    row = page.add("header")
    for i in range(times):
        book.head(page, columns, 1 + i * width, row)
    items = rangers(book, town.code, 7, grids=False)
    lines = -(-len(items) // times)
    for line in range(lines):
        row = page.add("data")
        for i in range(times):
            number = line + i * lines
            if number < len(items):
                book.fill(page, row, columns, items[number], 1 + i * width)
                row.cells[1 + i * width] = Cell(number + 1)


def two_sides(book: Book) -> None:
    """Left the chiefs, right the rangers, each with its own village column; a merged group word above each."""
    town = book.rng.choice(TOWNS)
    page = book.page("Sheet1")
    left = book.pick("village", "name", "title", "phone")
    right = book.pick("village", "name", "phone", "extra")
    book.top(page, f"{town.name}林长及护林员名单", 8)
    page.add("header", {1: Cell("村级林长"), 5: Cell("护林员")})
    page.merge(page.next_row - 1, 1, page.next_row - 1, 4)
    page.merge(page.next_row - 1, 5, page.next_row - 1, 8)
    row = book.head(page, left)
    book.head(page, right, 5, row)
    chiefs = village_posts(book, town.code, 7, "chief")
    guards = rangers(book, town.code, 5, grids=False)
    for i in range(max(len(chiefs), len(guards))):
        row = page.add("data")
        if i < len(chiefs):
            book.fill(page, row, left, chiefs[i])
        if i < len(guards):
            book.fill(page, row, right, guards[i], 5)


def stacked(book: Book) -> None:
    """Two tables one below the other, each with a title of its own and other columns."""
    town = book.rng.choice(TOWNS)
    page = book.page("Sheet1")
    columns = book.pick("seq", "name_chief", "title", "village", "phone")
    book.line(page, "title", f"表一  {town.name}村级林长名单", width=5)
    book.head(page, columns)
    book.table(page, columns, village_posts(book, town.code, 5, "chief"))
    page.add("blank")
    columns = book.pick("village", "grid", "name_ranger", "extra", "extra", "phone", "start")
    book.line(page, "title", f"表二  {town.name}护林员名单", width=7)
    book.head(page, columns)
    items = rangers(book, town.code, 4)
    book.table(page, columns, items, merged=("village",))
    book.foot(page, len(items))


def stacked_by_level(book: Book) -> None:
    """Three tables below one another without empty rows: county, town, village."""
    page = book.page("汇总")
    columns = book.pick("role", "name", "title", "phone")
    book.line(page, "title", "一、县级", width=4)
    book.head(page, columns)
    book.table(page, columns, [book.item(r, COUNTY_CODE) for r in ("general_chief", "deputy_general_chief", "chief")])
    towns = book.towns(3)
    columns = book.pick("town", "role", "name", "phone", "title")
    book.line(page, "title", "二、乡镇级", width=5)
    book.head(page, columns)
    book.table(
        page, columns, [book.item(r, t.code) for t in towns for r in ("general_chief", "chief")], merged=("town",)
    )
    columns = book.pick("town", "village", "name_chief", "phone", "start")
    book.line(page, "title", "三、村级林长", width=5)
    book.head(page, columns)
    book.table(page, columns, [i for t in towns for i in village_posts(book, t.code, 3, "chief")])


# ---------------------------------------------------------------------- combined cells


def joined(row: Row, column: int, text: str, what: str, *holders: Holder) -> None:
    """A cell that tells several things of some holders."""
    row.cells[column] = Cell(text, what, "recoverable")
    for holder in holders:
        holder.cells[what] = (row.row, column)


def _holder(item: Item, *, phone: bool = False, title: bool = False) -> Holder:
    person = item.person
    return Holder(
        person.name if person else None,
        item.role,
        item.area,
        person.phone if person and phone else None,
        title=(item.title or None) if title else None,
        vacant=person is None,
    )


def name_phone(book: Book) -> None:
    """姓名及电话 in one column, in the file's one way."""
    page = book.page("Sheet1")
    word = book.rng.choice(["姓名及电话", "姓名、联系电话", "姓名/电话", "姓名（电话）"])
    columns = [("seq", "序号"), *book.pick("place", "role"), ("name", word), *book.pick("title", "note")]
    book.top(page, "村级林长制人员联系表", len(columns))
    book.head(page, columns)
    way = book.rng.choice(["{} {}", "{}{}", "{}（{}）", "{}：{}", "{}\n{}", "{}，{}", "{}/{}"])
    items = [i for town in book.towns(3) for i in village_posts(book, town.code, 3, "chief supervisor ranger")]
    for number, item in enumerate(items, 1):
        row = page.add("data")
        holder = book.fill(page, row, columns, item)
        row.cells[1] = Cell(number)
        if item.person:
            holder.phone = item.person.phone
            holder.name = item.person.name
            joined(row, 4, way.format(item.person.name, item.person.phone), "name", holder)
            holder.cells["phone"] = holder.cells["name"]


def name_title(book: Book) -> None:
    """姓名（职务） in one column."""
    page = book.page("Sheet1")
    word = book.rng.choice(["姓名（职务）", "姓名及职务", "姓名职务", "姓名、职务"])
    columns = [*book.pick("seq", "town", "village", "role"), ("name", word), *book.pick("phone")]
    book.top(page, "林长制责任人名单", len(columns))
    book.head(page, columns)
    way = "{}（{}）" if word == "姓名（职务）" else book.rng.choice(["{} {}", "{}（{}）", "{}\n{}", "{}，{}"])
    items = [i for town in book.towns(3) for i in village_posts(book, town.code, 4, "chief deputy_chief")]
    book.table(page, columns, items, merged=("town", "village"))
    by_row = [row for row in page.rows if row.kind == "data"]
    for row, item in zip(by_row, items, strict=True):
        if item.person:
            holder = row.holders[0]
            holder.name, holder.title = item.person.name, item.title
            joined(row, 5, way.format(item.person.name, item.title), "name", holder)


def many_in_cell(book: Book) -> None:
    """A row per village and role; several names and as many phones in the cells, parted alike."""
    page = book.page("Sheet1")
    columns = book.pick("seq", "town", "village", "role", "name", "phone")
    book.top(page, "林长制村级人员汇总表", len(columns))
    book.head(page, columns)
    sign = book.rng.choice(["、", "\n", "，", "；", "/"])
    number = 0
    for town in book.towns(3):
        for village in book.villages(town.code, 3):
            for role, count in (("chief", 1), ("supervisor", 2), ("ranger", 3)):
                number += 1
                items = [book.item(role, village.code) for _ in range(count)]
                row = page.add("data", {1: Cell(number)})
                holders = [_holder(item, phone=True) for item in items]
                for column, what in ((2, "town"), (3, "village"), (4, "role")):
                    book.cell(row, column, what, "", items[0], holders[0])
                joined(row, 5, sign.join(h.name or "" for h in holders), "name", *holders)
                joined(row, 6, sign.join(h.phone or "" for h in holders), "phone", *holders)
                row.holders = holders


def numbered_in_cell(book: Book) -> None:
    """A row per village; 林长 one column, 护林员 another with 1.张三 138… 2.李四 138… in one cell."""
    town = book.rng.choice(TOWNS)
    page = book.page("Sheet1")
    village_word = book.words.take("village")
    words = ["序号", village_word, book.rng.choice(["村级林长及电话", "林长（姓名、电话）"]), "护林员及联系电话"]
    book.top(page, f"{town.name}网格化管理责任人一览表", 4)
    book.head(page, list(zip(("seq", "village", "name", "name"), words, strict=True)))
    way = book.rng.choice(["{}.{} {}", "{}、{}（{}）", "（{}）{}：{}", "{}．{}{}"])
    sign = book.rng.choice(["\n", " ", "；"])
    for number, village in enumerate(book.villages(town.code, 7), 1):
        row = page.add("data", {1: Cell(number), 2: Cell(village.name, "village")})
        chief = _holder(book.item("chief", village.code), phone=True)
        guards = [_holder(book.item("ranger", village.code), phone=True) for _ in range(book.rng.randint(2, 4))]
        joined(row, 3, f"{chief.name} {chief.phone}", "name", chief)
        text = sign.join(way.format(i, g.name, g.phone) for i, g in enumerate(guards, 1))
        joined(row, 4, text, "name", *guards)
        row.holders = [chief, *guards]


def two_rows(book: Book) -> None:
    """Two rows a person: what the upper header line says stands above, the lower line below."""
    town = book.rng.choice(TOWNS)
    page = book.page("登记册")
    upper = book.pick("seq", "name_ranger", "village", "extra")
    lower = [("gap", ""), *book.pick("phone", "start", "extra")]
    book.top(page, f"{town.name}护林员登记册", 4)
    book.head(page, upper)
    second = book.head(page, lower)
    second.cells.pop(1)
    page.headers = [header for header in page.headers if header.field != "gap"]
    page.merge(second.row - 1, 1, second.row, 1)
    for number, item in enumerate(rangers(book, town.code, 5, grids=False), 1):
        row = page.add("data")
        if item.person is None:
            item.person = book.folk.person()
        holder = book.fill(page, row, upper, item)
        row.cells[1] = Cell(number)
        below = page.add("note")
        for i, (what, word) in enumerate(lower, 1):
            book.cell(below, i, what, word, item, holder)
        page.merge(row.row, 1, below.row, 1)
        book.band(page, row.row, below.row, row.row)
