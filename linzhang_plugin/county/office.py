"""Excel as offices hand it in: the look of an official annex (附件) in one place.

Sizes after common practice for annexes of official documents: title 方正小标宋 18–22 pt, header 黑体 11–12 pt, body
仿宋 or 宋体 10.5–12 pt, thin borders, header repeated on each page, one page wide, page number centred. There is no
national rule for tables, so the font names are data in the profile (``office.fonts``). Fonts that a machine lacks are
still written by name: the office's own machines have them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .files import atomic_save
from .heights import base_font, text_height
from .libraries import require
from .paging import UNIT_POINTS, breaks, page_room
from .profile import Profile

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_CONTROL = dict.fromkeys(code for code in range(0x20) if chr(code) not in "\t\n\r")
TITLE_SIZE, HEADER_SIZE, BODY_SIZE, NOTE_SIZE = 20, 12, 11, 10.5
DEFAULT_HEIGHT = 13.5  # of a row of 宋体 11 pt that states none


@dataclass(frozen=True)
class Col:
    """A column of a table: header text, width in characters, alignment of its cells (left, center or right)."""

    header: str
    width: float
    align: str = "center"
    number_format: str | None = None


class Formula(str):
    """A live formula (``=…``) of our own as the value of a cell; any other text that begins with = stays a text."""

    __slots__ = ()


@dataclass
class Sheet:
    """A sheet being written; ``row`` is the next free row (1-based)."""

    ws: Worksheet
    columns: Sequence[Col]
    fonts: dict[str, str]
    row: int = 1
    header_row: int = 0
    sections: list[int] = field(default_factory=list)
    # thousands of rows have a handful of looks, and openpyxl hashes every look that is set by its parts
    _looks: dict[tuple[object, ...], Any] = field(default_factory=dict)

    def add(
        self,
        values: Sequence[object],
        *,
        bold: bool = False,
        min_height: float = 0,
        size: float = BODY_SIZE,
        fill: str | None = None,
        fills: Mapping[int, str] | None = None,
    ) -> int:
        """Writes one bordered row under the header and returns its number; texts wrap and the row grows with them.

        ``fill`` colours the row, ``fills`` single cells of it (column from 1 → colour as RRGGBB).
        """
        from openpyxl.styles import Alignment, Font, PatternFill

        for index, (value, column) in enumerate(zip(values, self.columns, strict=True), start=1):
            # characters that no workbook may hold come with text copied out of PDF
            cell = self.ws.cell(self.row, index, value.translate(_CONTROL) if type(value) is str else value)
            colour = (fills or {}).get(index, fill)
            if cell.data_type == "f" and not _is_formula(value):
                # an imported text must never become a formula
                cell.data_type = "s"
            formatted = column.number_format and (cell.data_type == "f" or not isinstance(value, str))
            # writing a date sets a number format of its own
            number_format = column.number_format if formatted else cell.number_format
            look = (column.align, size, bold, colour, number_format)
            if look in self._looks:
                cell._style = copy(self._looks[look])  # openpyxl has no public way to share a style
                continue
            cell.font = Font(name=self.fonts["table"], size=size, bold=bold)
            cell.alignment = Alignment(horizontal=column.align, vertical="center", wrap_text=True)
            cell.border = thin_border()
            cell.number_format = number_format
            if colour:
                cell.fill = PatternFill("solid", fgColor=colour)
            self._looks[look] = copy(cell._style)
        self.ws.row_dimensions[self.row].height = max(
            min_height,
            *(
                # a formula is longer than what it shows
                text_height("" if v is None or _is_formula(v) else str(v), c.width, size)
                for v, c in zip(values, self.columns, strict=True)
            ),
        )
        self.row += 1
        return self.row - 1

    def add_section(self, text: str, *, size: float = HEADER_SIZE) -> int:
        """A row that spans all columns, in 黑体."""
        from openpyxl.styles import Alignment, Font

        last = len(self.columns)
        for index in range(1, last + 1):
            self.ws.cell(self.row, index).border = thin_border()
        cell = self.ws.cell(self.row, 1, text)
        cell.font = Font(name=self.fonts["heading"], size=size)
        cell.alignment = Alignment(horizontal="left", vertical="center", wrap_text=True)
        self.ws.merge_cells(start_row=self.row, start_column=1, end_row=self.row, end_column=last)
        self.ws.row_dimensions[self.row].height = text_height(text, sum(c.width for c in self.columns), size)
        self.sections.append(self.row)
        self.row += 1
        return self.row - 1

    def add_note(self, text: str, *, align: str = "left") -> int:
        """A line without border under (or above) the table that spans all columns."""
        from openpyxl.styles import Alignment, Font

        cell = self.ws.cell(self.row, 1, text)
        cell.font = Font(name=self.fonts["body"], size=NOTE_SIZE)
        cell.alignment = Alignment(horizontal=align, vertical="center", wrap_text=True)
        self.ws.merge_cells(start_row=self.row, start_column=1, end_row=self.row, end_column=len(self.columns))
        self.ws.row_dimensions[self.row].height = text_height(text, sum(c.width for c in self.columns), NOTE_SIZE)
        self.row += 1
        return self.row - 1

    def show_only(self, column: int, shown: Sequence[str], rows: range) -> int:
        """Filters the ``rows`` by the texts of a column (from 1): only those with a text of ``shown`` are seen and
        printed, until the filter is cleared in Excel. Returns how many are not shown.
        """
        from openpyxl.utils import get_column_letter

        if not rows:
            return 0
        ws = self.ws
        ws.auto_filter.ref = f"A{self.header_row}:{get_column_letter(len(self.columns))}{rows[-1]}"
        there = {str(ws.cell(row, column).value or "") for row in rows}
        # Excel knows an empty cell by a flag of its own
        ws.auto_filter.add_filter_column(
            column - 1, [text for text in shown if text and text in there], blank="" in shown
        )
        hidden = [row for row in rows if str(ws.cell(row, column).value or "") not in shown]
        for row in hidden:
            ws.row_dimensions[row].hidden = True
        return len(hidden)

    def finish(self, *, landscape: bool = True) -> None:
        """Print setup: A4, header repeated, one page wide, page number centred, panes frozen under the header.

        A page ends before a section's row rather than behind it.
        """
        from openpyxl.utils import get_column_letter

        ws = self.ws
        ws.page_setup.paperSize = ws.PAPERSIZE_A4
        ws.page_setup.orientation = "landscape" if landscape else "portrait"
        ws.sheet_properties.pageSetUpPr.fitToPage = True
        ws.page_setup.fitToWidth, ws.page_setup.fitToHeight = 1, 0
        ws.print_options.horizontalCentered = True
        margins = ws.page_margins
        margins.left = margins.right = 0.6
        margins.top, margins.bottom, margins.footer = 0.8, 0.8, 0.4
        ws.oddFooter.center.text = "— &P —"
        if self.header_row:
            ws.print_title_rows = f"{self.header_row}:{self.header_row}"
            ws.freeze_panes = ws.cell(self.header_row + 1, 1)
        self._keep_sections(landscape)
        ws.print_area = f"A1:{get_column_letter(len(self.columns))}{max(self.row - 1, 1)}"

    def _keep_sections(self, landscape: bool) -> None:
        from openpyxl.worksheet.pagebreak import Break

        if not self.sections:
            return
        margins = self.ws.page_margins
        sides = ((margins.left + margins.right) * 72, (margins.top + margins.bottom) * 72)
        width = sum(column.width for column in self.columns)
        rows = range(1, self.row)
        heights = [self.ws.row_dimensions[row].height or DEFAULT_HEIGHT for row in rows]
        room = [page_room(width, unit, landscape=landscape, margins=sides) for unit in UNIT_POINTS]
        head = heights[self.header_row - 1] if self.header_row else 0.0
        for index in breaks(heights, {row - 1 for row in self.sections}, room, head):
            self.ws.row_breaks.append(Break(id=index))  # behind the row before


def _is_formula(value: object) -> bool:
    return isinstance(value, Formula) or (isinstance(value, str) and value.startswith("=SUM("))


def fonts_of(profile: Profile | None) -> dict[str, str]:
    """Font names for title, heading, body and table cells."""
    defaults = {"title": "方正小标宋简体", "heading": "黑体", "body": "仿宋_GB2312", "table": "宋体"}
    return {**defaults, **((profile.get("office.fonts", {}) if profile else {}) or {})}


def letter(column: int) -> str:
    """``C`` for 3."""
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(column))


def new_workbook(profile: Profile | None = None) -> Workbook:
    """An empty workbook without sheets, whose columns are counted in the profile's table font."""
    workbook = require("openpyxl").Workbook()
    workbook.remove(workbook.active)
    base_font(workbook, fonts_of(profile)["table"])
    return workbook


