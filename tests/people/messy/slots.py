"""Layouts with a place per row and a role per group of columns."""

from __future__ import annotations

from collections.abc import Sequence

from . import open_words
from .draft import MERGING, Column, Draft
from .people import Holder as Person
from .people import Post
from .places import BY_CODE, TOWNS, Area, children
from .truth import Cell, Header, Holder, Sheet

ROLES = ("chief", "supervisor", "ranger")


def _villages(draft: Draft) -> list[Area]:
    towns = [draft.town] if draft.town else [town.code for town in draft.rng.sample(TOWNS, 3)]
    return [village for code in sorted(towns) for village in children(code)]


def _people(draft: Draft, role: str, area: Area) -> tuple[list[tuple[Post, Person]], bool]:
    """(holders of the role at the area or its grids, whether a post of it is there)."""
    codes = {area.code, *(child.code for child in children(area.code))}
    found = [post for post in draft.register.posts if post.role == role and post.area in codes]
    return [(post, person) for post in found for person in post.holders], bool(found)


def _vacant(draft: Draft, role: str, area: Area) -> tuple[Cell, Holder]:
    cell = Cell(
        draft.rng.choice([word for word in open_words.VACANT if len(word) > 1]), "name", "recoverable", ("vacant_post",)
    )
    return cell, Holder(None, role, area.code, vacant=True, quality={"name": "recoverable"})


def _slot(
    draft: Draft, role: str, area: Area, fields: Sequence[str], row: int, column: int
) -> tuple[dict[int, Cell], list[Holder]]:
    """Cells and holders of one role of one row; its columns begin at ``column``."""
    people, there = _people(draft, role, area)
    at = {name: (row, column + i) for i, name in enumerate(fields)}
    if not people:
        if not there:
            return {}, []
        cell, holder = _vacant(draft, role, area)
        holder.cells = {"name": at["name"]}
        return {column + fields.index("name"): cell}, [holder]
    cells: dict[str, Cell] = {}
    holders = [Holder(person.name, post.role, area.code, cells=dict(at)) for post, person in people]
    if len(people) == 1:
        cells["name"] = draft.maker.name(people[0][1].name)
        if "phone" in fields:
            cells["phone"], holders[0].phone, holders[0].second_phone = draft.maker.phone(people[0][1])
    else:
        mess, sign = draft.maker.separator()
        cells["name"] = Cell(sign.join(person.name for _, person in people), "name", "recoverable", (mess,))
        if "phone" in fields:
            cells["phone"] = Cell(sign.join(person.phone for _, person in people), "phone", "recoverable", (mess,))
            for holder, (_, person) in zip(holders, people, strict=True):
                holder.phone = person.phone
    titles = {post.title for post, _ in people}
    if "title" in fields and len(titles) == 1:
        title = titles.pop()
        cells["title"] = Cell(title or None, "title", meaning=title)
        for holder in holders:
            holder.title = title or None
    for holder in holders:
        holder.quality |= {name: cell.quality for name, cell in cells.items()}
    return {column + fields.index(name): cell for name, cell in cells.items()}, holders


def _place_columns(draft: Draft) -> list[Column]:
    fields = ["town", "village"] if draft.town is None or draft.rng.random() < 0.7 else ["village"]
    columns = [Column(name, *draft.words.header(name)) for name in fields]
    return [Column("serial", *draft.words.header("serial")), *columns] if draft.rng.random() < 0.5 else columns


def _place_cells(draft: Draft, columns: Sequence[Column], area: Area, serial: int) -> dict[int, Cell]:
    cells: dict[int, Cell] = {}
    for i, column in enumerate(columns, 1):
        if column.field == "serial":
            cells[i] = draft.extra("serial", serial)
        elif column.field == "town" and area.parent:
            cells[i] = draft.maker.town(BY_CODE[area.parent])
        elif column.field == "village":
            cells[i] = draft.maker.village(area)
    return cells


def _start(draft: Draft, width: int) -> tuple[Sheet, list[Column]]:
    sheet = draft.sheet(draft.rng.choice(["Sheet1", "一长两员", "花名册"]))
    columns = _place_columns(draft)
    needed = all(column.field != "town" for column in columns)
    draft.mark("role_by_header")
    draft.preamble(sheet, len(columns) + width, "一长两员", needed=needed)
    return sheet, columns


