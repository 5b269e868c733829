"""Writes drafted sheets as towns send them: xlsx, xls, HTML called .xls, csv in GBK or with BOM, tabs, Word.

xlsx and docx are zipped again with fixed times, so that one seed gives the same bytes. xls comes from LibreOffice, all
files in one call; its bytes carry times and are not the same from run to run, its cells are.
"""

from __future__ import annotations

import csv
import html
import io
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import docx
import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.worksheet import Worksheet

from .truth import Roster, Sheet

_STAMP = (2024, 5, 6, 8, 0, 0)
_DAY = datetime(*_STAMP, tzinfo=UTC).replace(tzinfo=None)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(<)")


def _rezip(data: bytes, path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            body = source.read(name)
            if name == "docProps/core.xml":
                body = _MODIFIED.sub(rb"\g<1>2024-05-06T08:00:00Z\g<2>", body)
            target.writestr(zipfile.ZipInfo(name, _STAMP), body, zipfile.ZIP_DEFLATED)


def write_xlsx(roster: Roster, path: Path) -> None:
    """A workbook with merged cells, hidden and empty sheets, and formulas that were never computed."""
    workbook = openpyxl.Workbook()
    workbook.properties.created = _DAY
    first = workbook.active
    if first is not None:
        workbook.remove(first)
    for sheet in roster.sheets:
        _fill_xlsx(workbook.create_sheet(sheet.name), sheet)
    buffer = io.BytesIO()
    workbook.save(buffer)
    _rezip(buffer.getvalue(), path)


_LINE = Side(style="thin")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)


def _fill_xlsx(target: Worksheet, sheet: Sheet) -> None:
    target.sheet_state = sheet.state
    for row in sheet.rows:
        for column, cell in row.cells.items():
            if cell.value is None:
                continue
            written = target.cell(row.row, column, cell.value)
            if cell.number_format:
                written.number_format = cell.number_format
            elif isinstance(cell.value, str) and not cell.formula:
                written.number_format = "@"
            written.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
            if row.kind in {"header", "header_repeat", "title"}:
                written.font = Font(name="黑体", bold=True)
    for top, left, bottom, right in sheet.merges:
        target.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
    for row_number in range(sheet.next_row, sheet.next_row + sheet.empty_tail):
        for column in range(1, 9):
            target.cell(row_number, column).border = _BORDER


def soffice() -> str | None:
    """LibreOffice, where it is found."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def convert(sources: Sequence[Path], folder: Path, to: str) -> None:
    """Converts files with LibreOffice, in one call and with a profile of its own."""
    program = soffice()
    if program is None:
        raise FileNotFoundError("LibreOffice (soffice) is not installed.")
    with tempfile.TemporaryDirectory(prefix="messy-profile-") as profile:
        command = [program, f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--convert-to", to]
        done = subprocess.run(
            [*command, "--outdir", str(folder), *map(str, sources)], capture_output=True, check=False, timeout=300
        )
    missing = [source.stem for source in sources if not (folder / f"{source.stem}.{to}").exists()]
    if done.returncode or missing:
        raise RuntimeError(f"LibreOffice did not convert {missing}: {done.stderr.decode(errors='replace')}")


def write_xls(rosters: Sequence[Roster], folder: Path) -> None:
    """Real .xls files. Without LibreOffice they are not written and say so in ``skipped``."""
    if not rosters:
        return
    if soffice() is None:
        for roster in rosters:
            roster.skipped = "LibreOffice (soffice) is not installed, so no .xls was written."
        return
    with tempfile.TemporaryDirectory(prefix="messy-xls-") as place:
        sources = []
        for roster in rosters:
            source = Path(place) / (Path(roster.file_name).stem + ".xlsx")
            write_xlsx(roster, source)
            sources.append(source)
        convert(sources, folder, "xls")
    for roster in rosters:
        roster.path = folder / roster.file_name


def _width(sheet: Sheet) -> int:
    cells = [column for row in sheet.rows for column in row.cells]
    return max([1, *cells, *(merge[3] for merge in sheet.merges)])


def _text(value: object) -> str:
    return "" if value is None else str(value)


def write_html(roster: Roster, path: Path) -> None:
    """What platforms export: an HTML table that calls itself .xls."""
    charset = {"gbk": "gb2312"}.get(roster.encoding or "", "utf-8")
    out = [
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>',
        f'<meta http-equiv="Content-Type" content="text/html; charset={charset}"></head><body>',
    ]
    for sheet in roster.sheets:
        spans = {(t, left): (b - t + 1, right - left + 1) for t, left, b, right in sheet.merges}
        covered = {
            (r, c) for t, left, b, right in sheet.merges for r in range(t, b + 1) for c in range(left, right + 1)
        } - set(spans)
        width = _width(sheet)
        out.append("<table border=1>")
        for row in sheet.rows:
            out.append("<tr>")
            for column in range(1, width + 1):
                if (row.row, column) in covered:
                    continue
                down, across = spans.get((row.row, column), (1, 1))
                span = (f" rowspan={down}" if down > 1 else "") + (f" colspan={across}" if across > 1 else "")
                cell = row.cells.get(column)
                text = html.escape(_text(cell.value if cell else None)).replace("\n", "<br>")
                out.append(f"<td{span} style=\"mso-number-format:'\\@'\">{text}</td>")
            out.append("</tr>")
        out.append("</table>")
    out.append("</body></html>")
    path.write_bytes("\r\n".join(out).encode(roster.encoding or "utf-8"))


def write_csv(roster: Roster, path: Path) -> None:
    """Comma- or tab-separated text of the first sheet, every row as wide as the widest, as Excel writes it."""
    sheet = roster.sheets[0]
    width = _width(sheet)
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter="\t" if roster.format == "tab" else ",", lineterminator="\r\n")
    for row in sheet.rows:
        values = [row.cells.get(column) for column in range(1, width + 1)]
        writer.writerow([_text(cell.value if cell else None) for cell in values])
    path.write_bytes(buffer.getvalue().encode(roster.encoding or "utf-8"))


def write_docx(roster: Roster, path: Path) -> None:
    """Paragraphs (titles above, notes below) and a table, or paragraphs only."""
    document = docx.Document()
    document.core_properties.created = _DAY
    document.core_properties.modified = _DAY
    text = next((sheet for sheet in roster.sheets if sheet.kind == "text"), None)
    tables = [sheet for sheet in roster.sheets if sheet.kind == "table"]
    rows = text.rows if text else []
    late = next((i for i, row in enumerate(rows) if row.kind == "note"), len(rows)) if tables else len(rows)
    for row in rows[:late]:
        document.add_paragraph(_text(row.cells[1].value if row.cells else None))
    for sheet in tables:
        _docx_table(document, sheet)
    for row in rows[late:]:
        document.add_paragraph(_text(row.cells[1].value if row.cells else None))
    buffer = io.BytesIO()
    document.save(buffer)
    _rezip(buffer.getvalue(), path)


def _docx_table(document: docx.document.Document, sheet: Sheet) -> None:
    width = _width(sheet)
    table = document.add_table(rows=len(sheet.rows), cols=width)
    table.style = "Table Grid"
    cells = table._cells
    for row in sheet.rows:
        for column, cell in row.cells.items():
            if cell.value is not None:
                cells[(row.row - 1) * width + column - 1].text = _text(cell.value)
    for top, left, bottom, right in sheet.merges:
        cells[(top - 1) * width + left - 1].merge(cells[(bottom - 1) * width + right - 1])


WRITERS = {"xlsx": write_xlsx, "html": write_html, "csv": write_csv, "tab": write_csv, "docx": write_docx}
