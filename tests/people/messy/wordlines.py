"""Chief lists as Word annexes have them: paragraphs like 林长：张三 镇党委书记 under headings of places."""

from __future__ import annotations

from . import open_words
from .draft import Draft
from .people import Post
from .places import BY_CODE, COUNTY_CODE, COUNTY_NAME, TOWNS, children
from .truth import Cell, Holder, Row, Sheet


def paragraph(sheet: Sheet, kind: str, text: str, messes: tuple[str, ...] = ()) -> Row:
    """A paragraph: a row of one cell."""
    quality = "recoverable" if kind == "data" else "clean"
    return sheet.add(kind, {1: Cell(text, "line" if kind == "data" else "text", quality, messes)})


def hold(row: Row, post: Post, *, phones: bool) -> None:
    """Adds what the post's paragraph tells."""
    for person in post.holders:
        holder = Holder(person.name, post.role, post.area, title=post.title or None)
        if phones:
            holder.phone = person.phone
            holder.cells["phone"] = (row.row, 1)
        row.holders.append(holder)
    if not post.holders:
        row.holders.append(Holder(None, post.role, post.area, title=post.title or None, vacant=True))
    for holder in row.holders:
        holder.cells |= {"name": (row.row, 1), "title": (row.row, 1)}
        holder.quality = dict.fromkeys(("name", "title", "phone"), "recoverable")


def role_lines(draft: Draft, sheet: Sheet, area: str, roles: tuple[str, ...], *, phones: bool) -> None:
    """A paragraph for each role at the area: 副林长：李四 人大主席；王五 副镇长."""
    rng = draft.rng
    level = BY_CODE[area].level
    for role in roles:
        posts = [post for post in draft.register.posts if post.area == area and post.role == role]
        if not posts:
            continue
        parts, messes = [], {"glued_post"}
        for post in posts:
            if not post.holders:
                parts.append(rng.choice([f"（空缺） {post.title}", f"空缺 {post.title}"]) if post.title else "空缺")
                messes.add("vacant_post")
            for person in post.holders:
                phone = (
                    rng.choice([f" {person.phone}", f"（{person.phone}）", f" 电话：{person.phone}"]) if phones else ""
                )
                name = (
                    "  ".join(person.name) if len(person.name) == 2 and "spaced_name" in draft.habits else person.name
                )
                if name != person.name:
                    messes.add("spaced_name")
                parts.append(f"{name} {post.title}".rstrip() + phone)
        if len(parts) > 1:
            messes.add("several_semicolon")
        word = draft.words.role(role, level)
        text = f"{word}{rng.choice(['：', ':', '： '])}{'；'.join(parts)}"
        row = paragraph(sheet, "data", text, tuple(sorted(messes)))
        for post in posts:
            hold(row, post, phones=phones)


def docx_lines(draft: Draft) -> None:
    """The annex of a notice: county chiefs, then town by town, its villages below."""
    draft.mark("word_lines")
    sheet = draft.sheet("正文")
    sheet.kind = "text"
    rng = draft.rng
    phones = rng.random() < 0.5
    paragraph(sheet, "title", "附件1")
    paragraph(sheet, "title", f"{COUNTY_NAME}各级林长名单")
    sheet.add("blank")
    number = 0
    if draft.town is None:
        paragraph(sheet, "section", "一、县级林长")
        roles = ("general_chief", "deputy_general_chief", "chief", "police_chief", "procurator_chief", "liaison")
        role_lines(draft, sheet, COUNTY_CODE, roles, phones=phones)
        number = 1
    towns = [BY_CODE[draft.town]] if draft.town else sorted(rng.sample(TOWNS, 2), key=lambda town: town.code)
    for town in towns:
        paragraph(sheet, "section", f"{open_words.SECTION_NUMBERS[number]}{town.name}")
        number += 1
        role_lines(draft, sheet, town.code, ("chief", "deputy_chief", "police_chief", "liaison"), phones=phones)
        for i, village in enumerate(children(town.code), 1):
            paragraph(sheet, "section", f"（{'一二三四五六七八九十'[i - 1]}）{village.name}")
            role_lines(draft, sheet, village.code, ("chief", "deputy_chief", "supervisor"), phones=phones)
        sheet.add("blank")
    if draft.has("notes_below"):
        paragraph(sheet, "note", open_words.NOTES[0])