def _fill(draft: Draft, sheet: Sheet, columns: list[Column], slots: Sequence[tuple[str, Sequence[str]]]) -> None:
    count = 0
    for serial, area in enumerate(_villages(draft), 1):
        cells = _place_cells(draft, columns, area, serial)
        holders: list[Holder] = []
        column = len(columns) + 1
        for role, fields in slots:
            more, found = _slot(draft, role, area, fields, sheet.next_row, column)
            cells |= more
            holders += found
            column += len(fields)
        _tell_places(holders, columns, cells, sheet.next_row)
        sheet.add("data", cells, holders=holders)
        count += 1
    if draft.has("total_row"):
        draft.total(sheet, columns, count)
    _collapse(draft, sheet, columns)
    draft.footer(sheet, len(columns) + sum(len(fields) for _, fields in slots))


def _tell_places(holders: Sequence[Holder], columns: Sequence[Column], cells: dict[int, Cell], row: int) -> None:
    for i, column in enumerate(columns, 1):
        if column.field in {"town", "village"} and i in cells:
            for holder in holders:
                holder.cells[column.field] = (row, i)
                holder.quality[column.field] = cells[i].quality


def _collapse(draft: Draft, sheet: Sheet, columns: Sequence[Column]) -> None:
    if "vertical_merge" in draft.habits or "blank_below" in draft.habits:
        for i, column in enumerate(columns, 1):
            if column.field in {"town", "village"}:
                draft.collapse(sheet, i, column.field)


def _record(sheet: Sheet, row: int, column: int, field: str, word: str, words: str = "open") -> None:
    sheet.headers.append(Header(sheet.name, row, column, field, word, words))


def wide(draft: Draft) -> None:
    """Two lines of header: the role above, name, post and phone below it."""
    draft.mark("two_line_header")
    fields = draft.rng.choice([("name", "phone"), ("name", "title", "phone")])
    sheet, columns = _start(draft, len(fields) * len(ROLES))
    top, bottom = sheet.next_row, sheet.next_row + 1
    above: dict[int, Cell] = {}
    below: dict[int, Cell] = {}
    for i, column in enumerate(columns, 1):
        above[i] = Cell(draft.written(column.word))
        _record(sheet, top, i, column.field, column.word, column.words)
        if draft.fmt in MERGING:
            sheet.merge(top, i, bottom, i)
    at = len(columns) + 1
    for role in ROLES:
        above[at] = Cell(draft.words.role(role, "village" if role != "ranger" else "grid"))
        if draft.fmt in MERGING:
            sheet.merge(top, at, top, at + len(fields) - 1)
        for i, name in enumerate(fields):
            word = draft.words.slot(name)
            below[at + i] = Cell(draft.written(word))
            _record(sheet, bottom, at + i, name, word)
        at += len(fields)
    sheet.add("header", above)
    sheet.add("header", below)
    _fill(draft, sheet, columns, [(role, fields) for role in ROLES])


def prefixed(draft: Draft) -> None:
    """One line of header that names role and field together: 林长姓名, 林长电话, 护林员姓名 …"""
    fields = ("name", "phone")
    sheet, columns = _start(draft, 2 * len(ROLES))
    row = sheet.next_row
    cells = {}
    for i, column in enumerate(columns, 1):
        cells[i] = Cell(draft.written(column.word))
        _record(sheet, row, i, column.field, column.word, column.words)
    at = len(columns) + 1
    for role in ROLES:
        label = draft.words.role(role, "village" if role != "ranger" else "grid")
        phone = draft.rng.choice(["电话", "联系电话", "手机号", "联系方式"])
        for i, word in enumerate((f"{label}姓名" if draft.rng.random() < 0.6 else label, f"{label}{phone}")):
            cells[at + i] = Cell(word)
            _record(sheet, row, at + i, fields[i], word)
        at += 2
    sheet.add("header", cells)
    _fill(draft, sheet, columns, [(role, fields) for role in ROLES])


