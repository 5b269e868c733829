"""OPEN layouts: how the table as a whole is built. Each fills the draft's sheets."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .draft import Draft, Entry
from .places import BY_CODE, TOWNS, above
from .slots import grid_tree, matrix, prefixed, wide
from .tables import Style, table
from .truth import Cell
from .wordlines import docx_lines

Layout = Callable[[Draft], None]
CHIEFS = {"chief", "deputy_chief", "police_chief", "liaison", "supervisor", "technician"}
GLUES = ("brackets", "space", "before", "ascii")


def posts(draft: Draft, roles: set[str], levels: set[str], limit: int = 70) -> list[Entry]:
    """Entries of the draft's town, or a run of the county's."""
    found = draft.register.select(town=draft.town, roles=roles, levels=levels)
    if len(found) > limit:
        first = draft.rng.randint(0, len(found) - limit)
        found = found[first : first + limit]
    return draft.entries(found, changes=True)


def some(draft: Draft) -> tuple[list[Entry], str]:
    """(entries, the one role's key or "") of a random part of the system."""
    kind = draft.rng.choice(
        ["rangers", "chiefs", "villages", "county"] if draft.town is None else ["rangers", "chiefs", "villages", "all"]
    )
    if kind == "rangers":
        return posts(draft, {"ranger"}, {"grid"}), "ranger"
    if kind == "chiefs":
        return posts(draft, {"chief", "deputy_chief"}, {"town", "village"}), ""
    if kind == "villages":
        return posts(draft, {"chief", "deputy_chief", "supervisor", "technician"}, {"village"}), ""
    if kind == "county":
        roles = CHIEFS | {"general_chief", "deputy_general_chief", "procurator_chief"}
        return posts(draft, roles, {"county", "town"}), ""
    return posts(draft, CHIEFS | {"ranger"}, {"town", "village", "grid"}), ""


def place_style(draft: Draft, role: str, *, glued: str = "", several: bool = False) -> Style:
    """A random way to tell the places; a roster of one town may leave out the town's column (the title says it)."""
    rng = draft.rng
    place = rng.choices(["columns", "one", "code"], [6, 2, 2])[0]
    grid = rng.choice(["code", "name", "short", "number"])
    return Style(role, place, draft.town is None or rng.random() < 0.7, glued, grid, several)


def what(draft: Draft, one_role: str, entries: Sequence[Entry]) -> str:
    """What the title calls the people."""
    if one_role:
        return draft.words.role(one_role, entries[0][0].level)
    roles = {post.role for post, _ in entries}
    return "林长制责任人员" if "ranger" not in roles else "林长、护林员"


def _one_table(draft: Draft, *, glued: str = "", several: bool = False) -> None:
    entries, one_role = some(draft)
    role = "context" if one_role and draft.rng.random() < 0.7 else "column"
    if glued == "role":
        role = "cell"
    style = place_style(draft, role, glued=glued, several=several)
    sheet = draft.sheet(draft.rng.choice(["Sheet1", "花名册", "名单", "汇总表"]))
    needed = role == "context" or (not style.town and style.place == "columns")
    draft.mark(f"role_by_{role}")
    draft.preamble(sheet, draft.rng.randint(6, 9), what(draft, one_role, entries), needed=needed)
    table(draft, sheet, entries, style)
    draft.footer(sheet, 7)


def listing(draft: Draft) -> None:
    """One person a row."""
    _one_table(draft)


def multi(draft: Draft) -> None:
    """Several persons in a cell, their phones in the same order beside them."""
    _one_table(draft, several=True)


def glued(draft: Draft) -> None:
    """Post and name in one cell: 林长：张三 镇长, 张三（镇长）, 镇长张三."""
    style = "role" if "glued_role" in draft.habits else draft.rng.choice(GLUES)
    _one_table(draft, glued=style, several=draft.rng.random() < 0.4)


def sections(draft: Draft) -> None:
    """Roles (or towns) stand in rows of their own above their people."""
    sheet = draft.sheet("花名册")
    if "sections_by_town" in draft.habits:
        entries = posts(draft, {"ranger"}, {"grid"}, 60)
        style = Style("context", town=False, grid=draft.rng.choice(["code", "name", "short"]))
        draft.preamble(sheet, 7, draft.words.role("ranger", "grid"), needed=True)
        draft.mark("town_by_section")
        draft.mark("role_by_context")
        table(draft, sheet, entries, style, section=_town)
    else:
        entries = posts(draft, CHIEFS | {"ranger"}, {"town", "village", "grid"}, 80)
        order = {key: i for i, key in enumerate(dict.fromkeys((p.role, p.level) for p, _ in entries))}
        entries.sort(key=lambda entry: order[entry[0].role, entry[0].level])
        style = Style("context", town=draft.town is None or draft.rng.random() < 0.5)
        draft.mark("role_by_section")
        draft.preamble(sheet, 7, "林长制人员", needed=not style.town)
        table(draft, sheet, entries, style, section=lambda entry: draft.words.role(entry[0].role, entry[0].level))
    draft.footer(sheet, 7)


def _town(entry: Entry) -> str:
    town = above(entry[0].area, "town")
    return town.name if town else ""


def by_sheet(draft: Draft) -> None:
    """A sheet for each role; the sheet's name is all that tells the role."""
    draft.mark("several_sheets")
    draft.mark("role_by_sheet")
    for role, levels in (("chief", {"town", "village"}), ("ranger", {"grid"}), ("supervisor", {"village"})):
        entries = posts(draft, {role}, levels, 40)
        word = draft.words.role(role, "village" if role != "ranger" else "grid")
        if role == "chief":
            word = "林长"
        sheet = draft.sheet(draft.rng.choice([word, f"{word}名单", f"{word}花名册"]))
        style = place_style(draft, "context")
        draft.preamble(sheet, 7, "林长制人员", needed=not style.town)
        table(draft, sheet, entries, style)
        draft.footer(sheet, 7)
    extra_sheets(draft)


def town_sheets(draft: Draft) -> None:
    """A sheet for each town; the sheet's name is all that tells the town."""
    draft.mark("several_sheets")
    draft.mark("town_by_sheet")
    draft.mark("role_by_column")
    for town in draft.rng.sample(TOWNS, 3):
        draft.town = town.code
        entries = posts(draft, {"chief", "deputy_chief", "ranger"}, {"village", "grid"}, 30)
        sheet = draft.sheet(town.name)
        draft.preamble(sheet, 7, "林长、护林员", place="青峰县")
        table(draft, sheet, entries, Style("column", town=False, grid=draft.rng.choice(["code", "name", "short"])))
        draft.footer(sheet, 7)
    draft.town = None
    extra_sheets(draft)


def extra_sheets(draft: Draft) -> None:
    """Sheets that carry nobody: empty, hidden, a note; last year's roster on a hidden sheet counts for nobody."""
    rng = draft.rng
    if draft.has("empty_sheet"):
        draft.sheet(rng.choice(["Sheet2", "Sheet3", "空表"])).kind = "empty"
    if draft.has("note_sheet"):
        sheet = draft.sheet(rng.choice(["填表说明", "说明", "须知"]))
        sheet.kind = "note"
        text = "填表说明\n一、姓名须与身份证一致；二、联系电话填11位手机号码；三、示例：林长：某某某 镇长 138XXXXXXXX。"
        sheet.rows = []
        sheet.add("blank")
        sheet.add("note", {2: Cell(text, "text")})
        sheet.merge(2, 2, 14, 9)
    if draft.has("hidden_sheet"):
        sheet = draft.sheet(rng.choice(["字典", "Sheet9", "旧名单"]))
        sheet.state, sheet.kind = "hidden", "hidden"
        if sheet.name == "旧名单":
            sheet.add("stale", {1: Cell("姓名"), 2: Cell("联系电话"), 3: Cell("村")})
            for _ in range(4):
                person = draft.register.person(rng)
                village = rng.choice([a for a in BY_CODE.values() if a.level == "village"])
                sheet.add("stale", {1: Cell(person.name), 2: Cell(person.phone), 3: Cell(village.name)})
        else:
            for word in ("林长", "副林长", "护林员", "男", "女"):
                sheet.add("list", {1: Cell(word)})


OPEN: dict[str, Layout] = {
    "listing": listing,
    "multi": multi,
    "glued": glued,
    "sections": sections,
    "wide": wide,
    "prefixed": prefixed,
    "grid_tree": grid_tree,
    "matrix": matrix,
    "by_sheet": by_sheet,
    "town_sheets": town_sheets,
    "docx_table": listing,
    "docx_lines": docx_lines,
}
MULTI_SHEET = ("by_sheet", "town_sheets")
DOCX_ONLY = ("docx_table", "docx_lines")
