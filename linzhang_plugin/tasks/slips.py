"""The slip of each place (任务书): what one town or village has to do, as Excel and as Word.

Everything printed is Chinese, whatever the interface speaks.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..county import office
from ..county.dates import written_at
from ..county.files import atomic_save, safe_name
from ..county.libraries import require
from .matrix import TargetSplit
from .split import places_of
from .target_cells import formula, letter, number_format
from .target_sheet import place_labels

if TYPE_CHECKING:
    from ..county.profile import Profile
    from .bases import Place

Progress = Callable[[float], None]
EXCEL, WORD = "xlsx", "docx"
# GB/T 9704: margins in mm (top, bottom, left, right), sizes in points
_MARGINS = (37, 35, 28, 26)
_TITLE, _TEXT, _TABLE = 22, 16, 12
_LINE = 28
NARROW = 2  # more years than these need the page turned


@dataclass(frozen=True)
class Line:
    """One row of a slip: indicator, unit, the figure as text, and year → figure where it runs over several."""

    label: str
    unit: str
    figure: str
    value: Decimal | None
    years: dict[int, Decimal]


@dataclass(frozen=True)
class Slip:
    """The slip of one place."""

    place: str
    file_name: str
    lines: tuple[Line, ...]

    @property
    def years(self) -> list[int]:
        """All years of its lines."""
        return sorted({year for line in self.lines for year in line.years})


def slips_of(where: Sequence[Place], splits: Sequence[TargetSplit]) -> list[Slip]:
    """One slip a place; a target of which the place has nothing is left out of its slip."""
    out = []
    for index, (place, label) in enumerate(zip(where, place_labels(where), strict=True)):
        lines = []
        for item in splits:
            if item.carried:
                lines.append(Line(item.target.label, item.unit, item.target.figure, None, {}))
                continue
            value = item.split.shares[index]
            if value:
                years = {year: values[index] for year, values in item.years}
                lines.append(Line(item.target.label, item.unit, f"{value:,f}", value, years))
        out.append(Slip(label, safe_name(f"{place.code[:12]}{label}任务书"), tuple(lines)))
    return out


@dataclass(frozen=True)
class Words:
    """What stands on every slip besides its figures."""

    plan: str
    office: str
    county: str
    day: datetime.date

    @property
    def date(self) -> str:
        """2024年6月1日."""
        return f"{self.day.year}年{self.day.month}月{self.day.day}日"

    def title(self, place: str) -> str:
        """The slip's title."""
        return f"{place}目标任务书"

    def opening(self, place: str) -> str:
        """What stands above the table."""
        return f"根据《{self.plan}》，现将{place}承担的目标任务下达如下，请认真组织实施，按期完成。"


