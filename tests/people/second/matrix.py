"""Matrices: a row per village or town with a group of columns per role; tables turned on their side; cards."""

from __future__ import annotations

from collections.abc import Sequence

from ..messy.places import TOWNS, Area, children
from ..messy.truth import Cell, Header, Holder, Row, Sheet
from .book import ROLE_WORDS, Book, Item
from .lists import rangers, village_posts

_BITS = {
    "name": ("姓名", "姓 名", "名字"),
    "title": ("职务", "现任职务", "行政职务"),
    "phone": ("电话", "联系电话", "手机号码", "联系方式"),
}


def groups(
    book: Book, page: Sheet, fixed: Sequence[tuple[str, str]], roles: Sequence[tuple[str, str, str]]
) -> list[list[tuple[str, str]]]:
    """Two header lines: fixed columns merged down, then a group per (role, its word, bits). Returns the bits."""
    top, low = page.add("header"), page.add("header")
    for i, (what, word) in enumerate(fixed, 1):
        top.cells[i] = Cell(book.deco(word))
        page.merge(top.row, i, low.row, i)
        page.headers.append(Header(page.name, top.row, i, what, word, "second"))
    bits = {what: book.rng.choice(words) for what, words in _BITS.items()}
    column = len(fixed) + 1
    result = []
    for _, word, wanted in roles:
        columns = [(what, bits[what]) for what in wanted.split()]
        top.cells[column] = Cell(word)
        page.headers.append(Header(page.name, top.row, column, "role", word, "second"))
        page.merge(top.row, column, top.row, column + len(columns) - 1)
        for what, bit in columns:
            low.cells[column] = Cell(bit)
            page.headers.append(Header(page.name, low.row, column, what, bit, "second"))
            column += 1
        result.append(columns)
    return result


def _fixed(book: Book, row: Row, fixed: Sequence[tuple[str, str]], area: Area, number: int) -> None:
    """The columns that say which row it is."""
    item = Item("chief", area.code, None)
    holder = Holder(None, "chief", area.code)
    for i, (what, word) in enumerate(fixed, 1):
        if what == "seq":
            row.cells[i] = Cell(number)
        else:
            book.cell(row, i, what, word, item, holder)


def village_matrix(book: Book) -> None:
    """A row per village: 林长, 副林长, 监管员, 护林员 each with name, post, phone."""
    page = book.page("Sheet1")
    fixed = book.pick("seq", "town", "village")
    roles = [
        ("chief", book.rng.choice(["村级林长", "林长"]), "name title phone"),
        ("deputy_chief", book.rng.choice(["村级副林长", "副林长"]), "name title phone"),
        ("supervisor", "监管员", "name phone"),
        ("ranger", book.rng.choice(["护林员", "生态护林员"]), "name phone"),
    ]
    book.top(page, "村级“一长两员”责任体系一览表", 13)
    columns = groups(book, page, fixed, roles)
    number = 0
    for town in book.towns(3):
        for village in book.villages(town.code, 4):
            number += 1
            row = page.add("data")
            _fixed(book, row, fixed, village, number)
            left = len(fixed) + 1
            for (role, _, _), bits in zip(roles, columns, strict=True):
                item = book.item(role, village.code, vacant=0 if role in {"chief", "ranger"} else 0.1)
                book.fill(page, row, bits, item, left)
                left += len(bits)


def town_matrix(book: Book) -> None:
    """A row per town: 总林长, 副总林长, 林长, 联络员."""
    page = book.page("乡镇级林长")
    fixed = book.pick("town")
    roles = [
        ("general_chief", "总林长", "name title phone"),
        ("deputy_general_chief", "副总林长", "name title phone"),
        ("police_chief", "警长", "name phone"),
        ("liaison", "联络员", "name phone"),
    ]
    book.top(page, "各乡镇（街道）林长设置情况表", 11)
    columns = groups(book, page, fixed, roles)
    for number, town in enumerate(TOWNS, 1):
        row = page.add("data")
        _fixed(book, row, fixed, town, number)
        left = 2
        for (role, _, _), bits in zip(roles, columns, strict=True):
            book.fill(page, row, bits, book.item(role, town.code, vacant=0.08), left)
            left += len(bits)


def flat_matrix(book: Book) -> None:
    """One header line: 村级林长 | 林长电话 | 监管员 | 监管员电话 | 护林员 | 护林员电话."""
    town = book.rng.choice(TOWNS)
    page = book.page("Sheet1")
    fixed = book.pick("seq", "village")
    tails = book.rng.choice([("姓名", "电话"), ("", "联系电话"), ("", "手机号"), ("姓名", "联系方式")])
    roles = ["chief", "deputy_chief", "supervisor", "ranger"]
    words = ["林长", "副林长", "监管员", "护林员"]
    head = [*fixed]
    for word in words:
        head += [("name", word + tails[0]), ("phone", word + tails[1])]
    book.top(page, f"{town.name}各村林长制人员信息表", len(head))
    book.head(page, head)
    for number, village in enumerate(book.villages(town.code, 7), 1):
        row = page.add("data")
        _fixed(book, row, fixed, village, number)
        for i, role in enumerate(roles):
            item = book.item(role, village.code, vacant=0.1 if role in {"deputy_chief", "supervisor"} else 0)
            book.fill(page, row, head[2 + 2 * i : 4 + 2 * i], item, 3 + 2 * i)


