"""The task breakdown table as a Word document: A4 landscape, the same column sets as in Excel.

Sizes and page as for annexes of official documents (domain facts 6): margins 37/35/28/26 mm turned for landscape, title
方正小标宋 22 pt, head 黑体, body 11 pt, page number — 1 —, the head repeated on each page.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..county import office
from ..county.files import atomic_save
from ..county.libraries import require
from .layout import Layout, layout
from .task_sheet import Extra, Say, cell_text, printed_notes, printed_numbers, table_title

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..county.profile import Profile
    from .store import StoredTask

MARGINS_MM = (28.0, 26.0, 20.0, 20.0)  # top, bottom, left, right of the landscape page
PAGE_MM = (297.0, 210.0)
TITLE_SIZE, HEAD_SIZE, BODY_SIZE, MARK_SIZE, PAGE_SIZE = 22.0, 12.0, 11.0, 16.0, 14.0
# a row with less text than this is not torn between two pages
UNBROKEN = 500


def write_task_word(
    path: Path,
    title: str,
    tasks: Sequence[StoredTask],
    profile: Profile,
    say: Say,
    *,
    columns: Layout | None = None,
    extra: Extra | None = None,
    head: tuple[str, str] = ("", ""),
) -> Path:
    """Writes the table with its sections merged over all columns."""
    docx = require("docx")
    from docx.shared import Mm

    chosen = columns or layout(profile)
    fonts = office.fonts_of(profile)
    document = docx.Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(PAGE_MM[0]), Mm(PAGE_MM[1])
    page.orientation = 1
    page.top_margin, page.bottom_margin, page.left_margin, page.right_margin = (Mm(m) for m in MARGINS_MM)
    _style(document.styles["Normal"], fonts["table"], BODY_SIZE)
    _paragraph(document.add_paragraph(), str(profile.get("tasks.annex", "附件1")), fonts["heading"], MARK_SIZE)
    _paragraph(document.add_paragraph(), table_title(title), fonts["title"], TITLE_SIZE, "center", after=6)
    if any(head):
        _line_under_title(document, head, fonts["body"])
    widths = _widths(chosen)
    table = document.add_table(rows=1, cols=len(chosen.columns))
    table.style = "Table Grid"
    table.autofit = False
    for grid_column, width in zip(table.columns, widths, strict=True):
        grid_column.width = width
    _mark(table.rows[0], "w:tblHeader")
    for cell, column, width in zip(table.rows[0].cells, chosen.columns, widths, strict=True):
        cell.width = width
        _fill(cell, column.header, fonts["heading"], HEAD_SIZE, "center")
    numbers = printed_numbers(tasks)
    section = ""
    for task, number in zip(tasks, numbers, strict=True):
        if task.section != section:
            section = task.section
            if section:
                _section(table, section, fonts["heading"])
        _task(table, chosen, task, number, (extra or {}).get(task.uid, {}), widths, fonts["table"])
    for index, note in enumerate(printed_notes(tasks, numbers, say)):
        _paragraph(document.add_paragraph(), ("注：" if index == 0 else "　　") + note, fonts["body"], 10.5)
    _page_number(page.footer.paragraphs[0], fonts["table"])
    document.core_properties.title = table_title(title)
    return atomic_save(Path(path), lambda temporary: document.save(str(temporary)))


def _widths(chosen: Layout) -> list[Any]:
    from docx.shared import Mm

    room = PAGE_MM[0] - MARGINS_MM[2] - MARGINS_MM[3]
    # the padding of the cells is the same in narrow columns and in wide ones
    padded = [c.width + 3 for c in chosen.columns]
    return [Mm(room * width / sum(padded)) for width in padded]


def _task(
    table: Any,
    chosen: Layout,
    task: StoredTask,
    number: str,
    extra: Mapping[str, object],
    widths: Sequence[Any],
    font: str,
) -> None:
    row = table.add_row()
    if len(task.content) < UNBROKEN:
        _mark(row, "w:cantSplit")
    for cell, column, width in zip(row.cells, chosen.columns, widths, strict=True):
        cell.width = width
        text = number if column.field == "number" else cell_text(task, column.field, chosen.fields, extra)
        _fill(cell, text, font, BODY_SIZE, column.align)


def _section(table: Any, text: str, font: str) -> None:
    cells = table.add_row().cells
    merged = cells[0].merge(cells[-1]) if len(cells) > 1 else cells[0]
    _fill(merged, text, font, HEAD_SIZE, "left")
    merged.paragraphs[0].paragraph_format.keep_with_next = True


def _fill(cell: Any, text: str, font: str, size: float, align: str) -> None:
    from docx.enum.table import WD_ALIGN_VERTICAL
    from docx.shared import Pt

    cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    lines = text.split("\n")
    for index, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        _paragraph(paragraph, line, font, size, align)
        paragraph.paragraph_format.space_before = Pt(2 if index == 0 else 0)
        paragraph.paragraph_format.space_after = Pt(2 if index == len(lines) - 1 else 0)


def _paragraph(paragraph: Any, text: str, font: str, size: float, align: str = "left", *, after: float = 0) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.shared import Pt

    sides = {"left": WD_ALIGN_PARAGRAPH.LEFT, "center": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT}
    paragraph.alignment = sides.get(align, WD_ALIGN_PARAGRAPH.LEFT)
    paragraph.paragraph_format.space_before = Pt(0)
    paragraph.paragraph_format.space_after = Pt(after)
    run = paragraph.add_run(_printable(text))
    run.font.name, run.font.size = font, Pt(size)
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)


def _printable(text: str) -> str:
    """Without characters that no XML may hold: they come with text copied out of PDF."""
    return "".join(char for char in text if char == "\t" or ord(char) >= 0x20)


def _style(style: Any, font: str, size: float) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt

    style.font.name, style.font.size = font, Pt(size)
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)


def _line_under_title(document: Any, head: tuple[str, str], font: str) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Mm

    paragraph = document.add_paragraph()
    room = PAGE_MM[0] - MARGINS_MM[2] - MARGINS_MM[3]
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(room), WD_TAB_ALIGNMENT.RIGHT)
    _paragraph(paragraph, f"{head[0]}\t{head[1]}", font, BODY_SIZE)


def _mark(row: Any, name: str) -> None:
    """A property of a row that is on or off: repeated on each page, or kept together on one."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    mark = OxmlElement(name)
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def _page_number(paragraph: Any, font: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    _paragraph(paragraph, "— ", font, PAGE_SIZE, "center")
    run = paragraph.add_run()
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        if kind:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        else:
            element = OxmlElement("w:instrText")
            element.set(qn("xml:space"), "preserve")
            element.text = text
        run._element.append(element)
    _paragraph(paragraph, " —", font, PAGE_SIZE, "center")