def write_slips(
    folder: Path, slips: Sequence[Slip], words: Words, profile: Profile, kinds: Sequence[str], progress: Progress
) -> list[Path]:
    """Writes ``place任务书`` as .xlsx and .docx into a folder; returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for number, slip in enumerate(slips):
        if EXCEL in kinds:
            written.append(write_excel(folder / f"{slip.file_name}.xlsx", slip, words, profile))
        if WORD in kinds:
            written.append(write_word(folder / f"{slip.file_name}.docx", slip, words, profile))
        progress((number + 1) / len(slips))
    return written


# ---- Excel ----------------------------------------------------------------------------------------------------


def write_excel(path: Path, slip: Slip, words: Words, profile: Profile) -> Path:
    """The slip as a table to be filled in: task, done, rate."""
    workbook = office.new_workbook(profile)
    years = slip.years
    columns = [
        office.Col("序号", 6),
        office.Col("指标", 26, "left"),
        office.Col("单位", 8),
        office.Col("任务数", 18),
        *(office.Col(f"{year}年", 11) for year in years),
        office.Col("完成数", 12),
        office.Col("完成率", 10, "center", "0.00%"),
        office.Col("备注", 14, "left"),
    ]
    title = words.title(slip.place)
    sheet = office.new_sheet(workbook, "任务书", title, columns, profile, left=words.office, right=words.date)
    done = letter(5 + len(years))
    for number, line in enumerate(slip.lines, 1):
        by_year = [line.years.get(year, "—") for year in years]
        row = sheet.add(
            [
                number,
                line.label,
                line.unit,
                line.value if line.value is not None else line.figure,
                *by_year,
                "",
                "",
                "",
            ],
            min_height=26,
        )
        if line.value is not None:
            shown = number_format(max([places_of(line.value), *(places_of(v) for v in line.years.values())]))
            for column in range(4, 5 + len(years)):
                sheet.ws.cell(row, column).number_format = shown
            rate = f'=IF(N({done}{row})=0,"",ROUND({done}{row}/D{row},4))'
            formula(sheet.ws[f"{letter(6 + len(years))}{row}"], rate, "0.00%")
    sheet.add_note(words.opening(slip.place))
    for text in (f"下达单位（盖章）：{words.office}", f"承担单位（盖章）：{slip.place}　　　　负责人（签字）："):
        row = sheet.add_note(text)
        sheet.ws.row_dimensions[row].height = 30
    sheet.finish(landscape=len(years) > 1)
    return office.save(workbook, path)


# ---- Word -----------------------------------------------------------------------------------------------------


def write_word(path: Path, slip: Slip, words: Words, profile: Profile) -> Path:
    """The slip as a document to be signed, in the typography of official documents."""
    document = require("docx").Document()
    facts = document.core_properties
    facts.author, facts.title, facts.comments = words.office, words.title(slip.place), ""
    facts.created = facts.modified = written_at()
    _Word(document, office.fonts_of(profile)).write(slip, words)
    return atomic_save(path, lambda temporary: document.save(str(temporary)))


class _Word:
    """Paragraphs and the table of one slip."""

    def __init__(self, document: Any, fonts: dict[str, str]) -> None:
        self.document, self.fonts = document, fonts

    def write(self, slip: Slip, words: Words) -> None:
        from docx.enum.section import WD_ORIENT
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Mm, Pt

        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        top, bottom, left, right = (Mm(mm) for mm in _MARGINS)
        if len(slip.years) > NARROW:
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = Mm(297), Mm(210)
            # the page is turned: the edge that is bound stays the same
            top, bottom, left, right = left, right, bottom, top
        section.top_margin, section.bottom_margin = top, bottom
        section.left_margin, section.right_margin = left, right
        heading = self._paragraph(words.title(slip.place), "title", _TITLE)
        heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
        heading.paragraph_format.space_after = Pt(14)
        opening = self._paragraph(words.opening(slip.place), "body", _TEXT)
        opening.paragraph_format.first_line_indent = Pt(2 * _TEXT)
        opening.paragraph_format.space_after = Pt(8)
        self._table(slip)
        for number, text in enumerate(
            (f"下达单位（盖章）：{words.office}", f"承担单位（盖章）：{slip.place}", "负责人（签字）：")
        ):
            line = self._paragraph(text, "body", _TEXT)
            line.paragraph_format.space_before = Pt(18 if number == 0 else 10)
            line.paragraph_format.keep_with_next = True
        day = self._paragraph(words.date, "body", _TEXT)
        day.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        day.paragraph_format.space_before = Pt(10)

    def _paragraph(self, text: str, font: str, size: float) -> Any:
        from docx.shared import Pt

        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.paragraph_format.line_spacing = Pt(_LINE if size < _TITLE else _LINE + 4)
        self._run(paragraph, text, font, size)
        return paragraph

    def _run(self, paragraph: Any, text: str, font: str, size: float) -> None:
        from docx.oxml.ns import qn
        from docx.shared import Pt

        run = paragraph.add_run(text)
        run.font.size, run.font.name = Pt(size), self.fonts[font]
        run._element.rPr.rFonts.set(qn("w:eastAsia"), self.fonts[font])

    def _table(self, slip: Slip) -> None:
        from docx.enum.table import WD_ALIGN_VERTICAL, WD_TABLE_ALIGNMENT
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn
        from docx.shared import Mm, Pt

        years = slip.years
        heads = ["序号", "指标", "单位", "任务数", *(f"{year}年" for year in years)]
        room = 225.0 if len(years) > NARROW else 156.0
        first = (
            [14.0, 66.0, 22.0, 54.0] if not years else [14.0, 0.23 * room, 16.0, 42.0 if len(years) > NARROW else 34.0]
        )
        widths = [*first, *[(room - sum(first)) / max(len(years), 1)] * len(years)]
        rows = [
            [
                str(n),
                line.label,
                line.unit,
                line.figure,
                *(f"{line.years[y]:,f}" if y in line.years else "—" for y in years),
            ]
            for n, line in enumerate(slip.lines, 1)
        ]
        table = self.document.add_table(rows=1 + len(rows), cols=len(heads), style="Table Grid")
        table.autofit, table.alignment = False, WD_TABLE_ALIGNMENT.CENTER
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
        for number, (row, texts) in enumerate(zip(table.rows, [heads, *rows], strict=True)):
            properties = row._tr.get_or_add_trPr()
            marks = [OxmlElement("w:cantSplit")] + ([OxmlElement("w:tblHeader")] if number == 0 else [])
            for mark in marks:
                mark.set(qn("w:val"), "true")
                properties.append(mark)
            for place, (cell, text, width) in enumerate(zip(row.cells, texts, widths, strict=True)):
                cell.width, cell.vertical_alignment = Mm(width), WD_ALIGN_VERTICAL.CENTER
                paragraph = cell.paragraphs[0]
                paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(3)
                if number == 0 or place != 1:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
                self._run(paragraph, text, "heading" if number == 0 else "body", _TABLE)
