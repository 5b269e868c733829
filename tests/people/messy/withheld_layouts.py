"""WITHHELD layouts: whoever writes the reader of rosters MUST NOT read this file (nor ``withheld_words.py``).

A fifth of all layouts is kept here. Files that use them are marked, so that the reader's score on layouts nobody told
its author about can be stated apart. Reading this file while writing the reader makes that figure worthless.
"""

from __future__ import annotations

from collections.abc import Callable

from .draft import Column, Draft, Entry
from .layouts import posts
from .places import BY_CODE, TOWNS, above, children
from .tables import Style, places, table
from .truth import Cell, Header, Holder
from .wordlines import hold, paragraph


def side_by_side(draft: Draft) -> None:
    """Two panels beside each other to save paper: 村 姓名 电话 | 村 姓名 电话, read left to right."""
    entries = [entry for entry in posts(draft, {"ranger", "chief"}, {"village"}, 60) if entry[1] is not None]
    sheet = draft.sheet("Sheet1")
    word = draft.words.role("chief", "village")
    draft.mark("role_by_context")
    draft.preamble(sheet, 6, word, needed=True)
    fields = ["place", "name", "phone"] if draft.town is None else ["village", "name", "phone"]
    panel = [Column(name, *draft.words.header(name)) for name in fields]
    row = sheet.add("header", {i: Cell(draft.written(c.word)) for i, c in enumerate(panel * 2, 1)})
    for i, column in enumerate(panel * 2, 1):
        sheet.headers.append(Header(sheet.name, row.row, i, column.field, column.word, column.words))
    style = Style("context", place="one" if draft.town is None else "columns", town=False)
    for first in range(0, len(entries), 2):
        cells: dict[int, Cell] = {}
        holders = []
        for half, entry in enumerate(entries[first : first + 2]):
            holders.append(_half(draft, entry, style, fields, cells, sheet.next_row, 1 + 3 * half))
        sheet.add("data", cells, holders=holders)
    if draft.has("total_row"):
        draft.total(sheet, panel, len(entries))
    draft.footer(sheet, 6)


def _half(
    draft: Draft, entry: Entry, style: Style, fields: list[str], cells: dict[int, Cell], row: int, left: int
) -> Holder:
    post, person = entry
    made = places(draft, BY_CODE[post.area], style, fields)
    holder = Holder(None, post.role, post.area)
    if person is not None:
        made["name"] = draft.maker.name(person.name)
        made["phone"], holder.phone, holder.second_phone = draft.maker.phone(person)
        holder.name = person.name
    for i, name in enumerate(fields):
        if name in made:
            cells[left + i] = made[name]
            holder.cells[name] = (row, left + i)
            holder.quality[name] = made[name].quality
    return holder


def town_blocks(draft: Draft) -> None:
    """A block for each town on one sheet, each with a title and a header of its own; only the title tells the town."""
    sheet = draft.sheet("汇总")
    draft.mark("role_by_context")
    draft.mark("title_rows")
    draft.mark("town_by_block")
    word = draft.words.role("ranger", "grid")
    columns: list[Column] | None = None
    for town in sorted(draft.rng.sample(TOWNS, 4), key=lambda area: area.code):
        draft.town = town.code
        entries = posts(draft, {"ranger"}, {"grid"}, 12)
        draft.line(sheet, "title", f"{town.name}{word}名单（{len(entries)}人）", 6)
        style = Style("context", town=False, grid="code", errors=False)
        columns = table(draft, sheet, entries, style, columns=columns)
        sheet.add("blank")
    draft.town = None
    draft.footer(sheet, 6)


def docx_sentences(draft: Draft) -> None:
    """A paragraph of full sentences for each place: 石桥镇林长由镇党委书记张三担任，联系电话…；副林长由…担任。"""
    draft.mark("word_lines")
    sheet = draft.sheet("正文")
    sheet.kind = "text"
    paragraph(sheet, "title", "关于调整林长的通知")
    paragraph(sheet, "note", "因人事变动，现将各级林长调整如下：")
    phones = draft.rng.random() < 0.6
    for town in draft.rng.sample(TOWNS, 3):
        for area in [town, *children(town.code)]:
            wanted = [
                post
                for post in draft.register.posts
                if post.area == area.code and post.role in {"chief", "deputy_chief"}
            ]
            held = [post for post in wanted if post.holders and post.title]
            if not held:
                continue
            parent = above(area.code, "town")
            name = area.name if parent is None or parent.code == area.code else parent.name + area.name
            parts = []
            for post in held:
                person = post.holders[0]
                told = f"（联系电话：{person.phone}）" if phones else ""
                parts.append(f"{draft.words.role(post.role, area.level)}由{post.title}{person.name}{told}担任")
            row = paragraph(sheet, "data", f"{name}{'，'.join(parts)}。", ("glued_post",))
            for post in held:
                hold(row, post, phones=phones)


WITHHELD: dict[str, Callable[[Draft], None]] = {
    "side_by_side": side_by_side,
    "town_blocks": town_blocks,
    "docx_sentences": docx_sentences,
}
DOCX_ONLY = ("docx_sentences",)
