"""What other programs see in our files: LibreOffice recalculates, prints; poppler reads PDF."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import unicodedata
from pathlib import Path
from typing import Any

import openpyxl
import pytest


def converted(path: Path, kind: str) -> Path:
    """The file as LibreOffice makes it of ours; skips where LibreOffice is not installed."""
    if shutil.which("libreoffice") is None:
        pytest.skip("LibreOffice is not installed")
    folder = path.parent / f"另存为{kind}"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        # it waits for ever for a profile whose address is not plain
        command = ["libreoffice", "--headless", f"-env:UserInstallation={Path(profile).as_uri()}"]
        command += ["--convert-to", kind, "--outdir", str(folder), str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / f"{path.stem}.{kind}"


def recalculated(path: Path) -> Any:
    """The workbook with the values that LibreOffice computes from its formulas."""
    return openpyxl.load_workbook(converted(path, "xlsx"), data_only=True)


def rows_of(sheet: Any) -> list[list[Any]]:
    """The values of a sheet by row."""
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def table(sheet: Any) -> list[dict[str, Any]]:
    """The rows under the header as mappings from header (without line ends); numbered rows alone."""
    rows = rows_of(sheet)
    head = next(row for row in rows if row[0] == "序号")
    names = [str(name or "").replace("\n", "") for name in head]
    return [dict(zip(names, row, strict=True)) for row in rows if isinstance(row[0], int | float)]


def sums(sheet: Any) -> dict[str, Any]:
    """The row 合计 as a mapping from header."""
    rows = rows_of(sheet)
    head = next(row for row in rows if row[0] == "序号")
    total = next(row for row in rows if row[1] == "合计")
    return dict(zip((str(name or "").replace("\n", "") for name in head), total, strict=True))


def pdf_text(path: Path) -> str:
    """The text of a PDF without spaces; radicals that stand for characters are made characters."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    out = subprocess.run(["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True).stdout
    text = "".join(out.decode("utf-8").translate(_RADICALS).split())
    return "".join(unicodedata.normalize("NFKC", c) if "\u2e80" <= c <= "\u2fdf" else c for c in text)


_RADICALS = str.maketrans(
    {"⻓": "长", "⻘": "青", "⻔": "门", "⻅": "见", "⻋": "车", "⻚": "页", "⻢": "马", "⻛": "风", "⻜": "飞"}
)