def slots(book: Book) -> None:
    """护林员1, 电话1, 护林员2, 电话2 …: as many as there are, the rest empty."""
    town = book.rng.choice(TOWNS)
    page = book.page("Sheet1")
    numerals = book.rng.choice([("1", "2", "3"), ("一", "二", "三"), ("（1）", "（2）", "（3）")])
    head = [*book.pick("village"), ("name", "村级林长"), ("phone", "林长电话")]
    for numeral in numerals:
        head += [
            ("name", f"护林员{numeral}"),
            ("phone", f"护林员{numeral}电话" if numeral.isdigit() else f"电话{numeral}"),
        ]
    book.top(page, f"{town.name}村级林长和护林员名单", len(head))
    book.head(page, head)
    for village in book.villages(town.code, 7):
        row = page.add("data")
        _fixed(book, row, head[:1], village, 0)
        book.fill(page, row, head[1:3], book.item("chief", village.code), 2)
        for i in range(book.rng.randint(1, 3)):
            book.fill(page, row, head[3:5], book.item("ranger", village.code), 4 + 2 * i)


def names_matrix(book: Book) -> None:
    """Names only; several rangers in one cell; no phones at all."""
    page = book.page("Sheet1")
    head = [*book.pick("town", "village"), ("name", "林长"), ("name", "副林长"), ("name", "监管员"), ("name", "护林员")]
    book.top(page, "林长制三级责任人公示表（村级）", len(head))
    book.head(page, head)
    sign = book.rng.choice(["、", " ", "\n", "，"])
    for town in book.towns(3):
        for village in book.villages(town.code, 4):
            row = page.add("data")
            _fixed(book, row, head[:2], village, 0)
            for i, role in enumerate(("chief", "deputy_chief", "supervisor")):
                book.fill(page, row, head[2 + i : 3 + i], book.item(role, village.code), 3 + i)
            guards = [book.folk.person() for _ in range(book.rng.randint(2, 4))]
            row.cells[6] = Cell(sign.join(p.name for p in guards), "name", "recoverable")
            row.holders += [Holder(p.name, "ranger", village.code, cells={"name": (row.row, 6)}) for p in guards]


def tree(book: Book) -> None:
    """Town chief merged down over its villages, village chief over its grids, a ranger a row."""
    page = book.page("网格化责任体系")
    head = [
        *book.pick("town"),
        ("name", "镇级林长"),
        ("phone", "联系电话"),
        *book.pick("village"),
        ("name", "村级林长"),
        ("phone", "联系电话"),
        *book.pick("grid"),
        ("name", "护林员"),
        ("phone", "联系电话"),
        ("extra", "管护面积（亩）"),
    ]
    book.top(page, "林长制网格化管理责任体系表", len(head))
    book.head(page, head)
    for town in [t for t in book.towns(8) if t.name.endswith("镇")][:3]:
        town_top = page.next_row
        for village in book.villages(town.code, 3):
            village_top = page.next_row
            for grid in children(village.code):
                row = page.add("data")
                if row.row == town_top:
                    row.cells[1] = Cell(town.name, "town")
                    book.fill(page, row, head[1:3], book.item("chief", town.code, word="镇级林长"), 2)
                if row.row == village_top:
                    row.cells[4] = Cell(village.name, "village")
                    book.fill(page, row, head[4:6], book.item("chief", village.code), 5)
                book.fill(page, row, head[6:], book.item("ranger", grid.code), 7)
            for column in (4, 5, 6):
                page.merge(village_top, column, page.next_row - 1, column)
        for column in (1, 2, 3):
            page.merge(town_top, column, page.next_row - 1, column)


# ---------------------------------------------------------------------- on their side, cards


def _upright(
    book: Book, page: Sheet, fields: Sequence[tuple[str, str]], items: Sequence[Item], *, first: int = 0
) -> None:
    """Fields downwards, persons sideways: labels in column 1."""
    rows = []
    for what, word in fields:
        row = page.add("note", {1: Cell(word)})
        page.headers.append(Header(page.name, row.row, 1, what, word, "second"))
        rows.append(row)
    anchor = rows[first]
    anchor.kind = "data"
    for column, item in enumerate(items, 2):
        holder = Holder(None, item.role, item.area, vacant=item.person is None)
        for row, (what, word) in zip(rows, fields, strict=True):
            if what == "seq":
                row.cells[column] = Cell(column - 1)
            else:
                book.cell(row, column, what, word, item, holder)
        anchor.holders.append(holder)
    book.band(page, rows[0].row, rows[-1].row, anchor.row)


