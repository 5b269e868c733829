"""The handbook of duties (岗位职责手册): a page in Word for every holder, with areas, 亩, 四至, chief and duties.

The duties are the texts of the profile (``people.duties``), the same that boards print.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..county import duties
from ..county.dates import written_at
from ..county.errors import LinzhangError
from ..county.files import atomic_save
from ..county.gateway import County
from ..county.libraries import require
from ..county.office import fonts_of
from ..county.profile import Profile
from ..county.units import format_mu
from .names import full_place, spaced
from .rows import Row, chief_roles, chiefs_of_villages, posts

Progress = Callable[[float], None]
# the margins of official documents in mm (GB/T 9704): top, bottom, left, right
_MARGINS = (37, 35, 28, 26)
# widths of the table's columns in mm
_COLUMNS = (36, 120)
_TITLE, _TEXT, _TABLE, _FOOT = 22, 16, 14, 10.5


@dataclass(frozen=True)
class Wanted:
    """Whose pages: as ``lists.Wanted``; without ``roles`` all that have duties."""

    day: datetime.date
    levels: tuple[str, ...] = ()
    town: str = ""
    roles: tuple[str, ...] = ()
    phones: bool = False


@dataclass(frozen=True)
class Page:
    """One holder of one role at one level with all areas; ``duties`` with their variables filled in."""

    name: str
    title: str
    facts: tuple[tuple[str, str], ...]
    duties: tuple[str, ...]


def pages(county: County, wanted: Wanted) -> tuple[list[Page], int]:
    """(pages in the order of every list, vacant posts left out).

    LinzhangError ``lists.no_duties`` where nobody holds a post that has duties; as ``duties.filled`` for wrong texts.
    """
    having = [r.key for r in county.profile.roles if any(duties.texts(county.profile, r.key, lv) for lv in r.levels)]
    rows = posts(county, wanted.day, wanted.roles or having, wanted.levels, wanted.town)
    groups: dict[tuple[str, str, str], list[Row]] = {}
    for row in rows:
        if row["name"] is not None:
            groups.setdefault((row["person_uid"], row["role"], row["level"]), []).append(row)
    chiefs = chiefs_of_villages(county, wanted.day)
    found = [_page(county, wanted, group, chiefs) for group in groups.values()]
    made = [page for page in found if page.duties]
    if not made:
        raise LinzhangError("lists.no_duties", day=wanted.day.isoformat())
    return made, sum(row["name"] is None for row in rows)


def names(profile: Profile, role: str, level: str) -> bool:
    """Whether the handbook prints holders of the role at the level: on their own pages, or as the chief on a grid's."""
    if duties.texts(profile, role, level):
        return True
    if level != "village" or role not in chief_roles(profile):
        return False
    return any("grid" in r.levels and duties.texts(profile, r.key, "grid") for r in profile.roles)


def _page(county: County, wanted: Wanted, rows: Sequence[Row], chiefs: dict[str, list[Row]]) -> Page:
    profile, first = county.profile, rows[0]
    decimals = int(profile.get("units.area_decimals", 1))
    sizes = [row["area"]["area_m2"] for row in rows]
    # figures are rounded once an area, and the sum is that of what is printed elsewhere
    m2 = None if any(size is None for size in sizes) else sum(int(size) for size in sizes)
    names = "、".join(row["area_name"] for row in rows)
    facts = [("姓名", spaced(first["name"])), ("岗位", first["role_name"])]
    if first["title"]:
        facts.append(("职务", first["title"]))
    if wanted.phones and first["phone"]:
        facts.append(("联系电话", first["phone"]))
    above = first["above"]
    upper = [above[level] for level in ("town", "village") if level in above and level != first["level"]]
    facts.append(("责任区", "、".join([full_place([*upper, first["area_name"]]), *(r["area_name"] for r in rows[1:])])))
    if m2 is not None:
        facts.append(("面积", f"{format_mu(m2, decimals)}亩"))
    for row in rows:
        limits = _limits(row)
        if limits:
            facts.append(("四至" if len(rows) == 1 else f"{row['area_name']}四至", limits))
    if first["level"] == "grid":
        heads = chiefs.get(first["village_uid"], ())
        said = "、".join(f"{c['name']}　{c['phone']}" if wanted.phones and c["phone"] else c["name"] for c in heads)
        if said:
            facts.append(("村级林长", said))
    phone = str(profile.get("signboards.supervision_phone", "") or "")
    if phone:
        facts.append(("监督电话", phone))
    texts = duties.render(profile, first["role"], first["level"], area=names, area_m2=m2, name=first["name"])
    place = full_place(above[level] for level in ("town", "village") if level in above)
    title = f"{county.name}{place}{first['role_name']}岗位职责"
    return Page(first["name"], title, tuple(facts), tuple(texts))


