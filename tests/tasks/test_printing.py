"""The printed task table: rows high enough and sections with their first task, measured by others than the plugin.

Heights are compared with what LibreOffice sets as a row's best height, and with the lines that Excel breaks a text into
by 宋体's own figures (a character as wide as the font's whole pixels, a digit half of that) at four screen scales.
"""

from __future__ import annotations

import math
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import openpyxl
import pytest

from linzhang_plugin.county.profile import Profile
from linzhang_plugin.tasks import task_sheet, task_word

from .test_sheets import say, stored

SEEDS = ("000", "001", "002", "003", "004")
NO_START = "、，。；：！？”’）〕》】〉…,.;:!?)]}"
MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Main
  Dim options(0) As New com.sun.star.beans.PropertyValue
  options(0).Name = "Hidden" : options(0).Value = True
  Open "{folder}/heights.txt" For Output As #1
  For Each seed In Array({seeds})
    document = StarDesktop.loadComponentFromURL("{url}/" &amp; seed &amp; ".xlsx", "_blank", 0, options())
    sheet = document.Sheets.getByIndex(0)
    cursor = sheet.createCursor() : cursor.gotoEndOfUsedArea(False)
    For row = 3 To cursor.RangeAddress.EndRow
      sheet.Rows.getByIndex(row).OptimalHeight = True
      Print #1, seed &amp; " " &amp; (row + 1) &amp; " " &amp; sheet.Rows.getByIndex(row).Height
    Next row
    document.close(True)
  Next seed
  Close #1
End Sub
</script:module>
"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:{kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "{kind}.dtd">
<library:{kind} xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"{rest}
"""


@pytest.fixture(scope="module")
def profile() -> Profile:
    return Profile.preset("three_levels")


def written(shared: Path, seed: str, folder: Path, profile: Profile) -> Path:
    title, tasks = stored(shared, seed)
    return task_sheet.write_task_sheet(folder / f"{seed}.xlsx", title, tasks, profile, say)


def lines_of(text: str, width: float, size: float, dpi: int) -> int:
    """Lines that Excel makes of a text at so many dots an inch, by 宋体's pixels."""
    full, digit = round(size * dpi / 72), math.floor(round(11 * dpi / 72) / 2 + 0.5)
    room, count = math.trunc(width * digit + 0.5) - 5, 0
    for paragraph in text.split("\n"):
        count, used = count + 1, 0
        for char in paragraph:
            step = full if unicodedata.east_asian_width(char) in "WFA" else math.ceil(full / 2)
            if used + step > room:
                count, used = count + 1, full if char in NO_START else 0
            used += step
    return count


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("dpi", [96, 120, 144, 192])
def test_rows_hold_the_lines_that_excel_makes(
    seed: str, dpi: int, shared: Path, tmp_path: Path, profile: Profile
) -> None:
    ws = openpyxl.load_workbook(written(shared, seed, tmp_path, profile))[task_sheet.SHEET]
    merged = {(m.min_row, m.min_col): m for m in ws.merged_cells.ranges}
    widths = [ws.column_dimensions[openpyxl.utils.get_column_letter(c)].width for c in range(1, ws.max_column)]
    for row in range(4, ws.max_row + 1):
        for column, width in enumerate(widths, 1):
            cell, area = ws.cell(row, column), merged.get((row, column))
            if cell.value is None or (area and area.max_row > row):
                continue
            wide = sum(widths[area.min_col - 1 : area.max_col]) if area else width
            line = math.ceil(round(cell.font.size * dpi / 72) * 1.2) * 72 / dpi
            need = lines_of(str(cell.value), wide, cell.font.size, dpi) * line
            assert need <= ws.row_dimensions[row].height + 0.1, (row, column, cell.value)


@pytest.mark.skipif(shutil.which("libreoffice") is None, reason="LibreOffice is not installed")
def test_no_row_is_lower_than_libreoffice_would_make_it(shared: Path, tmp_path: Path, profile: Profile) -> None:
    command = ["libreoffice", "--headless", f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}"]
    subprocess.run([*command, "--terminate_after_init"], check=True, capture_output=True, timeout=300)  # a new profile
    basic = tmp_path / "lo" / "user" / "basic"
    (basic / "Standard").mkdir(parents=True, exist_ok=True)
    head = ' library:name="Standard" library:readonly="false" library:passwordprotected="false">'
    one = f'{head}<library:element library:name="Module1"/></library:library>'
    link = '><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" '
    link += 'xlink:type="simple" library:link="false"/></library:libraries>'
    (basic / "Standard" / "script.xlb").write_text(LIBRARY.format(kind="library", rest=one), encoding="utf-8")
    (basic / "script.xlc").write_text(LIBRARY.format(kind="libraries", rest=link), encoding="utf-8")
    quoted = ", ".join(f'"{seed}"' for seed in SEEDS)
    macro = MACRO.format(folder=tmp_path.as_posix(), url=tmp_path.as_uri(), seeds=quoted)
    (basic / "Standard" / "Module1.xba").write_text(macro, encoding="utf-8")
    sheets = {
        seed: openpyxl.load_workbook(written(shared, seed, tmp_path, profile))[task_sheet.SHEET] for seed in SEEDS
    }
    subprocess.run([*command, "macro:///Standard.Module1.Main"], check=True, capture_output=True, timeout=300)
    measured = [line.split() for line in (tmp_path / "heights.txt").read_text().splitlines()]
    assert len(measured) == sum(ws.max_row - 3 for ws in sheets.values()) > 150
    for seed, row, height in measured:
        mine = sheets[seed.zfill(3)].row_dimensions[int(row)].height
        assert int(height) / 2540 * 72 <= mine + 0.5, (seed, row)


@pytest.mark.skipif(shutil.which("libreoffice") is None, reason="LibreOffice is not installed")
def test_no_page_ends_with_the_heading_of_a_section(shared: Path, tmp_path: Path, profile: Profile) -> None:
    """In the PDFs of all five, from Excel and from Word; without the breaks five pages of the Excel tables do."""
    files = []
    for seed in SEEDS:
        files.append(written(shared, seed, tmp_path, profile))
        title, tasks = stored(shared, seed)
        files.append(task_word.write_task_word(tmp_path / f"w{seed}.docx", title, tasks, profile, say))
    installation = f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}"
    command = ["libreoffice", "--headless", installation, "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=300)
    heading = re.compile(r"\s*(?:[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|\d+\.[\d.]+\s)")
    looked_at = 0
    for file in files:
        text = subprocess.run(
            ["pdftotext", "-layout", str(file.with_suffix(".pdf")), "-"], check=True, capture_output=True
        ).stdout.decode()
        for page in text.split("\f"):
            lines = [line for line in page.splitlines() if line.strip() and not re.match(r"\s*— *\d+ *—", line)]
            looked_at += bool(lines)
            assert not lines or heading.match(lines[-1]) is None, (file.name, lines[-1])
    assert looked_at > 30