def sideways(book: Book) -> None:
    """A list turned on its side: 姓名, 职务, 电话 … downwards, five to nine persons to the right."""
    town = book.rng.choice(TOWNS)
    page = book.page("Sheet1")
    fields = book.pick("seq", "name", "role", "village", "title", "phone", "start", "extra")
    book.line(page, "title", f"{town.name}林长制人员信息", width=9)
    items = village_posts(book, town.code, 4, "chief supervisor")
    _upright(book, page, fields, items, first=1)


def sideways_blocks(book: Book) -> None:
    """The same in blocks of six persons, one block below the other."""
    town = book.rng.choice(TOWNS)
    page = book.page("Sheet1")
    fields = book.pick("name_ranger", "extra", "village", "phone", "extra", "start")
    book.line(page, "title", f"{town.name}护林员基本信息", width=7)
    items = rangers(book, town.code, 6, grids=False)
    for start in range(0, len(items), 6):
        _upright(book, page, fields, items[start : start + 6])
        page.add("blank")


def cards(book: Book) -> None:
    """A form per person, one below the other: labels left of what is filled in."""
    town = book.rng.choice(TOWNS)
    page = book.page("登记表")
    for item in rangers(book, town.code, 3, grids=False):
        if item.person is None:
            continue
        _card(book, page, item, f"{town.name}护林员登记表")
        page.add("blank")


def card_sheets(book: Book) -> None:
    """A form per sheet, for chiefs."""
    town = book.rng.choice(TOWNS)
    for number, item in enumerate(village_posts(book, town.code, 6, "chief deputy_chief"), 1):
        if item.person is not None:
            _card(book, book.page(f"Sheet{number}"), item, "村级林长信息采集表", role=True)


_LABELS = {
    "name": ("姓名", "姓  名"),
    "phone": ("联系电话", "手机号码", "电话"),
    "town": ("所属乡镇", "乡镇"),
    "village": ("所在村", "管护村", "行政村"),
    "start": ("聘用时间", "上岗时间", "任职时间"),
    "role": ("岗位", "林长制职务"),
    "title": ("职务", "行政职务"),
}


def _card(book: Book, page: Sheet, item: Item, title: str, *, role: bool = False) -> None:
    label = {what: words[0] if len(page.name) % 2 else words[-1] for what, words in _LABELS.items()}
    lines = [("name", "性别"), ("民族", "phone"), ("town", "village"), ("身份证号", "start")]
    lines += [("role", "title")] if role else [("文化程度", "家庭人口")]
    first = page.next_row
    book.line(page, "title", title, width=4)
    anchor = page.add("data")
    holder = Holder(None, item.role, item.area)
    row = anchor
    for number, line in enumerate(lines):
        row = row if number == 0 else page.add("note")
        for i, what in enumerate(line):
            word = label.get(what, what)
            row.cells[1 + 2 * i] = Cell(word)
            page.headers.append(
                Header(page.name, row.row, 1 + 2 * i, what if what in label else "extra", word, "second")
            )
            book.cell(row, 2 + 2 * i, what if what in label else "extra", word, item, holder)
    anchor.holders.append(holder)
    last = page.add("note", {1: Cell("个人签字"), 3: Cell("村委会意见"), 4: Cell("同意")})
    book.band(page, first, last.row, anchor.row)


def villages_sideways(book: Book) -> None:
    """Villages across the top, roles downwards: 林长, 林长电话, 护林员 …"""
    town = book.rng.choice(TOWNS)
    page = book.page("Sheet1")
    villages = book.villages(town.code, 6)
    book.line(page, "title", f"{town.name}村级林长制责任人", width=7)
    row = page.add("header", {1: Cell("村名")})
    row.cells |= {i: Cell(village.name, "village") for i, village in enumerate(villages, 2)}
    first = row.row
    anchor: Row | None = None
    for role in ("chief", "supervisor", "ranger"):
        names, phones = page.add("note"), page.add("note")
        word = "村级林长" if role == "chief" else ROLE_WORDS[role][0]
        names.cells[1], phones.cells[1] = Cell(word), Cell(f"{word}电话")
        page.headers.append(Header(page.name, names.row, 1, "name", word, "second"))
        page.headers.append(Header(page.name, phones.row, 1, "phone", f"{word}电话", "second"))
        anchor = anchor or names
        anchor.kind = "data"
        for column, village in enumerate(villages, 2):
            item = book.item(role, village.code)
            holder = Holder(None, role, village.code)
            book.cell(names, column, "name", "", item, holder)
            book.cell(phones, column, "phone", "", item, holder)
            anchor.holders.append(holder)
    if anchor:
        book.band(page, first, page.next_row - 1, anchor.row)
