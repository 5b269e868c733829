"""Lists: one row per person, below one header of one, two or three lines."""

from __future__ import annotations

from ..messy.places import BY_CODE, COUNTY_CODE, TOWNS, UNKNOWN_VILLAGES, children
from ..messy.truth import Cell, Header
from .book import ROLE_WORDS, Book, Item


def rangers(book: Book, town: str, villages: int, *, grids: bool = True, word: str = "") -> list[Item]:
    """Rangers of some villages of a town, one a grid."""
    items = []
    for village in book.villages(town, villages):
        areas = [grid.code if grids else village.code for grid in children(village.code)]
        items += [book.item("ranger", area, vacant=0.05, word=word) for area in areas]
    return items


def village_posts(book: Book, town: str, villages: int, roles: str, *, level: bool = False) -> list[Item]:
    """Posts of some villages of a town; ``level``: the words say 村级林长."""
    items = []
    for village in book.villages(town, villages):
        for role in roles.split():
            word = book.rng.choice(ROLE_WORDS[role]) if role != "ranger" else ROLE_WORDS[role][0]
            word = f"村级{word}" if level and "chief" in role else word
            items.append(book.item(role, village.code, vacant=0.07 if role != "chief" else 0.03, word=word))
    return items


def spoil(book: Book, items: list[Item], *, unknown: bool = True) -> list[Item]:
    """Leaves out a name, and names a village that nobody knows."""
    held = [item for item in items if item.person is not None]
    chosen = book.rng.sample(held, min(2, len(held)))
    if chosen:
        chosen[0].nameless = True
    if unknown and len(chosen) > 1 and BY_CODE[chosen[1].area].level == "village":
        chosen[1].unknown = book.rng.choice(UNKNOWN_VILLAGES)
    return items


def ranger_list(book: Book) -> None:
    """A town's rangers by village and grid, villages merged down."""
    town = book.rng.choice(TOWNS)
    page = book.page("Sheet1")
    columns = book.pick(
        "seq", "town", "village", "grid", "name_ranger", "extra", "extra", "phone", "extra", "start", "note"
    )
    book.top(page, f"青峰县{town.name}护林员名册", len(columns), unit=town.name, style=2)
    book.head(page, columns)
    items = rangers(book, town.code, 5)
    book.table(page, columns, items, merged=("town", "village"))
    book.foot(page, len(items))


def ranger_wide(book: Book) -> None:
    """Many columns about the person and pay; only a few matter. Village posts, no grid."""
    town = book.rng.choice(TOWNS)
    page = book.page("护林员")
    columns = book.pick(
        "seq", "name_ranger", "extra", "extra", "extra", "extra", "town", "village", "extra", "phone", "extra", "extra",
        "start", "end", "extra", "extra", "extra", "note",
    )  # fmt: skip
    book.top(page, "2024年生态护林员基本情况统计表", len(columns), unit=town.name, style=1)
    book.head(page, columns)
    items = spoil(book, rangers(book, town.code, 6, grids=False, word="生态护林员"))
    book.table(page, columns, items)
    book.foot(page, len(items))


def chief_list(book: Book) -> None:
    """Village posts with a column of roles; no title at all, header in the first row."""
    page = book.page("Sheet1")
    columns = book.pick("seq", "role", "name", "title", "place", "phone", "start", "note")
    book.head(page, columns)
    items = [i for town in book.towns(3) for i in village_posts(book, town.code, 3, "chief deputy_chief supervisor")]
    book.table(page, columns, items)


def chief_levels(book: Book) -> None:
    """All levels in one list: a level column and a role column; places in two columns."""
    page = book.page("林长名单")
    columns = book.pick("seq", "level", "role", "town", "village", "name", "unit", "title", "phone", "extra")
    book.top(page, "青峰县林长制责任体系人员名单", len(columns))
    book.head(page, columns)
    items = [book.item(role, COUNTY_CODE) for role in ("general_chief", "general_chief", "deputy_general_chief")]
    for town in book.towns(3):
        items += [book.item(role, town.code, vacant=0.05) for role in ("general_chief", "chief", "deputy_chief")]
        items += village_posts(book, town.code, 2, "chief deputy_chief")
    for item in items:
        item.unit = "" if item.level == "village" else item.unit
    book.table(page, columns, items)
    book.foot(page, len(items))


