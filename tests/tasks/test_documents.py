"""Reading the text of plan files: encodings, Word's own numbers, tracked changes, damaged and foreign files."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

import pytest

from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.tasks.documents import read_document, read_text
from linzhang_plugin.tasks.numbering import chinese, formatted

docx = pytest.importorskip("docx")
openpyxl = pytest.importorskip("openpyxl")

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
        b"\xef\xbb\xbf" + TEXT.replace("\r\n", "\r").encode("utf-8"),
    ],
    ids=["utf-8", "utf-8-sig", "gb18030", "utf-16-le-bom", "utf-16-be-bom", "utf-16-le", "utf-16-be", "mac-lines"],
)
def test_encodings_give_one_text_and_one_hash(chinese_tmp: Path, data: bytes) -> None:
    path = chinese_tmp / "方案.txt"
    path.write_bytes(data)
    document = read_document(path)
    assert [b.text for b in document.blocks] == ["一、主要任务", "（一）造林绿化。全县完成造林3.3万亩。"]
    assert document.hash == read_text(TEXT).hash


def test_big5_of_a_plan_in_traditional_characters(chinese_tmp: Path) -> None:
    text = "一、主要任務\n（一）造林綠化。全縣完成造林3.3萬畝。責任單位：縣林業局。"
    path = chinese_tmp / "方案.txt"
    path.write_bytes(text.encode("big5"))
    assert "\n".join(b.text for b in read_document(path).blocks) == text


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
        ("方案.xls", b"x", "tasks.old_table"),
        ("方案.et", b"x", "tasks.old_table"),
        ("方案.xlsx", b"PK\x03\x04 not a zip", "tasks.xlsx_damaged"),
        ("方案.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "tasks.old_table"),
        ("方案.jpg", b"\xff\xd8\xff\xe0", "tasks.picture"),
        ("方案.dwg", b"x", "tasks.format_unknown"),
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


def _xml(text: str) -> object:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    return parse_xml(re.sub(r"^<w:\w+", lambda tag: f"{tag.group()} {nsdecls('w')}", text))


def test_changes_and_comments_are_said_and_the_final_text_counts(chinese_tmp: Path) -> None:
    path = chinese_tmp / "方案.docx"
    document = docx.Document()
    first = document.add_paragraph("完成造林")
    _tracked(first, "del", "2万亩", "w:delText")
    _tracked(first, "ins", "3万亩", "w:t")
    first._p.append(_xml('<w:commentReference w:id="0"/>'))
    # the end mark of a paragraph was deleted: it runs on in the next one
    joined = document.add_paragraph("全县建成")
    joined._p.get_or_add_pPr().append(_xml("<w:rPr><w:del/></w:rPr>"))
    document.add_paragraph("示范村5个。")
    table = document.add_table(rows=2, cols=2)
    table.rows[0].cells[0].text, table.rows[1].cells[0].text = "删去的行", "留下的行"
    table.rows[0]._tr.get_or_add_trPr().append(_xml("<w:del/>"))
    document.save(str(path))
    read = read_document(path)
    assert [b.text for b in read.blocks] == ["完成造林3万亩", "全县建成示范村5个。", "留下的行"]
    assert [(r.code, r.values["count"]) for r in read.remarks] == [
        ("tasks.changes_tracked", 4),
        ("tasks.comments_left_out", 1),
    ]


def test_text_boxes_are_read_once_and_hidden_text_and_headers_are_not(chinese_tmp: Path) -> None:
    from docx.oxml import parse_xml

    path = chinese_tmp / "方案.docx"
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "页眉"
    document.sections[0].footer.paragraphs[0].text = "页脚"
    spaces = (
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    box = "<w:txbxContent><w:p><w:r><w:t>框内文字</w:t></w:r></w:p></w:txbxContent>"
    paragraph = document.add_paragraph("正文")
    paragraph._p.append(
        parse_xml(
            f"<w:r {spaces}><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    hidden = document.add_paragraph("看得见").add_run("看不见")
    hidden.font.hidden = True
    document.save(str(path))
    assert [b.text for b in read_document(path).blocks] == ["正文", "框内文字", "看得见"]


def test_lists_that_start_anew_and_word_s_other_number_formats(chinese_tmp: Path) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    path = chinese_tmp / "方案.docx"
    document = docx.Document()
    root = document.part.numbering_part.element
    for child in list(root):
        root.remove(child)
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    root.append(parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="3">{level}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="3"><w:abstractNumId w:val="3"/></w:num>'))
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="4"><w:abstractNumId w:val="3"/>{restart}</w:num>'))
    for number, text in (("3", "甲"), ("3", "乙"), ("4", "丙"), ("4", "丁")):
        document.add_paragraph(text)._p.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')
        )
    document.save(str(path))
    assert [b.text for b in read_document(path).blocks] == ["1.甲", "2.乙", "1.丙", "2.丁"]
    formats = {
        "upperRoman": "IV",
        "lowerLetter": "d",
        "ideographTraditional": "丁",
        "decimalZero": "04",
        "decimalFullWidth": "\uff14",
    }
    assert {kind: formatted(4, kind) for kind in formats} == formats


def test_a_task_table_in_excel(chinese_tmp: Path) -> None:
    import datetime as dt

    path = chinese_tmp / "分解表.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (
        ("任务分解表", None, None, None),
        ("序号", "重点任务", "主要内容", "完成时限"),
        ("一、国土绿化", None, None, None),
        (1, "造林", "完成造林3万亩", dt.date(2024, 12, 31)),
        (2.0, None, "完成抚育1.5万亩", None),
    ):
        sheet.append(row)
    for cells in ("A1:D1", "A3:D3", "B4:B5"):
        sheet.merge_cells(cells)
    book.create_sheet("底稿").sheet_state = "hidden"
    book.save(path)
    read = read_document(path)
    assert [b.cells for b in read.blocks][3:] == [
        ("1", "造林", "完成造林3万亩", "2024年12月31日"),
        ("2", "造林", "完成抚育1.5万亩", ""),
    ]
    assert [(b.row, b.merged) for b in read.blocks] == [(1, True), (2, False), (3, True), (4, False), (5, False)]
    assert [(r.code, r.values) for r in read.remarks] == [("tasks.sheets_hidden", {"sheets": "底稿"})]


def test_a_renamed_docx_is_read_by_what_it_is(chinese_tmp: Path) -> None:
    path = chinese_tmp / "方案.doc"
    document = docx.Document()
    document.add_paragraph("一、主要任务")
    document.save(str(path))
    assert [b.text for b in read_document(path).blocks] == ["一、主要任务"]


def test_old_formats_go_through_the_converter(chinese_tmp: Path) -> None:
    path = chinese_tmp / "旧 方案.wps"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")

    def convert(source: Path, folder: Path, suffix: str) -> Path:
        made = folder / (source.stem + suffix)
        document = docx.Document()
        document.add_paragraph("一、主要任务")
        document.save(str(made))
        return made

    read = read_document(path, convert)
    assert ([b.text for b in read.blocks], read.source) == (["一、主要任务"], "旧 方案.wps")
    assert [r.code for r in read.remarks] == ["tasks.converted"]
    with pytest.raises(LinzhangError) as caught:
        read_document(path, lambda *_: None)
    assert caught.value.code == "tasks.old_word"