def _limits(row: Row) -> str:
    sides = zip("东南西北", ("east", "south", "west", "north"), strict=True)
    return "，".join(f"{word}至{row['area'][side]}" for word, side in sides if row["area"][side])


def write(county: County, path: Path, wanted: Wanted, progress: Progress | None = None) -> tuple[int, int]:
    """Writes the handbook as .docx; returns (pages, vacant posts left out). Errors as ``pages``."""
    made, vacant = pages(county, wanted)
    document = require("docx").Document()
    writer = _Writer(document, fonts_of(county.profile))
    office = f"{county.name}{county.profile.get('office.name', '林长制办公室')}"
    day = wanted.day
    # else the library's own name and a day of 2013 stand there
    facts = document.core_properties
    facts.author, facts.title, facts.comments = office, "岗位职责手册", ""
    facts.created = facts.modified = written_at()
    writer.set_up(f"{office}　截至{day.year}年{day.month}月{day.day}日")
    for number, page in enumerate(made):
        writer.page(page, is_first=number == 0)
        if progress is not None and number % 50 == 0:
            progress(0.9 * number / len(made))
    atomic_save(path, lambda temporary: document.save(str(temporary)))
    return len(made), vacant


class _Writer:
    """Paragraphs and tables in the fonts of official documents."""

    def __init__(self, document: Any, fonts: dict[str, str]) -> None:
        self.document, self.fonts = document, fonts

    def set_up(self, foot: str) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Mm

        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        top, bottom, left, right = (Mm(mm) for mm in _MARGINS)
        section.top_margin, section.bottom_margin = top, bottom
        section.left_margin, section.right_margin = left, right
        paragraph = section.footer.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        self._run(paragraph, foot, "body", _FOOT)

    def _run(self, paragraph: Any, text: str, font: str, size: float) -> None:
        from docx.oxml.ns import qn
        from docx.shared import Pt

        run = paragraph.add_run(text)
        run.font.size, run.font.name = Pt(size), self.fonts[font]
        run._element.rPr.rFonts.set(qn("w:eastAsia"), self.fonts[font])

    def page(self, page: Page, *, is_first: bool) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Mm, Pt

        heading = self.document.add_paragraph()
        heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
        heading.paragraph_format.page_break_before = not is_first
        heading.paragraph_format.space_after = Pt(14)
        self._run(heading, page.title, "title", _TITLE)
        table = self.document.add_table(rows=len(page.facts), cols=2, style="Table Grid")
        table.autofit = False
        for column, width in zip(table.columns, _COLUMNS, strict=True):
            column.width = Mm(width)
        for row, (label, value) in zip(table.rows, page.facts, strict=True):
            for cell, text, width, font in zip(row.cells, (label, value), _COLUMNS, ("heading", "body"), strict=True):
                cell.width = Mm(width)
                paragraph = cell.paragraphs[0]
                paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(3)
                self._run(paragraph, text, font, _TABLE)
        caption = self.document.add_paragraph()
        caption.paragraph_format.space_before = Pt(14)
        self._run(caption, "职责", "heading", _TEXT)
        for number, text in enumerate(page.duties, 1):
            paragraph = self.document.add_paragraph()
            paragraph.paragraph_format.first_line_indent = Pt(2 * _TEXT)
            paragraph.paragraph_format.line_spacing = Pt(28)
            paragraph.paragraph_format.space_after = Pt(0)
            self._run(paragraph, f"{number}. {text}" if len(page.duties) > 1 else text, "body", _TEXT)
