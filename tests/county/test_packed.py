"""Archives that unpack to gigabytes are refused in words before anything is unpacked."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest

from linzhang_plugin.county import packed
from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.sheets import read_sheets
from linzhang_plugin.tasks.documents import read_document


def bomb(path: Path, member: str) -> Path:
    """The office file with a part of 320 MB of blanks, which packs to a third of a megabyte."""
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive, archive.open(member, "w") as out:
        for _ in range(320):
            out.write(b" " * 1_000_000)
    return path


@pytest.fixture
def word_bomb(chinese_tmp: Path) -> Path:
    path = chinese_tmp / "名单.docx"
    document = docx.Document()
    document.add_paragraph("一、工作任务")
    document.save(str(path))
    return bomb(path, "word/comments9.xml")


@pytest.fixture
def excel_bomb(chinese_tmp: Path) -> Path:
    path = chinese_tmp / "任务.xlsx"
    openpyxl.Workbook().save(path)
    return bomb(path, "xl/worksheets/sheet9.xml")


def test_plans_and_rosters_that_are_bombs_are_refused(word_bomb: Path, excel_bomb: Path) -> None:
    cases: list[tuple[Callable[[Path], object], Path, str]] = [
        (read_document, word_bomb, "tasks.file_too_large"),
        (read_document, excel_bomb, "tasks.file_too_large"),
        (read_sheets, word_bomb, "county.sheet_too_large"),
    ]
    for read, path, code in cases:
        with pytest.raises(LinzhangError) as caught:
            read(path)
        assert caught.value.code == code


def test_large_pictures_make_no_bomb(chinese_tmp: Path) -> None:
    path = chinese_tmp / "带图.docx"
    docx.Document().save(str(path))
    assert not packed.is_bomb(bomb(path, "word/media/image1.bmp"))
