"""One person (or several in one cell) per row: the table most rosters are, and its rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from . import open_words
from .draft import Column, Draft, Entry
from .places import BY_CODE, UNKNOWN_VILLAGES, Area, above
from .truth import Cell, Holder, Row, Sheet


@dataclass(frozen=True)
class Style:
    """How a table tells role and place. ``role``: column, cell (glued to the name) or context (sheet, section, title).

    ``place``: columns (town, village, grid), one (all in a cell) or code. ``town``: whether there is a column of towns.
    """

    role: str = "column"
    place: str = "columns"
    town: bool = True
    glued: str = ""
    grid: str = "code"
    several: bool = False
    errors: bool = True


def fields_of(draft: Draft, entries: Sequence[Entry], style: Style) -> list[str]:
    """Fields of the table's columns, places first."""
    levels = {post.level for post, _ in entries}
    fields: list[str] = []
    if style.place == "columns":
        fields += ["town"] if style.town else []
        fields += ["village"] if levels & {"village", "grid"} else []
        fields += ["grid"] if "grid" in levels and not style.several else []
    else:
        fields.append("place" if style.place == "one" else "grid")
    if style.role == "column":
        fields.append("role")
    fields += ["post"] if style.glued else ["name"]
    rng = draft.rng
    if not style.glued and rng.random() < 0.75:
        fields.append("title")
    if rng.random() < 0.5:
        fields.append("unit")
    fields.append("phone")
    if rng.random() < 0.75 and not style.several:
        fields.append("start")
        if rng.random() < 0.6:
            fields.append("end")
    return fields


def places(draft: Draft, area: Area, style: Style, fields: Sequence[str]) -> dict[str, Cell]:
    """Cells that tell the place."""
    maker = draft.maker
    if "place" in fields:
        return {"place": maker.whole_place(area)}
    if style.place == "code":
        return {"grid": maker.code(area)}
    cells: dict[str, Cell] = {}
    town, village = above(area.code, "town"), above(area.code, "village")
    if "town" in fields:
        cells["town"] = maker.town(town or area)
    if "village" in fields and village is not None:
        cells["village"] = maker.village(village)
    if "grid" in fields and area.level == "grid":
        cells["grid"] = maker.grid(area, style.grid)
    return cells


def glue(draft: Draft, style: Style, role: str, name: str, title: str) -> tuple[str, bool]:
    """(name and post in one text, whether the title is in it)."""
    if style.glued == "role":
        return f"{role}：{name} {title}".rstrip(), bool(title)
    if not title:
        return name, False
    text = {
        "brackets": f"{name}（{title}）",
        "space": f"{name} {title}",
        "before": f"{title}{name}",
        "ascii": f"{name}({title})",
    }
    return text[style.glued], True


def one_row(draft: Draft, sheet: Sheet, columns: Sequence[Column], entries: Sequence[Entry], style: Style) -> Row:
    """A row for one entry, or for several entries that share place and role."""
    post = entries[0][0]
    fields = [column.field for column in columns]
    area = BY_CODE[post.area]
    if style.several and area.level == "grid" and area.parent:
        area = BY_CODE[area.parent]
    cells = places(draft, area, style, fields)
    quality = {name: cell.quality for name, cell in cells.items()}
    holders = [Holder(None, p.role, area.code, quality=dict(quality)) for p, _ in entries]
    if "role" in fields:
        cells["role"] = Cell(draft.words.role(post.role, area.level), "role", meaning=post.role)
    _persons(draft, cells, holders, entries, fields, style)
    if "title" in fields:
        titles = [p.title for p, _ in entries]
        if len(set(titles)) == 1:
            cells["title"] = Cell(titles[0] or None, "title", meaning=titles[0])
            for holder in holders:
                holder.title = titles[0] or None
    if "unit" in fields and len({p.unit for p, _ in entries}) == 1:
        cells["unit"] = Cell(post.unit, "unit", meaning=post.unit)
        for holder in holders:
            holder.unit = post.unit
    for name in ("start", "end"):
        person = entries[0][1]
        if name in fields and person is not None and len(entries) == 1:
            cell, iso, precision = draft.maker.day(person.start if name == "start" else person.end, name)
            cells[name] = cell
            holders[0].quality[name] = cell.quality
            setattr(holders[0], name, iso)
            if iso and precision != "day":
                holders[0].precision[name] = precision
    return put(draft, sheet, columns, cells, holders)


def _persons(
    draft: Draft,
    cells: dict[str, Cell],
    holders: list[Holder],
    entries: Sequence[Entry],
    fields: Sequence[str],
    style: Style,
) -> None:
    maker, rng = draft.maker, draft.rng
    people = [person for _, person in entries if person is not None]
    where = "post" if "post" in fields else "name"
    if not people:
        vacant = rng.choice(open_words.VACANT)
        if (
            entries[0][0].title
            and rng.random() < 0.4
            and style.glued == ""
            and "title" in fields
            and entries[0][0].role != "ranger"
        ):
            vacant = ""  # the bare post: a title and no name
        holders[0].vacant = True
        if style.glued == "role":
            vacant = f"{draft.words.role(entries[0][0].role, entries[0][0].level)}：{vacant or '空缺'}"
        cells[where] = Cell(vacant or None, where, "recoverable", ("vacant_post",))
        holders[0].quality[where] = "recoverable"
        return
    if len(people) == 1 and not style.glued:
        cells["name"] = maker.name(people[0].name)
        cells["phone"], holders[0].phone, holders[0].second_phone = maker.phone(people[0])
        holders[0].name = people[0].name
        holders[0].quality |= {"name": cells["name"].quality, "phone": cells["phone"].quality}
        return
    mess, sign = maker.separator()
    if style.glued and sign in "、，":
        mess, sign = "several_semicolon", "；"  # titles have 、 of their own
    texts = []
    for (post, _), holder, person in zip(entries, holders, people, strict=True):
        holder.name = person.name
        if style.glued:
            text, told = glue(draft, style, draft.words.role(post.role, post.level), person.name, post.title)
            holder.title = post.title if told else None
        else:
            text = person.name
        texts.append(text)
    messes = ((mess,) if len(texts) > 1 else ()) + (("glued_post",) if style.glued else ())
    cells[where] = Cell(sign.join(texts), where, "recoverable", messes)
    if len(people) == 1:
        cells["phone"], holders[0].phone, holders[0].second_phone = maker.phone(people[0])
        phone_quality = cells["phone"].quality
    else:
        phones = [person.phone for person in people]
        short = "phones_count" in draft.habits and rng.random() < 0.25
        if short:
            phones.pop(rng.randrange(len(phones)))
        phone_quality = "doubtful" if short else "recoverable"
        cells["phone"] = Cell(sign.join(phones), "phone", phone_quality, ("phones_count",) if short else (mess,))
        for holder, person in zip(holders, people, strict=True):
            holder.phone = None if short else person.phone
    for holder in holders:
        holder.quality |= {where: "recoverable", "phone": phone_quality}