def two_line(book: Book) -> None:
    """A header of two lines: groups merged across, single columns merged down."""
    town = book.rng.choice(TOWNS)
    page = book.page("花名册")
    group_words = book.rng.sample(["所在位置", "责任地块", "管护位置", "责任区情况"], 1)[0]
    columns = book.pick(
        "seq", "name_ranger", "extra", "extra", "town", "village", "grid", "phone", "start", "end", "extra"
    )
    book.top(page, f"{town.name}公益林护林员花名册", len(columns), unit=town.name)
    top = page.add("header")
    low = page.add("header")
    groups = {3: ("个人信息", 2), 5: (group_words, 3), 9: ("合同期", 2)}
    column = 1
    while column <= len(columns):
        what, word = columns[column - 1]
        if column in groups:
            text, width = groups[column]
            top.cells[column] = Cell(text)
            page.merge(top.row, column, top.row, column + width - 1)
            for i in range(column, column + width):
                low.cells[i] = Cell(book.deco(columns[i - 1][1]))
                page.headers.append(Header(page.name, low.row, i, *columns[i - 1], "second"))
            column += width
            continue
        top.cells[column] = Cell(book.deco(word))
        page.headers.append(Header(page.name, top.row, column, what, word, "second"))
        page.merge(top.row, column, low.row, column)
        column += 1
    items = rangers(book, town.code, 5, word="护林员")
    book.table(page, columns, items, merged=("town", "village"))
    book.foot(page, len(items))


def bare_span(book: Book) -> None:
    """Two lines where the lower says only 起 and 止, 镇 and 村, 移动 and 固定."""
    town = book.rng.choice(TOWNS)
    page = book.page("名册")
    columns = [
        ("seq", "序号"), ("role", book.words.take("role")), ("name", "姓名"), ("town", "镇"), ("village", "村"),
        ("phone", "手机"), ("extra", "办公电话"), ("start", "起"), ("end", "止"),
    ]  # fmt: skip
    book.top(page, f"{town.name}林长制责任人一览表", len(columns), unit=town.name)
    top, low = page.add("header"), page.add("header")
    for i, (what, word) in enumerate(columns, 1):
        target = top if i <= 3 else low
        target.cells[i] = Cell(word)
        page.headers.append(Header(page.name, target.row, i, what, word, "second"))
        if i <= 3:
            page.merge(top.row, i, low.row, i)
    for left, right, text in ((4, 5, "责任区域"), (6, 7, "联系方式"), (8, 9, "任职期限")):
        top.cells[left] = Cell(text)
        page.merge(top.row, left, top.row, right)
    items = village_posts(book, town.code, 6, "chief deputy_chief supervisor")
    first = page.next_row
    book.table(page, columns, items, merged=("town", "village"))
    for row in page.rows[first - 1 :]:
        # an office phone beside no mobile would be the person's phone to some and not to others
        office = book.rng.random() < 0.5 and all(holder.phone for holder in row.holders)
        row.cells[7] = Cell("0854-8600000" if office else None, "extra")


def three_line(book: Book) -> None:
    """Three lines of header; the third counts the columns."""
    town = book.rng.choice(TOWNS)
    page = book.page("附表1")
    columns = book.pick("seq", "village", "role", "name", "title", "phone", "extra", "extra", "note")
    book.top(page, f"{town.name}林长制人员信息登记表", len(columns), unit=town.name)
    top = page.add("header")
    low = page.add("header")
    page.add("header", {i: Cell(f"（{i}）" if i > 1 else "甲") for i in range(1, len(columns) + 1)})
    for i, (what, word) in enumerate(columns, 1):
        grouped = 4 <= i <= 8
        target = low if grouped else top
        target.cells[i] = Cell(book.deco(word))
        page.headers.append(Header(page.name, target.row, i, what, word, "second"))
        if not grouped:
            page.merge(top.row, i, low.row, i)
    top.cells[4] = Cell("责任人员基本信息")
    page.merge(top.row, 4, top.row, 8)
    items = spoil(book, village_posts(book, town.code, 6, "chief deputy_chief supervisor ranger", level=True))
    book.table(page, columns, items, merged=("village",))
    book.foot(page, len(items))


def dittos(book: Book) -> None:
    """同上 and 〃 instead of towns, villages and roles."""
    page = book.page("Sheet1")
    columns = book.pick("seq", "town", "village", "role", "name", "phone", "span")
    book.top(page, "村级林长、护林员名单", len(columns))
    book.head(page, columns)
    items = [i for town in book.towns(3) for i in village_posts(book, town.code, 3, "chief ranger ranger")]
    book.table(
        page, columns, items, merged=("town", "village", "role"), ditto=book.rng.choice(["同上", "〃", "″", "“"])
    )
    book.foot(page, len(items))