def new_sheet(
    workbook: Workbook,
    name: str,
    title: str,
    columns: Sequence[Col],
    profile: Profile | None = None,
    *,
    annex: str = "",
    left: str = "",
    right: str = "",
) -> Sheet:
    """A sheet with annex mark, merged title, a line with the unit (单位) or date, and the header row."""
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    ws = workbook.create_sheet(name)
    fonts = fonts_of(profile)
    last = len(columns)
    sheet = Sheet(ws, columns, fonts)
    for index, column in enumerate(columns, start=1):
        ws.column_dimensions[get_column_letter(index)].width = column.width
    if annex:
        ws.cell(sheet.row, 1, annex).font = Font(name=fonts["heading"], size=16)
        ws.row_dimensions[sheet.row].height = 24
        sheet.row += 1
    cell = ws.cell(sheet.row, 1, title)
    cell.font = Font(name=fonts["title"], size=TITLE_SIZE)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    ws.merge_cells(start_row=sheet.row, start_column=1, end_row=sheet.row, end_column=last)
    ws.row_dimensions[sheet.row].height = max(36.0, text_height(title, sum(c.width for c in columns), TITLE_SIZE) + 8)
    sheet.row += 1
    if left or right:
        half = max(1, last // 2)
        for start, end, text, align in ((1, half, left, "left"), (half + 1, last, right, "right")):
            if start <= end:
                cell = ws.cell(sheet.row, start, text)
                cell.font = Font(name=fonts["body"], size=BODY_SIZE)
                cell.alignment = Alignment(horizontal=align, vertical="center")
                if end > start:
                    ws.merge_cells(start_row=sheet.row, start_column=start, end_row=sheet.row, end_column=end)
        ws.row_dimensions[sheet.row].height = 20
        sheet.row += 1
    for index, column in enumerate(columns, start=1):
        cell = ws.cell(sheet.row, index, column.header)
        cell.font = Font(name=fonts["heading"], size=HEADER_SIZE)
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        cell.border = thin_border()
    ws.row_dimensions[sheet.row].height = max(24.0, *(text_height(c.header, c.width, HEADER_SIZE) for c in columns))
    sheet.header_row = sheet.row
    sheet.row += 1
    return sheet


def save(workbook: Workbook, path: Path) -> Path:
    """Saves through a temporary file; LinzhangError where the old file is open in Excel or cannot be written."""
    return atomic_save(Path(path), lambda temporary: workbook.save(str(temporary)))


def thin_border() -> Any:
    """A thin line on all four sides."""
    from openpyxl.styles import Border, Side

    side = Side(style="thin", color="FF000000")
    return Border(left=side, right=side, top=side, bottom=side)
