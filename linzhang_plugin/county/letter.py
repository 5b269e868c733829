"""Word as offices send it: the typography of official documents in one place, as ``office`` is for Excel.

GB/T 9704: A4, margins 37/35/28/26 mm, title 方正小标宋 22 pt centred, text 仿宋 16 pt with a fixed line of 28 pt and an
indent of two characters, 一、 in 黑体, （一） in 楷体, page number — 1 — of 14 pt. No national rule for tables:
head 黑体 12 pt, cells 10.5 pt, the head repeated on each page. Font names are data in the profile (``office.fonts``).
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .dates import written_at
from .files import atomic_save
from .libraries import require
from .office import fonts_of

if TYPE_CHECKING:
    from .profile import Profile

MARGINS_MM = (37.0, 35.0, 28.0, 26.0)  # top, bottom, left, right
PAGE_MM = (210.0, 297.0)
TITLE_SIZE, TEXT_SIZE, NUMBER_SIZE, HEAD_SIZE, CELL_SIZE, NOTE_SIZE = 22.0, 16.0, 14.0, 12.0, 10.5, 10.5
LINE, TITLE_LINE, TABLE_LINE = 28.0, 32.0, 15.0
WHOLE_ROWS = 15
"""A table of no more rows stays on one page."""
KAI = "楷体_GB2312"
SIDES = ("left", "center", "right")


class Letter:
    """A letter being written from top to bottom; ``save`` puts it in place."""

    def __init__(self, profile: Profile | None, title: str, author: str = "") -> None:
        from docx.shared import Mm

        self._document = require("docx").Document()
        self._fonts = {**fonts_of(profile), "kai": KAI}
        self._turned = False
        page = self._document.sections[0]
        page.page_width, page.page_height = (Mm(mm) for mm in PAGE_MM)
        page.top_margin, page.bottom_margin, page.left_margin, page.right_margin = (Mm(mm) for mm in MARGINS_MM)
        facts = self._document.core_properties
        facts.title, facts.author, facts.comments = title, author, ""
        facts.created = facts.modified = written_at()
        self._page_number(page.footer.paragraphs[0])

    @property
    def room_mm(self) -> float:
        """The width between the margins."""
        width, sides = (PAGE_MM[1], MARGINS_MM[:2]) if self._turned else (PAGE_MM[0], MARGINS_MM[2:])
        return width - sum(sides)

    # ---- paragraphs ---------------------------------------------------------------------------------------

    def mark(self, text: str) -> None:
        """附件1: flush left in 黑体."""
        self._paragraph(text, "heading", TEXT_SIZE)

    def number(self, text: str) -> None:
        """The number of the document (发文字号), centred."""
        self._paragraph(text, "body", TEXT_SIZE, align="center", after=14)

    def title(self, text: str) -> None:
        """The title, centred."""
        self._paragraph(text, "title", TITLE_SIZE, align="center", line=TITLE_LINE, after=14)

    def recipient(self, text: str) -> None:
        """Whom it goes to (主送机关), flush left, with its colon."""
        self._paragraph(text, "body", TEXT_SIZE)

    def heading(self, text: str) -> None:
        """一、 in 黑体."""
        self._paragraph(text, "heading", TEXT_SIZE, indent=2, together=True)

    def text(self, text: str) -> None:
        """A paragraph of the text."""
        self._paragraph(text, "body", TEXT_SIZE, indent=2)

    def note(self, text: str) -> None:
        """Small print under a table."""
        self._paragraph(text, "body", NOTE_SIZE, line=16)

    def sign(self, office: str, day: datetime.date) -> None:
        """Who signs (发文机关署名) and the day, to the right, with room for the seal above.

        They never stand on a page without text: the paragraph before goes with them.
        """
        if self._document.paragraphs:
            self._document.paragraphs[-1].paragraph_format.keep_with_next = True
        for text, before, right in ((office, 2 * LINE, 3), (f"{day.year}年{day.month}月{day.day}日", 0.0, 4)):
            self._paragraph(text, "body", TEXT_SIZE, align="right", before=before, right=right, together=before > 0)

    def new_page(self, *, turned: bool = False, restart: bool = False) -> None:
        """Goes on on a new page; ``turned``: on a landscape one; ``restart``: another letter, whose first page is 1."""
        from docx.enum.section import WD_ORIENT, WD_SECTION
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn
        from docx.shared import Mm

        page = self._document.add_section(WD_SECTION.NEW_PAGE)
        self._turned = turned
        width, height = PAGE_MM[::-1] if turned else PAGE_MM
        top, bottom, left, right = MARGINS_MM
        if turned:
            # the page is turned: the edge that is bound stays the same
            top, bottom, left, right = left, right, bottom, top
        page.orientation = WD_ORIENT.LANDSCAPE if turned else WD_ORIENT.PORTRAIT
        # a new section is a copy of the one before
        for copied in page._sectPr.findall(qn("w:pgNumType")):
            page._sectPr.remove(copied)
        columns = page._sectPr.find(qn("w:cols"))
        if restart and columns is not None:
            numbers = OxmlElement("w:pgNumType")
            numbers.set(qn("w:start"), "1")
            # Word asks for an order of these elements
            columns.addprevious(numbers)
        page.page_width, page.page_height = Mm(width), Mm(height)
        page.top_margin, page.bottom_margin, page.left_margin, page.right_margin = (
            Mm(mm) for mm in (top, bottom, left, right)
        )

    # ---- tables -------------------------------------------------------------------------------------------

    def table(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        *,
        left: Sequence[int] = (),
        title: str = "",
        bold_last: bool = False,
    ) -> None:
        """A table whose head is repeated on each page and whose rows are not torn.

        ``widths`` are shares of the room; cells are centred, those of the columns ``left`` (from 0) flush left;
        ``bold_last``: the last row is the sum. A short table is not torn between two pages.
        """
        from docx.enum.table import WD_TABLE_ALIGNMENT
        from docx.shared import Mm

        if title:
            self._paragraph(title, "heading", HEAD_SIZE, align="center", line=22, before=8, together=True)
        whole = sum(widths)
        sizes = [Mm(self.room_mm * width / whole) for width in widths]
        table = self._document.add_table(rows=1 + len(rows), cols=len(heads), style="Table Grid")
        table.autofit, table.alignment = False, WD_TABLE_ALIGNMENT.CENTER
        for column, size in zip(table.columns, sizes, strict=True):
            column.width = size
        for number, (row, texts) in enumerate(zip(table.rows, [heads, *rows], strict=True)):
            _mark(row, "w:cantSplit")
            if number == 0:
                _mark(row, "w:tblHeader")
            bold = bold_last and number == len(rows)
            for place, (cell, text, size) in enumerate(zip(row.cells, texts, sizes, strict=True)):
                cell.width = size
                align = "left" if number and place in left else "center"
                together = number < len(rows) <= WHOLE_ROWS
                self._cell(cell, text, "heading" if number == 0 else "table", align, bold=bold, together=together)

    def form(self, rows: Sequence[Sequence[str]], widths: Sequence[float], *, height_mm: float = 11.0) -> None:
        """A form to be filled in by hand (签收、回复): labels in every other cell, rows at least ``height_mm`` high."""
        from docx.enum.table import WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
        from docx.shared import Mm

        table = self._document.add_table(rows=len(rows), cols=len(widths), style="Table Grid")
        table.autofit, table.alignment = False, WD_TABLE_ALIGNMENT.CENTER
        for row, texts in zip(table.rows, rows, strict=True):
            _mark(row, "w:cantSplit")
            row.height, row.height_rule = Mm(height_mm), WD_ROW_HEIGHT_RULE.AT_LEAST
            for place, (cell, text, width) in enumerate(zip(row.cells, texts, widths, strict=True)):
                cell.width = Mm(self.room_mm * width / sum(widths))
                self._cell(cell, text, "heading" if place % 2 == 0 else "table", "center", bold=False)

    def _cell(self, cell: Any, text: str, font: str, align: str, *, bold: bool, together: bool = False) -> None:
        from docx.enum.table import WD_ALIGN_VERTICAL

        cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        for number, line in enumerate(text.split("\n")):
            paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
            size = HEAD_SIZE if font == "heading" else CELL_SIZE
            height = TABLE_LINE + (size - CELL_SIZE)
            self._fill(paragraph, line, font, size, align=align, line=height, bold=bold, together=together)

    # ---- the parts ----------------------------------------------------------------------------------------

    def _paragraph(self, text: str, font: str, size: float, **how: Any) -> None:
        self._fill(self._document.add_paragraph(), text, font, size, **how)

    def _fill(
        self,
        paragraph: Any,
        text: str,
        font: str,
        size: float,
        *,
        align: str = "left",
        line: float = LINE,
        before: float = 0,
        after: float = 0,
        indent: int = 0,
        right: int = 0,
        together: bool = False,
        bold: bool = False,
    ) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
        from docx.shared import Pt

        sides = {"left": WD_ALIGN_PARAGRAPH.LEFT, "center": WD_ALIGN_PARAGRAPH.CENTER}
        paragraph.alignment = sides.get(align, WD_ALIGN_PARAGRAPH.RIGHT)
        form = paragraph.paragraph_format
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(line)
        form.space_before, form.space_after = Pt(before), Pt(after)
        form.first_line_indent = Pt(indent * size)
        form.right_indent = Pt(right * size)
        form.keep_with_next = together
        self._run(paragraph, text, font, size, bold=bold)

    def _run(self, paragraph: Any, text: str, font: str, size: float, *, bold: bool = False) -> Any:
        from docx.oxml.ns import qn
        from docx.shared import Pt

        run = paragraph.add_run(printable(text))
        run.font.size, run.font.name, run.font.bold = Pt(size), self._fonts[font], bold
        run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), self._fonts[font])
        return run

    def _page_number(self, paragraph: Any) -> None:
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        self._fill(paragraph, "— ", "table", NUMBER_SIZE, align="center", line=20)
        run = self._run(paragraph, "", "table", NUMBER_SIZE)
        for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
            if kind:
                element = OxmlElement("w:fldChar")
                element.set(qn("w:fldCharType"), kind)
            else:
                element = OxmlElement("w:instrText")
                element.set(qn("xml:space"), "preserve")
                element.text = text
            run._element.append(element)
        self._run(paragraph, " —", "table", NUMBER_SIZE)

    def save(self, path: Path) -> Path:
        """Saves through a temporary file; LinzhangError where the old file is open in Word or cannot be written."""
        return atomic_save(Path(path), lambda temporary: self._document.save(str(temporary)))


def printable(text: str) -> str:
    """Without characters that no XML may hold: they come with text copied out of PDF."""
    return "".join(char for char in text if char == "\t" or ord(char) >= 0x20)


def _mark(row: Any, name: str) -> None:
    """A property of a row that is on or off: repeated on each page, or kept together on one."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    mark = OxmlElement(name)
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)
