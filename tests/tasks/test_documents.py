"""Reading the text of plan files: encodings, Word's own numbers, tracked changes, damaged and foreign files."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.tasks.documents import read_document, read_text
from linzhang_plugin.tasks.numbering import chinese

docx = pytest.importorskip("docx")

TEXT = "一、主要任务\r\n（一）造林绿化。全县完成造林3.3万亩。\r\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("gb18030"),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8-sig", "gb18030", "utf-16-le-bom", "utf-16-be-bom", "utf-16-le", "utf-16-be"],
)
def test_encodings_give_one_text_and_one_hash(chinese_tmp: Path, data: bytes) -> None:
    path = chinese_tmp / "方案.txt"
    path.write_bytes(data)
    document = read_document(path)
    assert [b.text for b in document.blocks] == ["一、主要任务", "（一）造林绿化。全县完成造林3.3万亩。"]
    assert document.hash == read_text(TEXT).hash


def test_hash_follows_the_words_and_not_the_spaces() -> None:
    assert read_text("一、任务\n\n完成 3万亩").hash == read_text("一、任务\n完成3万亩\n").hash
    assert read_text("一、任务\n完成3万亩").hash != read_text("一、任务\n完成4万亩").hash


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("方案.docx", b"PK\x03\x04 not a zip", "tasks.docx_damaged"),
        ("方案.docx", b"plain text", "tasks.docx_damaged"),
        ("方案.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "tasks.old_word"),
        ("方案.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "tasks.old_word"),
        ("方案.wps", b"x", "tasks.old_word"),
        ("方案.pdf", b"%PDF-1.4", "tasks.pdf"),
        ("方案.txt", b"%PDF-1.4", "tasks.pdf"),
        ("方案.xls", b"x", "tasks.format_unknown"),
        ("方案.txt", b"", "tasks.document_empty"),
        ("方案.txt", "，。\n  \n".encode(), "tasks.document_empty"),
        ("方案.txt", b"\x00\x01\x02\xff\xfe\xfa" * 30, "tasks.text_unreadable"),
    ],
)
def test_files_that_cannot_be_read_say_what_to_do(chinese_tmp: Path, name: str, data: bytes, code: str) -> None:
    path = chinese_tmp / name
    path.write_bytes(data)
    with pytest.raises(LinzhangError) as caught:
        read_document(path)
    assert caught.value.code == code
    assert caught.value.values["file"] == name


def test_missing_file() -> None:
    with pytest.raises(LinzhangError) as caught:
        read_document(Path("没有.docx"))
    assert caught.value.code == "tasks.file_missing"


def test_half_a_docx_is_damaged(chinese_tmp: Path) -> None:
    path = chinese_tmp / "方案.docx"
    document = docx.Document()
    document.add_paragraph("一、主要任务")
    document.save(str(path))
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(LinzhangError) as caught:
        read_document(path)
    assert caught.value.code == "tasks.docx_damaged"


def test_empty_docx(chinese_tmp: Path) -> None:
    path = chinese_tmp / "方案.docx"
    docx.Document().save(str(path))
    with pytest.raises(LinzhangError) as caught:
        read_document(path)
    assert caught.value.code == "tasks.document_empty"


def test_docx_in_document_order_with_merged_rows_and_tracked_changes(chinese_tmp: Path) -> None:
    path = chinese_tmp / "方案.docx"
    document = docx.Document()
    document.add_paragraph("任务分解表")
    table = document.add_table(rows=3, cols=3)
    for cell, text in zip(table.rows[0].cells, ("序号", "重点任务", "责任单位"), strict=True):
        cell.text = text
    section = table.rows[1].cells[0].merge(table.rows[1].cells[2])
    section.text = "一、夯实管绿"
    for cell, text in zip(table.rows[2].cells, ("1", "造林", "县林业局"), strict=True):
        cell.text = text
    last = document.add_paragraph("完成")
    _tracked(last, "ins", "3万亩", "w:t")
    _tracked(last, "del", "2万亩", "w:delText")
    _tracked(last, "moveFrom", "4万亩", "w:t")
    document.save(str(path))
    blocks = read_document(path).blocks
    assert [b.text for b in blocks] == [
        "任务分解表",
        "序号 重点任务 责任单位",
        "一、夯实管绿",
        "1 造林 县林业局",
        "完成3万亩",
    ]
    assert [b.merged for b in blocks] == [False, False, True, False, False]
    assert blocks[3].cells == ("1", "造林", "县林业局")


def _tracked(paragraph: object, kind: str, text: str, tag: str) -> None:
    from docx.oxml import OxmlElement

    change, run, words = OxmlElement(f"w:{kind}"), OxmlElement("w:r"), OxmlElement(tag)
    words.text = text
    run.append(words)
    change.append(run)
    paragraph._p.append(change)  # type: ignore[attr-defined]


def test_numbers_that_only_word_knows(chinese_tmp: Path) -> None:
    """一、（一）1. made by automatic numbering stand nowhere in the text of the document."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    path = chinese_tmp / "方案.docx"
    document = docx.Document()
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for i, (kind, text) in enumerate(
            (("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."))
        )
    )
    root = document.part.numbering_part.element
    for child in list(root):
        root.remove(child)
    root.append(parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="7">{levels}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="7"><w:abstractNumId w:val="7"/></w:num>'))
    for level, text in (
        (0, "总体要求"),
        (0, "主要任务"),
        (1, "造林"),
        (2, "完成甲"),
        (2, "完成乙"),
        (1, "防火"),
        (2, "完成丙"),
    ):
        paragraph = document.add_paragraph(text)
        paragraph._p.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr>')
        )
    document.save(str(path))
    assert [b.text for b in read_document(path).blocks] == [
        "一、总体要求",
        "二、主要任务",
        "（一）造林",
        "1.完成甲",
        "2.完成乙",
        "（二）防火",
        "1.完成丙",
    ]


@pytest.mark.parametrize(
    ("number", "text"), [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (35, "三十五"), (103, "一百〇三")]
)
def test_chinese_numbers(number: int, text: str) -> None:
    assert chinese(number) == text


def test_a_table_inside_a_cell_is_text_of_that_cell(chinese_tmp: Path) -> None:
    path = chinese_tmp / "方案.docx"
    document = docx.Document()
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text = "外"
    inner = table.rows[0].cells[1].add_table(rows=1, cols=2)
    inner.rows[0].cells[0].text, inner.rows[0].cells[1].text = "内一", "内二"
    document.save(str(path))
    (block,) = read_document(path).blocks
    assert block.cells == ("外", "内一\n内二")