def put(draft: Draft, sheet: Sheet, columns: Sequence[Column], cells: dict[str, Cell], holders: list[Holder]) -> Row:
    """Puts cells by field into the next row, and tells the holders where their fields stand."""
    number = sheet.next_row
    by_column: dict[int, Cell] = {}
    serial = 1 + sum(row.kind == "data" for row in sheet.rows)
    for i, column in enumerate(columns, 1):
        if column.field in open_words.EXTRA:
            by_column[i] = draft.extra(column.field, serial)
        elif column.field in cells:
            by_column[i] = cells[column.field]
            for holder in holders:
                holder.cells[column.field] = (number, i)
                if column.field == "post":
                    holder.cells["name"] = (number, i)
    return sheet.add("data", by_column, holders=holders)


def spoil(draft: Draft, sheet: Sheet, columns: Sequence[Column]) -> None:
    """A few rows with errors on purpose: a person without a name, a village nobody knows."""
    fields = [column.field for column in columns]
    rows = [
        r for r in sheet.rows if r.kind == "data" and len(r.holders) == 1 and r.holders[0].name and r.holders[0].phone
    ]
    rng = draft.rng
    if "no_name" in draft.habits and "name" in fields and len(rows) > 6:
        row = rows.pop(rng.randrange(len(rows)))
        column = fields.index("name") + 1
        row.cells[column] = Cell(None, "name", "doubtful", ("no_name",))
        row.error, row.holders = "no_name", []
    usable = [r for r in rows if BY_CODE[r.holders[0].area or ""].level == "village" and "village" in fields]
    if "unknown_village" in draft.habits and "town" in fields and len(usable) > 6:
        row = rng.choice(usable)
        column = fields.index("village") + 1
        row.cells[column] = Cell(rng.choice(UNKNOWN_VILLAGES), "village", "doubtful", ("unknown_village",))
        row.error = "unknown_village"
        row.holders[0].area = None
        row.holders[0].quality["village"] = "doubtful"


def table(
    draft: Draft,
    sheet: Sheet,
    entries: Sequence[Entry],
    style: Style,
    *,
    columns: Sequence[Column] | None = None,
    section: Callable[[Entry], str] | None = None,
) -> list[Column]:
    """Header, rows with sections or subtotals and repeated headers between, and the total. Returns the columns."""
    columns = list(columns or draft.columns(fields_of(draft, entries, style)))
    again = draft.header(sheet, columns)
    page = draft.rng.randint(8, 15) if draft.has("header_repeat") else 0
    by_town = draft.town is None
    subtotals = section is None and draft.has("subtotal_rows")
    since, written, last_section, last_group, number = 0, 0, "", "", 0
    for group in grouped(entries) if style.several else [[entry] for entry in entries]:
        post = group[0][0]
        at = above(post.area, "town" if by_town else "village")
        name = at.name if at else ""
        if subtotals and written and name != last_group and last_group:
            draft.total(sheet, columns, since, "subtotal", last_group)
            since = 0
        if section is not None and section(group[0]) != last_section:
            last_section = section(group[0])
            prefix = open_words.SECTION_NUMBERS[number % 10] if draft.rng.random() < 0.8 else ""
            draft.line(sheet, "section", prefix + last_section, len(columns))
            number += 1
        if page and written and written % page == 0:
            if draft.rng.random() < 0.3:
                draft.line(
                    sheet, "page_mark", draft.rng.choice(open_words.PAGE_MARKS).format(n=written // page, total=9), 1
                )
            again()
        one_row(draft, sheet, columns, group, style)
        since, written, last_group = since + len(group), written + 1, name
    if draft.has("total_row"):
        draft.total(sheet, columns, written)
    if style.errors:
        spoil(draft, sheet, columns)
    if "vertical_merge" in draft.habits or "blank_below" in draft.habits:
        for i, column in enumerate(columns, 1):
            if column.field in {"town", "village"}:
                draft.collapse(sheet, i, column.field)
    return columns


def grouped(entries: Sequence[Entry]) -> list[list[Entry]]:
    """Entries that share a place (grids: their village) and a role, in order; a vacant post stands alone."""
    groups: dict[tuple[str, str, int], list[Entry]] = {}
    for i, (post, person) in enumerate(entries):
        village = above(post.area, "village")
        where = village.code if village else post.area
        key = (where, post.role, -1 if person is not None else i)
        groups.setdefault(key, []).append((post, person))
    return list(groups.values())