def codes(book: Book) -> None:
    """Grids by their code only; names of places nowhere but in the title."""
    town = book.rng.choice(TOWNS)
    page = book.page("网格")
    columns = book.pick("code", "name_ranger", "phone", "extra", "extra", "start")
    book.top(page, f"{town.name}森林资源管护网格人员表（护林员）", len(columns), unit=town.name)
    book.head(page, columns)
    book.table(page, columns, rangers(book, town.code, 5))


def unit_is_town(book: Book) -> None:
    """单位 holds the town's name, as in most tables that the county office sends out to be filled in."""
    page = book.page("汇总表")
    columns = [
        ("seq", "序号"),
        ("town", "单位"),
        *book.pick("village", "name_ranger", "extra", "extra", "phone", "note"),
    ]
    book.top(page, "各乡镇（街道）聘用护林员汇总表", len(columns))
    book.head(page, columns)
    items = [i for town in book.towns(4) for i in rangers(book, town.code, 2, grids=False)]
    book.table(page, columns, items, merged=("town",))
    book.foot(page, len(items))


def offset(book: Book) -> None:
    """The table starts at column C below empty rows, with an empty column inside; no title."""
    page = book.page("Sheet1")
    page.add("blank")
    page.add("blank")
    columns = book.pick("name", "role", "title", "town", "village")
    columns += [("gap", ""), *book.pick("phone", "start", "note")]
    book.head(page, columns, 3).cells.pop(8)
    page.headers = [header for header in page.headers if header.field != "gap"]
    items = [i for town in book.towns(3) for i in village_posts(book, town.code, 2, "chief supervisor technician")]
    book.table(page, columns, items, left=3)


def town_posts(book: Book) -> None:
    """A town's own posts; level only in the title, the town in the title too."""
    town = book.rng.choice(TOWNS)
    page = book.page("Sheet1")
    columns = book.pick("seq", "name", "title", "role", "phone", "start", "note")
    book.top(
        page,
        f"{town.name}镇级林长制领导机构组成人员名单" if town.name.endswith("镇") else f"{town.name}乡级林长名单",
        7,
    )
    book.head(page, columns)
    roles = "general_chief general_chief deputy_general_chief chief chief deputy_chief police_chief liaison"
    book.table(page, columns, [book.item(role, town.code, vacant=0.1) for role in roles.split()])
    book.foot(page, 8)


def county_posts(book: Book) -> None:
    """County chiefs; the towns they keep in touch with and the bureaus behind them are no areas of their posts."""
    page = book.page("县级林长")
    columns = book.pick("seq", "name_chief", "title")
    columns += [("role", "林长制职务"), ("extra", "联系乡镇"), ("extra", "协助单位"), ("phone", "联系电话")]
    book.top(page, "青峰县县级林长名单", len(columns), unit="县林长办")
    book.head(page, columns)
    roles = "general_chief general_chief deputy_general_chief chief chief chief chief procurator_chief"
    items = [
        book.item(role, COUNTY_CODE, word=f"县级{ROLE_WORDS[role][0]}" if role == "chief" else "")
        for role in roles.split()
    ]
    first = page.next_row
    book.table(page, columns, items)
    bureaus = ("县林业局", "县自然资源局", "县水务局", "县农业农村局", "县公安局", "县财政局", "县应急局", "县检察院")
    for row, town, bureau in zip(page.rows[first - 1 :], TOWNS, bureaus, strict=True):
        row.cells[5], row.cells[6] = Cell(town.name, "extra"), Cell(bureau, "extra")


def ticks(book: Book) -> None:
    """A column for each role, ticked."""
    page = book.page("Sheet1")
    roles = [("chief", "林长"), ("deputy_chief", "副林长"), ("supervisor", "监管员"), ("ranger", "护林员")]
    columns = book.pick("seq", "town", "village", "name")
    after = book.pick("title", "phone", "extra")
    book.top(page, "村级“一长两员”及副林长信息采集表（在相应栏内打√）", 11)
    book.head(page, [*columns, *(("role", word) for _, word in roles), *after])
    tick = book.rng.choice(["√", "✓", "是", "1", "●"])
    above = page.next_row - 1
    for town in book.towns(2):
        for item in village_posts(book, town.code, 4, "chief deputy_chief supervisor ranger"):
            row = page.add("data")
            holder = book.fill(page, row, [*columns, *[("gap", "")] * 4, *after], item)
            row.cells[1] = Cell(row.row - above)
            column = 5 + [role for role, _ in roles].index(item.role)
            row.cells[column] = Cell(tick, "role", "recoverable", (), item.role)
            holder.cells["role"] = (row.row, column)


