"""``linzhang:readplan`` on the files that offices have: old formats through LibreOffice, pasted text, cancelling."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from linzhang_plugin.county.errors import Cancelled
from linzhang_plugin.county.gateway import County

docx = pytest.importorskip("docx")
openpyxl = pytest.importorskip("openpyxl")


@pytest.fixture
def run(qgis_app: object) -> Any:
    import processing

    def run_one(**parameters: object) -> dict[str, Any]:
        return dict(processing.run("linzhang:readplan", {k: str(v) for k, v in parameters.items()}))

    return run_one


def written_old(source: Path, suffix: str) -> Path:
    """The file in the old format, written by LibreOffice; skipped where it (or its Writer) is not installed."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip(f"LibreOffice (soffice) is not installed, so no {suffix} can be written.")
    command = [program, f"-env:UserInstallation={(source.parent / 'lo').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", suffix, "--outdir", str(source.parent), str(source)], check=True, capture_output=True
    )
    made = source.with_suffix("." + suffix)
    if not made.exists():
        pytest.skip(f"This LibreOffice writes no {suffix} (libreoffice-writer is not installed).")
    assert made.read_bytes()[:4] == b"\xd0\xcf\x11\xe0"
    return made


@pytest.mark.matrix
def test_an_old_word_document_is_converted_and_read(
    run: Any, county_path: Path, plan_file: Path, chinese_tmp: Path
) -> None:
    document = docx.Document()
    for line in plan_file.read_text(encoding="gb18030").splitlines():
        document.add_paragraph(line)
    document.save(str(chinese_tmp / "旧 方案.docx"))
    old = written_old(chinese_tmp / "旧 方案.docx", "doc")
    before = old.read_bytes()
    assert run(COUNTY=county_path, INPUT=old)["TASKS"] == 3
    assert old.read_bytes() == before
    with County.open(county_path) as county:
        assert county.scalar("SELECT ledger LIKE '%tasks.converted%' FROM \"import\"") == 1
        assert county.scalar("SELECT lead_unit FROM task WHERE position = 1") == "县林业局"


def test_an_old_excel_table_is_converted_and_read(run: Any, county_path: Path, chinese_tmp: Path) -> None:
    book = openpyxl.Workbook()
    for row in (
        ("青峰县2024年林长制任务分解表",),
        ("序号", "重点任务", "主要内容", "责任单位"),
        (1, "国土绿化", "完成营造林3.3万亩。", "县林业局"),
    ):
        book.active.append(row)
    book.save(chinese_tmp / "旧 表.xlsx")
    old = written_old(chinese_tmp / "旧 表.xlsx", "xls")
    outputs = run(COUNTY=county_path, INPUT=old)
    assert (outputs["TASKS"], outputs["TARGETS"]) == (1, 1)
    with County.open(county_path) as county:
        row = county.rows("SELECT document_title, units, table_number, table_row FROM task")[0]
    assert tuple(row) == ("青峰县2024年林长制任务分解表", "县林业局", 1, 3)


def test_pasted_text_is_read(run: Any, county_path: Path, plan_file: Path) -> None:
    outputs = run(COUNTY=county_path, TEXT=plan_file.read_text(encoding="gb18030"))
    assert outputs["TASKS"] == 3


def test_without_an_office_program_nothing_is_made(
    qgis_app: object, chinese_tmp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from linzhang_plugin.desktop import conversion

    monkeypatch.setattr(conversion.shutil, "which", lambda _name: None)
    assert conversion.convert(chinese_tmp / "方案.doc", chinese_tmp, ".docx") is None


def test_a_conversion_can_be_cancelled_and_a_hanging_program_is_ended(
    qgis_app: object, chinese_tmp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from linzhang_plugin.desktop import conversion

    hanging = chinese_tmp / "soffice"
    hanging.write_text("#!/bin/sh\nexec sleep 60\n")
    hanging.chmod(0o755)
    monkeypatch.setattr(conversion.shutil, "which", lambda _name: str(hanging))
    with pytest.raises(Cancelled):
        conversion.convert(chinese_tmp / "方案.doc", chinese_tmp, ".docx", lambda: True)
    monkeypatch.setattr(conversion, "_WAIT_MS", 400)
    assert conversion.convert(chinese_tmp / "方案.doc", chinese_tmp, ".docx") is None


def test_office_programs_are_told_to_run_no_macros_before_a_file_is_opened() -> None:
    """Word and Excel driven from outside run macros unless they are told not to; here only the order is seen."""
    from linzhang_plugin.desktop.conversion import _POWERSHELL

    told = _POWERSHELL.index("$app.AutomationSecurity = 3")
    assert all(told < _POWERSHELL.index(opening) for opening in ("Workbooks.Open(", "Documents.Open("))


def test_a_table_of_wps_is_converted_and_read(run: Any, county_path: Path, chinese_tmp: Path) -> None:
    """WPS's own table format (.et) is an old Excel table inside."""
    book = openpyxl.Workbook()
    for row in (
        ("青峰县2024年林长制任务分解表",),
        ("序号", "重点任务", "主要内容", "责任单位"),
        (1, "国土绿化", "完成营造林3.3万亩。", "县林业局"),
    ):
        book.active.append(row)
    book.save(chinese_tmp / "任务 表.xlsx")
    table = written_old(chinese_tmp / "任务 表.xlsx", "xls").rename(chinese_tmp / "任务 表.et")
    outputs = run(COUNTY=county_path, INPUT=table)
    assert (outputs["TASKS"], outputs["TARGETS"]) == (1, 1)
    with County.open(county_path) as county:
        assert county.scalar("SELECT ledger LIKE '%tasks.converted%' FROM \"import\"") == 1
        assert county.scalar("SELECT units FROM task") == "县林业局"


def test_a_table_of_wps_without_a_program_says_what_to_do(
    run: Any, county_path: Path, chinese_tmp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qgis.core import QgsProcessingException

    from linzhang_plugin.desktop import conversion

    monkeypatch.setattr(conversion.shutil, "which", lambda _name: None)
    (chinese_tmp / "任务.et").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000)
    with pytest.raises(QgsProcessingException, match="Save as"):
        run(COUNTY=county_path, INPUT=chinese_tmp / "任务.et")
