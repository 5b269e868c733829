"""Bad plans through Processing, as a user meets them: a sentence each, nothing lost, nothing written by half."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from .conftest import PLAN

TRADITIONAL = """青峰縣2024年林長制工作方案
一、總體要求
堅持生態優先。
二、主要任務
（一）提升森林質量。完成造林綠化2.5萬畝，其中封山育林0.8萬畝。（牽頭單位：縣林業局；責任單位：各鄉鎮）
（二）防控森林火災。森林火災受害率控制在0.9‰以內，每季度開展演練不少於1次。（牽頭單位：縣應急管理局；配合單位：縣氣象局）
三、保障措施
加強領導。
"""
NUMBERLESS = """青峰县林长制工作方案
主要任务
加强森林资源保护
严格林地用途管制，依法打击毁林行为，确保森林资源安全。
责任单位：县林业局、县公安局
推进国土绿化
组织开展全民义务植树，提升城乡绿化水平。
责任单位：县林业局、各乡镇
保障措施
加强组织领导，压实各方责任。
"""


@pytest.fixture
def read(qgis_app: object, county_path: Path) -> Callable[..., tuple[dict[str, Any], str]]:
    """Runs readplan; what it returns, and all that it said."""
    import processing
    from qgis.core import QgsProcessingFeedback

    class Log(QgsProcessingFeedback):
        def __init__(self) -> None:
            super().__init__(False)
            self.lines: list[str] = []

        def pushInfo(self, info: str | None) -> None:
            self.lines.append(info or "")

        def pushWarning(self, warning: str | None) -> None:
            self.lines.append(warning or "")

        def reportError(self, error: str | None, fatalError: bool = False) -> None:
            self.lines.append(error or "")

    def run(**parameters: object) -> tuple[dict[str, Any], str]:
        log = Log()
        given = {k: str(v) if isinstance(v, Path) else v for k, v in parameters.items()}
        done = processing.run("linzhang:readplan", {"COUNTY": str(county_path), **given}, feedback=log)
        return dict(done), "\n".join(log.lines)

    return run


def rows(path: Path, sql: str) -> list[tuple[Any, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def refused(read: Any, county_path: Path, path: Path) -> str:
    """The sentence with which a file is refused; nothing of it may be in the county file."""
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as caught:
        read(INPUT=path)
    said = str(caught.value)
    assert path.name in said
    assert "Traceback" not in said
    assert "tasks." not in said
    for table in ("task", "target", '"import"'):
        assert rows(county_path, f"SELECT count(*) FROM {table}") == [(0,)]
    return said


def word(path: Path, *lines: str) -> Path:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))
    return path


def test_empty_documents_are_said_to_be_empty(read: Any, county_path: Path, chinese_tmp: Path) -> None:
    blank = chinese_tmp / "空白.txt"
    blank.write_text(" \n\u3000\n\t\n", encoding="utf-8")
    nothing = chinese_tmp / "零字节.txt"
    nothing.write_bytes(b"")
    book = openpyxl.Workbook()
    book.save(chinese_tmp / "空表.xlsx")
    framed = docx.Document()
    framed.sections[0].header.paragraphs[0].text = "内部资料"
    framed.add_table(rows=3, cols=4)
    framed.save(str(chinese_tmp / "空表格.docx"))
    sentences = [
        refused(read, county_path, path)
        for path in (
            blank,
            nothing,
            word(chinese_tmp / "空白.docx", "", " "),
            chinese_tmp / "空表格.docx",
            chinese_tmp / "空表.xlsx",
        )
    ]
    assert all("text" in said or "empty" in said for said in sentences), sentences


def test_a_letter_without_tasks_is_refused(read: Any, county_path: Path, chinese_tmp: Path) -> None:
    letter = word(chinese_tmp / "感谢信.docx", "县林业局：", "感谢贵局多年来对我镇工作的支持。", "石桥镇人民政府")
    refused(read, county_path, letter)


def test_a_plan_without_any_number_is_read_by_its_headings(read: Any, county_path: Path, chinese_tmp: Path) -> None:
    plan = chinese_tmp / "无编号.txt"
    plan.write_text(NUMBERLESS, encoding="utf-8")
    done, _ = read(INPUT=plan)
    assert done["TARGETS"] == 0
    read_rows = rows(county_path, "SELECT title, replace(units, '，', '、') FROM task ORDER BY position")
    assert read_rows == [("加强森林资源保护", "县林业局、县公安局"), ("推进国土绿化", "县林业局、各乡镇")]


@pytest.mark.parametrize("encoding", ["utf-8", "big5"])
def test_traditional_characters_are_read_and_kept(
    read: Any, county_path: Path, chinese_tmp: Path, encoding: str
) -> None:
    plan = chinese_tmp / "繁體.txt"
    text = TRADITIONAL if encoding == "utf-8" else TRADITIONAL.replace("‰", "%")
    plan.write_text(text, encoding=encoding)
    done, _ = read(INPUT=plan)
    assert done["TASKS"] == 2
    units = "SELECT title, lead_unit, units, cooperating_units FROM task ORDER BY position"
    assert [tuple(v or "" for v in row) for row in rows(county_path, units)] == [
        ("提升森林質量", "縣林業局", "各鄉鎮", ""),
        ("防控森林火災", "縣應急管理局", "", "縣氣象局"),
    ]
    figures = rows(county_path, "SELECT value, unit FROM target ORDER BY task_uid, position")
    rate = "‰" if encoding == "utf-8" else "%"
    assert sorted(figures) == sorted([("2.5", "萬畝"), ("0.8", "萬畝"), ("0.9", rate), ("1", "次")])


def test_of_tracked_changes_the_final_text_counts_and_it_is_said(
    read: Any, county_path: Path, chinese_tmp: Path
) -> None:
    document = docx.Document()
    who = 'w:author="审核人" w:date="2024-03-01T08:00:00Z"'
    for line in ("青峰县2024年林长制工作方案", "一、主要任务"):
        document.add_paragraph(line)
    paragraph = document.add_paragraph("1.植树造林。全县完成造林")
    paragraph._p.append(
        parse_xml(f'<w:del {nsdecls("w")} w:id="1" {who}><w:r><w:delText>5万亩</w:delText></w:r></w:del>')
    )
    paragraph._p.append(parse_xml(f'<w:ins {nsdecls("w")} w:id="2" {who}><w:r><w:t>3.2万亩</w:t></w:r></w:ins>'))
    end = paragraph.add_run("。（责任单位：县林业局）")
    if hasattr(document, "add_comment"):
        document.add_comment(end, text="这里要改成6万亩", author="审核人")
    gone = document.add_paragraph("")
    gone._p.append(
        parse_xml(
            f'<w:del {nsdecls("w")} w:id="3" {who}><w:r><w:delText>2.采伐林木。采伐9万亩。</w:delText></w:r></w:del>'
        )
    )
    path = chinese_tmp / "修订稿.docx"
    document.save(str(path))
    done, said = read(INPUT=path, LEDGER=chinese_tmp / "台账.xlsx")
    assert done["TASKS"] == 1
    assert rows(county_path, "SELECT value, unit FROM target") == [("3.2", "万亩")]
    content = rows(county_path, "SELECT content || sentence FROM task")[0][0]
    assert "5万亩" not in content
    assert "6万亩" not in content
    assert "change" in said
    sheet = openpyxl.load_workbook(done["LEDGER"]).active
    ledger = " ".join(str(v) for row in sheet.iter_rows(values_only=True) for v in row if v)
    assert "修订" in ledger


def test_a_scanned_pdf_is_refused_with_what_to_do(read: Any, county_path: Path, chinese_tmp: Path) -> None:
    from qgis.PyQt.QtGui import QImage, QPainter, QPdfWriter

    path = chinese_tmp / "扫描件.pdf"
    writer = QPdfWriter(str(path))
    painter = QPainter(writer)
    page = QImage(600, 800, QImage.Format.Format_RGB32)
    page.fill(0xEEEEEE)
    painter.drawImage(0, 0, page)
    painter.end()
    said = refused(read, county_path, path)
    assert "PDF" in said
    assert "Word" in said or "text" in said
    disguised = chinese_tmp / "扫描件.docx"
    disguised.write_bytes(path.read_bytes())
    refused(read, county_path, disguised)


def test_old_formats_are_converted_or_refused_with_how_to_save(
    read: Any, county_path: Path, chinese_tmp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    source = word(chinese_tmp / "方案.docx", *PLAN.splitlines())
    profile = f"-env:UserInstallation={(chinese_tmp / 'profile').as_uri()}"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "doc", "--outdir", str(chinese_tmp), str(source)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    old = chinese_tmp / "方案.doc"
    wps = chinese_tmp / "方案.wps"
    shutil.copy(old, wps)
    monkeypatch.setenv("PATH", str(chinese_tmp))
    for path in (old, wps):
        said = refused(read, county_path, path)
        assert ".docx" in said
    monkeypatch.undo()
    new, _ = read(INPUT=source)
    before = rows(county_path, "SELECT title, content, lead_unit, units FROM task ORDER BY position")
    for path in (old, wps):
        again, _ = read(INPUT=path)
        assert again["TASKS"] == new["TASKS"] == len(before)
        assert path.is_file()
    titles = {row[0] for row in rows(county_path, "SELECT title FROM task")}
    assert titles == {row[0] for row in before}


def test_a_docx_with_a_password_is_refused(read: Any, county_path: Path, chinese_tmp: Path) -> None:
    path = chinese_tmp / "加密.docx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096))
    refused(read, county_path, path)
