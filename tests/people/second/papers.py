"""Word files: tables between paragraphs, lists below headings, lines, sentences."""

from __future__ import annotations

from ..messy.places import COUNTY_CODE, TOWNS
from ..messy.truth import Cell, Header, Holder, Row, Sheet
from .book import ROLE_WORDS, Book, Item
from .lists import rangers, village_posts

_NUMERALS = "一二三四五六七八九十"


def _say(text: Sheet, line: str, *holders: Holder, kind: str = "note") -> Row:
    row = text.add(
        "data" if holders else kind,
        {1: Cell(line, "line" if holders else "text", "recoverable" if holders else "clean")},
    )
    for holder in holders:
        for what in ("name", "role", "area", "phone", "title"):
            holder.cells[what] = (row.row, 1)
        row.holders.append(holder)
    return row


def _holder(item: Item, *, phone: bool = True, title: bool = True) -> Holder:
    person = item.person
    return Holder(
        person.name if person else None,
        item.role,
        item.area,
        person.phone if person and phone else None,
        title=(item.title or None) if title else None,
        vacant=person is None,
    )


def _wide(word: str) -> str:
    return " ".join(word)


def word_table(book: Book) -> None:
    """Heading, unit line, one table, notes below."""
    town = book.rng.choice(TOWNS)
    text = book.page("正文", "text")
    _say(text, f"{town.name}护林员名册", kind="title")
    _say(text, f"填报单位（盖章）：{town.name}人民政府", kind="unit_line")
    table = book.page("表1")
    columns = book.pick("seq", "village", "name_ranger", "extra", "phone", "start", "note")
    book.head(table, columns)
    book.table(table, columns, rangers(book, town.code, 5, grids=False), merged=("village",))


def word_tables(book: Book) -> None:
    """A heading and a table for each town: the town stands in the paragraph above only."""
    text = book.page("正文", "text")
    _say(text, "青峰县村级林长名单", kind="title")
    columns = book.pick("seq", "village", "name_chief", "title", "phone")
    for number, town in enumerate(book.towns(4)):
        book.flow.append(("upto", str(text.next_row)))
        _say(text, f"{_NUMERALS[number]}、{town.name}", kind="section")
        table = book.page(f"表{number + 1}")
        book.head(table, columns)
        book.table(table, columns, village_posts(book, town.code, 4, "chief"))


def word_cards(book: Book) -> None:
    """A form per person as a Word table."""
    from .matrix import _card

    town = book.rng.choice(TOWNS)
    for number, item in enumerate(rangers(book, town.code, 3, grids=False), 1):
        item.person = item.person or book.folk.person()
        _card(book, book.page(f"表{number}"), item, "生态护林员基本信息登记表")


def word_lines(book: Book) -> None:
    """林长：张三  党支部书记  138…, below each village's name."""
    town = book.rng.choice(TOWNS)
    text = book.page("正文", "text")
    _say(text, f"{town.name}村级林长制责任人名单", kind="title")
    _say(text, "", kind="blank")
    colon = book.rng.choice("：:")
    gap = book.rng.choice(["  ", "，", "    ", " "])
    for number, village in enumerate(book.villages(town.code, 5)):
        _say(text, f"{_NUMERALS[number]}、{village.name}", kind="section")
        for role in ("chief", "deputy_chief", "supervisor", "ranger"):
            item = book.item(role, village.code, vacant=0.08)
            holder = _holder(item, title=role != "ranger")
            word = ROLE_WORDS[role][0]
            word = _wide(word) if book.rng.random() < 0.3 else word
            if item.person is None:
                holder.title = None
                _say(text, f"{word}{colon}{book.hand.rng.choice(['空缺', '暂缺', '（空缺）'])}", holder)
                continue
            title = gap + item.title if role != "ranger" else ""
            _say(text, f"{word}{colon}{item.person.name}{title}{gap}{item.person.phone}", holder)
    _say(text, f"{town.name}林长制办公室")
    _say(text, "2024年5月6日")