def paged(book: Book) -> None:
    """Printed pages: title and header come again, 第1页 共3页 below each."""
    town = book.rng.choice(TOWNS)
    page = book.page("Sheet1")
    columns = book.pick("seq", "village", "name_ranger", "extra", "extra", "phone", "extra", "start")
    items = rangers(book, town.code, 8, grids=False)
    title = f"{town.name}专职护林员花名册"
    size = 7
    pages = -(-len(items) // size)
    for number in range(pages):
        book.line(page, "title", title, width=len(columns))
        row = page.add("header" if number == 0 else "header_repeat")
        texts = [word for _, word in columns]
        row.cells = {i: Cell(text) for i, text in enumerate(texts, 1)}
        if number == 0:
            page.headers += [Header(page.name, row.row, i, *c, "second") for i, c in enumerate(columns, 1)]
        book.table(page, columns, items[number * size : (number + 1) * size], first=number * size + 1)
        part = items[number * size : (number + 1) * size]
        page.add("subtotal", {1: Cell("本页小计"), 3: Cell(len(part))})
        book.line(page, "page_mark", f"第{number + 1}页  共{pages}页", width=len(columns))
    page.add("total", {1: Cell("合计"), 3: Cell(len(items))})


def subtotals(book: Book) -> None:
    """A sum below each village, a grand total on top."""
    town = book.rng.choice(TOWNS)
    page = book.page("台账")
    columns = book.pick("seq", "village", "role", "name", "unit", "phone", "note")
    columns.insert(5, ("extra", "管护面积（亩）"))
    book.top(page, f"{town.name}林长制网格管护人员台账", len(columns))
    book.head(page, columns)
    page.add("total", {1: Cell("总计"), 4: Cell("21人"), 6: Cell(31250.5)})
    count = 1
    for village in book.villages(town.code, 6):
        roles = ["chief", "supervisor", "ranger", "ranger"][: book.rng.choice([3, 4])]
        items = [book.item(role, village.code, vacant=0.05) for role in roles]
        book.table(page, columns, items, merged=("village",), first=count)
        count += len(items)
        page.add(
            "subtotal", {2: Cell(f"{village.name}小计"), 4: Cell(len(items)), 6: Cell(book.rng.randint(900, 4000))}
        )


def replaced(book: Book) -> None:
    """Changes of posts: the old holder beside the new; who holds the post now is the new one."""
    page = book.page("调整情况")
    columns = [
        ("seq", "序号"),
        *book.pick("town", "village"),
        ("role", "林长制岗位"),
        ("extra", "原任人员"),
        ("name", "现任人员"),
        ("phone", "现任人员联系电话"),
        ("start", "调整时间"),
        ("note", "调整原因"),
    ]
    book.top(page, "林长制责任人员调整情况报告表", len(columns))
    book.head(page, columns)
    items = [i for town in book.towns(4) for i in village_posts(book, town.code, 2, "chief supervisor")]
    first = page.next_row
    book.table(page, columns, [item for item in items if item.person])
    for row in page.rows[first - 1 :]:
        row.cells[5] = Cell(book.folk.person().name, "extra")
        row.cells[9] = Cell(book.rng.choice(["工作调动", "换届", "退休", "辞职"]), "note")


def directory(book: Book) -> None:
    """A phone book: 办公电话 beside 手机, the office phone is nobody's own; towns as rows between."""
    page = book.page("通讯录")
    columns = [("name", "姓名"), *book.pick("role", "title")]
    columns += [("extra", "办公电话"), ("phone", book.words.take("phone", {"电话", "联系电话"})), ("extra", "QQ")]
    book.top(page, "青峰县林长制工作通讯录", len(columns), style=0)
    book.head(page, columns)
    for town in book.towns(5):
        book.line(page, "section", town.name, width=len(columns))
        first = page.next_row
        roles = ("general_chief", "general_chief", "deputy_general_chief", "police_chief", "liaison")
        book.table(page, columns, [book.item(role, town.code) for role in roles])
        for row in page.rows[first - 1 :]:
            row.cells[4] = Cell(f"0854-86{town.code[7:9]}{book.rng.randint(100, 999)}", "extra")