def grid_tree(draft: Draft) -> None:
    """A row per grid with its ranger; the village's chief stands once beside all grids, merged or blank below."""
    sheet, columns = _start(draft, 5)
    row = sheet.next_row
    words = [("name", draft.words.role("chief", "village")), ("phone", "联系电话")]
    words += [
        ("grid", draft.words.header("grid")[0]),
        ("name", draft.words.role("ranger", "grid")),
        ("phone", "联系电话"),
    ]
    cells = {}
    for i, column in enumerate(columns, 1):
        cells[i] = Cell(draft.written(column.word))
        _record(sheet, row, i, column.field, column.word, column.words)
    first = len(columns) + 1
    for i, (name, word) in enumerate(words):
        cells[first + i] = Cell(word)
        _record(sheet, row, first + i, name, word, draft.words.words if name == "grid" else "open")
    sheet.add("header", cells)
    style = "number" if "grid_numbers" in draft.habits else draft.rng.choice(["code", "name", "short"])
    merging = draft.fmt in MERGING
    serial = 0
    for village in _villages(draft):
        top = sheet.next_row
        for i, grid in enumerate(children(village.code)):
            serial += 1
            cells = _place_cells(draft, columns, village, serial)
            holders: list[Holder] = []
            if i == 0:
                cells, holders = _with_slot(draft, "chief", village, cells, sheet.next_row, first)
            cells[first + 2] = draft.maker.grid(grid, style)
            cells, rangers = _with_slot(draft, "ranger", grid, cells, sheet.next_row, first + 3)
            for holder in rangers:
                holder.cells["grid"] = (sheet.next_row, first + 2)
                holder.quality["grid"] = cells[first + 2].quality
            holders += rangers
            _tell_places(holders, columns, cells, sheet.next_row)
            sheet.add("data", cells, holders=holders)
        if merging and sheet.next_row - 1 > top:
            sheet.merge(top, first, sheet.next_row - 1, first)
            sheet.merge(top, first + 1, sheet.next_row - 1, first + 1)
            draft.mark("vertical_merge")
        elif sheet.next_row - 1 > top:
            draft.mark("blank_below")
    if draft.has("total_row"):
        draft.total(sheet, columns, serial)
    _collapse(draft, sheet, columns)
    draft.footer(sheet, first + 4)


def _with_slot(
    draft: Draft, role: str, area: Area, cells: dict[int, Cell], row: int, column: int
) -> tuple[dict[int, Cell], list[Holder]]:
    more, holders = _slot(draft, role, area, ("name", "phone"), row, column)
    return cells | more, holders


def matrix(draft: Draft) -> None:
    """A column per role; name and phone stand in one cell, several persons below each other or with 、 between."""
    roles = ("chief", "deputy_chief", "supervisor", "ranger")
    sheet, columns = _start(draft, len(roles))
    row = sheet.next_row
    cells = {}
    for i, column in enumerate(columns, 1):
        cells[i] = Cell(draft.written(column.word))
        _record(sheet, row, i, column.field, column.word, column.words)
    for i, role in enumerate(roles, len(columns) + 1):
        word = draft.words.role(role, "village" if role != "ranger" else "grid")
        cells[i] = Cell(word)
        _record(sheet, row, i, "name", word)
    sheet.add("header", cells)
    shape = draft.rng.choice(["{name}{phone}", "{name} {phone}", "{name}（{phone}）", "{name}：{phone}"])
    for serial, area in enumerate(_villages(draft), 1):
        cells = _place_cells(draft, columns, area, serial)
        holders: list[Holder] = []
        for i, role in enumerate(roles, len(columns) + 1):
            people, there = _people(draft, role, area)
            if not people:
                if there:
                    cells[i], holder = _vacant(draft, role, area)
                    holder.cells["name"] = (sheet.next_row, i)
                    holders.append(holder)
                continue
            mess, sign = draft.maker.separator()
            text = sign.join(shape.format(name=person.name, phone=person.phone) for _, person in people)
            messes = ((mess,) if len(people) > 1 else ()) + (("name_and_phone",) if "phone" in shape else ())
            quality = "recoverable" if messes else "clean"
            cells[i] = Cell(text, "name", quality, messes)
            for post, person in people:
                holder = Holder(person.name, post.role, area.code, quality={"name": quality})
                holder.cells["name"] = (sheet.next_row, i)
                if "phone" in shape:
                    holder.phone = person.phone
                    holder.cells["phone"], holder.quality["phone"] = (sheet.next_row, i), quality
                holders.append(holder)
        _tell_places(holders, columns, cells, sheet.next_row)
        sheet.add("data", cells, holders=holders)
    _collapse(draft, sheet, columns)
    draft.footer(sheet, len(columns) + len(roles))