def word_headings(book: Book) -> None:
    """一、县级林长 (一)总林长 … headings, a person a line: 张三 县委书记. No phones."""
    text = book.page("正文", "text")
    _say(text, "关于公布青峰县林长名单的通知", kind="title")
    _say(text, "各乡镇人民政府、街道办事处，县直有关单位：")
    _say(text, "因人事变动，经研究，现将调整后的林长名单公布如下。")
    _say(text, "一、县级林长", kind="section")
    gap = book.rng.choice(["  ", "    ", "　"])
    for number, (role, count) in enumerate((("general_chief", 2), ("deputy_general_chief", 2), ("chief", 4))):
        _say(text, f"（{_NUMERALS[number]}）{ROLE_WORDS[role][0]}", kind="section")
        for _ in range(count):
            item = book.item(role, COUNTY_CODE)
            assert item.person is not None
            _say(text, f"{item.person.name}{gap}{item.title}", _holder(item, phone=False))
    _say(text, "二、乡镇级林长", kind="section")
    for number, town in enumerate(book.towns(4)):
        _say(text, f"（{_NUMERALS[number]}）{town.name}", kind="section")
        for role in ("general_chief", "general_chief", "deputy_general_chief", "chief"):
            item = book.item(role, town.code)
            assert item.person is not None
            word = ROLE_WORDS[role][0]
            _say(
                text,
                f"{_wide(word) if len(word) < 4 else word}：{item.person.name}{gap}{item.title}",
                _holder(item, phone=False),
            )
    _say(text, "附则：本通知自印发之日起执行。")


def word_areas(book: Book) -> None:
    """责任区域：石桥镇上河村, then its people."""
    text = book.page("正文", "text")
    _say(text, "林长公示牌内容（村级）", kind="title")
    for town in book.towns(2):
        for village in book.villages(town.code, 3):
            _say(text, f"责任区域：{town.name}{village.name}", kind="section")
            chief, guards = book.item("chief", village.code), [book.item("ranger", village.code) for _ in range(2)]
            assert chief.person is not None
            _say(text, f"林  长：{chief.person.name}（{chief.title}）  电话：{chief.person.phone}", _holder(chief))
            holders = [_holder(guard, title=False) for guard in guards]
            listed = "、".join(f"{holder.name}（{holder.phone}）" for holder in holders)
            _say(text, f"护林员：{listed}", *holders)
            _say(text, "林长职责：负责本责任区森林资源保护发展工作。")
            _say(text, "监督电话：0854-8600000")


def word_sentences(book: Book) -> None:
    """Numbered items: 1.上河村：林长张三（党支部书记，138…），护林员李四、王五。"""
    town = book.rng.choice(TOWNS)
    text = book.page("正文", "text")
    _say(text, f"{town.name}各村林长及护林员", kind="title")
    for number, village in enumerate(book.villages(town.code, 6), 1):
        chief = book.item("chief", village.code)
        assert chief.person is not None
        guards = [book.item("ranger", village.code) for _ in range(2)]
        holders = [_holder(chief), *(_holder(guard, phone=False, title=False) for guard in guards)]
        names = "、".join(str(holder.name) for holder in holders[1:])
        _say(
            text,
            f"{number}.{village.name}：林长{chief.person.name}（{chief.title}，{chief.person.phone}），护林员{names}。",
            *holders,
        )


def word_matrix(book: Book) -> None:
    """A Word table with a group of columns per role and merged header cells."""
    from .matrix import village_matrix

    text = book.page("正文", "text")
    _say(text, "附件2", kind="unit_line")
    village_matrix(book)
    table = book.sheets[-1]
    _rename(table, "表1")
    book.flow[-1] = ("table", "表1")


def _rename(sheet: Sheet, name: str) -> None:
    sheet.name = name
    for row in sheet.rows:
        row.sheet = name
    sheet.headers = [Header(name, h.row, h.column, h.field, h.word, h.words) for h in sheet.headers]
